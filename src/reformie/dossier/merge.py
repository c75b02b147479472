"""The records of one district to its dossier, one record at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from reformie.dossier import conflicts
from reformie.dossier.claims import Claim, settled
from reformie.dossier.figures import Figures
from reformie.dossier.models import (
    SCHEMA,
    Attestation,
    AttestedHonour,
    AttestedPosition,
    Conflict,
    Dossier,
    DossierDistrict,
    DossierDocument,
    DossierEvent,
    DossierOrganisation,
    DossierPerson,
    DossierProgramme,
    DossierReform,
    When,
)  # fmt: skip
from reformie.dossier.namesakes import told_apart
from reformie.dossier.said import Said
from reformie.record import Document, Event, Level, Organisation, OrganisationType, Person, Programme, Record, Reform


@dataclass(slots=True)
class _Person:
    positions: dict[tuple[str | None, str], list[Attestation]] = field(default_factory=dict)
    honours: dict[str, list[Attestation]] = field(default_factory=dict)
    records: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Body:
    aliases: set[str] = field(default_factory=set)
    types: list[Claim[OrganisationType]] = field(default_factory=list)
    levels: list[Claim[Level]] = field(default_factory=list)
    parents: list[Claim[str]] = field(default_factory=list)
    records: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Document:
    issuers: list[Claim[str]] = field(default_factory=list)
    dates: list[Claim[When]] = field(default_factory=list)
    attested: list[Attestation] = field(default_factory=list)


@dataclass(slots=True)
class _Event:
    types: list[Claim[str]] = field(default_factory=list)
    places: list[Claim[str]] = field(default_factory=list)
    organisers: list[Claim[str]] = field(default_factory=list)
    people: dict[tuple[str, str], None] = field(default_factory=dict)
    attested: list[Attestation] = field(default_factory=list)


@dataclass(slots=True)
class _Programme:
    kinds: list[Claim[str]] = field(default_factory=list)
    attested: list[Attestation] = field(default_factory=list)


@dataclass(slots=True)
class _Reform:
    statuses: list[Claim[str]] = field(default_factory=list)
    began: list[Claim[When]] = field(default_factory=list)
    lead_bodies: list[Claim[str]] = field(default_factory=list)
    plans: list[Claim[str]] = field(default_factory=list)
    vision: dict[str, None] = field(default_factory=dict)
    records: list[str] = field(default_factory=list)


class Merger:
    """Takes the records of one district, each article once, in order of publication, and keeps only what the dossier needs.

    Things are one where they have one name: people by personal name, but for namesakes whom their posts tell apart, bodies by full name, documents by title, programmes by name,
    events by name and date, figures by measure, unit, kind, owner and qualifiers.
    """

    def __init__(self) -> None:
        self._district: DossierDistrict | None = None
        self._articles: list[str] = []
        self._people: dict[str, _Person] = {}
        self._bodies: dict[str, _Body] = {}
        self._documents: dict[str, _Document] = {}
        self._events: dict[tuple[str, When | None], _Event] = {}
        self._programmes: dict[str, _Programme] = {}
        self._reforms: dict[str, _Reform] = {}
        self._figures = Figures()

    def add(self, record: Record) -> None:
        """Take in one record; it must have a district, the same for all.

        Raises:
            ValueError: It has none.
        """
        if record.district is None:
            raise ValueError(f"{record.id} has no district")
        if self._district is None:
            self._district = DossierDistrict(**record.district.model_dump(exclude={"evidence"}))
        said = Said(record)
        self._articles.append(record.id)
        for body in record.organisations:
            self._add_body(body, said)
        for person in record.people:
            self._add_person(person, said)
        for document in record.documents:
            self._add_document(document, said)
        for event in record.events:
            self._add_event(event, said)
        for programme in record.programmes:
            self._add_programme(programme, said)
        if record.reform is not None:
            self._add_reform(record.reform, said)
        self._figures.add(record, said)

    def _add_body(self, body: Organisation, said: Said) -> None:
        kept = self._bodies.setdefault(body.name, _Body())
        kept.aliases.update(body.aliases)
        kept.types += said.claim(body.type)
        kept.levels += said.claim(body.level)
        kept.parents += said.claim(said.body(body.parent))
        kept.records.append(said.record)

    def _add_person(self, person: Person, said: Said) -> None:
        kept = self._people.setdefault(person.name, _Person())
        kept.records.append(said.record)
        for position in person.positions:
            key = said.body(position.organisation), position.role
            kept.positions.setdefault(key, []).append(said.attested(position.evidence))
        for honour in person.honours:
            kept.honours.setdefault(honour.name, []).append(said.attested(honour.evidence))

    def _add_document(self, document: Document, said: Said) -> None:
        kept = self._documents.setdefault(document.title, _Document())
        kept.issuers += said.claim(said.body(document.issuer), document.mentions)
        kept.dates += said.claim(said.when(document.date), said.where(document.date))
        kept.attested += said.first(document.mentions)

    def _add_event(self, event: Event, said: Said) -> None:
        kept = self._events.setdefault((event.name, said.when(event.date)), _Event())
        kept.types += said.claim(event.type)
        kept.places += said.claim(event.place)
        kept.organisers += said.claim(said.body(event.organiser))
        kept.people.update(dict.fromkeys((said.people[person], said.record) for person in event.people if person in said.people))
        kept.attested.append(said.attested(event.evidence))

    def _add_programme(self, programme: Programme, said: Said) -> None:
        kept = self._programmes.setdefault(programme.name, _Programme())
        kept.kinds += said.claim(programme.kind)
        kept.attested += said.first(programme.mentions)

    def _add_reform(self, reform: Reform, said: Said) -> None:
        kept = self._reforms.setdefault(reform.name, _Reform())
        kept.statuses += said.claim(reform.status)
        kept.began += said.claim(said.when(reform.began), said.where(reform.began))
        kept.lead_bodies += said.claim(said.body(reform.lead_body), reform.evidence)
        kept.plans += said.claim(said.documents.get(reform.plan or ""))
        kept.vision.update(dict.fromkeys(reform.vision))
        kept.records.append(said.record)

    def dossier(self) -> Dossier:
        """Give the dossier of all records taken in so far.

        Raises:
            ValueError: None was taken in.
        """
        if self._district is None:
            raise ValueError("no record was taken in")
        self._body_ids = _ids("o", self._bodies)
        types = {name: settled(kept.types) or "other" for name, kept in self._bodies.items()}
        apart = [(name, who) for name, kept in self._people.items() for who in told_apart(kept.records, kept.positions, types)]
        self._person_ids = {(name, record): f"p{number}" for number, (name, who) in enumerate(apart, 1) for record in who}
        people = tuple(self._person(name, who) for name, who in apart)
        figures = self._figures.series(self._body_ids)
        return Dossier(
            schema=SCHEMA,
            district=self._district,
            articles=tuple(self._articles),
            reforms=tuple(self._give_reforms()),
            people=people,
            organisations=tuple(self._give_bodies()),
            figures=figures,
            events=tuple(self._give_events()),
            documents=tuple(self._give_documents()),
            programmes=tuple(self._give_programmes()),
            conflicts=tuple(self._conflicts(types, self._figures.conflicts(figures, self._body_ids, self._district))),
        )

    def _conflicts(self, types: Mapping[str, OrganisationType], figures: Iterable[Conflict]) -> Iterator[Conflict]:
        names = {identity: name for name, identity in self._body_ids.items()}
        people = tuple(self._person(name, frozenset(kept.records)) for name, kept in self._people.items())
        yield from conflicts.of_posts(people, names)
        yield from conflicts.of_ranks(people, names)
        yield from conflicts.of_namesakes(people, names, {identity: types[name] for identity, name in names.items()})
        yield from figures
        for title, document in self._documents.items():
            yield from conflicts.of_times("documents.date", title, document.dates)
        for name, reform in self._reforms.items():
            yield from conflicts.of_times("reforms.began", name, reform.began)
            yield from conflicts.of_names("reforms.lead_body", name, reform.lead_bodies)

    def _person(self, name: str, who: frozenset[str]) -> DossierPerson:
        """Give the entry of the person of that name of whom the records ``who`` tell."""
        kept = self._people[name]
        posts = (((body, role), _of(attested, who)) for (body, role), attested in kept.positions.items())
        honours = ((honour, _of(attested, who)) for honour, attested in kept.honours.items())
        records = tuple(record for record in kept.records if record in who)
        return DossierPerson(
            id=self._person_ids[name, records[0]],
            name=name,
            positions=tuple(
                AttestedPosition(organisation=self._body(body), role=role, attested=said) for (body, role), said in posts if said
            ),
            honours=tuple(AttestedHonour(name=honour, attested=said) for honour, said in honours if said),
            records=records,
        )

    def _give_bodies(self) -> Iterator[DossierOrganisation]:
        for name, kept in self._bodies.items():
            yield DossierOrganisation(
                id=self._body_ids[name],
                name=name,
                aliases=tuple(sorted(kept.aliases)),
                type=settled(kept.types) or "other",
                level=settled(kept.levels) or "none",
                parent=self._body(settled(kept.parents)),
                records=tuple(kept.records),
            )

    def _give_events(self) -> Iterator[DossierEvent]:
        in_time = sorted(self._events.items(), key=lambda item: _place_in_time(item[0][1], item[1].attested))
        for number, ((name, when), kept) in enumerate(in_time, 1):
            yield DossierEvent(
                id=f"e{number}",
                name=name,
                type=settled(kept.types) or "other",
                date=when,
                place=settled(kept.places),
                organiser=self._body(settled(kept.organisers)),
                people=tuple(dict.fromkeys(self._person_ids[person] for person in kept.people)),
                attested=tuple(kept.attested),
                records=_records(kept.attested),
            )

    def _give_documents(self) -> Iterator[DossierDocument]:
        for number, (title, kept) in enumerate(self._documents.items(), 1):
            yield DossierDocument(
                id=f"t{number}",
                title=title,
                issuer=self._body(settled(kept.issuers)),
                date=settled(kept.dates),
                attested=tuple(kept.attested),
                records=_records(kept.attested),
            )

    def _give_programmes(self) -> Iterator[DossierProgramme]:
        for number, (name, kept) in enumerate(self._programmes.items(), 1):
            yield DossierProgramme(
                id=f"g{number}",
                name=name,
                kind=settled(kept.kinds) or "other",
                attested=tuple(kept.attested),
                records=_records(kept.attested),
            )

    def _give_reforms(self) -> Iterator[DossierReform]:
        titles = _ids("t", self._documents)
        for name, kept in self._reforms.items():
            yield DossierReform(
                name=name,
                status=settled(kept.statuses),
                began=settled(kept.began),
                lead_body=self._body(settled(kept.lead_bodies)),
                plan=titles.get(settled(kept.plans) or ""),
                vision=tuple(kept.vision),
                records=tuple(kept.records),
            )

    def _body(self, name: str | None) -> str | None:
        return None if name is None else self._body_ids.get(name)


def _ids(letter: str, names: Iterable[str]) -> dict[str, str]:
    return {name: f"{letter}{number}" for name, number in zip(names, count(1), strict=False)}


def _of(attested: Iterable[Attestation], records: frozenset[str]) -> tuple[Attestation, ...]:
    return tuple(each for each in attested if each.record in records)


def _records(attested: Iterable[Attestation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.record for each in attested))


def _place_in_time(when: When | None, attested: list[Attestation]) -> tuple[str, str, str]:
    """Sort by the first day, then the last; what has no day of its own comes behind all that have, in order of publication."""
    if when is not None and when.start:
        return when.start, when.end or "9999-99-99", ""
    return "9999-99-99", "", attested[0].date or "9999"
