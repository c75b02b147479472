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


def honours_of(text: str) -> dict[str, list[str]]:
    record = reformie.extract(f"县里召开大会。{text}", published="2023-05-10")
    return {person.name: [honour.name for honour in person.honours] for person in record.people}


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("派出所所长吴大国荣获“全国优秀人民警察”称号。", {"吴大国": ["全国优秀人民警察"]}),
        ("陈大有被重庆市人民政府表彰为“第五届先进工作者”。", {"陈大有": ["第五届先进工作者"]}),
        ("李立新，2021年被评为全国“优秀共产党员”。", {"李立新": ["优秀共产党员"]}),
        ("会上将杨昌大、余小霖等12位同志表彰为“优秀教师”。", {"杨昌大": ["优秀教师"], "余小霖": ["优秀教师"]}),
        ("县教育局局长石磊、副局长谢婉如被评为“先进工作者”。", {"石磊": ["先进工作者"], "谢婉如": ["先进工作者"]}),
        ("李立新曾获“岳阳好人”“最美志愿者”等荣誉称号。", {"李立新": ["岳阳好人", "最美志愿者"]}),
        ("李立新、王大山分别荣获“最美教师”“最美医生”称号。", {"李立新": ["最美教师"], "王大山": ["最美医生"]}),
        ("县委授予赵小兵、钱二虎“劳动模范”称号。", {"赵小兵": ["劳动模范"], "钱二虎": ["劳动模范"]}),
        ("县委追授李立新同志“见义勇为英雄”称号。", {"李立新": ["见义勇为英雄"]}),
        ("大会命名李立新、王大山等10人为“平江工匠”。", {"李立新": ["平江工匠"], "王大山": ["平江工匠"]}),
        # what a family, a team, a work or a place wins is nobody's own
        ("李立新家荣获“最美家庭”称号。", {"李立新": []}),
        ("李立新带领团队荣获“先进集体”称号。", {"李立新": []}),
        ("李立新的作品荣获“优秀作品”称号。", {"李立新": []}),
        ("县长李立新说，我县获评“全国文明城市”称号。", {"李立新": []}),
        ("李立新、王大山获得“兰花杯”一等奖。", {"李立新": [], "王大山": []}),
        ("李立新获得“金种子”项目支持。", {"李立新": []}),
        ("李立新被称为“土专家”。", {"李立新": []}),
        ("县里授予何家庄“文明村”称号。", {}),
        ("县里授予安平街道“先锋街道”称号，授予江山社区“示范社区”称号。", {}),
    ],
)
def test_an_honour_is_won(text: str, won: dict[str, list[str]]) -> None:
    assert honours_of(text) == won


def test_an_honour_told_twice_is_one() -> None:
    assert honours_of("吴大国荣获“最美民警”称号。领奖时，“最美民警”吴大国很激动。") == {"吴大国": ["最美民警"]}
