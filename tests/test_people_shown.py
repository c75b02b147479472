"""What only stands before a post or a name: where bodies may end there, and which words lead up to a name."""

from __future__ import annotations

from re import _constants as codes  # what the library parses a pattern into has no public home
from re import _parser as parser

import pytest

from reformie.people import shown, title_grammar, titles, workplaces
from reformie.people.title_grammar import LASTS
from reformie.people.wedged import Before


def _lasts(parsed) -> tuple[set[str], bool]:
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
            branches = [_lasts(branch) for branch in value[1]]
            last = set().union(*(chars for chars, _ in branches)), any(empty for _, empty in branches)
        elif code is codes.SUBPATTERN:
            last = _lasts(value[-1])
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            chars, empty = _lasts(value[2])
            last = chars, empty or value[0] == 0
        elif code is codes.AT:
            last = {"\n"}, True  # $ stands before a line feed too
        elif code not in (codes.ASSERT, codes.ASSERT_NOT):
            raise AssertionError(f"{code} is not known here")
        found |= last[0]
        if not last[1]:
            return found, False
    return found, True


@pytest.mark.parametrize(
    ("module", "names"),
    [
        (shown, ("_PART", "_OFFICE", "_TEAM", "_OWN_NAME", "_SMALL")),
        (title_grammar, ("_BY_SYLLABLE", "_INSTITUTE", "_UNION", "_VILLAGE_TEAM", "_OWN_UNION", "_OF_STAFF", "_UNIT", "_FACULTY")),
        (titles, ("_TERM", "_OWN_LEVEL")),
        (workplaces, ("_SENT", "_ASKED")),
    ],
)
def test_no_body_before_a_post_ends_where_none_is_looked_for(module, names) -> None:
    for name in names:
        lasts, empty = _lasts(parser.parse(getattr(module, name).pattern))
        assert not empty
        assert lasts <= LASTS, name


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("村民鲁琼说", [(2, False, False)]),
        ("傣族姑娘月香说", [(4, False, True)]),
        ("返乡的村民鲁琼说", [(5, False, False)]),  # 的 leads up to the word, not to a name
        ("种茶的鲁琼说", [(3, True, False)]),
        ("“好！”鲁琼说", [(4, True, False)]),
        ("“双岗制”鲁琼说", []),
        ("村民小组长鲁琼说", [(2, False, False)]),
    ],
)
def test_what_may_lead_up_to_a_name(text: str, ends: list[tuple[int, bool, bool]]) -> None:
    assert Before(["村民", "姑娘", ""]).ends(text) == ends
