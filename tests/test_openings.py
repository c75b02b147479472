"""How a piece of news opens, wherever its lines end: 本报讯（记者 甲 通讯员 乙）."""

from __future__ import annotations

import pytest

from reformie.article import Article
from reformie.layout.lay_out import lay_out
from reformie.layout.opening import opens_news
from reformie.layout.page import Page
from reformie.pipeline import extract

HEADLINE = "“一本账”管到底的青原实践"
BODY = (
    "11月6日，青原市粮食购销改革三周年座谈会在市会议中心举行。市委副书记、市长于会山，市委常委、常务副市长陈建安出席会议，市粮食局党组书记、局长徐惠生主持会议。",
    "据了解，2020年11月，青原在全省率先推行“一本账管粮”改革试点，将分散在23家粮站的218项台账划转到市粮食局。三年来，累计收购粮食42.6万吨，平均办理时限由12.5天压缩到2.8天，压缩率达77.6%。",
    "“以前卖一车稻，光排队就要等上半天。”河湾街道居民吴阿土说，“现在网上点一点，3个小时就拿到了钱。”",
    "徐惠生介绍，今年1至10月，全市新签订单15832份，同比增长8.7%，其中企业5216份，农户10616份。该局还联合市市场监管局、市交通运输局印发《青原市粮食收购“不见面”结算实施方案》。",
    "会上，江北理工大学法政学院教授黄志平作点评。青原市将力争到2025年，实现90%以上的收购“掌上办”，群众满意度保持在98%以上。",
)
ONE = (
    "11月6日，青原市粮食购销改革三周年座谈会在市会议中心举行，市委副书记、市长于会山，市委常委、常务副市长陈建安出席，市粮食局党组书记、局长徐惠生主持会议。会议要求，加快推广“一本账管粮”。",
)
OPENINGS = {
    "本报讯（记者 沈一帆 通讯员 钱晓楠）": ("沈一帆", "钱晓楠"),
    "本报讯（记者沈一帆）": ("沈一帆",),
    "本报讯（通讯员 张宁 李博）": ("张宁", "李博"),
    "本报讯（全媒体记者 沈一帆 实习生 周子安 通讯员 钱晓楠 郑多宝）": ("沈一帆", "周子安", "钱晓楠", "郑多宝"),
    "本报讯 记者沈一帆报道：": ("沈一帆",),
    "本报讯 记者 沈一帆 通讯员 钱晓楠报道 ": ("沈一帆", "钱晓楠"),
    "（记者 沈一帆）": ("沈一帆",),
    "（记者 沈一帆 通讯员 钱晓楠）": ("沈一帆", "钱晓楠"),
    "新华社南州11月7日电（记者 沈一帆 钱晓楠）": ("沈一帆", "钱晓楠"),
    "本网讯（记者 沈一帆 通讯员 钱晓楠）": ("沈一帆", "钱晓楠"),
    "本网讯 ": (),
    "青原日报讯（首席记者 沈一帆 摄影报道）": ("沈一帆",),
    "青原新闻网11月7日讯（记者 沈一帆 见习记者 钱晓楠）": ("沈一帆", "钱晓楠"),
}


def _wrapped(opening: str, width: int, body: tuple[str, ...] = BODY) -> str:
    paragraphs = ["　　" + opening + body[0], *["　　" + paragraph for paragraph in body[1:]]]
    lines = [paragraph[at : at + width] for paragraph in paragraphs for at in range(0, len(paragraph), width)]
    return "\n".join([HEADLINE, "", *lines, ""])


def _page(text: str) -> Page:
    return lay_out(Article.from_text(text))


def _paragraphs(page: Page) -> list[str]:
    return [page.text[block.start : block.end].strip() for block in page.blocks if block.kind == "paragraph"]


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("body", [BODY, ONE], ids=["article", "one paragraph"])
def test_an_opening_is_read_alike_at_every_width(opening: str, body: tuple[str, ...]) -> None:
    """Wherever a line ends in it, it leaves the title, the writers and the paragraphs as they are."""
    whole = _page(_wrapped(opening, 1000, body))
    assert (whole.title, whole.authors, len(_paragraphs(whole))) == (HEADLINE, OPENINGS[opening], len(body))
    wrong = []
    for width in range(14, 40):
        page = _page(_wrapped(opening, width, body))
        if (page.title, page.authors, _paragraphs(page)) != (whole.title, whole.authors, _paragraphs(whole)):
            wrong.append(width)
    assert wrong == []


@pytest.mark.parametrize("width", [17, 22, 23, 28, 31, 39])
def test_the_record_of_a_wrapped_article_is_that_of_the_unwrapped_one(width: int) -> None:
    """Dates, bodies and people hang on the paragraph that the opening begins."""
    opening = "本报讯（记者 沈一帆 通讯员 钱晓楠）"
    made, whole = (extract(_wrapped(opening, at), published="2023-11-08") for at in (width, 1000))
    assert [(date.text, date.value) for date in made.dates] == [(date.text, date.value) for date in whole.dates]
    assert [body.name for body in made.organisations] == [body.name for body in whole.organisations]
    assert [person.name for person in made.people] == [person.name for person in whole.people]
    assert [figure.measure for figure in made.figures] == [figure.measure for figure in whole.figures]


@pytest.mark.parametrize(
    "line",
    [
        "本报讯（记者 沈一",
        "本网讯 3月2日，",
        "（通讯员 张宁",
        "（记者沈一帆）昨日",
        "新华社南州11月7日电（记者",
        "青原融媒讯（记者 沈",
        "本台消息（记者 沈",
    ],
)
def test_a_line_that_opens_news_is_known(line: str) -> None:
    """It may end anywhere in the opening."""
    assert opens_news(line)


@pytest.mark.parametrize(
    "line",
    [
        "（记者 沈一帆 摄）",
        "电网改造之后的青原",
        "国家电网6月8日电费下调",
        "通讯基站进山村",
        "青原电视台消息（晚间新闻）：",
        "消息传来，全村沸腾",
        "（下转第3版）",
        "青原夜市（二期）开街",
    ],
)
def test_other_lines_open_no_news(line: str) -> None:
    """Pictures' takers, words with 电 and 讯 in them, and an opening that has a line of its own."""
    assert not opens_news(line)


def test_a_heading_below_an_opening_of_its_own_line_stays_one() -> None:
    """What stands alone on its line ends there."""
    page = _page(
        "青原电视台消息（晚间新闻）：\n两部门缓缴部分行政事业性收费\n财政局近日发布公告，缓缴14项行政事业性收费，期限为一个季度，涉及企业三千多家。\n"
    )
    assert "财政局近日发布公告，缓缴14项行政事业性收费，期限为一个季度，涉及企业三千多家。" in _paragraphs(page)


def test_a_byline_behind_the_text_stays_one_when_it_is_wrapped() -> None:
    """（记者 甲 通讯员 乙） below the last sentence, broken in two."""
    page = _page(f"{HEADLINE}\n\n　　{BODY[0]}\n　　（记者 沈一帆 通讯员\n钱晓楠）\n")
    assert page.authors == ("沈一帆", "钱晓楠")
    assert _paragraphs(page) == [BODY[0]]


def test_a_headline_over_an_opening_is_not_joined_to_it() -> None:
    """Neither a blank line nor an indent parts them."""
    page = _page(f"{HEADLINE}再上新台阶\n（记者 沈一帆）{BODY[0]}\n{BODY[1]}\n")
    assert page.title == f"{HEADLINE}再上新台阶"
    assert page.authors == ("沈一帆",)
