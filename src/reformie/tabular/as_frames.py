"""Tables as pandas frames, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from reformie.errors import MissingExtraError, needs
from reformie.record import Failure, Record
from reformie.tabular.columns import TABLES, Kind
from reformie.tabular.rows import Cell, Row, rows_of

if TYPE_CHECKING:
    from pandas import DataFrame


def tables(records: Iterable[Record | Failure]) -> dict[str, DataFrame]:
    """Give the tidy tables of records: districts, people, positions, organisations, dates, figures, events, documents, quotations, programmes, warnings.

    Args:
        records: Records; failures among them are passed over, so that the results of ``extract_many`` can be given as they are.

    Returns:
        The name of each table → its frame, a row an item with the article, the offsets and the quotation of its evidence. Whole days are
        ``datetime64[s]``, offsets ``Int64``, quantities ``float64``. docs/data-dictionary.md says what each column means.

    Raises:
        MissingExtraError: pandas is not installed.
        TypeError: Something among the records is neither a record nor a failure.
    """
    try:
        import pandas
    except ImportError:
        raise MissingExtraError(needs("A pandas frame", "pandas")) from None
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for record in records:
        if isinstance(record, Record):
            for name, more in rows_of(record).items():
                rows[name] += more
        elif not isinstance(record, Failure):
            raise TypeError(
                f"tables takes records, as extract_many gives them, not {type(record).__name__}: put a single record into a list, "
                "and read stored lines back with reformie.Record.from_json(line)"
            )
    frames = {}
    for table in TABLES:
        cells = zip(*rows[table.name], strict=True) if rows[table.name] else ((),) * len(table.columns)
        columns = {column.name: _series(values, column.kind) for column, values in zip(table.columns, cells, strict=True)}
        frames[table.name] = pandas.DataFrame(columns)
    return frames


def _series(values: Sequence[Cell], kind: Kind) -> Any:
    import numpy
    import pandas

    if kind == "date":
        return pandas.Series(numpy.array(values, dtype="datetime64[s]"))
    return pandas.Series(values, dtype={"text": "string", "integer": "Int64", "number": "float64"}[kind])
