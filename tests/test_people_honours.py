"""Titles that somebody is told to have won, behind the name; what is only received is none."""

from __future__ import annotations

import pytest

import reformie


def _honours(told: str) -> dict[str, list[str]]:
    record = reformie.extract(f"平利县的事\n　　{told}\n")
    return {person.name: [honour.name for honour in person.honours] for person in record.people}


@pytest.mark.parametrize(
    ("told", "won"),
    [
        ("平利中学教师费鸿渐荣获“全国模范教师”称号。", {"费鸿渐": ["全国模范教师"]}),
        ("平利县人民医院护士长汤巧云被评为“全国卫生系统先进个人”。", {"汤巧云": ["全国卫生系统先进个人"]}),
        ("村医汤巧云获得省级“大山天使”荣誉称号。", {"汤巧云": ["大山天使"]}),
        ("县农技站站长罗远山先后荣获“全国劳动模范”“全国优秀教师”等称号。", {"罗远山": ["全国劳动模范", "全国优秀教师"]}),
        ("局长罗远山曾被省委授予“优秀党务工作者”称号。", {"罗远山": ["优秀党务工作者"]}),
        ("村支书罗远山连续三年被县委评为“优秀共产党员”。", {"罗远山": ["优秀共产党员"]}),
        ("种植户罗远山获得“绞股蓝贷”20万元。", {"罗远山": []}),
        ("村民罗远山被列为“低保户”。", {"罗远山": []}),
        ("村民罗远山获得“爱心超市”积分20分。", {"罗远山": []}),
        ("县长罗远山说，获得“先进”不容易。", {"罗远山": []}),
    ],
)
def test_titles_won_behind_a_name(told: str, won: dict[str, list[str]]) -> None:
    assert _honours(told) == won
