"""One function a subject: how its gold items and the record's are brought together. Each gives tallies by kind."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from reformie.evaluate import measures
from reformie.evaluate.matching import alikeness, bare, keyed, one_to_one, overlap, plain, touching
from reformie.evaluate.model import Gold, GoldDate, GoldEvent, GoldFigure, GoldOrganisation, GoldQuote
from reformie.evaluate.places import Flat, Place, flatten, occurrences
from reformie.evaluate.tally import Tally
from reformie.record import DistrictOwner, Event, Figure, Organisation, Record, Span
from reformie.regexes import regex
from reformie.timex.calendar import bounds

Tallies = dict[str, Tally]
# A third may be written 0.333 in gold.
_TOLERANCE = 5e-4
_ANY_YEAR = "2000"
_LEVEL = regex(r"(?:[省市县区州旗盟镇乡]|街道|苏木)$")


def people(gold: Gold, record: Record) -> Tallies:
    """Compare people by name; positions by name and role, then by name, canonical body and role."""
    names = {entry.id: entry.name for entry in record.organisations}
    held = [(p.name, names.get(post.organisation or "", "-"), post.role) for p in record.people for post in p.positions]
    wanted = [(p.name, post.org or "-", post.role) for p in gold.people for post in p.positions]
    return {
        "people": keyed([p.name for p in gold.people], [p.name for p in record.people]),
        "positions_role": keyed([f"{who}: {role}" for who, _, role in wanted], [f"{who}: {role}" for who, _, role in held]),
        "positions_organisation": keyed([": ".join(post) for post in wanted], [": ".join(post) for post in held]),
    }


def organisations(gold: Gold, record: Record) -> Tallies:
    """Compare bodies by shared surface forms, by canonical name, and the surface forms themselves.

    A body of the record with no surface form (one that a post implies) counts only where gold lists it.
    """
    listed = {plain(entry.name) for entry in gold.organisations}
    found = [entry for entry in record.organisations if _found_forms(entry) or plain(entry.name) in listed]
    pairs = one_to_one(gold.organisations, found, _shared_forms)
    return {
        "organisations": _paired(
            pairs, [_gold_body(e) for e in gold.organisations], [f"{e.name} ({'、'.join(sorted(_found_forms(e)))})" for e in found]
        ),
        "organisations_name": keyed([entry.name for entry in gold.organisations], [entry.name for entry in found]),
        "organisations_mention": keyed(
            sorted({plain(form) for entry in gold.organisations for form in entry.aliases}),
            sorted({form for entry in found for form in _found_forms(entry)}),
        ),
    }


def _gold_body(entry: GoldOrganisation) -> str:
    return f"{entry.name} ({'、'.join(entry.aliases)})"


def _found_forms(entry: Organisation) -> set[str]:
    return {plain(form) for form in (*entry.aliases, *(mention.text for mention in entry.mentions))}


def _shared_forms(gold: GoldOrganisation, found: Organisation) -> float:
    wanted, held = {plain(form) for form in gold.aliases}, _found_forms(found)
    if not wanted or not held:
        return float(plain(gold.name) == plain(found.name))
    # The name breaks a tie between bodies that share as many forms.
    shared = len(wanted & held)
    return shared + 0.5 * (plain(gold.name) == plain(found.name)) if shared else 0.0


def _paired(
    pairs: dict[int, int], gold: Sequence[str | None], found: Sequence[str | None], right: Callable[[int, int], bool] | None = None
) -> Tally:
    """Make a tally of pairs (gold index → found index) that are ``right``; an item whose label is None takes no part."""
    good = {i: j for i, j in pairs.items() if gold[i] is not None and found[j] is not None and (right is None or right(i, j))}
    used = set(good.values())
    return Tally(
        tuple(label for i, label in enumerate(gold) if label is not None and i in good),
        tuple(label for i, label in enumerate(gold) if label is not None and i not in good),
        tuple(label for j, label in enumerate(found) if label is not None and j not in used),
    )


def dates(gold: Gold, record: Record, flat: Flat) -> Tallies:
    """Compare date expressions by exact bounds, then by value, and by modifier where one side has one."""
    places = flat.locate([date_entry(date) for date in gold.dates])
    held = [flat.place(date.span.start, date.span.end) for date in record.dates]
    pairs = one_to_one(places, held, lambda one, two: float(one == two))
    wanted = [_shown(flat, place, date.line_hint, date.text) for date, place in zip(gold.dates, places, strict=True)]
    shown = [flat.show(place) for place in held]
    return {
        "dates_span": _paired(pairs, wanted, shown),
        "dates_value": _paired(
            pairs,
            [f"{label} {date.value}" for label, date in zip(wanted, gold.dates, strict=True)],
            [f"{label} {date.value}" for label, date in zip(shown, record.dates, strict=True)],
            lambda i, j: _same_time(gold.dates[i].value, record.dates[j].value),
        ),
        "dates_mod": _paired(
            pairs,
            [f"{label} {date.mod}" if date.mod else None for label, date in zip(wanted, gold.dates, strict=True)],
            [f"{label} {date.mod}" if date.mod else None for label, date in zip(shown, record.dates, strict=True)],
            lambda i, j: gold.dates[i].mod == record.dates[j].mod,
        ),
    }


def _same_time(one: str, two: str) -> bool:
    """Compare TIMEX3 values; a range may be written in months, days or quarters (2024-Q1/2024-Q3 is 2024-01-01/2024-09-30)."""
    if one == two or "/" not in one + two:
        return one == two
    first, second = (bounds(value.replace("XXXX", _ANY_YEAR)) for value in (one, two))
    return first is not None and first == second and ("XXXX" in one) == ("XXXX" in two)


def date_entry(date: GoldDate) -> tuple[str, str, int | None]:
    """Give what ``Flat.locate`` needs to find a gold date."""
    return date.text, date.line_hint + date.text, len(flatten(date.line_hint))


def figure_entry(figure: GoldFigure) -> tuple[str, str, int | None]:
    """Give what ``Flat.locate`` needs to find a gold figure."""
    return figure.text, figure.context, None


def _shown(flat: Flat, place: Place | None, context: str, text: str) -> str:
    return flat.show(place) if place else f"{context}[{text}] (not in the article)"


def figures(gold: Gold, record: Record, flat: Flat) -> Tallies:
    """Compare figures: bounds exactly; value, measure and owner between figures whose spans overlap; and what looks like a figure.

    Measures are compared three ways: word for word, by their core (``measures.core``), and by whether one holds the other.
    """
    places = flat.locate([figure_entry(figure) for figure in gold.figures])
    held = [flat.place(figure.span.start, figure.span.end) for figure in record.figures]
    pairs = one_to_one(places, held, _figure_weight)
    wanted = [_shown(flat, place, figure.context, figure.text) for figure, place in zip(gold.figures, places, strict=True)]
    shown = [flat.show(place) for place in held]

    def tally(say: Callable[[GoldFigure | Figure], str], right: Callable[[GoldFigure, Figure], bool]) -> Tally:
        """Tally the pairs under one way to tell and one way to compare."""
        return _paired(
            pairs,
            [f"{label} {say(figure)}" for label, figure in zip(wanted, gold.figures, strict=True)],
            [f"{label} {say(figure)}" for label, figure in zip(shown, record.figures, strict=True)],
            lambda i, j: right(gold.figures[i], record.figures[j]),
        )

    names = _body_names(gold, record)
    return {
        "figures_span": _paired(pairs, wanted, shown, lambda i, j: places[i] == held[j]),
        "figures_value": tally(_number, _same_value),
        "figures_measure": tally(_number_and_measure, _same_measure),
        "figures_measure_core": tally(
            _number_and_measure,
            lambda one, two: _same_value(one, two) and measures.same_thing(one.measure, two.measure or "", one.unit, names),
        ),
        "figures_measure_loose": tally(_number_and_measure, _like_measure),
        "figures_owner": _owners(gold, record, pairs, wanted, shown),
        "look_alikes": _look_alikes(gold, flat, [place for place in places if place], held),
    }


def _figure_weight(one: Place | None, two: Place) -> float:
    return overlap(one, two) + 0.5 * (one == two) if one else 0.0


def _same_value(gold: GoldFigure, found: Figure) -> bool:
    pairs = ((gold.value, found.value), (gold.low, found.low), (gold.high, found.high))
    return all(_same_number(one, two) for one, two in pairs)


def _same_number(one: float | None, two: float | None) -> bool:
    if one is None or two is None:
        return one is two
    return math.isclose(one, two, rel_tol=1e-9, abs_tol=_TOLERANCE)


def _same_measure(gold: GoldFigure, found: Figure) -> bool:
    return _same_value(gold, found) and bare(gold.measure) == bare(found.measure or "")


def _like_measure(gold: GoldFigure, found: Figure) -> bool:
    one, two = bare(gold.measure), bare(found.measure or "")
    return _same_value(gold, found) and (one == two or (bool(one and two) and (one in two or two in one)))


def _body_names(gold: Gold, record: Record) -> set[str]:
    """Give the names of the gold's bodies and district and of the record's divisions, which may stand before a measure."""
    names = {form for entry in gold.organisations for form in (entry.name, *entry.aliases)}
    names |= {name for entry in record.divisions for name in (entry.name, entry.full_name)}
    return {bare(name) for name in names | ({gold.district.name} if gold.district else set())}


def _number(figure: GoldFigure | Figure) -> str:
    return f"{figure.value}" if figure.value is not None else f"{figure.low}–{figure.high}"


def _number_and_measure(figure: GoldFigure | Figure) -> str:
    return f"{_number(figure)} {figure.measure}"


def _owners(gold: Gold, record: Record, pairs: dict[int, int], wanted: list[str], shown: list[str]) -> Tally:
    """Compare the owners of paired figures; only figures with an owner take part."""
    aliases = {entry.name: {plain(form) for form in entry.aliases} for entry in gold.organisations}
    named = [{plain(figure.owner)} | aliases.get(figure.owner, set()) if figure.owner else set() for figure in gold.figures]
    names = _owner_names(record)
    held = [names(figure) for figure in record.figures]
    return _paired(
        pairs,
        [f"{label} {figure.owner}" if figure.owner else None for label, figure in zip(wanted, gold.figures, strict=True)],
        [f"{label} {found[0]}" if found else None for label, found in zip(shown, held, strict=True)],
        lambda i, j: bool(named[i].intersection(held[j])) or _same_place(gold.figures[i].owner, record.figures[j].owner_place),
    )


def _same_place(owner: str | None, place: Span | None) -> bool:
    """Tell whether gold names a township or village with the places that it lies in before its name."""
    if owner is None or place is None:
        return False
    before = plain(owner).removesuffix(plain(place.text))
    return before != plain(owner) and _LEVEL.search(before) is not None


def _owner_names(record: Record) -> Callable[[Figure], list[str]]:
    bodies = {entry.id: [plain(entry.name), *sorted(_found_forms(entry))] for entry in record.organisations}
    districts = {entry.code: [plain(entry.name), plain(entry.full_name)] for entry in record.divisions}
    if record.district:
        districts[record.district.code] = [plain(record.district.name), plain(record.district.full_name)]

    def names(figure: Figure) -> list[str]:
        """Give every name that a record may use for the owner of a figure."""
        if figure.owner_place is not None:
            return [plain(figure.owner_place.text)]
        if figure.owner is None:
            return []
        if isinstance(figure.owner, DistrictOwner):
            return districts.get(figure.owner.district, [figure.owner.district])
        return bodies.get(figure.owner.organisation, [figure.owner.organisation])

    return names


def _look_alikes(gold: Gold, flat: Flat, places: list[Place], held: list[Place]) -> Tally:
    """Tell which strings that are no figures a figure of the record covers; one that overlaps a gold figure is not held against them."""
    wrong = [place for place in held if not any(overlap(place, right) for right in places)]
    alone, taken = [], []
    for surface in gold.not_figures:
        word = flatten(surface)
        spots = [(at, at + len(word)) for at in occurrences(flat.text, word)]
        hit = next((spot for spot in spots if any(overlap(spot, place) for place in wrong)), None)
        if hit is None:
            alone.append(surface)
        else:
            taken.append(flat.show(hit))
    return Tally(tuple(alone), (), tuple(taken))


def documents(gold: Gold, record: Record) -> Tallies:
    """Compare documents by title."""
    return {"documents": keyed([entry.title for entry in gold.documents], [entry.title for entry in record.documents], bare)}


def programmes(gold: Gold, record: Record) -> Tallies:
    """Compare programmes by name, quotation marks aside."""
    return {"programmes": keyed([entry.name for entry in gold.programmes], [entry.name for entry in record.programmes], bare)}


def events(gold: Gold, record: Record) -> Tallies:
    """Compare events: of one type with names at least half alike, or of one date with names that overlap."""
    values = {date.id: date.value for date in record.dates}

    def weight(one: GoldEvent, two: Event) -> float:
        first, second = bare(one.name), bare(two.name)
        alike = alikeness(first, second)
        same_date = one.date is not None and one.date == values.get(two.date or "")
        return alike if (one.type == two.type and alike >= 0.5) or (same_date and touching(first, second)) else 0.0

    pairs = one_to_one(gold.events, record.events, weight)
    wanted = [f"{entry.name} ({entry.type}, {entry.date})" for entry in gold.events]
    return {"events": _paired(pairs, wanted, [f"{e.name} ({e.type}, {values.get(e.date or '')})" for e in record.events])}


_QUOTES = "“”‘’\"'「」『』"


def quotations(gold: Gold, record: Record, flat: Flat) -> Tallies:
    """Compare quotations by how they begin and end, and their speakers where both sides have the quotation."""
    texts = [flat.text[start:end].strip(_QUOTES) for start, end in (flat.place(q.span.start, q.span.end) for q in record.quotations)]

    def same(quote: GoldQuote, text: str) -> float:
        begins, ends = flatten(quote.begins).lstrip(_QUOTES), flatten(quote.ends).rstrip(_QUOTES)
        return float(bool(text) and text.startswith(begins) and text.endswith(ends))

    pairs = one_to_one(gold.quotes, texts, same)
    speakers = {entry.id: entry.name for entry in record.people}
    said = [(speakers.get(q.speaker or ""), q.speaker_text) for q in record.quotations]
    wanted = [f"{quote.begins}…{quote.ends}" for quote in gold.quotes]
    shown = [f"{text[:12]}…{text[-8:]}" for text in texts]
    return {
        "quotations": _paired(pairs, wanted, shown),
        "quotations_speaker": _paired(
            pairs,
            [f"{label} {quote.speaker or quote.speaker_text}" for label, quote in zip(wanted, gold.quotes, strict=True)],
            [f"{label} {name or text}" for label, (name, text) in zip(shown, said, strict=True)],
            lambda i, j: _same_speaker(gold.quotes[i], *said[j]),
        ),
    }


def _same_speaker(quote: GoldQuote, name: str | None, text: str | None) -> bool:
    if quote.speaker is not None or name is not None:
        return quote.speaker is not None and name is not None and plain(quote.speaker) == plain(name)
    if quote.speaker_text is None or text is None:
        return quote.speaker_text is text
    one, two = bare(quote.speaker_text), bare(text)
    return one.endswith(two) or two.endswith(one)


def about(gold: Gold, record: Record) -> Tallies:
    """Compare the publication date by value and the district by code."""
    wanted, held = gold.source.published, record.source.published
    return {
        "published": keyed([wanted.value] if wanted else [], [held.value] if held else []),
        "district": keyed([gold.district.code] if gold.district else [], [record.district.code] if record.district else []),
    }
