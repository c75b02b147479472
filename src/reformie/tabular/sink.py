"""What every writer of tables gives: a function that takes some rows of one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reformie.tabular.rows import Row

Add = Callable[[str, Sequence[Row]], None]
"""Takes a table's name and rows of it, in the order of its columns."""


class TablesError(Exception):
    """Tables that cannot be written as asked for; the message says why and what to do."""
