"""One chunk through a worker process: what ends the process costs at most the article that it was on."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reformie.batch import shards
from reformie.batch.child import Child
from reformie.batch.job import BatchError, Done, Entry, Settings, Stopped, Task, Unit
from reformie.batch.work import characters, entries, prepared
from reformie.errors import ErrorCode, InputError
from reformie.record import Failure
from reformie.together import TOGETHER, batches
from reformie.write import line

TRIES = 3
"""How many processes an article may end before it counts as a failure; the first two may have been killed for other reasons."""
_FALSE_STARTS = 10
_MOST_BYTES = 200_000_000


class Staff:
    """The worker processes of this process: kept between chunks, ended together.

    ``too_short`` has the limits that articles side by side cannot keep though each alone does.
    """

    def __init__(self) -> None:
        self.too_short: set[float | None] = set()
        self._lock = threading.Lock()
        self._idle: list[Child] = []
        self._busy: set[Child] = set()
        self.stopping = False

    def take(self) -> Child:
        """Give an idle worker or a new one.

        Raises:
            Stopped: The staff was sent home.
        """
        with self._lock:
            if self.stopping:
                raise Stopped
            child = self._idle.pop() if self._idle else Child()
            self._busy.add(child)
            return child

    def give_back(self, child: Child) -> None:
        """Keep a worker for the next chunk."""
        with self._lock:
            self._busy.discard(child)
            if not self.stopping:
                self._idle.append(child)
                return
        child.close()

    def dismiss(self, child: Child) -> None:
        """End a worker that is of no more use."""
        with self._lock:
            self._busy.discard(child)
        child.close()

    def pids(self) -> list[int]:
        """Give the process numbers of all workers."""
        with self._lock:
            return [child.pid for child in (*self._idle, *self._busy)]

    def send_home(self) -> None:
        """End all workers at once; chunks that are worked on raise `Stopped`, and no further one begins."""
        with self._lock:
            self.stopping = True
            idle, self._idle = self._idle, []
            for child in self._busy:
                child.kill()
        for child in idle:
            child.close()


def supervise(task: Task, staff: Staff) -> Done:
    """Have a chunk worked on by a worker process and write its shard.

    Raises:
        Stopped: The staff was sent home; what was done by then is in a shard for the next run.
        OSError: The shard cannot be written.
    """
    work = _Chunk(task, 1 if task.settings.limit in staff.too_short else TOGETHER)
    try:
        while work.remaining():
            with _worker(staff) as child:
                work.through(child)
            if staff.stopping and work.remaining():
                raise Stopped
    except BaseException:
        work.save()
        raise
    if work.late_together:
        staff.too_short.add(task.settings.limit)  # further chunks need not find out again
    return work.write()


def here(task: Task) -> Done:
    """Work on a chunk in this very process, without a limit, and write its shard; `Done` and errors as in `supervise`."""
    work = _Chunk(task)
    try:
        error = prepared(task.settings.extract, task.settings.lexicon)
        if error is not None:
            raise error
        for units in batches(task.units, characters):
            work.take(entries(units, task.settings, work.known.keys()))
    except BaseException:
        work.save()
        raise
    return work.write()


@contextmanager
def _worker(staff: Staff) -> Iterator[Child]:
    child = staff.take()
    try:
        yield child
    except EOFError:
        staff.dismiss(child)
    except BaseException:
        staff.dismiss(child)
        raise
    else:
        staff.give_back(child)


class _Chunk:
    """A chunk while it is worked on: what is finished, and how often the next input has ended its process.

    ``late_together`` tells that inputs passed the limit side by side and none of them did alone.
    """

    def __init__(self, task: Task, together: int = TOGETHER) -> None:
        self.task = task
        self.late_together = False
        self.known = _known(task)
        self._finished: list[Entry] = []
        self._units = 0
        self._deaths = 0
        self._false_starts = 0
        self._together = together
        self._in_hand = 0

    def remaining(self) -> tuple[Unit, ...]:
        """Give the inputs that are not finished."""
        return self.task.units[self._units :]

    def through(self, child: Child) -> None:
        """Have the remaining inputs done by ``child``.

        Raises:
            EOFError: It ended on the next inputs, which are left for another try; or on a single one that has become a failure.
        """
        settings = self.task.settings
        begun = False
        at_once = tuple(batches(self.remaining(), characters, self._together))
        try:
            child.send((at_once, settings, frozenset(self.known)))
            error = child.receive()
            if error is not None:
                raise error
            begun = True
            for units in at_once:
                self._in_hand = len(units)
                self.take(child.receive(settings.limit))
        except EOFError:
            self._blame(child, begun)
            raise

    def take(self, answers: list[list[Entry | str]]) -> None:
        """Count some inputs as finished, each with what it came to."""
        self._finished += [self.known[each] if isinstance(each, str) else each for answer in answers for each in answer]
        self._units += len(answers)
        self._deaths = 0

    def write(self) -> Done:
        """Write what is finished as a shard."""
        name = shards.write(Path(self.task.folder), self.task.number, self._finished)
        failures = sum(entry.row is None for entry in self._finished)
        return Done(self.task.number, name, len(self._finished) - failures, failures)

    def save(self) -> None:
        """Write what is finished for the next run, where there is anything and it can be written."""
        if self._finished:
            with contextlib.suppress(OSError):
                self.write()

    def _blame(self, child: Child, begun: bool) -> None:
        if not begun:
            self._false_starts += 1
            if self._false_starts == _FALSE_STARTS:
                raise BatchError("worker processes end before they begin; standard error may say why, and --workers 1 works without them")
            return
        if self._in_hand > 1:
            self._together = 1  # whichever of them it was: each goes alone from here on, so that only that one is lost
            self.late_together = child.overtime
            return
        self._deaths += 1
        unit = self.remaining()[0]
        limit = self.task.settings.limit
        if child.overtime:
            self.late_together = False
            self.take([[_lost(unit, self.task.settings, "too_slow", f"It took longer than {limit:g} seconds, the limit for one article.")]])
        elif self._deaths == TRIES:
            message = f"The process that worked on it ended, {TRIES} times; it may need more memory than there is."
            self.take([[_lost(unit, self.task.settings, "killed", message)]])


def _lost(unit: Unit, settings: Settings, code: ErrorCode, message: str) -> Entry:
    uri, digest = (unit, _digest(unit)) if isinstance(unit, str) else (unit.uri, unit.sha256)
    failure = Failure.of(InputError(code, message, uri, digest))
    return Entry("", line(failure, text=settings.text), None)


def _digest(path: str) -> str | None:
    try:
        with open(path, "rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError:
        return None
    return hashlib.sha256(data).hexdigest() if len(data) <= _MOST_BYTES else None


def _known(task: Task) -> dict[str, Entry]:
    """Give by their keys the entries that earlier runs left."""
    return {entry.key: entry for name in task.old for entry in shards.read(Path(task.folder) / name) if entry.key}
