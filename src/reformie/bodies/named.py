"""Bodies with names of their own: a suffix that tells the type, and the words before it that make the name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from reformie.findings import Body, Place
from reformie.gazetteer import Gazetteer
from reformie.lexicon import Lexicons
from reformie.mention import Mention, longest_first
from reformie.segment import PROPER_TAGS, Segmenter

_LONGEST = 32
_RARE = 60  # a word below this in jieba's dictionary is taken for part of a proper name before a strong suffix
_UNKNOWN = 5  # and before a weak one
_FUNCTION = frozenset("dpcrmquye")
_WORD = re.compile(r"(?:第?[一二三四五六七八九十]{1,3}|[\u4e00-\u9fffA-Za-z·&.+-]+)$")
_PROPER = re.compile(r"[A-Za-z]{2,}|第[一二三四五六七八九十]|^“")
_LEVEL = re.compile(r"(?<![城都社园山地辖全各两])(省|市|县|区|州|旗|自治区)$")
_AWARDED = re.compile(r"(?:认定|评|确定|列|命名)为$|获评$|入选$|授予$|争创$|创建$")
_CLOSERS = {"”": "“", "）": "（", "』": "『", "」": "「"}
_AFTER = {
    "公司": "化制", "中心": "城区位思工任组点线镇小校村语医", "学校": "长教", "中学": "生时", "小学": "生", "大学": "生时城", "学院": "派长", "医院": "长",
    "学会": "了", "集团": "化军", "银行": "卡业间", "园区": "化",
}  # fmt: skip


class NamedBodies:
    """The grammar of named bodies.

    Args:
        lexicons: Gives ``named_bodies`` and ``name_stops``.
        segmenter: Tells kinds and frequencies of words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._suffixes = {row["suffix"]: (row["type"], row["strength"]) for row in lexicons.rows("named_bodies")}
        self._gazetteer = Gazetteer(self._suffixes)
        self._stops = frozenset(lexicons.column("name_stops", "word"))
        self._segmenter = segmenter

    def find(self, text: str, places: list[Mention[Place]], cuts: frozenset[int]) -> Iterator[Mention[Body]]:
        """Find the named bodies of a text whose places are known."""
        walk = _Walk(text, sorted(cuts), {place.end: place for place in places})
        for start, end, suffix in _longest_by_end(self._gazetteer.find_all(text)):
            if suffix == "小学" and text[start - 1 : start] == "中":
                continue
            if text[end : end + 1] and text[end] in _AFTER.get(suffix, _AFTER.get(suffix[-2:], "")):
                continue
            chain, left = self._left(walk, start)
            kind, strength = self._suffixes[suffix]
            if left == start or _AWARDED.search(text, max(0, left - 6), left) or not self._proper(walk, left, start, chain, kind, strength):
                continue
            body = Body("named", suffix, tuple(chain), name=text[chain[-1].end if chain else left : end], type=kind)
            yield Mention(left, end, body, f"organisations.{kind}")

    def _left(self, walk: _Walk, start: int) -> tuple[list[Mention[Place]], int]:
        """Walk left from a suffix to where the name begins; give the places it begins with and its first offset.

        A verb belongs to the name only behind a noun (体外|诊断): behind a place or a sign it governs the name (成立…协会);
        和 belongs to it between two nouns (林业|和|草原).
        """
        left, governed = start, start
        while start - left < _LONGEST:
            chain = walk.places_before(left)
            if chain:
                return (chain, chain[0].start) if governed == left or left == start else ([], governed)
            before = walk.bracketed(left)
            if before is None:
                before = walk.word_before(left)
                word = walk.text[before:left]
                if word == "和" and left != start and not self._ends_body(walk.text, before):
                    left = before
                    continue
                if not _WORD.match(word) or word in self._stops or self._segmenter.tag(word)[:1] in _FUNCTION:
                    break
                if self._segmenter.tag(word)[:1] == "v" and len(word) < 4:
                    left = before
                    continue
            left = governed = before
        level = walk.level_before(governed)
        return ([level], level.start) if level else ([], governed)

    def _ends_body(self, text: str, end: int) -> bool:
        """Tell whether a body's suffix ends at ``end``: what 和 joins then are two bodies, not two halves of a name."""
        return any(text[max(0, end - length) : end] in self._suffixes for length in range(2, 9)) or text[end - 1 : end] in "局委办部"

    def _proper(self, walk: _Walk, left: int, start: int, chain: list[Mention[Place]], kind: str, strength: str) -> bool:
        """Tell whether what stands before the suffix makes a name: a place, Latin letters, an ordinal, a proper or unknown word."""
        if strength == "place":
            return bool(chain) and chain[-1].end == start
        if chain:
            return chain[-1].value.kind != "level" or strength == "strong" or kind == "working_body" or start - left > 3
        stretch = walk.text[left:start]
        if kind == "working_body":
            return len(stretch) >= 4
        if _PROPER.search(stretch):
            return True
        limit = _RARE if strength == "strong" else _UNKNOWN
        return any(
            len(word) > 1 and (self._segmenter.tag(word)[:2] in PROPER_TAGS or self._segmenter.frequency(word) <= limit)
            for word in walk.words(left, start)
        )


class _Walk:
    """Steps to the left over words, places and brackets."""

    def __init__(self, text: str, cuts: list[int], by_end: dict[int, Mention[Place]]) -> None:
        self.text = text
        self._cuts = cuts
        self._by_end = by_end

    def word_before(self, left: int) -> int:
        index = bisect_left(self._cuts, left)
        return self._cuts[index - 1] if index else 0

    def words(self, start: int, end: int) -> Iterator[str]:
        """Give the words that lie whole inside a stretch."""
        index = bisect_left(self._cuts, start)
        while index + 1 < len(self._cuts) and self._cuts[index + 1] <= end:
            yield self.text[self._cuts[index] : self._cuts[index + 1]]
            index += 1

    def places_before(self, left: int) -> list[Mention[Place]]:
        """Give the chain of places whose last ends at ``left`` or inside the word before it."""
        end = next((e for e in range(left, self.word_before(left), -1) if e in self._by_end), None)
        chain: list[Mention[Place]] = []
        while end in self._by_end:
            chain.insert(0, self._by_end[end])
            end = chain[0].start
        return chain

    def level_before(self, left: int) -> Mention[Place] | None:
        """Give the bare level word that ends at ``left``, as in 市|第一中学."""
        match = _LEVEL.search(self.text, max(0, left - 3), left)
        return Mention(match.start(), left, Place("level", match[1]), "places.level") if match else None

    def bracketed(self, left: int) -> int | None:
        """Step over a bracket or a quotation of at most eight characters inside a name: 中元（集团）."""
        opener = _CLOSERS.get(self.text[left - 1 : left])
        opened = self.text.rfind(opener, max(0, left - 12), left) if opener else -1
        return opened if opened >= 0 else None


def _longest_by_end(hits: Iterator[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Keep of the suffixes that overlap the longest."""
    return [(m.start, m.end, m.value) for m in longest_first(Mention(s, e, t, "") for s, e, t in hits)]
