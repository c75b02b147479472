"""Noun phrases in a row of pieces: the one that begins behind a figure, and the one that ends before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reformie.figures.phrases import AVERAGES, INTENDED, LEVELLED, clean
from reformie.figures.tables import Tables
from reformie.figures.words import Piece, PieceKind

_REACH = 40
_LONGEST = 26
_NOMINAL: frozenset[PieceKind] = frozenset({"noun", "act"})
_SKIPPED: frozenset[PieceKind] = frozenset({"link", "qualifier", "function", "date", "light", "scope", "level"})
DEEDS: frozenset[PieceKind] = frozenset({"act", "verb", "light"})
_SUFFIXES = frozenset("率额量值数比费会价款度")
# A deed before these is a part of the noun: 案件办结率, 成果转化交易额.
_RATES = ("率", "额", "量", "人次", "数", "费", "比", "收入", "价")
# What a deed before it tells the kind of: 办理环节.
_SPENT = frozenset({"投入", "支出", "投资", "到位", "补助"})
_STEPS = frozenset({"环节", "时限", "时间", "流程", "期限", "程序", "窗口", "条件"})
# 核桃种植面积, 车间建设规模: what a deed brought about, by size.
_SIZES = frozenset({"面积", "规模", "收益", "周期", "成本", "数量", "比例", "能力", "标准"})
_SEATS = ("中心", "平台", "机构", "基地", "市场")
SPENT = frozenset({"投入", "投资", "出资", "资金", "补助", "补贴", "贷款", "授信"})
# General words for the owner, which its figures leave out (公司营收); a count of them stays (公司总数).
_LIMIT = re.compile(r"^不[足到]|^[超低高]|以[上下内]$")
_OWNERS = frozenset({"公司", "学校", "医院", "集团", "合作社", "园区", "该公司", "该校", "该院", "该社", "村里", "镇里"})
_COUNTS = frozenset({"总数", "数量", "数", "个数", "总量", "总户数", "总人数"})
_BATCH = re.compile(r"(?:第.{1,2}|首)[批期届]")
_DOING = frozenset({"参加", "参与", "享受", "加入", "接受", "获得", "取得", "考取", "签订", "领取", "走上", "用上"})
_MADE = frozenset({"为", "作为", "列为", "成为", "是"})
_JOINING = frozenset({"参加", "参与"})
# Who acts: behind such a noun a word that no dictionary holds tells what they do (12名老师留岗带徒).
_ACTOR = re.compile(r"(?:[员师生者工民手弟户徒士家长]|企业|单位|学校|代表|干部|老人|医院|机构|公司|村医)$")
_PERSON = re.compile(r".(?:[员师生者工民手徒]|村医|干部|代表|老人|人才|群众|人员)$")
_STAYING = frozenset({"稳定", "保持", "控制", "维持"})
_SOME = frozenset({"部分", "各", "有关", "相关", "其他", "全部"})
_CAME = frozenset({"来", "回来", "返乡", "走", "留下"})
_REACHING = frozenset({"惠及", "带动", "覆盖", "吸引", "辐射", "接待"})
_BETWEEN: frozenset[PieceKind] = frozenset({"link", "function", "qualifier", "date"})
_FOR = frozenset("为给向替帮")
_POINTING = frozenset("每这那该各")
_DONE = frozenset("办排发印卖售讲演播拍写修装刊收攒存寄送换改铺")
_ENDED = frozenset({"到", "至", "为", "成", "在"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        text: The phrase; empty where there is none. head: It without a deed before its nouns; empty where it is a deed alone.
        deed: Whether it ends in a deed (跨校上岗). turned: Where it does, the deed as an attribute of the people before it (学生回流: 回流学生).
    """

    text: str = ""
    head: str = ""
    deed: bool = False
    turned: str = ""


def is_kind(pieces: Sequence[Piece], index: int, kind: PieceKind) -> bool:
    """Tell whether there is a piece at ``index`` and it is of this kind."""
    return 0 <= index < len(pieces) and pieces[index].kind == kind


def index_at(pieces: Sequence[Piece], position: int) -> int:
    """Give the index of the first piece that begins at or behind ``position``."""
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high) // 2
        if pieces[middle].start < position:
            low = middle + 1
        else:
            high = middle
    return low


