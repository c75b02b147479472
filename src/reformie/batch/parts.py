"""The folder beside an output that holds what is done while the run lasts, and keeps other runs away."""

from __future__ import annotations

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from reformie.batch import shards
from reformie.batch.job import BatchError
from reformie.targets import naming, real

_LOCK = "lock"
_MERGED = "merged"


class Parts:
    """The parts folder of one output, held by one run at a time.

    The lock is the system's: it ends with the process that holds it, however that ends. When the block ends well, or nothing
    is done yet, the folder goes; else it stays for the next run.

    Attributes:
        path: The folder.
        output: The output, links followed.
        left: Whether an earlier run left the folder.
    """

    def __init__(self, output: Path) -> None:
        self._asked = output
        self.output = real(output)
        self.path = self.output.with_name(f"{self.output.name}.parts")
        self.merged = self.path / _MERGED
        self.left = False
        self._lock = -1

    def __enter__(self) -> Self:
        """Make and lock the folder.

        Raises:
            BatchError: Another run holds it.
            OSError: It cannot be made.
        """
        with naming(self._asked):
            self._hold()
        return self

    def _hold(self) -> None:
        while True:
            self.left = self.path.is_dir()
            self.path.mkdir(exist_ok=True)
            file = self.path / _LOCK
            # Opening for appending leaves the holder's name in it readable.
            self._lock = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
            try:
                _lock(self._lock)
            except (BlockingIOError, PermissionError):
                holder = os.read(self._lock, 200).decode("utf-8", "replace") if sys.platform != "win32" else "a process"
                os.close(self._lock)
                raise BatchError(f"{self.output.name} is being written by another run ({holder}); wait for it or stop it") from None
            with suppress(FileNotFoundError):
                if os.stat(file).st_ino == os.fstat(self._lock).st_ino:
                    break
            os.close(self._lock)  # the other run ended between the two steps and took its folder with it
        os.ftruncate(self._lock, 0)
        os.write(self._lock, f"process {os.getpid()} on {socket.gethostname()}".encode())

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None or not self.shards():
            self._remove()
        os.close(self._lock)

    def shards(self) -> dict[int, tuple[str, ...]]:
        """Give for each chunk's number the shards that are there."""
        return shards.left(self.path)

    def _remove(self) -> None:
        # Only what is ours, file by file: a folder that somebody else put there keeps what is in it.
        for name in os.listdir(self.path):
            if name in (_LOCK, _MERGED) or name.endswith((shards.SUFFIX, ".part")):
                with suppress(OSError):
                    (self.path / name).unlink()
        with suppress(OSError):
            self.path.rmdir()


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
