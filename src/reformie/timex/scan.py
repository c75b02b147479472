"""Many patterns in one pass over a text: each is tried only where two characters stand that it can begin with, or a number with its unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from reformie.frozen import frozen
from reformie.regexes import regex
from reformie.timex.model import Rough

DIGITS = "0123456789"
HAN_DIGITS = "一二三四五六七八九十"
# behind the first of some digits, or behind a Chinese number of up to four figures: what stands behind the number
_BEHIND_DIGITS = rf"(?<=[{DIGITS}])(?<![{DIGITS}]{{2}})(?=[{DIGITS}]*\s?(?P<digits>{{units}}))"
_BEHIND_NUMBERS = rf"(?<=[{HAN_DIGITS}])(?=[零{HAN_DIGITS}]{{0,3}}\s?(?P<numbers>{{units}}))"


@frozen
class Finder:
    """A pattern and its reader.

    Attributes:
        heads: What a match can begin with, parted by spaces: two characters, or one, behind which anything may stand.
        pattern: What to look for; it never matches nothing but where a look-ahead says so.
        read: Makes what was matched, and the end of the stretch, into time expressions.
        digits: What can stand behind the digits that a match begins with; such a match begins with the first of them.
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
        heads = [set(finder.heads.split()) for finder in finders]
        pairs = sorted(set().union(*heads))
        self._by_head = {pair: tuple(i for i, found in enumerate(heads) if pair in found or pair[0] in found) for pair in pairs}
        self._by_digits = _by_unit([finder.digits for finder in finders])
        self._by_numbers = _by_unit([finder.numbers for finder in finders])
        digits = _BEHIND_DIGITS.replace("{units}", _any([*self._by_digits]))
        numbers = _BEHIND_NUMBERS.replace("{units}", _any([*self._by_numbers]))
        counted = [*(DIGITS if self._by_digits else ""), *(HAN_DIGITS if self._by_numbers else "")]
        firsts = _any([*counted, *(pair[0] for pair in pairs)])
        seconds = _any([pair[1] for pair in pairs if len(pair) > 1])
        alone = _any([pair for pair in pairs if len(pair) == 1])
        self._places = regex(f"{firsts}(?:{digits}|{numbers}|(?={seconds})|(?<={alone}))")

    def matches(self, text: str, start: int, stop: int) -> Iterator[tuple[Finder, re.Match[str]]]:
        """Give every match in ``text[start:stop]``; those of one finder do not overlap."""
        heads, ends = self._by_head, [start] * len(self.finders)
        for place in self._places.finditer(text, start, stop):
            at = place.start()
            tried: Sequence[int] = heads.get(text[at : at + 2]) or heads.get(text[at], ())
            if place.lastindex is not None:
                by_unit = (self._by_digits if place.lastgroup == "digits" else self._by_numbers).get(place[place.lastindex], ())
                tried = sorted({*tried, *by_unit}) if tried and by_unit else tried or by_unit
            for index in tried:
                if at >= ends[index] and (match := self.finders[index].pattern.match(text, at, stop)) is not None:
                    ends[index] = match.end()
                    yield self.finders[index], match

    def __call__(self, text: str, start: int, stop: int) -> Iterator[Rough]:
        """Give what the finders read; overlaps between them are not settled."""
        for finder, match in self.matches(text, start, stop):
            yield from finder.read(match, stop)


def _any(chars: Sequence[str]) -> str:
    return f"[{''.join(re.escape(char) for char in dict.fromkeys(chars))}]" if chars else "(?!)"


def _by_unit(units: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Give, for each unit, the indices of those that hold it."""
    return {unit: tuple(i for i, held in enumerate(units) if unit in held) for unit in sorted(set("".join(units)))}
