"""Times of day that stand without a date: 上午9时, 14:30—17:00, 早上八点半; and 上午 or 下午 alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.regexes import regex
from reformie.timex.about import about_clock
from reformie.timex.model import Point, Rough
from reformie.timex.points import PERIOD_OR_CLOCK, clock_of, clock_until
from reformie.timex.scan import Finder

_START = regex(
    r"(?![早晚夜]一点(?![\d半钟整许零一二三四五十]))(?=(?:上午|下午|中午|正午|午后|傍晚|清晨|清早|凌晨|早上|早晨|晚上|晚间|早|晚|深夜|夜里?|夜间)\s?[\d一二两三四五六七八九十]{1,2}[时点:])"
    r"|(?<![\d:.以比一二两三四五六七八九十上下午早晨晚间夜中])(?=(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])|\d{1,2}[时点](?:\d{1,2}分|[半整许])|[一二三四五六七八九十]{1,2}点(?:[半整许钟]|[一三]刻|[一二三四五]?十[五]?分|零[一二三四五六七八九]分))"
)
# 凌晨四五点钟, 早上六七点: about the first of the two
_ABOUT = regex(
    r"(?P<period>上午|下午|中午|傍晚|清晨|清早|凌晨|早上|早晨|晚上|晚间|早|晚|深夜|夜里)(?P<hour>[一二三四五六七八九])(?P<next>[二三四五六七八九十])点(?!建议|意见|要求|做法|希望|[半多])钟?(?:左右)?"
)
_ALONE = regex(r"(?<=[，。；、\n“])(?:上午|下午)(?=，)|^(?:上午|下午)(?=，)")


def _clock(match: re.Match[str], stop: int) -> Iterator[Rough]:
    text, start = match.string, match.start()
    found = PERIOD_OR_CLOCK.match(text, start, stop)
    clock = clock_of(found) if found else None
    if found is not None and clock is not None and int(clock[:2]) <= 24:
        last, until = clock_until(text, found.end(), stop, found["period"] or "", clock)
        told = Rough(start, last, "dates.clock", "TIME", point=Point(day_of="context", clock=clock), until=until)
        yield about_clock(text, told)


def _part_of_day(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    yield Rough(*match.span(), "dates.part_of_day", point=Point(day_of="context"))


def _about(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    first = PERIOD_OR_CLOCK.match(f"{match['period']}{match['hour']}点")
    clock = clock_of(first) if first else None
    if clock is not None and "一二三四五六七八九十".index(match["next"]) == "一二三四五六七八九十".index(match["hour"]) + 1:
        yield Rough(*match.span(), "dates.clock", "TIME", mod="APPROX", point=Point(day_of="context", clock=clock))


FINDERS = (
    Finder("上午 下午 中午 正午 午后 傍晚 清晨 清早 凌晨 早 晚 夜 深夜", _START, _clock, ": 时 点", "时 点"),
    Finder("上午 下午 中午 傍晚 清晨 清早 凌晨 早 晚 深夜 夜里", _ABOUT, _about),
    Finder("上午 下午", _ALONE, _part_of_day),
)
"""Times of day; those inside a longer one are found too."""
