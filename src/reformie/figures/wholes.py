"""What a share is of where another clause tells it: a sum that is divided, people whose rate was told, the same rate of another place."""

from __future__ import annotations

from reformie.figures.candidate import Candidate
from reformie.figures.case import BACK, Case
from reformie.figures.counted import of_team
from reformie.regexes import regex

_NEAR = 24
_WORD = 4  # characters
_AMOUNT = frozenset({"人数", "总人数", "数量", "总数", "总量"})  # 教师80名，人数比五年前增加一倍
_AMOUNTS = frozenset({"money", "area", "count", "mass"})
# 其中市财政负担四成
_BORNE = regex(r"其中，?由?[^，。；\d]{2,8}(?:承担|负担|补助|兜底|出资|配套|自筹|自付|分担)(?:近|约|超过?)?$")
_PAYMENT = regex(r"补[贴助偿]|费|租金|奖金|津贴|[投出]资|资金|保险|保费|工资|价款")
# 定额水价每方三角，超额水价在此基础上上浮一成
_BASED = regex(r"在[此这]个?基础[上之]上?[^，。；\d]{0,4}$")
# 绩效总量按服务收入的四成核定: what is reckoned; 按两成提取酬金: the fee
_RECKONED = regex(r"(?:^|[，；。：“])(?P<what>[^，。；：“\d]{2,14}?)(?:统一|一律|均|都|可|原则上)?按照?[^，。；\d]{2,16}的$")
_RECKONS = regex(r"核定|计提|确定|安排|发放|列支|提取|核算|计算|折算|缴纳|结算|支付|执行|给付")
_BY_RATE = regex(r"按照?(?:[^，。；\d]{1,12}的)?(?:约|近)?$")
_TAKES_FEE = regex(r"(?:提取|计提|收取|征收|缴纳|支付|预提|抽取)(?P<fee>[^，。；、\d]{2,8})(?=[，。；])")
# 一类区覆盖率降到两成，二类区提高到九成
_KINDS = regex(r"(?:类|型|档|级|区|县|镇|乡|村|城镇|丘陵|山地|平原|男性|女性|小学|初中|高中)$")
_MOVED = regex(r"(?:提高|降低|下降|上升|增加|减少|提升|扩大|[升降增减提])[到至为]$|[为达到]$")
# 城区覆盖率达九成，山区却只有五成: the same rate of another place
_CONTRAST = regex(r"[，；][^，。；\d]{2,12}?(?:却|则|也|仍|还|更)?(?:只有|仅有|只占|仅占|才|仅为?|只)?$")
_HOLDS_BACK = regex(r"(?:却|则|只有|仅有|仅|才)(?:只有|仅有|才|为)?$")
_RATE = regex(r"(?:率|占比|比重|比例|满意度)$")
# 征订只完成计划的六成: what was planned, not what the figure before tells
_PLANNED = regex(
    r"(?:^|[，；。])(?P<what>[^，。；\d]{2,14}?)(?:却|已|只|仅|才|也|均|都|提前|超额|累计|共){0,3}(?:完成|达到)了?(?:全年|年度|当年|今年|既定|序时)?"
    r"(?:计划|目标|任务){1,2}数?的$"
)
# 毕业生就业率达九成，六成留在本县: of those whose rate or wage was told
_THEIRS = regex(
    r"(?P<who>[\u4e00-\u9fff]{1,8}(?:[生员师民户工]|老人|干部|党员|妇女|儿童|青年))(?:人均|平均|月均|月|年)?(?:[\u4e00-\u9fff]{0,4}率|工资|收入|年龄|薪酬?)(?:[已均仅只]?(?:达到?|为|是|有|约|近|不足|只有|高达|降到|降至|升到)){0,2}$"
)
# 9个乡镇的文化站，常年开门的不足一半
_OF_THOSE = regex(r"的(?P<thing>[^，。；、的\d]{2,6})，")
_SORT = regex(r"，[^，。；\d]{2,8}的(?:仅|只)?$")
_HAVING = regex(r"[，；](?:其中)?(?:在|具有|拥有|持有|取得|没有?|有|留在|选择|来自|超过|不满)[^，。；\d]{1,12}的$")
_LIVING = regex(
    r"(?:都|已|均|还|仍|常年|选择|是|来自|年)?(?:留在|留下|留乡|回到|返回|返乡|去了|走了|外出|超过\d|不满\d|不到\d|年过|年近|没有?|选择|来自|考[上入进]|进入|住在)"
)
# 收管理费70万元，三成给学生买校服，两成修路: shares of the sum before
_USED = regex(r"(?:给|交|修|建|用|留|分|归|投|发|还|补|作|买|奖|返|付|存|办|养|入|批|送|销|卖|运|供)")
# 七成的受访者最盼通车，两成提到看病: the same people
_ASKED = regex(
    r"(?:都|均|还|更|仍|则|已)?(?:最|认为|表示|希望|觉得|选择|提到|反映|反对|赞成|同意|支持|不满|愿|不愿|想|盼|担心|关注|关心|看重|知道|听说|没有?|对|把)"
)
_SOME_MORE = regex(r"[，；](?:还有|另有|只有|仅有|有|超|近|约|其余|另外){0,2}$")

