"""The events of an article beside the places that they deal with."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from reformie.assemble.claims import inside
from reformie.layout.page import Page
from reformie.record import Event, Span

NEAR = 60


class Around:
    """The events of an article by where their evidence ends, so that a mention is held against those near it only."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._in_order = sorted(enumerate(events), key=lambda pair: pair[1].evidence.end)
        self._ends = [event.evidence.end for _, event in self._in_order]
        self._longest = max((event.evidence.end - event.evidence.start for event in events), default=0)

    def those(self, mentions: Iterable[Span], dealt: Callable[[Event, Span], bool]) -> tuple[Event, ...]:
        """Give, in their order, the events whose evidence holds a mention or ends at most ``NEAR`` before it, and that ``dealt`` with it."""
        found = {number: event for mention in mentions for number, event in self._near(mention) if dealt(event, mention)}
        return tuple(found[number] for number in sorted(found))

    def _near(self, mention: Span) -> Sequence[tuple[int, Event]]:
        first, last = bisect_left(self._ends, mention.start - NEAR), bisect_right(self._ends, mention.start + self._longest)
        return self._in_order[first:last]


def acted(page: Page, event: Event, document: Span) -> bool:
    """Tell whether an event dealt with a document: it names it, or the sentence goes on to it."""
    between = page.raw[event.evidence.end : document.start] if event.evidence.end <= document.start else "。"
    near = event.type in ("meeting", "issuing") and len(between) <= NEAR and not re.search(r"[。；！？]", between)
    return inside(document, event.evidence) or near
