"""Who leads a reform: the group set up for it by its whole name, the house that bears its words, the office that others help."""

from __future__ import annotations

import pytest

import reformie


def _lead(told: str, title: str = "小渡口的新事") -> str | None:
    """Give the lead body of what an article tells."""
    record = reformie.extract(f"{title}\n\n　　{told}\n")
    assert record.reform is not None
    return {body.id: body.name for body in record.organisations}.get(record.reform.lead_body or "")


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("肥西县印发《肥西县渡口联管改革实施办法》，成立由县长任组长的改革领导小组。", "肥西县渡口联管改革领导小组"),
        ("肥西县印发《关于推行渡口联管改革的意见》，成立改革工作专班，县长任召集人。", "肥西县渡口联管改革工作专班"),
        ("肥西县印发《关于开展渡口联管改革试点的通知》，成立由县长任组长的领导小组。", "肥西县渡口联管改革领导小组"),
        ("肥西县印发《关于推进渡口联管改革的意见》，成立由县长任组长的领导小组。", "肥西县渡口联管改革领导小组"),
        ("肥西县探索渡口联管改革。县里成立了以县长为组长的改革领导小组。", "肥西县渡口联管改革领导小组"),
        ("肥西县印发《肥西县渡口联管改革方案》，建立由县长任总召集人的改革联席会议。", "肥西县渡口联管改革联席会议"),
        ("肥西县印发《肥西县渡口联管改革方案》，成立县渡口联管改革协调组，县长任组长。", "肥西县渡口联管改革协调组"),
        ("肥西县成立渡口联管改革攻坚组，县长任组长。", "肥西县渡口联管改革攻坚组"),
        ("肥西县印发《肥西县渡口联管改革方案》，成立县渡口联管改革专责小组，县长任组长。", "肥西县渡口联管改革专责小组"),
        ("肥西县印发《肥西县渡口盘活利用改革方案》。县渡口盘活利用改革专班随即组建，县长任班长。", "肥西县渡口盘活利用改革专班"),
        ("肥西县印发《肥西县船员律师调查改革方案》，县长任船员律师调查改革专班组长。", "肥西县船员律师调查改革专班"),
        ("肥西县印发《肥西县政府采购渡船改革方案》，成立政府采购渡船改革专班，县长任组长。", "肥西县政府采购渡船改革专班"),
        ("肥西县印发《肥西县国家公园渡口改革方案》，成立国家公园渡口改革专班，县长任组长。", "肥西县国家公园渡口改革专班"),
    ],
)
def test_the_group_set_up_for_a_reform_bears_its_whole_name(told: str, lead: str) -> None:
    assert _lead(told) == lead


def test_a_group_that_is_only_called_a_working_one_has_its_plans_name() -> None:
    told = "肥西县出台《肥西县渡口联管改革暂行办法》，成立了由县长任组长、分管副县长任副组长的工作领导小组。"
    assert _lead(told) == "肥西县渡口联管改革工作领导小组"


