"""Pages for tests that need no layout."""

from __future__ import annotations

import re

from reformie.layout.page import Block, Page


def plain_page(raw: str) -> Page:
    """Make a page of text that has no layout to undo: one paragraph a line, nothing folded."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", raw))
    return Page(raw, raw, range(len(raw)), blocks)
