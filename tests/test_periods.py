"""When figures hold, from the text to the record: the day of a talk, what is planned, how large a place is, and what an older year told."""

from __future__ import annotations

import pytest

from reformie import extract

HEAD = "泾川县推进改革纪实\n\n　　近年来，泾川县持续推进各项改革。\n\n　　"


def periods_of(told: str, head: str = HEAD) -> list[str | None]:
    """Give the dates that the figures of a paragraph hold for."""
    record = extract(f"{head}{told}\n", published="2023-06-09")
    dates = {date.id: date.text for date in record.dates}
    return [dates.get(figure.period or "") for figure in record.figures]


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("6月3日下午，车间主任马明礼告诉记者，新线投用后效率提高了一倍，用工减少12人。", [None, None]),
        ("6月3日，记者从县教育局获悉，全县新建学校12所，增加学位3600个。", [None, None]),
        ("昨日，记者了解到，罗汉洞乡建成大棚320座。", [None]),
        ("6月3日，合作社理事长马明礼说，社里有社员126户。", [None]),
        ("6月3日上午，县长在座谈会上指出：全县还有86个村没有通气。", [None]),
        ("6月3日下午，县长到罗汉洞乡调研，该乡建成大棚320座，年产蔬菜1200吨。", [None, None]),
        ("6月3日，考察团走进果品公司，公司年产果汁1200吨。", [None]),
        # the day is the deed's own
        ("6月3日，县长来到罗汉洞乡，慰问老人12名。", ["6月3日"]),
        ("6月3日，县长来到罗汉洞乡，全乡发放补贴86万元。", ["6月3日"]),
        ("6月3日，县里发放补贴320万元。", ["6月3日"]),
        ("6月3日，全县义诊，接诊群众320人次。", ["6月3日"]),
        ("6月3日，马明礼告诉记者，今年种了12亩。", ["今年"]),
        ("去年，县教育局介绍，全县新建学校12所。", ["去年"]),
        ("县教育局介绍，6月3日全县新建学校12所开学。", ["6月3日"]),
        ("6月3日起，马明礼说，每天发货320件。", ["每天"]),
    ],
)
def test_the_day_of_a_talk_is_no_period_of_what_is_told(told: str, periods: list[str | None]) -> None:
    assert periods_of(told) == periods


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("今天集中开工的6个重点项目，建成投产后销售收入30亿元。", ["今天", None]),
        ("6月8日，集中签约项目12个，总投资30亿元，达产后年产值50亿元。", ["6月8日", "6月8日", None]),
        ("今年5月，果品加工园开工，总投资2.6亿元，建成后可带动9万余人就业。", ["今年5月", None]),
        ("去年10月，新楼启用，可容纳320名学生住宿。", [None]),
        ("今年1至4月，进展顺利；新园区建成后将为外出的9万余人找到活干。", [None]),
        ("2023年，园区投产后可实现年销售收入3亿元。", [None]),
        ("截至5月底，麦子长势好，预计增产260万斤。", [None]),
        # what has come about, and what is reckoned for the time that is told
        ("2023年，园区投产后实现销售收入3亿元。", ["2023年"]),
        ("2023年，全县新建大棚320座，预计增收260万元。", ["2023年", "2023年"]),
        ("今年可新增岗位300个。", ["今年"]),
        ("预计2026年120亩果园挂果，亩产可达2300公斤。", ["2026年"] * 2),
        ("目前，加工厂运转正常，日产量可达12吨。", ["目前"]),
        ("中秋假期期间，全县预计接待游客12万人次。", ["中秋假期期间"]),
        ("截至去年8月底，全县专利转让120件，专利许可达86件。", ["去年8月底", "去年8月底"]),
        ("2023年，城镇居民人均可支配收入3.2万元。", ["2023年"]),
        ("2023年，全县可再生能源装机36万千瓦。", ["2023年"]),
        ("2023年，园区竣工后已收治病人320人。", ["2023年"]),
    ],
)
def test_what_a_thing_is_to_bring_holds_for_no_day_of_its_beginning(told: str, periods: list[str | None]) -> None:
    assert periods_of(told) == periods


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("今年1至3月，空气质量居前；果品园规划用地340亩，下辖企业12家。", [None, None]),
        ("去年，新校区开工，占地120亩，建筑面积3万平方米，年底完成投资2亿元。", [None, None, "年底"]),
        ("今年1至3月，受理案件120件；办结86件；走访群众320户。", ["今年1至3月"] * 3),
        ("去年全县新增占地320亩的果园。", ["去年"]),
        ("今天，高速公路通车，全长36公里，设计时速100公里。", [None, None]),
        ("今年新增全长36公里的乡道。", ["今年"]),
        ("6月3日，加工厂投产，年加工果品1200吨。", [None]),
        ("截至6月3日，今年加工果品1200吨。", ["6月3日"]),
        ("新院区去年4月通过验收，现有床位320张，今年门诊量8.6万人次。", [None, "今年"]),
        ("2019年评为示范校，拥有教师86人。", [None]),
        ("2022年，全县现有教师860人。", ["2022年"]),
        ("截至去年底完成普查，现有古树86株。", ["去年底"]),
        ("2022年，新增规划用地340亩。", ["2022年"]),
    ],
)
def test_how_large_a_place_is_holds_for_no_time_told_before(told: str, periods: list[str | None]) -> None:
    assert periods_of(told) == periods


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("此次2个教育集团的成立是继2021年成立3个教育集团后的又一举措。", [None, "2021年"]),
        ("这是继去年新增12家后，今年又新增8家。", ["去年", "今年"]),
        ("继2021年培训320人之后，第二批培训又来了86人。", ["2021年", None]),
        ("新增企业12家，比2021年多3家。", [None, None]),
        ("2022年，职工人均收入达6.2万元，比改革前的2020年增加1.2万元。", ["2022年", "2022年"]),
        ("占比较高的2020年培训320人。", ["2020年"]),
        ("今年上半年，离职的由2021年的57人降到2022年的12人，减少八成。", ["2021年", "2022年", "2022年"]),
        ("截至10月底，巩固率达97.8%；今年录取人数增长12%。", ["10月底", "今年"]),
        ("截至10月底，全县今年完成交易320宗。", ["10月底"]),
        ("新增企业12家比2021年多3家。", [None, None]),
        ("86名医生每周二坐诊。", [None]),
        ("全县新增的12家企业2021年投产。", ["2021年"]),
    ],
)
def test_what_an_older_year_told_is_not_what_comes_after_it(told: str, periods: list[str | None]) -> None:
    assert periods_of(told) == periods


