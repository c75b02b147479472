"""Records to lines: JSON Lines, in a file that appears only when it is whole."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reformie.record import Failure, Record
from reformie.targets import real


def line(result: Record | Failure, *, text: bool = True) -> bytes:
    """Give a record or a failure as its line, line feed included; ``text=False`` leaves a record's raw text out."""
    body = result.to_json(text=text) if isinstance(result, Record) else result.to_json()
    return body + b"\n"


def standard_output() -> BinaryIO:
    """Give standard output for bytes.

    Raises:
        OSError: The process was started without one.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed", "standard output")
    return sys.stdout.buffer


@contextmanager
def whole_file(path: Path, part: Path | None = None) -> Iterator[BinaryIO]:
    """Open a file for writing that takes its place when the block ends, and not at all when the block fails.

    A link is followed. A device or a pipe is written to directly, since it must not be replaced.

    Args:
        path: The file.
        part: Where it is written until it is whole, on the same disk; by default beside the file.

    Raises:
        OSError: The folder is missing, the file cannot be written, the disk is full.
    """
    path = real(path)
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    part = part or path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())  # a name must never come before its content, even when the power fails
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
