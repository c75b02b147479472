"""Groups that the text names only after its plan: a 改革专班 behind the title 《…殡葬改革实施方案》 is the group for that reform."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from operator import itemgetter

from reformie.findings import Body, Place
from reformie.mention import Mention

_GROUP = re.compile(r"改革(?:工作)?(?:专班|领导小组)(?:办公室)?")
_PLAN = re.compile(r"《(?P<title>[^《》\n]{4,60}?改革)[^《》\n]{0,16}(?:方案|意见|办法|计划)[^《》\n]{0,16}》")
_PREFIX = re.compile(r"^(?:人民政府)?(?:关于)?(?:印发)?(?:(?:进一步|全面|深入|扎实|加快|深化|推进|推动|开展|实施)*)")
_NEAR = 120  # characters between the plan and the group founded for it
_LONGEST = 20


def planned_groups(text: str, known: list[Mention[Body]], places: list[Mention[Place]]) -> list[Mention[Body]]:
    """Give such groups the name of the reform in the title right before them; ``known`` is in text order."""
    if not any(_is_bare(mention) for mention in known):
        return known
    plans = [(match.end(), _reform(match, places)) for match in _PLAN.finditer(text)]
    told: str | None = None
    found: list[Mention[Body]] = []
    for mention in known:
        if _is_bare(mention):
            last = bisect_right(plans, mention.start, key=itemgetter(0))
            around = plans[bisect_right(plans, mention.start - _NEAR, key=itemgetter(0)) : last]
            told = next((name for _, name in reversed(around)), None) or told
            if told:
                mention = replace(mention, value=replace(mention.value, name=told + mention.value.name.removeprefix("改革")))
        found.append(mention)
    return found


def _is_bare(mention: Mention[Body]) -> bool:
    return mention.value.kind == "named" and not mention.value.places and _GROUP.fullmatch(mention.value.name) is not None


def _reform(match: re.Match[str], places: list[Mention[Place]]) -> str | None:
    """Give the reform of a plan's title, without the place it begins with; nothing for one that tells no more than a place."""
    start = max((p.end for p in places if match.start("title") <= p.start and p.end <= match.end("title")), default=match.start("title"))
    name = _PREFIX.sub("", match.string[start : match.end("title")])
    return name if 2 < len(name) <= _LONGEST else None
