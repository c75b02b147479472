"""A folder to write tables into."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def own_folder(folder: Path) -> Iterator[None]:
    """Make ``folder`` where it is missing, and take it away again when the block fails and left nothing in it.

    Raises:
        OSError: The folder cannot be made, or a file stands in its place.
    """
    made = not folder.is_dir()
    if made:
        folder.mkdir()
    try:
        yield
    except BaseException:
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise
