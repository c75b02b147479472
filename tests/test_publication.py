"""The publication date: what tells it, what bounds it, and where nothing does."""

from __future__ import annotations

import pytest

import reformie
from pages import plain_page
from reformie.article import Article
from reformie.extractors.dates import DatesExtractor
from reformie.findings import Findings, Place
from reformie.layout import lay_out
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.timex.congresses import Congresses


def findings(text: str, code: str = "") -> Findings:
    made = Findings(Article.from_text(text), plain_page(text))
    if code:
        made.places = [Mention(0, 2, Place("division", text[:2], (code,)), "places.division")]
    DatesExtractor(Lexicons())(made)
    return made


@pytest.mark.parametrize(
    ("text", "code", "year"),
    [
        ("去年11月召开的自治区第十二次党代会作出部署。今年3月，试点推开。", "450000", "2022"),
        ("去年5月，省第十三次党代会提出要求。今年3月，试点推开。", "441800", "2023"),
        ("2020年11月，办法印发。8月9日，大厅启用。去年，产值增长。全市上下喜迎党的二十大。", "", "2022"),
        ("2020年11月，办法印发。11月9日，大厅启用。去年，产值增长。全市上下喜迎党的二十大。", "", "2021"),
        ("2022年6月，市第六次党代会提出目标。2022年9月，方案印发。今年3月，试点推开。", "500104", "2023"),
        # another city's congress, another level
        ("去年11月召开的市第十二次党代会作出部署。今年3月，试点推开。", "450100", None),
        ("去年11月召开的自治区第十二次妇女代表大会作出部署。今年3月，试点推开。", "450100", None),
    ],
)
def test_congresses_of_the_article_s_province(text: str, code: str, year: str | None) -> None:
    published = findings(text, code).published
    assert (published.value if published else None) == year


@pytest.mark.parametrize(
    ("text", "province", "found"),
    [
        ("中国共产党浙江省第十五次代表大会", None, [("中国共产党浙江省第十五次代表大会", "2022-06")]),
        ("贵州省第十三次党代会和省十二次党代会", "52", [("贵州省第十三次党代会", "2022-04"), ("省十二次党代会", "2017-04")]),
        ("自治区第十一次党代会", "15", [("自治区第十一次党代会", "2021-11")]),
        ("省第十三次党代会", None, []),
        ("省第九十次党代会，县第十五次党代会，省第十三次代表大会，省科协第十二次代表大会", "51", []),
    ],
)
def test_congresses_found(text: str, province: str | None, found: list[tuple[str, str]]) -> None:
    events = Congresses(Lexicons()).find(text, [province] if province else ())
    assert [(text[start:end], event.first) for start, end, event in events] == found


TOLD = [
    # a target that a paper sets is to come
    (
        "2023年3月，试点获批。市里印发的《实施方案》提出，2025年县域内就诊率达到92%以上。截至2024年5月底，签约9万人；今年上半年，转诊下降。",
        "2024",
    ),
    # what this year is called
    ("今年是“十四五”规划收官之年，改革全面提速。", "2025"),
    ("今年是全面贯彻党的二十大精神的开局之年，3月以来改革提速。", "2023"),
    ("今年是新疆维吾尔自治区成立70周年，5月起开展巡演。", "2025"),
    ("今年是《营商环境建设三年行动计划（2021—2023年）》的收官之年。", "2023"),
    ("2023年是改革攻坚之年。今年以来，全县新设窗口60个。2022年，试点启动。", "2023"),
    ("今年是新中国成立75周年。12月，县里印发《旗县2025年改革工作要点》，2025年1月1日起施行。", "2024"),
    # days with an ordinal, in the name of an activity too
    ("12月4日，第十一个国家宪法日宣传活动在广场举行。", "2024"),
    ("6月5日，在第53个世界环境日来临之际，主题活动启动。", "2024"),
]

