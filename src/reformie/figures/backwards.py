"""The noun phrase that ends before a piece."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reformie.figures.nouns import ACTOR, DEEDS, LONGEST, Phrase, is_kind
from reformie.figures.phrases import INTENDED, clean
from reformie.figures.words import Piece, PieceKind

_REACH = 40
_SKIPPED: frozenset[PieceKind] = frozenset({"link", "qualifier", "function", "date", "light", "scope", "level"})
_SUFFIXES = frozenset("率额量值数比费会价款度")
# A deed before these is a part of the noun: 案件办结率, 成果转化交易额.
_RATES = ("率", "额", "量", "人次", "数", "费", "比", "收入", "价")
# What a deed before it tells the kind of: 办理环节.
_PEOPLE = re.compile(r"[人户名]")  # 供水管网已覆盖7万亩, but whom it reaches are people
_SPENT = frozenset({"投入", "支出", "投资", "到位", "补助"})
_STEPS = frozenset({"环节", "时限", "时间", "流程", "期限", "程序", "窗口", "条件"})
# 核桃种植面积, 车间建设规模: what a deed brought about, by size.
_SIZES = frozenset({"面积", "规模", "收益", "周期", "成本", "数量", "比例", "能力", "标准"})
_SEATS = ("中心", "平台", "机构", "基地", "市场")
SPENT = frozenset({"投入", "投资", "出资", "资金", "补助", "补贴", "贷款", "授信"})
_LIMIT = re.compile(r"^不[足到]|^[超低高]|以[上下内]$")
# General words for the owner, which its figures leave out (公司营收); a count of them stays (公司总数).
_OWNERS = frozenset({"公司", "学校", "医院", "集团", "合作社", "园区", "该公司", "该校", "该院", "该社", "村里", "镇里"})
_COUNTS = frozenset({"总数", "数量", "数", "个数", "总量", "总户数", "总人数"})
PERSON = re.compile(r"(?:.[员师生者工民手徒]|村医|干部|代表|老人|人才|群众|人员|劳动力)$")
_STAYING = frozenset({"稳定", "保持", "控制", "维持"})
_CAME = frozenset({"来", "回来", "返乡", "走", "留下"})
_REACHING = frozenset({"惠及", "带动", "覆盖", "吸引", "辐射", "接待"})
_BETWEEN: frozenset[PieceKind] = frozenset({"link", "function", "qualifier", "date"})
_FOR = frozenset("为给向替帮")
_POINTING = frozenset("每这那该各")
_DONE = frozenset("办排发印卖售讲演播拍写修装刊收攒存寄送换改铺")
_ENDED = frozenset({"到", "至", "为", "成", "在"})


def left(text: str, pieces: Sequence[Piece], index: int) -> Phrase:
    """Read the noun phrase that ends before a piece, verbs of being and reaching between them left out."""
    index = _before_aside(pieces, index)
    at = index - 1
    floor = max(0, index - _REACH)
    if _listed(pieces, index):
        at -= 1
    while at >= floor and (pieces[at].kind in _SKIPPED or (pieces[at].kind == "of" and at + 1 < index)):
        at -= 1
    if at > floor and at + 1 < index and _changing(pieces, at):
        at -= 1
        while at >= floor and pieces[at].kind in ("link", "function"):  # 接待量必须控制在900人次
            at -= 1
    at = last = _behind_verb(pieces, at, floor)
    if at >= floor and pieces[at].kind == "act" and at + 1 < index and pieces[at + 1].kind == "light" and len(pieces[at + 1].text) > 1:
        last = at + 1  # 排查整治34处: two deeds
    at = _reach_back(pieces, at, last, floor)
    if at < last:
        return _with_head(text, pieces, _bounded(pieces, at, floor), last)
    return Phrase(pieces[at].text, pieces[at].text) if at >= floor and pieces[at].kind == "body" else Phrase()


def _before_aside(pieces: Sequence[Piece], index: int) -> int:
    """Give where brackets open that close right before a piece (吸纳会员（医师、护士）90名), else the piece's own index."""
    if index < 1 or pieces[index - 1].text != "）":
        return index
    opening = next((at for at in range(index - 2, max(-1, index - _REACH), -1) if pieces[at].text == "（"), 0)
    return opening if is_kind(pieces, opening - 1, "noun") else index


def _reach_back(pieces: Sequence[Piece], at: int, last: int, floor: int) -> int:
    """Give the index before the first piece of the phrase that ends with ``last``, looking back from ``at``."""
    whole = last >= floor and pieces[last].text.endswith((*_RATES, *_SEATS))
    while at >= floor and pieces[last].end - pieces[at].start <= LONGEST:
        kind = pieces[at].kind
        if kind in ("noun", "level", "verb", "act") or _nominal(pieces, at, last):
            at -= 1
            deed = pieces[at + 1].text in _REACHING or (kind == "act" and not whole and not _joins_list(pieces, at))
            if deed and at + 1 < last:
                break
        elif kind in ("of", "and", "list") and floor < at < last and _joins(pieces, at):
            at -= 1
        else:
            break
    return at


