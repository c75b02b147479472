"""The items of a round-up: where each begins, and which county it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reformie.findings import Place
from reformie.mention import Mention
from reformie.round_up import is_head

_LEAST = 15  # characters of an item; what has fewer is a list of counties


def items(text: str, named: Sequence[Mention[Place]], codes: Mapping[Place, str]) -> tuple[tuple[int, str], ...]:
    """Give where each item begins, with the code of its county; nothing where an article is no round-up.

    Args:
        text: The clean text.
        named: The divisions named, in its order. codes: What each of them stands for.
    """
    heads = [(m.start, codes[m.value]) for m in named if m.value in codes and is_head(text, m.start, m.end)]
    heads = [(start, code) for start, code in heads if not code.endswith("00")]
    ends = [*(start for start, _ in heads), len(text)]
    if len({code for _, code in heads}) < 2 or any(last - first < _LEAST for first, last in pairwise(ends)):
        return ()
    return tuple(heads)
