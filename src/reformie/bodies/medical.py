"""Medical bodies that the text tells only in part: the clinic of a village."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

CUES = ("村卫生室",)
_CLINIC = regex(r"村(?<=[进到回]村)卫生室(?![\d和、])")
_IN_SIGHT = 60  # characters; a 村卫生室 is that of a village named no further before


def clinics(text: str, places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find the clinic of the village in which the story plays (新河村村民…走进村卫生室); ``places`` is in text order."""
    for match in _CLINIC.finditer(text):
        if any(p.value.kind == "village" and 0 <= match.start() - p.end <= _IN_SIGHT for p in places):
            village = Mention(match.start(), match.start() + 1, Place("level", "村"), "places.level")
            body = Body("named", "卫生室", (village,), name="卫生室", type="hospital")
            yield Mention(match.start(), match.end(), body, "organisations.clinic")
