"""What houses, plants, animals, wares and phrases are called, behind 的, speech or a word for a person: no names."""

from __future__ import annotations

import pytest

import reformie


def names(text: str) -> list[str]:
    return [person.name for person in reformie.extract(text).people]


@pytest.mark.parametrize(
    "text",
    [
        "山上的文昌阁在修缮。",
        "街口的惠民桥走过人。",
        "湖边的康宁苑开了十年。",
        "学校的明志楼把光挡住。",
        "村里的明德楼走过三十年。",
        "山脚的白云寺在修缮。",
        "院里的马兰花开在墙角。",
        "她养的文昌鸡跑在林下。",
        "农户的金秋梨得了奖。",
        "湖里的鲁花鸡跑到岸上。",
        "园里的红梅香飘过墙。",
        "名气最大的金陵鸭抱着啃。",
        "镇上的康乐园说建就建。",
        "城东的景行书院开了课。",
        "大雪天的景阳冈听到狼叫。",
        "镇上的方志馆看到不少人。",
        "刚买的华为机打开手机。",
        "热闹的元宵节坐在台下。",
        "学校的梅花鹿看到人就跑。",
        "小区的党群站接过钥匙。",
        "学生向阳花开在教室。",
        "农户石榴树种了三亩。",
        "居民连心桥走过很多回。",
        "老人平安钟戴着。",
        "居民幸福桥走过。",
        "家里的康乃馨抱着一大束。",
        "院里的常春藤牵着墙。",
        "农户黄桃树栽了两行。",
        "城里的高中生说，作业少了。",
        "“真香。”红烧肉端着上桌。",
        "“放学了。”和风细雨拍着窗。",
        "“有救了。”全家福挂着。",
        "种得最多的金丝枣拿到市场卖。",
        "沿街的红砖房抹着灰。",
        "新建的明星村收到通知书。",
        "新栽的海棠花记得浇水。",
        "山里的野生菌端起来。",
        "茶农毛尖茶卖了十万元。",
    ],
)
def test_what_a_thing_is_called_is_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“大家都来了。”常来常往了十年，成了朋友。",
        "“路通了。”常来看看的人多了。",
        "“放心吧。”平平安安每天回家。",
        "“谢谢。”温和地笑着。",
        "“行。”沉着地看了看。",
        "“谢谢师傅”说得多了。",
        "理事长谢谢大家。",
        "群众乐开花。",
        "“好。”满心欢喜地说。",
        "“不急。”慢悠悠说。",
        "“成了。”成功后说起这事，他红了眼。",
        "“好消息。”金秋时节，人人笑着。",
        "“两家比着干。”干得欢也有干得累的。",
        "中标的干得好不好，专家不管。",
        "游客宁静地坐在湖边。",
        "群众喜洋洋地说。",
        "工人温室里走了一圈。",
        "学生毕业后走到县里。",
        "病人康复后走到楼下。",
        "农户施肥时看到虫子。",
        "村民施肥时拉着水管。",
        "居民安顿好了一切。",
        "村民乐得笑着拍手。",
        "顾客满意后走出店门。",
        "观众谢幕时站了起来。",
    ],
)
def test_a_phrase_or_a_word_that_says_how_or_when_is_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("开面馆的苌桂花对记者说，面卖得快。", "苌桂花"),
        ("“明天就办。”谈起这事，邸素兰笑着说。", "邸素兰"),
        ("“还剩多少？”邸永山点开手机：还有三百元。", "邸永山"),
        ("“这账得算。”佟国海接完电话，出了门。", "佟国海"),
        ("老人的女儿招慧兰说，路好走了。", "招慧兰"),
        ("承包户那永成坐在炕上。", "那永成"),
        ("老人的儿子向治民说，好。", "向治民"),
        ("村民高大泉说，水够了。", "高大泉"),
        ("村民柳月桥说，路好走了。", "柳月桥"),
        ("村民续桂花把菜搬上车。", "续桂花"),
    ],
)
def test_a_name_that_ends_in_what_things_end_in_is_found_before_a_deed(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "学校引导学子立大志、明大德、成大才、担大任。",
        "县里要求干部明大德、守公德、严私德。",
        "县妇联举行妇女儿童民生工程启动会。关爱儿童民生。",
        "大厅设立“妇女儿童维权岗”“军人优先岗”。",
        "县里推动山水林田全要素治理。",
        "检察长向区教育局领导介绍了内容。",
        "县法院执行局局长向人大代表及政协委员汇报了工作。",
        "县长向乡镇干部宣讲，局长向村民解释，院长向县人大常委会作报告。",
    ],
)
def test_deeds_in_parallel_ends_of_words_and_who_is_told_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县长向大海说，副县长向东升参加。", ["向大海", "向东升"]),
        ("刘大山、李大海、王大河参加了会议。", ["刘大山", "李大海", "王大河"]),
        ("参加会议的有刘志强、王志刚、李志明。", ["刘志强", "王志刚", "李志明"]),
    ],
)
def test_names_with_one_character_in_common_or_by_the_surname_xiang_stay(text: str, found: list[str]) -> None:
    assert names(text) == found
