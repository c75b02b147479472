"""Marked-up sentences: what must be found in each, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import reformie
from reformie.record import Record

EXAMPLES = Path(__file__).parent / "examples"
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def lines_of(name: str) -> Iterator[tuple[str, str]]:
    """Give the district and the marked-up sentence of each example."""
    for line in (EXAMPLES / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            district, _, sentence = line.partition("\t")
            yield district, sentence


def read(district: str, sentence: str) -> tuple[Record, int, list[tuple[int, str, str]]]:
    """Extract a sentence behind a line that names its district; give the record, the sentence's offset and what is marked."""
    lead = f"{district}召开会议。\n"
    plain = ""
    marks: list[tuple[int, str, str]] = []
    position = 0
    for match in _MARK.finditer(sentence):
        plain += sentence[position : match.start()]
        marks.append((len(lead) + len(plain), match[1], match[2]))
        plain += match[1]
        position = match.end()
    return reformie.extract(lead + plain + sentence[position:]), len(lead), marks


@pytest.mark.parametrize(("district", "sentence"), list(lines_of("organisations.txt")))
def test_bodies(district: str, sentence: str) -> None:
    record, offset, marks = read(district, sentence)
    found = sorted((m.start, m.text, body.name) for body in record.organisations for m in body.mentions if m.start >= offset)
    assert found == marks


def test_a_name_that_begins_with_a_numeral_opens_the_text() -> None:
    assert [body.name for body in reformie.extract("九灵山小学推行集团化办学。").organisations] == ["九灵山小学"]


@pytest.mark.parametrize(("district", "sentence"), list(lines_of("people.txt")))
def test_people(district: str, sentence: str) -> None:
    record, offset, marks = read(district, sentence)
    names = {body.id: body.name for body in record.organisations}
    found = sorted(
        (m.start, m.text, "; ".join(f"{p.role} @ {names.get(p.organisation or '', '-')}" for p in person.positions))
        for person in record.people
        for m in person.mentions
        if m.start >= offset and m.text == person.name
    )
    assert found == marks
