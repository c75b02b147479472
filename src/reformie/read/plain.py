"""Plain text: the text is the file."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.read.decode import decode
from reformie.read.piece import Piece


def read(data: bytes, encoding: str | None) -> Iterator[Piece]:
    """Give the file as one article."""
    text, codec = decode(data, encoding)
    yield Piece(text, codec)
