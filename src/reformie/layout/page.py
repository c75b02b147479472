"""A page: the article's clean text, the way back to the raw text, and the blocks that a reader sees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Literal

from reformie.frozen import frozen
from reformie.regexes import regex

BlockKind = Literal["title", "series", "byline", "dateline", "heading", "paragraph", "sidebar", "caption", "credit", "boilerplate"]

_BREAKS = frozenset("\r\n\v\f\x85\u2028\u2029")
_BREAK = regex(f"[{''.join(sorted(_BREAKS))}]+")
_SPACE = regex(r"\s")
_SPACES = regex(r"\s+")
_IN_PIECES = frozenset({"title", "series"})
_SENTENCE = regex(r"[^。！？!?；;\n]*[。！？!?；;\n]+[”’」』）)]*|[^。！？!?；;\n]+")


@frozen
class Block:
    """One piece of layout.

    Attributes:
        start: First character in the clean text.
        end: One past the last; the separator between two blocks belongs to neither.
        kind: What a reader takes it for.
        level: For headings, 1 for a main heading and 2 for one below it; else 0.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0


@frozen
class Page:
    """What the layout stage makes of an article's raw text.

    Attributes:
        raw: The raw text, untouched.
        text: The clean text: lines joined, each character folded one to one (full-width to half-width, radicals to
            characters, traditional to simplified), blocks parted by a single line feed that is itself a raw character.
        offsets: For each clean character the offset of its raw character; strictly increasing.
        blocks: In text order, not overlapping.
        title: The article's title in its own characters, with the subtitle that a dash joins to it, or None.
        series: The kicker above the title, or None.
        authors: Names in the byline, reporters first.
        published: The printed publication date as ISO (year, month or day; XXXX-11-05 where the year is left out) with its bounds in the clean text, or None.
    """

    raw: str
    text: str
    offsets: Sequence[int]
    blocks: tuple[Block, ...]
    title: str | None = None
    series: str | None = None
    authors: tuple[str, ...] = ()
    published: tuple[str, int, int] | None = None
    _sentences: list[tuple[int, int]] = field(default_factory=list, repr=False, compare=False)
    _ends: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note where the blocks end."""
        self._ends.extend(block.end for block in self.blocks)

    def raw_bounds(self, start: int, end: int) -> tuple[int, int]:
        """Give the half-open raw bounds of the clean stretch ``[start, end)``, which must not be empty."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def surface(self, start: int, end: int) -> str:
        """Give the article's own characters of a clean stretch, without line breaks and layout spaces."""
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        if last - first == end - start:
            whole = self.raw[first:last]
            return whole if whole.isprintable() else _BREAK.sub("", whole)
        made: list[str] = []
        for match in _SPACE.finditer(self.text, start, end):
            at = self.offsets[match.start()]
            made += self.raw[first:at].split()  # of the white space, only what the clean text keeps stays
            if self.raw[at] not in _BREAKS:
                made.append(self.raw[at])
            first = at + 1
        made += self.raw[first:last].split()
        return "".join(made)

    def words(self, block: Block) -> str:
        """Give a block in the article's own characters, read as a person would: shadow text once, its pieces with a space between them."""
        made: list[str] = []
        for at in range(block.start, block.end):
            char = self.raw[self.offsets[at]]
            apart = at > block.start and self.offsets[at] > self.offsets[at - 1] + 2 and block.kind in _IN_PIECES
            made.append((" " if apart and not char.isspace() and made[-1] != " " else "") + char)
        return _SPACES.sub(" ", "".join(made)).strip()

    def faithful(self, start: int, end: int) -> bool:
        """Tell whether nothing but layout was dropped inside a stretch, so that it may become a span."""
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        if last - first == end - start:
            return True
        if _solid(self.raw[first:last]) == _solid(self.text[start:end]):
            return True
        inside = set(self.offsets[start:end])
        return all(i in inside or _is_layout(self.raw[i]) for i in range(first, last))

    def block_at(self, position: int) -> Block | None:
        """Give the block that holds a clean offset, or None between blocks."""
        index = bisect_right(self._ends, position)
        found = self.blocks[index] if index < len(self.blocks) else None
        return found if found is not None and found.start <= position else None

    def sentences(self) -> list[tuple[int, int]]:
        """Give the bounds of the sentences of all blocks, in text order."""
        if not self._sentences and self.blocks:
            self._sentences.extend(_cut(self.text, self.blocks))
        return self._sentences


def _cut(text: str, blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    for block in blocks:
        for match in _SENTENCE.finditer(text, block.start, block.end):
            yield match.span()


def _solid(text: str) -> int:
    """Count the characters that are no white space."""
    return len("".join(text.split()))


def _is_layout(char: str) -> bool:
    return char.isspace() or not char.isprintable()
