"""The lines of a PDF page with the white space that a reader sees: indents, and blank lines where a column or a block ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reformie.regexes import regex

_LINE = regex(r"[^\r\n]+")
_INDENT = "\u3000\u3000"
_MEASURED = 8  # characters of a line that are measured
_SIZE_STEP = 1.12  # a font so many times larger sets a headline off
_GAP_STEP = 1.35  # so many times the usual distance between lines parts two blocks


@dataclass(frozen=True, slots=True)
class _Placed:
    text: str
    left: float
    top: float
    size: float


def page_text(text_page: Any) -> str:
    """Give the text of a pypdfium2 text page, one line a line, in the file's own order."""
    text: str = text_page.get_text_range()
    if text_page.count_chars() != len(text):  # then places and characters do not match: some lie outside the basic plane
        return text.replace("\r\n", "\n")
    lines = [_place(text_page, match) for match in _LINE.finditer(text) if not match[0].isspace()]
    if not lines:
        return ""
    distances = Counter(round(before.top - line.top) for before, line in pairwise(lines) if before.top > line.top)
    usual = distances.most_common(1)[0][0] if distances else 0
    made: list[str] = []
    for index, line in enumerate(lines):
        if index and _apart(lines[index - 1], line, usual):
            made.append("")
        made.append(_indent(lines, index) + line.text)
    return "\n".join(made)


def _place(text_page: Any, match: re.Match[str]) -> _Placed:
    first = match.start() + len(match[0]) - len(match[0].lstrip())
    # Some fonts give the ink's box instead of the character's, so the largest of several counts.
    boxes = [text_page.get_charbox(at, loose=True) for at in range(first, min(first + _MEASURED, match.end()))]
    top = max(box[3] for box in boxes)
    return _Placed(match[0].strip(), boxes[0][0], top, max(1.0, *(box[3] - box[1] for box in boxes)))


def _apart(before: _Placed, line: _Placed, usual: int) -> bool:
    drop = before.top - line.top
    if drop <= 0 or drop > _GAP_STEP * max(usual, before.size, line.size):
        return True
    return max(before.size, line.size) > _SIZE_STEP * min(before.size, line.size)


def _indent(lines: list[_Placed], index: int) -> str:
    line = lines[index]
    beside = [
        other.left
        for other in lines[max(0, index - 2) : index + 3]
        if abs(other.left - line.left) < 4 * line.size and abs(other.top - line.top) < 6 * line.size
    ]
    return _INDENT if 0.9 * line.size <= line.left - min(beside) <= 2.9 * line.size else ""  # further in, a line is centred
