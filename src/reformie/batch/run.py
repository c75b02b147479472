"""A run: chunks out, shards back, lines in the order of the inputs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reformie.batch import shards
from reformie.batch.engine import Engine
from reformie.batch.job import BatchError, Done, Entry, Task
from reformie.batch.progress import Bar


def chunks(tasks: Iterable[Task], engine: Engine) -> Iterator[Done]:
    """Give the chunks as they are done, with as many in hand as the engine wants; errors are those of `Engine.next`."""
    in_hand = 0
    for task in tasks:
        while in_hand >= engine.width:
            yield engine.next()
            in_hand -= 1
        engine.submit(task)
        in_hand += 1
    for _ in range(in_hand):
        yield engine.next()


def all_at_the_end(tasks: Iterable[Task], engine: Engine, folder: Path, bar: Bar) -> Iterator[Entry]:
    """Work on everything, then give the entries in the order of the inputs; all shards stay."""
    finished: dict[int, Done] = {}
    for done in chunks(tasks, engine):
        finished[done.number] = done
        bar.advance(done.records + done.failures, done.failures)
    for number in range(len(finished)):
        yield from _whole(folder, finished[number])


def as_they_come(tasks: Iterable[Task], engine: Engine, folder: Path, bar: Bar) -> Iterator[Entry]:
    """Give the entries in the order of the inputs, each as soon as all before it are there; shards go when they were read."""
    waiting: dict[int, Done] = {}
    number = 0
    for done in chunks(tasks, engine):
        waiting[done.number] = done
        bar.advance(done.records + done.failures, done.failures)
        while number in waiting:
            due = waiting.pop(number)
            yield from _whole(folder, due)
            (folder / due.shard).unlink()
            number += 1


def _whole(folder: Path, done: Done) -> Iterator[Entry]:
    count = 0
    for entry in shards.read(folder / done.shard):
        count += 1
        yield entry
    if count != done.records + done.failures:
        raise BatchError(f"{folder / done.shard} is missing or damaged since it was written; start again, and it is made anew")
