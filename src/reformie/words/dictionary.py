"""jieba's own dictionary, read from its package.

The words that begin with a character are taken in when a text first holds it: an article needs three tenths of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from importlib import resources
from itertools import repeat
from math import log
from threading import Lock

from reformie.regexes import regex

_TAGGED = frozenset("vdpcrmquyefi")
PROPER_TAGS = frozenset({"nr", "ns", "nt", "nz"})
NEVER = float("-inf")
CHARACTERS = 0x10000  # no word is looked for that begins with a further one
TOTAL = 60_101_967
"""How often all words of jieba's dictionary stand in the texts behind it."""

_ALIKE = regex(r"(.).*\n(?:\1.*\n)*")


def read_lines() -> dict[str, str]:
    """Read jieba's dictionary: lines of word, frequency and tag, by the first character of their words."""
    text = (resources.files("jieba") / "dict.txt").read_text("utf-8")
    lines: dict[str, str] = {}
    for match in _ALIKE.finditer(text):
        lines[match[1]] = lines.get(match[1], "") + match[0]
    return lines


class Dictionary:
    """Words with how likely they are and their tags.

    Args:
        lines: jieba's dictionary, or as much of it as will be asked for.
        added: The frequencies of further words, and other frequencies of words that it holds.
        total: The frequencies of all words together.

    Attributes:
        added: As given.
        unknown: The weight of a character that no word begins with.
        weights: The logarithm of each known word's share of all words; ``NEVER`` for the beginnings of words that are none themselves.
        singles: The weight of each character, by its code, where it is a word.
        beginnings: Characters that words begin with and that are none themselves.
        seconds: For each character, by its code, those that follow it where words begin. Most pairs of a text begin none, and to find that out
            in a short text fetches less from afar than to look into a table of words that are strewn over the memory.
        first: And where the weights of these pairs begin.
        pairs: The weights of what is two characters long.
    """

    def __init__(self, lines: Mapping[str, str], added: Mapping[str, int] | None = None, total: int = TOTAL) -> None:
        self.added = added or {}
        self.unknown = -log(total)
        self.weights: dict[str, float] = {}
        self.singles = array("d", [self.unknown]) * CHARACTERS
        self.beginnings: set[str] = set()
        self.seconds, self.first, self.pairs = [""] * CHARACTERS, array("I", [0]) * CHARACTERS, array("d")
        self._tags: dict[str, str] = {}
        self._lines = dict(lines)
        self._further: dict[str, dict[str, str]] = {}
        for word, frequency in self.added.items():
            self._further.setdefault(word[0], {})[word] = str(frequency)
        self._weights_of = _Weights(total)
        self._kept = _Kept()
        self._known: set[str] = set()
        self._lock = Lock()

    def know(self, characters: Iterable[str]) -> None:
        """Take in the words that begin with one of ``characters``, once, whichever thread is the first."""
        unknown = set(characters).difference(self._known)
        if unknown:
            with self._lock:
                for first in unknown.difference(self._known):
                    self._take_in(first)

    def frequency(self, word: str) -> int:
        """Give how often ``word`` stands in the texts behind the dictionary; 0 for a word it does not hold."""
        if word[:1] not in self._known:
            self.know(word[:1])
        return self._weights_of.frequencies[self.weights.get(word, NEVER)]

    def tag(self, word: str) -> str:
        """Give the tag of a word that is no plain noun or adjective, such as an idiom (i), or ""."""
        if word[:1] not in self._known:
            self.know(word[:1])
        return self._tags.get(word, "")

    def _take_in(self, first: str) -> None:
        cells = self._lines.pop(first, "").split()
        words, numbers, tags = cells[::3], cells[1::3], cells[2::3]
        weights = dict(zip(words, map(self._weights_of.__getitem__, numbers), strict=True))
        for word, number in self._further.get(first, {}).items():
            weights[word] = self._weights_of[number]
        begun = {word[:-1] for word in weights if len(word) > 1}
        while begun := begun.difference(weights):
            weights.update(zip(begun, repeat(NEVER)))
            begun = {word[:-1] for word in begun if len(word) > 1}
        self.weights.update(weights)
        self._tags.update((word, tag) for word, tag in zip(words, map(self._kept.__getitem__, tags), strict=True) if tag)
        if weights.get(first) == NEVER:
            self.beginnings.add(first)
        if ord(first) < CHARACTERS:
            self._begin(ord(first), weights)
        self._known.add(first)  # when all else is there: another thread may look

    def _begin(self, code: int, weights: Mapping[str, float]) -> None:
        """Note the words of one and two characters."""
        alone = weights.get(chr(code), NEVER)
        if alone > NEVER:
            self.singles[code] = alone
        pairs = {word[1]: weight for word, weight in weights.items() if len(word) == 2}
        self.first[code] = len(self.pairs)
        self.pairs.extend(pairs.values())
        self.seconds[code] = "".join(pairs)


class _Weights(dict[str, float]):
    """The weight of each frequency, as it is written, one object for all words that have it; and back."""

    def __init__(self, total: int) -> None:
        self.frequencies = {NEVER: 0}
        self._total = log(total)

    def __missing__(self, number: str) -> float:
        self[number] = weight = log(int(number)) - self._total
        self.frequencies[weight] = int(number)
        return weight


class _Kept(dict[str, str]):
    """The tags that are kept as they are, each one object, and "" for others."""

    def __missing__(self, tag: str) -> str:
        self[tag] = kept = tag if (tag[0] in _TAGGED and tag != "vn") or tag[:2] in PROPER_TAGS else ""
        return kept
