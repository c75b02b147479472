"""How many articles are worked on side by side, and what cuts a stream of them so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

TOGETHER = 16
"""All go through one stage before the next begins: the code and the tables of all stages are more than a processor's cache holds."""
CHARACTERS = 100_000
"""How many they may have together, so that long ones take no more memory side by side than one after the other."""

_T = TypeVar("_T")


def batches(items: Iterable[_T], characters: Callable[[_T], int], size: int = TOGETHER) -> Iterator[list[_T]]:
    """Cut a stream into lists of ``size`` items, or of fewer with ``CHARACTERS``; where the stream fails, what came before is given first."""
    batch: list[_T] = []
    length = 0
    try:
        for item in items:
            batch.append(item)
            length += characters(item)
            if len(batch) == size or length >= CHARACTERS:
                yield batch
                batch, length = [], 0
    except Exception:
        if batch:
            yield batch
        raise
    if batch:
        yield batch
