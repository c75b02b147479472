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
        ("承包户那永年坐在炕上。", "那永年"),
        ("老人的儿子向治国说，好。", "向治国"),
        ("村民高大泉说，水够了。", "高大泉"),
        ("村民柳月桥说，路好走了。", "柳月桥"),
        ("村民续桂花把菜搬上车。", "续桂花"),
    ],
)
def test_a_name_that_ends_in_what_things_end_in_is_found_before_a_deed(text: str, name: str) -> None:
    assert names(text) == [name]
