"""Scores of records against gold, for one article and for a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_origin

from reformie.evaluate import kinds
from reformie.evaluate.gold import find_article, read_gold
from reformie.evaluate.model import Gold
from reformie.evaluate.places import Flat
from reformie.evaluate.table import table
from reformie.evaluate.tally import KINDS, Scores, Tally, total
from reformie.record import SCHEMA, Failure, Record, Source

__all__ = ["KINDS", "Evaluation", "Scores", "Tally", "evaluate", "missed", "score", "table", "total"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of a gold folder.

    Attributes:
        scores: By file stem, in order of the stems.
        records: The records by file stem; an article that failed has none.
        failures: The failures by file stem.
    """

    scores: dict[str, Scores]
    records: dict[str, Record]
    failures: dict[str, Failure]

    @property
    def all(self) -> Scores:
        """The articles' scores added up."""
        return total(list(self.scores.values()))


def evaluate(articles: Path, gold: Path | Mapping[str, Gold], extract: Callable[[Path], Record | Failure]) -> Evaluation:
    """Extract every article that has gold, and score it; a failure counts as a full miss.

    Args:
        articles: The folder with ``<stem>.txt`` (``gold.articles_folder`` finds it).
        gold: The gold folder, or what ``read_gold`` gave.
        extract: Gives the record of one article, or a failure.

    Raises:
        GoldError: Gold cannot be read, or an article is missing.
    """
    entries = read_gold(gold) if isinstance(gold, Path) else gold
    scores: dict[str, Scores] = {}
    records: dict[str, Record] = {}
    failures: dict[str, Failure] = {}
    for stem, entry in sorted(entries.items()):
        path = find_article(articles, stem)
        result = extract(path)
        if isinstance(result, Record):
            records[stem] = result
            scores[stem] = score(entry, result)
        else:
            failures[stem] = result
            scores[stem] = missed(entry, path.read_bytes())
    return Evaluation(scores, records, failures)


def score(gold: Gold, record: Record) -> Scores:
    """Score one record.

    Raises:
        ValueError: The record was written without its text, so that spans cannot be compared.
    """
    if record.source.text is None:
        raise ValueError(f"the record {record.id} has no text (written with --no-text?); scoring needs it")
    flat = Flat(record.source.text)
    parts = (
        kinds.people(gold, record),
        kinds.organisations(gold, record),
        kinds.dates(gold, record, flat),
        kinds.figures(gold, record, flat),
        kinds.documents(gold, record),
        kinds.events(gold, record),
        kinds.quotations(gold, record, flat),
        kinds.programmes(gold, record),
        kinds.about(gold, record),
    )
    found = {kind: tally for part in parts for kind, tally in part.items()}
    return Scores({kind: found[kind] for kind in KINDS}, _digest(gold, record.source.sha256))


def missed(gold: Gold, article: bytes) -> Scores:
    """Score an article that gave no record: every gold item is missed, and nothing is said for its look-alikes."""
    sha256 = hashlib.sha256(article).hexdigest()
    scores = score(gold, empty_record(article.decode("utf-8", "replace"), sha256))
    return Scores({**scores.tallies, "look_alikes": Tally()}, scores.digest)


def empty_record(text: str, sha256: str) -> Record:
    """Make a record of ``text`` in which nothing was found."""
    source = Source(
        uri="", sha256=sha256, encoding="utf-8", characters=len(text), text=text, title=None, series=None, authors=(), published=None
    )
    lists = [name for name, field in Record.model_fields.items() if get_origin(field.annotation) is tuple]
    head = {"schema": SCHEMA, "id": f"000000-{sha256[:12]}", "source": source, "district": None, "reform": None}
    return Record.model_validate(head | dict.fromkeys(lists, ()))


def _digest(gold: Gold, article_sha256: str) -> str:
    return hashlib.sha256(f"{article_sha256}\n{gold.model_dump_json()}".encode()).hexdigest()
