"""What the command line does with stored records: dossiers and tables."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from reformie.dossier.group import Places, dossiers, find_places
from reformie.stored import stored_records
from reformie.tabular.write import write_tables
from reformie.targets import naming
from reformie.write import standard_output, whole_file


def dossiers_of(records: str, output: Path | None) -> Places:
    """Write the dossiers of a file of records, one a line.

    Args:
        records: The file; ``-`` is standard input. output: where to write; standard output when None.

    Raises:
        StoredError: A line is no record. OSError: Something cannot be read or written.
    """
    with _opened(records, seekable=True) as stream, ExitStack() as stack:
        places = find_places(stream, records)
        target = stack.enter_context(whole_file(output)) if output is not None else standard_output()
        for dossier in dossiers(stream, places, records):
            target.write(dossier.to_json() + b"\n")
        target.flush()
    return places


def tables_of(records: str, target: Path) -> tuple[int, int]:
    """Write the tables of a file of records; gives how many records and rows there were.

    Args:
        records: The file; ``-`` is standard input. target: see ``write_tables``.

    Raises:
        StoredError: A line is no record. TablesError: The target cannot be had. OSError: Something cannot be read or written.
    """
    with _opened(records, seekable=False) as stream:
        return write_tables(stored_records(stream, records), target)


@contextmanager
def _opened(name: str, *, seekable: bool) -> Iterator[BinaryIO]:
    if name != "-":
        with Path(name).open("rb") as stream:
            if stream.seekable() or not seekable:
                yield stream
                return
            with _kept(stream) as kept:
                yield kept
    elif seekable:
        with _kept(sys.stdin.buffer) as kept:
            yield kept
    else:
        yield sys.stdin.buffer


@contextmanager
def _kept(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Keep what can be read only once in a file without a name."""
    with tempfile.TemporaryFile() as file:
        with naming(tempfile.gettempdir()):
            shutil.copyfileobj(stream, file)
            file.seek(0)
        yield cast("BinaryIO", file)
