"""Days that the scene tells elsewhere: 今天 in what somebody says before the day is told, and a time of day that goes on with the paragraph before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reformie.regexes import regex
from reformie.timex import calendar
from reformie.timex.model import Timex

_SAID = {"今天": 0, "今日": 0, "今早": 0, "今晨": 0, "今晚": 0, "昨天": -1, "昨日": -1, "昨晚": -1, "明天": 1, "明日": 1, "明晚": 1}
_DAY = regex(r"(?P<day>(?:\d{4}|XXXX)-\d\d-\d\d)(?P<clock>T\d\d:\d\d)?")
_OPEN_DAY = "XXXX-XX-XX"
_BEFORE_DAY = ("”", "”在", "。", "！", "？")  # what stands before the day that tells when it was said
_QUOTE, _BEHIND, _HEAD = 160, 80, 12
_NEXT = 6  # so many dates behind are looked at


def settled(text: str, found: Sequence[Timex]) -> list[Timex]:
    """Give the dates of a text, in the same order, with those days that stand behind a quotation or in the paragraph before."""
    done = [*found]
    for at, timex in enumerate(found):
        if timex.rule == "dates.relative" and timex.anchor in ("published", None) and text[timex.start : timex.start + 2] in _SAID:
            done[at] = _said(text, done, at)
        elif timex.rule == "dates.clock" and timex.value.startswith(_OPEN_DAY):
            done[at] = _goes_on(text, done, at)
    return done


def _said(text: str, done: Sequence[Timex], at: int) -> Timex:
    """“今天分红啦！”4月16日上午，…: the day that opens the sentence behind what is said, where none is told before."""
    timex = done[at]
    floor = max(text.rfind("\n", 0, timex.start) + 1, timex.start - _QUOTE)
    close = text.find("”", timex.end, timex.end + _QUOTE)
    inside = text.rfind("“", floor, timex.start) > text.rfind("”", floor, timex.start)
    if not inside or close < 0 or "\n" in text[timex.end : close]:
        return timex
    later = next(((place, t) for place, t in enumerate(done[at + 1 : at + _NEXT], at + 1) if t.start > close), None)
    if later is None or later[1].start > close + _BEHIND or "\n" in text[close : later[1].start]:
        return timex
    opens = text.endswith(_BEFORE_DAY, close, later[1].start)
    day = _day_of(later[1]) if opens else None
    shift = _SAID[text[timex.start : timex.start + 2]]
    if day is None or (shift and day.startswith("X")):
        return timex
    return _on(timex, calendar.shift_day(day, shift) if shift else day, later[0])


def _goes_on(text: str, done: Sequence[Timex], at: int) -> Timex:
    """Read 10时整，… that opens a paragraph: the one day that the paragraph before tells of or opens with, or the only one told so far."""
    timex = done[at]
    paragraph = text.rfind("\n", 0, timex.start) + 1
    if at and done[at - 1].start >= paragraph and done[at - 1].rule == "dates.clock" and (day := _day_of(done[at - 1])):
        return _on(timex, day, at - 1)
    if text[paragraph : timex.start].strip("“\u3000 "):
        return timex
    told = [(place, t) for place, t in _before(done, at) if _day_of(t)]
    if not told:
        return timex
    place, last = told[0]
    before = text.rfind("\n", 0, last.start) + 1
    near = not text[text.find("\n", last.start) : paragraph].strip("\n")
    days = {_day_of(t) for _, t in told if t.start >= before or not near}  # of the paragraph before, or all told so far
    opens = last.type == "TIME" or (last.start - before <= _HEAD and "年" not in text[last.start : last.end])  # 2021年4月16日 lies back
    return _on(timex, _day_of(last) or _OPEN_DAY, place) if len(days) == 1 and opens else timex


def _before(done: Sequence[Timex], at: int) -> Sequence[tuple[int, Timex]]:
    floor = max(0, at - 2 * _NEXT)
    return list(zip(range(at - 1, floor - 1, -1), reversed(done[floor:at]), strict=True))


def _day_of(timex: Timex) -> str | None:
    told = _DAY.fullmatch(timex.value) if timex.mod is None and timex.type in ("DATE", "TIME") else None
    return told["day"] if told else None


def _on(timex: Timex, day: str, anchor: int) -> Timex:
    """Give a time its day."""
    _, mark, clock = timex.value.partition("T")
    first, last = calendar.bounds(day) or (None, None)
    return replace(timex, value=day + mark + clock, first=first, last=last, anchor=anchor)
