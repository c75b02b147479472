"""Words that point back at a body named before (该局, 该院): where they stand, and which body each means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex

KINDS: dict[str, tuple[str, ...]] = {
    "局": ("局",), "厅": ("厅",), "委": ("委",), "办": ("办", "办公室"), "院": ("院",), "中心": ("中心",), "公司": ("公司", "集团", "厂"), "集团": ("集团", "集团公司", "集团有限公司"),
    "校": ("学校", "中学", "小学", "大学", "学院", "幼儿园", "一中", "二中", "三中", "职中", "职高", "党校"),
    "会": ("协会", "学会", "商会", "联合会", "总会", "研究会", "基金会", "工会", "促进会"),
    "社": ("合作社", "联社", "联合社", "供销社", "信用社"), "厂": ("厂",), "馆": ("馆",), "所": ("所",), "站": ("站",), "队": ("大队", "支队", "总队"), "行": ("银行", "支行", "分行", "农商行"),
}  # fmt: skip
"""By what a body is called for short behind 该 or 我, how the names end of those that it may mean."""
_POINTS = regex(rf"该(?P<kind>{'|'.join(sorted(KINDS, key=len, reverse=True))})(?![的长里内外]|主任|书记|员|党)")
_COMMITTEE = regex(r"(?:^|.)[省市县区州旗镇乡党团村]委$")  # 该委 is no Party committee
_ASIDE = regex(
    r"(?:[与同和向在到赴对由]|会同|联合|携手|联手|协同|来自|依托|对接|邀请|学习)$"
)  # before a body that is named beside the one told of
_FAR = 500
_START = attrgetter("start")


def pointed(text: str, known: Sequence[Mention[Body]]) -> Iterator[tuple[int, int, int]]:
    """Give the bounds of each such word with the index in ``known``, which is in text order, of the last body that it can mean."""
    for match in _POINTS.finditer(text):
        first, last = (bisect_left(known, at, key=_START) for at in (match.start() - _FAR, match.start()))
        meant = (at for at in range(last - 1, first - 1, -1) if _is_meant(text, known[at], match["kind"]))
        index = next(meant, None)
        if index is not None:
            yield match.start(), match.end(), index


def _is_meant(text: str, body: Mention[Body], kind: str) -> bool:
    """Tell whether a body is of the kind pointed at, and not one that is named only beside another."""
    if not text.endswith(KINDS[kind], body.start, body.end) or _ASIDE.search(text, max(0, body.start - 2), body.start):
        return False
    return kind != "委" or _COMMITTEE.search(text, body.start, body.end) is None
