"""The lines that a browser shows of a web page, and the article made whole again by those that an extraction left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reformie.regexes import regex

_UNSHOWN = frozenset(
    ("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "button", "textarea", "form", "nav", "footer")
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "big",
        "code",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "label",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "o:p",
    ]
)
_RANK = regex("h([1-6])")
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BESIDE = regex(
    r"(?:^|[\s_-])(?:nav|menu|share|bdshare|relate[ds]?|recommend|comments?|sidebar|aside|copyright|crumbs?|breadcrumb|hot|rank|advert|ads?"
    r"|pager?|paging|qrcode|tuijian|xgyd|xgxw|pinglun|fenxiang|toolbar|foot)(?=[\s_\d-]|$)",
    re.IGNORECASE,
)
_RULE = regex(r"[|\s:-]+")
_LONGEST_CELL = 60  # a longer one is text that a table lays out
_SOUGHT = 400  # so many lines on the beginning of a cell is looked for
_WINDOW = 4_000  # so many characters around its place a line is looked for in the body


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the page.

    Attributes:
        text: Its text, spaces closed up.
        rank: 1 to 6 for a heading, else 0.
        element: The lxml element that it stands in.
        beside: Whether it is part of a menu, of buttons, of links to other articles.
    """

    text: str
    rank: int
    element: Any
    beside: bool


def shown_lines(tree: Any) -> list[ShownLine]:
    """Give the lines of an lxml tree as a browser would show them, without scripts, forms and what is hidden."""
    from lxml import etree

    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    lines: list[ShownLine] = []
    now = _Open(tree)
    for event, element in walk:
        if event == "start":
            if element.tag in _UNSHOWN or "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")):
                walk.skip_subtree()
                now.skipped.append(element)
                continue
            lines += now.enter(element)
        elif event == "end":
            if now.skipped and now.skipped[-1] is element:
                now.skipped.pop()
            else:
                lines += now.leave(element)
            now.add(element.tail)
        else:
            now.add(element.tail)
    return [*lines, *now.flush()]


class _Open:
    """The line that is being read, and which elements are open around it."""

    def __init__(self, tree: Any) -> None:
        self.blocks: list[Any] = [tree]
        self.skipped: list[Any] = []
        self.links = self.beside = self.rank = 0
        self.pieces: list[tuple[str, bool]] = []

    def enter(self, element: Any) -> Iterator[ShownLine]:
        """Take in the beginning of an element."""
        if element.tag not in _INLINE:
            yield from self.flush()
            self.blocks.append(element)
            self.beside += _is_beside(element)
            self.rank = _rank(element) or self.rank
        self.links += element.tag == "a"
        self.add(element.text)

    def leave(self, element: Any) -> Iterator[ShownLine]:
        """Take in the end of an element."""
        self.links -= element.tag == "a"
        if element.tag not in _INLINE:
            yield from self.flush()
            self.blocks.pop()
            self.beside -= _is_beside(element)
            self.rank = 0 if _rank(element) else self.rank

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append((text, self.links > 0))

    def flush(self) -> Iterator[ShownLine]:
        """End the line that is being put together."""
        text = " ".join("".join(piece for piece, _ in self.pieces).split())
        if text:
            linked = all(link or not piece.strip(" \n\t\r|·>-") for piece, link in self.pieces)
            yield ShownLine(text, self.rank, self.blocks[-1], linked or self.beside > 0)
        self.pieces.clear()


def _rank(element: Any) -> int:
    match = _RANK.fullmatch(element.tag)
    return int(match[1]) if match else 0


def _is_beside(element: Any) -> bool:
    return element.tag == "aside" or bool(_BESIDE.search(f"{element.get('class', '')} {element.get('id', '')}"[:200]))


def plain(body: list[str], shown: list[ShownLine]) -> Iterator[str]:
    """Take off the marks that trafilatura puts in front of list items and around cells, and undo tables that only lay the page out."""
    texts = {line.text for line in shown}
    at = 0
    for line in body:
        bare = " ".join(line.split())
        if bare.startswith("- ") and bare not in texts:
            yield bare[2:]
        elif bare.startswith("|") and bare.endswith("|") and bare not in texts:
            cells = [cell for part in bare.split("|") if (cell := part.strip())]
            if any(len(cell) > _LONGEST_CELL for cell in cells):
                for cell in cells:
                    parts, at = _parts(cell, shown, at)
                    yield from parts
            elif not _RULE.fullmatch(bare):
                yield " | ".join(cells)
        elif bare:
            yield line


