"""The work on inputs, wherever it runs: inputs in, finished lines out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import TYPE_CHECKING

from reformie.article import Article
from reformie.batch.job import Entry, Extract, Settings, Unit
from reformie.errors import InputError, LexiconError, MissingExtraError
from reformie.read.sources import read_file
from reformie.record import Failure, Record
from reformie.summary import row_of
from reformie.write import line

if TYPE_CHECKING:
    from reformie.segment import Engine


_BYTES = 3  # a Chinese character in UTF-8


def extract(articles: Sequence[Article], lexicon: str | None) -> list[Record | Failure]:
    """Make the record of each article, or the failure that tells of a defect."""
    return _extract(articles, lexicon, "jieba")


def extract_by_rjieba(articles: Sequence[Article], lexicon: str | None) -> list[Record | Failure]:
    """Make the same as `extract`, with the words cut by rjieba."""
    return _extract(articles, lexicon, "rjieba")


def _extract(articles: Sequence[Article], lexicon: str | None, segmenter: Engine) -> list[Record | Failure]:
    from pathlib import Path

    from reformie.pipeline import records

    return list(records(articles, lexicons=Path(lexicon) if lexicon is not None else None, segmenter=segmenter))


@cache
def prepared(extract: Extract, lexicon: str | None) -> LexiconError | MissingExtraError | None:
    """Load all that ``extract`` needs, so that the first article's time is its own; give the error that a user must mend."""
    try:
        extract([Article.from_text("区")], lexicon)
    except (LexiconError, MissingExtraError) as error:
        return error
    except Exception:  # noqa: BLE001 - every article will show it again as its own failure
        return None
    return None


def entries(units: Sequence[Unit], settings: Settings, known: AbstractSet[str] = frozenset()) -> list[list[Entry | str]]:
    """Give what each input comes to: an entry for each article, or only its key where that is among the ``known``."""
    inputs = [[(settings.key(each) if isinstance(each, Article) else "", each) for each in _read(unit, settings)] for unit in units]
    made = iter(_made([(key, each) for found in inputs for key, each in found if isinstance(each, Article) and key not in known], settings))

    def entry(key: str, each: Article | Failure) -> Entry | str:
        if isinstance(each, Failure):
            return _entry("", each, settings)
        return key if key in known else next(made)

    return [[entry(key, each) for key, each in found] for found in inputs]


def characters(unit: Unit) -> int:
    """Give about how many characters an input has; in a file not yet read, its bytes tell."""
    if isinstance(unit, Article):
        return len(unit.raw)
    try:
        return os.path.getsize(unit) // _BYTES if isinstance(unit, str) else 0
    except OSError:
        return 0  # reading it will tell why


def _read(unit: Unit, settings: Settings) -> list[Article | Failure]:
    if not isinstance(unit, str):
        return [unit]
    found = read_file(unit, published=settings.published, encoding=settings.encoding)
    return [Failure.of(each) if isinstance(each, InputError) else each for each in found]


def _made(articles: Sequence[tuple[str, Article]], settings: Settings) -> list[Entry]:
    """Give the entries of articles, which come with their keys."""
    try:
        results = settings.extract([each for _, each in articles], settings.lexicon) if articles else []
        return [_entry(key, result, settings) for (key, _), result in zip(articles, results, strict=True)]
    except (LexiconError, MissingExtraError):
        raise
    except Exception as error:  # noqa: BLE001 - one article must not end the work on the others
        if len(articles) > 1:
            return [entry for each in articles for entry in _made([each], settings)]
        message = " ".join(f"reformie failed on this article: {type(error).__name__}: {error}".split())
        [(_, article)] = articles
        return [_entry("", Failure.of(InputError("internal", message, article.uri, article.sha256)), settings)]


def _entry(key: str, result: Record | Failure, settings: Settings) -> Entry:
    return Entry(key, line(result, text=settings.text), row_of(result) if isinstance(result, Record) else None)
