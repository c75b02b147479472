"""Which of the dates told before a word points back to: 同日, 那一天, 当月, 上月 beside a month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Reversible, Sequence

from reformie.regexes import regex
from reformie.timex import calendar
from reformie.timex.ahead import looks_ahead
from reformie.timex.model import Known, Point, Rough, Timex

_COMPARED = frozenset("比较由从自于到至与同")
_ON_PAPER = regex(r"(?:根据|按照|依据|依照)$")

# 当天采摘、当天运输, 当日申请当日办结: one thing after the other, on whatever day it is
_STEP = r"(?!上午|下午|中午|傍晚|晚|夜|[就便即才又还也共的])[\u4e00-\u9fff]{1,4}[、，]?当[天日]"
_SAME_DAY = regex(rf"{_STEP}(?!上午|下午|中午|傍晚|晚|夜)[\u4e00-\u9fff]|往返|来回")
# 4月28日说, 1月8日，记者从…获悉: on the day somebody tells what has been done
_TOLD = regex(
    r"(?:说(?!明)|表示|透露|(?<!情况)介绍(?!信)|告诉|坦言|回忆|获悉|获知|了解到|得知|通报|报道|宣布|披露)(?!会|稿|制度)[^。；\n]{0,40}$"
)
_MEANT = regex(r"将(?![士军])|拟|计划|预计|力争|确保|争取|有望|明年|次年|来年|定于|择期")
_SAME_DAY_BEFORE = regex(rf"当[天日](?={_STEP})")

_WHOLE = regex(r"同比|比上年|比[前去]年|增长|增速|下降|全年|年均|累计|[达超]\d|总额|总量|产值|收入|增加值")  # of a year
_HEAD = 8  # so many of the first dates may stand in the title
_UNTIL_NOW = regex(r"(?:截[至止]到?|到|至)$")
_WHOSE = regex(r"(?:[，。；：！？\n\u3000村镇乡县市区旗场社厂店户组院校]|公司|集体|集团)$")
_YIELDED = regex(
    r"(?:[就即便]|[全村][县区市乡镇村]|集体|人均|户均|共|合计)?(?:分红|增收|创收|盈利|获利|收入|收益|营收|利润|产值|销售|纳税|缴税|实现|完成|新增|领|拿|分到|获)"
)  # what a year brought


def is_compared(text: str, start: int) -> bool:
    """Tell whether what stands before a time, on the same line or at the end of the one before, holds another against it or leads to it."""
    before = start - 1 if text[start - 1 : start] == "\n" else start
    return text[before - 1 : before] in _COMPARED


def held_against(text: str, told: Reversible[Known], sentence: int, rough: Rough) -> Known | None:
    """The year told last in the sentence that a last year is held against (2022年，…较去年减少, 2022年…是去年的三倍), or None."""
    before = text[rough.start - 1 : rough.start]
    held = before in ("比", "较", "同", "与", "跟") or (before in ("是", "为", "于") and text[rough.end : rough.end + 1] == "的")
    if not held or rough.point is None or rough.point.year_of != "published" or rough.point.month is not None:
        return None
    last = next((known for known in reversed(told) if known.narrative), None)
    return last if last is not None and last.at >= sentence else None


def reported(told: Reversible[Known], floor: int) -> Known | None:
    """The whole year that is reported on from ``floor`` on (2020年，…。11月，…。全年…), if no date of another year stands behind it."""
    year: int | None = None
    for known in reversed(told):
        if known.at < floor or (known.narrative and year not in (None, known.year)):
            return None
        if known.narrative and len(known.value) == 4:
            return known
        year = known.year if known.narrative else year
    return None


def full_day(told: Reversible[Known], floor: int) -> tuple[str, int] | None:
    """The last full day told from ``floor`` on, and its place."""
    for known in reversed(told):
        if known.at >= floor and known.day is not None and known.year is not None and known.narrative:
            day = f"{known.year:04}-{known.month:02}-{known.day:02}"
            if calendar.bounds(day):
                return day, known.index
    return None


def begun(text: str, told: Reversible[Known], rough: Rough) -> tuple[str, int] | None:
    """The first day of the date that is given for what 成立以来 counts from, and its place."""
    verb = text[rough.end - 4 : rough.end - 2]
    for known in reversed(told):
        day = calendar.bounds(known.value)
        if day is not None and known.narrative and verb in text[known.at : min(known.at + 60, rough.start)].split("。", maxsplit=1)[0]:
            return day[0], known.index
    return None


def titled(done: Sequence[Timex], year: int | None) -> int | None:
    """The place of the date by which the title tells the year that all is reported of."""
    return next((index for index, timex in enumerate(done[:_HEAD]) if timex.value.startswith(f"{year}")), None)


def runs_on(text: str, rough: Rough, point: Point, known: Known) -> bool:
    """2023年，试点启动。3月，…: a month that opens the sentence after one that opens with a year goes on with it, but not behind what all of it brought."""
    if len(known.value) != 4 or point.month is None or point.day is not None:
        return False
    if rough.relation in ("before", "from") or looks_ahead(text, rough):
        return False
    return _WHOLE.search(text, known.at, rough.start) is None


def is_reached(text: str, start: int) -> bool:
    """Tell whether a time has been reached: 到2023年底，…由年初的…增至 tells of that year."""
    return _UNTIL_NOW.search(text[max(0, start - 3) : start]) is not None


def same_day(text: str, start: int, end: int) -> bool:
    """Tell whether 当天 says that several things are done on one day, whichever that is."""
    if _SAME_DAY.match(text, end):
        return True
    before = _SAME_DAY_BEFORE.search(text, max(0, start - 7), end)
    return before is not None and before.start() < start


def told_on(text: str, end: int, known: Known, rough: Rough, point: Point) -> int | None:
    """How many years on from the day of telling, which ends at ``end``, a month lies that is told on it: what is done lies behind; None where none is told."""
    if known.day is None or known.month is None or point.month is None or rough.relation in ("before", "from"):
        return None
    between = text[end : rough.start][-60:]
    if "\n" in between or _TOLD.search(between) is None:
        return None
    clause = re.split("[，。；]", between.removesuffix("，"))[-1]
    if _MEANT.search(clause) or _MEANT.match(text[rough.end : rough.end + 8].lstrip("，")):
        return int(point.month < known.month)
    if point.month <= known.month:
        return 0
    # next month is nearer than the same month of last year, but in January, which looks back
    return -int(point.month - known.month > (known.month > 1) and not looks_ahead(text, rough))


def that_day(text: str, told: Reversible[Known], floor: int) -> Known | None:
    """The day that 同日 means: the last one told from ``floor`` on, but no end of a range and no date of a paper that is referred to."""
    days = [known for known in reversed(told) if known.day is not None and known.at >= floor]
    outright = (known for known in days if "/" not in known.value and not _ON_PAPER.search(text[max(0, known.at - 2) : known.at]))
    return next(outright, days[0] if days else None)


def that_time(text: str, told: Sequence[Known], paragraph: int) -> Known | None:
    """What 那一天 means: the last thing told to have happened, on a day or in a month; a paragraph hangs on its own dates first."""
    happened = [known for known in told if known.month is not None and known.narrative]
    day = that_day(text, happened, paragraph)
    return day or (happened[-1] if happened else None)


def then(text: str, told: Reversible[Known], paragraph: int, year: int | None) -> Known | None:
    """The month or past year that 当时 means, the one told last in its paragraph; a day is left alone, of which it may tell more."""
    for known in reversed(told):
        if known.at < paragraph or known.day is not None or "/" in known.value:
            return None
        if known.narrative or text[known.at - 1 : known.at] in ("从", "自", "于"):
            return None if len(known.value) == 4 and known.year == year else known
    return None


def as_day(known: Known, shift: int = 0) -> str:
    """Write the day of a date, or its month where it tells no day, ``shift`` days on."""
    year = f"{known.year:04}" if known.year is not None else "XXXX"
    day = f"{year}-{known.month or 0:02}" + (f"-{known.day:02}" if known.day else "")
    return calendar.shift_day(day, shift) if known.day and calendar.bounds(day) else day


def that_month(text: str, told: Iterable[Known], at: int, sentence: int) -> Known | None:
    """The month that 上月 counts from where it is compared with one of the same sentence (7月…较上月回升)."""
    compared = is_compared(text, at)
    beside = [known for known in told if known.month is not None and known.at >= sentence and known.day is None and known.narrative]
    return beside[-1] if compared and beside else None


def that_quarter(text: str, told: Reversible[Known], at: int, sentence: int) -> tuple[int, int, int] | None:
    """The year, last month and index of the quarter that 上季末 counts from where it is compared with one of the same sentence (2024年四季度末…较上季末下降)."""
    if not is_compared(text, at):
        return None
    beside = next((known for known in reversed(told) if known.at >= sentence and known.year and known.value[5:6] == "Q"), None)
    return (beside.year, 3 * int(beside.value[6]), beside.index) if beside is not None and beside.year else None


def yields(text: str, start: int, end: int) -> bool:
    """Tell whether 当年 stands at the head of its clause or behind whose year it is, and what that year yielded behind it (某某村当年分红)."""
    return _YIELDED.match(text, end) is not None and _WHOSE.search(text, max(0, start - 2), start) is not None
