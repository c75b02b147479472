"""Times of day that are only about right."""

from __future__ import annotations

from reformie.regexes import regex
from reformie.timex.model import Rough

_CLOCK_MORE = regex(r"多钟?(?=[，。；、]|[就才便也都又还天人])")  # 清晨5点多


def about_clock(text: str, rough: Rough) -> Rough:
    """Tell that a time of day is only about right (凌晨1时许, 清晨5点多)."""
    if rough.point is None or rough.point.clock is None:
        return rough
    if text[rough.end - 1] == "许":
        return rough._replace(mod=rough.mod or "APPROX")
    more = _CLOCK_MORE.match(text, rough.end) if text[rough.end - 1] in "点时钟" else None
    return rough._replace(end=more.end(), mod=rough.mod or "APPROX") if more is not None else rough
