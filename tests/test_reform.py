"""The reform: its name, standing, beginning, lead body and plan, and nothing where nothing tells."""

from __future__ import annotations

import reformie

ARTICLE = """肥西县推进农村宅基地改革
　　2021年6月，肥西县被省农业农村厅列为全省农村宅基地改革试点。
　　2021年9月，县委、县政府印发《肥西县农村宅基地改革实施方案》，成立由县委书记任组长的宅基地改革领导小组。
　　围绕“户有所居、地尽其用”，肥西县还实施“新村夜话”计划。
"""


def test_what_the_parts_add_up_to() -> None:
    record = reformie.extract(ARTICLE)
    reform = record.reform
    assert reform is not None
    assert reform.name == "农村宅基地改革"
    assert reform.status == "试点"
    assert {date.id: date.value for date in record.dates}[reform.began or ""] == "2021-06"
    assert {body.id: body.name for body in record.organisations}[reform.lead_body or ""] == "肥西县宅基地改革领导小组"
    assert {document.id: document.title for document in record.documents}[reform.plan or ""] == "肥西县农村宅基地改革实施方案"
    assert reform.vision == ("户有所居、地尽其用",)
    assert all(ARTICLE[span.start : span.end] for span in reform.evidence)


def test_news_of_no_reform_has_none() -> None:
    assert reformie.extract("肥西县昨日普降大雨，县气象局发布预警。\n").reform is None


def test_a_body_that_only_deliberates_leads_nothing() -> None:
    text = "2022年5月，肥西县委全面深化改革委员会第三次会议审议通过《肥西县用水权改革实施方案》。\n"
    reform = reformie.extract(text).reform
    assert reform is not None
    assert (reform.name, reform.lead_body) == ("用水权改革", None)
