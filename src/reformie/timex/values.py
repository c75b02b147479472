"""TIMEX3 values: taken apart, put together, moved on, and bounded by what stands behind them (以来, 起, 前)."""

from __future__ import annotations

import re

from reformie.timex import calendar
from reformie.timex.model import Point, Relation, Timex, TimexMod


def parts(iso: str | None) -> tuple[int | None, int | None, int | None]:
    """Take an ISO year, month or day apart."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", iso or "")
    year, month, day = (int(part) if part else None for part in match.groups()) if match else (None, None, None)
    return year, month, day


def step(base: tuple[int | None, int | None, int | None], number: int, unit: str, sign: int) -> str | None:
    """Go ``number`` units on (or back, with ``sign`` -1) from a date that may be open, as coarse as the unit; None where it is too open."""
    year, month, day = base
    if year is None or not number:
        return None
    if unit == "Y":
        return f"{year + sign * number:04}" if 0 < year + sign * number < 9999 else None
    if unit in ("M", "Q") and month is not None:
        new_year, new_month = calendar.shift_month(year, month, sign * number * (3 if unit == "Q" else 1))
        return f"{new_year:04}-{new_month:02}" if 0 < new_year < 9999 else None
    if unit in ("D", "W") and month is not None and day is not None and calendar.is_day(year, month, day):
        return calendar.shift(f"{year:04}-{month:02}-{day:02}", sign * number, unit)
    return None


def compose(year: int | None, point: Point) -> str:
    """Write a point of a year as a TIMEX3 value; an unknown year is XXXX."""
    head = f"{year:04}" if year is not None else "XXXX"
    if point.part:
        return "/".join(f"{head}-{part}" for part in point.part.split("/"))
    if point.month is not None:
        head += f"-{point.month:02}"
        if point.day is not None:
            head += f"-{point.day:02}"
    return head + (f"T{point.clock}" if point.clock else "")


def week(published: str | None, point: Point) -> str:
    """Write a week, a weekend or a weekday as seen from the day of publication; without one they stay open."""
    part = point.part or ""
    if published is None:
        return "XXXX-WXX" if part == "W" else f"XXXX-WXX-{part[1:].replace('6/D7', 'WE')}"
    days = (1, 7) if part == "W" else [int(day[1:]) for day in part.split("/")]
    return "/".join(calendar.weekday_of_week(published, point.shift, day) for day in days) + (f"T{point.clock}" if point.clock else "")


def quarter(year: int | None, month: int | None, steps: int) -> str:
    """Write the quarter that lies ``steps`` from the one of a month; a year alone leaves it open."""
    if year is None or month is None:
        return f"{year:04}-QX" if year is not None else "XXXX-QX"
    year, month = calendar.shift_month(year, month, 3 * steps)
    return f"{year:04}-Q{(month + 2) // 3}"


def school(year: int | None, month: int | None, point: Point) -> str:
    """Write the school year (September to July) or the term that lies ``point.shift`` from the one of a month; a vague time where that is open."""
    if year is None or month is None:
        return {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[point.shift]
    # August looks ahead to the school year that is about to begin
    first = year - (month < 8)
    if point.part == "SY":
        return f"{first + point.shift:04}-09/{first + point.shift + 1:04}-07"
    term = 2 * first + (2 <= month < 8) + point.shift
    return f"{term // 2 + 1:04}-02/{term // 2 + 1:04}-07" if term % 2 else f"{term // 2:04}-09/{term // 2 + 1:04}-01"


def until(value: str, now: str) -> str:
    """Write the range from a date to a day (2000年到现在), or the date itself where it is open or not before that day."""
    found = calendar.bounds(value)
    return f"{found[0]}/{now}" if found and found[0] < now else value


def days_from(day: str, steps: int) -> str:
    """Go ``steps`` days on from a day whose year may be open; an open one stays as it is at the end of February and of the year."""
    if not steps or not day.startswith("XXXX"):
        return calendar.shift_day(day, steps) if steps else day
    gone = calendar.shift_day(f"2001{day[4:]}", steps) if day != "XXXX-02-29" else ""
    crossed = not gone.startswith("2001") or {gone[5:7], day[5:7]} == {"02", "03"}
    return "XXXX-XX-XX" if crossed else f"XXXX{gone[4:]}"


def ordered(start: str, end: str) -> str:
    """Give the beginning of a range whose year is not said in the year that puts it before the end."""
    one, two = calendar.bounds(start), calendar.bounds(end)
    if one is None or two is None or one[0] <= two[1]:
        return start
    return f"{int(end[:4]) - (len(end) > 4 and start[4:] > end[4:]):04}{start[4:]}"


def later(start: str, days: int, clock: str) -> str:
    """Write the time of day that a range from ``start`` ends at, so many days on; one that is earlier than the beginning is the next day's."""
    day, _, begun = start.rpartition("T")
    days = max(days, begun != "" and clock < begun)
    return f"{calendar.shift_day(day, days) if days and calendar.bounds(day) else day}T{clock}"


def bounded(value: str, relation: Relation | None, mod: TimexMod | None) -> tuple[str, str | None, str | None]:
    """Give value and bounds after 以来 and 起 (the anchor day), 后 (no end) and 前 (no start)."""
    found = calendar.bounds(value)
    if found is None:
        if relation in ("since", "from") and mod != "END" and re.fullmatch(r"XXXX(?:-\d\d)?", value):
            value = f"{value}-01-01" if value == "XXXX" else f"{value}-01"
        return value, None, None
    first, last = found
    if first > last:
        return value, None, None
    if relation in ("since", "from"):
        return (value if mod in ("MID", "END") or "T" in value else first), first, None
    if relation == "after":
        return value, first, None
    return (value, None, last) if relation == "before" else (value, first, last)


def so_far(since: Timex, now: str, year: str) -> str | None:
    """Give what went by of another year as 今年以来 does of the year of ``now``, an ISO day; None for any other date."""
    if since.mod != "AFTER" or since.first is None or since.first[:4] != now[:4] or year == now[:4]:
        return None
    return f"{year}{since.first[4:]}/{year}{now[4:].replace('-02-29', '-02-28')}"
