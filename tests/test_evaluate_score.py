from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from evaluate_samples import ARTICLE, gold_data, perfect, perfect_record, sample_gold
from reformie.evaluate.gold import GoldError, read_gold
from reformie.evaluate.model import Gold
from reformie.evaluate.score import KINDS, Scores, Tally, evaluate, missed, score, table, total
from reformie.record import Failure, Record

GOLD = sorted((Path(__file__).parents[1] / "corpus" / "gold").glob("*.json"))


def scored(record: dict[str, Any], gold: dict[str, Any] | None = None) -> dict[str, Tally]:
    """Score a record given as data against the sample."""
    return score(Gold.model_validate(gold or gold_data()), Record.model_validate(record)).tallies


def counts(tally: Tally) -> tuple[int, int, int]:
    return tally.tp, tally.fp, tally.fn


@pytest.fixture
def record() -> dict[str, Any]:
    return perfect(sample_gold())


def test_a_perfect_record_scores_one_everywhere(record: dict[str, Any]) -> None:
    tallies = scored(record)
    assert tuple(tallies) == KINDS
    assert {kind: tally.f1 for kind, tally in tallies.items()} == dict.fromkeys(KINDS, 1.0)
    assert counts(tallies["figures_value"]) == (5, 0, 0)
    assert tallies["dates_mod"].empty


def test_an_empty_record_misses_all() -> None:
    tallies = missed(sample_gold(), ARTICLE.encode()).tallies
    assert not any(tally.tp or tally.fp for tally in tallies.values())
    assert tallies["figures_span"].fn == 5
    assert tallies["look_alikes"].empty


def test_ratios() -> None:
    tally = Tally(("a", "b"), ("c", "d"), ("e",))
    assert (tally.precision, tally.recall) == (2 / 3, 0.5)
    assert tally.f1 == pytest.approx(4 / 7)
    assert (Tally().precision, Tally().recall, Tally().f1) == (1.0, 1.0, 1.0)
    assert (Tally((), ("a",)).precision, Tally((), (), ("a",)).recall) == (0.0, 0.0)


def test_positions(record: dict[str, Any]) -> None:
    record["people"][0]["positions"][0]["organisation"] = "o2"
    tallies = scored(record)
    assert counts(tallies["positions_role"]) == (1, 0, 0)
    assert counts(tallies["positions_organisation"]) == (0, 1, 1)
    assert tallies["positions_organisation"].extras == ("马云川: 云岭县科学技术协会: 局长",)


def test_a_body_matches_by_a_surface_form_though_its_name_is_wrong(record: dict[str, Any]) -> None:
    record["organisations"][0]["name"] = "教育局"
    tallies = scored(record)
    assert counts(tallies["organisations"]) == (2, 0, 0)
    assert counts(tallies["organisations_name"]) == (1, 1, 1)
    assert counts(tallies["organisations_mention"]) == (2, 0, 0)


def test_two_bodies_in_one_entry_are_one_hit_and_one_miss(record: dict[str, Any]) -> None:
    other = record["organisations"].pop()
    record["organisations"][0]["mentions"] += other["mentions"]
    record["figures"] = []
    assert counts(scored(record)["organisations"]) == (1, 0, 1)


def test_a_body_that_only_a_post_implies_is_no_extra(record: dict[str, Any]) -> None:
    record["organisations"].append({**record["organisations"][0], "id": "o3", "name": "中国共产党中央委员会", "mentions": []})
    tallies = scored(record)
    assert counts(tallies["organisations"]) == counts(tallies["organisations_name"]) == (2, 0, 0)


def test_dates_need_exact_bounds_then_value_then_mod(record: dict[str, Any]) -> None:
    record["dates"][0]["value"] = "2023-03-05"
    record["dates"][1]["span"]["end"] += 1
    record["dates"][2]["mod"] = "APPROX"
    tallies = scored(record)
    assert counts(tallies["dates_span"]) == (2, 1, 1)
    assert counts(tallies["dates_value"]) == (1, 2, 2)
    assert counts(tallies["dates_mod"]) == (0, 1, 0)
    assert "高远山[今年3月5日]，云岭县" in tallies["dates_value"].misses[0]


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        ("2024-01/2024-09", "2024-Q1/2024-Q3", True),
        ("XXXX-Q1/XXXX-Q3", "XXXX-01-01/XXXX-09-30", True),
        ("XXXX-01/XXXX-09", "2000-01/2000-09", False),
        ("2024-01/2024-09", "2024-01/2024-08", False),
        ("2024-FA/2024-99", "2024-FA/2024-98", False),
        ("2024-01", "2024-01-01/2024-01-31", True),
        ("2024-Q1", "2024", False),
    ],
)
def test_a_range_may_be_written_in_other_units(record: dict[str, Any], wanted: str, found: str, same: bool) -> None:
    gold = gold_data()
    gold["dates"][0]["value"] = wanted
    record["dates"][0]["value"] = found
    assert (scored(record, gold)["dates_value"].tp == 3) == same


