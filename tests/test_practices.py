"""What the district is said to have brought in names a reform that is never called one; deeds of others and mere activity do not."""

from __future__ import annotations

import pytest

import reformie

_BODY = "\n　　“塘清了，路也宽了。”村民王秀兰说，塘边装了灯，晚上有人走。\n"


def _told(text: str) -> tuple[str | None, str | None, str | None]:
    """Give the reform's name, the value of the date at which it began, and who leads it."""
    record = reformie.extract(text + _BODY)
    if record.reform is None:
        return None, None, None
    dates, bodies = {d.id: d.value for d in record.dates}, {o.id: o.name for o in record.organisations}
    return record.reform.name, dates.get(record.reform.began or ""), bodies.get(record.reform.lead_body or "")


@pytest.mark.parametrize(
    ("text", "name", "began"),
    [
        ("塘边的笑声\n　　2021年5月，肥西县推行“塘长说事”工作法，管好了2万口塘。", "“塘长说事”工作法", "2021-05"),
        ("塘边的笑声\n　　2022年3月，肥西县在全省率先建立水塘“分级管护”制度，管好了2万口塘。", "水塘“分级管护”制度", "2022-03"),
        ("塘边的笑声\n　　2020年6月，肥西县首推村级塘账公开制度，管好了2万口塘。", "村级塘账公开制度", "2020-06"),
        ("塘边的笑声\n　　近年来，肥西县委、县政府实施“塘长牵手”行动计划，管好了2万口塘。", "“塘长牵手”行动计划", None),
        ("“塘博士”进了村\n　　2021年，肥西县水务局联合县科协实施“塘博士”双向服务，管好了2万口塘。", "“塘博士”双向服务", "2021"),
    ],
)
def test_what_the_district_brought_in_is_the_reform(text: str, name: str, began: str | None) -> None:
    assert _told(text)[:2] == (name, began)


@pytest.mark.parametrize(
    "text",
    [
        "塘边的笑声\n　　2021年5月，肥西县花岗镇推行“塘长说事”工作法，管好了200口塘。",  # a township's
        "塘边的笑声\n　　2021年5月，肥西县塘宝食品有限公司推行“首席塘工”制度，管好了产线。",  # a company's
        "塘边的笑声\n　　近年来，肥西县建立健全工作例会制度，按月通报。",  # how any office works
        "塘边的笑声\n　　肥西县实施“暖冬”行动，送出棉被600床。",  # an activity, named once
    ],
)
def test_deeds_of_others_and_mere_activity_are_no_reform(text: str) -> None:
    assert _told(text)[0] is None


def test_what_was_brought_in_leads_its_sentence_and_its_body_leads_it() -> None:
    text = "塘边的笑声\n　　2021年5月，肥西县建立“塘长敲门日”机制，成立水塘服务工作专班，由副县长王强任召集人，专班办公室设在县水务局。"
    assert _told(text) == ("“塘长敲门日”机制", "2021-05", "肥西县水塘服务工作专班")


def test_what_was_brought_in_names_better_than_the_title_of_its_rules() -> None:
    text = "塘边的笑声\n　　2020年，肥西县探索“塘边议事会”制度，解决了难事。\n　　去年5月，县政府出台《关于推广“塘边议事会”制度的指导意见》，全县推开。"
    assert _told(text)[:2] == ("“塘边议事会”制度", "2020")


def test_a_called_reform_keeps_its_name_and_takes_the_earlier_date() -> None:
    text = "肥西县深化水塘“一本账”改革\n　　2021年4月，肥西县率先推行水塘“一本账”改革，账清了。\n　　2022年3月，县政府印发《肥西县水塘“一本账”改革实施方案》，全县推开。"
    assert _told(text)[:2] == ("水塘“一本账”改革", "2021-04")


def test_the_line_that_tells_of_what_a_story_is() -> None:
    assert _told("塘里的钱怎么花——肥西县水塘账目“亮晒评”观察\n　　塘账公开三年，年年有人问，年年有人答。")[0] == "水塘账目“亮晒评”"
    assert _told("塘里的风景——肥西县春日掠影\n　　塘边的柳树绿了，游人三三两两。")[0] is None


def test_two_that_take_the_lead_together_give_the_first() -> None:
    text = "塘满粮丰\n　　2022年5月，肥西县印发《肥西县水塘管护改革实施方案》。方案明确，由县水务局和县农业农村局共同牵头。"
    assert _told(text)[2] == "肥西县水务局"


