"""Figures of one sentence that look alike, told apart by the deeds that they count (受理民事案件820件，审结民事案件790件)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.row import DEEDS, index_at, is_kind
from reformie.figures.words import Piece, PieceKind

_KINDS = frozenset({"count", "money", "area", "mass"})
_PASSED: frozenset[PieceKind] = frozenset({"noun", "level", "scope", "place", "qualifier", "function", "pronoun"})
_LONGEST = 12  # pieces looked through backwards
# What tells nothing of the things.
_EMPTY = frozenset({
    "进行", "开展", "实施", "完成", "实现", "达到", "拥有", "存在", "涉及", "包括", "属于", "成为", "超过", "增加", "减少", "发展", "提供", "通过",
})  # fmt: skip


def tell_apart(pieces: Sequence[Piece], figures: Sequence[Candidate]) -> None:
    """Give figures of a sentence that measure the same the deeds as qualifiers that come before them, where these differ.

    Args:
        pieces: The sentence. figures: Its figures, whose measures are known.
    """
    alike: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for made in figures:
        if made.measure and made.kind in _KINDS:
            alike[made.measure, made.unit].append(made)
    for same in alike.values():
        if len(same) < 2:
            continue
        deeds = [_deed(pieces, made) for made in same]
        if all(deeds) and len(set(deeds)) == len(deeds):
            for made, deed in zip(same, deeds, strict=True):
                if not any(deed in word for word in (made.measure or "", *made.qualifiers)):
                    made.qualifiers.append(deed)


def _deed(pieces: Sequence[Piece], made: Candidate) -> str:
    """Give the deed that stands before a figure and its noun, or before the list that they end, or ""."""
    index = index_at(pieces, made.start)
    for at in range(index - 1, max(-1, index - 1 - _LONGEST), -1):
        piece = pieces[at]
        if piece.kind in DEEDS and piece.tie != "adverb":
            joined = is_kind(pieces, at - 1, "act") or is_kind(pieces, at - 1, "verb")
            whole = f"{pieces[at - 1].text}{piece.text}" if joined else piece.text
            return whole if len(whole) > 1 and whole not in _EMPTY else ""
        row = piece.kind in ("list", "and") and is_kind(pieces, at - 1, "figure")  # 民事案件790件、刑事案件128件
        if not (
            row or piece.kind in _PASSED or piece.tie == "adverb" or (piece.kind == "figure" and pieces[at + 1].kind in ("list", "and"))
        ):
            return ""
    return ""
