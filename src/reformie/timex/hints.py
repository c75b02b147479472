"""What tells an article's year beside its dates: spans of plans, graduates' years, ages, jubilees, the turn of two five-year plans, next year's budget."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reformie import numerals
from reformie.regexes import regex
from reformie.timex.model import Rough
from reformie.timex.past import Bounds

# votes for the years as far from that of a clue as the key: {0: -1, 1: 2} is one against the year itself and two for the next
Weights = dict[int, int]

# 4月9日，县政府印发《…三年行动方案（2024—2026年）》
_SPAN = regex(r"《[^》\n]{1,50}?[（(](20\d\d)年?[-—–~至]{1,2}(20\d\d)年?[）)]》")
_ISSUED = regex(r"[^。；\n]{0,40}?(?:印发|出台|发布|公布|下发|审议通过|推出)了?$")
_DRAFTED = regex(r"(?:编制|谋划|起草|制定|研究|完善|论证|征求)[^，。；\n]{0,6}$")
# 为2024届高校毕业生办招聘会
_CLASS = regex(r"(?<!\d)(20\d\d)届[\u4e00-\u9fff]{0,12}?毕业生(?=[^。；\n]{0,24}?(?:招聘|就业|双选|离校|岗位))")
# 1958年出生的…今年66岁
_BORN = regex(
    r"(?<!\d)(19\d\d|20[01]\d)年(?:\d{1,2}月)?出?生[^。；\n]{0,24}?今年(?:已(?:经)?)?(\d{2})岁"
    r"|今年(?:已(?:经)?)?(\d{2})岁[^。；\n]{0,16}?(?:出?生于)?(19\d\d|20[01]\d)年(?:\d{1,2}月)?(?:出生|生)?(?=[，。、的])"
)
# 建于1984年…建厂40周年
_FOUNDED = regex(
    r"(?:[始兴]?建[成厂校院馆社场站]?于|成立于|创[办建立]于|诞生于)(?P<one>(?:19|20)\d\d)年"
    r"|(?<!\d)(?P<two>(?:19|20)\d\d)年[^，。；\n]{0,14}?(?:成立|创[办建立]|建[成厂校院馆社场站]|挂牌)"
)
_JUBILEE = regex(
    r"(?:今年[^。；\n]{0,12}|迎来[^，。；\n]{0,8}|正值|恰逢|适逢|喜迎|庆祝[^，。；\n]{0,8})"
    r"(?:成立|创[办建立刊]|建[成厂校院馆社场站矿队]|开馆|投产|挂牌)的?(\d{1,3}|[一二三四五六七八九十百]{1,5})周年"
)
# “十四五”收官、“十五五”谋划
_TURN = regex(
    r"“(十[一二三四五六七八九])五”(?:规划)?[^，。；\n“]{0,6}收官[^。；\n“]{0,6}“(十[一二三四五六七八九])五”(?:规划)?[^，。；\n“]{0,6}(?:谋划|编制|谋篇|布局)"
)
# 明年6月底建成…列入2025年财政预算
_BUDGET = regex(r"明年[^。\n]{0,40}?(?<!\d)(20\d\d)年(?:度)?[^，。；\n]{0,8}?预算")
# 2025年，全市将再建…; 2025年上半年，平台将上线
_NEXT = regex(r"，?[^，。；\n]{0,10}?(?:将|计划|拟)(?:再|新|继续|开展|实施|投入|启动|安排|举办|选派|选聘|引进)")
_WILL = regex(r"，?[^，。；\n]{0,14}?(?:将|计划|拟)(?!士|军)")
_YEAR_END = regex(r"(?:今年年?底|今年12月底?|年底)[^。\n]{0,40}$")
# 召开2022年河长会议; 9月8日上午，2022年全县技能竞赛开幕: what is called after a year is held in it, unless it sums that year up
_SUMS = "总结|表彰|述职|考[核评]|通报|颁[奖发]"
_GATHERING = rf"(?!度|以来|[^，。；：\n]{{0,20}}?(?:{_SUMS}))[^，。；：\n\d]{{1,24}}?(?:会议?|仪式|典礼|活动|赛|节|论坛|培训班)"
_ON_ITS_DAY = r"(?<=\d)日(?:[上下]午|晚)?，[\u4e00-\u9fff·]{0,8}"
_IS_HELD = "(?:召开|举行|举办|启动|开幕|开班)"
_HELD_OF = regex(
    rf"[召举\d](?:(?:(?<=召)开|(?<=举)[行办])了?(?P<one>20\d\d)年{_GATHERING}(?=[，。；、\n]|$)"
    rf"|{_ON_ITS_DAY}(?P<two>20\d\d)年{_GATHERING}[^，。；：\n]{{0,16}}?{_IS_HELD}"
    rf"|{_ON_ITS_DAY}[（(]?(?P<three>20\d\d)[）)]?(?![年\d.])[^，。；：\n\d]{{1,24}}?(?:大会|会议|[展览交推]会|论坛|节|赛|活动)[^，。；：\n]{{0,16}}?{_IS_HELD})"
)
# 某县2023年护林大会6月8日在县城召开
_HELD_ON = regex(rf"20(?<!\d20)\d\d年{_GATHERING}于?\d{{1,2}}月\d{{1,2}}日[^，。；：\n\d]{{0,16}}?{_IS_HELD}")
# 6月8日，某县2023年农业奖励表彰大会召开 is of that year; 2022年度…总结大会 of spring is of the next one
_SUMMED_UP = regex(
    rf"日(?<=\d日)(?:[上下]午|晚)?，[\u4e00-\u9fff·]{{0,12}}(?<!\d)(?P<year>20\d\d)年(?P<whole>度?)[^，。；：\n\d]{{0,20}}?(?P<deed>{_SUMS})[^，。；：\n\d]{{0,10}}?(?:大?会|会议|仪式|典礼)"
)
# in January only one that looks ahead: 1月12日，召开2024年改革工作推进会, not 2023年度…会 nor 2023年…年会
_AHEAD_OF = regex(r"推进|部署|动员|启动|誓师|开工|谋划|布置|重点|任务|第一次|首次")
# and a plain 2024年林业工作会议 where what is to be done then is told too
_TO_DO = regex(r"(?:部署|安排|谋划|布置|做好|抓好|研究)了?[^。；\n]{0,12}?(20\d\d年|今年|新一年|全年)")
_OWN_DAY = regex(r"(?<!\d)1月\d{1,2}日[^。；\n]*$")
_BACK_AT = regex(
    r"总结|表彰|述职|考[核评]|通报|评[议比价选]|年会|年终|岁末|[三四]季度|下半年|复盘|点评|盘点|收官|[决清]算|生活会|慰问|座谈|检查|验收|督查|回头看|晚会|反馈"
)
# 今年，区局结合“不忘初心、牢记使命”主题教育: campaigns that all took part in during one year
_CAMPAIGNS = {"三严三实”专题教育": 2015, "不忘初心、牢记使命”主题教育": 2019, "党史学习教育": 2021, "党纪学习教育": 2024}
_CAMPAIGN = regex(
    rf"(?:今年(?!是)[^。\n]{{0,40}}?|正在|当前[^。\n]{{0,10}}?)(?:结合|开展|把|将|以|按照|围绕|抓好)[^。；\n]{{0,8}}?(?P<name>{'|'.join(_CAMPAIGNS)})(?!以来|期间|成果|成效|中发现|整改落实情况回头看)"
)
# 疫情 and a poverty that is yet to be ended: the last year of that campaign was the first of the epidemic
_EPIDEMIC, _TO_WIN = (
    regex("疫情"),
    regex(r"(?:决战决胜|坚决打赢|如期打赢)脱贫攻坚|脱贫攻坚(?:的)?(?:收官|决战)|脱贫攻坚[^，。；\n“”《》]{0,4}挂牌督战"),
)
_HAS_WON = regex(r"(?:打赢|取得|如期完成)了?脱贫攻坚[^，。；\n]{0,6}(?:胜利|任务)|全面胜利|乡村振兴(?:有效)?衔接|巩固拓展")
# 今年新建10所，2018年到2020年，将新建26所: the first of the years that are planned for
_YEARS_AHEAD = regex(r"(?<!\d)(20\d\d)年?(?:[至到—–-]{1,2})(20\d\d)年，?(?:[全我][县区市]|该[县区市])?(?:计划|拟|将)")
# 变化从两年前开始。2022年5月，方案印发: what is told beside its year
_YEARS_AGO = regex(
    r"(?<![\d十几多一近])([两二三四五六七八九2-9])年前[^。；，\n]{0,10}[，。：](?:那是|也就是|即|还是)?(20\d\d)年(?=\d|[初春夏秋冬底，])"
)
# 2022年5月，先行试点；去年7月，全面推开: the last year is another one than that
_WENT_ON = regex(r"[^\n。]{2,160}[；，]")
# from which month on an article looks ahead to the next year rather than to the rest of its own
_LATE = 10
# a plan that runs from a year comes out in it, towards the end of a year mostly in the one before
_OF_NEXT = 11
# the last months of spring, until which a year is praised late, and of the half-year in which the one before is summed up
_SPRING, _HALF = 3, 6
_PRAISES = ("表", "颁")


class Hint(NamedTuple):
    """A year told by something other than a date: what it says for the years near it, why, where, and the earliest year that it leaves.

    ``held`` tells that something called after the year is held on a day of the article.
    """

    year: int
    weights: Weights
    reason: str
    at: Bounds
    floor: int = 0
    held: bool = False


def find(text: str, roughs: Sequence[Rough], reached: int) -> Iterator[Hint]:
    """Give the hints of a text; ``reached`` is the latest month that it tells of this year, or 0."""
    if "》" in text:
        yield from _spans(text, roughs, reached)
    if "届" in text and reached:
        yield from _classes(text, reached)
    if "岁" in text and "今年" in text:
        yield from _ages(text)
    yield from _jubilees(text)
    if "五”" in text:
        yield from _turns(text)
    if reached:
        yield from _gatherings(text, reached)
    if "年前" in text:
        yield from _years_ago(text)
    if "去年" in text:
        yield from _went_on(text, roughs)
    if "预算" in text:
        for match in _BUDGET.finditer(text):
            yield Hint(int(match[1]) - 1, {0: 5}, f"{match[1]} is budgeted for beside next year", match.span())
    yield from _planned(text, roughs, reached)
    yield from _of_its_time(text, reached)


def _of_its_time(text: str, reached: int) -> Iterator[Hint]:
    """Campaigns that are going on, the last year of the one against poverty, and the first of the years that are planned for beside 今年."""
    if any(name in text for name in _CAMPAIGNS):
        for match in _CAMPAIGN.finditer(text):
            yield Hint(_CAMPAIGNS[match["name"]], {0: 5}, f"{match['name'].replace('”', '')} was held that year", match.span())
    if "脱贫攻坚" in text and (epidemic := _EPIDEMIC.search(text)) and (won := _TO_WIN.search(text)) and not _HAS_WON.search(text):
        at = (min(epidemic.start(), won.start()), max(epidemic.end(), won.end()))
        yield Hint(2020, {0: 5}, "poverty is yet to be ended in the epidemic", at)
    if "今年" in text and reached <= _LATE:
        for match in _YEARS_AHEAD.finditer(text):
            if 0 < int(match[2]) - int(match[1]) <= 5:
                yield Hint(int(match[1]), {0: 5}, f"what is planned from {match[1]} on is told beside this year", match.span())


def _years_ago(text: str) -> Iterator[Hint]:
    """What is told beside its year to be so many years ago counts from that year."""
    for match in _YEARS_AGO.finditer(text):
        passed = numerals.parse(match[1])
        if passed is not None and passed.value:
            year = int(match[2]) + int(passed.value)
            yield Hint(year, {0: 5}, f"{match[2]} is told to be {passed.value} years ago", match.span())


def _went_on(text: str, roughs: Sequence[Rough]) -> Iterator[Hint]:
    """A tale that goes on from a month written out to a later month of 去年 has left the year of the first: of that, it would be 同年."""
    for one, two in pairwise(roughs):
        begun, last = one.point, two.point
        if begun is None or begun.year is None or not begun.month or begun.day is not None or one.until is not None:
            continue
        later = last is not None and last.year_of == "published" and last.shift == -1 and (last.month or 0) >= begun.month
        if later and one.rule != "dates.same_period" and _WENT_ON.fullmatch(text, one.end, two.start):
            yield Hint(begun.year, {0: -2, 1: -3, 2: 3}, f"the tale goes on from {begun.year} to the last year", (one.start, two.end))


def _gatherings(text: str, reached: int) -> Iterator[Hint]:
    """A meeting that is called after a year is held in it; in the last weeks, and in a new year but where it looks ahead, it may be of the other."""
    yield from _summed_up(text, reached)
    new = reached == 1
    for match in _HELD_OF.finditer(text) if reached < 12 else ():
        year = int(match["one"] or match["two"] or match["three"])
        if new and (f"{year + 1}年" in text or not _is_to_come(text, match)):
            continue
        yield Hint(year, {0: 5}, f"what is called after {year} is held", match.span(), year, held=True)
    for match in _HELD_ON.finditer(text) if 1 < reached < 12 else ():
        yield Hint(int(match[0][:4]), {0: 5}, f"what is called after {match[0][:4]} is held", match.span(), int(match[0][:4]), held=True)


def _summed_up(text: str, reached: int) -> Iterator[Hint]:
    """What sums a year up is held at its end or in the first half of the next; without 年度, what praises in a year mostly is of that year."""
    for match in _SUMMED_UP.finditer(text):
        year, whole = int(match["year"]), match["whole"] or not match["deed"].startswith(_PRAISES)
        if (_HALF < reached < _OF_NEXT) if whole else reached <= _SPRING:
            continue  # either year would do
        weights = {1: 5} if whole and reached <= _HALF else {0: 5}
        yield Hint(year, weights, f"what is called after {year} is held", match.span(), year)


def _is_to_come(text: str, held: re.Match[str]) -> bool:
    """Tell whether a meeting of January looks ahead, and has its own day before it."""
    named, behind = held[0], text[held.end() : held.end() + 200]
    to_do = _TO_DO.search(behind)
    plain = to_do is not None and (not to_do[1].startswith("20") or to_do[1] in named)
    looks_ahead = (_AHEAD_OF.search(named) is not None or plain) and _BACK_AT.search(named) is None
    return looks_ahead and _OWN_DAY.search(text, max(0, held.start() - 40), held.start() + 1) is not None


def _spans(text: str, roughs: Sequence[Rough], reached: int) -> Iterator[Hint]:
    """A plan with its years is issued in the first of them, and none is in force much before that."""
    starts = [rough.start for rough in roughs]
    for match in _SPAN.finditer(text):
        first, last = int(match[1]), int(match[2])
        if not 0 < last - first <= 10 or _DRAFTED.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        floor = first if 0 < reached < _LATE else first - 1
        index = bisect_left(starts, match.start()) - 1
        month, before = (_month(roughs[index]), roughs[index].end) if index >= 0 else (0, 0)
        if not month or not _ISSUED.fullmatch(text, before, match.start()):
            yield Hint(first, {}, "", match.span(), floor)
        elif month >= _OF_NEXT or last - first > 3:
            yield Hint(
                first, {0: 2, -1: 2} if month >= _OF_NEXT else {0: 2, 1: 2}, f"a plan from {first} on is issued", match.span(), floor
            )
        else:
            yield Hint(first, {0: 5, 1: 1}, f"a plan from {first} on is issued", match.span(), floor)


def _month(rough: Rough) -> int:
    """Give the month of a date of this year (4月9日, 今年4月), or 0."""
    point = rough.point
    if point is None or point.year is not None or point.shift or rough.feast or point.year_of == "context":
        return 0
    return point.month or 0


def _classes(text: str, reached: int) -> Iterator[Hint]:
    """Graduates of a year are recruited from the autumn before."""
    for match in _CLASS.finditer(text):
        weights = {0: 5} if reached <= 8 else {-1: 5} if reached >= _LATE else {0: 1, -1: 2}
        yield Hint(int(match[1]), weights, f"the graduates of {match[1]} look for work", match.span())


def _ages(text: str) -> Iterator[Hint]:
    for match in _BORN.finditer(text):
        year = int(match[1] or match[4]) + int(match[2] or match[3])
        yield Hint(year, {0: 5, 1: 1, -1: 1}, f"who was born in {match[1] or match[4]} is {match[2] or match[3]}", match.span())


def _jubilees(text: str) -> Iterator[Hint]:
    """Count from the one founding that the text dates to the jubilee of this year."""
    if "周年" not in text:
        return
    founded = {int(match["one"] or match["two"]) for match in _FOUNDED.finditer(text)}
    for match in _JUBILEE.finditer(text) if len(founded) == 1 else ():
        passed = numerals.parse(match[1])
        if passed is not None and passed.value:
            year = min(founded) + int(passed.value)
            yield Hint(year, {0: 5}, f"what was founded in {min(founded)} is {passed.value} years old", match.span())


def _turns(text: str) -> Iterator[Hint]:
    for match in _TURN.finditer(text):
        one, two = (numerals.parse(word) for word in match.groups())
        if one and two and one.value and two.value and two.value == one.value + 1:
            year = 1955 + 5 * int(one.value)
            yield Hint(year, {0: 5}, f"one five-year plan ends and the next is prepared in {year}", match.span())


def _planned(text: str, roughs: Sequence[Rough], reached: int) -> Iterator[Hint]:
    """What is about to be done in a year, or early in it, is told late in the year before."""
    for rough in roughs:
        point = rough.point
        if point is None or point.year is None or point.year < 2000 or rough.until is not None or rough.feast or rough.relation == "since":
            continue
        at = (rough.start, rough.end)
        early = point.part in ("H1", "Q1") or (point.part is None and 0 < (point.month or 0) <= 6)
        whole = rough.rule == "dates.year" and rough.relation is None
        if reached >= _LATE and ((whole and _NEXT.match(text, rough.end)) or (early and point.part and _WILL.match(text, rough.end))):
            yield Hint(point.year - 1, {0: 5}, f"{point.year} is about to begin", at)
        elif early and rough.relation == "before" and reached > 6 and _YEAR_END.search(text[max(0, rough.start - 60) : rough.start]):
            yield Hint(point.year - 1, {0: 5}, f"{point.year} follows the end of this year", at)
