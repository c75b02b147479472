"""When two measures tell of one thing."""

from __future__ import annotations

import pytest

from reformie.evaluate.measures import core, same_thing

NAMES = ("云岭县", "红石公司")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("卫生院的床位使用率", "卫生院床位使用率"),
        ("“田间课堂”", "田间课堂"),
        ("累计培训村医", "村医"),
        ("云岭县常住人口", "常住人口"),
        ("省级湿地公园", "湿地公园"),
        ("企业总数", "企业"),
        ("合同份数", "合同"),
        ("到岗的村医", "村医"),
        ("先行先试的镇", "镇"),
        ("林地占国土面积的比例", "林地占国土面积"),
        ("教师人均年收入", "教师年收入"),
        ("红石公司年营收", "云岭县年营收"),
    ],
)
def test_one_thing(one: str, two: str) -> None:
    assert same_thing(one, two, "份", NAMES)
    assert same_thing(two, one, "份", NAMES)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("村医", "村医补贴"),
        ("教学点", "教学点学生"),
        ("工业增加值", "工业增加值增速"),
        ("林权证", "林权证贷款"),
        ("用水权交易", "用水权交易成交额"),
        ("监事会", "监事会成员"),
        ("技术合同", "技术"),
        ("养老床位", "养老机构"),
        ("市场", "场"),
        ("企业", ""),
    ],
)
def test_another_head_is_another_thing(one: str, two: str) -> None:
    assert not same_thing(one, two, "份", NAMES)
    assert not same_thing(two, one, "份", NAMES)


def test_a_share_found_with_its_whole_is_its_subject_s() -> None:
    assert same_thing("女干部", "女干部占全体干部", "%", ())
    assert same_thing("女干部", "女干部占比", "%", ())
    assert not same_thing("女干部占全体干部", "女干部", "%", ())
    assert not same_thing("男干部", "女干部占全体干部", "%", ())
    assert not same_thing("光伏项目", "光伏项目占地面积", "亩", ())


def test_a_core_never_shrinks_to_nothing() -> None:
    assert core("培训", "人次", ()) == "培训"
    assert core("人数", "人", ()) == "人数"
    assert core("云岭县", "个", ("云岭县",)) == "云岭县"


def test_no_measure_is_right_where_nothing_is_named() -> None:
    assert same_thing("", "", "亩", ())
    assert not same_thing("", "水稻", "亩", ())
    assert not same_thing("水稻", "", "亩", ())
