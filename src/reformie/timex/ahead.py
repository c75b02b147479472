"""Whether a time is still to come or past, as the words around it tell."""

from __future__ import annotations

import re
from typing import Literal

from reformie.regexes import regex
from reformie.timex.model import Rough

Ahead = Literal["deadline", "month", "plan"]

# before a year that is still to come; 截至 and 增加到 lead to what has been reached
FUTURE = regex(
    r"(?<![截增加高升展降少大现])[到至][^，。；\d]{0,4}$|力争|计划|预计|目标|拟|将|规划|争取|确保|未来|远景|等到?$|(?<![因作成])为$"
)
# behind it: 2025年，全县将投资…; 今年还要…
_IS_TO_COME = regex(
    r"，?[^，。；\n]{0,6}?(?:将(?!士|军)|拟|力争|争取|预计|预测|计划[再新在把]|还要|打算)|，?[^，。；\n]{0,4}?(?<![主重需必纪摘简概只提首])要(?![闻素件求点员么])|[^，。；\n]{0,20}(?:奠定|打下|夯实)[^，。；\n]{0,4}基础"
)
_CLAUSE = regex(r"[，。；：\n]")
# before and behind a time that names no year; wider, for there 于 and 届时 can only look ahead
_AHEAD = regex(r"将|拟|计划|预计|力争|确保|争取|届时|目标|有望|到$|(?<!截)至$|于$|截止")
# 按照计划，新馆9月1日开馆
_AS_PLANNED = regex(r"(?:按照?|根据|依据|依照)[^，。；\n]{0,8}?(?:计划|安排|规划|部署)，[^，。；\n]{0,14}$")
_OUGHT = regex(r"[^。；\n]{0,24}?(?:要|将|应|需)")
_TO_COME = regex(r"，?[^，。；\n]{0,6}(?:将(?![士军])|拟|计划|预计)")
# what is asked of the time to come goes without 将 too
_ASKED = regex(r"，?[^，。；\n]{0,8}?(?:要(?![素闻件])|将|拟|计划|预计|力争|争取|确保|再|目标|任务)")
# 局长表示，2025年底再治理…: who states what he means to do goes without 将
_MEANS_TO = regex(r"表示[，：:“]{1,2}[^。；\n”]{0,40}$")
_MORE = regex(r"，?再(?![次度获创添现传])")
_LAST_MONTH = {"Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "H1": 6, "H2": 12, "SP": 5, "SU": 8, "FA": 11, "WI": 12}


def looks_ahead(text: str, rough: Rough) -> bool:
    """Tell whether the clause around a time looks ahead."""
    clause = re.split(r"[，。；、\n]", text[max(0, rough.start - 14) : rough.start].removesuffix("，"))[-1]
    if _AHEAD.search(clause) is not None or _TO_COME.match(text, rough.end) is not None:
        return True
    return _AS_PLANNED.search(text[max(0, rough.start - 32) : rough.start]) is not None


def of_last_year(text: str, rough: Rough, month: int | None) -> bool:
    """Tell whether 上半年, 三季度 or 全年 in an article of ``month`` tells of the year before: it has not run its course and is not planned for."""
    if month is None or rough.point is None or rough.mod is not None or rough.relation is not None:
        return False
    # 为全年增收打基础 aims at it
    if rough.start and text[rough.start - 1] not in "，。；：、“\n ":
        return False
    whole = text.startswith("全年", rough.start)
    ends = 12 if whole else last_month(rough.point.part)
    if month > 3 or ends - month <= 2:
        return False
    return not is_asked(text, rough)


def is_asked(text: str, rough: Rough) -> bool:
    """Tell whether what stands around a time looks ahead, or asks for something in it (全年要确保…)."""
    return looks_ahead(text, rough) or _ASKED.match(text, rough.end) is not None


def last_month(part: str | None) -> int:
    """Give the last month of a quarter, a half or a run of them (01/08 for the first eight months), or 0."""
    last = (part or "").rpartition("/")[2]
    return int(last) if last.isdecimal() else _LAST_MONTH.get(last, 0)


# 《方案》提出，2025年…达到85%以上: what a paper lays down for a year is to come
_LAID_DOWN = regex(r"(?:》|方案|规划|计划|意见|纲要|目标|办法)(?:还|进一步)?(?:提出|明确|规定|要求|确定)(?:了)?[，：:]$")
_TARGET = regex(
    r"[^。；\n]{0,40}?(?:达到?|提高到|控制在|降[到至]|保持在)[^，。；\n]{0,12}?(?:以[上内下]|左右)|[^。；\n]{0,40}?(?:不低于|不少于|不超过|力争|基本[建实形])"
)


def ahead_as(text: str, rough: Rough) -> Ahead | None:
    """Tell for the words around a time that is still to come whether it is a deadline, or what is planned for it; None where it is none."""
    clause = _CLAUSE.split(text[max(0, rough.start - 14) : rough.start])[-1]
    if rough.relation == "before" or FUTURE.search(clause) is not None:
        return "month" if rough.point is not None and rough.point.month is not None else "deadline"
    if _LAID_DOWN.search(text[max(0, rough.start - 10) : rough.start]) and _TARGET.match(text, rough.end):
        return "deadline"
    if _AS_PLANNED.search(text[max(0, rough.start - 32) : rough.start]) and _OUGHT.match(text, rough.end):
        return "deadline"
    if _MORE.match(text, rough.end) and _MEANS_TO.search(text[max(0, rough.start - 50) : rough.start]):
        return "deadline"
    planned = rough.point is not None and rough.until is None and _IS_TO_COME.match(text, rough.end) is not None
    return "plan" if planned else None
