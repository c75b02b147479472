"""The official names of the places before bodies, and their level."""

from __future__ import annotations

from dataclasses import replace

from reformie.assemble.context import Context, nearest
from reformie.divisions import MUNICIPALITIES
from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.record import Level

_SCHOOLS = ("小学", "幼儿园", "中心小学", "小学校")  # no city far away has just one
_LEVEL_OF: dict[str, Level] = {"province": "provincial", "prefecture": "prefectural", "county": "county"}
_LEVEL_OF_WORD: dict[str, Level] = {
    "省": "provincial",
    "市": "prefectural",
    "州": "prefectural",
    "盟": "prefectural",
    "县": "county",
    "旗": "county",
}


def place_name(position: int, places: tuple[Mention[Place], ...], context: Context, *, prefecture: bool = False) -> tuple[str, Level]:
    """Give the official name of the places before a body, and their level; an empty name where the article does not tell.

    With ``prefecture``, where only a prefecture has such a body, a short form that fits both is one.
    """
    if not places:
        return "", "none"
    last = places[-1].value
    if last.kind == "national":
        return "中国" if last.name == "全国" else last.name, "national"
    if last.kind == "division":
        return division(context, context.code_of(last, prefecture=prefecture))
    if last.kind == "level" and last.name not in ("镇", "乡", "街道", "苏木", "村", "社区", "嘎查"):
        return division(context, context.level_code(last.name, position)) if context.at(position) else _untold(last.name)
    return _small(position, places, context)


def _untold(word: str) -> tuple[str, Level]:
    """Give a bare level word as the name of a place where nothing tells which it is (县委: 中共县委员会); nothing for what is smaller."""
    level = _LEVEL_OF_WORD.get(word)
    return (word, level) if level else ("", "none")


def division(context: Context, code: str | None) -> tuple[str, Level]:
    """Give the name of a division as its bodies carry it, and its level; an empty name where there is none."""
    if code is None:
        return "", "none"
    return context.divisions.official_prefix(code, context.on), _LEVEL_OF[context.divisions.get(code, context.on).level]


def with_namesake(body: Body, context: Context) -> Body:
    """Give a body the place far away whose name it carries as part of its own name (霍城县|江阴工业园, 县|福建商会, 北留镇|江苏产业园), a school also by itself (朝阳小学)."""
    if len(body.places) == 1 and body.name == body.form and body.form in _SCHOOLS:
        place, home = body.places[0].value, context.district
        far = context.code_of(place) if place.kind == "division" and not place.full else None
        elsewhere = far is not None and home is not None and far[:2] != home[:2] and far not in MUNICIPALITIES
        return replace(body, places=(), name=place.name + body.name) if elsewhere else body
    if len(body.places) < 2:
        return body
    outer, inner = (place.value for place in body.places[-2:])
    if inner.kind != "division" or inner.full or not (outer.kind == "township" or (outer.full and outer.kind in ("division", "level"))):
        return body
    own, far = context.code_of(outer) if outer.kind == "division" else None, context.code_of(inner)
    if own is not None and far is not None and any(division.code == own for division in context.divisions.line(far, context.on)):
        return body
    return replace(body, places=body.places[:-1], name=inner.name + body.name)


def below_province(body: Body, context: Context) -> Body:
    """Give a body without the province that newspapers write before a city or county (江西|南昌高新区, 广西|柳州市观鸟协会)."""
    if len(body.places) < 2 or any(place.value.kind != "division" for place in body.places[:2]):
        return body
    outer, inner = (context.code_of(place.value) for place in body.places[:2])
    told = outer is not None and inner is not None and outer.endswith("0000") and outer not in MUNICIPALITIES and inner[:2] == outer[:2]
    return replace(body, places=body.places[1:]) if told else body


def of_province(body: Body) -> bool:
    """Tell whether a school's name carries its province and a county without its level word (江苏省青河中学)."""
    if body.type != "school" or len(body.places) != 2:
        return False
    province, county = (place.value for place in body.places)
    return province.full and province.name.endswith("省") and county.kind == "division" and not county.full


def told_again(prefix: str, name: str) -> str:
    """Give the end of a place's prefix with which a name begins by itself, as one in marks does (“青河县光明小学教育集团”), or ""."""
    return next((prefix[at:] for at in range(len(prefix) - 2) if name.startswith(prefix[at:])), "")


def _small(position: int, places: tuple[Mention[Place], ...], context: Context) -> tuple[str, Level]:
    """Name a township or village with the divisions above it, from the phrase itself or from what the article named last."""
    last = places[-1].value
    outer = next((place.value for place in reversed(places) if place.value.kind == "division"), None)
    code = context.code_of(outer) if outer else context.at(position)
    above = context.divisions.official_prefix(code, context.on) if code else ""
    if last.kind == "level":
        known = nearest(context.villages if last.name in ("村", "社区", "嘎查") else context.townships, position)
        if known is None:
            return "", "none"
        position, last = known.start, known.value
    if last.kind == "township":
        return above + last.name, "township"
    inner = next((p.value for p in places if p.value.kind == "township"), None)
    township = inner or context.township_of(last.name)
    return above + (township.name if township else "") + last.name, "none"
