"""From programmes as written to the record's programmes: one entry a name."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.assemble.spans import spans
from reformie.findings import Undertaking
from reformie.layout.page import Page
from reformie.mention import Mention
from reformie.record import Programme


def programmes(page: Page, found: Sequence[Mention[Undertaking]]) -> tuple[Programme, ...]:
    """Give the programmes in order of first appearance; the first mention that is whole gives the name."""
    grouped: dict[str, list[Mention[Undertaking]]] = {}
    for mention in sorted(found, key=lambda m: (m.start, m.end)):
        grouped.setdefault(mention.value.key, []).append(mention)
    made: list[Programme] = []
    for same in grouped.values():
        mentions = spans(page, ((m.start, m.end) for m in same))
        if mentions:
            whole = max(mentions, key=lambda span: len(span.text))
            made.append(Programme(id=f"g{len(made) + 1}", name=whole.text, kind=same[0].value.kind, mentions=mentions, rule=same[0].rule))
    return tuple(made)
