"""Who wrote an article: beside who took its pictures, behind a paper's name, and on a line of names alone."""

from __future__ import annotations

import pytest

from reformie.article import Article
from reformie.layout.lay_out import lay_out
from reformie.layout.page import Page

HEADLINE = "靖原市：边境小城的“医共体”之变"
BODY = "　　初冬的靖原，晚稻已经归仓。昨日上午，市里召开医共体改革推进会，部署下一步工作，各镇街负责人参加。"


def _page(*lines: str) -> Page:
    return lay_out(Article.from_text("\n".join(lines) + "\n"))


SHARED = {
    "文/本报记者 王丽 图/刘洋": ("王丽",),
    "文/图 本报记者 王丽": ("王丽",),
    "图/文 特约记者 王丽": ("王丽",),
    "文/图 本台通讯员 王丽 刘洋": ("王丽", "刘洋"),
    "文/王丽 图/刘洋": ("王丽",),
    "文／王丽": ("王丽",),
    "文字：王丽": ("王丽",),
    "图文：王丽": ("王丽",),
    "文字：王丽 刘洋 摄影：张强": ("王丽", "刘洋"),
    "文字：王丽 编辑：张强": ("王丽",),
    "文｜本报记者 王丽 图｜刘洋": ("王丽",),
    "文/本报记者 王丽 通讯员 刘洋 图/本报记者 张强": ("王丽", "刘洋"),
    "本报记者 王丽/文 刘洋/图": ("王丽",),
    "王丽 刘洋 文/图": ("王丽", "刘洋"),
    "文字记者 王丽 摄影记者 刘洋": ("王丽",),
    "采写：本报记者 王丽": ("王丽",),
    "图文：靖原市融媒体中心": (),
    "图/刘洋": (),
    "供稿：王丽 配图：刘洋": ("王丽",),
    "供稿单位：靖原市融媒体中心 撰稿：王丽 摄影：刘洋": ("王丽",),
    "撰稿人：王丽 审稿人：刘洋": ("王丽",),
    "来源：靖原市融媒体中心 作者：王丽 编辑：刘洋": ("王丽",),
    "信息员：王丽": ("王丽",),
    "拍摄：王丽 剪辑：刘洋": (),
    "王丽摄影报道": ("王丽",),
    "王丽 刘洋 摄影报道": ("王丽", "刘洋"),
    "（王丽 刘洋 通讯员许青禾报道）": ("王丽", "刘洋", "许青禾"),
}


@pytest.mark.parametrize("line", SHARED)
def test_writers_beside_who_took_the_pictures(line: str) -> None:
    """Those of the words are authors, in every form; a role is nobody's name."""
    for page in (_page(HEADLINE, line, BODY), _page(HEADLINE, BODY, BODY, line)):
        assert page.authors == SHARED[line]
        assert page.title == HEADLINE


@pytest.mark.parametrize(
    "line",
    [
        "（靖原报 2022年12月1日 第2版 记者 许青禾 谢知遥）",
        "（靖原报 记者 许青禾 谢知遥）",
        "（靖原日报 记者 许青禾 通讯员 谢知遥）",
        "（《靖原日报》记者 许青禾 谢知遥）",
        "（来源：靖原日报 记者 许青禾 谢知遥）",
        "（2022年12月1日《靖原日报》 记者 许青禾 谢知遥）",
        "（靖原市融媒体中心 记者 许青禾 谢知遥）",
    ],
)
def test_writers_behind_their_paper(line: str) -> None:
    """On a line of its own and behind the last sentence."""
    for page in (_page(HEADLINE, BODY, "　　" + line), _page(HEADLINE, BODY + line)):
        assert page.authors == ("许青禾", "谢知遥")


@pytest.mark.parametrize("line", ["（靖原报 2022年12月1日 第2版）", "（靖原电视台 编辑部）", "（下转第2版）", "文/化/惠/民", "图/表/数据"])
def test_lines_with_no_writer(line: str) -> None:
    """A paper's day, and words behind 文 and 图."""
    assert _page(HEADLINE, BODY, BODY, line).authors == ()


