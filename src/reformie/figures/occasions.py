"""What was done so many times, where it stands behind the figure."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import DEEDS
from reformie.figures.words import Piece
from reformie.regexes import regex

_GOING = frozenset({"到", "赴", "来", "去", "前往", "深入", "来到", "走进", "赶到", "赶赴", "奔赴", "参加", "参与", "出席"})
_VISITS = frozenset({"调研", "考察", "座谈", "指导", "观摩", "督导", "视察", "参观", "检查", "走访", "慰问", "宣讲"})
_LECTURES = frozenset({
    "宣讲", "培训", "演练", "巡讲", "路演", "展演", "座谈", "研讨", "交流", "辅导", "授课", "对接", "宣传", "体验", "轮训", "实训", "巡演", "义诊", "会诊", "集训", "比武", "推介",
})  # fmt: skip
_NAMED = 18  # characters
# What is held or runs so many times: what is done behind it is its own clause's.
_HELD = regex(r"(?:.会|会议|班车|列车|专列|班列|航班|公交车?|校车|货轮|渡轮)$")
# Who does it so many times: 堤长巡堤, 两省联合演练.
_DOERS = regex(
    r"^(?:各级|各地)?[^\W\d_的]{0,6}(?:[河湖林田路桥山街巷站段楼塘库校院局所队]长|民警|医生|网格员|志愿者|[两三四五六七八九]地|双方|各方|部门|专班)(?=[^\W\d_]{2})"
)


def done_alone(deed: str) -> str:
    """Give what was done so many times without who did it."""
    alone = _DOERS.sub("", deed)
    return alone if len(alone) > 1 and alone[-1] not in "率量数额长员" else deed


def deed_right(text: str, pieces: Sequence[Piece], first: int) -> str | None:
    """Read what was done so many times (5次登门走访)."""
    at = first
    while (
        at < len(pieces)
        and pieces[at].kind in ("verb", "act", "light", "noun", "place", "body")
        and pieces[at].end - pieces[first].start <= 16
    ):
        at += 1
    held = next((to for to in range(first, at - 1) if pieces[to].kind == "noun" and _HELD.search(pieces[to].text)), None)
    if held is not None and pieces[held + 1].kind in DEEDS:
        at = held + 1  # 四次听证会定下, 6趟班车进村
    noun = next((to for to in range(first, at) if pieces[to].kind not in DEEDS), at)
    if first < noun < at and pieces[noun - 1].tie != "state" and all(piece.kind == "noun" for piece in pieces[noun:at]):
        first = noun  # 7次牵头召开碰头会
    return text[pieces[first].start : pieces[at - 1].end] if at > first else None


def ends_with_deed(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether deeds alone stand between a figure and the end of its clause (先后4次下乡指导，)."""
    deed = at < len(pieces) and pieces[at].kind in ("act", "verb") and len(pieces[at].text) > 1
    while at < len(pieces) and pieces[at].kind in DEEDS:
        at += 1
    return deed and (at == len(pieces) or pieces[at].kind == "break")


def held(text: str, pieces: Sequence[Piece], first: int) -> str:
    """Read an event that is named by what is done there, to the end of its clause (9场应急知识专题宣讲), or ""."""
    at = first
    while at < len(pieces) and pieces[at].kind in ("noun", "verb", "act") and pieces[at].end - pieces[first].start <= _NAMED:
        at += 1
    ends = at == len(pieces) or pieces[at].kind in ("break", "list", "and")
    return text[pieces[first].start : pieces[at - 1].end] if ends and at > first + 1 and pieces[at - 1].text in _LECTURES else ""


def deed_there(pieces: Sequence[Piece], first: int) -> str | None:
    """Read what somebody went somewhere for so many times (两次到村里旁听)."""
    if first >= len(pieces) or pieces[first].text not in _GOING:
        return None
    for at in range(first + 1, min(first + 8, len(pieces))):
        if pieces[at].kind in ("act", "verb") or pieces[at].text in _VISITS:
            after = pieces[at + 1] if at + 1 < len(pieces) else None
            return pieces[at].text + (after.text if after is not None and (after.kind in ("act", "verb") or after.text in _VISITS) else "")
        if pieces[at].kind in ("break", "figure"):
            break
    return None
