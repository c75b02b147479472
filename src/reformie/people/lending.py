"""Offices and sections without a place of their own, told by the post before them in one phrase or one list."""

from __future__ import annotations

from dataclasses import replace

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

LENT = "organisations.of_township"
_STAFFED = regex(r"(?:公司|集团|医院|学校|[大中小]学|学院|厂)$")


def lend_township(bodies: list[Mention[Body]], index: int, place: Mention[Place] | None) -> None:
    """Tell a station or office without a place by the township whose head holds the post before it (桃花镇副镇长、派出所|所长)."""
    mention = bodies[index]
    small = mention.value.kind == "bare" and mention.value.form.endswith(("所", "站", "办公室"))
    if place is None or place.value.kind != "township" or not small:
        return
    bodies[index] = replace(mention, value=replace(mention.value, kind="office", places=(place,)), rule=LENT)


def lend_places(text: str, bodies: list[Mention[Body]], index: int, lender: int | None) -> None:
    """Tell an office without a place by the body of the post before it: at the same place, or the union of that company or school."""
    whole = bodies[lender] if lender is not None else None
    if whole is not None and bodies[index].value.form == "工会" and _STAFFED.search(text, whole.start, whole.end):
        bodies[index] = replace(bodies[index], value=Body("named", "", unit="工会", target=(whole.start, whole.end)))
    elif whole is not None and whole.value.places:
        mention = bodies[index]
        kind = "office" if mention.value.kind == "bare" else mention.value.kind
        bodies[index] = replace(mention, value=replace(mention.value, kind=kind, places=whole.value.places))
