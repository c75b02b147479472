"""Nouns that a dictionary cuts in two: a deed and a noun of one character, what can be done with things, a bound before what it selects."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import DEEDS, DOER, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

_LIGHT_ENDS = regex(r"[了着过出到给下起成为于向入进]$")
_WHERE = frozenset("里上中内外旁前后边间时处家村镇乡县市区省州户人权党会课")
_ABLE = frozenset({"可", "拟"})
_STEPS = frozenset({"环节", "流程", "程序", "手续", "步骤"})
_HOUSES = frozenset("社会队班站室馆厅坊院")
_NUMBERED = regex(r"[^\W\d_]{2}[性型式](?=[^\W\d_]{2})")


def welded(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed of two characters stands before a noun of one, which makes one noun: no such verb takes so short an object (看护|点, 回收|箱)."""
    if at < 0 or at + 1 >= len(pieces) or pieces[at].kind not in ("act", "verb") or len(pieces[at].text) != len("看护"):
        return False
    noun = pieces[at + 1]
    if noun.kind != "noun" or len(noun.text) != 1 or noun.text in _WHERE or _LIGHT_ENDS.search(pieces[at].text):
        return False
    return not any(is_kind(pieces, at + 2, kind) for kind in ("noun", "figure", "of"))  # 代表出席党的大会


def may_be_done(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word like 可 and the deed behind it tell, behind another deed, which things are meant (托管可治理沙地, 公布拟下放事项)."""
    able = at if pieces[at].text in _ABLE else at - 1
    if able < 1 or able + 2 >= len(pieces) or pieces[able].text not in _ABLE or pieces[able - 1].kind not in DEEDS:
        return False
    done = pieces[able + 1]
    return done.kind in DEEDS and len(done.text) > 1 and pieces[able + 2].kind == "noun" and not DOER.search(pieces[able - 1].text)


def of_kind(phrase: str, start: int) -> bool:
    """Tell whether a phrase goes on with what tells a kind (乡镇|公益性公墓), which nothing is said by."""
    return _NUMBERED.match(phrase, start) is not None


def is_step(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed behind nouns that do nothing is one whose steps the next word names (建房|审批|环节)."""
    after = pieces[at + 1].text if at + 1 < len(pieces) else ""
    return after in _STEPS and pieces[at].kind in ("act", "verb") and DOER.search(pieces[at - 1].text) is None


def is_house(piece: Piece) -> bool:
    """Tell whether a word that no dictionary holds is the name of a kind of house or team (互助社, 共治会)."""
    return len(piece.text) == len("互助社") and piece.text[-1] in _HOUSES
