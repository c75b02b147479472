"""The steps from an article to its record, in order. They need no spaCy; ``components`` hangs these very steps on a Doc."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from reformie.article import Article
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
from reformie.opening import opened
from reformie.record import Record
from reformie.segment import Engine, segmenter_of

Extractor = Callable[[Findings], None]

# By the list of the findings that each fills, in the order in which they run; all take a folder of the user's own lexicons, or None.
EXTRACTORS: dict[str, Callable[[str | None], Extractor]] = {
    "places": lambda folder: PlacesExtractor(lexicons_of(folder), divisions_of(folder), segmenter_of(folder)),
    "dates": lambda folder: DatesExtractor(lexicons_of(folder)),
    "organisations": lambda folder: OrganisationsExtractor(lexicons_of(folder), segmenter_of(folder)),
    "people": lambda folder: PeopleExtractor(lexicons_of(folder), segmenter_of(folder)),
    "figures": lambda folder: FiguresExtractor(lexicons_of(folder)),
    "documents": lambda folder: DocumentsExtractor(lexicons_of(folder)),
    "quotations": lambda folder: QuotationsExtractor(lexicons_of(folder)),
    "events": lambda folder: EventsExtractor(lexicons_of(folder)),
    "programmes": lambda folder: ProgrammesExtractor(lexicons_of(folder)),
}


def assembler_of(folder: str | None) -> Assembler:
    """Make the last step, which puts the record together."""
    return Assembler(lexicons_of(folder), divisions_of(folder))


class Chain:
    """All steps, built once.

    Args:
        folder: A folder of the user's own lexicons, or None.
        engine: What cuts words.

    Raises:
        LexiconError: when a lexicon cannot be read.
        ImportError: when the engine is not installed.
    """

    def __init__(self, folder: str | None = None, engine: Engine = "jieba") -> None:
        self.segmenter = segmenter_of(folder, engine)
        self.extractors = {name: make(folder) for name, make in EXTRACTORS.items()}
        self.assembler = assembler_of(folder)

    def __call__(self, article: Article) -> Record:
        """Give the record of one article."""
        findings = opened(article, self.segmenter)
        for extractor in self.extractors.values():
            extractor(findings)
        return self.assembler(findings)


@cache
def chain_of(folder: str | None, engine: Engine = "jieba") -> Chain:
    """Give the chain with a user's folder, built once a process."""
    return Chain(folder, engine)
