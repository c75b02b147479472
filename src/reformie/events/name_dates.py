"""Dates that stand in the name of an event and do not tell its day."""

from __future__ import annotations

from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

FEAST = "dates.annual_day"
_FAR = 120  # so far back a quotation mark is looked for
_CELEBRATES = ("庆祝", "纪念")
_NTH_FEAST = regex(r"第[一二三四五六七八九十百\d]{1,4}届")
_FEAST_TELLS = regex(
    r"[，。；：！？]|当[天日]|来临|到来|前夕|前后|期间|之际|之[前后]|举[行办]|召开|启动|开幕"
)  # and is no name's beginning


def of_a_name(text: str, start: int, date: Mention[Timex]) -> bool:
    """Tell whether a date of the sentence that begins at ``start`` stands in quotation marks, or is a feast that a name celebrates or begins with."""
    if text.endswith(_CELEBRATES, start, date.start):
        return True
    if date.rule == FEAST and _NTH_FEAST.match(text, date.start) and not _FEAST_TELLS.match(text, date.end):
        return True
    floor = max(start, date.start - _FAR)
    return text.rfind("“", floor, date.start) > text.rfind("”", floor, date.start)
