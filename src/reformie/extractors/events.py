"""Events: dated or datable happenings, found sentence by sentence; what is told twice counts once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reformie.events.acts import LATER, Acts
from reformie.events.bare import without_others
from reformie.events.meetings import Meetings
from reformie.events.scene import Scene, Told
from reformie.events.scenes import scenes
from reformie.events.words import Words
from reformie.findings import Body, Bounds, Findings, Happening
from reformie.gazetteer import scan_of
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex.model import Timex

_FRAME = regex(r"^(?:[^，。与和]{0,12}?[省市区县旗州盟])?(?:全[省市区县旗州盟])?|[“”《》]|正式(?=[挂揭])")
_AFTER = regex("后|以后|之后|以来")  # what is issued later is no business of the meeting
_WORDS = 8  # a name of so many characters that all stand in the other tells of the same, whatever their order
_PEOPLE = 160  # so far from an event's name those are named who take part
_BACK = 100  # what is told again is looked for among so many events before it


class EventsExtractor:
    """Fill ``findings.events``; reads places, dates and organisations.

    Args:
        lexicons: Gives ``event_nouns``, ``event_verbs`` and ``public_events``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._meetings = Meetings(lexicons)
        self._acts = Acts(lexicons)
        self._words = Words(scan_of(lexicons), self._acts.tellings, self._meetings.tellings)

    def __call__(self, findings: Findings) -> None:
        """Find the events of one article."""
        found: list[Mention[Happening]] = []
        alone: list[Mention[Happening]] = []
        dates = {(date.start, date.end): date for date in findings.dates}
        text = findings.page.text
        verbs, nouns = self._words.told(text)
        for told in scenes(findings, sorted({t.start for t in verbs} | {t.start for t in nouns})):
            scene = _carrying(told, found, dates) if told.at_meeting else told
            meetings = list(self._meetings.find(scene, _within(nouns, told)))
            held = any(m.value.type == "meeting" and not _AFTER.match(text, m.end) for m in meetings)
            acts = [
                m
                for m in self._acts.find(scene, _within(verbs, told))
                if not (held and m.rule == "events.issued" and not LATER.search(text, max(0, m.value.name[-1][0] - 6), m.value.name[-1][0]))
            ]
            if meetings or acts:
                found += apart(settle([*meetings, *acts]))
            elif (held_there := self._meetings.bare(scene, _within(nouns, told))) is not None:
                alone.append(held_there)
        found = elections(without_others(found, alone), findings.organisations, dates)
        findings.events.extend(told_once(findings.page.text, found))


def _within(told: Sequence[Told], scene: Scene) -> Sequence[Told]:
    """Give what stands wholly in a sentence."""
    found = told[bisect_left(told, (scene.start,)) : bisect_left(told, (scene.end,))]
    return [t for t in found if t.match.end() <= scene.end]


def _carrying(scene: Scene, before: Sequence[Mention[Happening]], dates: Mapping[Bounds, Mention[Timex]]) -> Scene:
    """Give a sentence that goes on with a meeting (会上, 会议还…) the meeting's date to carry."""
    held = next((m.value.date for m in reversed(before[-_BACK:]) if m.value.type == "meeting" and m.value.date), None)
    return replace(scene, carried=dates[held]) if held is not None and held in dates else scene


def settle(events: Iterable[Mention[Happening]]) -> list[Mention[Happening]]:
    """Of events whose names end in the same words keep the first found, in text order."""
    kept: list[Mention[Happening]] = []
    taken: set[int] = set()
    for event in events:
        own = set(range(*event.value.name[-1]))
        if taken.isdisjoint(own):
            kept.append(event)
            taken |= own
    return sorted(kept, key=lambda m: (m.start, m.end))


def apart(events: Sequence[Mention[Happening]]) -> list[Mention[Happening]]:
    """Bound who takes part in the events of one sentence, given in text order: near the name, before another event's date or name."""
    kept: list[Mention[Happening]] = []
    for at, event in enumerate(events):
        name = event.value.name
        start, end = max(event.value.scope[0], name[0][0] - _PEOPLE), min(event.value.scope[1], name[-1][1] + _PEOPLE)
        if at and event.start >= events[at - 1].value.name[-1][1]:
            start = max(start, event.start)
        if at + 1 < len(events) and events[at + 1].start >= name[-1][1]:
            end = min(end, events[at + 1].start)
        kept.append(event if (start, end) == event.value.scope else replace(event, value=replace(event.value, scope=(start, end))))
    return kept


def elections(
    events: list[Mention[Happening]], bodies: Sequence[Mention[Body]], dates: Mapping[Bounds, Mention[Timex]]
) -> list[Mention[Happening]]:
    """Give an election by a congress the congress's body in front of its name; one date has one, by its noun (换届选举) where one is told."""
    kept: list[Mention[Happening]] = []
    congress: Happening | None = None
    seen: dict[str, int] = {}
    for event in events:
        value = event.value
        if value.type == "meeting" and value.organiser is not None:
            congress = value
        if value.type == "election" and value.date is not None:
            day = dates[value.date].value.value
            same = next((at for other, at in seen.items() if day.startswith(other) or other.startswith(day)), None)
            if same is not None:
                if event.rule == "events.noun":
                    kept[same] = replace(event, value=replace(value, date=kept[same].value.date))
                continue
            seen[day] = len(kept)
            event = _by_congress(event, congress, bodies)
        kept.append(event)
    return kept


def _by_congress(event: Mention[Happening], congress: Happening | None, bodies: Sequence[Mention[Body]]) -> Mention[Happening]:
    value = event.value
    if value.organiser is not None or congress is None or congress.organiser is None or congress.date != value.date:
        return event
    body = bodies[congress.organiser]
    name = ((body.start, body.end), *value.name) if event.rule == "events.elected" else value.name
    return replace(event, value=replace(value, name=name, organiser=congress.organiser))


def told_once(text: str, events: list[Mention[Happening]]) -> list[Mention[Happening]]:
    """Join what is told again: one type and one name inside the other; the first telling stays and takes a date from the others."""
    kept: list[tuple[str, Mention[Happening]]] = []
    for event in events:
        name = "".join(text[a:b] for a, b in event.value.name) or text[event.start : event.end]
        first = max(0, len(kept) - _BACK)
        opened = name.removesuffix("开幕式") if name.endswith("开幕式") else None
        same = next(
            (
                i
                for i, (other, m) in enumerate(kept[first:], first)
                if other == opened or (m.value.type == event.value.type and _alike(name, other))
            ),
            None,
        )
        if same is None:
            kept.append((name, event))
            continue
        longer, earlier = max(kept[same][0], name, key=len), kept[same][1]
        if kept[same][0] == opened:  # a festival that opens is told of by its opening
            earlier = replace(earlier, value=replace(earlier.value, name=event.value.name, type=event.value.type))
        if earlier.value.date is None and event.value.date is not None:
            earlier = replace(earlier, value=replace(earlier.value, date=event.value.date))
        kept[same] = (longer, earlier)
    return [event for _, event in kept]


def _alike(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    if len(short) >= _WORDS and set(short) <= set(long) and not Counter(short) - Counter(long):
        return True
    short, long = sorted((_FRAME.sub("", one) or one, _FRAME.sub("", two) or two), key=len)
    return len(short) >= 4 and short in long
