"""The calendar behind TIMEX3 values: their bounds, and steps of years, months and days."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

from reformie.regexes import regex

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_VALUE = regex(r"(\d{4})-(?:(\d{2})(?:-(\d{2})(?:T.*)?)?|Q([1-4])|H([12])|(SP|SU|FA|WI))|\d{2,4}")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def bounds(value: str) -> tuple[str, str] | None:
    """Give the first and last day (ISO) of a TIMEX3 date, or None where it has unknown parts or is none."""
    if "/" in value:
        one, two = (bounds(end) for end in value.split("/", 1))
        return (one[0], two[1]) if one and two else None
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year, month, day, quarter, half, season = match.groups()
    if day:
        return (value[:10], value[:10]) if is_day(int(year), int(month), int(day)) else None
    if month:
        return _months(int(year), int(month), int(month))
    if quarter:
        return _months(int(year), int(quarter) * 3 - 2, int(quarter) * 3)
    if half:
        return _months(int(year), int(half) * 6 - 5, int(half) * 6)
    if season:
        return _months(int(year), *_SEASONS[season])
    return (f"{value:0<4}-01-01", f"{value:9<4}-12-31")


def _months(year: int, first: int, last: int) -> tuple[str, str] | None:
    if not (1 <= year <= 9998 and 1 <= first <= 12):
        return None
    end_year, end_month = (year, last) if last <= 12 else (year + 1, last - 12)
    return (f"{year:04}-{first:02}-01", f"{end_year:04}-{end_month:02}-{_length(end_year, end_month):02}")


def _length(year: int, month: int) -> int:
    return _LENGTHS[month - 1] + (month == 2 and isleap(year))


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether there is such a day."""
    return 1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= _length(year, month)


def shift_month(year: int, month: int, steps: int) -> tuple[int, int]:
    """Go ``steps`` months on from a month."""
    index = year * 12 + month - 1 + steps
    return index // 12, index % 12 + 1


def shift_day(iso: str, steps: int) -> str:
    """Go ``steps`` days on from an ISO day."""
    return (date.fromisoformat(iso) + timedelta(days=steps)).isoformat()


def weekday_of_week(iso: str, weeks: int, weekday: int) -> str:
    """Give a weekday (1 is Monday) of the week that lies ``weeks`` from the one that holds ``iso``."""
    day = date.fromisoformat(iso)
    return (day + timedelta(days=weekday - day.isoweekday() + 7 * weeks)).isoformat()


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> str:
    """Give the ``nth`` weekday (1 is Monday) of a month."""
    first = date(year, month, 1)
    return (first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))).isoformat()


def shift(iso: str, number: int, unit: str) -> str | None:
    """Go ``number`` units (Y, M, Q, W or D) on from an ISO day; None where that leaves the calendar."""
    day = date.fromisoformat(iso)
    if unit in "DW":
        days = number * (7 if unit == "W" else 1)
        return (day + timedelta(days=days)).isoformat() if abs(days) < 400_000 and 1 < day.year + days / 365 < 9990 else None
    year, month = shift_month(day.year, day.month, number * {"Y": 12, "Q": 3, "M": 1}[unit])
    if not 1 <= year <= 9998:
        return None
    return f"{year:04}-{month:02}-{min(day.day, _length(year, month)):02}"
