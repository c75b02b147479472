"""Stands for the extraction in tests of batches: quick, and with articles that do to their process what their text says."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from reformie.article import Article
from reformie.batch.command import Order, carry_out
from reformie.batch.job import Settings
from reformie.errors import LexiconError, MissingExtraError
from reformie.record import Failure, Record
from sample import sample

_MADE = sample()


def _quick(article: Article) -> Record:
    if "退出" in article.raw:
        os._exit(3)
    if "自杀" in article.raw:
        os.kill(os.getpid(), signal.SIGKILL)
    if "循环" in article.raw:
        re.match("(a+)+$", "a" * 60 + "b")  # in C, so that no thread of the process runs any more
    if "内存" in article.raw:
        raise MemoryError
    source = _MADE.source.model_copy(
        update={"uri": article.uri, "sha256": article.sha256, "text": article.raw, "characters": len(article.raw)}
    )
    return _MADE.model_copy(update={"source": source})


def quick(articles: Sequence[Article], lexicon: str | None) -> list[Record | Failure]:
    """Give the sample as the record of any article."""
    return [_quick(article) for article in articles]


def slow(articles: Sequence[Article], lexicon: str | None) -> list[Record | Failure]:
    """Take a while over the record of any article."""
    time.sleep(0.01 * len(articles))
    return quick(articles, lexicon)


def _counted(article: Article) -> Record:
    if os.path.isabs(article.uri):
        with Path(article.uri.partition("#")[0]).with_suffix(".mark").open("ab") as marks:
            marks.write(b"x")
        time.sleep(0.01)
    return _quick(article)


def counted(articles: Sequence[Article], lexicon: str | None) -> list[Record | Failure]:
    """As `quick`, but less so, with a mark beside the article for each time it was worked on."""
    return [_counted(article) for article in articles]


def slow_together(articles: Sequence[Article], lexicon: str | None) -> list[Record | Failure]:
    """As `quick` over one article, and far too long over several, with a mark beside the first of them."""
    if len(articles) > 1:
        Path(articles[0].uri).with_suffix(".mark").touch()
        time.sleep(60)
    return quick(articles, lexicon)


def broken_lexicon(articles: Sequence[Article], lexicon: str | None) -> list[Record | Failure]:
    """Fail as a table of the user's does."""
    raise LexiconError("posts.tsv, line 3: 4 cells, but only 2 columns")


def missing_extra(articles: Sequence[Article], lexicon: str | None) -> list[Record | Failure]:
    """Fail as where an extra is not installed."""
    raise MissingExtraError("it needs an extra: pip install it")


def articles(folder: Path, number: int, **texts: str) -> Path:
    """Write articles 000.txt, 001.txt …, with ``texts`` for some of them (``n007="退出"``)."""
    folder.mkdir(exist_ok=True)
    for each in range(number):
        (folder / f"{each:03d}.txt").write_text(texts.get(f"n{each:03d}", f"江城区第{each}篇。"), "utf-8")
    return folder


def order(folder: Path, output: Path | None, **changes: object) -> Order:
    """Give an order for two processes."""
    settings = {"extract": quick, "limit": 20.0} | {key: changes.pop(key) for key in ("extract", "limit") if key in changes}
    made = Settings.of(**settings)  # type: ignore[arg-type]
    return Order((str(folder),), made, output, **{"workers": 2, "apart": True, **changes})  # type: ignore[arg-type]


def main(folder: str, output: str, extract: str = "counted", workers: str = "2", engine: str = "local") -> None:
    """Carry an order out; for processes that are to be killed."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    carry_out(order(Path(folder), Path(output), extract=globals()[extract], workers=int(workers), apart=workers != "1", engine=engine))
