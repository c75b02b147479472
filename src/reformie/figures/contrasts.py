"""Deeds that alone tell two figures of one thing apart (受理案件90件，审结85件; 8个项目开工，签约10个项目): they are qualifiers."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.row import DEEDS, index_at, stops
from reformie.figures.words import Piece, PieceKind
from reformie.findings import Bounds

_KINDS = frozenset({"count", "money", "area", "length", "mass"})
_SMALL: frozenset[PieceKind] = frozenset({"link", "function", "qualifier", "date", "scope", "level", "pronoun"})
_TURNING = frozenset("为到至成由从")  # 由9个精简为5个: one thing that changed
_ASIDE: frozenset[PieceKind] = frozenset({"list", "and"})
_NAMING: frozenset[PieceKind] = frozenset({"noun", "place"})
_SUMS = ("投资", "金额", "投资额", "资金")  # what the things counted right before cost
_LONGEST = 6  # characters
_DONE = frozenset({"完成"})  # a word that leads up to figures, and a deed
_EMPTY = frozenset({"给予", "予以", "进行", "开展", "组织", "实施", "拥有", "具有", "包括", "涉及", "需要", "得到", "存在"})
_Key = tuple[str, str, str, Bounds | None]


def tell(text: str, pieces: Sequence[Piece], figures: Sequence[Candidate]) -> None:
    """Add to the qualifiers of the figures of a sentence that count the same what was done with each, where that differs."""
    alike: dict[_Key, list[Candidate]] = {}
    for made in figures:
        if made.measure and made.kind in _KINDS:
            alike.setdefault((made.measure, made.unit, made.kind, made.period), []).append(made)
    told: dict[int, str] = {}
    for group in alike.values():
        if len(group) > 1:
            told.update(_told_apart(text, pieces, group))
    before: Candidate | None = None
    for made in figures if told else ():
        cost = made.kind == "money" and (made.measure or "").endswith(_SUMS)
        if cost and before is not None and before.start in told and before.kind == "count":
            told.setdefault(made.start, told[before.start])
        if made.start in told and told[made.start] not in made.qualifiers:
            made.qualifiers.append(told[made.start])
        before = made


def _told_apart(text: str, pieces: Sequence[Piece], group: Sequence[Candidate]) -> dict[int, str]:
    """Give by their beginnings what was done with the things of a group, where that differs.

    Of all of them, or of parts behind a whole (项目90个，开工30个); those that other qualifiers tell apart are let be.
    """
    deeds = [_deed(text, pieces, made) for made in group]
    others = {frozenset(made.qualifiers) - {deed} for made, deed in zip(group, deeds, strict=True)}
    if len(others) > 1 or len(set(deeds)) == 1 or ("" in deeds and deeds[0]):
        return {}
    return {made.start: deed for made, deed in zip(group, deeds, strict=True) if deed}


def _deed(text: str, pieces: Sequence[Piece], made: Candidate) -> str:
    """Give what was done with what a figure counts, told right before it and its noun, or right behind them; "" where nothing is."""
    index, noun = index_at(pieces, made.start), made.measure or ""
    at = _before_small(pieces, index - 1)
    if any(piece.text[-1] in _TURNING for piece in pieces[at + 1 : index]):
        return ""
    if at >= 0 and text.endswith(noun, 0, pieces[at].end):
        at = _before_small(pieces, index_at(pieces, pieces[at].end - len(noun)) - 1)
    word = _deeds(pieces, _before_list(pieces, at), -1)
    return word if word and word not in noun else _deed_behind(text, pieces, made.end, noun)


def _before_list(pieces: Sequence[Piece], at: int) -> int:
    """Give the index of the last piece before the list that a figure ends, and its nouns (受理|民事案件9件、刑事案件3件)."""
    while at > 0 and pieces[at].kind in _ASIDE and pieces[at - 1].kind == "figure":
        at -= 2
        while at >= 0 and (pieces[at].kind in _SMALL or pieces[at].kind in _NAMING):
            at -= 1
    return at


def _deed_behind(text: str, pieces: Sequence[Piece], end: int, noun: str) -> str:
    """Give the deed that closes the clause of a figure behind its noun (9个项目集中开工), or ""."""
    if not text.startswith(noun, end):
        return ""
    first = index_at(pieces, end + len(noun))
    while first < len(pieces) and pieces[first].tie == "adverb":
        first += 1
    word = _deeds(pieces, first, 1)
    return word if word and stops(pieces, index_at(pieces, pieces[first].start + len(word))) else ""


def _before_small(pieces: Sequence[Piece], at: int) -> int:
    """Give the index of the last piece up to ``at`` that is no small word."""
    while at >= 0 and pieces[at].kind in _SMALL and pieces[at].text not in _DONE:
        at -= 1
    return at


def _deeds(pieces: Sequence[Piece], at: int, step: int) -> str:
    """Give the deeds that stand one behind the other from a piece on, backwards or forwards, as they are written."""
    word = ""
    while 0 <= at < len(pieces) and (pieces[at].kind in DEEDS or pieces[at].text in _DONE or (word and pieces[at].kind in _ASIDE)):
        word = pieces[at].text + word if step < 0 else word + pieces[at].text
        at += step
    word = word.strip("、和与及")
    return word if 1 < len(word) <= _LONGEST and word not in _EMPTY else ""
