"""The dossier of a district, as frozen pydantic models. Field names and meanings are fixed inside version 1."""

from __future__ import annotations

from typing import Final, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field

from reformie.bound_words import Bound
from reformie.record import DateMod, FigureKind, Level, Number, OrganisationType, Span, read_back

SCHEMA: Final = "reformie/dossier/1"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DossierDistrict(_Frozen):
    """The district."""

    name: str
    code: str = Field(pattern=r"^\d{6}$", description="GB/T 2260")
    full_name: str
    prefecture: str | None
    province: str


class When(_Frozen):
    """A time: a TIMEX3 value, and its first and last day where they can be told."""

    value: str
    mod: DateMod | None
    start: str | None
    end: str | None


class Attestation(_Frozen):
    """Where an article says so."""

    record: str = Field(description="id of a record")
    date: str | None = Field(description="publication date of the article: a year, a month or a day")
    span: Span


class AttestedPosition(_Frozen):
    """A post, and the articles that attest it."""

    organisation: str | None = Field(description="id of an organisation of this dossier")
    role: str
    attested: tuple[Attestation, ...]


class AttestedHonour(_Frozen):
    """A title that was won, and the articles that attest it."""

    name: str
    attested: tuple[Attestation, ...]


class DossierPerson(_Frozen):
    """A person: everybody of one name, but for those whom their posts tell apart; ``conflicts`` warns of both in ``people.namesakes``."""

    id: str
    name: str
    positions: tuple[AttestedPosition, ...]
    honours: tuple[AttestedHonour, ...]
    records: tuple[str, ...]


class DossierOrganisation(_Frozen):
    """A body of one full name."""

    id: str
    name: str
    aliases: tuple[str, ...]
    type: OrganisationType
    level: Level
    parent: str | None
    records: tuple[str, ...]


class BodyOwner(_Frozen):
    """The body whose figures they are."""

    organisation: str


class DistrictOwner(_Frozen):
    """The division whose figures they are."""

    district: str


class FigureValue(_Frozen):
    """One article's value for one period."""

    value: Number | None
    low: Number | None
    high: Number | None
    bound: Bound
    text: str
    period: When | None
    record: str
    date: str | None = Field(description="publication date of the article")
    span: Span


class FigureSeries(_Frozen):
    """The figures of one measure, lined up by period."""

    id: str
    measure: str
    unit: str
    kind: FigureKind
    owner: BodyOwner | DistrictOwner | None
    owner_place: str | None = Field(default=None, description="the township or village whose they are: owner is null")
    qualifiers: tuple[str, ...]
    values: tuple[FigureValue, ...]
    records: tuple[str, ...]


class DossierDocument(_Frozen):
    """A document of one title."""

    id: str
    title: str
    issuer: str | None = Field(description="id of an organisation of this dossier")
    date: When | None
    attested: tuple[Attestation, ...]
    records: tuple[str, ...]


class DossierEvent(_Frozen):
    """A happening; one name on one date is one event."""

    id: str
    name: str
    type: str
    date: When | None
    place: str | None
    organiser: str | None = Field(description="id of an organisation of this dossier")
    people: tuple[str, ...] = Field(description="ids of people of this dossier")
    attested: tuple[Attestation, ...]
    records: tuple[str, ...]


class DossierProgramme(_Frozen):
    """A programme of one name."""

    id: str
    name: str
    kind: str
    attested: tuple[Attestation, ...]
    records: tuple[str, ...]


class DossierReform(_Frozen):
    """A reform of one name."""

    name: str
    status: str | None
    began: When | None
    lead_body: str | None = Field(description="id of an organisation of this dossier")
    plan: str | None = Field(description="id of a document of this dossier")
    vision: tuple[str, ...]
    records: tuple[str, ...]


class ConflictValue(_Frozen):
    """What one article says."""

    value: Number | str
    record: str
    span: Span | None


class Conflict(_Frozen):
    """Where articles disagree."""

    field: str = Field(description='what they disagree on: "people.positions", "figures.values" …')
    subject: str = Field(description="about whom or what, in words")
    values: tuple[ConflictValue, ...]


class Dossier(_Frozen):
    """All that the articles on one district say."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["reformie/dossier/1"] = Field(SCHEMA, alias="schema")
    district: DossierDistrict
    articles: tuple[str, ...] = Field(description="ids of the records, in order of publication")
    reforms: tuple[DossierReform, ...]
    people: tuple[DossierPerson, ...]
    organisations: tuple[DossierOrganisation, ...]
    figures: tuple[FigureSeries, ...]
    events: tuple[DossierEvent, ...]
    documents: tuple[DossierDocument, ...]
    programmes: tuple[DossierProgramme, ...]
    conflicts: tuple[Conflict, ...]

    def to_json(self) -> bytes:
        """Give the dossier as one line of JSON without its line break."""
        return orjson.dumps(self.model_dump(by_alias=True))

    @classmethod
    def from_json(cls, line: bytes | str) -> Dossier:
        """Read a dossier back from its line.

        Raises:
            StoredError: It is no dossier of this version.
        """
        return read_back(cls, line, SCHEMA)
