"""A sentence with everything known about it: where its clauses begin, who acts, and when."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from operator import attrgetter
from typing import NamedTuple

from reformie.events.known import Known
from reformie.events.name_dates import FEAST
from reformie.findings import Body, Bounds, Happening, PersonName
from reformie.frozen import frozen
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

_POINT = regex(r"[\dX]{4}(?:-(?:\d\d|XX|SP|SU|FA|WI|[QH]\d|W\d\d)(?:-(?:\d\d|XX|\d))?)?(?:T.*)?")
_FINE = regex(r"[\dX]{4}-(?:\d\d|XX)")
_LONG_TIME = regex(r"[\dX]{4}(?:-(?:[QH]\d|SP|SU|FA|WI))?")
_THAT_DAY = regex(r"(?:[上下]午|晚上?)?[，（]?(?:正值|适逢|恰逢|时值|也是|正是|是)?")  # 10月8日，国庆假期后的第一天
_BY = ("之际", "前夕", "临近")  # 9月6日，在教师节来临之际
_MONTHS = regex(r"[\dX]{4}-\d\d/[\dX]{4}-\d\d")
_DAY = regex(r"[\dX]{4}-(?:\d\d|XX)-(?:\d\d|XX)")
_UNTIL = regex(r"(?:截至|截止|直到|到|至|自|从|早在)$")
_ADVERBS = regex(
    r"(?:近日|日前|随即|随后|随之|专门|正式|再次|首次|率先|联合|共同|同步|隆重|先后|及时|同时|同日|当[天日]|现场|分别|牵头|主持|组织|还|又|也|并|就|，)+$"
)
_JOINERS = "、和与及"
_TOGETHER = regex(r"(?:[还又也已并再]|先后|近日|日前|主动|随即|随后)*(?:联合|会同|携手|联手|协同)$")
_PLANS = regex(
    r"(?<![“动养])计划(?![”》书])|打算|准备|力争|争取|预计|有望|拟(?!定)|将(?=被|正式|陆续)|将(?!其|.{1,24}(?:列|确定|作为|定为|移交|划转|划归|下放|评为|授予))|将于|下一步|接下来"
)
_DENIED = regex(
    r"(?:未能?|没有?|不再|无法|未曾|拒绝|取消|推迟|暂停|是否|能否|何时|要求|建议|呼吁|希望|申请|应当|必须)(?:如期|按时|正式|及时|再|成功)?$"
)
_IF = regex(r"(?:如果|如若|倘若|假如|要是|若是|一旦|只要|只有|除非|万一|凡是|凡)[^。；]{0,60}$")
_OPENS = regex(r"[^，。；：]{0,12}")
_STOPPED = regex(r"[，。；]")
AGAIN = regex(r"先后|陆续|相继|轮流|每[年月季周天]|多次|定期|经常")
CLOSED = regex(r"[，。；]")
ANNIVERSARY = regex(r"[\d一二三四五六七八九十百]{1,4}周年")  # what happened so long ago is only remembered
_ASIDE = regex(r"（[^（）]{1,24}）$")
_BRACKET = 26
_MONTH = 7  # so many characters of a day tell its month
_JOINED = 8  # so many characters stand at most between two that act together
_VERB = 2  # so long is a verb at least
_NEAR = 6  # how many dates before an event are looked at
_FAR = 120  # no clause that tells of an event is longer
_START, _END = attrgetter("start"), attrgetter("end")
_STOPS = "，。；：！？,;:!?\n"
_JOINING = regex("(?:[，、的 并且]|同时)+")
_LAST_STOP = regex(rf"[{_STOPS}](?=[^{_STOPS}]*\Z)")


class Told(NamedTuple):
    """A word that may tell of an event: where it starts, the number of the pattern that it fits, and the match."""

    start: int
    pattern: int
    match: re.Match[str]


class Actor(NamedTuple):
    """Who acts: bounds of the words, and the first body's index in the findings or None for a division."""

    start: int
    end: int
    body: int | None


