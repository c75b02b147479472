"""From read to resolved: years, months and days that the words leave open are taken from the publication date or the date before."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from typing import Literal

from reformie.regexes import regex
from reformie.timex import backward, calendar, offsets, same_scene, values
from reformie.timex.ahead import is_asked, looks_ahead, of_last_year
from reformie.timex.model import Known, Point, Rough, Timex, TimexMod
from reformie.timex.named import NamedTimes

Anchor = Literal["published"] | int | None

_MEMORY = 64  # how many dates back a word such as 当天 may reach; it keeps the work linear
_BREAK = regex(r"[。！？!?\n]")
# neither single days nor feasts, which have other days in another year
_MONTHS_LONG = regex(r"(\d{4}|XXXX)-(?:\d\d|Q\d|H\d|[SWF][PUIA])(?:/\1-(?:\d\d|Q\d))?")
_DAY = regex(r"(?:(\d{4})|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_BROUGHT = regex(r"[就即便]?(?:新[建增开]|累计|完成|实现|投入|产出|共|全[县区市乡镇村])")  # 当年新建…, not 当年的老知青


class Resolver:
    """Resolves the roughs of one text in order.

    Args:
        text: The text that the bounds point into.
        published: ISO year, month or day that relative words count from, or None.
        named: The tables behind named days.
        review: Whether the year of publication has only begun, so that months without a year are mostly of the year before.
        about: The year that the title says the figures are of (2019年…统计公报): its 全年, 年末 and 上年 count from that.
        sent: ISO day of its 今天, on which it was sent (XXXX-06-12 without a year), or None; 昨日 counts from a day of publication.
    """

    def __init__(
        self, text: str, published: str | None, named: NamedTimes, review: bool = False, sent: str | None = None, about: int | None = None
    ) -> None:
        self._text, self._named, self._review, self._sent, self._about = text, named, review, sent, about
        self._year, self._month, self._day = values.parts(published)
        self._done: list[Timex] = []
        self._known: deque[Known] = deque(maxlen=_MEMORY)
        self._sentence = self._last_sentence = self._paragraph = self._before = 0

    def resolve(self, roughs: Sequence[Rough]) -> list[Timex]:
        """Give a Timex for every rough, in the same order."""
        at = 0
        for rough in roughs:
            for mark in _BREAK.finditer(self._text, at, rough.start):
                self._last_sentence, self._sentence = self._sentence, mark.end()
                if mark.group() == "\n":  # a heading is no paragraph to hang on
                    self._before = self._paragraph if mark.end() - self._paragraph > 24 else self._before
                    self._paragraph = mark.end()
            at = max(at, rough.start)
            self._done.append(self._one(rough))
        return same_scene.settled(self._text, self._done)

    def _one(self, rough: Rough) -> Timex:
        if rough.toward in ("ago", "hence"):
            return self._offset(rough)
        if rough.type == "DURATION":
            return self._length(rough)
        if rough.rule == "dates.since_begun":
            return self._since_begun(rough)
        if rough.point is None:
            return self._fixed(rough)
        if rough.feast:
            return self._feast(rough, rough.point)
        return self._pointed(rough, rough.point)

    def _fixed(self, rough: Rough) -> Timex:
        then = backward.then(self._text, self._known, self._paragraph, self._year) if rough.rule == "dates.then" else None
        if then is not None:
            first, last = calendar.bounds(then.value) or (None, None)
            return Timex(rough.start, rough.end, "DATE", then.value, None, first, last, then.index, rough.rule)
        first, last = rough.first, rough.last
        if first is None and last is None and rough.type == "DATE" and (found := calendar.bounds(rough.value)):
            first, last = found
        if rough.rule in ("dates.annual_day", "dates.event", "dates.jubilee") and rough.type == "DATE":
            self._remember(rough, rough.value[:10], narrative=rough.mod is None)
        value = first if rough.relation == "since" and first else rough.value
        if rough.relation in ("since", "from", "after"):
            last = None
        return Timex(rough.start, rough.end, rough.type, value, rough.mod, first, last, None, rough.rule)

    def _since_begun(self, rough: Rough) -> Timex:
        """成立以来 counts from the date that the article gives for it; without one it only lies behind."""
        if (told := backward.begun(self._text, self._known, rough)) is not None:
            return Timex(rough.start, rough.end, "DATE", told[0], "AFTER", told[0], None, told[1], rough.rule)
        return Timex(rough.start, rough.end, "DATE", rough.value, rough.mod, None, None, None, rough.rule)

    def _pointed(self, rough: Rough, point: Point) -> Timex:
        value, anchor = self._value(rough, point)
        if value == "XXXX" and self._text.startswith("当年", rough.start):
            return Timex(rough.start, rough.end, "DATE", "PAST_REF", None, None, None, None, "dates.past_ref")
        if rough.rule == "dates.same_period":
            value, anchor = self._same_period(rough, value, anchor)
        if rough.until is not None:
            end = self._end_value(rough, rough.until, value)
            value = f"{values.ordered(value, end) if point.year is None and point.year_of is None else value}/{end}"
        if self._day is not None and rough.relation == "since" and self._text.endswith(("现在", "如今"), rough.start, rough.end):
            value, rough = values.until(value, self._published()), rough._replace(relation=None, mod=None)
        relation_value, first, last = values.bounded(value, rough.relation, rough.mod)
        # 上年 is what this year is held against
        compared = point.year_of == "context" and point.shift < 0
        narrative = rough.relation is None and not backward.is_compared(self._text, rough.start)
        if not compared:
            self._remember(rough, value.split("/")[-1], narrative, value)
        mod: TimexMod | None = "AFTER" if rough.relation in ("since", "from", "after") else rough.mod
        return Timex(rough.start, rough.end, rough.type, relation_value, mod, first, last, anchor, rough.rule)

    def _remember(self, rough: Rough, value: str, narrative: bool, whole: str = "") -> None:
        match = _DAY.match(value)
        told = match.groups() if match else (None, None, None)
        year, month, day = [int(part) if part else None for part in told]
        if year is not None or month is not None or _MONTHS_LONG.fullmatch(whole):
            self._known.append(Known(len(self._done), rough.start, year, month, day, narrative, whole or value))

    def _value(self, rough: Rough, point: Point) -> tuple[str, Anchor]:
        if point.day_of is not None:
            return self._day_value(rough, point)
        if point.part == "W" or (point.part or "").startswith("D"):
            day = self._published() if self._day is not None else None
            return values.week(day, point), None if day is None else "published"
        if point.part == "Q":
            if point.shift < 0 and (beside := backward.that_quarter(self._text, self._known, rough.start, self._sentence)):
                return values.quarter(*beside[:2], point.shift), beside[2]
            return values.quarter(self._year, self._month, point.shift), None if self._year is None else "published"
        if point.part in ("SY", "ST"):
            # with no month of publication the last day told of its year tells where in it the article stands
            told = (known.month for known in reversed(self._known) if known.year == self._year and known.day and known.narrative)
            value = values.school(self._year, self._month or next(told, None), point)
            return value, "published" if value[:1] == "2" else None
        if point.month_of is not None:
            return self._month_value(rough, point)
        if point.month is None and point.day is not None:
            value, anchor = self._bare_day(rough, point.day)
            return value + (f"T{point.clock}" if point.clock else ""), anchor
        year, anchor = self._year_of(rough, point)
        return values.compose(year, point), anchor

    def _year_of(self, rough: Rough, point: Point) -> tuple[int | None, Anchor]:
        if point.year is not None:
            return point.year, None
        told = backward.held_against(self._text, self._known, self._sentence, rough) if point.shift == -1 else None
        if told and self._is_past(told):
            return (told.year or 0) - 1, told.index
        if point.year_of == "published" and rough.rule != "dates.part":
            if self._year is None:
                return None, None
            # 入冬以来 in an article of January is of the winter before
            begins = {"SU": 6, "FA": 9, "WI": 12}.get(point.part or "", 0) if rough.relation == "since" else 0
            return self._year + point.shift - (begins > (self._month or 12)), "published"
        if point.year_of == "context":
            return self._context_year(rough, point)
        return self._open_year(rough, point)

    def _is_past(self, known: Known) -> bool:
        """Tell whether a year is written out, and the one before publication, if that is known."""
        return bool(known.year) and self._done[known.index].anchor != "published" and self._year in (None, (known.year or 0) + 1)

    def _reported(self) -> Known | None:
        """The past year that the paragraph reports on; without a year of publication the one told last."""
        known = backward.reported(self._known, 0 if self._year is None else self._paragraph)
        if known is None or not self._is_past(known):
            return None  # 2019年，…, but not 2019年工作报告
        return known if self._year is not None or self._text.startswith("，", self._done[known.index].end) else None

    def _context_year(self, rough: Rough, point: Point) -> tuple[int | None, Anchor]:
        """同年 and 次年: the year of the date before, not far off; 上年: of the same sentence, else of publication."""
        floor = self._sentence if point.shift < 0 and not self._text.startswith("前一年", rough.start) else self._before
        if rough.rule == "dates.year" and self._text.startswith("当年", rough.start):
            # alone it may also mean back then, at the head of what somebody says it does
            told = self._before if _BROUGHT.match(self._text, rough.end) else self._paragraph
            floor = len(self._text) if self._text[max(0, rough.start - 1) : rough.start] in ("“", "‘") else told
        near = [known for known in self._known if known.year is not None and known.at >= floor]
        if point.shift <= 0:  # 2023年…比2019年增产，较上年减少: not the year that it was just held against
            near = [known for known in near if self._text[known.at - 1 : known.at] not in ("比", "较")] or near
        reached = point.shift == 0 and point.month is None and backward.yields(self._text, rough.start, rough.end)
        # 截至去年底，…。某某村当年分红
        last = {k.at for k in near if reached and k.at >= self._last_sentence and backward.is_reached(self._text, k.at)}
        for known in (*(k for k in reversed(near) if k.narrative or k.at >= self._sentence or k.at in last), *reversed(near)):
            return (known.year or 0) + point.shift, known.index
        if point.shift < 0 and self._about is not None:
            return self._about + point.shift, backward.titled(self._done, self._about)
        if point.shift < 0 and (year := self._reported()):
            return (year.year or 0) + point.shift, year.index
        return (self._year + point.shift, "published") if self._year is not None and point.shift < 0 else (None, None)

    def _same_period(self, rough: Rough, value: str, anchor: Anchor) -> tuple[str, Anchor]:
        """去年同期 beside 今年前三季度 is the first three quarters of last year; beside nothing it is the whole year."""
        for known in reversed(self._known):
            if known.at < self._paragraph:
                break
            if self._day and known.at >= self._sentence and (gone := values.so_far(self._done[known.index], self._published(), value)):
                return gone, known.index
            told = known.narrative or (known.at >= self._sentence and backward.is_reached(self._text, known.at))  # 截至4月底，…较上年同期
            if not told or len(known.value) == 4:
                continue
            if _MONTHS_LONG.fullmatch(known.value) is None:
                break
            if known.value[:4] != value or value == "XXXX":
                return "/".join(value + part[4:] for part in known.value.split("/")), known.index
        return value, anchor

    def _open_year(self, rough: Rough, point: Point) -> tuple[int | None, Anchor]:
        """A month or part without a year: that of the date it hangs on, else the year of publication or the one before."""
        hung = None if backward.is_reached(self._text, rough.start) else self._hung_on(rough, point)
        # 门诊量去年…；8月以来，…: runs on until now
        hung = None if hung and rough.relation == "since" and self._year and self._done[hung.index].anchor == "published" else hung
        if hung is not None and hung.year is not None:
            same = hung.year == self._year and isinstance(self._done[hung.index].anchor, str)
            later = point.month and hung.month and point.month < hung.month and hung.year != self._year
            # 去年12月，…11月底，… in January goes back, not on
            later = later and not (hung.year + 1 == self._year and self._is_last_year(rough, point))
            told = backward.told_on(self._text, self._done[hung.index].end, hung, rough, point)
            return hung.year + (0 if same else bool(later) if told is None else told), ("published" if same else hung.index)
        if self._about is not None and (self._year is None or rough.rule == "dates.part"):
            return self._about, backward.titled(self._done, self._about)
        whole = rough.rule == "dates.part" and self._text.startswith(("全年", "年末", "年初", "年底"), rough.start)
        if whole and (year := self._reported()) and not is_asked(self._text, rough):
            return year.year, year.index
        if self._year is None:
            return None, None
        return (self._year - 1 if self._is_last_year(rough, point) else self._year), "published"

    def _hung_on(self, rough: Rough, point: Point) -> Known | None:
        floor = self._sentence if rough.rule == "dates.part" else self._paragraph
        for known in reversed(self._known):
            if known.at < floor:
                return None
            same_sentence = known.at >= self._sentence
            if known.year is None or not (known.narrative or (rough.rule == "dates.part" and backward.is_reached(self._text, known.at))):
                continue
            # 2023年初 begins a tale as 2023年1月 does
            from_month = known.month or ("初" in self._text[known.at : known.at + 6])
            if same_sentence or (from_month and (point.month or 12) >= from_month):
                return known
            opens = not self._text[self._last_sentence : known.at].strip("\u3000 “") and rough.start == self._sentence
            return known if opens and backward.runs_on(self._text, rough, point, known) else None
        return None

    def _is_last_year(self, rough: Rough, point: Point) -> bool:
        """11月20日 in an article of January is last November's, unless the words look ahead."""
        month = 1 if self._review else self._month
        if rough.rule == "dates.part":
            return of_last_year(self._text, rough, month)
        if month is None or point.month is None or rough.relation in ("before", "from"):
            return False
        # next month is nearer than the same month of last year, but in January, which looks back
        return point.month - month > (month > 1) and not looks_ahead(self._text, rough)

    def _month_value(self, rough: Rough, point: Point) -> tuple[str, Anchor]:
        year, month = self._year, self._month
        found: Anchor = "published"
        known = self._month_before(rough, point)
        if known is not None:
            year, month, found = known.year, known.month, known.index
        if year is None or month is None:
            head = f"{'XXXX' if year is None else f'{year:04}'}-{'XX' if month is None else f'{month:02}'}"
            return head + (f"-{point.day:02}" if point.day else ""), None if year is None and month is None else found
        year, month = calendar.shift_month(year, month, point.shift)
        return values.compose(year, point._replace(month=month)), found

    def _month_before(self, rough: Rough, point: Point) -> Known | None:
        """The date that 当月 counts from, in an undated article 本月 too; for 上月 only the one of the same sentence that it is compared with (7月…较上月回升)."""
        months = [known for known in self._known if known.month is not None]
        if point.month_of == "context" or (self._month is None and not point.shift):
            near = [known for known in months if point.shift or known.at >= self._paragraph]
            near = near or (months if self._month is None else [])
            return near[-1] if near else None
        return backward.that_month(self._text, months, rough.start, self._sentence) if point.shift < 0 else None

    def _bare_day(self, rough: Rough, day: int) -> tuple[str, Anchor]:
        near = (known for known in reversed(self._known) if known.at >= self._paragraph and known.month is not None and known.narrative)
        if (known := next(near, None)) is not None:
            return f"{f'{known.year:04}' if known.year is not None else 'XXXX'}-{known.month:02}-{day:02}", known.index
        if self._year is None or self._month is None:
            return (f"{self._year:04}-XX-{day:02}", "published") if self._year is not None else (f"XXXX-XX-{day:02}", None)
        late = self._day is not None and day > self._day + 3 and rough.relation not in ("from", "before")
        year, month = calendar.shift_month(self._year, self._month, -1 if late and not looks_ahead(self._text, rough) else 0)
        return f"{year:04}-{month:02}-{day:02}", "published"

    def _day_value(self, rough: Rough, point: Point) -> tuple[str, Anchor]:
        clock = f"T{point.clock}" if point.clock else ""
        if point.day is not None:
            return self._spelt_day(rough, point, point.day)
        back = self._back(rough, point, clock) if point.day_of == "context" else None
        if back is not None:
            return back
        spoken = self._text.rfind("“", self._paragraph, rough.start) > self._text.rfind("”", self._paragraph, rough.start)
        unknown = self._day is None or self._month is None or self._year is None
        # with no day of publication, or in what somebody says, 今晚 is the day that the paragraph tells of
        days = [known for known in self._known if known.year == self._year] if spoken or unknown else []
        if (near := backward.full_day(days, self._paragraph)) is not None:
            return calendar.shift_day(near[0], point.shift) + clock, near[1]
        if unknown:
            month = f"{self._month:02}" if self._month is not None else "XX"
            day = values.days_from(self._sent, point.shift) if self._sent else f"{self._year or 'XXXX'}-{month}-XX"
            return day + clock, "published" if self._year is not None else None
        day = self._sent if self._sent and not point.shift else calendar.shift_day(self._published(), point.shift)
        return day + clock, "published"

    def _back(self, rough: Rough, point: Point, clock: str) -> tuple[str, Anchor] | None:
        """当天, 次日 and 那一天: the day of a date before; None where nothing tells it but publication may."""
        told = self._text.startswith("那", rough.start)
        floor = self._paragraph if told or rough.rule == "dates.clock" else 0
        known = (backward.that_time if told else backward.that_day)(self._text, self._known, floor)
        if known is not None and known.month is not None:
            return backward.as_day(known, point.shift) + clock, known.index
        return ("PAST_REF" if told else f"XXXX-XX-XX{clock}"), None

    def _spelt_day(self, rough: Rough, point: Point, day: int) -> tuple[str, Anchor]:
        """今天(3月5日): the day in brackets is of the publication's year, unless that says otherwise."""
        if self._day is not None:
            told = calendar.shift_day(self._published(), point.shift)
            month = point.month or int(told[5:7])
            if told[5:] == f"{month:02}-{day:02}":
                return values.compose(int(told[:4]), point._replace(month=month)), "published"
        if point.month is None:
            value, found = self._bare_day(rough, day)
            return value + (f"T{point.clock}" if point.clock else ""), found
        year, anchor = self._open_year(rough, point)
        return values.compose(year, point), anchor

    def _published(self) -> str:
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def _end_value(self, rough: Rough, until: Point, start_value: str) -> str:
        """Give the upper end of a range; what it leaves unsaid it takes from the lower end."""
        if until.day_of == "context" and until.clock:
            return values.later(start_value, until.shift, until.clock)
        if until.year_of == "context" and start_value[:4].isdecimal():
            return values.compose(int(start_value[:4]) + until.shift, until)
        if until.year is not None or until.year_of is not None:
            return self._value(rough._replace(point=until, rule="dates.range"), until)[0]
        match = re.match(r"(\d{4}|XXXX)(?:-(\d{2}))?", start_value)
        if match is None or (until.month is None and until.day is None):
            return self._value(rough, until)[0]
        year = int(match[1]) if match[1].isdecimal() else None
        month = until.month or (int(match[2]) if match[2] else None)
        if year is not None and month is not None and match[2] and month < int(match[2]):
            year += 1
        return values.compose(year, until._replace(month=month))

    def _feast(self, rough: Rough, point: Point) -> Timex:
        key = (rough.feast or "").removesuffix("/day")
        year, anchor = self._year_of(rough, point)
        if isinstance(anchor, int) and self._done[anchor].anchor == "published":
            year, anchor = self._year, "published"
        if year is not None and point.year is None and point.year_of is None and anchor == "published" and self._month is not None:
            ahead = rough.relation == "before" or looks_ahead(self._text, rough)
            year = self._named.nearest(key, year, values.compose(self._year, Point(month=self._month, day=self._day)), ahead)
        found = self._named.when(key, year) if year is not None else None
        if found is None:
            value = f"{year:04}" if year is not None else self._named.yearless(key)
            return Timex(rough.start, rough.end, "DATE", value, rough.mod, None, None, anchor, rough.rule)
        if (rough.feast or "").endswith("/day"):
            found = (found[0], found[0])
        value = found[0] if found[0] == found[1] else "/".join(found)
        first, last = found
        self._remember(rough, found[1], narrative=rough.relation is None)
        return Timex(
            rough.start, rough.end, "DATE", value, rough.mod,
            None if rough.relation == "before" else first, None if rough.relation == "since" else last, anchor, rough.rule,
        )  # fmt: skip

    def _length(self, rough: Rough) -> Timex:
        first, last = rough.first, rough.last
        found: Anchor = None
        if rough.span and rough.toward and rough.mod is None and rough.span[0].isdecimal() and 0 < int(rough.span[0]) < 10_000:
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
        if toward != "behind" and (told := backward.full_day(self._known, self._sentence)) is not None:
            return told
        return (self._published(), "published") if self._day is not None and toward != "planned" else (None, None)

    def _counted_from(self, toward: str | None, unit: str) -> tuple[tuple[int | None, int | None, int | None], Anchor]:
        """Give the day from which units are counted: publication's, or for what follows that of the date before."""
        if toward != "hence":
            return (self._year, self._month, self._day), "published"
        near = (((k.year, k.month, k.day), k.index) for k in reversed(self._known) if k.at >= self._before and k.counts(unit))
        return next(near, ((None, None, None), None))

    def _offset(self, rough: Rough) -> Timex:
        """五年前 counts from publication, 三天后 from the date before it."""
        base, anchor = self._counted_from(rough.toward, (rough.span or ("0", "Y"))[1])
        return offsets.offset(self._text, rough, base, anchor)
