"""A programme out of a stretch of text, and what tells two programmes apart."""

from __future__ import annotations

from reformie.findings import Undertaking
from reformie.mention import Mention

_MARKS = str.maketrans("", "", "“”‘’")


def undertaking(text: str, start: int, end: int, kind: str, rule: str) -> Mention[Undertaking]:
    """Make a programme of a stretch of clean text."""
    return Mention(start, end, Undertaking(key_of(text[start:end]), kind), rule)


def key_of(words: str) -> str:
    """Give a name without quotation marks: what tells two programmes apart."""
    return words.translate(_MARKS)
