"""PDF files, through pypdfium2: the text of the pages in the file's own order, a blank line between two pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reformie.errors import InputError, needs
from reformie.read.pdf_lines import page_text
from reformie.read.piece import MAX_BYTES, Piece
from reformie.regexes import regex

_MAX_PAGES = 5_000
_SOFT_HYPHEN = regex("[\x02\xad\ufffe]")


def read(data: bytes, encoding: str | None) -> Iterator[Piece]:
    """Give the file's text as one article.

    Raises:
        InputError: ``unsupported`` without pypdfium2, ``unreadable`` for an encrypted file, ``broken``, ``too_large``, and ``empty``
            for one that has pages but no text, so pictures of a scanner.
    """
    try:
        import pypdfium2
    except ImportError:
        raise InputError("unsupported", needs("Reading PDF files", "pdf") + ".") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError("unreadable", "The PDF file is encrypted; save it without a password first.") from None
        raise InputError("broken", f"The PDF file cannot be opened: {error}".rstrip(".") + ".") from None
    try:
        yield Piece(_text(document), "pdf")
    finally:
        document.close()


def _text(document: Any) -> str:
    count = len(document)
    if count > _MAX_PAGES:
        raise InputError("too_large", f"The PDF file has {count:,} pages; {_MAX_PAGES:,} are the limit.")
    pages: list[str] = []
    length = 0
    for number in range(count):
        pages.append(_page(document, number))
        length += len(pages[-1])
        if length > MAX_BYTES:
            raise InputError("too_large", f"The PDF file holds more than {MAX_BYTES:,} characters.")
    text = "\n\n".join(pages)
    if not text.strip():
        raise InputError("empty", f"The PDF file has pages ({count}) but no text: it is most likely scanned and needs OCR first.")
    return text


def _page(document: Any, number: int) -> str:
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
        text_page = page.get_textpage()
        text = page_text(text_page)
        text_page.close()
        page.close()
    except PdfiumError as error:
        raise InputError("broken", f"Page {number + 1} of the PDF file cannot be read: {error}.") from None
    return _SOFT_HYPHEN.sub("", text)
