"""What only stands before a post or a name: where bodies may end there, and which words lead up to a name."""

from __future__ import annotations

import pytest

from parsed import lasts
from reformie.people import shown, title_grammar, titles, workplaces
from reformie.people.title_grammar import LASTS
from reformie.people.wedged import Before


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
        assert lasts(getattr(module, name).pattern) <= LASTS, name


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
