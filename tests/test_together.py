"""Streams cut into batches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reformie.together import CHARACTERS, TOGETHER, batches


@pytest.mark.parametrize("length", [0, 1, TOGETHER - 1, TOGETHER, TOGETHER + 1, 5 * TOGETHER])
def test_nothing_is_lost_or_moved(length: int) -> None:
    cut = list(batches(range(length), lambda _: 1))
    assert [item for batch in cut for item in batch] == list(range(length))
    assert all(len(batch) == TOGETHER for batch in cut[:-1])
    assert all(cut)


def test_a_batch_is_given_before_the_next_is_read() -> None:
    read: list[int] = []

    def source() -> Iterator[int]:
        for number in range(10):
            read.append(number)
            yield number

    cut = batches(source(), lambda _: 1, 4)
    assert next(cut) == [0, 1, 2, 3]
    assert read == [0, 1, 2, 3]


def test_long_ones_go_with_fewer_others() -> None:
    assert [len(batch) for batch in batches([CHARACTERS // 2] * 5 + [2 * CHARACTERS, 1], int)] == [2, 2, 2, 1]
