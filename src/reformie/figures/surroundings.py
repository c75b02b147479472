"""What other stages have made out around the figures of one article, to be looked up by offset."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter
from sys import maxsize
from typing import Generic

from reformie.figures.tables import Tables
from reformie.findings import Bounds, Findings, Place
from reformie.mention import BoundsT, Mention
from reformie.regexes import regex

# Where the dictionary's longest word is the wrong one: 高中|生均, 比重|要 and 村组|建有, not 高中生|均, 比|重要 and 村|组建.
_MISCUT = regex(
    r"[生税头只要建](?:(?<=[中学]生)(?=均(?:公用|经费|预算|拨款|教育|教学|支出|成本|标准|面积|占地|补助|图书|校舍))|(?<=减免税)(?=费)|(?<=[牛羊猪][头只])(?=均)|(?<=比重要)(?=[达超提保控稳不降升突])|(?<=[村乡镇]组建)(?=有|起|设))"
)
# 120个行政村|均建立, 各村|均设: all of them, where a dictionary has 村均 and 户均 for the mean; but 全县村均收入
_ALL_DO = regex(
    r"均(?:(?<=[各个]村均)|(?<=[\d余多百千万各]户均)|(?<=(?:行政|自然|中心|试点|贫困|示范)村均)|(?<=(?:贫困|脱贫|困难|示范)户均))"
    r"(?=[建设已在为完成开展实达到通配按可能由被将签安装纳落制参推拥][^\d]|未|有[^\d]{2}|没有)"
)
_OPENING = 200  # characters
_TRADE_SCHOOL = regex(r"(?:职业|技工|技师|中等专业|职教)[^，。]{0,4}(?:学校|学院|中心)$|职中$|职高$")
_CLOSING = regex("[)）]")
_BRACKETS = regex(r"[(（][^()（）\n]{0,80}[)）]")
_CLAUSE = regex(r"[，；：,;:。！？!?\n—](?:(?<!—)|—)")


class Row(Generic[BoundsT]):
    """Mentions in text order.

    Attributes:
        mentions: The mentions. starts: Where each begins. ends: Where those that begin at an offset end.
    """

    __slots__ = ("ends", "mentions", "starts")

    def __init__(self, mentions: Iterable[BoundsT]) -> None:
        self.mentions = sorted(mentions, key=attrgetter("start"))
        self.starts = [mention.start for mention in self.mentions]
        self.ends: dict[int, list[int]] = {}
        for mention in self.mentions:
            self.ends.setdefault(mention.start, []).append(mention.end)

    def first(self, position: int) -> int:
        """Give the index of the first mention that begins at or behind ``position``."""
        return bisect_left(self.starts, position)

    def within(self, start: int, end: int) -> list[BoundsT]:
        """Give the mentions inside ``[start, end)``."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        return [mention for mention in self.mentions[first:last] if mention.end <= end] if first < last else []

    def before(self, position: int, most: int) -> list[BoundsT]:
        """Give the last mentions that begin before ``position``, at most ``most``, the nearest first."""
        index = bisect_left(self.starts, position)
        return self.mentions[max(0, index - most) : index][::-1]


