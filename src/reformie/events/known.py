"""What was found in an article, to be asked for by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Generic

from reformie.bodies.pointed import pointed
from reformie.findings import Body, Findings
from reformie.mention import Mention, ValueT

_START = attrgetter("start")


class Known:
    """What was found in an article, by where it starts.

    Args:
        findings: What other stages found.

    Attributes:
        bodies, people, dates: Called with two offsets each gives what begins between them; a body comes with its index in the findings.
        meant: Gives words such as 该局: their bounds, and the body that they point back at with its index.
    """

    def __init__(self, findings: Findings) -> None:
        bodies = sorted(enumerate(findings.organisations), key=lambda pair: (pair[1].start, pair[0]))
        divisions = [m for m in findings.places if m.value.kind in ("division", "level", "township", "village")]
        people = sorted(findings.people, key=_START)
        self.bodies = _Row(bodies, [body.start for _, body in bodies])
        meant = [(start, end, bodies[at]) for start, end, at in pointed(findings.page.text, [body for _, body in bodies])]
        self.meant = _Row(meant, [start for start, _, _ in meant])
        self._divisions = _Row(divisions, [division.start for division in divisions])
        self.people = _Row(people, [person.start for person in people])
        self.dates = _Row(findings.dates, [date.start for date in findings.dates])

    def actors(self, start: int, end: int, bodies: Sequence[tuple[int, Mention[Body]]]) -> dict[int, tuple[int, int | None]]:
        """Give by their ends the divisions and ``bodies`` of a sentence: where each begins, and a body's index."""
        actors: dict[int, tuple[int, int | None]] = {m.end: (m.start, None) for m in self._divisions(start, end)}
        actors |= {last: (first, index) for first, last, (index, _) in self.meant(start, end)}
        for index, body in bodies:
            actors[body.end] = (body.start, index)
        return actors


class _Row(Generic[ValueT]):
    """What was found of one kind, in text order, with where each begins."""

    def __init__(self, found: Sequence[ValueT], starts: Sequence[int]) -> None:
        self._found, self._starts = found, starts

    def __call__(self, start: int, end: int) -> tuple[ValueT, ...]:
        """Give what begins in ``[start, end)``."""
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:
            return ()
        return tuple(self._found[first : bisect_left(self._starts, end, first)])
