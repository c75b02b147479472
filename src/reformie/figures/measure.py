"""What a figure counts: the noun phrase right or left of it, or what an earlier figure of the sentence counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.tables import Tables
from reformie.figures.words import Piece, PieceKind

_REACH = 40
_LONGEST = 26
_IDIOM = 4  # characters: 7件悬而未决的老大难问题
_NOMINAL: frozenset[PieceKind] = frozenset({"noun", "act"})
_SKIPPED: frozenset[PieceKind] = frozenset({"link", "qualifier", "function", "date", "light", "scope", "level"})
_SHARE_OF = re.compile(
    r"(?:约|仅|只|就|已|均|共|各|分别)?占(?!比|地(?![区方])|用|有|领)(?:到|了|据)?(?P<whole>[^，。；、占\d从由]{0,16}?)的?(?:比重|比例|份额)?(?:从|由)?(?:上年|去年)?的?(?:约|近|超过|超|达到|达|为)?$"
)
_COMPARED = re.compile(r"(?:比|较|与|同)[^，。；]{1,14}$")
_FROM = re.compile(r"(?:由|从)(?:最初|原来|原先|过去|当初|此前|之前|改革前|开始)?(?:的)?[^，。；、]{0,12}$")
_CHANGED = re.compile(
    r"[^，。；\d一二三四五六七八九十]{0,8}?(?:增|提高|提升|提至|提到|降|减|扩|上升|下降|跃|升|涨|变|压|缩|调整|拓展|发展|到|至|精简)"
)
_RANKED = re.compile(
    r"(?:稳居|位居|位列|名列|列居|跃居|跃升|上升|排名|排在|排|列|居|升至|从|由|在全|获|夺|取得|进入|跻身|均|分别|全)(?:[^，。；、]|(?<=[县市区州盟旗])、){0,16}$"
)
_LINKED = re.compile(r"(?<![理自缘事])[由达至]$")
_AVERAGES = frozenset({"月均", "年均", "日均", "亩均", "户均", "人均", "次均", "平均", "以上", "比"})
_SUFFIXES = frozenset("率额量值数比费会价款度")
# A deed before these is a part of the noun: 案件办结率, 成果转化交易额.
_RATES = ("率", "额", "量", "人次", "数", "费", "比", "收入", "价")
_SPENT = frozenset({"投入", "投资", "出资", "资金", "补助", "补贴", "贷款", "授信"})
_LEVELLED = re.compile(r"^(?:国家|省|市|区|县|州|盟|旗|自治区|乡|镇|村|部|厅)级(?:及以上|以上)?(?!市)|^及?以上")
_TIMES = frozenset({"次", "遍", "趟", "回", "轮"})
_SELF = frozenset({"人", "户", "人次", "村", "镇", "乡", "街道", "乡镇", "社区", "县", "市", "区", "车次", "班次", "户次"})
_HAVING = re.compile(r"^有(?![色机限效关线轨害氧人])")
_DEEDS: frozenset[PieceKind] = frozenset({"act", "verb", "light"})
_RIGHT_KINDS = frozenset({"count", "area", "mass"})


class Measures:
    """Gives the figures of a sentence their measures.

    Args:
        tables: Cue words.
    """

    def __init__(self, tables: Tables) -> None:
        self._attributes = tables.cue("attribute")
        self._heads = tables.cue("head")
        self._adverbs = tables.cue("adverb")
        self._classes = tables.classes

    def fill(self, text: str, pieces: Sequence[Piece], figures: Sequence[Candidate], earlier: Candidate | None) -> None:
        """Set ``measure`` and ``head`` of each figure.

        Args:
            text: The clean text.
            pieces: The sentence in pieces, figures among them. figures: Those figures, in order.
            earlier: The last figure of the sentence before, or None.
        """
        places = [index for index, piece in enumerate(pieces) if piece.kind == "figure"]
        before = earlier
        for made, index in zip(figures, places, strict=True):
            self._one(text, pieces, index, made, before, inside=before is not earlier)
            before = made

    def _one(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None, inside: bool) -> None:
        if made.unit in ("岁", "周岁", "虚岁"):
            left, _ = self._left(text, pieces, index, made)
            same = inside and before is not None and before.unit == made.unit
            made.measure = made.head = left.replace("平均", "") if "龄" in left else (before.head if same and before else "年龄")
            return
        share = self._share(text, pieces, index, made, before)
        if share:
            made.measure, made.head = share
            return
        right = self._right_first(text, pieces, index, made)
        if right and made.unit in _TIMES:
            right = _deed_right(text, pieces, index + 1) or right
        phrase, head = (right, right) if right else self._left(text, pieces, index, made)
        if not phrase and made.kind not in _RIGHT_KINDS:
            phrase = head = self._right(text, pieces, index, True)
        made.measure, made.head = phrase or None, head or None
        if before is not None and (inside or made.kind in ("rank", "growth")):
            self._from_before(made, before)
        if made.measure is None and made.unit in _TIMES:
            made.measure = made.head = _deed_right(text, pieces, index + 1)
        if made.unit == "人" and text.startswith("口", made.end):
            made.measure = made.head = "人口"
        if made.measure is None and made.unit in _SELF:
            made.measure = made.head = made.unit

    def _from_before(self, made: Candidate, before: Candidate) -> None:
        """Complete a measure by what the figure before counts: nothing of its own, an attribute alone, a deed alone."""
        if made.measure is None:
            made.measure, made.head = before.measure, before.head
        elif made.measure in self._attributes - _SPENT and before.head and before.head not in self._attributes and made.kind != "count":
            made.measure = made.head = _trimmed(before.head, self._attributes) + made.measure
        elif made.head is None and before.head and made.unit == before.unit:
            made.measure, made.head = made.measure + before.head, before.head

    def _share(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None) -> tuple[str, str] | None:
        """Read X占全镇的三成: the measure is X and what it is a share of."""
        if made.kind != "ratio":
            return None
        lead = text[max(pieces[0].start, made.start - 30) : made.start]
        match = _SHARE_OF.search(lead)
        if match is None:
            return None
        position = made.start - len(lead) + match.start()
        subject, _ = _noun_left(text, pieces, _index_at(pieces, position))
        if not subject and before is not None:
            subject = before.head or ""
        whole = match["whole"].removesuffix("的")
        if not subject:
            return None
        return (f"{subject}占{whole}比重" if whole and not subject.endswith("占比") else f"{subject.removesuffix('占比')}占比"), subject

    def _right_first(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> str:
        if self._changes(text, pieces, made):
            return ""
        if made.kind not in _RIGHT_KINDS and made.unit not in ("立方米", "千瓦", "万千瓦", "千瓦时"):
            if made.kind in ("ratio", "money") and _is(pieces, index + 1, "of") and not _is(pieces, index - 1, "noun"):
                return self._right(text, pieces, index, True)
            given = index > 0 and pieces[index - 1].kind in _DEEDS and len(pieces[index - 1].text) > 1
            if made.kind == "money" and _is(pieces, index + 1, "noun") and given:
                return self._right(text, pieces, index, False)
            return ""
        found = self._right(text, pieces, index, not _is(pieces, index - 1, "noun"))
        if made.unit == "大" and (close := self._classes.match(found)):
            return close.group()
        if found and _is(pieces, index - 1, "act"):
            return pieces[index - 1].text + found
        return found

    @staticmethod
    def _changes(text: str, pieces: Sequence[Piece], made: Candidate) -> bool:
        """Tell whether a figure opens a change (由20户发展到90户)."""
        lead = text[max(pieces[0].start, made.start - 30) : made.start]
        return _CHANGED.match(text, made.end) is not None and _FROM.search(lead) is not None

    def _right(self, text: str, pieces: Sequence[Piece], index: int, open_end: bool) -> str:
        """Read the noun phrase that begins behind a figure; ``open_end`` lets a clause with 的 stand before it."""
        at = index + 1
        if _is(pieces, at, "of"):
            if not open_end:
                return ""
            at += 1
        while at < len(pieces) and pieces[at].kind == "level":
            at += 1
        if at < len(pieces) and pieces[at].text in self._adverbs and not open_end:
            return ""
        if _is(pieces, at, "noun") and len(pieces[at].text) == _IDIOM and _is(pieces, at + 1, "of"):
            at += 2
        if at < len(pieces) and pieces[at].kind in ("verb", "light", "link", "function", "qualifier") and open_end:
            at = self._behind_clause(pieces, at)
        return _phrase(text, pieces, at, self._heads, self._adverbs) if at < len(pieces) else ""

    @staticmethod
    def _behind_clause(pieces: Sequence[Piece], at: int) -> int:
        """Skip a clause before 的 (20名来自各地的专家); a verb right before a noun stays as its attribute (12个提升项目)."""
        for look in range(at, min(at + 8, len(pieces))):
            again = look > at + 1 and pieces[look].kind in _DEEDS and pieces[look - 1].kind == "noun"
            if pieces[look].kind in ("break", "figure", "list") or again:
                break
            if pieces[look].kind == "of":
                return look + 1
        noun = at + 1 if _is(pieces, at + 1, "noun") else at + 2
        follows = _is(pieces, noun, "noun") and all(piece.kind in _DEEDS for piece in pieces[at:noun])
        return at if follows else len(pieces)

    def _left(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> tuple[str, str]:
        position = made.start
        lead = text[max(pieces[0].start, position - 30) : position]
        match = None
        if made.kind == "growth":
            match = _COMPARED.search(lead)
        elif made.kind == "rank":
            match = _RANKED.search(lead)
        elif _CHANGED.match(text, made.end):
            match = _FROM.search(lead)
        if match:
            index = _index_at(pieces, position - len(lead) + match.start())
        return _noun_left(text, pieces, index)


def _trimmed(head: str, attributes: frozenset[str]) -> str:
    longest = max((word for word in attributes if head.endswith(word) and head != word), key=len, default="")
    return head.removesuffix(longest)


def _is(pieces: Sequence[Piece], index: int, kind: PieceKind) -> bool:
    return 0 <= index < len(pieces) and pieces[index].kind == kind


def _index_at(pieces: Sequence[Piece], position: int) -> int:
    """Give the index of the first piece that begins at or behind ``position``."""
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high) // 2
        if pieces[middle].start < position:
            low = middle + 1
        else:
            high = middle
    return low


def _phrase(text: str, pieces: Sequence[Piece], first: int, heads: frozenset[str], adverbs: frozenset[str]) -> str:
    """Read a noun phrase from its beginning on; verbs belong to it at its beginning and before a head that takes them."""
    last = at = first
    named = False
    while at < len(pieces) and pieces[at].end - pieces[first].start <= _LONGEST:
        kind = pieces[at].kind
        if at > first and pieces[at].text in adverbs:
            break
        headed = at + 1 < len(pieces) and pieces[at + 1].text in heads
        if kind in ("noun", "level") or (kind in ("place", "body") and at == first) or (kind in _DEEDS and (not named or headed)):
            named = named or kind in ("noun", "place", "body")
            at += 1
            last = at if kind not in _DEEDS else last
        elif kind in ("and", "list", "etc") and at > first and _goes_on(pieces, at):
            at += 1
        else:
            break
    return _clean(text[pieces[first].start : pieces[last - 1].end]) if named and last > first else ""


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a list or an attribute goes on behind ``at`` with a noun that is not the next figure's own."""
    for look in range(at + 1, min(at + 8, len(pieces))):
        kind = pieces[look].kind
        if kind == "figure":
            return False
        if kind not in _NOMINAL:
            return look > at + 1
    return at + 1 < len(pieces)


