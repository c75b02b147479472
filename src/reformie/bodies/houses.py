"""Bodies whose house stands before them in the sentence: a team that a bureau founded, a school told behind its township."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from reformie.findings import Body, Place
from reformie.gazetteer import occurrences
from reformie.mention import Mention, apart, longest_first
from reformie.regexes import regex

_FOUNDED = regex(
    r"(?:牵头)?(?:在[^，。；：、“”\n]{1,10}?)?(?:设立|组建|成立|创办|创建|建立|开设|打造)(?:起来|了|的){0,2}$"
)  # 在南街镇设立的“和为贵”调解室
_GAP = 16
_OWN = regex(r"(?:工作室|调解[室队]|服务[队团]|宣讲团|先锋队|突击队|志愿队)$")  # but a 专班 is the district's, whoever founded it
_SERVING = ("中心", "服务站", "监测站", "检测站", "推广站", "管理站", "管理所", "服务所")
_BELONGS = regex(r"(?:(?P<bureau>局)属|[所下直]属)的?(?:事业单位)?$")
_AND = ("、", "和", "与")
_SECTION_END = r"(?:[科股](?![学技普研])|部(?![分门署落])|办公室)"
CUES = (*(f"{end}、" for end in ("科", "股", "部", "办公室", "综合办")), *map("".join, product("科股", ("", "副"), "科股", "长")))
_SECTION = r"(?:(?:(?![的了等和与及由在为把被个所、])[\u4e00-\u9fff]){2,8}?" + _SECTION_END + r"|综合办|(?<=[、和及])办公室)"
_ROW = regex(
    rf"(?<!建)设(?:立|置)?[有了]?(?P<row>{_SECTION}(?:、{_SECTION})+(?:[和及]{_SECTION})?)(?=[，。；等]|[\d两三四五六七八九十]{{1,2}}个)"
)
_DOUBLE = regex(r"兼任?(?P<row>(?:(?![的了等和与及由在副任])[\u4e00-\u9fff]){2,6}?[科股])(?=副?[科股]长)")  # 总工程师兼|改革股|股长
_BEFORE = 20  # characters from a house to such a post
_ONE = regex(_SECTION + r"(?=[、和及，。；等副科股]|[\d两三四五六七八九十]{1,2}个)")
_OTHER_HOUSE = regex(r"[村校园厂店社镇乡区](?:里|内|上)?(?:[内下分增])?设")  # 村里设…: not the office named before
_IN_SIGHT = 120  # characters from a house to the row of its sections
_BRANCH = regex(r"(?:信用社|分院|项目部|店)$")
_TELLING = 4  # characters of a branch's name that tell it without the body's (桃花分院)


def housed(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Give a team or room with a name in quotation marks to the office that founded it right before; ``known`` is in text order."""
    offices = {mention.end: mention for mention in known if mention.value.kind == "office" and not mention.value.unit}
    found: list[Mention[Body]] = []
    owned: dict[str, Body] = {}
    for mention in known:
        body = mention.value
        if offices and body.kind == "named" and not body.places and _OWN.search(body.form) and body.name.startswith("“"):
            founding = _FOUNDED.search(text, max(0, mention.start - _GAP), mention.start)
            house = offices.get(founding.start()) if founding else None
            if house is not None and text[house.start - 1 : house.start] in _AND and house.start - 1 in offices:
                house = None  # 县总工会、县妇联成立…: what two founded is neither's
            whole = owned.get(body.name) if house is None else replace(house.value, unit=body.name)
            if whole is not None:
                owned.setdefault(body.name, whole)
                mention = replace(mention, value=whole, rule="organisations.housed")
        found.append(mention)
    return found


