"""Bodies whose house stands before them in the sentence: a team that a bureau founded, a school told behind its township."""

from __future__ import annotations

from dataclasses import replace

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_FOUNDED = regex(
    r"(?:牵头)?(?:在[^，。；：、“”\n]{1,10}?)?(?:设立|组建|成立|创办|创建|建立|开设|打造)(?:起来|了|的){0,2}$"
)  # 在南街镇设立的“和为贵”调解室
_GAP = 16
_OWN = regex(r"(?:工作室|调解[室队]|服务[队团]|宣讲团|先锋队|突击队|志愿队)$")  # but a 专班 is the district's, whoever founded it
_AND = ("、", "和", "与")


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
