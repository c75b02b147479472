"""The article's own structure: headings and what falls under each; headings that the layout displaced go back to their parts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reformie.assemble.headings import place
from reformie.assemble.spans import span
from reformie.findings import Doubt
from reformie.frozen import frozen
from reformie.layout.page import Block, Page
from reformie.record import Event, Figure, Person, Section, Span
from reformie.regexes import regex

_CREDIT = regex(r"[（(][^（）()\n]{0,16}?(?:照片|图片|摄影|供图|图/)[^（）()\n]{0,20}[）)]$")
_BODY = frozenset({"paragraph", "sidebar", "caption"})


@frozen
class Part:
    """A part of the article: the blocks of its heading, none at the article's opening, and those of its body."""

    heading: tuple[Block, ...]
    body: tuple[Block, ...]


def sections(
    page: Page, parts: Sequence[Part], figures: Sequence[Figure], people: Sequence[Person], events: Sequence[Event]
) -> tuple[Section, ...]:
    """Give the sections in text order: what stands before the first heading, then one a part."""
    told = (
        _Told((f.id, (f.span,)) for f in figures),
        _Told((p.id, p.mentions) for p in people),
        _Told((e.id, (e.evidence,)) for e in events),
    )
    made = [_section(page, part, *told) for part in parts]
    return tuple(section for section in made if section is not None)


def parts(page: Page) -> tuple[list[Part], list[Doubt]]:
    """Give the article's parts, and a doubt for each heading that stands apart from its text."""
    found = _as_printed(page)
    displaced = _displaced(found)
    if displaced is None:
        return found, []
    start, headings = displaced
    opening = found[start - 1] if start else found[-1]
    paragraphs = [block for block in opening.body if block.kind == "paragraph"]
    firsts = place(page.text, [_words(page, heading) for heading in headings], [(b.start, b.end) for b in paragraphs])
    if firsts is None:
        doubts = [
            Doubt("heading_unplaced", f"{_words(page, heading)} stands apart; the text does not tell which part it heads.", h.start, h.end)
            for heading in headings
            for h in heading[:1]
        ]
        return found, doubts
    return _rebuilt(found, headings, opening, [paragraphs[at].start for at in firsts]), []


def _as_printed(page: Page) -> list[Part]:
    made: list[tuple[list[Block], list[Block]]] = [([], [])]
    for block in page.blocks:
        credit = _CREDIT.match(page.text, block.start, block.end)
        if block.kind == "heading" and credit is None:
            if made[-1][0] and not made[-1][1] and block.level > made[-1][0][-1].level:
                made[-1][0].append(block)
            else:
                made.append(([block], []))
        elif block.kind in _BODY or credit is not None:
            made[-1][1].append(block)
    return [Part(tuple(heading), tuple(body)) for heading, body in made if heading or body]


def _displaced(found: Sequence[Part]) -> tuple[int, list[tuple[Block, ...]]] | None:
    """Give where two or more headings stand one behind the other without text of their own, beside a body that has none; or None."""
    bare = [bool(part.heading) and not any(block.kind == "paragraph" for block in part.body) for part in found]
    headings = [part.heading for part, apart in zip(found, bare, strict=True) if apart]
    if len(headings) < 2 or sum(not apart for apart in bare) != 1:
        return None
    start = bare.index(True)
    whole = found[bare.index(False)]
    return None if whole.heading and start != 0 else (start, headings)


def _rebuilt(found: Sequence[Part], headings: Sequence[tuple[Block, ...]], opening: Part, firsts: Sequence[int]) -> list[Part]:
    """Cut the undivided body where the parts begin; captions and sidebars that stood behind the headings come last."""
    edges = [0, *firsts, opening.body[-1].end + 1]
    cut = [tuple(b for b in opening.body if low <= b.start < high) for low, high in pairwise(edges)]
    made = [Part((), cut[0])] if cut[0] else []
    made += [Part(heading, body) for heading, body in zip(headings, cut[1:], strict=True)]
    rest = tuple(block for part in found if part is not opening for block in part.body)
    return [*made, Part((), rest)] if rest else made


def _words(page: Page, heading: Sequence[Block]) -> str:
    return " ".join(page.surface(block.start, block.end) for block in heading)


class _Told:
    """What the article tells of one kind, by where it is told."""

    def __init__(self, told: Iterable[tuple[str, Iterable[Span]]]) -> None:
        self._spans = sorted((where.start, number, where.end, name) for number, (name, spans) in enumerate(told) for where in spans)

    def within(self, where: Span) -> tuple[str, ...]:
        """Give the ids of what is told inside a stretch, in their order."""
        near = self._spans[bisect_left(self._spans, (where.start,)) : bisect_left(self._spans, (where.end,))]
        return tuple(name for _, name in sorted({(number, name) for _, number, end, name in near if end <= where.end}))


def _section(page: Page, part: Part, figures: _Told, people: _Told, events: _Told) -> Section | None:
    together = part.heading and part.body and part.heading[-1].end <= part.body[0].start and part.body[0].start - part.heading[-1].end <= 1
    where = _longest(page, [*(part.heading if together or not part.body else ()), *part.body])
    if where is None:
        return None
    return Section(
        heading=_words(page, part.heading) or None,
        span=where,
        figures=figures.within(where),
        people=people.within(where),
        events=events.within(where),
    )


def _longest(page: Page, blocks: list[Block]) -> Span | None:
    """Give the span of as many of the blocks, from the first on, as leave nothing but layout out between them."""
    if not blocks:
        return None
    whole = span(page, blocks[0].start, blocks[-1].end)
    if whole is not None:  # then so are all of its parts
        return whole
    last = blocks[0]
    for one, two in pairwise(blocks):
        if not page.faithful(one.start, two.end):
            break
        last = two
    return span(page, blocks[0].start, last.end)
