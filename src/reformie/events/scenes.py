"""Cuts an article into sentences with everything known about them, each with what the sentences beside it hand on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reformie.events.known import Known
from reformie.events.name_dates import of_a_name
from reformie.events.scene import Scene
from reformie.findings import Bounds, Findings
from reformie.layout.page import Block
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

_READABLE = frozenset({"paragraph", "sidebar", "caption"})
_AT_MEETING = regex(r"会[上后]|(?:本次|此次|这次)?(?:会议|大会)|闭幕式上|开幕式上|仪式上")
_CARRY = regex(r"同时|当时|当月|同月|同日|当天|当日|会上|随后|随即|为此|此后")
_BEGAN_THEN = regex(r"(?:始于|起于|源于|起步于|要从)$")
_TOOK_PART = regex("会上|仪式上|出席|参加会议|参加活动|主持会议|并讲话|讲话(?!精神)|致辞|宣布|主持(?!人)")
_LEADS = regex("(?:主持|出席|列席|参加)了?(?:(?:本次|此次|这次)?(?:会议|大会|仪式|活动)|[。，])|主持并讲话|讲话。|致辞。")
_DAY = regex(r"(?:\d{4}|XXXX)-\d\d-\d\d(?!T)")
_NEAR = 3  # so many sentences behind may tell who was there
_HOPES = regex("计划|打算|准备|力争|争取|预计|有望|拟|将|下一步|接下来")


class _Before(NamedTuple):
    """What a sentence hands on to the next: where it and its block begin, and its dates."""

    start: int
    opening: int
    dates: tuple[Mention[Timex], ...]


def scenes(findings: Findings, told: Sequence[int]) -> Iterator[Scene]:
    """Give the sentences of the article's body that hold one of the offsets ``told`` with what was found in each, in text order."""
    if not told:
        return
    page = findings.page
    text = page.text
    known = Known(findings)
    before: _Before | None = None
    last: Mention[Timex] | None = None
    there = False
    bounds = page.sentences()
    block: Block | None = None
    for index, (start, end) in enumerate(bounds):
        if start > told[-1]:
            return  # no sentence behind holds one
        if block is None or start >= block.end:
            block = page.block_at(start)
        if block is None or block.kind not in _READABLE:
            before = None
            continue
        if before is not None and before.dates and (before.opening == block.start or before.start == before.opening):
            last = before.dates[0]
        dates = known.dates(start, end)
        there = _AT_MEETING.match(text, start, end) is not None or (there and text[start - 1] in "；;")
        at = bisect_left(told, start)
        if at < len(told) and told[at] < end:
            bodies = known.bodies(start, end)
            yield Scene(
                text, start, end, block.kind, block.start, _reach(known, text, bounds, index, block.end), dates,
                frozenset([date.start for date in dates if of_a_name(text, start, date)]), bodies, known.actors(start, end, bodies),
                last if _CARRY.match(text, start) or _ends_with(text, before, start) else None, _opened(before, block.start, start),
                _HOPES.search(text, start, end) is not None, there, known,
                before.start if before is not None and before.opening == block.start else None,
            )  # fmt: skip
        before = _Before(start, block.start, dates)


def _ends_with(text: str, before: _Before | None, start: int) -> bool:
    """Tell whether the sentence or line before only says when what follows was or began (转机始于2022年7月。)."""
    if before is None or len(before.dates) != 1:
        return False
    date = before.dates[0]
    only = date.start == before.start or _BEGAN_THEN.search(text, max(0, date.start - 4), date.start) is not None
    return only and start - date.end <= 2


def _opened(before: _Before | None, opening: int, start: int) -> Mention[Timex] | None:
    if before is None or not before.start == before.opening == opening or not before.dates:
        return None
    first = before.dates[0]
    return first if first.start == opening and len(first.value.value) == 10 else None


def _reach(known: Known, text: str, bounds: list[Bounds], index: int, last: int) -> int:
    """Give the end of the next sentences where they go on with what happened there or who led it, before one of another day, else the sentence's own."""
    end = bounds[index][1]
    for place, (start, stop) in enumerate(bounds[index + 1 : index + 1 + _NEAR]):
        if stop > last or any(_DAY.match(date.value.value) for date in known.dates(start, start + 2)):
            break
        if (_LEADS if place else _TOOK_PART).search(text, start, stop):
            end = stop
    return end
