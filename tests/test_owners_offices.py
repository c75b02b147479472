"""Whose the figures are that an office handles: its own cases and checks are its own, the towns it reaches are its division's."""

from __future__ import annotations

import pytest

from test_owners_ours import owners_of

AUDIT, MARKET, POLICE = "陇川县行政审批服务管理局", "陇川县市场监督管理局", "陇川县公安局"
COURT = "陇川县人民法院"


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        (f"{COURT}选派法官对接全县12个街道办事处86个村。", ["陇川县"] * 2),
        ("陇川县人民检察院选派12名检察官对接全县16个乡镇、86个行政村。", ["陇川县人民检察院", "陇川县", "陇川县"]),
        ("陇川县人民医院的医疗队走遍全县9个乡镇，接诊320人次。", ["陇川县", "陇川县人民医院"]),
        ("云南石桥茶机有限公司在全县9个乡镇设点，卖出揉捻机1200台。", ["陇川县", "云南石桥茶机有限公司"]),
        # what a body itself has, and what is none of the whole
        ("陇川县人民医院下设9个村卫生室。", ["陇川县人民医院"]),
        ("清平乡走访全乡9个村。", ["清平乡"]),
        (f"{COURT}派出法官进驻6个村。", [COURT]),
    ],
)
def test_the_towns_and_villages_of_all_the_county_are_the_countys(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        (f"{COURT}开展活动。村民王大海说好。清平乡修路18公里。5月以来，陇川县驻村（社区）法官共走访群众3200余户。", ["清平乡", COURT]),
        (f"{COURT}开展活动。清平乡修路18公里。法官们走访群众3200余户，调解纠纷86起。", ["清平乡", COURT, COURT]),
        (f"{POLICE}开展活动。清平乡修路18公里。民警走访群众3200余户。", ["清平乡", POLICE]),
        ("清平乡修路18公里。民警走访群众3200余户。", ["清平乡", "清平乡"]),
        (f"{COURT}开展活动。清平乡修路18公里。法官证发放12本。", ["清平乡", "清平乡"]),
    ],
)
def test_what_judges_and_officers_do_is_their_houses(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        (f"{AUDIT}运行首月，共受理行政审批事项2150件。", [AUDIT]),
        (f"{AUDIT}成立以来，运转平稳，共受理事项3.2万件，办结3.1万件。", [AUDIT, AUDIT]),
        (f"{POLICE}出动警力600人次，检查场所230家，查处违法行为41起。", [POLICE] * 3),
        (f"{MARKET}开展专项行动，共抽检食品320批次、立案12起。", [MARKET, MARKET]),
        (f"{MARKET}开展专项行动。截至目前，检查经营户320家，立案12起。", [MARKET, MARKET]),
        ("陇川县司法局组织律师26名，接待咨询420人次，调解纠纷86件。", ["陇川县司法局"] * 3),
        ("陇川县大数据局开发应用，接入11个系统数据，归集证照80类。", ["陇川县大数据局"] * 2),
        (f"2022年，{COURT}受理案件860件；今年前5个月，全县排查纠纷1200起。", [COURT, "陇川县"]),
        (f"{AUDIT}推行帮办代办，代办事项3200件。", [AUDIT]),
        # what comes of it, and what several do, is the county's
        (f"{MARKET}开展专项行动，食品合格率达98%。", ["陇川县"]),
        (f"{MARKET}开展专项行动，新增经营主体320家。", ["陇川县"]),
        (f"{MARKET}开展专项行动。全县检查经营户320家。", ["陇川县"]),
        (f"{MARKET}联合{POLICE}开展专项行动，检查经营户320家。", ["陇川县"]),
        (f"{MARKET}、{POLICE}开展专项行动，检查经营户320家。", ["陇川县"]),
        (f"{MARKET}局长段志明介绍，今年以来检查经营户320家。", ["陇川县"]),
        (f"{MARKET}开展专项行动。清平乡检查经营户320家。", ["清平乡"]),
        (f"{MARKET}开展专项行动。\n\n　　一年来，陇川县推行改革，受理事项320件。", ["陇川县"]),
    ],
)
def test_what_a_bureau_handles_is_its_own(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        (
            "陇川县人民检察院守护公益。\n\n　　清平乡水清了。\n\n　　2018年以来，共立案公益诉讼案件339件，制发检察建议333件。",
            ["陇川县人民检察院"] * 2,
        ),
        ("陇川县人民检察院守护公益。\n\n　　清平乡水清了。\n\n　　2018年以来，共新建泵站339座。", ["陇川县"]),
        (
            "陇川县人民检察院守护公益。\n\n　　去年5月，提请县委、县政府出台意见，县人大作出决定。2018年以来，共制发检察建议333件。",
            ["陇川县人民检察院"],
        ),
        ("陇川县人民检察院守护公益。\n\n　　2018年以来，全县公益诉讼案件达339件。", ["陇川县"]),
        ("陇川县人民法院院长段志明作报告。县法院开了会。\n\n　　一年来，清平乡修了路，全县好事不断。今年结案率92%。", ["陇川县人民法院"]),
        ("陇川县人民检察院、盈江县人民检察院守护公益。\n\n　　2018年以来，共制发检察建议333件。", ["陇川县"]),
    ],
)
def test_what_only_a_court_or_procuratorate_has_is_the_only_ones(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("云南石桥茶机有限公司计划投资1.2亿元，在清平乡建设茶旅园，预计接待游客8万人次。", ["云南石桥茶机有限公司"] * 2),
        ("陇川县人民医院牵头办医共体，在清平乡设立分院，开放床位86张。", ["陇川县人民医院"]),
        ("在清平乡石桥村新建大棚120座。", ["石桥村"]),
        ("云南石桥茶机有限公司落户两年，在清平乡，村民种茶120亩。", ["清平乡"]),
        ("在陇川工业园区、石桥科技谷建成驿站2个。", ["陇川县"]),
    ],
)
def test_what_somebody_builds_in_a_place_is_theirs(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners
