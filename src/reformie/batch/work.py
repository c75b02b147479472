"""The work on one input, wherever it runs: input in, finished lines out."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from typing import TYPE_CHECKING, assert_never

from reformie.article import Article
from reformie.batch.job import Entry, Extract, Settings, Unit
from reformie.errors import InputError, LexiconError, MissingExtraError
from reformie.read.sources import read_file
from reformie.record import Failure, Record
from reformie.summary import row_of
from reformie.write import line

if TYPE_CHECKING:
    from reformie.segment import Engine


def extract(article: Article, lexicon: str | None) -> Record | Failure:
    """Make the record of one article, or the failure that tells of a defect."""
    return _extract(article, lexicon, "jieba")


def extract_by_rjieba(article: Article, lexicon: str | None) -> Record | Failure:
    """Make the same as `extract`, with the words cut by rjieba."""
    return _extract(article, lexicon, "rjieba")


def _extract(article: Article, lexicon: str | None, segmenter: Engine) -> Record | Failure:
    from pathlib import Path

    from reformie.pipeline import records

    return next(records([article], lexicons=Path(lexicon) if lexicon is not None else None, segmenter=segmenter))


@cache
def prepared(extract: Extract, lexicon: str | None) -> LexiconError | MissingExtraError | None:
    """Load all that ``extract`` needs, so that the first article's time is its own; give the error that a user must mend."""
    try:
        extract(Article.from_text("区"), lexicon)
    except (LexiconError, MissingExtraError) as error:
        return error
    except Exception:  # noqa: BLE001 - every article will show it again as its own failure
        return None
    return None


def entries(unit: Unit, settings: Settings, known: AbstractSet[str] = frozenset()) -> list[Entry | str]:
    """Give what an input comes to: an entry for each article, or only its key where that is among the ``known``."""
    if isinstance(unit, Failure):
        return [_entry("", unit, settings)]
    if isinstance(unit, Article):
        return [_of_article(unit, settings, known)]
    if isinstance(unit, str):
        found = read_file(unit, published=settings.published, encoding=settings.encoding)
        return [_failed(each, settings) if isinstance(each, InputError) else _of_article(each, settings, known) for each in found]
    assert_never(unit)


def _of_article(article: Article, settings: Settings, known: AbstractSet[str]) -> Entry | str:
    key = settings.key(article)
    if key in known:
        return key
    try:
        return _entry(key, settings.extract(article, settings.lexicon), settings)
    except (LexiconError, MissingExtraError):
        raise
    except Exception as error:  # noqa: BLE001 - one article must not end the work on the others
        message = f"reformie failed on this article: {type(error).__name__}: {error}"
        return _failed(InputError("internal", " ".join(message.split()), article.uri, article.sha256), settings)


def _failed(error: InputError, settings: Settings) -> Entry:
    uri, message = (part.encode("utf-8", "backslashreplace").decode() for part in (error.uri, error.message))
    return _entry("", Failure(uri=uri, sha256=error.sha256, error=error.code, message=message), settings)


def _entry(key: str, result: Record | Failure, settings: Settings) -> Entry:
    return Entry(key, line(result, text=settings.text), row_of(result) if isinstance(result, Record) else None)
