"""Dates before a figure in other clauses that it does not hold for: the day of a talk or of a beginning, the time of another figure."""

from __future__ import annotations

from reformie.figures.candidate import Candidate
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

_EDGE = regex(r"[，；：,;:]")
_DAY = regex(r"[\dX]{4}-[\dX]{2}-[\dX]{2}")
_MONTH = regex(r"[\dX]{4}-[\dX]{2}")
# 6月3日，他告诉记者，效率提高一倍: the day of the talk
_TALK = regex(
    r"[^。；！？“”\d]{0,40}?(?:说|介绍|表示|告诉[^，。；]{1,6}|透露|坦言|获悉|了解到|得知|指出|强调|宣布|要求|提出|通报)(?:说|道)?[，：,:]"
)
# 建成投产后销售收入30亿元: what is to come of what begins then
_COMING = regex(
    r"(?:建成|投产|达产|竣工|投用|投运|投入使用|运营|完工|建好|达效|满产|开业)[^，。；、\d]{0,4}?后(?![^，。；]{0,8}(?:已|累计|先后|共|实现了|达到了))"
)
# 6月3日，县长来到某镇，该镇建成大棚320座: what the place that was seen has
_VISIT = regex(
    r"，?[^，。；！？“”\d]{0,40}?(?:来到|走进|深入|前往|(?<![截直])到)[^，。；\d]{2,24}，[^。！？“”]{0,60}?(?<=[，；])(?:该|全[镇乡村街社市县区旗厂校院]|[镇乡村社厂园]里|这里|公司|企业|园区|基地|合作社|项目)[^，。；\d]{0,10}"
    r"(?:共?有|建成|建有|达到?|拥有|种植|面积|年产|流转)[^，。；\d]{0,8}$"
)
# 年产蔬菜1200吨: no day's
_YEARLY = regex(
    r"(?<![今去前每全当明近翌次\d一二三])年(?:产(?!量)|加工|销售|收入|均|出栏|接待|处理|发电|生产|可|营业|交易|利润|纳税)[^，。；\d]{0,10}$"
)
# 可带动9万人就业; but 可支配收入, 可再生能源
_ABLE = regex(
    r"(?<![许认])可(?:以|望)?(?:实现|带动|容纳|提供|吸纳|新增|增加|增收|解决|满足|辐射|覆盖|节约|节省|减少|安置|服务(?!能力)|处理|生产|年产|产出|达到?|创造?|惠及|灌溉|供应?|养殖|种植|接待|停放|安排|撬动|拉动)[^，。；\d]{0,14}$"
)
_EXPECTED = regex(r"(?:预计|有望|力争|将(?=[会可达带吸惠覆]|新[增建]|实现|建成|投[入资]|提供|完成))[^，。；\d]{0,14}$")
_TOWARDS = ("预计", "预期", "力争", "计划", "有望", "到")  # 预计2026年进入丰产期，亩产可达2500公斤
_REACH = 24  # characters before a figure in which these words stand
# 规划用地340亩, 下辖12个村: how large a place is, whatever happened then
_SIZE = regex(
    r"(?:(?<![新增出让征批供供应])占地|(?:(?<![增准供])规划|建筑|占地|总)(?:用地|面积|占地|建筑面积)|(?<![增改新])全长|总长度?|设计(?:时速|产能|能力|年限)|下辖[^，。；、\d]{0,6}?|管辖)(?:总面积|面积)?(?:共|约|近|达|为|共计|有|超过?){0,2}$"
)
_SIZE_REACH = 12
_SIZE_TOLD = frozenset("地积长计辖")  # one of which stands in each of its words
_TO_COME = frozenset("预有力将")  # one of which opens what is expected
_COMING_REACH = 80
# 去年4月通过验收，现有床位320张: what is had now, whatever happened then
_HAD_NOW = regex(r"[^，。；\d]{2,60}，[^。；\d]{0,20}?(?:现[有存]|拥有)[^，。；\d]{0,14}$")
# 继2021年培训320人之后，第二批又来了86人
_AFTER = ("后", "之后", "以后")


def unheld(text: str, mention: Mention[Timex], made: Candidate) -> bool:
    """Tell whether a date before a figure in its sentence is of something else than what the figure tells."""
    edge = _EDGE.search(text, mention.end, made.start)
    if text[mention.start - 1] == "继" and edge is not None and text.endswith(_AFTER, mention.end, edge.start()):
        return True
    day = _DAY.fullmatch(mention.value.value[:10]) is not None and mention.value.mod != "AFTER"
    if day and _TALK.match(text, mention.end, made.start):
        return True
    if edge is None:
        return False
    if day and (
        _YEARLY.search(text, max(edge.start(), made.start - _REACH), made.start) or _VISIT.fullmatch(text, mention.end, made.start)
    ):
        return True
    if mention.value.mod is None and not text.startswith("以", mention.end) and _had_now(text, mention.end, made.start):
        return True
    near = max(edge.start(), made.start - _REACH)
    told = text[max(near, made.start - _SIZE_REACH) : made.start]
    if not _SIZE_TOLD.isdisjoint(told) and _SIZE.search(text, made.start - len(told), made.start):
        return True
    return not text.endswith(_TOWARDS, 0, mention.start) and _to_come(text, mention.value, made, edge.start())


def _had_now(text: str, start: int, stop: int) -> bool:
    """Tell whether what stands between a date and a figure tells that something is had now."""
    between = text[start:stop]
    return ("现" in between or "拥有" in between) and _HAD_NOW.match(text, start, stop) is not None


def _to_come(text: str, when: Timex, made: Candidate, edge: int) -> bool:
    """Tell whether a figure behind ``edge`` is what a thing is to bring that has its beginning then."""
    near = max(edge, made.start - _REACH)
    told = text[near : made.start]
    if "可" in told and when.value != "PRESENT_REF" and _ABLE.search(text, near, made.start):
        return True
    if not _MONTH.match(when.value):
        return False
    from_edge = max(edge, made.start - _COMING_REACH)
    if text.find("后", from_edge, made.start) >= 0 and _COMING.search(text, from_edge, made.start):
        return True
    # 中秋假期期间，预计发送旅客12万人次: what is reckoned for that time
    return not _TO_COME.isdisjoint(told) and "/" not in when.value and _EXPECTED.search(text, near, made.start) is not None
