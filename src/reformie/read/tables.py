"""CSV and TSV: one article a row, in the columns ``text`` and, where there are such, ``id``, ``title`` and ``published``."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
from collections.abc import Iterator
from typing import BinaryIO

from reformie.errors import InputError
from reformie.read.decode import decode
from reformie.read.piece import MAX_BYTES, Piece, iso_date

_COLUMNS = {
    "text": ("text", "content", "正文", "内容", "文本"),
    "id": ("id", "编号"),
    "title": ("title", "标题"),
    "published": ("published", "date", "发布时间", "发布日期", "日期"),
}
_CHUNK = 1 << 20


def read(stream: BinaryIO, encoding: str | None, delimiter: str) -> Iterator[Piece | InputError]:
    """Give the articles of a table; a bad row gives an error whose ``uri`` is the row's number, and the rest goes on.

    The stream is read twice, once to find its encoding, so it must be seekable.
    """
    codec = _codec(stream, encoding)
    csv.field_size_limit(MAX_BYTES)  # the module's own limit, 131,072, is less than a long article
    lines = io.TextIOWrapper(stream, codec, newline="")
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        header = [cell.strip().lower() for cell in next(rows, [])]
        if len(header) == 1 and (other := next((mark for mark in ";\t," if mark in header[0]), "")):
            header = [cell.strip() for cell in header[0].split(other)]
            rows = csv.reader(lines, delimiter=other, strict=True)
        places = {key: next((header.index(name) for name in names if name in header), -1) for key, names in _COLUMNS.items()}
        if places["text"] < 0:
            raise InputError("broken", f"No column is named text; the columns are {', '.join(header) or 'none'}.")
        for number, row in enumerate(rows, 1):
            if any(cell.strip() for cell in row):
                yield _piece(row, places, number, codec)
    except csv.Error as error:
        yield InputError("broken", f"The table breaks at line {rows.line_num}: {error}.", str(rows.line_num))
    finally:
        lines.detach()


def _piece(row: list[str], places: dict[str, int], number: int, codec: str) -> Piece | InputError:
    cells = {key: row[place].strip() if 0 <= place < len(row) else "" for key, place in places.items()}
    name = cells["id"] or str(number)
    try:
        return Piece(
            row[places["text"]] if places["text"] < len(row) else "", codec, name, cells["title"] or None, iso_date(cells["published"])
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
