"""One body written in two ways: a centre that is called new, a school beside the group it leads, a group beside the house that has it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from reformie.findings import Body
from reformie.mention import Mention

_RENEWED = ("中心", "馆", "院", "站")  # a house that moves is called new for a while: 县新政务服务中心
_LED = ("教育集团", "教育共同体", "教育联盟", "教联体", "集团校", "总校", "集团")  # behind the name of the school that leads it
_GROUPS = ("专班", "小组", "工作组", "推进组", "指挥部")
_QUOTES = str.maketrans("", "", "“”")


def selfsame(known: Sequence[Mention[Body]], forms: Container[str]) -> list[Mention[Body]]:
    """Give the bodies, each as it is told most fully; ``forms`` are those that offices have behind their place."""
    named = [m for m in known if m.value.kind == "named" and m.value.places]
    leaders = {m.value.name.removesuffix(tail): m.value for m in named for tail in _LED if m.value.name.endswith(tail)}
    owned = {unit: m.value for m in known if (unit := _own_group(m.value, forms))}
    return [_as_told(mention, leaders, owned, forms) for mention in known]


def _as_told(mention: Mention[Body], leaders: dict[str, Body], owned: dict[str, Body], forms: Container[str]) -> Mention[Body]:
    body = mention.value
    if body.kind != "named":
        return mention
    if body.places:
        renewed = body.name[:1] == "新" and body.name.endswith(_RENEWED) and body.name not in forms and body.name[1:] in forms
        return replace(mention, value=Body("office", body.name[1:], body.places, unit=body.unit)) if renewed else mention
    if body.type == "school" and body.name in leaders:
        return replace(mention, value=replace(body, places=leaders[body.name].places))
    whole = owned.get(body.name.translate(_QUOTES)) if body.type == "working_body" and not body.unit and body.target is None else None
    return replace(mention, value=whole) if whole is not None else mention


def _own_group(body: Body, forms: Container[str]) -> str:
    """Give the name of a group without the house that has it (政协|合作专班, 教育局|招生专班), or ""."""
    if body.kind == "office":
        return body.unit.translate(_QUOTES) if body.unit.endswith(_GROUPS) and len(body.unit) > 4 else ""
    if body.kind != "named" or body.type != "working_body" or not body.places:
        return ""
    name = body.name.translate(_QUOTES)
    house = next((end for end in range(len(name) - 5, 1, -1) if name[:end] in forms), 0)
    return name[house:] if house else ""
