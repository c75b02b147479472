"""Tables as CSV files: UTF-8 with a byte order mark, so that Excel opens them right."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reformie.tabular.columns import TABLES
from reformie.tabular.folder import own_folder
from reformie.tabular.rows import Cell, Row
from reformie.tabular.sink import Add
from reformie.write import whole_file

# What a spreadsheet takes for the beginning of a formula, full-width forms included.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


@contextmanager
def csv_files(folder: Path) -> Iterator[Add]:
    """Write one ``<table>.csv`` a table into ``folder``, which is made where it is missing.

    A text cell that begins like a formula gets a leading apostrophe; numbers and dates are never changed.

    Raises:
        TablesError: Other files stand in the folder. OSError: The folder or a file cannot be written.
    """
    with own_folder(folder, {f"{table.name}.csv" for table in TABLES}), ExitStack() as stack:
        writers = {}
        for table in TABLES:
            stream = stack.enter_context(whole_file(folder / f"{table.name}.csv"))
            text = io.TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
            stack.callback(text.detach)
            writers[table.name] = csv.writer(text)
            writers[table.name].writerow(column.name for column in table.columns)

        def add(table: str, rows: Sequence[Row]) -> None:
            writers[table].writerows(map(_plain, rows))

        yield add


def _plain(row: Row) -> tuple[Cell, ...]:
    return tuple(f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in row)
