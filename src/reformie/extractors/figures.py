"""Figures: every quantity that tells something about the world, with what it counts, whose it is and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reformie import numerals
from reformie.figures import candidates, false_friends, pairing
from reformie.figures.candidate import Candidate
from reformie.figures.false_friends import FalseFriends, Mask
from reformie.figures.hints import Hints
from reformie.figures.measure import Measures
from reformie.figures.owners import Owners, Subject
from reformie.figures.tables import Tables
from reformie.figures.voices import Voices
from reformie.figures.words import Words
from reformie.findings import Bounds, Findings
from reformie.layout.page import Block
from reformie.lexicon import Lexicons
from reformie.mention import HasBounds
from reformie.segment import segmenter_of

_SILENT = frozenset({"byline", "dateline", "credit", "boilerplate"})
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?\n]*[”’」』）)]*|[。！？!?\n]+")


class FiguresExtractor:
    """Fill ``findings.figures``; dates, places and bodies must have been found before.

    Args:
        lexicons: Gives ``units``, ``figure_cues``, ``figure_false_friends``, ``political_shorthand`` and ``bodies``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        tables = Tables(lexicons)
        self._tables = tables
        self._friends = FalseFriends(tables)
        self._words = Words(tables, segmenter_of(str(lexicons.folder) if lexicons.folder else None))
        self._measures = Measures(tables)
        self._hints = Hints(tables)
        self._owners = Owners(tables, {row["form"]: row["type"] for row in reversed(lexicons.rows("bodies"))})

    def __call__(self, findings: Findings) -> None:
        """Find the figures of one article."""
        if not findings.numerals:
            findings.numerals = numerals.find(findings.page.text)
        cuts = sorted(findings.cuts)
        taken: list[HasBounds] = [*findings.dates, *findings.organisations, *findings.people]
        text = findings.page.text
        # What stands right behind a digit is a unit and a noun (14家镇卫生院), no place.
        placed = (mention for mention in findings.places if mention.value.kind not in ("level", "national"))
        taken += [mention for mention in placed if not text[mention.start - 1 : mention.start].isdigit()]
        voices = self._owners.voices(findings)
        taken.sort(key=_start)
        ordered = _ordered(findings)
        for block in findings.page.blocks:
            if block.kind not in _SILENT:
                kept = self._true(ordered, block, taken)
                findings.figures.extend(made.mention() for made in self._read(ordered, voices, block, cuts, kept))

    def _read(
        self, findings: Findings, voices: Voices, block: Block, cuts: Sequence[int], kept: Sequence[Candidate]
    ) -> Iterator[Candidate]:
        text = findings.page.text
        earlier: Candidate | None = None
        topic: Subject | None = None
        behind: list[Bounds] = []
        at = 0
        for match in _SENTENCE.finditer(text, block.start, block.end):
            first = at
            while at < len(kept) and kept[at].start < match.end():
                at += 1
            figures = kept[first:at]
            if figures:
                told = (self._owners.subject(findings, voices, *bounds) for bounds in reversed(behind))
                topic = next((subject for subject in told if subject is not None), topic)
                behind.clear()
                self._sentence(findings, voices, match.span(), cuts, figures, earlier, topic)
                earlier = figures[-1]
                yield from figures
            if at == len(kept):
                break
            behind.append(match.span())

    def _true(self, findings: Findings, block: Block, taken: Sequence[HasBounds]) -> list[Candidate]:
        """Give the candidates of a block that are figures; ``taken`` are the mentions whose numerals are none, in text order."""
        text = findings.page.text
        first, last = (bisect_left(findings.numerals, at, key=lambda numeral: numeral.start) for at in (block.start, block.end))
        found = candidates.find(text, block.start, block.end, self._tables, findings.numerals[first:last])
        if not found:
            return []
        first, last = (bisect_left(taken, at, key=lambda mention: mention.start) for at in (block.start, block.end))
        mask = Mask(text, block.start, block.end, self._tables, taken[first:last], found)
        kept = [made for made in found if not self._friends.holds(text, made, mask, findings.cuts)]
        kept = [made for made in kept if not false_friends.uncertain(made, self._tables, text)]
        return false_friends.listed(kept, text)

    def _sentence(
        self,
        findings: Findings,
        voices: Voices,
        bounds: Bounds,
        cuts: Sequence[int],
        figures: Sequence[Candidate],
        earlier: Candidate | None,
        topic: Subject | None,
    ) -> None:
        start, end = bounds
        text = findings.page.text
        pieces = self._words.pieces(findings, cuts, start, end, figures)
        self._measures.fill(text, pieces, figures, earlier)
        before: Candidate | None = None
        for made in figures:
            self._hints.qualifiers(text, made, before, start)
            self._hints.period(findings, made, start, end)
            made.owner = self._owners.owner(findings, voices, made, start, end, topic)
            before = made
        pairing.pair(findings, figures, start, end)


def _ordered(findings: Findings) -> Findings:
    """Give the findings with their mentions in text order, in which they can be searched by halves; blocks may be read in another."""
    return replace(
        findings,
        places=sorted(findings.places, key=_start),
        organisations=sorted(findings.organisations, key=_start),
        people=sorted(findings.people, key=_start),
        dates=sorted(findings.dates, key=_start),
    )


def _start(mention: HasBounds) -> int:
    return mention.start
