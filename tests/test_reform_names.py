"""Where a reform's name begins and ends: at the first sight of a headline, a verb or a plan's title."""

from __future__ import annotations

import pytest

import reformie


def _named(text: str) -> str | None:
    reform = reformie.extract(text).reform
    return reform.name if reform else None


@pytest.mark.parametrize(
    "name",
    [
        "首席质量官改革", "就近入学改革", "府院联动改革", "委托鉴定改革", "部门预算改革", "统筹区合并改革", "支部联建改革", "到村任职改革",
        "目标管理改革", "在押人员医疗改革", "开标评标改革", "过磅计量改革", "通办窗口改革", "五保供养改革", "打卡制改革",
        "农技推广体系改革", "最多跑一次改革", "三张清单改革",
    ],
)  # fmt: skip
@pytest.mark.parametrize("told", ["去年，云阳县着手{}，方案改了五稿，", "好办法得益于云阳县的{}，", "云阳县组织部推行{}，"])
def test_a_name_begins_where_a_word_does(told: str, name: str) -> None:
    assert _named(f"山里的新事\n　　{told.format(name)}12个村受益，花了不到60万元。\n") == name


@pytest.mark.parametrize(
    ("title", "told", "name"),
    [
        ("垫江县人民医院门诊病历共享改革纪实", "垫江县人民医院启动门诊病历共享改革，26家卫生院接入。", "门诊病历共享改革"),
        ("奉节检察民事支持起诉改革见成效", "奉节县人民检察院开展民事支持起诉改革，帮了326人。", "民事支持起诉改革"),
        ("永川法院执行案款“一案一号”改革二三事", "永川区人民法院对案款动刀，推行“一案一号”改革。", "执行案款“一案一号”改革"),
        ("清流县税务系统发票“静默认证”改革观察", "清流县税务局推行发票“静默认证”改革，少交材料7份。", "发票“静默认证”改革"),
        ("江津区白沙工业园“管家式”服务改革观察", "白沙工业园去年推行“管家式”服务改革。江津区经信委帮助。", "“管家式”服务改革"),
        ("石柱县黄水镇“一约四会”治理改革侧记", "2021年4月，黄水镇党委谋划“一约四会”治理改革。", "“一约四会”治理改革"),
        ("上杭法院推出“胜诉即退费”改革", "上杭县人民法院全面推行诉讼费“胜诉即退费”改革。", "诉讼费“胜诉即退费”改革"),
        ("陆丰派出所“夜间窗口”改革", "陆丰市公安局在全市推开派出所“夜间窗口”改革。", "派出所“夜间窗口”改革"),
        ("漳平市住院床位改革", "漳平市卫健局推行床位改革。", "住院床位改革"),
        (
            "山里的事\n——嵩县白河镇云岭村坡地“小坡并大坡”改革的故事",
            "云岭村有坡地900亩，村里搞起“小坡并大坡”改革。",
            "坡地“小坡并大坡”改革",
        ),
        ("山里的事", "嵩县白河镇在全县头一个搞起无物业小区自治改革，分成21片。", "无物业小区自治改革"),
        ("山里的事", "今年2月，嵩县人民法院审委会审议通过《嵩县人民法院执行事务集约化改革方案》。", "执行事务集约化改革"),
        (
            "肥西县推进渡口综合管理改革",
            "肥西县建立县渡口综合管理改革联席会议，副县长任总召集人。联席会议印发《肥西县渡口渡长制工作方案》。",
            "渡口综合管理改革",
        ),
        ("嵩县白云山产业园人事薪酬制度改革一年间", "嵩县白云山产业园管委会的会议室里，嵩县白云山产业园中层亮分。", "人事薪酬制度改革"),
        (
            "嵩县白云山产业园和石羊产业园合并改革一年间",
            "嵩县白云山产业园、石羊产业园大了。白云山产业园在山下。",
            "白云山产业园和石羊产业园合并改革",
        ),
        ("——嵩县人民法院“分调裁审”机制改革观察", "嵩县法院案子多。2019年，该院启动“分调裁审”机制改革。", "“分调裁审”机制改革"),
        ("山里的事", "今年，嵩县白河镇印发《嵩县白河镇农村垃圾付费服务改革实施办法》，改革由镇政府负责组织实施。", "农村垃圾付费服务改革"),
        ("嵩县法院繁简分流改革提速审判", "嵩县人民法院案子多。去年，该院推行民事案件繁简分流改革，设程序员。", "民事案件繁简分流改革"),
        ("嵩县推进县乡卫生机构一体化改革", "嵩县成立医疗集团，由集团牵头实施县乡卫生机构一体化改革。", "县乡卫生机构一体化改革"),
        (
            "山里的事",
            "嵩县被列为全省深化集体林权制度改革先行试点。县里组建集体林权制度改革工作专班，县委副书记牵头抓总。",
            "集体林权制度改革",
        ),
        ("嵩县丧葬改革见成效", "去年，嵩县被民政厅确定为全省丧葬改革试验区。丧葬改革难在人情。", "丧葬改革"),
        ("山里的事", "去年，嵩县被民政厅确定为全省丧葬改革试验区。", "丧葬改革试验区"),
        ("嵩县今年渡口管理改革见成效", "渡口管理改革由县交通运输局牵头，收回渡船9条。", "渡口管理改革"),
        ("山里的事", "去年，嵩县科协印发《嵩县科协系统换届改革实施方案》，县科协组织实施。", "科协系统换届改革"),
        (
            "嵩县云水中学有新事",
            "嵩县云水中学忙。全校表决通过《云水中学“走班制”教学改革规划》。云水中学推行“走班制”教学改革。",
            "“走班制”教学改革",
        ),
    ],
)
def test_who_carries_it_out_is_no_part_of_the_name(title: str, told: str, name: str) -> None:
    assert _named(f"{title}\n　　{told}群众说好。\n") == name


