"""Cutting clean text into words: jieba's dictionary and model, walked by a quicker route, with further words of our own.

jieba's cache in the temp folder is never read or written, and its module-level functions are never called: they share one
dictionary across the process, and ``del_word`` changes even that of other tokenizers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from reformie.lexicon import Lexicons, lexicons_of
from reformie.words.dictionary import PROPER_TAGS, Dictionary
from reformie.words.route import Cutter
from reformie.words.rust import RustCutter

__all__ = ["PROPER_TAGS", "Engine", "Segmenter", "segmenter_of"]

Engine = Literal["jieba", "rjieba"]


class Segmenter:
    """Cuts texts; with the engine ``jieba`` token for token as ``jieba.Tokenizer.lcut`` does with the same dictionary.

    Args:
        words: Further words; each gets the least frequency at which jieba keeps it whole when it stands alone.
        engine: ``rjieba`` is an extra that cuts the same words several times quicker.

    Raises:
        ImportError: when the engine is not installed.
    """

    def __init__(self, words: Iterable[str] = (), engine: Engine = "jieba") -> None:
        self.words = tuple(sorted(set(words)))
        self.engine: Engine = engine
        dictionary = _dictionary(self.words)
        self._frequencies, self._tags = dictionary.frequencies, dictionary.tags
        self._cutter = _cutter(self.words, engine)

    def cut(self, text: str) -> list[str]:
        """Cut ``text`` into words; joined they give it back."""
        return self._cutter.cut(text)

    def starts(self, text: str) -> list[int]:
        """Give where the words of ``text`` begin, without making the words."""
        return self._cutter.starts(text)

    def frequency(self, word: str) -> int:
        """Give how often ``word`` stands in the 60 million words behind jieba's dictionary; 0 for a word it does not hold."""
        return self._frequencies.get(word, 0)

    def tag(self, word: str) -> str:
        """Give jieba's tag of ``word``, or "" where the dictionary has it as a plain noun or adjective, or not at all."""
        return self._tags.get(word, "")

    def __reduce__(self) -> tuple[type[Segmenter], tuple[tuple[str, ...], Engine]]:
        return Segmenter, (self.words, self.engine)


@cache
def _dictionary(words: tuple[str, ...]) -> Dictionary:
    return Dictionary(words)


@cache
def _cutter(words: tuple[str, ...], engine: Engine) -> Cutter | RustCutter:
    dictionary = _dictionary(words)
    own = Cutter(dictionary)
    if engine == "jieba":
        return own
    return RustCutter({word: dictionary.frequencies[word] for word in words if len(word) > 1}, own)


@cache
def segmenter_of(folder: str | None, engine: Engine = "jieba") -> Segmenter:
    """Give the segmenter that knows the words of our lexicons and of a user's folder; built once a process."""
    return Segmenter(_words(lexicons_of(folder)), engine)


def _words(lexicons: Lexicons) -> Iterator[str]:
    for table, column in (("divisions", "name"), ("posts", "post"), ("bodies", "form"), ("named_bodies", "suffix")):
        yield from lexicons.column(table, column)
