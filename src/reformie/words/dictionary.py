"""jieba's own dictionary, read from its package.

The words that begin with a character are taken in when a text first holds it: an article needs three tenths of them.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import resources
from itertools import accumulate
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

    Words of several characters and their beginnings are also numbered: all that begin with the same character together, of these the shorter ones
    first. To follow the words of a text by number fetches less from afar than to look each up in a table of words that are strewn over the memory.

    Args:
        lines: jieba's dictionary, or as much of it as will be asked for.
        added: The frequencies of further words, and other frequencies of words that it holds.
        total: The frequencies of all words together.

    Attributes:
        added: As given.
        frequencies: How often each known word stands in the texts behind the dictionary; 0 for the beginnings of words that are none themselves.
        unknown: The weight of a character that no word begins with.
        singles: The weight of each character, by its code, where it is a word.
        beginnings: Characters that words begin with and that are none themselves.
        seconds: For each character, by its code, those that follow it where words begin: "" while they are not taken in, a space where there are none.
        first: And the number of the first of these pairs.
        weights: By number, the logarithm of a word's share of all words; ``NEVER`` for a mere beginning.
        lasts: The last characters by number.
        longer: By number, that of the first that is one character longer; the last of these stands before the first of the next number.
    """

    def __init__(self, lines: Mapping[str, str], added: Mapping[str, int] | None = None, total: int = TOTAL) -> None:
        self.added = added or {}
        self.frequencies: dict[str, int] = {}
        self.unknown = -log(total)
        self.singles = array("d", [self.unknown]) * CHARACTERS
        self.beginnings: set[str] = set()
        self.seconds, self.first = [" ", *[""] * (CHARACTERS - 1)], array("I", [0]) * CHARACTERS
        self.lasts, self.longer, self.weights = "", array("I"), array("d")
        self._tags: dict[str, str] = {}
        self._lines = dict(lines)
        self._further: dict[str, dict[str, int]] = {}
        for word, frequency in self.added.items():
            self._further.setdefault(word[0], {})[word] = frequency
        self._weight_of = _Weights(total)
        self._kept = _Kept()
        self._known: set[str] = set()
        self._lock = Lock()

    def know(self, characters: Iterable[str]) -> None:
        """Take in the words that begin with one of ``characters``, once, whichever thread is the first."""
        unknown = set(characters).difference(self._known)
        if unknown:
            with self._lock:
                self._take_in(unknown.difference(self._known))

    def frequency(self, word: str) -> int:
        """Give how often ``word`` stands in the texts behind the dictionary; 0 for a word it does not hold."""
        if word[:1] not in self._known:
            self.know(word[:1])
        return self.frequencies.get(word, 0)

    def tag(self, word: str) -> str:
        """Give the tag of a word that is no plain noun or adjective, such as an idiom (i), or ""."""
        if word[:1] not in self._known:
            self.know(word[:1])
        return self._tags.get(word, "")

    def _take_in(self, characters: Iterable[str]) -> None:
        """Take in the words that begin with some characters; what tells of them comes last, as another thread may look, or this one be stopped, at any time."""
        del self.longer[len(self.lasts) :], self.weights[len(self.lasts) :]  # what was left of a time when it was stopped
        taken = {first: self._read(first) for first in characters}
        numbered = [(ord(first), base, words) for first, (base, words) in taken.items() if ord(first) < CHARACTERS]
        self.lasts += "".join("".join(word[-1] for word in words) + " " for _, _, words in numbered)
        for code, base, words in numbered:
            self.first[code] = base
            self.seconds[code] = "".join(word[1] for word in words if len(word) == 2) or " "
        self._known.update(taken)
        for first in taken:
            self._lines.pop(first, None)

    def _read(self, first: str) -> tuple[int, list[str]]:
        """Read the words that begin with a character; give those of several characters by number, and that of the first."""
        cells = self._lines.get(first, "").split()
        words = cells[::3]
        frequencies = dict(zip(words, map(int, cells[1::3]), strict=True)) | self._further.get(first, {})
        begun = {word[:-1] for word in frequencies if len(word) > 1}
        while begun := begun.difference(frequencies):
            frequencies.update(dict.fromkeys(begun, 0))
            begun = {word[:-1] for word in begun if len(word) > 1}
        self.frequencies.update(frequencies)
        self._tags.update((word, tag) for word, tag in zip(words, map(self._kept.__getitem__, cells[2::3]), strict=True) if tag)
        alone = frequencies.pop(first, None)
        if alone == 0:
            self.beginnings.add(first)
        if ord(first) >= CHARACTERS:
            return 0, []
        if alone:
            self.singles[ord(first)] = self._weight_of[alone]
        return self._number(frequencies, first)

    def _number(self, frequencies: Mapping[str, int], first: str) -> tuple[int, list[str]]:
        """Number words of several characters, so that what goes on from one comes before what goes on from the next."""
        words = sorted(sorted(frequencies), key=len)
        going_on = Counter(word[:-1] for word in words)
        base = len(self.weights)
        self.longer.extend(accumulate((going_on[word] for word in words), initial=base + going_on[first]))
        self.weights.extend(self._weight_of[frequencies[word]] for word in words)
        self.weights.append(NEVER)  # nobody's: its number ends the words before
        return base, words


class _Weights(dict[int, float]):
    """The logarithm of what share of all words a word has that stands so often in the texts behind the dictionary."""

    def __init__(self, total: int) -> None:
        self[0] = NEVER
        self._total = log(total)

    def __missing__(self, frequency: int) -> float:
        self[frequency] = weight = log(frequency) - self._total
        return weight


class _Kept(dict[str, str]):
    """The tags that are kept as they are, each one object, and "" for others."""

    def __missing__(self, tag: str) -> str:
        self[tag] = kept = tag if (tag[0] in _TAGGED and tag != "vn") or tag[:2] in PROPER_TAGS else ""
        return kept
