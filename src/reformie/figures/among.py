"""Some of those counted before, told by age, fate, field or by a bare deed; a change that goes on; and who a thing is shared out to."""

from __future__ import annotations

from reformie.figures.backwards import PERSON
from reformie.figures.bare import THINGS
from reformie.figures.candidate import PEOPLE
from reformie.figures.case import Case
from reformie.figures.chains import CASE_UNITS, whose
from reformie.figures.parties import SUM
from reformie.figures.row import DEEDS, SMALL, is_kind
from reformie.regexes import regex

# 其中40岁以下的占六成; 50岁以上的不到一成
_AGED = regex(r"\d{2}(?:周岁|岁)及?以[上下]的?(?:占了?|[就也还只仅]{0,2}有)?(?:约|近|到)?$")
# 其中3人被取消资格
_FATE = regex(r"被|已被|因|受到|获刑|获[得评]|当选|入选")
# 其中农业领域9件: a field, and no thing
_FIELD = regex(r"(?:领域|方面|板块|条线|环节)$")
_CASES = regex(r"(?:案件|纠纷|诉求|线索|投诉|举报|信访件|信访事项|积案|诉讼|隐患|提案|建议)$")
_EACH = regex(r"每[个家户名座条支所](?P<who>[^，。；、\d每]{1,6}?)(?:[平均可能都也再又还少多最]{1,3}|一年|每[年月天])")
# 用水量连续两年下降，今年再降5%
_GOES_ON = regex(
    r"(?:^|[，；。：“])(?P<what>[^，；。：“”\d]{2,14}?)(?:连续[^，]{1,4}|持续|逐年|一路|稳步|明显|大幅|连年){0,2}(?:下降|上升|增长|回升|攀升|走低|走高|减少|增加|提高|下滑|上涨)，"
    r"(?:[今去前]年|\d{4}年|上半年|本月|前[^，\d]{1,3}月)?(?:再|又|同比|环比|更|继续|进一步)(?:降|增|升|涨|减|跌|下降|上升|增长|减少|提高|下滑|上涨)(?:了|低|加|高)?(?:近|约)?$"
)
# 对隐患点逐一排查，整治12处、销号8处; 把摊位全部登记，取缔12个
_GONE_THROUGH = regex(
    r"[对把将](?P<what>[^，。；：“”、\d对把将]{2,14}?)(?:进行|开展|实行|实施|予以|全部|全面|逐一|逐个|逐项|逐户|逐家|分类|分级|分批|集中|统一|彻底|重新|联合|专项|依法|分头|挨个|再次){1,3}"
    r"(?:清理|处置|整治|排查|摸排|核查|检查|评估|鉴定|整顿|整改|甄别|梳理|清查|普查|清退|治理|审核|审查|研判|改造|规范|过筛|体检|化解|登记|清算)了?，"
    r"(?P<done>(?:[^，。；：“”、\d]{2,6}\d{1,6}[\u4e00-\u9fff]{1,2}[、，]){0,4}(?P<deed>[^，。；：“”、\d]{1,6}))$"
)
_NO_NOUN = SMALL | DEEDS


def aged(case: Case) -> str | None:
    """Give the people that a share of some age is of."""
    if case.made.measure not in (None, "年龄") or not _AGED.search(case.lead):
        return None
    counted = (one.head for one in reversed(case.told) if one.unit in PEOPLE and one.head and PERSON.search(one.head))
    return next(counted, None) or next((one.head for one in reversed(case.told) if one.unit in PEOPLE and one.head), None) or whose(case)


def goes_on(case: Case) -> str | None:
    """Read what the clause before tells the change of, where this one tells it goes on."""
    found = _GOES_ON.search(case.lead)
    return case.thing(found.end("what")) if found is not None else None


def fated(case: Case) -> str | None:
    """Give the people counted before, of some of whom the figure tells what befell them."""
    if not case.lead.endswith("其中") or not _FATE.match(case.text, case.made.end):
        return None
    return next((one.head for one in reversed(case.told) if one.unit in PEOPLE and one.head), None)


def field(case: Case) -> str | None:
    """Give what was counted before, of which parts are told by their field."""
    told = case.made.measure or ""
    part = _FIELD.search(told) and "其中" in case.lead and told in case.clause
    return case.same.head if part and case.same is not None else None


def dealt(case: Case) -> str | None:
    """Give what was counted before, where a clause tells only by deeds what was done with some of them (当场查封6家)."""
    made = case.made
    if made.unit in ("人次", "批", "期", "场") and not case.clause.startswith("其中"):
        return None
    start = made.start - len(case.clause)
    first = case.at
    while first > 0 and case.pieces[first - 1].start >= start:
        first -= 1
    inside = case.pieces[first : case.at]
    deeds = [piece for piece in inside if piece.kind in DEEDS]
    plain = all(piece.kind in _NO_NOUN or piece.tie in ("adverb", "state") or piece.text in _MANNER for piece in inside)
    if not deeds or not plain or THINGS.search(deeds[-1].text) or (made.measure is not None and made.measure not in case.clause):
        return None
    same = next(
        (one for one in reversed(case.told) if one.kind == "count" and one.head and one.unit in (made.unit, f"{made.unit}次")), None
    )
    if same is not None and (PERSON.search(same.head or "") is not None) == (made.unit in PEOPLE or made.unit == "人次"):
        return same.head
    last = case.last
    cases = last is not None and made.unit in CASE_UNITS and _CASES.search(last.head or "")
    return last.head if cases and last is not None else None


def sorted_out(case: Case) -> str | None:
    """Read what the clause before tells to be gone through, where this one tells what was done with so many (对空壳社分类清理，注销19家、合并5家)."""
    made = case.made
    through = _GONE_THROUGH.search(case.lead) if case.ends or is_kind(case.pieces, case.at + 1, "list") else None
    if through is None or THINGS.search(through["deed"]):
        return None
    told = made.measure or ""
    if told not in through["done"] and told not in (one.measure for one in case.told):
        return None
    thing = case.thing(through.end("what"))
    if thing is None or (PERSON.search(thing) is not None) != (made.unit in PEOPLE):
        return None
    deed = [piece for piece in case.pieces[: case.at] if piece.start >= made.start - len(through["deed"])]
    goes_on = case.last is not None and case.last.measure == thing and len(deed) == 1  # 关停12家、|重组|8家
    return thing if goes_on or all(piece.kind in _NO_NOUN or piece.text in _MANNER for piece in deed) else None


def sharer(case: Case) -> str | None:
    """Give "" where the measure is only who something is shared out to (每个店主少跑3趟)."""
    each = _EACH.search(case.clause)
    return "" if each is not None and each["who"] == case.made.measure and not SUM.search(each["who"]) else None


_MANNER = frozenset(
    {
        "分类",
        "限期",
        "临时",
        "当场",
        "就地",
        "现场",
        "依法",
        "责令",
        "集中",
        "夜间",
        "连夜",
        "就近",
        "紧急",
        "一年",
        "经",
        "其中",
        "直接",
        "联合",
    }
)
