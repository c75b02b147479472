"""The date that a publication line prints. All text here is folded text."""

from __future__ import annotations

import datetime as dt

from reformie.regexes import regex

_YEAR = r"(?P<y>(?:19|20)\d\d|[一二〇零○]{1}[〇零○九一二三四五六七八]{3})"
DATE = regex(
    rf"(?<!\d){_YEAR} ?(?:[-/.] ?(?P<m>\d{{1,2}}) ?[-/.] ?(?P<d>\d{{1,2}})(?!\d)"
    r"|年 ?(?P<m2>\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?: ?(?P<d2>\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号])?)"
)
COMPACT_DATE = regex(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
# 05.02.2018 09:14, as mirrors of news print it
DAY_FIRST = regex(r"(?<!\d)(?P<d>[0-3]\d)\.(?P<m>[01]\d)\.(?P<y>20\d\d)(?!\d)")
# 11-05 10:12, or 日期：11-05: the line of a web page that leaves the year to the reader
YEARLESS = regex(
    r"[ |]*(?P<label>(?:发布|见报|刊发)?(?:时间|日期)[：:] ?)?(?P<m>0[1-9]|1[0-2]|[1-9])(?:-|月)(?P<d>[0-2]\d|3[01]|[1-9])日?"
    r"(?(label)(?: {1,3}\d{1,2}[:：]\d\d)?| {1,3}\d{1,2}[:：]\d\d(?:[:：]\d\d)?)(?=$|[ |])"
)
DATE_LABEL = regex(r"(?:发布|发表|刊发|出版|更新|印发|成文|见报|发稿|上传)?(?:时间|日期)|发布于|刊于")
LEAP = 2000  # a leap year, so that any day will do
_CHINESE = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


def printed_date(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Read the first real date of a dateline: ISO year-month or year-month-day, and its bounds."""
    matches = [*DATE.finditer(text, start, end)] or [*DAY_FIRST.finditer(text, start, end)] or [*COMPACT_DATE.finditer(text, start, end)]
    labelled = DATE_LABEL.search(text, start, end)
    if labelled:
        matches = [m for m in matches if m.start() >= labelled.end()] + matches
    for match in matches:
        groups = match.groupdict()
        value = iso(_number(groups["y"]), _number(groups["m"] or groups.get("m2")), _number(groups["d"] or groups.get("d2")))
        if value:
            return value, match.start(), match.end()
    return None


def yearless_date(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Read the month and day of a dateline without a year: XXXX-11-05, and their bounds."""
    short = YEARLESS.match(text, start, end)
    value = iso(LEAP, int(short["m"]), int(short["d"])) if short else None
    return (f"XXXX{value[4:]}", short.start("m"), short.end("d")) if short and value else None


def iso(year: int, month: int, day: int) -> str | None:
    """Write a day, or a month where the day is 0; None for one that no calendar has."""
    try:
        return dt.date(year, month, day).isoformat() if day else dt.date(year, month, 1).isoformat()[:7]
    except ValueError:
        return None


def _number(text: str | None) -> int:
    if not text:
        return 0
    if text.isascii():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return _CHINESE.get(tens, 1) * 10 + (_CHINESE[ones] if ones else 0)
    return int("".join(str(_CHINESE[char]) for char in text))
