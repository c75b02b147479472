"""What ``reformie extract`` does, with its choices settled: from what the user named to files and a summary."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Literal

import orjson
import typer

from reformie.batch import plan, work
from reformie.batch.engine import Engine, InProcess, Local
from reformie.batch.job import BatchError, Entry, Settings, Task
from reformie.batch.parts import Parts
from reformie.batch.progress import Bar, progress
from reformie.batch.run import all_at_the_end, as_they_come
from reformie.lexicon import lexicons_of
from reformie.read.sources import passed_over
from reformie.record import Failure
from reformie.summary import Summary
from reformie.targets import Place, real, written
from reformie.together import batches
from reformie.write import standard_output, whole_file

FEW = 50
"""So many articles take no longer in this process than others need to start."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user wants.

    Attributes:
        paths: The inputs, as named.
        settings: What is done with each.
        output: Where records go; None is standard output.
        failures: Where failures go; None is standard error.
        workers: How many processes work; 0 for as many as there are cores.
        engine: Where they are.
        scheduler: Address of the Dask scheduler, or None.
        apart: Whether work must be in a process of its own, since the user gave it a limit.
        own: What the run writes; `carry_out` fills it in.
    """

    paths: tuple[str, ...]
    settings: Settings
    output: Path | None = None
    failures: Path | None = None
    workers: int = 0
    engine: Literal["local", "dask"] = "local"
    scheduler: str | None = None
    apart: bool = False
    own: frozenset[Place] = frozenset()


def carry_out(order: Order) -> Summary:
    """Do it, and tell what was done and which files of the named folders were passed over.

    Raises:
        BatchError: The run cannot begin or go on.
        LexiconError: A table of the user's is wrong.
        MissingExtraError: What was asked for is not installed.
        OSError: An output cannot be written.
    """
    if order.settings.lexicon is not None:
        lexicons_of(order.settings.lexicon)  # a wrong table is told before any input is read
    # Before any output is there: what is told of the inputs, and which of them a run that goes on sees, must not hang on it.
    order = replace(order, own=written([order.output, order.failures, order.output and Parts(order.output).path]))
    left_out = passed_over(order.paths, order.own)
    output = order.output if order.output is not None and str(order.output) != "-" else None
    keeps = output is not None and (output.is_file() or not output.exists())
    summary = _into_file(order, output) if output is not None and keeps else _streamed(order, output)
    summary.passed_over = left_out
    return summary


def _into_file(order: Order, output: Path) -> Summary:
    """Write to a file that appears when all is done; what is done before is kept beside it."""
    with ExitStack() as stack:
        parts = stack.enter_context(Parts(output))
        order = replace(order, own=order.own | written([parts.path]))  # only now it is there for certain
        stack.enter_context(_kept(parts))
        failures_to = stack.enter_context(_failures(order, parts.output.name))
        records_to = stack.enter_context(whole_file(output, parts.merged))
        bar = stack.enter_context(progress(sys.stderr.isatty(), _counter(order)))
        if not parts.left and _few(order):
            return _write(_plainly(order, bar), records_to, failures_to, bar)
        # After a run that ended before its time the work is not done here again: an article may have ended it.
        engine = stack.enter_context(_engine(order, here=not parts.left))
        return _write(all_at_the_end(_tasks(order, parts, bar), engine, parts.path, bar), records_to, failures_to, bar)


def _streamed(order: Order, output: Path | None) -> Summary:
    """Write to what is no file, as the records come; nothing is kept."""
    if order.engine == "dask":
        raise BatchError("--engine dask needs -o FILE, in a folder that all machines of the cluster see")
    with ExitStack() as stack:
        failures_to = stack.enter_context(_failures(order, "-"))
        records_to = stack.enter_context(whole_file(output)) if output is not None else standard_output()
        shown = sys.stderr.isatty() and (output is not None or not sys.stdout.isatty())
        bar = stack.enter_context(progress(shown, _counter(order)))
        if _few(order) or _alone(order):
            return _write(_plainly(order, bar), records_to, failures_to, bar)
        parts = stack.enter_context(Parts(Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="reformie-"))) / "records"))
        engine = stack.enter_context(_engine(order, here=False))
        return _write(as_they_come(_tasks(order, parts, bar), engine, parts.path, bar), records_to, failures_to, bar)


def _few(order: Order) -> bool:
    return not order.apart and order.engine == "local" and plan.few(order.paths, order.settings, FEW, order.own)


def _alone(order: Order) -> bool:
    return order.workers == 1 and not order.apart and order.engine == "local"


def _tasks(order: Order, parts: Parts, bar: Bar) -> Iterator[Task]:
    return plan.tasks(plan.units(order.paths, order.settings, order.own, bar.say), order.settings, parts.path, parts.shards())


def _engine(order: Order, *, here: bool) -> Engine:
    workers = order.workers or cores()
    if order.engine == "dask":
        from reformie.batch.cluster import Cluster

        return Cluster(order.scheduler, workers)
    return InProcess() if here and _alone(order) else Local(workers)


def cores() -> int:
    """Give how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _plainly(order: Order, bar: Bar) -> Iterator[Entry]:
    """Give the entries in order, made in this process and kept nowhere."""
    for units in batches(plan.units(order.paths, order.settings, order.own, bar.say), work.characters):
        for entry in chain.from_iterable(work.entries(units, order.settings)):
            assert isinstance(entry, Entry), "without known keys there is nothing to refer to"
            yield entry
            bar.advance(1, int(entry.row is None))


def _write(entries: Iterator[Entry], records_to: BinaryIO, failures_to: BinaryIO | None, bar: Bar) -> Summary:
    summary = Summary()
    for entry in entries:
        if entry.row is not None:
            summary.add_row(entry.row)
            records_to.write(entry.line)
            continue
        summary.add(Failure.model_validate(orjson.loads(entry.line)))
        if failures_to is not None:
            failures_to.write(entry.line)
        else:
            bar.say(entry.line.decode().rstrip("\n"))
    records_to.flush()
    return summary


def _counter(order: Order) -> Callable[[], int] | None:
    if "-" in order.paths:
        return None
    return lambda: sum(1 for _ in plan.units(order.paths, order.settings, order.own))


@contextmanager
def _failures(order: Order, output: str) -> Iterator[BinaryIO | None]:
    if order.failures is None:
        yield None
    elif str(order.failures) == "-":
        yield standard_output()
    else:
        path = real(order.failures)
        # The same name at every start, so that what a killed run leaves is overwritten.
        with whole_file(order.failures, path.with_name(f".{path.name}.{output}.part")) as stream:
            yield stream


@contextmanager
def _kept(parts: Parts) -> Iterator[None]:
    try:
        yield
    except BaseException:
        if parts.shards():
            typer.echo(f"reformie: what is done is kept in {parts.path.name}; the same command goes on from there", err=True)
        raise
