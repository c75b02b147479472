"""jieba's own dictionary, read from its package, with words added."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Iterable
from importlib import resources
from itertools import accumulate, chain, pairwise
from math import log
from operator import itemgetter

_TAGGED = frozenset("vdpcrmquyefi")
PROPER_TAGS = frozenset({"nr", "ns", "nt", "nz"})
NEVER = float("-inf")
CHARACTERS = 0x10000  # no word is looked for that begins with a further one


class Dictionary:
    """Words with how likely they are and their tags.

    Words and their beginnings are also numbered, shorter ones first and those that begin alike together. To follow the words of a text by
    number fetches less from afar than to look each up in a table of words that are strewn over the memory.

    Args:
        words: Words to add; each of more than one character gets the least frequency at which jieba keeps it whole when it stands alone.

    Attributes:
        frequencies: How often each word stands in the 60 million words behind the dictionary; 0 for the beginnings of words that are none themselves.
        unknown: The weight of a character that no word begins with.
        tags: The tags of words that are no plain nouns or adjectives, idioms (i) among them.
        weights: By number, the logarithm of a word's share of all words; ``NEVER`` for a mere beginning.
        lasts: The last characters by number.
        longer: By number, that of the first that is one character longer; the last of these stands before the first of the next number.
        seconds: For each character, by its code, those that follow it where words begin.
        first: And the number of the first of these pairs.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.tags: dict[str, str] = {}
        self.frequencies, total = self._read()
        total = _add(self.frequencies, total, words)
        self.unknown = -log(total)
        self._number(total)

    @property
    def characters(self) -> str:
        """The single characters, which have the first numbers."""
        return self.lasts[: self.longer[0]]

    def _number(self, total: int) -> None:
        """Number all words and beginnings: taken in the order of their characters, each stands behind what it begins with."""
        weights = {frequency: log(frequency) - log(total) for frequency in {*self.frequencies.values()} - {0}} | {0: NEVER}
        lengths = range(max(map(len, self.frequencies)) + 2)
        lasts: list[list[str]] = [[] for _ in lengths]
        longer = [array("I") for _ in lengths]
        weighed = [array("d") for _ in lengths]
        shared: dict[str, str] = {}  # one object a character
        for word, frequency in sorted(self.frequencies.items(), key=itemgetter(0)):
            length = len(word)
            lasts[length].append(shared.setdefault(last := word[-1], last))
            longer[length].append(len(lasts[length + 1]))
            weighed[length].append(weights[frequency])
        self.lasts = "".join(chain.from_iterable(lasts))
        self.weights = array("d", b"".join(weighed))
        self.longer = array("I")
        for before, starts in zip(accumulate(map(len, lasts)), longer, strict=True):
            self.longer.extend([before + start for start in starts])
        self.longer.append(len(self.lasts))
        self.seconds, self.first = [""] * CHARACTERS, array("I", [0]) * CHARACTERS
        for character, (low, high) in zip(self.characters, pairwise(self.longer), strict=False):
            if (code := ord(character)) < CHARACTERS:
                self.seconds[code], self.first[code] = self.lasts[low:high], low

    def _read(self) -> tuple[dict[str, int], int]:
        """Read frequencies, those of mere beginnings of words being 0, their total, and the tags."""
        frequencies: dict[str, int] = {}
        total = 0
        kept: dict[str, str] = {}  # each tag once, as "" where it is not kept
        with (resources.files("jieba") / "dict.txt").open("r", encoding="utf-8") as source:
            for line in source:
                word, number, tag = line.split()
                frequencies[word] = frequency = int(number)
                total += frequency
                if tag not in kept:
                    kept[tag] = tag if (tag[0] in _TAGGED and tag != "vn") or tag[:2] in PROPER_TAGS else ""
                if kept[tag]:
                    self.tags[word] = kept[tag]
                if word[:-1] not in frequencies:
                    _with_beginnings(frequencies, word)
        return frequencies, total


def _add(frequencies: dict[str, int], total: int, words: Iterable[str]) -> int:
    """Add words at the frequency that jieba suggests, all by the dictionary as it was before; give the new total."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    own = jieba.Tokenizer()
    own.FREQ, own.total, own.initialized = frequencies, total, True
    added = {word: own.suggest_freq(word) for word in words if len(word) > 1}
    for word, frequency in added.items():
        total += frequency - frequencies.get(word, 0)
        frequencies[word] = frequency
        _with_beginnings(frequencies, word)
    return total


def _with_beginnings(frequencies: dict[str, int], word: str) -> None:
    """Note the beginnings of a word; where one is known, so are those shorter still."""
    while (word := word[:-1]) and word not in frequencies:
        frequencies[word] = 0
