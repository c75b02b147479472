"""Records that an earlier run wrote, read back one line at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reformie.errors import StoredError
from reformie.record import Record


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
    except StoredError as error:
        raise StoredError(f"{where}: {error}") from None
