"""Records to lines: JSON Lines, in a file that appears only when it is whole."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from reformie.record import Failure, Record
from reformie.targets import STANDARD_OUTPUT, naming, real

if TYPE_CHECKING:
    from typing_extensions import Buffer


def line(result: Record | Failure, *, text: bool = True) -> bytes:
    """Give a record or a failure as its line, line feed included; ``text=False`` leaves a record's raw text out."""
    body = result.to_json(text=text) if isinstance(result, Record) else result.to_json()
    return body + b"\n"


class _NamedFile(io.FileIO):
    """A file written to whose errors tell a name."""

    def __init__(self, file: Path, name: Path) -> None:
        self._told = name
        with naming(name):
            super().__init__(file, "wb")

    def write(self, data: Buffer, /) -> int:
        with naming(self._told):
            return super().write(data)


class _StandardOutput:
    """Standard output for bytes, whose errors tell that it is."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, data: bytes) -> int:
        with naming(STANDARD_OUTPUT):
            return self._stream.write(data)

    def flush(self) -> None:
        with naming(STANDARD_OUTPUT):
            self._stream.flush()


def standard_output() -> BinaryIO:
    """Give standard output for bytes.

    Raises:
        OSError: The process was started without one.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed", STANDARD_OUTPUT)
    return cast("BinaryIO", _StandardOutput(sys.stdout.buffer))


@contextmanager
def whole_file(path: Path, part: Path | None = None) -> Iterator[BinaryIO]:
    """Open a file for writing that takes its place when the block ends, and not at all when the block fails.

    A link is followed. A device or a pipe is written to directly, since it must not be replaced.

    Args:
        path: The file.
        part: Where it is written until it is whole, on the same disk; by default beside the file.

    Raises:
        OSError: The folder is missing, the file cannot be written, the disk is full; it names ``path`` as it was given.
    """
    place = real(path)
    if place.exists() and not place.is_file():
        with io.BufferedWriter(_NamedFile(place, path)) as stream:
            yield stream
        return
    part = part or place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with io.BufferedWriter(_NamedFile(part, path)) as stream:
            yield stream
            stream.flush()
            with naming(path):
                os.fsync(stream.fileno())  # a name must never come before its content, even when the power fails
        with naming(path):
            part.replace(place)
    finally:
        with naming(path):
            part.unlink(missing_ok=True)
