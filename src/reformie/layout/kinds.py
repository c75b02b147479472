"""What a single line is, told by its own words: a byline, a dateline, a caption, page furniture, the start of a bullet or of a heading."""

from __future__ import annotations

import re
from functools import cache

from reformie.layout import ends, furniture, source
from reformie.layout.page import BlockKind
from reformie.lexicon import Lexicons, any_of
from reformie.regexes import regex

BULLETS = "●■◆▲★◎▶►◇△☆▼•·"
_CAPTION = regex(
    r"[▲△▼▽↑↓←→◀▶]?\s?(?:图[①-⑳\d一二三四五六七八九十]{1,3}[：: 、，]|图[①-⑳]|[上下左右]图[为：:]|图为|图[：:]|图片说明)|[△▲][^。]{0,40}(?:摄|供图)"
)
# 图2：2018—2022年各产业增加值比重（%）: the title of a chart, which no text goes on
_CHART = regex(r"图 ?\d{1,3}(?!\d)[^。！？]{0,60}\d{4} ?年")
_CHARTED = regex(
    r"(?:[（(](?:单位[：: ]?)?(?:[%％‰]|[百千万亿]{0,2}(?:元|美元|人|人次|吨|公斤|亩|公顷|户|个|家|所|件|头|辆|台|公里|平方米|平方公里|千瓦时))(?:[、/,，][^（）()]{1,6})?[）)]"
    r"|增速|增长速度|增长率|比重|占比|构成|结构|情况|变化|对比|走势|总量)$"
)
_FIRST = frozenset(BULLETS + "□○（([【图↑↓←→▽◀①②③④⑤⑥⑦⑧⑨⑩#—-|上下左右第")
_TAKEN_BY = regex(r"[。 ）)](?:[\u3400-\u9fff]{0,6}记者 ?)?[\u3400-\u9fff]{2,4} ?[/]?摄[）)]?$")
_PAPER = r"(?:[\u3400-\u9fff]{2,8}报|今日[\u3400-\u9fff]{2,6})"
_PAGE_NUMBER = regex(
    r"[-—·• ]*(?:第 ?)?[A-Z]?\d{1,4}(?: ?[页版])?(?: ?[/共] ?\d{1,4} ?页?)?[-—·• ]*$"
    r"|[A-Z]?\d{2} ?(?:要闻|综合|专版|专题|广告|时政|经济|社会|区县)$|第 ?[A-Z]?\d{1,3} ?版[：: ]?\S{0,6}$"
    rf"|{_PAPER}(?: {{1,3}}(?:第 ?)?[A-Z]?\d{{1,2}}(?: ?版(?: \S{{2,6}})?)?|0\d)$|(?:第 ?)?[A-Z]?\d{{1,2}} ?版? {_PAPER}$"
)
# 某某时讯 第03版 教育: a page's number with a paper's and a page's name, no sentence; and a paper's name far from a page's
_PAGE_HEAD = regex(r"(?:[\u3400-\u9fff·]{2,6}[ |]+){0,2}第 ?[A-Z]?\d{1,3} ?版(?:[ |：:]+[\u3400-\u9fff·]{2,6}){0,2}$")
_MASTHEAD = regex(r"[\u3400-\u9fff]{2,5}(?:日报|晚报|早报|晨报|时报|导报|周报|商报|时讯)(?: {2,}[\u3400-\u9fff·]{2,6})?$")
_NUMBERED = regex(
    r"(?P<top>[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[、 ：])|(?P<below>[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、])"
)
_RUNNING_HEAD = regex(r"(?:[报刊网版]|专题|要闻|新闻|特刊)$|^今日[\u3400-\u9fff]{2,6}$")
_MARKED = regex(r"(#{1,6}) +")
_DATED = ("19", "20", "发布", "发表", "刊发", "更新", "上传", "时间", "日期")
_SERIES = regex(
    r"系列(?:报道|评论|访谈)|特别报道|深度报道|专题报道|主题报道|专栏|特刊|[（(][上中下一二三四五六七八九十]{1,2}[）)]$|之[二三四五六七八九十]$|[①-⑳]$"
    r"|^【[^】]{2,20}】$|[\u3400-\u9fff]{2}(?<![诗华美新雄宏])篇$|(?:·|丨|\|)\S{2,8}篇$|^(?:聚焦|关注|走进|喜迎|学习贯彻)\S{2,20}[·丨|]"
    r"|^(?:深度|要闻|聚焦|关注|观察|特写|视点|纵深|特稿|[\u3400-\u9fff]{2}(?:观察|聚焦|视点|纵深))$"
)


def line_kind(text: str) -> BlockKind | None:
    """Tell the kind of a folded line that says itself what it is, or None."""
    if text[0] in _FIRST and _CAPTION.match(text):
        return "credit" if source.is_photo_credit(text) and len(text) < 16 else "caption"
    if len(text) > 120:
        return None
    if _is_of_page(text):
        return "boilerplate"
    if furniture.is_print_file(text):
        return "dateline"
    if ("年" in text or "20" in text or "19" in text or text[0] in "01日发刊见更" or text[1:2] in "-月") and source.dateline(text):
        return "dateline"
    if source.looks_like_byline(text) and source.byline(text) is not None:
        return "byline"
    if ("电" in text or "讯" in text) and ends.is_wire_line(text):
        return "byline"
    if "摄" in text and _TAKEN_BY.search(text):
        return "caption" if "。" in text else "credit"
    if source.is_photo_credit(text):
        return "credit"
    return _labelled(text)


def _is_of_page(text: str) -> bool:
    """Tell whether a line is the number or the head of a page, or other furniture."""
    numbered = len(text) < 30 and _PAGE_NUMBER.match(text)
    return bool(numbered or _PAGE_HEAD.match(text) or _MASTHEAD.match(text) or furniture.is_furniture(text))


def ends_caption(first: str, last: str, line: str) -> bool:
    """Tell whether a line begins anew behind a caption: a caption or numbered heading itself, or what follows a chart's title.

    Args:
        first, last: The caption's first and last lines. line: The line behind them.
    """
    if number_level(line) == 1 or (line[0] == "图" and _CAPTION.match(line) is not None):
        return True
    return _CHARTED.search(last) is not None and _CHART.match(first) is not None


def is_running_head(text: str) -> bool:
    """Tell whether a short line ends as a paper's name or a page's theme does."""
    return len(text) <= 16 and bool(_RUNNING_HEAD.search(text))


def may_interrupt(text: str) -> bool:
    """Tell whether a line in the middle of running text could be a byline or a publication line all the same: a cheap test."""
    return "记者" in text or "通讯员" in text or (text.startswith(_DATED) and source.sure_dateline(text))


def is_bullet(text: str) -> bool:
    """Tell whether a line opens with a bullet."""
    return text[0] in BULLETS


def number_level(text: str) -> int:
    """Give 1 for a line numbered 一、, 2 for one numbered （一） or 1., else 0."""
    match = _NUMBERED.match(text)
    return 0 if match is None else 1 if match["top"] else 2


def heading_marks(text: str) -> tuple[int, int]:
    """Give the length of Markdown's heading marks in front of a line and their level, or (0, 0)."""
    match = _MARKED.match(text) if text[0] == "#" else None
    return (match.end(), len(match[1])) if match else (0, 0)


def is_series(text: str) -> bool:
    """Tell whether a heading names a series of articles."""
    return bool(_SERIES.search(text))


def _labelled(text: str) -> BlockKind | None:
    whole, front, inside = _labels()
    bare = text.strip("【】[]（）() ：:　■●◆▲□<>《》“”|丨-—·")
    if bare in whole:
        return whole[bare]
    if bare.replace(" ", "") in whole:
        return whole[bare.replace(" ", "")]
    match = front.match(text) if len(text) <= 100 else None
    if match is not None:
        return _front_kinds()[match[1]]
    match = inside.search(text) if len(text) <= 40 and text[-1] not in "，、；：" else None
    return _inside_kinds()[match[0]] if match is not None else None


@cache
def _labels() -> tuple[dict[str, BlockKind], re.Pattern[str], re.Pattern[str]]:
    return (
        _of_form("line"),
        regex(rf"[【（(\[■●◆▲□ ]*({any_of(_front_kinds())})(?: ?[：:】）)|]|[ /][^，。]{{0,40}}$|$)"),
        regex(any_of(_inside_kinds())),
    )


@cache
def _of_form(form: str) -> dict[str, BlockKind]:
    return {row["label"]: row["kind"] for row in Lexicons().rows("layout_labels") if row["form"] == form}  # type: ignore[misc]


def _front_kinds() -> dict[str, BlockKind]:
    return _of_form("front")


def _inside_kinds() -> dict[str, BlockKind]:
    return _of_form("inside")