BOUNDED = [
    # the second year of a range over New Year has to be named even where it is this one
    ("3月14日，推进会召开。2023年8月，方案通过。2023年9月至2024年1月，900名教师参加竞聘。今年6月底前完成。", "2024"),
    # a year of which a later month is told than the news has reached is over, though a deadline of the next is written out
    ("9月10日，企业领到许可证。2023年12月28日，县里印发方案。今年上半年，办件6000件。力争2024年底事项增至20个。", "2024"),
    # what begins in the month of the news begins this year
    ("9月26日，大会召开。2019年至2023年，累计救助300户。新一届理事会自2024年9月起履职。今年上半年，培训60期。", "2024"),
    # a rule's first day is written out in full in its own year too
    ("2023年12月，县里出台办法，2024年1月1日起施行。截至今年8月底，报销3万人次。", "2024"),
    # a year written out as still to come is not this year, nor is what follows it in the same sentence
    ("2022年8月试点，2024年3月推开。今年，第一批8月底前完成；2025年8月31日前完成第二批，2025年9月至2026年8月完成第三批。", "2024"),
    # titles of a year's papers, figures of the last year
    ("县里印发《旗县2024年改革工作要点》。今年一季度，办结300件。", "2024"),
    ("1月15日，两会召开。2023年，全县生产总值增长6%。今年，将实施十大工程。", "2024"),
    # what is called after a year is held in it
    ("城东区召开2022年总林长会\n11月17日上午，城东区召开2022年总林长会，书记出席。今年以来，新栽林木成活良好。", "2022"),
    ("迎检动员\n11月15日，河阴市2018年全省文明城市测评迎检动员会召开，市委副书记出席并讲话。", "2018"),
    ("9月8日上午，2020年全县护林技能竞赛开幕。", "2020"),
    ("9月8日，2020年“中国·云岭”油茶花节开幕。", "2020"),
    ("9月8日，中国·云岭2020油茶产业大会在县城开幕。", "2020"),
    ("9月8日，第三届（2020）油茶博览会开幕。", "2020"),
    ("阳城县2020年护林大会9月8日在县城召开。", "2020"),
    # and what sums one up in the first half of the next, or at its own end
    ("2月18日，全区召开2023年度工作总结会。今年继续发力。", "2024"),
    ("1月8日，全县召开2021年林业重点工作总结会。", "2022"),
    ("12月20日，全县2021年度护林表彰大会举行。", "2021"),
    ("6月8日，清河县2021年护林奖励表彰大会召开。", "2021"),
    # the paper of a year, without its marks too
    ("2月27日，县委召开会议，审议2025年工作要点。", "2025"),
    ("1月15日下午，河东区召开2024年全区治水推进会。区委书记讲话。会议要求，6月底前完成任务。", "2024"),
    ("1月18日，全县召开2023年林业工作会议。会议总结去年工作，部署今年任务。", "2023"),
    # a day told with its year and without
    ("4月18日，县里为项目开工。仪式于2020年4月18日上午举行。", "2020"),
    # the spirit of a plenum is spread until the next
    ("12月12日，大会召开，学习贯彻十九届二中、三中、四中全会精神。", "2019"),
    # a weekday chooses
    ("9月26日（星期四），大会召开。2022年12月试点。2023年5月推开。今年上半年收官。", "2024"),
    ("9月25日（星期一），大会召开。2022年12月试点。2023年5月推开。今年上半年收官。", "2023"),
]

BOUNDED += [
    # the year of a thing may be this year's
    ("2022年5月，方案印发；2022年9月，试点推开。县里启动2023年全县招商引资攻坚行动。今年上半年，办结300件。", "2023"),
    # a day told with its year and without
    ("6月27日，常委会召开。2024年6月27日，会议审议通过方案。今年以来，办结300件。", "2024"),
]

