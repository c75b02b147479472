"""Years, parts of a year and feasts that stand in the name of an event, an award or a document and place nothing in time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reformie.lexicon import any_of
from reformie.regexes import regex
from reformie.timex.model import Rough

_CALLED = (
    r"博览会|论坛|峰会|年会|大赛|锦标赛|马拉松|冬奥会|奥运会|运动会|旅游节|文化节|艺术节|音乐节|消费季|科普日|活动周|宣传周|交易会|洽谈会|百强|十强|强县|强区|排行榜"
    r"|白皮书|蓝皮书|一号文件|榜单|方案|要点|年鉴|奖|称号|竞赛|杯|嘉年华|行动计划|远景目标"
)
_VERBS = "了在将已获被印召举实启出制开完成推建投新累入共位列达发评编起审修提定兑颁签进参拟落有为是全"
_NAME = regex(
    rf"度?(?!上半年|下半年|以来|起|底|初|末)(?:全[国省市区县]|达沃斯)?[^，。、；：“”‘’《》()\s{_VERBS}]{{0,16}}(?:{_CALLED})(?=[^\u4e00-\u9fff]|$|[的等上中将于在获揭和]|期间|开幕|闭幕|举行|召开|启动|举办|活动|颁奖|名单)"
)
_QUOTED = regex(
    rf"[“‘\"][^”’\"。\n]{{0,40}}(?:{_CALLED}|计划|行动|工程|活动|项目|大会|先进|优秀|模范|示范|单位|个人|标兵|人物)[^”’\"。\n]{{0,6}}[”’\"]"
)
_AGES = regex(r"的?[^，。、\d]{0,4}(?:历史(?![性上最首新同文])|建城史|建县史|文明史|文化史)")
_SEASONS = ("SP", "SU", "FA", "WI")
_PART = regex("[QH][1-4]")

# 2019年某县国民经济和社会发展统计公报显示; not 2020年发布的统计公报, nor 2020年，…
_PAPER = regex(
    r"度?(?:(?!发布|公布|公开|印发|出台|审议|听取|通过|依据|根据|显示)[^，。；：“”《》()\s\d了在据的]){0,26}?(?:统计公报|政府工作报告)(?!工作|[制编起])"
)
# what stands between the year and the noun that the name ends in, the name of a thing in quotation marks and 第3次 among it
_BETWEEN = (
    r"度?(?:“[^“”\n]{1,24}”|第[一二三四五六七八九十\d]{1,3}[次届期批个]|第(?![一二三四五六七八九十\d]{1,3}[次届期批个])"
    r"|(?!召开|举[行办]|出席|参加|开展|累计|先后|多次|[一那这几]次|[一那这几]场)[^，。；：！？“”‘’《》()\s\d第了将被已在的是]){0,34}?"
)
_HELD = r"(?:[于在]?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚)?|日前|近日|昨[日天]|今[日天])?(?:，?在[^，。；：！？\n]{2,24}?)?(?:圆满|顺利|成功|隆重|正式|如期|盛大){0,2}(?:召开|举[行办]|开幕|闭幕|落幕|启幕|启动|开赛|开班|揭晓)(?!之?[后前]|以[来后前]|期间|之际)"
_ENDS = r"(?=[，。；！\n]|$|现场|期间|并|上(?![述报级午]))"
# before the year: a day of its own, so that the year need not tell it; whose event it is; who holds it or takes part in it, and at which
_FAR = 48
_OWN_DAY = regex(r"(?:[\d近今昨当次前]日|日前|今天|昨天|[上下]午|晚)[^。；！？\n]{0,40}$")
_WHOSE = regex(r"(?:[省市区县旗州盟镇乡村委局院校司部厅]|街道|社区|嘎查|苏木|政协|人大|常委会)$")
_HOLDS = regex(r"(?:召开|举[行办]|主办|承办|召集)了?(?:“[^“”\n]{1,24}”|[^，。；：！？“”《》\n了的]){0,24}$")
_AT = regex(r"(?:出席|参加|列席|收看|观看)了?[^，。；：！？“”《》\n了的]{0,12}$|(?<![存现正])在[^，。；：！？“”《》\n了的]{2,12}$")


class Gatherings:
    """Tells the names of meetings, ceremonies, contests and the like.

    Args:
        nouns: What such names end in. strong: those of them that tell an event by themselves.
    """

    def __init__(self, nouns: Iterable[str], strong: Iterable[str]) -> None:
        every = any_of(nouns)
        self._held = regex(f"{_BETWEEN}(?:{every}){_HELD}")
        self._holding = regex(f"{_BETWEEN}(?:{every}|会|班){_ENDS}")
        self._at = regex(f"{_BETWEEN}(?:{any_of(strong)}){_ENDS}")

    def named(self, text: str, rough: Rough) -> bool:
        """Tell whether a time is part of such a name, and its day or whose or where it is told beside."""
        before = text[max(0, rough.start - _FAR) : rough.start]
        if _HOLDS.search(before) and self._holding.match(text, rough.end):
            return True
        if _AT.search(before) and self._at.match(text, rough.end):
            return True
        held = self._held.match(text, rough.end)
        if held is not None and not before[-1:].strip() and text[held.end() : held.end() + 1] in ("", "\n"):
            return True  # a headline
        return held is not None and bool(_WHOSE.search(before) or _OWN_DAY.search(before))


def outside(text: str, roughs: Sequence[Rough], gatherings: Gatherings, start: int, stop: int) -> list[Rough]:
    """Leave out those of the ``roughs`` of a stretch that stand in a name."""
    may_be = [rough for rough in roughs if rough.point is not None and rough.relation is None and rough.point.month is None]
    if not may_be:
        return [*roughs]
    quoted = [match.span() for match in _QUOTED.finditer(text, start, stop)]
    named = {
        rough.start for rough in may_be if _is_called(text, rough, quoted) or (_is_plain(text, rough) and gatherings.named(text, rough))
    }
    return [rough for rough in roughs if rough.start not in named]


def inside(rough: Rough, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a time lies within one of some spans, which are in text order."""
    index = bisect_right(spans, (rough.start, rough.end))
    near = spans[max(index - 1, 0) : index + 1]
    return bool(near) and any(start <= rough.start and rough.end <= end for start, end in near)


def _is_plain(text: str, rough: Rough) -> bool:
    """Tell whether a time is one year, a part of one or a feast as it is, without 初, 底 or 期间 behind it."""
    point = rough.point
    if point is None or rough.mod is not None or rough.until is not None or point.day is not None:
        return False
    part = point.part is not None and _PART.fullmatch(point.part) is not None
    return point.year is not None or part or (rough.feast is not None and not text.endswith("期间", rough.start, rough.end))


def _is_called(text: str, rough: Rough, quoted: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a year belongs to the name of an event, an award or a document, or counts the years of a history."""
    if rough.point is None or rough.point.year is None:
        return False
    if rough.point.part in _SEASONS:
        return _NAME.match(text, rough.end) is not None
    if rough.rule not in ("dates.year", "dates.range") or rough.point.part is not None:
        return False
    if rough.point.year % 100 == 0 and _AGES.match(text, rough.end):
        return True
    paper = rough.until is None and _PAPER.match(text, rough.end) is not None
    return paper or inside(rough, quoted) or text.startswith("版", rough.end) or _NAME.match(text, rough.end) is not None
