"""Which word of a list begins or ends at an offset: looked up by a character or two, not tried word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable


class Openings:
    """Finds words by where they begin.

    Args:
        words: The words, none of them empty.

    Attributes:
        firsts: The characters that they begin with.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_pair = _by_key(words, lambda word: word[:2])
        self.firsts = frozenset([pair[0] for pair in self._by_pair])

    def at(self, text: str, start: int) -> str:
        """Give the longest word that begins at ``start``, or ""."""
        pair = text[start : start + 2]
        for word in self._by_pair.get(pair, ()):
            if text.startswith(word, start):
                return word
        return pair[:1] if pair[:1] in self._by_pair else ""


class Endings:
    """Finds words by where they end.

    Args:
        words: The words, none of them empty.

    Attributes:
        lasts: The characters that they end with.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_last = _by_key(words, lambda word: word[-1])
        self.lasts = frozenset(self._by_last)

    def before(self, text: str, end: int, floor: int = 0) -> str:
        """Give the longest word that ends at ``end`` and does not begin before ``floor``, or ""."""
        words = self._by_last.get(text[end - 1 : end])
        if words is None or not text.endswith(words, floor, end):
            return ""
        for word in words:
            if text.endswith(word, floor, end):
                break
        return word


def _by_key(words: Iterable[str], key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """Group words, the longest first in each group."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        groups[key(word)].append(word)
    return {first: tuple(group) for first, group in groups.items()}
