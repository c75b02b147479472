"""Cutting clean text into words: jieba with a dictionary of our own.

jieba's cache in the temp folder is never read or written, and its module-level functions are never called: they share one
dictionary across the process, and ``del_word`` changes even that of other tokenizers.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Any

from reformie.lexicon import Lexicons, lexicons_of

_TAGGED = frozenset("vdpcrmquyef")
PROPER_TAGS = frozenset({"nr", "ns", "nt", "nz"})


class Segmenter:
    """A private jieba: its dictionary, with further words that it must not cut.

    Args:
        words: Further words; each gets the least frequency at which jieba keeps it whole when it stands alone.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.words = tuple(sorted(set(words)))
        self._jieba, self._tags = _dictionary(self.words)

    def cut(self, text: str) -> list[str]:
        """Cut ``text`` into words; joined they give it back."""
        return list(self._jieba.cut(text))

    def frequency(self, word: str) -> int:
        """Give how often ``word`` stands in the 60 million words behind jieba's dictionary; 0 for a word it does not hold."""
        return int(self._jieba.FREQ.get(word, 0))

    def tag(self, word: str) -> str:
        """Give jieba's tag of ``word``, or "" where the dictionary has it as a plain noun or adjective, or not at all."""
        return self._tags.get(word, "")

    def __reduce__(self) -> tuple[type[Segmenter], tuple[tuple[str, ...]]]:
        return Segmenter, (self.words,)


def _read_dictionary() -> tuple[dict[str, int], int, dict[str, str]]:
    """Read jieba's own dictionary: frequencies with prefixes, their total, and the tags of words that are no nouns."""
    frequencies: dict[str, int] = {}
    tags: dict[str, str] = {}
    total = 0
    with (resources.files("jieba") / "dict.txt").open("r", encoding="utf-8") as source:
        for line in source:
            word, number, tag = line.split()
            frequencies[word] = frequency = int(number)
            total += frequency
            if (tag[0] in _TAGGED and tag != "vn") or tag[:2] in PROPER_TAGS:
                tags[word] = tag
            for end in range(1, len(word)):
                frequencies.setdefault(word[:end], 0)
    return frequencies, total, tags


@cache
def _dictionary(words: tuple[str, ...]) -> tuple[Any, dict[str, str]]:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    own = jieba.Tokenizer()
    own.FREQ, own.total, tags = _read_dictionary()
    own.initialized = True
    added = {word: own.suggest_freq(word) for word in words if len(word) > 1}
    for word, frequency in added.items():
        own.total += frequency - own.FREQ.get(word, 0)
        own.FREQ[word] = frequency
        for end in range(1, len(word)):
            own.FREQ.setdefault(word[:end], 0)
    return own, tags


@cache
def segmenter_of(folder: str | None) -> Segmenter:
    """Give the segmenter that knows the words of our lexicons and of a user's folder; built once a process."""
    return Segmenter(_words(lexicons_of(folder)))


def _words(lexicons: Lexicons) -> Iterator[str]:
    for table, column in (("divisions", "name"), ("posts", "post"), ("bodies", "form"), ("named_bodies", "suffix")):
        yield from lexicons.column(table, column)
