"""Groups whose name begins with that of a reform told of elsewhere: their left edge is where the reform's name begins (宅基地盘|活利用改革领导小组)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_KIND = r"(?:专项)?(?:领导|协调|推进|工作|攻坚|专项|专责|统筹)小组|(?:协调|推进|攻坚|专责|统筹|专项工作)组|专班|指挥部|联席会议"
_GROUP = regex(rf"(?:试点|推进|发展|攻坚)?(?:工作)?(?P<kind>{_KIND})")
_TAKES = ("任", "兼任", "担任", "的", "了")  # stand before a name and are no part of it
_FOUNDS = regex("成立|组建|设立")  # a name with such a verb in it is ill cut
_OWN_LEVEL = "县市区旗州"
_MOST = 20  # names of reforms, and groups that are read for each
_SHORTEST, _MORE = 4, 2


def whole_groups(
    text: str, reforms: Iterable[str], known: Sequence[Mention[Body]], places: Sequence[Mention[Place]]
) -> list[Mention[Body]]:
    """Give the groups known, those that bear the whole name of one of the ``reforms`` from its beginning on; all in text order."""
    told: dict[int, Mention[Body]] = {}
    for group in _told(text, reforms, places):
        told.setdefault(group.end, group)  # the longest name comes first
    if not told:
        return list(known)
    kept = [_wider(mention, told) for mention in known]
    taken = {at for mention in kept for at in range(mention.start, mention.end)}
    new = [group for group in told.values() if taken.isdisjoint(range(group.start, group.end))]
    return sorted([*kept, *new], key=lambda mention: mention.start)


def _wider(known: Mention[Body], told: dict[int, Mention[Body]]) -> Mention[Body]:
    """Give the whole group in place of one that only its last words were taken for."""
    group = told.get(known.end)
    if group is None or known.value.kind != "named" or known.value.places:
        return known
    more = known.value.name.removesuffix(group.value.name)
    return group if len(known.value.name) < len(group.value.name) or more in _TAKES else known


def _told(text: str, reforms: Iterable[str], places: Sequence[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find every place at which a group stands right behind the name of a reform."""
    ends = {place.end: place for place in sorted(places, key=lambda place: -place.start)}
    for reform in sorted(
        {name for name in reforms if len(name) >= _SHORTEST and not _FOUNDS.search(name)}, key=lambda name: (-len(name), name)
    )[:_MOST]:
        at, left = text.find(reform), _MOST
        while at >= 0 and left:
            group = _GROUP.match(text, at + len(reform))
            if group is not None:
                left -= 1
                first = at - _MORE if text.startswith("深化", max(0, at - _MORE)) else at
                chain, start = _chain(first, ends)
                start -= not chain and text[start - 1 : start] in tuple(_OWN_LEVEL)
                body = Body("named", group["kind"], chain, name=text[first : group.end()], type="working_body")
                yield Mention(start, group.end(), body, "organisations.whole")
            at = text.find(reform, at + len(reform))


def _chain(at: int, ends: dict[int, Mention[Place]]) -> tuple[tuple[Mention[Place], ...], int]:
    """Give the places that stand one behind the other right before an offset, and where the first begins."""
    chain: list[Mention[Place]] = []
    while (place := ends.get(at)) is not None and place.end > place.start:
        chain.insert(0, place)
        at = place.start
    return tuple(chain), at
