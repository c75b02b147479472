"""Whose figures are, from the text to the record: what articles of made-up bodies and people tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from reformie import extract
from reformie.figures.surroundings import Surroundings
from reformie.record import BodyOwner, DistrictOwner, Figure, Record

COUNTY = "陇川县"
HEAD = f"{COUNTY}推进改革纪实\n\n　　近年来，{COUNTY}持续推进各项改革。\n\n　　"


def owner_of(record: Record, figure: Figure) -> str | None:
    """Give the name of a figure's owner: a body's full name, a division's, a township's or village's."""
    if isinstance(figure.owner, BodyOwner):
        return next(body.name for body in record.organisations if body.id == figure.owner.organisation)
    if isinstance(figure.owner, DistrictOwner):
        return next(place.name for place in record.divisions if place.code == figure.owner.district)
    return figure.owner_place.text if figure.owner_place else None


def owners_of(told: str) -> list[str | None]:
    """Give the owners of the figures of one paragraph about a county."""
    record = extract(f"{HEAD}{told}\n")
    return [owner_of(record, figure) for figure in record.figures]


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("清平乡去年新修机耕路18公里，发放补贴320万元。", ["清平乡", "清平乡"]),
        ("在石桥村，86户村民流转荒地430亩，村里每年增收20万元。", ["石桥村"] * 3),
        ("石桥村党总支书记李红卫说，村里收入去年达到86万元。", ["石桥村"]),
        ("清平乡党委书记李红卫说，乡上建起议事会36个。", ["清平乡"]),
        ("石桥村位于江边。近年来，该村种茶2000亩。", ["石桥村"]),
        ("清平乡、景罕镇分别投入120万元、98万元。", ["清平乡", "景罕镇"]),
    ],
)
def test_townships_and_villages_own_figures(told: str, owners: list[str]) -> None:
    assert owners_of(told) == owners


def test_a_township_is_no_code_and_no_body() -> None:
    figure = extract(f"{HEAD}清平乡去年新修机耕路18公里。\n").figures[0]
    assert figure.owner is None
    assert figure.owner_place is not None
    assert figure.owner_place.text == "清平乡"


