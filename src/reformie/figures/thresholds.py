"""What is counted where a bound selects it (经营性收入20万元以上的村由9个增至30个): without the bound the count would be of another thing."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.nouns import Nouns, Phrase
from reformie.figures.row import DOER, index_at, is_kind
from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

_SELECTING = regex(r"以[上下内]$|^(?:不足|不到|超过?|[低高少多]于|不[少低]于|不超过|[大小]于)")
_COUNTING = regex(r"^(?:不足|不到|超过?|[低高少多]于|不[少低]于|不超过|[大小]于).*[名人户家个头只亩]$|[名人户家个头只亩](?:及?以[上下])$")
_SHARE = regex(r"(?:成|半|%|之.)以[上下]$|(?:成|半|%|之.)$")  # 八成以上的村: a share selects nothing
_PART = regex(r"[%成半倍]")
_ATTRIBUTE: frozenset[PieceKind] = frozenset({"noun", "act", "verb"})
_REACHING = frozenset({"在", "达", "达到", "为", "超过", "超", "高于", "低于", "不足", "不到", "大于", "小于"})
_RATED = regex(r"(?:[率比量额值数度费价]|占比|比重|比例|份额|[收投]入|面积)$")
_WHERE = frozenset({"城区", "主城区", "县城", "城镇", "城乡", "农村", "乡镇", "乡村", "山区", "牧区", "库区", "园区", "市区"})
_LONGEST = 24  # characters
_AMOUNT = regex(r"(?:[收投]入|产值|税收|面积|资金|经费|总?数|人口|学生|利润|销售额|营收|投资|成本|海拔|树龄|船龄)$")
_BEFORE = 5  # pieces that name what a bound is a bound of


def bounded(text: str, pieces: Sequence[Piece], index: int, made: Candidate, nouns: Nouns) -> str:
    """Give the thing behind a count that opens with the bound that selects it (42名65岁以上老人, 6个集体收入20万元以上的村), or ""."""
    if made.kind != "count":
        return ""
    first = at = index + 1
    while at < min(first + _BEFORE, len(pieces)) and pieces[at].kind in _ATTRIBUTE:
        at += 1
    if not is_kind(pieces, at, "figure") or _SELECTING.search(pieces[at].text) is None:
        return ""
    aged = "岁" in pieces[at].text
    named = first < at and not aged and _AMOUNT.search(pieces[at - 1].text) and DOER.search(pieces[first].text) is None
    if _PART.search(pieces[at].text) or not (named or (first == at and aged)):
        return ""
    thing = nouns.right(text, pieces, at, True) if aged or is_kind(pieces, at + 1, "of") else ""
    end = text.find(thing, pieces[at].end, pieces[at].end + 1 + len(thing)) if thing else -1
    return text[pieces[first].start : end + len(thing)] if end >= 0 else ""


def selected(text: str, pieces: Sequence[Piece], index: int, made: Candidate, found: Phrase) -> Phrase:
    """Give the thing before a count with the bound that selects it, from the bound's own noun on.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        found: What stands before the figure.

    Returns:
        The phrase with its bound, or as it was where none stands before it.
    """
    thing = found.head or found.text
    selects = made.kind == "count" or (made.kind in ("ratio", "growth") and _RATED.search(thing) is None)  # 65岁以上的志愿者占四成
    selects = selects or thing.endswith("率")
    start = text.rfind(thing, max(pieces[0].start, made.start - _LONGEST), made.start) if selects and thing else -1
    at = index_at(pieces, start) - 1 if start >= 0 else -1
    while at > 0 and pieces[at].kind in ("verb", "act"):
        at -= 1  # 50户以上的连片村寨
    of = is_kind(pieces, at, "of")
    at -= of
    counted = at
    while of and pieces[counted].kind == "noun" and counted > 0:
        counted -= 1  # 不足30名学生的教学点
    if counted < at and _COUNTING.search(pieces[counted].text) and not is_kind(pieces, counted - 1, "noun"):
        at = counted
    if not 0 <= at < index or pieces[at].kind != "figure" or _SELECTING.search(pieces[at].text) is None:
        return found
    rated = thing.endswith("率") and ("岁" not in pieces[at].text or pieces[at].end != start)  # 3岁以下儿童管理率, but 60岁以上村民的使用率
    if rated or (made.kind != "count" and _PART.search(pieces[at].text)):
        return found  # 超定额三成以内的加价五成
    first = at
    while "岁" not in pieces[at].text and first > 0 and _leads(pieces, first, at):
        first -= 1
    if (first == at and _SHARE.search(pieces[at].text)) or made.start - pieces[first].start > _LONGEST + len(thing):
        return found
    whole = text[pieces[first].start : start + len(thing)]
    return Phrase(whole, thing)


def _leads(pieces: Sequence[Piece], first: int, at: int) -> bool:
    """Tell whether the piece before ``first`` names what the bound at ``at`` is a bound of."""
    before = pieces[first - 1]
    if before.text in _WHERE:
        return False  # 农村60人以上的大班级
    return (before.kind in _ATTRIBUTE if first < at else before.kind == "noun") or (first == at and before.text in _REACHING)
