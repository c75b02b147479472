"""Where the name of a body begins and ends, and what is no one body."""

from __future__ import annotations

import pytest

from reformie.pipeline import extract


def bodies(text: str) -> list[str]:
    return [body.name for body in extract(text, published="2023-05-10").organisations]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("定远县试行河道托管。该做法获中央依法治国办督察组肯定。", ["中央依法治国办督察组"]),
        ("定远县模式荣获中央依法治国办督察组点赞，受到安徽省农村改革领导小组推广。", ["中央依法治国办督察组", "安徽省农村改革领导小组"]),
    ],
)
def test_a_body_does_not_begin_before_what_it_gives(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "定远县各镇街农技中心推荐示范户。",
        "定远县建立各科室包联学校制度。各科室包联学校制度已经落实。",
        "定远县各区县红枫服务中心到会。",
        "定远县来了好几家中央媒体，从中央媒体到地方媒体都在报道。中央驻皖媒体、中央新闻单位也来了。",
        "定远县开放窗口，法院（立案、速裁法庭）进驻。巡回法庭进村，假日法庭也开了。",
        "定远县全面铺开，（惠民服务中心）覆盖率达到百分之百，（红枫养老服务中心）全覆盖。",
    ],
)
def test_what_each_has_or_any_may_be_is_no_one_body(text: str) -> None:
    assert bodies(text) == []


def test_one_body_beside_such_words_is_named() -> None:
    text = "定远县的红枫养老服务中心覆盖5个社区。县人民法院速裁法庭、县人民法院炉桥人民法庭开庭。中央要求，各地来学。定远县炉桥镇中心学校到会。"
    assert {"红枫养老服务中心", "定远县人民法院速裁法庭", "定远县人民法院炉桥人民法庭", "中国共产党中央委员会", "定远县炉桥镇中心学校"} <= {
        *bodies(text)
    }


@pytest.mark.parametrize("verb", ["设立了", "下设", "内设", "增设了", "设有", "分设", "设置了"])
def test_the_sections_that_an_office_sets_up(verb: str) -> None:
    whole = "定远县水利局"
    names = bodies(f"{whole}{verb}建设管理科、河湖保护科、办公室、社会事务科4个科室。")
    assert names == [whole, *(whole + part for part in ("建设管理科", "河湖保护科", "办公室", "社会事务科"))]


def test_building_is_no_setting_up() -> None:
    assert bodies("定远县水利局着力建设河湖科、规划科、财务科等示范科室。") == ["定远县水利局"]


@pytest.mark.parametrize("house", ["行政服务中心", "图书馆", "人民医院"])
def test_a_house_that_moves_stays_one(house: str) -> None:
    assert bodies(f"定远县新{house}启用。定远县{house}开门迎客。") == [f"定远县{house}"]


def test_what_is_called_new_by_its_name_keeps_it() -> None:
    text = "定远县新能源发展中心到会。定远县新城医院开诊。"
    assert bodies(text) == ["定远县新能源发展中心", "定远县新城医院"]


def test_a_group_beside_the_house_that_has_it_is_one() -> None:
    names = bodies("定远县政协设立“农旅融合专班”。定远县政协农旅融合专班副主任到会。")
    assert [name for name in names if "专班" in name] == ["中国人民政治协商会议定远县委员会农旅融合专班"]


def test_two_groups_of_other_names_stay_two() -> None:
    names = bodies("定远县成立“河湖治理专班”。定远县政协农旅融合专班副主任到会。")
    assert len([name for name in names if "专班" in name]) == 2


def test_the_school_that_leads_a_group_stands_where_the_group_does() -> None:
    text = "池州市秀川实验学校教育集团揭牌。贵池区以秀川实验学校为核心校，推进集团办学。"
    assert bodies(text) == ["池州市秀川实验学校教育集团", "池州市秀川实验学校"]
    other = "池州市秀川实验学校教育集团揭牌。贵池区以秋浦实验学校为核心校，推进集团办学。"
    assert bodies(other) == ["池州市秀川实验学校教育集团", "池州市贵池区秋浦实验学校"]


