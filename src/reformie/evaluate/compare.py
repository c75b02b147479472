"""What changed between two runs, item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

import orjson
from pydantic import ValidationError

from reformie.evaluate.gold import Gold
from reformie.evaluate.score import Scores, empty_record, score
from reformie.evaluate.tally import KINDS, Tally
from reformie.record import Record

Run = Path | Sequence[Record | Mapping[str, Any]]


def diff(old: Run, new: Run, gold: Mapping[str, Gold]) -> str:
    """List what became right and what became wrong from one run to another.

    Args:
        old, new: Records, or a file of records, one JSON line each. A record belongs to the gold whose stem its ``source.uri`` has;
            an article with gold but no record counts as all missed.
        gold: By stem.

    Returns:
        For every article and kind that changed, lines with ``+`` for gains (gold newly found, an extra gone) and ``-`` for losses
        (gold newly missed, a new extra); a last line counts them.

    Raises:
        ValueError: A file of records cannot be read, or a record has no text.
    """
    before, after = _by_stem(old), _by_stem(new)
    lines: list[str] = []
    for stem in sorted(gold):
        one, two = before.get(stem), after.get(stem)
        if one is None and two is None:
            continue
        lines += _article(stem, _score(gold[stem], one, two), _score(gold[stem], two, one))
    gains = sum(line.startswith("  + ") for line in lines)
    losses = sum(line.startswith("  - ") for line in lines)
    return "\n".join([*lines, f"{gains} gains, {losses} losses"]) + "\n"


def _score(gold: Gold, record: Record | None, other: Record | None) -> Scores:
    if record is None:
        text, sha256 = (other.source.text or "", other.source.sha256) if other else ("", "0" * 64)
        record = empty_record(text, sha256)
    return score(gold, record)


def _article(stem: str, before: Scores, after: Scores) -> list[str]:
    lines: list[str] = []
    for kind in KINDS:
        changes = _changes(before.tallies[kind], after.tallies[kind])
        if changes:
            lines += [f"{stem} {kind}", *changes]
    return lines


def _changes(old: Tally, new: Tally) -> list[str]:
    """Compare two tallies of one kind; gold is the same in both, so a hit that is gone is a miss."""
    return [
        *(f"  + found    {item}" for item in _fresh(old.hits, new.hits)),
        *(f"  + no extra {item}" for item in _fresh(new.extras, old.extras)),
        *(f"  - missed   {item}" for item in _fresh(old.misses, new.misses)),
        *(f"  - extra    {item}" for item in _fresh(old.extras, new.extras)),
    ]


def _fresh(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Give the items of ``new`` that ``old`` does not have, in order."""
    left = Counter(old)
    fresh = []
    for item in new:
        if left[item] > 0:
            left[item] -= 1
        else:
            fresh.append(item)
    return fresh


def _by_stem(run: Run) -> dict[str, Record]:
    records = _read(run) if isinstance(run, Path) else [_record(entry, f"record {n}") for n, entry in enumerate(run, 1)]
    return {PurePath(record.source.uri).stem: record for record in records}


def _read(file: Path) -> list[Record]:
    try:
        lines = file.read_bytes().splitlines()
    except OSError as error:
        raise ValueError(f"{file}: cannot be read ({error.strerror})") from error
    records = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                records.append(_record(orjson.loads(line), f"{file}, line {number}"))
            except orjson.JSONDecodeError as error:
                raise ValueError(f"{file}, line {number}: not JSON: {error}") from error
    return records


def _record(entry: Record | Mapping[str, Any], where: str) -> Record:
    if isinstance(entry, Record):
        return entry
    try:
        return Record.model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ValueError(f"{where}: not a record of this version: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
