"""Whose an age is: of whom the clause names beside it, else plainly an age."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reformie.figures.backwards import left
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.nouns import Nouns, index_at, is_kind
from reformie.figures.words import Piece

_UNITS = frozenset({"岁", "周岁", "虚岁"})
_AMONG = re.compile(r"(?:当中|之中|中)，(?:年龄|年纪)?(?:在|超过|达到|超)?$")
_SHARE = re.compile(r"的?(?:只|仅)?(?:占|有|达|近|超)")
# 最年长的社员李秀兰今年71岁, 最小的才24岁: one of those who were counted before.
_EXTREME = re.compile(r"最(?:年[长轻]|高龄|大|小|老|长)的(?P<who>[^，。；、\d]{0,8}?)(?:才|只有|仅|已|有|今年|刚满|是|为|也){0,3}$")
_BETWEEN = frozenset({"date", "function", "link", "qualifier"})
_HOUSES = ("place", "body")
_NEAR = 14  # characters
_ROLE = 8  # pieces


def aged(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None, nouns: Nouns) -> str:
    """Read whose age a figure tells, as short as the text names them: a group, a role, else a name.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        before: The figure before it in its sentence, or None. nouns: Reads what stands behind it.

    Returns:
        The measure, 年龄 where nobody is named, or "" where the figure is no age.
    """
    if made.unit not in _UNITS:
        return ""
    lead = text[max(pieces[0].start, made.start - _NEAR) : made.start]
    among = _AMONG.search(lead) if _SHARE.match(text, made.end) else None
    if among is not None and (whom := left(text, pieces, index_at(pieces, made.start - len(lead) + among.start())).head):
        return whom  # 护林员中，年龄在50岁以上的占三成
    told = left(text, pieces, index).text
    if "龄" in told:
        return told
    if "年龄最" in lead:
        return "年龄"
    if made.bound != "exact":
        group = nouns.right(text, pieces, index, True)
        return group or _as_before(made, before)  # 70岁以上老人
    return _behind(text, pieces, index, nouns) or _eldest(lead, pieces, index, before) or _as_before(made, before)


def _as_before(made: Candidate, before: Candidate | None) -> str:
    return before.head if before is not None and before.unit == made.unit and before.head else "年龄"


def _behind(text: str, pieces: Sequence[Piece], index: int, nouns: Nouns) -> str:
    """Read who is described by an age: the role before a name (52岁的护林员), else the name."""
    first = index + 2
    if not is_kind(pieces, index + 1, "of"):
        return ""
    name = next((at for at in range(first, min(first + _ROLE, len(pieces))) if pieces[at].kind in ("person", "break", "figure")), first)
    if is_kind(pieces, name, "person") and (name == first or pieces[name - 1].kind in ("noun", *_HOUSES)):
        role = left(text, pieces, name, first)
        return pieces[name].text if len(role.text) < 2 or role.deed or pieces[name - 1].kind in _HOUSES else role.text
    while first < len(pieces) and pieces[first].kind in _HOUSES:
        first += 1
    who = nouns.right(text, pieces, first - 1, False)
    return who if len(who) > 1 else ""


def _eldest(lead: str, pieces: Sequence[Piece], index: int, before: Candidate | None) -> str:
    """Give the name of the eldest or youngest, the noun that tells which they are, or those who were counted before."""
    extreme = _EXTREME.search(lead)
    if extreme is None:
        return ""
    at = index - 1
    while at > 0 and pieces[at].kind in _BETWEEN:
        at -= 1
    counted = before.head if before is not None and before.unit in PEOPLE else None
    return pieces[at].text if is_kind(pieces, at, "person") else extreme["who"] or counted or ""
