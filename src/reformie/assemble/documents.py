"""From titles as written to documents: one entry a document, with its short forms among its mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping
from dataclasses import dataclass, field

from reformie.assemble.spans import span, spans
from reformie.documents.kinds import core
from reformie.findings import Bounds, Title
from reformie.layout.page import Page
from reformie.mention import Mention
from reformie.record import Document

_RANK = ("issued", "agreed", "considered", "named")
_TITLE = 6  # a title of general words alone (战略合作框架协议) stands for itself from this many characters on
_OTHERS = 20
_LONG = 8  # a title that ends as another does is the same document's from this many characters on


@dataclass(slots=True)
class DocumentEntry:
    """One document of the article while the record is being put together.

    Attributes:
        title: Bounds of the title where it is written out in full. rule: the rule that found it.
        mentions: Half-open bounds in the clean text, the marks left out.
        told: What the mentions tell of issuer and date, with how much each act weighs (less is more).
    """

    title: Bounds
    rule: str
    mentions: list[Bounds] = field(default_factory=list)
    told: list[tuple[int, Bounds | None, Bounds | None]] = field(default_factory=list)

    @property
    def issuer(self) -> Bounds | None:
        """The body that issued it, or considered it where none is told to have issued it."""
        return next((issuer for _, issuer, _ in sorted(self.told, key=lambda t: t[0]) if issuer is not None), None)

    @property
    def date(self) -> Bounds | None:
        """The date of that."""
        return next((date for _, _, date in sorted(self.told, key=lambda t: t[0]) if date is not None), None)


def document_records(
    page: Page, titles: list[Mention[Title]], bodies: Mapping[Bounds, str], dates: Mapping[Bounds, str]
) -> tuple[Document, ...]:
    """Give the documents in order of first appearance.

    Args:
        page: The article's page. titles: What the extractor found.
        bodies: Id of each body of the record by the bounds of its mentions. dates: The same of its dates.
    """
    made: list[Document] = []
    for entry in gather(titles):
        title = span(page, *entry.title)
        if title is not None:
            issuer, date = entry.issuer, entry.date
            made.append(
                Document(
                    id=f"t{len(made) + 1}",
                    title=title.text,
                    issuer=bodies.get(issuer) if issuer else None,
                    date=dates.get(date) if date else None,
                    mentions=spans(page, entry.mentions),
                    rule=entry.rule,
                )
            )
    return tuple(made)


def gather(titles: list[Mention[Title]]) -> list[DocumentEntry]:
    """Join the mentions of each document, in order of first appearance; a short form that fits none is left out."""
    entries = _Entries()
    for mention in titles:
        if not mention.value.short:
            entries.add_full(mention)
    for mention in titles:
        if mention.value.short:
            entries.add_short(mention)
    return sorted(entries.all.values(), key=lambda entry: min(entry.mentions))


class _Entries:
    """The documents of one article, full titles first."""

    def __init__(self) -> None:
        self.all: dict[str, DocumentEntry] = {}
        self._tails: dict[str, list[str]] = {}
        self._backwards: list[str] = []  # titles from their last character on, sorted: those that end alike stand together
        self._at: dict[Bounds, str] = {}
        self._introduced: dict[str, str] = {}
        self._fitting: dict[str, list[tuple[int, str]]] = {}

    def add_full(self, mention: Mention[Title]) -> None:
        """Enter a title that is written out."""
        name = core(mention.value.name)
        key = self._same(name) or name
        if key not in self.all:
            self.all[key] = DocumentEntry((mention.start, mention.end), mention.rule)
            self._tails.setdefault(key[-_LONG:], []).append(key)
            insort(self._backwards, key[::-1])
        self._add(key, mention)

    def add_short(self, mention: Mention[Title]) -> None:
        """Enter a short form with the document that it means, or as a document of its own where it is told to be issued."""
        key = self._meant(mention)
        if key is None and mention.value.act != "named" and len(mention.value.name) >= _TITLE:
            key = mention.value.name
            if key not in self.all:
                self.all[key] = DocumentEntry((mention.start, mention.end), mention.rule)
                insort(self._backwards, key[::-1])
        if key is not None:
            self._add(key, mention)

    def _add(self, key: str, mention: Mention[Title]) -> None:
        title = mention.value
        self._at[mention.start, mention.end] = key
        self.all[key].mentions.append((mention.start, mention.end))
        self.all[key].told.append((_RANK.index(title.act), title.issuer, title.date))

    def _same(self, name: str) -> str | None:
        """Find a document whose title is this one with or without the place before it."""
        if name in self.all:
            return name
        for other in self._tails.get(name[-_LONG:], [])[:_OTHERS]:
            short, long = sorted((name, other), key=len)
            if len(short) >= _LONG and long.endswith(short) and not short.startswith("关于"):
                return other
        return None

    def _meant(self, mention: Mention[Title]) -> str | None:
        """Find which document a short form means: the one it was made for, else the last one before it that ends in its words."""
        target, name = mention.value.target, mention.value.name
        if target is not None and target in self._at:
            self._introduced[name] = self._at[target]
        if name in self._introduced:
            return self._introduced[name]
        if name not in self._fitting:
            self._fitting[name] = sorted((self.all[key].title[0], key) for key in self._ending(name))
        fitting = self._fitting[name]
        before = bisect_left(fitting, (mention.start, ""))
        return fitting[before - 1][1] if before else fitting[0][1] if len(fitting) == 1 else None

    def _ending(self, name: str) -> list[str]:
        """Give the titles that end in ``name``."""
        tail = name[::-1]
        first = bisect_left(self._backwards, tail)
        last = bisect_right(self._backwards, tail, lo=first, key=lambda title: title[: len(tail)])
        return [title[::-1] for title in self._backwards[first:last]]
