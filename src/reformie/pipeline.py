"""The whole way in one call: text or file in, record out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from reformie import components
from reformie.article import Article
from reformie.errors import InputError
from reformie.read.piece import checked, iso_date
from reformie.read.sources import SUFFIXES, read_articles, read_file
from reformie.record import Failure, Record
from reformie.segment import Engine
from reformie.together import batches
from reformie.tokenizer import ArticleTokenizer

_LONGEST_PATH = 4096


def load(lexicons: Path | None = None, segmenter: Engine = "jieba") -> Language:
    """Give a spaCy pipeline whose Docs carry span groups and, as ``doc._.record``, the record.

    ``nlp(raw_text)`` lays the text out first: ``doc.text`` is the clean text, the record's spans point into the raw text.

    Args:
        lexicons: A folder of your own ``.tsv`` lexicons, added to ours.
        segmenter: What cuts words; ``rjieba`` is quicker and an extra.

    Raises:
        LexiconError: when a lexicon is wrong.
        MissingExtraError: when the segmenter is not installed.
        ValueError: when there is no such segmenter.
    """
    if segmenter not in get_args(Engine):
        raise ValueError(f"segmenter is one of {', '.join(get_args(Engine))}, not {segmenter!r}")
    folder = str(lexicons) if lexicons is not None else None
    tokenizer = {"@tokenizers": "reformie.ArticleTokenizer.v1", "folder": folder, "segmenter": segmenter}
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": tokenizer}})
    for name in components.PIPELINE:
        nlp.add_pipe(name, config={"folder": folder})
    return nlp


@cache
def _shared(folder: str | None, segmenter: Engine) -> Language:
    return load(Path(folder) if folder else None, segmenter)


def record_of(article: Article, lexicons: Path | None = None, segmenter: Engine = "jieba") -> Record:
    """Give the record of one article."""
    doc: Any = article
    for step in _steps(lexicons, segmenter):
        doc = step(doc)
    return _recorded(doc)


def records(
    articles: Iterable[Article | InputError], lexicons: Path | None = None, segmenter: Engine = "jieba"
) -> Iterator[Record | Failure]:
    """Give for each article its record, and for each input that could not be read a failure, in order.

    Up to sixteen articles are read before the first record is given, since they go through the pipeline side by side.
    """
    for batch in batches(articles, lambda each: len(each.raw) if isinstance(each, Article) else 0):
        steps = _steps(lexicons, segmenter)  # a lexicon that cannot be read is no defect of an article
        states: list[Any] = [Failure.of(each) if isinstance(each, InputError) else each for each in batch]
        for step in (*steps, _recorded):
            states = [_tried(step, state, of) for state, of in zip(states, batch, strict=True)]
        yield from states


def _steps(lexicons: Path | None, segmenter: Engine) -> tuple[Callable[[Any], Doc], ...]:
    """Give what an article goes through: the tokenizer, which makes a Doc of it, and the pipeline's components."""
    nlp = _shared(str(lexicons) if lexicons is not None else None, segmenter)
    assert isinstance(nlp.tokenizer, ArticleTokenizer), "reformie's pipeline has reformie's tokenizer"
    return (nlp.tokenizer.without_tokens, *(step for _, step in nlp.pipeline))


def _recorded(doc: Doc) -> Record:
    record = doc._.record
    assert isinstance(record, Record), "reformie's pipeline ends with the record"
    return record


def _tried(step: Callable[[Any], Any], state: Any, article: Article | InputError) -> Any:
    """Give what a step makes of an article's state; a batch never stops for one article: a defect becomes that article's failure."""
    if isinstance(state, Failure):
        return state
    try:
        return step(state)
    except Exception as error:  # noqa: BLE001 - whatever it is
        message = f"reformie failed on this article, which is a defect of reformie; please report it: {type(error).__name__}: {error}"
        return Failure.of(InputError("internal", " ".join(message.split()), article.uri, article.sha256))


def extract(text_or_path: str | os.PathLike[str], published: str | None = None, segmenter: Engine = "jieba") -> Record:
    """Extract the record of one article.

    Args:
        text_or_path: The article's text; or a file, as a ``Path`` or as a string: one that names what exists, or one without line break
            and 。 that ends as the files that reformie reads do (``.txt``).
        published: The publication date (ISO year, month or day), where you know it.
        segmenter: What cuts words; see ``load``.

    Raises:
        InputError: when the input gives no record; its message says why and what to do.
        MissingExtraError: when the segmenter is not installed.
        TypeError: when an argument is no text and no path.
    """
    given = _date(published)
    if _is_path(text_or_path):
        if os.path.isdir(text_or_path):
            raise InputError("unsupported", "It is a folder; use extract_many for it.", str(text_or_path))
        articles = list(read_file(Path(text_or_path), published=given))
        if len(articles) != 1:
            raise InputError("unsupported", f"It holds {len(articles)} articles; use extract_many for it.", str(text_or_path))
        article = articles[0]
        if isinstance(article, InputError):
            raise article
        return record_of(article, segmenter=segmenter)
    return record_of(_article(str(text_or_path), given), segmenter=segmenter)


def extract_many(
    items: Iterable[str | os.PathLike[str]], published: str | None = None, segmenter: Engine = "jieba"
) -> Iterator[Record | Failure]:
    """Extract the records of many articles, in order; an input that gives no record gives a ``Failure``.

    Up to sixteen articles are read ahead, since they go through the pipeline side by side; so no item can be made of the record of the one before.

    Args:
        items: Texts, files or folders, as in ``extract``; a folder gives a record for each article in it.
        published: The publication date of all of them, where you know it.
        segmenter: What cuts words; see ``load``.

    Raises:
        InputError: when ``published`` is no date.
        TypeError: when ``items`` is a single text or path, or an item is neither.
    """
    if isinstance(items, str | bytes | os.PathLike):
        raise TypeError("extract_many takes several texts or paths; put a single one into a list: extract_many([...])")
    given = _date(published)
    yield from records((article for item in items for article in _articles(item, given)), segmenter=segmenter)


def _article(text: str, published: str | None) -> Article:
    return Article.from_text(checked(text), published=published)


def _articles(item: str | os.PathLike[str], published: str | None) -> Iterator[Article | InputError]:
    if _is_path(item):
        yield from read_articles([Path(item)], published=published)
        return
    try:
        yield _article(str(item), published)
    except InputError as error:
        yield error


def _date(published: object) -> str | None:
    if published is None or isinstance(published, str):
        return iso_date(published)
    raise TypeError(f"published is text such as '2024-06-18', not {published!r}")


def _is_path(item: object) -> bool:
    """Tell a path from an article's text; what ends as a file does, and is no file, is a mistyped path and no article."""
    if isinstance(item, bytes | bytearray):
        raise TypeError("an article is text, not bytes: decode them, or give the path of their file, whose encoding is found out")
    if not isinstance(item, str | os.PathLike):
        raise TypeError(f"an article is text or the path of a file, not {item!r}")
    if isinstance(item, os.PathLike):
        return True
    if len(item) >= _LONGEST_PATH or "\n" in item or "\0" in item:
        return False
    return os.path.exists(item) or (os.path.splitext(item)[1].lower() in SUFFIXES and "。" not in item)
