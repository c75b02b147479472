"""Markdown: the text without its marks. Heading marks stay, since the layout stage reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.read.decode import decode
from reformie.read.piece import Piece, given_date
from reformie.regexes import regex

_FRONT = regex(r"\ufeff?---[ \t]*\n(?P<fields>(?:[^\n]{0,400}\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FIELD = regex(r"^(title|date|published)[ \t]*:[ \t]*[\"']?([^\"'\n]{1,300}?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE)
_LONGEST_HEADING = 60
_UNDERLINE = regex(r"[ \t]*(=+|-+)[ \t]*")
_RULE = regex(r"[ \t]*(?:(?:-[ \t]*){3,200}|(?:\*[ \t]*){3,200}|(?:_[ \t]*){3,200}|(?:`{3,20}|~{3,20})[^\n`]{0,40})")
_TABLE_RULE = regex(r"\|?:?-{2}[-|: \t]*")
_FRONT_MARKS = regex(r"[ \t]*(?:>[ \t]?){1,9}|[ \t]*[-*+][ \t]+")
_INLINE = (
    (regex(r"!\[[^\[\]\n]{0,300}\](?:\([^()\n]{0,600}\)|\[[^\[\]\n]{0,100}\])"), ""),
    (regex(r"\[([^\[\]\n]{1,300})\]\([^()\n]{0,600}\)"), r"\1"),
    (regex(r"<!--[^\n]{0,2000}?-->|</?[A-Za-z][^<>\n]{0,300}>"), ""),
    (regex(r"(\*\*|__|~~)(?=\S)([^\n*_~]{1,600}?)(?<=\S)\1"), r"\2"),
    (regex(r"(?<![\d*])\*(?=[^\s*])([^\n*]{1,600}?)(?<=[^\s*])\*(?!\*)"), r"\1"),
    (regex(r"`([^`\n]{1,300})`"), r"\1"),
    (regex(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read(data: bytes, encoding: str | None) -> Iterator[Piece]:
    """Give the file as one article: emphasis, links, pictures, quotation and list marks, rules and tables' borders are taken off.

    A title and a date in the front matter come beside the text.
    """
    text, codec = decode(data, encoding)
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    fields = {name.lower(): value.strip() for name, value in _FIELD.findall(front["fields"])} if front else {}
    lines = _lines(text[front.end() :] if front else text)
    yield Piece("\n".join(lines), codec, title=fields.get("title"), published=given_date(fields.get("published") or fields.get("date")))


def _lines(text: str) -> Iterator[str]:
    before = ""
    for line in [*text.split("\n"), ""]:
        underline = _UNDERLINE.fullmatch(line)
        if underline and 0 < len(before.strip()) <= _LONGEST_HEADING and before[0] != "#" and before.rstrip()[-1] not in "。！？；，：":
            yield f"{'#' if underline[1][0] == '=' else '##'} {before.strip()}"
            before = ""
            continue
        if "|" not in line or not _TABLE_RULE.fullmatch(line.replace(" ", "")):
            yield before
            before = _plain(line)


def _plain(line: str) -> str:
    if _RULE.fullmatch(line):
        return ""
    marks = _FRONT_MARKS.match(line)
    line = line[marks.end() :] if marks else line
    if line.startswith("#") and line.rstrip().endswith("#"):
        line = line.rstrip(" \t#")
    for pattern, instead in _INLINE:
        line = pattern.sub(instead, line)
    if line.strip().startswith("|") and line.strip().endswith("|"):
        line = " | ".join(cell for part in line.split("|") if (cell := part.strip()))
    return line
