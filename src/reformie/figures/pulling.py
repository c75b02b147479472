"""What one thing gives to the growth of a whole: 第二产业拉动GDP增长2.1个百分点, 对经济增长的贡献率为45.1%."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.regexes import regex

_DEED = r"(?P<deed>拉动|带动|推动|拉高|上拉|下拉|拉低)(?:了)?(?:[全我][省市县区州盟旗国镇乡])?"
_WHOLE = r"(?P<whole>(?:GDP|[^，。；、\d\s]{2,10}?)(?:增长率|增长|增速|增幅|上升|下降|回升|提高))"
_HOW = r"(?:约|近|了|达到?|超过?){0,2}"
_PULLED = regex(rf"{_DEED}{_WHOLE}{_HOW}$")
_SHARED = regex(
    r"[，；](?:对(?P<whole>[^，。；、\d]{2,12}?)的?)?(?P<rate>贡献率|贡献度)(?:达到|高达|达|为|是|约|近|超过?|提高到|提升到|升至){0,3}$"
)
_SHARE = regex(
    r"(?<=..)(?:对[^，。；、\d]{2,12}?的?贡献[率度]?|贡献[率度]|[拉带推]动[^，。；、\d]{2,12}|占[^，。；、\d]{2,14}?(?:比重|比例|份额)|占比|比重|增速|增幅)$"
)
_REACH = 24  # characters


def pulled(text: str, start: int, stop: int) -> str:
    """Read what the figures that follow tell growth to be due to (拉动GDP增长), where that alone stands between two offsets, else ""."""
    match = _PULLED.search(text, max(start, stop - _REACH), stop)
    return f"{match['deed']}{match['whole']}" if match is not None else ""


def given(case: Case) -> str | None:
    """Give the subject of a share of growth, with what it gives: of its own clause, else what the figure before measures."""
    made, lead = case.made, case.lead
    last = whose(case.last.measure or "") if case.last is not None else ""
    if made.unit == "个百分点" and (pull := _PULLED.search(lead)):
        thing = case.thing(pull.start()) if not case.clause.startswith(pull["deed"]) else None
        if not (thing or last):
            return None
        made.qualifiers = [word for word in made.qualifiers if word != pull["deed"]]
        return f"{thing or last}{pull['deed']}{pull['whole']}"
    rate = _SHARED.search(lead) if last and made.kind == "ratio" and "贡献" in lead else None
    if rate is None:
        return None
    return f"{last}对{rate['whole']}的{rate['rate']}" if rate["whole"] else f"{last}{rate['rate']}"


def whose(measure: str) -> str:
    """Take off a measure the share that somebody takes or gives, and leave who that is."""
    return _SHARE.sub("", measure)
