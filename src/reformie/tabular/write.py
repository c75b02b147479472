"""Records to tables, in the form that the target's name asks for."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from reformie.record import Record
from reformie.tabular.rows import rows_of
from reformie.tabular.sink import Add, TablesError

_NO_FOLDER = frozenset({".csv", ".tsv", ".txt", ".json", ".jsonl", ".xls", ".xlsm", ".ods"})


def write_tables(records: Iterable[Record], target: Path) -> tuple[int, int]:
    """Write the tables of ``records``, one record at a time, so that memory does not grow with their number.

    Args:
        records: The records.
        target: ``*.xlsx`` is an Excel workbook; ``*.db``, ``*.sqlite``, ``*.sqlite3`` a database; ``*.parquet`` a folder of Parquet files;
            any other name a folder of CSV files. What stands there is replaced when all is written.

    Returns:
        How many records and how many rows were written.

    Raises:
        TablesError: The target's name asks for something that we do not write, or a library is missing. OSError: It cannot be written.
    """
    articles = total = 0
    with _sink(target) as add:
        for record in records:
            articles += 1
            for name, rows in rows_of(record).items():
                total += len(rows)
                add(name, rows)
    return articles, total


def _sink(target: Path) -> AbstractContextManager[Add]:
    from reformie.tabular.as_csv import csv_files
    from reformie.tabular.as_excel import excel_file
    from reformie.tabular.as_parquet import parquet_files
    from reformie.tabular.as_sqlite import sqlite_file

    kind = target.suffix.lower()
    if kind in _NO_FOLDER:
        raise TablesError(
            f"{target.name}: there are eleven tables; name a folder for CSV files, a file in .xlsx or .db, or a folder in .parquet"
        )
    if kind == ".xlsx":
        return excel_file(target)
    if kind in {".db", ".sqlite", ".sqlite3"}:
        return sqlite_file(target)
    return parquet_files(target) if kind == ".parquet" else csv_files(target)
