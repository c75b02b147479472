"""Who may speak: a person by name, or the words that tell who; and whether a name stands outside what is quoted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reformie.findings import Bounds
from reformie.frozen import frozen
from reformie.quotations.callings import Named
from reformie.quotations.marks import Quoted


@frozen
class Speaker:
    """Who speaks: a person by name, or the bounds of the words that tell who.

    Attributes:
        name: Full name, or None. text: Bounds in the clean text, or None.
        verb: Whether a verb of speech shows it.
    """

    name: str | None
    text: Bounds | None
    verb: bool = True


class Spot(NamedTuple):
    """A person or, where ``who`` is None, a pronoun that may be the subject of a verb."""

    start: int
    end: int
    who: Speaker | None


class Outside:
    """Tells whether an offset lies outside all quoted stretches."""

    def __init__(self, marks: Sequence[Quoted]) -> None:
        self._marks = marks
        self._starts = [q.start for q in marks]

    def __call__(self, position: int) -> bool:
        """Tell it."""
        at = bisect_left(self._starts, position + 1) - 1
        return at < 0 or self._marks[at].end <= position


def speaker_of(named: Named) -> Speaker:
    """Give somebody of whom the text speaks as who speaks."""
    return Speaker(named.name, None if named.name else (named.start, named.end))


def in_order(short: str, long: str) -> bool:
    """Tell whether all characters of a short form stand in the long one, in order: 支书 in 支部书记."""
    rest = iter(long)
    return all(character in rest for character in short)


def last_of(sign: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Give where the last of some signs stands between two offsets, or -1."""
    stretch = text[start:end] if start < end else ""
    last = sign.search(stretch[::-1])
    return -1 if last is None else start + len(stretch) - last.end()
