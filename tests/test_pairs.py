"""Marks that stand in pairs: no name holds half a pair, be it that a headline breaks off inside one."""

from __future__ import annotations

from collections import Counter

import pytest

import reformie
from reformie.pairs import unbroken

_STORY = "去年以来，云阳县推行渡口值守改革，老船工说好。"


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("“一岸一长”改革", "“一岸一长”改革"), ("“一岸‘长’守”改革", "“一岸‘长’守”改革"), ("渡口改革", "渡口改革"), ("", ""),
        ("“渡口值守改革", "渡口值守改革"), ("纪实推行“渡口改革", "渡口改革"), ("“一岸一长”和“渡口改革", "渡口改革"), ("（渡口改革", "渡口改革"),
        ("值守”改革", ""), ("“一岸”值守”改革", ""), ("‘值守”改革", ""), ("“一岸‘值守”改革", ""),
    ],
)  # fmt: skip
def test_a_name_without_half_a_pair(name: str, whole: str) -> None:
    assert unbroken(name) == whole


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("值守到户”改革见实效", "渡口值守改革"),
        ("云阳县值守到户”改革", "渡口值守改革"),
        ("河长”制改革", "渡口值守改革"),
        ("云阳县推行“渡口值守改革", "渡口值守改革"),
        ("云阳县推行‘渡口值守”改革", "渡口值守改革"),
        ("云阳县推行“渡口值守”改革", "“渡口值守”改革"),
    ],
)
@pytest.mark.parametrize("below", ["本报记者 江心月", "——值守到户”改革纪实", "云阳县“渡口值守、到户改革见闻"])
def test_a_headline_that_breaks_off_gives_no_half_a_pair(headline: str, below: str, name: str) -> None:
    reform = reformie.extract(f"{headline}\n\n{below}\n\n　　{_STORY}\n").reform
    assert reform is not None
    if "本报" in below:
        assert reform.name == name
    assert unbroken(reform.name) == reform.name


def test_no_programme_has_half_a_pair() -> None:
    record = reformie.extract(
        "“一岸守望‘到户”改革\n\n　　云阳县获批“一岸守望、\n\n到户改革试点。云阳县启动“渡口灯火工程，又启动“江上驿站”工程。\n"
    )
    names = [programme.name for programme in record.programmes]
    assert any("江上驿站" in name for name in names)
    assert all(unbroken(name) == name for name in names)
    assert all(Counter(name)["“"] == Counter(name)["”"] for name in names)
