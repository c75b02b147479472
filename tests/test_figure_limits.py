"""Bounds that stand before the deed of a figure."""

from __future__ import annotations

import pytest

from reformie.pipeline import extract


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("将审批时间至少压缩40%。", ["at_least"]),
        ("每个乡至少要配2名兽医，起码有3间诊室。", ["at_least", "at_least"]),
        ("三年内产值至少翻一番。", ["at_least"]),
        ("收费标准最多可下浮20%。", ["at_most"]),
        ("最多的一户减少了50%，最少的也增收10%。", ["exact", "exact"]),
        ("最多下降了三成。", ["exact"]),
        ("至少有3个组、5个社参加。", ["at_least", "exact"]),
        ("全县减少至少有的80处隐患。", ["exact"]),
        ("至少跑两趟，办一件事花3天。", ["at_least"]),
    ],
)
def test_a_bound_may_stand_before_the_deed(text: str, bounds: list[str]) -> None:
    """最多 with 了 or 的 tells of the one that has most, and no bound."""
    assert [figure.bound for figure in extract(text).figures] == bounds
