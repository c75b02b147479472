"""The command line. Heavy imports stand inside the commands, so that ``--help`` answers at once."""

from __future__ import annotations

import codecs
import logging
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from reformie import __version__
from reformie.process import settle
from reformie.targets import STANDARD_OUTPUT

if TYPE_CHECKING:
    from reformie.article import Article
    from reformie.evaluate.gold import Gold
    from reformie.evaluate.score import Evaluation
    from reformie.record import Failure, Record
    from reformie.summary import Summary

SOME_FAILED, USAGE, NOTHING_READ, PIPE_CLOSED = 1, 2, 3, 141
LIMIT = 60.0
_EXIT_CODES = """\b
Exit codes:
  0    all is well
  1    some inputs failed, or a score lies below its floor, or with --strict a record has a warning
  2    the command line, a lexicon or a gold file is wrong, an extra is missing, or the output cannot be written
  3    nothing could be read at all
  130  interrupted
  141  the reader of standard output went away
"""

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None, epilog=_EXIT_CODES)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"reformie {__version__}")
        raise typer.Exit


@app.callback()
def _reformie(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")] = False,
) -> None:
    """Turn Chinese newspaper articles on district reforms into structured, checkable records."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="reformie: %(levelname)s: %(message)s")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code; ``argv`` is that of the process when None."""
    settle()
    if sys.stderr is None:  # closed by whoever started the process
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - as long as the process lasts
    try:
        app(args=argv, prog_name="reformie")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def _iso_date(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", value):
            raise ValueError(value)
        date.fromisoformat(value + "-01" * (2 - value.count("-")))
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date; write a year, a month or a day: 2024, 2024-06, 2024-06-18") from None
    return value


def _codec(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return codecs.lookup(value).name
    except LookupError:
        raise typer.BadParameter(f"{value!r} is no encoding that Python knows; try utf-8, gb18030, big5 or utf-16") from None


_Inputs = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files and folders; - is plain text on standard input.", show_default=False)
]
_Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the records there and print a summary.")]
_Published = Annotated[
    str | None, typer.Option(metavar="DATE", callback=_iso_date, help="Publication date: a year, a month or a day (2024-06-18).")
]
_Failures = Annotated[Path | None, typer.Option(metavar="FILE", help="Write the failures there instead of to standard error.")]
_NoText = Annotated[bool, typer.Option("--no-text", help="Leave the articles' raw text out of the records.")]
_Lexicon = Annotated[
    Path | None, typer.Option(metavar="DIR", exists=True, file_okay=False, help="A folder of further lexicon tables (.tsv).")
]
_Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", callback=_codec, help="Decode with this encoding instead of finding it out.")
]
_Segmenter = Annotated[Literal["jieba", "rjieba"], typer.Option(help="What cuts words; rjieba cuts the same ones quicker (an extra).")]
_Workers = Annotated[int, typer.Option(metavar="N", min=0, help="Processes that work; 0 is one for each core.", show_default=False)]
_Engine = Annotated[Literal["local", "dask"], typer.Option(help="Work on this machine, or on a Dask cluster (an extra).")]
_Scheduler = Annotated[str | None, typer.Option(metavar="ADDRESS", help="The Dask scheduler; without it a cluster on this machine.")]
_Limit = Annotated[
    float | None, typer.Option(metavar="SECONDS", min=0.1, help=f"Give an article up after that long; {LIMIT:g} where processes work.")
]
_Strict = Annotated[bool, typer.Option("--strict", help="Let warnings in records count as failures for the exit code.")]


@app.command(epilog=_EXIT_CODES)
def extract(
    paths: _Inputs,
    output: _Output = None,
    published: _Published = None,
    failures: _Failures = None,
    no_text: _NoText = False,
    lexicon: _Lexicon = None,
    encoding: _Encoding = None,
    segmenter: _Segmenter = "jieba",
    workers: _Workers = 0,
    engine: _Engine = "local",
    scheduler: _Scheduler = None,
    limit: _Limit = None,
    strict: _Strict = False,
) -> None:
    """Extract one record an article, as JSON Lines, in the order of the inputs.

    Records go to standard output, or to FILE, which appears only when the run has ended. An input that gives no record
    gives a failure instead, one JSON line on standard error or in the file of --failures. A run into a FILE that was
    stopped, in whatever way, goes on where it was when the same command is given again.
    """
    if scheduler is not None and engine != "dask":
        _stop("--scheduler needs --engine dask")
    from reformie.batch.command import Order, carry_out
    from reformie.batch.job import BatchError, Settings
    from reformie.batch.work import extract as by_jieba
    from reformie.batch.work import extract_by_rjieba
    from reformie.errors import LexiconError, MissingExtraError
    from reformie.targets import TargetError, check

    work = by_jieba if segmenter == "jieba" else extract_by_rjieba
    with _plain_errors(LexiconError, MissingExtraError, BatchError, TargetError):
        check(paths, [output, failures])
        settings = Settings.of(work, published=published, encoding=encoding, lexicon=lexicon, text=not no_text, limit=limit or LIMIT)
        summary = carry_out(Order(tuple(paths), settings, output, failures, workers, engine, scheduler, apart=limit is not None))
    _report(summary, in_full=output is not None, failed=failures is not None, strict=strict)


