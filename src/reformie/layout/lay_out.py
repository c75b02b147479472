"""The layout stage: an article's raw text becomes a page."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from reformie.article import Article
from reformie.layout import blocks, ends, headline, lines, printed, roles, source
from reformie.layout.blocks import Draft
from reformie.layout.fold import INVISIBLE, fold, unify_punctuation
from reformie.layout.names import listed_names, names_alone
from reformie.layout.page import Block, BlockKind, Page
from reformie.regexes import regex

_H = r"[\u3007\u3400-\u9fff]"
_LOOSE = regex(f"[ {INVISIBLE}]+")
_SPACED_OUT = regex(rf"{_H}(?: {_H}){{3,}}(?!{_H})")
_PADDED = regex(rf"(?<!{_H}){_H}( +){_H}(?!{_H})")
# 投资68. 8亿元: a number that its point broke.
_BROKEN = regex(rf"(?<={_H})\d{{1,4}}\.( +)\d{{1,2}}(?=[万亿%‰]|个百分点)")
_HAN = regex(_H)
_CUT = regex("[ |丨｜]")
_CLOCK = regex(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日? {1,3}\d{1,2}[:：]\d\d")
_KEPT = 1 << 20
_KEEPS_SPACES = frozenset({"byline", "dateline", "boilerplate", "credit"})


def lay_out(article: Article) -> Page:
    """Undo the layout of an article: fold its characters, join its lines, find its blocks and what they are.

    Takes time in proportion to the text. Any text gives a page; an empty one has no blocks.
    """
    folded = fold(article.raw)
    drafts = blocks.draft(lines.split(folded))
    found = roles.assign(drafts, article.title)
    writer = _Writer(folded)
    for each in drafts:
        writer.add(each)
    page = Page(article.raw, unify_punctuation("".join(writer.pieces)), writer.offsets, tuple(writer.blocks))
    return _with_source(page, writer.blocks, found)


@cache
def _numbers(size: int) -> array[int]:
    """Give 0, 1, 2 …: slices of it are the offsets, far faster than counting each time."""
    return array("I", range(size))


class _Writer:
    """Puts the clean text together, piece by piece."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.pieces: list[str] = []
        self.offsets = array("I")
        self.numbers = _numbers(1 << len(folded).bit_length()) if len(folded) < _KEPT else array("I", range(len(folded)))
        self.blocks: list[Block] = []

    def add(self, draft: Draft) -> None:
        """Write one block, and in front of it the line feed that parts it from the one before."""
        kind: BlockKind = draft.kind or "paragraph"
        if self.blocks:
            at = self.folded.find("\n", self.offsets[-1] + 1, draft.lines[0].start)
            if at >= 0:
                self._keep(at, at + 1)
            elif (cut := _CUT.search(self.folded, self.offsets[-1] + 1, draft.lines[0].start)) is not None:
                self.pieces.append("\n")  # a head that ran on in one line was cut at a space or a bar
                self.offsets.append(cut.start())
        start = len(self.offsets)
        if draft.kept is not None:
            for first, last in draft.kept:
                self._span(first, last, kind)
        else:
            self._lines(draft, kind)
        self.blocks.append(Block(start, len(self.offsets), kind, draft.level))

    def _lines(self, draft: Draft, kind: BlockKind) -> None:
        before = ""
        for line in draft.lines:
            after = line.text[0]
            if before.isalpha() and before.isascii() and after.isalpha() and after.isascii():
                at = self.folded.index("\n", self.offsets[-1] + 1)
                self.pieces.append(" ")
                self.offsets.append(at)
            self._span(line.start, line.end, kind)
            before = line.text[-1]

    def _span(self, start: int, end: int, kind: BlockKind) -> None:
        text = self.folded[start:end]
        if " " not in text and INVISIBLE not in text:
            self.pieces.append(text)
            self.offsets += self.numbers[start:end]
            return
        for first, last in _kept(text, kind):
            self._keep(start + first, start + last)

    def _keep(self, start: int, end: int) -> None:
        self.pieces.append(self.folded[start:end])
        self.offsets += self.numbers[start:end]


def _kept(text: str, kind: BlockKind) -> Iterator[tuple[int, int]]:
    """Give the bounds of what stays of a line: of a run of spaces the first, where it parts words, and nothing invisible."""
    closed = {at for match in _SPACED_OUT.finditer(text) for at in range(match.start(), match.end()) if text[at] == " "}
    closed.update(match.start(1) for match in _PADDED.finditer(text))
    closed.update(match.start(1) for match in _BROKEN.finditer(text))
    last = 0
    for match in _LOOSE.finditer(text):
        yield last, match.start()
        last = match.end()
        at = text.find(" ", match.start(), match.end())
        if at >= 0 and match.start() not in closed and _parts_words(text[match.start() - 1], text[last : last + 1], kind):
            yield at, at + 1
    yield last, len(text)


