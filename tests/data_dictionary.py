"""The part of docs/data-dictionary.md that follows from the code. Run as a script, it writes that part anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from reformie.dossier.models import Attestation, When
from reformie.record import Span
from reformie.tabular.columns import ARTICLE, EVIDENCE, TABLES, Column

FILE = Path(__file__).parents[1] / "docs" / "data-dictionary.md"
BEGIN = "<!-- from here on written by tests/data_dictionary.py -->\n"


def tables_part() -> str:
    """Give the Markdown of all tables and columns."""
    parts = [_section("Columns of every table", "where it comes from", (*ARTICLE, *EVIDENCE))]
    everywhere = {column.name for column in (*ARTICLE, *EVIDENCE)}
    for table in TABLES:
        own = tuple(column for column in table.columns if column.name not in everywhere)
        parts.append(_section(f"`{table.name}` {table.sheet}", f"One row stands for {table.row}", own))
    return "\n".join([*parts, _words()])


def _words() -> str:
    lines = [
        "### Words of the workbook",
        "",
        "What a workbook shows for the codes of these columns. All other forms have the codes.",
        "",
        "| column | code and word |",
        "|---|---|",
    ]
    for table in TABLES:
        for each in table.columns:
            if each.terms is not None:
                words = ", ".join(f"{code} {word}" for code, word in each.terms.items())
                lines.append(f"| `{table.name}.{each.name}` | {words} |")
    return "\n".join(lines) + "\n"


def _section(title: str, row: str, columns: tuple[Column, ...]) -> str:
    lines = [
        f"### {title}",
        "",
        f"{row[0].upper()}{row[1:]}.",
        "",
        "| column | heading | type | meaning | example |",
        "|---|---|---|---|---|",
    ]
    lines += [f"| `{each.name}` | {each.heading} | {each.kind} | {each.meaning} | {each.example} |" for each in columns]
    return "\n".join(lines) + "\n"


def paths(model: type[BaseModel], before: str = "") -> Iterator[str]:
    """Give the dotted paths of all fields of a model, lists marked []. What is described once for all (a span, a time, an attestation) is not entered."""
    for name, field in model.model_fields.items():
        path = before + (field.alias or name)
        models, many = _inside(field.annotation)
        path += "[]" if many else ""
        yield path
        for inner in models:
            yield from paths(inner, f"{path}.")


def _inside(kind: Any) -> tuple[list[type[BaseModel]], bool]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return ([] if kind in {Attestation, Span, When} else [kind]), False
    origin = get_origin(kind)
    if origin in {Union, UnionType, tuple, Annotated}:
        inner = [_inside(each) for each in get_args(kind) if each not in {NoneType, Ellipsis}]
        return [model for models, _ in inner for model in models], origin is tuple or any(many for _, many in inner)
    return [], False


if __name__ == "__main__":
    text = FILE.read_text("utf-8")
    FILE.write_text(text.partition(BEGIN)[0] + BEGIN + "\n" + tables_part(), "utf-8")
