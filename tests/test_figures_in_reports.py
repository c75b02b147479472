"""What figures measure in the sentences of reports: by sentence each figure's text, measure and qualifiers."""

from __future__ import annotations

import pytest

from reformie.pipeline import extract


def measured(text: str) -> list[tuple[str, str | None]]:
    """Give the figures of a text with their measures."""
    return [(figure.text, figure.measure) for figure in extract(text).figures]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("局里今年受理规划业务95件，规划认可书32个。", [("95件", "规划业务"), ("32个", "规划认可书")]),
        ("核发乡村建设规划许可证61本。", [("61本", "乡村建设规划许可证")]),
        ("全县编制村庄规划78个，规划方案审查22件。", [("78个", "村庄规划"), ("22件", "规划方案")]),
        ("中心受理水利工程立项审批预审42件。", [("42件", "水利工程立项审批预审")]),
        ("窗口完成审批预审60条，登记证明150份。", [("60条", "审批预审"), ("150份", "登记证明")]),
    ],
)
def test_plans_and_approvals_are_parts_of_nouns(text: str, want: list[tuple[str, str]]) -> None:
    assert measured(text) == want
    assert all("规划" not in figure.qualifiers for figure in extract(text).figures)


def test_the_level_of_what_stands_before_is_not_the_next_ones() -> None:
    told = extract("公司建有一个市级研究院、3条生产线和86名技工，获得省级荣誉12项和市级荣誉36项。区级部门涉及6个领域。").figures
    assert [figure.qualifiers for figure in told] == [(), (), ("省级",), ("市级",), ("区级",)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("全区规划建设停车场20个。", ("停车场", ("规划",))),
        ("医院规划床位500张。", ("床位", ("规划",))),
        ("镇里规划到2027年建成车间12个。", ("车间", ("规划",))),
    ],
)
def test_what_is_planned_is_qualified(text: str, want: tuple[str, tuple[str]]) -> None:
    (figure,) = extract(text).figures
    assert (figure.measure, figure.qualifiers) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("县里挑出8个产权清晰、管理规范的家庭农场作样板。", [("8个", "家庭农场")]),
        ("评出9家带动能力强、口碑好的企业。", [("9家", "企业")]),
        ("先在6个基础条件好的村试行。", [("6个", "村")]),
        ("帮了5户家庭困难、劳力少的农户。", [("5户", "农户")]),
        ("12名村长的办法管用。", [("12名", "村长")]),
        ("560名社员总分红3.2万元。", [("560名", "社员"), ("3.2万元", "总分红")]),
        ("提取20%公益金1.5万元，扣除5%管理费。", [("20%", "公益金"), ("1.5万元", "公益金"), ("5%", "管理费")]),
        ("从收益中提取两成资金现用于修路。", [("两成", "收益")]),
    ],
)
def test_the_noun_is_taken_alone(text: str, want: list[tuple[str, str]]) -> None:
    """What is said of things before 的 is none, nor is what they have got together."""
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("到会的有股东代表90名、列席人员20名、镇干部5名，共计115名。", "人员"),
        ("全乡有党员30名、村民代表20名，总共50名到会。", None),
        ("种了油茶300亩、板栗200亩，合计500亩。", None),
        ("今年调处邻里纠纷12件、婚姻纠纷8件，共20件。", "纠纷"),
        ("全县有小学12所、中学3所，共15所学校。", "学校"),
        ("春天修水渠12条，秋天修水渠8条，共20条。", "水渠"),
        ("队里有博士8名，其中女博士3名，共8名。", "女博士"),
    ],
)
def test_a_total_has_no_noun_of_one_member(text: str, measure: str | None) -> None:
    """Of what all members end in it is a total, and of the same things as they are."""
    assert measured(text)[-1][1] == measure


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("合作社去年共盈利31万元，每股能分260元，入股最多的社员分到了1.9万元。", [("31万元", "盈利"), ("260元", None), ("1.9万元", None)]),
        ("村集体增收30万元，给每户发了500元。", [("30万元", "村集体增收"), ("500元", None)]),
        ("合作社盈利30万元，每股分红100元，老周家分了8000元。", [("30万元", "盈利"), ("100元", "分红"), ("8000元", "分红")]),
        ("合作社利润20万元，其中社员分得12万元。", [("20万元", "利润"), ("12万元", "利润")]),
        ("户均分红3000元，最多的拿了9万元。", [("3000元", "户均分红"), ("9万元", "户均分红")]),
        ("“头一回分了2600元，这回又分了4100元。”", [("2600元", None), ("4100元", None)]),
        ("社员们第一次领到800元，第二次领到1200元。", [("800元", None), ("1200元", None)]),
        ("药费第二次花了300元。", [("300元", "药费")]),
    ],
)
def test_what_each_gets_is_not_what_all_gained(text: str, want: list[tuple[str, str | None]]) -> None:
    """Nor is the time at which it was got."""
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("镇上家庭农场已发展到46家，茶园面积发展到3万亩。", [("46家", "家庭农场"), ("3万亩", "茶园面积")]),
        ("专业合作社目前已发展到104家。", [("104家", "专业合作社")]),
        ("如今已发展到60家。", [("60家", None)]),
        ("老周领到公司3万元的赔偿款。", [("3万元", "赔偿款")]),
        ("他拿到合作社7000元的分红款。", [("7000元", "分红款")]),
        ("合作社带富农户1500多家。", [("1500多家", "农户")]),
    ],
)
def test_growth_and_gain_are_no_nouns(text: str, want: list[tuple[str, str | None]]) -> None:
    """What has grown to so many is told before 发展到, and what a sum is behind 的."""
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("三间丰茂蔬菜等农民专业合作社加入了联合社。", []),
        ("村里有两间厂房归合作社。", [("两间", "厂房")]),
        ("三间铺面等着出租。", [("三间", "铺面")]),
        ("林下经济产值达千亿元。", [("千亿元", "林下经济产值")]),
        ("打造万亩茶园。", []),
        ("对新建企业给予5万元至20万元不等的奖励。", [("5万元至20万元", "奖励")]),
        ("惠及12万果农。", [("12万", "果农")]),
        ("服务3万股东。", [("3万", "股东")]),
    ],
)
def test_what_is_a_figure_at_all(text: str, want: list[tuple[str, str | None]]) -> None:
    """The name of a house holds none; a scale alone is one where it is reached."""
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("全区已有96个各类乡村“便民铺”。", [("96个", "乡村“便民铺”")]),
        ("办起15家社区“老年食堂”。", [("15家", "社区“老年食堂”")]),
        ("8个村“抱团”，30家企业“上云”。", [("8个", "村"), ("30家", "企业")]),
        ("培育乡村振兴带头人20名，评选社会治理先进个人15名。", [("20名", "乡村振兴带头人"), ("15名", "社会治理先进个人")]),
        ("选派科技服务特派员40名，窗口服务群众500人。", [("40名", "科技服务特派员"), ("500人", "群众")]),
    ],
)
def test_what_people_do_and_houses_are_called_stays(text: str, want: list[tuple[str, str | None]]) -> None:
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("工业投资增长10.5 %，占比达 45.2 %。", [("10.5 %", 10.5, "growth"), ("45.2 %", 45.2, "ratio")]),
        ("总投资26亿的光伏项目和总投资8亿元的冷链项目开工。", [("26亿", 2600000000, "money"), ("8亿元", 800000000, "money")]),
        ("发放救助金8.1万，总投资12亿建设学校。", [("8.1万", 81000, "money"), ("12亿", 1200000000, "money")]),
        ("集中签约揽金128.5亿。", [("128.5亿", 12850000000, "money")]),
        (
            "12.6万城乡居民和2万多乡亲喝上了好水，惠及3.2万农村群众。",
            [("12.6万", 126000, "count"), ("2万多", 20000, "count"), ("3.2万", 32000, "count")],
        ),
        ("投资26亿个点子，收入3万头。", [("26亿个", 2600000000, "count"), ("3万头", 30000, "count")]),
        ("全乡3村通了水。", [("3村", 3, "count")]),
        ("干部到桃花乡3村、8村和12村驻村。守住发展和生态两条底线，县四家班子到会，团结和民主两大主题突出。", []),
    ],
)
def test_numbers_without_a_unit_and_beside_a_space(text: str, want: list[tuple[str, float, str]]) -> None:
    assert [(figure.text, figure.value, figure.kind) for figure in extract(text).figures] == want


