"""From events as read to the record's events: names in the article's own words, ids for dates, bodies and people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from reformie.assemble.spans import span
from reformie.findings import Bounds, Happening
from reformie.layout.page import Page
from reformie.mention import Mention
from reformie.record import Event, Person, Span
from reformie.regexes import regex

# 接受某某辞去…, 任命某某为…: of whom something is decided; 学习了某某在…上的讲话: whose words are read there
_DECIDED = regex(r"(?:接受|任命|免去|罢免|撤销|追授)[\u4e00-\u9fff、·]{0,24}$")
_READ = regex(r"(?:学习|传达|贯彻|落实|宣读|观看)[^，。；]{0,16}$")
_SPOKE = regex(r"(?:同志|总书记|主席|总理)?(?:在[^，。；]{2,30})?(?:重要)?(?:讲话|批示|指示|文章|回信|贺信|署名|提出的|强调的)")
_BEFORE, _BEHIND = 40, 48


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
    named = sorted((m.start, number, m.end) for number, person in enumerate(people) for m in person.mentions if _is_there(page.raw, m))
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


def _is_there(raw: str, mention: Span) -> bool:
    """Tell whether somebody may be there where he is named, and is not only spoken of."""
    before = "".join(raw[max(0, mention.start - _BEFORE) : mention.start].split())
    if _DECIDED.search(before):
        return False
    return _READ.search(before) is None or _SPOKE.match("".join(raw[mention.end : mention.end + _BEHIND].split())) is None
