"""A bound that stands before the deed of a figure and not right before its numeral (至少压缩50%, 至少要配备2名医生)."""

from __future__ import annotations

from reformie.figures.candidate import Candidate
from reformie.regexes import regex

_REACH = 8  # characters
_WITHOUT = r"[^\W\d的一二两三四五六七八九十百千万半几数]"  # what may stand between: no number, no 的 of 最多的
_LEAST = regex(rf"(?:至少|最少|起码){_WITHOUT}{{0,6}}$")
_MOST = regex(rf"(?:至多|最多)(?:可以?|能够?|会)?(?:{_WITHOUT}(?<!了)){{0,4}}$")
_CUES = ("至少", "最少", "起码", "至多", "最多")


def limit(text: str, start: int, made: Candidate) -> Candidate:
    """Give an exact figure the bound that its clause tells before the deed: 至少 of any figure, 最多 of a change only (最多的 are those who have most).

    Args:
        text: The clean text. start: Where its block begins. made: The figure; its bound is set.
    """
    if made.bound != "exact" or made.weak or made.kind == "rank":
        return made
    lead = text[max(start, made.start - _REACH) : made.start]
    if not any(cue in lead for cue in _CUES):
        return made
    if _LEAST.search(lead):
        made.bound = "at_least"
    elif made.kind == "growth" and _MOST.search(lead):
        made.bound = "at_most"
    return made