def test_the_headline_tells_the_whole_name_of_a_group() -> None:
    told = "2022年1月，县委、县政府成立肥西县渡口盘活利用改革推进领导小组，县长任组长。"
    assert _lead(told, "肥西县渡口盘活利用改革") == "肥西县渡口盘活利用改革推进领导小组"


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("肥西县政府出台《肥西县渡运纠纷调处改革办法》，成立县渡运纠纷调处中心，与县水务局合署办公。", "肥西县渡运纠纷调处中心"),
        ("县水务局设立县渡运联合服务中心。肥西县政府会议通过《肥西县渡运改革方案》。", "肥西县渡运联合服务中心"),
        ("肥西县政府出台《肥西县渡运改革办法》，建成县污水处理中心，管网接到码头。", "肥西县人民政府"),
        ("肥西县政府出台《肥西县渡运改革办法》。县渡运服务中心有职工12人。", "肥西县人民政府"),
        ("肥西县政府出台《肥西县企业渡运改革办法》，成立县企业服务中心。", "肥西县人民政府"),
        ("肥西县民政局推行殡葬服务改革。县殡葬服务中心成立党支部，党员12人。", "肥西县民政局"),
        ("肥西县水务局推行渡运改革。县渡运服务中心设立办事窗口3个。", "肥西县水务局"),
        ("肥西县推行养老服务改革，县民政局印发《肥西县养老服务改革实施方案》。建成县养老服务中心，床位200张。", "肥西县民政局"),
        ("肥西县推行养老服务改革，县民政局印发《肥西县养老服务改革实施方案》。设立县养老服务中心，占地20亩。", "肥西县民政局"),
        ("肥西县政府出台《肥西县渡运改革办法》。长丰县渡运服务中心随之成立。", "肥西县人民政府"),
        ("肥西县政府出台《肥西县渡运改革办法》。去年，安徽省渡运管理中心揭牌，发来贺信。", "肥西县人民政府"),
        ("肥西县政府出台《肥西县渡运改革办法》。县渡运服务中心随之成立。", "肥西县渡运服务中心"),
    ],
)
def test_the_house_set_up_with_the_words_of_a_reform_leads_before_who_issued_its_plan(told: str, lead: str) -> None:
    assert _lead(told) == lead


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("肥西县委出台《肥西县渡口联管改革方案》，县水务局领衔，县公安局、县财政局跟进。", "肥西县水务局"),
        ("肥西县委出台《肥西县渡口联管改革方案》，具体工作由县水务局落实，县公安局参与。", "肥西县水务局"),
        ("肥西县委出台《肥西县渡口联管改革方案》。县水务局负责日常调度，县财政局负责资金监管。", "肥西县水务局"),
        ("肥西县政府印发《肥西县渡口联管改革方案》，由县水务局归口管理，县公安局负责水面安全。", "肥西县水务局"),
        ("肥西县推行渡口联管改革。改革怎么推？县水务局扛起牵头责任，会同县公安局逐船登记。", "肥西县水务局"),
        ("肥西县交通运输局印发《肥西县渡口联管改革方案》，县水务局负责清障，县气象局提供预报。", "肥西县交通运输局"),
        ("会理市委、会理市政府出台《会理市渡口联管改革方案》，市水务局领衔，市公安局跟进。", "会理市水务局"),
        ("肥西县委出台《肥西县渡口联管改革方案》，县财政局投入资金500万元，县审计局全程监督。", "中共肥西县委员会"),
        ("肥西县委出台《肥西县渡口联管改革方案》。今年大水，县水务局发布预警7次，县公安局派人驻点。", "中共肥西县委员会"),
        ("肥西县委出台《肥西县渡口联管改革方案》。县水务局培训船工80人，县气象局提供预报。", "中共肥西县委员会"),
    ],
)
def test_the_office_that_others_help_leads(told: str, lead: str) -> None:
    assert _lead(told) == lead


@pytest.mark.parametrize(
    "told",
    [
        "县财政局拨款200万元，县审计局全程监督。",
        "县公安局抓获偷渡者3人，县司法局提供法律援助。",
        "县统计局发布数据，县融媒体中心跟踪报道。",
        "县委宣传部开设专栏，县融媒体中心提供素材。",
        "县检察院起诉3人，县法院跟进审理，县司法局提供法律援助。",
        "县教育局不在名单内，县公安局参与。",
        "县信访局接到投诉两件，县公安局跟进处理。",
        "县公安局挑头巡逻，县司法局提供法律援助。",
    ],
)
def test_an_office_that_others_help_in_something_else_does_not_lead(told: str) -> None:
    assert _lead(f"肥西县水务局推行渡口联管改革，{told}") == "肥西县水务局"
    assert _lead(f"肥西县推行渡口联管改革。今年大水，{told}") is None


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("肥西县文化馆推出渡口讲堂改革，把课排进32个码头。", "肥西县文化馆"),
        ("肥西县档案馆率先探索渡口讲堂改革，与6家单位签约。", "肥西县档案馆"),
        ("肥西县体育馆推出渡口讲堂改革，票价不变。", None),
        ("肥西县启动渡口讲堂改革，责任落到县渡运服务中心头上。", "肥西县渡运服务中心"),
    ],
)
def test_a_venue_leads_that_is_an_office_as_well(told: str, lead: str | None) -> None:
    assert _lead(told) == lead


def test_what_the_text_calls_a_reform_otherwise_tells_who_does_it() -> None:
    told = "2022年2月，肥西县供销合作社联合社推行农资统一配送改革，在8个乡镇建站。"
    assert _lead(told, "肥西县农资配送改革") == "肥西县供销合作社联合社"


