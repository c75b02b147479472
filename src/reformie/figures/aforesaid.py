"""What a figure counts where its clause only tells which they are, how many at most, or what they do: what was counted or named before."""

from __future__ import annotations

from reformie.figures.backwards import PERSON
from reformie.figures.candidate import PEOPLE, TIMES
from reformie.figures.case import ABLE, Case
from reformie.figures.row import DEEDS, DOER, closes, index_at, is_kind
from reformie.regexes import regex

# 茶叶产量再创新高，达到3万吨: what did well is so much
_BOASTED = regex(
    r"(?:实现了?|[喜再又]获|获得|夺得|再创|创下?|创造|迈上|跃上|站上|突破|稳步|持续|快速|平稳|大幅|逐年|连年|不断|明显|显著)[^，。；：\d]{0,12}?"
    r"(?:新高|台阶|丰收|大关|关口|翻番|连[丰增涨]”?|增长|提升|攀升|增加|扩大|上升|回升|提高|突破|增收|跨越|跃升|壮大)，"
    r"(?:目前|如今|现?已|首次|一举|总量|总数|总额){0,2}(?:达到?了?|突破|超过?|升至|增至|增加到|增长到)$"
)
# 12张清单，最长的有96项，最短的40项
_EXTREME = regex(
    r"(?:^|[，；：。“（])最[多少高低大小长短](?:的|时|者)(?:一[个家户次年张份所])?(?:也|就|还|才)?(?:只|仅)?(?:有|达|为)?(?:约|近)?$"
)
# 招来5名护士，会手语的仅2人; 倒了院墙的就有9栋
_WHICH = regex(
    r"(?:(?:^|[，；。])(?P<which>[^，。；\d占为是达]{2,12}的)(?:[就也还又只仅已共][仅只]?有?|有)|其中(?P<some>[^，。；\d占为是达]{2,12}的))$"
)
# 30家网点中有急救箱的只有8家，日客流不足90人的有4家
_HAVING = regex(
    r"(?:(?<!其)[中里]有[^，。；\d的]{2,10}|[，；][^，。；\d的]{2,8}(?:不足|不到|超过|低于|高于|不满)[\d.]{1,6}[^，。；的\d]{1,4})的[就还只仅]?有$"
)
# 其中12项“免申即办”, 其中5家夜间开放: how those are done, and no noun for them
_MANNER = regex(
    r"“[^“”]{1,10}(?:[办享批达领兑跑退补付审查评签取]|跑腿|办[理结]|[一零]次|一趟|受理|审批|见面)”(?=[，。；])"
    r"|(?:通宵|昼夜|全天|全年|常年|整夜|夜间|晚间|周末|节假日|双休日|免费|无偿|全程|当场|当天|异地|网上|线上|线下|自助)(?=[\u4e00-\u9fff]{2,4}[，。；])"
)
# 这样的老宅，已有90栋
_NAMED = regex(
    r"(?:^|[，；。：])(?P<thing>[^，。；：、\d]{2,20})，(?:全[县市区镇乡村州旗])?(?:已经|目前|如今|现|已|共|总共|一共|只|仅|还){0,2}有(?:约|近)?$"
)
# 把7个站所整合为综治、农服、文旅3个
_INTO = regex(r"[把将].{2,40}(?:[并改合分撤归建设][成为]|合并|整合|撤并|重组|归并|划分|调整|拆分)(?:[成为到至])?[^，。；\d]{0,20}$")
# 机井还缺4眼
_SHORT = ("短缺", "缺", "空缺", "缺少", "差", "短少")
_LACKS = regex(
    rf"(?P<what>[^，。；：、\d]{{2,14}}?)(?:目前|至今|现在|眼下|却|还|仍|尚|总共|一共|共|已|又|只|足足){{0,3}}(?:{'|'.join(_SHORT)})$"
)
# 这一比例仅为7%
_THIS = regex(
    r"(?:这一?个?|该|此|同一|上述)(?:比例|占比|比重|比率|数字|数据|指标|数值|数)(?:却|就|也|还|仍|已|又|则|曾|分别|一度|是|为|达到?|只有|仅有|仅|只|才|有|升至|升到|降至|降到|变成|变为|提高到|上升到|下降到|超过?|不到|近|约){0,4}$"
)
# 光酒席就花了7万元
_ONLY = regex(
    r"光(?<![阳观风目灯时月曝荣星聚春夜采余]光)(?!彩(?!礼)|[伏明缆纤谷盘荣线源照电影芒顾临阴])(?:是|靠)?(?P<what>[^，。；、\d光]{2,10}?)(?:这一项|一项|上|[一每](?:天|年|季|个?月|上午))?(?:就|便|都)[\u4e00-\u9fff]{1,3}$"
)
# 酒席摆了40桌: the thing stands before its deed
_DONE_TO = regex(
    r"(?:^|[，；。：“])(?P<what>[^，。；：、“”\d的]{2,8}?)(?:就|又|也|还|已|共|一共|总共){0,2}[摆打修建盖种栽挖装换铺砌架拆卖养办编剪印花]了$"
)
_SOMEBODY = regex(
    r"[他她我你俺咱]|大[伙家]|夫[妻妇]|[父母爷奶叔伯姑婶哥姐弟妹妻儿媳女婿]$|[儿妻妹孩嫂]子|两口|^[老小阿][^\W\d_]$|政府|集体|财政|组织$"
)
_LISTS = ("清单", "目录")
ITEMS = frozenset({"项", "个", "条", "件"})
# 奖金分两期发放
_STAGED = regex(r"(?:^|[，；。：“])(?P<what>[^，。；：、“”\d]{2,12}?)(?:将|共|一共|统一|一般|今后|改为|可|要){0,2}分(?:成|为)?$")
STAGES = frozenset({"期", "批", "步", "阶段", "个阶段", "次", "段", "轮", "年", "笔"})
_RESULT = regex(r"(?:^|[。；，“])(?:结果|最终|最后|到头来)，?(?:有)?$")
_AMONG = regex(r"其中，?(?:有)?$")
_BECAME = regex(r"[担出兼挂]?任(?![务何意命])|(?:当上|当选|成为|转为|担当|充当|是|来自|属于)")
_DOING = regex(r"[\u4e00-\u9fff]着(?![力装手陆眼色])")  # 还有8户等着呢
# 医生工资低，三年走了40多人; 7人被解聘: whose the post was stands before
_LEFT = regex(r"[，；。“][^，。；\d]{0,6}(?:走了|走掉了?|流失了?|跑了|调走了?|离开了?|流出了?)(?:近|约)?$")
_DISMISSED = regex(
    r"(?:因[^，。；\d]{2,10})?(?:被(?:解聘|辞退|免职|约谈|问责|处分|开除|淘汰|清退|追责|通报|劝退)|辞职|离职|跳槽|转行)(?:了)?(?=[，。；！”])"
)
# 中层干部竞聘上岗，人数由36人减到18人
_HEADCOUNT = regex(r"[，；]总?人数(?:由|从|已|达到?|为|增至|减至|增到|减到|压到|降到|降至|增加到|减少到){1,2}(?:原来|最初|过去)?的?$")
# 26户企业散落在各处，8户亏损; 6家医院缺床位，11家没有设备
_LACKING = regex(
    r"(?:没有?|无|缺|还没|尚未|尚无)(?!人)"
    r"|(?:常年|长期|连年|仍|还|都|均|已经?|全部|基本)?(?:亏损|盈利|扭亏|停产|停业|停工|歇业|关停|关闭|倒闭|破产|空置|闲置|荒废|达标|合格|满员|年久失修|瘫痪|空转|脱贫|返贫)(?=[，。；、])"
)
_TURNING = frozenset(
    {"转型", "升级", "搬迁", "改制", "重组", "整改", "停业", "关停", "复工", "复产", "上市", "达标", "入园", "入规", "外迁", "退出"}
)
# 移送公安机关4起: who gets them
_HANDED = regex(
    r"(?:移送|移交|转交|转送|报送|上报|提交)(?:给|至|到)?(?P<whom>[^，。；、\d]{0,6}(?:机关|部门|单位|[局院委办站所队]|中心|平台|政府|公安|检察|司法))$"
)
_HOUSES = frozenset({"家", "所", "户"})
_AREA = frozenset({"范围内", "范围", "区域内", "以内", "之内", "内"})
_REACHING = frozenset({"惠及", "带动", "覆盖", "辐射", "吸引", "造福"})  # 惠及1亿多人: a deed, and no noun
_REACHED = frozenset({"人", "名", "户"})
_PLACES = regex(r"[里中时后前下上边间年月日天]$")
_NEAR = 60
_SHARED = 2  # characters of a noun that two groups end in


