"""Numbers whose unit only the last of their list has (分别为0.6亿、7.2亿和2.1亿千瓦时; 分别为12、15和20件)."""

from __future__ import annotations

from decimal import Decimal

from reformie.figures.candidate import Candidate
from reformie.figures.tables import Tables
from reformie.numerals import Numeral
from reformie.regexes import regex

_LEAD = regex(r"(?:分别|依次)[^，。；：\d]{0,12}(?:\d[\d.]*[万亿]?(?:[、和与及]|以及))*$")
_LIST = regex(r"(?:(?:、|和|与|以?及)\d{1,6}(?:\.\d{1,4})?(?P<scale>[万亿]?)){1,8}")
_SCALES = {"": Decimal(1), "万": Decimal(10**4), "亿": Decimal(10**8)}
_BACK = 80  # characters
_KINDS = frozenset({"count", "money", "area", "length", "mass", "other"})


def elided(text: str, start: int, end: int, numeral: Numeral, tables: Tables) -> Candidate | None:
    """Read a number behind 分别 with the unit, and the scale where it has none, of the last of its list; None where no list follows it."""
    if numeral.value is None or numeral.percent or numeral.ordinal or text[numeral.end : numeral.end + 1] not in "、和与及以":
        return None
    follows = _LIST.match(text, numeral.end, end)
    if follows is None or not _LEAD.search(text, max(start, numeral.start - _BACK), numeral.start):
        return None
    unit = tables.unit_at(text, follows.end(), end)
    scale = text[numeral.end - 1] if text[numeral.end - 1] in _SCALES else ""
    if (
        unit is None
        or unit.kind not in _KINDS
        or scale not in ("", follows["scale"])
        or (follows["scale"] and not scale and numeral.value >= 1000)
    ):
        return None
    made = Candidate.of(numeral, numeral.end, unit.form, unit.kind, f"figures.{unit.kind}")
    made.value = numeral.value if scale else numeral.value * _SCALES[follows["scale"]]
    return made
