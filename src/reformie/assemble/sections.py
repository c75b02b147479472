"""The article's own structure: headings and what falls under each."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.assemble.spans import span
from reformie.layout.page import Block, Page
from reformie.record import Event, Figure, Person, Section, Span

_BODY = frozenset({"paragraph", "sidebar", "caption"})


def sections(page: Page, figures: Sequence[Figure], people: Sequence[Person], events: Sequence[Event]) -> tuple[Section, ...]:
    """Give the sections in text order: what stands before the first heading, then one a heading."""
    made = [_section(page, heading, body, figures, people, events) for heading, body in _parts(page.blocks)]
    return tuple(section for section in made if section is not None)


def _parts(blocks: Sequence[Block]) -> list[tuple[Block | None, list[Block]]]:
    parts: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if block.kind == "heading":
            parts.append((block, []))
        elif block.kind in _BODY:
            parts[-1][1].append(block)
    return [(heading, body) for heading, body in parts if heading is not None or body]


def _section(
    page: Page,
    heading: Block | None,
    body: list[Block],
    figures: Sequence[Figure],
    people: Sequence[Person],
    events: Sequence[Event],
) -> Section | None:
    where = _longest(page, ([heading] if heading else []) + body)
    if where is None:
        return None
    return Section(
        heading=page.surface(heading.start, heading.end) if heading else None,
        span=where,
        figures=tuple(f.id for f in figures if _inside(f.span, where)),
        people=tuple(p.id for p in people if any(_inside(m, where) for m in p.mentions)),
        events=tuple(e.id for e in events if _inside(e.evidence, where)),
    )


def _longest(page: Page, blocks: list[Block]) -> Span | None:
    """Give the span of as many of the blocks, from the first on, as leave nothing but layout out between them."""
    for last in range(len(blocks), 0, -1):
        where = span(page, blocks[0].start, blocks[last - 1].end)
        if where is not None:
            return where
    return None


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
