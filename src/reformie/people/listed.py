"""Names that stand in one list with another: behind it, or right before it."""

from __future__ import annotations

from collections.abc import Callable, Container

from reformie.people.loose import between_names
from reformie.people.names import NameShapes
from reformie.people.wordlists import Endings
from reformie.regexes import regex

WITH_POST = 1.0  # how much evidence a name needs behind a bare post,
PLACED = 0.0  # behind a post of a named body or place,
_IN_LIST = 1.5  # and behind another name and 、
_JOINS = regex(r"、|和|与|，")


class Listed:
    """Reads the lists of names of one article.

    Args:
        text: The clean text.
        shapes: Judges the shape of names.
        appositions: Words for a person, which may stand before a name of a list.
        starts: Where posts and verbs of holding one begin; ``takings`` are the latter.
        named: Where places and bodies begin.
        name_at: Gives where a name ends that begins at an offset with so much evidence, or None.
    """

    def __init__(
        self,
        text: str,
        shapes: NameShapes,
        appositions: Endings,
        starts: frozenset[int],
        takings: Container[int],
        named: Container[int],
        name_at: Callable[[int, float], int | None],
    ) -> None:
        self._text = text
        self._shapes = shapes
        self._appositions = appositions
        self._starts = starts
        self._takings = takings
        self._named = named
        self._name_at = name_at

    def behind(self, end: int) -> tuple[int, int] | None:
        """Give the bounds of the name that follows another, which ends at an offset, in its list."""
        joiner = _JOINS.match(self._text, end + 3 * (self._text[end : end + 3] in ("（女）", "（男）")))
        if joiner is None or joiner[0] == "，":
            return None
        start = self.past_apposition(joiner.end()) if "·" in self._text[joiner.end() : joiner.end() + 8] else joiner.end()
        following = self._name_at(start, PLACED)
        if following not in self._takings:
            following = self._name_at(start, _IN_LIST)  # less is enough where a verb of holding a post follows
        if following is None and (last := between_names(self._text, start, self._shapes.common)) is not None and start not in self._named:
            another = last + 1 not in self._starts and self._name_at(last + 1, _IN_LIST) is not None
            following = last if another and self._starts.isdisjoint(range(start, last)) else None  # 甲、李在先、乙
        return (start, following) if following is not None and start not in self._starts else None

    def past_apposition(self, start: int) -> int:
        """Give where a name with a dot begins behind a word such as 邻居 at ``start``."""
        ends = (start + 3, start + 2)
        return next((end for end in ends if self._appositions.before(self._text, end, start) == self._text[start:end] != ""), start)

    def leader(self, start: int) -> tuple[int, int] | None:
        """Give the name that stands before 、 and a name at ``start`` (甲、乙任副主席)."""
        if self._text[start - 1 : start] != "、":
            return None
        ends = ((first, self._name_at(first, WITH_POST)) for first in range(start - 3, max(start - 6, -1), -1))
        return next(((first, end) for first, end in ends if end == start - 1), None)
