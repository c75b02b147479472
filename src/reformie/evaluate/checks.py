"""What is wrong with a gold annotation: checked against its article and against itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import get_args

from reformie.bound_words import Bound
from reformie.evaluate.kinds import date_entry, figure_entry
from reformie.evaluate.model import Gold, GoldDate, GoldFigure, GoldOrganisation, GoldPerson, GoldQuote
from reformie.evaluate.places import Flat, Place, flatten, occurrences
from reformie.record import DateMod, DateType, FigureKind, Level, OrganisationType
from reformie.regexes import regex
from reformie.timex.calendar import bounds

PROGRAMME_KINDS = ("plan", "platform", "slogan", "project", "award", "other")
_GENERIC = ("公司", "学校", "医院")
_NUMERAL = regex(r"[\d〇零一二两三四五六七八九十百千万亿半双几首成]|[①-⑳]")
_DOCTRINE = regex(r"习近平(?:新时代|[^，。、]{1,6}思想)")
_HINTS: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (regex(r"余|多(?=[\u4e00-\u9fff]|$)|以上|超|逾|突破"), "more_than"),
    (regex(r"约|近|左右|上下"), "approx"),
    (regex(r"不足|不到"), "less_than"),
)
_ISO = regex(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_PERIOD = regex(r"P[T\dX]")
_TIMEX = regex(
    r"PAST_REF|PRESENT_REF|FUTURE_REF|BC\d{4}|P(?:T?[\dX.]+[YMWDQHSCE])+(?:T?[\dX.]+[HMS])*|PT[\dX.]+[HMS]"
    r"|[\dX]{2,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|Q[1-4X]|H[12X]|S[PUX]|SP|SU|FA|WI|W[\dX]{2}(?:-[1-7X]|-WE)?|WXX-\d))?"
    r"(?:T(?:[\dX]{2}(?::[\dX]{2}(?::[\dX]{2})?)?|MO|MI|AF|EV|NI|DT|PM|AM))?(?:/.+)?"
)


def validate(gold: Gold, article_text: str) -> list[str]:
    """Check a gold annotation.

    Args:
        gold: The annotation.
        article_text: The raw text of its article.

    Returns:
        One line a problem, none where all is well. The string checks are made with all whitespace taken out of the article.
    """
    flat = Flat(article_text)
    return [
        *_surfaces(gold, flat),
        *_source(gold),
        *_people(gold, flat),
        *_organisations(gold, flat),
        *_dates(gold, flat),
        *_figures(gold, flat),
        *_quotes(gold, flat),
        *(f"programme {e.name}: no such kind: {e.kind}" for e in gold.programmes if e.kind not in PROGRAMME_KINDS),
        *(f"event {e.name}: {e.date} is not a TIMEX3 value" for e in gold.events if e.date and not _TIMEX.fullmatch(e.date)),
        *(f"document {e.title}: {e.date} is not a TIMEX3 value" for e in gold.documents if e.date and not _TIMEX.fullmatch(e.date)),
        *_repeated("document", [entry.title for entry in gold.documents]),
        *_repeated("programme", [entry.name for entry in gold.programmes]),
        *_look_alikes(gold),
    ]


def _surfaces(gold: Gold, flat: Flat) -> Iterator[str]:
    for what, surface in _all_surfaces(gold):
        word = flatten(surface)
        if not word:
            yield f"{what}: is empty"
        elif word != surface:
            yield f"{what}: {surface!r} holds whitespace"
        elif word not in flat.text:
            yield f"{what}: {surface} is not in the article"


def _all_surfaces(gold: Gold) -> Iterator[tuple[str, str]]:
    yield from (("author", name) for name in gold.source.authors)
    # A series line may be printed twice over itself, so that its characters stand doubled in the text.
    if gold.source.title is not None:
        yield "title", flatten(gold.source.title)
    for person in gold.people:
        yield "person", person.name
        yield from ((f"{person.name}: org_mention", post.org_mention) for post in person.positions if post.org_mention is not None)
        yield from ((f"{person.name}: honour", honour) for honour in person.honours)
    for body in gold.organisations:
        yield from ((f"organisation {body.name}: alias", alias) for alias in body.aliases)
    yield from (("date", entry.text) for entry in gold.dates)
    for figure in gold.figures:
        yield "figure", figure.text
        yield f"figure {figure.text}: context", figure.context
        yield from ((f"figure {figure.text}: qualifier", word) for word in figure.qualifiers)
        if figure.period is not None:
            yield f"figure {figure.text}: period", figure.period
    yield from (("document", entry.title) for entry in gold.documents)
    yield from (("programme", entry.name) for entry in gold.programmes)
    yield from (("not_figures", surface) for surface in gold.not_figures)


def _repeated(what: str, names: Iterable[str]) -> list[str]:
    return [f"{what} {name}: listed {count} times" for name, count in Counter(names).items() if count > 1]


def _source(gold: Gold) -> Iterator[str]:
    published = gold.source.published
    if published:
        if not _ISO.fullmatch(published.value) or bounds(published.value) is None:
            yield f"published: {published.value} is not an ISO date"
        if published.basis != "printed" and not re.match(r"inferred: .", published.basis):
            yield f"published: basis {published.basis!r} is neither 'printed' nor 'inferred: <why>'"
    if gold.district and not re.fullmatch(r"\d{6}", gold.district.code):
        yield f"district: {gold.district.code} is not a code of six digits"


def _people(gold: Gold, flat: Flat) -> Iterator[str]:
    bodies = {entry.name: entry.aliases for entry in gold.organisations}
    yield from _repeated("person", [person.name for person in gold.people])
    for person in gold.people:
        yield from _mentions(gold, person, flat)
        for post in person.positions:
            if not post.role:
                yield f"{person.name}: a position has no role"
            if post.org is not None and post.org_mention is not None and post.org not in bodies:
                yield f"{person.name}: {post.org} ({post.org_mention}) is not among the organisations"
        yield from _repeated(f"{person.name}: position", [f"{post.org} {post.role}" for post in person.positions])


def _mentions(gold: Gold, person: GoldPerson, flat: Flat) -> Iterator[str]:
    """Compare the number of mentions with how often the full name stands outside bodies', programmes' and doctrines' names."""
    names = [alias for body in gold.organisations for alias in body.aliases] + [entry.name for entry in gold.programmes]
    inside = sorted({name for name in map(flatten, names) if person.name in name}, key=len, reverse=True)
    text = _DOCTRINE.sub("", flat.text)
    for name in inside:
        text = text.replace(name, "")
    least, most = text.count(person.name), flat.text.count(person.name[0])
    if person.name in gold.source.authors:
        least -= 1
    if not max(least, 1) <= person.mentions <= most:
        yield f"{person.name}: {person.mentions} mentions, but the name stands {least} times in the article"