BOUNDED += [
    # what has been of a year so far is told in that year, beside words for this year too
    ("今年4月，窗口启用。截至2024年9月，全县办件1.2万件。去年底，摸底结束。", "2024"),
    ("2024年11月6日，记者在盐池边见到老周。2021年3月，试点启动。“去年才12户，明年要翻番。”", "2024"),
    ("2024年1月，专班成立。3月12日，办法印发。2024年1月至9月，供餐12万份，增长三成。2025年要实现全覆盖。", "2024"),
    ("2022年，全市新增就业9万人。2022年1—11月，缓缴增长。今年，将出新招。", "2023"),
    # years told to have passed
    ("变化从三年前开始。2021年4月，县委印发方案。去年，全县节水120万方，今年再节水30万方。", "2024"),
    ("三年前，也就是2020年，老宋第一次领到证。今年3月，村里又发了证。", "2023"),
    (f"2022年8月，县委印发改革方案。{'服务送到家门口，群众满意。' * 40}改革推行两年来，变化不小。截至今年8月底，签约3万人。", "2024"),
    # who goes on from a month written out to a later one of last year speaks of another year
    ("2021年3月，三个镇先行试点；去年6月，全县推开。今年1至9月，办件3000件。", "2023"),
    ("2022年3月，全州获批试点。三年来，工厂增至12家，今年4月又添一家。", "2025"),
    ("2021年9月，办法印发。三年来，评出工匠60名。2022年4月，联盟成立。去年，产值比2020年增长。8月15日，大赛收官。力争2026年翻番。", "2024"),
    # a month written out that the sentence goes on from to an earlier one of this year
    ("2023年12月，会议审议通过方案，今年1月1日起中心运行。截至9月底，办件2000件。", "2024"),
    # many years and no round number of them are counted from day to day
    ("1998年10月，古桥列入名录。26年来，村民轮流看护。今年3月，修缮开工。", "2024"),
    ("2009年，合作社成立。十三年来，牧户增至90户。今年8月，分红。", "2022"),
    # what this year is held against is over, and mostly the last one
    ("2021年6月，试点启动。今年前9个月，出口比2022年同期增长三成。10月9日，推进会召开。", "2023"),
    # a stretch of this year is a word for it too
    ("2023年6月，试点启动。今年1至5月，办件量比2023年同期增长三成。6月3日，现场会召开。", "2024"),
    # a feast beside its day
    ("2月10日，正月初一，庙会开场。2023年，全市接待游客300万人次，比上年增长20%。", "2024"),
    # a jubilee in the name of a meeting; an old one is none of this year
    ("7月1日，庆祝中国共产党成立103周年大会召开。今年，新建12家。", "2024"),
    ("老厂是新中国成立10周年时建的。2021年10月，方案印发；2022年5月，试点推开。今年3月，新厂投产。", "2023"),
    # in January a plan for the year stands beside what the last one brought, in December beside what this one brings
    ("1月8日，两会召开。2024年，全县生产总值增长6%。2025年，县里将建100家。", "2025"),
    ("12月20日，总结会召开。2024年，全县新增300家。2025年，将再建100家。今年前11个月，出口增长。", "2024"),
    # what is called after a year may be of this one
    ("县里发布2024年度民生实事清单。截至今年5月，完工三成。2023年，办成十件。", "2024"),
]

BOUNDED += [
    # what 去年 is held against lies before it
    (
        "4月下旬，春播开始。2021年8月，公司落户。亩产从2022年的400斤提高到去年的460斤。到2025年底，托管率达到八成。党的二十大以来，变化很大。",
        "2024",
    ),
    # a month still to come that lies behind all that this year has brought may be of this year
    ("3月20日，课堂开讲。2024年，全县引进教师41名。去年，入学率升到九成。2025年秋季学期，将再引进30名。", "2025"),
    # a new edition tells its year
    ("10月12日，座谈会召开，会上发布《林下经济核算规范（2024年版）》。2022年3月，方案印发，专班成立。今年前三季度，成交12笔。", "2024"),
    # what is left over of a year is known when it is over
    ("今年3月28日，县里出台办法。2023年结余资金1260万元，其中八成留给卫生院。到2026年底，实现全覆盖。11月12日，会诊室启用。", "2024"),
    # in the first months a year is summed up and its successor prepared
    ("2月21日，农村工作会议召开。2022年，全县粮食产量达5万吨。2023年，全县将新建农田8000亩。", "2023"),
    ("3月28日，教育工作会议召开。2018年，全县新增学位4200个，比2017年多1100个。2019年要推行县管校聘。", "2019"),
    # what has come of a beginning is told
    ("3月24日，课堂开讲。2023年9月1日，方案通过。2024年3月起，差距由23分缩小到11分。今年2月，专家进校。2025年6月前再建2个。", "2025"),
]

