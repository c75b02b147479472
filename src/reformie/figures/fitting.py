"""Where the noun behind a count ends: at the last word that its measure word goes with (3支施工队|报价, 4家企业|中标)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.phrases import clean
from reformie.figures.row import DEEDS, index_at
from reformie.figures.words import Piece
from reformie.regexes import regex

_ASIDE = regex(r"（[^（）]{1,8}）$")  # 县（市、区）
_WIDE = frozenset({"thing", "matter", "line"})  # kinds that so much belongs to that their nouns alone end no phrase
_SKIPPED = 8  # characters that a phrase may leave out behind its figure: 的, 市级, 各类


class Fitting:
    """Fits phrases behind counts to their measure words.

    Args:
        units: By measure word the kinds of things that it counts. nouns: By kind how nouns of such things end.
        told: Words that are said of what is counted, though a dictionary has them as nouns.
    """

    def __init__(self, units: Mapping[str, Sequence[str]], nouns: Mapping[str, Sequence[str]], told: frozenset[str]) -> None:
        self._nouns = {unit: _of(nouns, kinds) for unit, kinds in units.items()}
        self._sure = {unit: _of(nouns, (kind for kind in kinds if kind not in _WIDE)) for unit, kinds in units.items()}
        self._told = told

    def end(self, text: str, pieces: Sequence[Piece], made: Candidate, right: str) -> str:
        """Give the phrase behind a count up to where its noun ends, without what is said of those counted.

        Args:
            text: The clean text. pieces: The sentence. made: The figure. right: The phrase behind it, or "".

        Returns:
            The phrase to its last word that the measure word goes with, or as it was.
        """
        nouns = self._nouns.get(made.unit) if made.kind in ("count", "area") else None
        if not nouns or not right or _ASIDE.sub("", right).endswith(nouns):
            return right
        start = text.find(right, made.end, made.end + _SKIPPED + len(right))
        if start < 0 or text.startswith("的", start + len(right)):  # 5个水质好的断面
            return right
        parts = [right[:end] for end in range(len(right) - 1, 0, -1) if _parts(pieces, start + end) and clean(right[:end])]
        sure = next((part for part in parts if part.endswith(self._sure[made.unit])), "")
        if not sure and self._says(pieces, start + len(right)):
            sure = next((part for part in parts if part.endswith(nouns)), "")
        first, mark, _ = sure.partition("与")  # 9家卫生院与药企|签约率: a partner
        return first if mark and first.endswith(nouns) else sure or right

    def _says(self, pieces: Sequence[Piece], end: int) -> bool:
        """Tell whether the word before a position is said of what is counted: a deed, an attribute, or one that no dictionary has."""
        last = pieces[index_at(pieces, end) - 1]
        every = last.text[0] == "全" and len(last.text) == 2  # 生产线全开
        return every or not last.known or last.kind in DEEDS or last.text in self._told


def _of(nouns: Mapping[str, Sequence[str]], kinds: Iterable[str]) -> tuple[str, ...]:
    """Give the nouns of some kinds."""
    return tuple(noun for kind in kinds for noun in nouns.get(kind, ()))


def _parts(pieces: Sequence[Piece], position: int) -> bool:
    """Tell whether a word ends at a position, or may: no dictionary has the one around it (老歌|师录)."""
    at = index_at(pieces, position)
    return (at < len(pieces) and pieces[at].start == position) or (at > 0 and not pieces[at - 1].known)
