"""Tables as one Excel workbook, a sheet a table, written row by row in constant memory."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from reformie.errors import needs
from reformie.markup import headline
from reformie.tabular.columns import EVIDENCE, TABLES, Column, Table
from reformie.tabular.rows import Cell, Row
from reformie.tabular.sink import Add, TablesError
from reformie.targets import naming
from reformie.write import whole_file

SHEET_ROWS: Final = 1_048_576
_CELL_CHARACTERS = 32_767
_FIRST_DATE = date(1900, 3, 1)  # Excel counts a 29 February 1900 that never was
_HEADER = {"bold": True, "bg_color": "#D9E2F3", "border": 1, "border_color": "#8EA9DB", "valign": "vcenter", "text_wrap": True}
_FORMATS: dict[str, dict[str, Any]] = {
    "text": {"valign": "top"},
    "long": {"valign": "top", "text_wrap": True},
    "integer": {"valign": "top", "num_format": "0", "align": "right", "indent": 1},
    "number": {"valign": "top", "num_format": "#,##0.########", "align": "right", "indent": 1},
    "whole": {"valign": "top", "num_format": "#,##0", "align": "right", "indent": 1},
    "date": {"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"},
}
_STAND_IN: dict[str, Any] = {"valign": "top", "italic": True, "font_color": "#7F7F7F"}
_A3 = 8
_MARGIN = 0.4  # inches
_PRINTED = EVIDENCE[1].name  # what stands right of it serves other programs, not a reader on paper
_LONG = 24  # columns this wide and wider wrap
_LINE = 15.75  # points
_MOST_LINES = 8
_SHOWN = 600  # characters that fill as many lines in any column


@contextmanager
def excel_file(path: Path) -> Iterator[Add]:
    """Write ``path`` as a workbook: Chinese headings and words for codes, frozen header, filters, real numbers and dates, all text as text.

    A row without a district shows the article's title in its place, in grey. Printed, a sheet is one page wide and ends with the context.
    A table that has more rows than a sheet can hold goes on in further sheets (数值2, 数值3, …).

    Raises:
        TablesError: XlsxWriter is not installed. OSError: The file cannot be written.
    """
    try:
        from xlsxwriter import Workbook
        from xlsxwriter.exceptions import FileCreateError
    except ImportError:
        raise TablesError(needs("Writing Excel files", "excel")) from None
    # XlsxWriter keeps the rows in files of its own until the end, and would leave them behind where it does not come to that.
    with whole_file(path) as stream, tempfile.TemporaryDirectory() as folder:
        book = Workbook(_Once(stream), {"constant_memory": True, "tmpdir": folder})
        try:
            # Without this the workbook would hold the time of writing.
            book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - Excel knows no time zones
            formats = {name: book.add_format(settings) for name, settings in {**_FORMATS, "stand_in": _STAND_IN}.items()}
            header = book.add_format(_HEADER)
            sheets = {table.name: _Sheets(book, table, header, formats) for table in TABLES}

            def add(table: str, rows: Sequence[Row]) -> None:
                """Write one row."""
                with naming(folder):
                    for row in rows:
                        sheets[table].add(row)

            yield add
            for each in sheets.values():
                each.finish()
        finally:
            try:
                book.close()
            except FileCreateError as error:
                # It wraps the system's error: ours, which names the file, or one of its own files.
                raise _named(error.args[0], folder) from None


def _named(error: OSError, otherwise: str) -> OSError:
    error.filename = error.filename or otherwise
    return error


class _Once:
    """A file that takes nothing more once it failed or is closed: a ZipFile tries to end its file even when it is forgotten, and would fail again."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._failed = False
        self._at = 0

    def write(self, data: bytes) -> int:
        """Write; where that failed before, say that it was done."""
        self._try(lambda: self._stream.write(data))
        return len(data)

    def seek(self, offset: int) -> int:
        """Go to a place."""
        self._try(lambda: self._stream.seek(offset))
        return offset

    def tell(self) -> int:
        """Tell the place, or the last one that was told."""
        self._at = self._try(self._stream.tell, self._at)
        return self._at

    def flush(self) -> None:
        """Hand over what was written."""
        self._try(self._stream.flush)

    def _try(self, do: Callable[[], int | None], otherwise: int = 0) -> int:
        if self._failed or self._stream.closed:
            return otherwise
        try:
            return do() or 0
        except OSError:
            self._failed = True
            raise


