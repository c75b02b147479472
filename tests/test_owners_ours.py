"""Whose 我局, 我院, 我镇 and the like are: the speaker's house, or the one that writes of itself."""

from __future__ import annotations

import pytest

from reformie import extract
from reformie.record import BodyOwner, DistrictOwner

HEAD = "陇川县推进改革纪实\n\n　　近年来，陇川县持续推进各项改革。\n\n　　"


def owners_of(told: str) -> list[str | None]:
    """Give whose the figures of a paragraph about a county are: a body, a division, a township, or None."""
    record = extract(f"{HEAD}{told}\n")
    names = {body.id: body.name for body in record.organisations} | {place.code: place.name for place in record.divisions}
    return [
        names[figure.owner.organisation]
        if isinstance(figure.owner, BodyOwner)
        else names[figure.owner.district]
        if isinstance(figure.owner, DistrictOwner)
        else figure.owner_place.text
        if figure.owner_place
        else None
        for figure in record.figures
    ]


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("陇川县水务局局长段志明说：“去年，我局共巡查河道312次。”", ["陇川县水务局"]),
        (
            "陇川县卫生健康委员会主任杨丽表示：“今年我委共培训村医186名，下达资金90万元。”",
            ["陇川县卫生健康委员会"] * 2,
        ),
        ("陇川县政务服务中心主任李向东介绍：“截至目前，我中心办结事项2310件。”", ["陇川县政务服务中心"]),
        ("陇川县人民法院院长赵志刚说：“今年以来，我院审结案件730件。”", ["陇川县人民法院"]),
        ("陇川县民政局深入推进改革。陇川县教育局派人参加。今年，我局共救助困难群众560人。", ["陇川县民政局"]),
        ("陇川县财政局局长段志明说，我们局今年下达资金3000万元。", ["陇川县财政局"]),
        ("“今年我局已办结诉求30件。”陇川县信访局有关负责人说。", ["陇川县信访局"]),
        ("陇川县城子镇党委书记段志明说：“今年以来，我镇新修水渠12公里。”", ["城子镇"]),
        ("陇川县民政局局长段志明说：“本局今年救助群众560人。”", ["陇川县民政局"]),
        # what he tells of the county is the county's
        ("陇川县水务局局长段志明说：“我县共有水库26座，我局今年检修水闸48座。”", ["陇川县", "陇川县水务局"]),
    ],
)
def test_our_house_is_the_speakers_or_the_writers(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("陇川县水务局局长段志明说：“我委托同事查了3条河。”", ["陇川县"]),
        ("陇川县水务局局长段志明说：“去年以来，共巡查河道312次。”", ["陇川县"]),
        ("陇川县水务局局长段志明说：“本级财政拨款300万元。”", ["陇川县"]),
        ("陇川县水务局局长段志明说：“我会坚持下去，全县还要修渠40公里。”", ["陇川县"]),
        ("村民杨丽说：“我局里没有熟人。”今年，陇川县新建公厕35座。", ["陇川县"]),
    ],
)
def test_what_only_looks_like_our_house(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("陇川县今年建成驿站8个。目前，我州驿站共有45个，分布在5个县市。", ["陇川县", "德宏傣族景颇族自治州", "德宏傣族景颇族自治州"]),
        ("陇川县县长段志明说，我省有此类园区300个。陇川县建成2个。", ["云南省", "陇川县"]),
        ("陇川县委书记段志明说：“全州共有林场40个。”该县新建水库3座。", ["德宏傣族景颇族自治州", "陇川县"]),
        # what is an honour or a rank among them is the county's own
        ("陇川县今年新增企业20家。全省首批示范企业3家。", ["陇川县", "陇川县"]),
        ("陇川县今年新增企业20家。我州先进单位5家。", ["陇川县", "陇川县"]),
    ],
)
def test_our_province_and_prefecture_are_above_the_county(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


def test_all_of_a_city_is_the_city_s_own() -> None:
    record = extract("桐城市市长段志明说，我市有基地12家，全市共有企业40个。\n")
    assert [figure.owner for figure in record.figures] == [DistrictOwner(district="340881")] * 2
    assert [place.name for place in record.divisions] == ["桐城市"]


def test_who_saves_money_is_no_province() -> None:
    assert owners_of("村民杨丽说：“搬了新家，我省了3000元。”") == [None]


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("陇川县水务局联合有关单位赴四川省成都市学习，其中8市派人参加。", ["陇川县"]),
        ("陇川县委宣传部前往贵州、广西等地，走访13县。", ["中共陇川县委员会宣传部"]),
        ("陇川县赴浙江省杭州市、宁波市等地招商，拜访9县的企业。", ["陇川县"]),
        ("陇川县到浙江省考察，走访9个县（市、区）。", ["陇川县"]),
        # what is spread there is that province's
        ("这一做法推广到浙江省32个县。", ["浙江省"]),
        ("浙江省有12个县参加。", ["浙江省"]),
    ],
)
def test_where_somebody_goes_owns_nothing(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    "told",
    [
        "陇川县促成“共建茶马古道滇川藏21市州县文旅合作联席会议”召开。",
        "陇川县承办“第三届大湄公河流域沿线17城市茶产业高峰论坛”。",
        "陇川县承办“第三届大湄公河流域沿线17城市”论坛。",
        "陇川县参加了滇西17县乡村旅游合作大会。",
    ],
)
def test_a_number_in_the_name_of_a_meeting_is_no_figure(told: str) -> None:
    assert len(owners_of(told)) == 0


