"""Divisions that an article names in passing: those that its people visit, and those that stand in a row or as a part of what is told."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from reformie.divisions import Division
from reformie.frozen import frozen
from reformie.regexes import regex

_GOING = regex(r"(?:前往|奔赴|远赴|赶赴|赴|走进|来到|[到去往])了?$")
_LEARNING = regex(r"[^。；！？\n]{0,40}?(?:学习|考察|取经|观摩|参观|借鉴)")
_RECEIVED = regex(r"(?:来到?|到访?|莅临|走进)[我本]([省市县区州盟旗])")
_BROUGHT = regex(r"邀|请|吸引|欢迎|陪同|会见|接待|迎[来接]|引[进来]|让|使|介绍|推动|促进|希望")  # who comes is another than who does that
# 今日某县网讯 …来我县, 省委某办主任、某县…指导组组长甲来我县: the article's own, in its paper's name or a guest's post
_OF_PAPER = regex(r"[\u4e00-\u9fff]{0,4}(?:网|报|讯|电视台|融媒|发布|广播)")
_FROM_ABOVE = regex(r"[省市州盟区](?:委|政府|人大|政协|直|级|[\u4e00-\u9fff]{1,8}[厅局办院])[^，。；\n]{0,20}、$")
_SENTENCE = 80  # characters back from 来我县 to who comes
_OURS = regex(r"我[市县区州盟旗](?!国)")
_JOINED = regex(r"[、和与及]|以及")
_PART = regex(r"其中，?[^。；，\n]{0,4}$")
_TOO = regex(r"[^。；，、\n]{0,6}(?:也|同步|随同|随后)")
_ITEM = regex(r"\d[^，。；、\d]{0,4}、$")  # 甲区10个、乙区12个
_AROUND = 8  # characters: 其中 and 也 stand so near
_OPENING = 12  # what stands so near the beginning opens the article
_GUESTS = 20  # so many of the first names, or of those before 来我县, are asked whether they are the guest's
_START = attrgetter("start")
_TITLE = 60  # characters that a headline has at most


@frozen
class Named:
    """A division named at ``[start, end)`` of the text, by its code, with itself and those above it, the highest first."""

    start: int
    end: int
    code: str
    line: tuple[Division, ...]

    def lies_in(self, code: str) -> bool:
        """Tell whether it is a division or lies in it."""
        return any(division.code == code for division in self.line)


def abroad(text: str, named: Sequence[Named]) -> frozenset[str]:
    """Give the divisions named that people of another go to and learn from, with what lies in them and above them alone.

    Where the article is the host's, it opens with the host or writes 来我县, and then the guests' are given instead. The guest's names the
    guest before, or writes 我县.
    """
    hosts = _hosts(text, named) or _visitors(text, named)
    if not hosts:
        return frozenset()
    there = {place.code for place in named if any(place.lies_in(host.code) for host in hosts)}
    before = {one.start for one, two in pairwise(named) if one.end == two.start and two.code in there and two.lies_in(one.code)}
    own = (place for place in named if place.code not in there and len(place.line) > 1 and place.start not in before)
    home = {division.code for place in own for division in place.line}
    return frozenset(there | {division.code for host in hosts for division in host.line if division.code not in home})


def _hosts(text: str, named: Sequence[Named]) -> list[Named]:
    hosts: list[Named] = []
    first = next((place for place in named if len(place.line) > 1), None)
    goals = _goals(text, named) if first else []
    if first is None or not goals or _RECEIVED.search(text):
        return hosts
    ours = _OURS.search(text) is not None
    for goal, guests in goals:
        alone = not any(_apart(guest, goal) for guest in guests)
        if alone and ours and any(len(guest.line) == 1 and not goal.lies_in(guest.code) for guest in guests):
            continue  # another province's people, of whom none would write 我县
        opens = first.lies_in(goal.code) and (not ours or first.start < _OPENING)
        if len(goal.line) > 1 and not (alone and not ours) and not opens and not _visited(text, goal, guests):
            hosts.append(goal)
    return list({host.code: host for host in hosts}.values())


def _visitors(text: str, named: Sequence[Named]) -> list[Named]:
    """Give the divisions whose people come to the article's own of that level (某县政协来我县考察): whoever comes is from elsewhere."""
    found: dict[str, Named] = {}
    for come in _RECEIVED.finditer(text):
        first = max(text.rfind(mark, max(0, come.start() - _SENTENCE), come.start()) for mark in "。！？；\n") + 1
        at = bisect_left(named, come.start(), key=_START)
        part = named[at] if at < len(named) and named[at].start == come.end() else None  # 到我市云阳县
        for place in named[bisect_left(named, first, key=_START) : at][-_GUESTS:]:
            if part is not None and part.lies_in(place.code):
                continue
            guest = place.line[-1].name.endswith(come[1]) and not _BROUGHT.search(text, place.end, come.start())
            if guest and not _OF_PAPER.match(text, place.end) and not _FROM_ABOVE.search(text, first, place.start):
                found[place.code] = place
    return list(found.values())