# 有的仓库货架空了一半: what became of the part stands between
_EMPTIED = regex(
    r"(?:^|[，；：。“、]|有的?)(?P<what>[^，。；：、“”\d]{2,12}?)(?:就|都|已|也|又|还){0,2}(?:[空塌坏少减废荒淹毁折丢砍裁撤停漏旱死瘦垮]|流失|闲置|荒废|损坏)了$"
)
# 夜市还火了三成: what is said of it is no measure
_BETTER = regex(
    r"(?:^|[，；。：“])(?P<what>[^，。；：、“”\d]{2,8}?)(?P<how>(?:还|也|又|更|却|反而|反倒){0,2}[旺高低大快慢贵轻重壮火厚薄])了(?:近|约|超过?)?$"
)
# 学费每期600元，商会还给减两成: of the fee told before
_LESS = regex(
    r"[，；](?![^，。；]*[费价款金租])[^，。；\d]{0,8}?(?:再|还|可|又|另|能|都|给){1,3}(?:减|减免|优惠|让利|下浮|降|便宜)(?:了|免)?$"
)
_FEES = regex(r"[费价款金租税息]$")
# 租金六成归社员，三成留村里: shares of the noun beside the first
_CHAIN = 6  # shares
# 岗位工资最高与最低相差三倍
_SPAN = regex(
    r"(?P<what>[^，。；、\d]{2,14}?)的?最[高大多](?:的|者|值)?[和与跟同]最[低小少](?:的|者|值)?(?:之间)?(?:的?差距|相差|相比|差|之比)(?:达到?|为|有|了|拉大到|缩小到){0,2}(?:近|约|超过?)?$"
)
# 报名的农户中，领到证的不足四成; 其中会开车的占三成; 护林员里60岁以上的占了一半: of those, not only which of them
_THOSE = regex(r"[^其初高](?P<in>中)，(?P<part>[^，。；：、\d占为]{2,12}的)(?:只|仅|还|也|才)?$")
_WHICH = regex(r"其中，?(?P<part>[^，。；：、\d占]{2,14})的占了?(?:约|近|到)?$")
# 配队员90名，会开车的占三成
_ABLE = regex(r"[，；](?P<part>[^，。；：、\d占]{3,24}的)占(?:了|到)?(?:约|近)?$")
# 卫生室有90个，真正开诊的不到三成; 台账190份，内容雷同的占六成: what those are like, and no noun for them
_LIKE = regex(
    r"[，；](?!覆盖|涉及|惠及|辐射|完成|超[过出]|接近|相当|不[到足]|[高低]于|用[了去掉]|花[了去掉])(?P<part>[^，。；：、\d占为是达]{2,12})的(?:占了?|[就也还又却只仅]{0,2}有?)(?:约|近|到)?$"
)
_GRADED = regex(
    r"(?:学历|学位|职称|文凭|文化|程度|背景|资格|资质|证书?|身份|户籍|以[上下]|专业|收入|业务|项目|企业|产业|产品|类型?|型|[员生户师者民人]|[男女]性|面积|[数量额值率价费款金]|产能|水平|目标|任务|计划|标准|平均|同期|去年|上年)$"
)
# 节约的经费中，站所留用五成，区里留用三成
_KEEPS = regex(r"(?<![其高初])(?P<in>中)，[^，。；\d]{2,12}(?:留用|留存|留成|分得|提留|得|拿|分)(?:约|近|到)?$")
_KEEPS_TOO = regex(r"，[^，。；\d]{2,12}(?:留用|留存|留成|分得|提留|得|拿|分)(?:约|近|到)?$")
_WITHIN = regex(
    r"(?P<who>[^，。；：、\d]{2,12}?)(?:里面?|当?中)(?:，?\d{2}(?:周岁|岁)(?:以上|以下)|[^，。；：、\d占]{2,10})的(?:占了?|[就也还只仅]{0,2}有)?(?:约|近|到)?$"
)


