"""Pages of text that has no layout to undo."""

from __future__ import annotations

import re

from reformie.layout.page import Block, Page

_LINE = re.compile(r"[^\n]+")


def plain_page(text: str) -> Page:
    """Give the page of a text: one paragraph a line, nothing folded."""
    return Page(text, text, range(len(text)), tuple(Block(*line.span(), "paragraph") for line in _LINE.finditer(text)))
