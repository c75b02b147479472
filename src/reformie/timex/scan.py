"""Many patterns in one pass over a text: each is tried only where a character stands that it can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reformie.timex.model import Rough

DIGITS = "0123456789"
HAN_DIGITS = "一二三四五六七八九十"
_LINKED = r"\s?[年月日号季世时点:、和—\-至到/.]"
_UNIT_BEHIND = rf"((?<=[{DIGITS}])(?=[{DIGITS}]{{0,3}}{_LINKED})|(?<=[{HAN_DIGITS}])(?=[零{HAN_DIGITS}]{{0,3}}(?:{_LINKED})))"


@dataclass(frozen=True, slots=True)
class Finder:
    """A pattern and its reader.

    Attributes:
        firsts: All characters that a match can begin with.
        pattern: What to look for; it never matches nothing but where a look-ahead says so.
        read: Makes what was matched, and the end of the stretch, into time expressions.
        dated: Whether a match that begins with a number has a unit of time, or a link to a second number, right behind that number.
    """

    firsts: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], int], Iterable[Rough]]
    dated: bool = True


class Scan:
    """Runs ``finders`` over folded text; gives what ``finditer`` of each pattern would give, by place instead of by pattern."""

    def __init__(self, finders: Sequence[Finder]) -> None:
        self.finders = tuple(finders)
        chars = dict.fromkeys(char for finder in finders for char in finder.firsts)
        self._by = {char: tuple(i for i, finder in enumerate(finders) if char in finder.firsts) for char in chars}
        # most numbers are figures: what needs a unit of time behind them is not tried there
        free = {char: tuple(i for i in found if not finders[i].dated) for char, found in self._by.items()}
        self._plain = {char: free[char] if char in DIGITS + HAN_DIGITS else found for char, found in self._by.items()}
        self._places = re.compile(f"[{''.join(re.escape(char) for char in chars)}]{_UNIT_BEHIND}?")

    def matches(self, text: str, start: int, stop: int) -> Iterator[tuple[Finder, re.Match[str]]]:
        """Give every match in ``text[start:stop]``; those of one finder do not overlap."""
        ends = [start] * len(self.finders)
        for place in self._places.finditer(text, start, stop):
            at = place.start()
            for index in (self._by if place.lastindex else self._plain)[place.group()]:
                if at >= ends[index] and (match := self.finders[index].pattern.match(text, at, stop)) is not None:
                    ends[index] = match.end()
                    yield self.finders[index], match

    def __call__(self, text: str, start: int, stop: int) -> Iterator[Rough]:
        """Give what the finders read; overlaps between them are not settled."""
        for finder, match in self.matches(text, start, stop):
            yield from finder.read(match, stop)
