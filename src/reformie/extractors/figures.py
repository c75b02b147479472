"""Figures: every quantity that tells something about the world, with what it counts, whose it is and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from reformie import numerals
from reformie.figures import attendance, candidates, contrasts, false_friends, pairing
from reformie.figures.about import Topic
from reformie.figures.candidate import Candidate
from reformie.figures.false_friends import FalseFriends, Mask
from reformie.figures.hints import Hints
from reformie.figures.lasting import Lasting
from reformie.figures.limits import limit
from reformie.figures.measure import Measures
from reformie.figures.owners import Owners, Told
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
        if not findings.numerals:
            findings.numerals = numerals.find(findings.page.text)
        around = Surroundings(findings, self._tables)
        text = around.text
        # What stands right behind a digit is a unit and a noun (14家镇卫生院), no place and no body.
        # 上行政村 of 九成以上行政村 is none either, and 九成 names no 行政村.
        bounds = {at for found in findings.numerals for at in range(found.start if found.percent else found.core_end, found.end)}
        places = (mention for mention in around.named.mentions if mention.start not in bounds)
        named = (mention for mention in places if not text[mention.start - 1 : mention.start].isdigit())
        bodies = (mention for mention in findings.organisations if not _UNIT.match(text, mention.start - 1))
        people = (mention for mention in findings.people if mention.start not in bounds)
        taken: list[HasBounds] = [*findings.dates, *bodies, *people, *named]
        blocks = [block for block in findings.page.blocks if block.kind not in _SILENT]
        timed = positions(findings.dates)
        free = [numeral for numeral in findings.numerals if numeral.core_start not in timed]  # the others make no figure
        starts = [numeral.start for numeral in free]
        found = [self._found(text, free, starts, block) for block in blocks]
        mask = Mask(text, self._tables, taken, chain.from_iterable(found))
        voices = self._owners.voices(findings)
        lasting = Lasting(text)
        for block, candidates_there in zip(blocks, found, strict=True):
            if candidates_there and (kept := self._true(around, mask, candidates_there)):
                findings.figures.extend(made.mention() for made in self._read(around, voices, block, kept, lasting))

    def _read(self, around: Surroundings, voices: Voices, block: Block, kept: Sequence[Candidate], lasting: Lasting) -> Iterator[Candidate]:
        text = around.text
        earlier: Sequence[Candidate] = ()
        topic = Topic(lambda bounds: self._owners.subject(around, voices, *bounds))
        at = 0
        last: tuple[Bounds, Sequence[Candidate]] | None = None
        for match in _SENTENCE.finditer(text, block.start, block.end):
            first = at
            while at < len(kept) and kept[at].start < match.end():
                at += 1
            figures = kept[first:at]
            if figures:
                self._sentence(around, voices, match.span(), figures, earlier, topic, last)
                lasting.carry(around, figures, *match.span())
                earlier = [*earlier[-8:], *figures]
                yield from figures
            if at == len(kept):
                break
            topic.behind.append(match.span())
            last = match.span(), figures

    def _found(self, text: str, numerals: Sequence[Numeral], starts: Sequence[int], block: Block) -> list[Candidate]:
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        made = candidates.find(text, block.start, block.end, self._tables, numerals[first:last])
        return [limit(text, block.start, candidate) for candidate in made]

    def _true(self, around: Surroundings, mask: Mask, found: Sequence[Candidate]) -> list[Candidate]:
        """Give those candidates of a block that are figures."""
        text = around.text
        holds, uncertain = self._friends.holds, false_friends.uncertain
        kept = [made for made in found if not (holds(text, made, mask, around.cuts) or uncertain(made, self._tables, text))]
        return false_friends.listed(kept, text)

    def _sentence(
        self,
        around: Surroundings,
        voices: Voices,
        bounds: Bounds,
        figures: Sequence[Candidate],
        earlier: Sequence[Candidate],
        topic: Topic,
        last: tuple[Bounds, Sequence[Candidate]] | None,
    ) -> None:
        start, end = bounds
        text = around.text
        pieces = self._words.pieces(around, start, end, figures)

        def back() -> Sequence[Piece]:
            return self._words.pieces(around, *last[0], last[1]) if last is not None else ()

        self._measures.fill(text, pieces, figures, earlier, back)
        self._hints.fill(around, figures, start, end, last[1] if last is not None else ())
        if "应" in (sentence := text[start:end]) or "实" in sentence:
            attendance.mark(around, figures, start)
        told: Told = {}
        for made in figures:
            made.owner = self._owners.owner(around, voices, made, start, end, topic, told)
        pairing.pair(around, figures, start, end)
        if len(figures) > 1:
            contrasts.tell(text, pieces, figures)
