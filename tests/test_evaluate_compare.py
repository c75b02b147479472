from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from evaluate_samples import gold_data, perfect, perfect_record, sample_gold
from reformie.evaluate.compare import diff
from reformie.evaluate.gold import Gold
from reformie.record import Record

GOLD = {"sample": sample_gold()}


def worse() -> dict[str, Any]:
    record = perfect(sample_gold())
    record["programmes"][0]["name"] = "暖心工程"
    return record


def test_nothing_changed() -> None:
    assert diff([perfect(sample_gold())], [perfect_record(sample_gold())], GOLD) == "0 gains, 0 losses\n"


def test_gains_and_losses_are_listed_item_by_item() -> None:
    better = perfect(sample_gold())
    assert diff([worse()], [better], GOLD) == ("sample programmes\n  + found    暖胃工程\n  + no extra 暖心工程\n2 gains, 0 losses\n")
    assert diff([better], [worse()], GOLD) == ("sample programmes\n  - missed   暖胃工程\n  - extra    暖心工程\n0 gains, 2 losses\n")


def test_a_file_of_records_and_an_article_without_a_record(tmp_path: Path) -> None:
    old = tmp_path / "old.jsonl"
    old.write_bytes(b"\n")
    new = tmp_path / "new.jsonl"
    new.write_bytes(perfect_record(sample_gold(), uri="articles/sample.txt").to_json() + b"\n")
    text = diff(old, new, GOLD)
    assert "sample dates_value\n  + found    记者高远山[今年3月5日]" in text.replace("□", "")
    assert text.endswith(" 0 losses\n")
    assert diff(new, old, GOLD).splitlines()[-1].startswith("0 gains, ")
    assert diff(old, old, GOLD) == "0 gains, 0 losses\n"


@pytest.mark.parametrize(("line", "message"), [(b"{", "line 1: not JSON"), (b"{}", "line 1: not a record of this version")])
def test_a_bad_line_is_named(tmp_path: Path, line: bytes, message: str) -> None:
    file = tmp_path / "old.jsonl"
    file.write_bytes(line)
    with pytest.raises(ValueError, match=message):
        diff(file, [], GOLD)
    with pytest.raises(ValueError, match="cannot be read"):
        diff(tmp_path / "gone", [], GOLD)


def test_equal_items_are_told_apart_by_number() -> None:
    gold = Gold.model_validate(gold_data() | {"programmes": [{"name": "甲", "kind": "other"}] * 2})
    two = perfect(gold)
    one = {**two, "programmes": two["programmes"][:1]}
    text = diff([Record.model_validate(one)], [two], {"sample": gold})
    assert text == "sample programmes\n  + found    甲\n1 gains, 0 losses\n"
