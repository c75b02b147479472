"""Overlaps between mentions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reformie.mention import Mention, longest_first

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=25)


@given(SPANS)
def test_the_longer_of_two_that_overlap_wins(pairs: list[tuple[int, int]]) -> None:
    spans = [Mention(start, start + length, number, "rule") for number, (start, length) in enumerate(pairs)]
    kept: list[Mention[int]] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start, s.value)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    assert longest_first(spans) == sorted(kept, key=lambda s: s.start)