@frozen
class Scene:
    """One sentence.

    Attributes:
        text: The clean text. start, end: the sentence's bounds. block: kind of its block. opening: where that begins.
        following: End of the sentence behind it, where that tells what was said there (会上…), else ``end``.
        dates, bodies: What was found in the sentence; bodies with their index in the findings.
        quoted: Where those of the dates start that stand in quotation marks, or are the feast of a name (庆祝教师节大会, 第六届科普日启动仪式).
        actors: For each end of a body's or division's name where it starts and the body's index or None.
        carried: The date that the sentence before hands on (同时，…), or None.
        opened: The day with which the sentence before opened its paragraph, where this one has no date of its own, or None.
        hopes: Whether a word stands in it that may speak of what is planned. at_meeting: whether it goes on with a meeting told of before.
        known: What was found in the article. before: where the sentence before in the same block begins, or None.
    """

    text: str
    start: int
    end: int
    block: str
    opening: int
    following: int
    dates: tuple[Mention[Timex], ...]
    quoted: frozenset[int]
    bodies: tuple[tuple[int, Mention[Body]], ...]
    actors: Mapping[int, tuple[int, int | None]]
    carried: Mention[Timex] | None
    opened: Mention[Timex] | None
    hopes: bool
    at_meeting: bool
    known: Known
    before: int | None
    _clauses: dict[int, int] = field(default_factory=dict, init=False, compare=False)
    _dated: dict[Bounds, Mention[Timex] | None] = field(default_factory=dict, init=False, compare=False)

    @property
    def people(self) -> tuple[Mention[PersonName], ...]:
        """The people named in the sentence."""
        return self.known.people(self.start, self.end)

    def date_at(self, start: int, end: int, *, fine: bool = False) -> Mention[Timex] | None:
        """Give the date of what stands at ``[start, end)``: one in it, else the last before it that is a point of time.

        Args:
            start: First character. end: one past the last.
            fine: Ask for a month at least.
        """
        bounds = (start, end)
        if bounds not in self._dated:
            self._dated[bounds] = self._date_at(start, end)
        found = self._dated[bounds]
        return found if found is None or not fine or _FINE.match(found.value.value) else None

    def _date_at(self, start: int, end: int) -> Mention[Timex] | None:
        at = bisect_right(self.dates, start, key=_END)
        inside = self.dates[at] if at < len(self.dates) and self.dates[at].start < end else None
        before = at + (inside is not None)
        found = self._last(before, start) if before else self.carried
        return found if found is not None and self._usable(found, told=inside is not None) else None

    def _last(self, at: int, position: int) -> Mention[Timex]:
        """Give the last of the first ``at`` dates; a day before counts more than the feast it falls by, and than a time of a name."""
        last, before = self.dates[at - 1], self.dates[max(0, at - _NEAR) : at - 1]
        days = (d for d in reversed(before) if _DAY.match(d.value.value))
        inside = last.start > self.start and self.text[last.start - 1] not in _STOPS
        day = next(days, None)
        if day is None:
            return last
        long = _LONG_TIME.fullmatch(last.value.value) or last.value.value == day.value.value[:_MONTH]
        vague = inside and bool(long) and not _STOPPED.search(self.text, last.end, position)
        by = self.text.endswith(_BY, last.start, last.end)
        feast = last.rule == FEAST and (by or _THAT_DAY.fullmatch(self.text, day.end, last.start))
        return day if vague or feast or last.start in self.quoted else last

    def span_at(self, position: int) -> Mention[Timex] | None:
        """Give the last date before ``position`` where it is a stretch of months of one time (11月至12月)."""
        at = bisect_right(self.dates, position, key=_END)
        value = self.dates[at - 1].value if at else None
        return self.dates[at - 1] if value and value.type == "DATE" and value.mod is None and _MONTHS.fullmatch(value.value) else None

    def person_ending(self, first: int, last: int) -> Mention[PersonName] | None:
        """Give the person whose name ends in ``[first, last]``."""
        people = self.people
        at = bisect_right(people, last, key=_END)
        return people[at - 1] if at and people[at - 1].end >= first else None

    def date_ending(self, position: int) -> Mention[Timex] | None:
        """Give the date that ends at ``position``."""
        at = bisect_right(self.dates, position, key=_END)
        return self.dates[at - 1] if at and self.dates[at - 1].end == position else None

    def date_starting(self, position: int) -> Mention[Timex] | None:
        """Give the date that starts at ``position``."""
        at = bisect_left(self.dates, position, key=_START)
        return self.dates[at] if at < len(self.dates) and self.dates[at].start == position else None

    def before_adverbs(self, end: int) -> int:
        """Give where the adverbs and dates begin that stand right before ``end``: what acts stands before them."""
        for _ in range(4):
            adverbs = _ADVERBS.search(self.text, max(self.start, end - 12), end)
            date, aside = self.date_ending(end), _ASIDE.search(self.text, max(self.start, end - _BRACKET), end)
            start = adverbs.start() if adverbs else date.start if date else aside.start() if aside else end
            if start == end:
                break
            end = start
        return end

    def since(self, position: int) -> bool:
        """Tell whether a date with 以来 or 起 stands before ``position``: what follows happened then or later."""
        at = bisect_right(self.dates, position, key=_END)
        return at > 0 and self.dates[at - 1].value.mod == "AFTER" and bool(_FINE.match(self.dates[at - 1].value.value))

    def _usable(self, date: Mention[Timex], *, told: bool) -> bool:
        """Tell whether a date is a point of time; one that ``told`` the event's own name (…大会召开后) may be a bound."""
        timex = date.value
        if timex.type not in ("DATE", "TIME") or (timex.mod in ("AFTER", "BEFORE") and not told):
            return False
        first, _, last = timex.value.partition("/")
        if last and not (len(first) == len(last) == 10):
            return False
        return bool(_POINT.fullmatch(first)) and not _UNTIL.search(self.text, max(self.start, date.start - 2), date.start)

    def clause(self, position: int) -> int:
        """Give where the clause that holds ``position`` begins: behind the last comma or date, at most ``_FAR`` characters before it."""
        if position not in self._clauses:
            self._clauses[position] = self._clause(position)
        return self._clauses[position]

    def _clause(self, position: int) -> int:
        floor = max(self.start, position - _FAR)
        stop = _LAST_STOP.search(self.text, floor, position)
        at = bisect_right(self.dates, position, key=_END)
        least = max(0, at - _NEAR)
        while at > least and self.dates[at - 1].start in self.quoted:
            at -= 1
        return max(floor, stop.end() if stop else floor, self.dates[at - 1].end if at else floor)

    def subject(self, end: int) -> Actor | None:
        """Give who acts right before ``end``, adverbs aside; of several joined ones the first counts, or None."""
        adverbs = _ADVERBS.search(self.text, max(self.start, end - 12), end)
        last = end = adverbs.start() if adverbs else end
        found: Actor | None = None
        while (actor := self.actors.get(end)) is not None:
            found = Actor(actor[0], last, actor[1])
            if actor[0] <= self.start:
                break
            together = _TOGETHER.search(self.text, max(self.start, actor[0] - _JOINED), actor[0])
            if together is None and self.text[actor[0] - 1] not in _JOINERS:
                break
            end = together.start() if together else actor[0] - 1
        return found

    def opener(self, end: int) -> Actor | None:
        """Give the body or division with which a sentence of several verbs opens before ``end`` (县委、县政府坚持…，出台《…》)."""
        if self.text[end - 1] not in "，、":
            return None
        start = self.dates[0].end if self.dates and self.dates[0].start == self.start else self.start
        start += self.text[start : start + 1] in "，、"
        near = [(first, last, body) for last, (first, body) in self.actors.items() if last < end]
        opening = min((one for one in near if _OPENS.fullmatch(self.text, start, one[0])), key=lambda one: one[0], default=None)
        return Actor(*opening) if opening else None

    def bodies_from(self, start: int, end: int) -> Iterator[tuple[int, Mention[Body]]]:
        """Give the bodies that begin in ``[start, end)``, with their indices."""
        yield from _pairs_within(self.bodies, start, end)

    def within_body(self, start: int, end: int) -> bool:
        """Tell whether ``[start, end)`` lies inside the name of a body that goes on behind it."""
        at = bisect_right(self.bodies, start, key=lambda pair: pair[1].start)
        return at > 0 and self.bodies[at - 1][1].end > end

    def whole(self, start: int) -> int:
        """Give where the body begins inside whose name ``start`` lies, or ``start`` itself."""
        at = bisect_left(self.bodies, start, key=lambda pair: pair[1].start) - 1
        return self.bodies[at][1].start if at >= 0 and self.bodies[at][1].end > start else start

    def named_before(self, edge: int) -> Mention[Body] | None:
        """Give the body of a sentence that opens with 该 or with it, for a verb before which only the date stands (…，3月1日揭牌)."""
        if self.text[edge - 1] != "，":
            return None
        if self.text[self.start] == "该":
            return next((m for _, m in self.known.bodies(self.before, self.start)), None) if self.before is not None else None
        return next((m for _, m in self.bodies if m.start == self.start and m.end < edge), None)

    def begins(self, position: int) -> bool:
        """Tell whether the name of a body or division begins at ``position``."""
        return any(first == position for first, _ in self.actors.values())

    def body_in(self, start: int, end: int) -> int | None:
        """Give the index of the first body that lies in ``[start, end)``, or None."""
        return next((index for index, m in self.bodies_from(start, end) if m.end <= end), None)

    def planned(self, start: int, end: int) -> bool:
        """Tell whether ``[start, end)`` speaks of what is only planned."""
        if not self.hopes:
            return False
        plan = _PLANS.search(self.text, start, min(self.end, end + _VERB))  # 将某物移交 is told from 将召开 by its verb
        return plan is not None and plan.start() < end

    def planned_at(self, position: int) -> bool:
        """Tell whether the clause before ``position``, or before the date that it begins with, speaks of what is only planned."""
        if not self.hopes:
            return False
        start = self.clause(position)
        day = self.date_ending(start)
        return self.planned(self.clause(day.start) if day is not None and day.start >= self.start else start, position)

    def denied(self, position: int) -> bool:
        """Tell whether what is told at ``position`` did not happen, or only happens under a condition."""
        clause = self.clause(position)
        return bool(_DENIED.search(self.text, max(clause, position - 8), position) or _IF.match(self.text, clause, position))

    def titled(self, position: int) -> bool:
        """Tell whether ``position`` lies inside a title in 《》."""
        floor = max(self.start, position - _FAR)
        return self.text.rfind("《", floor, position) > self.text.rfind("》", floor, position)


