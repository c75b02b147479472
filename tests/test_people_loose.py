"""Names that only their shape speaks for: what a clause or a list beside them tells for or against them."""

from __future__ import annotations

from pathlib import Path

import pytest

import reformie

_FILLING = "这一年，全县把渔港、渔船、渔市三本账合成一本，群众办事少跑路，干部上门多跑腿。" * 25


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
        "电工师傅明说：“好。”",
        "木工师傅高看了一眼。",
        "停产后由镇里安排转岗，关井后将统一供水。",
        "渠修好了，田成方，增收有门路。",
    ],
)
def test_a_deed_a_thing_or_a_pet_name_is_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "clause",
    ["“一个月挣两千块，干不长。”有人私下说。", "禁渔的日子里，封江后由公司安排船员培训。", "青河是省内有名的海工城，规上企业有43家。"],
)
def test_a_long_text_that_names_somebody_once_says_who_he_is(clause: str) -> None:
    assert names(_FILLING + clause) == []


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
    assert names(_FILLING + text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("算完账，戚成林签了字。", ["戚成林"]),
        ("一旁的谷小满接过话茬。", ["谷小满"]),
        ("隔壁的麦长青也动了心。", ["麦长青"]),
        ("主攻手艺的匡小琴，去年开了网店。", ["匡小琴"]),
        ("患病多年的冷玉香，报销了三万元。", ["冷玉香"]),
        ("在码头，我们遇到了房国栋。", ["房国栋"]),
        ("记者见到时，祁连生正在试机。", ["祁连生"]),
        ("2022年，鲍金山从城里回乡，包下三十亩塘。", ["鲍金山"]),
        ("去年3月，滕家旺把船卖了。", ["滕家旺"]),
        ("有了本钱，柯建平又包了二十亩，带着儿子柯小军一起干。", ["柯建平", "柯小军"]),
    ],
)
@pytest.mark.parametrize("filling", ["", _FILLING[:580], _FILLING])
def test_a_name_that_opens_a_clause_or_is_led_up_to_needs_no_more_in_a_long_text(text: str, found: list[str], filling: str) -> None:
    assert names(filling + text) == found


@pytest.mark.parametrize(
    ("said", "name"), [("“路好走了，船也稳了。”祁连生咧嘴一笑。", "祁连生"), ("“路好走了，船也稳了。”隔壁的麦长青竖起大拇指。", "麦长青")]
)
def test_who_stands_beside_what_is_said_is_its_speaker_in_a_long_text(said: str, name: str) -> None:
    record = reformie.extract(_FILLING + said)
    assert [person.name for person in record.people] == [name]
    assert [quotation.speaker for quotation in record.quotations] == [record.people[0].id]


def test_a_surname_of_two_characters_alone_is_no_name() -> None:
    assert names("村里的欧阳和上官都来了。") == []


def test_a_name_of_one_character_may_end_the_text(tmp_path: Path) -> None:
    (tmp_path / "name_parts.tsv").write_text("part\n萨\n", "utf-8")
    assert [person.name for person in reformie.load(lexicons=tmp_path)("县里的牧民萨")._.record.people] == ["萨"]
