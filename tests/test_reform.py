"""The reform: its name, standing, beginning, lead body and plan, and nothing where nothing tells."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("由县水务和林业局（以下简称县水林局）牵头，县财政局配合。", "肥西县水务和林业局"),
        ("领导小组办公室设在县水务局，县财政局为成员单位。", "肥西县水务局"),
        ("县财政局（以下简称财政局）说，钱到了账。县森林防火指挥部办公室设在县林业局。", "肥西县人民政府"),
    ],
)
def test_a_short_form_in_brackets_and_the_seat_of_a_group_without_a_name(told: str, lead: str | None) -> None:
    record = reformie.extract(f"2022年5月，肥西县政府印发《肥西县水塘托管改革实施方案》，{told}\n")
    assert record.reform is not None
    assert {body.id: body.name for body in record.organisations}.get(record.reform.lead_body or "") == lead


def test_a_group_set_up_by_a_banner_bears_its_name_once() -> None:
    record = reformie.extract("2022年5月，阿荣旗印发《阿荣旗草场托管改革方案》，同时成立旗草场托管改革协调小组，旗长任组长。\n")
    lead = record.reform.lead_body if record.reform else None
    assert [body.name for body in record.organisations if body.id == lead] == ["阿荣旗草场托管改革协调小组"]


def test_a_launch_names_and_dates_the_reform() -> None:
    record = reformie.extract("肥西县新闻\n　　2022年10月，肥西县启动“小塘并大塘”改革试点，先选了12个村。\n　　塘大了，账也清了。\n")
    assert record.reform is not None
    assert (record.reform.name, {date.id: date.value for date in record.dates}[record.reform.began or ""]) == (
        "“小塘并大塘”改革",
        "2022-10",
    )


def test_what_the_text_names_again_and_again_is_the_reform() -> None:
    text = "一本塘账记出的改革年\n　　肥西县水塘管护改革怎么改？推进水塘管护改革，先要摸底。\n　　如今，水塘管护改革见了效。\n"
    reform = reformie.extract(text).reform
    assert reform is not None and reform.name == "水塘管护改革"


def test_praise_in_a_headline_is_no_name() -> None:
    assert reformie.extract("一场以群众为先的生动改革\n　　肥西县的街巷干净了，办事的人少跑了路。\n").reform is None


def test_the_short_name_of_an_autonomous_county_is_taken_off() -> None:
    text = "2018年12月，县委、县政府印发《门源县草场股份制改革试点方案》。\n　　门源回族自治县的牧民入了股。\n"
    reform = reformie.extract(text).reform
    assert reform is not None and reform.name == "草场股份制改革"


def test_a_plan_of_something_else_is_not_the_reform_of_the_headline() -> None:
    text = "一枚公章的旅行——肥西县深化集中审批改革侧记\n　　2022年2月，县委、县政府印发《肥西县蚕桑产业服务实施方案》，成立蚕桑产业服务专班。\n"
    reform = reformie.extract(text).reform
    assert reform is not None
    assert (reform.name, reform.plan) == ("集中审批改革", None)


def test_a_body_that_steers_leads_and_a_zone_does_not() -> None:
    plan = "2021年8月，县委、县政府出台《肥西县村校布局改革方案》，由县委教育工作领导小组统筹推进。\n"
    record = reformie.extract(plan)
    lead = record.reform.lead_body if record.reform else None
    assert [body.name for body in record.organisations if body.id == lead] == ["中共肥西县委员会教育工作领导小组"]
    zone = "2021年8月，县政府印发《肥西县开发区管理制度改革方案》，肥西经济开发区管理委员会精简了机构。\n"
    assert _of(zone) == ("开发区管理制度改革", "肥西县人民政府")


def test_a_name_is_what_is_done_and_not_what_it_is_for() -> None:
    text = "2019年6月，县委、县政府印发《关于深化水塘管护改革助力乡村振兴的意见》。\n　　肥西县有水塘2万口。\n"
    reform = reformie.extract(text).reform
    assert reform is not None and reform.name == "水塘管护改革"


def test_a_headline_loses_its_year_its_place_and_what_leads_up_to_the_reform() -> None:
    title = "塘清了 路宽了——肥西县2022年抢抓试点机遇推进水塘管护改革纪事"
    reform = reformie.extract(f"{title}\n　　肥西县有水塘2万口，如今口口有人管，年年有人清，村里人都说好。\n").reform
    assert reform is not None and reform.name == "水塘管护改革"


def test_mere_rules_leave_the_name_to_the_body_that_was_set_up() -> None:
    text = "肥西县成立水塘治理工作专班，由副县长任组长。\n　　2022年5月，县政府印发《肥西县水塘保洁等级评定办法》，塘长有了考核。\n"
    record = reformie.extract(text)
    assert record.reform is not None and record.reform.name == "水塘治理"


def test_a_body_that_is_said_to_steer_leads() -> None:
    text = (
        "肥西县深化水塘管护改革\n　　肥西县水塘管护改革走在前列，水塘管护改革惠及千户。县委农村工作领导小组统筹推进。水塘管护改革见了效。\n"
    )
    record = reformie.extract(text)
    assert record.reform is not None
    assert {body.id: body.name for body in record.organisations}[record.reform.lead_body or ""] == "中共肥西县委员会农村工作领导小组"


def test_a_series_says_which_reform_it_is_about() -> None:
    article = "{}·肥西篇\n架起连心桥\n2023年5月8日　来源：本报\n　　近年来，肥西县科协推进组织建设，服务科技工作者。\n"
    reform = reformie.extract(article.format("深化基层科协改革在路上")).reform
    assert reform is not None and reform.name == "基层科协改革"
    assert reformie.extract(article.format("乡村振兴在行动")).reform is None


def test_the_party_committee_of_a_paper_is_no_part_of_the_name() -> None:
    text = "2024年10月25日，县委全会审议通过《中共肥西县委关于以茶旅融合推进农村改革的实施意见》。\n"
    reform = reformie.extract(text).reform
    assert reform is not None and reform.name == "以茶旅融合推进农村改革"


def _of(text: str) -> tuple[str | None, str | None]:
    record = reformie.extract(text)
    bodies = {body.id: body.name for body in record.organisations}
    return (record.reform.name, bodies.get(record.reform.lead_body or "")) if record.reform else (None, None)


def test_what_the_text_calls_its_lever_is_the_reform() -> None:
    text = "塘满粮丰\n　　肥西县以水塘管护制度改革为总抓手，清淤修坝。\n　　县水务局印发《肥西县水塘巡查指导意见》。\n"
    assert _of(text)[0] == "水塘管护制度改革"
    assert _of("塘满粮丰\n　　肥西县把塘长选聘制度作为深化水利改革的“钥匙”。\n")[0] == "塘长选聘制度改革"


def test_the_office_that_takes_the_lead_of_the_plan_leads() -> None:
    text = "2022年5月，肥西县印发《肥西县水塘管护改革实施方案》，明确由县水务局牵头，用两年理清塘账。\n"
    assert _of(text) == ("水塘管护改革", "肥西县水务局")


def test_a_body_for_another_matter_leads_nothing() -> None:
    text = (
        "2022年5月，肥西县印发《肥西县水塘管护改革实施方案》。\n　　塘账理清了，谁管谁用写得明明白白。\n"
        "　　7月28日，肥西县新医院建设指挥部成立，年底开工。\n"
    )
    assert _of(text) == ("水塘管护改革", None)


def test_a_body_with_a_head_and_the_same_matter_leads() -> None:
    text = "肥西县深化水塘管护改革纪实\n　　2023年初，县里成立水塘巡护工作专班，由县长王强任组长，专班办公室设在县水务局。\n"
    assert _of(text) == ("水塘管护改革", "肥西县水塘巡护工作专班")


def test_a_body_set_up_for_some_work_makes_no_reform() -> None:
    assert _of("肥西县迎检\n　　7月2日，肥西县成立道路保洁工作专班，由副县长王强任组长，专班办公室设在县城管局。\n") == (None, None)


def test_a_headed_body_for_reforming_leads_a_reform_of_another_word() -> None:
    text = "2023年，安溪县以“一窗联办”集成改革为牵引，县数据局等单位组成安溪县数字化改革工作专班，副县长王建国任召集人。\n"
    record = reformie.extract(text)
    assert record.reform is not None
    assert {body.id: body.name for body in record.organisations}[record.reform.lead_body or ""] == "安溪县数字化改革工作专班"


def test_a_line_below_the_headline_says_what_is_done() -> None:
    text = "塘边有了守塘人\n——肥西县推进水塘网格治理见闻\n　　肥西县有水塘2万口，由县委政法委牵头，县水务局、县农业农村局协同，户户出力。\n"
    assert _of(text) == ("水塘网格治理", "中共肥西县委员会政法委员会")


def test_a_title_says_what_is_done_for_whom() -> None:
    assert _of("肥西县：水塘托管让荒塘变良塘\n　　肥西县有水塘2万口，如今口口有人管。\n")[0] == "水塘托管"
    assert _of("肥西县：好风景让游客流连忘返\n　　肥西县有水塘2万口，如今口口有人管。\n")[0] is None


def test_the_rules_of_a_body_and_papers_from_above_are_no_plan() -> None:
    rules = "5月3日，肥西县委全面深化改革委员会会议审议通过《肥西县委全面深化改革委员会2024年工作要点》。\n"
    assert reformie.extract(rules).reform is None


def test_a_plan_of_another_wording_is_kept() -> None:
    text = "肥西县深化水塘管护改革\n　　2022年5月，县政府印发《肥西县水塘分片巡查管护评定细则》，塘长有了考核。\n"
    record = reformie.extract(text)
    assert record.reform is not None and record.reform.name == "水塘管护改革"
    assert [document.title for document in record.documents if document.id == record.reform.plan] == ["肥西县水塘分片巡查管护评定细则"]


def test_a_plan_that_the_district_issued_names_what_nothing_else_does() -> None:
    text = "讲台越站越稳\n　　2022年5月，县政府印发《肥西县乡村教师引育十条措施》，老师安了心。\n"
    assert _of(text)[0] == "乡村教师引育"
    assert _of("讲台越站越稳\n　　按照《肥西县乡村公路养护办法》，路修好了。\n")[0] is None


def test_where_a_change_comes_from_is_the_reform() -> None:
    assert _of("塘清了\n　　肥西县的塘清了，变化源于水塘管护改革。\n")[0] == "水塘管护改革"


def test_the_office_that_is_to_take_the_lead_comes_before_the_body_that_issued_the_plan() -> None:
    text = "2023年5月，肥西县委人才工作领导小组印发《肥西县塘长选聘改革方案》，由县委组织部牵头，12个部门协同。\n"
    assert _of(text) == ("塘长选聘改革", "中共肥西县委员会组织部")


def test_a_body_set_up_for_another_matter_elsewhere_does_not_lead() -> None:
    text = (
        "肥西县成立茶叶产业发展领导小组，由县委书记王强任组长。\n　　茶园多了，茶农笑了，销路从县里铺到了省外，一年卖出三百多吨。"
        "家家户户都有了新账本，年轻人也舍得回来种茶、制茶、卖茶，老茶园焕发了新的生机。合作社又添了两条生产线。\n"
        "　　2024年4月，县政府印发《肥西县水塘管护改革实施方案》，年底见效。\n"
    )
    assert _of(text) == ("水塘管护改革", "肥西县人民政府")


def test_what_a_meeting_is_on_names_the_reform_and_keeps_whose_it_is() -> None:
    told = "三年减负记\n　　6月8日，肥西县召开{}深化推进会。局长说，减负没有退路。\n"
    reform = reformie.extract(told.format("县属国企改革")).reform
    assert reform is not None
    assert reform.name == "县属国企改革"
    assert reformie.extract(told.format("国企清账、农村改革")).reform is None


def test_who_takes_the_lead_in_drafting_leads() -> None:
    told = "肥西县的新闻\n　　2022年3月，肥西县委政法委牵头制定《关于建立“法庭+村寨”联动解纷机制的意见》，全县推广。基层治理有了新办法。\n"
    record = reformie.extract(told)
    assert record.reform is not None
    assert record.reform.name == "“法庭+村寨”联动解纷机制"
    assert {body.id: body.name for body in record.organisations}[record.reform.lead_body or ""] == "中共肥西县委员会政法委员会"


def test_the_only_plan_tells_where_nothing_else_does() -> None:
    told = "肥西县的新闻\n　　肥西县{}《乡村夜间照明提升十条措施》，村村亮灯，深化治理。\n"
    reform = reformie.extract(told.format("出台")).reform
    assert reform is not None
    assert reform.name.startswith("乡村夜间照明")
    assert reformie.extract(told.format("村民在读")).reform is None


def test_a_crew_with_a_name_of_fancy_is_not_the_reform() -> None:
    told = "肥西县的新闻\n　　2022年3月，县政府印发《肥西县农产品流通体系建设三年行动方案》，组成“菜下山”工作专班，副县长王明任召集人。\n"
    record = reformie.extract(told)
    assert record.reform is not None
    assert record.reform.name == "农产品流通体系建设"
    assert "“菜下山”工作专班" in {body.id: body.name for body in record.organisations}[record.reform.lead_body or ""]


def test_water_rights_keep_their_first_character() -> None:
    reform = reformie.extract("黄河水流出活钱——肥西县用水权改革观察\n　　肥西县深化用水权改革。\n").reform
    assert reform is not None
    assert reform.name == "用水权改革"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("长丰县水务局召开水权改革座谈会\n　　6月3日，长丰县水务局召开水权改革座谈会，12个乡镇参加。\n", "水权改革"),
        ("新疆温宿：部门联动助推“先照后证”改革\n　　温宿县市场监管局抽调12人，设立专窗。\n", "“先照后证”改革"),
        ("宁乡市部署林长制工作\n　　4月8日，宁乡市召开林长制工作会议。会议要求，各级林长要认真巡林，把林长制落到山头。\n", "林长制"),
        (
            "固镇县召开总田长会议\n　　3月12日，固镇县召开总田长会议，要求推动田长制见效，考核田长制。会议通过《固镇县2024年田长述职方案》。\n",
            "田长制",
        ),
        (
            "永春县供销社的这一年\n　　永春县是全省深化供销合作社综合改革的生动缩影。一年来，社里办起惠农服务中心8个。\n",
            "供销合作社综合改革",
        ),
        ("一块田里的新账\n　　兴国县把农业水价综合改革列为县委“书记领办”项目，由县长任组长。\n", "农业水价综合改革"),
        (
            "一张清单管到底\n　　2023年5月，沅陵县委办公室印发《沅陵县乡镇履职事项清单》，列出96项。改革以来，干部少填表137张。\n",
            "乡镇履职事项清单",
        ),
        (
            "2022年3月，省政府办公厅印发《关于推进产业园区治理改革的若干措施》，桃源县随后推出园区“一站管理”改革，并了12个科室。\n",
            "园区“一站管理”改革",
        ),
        ("《澄江市科学技术协会推进院士工作站改革试点实施方案》日前印发，澄江市科学技术协会牵头落实。\n", "院士工作站改革"),
        ("《桦南县基层治理“2+6”试点工作实施方案》日前印发，桦南县委组织部牵头。\n", "基层治理“2+6”试点"),
    ],
)
def test_the_name_and_where_the_text_says_it(told: str, name: str) -> None:
    reform = reformie.extract(told).reform
    assert reform is not None
    assert reform.name == name
    assert any(pair in span.text for span in reform.evidence for pair in [name[-4:], name[-5:-1]])
    assert all(told[span.start : span.end] == span.text for span in reform.evidence)


@pytest.mark.parametrize(
    "told",
    [
        "沙县区开展秋季防火\n　　沙县区林业局查了三个乡镇，隐患12处。\n",
        "沙县区开展秋季防火检查\n　　沙县区林长制办公室和应急管理局联合检查林区用火，查出隐患12处。\n",
        "清流县印发《清流县不动产登记收费清单》，列出12项。县里的改革还在路上。\n",
    ],
)
def test_the_work_of_the_day_is_no_reform(told: str) -> None:
    assert reformie.extract(told).reform is None


def test_a_joint_meeting_with_a_head_leads() -> None:
    told = "彭泽县推进医保服务改革\n　　2023年2月，县政府印发《彭泽县医保服务改革实施方案》，成立县医保服务工作联席会议，由副县长王明担任召集人。\n"
    record = reformie.extract(told)
    assert record.reform is not None
    assert {body.id: body.name for body in record.organisations}[record.reform.lead_body or ""] == "彭泽县医保服务工作联席会议"


def test_a_plan_of_the_province_is_not_the_plan_of_a_county() -> None:
    told = "彭泽县推进乡村医保服务改革\n　　2023年2月，省政府办公厅印发《关于推进乡村医保服务改革的意见》，彭泽县随即启动。\n"
    reform = reformie.extract(told).reform
    assert reform is not None
    assert (reform.name, reform.plan) == ("乡村医保服务改革", None)


def test_a_complaint_is_no_vision() -> None:
    told = "彭泽县推进医保服务改革\n　　曾经“{}”的堵点，如今通了。彭泽县围绕“少跑腿、快办结”，推行医保服务改革。\n"
    for complaint in ("窗口排长队、材料反复交、部门多头跑", "公章盖得多、窗口找得苦"):
        reform = reformie.extract(told.format(complaint)).reform
        assert reform is not None
        assert reform.vision == ("少跑腿、快办结",)
    asked = reformie.extract("彭泽县推进殡葬改革\n　　围绕“墓地往哪里迁、公墓怎么来管”，彭泽县推行殡葬改革。\n").reform
    assert asked is not None and asked.vision == ()


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("由县长任组长的改革专班随即成立。", "肥西县水塘管护改革专班"),
        ("县委书记、县长任领导小组双组长，办公室设在县水务局。", "肥西县水塘管护改革领导小组"),
        ("县长许青任领导小组组长，副县长任副组长，办公室设在县水务局。", "肥西县水塘管护改革领导小组"),
        ("成立以县长为指挥长的指挥部，指挥部办公室设在县水务局。", "肥西县水塘管护改革指挥部"),
        ("成立由县长任组长的领导小组，抽调20人组成工作专班。", "肥西县水塘管护改革领导小组"),
        ("明确县水务局为牵头单位，县财政局为责任单位。", "肥西县水务局"),
        ("塘长换了人。后来，改革由县水务局牵头推进，进度快了一倍。", "肥西县水务局"),
        ("塘长换了人，户户都说好。后来村里开会，定下县水务局、县财政局联合牵头抓总，12个乡镇落实。", "肥西县人民政府"),
        ("塘长换了人，户户都说好。到了年底，县水务局、县财政局联合牵头抓总，12个乡镇落实。", "肥西县水务局"),
        ("三河镇成立由镇长任组长的工作专班，先行先试。", "肥西县人民政府"),
    ],
)
def test_a_group_without_a_name_leads_under_that_of_the_plan_and_an_office_where_it_is_said_to(told: str, lead: str | None) -> None:
    record = reformie.extract(f"2022年5月，肥西县政府印发《肥西县水塘管护改革实施方案》，{told}\n")
    assert record.reform is not None
    assert {body.id: body.name for body in record.organisations}.get(record.reform.lead_body or "") == lead


def test_the_crew_founded_for_the_reform_leads_and_not_the_group_that_passed_its_plan() -> None:
    text = "2022年5月，肥西县委教育工作领导小组审议通过《肥西县校车服务改革实施意见》，由县长担任组长的改革专班次日挂牌。\n"
    record = reformie.extract(text)
    assert record.reform is not None
    assert {body.id: body.name for body in record.organisations}[record.reform.lead_body or ""] == "肥西县校车服务改革专班"


@pytest.mark.parametrize(
    ("told", "plan"),
    [
        ("改革从账本开始。2022年5月，县政府印发《肥西县塘坝承包实施方案》，户户签了字。", "肥西县塘坝承包实施方案"),
        ("县政府出台《肥西县水塘提效二十条》，户户受益。", "肥西县水塘提效二十条"),
        ("2022年5月，县政府印发《肥西县蚕桑产业实施方案》，户户签了字。", None),
        ("按照《肥西县水塘管护奖补资金办法》，每口塘奖补300元。", None),
        ("按照《肥西县水塘管护改革2022年工作要点》，每口塘都要清淤。", "肥西县水塘管护改革2022年工作要点"),
        ("县政府印发《肥西县水塘管护奖补资金办法》，每口塘奖补300元。", "肥西县水塘管护奖补资金办法"),
    ],
)
def test_the_plan_is_what_was_issued_for_the_reform(told: str, plan: str | None) -> None:
    record = reformie.extract(f"塘清水满——肥西县深化水塘管护改革见闻\n　　{told}\n")
    assert record.reform is not None and record.reform.name == "水塘管护改革"
    assert {document.id: document.title for document in record.documents}.get(record.reform.plan or "") == plan


@pytest.mark.parametrize(
    ("told", "name", "began", "lead"),
    [
        ("2021年4月，县委印发《关于推行“塘田共管”加强水利治理的若干措施》。", "“塘田共管”", "2021-04", "中共肥西县委员会"),
        ("去年4月，县委把水塘托管改革列为重点改革任务。\n县委谈水塘托管改革。", "水塘托管改革", "XXXX-04", None),
        ("2021年4月，肥西县启动塘权改革。县水务局牵头编制《肥西县塘权登记办法》。", "塘权改革", "2021-04", "肥西县水务局"),
    ],
)
def test_a_quoted_measure_a_date_without_year_and_a_drafter(told: str, name: str, began: str, lead: str | None) -> None:
    record = reformie.extract(f"肥西县新闻\n　　{told}\n")
    assert record.reform is not None
    dates, bodies = {date.id: date.value for date in record.dates}, {body.id: body.name for body in record.organisations}
    assert (record.reform.name, dates.get(record.reform.began or ""), bodies.get(record.reform.lead_body or "")) == (name, began, lead)


def test_a_group_for_reform_bears_the_reform_and_not_a_plan_for_a_part_of_it() -> None:
    text = "2021年4月，肥西县被列为全市水塘托管改革试点。同月，县政府印发《肥西县清淤补贴实施方案》，成立以县长为组长的改革专班。\n"
    assert "肥西县水塘托管改革专班" in [body.name for body in reformie.extract(text).organisations]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("“村塘吹哨、部门到场”改革源于肥西县三河镇的经验。", "“村塘吹哨、部门到场”改革"),
        ("这得益于“资源变资产、资金变股金”的“两变”改革。肥西县最早开展“两变”改革。", "“两变”改革"),
        ("随着安徽塘权改革的深入推进，缺水的肥西县装上了水表。", "塘权改革"),
        ("2月28日，肥西县塘务中心挂牌，标志着该县塘务审批制度改革迈上新台阶。", "塘务审批制度改革"),
        ("近日，肥西县正式被水利部确定为2018年度塘坝产权制度改革试点单位。", "塘坝产权制度改革"),
        ("为推进水塘管护改革，12月1日，县水务局主持召开座谈会。", "水塘管护改革"),
        ("9月4日，全县塘坝管护改革工作推进会召开，副县长出席。", "塘坝管护改革"),
        ("会前，县长调研塘资塘企改革发展情况。塘资塘企改革要快。塘企改革、塘资塘企改革都要抓。", "塘资塘企改革"),
        ("肥西县是全国33个塘坝土地制度改革试点县之一。", "塘坝土地制度改革"),
        ("日前，县水务局召开塘长“县管村聘”试点工作动员会。会上学习了文件。", "塘长“县管村聘”"),
        ("肥西县以强化塘源治理为抓手，构建塘源治理新机制。塘源治理减了事，塘源治理惠了民。", "塘源治理"),
        ("肥西县深化工程建设项目审批制度改革，压缩时限。", "工程建设项目审批制度改革"),
    ],
)
def test_what_an_article_opens_with_is_its_reform(told: str, name: str) -> None:
    assert _of(f"{told}\n　　村民都说好。\n")[0] == name


@pytest.mark.parametrize(
    "told",
    [
        "肥西县始终走在教育改革的前列。",
        "县领导就塘企改革、招商引资、项目建设等工作调研。",
        "肥西县坚持改革创新，改革红利惠及千家。",
        "按照“系统改革、协同创新”原则，肥西县进展顺利。",
        "县发展改革局说，机构改革到位了。",
        "1月，会议学习《水塘产权制度改革读本》，肥西县干部参加。",
    ],
)
def test_what_an_article_names_in_passing_is_no_reform(told: str) -> None:
    assert _of(f"{told}\n　　村民都说好。\n")[0] is None


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("近年来，县水务局持续推进水塘管护改革，塘满了。", "肥西县水务局"),
        ("市政府和肥西县政府认真落实规定，持续推进水塘管护改革。", "肥西县人民政府"),
        ("肥西县深化水塘管护改革，组建成立了县塘务局，实行集中管护。", "肥西县塘务局"),
        ("肥西县深化行政审批改革，组建成立了县行政审批局，实行集中办理。", "肥西县行政审批局"),
        ("肥西县推进水塘管护改革，县财政局和县水务局都推进水塘管护改革。", None),
        ("肥西县科协主席李大山介绍，肥西县是基层科协组织改革试点县。", "肥西县科学技术协会"),
        ("肥西县科协副主席李大山介绍，肥西县是基层科协组织改革试点县。", None),
        ("县委组织部、县水务局联合印发《水塘管护改革实施方案》。县水务局说，塘满了。", "肥西县水务局"),
        ("县委改革办会同县水务局印发《水塘管护改革实施方案》。县水务局说，塘满了。", "中共肥西县委员会全面深化改革委员会办公室"),
        ("县委办公室、县政府办公室印发《水塘管护改革实施方案》。", None),
        ("县水务局牵头制定的《水塘管护改革实施方案》出台。", "肥西县水务局"),
        ("县水塘管护改革领导小组办公室副主任李大山说，水塘管护改革不能急。领导小组每月督查。", "肥西县水塘管护改革领导小组"),
    ],
)
def test_who_is_in_charge_where_no_body_was_set_up(told: str, lead: str | None) -> None:
    name, body = _of(f"肥西县塘事新说\n　　{told}\n　　村民都说好。\n")
    assert name is not None and body == lead


def test_a_plan_of_the_prefecture_or_of_next_year_is_not_the_districts() -> None:
    told = "塘清水满——{}深化水塘管护改革见闻\n　　{}{}，塘长有了。\n"
    for place, before, plan in (
        ("水城区", "按照", "《六盘水市水塘管护改革三年行动方案》"),
        ("肥西县", "12月底前出台", "《肥西县水塘管护改革实施方案》"),
    ):
        reform = reformie.extract(told.format(place, before, plan)).reform
        assert reform is not None and (reform.name, reform.plan) == ("水塘管护改革", None)


def test_a_name_loses_the_rank_of_its_pilot_and_keeps_what_belongs_to_it() -> None:
    assert _of("肥西县以塘权集中改革省级试点为突破口，清淤修坝。\n")[0] == "塘权集中改革"
    assert _of("2022年5月，县政府印发《肥西县水塘收益村民自主管理试行办法》。\n　　肥西县推进改革。\n")[0] == "水塘收益村民自主管理"
    assert _of("肥西县推进区镇塘坝执法改革\n　　2022年5月，县政府印发《关于推进区镇塘坝执法改革的实施意见》。\n")[0] == "区镇塘坝执法改革"
    record = reformie.extract("肥西县是基层塘协组织“2+1”改革试点县。\n")
    assert record.reform is not None and (record.reform.name, record.reform.status) == ("基层塘协组织“2+1”改革", "试点")


@pytest.mark.parametrize(
    ("told", "name", "lead"),
    [
        ("肥西县推开“铃响即到”改革，把考评权交给镇里。上派镇成立老旧小区改造现场指挥部，李大山任总指挥。", "“铃响即到”改革", None),
        ("肥西县是全国33个塘田权属改革试点县之一。上派镇成立由李大山任组长的入市工作专班，帮村里理账。", "塘田权属改革", None),
        ("李大山说，肥西县是全省社区“2+1”改革试点县。", "社区“2+1”改革", None),
        (
            "2021年3月，肥西县启动紧密型县域医共体改革，组建肥西县医共体总医院，由肥西县人民医院牵头，9个乡镇卫生院加入。",
            "紧密型县域医共体改革",
            "肥西县人民医院",
        ),
        ("肥西县塘长制改革自2021年6月启动，肥西县印发《肥西县全面推行塘长制实施方案》。", "塘长制改革", None),
        ("近年来，肥西县在全县创新开展“塘网合一”建设，塘清了。", "“塘网合一”建设", None),
        (
            "肥西县委组织部着眼选育，构建干部培养（督导）“125选育体系”。自“125选育体系”推行以来，“125选育体系”管用。",
            "“125选育体系”",
            "中共肥西县委员会组织部",
        ),
    ],
)
def test_what_is_called_a_reform_says_more_than_a_body_for_some_work(told: str, name: str, lead: str | None) -> None:
    assert _of(f"肥西县塘事新说\n　　{told}\n　　村民都说好。\n") == (name, lead)


@pytest.mark.parametrize("deed", ["坚持", "推行", "探索实施"])
@pytest.mark.parametrize("points", ["五个盯紧", "四个一批", "一盯紧两加固三清淤"])
def test_points_of_which_a_title_is_made_are_no_reform(deed: str, points: str) -> None:
    text = f"肥西县：“{points}”促塘清水满\n　　今年以来，肥西县{deed}“{points}”，塘清了。\n　　村民都说好。\n"
    assert _of(text)[0] is None


def test_a_mechanism_of_points_is_called_so() -> None:
    assert _of("塘事\n　　肥西县推行“五个盯紧”机制，塘清了。\n　　村民都说好。\n")[0] == "“五个盯紧”机制"


@pytest.mark.parametrize(
    ("told", "name", "lead"),
    [
        ("肥西县启动“塘塘通”改革，县水务局牵头，县财政局配合。县政府印发《肥西县水利设施建设实施方案》。", "“塘塘通”改革", "肥西县水务局"),
        ("变化源于塘口统一计费改革。县政府印发《肥西县塘口经营方式实施方案》，由县水务局牵头。", "塘口统一计费改革", "肥西县水务局"),
        ("肥西县深化“放管服”改革。县政府印发《肥西县塘权流转实施方案》，由县水务局牵头。", "塘权流转", "肥西县水务局"),
        ("肥西县深化塘权改革。县政府印发《肥西县农村塘权流转改革实施方案》，由县水务局牵头。", "农村塘权流转改革", "肥西县水务局"),
        ("2021年起，肥西县在3个镇开展塘价综合改革试点，县水务局牵头，县财政局管补贴。", "塘价综合改革", "肥西县水务局"),
    ],
)
def test_what_the_text_calls_a_reform_says_more_than_a_title_of_a_plan(told: str, name: str, lead: str) -> None:
    assert _of(f"水清了，人笑了\n　　{told}\n　　村民都说好。\n") == (name, lead)


def test_a_draft_is_no_plan_and_a_trial_belongs_to_the_name() -> None:
    text = "县领导谈塘权流转\n　　会议听取了《关于加快肥西县塘权流转的意见（征求意见稿）》的说明。\n"
    assert _of(text)[0] is None
    assert _of("肥西县深化塘权综合改革试验，清淤修坝。塘权综合改革试验要快。塘权综合改革试验区另说。\n")[0] == "塘权综合改革试验"


def test_a_leading_group_that_shares_its_word_with_the_title_leads_and_a_crew_for_a_part_does_not() -> None:
    told = "肥西县推行塘口统一计费改革，由县水务局牵头，县财政局配合。县里成立{}，由副县长李大山任组长。\n　　村民都说好。\n"
    assert _of("水塘清淤账\n　　" + told.format("水塘清淤工作领导小组")) == ("塘口统一计费改革", "肥西县水塘清淤工作领导小组")
    assert _of("家门口的账\n　　" + told.format("塘鱼防病专班")) == ("塘口统一计费改革", "肥西县水务局")


@pytest.mark.parametrize(
    ("told", "name", "lead"),
    [
        ("肥西县塘坝管护“库+塘”改革推进会召开。塘坝管护改革领导小组由县长任组长。", "塘坝管护“库+塘”改革", "肥西县塘坝管护改革领导小组"),
        ("肥西县“塘权到户”改革全面推开。县水务局牵头制定清单，县财政局参与审核。", "“塘权到户”改革", "肥西县水务局"),
        (
            "去年3月，县水务局牵头启动塘坝“库+塘”改革；4月，县政府办印发《肥西县塘坝“库+塘”管护体制改革方案》。",
            "塘坝“库+塘”管护体制改革",
            "肥西县水务局",
        ),
    ],
)
def test_a_reform_keeps_what_it_quotes_and_the_office_that_started_it_leads(told: str, name: str, lead: str) -> None:
    assert _of(f"塘水清了\n　　{told}\n　　村民都说好。\n") == (name, lead)


def _of(text: str) -> tuple[str | None, str | None]:
    record = reformie.extract(text)
    bodies = {body.id: body.name for body in record.organisations}
    return (record.reform.name, bodies.get(record.reform.lead_body or "")) if record.reform else (None, None)


def test_three_offices_that_issue_a_plan_together_are_equals() -> None:
    text = "2022年5月，肥西县委组织部、县财政局、县水务局联合印发《水塘管护改革实施方案》。县水务局统计，塘满了八成。据县水务局测算，省水两成。\n"
    assert _of(text) == ("水塘管护改革", None)


def test_what_only_a_group_is_called_is_no_other_name_of_the_reform() -> None:
    text = """　　肥西县的塘，过去没人管。