def test_a_figure_without_its_bound_word_has_its_value_still(record: dict[str, Any]) -> None:
    record["figures"][0]["span"]["start"] += 1
    tallies = scored(record)
    assert counts(tallies["figures_span"]) == (4, 1, 1)
    assert counts(tallies["figures_value"]) == counts(tallies["figures_measure"]) == (5, 0, 0)


def test_figures_value(record: dict[str, Any]) -> None:
    record["figures"][1]["value"] = 1.2
    record["figures"][3]["value"] = 1 / 3
    record["figures"][4] |= {"value": None, "low": 30, "high": 31}
    assert counts(scored(record)["figures_value"]) == (3, 2, 2)


def test_figures_measure_exact_and_loose(record: dict[str, Any]) -> None:
    record["figures"][0]["measure"] = "社区食堂"
    record["figures"][1]["measure"] = None
    tallies = scored(record)
    assert counts(tallies["figures_measure"]) == (3, 2, 2)
    assert counts(tallies["figures_measure_core"]) == (4, 1, 1)
    assert counts(tallies["figures_measure_loose"]) == (4, 1, 1)


def test_a_measure_with_another_head_is_no_hit_by_its_core(record: dict[str, Any]) -> None:
    record["figures"][0]["measure"] = "食堂座位"
    tallies = scored(record)
    assert counts(tallies["figures_measure_core"]) == (4, 1, 1)
    assert counts(tallies["figures_measure_loose"]) == (5, 0, 0)


def test_figures_owner_counts_only_those_with_an_owner(record: dict[str, Any]) -> None:
    assert counts(scored(record)["figures_owner"]) == (3, 0, 0)
    record["figures"][0]["owner"] = None
    record["figures"][1]["owner"] = {"district": "530199"}
    record["figures"][2]["owner"] = {"organisation": "o1"}
    assert counts(scored(record)["figures_owner"]) == (1, 2, 2)


@pytest.mark.parametrize(
    ("owner", "found"),
    [("青山镇", (3, 0, 0)), ("云岭县青山镇", (3, 0, 0)), ("大青山镇", (2, 1, 1)), ("青山镇人民政府", (2, 1, 1)), (None, (2, 1, 0))],
)
def test_a_township_owns_figures_with_and_without_its_county(
    record: dict[str, Any], owner: str | None, found: tuple[int, int, int]
) -> None:
    gold = gold_data()
    gold["figures"][0]["owner"] = owner
    record["figures"][0] |= {"owner": None, "owner_place": {"start": 0, "end": 3, "text": "青山镇"}}
    assert counts(scored(record, gold)["figures_owner"]) == found


def test_a_look_alike_is_taken_where_no_gold_figure_stands(record: dict[str, Any]) -> None:
    at = ARTICLE.index("一步铺开")
    record["figures"].append({**record["figures"][0], "id": "f9", "span": {"start": at, "end": at + 1, "text": "一"}})
    tally = scored(record)["look_alikes"]
    assert (tally.hits, tally.extras) == (("一步一步",), ("“暖胃工程”[进一步]铺开。目前，",))


def test_a_look_alike_inside_a_gold_figure_is_not_held_against_it(record: dict[str, Any]) -> None:
    assert scored(record, gold_data() | {"not_figures": ["三分"]})["look_alikes"].hits == ("三分",)


@pytest.mark.parametrize(
    ("name", "kind", "dated", "found"),
    [
        ("改革推进会", "meeting", False, True),
        ("改革推进会", "signing", False, False),
        ("推进会议筹备改革", "signing", True, False),
        ("全县改革推进会在礼堂隆重举行并颁奖", "signing", True, True),
        ("消防演练", "meeting", False, False),
    ],
)
def test_events(record: dict[str, Any], name: str, kind: str, dated: bool, found: bool) -> None:
    record["events"][0] |= {"name": name, "type": kind, "date": "d1" if dated else None}
    assert scored(record)["events"].tp == found


