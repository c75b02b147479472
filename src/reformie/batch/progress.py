"""A bar on standard error: how many articles, how fast, how many failures, how long still."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import typer


@dataclass(frozen=True, slots=True)
class Bar:
    """What others see of the bar.

    Attributes:
        say: Prints a line above it.
        advance: Counts articles, and how many of them are failures.
    """

    say: Callable[[str], None]
    advance: Callable[[int, int], None]


@contextmanager
def progress(shown: bool, count: Callable[[], int] | None = None) -> Iterator[Bar]:
    """Show a bar while the block runs.

    Args:
        shown: Whether there is a bar at all.
        count: Tells how many articles there will be; called in a thread of its own, since that can take a while.
    """
    if not shown:
        yield Bar(lambda message: typer.echo(message, err=True), lambda articles, failures: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    console = Console(stderr=True)
    rate = TextColumn("{task.fields[rate]} · {task.fields[failures]} failed ·")
    times = TimeElapsedColumn(), TextColumn("·"), TimeRemainingColumn(), TextColumn("left")
    with Progress(SpinnerColumn(), BarColumn(20), MofNCompleteColumn(), rate, *times, console=console, transient=True) as bar:
        task = bar.add_task("articles", total=None, rate="", failures=0)
        if count is not None:
            threading.Thread(target=lambda: bar.update(task, total=count()), daemon=True).start()
        failed = 0

        def advance(articles: int, failures: int) -> None:
            nonlocal failed
            failed += failures
            speed = bar.tasks[0].speed
            bar.update(task, advance=articles, failures=failed, rate=f"{speed:,.0f}/s" if speed else "")

        yield Bar(lambda message: console.print(message, markup=False, highlight=False, soft_wrap=True), advance)
