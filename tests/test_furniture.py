"""What pages print around an article: it is no title, no date of publication, and tells of nothing."""

from __future__ import annotations

import pytest

from reformie import extract

TITLE = "青河县推进供销社综合改革"
BODY = (
    "　　本报讯 5月8日，青河县委书记马长顺到县融媒体中心调研，要求推进供销社综合改革。全县12个乡镇参加会议，与会人员听取了汇报，并就下一步工作提出意见建议。\n"
    "　　马长顺指出，要把这项改革抓实抓细，抓出成效，让全县群众得到实惠，共同推动县域经济发展。\n"
)
DAY = "2023-05-09"


@pytest.mark.parametrize(
    ("head", "title", "published"),
    [
        (f"今天是2024年11月3日 星期日 农历十月初三\n{TITLE}\n发布时间：{DAY} 来源：青河融媒\n", TITLE, DAY),
        ("今天是2024年11月3日 星期日 农历十月初三 | |\n时间:2023年05月09日 | 来源:办公室 |\n", None, DAY),
        (f"您好，今天是：2024年11月3日 星期日\n{TITLE}\n", TITLE, None),
        (f"欢迎访问青河县人民政府网站！今天是 2024年11月03日\n当前位置：首页 > 政务要闻\n{TITLE}\n{DAY} 10:20\n", TITLE, DAY),
        (f"当前时间：2024年11月3日 10:22:11\n{TITLE}\n发布日期：{DAY}\n", TITLE, DAY),
        (f"2023年05月09星期二\n本期导航 往期回顾 上一期 下一期\n放大 缩小 默认\n{TITLE}\n", TITLE, DAY),
        (f"今日青河-数字报|今日青河-电子版\n2023年05月09日\n国内统一刊号:CN00-0000\n{TITLE}\n", TITLE, DAY),
        (f"青河日报数字报刊平台\n2023年05月09日 星期二\n第02版:要闻 PDF版\n{TITLE}\n", TITLE, DAY),
        (f"2023年05月09日\n第02版:要闻 PDF版\n\n{TITLE}\n\n", TITLE, DAY),
        (f"第05版:专题 上一版 下一版\n上一篇 下一篇\n{TITLE}\n", TITLE, None),
        (f"第A03版：综合新闻 <上一版 下一版>\n上一篇 下一篇 放大 缩小 默认\n{TITLE}\n{DAY}\n", TITLE, DAY),
        (f"Untitled Document\nlogo\n日期:[2023年05月09日] -- 青河报 -- 版次:[A2]\n{TITLE}\n", TITLE, DAY),
        (f"QH's LAB\n{TITLE}\n{DAY}新闻5\n原标题:{TITLE}\n", TITLE, DAY),
        (f"APP下载\n\n{TITLE}\n{DAY}\n", TITLE, DAY),
        (f"登录 注册\n{TITLE}\n青河发布\n{DAY} 10:11 青河\n", TITLE, DAY),
        (f"稿件搜索 | 往期回顾\n青河报 {DAY} 第03版\n{TITLE}\n", TITLE, DAY),
        (f"{DAY} 星期二\n今日青河\n\n{TITLE}\n", TITLE, DAY),
        (f"{TITLE}-今日青河网-- 青河门户\n{TITLE}\n作者: 来源: 发布时间:2023年05月09日\n", TITLE, DAY),
        (f"上一期\n2023年05月09日 星期二\n第03版:协商 上一版 下一版\n上一篇 下一篇\n\n{TITLE}\n\n", TITLE, DAY),
        (f"{TITLE}\n新华网 > > 正文\n{DAY} 22:14:08\n来源:新华网\n", TITLE, DAY),
        (f"2023年05月09日 星期二\n\n网站首页 青河 详情\n\n{TITLE}\n\n", TITLE, DAY),
        (f"2023年06月16日 星期五\n\n网站首页 青河 详情\n\n{TITLE}\n\n{DAY} 09:41:13\n\n", TITLE, DAY),
        (f"欢迎访问青河县人民政府!\n当前位置: 首页>新闻中心\n{TITLE}\n\n发布时间:\n\n{DAY} 10:03\n\n", TITLE, DAY),
        (f"药最网\n首页\n\n{TITLE}\n\n{DAY}\n", TITLE, DAY),
        (f"区乡信息\n\n{TITLE}\n\n发布时间:{DAY} 文章来源:青河县供销社\n", TITLE, DAY),
        (f"{TITLE}会议召开\n文摘\n{DAY} 23:49\n", f"{TITLE}会议召开", DAY),
        (f"标      题:{TITLE}\n发布时间：{DAY}\n", TITLE, DAY),
        (f"标题：{TITLE}\n发布时间：{DAY}\n", TITLE, DAY),
        (f"原标题：{TITLE}\n", TITLE, None),
        (f"新华社太原5月8日电 题：{TITLE}\n", TITLE, None),
    ],
)
def test_the_head_of_a_page_leaves_title_and_date(head: str, title: str | None, published: str | None) -> None:
    record = extract(head + BODY)
    assert record.source.title == title
    assert (record.source.published.value if record.source.published else None) == published
    assert [date.text for date in record.dates] == ["5月8日"]
    assert record.district is not None and record.district.name == "青河县"


