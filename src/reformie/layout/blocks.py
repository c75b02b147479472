"""From lines to blocks: which lines belong together, decided at each line end by column width, sentence end and indent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reformie.layout import kinds
from reformie.layout.lines import Line, room
from reformie.layout.opening import OPENING, inside, opens_news, unclosed
from reformie.layout.page import BlockKind
from reformie.layout.shadow import unshadow
from reformie.regexes import regex

_CONTINUES = "，、,（(《“‘—"
_NEVER_FIRST = "”’）》】」』，。、；：！？"
_HANGING = "的和与及让把将"  # no headline ends with these
_LEFT_OVER = 4  # half-columns: a line so short below a longer one is the rest of it
_BEGUN = 24  # half-columns: the first line of an indented paragraph is no shorter
_LONGEST_OPENING = 90
_WIDEST = 120  # half-columns: a longer line is a whole paragraph
_NEWS = ("本报讯", "本网讯", "本刊讯", "本台讯")  # a piece of news begins so
_BULLETS = "●■◆▲★◎▶►◇☆▼"
_STARTERS = regex(rf"[{_BULLETS}]|#{{1,6}} |图[①-⑳]|□|" + "|".join(_NEWS))
_FIRST_OF_STARTERS = frozenset(_BULLETS + "#图□").union(news[0] for news in _NEWS)
_MARK, _WIDE_MARK = regex("[，。、；：,;]"), regex("[，。、]")
_SPACED = regex("[\u3400-\u9fff”] +[“\u3400-\u9fff]")
_HAN_END = regex(r"[\u3400-\u9fff\dA-Za-z]$")
_SQUEEZED = regex(r"[“”‘’《》（）、，。：；]")  # marks that a compositor sets narrower than a character
_LONGEST_LABEL = 8
_LONGEST_FURNITURE = 24
_FURNITURE = 4  # so many lines of it can stand between two pages


@dataclass(slots=True)
class Draft:
    """A block in the making.

    Attributes:
        lines: Its lines, in order.
        kind: What it is, or None while that is open.
        level: 1 or 2 for headings.
        kept: Raw bounds of what is read of it, where that is not simply its lines (shadow text read once); else None.
        opens: Whether it opens a piece of news, and so is running text from its first line on.
    """

    lines: list[Line]
    kind: BlockKind | None = None
    level: int = 0
    kept: list[tuple[int, int]] | None = field(default=None)
    opens: bool = False

    @property
    def text(self) -> str:
        """The folded text of the lines, joined."""
        return self.lines[0].text if len(self.lines) == 1 else "".join([line.text for line in self.lines])

    @property
    def size(self) -> int:
        """Characters, without looking at the text."""
        return sum([line.end - line.start for line in self.lines])


def draft(lines: list[Line]) -> list[Draft]:
    """Put lines together into drafts; page furniture that interrupts a sentence is left out of them."""
    drafts: list[Draft] = []
    following = [*lines[1:], None]
    number = 0
    while number < len(lines):
        line = lines[number]
        current = drafts[-1] if drafts and _is_open(drafts[-1]) else None
        if current is not None and line.gap and (behind := _behind_furniture(current, lines, number)):
            number = behind
            continue
        joined = current is not None and _joins(current, line, following[number])
        whole = not joined or line.gap or (kinds.may_interrupt(line.text) and not _in_opening(current))
        kind = kinds.line_kind(line.text) if whole else None
        if joined and current is not None and kind is None:
            current.lines.append(line)
        else:
            drafts.append(_begin(line, kind, following[number]))
        number += 1
    for each in drafts:
        if each.opens and len(each.lines) > 1 and each.size <= _LONGEST_OPENING and each.kind is None:
            each.kind = kinds.line_kind(each.text)  # the opening has a line of its own, or two
    return list(_without_repeats(drafts))


def _behind_furniture(current: Draft, lines: list[Line], number: int) -> int:
    """Give the number of the line where a sentence goes on behind page numbers and running heads, or 0 when it does not."""
    if current.lines[-1].ended:
        return 0
    last = number
    while last < min(number + _FURNITURE, len(lines)) and _is_furniture(lines[last].text):
        last += 1
    if last == number or last == len(lines) or not lines[last].gap:
        return 0
    if not any(kinds.line_kind(line.text) == "boilerplate" for line in lines[number:last]):
        return 0
    goes_on = _joins(current, lines[last], lines[last + 1] if last + 1 < len(lines) else None)
    return last if goes_on and kinds.line_kind(lines[last].text) is None else 0


def _is_furniture(text: str) -> bool:
    return len(text) <= _LONGEST_FURNITURE and (kinds.line_kind(text) == "boilerplate" or kinds.is_running_head(text))


def _is_open(made: Draft) -> bool:
    label = made.kind == "sidebar" and len(made.lines) == 1 and made.size <= _LONGEST_LABEL
    return (made.kind in (None, "sidebar", "caption") and not label) or (made.kind == "credit" and unclosed(made.text))


def _begin(line: Line, kind: BlockKind | None, following: Line | None) -> Draft:
    opens = opens_news(line.text)
    if kind in ("byline", "credit") and opens and _closed_by(line, following):
        kind = None
    made = Draft([line], kind, opens=opens and kind is None)
    shadow = unshadow(line.text) if kind is None and line.width <= 160 else None
    if shadow is not None:
        made.kept = [(line.start + first, line.start + last) for first, last in shadow]
        made.kind = "series"
    length, level = kinds.heading_marks(line.text)
    if length:
        made.kind, made.level = "heading", min(level, 2)
        made.kept = [(line.start + length, line.end)]
    return made


def _closed_by(line: Line, following: Line | None) -> bool:
    """Tell whether the bracket that a line leaves open is closed on the next."""
    if following is None or following.gap or not unclosed(line.text):
        return False
    return re.match(r"[^（(]*[）)]", following.text) is not None


def _in_opening(current: Draft | None) -> bool:
    return current is not None and current.opens and inside(len(current.lines), current.text)


def _without_repeats(drafts: list[Draft]) -> Iterator[Draft]:
    """Leave out a short line that says what the line above it says: a shadow, or a title printed twice."""
    before = ""
    for each in drafts:
        single = len(each.lines) == 1 and each.size <= 60 and not each.lines[0].ended
        text = each.lines[0].text if single else ""
        if not (text and text == before and len(text) >= 4):
            yield each
        before = text


def _joins(current: Draft, line: Line, following: Line | None) -> bool:
    """Tell whether ``line`` goes on where the draft stops."""
    last = current.lines[-1]
    if line.text[0] in _FIRST_OF_STARTERS and _STARTERS.match(line.text):
        return False
    if not (last.ended or current.opens or current.kind) and len(current.lines) <= 2 and opens_news(line.text):
        return False  # a headline, and the news under it
    if not (last.ended or line.gap or line.leads) and len(current.lines) > 1 and last.column - 2 <= last.width <= last.column + 2:
        return True  # the usual case, told without measuring
    if line.text[0] in _NEVER_FIRST or current.kind == "credit":
        return True
    if line.leads and not line.gap and not (last.indent == line.indent and not last.ended and room(last, line) <= 1):
        return False
    if current.kind == "caption":
        return not (line.gap or last.ended or kinds.ends_caption(current.lines[0].text, last.text, line.text))
    if current.opens and not (last.ended or line.gap) and len(current.lines) <= OPENING and last.width <= _WIDEST and last.text[-1] != "：":
        return True
    if last.ended:
        return _goes_on_after_sentence(current, last, line, following)
    if last.column and last.width <= last.column + 2 + 2 * len(_SQUEEZED.findall(last.text)):
        return _goes_on_in_column(current, last, line, following)
    return _goes_on_without_column(last, line)


def _goes_on_after_sentence(current: Draft, last: Line, line: Line, following: Line | None) -> bool:
    if not last.column and len(current.lines) > 1 and current.lines[0].leads and not (line.leads or line.gap):
        return max(each.width for each in current.lines[:-1]) <= last.width + 4  # no column to measure, but an indent would show
    if not last.column or line.indent >= last.indent + 2:
        return False
    limit = max(0, last.slack - 1) + (last.inset if len(current.lines) == 1 else 0)
    if line.gap:
        # A column that ends with a sentence: what comes next belongs to it when it lacks the indent that other paragraphs show.
        running = line.text[0] != "“" and (line.ended or (following is not None and room(line, following) <= 2 + line.slack))
        return line.shown and not line.leads and bool(line.column) and room(last, line) <= limit and running
    return room(last, line) <= limit and not _begins_paragraph(line, following)


def _goes_on_in_column(current: Draft, last: Line, line: Line, following: Line | None) -> bool:
    alone = len(current.lines) == 1
    limit = 2 + last.slack + (last.inset if alone else 0)
    if room(last, line) > limit:
        return last.text[-1] in _CONTINUES and not kinds.number_level(line.text)
    if line.gap and following is not None and not line.ended and room(line, following, last.column) > limit + line.inset:
        return False
    headline = not (_MARK.search(last.text) or last.text.startswith(_NEWS) or unclosed(last.text))
    if alone and headline and _SPACED.search(last.text) and last.width < 60:
        return False
    if alone and line.gap and last.gap and not unclosed(last.text):
        if room(last, line) > last.inset + 2 or _begins_paragraph(line, following, slack=0):
            return False
        return bool(_MARK.search(last.text)) or last.width > last.column - 8
    return not (alone and not line.gap and not _MARK.search(last.text) and _begins_paragraph(line, following, slack=1))


def _goes_on_without_column(last: Line, line: Line) -> bool:
    if kinds.number_level(line.text) or (line.indent >= 2 and line.indent > last.indent):
        return False
    begun = last.leads and not (line.leads or line.gap) and last.width >= _BEGUN and _WIDE_MARK.search(last.text) is not None
    if last.text[-1] in _CONTINUES or begun:
        return True
    if unclosed(last.text) or (not line.gap and _is_rest(last, line)):
        return True
    if not _HAN_END.search(last.text) or not line.ended:
        return False
    marked = _WIDE_MARK.search(last.text) is not None
    if not line.gap and line.width <= _LEFT_OVER + 4 and last.width >= 2 * line.width:
        return True
    wrapped_once = last.width >= (20 if marked else 32) and line.width <= last.width + 2 and not line.gap
    return wrapped_once or (last.width >= 60 and "。" in last.text)


def _is_rest(last: Line, line: Line) -> bool:
    """Tell whether a line is the rest of a headline that was too long for the line above."""
    if not _HAN_END.search(last.text) or not _HAN_END.search(line.text) or kinds.line_kind(line.text) is not None:
        return False
    return last.text[-1] in _HANGING or (line.width <= _LEFT_OVER and last.width >= 4 * line.width and not line.ended)


def _begins_paragraph(line: Line, following: Line | None, slack: int | None = None) -> bool:
    """Tell whether a line stops short by just the indent that the layout took from its front."""
    if following is None or line.ended or not line.column or not line.inset:
        return False
    least = 2 + (line.slack if slack is None else slack)
    return least <= room(line, following) <= line.inset + 2 + line.slack
