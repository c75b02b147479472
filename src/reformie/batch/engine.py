"""What a run needs of an engine: take chunks, give back the counts of those that are done."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import Protocol, Self

from reformie.batch.job import Done, Task
from reformie.batch.supervise import Staff, here, supervise


class Engine(Protocol):
    """Works on chunks, in any order; as a context manager it ends its workers, at once when the block fails."""

    @property
    def width(self) -> int:
        """How many chunks it wants to have in hand, so that no worker waits."""

    def submit(self, task: Task) -> None:
        """Take a chunk."""

    def next(self) -> Done:
        """Wait for any chunk to be done.

        Raises:
            BatchError: It cannot go on.
            LexiconError: A table of the user's cannot be read.
            MissingExtraError: A worker lacks what was asked for.
            OSError: A shard cannot be written.
        """

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...


class InProcess:
    """Works in this very process: nothing has to be started, and nothing is held off."""

    width = 1

    def __init__(self) -> None:
        self._done: deque[Done] = deque()

    def submit(self, task: Task) -> None:
        """Do a chunk."""
        self._done.append(here(task))

    def next(self) -> Done:
        """Give the chunk that was done first."""
        return self._done.popleft()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Nothing to end."""


class Local:
    """Worker processes on this machine, each with a thread here that looks after it.

    Args:
        workers: How many.
    """

    def __init__(self, workers: int) -> None:
        self.width = 2 * workers
        self.staff = Staff()
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="reformie-batch")
        self._done: SimpleQueue[Future[Done]] = SimpleQueue()

    def submit(self, task: Task) -> None:
        """Hand a chunk to the first worker that is free."""
        self._threads.submit(supervise, task, self.staff).add_done_callback(self._done.put)

    def next(self) -> Done:
        """Wait for a chunk; see `Engine`."""
        return self._done.get().result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the workers; what they had finished of their chunks is written first."""
        self.staff.send_home()
        self._threads.shutdown(wait=True, cancel_futures=True)
