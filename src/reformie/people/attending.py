"""Posts in a row of those who attend that nobody named holds: 副县长甲，县监委负责人，县政府办负责人列席会议."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reformie.findings import PersonName, Post
from reformie.mention import Mention
from reformie.regexes import regex

_ATTENDS = regex(r"列席|出席|参会|到会|陪同|参加(?=[会活座调考视上了检慰启开揭典签培仪大的]|[。，；\n]|$)")
_DOES = regex(r"，(?:[也都均]|一[同道起]|共同|应邀)?(?:列席|出席|参会|到会|陪同|参加)")  # 高级工程师甲，某某公司总监，参加了座谈
_REACH = 300

Named = Mention[PersonName]


def unheld(text: str, found: list[Named], joined: Callable[[Named, Named], bool], holds: Callable[[int], bool]) -> list[Named]:
    """Give the mentions again, without the posts behind a comma that others hold who attend as well.

    Somebody told with his own post, or with others, has no second one right behind a comma where the sentence tells who attends.

    Args:
        text: The clean text.
        found: The mentions of people, in its order.
        joined: Tells whether two people stand in one list.
        holds: Tells whether a verb of holding a post begins at an offset.
    """
    kept = list(found)
    for index, person in enumerate(found):
        apposed = _apposed(text, person, holds)
        if not apposed or not _ATTENDS.search(text, *_sentence(text, person.start)):
            continue
        listed = index > 0 and joined(found[index - 1], person)
        listed = listed or text[person.end] != "，"
        titled = any(post.end <= person.start for post in person.value.posts)
        if listed or (titled and not _DOES.match(text, apposed[-1].end)):
            posts = tuple(post for post in person.value.posts if post not in apposed)
            kept[index] = replace(person, value=replace(person.value, posts=posts))
    return kept


def _apposed(text: str, person: Named, holds: Callable[[int], bool]) -> tuple[Post, ...]:
    """Give the posts told behind a comma without a verb."""
    behind = tuple(post for post in person.value.posts if post.start > person.end)
    comma = text.rfind("，", person.end, behind[0].start) if behind else -1
    return behind if comma >= 0 and not holds(comma) else ()


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Give the bounds of the sentence or line around an offset, as far as it lies within reach."""
    first, last = max(0, at - _REACH), at + _REACH
    start = max(text.rfind("。", first, at), text.rfind("\n", first, at), first - 1) + 1
    ends = [end for sign in "。\n" if (end := text.find(sign, at, last)) >= 0]
    return start, min(ends, default=last)
