"""Figures: every quantity that tells something about the world, with what it counts, whose it is and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reformie import numerals
from reformie.figures import candidates, false_friends, pairing
from reformie.figures.candidate import Candidate
from reformie.figures.false_friends import FalseFriends, Mask
from reformie.figures.hints import Hints
from reformie.figures.measure import Measures
from reformie.figures.owners import Owners, Told, Topic
from reformie.figures.surroundings import Surroundings
from reformie.figures.tables import Tables
from reformie.figures.voices import Voices
from reformie.figures.words import Piece, Words
from reformie.findings import Bounds, Findings
from reformie.layout.page import Block
from reformie.lexicon import Lexicons
from reformie.mention import HasBounds, positions
from reformie.numerals import Numeral
from reformie.regexes import regex
from reformie.segment import segmenter_of

_SILENT = frozenset({"byline", "dateline", "credit", "boilerplate"})
_UNIT = regex(r"\d[家所座]")
_SENTENCE = regex(r"[^。！？!?\n]+[。！？!?\n]*[”’」』）)]*|[。！？!?\n]+")


class _Sentence(NamedTuple):
    """A sentence that has figures.

    Attributes:
        bounds: Its bounds. figures: Its figures, in order.
        earlier: The last figures before it in its block.
        last: The bounds of the sentence before it, with its figures; None where it is the first of its block.
        passed: The bounds of the sentences since the last one with figures, that one among them.
    """

    bounds: Bounds
    figures: Sequence[Candidate]
    earlier: Sequence[Candidate]
    last: tuple[Bounds, Sequence[Candidate]] | None
    passed: Sequence[Bounds]


class _Read:
    """A block while its figures are read.

    Attributes:
        sentences: Those that have figures. unowned: Goes through those of them whose figures have no owner yet.
        topic: Whom the sentences before the next of these are about.
    """

    def __init__(self, sentences: Sequence[_Sentence], topic: Topic) -> None:
        self.sentences = sentences
        self.unowned = iter(sentences)
        self.topic = topic


class _Underway(NamedTuple):
    """What is known of an article while its figures are read."""

    around: Surroundings
    voices: Voices
    read: Sequence[_Read]


class FiguresExtractor:
    """Fill ``findings.figures``; dates, places and bodies must have been found before.

    Args:
        lexicons: Gives ``units``, ``classifier_nouns``, ``figure_cues``, ``figure_deeds``, ``figure_false_friends``, ``political_shorthand`` and ``bodies``.
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
        for part in self.parts:
            part(findings)

    @property
    def parts(self) -> tuple[Callable[[Findings], None], ...]:
        """What is done to find the figures of an article, one after the other: what is one, what it counts, whose it is."""
        return self._find, self._measure, self._own

    def _find(self, findings: Findings) -> None:
        """Find what is a figure."""
        if not findings.numerals:
            findings.numerals = numerals.find(findings.page.text)
        around = Surroundings(findings, self._tables)
        voices = self._owners.voices(findings)
        read = [
            _Read(self._sentences(around.text, block, kept), Topic(self._owners, around, voices))
            for block, kept in self._kept(findings, around)
        ]
        findings.underway = _Underway(around, voices, read)

    def _measure(self, findings: Findings) -> None:
        """Read what each figure counts; where 分别 tells that anew, it is told first whose each is."""
        around, voices, read = _underway(findings)
        for block in read:
            for sentence in block.sentences:
                self._counted(around, sentence)
                if pairing.separates(around.text, *sentence.bounds):
                    self._owned(around, voices, block, sentence)
                    pairing.pair(around, sentence.figures, *sentence.bounds)

    def _own(self, findings: Findings) -> None:
        """Read when and whose each figure is."""
        around, voices, read = _underway(findings)
        for block in read:
            self._owned(around, voices, block)
        findings.figures.extend(made.mention() for block in read for sentence in block.sentences for made in sentence.figures)
        findings.underway = None

    def _kept(self, findings: Findings, around: Surroundings) -> Iterator[tuple[Block, Sequence[Candidate]]]:
        """Give the blocks that have figures, with these."""
        text = around.text
        blocks = [block for block in findings.page.blocks if block.kind not in _SILENT]
        timed = positions(findings.dates)
        free = [numeral for numeral in findings.numerals if numeral.core_start not in timed]  # the others make no figure
        starts = [numeral.start for numeral in free]
        found = [self._found(text, free, starts, block) for block in blocks]
        mask = Mask(text, self._tables, _taken(findings, around), chain.from_iterable(found))
        for block, candidates_there in zip(blocks, found, strict=True):
            if candidates_there and (kept := self._true(around, mask, candidates_there)):
                yield block, kept

    def _found(self, text: str, numerals: Sequence[Numeral], starts: Sequence[int], block: Block) -> list[Candidate]:
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        return candidates.find(text, block.start, block.end, self._tables, numerals[first:last])

    def _true(self, around: Surroundings, mask: Mask, found: Sequence[Candidate]) -> list[Candidate]:
        """Give those candidates of a block that are figures."""
        text = around.text
        holds, uncertain = self._friends.holds, false_friends.uncertain
        kept = [made for made in found if not (holds(text, made, mask, around.cuts) or uncertain(made, self._tables, text))]
        return false_friends.listed(kept, text)

    def _sentences(self, text: str, block: Block, kept: Sequence[Candidate]) -> list[_Sentence]:
        """Give the sentences of a block that have figures."""
        told: list[_Sentence] = []
        earlier: Sequence[Candidate] = ()
        passed: list[Bounds] = []
        at = 0
        last: tuple[Bounds, Sequence[Candidate]] | None = None
        for match in _SENTENCE.finditer(text, block.start, block.end):
            first = at
            while at < len(kept) and kept[at].start < match.end():
                at += 1
            figures = kept[first:at]
            if figures:
                told.append(_Sentence(match.span(), figures, earlier, last, passed))
                earlier, passed = [*earlier[-8:], *figures], []
            if at == len(kept):
                break
            passed.append(match.span())
            last = match.span(), figures
        return told

    def _counted(self, around: Surroundings, sentence: _Sentence) -> None:
        """Read what the figures of a sentence count."""

        def back() -> Sequence[Piece]:
            return self._words.pieces(around, *sentence.last[0], sentence.last[1]) if sentence.last is not None else ()

        pieces = self._words.pieces(around, *sentence.bounds, sentence.figures)
        self._measures.fill(around.text, pieces, sentence.figures, sentence.earlier, back)

    def _owned(self, around: Surroundings, voices: Voices, block: _Read, last: _Sentence | None = None) -> None:
        """Read when and whose the figures of a block's next sentences are, up to the ``last`` one."""
        for sentence in block.unowned:
            block.topic.behind += sentence.passed
            (start, end), before = sentence.bounds, None
            told: Told = {}
            for made in sentence.figures:
                self._hints.qualifiers(around, made, before, start)
                self._hints.period(around, made, start, end)
                made.owner = self._owners.owner(around, voices, made, start, end, block.topic, told)
                before = made
            if sentence is last:
                return


def _underway(findings: Findings) -> _Underway:
    assert isinstance(findings.underway, _Underway), "the parts of an extractor run one after the other"
    return findings.underway


def _taken(findings: Findings, around: Surroundings) -> list[HasBounds]:
    """Give the dates, bodies, people and places, whose numerals are no figures."""
    text = around.text
    # What stands right behind a digit is a unit and a noun (14家镇卫生院), no place and no body.
    # 上行政村 of 九成以上行政村 is none either, and 九成 names no 行政村.
    bounds = {at for found in findings.numerals for at in range(found.start if found.percent else found.core_end, found.end)}
    places = (mention for mention in around.named.mentions if mention.start not in bounds)
    named = (mention for mention in places if not text[mention.start - 1 : mention.start].isdigit())
    bodies = (mention for mention in findings.organisations if not _UNIT.match(text, mention.start - 1))
    people = (mention for mention in findings.people if mention.start not in bounds)
    return [*findings.dates, *bodies, *people, *named]
