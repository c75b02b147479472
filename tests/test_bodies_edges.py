"""Where the name of a body begins and ends, and what is no one body."""

from __future__ import annotations

import pytest

from reformie.pipeline import extract


def bodies(text: str) -> list[str]:
    return [body.name for body in extract(text, published="2023-05-10").organisations]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("定远县试行河道托管。该做法获中央依法治国办督察组肯定。", ["中央依法治国办督察组"]),
        ("定远县模式荣获中央依法治国办督察组点赞，受到安徽省农村改革领导小组推广。", ["中央依法治国办督察组", "安徽省农村改革领导小组"]),
    ],
)
def test_a_body_does_not_begin_before_what_it_gives(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "定远县各镇街农技中心推荐示范户。",
        "定远县建立各科室包联学校制度。各科室包联学校制度已经落实。",
        "定远县各区县红枫服务中心到会。",
        "定远县来了好几家中央媒体，从中央媒体到地方媒体都在报道。中央驻皖媒体、中央新闻单位也来了。",
        "定远县开放窗口，法院（立案、速裁法庭）进驻。巡回法庭进村，假日法庭也开了。",
        "定远县全面铺开，（惠民服务中心）覆盖率达到百分之百，（红枫养老服务中心）全覆盖。",
    ],
)
def test_what_each_has_or_any_may_be_is_no_one_body(text: str) -> None:
    assert bodies(text) == []


def test_one_body_beside_such_words_is_named() -> None:
    text = "定远县的红枫养老服务中心覆盖5个社区。县人民法院速裁法庭、县人民法院炉桥人民法庭开庭。中央要求，各地来学。定远县炉桥镇中心学校到会。"
    assert {"红枫养老服务中心", "定远县人民法院速裁法庭", "定远县人民法院炉桥人民法庭", "中国共产党中央委员会", "定远县炉桥镇中心学校"} <= {
        *bodies(text)
    }


@pytest.mark.parametrize("verb", ["设立了", "下设", "内设", "增设了", "设有", "分设", "设置了"])
def test_the_sections_that_an_office_sets_up(verb: str) -> None:
    whole = "定远县水利局"
    names = bodies(f"{whole}{verb}建设管理科、河湖保护科、办公室、社会事务科4个科室。")
    assert names == [whole, *(whole + part for part in ("建设管理科", "河湖保护科", "办公室", "社会事务科"))]


def test_building_is_no_setting_up() -> None:
    assert bodies("定远县水利局着力建设河湖科、规划科、财务科等示范科室。") == ["定远县水利局"]