@pytest.mark.parametrize(
    ("told", "owned"),
    [
        ("去年，全国乡村人口为4.9亿人", False),
        ("去年，全国棉花产量600万吨", False),
        ("全国平均水平为12%", False),
        ("全国农村改革试验区平江县新建站点20个", True),
        ("全国粮食生产先进县平江县种粮30万亩", True),
    ],
)
def test_what_the_whole_country_has_is_nobody_s_here(told: str, owned: bool) -> None:
    (figure,) = extract(f"平江县的做法\n　　{told}。").figures
    assert (figure.owner is not None) is owned


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("金沙村位于县城西南30公里，平均海拔1200米。", [("30公里", None), ("1200米", "平均海拔")]),
        ("阿合村在县城以东20公里处，离最近的火车站有35公里。", [("20公里", None), ("35公里", None)]),
        ("出县城向西12公里，便到了草甸村。", [("12公里", None)]),
        ("学校坐落在县城北郊约3公里。", [("约3公里", None)]),
        ("全县东西长120公里，南北宽90公里。", [("120公里", "东西长"), ("90公里", "南北宽")]),
        ("该村距离县城48公里，海拔1800米。", [("48公里", "距离"), ("1800米", "海拔")]),
        ("省道穿境而过8公里。", [("8公里", "省道")]),
        ("绥芬河市中俄边境线长27公里。", [("27公里", "中俄边境线")]),
        ("全县有中缅边境线169公里，海岸线长35公里。", [("169公里", "中缅边境线"), ("35公里", "海岸线")]),
        ("县境内边境线长91公里，境内河流总长460公里。", [("91公里", "边境线"), ("460公里", "河流总长")]),
        ("园区中德合作企业5家，中俄贸易额26亿元。", [("5家", "中德合作企业"), ("26亿元", "中俄贸易额")]),
        ("其中老年人230人，镇中以合作社为主的村6个。", [("230人", "老年人"), ("6个", "村")]),
        ("境内上市公司3家，境内外航线12条。", [("3家", "境内上市公司"), ("12条", "境内外航线")]),
    ],
)
def test_where_a_place_lies_is_told_by_distance_height_or_border(text: str, want: list[tuple[str, str | None]]) -> None:
    """How far it is from another names nothing where the text does not say 距离; a length or width does."""
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("窗口受理登记申请120件，驳回3件。", [("120件", "登记申请"), ("3件", "登记申请")]),
        ("受理不动产登记申请3600件，同比增长12%。", [("3600件", "不动产登记申请"), ("12%", "不动产登记申请")]),
        ("登记申请由320份减少到26份。", [("320份", "登记申请"), ("26份", "登记申请")]),
        ("受理工程审批申请42件、立案申请30件。", [("42件", "工程审批申请"), ("30件", "立案申请")]),
        ("中心提供审批咨询300次，提供登记咨询260人次。", [("300次", "审批咨询"), ("260人次", "登记咨询")]),
        ("受理登记投诉26件，处理解决咨询12件。", [("26件", "投诉"), ("12件", "咨询")]),
        ("接收处理投诉26件，解答咨询30人次。", [("26件", "投诉"), ("30人次", "咨询")]),
        ("共登记企业30家、回复群众咨询6个。", [("30家", "企业"), ("6个", "群众咨询")]),
        ("接受咨询电话2300个，处理投诉工单36件。", [("2300个", "咨询电话"), ("36件", "投诉工单")]),
        ("开展登记业务培训6场、业务培训2场。", [("6场", "登记业务培训"), ("2场", "业务培训")]),
        ("破获电信诈骗案件126起，侦破案件26起。", [("126起", "电信诈骗案件"), ("26起", "案件")]),
    ],
)
def test_a_deed_that_is_asked_for_is_a_part_of_the_noun(text: str, want: list[tuple[str, str]]) -> None:
    """登记申请 is a thing, though 登记 is done with other things that people say."""
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("执结案件2130件，执行到位金额3.2亿元。", [("2130件", "案件"), ("3.2亿元", "执行到位金额")]),
        ("受理案件320件，审执结286件，执结率91%。", [("320件", "案件"), ("286件", "案件"), ("91%", "执结率")]),
        ("执结涉企案件130件，执行到位2.3亿元，执行到位率68%。", [("130件", "涉企案件"), ("2.3亿元", "执行到位"), ("68%", "执行到位率")]),
        ("到位资金3亿元，资金到位率98%。", [("3亿元", "资金"), ("98%", "资金到位率")]),
    ],
)
def test_what_a_court_enforced(text: str, want: list[tuple[str, str]]) -> None:
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("村里发放了46万元的个人与集体分红。", "个人与集体分红"),
        ("兑现了120万元的补助和奖励资金。", "补助和奖励资金"),
        ("县里下达8000万元的中央与省级补助资金。", "中央与省级补助资金"),
        ("他们得到12万元的租金和分红，存进了账户。", "租金和分红"),
        ("产生了80万元的直接和间接损失。", "直接和间接损失"),
        ("投资30万元的道路和桥梁投入使用。", "投资"),
        ("拿到3000元的分红，乐了。", "分红"),
    ],
)
def test_a_sum_is_of_both_that_are_joined(text: str, measure: str) -> None:
    (figure,) = extract(text).figures
    assert figure.measure == measure


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("每个星期组织两次巡查，一个月下来发现隐患30处。", ["每个星期", "一个月"]),
        ("他每个月有20天在村里，一年走访农户300户。", ["一年"]),
        ("热线一个月接到投诉60多件。", ["一个月"]),
        ("2023年，镇里用了一个月走访农户800户。", ["2023年"]),
        ("2023年，提前一个月建成泵站6座。", ["2023年"]),
        ("今年，培训一个月的学员有30名。", ["今年"]),
        ("2021年成立的丰禾合作社现有社员120户，去年分红46万元。", [None, "去年"]),
        ("2022年建成的粮库占地30亩，库容3万吨。", [None, None]),
        ("2023年11月注册的丰禾开发有限公司，注册资本5亿元。", [None]),
        ("去年投产的20条生产线全部达产。", ["去年"]),
        ("每年节煤220万吨，减少排放816万吨，其中厂区占六成。", ["每年", "每年", None]),
        ("夜校每周四晚开课，已开班23期，培训640人次。", [None, None]),
        ("低保标准提高到每人每月760元，最高的达到980元，发放低保金3860万元。", ["每月", "每月", None]),
        ("县里每年安排经费180万元；腾出校舍31处。", ["每年", None]),
        ("律师每周五到中心坐班，一年多来解答咨询1900余人次。", ["一年多来"]),
        ("2023年新注册的企业有360家，全县建成的车间有36个。", ["2023年", "2023年"]),
    ],
)
def test_a_figure_holds_for_its_own_clause_and_not_for_when_its_owner_began(text: str, want: list[str | None]) -> None:
    record = extract(text)
    dates = {date.id: date.text for date in record.dates}
    assert [figure.period and dates[figure.period] for figure in record.figures] == want


