"""Short names of divisions that are part of a person's name: 赵宁波 comes from no city."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reformie.findings import PersonName, Place
from reformie.mention import Mention
from reformie.people.names import LINKS, NameShapes

_LONGEST = 3  # characters that a name has at most
_ENDS = frozenset("，、。；：！？（\n")  # behind a name in a list of those present


def outside_names(
    text: str, places: Sequence[Mention[Place]], people: Sequence[Mention[PersonName]], posts: Collection[int], shapes: NameShapes
) -> list[Mention[Place]]:
    """Give the places without short names inside people found, or inside what stands where a name does behind a post.

    Args:
        text: The article.
        places: All that reads as a place.
        people: Those found.
        posts: Where the posts end.
        shapes: Gives the surnames.
    """
    taken = {p: person.end - person.start for person in people for p in range(person.start, person.end)}

    def named(place: Mention[Place]) -> bool:
        """Tell whether a short name is part of a person's."""
        if place.value.kind != "division" or place.value.full:
            return False
        start, end = place.start, place.end
        inside = start in taken and end - 1 in taken and end - start < taken[start]
        first = next((at for at in (start, start - 1) if at in posts), None)
        return inside or (
            first is not None and end - first <= _LONGEST and text[end : end + 1] in _ENDS and _is_surname(text[first], shapes)
        )

    return [place for place in places if not named(place)]


def _is_surname(character: str, shapes: NameShapes) -> bool:
    return character in shapes.surnames and character not in LINKS