class Nouns:
    """Reads noun phrases.

    Args:
        tables: Cue words.
    """

    def __init__(self, tables: Tables) -> None:
        self._heads = tables.cue("head")
        self._endings = tuple(sorted(self._heads))
        self._adverbs = tables.cue("adverb")
        self._modifiers = tables.cue("modifier")

    def right(self, text: str, pieces: Sequence[Piece], index: int, open_end: bool) -> str:
        """Read the noun phrase that begins behind a figure; ``open_end`` lets a clause with 的 stand before it."""
        at = index + 1
        if is_kind(pieces, at, "of"):
            if not open_end:
                return ""
            at += 1
        while at + 1 < len(pieces) and LEVELLED.fullmatch(pieces[at].text) and pieces[at + 1].kind in ("noun", "act", "verb", "level"):
            at += 1
        if at + 1 < len(pieces) and _BATCH.fullmatch(pieces[at].text):  # 15名第三批学员
            at += 1
        if at < len(pieces) and pieces[at].text in self._adverbs and not open_end:
            return ""
        idiom = (
            at < len(pieces) and pieces[at].kind in ("noun", "verb") and len(pieces[at].text) == 4 and not _ACTOR.search(pieces[at].text)
        )
        if idiom and is_kind(pieces, at + 1, "of"):  # 7件悬而未决的老大难问题
            at += 2
        if at + 2 < len(pieces) and pieces[at].text == "可" and pieces[at + 1].kind in DEEDS and is_kind(pieces, at + 2, "noun"):
            usable = self._phrase(text, pieces, at + 1)  # 900亩可利用草原
            return f"可{usable}" if usable else ""
        if at < len(pieces) and pieces[at].kind in ("verb", "light", "link", "function", "qualifier") and open_end:
            at = _behind_clause(pieces, at)
        return self._phrase(text, pieces, at) if at < len(pieces) else ""

    def told(self, pieces: Sequence[Piece], first: int, phrase: str) -> str:
        """Read what the things that a phrase behind a figure names did or were made, as its attribute (16名博士成功签约: 签约博士).

        Args:
            pieces: The sentence. first: Index of the piece behind the figure. phrase: The phrase that was read there.

        Returns:
            The attribute, at most four characters, or "".
        """
        at, length = first, 0
        while at < len(pieces) and length < len(phrase):
            length += len(pieces[at].text)
            at += 1
        if at + 1 < len(pieces) and length == len(phrase) and pieces[at].text in _MADE:
            role = pieces[at + 1].text.removesuffix("单位")
            return role if role == "试点" or (role == "成员" and phrase == "单位") else ""
        while at < len(pieces) and pieces[at].text in self._adverbs:
            at += 1
        start = at
        while at < len(pieces) and (_acts(pieces[at]) or (at > start and pieces[at].kind in ("verb", "noun"))):
            at += 1
        done = "".join(piece.text for piece in pieces[start:at])
        ends = at == len(pieces) or pieces[at].kind in ("break", "place", "body")
        return done if length == len(phrase) and ends and len(done) <= 4 else ""

    def modifies(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether a deed stands right before the only noun that it describes (12个提升项目)."""
        return (
            at + 1 < len(pieces)
            and pieces[at + 1].text in self._heads
            and (at + 2 == len(pieces) or pieces[at + 2].kind not in ("noun", "verb", "act"))
        )

    def _phrase(self, text: str, pieces: Sequence[Piece], first: int) -> str:
        """Read a noun phrase from its beginning on; verbs belong to it at its beginning and before a head that takes them."""
        last = at = first
        named = False
        deed = 0
        while at < len(pieces) and pieces[at].end - pieces[first].start <= _LONGEST:
            piece = pieces[at]
            said = (
                piece.text[0] == "“" and at > first and pieces[at - 1].kind == "noun" and pieces[at - 1].text[0] != "“"
            )  # 把24项事项“打包”下放
            if at > first and (said or piece.text in self._adverbs or piece.text in AVERAGES or self._does(pieces, at)):
                break
            name = piece.kind in ("place", "body") and (at == first or pieces[at - 1].kind == "level")
            if piece.kind in ("noun", "level") or name or self._attributive(pieces, at, named):
                deed = deed or (at if named and piece.kind in DEEDS else 0)
                named = named or piece.kind in ("noun", "place", "body") or piece.text == "国家"
                at += 1
                last = at if piece.kind not in DEEDS else last
            elif piece.kind in ("and", "list", "etc") and at > first and _goes_on(pieces, at):
                at += 1
            else:
                break
        if deed and is_kind(pieces, last, "figure"):  # 与14家企业签订合同23项: what follows the deed is the next figure's
            last = deed
        return clean(text[pieces[first].start : pieces[last - 1].end]) if named and last > first else ""

    def _does(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether a word that no dictionary holds tells what the people or bodies before it do, and no noun of theirs."""
        if pieces[at].known or pieces[at].kind != "noun" or not _ACTOR.search(pieces[at - 1].text) or _ACTOR.search(pieces[at].text):
            return False
        after = pieces[at + 1].text if at + 1 < len(pieces) else ""
        return not (pieces[at].text.endswith(self._endings) or after in self._heads)

    def _attributive(self, pieces: Sequence[Piece], at: int, named: bool) -> bool:
        """Tell whether a deed may stand here: before the first noun, or before a head."""
        if pieces[at].kind not in DEEDS or pieces[at].text in _MADE or (named and pieces[at].text in _DOING):
            return False
        return not named or (
            len(pieces[at].text) > 1 and at + 1 < len(pieces) and (pieces[at + 1].text in self._heads or self._modifying(pieces, at))
        )

    def _modifying(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether a verb stands inside the name of a place or team, whose head comes up to three pieces later (黑土保护科技示范区)."""
        if pieces[at].text not in self._modifiers:
            return False
        for piece in pieces[at + 1 : at + 4]:
            if piece.kind == "noun" and len(piece.text) > 1 and piece.text.endswith(self._endings):
                return True
            if piece.kind != "noun" and piece.text not in self._modifiers:
                return False
        return False


def _acts(piece: Piece) -> bool:
    return piece.kind == "act" or piece.text in _JOINING


def _behind_clause(pieces: Sequence[Piece], at: int) -> int:
    """Skip a clause before 的 (20名来自各地的专家); a verb right before a noun stays as its attribute (12个提升项目)."""
    for look in range(at, min(at + 8, len(pieces))):
        again = look > at + 1 and pieces[look].kind in DEEDS and pieces[look - 1].kind == "noun"
        if pieces[look].kind in ("break", "figure") or again:
            break
        if pieces[look].kind == "of" and not is_kind(pieces, look + 1, "figure"):
            return look + 1
    noun = at + 1 if is_kind(pieces, at + 1, "noun") else at + 2
    follows = is_kind(pieces, noun, "noun") and all(piece.kind in DEEDS for piece in pieces[at:noun])
    return at if follows else len(pieces)


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a list or an attribute goes on behind ``at`` with a noun that is not the next figure's own."""
    for look in range(at + 1, min(at + 8, len(pieces))):
        kind = pieces[look].kind
        if (
            kind == "figure" or (look == at + 1 and pieces[look].text in _SOME) or (pieces[at].text == "与" and kind in DEEDS)
        ):  # 企业与院所签订: a partner
            return False
        if kind not in _NOMINAL:
            return look > at + 1
    return at + 1 < len(pieces)


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
    at = last = _behind_verb(pieces, at, floor)
    if at >= floor and pieces[at].kind == "act" and at + 1 < index and pieces[at + 1].kind == "light" and len(pieces[at + 1].text) > 1:
        last = at + 1  # 排查整治34处: two deeds
    at = _reach_back(pieces, at, last, floor)
    if at < last:
        return _with_head(text, pieces, _bounded(pieces, at, floor), last)
    return Phrase(pieces[at].text, pieces[at].text) if at >= floor and pieces[at].kind == "body" else Phrase()


def _before_aside(pieces: Sequence[Piece], index: int) -> int:
    """Give where brackets open that close right before a piece (吸纳会员（医师、护士）200名), else the piece's own index."""
    if index < 1 or pieces[index - 1].text != "）":
        return index
    opening = next((at for at in range(index - 2, max(-1, index - _REACH), -1) if pieces[at].text == "（"), 0)
    return opening if is_kind(pieces, opening - 1, "noun") else index


def _reach_back(pieces: Sequence[Piece], at: int, last: int, floor: int) -> int:
    """Give the index before the first piece of the phrase that ends with ``last``, looking back from ``at``."""
    whole = last >= floor and pieces[last].text.endswith((*_RATES, *_SEATS))
    while at >= floor and pieces[last].end - pieces[at].start <= _LONGEST:
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
    thing = at < first and pieces[at].kind in ("noun", "act") and len(pieces[at].text) > 1 and (came or not _ACTOR.search(pieces[at].text))
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
        return after in _ENDED
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
    if first == last and pieces[last].text in _SPENT and is_kind(pieces, first - 1, "qualifier"):
        spent = left(text, pieces, first - 1)  # 技改资金累计投入60亿元: what was spent is told before the qualifier
        if spent.text:
            return spent
    first = _without_lead(pieces, first, last)
    while first < last and is_kind(pieces, first - 1, "figure") and pieces[last].kind == "act" and pieces[first].kind == "noun":
        first += 1  # 从7家单位抽调9人: the noun is the figure before's
    if first > last:
        return Phrase()
    if first > 0 and pieces[first - 1].text in _FOR:  # 为摊主减免租金: whom it is done for is not counted
        first = next((at for at in range(first + 1, last + 1) if pieces[at].kind in DEEDS), first)
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
    if noun == last or noun < head or not _PERSON.search(pieces[noun].text):
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


def deed_right(text: str, pieces: Sequence[Piece], first: int) -> str | None:
    """Read what was done so many times (5次登门走访)."""
    at = first
    while (
        at < len(pieces)
        and pieces[at].kind in ("verb", "act", "light", "noun", "place", "body")
        and pieces[at].end - pieces[first].start <= 16
    ):
        at += 1
    return text[pieces[first].start : pieces[at - 1].end] if at > first else None


def _joins(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether what stands before 的 or 、 belongs to the same phrase: a noun that is not the figure before's."""
    if pieces[at - 1].kind not in ("noun", "act", "verb"):
        return False
    return pieces[at].kind != "of" or pieces[at - 1].kind == "noun"


def _joins_list(pieces: Sequence[Piece], at: int) -> bool:
    return at >= 0 and (pieces[at].kind in ("list", "and", "act") or pieces[at].text == "新")
