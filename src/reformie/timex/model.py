"""What is known of a time expression, before and after it is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from reformie.frozen import frozen

TimexType = Literal["DATE", "DURATION", "SET", "TIME"]
TimexMod = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER", "MORE_THAN", "LESS_THAN"]
Base = Literal["published", "context"]
Relation = Literal["since", "from", "before", "after"]


@frozen
class Timex:
    """A time expression and its reading.

    Attributes:
        start, end: Half-open bounds in the text given.
        type, value, mod: As in TIMEX3. A range is one DATE whose value is its ends with a slash (2022-03/2022-05); what is unknown is X.
        first, last: The bounds of the value as ISO dates, inclusive, or None; after 以来 and 起 ``last`` is None.
        anchor: What it was resolved against: None (needs nothing), "published", or the index of another Timex of the same result.
        rule: Name of the rule.
    """

    start: int
    end: int
    type: TimexType
    value: str
    mod: TimexMod | None
    first: str | None
    last: str | None
    anchor: Literal["published"] | int | None
    rule: str


@frozen
class PublicationDate:
    """When the article was published.

    Attributes:
        value: ISO year, month or day. first, last: its bounds as ISO dates.
        basis: Printed in the article, given by the caller, or inferred from what the article says.
        because: The reason in plain English.
        evidence: Half-open bounds into the clean text.
    """

    value: str
    first: str
    last: str
    basis: Literal["printed", "given", "inferred"]
    because: str
    evidence: tuple[tuple[int, int], ...]


class Point(NamedTuple):
    """A place on the calendar as the words give it; every field may be unknown.

    Attributes:
        year, month, day: What is said outright.
        year_of, month_of, day_of: What a relative word counts from (今年: published; 同年: the date before it), with
            ``shift`` steps of the finest relative field.
        part: Quarter, half, season or a run of quarters or months (Q3, H1, FA, Q1/Q3), a weekday (D3) of the week ``shift`` away,
            a school year (SY) or term (ST) likewise.
        clock: A time of day (09:30), or None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_of: Base | None = None
    month_of: Base | None = None
    day_of: Base | None = None
    shift: int = 0
    part: str | None = None
    clock: str | None = None


class Rough(NamedTuple):
    """A time expression as read, not yet resolved.

    Attributes:
        start, end: Half-open bounds, affixes (以来, 起, 前) included.
        type, value: As in TIMEX3; ``value`` is empty where ``point`` has yet to give it.
        mod: As in TIMEX3.
        first, last: Bounds, where the words alone give them.
        point, until: A calendar point, and the other end of a range.
        relation: What 以来, 起, 前, 后 make of the point.
        span: A length of time as (number, TIMEX3 unit) for durations that are tied to a date.
        toward: Whether that length lies ahead of the reference (今后), behind it (近三年), ends at an offset from it (五年前, 8天后), or
            begins with the event that it is told of (用三年时间).
        feast: Name of an annual day whose year has yet to be told.
        rule: Name of the rule.
    """

    start: int
    end: int
    rule: str
    type: TimexType = "DATE"
    value: str = ""
    mod: TimexMod | None = None
    first: str | None = None
    last: str | None = None
    point: Point | None = None
    until: Point | None = None
    relation: Relation | None = None
    span: tuple[str, str] | None = None
    toward: Literal["ahead", "behind", "ago", "hence", "planned"] | None = None
    feast: str | None = None


@dataclass(slots=True)
class Known:
    """A resolved date that later ones may hang on: where it stands, what it says, and whether something happens then."""

    index: int
    at: int
    year: int | None
    month: int | None
    day: int | None
    narrative: bool
    value: str

    def counts(self, unit: str) -> bool:
        """Tell whether days, weeks, months or years (D, W, M, Y) can be counted from it."""
        return bool(self.day or (unit not in "DW" and (self.year or self.month)))
