"""Round-ups of several counties: what an item calls 县委 or 市长 is its own county's."""

from __future__ import annotations

import pytest

import reformie


def posts(text: str) -> dict[str, list[tuple[str | None, str]]]:
    record = reformie.extract(text, published="2023-05-09")
    names = {body.id: body.name for body in record.organisations}
    return {p.name: [(names.get(q.organisation or ""), q.role) for q in p.positions] for p in record.people}


ITEMS = {
    "滦平": "5月8日，县委书记李小川调研，县水利局局长王大明陪同。",
    "隆化": "5月8日，县委书记孙佩文主持会议，副县长胡启明、水利局副局长白小川参加。",
    "平泉": "5月8日，市委书记钱立川到大屯镇调研，市长于佩川陪同。",
}
HOLD = {
    "李小川": [("中共滦平县委员会", "书记")],
    "王大明": [("滦平县水利局", "局长")],
    "孙佩文": [("中共隆化县委员会", "书记")],
    "胡启明": [("隆化县人民政府", "副县长")],
    "钱立川": [("中共平泉市委员会", "书记")],
    "于佩川": [("平泉市人民政府", "市长")],
}


@pytest.mark.parametrize("head", ["{}：", "【{}】", "◆{}讯：", "{}\n\n"])
@pytest.mark.parametrize("title", ["各县区工作动态", "承德各县工作动态", "滦平、隆化、平泉工作动态"])
def test_each_item_has_its_own_county(title: str, head: str) -> None:
    held = posts("\n\n".join([title, *(head.format(name) + item for name, item in ITEMS.items())]))
    assert {name: held[name] for name in HOLD} == HOLD


def test_items_may_stand_in_one_paragraph() -> None:
    held = posts("工作动态\n" + "".join(f"{name}：{item}" for name, item in ITEMS.items()))
    assert {name: held[name] for name in HOLD} == HOLD


@pytest.mark.parametrize(
    "text",
    [
        "滦平县召开推进会\n\n滦平：10万亩\n\n隆化：12万亩\n\n丰宁：8万亩\n\n县长王大明主持会议，县水利局局长于佩川参加。",
        "滦平县召开推进会\n\n滦平：抓改革促发展\n\n县长王大明主持会议，县水利局局长于佩川参加，要求抓好落实。",
        "滦平县组织考察\n滦平县考察团到隆化、丰宁、平泉学习。县长王大明带队，县水利局局长于佩川参加。",
    ],
)
def test_what_is_no_round_up_has_one_county(text: str) -> None:
    held = posts(text)
    assert held == {"王大明": [("滦平县人民政府", "县长")], "于佩川": [("滦平县水利局", "局长")]}