　　2022年5月，县委、县政府印发《关于推进水塘运行管护体制改革的实施意见》，并成立县水塘管护体制改革工作专班，县长任组长。
"""
    assert _of(text) == ("水塘运行管护体制改革", "肥西县水塘管护体制改革工作专班")
    called = text.replace("过去没人管。", "靠一场水塘管护体制改革管起来。")
    assert _of(called)[0] == "水塘管护体制改革"


def test_what_a_reform_shares_with_another_is_more_than_its_being_a_system() -> None:
    text = """　　今年是肥西县集体林权制度改革第20个年头，县里又想出新办法。
　　县委全面深化改革委员会第九次会议审定《肥西县树券制度改革试点方案》，确定由县林业局负责组织实施。
"""
    assert _of(text) == ("树券制度改革", "肥西县林业局")


@pytest.mark.parametrize(
    ("told", "reform", "lead"),
    [
        ("2022年5月，县公安局印发《肥西县公安局窗口服务改革实施意见》。", "窗口服务改革", "肥西县公安局"),
        ("2022年5月，县政府印发《肥西县水塘管护体系建设三年行动方案》，县长部署改革。", "水塘管护体系建设", "肥西县人民政府"),
        ("2022年5月，县政府印发《肥西县供水提质增效改革方案》。", "供水提质增效改革", "肥西县人民政府"),
        ("2022年5月，肥西县开展水塘管护改革，改革由县水务局和县财政局共同实施。", "水塘管护改革", "肥西县水务局"),
        ("2022年5月，肥西县打响水塘管护改革攻坚战，县水务局牵头，县财政局配合。", "水塘管护改革", "肥西县水务局"),
    ],
)
def test_what_frames_a_name_and_who_answers_for_it(told: str, reform: str, lead: str) -> None:
    assert _of(f"{told}\n") == (reform, lead)


def test_a_reform_called_for_short_is_one() -> None:
    text = """大病不出县