@pytest.mark.parametrize(
    ("plan", "name"),
    [
        ("肥西县招商项目代办制改革", "招商项目代办制改革"),
        ("肥西县管网渡口改革", "管网渡口改革"),
        ("肥西县招乡用渡工改革", "县招乡用渡工改革"),
    ],
)
def test_the_level_of_a_county_stays_in_a_name_where_it_says_who_does_it(plan: str, name: str) -> None:
    reform = reformie.extract(f"{plan}\n\n　　县政府印发《{plan}实施细则》，县水务局牵头，县公安局配合。\n").reform
    assert reform is not None and reform.name == name


def test_the_office_of_a_standing_group_leads_by_itself() -> None:
    told = "肥西县委农村工作领导小组会议通过《肥西县村渡改革方案》，由县委农办牵头，县水务局配合。"
    assert _lead(told) == "中共肥西县委员会农村工作领导小组办公室"


def test_a_county_with_a_short_name_is_known_by_titles_and_its_own_house() -> None:
    record = reformie.extract("高县：渡口联管\n2022-12-06　高县融媒体中心\n　　县政府印发《高县渡口联管改革方案》，成效提高。\n")
    assert record.district is not None and record.district.name == "高县"
    wrong = reformie.extract("渡口联管\n2022-12-06　办事员\n　　合川区印发《提高县域渡运改革方案》，再提高县级标准。\n")
    assert wrong.district is None or wrong.district.name != "高县"


def test_a_stadium_in_a_reforms_name_makes_the_county_no_venue() -> None:
    record = reformie.extract("罗甸县体育场馆开放改革\n　　县政府印发《罗甸县体育场馆开放改革办法》，县财政局配合。\n")
    assert record.district is not None and record.district.name == "罗甸县"


def test_a_group_without_a_name_is_that_whose_office_is_named() -> None:
    told = "县政府印发《渡船“先渡后付”操作导则》，成立改革领导小组，县长任组长。县“先渡后付”改革领导小组办公室副主任甘小渔说，船好坐了。"
    names = [body.name for body in reformie.extract(f"肥西县渡口换了模样\n\n　　{told}\n").organisations]
    assert "肥西县“先渡后付”改革领导小组" in names
    assert "肥西县改革领导小组" not in names


@pytest.mark.parametrize(
    "aside",
    ["县机构改革领导小组办公室主任王强说，编制已到位。", "省农村改革领导小组办公室发文表扬。", "他原在长丰县林权改革领导小组办公室工作。"],
)
def test_an_office_of_another_group_names_no_group(aside: str) -> None:
    founded = "成立改革领导小组，县长任组长。" + aside
    assert _lead("肥西县印发《肥西县渡口联管改革方案》，" + founded) == "肥西县渡口联管改革领导小组"
    names = [body.name for body in reformie.extract(f"肥西县渡口换了模样\n\n　　县里{founded}\n").organisations]
    assert [name[2:] for name in names if name.endswith("领导小组")] == ["县改革领导小组"]


@pytest.mark.parametrize(
    "told",
    [
        "，启动仪式由县委宣传部主持。",
        "。试点前，码头由县城管局管理。",
        "。改革的经费由县财政局兜底。",
        "。改革的档案由县档案局管理。",
        "。方案的合法性由县司法局审核，意见由县信访局管理。",
        "。县纪委扛起监督责任，县审计局落实主管责任。",
    ],
)
def test_who_manages_another_thing_does_not_lead(told: str) -> None:
    assert _lead("肥西县水务局推行渡口联管改革" + told) == "肥西县水务局"


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("，赔偿责任落到县交通运输局身上。", "中共肥西县委员会"),
        ("，排涝任务交给县交通运输局。", "中共肥西县委员会"),
        ("，改革任务交给县交通运输局。", "肥西县交通运输局"),
        ("，改革工作由县交通运输局管理。", "肥西县交通运输局"),
    ],
)
def test_a_task_is_the_reforms_where_the_clause_names_no_other(told: str, lead: str) -> None:
    assert _lead("肥西县委出台《肥西县渡口联管改革方案》" + told) == lead


