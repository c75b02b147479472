"""Names that only their shape speaks for: what a clause or a list beside them tells for or against them."""

from __future__ import annotations

import pytest

import reformie


def names(text: str) -> list[str]:
    return [person.name for person in reformie.extract(text).people]


@pytest.mark.parametrize(
    "text",
    [
        "三是叫沙生银。合作社与5个村签了协议。",
        "检察院与林业局建立“林区长+检察长”协作机制。",
        "“设备旧了，零件查一查、线路换一换，还能用。”",
        "以前账本锁在会计包里、公章揣在兜里。",
        "河口镇的阿桂（化名）领到了补贴。",
        "全县的手艺人里，欧阳老师傅年纪最大。",
        "打疫苗、戴耳牌、量体温，全村的羊都归他管。",
    ],
)
def test_a_deed_a_thing_or_a_pet_name_is_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "clause",
    ["“一个月挣两千块，干不长。”有人私下说。", "禁渔的日子里，封江后由公司安排船员培训。", "青河是省内有名的海工城，规上企业有43家。"],
)
def test_a_long_text_that_names_somebody_once_says_who_he_is(clause: str) -> None:
    filling = "这一年，全县把渔港、渔船、渔市三本账合成一本，群众办事少跑路，干部上门多跑腿。"
    assert names(filling * 16 + clause) == []
    assert names(f"{filling * 16}坐诊的赵晓娟端详一阵，开出处方。") == ["赵晓娟"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("葛明远如今有了新身份。", ["葛明远"]),
        ("坐诊的赵晓娟端详一阵，开出处方。", ["赵晓娟"]),
        ("大赛上，冯俊熙和王雪娟分别夺得金牌、银牌。", ["冯俊熙", "王雪娟"]),
        ("村民欧阳秋说：“路好走了。”", ["欧阳秋"]),
        ("村民戴耳平、修林安报了名。", ["戴耳平", "修林安"]),
    ],
)
def test_a_name_led_up_to_or_told_with_another_is_kept(text: str, found: list[str]) -> None:
    assert names(text) == found
