"""The layout stage: paragraphs as a person would part them, blocks of the right kind, and offsets that are never wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reformie.article import Article
from reformie.layout import Page, ends, lay_out, source
from reformie.layout.fold import INVISIBLE, fold
from reformie.layout.heads import cuts
from reformie.layout.kinds import is_running_head, line_kind
from reformie.layout.printed import printed_date, yearless_date
from reformie.layout.shadow import unshadow
from reformie.layout.source import byline, dateline
from reformie.surrogates import replaced

_EXAMPLES = Path(__file__).parent / "examples"


def _page(text: str, title: str | None = None) -> Page:
    return lay_out(Article.from_text(text, title=title))


def _blocks(text: str) -> list[tuple[str, str]]:
    page = _page(text)
    return [(block.kind, page.text[block.start : block.end]) for block in page.blocks]


def _wrap(paragraph: str, width: int, indent: bool = True) -> str:
    lines, first = [], width - (2 if indent else 0)
    lines.append(paragraph[:first])
    rest = paragraph[first:]
    lines += [rest[i : i + width] for i in range(0, len(rest), width)]
    return "\n".join(lines)


_LONG = "清河区委召开全面深化改革工作会议，研究部署下一阶段的重点任务，区直各部门主要负责同志参加会议并作了交流发言，会议由区长主持。"
_OTHER = "会议指出，一年来全区上下锐意进取，改革工作取得了实实在在的成效，群众的获得感明显增强，为高质量发展提供了坚实的制度保障。"


@pytest.mark.parametrize("width", [8, 13, 16, 20, 30])
@pytest.mark.parametrize("indent", [True, False])
def test_hard_wrapped_paragraphs_are_restored(width: int, indent: bool) -> None:
    text = "\n\n".join(_wrap(part, width, indent) for part in (_LONG, _OTHER, _LONG))
    assert [text for _, text in _blocks(text)] == [_LONG, _OTHER, _LONG]


def test_a_blank_line_inside_a_sentence_does_not_part_it() -> None:
    lines = _wrap(_LONG, 15).split("\n")
    text = "\n".join(lines[:2]) + "\n\n" + "\n".join(lines[2:]) + "\n\n" + _wrap(_OTHER, 15)
    assert [text for _, text in _blocks(text)] == [_LONG, _OTHER]


def test_page_furniture_inside_a_sentence_is_left_out() -> None:
    lines = _wrap(_LONG, 15).split("\n")
    text = "\n".join(lines[:2]) + "\n\n第3版\n\n" + "\n".join(lines[2:])
    page = _page(text)
    assert page.text == _LONG
    cut = len("".join(lines[:2]))
    assert page.faithful(0, cut)
    assert not page.faithful(cut - 2, cut + 2)


def test_numbers_names_and_titles_broken_by_a_line_end() -> None:
    text = (
        "截至去年底，清河区建成科普基地2\n7个，参与演出的《万宝路进行\n曲》乐队深受群众欢迎，惠科的HKC\n"
        "Fission Cell项目团队先后攻克难题\n8项，得到了各方面的充分认可。\n"
    )
    clean = _page(text).text
    assert "27个" in clean
    assert "《万宝路进行曲》" in clean
    assert "HKC Fission Cell项目" in clean


def test_one_paragraph_a_line_is_left_alone() -> None:
    text = f"清河区改革纪实\n2024-06-18 09:30 来源：清河日报\n　　{_LONG}\n　　{_OTHER}\n一、抓统筹\n　　{_LONG}\n责任编辑：王小明\n"
    assert _blocks(text) == [
        ("title", "清河区改革纪实"),
        ("dateline", "2024-06-18 09:30 来源：清河日报"),
        ("paragraph", _LONG),
        ("paragraph", _OTHER),
        ("heading", "一、抓统筹"),
        ("paragraph", _LONG),
        ("boilerplate", "责任编辑：王小明"),
    ]
    assert _page(text).published == ("2024-06-18", 8, 18)


def test_a_page_head_under_a_papers_name_of_today_is_furniture() -> None:
    text = f"今日云溪　第03版　专题\n2024年6月18日　星期二\n\n清河区改革纪实\n本报记者 王小明\n\n{_LONG}\n\n今日云溪　　03\n\n{_OTHER}\n"
    page = _page(text)
    assert page.title == "清河区改革纪实"
    assert not any(block.kind != "boilerplate" and "今日" in page.text[block.start : block.end] for block in page.blocks)


def test_displaced_title_and_headings() -> None:
    text = (
        "抓统筹开新局\n\n"
        + "\n\n".join(_wrap(part, 18) for part in (_LONG, _OTHER, _LONG))
        + "\n\n更高的站位 更实的举措\n\n清河区深化改革走笔\n本报记者 王小明 李四光\n\n图①：会议现场。\n（图片由区委改革办提供）"
    )
    page = _page(text)
    assert page.title == "清河区深化改革走笔"
    assert page.authors == ("王小明", "李四光")
    kinds = [block.kind for block in page.blocks]
    assert kinds == ["heading", "paragraph", "paragraph", "paragraph", "series", "title", "byline", "caption", "credit"]


def test_article_without_a_title() -> None:
    text = "□记者 王小明\n\n" + _wrap(_LONG, 16) + "\n\n" + _wrap(_OTHER, 16) + "\n\n强化统筹\n下好一盘棋\n\n下沉资源\n家门口看病\n"
    page = _page(text)
    assert page.title is None
    assert [(block.kind, block.level) for block in page.blocks[3:]] == [("heading", 1), ("heading", 2)] * 2


def test_agency_line_and_closing_byline_are_blocks_of_their_own() -> None:
    page = _page(f"本报讯（记者 王小明）{_LONG}（通讯员：李四光）\n")
    assert [block.kind for block in page.blocks] == ["byline", "paragraph", "byline"]
    assert page.text[page.blocks[1].start : page.blocks[1].end] == _LONG
    assert page.authors == ("王小明", "李四光")


@pytest.mark.parametrize(
    ("front", "names"),
    [
        ("本网讯(王小明 李四光)", ("王小明", "李四光")),
        ("清河新闻网消息(王小明 文/图)", ("王小明",)),
        ("清河新闻网7月23日讯(清河晚报记者 王小明 文/摄)", ("王小明",)),
        ("新华社北京6月18日电（记者王小明、李四光）", ("王小明", "李四光")),
        ("本报讯 (记者 王小明) ", ("王小明",)),
        ("央视网消息（新闻联播）：", ()),
    ],
)
def test_agency_lines(front: str, names: tuple[str, ...]) -> None:
    page = _page(front + _LONG)
    assert page.authors == names
    assert page.text[page.blocks[-1].start :].strip() == _LONG
    assert page.blocks[0].kind == "byline"


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("（王小明）", ("王小明",)),
        ("（王 伟）", ("王伟",)),
        (" (王小明 李四光)", ("王小明", "李四光")),
        ("（欧阳小明、李四光、赵大川）", ("欧阳小明", "李四光", "赵大川")),
        ("（张海燕）\n责任编辑：李四光", ("张海燕",)),
        ("（县委办 王小明）", ("王小明",)),
        ("（王小明 李四光 清河区融媒体中心）", ("王小明", "李四光")),
        ("（王小明 文/图）", ("王小明",)),
        ("\n（王小明）", ("王小明",)),
        ("\n（王 伟）\n清河日报　03", ("王伟",)),
    ],
)
def test_names_in_brackets_behind_the_last_sentence_sign_the_article(signed: str, names: tuple[str, ...]) -> None:
    page = _page(f"{_LONG}\n{_OTHER}{signed}")
    assert page.authors == names
    assert [block.kind for block in page.blocks][:3] == ["paragraph", "paragraph", "byline"]


def test_a_paper_and_its_day_in_brackets_close_the_text() -> None:
    page = _page(f"清河改革记\n{_LONG}\n{_OTHER}（《清河日报》2024年6月18日）")
    assert page.published is not None and page.published[0] == "2024-06-18"
    assert page.blocks[-1].kind == "dateline"


def test_a_day_in_brackets_within_a_sentence_is_not_the_paper_s() -> None:
    page = _page(f"清河改革记\n{_LONG}\n{_OTHER[:-1]}（2024年6月18日）")
    assert page.published is None


@pytest.mark.parametrize(
    "inside",
    [
        "女", "挂职", "安阳", "石家庄", "余姚市", "和平路", "王家庄", "东南网", "清河日报", "公安局", "金融办", "完", "全文完", "安全", "方便",
        "左图", "于都", "满族", "2019", "高标准", "任务书", "王小明摄", "清河区民政局供稿", "县委办", "县委办 融媒体中心", "县委办 安阳", "文/图", "王小明、李四光、赵大川、钱小海",
    ],
)  # fmt: skip
def test_other_brackets_at_the_end_sign_nothing(inside: str) -> None:
    page = _page(f"{_LONG}\n{_OTHER}（{inside}）")
    assert page.authors == ()
    assert "byline" not in [block.kind for block in page.blocks]


@pytest.mark.parametrize("text", [f"{_LONG}（王小明）\n{_OTHER}", f"{_LONG}出席的有王小明（李四光）", f"{_LONG[:-1]}（王小明）。"])
def test_a_name_in_brackets_elsewhere_signs_nothing(text: str) -> None:
    assert _page(text).authors == ()


@pytest.mark.parametrize(
    ("head", "title", "names"),
    [
        ("王小明 李　伟 赵大川", None, ("王小明", "李伟", "赵大川")),
        ("清河区改革纪实\n王小明 李四光", "清河区改革纪实", ("王小明", "李四光")),
        ("清河区改革纪实\n李四光", "清河区改革纪实", ("李四光",)),
        ("清河区改革纪实\n清河区委党校  李四光  王　伟", "清河区改革纪实", ("李四光", "王伟")),
        ("清河区改革纪实\n王小明 文/图", "清河区改革纪实", ("王小明",)),
        ("清河区改革纪实\n李　伟", "清河区改革纪实", ("李伟",)),
        ("清河区改革纪实\n2024-06-18\n王小明 李四光", "清河区改革纪实", ("王小明", "李四光")),
        ("2024年6月18日 星期二\n清河区改革纪实", "清河区改革纪实", ()),
        ("高标准 严要求", "高标准 严要求", ()),
        ("任务书 施工图", "任务书 施工图", ()),
        ("安阳 许昌", "安阳 许昌", ()),
        ("清河区改革纪实\n高质量", "高质量", ()),
        ("2024年6月18日 星期二\n一、抓统筹", None, ()),
    ],
)
def test_a_line_of_names_is_a_byline_and_no_title(head: str, title: str | None, names: tuple[str, ...]) -> None:
    page = _page(f"{head}\n{_LONG}\n{_OTHER}\n")
    assert (page.title, page.authors) == (title, names)


def test_a_byline_of_bodies_that_read_as_names_too_is_read_in_no_time() -> None:
    assert byline("□张小明、县团委、宣传部、本报记者 李大伟") is not None
    assert byline("□" + "县团委、宣传部、" * 10 + "。") is None  # read in two or three ways each, it would take years


@pytest.mark.parametrize(
    ("front", "value"),
    [
        ("新华社兰州8月24日电 ", "XXXX-08-24"),
        ("清河新闻网11月12日讯 ", "XXXX-11-12"),
        ("红网时刻清河6月12日讯（王小明）", "XXXX-06-12"),
        ("新华社北京2023年8月24日电（记者王小明）", "2023-08-24"),
        ("清河区融媒体中心8月24日讯：", "XXXX-08-24"),
    ],
)
def test_the_head_of_a_wire_report_dates_the_article(front: str, value: str) -> None:
    page = _page(f"{front}11月11日，{_LONG}")
    assert [block.kind for block in page.blocks] == ["byline", "paragraph"]
    assert page.text[page.blocks[1].start :].strip() == f"11月11日，{_LONG}"
    assert page.published is not None and page.published[0] == value
    assert page.text[page.published[1] : page.published[2]].endswith("日")


@pytest.mark.parametrize(
    "front", ["清河热线网8月24日电话，", "清河电网8月24日电力", "互联网8月24日讯息", "清河网13月24日讯，", "8月24日讯 "]
)
def test_calls_and_power_are_no_wire_report(front: str) -> None:
    page = _page(front + _LONG)
    assert page.published is None
    assert [block.kind for block in page.blocks] == ["paragraph"]


def test_a_date_line_goes_before_the_day_of_a_wire_report() -> None:
    page = _page(f"清河改革记\n2024-08-25\n新华社兰州8月24日电 题：清河改革记\n新华社记者王小明\n{_LONG}\n")
    assert [block.kind for block in page.blocks] == ["title", "dateline", "byline", "byline", "paragraph"]
    assert page.published is not None and page.published[0] == "2024-08-25"
    assert page.authors == ("王小明",)


@pytest.mark.parametrize(
    "head",
    [
        "清河时讯　　　　第03版　教育\n2024年6月18日　星期二",
        "清河日报　　　　　　综合新闻\n2024年6月18日　星期二　　03",
        "第03版　综合\n2024年6月18日　星期二\n清河日报",
        "第03版　要闻　　今日清河\n2024年6月18日　星期二　总第2816期",
        "综合新闻　第03版",
        "清河晨讯\n第05版　民生　2024年6月18日　星期二",
        "第02版　要闻　　2024年6月18日　星期二\n县域观察",
        "第02版　要闻　　2024年6月18日　星期二\n河畔人家",
    ],
)
def test_the_head_of_a_newspaper_s_page_is_no_title(head: str) -> None:
    page = _page(f"{head}\n\n一张网兜牢健康\n——清河区医改见闻\n\n本报记者　王小明\n\n　　{_LONG}\n　　{_OTHER}\n")
    assert (page.title, page.authors) == ("一张网兜牢健康——清河区医改见闻", ("王小明",))


def test_a_page_s_column_is_the_series() -> None:
    head = (
        "清河新闻　　2024年6月18日　星期二　　第03版\n深度\n\n水里岸上的“明白账”\n清河区探索小流域治水新机制见闻\n\n□本报记者　王小明\n\n"
    )
    page = _page(f"{head}　　{_LONG}\n　　{_OTHER}\n")
    assert (page.title, page.series) == ("水里岸上的“明白账”", "深度")


@pytest.mark.parametrize("title", ["清河日报创刊三十年", "第3版教材发行见闻记", "晚报 读者"])
def test_a_title_that_speaks_of_a_paper_or_a_version_stays_one(title: str) -> None:
    assert _page(f"{title}\n2024-06-18\n　　{_LONG}\n　　{_OTHER}\n").title == title


def test_a_displaced_title_is_known_by_its_subtitle() -> None:
    body = "\n\n".join(_wrap(part, 18) for part in (_LONG, _OTHER))
    tail = "高位推动\n一张网络管到底\n\n一河碧水穿城来\n——清河区治水见闻\n\n图①：河道一景。"
    assert _page(f"□记者 王小明\n\n{body}\n\n{tail}").title == "一河碧水穿城来——清河区治水见闻"
    assert _page(f"□记者 王小明\n\n{body}\n\n{tail.replace('——清河', '清河')}").title is None


def test_a_piece_of_news_begins_a_paragraph() -> None:
    text = "清河改革记\n——清河区以改革助推产业升级\n\n" + _wrap(f"本报讯（记者 王小明 通讯员 李四光）11月13日，{_LONG}", 22, indent=False)
    page = _page(f"{text}\n{_wrap(_OTHER, 22)}")
    assert (page.title, page.authors) == ("清河改革记——清河区以改革助推产业升级", ("王小明", "李四光"))
    assert [block.kind for block in page.blocks] == ["title", "title", "byline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("2024-06-18 08:42　来源：清河日报　作者：王小明　通讯员　李四光", ("王小明", "李四光")),
        ("2024-06-18 08:42　来源：清河日报　作者：本报记者 王小明", ("王小明",)),
        ("2024-06-18 08:42　来源：清河日报　记者：王小明 赵大川　通讯员：李四光", ("王小明", "赵大川", "李四光")),
        ("2024-06-18 08:42　来源：清河日报　作者：管理员", ()),
        ("2024-06-18 08:42　作者：　来源：清河日报", ()),
        ("2024-06-18　本报记者 王小明 李 四", ("王小明", "李四")),
        ("2024-06-18　王小明 李 四", ("王小明", "李四")),
        ("王小明 李 四　2024年6月18日", ("王小明", "李四")),
        ("2024年6月18日　清河日报", ()),
    ],
)
def test_all_authors_of_a_date_line(line: str, names: tuple[str, ...]) -> None:
    assert _page(f"清河改革记\n{line}\n　　{_LONG}\n").authors == names


def test_traditional_text_is_matched_as_simplified_and_written_as_it_is() -> None:
    page = _page("清河區改革紀實\n本報記者 張曉東\n　　清河區科學技術協會召開會議，與會人員認真學習貫徹會議精神。\n")
    assert (page.title, page.authors) == ("清河區改革紀實", ("張曉東",))
    at = page.text.index("科学技术协会")
    assert page.surface(at, at + 6) == "科學技術協會"


def test_a_saved_page() -> None:
    text = (
        "您当前的位置 : 首页 > 要闻\n清河区改革纪实\n2024年08月27日 15:41 来源:清河新闻网\n分享到:\n清河区改革纪实\n"
        f"　　{_LONG}\n航拍清河村。王小明 摄\n　　{_OTHER}\n【编辑:李四光】\n"
    )
    kinds = [kind for kind, _ in _blocks(text)]
    assert kinds == ["boilerplate", "title", "dateline", "boilerplate", "boilerplate", "paragraph", "caption", "paragraph", "boilerplate"]


@pytest.mark.parametrize("head", ["清河日报　03", "03　清河日报", "清河晚报 A03版"])
def test_a_papers_name_beside_a_page_number_is_furniture(head: str) -> None:
    kinds = [kind for kind, _ in _blocks(f"清河区改革纪实\n本报记者 王小明\n{_LONG}\n\n{head}\n\n{_OTHER}\n")]
    assert kinds == ["title", "byline", "paragraph", "boilerplate", "paragraph"]


def test_narrow_column_with_bullets_is_a_sidebar() -> None:
    text = "\n\n".join(
        [_wrap(_LONG, 20), _wrap(_OTHER, 20), _wrap("●" + _LONG[:40] + "。", 8), _wrap("●" + _OTHER[:40] + "。", 8), "核心提示"]
    )
    assert [kind for kind, _ in _blocks(text)] == ["paragraph", "paragraph", "sidebar", "sidebar", "sidebar"]


def test_shadow_text_is_read_once() -> None:
    page = _page(f"基层改革在路上基层改革在路上清清河河篇篇\n\n{_LONG}\n")
    assert page.series == "基层改革在路上 清河篇"
    assert page.text.startswith("基层改革在路上清河篇\n")
    at = page.text.index("清河篇")
    assert page.faithful(0, 7)
    assert not page.faithful(at, at + 3)


@pytest.mark.parametrize("text", ["把工作做得干干净净", "高高兴兴上班", "清清白白做人，干干净净做事", "加油加油"])
def test_repetition_that_is_meant_is_no_shadow(text: str) -> None:
    assert unshadow(text) is None


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("建成爱心驿站318 个，流动书屋 6 座。", "建成爱心驿站318个，流动书屋6座。"),
        ("会 议 指 出，要抓落实。", "会议指出，要抓落实。"),
        ("区长 张　三、副区长 李小四出席。", "区长 张三、副区长 李小四出席。"),
        ("采用HKC Fission Cell技术。", "采用HKC Fission Cell技术。"),
        ("大\u200b渡口区 召开会议。", "大渡口区 召开会议。"),
    ],
)
def test_spaces(raw: str, clean: str) -> None:
    assert _page(raw).text == clean


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("清河区：让群众共享改革发展的\n红利", "清河区：让群众共享改革发展的红利"),
        ("以改革之笔绘就“美丽\n清河”新画卷", "以改革之笔绘就“美丽清河”新画卷"),
        ("清河区奋力谱写高质量发展新篇\n章", "清河区奋力谱写高质量发展新篇章"),
    ],
)
def test_a_headline_over_two_lines(headline: str, title: str) -> None:
    assert _page(f"{headline}\n本报记者 王小明\n　　{_LONG}\n　　{_OTHER}\n").title == title


def test_headlines_of_two_parts_stay_apart() -> None:
    page = _page(f"减的是材料 增的是信心\n一证准营激活一池春水\n本报记者 王小明\n　　{_LONG}\n　　{_OTHER}\n")
    assert (page.series, page.title) == ("减的是材料 增的是信心", "一证准营激活一池春水")


def test_the_rest_of_a_sentence_below_a_short_line() -> None:
    assert _blocks(f"清河区委召开全面深化改革工作\n会议。\n\n{_LONG}\n") == [
        ("paragraph", "清河区委召开全面深化改革工作会议。"),
        ("paragraph", _LONG),
    ]


def test_half_width_marks_end_a_sentence() -> None:
    assert [kind for kind, _ in _blocks(f'他说:"好."\n{_LONG}\n')] == ["paragraph", "paragraph"]


def test_rows_of_a_table_are_no_headings() -> None:
    assert [kind for kind, _ in _blocks(f"{_LONG}\n指标 | 数量\n企业 | 38家\n{_OTHER}\n")] == ["paragraph"] * 4


def test_shown_words_of_shadow_text() -> None:
    page = _page(f"深化改革在路上深化改革在路上 清清河河篇篇\n\n{_LONG}")
    assert page.words(page.blocks[0]) == "深化改革在路上 清河篇"


def test_a_given_title_wins() -> None:
    assert _page(f"清河改革记\n{_LONG}\n", title="清河改革记").blocks[0].kind == "title"
    assert _page(f"{_LONG}\n", title="另一个标题").title is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("2024-06-18 09:30", "2024-06-18"),
        ("发布时间：2024年6月18日 来源：清河日报", "2024-06-18"),
        ("2024年6月18日 星期二 第03版 要闻", "2024-06-18"),
        ("http://www.example.com 某某日报 2022年11月23日 第02版", "2022-11-23"),
        ("https://paper.example.cn/html/2022-11/23/node_2.htm 某某日报 2022年11月23日", "2022-11-23"),
        ("清河日报 2024/06/18", "2024-06-18"),
        ("《清河日报》(2024年6月18日 03版)", "2024-06-18"),
        ("2024-06-18 本报记者 王小明 李四光", "2024-06-18"),
        ("二〇二四年六月十八日", "2024-06-18"),
        ("日期：20240618", "2024-06-18"),
        ("发布时间：2024年6月", "2024-06"),
    ],
)
def test_datelines(line: str, value: str) -> None:
    assert dateline(line)
    found = printed_date(line, 0, len(line))
    assert found is not None
    assert found[0] == value


@pytest.mark.parametrize(
    "line",
    [
        "2022年8月10日，大渡口区",
        "计划在2024年6月30日前",
        "2023年规划",
        "2022年6月，联盟成立",
        "2024年6月18日上午召开会议",
        "2024年6月18日 清河区召开大会",
        "2024年6月18日 任务书 计划表",
    ],
)
def test_no_datelines(line: str) -> None:
    assert not dateline(line)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("06-18 09:30 来源：清河新闻网", "XXXX-06-18"),
        ("6月18日 09:30", "XXXX-06-18"),
        ("日期：06-18", "XXXX-06-18"),
        ("13-05 10:12", None),
        ("06-18", None),
        ("时间：6月18日上午", None),
    ],
)
def test_datelines_without_a_year(line: str, value: str | None) -> None:
    found = yearless_date(line, 0, len(line))
    assert (found[0] if found else None) == value
    assert dateline(line) == (value is not None)


_BULLETIN = "2022年清河县国民经济和社会发展统计公报"


@pytest.mark.parametrize(
    ("head", "title", "day", "names"),
    [
        ("清河县召开护林大会 作者：王小明 发布时间：2024-06-12 10:20:31\n", "清河县召开护林大会", "2024-06-12", ("王小明",)),
        ("清河县召开护林大会 来源：清河县融媒体中心 发布时间：2024-06-12 浏览：120次\n", "清河县召开护林大会", "2024-06-12", ()),
        ("清河县召开护林大会 2024-06-12 10:11 来源：清河网 ", "清河县召开护林大会", "2024-06-12", ()),
        (
            "清河县召开护林大会\n发布时间：2024-06-12 14:27:11 | 来源：清河网 | 作者：王小明",
            "清河县召开护林大会",
            "2024-06-12",
            ("王小明",),
        ),
        ("清河县召开护林大会\n发布时间：2024-06-12｜来源：清河网｜编辑：王小明｜阅读：33次 ", "清河县召开护林大会", "2024-06-12", ()),
        ("清河县召开护林大会 发布日期：2024-06-12 浏览次数：33 字体：[大 中 小] ", "清河县召开护林大会", "2024-06-12", ()),
        ("【字体：大 中 小】 打印 发布日期：2024年6月12日 信息来源：清河县人民政府办公室 ", None, "2024-06-12", ()),
        (
            "清河县召开护林大会\n发布时间：2024-06-12 14:27:11 | 来源：清河网 | 作者：清河县委统战部 | 责任编辑：王小明",
            "清河县召开护林大会",
            "2024-06-12",
            (),
        ),
        (
            "清河县召开护林大会 浏览次数：   信息来源：清河 作者： 发布时间：2024-06-12 16:52 点击数：\n",
            "清河县召开护林大会",
            "2024-06-12",
            (),
        ),
        ("清河县召开护林大会 清河县林业局 2024年6月12日\n", "清河县召开护林大会", "2024-06-12", ()),
        (f"{_BULLETIN} 清河县统计局 （2024年6月12日） 一、综合 ", _BULLETIN, "2024-06-12", ()),
        (f"{_BULLETIN} 清河县统计局 国家统计局清河调查队 （2024年6月12日） ", _BULLETIN, "2024-06-12", ()),
    ],
)
def test_a_head_that_runs_on_in_one_line(head: str, title: str | None, day: str, names: tuple[str, ...]) -> None:
    page = _page(f"{head}6月10日，清河县召开护林大会，部署下一步的工作。\n{_OTHER}\n")
    assert (page.title, page.published and page.published[0], page.authors) == (title, day, names)
    assert "6月10日" in [page.text[block.start : block.start + 5] for block in page.blocks] or "一、综合" in page.text


@pytest.mark.parametrize(
    "line",
    [
        "清河县人民政府 2024-06-12 来源：清河网",
        "首页 > 新闻 > 县区 2024-06-12 10:00 来源：清河网",
        "6月12日，清河县召开护林大会 2023年12月20日印发的方案，明确了目标。",
        "活动时间：2024年6月12日 活动地点：县广场，欢迎市民参加。",
        "清河县召开护林大会 来源：清河网为深入学习精神，2024年6月12日，清河县召开护林大会。",
        "县林业局 2024年6月12日召开大会，部署工作。",
    ],
)
def test_lines_that_are_one_thing_are_not_cut(line: str) -> None:
    assert cuts(line) == []


def test_a_whole_date_beats_one_without_a_year() -> None:
    page = _page(f"清河改革记\n06-18 09:30\n发布时间：2024年6月19日\n{_LONG}\n")
    assert page.published is not None and page.published[0] == "2024-06-19"


def _byline_examples() -> list[tuple[str, str]]:
    lines = (_EXAMPLES / "bylines.txt").read_text("utf-8").splitlines()
    return [(line.split(" | ")[0], line.split(" | ")[1]) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("line", "names"), _byline_examples())
def test_bylines(line: str, names: str) -> None:
    expected = None if names == "!" else () if names == "-" else tuple(names.split())
    assert byline(fold(line)) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("办事方便了。（清河县融媒体中心 ：李四光）", ("李四光",)),
        ("办事方便了。（清河县政务中心：李四光）", ("李四光",)),
        ("办事方便了。（牵头单位：县民政局）", None),
        ("办事方便了。（县民政局：严格执法）", None),
    ],
)
def test_who_signs_for_a_body(text: str, names: tuple[str, ...] | None) -> None:
    found = ends.signature(text, 0, len(text))
    assert (found[1] if found else None) == names


@pytest.mark.parametrize(
    ("text", "end"),
    [("清河新闻网（李四光）清河电 村里通了水。", 13), ("清河新闻网（李四光）清河供电所通了电。", None)],
)
def test_a_wire_head_with_its_author_before_the_place(text: str, end: int | None) -> None:
    found = ends.lead(text, 0, len(text))
    assert (found[0] if found else None) == end
    assert found is None or found[1] == ("李四光",)


def test_a_date_and_reporters_are_a_publication_line() -> None:
    line = "2020-08-25 本报记者 王小明 李四光"
    assert source.dateline(line)
    assert source.authors_in_dateline(line) == ("王小明", "李四光")
    assert not source.dateline("2020年8月25日 村里的老人都来了大半")


# fmt: off
_PIECES = st.sampled_from([
    "大渡口区", "科协召开会议", "，", "。", "”", "“", "\n", "\n\n", "\r\n", "　　", " ", "  ", "图①：", "●", "□记者 王小明", "第3版", "责任编辑：李四",
    "2024-06-18 09:30", "１２", "ABC", "15", "%", "（", "）", "篇篇", "核心提示", "\u200b", "\u3000", "一、", "（一）", "# ", "——", "、", "深化改革深化改革",
    "云云溪溪篇篇", "\x00", "\ud83d", "𠮷", "⼤", "臺", "本报讯（记者 张三）", "说：", "\t", "\u2028", "\x85", "记者 张三 摄", "民族日报", "\ufe0f", "e\u0301",
])
# fmt: on
_TEXTS = st.one_of(st.lists(_PIECES, max_size=60).map("".join), st.text(max_size=120))


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_offsets_hold_for_any_text(raw: str) -> None:
    page = _page(raw)
    assert len(page.offsets) == len(page.text)
    assert all(first < second for first, second in zip(page.offsets, page.offsets[1:], strict=False))
    assert all(0 <= offset < len(raw) for offset in page.offsets)
    folded = fold(replaced(raw))
    assert INVISIBLE not in page.text
    for clean, offset in zip(page.text, page.offsets, strict=True):
        assert clean == folded[offset] or clean in _forms(folded[offset])


def _forms(char: str) -> str:
    pairs = {
        ",": "，",
        ";": "；",
        ":": "：",
        "?": "？",
        "!": "！",
        ".": "。",
        "(": "（",
        ")": "）",
        '"': "“”",
        "'": "‘’",
        "○": "〇",
        "◯": "〇",
        "：": ":",
        "\n": " ",
        # where a head that ran on in one line was cut
        " ": "\n",
        "|": "\n",
        "丨": "\n",
        "｜": "\n",
    }
    return pairs.get(char, "")


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
@example("\ud83d大渡口区\ud83d大渡口区")
def test_blocks_cover_the_text_and_nothing_but_layout_is_left_out(text: str) -> None:
    page = _page(text)
    raw = page.raw
    end = 0
    for block in page.blocks:
        assert end <= block.start < block.end
        assert page.text[end : block.start] in ("", "\n")
        assert "\n" not in page.text[block.start : block.end]
        end = block.end
    assert end == len(page.text)
    used = set(page.offsets)
    excused = _excused(raw)
    assert not [raw[i] for i in range(len(raw)) if i not in used and i not in excused and not raw[i].isspace() and raw[i].isprintable()]


def _excused(raw: str) -> set[int]:
    """Give the offsets in lines that may be left out, wholly or in part: page furniture, shadow text, a line said twice, Markdown's marks."""
    offsets: set[int] = set()
    position, before = 0, ""
    for piece in fold(raw).split("\n"):
        line = piece.strip(" " + INVISIBLE)
        furniture = bool(line) and len(line) <= 24 and (line_kind(line) == "boilerplate" or is_running_head(line))
        if line and (furniture or line == before or unshadow(line) or line.startswith("#")):
            offsets.update(range(position, position + len(piece)))
        position += len(piece) + 1
        before = line or before
    return offsets