@pytest.mark.parametrize(
    "told",
    [
        "种粮大户李有田给果园换上滴灌，省下2万方水，他净得6000元。",
        "村民王大海算账：“我家种了12亩茶，多挣了8000元。”",
        "“过去一年挣不到1万元，现在有3200元。”一位村民笑着说。",
        "云南农业大学教授刘志明带领团队引进新品种4个，推广2000亩。",
        "她家种了6亩葡萄，年收入9万元。",
        "茶艺比赛收官，来自9家企业的64名选手同台竞技。",
        "“以前看病要走30公里山路。”一位茶农说。",
        "“去年我卖了3头牛，收入9000元。”一位牧民说。",
        f"{COUNTY}第一中学校长周丽娟今年种了20亩葵花，预计增收300元。",
        f"{COUNTY}林业局局长何建国走过大小山头30座，磨坏胶鞋4双。",
        "去年，我国茶叶出口36万吨，增长2%。",
        "目前，全国已建成科技小院1800个。",
        "中国茶叶流通协会最新数据显示，去年茶叶内销量达240万吨。",
        "据国家电影局统计，票房达到500亿元。",
        "中央财政安排救灾资金20亿元。",
        f"5月8日，{COUNTY}总工会举办职工技能大赛，96名选手分6个组别比武，12人获评能手。",
        "最终评选出一等奖1名，优胜奖18名。",
        f"全州教育现场会在{COUNTY}举行，180名代表到学校参观。",
        "清平乡的大棚里，36名工人正在采摘。",
        "从申报到验收要过9道程序，群众嫌烦。",
        "大家从经费、人员、场地等四个方面打分。",
        "着力解决住房、入学等急难愁盼的4大问题。",
        "毕业后他进了一家公司，如今月薪7000元以上。",
        "菌棚湿度要控制在60%左右。",
        "护士刘燕每周上门两次，给老人量血压。",
        f"{COUNTY}清平乡副乡长李红卫一个月走了6个村。",
        "73岁的退休教师周丽娟一天走访8户人家。",
        "6岁的女儿刘燕踮着脚，挑了4本书。",
        "村民王大海家这次分红9000元。",
        f"{COUNTY}第一中学教师刘燕领到补助，她领到绩效6300元。",
        "清平乡与邻近的2个乡共同出资86万元。",
        f"{COUNTY}打造“陇茶通”小程序，注册用户达3万人。",
        "陇川县、盈江县等6个县签订合作协议。",
    ],
)
def test_what_people_have_and_do_for_themselves_is_nobody_s(told: str) -> None:
    assert set(owners_of(told)) == {None}


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        (f"{COUNTY}人民医院院长张国强介绍，县域内就诊率达91%，比上年提高2.3个百分点。", [COUNTY, COUNTY]),
        (f"{COUNTY}人民医院去年运转平稳。县财政累计投入6800万元。", [COUNTY]),
        (f"{COUNTY}科学技术协会主席孟兰带队走遍全县8个乡镇。", [COUNTY]),
        (f"据{COUNTY}慈善总会统计，去年各界捐款320万元。", [COUNTY]),
        (f"{COUNTY}与云南农业大学合作，在清平乡、景罕镇建设6个示范区。", [COUNTY]),
        (f"{COUNTY}粮食产量达4万吨，在全省考核中居第二位。", [COUNTY, COUNTY]),
        (f"{COUNTY}被列为全国100个示范县之一。", [None]),
        (f"{COUNTY}人民医院去年门诊量达42万人次，居全州第二位。", [f"{COUNTY}人民医院"] * 2),
        (f"{COUNTY}科学技术协会第五次代表大会召开，主席孟兰作报告。大会提出，到2026年每个乡至少建成2个小院。", [COUNTY]),
        (f"{COUNTY}茶叶研究院挂牌。《{COUNTY}茶产业扶持办法》印发：新建茶园一次性补助30万元。", [COUNTY]),
        (f"{COUNTY}茶叶研究院本月挂牌，力争年底前覆盖全县一半的茶园。", [COUNTY]),
        (f"{COUNTY}政务服务中心主任赵军告诉记者，大厅受理事项6.4万件，满意率97%。", [COUNTY, COUNTY]),
        (f"{COUNTY}人民医院下派医师36名，基层诊疗量占比提高到61%，转外就医人次下降9%。", [f"{COUNTY}人民医院", COUNTY, COUNTY]),
        (f"云南绿野茶业有限公司总经理张国强说，企业开办时间缩短，申请材料压减四成。{COUNTY}去年获评先进。", ["云南绿野茶业有限公司"]),
        ("云南农业大学教授刘志明驻村两年，指导改良土壤，亩产由400公斤提高到520公斤。", [COUNTY, COUNTY]),
        (f"{COUNTY}人民医院去年扩建。全县上下抢抓机遇，围绕三大主导产业发力。", [COUNTY]),
        ("清平乡、景罕镇等8个乡镇建起便民站，125项事项下放到镇。", [COUNTY, COUNTY]),
        (f"{COUNTY}第一中学扩建——县教育局与云南师范大学共建平台，首批接入教学点32个。", [COUNTY]),
        (f"{COUNTY}科学技术协会主席孟兰说：“我们县三成的耕地种茶。”", [COUNTY]),
        ("浙江援滇工作队会同县教育局，累计投入资金2.1亿元。", [COUNTY]),
        ("评选揭晓，" + f"{COUNTY}中医院院长何建国、县农业农村局干部周丽娟等12人获奖。", [COUNTY]),
    ],
)
def test_what_is_of_the_whole_county_is_the_county_s(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        (f"{COUNTY}从机制、人员等方面入手，推出5方面举措36项。", [COUNTY, COUNTY]),
        (f"{COUNTY}第一中学拿下大赛一等奖7个。", [f"{COUNTY}第一中学"]),
        (f"{COUNTY}一线岗位月薪平均6300元。", [COUNTY]),
        (f"{COUNTY}财政局出资500万元设立资金池。前三季度，发放贷款4.2亿元。", [f"{COUNTY}财政局", COUNTY]),
        (f"{COUNTY}委组织5300人次参加培训。", [COUNTY]),
        ("石桥村党总支书记、村委会主任李红卫说：“村里烘干粮食800吨。”", ["石桥村"]),
        (f"{COUNTY}工业园区管委会主任何建国说，管委会设立驿站6个。", [f"{COUNTY}工业园区管理委员会"]),
        (f"{COUNTY}茶产业联盟成立。成员企业由18家增至45家。", [f"{COUNTY}茶产业联盟"] * 2),
        (f"{COUNTY}去年新增病例10例（其中，石桥村最多），新增治愈29例。", [COUNTY, COUNTY]),
        (f"{COUNTY}人民医院门诊次均费用198元，医保基金结余2800万元。", [f"{COUNTY}人民医院"] * 2),
        (f"他是{COUNTY}人民医院护士长，手下带着12名护士。", [f"{COUNTY}人民医院"]),
        ("（一）全镇建成便民站12个。", [None]),
        (f"云南省科协把{COUNTY}列为全省12个试点县之一。", ["云南省"]),
        ("两河镇因煤而兴。全镇有煤矿21座。", ["两河镇"]),
        (f"{COUNTY}评定文明户312个，文明户数量居全州首位。", [COUNTY, COUNTY]),
    ],
)
def test_who_tells_and_who_is_told_of(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


def test_since_when_nothing_like_it_was_is_no_period() -> None:
    held = extract(f"{HEAD}两年来，培训900人次。近十年来首次下降3.2%。\n")
    texts = {date.id: date.text for date in held.dates}
    assert [texts.get(figure.period or "") for figure in held.figures] == ["两年来", None]


def test_what_is_the_country_s_ends_with_its_sentence() -> None:
    assert owners_of("我国茶叶出口36万吨。近年来，新建茶园600亩。") == [None, COUNTY]
    assert owners_of(f"据国家统计局{COUNTY}调查队统计，农民人均收入达2万元。") == [COUNTY]


@pytest.mark.parametrize(
    ("told", "owner"),
    [
        (f"{COUNTY}行政审批局局长赵军介绍，该局累计精简材料1300份。", f"{COUNTY}行政审批局"),
        (f"{COUNTY}农业农村局局长何建国走访企业217户。", f"{COUNTY}农业农村局"),
        (f"{COUNTY}农业农村局局长何建国介绍，去年推广良种217亩。", COUNTY),
        (f"{COUNTY}第一中学校长周丽娟说：“今年招聘教师28名。”县教育局局长随后作了介绍。", f"{COUNTY}第一中学"),
        (f"{COUNTY}第一中学校长周丽娟毕业于云南师范大学。学校今年招聘教师28名。", f"{COUNTY}第一中学"),
        ("云南绿野茶业有限公司落户两年。去年，绿野公司带动农户860户。", "云南绿野茶业有限公司"),
        (f"整合{COUNTY}中医院、12家乡镇卫生院，组建{COUNTY}医疗集团。", f"{COUNTY}医疗集团"),
        ("由县供销社与云南绿野茶业有限公司共建的石桥茶叶专业合作社，去年社员达75户。", "石桥茶叶专业合作社"),
        (f"云南绿野茶业有限公司与云南农业大学共建{COUNTY}茶叶研究院，3年投入研发经费900万元。", "云南绿野茶业有限公司"),
        ("分散的茶园统一划转至云南绿野茶业有限公司，160名职工重新上岗。", "云南绿野茶业有限公司"),
        (f"{COUNTY}第一中学校长周丽娟感触很深：全校学生从900人增加到1300人。", f"{COUNTY}第一中学"),
        (f"{COUNTY}农村水价改革领导小组印发《实施方案》，列出35项任务。", COUNTY),
        (f"{COUNTY}农村水价改革领导小组先后召开调度会12次。", f"{COUNTY}农村水价改革领导小组"),
        (f"{COUNTY}行政审批局挂牌成立，19个部门的208项事项划转到位。", f"{COUNTY}行政审批局"),
        ("总投资3.6亿元的云南绿野茶业有限公司二期项目开工。", "云南绿野茶业有限公司"),
        ("由4个村、260户茶农入股的石桥茶叶专业合作社开业。", "石桥茶叶专业合作社"),
        (f"云南农业大学教授刘志明受聘为{COUNTY}第一中学客座教师，首场讲座来了150名学生。", f"{COUNTY}第一中学"),
        (f"{COUNTY}科协组建石桥科技先锋队，由县农业农村局干部赵军任队长。截至5月底，先锋队培训茶农900人次。", "石桥科技先锋队"),
        (f"{COUNTY}人民医院院长何建国和5名医生组成“石桥医疗队”，每月巡诊3次。", "石桥医疗队"),
        (f"{COUNTY}医保局副局长赵军说，对集团实行总额付费，{COUNTY}医疗集团上半年结余资金480万元。", f"{COUNTY}医疗集团"),
        (f"{COUNTY}医疗集团成立后，县医保局对集团实行总额付费，上半年结余资金480万元。", f"{COUNTY}医疗集团"),
        (f"{COUNTY}科学技术协会换届，农艺师孟兰、教师周丽娟、医生赵军3人当选兼职副主席。", f"{COUNTY}科学技术协会"),
        ("云南绿野茶业有限公司发布规划，规划明确，三年建设茶园6000亩。", "云南绿野茶业有限公司"),
        ("获得500万元贷款的云南绿野茶业有限公司扩建厂房2座。", "云南绿野茶业有限公司"),
        (f"{COUNTY}医疗集团去年成立，县医院、12家卫生院加入。", f"{COUNTY}医疗集团"),
        (f"{COUNTY}职业技术学校办在园区。\n\n　　成效看得见。今年，毕业生就业率达96%。", f"{COUNTY}职业技术学校"),
        (f"{COUNTY}职业技术学校和景罕技工学校办在园区。\n\n　　成效看得见。今年，毕业生就业率达96%。", COUNTY),
        (f"{COUNTY}人民医院为120名80岁以上老人建档。", f"{COUNTY}人民医院"),
        (f"●{COUNTY}第一中学去年招生800名。", f"{COUNTY}第一中学"),
        (f"{COUNTY}科技局有关负责人说，他们走访企业，指导建成2个众创空间。", f"{COUNTY}科学技术局"),
        (f"{COUNTY}茶叶集团去年揭牌。集团成立以来，收购鲜叶58吨。", f"{COUNTY}茶叶集团"),
        (f"{COUNTY}去年建成平台。据云南绿野茶业有限公司统计，注册司机已有5300名。", "云南绿野茶业有限公司"),
        (f"{COUNTY}第一中学请来{COUNTY}人民医院的12名医生。", f"{COUNTY}人民医院"),
        ("“石桥”志愿服务队每周上门2次。", "“石桥”志愿服务队"),
        (f"{COUNTY}中医院院长何建国当选副主席，{COUNTY}第一中学去年招生800名。", f"{COUNTY}第一中学"),
    ],
)
def test_bodies_own_what_is_their_own(told: str, owner: str) -> None:
    assert owners_of(told)[-1] == owner


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("今年，省科协将陇川县列为全省16个试点县之一。", "530000"),
        ("这一做法明年将在全省900个乡镇推广。", "530000"),
        ("林下产值达到9亿元，居全省第二位。", "533124"),
        ("省政府办公厅发布的8个事项全部落地。", None),
        ("县政府办公室发布的8个事项全部落地。", "533124"),
        ("今年建成蓄水池90口，其中瑞丽市30口、芒市40口。", "533103"),
        ("全县建成文明村30个、信用村40个。", "533124"),
    ],
)
def test_figures_of_wider_and_other_divisions(told: str, code: str | None) -> None:
    owner = extract(f"{HEAD}{told}\n").figures[-1].owner
    assert (owner.district if isinstance(owner, DistrictOwner) else None) == code