BOUNDED += [
    # a plan comes out in the first of its years
    ("4月12日，县里印发《戈壁农业三年行动方案（2023—2025年）》。截至5月底，建成温室320座。今年以来，流转土地1万亩。", "2023"),
    # what all of a year brought is held against the year before in the next
    ("今年的果子又添了销路。2022年，全县脐橙产量达48万吨，同比增长6.5%。3月18日，大会召开。", "2023"),
    # a deed that is little more than a year old
    ("2023年10月，县里印发《苹果保险改革实施方案》。今年3月，首张保单落地。7月9日，现场会召开。", "2024"),
    ("2022年9月，县里部署盐碱地改良。同年12月，方案印发。今年以来，改良2万亩。10月11日，测产会召开。", "2023"),
    # several years' total, the months of a past year, the months of this one so far
    ("2021年至2023年，县公安局累计破获电诈案件312起。今年4月，反诈中心揭牌。5月8日，活动举行。", "2024"),
    ("2022年10月，全市获批试点。2023年3月至11月，调查队走遍12个林场。今年1月，首单签约。7月，林农分红。", "2024"),
    ("2024年1月至9月，窗口办理业务300件。今年3月，大厅启用。去年，摸底完成。", "2024"),
    # told year by year
    ("2021年11月，方案印发。2022年，改造管网80公里。2023年，改造90公里。今年，计划改造100公里。6月，完成过半。", "2024"),
    # the next year is about to begin
    ("12月5日，农村工作会召开。今年以来，新建农田6万亩。2024年，全市将再建8万亩。", "2023"),
    ("今年前11个月，接单2万件。12月9日，中心启用。2025年上半年，平台将上线移动端。", "2024"),
    ("9月1日，推进会召开。到今年年底完成登记；2025年3月前，平台投入使用。", "2024"),
    ("11月8日，推进会召开，到明年6月底建成20个村，资金列入2025年县级财政预算。今年3月，平台上线。", "2024"),
    ("站在“十四五”收官、“十五五”谋划的节点，10月16日，大会召开。今年前三季度，产值增长8%。", "2025"),
    # a leap day, an age, a jubilee, a year of graduates, years that have passed, a fair's first day
    ("2月29日，大会举行。2022年，门店营收超过500亿元。2023年，又新增门店300家。今年，将开海外店。", "2024"),
    ("1958年出生的老周，今年66岁。2022年5月，县里印发办法。9月12日，他领到了证。", "2024"),
    ("老厂建于1984年。今年是建厂40周年，6月1日，运动会开幕。", "2024"),
    ("6月20日，市里为2024届高校毕业生举办专场招聘会，提供岗位2000个。今年以来，已办14场。", "2024"),
    ("10月20日，2025届高校毕业生专场招聘会举行。今年以来，引才400名。", "2024"),
    ("2021年5月，全县启动管护员改革。三年过去，管护员增至2300名。今年8月，站点联网。", "2024"),
    ("2023年6月，县里组建专班。两年来，接待游客1200万人次。今年5月18日，推介会举行。", "2025"),
    ("第三届中国国际消费品博览会4月10日开幕。今年，县里12家企业参展。", "2023"),
    # by plan is to come
    (
        "3月12日，助餐点开张。2024年初，方案出台。截至今年2月底，建站73处。2024年，发放补贴300万元。按计划，2026年6月站点要增至90处。",
        "2025",
    ),
]

