"""Chunks on a Dask cluster: each Dask worker looks after processes of ours, so that a document costs no Dask worker its life."""

from __future__ import annotations

import time
from concurrent.futures import CancelledError
from contextlib import suppress
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self

from reformie.batch.job import BatchError, Done, Task
from reformie.batch.supervise import Staff, supervise
from reformie.errors import needs

_staff = Staff()
_LOOK = 5.0  # seconds between two looks at how many workers there are


def on_worker(task: Task) -> Done:
    """Work on a chunk; runs on a Dask worker.

    Raises:
        BatchError: This machine would make other records than the one that asks.
    """
    if task.settings.fingerprint_here() != task.settings.fingerprint:
        import socket

        where = f"the Dask worker on {socket.gethostname()}"
        raise BatchError(f"{where} has another version of reformie or other lexicons than this machine; install the same on both")
    return supervise(task, _staff)


def send_home() -> None:
    """End the processes that a Dask worker looks after; runs on it."""
    global _staff
    gone, _staff = _staff, Staff()
    gone.send_home()


class Cluster:
    """A Dask cluster, with shards in a folder that all its machines see.

    Args:
        scheduler: Address of its scheduler; None starts a cluster on this machine.
        workers: How many workers that one has.
    """

    def __init__(self, scheduler: str | None, workers: int) -> None:
        try:
            import distributed
        except ImportError:
            raise BatchError(needs("--engine dask", "dask")) from None
        dask: Any = distributed  # it comes without types
        self._own: Any = None
        if scheduler is None:
            self._own = dask.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs="ERROR")
        try:
            self._client: Any = dask.Client(self._own or scheduler)
        except (OSError, ValueError) as error:
            raise BatchError(f"no Dask scheduler answers at {scheduler}: {error}") from None
        self._open: set[Any] = set()
        self._done: SimpleQueue[Any] = SimpleQueue()
        self._width = 0
        self._looked = float("-inf")

    @property
    def width(self) -> int:
        """Twice as many chunks as there are threads in the cluster now."""
        if time.monotonic() - self._looked > _LOOK:
            self._width = 2 * max(1, sum(self._client.nthreads().values()))
            self._looked = time.monotonic()
        return self._width

    def submit(self, task: Task) -> None:
        """Hand a chunk to the cluster."""
        future = self._client.submit(on_worker, task, pure=False)
        self._open.add(future)
        future.add_done_callback(self._done.put)

    def next(self) -> Done:
        """Wait for a chunk; see `Engine`."""
        from distributed import KilledWorker

        future = self._done.get()
        self._open.discard(future)
        try:
            done = future.result()
        except KilledWorker as error:
            raise BatchError(f"too many Dask workers ended, one after the other: {error}") from None
        except CancelledError:
            raise BatchError("the Dask scheduler went away") from None
        assert isinstance(done, Done), "it is what on_worker gives"
        return done

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Take back what is not done, end our processes on the workers, and the cluster where it is our own."""
        # A cluster that is gone needs no good-bye, and must not hide why the run ended.
        with suppress(Exception):
            self._client.cancel(list(self._open))
            self._client.run(send_home, on_error="ignore")
        with suppress(Exception):
            self._client.close()
        if self._own is not None:
            self._own.close()
