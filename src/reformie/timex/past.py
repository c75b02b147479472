"""How a year that is written out as past is told: by a day of it, by what all of it brought, as what another is held against."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reformie.regexes import regex
from reformie.timex.model import Point, Rough

Bounds = tuple[int, int]
Kind = Literal[
    "lead",  # the day that the article opens with, on which its reporter was there
    "running",  # the part of the year that has run so far (截至2024年5月, 2024年前三季度)
    "whole",  # what all of it brought
    "grown",  # and how much more that was than the year before, which is news only in the next
    "ended",  # what it had brought by its end (截至2023年底)
    "of",  # what is called after it (2024年产量)
    "years",  # what it and the years before brought (2021—2023年，累计…)
    "day",  # something that happened on a day of it
    "moment",  # something that happened in it
    "next",  # and in the year after another one that is told (2021年…，次年…)
    "span",  # the end of a range of months that began in another year
    "since",  # since when something has been so
    "base",  # what another time is held against, or starts from (由2021年的…)
    "compared",  # the same part of it is what a later time is held against (比2023年同期)
]

# what another time is held against is no news
_BASE = regex(r"(?:比|较|超过|相比|同比|由|从|自)$")
# what is held against the same part of a year is of a later one
_COMPARED = regex(r"(?:比|较|超过|[高低优好]于)$")
# 2021年起…至今
_SINCE_THEN = regex(r"(?:起|开始)?[^，。；\n]{1,12}(?:至今|以来)")
_AS_OF = regex(r"(?:截至|截止|截止到|截至到)$")
# the time expression itself: 2023年底, 2023年全年
_ENDED = regex(r"\d年?(?:[岁年]?[底末]|全年)")
# and what is known only when the year is over: 2023年结余资金2860万元
_CLOSED = regex(r"度?[^，。；\n\d]{0,6}?(?:结余(?!分配|留用)|盈余|决算)")
# the parts of a year that leave some of it to come, as ``Point.part`` writes them: 前10个月, 上半年, 一季度, 前三季度
_RUNNING = regex(r"(?:01/(?:0[2-9]|1[01])|H1|Q1|Q1/Q[23])")
# 2024年粮食产量, 2025年“三区”计划: what is called after the year may be of this one
_ATTACHED = regex(
    r"度?[“‘\"]?(?![全我][县区市旗州镇乡]|[建投完实启开成被获入荣起经就已累新首先通出印有是在与和到至初底末试推]|共(?![和青]))[\u4e00-\u9fff]"
)
# a figure of a whole year
_BROUGHT = regex(r"，?[^。；\n]{0,40}?(?:比上年|同比|实现|增长|下降|提高|降至|增至|达|累计|共|总|新增|办结|完成)")
# held against the year before (2022年，…达48万吨，同比增长6.5%)
_GREW = regex(r"，?[^。；\n]{0,40}?\d[^。；\n]{0,16}?(?:同比|比上年|较上年|比前一年|较前一年)")
# 2023年…已突破
_BY_NOW = regex(r"[^。；\n]{0,30}?已经?(?:突破|达|超|累计|完成)")
# 2024年11月6日，记者…
_REPORTER = regex(r"[^。\n]{0,80}?记者")
# 2023年全国…行动: the year of a thing, which may be this year's as well as a past one's
_OF_A_THING = regex(
    r"(?![建投完实启开成被获入荣起经就已共累新首先通出印有是在与和到至][\u4e00-\u9fff])[\u4e00-\u9fff“]{0,14}?(?:行动|活动|工作|任务|预算|目标|要点|招聘|征兵|考试|招生|选拔|预期|预测|名单|清单|补贴|航季|暑期档|大会|检查|竞赛|大赛|目录|形势|年会|论坛)"
)
# and the words before it: 启动2023年…
_SET_OUT = regex(r"(?:启动|部署|开展|批准|制定|对于|关于|做好|谋划|安排|迎接|进入|迈入)(?:了|好)?$")
# 2024年3月起，差距由23分缩小到11分: what has come of it is told
_CAME_OF_IT = regex(r"，[^。；\n]{0,30}?(?:[由从][^，。；\n]{1,16}[到至]|累计|已经?(?!于))")
# deeds of the reform itself, of which the news is new
_DEED = regex(r"[^。；\n]{0,30}?(?:印发|审议|通过|出台|启动|获批|列为|确定为|起草《|试点|试行|施行|召开|揭牌|挂牌)")
# what a report tells of the last year
_REPORTED = regex(r"，?(?:全[县区市旗州镇乡]|我[县区市旗州])")
# and of a run of years
_IN_ALL = regex(r"，?(?:[^，。；\n]{0,6}，)?[^，。；\n]{0,8}?(?:先后|累计|共|总计)")


class Past(NamedTuple):
    """A year written out and told as past, where it stands, and what of it is told.

    Attributes:
        kind: One of ``Kind``.
        month: That which is told with it, or 0.
    """

    year: int
    at: Bounds
    kind: Kind
    month: int = 0


def kind_of(text: str, rough: Rough, point: Point, first: bool) -> Kind:
    """Tell how a year written out as past is told; ``first`` tells whether no date stands before it."""
    before = text[max(0, rough.start - 4) : rough.start]
    if rough.rule == "dates.same_period" and _COMPARED.search(before):
        return "compared"
    if (rough.relation == "since" and point.month is None and point.part is None) or _SINCE_THEN.match(text, rough.end):
        return "since"
    if _BASE.search(before):
        return "base"
    brought = _BROUGHT.match(text, rough.end) is not None
    if (point.month == 12 and (point.day is None or _AS_OF.search(before))) or _ENDED.search(text, rough.start, rough.end):
        return "ended" if brought or _AS_OF.search(before) else "moment"
    if (point.month is not None and _AS_OF.search(before)) or _RUNNING.fullmatch(point.part or ""):
        return "running"
    if point.month is None and point.part is None and _CLOSED.match(text, rough.end):
        return "ended"
    if point.day is not None:
        return "lead" if first and rough.relation is None and _REPORTER.match(text, rough.end) else "day"
    if (
        point.month is None
        and (point.part or "SP") in ("SP", "SU", "FA", "WI")
        and (_ATTACHED.match(text, rough.end) or _BY_NOW.match(text, rough.end))
    ):
        return "of"
    if point.month is None and point.part is None and rough.mod is None and brought:
        return "grown" if _GREW.match(text, rough.end) else "whole"
    return "moment"


def is_of_a_thing(text: str, rough: Rough) -> bool:
    """Tell whether the year is that of a thing that is set out or called after it (2023年全国…行动)."""
    return _OF_A_THING.match(text, rough.end) is not None or _SET_OUT.search(text[max(0, rough.start - 4) : rough.start]) is not None


def is_news(text: str, rough: Rough, point: Point, in_all: bool = False) -> bool:
    """Tell whether what stands behind a year is new when it is told: a deed in a month of it, what all of it brought, or (``in_all``) a run of years."""
    if in_all:
        return _REPORTED.match(text, rough.end) is not None or _IN_ALL.match(text, rough.end) is not None
    return (_DEED if point.month else _REPORTED).match(text, rough.end) is not None


def came_of_it(text: str, rough: Rough) -> bool:
    """Tell whether what has come of a beginning is told behind it."""
    return _CAME_OF_IT.match(text, rough.end) is not None