def extreme(case: Case) -> str | None:
    """Give what the last figure of the unit counts, where this one tells only the most or the fewest of it."""
    last = case.before(case.made.unit) if "最" in case.lead and _EXTREME.search(case.lead) else None
    return last.head if last is not None else None


def having(case: Case) -> str | None:
    """Give what was counted before, where the clause tells which of those are meant by what they have or come up to."""
    return case.same.head if case.same is not None and case.lead.endswith("有") and _HAVING.search(case.lead) else None


def which(case: Case) -> str | None:
    """Give what was counted before, where the clause tells by a deed which of those are meant."""
    told = _WHICH.search(case.lead) if "的" in case.lead[-4:] else None
    if told is None or not case.deed_in(*told.span(told.lastgroup or 0)):
        return None
    people = (one for one in reversed(case.told) if one.unit in PEOPLE and one.head)
    last = next(people, None) if case.made.unit in PEOPLE else case.same
    return last.head if last is not None else None


def named(case: Case) -> str | None:
    """Read what was named right before (这样的老宅，已有90栋)."""
    told = _NAMED.search(case.lead)
    return case.thing(told.end("thing")) if told is not None and "的" in told["thing"] and not _PLACES.search(told["thing"]) else None


def manner(case: Case) -> str | None:
    """Give what the figure before counts, where this one only tells how some of those are done (其中12项“免申即办”)."""
    told = _MANNER.match(case.text, case.made.end) if case.lead.endswith("其中") else None
    if told is None or not (case.made.measure or "").startswith(told.group()):
        return None
    if told.group()[0] != "“" and case.pieces[index_at(case.pieces, told.end())].kind not in DEEDS:
        return None  # 其中2个夜间食堂
    whole = case.same if case.made.kind == "count" else case.last
    return whole.head if whole is not None and whole.kind == "count" else None


