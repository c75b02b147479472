"""Full names met so far: the same answers as going through all of them, whatever the order of questions."""

from __future__ import annotations

from itertools import product

import pytest

from reformie.assemble.known import FullName, Known

NAMES = [
    FullName(f"{place}{kind}", "school", "county")
    for place, kind in product(("云岭县", "红石镇", "云岭县红石镇"), ("中学", "小学", "科协"))
]
TOLD = [*NAMES, NAMES[4], NAMES[0], FullName("云岭县中学", "other", "none"), NAMES[7]]


@pytest.fixture
def known() -> Known:
    made = Known()
    for full in TOLD:
        made.add(full)
    return made


@pytest.mark.parametrize("part", ["云岭", "红石镇", "岭县中", "小学", "没有"])
def test_first_and_latest_with_a_part(part: str, known: Known) -> None:
    fitting = [full for full in TOLD if part in full.name and full.type == "school"]
    assert known.first_with(part, lambda full: full.type == "school") == next(iter(fitting), None)
    assert known.latest_with(part, lambda full: full.type == "school") == next(reversed(fitting), None)


def test_the_latest_is_looked_for_among_what_is_new() -> None:
    known, asked = Known(), []

    def fits(full: FullName) -> bool:
        asked.append(full)
        return full.name.endswith("科协")

    for number, full in enumerate(TOLD, 1):
        known.add(full)
        latest = next((told for told in reversed(TOLD[:number]) if told.name.endswith("科协")), None)
        assert known.latest("科协", fits) == latest
    assert len(asked) == len(TOLD)


def test_the_first_of_a_name(known: Known) -> None:
    assert known.named("云岭县中学") == NAMES[0]
    assert known.named("云岭县") is None
