"""How often somebody went somewhere or did something: the deed without who does it and where."""

from __future__ import annotations

from reformie.figures.candidate import TIMES
from reformie.figures.case import Case
from reformie.figures.row import DEEDS, DOER, index_at
from reformie.regexes import regex

# 医疗队上门9趟, 每月进校不少于3次, 乘船上岛11次: where they went is the deed itself.
_WENT = (
    r"上门|登门|入户|到户|进户|下村|进村|到村|驻村|下乡|下田|下地|下沉|下岛|上岛|登岛|上山|进山|下山|进企|入企|到企|进厂|进校|入校|进店|进园|入园|下队|下基层|下车间"
    r"|到场|到岗|出警|出诊|出海|出车|出勤|巡河|巡林|巡田|巡山|巡湖|巡海|巡渠|巡库|巡街|夜巡|夜查|夜访|暗访|家访|回访|约谈|走村|进社区|进网格|进小区|进企业|进校园|进牧区|下牧区|下海|赶集"
)
_OFTEN = regex(rf"(?P<deed>{_WENT})(?:就|已|共|累计|先后|至少){{0,2}}(?:[走跑去来谈劝])?了?$")
_CREW = regex(rf"(?:{DOER.pattern}|[组队员部长警官师士者工会委办局院庭所户]|志愿者|法官|医生|护士|专家|领导|班子)$")
_BUT = regex(r"(?:联合|集中|主动|带头|轮流|分头|随机|定期|专程|组团|连夜|错时)$")
_ACTING = frozenset({"服务", "指导", "宣讲", "培训", "管护"})  # nouns too
_SINGLE = 1  # characters


def often(case: Case) -> str | None:
    """Give the deed that was done so often, where the measure is nothing, or has who did it or where before the deed."""
    if case.made.unit not in TIMES or case.made.kind != "count":
        return None
    told = case.made.measure or ""
    if went := _OFTEN.search(case.lead):
        front = told.removesuffix(went["deed"]) if told.endswith(went["deed"]) else told
        if went["deed"].endswith(told) or (front != told and front and not _BUT.search(front)):
            return went["deed"]
    return _without_doer(case, told)


def _without_doer(case: Case, told: str) -> str | None:
    """Give the deeds that a measure ends in, where those or the place stand before that did them (工会主席慰问35次, 到牧场巡回服务2次)."""
    if len(told) <= _SINGLE or not case.lead.endswith(told):
        return None
    pieces = case.pieces
    first = index_at(pieces, case.made.start - len(told))
    deed = case.at
    while deed > first and (pieces[deed - 1].kind in DEEDS or pieces[deed - 1].text in _ACTING):
        deed -= 1
    if not first < deed < case.at or any(piece.kind not in ("noun", "level", "place") for piece in pieces[first:deed]):
        return None
    where = first > 0 and pieces[first - 1].text in ("到", "赴", "在", "去", "来")
    deeds = case.text[pieces[deed].start : case.made.start]
    return deeds if len(deeds) > _SINGLE and (where or _CREW.search(pieces[deed - 1].text)) else None