@pytest.mark.parametrize(
    "told",
    [
        "肥西县印发《肥西县渡口联管改革方案》。县里每季度召开由县长任召集人的联席会议，研究招商。",
        "肥西县探索宅基地有偿退出改革。此前，县里为迎接巡视成立了由县长任组长的领导小组。",
        "肥西县印发《肥西县机关考勤办法》，成立由县长任组长的领导小组。",
        "肥西县印发《关于加强食堂管理的通知》，成立由县长任组长的领导小组。",
        "肥西县印发《肥西县防溺水工作若干措施》，成立由县长任组长的领导小组。",
    ],
)
def test_a_group_for_no_reform_or_another_matter_is_not_named_by_a_title(told: str) -> None:
    bodies = reformie.extract(f"小渡口的新事\n\n　　{told}\n").organisations
    assert [body.name for body in bodies if body.name.endswith(("领导小组", "联席会议"))] == []


def test_a_group_for_the_matter_of_the_reform_is_named_by_it() -> None:
    told = "肥西县探索渡口联管改革。为管好渡口，县里成立了由县长任组长的领导小组。"
    assert _lead(told) == "肥西县渡口联管改革领导小组"


def test_a_group_told_of_late_bears_the_longest_name() -> None:
    told = "肥西县印发《肥西县船员律师调查改革方案》。县里启动渡口船员律师调查改革。县长任渡口船员律师调查改革专班组长。"
    names = [body.name for body in reformie.extract(f"小渡口的新事\n\n　　{told}\n").organisations]
    assert "肥西县渡口船员律师调查改革专班" in names
    often = "船员律师调查改革好。" * 25
    assert _lead(f"肥西县印发《肥西县船员律师调查改革方案》。{often}县长任船员律师调查改革统筹组组长。") == "肥西县船员律师调查改革统筹组"


@pytest.mark.parametrize(
    ("crew", "lead"),
    [
        ("“跑腿员”服务专班。", "肥西县水务局"),
        ("“跑腿员”服务专班，副县长任组长。", "肥西县“跑腿员”服务专班"),
        ("渡口联管改革专班。", "肥西县渡口联管改革专班"),
    ],
)
def test_a_crew_without_head_or_reform_does_not_lead_before_who_drew_up_the_plan(crew: str, lead: str) -> None:
    assert _lead(f"县水务局牵头制定《肥西县渡口联管改革实施方案》，同步成立{crew}", "肥西县推进渡口联管改革") == lead


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("这件事由市商务局统管，市城管局帮着出力。", "江阴市商务局"),
        ("改革办设在市商务局。", "江阴市商务局"),
        ("授权市商务局具体实施。", "江阴市商务局"),
        ("形成市商务局牵头、部门协同、摊主落实的格局。", "江阴市商务局"),
        ("在市商务局的统一领导下，摊位换了样。", "江阴市商务局"),
        ("改革的主力是市商务局。", "江阴市商务局"),
        ("市商务局当起了“操盘手”。", "江阴市商务局"),
        ("市委、市政府把这项改革列为“书记工程”，书记、市长共同领衔推动。", "中共江阴市委员会"),
        ("市委、市政府高度重视，多次听取汇报。", None),
        ("在市委、市政府的坚强领导下，摊位换了样。", None),
        ("市财政局牵头落实补贴资金500万元。", None),
        ("市财政局是资金监管的责任单位。", None),
        ("过去由市城管局牵头，如今换成摊主自己管。", None),
        ("江阴市古树公园改造工程由市住建局牵头。", None),
        ("邻近的宜兴市由市农业农村局牵头，早一年推开。", None),
        ("市商务局未能牵头实施改革。", None),
        ("市商务局反对推进菜市场“摊长制”改革。", None),
        ("改革并非由市商务局牵头。", None),
        ("改革曾由市城管局牵头，现由市商务局牵头。", "江阴市商务局"),
        ("市农业农村局成立蓝莓研究中心。", None),
    ],
)
def test_what_a_sentence_says_of_a_bodys_part_is_weighed(told: str, lead: str | None) -> None:
    assert _lead(f"江阴市推行菜市场“摊长制”改革。{told}") == lead