BULLETIN = "2022年泾川县国民经济和社会发展统计公报\n\n"


def test_the_year_of_a_bulletin_reaches_the_sentences_that_tell_none() -> None:
    told = "初步核算，全年全县实现生产总值96.3亿元，增长5.1%。第一产业增加值20.4亿元，比上年增长4.2%。人均生产总值3.1万元。\n\n二、农业\n\n蔬菜种植面积12万亩，同比增长1.5%。"
    assert periods_of(told, BULLETIN) == ["全年"] * 7


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("年末全县常住人口12.7万人。城镇化率46%。", ["年末", None]),
        ("2021年全县生产总值现价总量90亿元。三产增加值40亿元。", ["2021年", None]),
        ("全年实施项目86个。预计带动3600人。", ["全年", None]),
        ("全年实施项目86个。12月31日完工12个。公路里程86公里。", ["全年", "12月31日", None]),
        ("全年实施项目86个。60岁及以上人口2.6万人。", ["全年", None, "全年"]),
        ("全年实施项目86个。县城海拔1300米，辖区面积3100平方公里。", ["全年", None, None]),
        ("全年实施项目86个。累计参保12万人。", ["全年", None]),
    ],
)
def test_other_times_of_a_bulletin_end_its_year(told: str, periods: list[str | None]) -> None:
    assert periods_of(told, BULLETIN) == periods


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("2022年，全县实现生产总值96.3亿元，增长5.1%。第一产业增加值20.4亿元。固定资产投资增长8.6%。", ["2022年"] * 4),
        ("1—5月，规模以上工业增加值增长5.1%。固定资产投资比上年同期增长8.6%。", ["1—5月"] * 2),
        # another subject, another time, a plan
        ("2022年，全县实现生产总值96.3亿元。合作社有社员126户。", ["2022年", None]),
        ("2022年，全县新建大棚320座。第一产业增加值20.4亿元。", ["2022年", None]),
        ("2022年，全县实现生产总值96.3亿元。全县上下抢抓机遇。第一产业增加值20.4亿元。", ["2022年", None]),
        ("2022年，全县实现生产总值96.3亿元。力争固定资产投资增长8%。", ["2022年", None]),
        ("2022年，全县实现生产总值96.3亿元。\n\n　　固定资产投资增长8.6%。", ["2022年", None]),
        ("6月3日，全县实现税收收入3.6亿元。固定资产投资增长8.6%。", ["6月3日", None]),
        ("2022年底，全县生产总值达96.3亿元。固定资产投资增长8.6%。", ["2022年底", None]),
    ],
)
def test_the_year_of_economic_figures_reaches_the_next_ones_alone(told: str, periods: list[str | None]) -> None:
    assert periods_of(told) == periods


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("截至4月底，全县完成交易320宗。收入10万元以上的村达到86个，比去年底增加12个。", ["4月底"] * 4),
        ("截至9月底，全县下派专家120人次。就诊率从78.2%提高到83%，满意度居全市第三位。", ["9月底", None, "9月底", "9月底"]),
        ("截至4月底，全县完成交易320宗。罗汉洞乡收入达到86万元。", ["4月底", None]),
        ("截至4月底，全县完成交易320宗。去年收入达到86万元。", ["4月底", "去年"]),
        ("截至4月底，全县完成交易320宗。36座大棚连成片。", ["4月底", None]),
        ("截至4月底，全县完成交易320宗。\n\n　　满意度达到98%。", ["4月底", None]),
        ("4月，全县完成交易320宗。满意度达到98%。", ["4月", None]),
    ],
)
def test_how_things_stood_by_a_day_goes_on_in_the_next_sentence(told: str, periods: list[str | None]) -> None:
    assert periods_of(told) == periods
