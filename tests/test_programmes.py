"""Programmes: marked-up sentences, every mention, and names that go together."""

from __future__ import annotations

from pathlib import Path

import pytest

import reformie
from examples_reader import table

EXAMPLES = Path(__file__).parent / "examples" / "programmes.txt"


@pytest.mark.parametrize(("district", "sentence", "wanted"), list(table(EXAMPLES)))
def test_examples(district: str, sentence: str, wanted: list[str]) -> None:
    record = reformie.extract(f"{district}的新闻。\n{sentence}")
    assert record.reform is None or record.reform.evidence
    assert [f"{p.kind}|{p.name}" for p in record.programmes] == wanted


def test_every_mention_has_its_span() -> None:
    text = "肥西县推行“局队合一”，效果明显。\n有了“局队合一”，执法更快。\n"
    (programme,) = reformie.extract(text).programmes
    assert [text[m.start : m.end] for m in programme.mentions] == ["局队合一", "局队合一"]


def test_a_name_told_whole_is_whole_at_every_mention() -> None:
    text = "安溪县的茶农都用“茶乡问”。\n县里开发的“茶乡问”小程序，好用。\n"
    (programme,) = reformie.extract(text).programmes
    assert programme.name == "“茶乡问”小程序"
    assert [text[m.start : m.end] for m in programme.mentions] == ["茶乡问", "“茶乡问”小程序"]


def test_a_slogan_of_the_headline_is_named_by_a_plan() -> None:
    text = "“村事村里办”成了新口碑\n安溪县农业农村局\n安溪县印发《安溪县“村事村里办”三年行动方案》，推出12条举措。\n"
    assert [p.name for p in reformie.extract(text).programmes] == ["村事村里办"]


def test_a_plan_gives_its_name() -> None:
    text = "2022年3月，肥西县印发《肥西县“一事联办”改革实施方案》。\n如今，“一事联办”深入人心。\n"
    assert [p.name for p in reformie.extract(text).programmes] == ["一事联办"]


def test_a_pilot_keeps_its_full_name() -> None:
    text = "2022年3月，肥西县获批安徽省“一事联办”改革试点。\n"
    assert [p.name for p in reformie.extract(text).programmes] == ["“一事联办”改革"]


@pytest.mark.parametrize("piece", ["“甲乙丙计划”", "实施", "“", "《“甲乙丙”方案》", "打造甲乙平台、", "改革试点"])
def test_hostile_text_is_survived(piece: str) -> None:
    record = reformie.extract("肥西县" + piece * (4_000 // len(piece)))
    assert record.district is not None


def test_what_comes_back_is_a_name_unless_it_is_a_part_of_another_or_mere_emphasis_once() -> None:
    text = "安溪县的茶农都说“茶山新约”。\n人人会背“茶山新约”，家家守约。\n"
    assert [p.name for p in reformie.extract(text).programmes] == ["茶山新约"]
    assert reformie.extract(text + "村里念“茶山新约到我家”。\n").programmes == ()
    assert reformie.extract(text + "这成了“茶山新约”问题。\n").programmes == ()


@pytest.mark.parametrize("behind", ["透视", "交出半年账", "见闻"])
def test_what_a_title_calls_a_reform_is_named_however_a_plan_lengthens_it(behind: str) -> None:
    text = f"一扇窗办成事\n——安溪县“一窗受理”改革{behind}\n\n　　安溪县印发《安溪县“一窗受理、分类出件”改革实施方案》。\n"
    assert [p.name for p in reformie.extract(text).programmes] == ["“一窗受理”改革"]


def test_a_national_reform_that_a_title_names_is_none_of_the_district() -> None:
    text = "一扇窗办成事\n——安溪县“放管服”改革见闻\n\n　　安溪县的窗口多了。\n"
    assert reformie.extract(text).programmes == ()


def test_a_reform_takes_its_field_along_only_where_every_place_has_it() -> None:
    text = "肥西县启动粮食烘干“一仓三用”改革，三家粮站先行。\n"
    assert [p.name for p in reformie.extract(text).programmes] == ["粮食烘干“一仓三用”改革"]
    assert [p.name for p in reformie.extract(text + "镇里推进“一仓三用”改革，农户不愁。\n").programmes] == ["“一仓三用”改革"]
    total = "肥西县启动粮食烘干“粮站+农户”改革，三家粮站先行。\n"
    assert [p.name for p in reformie.extract(total).programmes] == ["“粮站+农户”改革"]
    verb = "肥西县全面推行“一仓三用”改革，三家粮站先行。\n"
    assert [p.name for p in reformie.extract(verb).programmes] == ["“一仓三用”改革"]


def test_the_headline_names_the_reform_of_the_story() -> None:
    story = "粮仓里的新账\n——肥西县“粮仓共享”改革见闻\n\n　　2023年4月，肥西县召开“粮仓共享”改革动员会。\n　　粮食进了“粮仓共享”点，农户放心。\n"
    assert [p.name for p in reformie.extract(story).programmes] == ["“粮仓共享”改革"]
    place = story.replace("粮仓共享", "无忧粮仓县")
    assert "“无忧粮仓县”改革" not in [p.name for p in reformie.extract(place).programmes]
