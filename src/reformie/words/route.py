"""The likeliest way through a text: jieba's search of its dictionary, in one pass from the right and without a graph.

Every sum of logarithms is made in jieba's order, so that even ties fall as they do there.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import pairwise
from operator import itemgetter

from reformie.regexes import regex
from reformie.words.dictionary import NEVER, Dictionary
from reformie.words.hidden import unknown_starts

# jieba's own: what its dictionary is asked about; the rest falls apart into characters.
ASKED = regex(r"[\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+")
_FURTHER = regex("[\U00010000-\U0010ffff]")  # which no word begins with that is asked for


class Cutter:
    """Cuts texts as ``jieba.Tokenizer.lcut`` does.

    Args:
        dictionary: The words it knows.
    """

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def cut(self, text: str) -> list[str]:
        """Cut ``text`` into words; joined they give it back."""
        return [text[start:end] for start, end in pairwise([*self.starts(text), len(text)])]

    def starts(self, text: str) -> list[int]:
        """Give where the words of ``text`` begin."""
        stretches = [match.span() for match in ASKED.finditer(text)]
        ends, pairs = self._ends(text, stretches)
        starts: list[int] = []
        position = 0
        for start, end in stretches:
            starts += range(position, start)
            position = end
            while start < end:
                last = ends[start]
                if last:
                    starts.append(start)
                else:
                    last = start + 1
                    while last < end and not ends[last]:
                        last += 1
                    starts += self._run(text, start, last, pairs) if last - start > 1 else (start,)
                start = last
        starts += range(position, len(text))
        if "\r\n" in text:  # which stays whole
            starts = [at for at in starts if not text.startswith("\r\n", at - 1)]
        return starts

    def _run(self, text: str, start: int, end: int, pairs: list[int]) -> Iterable[int]:
        """Cut a run of single characters: the model may know words there that the dictionary does not hold."""
        if pairs[start] >= 0 and self._dictionary.frequency(text[start:end]):
            return range(start, end)
        return unknown_starts(text, start, end)

    def _ends(self, text: str, stretches: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
        """Give for each offset where the likeliest word of several characters from there ends, or 0, and which of its first one's pairs it begins."""
        beginnings, first = self._dictionary.beginnings, self._dictionary.first
        codes = _codes(text)
        of_text = itemgetter(*codes, 0, 0)  # of one thing alone it would make no tuple
        seconds = of_text(self._dictionary.seconds)
        if not all(seconds):
            self._dictionary.know(text)
            seconds = of_text(self._dictionary.seconds)
        singles = of_text(self._dictionary.singles)
        weights, longer, find = self._dictionary.weights, self._dictionary.longer, self._dictionary.lasts.find
        pairs = list(map(str.find, seconds, text[1:]))  # -1 where no word begins so
        best = [0.0] * (len(text) + 1)  # the weight of the best way from each offset to the end of its stretch
        ends = [0] * len(text)
        for start, stop in stretches:
            best[stop - 1] = right = singles[stop - 1]
            for at in range(stop - 2, start - 1, -1):
                alone = singles[at] + right
                pair = pairs[at]
                if pair < 0:
                    best[at] = right = alone
                    continue
                last = end = at + 2
                number = first[codes[at]] + pair
                word = weights[number] + best[end]
                while end < stop and (low := longer[number]) < (high := longer[number + 1]):
                    number = find(text[end], low, high)
                    if number < 0:
                        break
                    end += 1
                    further = weights[number] + best[end]
                    if further >= word:
                        word, last = further, end
                # A character that is no word counts as one only where no longer word begins with it.
                if word >= alone or (word > NEVER and text[at] in beginnings):
                    best[at], ends[at] = word, last
                    right = word
                else:
                    best[at] = right = alone
        return ends, pairs


def _codes(text: str) -> array[int]:
    """Give the code of each character, that of another for one beyond ``CHARACTERS``."""
    codes = array("H", text.encode("utf-16", "surrogatepass"))[1:]  # behind the mark of the order of bytes
    return codes if len(codes) == len(text) else _codes(_FURTHER.sub("\0", text))