THIN = [
    # 去年 may be another year than the one before the latest; a deed may be old by the month; a plan runs for years
    "2020年9月，县里启动流转改革。去年，流转1万亩。今年4月，又流转800亩。5月6日，采茶节开幕。",
    "2023年2月，县里印发方案。今年9月，塔楼建成。9月16日，秋收开镰。",
    "2021年7月，市里印发《产业提升行动方案（2021—2023年）》。今年6月，平台上线。",
    # the same is told of 去年, with another figure
    "2019年，全县粮食产量达20万吨，同比增长3%。去年，粮食产量达26万吨，比上年增长2%。今年夏粮丰收。",
    # a five-year plan's time
    "2016—2020年，全县累计投入资金3亿元。今年3月，资金下达。去年，园区投产。",
    # plans in force, plans that are drafted, graduates who are met
    "按照《产业振兴计划（2023—2025年）》，到2025年产值将达到200亿元。今年上半年，产值增长一成。2021年3月，专班成立。",
    "今年5月，县里编制《乡村路网规划（2026—2030年）》。去年，修路80公里。",
    "5月，2019届毕业生小周回到村里。今年，他的茶园开园。",
    # since the year of the latest deed, said in that year or the next
    "2023年2月，意见出台。今年4月，合作社建成烘干塔。2023年以来，托管面积扩大。9月21日，现场会召开。",
    # three years ago may be either of the years told
    "2020年1月1日起，全面禁渔。2021年5月，方案印发。四年来，渔民转产。去年，他挣了14万元。11月6日，塘口捕捞。",
    # the end of the last year would be 去年底
    "2022年秋天，意见通过。截至今年7月底，建成站点98个，比2022年底提高41个百分点。6月28日，现场会召开。",
    # an edition that is only named may be old
    "今年4月，企业按《绿色产业目录（2021年版）》申报。5月10日，窗口启用。",
    # one act standing alone may be years back
    "2021年8月，方案印发。今年5月，验收。去年，又添三家。",
    "2012年，厂子关停。去年底，展馆开放。产值比2012年翻了一番。",
    "2022年1月启动试运行至今，机制平稳。10月15日，转入正式运行。",
    "9月3日，记者走进社区。2024年3月，专班成立。2023年，全区投诉300件。如今降了一半。",
    # a round number of years, one that stands far behind the year, and one behind two years
    "1994年3月，林场建成。三十年来，职工换了三代。今年8月，分红。",
    (
        "1998年10月，古桥列入名录。"
        "村民说起老桥，话里都是当年肩挑背扛的日子，也有修桥补路的讲究，还有孩子们在桥头听来的故事，一辈人接着一辈人讲下去，讲到如今，谁家都能说上一段，说得有声有色。"
        "26年来，村民轮流看护。今年3月，修缮开工。"
    ),
    "1996年建站，1998年10月，古桥列入名录。26年来，村民轮流看护。今年3月，修缮开工。",
    # a year of before may be what this one is held against
    "今年前9个月，游客恢复到2019年，比2019年同期增长一成。10月9日，推进会召开。",
    # a feast that has the same day every year
    "5月1日，劳动节，集市开张。比2022年多了三成。",
    "2016年6月，他退伍返乡。今年8月，村里通了路。",
    "2018年12月试点，2019年6月挂牌。到2035年，实现目标。今年8月，分红。",
    "“十四五”以来，变化很大。2018年试点，2019年推开。今年8月，分红。",
    "5月10日，记者来到村里。",
    # an opening day is no word for this year: the last year of a history may lie far back
    "6月12日，现场会召开。2021年10月，方案印发；2022年5月，试点推开。",
    "7月9日，我们走进老码头。2009年3月，客运停航；2011年6月，仓库改建；2013年10月9日，展馆开放。",
    # a day of the past that is remembered
    "5月9日，他又想起2013年5月9日，那一天他来到村里。今年他已退休。",
    # what praises in a year is of it or of the one before, and so is what a name says of autumn; a meeting in January of either
    "9月8日，全县2022年度护林表彰大会召开。",
    "2月8日，全县2022年护林表彰大会召开。",
    "6月8日，全县通报2022年护林情况。6月9日，护林大会召开。",
    "1月8日，全县召开2021年林业工作会议。",
    "1月8日，全县召开2021年林业工作会议，安排2022年任务。",
    "1月8日，全县召开2021年第四季度林业工作推进会。",
    "1月8日，全县领到奖牌。去年，全县召开2021年林业工作推进会。",
    "12月28日，全县召开2024年林业工作部署会。",
    # what last year doubled against may lie two years back or more
    "去年，村集体增收26万元，比2018年翻了一番。2019年4月，县里印发办法。今年5月，银行推出新产品。",
    "县里启动2023年全县招商引资攻坚行动。今年上半年，办结300件。",
    "9月12日，大会召开，贯彻党的二十届三中全会精神。",
]


@pytest.mark.parametrize(("text", "year"), TOLD + BOUNDED)
def test_year_is_inferred(text: str, year: str) -> None:
    published = findings(text).published
    assert published is not None
    assert (published.value, published.basis) == (year, "inferred")
    assert published.because and published.evidence


@pytest.mark.parametrize("text", THIN)
def test_thin_evidence_gives_nothing(text: str) -> None:
    assert findings(text).published is None


def test_years_that_fit_equally_well_are_named() -> None:
    found = findings("2019—2023年，全县先后撤并12个点。10月26日，现场会召开。今年2月，方案通过。到2025年底，再建3个。")
    assert found.published is None
    assert [doubt.message for doubt in found.doubts if doubt.code == "publication_open"] == [
        "No publication date: what the article says fits 2023 and 2024 about equally well."
    ]


def test_reasons_say_what_they_rest_on() -> None:
    text = "2023年，全县确权。今年，将推开。第二批到2024年底完成。"
    published = findings(text).published
    assert published is not None and published.value == "2023"
    assert "2024 as one still to come" in published.because
    assert text[slice(*published.evidence[0])] == "2023年"


def test_no_reason_names_words_that_the_text_lacks() -> None:
    published = findings(
        "6月12日，现场会召开。2022年，全县用水同比下降6%，亩均节水30方；2022年10月，方案印发。到2023年底，再建3个。"
    ).published
    assert published is not None and "words for this year" not in published.because


