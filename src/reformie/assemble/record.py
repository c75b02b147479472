"""The last step: everything found in one article becomes its record."""

from __future__ import annotations

from reformie.assemble.bodies import Entry, Namer, Register
from reformie.assemble.claims import Found
from reformie.assemble.context import Context
from reformie.assemble.district import DistrictReader
from reformie.assemble.documents import document_records
from reformie.assemble.events import events
from reformie.assemble.gathering import PersonEntry, gather, namesakes
from reformie.assemble.nearest import Nearest
from reformie.assemble.networks import join_branches
from reformie.assemble.people import Holder, PostTable
from reformie.assemble.programmes import programmes
from reformie.assemble.quotations import quotation_records
from reformie.assemble.reform import ReformFinder
from reformie.assemble.sections import parts, sections
from reformie.assemble.spans import span, spans
from reformie.divisions import Divisions
from reformie.findings import Body, Bounds, Doubt, Findings, Quantity
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.record import (
    BodyOwner,
    DateExpression,
    District,
    DistrictOwner,
    Division,
    Figure,
    Honour,
    Organisation,
    Person,
    Position,
    Published,
    Record,
    Source,
    Span,
    Warning,
)  # fmt: skip
from reformie.regexes import regex
from reformie.surrogates import spelled_out

_NOWHERE = "000000"
_WHOLE = regex(r"[全我本][省市州盟]")


class Assembler:
    """Makes records of findings.

    Args:
        lexicons: Gives what ``PostTable``, ``DistrictReader``, ``Namer`` and ``ReformFinder`` read.
        divisions: The table of divisions.
    """

    def __init__(self, lexicons: Lexicons, divisions: Divisions) -> None:
        self._posts = PostTable(lexicons)
        self._read_context = DistrictReader(lexicons, divisions)
        self._namer = Namer(lexicons)
        self._reform = ReformFinder(lexicons)

    def __call__(self, findings: Findings) -> Record:
        """Put one article's record together."""
        draft = _Draft(findings, self._posts, self._namer, self._read_context(findings))
        return draft.record(self._reform)


def _known_at(body: Mention[Body]) -> tuple[bool, int]:
    """Order bodies by their start, behind them all those whose full form comes only further on."""
    target = body.value.target
    return target is not None and target[0] > body.start, body.start


