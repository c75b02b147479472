"""Whether a figure counts or measures again what the figure before it does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.nouns import DEEDS, is_kind
from reformie.figures.words import Piece

# 86户茶农，超七成签了合同; 新品种5个，其中2个通过审定: the clause opens with the figure and tells what some of them did.
_OPENING = re.compile(r"[，、；](?:其中|目前|现已|已|有|仅|约|近|超|过|的){0,3}")
# 保底价每公斤22元，比去年高3元; 巩固率99%，高于全省平均水平2个百分点: the clause only holds it against another one.
_AGAINST = re.compile(
    r"，(?:比(?![例重率值赛])|较|高于|低于|高出|低出|接近|相当于|超出)[^，。；、]{0,14}(?:[高低多少快慢贵]|便宜|水平|均值|平均值|平均)[出了]?的?(?:近|约|超)?"
)
# 每平方米月租8元，改造后涨到19元: the clause only tells the change.
_LATER = re.compile(r"，[^，。；、：\d]{0,6}?(?:[涨升降减增扩缩]|增加|提高|下降|上升|减少|压缩|回落|发展)(?:到|至|为)了?")
# What stands between the two figures of a change (由20户发展到90户).
_INTO = re.compile(r"[^，。；、：:\d的]{0,6}(?:到|至|为|成|变)(?:了|约|近|目前|现在|如今|去年|今年|\d{4}年|底|年|的){0,4}")
_IN_EACH = re.compile(r"[，；](?:平均|其中|最多|最少)?每(?:个|家|所|户|支|座|间|条|批|期)?[^，。；、\d]{1,8}")
_NEAR = 32  # characters


def continues(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate) -> bool:
    """Tell whether a figure is the second of a change and has no noun of its own (9张变1张)."""
    gap = text[before.end : min(made.start, before.end + 24)]
    own = index + 1 < len(pieces) and (
        pieces[index + 1].kind == "noun" or (pieces[index + 1].kind in DEEDS and is_kind(pieces, index + 2, "noun"))
    )
    nouns = (piece for piece in pieces[:index] if piece.start > before.end and piece.kind == "noun" and len(piece.text) > 1)
    goes_on = _INTO.fullmatch(gap) or (_LATER.fullmatch(gap) and next(nouns, None) is None)
    return before.unit == made.unit and bool(before.measure) and bool(goes_on) and not own


def same_again(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate) -> bool:
    """Tell whether a figure counts or measures again what the one before does: a part of them, or held against another."""
    if made.start - before.end > _NEAR or made.kind == "rank":
        return False
    if _AGAINST.fullmatch(text, before.end, made.start):
        ends = index + 1 == len(pieces) or pieces[index + 1].kind == "break"
        return ends and (made.unit == before.unit or made.kind in ("ratio", "growth"))
    if before.kind != "count" or _OPENING.fullmatch(text, before.end, made.start) is None:
        return False
    does = index + 1 < len(pieces) and pieces[index + 1].kind in ("verb", "light") and not is_kind(pieces, index + 2, "of")
    return does and (made.unit == before.unit or (made.kind == "ratio" and made.unit in ("%", "")))


def shared_out(text: str, made: Candidate, before: Candidate) -> bool:
    """Tell whether a figure counts how many of what was counted before there are in each (推选调解员2130名，平均每个村6名)."""
    return made.unit == before.unit and _IN_EACH.fullmatch(text, before.end, made.start) is not None
