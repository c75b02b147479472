"""Saved web pages, through trafilatura: the headline, the publication line and the body, without the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from reformie.errors import InputError
from reformie.layout import kinds
from reformie.layout.fold import fold
from reformie.read.decode import decode
from reformie.read.piece import Piece

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_GB = frozenset({"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk"})
_NOT_TEXT = re.compile(r"<(script|style|noscript|template)\b|<!--")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,10})\b[^<>]{0,4000}>")
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "big", "em", "font", "i", "label", "mark", "s", "small", "span", "strong", "sub", "sup", "time", "u")
)
_IS_HEADING = re.compile("[Hh][1-6]")
_HEADING = "\x01"
_LONGEST_HEADING = 40


def read(data: bytes, encoding: str | None) -> Iterator[Piece]:
    """Give the page's article: title, publication line and byline where the page shows them, then the body, one paragraph a line.

    Raises:
        InputError: ``unsupported`` without trafilatura; ``empty`` for a page without an article.
    """
    try:
        import trafilatura
    except ImportError:
        raise InputError("unsupported", "Reading web pages takes trafilatura: pip install 'reformie[html]'.") from None
    page, codec = _decode(data, encoding)
    page = page.replace("\x00", "")
    found: Any = trafilatura.bare_extraction(page, include_comments=False, include_tables=True, favor_recall=True, with_metadata=True)
    body = (found.text if found is not None else None) or ""
    if not body.strip():
        raise InputError("empty", "The page holds no article; a page that a script fills in must be saved after it was shown.")
    title = _shown(found.title, page) if found is not None else None
    shown = _shown_lines(page)
    lines = _source_lines(shown, body)
    head = ([title] if title and title not in body[: 4 * len(title) + 200] else []) + [line for line in lines if line not in body]
    has_date = any(kinds.line_kind(fold(line)) == "dateline" for line in lines)
    published = None if has_date or found is None or not found.date else str(found.date)
    yield Piece("\n".join([*head, *_with_headings(body.split("\n"), shown)]), codec, title=title, published=published)


def _decode(data: bytes, encoding: str | None) -> tuple[str, str]:
    declared = _CHARSET.search(data[:4096])
    if encoding is None and declared is not None and b"\x00" not in data[:100]:
        name = declared[1].decode("ascii").lower()
        try:
            return decode(data, "gb18030" if name in _GB else name)
        except InputError:
            pass  # many pages declare an encoding that they are not in
    return decode(data, encoding)


def _shown(title: str | None, page: str) -> str | None:
    """Give the title without the site's name that a browser tab shows behind it, when the page itself shows it so."""
    if not title or not title.strip():
        return None
    title = title.strip()
    for part in (title, *re.split(r"\s*[_|\-—–]+\s*", title)[:1]):
        if len(part) >= 4 and page.count(part) > 1:
            return part
    return title


def _shown_lines(page: str) -> list[str]:
    """Give the lines that a browser would show, each heading with a mark in front."""
    bare = _without_scripts(page).replace(_HEADING, "")
    plain = _TAG.sub(_shown_as, bare)
    return [line for part in unescape(plain).split("\n") if (line := " ".join(part.split()))]


def _without_scripts(page: str) -> str:
    """Leave out scripts, styles and comments; what is opened and never closed stays."""
    lower = page.lower() if len(page.lower()) == len(page) else page
    kept: list[str] = []
    unclosed: set[str] = set()
    at = 0
    while (match := _NOT_TEXT.search(lower, at)) is not None:
        closing = f"</{match[1]}" if match[1] else "-->"
        end = -1 if closing in unclosed else lower.find(closing, match.end())
        kept.append(page[at : match.start()])
        if end < 0:
            unclosed.add(closing)
            at = match.end()
        else:
            at = end + len(closing) if closing == "-->" else lower.find(">", end) + 1 or len(page)
    return "\n".join([*kept, page[at:]])


def _shown_as(tag: re.Match[str]) -> str:
    if tag[2].lower() in _INLINE:
        return ""
    return "\n" if tag[1] or not _IS_HEADING.fullmatch(tag[2]) else "\n" + _HEADING


def _with_headings(body: list[str], shown: list[str]) -> list[str]:
    """Put back the headings between the body's paragraphs, which trafilatura leaves out where they are short."""
    places = {" ".join(line.split()): index for index, line in reversed(list(enumerate(body)))}
    made: list[str] = []
    last = -1
    pending: list[str] = []
    for line in shown:
        text = line.removeprefix(_HEADING).strip()
        index = places.get(text, -1)
        if index > last:
            made += [*body[last + 1 : index], *(pending if last >= 0 else []), body[index]]
            last, pending = index, []
        elif line.startswith(_HEADING) and len(text) <= _LONGEST_HEADING and text not in places:
            pending.append(text)
    return [*made, *body[last + 1 :]]


def _source_lines(shown: list[str], body: str) -> list[str]:
    """Find the publication line and the byline that the page shows above the body."""
    first = " ".join(next((line for line in body.split("\n") if len(line) > 20), "").split())
    found: list[str] = []
    for line in shown:
        if line == first:
            break
        if 4 <= len(line) <= 120 and kinds.line_kind(fold(line)) in ("dateline", "byline") and line not in found:
            found.append(line)
    return found[-3:]