@pytest.mark.parametrize(
    ("title", "plan", "name"),
    [
        ("北碚区推进校园实验室共享改革见闻", "北碚区义务教育阶段校园实验室共享改革实施方案", "校园实验室共享改革"),
        ("北碚区记事", "北碚区义务教育阶段校园实验室共享改革实施方案", "义务教育阶段校园实验室共享改革"),
    ],
)
def test_the_headline_calls_a_reform_as_the_text_does(title: str, plan: str, name: str) -> None:
    assert _named(f"{title}\n　　2022年3月，北碚区政府印发《{plan}》。22所学校开放。\n") == name


def test_a_noun_before_reform_that_only_the_plan_has() -> None:
    text = "2022年3月，巴南区政府印发《巴南区灯会巡游组织管理改革方案》。灯会巡游组织改革后，街上不堵。\n"
    assert _named(f"巴南区灯会巡游组织改革见闻\n　　{text}") == "灯会巡游组织改革"
    assert _named(f"巴南区见闻\n　　{text}") == "灯会巡游组织管理改革"


def test_a_headline_leaves_out_the_noun_behind_what_it_quotes() -> None:
    text = "“双岗双责”改革上路\n　　巴南区公交集团去年推出“双岗双责”岗位管理改革，312人转岗。\n"
    assert _named(text) == "“双岗双责”岗位管理改革"
    assert _named(text.replace("岗位管理改革", "改革")) == "“双岗双责”改革"


def test_where_it_begins_is_no_part_of_the_name() -> None:
    text = "夜市归谁管\n　　2022年5月，周宁县夜间摊点分时分区管理改革在县城全面铺开，成立周宁县夜间摊点管理工作专班，副县长任组长。\n"
    assert _named(text) == "夜间摊点分时分区管理改革"


@pytest.mark.parametrize(
    "text",
    [
        "盘点：城口几件改革“小事”\n　　过去一年，城口县各部门推出一批改革。县民政局开了窗口。\n",
        "忠县改革“微切口”解民忧\n　　今年，忠县推出一批“微切口”改革，县医保局把慢病卡办到了村。\n",
        "年终看改革：丰都这些改革让你少跑腿\n　　丰都县公布十件改革实事。县残联上门办证。\n",
        "丰都：一年答好几张改革卷\n　　丰都县残联上门办证。\n",
    ],
)
def test_many_reforms_told_of_together_are_none(text: str) -> None:
    assert _named(text) is None


def test_one_reform_of_one_thing_is_no_count_of_many() -> None:
    assert _named("办事新法\n　　2022年4月，忠县推行婚育一件事联办改革，县民政局牵头。\n") == "婚育一件事联办改革"


def test_the_house_of_a_group_is_no_part_of_the_name() -> None:
    text = "老案新办\n　　2022年3月，云阳县公安局成立由局长任组长的案卷管理改革领导小组，分管副局长任副组长。\n　　案卷少丢了。\n"
    assert _named(text) == "案卷管理改革"
    assert _named(text.replace("案卷管理改革领导小组", "公安局案卷管理改革领导小组")) == "案卷管理改革"