def test_a_body_for_the_pilot_at_hand_leads_it() -> None:
    text = "塘满粮丰\n　　2022年5月，县政府印发《肥西县水塘管护改革实施方案》，副县长王强任试点工作领导小组组长。"
    assert _told(text)[2] == "肥西县水塘管护改革试点工作领导小组"


def test_what_a_district_was_named_a_pilot_of_comes_before_mere_rules() -> None:
    text = "塘边的账\n　　2023年6月，肥西县被列为安徽省水塘产品价值实现机制试点县。\n　　县政府印发《肥西县塘边灯光保护办法》。"
    assert _told(text)[:2] == ("水塘产品价值实现机制", "2023-06")
    assert _told("塘边的账\n　　2023年6月，新港村被列为安徽省水塘产品价值实现机制试点村。")[0] is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("肥西县推广“塘边议事会”制度的指导意见", "“塘边议事会”制度"),
        ("肥西县水塘综合治理三年攻坚方案", "水塘综合治理"),
        ("肥西县塘长专职化管理暂行办法", "塘长专职化"),
        ("肥西县水塘产权改革整县推进方案", "水塘产权改革"),
        ("肥西县新就业群体关爱十项措施", "新就业群体关爱"),
        ("肥西县现代化水塘综合试点建设方案", "现代化水塘"),
    ],
)
def test_the_frame_of_a_plan_is_no_part_of_the_name(title: str, name: str) -> None:
    assert _told(f"塘边的账\n　　2023年6月，县委、县政府印发《{title}》，塘账理清了。")[0] == name


@pytest.mark.parametrize(
    ("text", "name", "lead"),
    [
        (
            "塘长上岗\n　　2022年5月，肥西县启动塘坝联网建设，成立由县长任总指挥的塘坝联网建设指挥部。",
            "塘坝联网建设",
            "肥西县塘坝联网建设指挥部",
        ),
        (
            "塘长上岗\n　　2022年5月，肥西县开展水塘权属清单编制工作，成立由县长任组长的专班，县水务局牵头。",
            "水塘权属清单编制",
            None,
        ),
        (
            "塘长上岗\n　　2022年5月，肥西县与舒城县签订水塘“跨界同管”合作协议，塘清了。",
            "水塘“跨界同管”",
            None,
        ),
        (
            "塘长上岗\n　　2022年5月，肥西县水务局与合肥市水产研究所签订协议，在花岗镇建立塘鱼、河虾两个良种分中心。良种分中心建成后，分中心有了20人。",
            "良种分中心",
            "肥西县水务局",
        ),
        (
            "塘长上岗\n　　2022年5月，肥西县改革水塘清淤管护机制，塘由村里自己修。县委把它列为重点改革事项，由县水务局承担。",
            "水塘清淤管护机制改革",
            "肥西县水务局",
        ),
        ("塘长上岗\n　　2022年5月，肥西县水务局探索“水塘警长制”，设塘警长20名。", "“水塘警长制”", "肥西县水务局"),
        (
            "塘长上岗\n　　2022年5月，肥西县推行“村管塘用”，县水务局统一招录塘长，塘清了。",
            "“村管塘用”",
            "肥西县水务局",
        ),
        (
            "塘长上岗\n　　2022年5月，肥西县实施水塘管护改革，肥西县财政局具体负责改革的组织实施，水塘管护改革见效。",
            "水塘管护改革",
            "肥西县财政局",
        ),
        (
            "塘长上岗\n　　2022年5月，肥西县纪委监委牵头制定《肥西县塘账监督改革实施方案》，塘账上了墙。",
            "塘账监督改革",
            "中共肥西县纪律检查委员会",
        ),
    ],
)
def test_what_is_told_plainly_has_its_name_and_its_leader(text: str, name: str, lead: str | None) -> None:
    told = _told(text)
    assert told[0] == name
    assert lead is None or told[2] == lead


@pytest.mark.parametrize(
    "text",
    [
        "塘边的笑声\n　　2022年5月，肥西县启动防汛工作，成立防汛抗旱指挥部，县长任指挥长。",  # every district has one
        "塘边的笑声\n　　2022年5月，舒城县与金寨县签订水塘“跨界同管”合作协议，肥西县的塘清了，肥西县的路宽了。",  # others signed it
        "高举改革开放旗帜 奋力书写改革发展新答卷\n　　2022年5月，肥西县的塘清了。",  # no reform is told by name
        "塘边的笑声\n　　2022年5月，肥西县花岗镇财政所推出“塘长说事”制度，管好了200口塘。",  # a township's office
    ],
)
def test_what_is_everyday_or_of_others_is_no_reform(text: str) -> None:
    assert _told(text)[0] is None


