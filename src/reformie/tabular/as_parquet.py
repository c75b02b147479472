"""Tables as Parquet files with typed columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reformie.errors import needs
from reformie.tabular.columns import TABLES, Table
from reformie.tabular.folder import own_folder
from reformie.tabular.rows import Cell, Row
from reformie.tabular.sink import Add, TablesError
from reformie.write import whole_file

if TYPE_CHECKING:
    from types import ModuleType

_GROUP = 10_000  # rows held back until they are written as one row group


@contextmanager
def parquet_files(folder: Path) -> Iterator[Add]:
    """Write one ``<table>.parquet`` a table into ``folder``, which is made where it is missing.

    Raises:
        TablesError: PyArrow is not installed, or other files stand in the folder. OSError: The folder or a file cannot be written.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise TablesError(needs("Writing Parquet files", "parquet")) from None
    with own_folder(folder, {f"{table.name}.parquet" for table in TABLES}), ExitStack() as stack:
        files = {}
        for table in TABLES:
            schema = _schema(pyarrow, table)
            stream = stack.enter_context(whole_file(folder / f"{table.name}.parquet"))
            files[table.name] = _File(pyarrow, stack.enter_context(parquet.ParquetWriter(stream, schema)), schema)

        def add(table: str, rows: Sequence[Row]) -> None:
            files[table].add(rows)

        yield add
        for file in files.values():
            file.flush()


def _schema(pyarrow: ModuleType, table: Table) -> Any:
    types = {"text": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(), "date": pyarrow.date32()}
    return pyarrow.schema([(column.name, types[column.kind]) for column in table.columns])


class _File:
    def __init__(self, pyarrow: ModuleType, writer: Any, schema: Any) -> None:
        self._pyarrow, self._writer, self._schema = pyarrow, writer, schema
        self._rows: list[Row] = []

    def add(self, rows: Sequence[Row]) -> None:
        self._rows += rows
        if len(self._rows) >= _GROUP:
            self.flush()

    def flush(self) -> None:
        """Write the rows held so far."""
        if self._rows:
            columns = [
                self._pyarrow.array(_whole(cells, field.type), field.type)
                for cells, field in zip(zip(*self._rows, strict=True), self._schema, strict=True)
            ]
            self._writer.write_batch(self._pyarrow.record_batch(columns, schema=self._schema))
            self._rows.clear()


def _whole(cells: Sequence[Cell], kind: Any) -> Sequence[Cell]:
    # Arrow takes an integer beyond 2**53 for a loss of precision; the rows hold none.
    return [float(cell) if isinstance(cell, int) else cell for cell in cells] if str(kind) == "double" else cells
