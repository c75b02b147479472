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
        heads: What a match can begin with, parted by spaces: up to three characters, behind which anything may stand.
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
        self._by_head = _tables([finder.heads for finder in finders], 2)
        self._by_digits = _tables([finder.digits for finder in finders], 1)
        self._by_numbers = _tables([finder.numbers for finder in finders], 1)
        digits = _BEHIND_DIGITS.replace("{units}", _any([*self._by_digits]))
        numbers = _BEHIND_NUMBERS.replace("{units}", _any([*self._by_numbers]))
        counted = [*(DIGITS if self._by_digits else ""), *(HAN_DIGITS if self._by_numbers else "")]
        firsts = [head[0] for head in self._by_head]
        seconds = _any([head[1] for head in self._by_head if len(head) > 1])
        alone = _any([head for head in self._by_head if len(head) == 1])
        only_counted = _any([char for char in counted if char not in firsts])
        self._places = regex(f"{_any([*counted, *firsts])}(?:{digits}|{numbers}|(?={seconds})(?<!{only_counted})|(?<={alone}))")

    def matches(self, text: str, start: int, stop: int) -> Iterator[tuple[Finder, re.Match[str]]]:
        """Give every match in ``text[start:stop]``; those of one finder do not overlap."""
        finders, heads, ends = self.finders, self._by_head, [start] * len(self.finders)
        tried: Sequence[int]
        for place in self._places.finditer(text, start, stop):
            at = place.start()
            head = heads.get(text[at : at + 2]) or heads.get(text[at])
            tried = head[1].get(text[at + 2 : at + 3], head[0]) if head is not None else ()
            if place.lastindex is not None:
                unit, behind = place[place.lastindex], place.end(place.lastindex)
                always, further = (self._by_digits if place.lastgroup == "digits" else self._by_numbers)[unit]
                by_unit = further.get(text[behind : behind + 1], always)
                tried = sorted({*tried, *by_unit}) if tried and by_unit else tried or by_unit
            for index in tried:
                if at >= ends[index] and (match := finders[index].pattern.match(text, at, stop)) is not None:
                    ends[index] = match.end()
                    yield finders[index], match

    def __call__(self, text: str, start: int, stop: int) -> list[Rough]:
        """Give what the finders read; overlaps between them are not settled."""
        return [rough for finder, match in self.matches(text, start, stop) for rough in finder.read(match, stop)]


def _any(chars: Sequence[str]) -> str:
    return f"[{''.join(re.escape(char) for char in dict.fromkeys(chars))}]" if chars else "(?!)"


def behind(words: str, characters: Iterable[str]) -> str:
    """Give heads or units with each of some characters behind them."""
    return " ".join([f"{word}{character}" for word in words.split() for character in characters])


def _tables(begun: Sequence[str], size: int) -> dict[str, tuple[tuple[int, ...], dict[str, tuple[int, ...]]]]:
    """Give for what finders begin with, cut to ``size``, the indices of those to try: whatever follows, and by the character that follows."""
    always: dict[str, set[int]] = {}
    further: dict[str, dict[str, set[int]]] = {}
    for index, words in enumerate(begun):
        for word in words.split():
            found = always.setdefault(word[:size], set())
            (found if len(word) <= size else further.setdefault(word[:size], {}).setdefault(word[size], set())).add(index)
    for head, found in always.items():
        found |= always.get(head[0], set())
    return {
        head: (tuple(sorted(found)), {behind: tuple(sorted(found | more)) for behind, more in further.get(head, {}).items()})
        for head, found in always.items()
    }
