"""Names that stand behind no post: evidence of shape, neighbours, lists and repetition, added up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reformie.lexicon import Lexicons
from reformie.people.names import NameShapes
from reformie.people.wordlists import Openings
from reformie.segment import PROPER_TAGS, Segmenter

_ENOUGH = 4.4  # evidence that a bare name needs
_WORTH_A_LOOK = 2.2  # evidence at which lists and repetition may still make it one
_BEST_SHAPE, _BEST_VOICE = 4.0, 2.2  # what shape and voice can give at most
_ROUNDING = 0.01
_HONORIFIC = re.compile(r"(?:老)?(?:同志|先生|女士|老人|师傅|大娘|大爷|老师|同学|教授)")
_TIME = re.compile(r"\d{1,4}(?:日|月|年|岁)")
_TRADES = frozenset("员家手师者将匠")  # last of a trade's name
_NOTE = re.compile(r"（(?:女|男|[\u4e00-\u9fff]{1,4}族|女，[\u4e00-\u9fff]{1,4}族)）")
_SIGN = re.compile(r"[，。；：、！？”’）)】》\s…—（(“/]|$")


@dataclass(slots=True)
class Bare:
    """A candidate with the evidence for it."""

    start: int
    end: int
    score: float


class BareNames:
    """Finds names without a post.

    Args:
        shapes: Judges the shape of names.
        lexicons: Gives ``name_leaders``, ``speech_verbs`` and ``name_followers``.
        segmenter: Tells kinds and frequencies of words.
    """

    def __init__(self, shapes: NameShapes, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._shapes = shapes
        self._segmenter = segmenter
        self._leaders = frozenset(lexicons.column("name_leaders", "word"))
        self._speech = Openings(lexicons.column("speech_verbs", "verb"))
        self._followers = Openings(lexicons.column("name_followers", "word"))

    def find(self, text: str, cuts: Sequence[int], posts: frozenset[int], holding: frozenset[int], title: Callable[[int], float]) -> list[Bare]:
        """Find the bare names of a text.

        Args:
            text: The clean text.
            cuts: Its word edges, ascending.
            posts: Offsets at which a post begins.
            holding: Offsets at which a verb of holding a post begins.
            title: Weighs a word of honour or rank that stands before an offset.
        """
        whole = frozenset(cuts)
        openers = self._shapes.openers
        found = [c for start in cuts if text[start : start + 1] in openers for c in self._at(text, start, cuts, whole, posts, holding, title)]
        again = Counter(text[c.start : c.end] for c in found)
        starts = {c.start: c for c in found}
        ends = {c.end: c for c in found}
        kept = []
        for candidate in found:
            bonus = 1.6 * sum(self._neighbours(text, candidate, starts, ends)) + 0.8 * (again[text[candidate.start : candidate.end]] > 1)
            if candidate.score + bonus >= _ENOUGH:
                kept.append(Bare(candidate.start, candidate.end, candidate.score + bonus))
        return _best(kept)

    def _at(
        self, text: str, start: int, cuts: Sequence[int], whole: frozenset[int], posts: frozenset[int], holding: frozenset[int],
        title: Callable[[int], float],
    ) -> list[Bare]:
        ends = self._shapes.ends(text, start)
        made = self._shapes.parts.at(text, start)
        sound = self._shapes.transliterated(text, start)
        if not ends and not made and sound is None:
            return []
        left = title(start) or self._left(text, start, cuts)
        found = []
        for end in ends:
            right = self._right(text, end, posts, holding)
            if left + right + _BEST_SHAPE + (_BEST_VOICE if end in whole else -0.2) < _WORTH_A_LOOK:
                continue
            voice = self._voice(text, start, end, whole)
            shape = self._shapes.shape(text, start, end, posts, _WORTH_A_LOOK - left - right - max(voice, -0.2) - _ROUNDING)
            if shape is not None:
                # Where the words behind a name are plain, jieba's cut through it counts for little.
                score = shape + left + right + (max(voice, -0.2) if right > 2 else voice) - self._shapes.cut_through(text, end)
                found.append(Bare(start, end, score))
        found += [Bare(start, end, weight + left + self._right(text, end, posts, holding)) for end, weight in made]
        if sound is not None and sound in whole and (weight := self._shapes.foreign_weight(text[start:sound])) > 0:
            found.append(Bare(start, sound, weight + left + self._right(text, sound, posts, holding)))
        return [c for c in found if c.score >= _WORTH_A_LOOK]

    def _left(self, text: str, start: int, cuts: Sequence[int]) -> float:
        """Weigh what else stands before a bare name."""
        before = text[start - 1 : start]
        if not before or before in "”。，\n、：“；（ ":
            return 0.5
        index = bisect_left(cuts, start)
        if index and text[cuts[index - 1] : start] in self._leaders:
            return 0.8
        return 0.5 if before in _TRADES else 0.0

    def _right(self, text: str, end: int, posts: frozenset[int], holding: frozenset[int]) -> float:
        """Weigh what stands behind a bare name."""
        if self._speech.at(text, end):
            return 2.6
        if end in holding:
            return 3.2
        if end in posts or _NOTE.match(text, end):
            return 2.2
        if _HONORIFIC.match(text, end):
            return 2.6
        if _SIGN.match(text, end):
            return 0.8
        if _TIME.match(text, end):
            return 1.0
        return 1.0 if self._followers.at(text, end) or self._shapes.verb_at(text, end) else -0.5

    def _voice(self, text: str, start: int, end: int, whole: frozenset[int]) -> float:
        """Weigh what jieba made of the stretch: one word that it knows as a name or does not know, or pieces of others."""
        if end not in whole:
            return -1.0
        word = text[start:end]
        if self._shapes.is_figure(word):
            return 1.0
        inside = any(position in whole for position in range(start + 1, end))
        tag = self._segmenter.tag(word)[:2]
        if tag == "nr":
            return 2.0 if len(word) > 2 else 0.0
        if tag in PROPER_TAGS:
            return -4.0
        if self._segmenter.frequency(word):
            return -2.0
        return 0.4 if inside else 2.2 if len(word) == 3 else 0.6

    @staticmethod
    def _neighbours(text: str, candidate: Bare, starts: dict[int, Bare], ends: dict[int, Bare]) -> tuple[bool, bool]:
        """Tell whether another candidate stands before and behind, parted by 、 or a space and a note such as （女）."""
        note = _NOTE.match(text, candidate.end)
        behind = note.end() if note else candidate.end
        after = text[behind : behind + 1] in ("、", " ") and behind + 1 in starts
        joined = text[candidate.start - 1 : candidate.start] in ("、", " ")
        opened = text.rfind("（", max(0, candidate.start - 10), candidate.start) if text[candidate.start - 2 : candidate.start - 1] == "）" else -1
        before = joined and (candidate.start - 1 in ends or opened in ends)
        return before, after


def _best(found: list[Bare]) -> list[Bare]:
    """Settle overlaps: the more evidence wins, of which every character beyond three is some (巴图巴特尔 holds 巴特尔)."""
    kept: list[Bare] = []
    taken: set[int] = set()
    for candidate in sorted(found, key=lambda c: (-c.score - 0.8 * max(c.end - c.start - 3, 0), c.start)):
        if taken.isdisjoint(range(candidate.start, candidate.end)):
            kept.append(candidate)
            taken.update(range(candidate.start, candidate.end))
    return sorted(kept, key=lambda c: c.start)
