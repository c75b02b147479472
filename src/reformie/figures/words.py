"""The surroundings of figures as a row of classed pieces: words, and what other stages have made out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reformie.figures.candidate import Candidate
from reformie.figures.tables import Tables
from reformie.findings import Findings
from reformie.segment import Segmenter

PieceKind = Literal[
    "noun", "act", "verb", "link", "function", "qualifier", "level", "scope", "pronoun", "of", "and", "list", "etc",
    "break", "figure", "date", "place", "body",
]  # fmt: skip

_NAME = re.compile(r"“[^“”，。；！？\n]{1,24}”|《[^《》\n]{1,60}》|（[^（）\n]{1,6}）|\([^()\n]{1,6}\)")
_BREAK = re.compile(r"[\W_]+")
_AND = frozenset({"和", "与", "及", "以及", "或", "暨", "或者"})
_FUNCTION = frozenset("dprcuyeqf")
_SHORT_NOUN = frozenset({"级", "等级", "群众", "干部"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, with half-open bounds in the clean text."""

    start: int
    end: int
    kind: PieceKind
    text: str


class Words:
    """Cuts sentences into classed pieces.

    Args:
        tables: Cue words.
        segmenter: Tells the class of a word.
    """

    def __init__(self, tables: Tables, segmenter: Segmenter) -> None:
        self._segmenter = segmenter
        self._kinds: dict[str, PieceKind] = {}
        roles: tuple[tuple[str, PieceKind], ...] = (
            ("light", "verb"), ("grow", "link"), ("fall", "link"), ("rank", "link"), ("link", "link"), ("qualifier", "qualifier"),
            ("attribute", "noun"), ("act", "act"), ("pronoun", "pronoun"), ("wider", "scope"), ("scope", "scope"), ("level", "level"),
        )  # fmt: skip
        for role, kind in roles:
            self._kinds.update(dict.fromkeys(tables.cue(role), kind))
        for word in ("增长", "提升", "发展"):
            self._kinds[word] = "link" if word != "发展" else "noun"

    def pieces(self, findings: Findings, cuts: Sequence[int], start: int, end: int, figures: Sequence[Candidate]) -> list[Piece]:
        """Cut ``[start, end)`` of the clean text into pieces.

        Args:
            findings: Dates, places and bodies.
            cuts: Where words begin and end, sorted.
            start, end: A sentence.
            figures: Its candidates.
        """
        text = findings.page.text
        fixed: list[tuple[int, int, PieceKind]] = [(c.start, c.end, "figure") for c in figures]
        fixed += [(m.start, m.end, "date") for m in _within(findings.dates, start, end)]
        fixed += [(m.start, m.end, "body") for m in _within(findings.organisations, start, end)]
        fixed += [(m.start, m.end, "place") for m in _within(findings.places, start, end) if m.value.kind not in ("level", "national")]
        fixed += [(*match.span(), "noun") for match in _NAME.finditer(text, start, end)]
        made: list[Piece] = []
        position = start
        for first, last, kind in sorted(fixed, key=lambda f: (f[0], -f[1], f[2] != "figure")):
            if first >= position:
                made += self._words(text, cuts, position, first)
                made.append(Piece(first, last, kind, text[first:last]))
                position = last
        return made + list(self._words(text, cuts, position, end))

    def _words(self, text: str, cuts: Sequence[int], start: int, end: int) -> Iterator[Piece]:
        index = bisect_left(cuts, start + 1)
        while start < end:
            last = min(cuts[index], end) if index < len(cuts) else end
            yield Piece(start, last, self._kind(text[start:last]), text[start:last])
            start, index = last, index + 1

    def _kind(self, word: str) -> PieceKind:
        known = self._kinds.get(word)
        if word in ("的", "之"):
            return "of"
        if word == "、":
            return "list"
        if word == "等":
            return "etc"
        if word in _AND:
            return "and"
        if known is not None:
            return known
        if _BREAK.fullmatch(word):
            return "noun" if word in ("·", "-", "/") else "break"
        tag = self._segmenter.tag(word)[:1]
        if tag == "v":
            return "verb"
        return "function" if tag and tag in _FUNCTION else "noun"


def _within[SpanT](mentions: Sequence[SpanT], start: int, end: int) -> Iterator[SpanT]:
    low = bisect_left(mentions, start, key=lambda m: m.start)
    while low < len(mentions) and mentions[low].start < end:
        if mentions[low].end <= end:
            yield mentions[low]
        low += 1
