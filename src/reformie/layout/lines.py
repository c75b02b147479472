"""Lines of the folded text, and how wide the column is that each stands in."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reformie.layout import heads
from reformie.layout.fold import INVISIBLE
from reformie.regexes import regex

_EDGE = " " + INVISIBLE
_CLOSING = "”’」』）)】》\"'"
_ENDS = tuple("。！？!?…")
_HAN = regex("[\u3400-\u9fff]")
_UNIT = regex(r"[!-~]+|[“‘（《【]*.[，。、；：！？”’）》】…]*")
_HANGING = frozenset("，。、；：！？”")  # signs that may stand beyond the column's edge
_PUNCTUATION = regex(r"[，。、；：,;]")
_WIDEST = 170  # half-columns; a longer line is no column of a newspaper
_STRETCHED = 4  # so many spaces in a line come from justifying it
_STRETCH = 40  # lines after which a column is measured anew
_INDENT = 4  # a paragraph begins two characters in
_HALF = regex("[!-~].*[!-~]")  # two characters of half the width
_TOLD = 4  # so many lines with such tell how all lines are counted
_FEWEST_CELLS = 10


@dataclass(slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        start, end: Bounds in the raw text, without the spaces around it.
        text: The folded characters between them.
        width: In half-columns: 1 for a letter or digit, 2 for a Chinese character; 2 for either where the lines are set in cells.
        indent: Spaces in front of it.
        gap: Blank lines above it.
        ended: Whether it ends as a sentence does.
        column: Width of the column it stands in, or 0 when the text around it is not set in lines.
        slack: How ragged that column is, in half-columns.
        inset: By how much the first line of a paragraph is shorter in this text, in half-columns: 4, or 0 where nothing is indented.
        shown: Whether paragraphs show an indent in this text.
        leads: Whether the line has that indent, and so begins a paragraph.
    """

    start: int
    end: int
    text: str
    width: int
    indent: int
    gap: int
    ended: bool
    column: int = 0
    slack: int = 0
    inset: int = _INDENT
    shown: bool = False
    leads: bool = False


def split(text: str) -> list[Line]:
    """Cut folded text into its lines, blank ones left out, and find their columns."""
    lines: list[Line] = []
    position = gap = 0
    for piece in text.split("\n"):
        body = piece.strip(_EDGE)
        if body:
            indent = 0 if body is piece else len(piece) - len(piece.lstrip(_EDGE))
            start = position + indent
            if len(lines) < heads.HEAD and (cut := heads.cuts(body)):
                lines += _parts(body, start, cut, gap)
            else:
                lines.append(Line(start, start + len(body), body, _width(body), indent, gap, _ended(body)))
            gap = 0
        else:
            gap += 1
        position += len(piece) + 1
    _close_double_spacing(lines)
    _count_cells(lines)
    _find_columns(lines)
    return lines


def _parts(text: str, start: int, cut: Sequence[int], gap: int) -> Iterator[Line]:
    """Give the parts of a line that is a head and more as lines of their own, each as if a blank line stood above it."""
    for first, last in pairwise([0, *cut, len(text)]):
        body = text[first:last].rstrip(_EDGE + "|丨｜")
        yield Line(start + first, start + first + len(body), body, _width(body), 0, gap if not first else 1, _ended(body))


def unit_width(line: Line) -> int:
    """Give the width of the first piece of a line that could not have been broken: a character with its marks, or a foreign word."""
    match = _UNIT.match(line.text)
    return _width(match[0]) if match else 2


def room(line: Line, following: Line, column: int = 0) -> int:
    """Tell how many half-columns were left behind ``line`` had it taken the next piece too; negative when that would not have fitted.

    ``column`` is the column's width where that is not the line's own.
    """
    column = column or line.column
    spaces = line.text.count(" ")
    width = line.width if spaces < _STRETCHED else max(line.width, min(column, line.width + spaces))
    return column - width - unit_width(following)


def _ended(text: str) -> bool:
    text = text.rstrip(_CLOSING)
    return text.endswith(_ENDS) or (text.endswith(".") and _HAN.match(text[-2:]) is not None)


@cache
def _in_gbk() -> Callable[[str, str], tuple[bytes, int]]:
    return codecs.getencoder("gbk")  # to look it up anew takes longer than to encode a line


def _width(text: str) -> int:
    # Spaces are not counted: justified lines come with some that nobody set.
    if len(text) > _WIDEST:
        return 2 * len(text)
    width = len(_in_gbk()(text, "replace")[0])
    return width - text.count(" ") if " " in text else width


def _close_double_spacing(lines: list[Line]) -> None:
    # Some converters put a blank line behind every line; then a single blank line says nothing.
    if len(lines) < 8:
        return
    usual = sum([line.gap == 1 for line in lines[1:]])
    if usual * 10 >= len(lines) * 8 and sum([not line.ended for line in lines]) * 2 >= len(lines):
        for line in lines[1:]:
            line.gap = max(0, line.gap - 1)


