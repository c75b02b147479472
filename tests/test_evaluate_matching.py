from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reformie.evaluate.matching import alikeness, bare, keyed, one_to_one, overlap, plain, touching


def test_folding() -> None:
    assert plain("甲 （集团）\n公司") == plain("甲(集团)公司")
    assert bare("“暖 胃”《方案》") == "暖胃方案"


def test_the_heavier_pair_comes_first() -> None:
    weights = {(0, 0): 1.0, (0, 1): 2.0}
    assert one_to_one([0], [0, 1], lambda g, f: weights[g, f]) == {0: 1}


def test_a_pair_gives_way_when_more_can_be_paired() -> None:
    weights = {(0, 0): 2.0, (0, 1): 1.0, (1, 0): 1.0, (1, 1): 0.0}
    assert one_to_one([0, 1], [0, 1], lambda g, f: weights[g, f]) == {0: 1, 1: 0}


@given(st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), max_size=5))
def test_pairs_are_one_to_one_and_none_is_left_that_could_be_made(table: list[list[int]]) -> None:
    pairs = one_to_one(table, range(4), lambda row, j: float(row[j]))
    assert len(set(pairs.values())) == len(pairs)
    assert all(table[i][j] for i, j in pairs.items())
    free = set(range(4)) - set(pairs.values())
    assert not any(table[i][j] for i in range(len(table)) if i not in pairs for j in free)


def test_keyed_counts_each_listing_once() -> None:
    tally = keyed(["甲", "甲", "乙"], ["甲", "丙", "甲 "])
    assert (tally.hits, tally.misses, tally.extras) == (("甲", "甲"), ("乙",), ("丙",))


def test_overlap_alikeness_touching() -> None:
    assert (overlap((0, 3), (2, 5)), overlap((0, 3), (3, 5))) == (1, 0)
    assert alikeness("改革推进会", "改革推进会") == 1.0
    assert alikeness("", "") == 0.0
    assert touching("县改革推进会召开", "改革推进会议")
    assert not touching("县改革推进会", "县消防演练")
    assert not touching("", "甲")
