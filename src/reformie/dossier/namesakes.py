"""People of one name who cannot be one person: articles of one time place them at bodies that nobody serves together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from reformie.dossier.models import Attestation
from reformie.record import OrganisationType
from reformie.regexes import regex

_WORKPLACES = frozenset({"government", "company", "school", "hospital", "research", "media", "venue", "park"})
_SHARED_POST = regex(r"兼|挂职|名誉|特聘|客座|原|代表|委员|顾问|专家")
_AT_ONCE = timedelta(days=31)  # a change of post takes longer than this to show from both sides
Post = tuple[str | None, str]


def ties(body: str | None, role: str, kind: OrganisationType | None) -> bool:
    """Tell whether a post leaves no room for another: leaders of a district and members of its associations hold several.

    Args:
        body: Full name of the body, or None. role: the role there. kind: the body's type.
    """
    if body is None or _SHARED_POST.search(role) or body.endswith("人民政府"):
        return False
    return kind in _WORKPLACES


def told_apart(
    records: Sequence[str], positions: Mapping[Post, Sequence[Attestation]], types: Mapping[str, OrganisationType]
) -> list[frozenset[str]]:
    """Give the records that tell of each person of one name: one set of all where nothing shows that they are two.

    Args:
        records: Ids of the records that name somebody so, in order of publication.
        positions: (full name of the body or None, role) → where that is said.
        types: Full name → type of the bodies.
    """
    groups: list[_Group] = []
    for (body, role), attested in positions.items():
        if body is not None and ties(body, role, types.get(body)):
            _join(groups, _Group({body}, list(attested)))
    people: list[list[_Group]] = []
    for group in sorted(groups, key=lambda each: each.first):
        same = next((person for person in people if not any(group.at_once(other) for other in person)), None)
        people.append([group]) if same is None else same.append(group)
    placed = [frozenset(record for group in person for record in group.records) for person in people]
    rest = frozenset(records).difference(*placed)
    return [placed[0] | rest, *placed[1:]] if placed else [rest]


@dataclass(slots=True)
class _Group:
    """Posts of one person for certain: they are at one body, or one article tells of them."""

    bodies: set[str]
    attested: list[Attestation] = field(default_factory=list)

    @property
    def records(self) -> set[str]:
        return {each.record for each in self.attested}

    @property
    def first(self) -> tuple[str, str]:
        return min((each.date or "9999", each.record) for each in self.attested)

    def at_once(self, other: _Group) -> bool:
        """Tell whether both are attested within one time: their days overlap, or lie too near for a change of post."""
        own, its = _days(self.attested), _days(other.attested)
        return bool(own and its) and max(min(own), min(its)) - min(max(own), max(its)) <= _AT_ONCE


def _join(groups: list[_Group], new: _Group) -> None:
    """Take in a group, and make one of all that share a body or an article with it."""
    for other in [each for each in groups if each.bodies & new.bodies or each.records & new.records]:
        groups.remove(other)
        new = _Group(new.bodies | other.bodies, [*other.attested, *new.attested])
    groups.append(new)


def _days(attested: Iterable[Attestation]) -> list[date]:
    return [date.fromisoformat(each.date) for each in attested if each.date and len(each.date) == 10]
