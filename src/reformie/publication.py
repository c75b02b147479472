"""When an article was published: as printed, as given, or inferred from what it says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from reformie.findings import Doubt, Findings
from reformie.timex import PublicationDate, calendar
from reformie.timex.model import Point, Rough
from reformie.timex.named import Event, NamedTimes

Bounds = tuple[int, int]

_HERALDED = re.compile(r"(?:喜迎|预祝|迎接|迎来|献礼|备战|筹备|冲刺)[^，。；\n]{0,8}$")
_HELD = re.compile(r"[”\"]?[^，。；\n]{0,6}?(?:召开后|以来|之后|闭幕|召开以来|胜利召开|精神|提出|报告|部署|决定|强调|指出)")
_FUTURE = re.compile(r"[到至]$|力争|计划|预计|目标|拟|将|规划|争取|确保|未来|远景|[到至][^，。；]{0,4}$")
# neutral: there are delegates and preparations before, and delegates after
_AROUND = re.compile(r"[”\"]?(?:召开)?(?:代表(?!大会)|主席团|筹备|安保|预备会议|新闻中心|新闻发言人|(?:即|也)?将(?!士)|在即|前夕|前[，的])")
_CALLED = re.compile(r"(?:将于|拟于|定于|决定)[^，。；\n]{0,14}召开(?:中国共产党|党的)?$")
_THIS_YEAR = re.compile(r"今年(?:是|恰逢|适逢|正值|迎来|也是|既是)[^，。；\n]{0,12}$")
# a range of years that has run its course: what it brought is told
_ELAPSED = re.compile(r"[^。；\n]{0,40}?(?:由[^。；\n]{1,24}[到至]|累计|年均|共|先后|增长|增加|下降|减少|提高|完成)")
_PLANNED = re.compile(r"[^。；\n]{0,16}?(?:行动|规划|计划|方案|将|拟|力争|目标|任务|试点期|建设期)")
# what follows a year that is still to come: 2025年，全县将投资…
_TO_COME = re.compile(r"，[^，。；\n]{0,4}?(?:将(?!士|军)|拟|力争|争取|预计)")
_CLAUSE = re.compile(r"[，。；：、\n]")


@dataclass(slots=True)
class _Clues:
    """What an article says about its own time.

    Attributes:
        past: Years that it writes out and tells as past. held: Public events that have begun. coming: Public events that it looks forward to.
        counted: Years told by the ordinal of an annual day. told: Years that 今年 or 去年 beside a public event give.
        now: Where 今年 or 去年 stand. partial: Where dates without a year stand. ahead: Years written out whose deeds are still to come.
    """

    past: list[tuple[int, Bounds]] = field(default_factory=list)
    held: list[tuple[str, str, Bounds]] = field(default_factory=list)
    coming: list[tuple[str, str, Bounds]] = field(default_factory=list)
    counted: list[tuple[int, Bounds]] = field(default_factory=list)
    told: list[tuple[int, Bounds]] = field(default_factory=list)
    now: list[Bounds] = field(default_factory=list)
    partial: list[Bounds] = field(default_factory=list)
    ahead: list[int] = field(default_factory=list)


def publication(findings: Findings, roughs: Sequence[Rough], named: NamedTimes) -> PublicationDate | None:
    """Tell when the article was published; doubts are added to ``findings``.

    A printed date comes first, then a given one, then what can be inferred, which is a year. None where nothing tells.
    """
    clues = _gather(findings.page.text, roughs, named)
    fixed = _printed(findings) or _given(findings)
    if fixed is None:
        return _infer(findings, clues)
    for name, first, bounds in clues.held:
        if first > fixed.last:
            message = f"The article is dated {fixed.value}, but speaks of {name} ({first}) as held."
            findings.doubts.append(Doubt("publication_contradicted", message, *bounds))
    return fixed


def _printed(findings: Findings) -> PublicationDate | None:
    printed = findings.page.published
    found = calendar.bounds(printed[0]) if printed else None
    if printed is None or found is None:
        return None
    return PublicationDate(printed[0], *found, "printed", "The date is printed in the article.", ((printed[1], printed[2]),))


def _given(findings: Findings) -> PublicationDate | None:
    given = findings.article.published
    if given is None:
        return None
    value = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?", given)
    found = calendar.bounds(value.group()) if value else None
    if value is None or found is None:
        findings.doubts.append(
            Doubt("publication_unreadable", f"The publication date given with the article, {given[:40]!r}, is not an ISO date.")
        )
        return None
    return PublicationDate(value.group(), *found, "given", "The date came with the article.", ())


def _gather(text: str, roughs: Sequence[Rough], named: NamedTimes) -> _Clues:
    clues = _Clues()
    events = [(start, end, found[0]) for start, end, found in named.events(text) if len(found) == 1 and found[0].first > "1990"]
    for start, end, event in events:
        _weigh_event(text, start, end, event, clues)
    for rough in roughs:
        if rough.rule == "dates.annual_day" and rough.type == "DATE" and rough.value and rough.mod is None:
            clues.counted.append((int(rough.value[:4]), (rough.start, rough.end)))
        if rough.rule in ("dates.plan", "dates.jubilee") and rough.mod is None and rough.type == "DATE":
            _weigh_this_year(text, rough, clues)
        if rough.point is not None and rough.until is not None and not rough.feast:
            _weigh_range(text, rough, rough.until, clues)
        elif rough.point is not None and not rough.feast:
            _weigh_point(text, rough, rough.point, events, clues)
    return clues


def _weigh_event(text: str, start: int, end: int, event: Event, clues: _Clues) -> None:
    jubilee = event.key.endswith("周年")
    if _AROUND.match(text, end):
        return
    if _CALLED.search(text[max(0, start - 24) : start]) or _HERALDED.search(text[max(0, start - 14) : start]):
        clues.coming.append((event.key, event.first, (start, end)))
    elif jubilee:
        clues.counted.append((int(event.first[:4]), (start, end)))
    elif event.spread or _HELD.match(text, end):
        clues.held.append((event.key, event.first, (start, end)))


def _weigh_point(text: str, rough: Rough, point: Point, events: Sequence[tuple[int, int, Event]], clues: _Clues) -> None:
    if point.year is not None:
        if point.month is None and _TO_COME.match(text, rough.end):
            clues.ahead.append(point.year)
        if 1990 <= point.year <= 2100 and rough.relation != "before" and not _ahead(text, rough):
            clues.past.append((point.year, (rough.start, rough.end)))
    elif point.year_of == "published" and rough.rule != "dates.part" and point.shift in (0, -1):
        _weigh_relative(rough, point.shift, point.month, events, clues)
    elif point.month is not None and point.year_of is None:
        clues.partial.append((rough.start, rough.end))


def _weigh_relative(rough: Rough, shift: int, month: int | None, events: Sequence[tuple[int, int, Event]], clues: _Clues) -> None:
    bounds = (rough.start, rough.end)
    clues.now.append(bounds)
    at = bisect_left(events, rough.end, key=lambda event: event[0])
    for start, end, event in events[at : at + 2]:
        if month == int(event.first[5:7]) and start - rough.end <= 6:
            clues.told.append((int(event.first[:4]) - shift, (rough.start, end)))


def _weigh_this_year(text: str, rough: Rough, clues: _Clues) -> None:
    """今年是“十四五”开局之年 and 今年是新中国成立75周年 tell the year outright."""
    said = _THIS_YEAR.search(text[max(0, rough.start - 18) : rough.start])
    if said is not None:
        clues.told.append((int(rough.value[:4]), (rough.start, rough.end)))


def _weigh_range(text: str, rough: Rough, until: Point, clues: _Clues) -> None:
    if until.year is None or not 1990 <= until.year <= 2100 or rough.relation == "before" or _ahead(text, rough):
        return
    if _ELAPSED.match(text, rough.end) and not _PLANNED.match(text, rough.end):
        clues.past.append((until.year, (rough.start, rough.end)))


def _ahead(text: str, rough: Rough) -> bool:
    clause = _CLAUSE.split(text[max(0, rough.start - 14) : rough.start])[-1]
    to_come = rough.point is not None and rough.until is None and _TO_COME.match(text, rough.end) is not None
    return to_come or _FUTURE.search(clause) is not None


def _infer(findings: Findings, clues: _Clues) -> PublicationDate | None:
    if not (clues.now or clues.partial or clues.counted or clues.told):
        return None
    if clues.told:
        told, bounds = clues.told[0]
        if clues.past and max(clues.past)[0] > told:
            _contradiction(findings, f"{findings.page.text[bounds[0] : bounds[1]]} makes it {told}", max(clues.past))
            return None
        return _inferred(told, "A relative year beside a public event of known date tells the year.", [bounds])
    year, reasons, evidence = _lowest(clues)
    if clues.coming:
        name, first, bounds = min(clues.coming, key=lambda clue: clue[1])
        limit = int(first[:4])
        latest = max((clue[0] for clue in clues.past), default=0)
        if year is None or (year == limit + 1 and latest == limit and not any(clue[1] > first for clue in clues.held)):
            year = limit
        if year > limit:
            _contradiction(findings, f"{name} ({first}) is still to come", (year, evidence[0]))
            return None
        reasons.append(f"{name} ({first}) is still to come")
        evidence.append(bounds)
    return None if year is None else _inferred(year, "; ".join(reasons) + f"; so {year}.", evidence)


def _lowest(clues: _Clues) -> tuple[int | None, list[str], list[Bounds]]:
    """Give the earliest year that fits what is told as past, why, and where that stands.

    A congress alone tells no year, since articles look back on it for long; it only bears out what the years written out tell.
    """
    year: int | None = None
    reasons: list[str] = []
    evidence: list[Bounds] = []
    told, bounds = max(clues.past, default=(0, (0, 0)))
    near = [int(first[:4]) for _, first, _ in clues.held] + [counted for counted, _ in clues.counted]
    # one old year standing alone (a building of 1998) tells nothing about now
    if sum(past >= told - 1 for past, _ in clues.past) > 1 or (clues.past and any(told <= other <= told + 1 for other in near)):
        year = told + 1 if clues.now else told
        reasons.append(f"{told} is written out as a past year" + (" beside words for this year or the last" if clues.now else ""))
        evidence += [bounds, *clues.now[:1]]
    if year is not None and clues.now and year in clues.ahead and year - 1 == told:
        # what is written out as still to come is no 今年 either
        year = told
        reasons.append(f"{told + 1} is still to come")
    if clues.counted and (year is None or max(clues.counted)[0] >= year):
        year, bounds = max(clues.counted)
        reasons.append(f"an annual day or anniversary falls in {year}")
        evidence.append(bounds)
    if clues.held and year is not None:
        name, first, bounds = max(clues.held, key=lambda clue: clue[1])
        if int(first[:4]) > year:
            return None, [], []
        if int(first[:4]) >= year - 1:
            reasons.append(f"{name} ({first}) has taken place")
            evidence.append(bounds)
    return year, reasons, evidence


def _inferred(year: int, because: str, evidence: Sequence[Bounds]) -> PublicationDate:
    return PublicationDate(f"{year}", f"{year}-01-01", f"{year}-12-31", "inferred", because, tuple(sorted(dict.fromkeys(evidence))))


def _contradiction(findings: Findings, one: str, other: tuple[int, Bounds]) -> None:
    message = f"No publication date: {one}, but the article speaks of {other[0]}."
    findings.doubts.append(Doubt("publication_contradicted", message, *other[1]))
