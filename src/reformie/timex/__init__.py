"""Time expressions as TIMEX3, for plain strings: no model, no clock, nothing assumed about today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reformie.lexicon import Lexicons
from reformie.regexes import regex
from reformie.surrogates import replaced
from reformie.timex import calendar
from reformie.timex.model import PublicationDate, Timex, TimexMod, TimexType
from reformie.timex.named import NamedTimes
from reformie.timex.recognise import recognise
from reformie.timex.resolve import Resolver

_GAP = regex(r"(?=[ \u3000])(?:(?<=\d)[ \u3000]{1,3}(?=[年月日号时])|(?<=[年月])[ \u3000]{1,3}(?=\d))")

__all__ = ["PublicationDate", "Timex", "TimexMod", "TimexType", "find"]


def find(text: str, reference: str | None = None) -> list[Timex]:
    """Find the time expressions of a text, in text order.

    Args:
        text: Any text; offsets of the result point into it.
        reference: The day, month or year (ISO) that 今年 and 上月 count from; without it their values keep X.

    Raises:
        ValueError: when ``reference`` is no such date.
    """
    if reference is not None and not _is_reference(reference):
        raise ValueError(f"reference is {reference!r}; give a year, a month or a day as text, such as '2024-06-18'")
    text = replaced(text)  # which the scan for words cannot read
    named, kept = _named(), _kept(text)
    packed = "".join(text[place] for place in kept) if len(kept) < len(text) else text
    found = Resolver(packed, reference, named).resolve(recognise(packed, named))
    return found if packed is text else [replace(timex, start=kept[timex.start], end=kept[timex.end - 1] + 1) for timex in found]


def _is_reference(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d){0,2}", value) is not None and calendar.bounds(value) is not None


def _kept(text: str) -> Sequence[int]:
    """Give the offsets of all characters but the spaces inside a date (2022 年 8 月)."""
    gaps = {place for match in _GAP.finditer(text) for place in range(*match.span())}
    return [place for place in range(len(text)) if place not in gaps] if gaps else range(len(text))


@cache
def _named() -> NamedTimes:
    return NamedTimes(Lexicons())