def fellows(case: Case) -> str | None:
    """Give the people that others were counted among, where a list tells what each of them did or became."""
    made, last = case.made, case.last
    if last is None or last.unit not in PEOPLE or not last.head or made.start - last.end > _NEAR:
        return None
    if _AMONG.search(case.lead) and _BECAME.match(case.text, made.end):
        return last.head
    afar = not case.text.startswith(last.head, last.end) and not case.text.endswith(last.head, 0, last.start)
    if not (is_kind(case.pieces, case.at - 1, "break") and (does(case) or (afar and last.unit == made.unit == "人"))):
        return None
    return last.head if not PERSON.search(made.measure or "") else None


def gone(case: Case) -> str | None:
    """Read who they are of whom a clause tells only that so many left or were dismissed, or what their number was."""
    made, told = case.made, case.made.measure or ""
    if PERSON.search(told):
        return None
    left_ = _LEFT.search(case.lead) or _DISMISSED.match(case.text, made.end)
    return case.person() if left_ or (made.unit != "人次" and _HEADCOUNT.search(case.lead)) else None


def handed(case: Case) -> str | None:
    """Give what an earlier figure of the unit counts, or "", where the measure is only whom those were handed to."""
    told = _HANDED.search(case.lead)
    if told is None or not told["whom"].endswith(case.made.measure or "·"):
        return None
    return case.same.head if case.same is not None else ""


def others(case: Case) -> str | None:
    """Give what an earlier figure of the unit counts, where a clause that opens with this one tells only what those do or lack."""
    if case.same is None:
        return None
    if _handled(case) or _named_among(case):
        return case.same.head
    if not case.opens or case.made.unit in PEOPLE or case.made.unit in TIMES:
        return None
    lacks = _LACKING.match(case.text, case.made.end)
    return case.same.head if lacks or (case.made.measure is None and does(case)) else None


def _handled(case: Case) -> bool:
    """Tell whether a deed stands on both sides of a figure, and nothing else (关停砖厂27家，扶持8家升级)."""
    if case.at + 1 >= len(case.pieces) or case.made.unit in PEOPLE or case.made.unit in TIMES:
        return False
    before, behind = case.pieces[case.at - 1], case.pieces[case.at + 1]
    alone = case.clause == before.text and len(before.text) > 1 and before.kind in DEEDS
    at = case.at + 1
    while at < len(case.pieces) and (case.pieces[at].kind in DEEDS or case.pieces[at].text in _TURNING):
        at += 1
    return alone and at > case.at + 1 and closes(case.pieces, at) and (case.made.measure or "").startswith(behind.text)


def _closes_soon(case: Case) -> bool:
    """Tell whether only deeds stand between the figure and the end of its clause."""
    at = case.at + 1
    while at < len(case.pieces) and case.pieces[at].kind in DEEDS:
        at += 1
    return closes(case.pieces, at)


def _named_among(case: Case) -> bool:
    """Tell whether a figure only counts those of whom one is named (甲公司等3家中标)."""
    return case.lead.endswith("等") and case.made.unit in _HOUSES and _closes_soon(case)


def outcome(case: Case) -> str | None:
    """Give the people of the sentence before, where this one tells what came of it for so many (结果90人上岗)."""
    if not (_RESULT.search(case.lead) and does(case)):
        return None
    heads = [one.head for one in (*case.told, *case.earlier) if one.unit in PEOPLE and one.head and PERSON.search(one.head)]
    return _common(heads) if heads else None