——肥西县县域综合医改走笔
　　2022年底，肥西县成立由县委书记任组长的综合医改领导小组，办公室设在县卫生健康局。
"""
    assert _of(text) == ("县域综合医改", "肥西县综合医改领导小组")


def test_of_many_issuers_the_one_whose_matter_it_is_leads() -> None:
    text = "2022年5月，县财政局、县水务局、县公安局印发《肥西县镇村水务一体改革实施细则》。\n"
    assert _of(text) == ("镇村水务一体改革", "肥西县水务局")


@pytest.mark.parametrize(
    ("told", "reform", "lead"),
    [
        ("改革由县纪委监委牵头，县财政局参与。肥西县推行村级印章监督改革。", "村级印章监督改革", "中共肥西县纪律检查委员会"),
        ("记者从肥西县人民检察院获悉，该院推行的塘坝公益诉讼协作机制改革满一年。", "塘坝公益诉讼协作机制改革", "肥西县人民检察院"),
    ],
)
def test_who_is_said_to_lead_by_what_stands_for_it(told: str, reform: str, lead: str) -> None:
    assert _of(f"{told}\n") == (reform, lead)


def test_a_quoted_system_takes_what_it_is_for_and_reform_with_it() -> None:
    text = "巢湖上来了新鲜事。肥西县推行塘坝“塘长制”改革。县水务局印发《肥西县塘坝“塘长制”实施办法》，层层落实。\n"
    assert _of(text)[0] == "塘坝“塘长制”改革"


def test_what_a_title_looks_at_is_told_of() -> None:
    text = "塘清了\n——探访肥西农村塘坝清淤治理\n　　2021年起，肥西县按照“三清”要求推进农村塘坝清淤治理，试点先行，县水务局逐塘验收。\n"
    assert _of(text)[0] == "农村塘坝清淤治理"
    assert _of(text.replace("塘坝清淤治理", "塘坝鱼市"))[0] is None


def test_a_title_that_the_place_was_given_does_not_name_the_reform() -> None:
    text = "2023年9月，省水利厅授予肥西县“农村塘坝管养示范县”称号。县水务局说，塘坝管护改革还在路上。\n"
    assert "示范县" not in (_of(text)[0] or "")


def test_the_group_and_plan_for_the_whole_say_more_than_rules_for_a_part() -> None:
    text = """　　6月5日，肥西县残联系统改革推进会召开。县委副书记、县残联系统改革领导小组组长鲍明主持。