def of_what(case: Case) -> str | None:
    """Give what a share is of, or None where no other clause tells it."""
    last = case.last
    if based := _BASED.search(case.lead):
        return case.noun(based.start())
    if "最" in case.lead and (span := _SPAN.search(case.lead)):
        return case.noun(span.end("what"))
    if (
        "了" in case.lead[-3:]
        and (better := _BETTER.search(case.lead))
        and (case.made.measure is None or better["how"].endswith(case.made.measure[-1]))
    ):
        return case.thing(better.end("what")) or (better["what"] if len(better["what"]) < _WORD else None)
    if last is not None and last.kind == "money" and _FEES.search(last.head or "") and _LESS.search(case.lead):
        return last.head
    if case.made.measure in _AMOUNT and (people := next((one.head for one in reversed(case.told) if one.kind == "count"), None)):
        return people
    if case.made.kind != "ratio":
        return None
    if case.made.measure is None and case.lead.endswith("了") and (named := _EMPTIED.search(case.lead)):
        return case.noun(named.end("what"))
    if case.ends and (those := _those(case)):
        return those
    if (own := _reckoned(case)) or last is None or "。" in case.text[last.end : case.made.start]:
        return own
    return _some(case) or _same_rate(case) or _theirs(case) or _chained(case) or _divided(case)


def _those(case: Case) -> str | None:
    """Give those of whom some are told to do or have something (农户中，领到证的不足四成; 学员60人，其中会开车的占三成)."""
    if "中，" in case.lead and (those := _THOSE.search(case.lead)):
        return of_team(case.noun(those.start("in")) or those["part"])
    if "的" in case.lead[-6:] and (within := _WITHIN.search(case.lead)):
        who = case.thing(within.end("who"))
        return of_team(who) if who and not within["who"].endswith(("其", "年", "月")) else None
    last = case.last
    if last is None or last.kind != "count" or "的" not in case.lead[-6:]:
        return None
    which = _WHICH.search(case.lead) or _ABLE.search(case.lead)
    return last.head if which is not None and case.deed_in(which.start("part"), which.end("part")) else None


def _reckoned(case: Case) -> str | None:
    """Read what is planned or reckoned by the share, in its own clause."""
    if "中，" in case.lead and (kept := _KEEPS.search(case.lead)):
        return (case.noun(kept.start("in")) or "").removeprefix("年度").removesuffix("分配") or None
    if case.last is not None and case.last.kind == "ratio" and _KEEPS_TOO.search(case.lead):
        before = _KEEPS.search(case.text, max(case.pieces[0].start, case.last.start - BACK), case.last.start)
        return case.last.head if before else None
    if case.lead.endswith("的") and (planned := _PLANNED.search(case.lead)):
        return case.noun(planned.end("what"))
    fee = _TAKES_FEE.match(case.text, case.made.end) if "按" in case.lead and _BY_RATE.search(case.lead) else None
    if fee is not None:
        return fee["fee"]
    reckoned = _RECKONED.search(case.lead) if _RECKONS.match(case.text, case.made.end) else None
    return case.noun(reckoned.end("what")) if reckoned is not None else None