@pytest.mark.parametrize(
    ("title", "told", "lead"),
    [
        ("江阴市青石中学导师制改革", "江阴市青石中学有学生900人。去年，这所乡村中学自己动手，启动导师制改革。", "江阴市青石中学"),
        ("江阴市推进导师制改革", "导师制改革由市教育局受命牵头，学校跟着干。", "江阴市教育局"),
        ("江阴市推进导师制改革", "市教育局自己牵头，把导师制改革推到40所学校。", "江阴市教育局"),
        ("江阴市推进编制改革", "编制改革由市委编委牵头抓总，市财政局落实。", "中共江阴市委员会机构编制委员会"),
        ("江阴海帆船舶集团有限公司推行技师改革", "江阴海帆船舶集团有限公司推行技师改革，市总工会给了奖金。", "江阴海帆船舶集团有限公司"),
        ("江阴市推进导师制改革", "江阴海帆船舶有限公司捐了钱，支持推行导师制改革。", None),
        ("江阴市推进导师制改革", "学校缺导师。市委、市政府把它当作一项大改革，书记、市长共同领衔推动。", "中共江阴市委员会"),
        ("江阴市推进导师制改革", "市科协领着各镇搞起了导师制改革。", "江阴市科学技术协会"),
        ("江阴市推进导师制改革", "在市委人才工作领导小组领导下，导师制改革推开。", "中共江阴市委员会人才工作领导小组"),
        ("江阴市推进导师制改革", "宜兴市两年前就试过，由市里成立领导小组，市长任组长。市教育局牵头推进导师制改革。", "江阴市教育局"),
        ("江阴市推进导师制改革", "市教育改革领导小组三年前撤销。市教育局牵头推进导师制改革。", "江阴市教育局"),
        ("江阴市推进导师制改革", "起步阶段，市里设过导师制改革指挥部。去年改革由市教育局接过来牵头推进。", "江阴市教育局"),
        ("江阴市推进导师制改革", "市里成立导师制改革指挥部。去年，指挥部完成任务后撤销，改革由市教育局接棒。", "江阴市教育局"),
        ("江阴市推进导师制改革", "市里设立导师制改革专班，专班撤销了12份旧文件。", "江阴市导师制改革专班"),
        ("江阴经济开发区“双招”改革", "江苏江阴经济开发区管委会启动“双招”改革。此前，管委会什么都管。", "江苏江阴经济开发区管理委员会"),
        ("江阴市派出所“两队”改革", "江阴市公安局全面启动派出所“两队”改革。江阴市公安局玉门派出所先试。", "江阴市公安局"),
        ("江阴市推进导师制改革", "江阴市教育局推进导师制改革。局党委成立了专班，党委书记挂帅。", "江阴市教育局导师制改革专班"),
        (
            "江阴市推进导师制改革",
            "江阴市教育局推进导师制改革。宣传也有声势。江阴市公安局护校。局党委成立了专班，局长挂帅。",
            "江阴市教育局",
        ),
        ("江阴市推进导师制改革", "江阴市教育局出台导师制改革实施办法，并成立由局长任组长的领导小组。", "江阴市教育局导师制改革领导小组"),
        ("江阴市推进导师制改革", "市里没有新设机构，由市委、市政府共同领导这项改革。市教育局派出导师。", "中共江阴市委员会"),
        (
            "江阴市供销合作社综合改革",
            "江阴市供销社有门店80家。改革由市委、市政府共同牵头抓总。市供销社负责重建网点，市供销社主任李明说好。",
            "中共江阴市委员会",
        ),
        ("江阴市推进养老改革", "江阴市民政局把实施这项养老改革的担子交给了局属的养老服务指导中心。", "江阴市民政局养老服务指导中心"),
        (
            "山里的事\n——江阴海帆船舶有限公司船工技师改革纪实",
            "江阴海帆船舶有限公司有船工90人。去年10月，船工技师改革动了真格。",
            "江阴海帆船舶有限公司",
        ),
        ("江阴市推进导师制改革", "江阴市教育局推进导师制改革。宜兴市派人来学，当地也成立了导师制改革领导小组。", "江阴市教育局"),
        ("江阴市推进导师制改革", "导师制改革由市教师发展中心组织实施，市财政局给钱。", "江阴市教师发展中心"),
        ("江阴市推进导师制改革", "市里成立江阴澄学教育有限公司，由其牵头实施改革。市教育局派导师。", "江阴澄学教育有限公司"),
        ("江阴市祝塘镇推进导师制改革", "祝塘镇人民政府管学校。学校等不来导师，干脆镇里自己牵头，请来40人。", "江阴市祝塘镇人民政府"),
        ("江阴市推进殡葬改革", "2021年，江阴市启动殡葬改革。市里成立了由市长任组长的领导小组，市民政局管公墓。", "江阴市殡葬改革领导小组"),
    ],
)
def test_who_is_meant_and_whose_group_it_is(title: str, told: str, lead: str | None) -> None:
    assert _lead(f"江阴市有学校90所。{told}", title) == lead
