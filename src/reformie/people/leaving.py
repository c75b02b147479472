"""Posts that somebody leaves: 免去甲的局长职务, 甲辞去局长职务, 甲不再担任局长."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.people.titles import Titles
from reformie.regexes import regex

_WORD = regex(r"免[去除]|罢免|撤销|辞去|不再[担兼]?任")
_WORDS = ("免", "撤销", "辞去", "不再")
_OF = r"了?(?:同志|先生|女士)?(?:所|原)?(?:(?:担|兼)?任)?的?(?:原任|原)?"
_OPENS_NAME = regex(r"了?(?:[：:] ?|(?=[\u4e00-\u9fff]))")  # behind 免去
_OF_HIM, _OF_OWN = regex(_OF), regex(rf"(?:其|自己)?{_OF}")
_HIS = regex(rf"(?:免[去除]了?[其他她]|(?<=，)(?:不再[担兼]?任|辞去)){_OF}")
_BY_HIM = regex(
    r"(?:(?:同志|先生|女士)(?:因[^，。；]{1,10})?|(?:因[^，。；]{1,10})?)(?:请求|申请|提出|主动)?$"
)  # what may stand between a name and 辞去
_ENDS = regex(r"(?:等)?(?:的)?(?:职务|一?职(?![务业工称能责权数教高])|资格)|[，。；：、\n]|$")
_LIST = regex(r"[\u4e00-\u9fff]{2,4}[、和](?=[\u4e00-\u9fff]{2,4})")  # 免去|甲、|乙的…
_NAME = range(2, 5)  # characters of a name
_REACH = 40
_MOST = 4  # names of a list


def left(text: str, titles: Titles) -> dict[int, int]:
    """Give where the names of those end who leave posts, each with where the phrase of the posts begins."""
    found: dict[int, int] = {}
    if not any(word in text for word in _WORDS):
        return found
    mark = titles.tentative()
    for match in _WORD.finditer(text):
        if match[0].startswith(("辞", "不")):
            before = _BY_HIM.search(text, max(0, match.start() - 20), match.start())
            own = _OF_OWN.match(text, match.end())
            start = own.end() if own else match.end()
            if _reads(text, titles, start):
                found[before.start() if before else match.start()] = start
        elif (told := _of_another(text, titles, match)) is not None:
            found[told[0]] = told[1]
    titles.forget(mark)
    return found


def left_by_him(text: str, titles: Titles) -> Iterator[tuple[int, int]]:
    """Give where 免去其 or ，不再担任 stands before posts, with where their phrase begins: they are those of somebody told before."""
    for match in _HIS.finditer(text) if any(word in text for word in _WORDS) else ():
        mark = titles.tentative()
        reads = _reads(text, titles, match.end(), near=True)
        titles.forget(mark)
        if reads:
            yield match.start(), match.end()


def _of_another(text: str, titles: Titles, word: re.Match[str]) -> tuple[int, int] | None:
    """Find the last name behind 免去 and the posts behind that: where the one ends and the others begin."""
    opening = _OPENS_NAME.match(text, word.end())
    at = opening.end() if opening else word.end()
    for _ in range(_MOST):
        if (listed := _LIST.match(text, at)) is None:
            break
        at = listed.end()
    for end in range(at + _NAME.start, at + _NAME.stop):
        of = _OF_HIM.match(text, end)
        start = of.end() if of else end
        if _reads(text, titles, start, near=True):
            return end, start
    return None


def _reads(text: str, titles: Titles, start: int, *, near: bool = False) -> bool:
    """Tell whether posts begin at an offset, and nothing behind them tells that they are somebody's who is named there."""
    posts, end = titles.after(start, start + _REACH)
    begins = bool(posts) and (not near or posts[0].start <= start)
    return begins and _ENDS.match(text, end) is not None
