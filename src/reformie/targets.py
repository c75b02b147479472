"""What a command writes to: whether it may, and how it is known among the inputs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from pathlib import Path

Place = tuple[int, int]
"""Device and inode: what is one file under whatever name."""

STANDARD_OUTPUT = "standard output"
_STREAMS = (1, 2)


class TargetError(Exception):
    """Something that cannot be written to as asked for; the message says why and what to do."""


@contextmanager
def naming(path: str | Path) -> Iterator[None]:
    """Let errors of the system tell the name of what the user asked for, not of a part of it that is hidden, or none."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def place_of(path: str | Path | int) -> Place | None:
    """Give the place of what a path or a descriptor leads to; None where it leads nowhere."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def written(paths: Sequence[Path | None]) -> frozenset[Place]:
    """Give the places of what a run writes, as far as it is there: ``paths``, and what standard output and error are redirected to."""
    found = [place_of(path) for path in (*paths, *_STREAMS) if path is not None]
    return frozenset(place for place in found if place is not None)


def check(inputs: Sequence[str], outputs: Sequence[Path | None]) -> None:
    """Make sure that outputs are files that can be written, each its own, and that none of them is an input that was named.

    Raises:
        TargetError: It is not so.
    """
    named = [path for path in outputs if path is not None]
    if len({real(path) for path in named}) < len(named):
        raise TargetError("-o and --failures name the same file")
    read = set(_places(inputs))
    for path in named:
        check_folder(path)
        _check_other(path, read)
        if path.is_dir():
            raise TargetError(f"{path.name} is a folder; name a file to write")
    if place_of(1) in read:
        raise TargetError("standard output goes to a file that would be read in the same run; write to another file")


def check_folder(output: Path) -> None:
    """Make sure that the folder of an output is there.

    Raises:
        TargetError: It is not.
    """
    folder = real(output).parent
    if not folder.is_dir():
        raise TargetError(f"{output.name}: there is no folder {folder} to write it into; make it first")


def check_other(output: Path, inputs: Sequence[str]) -> None:
    """Make sure that an output, be it a file or a folder, is none of the inputs that were named, and no link that leads in a circle.

    Raises:
        TargetError: It is one.
    """
    _check_other(output, set(_places(inputs)))


def _check_other(output: Path, read: AbstractSet[Place]) -> None:
    try:
        status = os.stat(output)
    except FileNotFoundError:
        return
    except OSError as error:
        raise TargetError(f"{output}: {error.strerror}") from None
    if (status.st_dev, status.st_ino) in read:
        raise TargetError(f"{output.name} would be read and written in one run; write to another file")


def _places(inputs: Sequence[str]) -> Iterator[Place]:
    """Give the places of the files among the inputs; pipes and terminals can be read and written at once."""
    for name in inputs:
        place = place_of(name) if name != "-" and os.path.isfile(name) else None
        if place is not None:
            yield place


def real(path: Path) -> Path:
    """Follow links; unlike `Path.resolve` this gives one that leads in a circle as it is, in every Python."""
    return Path(os.path.realpath(path))