def test_a_page_may_break_off_inside_a_quotation() -> None:
    record = reformie.extract("跑一次”改革半年答卷\n3月6日，肥西县召开会议，通报“只跑一次”改革进展。去年全县办件28万件。\n")
    assert record.reform is not None
    assert record.reform.name.endswith("一次”改革")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("云阳县水利局牵头，组织干部多次入户，宣传农村供水改革政策", "农村供水改革"),
        ("云阳县水利局的干部进村入户，讲解水权改革的好处", "水权改革"),
        ("云阳县委、县政府把“量水而行”的理念贯穿农村供水改革全过程", "农村供水改革"),
        ("云阳县把“群众说了算”的要求落实到殡葬改革各环节", "殡葬改革"),
        ("云阳县林业局号召林农投身林权改革", "林权改革"),
        ("云阳县审批局按照服务放管服改革的要求，推出新招", "放管服改革"),
        ("云阳县当初搞产权改革时", "产权改革"),
        ("云阳县推行应急响应改革，", "应急响应改革"),
        ("云阳县推进新闻宣传体制改革，", "新闻宣传体制改革"),
        ("云阳县推行服务外包改革，", "服务外包改革"),
        ("云阳县推行医养结合改革，", "医养结合改革"),
        ("云阳县推行政策解释口径改革，", "政策解释口径改革"),
    ],
)
def test_what_is_said_or_done_of_a_reform_is_no_part_of_its_name(told: str, name: str) -> None:
    assert _named(f"山里的新事\n　　{told}，12个村受益，花了不到60万元。\n") == name


def test_how_a_reform_is_done_names_none() -> None:
    told = "云阳县委把“因势利导”的理念贯穿农村供水改革全过程，花了60万元。"
    assert reformie.extract(told).programmes == ()
    (one,) = reformie.extract("云阳县推行“一户一表”供水改革，花了60万元。").programmes
    assert one.name == "“一户一表”供水改革"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "村民周大山说：“看来政府搞产权改革，是为大家好。”2018年6月，云阳县被农业农村部确定为农村集体产权制度改革试点县",
            "农村集体产权制度改革",
        ),
        ("“这水价改革，改到了心坎上。”村民周大山说。云阳县推行农业供水计量改革", "农业供水计量改革"),
        ("村民周大山说：“多亏水价改革。”", "水价改革"),
        ("云阳县推行“一户一表”供水改革。今年，村里搞厕所改革", "“一户一表”供水改革"),
    ],
)
def test_what_the_writer_calls_a_reform_goes_before_what_somebody_says(told: str, name: str) -> None:
    assert _named(f"山里的新事\n　　云阳县给村民分红。{told}，12个村受益，花了不到60万元。\n") == name


def test_which_round_it_is_is_no_part_of_the_name_and_the_noun_before_reform_is() -> None:
    told = "云阳县水利局召开全县民办泵站第三轮“站管户用”工作推进会。会议要求各站推进第三轮“站管户用”工作，学习“站管户用”管理{}文件。"
    assert _named(told.format("改革")) == "“站管户用”管理改革"
    assert _named("云阳县推行第二轮水权流转改革，花了不到60万元。") == "水权流转改革"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("云阳县大力推进“一户一表”“掌上办水”改革落地。副县长周大山希望云阳县率先实施“全域通水”", "“一户一表”“掌上办水”改革"),
        ("云阳县着手县级媒体融合改革。如今，云阳县探索出“云阳模式”", "县级媒体融合改革"),
        ("云阳县着手农村供水改革，农村供水改革要走在前。今年，云阳县创新实施“云水到家”工程", "农村供水改革"),
    ],
)
def test_a_slogan_that_is_wished_for_or_told_less_often_is_not_the_reform(told: str, name: str) -> None:
    assert _named(f"山里的新事\n　　{told}，12个村受益，花了不到60万元。\n") == name


@pytest.mark.parametrize("wish", ["希望", "争取", "鼓励", ""])
def test_what_is_wished_for_was_not_brought_in(wish: str) -> None:
    assert (_named(f"副县长周大山{wish}云阳县率先实施“全域通水”，花了不到60万元。") is None) is bool(wish)


@pytest.mark.parametrize("kind", ["先行先试", "首创性", "差别化", "差异化", "集成", "牵引性"])
def test_how_it_is_reformed_names_no_reform(kind: str) -> None:
    assert _named(f"定远县\n2023年5月6日\n　　定远县开展{kind}改革，成效明显。县长何大山说，好。") is None


