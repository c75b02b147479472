"""Word documents (.docx): the paragraphs and table cells of the body in order, one a line."""

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
_DELETED = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_MAX_XML = 4 * MAX_BYTES  # a paragraph's markup is a few times its text
_MAX_ENTRIES = 20_000


def read(data: bytes, encoding: str | None) -> Iterator[Piece]:
    """Give the document's body as one article; headers, footers, notes and deleted text are left out.

    Raises:
        InputError: ``broken``, or ``too_large`` for a body that unpacks to more than 200 MB.
    """
    document = _document(data)
    if b"<!DOCTYPE" in document[:4096] or b"<!ENTITY" in document:
        raise InputError("broken", "Its document.xml declares entities, as no Word document does.")
    try:
        root = ElementTree.fromstring(document)  # noqa: S314 - no entities, bounded size
    except ElementTree.ParseError as error:
        raise InputError("broken", f"Its document.xml is not well formed: {error}.") from None
    except RecursionError:
        raise InputError("broken", "Its document.xml is nested too deeply.") from None
    yield Piece("\n".join(_paragraphs(root)), "utf-8")


def _document(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > _MAX_ENTRIES or "word/document.xml" not in names:
                raise InputError("broken", "It is a zip archive, but not a Word document: it holds no word/document.xml.")
            with archive.open("word/document.xml") as part:
                document = part.read(_MAX_XML + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise InputError("broken", f"The Word document cannot be unpacked: {error}.") from None
    if len(document) > _MAX_XML:
        raise InputError("too_large", f"Its text unpacks to more than {_MAX_XML:,} bytes.")
    return document


def _paragraphs(root: ElementTree.Element) -> Iterator[str]:
    """Walk the tree without recursion; a text box inside a paragraph comes before that paragraph's own line."""
    open_lines: list[list[str]] = []
    stack: list[tuple[ElementTree.Element, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        if leaving:
            yield "".join(open_lines.pop())
            continue
        if element.tag in _DELETED:
            continue
        if element.tag == f"{_W}p":
            open_lines.append([])
            stack.append((element, True))
        elif open_lines and element.tag == f"{_W}t":
            open_lines[-1].append(element.text or "")
        elif open_lines and element.tag in _BREAKS and element.get(f"{_W}type") is None:
            open_lines[-1].append(_BREAKS[element.tag])
        stack.extend((child, False) for child in reversed(element))