def _visited(text: str, goal: Named, before: Sequence[Named]) -> bool:
    """Tell whether a sentence brings in a guest for the first time who comes to where the article was all the while (末了，乙市考察组到甲县取经)."""
    first = max(text.rfind(mark, 0, goal.start) for mark in "。！？\n") + 1
    guest = next((place for place in reversed(before) if place.start >= first and _apart(place, goal)), None)
    known = any(place.lies_in(goal.code) and place.start < first for place in before)
    return guest is not None and known and not any(place.lies_in(guest.code) and place.start < first for place in before)


def _goals(text: str, named: Sequence[Named]) -> list[tuple[Named, Sequence[Named]]]:
    """Give the places that somebody goes to in order to learn, each with what is named before."""
    goals: list[tuple[Named, Sequence[Named]]] = []
    reached = False
    for index, place in enumerate(named):
        before = named[index - 1].end if index else 0
        tied = reached and (place.start == before or _JOINED.fullmatch(text, before, place.start) is not None)
        reached = tied or _GOING.search(text[max(0, place.start - 3) : place.start]) is not None
        if reached and _LEARNING.match(text, place.end):
            goals.append((place, named[: min(index, _GUESTS)]))
    return goals


def _apart(guest: Named, host: Named) -> bool:
    return len(guest.line) > 1 and not guest.lies_in(host.code) and not host.lies_in(guest.code)


def own_prefecture(text: str, named: Sequence[Named]) -> str | None:
    """Give the prefecture whose own article it is, by the counties of which it says that they are in it (我市平江县)."""
    told = set()
    for place in named:
        above = place.line[-2] if len(place.line) > 1 else None
        if above is not None and above.name[-1] in "市州盟" and text.startswith("我" + above.name[-1], place.start - 2):
            told.add(above.code)
    return told.pop() if len(told) == 1 else None


def alone(text: str, named: Sequence[Named]) -> tuple[Counter[str], frozenset[str]]:
    """Count how often each division is named for itself: not in a row with others, as a part (其中), nor before one of its own.

    Returns:
        The counts, and the divisions that the headline so names.
    """
    counts: Counter[str] = Counter()
    titled: set[str] = set()
    line = text.find("\n", 0, _TITLE)
    rows = [False, *(_in_row(text, one, two) for one, two in pairwise(named)), False]
    for index, place in enumerate(named):
        if rows[index] or rows[index + 1]:
            continue
        after = named[index + 1] if index + 1 < len(named) else None
        if after and after.start == place.end and after.lies_in(place.code):
            continue
        lead = text[max(0, place.start - _AROUND) : place.start]
        if ("其中" in lead and _PART.search(lead)) or ("、" in lead and _ITEM.search(lead)) or _TOO.match(text, place.end):
            continue
        counts[place.code] += 1
        if place.start < line:
            titled.add(place.code)
    return counts, frozenset(titled)


def _in_row(text: str, left: Named, right: Named) -> bool:
    return left.code != right.code and _JOINED.fullmatch(text, left.end, right.start) is not None
