"""Which of the dates told before a word points back to: 同日, 那一天, 当月, 上月 beside a month."""

from __future__ import annotations

from collections.abc import Iterable, Reversible, Sequence

from reformie.regexes import regex
from reformie.timex import calendar
from reformie.timex.model import Known

COMPARED = regex(r"(?:比|较|相比|由|从|自|于|到|至|与|同|对比|达到|始于)$")
_ON_PAPER = regex(r"(?:根据|按照|依据|依照)$")


def that_day(text: str, told: Reversible[Known], floor: int) -> Known | None:
    """The day that 同日 means: the last one told from ``floor`` on, but no end of a range and no date of a paper that is referred to."""
    days = [known for known in reversed(told) if known.day is not None and known.at >= floor]
    outright = (known for known in days if "/" not in known.value and not _ON_PAPER.search(text[max(0, known.at - 2) : known.at]))
    return next(outright, days[0] if days else None)


def that_time(text: str, told: Sequence[Known], paragraph: int) -> Known | None:
    """What 那一天 means: the last thing told to have happened, on a day or in a month; a paragraph hangs on its own dates first."""
    happened = [known for known in told if known.month is not None and known.narrative]
    day = that_day(text, happened, paragraph)
    return day or (happened[-1] if happened else None)


def as_day(known: Known, shift: int = 0) -> str:
    """Write the day of a date, or its month where it tells no day, ``shift`` days on."""
    year = f"{known.year:04}" if known.year is not None else "XXXX"
    day = f"{year}-{known.month or 0:02}" + (f"-{known.day:02}" if known.day else "")
    return calendar.shift_day(day, shift) if known.day and calendar.bounds(day) else day


def that_month(text: str, told: Iterable[Known], at: int, sentence: int) -> Known | None:
    """The month that 上月 counts from where it is compared with one of the same sentence (7月…较上月回升)."""
    compared = COMPARED.search(text[max(0, at - 3) : at])
    beside = [known for known in told if known.month is not None and known.at >= sentence and known.day is None and known.narrative]
    return beside[-1] if compared and beside else None