@pytest.mark.parametrize(
    "headline",
    [
        "深化作风建设再出发", "推进高质量发展", "优化营商环境激发市场活力", "加强党的建设", "推进全面从严治党", "实施以案促改", "全力抓改革",
        "一把手抓改革", "书记领衔改革 破解发展难题", "深化改革再出发", "谋改革促发展", "召开改革培训会", "参与改革 共享成果", "用好改革关键一招",
    ],
)  # fmt: skip
def test_a_headline_of_what_every_district_does_names_no_reform(headline: str) -> None:
    text = f"平利县{headline}\n　　平利县推行小型水库管护体制改革，由县水利局牵头。改革后，86座水库有人管。\n"
    assert _named(text) == "小型水库管护体制改革"


@pytest.mark.parametrize("held", ["举办", "举行"])
def test_a_meeting_held_on_a_reform_is_no_part_of_its_name(held: str) -> None:
    text = f"边境上的新事\n　　9月5日，东兴市{held}边民互市落地加工改革推进会。互市改革今年投入260万元。\n"
    assert _named(text) == "边民互市落地加工改革"


@pytest.mark.parametrize("name", ["营商环境评价制度改革", "招商引资机制改革", "安全生产网格化管理改革", "参谋改革试点"])
def test_a_reform_of_what_every_district_has_keeps_its_name(name: str) -> None:
    assert _named(f"山里的新事\n　　平利县推行{name}，12个镇受益，花了不到60万元。\n") in (name, name.removesuffix("试点"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("平利县改革潮涌\n　　教育改革让学位增加2300个，医疗改革让报销多了一成，国企改革让资产增值6.2亿元。\n", None),
        ("改革亮点多\n　　供水改革让水甜了，殡葬改革让负担轻了，校车改革让路近了，平利县群众点赞。\n", None),
        (
            "一线传捷报\n　　灵璧县深化农村集体产权制度改革，清查资产21亿元。\n　　泗县推进医共体建设。\n　　埇桥区推行“街长制”，设街长86名。\n",
            None,
        ),
        ("校车改革暖人心\n　　平利县供水改革让水甜了，殡葬改革让负担轻了，校车改革让路近了。\n", "校车改革"),
        (
            "水库有人管了\n　　平利县推进殡葬改革、供水改革、校车改革。今年，平利县推行小型水库管护改革，由县水利局牵头。\n",
            "小型水库管护改革",
        ),
    ],
)
def test_of_many_reforms_told_in_a_row_none_is_the_article_s(text: str, name: str | None) -> None:
    assert _named(text) == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("上月，肥西县三河镇一处厂房开工。这是肥西推行工业厂房“先租后让”以来，第3家落户的工厂。", "工业厂房“先租后让”"),
        ("今年1月起，肥西县实施新一轮县镇事权划分改革，税收多留一成。", "县镇事权划分改革"),
        ("去年，肥西县深化建设工程“一图联审”改革，一次受理。", "建设工程“一图联审”改革"),
        ("去年，肥西县深化建设用地“净地储备”改革，一次受理。", "建设用地“净地储备”改革"),
        ("两年前，肥西县在全省试点船舶检验“一证通”改革，县水务局牵头。", "船舶检验“一证通”改革"),
        ("肥西县印发《肥西县建设渡口“联管”改革实施方案》，船票两元。", "渡口“联管”改革"),
    ],
)
def test_what_a_name_has_before_its_marks(told: str, name: str) -> None:
    assert _named(f"船到码头\n　　{told}\n　　村民都说好。\n") == name


def test_the_headline_has_the_short_form_that_the_plan_gives_in_brackets() -> None:
    plan = "2023年3月，肥西县印发《肥西县城乡渡运共同体（渡联体）建设实施方案》，县交通运输局牵头。渡联体建设见成效。"
    assert _named(f"小渡口\n——肥西县推进渡联体建设见闻\n　　{plan}\n") == "渡联体建设"
    assert _named(f"小渡口\n——肥西县渡运见闻\n　　{plan}\n") == "城乡渡运共同体（渡联体）建设"


