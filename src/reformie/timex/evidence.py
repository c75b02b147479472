"""The clues of an article to its own time, as they are gathered from it and weighed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from reformie.timex.ahead import Ahead
from reformie.timex.hints import Hint
from reformie.timex.past import Bounds, Past

# a few years are counted with the first one or without it (三年来), many and no round number of them from day to day (27年来)
EXACT = 10


class Undated(NamedTuple):
    """A month or day without a year, and where it stands."""

    month: int
    day: int | None
    at: Bounds


@dataclass(slots=True)
class Clues:
    """What an article says about its own time; ``Bounds`` tell where each clue stands.

    Attributes:
        past: Years written out and told as past.
        deeds: Where those of them stand that tell a dated act of a reform, or a figure of a year or a run of years; such are new.
        ahead: Years written out whose deeds are still to come, as a deadline, by a month, or as what is planned for them.
        later: The month, or the last one of the part, of such years that is told with them.
        begun: Years that have begun (first days of rules), of which nothing more is told.
        things: Years of things that may be this year's (2023年全国…行动).
        papers: Years in the titles of a year's papers, and of new editions.
        held: Public events that have begun, each with its key and first day.
        followed: Years told by an event that has just ended, or by the first month told of this year behind one.
        coming: Those that the article looks forward to.
        counted: Years told by an ordinal (第七个…日, …75周年).
        passed: The year before 三年来, and how many have passed since.
        not_yet: Years in which by the month reached fewer than that have passed, even with the first one counted.
        before_last: Years that 去年 is held against (去年…比2021年增长), which are before it.
        before_this: Years whose end 今年 is held against, which mostly are before the last one: of that, it would be 去年底 or 年初.
        turned: This year, where a sentence goes on from a month written out to an earlier one of this year or the last (2023年12月…，今年1月…).
        over: Years of which later months are told than any of this year, by an article that opens with a day of this one, or that are spoken of as long past.
        plenum: The latest plenum whose spirit is spread: its name, its first day, and the first day of the next.
        told: Years that the article gives outright for 今年.
        this_month: Months (2024-04) that it gives outright for 本月.
        now: Where 今年 and 去年 stand.
        last: Whether 去年 is among them.
        again: Years of which all is told that is told of 去年 too, in the same words.
        leap: Where the 29th of February of this year stands.
        partial: Dates without a year, in text order.
        lead: Whether a day without a year is the first date of the text.
        loose: Whether a day without a year has no year before it in its paragraph.
        months: The months of the days without a year.
        reached: The latest month of these and of 今年3月.
        weekdays: Month, day and weekday (1 is Monday) of dates without a year.
        feasts: Month, day and feast of those that a feast is told beside.
        hints: What tells the year beside its dates.
        review: Whether it looks back on the year before: 今年 is only planned for, while months late in the year are past.
    """

    past: list[Past] = field(default_factory=list)
    deeds: set[Bounds] = field(default_factory=set)
    ahead: list[tuple[int, Ahead, Bounds]] = field(default_factory=list)
    later: dict[int, int] = field(default_factory=dict)
    begun: list[tuple[int, Bounds]] = field(default_factory=list)
    things: list[tuple[int, Bounds]] = field(default_factory=list)
    papers: list[tuple[int, Bounds]] = field(default_factory=list)
    held: list[tuple[str, str, Bounds]] = field(default_factory=list)
    followed: list[tuple[int, Bounds]] = field(default_factory=list)
    coming: list[tuple[str, str, Bounds]] = field(default_factory=list)
    counted: list[tuple[int, Bounds]] = field(default_factory=list)
    passed: list[tuple[int, int, Bounds]] = field(default_factory=list)
    not_yet: list[tuple[int, Bounds]] = field(default_factory=list)
    before_last: list[tuple[int, Bounds]] = field(default_factory=list)
    before_this: list[tuple[int, Bounds]] = field(default_factory=list)
    turned: list[tuple[int, Bounds]] = field(default_factory=list)
    over: list[int] = field(default_factory=list)
    plenum: tuple[str, str, str, Bounds] | None = None
    told: list[tuple[int, Bounds]] = field(default_factory=list)
    this_month: list[tuple[str, Bounds]] = field(default_factory=list)
    now: list[Bounds] = field(default_factory=list)
    partial: list[Undated] = field(default_factory=list)
    lead: bool = False
    loose: bool = False
    months: set[int] = field(default_factory=set)
    reached: int = 0
    weekdays: list[tuple[int, int, int, Bounds]] = field(default_factory=list)
    feasts: list[tuple[int, int, str, Bounds]] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    last: bool = False
    again: set[int] = field(default_factory=set)
    leap: list[Bounds] = field(default_factory=list)
    review: bool = False
