"""Short forms that a text introduces behind a body (…有限公司（以下简称“金佛水务”）)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.bodies.made import SITE
from reformie.findings import Body
from reformie.gazetteer import occurrences
from reformie.mention import Mention
from reformie.regexes import regex

_JOINERS = frozenset("、和与及")
INTRODUCING = ("简称", "下称")
_INTRODUCED = regex(rf"（(?:以下)?(?:{'|'.join(INTRODUCING)})：?[“]?([^“”（）]{{2,12}})[”]?）")
_EACH = regex(rf"（(?:以下)?分别(?:{'|'.join(INTRODUCING)})为?：?([^（）]{{4,80}})）")
_OWN_UNIT = regex(r"(?:理事会|监事会|秘书处)(?!员)|办公室")
_SITE = regex(SITE)


def introduced(text: str, known: list[Mention[Body]]) -> Iterator[Mention[Body]]:
    """Find the short forms that the text introduces behind a body (…有限公司（以下简称“金佛水务”）), and all their later places."""
    for word, behind, full in _introductions(text, {mention.end: mention for mention in known}):
        for start in occurrences(text, word, behind):
            unit = (_SITE if full.value.type == "company" else _OWN_UNIT).match(text, start + len(word))
            end = unit.end() if unit else start + len(word)
            body = Body("short", text[start:end], type=full.value.type, unit=unit[0] if unit else "", target=(full.start, full.end))
            yield Mention(start, end, body, "organisations.introduced")


def _introductions(text: str, by_end: dict[int, Mention[Body]]) -> Iterator[tuple[str, int, Mention[Body]]]:
    """Give each short form, the offset from which it counts, and the body that it stands for; 分别 gives one each to the bodies of a list."""
    for match in _INTRODUCED.finditer(text):
        if (full := by_end.get(match.start())) is not None:
            yield match[1], match.start(), full
    for match in _EACH.finditer(text):
        words = [word.strip("“”") for word in re.split("[、和]", match[1])]
        at = match.start()
        for word in reversed(words):
            full = by_end.get(at)
            if full is None or len(word) < 2:
                break
            yield word, match.start(), full
            at = full.start - 1 if text[full.start - 1 : full.start] in _JOINERS else -1
