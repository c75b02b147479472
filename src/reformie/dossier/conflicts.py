"""Where the articles on one district disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from reformie.dossier.agree import apart, contradictory, held
from reformie.dossier.claims import Claim
from reformie.dossier.models import (
    Attestation,
    AttestedPosition,
    Conflict,
    ConflictValue,
    DossierPerson,
    FigureSeries,
    FigureValue,
    When,
)  # fmt: skip
from reformie.dossier.namesakes import ties
from reformie.lexicon import Lexicons
from reformie.record import OrganisationType

_HALF_YEAR = 183  # days
_Holder = tuple[str, tuple[Attestation, ...]]


def of_posts(people: Sequence[DossierPerson], bodies: Mapping[str, str]) -> Iterator[Conflict]:
    """Give the posts that different articles give to different people at the same time.

    Args:
        people: The people of the dossier. bodies: id → name.
    """
    sole = set(Lexicons().column("sole_posts", "post"))
    posts: defaultdict[tuple[str, str], list[_Holder]] = defaultdict(list)
    for person in people:
        for position in person.positions:
            if position.organisation is not None and position.role in sole:
                posts[position.organisation, position.role].append((person.name, position.attested))
    for (body, role), holders in posts.items():
        for rivals in _at_once(holders):
            yield _conflict("people.positions", bodies[body] + role, rivals)


def of_ranks(people: Sequence[DossierPerson], bodies: Mapping[str, str]) -> Iterator[Conflict]:
    """Give the people whom one article makes the head of a body and another, at the same time, its deputy head."""
    for person in people:
        by_post = {(position.organisation, position.role): position for position in person.positions}
        for (body, role), position in by_post.items():
            deputy = by_post.get((body, f"副{role}"))
            if body is None or deputy is None:
                continue
            for rivals in _at_once([_named(position), _named(deputy)]):
                yield _conflict("people.role", f"{person.name}：{bodies[body]}", rivals)


def of_namesakes(people: Sequence[DossierPerson], names: Mapping[str, str], types: Mapping[str, OrganisationType]) -> Iterator[Conflict]:
    """Give the people who may be two of one name: articles less than half a year apart give them posts at bodies nobody serves together.

    Args:
        people: The people of the dossier. names, types: id → name, id → type of its bodies.
    """
    for person in people:
        posts = [p for p in person.positions if p.organisation and ties(names[p.organisation], p.role, types[p.organisation])]
        together = {frozenset(pair) for pair in _in_one_article(person.positions)}
        apart = [
            (one, other)
            for at, one in enumerate(posts)
            for other in posts[:at]
            if one.organisation != other.organisation and frozenset((one.organisation, other.organisation)) not in together
        ]
        doubtful = [each for pair in apart if _near(*pair) for each in pair]
        if doubtful:
            rivals = {f"{names[each.organisation or '']}{each.role}": each.attested for each in doubtful}
            yield _conflict("people.namesakes", person.name, list(rivals.items()))


def _in_one_article(positions: Sequence[AttestedPosition]) -> Iterator[tuple[str | None, str | None]]:
    """Give the pairs of bodies at which one article places the same person."""
    bodies: defaultdict[str, dict[str | None, None]] = defaultdict(dict)
    for position in positions:
        for each in position.attested:
            bodies[each.record][position.organisation] = None
    for placed in bodies.values():
        yield from combinations(placed, 2)


def _near(one: AttestedPosition, other: AttestedPosition) -> bool:
    first, second = _days(one), _days(other)
    return any(abs((a - b).days) <= _HALF_YEAR for a in first for b in second)


def _days(position: AttestedPosition) -> list[date]:
    return [date.fromisoformat(each.date) for each in position.attested if each.date and len(each.date) == 10]


def _named(position: AttestedPosition) -> _Holder:
    return position.role, position.attested


def _at_once(holders: Sequence[_Holder]) -> Iterator[list[_Holder]]:
    """Give the groups of two and more that are attested over one time, by different articles."""
    times = sorted((time, holder) for holder in holders if (time := held(holder[1])) is not None)
    group: list[_Holder] = []
    until = ""
    for (first, last), holder in [*times, (("9999-99-99", ""), ("", ()))]:
        if first > until:
            if len(group) > 1 and not _shared(group):
                yield group
            group = []
        group.append(holder)
        until = max(until, last)


def _shared(group: Sequence[_Holder]) -> bool:
    """Tell whether one article alone names two of them: then the post is shared, or misread, and articles do not disagree."""
    records = sorted(record for _, attested in group for record in {each.record for each in attested})
    return any(one == other for one, other in pairwise(records))


def _conflict(field: str, subject: str, rivals: Sequence[_Holder]) -> Conflict:
    said = sorted((each.date or "", each.record, each.span.start, name, each.span) for name, attested in rivals for each in attested)
    values = tuple(ConflictValue(value=name, record=record, span=span) for _, record, _, name, span in said)
    return Conflict(field=field, subject=subject, values=values)


def of_figures(series: Sequence[FigureSeries], names: Mapping[str, str]) -> Iterator[Conflict]:
    """Give the figures of one measure, owner and period that cannot all be true.

    Args:
        series: The figures of the dossier. names: what owners are called, by id or code.
    """
    for each in series:
        for values in contradictory(each.values):
            owner = each.owner.model_dump().popitem()[1] if each.owner else each.owner_place or ""
            period = values[0].period
            assert period is not None
            words = [names.get(owner, owner), *each.qualifiers, each.measure, period.value, period.mod or ""]
            said = tuple(ConflictValue(value=_value(one), record=one.record, span=one.span) for one in values)
            yield Conflict(field="figures.values", subject=" ".join(filter(None, words)), values=said)


def _value(figure: FigureValue) -> int | float | str:
    return figure.value if figure.value is not None and figure.bound == "exact" else figure.text


def of_times(field: str, subject: str, claims: Sequence[Claim[When]]) -> Iterator[Conflict]:
    """Give the times that articles tell of one thing, where two have no day in common."""
    if any(apart(one.value, other.value) for at, one in enumerate(claims) for other in claims[:at]):
        yield Conflict(field=field, subject=subject, values=tuple(_said(claim, claim.value.value) for claim in claims))


def of_names(field: str, subject: str, claims: Sequence[Claim[str]]) -> Iterator[Conflict]:
    """Give the names that articles tell of one thing, where they are not all the same."""
    if len({claim.value for claim in claims}) > 1:
        yield Conflict(field=field, subject=subject, values=tuple(_said(claim, claim.value) for claim in claims))


def _said(claim: Claim[When] | Claim[str], value: str) -> ConflictValue:
    return ConflictValue(value=value, record=claim.record, span=claim.span)
