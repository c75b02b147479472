"""Finding the entries of a lexicon in a text: one pass of an Aho-Corasick automaton over characters, not tokens."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from threading import Lock
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

from reformie.lexicon import Lexicons
from reformie.together import TOGETHER

Hit = tuple[int, int, str]
"""Where a term starts, where it ends, and the term."""
Reader = TypeVar("Reader", bound=Hashable)

_FEW = 16  # terms; to make an automaton of them takes longer than to look for one after the other
_END_AND_START = itemgetter(2, 1)


class Gazetteer:
    """A fixed list of terms.

    Args:
        terms: The terms to find; duplicates and empty ones are left out.
        scan: The scan that finds them, together with the terms of other lists; one of their own where none is given.
    """

    def __init__(self, terms: Iterable[str], scan: Scan | None = None) -> None:
        self._scan = scan if scan is not None else Scan()
        self._number = self._scan.add(sorted(set(filter(None, terms))))

    def find_all(self, text: str) -> Sequence[Hit]:
        """Give every occurrence of every term, overlapping ones too, by end, then start."""
        return self._scan.hits(text)[self._number]

    def longest_at(self, text: str) -> dict[int, str]:
        """Give for each offset at which a term begins the longest term there."""
        return {start: term for start, _, term in self.find_all(text)}  # the longest has the last end


class Cues(Generic[Reader]):
    """For each of some readers the words without which it finds nothing in a text.

    Args:
        words: The words of each reader.
        scan: Finds them, together with the terms of other lists.
    """

    def __init__(self, words: Mapping[Reader, Iterable[str]], scan: Scan) -> None:
        self._readers: defaultdict[str, list[Reader]] = defaultdict(list)
        for reader, own in words.items():
            for word in own:
                self._readers[word].append(reader)
        self._gazetteer = Gazetteer(self._readers, scan)

    def told(self, text: str) -> dict[Reader, list[int]]:
        """Give for each reader of which a word stands in a text where its words begin."""
        told: dict[Reader, list[int]] = {}
        for start, _, word in self._gazetteer.find_all(text):
            for reader in self._readers[word]:
                told.setdefault(reader, []).append(start)
        return told


class Scan:
    """One pass over a text for several lists of terms: what asks for the articles that are worked on side by side shares it."""

    def __init__(self) -> None:
        self._lists: dict[tuple[str, ...], int] = {}
        self._joint: tuple[AhoCorasick, list[str], list[list[int]], int] | None = None
        self._lock = Lock()
        self._kept = lru_cache(maxsize=TOGETHER)(self._found)

    def add(self, terms: Iterable[str]) -> int:
        """Take a list on and give its number; one that is there already keeps the one that it has."""
        with self._lock:
            return self._lists.setdefault(tuple(terms), len(self._lists))

    def hits(self, text: str) -> list[list[Hit]]:
        """Give the hits of each list in a text, by end, then start."""
        return self._kept(text, len(self._lists))

    def _found(self, text: str, number: int) -> list[list[Hit]]:
        """Find the terms of the first ``number`` lists, and of those that another thread has taken on since."""
        with self._lock:
            if self._joint is None or self._joint[3] < number:
                self._joint = (*_joined(self._lists), len(self._lists))
            automaton, terms, holding, count = self._joint
        hits: list[list[Hit]] = [[] for _ in range(count)]
        for index, start, end in sorted(automaton.find_matches_as_indexes(text, overlapping=True), key=_END_AND_START):
            hit = (start, end, terms[index])
            for list_number in holding[index]:
                hits[list_number].append(hit)
        return hits


def _joined(lists: Iterable[Sequence[str]]) -> tuple[AhoCorasick, list[str], list[list[int]]]:
    """Give an automaton over the terms of all lists, the terms, and for each the numbers of the lists that hold it."""
    holding: dict[str, list[int]] = {}
    for number, terms in enumerate(lists):
        for term in terms:
            holding.setdefault(term, []).append(number)
    return AhoCorasick(list(holding)), list(holding), list(holding.values())


def gazetteer_of(lexicons: Lexicons, terms: Iterable[str]) -> Gazetteer:
    """Give the gazetteer of a list that is read with ``lexicons``: it shares its scan with the other lists read with them."""
    return Gazetteer(terms, scan_of(lexicons))


def scan_of(lexicons: Lexicons) -> Scan:
    """Give the scan that lists read with ``lexicons`` share."""
    return _scan_of(str(lexicons.folder) if lexicons.folder else None)


@cache
def _scan_of(folder: str | None) -> Scan:
    return Scan()


def everywhere(text: str, terms: Sequence[str]) -> Iterator[Hit]:
    """Give every occurrence of some terms that only this text has, overlapping ones too, in no order; none of the terms is empty."""
    if len(terms) > _FEW:
        automaton = AhoCorasick(terms, implementation=Implementation.NoncontiguousNFA)
        yield from ((start, end, terms[index]) for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True))
        return
    for term in terms:
        at = text.find(term)
        while at >= 0:
            yield at, at + len(term), term
            at = text.find(term, at + 1)


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Give what ``finditer`` of a pattern would give that can match only at some offsets."""
    end = 0
    for start in sorted(set(starts)):
        if start >= end and (match := pattern.match(text, start)) is not None:
            end = match.end()
            yield match


def occurrences(text: str, term: str, start: int) -> Iterator[int]:
    """Give where a term that is not empty stands from ``start`` on, one behind the other."""
    at = text.find(term, start)
    while at >= 0:
        yield at
        at = text.find(term, at + len(term))