LISTED = "来自县委组织部、宣传部、{}、网信办、财政局等单位的干部到会，定远县很重视。"


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("编制办", "中共定远县委员会机构编制委员会办公室"),
        ("党群工作部", "中共定远县委员会党群工作部"),
        ("基层治理和社会事业局", "定远县基层治理和社会事业局"),
        ("经济商务局", "定远县经济商务局"),
        ("创文办", None),
    ],
)
def test_a_list_of_offices_goes_on_behind_one_that_no_table_knows(item: str, name: str | None) -> None:
    told = ["中共定远县委员会组织部", "中共定远县委员会宣传部", "中共定远县委员会网络安全和信息化委员会办公室", "定远县财政局"]
    assert bodies(LISTED.format(item)) == [*told[:2], *([name] if name else []), *told[2:]]


@pytest.mark.parametrize("item", ["破解困局", "专家组", "打开新局", "各村党支部"])
def test_what_is_no_office_in_such_a_list_gives_none(item: str) -> None:
    assert bodies(f"定远县委办公室、{item}，都要动起来。") == ["中共定远县委员会办公室"]


def test_another_s_office_in_a_list_is_not_passed_over() -> None:
    assert bodies("定远县教育局、省委宣传部、财政局到会。")[-1] == "安徽省财政局"


DEEDS = [
    "发挥",
    "依托",
    "带动",
    "引领",
    "鼓励",
    "强化",
    "激发",
    "调动",
    "动员",
    "压实",
    "落实",
    "明确",
    "盘活",
    "利用",
    "运用",
    "统筹",
    "考核",
    "评价",
    "培训",
    "选派",
    "规范",
    "提升",
    "提高",
    "改善",
    "优化",
    "赋能",
    "保障",
    "关心",
    "慰问",
    "表彰",
    "建强",
    "配强",
    "做强",
    "服务",
    "方便",
    "检查",
    "抽查",
    "监督",
    "畅通",
    "改变",
    "解决",
    "化解",
    "降低",
    "取消",
]


@pytest.mark.parametrize("group", ["医院", "学校", "公司", "合作社", "农机合作社", "产业协会", "敬老院", "示范园区", "村集体经济合作社"])
@pytest.mark.parametrize("before", ["“三长”制度要着力", "全县围绕“三长”模式充分", "桃花镇通过流转，积极"])
def test_what_a_deed_is_done_to_is_no_one_body(group: str, before: str) -> None:
    assert bodies("定远县的探索。" + "".join(f"{before}{deed}{group}的作用。" for deed in DEEDS)) == []


@pytest.mark.parametrize("place", ["桃源县", "一年来"])
def test_a_deed_before_the_money_of_villages_makes_no_village(place: str) -> None:
    text = f"定远县的探索。{place}{{}}村集体经济合作社，收入20万元。"
    found = [extract(text.format(deed), published="2023-05-10") for deed in DEEDS]
    assert not any(figure.owner_place for record in found for figure in record.figures)
    assert not any("合作社" in body.name for record in found for body in record.organisations)


def test_a_village_may_bear_the_name_of_a_deed() -> None:
    record = extract("定远县桃花镇前进村靠桃吃饭。前进村集体收入达到20万元。", published="2023-05-10")
    assert [figure.owner_place and figure.owner_place.text for figure in record.figures] == ["前进村"]


def test_an_office_of_the_zone_points_at_that_of_the_zone() -> None:
    text = "宜昌高新区行政审批局、宜昌高新区税务局揭牌。在区行政审批局办结。区税务局局长何大川说，好。区科技局派员。"
    record = extract(f"宜昌高新区见闻\n　　{text}", published="2023-05-10")
    aliases = {body.name: body.aliases for body in record.organisations}
    assert aliases["宜昌高新区行政审批局"] == ("区行政审批局",)
    assert aliases["宜昌高新区税务局"] == ("区税务局",)
    assert [warning.span and warning.span.text for warning in record.warnings if warning.code == "unresolved_body"] == ["区科技局"]


@pytest.mark.parametrize(
    ("district", "told", "court"),
    [
        ("平江县", "省法院", "湖南省高级人民法院"),
        ("平江县", "市法院", "岳阳市中级人民法院"),
        ("平江县", "岳阳市法院", "岳阳市中级人民法院"),
        ("平江县", "县法院", "平江县人民法院"),
        ("枝江市", "市法院", "枝江市人民法院"),
        ("重庆市巴南区", "市五中院", "重庆市第五中级人民法院"),
        ("重庆市巴南区", "区法院", "重庆市巴南区人民法院"),
        ("平江县", "市检察院", "岳阳市人民检察院"),
    ],
)
def test_courts_are_called_by_their_level(district: str, told: str, court: str) -> None:
    assert bodies(f"{district}的做法\n　　{told}到会。") == [court]