def _parts(cell: str, shown: list[ShownLine], start: int) -> tuple[list[str], int]:
    """Give the shown lines that a cell was made of, and where to look for the next; the cell itself where they are not found."""
    wanted = _bare(cell)
    for first in range(start, min(start + _SOUGHT, len(shown))):
        done, last = 0, first
        while last < len(shown) and wanted.startswith(part := _bare(shown[last].text), done):
            done += len(part)
            last += 1
        if done == len(wanted):
            return [line.text for line in shown[first:last]], last
    return [cell], start


def whole_body(body: list[str], shown: list[ShownLine]) -> list[tuple[str, int]]:
    """Put back what an extraction left out of an article: lines of the element that holds all of it, where the page shows them.

    Args:
        body: The paragraphs that were extracted, in the page's order.
        shown: The page's lines.

    Returns:
        The lines of the article, each with its rank as a heading, 0 for none.
    """
    matched = list(_matched(body, shown))
    if not matched:
        return [(line, 0) for line in body]
    first, last = _reach([shown[at] for at, _ in matched], shown, matched)
    known = _Known(body)
    made: list[tuple[str, int]] = [(line, 0) for line in body[: matched[0][1]]] if first == matched[0][0] else []
    done = len(made)
    places = dict(matched)
    for at in range(first, last):
        line = shown[at]
        if at in places:
            made += [(text, 0) for text in body[done : places[at]]]
            made.append((body[places[at]], line.rank))
            done = places[at] + 1
        elif not line.beside and not known.near(line.text, done):
            made.append((line.text, line.rank))
    return [*made, *((text, 0) for text in body[done:])]


def _matched(body: list[str], shown: list[ShownLine]) -> Iterator[tuple[int, int]]:
    """Give the pairs of shown line and extracted paragraph that are the same, in increasing order."""
    places = {" ".join(line.split()): index for index, line in reversed(list(enumerate(body)))}
    before = -1
    for at, line in enumerate(shown):
        index = places.get(line.text, -1)
        if index > before:
            yield at, index
            before = index


def _reach(lines: list[ShownLine], shown: list[ShownLine], matched: list[tuple[int, int]]) -> tuple[int, int]:
    """Give the bounds of the shown lines that stand in the innermost element which holds all of ``lines``."""
    held: dict[Any, int] = {}
    for line in lines:
        for element in (line.element, *line.element.iterancestors()):
            held[element] = held.get(element, 0) + 1
    first, last = matched[0][0], matched[-1][0] + 1
    around = next(element for element in (lines[0].element, *lines[0].element.iterancestors()) if held[element] == len(lines))
    if around.tag in ("body", "html"):
        return first, last
    while first and _holds(around, shown[first - 1]):
        first -= 1
    while last < len(shown) and _holds(around, shown[last]):
        last += 1
    return first, last


def _holds(around: Any, line: ShownLine) -> bool:
    return line.element is around or any(element is around for element in line.element.iterancestors())


class _Known:
    """What the extracted paragraphs say, to be asked near a place."""

    def __init__(self, body: list[str]) -> None:
        bare = [_bare(line) for line in body]
        self.text = "".join(bare)
        self.starts = [0]
        for line in bare:
            self.starts.append(self.starts[-1] + len(line))

    def near(self, line: str, index: int) -> bool:
        """Tell whether the body says ``line`` near its paragraph ``index``."""
        bare = _bare(line)
        at = self.starts[min(index, len(self.starts) - 1)]
        return not bare or self.text.find(bare, max(0, at - _WINDOW - len(bare)), at + _WINDOW + 2 * len(bare)) >= 0


def _bare(line: str) -> str:
    return "".join(line.split())


def joined(lines: list[tuple[str, int]]) -> str:
    """Put lines together, a blank line above each heading but one that stands right below a higher one."""
    made = [lines[0][0]] if lines else []
    for (_, above), (text, rank) in pairwise(lines):
        if rank and not 0 < above < rank:
            made.append("")
        made.append(text)
    return "\n".join(made)