def _noun_left(text: str, pieces: Sequence[Piece], index: int) -> tuple[str, str]:
    """Read the noun phrase that ends before a piece, verbs of being and reaching between them left out.

    Returns:
        The phrase, and the phrase without a deed before it; both empty where there is none.
    """
    at = index - 1
    floor = max(0, index - _REACH)
    while at >= floor and pieces[at].kind in _SKIPPED:
        at -= 1
    last = at
    rate = last >= floor and pieces[last].text.endswith(_RATES)
    while at >= floor and pieces[last].end - pieces[at].start <= _LONGEST:
        kind = pieces[at].kind
        nominal = at < last and pieces[at + 1].text in _SUFFIXES and kind in ("light", "link", "function") and len(pieces[at].text) > 1
        if kind in ("noun", "level", "verb", "act") or nominal:
            at -= 1
            if kind == "act" and at + 1 < last and not rate and not _joins_list(pieces, at):
                break
        elif kind in ("of", "and", "list", "etc") and at < last and at > floor and _joins(pieces, at):
            at -= 1
        else:
            break
    if at < last:
        return _with_head(text, pieces, at + 1, last)
    return (pieces[at].text, pieces[at].text) if at >= floor and pieces[at].kind == "body" else ("", "")


def _with_head(text: str, pieces: Sequence[Piece], first: int, last: int) -> tuple[str, str]:
    """Give the phrase of some pieces, and what is left of it without the deeds before its nouns."""
    while first < last and (
        pieces[first].kind in ("of", "and", "list", "etc") or (pieces[first].text == "投入" and pieces[last].text not in _SPENT)
    ):
        first += 1
    head = first
    while head <= last and pieces[head].kind in ("act", "verb", "list", "and"):
        head += 1
    tail = text[pieces[head].start : pieces[last].end] if head <= last else ""
    return _clean(text[pieces[first].start : pieces[last].end]), _clean(tail)


def _deed_right(text: str, pieces: Sequence[Piece], first: int) -> str | None:
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


def _clean(phrase: str) -> str:
    phrase = _LINKED.sub("", _HAVING.sub("", phrase.strip("、的和与及等 ·")))
    phrase = _LEVELLED.sub("", phrase)
    return "" if phrase in _AVERAGES else phrase