def _count_cells(lines: list[Line]) -> None:
    """Measure all lines by their characters where each of those had a cell of its own: digits were full-width once, and lines of equal count differ."""
    inner = [line for line, after in pairwise(lines) if not (after.gap or line.ended or " " in line.text)]
    told = [line for line in inner if _HALF.search(line.text)]
    if len(told) < _TOLD:
        return
    counts = Counter([len(line.text) + line.indent for line in inner])
    usual = max(counts, key=lambda cells: (counts[cells], -cells))
    even = sum([usual <= len(line.text) + line.indent <= usual + 1 for line in told])  # a mark may hang over the edge
    full = sum([2 * (usual - line.indent) - 1 <= line.width for line in told])
    if usual >= _FEWEST_CELLS and even * 5 >= len(told) * 4 and full * 2 <= len(told):
        for line in lines:
            line.width = 2 * (len(line.text) - line.text.count(" "))


def _find_columns(lines: list[Line]) -> None:
    groups = _groups(lines)
    measured = [_measure(lines[first:last]) for first, last in groups]
    for index, (first, last) in enumerate(groups):
        column, slack = measured[index] or _borrowed(lines[first:last], measured, index)
        for line in lines[first:last]:
            line.column, line.slack = column, slack
        if column:
            _narrow_runs(lines[first:last])
    _find_inset(lines)


def _find_inset(lines: list[Line]) -> None:
    indented = [line for line in lines if line.indent >= 2]
    if len(indented) * 30 > len(lines):
        if len(indented) * 10 <= len(lines) * 7:
            for line in lines:
                line.shown, line.leads = True, line.indent >= 2
        return
    firsts = [
        room(line, after) - line.slack
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if before.ended and line.column and not line.ended and not after.gap and (line.gap or room(before, line) > 2 * _INDENT)
    ]
    flush = sum(left <= 1 for left in firsts)
    if flush >= 3 and flush > 3 * sum(2 <= left <= _INDENT + 2 for left in firsts):
        for line in lines:
            line.inset = 0


def _groups(lines: list[Line]) -> list[tuple[int, int]]:
    if not lines:
        return []
    starts = [i for i, line in enumerate(lines) if line.gap or i == 0]
    groups: list[tuple[int, int]] = []
    for first, last in zip(starts, [*starts[1:], len(lines)], strict=True):
        cuts = range(first, max(first + 1, last - _STRETCH // 2), _STRETCH)
        groups += zip(cuts, [*cuts[1:], last], strict=True)
    return groups


def _measure(group: list[Line]) -> tuple[int, int] | None:
    """Give the width and raggedness of a group's column when the group alone shows them."""
    unended = [line for line in group[:-1] if not line.ended]
    widths = sorted((line.width for line in unended), reverse=True)
    solid = sum([" " not in line.text for line in unended])  # spaces of a line may be its own, or come from justifying it
    if len(widths) < 2 or len(widths) * 4 < len(group) or not any(_PUNCTUATION.search(line.text) for line in group):
        return None
    for index, widest in enumerate(widths):
        if widest > _WIDEST:
            continue
        full = sum([widest - 4 <= width for width in widths[index:]])
        near = sum([widest - 8 <= width for width in widths[index:]])
        wider = sum([line.width > widest + 8 for line in group])
        if full >= max(2, len(widths) // 4) and near * 2 >= (solid or len(widths)) and wider * 5 <= len(group):
            return widest, _raggedness(group, widest)
    return None


def _raggedness(group: list[Line], column: int) -> int:
    """Give how far the usual line that neither begins nor ends a paragraph stays behind the widest."""
    inner = [line.width for before, line in pairwise(group[:-1]) if not before.ended and not line.ended]
    short = sorted(column - width for width in inner if column - width <= 8)
    return min(3, short[len(short) // 2]) if short else 0


def _borrowed(group: list[Line], measured: list[tuple[int, int] | None], index: int) -> tuple[int, int]:
    """Give the column of the nearest measured group that these lines fit into, the earlier one of two; else none."""
    near = [index + distance for distance in (-1, 1, -2, 2, -3, 3)]
    columns = [found for at in near if 0 <= at < len(measured) and (found := measured[at]) is not None]
    if not columns:
        return 0, 0
    widest = max([line.width - 2 * (line.text[-1] in _HANGING) for line in group])
    wide = [column for column in columns if widest <= column[0] + 2]
    return next((column for column in wide if column[0] - 8 - 2 * _INDENT <= widest), wide[0] if wide else (0, 0))


def _narrow_runs(group: list[Line]) -> None:
    """Where text runs round a picture, three lines or more are narrower than the rest of the group: they are their own column."""
    column = group[0].column
    if sum([line.width < column - 8 for line in group]) < 3:
        return
    first = 0
    while first < len(group):
        last = first
        while last < len(group) and group[last].width < column - 8:
            last += 1
        run = group[first:last]
        widest = max((line.width for line in run), default=0)
        even = len(run) >= 3 and all(widest - line.width <= 6 and not line.ended for line in run[:-1])
        if even and any(_PUNCTUATION.search(line.text) for line in run):
            for line in run:
                line.column = widest
        first = last + 1