def _parts_words(before: str, after: str, kind: BlockKind) -> bool:
    if not after:
        return False
    if before.isascii() and after.isascii():
        return True
    if kind in _KEEPS_SPACES:
        return True
    return bool(_HAN.match(before)) and bool(_HAN.match(after))


def _with_source(page: Page, found: list[Block], named: roles.Roles) -> Page:
    authors: list[str] = []
    published: tuple[str, int, int] | None = None
    final: list[Block] = []
    last = max((index for index, block in enumerate(found) if block.kind == "paragraph"), default=-1)
    titled = found[named.title] if named.title is not None else None
    clocked = False
    for index, block in enumerate(found):
        if block.kind == "paragraph":
            parts, names = _without_bylines(page.text, block, last=index == last)
            final += parts
            authors += _own_names(page, names, block)
            if parts[0].kind == "byline":
                published = published or ends.wire_date(page.text, parts[0].start, parts[0].end)
            if (cited := next((part for part in parts if part.kind == "dateline"), None)) is not None:
                published = published or printed.printed_date(page.text, cited.start, cited.end)
            continue
        final.append(block)
        if block.kind == "byline":
            authors += _own_names(page, _names_of(page.text[block.start : block.end]), block)
            published = published or ends.wire_date(page.text, block.start, block.end)
        elif block.kind in ("dateline", "boilerplate"):
            authors += _own_names(page, source.authors_in_dateline(page.text[block.start : block.end]), block)
            put_up = titled is not None and published is not None and published[1] < titled.start < block.start
            if put_up and not clocked and _CLOCK.search(page.text, block.start, block.end):
                published, clocked = None, True  # over the headline stands the day of whoever reads the page
            if block.kind == "dateline" and (published is None or published[0].startswith("X")):
                whole = printed.printed_date(page.text, block.start, block.end)
                published = whole or published or printed.yearless_date(page.text, block.start, block.end)
    title = _title_told(found, page) if named.title is None else _title_of(named.title, found, page)
    series = None if named.series is None else page.words(found[named.series])
    return replace(page, blocks=tuple(final), title=title, series=series, authors=tuple(dict.fromkeys(authors)), published=published)


def _own_names(page: Page, names: Iterable[str], block: Block) -> Iterator[str]:
    """Give names in the article's own characters, traditional ones say; a name that was padded stays as it was read."""
    for name in names:
        at = page.text.find(name, block.start, block.end)
        yield name if at < 0 else page.surface(at, at + len(name))


def _names_of(text: str) -> tuple[str, ...]:
    """Give the names of a line that is a byline."""
    signed = ends.signature(text, 0, len(text))
    return source.byline(text) or (signed[1] if signed else listed_names(text)) or names_alone(text)


def _without_bylines(text: str, block: Block, *, last: bool) -> tuple[list[Block], list[str]]:
    """Take 本报讯（记者 甲） off a paragraph's front and （记者 甲） off its end, as blocks of their own; behind the last also （甲）."""
    names: list[str] = []
    start, end = block.start, block.end
    parts: list[Block] = []
    opening = ends.lead(text, start, end)
    if opening is not None:
        names += opening[1]
        parts.append(Block(start, opening[0], "byline"))
        start = opening[0]
    credited = ends.credits_behind(text, start, end) if last else None
    behind = [] if credited is None else [Block(credited[0], end, "byline")]
    if credited is not None:
        names += credited[1]
        end = credited[0]
    if not text.endswith(ends.SHUT, start, end):
        return [*parts, Block(start, end, "paragraph"), *behind], names
    closing = ends.tail(text, start, end) or (ends.signature(text, start, end) if last else None)
    if closing is not None:
        names += closing[1]
        return [*parts, Block(start, closing[0], "paragraph"), Block(closing[0], end, "byline"), *behind], names
    cited = ends.citation(text, start, end)
    if cited is not None:
        names += source.authors_in_dateline(text[cited:end])
        return [*parts, Block(start, cited, "paragraph"), Block(cited, end, "dateline"), *behind], names
    return [*parts, Block(start, end, "paragraph"), *behind], names


def _title_of(title: int, found: list[Block], page: Page) -> str:
    return headline.without_label("".join(page.words(found[place]) for place in _title_lines(title, found, page)))


def _title_told(found: list[Block], page: Page) -> str | None:
    """Give the title that only a line of the page's own, or the head of a wire report, tells."""
    lines = (page.words(block) for block in found if block.kind in ("boilerplate", "byline"))
    return next((title for line in lines if (title := headline.told(line)) is not None), None)


def _title_lines(title: int, found: list[Block], page: Page) -> list[int]:
    """Give the places of the main title and, behind it, of the subtitle that begins with a dash."""
    below = title + 1
    dashed = below < len(found) and found[below].kind == "title" and page.text[found[below].start] in "—-"
    return [title, below] if dashed else [title]
