"""Groups that the text names only after its plan: a 改革专班 behind the title 《…殡葬改革实施方案》 is the group for that reform."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from operator import itemgetter

from reformie.findings import Body, Place
from reformie.mention import Mention, positions

_GROUP = re.compile(r"改革(?:工作)?(?:专班|领导小组)(?:办公室)?")
_BARE = re.compile(
    r"(?<=[，。；：！？、“（由任兼的为])(?=[改工领专])(?:改革(?:工作)?(?P<told>领导小组|专班)(?![、”+的制式])|(?:工作)?(?P<headed>领导小组|专班)(?=副?组长|办公室))"
)
_PLAN = re.compile(r"《(?P<title>[^《》\n]{4,60}?改革)[^《》\n]{0,16}(?:方案|意见|办法|计划)[^《》\n]{0,16}》")
_PREFIX = re.compile(r"^(?:人民政府)?(?:关于)?(?:印发)?(?:(?:进一步|全面|深入|扎实|加快|深化|推进|推动|开展|实施)*)")
_NEAR = 120  # characters between the plan and the group founded for it
_LONGEST = 20


def planned_groups(text: str, known: list[Mention[Body]], places: list[Mention[Place]]) -> list[Mention[Body]]:
    """Give such groups the name of the reform in the title before them; ``known`` is in text order.

    The first group that has no more than its kind (任领导小组组长) is found where a title tells its reform.
    """
    bare = _bare_groups(text, known)
    if not bare and not any(_is_nameless(mention) for mention in known):
        return known
    plans = [(match.end(), reform) for match in _PLAN.finditer(text) if (reform := _reform(match, places))]
    told: str | None = None
    found: list[Mention[Body]] = []
    for mention in sorted([*known, *bare], key=lambda m: m.start):
        if _is_nameless(mention) or mention in bare:
            told = _told(plans, mention.start) or told
            if told:
                mention = replace(mention, value=replace(mention.value, name=told + mention.value.name.removeprefix("改革")))
            elif mention in bare:
                continue
        found.append(mention)
    return found


def _bare_groups(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Find the first leading group and the first task force that have no name, where no such group is known."""
    found: dict[str, Mention[Body]] = {}
    named = "\n".join(mention.value.name for mention in known)
    taken = positions(known)
    for match in _BARE.finditer(text):
        kind = match["told"] or match["headed"]
        if kind not in found and kind not in named and match.start() not in taken:
            body = Body("named", kind, name=match[0], type="working_body")
            found[kind] = Mention(match.start(), match.end(), body, "organisations.planned_group")
    return list(found.values())


def _told(plans: list[tuple[int, str]], position: int) -> str | None:
    """Give the reform of the plan right before ``position``, or of the only one that the text names before."""
    last = bisect_right(plans, position, key=itemgetter(0))
    if not last:
        return None
    end, reform = plans[last - 1]
    return reform if position - end <= _NEAR or len({name for _, name in plans[:last]}) == 1 else None


def _is_nameless(mention: Mention[Body]) -> bool:
    return mention.value.kind == "named" and not mention.value.places and _GROUP.fullmatch(mention.value.name) is not None


def _reform(match: re.Match[str], places: list[Mention[Place]]) -> str | None:
    """Give the reform of a plan's title, without the place it begins with; nothing for one that tells no more than a place."""
    start = max((p.end for p in places if match.start("title") <= p.start and p.end <= match.end("title")), default=match.start("title"))
    name = _PREFIX.sub("", match.string[start : match.end("title")])
    return name if 2 < len(name) <= _LONGEST else None
