"""The whole way over the corpus: scores, spans, schema, and the same bytes whatever the surroundings."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator

from reformie.evaluate.floors import check
from reformie.evaluate.gold import read_gold
from reformie.evaluate.score import score, total
from reformie.pipeline import records
from reformie.read.sources import read_articles
from reformie.record import Record
from reformie.schema import schema_of

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="module")
def made() -> dict[str, Record]:
    """The records of the corpus by file stem."""
    results = list(records(read_articles([CORPUS / "articles"])))
    found = {Path(result.source.uri).stem: result for result in results if isinstance(result, Record)}
    assert len(found) == len(results) >= 10
    return found


def test_scores_do_not_fall(made: dict[str, Record]) -> None:
    scores = [score(gold, made[stem]) for stem, gold in read_gold(CORPUS / "gold").items()]
    assert check(CORPUS / "floors.json", total(scores)) == []


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_every_span_is_the_raw_text_without_its_layout(made: dict[str, Record]) -> None:
    seen = 0
    for record in made.values():
        whole = orjson.loads(record.to_json())
        for span in spans(whole):
            seen += 1
            cut = whole["source"]["text"][span["start"] : span["end"]]
            assert "".join(cut.split()) == "".join(span["text"].split())
            assert "\n" not in span["text"]
    assert seen > 1000


def test_every_record_fits_the_schema(made: dict[str, Record]) -> None:
    validator = Draft202012Validator(schema_of(Record))
    for record in made.values():
        validator.validate(orjson.loads(record.to_json()))


def extracted(folder: Path, seed: int) -> bytes:
    environment = os.environ | {"PYTHONHASHSEED": str(seed), "TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)}
    command = [sys.executable, "-m", "reformie", "extract", "corpus/articles"]
    return subprocess.run(command, capture_output=True, check=True, cwd=CORPUS.parent, env=environment, timeout=120).stdout


def test_the_same_bytes_in_other_processes_and_beside_a_planted_cache(tmp_path: Path) -> None:
    clean, planted = tmp_path / "clean", tmp_path / "planted"
    clean.mkdir()
    planted.mkdir()
    cache = planted / "jieba.cache"
    cache.write_bytes(marshal.dumps(({"江": 1, "江城": 0}, 1)))
    before = cache.read_bytes()
    assert extracted(clean, seed=1) == extracted(planted, seed=2)
    assert cache.read_bytes() == before
    assert list(clean.iterdir()) == [], "no cache of its own either"
