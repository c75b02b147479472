"""Contests: of skill or new ideas they belong to a reform, others are events and no more."""

from __future__ import annotations

from reformie.regexes import regex

_CONTEST = regex("[\u4e00-\u9fff]{0,8}?(?:大赛|竞赛|比武|比赛)")
_OF_SKILL = regex("创[新业意客造]|技能|人才|设计")


def skilled(text: str, start: int, end: int) -> bool | None:
    """Tell of the contest that is quoted at ``start``:``end`` whether it is one of skill or new ideas and no cup; None where it is no contest."""
    contest = _CONTEST.match(text, end + 1)
    if contest is None:
        return None
    return not text.endswith("杯", start, end) and _OF_SKILL.search(text, start, contest.end()) is not None
