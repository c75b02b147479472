"""When a figure holds: the date of its sentence that tells of it, and not of a comparison, a beginning or what passed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reformie.figures.candidate import Candidate
from reformie.figures.surroundings import Surroundings
from reformie.figures.unheld import unheld
from reformie.findings import Bounds
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

_CLAUSE = regex(r"[，；：,;:。！？!?\n]")
_COMPARED = ("比", "较", "相当于", *(f"{how}于" for how in "好优高低多少快强"), "是")
_OLDER = (*_COMPARED[:-1], "继", "自", "从")  # 成立2个集团是继2021年成立3个后: no time of what stands before it
UNTIL = ("截至", "截止", "截至到", "截止到")
_OF = 12  # characters
_CHANGED = regex(r"[增升提降减缩扩涨跃][^，；]{0,4}?[至到为]")
# 3年内建成50家, 改革两年来: a length of time that a figure holds for, where 历时两年 only tells how long something took
_SPAN = regex(r"(?:今后|未来|近)[^，。；]*|[^，。；]*[年月][多余]?(?:内|间|来|以来)")
# 热线一个月接到投诉60件, 一年下来，省700元; but not 用了一个月, 一年后
_ONE = regex(
    r"(?:(?<=[^时用花了期前迟后长短满足达过到超第每近这那又再隔整等约续连于提早晚])|^)一(?:年|个?月|天|周|个?星期|个?季度|个?学期)[多半]?"
)
_DURING = regex(r"(?:下来，?|里|内)?(?![的后前之以左上才，。；、到为起时])[^，。；]*$")
# 2023年，占比由51%升至67%: what a change begins with held before
_CHANGE_FROM = regex(r"[由从][^，。；\d]{0,6}$")
_FROM = 8  # characters in which it stands
# 由2021年的57人降到2022年的12人，减少近八成: the change has the later year
_OUTCOME = regex(r"的\d[\d.]*[^，。；\d]{0,6}，(?:同比|共|净|累计)?(?:增|减|降|下降|上升|提高|翻|多|少)[^，。；\d]{0,4}")
_THAN = regex(r"(?:比|(?<!比)较|相当于)(?![例重较赛])[^，。；、\d]{1,6}的$")  # 比改革前的2020年
_CHANGE_TO = regex(r"[^，。；\d]{0,5}?[增提升降减压缩扩涨发上下跌变拓][^，。；\d]{0,4}?[到至为成]")
# 于今年3月共建，已上线132期: when something began
_BEGUN = regex(r"[^，。；]{0,20}(?:成立|共建|启动|上线|开通|揭牌|挂牌|投用|开馆|开业|落成|启用)[^，。；]{0,8}[，；]")
# 始建于1956年，现有职工520人: what is told of today
_SINCE_BEGUN = regex(r"(?:建|成立|创办|创建|组建|设立|投产|投用|落成|诞生|开业|开办|注册|始)于$")
# 与2019年相比，游客增加12万人次: what a figure is compared with
_AGAINST = frozenset("与同和跟")
_COMPARING = regex(r"(?:同期|[年月]?[末底])?(?:相比|比较|相较|比起来|比(?=[，,]))")
_PLANNED_FOR = regex(r"(?:预算|计划|目标|任务|预期)(?:任务|目标|总?数)?的(?:约|近|超)?\d")  # 完成年初预算的52.4%
_BACK = 4  # characters
# 2021年成立的合作社现有社员120户: when those began who have it; but 去年投产的20条生产线
_BEGUN_THEN = regex(
    r"[^，。；的\d]{0,10}(?:成立|组建|创办|创建|注册|建成|建起|投产|投用|投运|启用|开业|开园|开馆|开张|挂牌|落成|兴建|修建|始建)的"
    r"[^，。；\d]{2,24}?，?(?:目前|如今|现在|占地|注册资[本金]|每[年月天]|年[均产发收]|(?:现有|现已|已有|共有|拥有|有(?!限))[^，。；\d]{2})[^。；]*$"
)
# 每年节煤220万吨，减排816万吨; but 每周四开课，已开班23期, and 每人每月760元，发放低保金3860万元
_ROW = regex(r"(?!的)[^，；。\d]*\d[^，；。]*(?:，[^，；。\d]*\d[^，；。]*)*，[^，；。]*")
_SO_FAR = regex(r"其中|累计|已|合计|共计")
_RATE = regex(r"每[人户亩名位家村]$")
_EXTREME = regex(r"最[高低多少]")
_EVER = ("首次", "首度", "第一", "最", "来首次", "来最")  # 近十年来首次下降: since when nothing like it was
# 将原先废弃的沟地整合利用，收益13万元: how a thing was before its deed; 以前种粮的时候 is when
_MODIFIES = regex(
    r"[^，。；：“”的\d]{1,8}的(?!时|日子|年[代月头]|岁月|[^，。；]{0,6}[，]?(?:[每平]|人均|户均|年均|亩均))[^，。；：“”\d]{1,20}(?:，|[成为出给用])"
)
_AGES = frozenset({"岁", "周岁", "虚岁"})
_YEARS = frozenset({"今年", "全年", "当年"})


def _repeats(text: str, mention: Mention[Timex], made: Candidate) -> bool:
    """Tell whether what happens every so often goes on in a figure's clause (每年节煤220万吨，减排816万吨): a row of clauses that all tell figures."""
    if made.kind in ("ratio", "growth", "rank") or not _ROW.fullmatch(text, mention.end, made.start):
        return False
    clause = text.rfind("，", mention.end, made.start) + 1
    return (
        _EXTREME.match(text, clause) is not None
        if _RATE.search(text, mention.start - 2, mention.start)
        else not _SO_FAR.search(text, clause, made.start)
    )


