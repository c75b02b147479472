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
_OF_THE_PAGE = frozenset({"layout_labels", "radicals", "traditional"})  # read once for all articles, before any folder is known


class Lexicons:
    """The tables that come with reformie, and those of a user's folder.

    Args:
        folder: A folder of further ``.tsv`` tables, or None.
    """

    def __init__(self, folder: Path | None = None) -> None:
        if folder is not None and not folder.is_dir():
            raise LexiconError(f"{folder}: no such folder; --lexicon takes a folder of .tsv tables")
        if folder is not None:
            _check_names(folder)
        self.folder = folder
        self._tables: dict[str, tuple[Row, ...]] = {}

    def rows(self, table: str) -> tuple[Row, ...]:
        """Give the entries of ``table`` (a name without ``.tsv``), ours first, the user's behind them."""
        if table not in self._tables:
            self._tables[table] = _own_rows(table) + self._added_rows(table)
        return self._tables[table]

    def column(self, table: str, name: str) -> tuple[str, ...]:
        """Give one column of ``table``."""
        return tuple(row[name] for row in self.rows(table))

    def _added_rows(self, table: str) -> tuple[Row, ...]:
        if self.folder is None:
            return ()
        path = self.folder / f"{table}.tsv"
        if not path.is_file():
            return ()
        columns = dict.fromkeys(_own_rows(table)[0], "")
        rows = tuple(parse(_text(path), str(path)))
        for column in rows[0] if rows else ():
            if column not in columns:
                raise LexiconError(f"{path}: no column {column!r} in this table; its columns are {', '.join(columns)}")
        return tuple(columns | dict(row) for row in rows)


def any_of(words: Iterable[str]) -> str:
    """Give a regular expression for any of some words as they stand.

    The longest come first, those of one length by their characters; empty words are left out, and without a word it matches nothing.
    """
    return "|".join(map(re.escape, sorted({word for word in words if word}, key=lambda word: (-len(word), word)))) or "(?!)"


def _check_names(folder: Path) -> None:
    """Refuse a table that nothing would read: its name is misspelt, or it is for laying pages out."""
    ours = {Path(entry.name).stem for entry in (resources.files("reformie") / "lexicons").iterdir() if entry.name.endswith(".tsv")}
    for path in sorted(folder.glob("*.tsv")):
        if path.stem not in ours:
            near = get_close_matches(path.stem, sorted(ours), n=1)
            hint = f"did you mean {near[0]}.tsv?" if near else "see docs/lexicons.md for their names"
            raise LexiconError(f"{path}: no table of reformie has this name; {hint}")
        if path.stem in _OF_THE_PAGE:
            raise LexiconError(f"{path}: this table is for laying pages out and cannot be added to; see docs/lexicons.md")


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
    return tuple(parse(source.read_text("utf-8"), f"{table}.tsv"))


def parse(text: str, name: str) -> Iterator[Row]:
    """Read a table's text; ``name`` stands in the messages.

    Raises:
        LexiconError: when a line has more cells than the header has columns.
    """
    columns: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise LexiconError(f"{name}, line {number}: {len(cells)} cells, but only {len(columns)} columns ({', '.join(columns)})")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
