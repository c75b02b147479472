"""What a reader of one format hands over, and the checks that hold for every format."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reformie.errors import InputError
from reformie.layout.fold import fold
from reformie.layout.printed import printed_date
from reformie.regexes import regex
from reformie.surrogates import replaced

MAX_BYTES = 50_000_000
"""The largest text file, and the longest text that a reader may make of a file, in bytes and characters."""

_CHINESE = regex(r"[\u2e80-\u2fd5\u3007\u3400-\u9fff\uf900-\ufad9\U00020000-\U000323af]")
_ISO = regex(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ][\d:.+Z -]*)?")
_SERIAL = regex(r"(\d{5})(?:\.\d*)?")
_SERIALS = range(20_000, 60_001)  # 1954 to 2064
_EXCEL = dt.date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a file.

    Attributes:
        text: Its text, as a person would get it; what spans of the record point into.
        encoding: The codec that decoded it.
        name: What tells it from the file's other articles (an id or a line number), or None when it is the whole file.
        title: A title that came beside the text, or None.
        published: A publication date that came beside the text, ISO year, month or day, or None; or what stood in its place and is no date.
    """

    text: str
    encoding: str
    name: str | None = None
    title: str | None = None
    published: str | None = None


def checked(text: str) -> str:
    """Give the text, lone surrogates replaced, when it is one that a record can be made of.

    Raises:
        InputError: ``empty``, ``too_large`` or ``not_chinese``.
    """
    if not text.strip():
        raise InputError("empty", "There is no text in it.")
    if len(text) > MAX_BYTES:
        raise InputError("too_large", f"The text has {len(text):,} characters; {MAX_BYTES:,} are the limit.")
    if not _CHINESE.search(text):
        raise InputError("not_chinese", "There is not one Chinese character in it.")
    return replaced(text)


def iso_date(text: str | None) -> str | None:
    """Read a date that came beside a text as ISO year, month or day; None and blanks give None.

    Raises:
        InputError: ``broken`` when it is no date.
    """
    if text is None or not text.strip():
        return None
    text = text.strip()
    match = _ISO.fullmatch(text)
    if match is not None:
        year, month, day = (int(part) if part else 1 for part in match.groups())
        try:
            whole = dt.date(year, month, day).isoformat()
        except ValueError:
            raise InputError("broken", f"published is {text!r}, which is no date of the calendar.") from None
        return whole[: 4 + 3 * sum(part is not None for part in match.groups()[1:])]
    folded = fold(text)
    found = printed_date(folded, 0, len(folded))
    if found is None:
        raise InputError("broken", f"published is {text!r}; give a date such as 2024-06-18, 2024-06 or 2024.")
    return found[0]


def given_date(text: str | None) -> str | None:
    """Read a date that came beside a text as `iso_date` does, and a day's number in Excel; what is no date is given as it is, to be warned of."""
    try:
        return iso_date(text)
    except InputError:
        words = (text or "").strip()
        serial = _SERIAL.fullmatch(words)
        days = int(serial[1]) if serial is not None else 0
        return (_EXCEL + dt.timedelta(days)).isoformat() if days in _SERIALS else words
