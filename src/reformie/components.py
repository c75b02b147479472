"""The spaCy components: each wraps one extractor, whose result rides on the Doc; the last makes the record.

Every factory's configuration is its signature: ``folder`` is a folder of the user's own lexicons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from reformie.assemble.record import Assembler
from reformie.divisions import divisions_of
from reformie.extractors.dates import DatesExtractor
from reformie.extractors.documents import DocumentsExtractor
from reformie.extractors.events import EventsExtractor
from reformie.extractors.figures import FiguresExtractor
from reformie.extractors.organisations import OrganisationsExtractor
from reformie.extractors.people import PeopleExtractor
from reformie.extractors.places import PlacesExtractor
from reformie.extractors.programmes import ProgrammesExtractor
from reformie.extractors.quotations import QuotationsExtractor
from reformie.findings import Findings
from reformie.lexicon import lexicons_of
from reformie.mention import Mention
from reformie.segment import segmenter_of
from reformie.tokenizer import findings_of, has_tokens, spans_of

Extractor = Callable[[Findings], None]

# By the list of the findings that each fills, in the order in which they run; all take a folder of the user's own lexicons, or None.
EXTRACTORS: dict[str, Callable[[str | None], Extractor]] = {
    "places": lambda folder: PlacesExtractor(lexicons_of(folder), divisions_of(folder), segmenter_of(folder)),
    "dates": lambda folder: DatesExtractor(lexicons_of(folder)),
    "organisations": lambda folder: OrganisationsExtractor(lexicons_of(folder), segmenter_of(folder)),
    "people": lambda folder: PeopleExtractor(lexicons_of(folder), segmenter_of(folder)),
    "quotations": lambda folder: QuotationsExtractor(lexicons_of(folder)),
    "figures": lambda folder: FiguresExtractor(lexicons_of(folder)),
    "documents": lambda folder: DocumentsExtractor(lexicons_of(folder)),
    "events": lambda folder: EventsExtractor(lexicons_of(folder)),
    "programmes": lambda folder: ProgrammesExtractor(lexicons_of(folder)),
}
PIPELINE = (*(f"reformie_{name}" for name in EXTRACTORS), "reformie_record")


class Component:
    """A step of the pipeline that runs one extractor and mirrors what it found as a span group.

    Args:
        group: Name of the extractor, of the span group and of the list of the findings that it fills.
        folder: A folder of the user's own lexicons, or None.
    """

    def __init__(self, group: str, folder: str | None) -> None:
        extractor = EXTRACTORS[group](folder)
        self._parts: tuple[Extractor, ...] = getattr(extractor, "parts", (extractor,))
        self._group = group
        self._folder = folder

    def __call__(self, doc: Doc) -> Doc:
        """Run the extractor on one Doc of our tokenizer."""
        for part in self.parts():
            doc = part(doc)
        return doc

    def parts(self) -> Iterator[Callable[[Doc], Doc]]:
        """Give what is done with a Doc, part by part: articles that are worked on side by side go through one before the next."""
        return (partial(self._run, part) for part in self._parts)

    def _run(self, part: Extractor, doc: Doc) -> Doc:
        findings = findings_of(doc)
        part(findings)
        if part is self._parts[-1] and has_tokens(doc):
            mentions: list[Mention[Any]] = getattr(findings, self._group)
            doc.spans[self._group] = spans_of(doc, mentions)
        return doc

    def __reduce__(self) -> tuple[type[Component], tuple[str, str | None]]:
        return Component, (self._group, self._folder)


class RecordMaker:
    """The last step: puts the record together and hangs it on ``doc._.record``.

    Args:
        folder: A folder of the user's own lexicons, or None.
    """

    def __init__(self, folder: str | None) -> None:
        register_extension()
        self._assembler = Assembler(lexicons_of(folder), divisions_of(folder))
        self._folder = folder

    def __call__(self, doc: Doc) -> Doc:
        """Put the record of one Doc together."""
        doc._.record = self._assembler(findings_of(doc))
        return doc

    def __reduce__(self) -> tuple[type[RecordMaker], tuple[str | None]]:
        return RecordMaker, (self._folder,)


@Language.factory("reformie_places")
def make_places(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds places."""
    return Component("places", folder)


@Language.factory("reformie_dates")
def make_dates(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds and anchors dates."""
    return Component("dates", folder)


@Language.factory("reformie_organisations")
def make_organisations(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds bodies."""
    return Component("organisations", folder)


@Language.factory("reformie_people")
def make_people(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds people and their posts."""
    return Component("people", folder)


@Language.factory("reformie_figures")
def make_figures(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds figures."""
    return Component("figures", folder)


@Language.factory("reformie_events")
def make_events(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds events."""
    return Component("events", folder)


@Language.factory("reformie_documents")
def make_documents(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds documents."""
    return Component("documents", folder)


@Language.factory("reformie_quotations")
def make_quotations(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds quotations and their speakers."""
    return Component("quotations", folder)


@Language.factory("reformie_programmes")
def make_programmes(nlp: Language, name: str, folder: str | None = None) -> Component:
    """Make the component that finds programmes."""
    return Component("programmes", folder)


@Language.factory("reformie_record")
def make_record(nlp: Language, name: str, folder: str | None = None) -> RecordMaker:
    """Make the component that puts the record together."""
    return RecordMaker(folder)


@cache
def register_extension() -> None:
    """Register ``doc._.record``, the only name that reformie adds to spaCy's."""
    if not Doc.has_extension("record"):
        Doc.set_extension("record", default=None)
