"""When an article was published: as printed, as given, or inferred from what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reformie.findings import Doubt, Findings
from reformie.timex import PublicationDate, calendar
from reformie.timex.clues import Bounds, Clues


def publication(findings: Findings, clues: Clues) -> PublicationDate | None:
    """Tell when the article was published; doubts are added to ``findings``.

    A printed date comes first, then a given one, then what can be inferred, which is a year. None where nothing tells.
    """
    fixed = _printed(findings) or _given(findings)
    if fixed is None:
        inferred = _infer(findings, clues)
        return inferred and _narrowed(findings, clues, inferred)
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


# plans do not look further ahead than this from the last year told; where they do, years between are missing
_FAR = 5


@dataclass(slots=True)
class _Case:
    """A year, if any, with the reasons that made it and where they stand."""

    year: int | None
    reasons: list[str]
    evidence: list[Bounds]

    def become(self, year: int, reason: str, *evidence: Bounds) -> None:
        self.year = year
        self.reasons.append(reason)
        self.evidence += evidence


def _infer(findings: Findings, clues: Clues) -> PublicationDate | None:
    if not (clues.now or clues.partial or clues.counted or clues.told):
        return None
    if clues.told:
        told, bounds = clues.told[0]
        # a rule's first day and the title of a paper may be of next year
        latest = max(clues.past, default=None)
        if latest is not None and latest[0] > told:
            _contradiction(findings, f"{findings.page.text[bounds[0] : bounds[1]]} makes it {told}", latest)
            return None
        return _inferred(told, "What is said of this year or the last beside a date that is known tells the year.", [bounds])
    case = _Case(None, [], [])
    _after_past(case, clues)
    _on_weekday(case, clues)
    _until_next_plenum(case, clues)
    _counted(case, clues)
    if not _held(case, clues):
        return None
    if clues.coming and not _before_coming(findings, case, clues):
        return None
    return None if case.year is None else _inferred(case.year, "; ".join(case.reasons) + f"; so {case.year}.", case.evidence)


def _after_past(case: _Case, clues: Clues) -> None:
    """Years written out are not this year where the article has other words for this year: then it is the year after the latest of them."""
    told, bounds = max(clues.past, default=(0, (0, 0)))
    if told and _supported(told, clues):
        words = clues.now[:1] or ([clues.partial[0][2]] if clues.lead and not _only_since(told, clues) else [])
        if not words:
            case.become(told, f"{told} is written out as a past year", bounds)
        elif any(year == told + 1 for year, _ in clues.ahead):
            case.become(told, f"{told} is written out as a past year and {told + 1} as one still to come", bounds)
        else:
            beside = "words for this year or the last" if clues.now else "a first date without a year"
            case.become(told + 1, f"{told} is written out as a past year beside {beside}", bounds, *words)
    # the first day of a rule alone may lie years back
    begun, bounds = max(clues.papers + (clues.begun if case.year else []), default=(0, (0, 0)))
    if begun > max(case.year or 0, told) and (clues.now or clues.lead):
        case.become(begun, f"{begun} has begun", bounds)


def _only_since(told: int, clues: Clues) -> bool:
    """Tell whether a year stands only in 2024年以来, which is also said of this year."""
    return all(bounds in clues.since for year, bounds in clues.past if year == told)


def _supported(told: int, clues: Clues) -> bool:
    """Tell whether a year is new: one old year standing alone (a building of 1998) tells nothing about now."""
    near = [int(first[:4]) for _, first, _ in clues.held] + [year for year, _ in clues.counted + clues.begun + clues.papers]
    if any(year - told > _FAR for year, _ in clues.ahead) and not any(0 < year - told <= _FAR for year, _ in clues.ahead):
        return False
    several = sum(past >= told - 1 for past, _ in clues.past) > 1
    soon = any(0 < year - told <= 3 for year, _ in clues.ahead)
    deed = any(bounds in clues.deeds for past, bounds in clues.past if past == told)
    return several or soon or deed or any(told <= other <= told + 1 for other in near)


def _on_weekday(case: _Case, clues: Clues) -> None:
    """Let a weekday choose between the year and its neighbours, of which only one has that day."""
    for month, day, weekday, bounds in clues.weekdays if case.year else ():
        for year in (case.year or 0, (case.year or 0) - 1, (case.year or 0) + 1):
            if calendar.is_day(year, month, day) and date(year, month, day).isoweekday() == weekday:
                case.become(year, f"the weekday told is that of {year}", bounds)
                return


def _until_next_plenum(case: _Case, clues: Clues) -> None:
    """The spirit of a plenum is spread until the next: a month without a year that comes but once between the two tells the year."""
    if case.year is None and clues.plenum is not None and clues.lead:
        name, first, later, bounds = clues.plenum
        month, _, at = clues.partial[0]
        years = [year for year in range(int(first[:4]), int(later[:4]) + 1) if first[:7] <= f"{year}-{month:02}" <= later[:7]]
        if len(years) == 1:
            case.become(years[0], f"the spirit of {name} ({first}) is spread, and the next was in {later[:7]}", bounds, at)


def _counted(case: _Case, clues: Clues) -> None:
    year, bounds = max(clues.counted, default=(0, (0, 0)))
    if year and (case.year is None or year >= case.year):
        case.become(year, f"an annual day or anniversary falls in {year}", bounds)


def _held(case: _Case, clues: Clues) -> bool:
    """Bear the year out by the public events held; one that is later contradicts it.

    A congress alone tells no year, since articles look back on it for long.
    """
    if clues.held and case.year is not None:
        name, first, bounds = max(clues.held, key=lambda clue: clue[1])
        if int(first[:4]) > case.year:
            return False
        if int(first[:4]) >= case.year - 1:
            case.become(case.year, f"{name} ({first}) has begun", bounds)
    return True


def _before_coming(findings: Findings, case: _Case, clues: Clues) -> bool:
    name, first, bounds = min(clues.coming, key=lambda clue: clue[1])
    limit = int(first[:4])
    latest = max((clue[0] for clue in clues.past), default=0)
    year = case.year
    # a congress is looked forward to from November of the year before
    early = year == limit - 1 and bool(clues.months) and max(clues.months) <= 10 and latest < limit - 1
    if year is None or early or (year == limit + 1 and latest == limit and not any(clue[1] > first for clue in clues.held)):
        year = limit
    if year > limit:
        _contradiction(findings, f"{name} ({first}) is still to come", (year, case.evidence[0]))
        return False
    case.become(year, f"{name} ({first}) is still to come", bounds)
    return True


def _narrowed(findings: Findings, clues: Clues, inferred: PublicationDate) -> PublicationDate:
    """Add the month and day that a line without a year prints, or the month of an event of known time that was held 本月."""
    printed = findings.page.published
    line = f"{inferred.value}{printed[0][4:]}" if printed else ""
    if printed and (found := calendar.bounds(line)):
        reason = f"{inferred.because} The month and the day are printed."
        return PublicationDate(line, *found, "inferred", reason, (*inferred.evidence, (printed[1], printed[2])))
    for month, bounds in clues.this_month:
        if month[:4] == inferred.value and (found := calendar.bounds(month)):
            reason = f"{inferred.because} An event of {month} was held in the month of the news."
            return PublicationDate(month, *found, "inferred", reason, tuple(sorted({*inferred.evidence, bounds})))
    return inferred


def _inferred(year: int, because: str, evidence: Sequence[Bounds]) -> PublicationDate:
    return PublicationDate(f"{year}", f"{year}-01-01", f"{year}-12-31", "inferred", because, tuple(sorted(dict.fromkeys(evidence))))


def _contradiction(findings: Findings, one: str, other: tuple[int, Bounds]) -> None:
    message = f"No publication date: {one}, but the article speaks of {other[0]}."
    findings.doubts.append(Doubt("publication_contradicted", message, *other[1]))
