"""Figures that one noun would leave alike: parts of which only the whole tells what is measured, and things told apart by what was done with them."""

from __future__ import annotations

import pytest

from reformie.pipeline import extract


def measured(text: str) -> list[tuple[str, str | None]]:
    """Give the figures of a text with their measures."""
    return [(figure.text, figure.measure) for figure in extract(text).figures]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "全县农作物总播种面积31万亩，其中：玉米9万亩，下降1.5%；水稻4万亩。",
            ["农作物总播种面积", "玉米播种面积", "玉米播种面积", "水稻播种面积"],
        ),
        ("全年粮食总产量12万吨，增长2%，其中，小麦5万吨，玉米6万吨。", ["粮食总产量", "粮食总产量", "小麦产量", "玉米产量"]),
        ("全年粮食种植面积18万亩。其中，小麦7万亩，大豆2万亩。", ["粮食种植面积", "小麦种植面积", "大豆种植面积"]),
        ("粮食产量9万吨，增长1.1%；油料1.2万吨，下降0.3%。", ["粮食产量", "粮食产量", "油料产量", "油料产量"]),
        ("规模以上工业增加值增长6%，其中：采矿业增长3.1%，制造业增长8.2%。", ["规模以上工业增加值", "采矿业增加值", "制造业增加值"]),
        (
            "农林牧渔业总产值52亿元，其中：农业21亿元，增长3%；林业4亿元。",
            ["农林牧渔业总产值", "农业产值", "农业产值", "林业产值"],
        ),
        ("房屋施工面积90万平方米，其中住宅70万平方米；商品房销售面积20万平方米，其中住宅18万平方米。", ["房屋施工面积", "住宅施工面积", "商品房销售面积", "住宅销售面积"]),
        ("社会消费品零售总额33亿元，其中：城镇24亿元；乡村9亿元。", ["社会消费品零售总额", "城镇消费品零售额", "乡村消费品零售额"]),
        ("全年完成固定资产投资60亿元，其中：第一产业3亿元，第二产业20亿元。", ["固定资产投资", "第一产业投资", "第二产业投资"]),
        ("全社会用电量20亿千瓦时，其中工业用电量15亿千瓦时，居民生活3亿千瓦时。", ["全社会用电量", "工业用电量", "居民生活用电量"]),
        ("货物运输总量300万吨，其中公路280万吨，铁路20万吨。", ["货物运输总量", "公路货物运输量", "铁路货物运输量"]),
        ("年末生猪存栏10万头，其中能繁母猪1万头；全年生猪出栏15万头，牛1万头，羊6万只。", ["生猪存栏", "能繁母猪存栏", "生猪出栏", "牛出栏", "羊出栏"]),
    ],
)  # fmt: skip
def test_a_part_has_what_is_measured_of_the_whole(text: str, want: list[str]) -> None:
    assert [measure for _, measure in measured(text)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("粮食播种面积20万亩，高标准农田5万亩，化肥施用量2万吨。", ["粮食播种面积", "高标准农田", "化肥施用量"]),
        ("粮食产量9万吨，化肥3万吨。", ["粮食产量", "化肥"]),
        ("茶叶种植面积3万亩，产量2000吨，产值2亿元。", ["茶叶种植面积", "茶叶产量", "茶叶产值"]),
        ("茶叶产值2亿元，其中出口3000万元。", ["茶叶产值", "出口"]),
        ("苹果种植面积达5万亩，挂果3万亩。", ["苹果种植面积", "挂果"]),
        ("全县森林面积50万亩，其中公益林20万亩。", ["森林面积", "公益林"]),
        ("今年种植水稻3万亩，玉米1万亩。", ["水稻", "玉米"]),
        ("项目总投资5亿元，其中财政资金1亿元，建筑面积3万平方米。", ["项目总投资", "财政资金", "建筑面积"]),
        ("工业总产值60亿元，税收3亿元。", ["工业总产值", "税收"]),
        ("工程总投资8亿元，其中市财政出资5亿元。", ["工程总投资", "出资"]),
        ("全年进出口总额20亿元，其中出口15亿元。", ["进出口总额", "出口"]),
    ],
)
def test_what_is_no_part_keeps_its_own_noun(text: str, want: list[str]) -> None:
    assert [measure for _, measure in measured(text)] == want


def told_apart(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """Give the measures and qualifiers of a text's figures."""
    return [(figure.measure, tuple(figure.qualifiers)) for figure in extract(text).figures]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("全年受理案件960件，审执结930件。", [("案件", ("受理",)), ("案件", ("审执结",))]),
        ("县法院受理各类案件960件，审结、执结930件。", [("案件", ("受理",)), ("案件", ("审结、执结",))]),
        (
            "全县共有7个项目集中开工，总投资21亿元；签约9个项目，总投资33亿元。",
            [("项目", ("开工",)), ("总投资", ("开工",)), ("项目", ("签约",)), ("总投资", ("签约",))],
        ),
        ("全县有重点项目50个，开工30个，竣工12个。", [("重点项目", ()), ("重点项目", ("开工",)), ("重点项目", ("竣工",))]),
        ("落实水利投资780万元，完成水利投资190万元。", [("水利投资", ("落实",)), ("水利投资", ("完成",))]),
        ("收到建议95件，办结90件，答复88件。", [("建议", ("收到",)), ("建议", ("办结",)), ("建议", ("答复",))]),
        ("落实帮扶资金300万元，拨付帮扶资金200万元。", [("帮扶资金", ("落实",)), ("帮扶资金", ("拨付",))]),
    ],
)
def test_a_deed_tells_alike_figures_apart(text: str, want: list[tuple[str, tuple[str, ...]]]) -> None:
    assert told_apart(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "内设机构由14个精简为7个。",
        "种粮大户从20户发展到50户。",
        "法院受理案件960件，比上年增加30件。",
        "法院审结民事案件120件、刑事案件30件。",
        "镇里开展培训12次，村里开展培训9次。",
        "中心受理投诉90件。",
    ],
)
def test_what_needs_no_telling_apart_gets_no_deed(text: str) -> None:
    assert [qualifiers for _, qualifiers in told_apart(text)] == [()] * len(told_apart(text))
