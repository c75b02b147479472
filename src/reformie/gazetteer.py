"""Finding the entries of a lexicon in a text: one pass of an Aho-Corasick automaton over characters, not tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

_END_AND_START = itemgetter(2, 1)


class Gazetteer:
    """An automaton over a fixed list of terms.

    Args:
        terms: The terms to find; duplicates and empty ones are left out.
    """

    def __init__(self, terms: Iterable[str]) -> None:
        self.terms = sorted(set(filter(None, terms)))
        self._automaton = AhoCorasick(self.terms)

    def find_all(self, text: str) -> list[tuple[int, int, str]]:
        """Give every occurrence of every term, overlapping ones too, as (start, end, term) by end, then start."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [(start, end, self.terms[index]) for index, start, end in sorted(found, key=_END_AND_START)]

    def longest_at(self, text: str) -> dict[int, str]:
        """Give for each offset at which a term begins the longest term there."""
        longest: dict[int, str] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if end - start > len(longest.get(start, "")):
                longest[start] = self.terms[index]
        return longest


def occurrences(text: str, term: str, start: int) -> Iterator[int]:
    """Give where a term that is not empty stands from ``start`` on, one behind the other."""
    at = text.find(term, start)
    while at >= 0:
        yield at
        at = text.find(term, at + len(term))
