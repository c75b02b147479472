"""A file of records to dossiers, district by district, without holding the records in memory."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from reformie.dossier.merge import Merger
from reformie.dossier.models import Dossier
from reformie.errors import StoredError
from reformie.stored import stored_record


class Places:
    """Where the records of each district stand in a file: sixteen bytes a record.

    Attributes:
        records: How many records the file holds. homeless: how many of them have no district.
    """

    def __init__(self) -> None:
        self.records = self.homeless = 0
        self._offsets: dict[str, array[int]] = {}
        self._lines: dict[str, array[int]] = {}

    def add(self, code: str | None, offset: int, line: int) -> None:
        """Note one record; ``code`` is that of its district, or None."""
        self.records += 1
        if code is None:
            self.homeless += 1
            return
        self._offsets.setdefault(code, array("Q")).append(offset)
        self._lines.setdefault(code, array("Q")).append(line)

    @property
    def count(self) -> int:
        """How many districts have records."""
        return len(self._offsets)

    def districts(self) -> list[str]:
        """Give the codes of the districts, in order."""
        return sorted(self._offsets)

    def of(self, code: str) -> Iterator[tuple[int, int]]:
        """Give offset and line number of each record of a district."""
        return zip(self._offsets[code], self._lines[code], strict=True)


def find_places(stream: BinaryIO, name: str) -> Places:
    """Go through a file of records once and note where each district's stand.

    Args:
        stream: The file, open for reading, able to seek. name: its name, for messages.

    Raises:
        StoredError: A line is no record.
    """
    places = Places()
    offset = 0
    for number, line in enumerate(stream, 1):
        if line.strip():
            places.add(_code(line, f"{name}, line {number}"), offset, number)
        offset += len(line)
    return places


def dossiers(stream: BinaryIO, places: Places, name: str) -> Iterator[Dossier]:
    """Give the dossiers of a file's districts, in order of their codes; an article that stands there twice counts once.

    Args:
        stream: The file. places: what ``find_places`` gave for it. name: its name, for messages.

    Raises:
        StoredError: A line is not a record of this version.
    """
    for code in places.districts():
        merger = Merger()
        for offset, number in _in_order(stream, places.of(code)):
            merger.add(stored_record(_line(stream, offset), f"{name}, line {number}"))
        yield merger.dossier()


def _in_order(stream: BinaryIO, places: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give each article's place once, in order of publication; of records that differ the choice hangs on their bytes alone."""
    chosen: dict[str, tuple[bytes, tuple[str, str], tuple[int, int]]] = {}
    for offset, number in places:
        line = _line(stream, offset).strip()
        entry = orjson.loads(line)
        article, when = entry["source"]["sha256"], entry["source"]["published"]
        candidate = hashlib.sha256(line).digest(), ((when or {}).get("start") or "9999-99-99", entry["id"]), (offset, number)
        chosen[article] = min(chosen.get(article, candidate), candidate)
    return [place for _, _, place in sorted(chosen.values(), key=lambda each: each[1:])]


def _line(stream: BinaryIO, offset: int) -> bytes:
    stream.seek(offset)
    return stream.readline()


def _code(line: bytes, where: str) -> str | None:
    try:
        entry: dict[str, Any] = orjson.loads(line)
        _ = entry["id"], entry["source"]["sha256"], (entry["source"]["published"] or {}).get("start")
        district = entry["district"]
        return None if district is None else str(district["code"])
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError):
        stored_record(line, where)
        raise StoredError(f"{where}: not a record of this version") from None
