"""Shards: files with the finished lines of one chunk, each line under a head that proves it whole.

A head is a line of JSON: key, size and CRC-32 of the line, and the summary's row. A shard's name is made of the chunk's number
and its content, so that two writers of one chunk, of whatever run, never spoil each other's work.
"""

from __future__ import annotations

import hashlib
import os
import threading
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson

from reformie.batch.job import Entry
from reformie.targets import naming

SUFFIX = ".shard"


def write(folder: Path, number: int, entries: Iterable[Entry]) -> str:
    """Write a shard, whole or not at all, and give its name.

    Raises:
        OSError: The folder is gone, cannot be written, or the disk is full.
    """
    content = b"".join(_head(entry) + entry.line for entry in entries)
    name = f"{number:08d}-{hashlib.sha256(content).hexdigest()[:16]}{SUFFIX}"
    part = folder / f"{name}.{os.getpid()}.{threading.get_ident()}.part"
    with naming(folder):
        try:
            with part.open("wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(folder / name)
        finally:
            part.unlink(missing_ok=True)
    return name


def read(path: Path) -> Iterator[Entry]:
    """Give the entries of a shard as far as it is whole; what is missing or damaged ends it."""
    try:
        with path.open("rb") as stream:
            while head := stream.readline():
                fields = orjson.loads(head)
                line = stream.read(fields["size"])
                if zlib.crc32(line) != fields["crc"]:
                    return
                row = fields["row"]
                yield Entry(fields["key"], line, (*row[:3], tuple(row[3])) if row is not None else None)
    except (OSError, ValueError, KeyError, TypeError):
        return


def left(folder: Path) -> dict[int, tuple[str, ...]]:
    """Give for each chunk's number the shards that a folder holds."""
    found: dict[int, tuple[str, ...]] = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(SUFFIX) and name[:8].isdigit():
            found[int(name[:8])] = (*found.get(int(name[:8]), ()), name)
    return found


def _head(entry: Entry) -> bytes:
    return orjson.dumps({"key": entry.key, "size": len(entry.line), "crc": zlib.crc32(entry.line), "row": entry.row}) + b"\n"
