"""A total behind a list of different things: what it is of is told by no member of the list (代表90名、职工40名，共计130名)."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.candidate import PEOPLE, Candidate
from reformie.regexes import regex

_TOTAL = regex(r"[，,；、]?等?[^，。；、\d]{0,2}(?:共计|合计|总计|总共|一共|共)(?:有|为|达|约)?(?:[到参出列]席?[会加场])?了?")
_LISTED = regex(r"[、，,和及与；](?![^、，；]*(?:其中|，))[^。\d]{1,16}")
_LEAST = 2  # members, and characters of a noun
_MOST = 40  # members; a longer row is a table, and going back through it for each of its figures would take ever longer
_FOLK = "人员"


def total(text: str, made: Candidate, told: Sequence[Candidate]) -> str | None:
    """Give what a total behind a list is of: the noun in which all members end, or 人员 where a member has it; "" where they share none.

    Args:
        text: The clean text. made: The figure; its measure is read. told: The figures of its sentence before it, in order.

    Returns:
        The noun, or None where the figure is no such total, or has a noun of its own.
    """
    if made.kind == "rank" or len(told) < _LEAST or made.measure not in (told[-1].measure, told[-1].head):
        return None
    if text.find("共", told[-1].end, made.start) < 0 and not text.endswith(("计", "计约"), told[-1].end, made.start):
        return None
    if _TOTAL.fullmatch(text, told[-1].end, made.start) is None:
        return None
    members = _members(text, made, told)
    names = [member.head or member.measure or "" for member in members]
    if len(set(names)) < _LEAST:
        return None
    first = names[0]
    shared = next((first[at:] for at in range(len(first) - 1) if all(name.endswith(first[at:]) for name in names)), "")
    if shared:
        return shared
    return _FOLK if made.unit in PEOPLE and any(name.endswith(_FOLK) for name in names) else ""


def _members(text: str, made: Candidate, told: Sequence[Candidate]) -> list[Candidate]:
    """Give the figures right before a total that are listed in one row, where they add up to it or only marks of a list part them; else none."""
    first, floor = len(told) - 1, max(0, len(told) - _MOST)
    while first > floor and _alike(told[first - 1], told[first]) and _LISTED.fullmatch(text, told[first - 1].end, told[first].start):
        first -= 1
    row = list(told[first:])
    if len(row) < _LEAST or row[-1].kind != made.kind:
        return []
    values = [member.value for member in row]
    adds_up = made.value is not None and sum(value or 0 for value in values) == made.value
    listed = all(text[member.end] == "、" for member in row[:-1])
    return (
        row if adds_up or (listed and all(value is not None and made.value is not None and value < made.value for value in values)) else []
    )


def _alike(one: Candidate, two: Candidate) -> bool:
    """Tell whether two figures may be of one list: of one unit, or both of people."""
    return one.kind == two.kind and (one.unit == two.unit or {one.unit, two.unit} <= PEOPLE)