def into(case: Case) -> str | None:
    """Give what is merged or parted into so many that a list names (把7个站所整合为综治、农服、文旅3个)."""
    last = case.last
    if last is None or last.unit != case.made.unit or not last.head or "、" not in case.text[last.end : case.made.start]:
        return None
    return last.head if _INTO.search(case.lead) and case.lead.rfind("，") < case.lead.rfind(case.text[last.start : last.end]) else None


def listed(case: Case) -> str | None:
    """Give the things that an earlier figure of the unit counts, where this one only names their list (下放权限60项，现行清单49项)."""
    same = case.same
    if same is None or not (case.made.measure or "").endswith(_LISTS):
        return None
    return same.head if not (same.head or "").endswith(_LISTS) else None


def staged(case: Case) -> str | None:
    """Read what is done in so many stages (工程分三期建设)."""
    stage = _STAGED.search(case.lead) if does(case) else None
    return case.thing(stage.end("what")) if stage is not None else None


def lacking(case: Case) -> str | None:
    """Read what is short by so many (机井还缺4眼), where a thing and nobody that lacks it stands before."""
    short = _LACKS.search(case.lead) if case.lead.endswith(_SHORT) else None
    thing = case.thing(short.end("what")) if short is not None else None
    if thing is None:
        return None
    person = PERSON.search(thing) is not None
    return thing if person == (case.made.unit in PEOPLE) and (person or not DOER.search(thing)) else None


def alone(case: Case) -> str | None:
    """Read the one thing of several that so much was done of (光酒席就花了7万元)."""
    only = _ONLY.search(case.lead)
    own = only is not None and case.made.measure is not None and only["what"].endswith(case.made.measure)
    return only["what"] if only is not None and not own and not _PLACES.search(only["what"]) else None


def done_to(case: Case) -> str | None:
    """Read the thing that a clause opens with and tells something was done to (酒席摆了40桌), where it is nobody who does it."""
    apart = case.lead.endswith("了") and (case.made.measure is None or case.made.measure not in case.clause)
    done = _DONE_TO.search(case.lead) if apart else None
    thing = case.thing(done.end("what")) if done is not None else None
    if thing is None or PERSON.search(thing) or DOER.search(thing) or _SOMEBODY.search(thing) or _PLACES.search(thing):
        return None
    return thing


def nothing(case: Case) -> str | None:
    """Give "" for a measure that tells only what somebody is doing (等着), or an extent (范围内)."""
    told = case.made.measure or ""
    extent = told in _AREA and case.text.startswith(told, case.made.end)
    reached = told in _REACHING and case.made.unit in _REACHED
    return "" if extent or reached or _DOING.match(told) else None


def talked(case: Case) -> str | None:
    """Give "" for a deed of one character that was done so often (劝了三回, 喊了两遍): no word for a thing."""
    at = case.at - 1
    while at > 0 and case.pieces[at].text in ("了", "过"):
        at -= 1
    if at < 0:
        return None
    deed = case.pieces[at]
    single = len(deed.text) == 1 and deed.kind in DEEDS and (case.made.measure or "").endswith(deed.text)
    return "" if single else None


def same_share(case: Case) -> str | None:
    """Give what the last figure of the unit tells, where this one tells the same share or number again (这一比例仅为7%)."""
    if not _THIS.search(case.lead):
        return None
    made = case.made
    alike = (one for one in (*reversed(case.told), *reversed(case.earlier)) if one.kind == made.kind and one.unit == made.unit)
    last = next(alike, None)
    return last.measure if last is not None else None


def does(case: Case) -> bool:
    """Tell whether a deed stands right behind the figure."""
    at = case.at + 1
    if at >= len(case.pieces) or is_kind(case.pieces, at + 1, "of"):
        return False
    return case.pieces[at].kind in DEEDS or case.pieces[at].text in ABLE


def _common(heads: list[str]) -> str:
    """Give the noun that all groups end in, or the last one's (在编人员、编外人员: 人员)."""
    shared = heads[-1]
    for head in heads:
        while not head.endswith(shared):
            shared = shared[1:]
    return shared if len(shared) >= _SHARED else heads[-1]


def boasted(case: Case) -> str | None:
    """Give what its clause before praises and only this one tells the size of (茶叶产量再创新高，达到3万吨)."""
    done = _BOASTED.search(case.lead)
    told = case.made.measure
    if done is None or (told is not None and case.text.startswith(told, case.made.end)):
        return None
    return case.noun(done.start())
