"""Shares of a whole: what X占全镇的三成 measures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reformie.figures.backwards import left
from reformie.figures.candidate import Candidate
from reformie.figures.nouns import index_at
from reformie.figures.words import Piece

_SHARE_OF = re.compile(
    r"(?:约|仅|只|就|已|均|共|各|分别)?占(?!比|地(?![区方])|用|有|领|股)(?:到|了|据)?(?P<whole>[^，。；、占\d从由]{0,16}?)的?(?P<tail>比重|比例|份额)?(?:要|应|需)?(?:从|由)?(?:上年|去年|\d{4}年底?)?的?(?:约|近|超过|超|达到|达|为)?$"
)
# 基层代表在全体代表中占七成: the whole stands before its part's verb.
_WITHIN = re.compile(r"在(?P<whole>[^，。；、在]{2,12})(?:当)?中(?:约|仅|只|就|已)?占(?:到|了|比)?(?:约|近|超过|超|达到|达|为)?$")
# 户籍人口的3%: reached, not held.
# The 达 of 达标率, 发达地区 and 达州 is no verb.
_REACHED = re.compile(r"(?:达到|(?<![发直到送传表通抵下上])达(?![标产成峰州县日茂拉斡])|相当于)(?P<whole>[^，。；、的达由从自]{2,12})的$")
_EARLIER = re.compile(r"\d年|[去上前往]年|同期")  # 达到2019年的80%: the same thing at another time, no whole
# 出口额占全国的四成、全球的两成: the part is told once.
_LISTED = re.compile(r"[、，](?P<whole>(?:全[^，。；、的\d]|世界|国内|国际|[^，。；、的\d]{1,6}[省市县区州])[^，。；、的\d]{0,6})的$")
_AMONG = re.compile(r"其中[^，。；：！？、]{0,24}$")
_ATTRIBUTE = re.compile(r"(?:面积|人数)$")
# 票价约为旺季的五分之四: measured against another thing.
_AGAINST = re.compile(r"(?:约|大约|仅|只|不过)?(?:为|是|有|相当于|等于)[^，。；、的]{1,12}的$")
# 住进新居的由两成升到六成, 其中走读的不足两成: the noun is left out, and a part of what was counted before is meant.
_HEADLESS = re.compile(
    r"(?:(?:^|[，；：])|其中)(?P<part>[^，。；：、占由从是达有为\d]{2,14}的)[由从]$|其中(?P<whole>[^，。；：、占由从是达有为\d]{2,14}的)$"
)
_RATED = re.compile(r"(?:[率比量额值数度]|占比|比重|比例|份额)$")


def share(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None) -> tuple[str, str] | None:
    """Read what a share measures, as written: X占全镇, X占全镇比重; 其中X三成 is X of what the figure before counts.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece.
        made: The figure. before: The figure before it, or None.

    Returns:
        The measure and its head, or None where the figure is no share or its subject is not told.
    """
    if made.kind != "ratio" or not (made.unit in ("%", "‰", "") or made.rule == "figures.part"):
        return None
    lead = text[max(pieces[0].start, made.start - 30) : made.start]
    if headless := _HEADLESS.search(lead):
        part = headless["part"] or headless["whole"]
        return part, part
    again = _LISTED.fullmatch(text, before.end, made.start) if before is not None and before.head else None
    if again and before is not None and (before.measure or "").startswith(f"{before.head}占"):
        return f"{before.head}占{again['whole']}", before.head or ""
    among = _among(text, lead, before)
    match = _SHARE_OF.search(lead)
    placed = _WITHIN.search(lead) or (_REACHED.search(lead) if made.unit == "%" else None)
    if placed is not None:
        subject = left(text, pieces, index_at(pieces, made.start - len(lead) + placed.start())).text
        measure = subject if _EARLIER.search(placed["whole"]) else f"{subject}占{placed['whole']}"
        return (measure, subject) if subject else None
    if match is None and (against := _AGAINST.search(lead)) and made.rule == "figures.part":
        subject = left(text, pieces, index_at(pieces, made.start - len(lead) + against.start())).text
        return (subject, subject) if subject else None
    if match is None:
        return _part(text, pieces, index, among)
    edge = match.start() - (1 if lead[match.start() - 1 : match.start()] == "的" else 0)
    subject = left(text, pieces, index_at(pieces, made.start - len(lead) + edge)).text
    if not subject and before is not None:
        subject = before.measure or ""
    whole = match["whole"].removesuffix("的").removesuffix("总数") or among or ""
    if not subject:
        return None
    subject = subject.removesuffix("占比")
    tied = _ATTRIBUTE.search(whole)
    if tied and subject.endswith(tied.group()) and subject != tied.group():
        subject = subject.removesuffix(tied.group())
    return (f"{subject}占{whole}{match['tail'] or ''}" if whole else f"{subject}占比"), subject


def _among(text: str, lead: str, before: Candidate | None) -> str | None:
    """Give what the figure before counts, where a share is told to be of it (30户渔民，其中; 20名楼长中，)."""
    if before is None or before.kind != "count":
        return None
    return before.head if _AMONG.search(lead) or text.startswith(f"{before.head}中，", before.end) else None


def _part(text: str, pieces: Sequence[Piece], index: int, among: str | None) -> tuple[str, str] | None:
    """Read 其中X三成 as X of the whole that the figure before counts."""
    if not among:
        return None
    subject = left(text, pieces, index)
    if not subject.head or subject.deed or _RATED.search(subject.text):
        return None
    return f"{subject.text}占{among}", subject.text
