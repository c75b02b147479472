"""Pairs quotation marks: nested ones belong to the outer pair, and a quotation may run over several paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reformie.findings import Bounds
from reformie.frozen import frozen
from reformie.layout.page import Block
from reformie.regexes import regex

_BODY = frozenset({"paragraph", "sidebar", "caption"})
_MARK = regex("[“”]")
_FLAT = regex("“([^“”\n]*)”")


@frozen
class Quoted:
    """A stretch between a pair of outer quotation marks.

    Attributes:
        start, end: Half-open bounds in the clean text, the marks left out.
        after: One past the closing mark; ``end`` where none stands.
        block: The block that the opening mark stands in.
        last: The block that the closing mark stands in.
        parts: The same bounds paragraph by paragraph, the opening marks of continued paragraphs left out.
    """

    start: int
    end: int
    after: int
    block: Block
    last: Block
    parts: tuple[Bounds, ...]


def quoted(text: str, blocks: Sequence[Block]) -> list[Quoted]:
    """Give the outermost quoted stretches of the running text, in text order."""
    body = [block for block in blocks if block.kind in _BODY]
    found: list[Quoted] = []
    index = 0
    while index < len(body):
        more, index = _Scan(text, body, index).run()
        found += more
    return [q for q in found if q.end > q.start]


class _Scan:
    """Reads from one block on, to its end or to the end of a quotation that runs on from it."""

    def __init__(self, text: str, body: list[Block], index: int) -> None:
        self._text = text
        self._body = body
        self._first = index
        self._found: list[Quoted] = []
        self._open: int | None = None
        self._parts: list[Bounds] = []

    def run(self) -> tuple[list[Quoted], int]:
        """Give the quoted stretches and the index of the block to go on with."""
        index = self._first
        depth = self._read(index, 0, self._body[index].start)
        while depth == 1 and self._runs_on(index + 1):
            self._close_part(self._body[index].end)
            index += 1
            opened = self._text[self._body[index].start] == "“"
            self._parts.append((self._body[index].start + opened, self._body[index].end))
            depth = self._read(index, 1, self._body[index].start + opened)
        if depth == 1 and self._open is not None and self._begins(self._open, self._body[index].start):
            self._emit(self._body[index].end, self._body[index].end, index)
        elif depth > 0 and index == self._first:
            return list(self._flat(index)), index + 1
        return self._found, index + 1

    def _read(self, index: int, depth: int, start: int) -> int:
        for mark in _MARK.finditer(self._text, start, self._body[index].end):
            if mark[0] == "“":
                if depth == 0:
                    self._open, self._parts = mark.end(), [(mark.end(), self._body[index].end)]
                    self._first = index
                depth += 1
            elif depth > 0:
                depth -= 1
                if depth == 0:
                    self._emit(mark.start(), mark.end(), index)
        return depth

    def _runs_on(self, index: int) -> bool:
        """Tell whether the next paragraph goes on with the quotation: it opens with the mark, or closes before it opens any."""
        if index >= len(self._body):
            return False
        block = self._body[index]
        mark = _MARK.search(self._text, block.start, block.end)
        return mark is not None and (mark[0] == "”" or mark.start() == block.start)

    def _begins(self, opening: int, block_start: int) -> bool:
        """Tell whether a mark that is never closed opens speech: it begins the paragraph or stands behind a colon."""
        return opening - 1 <= block_start or self._text[opening - 2] == "："

    def _close_part(self, end: int) -> None:
        self._parts[-1] = (self._parts[-1][0], end)

    def _emit(self, end: int, after: int, index: int) -> None:
        assert self._open is not None, "a mark was opened before"
        self._close_part(end)
        self._found.append(Quoted(self._open, end, after, self._body[self._first], self._body[index], tuple(self._parts)))
        self._open = None

    def _flat(self, index: int) -> Iterator[Quoted]:
        """Pair each closing mark with the nearest opening one, where the marks of a paragraph do not come out even."""
        block = self._body[index]
        for match in _FLAT.finditer(self._text, block.start, block.end):
            yield Quoted(match.start(1), match.end(1), match.end(), block, block, (match.span(1),))