def test_quotations_and_speakers(record: dict[str, Any]) -> None:
    record["quotations"][0] |= {"speaker": None, "speaker_text": "局长"}
    tallies = scored(record)
    assert counts(tallies["quotations"]) == (1, 0, 0)
    assert counts(tallies["quotations_speaker"]) == (0, 1, 1)
    record["quotations"][0]["span"]["end"] -= 4
    assert counts(scored(record)["quotations"]) == (0, 1, 1)


def test_a_described_speaker_may_be_described_at_less_length(record: dict[str, Any]) -> None:
    gold = gold_data()
    gold["quotes"][0] |= {"speaker": None, "speaker_text": "县教育局相关负责人"}
    record["quotations"][0] |= {"speaker": None, "speaker_text": "相关负责人"}
    assert counts(scored(record, gold)["quotations_speaker"]) == (1, 0, 0)


def test_documents_programmes_published_district(record: dict[str, Any]) -> None:
    record["documents"][0]["title"] = "《云岭县食堂改革方案》"
    record["programmes"][0]["name"] = "“暖胃工程”"
    record["source"]["published"]["value"] = "2023"
    record["district"] = None
    tallies = scored(record)
    assert tallies["documents"].f1 == tallies["programmes"].f1 == 1.0
    assert counts(tallies["published"]) == (0, 1, 1)
    assert counts(tallies["district"]) == (0, 0, 1)


def test_a_record_without_its_text_cannot_be_scored(record: dict[str, Any]) -> None:
    record["source"]["text"] = None
    with pytest.raises(ValueError, match="has no text"):
        scored(record)


def test_total_adds_up_and_knows_its_gold() -> None:
    gold = sample_gold()
    one, two = score(gold, perfect_record(gold)), missed(gold, b"")
    both = total([one, two])
    assert counts(both.tallies["figures_value"]) == (5, 0, 5)
    assert both.digest == total([two, one]).digest != total([one, one]).digest
    assert score(Gold.model_validate(gold_data() | {"programmes": []}), perfect_record(gold)).digest != one.digest


def folder_with_gold(folder: Path, *stems: str) -> Path:
    gold = folder / "gold"
    gold.mkdir()
    (folder / "articles").mkdir()
    for stem in stems:
        (gold / f"{stem}.json").write_bytes(orjson.dumps(gold_data()))
        (folder / "articles" / f"{stem}.txt").write_text(ARTICLE, "utf-8")
    return gold


def test_evaluate_counts_a_failure_as_missed(tmp_path: Path) -> None:
    gold = folder_with_gold(tmp_path, "b", "a")

    def extract(path: Path) -> Record | Failure:
        if path.stem == "a":
            return Failure(uri=str(path), sha256=None, error="broken", message="broken on purpose")
        return perfect_record(sample_gold())

    result = evaluate(tmp_path / "articles", gold, extract)
    assert list(result.scores) == ["a", "b"]
    assert (list(result.failures), list(result.records)) == (["a"], ["b"])
    assert counts(result.all.tallies["people"]) == (1, 0, 1)
    # A failure is scored against the same gold and bytes as a record.
    assert result.scores["a"].digest == result.scores["b"].digest == score(sample_gold(), perfect_record(sample_gold())).digest


def test_evaluate_wants_every_article(tmp_path: Path) -> None:
    gold = folder_with_gold(tmp_path, "a")
    (tmp_path / "articles" / "a.txt").unlink()
    with pytest.raises(GoldError, match=r"a\.txt: no such article"):
        evaluate(tmp_path / "articles", read_gold(gold), lambda path: perfect_record(sample_gold()))


def test_table_is_aligned_and_names_articles_and_kinds() -> None:
    gold = sample_gold()
    scores: dict[str, Scores] = {"sample": score(gold, perfect_record(gold)), "long-name": missed(gold, ARTICLE.encode())}
    text = table(scores)
    assert all(kind in text for kind in KINDS)
    for block in text.strip().split("\n\n"):
        assert len({len(line) for line in block.splitlines()}) == 1
    assert "0/2" in text
    assert "people 1.000 0.500 0.667 1 0 1" in " ".join(text.split())


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_can_be_reached_in_full(path: Path) -> None:
    gold = Gold.model_validate(orjson.loads(path.read_bytes()))
    raw = (path.parents[1] / "articles" / f"{path.stem}.txt").read_text("utf-8")
    tallies = score(gold, perfect_record(gold, raw)).tallies
    assert {kind for kind, tally in tallies.items() if tally.misses or tally.extras} == set()
