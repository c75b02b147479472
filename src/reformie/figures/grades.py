"""The level or honour that tells which of them are counted (省级工匠6人, 县级以上示范社9家, 全国文明村3个): it belongs to the noun beside the figure."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.regexes import regex

_LEVEL = regex(r"(?:国家|乡镇|[县市]区|区县|社区|[省市县区州旗镇乡村部厅]|自治区|地市)级(?:及?以上)?$")
_LEVEL_ENDS = frozenset("级上")
_AT_LEAST = regex(r"^(?:国家|[省市县区州旗镇乡村部厅]|自治区|地市)级及?以上")
_HONOUR = regex(
    r"全[国省市县](?=(?:重点(?:文物|寺|文保|龙头|学科|实验室)|文明|示范|劳动模范|劳模|先进|优秀|五一|三八|青年|百强|千强|十[佳大强]|最美|道德模范|技术能手|特色|乡村旅游重点|民主法治|充分就业))"
)
_REACHED = regex(r"(?:已|共|仅|只)?(?:达到?|有|为|增至|增加到|发展到|增到|减至|由|从)?")
_NEAR = 8  # characters


def ungraded(thing: str) -> str:
    """Give a thing without the level that it at least has: the parts of it have levels of their own (县级以上示范社9家，其中国家级2家)."""
    return _AT_LEAST.sub("", thing)


def graded(case: Case) -> str | None:
    """Give the measure with the level or the national honour that stands before it, or before what it reached, and opens its phrase."""
    told = case.made.measure
    floor = max(case.pieces[0].start, case.made.start - len(told or "") - len("增加到"))
    start = case.text.rfind(told, floor, case.made.start) if told else -1
    if not told or start < 0:
        return None
    first = max(case.pieces[0].start, start - _NEAR)
    before = _LEVEL.search(case.text, first, start) if case.text[start - 1] in _LEVEL_ENDS else None
    honour = _HONOUR.match(case.text, max(first, start - len("全国")), start + len(told))
    if (before or honour) is None or _REACHED.fullmatch(case.text, start + len(told), case.made.start) is None:
        return None
    if before is not None:
        listed = case.text[before.start() - 1] == "、" and _LEVEL.search(case.text, case.pieces[0].start, before.start() - 1)
        return None if listed else before.group() + told  # 国家级、省级示范社: of both
    return honour.group() + told if honour is not None else None
