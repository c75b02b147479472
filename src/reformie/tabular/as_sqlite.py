"""Tables as one SQLite database, with typed columns."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path

from reformie.tabular.columns import TABLES, Kind
from reformie.tabular.rows import Cell, Row
from reformie.tabular.sink import Add
from reformie.targets import naming, real

_TYPES: dict[Kind, str] = {"text": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "date": "DATE"}


@contextmanager
def sqlite_file(path: Path) -> Iterator[Add]:
    """Write ``path`` as a new database, a table a table; dates are ISO 8601 text.

    Raises:
        OSError: The file cannot be written.
    """
    place = real(path)
    with ExitStack() as stack:
        with naming(path):
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix=f".{place.name}.", suffix=".part", dir=place.parent))
        part = Path(folder) / place.name
        try:
            with closing(sqlite3.connect(part, isolation_level=None)) as base:
                yield _begin(base)
                base.execute("COMMIT")
        except sqlite3.Error as error:
            raise OSError(getattr(error, "sqlite_errorcode", 0), str(error), str(path)) from error
        with naming(path):
            os.replace(part, place)


def _begin(base: sqlite3.Connection) -> Add:
    # The file takes its place only when it is whole, so a journal would guard nothing.
    base.execute("PRAGMA journal_mode = OFF")
    base.execute("PRAGMA synchronous = OFF")
    base.execute("BEGIN")
    inserts = {}
    for table in TABLES:
        columns = ", ".join(f'"{column.name}" {_TYPES[column.kind]}' for column in table.columns)
        base.execute(f'CREATE TABLE "{table.name}" ({columns})')
        inserts[table.name] = f'INSERT INTO "{table.name}" VALUES ({", ".join("?" * len(table.columns))})'  # noqa: S608 - names are our own

    def add(table: str, rows: Sequence[Row]) -> None:
        base.executemany(inserts[table], (tuple(map(_bound, row)) for row in rows))

    return add


def _bound(cell: Cell) -> str | int | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell
