"""The extra segmenter: jieba's dictionary and model in Rust, many times quicker; where it cuts otherwise than jieba, ours cuts again."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from reformie.errors import MissingExtraError, needs
from reformie.regexes import regex
from reformie.words.route import ASKED, Cutter

# Chinese characters that rjieba's dictionary is asked about and jieba's is not, and halves of characters, which Rust cannot hold.
_FURTHER = regex("[\u3400-\u4dbf\u9fd6-\u9fff\ud800-\udfff\uf900-\ufaff\U00020000-\U0003ffff]")
# Where a stretch repeats itself, the same words fit in two orders (五一九|六五|一九六|五), and only the order of jieba's sums decides.
_REPEATED = regex(r"([\u4e00-\u9fd5])\1\1|([\u4e00-\u9fd5]{2,8}?)\2")


class RustCutter:
    """Cuts texts by rjieba as jieba does.

    Args:
        words: Words to add to rjieba's dictionary, with their frequencies.
        exact: Cuts what rjieba cuts otherwise: it keeps runs of Latin letters and digits together (5-10, 2024-01-24).

    Raises:
        MissingExtraError: when rjieba is not installed.
    """

    def __init__(self, words: Mapping[str, int], exact: Cutter) -> None:
        try:
            import rjieba
        except ImportError as error:
            raise MissingExtraError(needs("segmenter 'rjieba'", "fast")) from error
        self._jieba = rjieba.Jieba()
        for word, frequency in words.items():
            self._jieba.add_word(word, frequency, "n")  # it asks for a tag, which no cut looks at
        self._exact = exact

    def cut(self, text: str) -> list[str]:
        """Cut ``text`` into words; joined they give it back."""
        if _FURTHER.search(text):
            return self._exact.cut(text)
        if not _REPEATED.search(text):
            return self._quickly(text)
        words: list[str] = []
        position = 0
        for stretch in ASKED.finditer(text):
            if _REPEATED.search(stretch[0]):
                words += [*self._quickly(text[position : stretch.start()]), *self._exact.cut(stretch[0])]
                position = stretch.end()
        return words + self._quickly(text[position:])

    def starts(self, text: str) -> list[int]:
        """Give where the words of ``text`` begin."""
        return list(accumulate(map(len, self.cut(text)), initial=0))[:-1]

    def _quickly(self, text: str) -> list[str]:
        words: list[str] = []
        for word in self._jieba.cut(text):
            if len(word) > 1 and word.isascii():
                words += self._exact.cut(word)
            else:
                words.append(word)
        return words
