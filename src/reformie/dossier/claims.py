"""What several articles say of something that has one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from reformie.record import Span

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Claim(Generic[T]):
    """One article's word: the value, the record's id, and where it says so, if it can be told."""

    value: T
    record: str
    span: Span | None


def settled(claims: Sequence[Claim[T]]) -> T | None:
    """Give the value that most articles give, the earliest of equals, or None where none gives one."""
    counted = Counter(claim.value for claim in claims)
    return counted.most_common(1)[0][0] if counted else None
