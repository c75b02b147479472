"""What regular expressions are parsed into, for tests of what decides by cheap means whether one is tried at all."""

from __future__ import annotations

from re import _constants as codes  # what the library parses a pattern into has no public home
from re import _parser as parser


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
