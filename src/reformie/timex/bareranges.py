"""Ranges and lists whose first members are bare numbers: 2016—2020年, 1—9月, 25—28日; 2020、2021、2022年, 3、6、9月."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.regexes import regex
from reformie.timex.model import Base, Point, Rough
from reformie.timex.points import affixed, number
from reformie.timex.scan import DIGITS, HAN_DIGITS, Finder, behind

_YEARS = regex(r"(?<![\d.第])((?:19|20)\d\d)年?\s?[-—至到]{1,2}\s?((?:19|20)?\d\d)学?年度?(?!以[上内])")
_LEAD = r"(?:(?P<year>(?<!\d)(?:19|20)\d\d)年|(?P<rel>今年|去年|前年|明年|当年|同年))?"
_MONTHS = regex(
    rf"{_LEAD}(?<![\d.第\-—])(?<!\d、)(?P<one>1[0-2]|[1-9]|[一二三四五六七八九]|十[一二]?)(?P<link>[-—至到]{{1,2}}|、)(?P<two>1[0-2]|[2-9]|[二三四五六七八九]|十[一二]?)月份?(?![\d龄])"
)
_DAYS = regex(
    rf"{_LEAD}(?:(?<![\d.])(?P<month>1[0-2]|[1-9])月)?(?<![\d.第\-—])(?<!\d、)(?P<one>3[01]|[12]\d|[1-9])日?(?P<link>[-—至到]{{1,2}}|、)(?P<two>3[01]|[12]\d|[1-9])日(?![内游均])"
)
_OF: dict[str, tuple[Base, int]] = {
    "今年": ("published", 0), "去年": ("published", -1), "前年": ("published", -2), "明年": ("published", 1), "当年": ("context", 0), "同年": ("context", 0),
}  # fmt: skip
# 五六月间, 七八月份
_PAIR = regex(
    r"(?P<rel>今年|去年|前年|明年|当年|同年)?(?P<year>)(?<![一二三四五六七八九十零百两\d])(?P<one>[一二三四五六七八])(?P<two>[二三四五六七八九])月(?:份|间|(?=[，、。的里]))"
)
# 到了七八月份，果子熟了: in any year
_EVERY_YEAR = regex(r"(?:到了|[一每]到|每逢|等到)$")
_YEAR_LIST = regex(r"(?<![\d.第、])(?:(?:19|20)\d\d[、和]){1,12}(?=(?:19|20)\d\d年(?![、和](?:19|20)\d\d(?!年)))")
_MONTH_LIST = regex(rf"{_LEAD}(?<![\d.第、\-—])(?P<list>(?:(?:1[0-2]|[1-9])、){{1,11}})(?P<last>1[0-2]|[1-9])月份?(?![\d龄])")
_DAY_LIST = regex(
    rf"{_LEAD}(?:(?<![\d.])(?P<month>1[0-2]|[1-9])月)?(?<![\d.第、\-—])(?P<list>(?:(?:3[01]|[12]\d|[1-9])、){{1,11}})(?P<last>3[01]|[12]\d|[1-9])日(?![内游均])"
)


def _years(match: re.Match[str], stop: int) -> Iterator[Rough]:
    one = int(match[1])
    two = int(match[2]) if len(match[2]) == 4 else one // 100 * 100 + int(match[2])
    if one < two:
        # a school year runs from September to July
        months = (9, 7) if "学年" in match.group() else (None, None)
        rough = Rough(*match.span(), "dates.range", point=Point(year=one, month=months[0]), until=Point(year=two, month=months[1]))
        yield affixed(match.string, rough, stop)


def _months(match: re.Match[str], stop: int) -> Iterator[Rough]:
    one, two = number(match["one"]), number(match["two"])
    # 3、4月份 is one stretch, 3、9月 are two months
    if one < two and (match["link"] != "、" or two == one + 1):
        yield _from_month(match, one, two, stop)


def _pair(match: re.Match[str], stop: int) -> Iterator[Rough]:
    one, two = number(match["one"]), number(match["two"])
    if two == one + 1 and not match["rel"] and _EVERY_YEAR.search(match.string, max(0, match.start() - 3), match.start()):
        yield Rough(*match.span(), "dates.set", "SET", f"XXXX-{one:02}/XXXX-{two:02}")
    elif two == one + 1:
        yield _from_month(match, one, two, stop)


def _from_month(match: re.Match[str], one: int, two: int, stop: int) -> Rough:
    lead = _lead(match)
    return affixed(match.string, Rough(*match.span(), "dates.range", point=lead._replace(month=one), until=lead._replace(month=two)), stop)


def _days(match: re.Match[str], stop: int) -> Iterator[Rough]:
    one, two = number(match["one"]), number(match["two"])
    if one < two and (match["link"] != "、" or (two == one + 1 and match.string[match.end("one")] == "、")):
        lead = _lead(match)._replace(month=number(match["month"]) if match["month"] else None)
        rough = Rough(*match.span(), "dates.range", point=lead._replace(day=one), until=lead._replace(day=two))
        yield affixed(match.string, rough, stop)


def _lead(match: re.Match[str]) -> Point:
    if match["rel"]:
        of, shift = _OF[match["rel"]]
        return Point(year_of=of, shift=shift)
    return Point(year=int(match["year"])) if match["year"] else Point()


def _year_list(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    for year in re.finditer(r"\d{4}", match.group()):
        yield Rough(match.start() + year.start(), match.start() + year.end(), "dates.year", point=Point(year=int(year.group())))


def _month_list(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    months = [int(one) for one in re.findall(r"\d+", match["list"])] + [int(match["last"])]
    if _is_list(match, months):
        yield from _members(match, [_lead(match)._replace(month=month) for month in months])


def _day_list(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    days = [int(one) for one in re.findall(r"\d+", match["list"])] + [int(match["last"])]
    if _is_list(match, days):
        lead = _lead(match)._replace(month=int(match["month"]) if match["month"] else None)
        yield from _members(match, [lead._replace(day=day) for day in days])


def _is_list(match: re.Match[str], members: list[int]) -> bool:
    # 1、3月份 at the head of a line is the first point of a list
    head = match.start() == match.start("list") and not match.string[max(0, match.start() - 1) : match.start()].strip()
    return members == sorted(set(members)) and (len(members) > 2 or (members[1] > members[0] + 1 and not head))


def _members(match: re.Match[str], points: list[Point]) -> Iterator[Rough]:
    """Give each member of a list a date of its own: the first takes the year before it along, the last the unit behind it."""
    ends = [match.start("list") + one.end() for one in re.finditer(r"\d+", match["list"])] + [match.end()]
    starts = [match.start(), *(end + 1 for end in ends[:-1])]
    for start, end, point in zip(starts, ends, points, strict=True):
        yield Rough(start, end, "dates.list", point=point)


_RELATIVE = "今年 去年 前年 明年 当年 同年"
_LINKS = "- — 至 到"
FINDERS = (
    Finder("", _YEARS, _years, f"年 {_LINKS}"),
    Finder(behind(_RELATIVE, DIGITS + HAN_DIGITS), _MONTHS, _months, f"{behind('年', DIGITS + HAN_DIGITS)} {_LINKS} 、", f"{_LINKS} 、"),
    Finder(behind(_RELATIVE, HAN_DIGITS), _PAIR, _pair, "", "月"),
    Finder(behind(_RELATIVE, DIGITS), _DAYS, _days, f"{behind('年 月', DIGITS)} {behind('日', '-—至到、')} {_LINKS} 、"),
    Finder("", _YEAR_LIST, _year_list, "、 和"),
    Finder(behind(_RELATIVE, DIGITS), _MONTH_LIST, _month_list, f"{behind('年', DIGITS)} 、"),
    Finder(behind(_RELATIVE, DIGITS), _DAY_LIST, _day_list, f"{behind('年 月', DIGITS)} 、"),
)
"""Such ranges and lists; they may overlap with the points that are their upper ends."""
