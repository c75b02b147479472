"""Branches that tell only their own place, by the body named before whose they are: of a hospital, a library, a bank."""

from __future__ import annotations

from reformie.assemble.known import FullName, Known
from reformie.findings import Body

_LIBRARIES = ("图书馆", "文化馆", "博物馆", "美术馆", "档案馆")


def main_hospital(body: Body, known: Known) -> FullName | None:
    """Give the 总医院, or library, named before whose branch a body is that tells only its own place (桃花分院, 桃花乡分馆)."""
    if body.kind == "named" and body.name == "分馆" and body.places:
        return known.latest("library", lambda other: other.name.endswith(_LIBRARIES))
    if body.kind != "named" or body.form != "分院" or "院" in body.name.removesuffix("分院"):
        return None
    return known.first_with("总医院", lambda other: other.name.endswith("总医院"))


def own_hospital(full: FullName, body: Body, known: Known) -> FullName | None:
    """Give a hospital's branch that only tells its township (桃花镇分院) the hospital told last; the same one when it is told again."""
    if body.kind != "named" or body.name != "分院" or not body.places or body.places[-1].value.kind != "township":
        return None
    printed = body.places[-1].value.name + body.name
    if (told := known.first_with(printed, lambda other: other.name.endswith(printed) and other.parent is not None)) is not None:
        return told
    whole = known.latest("hospital", lambda other: other.type == "hospital" and other.parent is None and other.name.endswith("医院"))
    return FullName(whole.name + printed, "hospital", full.level, whole.name) if whole else None


def of_bank(full: FullName, body: Body, known: Known) -> FullName:
    """Give a branch that names no bank to the bank named last (东山市分行, behind 中国工商银行…分行)."""
    bare = body.form in ("分行", "支行") and body.name == body.form
    other = known.latest("bank", lambda told: told.type == "company" and "银行" in told.name[:-2]) if bare else None
    bank = other.name[: other.name.index("银行") + 2] if other else ""
    return full._replace(name=bank + full.name)
