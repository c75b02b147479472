"""What pages print around an article, and what no article says: clocks for the visitor, rows of buttons, a paper's name as a site has it."""

from __future__ import annotations

import re
from functools import cache

from reformie.lexicon import Lexicons
from reformie.regexes import regex

_LONGEST = 120
_DAY = r"20\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}"
# 您好，今天是2024年11月3日 星期日: the day of whoever reads the page
_CLOCK = regex(
    rf"(?:[^。；]{{0,40}}[，,！!。 ])?(?:今[天日]是|现在(?:时间)?是|(?:当前|现在|北京|系统)(?:时间|日期))[：: ]{{0,3}}{_DAY} ?[日号]?"
    r"(?:[ |｜，,。]|(?:星期|周)[一二三四五六日天]|农历[\u3400-\u9fff]{2,9}|[上下]午|\d{1,2}[:：]\d\d(?:[:：]\d\d)?)*$"
)
_PAPER = r"(?:[\u3400-\u9fff]{2,10}(?:报|网|时讯|周刊|新闻)|今日[\u3400-\u9fff]{2,4})"
# 某某日报数字报刊平台, 今日某某-数字报|今日某某-电子版
_AS_A_SITE = regex(rf"{_PAPER}[-—·_ ]{{0,3}}(?:多媒体)?(?:数字报(?:刊|纸)?(?:平台|系统)?|电子[版报])")
_PARTED = regex(r"[ |｜丨>»＞<＜\[\]【】()（）·•:：/]+")
# 2023-05-09 1 1 某某日报 content_12345.html 1 …: what an electronic paper's page ends with
_PRINT_FILE = regex(r"(?:19|20)\d\d-\d\d-\d\d .{1,40}?\bc(?:ontent_)?\d{3,12}\.s?html?\b", re.ASCII)
_PAGE = regex(r"第?[A-Z]?\d{1,3}版")
_TRAIL = regex("[^。，；]{0,60}[>›»＞][^。，；]{0,40}$|(?:网站)?首页 [^。，；]{1,40}$")  # 新华网 > > 正文: where in the site the page is
_WELCOME = regex("欢迎(?:访问|光临|来到|您)[^。，；]{0,30}[!！]?$")
_NAME = 6  # characters: what a page's name or number has beside buttons


def is_furniture(text: str) -> bool:
    """Tell whether a folded line is such furniture."""
    if len(text) > _LONGEST:
        return False
    if ("20" in text and _CLOCK.match(text) is not None) or _TRAIL.match(text) is not None or _WELCOME.match(text) is not None:
        return True
    if ("数字报" in text or "电子" in text) and all(_AS_A_SITE.fullmatch(part.strip()) for part in text.split("|")):
        return True
    return _is_row_of_buttons(text)


def is_print_file(text: str) -> bool:
    """Tell whether a folded line names the file of an electronic paper's page, behind the day of the paper."""
    return ".htm" in text and text[:2] in ("19", "20") and _PRINT_FILE.match(text) is not None


def _is_row_of_buttons(text: str) -> bool:
    """Tell whether a line is made of buttons (上一期 下一期), beside the number and name of a page (第02版:要闻 PDF版)."""
    if text in _buttons():
        return True
    if "，" in text or "。" in text or _PARTED.search(text, 1) is None:
        return False
    parts = [part for part in _PARTED.split(text) if part]
    rest = [part for part in parts if part not in _buttons()]
    if len(parts) < 2 or len(rest) == len(parts):
        return False
    return not rest or (_PAGE.fullmatch(rest[0]) is not None and len(rest) <= 2 and len(rest[-1]) <= _NAME)


@cache
def _buttons() -> frozenset[str]:
    return frozenset(
        row["label"] for row in Lexicons().rows("layout_labels") if row["form"] in ("button", "line") and row["kind"] == "boilerplate"
    )
