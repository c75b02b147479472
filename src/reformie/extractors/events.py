"""Events: dated or datable happenings, found sentence by sentence; what is told twice counts once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reformie.events.acts import Acts
from reformie.events.meetings import Meetings
from reformie.events.scene import scenes
from reformie.findings import Findings, Happening
from reformie.lexicon import Lexicons
from reformie.mention import Mention

_FRAME = re.compile(r"^(?:[^，。]{0,12}?[省市区县旗州盟])?(?:全[省市区县旗州盟])?|[“”《》]")
_BACK = 100  # what is told again is looked for among so many events before it


class EventsExtractor:
    """Fill ``findings.events``; reads places, dates and organisations.

    Args:
        lexicons: Gives ``event_nouns``, ``event_verbs`` and ``public_events``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._meetings = Meetings(lexicons)
        self._acts = Acts(lexicons)

    def __call__(self, findings: Findings) -> None:
        """Find the events of one article."""
        found: list[Mention[Happening]] = []
        for scene in scenes(findings):
            meetings = list(self._meetings.find(scene))
            held = any(m.value.type == "meeting" for m in meetings)
            acts = [m for m in self._acts.find(scene) if not (held and m.value.type == "issuing")]
            found += settle([*meetings, *acts])
        findings.events.extend(told_once(findings.page.text, found))


def settle(events: Iterable[Mention[Happening]]) -> list[Mention[Happening]]:
    """Of events whose names share characters keep the first found, in text order."""
    kept: list[Mention[Happening]] = []
    taken: set[int] = set()
    for event in events:
        own = {at for start, end in event.value.name for at in range(start, end)}
        if taken.isdisjoint(own):
            kept.append(event)
            taken |= own
    return sorted(kept, key=lambda m: (m.start, m.end))


def told_once(text: str, events: list[Mention[Happening]]) -> list[Mention[Happening]]:
    """Join what is told again: one type and one name inside the other; the first telling stays and takes a date from the others."""
    kept: list[tuple[str, Mention[Happening]]] = []
    for event in events:
        name = _FRAME.sub("", "".join(text[a:b] for a, b in event.value.name)) or text[event.start : event.end]
        first = max(0, len(kept) - _BACK)
        same = next((i for i, (other, m) in enumerate(kept[first:], first) if m.value.type == event.value.type and _alike(name, other)), None)
        if same is None:
            kept.append((name, event))
            continue
        longer, earlier = max(kept[same][0], name, key=len), kept[same][1]
        if earlier.value.date is None and event.value.date is not None:
            earlier = replace(earlier, value=replace(earlier.value, date=event.value.date))
        kept[same] = (longer, earlier)
    return [event for _, event in kept]


def _alike(one: str, two: str) -> bool:
    return min(len(one), len(two)) >= 4 and (one in two or two in one)
