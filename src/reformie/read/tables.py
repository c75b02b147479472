"""CSV and TSV: one article a row, in the columns ``text`` and, where there are such, ``id``, ``title`` and ``published``, by their usual names."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from reformie.errors import InputError
from reformie.read.decode import decode
from reformie.read.piece import MAX_BYTES, Piece, given_date

if TYPE_CHECKING:
    from _csv import Reader

# Of several the first is taken: a day says more than an hour, and 正文 more than 内容, which may be a summary.
_COLUMNS = {
    "text": ("text", "content", "body", "fulltext", "正文", "全文", "文章正文", "新闻正文", "内容", "文章内容", "新闻内容", "文本"),
    "id": ("id", "编号", "序号"),
    "title": ("title", "headline", "标题", "文章标题", "新闻标题", "主标题", "题目", "题名"),
    "published": (
        *("published", "date", "publication_date", "publish_date", "pubdate", "published_at", "publish_time", "pubtime"),
        *(f"{done}{what}" for what in ("日期", "时间") for done in ("发布", "发表", "刊发", "刊登", "刊载", "见报", "出版", "报道")),
        *("日期", "时间"),
    ),
}
_CHUNK = 1 << 20


def read(stream: BinaryIO, encoding: str | None, delimiter: str) -> Iterator[Piece | InputError]:
    """Give the articles of a table; a bad row gives an error whose ``uri`` is the row's number, and the rest goes on.

    The stream is read twice, once to find its encoding, so it must be seekable.
    """
    with _opened(stream, encoding) as (lines, codec):
        header, rows = _begun(lines, delimiter)
        places = _places(header)
        if places["text"] < 0:
            known, found = ", ".join(_COLUMNS["text"]), ", ".join(header)
            raise InputError("broken", f"No column is named as that of the text is: {known}; the columns are {found or 'none'}.")
        try:
            for number, row in enumerate(rows, 1):
                if any(cell.strip() for cell in row):
                    yield _piece(row, places, number, codec)
        except csv.Error as error:
            yield _broken(error, rows.line_num)


def unread(stream: BinaryIO, encoding: str | None, delimiter: str) -> list[str]:
    """Give the names of a table's columns that are not read; none where it holds no text that could be."""
    with _opened(stream, encoding) as (lines, _):
        header, _ = _begun(lines, delimiter)
        places = _places(header)
        return [name for place, name in enumerate(header) if name and place not in places.values()] if places["text"] >= 0 else []


@contextmanager
def _opened(stream: BinaryIO, encoding: str | None) -> Iterator[tuple[io.TextIOWrapper, str]]:
    codec = _codec(stream, encoding)
    csv.field_size_limit(MAX_BYTES)  # the module's own limit, 131,072, is less than a long article
    lines = io.TextIOWrapper(stream, codec, newline="")
    try:
        yield lines, codec
    finally:
        lines.detach()


def _begun(lines: io.TextIOWrapper, delimiter: str) -> tuple[list[str], Reader]:
    """Read the header, by which the delimiter is known."""
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        header = next(rows, [])
    except csv.Error as error:
        raise _broken(error, rows.line_num) from None
    if len(header) == 1 and (other := next((mark for mark in ";\t," if mark in header[0]), "")):
        header = header[0].split(other)
        rows = csv.reader(lines, delimiter=other, strict=True)
    return [cell.strip() for cell in header], rows


def _places(header: list[str]) -> dict[str, int]:
    names = [name.lower() for name in header]
    return {key: next((names.index(name) for name in known if name in names), -1) for key, known in _COLUMNS.items()}


def _broken(error: csv.Error, line: int) -> InputError:
    return InputError("broken", f"The table breaks at line {line}: {error}.", str(line))


def _piece(row: list[str], places: dict[str, int], number: int, codec: str) -> Piece | InputError:
    cells = {key: row[place].strip() if 0 <= place < len(row) else "" for key, place in places.items()}
    name = cells["id"] or str(number)
    try:
        return Piece(
            row[places["text"]] if places["text"] < len(row) else "", codec, name, cells["title"] or None, given_date(cells["published"])
        )
    except InputError as error:
        digest = hashlib.sha256("\t".join(row).encode("utf-8", "surrogatepass")).hexdigest()
        return InputError(error.code, error.message, name, digest)


def _codec(stream: BinaryIO, encoding: str | None) -> str:
    sample = stream.read(4)
    if encoding is None and sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        stream.seek(0)
        return "utf-8-sig" if sample.startswith(codecs.BOM_UTF8) else "utf-16"
    failure: UnicodeDecodeError | None = None
    candidates = [decode(b"text", encoding)[1]] if encoding else ["utf-8", "gb18030"]
    for codec in candidates:
        failed_at = _first_failure(stream, codec)
        if failed_at is None:
            stream.seek(0)
            return codec
        failure = failed_at if failure is None or failed_at.start > failure.start else failure
    at = failure.start if failure else 0
    raise InputError("undecodable", f"The bytes are not {' or '.join(candidates)}: byte {at} cannot be read.")


def _first_failure(stream: BinaryIO, codec: str) -> UnicodeDecodeError | None:
    decoder = codecs.getincrementaldecoder(codec)("strict")
    stream.seek(0)
    at = 0
    while True:
        chunk = stream.read(_CHUNK)
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            error.start += max(0, at + len(chunk) - len(error.object))
            return error
        if not chunk:
            return None
        at += len(chunk)
