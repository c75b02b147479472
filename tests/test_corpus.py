"""The whole way over the corpus: scores, schema, and the same bytes whatever the surroundings."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from jsonschema import Draft202012Validator

from reformie.evaluate.floors import check
from reformie.evaluate.gold import read_gold
from reformie.evaluate.score import score, total
from reformie.pipeline import records
from reformie.read.sources import read_articles
from reformie.record import DistrictOwner, Record
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


def test_every_record_fits_the_schema(made: dict[str, Record]) -> None:
    validator = Draft202012Validator(schema_of(Record))
    for record in made.values():
        validator.validate(orjson.loads(record.to_json()))


def test_every_reform_points_at_its_characters(made: dict[str, Record]) -> None:
    reforms = {stem: record.reform for stem, record in made.items() if record.reform is not None}
    assert len(reforms) >= 10
    assert [stem for stem, reform in reforms.items() if not reform.evidence] == []


def test_every_division_that_owns_a_figure_is_told(made: dict[str, Record]) -> None:
    for record in made.values():
        known = {division.code for division in record.divisions} | ({record.district.code} if record.district else set())
        owners = [figure.owner.district for figure in record.figures if isinstance(figure.owner, DistrictOwner)]
        assert owners and known.issuperset(owners)


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