@pytest.mark.parametrize(
    "told",
    [
        "有人问，各地改革为何不一样？专家说，各地改革要因地制宜，各地改革步伐有快有慢。",
        "一切改革都要从群众需要出发，一切改革为了群众，一切改革依靠群众。",
        "委员们齐聚一堂，共话改革、共谋发展。大家畅谈改革，共话改革新篇，共话改革发展大计。",
        "全县坚持以供给侧结构性改革为主线，经济稳中有进，全年增长6.5%。",
        "县法院紧紧围绕最高人民法院改革的总体思路，按照最高人民法院改革要求，改进审判。",
        "11日，县十五届委员会全面深化改革领导小组召开第十七次会议，县长主持。",
        "县人大常委会出台《关于支持检察机关工作的意见》，县检察院办案30件。",
        "县委、县政府印发《关于支持人民法院基本解决执行难的实施意见》。",
        "县司法局编制《2023年法治肥西建设工作要点》，推进法治肥西建设。",
        "县司法局制定《2023年法治肥西建设考核评价办法》。",
        "县检察院与县应急管理局会签《关于在安全生产领域加强协作配合的意见》。",
        "会议要求，以推进林长制为统领，以省“双碳”试点县建设为主线，抓好造林。",
    ],
)
def test_what_is_said_of_every_reform_or_of_a_bodys_work_is_the_name_of_none(told: str) -> None:
    assert _named(f"肥西县的事\n　　5月9日，肥西县召开会议。{told}\n") is None


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("驻守山里，肥西国有林场急盼改革\n　　在肥西，国有林场急盼改革。职工说，国有林场改革要快一些。", "国有林场改革"),
        (
            "山里的事\n　　肥西县张家村落实省市“三块地”改革政策。借助省市“三块地”改革，村里盖了新房。省市“三块地”改革让村民受益。",
            "“三块地”改革",
        ),
        ("山里的事\n　　肥西县医疗集团揭牌，标志着我县“县域紧密型医共体”试点启动。我县“县域紧密型医共体”惠及群众。", "“县域紧密型医共体”"),
        ("山里的事\n　　肥西县坚持以渡口联管改革为主线。渡口联管改革惠及群众，渡口联管改革让船工安心。", "渡口联管改革"),
        ("山里的事\n　　去年，肥西县印发《关于支持检察机关渡口监督改革的实施方案》，深化检察机关渡口监督改革。", "检察机关渡口监督改革"),
    ],
)
def test_a_name_stands_without_whose_it_is_and_who_waits_for_it(told: str, name: str) -> None:
    assert _named(f"{told}\n") == name


def test_a_meeting_of_those_who_decide_on_all_reforms_is_about_none_of_its_plans() -> None:
    plans = "《肥西县宅基地改革方案》《肥西县国企薪酬改革方案》"
    assert _named(f"肥西县召开深改委会议\n　　县委深改委召开第五次会议，审议{plans}，推进改革。\n") is None
    assert _named("肥西县召开深改委会议\n　　县委深改委召开第五次会议，审议通过《肥西县宅基地改革方案》。\n") == "宅基地改革"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("为响应当前殡葬改革，滦平县民政局召开会议。", "殡葬改革"),
        ("滦平法院顺应家事审判改革，成立家事法庭。", "家事审判改革"),
        ("为适应渡口管理改革，滦平县建成渡口12座。", "渡口管理改革"),
        ("滦平县推行适应性就业改革，省下120万元。", "适应性就业改革"),
        ("如今，各乡镇供销社改革正在推进，滦平县已有12家。", "供销社改革"),
        ("滦平县启动部门预算改革，省下120万元。", "部门预算改革"),
        ("滦平县推行消防检查改革，群众少跑12次。", "消防检查改革"),
        ("副县长王大海实地察看渡口管理改革，滦平县建成渡口12座。", "渡口管理改革"),
        ("县长王大海到虎什哈镇实地查看机构改革后综合服务中心的运行情况。", None),
        ("目前，全省各地监察体制改革工作正在推进，滦平县召开会议。", None),
        ("滦平县审议通过《滦平县全面贯彻节约优先主线的实施方案》。", None),
        ("滦平县印发《滦平县落实农村集体产权制度改革的实施意见》。", "农村集体产权制度改革"),
        ("根据《县委关于开展“学讲做”主题教育的实施方案》，滦平县汇报了经济发达镇行政管理体制改革工作。", "经济发达镇行政管理体制改革"),
        ("滦平县以落实“市县同权”改革为契机，提升服务。", "“市县同权”改革"),
        ("滦平县以贯彻落实国务院“放管服”改革为契机，提升服务。", "“放管服”改革"),
    ],
)
def test_when_where_and_why_it_is_told_of_are_no_part_of_the_name(told: str, name: str | None) -> None:
    assert _named(f"滦平县召开工作推进会\n　　{told}\n") == name


@pytest.mark.parametrize("about", ["“一业一证”开展督导检查", "窗口开展督导检查，推进“一业一证”改革落地"])
def test_what_those_above_do_is_a_spur_and_not_the_reform(about: str) -> None:
    spur = "滦平县行政审批局以贯彻落实省政府“三保十条措施”和市政府“市县同权”改革为契机"
    assert _named(f"滦平县开展督导检查推进“一业一证”改革全面实施\n　　近日，{spur}，对{about}。\n") == "“一业一证”改革"
