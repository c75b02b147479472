"""What an age tells: a person's is an age, a bound of age tells of the group that it marks off."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.backwards import PERSON, left
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.nouns import Nouns
from reformie.figures.row import index_at, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

_UNITS = frozenset({"岁", "周岁", "虚岁"})
_AMONG = regex(r"(?:当中|之中|中)，(?:年龄|年纪)?(?:在|超过|达到|超)?$")
_SHARE = regex(r"的?(?:只|仅)?(?:占|有|达|近|超)")
# 60多岁的村民: one person's age, told loosely.
_LOOSE = regex(r"^[近约]|[多余来几]周?岁")
_NEAR = 14  # characters
_MEAN = "平均年龄"
_BACK = 40


def aged(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None, nouns: Nouns) -> str:
    """Read what an age tells: the group that a bound of age marks off, an age as the text names it (平均年龄), else 年龄.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        before: The figure before it in its sentence, or None. nouns: Reads what stands behind it.

    Returns:
        The measure, or "" where the figure is no age.
    """
    if made.unit not in _UNITS:
        return ""
    lead = text[max(pieces[0].start, made.start - _NEAR) : made.start]
    among = _AMONG.search(lead) if _SHARE.match(text, made.end) else None
    if among is not None and (whom := left(text, pieces, index_at(pieces, made.start - len(lead) + among.start())).head):
        return whom  # 护林员中，年龄在50岁以上的占三成
    told = left(text, pieces, index).text
    if "龄" in told:
        return _meant(text, pieces, told, made.start) if told.endswith(_MEAN) else told
    same = before.head if before is not None and before.unit in (made.unit, *PEOPLE) else None
    if before is not None and same and "龄" in same and "，" not in text[before.end : made.start]:
        return same  # 平均年龄由53岁降到39岁
    single = made.bound == "exact" and made.value is not None
    if single or "年龄最" in lead or _LOOSE.search(text[made.start : made.end]):
        return "年龄"
    group = nouns.right(text, pieces, index, True)
    after = index_at(pieces, made.end + len(group) + text.startswith("的", made.end))
    counted = any(is_kind(pieces, at, "figure") for at in range(after, after + 3))  # 60岁以上老人90名; but 80岁以上老人免费用餐
    return group if group and counted else same or "年龄"


def _meant(text: str, pieces: Sequence[Piece], told: str, end: int) -> str:
    """Give a mean age as the text names it, with the people right before it (乡镇学校教师平均年龄: 教师平均年龄)."""
    at = index_at(pieces, text.rfind(_MEAN, max(0, end - _BACK), end)) - 1
    return f"{pieces[at].text}{_MEAN}" if at >= 0 and PERSON.search(pieces[at].text) and told.endswith(pieces[at].text + _MEAN) else _MEAN
