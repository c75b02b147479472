"""Where the words stand that may tell of an event: one pass over the text for all patterns, each of which can begin only with one of its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reformie.events.scene import Told
from reformie.gazetteer import Gazetteer, Scan


class Telling(NamedTuple):
    """A pattern, and all words with which it can begin."""

    words: Iterable[str]
    pattern: re.Pattern[str]


class Words:
    """Finds in a text what some groups of patterns match.

    Args:
        scan: Finds their words, together with those of other lists.
        groups: The patterns of each reader; a match bears its pattern's place in them.
    """

    def __init__(self, scan: Scan, *groups: Sequence[Telling]) -> None:
        self._patterns = [
            (telling.pattern, group, place) for group, tellings in enumerate(groups) for place, telling in enumerate(tellings)
        ]
        self._groups = len(groups)
        self._begin: defaultdict[str, list[int]] = defaultdict(list)
        for at, telling in enumerate(telling for tellings in groups for telling in tellings):
            for word in telling.words:
                self._begin[word].append(at)
        self._gazetteer = Gazetteer(self._begin, scan)

    def told(self, text: str) -> list[list[Told]]:
        """Give for each group what its patterns match, in text order; the matches of one pattern do not overlap."""
        told: list[list[Told]] = [[] for _ in range(self._groups)]
        ends = [0] * len(self._patterns)
        for start, at in sorted({(start, at) for start, _, word in self._gazetteer.find_all(text) for at in self._begin[word]}):
            pattern, group, place = self._patterns[at]
            if start >= ends[at] and (match := pattern.match(text, start)) is not None:
                told[group].append(Told(start, place, match))
                ends[at] = match.end()
        return told
