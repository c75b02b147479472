"""Points that are told by how far they lie from another: 五年前, 三天后."""

from __future__ import annotations

from typing import Literal

from reformie.regexes import regex
from reformie.timex import calendar, values
from reformie.timex.model import Rough, Timex

# 40天后，96户领到了证: what has come of it is told, so that it is not still to come
_CAME = regex(r"(?:[^。；！？\n将拟要]){1,40}?[\u4e00-\u9fff]了(?![解望])")
_BEHIND = regex(r"[之以]?后")


def offset(text: str, rough: Rough, base: tuple[int | None, int | None, int | None], anchor: Literal["published"] | int | None) -> Timex:
    """Count a length from a date (parts of which may be open), behind it or before it as the words say.

    What follows no date that is told, but is past, is a length and no point: how long it took (40天后，…领到了证).
    """
    number, unit = rough.span or ("0", "Y")
    value = values.step(base, int(number) if number.isdecimal() and len(number) < 5 else 0, unit, -1 if rough.toward == "ago" else 1)
    if value is not None:
        first, last = (calendar.bounds(value) if rough.mod is None else None) or (None, None)
        return Timex(rough.start, rough.end, "DATE", value, rough.mod, first, last, anchor, rough.rule)
    behind = _BEHIND.search(text, rough.end - 2, rough.end) if rough.toward == "hence" and number.isdecimal() else None
    if behind is not None and _CAME.match(text, rough.end):
        return Timex(rough.start, behind.start(), "DURATION", f"P{number}{unit}", rough.mod, None, None, None, "dates.length")
    vague = "PAST_REF" if rough.toward == "ago" else "FUTURE_REF"
    return Timex(rough.start, rough.end, "DATE", vague, rough.mod, None, None, None, rough.rule)
