"""What public events and papers of known time say about an article's own: held, still to come, just closed, or come out last December."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal

from reformie.regexes import regex
from reformie.timex.ahead import ahead_as
from reformie.timex.evidence import Clues, Undated
from reformie.timex.model import Point, Rough
from reformie.timex.named import Event, NamedTimes
from reformie.timex.past import Bounds

Found = tuple[int, int, Event]

# before what this year is called or marks
THIS_YEAR = regex(r"今年(?:是|恰逢|适逢|正值|迎来|也是|既是)[^，。；\n]{0,12}$")
# before an event that is still to come, or behind the name of one that has been
_HERALDED = regex(r"(?:喜迎|预祝|迎接|迎来|献礼|备战|筹备|冲刺)[^，。；\n]{0,8}$")
_HELD = regex(r"[”\"]?[^，。；\n]{0,6}?(?:召开后|以来|之后|闭幕|召开以来|胜利召开|精神|提出|报告|部署|决定|强调|指出)")
# neutral: there are delegates and preparations before, and delegates after
_AROUND = regex(r"[”\"]?(?:召开)?(?:代表(?!大会)|主席团|筹备|安保|预备会议|新闻中心|新闻发言人|(?:即|也)?将(?!士)|在即|前夕|前[，的])")
# 将于10月在北京召开
_CALLED = regex(r"(?:将于|拟于|定于|决定)[^，。；\n]{0,14}召开(?:中国共产党|党的)?$")
# between 本月 and the event that was held in it
_TAKES_PLACE = regex(r"[^。；\n]{0,8}?(?:举行|举办|召开|开幕|闭幕|落幕)的?|，?在?")
# behind an event of 去年
_WAS_HELD = regex(r"[^。；，\n将]{0,24}?(?:举行|举办|召开|开幕|闭幕|落幕|期间|在[^。；，\n将]{2,10}[举召])")
# between 去年10月 and the paper that came out then, by a body of the state and not of a place
_PAPER = regex(
    r"(?:(?![省市县区旗州](?:[委政]|人民|办公)|[今去]年|\d月|\d日)[^。；\n]){0,48}?(?:印发|出台|发布|公布|下发|通过)的?了?(?:《[^》\n]{0,3})?"
)
# 《…法》自今年6月1日起施行
_IN_FORCE = regex(r"[》”]?，?(?:已经?|将|正式)?[自于从]?")
_STARTS = regex(r"起?(?:正式|开始|全面)?(?:施行|实施|生效|印发|出台|公布|发布)")
# 今年是党的二十大精神的开局之年
_OPENING = regex(r"[”\"]?精神的?(?:开局|起步)")
# what is told as following an event, and what has only just ended
_AFTER = regex(r"[”\"]?(?:胜利|圆满|成功|顺利)?(?:闭幕|落幕|结束|召开|举办)(?:之后|以后|后|不久)")
_JUST = regex(r"(?:刚刚|不久前|日前)(?:胜利|圆满|成功)?(?:闭幕|落幕|结束|召开|举行)的?$")
_JUST_ENDED = regex(r"[”\"]?(?:刚刚|刚)(?:胜利|圆满|成功)?(?:闭幕|落幕|结束|召开)")
# how far from such an event a month of this year is told with it
_WITH_IT = 60
# how far a day without a year stands from the name of the event that it is a day of
_ON_THE_DAY = 24


def named_in(text: str, named: NamedTimes, congresses: Iterable[Found] = ()) -> list[Found]:
    """Give the public events of known time that a text names, and its ``congresses``, in text order."""
    events = [(start, end, found[0]) for start, end, found in named.events(text) if len(found) == 1 and found[0].first > "1990"]
    return sorted([*events, *congresses], key=lambda event: event[0])


def held(text: str, roughs: Iterable[Rough], events: Iterable[Found]) -> list[tuple[str, str, Bounds]]:
    """Give the public events and the plans that are told as begun, each with its key and first day."""
    told = [(event.key, event.first, (start, end)) for start, end, event in events if _told_as(text, start, end, event) == "held"]
    plans = [rough for rough in roughs if rough.rule == "dates.plan" and rough.last is None]
    return told + [(text[plan.start : plan.end], plan.first, (plan.start, plan.end)) for plan in plans if plan.first]


def _told_as(text: str, start: int, end: int, event: Event) -> Literal["around", "coming", "counted", "held"] | None:
    """Tell for the words around it whether an event is still to come or has been, tells the year by itself, or is only a thing's (its delegates)."""
    if _AROUND.match(text, end):
        return "around"
    if _CALLED.search(text[max(0, start - 24) : start]) or _HERALDED.search(text[max(0, start - 14) : start]):
        return "coming"
    if event.key.endswith("周年"):
        return "counted"
    return "held" if event.spread or _HELD.match(text, end) else None


