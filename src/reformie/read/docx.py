"""Word documents (.docx): the paragraphs of the body in order, one a line, and the rows of tables, one a line too."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from reformie.errors import InputError
from reformie.read.piece import MAX_BYTES, Piece

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DELETED = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK})
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_BODY = "word/document.xml"
_MAX_XML = 4 * MAX_BYTES  # a paragraph's markup is a few times its text
_MAX_ENTRIES = 20_000
_CHUNK = 1 << 20
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LONGEST_CELL = 60


def read(data: bytes, encoding: str | None) -> Iterator[Piece]:
    """Give the document's body as one article; headers, footers, notes and deleted text are left out.

    Raises:
        InputError: ``broken``, or ``too_large`` for a body that unpacks to more than 200 MB.
    """
    lines = _Lines()
    parser = ElementTree.XMLParser(target=lines)  # noqa: S314 - a target that refuses declarations, so no entities; bounded size
    try:
        for chunk in _unpacked(data):
            parser.feed(chunk)
        parser.close()
    except ElementTree.ParseError as error:
        raise InputError("broken", f"Its document.xml is not well formed: {error}.") from None
    yield Piece("\n".join(lines.made), "utf-8")


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Give the XML of the body piece by piece, so that a small file cannot fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > _MAX_ENTRIES or _BODY not in names:
                raise InputError("broken", f"It is a zip archive, but not a Word document: it holds no {_BODY}.")
            if archive.getinfo(_BODY).compress_type not in _PACKINGS:
                raise InputError("broken", "Its text is packed in a way that no Word document is.")
            left = _MAX_XML
            with archive.open(_BODY) as part:
                while chunk := part.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0 or archive.getinfo(_BODY).file_size > _MAX_XML:
                        raise InputError("too_large", f"Its text unpacks to more than {_MAX_XML:,} bytes.")
                    yield chunk
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise InputError("broken", f"The Word document cannot be unpacked: {error}.") from None


class _Lines:
    """Takes the parser's events and makes lines; a text box inside a paragraph comes before that paragraph's own line."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.open: list[list[str]] = []
        self.tables: list[list[list[str]]] = []  # of each open table the cells of the open row, each a list of lines
        self.deleted = 0
        self.reading = False

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise InputError("broken", "Its document.xml declares entities, as no Word document does.")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take in the beginning of an element."""
        if self.deleted or tag in _DELETED:
            self.deleted += 1
        elif tag == f"{_W}p":
            self.open.append([])
        elif tag == f"{_W}tr":
            self.tables.append([])
        elif tag == f"{_W}tc" and self.tables:
            self.tables[-1].append([])
        elif tag == f"{_W}t":
            self.reading = bool(self.open)
        elif self.open and tag in _BREAKS and f"{_W}type" not in attributes and f"{_W}pos" not in attributes:
            self.open[-1].append(_BREAKS[tag])

    def data(self, text: str) -> None:
        if self.reading:
            self.open[-1].append(text)

    def end(self, tag: str) -> None:
        """Take in the end of an element."""
        if self.deleted:
            self.deleted -= 1
        elif tag == f"{_W}t":
            self.reading = False
        elif tag == f"{_W}p" and self.open:
            self._put("".join(self.open.pop()))
        elif tag == f"{_W}tr" and self.tables:
            self._row(self.tables.pop())

    def close(self) -> None:
        """Nothing is left to do: every paragraph was closed."""

    def _put(self, line: str) -> None:
        cells = self.tables[-1] if self.tables else []
        (cells[-1] if cells else self.made).append(line)

    def _row(self, cells: list[list[str]]) -> None:
        # A row of short cells is a row of a table; anything else is a table that only lays the page out.
        filled = [[line for line in cell if line.strip()] for cell in cells]
        if all(len(cell) <= 1 and len("".join(cell)) <= _LONGEST_CELL for cell in filled):
            self._put(" | ".join(cell[0].strip() for cell in filled if cell))
        else:
            for line in (line for cell in filled for line in cell):
                self._put(line)
