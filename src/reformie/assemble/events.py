"""From events as read to the record's events: names in the article's own words, ids for dates, bodies and people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from reformie.assemble.spans import span
from reformie.findings import Bounds, Happening
from reformie.layout.page import Page
from reformie.mention import Mention
from reformie.record import Event, Person


def events(
    page: Page, found: Sequence[Mention[Happening]], dates: Mapping[Bounds, str], organisers: Mapping[int, str], people: Sequence[Person]
) -> tuple[Event, ...]:
    """Give the events in order of appearance.

    Args:
        page: Gives the article's own characters.
        found: The events as read.
        dates: Ids of the dates by their bounds.
        organisers: Ids of the bodies by their index in the findings.
        people: The article's people.
    """
    made: list[Event] = []
    named = sorted((m.start, number, m.end) for number, person in enumerate(people) for m in person.mentions)
    for mention in sorted(found, key=lambda m: (m.start, m.end)):
        happening, evidence = mention.value, span(page, mention.start, mention.end) or span(page, *mention.value.name[0])
        if evidence is None:
            continue
        first, last = page.raw_bounds(*happening.scope)
        there = named[bisect_left(named, (first,)) : bisect_left(named, (last,))]
        made.append(
            Event(
                id=f"e{len(made) + 1}",
                name="".join(page.surface(*part) for part in happening.name),
                type=happening.type,
                date=dates.get(happening.date or (-1, -1)),
                place=page.surface(*happening.place) if happening.place else None,
                organiser=organisers.get(happening.organiser) if happening.organiser is not None else None,
                people=tuple(people[number].id for number in sorted({number for _, number, end in there if end <= last})),
                evidence=evidence,
                rule=mention.rule,
            )
        )
    return tuple(made)
