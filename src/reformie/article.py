"""An article as it was received: never changed after it is made."""

from __future__ import annotations

import hashlib

from reformie.frozen import frozen
from reformie.surrogates import replaced


@frozen
class Article:
    """The raw text and where it came from.

    Attributes:
        raw: The text as decoded; every span of the record points into it.
        uri: The input as the user named it.
        sha256: Hex digest of the raw bytes.
        encoding: The codec that decoded them.
        published: A publication date that came with the article (ISO, year, month or day), or None; what is none is warned of.
        title: A title that came with the article, or None.
    """

    raw: str
    uri: str
    sha256: str
    encoding: str
    published: str | None = None
    title: str | None = None

    @classmethod
    def from_text(cls, text: str, uri: str = "text", published: str | None = None, title: str | None = None) -> Article:
        """Make an article of a string, lone surrogates replaced; its digest is that of its UTF-8 bytes."""
        text = replaced(text)
        return cls(text, uri, hashlib.sha256(text.encode()).hexdigest(), "utf-8", published, replaced(title) if title else title)
