"""The year that a bulletin or a row of economic figures is about, for sentences that tell no time of their own."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures import periods
from reformie.figures.candidate import Candidate
from reformie.figures.surroundings import Surroundings
from reformie.findings import Bounds
from reformie.regexes import regex

_BULLETIN = regex(
    r"((?:19|20)\d\d)年[^，。；：\n]{0,40}?(?:统计公报|经济(?:社会)?(?:发展|运行)(?:总体|主要)?(?:情况|简况|概况|形势)|主要经济指标)"
)
_OPENING = 90  # characters in which its title stands
# 2022年或1-6月: what a year's work is told for; no day, and no 年末
_SPAN = regex(r"(?:\d{4}|XXXX)(?:-(?:[QH]\d|\d\d))?(?:/(?:\d{4}|XXXX)(?:-(?:[QH]\d|\d\d))?)?")
# Told of the same time as the sentence before, in news as well.
_INDICATOR = regex(
    r"生产总值|GDP|增加值|固定资产投资|(?:工业|民间|基础设施|房地产开发|制造业)投资|消费品零售总?额|公共预算(?:收入|支出)|(?:财政|税收)收入|可支配收入|进出口总?额|(?:第[一二三]|一二三|三次)产业"
)
# Plans and sums of years, and what lies there at all times.
_OTHERWISE = regex(r"规划|计划|预计|预期|力争|目标|今后|将[达建实]|累计|注[：:]|辖区|国土|行政区域|储量|海拔")
# 截至4月底，交易320宗。收入10万元以上的村达到86个: both were so by then
_STANDS = regex(r"[^，。；：“”]{2,30}?(?:达到?|[提升降增减][高至加少]?[至到]|上升[至到]|下降[至到]|居|位居)(?:了|约|近|超过?)?$")
_FAR = 400  # characters of its sentence that a figure is read with
_AGES = frozenset({"岁", "周岁", "虚岁"})


class Lasting:
    """Carries the time of a sentence on to those behind it; one object reads one article, from its beginning to its end.

    Args:
        text: The clean text.
    """

    def __init__(self, text: str) -> None:
        match = _BULLETIN.search(text, 0, _OPENING)
        self._year = match[1] if match else ""
        self._held: Bounds | None = None
        self._until: Bounds | None = None  # what the last sentence tells how things stood at
        self._told_to = -1  # where the last sentence with figures ends

    def carry(self, around: Surroundings, figures: Sequence[Candidate], start: int, end: int) -> None:
        """Fill the periods of the sentence ``[start, end)`` that told none, and keep what it tells for the next."""
        follows = start == self._told_to
        self._told_to = end
        if not self._year and not follows:
            self._held = None
        own = [made for made in figures if made.period is not None]
        if self._held is not None:
            for made in figures:
                if made.period is None and self._goes_on(around, made, start):
                    made.period = self._held
        if follows and self._until is not None and self._stands(around, figures, start):
            for made in figures:
                made.period = None if around.text[made.start - 1] in "从由" else self._until
        if own:
            self._held = own[-1].period if self._lasts(around, own[-1]) else None
        period = figures[-1].period
        self._until = period if period is not None and around.text.endswith(periods.UNTIL, 0, period[0]) else None

    def _stands(self, around: Surroundings, figures: Sequence[Candidate], start: int) -> bool:
        """Tell whether a sentence goes on with how things stood then: it names nobody and no other time, and opens with what came to how much."""
        if around.next_name(start) < figures[-1].end or not any(_STANDS.fullmatch(around.text, start, made.start) for made in figures):
            return False
        told = all(made.period is None and made.unit not in _AGES for made in figures)
        return told and _untimed(around, start, figures[-1].end)

    def _goes_on(self, around: Surroundings, made: Candidate, start: int) -> bool:
        """Tell whether a figure without a time is one of those that the time told before goes on for."""
        if made.kind == "rank" or made.unit in _AGES or not (self._year or _INDICATOR.search(made.measure or "")):
            return False
        start = max(start, made.start - _FAR)
        return _untimed(around, start, made.start) and _OTHERWISE.search(around.text, start, made.end) is None

    def _lasts(self, around: Surroundings, made: Candidate) -> bool:
        """Tell whether a figure's own time goes on for the next sentences."""
        date = next(mention for mention in around.dates.within(*(made.period or (0, 0))) if (mention.start, mention.end) == made.period)
        if date.value.mod is not None or not _SPAN.fullmatch(date.value.value):
            return False
        if self._year:
            return date.value.value.startswith((self._year, "XXXX"))
        return _INDICATOR.search(made.measure or "") is not None


def _untimed(around: Surroundings, start: int, stop: int) -> bool:
    """Tell whether a stretch of a sentence tells no time, be it one that something is compared with."""
    return all(periods.compared(around.text, date) for date in around.dates.within(start, stop))