class _Sheets:
    """The sheet of one table, and those that go on where it is full."""

    def __init__(self, book: Any, table: Table, header: Any, formats: dict[str, Any]) -> None:
        self._book, self._table, self._header, self._formats = book, table, header, formats
        self._count = 0
        names = [column.name for column in table.columns]
        self._printed = names.index(_PRINTED)
        self._title, self._uri = names.index("article_title" if "article_title" in names else "title"), names.index("uri")
        self._begin()

    def add(self, row: Row) -> None:
        """Write one row."""
        if self._next == SHEET_ROWS:
            self.finish()
            self._begin()
        # Not every program finds the height of wrapped text by itself.
        self._sheet.set_row(self._next, _LINE * self._lines(row))
        for at, (cell, column) in enumerate(zip(row, self._table.columns, strict=True)):
            if cell is not None:
                self._write(at, cell, column)
        if row[0] is None:
            self._sheet.write_string(self._next, 0, headline(row[self._title], row[self._uri]), self._formats["stand_in"])
        # XlsxWriter has written the row before this one; what it keeps about that row would add up over millions.
        for kept in (self._sheet.row_info, self._sheet.row_sizes):
            kept.pop(self._next - 1, None)
        self._next += 1

    def finish(self) -> None:
        """Put the filter over all rows of the sheet at hand, and say which part of it is printed."""
        last = max(self._next - 1, 1)
        self._sheet.autofilter(0, 0, last, len(self._table.columns) - 1)
        self._sheet.print_area(0, 0, last, self._printed)

    def _begin(self) -> None:
        self._count += 1
        self._sheet = self._book.add_worksheet(self._table.sheet + (str(self._count) if self._count > 1 else ""))
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_row(0, 32)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A3)
        self._sheet.set_margins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        for at, column in enumerate(self._table.columns):
            self._sheet.set_column(at, at, column.width)
            self._sheet.write_string(0, at, column.heading, self._header)
        self._next = 1

    def _lines(self, row: Row) -> int:
        wrapped = (-(-_width(cell) // column.width) for cell, column in zip(row, self._table.columns, strict=True) if column.width >= _LONG)
        return min(max(wrapped, default=1), _MOST_LINES) or 1

    def _write(self, at: int, cell: Cell, column: Column) -> None:
        if isinstance(cell, str):
            cell = column.terms.get(cell, cell) if column.terms else cell
            kept = cell if len(cell) <= _CELL_CHARACTERS else cell[: _CELL_CHARACTERS - 1] + "…"
            self._sheet.write_string(self._next, at, kept, self._formats["long" if column.width >= _LONG else "text"])
        elif isinstance(cell, int | float):
            kind = "whole" if column.kind == "number" and cell == int(cell) else column.kind
            self._sheet.write_number(self._next, at, cell, self._formats[kind])
        elif isinstance(cell, date):
            if cell >= _FIRST_DATE:
                self._sheet.write_datetime(self._next, at, datetime(cell.year, cell.month, cell.day), self._formats["date"])  # noqa: DTZ001
            else:
                self._sheet.write_string(self._next, at, cell.isoformat(), self._formats["date"])


def _width(cell: Cell) -> int:
    """Give the width of a text in Latin characters, a Chinese one being two; a line holds about a twentieth less than its column."""
    if not isinstance(cell, str):
        return 0
    shown = cell[:_SHOWN]
    return round((len(shown) + sum(character > "\u2000" for character in shown)) * 1.05)