class _Draft:
    """One record while it is being put together."""

    def __init__(self, findings: Findings, posts: PostTable, namer: Namer, context: Context) -> None:
        self._f = findings
        self._page = findings.page
        self._context = context
        self._placed = [(m, context.code_of(m.value)) for m in findings.places]
        self._levels = self._levels_told()
        self._division_spans = self._spans_by_code()
        self._register = Register(namer, context)
        for index, mention in sorted(enumerate(findings.organisations), key=lambda pair: _known_at(pair[1])):
            self._register.add(index, mention)
        join_branches(self._register, context)
        own = context.divisions.official_prefix(context.district, context.on) if context.district else ""
        nearest = Nearest(self._page.text, findings.organisations, self._register, own)
        self._people = gather(findings.people, findings.organisations, Holder(posts, self._register, context, nearest))
        self._bodies = self._ordered()
        self._body_ids = {entry.name: f"o{number}" for number, entry in enumerate(self._bodies, 1)}
        self._dates = [(m, where) for m in findings.dates if (where := span(self._page, m.start, m.end)) is not None]
        # of a body in two names the first
        self._organisers = {index: self._body_ids[names[0]] for index, names in self._register.by_index.items() if names}
        bodies = findings.organisations
        self._named_at = {(bodies[index].start, bodies[index].end): body for index, body in self._organisers.items()}
        self._code_at = {(m.start, m.end): code for m, code in reversed(self._placed)}
        self._home = DistrictOwner(district=context.district) if context.district else None  # as most figures' owner is
        self._small_at = {(m.start, m.end) for m in findings.places if m.value.kind in ("township", "village")}
        self._date_ids = {(m.start, m.end): f"d{number}" for number, (m, _) in enumerate(self._dates, 1)}

    def record(self, reform: ReformFinder) -> Record:
        """Give the record."""
        article = self._f.article
        people = self._person_records()
        figures = self._figure_records()
        district, bodies, dates = self._district(), self._organisation_records(), self._date_records()
        documents = document_records(self._page, self._f.documents, self._named_at, self._date_ids)
        told = events(self._page, self._f.events, self._date_ids, self._organisers, people)
        named = programmes(self._page, self._f.programmes, [event.name for event in told])
        structure, unplaced = parts(self._page)
        divisions = self._divisions()
        small = (m.value.name for m in self._f.places if m.value.kind == "township" and len(m.value.name) > len("强镇"))
        places = tuple(dict.fromkeys((*(mention.text for division in divisions for mention in division.mentions), *small)))
        return Record(
            schema="reformie/record/1",
            id=f"{self._context.district or _NOWHERE}-{article.sha256[:12]}",
            source=self._source(),
            district=district,
            divisions=divisions,
            reform=reform(
                self._page, district, Found(documents, told, bodies, named, {date.id: date for date in dates}, places, self._f.cuts)
            ),
            people=people,
            organisations=bodies,
            dates=dates,
            figures=figures,
            documents=documents,
            events=told,
            quotations=quotation_records(self._page, self._f.quotations, {person.name: person.id for person in people}),
            programmes=named,
            sections=sections(self._page, structure, figures, people, told),
            warnings=self._warnings(unplaced),
        )

    def _source(self) -> Source:
        article, page, published = self._f.article, self._page, self._f.published
        return Source(
            uri=spelled_out(article.uri),
            sha256=article.sha256,
            encoding=article.encoding,
            characters=len(article.raw),
            text=article.raw,
            title=article.title or page.title,
            series=page.series,
            authors=page.authors,
            published=published
            and Published(
                value=published.value, start=published.first, end=published.last, basis=published.basis, because=published.because,
                evidence=spans(page, published.evidence),
            ),
        )  # fmt: skip

    def _district(self) -> District | None:
        code = self._context.district
        if code is None:
            return None
        divisions, on = self._context.divisions, self._context.on
        prefecture, province = divisions.prefecture(code, on), divisions.province(code, on)
        own = divisions.get(code, on)
        return District(
            name=own.name,
            code=code,
            full_name=divisions.full_name(code, on),
            prefecture=prefecture.name if prefecture and prefecture.code != code else None,
            province=province.name if province else own.name,
            evidence=self._division_spans.get(code, ()),
        )

    def _spans_by_code(self) -> dict[str, tuple[Span, ...]]:
        """Give the spans of each division by its code, in order of first appearance; one that only 全省 means is named by that."""
        bounds: dict[str, list[tuple[int, int]]] = {}
        for mention, code in self._placed:
            if code is not None:
                bounds.setdefault(code, []).append((mention.start, mention.end))
        named = frozenset(bounds)
        for where, code in self._levels.values():
            if code not in named:
                bounds.setdefault(code, []).append(where)
        return {code: spans(self._page, where) for code, where in bounds.items()}

    def _divisions(self) -> tuple[Division, ...]:
        divisions, on = self._context.divisions, self._context.on
        return tuple(
            Division(code=code, name=divisions.get(code, on).name, full_name=divisions.full_name(code, on), mentions=mentions)
            for code, mentions in self._division_spans.items()
            if mentions
        )

    def _ordered(self) -> list[Entry]:
        """Give the bodies by first appearance; one that only a post shows appears where the post does."""
        shown: dict[str, int] = {}
        for person in self._people:
            for body, _, start, _, _ in person.posts:
                if body is not None:
                    shown[body] = min(start, shown.get(body, start))
        return sorted(
            (e for e in self._register.entries.values() if e.mentions or e.name in shown),
            key=lambda e: (min([start for start, _, _ in e.mentions] + ([shown[e.name]] if e.name in shown else [])), e.name),
        )

    def _organisation_records(self) -> tuple[Organisation, ...]:
        made = []
        for entry in self._bodies:
            mentions = spans(self._page, ((start, end) for start, end, _ in entry.mentions))
            forms = dict.fromkeys(mention.text for mention in mentions)
            made.append(
                Organisation(
                    id=self._body_ids[entry.name],
                    name=entry.name,
                    aliases=tuple(form for form in forms if form != entry.name),
                    type=entry.type,
                    level=entry.level,
                    parent=self._body_ids.get(entry.parent or ""),
                    mentions=mentions,
                    rule=entry.mentions[0][2] if entry.mentions else "organisations.implied_by_post",
                )
            )
        return tuple(made)

    def _person_records(self) -> tuple[Person, ...]:
        made: list[Person] = []
        for entry in self._people:
            mentions = spans(self._page, entry.mentions)
            if mentions:
                made.append(
                    Person(
                        id=f"p{len(made) + 1}",
                        name=entry.name,
                        positions=self._positions(entry),
                        honours=tuple(
                            Honour(name=name, evidence=evidence)
                            for name, start, end in entry.honours
                            if (evidence := span(self._page, start, end)) is not None
                        ),
                        mentions=mentions,
                        rule=entry.rule,
                    )
                )
        return tuple(made)

    def _positions(self, entry: PersonEntry) -> tuple[Position, ...]:
        return tuple(
            Position(organisation=self._body_ids.get(body or ""), role=role, evidence=evidence, rule=rule)
            for body, role, start, end, rule in entry.posts
            if (evidence := span(self._page, start, end)) is not None
        )

    def _date_records(self) -> tuple[DateExpression, ...]:
        made = []
        for mention, where in self._dates:
            timex = mention.value
            made.append(
                DateExpression(
                    id=self._date_ids[mention.start, mention.end], text=where.text, span=where, type=timex.type, value=timex.value,
                    mod=timex.mod, start=timex.first, end=timex.last, anchor=self._anchor(timex.anchor), rule=mention.rule,
                )
            )  # fmt: skip
        return tuple(made)

    def _anchor(self, anchor: str | int | None) -> str | None:
        if not isinstance(anchor, int):
            return anchor
        other = self._f.dates[anchor]
        return self._date_ids.get((other.start, other.end))

    def _figure_records(self) -> tuple[Figure, ...]:
        made: list[Figure] = []
        for mention in self._f.figures:
            where, figure = span(self._page, mention.start, mention.end), mention.value
            _, level = self._levels.get(mention.start, (None, None))
            if where is not None:
                made.append(
                    Figure(
                        id=f"f{len(made) + 1}", text=where.text, span=where, value=figure.value, low=figure.low, high=figure.high,
                        unit=figure.unit, bound=figure.bound, kind=figure.kind, measure=figure.measure, owner=self._owner(figure, level),
                        owner_place=self._owner_place(figure, level), qualifiers=figure.qualifiers, period=self._date_ids.get(figure.period or (-1, -1)), rule=mention.rule,
                    )
                )  # fmt: skip
        return tuple(made)

    def _owner(self, figure: Quantity, level: str | None) -> BodyOwner | DistrictOwner | None:
        """Give whose figure it is: the body or division that its clause names, else the article's district."""
        if level is not None:
            return DistrictOwner(district=level)
        if figure.owner is not None and not _WHOLE.fullmatch(self._page.text, *figure.owner):  # 全市 of a city is its own
            if (named := self._named_at.get(figure.owner)) is not None:
                return BodyOwner(organisation=named)
            code = self._code_at.get(figure.owner)
            return DistrictOwner(district=code) if code else None
        return self._home

    def _levels_told(self) -> dict[int, tuple[Bounds, str]]:
        """Give the wider divisions that 全省 or 我市 means in an article on a district or county, and where, by where their figures begin.

        Such a word stands right before a count, or is whom a figure's clause is about.
        """
        words = {match.end(): match.span() for match in _WHOLE.finditer(self._page.text)}
        told: dict[int, tuple[Bounds, str]] = {}
        for mention in self._f.figures if words else ():
            owner = mention.value.owner
            counted = words.get(mention.start) if mention.value.kind == "count" else None
            where = counted or (owner if owner is not None and words.get(owner[1]) == owner else None)
            code = self._context.level_code(self._page.text[where[1] - 1]) if where is not None else None
            if where is not None and code is not None and code != self._context.district:
                told[mention.start] = where, code
        return told

    def _owner_place(self, figure: Quantity, level: str | None) -> Span | None:
        """Give where the township or village is named whose figure it is, or None."""
        where = figure.owner
        return span(self._page, *where) if where is not None and level is None and where in self._small_at else None

    def _warnings(self, unplaced: list[Doubt]) -> tuple[Warning, ...]:
        doubts = [*self._f.doubts, *unplaced]
        context = self._context
        if context.district is None:
            why = (
                "The text does not tell which of the divisions that it names it is about"
                if self._division_spans
                else "No administrative division is named"
            )
            doubts.append(Doubt("no_district", f"{why}, so the district is unknown and bare 区, 县, 市 stay unresolved."))
        for code in context.rivals:
            rival, own = context.divisions.get(code, context.on).name, context.divisions.get(context.district or "", context.on).name
            doubts.append(Doubt("rival_district", f"{rival} is named nearly as often as {own}; check which one the article is about."))
        if context.namesakes:
            others = "、".join(context.divisions.full_name(code, context.on) for code in context.namesakes)
            doubts.append(
                Doubt(
                    "namesake_district",
                    f"The article does not tell the district from others of its name: {others}; check which one it is about.",
                )
            )
        doubts += [
            Doubt("unresolved_body", f"{self._page.text[m.start : m.end]} points at no one body that the article tells.", m.start, m.end)
            for i, m in enumerate(self._f.organisations)
            if not self._register.by_index[i]
        ]
        doubts += [
            Doubt(
                "namesakes",
                f"Two people are named {person.name} and hold one post at two bodies; check that they are two.",
                *person.mentions[0],
            )
            for person in namesakes(self._people)
        ]
        if self._f.published is None:
            doubts.append(Doubt("no_publication_date", "No publication date is printed or given, and none can be inferred."))
        return tuple(
            Warning(
                code=d.code, message=d.message, span=span(self._page, d.start, d.end) if d.start is not None and d.end is not None else None
            )
            for d in doubts
        )
