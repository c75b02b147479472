"""What an age tells: an age, as the text names it."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.backwards import PERSON, left
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.row import index_at
from reformie.figures.words import Piece
from reformie.regexes import regex

_UNITS = frozenset({"岁", "周岁", "虚岁"})
_AMONG = regex(r"(?:当中|之中|中)，(?:年龄|年纪)?(?:在|超过|达到|超)?$")
_SHARE = regex(r"的?(?:只|仅)?(?:占|有|达|近|超)")
_MEAN = "平均年龄"
_NEAR = 14  # characters
_BACK = 40


def aged(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None) -> str:
    """Read what an age tells: an age as the text names it (平均年龄), else 年龄, a bound of age too.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        before: The figure before it in its sentence, or None.

    Returns:
        The measure, or "" where the figure is no age.
    """
    if made.unit not in _UNITS:
        return ""
    lead = text[max(pieces[0].start, made.start - _NEAR) : made.start]
    among = _AMONG.search(lead) if _SHARE.match(text, made.end) else None
    if among is not None and (whom := left(text, pieces, index_at(pieces, made.start - len(lead) + among.start())).head):
        return whom  # 护林员中，年龄在50岁以上的占三成: the share is of them
    told = left(text, pieces, index).text
    if "龄" in told:
        return _meant(text, pieces, told, made.start) if told.endswith(_MEAN) else told
    same = before.head if before is not None and before.unit in (made.unit, *PEOPLE) else None
    if before is not None and same and "龄" in same and "，" not in text[before.end : made.start]:
        return same  # 平均年龄由53岁降到39岁
    return "年龄"


def _meant(text: str, pieces: Sequence[Piece], told: str, end: int) -> str:
    """Give a mean age as the text names it, with the people right before it (乡镇学校教师平均年龄: 教师平均年龄)."""
    at = index_at(pieces, text.rfind(_MEAN, max(0, end - _BACK), end)) - 1
    whose = at >= 0 and PERSON.search(pieces[at].text) is not None and told.endswith(pieces[at].text + _MEAN)
    return f"{pieces[at].text}{_MEAN}" if whose else _MEAN
