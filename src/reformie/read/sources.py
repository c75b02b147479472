"""Sources: paths, folders, globs and standard input become articles, one after the other; what cannot be read becomes a failure."""

from __future__ import annotations

import codecs
import errno
import glob
import hashlib
import json
import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import BinaryIO

from reformie.article import Article
from reformie.errors import InputError
from reformie.read import docx, json_lines, markdown, pdf, plain, tables, web
from reformie.read.piece import MAX_BYTES, Piece, checked, iso_date
from reformie.regexes import regex
from reformie.surrogates import replaced
from reformie.targets import Place, place_of

_WHOLE: dict[str, Callable[[bytes, str | None], Iterator[Piece]]] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": web.read,
    ".htm": web.read,
    ".xhtml": web.read,
    ".shtml": web.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
}
_DELIMITERS = {".csv": ",", ".tsv": "\t"}
_STREAMED: dict[str, Callable[[BinaryIO, str | None], Iterator[Piece | InputError]]] = {
    ".jsonl": json_lines.read,
    ".ndjson": json_lines.read,
    ".csv": lambda stream, encoding: tables.read(stream, encoding, _DELIMITERS[".csv"]),
    ".tsv": lambda stream, encoding: tables.read(stream, encoding, _DELIMITERS[".tsv"]),
}
SUFFIXES = frozenset({*_WHOLE, *_STREAMED})
"""The file endings that are read in a folder."""
STREAMED = frozenset(_STREAMED)
"""The endings of files that hold many articles."""