def _some(case: Case) -> str | None:
    """Give what the figure before tells the amount of, where the share tells what became of a part, who pays it, or of what sort it is."""
    last = case.last
    if last is None:
        return None
    behind = last.kind == "count" and last.measure is not None and case.text.startswith(last.measure, last.end)
    sort = behind and case.ends and _SORT.search(case.lead)
    if sort and (of_those := _OF_THOSE.match(case.text, last.end + len(last.measure or ""))):
        return of_those["thing"]
    if like := _like(case, last):
        return like
    borne = last.kind == "money" and _PAYMENT.search(last.head or "") and _BORNE.search(case.lead)
    return last.head if borne or (case.ends and last.kind in _AMOUNTS and case.fate()) else None


def _like(case: Case, last: Candidate) -> str | None:
    """Give what was counted, where a clause only tells what some of it are like (台账190份，内容雷同的占六成，照抄的占一成)."""
    like = _LIKE.search(case.lead) if case.ends else None
    if like is None or _GRADED.search(like["part"]):
        return None
    if case.made.measure not in (None, last.head) and case.made.measure not in like.group():
        return None
    if last.kind == "count":
        return last.head
    before = case.text[max(case.pieces[0].start, last.start - _NEAR) : last.start]
    one = _LIKE.search(before) if last.kind == "ratio" else None
    return last.head if one is not None and not _GRADED.search(one["part"]) and (last.head or "") not in one["part"] else None


def _same_rate(case: Case) -> str | None:
    """Give the rate that the figure before tells, where this one tells it of another group, place or answer."""
    last, own = case.last, case.made.measure or ""
    if last is None or last.kind != "ratio" or not last.measure:
        return None
    if _RATE.search(last.measure) and not _RATE.search(own):
        held = case.ends and _HOLDS_BACK.search(case.lead) and _CONTRAST.search(case.lead)
        if held or (_KINDS.search(own) and (_MOVED.search(case.lead) or case.lead.endswith(f"，{own}"))):
            return last.measure
    asked = case.text.startswith("的", last.end) or _ASKED.match(case.text, last.end)
    more = asked and _SOME_MORE.search(case.lead) and _ASKED.match(case.text, case.made.end)
    return last.measure if more else None


def _theirs(case: Case) -> str | None:
    """Read the people whose rate, wage or age the figure before tells, where the share is of them."""
    last = case.last
    lives = (case.opens or case.lead.endswith("其中")) and _LIVING.match(case.text, case.made.end)
    if last is None or not (lives or (case.ends and _HAVING.search(case.lead))):
        return None
    theirs = _THEIRS.search(case.text, max(case.pieces[0].start, last.start - _NEAR), last.start)
    return case.noun(theirs.end("who") - case.made.start + len(case.lead)) if theirs else None


def _chained(case: Case) -> str | None:
    """Give the noun beside the first of several shares, where each tells only what it goes to (租金六成归社员，三成留村里)."""
    if not (case.opens and _USED.match(case.text, case.made.end)) or case.text[case.made.start - 1] not in "，、；":
        return None
    for one in reversed(case.told[-_CHAIN:]):
        if one.kind != "ratio" or one.rule != case.made.rule or not _USED.match(case.text, one.end):
            return None
        if one.measure and (case.text.endswith(one.measure, 0, one.start) or one.measure not in case.text[one.start : case.made.start]):
            return one.measure
    return None


def _divided(case: Case) -> str | None:
    """Give the sum or mass before that is shared out (收租金90万元，三成给老人，两成修路)."""
    last, made = case.last, case.made
    if last is None or not (case.opens and _USED.match(case.text, made.end)):
        return None
    if last.kind == "money":
        return last.measure if last.end == made.start - 1 else None
    share = next((one for one in reversed(case.told) if one.rule == made.rule and one.kind == "ratio" and one.measure), None)
    if share is None or made.start - share.end > BACK:
        return None
    opened = case.text[share.start - 1] in "，；中" and _USED.match(case.text, share.end)
    whole = any(one.kind in ("money", "mass") and one.head == share.measure for one in case.told)
    return share.measure if opened and whole else None
