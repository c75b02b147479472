"""What a run gave, for a person at a terminal."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reformie.record import Failure, Record

if TYPE_CHECKING:
    from rich.console import RenderableType

Row = tuple[str, str, str, tuple[int, ...]]
"""What the summary tells of a record: its input, district, publication date, and one number for each of ``_COUNTED``."""

SHOWN = 50
_KINDS = 10
_COUNTED = ("people", "organisations", "dates", "figures", "warnings")


@dataclass(slots=True)
class Summary:
    """Counts of a run; of the articles and failures only the first ``SHOWN`` are kept, so that its size is bounded.

    Attributes:
        records: How many inputs gave a record.
        failures: How many gave a failure.
        passed_over: How many files of the named folders were not read, by their endings.
        warned: How many records carry warnings.
    """

    records: int = 0
    failures: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)
    warned: int = 0
    _totals: Counter[str] = field(default_factory=Counter)
    _rows: list[tuple[str, ...]] = field(default_factory=list)
    _failed: list[Failure] = field(default_factory=list)

    def add(self, result: Record | Failure) -> None:
        """Count one result."""
        if isinstance(result, Record):
            self.add_row(row_of(result))
            return
        self.failures += 1
        if len(self._failed) < SHOWN:
            self._failed.append(result)

    def add_row(self, row: Row) -> None:
        """Count one record by its row."""
        self.records += 1
        counts = dict(zip(_COUNTED, row[3], strict=True))
        self._totals.update(counts)
        self.warned += counts["warnings"] > 0
        if len(self._rows) < SHOWN:
            self._rows.append((*row[:3], *map(str, row[3])))

    def outcome(self) -> str:
        """Say in one sentence how many inputs gave what."""
        return f"{many(self.records, 'record')}, {many(self.failures, 'failure')}"

    def left_out(self) -> str:
        """Say in one sentence how many files were not read, and of which kinds; "" where there are none."""
        if not self.passed_over:
            return ""
        kinds = sorted(self.passed_over.items(), key=lambda kind: (-kind[1], kind[0]))
        told = [f"{count} {ending or 'without ending'}" for ending, count in kinds[:_KINDS]] + ["…"] * (len(kinds) > _KINDS)
        return f"passed over {many(self.passed_over.total(), 'file')} of kinds that are not read: {', '.join(told)}"

    def render(self, *, failed: bool = True) -> list[RenderableType]:
        """Give the table of articles with totals, the failures unless they were told already, and the outcome; only the table may be folded."""
        from rich.table import Table
        from rich.text import Text

        parts: list[RenderableType] = []
        if self._rows:
            table = Table("article", "district", "published", box=None, pad_edge=False, padding=(0, 1, 0, 0), show_footer=True)
            for name in _COUNTED:
                table.add_column(
                    "bodies" if name == "organisations" else name, footer=str(self._totals[name]), justify="right", no_wrap=True
                )
            table.columns[0].footer = "total"
            table.columns[0].overflow = "fold"
            folder = _common_folder([row[0] for row in self._rows])
            for uri, *rest in self._rows:
                table.add_row(*map(Text, (uri.removeprefix(folder), *rest)))
            parts.append(table)
            if self.records > len(self._rows):
                parts.append(Text(f"… and {self.records - len(self._rows)} more, counted in the total"))
        if failed:
            parts += [Text(f"failed: {each.uri}: {each.message} [{each.error}]") for each in self._failed]
            if self.failures > len(self._failed):
                parts.append(Text(f"… and {many(self.failures - len(self._failed), 'more failure')}"))
        if self.passed_over:
            parts.append(Text(self.left_out()))
        return [*parts, Text(self.outcome())]


def row_of(record: Record) -> Row:
    """Give what the summary tells of a record."""
    return (record.source.uri, *_about(record), tuple(len(getattr(record, name)) for name in _COUNTED))


def _about(record: Record) -> tuple[str, str]:
    district = record.district.name if record.district else "–"
    published = record.source.published
    if published is None:
        return district, "–"
    return district, published.value if published.basis == "printed" else f"{published.value} ({published.basis})"


def _common_folder(uris: list[str]) -> str:
    """Give the folder that all inputs share, with its slash, which a table need not repeat."""
    start = os.path.commonprefix(uris)  # noqa: RUF071 - cut at a slash below
    return start[: start.rfind("/") + 1]


def many(count: int, noun: str) -> str:
    """Give a number with its noun, in the plural where there is not one."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
