"""Time expressions as TIMEX3, for plain strings: no model, no clock, nothing assumed about today."""

from __future__ import annotations

import re
from functools import cache

from reformie.lexicon import Lexicons
from reformie.timex import calendar
from reformie.timex.model import PublicationDate, Timex, TimexMod, TimexType
from reformie.timex.named import NamedTimes
from reformie.timex.recognise import recognise
from reformie.timex.resolve import Resolver

__all__ = ["PublicationDate", "Timex", "TimexMod", "TimexType", "find"]


def find(text: str, reference: str | None = None) -> list[Timex]:
    """Find the time expressions of a text, in text order.

    Args:
        text: Any text; offsets of the result point into it.
        reference: The day, month or year (ISO) that 今年 and 上月 count from; without it their values keep X.

    Raises:
        ValueError: when ``reference`` is no such date.
    """
    if reference is not None and (re.fullmatch(r"\d{4}(-\d\d){0,2}", reference) is None or calendar.bounds(reference) is None):
        raise ValueError(f"{reference!r} is no ISO year, month or day")
    named = _named()
    return Resolver(text, reference, named).resolve(recognise(text, named))


@cache
def _named() -> NamedTimes:
    return NamedTimes(Lexicons())