def _organisations(gold: Gold, flat: Flat) -> Iterator[str]:
    yield from _repeated("organisation", [entry.name for entry in gold.organisations])
    yield from _repeated("organisations: alias", [alias for entry in gold.organisations for alias in entry.aliases])
    for entry in gold.organisations:
        if entry.type not in get_args(OrganisationType):
            yield f"organisation {entry.name}: no such type: {entry.type}"
        if entry.level not in get_args(Level):
            yield f"organisation {entry.name}: no such level: {entry.level}"
        if not entry.aliases:
            yield f"organisation {entry.name}: has no alias"
        yield from (f"organisation {entry.name}: {alias} is never an alias" for alias in entry.aliases if alias in _GENERIC)
        if _stands_alone(entry, gold, flat):
            yield f"organisation {entry.name}: the name is in the article but not among the aliases"


def _stands_alone(entry: GoldOrganisation, gold: Gold, flat: Flat) -> bool:
    if entry.name in entry.aliases:
        return False
    longer = {alias for body in gold.organisations for alias in body.aliases if entry.name in alias}
    longer |= {document.title for document in gold.documents}
    text = flat.text
    for alias in sorted(longer, key=len, reverse=True):
        text = text.replace(alias, "")
    return entry.name in text


def _dates(gold: Gold, flat: Flat) -> Iterator[str]:
    yield from _order("date", [entry.text for entry in gold.dates], flat.locate([date_entry(entry) for entry in gold.dates]), flat)
    for entry in gold.dates:
        what = f"date {entry.line_hint}[{entry.text}]"
        if flatten(entry.line_hint) + entry.text not in flat.text and entry.text in flat.text:
            yield f"{what}: the hint does not stand directly left of the date"
        if entry.type not in get_args(DateType):
            yield f"{what}: no such type: {entry.type}"
        if entry.mod is not None and entry.mod not in get_args(DateMod):
            yield f"{what}: no such mod: {entry.mod}"
        if not _TIMEX.fullmatch(entry.value):
            yield f"{what}: {entry.value} is not a TIMEX3 value"
        if entry.text.endswith("以来") and entry.mod == "AFTER" and not re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}", entry.value):
            yield f"{what}: the value must be the day that it starts from, not {entry.value}"
        yield from _bounds_problems(what, entry)


