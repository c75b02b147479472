from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from reformie.evaluate.floors import FloorsError, check, raise_floors
from reformie.evaluate.tally import KINDS, Scores, Tally


def scores(hits: int, misses: int, digest: str = "gold") -> Scores:
    """Give scores in which only people were there to be found."""
    empty = dict.fromkeys(KINDS, Tally())
    return Scores(empty | {"people": Tally(("h",) * hits, ("m",) * misses)}, digest)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    assert raise_floors(path, scores(2, 1)) == ["people: none -> 0.800"]
    return path


def floor(file: Path) -> float:
    value = orjson.loads(file.read_bytes())["floors"]["people"]
    assert isinstance(value, float)
    return value


def test_floors_rise_rounded_down_and_do_not_fall(file: Path) -> None:
    assert raise_floors(file, scores(7, 3)) == ["people: 0.800 -> 0.823"]
    assert raise_floors(file, scores(1, 1)) == ["people: kept at 0.823 though F1 is 0.6667; lowering a floor must be asked for"]
    assert floor(file) == 0.823


def test_lowering_must_be_asked_for(file: Path) -> None:
    assert raise_floors(file, scores(1, 1), allow_lower=True) == ["people: 0.800 -> 0.666"]
    assert floor(file) == 0.666


def test_check(file: Path) -> None:
    assert check(file, scores(2, 1)) == []
    assert check(file, scores(9, 1)) == []
    assert check(file, scores(1, 1)) == ["people: F1 0.6667 is below its floor 0.800"]


def test_the_same_scores_always_pass_the_floors_they_set(tmp_path: Path) -> None:
    for hits in range(40):
        path = tmp_path / f"{hits}.json"
        raise_floors(path, scores(hits, 40 - hits))
        assert check(path, scores(hits, 40 - hits)) == []
        assert raise_floors(path, scores(hits, 40 - hits)) == []


def test_edited_gold_is_noticed_and_can_be_pinned_again(file: Path) -> None:
    edited = scores(2, 1, "edited")
    assert (
        [line for line in check(file, edited) if f"reformie evaluate GOLD_DIR --floors {file} --update-floors" in line]
        == check(file, edited)
        != []
    )
    assert raise_floors(file, edited) == []
    assert check(file, edited) == []


def test_a_kind_without_a_floor_is_noticed(file: Path) -> None:
    more = Scores(scores(2, 1).tallies | {"events": Tally(("e",))}, "gold")
    assert check(file, more)[0].startswith("events: has no floor")


def test_a_missing_or_broken_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FloorsError, match=r"gone\.json: cannot be read"):
        check(tmp_path / "gone.json", scores(1, 0))
    (tmp_path / "bad.json").write_bytes(b'{"floors": 1}')
    with pytest.raises(FloorsError, match=r"bad\.json: not a floors file"):
        check(tmp_path / "bad.json", scores(1, 0))


def test_the_file_has_the_same_bytes_at_every_run(file: Path) -> None:
    before = file.read_bytes()
    raise_floors(file, scores(2, 1))
    assert file.read_bytes() == before
    assert before.endswith(b"}\n")
    assert list(file.parent.iterdir()) == [file]
