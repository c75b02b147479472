"""Contests: of skill or new ideas they belong to a reform, others are events and no more."""

from __future__ import annotations

from reformie.regexes import regex

CONTESTS = ("大赛", "竞赛", "比武", "比赛")
_OF_SKILL = regex("创[新业意客造]|技能|人才|设计")
_CONTEST = regex("[\u4e00-\u9fff]{0,8}?(?:大赛|竞赛|比武|比赛)")


def of_skill(text: str, start: int, end: int) -> bool:
    """Tell whether a contest of skill or of new ideas is named, and no cup."""
    contest = _CONTEST.match(text, end + 1)
    return contest is not None and not text[start:end].endswith("杯") and _OF_SKILL.search(text[start:end] + contest[0]) is not None
