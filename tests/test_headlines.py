"""Which line is the title: beside its date, on two lines, above who attended, below an exclamation."""

from __future__ import annotations

import pytest

from reformie.article import Article
from reformie.layout.lay_out import lay_out
from reformie.layout.page import Page

BODY = "　　初冬的靖原，晚稻已经归仓。昨日上午，市里召开医共体改革推进会，部署下一步工作，各镇街负责人参加。"


def _page(*lines: str) -> Page:
    return lay_out(Article.from_text("\n".join(lines) + "\n"))


HEADS = {
    ("靖原县人大常委会通过法院任免事项 作者：王丽 发布时间：2023-06-12 10:20:31",): "靖原县人大常委会通过法院任免事项",
    ("靖原县：村民变股东 土地活起来  发布时间：2023-06-12 来源：县人大办",): "靖原县：村民变股东 土地活起来",
    ("靖原县人民政府网 发布时间：2023-06-12 来源：县府办", "靖原县召开医改会议"): "靖原县召开医改会议",
    ("靖原县召开医改会议", "", "访问次数：1208   作者：yjwbzw   发布时间：2023-06-12"): "靖原县召开医改会议",
    ("靖原县2022年国民经济", "和社会发展统计公报", "", "靖原县统计局", "2023年6月12日"): "靖原县2022年国民经济和社会发展统计公报",
    ("靖原县2022年国民经济和社会", "发展统计公报", "（2023年6月12日）", ""): "靖原县2022年国民经济和社会发展统计公报",
    ("关于靖原县2022年国民经济和社会发展", "计划执行情况的报告"): "关于靖原县2022年国民经济和社会发展计划执行情况的报告",
    ("靖原县第十七届人民代表大会", "第三次会议胜利闭幕"): "靖原县第十七届人民代表大会第三次会议胜利闭幕",
    ("靖原县召开", "医共体建设推进会"): "靖原县召开医共体建设推进会",
    ("靖原县人大常委会", "召开第十次会议"): "靖原县人大常委会召开第十次会议",
    ("靖原县法院：", "小案件里的大民生"): "靖原县法院：小案件里的大民生",
    ("和美乡村入画来", "和睦邻里促振兴"): "和睦邻里促振兴",
    ("县政协十一届一次会议闭幕", "许青禾谢知遥等出席", "孙佩文当选主席"): "县政协十一届一次会议闭幕",
    ("县政协十一届一次会议闭幕", "许青禾 谢知遥等出席会议"): "县政协十一届一次会议闭幕",
    ("县委常委会召开会议", "传达学习全会精神", "许青禾主持并讲话"): "县委常委会召开会议",
    ("许青禾在全县三级干部会上强调", "凝心聚力 真抓实干", "奋力谱写靖原新篇章"): "奋力谱写靖原新篇章",
    ("县长许青禾主持召开政府常务会议",): "县长许青禾主持召开政府常务会议",
    ("孙佩文当选县长",): "孙佩文当选县长",
    ("泾源：执行零距离 司法有温度", "", "日期：04-10", "版面：第08版：　　上一篇　下一篇", ""): "泾源：执行零距离 司法有温度",
    ("泾源：执行零距离 司法有温度", "版面：08版", "作者：王丽"): "泾源：执行零距离 司法有温度",
    (
        "喜报！喜报！",
        "泾源多家合作社发“年终奖”啦",
        "村民们排队领钱",
        "有村民把钱抱回家",
        "",
        "六盘山镇向巷村",
        "",
    ): "泾源多家合作社发“年终奖”啦",
    ("喜报！", "泾源县荣获全国平安建设先进县"): "泾源县荣获全国平安建设先进县",
    ("丰收啦！", "六盘山镇柳沟村"): "丰收啦！",
    (
        "＠所有人，泾源中小学教育集团+3",
        "",
        "和合共生新起点",
        "",
        "逐梦同行再远航",
        "",
        "泾源县举行教育集团揭牌仪式",
        "",
    ): "泾源县举行教育集团揭牌仪式",
}


@pytest.mark.parametrize("head", HEADS, ids=" / ".join)
def test_which_line_is_the_title(head: tuple[str, ...]) -> None:
    assert _page(*head, BODY, BODY, BODY).title == HEADS[head]


def test_what_stands_behind_the_title_is_read_too() -> None:
    page = _page("靖原县人大常委会通过法院任免事项 作者：王丽 发布时间：2023-06-12 10:20:31", BODY)
    assert page.authors == ("王丽",)
    assert page.published is not None
    assert page.published[0] == "2023-06-12"
    assert [block.kind for block in page.blocks] == ["title", "dateline", "paragraph"]


@pytest.mark.parametrize("head", [("泾源县医改见成效", "日期：04-10"), ("泾源县医改见成效", "发布时间：4月10日")])
def test_a_labelled_day_without_a_year_is_the_day_of_publication(head: tuple[str, ...]) -> None:
    page = _page(*head, BODY, BODY)
    assert page.title == head[0]
    assert page.published is not None
    assert page.published[0] == "XXXX-04-10"


@pytest.mark.parametrize(
    "head", [("时间：4月10日", "地点：县会议中心"), ("关于召开会议的通知", "各乡镇人民政府、县直各单位："), ("某某网消息（晚间新闻）：",)]
)
def test_what_a_notice_says_is_no_part_of_the_title(head: tuple[str, ...]) -> None:
    page = _page(*head, BODY, BODY)
    assert page.published is None
    assert "：" not in (page.title or "")[-1:]


def test_a_gap_or_a_sentence_ends_a_line_of_the_headline() -> None:
    assert _page("靖原县法院", "", "深入推进诉源治理", BODY).title != "靖原县法院深入推进诉源治理"
    assert _page("靖原县法院：", "一、基本情况", BODY).title != "靖原县法院：一、基本情况"
