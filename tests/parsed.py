"""What regular expressions are parsed into, for tests of what decides by cheap means whether one is tried at all."""

from __future__ import annotations

import re
from random import Random
from re import _constants as codes  # what the library parses a pattern into has no public home
from re import _parser as parser

_FREELY = "甲乙丙丁"  # stand where a pattern takes nearly every character
_MORE = 2  # a repeat is written so many times more than it must be, at most


def lasts(source: str) -> set[str]:
    """Give the characters that what a regular expression matches may end with; it never matches nothing."""
    chars, empty = _ends(parser.parse(source))
    assert not empty
    return chars


def _ends(parsed) -> tuple[set[str], bool]:
    """Give the characters that a parsed pattern may end with, and whether it may match nothing."""
    found: set[str] = set()
    for code, value in reversed(list(parsed)):
        last: tuple[set[str], bool] = (set(), True)
        if code is codes.LITERAL:
            last = {chr(value)}, False
        elif code is codes.IN:
            assert all(kind is codes.LITERAL for kind, _ in value), "a pattern ends in a class that is not written out"
            last = {chr(char) for _, char in value}, False
        elif code is codes.BRANCH:
            branches = [_ends(branch) for branch in value[1]]
            last = set().union(*(chars for chars, _ in branches)), any(empty for _, empty in branches)
        elif code is codes.SUBPATTERN:
            last = _ends(value[-1])
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            chars, empty = _ends(value[2])
            last = chars, empty or value[0] == 0
        elif code is codes.AT:
            last = {"\n"}, True  # $ stands before a line feed too
        elif code not in (codes.ASSERT, codes.ASSERT_NOT):
            raise AssertionError(f"{code} is not known here")
        found |= last[0]
        if not last[1]:
            return found, False
    return found, True


def samples(source: str, count: int, before: str = "") -> list[re.Match[str]]:
    """Give what a regular expression finds in texts that are written by it at random, the same each time; ``before`` stands before each.

    Of what a look-around forbids, or asks for before the match, nothing is known when they are written; so they are fewer than ``count``,
    but never none.
    """
    random, parsed, pattern = Random(source), parser.parse(source), re.compile(source)
    found = [match for _ in range(count) if (match := pattern.search(before + _written(parsed, random))) is not None]
    assert found
    return found


def _written(parsed, random: Random) -> str:
    """Write a text that a parsed pattern may match, with what it asks for behind it."""
    made = ""
    for code, value in parsed:
        if code is codes.LITERAL:
            made += chr(value)
        elif code is codes.IN:
            made += _one_of(value, random)
        elif code is codes.NOT_LITERAL:
            made += random.choice(_FREELY)
        elif code is codes.BRANCH:
            made += _written(random.choice(value[1]), random)
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            times = random.randint(value[0], min(int(value[1]), value[0] + _MORE))
            made += "".join([_written(value[2], random) for _ in range(times)])
        elif code is codes.SUBPATTERN or (code is codes.ASSERT and value[0] == 1):
            made += _written(value[-1], random)
        elif code not in (codes.ASSERT, codes.ASSERT_NOT, codes.AT):
            raise AssertionError(f"{code} is not known here")
    return made


def _one_of(choices, random: Random) -> str:
    kind, value = random.choice(choices)
    if kind is codes.LITERAL and choices[0][0] is not codes.NEGATE:
        return chr(value)
    return "3" if kind is codes.CATEGORY else random.choice(_FREELY)