def _pairs_within(bodies: Sequence[tuple[int, Mention[Body]]], start: int, end: int) -> Iterator[tuple[int, Mention[Body]]]:
    for at in range(bisect_left(bodies, start, key=lambda p: p[1].start), len(bodies)):
        if bodies[at][1].start >= end:
            return
        yield bodies[at]


def skip(text: str, start: int, end: int) -> int:
    """Pass over what joins a clause to the one before it."""
    joining = _JOINING.match(text, start, end)
    return joining.end() if joining else start


def dated(scene: Scene, verb: re.Match[str], *, fine: bool = False) -> bool:
    """Tell whether a verb has a date, with a month at least where it is to be ``fine``."""
    return scene.date_at(verb.start(), verb.end(), fine=fine) is not None


def make_event(
    scene: Scene,
    name: tuple[Bounds, ...],
    kind: str,
    last: int,
    rule: str,
    *,
    place: Bounds | None = None,
    organiser: int | None = None,
    date: Mention[Timex] | None = None,
) -> Mention[Happening]:
    """Make the mention of an event: its evidence runs from its date, where the sentence holds it, to ``last`` or the name's end."""
    date = date or scene.date_at(name[0][0], name[-1][1])
    inside = date is not None and date.start >= scene.start
    first = min(name[0][0], date.start) if date and inside else name[0][0]
    value = Happening(name, kind, (scene.start, scene.following), (date.start, date.end) if date else None, place, organiser)
    return Mention(first, max(last, name[-1][1]), value, rule)