NAMES = {
    "靖原市融媒体中心 黄秋穗 农大川": ("黄秋穗", "农大川"),
    "靖原市融媒体中心：黄秋穗 农大川": ("黄秋穗", "农大川"),
    "靖原日报 农大川": ("农大川",),
    "黄秋穗 农大川": ("黄秋穗", "农大川"),
    "黄秋穗　覃彩凤　农大川": ("黄秋穗", "覃彩凤", "农大川"),
    "（许青禾 谢知遥）": ("许青禾", "谢知遥"),
    "（黄秋穗 农大川）": ("黄秋穗", "农大川"),
}


@pytest.mark.parametrize("line", NAMES)
def test_a_line_of_names_under_the_headline_is_a_byline(line: str) -> None:
    """With a media house before them or not, a rare surname among them, in brackets."""
    for page in (_page(HEADLINE, line, BODY, BODY), _page(HEADLINE, "", line, "", BODY, BODY)):
        assert page.authors == NAMES[line]
        assert page.title == HEADLINE


@pytest.mark.parametrize(
    "line",
    [
        "高起点 严要求",
        "农家乐 黄金地",
        "农产品 上高速",
        "补短板 强弱项",
        "牛羊满圈 瓜果飘香",
        "金融 水利",
        "车间里 田埂上",
        "干部 群众",
        "向山 向海",
        "时不我待 只争朝夕",
        "靖原市融媒体中心 周末特刊",
        "靖原市 大新镇",
        "马上办 网上办",
        "农大川",
    ],
)
def test_a_heading_of_short_words_is_none(line: str) -> None:
    """Words may begin with what is a surname too."""
    assert _page(HEADLINE, line, BODY, BODY).authors == ()


@pytest.mark.parametrize("sentence", ["大伙儿省心多啦！", "谁说种地没奔头？", "“种地省心多啦！”"])
def test_who_signs_a_short_last_sentence_makes_it_no_heading(sentence: str) -> None:
    page = _page(HEADLINE, BODY, f"　　{sentence}（图文：许青禾 谢知遥）")
    assert page.authors == ("许青禾", "谢知遥")
    assert page.title == HEADLINE


@pytest.mark.parametrize("day", ["5月8日", "5月8日-9日", "5月30日至6月2日", "5月8日（星期三）", "5月8日、9日"])
def test_a_day_alone_beside_the_headline_is_no_title(day: str) -> None:
    for page in (_page(day, HEADLINE, BODY, BODY), _page(HEADLINE, day, BODY, BODY)):
        assert page.title == HEADLINE
        assert page.published is None


def test_days_over_the_parts_of_a_chronicle_stay() -> None:
    page = _page(HEADLINE, BODY, "5月8日", BODY, "5月9日", BODY)
    assert [page.text[block.start : block.end] for block in page.blocks if block.kind == "heading"] == ["5月8日", "5月9日"]
    assert _page(HEADLINE, "5月8日大会开幕", BODY).title != "5月8日"


@pytest.mark.parametrize("head", [("□记 者 许青禾", "通讯员 谢知遥"), ("本报记者 许青禾 谢知遥",)])
def test_writers_over_the_headline(head: tuple[str, ...]) -> None:
    page = _page(*head, HEADLINE, BODY, BODY)
    assert page.title == HEADLINE
    assert page.authors == ("许青禾", "谢知遥")
    assert _page(*head, "产业兴旺", BODY, "生态宜居", BODY).title is None


def test_the_first_day_of_a_chronicle_is_not_its_title() -> None:
    assert _page(HEADLINE, "5月8日", BODY, "5月9日", BODY).title == HEADLINE


@pytest.mark.parametrize(
    ("ending", "writers"),
    [
        ("(王丽) 编辑:刘洋 审核:许青禾", ("王丽",)),
        ("（王丽）编辑：刘洋", ("王丽",)),
        ("（通讯员 王丽） 责编：刘洋", ("王丽",)),
        ("供稿：王丽 审核：许青禾", ("王丽",)),
        ("编辑：刘洋 审核：许青禾", ()),
    ],
)
def test_who_edited_stands_behind_the_last_sentence(ending: str, writers: tuple[str, ...]) -> None:
    page = _page(HEADLINE, BODY, BODY + ending)
    assert page.authors == writers
    assert [page.text.endswith("。", 0, block.end) for block in page.blocks[1:3]] == [True, True]
    assert page.blocks[-1].kind == "byline"


