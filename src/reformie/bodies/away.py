"""Party committees of those who left to work elsewhere (某县驻广州流动党委, 某县在京流动党员党支部)."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_AWAY = regex(
    r"(?P<seat>[驻在](?:(?![的了各等和与])[\u4e00-\u9fff]){1,6}?流动)(?:党员)?(?P<kind>党工委|党委(?!会)|委员会|党总支|党支部|总支部?|支部)(?:委员会)?"
)
CUES = ("流动",)  # without which nothing is found
_LEVEL = regex(r"(?<![全各])[市县区旗镇乡]$")
_KINDS = {"委": "委员会", "会": "委员会", "支": "总支部委员会", "部": "支部委员会"}


def away_branches(text: str, places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find them behind the place whose people they gather, or its bare level word (县驻温州流动党支部)."""
    by_end = {place.end: place for place in places}
    for match in _AWAY.finditer(text):
        chain: list[Mention[Place]] = []
        start = match.start()
        while start in by_end:
            chain.insert(0, by_end[start])
            start = chain[0].start
        if not chain and (level := _LEVEL.search(text, max(0, start - 2), start)) is not None:
            chain = [Mention(level.start(), start, Place("level", level[0]), "places.level")]
            start = level.start()
        if chain:
            kind = match["kind"]
            full = "工作委员会" if kind == "党工委" else "总支部委员会" if "总支" in kind else _KINDS[kind[-1]]
            body = Body("named", kind, tuple(chain), name=match["seat"] + full, type="party")
            yield Mention(start, match.end(), body, "organisations.away")
