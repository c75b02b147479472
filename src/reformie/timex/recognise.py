"""From text to time expressions that are read but not yet resolved: all finders, overlaps settled, look-alikes dropped."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reformie import numerals
from reformie.mention import longest_first
from reformie.numerals import Numeral
from reformie.regexes import regex
from reformie.timex import lengths, points
from reformie.timex.model import Rough
from reformie.timex.named import NamedTimes

_TITLE = regex(r"《[^《》\n]{1,80}》|〔\d{4}〕|\[\d{4}\]\d+号")
_CALLED = (
    r"博览会|论坛|峰会|年会|大赛|锦标赛|马拉松|冬奥会|奥运会|运动会|旅游节|文化节|艺术节|音乐节|消费季|科普日|活动周|宣传周|交易会|洽谈会|百强|十强|强县|强区|排行榜"
    r"|白皮书|蓝皮书|一号文件|榜单|方案|要点|年鉴|奖|称号|竞赛|杯|嘉年华|行动计划|远景目标"
)
_VERBS = "了在将已获被印召举实启出制开完成推建投新累入共位列达发评编起审修提定兑颁签进参拟落有为是全"
_NAME = regex(
    rf"度?(?!上半年|下半年|以来|起|底|初|末)(?:全[国省市区县]|达沃斯)?[^，。、；：“”‘’《》()\s{_VERBS}]{{0,16}}(?:{_CALLED})(?=[^\u4e00-\u9fff]|$|[的等上中将于在获揭]|期间|开幕|闭幕|举行|召开|启动|举办|活动|颁奖|名单)"
)
# 召开2024年医保工作通气会
_HELD = regex(r"(?:召开|举行|举办)了?$")
_MEETING = regex(r"度?(?:全[国省市区县])?[^，。、；：“”《》()\s的]{0,20}?(?:会|会议|仪式|培训班)(?=[，。；\n]|$)")
_QUOTED = regex(
    rf"[“‘\"][^”’\"。\n]{{0,40}}(?:{_CALLED}|计划|行动|工程|活动|项目|大会|先进|优秀|模范|示范|单位|个人|标兵|人物)[^”’\"。\n]{{0,6}}[”’\"]"
)
_CALL = regex(r"“[^“”，。！？；：\n]{2,12}”")  # “一年十件实事”
_AGES = regex(r"的?[^，。、\d]{0,4}(?:历史(?![性上最首新同文])|建城史|建县史|文明史|文化史)")


def recognise(
    text: str, named: NamedTimes, found: Sequence[Numeral] | None = None, bounds: Sequence[tuple[int, int]] | None = None
) -> list[Rough]:
    """Read the time expressions of a text.

    Args:
        text: The text, as it is.
        named: The named times to know.
        found: Its numerals, if they have been found before.
        bounds: The stretches to look at; all of it without.
    """
    folded = points.fold(text)
    found = numerals.find(text) if found is None else found
    starts = [numeral.start for numeral in found]
    result: list[Rough] = []
    stretches = bounds if bounds is not None else [(0, len(text))]
    for (start, stop), scanned in zip(stretches, named.scan(folded, stretches), strict=True):
        inside = found[bisect_left(starts, start) : bisect_left(starts, stop)]
        result += _stretch(folded, scanned, inside, start, stop)
    return result


def _stretch(text: str, scanned: list[Rough], found: Sequence[Numeral], start: int, stop: int) -> list[Rough]:
    long = lengths.find(text, found, start, stop)
    # Of equals the first wins: read as a length, 7日 is no day of the month.
    days = [rough for rough in long if text[rough.end - 1] == "日"]
    read = [*days, *scanned, *long]
    if not read:
        return read
    titles = [match.span() for match in _TITLE.finditer(text, start, stop)]
    kept = [rough for rough in _join(text, longest_first(read)) if not _inside(rough, titles)]
    if [rough for rough in kept if rough.rule == "dates.length"]:
        calls = [match.span() for match in _CALL.finditer(text, start, stop)]
        kept = [rough for rough in kept if not (rough.rule == "dates.length" and _part_of(rough, calls))]
    if [rough for rough in kept if rough.point is not None and rough.point.year is not None]:
        quoted = [match.span() for match in _QUOTED.finditer(text, start, stop)]
        kept = [rough for rough in kept if not _is_name(text, rough, quoted)]
    return kept


def _join(text: str, roughs: list[Rough]) -> list[Rough]:
    joined: list[Rough] = []
    for rough in roughs:
        made = points.join(text, joined[-1], rough) if joined else None
        if made is None:
            joined.append(rough)
        else:
            joined[-1] = made._replace(type=rough.type if rough.type == "TIME" else "DATE")
    return joined


def _part_of(rough: Rough, calls: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a length is a part of what something is called, in a few words between quotation marks."""
    return _inside(rough, [(start, end) for start, end in calls if end - start - 2 > rough.end - rough.start])


def _inside(rough: Rough, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (rough.start, rough.end))
    near = spans[max(index - 1, 0) : index + 1]
    return bool(near) and any(start <= rough.start and rough.end <= end for start, end in near)


def _is_name(text: str, rough: Rough, quoted: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a year belongs to the name of an event, an award or a document, or counts the years of a history."""
    if rough.point is None or rough.point.year is None or rough.relation is not None or rough.point.month is not None:
        return False
    if rough.point.part in ("SP", "SU", "FA", "WI"):
        return _NAME.match(text, rough.end) is not None
    if rough.rule not in ("dates.year", "dates.range") or rough.point.part is not None:
        return False
    if rough.point.year % 100 == 0 and _AGES.match(text, rough.end):
        return True
    held = _HELD.search(text[max(0, rough.start - 3) : rough.start]) is not None and _MEETING.match(text, rough.end) is not None
    return held or _inside(rough, quoted) or text.startswith("版", rough.end) or _NAME.match(text, rough.end) is not None
