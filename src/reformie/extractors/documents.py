"""Documents: titles in 《》 that a body issued or considered, and titles without marks where 印发关于…的通知 shows them plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reformie.documents.issuing import Acts, Clauses
from reformie.documents.kinds import TitleKinds
from reformie.documents.plain import plain_titles
from reformie.findings import Bounds, Findings, Title
from reformie.lexicon import Lexicons
from reformie.mention import Mention, apart
from reformie.regexes import regex

_NO_TITLES = frozenset({"byline", "dateline", "boilerplate", "credit"})
_MARKED = regex(r"《([^《》\n]{1,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,80}){0,3})》")
_AND = regex(r"[、，]?(?:和|及|与|以及)?")
_INTRODUCED = regex(r"[（(](?:以下)?(?:统称|简称|称)(?:为|“)?$")
_MANY = regex(r"等[^，。；]{0,12}")


class DocumentsExtractor:
    """Fills ``findings.documents``.

    Args:
        lexicons: Gives ``document_kinds``, ``not_documents`` and ``document_acts``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._kinds = TitleKinds(lexicons)
        self._acts = Acts(lexicons)

    def __call__(self, findings: Findings) -> None:
        """Find the titles of one article."""
        reader = _Reader(findings, self._kinds, self._acts)
        marked = list(reader.marked())
        plain = apart(reader.plain(), marked)
        findings.documents.extend(sorted([*marked, *plain], key=lambda m: m.start))


class _Reader:
    """The steps of the search in one article."""

    def __init__(self, findings: Findings, kinds: TitleKinds, acts: Acts) -> None:
        self._text = findings.page.text
        self._kinds = kinds
        self._acts = acts
        self._clauses = Clauses(findings)
        self._blocks = [(b.start, b.end) for b in findings.page.blocks if b.kind not in _NO_TITLES]

    def marked(self) -> Iterator[Mention[Title]]:
        """Find titles in 《》; those of one list share what is told of the first."""
        last: tuple[int, Title, bool] | None = None
        full: Bounds | None = None
        for start, end in self._blocks:
            for match in _MARKED.finditer(self._text, start, end):
                listed = last is not None and _AND.fullmatch(self._text, last[0], match.start()) is not None
                title, acted = self._read(match.start(), match.end(), match[1])
                if listed and last is not None and title.act == "named":
                    title, acted = replace(title, act=last[1].act, issuer=last[1].issuer, date=last[1].date), last[2]
                last = (match.end(), title, acted)
                title = replace(title, issuer=self._clauses.in_title(*match.span(1)) or title.issuer)
                title = self._shortened(title, match.start(), full)
                if title.target is None and not self._is_document(match, title, acted):
                    continue
                full = full if title.short else (match.start(1), match.end(1))
                yield Mention(match.start(1), match.end(1), title, "documents.short" if title.short else f"documents.{title.act}")

    def plain(self) -> Iterator[Mention[Title]]:
        """Find titles without marks."""
        ends: set[int] = set()
        for start, end in self._blocks:
            for found in plain_titles(self._text, start, end):
                issuer = self._clauses.subject(found.verb)
                if found.title[1] in ends or (issuer is None and found.needs_body):
                    continue
                ends.add(found.title[1])
                date = self._clauses.date(self._clauses.sentence_start(found.verb), found.verb)
                name = self._text[slice(*found.title)]
                yield Mention(*found.title, Title(name, found.act, issuer, date), "documents.plain")

    def _is_document(self, match: re.Match[str], title: Title, acted: bool) -> bool:
        before, after = self._text[max(0, match.start() - 8) : match.start()], self._text[match.end() : match.end() + 8]
        return self._kinds.is_document(title.name, before, after, acted, title.act != "named")

    def _shortened(self, title: Title, mark: int, full: Bounds | None) -> Title:
        if full is not None and _INTRODUCED.search(self._text, max(0, mark - 8), mark):
            return replace(title, short=True, target=full)
        return replace(title, short=self._kinds.is_short(title.name))

    def _read(self, mark: int, end: int, name: str) -> tuple[Title, bool]:
        """Read who did what with a title when; the second value tells whether anything that bodies do with documents was done."""
        direct = self._clauses.right_before(mark)
        found = self._acts.before(self._text, mark if direct is None else direct[0])
        since = self._clauses.sentence_start(mark)
        if found is None or (found[0] == "named" and direct is None):
            passive = self._passive(end, name, since, mark)
            if passive is not None:
                return (passive if passive.issuer or not direct else replace(passive, issuer=direct)), True
        if found is None:
            return Title(name, "named", direct), direct is not None
        act, verb = found
        if act == "named":
            return Title(name, act, direct), True
        return Title(name, act, direct or self._clauses.subject(verb), self._clauses.date(since, mark)), True

    def _passive(self, end: int, name: str, since: int, mark: int) -> Title | None:
        many = _MANY.match(self._text, end)
        found = self._acts.behind(self._text, end)
        if found is None:
            return None
        act, verb = found
        start = many.end() if many and many.end() <= verb else end
        issuer = self._clauses.agent(start, verb) or self._clauses.agent(end, verb)
        return Title(name, act, issuer, self._clauses.date(end, verb) or self._clauses.date(since, mark))
