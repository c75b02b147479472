"""A record to its rows, table by table."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from reformie.record import BodyOwner, DateExpression, DistrictOwner, Figure, Record, Span
from reformie.regexes import regex
from reformie.tabular.columns import TABLES, Column
from reformie.terms import reading

Cell = str | int | float | date | None
Row = tuple[Cell, ...]
_Cells = Mapping[str, Cell]

_AROUND = 15
_LONG = 40
_LOOK = 60  # raw characters from which the context is taken: enough for hard-wrapped lines
_DAY = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SAFE_INTEGER = 2**53


def rows_of(record: Record) -> dict[str, list[Row]]:
    """Give the record's rows under the name of each table; cells stand in the order of the table's columns."""
    view = _View(record)
    makers = {
        "districts": view.districts(),
        "people": view.people(),
        "positions": view.positions(),
        "organisations": view.organisations(),
        "dates": view.dates(),
        "figures": view.figures(),
        "events": view.events(),
        "documents": view.documents(),
        "quotations": view.quotations(),
        "programmes": view.programmes(),
        "warnings": view.warnings(),
    }
    return {table.name: [_in_order(table.columns, cells) for cells in makers[table.name]] for table in TABLES}


def _in_order(columns: tuple[Column, ...], cells: _Cells) -> Row:
    return tuple(_clean(cells[column.name], column) for column in columns)


def _clean(cell: Cell, column: Column) -> Cell:
    if column.kind == "date":
        return _day(cell)
    if column.kind == "number":
        return _number(cell)
    # No file format here can hold half a surrogate pair.
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell


def _day(cell: Cell) -> date | None:
    if not isinstance(cell, str) or not _DAY.fullmatch(cell):
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return None


def _number(cell: Cell) -> int | float | None:
    if not isinstance(cell, int | float):
        return None
    if isinstance(cell, int) and abs(cell) <= _SAFE_INTEGER:
        return cell
    try:
        value = float(cell)
    except OverflowError:
        return None
    return value if math.isfinite(value) else None


class _View:
    """One record with its ids resolved; each method gives the cells of one table by column name."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.names = {body.id: body.name for body in record.organisations}
        self.persons = {person.id: person.name for person in record.people}
        self.times = {each.id: each for each in record.dates}
        published, district = record.source.published, record.district
        self.divisions = {each.code: each.name for each in record.divisions} | ({district.code: district.name} if district else {})
        self.article: _Cells = {
            "district_code": district.code if district else None,
            "district": district.name if district else None,
            "published": published.value if published else None,
            "article_title": record.source.title,
            "article": record.id,
            "uri": record.source.uri,
        }

    def districts(self) -> Iterator[_Cells]:
        """Give the rows of the district and its reform."""
        district, reform, published = self.record.district, self.record.reform, self.record.source.published
        evidence = (*(district.evidence if district else ()), *(reform.evidence if reform else ()))
        yield {
            "full_name": district.full_name if district else None,
            "prefecture": district.prefecture if district else None,
            "province": district.province if district else None,
            "title": self.record.source.title,
            "published_basis": published.basis if published else None,
            "published_first_day": published.start if published else None,
            "published_last_day": published.end if published else None,
            "reform": reform.name if reform else None,
            "reform_status": reform.status if reform else None,
            **self._body("lead_body", reform.lead_body if reform else None),
            **self._evidence(evidence),
        }

    def people(self) -> Iterator[_Cells]:
        """Give the rows of people."""
        for person in self.record.people:
            held = [self.names.get(post.organisation or "", "") + post.role for post in person.positions]
            yield {
                "id": person.id,
                "name": person.name,
                "positions": _joined(held),
                "honours": _joined(honour.name for honour in person.honours),
                "mentions": len(person.mentions),
                "rule": person.rule,
                **self._evidence(person.mentions),
            }

    def positions(self) -> Iterator[_Cells]:
        """Give the rows of positions."""
        for person in self.record.people:
            for post in person.positions:
                yield {
                    "person": person.name,
                    "person_id": person.id,
                    **self._body("organisation", post.organisation),
                    "role": post.role,
                    "rule": post.rule,
                    **self._evidence((post.evidence,)),
                }

    def organisations(self) -> Iterator[_Cells]:
        """Give the rows of organisations."""
        for body in self.record.organisations:
            yield {
                "id": body.id,
                "name": body.name,
                "aliases": _joined(body.aliases),
                "type": body.type,
                "level": body.level,
                **self._body("parent", body.parent),
                "mentions": len(body.mentions),
                "rule": body.rule,
                **self._evidence(body.mentions),
            }

    def dates(self) -> Iterator[_Cells]:
        """Give the rows of dates."""
        for each in self.record.dates:
            yield {
                "id": each.id,
                "text": each.text,
                "type": each.type,
                "value": each.value,
                "mod": each.mod,
                "first_day": each.start,
                "last_day": each.end,
                "anchor": each.anchor,
                "rule": each.rule,
                **self._evidence((each.span,)),
            }

    def figures(self) -> Iterator[_Cells]:
        """Give the rows of figures."""
        for figure in self.record.figures:
            period = self.times.get(figure.period or "")
            owner, owner_id = self._owner(figure)
            yield {
                "id": figure.id,
                "text": figure.text,
                "measure": figure.measure,
                "value": figure.value,
                "low": figure.low,
                "high": figure.high,
                "unit": figure.unit,
                "bound": figure.bound,
                "kind": figure.kind,
                "owner": owner,
                "owner_id": owner_id,
                "qualifiers": "、".join(figure.qualifiers) or None,
                "period": period.text if period else None,
                "period_id": figure.period,
                "period_value": period.value if period else None,
                "period_first_day": period.start if period else None,
                "period_last_day": period.end if period else None,
                "rule": figure.rule,
                **self._evidence((figure.span,)),
            }

    def events(self) -> Iterator[_Cells]:
        """Give the rows of events."""
        for event in self.record.events:
            when = self.times.get(event.date or "")
            yield {
                "id": event.id,
                "name": event.name,
                "type": event.type,
                **_date("date", event.date, when),
                "first_day": when.start if when else None,
                "last_day": when.end if when else None,
                "place": event.place,
                **self._body("organiser", event.organiser),
                "people": "、".join(self.persons.get(person, person) for person in event.people) or None,
                "rule": event.rule,
                **self._evidence((event.evidence,)),
            }

    def documents(self) -> Iterator[_Cells]:
        """Give the rows of documents."""
        for document in self.record.documents:
            yield {
                "id": document.id,
                "title": document.title,
                **self._body("issuer", document.issuer),
                **_date("date", document.date, self.times.get(document.date or "")),
                "mentions": len(document.mentions),
                "rule": document.rule,
                **self._evidence(document.mentions),
            }

    def quotations(self) -> Iterator[_Cells]:
        """Give the rows of quotations."""
        for quotation in self.record.quotations:
            yield {
                "id": quotation.id,
                "speaker": self.persons.get(quotation.speaker or ""),
                "speaker_id": quotation.speaker,
                "speaker_text": quotation.speaker_text,
                "rule": quotation.rule,
                **self._evidence((quotation.span,)),
            }

    def programmes(self) -> Iterator[_Cells]:
        """Give the rows of programmes."""
        for programme in self.record.programmes:
            yield {
                "id": programme.id,
                "name": programme.name,
                "kind": programme.kind,
                "mentions": len(programme.mentions),
                "rule": programme.rule,
                **self._evidence(programme.mentions),
            }

    def warnings(self) -> Iterator[_Cells]:
        """Give the rows of warnings."""
        for warning in self.record.warnings:
            yield {
                "code": warning.code,
                "reading": reading(warning.code, warning.message),
                "message": warning.message,
                **self._evidence((warning.span,) if warning.span else ()),
            }

    def _body(self, column: str, body: str | None) -> _Cells:
        return {column: self.names.get(body or ""), f"{column}_id": body}

    def _owner(self, figure: Figure) -> tuple[str | None, str | None]:
        owner = figure.owner
        if isinstance(owner, BodyOwner):
            return self.names.get(owner.organisation), owner.organisation
        if isinstance(owner, DistrictOwner):
            return self.divisions.get(owner.district), owner.district
        return (figure.owner_place.text if figure.owner_place else None), None

    def _evidence(self, spans: tuple[Span, ...]) -> _Cells:
        span = spans[0] if spans else None
        return {
            **self.article,
            "span_start": span.start if span else None,
            "span_end": span.end if span else None,
            "quotation": span.text if span else None,
            "context": _context(self.record.source.text, span) if span else None,
        }


def _date(column: str, identity: str | None, when: DateExpression | None) -> _Cells:
    return {column: when.value if when else None, f"{column}_id": identity}


def _joined(parts: Iterable[str]) -> str | None:
    return "；".join(parts) or None


def _context(raw: str | None, span: Span) -> str | None:
    if raw is None:
        return None
    before = "".join(raw[max(0, span.start - _LOOK) : span.start].split())[-_AROUND:]
    behind = "".join(raw[span.end : span.end + _LOOK].split())[:_AROUND]
    said = span.text if len(span.text) <= _LONG else f"{span.text[:_AROUND]}…{span.text[-_AROUND:]}"
    return f"{before}【{said}】{behind}"
