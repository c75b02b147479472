"""Whitespace-free text: where gold strings stand in it, and where spans of the raw text fall."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

# A located entry outweighs any amount of matching context, so that the longest chain of entries is found first.
_LOCATED = 1000
Place = tuple[int, int]
_Chain = tuple[int, int, int, "_Chain | None"]


def flatten(text: str) -> str:
    """Take all whitespace out of ``text``."""
    return "".join(text.split())


class Flat:
    """A raw text without its whitespace, with a map from raw offsets.

    Attributes:
        text: The raw text with all whitespace removed.
    """

    def __init__(self, raw: str) -> None:
        self.text = flatten(raw)
        self._at = [0] * (len(raw) + 1)
        for offset, char in enumerate(raw):
            self._at[offset + 1] = self._at[offset] + (not char.isspace())

    def place(self, start: int, end: int) -> Place:
        """Give the whitespace-free bounds of ``raw[start:end]``."""
        return self._at[start], self._at[end]

    def show(self, place: Place, around: int = 6) -> str:
        """Give a place with its neighbours, for a reader: 左边[这里]右边."""
        start, end = place
        return f"{self.text[max(0, start - around) : start]}[{self.text[start:end]}]{self.text[end : end + around]}"

    def locate(self, entries: Sequence[tuple[str, str, int | None]]) -> list[Place | None]:
        """Find where entries that are listed in text order stand.

        Args:
            entries: Each a surface string, a context that holds it, and the string's offset in the context (None: any).

        Returns:
            A place for each entry, at rising offsets, or None for one that has none. The most entries are placed that can be,
            among those placings the one whose neighbours agree most with the contexts, among those the earliest.
        """
        best: list[_Chain] = []
        for number, (surface, context, offset) in enumerate((flatten(s), flatten(c), o) for s, c, o in entries):
            fresh: list[_Chain] = []
            for start in occurrences(self.text, surface):
                gain = _LOCATED + self._agreement(start, surface, context, offset)
                at = bisect_left(best, start, key=lambda chain: chain[0])
                before = best[at - 1] if at else None
                fresh.append((start, number, gain + (before[2] if before else 0), before))
            for chain in fresh:
                _keep(best, chain)
        return _read_chain(best[-1] if best else None, entries)

    def _agreement(self, start: int, surface: str, context: str, offset: int | None) -> int:
        spots = occurrences(context, surface) if offset is None else [offset]
        end = start + len(surface)
        counts = [_same_left(self.text, start, context, at) + _same_right(self.text, end, context, at + len(surface)) for at in spots]
        return max(counts, default=0)


def occurrences(text: str, word: str) -> Iterator[int]:
    """Give the offset of every occurrence of ``word`` in ``text``, overlapping ones included."""
    at = text.find(word) if word else -1
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _same_left(text: str, end: int, context: str, context_end: int) -> int:
    count = 0
    while count < min(end, context_end) and text[end - count - 1] == context[context_end - count - 1]:
        count += 1
    return count


def _same_right(text: str, start: int, context: str, context_start: int) -> int:
    count = 0
    while count < min(len(text) - start, len(context) - context_start) and text[start + count] == context[context_start + count]:
        count += 1
    return count


def _keep(best: list[_Chain], chain: _Chain) -> None:
    """Add a chain to the front, which rises in offset and in gain; what the chain beats falls out."""
    at = bisect_left(best, chain[0], key=lambda other: other[0])
    if at and best[at - 1][2] >= chain[2]:
        return
    if at < len(best) and best[at][0] == chain[0] and best[at][2] >= chain[2]:
        return
    stop = at
    while stop < len(best) and best[stop][2] <= chain[2]:
        stop += 1
    best[at:stop] = [chain]


def _read_chain(chain: _Chain | None, entries: Sequence[tuple[str, str, int | None]]) -> list[Place | None]:
    places: list[Place | None] = [None] * len(entries)
    while chain is not None:
        start, number, _, chain = chain
        places[number] = (start, start + len(flatten(entries[number][0])))
    return places
