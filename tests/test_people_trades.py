"""Names behind the word for a trade or an owner and before a short deed; look-alikes made of verbs and things."""

from __future__ import annotations

import pytest

import reformie


def names(text: str) -> list[str]:
    return [person.name for person in reformie.extract(text).people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("虾农贺长顺捞起一网虾。", "贺长顺"),
        ("民宿主谭玉兰去年收入12万元。", "谭玉兰"),
        ("船主林阿海说：“省心多了。”", "林阿海"),
        ("“办得真快。”开面馆的钱春梅晃了晃手里的执照，笑着说。", "钱春梅"),
        ("监督委员会主任乔文选举着账本念了一遍。", "乔文选"),
        ("县委书记包保东说，要抓紧。", "包保东"),
        ("县长嘎玛罗布任组长。", "嘎玛罗布"),
        ("民兵连长陆带弟说，路修好了。", "陆带弟"),
    ],
)
def test_a_name_before_a_short_deed_or_behind_an_owner_is_found(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "以前财政出钱、住建管建房、卫健管看病，谁也不管谁。",
        "以前老师包班，音乐课没人上。",
        "去年推出组团轮岗，1名骨干教师带3名学科教师，连人带课本整队换。",
        "5月8日，柳河镇的药柜前，病人排起了队。",
        "常源县在岭南。一句话，常源人说起过多年。",
        "村民看了看墙上的公示栏，没有说话。大家想了想同意了。",
    ],
)
def test_what_each_does_and_where_somebody_stands_is_no_name(text: str) -> None:
    assert names(text) == []


def test_who_describes_a_thing_by_a_whole_sentence_has_said_it() -> None:
    record = reformie.extract("县水务局局长钱大宏用“三个人挑水，缸里还是没有水”形容改革前的供水站。")
    assert [quotation.speaker for quotation in record.quotations] == [record.people[0].id]


@pytest.mark.parametrize("text", ["县水务局局长钱大宏用“翻天覆地”形容变化。", "供水站用“线上派单，线下抢修”的办法管水。"])
def test_a_phrase_used_is_no_speech(text: str) -> None:
    assert not reformie.extract(text).quotations


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("渠管员解凤兰每天骑车跑9座桥。", [("解凤兰", "渠管员")]),
        ("巡井员陆保成从三轮车上取下工具。", [("陆保成", "巡井员")]),
        ("打来电话的是县水文站测报员裘安平。", [("裘安平", "测报员")]),
        ("老党员王有福说：“路好走了。”", [("王有福", "")]),
        ("退休职员张小雨说，报名的人不少。", [("张小雨", "")]),
    ],
)
def test_who_tends_something_holds_that_post(text: str, held: list[tuple[str, str]]) -> None:
    people = reformie.extract(text).people
    assert [(p.name, q.role) for p in people for q in p.positions] == [pair for pair in held if pair[1]]
    assert [p.name for p in people] == [name for name, _ in held]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("指挥中心主任邵建平原是县人民医院副主任。", "邵建平"),
        ("柳河县委副书记、县长叶尔江·胡安别克任组长。", "叶尔江·胡安别克"),
        ("退伍老兵阮长水扫码接了单，坐上班车。", "阮长水"),
        ("村民祝小满刷脸取了药。", "祝小满"),
    ],
)
def test_a_name_ends_where_its_bearer_begins_to_act(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "渠管员车费自理。",
        "护渠员戴红袖章巡河。",
        "护渠员明白人多。",
        "护渠员空岗多。",
        "护渠员金奖拿回来。",
        "护渠员向前走。",
        "护渠员边走边看。",
        "护井员权利有保障。",
        "检疫员万无一失。",
    ],
)
def test_what_those_who_tend_something_do_is_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("text", ["该馆员李小娟说：“好。”", "某馆员李建国说：“好。”"])
def test_a_determiner_is_no_part_of_a_post(text: str) -> None:
    assert [q.role for p in reformie.extract(text).people for q in p.positions] == ["馆员"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("顾客暴永红提着两袋米进了门。", "暴永红"),
        ("村民类玉明把第一筐枣搬上车。", "类玉明"),
        ("包工头汪长贵干了三十年泥水活。", "汪长贵"),
        ("“早该这样了。”租户那永清坐在门槛上。", "那永清"),
        ("评议小组组长图建新是位退休干部。", "图建新"),
        ("桃花村党支部书记寻立军记得，那年修渠只来了六户。", "寻立军"),
        ("合作社理事长简忠良把合同放在桌上。", "简忠良"),
        ("桃花村党支部书记乐长荣叹道。", "乐长荣"),
        ("56岁的范长火当了十二年门卫。", "范长火"),
        ("种了300亩水稻的苌玉顺对记者说。", "苌玉顺"),
        ("桃花村村民续桂花有高血压。", "续桂花"),
        ("“这事我得管。”佟国良拿起账本就走。", "佟国良"),
        ("卡片夹在志愿者代丽华的备课本里。", "代丽华"),
        ("3月7日，在桃花镇做建材生意的陈有福收到一条短信。", "陈有福"),
    ],
)
def test_a_name_by_a_rare_surname_is_found_before_a_deed(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "村民自发把路扫了一遍。",
        "周师傅跟大龙交换了电话。",
        "居民楼前停着两辆车。",
        "老人常年坐在门口。",
        "客商当天把货拉走。",
        "老师家家户户走了一遍。",
        "工人党随后宣布停工。",
        "驿站集快递、电商于一身的做法受欢迎。",
        "“一户一策。”全镇翻开了新的一页。",
        "这里的李阿姨收到了鲜花。",
        "发生地震的石川县也下了雪。",
        "出资的门常年关着，改建的工程今年完工。",
    ],
)
def test_what_people_do_is_no_name(text: str) -> None:
    assert names(text) == []
