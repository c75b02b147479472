"""Forms that point at a body named elsewhere: 财政局 in a list behind 市科技局, 组织部 before a post, 联盟 behind its full name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.bodies.offices import Offices
from reformie.findings import Body
from reformie.mention import Mention, apart, positions

_JOINER = re.compile(r"[、和与及]")
_BARE = re.compile(r".{2,}(?:局|委|办|部|厅|室|联|协|会|院|心)")
_INTRODUCED = re.compile(r"（(?:以下)?(?:简称|下称)：?[“]?([^“”（）]{2,12})[”]?）")
_SHORT = re.compile(r"(?:改革|建设)?(?:工作)?(?:领导小组|专班|联盟|指挥部|联合体|医共体|集团)(?:办公室)?")


def bare_offices(text: str, known: list[Mention[Body]], offices: Offices) -> list[Mention[Body]]:
    """Find the offices in a list behind one with its place: each takes that place (市科技局、财政局、人社局)."""
    found: list[Mention[Body]] = []
    taken = positions(known)
    for mention in known:
        if mention.value.kind not in ("office", "bare"):
            continue
        current = mention
        while (follower := _follower(text, current, taken, offices)) is not None:
            found.append(follower)
            current = follower
    return found


def _follower(text: str, before: Mention[Body], taken: set[int], offices: Offices) -> Mention[Body] | None:
    start = before.end + 1
    if not _JOINER.match(text, before.end):
        return None
    form = offices.form_at(text, start)
    if form is None or not _BARE.fullmatch(form):
        return None
    if not set(offices.levels[form]) & set(offices.levels[before.value.form]):
        return None
    if not taken.isdisjoint(range(start, start + len(form))):
        return None
    return Mention(start, start + len(form), Body("office", form, before.value.places), "organisations.listed_office")


def short_forms(text: str, known: list[Mention[Body]], cuts: frozenset[int]) -> list[Mention[Body]]:
    """Find general words that point back at the nearest body named before that ends in them."""
    found: list[Mention[Body]] = []
    first: dict[str, int | None] = {}
    for match in _SHORT.finditer(text):
        word = match[0].removesuffix("办公室")
        if word not in first:
            ends = (m.end for m in known if m.value.kind == "named" and m.value.name.removesuffix("办公室").endswith(word))
            first[word] = min(ends, default=None)
        named = first[word]
        if match.start() in cuts and named is not None and named <= match.start():
            found.append(Mention(match.start(), match.end(), Body("short", word, unit=match[0][len(word) :]), "organisations.short"))
    return apart(found, known)


def introduced(text: str, known: list[Mention[Body]]) -> Iterator[Mention[Body]]:
    """Find the short forms that the text introduces behind a body (…有限公司（以下简称“金佛水务”）), and all their later places."""
    by_end = {mention.end: mention for mention in known}
    for match in _INTRODUCED.finditer(text):
        full = by_end.get(match.start())
        if full is None:
            continue
        for place in re.finditer(re.escape(match[1]), text[match.start() :]):
            start = match.start() + place.start()
            body = Body("short", match[1], type=full.value.type, target=(full.start, full.end))
            yield Mention(start, start + len(match[1]), body, "organisations.introduced")
