"""From read to resolved: years, months and days that the words leave open are taken from the publication date or the date before."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reformie.timex import calendar
from reformie.timex.model import Point, Relation, Rough, Timex, TimexMod
from reformie.timex.named import NamedTimes

Anchor = Literal["published"] | int | None

# how many dates back a word such as 当天 may reach; it keeps the work linear
_MEMORY = 64

_BREAK = re.compile(r"[。！？!?\n]")
_COMPARED = re.compile(r"(?:比|较|相比|由|从|自|于|到|至|与|同|对比|达到|始于)$")
_AHEAD = re.compile(r"将|拟|计划|预计|力争|确保|争取|届时|目标|有望|到$|于$|截止")
_UNTIL_NOW = re.compile(r"(?:截至|截止|截止到|截至到|到|至)$")


@dataclass(slots=True)
class _Known:
    """A resolved date that later ones may hang on."""

    index: int
    at: int
    year: int | None
    month: int | None
    day: int | None
    narrative: bool


class Resolver:
    """Resolves the roughs of one text in order.

    Args:
        text: The text that the bounds point into.
        published: ISO year, month or day that relative words count from, or None.
        named: The tables behind named days.
    """

    def __init__(self, text: str, published: str | None, named: NamedTimes) -> None:
        self._text, self._named = text, named
        self._year, self._month, self._day = _parts(published)
        self._done: list[Timex] = []
        self._known: deque[_Known] = deque(maxlen=_MEMORY)
        self._sentence = self._paragraph = self._before = 0

    def resolve(self, roughs: Sequence[Rough]) -> list[Timex]:
        """Give a Timex for every rough, in the same order."""
        at = 0
        for rough in roughs:
            for mark in _BREAK.finditer(self._text, at, rough.start):
                self._sentence = mark.end()
                if mark.group() == "\n":
                    self._before, self._paragraph = self._paragraph, mark.end()
            at = max(at, rough.start)
            self._done.append(self._one(rough))
        return self._done

    def _one(self, rough: Rough) -> Timex:
        if rough.toward in ("ago", "hence"):
            return self._offset(rough)
        if rough.type == "DURATION":
            return self._length(rough)
        if rough.point is None:
            return self._fixed(rough)
        if rough.feast:
            return self._feast(rough, rough.point)
        return self._pointed(rough, rough.point)

    def _fixed(self, rough: Rough) -> Timex:
        first, last = rough.first, rough.last
        if first is None and last is None and rough.type == "DATE" and (found := calendar.bounds(rough.value)):
            first, last = found
        if rough.rule in ("dates.annual_day", "dates.event", "dates.jubilee") and rough.type == "DATE":
            self._remember(rough, rough.value[:10], narrative=rough.mod is None)
        value = first if rough.relation == "since" and first else rough.value
        if rough.relation in ("since", "from", "after"):
            last = None
        return Timex(rough.start, rough.end, rough.type, value, rough.mod, first, last, None, rough.rule)

    def _pointed(self, rough: Rough, point: Point) -> Timex:
        value, anchor = self._value(rough, point)
        if rough.until is not None:
            value = f"{value}/{self._end_value(rough, rough.until, value)}"
        relation_value, first, last = _bounded(value, rough.relation, rough.mod)
        narrative = rough.relation is None and not _COMPARED.search(self._text[max(0, rough.start - 3) : rough.start])
        self._remember(rough, value.split("/")[-1], narrative)
        mod: TimexMod | None = "AFTER" if rough.relation in ("since", "from", "after") else rough.mod
        return Timex(rough.start, rough.end, rough.type, relation_value, mod, first, last, anchor, rough.rule)

    def _remember(self, rough: Rough, value: str, narrative: bool) -> None:
        match = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", value)
        partial = re.match(r"(?:\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?", value)
        year = int(match[1]) if match else None
        month, day = (int(part) if part else None for part in (partial.groups() if partial else (None, None)))
        if year is not None or month is not None:
            self._known.append(_Known(len(self._done), rough.start, year, month, day, narrative))

    def _value(self, rough: Rough, point: Point) -> tuple[str, Anchor]:
        if point.day_of is not None:
            return self._day_value(rough, point)
        if point.part == "W" or (point.part or "").startswith("D"):
            return self._week_value(rough, point)
        if point.month_of is not None:
            return self._month_value(point)
        if point.month is None and point.day is not None:
            value, anchor = self._bare_day(rough, point.day)
            return value + (f"T{point.clock}" if point.clock else ""), anchor
        year, anchor = self._year_of(rough, point)
        return _compose(year, point), anchor

    def _year_of(self, rough: Rough, point: Point) -> tuple[int | None, Anchor]:
        if point.year is not None:
            return point.year, None
        if point.year_of == "published" and rough.rule != "dates.part":
            if self._year is None:
                return None, None
            # 入冬以来 in an article of January is of the winter before
            begins = {"SU": 6, "FA": 9, "WI": 12}.get(point.part or "", 0) if rough.relation == "since" else 0
            return self._year + point.shift - (begins > (self._month or 12)), "published"
        if point.year_of == "context":
            return self._context_year(point.shift)
        return self._open_year(rough, point)

    def _context_year(self, shift: int) -> tuple[int | None, Anchor]:
        """同年 and 次年: the year of the date before, not far off; 上年: of the same sentence, else of publication."""
        floor = self._sentence if shift < 0 else self._before
        for known in reversed(self._known):
            if known.year is not None and known.at >= floor:
                return known.year + shift, known.index
        return (self._year + shift, "published") if self._year is not None and shift < 0 else (None, None)

    def _open_year(self, rough: Rough, point: Point) -> tuple[int | None, Anchor]:
        """A month or part without a year: that of the date it hangs on, else the year of publication or the one before."""
        hung = None if _UNTIL_NOW.search(self._text[max(0, rough.start - 3) : rough.start]) else self._hung_on(rough, point)
        if hung is not None and hung.year is not None:
            same = hung.year == self._year and isinstance(self._done[hung.index].anchor, str)
            year = hung.year + (1 if point.month and hung.month and point.month < hung.month and hung.year != self._year else 0)
            return (hung.year if same else year), ("published" if same else hung.index)
        if self._year is None:
            return None, None
        return (self._year - 1 if self._is_last_year(rough, point) else self._year), "published"

    def _hung_on(self, rough: Rough, point: Point) -> _Known | None:
        floor = self._sentence if rough.rule == "dates.part" else self._paragraph
        for known in reversed(self._known):
            if known.at < floor:
                return None
            same_sentence = known.at >= self._sentence
            if not known.narrative or known.year is None:
                continue
            if same_sentence or (known.month is not None and (point.month or 12) >= known.month):
                return known
            return None
        return None

    def _is_last_year(self, rough: Rough, point: Point) -> bool:
        """11月20日 in an article of January is last November's, unless the words look ahead."""
        if self._month is None or point.month is None or self._year is None or rough.relation in ("before", "from"):
            return False
        if (point.month, point.day or 0) <= (self._month, self._day or 31):
            return False
        clause = re.split(r"[，。；、\n]", self._text[max(0, rough.start - 14) : rough.start])[-1]
        ahead = _AHEAD.search(clause) or re.match(r"[^，。；\n]{0,6}(?:将|拟|计划|预计)", self._text[rough.end : rough.end + 10])
        return ahead is None and (point.month - self._month > 1 or rough.mod is None)

    def _month_value(self, point: Point) -> tuple[str, Anchor]:
        year, month, anchor = self._year, self._month, "published"
        found: Anchor = anchor  # type: ignore[assignment]
        if point.month_of == "context":
            known = next(
                (k for k in reversed(self._known) if k.month is not None and k.at >= (self._paragraph if point.shift == 0 else 0)), None
            )
            known = known or (next((k for k in reversed(self._known) if k.month is not None), None) if self._month is None else None)
            if known is not None:
                year, month, found = known.year, known.month, known.index
        if year is None and month is None:
            return _compose(None, replace(point, month=None)) + "-XX" + (f"-{point.day:02}" if point.day else ""), None
        if month is None:
            return f"{year:04}-XX" + (f"-{point.day:02}" if point.day else ""), found
        if year is None:
            return f"XXXX-{month:02}" + (f"-{point.day:02}" if point.day else ""), found
        year, month = calendar.shift_month(year, month, point.shift)
        return _compose(year, replace(point, month=month)), found

    def _bare_day(self, rough: Rough, day: int) -> tuple[str, Anchor]:
        for known in reversed(self._known):
            if known.at < self._paragraph:
                break
            if known.month is not None and known.narrative:
                head = f"{known.year:04}" if known.year is not None else "XXXX"
                return f"{head}-{known.month:02}-{day:02}", known.index
        if self._year is None or self._month is None:
            return (f"{self._year:04}-XX-{day:02}", "published") if self._year is not None else (f"XXXX-XX-{day:02}", None)
        late = self._day is not None and day > self._day and not _AHEAD.search(self._text[max(0, rough.start - 8) : rough.start])
        year, month = calendar.shift_month(self._year, self._month, -1 if late else 0)
        return f"{year:04}-{month:02}-{day:02}", "published"

    def _day_value(self, rough: Rough, point: Point) -> tuple[str, Anchor]:
        clock = f"T{point.clock}" if point.clock else ""
        if point.day is not None:
            if point.month is not None:
                year, anchor = self._open_year(rough, point)
                return _compose(year, point), anchor
            value, found = self._bare_day(rough, point.day)
            return value + clock, found
        if point.day_of == "context":
            floor = self._sentence if rough.type == "TIME" and rough.rule == "dates.clock" else 0
            for known in reversed(self._known):
                if known.day is not None and known.at >= floor:
                    head = f"{known.year:04}" if known.year is not None else "XXXX"
                    day = f"{head}-{known.month:02}-{known.day:02}"
                    return (calendar.shift_day(day, point.shift) if calendar.bounds(day) else day) + clock, known.index
            if rough.rule == "dates.clock":
                return clock, None
            if point.shift:
                return "XXXX-XX-XX" + clock, None
        if self._day is None or self._month is None or self._year is None:
            head = f"{self._year:04}" if self._year is not None else "XXXX"
            month = f"{self._month:02}" if self._month is not None else "XX"
            return f"{head}-{month}-XX{clock}", "published" if self._year is not None else None
        return calendar.shift_day(self._published(), point.shift) + clock, "published"

    def _published(self) -> str:
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def _week_value(self, rough: Rough, point: Point) -> tuple[str, Anchor]:
        part = point.part or ""
        if self._day is None:
            return ("XXXX-WXX" if part == "W" else f"XXXX-WXX-{part[1:].replace('6/D7', 'WE')}"), None
        if part == "W":
            ends = [calendar.weekday_of_week(self._published(), point.shift, day) for day in (1, 7)]
            return "/".join(ends), "published"
        days = [calendar.weekday_of_week(self._published(), point.shift, int(day[1:])) for day in part.split("/")]
        return "/".join(days) + (f"T{point.clock}" if point.clock else ""), "published"

    def _end_value(self, rough: Rough, until: Point, start_value: str) -> str:
        """Give the upper end of a range; what it leaves unsaid it takes from the lower end."""
        if until.day_of == "context" and until.clock:
            return f"{start_value.rpartition('T')[0]}T{until.clock}"
        if until.year is not None or until.year_of is not None:
            return self._value(replace(rough, point=until, rule="dates.range"), until)[0]
        match = re.match(r"(\d{4}|XXXX)(?:-(\d{2}))?", start_value)
        if match is None or (until.month is None and until.day is None):
            return self._value(rough, until)[0]
        year = int(match[1]) if match[1].isdecimal() else None
        month = until.month or (int(match[2]) if match[2] else None)
        if year is not None and month is not None and match[2] and month < int(match[2]):
            year += 1
        return _compose(year, replace(until, month=month))

    def _feast(self, rough: Rough, point: Point) -> Timex:
        key = (rough.feast or "").removesuffix("/day")
        year, anchor = self._year_of(rough, point)
        if year is not None and point.year is None and point.year_of is None and anchor == "published" and self._month is not None:
            found = self._named.when(key, year)
            if found and rough.relation != "before" and int(found[0][5:7]) > self._month + 1:
                year -= 1
            elif found and rough.relation == "before" and int(found[0][5:7]) + 9 <= self._month:
                year += 1
        found = self._named.when(key, year) if year is not None else None
        if found is None:
            value = f"{year:04}" if year is not None else self._named.yearless(key)
            return Timex(rough.start, rough.end, "DATE", value, rough.mod, None, None, anchor, rough.rule)
        if (rough.feast or "").endswith("/day"):
            found = (found[0], found[0])
        value = found[0] if found[0] == found[1] else "/".join(found)
        first, last = found
        self._remember(rough, found[0], narrative=rough.relation is None)
        return Timex(
            rough.start, rough.end, "DATE", value, rough.mod,
            None if rough.relation == "before" else first, None if rough.relation == "since" else last, anchor, rough.rule,
        )  # fmt: skip

    def _length(self, rough: Rough) -> Timex:
        first, last, anchor = rough.first, rough.last, None
        found: Anchor = anchor
        if rough.span and rough.toward and rough.mod is None and rough.span[0].isdecimal() and len(rough.span[0]) < 5:
            number, unit = int(rough.span[0]), rough.span[1]
            base, found = self._base(rough.toward)
            if base is not None and rough.toward != "behind":
                end = calendar.shift(base, number, unit)
                first, last = (base, calendar.shift_day(end, -1)) if end else (None, None)
            elif base is not None:
                begin = calendar.shift(base, -number, unit)
                first, last = (calendar.shift_day(begin, 1), base) if begin else (None, None)
        return Timex(rough.start, rough.end, "DURATION", rough.value, rough.mod, first, last, found if first else None, rough.rule)

    def _base(self, toward: str) -> tuple[str | None, Anchor]:
        """Give the day that 今后5年 starts at (an event of the same sentence, else publication) or 近三年 ends at."""
        if toward != "behind":
            for known in reversed(self._known):
                if known.at >= self._sentence and known.day is not None and known.year is not None and known.narrative:
                    day = f"{known.year:04}-{known.month:02}-{known.day:02}"
                    if calendar.bounds(day):
                        return day, known.index
        return (self._published(), "published") if self._day is not None and toward != "planned" else (None, None)

    def _offset(self, rough: Rough) -> Timex:
        """五年前 counts from publication, 三天后 from the date before it."""
        number, unit = rough.span or ("0", "Y")
        base: tuple[int | None, int | None, int | None] = (self._year, self._month, self._day)
        anchor: Anchor = "published"
        if rough.toward == "hence":
            known = next((k for k in reversed(self._known) if k.at >= self._before and (k.day or unit not in "DW")), None)
            base, anchor = ((known.year, known.month, known.day), known.index) if known else ((None, None, None), None)
        value = _step(base, int(number) if number.isdecimal() and len(number) < 5 else 0, unit, -1 if rough.toward == "ago" else 1)
        if value is None:
            vague = "PAST_REF" if rough.toward == "ago" else "FUTURE_REF"
            return Timex(rough.start, rough.end, "DATE", vague, rough.mod, None, None, None, rough.rule)
        bounds = calendar.bounds(value) if rough.mod is None else None
        first, last = bounds or (None, None)
        return Timex(rough.start, rough.end, "DATE", value, rough.mod, first, last, anchor, rough.rule)


