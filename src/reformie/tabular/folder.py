"""A folder to write tables into."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reformie.tabular.sink import TablesError


@contextmanager
def own_folder(folder: Path, names: Collection[str]) -> Iterator[None]:
    """Make ``folder`` where it is missing, and take it away again when the block fails and left nothing in it.

    Args:
        folder: The folder. names: of the files that will be written into it, and the only ones that may stand there, hidden ones aside.

    Raises:
        TablesError: Other files stand in the folder.
        OSError: The folder cannot be made, or a file stands in its place.
    """
    made = not folder.is_dir()
    if made:
        folder.mkdir()
    other = next((path.name for path in sorted(folder.iterdir()) if path.name not in names and not path.name.startswith((".", "~"))), None)
    if other is not None:
        raise TablesError(
            f"{folder}: holds {other}, which is no table of this command; name a new folder, or an earlier one of these tables"
        )
    try:
        yield
    except BaseException:
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise
