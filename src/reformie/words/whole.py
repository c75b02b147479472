"""Words of our own in jieba's dictionary, so that each is kept whole where it stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reformie.regexes import regex
from reformie.words.dictionary import TOTAL, Dictionary, read_lines
from reformie.words.route import Cutter

_LATIN = regex(r"[a-zA-Z0-9]+|.")
_APART = ","  # no word holds it and anything else


def dictionary_with(words: Iterable[str]) -> Dictionary:
    """Give jieba's dictionary with ``words``, each of several characters at the least frequency at which jieba keeps it whole."""
    added = [word for word in words if len(word) > 1]
    lines = read_lines()
    before = Dictionary(_lines_of(added, lines))
    frequencies = _frequencies(added, before)
    return Dictionary(lines, frequencies, TOTAL + sum(frequency - before.frequency(word) for word, frequency in frequencies.items()))


def _lines_of(words: list[str], lines: Mapping[str, str]) -> dict[str, str]:
    """Give the lines of all that may be a part of ``words``."""
    parts: dict[str, set[str]] = {}
    for word in words:
        for start, first in enumerate(word):
            parts.setdefault(first, set()).update(word[start:end] for end in range(start + 1, len(word) + 1))
    kept = {}
    for first, sought in parts.items():
        kept[first] = block = lines.get(first, "")
        if first >= "一":  # of letters and digits jieba also looks at words that only begin so
            cells = block.split()
            kept[first] = "".join(f"{word} {number} n\n" for word, number in zip(cells[::3], cells[1::3], strict=True) if word in sought)
    return kept


def _frequencies(words: list[str], dictionary: Dictionary) -> dict[str, int]:
    """Give what ``jieba.Tokenizer.suggest_freq`` does for each word, by the dictionary as it is without them."""
    pieces = iter(_Plainly(dictionary).cut(_APART.join(words)))
    suggested = {}
    for word in words:
        share, left = 1.0, len(word)
        while left:
            piece = next(pieces)
            share *= _listed(piece, dictionary) / TOTAL
            left -= len(piece)
        suggested[word] = max(int(share * TOTAL) + 1, _listed(word, dictionary))
        next(pieces, None)  # what stands between two words
    return suggested


def _listed(word: str, dictionary: Dictionary) -> int:
    """Give a word's frequency, and 1 for one that is in no way in the dictionary, as jieba does."""
    return dictionary.frequency(word) if word in dictionary.frequencies else 1


class _Plainly(Cutter):
    """Cuts without a model for words that no dictionary holds: letters and digits stay together, other characters stand alone."""

    def _run(self, text: str, start: int, end: int, _pairs: list[int]) -> list[int]:
        return [match.start() for match in _LATIN.finditer(text, start, end)]
