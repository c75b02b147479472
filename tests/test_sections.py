"""Sections: headings above their text, and headings that the layout put elsewhere."""

from __future__ import annotations

import reformie
from reformie.assemble.headings import place

PARTS = (
    "清晨的茶山云雾缭绕，采茶人三三两两上了坡。",
    "确权颁证是改革的第一步，全县给茶园发了本子。",
    "本子到手，大家心里踏实。",
    "茶叶加工厂建在了村口，订单一直排到明年。",
    "村民们在厂里上班，月月有进账。",
    "游客来了，民宿一房难求，旅游收入翻番。",
    "傍晚时分，炊烟升起，日子越过越甜。",
)


def test_headings_in_place() -> None:
    record = reformie.extract(
        "茶乡改革记\n本报记者 王建国\n\n先确权\n茶园有了本子，大家心里踏实多了。\n\n再兴业\n茶厂建在村口，订单排到明年了。\n"
    )
    assert [section.heading for section in record.sections if section.heading] == ["先确权", "再兴业"]


def test_displaced_headings_go_back_to_their_parts() -> None:
    bounds = [(sum(map(len, PARTS[:i])), sum(map(len, PARTS[: i + 1]))) for i in range(len(PARTS))]
    assert place("".join(PARTS), ["确权颁证 茶园有了本子", "加工茶叶 厂子办到村口", "游客盈门 民宿旅游旺"], bounds) == [1, 3, 5]


def test_headings_that_the_text_does_not_tell_stay_apart() -> None:
    bounds = [(sum(map(len, PARTS[:i])), sum(map(len, PARTS[: i + 1]))) for i in range(len(PARTS))]
    assert place("".join(PARTS), ["强统筹 聚合力", "抓落实 见成效"], bounds) is None


def test_a_heading_that_stays_apart_is_a_warning() -> None:
    body = "\n\n".join(PARTS)
    record = reformie.extract(f"□记者 王建国\n\n{body}\n\n强统筹\n聚起各方合力\n\n抓落实\n换来看得见的成效\n")
    codes = [warning.code for warning in record.warnings]
    assert codes.count("heading_unplaced") == 2
    assert [section.heading for section in record.sections if section.heading] == ["强统筹 聚起各方合力", "抓落实 换来看得见的成效"]


def test_a_part_may_open_with_a_question() -> None:
    asked = (
        *PARTS[:1],
        "怎么改？确权颁证走在前头，全县给茶园发了本子。",
        *PARTS[2:5],
        "人从哪来？游客来了，民宿一房难求，生意翻番。",
        PARTS[6],
    )
    bounds = [(sum(map(len, asked[:i])), sum(map(len, asked[: i + 1]))) for i in range(len(asked))]
    assert place("".join(asked), ["确权颁证 茶园有了本子", "加工茶叶 厂子办到村口", "游客盈门 民宿旅游旺"], bounds) == [1, 3, 5]


def test_whose_photographs_they_are_heads_nothing() -> None:
    body = "\n\n".join(PARTS)
    record = reformie.extract(
        f"□记者 王建国\n\n{body}\n\n强统筹\n聚起各方合力\n\n抓落实\n换来看得见的成效\n\n（照片由茶乡县委宣传部提供）\n"
    )
    assert not any("照片" in (section.heading or "") for section in record.sections)
    assert not any("照片" in warning.message for warning in record.warnings)
