"""What stands before a noun phrase and is left out of it: its owner, whom it is done for, what was put in."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.holders import behind_house
from reformie.figures.openings import behind_nominal
from reformie.figures.phrases import AVERAGES, INTENDED
from reformie.figures.row import DEEDS, DOER
from reformie.figures.words import Piece
from reformie.regexes import regex

SERVED = regex(
    r"(?:众|企业|家庭|[户民者生员工手]|人员|人群|老人|[游旅乘顾]客|人才|职工|干部|专家|妇女|儿童|青年|学子|货车|客车|车辆|农机|渔船)$"
)
_BY_WORK = ("特派员", "指导员", "辅导员", "联络员", "专员", "讲解员", "志愿者")  # 农业服务特派员: who serve
_POINTING = frozenset("每这那该各")
_EVERY = frozenset({"每个", "每家", "每所", "每户", "每村"})
_GOT = regex(r"(?:收入|[率额量费]|产值|利润|成本)$")
# 她打听教师离职率: what is asked or told about the thing behind.
_ASKING = frozenset({
    "追问", "询问", "打听", "质问", "反问", "问", "得知", "获悉", "看到", "听到", "发现", "查看", "翻看", "核对", "对比", "公布", "通报", "介绍", "透露", "坦言", "直言", "紧盯", "盯住", "瞄准",
})  # fmt: skip
_HELPING = frozenset({"帮", "替", "帮助", "协助", "指导"})
_INSIDE = _ASKING | _HELPING | {"新"}
_BY = frozenset({"按", "按照", "依", "依照", "依据", "参照", "比照"})
_BY_WHOM = frozenset({"由", "被", "经"})
_GRANTED = frozenset({"补偿", "补助", "补贴", "奖励", "赔偿", "分红", "返还", "救助", "资助", "奖补"})
_HANDED = frozenset({"拨付", "发放", "兑付", "兑现", "缴纳", "收取", "下达", "下拨", "划拨", "拨发", "拨给", "返还", "退还"})
_FUNDS = ("费", "金", "款", "补贴", "补助", "薪", "资")
_TOLD = 3  # characters of a house that tell its kind too: 教学点
_FOR = frozenset("为给向替帮对")
# 对每台电梯补助
_EACH_GIVEN = regex(r"每(?![人户家亩村校镇乡县班年月日天周季方吨斤千公平立])[^\W\d_]{1,2}")
_RATED = ("比", "例", "重", "额", "度", "速", "率")  # 研发投入占比
_PLATFORMS = frozenset({"平台", "小程序", "公众号", "系统", "网站"})  # and whose registered users are counted
_COUNTS = frozenset({"总数", "数量", "数", "个数", "总量", "总户数", "总人数"})
# General words for the owner, which its figures leave out (公司营收); a count of them stays (公司总数).
_OWNERS = frozenset(
    {
        "公司",
        "学校",
        "医院",
        "集团",
        "合作社",
        "园区",
        "该公司",
        "该校",
        "该院",
        "总院",
        "总医院",
        "学院",
        "卫生院",
        "该社",
        "村里",
        "镇里",
        "社里",
        "厂里",
        "院里",
        "校里",
        "站里",
        "所里",
        "队里",
        "局里",
        "开发区",
    }
)
# A market's turnover, a member's share: 市场交易额, 甲合作社持股.
_TURNOVER = ("交易额", "成交额", "销售额", "交易量", "成交量", "营收")
_HOLDING = frozenset({"持股", "占股"})
_SPENT = frozenset({"投入", "投资", "出资", "资金", "补助", "补贴", "贷款", "授信"})
# What a house itself is or does: of these the rate keeps whose it is (幼儿园公办率).
_OF_HOUSES = frozenset({
    "公办", "民办", "普惠", "持证", "达标", "覆盖", "接入", "入驻", "参与", "参保", "开工", "复工", "开业", "签约", "创建",
    "建成", "上云", "注册", "关停", "倒闭", "标准化", "建站", "通车", "通达", "通客车", "规范化",
})  # fmt: skip
# Fees and grants are told without the house whose they are, or who gives them: 托育园月收费, 村集体补贴; but pay with the trade, 瓦工日工资.
_PAY = frozenset({"月工资", "月薪", "年薪", "日薪", "日工资", "周薪", "月租金", "月收费", "月补贴", "月补助"})
_PAID = frozenset({"投入", "工资", "薪酬", "收费", "补贴", "补助", "奖补", "租金", "房租", "投资", "捐款"})
_COSTS = ("成本", "费用", "支出", "开支", "经费")
_PAID_BY = frozenset({"年", "月", "日", "周"})
_OWNING = regex(r"(?:集体|财政|政府|[园楼厅所站馆店厂])$")
# Whose rate or sum it is, where told with what kind of house or case it is: 乡镇卫生院床位使用率, 国有企业资产总额, 涉农案件调解率.
_HELD = regex(
    r"(?:企业|国企|公司|机构|学校|[大中小]学|幼儿园|卫生[院室所]|医院|农商行|[银支分]行|信用社|合作社|派出所|小区|[园城片矿]区|平台|(?:批发|农贸|集贸|零工|交易|专业)市场|[^重集新]中心|服务站|文化[站馆]|图书馆"
    r"|教学点|(?:服务|收购|投放|销售|采样|经营)点|养老院|敬老院|[农林养殖牧渔茶]场|工厂|车间|基地|商户|门店|网点|驿站|村居|菜地|地块|地区|泉眼|河段)$"
)
_PLACES = frozenset({"乡镇", "城区", "县城"})
_STORED = frozenset({"藏书", "馆藏", "蓄水", "库存", "存粮", "存煤"})  # and whose store it is
_SCHOOL = regex(r"(?:学校|中心小学|中心校|中心园|完小|村小|职校|技校)$")  # but 小学教师 and 高中学生 are kinds
_PUPILS = ("在校生", "寄宿生", "走读生", "住校生", "住宿生", "在读生", "教师", "老师", "教职员工", "教职工")
_TAUGHT = regex(f"(?:^学生|{'|'.join(_PUPILS)})$")
_TAUGHT_ENDS = frozenset(word[-1] for word in (*_PUPILS, "学生"))
_VILLAGE = regex(r"(?!行政|自然)[^\W\d_]{2,3}村")
_HOUSES = frozenset(
    {"小区", "人民法庭", "派出所", "医共体", "医联体", "卫生院", "总医院", "医院", "法院", "检察院", "供销社", "信用社", "农商行"}
)
_RATE = regex(r"(?:.率|诊.?量|诊疗人次|额|平均分|均分|分红|差距|年收入|比例|占比|收益|营收|利润|产值|产量|租金|税收|水位|缺口)$")
_LENT = ("贷款", "融资", "授信")
_SOME = frozenset({"部分", "个别", "少数", "多数", "大多数", "大部分", "绝大多数", "不少", "许多", "一些", "某些", "有些"})


def for_whom(pieces: Sequence[Piece], first: int) -> bool:
    """Tell whether a word like 为 or 对 stands before a phrase, or before the small words that lead up to it (对各类窗口)."""
    at = first - 1
    while at > 0 and pieces[at].kind in ("pronoun", "level", "scope", "function"):
        at -= 1
    return at >= 0 and pieces[at].text in _FOR


def led_up(pieces: Sequence[Piece], first: int, last: int, subject: bool) -> bool:
    """Tell whether a phrase opens with those for whom, the place where (在林下种植黄精) or those by whom something was done, who are not counted."""
    before = pieces[first - 1].text if first else ""
    return for_whom(pieces, first) or (before == "在" and not subject) or (before in _BY_WHOM and pieces[last].kind in ("act", "verb"))


def without_lead(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a phrase of several words begins without list marks, 每户, its owner, house or school, and the deed by which it was put in, handed out or served."""
    if first > 0 and pieces[first - 1].text in _POINTING:
        first += 1
    elif first > 0 and pieces[first - 1].text in _EVERY and DOER.search(pieces[first].text) and _GOT.search(pieces[last].text):
        first += 1  # 每个村集体收入
    words = [piece.text for piece in pieces[first:last]]
    if not _INSIDE.isdisjoint(words):
        first = _behind_inside(pieces, first, last)
    told = "".join(words)
    if "服务" in told or "投入" in told:
        first = _behind_given(pieces, first, last)
    word = pieces[last].text
    if word in _HOLDING or (word in _GRANTED and ((first > 0 and pieces[first - 1].text in _BY) or _given_each(pieces, first, last))):
        return last  # 按评审价补偿, 对每台电梯补助
    if word in _STORED and all(piece.kind == "noun" for piece in pieces[first:last]):
        return last - (pieces[last - 1].text in AVERAGES)  # 文化站藏书, but 人均藏书
    first = _behind_school_or_village(pieces, _behind_payer(pieces, first, last), last)
    while first < last and (pieces[first].kind in ("of", "and", "list", "etc") or _leads(pieces, first, last)):
        first += 1
    return behind_nominal(pieces, behind_house(pieces, _behind_holder(pieces, first, last), last), last)


