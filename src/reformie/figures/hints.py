"""The words that change a figure's reading, and when it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reformie.figures import periods
from reformie.figures.candidate import Candidate
from reformie.figures.surroundings import Surroundings
from reformie.figures.tables import Tables
from reformie.regexes import each_of, regex

_LEVEL = regex(
    rf"{each_of('副省|副厅|正厅|街道|乡镇|街镇|镇街|地市|县区|区县|市县|县市|省市|地厅|厅局|社区|园区|城区|街区|小区|国家|省|市|区|县|州|盟|旗|自治区|乡|镇|村|部|厅|世界|自治州', '级(?:及以上|以上)?')}|大专及以上|本科及以上|高中及以上|省部级|中级及以上|高级"
)
_LISTING = regex(r"(?:[、和]|以及|(?<![涉普惠遍波以])及|(?<![参给])与)$")  # 一个省级技术中心和27项专利: 省级 is the first one's
_LONGEST = 8  # characters of a level
_REACH = 60
_STANDARD = ("水平", "数", "值")  # 全市平均水平 is what a figure is compared with
_EACH = "有达建占为获"  # 各有, 各达: what 各 stands before otherwise is no figure (各部门)
# 每万人拥有, 每百户, 每公里, 每万元: what a figure is told for each of, where the measure does not say it.
_BASE = regex(
    r"每(?:(?:[\d,]{1,7}|[一二三四五六七八九十百千万]{1,4})(?:人(?!口)|名|位|户|家|个|亩|吨|元|台|辆|件|头|平方米|立方米)|"
    r"(?:[\d,]{1,7}|[十百千万]{1,3})?(?:平方公里|公里|千米|公顷|千瓦时|度电)|[十百千万]{1,2}(?:(?:常住|户籍)?人口|职工|农民|老人))"
)
_PLANNED = "规划"
# 每家庭农场, 每个季度: the unit is half a word, or counts a time
_EACH_OF = regex(
    r"每(?:家(?=庭|族|长)|人(?=才|员|大|民|工|次|行道)|位(?=置|次)|名(?=单|录|额)|场(?=所|地|馆|区)|次(?=数)|件(?=数)|户(?=籍|型|外)|村(?=民|组|镇|庄)|所(?=有|在)|校(?=区|园)|台(?=账|区)"
    r"|年(?=级)|个(?=季度|星期|礼拜|周|学期|工作日|小时|钟头|旬|夜|节假日|双休日|班次))"
)
# 15家乡镇级站、: what a list mark parts from a figure belongs to the one before, whose noun ends there
_PARTED = regex(r"[、和及与]")
_AMONG = "其中"
_NEXT = regex(r"(?:[、和与及]|以及)(?P<own>[^，。；：、\d]{1,14})")
# Told of a whole list, whatever is done to each: 计划新建食堂3家、改造中心12个. What holds of one only: a rank, a comparison, what each has.
_OF_ALL = frozenset({"其中", "现有", "计划", "预计", "力争", "累计", "先后", "规划", "拟", "平均"})
_OWN = regex(r"^[每比较同环最第]|[级届]|以上|以下|^分别$")


def _stands_alone(around: Surroundings, match: re.Match[str], figure: int) -> bool:
    """Tell whether a qualifier is a word of the clause: no part of a word (各|类, 再|生水) or of a name (“育苗计划”, “育苗”计划)."""
    text, (start, end) = around.text, match.span()
    if text[start - 1 : start] == "”" or text[end : end + 1] == "”" or text.startswith(_STANDARD, end):
        return False
    if match.group() == _PLANNED and around.within_term(start, end):
        return False  # 建设工程规划许可证
    if (text[start] == "每" and _EACH_OF.match(text, start)) or end - 1 in around.all_do:
        return False
    if end - start > 1:
        return start in around.cuts or end in around.cuts  # no 新创 in 创新创业
    return start in around.cuts and end in around.cuts and (match.group() != "各" or end == figure or text[end] in _EACH)


def _own(lead: str, measure: str | None) -> int:
    """Give where what is the figure before's own ends, of what stands between the two (9个市级园区、4个; 2家新设市级园区和4个)."""
    if own := _LEVEL.match(lead):
        return own.end()
    parted = _PARTED.search(lead) if measure else None
    return parted.end() if parted is not None and measure and lead[: parted.start()].endswith(measure) else 0


class Hints:
    """Fills period and qualifiers.

    Args:
        tables: Cue words.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def fill(self, around: Surroundings, figures: Sequence[Candidate], start: int, end: int, last: Sequence[Candidate] = ()) -> None:
        """Fill the figures of the sentence ``[start, end)``, which are given in order; ``last`` are those of the sentence before."""
        dated = around.dates.first(start) < around.dates.first(end)
        sentence = around.text[start : end + _LONGEST]
        levelled = "级" in sentence or "及以上" in sentence
        before: Candidate | None = None
        for made in figures:
            clause = around.clause(start, made.start)
            self._qualify(around, made, before, clause, levelled)
            if before is not None and before.qualifiers:
                _share(around.text, before, made)
            if dated:
                periods.date(around, made, (start, clause, end))
            if made.period is None and last and around.text.startswith(_AMONG, start):
                made.period = last[-1].period  # 2020年财政收入3.2亿元。其中，税收2.1亿元
            before = made

    def _qualify(self, around: Surroundings, made: Candidate, before: Candidate | None, clause: int, levelled: bool) -> None:
        """Collect the qualifiers between the figure and the clause's or the last figure's edge, and those of its noun phrase.

        Args:
            around: The article. made: The figure. before: The figure before it in its sentence, or None.
            clause: Where its clause begins. levelled: Whether its sentence names levels.
        """
        text = around.text
        first = max(clause, made.start - _REACH, before.end if before else clause)
        lead = text[first : made.start]
        words: list[str] = []
        if self._tables.qualifier.search(text, first, made.start):
            words = [m.group() for m in self._tables.qualifier.finditer(text, first, made.start) if _stands_alone(around, m, made.start)]
        if "每" in lead and (base := _BASE.search(lead)) and base.group() not in (made.measure or ""):
            words.append(base.group())
        if levelled:
            own = _own(lead, before.measure) if before is not None and first == before.end else 0
            if _LISTING.search(lead) is None:
                words += [match.group() for match in _LEVEL.finditer(lead, own)]
            if behind := _LEVEL.match(text, made.end):
                words.append(behind.group())
        if made.kind == "rank" and (wider := self._tables.wider.search(lead)):
            words.append(wider.group())
        if words:
            made.qualifiers.extend(word for word in dict.fromkeys(words) if word not in made.qualifiers)


def _share(text: str, before: Candidate, made: Candidate) -> None:
    """Give the next of a list the qualifiers that the list is told with once (现有河流48条、水库76座; 新建小学3所、幼儿园2所)."""
    row = _NEXT.fullmatch(text, before.end, made.start)
    if row is None or not made.measure:
        return
    plain = made.measure.endswith(row["own"])  # no deed of its own stands before it
    told = f"{before.measure} {made.measure}"
    shared = (word for word in before.qualifiers if word in _OF_ALL or (plain and word not in told and not _OWN.search(word)))
    made.qualifiers.extend(word for word in shared if word not in made.qualifiers)
