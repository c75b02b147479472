"""Heads of an article that run on in one line: headline, writer and date line before each other, or before the text. All text here is folded text."""

from __future__ import annotations

import re

from reformie.regexes import regex

HEAD = 4
"""Lines: a head stands in the first of an article."""

_H = r"[\u3007\u3400-\u9fff]"
_DAY = r"(?:19|20)\d\d(?: ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}(?!\d)| ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日号])"
_TIME = r"(?: {0,3}\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?!\d))?"
_DATED = r"(?:(?:发布|发表|刊发|出版|更新|上传|发稿)?(?:时间|日期)|发布于|刊于)"
_WHO = r"(?:作者|记者|通讯员|撰稿人?|供稿人?)"
_OTHER = (
    r"(?:(?:信息|文章|稿件|新闻)?来源|稿源|责任编辑|责编|编辑|审核|校对|栏目|分类|发布者|发布人|发布机构|发布单位|供稿单位"
    r"|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击率|点击|访问量|访问次数|字号|字体)"
)
_BREAK = rf"(?=$|[ |丨｜/】\]]|\d{{1,2}}月\d{{1,2}}日|{_H}{{0,6}}讯)"
_ITEM = (
    rf"(?:[\[【(（]?{_DATED}[：:] ?{_DAY}{_TIME}|{_DAY}{_TIME}(?= |$)"
    rf"|(?:{_WHO}|{_OTHER})[：:](?= *(?:$|[|丨｜])| +{_H}{{2,6}}[：:])"  # that tells nothing
    rf"|{_WHO}[：:] ?{_H}{{2,14}}(?= ?[|丨｜])|{_WHO}[：:] ?{_H}{{2,4}}(?:[ 、]{_H}{{2,3}}(?=[ |丨｜]|\d|$)){{0,3}}{_BREAK}"
    rf"|[\[【]?{_OTHER}[：:] ?(?:\d{{1,8}} ?次?|[\[【]?[大中小](?: ?[大中小]){{1,2}}|《?{_H}[^ |丨｜：:，。；\n\d】\]]{{0,23}}){_BREAK}|打印|分享|收藏|关闭|次)"
)
_RUN = regex(rf"{_ITEM}(?:[\]】)）]?[ |丨｜/]{{0,20}}{_ITEM}){{0,12}}[\]】)）]?")
_LABELLED = regex(rf"{_DATED}[：:] ?{_DAY}|{_DAY}[^，。；]*?{_OTHER}[：:]|{_OTHER}[：:][^，。；]*?{_DAY}")
_BEGINS = regex(rf"(?<![^ \]】)）]){_ITEM}")
# 某县统计局（2023年4月12日）: who signs, and when, before the text
_OFFICE = rf" {_H}{{2,16}}?(?:局|委员会|政府|办公室|调查队|法院|检察院|中心|宣传部|委)"
_SIGNED = regex(rf"{_OFFICE}(?:{_OFFICE}){{0,3}} {{0,2}}(?:[（(]{_DAY}[）)]|{_DAY})(?=$| )")
_TITLE = regex(r"[^|>»丨。\n]{6,60}$")
_NO_TITLE = regex(r"(?:(?<![公汇通简喜捷])报|网|社|台|新闻|要闻|政府|委员会|局|办公室|中心|频道|动态|专题|位置)$|^(?:首页|当前|您)|[：:]$")
_TEXT = regex(r"[^\n]{0,40}[，。；,;]")
_GOES_ON = regex(rf"[|丨｜：:]|{_WHO}[：:]|{_OTHER}[：:]|{_DATED}[：:]")
_LONGEST, _FEWEST = 60, 12


def cuts(text: str) -> list[int]:
    """Give where a line of an article's head is to be cut: behind its headline, and before its text; none where it is one thing."""
    if "时间" not in text and "日期" not in text and "20" not in text and "19" not in text:
        return []
    found = _run(text) or _signed(text)
    if found is None:
        return []
    start, end = found
    title, rest = text[:start].rstrip(), text[end:].lstrip(" |丨｜")
    if title and (not _TITLE.match(title) or _NO_TITLE.search(title)):
        return []
    if rest and (len(rest) < _FEWEST or not _TEXT.match(rest) or _GOES_ON.match(rest)):
        return []
    return [*([start] if title else []), *([len(text) - len(rest)] if rest else [])]


def _run(text: str) -> tuple[int, int] | None:
    """Find labels with what they tell, the day among them, at the beginning or behind a headline."""
    begun = _BEGINS.search(text, 0, _LONGEST)
    run = _RUN.match(text, begun.start()) if begun else None
    return run.span() if run is not None and _LABELLED.search(run[0]) else None


def _signed(text: str) -> tuple[int, int] | None:
    """Find the office that signs behind a headline, and its day."""
    signed: re.Match[str] | None = _SIGNED.search(text, 0, 2 * _LONGEST)
    return (signed.start() + 1, signed.end()) if signed is not None and signed.start() else None