def _parts(iso: str | None) -> tuple[int | None, int | None, int | None]:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", iso or "")
    year, month, day = (int(part) if part else None for part in match.groups()) if match else (None, None, None)
    return year, month, day


def _step(base: tuple[int | None, int | None, int | None], number: int, unit: str, sign: int) -> str | None:
    year, month, day = base
    if year is None or not number:
        return None
    if unit == "Y":
        return f"{year + sign * number:04}" if 0 < year + sign * number < 9999 else None
    if unit in ("M", "Q") and month is not None:
        new_year, new_month = calendar.shift_month(year, month, sign * number * (3 if unit == "Q" else 1))
        return f"{new_year:04}-{new_month:02}" if 0 < new_year < 9999 else None
    if unit in ("D", "W") and month is not None and day is not None and calendar.is_day(year, month, day):
        return calendar.shift(f"{year:04}-{month:02}-{day:02}", sign * number, unit)
    return None


def _compose(year: int | None, point: Point) -> str:
    head = f"{year:04}" if year is not None else "XXXX"
    if point.part:
        return "/".join(f"{head}-{part}" for part in point.part.split("/"))
    if point.month is not None:
        head += f"-{point.month:02}"
        if point.day is not None:
            head += f"-{point.day:02}"
    return head + (f"T{point.clock}" if point.clock else "")


def _bounded(value: str, relation: Relation | None, mod: TimexMod | None) -> tuple[str, str | None, str | None]:
    """Give value and bounds after 以来 (the anchor day), 起, 后 (no end) and 前 (no start)."""
    found = calendar.bounds(value)
    if found is None:
        if relation == "since" and mod != "END" and re.fullmatch(r"XXXX(?:-\d\d)?", value):
            value = f"{value}-01-01" if value == "XXXX" else f"{value}-01"
        return value, None, None
    first, last = found
    if relation == "since":
        return (value if mod in ("MID", "END") else first), first, None
    if relation in ("from", "after"):
        return value, first, None
    return (value, None, last) if relation == "before" else (value, first, last)
