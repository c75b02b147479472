"""The likeliest way through a text: jieba's search of its dictionary, in one pass from the right and without a graph.

Every sum of logarithms is made in jieba's order, so that even ties fall as they do there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import repeat

from reformie.regexes import regex
from reformie.words.dictionary import NEVER, Dictionary
from reformie.words.hidden import cut_unknown

# jieba's own: what its dictionary is asked about; the rest falls apart into characters.
ASKED = regex(r"[\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+")
_NOTHING: dict[str, float] = {}  # behind a character that begins no pair


class Cutter:
    """Cuts texts as ``jieba.Tokenizer.lcut`` does.

    Args:
        dictionary: The words it knows.
    """

    def __init__(self, dictionary: Dictionary) -> None:
        singles = {word: weight for word, weight in dictionary.weights.items() if len(word) == 1}
        self._weights = dictionary.weights
        self._unknown = dictionary.unknown
        self._singles = {word: weight for word, weight in singles.items() if weight > NEVER}
        self._beginnings = frozenset(singles) - frozenset(self._singles)
        self._pairs = dictionary.pairs

    def cut(self, text: str) -> list[str]:
        """Cut ``text`` into words; joined they give it back."""
        stretches = [match.span() for match in ASKED.finditer(text)]
        ends = self._ends(text, stretches)
        words: list[str] = []
        parted: Callable[[str], Iterable[str]] = _characters if "\r" in text else str
        position = 0
        for start, end in stretches:
            words += parted(text[position:start])
            position = end
            alone = start  # where a run of single characters begins
            while start < end:
                last = ends[start]
                if last - start > 1:
                    if alone < start:
                        words += text[alone] if start - alone == 1 else self._run(text[alone:start])
                    words.append(text[start:last])
                    alone = last
                start = last
            if alone < end:
                words += text[alone] if end - alone == 1 else self._run(text[alone:end])
        words += parted(text[position:])
        return words

    def _run(self, run: str) -> list[str] | str:
        """Cut a run of several single characters: the model may know words there that the dictionary does not hold."""
        return run if self._weights.get(run, NEVER) > NEVER else cut_unknown(run)

    def _ends(self, text: str, stretches: list[tuple[int, int]]) -> list[int]:
        """Give for each offset in ``stretches`` where the likeliest word from there ends."""
        find, beginnings = self._weights.get, self._beginnings
        characters = list(text)
        singles = list(map(self._singles.get, characters, repeat(self._unknown)))
        behind = map(self._pairs.get, characters, repeat(_NOTHING))
        pairs = list(map(dict.get, behind, characters[1:]))  # None where no word begins so
        best = [0.0] * (len(text) + 1)  # the weight of the best way from each offset to the end of its stretch
        ends = list(range(1, len(text) + 1))
        for start, stop in stretches:
            best[stop - 1] = right = singles[stop - 1]
            for at in range(stop - 2, start - 1, -1):
                alone = singles[at] + right
                word = pairs[at]
                if word is None:
                    best[at] = right = alone
                    continue
                last = end = at + 2
                word += best[end]
                while end < stop:
                    end += 1
                    longer = find(text[at:end])
                    if longer is None:
                        break
                    longer += best[end]
                    if longer >= word:
                        word, last = longer, end
                # A character that is no word counts as one only where no longer word begins with it.
                if word >= alone or (word > NEVER and text[at] in beginnings):
                    best[at], ends[at] = word, last
                    right = word
                else:
                    best[at] = right = alone
        return ends


def _characters(text: str) -> list[str]:
    """Part text that the dictionary is not asked about into characters, a carriage return with its line feed."""
    return re.findall(r"\r\n|.", text, re.DOTALL)
