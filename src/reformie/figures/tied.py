"""What a measure word was tied to before in the sentence (围巾每条90元, 每顶草帽编两天): a bare count with it is of the same things."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.figures.backwards import left
from reformie.figures.candidate import PEOPLE, TIMES
from reformie.figures.case import Case
from reformie.figures.parties import SUM
from reformie.figures.row import DEEDS, SMALL, closes, index_at, is_kind
from reformie.regexes import regex

# Units that go with too much, or with none: what they were told of before says little.
_WIDE = PEOPLE | TIMES | {"个", "项", "家", "户", "场", "批", "期", "天", "年", "类", "级", "村", "镇", "站", "所", "支", "块", "单", "条"}
# 柿饼两元一个: so much for one
_PRICE = regex(r"\d[\d.]{0,6}[多来几]?(?:元|块钱?|角|毛)(?:钱)?一$")
_EACH_ONE = regex(r"每[\u4e00-\u9fff]{1,3}一(?P<unit>[个家项件单块条支批])")
_ATTRIBUTE = regex(rf"(?:{SUM.pattern}|价格?|售价|重量?|成本|面积|产量|平均|要|只|的)$")
_BACK = 120  # characters
_LONGEST = 8


def thing(case: Case) -> str | None:
    """Give the things that the unit was told of one by one before, where only a deed stands beside the figure."""
    if len(case.made.unit) != 1 or not _bare(case):
        return None
    return next(_tied(case), None) if case.made.unit not in _WIDE else _for_each(case)


def _bare(case: Case) -> bool:
    """Tell whether nothing but a deed stands right before the figure, and no noun behind it (往年一冬织不出20顶)."""
    behind = case.at + 1
    while behind < len(case.pieces) and case.pieces[behind].tie == "adverb":
        behind += 1
    alone = closes(case.pieces, behind) or (behind > case.at + 1 and closes(case.pieces, behind + 1))  # 8部正在调试
    at = case.at - 1
    while at >= 0 and case.pieces[at].kind in SMALL:
        at -= 1
    return alone and at >= 0 and (case.pieces[at].kind in DEEDS or case.pieces[at].kind == "break")


def _tied(case: Case) -> Iterator[str]:
    """Yield the nouns that stand before or behind each of the unit, the nearest first."""
    first, unit = case.pieces[0].start, case.made.unit
    stop = case.made.start
    floor = max(first, stop - _BACK)
    while (at := case.text.rfind(unit, floor, stop)) > first:
        stop = at
        if case.text[at - 1] == "每":
            found = _behind(case, at + 1) or _before(case, at - 1)
        elif case.text[at - 1] == "一" and (at - 1 == first or case.text[at - 2] in "，。；：“"):  # 一筐杏子卖25元
            found = _behind(case, at + 1)
        elif priced := _PRICE.search(case.text, floor, at):
            found = _before(case, priced.start())
        else:
            found = ""
        if found:
            yield found


def _for_each(case: Case) -> str | None:
    """Read what is told to be done with each one of them (每糊好一个灯笼得9元，一天能糊五六个)."""
    told = _EACH_ONE.search(case.text, max(case.pieces[0].start, case.made.start - _BACK), case.made.start)
    return _behind(case, told.end()) or None if told is not None and told["unit"] == case.made.unit else None


def _before(case: Case, position: int) -> str:
    """Read the noun that ends at a position of the text."""
    at = index_at(case.pieces, position)
    if not at or not is_kind(case.pieces, at - 1, "noun") or case.pieces[at - 1].end != position:
        return ""
    found = left(case.text, case.pieces, at)
    return found.head if not found.deed and not _ATTRIBUTE.search(found.head) else ""


def _behind(case: Case, position: int) -> str:
    """Read the noun that begins at a position of the text."""
    at = index_at(case.pieces, position)
    if at and (joined := case.text[position : case.pieces[at - 1].end]):  # 每|台车
        return joined if len(joined) == 1 and not _ATTRIBUTE.search(joined) else ""
    end = at
    while is_kind(case.pieces, end, "noun") and case.pieces[end].tie != "adverb":
        end += 1
    if end == at or case.pieces[at].start != position or is_kind(case.pieces, end, "figure"):
        return ""
    told = case.text[position : case.pieces[end - 1].end]
    sure = len(told) > 1 or case.pieces[at].known
    return told if sure and len(told) <= _LONGEST and not _ATTRIBUTE.search(told) else ""
