"""Who leads a reform that no sentence says is led, and what names one that is told of by its standing only."""

from __future__ import annotations

import pytest

import reformie


def _of(text: str) -> tuple[str | None, str | None]:
    """Give the name of the reform and that of its lead body."""
    record = reformie.extract(text)
    if record.reform is None:
        return None, None
    return record.reform.name, {body.id: body.name for body in record.organisations}.get(record.reform.lead_body or "")


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("肥西县启动渡口“联管”改革，新设县渡运服务中心，统管14处渡口。", "肥西县渡运服务中心"),
        ("肥西县启动渡口“联管”改革。这件事落到了新成立的县渡运服务中心身上。", "肥西县渡运服务中心"),
        ("肥西县渡运事务中心去年推出渡口“联管”改革，票价不变。", "肥西县渡运事务中心"),
        ("去年，肥西县人民法院率先推行渡口“联管”改革。", "肥西县人民法院"),
        ("肥西县交通运输局、县水务局联合推行渡口“联管”改革。", "肥西县交通运输局"),
        ("肥西县交通运输局会同县水务局、县公安局推行渡口“联管”改革。", "肥西县交通运输局"),
        ("肥西县交通运输局2021年被列为全省渡口“联管”改革试点单位。", "肥西县交通运输局"),
        ("肥西县交通运输局把14处渡口交给一个班组看管。这就是去年启动的渡口“联管”改革。", "肥西县交通运输局"),
        ("肥西县探索渡口“联管”改革，由县通达渡运有限公司负责实施，县水务局监管。", "肥西县通达渡运有限公司"),
        ("肥西县启动渡口“联管”改革，牵头的是县交通运输局。", "肥西县交通运输局"),
        ("肥西县启动渡口“联管”改革。县交通运输局不折不扣推进改革。", "肥西县交通运输局"),
        ("肥西县启动渡口“联管”改革。县交通运输局想方设法推进改革。", "肥西县交通运输局"),
        ("肥西县启动渡口“联管”改革。县交通运输局不愿推进改革。", None),
        ("肥西县启动渡口“联管”改革。作为改革的操盘手，县交通运输局每季度公布账目。", "肥西县交通运输局"),
        ("肥西县启动渡口“联管”改革。县渡口管理中心主任李大山说，票价不变。", "肥西县渡口管理中心"),
        ("肥西县启动渡口“联管”改革。县渡口管理中心把14艘船接入平台。", "肥西县渡口管理中心"),
        ("肥西县交通运输局、县水务局、县公安局联合推行渡口“联管”改革。", None),
        ("肥西县财政局和县水务局都推行渡口“联管”改革。", None),
        ("肥西县启动渡口“联管”改革。县融媒体中心把消息发到网上。", None),
        ("肥西县启动渡口“联管”改革，县通达渡运有限公司捐了两艘船。", None),
        ("肥西县启动渡口“联管”改革。船过三河。渔民都说好。后来成立县创业服务中心。", None),
    ],
)
def test_who_does_a_reform_leads_it_where_nobody_is_said_to(told: str, lead: str | None) -> None:
    assert _of(f"船到码头\n　　{told}\n　　村民都说好。\n") == ("渡口“联管”改革", lead)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("好事到家门口\n　　肥西县办事有了“一码清”。去年，“一码清”获评全省十佳改革案例。\n", "“一码清”"),
        ("好事到家门口\n　　肥西县推出“邻里通”。去年，“邻里通”入选全市共同富裕最佳实践。\n", "“邻里通”"),
        ("好事到家门口\n　　肥西县的渡口“联管”试点，从三河镇起步。去年，试点扩大到9个镇。\n", "渡口“联管”"),
        ("好事到家门口\n　　肥西县把14处渡口并到一起，叫作“一渡通”改革。\n", "“一渡通”改革"),
        ("小渡口\n——肥西县规范乡镇渡口安全管理记事\n　　2023年，“肥渡”被评为全市优秀改革案例。肥西县船好了。\n", "乡镇渡口安全管理"),
        ("好事到家门口\n　　肥西县政府采购“首单制”改革落地一年。\n", "政府采购“首单制”改革"),
        ("好事到家门口\n　　今年，李大山获评全省劳动模范，“大山”牌大米入选全省品牌目录，“大山”卖得好。肥西县下了雨。\n", None),
    ],
)
def test_what_is_told_by_its_standing_only(text: str, name: str | None) -> None:
    assert _of(text)[0] == name


def test_the_plan_names_a_reform_before_its_group_and_what_one_above_tries_out() -> None:
    plan = "肥西县印发《关于推进乡镇渡口放权赋能改革的实施意见》。县委、县政府成立强渡扩权改革工作领导小组，县长李大山任组长。"
    assert _of(f"船到码头\n　　2022年3月，{plan}\n") == ("乡镇渡口放权赋能改革", "肥西县强渡扩权改革工作领导小组")
    tried = "省水利厅将肥西县列为水运技能人才评价改革试点县；5月，县政府印发《肥西县船工职业技能评价改革方案》。"
    assert _of(f"船到码头\n　　2022年3月，{tried}\n")[0] == "船工职业技能评价改革"


def test_the_subtitle_names_what_mere_rules_and_a_joint_meeting_are_for_before_the_meeting_does() -> None:
    rules = "县政府印发《肥西县乡镇渡口安全管理办法（试行）》，县水务局等3个单位建立渡口安全联席会议，县长李大山任总召集人。"
    name, lead = _of(f"小渡口\n——肥西县规范乡镇渡口安全管理记事\n　　2022年3月，{rules}\n")
    assert (name, lead) == ("乡镇渡口安全管理", "肥西县渡口安全联席会议")


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("肥西县获批渡口“联管”改革试点，县交通运输局承担具体工作。", "肥西县交通运输局"),
        ("肥西县启动渡口“联管”改革。县里把检验、发证、巡查三项职责交给县渡运服务中心。", "肥西县渡运服务中心"),
        ("肥西县通报了渡口“联管”改革进展。县交通运输局汇报：作为牵头部门，该局已设立8个监督点。", "肥西县交通运输局"),
        ("肥西县启动渡口“联管”改革。船过三河。渔民都说好。后来，县渡口联管中心推出网上购票。", "肥西县渡口联管中心"),
        ("肥西县启动渡口“联管”改革。船过三河。渔民都说好。后来，县创业孵化中心推出网上购票。", None),
        ("肥西县启动渡口“联管”改革。县里把渡船模型交给县档案馆。", None),
    ],
)
def test_whose_task_a_reform_is(told: str, lead: str | None) -> None:
    assert _of(f"夏天的风\n\n　　{told}\n") == ("渡口“联管”改革", lead)


def test_words_of_time_before_a_deed_are_passed_over_in_one_way() -> None:
    text = (
        "丹徒区农村产权改革调查\n\n　　江苏省镇江市丹徒区推进农村产权制度改革。农村产权制度改革成效明显。\n\n　　丹徒区水利局"
        + "近3年来" * 30
        + "忙。\n\n　　群众满意。\n"
    )
    reform = reformie.extract(text, published="2023-05-10").reform
    assert reform is not None and reform.name is not None
