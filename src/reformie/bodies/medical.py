"""Medical bodies that the text tells only in part: the clinic of a village, the committee of a medical union."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_CLINIC = regex(r"村(?<=[进到回]村)卫生室(?![\d和、])")
_TIGHT = regex(r"紧密型(?:县域)?(?=医共体)")
_IN_SIGHT = 60  # characters; a 村卫生室 is that of a village named no further before


def clinics(text: str, places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find the clinic of the village in which the story plays (新河村村民…走进村卫生室); ``places`` is in text order."""
    for match in _CLINIC.finditer(text):
        if any(p.value.kind == "village" and 0 <= match.start() - p.end <= _IN_SIGHT for p in places):
            village = Mention(match.start(), match.start() + 1, Place("level", "村"), "places.level")
            body = Body("named", "卫生室", (village,), name="卫生室", type="hospital")
            yield Mention(match.start(), match.end(), body, "organisations.clinic")


def tight_unions(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Give the committee of a medical union (医共体管理委员会) the kind of union of which the text spoke before (紧密型县域医共体).

    One that tells its place (县医共体管委会) has its own name, unless it is that committee told again.
    """
    kinds = [match for match in _TIGHT.finditer(text) if text.count("“", 0, match.start()) == text.count("”", 0, match.start())]
    if not kinds:
        return known
    kind = max(kinds, key=lambda match: len(match[0]))  # the fullest of those not in somebody's mouth
    found: list[Mention[Body]] = []
    named = False
    for mention in known:
        body = mention.value
        union = mention.start > kinds[0].end() and body.kind == "named" and body.name.startswith("医共体管")
        named = named or (union and not body.places)
        found.append(replace(mention, value=replace(body, name=kind[0] + body.name)) if union and named else mention)
    return found
