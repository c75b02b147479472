"""A system that a district runs and that the article is plainly about, be it never called a reform (林长制, 紧密型县域医共体, 集团化办学)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reformie.assemble.claims import CALLED, Claim, last_date
from reformie.assemble.spans import spans
from reformie.layout.page import Page
from reformie.record import DateExpression, District
from reformie.regexes import regex

_SORT = regex(
    "[\u4e00-\u9fff]长”?制|[医教护]共体|[医教护]联体|教育共同体|医疗共同体|集团化办学|学区化办学|学区制|名校托管|”融合发展|(?:县乡|乡村|镇村|城乡|全域)[\u4e00-\u9fff]{0,6}一体化"
)  # whatever is so called is the work of a whole district
_DEED = regex("(?:推行|推进|推动|实行|实施|深化|探索|开展|建立|建设|构建|组建|创新|落实)了?")
_HAN = "(?:(?!推[行进动]|实[行施]|深化|探索|开展|建立|构建|组建|落实|全面|[的了和与及将把、])[\u4e00-\u9fff])"
_CHIEFS = regex("(“?((?:[河湖林田路街链楼巷片警园山湾海滩泉]|河湖|[三四五六])长)”?制)(?![度定作造])")
_NAME = regex(
    rf"({_HAN}{{0,10}}(?:“[^“”，。\n]{{2,10}}”)?{_HAN}{{0,8}}?(?:(?P<heart>[医教护][共联]体|教育共同体|医疗共同体|集团化办学|学区化办学|学区制|名校托管"
    rf"|(?<=”)融合发展|(?:县乡|乡村|镇村|城乡|全域){_HAN}{{0,6}}一体化)(?:综合)?(?:建设|管理|发展|改革|办学)?))(?=[，。；、：\n]|以来|工作|试点|[中后让]|$)"
)
_NOT_YET = regex("(?:将|拟|计划|争取|希望|力争|要求|准备|学习|借鉴|考察|参观)[^，。；]{0,8}$")
_POSTED = regex(r"(?:设立|设置|设|配备|配齐|聘任|聘请|选聘|明确|落实|任命|选任|确定)[^，。；\n]{0,16}$")
_COUNTED = regex(r"共?计?\d[\d.万余多]*[名人位个]")
_NUMBERED = regex(r"\d[\d.万余多]*[名位个](?:[县市区乡镇村级、两三四五]|街道|社区|民间|专职|各级){0,8}$")  # who are counted before
_SELF = regex(r"(?<![社小园景校库])[全该我本][县市区旗州]|[县市区旗州](?:委(?!员)|政府)")
_SINCE = "以来"
_QUOTED = regex("“[^“”]+”")
_FIGURE = regex(r"\d")
_MEETING = regex("推进会|动员会|部署会|培训班|座谈会|调研|考察|督[导查]|检查|会议")  # a title so made tells of the day's work
_OPENING = 600  # so many characters from the first paragraph on say what an article is about
_OPENS = 160  # and so many what it begins with
_BACK = 90
_NEAR = 24
_OFTEN = 4
_FIGURES = 2


def systems(page: Page, start: int, district: District, dates: Mapping[str | None, DateExpression]) -> Iterator[Claim]:
    """Give the system that a district is said to run, where the headline has it or it is told of again and again, with figures of its own.

    Args:
        page: Gives the text. start: where its running text begins. district: whose it is. dates: the record's by id.
    """
    if _SORT.search(page.text) is None:
        return
    for deed in _DEED.finditer(page.text, start, min(len(page.text), start + _OPENING)):
        chiefs = _CHIEFS.match(page.text, deed.end())
        named = chiefs or _NAME.match(page.text, deed.end())
        if named is None or _NOT_YET.search(page.text, max(start, deed.start() - _NEAR), deed.start()):
            continue
        if not _is_own(page, start, deed.start(), named.end(), district):
            continue
        if not (_has_chiefs(page, named[2], deed.start() - start) if chiefs else _is_subject(page, named["heart"], named[1])):
            continue
        evidence = spans(page, [named.span(1)])
        first = _sentence(page.text, start, deed.start())
        since = named.end(1) + len(_SINCE) * page.text.startswith(_SINCE, named.end(1))  # a date that reaches so far holds the name
        yield Claim(named[1], CALLED, evidence, date=last_date(dates, *page.raw_bounds(first, since)))


def _sentence(text: str, start: int, at: int) -> int:
    return max(start, max(text.rfind(mark, max(start, at - _BACK), at) for mark in "。！？\n") + 1)


def _is_own(page: Page, start: int, deed: int, end: int, district: District) -> bool:
    """Tell whether the sentence speaks of the district, before the deed or right behind what is done (自…以来，某某县…)."""
    close = page.text.find("。", end)
    told = page.text[_sentence(page.text, start, deed) : min(close if close >= 0 else len(page.text), end + _NEAR)]
    return district.name in told or district.name[:-1] in told or _SELF.search(told) is not None


def _has_chiefs(page: Page, chief: str, before: int) -> bool:
    """Tell whether the text counts those who answer for it, and opens with that, has it in the title or comes back to it."""
    text = page.text
    places = [found.start() for found in re.finditer(chief, text)]
    told = before < _OPENS or chief in (page.title or "") or len(places) >= _OFTEN
    return told and any(
        (_POSTED.search(text, max(0, at - _NEAR), at) and _COUNTED.match(text, at + len(chief)))
        or _NUMBERED.search(text, max(0, at - _NEAR), at)
        for at in places
    )


def _is_subject(page: Page, heart: str, name: str) -> bool:
    """Tell whether the headline has it, or the text comes back to it, and sentences below that have it give figures."""
    quoted = _QUOTED.search(name)
    heart = quoted[0] if quoted else heart
    title = page.title or ""
    titled = heart in title and _MEETING.search(title) is None
    sentences = [sentence for sentence in re.split("[。\n]", page.text) if heart in sentence]
    figures = sum(_FIGURE.search(sentence) is not None for sentence in sentences if sentence != title)
    return (titled and figures > 0) or (page.text.count(heart) >= _OFTEN and figures >= _FIGURES)