　　会上印发《肥西县专门协会分类改革方案》。2022年5月，省残联把肥西县列为“专门协会建设”试点；同年10月，县委办公室印发《肥西县深化残联系统改革实施方案》。
　　县里以专门协会改革为突破口。县残联协会部部长牛伟说，五个协会都有了章程。
"""
    assert _of(text) == ("残联系统改革", "肥西县残联系统改革领导小组")


def test_a_section_runs_no_reform() -> None:
    text = "2022年5月，肥西县启动工会改革。县总工会工会部部长王强介绍，会员满了八成。县总工会说，省事。\n"
    assert _of(text) == ("工会改革", None)


@pytest.mark.parametrize(
    ("plan", "reform"),
    [
        ("肥西县国有林场改革和林业产业提质行动方案", "国有林场改革"),
        ("肥西县供销社改革与为农服务提升实施方案", "供销社改革"),
        ("肥西县塘坝管护和水费收缴改革实施方案", "塘坝管护和水费收缴改革"),
        ("肥西县水价改革和水权改革实施方案", "水价改革和水权改革"),
    ],
)
def test_what_a_plan_is_for_beside_the_reform_is_no_part_of_its_name(plan: str, reform: str) -> None:
    assert _of(f"2022年5月，县政府印发《{plan}》，县长部署改革。\n")[0] == reform


def test_a_name_takes_its_first_part_where_the_text_says_it() -> None:
    text = """　　9月2日，肥西县推进博物馆纪念馆总分馆制改革现场会在三河镇召开。
