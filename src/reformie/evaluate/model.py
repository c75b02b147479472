"""The compact gold format as frozen pydantic models; what each field means stands in the annotation guidelines."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Number = int | float


class _Frozen(BaseModel):
    # strict: a gold value of "30" for 30 is a slip to report, not one to mend in silence
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class GoldPublished(_Frozen):
    """The publication date: an ISO year, month or day, and ``printed`` or ``inferred: <why>``."""

    value: str
    basis: str


class GoldSource(_Frozen):
    """Title, series, reporters and publication date as the article gives them."""

    title: str | None
    series: str | None
    authors: list[str]
    published: GoldPublished | None


class GoldDistrict(_Frozen):
    """The district that the article is about."""

    name: str
    code: str
    province: str


class GoldPosition(_Frozen):
    """A post: the body's canonical name (or None), the body as written (or None) and the role."""

    org: str | None
    org_mention: str | None
    role: str


class GoldPerson(_Frozen):
    """A person and the number of the mentions in the article."""

    name: str
    positions: list[GoldPosition]
    honours: list[str]
    mentions: int


class GoldOrganisation(_Frozen):
    """A body: canonical name, and every surface form in the article."""

    name: str
    aliases: list[str]
    type: str
    level: str


class GoldDate(_Frozen):
    """One occurrence of a date expression; ``line_hint`` is what stands directly left of it."""

    text: str
    line_hint: str
    type: str
    value: str
    mod: str | None
    start: str | None
    end: str | None


class GoldFigure(_Frozen):
    """One occurrence of a figure; ``context`` is the clause that it stands in."""

    text: str
    context: str
    value: Number | None
    low: Number | None
    high: Number | None
    unit: str
    bound: str
    kind: str
    measure: str
    owner: str | None
    qualifiers: list[str]
    period: str | None


class GoldDocument(_Frozen):
    """A titled document."""

    title: str
    issuer: str | None
    date: str | None


class GoldEvent(_Frozen):
    """A happening."""

    name: str
    type: str
    date: str | None
    place: str | None
    organiser: str | None


class GoldQuote(_Frozen):
    """Direct speech, given by its first and last characters."""

    speaker: str | None
    speaker_text: str | None
    begins: str
    ends: str


class GoldProgramme(_Frozen):
    """A named plan, platform, slogan or project."""

    name: str
    kind: str


class Gold(_Frozen):
    """One article's gold annotation."""

    doc: str
    source: GoldSource
    district: GoldDistrict | None
    people: list[GoldPerson]
    organisations: list[GoldOrganisation]
    dates: list[GoldDate]
    figures: list[GoldFigure]
    documents: list[GoldDocument]
    events: list[GoldEvent]
    quotes: list[GoldQuote]
    programmes: list[GoldProgramme]
    not_figures: list[str]
