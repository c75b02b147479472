"""Records that an earlier run wrote, read back one line at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import orjson
from pydantic import ValidationError

from reformie.record import Record


class StoredError(ValueError):
    """A line that is no record; the message names file, line and what is wrong."""


def stored_records(lines: Iterable[bytes], name: str) -> Iterator[Record]:
    """Read records from the lines of a JSON Lines file; empty lines are passed over.

    Args:
        lines: The file's lines, as an open binary file gives them.
        name: The file's name, for messages.

    Raises:
        StoredError: A line is no record of this version.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield stored_record(line, f"{name}, line {number}")


def stored_record(line: bytes, where: str) -> Record:
    """Read one record; ``where`` stands in the message.

    Raises:
        StoredError: The line is no record of this version.
    """
    try:
        return Record.from_json(line)
    except orjson.JSONDecodeError as error:
        raise StoredError(f"{where}: not JSON: {error}") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or "the line"
        raise StoredError(f"{where}: not a record of this version: {field}: {first['msg']}") from error
