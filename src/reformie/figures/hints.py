"""When a figure holds, and the words that change its reading."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.surroundings import Surroundings
from reformie.figures.tables import Tables
from reformie.findings import Bounds
from reformie.mention import Mention
from reformie.regexes import each_of, regex
from reformie.timex import Timex

_CLAUSE = regex(r"[，；：,;:。！？!?\n]")
_COMPARED = ("比", "较", "相当于", *(f"{how}于" for how in "好优高低多少快强"), "是")
_LEVEL = regex(
    rf"{each_of('副省|副厅|正厅|街道|乡镇|街镇|镇街|地市|县区|区县|市县|县市|省市|地厅|厅局|社区|园区|城区|街区|小区|国家|省|市|区|县|州|盟|旗|自治区|乡|镇|村|部|厅|世界|自治州', '级(?:及以上|以上)?')}|大专及以上|本科及以上|高中及以上|省部级|中级及以上|高级"
)
_LONGEST = 8  # characters of a level
_REACH = 60
_UNTIL = ("截至", "截止", "截至到", "截止到")
_OF = 12  # characters
_CHANGED = regex(r"[增升提降减缩扩涨跃][^，；]{0,4}?[至到为]")
# 3年内建成50家, 改革两年来: a length of time that a figure holds for, where 历时两年 only tells how long something took
_SPAN = regex(r"(?:今后|未来|近)[^，。；]*|[^，。；]*[年月][多余]?(?:内|间|来|以来)")
# 热线一个月接到投诉60件, 一年下来，省700元; but not 用了一个月, 一年后
_ONE = regex(
    r"(?:(?<=[^时用花了期前迟后长短满足达过到超第每近这那又再隔整等约续连于提早晚])|^)一(?:年|个?月|天|周|个?星期|个?季度|个?学期)[多半]?"
)
_DURING = regex(r"(?:下来，?|里|内)?(?![的后前之以左上才，。；、到为起时])[^，。；]*$")
# 2023年，占比由51%升至67%: what a change begins with held before
_CHANGE_FROM = regex(r"[由从][^，。；\d]{0,6}$")
_FROM = 8  # characters in which it stands
_CHANGE_TO = regex(r"[^，。；\d]{0,5}?[增提升降减压缩扩涨发上下跌变拓][^，。；\d]{0,4}?[到至为成]")
# 于今年3月共建，已上线132期: when something began
_BEGUN = regex(r"[^，。；]{0,20}(?:成立|共建|启动|上线|开通|揭牌|挂牌|投用|开馆|开业|落成|启用)[^，。；]{0,8}[，；]")
# 始建于1956年，现有职工520人: what is told of today
_SINCE_BEGUN = regex(r"(?:建|成立|创办|创建|组建|设立|投产|投用|落成|诞生|开业|开办|注册|始)于$")
# 与2019年相比，游客增加12万人次: what a figure is compared with
_AGAINST = regex(r"[与同和跟]$")
_COMPARING = regex(r"(?:同期|[年月]?[末底])?(?:相比|比较|相较|比起来|比(?=[，,]))")
_PLANNED_FOR = regex(r"(?:预算|计划|目标|任务|预期)(?:任务|目标|总?数)?的(?:约|近|超)?\d")  # 完成年初预算的52.4%
_BACK = 4  # characters
# 2021年成立的合作社现有社员120户: when those began who have it; but 去年投产的20条生产线
_BEGUN_THEN = regex(
    r"[^，。；的\d]{0,10}(?:成立|组建|创办|创建|注册|建成|建起|投产|投用|投运|启用|开业|开园|开馆|开张|挂牌|落成|兴建|修建|始建)的"
    r"[^，。；\d]{2,24}?，?(?:目前|如今|现在|占地|注册资[本金]|每[年月天]|年[均产发收]|(?:现有|现已|已有|共有|拥有|有(?!限))[^，。；\d]{2})[^。；]*$"
)
# 每年节煤220万吨，减排816万吨; but 每周四开课，已开班23期, and 每人每月760元，发放低保金3860万元
_ROW = regex(r"(?!的)[^，；。\d]*\d[^，；。]*(?:，[^，；。\d]*\d[^，；。]*)*，[^，；。]*")
_SO_FAR = regex(r"其中|累计|已|合计|共计")
_RATE = regex(r"每[人户亩名位家村]$")
_EXTREME = regex(r"最[高低多少]")
_EVER = ("首次", "首度", "第一", "最", "来首次", "来最")  # 近十年来首次下降: since when nothing like it was
# 将原先废弃的沟地整合利用，收益13万元: how a thing was before its deed; 以前种粮的时候 is when
_MODIFIES = regex(
    r"[^，。；：“”的\d]{1,8}的(?!时|日子|年[代月头]|岁月|[^，。；]{0,6}[，]?(?:[每平]|人均|户均|年均|亩均))[^，。；：“”\d]{1,20}(?:，|[成为出给用])"
)
_AGES = frozenset({"岁", "周岁", "虚岁"})
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
_YEARS = frozenset({"今年", "全年", "当年"})


def _repeats(text: str, mention: Mention[Timex], made: Candidate) -> bool:
    """Tell whether what happens every so often goes on in a figure's clause (每年节煤220万吨，减排816万吨): a row of clauses that all tell figures."""
    if made.kind in ("ratio", "growth", "rank") or not _ROW.fullmatch(text, mention.end, made.start):
        return False
    clause = text.rfind("，", mention.end, made.start) + 1
    return (
        _EXTREME.match(text, clause) is not None
        if _RATE.search(text, mention.start - 2, mention.start)
        else not _SO_FAR.search(text, clause, made.start)
    )


