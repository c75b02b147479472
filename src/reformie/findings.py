"""What the extractors have found in one article so far; it goes from one to the next.

Bounds are half-open character offsets into the clean text throughout. Values say what was *read* at a place;
what is *inferred* across places (full names, owners, anchors) is the business of ``assemble``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reformie.article import Article
from reformie.bound_words import Bound
from reformie.frozen import frozen
from reformie.layout.page import Page
from reformie.mention import Mention
from reformie.numerals import Numeral
from reformie.record import FigureKind
from reformie.timex import PublicationDate, Timex

Bounds = tuple[int, int]
PlaceKind = Literal["division", "township", "village", "level", "national"]


@frozen
class Place:
    """A place that can stand before a body's name.

    Attributes:
        kind: ``division``: a county, prefecture or province by name; ``township`` and ``village``: by name;
            ``level``: a bare level word (区, 县, 市) that means the article's own; ``national``: 全国, 中国, 国家.
        name: Its characters in the clean text.
        codes: For a division the GB/T 2260 codes it can stand for, the likeliest first; else empty.
        full: Whether a division stands with its level word (大渡口区), and not without (大渡口) or by a short form that others bear too.
    """

    kind: PlaceKind
    name: str
    codes: tuple[str, ...] = ()
    full: bool = True


@frozen
class Body:
    """A body as written.

    Attributes:
        kind: ``office``: a place and a form of the table of bodies (区科协); ``bare``: such a form without its place (组织部);
            ``fixed``: a body with one known full name (国务院); ``named``: a name of its own (…有限公司);
            ``short``: a general word that points back at a named body (联盟, 领导小组).
        form: The form in the table of bodies or, for ``named`` and ``short``, the suffix that tells the type.
        places: The places before the form, the widest first.
        name: The characters of a ``named`` body behind its places, or the full name of a ``fixed`` one.
        type: Type as in the record; empty where the form tells it.
        unit: What follows the body and belongs to it (办公室), or empty.
        target: For a short form that the text itself introduces (以下简称), the bounds of the body that it stands for.
    """

    kind: Literal["office", "bare", "fixed", "named", "short"]
    form: str
    places: tuple[Mention[Place], ...] = ()
    name: str = ""
    type: str = ""
    unit: str = ""
    target: Bounds | None = None


@frozen
class Post:
    """A post as written beside a name.

    Attributes:
        role: The role with its rank words. start, end: bounds of the evidence, from the body (where it is written there) to the role.
        body: Index in ``Findings.organisations`` of the body it is held at, or None where the text leaves it open.
        place: The place before a post of government (秦淮区副区长), or None.
        at: Endings of the body that a general word before the post points at (该校教授), or empty.
    """

    role: str
    start: int
    end: int
    body: int | None
    place: Mention[Place] | None
    rule: str
    at: tuple[str, ...] = ()


@frozen
class PersonName:
    """A person's name at one place, with the posts and honours written beside it."""

    name: str
    posts: tuple[Post, ...] = ()
    honours: tuple[tuple[str, int, int], ...] = ()


@frozen
class Quantity:
    """A figure as read.

    Attributes:
        value: The number with its scale folded in; None for a range. low, high: the ends of a range.
        unit: The measure word or unit as written, without scale (亿元 is 元). bound, kind: see the annotation guidelines.
        measure: What is counted, in the clean text's characters, or None.
        qualifiers: Words that change the reading (累计, 年均).
        owner: Bounds of the mention (a body or a division) whose figure it is, or None for the article's district.
        period: Bounds of the date expression it holds for, or None.
    """

    value: int | float | None
    low: int | float | None
    high: int | float | None
    unit: str
    bound: Bound
    kind: FigureKind
    measure: str | None
    qualifiers: tuple[str, ...] = ()
    owner: Bounds | None = None
    period: Bounds | None = None


@frozen
class Happening:
    """An event as read; the mention's bounds are its evidence.

    Attributes:
        name: The stretches of the clean text that make its name, in order.
        type: As in the record.
        scope: Bounds of what tells of it: the people named there take part.
        date: Bounds of the date expression it has, or None.
        place: Bounds of the place it is held at, or None.
        organiser: Index in ``Findings.organisations`` of the body that holds it, or None.
    """

    name: tuple[Bounds, ...]
    type: str
    scope: Bounds
    date: Bounds | None = None
    place: Bounds | None = None
    organiser: int | None = None


@frozen
class Undertaking:
    """A programme as written; mentions with one key are one programme.

    Attributes:
        key: Its name without quotation marks.
        kind: As in the record.
    """

    key: str
    kind: str


@frozen
class Title:
    """The title of a document as written.

    Attributes:
        name: Its characters in the clean text, without the marks around it.
        act: What is told there: that a body ``issued`` it, ``considered`` or ``agreed`` on it; else ``named``.
        issuer: Bounds of the body that did, or None.
        date: Bounds of the date at which it did, or None.
        short: Whether it is a short form (《方案》), which points back at a full title.
        target: For a short form that the text itself introduces (以下简称), the bounds of the full title; else None.
    """

    name: str
    act: Literal["issued", "considered", "agreed", "named"]
    issuer: Bounds | None = None
    date: Bounds | None = None
    short: bool = False
    target: Bounds | None = None


@frozen
class Speech:
    """Direct speech, between the quotation marks.

    Attributes:
        speaker: Name of the person who speaks, or None.
        text: Bounds of the words that tell the speaker where no name does (相关负责人), or None.
        parts: Bounds paragraph by paragraph, where it runs over several.
    """

    speaker: str | None
    text: Bounds | None
    parts: tuple[Bounds, ...]


@frozen
class Doubt:
    """Something that a reader should check.

    Attributes:
        code: Stable, readable name. message: Plain English.
        start, end: Half-open bounds in the clean text, or None where it is about the whole article.
    """

    code: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Findings:
    """Everything known about one article between the layout stage and the record.

    Each list is in text order. An extractor fills its own list and may read those filled before it.
    """

    article: Article
    page: Page
    cuts: frozenset[int] = frozenset()
    places: list[Mention[Place]] = field(default_factory=list)
    organisations: list[Mention[Body]] = field(default_factory=list)
    people: list[Mention[PersonName]] = field(default_factory=list)
    dates: list[Mention[Timex]] = field(default_factory=list)
    published: PublicationDate | None = None
    figures: list[Mention[Quantity]] = field(default_factory=list)
    numerals: list[Numeral] = field(default_factory=list)
    events: list[Mention[Happening]] = field(default_factory=list)
    programmes: list[Mention[Undertaking]] = field(default_factory=list)
    documents: list[Mention[Title]] = field(default_factory=list)
    quotations: list[Mention[Speech]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