class Surroundings:
    """The text and the mentions of one article, which blocks may be read from in any order.

    Attributes:
        text: The clean text.
        cuts: Where words begin and end. bounds: The same, sorted.
        edges: Where clauses begin, but for the first one. terms: The fixed terms, with their bounds.
        dates, organisations, people, places: The mentions.
        all_do: Where 均 stands that tells that all do something.
        named: The places that a name tells, bare level words (区, 全国) left out.
    """

    def __init__(self, findings: Findings, tables: Tables) -> None:
        self.text = findings.page.text
        self.all_do = frozenset(match.start() for match in _ALL_DO.finditer(self.text))
        self.terms = tables.terms(self.text)
        if self.all_do:
            self.terms = [term for term in self.terms if self.all_do.isdisjoint(range(term[0] + 1, term[1]))]
        self.cuts = _recut(self.text, findings.cuts, self.all_do)
        self.bounds = sorted(self.cuts)
        self.edges = [match.end() for match in _CLAUSE.finditer(self.text)]
        self.dates = Row(findings.dates)
        self.organisations = Row(findings.organisations)
        self.people = Row(findings.people)
        within = {at for person in findings.people for at in range(person.start + 1, person.end)}
        self.places = Row(place for place in findings.places if place.start not in within)  # 李家明和镇… holds no 明和镇
        self.named = Row(mention for mention in self.places.mentions if mention.value.kind not in ("level", "national"))
        self._ends = {**self.named.ends}
        for start, ends in self.organisations.ends.items():
            self._ends[start] = [*self._ends.get(start, ()), *ends]
        self._starts = [*sorted([*self._ends, *self.people.starts]), maxsize]
        self._closing = {mention.end for mention in self.organisations.mentions}

    @cached_property
    def trade_school(self) -> Bounds | None:
        """Bounds of the one vocational school that the article tells of, where it is first named, or None."""
        schools = [m for m in self.organisations.mentions if _TRADE_SCHOOL.search(self.text, m.start, m.end)]
        first = schools[0] if len({self.text[max(m.start, m.end - 5) : m.end] for m in schools}) == 1 else None
        return (first.start, first.end) if first is not None else None

    @cached_property
    def court(self) -> Bounds | None:
        """Bounds of the court that the article opens with, where it tells of no other, or None."""
        return self._only("法院")

    @cached_property
    def procuratorate(self) -> Bounds | None:
        """Bounds of the procuratorate that the article opens with, where it tells of no other, or None."""
        return self._only("检察院")

    def _only(self, ending: str) -> Bounds | None:
        houses = [m for m in self.organisations.mentions if self.text.endswith(ending, m.start, m.end)]
        places = [self.text[m.start : m.end].removesuffix(ending).removesuffix("人民") for m in houses]
        whole = max(places, key=len, default="")  # 县法院 is 某县人民法院
        alone = all(whole.endswith(place) for place in places) and houses[:1] and houses[0].start < _OPENING
        return (houses[0].start, houses[0].end) if alone else None

    @cached_property
    def wide_places(self) -> Row[Mention[Place]]:
        """The provinces and prefectures."""
        return Row(place for place in self.places.mentions if place.value.codes and place.value.codes[0].endswith("00"))

    def bracketed(self, start: int, stop: int) -> list[Bounds]:
        """Give the brackets that are opened and closed between two offsets."""
        if not _CLOSING.search(self.text, start, stop):
            return []
        return [match.span() for match in _BRACKETS.finditer(self.text, start, stop)]

    def clause(self, floor: int, position: int) -> int:
        """Give where the clause begins that holds what stands before ``position``, or ``floor`` where that is nearer."""
        index = bisect_left(self.edges, position + 1) - 1
        return max(floor, self.edges[index]) if index >= 0 else floor

    def next_name(self, position: int) -> int:
        """Give where the first body, named place or person begins at or behind ``position``, or an offset behind all."""
        return self._starts[bisect_left(self._starts, position)]

    def last_name(self, position: int) -> int:
        """Give where the last body, named place or person begins before ``position``, or -1."""
        index = bisect_left(self._starts, position)
        return self._starts[index - 1] if index else -1

    def within_term(self, start: int, end: int) -> bool:
        """Tell whether ``[start, end)`` is a part of a fixed term, and not the whole of it."""
        index = bisect_left(self.terms, (start + 1,)) - 1
        return index >= 0 and self.terms[index][1] >= end and self.terms[index][1] - self.terms[index][0] > end - start

    def body_ends(self, position: int) -> bool:
        """Tell whether a body's name ends at ``position``."""
        return position in self._closing

    def named_end(self, position: int, stop: int) -> int:
        """Give where the longest body or named place ends that begins at ``position`` and ends by ``stop``, or ``position``."""
        longest = position
        if position not in self._ends:
            return position
        for end in self._ends[position]:
            if longest < end <= stop:
                longest = end
        return longest


def _recut(text: str, cuts: frozenset[int], all_do: frozenset[int]) -> frozenset[int]:
    """Move the cut of a word that was cut wrong to where the two words meet."""
    if all_do:
        late = {at - 1 for at in all_do if at not in cuts and text[at - 3 : at - 1] in ("行政", "自然", "中心")}  # cut 行政|村均
        cuts = (cuts - late) | all_do | {at + 1 for at in all_do}
    wrong = [match.start() for match in _MISCUT.finditer(text) if match.start() not in cuts]
    return (cuts - {at + side for at in wrong for side in (-1, 1)}) | frozenset(wrong) if wrong else cuts