def _results(
    paths: Sequence[str], *, published: str | None = None, encoding: str | None = None, lexicon: Path | None = None
) -> Iterator[Record | Failure]:
    from reformie.pipeline import records
    from reformie.read.sources import read_articles

    return records(read_articles(paths, published=published, encoding=encoding), lexicons=lexicon)


def _report(summary: Summary, *, in_full: bool, failed: bool, strict: bool) -> None:
    if in_full:
        from rich.console import Console
        from rich.text import Text

        console = Console(stderr=True)
        # Where nobody sets a width, a table cut to 80 columns would lose what it is there to show.
        if not console.is_terminal:
            console = Console(stderr=True, width=120)
        for part in summary.render(failed=failed):  # without a file of their own the failures stand on standard error already
            console.print(part, markup=False, highlight=False, soft_wrap=isinstance(part, Text))
    else:
        for told in (summary.left_out(), summary.outcome() if summary.failures else ""):
            if told:
                typer.echo(f"reformie: {told}", err=True)
    if not summary.records:
        if not summary.failures:
            typer.echo("reformie: no article found in what was named", err=True)
        raise typer.Exit(NOTHING_READ)
    if strict and summary.warned:
        have = "1 record has" if summary.warned == 1 else f"{summary.warned} records have"
        typer.echo(f"reformie: {have} warnings; with --strict the exit code is {SOME_FAILED}", err=True)
    if summary.failures or (strict and summary.warned):
        raise typer.Exit(SOME_FAILED)


@contextmanager
def _plain_errors(*kinds: type[Exception]) -> Iterator[None]:
    """Turn errors of these kinds, and those of the system, into a message, and a closed pipe into a quiet end."""
    try:
        yield
    except BrokenPipeError:
        _drop_standard_output()
        raise typer.Exit(PIPE_CLOSED) from None
    except KeyboardInterrupt:
        typer.echo("reformie: interrupted", err=True)
        raise
    except kinds as error:
        _stop(str(error))
    except OSError as error:
        what = error.strerror or str(error)
        if error.filename == STANDARD_OUTPUT and sys.stdout is not None:
            _drop_standard_output()
        _stop(f"{error.filename}: {what}" if error.filename else what)


