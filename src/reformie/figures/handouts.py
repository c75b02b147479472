"""What each gets of what all made together: not the gain of all (共盈利20万元，每股分300元)."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.candidate import Candidate
from reformie.regexes import regex

_HANDED = regex(r"(?:(?<![积部百成评区])分(?:得|到|给)?了?|(?:领|拿)(?:到|得)?了?|(?:给|为)[^，。；、\d]{1,6}发(?:放)?了?)(?:约|近|足足)?$")
_GAIN = regex(r"(?:盈利|利润|盈余|营收|收益|产值|销售额|集体(?:经济)?(?:增收|收入)|总收入|营业收入|经营收入)$")
_NEAR = 12  # characters
_SHARE = "分红"


def handed_out(text: str, start: int, made: Candidate, told: Sequence[Candidate]) -> str | None:
    """Give what a sum is that each got, where it was read as the gain of all that a figure before it tells: 分红 where its sentence has it, else "".

    Args:
        text: The clean text. start: Where the sentence begins. made: The figure; its measure is read. told: The figures of its sentence before it.

    Returns:
        The measure, or None where the figure is no such sum.
    """
    if made.kind != "money" or not made.measure or _GAIN.search(made.measure) is None:
        return None
    if not any(made.measure in (other.measure, other.head) for other in told) or text.find(made.measure, told[-1].end, made.start) >= 0:
        return None
    if text.find("其中", told[-1].end, made.start) >= 0 or not _HANDED.search(text, max(told[-1].end, made.start - _NEAR), made.start):
        return None
    return _SHARE if _SHARE in text[start : made.end] else ""
