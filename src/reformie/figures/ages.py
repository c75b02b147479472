"""What an age tells: an age, as the text names it."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.backwards import left
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.row import index_at
from reformie.figures.words import Piece
from reformie.regexes import regex

AGES = frozenset({"岁", "周岁", "虚岁"})
_AMONG = regex(r"(?:当中|之中|中)，(?:年龄|年纪)?(?:在|超过|达到|超)?$")
_SHARE = regex(r"的?(?:只|仅)?(?:占|有|达|近|超)")
_NEAR = 14  # characters


def aged(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None) -> str:
    """Read what an age tells: an age as the text names it (入学年龄), else 年龄, of a mean and a bound of age too.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        before: The figure before it in its sentence, or None.

    Returns:
        The measure.
    """
    lead = text[max(pieces[0].start, made.start - _NEAR) : made.start]
    among = _AMONG.search(lead) if _SHARE.match(text, made.end) else None
    if among is not None and (whom := left(text, pieces, index_at(pieces, made.start - len(lead) + among.start())).head):
        return whom  # 护林员中，年龄在50岁以上的占三成: the share is of them
    told = left(text, pieces, index).text
    if "龄" in told:
        return "年龄" if told.endswith("平均年龄") else told  # whose mean it is tells the owner
    same = before.head if before is not None and before.unit in (made.unit, *PEOPLE) else None
    if before is not None and same and "龄" in same and "，" not in text[before.end : made.start]:
        return same  # 初婚年龄由22岁升至26岁
    return "年龄"