def _bounds_problems(what: str, entry: GoldDate) -> Iterator[str]:
    days = [day for day in (entry.start, entry.end) if day is not None]
    if any(_day(day) is None for day in days):
        yield f"{what}: start and end must be ISO days, not {' and '.join(days)}"
    elif len(days) == 2 and days[0] > days[1]:
        yield f"{what}: starts on {days[0]} after its end {days[1]}"
    elif entry.type == "DATE" and (whole := bounds(entry.value)):
        expected = (whole[0], None) if entry.mod == "AFTER" else (None, whole[1]) if entry.mod == "BEFORE" else whole
        if (entry.start, entry.end) not in (expected, whole):
            yield f"{what}: {entry.value} lies between {expected[0]} and {expected[1]}, not {entry.start} and {entry.end}"
    if entry.type != "SET" and (entry.type == "DURATION") != bool(_PERIOD.match(entry.value)):
        yield f"{what}: {entry.value} is not a value of type {entry.type}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _order(what: str, texts: Sequence[str], places: Sequence[Place | None], flat: Flat) -> Iterator[str]:
    """Tell of entries that stand in the article but have no place left at this point of the list."""
    for number, (text, place) in enumerate(zip(texts, places, strict=True), 1):
        if place is None and flatten(text) in flat.text:
            yield f"{what} {number} {text}: is out of text order, or listed more often than it stands in the article"


def _figures(gold: Gold, flat: Flat) -> Iterator[str]:
    places = flat.locate([figure_entry(entry) for entry in gold.figures])
    yield from _order("figure", [entry.text for entry in gold.figures], places, flat)
    dates = {entry.text for entry in gold.dates}
    for entry in gold.figures:
        what = f"figure {entry.text} ({entry.context})"
        if entry.text not in entry.context:
            yield f"{what}: the context does not hold the figure"
        if entry.bound not in get_args(Bound):
            yield f"{what}: no such bound: {entry.bound}"
        if entry.kind not in get_args(FigureKind):
            yield f"{what}: no such kind: {entry.kind}"
        if entry.period is not None and entry.period not in dates:
            yield f"{what}: the period {entry.period} is not among the dates"
        yield from _number_problems(what, entry)


def _number_problems(what: str, entry: GoldFigure) -> Iterator[str]:
    if entry.value is None and (entry.low is None or entry.high is None):
        yield f"{what}: has neither a value nor low and high"
    if entry.value is not None and (entry.low is not None or entry.high is not None):
        yield f"{what}: has a value and a range"
    if entry.low is not None and entry.high is not None and entry.low >= entry.high:
        yield f"{what}: low {entry.low} is not below high {entry.high}"
    if not _NUMERAL.search(entry.text) and "减" not in entry.text:
        yield f"{what}: the text holds no numeral"
    hints = [bound for pattern, bound in _HINTS if pattern.search(entry.text)]
    if entry.bound == "exact" and hints:
        yield f"{what}: bound exact, but the text says {hints[0]}"


def _quotes(gold: Gold, flat: Flat) -> Iterator[str]:
    people = {person.name for person in gold.people}
    for quote in gold.quotes:
        yield from (f"quote {quote.begins}: {problem}" for problem in _quote_problems(quote, people, flat.text))


def _quote_problems(quote: GoldQuote, people: set[str], text: str) -> Iterator[str]:
    begins, ends = flatten(quote.begins), flatten(quote.ends)
    if not begins or not ends:
        yield "begins and ends must not be empty"
        return
    starts = list(occurrences(text, begins))
    if not starts:
        yield "is not in the article"
    elif ends not in text:
        yield f"its end {quote.ends} is not in the article"
    elif text.rfind(ends) + len(ends) < starts[0] + len(begins):
        yield f"ends with {quote.ends} before it begins"
    elif not any(text[at - 1 : at] in tuple('“‘「『"') for at in starts):
        yield "does not begin behind a quotation mark"
    elif not any(text[at + len(ends) : at + len(ends) + 1] in tuple('”’」』"') for at in occurrences(text, ends)):
        yield f"its end {quote.ends} does not stand before a quotation mark"
    if quote.speaker is not None and quote.speaker not in people:
        yield f"its speaker {quote.speaker} is not among the people"
    if quote.speaker is not None and quote.speaker_text is not None:
        yield "has both a speaker and a speaker_text"


def _look_alikes(gold: Gold) -> Iterator[str]:
    figures = {figure.text for figure in gold.figures}
    yield from _repeated("not_figures", gold.not_figures)
    for surface in gold.not_figures:
        if not _NUMERAL.search(surface):
            yield f"not_figures {surface}: holds no numeral"
        if surface in figures:
            yield f"not_figures {surface}: is listed as a figure too"