def _nominal(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a verb that measures leave out is a part of the noun that it stands before (办理环节, 办结率)."""
    kind, long = pieces[at].kind, len(pieces[at].text) > 1
    if at < last and pieces[at + 1].text in _SUFFIXES and kind in ("light", "link", "function") and long:
        return True
    sized = pieces[last].text in _STEPS or (pieces[last].text in _SIZES and long)
    return kind == "light" and at + 1 == last and sized


def _behind_verb(pieces: Sequence[Piece], at: int, floor: int) -> int:
    """Give where the subject ends of a verb that is done to things (公开课办了, 通知书已发): the thing is counted, the deed is not."""
    first = at
    came = pieces[at].text in _CAME
    while at > floor and (pieces[at].text in _DONE or pieces[at].text in _CAME or (at < first and pieces[at].kind in _BETWEEN)):
        at -= 1
    thing = at < first and pieces[at].kind in ("noun", "act") and len(pieces[at].text) > 1 and (came or not ACTOR.search(pieces[at].text))
    return at if thing else first


def _listed(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a colon and nothing else stands between a noun and a figure (总投资：3亿元，)."""
    alone = index + 1 >= len(pieces) or pieces[index + 1].kind == "break"
    named = is_kind(pieces, index - 2, "noun") and not pieces[index - 2].text.startswith("一")  # 响了一声：
    return alone and named and pieces[index - 1].text in ("：", ":")


def _changing(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a piece and the next one tell a change and no thing (门店发展到, 编制核定为)."""
    after, kind = pieces[at + 1].text, pieces[at].kind
    if kind in ("verb", "act") or pieces[at].text in _STAYING:
        return after in _ENDED or (len(pieces[at].text) == 1 and after[-1] in "到至")  # 压|减至
    return kind == "noun" and after in ("到", "至") and len(pieces[at].text) == 2 and pieces[at - 1].kind == "noun"


def _bounded(pieces: Sequence[Piece], at: int, floor: int) -> int:
    """Give where a phrase begins of which the piece at ``at`` is no part; 面积50亩以上的果园 begins before its bound."""
    first = at + 1
    if not (is_kind(pieces, at, "of") and is_kind(pieces, at - 1, "figure") and _LIMIT.search(pieces[at - 1].text)):
        return first
    at -= 2
    while at >= floor and pieces[at].kind in ("noun", "act", "verb"):
        at -= 1
    return at + 1


def _with_head(text: str, pieces: Sequence[Piece], first: int, last: int) -> Phrase:
    """Give the phrase of some pieces, and what is left of it without the deeds before its nouns."""
    reached = pieces[last].text == "覆盖" and is_kind(pieces, first - 1, "link") and not _PEOPLE.search(pieces[last + 1].text)
    if first == last and (reached or (pieces[last].text in _SPENT and is_kind(pieces, first - 1, "qualifier"))):
        spent = left(text, pieces, first - 1)  # 技改资金累计投入60亿元: what was spent is told before the qualifier
        if spent.text:
            return spent
    first = _without_lead(pieces, first, last)
    while first < last and is_kind(pieces, first - 1, "figure") and pieces[last].kind == "act" and pieces[first].kind == "noun":
        first += 1  # 从7家单位抽调9人: the noun is the figure before's
    if first > last:
        return Phrase()
    if first > 0 and pieces[first - 1].text in _FOR:  # 为摊主减免租金: whom it is done for is not counted
        first = next((at for at in range(first + 1, last + 1) if pieces[at].kind in DEEDS or is_kind(pieces, at, "link")), first)
    head = first
    while head <= last and pieces[head].kind in ("act", "verb", "light", "list", "and"):
        head += 1
    tail = _written(pieces, head, last) if head <= last else ""
    if len(tail) == 1:  # 办结率
        tail = _written(pieces, first, last)
    return Phrase(clean(_written(pieces, first, last)), clean(tail), pieces[last].kind in ("act", "verb"), _turned(pieces, head, last))


def _turned(pieces: Sequence[Piece], head: int, last: int) -> str:
    """Put the deeds that a phrase ends in before the people who do them, "" where it has no such deeds or the nouns are no people."""
    noun = last
    while noun >= head and pieces[noun].kind in ("act", "verb"):
        noun -= 1
    if noun == last or noun < head or not PERSON.search(pieces[noun].text):
        return ""
    return _written(pieces, noun + 1, last) + clean(_written(pieces, head, noun))


def _written(pieces: Sequence[Piece], first: int, last: int) -> str:
    """Give the words of a phrase; 的 between mere nouns is left out (卫生院的床位使用率), behind a clause it stays (收不抵支的镇)."""
    if first == last:
        return pieces[first].text
    part = pieces[first : last + 1]
    plain = all(piece.kind in ("noun", "level", "of") for piece in part)
    return "".join(piece.text for piece in part if not (plain and piece.kind == "of"))


def _without_lead(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a phrase begins without list marks, 每户, the word for its owner, and 投入 before what was put in."""
    if first > 0 and first < last and pieces[first - 1].text in _POINTING:
        first += 1
    while first < last:
        word, after = pieces[first].text, pieces[first + 1].text
        if not (
            pieces[first].kind in ("of", "and", "list", "etc")
            or (word == "投入" and pieces[last].text not in SPENT)
            or (word in _OWNERS and after not in _COUNTS)
            or (word in INTENDED and first + 1 == last)
        ):
            break
        first += 1
    return first


def _joins(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether what stands before 的 or 、 belongs to the same phrase: a noun that is not the figure before's."""
    if pieces[at - 1].kind not in ("noun", "act", "verb"):
        return False
    return pieces[at].kind != "of" or pieces[at - 1].kind == "noun"


def _joins_list(pieces: Sequence[Piece], at: int) -> bool:
    return at >= 0 and (pieces[at].kind in ("list", "and", "act") or pieces[at].text == "新")
