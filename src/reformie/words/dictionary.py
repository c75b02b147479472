"""jieba's own dictionary, read from its package, with words added."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Iterable
from importlib import resources
from math import log

_TAGGED = frozenset("vdpcrmquyefi")
PROPER_TAGS = frozenset({"nr", "ns", "nt", "nz"})
NEVER = float("-inf")
CHARACTERS = 0x10000  # no word is looked for that begins with a further one


class Dictionary:
    """Words with how likely they are and their tags.

    Args:
        words: Words to add; each of more than one character gets the least frequency at which jieba keeps it whole when it stands alone.

    Attributes:
        weights: The logarithm of each word's share of all words; ``NEVER`` for the beginnings of words that are none themselves.
        frequencies: For each weight, how often such a word stands in the texts behind the dictionary.
        unknown: The weight of a character that no word begins with.
        seconds: For each character, by its code, those that follow it where words begin. Most pairs of a text begin none, and to find that out
            in a short text fetches less from afar than to look into a table of words that are strewn over the memory.
        first: And where the weights of these pairs begin.
        pairs: The weights of what is two characters long.
        tags: The tags of words that are no plain nouns or adjectives, idioms (i) among them.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.tags: dict[str, str] = {}
        frequencies, total = self._read()
        total = _add(frequencies, total, words)
        self.unknown = -log(total)
        self.frequencies = {NEVER: 0}
        weights = {0: NEVER}
        for frequency in {*frequencies.values()} - {0}:
            weights[frequency] = weight = log(frequency) - log(total)
            self.frequencies[weight] = frequency
        self.weights: dict[str, float] = frequencies  # type: ignore[assignment] # the one large table takes its other values in place
        behind: dict[str, tuple[list[str], list[float]]] = {}
        shared: dict[str, str] = {}  # one object a character
        first = ""
        for word, frequency in frequencies.items():
            self.weights[word] = weight = weights[frequency]
            if len(word) == 2:
                if word[0] != first:  # most stand together that begin alike
                    first = word[0]
                    seconds, pairs = behind.setdefault(first, ([], []))
                seconds.append(shared.setdefault(word[1], word[1]))
                pairs.append(weight)
        self.seconds, self.first, self.pairs = [""] * CHARACTERS, array("I", [0]) * CHARACTERS, array("d")
        for first, (seconds, pairs) in behind.items():
            if (code := ord(first)) < CHARACTERS:
                self.seconds[code], self.first[code] = "".join(seconds), len(self.pairs)
                self.pairs.extend(pairs)

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