def _drop_standard_output() -> None:
    """Lead standard output nowhere: Python flushes it once more when it ends, and that must not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(message: str) -> NoReturn:
    typer.echo(f"reformie: {message}", err=True)
    raise typer.Exit(USAGE)


_GoldDir = Annotated[Path, typer.Argument(metavar="GOLD_DIR", exists=True, file_okay=False, help="The folder of the gold files.")]
_Articles = Annotated[
    Path | None,
    typer.Option(metavar="DIR", exists=True, file_okay=False, help="The folder of the articles; by default found beside the gold."),
]
_Old = Annotated[
    Path | None,
    typer.Option("--diff", metavar="OLD", exists=True, dir_okay=False, help="Records of an earlier run: list gains and losses."),
]
_Floors = Annotated[Path | None, typer.Option(metavar="FILE", help="Fail where a score lies below its floor.")]
_Update = Annotated[bool, typer.Option("--update-floors", help="Raise the floors to the scores; never lowers one.")]


@app.command(epilog=_EXIT_CODES)
def evaluate(
    gold: _GoldDir,
    articles: _Articles = None,
    old: _Old = None,
    floors: _Floors = None,
    update_floors: _Update = False,
) -> None:
    """Score the records of articles against their gold annotation."""
    if update_floors and floors is None:
        _stop("--update-floors needs --floors FILE")
    from reformie.evaluate.compare import diff
    from reformie.evaluate.floors import FloorsError
    from reformie.evaluate.gold import GoldError, articles_folder, read_gold
    from reformie.evaluate.table import table

    with _plain_errors(GoldError, FloorsError):
        entries = read_gold(gold)
        result = _evaluated(entries, articles or articles_folder(gold))
        _print(table(result.scores))
        for failure in result.failures.values():
            typer.echo(f"failed: {failure.uri}: {failure.message} [{failure.error}]", err=True)
        if old is not None:
            with _plain_errors(ValueError):
                _print("\n" + diff(old, list(result.records.values()), entries))
        well = floors is None or _hold(floors, result, update=update_floors)
    if result.failures or not well:
        raise typer.Exit(SOME_FAILED)


def _evaluated(entries: dict[str, Gold], articles: Path) -> Evaluation:
    from reformie.evaluate.gold import find_article
    from reformie.evaluate.score import evaluate

    files = [find_article(articles, stem) for stem in sorted(entries)]
    found = dict(zip(files, _results([str(file) for file in files]), strict=True))
    return evaluate(articles, entries, found.__getitem__)


def _hold(floors: Path, result: Evaluation, *, update: bool) -> bool:
    from reformie.evaluate.floors import check, raise_floors

    if update:
        for change in raise_floors(floors, result.all):
            typer.echo(change, err=True)
        return True
    problems = check(floors, result.all)
    for problem in problems:
        typer.echo(problem, err=True)
    return not problems


_Records = Annotated[str, typer.Argument(metavar="RECORDS", help="Records that extract wrote; - is standard input.", show_default=False)]
_Dossiers = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the dossiers there.")]
_Tables = Annotated[
    Path,
    typer.Option("-o", "--output", metavar="TARGET", help="FILE.xlsx, FILE.db, FOLDER.parquet, or a folder for CSV.", show_default=False),
]


@app.command(epilog=_EXIT_CODES)
def dossier(records: _Records, output: _Dossiers = None) -> None:
    """Merge records into one dossier for each district, as JSON Lines."""
    from reformie.across import dossiers_of
    from reformie.errors import StoredError
    from reformie.summary import many
    from reformie.targets import TargetError, check

    with _plain_errors(StoredError, TargetError):
        check([records], [output])
        places = dossiers_of(records, output)
    if places.homeless:
        typer.echo(f"reformie: left out {places.homeless} of {places.records} records, which have no district", err=True)
    if places.homeless == places.records:
        typer.echo("reformie: no record with a district found", err=True)
        raise typer.Exit(NOTHING_READ)
    if output is not None:
        typer.echo(f"reformie: {many(places.count, 'dossier')} from {many(places.records - places.homeless, 'record')}", err=True)


@app.command(epilog=_EXIT_CODES)
def tables(records: _Records, output: _Tables) -> None:
    """Write records as tables: one for people, one for figures, and so on."""
    from reformie.across import tables_of
    from reformie.errors import StoredError
    from reformie.summary import many
    from reformie.tabular.sink import TablesError
    from reformie.targets import TargetError, check_folder, check_other

    with _plain_errors(StoredError, TablesError, TargetError):
        check_folder(output)
        check_other(output, [records])
        articles, rows = tables_of(records, output)
    typer.echo(f"reformie: {many(rows, 'row')} from {many(articles, 'record')}", err=True)
    if not articles:
        raise typer.Exit(NOTHING_READ)


@app.command()
def schema(
    failure: Annotated[bool, typer.Option("--failure", help="The schema of failures instead.")] = False,
    dossier: Annotated[bool, typer.Option("--dossier", help="The schema of dossiers instead.")] = False,
) -> None:
    """Print the JSON Schema of a record."""
    if failure and dossier:
        _stop("--failure and --dossier ask for two schemas; name one")
    from reformie.dossier.models import Dossier
    from reformie.record import Failure, Record
    from reformie.schema import schema_text

    with _plain_errors():
        _print(schema_text(Failure if failure else Dossier if dossier else Record))


@app.command(epilog=_EXIT_CODES)
def text(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file; - is plain text on standard input.", show_default=False)],
    blocks: Annotated[bool, typer.Option("--blocks", help="Show the layout: each block with its kind.")] = False,
    encoding: _Encoding = None,
) -> None:
    """Print exactly the text that the spans of FILE's record point into.

    Where FILE holds many articles, name one of them as its record does: articles.csv#2.
    """
    from reformie.errors import InputError
    from reformie.read.sources import read_named

    with _plain_errors():
        article, *more = islice(read_named(file, encoding=encoding), 2)
        if more:
            _stop(f"{file} holds many articles; name one of them, as its record does: {article.uri}")
        if isinstance(article, InputError):
            typer.echo(f"failed: {article.uri}: {article.message} [{article.code}]", err=True)
            raise typer.Exit(NOTHING_READ)
        _print(_blocks(article) if blocks else article.raw)


def _blocks(article: Article) -> str:
    from reformie.layout import lay_out

    page = lay_out(article)
    lines = [f"{block.kind}{f' {block.level}' if block.level else ''}\t{page.words(block)}" for block in page.blocks]
    return "".join(f"{line}\n" for line in lines)


def _print(output: str | bytes) -> None:
    # Always UTF-8, whatever the locale says; a lone surrogate in an article must not stop the rest.
    from reformie.write import standard_output

    stream = standard_output()
    stream.write(output if isinstance(output, bytes) else output.encode("utf-8", "surrogatepass"))
    stream.flush()