def _behind_given(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a phrase begins behind what was put in, or who is served (财政投入教育资金, 服务群众)."""
    served = SERVED.search(pieces[last].text) and not pieces[last].text.endswith(_BY_WORK)
    given = (
        at
        for at in range(last - 1, first - 1, -1)
        if (pieces[at].text.endswith("投入") and not pieces[at + 1].text.endswith(_RATED)) or (served and pieces[at].text == "服务")
    )
    return next(given, first - 1) + 1


def _behind_payer(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a fund, fee or cost begins behind who handed it out, gives or bears it."""
    word = pieces[last].text
    if word.endswith(_FUNDS):
        first = _behind_handed(pieces, first, last)
    if word in _PAID or word in _PAY:
        first = _behind_paid(pieces, first, last)
    return _behind_spender(pieces, first, last) if word.endswith(_COSTS) else first


def _behind_handed(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a fund begins behind who handed it out (乡镇拨付工作经费)."""
    handed = (at for at in range(last - 1, first, -1) if pieces[at].text in _HANDED)
    return next(handed, first - 1) + 1


def _behind_inside(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a phrase begins behind who asks or helps, and what was newly done by one character."""
    first = next((at + 1 for at in range(first, last) if pieces[at].text in _ASKING and len(pieces[at + 1].text) > 1), first)
    newly = (
        at
        for at in range(first + 1, last - 1)
        if pieces[at].text == "新" and pieces[at + 1].kind in DEEDS and len(pieces[at + 1].text) == 1
    )
    first = next(newly, first - 2) + 2  # 小区新划停车位
    helping = next((at for at in range(first, last - 1) if pieces[at].text in _HELPING and pieces[at + 1].kind == "noun"), last)
    return next((at for at in range(helping + 2, last + 1) if pieces[at].kind in DEEDS), first)  # 帮邻居代办换证


def _given_each(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Tell whether a grant is told by each of those that get it: whom it is for, or who gives it, is then no part of it (每部财政补助; not 每户设备补贴)."""
    return _EACH_GIVEN.search("".join(piece.text for piece in pieces[max(0, first - 2) : last])) is not None


def _behind_school_or_village(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where pupils and teachers begin behind the school whose they are (县第三中学走读生), or what a sort of village has (渔业村集体收入)."""
    village = pieces[first].text[-1] == "村" and _VILLAGE.fullmatch(pieces[first].text) and pieces[first + 1].text.startswith("集体")
    taught = not _TAUGHT_ENDS.isdisjoint([piece.text[-1] for piece in pieces[first + 1 : last + 1]])
    if not (village or taught) or any(piece.kind != "noun" for piece in pieces[first:last]):
        return first
    if village:
        return first + 1
    return next((at + 1 for at in range(first, last) if _SCHOOL.search(pieces[at].text) and _TAUGHT.search(pieces[at + 1].text)), first)


def _behind_paid(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a fee or a grant begins behind the house whose it is or that gives it, where a clause opens with them (托育园月收费, 村集体补贴)."""
    head = last - (pieces[last].text in _PAID and pieces[last - 1].text in _PAID_BY)
    if head == first or (first and pieces[first - 1].kind not in ("break", "date", "scope")):
        return first
    plain = all(piece.kind == "noun" or (piece.tie == "sort" and at == first) for at, piece in enumerate(pieces[first:head], first))
    return head if plain and _OWNING.search(pieces[head - 1].text) else first


def _behind_spender(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a cost told by what it is for begins behind the house that bears it, where a clause opens with it (企业|处置成本, 驿站|运营成本)."""
    if first == last:
        return first
    opens = first == 0 or pieces[first - 1].kind in ("break", "date", "scope")
    costs = opens and pieces[last].end - pieces[first].end > _TOLD
    return first + (costs and _HELD.search(pieces[first].text) is not None)


def _behind_holder(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a rate or sum begins behind the house or case whose it is, told in two words or more; a plain 企业投诉率 stays."""
    if (
        last - first < 2
        or _RATE.search(pieces[last - 1].text + pieces[last].text) is None
        or any(piece.kind in ("of", "list", "and") for piece in pieces[first:last])
    ):
        return first
    if pieces[first].text in _SOME:
        owner = first + 1 + (len(pieces[first + 1].text) == 1)
        of_house = owner < last and (_HELD.search(pieces[owner].text) or DOER.search(pieces[owner].text))
        return owner + 1 if of_house else first + 1  # 个别井口水位, 部分老灌区水位, but 部分家电销售额
    for at in range(last - 1, first - 1, -1):
        house = pieces[at].text if at == first else pieces[at - 1].text + pieces[at].text
        if _HELD.search(house) and (at > first or (len(house) >= _TOLD and pieces[at + 1].kind == "noun")):
            whole = "".join(piece.text for piece in pieces[at + 1 : last + 1])
            if whole.endswith("率") and whole[:-1] in _OF_HOUSES:
                return first
            lent = house.endswith("企业") and whole.startswith(_LENT)  # 小微企业贷款余额 is a kind of loan
            return at + 1 if len(whole) > 2 and whole != "覆盖率" and not lent else first  # 乡镇学校覆盖率: how many of them are reached
    rest = pieces[last].end - pieces[first].end
    # 医共体慢病规范管理率, but 乡镇近视率
    held = pieces[first].text in _HOUSES or (pieces[first].text in _PLACES and rest > _TOLD)
    return first + held


def _leads(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Tell whether a word before a phrase tells whose it is, or that it is planned."""
    word, after = pieces[first].text, pieces[first + 1]
    if word == "系统" and pieces[last].text.endswith(("率", "额")):
        return True  # 系统设备完好率
    if word in _PLATFORMS:
        return after.tie == "state" or (
            pieces[last].kind in DEEDS and all(piece.kind != "noun" or piece.tie == "adverb" for piece in pieces[first + 1 : last])
        )
    if word == "记录":
        return after.kind == "noun" and first + 1 < last  # 记录巡河日志
    if word in ("当地", "全行业"):
        return True
    if word == "市场":
        return pieces[last].text.endswith(_TURNOVER)
    return (word in _OWNERS and after.text not in _COUNTS) or (word in INTENDED and (first + 1 == last or pieces[last].text in _SPENT))
