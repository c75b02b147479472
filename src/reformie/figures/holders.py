"""Whose a figure is, where a clause opens with it: the house or piece of ground right before the noun that is counted, which its measure leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import DEEDS, DOER
from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

# Houses and grounds that have people, fees and cases of their own: 基层医疗机构医生, 物流园仓容, 试点小区满意度.
_HOUSE = regex(
    r"(?:学校|(?<!中)小学|(?<!大)中学|职校|技校|幼儿园|托儿所|卫生[院所]|(?<![公民][立营办])医院|医共体|医联体|诊所|(?:医疗|养老|托育|金融|培训|中介)机构|事业单位"
    r"|农商行|[支分]行|信用社|供销社|基层社|[敬养]老院|福利院|(?:孵化|物流|产业|托育|工业|科技|创业|农业|生态)园|[园小校景库灌矿厂片]区"
    r"|(?:光伏|水)电站|泵站|水厂|(?:处理|加工|发电|制造)厂|小屋|书屋|[训办合教宿商]楼|文化[站馆]|图书馆|博物馆|体育馆|(?:批发|农贸|零工|交易)市场|(?:林|农|牧|渔|茶|盐|苗|马|猪|鸡|羊|矿|养殖|屠宰|奶牛)场"
    r"|泉眼|泉点|水库|公墓|平台|小程序|公众号)$"
)
_GROUND = regex(r"(?:(?:老|主|中心)?城区|县城|(?:平原|山区|丘陵|高原|沿海|边远)地区)$")
# What opens a clause before it: nothing, or when and where.
_BEFORE: frozenset[PieceKind] = frozenset({"break", "date", "scope", "place", "level"})
_EACH = frozenset({"每个", "每家", "每所", "每户", "每座", "每处", "每支"})
_GIVEN = frozenset({"补助", "补贴", "奖励", "奖补", "捐赠", "捐款", "出资", "投入", "拨款", "借款", "分红"})
_WORKING = frozenset({"平台", "小程序", "公众号"})  # whose deeds are counted as theirs: 平台核查面积
_JOINING: frozenset[PieceKind] = frozenset({"of", "list", "and", "etc", "link", "function", "figure", "break"})
# How many houses there are, who leads them and what is built: these are theirs as houses (学校总数, 平台建设).
_OF_HOUSES = regex(
    r"^(?:总数|数量|个数|总量|总?户数|建设|改造|管理|运营|开发|负责人|代表|主体|名单|名录|用户|功能|数据|网络|体系|集群|队伍|班子|试点|项目|改革|占地|(?:占地|建筑|总建筑)?面积|规模|造价|总?投资)$|^移民|^[之中内外里周门前后旁上下一]"
)
_PUPILS = frozenset({"在校生", "在校学生", "毕业生", "招生", "专任教师"})  # counted by kinds of schools: 小学毕业生
_KINDS = frozenset({"小学", "中学", "幼儿园"})
_RATES = ("率", "比例", "占比", "比重", "覆盖面")
# Parts of a house and what stands in it, a kind of its own: 小区充电桩, 医院分院.
_PARTS = regex(r"(?:[桩位点站柜库室梯栏灯泵井院馆]|食堂|支部|党委|党组织|工会|团委|协会|委员会|分校|校车|道路|管网|公路|线路|网格)$")


def behind_house(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a phrase that opens a clause begins behind the house or ground whose it is (县城小学班级, 城区欠薪投诉), else ``first``."""
    each = first > 0 and pieces[first - 1].text in _EACH
    if not (first == 0 or each or pieces[first - 1].kind in _BEFORE):
        return first
    if not _JOINING.isdisjoint([piece.kind for piece in pieces[first:last]]):
        return first
    if each and first < last and DOER.search(pieces[first].text) and _free(pieces, first + 1, last):
        return first + 1  # 每个乡镇奖金
    at = next((at for at in range(last - 1, first - 1, -1) if _holds(pieces, first, at)), -1)
    return at + 1 if at >= first and _free(pieces, at + 1, last) else first


def _holds(pieces: Sequence[Piece], first: int, at: int) -> bool:
    """Tell whether the pieces from ``first`` to ``at`` name a house, or ground that has more than one word behind it."""
    if pieces[at].kind != "noun" or pieces[first].text[0] in "“《":
        return False  # “某某云”平台
    whole = "".join(piece.text for piece in pieces[max(first, at - 1) : at + 1])
    return _HOUSE.search(whole) is not None or _GROUND.search(whole) is not None


def _free(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Tell whether a phrase can stand without the house before it: it is no suffix, no part of a house, and no rate of houses."""
    rest = "".join(piece.text for piece in pieces[first : last + 1])
    if len(rest) < len("学生") or (rest in _PUPILS and pieces[first - 1].text in _KINDS):
        return False
    deed = pieces[first].kind in DEEDS and pieces[first].tie != "state" and pieces[first].text not in _GIVEN
    if deed and pieces[first - 1].text not in _WORKING:
        return False  # 医共体监测评价: what is done about the house
    ground = first > 0 and _GROUND.search(pieces[first - 1].text) is not None
    return not (
        (ground and first == last) or rest.endswith(_RATES) or _OF_HOUSES.search(rest) is not None or _PARTS.search(rest) is not None
    )
