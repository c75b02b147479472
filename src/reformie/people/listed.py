"""Names that stand in one list with another: behind it, or right before it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from reformie.people.loose import between_names
from reformie.people.names import NameShapes
from reformie.people.wedged import Wedged
from reformie.people.wordlists import Endings
from reformie.regexes import regex

WITH_POST = 1.0  # how much evidence a name needs behind a bare post,
PLACED = 0.0  # behind a post of a named body or place,
_IN_LIST = 1.5  # and behind another name and 、
_OPENS_ITEM = regex(r"(?:[、，。；：“\n的有]|领导|^)$")  # before an item
_JOINS = regex(r"、|和|与|，")


class Listed:
    """Reads the lists of names of one article.

    Args:
        text: The clean text.
        shapes: Judges the shape of names. wedged: Tells those without a known surname.
        appositions: Words for a person, which may stand before a name of a list.
        starts: Where posts and verbs of holding one begin; ``takings`` are the latter.
        named: Where places and bodies begin.
        name_at: Gives where a name ends that begins at an offset with so much evidence, or None.
    """

    def __init__(
        self,
        text: str,
        shapes: NameShapes,
        wedged: Wedged,
        appositions: Endings,
        starts: frozenset[int],
        takings: Container[int],
        named: Container[int],
        name_at: Callable[[int, float], int | None],
    ) -> None:
        self._text = text
        self._shapes = shapes
        self._wedged = wedged
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
        following = self._unusual(start) if following is None else following
        return (start, following) if following is not None and start not in self._starts else None

    def _unusual(self, start: int, more: int = 3) -> int | None:
        """Give where an item ends that has only the length of a name, or is made as ``Wedged`` tells (甲、李在先、力小霞、乙).

        Up to ``more`` others of the kind may follow.
        """
        made = self._wedged.listed(self._text, start) if self._text[start - 1] == "、" else None
        last = made or between_names(self._text, start, self._shapes.common)
        if last is None or start in self._named or not self._starts.isdisjoint(range(start, last)):
            return None
        if self._text[last : last + 1] != "、":
            return last if self._shapes.followed(self._text, last) else None
        if last + 1 in self._starts:
            return None
        another = self._name_at(last + 1, _IN_LIST) is not None or (more > 0 and self._unusual(last + 1, more - 1) is not None)
        return last if another else None

    def ahead(self, start: int) -> Iterator[int]:
        """Give where such items begin that stand before a name at ``start`` in its list (力小霞、|甲), from behind."""
        while self._text[start - 1 : start] == "、" and self._wedged.listed(self._text, start - 4) == start - 1:
            start -= 4
            if start in self._named or not _OPENS_ITEM.search(self._text, max(0, start - 2), start):
                return
            yield start

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
