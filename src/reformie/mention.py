"""A mention: a stretch of the clean text, what it is, and the rule that found it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from reformie.frozen import frozen

_START, _END = attrgetter("start"), attrgetter("end")

ValueT = TypeVar("ValueT", covariant=True)


class HasBounds(Protocol):
    """Anything with half-open character bounds into the clean text."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """One past the last character."""


@frozen
class Mention(Generic[ValueT]):
    """One hit.

    Attributes:
        start: First character, an offset into the clean text.
        end: One past the last character.
        value: What the rule read there; its type is the extractor's own.
        rule: Stable, readable name of the rule, such as ``dates.range``.
    """

    start: int
    end: int
    value: ValueT
    rule: str


BoundsT = TypeVar("BoundsT", bound=HasBounds)


def longest_first(spans: Iterable[BoundsT]) -> list[BoundsT]:
    """Settle overlaps of spans, none of them empty: the longer one wins, of equals the one that starts first; in text order."""
    in_order = sorted(spans, key=_END, reverse=True)
    if len(in_order) < 2:
        return in_order
    in_order.sort(key=_START)  # by where they start, the longest first
    kept: list[BoundsT] = []
    first, end = 0, in_order[0].end  # from ``first`` on, each shares characters with one of the others
    for index, span in enumerate(in_order[1:], 1):
        if span.start >= end:
            kept += _settled(in_order[first:index], end)
            first, end = index, span.end
        elif span.end > end:
            end = span.end
    return kept + _settled(in_order[first:], end)


def _settled(spans: list[BoundsT], end: int) -> list[BoundsT]:
    """Settle the overlaps of spans that begin with the first of them and reach to ``end``."""
    if spans[0].end == end:  # as it holds all others, or is alone
        return spans[:1]
    kept: list[BoundsT] = []
    taken: set[int] = set()
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
        if taken.isdisjoint(range(span.start, span.end)):
            kept.append(span)
            taken.update(range(span.start, span.end))
    return sorted(kept, key=_START)


def apart(spans: Iterable[BoundsT], others: Iterable[HasBounds]) -> list[BoundsT]:
    """Give those of ``spans`` that share no character with any of ``others``."""
    wanted = list(spans)
    if not wanted:
        return wanted
    taken = positions(others)
    return [span for span in wanted if taken.isdisjoint(range(span.start, span.end))]


def positions(spans: Iterable[HasBounds]) -> set[int]:
    """Give the offsets that some spans cover."""
    return set[int]().union(*[range(span.start, span.end) for span in spans])