def test_review_takes_months_without_a_year_into_the_year_before() -> None:
    found = findings(
        "2023年，全县用水下降。4月11日，首笔交易落槌。截至12月底，成交23笔。2023年，投入3亿元。今年，将再推两项改革，3月启动。"
    )
    assert found.published is not None and found.published.value == "2024"
    assert [mention.value.value for mention in found.dates] == ["2023", "2023-04-11", "2023-12", "2023", "2024", "2024-03"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # a meeting of the year is held late in it: no review of the year before
        ("河东区召开2022年总林长会\n11月17日上午，河东区召开2022年总林长会。力争今年位居前列。", ["2022-11-17", "2022"]),
        # when the news was sent is no date of it
        ("清河新闻网6月12日讯（通讯员 王芳）近日，中心启用。", ["PAST_REF"]),
        ("柳河日报4月18日临江电（记者 李明）仪式于2020年4月18日上午举行。", ["2020-04-18"]),
        ("6月3日来电咨询的人多。", ["XXXX-06-03"]),
    ],
)
def test_dates_beside_meetings_and_datelines(text: str, values: list[str]) -> None:
    assert [mention.value.value for mention in findings(text).dates] == values


def test_year_with_months_behind_it_is_no_review() -> None:
    found = findings("2023年，全县试点。2023年底，60村完成。今年6月，将迎来验收。\n4月18日，现场会召开。")
    assert [mention.value.value for mention in found.dates][-1] == "2024-04-18"


MONTHS = [
    ("六月的草原，花开遍地。2023年8月，方案印发；2023年12月，试点推开。今年5月，窗口启用；去年，办件增长。", "2024-06"),
    ("六月的草原，花开遍地。2023年8月，方案印发；2023年12月，试点推开。今年7月，窗口启用；去年，办件增长。", "2024"),
    ("七月，大厅启用。2023年8月，方案印发；2023年12月，试点推开。今年5月，窗口启用；去年，办件增长。", "2024"),
    ("在本月举行的第四届消博会上，县里签约7单。2023年，投入3亿元。", "2024-04"),
    ("在刚刚过去的周末，本月开工的厂房封顶，有人说起第四届消博会。2023年5月，方案印发；2023年11月，窗口揭牌。今年，试点推开。", "2024"),
    ("今年10月，中央印发《关于深化产业工人队伍建设改革的意见》。上月，培训开班。", "2024"),
]


