"""Decoding: from bytes to text, strictly, with the encodings that Chinese articles come in."""

from __future__ import annotations

import codecs

from reformie.errors import InputError
from reformie.regexes import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN_BINARY = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (docx, xlsx, epub …)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (doc, xls, wps)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3", "a database"),
)
_SAMPLE = 4096
_USUAL = regex(r"[\n\r -~\u2010-\u2026\u3000-\u3011\u4e00-\u9fa5\uff01-\uff5e]")
_SHARE_OF_USUAL = 0.9
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\v\x1a\x1b\x1c\x1d\x1e\x1f\x08")
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in _TEXT_CONTROLS)


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Decode an article's bytes; nothing is ever replaced or dropped.

    Tried in this order: a byte order mark; UTF-16 when the bytes hold NULs as it does; UTF-8; GB18030. Big5 and others only when
    named, since any Big5 text is GB18030 too, of other characters.

    Args:
        data: The raw bytes.
        encoding: The codec to use instead, by any name that Python knows.

    Returns:
        The text without its byte order mark, and the name of the codec that read it.

    Raises:
        InputError: ``empty``; ``binary``; ``undecodable``, which says at which byte; ``unsupported`` for a codec that does not exist.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00"):
        raise InputError("empty", "The file holds no text.")
    if encoding is not None:
        return _named(data, encoding)
    for mark, codec in _MARKS:
        if data.startswith(mark) and not (codec == "utf-16" and len(data) % 2):
            return _strict(data, codec), codec
    _refuse_known_binary(data)
    if b"\x00" in data[:_SAMPLE]:
        return _utf16(data)
    return _utf8_or_gb18030(data)


def _named(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        codec = codecs.lookup(encoding).name
        "".encode(codec)
    except LookupError:
        raise InputError("unsupported", f"There is no text encoding named {encoding!r}; try utf-8, gb18030, big5 or utf-16.") from None
    return _strict(data, codec).removeprefix("\ufeff"), codec


def _strict(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec, "strict")
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, codec) from None
    except UnicodeError as error:
        raise InputError("undecodable", f"The bytes are not {codec}: {error}.") from None


def _undecodable(data: bytes, error: UnicodeDecodeError, tried: str) -> InputError:
    byte = f" (0x{data[error.start]:02x})" if error.start < len(data) else ""
    return InputError(
        "undecodable",
        f"The bytes are not {tried}: byte {error.start}{byte} cannot be read. Name the encoding with --encoding if it is another one.",
    )


def _refuse_known_binary(data: bytes) -> None:
    for mark, what in _KNOWN_BINARY:
        if data.startswith(mark):
            raise InputError("binary", f"This is {what}, not text; give it its own file ending, or convert it to text.")


def _utf16(data: bytes) -> tuple[str, str]:
    """Read UTF-16 without a mark, in the byte order that makes Chinese of it; counting NULs is not enough, since 一 and 开 hold one too."""
    best, shares = "", 0.0
    for codec in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(codec, "replace")
        share = len(_USUAL.findall(sample)) / len(sample)
        if share > shares:
            best, shares = codec, share
    if len(data) % 2 == 0 and shares >= _SHARE_OF_USUAL:
        return _strict(data, best), best
    raise InputError("binary", f"Byte {data.index(0)} is NUL and the bytes are not UTF-16: this is not a text file.")


def _utf8_or_gb18030(data: bytes) -> tuple[str, str]:
    try:
        text, codec = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        try:
            text, codec = data.decode("gb18030").removeprefix("\ufeff"), "gb18030"
        except UnicodeDecodeError as second:
            likelier = min(error, second, key=lambda each: data.decode(each.encoding, "replace").count("\ufffd"))
            if _mostly_controls(data):
                raise InputError("binary", "The file is full of control bytes: this is not a text file.") from None
            raise _undecodable(data, likelier, "UTF-8 or GB18030") from None
    if _mostly_controls(data):
        raise InputError("binary", "The file is full of control bytes: this is not a text file.")
    return text, codec


def _mostly_controls(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return (len(sample) - len(sample.translate(None, _CONTROLS))) * 20 > len(sample)
