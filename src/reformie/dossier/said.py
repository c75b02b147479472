"""One record, read with its ids resolved to names."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

from reformie.dossier.claims import Claim
from reformie.dossier.models import Attestation, When
from reformie.record import Record, Span

T = TypeVar("T", bound=Hashable)


class Said:
    """What the merger asks of a record.

    Attributes:
        record: Its id. date: its publication date as written in the record, or None.
        people, documents: id → personal name, id → title.
    """

    def __init__(self, record: Record) -> None:
        self.record = record.id
        self.date = record.source.published.value if record.source.published else None
        self.people = {person.id: person.name for person in record.people}
        self.documents = {document.id: document.title for document in record.documents}
        self._bodies = {body.id: body.name for body in record.organisations}
        self._dates = {each.id: each for each in record.dates}

    def body(self, identity: str | None) -> str | None:
        """Give the full name of a body."""
        return self._bodies.get(identity or "")

    def when(self, identity: str | None) -> When | None:
        """Give the time of a date expression."""
        found = self._dates.get(identity or "")
        return When(value=found.value, mod=found.mod, start=found.start, end=found.end) if found else None

    def where(self, identity: str | None) -> tuple[Span, ...]:
        """Give the place of a date expression, or nothing."""
        found = self._dates.get(identity or "")
        return (found.span,) if found else ()

    def attested(self, span: Span) -> Attestation:
        """Give a place of this article as an attestation."""
        return Attestation(record=self.record, date=self.date, span=span)

    def first(self, spans: Sequence[Span]) -> tuple[Attestation, ...]:
        """Give the first of some places as an attestation, or nothing."""
        return tuple(self.attested(span) for span in spans[:1])

    def claim(self, value: T | None, spans: Sequence[Span] = ()) -> tuple[Claim[T], ...]:
        """Give this article's word on something, or nothing where it has none."""
        return () if value is None else (Claim(value, self.record, spans[0] if spans else None),)