def compared(text: str, mention: Mention[Timex]) -> bool:
    """Tell whether a date is only what something is compared with (比上年, 与2019年相比)."""
    if text.endswith(_COMPARED[:-1], 0, mention.start):
        return True
    if text[mention.start - 1] == "的" and _THAN.search(text, max(0, mention.start - _FROM), mention.start):
        return True
    return text[mention.start - 1 : mention.start] in _AGAINST and _COMPARING.match(text, mention.end) is not None


def _against(text: str, mention: Mention[Timex], made: Candidate) -> bool:
    """Tell whether a date is what a figure is compared with, or when that began whose it is, a clause before."""
    if compared(text, mention):
        return True
    begun = text[mention.start - 1] == "于" and _SINCE_BEGUN.search(text, max(0, mention.start - _BACK), mention.start)
    return bool(begun) and _CLAUSE.search(text, mention.end, made.start) is not None


def _begun(between: str) -> bool:
    """Tell by what stands between a date and a figure whether something began then that has the figure today."""
    if ("，" in between or "；" in between) and _BEGUN.match(between):
        return True
    return "的" in between and _BEGUN_THEN.match(between) is not None


def _passing(text: str, mention: Mention[Timex], made: Candidate) -> bool:
    """Tell whether a date tells of something else: how long it took, or when another figure of a change held (由2019年的20家增至31家)."""
    if mention.value.type == "DURATION" and mention.value.first is None:
        if text.startswith(_EVER, mention.end):
            return True
        if _ONE.fullmatch(text, mention.start, mention.end) and _DURING.match(text, mention.end, made.start):
            return False
        return _SPAN.fullmatch(text, mention.start, mention.end + text.startswith(("内", "间", "来"), mention.end)) is None
    if mention.value.type == "SET" and _CLAUSE.search(text, mention.end, made.start) and not _repeats(text, mention, made):
        return True
    if _PLANNED_FOR.match(text, mention.end) or _against(text, mention, made):
        return True
    between = text[mention.end : made.start]
    if _begun(between):
        return True
    if mention.value.value == "PAST_REF" and _MODIFIES.match(text, mention.end, made.start):
        return True
    if unheld(text, mention, made):
        return True
    if not text.startswith("的", mention.end) or _OUTCOME.fullmatch(text, mention.end, made.start):
        return False
    return made.start - mention.end > _OF or "，" in between or bool(_CHANGED.search(text, mention.end, made.start))


def date(around: Surroundings, made: Candidate, bounds: tuple[int, int, int]) -> None:
    """Set the period: the nearest date before the figure in its sentence that it is not compared with, else one in its clause.

    ``bounds`` are the sentence's beginning, the clause's, and the sentence's end.
    """
    text, dates = around.text, around.dates.mentions
    start, clause, end = bounds
    change = _CHANGE_FROM.search(text, max(clause, made.start - _FROM), made.start)
    if change and _CHANGE_TO.match(text, made.end, end):
        start = change.start()
    elif made.unit in _AGES and made.bound == "exact":
        start = clause
    starts = around.dates.starts
    low, high = bisect_left(starts, start), bisect_right(starts, made.start)
    nearest: Bounds | None = None
    for mention in reversed(dates[max(low, high - 20) : high]):
        if text.endswith(_COMPARED, start, mention.start) or _passing(text, mention, made):
            continue
        if nearest is None or (
            text.endswith(UNTIL, start, mention.start) and text[slice(*nearest)] in _YEARS and text.find("；", mention.end, nearest[0]) < 0
        ):
            nearest = (mention.start, mention.end)
    if nearest is not None:
        made.period = nearest
        return
    for mention in dates[high : high + 1]:
        # 12名从事农技工作30年以上的老人: a time that only tells who they are
        if mention.end > end or _CLAUSE.search(text, made.end, mention.start) or text.startswith("的", mention.end):
            continue
        if mention.value.type != "SET" and not text.endswith(_OLDER, made.end, mention.start):
            made.period = (mention.start, mention.end)