def test_a_committee_that_nobody_heads_leads_nothing() -> None:
    text = "塘边的笑声\n　　2022年5月，肥西县推进行政复议体制改革，群众走进县行政复议委员会，改革由县司法局牵头。"
    assert _told(text)[2] == "肥西县司法局"


def test_who_heads_what_is_set_up_then_is_no_head_of_what_stands_before() -> None:
    text = "塘边的笑声\n　　2022年5月，县委水利工作领导小组出台《肥西县水利投入改革实施方案》，成立由县长任组长的水利投入改革工作专班。"
    assert _told(text)[2] == "肥西县水利投入改革工作专班"


def test_what_was_brought_in_bears_the_name_of_its_programme() -> None:
    text = "塘边的笑声\n　　2022年5月，肥西县全面推广“塘长进村”长效机制，塘清了。县里深化“塘长进村”活动，人多了。"
    assert _told(text)[0] == "“塘长进村”活动"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("这得益于肥西县探索建立的“一证通办”机制。", "“一证通办”机制"),
        ("记者采访了肥西县推行的“一证通办”机制。", None),
        ("肥西县深化“放管服”改革，在全省率先推行“一证通办”机制。", "“一证通办”机制"),
        ("肥西县率先推行“一证通办”机制。" + "县里说，“放管服”改革要快。" * 3, "“一证通办”机制"),
    ],
)
def test_what_a_change_is_thanks_to_and_what_is_new_beside_the_reform_of_every_district(told: str, name: str | None) -> None:
    reform = reformie.extract(f"好事到家门口\n　　{told}\n　　村民都说好。\n").reform
    assert (reform.name if reform else None) == name


def test_the_deed_before_what_a_headline_quotes_is_no_part_of_its_name() -> None:
    reform = reformie.extract("好事到家门口\n——肥西县推行“一证通办”机制观察\n　　去年以来，12条改革措施落地。\n").reform
    assert reform is not None and reform.name == "“一证通办”机制"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("塘边的笑声\n　　肥西县的塘多。2022年春，县水务局推出水塘“以效付酬”，把管护费改为按分给钱。", "水塘“以效付酬”"),
        ("塘边的笑声\n　　肥西县的塘多。2022年，县水务局拿出小微水体“认领共管”方案，责任分开。", "小微水体“认领共管”"),
        ("塘边的笑声\n　　肥西县的塘多。随后，县检察院与县水务局建立“塘长＋检察官”协作，3天内派员到场。", "“塘长＋检察官”协作"),
        ("塘边的笑声\n　　肥西县两家人为放水红了脸。司法所长和塘长赶到，半天说和。这就是“两所一塘”联动。", "“两所一塘”联动"),
        ("塘边的笑声\n　　肥西县的塘多。“塘埂会议事”在肥西推行三年，大事小事都拿到塘埂上说。", "“塘埂会议事”"),
        ("塘边的笑声\n　　肥西县的“修塘即管塘”，是县水务局从验收环节往前挪出来的。", "“修塘即管塘”"),
        ("塘边的笑声\n　　2022年以来，肥西县交通运输局实施农村客运公交化改造，收回线路牌照64块。", "农村客运公交化改造"),
    ],
)
def test_a_practice_is_pointed_at_in_many_ways(text: str, name: str) -> None:
    assert _told(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "塘边的笑声\n　　肥西县的“十里荷塘”，是国家4A级旅游景区。",
        "塘边的笑声\n　　“肥西红”莲藕在肥西县推行标准化种植。",
        "塘边的笑声\n　　肥西县的老塘长走的是“塘埂路”，这就是“塘博士”的一天。",
        "塘边的笑声\n　　肥西县的塘多。县水务局拿出“看家本领”，修好了塘。",
    ],
)
def test_what_is_only_called_something_is_no_practice(text: str) -> None:
    assert _told(text)[0] is None


@pytest.mark.parametrize(
    ("told", "began"),
    [
        ("从2005年开始颁发林权证，到2022年颁发收益权证，滦平县不断深化集体林权制度改革。", None),
        ("2018年以来，滦平县不断深化集体林权制度改革。", "2018年以来"),
        ("2018年，滦平县率先推行集体林权制度改革。", "2018年"),
    ],
)
def test_what_goes_on_did_not_begin_then(told: str, began: str | None) -> None:
    record = reformie.extract(f"滦平县召开工作推进会\n　　{told}\n", published="2023-05-09")
    assert record.reform is not None
    assert {date.id: date.text for date in record.dates}.get(record.reform.began or "") == began