@pytest.mark.parametrize(("text", "value"), MONTHS)
def test_month_of_a_known_event(text: str, value: str) -> None:
    published = findings(text).published
    assert published is not None
    assert (published.value, published.basis) == (value, "inferred")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        # a paper of the state came out, or was reported, in that month
        ("去年7月，中共中央、国务院印发《关于促进民营经济发展壮大的意见》。今年5月，细则出台。", "2024"),
        ("去年12月，多部委发布《关于全面推进紧密型县域医疗卫生共同体建设的指导意见》。", "2024"),
        ("去年11月，多部委发布《关于全面推进紧密型县域医疗卫生共同体建设的指导意见》。", None),
        ("今年1月，国务院办公厅公布《关于严格规范涉企行政检查的意见》。", "2025"),
        # which a county may follow in any year
        ("去年12月，县政府办印发《关于严格规范涉企行政检查的意见》。", None),
        ("去年12月，县里换届，今年1月，国务院办公厅公布《关于严格规范涉企行政检查的意见》。", "2025"),
        # laws that came into force
        ("今年6月1日，《湿地保护法》正式施行，巡护员有了底气。", "2022"),
        ("《农村集体经济组织法》自今年5月1日起施行，账要重新理。", "2025"),
        ("《农村集体经济组织法》自今年8月1日起宣讲，账要重新理。", None),
        # what is just over
        ("杭州亚运会刚刚闭幕，场馆就开放了，今年11月已接待3万人次。", "2023"),
        ("今年9月，场地延时开放。巴黎奥运会闭幕后，学滑板的孩子多了。", "2024"),
        ("巴黎奥运会的热度还在，今年9月，学滑板的孩子多了。", None),
        ("杭州亚运会闭幕后，今年2月，场馆开放。", None),
        ("2021年3月，方案印发。去年，杭州亚运会龙舟比赛在温州举行，改革又加了力。今年5月，回收点开到120个。", "2024"),
        ("去年，杭州亚运会的志愿者找到了工作。今年5月，点位开到120个。", None),
        ("10月26日，市里开了会。9月17日，市政府与企业在第二十届中国—东盟博览会期间签约。公司今年投入增加。", "2023"),
        ("10月26日，市里开了会。9月27日，代表团说起第二十届中国—东盟博览会。", None),
        ("2021年8月，《三年行动方案（2021—2024年）》印发。今年3月，公墓建成。“方案明年到期，还得加紧。”他说。", "2023"),
        ("2021年8月，《三年行动方案（2021—2024年）》和《规划（2021—2025年）》印发。合同明年到期。", None),
        # an ordinal year counts from the one beginning told, its own year included
        ("2021年，宅基地改革启动试点。今年是试点的第三年，2300户领证。", "2023"),
        ("2020年5月，改革启动。今年已是第四个年头。", "2023"),
        ("2018年，规划获批。2020年5月，改革启动。今年已是第四个年头。", None),
        ("2020年5月，学校改建。今年招收第三年级学生。", None),
        ("今年是“十四五”规划实施的第三年，任务完成八成。", "2023"),
        # what all of a year brought is news in the first weeks of the next
        ("1月12日，分红大会举行。2023年，合作社收入达300万元，比上年增长12%。", "2024"),
        ("6月12日，分红大会举行。2023年，合作社收入达300万元，比上年增长12%。", None),
        # the year after another one told is mostly not yet this one
        ("2021年3月，县里启动试点；次年，全县推开。今年，改革深化。", None),
        # a term that has begun is told by its year in the next
        ("2023年6月，县里印发方案。2023年秋季学期以来，社团办了30场。今年10月，评比开始。", "2024"),
    ],
)
def test_papers_laws_and_ordinals_tell_the_year(text: str, year: str | None) -> None:
    published = findings(text).published
    assert (published.value if published else None) == year


def test_today_counts_from_the_dateline_and_yesterday_from_publication() -> None:
    text = "清河试点开了头\n2023年8月25日\n　　本报清河8月24日电　在今天举行的推进会上，县里通报情况。记者昨日获悉，名单已定。\n"
    article = Article.from_text(text)
    made = Findings(article, lay_out(article))
    DatesExtractor(Lexicons())(made)
    assert [(made.page.text[one.start : one.end], one.value.value) for one in made.dates] == [
        ("今天", "2023-08-24"),
        ("昨日", "2023-08-24"),
    ]


def test_month_and_day_of_a_line_without_a_year() -> None:
    text = "清河职工有了新课堂\n11-05 10:12 来源：清河新闻网\n　　2023年8月，方案印发；2023年12月，试点推开。今年以来，区里办班30期，上月又添一期，报名的人排起了长队。\n"
    article = Article.from_text(text)
    found = Findings(article, lay_out(article))
    DatesExtractor(Lexicons())(found)
    assert found.published is not None
    assert (found.published.value, found.published.basis) == ("2024-11-05", "inferred")
    assert [mention.value.value for mention in found.dates] == ["2023-08", "2023-12", "2024-01-01", "2024-10"]


_NEWS = "记者昨日从清河县获悉，2023年是改革之年，今年以来，县委出台方案，8月20日召开会议。"


