"""The table of divisions: names, codes, hierarchy and time."""

from __future__ import annotations

import pytest

from reformie.divisions import Divisions, divisions_of, short_forms


@pytest.fixture(scope="module")
def divisions() -> Divisions:
    return divisions_of(None)


@pytest.mark.parametrize(
    ("name", "on", "code"),
    [
        ("大渡口区", "2023", "500104"),
        ("巴南区", None, "500113"),
        ("江北区", "2023-05", "500105"),
        ("两江新区", "2026-02", "500157"),
        ("下城区", "2019", "330103"),
        ("临平区", "2022", "330113"),
        ("昆山市", None, "320583"),
        ("临夏州", None, "622900"),
        ("恭城", None, "450332"),
        ("内蒙古", None, "150000"),
    ],
)
def test_a_name_stands_for_the_division_of_its_time(divisions: Divisions, name: str, on: str | None, code: str) -> None:
    assert code in {division.code for division in divisions.named(name, on) if division.valid(on)}


def test_a_division_that_became_another_is_no_longer_valid(divisions: Divisions) -> None:
    assert "500105" not in {d.code for d in divisions.named("江北区", "2026-06-01") if d.valid("2026-06-01")}
    assert divisions.get("500105", "2020").successors == ("500157",)


@pytest.mark.parametrize(
    ("code", "full", "prefix"),
    [
        ("500104", "重庆市大渡口区", "重庆市大渡口区"),
        ("330113", "浙江省杭州市临平区", "杭州市临平区"),
        ("320583", "江苏省苏州市昆山市", "昆山市"),
        ("500231", "重庆市垫江县", "垫江县"),
        ("622900", "甘肃省临夏回族自治州", "临夏回族自治州"),
        ("152221", "内蒙古自治区兴安盟科尔沁右翼前旗", "科尔沁右翼前旗"),
        ("429004", "湖北省仙桃市", "仙桃市"),
    ],
)
def test_full_names(divisions: Divisions, code: str, full: str, prefix: str) -> None:
    assert divisions.full_name(code) == full
    assert divisions.official_prefix(code) == prefix


def test_an_unknown_code_is_refused(divisions: Divisions) -> None:
    with pytest.raises(KeyError):
        divisions.get("999999")


@pytest.mark.parametrize(
    ("code", "prefix", "short"),
    [
        ("140109", "太原市万柏林区", "万柏林"),  # ends in 林区 and is none
        ("610103", "西安市碑林区", "碑林"),
        ("429021", "神农架林区", "神农架"),
        ("520203", "六枝特区", "六枝"),
        ("310115", "上海市浦东新区", "浦东"),
        ("410304", "洛阳市瀍河回族区", "瀍河"),
    ],
)
def test_kinds_of_districts(divisions: Divisions, code: str, prefix: str, short: str) -> None:
    assert divisions.official_prefix(code) == prefix
    assert next(short_forms(divisions.get(code))) == short