def test_schools_by_their_number() -> None:
    text = "平江县的做法\n　　长沙九中、平江十小、县十二小到会。排查县九小场所12家，平江十小行业整治。"
    assert bodies(text) == ["长沙市第九中学", "平江县第十小学", "平江县第十二小学"]


@pytest.mark.parametrize(
    "told",
    [
        "张贴人民法院调解平台二维码40处，悬挂人民检察院举报箱15个，扫描人民法院二维码。",
        "围绕我县医保经办服务提质增效和便民服务中心建设。",
        "推进办事环境优化和政务服务中心升级。",
    ],
)
def test_what_a_deed_is_done_to_is_no_body_of_the_place(told: str) -> None:
    assert bodies(f"平江县的做法\n　　{told}") == []


def test_what_a_place_has_and_any_third_party_is_no_one_body() -> None:
    text = "由第三方公司核查。南江镇有服务站，村有服务点，乡有便民服务中心。区住建交局派员。"
    assert bodies(f"成都市武侯区的做法\n　　{text}") == ["成都市武侯区住房建设和交通运输局"]


CONFERENCE = "中国人民政治协商会议宁陕县委员会"


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("中国人民政治协商会议第九届宁陕县委员会第二次会议在县会议中心开幕。", [CONFERENCE]),
        ("政协第九届宁陕县委员会副主席柯大川主持。", [CONFERENCE]),
        ("政协宁陕县第十届委员会副主席柯大川主持。", [CONFERENCE]),
        ("政协第九届宁陕县委员会常务委员会作工作报告。", [CONFERENCE + "常务委员会"]),
        ("县政协常委会举行会议。", [CONFERENCE + "常务委员会"]),
        ("政协第九届宁陕县委员会提案委员会主任柯大川到会。", [CONFERENCE + "提案委员会"]),
        ("宁陕县政协会议召开，县政协会议室座无虚席。", [CONFERENCE]),
        ("中国人民政治协商会议是大团结的象征。", []),
        ("中国人民政治协商会议第十四届全国委员会第二次会议在京开幕。", ["中国人民政治协商会议全国委员会"]),
        ("县科协会议召开，县茶叶协会会议召开。", ["宁陕县科学技术协会", "宁陕县茶叶协会"]),
        ("桃花村村民协商会到会。", ["桃花村村民协商会"]),
        ("县政协办理提案48件，县政府办理建议9件。", [CONFERENCE, "宁陕县人民政府"]),
        ("中国共产党第十四届宁陕县委员会书记柯大川到会。", ["中共宁陕县委员会"]),
    ],
)
def test_the_conference_is_no_committee_of_the_party_and_no_association(told: str, names: list[str]) -> None:
    assert bodies(f"宁陕县动态\n　　{told}") == names


DONE = [
    "盼来",
    "迎来",
    "冲毁",
    "摧毁",
    "震塌",
    "重建",
    "援建",
    "厘清",
    "惠及",
    "造福",
    "袭击",
    "救活",
    "壮大",
    "抢救",
    "途经",
    "紧邻",
    "暗访",
    "看望",
    "资助",
    "结对",
    "检查",
    "用好",
]
HOUSES = ["医院", "卫生院", "学校", "中学", "小学", "合作社", "林场", "国有林场", "敬老院", "公司", "幼儿园", "农场", "服务站"]


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("who", ["", "洪水", "村民", "大家要", "群众终于", "农民自发"])
def test_who_does_what_to_a_house_is_no_body(who: str, house: str) -> None:
    assert bodies("平江县动态\n" + "".join(f"　　{who}{deed}{house}。\n" for deed in DONE)) == []


def test_a_joint_house_keeps_its_name() -> None:
    assert bodies("平江县动态\n　　县水务局设立县渡运联合服务中心。") == ["平江县水务局", "平江县渡运联合服务中心"]


@pytest.mark.parametrize("who", ["村民", "学校要", "全县着力", "8月", "县里"])
def test_who_does_what_to_a_house_that_has_a_name(who: str) -> None:
    own = ["平江县南江卫生院", "平江县加义中学", "平江县梅仙国有林场"]
    for deed in ("盼来", "冲毁", "重建", "厘清", "袭击", "检查", "援建", "看望"):
        assert bodies("平江县动态\n" + "".join(f"　　{who}{deed}{name[3:]}。\n" for name in own)) == own


