"""Lexicons: plain tables that a non-programmer can extend, one line an entry.

A table is a UTF-8 ``.tsv`` file: lines that begin with ``#`` say source and licence, the first other line names the columns,
each further line is an entry. A user's own folder may hold tables of the same names; their rows are added to ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib import resources
from pathlib import Path

from reformie.errors import LexiconError

Row = Mapping[str, str]

_TABULAR = frozenset({".tsv", ".csv", ".tab", ".xls", ".xlsx", ".ods"})
"""Endings of files that are meant as tables; others in a user's folder, such as notes, are passed over."""


class Lexicons:
    """The tables that come with reformie, and those of a user's folder.

    Args:
        folder: A folder of further ``.tsv`` tables, or None.

    Raises:
        LexiconError: The folder is missing or holds no table, or a table of it is wrong; the message names file, line and column.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._added = _added(folder) if folder is not None else {}
        self._tables: dict[str, tuple[Row, ...]] = {}

    def rows(self, table: str) -> tuple[Row, ...]:
        """Give the entries of ``table`` (a name without ``.tsv``), ours first, the user's behind them."""
        if table not in self._tables:
            self._tables[table] = _own_rows(table) + self._added.get(table, ())
        return self._tables[table]

    def column(self, table: str, name: str) -> tuple[str, ...]:
        """Give one column of ``table``."""
        return tuple(row[name] for row in self.rows(table))


def any_of(words: Iterable[str], behind_first: str = "") -> str:
    """Give a regular expression for any of some words as they stand.

    Of those that begin alike the longest comes first; empty words are left out, and without a word it matches nothing. They are put
    together by their first character, so that a place where none can begin is passed over quickly. ``behind_first`` is a condition that
    is looked at behind that character: before it, it would be looked at everywhere.
    """
    tails: dict[str, list[str]] = {}
    for word in sorted({word for word in words if word}, key=lambda word: (-len(word), word)):
        tails.setdefault(word[0], []).append(re.escape(word[1:]))
    alike = (re.escape(first) + behind_first + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})") for first, rest in tails.items())
    return "|".join(alike) or "(?!)"


def _added(folder: Path) -> dict[str, tuple[Row, ...]]:
    """Read all tables of a user's folder, so that a wrong one is told before anything is done."""
    if not folder.is_dir():
        raise LexiconError(f"{folder}: no such folder; a lexicon is a folder of .tsv tables")
    tables = _tables_in(folder)
    if not tables:
        raise LexiconError(f"{folder}: no .tsv table in this folder; docs/lexicons.md lists the names that tables can have")
    return {table: tuple(_added_rows(table, path)) for table, path in tables.items()}


def _tables_in(folder: Path) -> dict[str, Path]:
    """Find the tables of a folder; a table that nothing would read is refused: its name is misspelt or it is no .tsv file."""
    ours = sorted(Path(entry.name).stem for entry in (resources.files("reformie") / "lexicons").iterdir() if entry.name.endswith(".tsv"))
    found: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        suffix = path.suffix.lower()
        if path.name.startswith(".") or (path.stem not in ours and suffix not in _TABULAR):
            continue
        if path.stem not in ours:
            near = get_close_matches(path.stem, ours, n=1)
            hint = f"did you mean {near[0]}.tsv?" if near else "see docs/lexicons.md for their names"
            raise LexiconError(f"{path}: no table of reformie has this name; {hint}")
        if path.suffix != ".tsv":
            raise LexiconError(f"{path}: only .tsv tables are read; save it as {path.stem}.tsv, UTF-8 text with columns parted by tabs")
        found[path.stem] = path
    return found


def _added_rows(table: str, path: Path) -> Iterator[Row]:
    """Give the rows of a user's table, each cell checked."""
    from reformie.lexicon_cells import UNREAD, cells_of  # it loads pydantic, which a reader of our own tables does without

    if table in UNREAD:
        raise LexiconError(f"{path}: of this table reformie reads only its own rows; take the file out of the folder")
    ours = _own_rows(table)
    columns, text = dict.fromkeys(ours[0], ""), _text(path)
    header = next((cells for _, cells in _lines(text)), [])
    for column in header or [""]:
        if column not in columns:
            raise LexiconError(
                f"{path}: no column {column!r} in this table; its first line names the columns, of {', '.join(columns)}, parted by tabs"
            )
    cells = cells_of(table, ours)
    for number, row in parse(text, str(path)):
        whole = columns | dict(row)
        for column, cell in cells.items():
            if not cell.fits(whole[column]):
                raise LexiconError(f"{path}, line {number}, column {column}: {whole[column]!r} does not fit; it takes {cell.takes}")
        yield whole


def _text(path: Path) -> str:
    """Read a user's table; spreadsheets put a byte order mark in front."""
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 at byte {error.start}; save the table as UTF-8 text") from None


@cache
def lexicons_of(folder: str | None) -> Lexicons:
    """Give the lexicons with a user's folder, read at most once a process."""
    return Lexicons(Path(folder) if folder else None)


@cache
def _own_rows(table: str) -> tuple[Row, ...]:
    source = resources.files("reformie") / "lexicons" / f"{table}.tsv"
    return tuple(row for _, row in parse(source.read_text("utf-8"), f"{table}.tsv"))


def parse(text: str, name: str) -> Iterator[tuple[int, Row]]:
    """Read a table's text, each row with the number of its line; ``name`` stands in the messages.

    Raises:
        LexiconError: when a line has more cells than the header has columns.
    """
    columns: list[str] | None = None
    for number, cells in _lines(text):
        if columns is None:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise LexiconError(f"{name}, line {number}: {len(cells)} cells, but only {len(columns)} columns ({', '.join(columns)})")
        yield number, dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the cells of each line that is no comment, the header's first, with the line's number."""
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")
