"""Weighs the clues of an article for each year that it can be of: bounds first, then what speaks for and against a year."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from reformie.timex import calendar
from reformie.timex.evidence import EXACT, Clues
from reformie.timex.hints import Weights
from reformie.timex.named import NamedTimes
from reformie.timex.past import Bounds, Kind

# what else the article has for its own time, which decides what a year written out says: words for this year or the last (今年), days without
# a year (who only opens with one may look back on years long past), or neither
_THIS_YEAR, _DAYS, _NOTHING = range(3)
_WORDS = ("beside words for this year or the last", "beside days without a year", "and this year has no other word")
# what the latest year written out says, by how it is told and what else there is (the three above)
_SAYS: dict[Kind, tuple[Weights, Weights, Weights]] = {
    # the reporter was there on that day, or the year is still running: it is this one
    "lead": ({0: 6}, {0: 6}, {0: 6}),
    "running": ({0: 5, 1: 2}, {0: 4, 1: 2}, {0: 5}),
    # who says 今年 writes out other years; where nothing else tells the time, the year written out is this one
    "day": ({1: 3}, {0: 1, 1: 1}, {0: 3}),
    "moment": ({0: -1, 1: 2}, {0: 1, 1: 1}, {0: 3}),
    "next": ({0: 1, 1: 2}, {}, {}),
    "of": ({1: 1}, {1: 1}, {0: 2, 1: 1}),
    # what all of a year brought is told in the next
    "whole": ({0: -2, 1: 3, 2: -1}, {1: 2}, {0: 3, 1: 1}),
    "grown": ({0: -2, 1: 5, 2: -1}, {1: 3}, {0: 3, 1: 1}),
    "ended": ({0: -2, 1: 5, 2: -1}, {0: -2, 1: 5}, {1: 2}),
    "years": ({1: 3}, {1: 1}, {0: 1, 1: 1}),
    # a range over New Year names this year too
    "span": ({0: 3, 1: 1}, {0: 2, 1: 1}, {0: 3}),
    # since when, and what another time is held against, may lie far back; the same part of a year rarely does
    "since": ({0: 2}, {}, {0: 1}),
    "base": ({}, {}, {}),
    "compared": ({1: 3}, {1: 1}, {}),
}
# late in the year what several years brought, and what is called after one, may be of this one as well as of the last
_EITHER: Weights = {0: 2, 1: 2}
# what all of a year brought is news in the first weeks of the next
_NEWS: Weights = {0: -2, 1: 5}
# where the same is told of 去年, that is another year
_EARLIER: Weights = {0: -2, 1: -2, 2: 1}
# what the year before the latest one says for the latest, where of that nothing but a day or a part is told
_BEFORE: dict[Kind, int] = {"whole": 5, "grown": 5, "ended": 5, "moment": 1, "day": 1}
# from this month on a year may be summed up, and the next one prepared; until this one the last is summed up, on a day of March too
_LATE, _EARLY = 10, 2
# and so many months after a deed of the reform it is told as new
_FRESH = 14
# how many years are voted on, from the earliest possible one
_WINDOW = 6
# so many years pass before a day has the same weekday again
_SAME_AGAIN = 4
# a year is taken with so many votes (with the support) and so many more than any other has
_ENOUGH = 5
_AHEAD_OF_OTHERS = 2
# plans do not look further ahead than this from the last year told; where they do, years between are missing
_FAR = 5
# and so far ahead of it they say that it is new
_SOON = 3


@dataclass(slots=True)
class Ballot:
    """The votes of an article for the years from ``first`` on.

    Attributes:
        first: The earliest year that it can be of, or None where nothing bounds it.
        votes: Of each year, by its distance from ``first``.
        reasons: What was said for which year, with the years it speaks for and where that stands.
        support: How much there is besides the votes to trust them.
    """

    first: int | None
    votes: list[int] = field(default_factory=lambda: [0] * _WINDOW)
    reasons: list[tuple[frozenset[int], str, tuple[Bounds, ...]]] = field(default_factory=list)
    support: int = 0

    def say(self, year: int, weights: Weights, reason: str, *at: Bounds) -> None:
        """Add what a clue of ``year`` says for the years as far from it as the keys of ``weights``."""
        first = self.first or 0
        for distance, weight in weights.items():
            if 0 <= year + distance - first < _WINDOW:
                self.votes[year + distance - first] += weight
        if reason and max(weights.values(), default=0) > 0:
            self.reasons.append((frozenset(year + distance for distance, weight in weights.items() if weight >= 0), reason, at))

    def leading(self) -> list[int]:
        """Give the year that has most for it, and those close behind it."""
        if self.first is None or max(self.votes) <= 0:
            return []
        return [self.first + i for i, votes in enumerate(self.votes) if max(self.votes) - votes < _AHEAD_OF_OTHERS]

    def best(self) -> list[int]:
        """Give the leading years, none where too little speaks for any."""
        return self.leading() if max(self.votes) + min(self.support, _ENOUGH) >= _ENOUGH else []


def count(clues: Clues, named: NamedTimes) -> Ballot:
    """Count the votes of the clues of an article."""
    ballot = Ballot(_first(clues))
    if ballot.first is None:
        return ballot
    _written_out(ballot, clues)
    _still_to_come(ballot, clues)
    _this_year(ballot, clues)
    _on_the_calendar(ballot, clues, named)
    for hint in {(hint.year, hint.reason): hint for hint in reversed(clues.hints)}.values():
        ballot.say(hint.year, hint.weights, hint.reason, hint.at)
    return ballot


def _first(clues: Clues) -> int | None:
    """The earliest year that the article can be of: nothing that it tells as past lies behind it."""
    # what is held against the same part of a year is of a later one
    years = [past.year + (past.kind == "compared") for past in clues.past] + [int(first[:4]) for _, first, _ in clues.held]
    years += [year + passed - 1 for year, passed, _ in clues.passed if passed > EXACT]
    years += [year + 2 for year, _ in clues.before_last]
    years += [year + 1 for year in clues.over]
    years += [year - 1 for year, _ in clues.begun + clues.things + clues.papers + clues.counted]
    if clues.plenum is not None:
        years.append(int(clues.plenum[1][:4]))
    years += [hint.floor for hint in clues.hints if hint.floor]
    return max(years, default=None) or min((hint.year - 2 for hint in clues.hints), default=None)


def _latest(clues: Clues) -> int:
    """The latest year of which something is told."""
    return max((past.year for past in clues.past if past.kind not in ("since", "base")), default=0)


def _beside(clues: Clues) -> int:
    """Tell what else the article has for its own time: ``_THIS_YEAR``, ``_DAYS`` or ``_NOTHING``."""
    if clues.now:
        return _THIS_YEAR
    return _DAYS if clues.loose or clues.lead else _NOTHING


def _written_out(ballot: Ballot, clues: Clues) -> None:
    """Let the latest year written out vote once for each way in which it is told, and the one before it where little is told of the latest."""
    beside = _beside(clues)
    latest = _latest(clues)
    told = {past.kind: past for past in reversed(clues.past) if past.year == latest}
    silent = _silent(clues, latest, told.keys()) if beside == _THIS_YEAR else ()
    late = clues.reached >= _LATE
    for kind, past in told.items():
        if kind in silent:
            continue
        says = _EITHER if late and kind in ("years", "of") else _SAYS[kind][beside]
        if kind in ("whole", "grown") and beside == _DAYS and clues.lead and 0 < clues.reached <= _EARLY:
            says = _NEWS
        if latest in clues.again and kind in ("whole", "grown"):
            says = _EARLIER
        ballot.say(latest, says, f"{latest} is written out as a past year {_WORDS[beside]}", past.at)
    if beside == _THIS_YEAR and told.keys() <= {"day", "span", "running", "base"}:
        weights = [_BEFORE.get(past.kind, 0) for past in clues.past if past.year == latest - 1]
        ballot.say(latest, {0: max(weights, default=0)}, "", (0, 0))
    ballot.support += _support(clues)


def _silent(clues: Clues, latest: int, kinds: Collection[str]) -> Collection[str]:
    """Give the kinds that say nothing: who writes out the next year, or what has been of this one so far, may write out this one throughout."""
    if latest not in clues.over and any(year == latest + 1 and not _may_be_of_this(clues, year) for year, _, _ in clues.ahead):
        # in January a plan for the year stands beside what all of the last one brought
        return ("day", "moment") if clues.reached and _is_early(clues) else ("day", "moment", "whole", "grown")
    return ("day", "moment") if "lead" in kinds or "running" in kinds else ()


def _is_early(clues: Clues) -> bool:
    """Tell whether nothing is later than the first months; 今年3月 alone is mostly looked back on, a day in March that the article opens with is not."""
    return clues.reached <= _EARLY + clues.lead


def _may_be_of_this(clues: Clues, year: int) -> bool:
    """Tell whether what is told as still to come of a year is a month or part of it that lies behind all that this year has brought."""
    return 0 < clues.reached < clues.later.get(year, 0)


def _support(clues: Clues) -> int:
    """Tell how new the latest year told is: one old year standing alone (a building of 1998) tells nothing about now."""
    latest = _latest(clues)
    ahead = [year - latest for year, _, _ in clues.ahead]
    if any(far > _FAR for far in ahead) and not (any(0 < far <= _FAR for far in ahead) or any(hint.weights for hint in clues.hints)):
        return -_ENOUGH
    near = [int(first[:4]) for _, first, _ in clues.held] + [year for year, _ in clues.counted + clues.begun + clues.things + clues.papers]
    told = [past for past in clues.past if past.year >= latest - 1 and past.kind != "next"]
    several = sum(past.kind != "base" or past.year != latest for past in told) > 1
    deed = any(past.year == latest and past.at in clues.deeds for past in clues.past)
    soon = any(0 < far <= _SOON for far in ahead)
    # another year near it, a deed of the reform, an event of about then: each makes up for two votes, a plan for the next years for three
    return 2 * (several + deed + any(latest <= year <= latest + 1 for year in near)) + 3 * soon + _is_fresh(clues, latest, several)


def _is_fresh(clues: Clues, latest: int, several: bool) -> bool:
    """Tell whether a deed of the latest year, or what was after ``several`` others, would be little more than a year old in the next.

    An article that says 去年 may mean another year by it.
    """
    reached = max([clues.reached, *(month for month, _, _ in clues.partial)])
    months = [past.month for past in clues.past if past.year == latest and past.month and (several or past.at in clues.deeds)]
    # a plan for some years is told of throughout them
    planned = any(hint.floor and hint.year == latest for hint in clues.hints)
    if clues.last or planned:
        return False
    # 2022年，改造80公里。2023年，改造90公里: told year by year, up to this one
    yearly = {past.year for past in clues.past if not past.month and past.kind in ("moment", "whole", "grown", "of")}
    return {latest - 1, latest} <= yearly or (reached > 0 and bool(months) and 12 + reached - max(months) <= _FRESH)


def _still_to_come(ballot: Ballot, clues: Clues) -> None:
    """A year still to come is this one, the next or a later one; years that the article has left behind say nothing."""
    now = _beside(clues) == _THIS_YEAR
    begun = {begun for begun, _ in clues.begun}
    told = {past.year: past for past in reversed(clues.past)}
    for (year, kind), at in {(year, kind): at for year, kind, at in reversed(clues.ahead)}.items():
        if year == ballot.first and kind == "plan":
            ballot.say(year, {0: 3}, f"{year} has begun, and more is still to come of it", at)
        if year <= (ballot.first or 0):
            continue
        weights: Weights = {-1: 4, 0: 1}
        if year in begun:
            weights = {0: 2}
        elif kind == "plan" and _is_early(clues):
            # the first months look back on the year before and ahead on their own
            over = all(past.kind in ("whole", "grown", "ended", "of") for past in clues.past if past.year == year - 1)
            weights = {-1: 1, 0: 3} if clues.reached and over else {-1: 2, 0: 2}
        elif kind == "month" and not now:
            # who speaks of 今年 does not write out its months
            weights = {-1: 1, 0: 2}
        elif _may_be_of_this(clues, year):
            weights = {-1: 2, 0: 2}
        before = told.get(year - 1)
        if before is not None:
            ballot.say(year, weights, f"{before.year} is written out as a past year and {year} as one still to come", before.at, at)
        elif now and year - 1 == ballot.first:
            ballot.say(year, weights, f"nothing told is later than {year - 1}, and {year} is still to come", at)
        # and no later year calls it still to come
        ballot.say(year, dict.fromkeys(range(1, _WINDOW), -4), "", at)


def _this_year(ballot: Ballot, clues: Clues) -> None:
    """Let the years vote that are told as this one: begun, counted, in the title of a paper, or so many years after another."""
    latest = _latest(clues)
    for year, at in dict(reversed(clues.begun)).items():
        ballot.say(year, {0: 3} if year > latest else {}, f"{year} has begun", at)
    late = clues.reached > _LATE
    # the thing of the latest year told may be looked back on; that of a later year may be prepared, the more so at the end of a year
    for year, at in dict(reversed(clues.things)).items():
        says = {0: 2, 1: 1} if year == latest else {0: 1, -1: 2} if late else {0: 2, -1: 1}
        ballot.say(year, says if year >= latest else {}, f"{year} has begun", at)
    for year, at in dict(reversed(clues.papers)).items():
        ballot.say(year, {0: 5}, f"{year} has begun", at)
    _since_then(ballot, clues)
    for year, at in dict(reversed(clues.before_last)).items():
        # what is one year before that would be 上年
        ballot.say(year, {3: 1, 4: 1}, f"{year} is written out beside the last year", at)
    for year, at in dict(reversed(clues.before_this)).items():
        ballot.say(year, {1: -2, 2: 1}, "", at)
    for year, at in dict(reversed(clues.followed)).items():
        ballot.say(year, {0: 4, 1: 1}, f"a public event that is told as just over leads to {year}", at)
    for year, at in dict(reversed(clues.counted)).items():
        ballot.say(year, {0: 5}, f"what is told by its ordinal falls in {year}", at)
    if clues.held:
        name, first, at = max(clues.held, key=lambda held: held[1])
        ballot.say(int(first[:4]), {0: 1, 1: 0}, f"{name} ({first}) has begun", at)
    if clues.plenum is not None and clues.lead:
        _until_next_plenum(ballot, clues, *clues.plenum)


def _since_then(ballot: Ballot, clues: Clues) -> None:
    """Let the years vote that so many years, or a turn of the year, lead to from one written out."""
    for (begun, passed), at in {(begun, passed): at for begun, passed, at in reversed(clues.passed)}.items():
        year = begun + passed
        ballot.say(year, {0: 5 if passed > EXACT else 4}, f"the years told to have passed lead to {year}", at)
    for year, at in dict(reversed(clues.not_yet)).items():
        ballot.say(year, {0: -2, 1: 1}, "", at)
    for year, at in dict(reversed(clues.turned)).items():
        ballot.say(year, {0: 3}, f"a month written out is soon followed by an earlier one of this year or the last, so it is {year}", at)


def _until_next_plenum(ballot: Ballot, clues: Clues, name: str, first: str, later: str, at: Bounds) -> None:
    """The spirit of a plenum is spread until the next: a month without a year that comes but once between the two tells the year."""
    month = clues.partial[0].month
    years = [year for year in range(int(first[:4]), int(later[:4]) + 1) if first[:7] <= f"{year}-{month:02}" <= later[:7]]
    if len(years) == 1:
        ballot.say(years[0], {0: 5}, f"the spirit of {name} ({first}) is spread, and the next was in {later[:7]}", at)


def _on_the_calendar(ballot: Ballot, clues: Clues, named: NamedTimes) -> None:
    """Let weekdays and feasts told beside a day choose between the first years: later ones have the same weekdays again."""
    for year in range(ballot.first or 0, (ballot.first or 0) + _SAME_AGAIN):
        for month, day, weekday, at in clues.weekdays:
            fits = calendar.is_day(year, month, day) and date(year, month, day).isoweekday() == weekday
            ballot.say(year, {0: 4 if fits else -4}, f"the weekday told is that of {year}", at)
        for at in clues.leap:
            ballot.say(year, {0: 4 if isleap(year) else -9}, f"{year} has a 29th of February", at)
        for month, day, feast, at in clues.feasts:
            found = named.when(feast, year)
            if found is not None and named.yearless(feast) == "XXXX":
                fits = found[0] == f"{year}-{month:02}-{day:02}"
                ballot.say(year, {0: 3 if fits else -4}, f"the feast told falls on that day in {year}", at)