def test_names_that_have_such_words_in_them() -> None:
    names = [
        "湖南携手农业公司",
        "湖南护理职业学院",
        "湖南创新发展有限公司",
        "平江县春晖励志学校",
        "白云惠民医院",
        "平江县解放路中学",
    ]
    assert bodies(f"平江县动态\n　　{'、'.join(names)}到会。") == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("三市镇商会向南江镇中心小学捐赠。", ["平江县三市镇商会", "平江县南江镇中心小学"]),
        ("三市镇茶叶协会为南江镇卫生院送水。", ["平江县三市镇茶叶协会", "平江县南江镇卫生院"]),
        ("县政协主席钱大河率县委、县政府慰问组走访。", ["中国人民政治协商会议平江县委员会", "中共平江县委员会", "平江县人民政府"]),
        ("县政协副主席钱大河陪同省委调研。", ["中国人民政治协商会议平江县委员会", "中共湖南省委员会"]),
        ("干部马大河被选派到平江县南江镇任“春风”工作队总领队。", ["“春风”工作队"]),
        ("三市镇里把村党支部建设作为头等大事。三市镇里为村党支部建设出力。", []),
        ("建成全省最大的油茶和黄精连片种植基地。发展水稻和油菜轮作种植基地。", []),
        ("平江县中学、小学、幼儿园开学。平江县小学和初中有学生3万人。", []),
        ("平江县中学到会。", ["平江县中学"]),
        ("组上建网格工作站，村里建党群服务站，镇上设便民服务站。", []),
        ("建立紧密型医疗联合体，组建专科联盟。", []),
    ],
)
def test_where_one_body_ends_and_another_begins(told: str, names: list[str]) -> None:
    assert bodies(f"平江县动态\n　　{told}") == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("长寿镇党委政府高度重视。", ["中共平江县长寿镇委员会", "平江县长寿镇人民政府"]),
        ("三市镇党委、政府和镇总工会到会。", ["中共平江县三市镇委员会", "平江县三市镇人民政府", "平江县三市镇总工会"]),
        ("县委、政府印发通知。", ["中共平江县委员会", "平江县人民政府"]),
        ("县委、县政府印发通知。", ["中共平江县委员会", "平江县人民政府"]),
        ("三市镇爽口村党委、政府都很忙。", ["中共平江县三市镇爽口村委员会"]),
    ],
)
def test_the_government_behind_its_committee(told: str, names: list[str]) -> None:
    assert bodies(f"平江县动态\n　　{told}") == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("桃大川带领政府办、水利局、林业局、三市镇等部门负责人巡河。", ["平江县人民政府办公室", "平江县水利局", "平江县林业局"]),
        ("水务局、林业局负责同志参加会议。", ["平江县水务局", "平江县林业局"]),
        ("公安局、司法局等12个部门主要负责人到会。", ["平江县公安局", "平江县司法局"]),
        ("水利局、林业局要各司其职。各县水利局、林业局负责人到会。", []),
        ("岳阳市水利局、林业局负责人到会。", ["岳阳市水利局", "岳阳市林业局"]),
    ],
)
def test_a_roster_of_offices_without_their_place(told: str, names: list[str]) -> None:
    assert bodies(f"平江县动态\n　　{told}") == names


def test_a_mountain_s_name_is_whole_and_a_court_lends_its_district() -> None:
    assert bodies("平江县动态\n　　幕阜山国有林场、连云山国有林场到会。") == [
        "平江县幕阜山国有林场",
        "平江县连云山国有林场",
    ]
    assert bodies("恒山法院在6个社区设立了调解室。") == ["鸡西市恒山区人民法院"]


def test_a_number_that_ends_the_line_above_counts_no_school() -> None:
    record = extract("滦平县召开推进会\n发布日期：2023-05-09\n滦平县第二中学校长马小川和全校师生代表一起参加了座谈会，会上大家畅所欲言。\n")
    assert [body.name for body in record.organisations] == ["滦平县第二中学"]
    assert not extract("滦平县新闻\n　　滦平县新建3所中学，5家医院开业。").organisations
