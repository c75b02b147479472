"""The level or honour that tells which of them are counted (省级工匠6人, 全国文明村3个): it belongs to the noun beside the figure."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.regexes import regex

_LEVEL = regex(r"(?:国家|[省市县区州旗镇乡村部厅]|自治区|地市)级$")
_HONOUR = regex(
    r"全[国省市县](?=(?:重点(?:文物|寺|文保|龙头|学科|实验室)|文明|示范|劳动模范|劳模|先进|优秀|五一|三八|青年|百强|千强|十[佳大强]|最美|道德模范|技术能手|特色|乡村旅游重点|民主法治|充分就业))"
)
_NEAR = 6  # characters


def graded(case: Case) -> str | None:
    """Give the measure with the level or the national honour that stands right before it and opens its phrase."""
    told = case.made.measure
    start = case.made.start - len(told or "")
    if not told or not case.text.startswith(told, start):
        return None
    first = max(case.pieces[0].start, start - _NEAR)
    before = _LEVEL.search(case.text, first, start)
    if before is not None:
        listed = case.text[before.start() - 1] == "、" and _LEVEL.search(case.text, case.pieces[0].start, before.start() - 1)
        return None if listed else before.group() + told  # 国家级、省级示范社: of both
    honour = _HONOUR.match(case.text, max(first, start - len("全国")), start + len(told))
    return honour.group() + told if honour is not None else None
