"""Offices, stations and centres of a county that are told with its level alone (县殡葬服务中心)."""

from __future__ import annotations

import pytest

import reformie


def bodies(text: str) -> list[str]:
    return [body.name for body in reformie.extract(f"平武县推行改革。{text}").organisations]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("县投资促进合作局", "平武县投资促进合作局"),
        ("县商务经合局", "平武县商务经济合作局"),
        ("县志办", "平武县地方志编纂委员会办公室"),
        ("县殡葬服务中心", "平武县殡葬服务中心"),
        ("县救助管理站", "平武县救助管理站"),
        ("县会展中心", "平武县会展中心"),
    ],
)
def test_an_office_told_with_its_level_is_the_districts_own(form: str, name: str) -> None:
    assert bodies(f"办公室设在{form}。") == [name]


def test_the_building_office_of_a_province_is_told_in_full() -> None:
    assert "四川省住房和城乡建设厅" in bodies("省建设厅副厅长李安国说，要抓紧。")


@pytest.mark.parametrize("text", ["全县建成殡葬服务中心3个、会展中心1个。", "大家写下县志，办了展览。", "省里建设厅堂馆所要严控。"])
def test_a_count_of_houses_or_another_word_is_no_office(text: str) -> None:
    assert bodies(text) == []