def test_a_count_is_not_of_what_it_takes() -> None:
    """粮库占地 is no thing that is counted."""
    assert measured("新建3座粮库占地60亩，6栋厂房建筑面积3万平方米。")[::2] == [("3座", "粮库"), ("6栋", "厂房")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("粮食总产量连续五年稳定在20万吨以上。", [("20万吨以上", "粮食总产量")]),
        (
            "茶叶产量3万吨，减产2%；产值6亿元，增收8%。",
            [("3万吨", "茶叶产量"), ("2%", "茶叶产量"), ("6亿元", "茶叶产值"), ("8%", "茶叶产值")],
        ),
        ("引进新品种6个，亩均增产8%。", [("6个", "新品种"), ("8%", "亩均增产")]),
        ("小学学龄儿童净入学率100%，高中阶段毛入学率95.2%。", [("100%", "小学学龄儿童净入学率"), ("95.2%", "高中阶段毛入学率")]),
        (
            "生猪存栏12.3万头，出栏21.6万头，分别增长2.1%和3.4%。",
            [("12.3万头", "生猪存栏"), ("21.6万头", "生猪出栏"), ("2.1%", "生猪存栏"), ("3.4%", "生猪出栏")],
        ),
        ("参加城乡居民基本养老保险16.8万人，参加失业保险2.3万人。", [("16.8万人", "城乡居民基本养老保险"), ("2.3万人", "失业保险")]),
        ("参加义诊的医生26名。", [("26名", "医生")]),
        ("全年出生人口2100人，死亡人口2300人。", [("2100人", "出生人口"), ("2300人", "死亡人口")]),
        (
            "引进项目36个，其中超5亿元的6个。",
            [("36个", "项目"), ("超5亿元", None), ("6个", "项目")],
        ),
        ("积分制覆盖全村386户，慰问全镇120户。", [("386户", None), ("120户", None)]),
        ("基本养老保险覆盖全县21万人，政策惠及农户386户。", [("21万人", "基本养老保险"), ("386户", "农户")]),
        ("网格化管理覆盖全镇26个村。", [("26个", "村")]),
        ("老孟带动周边20多户养羊，全村12户养羊大户。", [("20多户", None), ("12户", "养羊大户")]),
        (
            "亩均收益6000元，比种玉米高出4000元，全村户均增收1.1万元。",
            [("6000元", "亩均收益"), ("4000元", "亩均收益"), ("1.1万元", "户均增收")],
        ),
        ("受理审查逮捕案件126件、审查起诉案件320件。", [("126件", "审查逮捕案件"), ("320件", "审查起诉案件")]),
    ],
)
def test_the_sentences_of_a_statistics_bulletin(text: str, want: list[tuple[str, str | None]]) -> None:
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("粮食产量实现“二十连丰”，达到16.2万吨，较上年增长1.3%。", [("16.2万吨", "粮食产量"), ("1.3%", "粮食产量")]),
        ("茶叶产量再创新高，达到3万吨。", [("3万吨", "茶叶产量")]),
        ("财政收入迈上新台阶，达到16亿元。", [("16亿元", "财政收入")]),
        ("全县存款余额稳步增长，达360亿元。", [("360亿元", "存款余额")]),
        ("地区生产总值突破百亿大关，达到102亿元。", [("102亿元", "地区生产总值")]),
        ("森林覆盖率稳步提升，达到81.6%。", [("81.6%", "森林覆盖率")]),
        ("产业规模不断扩大，产值达3亿元。", [("3亿元", "产值")]),
        ("引领作用明显提升，超过300名党员报到。", [("超过300名", "党员")]),
    ],
)
def test_what_did_well_is_what_the_next_clause_measures(text: str, want: list[tuple[str, str]]) -> None:
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("空气质量优良天数203天，同比增加12天。", [("203天", "空气质量优良天数"), ("12天", "空气质量优良天数")]),
        ("优良天数达到340天。", [("340天", "优良天数")]),
        ("审批天数由15天压缩到3天，培训12天。", []),
        ("两名评估员和一名医生上门，来了一名记者。", [("两名", "评估员"), ("一名", "医生")]),
        ("村口三排平房，路边两行杨树。", [("三排", "平房"), ("两行", "杨树")]),
    ],
)
def test_days_of_good_air_and_single_ones_beside_others_are_counted(text: str, want: list[tuple[str, str | None]]) -> None:
    assert measured(text) == want


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("与2019年相比，游客增加12万人次。", [None]),
        ("与上年比，游客增加12万人次。", [None]),
        ("2022年，与上年相比，工业产值增长5.1%。", ["2022年"]),
        ("县医院始建于1956年，占地40亩，现有职工520人。", [None, None]),
        ("1-6月，税收完成1.7亿元，完成年初预算的52.4%，增长5.1%。", ["1-6月", "1-6月", "1-6月"]),
        ("今年预计新增岗位300个。", ["今年"]),
        ("2020年，财政收入3.2亿元。其中，税收2.1亿元，增长3%；非税收入1.1亿元。", ["2020年"] * 4),
        ("2020年，财政收入3.2亿元。税收还有缺口1000万元。", ["2020年", None]),
    ],
)
def test_a_period_is_no_comparison_and_no_beginning(text: str, periods: list[str | None]) -> None:
    record = extract(text, published="2023-05-06")
    dates = {date.id: date.text for date in record.dates}
    assert [dates.get(figure.period or "") for figure in record.figures] == periods


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("我县税收收入完成1.7亿元，我旗牛羊肉产量5万吨。", [("1.7亿元", "税收收入"), ("5万吨", "牛羊肉产量")]),
        (
            "执行到位率87.3%，实际执行率80.6%，有财产可供执行案件执结率86%。",
            [("87.3%", "执行到位率"), ("80.6%", "实际执行率"), ("86%", "有财产可供执行案件执结率")],
        ),
        (
            "净收益约18.5万元。送出绿豆9斤，防暑药品6箱，总价值1800元。",
            [("约18.5万元", "净收益"), ("9斤", "绿豆"), ("6箱", "防暑药品"), ("1800元", "总价值")],
        ),
        ("送出药品6箱，价值1800元。", [("6箱", "药品"), ("1800元", "药品")]),
    ],
)
def test_terms_of_reports_stay_whole(text: str, want: list[tuple[str, str | None]]) -> None:
    assert measured(text) == want


def test_prices_are_told_with_their_tenths() -> None:
    told = [
        (figure.text, figure.value, figure.kind) for figure in extract("肉一斤十六块八，菜五块五，鸡蛋十三块六毛，修了两块地。").figures
    ]
    assert told == [("十六块八", 16.8, "money"), ("五块五", 5.5, "money"), ("十三块六毛", 13.6, "money"), ("两块", 2, "count")]