@pytest.mark.parametrize("ending", ["记者：这样做行吗？", "图：改造后的老街。", "编辑：何时交稿，要看大家。", "审核：需材料三份"])
def test_what_somebody_says_or_a_step_ends_a_paragraph(ending: str) -> None:
    assert [block.kind for block in _page(HEADLINE, BODY, BODY + ending).blocks] == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "lead",
    [
        "靖原讯（记者 王丽 通讯员 刘洋）",
        "靖原讯(王丽、刘洋)",
        "靖原市5月9日讯（记者王丽 通讯员刘洋）",
        "江南网（江南日报网）讯（通讯员王丽、刘洋）",
        "本站讯（王丽 刘洋）",
    ],
)
def test_news_from_a_place_or_from_two_houses_names_its_writers(lead: str) -> None:
    page = _page(HEADLINE, lead + BODY.strip(), BODY)
    assert page.authors == ("王丽", "刘洋")
    assert page.blocks[1].kind == "byline"


@pytest.mark.parametrize("lead", ["喜讯（一）", "腾讯（深圳）", "平江通讯（王丽）", "靖原讯（上接第一版）", "短讯（王丽）"])
def test_a_message_is_no_news_from_a_place(lead: str) -> None:
    assert _page(HEADLINE, lead + BODY.strip(), BODY).authors == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2021年4月2日 靖原市统计局", "2021-04-02"),
        ("靖原市财政局 2021年4月2日", "2021-04-02"),
        ("2022年11月2日 西靖原旗融媒体中心", "2022-11-02"),
        ("索引号：JY-2022-0012 发文机构：靖原市统计局 发布日期：2022年09月13日", "2022-09-13"),
        ("05.02.2018  09:14", "2018-02-05"),
        ("2022-04-13 1639", "2022-04-13"),
    ],
)
def test_a_date_line_with_an_office_a_label_or_a_count(line: str, day: str) -> None:
    for page in (_page(HEADLINE, line, BODY, BODY), _page(HEADLINE, BODY, BODY, line)):
        assert page.title == HEADLINE
        assert page.published is not None
        assert page.published[0] == day


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("2019年靖原县统计公报", "", "一、综合"), "2019年靖原县统计公报"),
        (("2019年靖原县国民经济和社会发展统计公报", "靖原县统计局", "国家统计局靖原县调查队"), "2019年靖原县国民经济和社会发展统计公报"),
        (("靖原市外出招商管理办法", "第一章 总则"), "靖原市外出招商管理办法"),
        (("170亿元", "靖原外出招商收获“大单”", "2021-02-11"), "靖原外出招商收获“大单”"),
        (("靖原县公安局受表彰", "", "版名:综合·社会"), "靖原县公安局受表彰"),
        (("【图片新闻】",), None),
        (("一、综合",), None),
        (("靖原县融媒体中心",), None),
        (("市领导调研靖原县法院",), "市领导调研靖原县法院"),
        (("靖原县奋力开创新局",), "靖原县奋力开创新局"),
        (("第一书记进村", "2021-02-11"), "第一书记进村"),
    ],
)
def test_an_office_a_sum_or_a_chapter_is_no_headline(head: tuple[str, ...], title: str | None) -> None:
    assert _page(*head, BODY, BODY).title == title


def test_who_signs_an_article_with_its_day_is_not_its_title() -> None:
    page = _page(HEADLINE, BODY, BODY, "靖原市统计局", "2021年4月2日")
    assert page.title == HEADLINE
    assert page.published is not None


def test_a_media_house_and_names_close_an_article() -> None:
    page = _page(HEADLINE, BODY, BODY, "靖原融媒 王丽 刘洋")
    assert page.authors == ("王丽", "刘洋")