@pytest.mark.parametrize(
    ("head", "given", "value", "basis"),
    [
        ("", None, "2023", "inferred"),
        ("新华社兰州8月24日电 ", None, "2023-08-24", "inferred"),
        ("清河日报8月24日讯（王小明）", None, "2023-08-24", "inferred"),
        ("新华社兰州2023年8月24日电 ", None, "2023-08-24", "printed"),
        ("清河改革记\n2023-08-25\n新华社兰州8月24日电 ", None, "2023-08-25", "printed"),
        ("新华社兰州8月24日电 ", "2023-08-26", "2023-08-26", "given"),
    ],
)
def test_the_head_of_a_wire_report_gives_the_day_and_is_no_date(head: str, given: str | None, value: str, basis: str) -> None:
    article = Article.from_text(head + _NEWS, published=given)
    made = Findings(article, lay_out(article))
    DatesExtractor(Lexicons())(made)
    assert made.published is not None and (made.published.value, made.published.basis) == (value, basis)
    texts = [made.page.text[mention.start : mention.end] for mention in made.dates]
    assert texts == ["昨日", "2023年", "今年以来", "8月20日"]
    assert made.dates[0].value.value == ("2023-XX-XX" if value == "2023" else f"2023-08-{int(value[-2:]) - 1}")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("今年是“不忘初心、牢记使命”主题教育之后的又一年。", None),
        ("今年，区水务局结合“不忘初心、牢记使命”主题教育，排查河道。", "2019"),
        ("4月12日，镇里集中学习。眼下，全镇正在开展党史学习教育。今年，又办实事。", "2021"),
        ("今年，县里结合党史学习教育成果办实事。", None),
        ("疫情当前，全州决战决胜脱贫攻坚。力争5月底清零。", "2020"),
        ("疫情过后，全县巩固拓展成果，决战决胜脱贫攻坚的经验要用好。力争5月底清零。", None),
        ("今年新建学校4所。2018年到2020年，将新建学校11所。", "2018"),
        ("今年新建学校4所。2018年到2020年，新建学校11所。", None),
    ],
)
def test_campaigns_and_plans_tell_the_year(text: str, year: str | None) -> None:
    published = findings(text).published
    assert (published.value if published else None) == year


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("清河新闻网6月12日消息：今天上午，大会召开。昨天下过雨，明日开赛。", ["XXXX-06-12", "XXXX-06-11", "XXXX-06-13"]),
        ("清河新闻网3月1日消息：今天开会，昨天下过雨。", ["XXXX-03-01", "XXXX-XX-XX"]),
        ("清河新闻网12月31日消息：今天开会，明天放假。", ["XXXX-12-31", "XXXX-XX-XX"]),
        ("清河新闻网2月30日消息：今天开会。", ["XXXX-XX-XX"]),
        ("据县气象台6月12日消息：今天有雨。", ["XXXX-06-12", "XXXX-XX-XX"]),
    ],
)
def test_today_is_the_day_of_the_head_where_no_year_is_told(text: str, values: list[str]) -> None:
    assert [mention.value.value for mention in findings(text).dates] == values


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2015年9月16日，县科协第六次代表大会在县委党校召开。会议总结了五年来的工作，提出今后五年的任务。", "2015"),
        ("2018年7月6日，东源村召开分红大会。“今天，我们拿出12万元分红。”村民说。", "2018"),
        ("2024年9月9日下午，副县长到校慰问教师，送上节日的祝福。", "2024"),
        ("2016年3月13日，在全县三级干部会议上，县委书记强调要抓好落实。", "2016"),
        # looked back on, begun then, told with something later, or nothing held
        ("2015年9月16日，示范区举行揭牌仪式。如今，示范区有企业50家。", None),
        ("自2015年9月16日全县召开动员会以来，各地努力工作。", None),
        ("2015年9月16日，全县召开动员会。2017年，全县完成改造。", None),
        ("2015年9月16日，大坝建成。", None),
        ("这所学校建于2015年9月16日。会议上，校长作了介绍。", None),
    ],
)
def test_a_day_on_which_the_news_is_held_tells_the_year(text: str, year: str | None) -> None:
    published = findings(text).published
    assert (published.value if published else None) == year


def test_the_number_of_an_issue_tells_the_year() -> None:
    text = "以下是2024年第5期访谈的文字实录。今年，新的市民中心投入运营。市民中心于2024年3月投入试运行。"
    published = findings(text).published
    assert published is not None
    assert published.value == "2024"


@pytest.mark.parametrize(
    ("title", "published", "values"),
    [
        ("2019年靖原县国民经济和社会发展统计公报", "2020", ["2019", "2018", "2019", "2018"]),
        ("靖原县2019年度统计公报", "2020", ["2019", "2018", "2019", "2018"]),
        ("2019年靖原县经济运行情况", None, ["2019", "2019", "2018", "2019", "2018"]),
        ("2019年靖原县政府工作报告", None, ["XXXX", "XXXX", "XXXX", "XXXX"]),
    ],
)
def test_a_bulletin_counts_from_the_year_in_its_title(title: str, published: str | None, values: list[str]) -> None:
    body = "全年实现地区生产总值312.5亿元，比上年增长8.1%，各项事业取得新的进步，人民生活水平持续提高。\n年末全县户籍人口112万人，上年同期为110万人。"
    record = reformie.extract(f"{title}\n\n{body}\n")
    assert record.source.title == title
    assert (record.source.published.value if record.source.published else None) == published
    assert [date.value for date in record.dates] == values
