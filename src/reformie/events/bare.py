"""Meetings and ceremonies told of by their noun alone (随后的座谈会上，…), in an article that names none of their kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reformie.events.name_dates import FEAST
from reformie.events.scene import Scene, make_event
from reformie.findings import Happening
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

_CEREMONIES = ("ceremony", "signing", "founding")
# of a meeting that is named before it, or of several at once
_PARTS = ("会议", "代表大会", "全委会", "党代会", "开幕式", "闭幕式", "联席会", "例会", "常委会")
_OPENS = regex(r"(?:随后|接着|之后|当[天日晚])?，?在?(?:随后|接着|之后|当[天日晚])?(?:召开|举行|举办)?的?(?P<own>[\u4e00-\u9fff]{0,4})")
_NOT_OWN = regex("[在的了和与次场各该此本等上]")
_BEHIND = regex("上(?![述级报午])|结束后|后，|现场")
_SHORTEST = 3  # characters of a noun that tells what was held
_FAR, _BACK = 600, 12  # so far back, and among so many dates, its day is looked for
_DAY = regex(r"(?:\d{4}|XXXX)-\d\d-\d\d(?:T.*)?")


def bare(scene: Scene, nouns: Iterable[re.Match[str]], types: Mapping[str, str]) -> Mention[Happening] | None:
    """Give the first such event that a sentence opens with, on the day told last before it."""
    for match in nouns:
        noun, kind = match[1], types[match[1]]
        if len(noun) < _SHORTEST or noun.endswith(_PARTS) or not (kind == "meeting" or kind in _CEREMONIES):
            continue
        opens = _OPENS.fullmatch(scene.text, scene.start, match.start())
        if opens is None or not _BEHIND.match(scene.text, match.end(), scene.end):
            continue
        own = opens["own"]
        if own and (kind == "meeting" or _NOT_OWN.search(own)):
            continue
        day = _told_last(scene)
        if day is not None:
            return make_event(scene, ((match.start() - len(own), match.end()),), kind, match.end(), "events.bare", date=day)
    return None


def without_others(found: list[Mention[Happening]], alone: Iterable[Mention[Happening]]) -> list[Mention[Happening]]:
    """Add the first meeting and the first ceremony of those told of by a noun alone, where no other of its kind is told of."""
    told = {_kind(event) for event in found}
    for event in alone:
        if _kind(event) not in told:
            told.add(_kind(event))
            found = [*found, event]
    return sorted(found, key=lambda event: (event.start, event.end))


def _kind(event: Mention[Happening]) -> str:
    return "ceremony" if event.value.type in _CEREMONIES else event.value.type


def _told_last(scene: Scene) -> Mention[Timex] | None:
    """Give the day told last before a sentence, by whatever stands before it."""
    dates = scene.known.dates(max(0, scene.start - _FAR), scene.start)[-_BACK:]
    days = [
        d for d in dates if d.rule != FEAST and d.value.type in ("DATE", "TIME") and d.value.mod is None and _DAY.fullmatch(d.value.value)
    ]
    return days[-1] if days else None