@pytest.mark.parametrize(
    "text",
    [
        "大" * 100_000,
        "大\n" * 10_000,
        "\n" * 1_000_000,
        " " * 1_000_000,
        "1" * 100_000,
        "大渡口，\n" * 10_000,
        "（" * 100_000,
        '"' * 100_000,
        "记者 " * 20_000,
        "大 " * 50_000,
        "图①：\n" * 10_000,
        ("深化改革" * 30 + "\n") * 500,
        "2024-06-18 " * 10_000,
        "一、" * 50_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_texts(text: str) -> None:
    page = _page(text)
    kept = [char for char in text if not char.isspace()]
    assert len(page.text.replace("\n", "").replace(" ", "")) >= len(kept) // 2  # shadow text is read once
    assert bool(page.blocks) == bool(kept)


def test_number_broken_behind_its_point_is_closed() -> None:
    assert _page("项目投资68. 8亿元，增长12. 5%。\n1. 2家单位到会。").text == "项目投资68.8亿元，增长12.5%。\n1. 2家单位到会。"


_FIGURES = [
    "截至去年12月底，清河区共有灌溉机井1286眼，较2019年减少15%，其中98%装上了智能水表，全区亩均用水降到",
    "325立方米。区水务局安排资金1260万元，为48个村更换老旧管道37.5公里，今年3月又有19个村报名，排到了2026年。",
]
_COUNTED = "".join(_FIGURES)


def _cells(paragraph: str, width: int) -> str:
    paragraph = f"　　{paragraph}"
    return "\n".join(paragraph[at : at + width] for at in range(0, len(paragraph), width))


@pytest.mark.parametrize("width", [17, 19, 20, 21])
def test_lines_set_in_cells_are_measured_by_their_characters(width: int) -> None:
    first, rest = _cells(_COUNTED, width).split("\n", 3)[:3], _cells(_COUNTED, width).split("\n", 3)[3]
    text = "\n".join(first) + f"\n\n{rest}\n{_cells(_LONG, width)}\n\n{_cells(_OTHER, width)}"  # a new page in the middle of a sentence
    assert [text for _, text in _blocks(text)] == [_COUNTED, _LONG, _OTHER]


def test_lines_of_one_width_are_not_taken_for_cells() -> None:
    lines, line = [], ""
    for character in _COUNTED:
        if len((line + character).encode("gbk")) > 36:
            lines.append(line)
            line = ""
        line += character
    text = "\n".join([*lines, line]) + "\n\n" + _wrap(_LONG, 18, indent=False)
    assert [text for _, text in _blocks(text)] == [_COUNTED, _LONG]


def test_no_text_goes_on_from_a_chart_s_title() -> None:
    text = (
        "一、综合\n初步核算，全年地区生产总值120亿元，增长5%。\n图1：2018—2022年地区生产总值（亿元）\n"
        "图2：2018—2022年各产业增加值占地区生产总值比重（%）\n二、农 业\n农业增加值3.2亿元，增长3.2%。\n"
        "图3 2018—2022年工业增加值及增速\n全年工业增加值50亿元，增长6%。\n"
    )
    page = lay_out(Article.from_text(text))
    assert [(block.kind, page.text[block.start : block.end]) for block in page.blocks][2:] == [
        ("caption", "图1:2018—2022年地区生产总值（亿元）"),
        ("caption", "图2:2018—2022年各产业增加值占地区生产总值比重（%）"),
        ("heading", "二、农业"),
        ("paragraph", "农业增加值3.2亿元，增长3.2%。"),
        ("caption", "图3 2018—2022年工业增加值及增速"),
        ("paragraph", "全年工业增加值50亿元，增长6%。"),
    ]


def test_a_photograph_s_caption_goes_on() -> None:
    text = "图1：县委书记李俊山（右）\n在植树现场\n图2：干部群众2023年春季\n参加义务植树活动。\n"
    page = lay_out(Article.from_text(text))
    assert [page.text[block.start : block.end] for block in page.blocks] == [
        "图1：县委书记李俊山（右）在植树现场",
        "图2：干部群众2023年春季参加义务植树活动。",
    ]