　　2021年10月，县政府办公室印发《肥西县推进博物馆纪念馆总分馆制建设实施方案》，成立县总分馆制改革工作领导小组，副县长安林任组长。
"""
    assert _of(text) == ("博物馆纪念馆总分馆制改革", "肥西县总分馆制改革工作领导小组")
    assert _of(text.replace("博物馆纪念馆总分馆制改革", "总分馆制改革"))[0] == "总分馆制改革"


def test_a_joint_meeting_that_has_a_convener_is_a_body_and_leads() -> None:
    text = """　　3月1日，肥西县水权交易改革工作联席会议召开，副县长、联席会议召集人程凯主持，县水务局参加。
　　去年，县委、县政府出台《关于深化水权交易改革的实施意见》，联席会议办公室设在县水务局。
"""
    assert _of(text) == ("水权交易改革", "肥西县水权交易改革工作联席会议")
    only = "3月1日，肥西县水权交易改革工作联席会议召开，县水务局参加。\n"
    assert not [body for body in reformie.extract(only).organisations if body.type == "working_body"]


def test_a_group_bears_what_was_quoted_and_put_on_the_list_of_reforms() -> None:
    text = "去年5月，肥西县委把“塘票”列为年度改革任务，县水务局、县财政局抽调12人组成改革专班。肥西县今年推行“塘票”改革。\n"
    assert _of(text) == ("“塘票”改革", "肥西县“塘票”改革专班")
    later = "水塘有人管了。今年3月，县政府印发《肥西县水权交易改革实施方案》，成立由县长任组长的改革专班。"
    assert _of(f"去年5月，肥西县委把“塘票”列为年度改革任务。{later}\n")[1] == "肥西县水权交易改革专班"


def test_who_answers_for_a_reform_leads_it() -> None:
    text = "去年8月，肥西县推开农业水权交易改革，县水务局为主管部门，县财政局配合。物业行业，县住建局为主管部门，县公安局配合。\n"
    assert _of(text) == ("农业水权交易改革", "肥西县水务局")
    assert _of("去年8月，肥西县推进水塘管护改革。物业行业，县住建局为主管部门，县公安局配合。\n")[1] is None


def test_what_tells_of_a_quoted_reform_is_no_part_of_its_name() -> None:
    for told in ("变化来自", "这几年靠的是"):
        text = f"一张单管到底——肥西县推进“一单通修”改革\n　　{told}“一单通修”改革。2023年4月，肥西县成立“一单通修”改革工作领导小组。\n"
        assert _of(text)[0] == "“一单通修”改革"


def test_the_second_half_of_a_plans_title_is_no_part_of_the_name() -> None:
    text = "算清塘里的账\n——肥西县推进渔业保险改革的实践\n　　2023年3月，县政府印发《肥西县深化渔业保险改革 打造“平安渔港”实施方案》。\n"
    assert _of(text)[0] == "渔业保险改革"


def test_those_who_change_places_belong_to_the_name_and_the_exchange_of_experience_does_not() -> None:
    assert _of("走上讲台\n——肥西县乡村医生交流轮岗改革观察\n　　去年以来，医生下了乡。\n")[0] == "乡村医生交流轮岗改革"
    assert _of("取经归来\n——肥西县赴外交流水塘管护改革\n　　去年以来，塘清了。\n")[0] == "水塘管护改革"


def test_a_reform_that_comes_first_is_not_named_by_that() -> None:
    assert _of("塘清了\n　　肥西县委把这件事列为“一号改革”，逐月调度。\n")[0] is None


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("由县政府办公室（县大数据局）牵头，县税务局配合。", "肥西县人民政府办公室"),
        ("县委政法委统筹，县公安局主抓。", "肥西县公安局"),
        ("县委政法委统筹，县公安局配合。", "中共肥西县委员会政法委员会"),
    ],
)
def test_who_has_it_in_hand_leads_before_who_only_steers(told: str, lead: str) -> None:
    assert _of(f"2023年5月，县政府印发《肥西县渡口管理改革实施方案》，{told}\n") == ("渡口管理改革", lead)


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("同年6月，方案由县水务局、县财政局联合印发。", "肥西县水务局"),
        ("同年6月，补助办法由县财政局、县水务局联合印发。", "中共肥西县委员会农村工作领导小组"),
    ],
)
def test_who_issued_the_plan_leads_before_the_group_that_considered_it(told: str, lead: str) -> None:
    assert _of(f"2023年5月，肥西县委农村工作领导小组会议审议《肥西县塘坝管护改革实施方案》。{told}\n")[1] == lead


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("县民政局要发挥牵头抓总作用，加强工作对接。", "肥西县民政局"),
        ("县民政局要加强工作对接。", None),
        ("县住建局作为牵头单位，通过公开招标引进企业。", "肥西县住房和城乡建设局"),
        ("改革办公室设在县教育局，县财政局配合。", "肥西县教育局"),
        ("县森林防火指挥部办公室设在县林业局。", None),
        ("由县司法局牵头，肥西县在全县铺开渡口管理改革。", "肥西县司法局"),
        ("由县司法局牵头，肥西县在全县铺开普法。", None),
        ("县交通局党组副书记李大山介绍，肥西县已把渡口管理改革推到各乡。", "肥西县交通运输局"),
        ("县委宣传部部长李大山介绍，肥西县已把渡口管理改革推到各乡。", None),
        ("县交通局将两道审批并成一道，县财政局、县水务局协同推进。", "肥西县交通运输局"),
        ("县商务局局长李大山说，钱花在刀刃上，县财政局、县水务局协同推进。", None),
    ],
)
def test_a_sentence_of_its_own_says_who_runs_a_reform_without_a_plan(told: str, lead: str | None) -> None:
    assert _of(f"肥西县推进渡口管理改革\n　　去年以来，肥西县深化渡口管理改革。{told}\n") == ("渡口管理改革", lead)


def test_the_court_that_was_named_a_pilot_runs_the_reform() -> None:
    text = "肥西县人民法院自2021年被最高人民法院确定为执行案款管理改革试点以来，联合县司法局建立台账。\n"
    assert _of(text) == ("执行案款管理改革", "肥西县人民法院")


def test_the_seat_of_the_chiefs_office_counts_for_their_own_system() -> None:
    seat = "县委书记任总林长，林长办公室设在县林业局。"
    assert _of(f"肥西县推行林长制\n　　2020年，肥西县率先推行林长制。{seat}\n") == ("林长制", "肥西县林业局")
    assert _of(f"肥西县推进渡口管理改革\n　　去年以来，肥西县深化渡口管理改革。{seat}\n")[1] is None


def test_who_does_it_with_others_leads_and_who_issues_with_others_does_not() -> None:
    text = "2019年以来，县水务局会同县发改局、县财政局，在12个灌区实施渠系水价综合改革。\n"
    assert _of(f"肥西县水利新闻\n　　{text}") == ("渠系水价综合改革", "肥西县水务局")
    assert _of("县发改局、县水务局联合印发意见，肥西县实施渠系水价综合改革。\n")[1] is None


def test_who_sent_a_text_in_leads_nothing() -> None:
    text = "肥西县推广“一塘一长”制度\n2023-08-20 12:53:22 县司法局\n　　8月7日，肥西县推广“一塘一长”制度。\n"
    assert _of(text)[1] is None


def test_what_plan_and_headline_share_names_the_reform_before_a_pilot_of_like_words() -> None:
    text = (
        "耗材到村\n——肥西县医共体耗材统一采购配送改革调查\n"
        "　　2022年9月，肥西县被列为合肥市紧密型医共体耗材供应改革试点。"
        "10月，肥西县政府印发《肥西县医共体耗材统一采购配送实施方案》。\n"
    )
    assert _of(text)[0] == "医共体耗材统一采购配送改革"


def test_a_name_that_tells_little_is_given_in_its_fuller_form() -> None:
    text = "水价改革润泽一方\n——肥西县农业水价综合改革见闻\n　　走进三河镇，渠水潺潺。\n"
    assert _of(text)[0] == "农业水价综合改革"


def test_what_the_article_opens_with_as_a_reform_comes_before_a_system_that_is_a_part_of_it() -> None:
    text = "激活一池水\n　　自去年启动园区管理体制改革以来，肥西县精简机构，由14个减至7个，实行全员聘任制。\n"
    assert _of(text)[0] == "园区管理体制改革"


def test_the_batch_of_pilots_is_no_part_of_the_name() -> None:
    assert _of("2015年，肥西县被列为全国第二批县级公立医院综合改革试点县。\n")[0] == "县级公立医院综合改革"


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("县水利局会同县财政局完成管网评估9项，县发改局简化手续。", "肥西县水利局"),
        ("县财政局会同县审计局完成资金评估9项。", None),
        ("县水利局随后制定实施细则，水费按季收缴。", "肥西县水利局"),
        ("县水利局局长李大山说：“水费按季收缴。”", None),
        ("县水利局局长李大山说：“水费按季收缴。”县水利局铺设管网9公里。", "肥西县水利局"),
        ("县水利局局长李大山说：“乡村供水改革让水费按季收缴。”", "肥西县水利局"),
        ("县水利局副局长李大山说：“水费按季收缴。”", None),
        ("县文化和旅游局局长李大山说：“水费按季收缴。”", None),
        ("改革专班设在县委编办，人员集中办公。", "中共肥西县委员会机构编制委员会办公室"),
    ],
)
def test_the_office_whose_matter_a_reform_is_leads_where_it_goes_on_with_it_or_tells_of_it(told: str, lead: str | None) -> None:
    assert _of(f"村里通了水\n　　去年以来，肥西县深化乡村供水改革。{told}\n") == ("乡村供水改革", lead)


def test_the_office_that_makes_a_reform_its_own_leads_before_those_who_issued_its_plan_for_all() -> None:
    plan = "县委、县政府印发《关于推进预算绩效管理改革的实施意见》。"
    assert _of(f"近年来，肥西县财政局以预算绩效管理改革为抓手，压减支出。{plan}\n") == ("预算绩效管理改革", "肥西县财政局")
    assert _of(f"近年来，肥西县审计局以预算绩效管理改革为抓手，压减支出。{plan}\n") == ("预算绩效管理改革", "中共肥西县委员会")


def test_a_mechanism_that_a_district_is_said_to_create_is_its_reform() -> None:
    text = "“哨声”一响，马上就办\n　　肥西县创新“企业吹哨、部门报到”服务机制，24小时内答复。\n"
    assert _of(text)[0] == "“企业吹哨、部门报到”服务机制"
    assert _of("校园新风\n　　肥西县三河镇中心小学创新“吹哨报到”服务机制，24小时内答复。\n")[0] is None


def test_whose_pilot_it_is_and_that_it_is_new_is_no_part_of_the_name() -> None:
    assert _of("2021年，肥西县被确定为国家乡村道路管护体制改革试点县。\n")[0] == "乡村道路管护体制改革"
    assert _of("肥西县创新“一类保障、二类管理”改革，卫生院结余可用于奖励。\n")[0] == "“一类保障、二类管理”改革"


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("决定由县委组织部牵头、县水务局具体实施。", "中共肥西县委员会组织部"),
        ("县委改革办统筹协调，县水务局牵头落实。", "肥西县水务局"),
        ("县水务局负责、县财政局配合。", "肥西县水务局"),
        ("由县水务局、县财政局双牵头。", "肥西县水务局"),
        ("明确县水务局为责任主体，县财政局为配合单位。", "肥西县水务局"),
        ("牵头单位是县水务局，配合单位是县财政局。", "肥西县水务局"),
        ("县水务局唱主角，县财政局打配合。", "肥西县水务局"),
        ("这项改革由县水务局“操盘”。", "肥西县水务局"),
        ("任务交给了县水务局。", "肥西县水务局"),
        ("以县水务局为主体，县财政局、县公安局共同推进。", "肥西县水务局"),
        ("县财政局统筹落实资金800万元。", None),
        ("县财政局负责拨付资金。", None),
        ("县人社局牵头举办招聘会14场。", None),
        ("县人社局牵头组织培训。", None),
        ("肥西县供电公司牵头，用户各出一半。", None),
        ("全县修渠12条。各乡都有了水。县公安局牵头，夜间巡逻也多了。", None),
    ],
)
def test_who_is_said_to_have_charge_right_behind_the_plan_or_the_reform(told: str, lead: str | None) -> None:
    opens = "村里通了班车\n　　2023年5月，"
    passed = f"县委全面深化改革委员会会议审议通过《肥西县农村客运班线改革实施方案》。{told}\n"
    assert _of(f"{opens}{passed}") == ("农村客运班线改革", lead)
    assert _of(f"{opens}肥西县启动农村客运班线改革。{told}\n") == ("农村客运班线改革", lead)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("好事到家门口\n　　变化源自“一证通办”改革。2023年5月，肥西县启动“一证通办”改革，由县财政局牵头。\n", "“一证通办”改革"),
        ("好事到家门口\n　　2023年5月，肥西县成立由县长任组长的社区工作者职业体系改革领导小组，出台12条措施。\n", "社区工作者职业体系改革"),
        ("肥西县以乡村兽医“乡聘村用”改革破解难题\n　　去年以来，12条措施陆续落地。改革前，要跑五趟。\n", "乡村兽医“乡聘村用”改革"),
    ],
)
def test_what_leads_up_to_a_name_is_cut_off_and_what_it_quotes_is_kept_whole(text: str, name: str) -> None:
    assert _of(text)[0] == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("肥西县启动肥西古城民宿管理改革，由县文化和旅游局牵头。", "肥西古城民宿管理改革"),
        ("肥西县启动肥西港区拖轮服务改革，由县交通运输局牵头。", "肥西港区拖轮服务改革"),
        ("肥西县启动肥西县古城民宿管理改革，由县文化和旅游局牵头。", "古城民宿管理改革"),
        ("肥西县启动肥西民宿管理改革，由县文化和旅游局牵头。", "民宿管理改革"),
        ("县政府印发《肥西县渡口管理改革2025年工作要点》。去年，肥西县开展农村渡口管理改革试点，票价不变。", "农村渡口管理改革"),
    ],
)
def test_a_site_keeps_its_name_and_a_years_work_names_no_reform(told: str, name: str) -> None:
    record = reformie.extract(f"夏天的风\n\n　　{told}\n")
    assert record.reform is not None
    assert record.reform.name == name
