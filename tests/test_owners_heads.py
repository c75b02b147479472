"""Whose the figures are that the head of a house tells, where the post names only the kind of the house (企业负责人)."""

from __future__ import annotations

import pytest

from test_owners_ours import owners_of

FIRM = "云南石桥茶机有限公司"


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        (f"记者在{FIRM}看到，新线正在运转。“原来要12个工人，现在只要5个。”6月7日上午，企业负责人段志明告诉记者。", [FIRM] * 2),
        (f"“订单有86份。”6月7日，位于城子镇的{FIRM}车间内，企业负责人段志明高兴地告诉记者，“电费省了7万元。”", [FIRM] * 2),
        (f"{FIRM}投产两年。\n\n　　“订单有86份。”公司相关负责人说，“电费省了7万元。”", [FIRM] * 2),
        (f"{FIRM}投产两年。城子镇离县城不远。该公司总经理段志明介绍：“卖出揉捻机1200台。”", [FIRM]),
        ("石桥茶叶专业合作社换了厂房。“社员有126户。”该合作社理事长段志明说。", ["石桥茶叶专业合作社"]),
        ("陇川县第二中学扩建完成。“学位增加600个。”学校负责人段志明介绍。", ["陇川县第二中学"]),
        # heads of what nobody named, and others
        (f"{FIRM}投产两年。石桥村通了公路。“通路以来，来的客商有60人。”一家企业负责人说。", ["石桥村"]),
        (f"{FIRM}投产两年。石桥村通了公路。“村里分红60万元。”村党支部书记段志明说。", ["石桥村"]),
        (f"{FIRM}投产两年。“全县有企业320家。”县工业和信息化局负责人段志明说。", ["陇川县"]),
        (f"{FIRM}投产两年。“我家种了12亩茶。”村民段志明说。", [None]),
    ],
)
def test_what_a_head_tells_is_the_houses_that_was_named_last(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("“村里分红60万元，全村有320户。”清平乡石桥村党支部书记段志明说。", ["石桥村"] * 2),
        ("柳塘村也通了路。“村里分红60万元。”石桥村党支部书记段志明说。", ["石桥村"]),
        ("“全镇建成大棚320座。”景罕镇镇长段志明介绍。", ["景罕镇"]),
        ("“这几年，村集体收入增加到86万元。”石桥村第一书记段志明说。", ["石桥村"]),
        # whoever heads no village speaks of the one told before
        ("柳塘村也通了路。“村里分红60万元。”村民段志明说。", ["柳塘村"]),
        ("柳塘村也通了路。“村里分红60万元。”景罕镇镇长段志明说。", ["柳塘村"]),
        ("“村里分红60万元。”一位村干部说。石桥村也通了路。", [None]),
    ],
)
def test_a_village_is_the_speakers_be_the_speaker_told_behind(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners
