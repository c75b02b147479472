from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from evaluate_samples import ARTICLE, gold_data, perfect_record, sample_gold
from reformie.evaluate.gold import Gold, GoldError, articles_folder, problems, read_gold, validate
from reformie.evaluate.score import score

CORPUS = Path(__file__).parents[1] / "corpus"


def edited(path: str, value: Any) -> Gold:
    """Give the sample's gold with one field set; ``path`` is like ``people.0.mentions``, a last ``+`` appends."""
    data: Any = gold_data()
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    at = data
    for step in steps:
        at = at[step]
    if last == "+":
        at.append(value)
    else:
        at[last] = value
    return Gold.model_validate(data)


def test_the_sample_is_sound() -> None:
    assert validate(sample_gold(), ARTICLE) == []


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("source.authors", ["无此人"], "author: 无此人 is not in the article"),
        ("source.title", "无此题", "title: 无此题 is not in the article"),
        ("source.published", {"value": "2024-02-30", "basis": "printed"}, "2024-02-30 is not an ISO date"),
        ("source.published", {"value": "2024", "basis": "guessed"}, "neither 'printed'"),
        ("district.code", "5301", "not a code of six digits"),
        ("people.0.name", "马云山", "person: 马云山 is not in the article"),
        ("people.0.mentions", 0, "0 mentions, but the name stands 1 times"),
        ("people.0.mentions", 7, "7 mentions, but the name stands 1 times"),
        ("people.0.positions.0.role", "", "a position has no role"),
        ("people.0.positions.0.org", "云岭县教育委员会", "云岭县教育委员会 (县教育局) is not among the organisations"),
        ("people.0.positions.0.org_mention", "县教委", "org_mention: 县教委 is not in the article"),
        ("organisations.0.aliases.0", "县教委", "alias: 县教委 is not in the article"),
        ("organisations.0.aliases.+", "县科协", "alias 县科协: listed 2 times"),
        ("organisations.0.aliases", [], "has no alias"),
        ("organisations.0.aliases.+", "", "alias: is empty"),
        ("organisations.0.aliases.+", "县 科协", "'县 科协' holds whitespace"),
        ("organisations.0.type", "bureau", "no such type: bureau"),
        ("organisations.0.level", "village", "no such level: village"),
        ("organisations.1.name", "云岭县", "the name is in the article but not among the aliases"),
        ("dates.0.line_hint", "云岭县", "the hint does not stand directly left"),
        ("dates.0.type", "DAY", "no such type: DAY"),
        ("dates.0.mod", "ABOUT", "no such mod: ABOUT"),
        ("dates.0.value", "3月5日", "3月5日 is not a TIMEX3 value"),
        ("dates.0.value", "P3D", "P3D is not a value of type DATE"),
        ("dates.0.start", "2024-3-5", "must be ISO days"),
        ("dates.0.start", "2024-03-06", "starts on 2024-03-06 after its end"),
        ("dates.0.end", None, "2024-03-05 lies between 2024-03-05 and 2024-03-05"),
        ("dates.+", gold_data()["dates"][0], "out of text order"),
        ("figures.+", gold_data()["figures"][1], "out of text order"),
        ("figures.0.context", "食堂30家", "context: 食堂30家 is not in the article"),
        ("figures.0.bound", "roughly", "no such bound: roughly"),
        ("figures.0.bound", "exact", "bound exact, but the text says approx"),
        ("figures.0.kind", "amount", "no such kind: amount"),
        ("figures.0.period", "食堂", "the period 食堂 is not among the dates"),
        ("figures.0.qualifiers", ["新增"], "qualifier: 新增 is not in the article"),
        ("figures.0.low", 30, "has a value and a range"),
        ("figures.0.value", None, "has neither a value nor low and high"),
        ("figures.0.text", "食堂", "the text holds no numeral"),
        ("documents.0.title", "食堂办法", "document: 食堂办法 is not in the article"),
        ("documents.0.date", "三月", "三月 is not a TIMEX3 value"),
        ("events.0.date", "三月", "三月 is not a TIMEX3 value"),
        ("quotes.0.begins", "先易后难", "does not begin behind a quotation mark"),
        ("quotes.0.begins", "无此话", "is not in the article"),
        ("quotes.0.ends", "无此话", "its end 无此话 is not in the article"),
        ("quotes.0.ends", "算清楚", "does not stand before a quotation mark"),
        ("quotes.0.ends", "改革推进会", "before it begins"),
        ("quotes.0.ends", "", "must not be empty"),
        ("quotes.0.speaker", "高远山", "its speaker 高远山 is not among the people"),
        ("quotes.0.speaker_text", "局长", "has both a speaker and a speaker_text"),
        ("programmes.0.kind", "scheme", "no such kind: scheme"),
        ("programmes.+", {"name": "暖胃工程", "kind": "project"}, "listed 2 times"),
        ("not_figures.+", "食堂", "holds no numeral"),
        ("not_figures.+", "30名", "is listed as a figure too"),
    ],
)
def test_a_slip_is_told(path: str, value: Any, problem: str) -> None:
    assert any(problem in line for line in validate(edited(path, value), ARTICLE))


def test_a_range_must_rise() -> None:
    data = gold_data()
    data["figures"][0] |= {"value": None, "low": 5, "high": 3}
    assert any("low 5 is not below high 3" in line for line in validate(Gold.model_validate(data), ARTICLE))


def test_since_has_a_day_for_its_value() -> None:
    data = gold_data()
    since = {"text": "去年以来", "line_hint": "全部到岗。", "type": "DATE", "mod": "AFTER", "start": "2023-01-01", "end": None}
    data["dates"].append(since | {"value": "2023-01-01"})
    assert validate(Gold.model_validate(data), ARTICLE + "去年以来，增势不减。") == []
    data["dates"][-1]["value"] = "2023"
    assert any("must be the day" in line for line in validate(Gold.model_validate(data), ARTICLE + "去年以来，增势不减。"))


def test_names_inside_other_names_are_no_mentions() -> None:
    data = gold_data()
    data["programmes"].append({"name": "马云川工作室", "kind": "project"})
    assert validate(Gold.model_validate(data), ARTICLE + "“马云川工作室”挂牌。") == []
    assert any("stands 2 times" in line for line in validate(sample_gold(), ARTICLE + "马云川说。"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "not JSON"),
        (b"[]", "the file"),
        (orjson.dumps(gold_data() | {"colour": "red"}), "colour: Extra inputs are not permitted"),
        (orjson.dumps({key: value for key, value in gold_data().items() if key != "quotes"}), "quotes: Field required"),
        (orjson.dumps(gold_data() | {"people": [{"name": 5}] * 3}), r"and \d+ more"),
    ],
)
def test_a_file_out_of_format_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    with pytest.raises(GoldError, match=rf"bad\.json: .*{message}"):
        read_gold(tmp_path)


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no gold files"):
        read_gold(tmp_path)
    with pytest.raises(GoldError, match="no such folder"):
        read_gold(tmp_path / "gone")


def test_articles_beside_the_gold_or_in_the_folder_next_to_it(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "a.json").write_bytes(orjson.dumps(gold_data()))
    with pytest.raises(GoldError, match="no article"):
        articles_folder(gold)
    (tmp_path / "articles").mkdir()
    assert articles_folder(gold) == tmp_path / "articles"
    assert problems(gold) == [f"a.json: {tmp_path / 'articles' / 'a.txt'}: no such article, though there is gold for it"]
    (gold / "a.txt").write_text(ARTICLE, "utf-8")
    assert articles_folder(gold) == gold
    assert problems(gold) == []
    assert list(read_gold(gold)) == ["a"]


@pytest.mark.skipif(not (CORPUS / "gold").is_dir(), reason="no corpus in this copy")
def test_the_corpus_is_sound() -> None:
    assert problems(CORPUS / "gold") == []


@pytest.mark.skipif(not (CORPUS / "gold").is_dir(), reason="no corpus in this copy")
def test_gold_of_the_corpus_can_be_reached() -> None:
    for stem, gold in read_gold(CORPUS / "gold").items():
        raw = (CORPUS / "articles" / f"{stem}.txt").read_text("utf-8")
        tallies = score(gold, perfect_record(gold, raw)).tallies
        assert {kind: tally for kind, tally in tallies.items() if tally.misses or tally.extras} == {}, stem