@pytest.mark.parametrize(
    "told",
    [
        "段志明说：“今年我们在山里的30个村办了好些热闹的文艺晚会”。",
        "德宏州5县召开推进大会。",
        "陇川县提出“力争三年之内建成高标准农田30万亩”的目标。",
    ],
)
def test_a_number_beside_a_meeting_is_one(told: str) -> None:
    assert len(owners_of(told)) == 1


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("陇川县卫生健康委员会一直把便民放在心上，在这里设立了2个咨询台。", ["陇川县卫生健康委员会"]),
        ("陇川县民政局高度重视，在大厅设置5个窗口。", ["陇川县民政局"]),
        ("陇川县发展和改革委员会争取资金3亿元。", ["陇川县发展和改革委员会"]),
        ("陇川县民族宗教事务委员会每年安排资金30万元。", ["陇川县民族宗教事务委员会"]),
        # what the county itself or several do there is the county's
        ("陇川县委在此设立了2个联络站。", ["陇川县"]),
        ("陇川县深化改革，在此设置了4个窗口。", ["陇川县"]),
        ("陇川县卫生健康委员会等部门在此设置了4个窗口。", ["陇川县"]),
        ("陇川县卫生健康委员会联合陇川县教育局培训教师40人。", ["陇川县"]),
    ],
)
def test_a_committee_of_a_government_is_a_bureau(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("陇川县有村71个。首批试点的城子镇芒弄村盘活校舍，年增收20万元。", ["陇川县", "芒弄村"]),
        ("陇川县有村71个。曾经负债的城子镇，今年集体收入突破900万元。", ["陇川县", "城子镇"]),
        ("陇川县有村71个。此次分红的城子镇，86名股东分得4万元。", ["陇川县", "城子镇", "城子镇"]),
        # a township that is called by a verb
        ("陇川县建设镇芒弄村40多名村民领到分红。此次分红11万元。", ["芒弄村"] * 2),
        ("陇川县支持建设镇芒弄村修渠4公里。", ["陇川县"]),
        ("陇川县沿江城镇带流转土地40亩，新增合作社10家。", ["陇川县"] * 2),
        # several, and what stands beside one, have it not alone
        ("陇川县有村71个。参与试点的芒弄村、景坎村新增收入20万元。", ["陇川县"] * 2),
        ("陇川县有村71个。此次走访的城子镇的12家企业获贷3亿元。", ["陇川县"] * 3),
    ],
)
def test_a_township_behind_what_it_is_known_by(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("陇川县把原先荒废的山地改造为茶园，种茶1200亩。", None),
        ("陇川县盘活过去闲置的校舍，增收20万元。", None),
        ("以前种粮的时候，陇川县亩产仅400斤。", "以前"),
        ("原先，陇川县有糖厂30家。", "原先"),
        ("陇川县原先分散的窗口有30个。", "原先"),
    ],
)
def test_how_a_thing_was_is_no_period_of_the_deed(told: str, period: str | None) -> None:
    record = extract(f"{HEAD}{told}\n")
    dates = {date.id: date.text for date in record.dates}
    assert [dates.get(figure.period or "") for figure in record.figures] == [period]