def note(text: str, start: int, end: int, event: Event, clues: Clues) -> None:
    """Note a public event that is named from ``start`` to ``end``."""
    told = _told_as(text, start, end, event)
    if told == "around":
        return
    if _OPENING.match(text, end) and THIS_YEAR.search(text[max(0, start - 18) : start]):
        clues.told.append((int(event.first[:4]) + 1, (start, end)))
    if told == "coming":
        clues.coming.append((event.key, event.first, (start, end)))
    elif told == "counted" or (told is None and any(_is_of(undated, event) for undated in _near(clues.partial, start))):
        clues.counted.append((int(event.first[:4]), (start, end)))
    if _JUST.search(text[max(0, start - 12) : start]) or _JUST_ENDED.match(text, end):
        clues.followed.append((int((event.last or event.first)[:4]), (start, end)))


def _is_of(undated: Undated, event: Event) -> bool:
    """Tell whether a day without a year is one of the days of an event."""
    return event.first[5:] <= f"{undated.month:02}-{undated.day or 0:02}" <= (event.last or event.first)[5:]


def _near(partial: Sequence[Undated], place: int) -> Sequence[Undated]:
    """Give the dates without a year that stand so near a place that they may be its own."""
    from_, to = (bisect_left(partial, at, key=lambda undated: undated.at[0]) for at in (place - _ON_THE_DAY, place + _ON_THE_DAY))
    return partial[from_:to]


def note_this_month(text: str, rough: Rough, events: Sequence[Found], clues: Clues) -> None:
    """本月举行的第四届… tells year and month outright."""
    at = bisect_left(events, rough.end, key=lambda event: event[0])
    for start, end, event in events[at : at + 1]:
        if start - rough.end <= 12 and _TAKES_PLACE.fullmatch(text, rough.end, start):
            clues.told.append((int(event.first[:4]), (rough.start, end)))
            clues.this_month.append((event.first[:7], (rough.start, end)))


def note_month(text: str, rough: Rough, point: Point, events: Sequence[Found], clues: Clues) -> None:
    """Note this year or the last, or a month of it, beside an event.

    去年10月，党的二十大 and 去年，杭州亚运会…举行 tell the year outright, 杭州亚运会闭幕后…今年11月 what it follows.
    """
    at = bisect_left(events, rough.end, key=lambda event: event[0])
    for start, end, event in events[at : at + 1]:
        if point.month is None and text[rough.end : start] in ("", "，", "的") and _WAS_HELD.match(text, end):
            clues.told.append((int(event.first[:4]) - point.shift, (rough.start, end)))
    for start, end, event in events[at : at + 2]:
        year = _year_of(event, point.month)
        if year is not None and (start - rough.end <= 6 or _PAPER.fullmatch(text, rough.end, start)):
            clues.told.append((year - point.shift, (rough.start, end)))
    for start, end, event in events[max(0, at - 1) : at]:
        year = _year_of(event, point.month)
        beside = end <= rough.start and _IN_FORCE.fullmatch(text, end, rough.start) and _STARTS.match(text, rough.end)
        if year is not None and beside:
            clues.told.append((year - point.shift, (start, rough.end)))
    if not point.shift and point.month and ahead_as(text, rough) is None:
        _note_after(text, rough, point.month, events[max(0, at - 1) : at + 1], clues)


def _year_of(event: Event, month: int | None) -> int | None:
    """Give the year in which an event began or ended in that month, a paper was issued or reported, a law adopted or in force."""
    return next((int(day[:4]) for day in (event.first, event.last) if month and day[5:7] == f"{month:02}"), None)


def _note_after(text: str, rough: Rough, month: int, events: Sequence[Found], clues: Clues) -> None:
    """Note 杭州亚运会闭幕后 beside a month of this year: it is mostly the first such month behind the event."""
    for start, end, event in events:
        from_, to = sorted((start, rough.start))
        if to - from_ <= _WITH_IT and "\n" not in text[from_:to] and _AFTER.match(text, end):
            ended = event.last or event.first
            clues.followed.append((int(ended[:4]) + (month < int(ended[5:7])), (min(start, rough.start), max(end, rough.end))))