@pytest.mark.parametrize(
    "foot",
    [
        f"{DAY} 1 1 青河日报 content_12345.html 1 {TITLE} /enpproperty-->\n",
        f"{DAY} 1 1 青河日报 c51467.html 1 青河县举行揭牌仪式\n",
        "版权所有 ©2023 青河日报 qhdaily.com 闽ICP备15000000号\n中国互联网举报中心\n",
        "上一篇 下一篇\n",
    ],
)
def test_the_foot_of_a_page_tells_of_nothing(foot: str) -> None:
    article = f"{TITLE}\n发布日期：{DAY}\n{BODY}"
    bare, record = extract(article), extract(article + foot)
    assert [body.name for body in record.organisations] == [body.name for body in bare.organisations]
    assert [date.text for date in record.dates] == ["5月8日"]


def test_the_foot_of_an_electronic_paper_tells_its_day() -> None:
    record = extract(f"{TITLE}\n{BODY}{DAY} 1 1 青河日报 content_12345.html 1 {TITLE}\n")
    assert (record.source.title, record.source.published and record.source.published.value) == (TITLE, DAY)


@pytest.mark.parametrize(
    ("above", "below", "title"),
    [
        ("青河县深化供销社综合改", "革的实践与探索", "青河县深化供销社综合改革的实践与探索"),
        ("青河县全力推进农村供水价格制", "度改革", "青河县全力推进农村供水价格制度改革"),
    ],
)
def test_a_headline_broken_inside_a_word_is_one(above: str, below: str, title: str) -> None:
    assert extract(f"{above}\n{below}\n{DAY}\n{BODY}").source.title == title


@pytest.mark.parametrize(
    ("above", "below"), [("供销改革见实效", "果农致富有门路"), ("小院议事厅", "青河县办好群众身边事"), ("改革一线", "青河县深化供销社改革")]
)
def test_two_whole_lines_of_a_headline_stay_two(above: str, below: str) -> None:
    assert extract(f"{above}\n{below}\n{DAY}\n{BODY}").source.title in (above, below)


@pytest.mark.parametrize("body", ["县里召开会议。", "县委书记王大海出席。"])
def test_a_short_text_leaves_its_head(body: str) -> None:
    record = extract(f"{TITLE}\n发布日期:{DAY}\n{body}\n")
    assert (record.source.title, record.source.published and record.source.published.value) == (TITLE, DAY)


@pytest.mark.parametrize(
    "line",
    [
        "今天是2023年5月9日，青河县召开供销社综合改革推进会。",  # tells what happened
        "县图书馆推出电子版，读者在线办证。",
        "第02版要闻登出了青河县的3项改革。",
        "新闻发布会介绍了青河县的改革情况。",
    ],
)
def test_a_sentence_is_no_furniture(line: str) -> None:
    record = extract(f"{TITLE}\n发布日期：{DAY}\n　　{line}\n{BODY}")
    sections = "".join(section.span.text for section in record.sections)
    assert line[:6] in sections


@pytest.mark.parametrize("title", ["青河县政务服务推出电子版营业执照", "青河日报数字报上线", "今日立春 青河春耕忙"])
def test_a_headline_is_no_furniture(title: str) -> None:
    assert extract(f"{title}\n{DAY}\n{BODY}").source.title == title


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("今日青河讯（记者 马晓）5月8日，青河县召开会议。", ["5月8日"]),
        ("今日上午，青河县召开会议。", ["今日上午"]),
        ("今日青河县召开会议。", ["今日"]),
        ("今日起，青河县的新规实行。", ["今日起"]),
    ],
)
def test_a_paper_called_today_is_no_day(text: str, dates: list[str]) -> None:
    assert [date.text for date in extract(text, published=DAY).dates] == dates
