"""Floors under the scores: a committed file of F1 by kind that only rises, pinned to the gold it was measured on."""

from __future__ import annotations

import math
from pathlib import Path

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from reformie.evaluate.tally import KINDS, Scores

# Floating-point noise must not count as a fall.
_NOISE = 1e-9


class FloorsError(ValueError):
    """A floors file that cannot be read; the message names it."""


class Floors(BaseModel):
    """The floors file: the digest of the gold and articles, and the lowest F1 allowed by kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    digest: str
    floors: dict[str, float]


def check(floors_file: Path, total: Scores) -> list[str]:
    """Hold scores against the floors.

    Returns:
        One line a problem: gold or articles that were edited since, a kind below its floor, a kind without one. None: all is well.

    Raises:
        FloorsError: The file is missing or broken.
    """
    floors = _read(floors_file)
    found = []
    if floors.digest != total.digest:
        found.append(
            f"{floors_file}: gold or articles differ from those the floors were measured on; if that is meant, run: {_repin(floors_file)}"
        )
    for kind, measured in _measured(total).items():
        floor = floors.floors.get(kind)
        if floor is None:
            found.append(f"{kind}: has no floor in {floors_file}; run: {_repin(floors_file)}")
        elif measured + _NOISE < floor:
            found.append(f"{kind}: F1 {measured:.4f} is below its floor {floor:.3f}")
    return found


def raise_floors(floors_file: Path, total: Scores, *, allow_lower: bool = False) -> list[str]:
    """Raise the floors to the scores, rounded down to three decimals, pin the gold, and write the file (made if missing).

    Args:
        floors_file: The file. total: the scores of the whole gold folder.
        allow_lower: Lower floors too, to what was measured.

    Returns:
        One line a floor that changed, and one a floor that was kept though the score lies below it.
    """
    old = _read(floors_file).floors if floors_file.exists() else {}
    new, lines = dict(old), []
    for kind, measured in _measured(total).items():
        floor, now = old.get(kind), math.floor(measured * 1000 + _NOISE) / 1000
        if floor is None or now > floor or (allow_lower and now < floor):
            new[kind] = now
            lines.append(f"{kind}: {'none' if floor is None else f'{floor:.3f}'} -> {now:.3f}")
        elif now < floor:
            lines.append(f"{kind}: kept at {floor:.3f} though F1 is {measured:.4f}; lowering a floor must be asked for")
    _write(floors_file, Floors(digest=total.digest, floors={kind: new[kind] for kind in KINDS if kind in new}))
    return lines


def _repin(file: Path) -> str:
    return f"reformie evaluate GOLD_DIR --floors {file} --update-floors"


def _measured(total: Scores) -> dict[str, float]:
    return {kind: total.tallies[kind].f1 for kind in KINDS if not total.tallies[kind].empty}


def _read(file: Path) -> Floors:
    try:
        return Floors.model_validate(orjson.loads(file.read_bytes()))
    except OSError as error:
        raise FloorsError(f"{file}: cannot be read ({error.strerror}); make it with: {_repin(file)}") from error
    except (orjson.JSONDecodeError, ValidationError) as error:
        raise FloorsError(f"{file}: not a floors file: {error}") from error


def _write(file: Path, floors: Floors) -> None:
    part = file.with_name(file.name + ".part")
    part.write_bytes(orjson.dumps(floors.model_dump(), option=orjson.OPT_INDENT_2) + b"\n")
    part.replace(file)