def belonging(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Give a centre or station without a place to the office that is said to have it (县民政局下属的|养老服务中心, 局属的|…); ``known`` is in text order."""
    found: list[Mention[Body]] = []
    bureaus: list[Mention[Body]] = []
    placed = {mention.value.name or mention.value.form: mention.value for mention in known if mention.value.places}
    owned: dict[str, Body] = {}
    for mention in known:
        body = mention.value
        if body.kind == "named" and not body.places and not body.unit and body.name.endswith(_SERVING):
            said = _BELONGS.search(text, max(0, mention.start - _GAP), mention.start)
            own = _owner(text, said, bureaus) if said and bureaus else None
            told = placed.get(body.name) or (replace(own.value, unit=body.name) if own is not None else None)
            whole = told if own is not None else owned.get(body.name)
            if whole is not None:
                owned.setdefault(body.name, whole)
                mention = replace(mention, value=whole, rule="organisations.belonging")
        elif body.kind == "office" and body.form.endswith("局") and not body.unit:
            bureaus.append(mention)
        found.append(mention)
    return found


def _owner(text: str, said: re.Match[str], bureaus: Sequence[Mention[Body]]) -> Mention[Body] | None:
    """Give the bureau right before 下属的; before 局属的 the first of the sentence, its subject, else the last told."""
    if not said["bureau"]:
        return bureaus[-1] if bureaus[-1].end == said.start() else None
    first = max(text.rfind(mark, 0, said.start()) for mark in "。！？\n") + 1
    at = bisect_left(bureaus, first, key=lambda bureau: bureau.start)
    return bureaus[min(at, len(bureaus) - 1)]


def sections(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Find the sections that a row tells of the office or hospital named last (局里设|市场科、|审批科); ``known`` is in text order."""
    found: list[Mention[Body]] = []
    for row, sight in [*((row, _IN_SIGHT) for row in _ROW.finditer(text)), *((row, _BEFORE) for row in _DOUBLE.finditer(text))]:
        last = next((m for m in reversed(known) if m.end <= row.start()), None)
        if last is None or row.start() - last.end > sight or last.value.unit or not _is_house(last.value):
            continue
        if "\n" in text[last.end : row.start()] or _OTHER_HOUSE.search(text, last.end, row.start("row")):
            continue
        target = last.value.target or (last.start, last.end)
        found += [
            Mention(one.start(), one.end(), Body("named", "", unit=one[0], type=last.value.type, target=target), "organisations.section")
            for one in _ONE.finditer(text, row.start("row"), row.end("row") + len("12个"))
        ]
    return longest_first(apart(found, known))


def branches_again(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Find a branch under its own name behind the full one (…联合社桃花信用社 … 桃花信用社)."""
    found: list[Mention[Body]] = []
    for full in known:
        unit = full.value.unit
        if len(unit) >= _TELLING and _BRANCH.search(unit) and full.value.target is None:
            found += [
                Mention(
                    at, at + len(unit), Body("short", unit, type=full.value.type, target=(full.start, full.end)), "organisations.branch"
                )
                for at in occurrences(text, unit, full.end)
            ]
    return apart(longest_first(found), known)


def _is_house(body: Body) -> bool:
    """Tell whether a body has sections of its own: an office, a hospital, a company."""
    return body.kind in ("office", "bare", "short") or body.type in ("government", "hospital", "company", "other")


def in_township(text: str, known: list[Mention[Body]], places: list[Mention[Place]]) -> list[Mention[Body]]:
    """Give a school or hospital at the beginning of a clause the township in which the clause before says it lies (在青河乡，光明小学校长…)."""
    townships = {place.end: place for place in places if place.value.kind == "township"}
    found: list[Mention[Body]] = []
    for mention in known:
        body = mention.value
        place = townships.get(mention.start - 1) if text[mention.start - 1 : mention.start] == "，" else None
        if (
            place
            and body.kind == "named"
            and not body.places
            and body.type in ("school", "hospital")
            and text[place.start - 1 : place.start] == "在"
        ):
            mention = replace(mention, value=replace(body, places=(place,)))
        found.append(mention)
    return found
