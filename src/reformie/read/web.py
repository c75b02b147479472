"""Saved web pages, through trafilatura: the headline, the publication line and the body, without the page around them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from reformie.errors import InputError, needs
from reformie.layout import kinds
from reformie.layout.fold import fold
from reformie.read.decode import decode
from reformie.read.piece import Piece
from reformie.read.web_lines import ShownLine, joined, plain, shown_lines, whole_body
from reformie.regexes import regex

_CHARSET = regex(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_GB = frozenset({"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk"})
_SITE = regex(r"\s*[_|—–-]+[^_|—–-]*$")
_PARTS = 4
_LONGEST_TITLE = 300
_HEAD = 400  # characters at the article's beginning in which its title stands


def read(data: bytes, encoding: str | None) -> Iterator[Piece]:
    """Give the page's article: title, publication line and byline where the page shows them, then the body, one paragraph a line.

    Raises:
        InputError: ``unsupported`` without trafilatura; ``empty`` for a page without an article.
    """
    try:
        import trafilatura
    except ImportError:
        raise InputError("unsupported", needs("Reading web pages", "html") + ".") from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what is wrong with a page, the failure says
    page, codec = _decode(data, encoding)
    page = page.replace("\x00", "")
    tree: Any = trafilatura.load_html(page)
    if tree is None:
        raise InputError("broken", "It cannot be read as a web page: it holds no elements, or they are nested too deeply.")
    found: Any = trafilatura.bare_extraction(page, include_comments=False, include_tables=True, favor_recall=True, with_metadata=True)
    body = (found.text if found is not None else None) or ""
    if not body.strip():
        raise InputError("empty", "The page holds no article; a page that a script fills in must be saved after it was shown.")
    shown = shown_lines(tree)
    title = _shown(found.title, shown)
    lines = whole_body(list(plain(body.split("\n"), shown)), shown)
    sources = _source_lines(shown, body)
    said = {_bare(text) for text, _ in lines}
    head = [line for line in sources if _bare(line) not in said]
    if title and _bare(title) not in said and not _opens_with(lines, title):
        head.insert(0, title)
    has_date = any(kinds.line_kind(fold(line)) == "dateline" for line in sources)
    published = None if has_date or not found.date else str(found.date)
    yield Piece(joined([*((line, 0) for line in head), *lines]), codec, title=title, published=published)


def _decode(data: bytes, encoding: str | None) -> tuple[str, str]:
    declared = _CHARSET.search(data[:4096])
    if encoding is None and declared is not None and b"\x00" not in data[:100]:
        name = declared[1].decode("ascii").lower()
        try:
            return decode(data, "gb18030" if name in _GB else name)
        except InputError:
            pass  # many pages declare an encoding that they are not in
    return decode(data, encoding)


def _shown(title: str | None, shown: list[ShownLine]) -> str | None:
    """Give the title without the site's name that a browser tab shows behind it, when the page itself shows it so."""
    if not title or not title.strip() or len(title) > _LONGEST_TITLE:
        return None
    whole = _bare("".join(line.text for line in shown))
    shorter = title = title.strip()
    for _ in range(_PARTS):
        if len(shorter) >= 4 and _bare(shorter) in whole:
            return shorter
        shorter = _SITE.sub("", shorter)
    return title


def _opens_with(lines: list[tuple[str, int]], title: str) -> bool:
    opening = _bare("".join(text for text, _ in lines[:20]))
    return _bare(title) in opening[: 4 * len(title) + _HEAD]


def _source_lines(shown: list[ShownLine], body: str) -> list[str]:
    """Find the publication line and the byline that the page shows above the body."""
    first = " ".join(next((line for line in body.split("\n") if len(line) > 20), "").split())
    found: list[str] = []
    for line in shown:
        if line.text == first:
            break
        kind = kinds.line_kind(fold(line.text)) if 4 <= len(line.text) <= 120 else None
        if kind in ("dateline", "byline") and line.text not in found:
            found.append(line.text)
    return found[-3:]


def _bare(text: str) -> str:
    return "".join(text.split())