_HIDDEN = (".", "~$")  # Word leaves a file ~$name beside one that is open
_PACKED = (".pdf", ".docx")
_MAX_PACKED = 4 * MAX_BYTES  # a PDF or Word file is larger than its text
_PAGE = regex(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def read_articles(
    paths: Iterable[str | Path], *, published: str | None = None, encoding: str | None = None
) -> Iterator[Article | InputError]:
    """Read articles from files, folders, globs and standard input (``-``), in the order given.

    A folder is read with its sub-folders, sorted by name; hidden files (Word's lock files ``~$…`` too) and files with an ending that is
    not in ``SUFFIXES`` are not articles and are passed over; `passed_over` counts the latter. A file that is named itself is read whatever its ending: as text when the
    ending says nothing. Standard input is plain text.
    One bad input gives an ``InputError`` with its ``uri`` and, where its bytes could be read, ``sha256``; the rest goes on.

    Args:
        paths: What the user named.
        published: A publication date for articles that bring none of their own, ISO year, month or day.
        encoding: A codec for all inputs, instead of finding it out.

    Raises:
        InputError: when ``published`` itself is no date.
    """
    published = iso_date(published)
    for path in paths:
        if str(path) == "-":
            yield from _standard_input(published, encoding)
            continue
        for file in find_files(str(path)):
            if isinstance(file, InputError):
                yield file
            else:
                yield from read_file(file, published=published, encoding=encoding)


def read_file(path: str | Path, *, published: str | None = None, encoding: str | None = None) -> Iterator[Article | InputError]:
    """Read the articles of one file; see `read_articles`."""
    uri = str(path)
    suffix = _ending(uri)
    try:
        with open(uri, "rb") as stream:
            if suffix in _STREAMED:
                if not stream.seekable():
                    raise InputError("unsupported", "A table or a .jsonl can only be read from a file, not from a pipe.")
                yield from _from_stream(stream, uri, suffix, published, encoding)
                return
            data = _unchanged(stream, _MAX_PACKED if suffix in _PACKED else MAX_BYTES)
    except InputError as error:
        yield InputError(error.code, error.message, uri, error.sha256)
        return
    except (OSError, ValueError) as error:
        yield _unreadable(error, uri)
        return
    yield from _from_bytes(data, uri, suffix, published, encoding)


def unread_columns(path: str, encoding: str | None = None) -> list[str]:
    """Give the names of the columns that are not read, where the file is a table that can be; see `read_articles`."""
    delimiter = _DELIMITERS.get(_ending(path))
    if delimiter is None:
        return []
    try:
        with open(path, "rb") as stream:
            return tables.unread(stream, encoding, delimiter) if stream.seekable() else []
    except (InputError, OSError, ValueError):
        return []  # reading it tells why


def read_named(uri: str, *, encoding: str | None = None) -> Iterator[Article | InputError]:
    """Read what the ``source.uri`` of a record names: a file, or one article of a file that holds many (``articles.csv#2``)."""
    places = (place for place, character in enumerate(uri) if character == "#")
    file = None if os.path.lexists(uri) else next((uri[:place] for place in places if os.path.isfile(uri[:place])), None)
    if file is None:
        yield from read_articles([uri], encoding=encoding)
        return
    found = next((each for each in read_file(file, encoding=encoding) if each.uri == uri), None)
    yield found or InputError("missing", f"There is no such article in {file}.", uri)


def _standard_input(published: str | None, encoding: str | None) -> Iterator[Article | InputError]:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    kind = _other_format(data)
    if kind:
        message = f"Standard input is read as plain text, and this is {kind[0]}; save it as a {kind[1]} file and name that."
        yield InputError("unsupported", message, "-", hashlib.sha256(data).hexdigest())
        return
    yield from _from_bytes(data, "-", "", published, encoding)


def _other_format(data: bytes) -> tuple[str, str] | None:
    """Tell the format of what is plainly no plain text, in words and as a file's ending."""
    if _PAGE.match(data):
        return "a web page", ".html"
    first = data.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")[0]
    if not first.startswith(b"{"):
        return None
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return None
    return "JSON", ".jsonl"


def _from_bytes(data: bytes, uri: str, suffix: str, published: str | None, encoding: str | None) -> Iterator[Article | InputError]:
    digest = hashlib.sha256(data).hexdigest()
    reader = _WHOLE.get(suffix, plain.read)
    if suffix not in _PACKED and len(data) > MAX_BYTES:
        yield InputError("too_large", f"It is larger than {MAX_BYTES:,} bytes, the limit for one article.", uri)
        return
    try:
        for piece in reader(data, encoding):
            yield _article(piece, uri, digest, published)
    except InputError as error:
        yield InputError(error.code, error.message, uri, digest)
    except (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, RecursionError, OSError) as error:
        yield InputError("broken", f"The {suffix or 'text'} reader gave up: {type(error).__name__}: {error}.", uri, digest)


def _from_stream(stream: BinaryIO, uri: str, suffix: str, published: str | None, encoding: str | None) -> Iterator[Article | InputError]:
    names: set[str] = set()
    before = os.fstat(stream.fileno())
    found = False
    for number, piece in enumerate(_STREAMED[suffix](stream, encoding), 1):
        found = True
        if isinstance(piece, InputError):
            yield InputError(piece.code, piece.message, f"{uri}#{piece.uri}", piece.sha256)
            continue
        name = replaced(piece.name or str(number))
        place = f"{uri}#{name}" if name not in names else f"{uri}#{name}#{number}"
        names.add(name)
        digest = hashlib.sha256(piece.text.encode("utf-8", "surrogatepass")).hexdigest()
        try:
            yield _article(piece, place, digest, published)
        except InputError as error:
            yield InputError(error.code, error.message, place, digest)
    if not found:
        yield InputError("empty", "There is not one article in it.", uri)
    elif _stamp(os.fstat(stream.fileno())) != _stamp(before):
        yield InputError("unreadable", "It was changed while it was read; what came before may be incomplete.", uri)


def _article(piece: Piece, uri: str, digest: str, published: str | None) -> Article:
    title = replaced(piece.title) if piece.title else None
    return Article(checked(piece.text), uri, digest, piece.encoding, piece.published or published, title)


def _unchanged(stream: BinaryIO, limit: int) -> bytes:
    """Read a whole file, not more than ``limit`` bytes of it, and make sure that nobody wrote to it meanwhile."""
    before = os.fstat(stream.fileno())
    if stat.S_ISREG(before.st_mode) and before.st_size > limit:
        raise InputError("too_large", f"It has {before.st_size:,} bytes; {limit:,} are the limit for one article.")
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError("too_large", f"It is larger than {limit:,} bytes, the limit for one article.")
    if stat.S_ISREG(before.st_mode) and _stamp(os.fstat(stream.fileno())) != _stamp(before):
        raise InputError("unreadable", "It was changed while it was read; read it again.")
    return data


def _stamp(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns


def _unreadable(error: OSError | ValueError, uri: str) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("missing", "There is no such file.", uri)
    if isinstance(error, PermissionError):
        return InputError("unreadable", "You are not allowed to read it.", uri)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return InputError("unreadable", f"It cannot be read: {reason}.", uri)


def find_files(path: str, own: AbstractSet[Place] = frozenset()) -> Iterator[str | InputError]:
    """Give the files behind what the user named, in a stable order; of a folder or a pattern, without those that are the run's ``own``."""
    try:
        named = _named(path)
        if not named:
            yield InputError("missing", "Nothing matches this pattern.", path)
        for each in named:
            if each != path and place_of(each) in own:
                continue
            if os.path.isdir(each):
                yield from _folder(each, own)
            else:
                yield each
    except (OSError, ValueError) as error:
        yield _unreadable(error, path)


def passed_over(paths: Iterable[str], own: AbstractSet[Place] = frozenset()) -> Counter[str]:
    """Count by their endings the files of the named folders that are not read, hidden ones and our ``own`` aside; "" is a file without ending."""
    count: Counter[str] = Counter()
    for path in paths:
        for folder in filter(os.path.isdir, _named(path)):
            count.update(_ending(file) for file in _files(folder, own) if isinstance(file, str) and _ending(file) not in SUFFIXES)
    return count


def _named(path: str) -> list[str]:
    """Give the files and folders that a path or a pattern stands for; with ``**`` only files, since they hold those of all folders."""
    if os.path.lexists(path) or not glob.has_magic(path):
        return [path]
    return [match for match in sorted(glob.glob(path, recursive=True)) if "**" not in path or not os.path.isdir(match)]


def _ending(file: str) -> str:
    return os.path.splitext(file)[1].lower()


def _folder(path: str, own: AbstractSet[Place]) -> Iterator[str | InputError]:
    """Give the files of a folder and its sub-folders that are read."""
    found = False
    for file in _files(path, own):
        if isinstance(file, InputError) or _ending(file) in SUFFIXES:
            found = True
            yield file
    if not found:
        yield InputError("empty", f"The folder holds no file with one of the endings {' '.join(sorted(SUFFIXES))}.", path)


def _files(path: str, own: AbstractSet[Place]) -> Iterator[str | InputError]:
    """Give all files of a folder and its sub-folders but hidden ones and our own, each folder once, however links run."""
    seen: set[Place] = set()
    stack: list[str] = [path]
    while stack:
        current = stack.pop()
        try:
            status = _status(current)
            if status is None:
                yield current
                continue
            place = status.st_dev, status.st_ino
            if place in own:
                continue
            if stat.S_ISDIR(status.st_mode):
                if place in seen:
                    continue
                seen.add(place)
                names = sorted(name for name in os.listdir(current) if not name.startswith(_HIDDEN))
                stack.extend(os.path.join(current, name) for name in reversed(names))
            elif stat.S_ISREG(status.st_mode):  # reading anything else can block
                yield current
        except OSError as error:
            yield _unreadable(error, current)


def _status(path: str) -> os.stat_result | None:
    """Give what a path leads to; None for a link that leads nowhere or in a circle, which is left to the reader: it says so."""
    try:
        return os.stat(path)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP):
            return None
        raise
