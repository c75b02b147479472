"""Which words beside a list mark or 和 make up one noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import DEEDS, DOER, is_kind
from reformie.figures.words import Piece, PieceKind

_NOMINAL: frozenset[PieceKind] = frozenset({"noun", "act"})
_KINDS = frozenset("控级产性型类等")
_SOME = frozenset({"部分", "若干", "各", "有关", "相关", "其他", "全部"})
# What is done, though a dictionary has it as a noun, or as what leads up to figures.
_DONE = frozenset({"管理", "建设", "治理", "服务", "发展", "提升", "改善", "增长", "生产"})
_HONOURED = frozenset({"先进", "优秀", "示范", "典型"})
_HONOURS = ("先进集体", "先进单位", "先进个人", "先进工作者", "先进典型", "示范单位", "示范集体", "单位", "集体", "个人", "工作者")
_RURAL = frozenset({"农村", "乡村"})
_SIDES = frozenset({"方面", "环节", "领域", "层面", "维度", "角度", "阶段", "步骤", "部门", "单位"})  # 四个方面加强和改进工作
_SIDE = 5  # pieces of one side
_HOUSES = frozenset({"企业", "公司", "合作社", "机构", "门店", "车间", "大户", "基地", "岗位", "人才"})


def sorts(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed tells one of two kinds of the general noun behind the second (行政审批和公共服务事项)."""
    if pieces[at].tie != "sort" or not (is_kind(pieces, at + 1, "and") or is_kind(pieces, at + 1, "list")):
        return False
    end = at + 2
    while end < min(at + 6, len(pieces)) and pieces[end].kind in _NOMINAL and pieces[end].tie != "general":
        end += 1
    return at + 2 < end < len(pieces) and pieces[end].tie == "general"


def ends(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether no noun, verb nor figure goes on at a piece."""
    return at >= len(pieces) or pieces[at].kind in ("break", "list", "and", "etc", "of")


def alike(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether 与 only tells what the nouns before are alike with (两枚印章与公章同等效力)."""
    return pieces[at].text in ("与", "和") and any(piece.text[0] == "同" and piece.text != "同志" for piece in pieces[at + 2 : at + 8])


def goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a list or an attribute goes on behind ``at`` with a noun that is not the next figure's own."""
    if _parallel(pieces, at):
        return True
    end = at + 1
    while end < len(pieces) and pieces[end].kind in ("noun", "place", "body", "list"):
        end += 1
    if is_kind(pieces, end, "etc") and is_kind(pieces, end + 1, "figure"):
        return False  # 两个街道和东坪、西岭等6个镇
    for look in range(at + 1, min(at + 8, len(pieces))):
        kind = pieces[look].kind
        if (
            kind == "figure"
            or (look == at + 1 and (pieces[look].text in _SOME or pieces[look].text[0] == "各"))
            or (pieces[at].text == "与" and kind in DEEDS)
        ):  # 企业与院所签订: a partner
            return False
        if look == at + 1 and of_trade(pieces, look):
            return True
        if kind in DEEDS and look == at + 1 and is_kind(pieces, look + 1, "noun") and pieces[look + 1].tie == "general":
            return pieces[at].kind == "and" or pieces[at - 1].tie == "sort"  # 购置和维护经费, 审批、备案事项
        if kind not in _NOMINAL:
            return look > at + 1
    return at + 1 < len(pieces)


def of_trade(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed behind a list mark tells the trade of the houses that the next word names (物流、报关企业), as the short word before does."""
    return (
        pieces[at].kind in DEEDS
        and pieces[at - 1].kind == "list"
        and len(pieces[at].text) == len(pieces[at - 2].text) == 2
        and DOER.search(pieces[at - 2].text) is None
        and is_kind(pieces, at + 1, "noun")
        and pieces[at + 1].text in _HOUSES
    )


def _parallel(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether the words on both sides of a mark only tell the kinds of the noun behind them (公办型、普惠型幼儿园)."""
    kind = pieces[at - 1].text[-1]
    if not is_kind(pieces, at, "list") or kind not in _KINDS:
        return False
    return any(is_kind(pieces, end + 1, "noun") and pieces[end].text[-1] == kind for end in range(at + 1, min(at + 3, len(pieces))))


def joint(pieces: Sequence[Piece], first: int, heads: tuple[str, ...]) -> int:
    """Give where a phrase ends whose head is told by two deeds with 与 between them, each with its own nouns (生态保护与修复项目), or 0."""
    mark = next((at for at in range(first + 1, min(first + _SIDE, len(pieces))) if pieces[at].kind == "and"), 0)
    word = pieces[first].text if mark else ""
    does = (DOER.search(word) is not None and word not in _RURAL) or word in _SIDES
    if not mark or does or not _is_deed(pieces[mark - 1]) or not all(_told(piece) for piece in pieces[first:mark]):
        return 0
    for at in range(mark + 1, min(mark + 1 + _SIDE, len(pieces))):
        if not _told(pieces[at]):
            return 0
        before = pieces[at - 1 - (pieces[at - 1].text in _HONOURED)]
        if pieces[at].kind == "noun" and pieces[at].text.endswith((*heads, *_HONOURS)) and pieces[at].text != "工作" and _is_deed(before):
            return at + 1
    return 0


def _told(piece: Piece) -> bool:
    """Tell whether a word may stand in such a phrase."""
    return piece.kind == "noun" or _is_deed(piece)


def _is_deed(piece: Piece) -> bool:
    return (piece.kind in DEEDS and len(piece.text) > 1) or piece.text in _DONE
