"""Ranges whose first end is a bare number: 2016—2020年, 1—9月, 25日至28日's shorter form 25—28日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.timex.model import Point, Rough
from reformie.timex.points import affixed, number

_YEARS = re.compile(r"(?<![\d.第])((?:19|20)\d\d)年?\s?[-—至到]{1,2}\s?((?:19|20)?\d\d)年度?(?!以[上内])")
_LEAD = r"(?:(?P<year>(?<!\d)(?:19|20)\d\d)年|(?P<rel>今年|去年|前年|明年|当年|同年))?"
_MONTHS = re.compile(
    rf"{_LEAD}(?<![\d.第\-—])(?P<one>1[0-2]|[1-9]|[一二三四五六七八九]|十[一二]?)(?P<link>[-—至到]{{1,2}}|、)(?P<two>1[0-2]|[2-9]|[二三四五六七八九]|十[一二]?)月份?(?![\d龄])"
)
_DAYS = re.compile(
    rf"{_LEAD}(?:(?<![\d.])(?P<month>1[0-2]|[1-9])月)?(?<![\d.第\-—])(?P<one>3[01]|[12]\d|[1-9])日?[-—至到]{{1,2}}(?P<two>3[01]|[12]\d|[1-9])日(?![内游均])"
)
_OF = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "当年": 0, "同年": 0}


def find(text: str, start: int, stop: int) -> Iterator[Rough]:
    """Give such ranges in folded text; they may overlap with the points that are their upper ends."""
    for match in _YEARS.finditer(text, start, stop):
        one = int(match[1])
        two = int(match[2]) if len(match[2]) == 4 else one // 100 * 100 + int(match[2])
        if one < two:
            yield affixed(text, Rough(*match.span(), "dates.range", point=Point(year=one), until=Point(year=two)), stop)
    for pattern, unit in ((_MONTHS, "month"), (_DAYS, "day")):
        for match in pattern.finditer(text, start, stop):
            one, two = number(match["one"]), number(match["two"])
            if one < two and (unit == "day" or match["link"] != "、" or two == one + 1):
                yield affixed(
                    text, Rough(*match.span(), "dates.range", point=_point(match, unit, one), until=_point(match, unit, two)), stop
                )


def _point(match: re.Match[str], unit: str, value: int) -> Point:
    year = int(match["year"]) if match["year"] else None
    rel = match["rel"]
    month = value if unit == "month" else number(match["month"]) if match["month"] else None
    day = value if unit == "day" else None
    of = None if not rel else "context" if rel in ("当年", "同年") else "published"
    return Point(year=year, month=month, day=day, year_of=of, shift=_OF.get(rel or "", 0))  # type: ignore[arg-type]
