"""Reads marked-up example sentences: ``{kind:text|field|field}`` marks a stretch, everything else is plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\{([a-z]):([^{}|]*)((?:\|[^{}|]*)*)\}")


@dataclass(frozen=True)
class Marked:
    """A marked stretch of an example: its kind letter, half-open bounds in the plain text, and its fields."""

    kind: str
    start: int
    end: int
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Example:
    """An example sentence without its markup, and what was marked."""

    text: str
    marks: tuple[Marked, ...]

    def of(self, kind: str) -> list[Marked]:
        return [mark for mark in self.marks if mark.kind == kind]


def read(line: str) -> Example:
    text, position = "", 0
    marks: list[Marked] = []
    for match in _MARK.finditer(line):
        text += line[position : match.start()]
        fields = tuple(match[3].split("|")[1:])
        marks.append(Marked(match[1], len(text), len(text) + len(match[2]), fields))
        text += match[2]
        position = match.end()
    return Example(text + line[position:], tuple(marks))


def examples(path: Path) -> Iterator[Example]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield read(line)


def table(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Give district, sentence and what is wanted (parted by ;;) of each line of a table of examples."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            district, sentence, wanted = line.split("\t")
            yield district, sentence, wanted.split(";;") if wanted else []
