"""How many articles are worked on side by side, and what cuts a stream of them so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

TOGETHER = 16
"""All go through one stage before the next begins: the code and the tables of all stages are more than a processor's cache holds."""

_T = TypeVar("_T")


def batches(items: Iterable[_T], size: int = TOGETHER) -> Iterator[list[_T]]:
    """Cut a stream into lists of ``size`` items, the last of fewer; where the stream fails, what came before is given first."""
    batch: list[_T] = []
    try:
        for item in items:
            batch.append(item)
            if len(batch) == size:
                yield batch
                batch = []
    except Exception:
        if batch:
            yield batch
        raise
    if batch:
        yield batch
