"""Many patterns in one pass over a text: each is tried only where words stand that it can begin with, or a number with its unit."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from reformie.frozen import frozen
from reformie.regexes import regex
from reformie.timex.model import Rough

DIGITS = "0123456789"
HAN_DIGITS = "一二三四五六七八九十"
_Place = tuple[int, tuple[int, ...]]
"""An offset, and the indices of the finders to try there."""


@frozen
class Finder:
    """A pattern and its reader.

    Attributes:
        heads: What a match can begin with, parted by spaces, behind which anything may stand.
        pattern: What to look for; it never matches nothing but where a look-ahead says so.
        read: Makes what was matched, and the end of the stretch, into time expressions.
        digits: What can stand behind the digits that a match begins with, one or two characters each; such a match begins with the first digit.
        numbers: What can stand behind the Chinese number that a match begins with.
    """

    heads: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], int], Iterable[Rough]]
    digits: str = ""
    numbers: str = ""


class Scan:
    """Runs ``finders`` over folded text; gives what ``finditer`` of each pattern would give, by place instead of by pattern."""

    def __init__(self, finders: Sequence[Finder]) -> None:
        self.finders = tuple(finders)
        by_head = _tried([finder.heads for finder in finders])
        self._by_head = tuple(by_head.values())
        self._heads = AhoCorasick(list(by_head))
        self._by_unit = {
            "digits": _tried([finder.digits for finder in finders]),
            "numbers": _tried([finder.numbers for finder in finders]),
        }
        digits, numbers = (_any([unit[0] for unit in tried]) for tried in self._by_unit.values())
        # the first of some digits, or a Chinese number of up to four figures, and what stands behind it
        self._counted = regex(
            rf"[{DIGITS}{HAN_DIGITS}](?:(?<=[{DIGITS}])(?<![{DIGITS}]{{2}})(?=[{DIGITS}]*\s?(?P<digits>{digits}))"
            rf"|(?<=[{HAN_DIGITS}])(?=[零{HAN_DIGITS}]{{0,3}}\s?(?P<numbers>{numbers})))"
        )

    def matches(self, text: str) -> Iterator[tuple[Finder, re.Match[str]]]:
        """Give every match in a text; those of one finder do not overlap."""
        return self._matches(text, self._places(text), len(text))

    def __call__(self, text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[list[Rough]]:
        """Give for each stretch of a text what the finders read in it; overlaps between them are not settled."""
        places = self._places(text)
        for start, stop in stretches:
            inside = places[bisect_left(places, (start,)) : bisect_left(places, (stop,))]
            yield [rough for finder, match in self._matches(text, inside, stop) for rough in finder.read(match, stop)] if inside else []

    def _places(self, text: str) -> list[_Place]:
        """Give where in a text which finders are to be tried."""
        heads = self._heads.find_matches_as_indexes(text, overlapping=True)
        places = {start: self._by_head[index] for index, start, _ in heads}  # of those that begin at one place the longest ends last
        for counted in self._counted.finditer(text):
            at, unit, kind = counted.start(), counted.start(counted.lastindex or 0), counted.lastgroup or ""
            tried = self._by_unit[kind]
            behind = tried.get(text[unit : unit + 2]) or tried.get(text[unit], ())
            places[at] = tuple(sorted({*places[at], *behind})) if at in places else behind
        return sorted(places.items())

    def _matches(self, text: str, places: Iterable[_Place], stop: int) -> Iterator[tuple[Finder, re.Match[str]]]:
        finders, ends = self.finders, [0] * len(self.finders)
        for at, tried in places:
            for index in tried:
                if at >= ends[index] and (match := finders[index].pattern.match(text, at, stop)) is not None:
                    ends[index] = match.end()
                    yield finders[index], match


def _any(chars: Sequence[str]) -> str:
    return f"[{''.join(re.escape(char) for char in dict.fromkeys(chars))}]" if chars else "(?!)"


def behind(words: str, characters: Iterable[str]) -> str:
    """Give heads or units with each of some characters behind them."""
    return " ".join([f"{word}{character}" for word in words.split() for character in characters])


def _tried(begun: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Give for each of the words that finders begin with, parted by spaces, the indices of those to try: its own and those of what it begins with."""
    told: dict[str, set[int]] = {}
    for index, words in enumerate(begun):
        for word in words.split():
            told.setdefault(word, set()).add(index)
    return {word: tuple(sorted(set[int]().union(*[told.get(word[:size], ()) for size in range(1, len(word) + 1)]))) for word in told}
