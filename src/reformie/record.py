"""The record that reformie promises, as frozen pydantic models. Field names and meanings are fixed inside version 1."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeVar

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reformie import markup
from reformie.bound_words import Bound
from reformie.errors import InputError, StoredError
from reformie.surrogates import spelled_out

SCHEMA: Final = "reformie/record/1"

Basis = Literal["printed", "given", "inferred"]
OrganisationType = Literal[
    "party", "government", "people's_organisation", "company", "school", "hospital", "research",
    "association", "working_body", "park", "media", "venue", "other",
]  # fmt: skip
Level = Literal["national", "provincial", "prefectural", "county", "township", "none"]
DateType = Literal["DATE", "DURATION", "SET", "TIME"]
DateMod = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER", "MORE_THAN", "LESS_THAN"]
FigureKind = Literal["count", "money", "area", "length", "mass", "ratio", "growth", "rank", "other"]
Number = int | float
Offset = Annotated[int, Field(ge=0)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(_Frozen):
    """A half-open stretch of the raw text, in Unicode code points."""

    start: Offset
    end: Offset
    text: str = Field(description="raw[start:end] without the line breaks and layout spaces inside it")

    def model_post_init(self, _: object, /) -> None:
        """Refuse an empty span; pydantic makes its own error of this one."""
        if self.end <= self.start:
            raise ValueError(f"a span must hold at least one character, not [{self.start}, {self.end})")


class Published(_Frozen):
    """When the article was published."""

    value: str = Field(description="ISO 8601: a year, a month or a day")
    start: str
    end: str
    basis: Basis
    because: str
    evidence: tuple[Span, ...]


class Source(_Frozen):
    """Where the record comes from."""

    uri: str
    sha256: str
    encoding: str
    characters: Offset
    text: str | None = Field(description="the raw text, or null where it was left out")
    title: str | None
    series: str | None
    authors: tuple[str, ...]
    published: Published | None


class District(_Frozen):
    """The district that the article is about."""

    name: str
    code: str = Field(pattern=r"^\d{6}$", description="GB/T 2260")
    full_name: str
    prefecture: str | None
    province: str
    evidence: tuple[Span, ...]


class Division(_Frozen):
    """An administrative division that the article names."""

    code: str = Field(pattern=r"^\d{6}$")
    name: str
    full_name: str
    mentions: tuple[Span, ...]


class Reform(_Frozen):
    """The reform that the article is about."""

    name: str
    status: str | None
    began: str | None = Field(description="id of a date")
    lead_body: str | None = Field(description="id of an organisation")
    plan: str | None = Field(description="id of a document")
    vision: tuple[str, ...]
    evidence: tuple[Span, ...]


class Position(_Frozen):
    """A post that a person holds."""

    organisation: str | None = Field(description="id of an organisation")
    role: str
    evidence: Span
    rule: str


class Honour(_Frozen):
    """A title that was won, not held."""

    name: str
    evidence: Span


class Person(_Frozen):
    """Somebody named with a full personal name."""

    id: str
    name: str
    positions: tuple[Position, ...]
    honours: tuple[Honour, ...]
    mentions: tuple[Span, ...]
    rule: str


class Organisation(_Frozen):
    """A named body."""

    id: str
    name: str = Field(description="the fullest official form")
    aliases: tuple[str, ...]
    type: OrganisationType
    level: Level
    parent: str | None = Field(description="id of an organisation")
    mentions: tuple[Span, ...]
    rule: str


class DateExpression(_Frozen):
    """An expression that places something in time, as TIMEX3."""

    id: str
    text: str
    span: Span
    type: DateType
    value: str
    mod: DateMod | None
    start: str | None
    end: str | None
    anchor: str | None = Field(description='"published", the id of a date, or null')
    rule: str


class BodyOwner(_Frozen):
    """The body whose figure it is."""

    organisation: str


class DistrictOwner(_Frozen):
    """The division whose figure it is."""

    district: str


class Figure(_Frozen):
    """A quantity that tells something about the world."""

    id: str
    text: str
    span: Span
    value: Number | None
    low: Number | None
    high: Number | None
    unit: str
    bound: Bound
    kind: FigureKind
    measure: str | None
    owner: BodyOwner | DistrictOwner | None
    owner_place: Span | None = Field(default=None, description="the township or village whose it is, which has no code: owner is null")
    qualifiers: tuple[str, ...]
    period: str | None = Field(description="id of a date")
    rule: str


class Document(_Frozen):
    """A titled document that a body issued or considered."""

    id: str
    title: str
    issuer: str | None
    date: str | None
    mentions: tuple[Span, ...]
    rule: str


class Event(_Frozen):
    """A dated or datable happening."""

    id: str
    name: str
    type: str
    date: str | None
    place: str | None
    organiser: str | None
    people: tuple[str, ...]
    evidence: Span
    rule: str


class Quotation(_Frozen):
    """Direct speech; the span lies between the quotation marks."""

    id: str
    speaker: str | None = Field(description="id of a person")
    speaker_text: str | None
    span: Span
    rule: str


class Programme(_Frozen):
    """A named plan, platform, slogan or project of the reform."""

    id: str
    name: str
    kind: str
    mentions: tuple[Span, ...]
    rule: str


class Section(_Frozen):
    """A part of the article under one heading, and what falls into it."""

    heading: str | None
    span: Span
    figures: tuple[str, ...]
    people: tuple[str, ...]
    events: tuple[str, ...]


class Warning(_Frozen):  # noqa: A001 - the contract's own word
    """What a reader should check."""

    code: str
    message: str
    span: Span | None


_Model = TypeVar("_Model", bound=BaseModel)


def read_back(model: type[_Model], line: bytes | str, schema: str) -> _Model:
    """Read a line that was written by ``to_json``.

    Raises:
        StoredError: It is no line of this schema.
    """
    try:
        entry = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise StoredError(f"not JSON: {error}") from None
    kind = schema.split("/")[1]
    told = entry.get("schema", schema) if isinstance(entry, dict) else schema
    if told != schema:
        raise StoredError(f"not a {kind} of this version: schema: {told!r:.60}, not {schema!r}")
    try:
        return model.model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or "the line"
        raise StoredError(f"not a {kind} of this version: {field}: {first['msg']}") from None


class Record(_Frozen):
    """One article's record."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["reformie/record/1"] = Field(SCHEMA, alias="schema")
    id: str = Field(pattern=r"^\d{6}-[0-9a-f]{12}$")
    source: Source
    district: District | None
    divisions: tuple[Division, ...]
    reform: Reform | None
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    dates: tuple[DateExpression, ...]
    figures: tuple[Figure, ...]
    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    quotations: tuple[Quotation, ...]
    programmes: tuple[Programme, ...]
    sections: tuple[Section, ...]
    warnings: tuple[Warning, ...]

    def to_json(self, *, text: bool = True) -> bytes:
        """Give the record as one line of JSON without its line break; ``text=False`` leaves the raw text out."""
        source = self.source.__dict__ if text else self.source.__dict__ | {"text": None}
        data = {"schema": self.schema_, **self.__dict__, "source": source}
        del data["schema_"]
        return orjson.dumps(data, default=vars)  # twice as quick as making dicts of all models first

    @classmethod
    def from_json(cls, line: bytes | str) -> Record:
        """Read a record back from its line.

        Raises:
            StoredError: It is no record of this version.
        """
        return read_back(cls, line, SCHEMA)

    def _repr_html_(self) -> str:
        return markup.page(self.model_dump(by_alias=True))


class Failure(_Frozen):
    """An input that gave no record."""

    uri: str
    sha256: str | None
    error: str
    message: str

    @classmethod
    def of(cls, error: InputError) -> Failure:
        """Tell of an error; what of a file's name is no text is written with backslashes."""
        return cls(uri=spelled_out(error.uri), sha256=error.sha256, error=error.code, message=spelled_out(error.message))

    def to_json(self) -> bytes:
        """Give the failure as one line of JSON without its line break."""
        return orjson.dumps(self.model_dump())