WITH_OTHERS = {
    "（作者：特日格勒图 审核：许青禾）": ("特日格勒图",),
    "作者：特日格勒图": ("特日格勒图",),
    "记者 王丽 通讯员 包特日格勒": ("王丽", "包特日格勒"),
    "（记者：王丽 刘洋（实习） 审核：县人大办）": ("王丽", "刘洋"),
    "记者：王丽 刘洋（见习记者） 审核：县政协办": ("王丽", "刘洋"),
    "（记者 王丽 刘洋(实习)）": ("王丽", "刘洋"),
    "（王丽 刘洋（实习生））": ("王丽", "刘洋"),
    "（记者王丽 图片由县委宣传部提供）": ("王丽",),
    "（本报记者 王丽 受访者供图）": ("王丽",),
    "（记者王丽 编辑刘洋）": ("王丽",),
    "（作者：王丽 单位：县法院）": ("王丽",),
    "（扎西次仁 格桑卓玛）": ("扎西次仁", "格桑卓玛"),
}


@pytest.mark.parametrize("line", WITH_OTHERS)
def test_writers_beside_interns_editors_and_what_is_no_name(line: str) -> None:
    """Names of many characters as well; under the headline, on a line below the text and behind the last sentence."""
    behind = [_page(HEADLINE, BODY, BODY + line)] if line[0] in "（作" or "审核" in line else []
    for page in (_page(HEADLINE, line, BODY, BODY), _page(HEADLINE, BODY, BODY, "　　" + line), *behind):
        assert page.authors == WITH_OTHERS[line]
        assert page.title == HEADLINE


MARKED = {
    "□许青禾泾源日报社融媒体记者谢知遥图片由县蚕桑服务中心提供": ("许青禾", "谢知遥"),
    "□许青禾 泾源日报社融媒体记者 谢知遥 文/图": ("许青禾", "谢知遥"),
    "□王丽本报记者谢知遥": ("王丽", "谢知遥"),
    "■王丽特约通讯员谢知遥": ("王丽", "谢知遥"),
    "□高级记者 王丽": ("王丽",),
    "□泾源县融媒体记者王丽": ("王丽",),
    "□ 王丽": ("王丽",),
    "□ 王丽 谢知遥": ("王丽", "谢知遥"),
    "□ 科学规划": (),
    "■ 高标准": (),
    "■ 王家村": (),
}


@pytest.mark.parametrize("line", MARKED)
def test_a_mark_makes_a_byline_of_names_though_lines_ran_together(line: str) -> None:
    for page in (_page(HEADLINE, line, BODY, BODY), _page(HEADLINE, BODY, BODY, line)):
        assert page.authors == MARKED[line]


@pytest.mark.parametrize("line", ["作者：admin", "作者：佚名", "（作者：yjw_2020）", "发布者：管理员"])
def test_nobody_is_no_writer(line: str) -> None:
    page = _page(HEADLINE, line, BODY, BODY)
    assert page.authors == ()
    assert page.title == HEADLINE


@pytest.mark.parametrize(
    "lead",
    [
        "云上靖原讯 通讯员刘洋、记者王丽 报道：",
        "云上靖原讯 记者王丽 通讯员刘洋报道：",
        "靖原融媒讯 记者 王丽 通讯员 刘洋 报道：",
        "靖原5月9日讯 记者王丽，通讯员刘洋报道：",
        "本报讯 记者王丽 通讯员刘洋：",
        "靖原日报讯 记者王丽 通讯员刘洋 今天，",
        "记者王丽 通讯员刘洋报道：",
    ],
)
def test_news_that_its_writers_tell(lead: str) -> None:
    page = _page(HEADLINE, lead + BODY.strip(), BODY)
    assert page.authors == ("王丽", "刘洋")
    assert page.blocks[1].kind == "byline"


@pytest.mark.parametrize(
    "lead",
    [
        "喜讯 记者从县医院获悉：",
        "记者手记：",
        "记者王丽：",
        "据记者王丽报道：",
        "本报讯 记者从县医院了解到 近日，",
        "县委通讯员培训班报道：",
        "通讯员队伍建设 报道：",
    ],
)
def test_what_a_reporter_heard_is_no_byline(lead: str) -> None:
    assert _page(HEADLINE, lead + BODY.strip(), BODY).authors == ()