def test_a_division_that_owns_a_figure_is_among_those_named() -> None:
    record = extract(f"{HEAD}这一做法明年将在全省900个乡镇推广。\n")
    assert [m.text for division in record.divisions if division.code == "530000" for m in division.mentions] == ["全省"]


def test_where_somebody_worked_before_owns_nothing() -> None:
    assert owners_of("总经理在招聘中选出，在芒市一家工厂任职。绩效占比提高到40%。") == [COUNTY]


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("陇川县农机服务中心挂牌，9个乡镇设站，86名机手入库。", [COUNTY, COUNTY]),
        ("县财政局、县水利局抽调26人组成专班。", [COUNTY]),
        ("县政协委员现场打分，评价为差的5个项目被取消。", [COUNTY]),
        ("清平乡、景罕镇新建水窖120口。", [COUNTY]),
        ("24个村设立议事点，解决问题300件。", [COUNTY, COUNTY]),
        ("清平乡茶园连片，城区新增停车位600个。", [COUNTY]),
        ("县国资局牵头改革，县属国企陇川农业投资有限公司持股51%。", ["陇川农业投资有限公司"]),
        ("陇川经济开发区加快建设。开发区新签约项目12个。", ["陇川经济开发区"]),
        ("走进县政务服务中心，36个窗口一字排开。", ["陇川县政务服务中心"]),
        ("茶农张桂兰今年卖茶，她领到分红3000元。", [None]),
        ("昆明市客商来陇川县考察，双方签约项目6个。", ["陇川县"]),
        ("“陇川县高山茶叶加工与冷链物流产业园建设”项目列入计划，全年授权专利41件。", ["陇川县"]),
        ("清平乡山货批发市场人来人往，日均交易60吨。", ["陇川县清平乡山货批发市场"]),
    ],
)
def test_what_a_clause_opens_with_is_not_always_the_owner(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("清平乡新建水窖120口。", ["清平乡"]),
        ("县水利局抽调26人组成专班。", ["陇川县水利局"]),
        ("清平乡发展茶叶市场3个，年交易60吨。", ["清平乡", "清平乡"]),
    ],
)
def test_what_looks_like_such_an_opening_keeps_its_owner(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("县民政局每年列出专款300万元，改造敬老院12所。", ["陇川县民政局", "陇川县"]),
        ("县财政局每年安排600万元。目前，已建成车间32个。", ["陇川县财政局", "陇川县"]),
        ("县林业局取消一批事项，40家企业受益。", ["陇川县"]),
        ("县住建局、县财政局安排资金900万元。", ["陇川县"]),
        ("县农业农村局联合县气象局开展培训20场。", ["陇川县"]),
        ("县水利局在6个乡镇建成泵站。", ["陇川县"]),
        ("县住建局抽调干部40人，组成8个小组，整改隐患900处。", ["陇川县住房和城乡建设局"] * 2 + ["陇川县"]),
        ("县检察院会同县水务局建立机制，今年以来办理案件31件。", ["陇川县"]),
        ("县检察院今年以来办理案件31件。", ["陇川县人民检察院"]),
        ("县纪委县监委聘请监督员25名。", ["中共陇川县纪律检查委员会"]),
        ("县国资办主任李红卫介绍，新增企业120家。", ["陇川县"]),
    ],
)
def test_what_a_bureau_does_alone_is_its_own(told: str, owners: list[str]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("负责运营的陇川县通达物流有限公司每天配送快件3000件。", ["陇川县通达物流有限公司"]),
        ("县总工会、县妇联成立“石榴”调解工作室。工作室接待来访640人次。", ["陇川县“石榴”调解工作室"]),
        ("石桥村收入少，陇川县绿源农业有限公司租下荒地。如今，村集体每年进账12万元。", ["石桥村"]),
        ("清平乡党委书记李红卫和乡里的干部走遍60户人家。", ["清平乡"]),
        ("清平镇路不好走。镇长李家明和镇综治中心主任王大海守在现场。镇里建起泵站6座。", ["清平镇"]),
    ],
)
def test_who_is_described_or_pointed_at_owns_figures(told: str, owners: list[str]) -> None:
    assert owners_of(told) == owners


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("陇川县人民政府与中国农业银行陇川县支行签订协议，支持农户贷款，目前已放贷17笔。", ["中国农业银行陇川县支行"]),
        ("乡亲们算过账：托出去，每亩只要615元。", [None]),
        ("松溪合作社全年收入120万元，发放工资18万元。", ["松溪合作社", "松溪合作社"]),
        ("赵立新说，租房一年一万二。", [None]),
    ],
)
def test_sums_are_whose_hand_they_pass(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


def test_a_task_force_owns_what_its_own_sentence_tells() -> None:
    told = "陇川县成立林权改革工作专班，专班先后召开会议9次。目前已确权林地86万亩。"
    assert owners_of(told)[-1] == COUNTY


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("石桥村位于江边。乡村医生李有田管着全村1063名村民的健康。", ["石桥村"]),
        ("蜜柚俏销，最高时卖到18元一斤，批发也有6元一斤。", [None, None]),
        ("“我们家分了2.8万元。”村民王大海说。", [None]),
        (
            "陇川县职业技术学校校长赵立新上任。村民李有田的儿子考进云南交通职业技术学院。2023年，全校本科上线412人。",
            ["陇川县职业技术学校"],
        ),
        ("松溪合作社理事长赵立新去年上任。我们合作社现有果园320亩。", ["松溪合作社"]),
    ],
)
def test_prices_are_nobody_s_and_all_of_a_village_is_the_village_s(told: str, owners: list[str | None]) -> None:
    assert owners_of(told) == owners


def test_clauses_that_are_passed_over_would_tell_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = sorted((Path(__file__).parents[1] / "corpus" / "articles").iterdir())
    quick = [extract(path).to_json() for path in paths]
    monkeypatch.setattr(Surroundings, "last_name", lambda _, stop: stop)
    assert [extract(path).to_json() for path in paths] == quick
