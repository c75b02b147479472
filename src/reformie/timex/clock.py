"""Times of day that stand without a date: 上午9时, 14:30—17:00, 早上八点半; and 上午 or 下午 alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.timex.model import Point, Rough
from reformie.timex.points import PERIOD_OR_CLOCK, clock_of

_START = re.compile(
    r"(?=(?:上午|下午|中午|傍晚|清晨|凌晨|早上|早晨|晚上|晚间|早|晚|夜里?)\s?[\d一二两三四五六七八九十]{1,2}[时点:])"
    r"|(?<![\d:.以比一二三四五六七八九十上下午早晨晚间夜中])(?=(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])|\d{1,2}[时点](?:\d{1,2}分|[半整许])|[一二三四五六七八九十]{1,2}点(?:[半整许钟]|[一二三四五]?十[五]?分))"
)
_ALONE = re.compile(r"(?<=[，。；、\n“])(?:上午|下午)(?=，)|^(?:上午|下午)(?=，)")
_TO = re.compile(r"\s?(?:[-—]{1,2}|[至到])\s?")


def find(text: str, start: int, stop: int) -> Iterator[Rough]:
    """Give the times of day of folded text."""
    last = start
    for place in _START.finditer(text, start, stop):
        match = PERIOD_OR_CLOCK.match(text, place.start(), stop)
        if place.start() < last or match is None:
            continue
        clock = clock_of(match)
        if clock is None or int(clock[:2]) > 24:
            continue
        last, until = _until(text, match.end(), stop)
        yield Rough(place.start(), last, "dates.clock", "TIME", point=Point(day_of="context", clock=clock), until=until)
    for match in _ALONE.finditer(text, start, stop):
        yield Rough(*match.span(), "dates.part_of_day", point=Point(day_of="context"))


def _until(text: str, end: int, stop: int) -> tuple[int, Point | None]:
    link = _TO.match(text, end, stop)
    second = PERIOD_OR_CLOCK.match(text, link.end(), stop) if link else None
    clock = clock_of(second) if second else None
    return (second.end(), Point(day_of="context", clock=clock)) if second and clock else (end, None)