def _against(text: str, mention: Mention[Timex], made: Candidate) -> bool:
    """Tell whether a date is what a figure is compared with, or when that began whose it is, a clause before."""
    back = max(0, mention.start - _BACK)
    if _AGAINST.search(text, back, mention.start):
        return _COMPARING.match(text, mention.end) is not None
    return _SINCE_BEGUN.search(text, back, mention.start) is not None and _CLAUSE.search(text, mention.end, made.start) is not None


def _passing(text: str, mention: Mention[Timex], made: Candidate) -> bool:
    """Tell whether a date tells of something else: how long it took, or when another figure of a change held (由2019年的20家增至31家)."""
    if mention.value.type == "DURATION" and mention.value.first is None:
        if text.startswith(_EVER, mention.end):
            return True
        if _ONE.fullmatch(text, mention.start, mention.end) and _DURING.match(text, mention.end, made.start):
            return False
        return _SPAN.fullmatch(text, mention.start, mention.end + text.startswith(("内", "间", "来"), mention.end)) is None
    if mention.value.type == "SET" and _CLAUSE.search(text, mention.end, made.start) and not _repeats(text, mention, made):
        return True
    if _PLANNED_FOR.match(text, mention.end) or _against(text, mention, made):
        return True
    if _BEGUN.match(text, mention.end, made.start) or _BEGUN_THEN.match(text, mention.end, made.start):
        return True
    if mention.value.value == "PAST_REF" and _MODIFIES.match(text, mention.end, made.start):
        return True
    if not text.startswith("的", mention.end):
        return False
    return made.start - mention.end > _OF or "，" in text[mention.end : made.start] or bool(_CHANGED.search(text, mention.end, made.start))


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
            if dated:
                _date(around, made, (start, clause, end))
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
            words += [match.group() for match in _LEVEL.finditer(lead, own)]
            if behind := _LEVEL.match(text, made.end):
                words.append(behind.group())
        if made.kind == "rank" and (wider := self._tables.wider.search(lead)):
            words.append(wider.group())
        if words:
            made.qualifiers.extend(word for word in dict.fromkeys(words) if word not in made.qualifiers)


def _date(around: Surroundings, made: Candidate, bounds: tuple[int, int, int]) -> None:
    """Set the period: the nearest date before the figure in its sentence that it is not compared with, else one in its clause.

    ``bounds`` are the sentence's beginning, the clause's, and the sentence's end.
    """
    text, dates = around.text, around.dates.mentions
    start, clause, end = bounds
    change = _CHANGE_FROM.search(text, max(clause, made.start - _FROM), made.start)
    if change and _CHANGE_TO.match(text, made.end, end):
        start = change.start()
    elif made.unit in _AGES and made.bound == "exact":
        start = clause
    starts = around.dates.starts
    low, high = bisect_left(starts, start), bisect_right(starts, made.start)
    nearest: Bounds | None = None
    for mention in reversed(dates[max(low, high - 20) : high]):
        if text.endswith(_COMPARED, start, mention.start) or _passing(text, mention, made):
            continue
        if nearest is None or (text.endswith(_UNTIL, start, mention.start) and text[slice(*nearest)] in _YEARS):
            nearest = (mention.start, mention.end)
    if nearest is not None:
        made.period = nearest
        return
    for mention in dates[high : high + 1]:
        # 12名从事农技工作30年以上的老人: a time that only tells who they are
        if mention.end <= end and not _CLAUSE.search(text[made.end : mention.start]) and text[mention.end : mention.end + 1] != "的":
            made.period = (mention.start, mention.end)
