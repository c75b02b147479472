"""Who people are that are counted by the body they make up, the post or title they got, or as those who came to a meeting."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.case import Case
from reformie.figures.fits import FOLK
from reformie.figures.nouns import Nouns
from reformie.figures.row import closes, index_at, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

# 3人当选副主席, 其中两位为院士: what the people were made, or are.
_BECOMING = frozenset(
    {"担任", "兼任", "当选", "当选为", "出任", "受聘为", "受聘担任", "获聘", "获聘为", "被聘为", "聘为", "为", "是", "任"}
)
_ANYBODY = frozenset({"同志", "人员", "个人"})  # 2名同志为委员: the post tells who they are
_TITLE = regex(r"(“[^”，。；]{2,20}”)(?:荣誉)?称号")
_POSTS = (
    "主席",
    "理事",
    "监事",
    "顾问",
    "助理",
    "秘书",
    "劳模",
    "模范",
    "标兵",
    "能手",
    "先进个人",
    "先进",
)  # besides those that 名 counts
_MAKING_UP = "组成人员"
_IN_ALL = regex(r"(?:[一总]?共|共计|共有|合计)(?:约|近)?$")
_EACH = ("各", "各位", "全体", "部分")
_AND = ("及", "以及", "和", "与")
_CAME = regex(r"(?P<deed>出席|列席|参加|参会|到会|与会)(?P<what>[^，。；、]{0,20})")
_NAMED = 6  # pieces


def became(text: str, pieces: Sequence[Piece], index: int, nouns: Nouns) -> str:
    """Give the post or title that stands behind a figure of people with what made it theirs (2名同志为县政协委员), or ""."""
    at = index + 1
    anybody = at < len(pieces) and pieces[at].text in _ANYBODY
    if anybody and (title := _TITLE.match(text, pieces[at].end)):
        return title[1]
    at += anybody
    role = nouns.right(text, pieces, at, False) if at < len(pieces) and pieces[at].text in _BECOMING else ""
    if anybody and role:
        end = index_at(pieces, pieces[at].end + len(role))
        role = role if closes(pieces, end) and (FOLK.search(role) or role.endswith(_POSTS)) else ""  # 12名同志为群众办事
    return role if len(role) > 1 else ""


def making_up(case: Case) -> str | None:
    """Give those who make up a body with its name (县人大常委会组成人员)."""
    if case.made.measure != _MAKING_UP:
        return None
    at = next((at for at in range(case.at - 1, 0, -1) if case.pieces[at].text == _MAKING_UP), 0)
    return case.pieces[at - 1].text + _MAKING_UP if at and is_kind(case.pieces, at - 1, "body") else None


def came(case: Case) -> str | None:
    """Give those who came to a meeting, where the last of those listed with names stands before their number (主任甲及委员共23人出席: 出席人员)."""
    total, deed = _IN_ALL.search(case.lead), _CAME.match(case.text, case.made.end)
    told = case.made.measure or ""
    if total is None or deed is None or not case.lead.endswith(told, 0, total.start()):
        return None
    before = case.lead[: total.start() - len(told)]
    before = next((before.removesuffix(each) for each in _EACH if before.endswith(each)), before)
    first = case.made.start - len(case.lead) + len(before)
    last = next((at for at in range(case.at - 1, -1, -1) if case.pieces[at].end <= first), -1)
    named = any(is_kind(case.pieces, at, "person") for at in range(max(0, last - _NAMED), last + 1))
    if not (named and before.endswith(_AND)):
        return None
    return f"{_who(deed['deed'], deed['what'])}人员"


def _who(deed: str, what: str) -> str:
    """Give the word that those are called by who came to what is told."""
    if deed in ("出席", "列席"):
        return deed
    return "参会" if deed != "参加" or "会" in what else deed
