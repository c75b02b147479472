"""JSON lines: one article a line, an object with ``text`` and, where known, ``id``, ``title`` and ``published``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO

from reformie.errors import InputError
from reformie.read.decode import decode
from reformie.read.piece import MAX_BYTES, Piece, given_date

_OURS = (b'{"schema":', b'{"uri":')  # how the lines begin that reformie writes


def read(stream: BinaryIO, encoding: str | None) -> Iterator[Piece | InputError]:
    """Give the articles of a stream; a bad line gives an error whose ``uri`` is the line's number, and the rest goes on.

    Raises:
        InputError: ``unsupported`` when it begins with what reformie itself wrote.
    """
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            _skip_line(stream)
            yield InputError("too_large", f"Line {number} is longer than {MAX_BYTES:,} bytes.", str(number))
        elif line.strip():
            if number == 1 and (kind := _own_kind(line)):
                raise InputError("unsupported", f"It holds {kind} that reformie wrote, and no articles.")
            yield _piece(line, number, encoding)


def _own_kind(line: bytes) -> str:
    """Tell what of ours a line is; "" when it is none."""
    if not line.startswith(_OURS):
        return ""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return ""
    if "text" in entry:
        return ""
    if entry.keys() == {"uri", "sha256", "error", "message"}:
        return "failures"
    schema = str(entry.get("schema"))
    return next((f"{kind}s" for kind in ("record", "dossier") if schema.startswith(f"reformie/{kind}/")), "")


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(MAX_BYTES)) and not rest.endswith(b"\n"):
        pass


def _piece(line: bytes, number: int, encoding: str | None) -> Piece | InputError:
    name, digest = str(number), hashlib.sha256(line).hexdigest()
    try:
        text, codec = decode(line, encoding)
        entry = json.loads(text)
        if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
            raise InputError("broken", f'Line {number} is no object with a "text".')
        name = _word(entry, "id", number) or name
        return Piece(entry["text"], codec, name, _word(entry, "title", number), given_date(_word(entry, "published", number)))
    except InputError as error:
        return InputError(error.code, error.message, name, digest)
    except json.JSONDecodeError as error:
        return InputError("broken", f"Line {number} is not JSON: {error.msg.removesuffix(' at')} at character {error.pos}.", name, digest)
    except (RecursionError, ValueError) as error:
        return InputError("broken", f"Line {number} cannot be read as JSON: {error}.", name, digest)


def _word(entry: dict[str, object], key: str, number: int) -> str | None:
    value = entry.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value).strip() or None
    raise InputError("broken", f'In line {number}, "{key}" is neither text nor a number.')
