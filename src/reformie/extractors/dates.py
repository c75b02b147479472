"""Finds the time expressions of an article and resolves them against its publication date and against each other."""

from __future__ import annotations

from collections.abc import Sequence

from reformie import numerals
from reformie.findings import Doubt, Findings
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.publication import contradict, inferred, stated
from reformie.regexes import regex
from reformie.timex import PublicationDate, Timex, bulletins, calendar, occasions
from reformie.timex.clues import gather
from reformie.timex.congresses import Congresses
from reformie.timex.model import Rough
from reformie.timex.named import NamedTimes
from reformie.timex.recognise import recognise
from reformie.timex.resolve import Resolver

_NO_DATES = frozenset({"dateline", "byline", "boilerplate"})

# 清河新闻网6月12日讯（记者 …, 新华社长沙4月8日电: when the news was sent
_DATELINE = regex(r"[\u4e00-\u9fff]{0,8}[讯电] ?[（(][^（()）]{0,6}(?:记者|通讯员)|[讯电](?:[（( \u3000\n]|$)|消息[：:]")
# the same with its day, which stands near the beginning; it opens with a figure, so that a search passes over all other characters
_WIRE = regex(r"([1-9](?<!\d.)(?:(?<=1)[0-2])?)月(3[01]|[12]\d|[1-9])日(?:[讯电](?=[（( \u3000\n])|消息(?=[：:]))")
# 据县气象台6月12日消息：…
_HEARD = regex(r"据[^，。；：\n]{0,12}$")
_HEAD = 600
# so many days at most lie between that and printing
_SENT_BEFORE = 3


class DatesExtractor:
    """Fills ``findings.numerals``, ``findings.dates`` and ``findings.published``, and adds to ``findings.doubts``.

    Args:
        lexicons: Gives what ``NamedTimes`` and ``Congresses`` read.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._named = NamedTimes(lexicons)
        self._congresses = Congresses(lexicons)

    def __call__(self, findings: Findings) -> None:
        """Read one article; a printed date line and the byline give no dates."""
        page = findings.page
        if not findings.numerals:
            findings.numerals = numerals.find(page.text)
        _, low, high = page.published or ("", 0, 0)
        stretches = [(block.start, block.end) for block in page.blocks if block.kind not in _NO_DATES]
        roughs = [
            rough
            for rough in recognise(page.text, self._named, findings.numerals, stretches)
            if not (rough.start < high and low < rough.end) and page.faithful(rough.start, rough.end)
        ]
        review = self._publish(findings, roughs)
        published = findings.published
        told = [rough for rough in roughs if not _is_dateline(page.text, rough.start, rough.end)]
        sent = _sent(page.text, published)
        about = bulletins.year_of(page.title)
        timexes = Resolver(page.text, published.value if published else None, self._named, review, sent, about).resolve(told)
        findings.dates = [Mention(timex.start, timex.end, timex, timex.rule) for timex in timexes]
        still_open = [timex for timex in timexes if "X" in timex.value and timex.type in ("DATE", "TIME")]
        findings.doubts += [_doubt(page.surface(timex.start, timex.end), timex) for timex in still_open]

    def _publish(self, findings: Findings, roughs: Sequence[Rough]) -> bool:
        """Fill ``findings.published``; tell whether the year that is inferred for it has only begun."""
        text, named = findings.page.text, self._named
        provinces = (place.value.codes[0][:2] for place in findings.places if place.value.codes)
        events = occasions.named_in(text, named, self._congresses.find(text, provinces))
        findings.published = published = stated(findings)
        if published is not None:
            contradict(findings, published, occasions.held(text, roughs, events))
            return False
        clues = gather(text, roughs, named, events)
        findings.published = inferred(findings, clues, named)
        return clues.review and findings.published is not None


def _is_dateline(text: str, start: int, end: int) -> bool:
    return _DATELINE.match(text, end) is not None and _HEARD.search(text[max(0, start - 14) : start]) is None


def _sent(text: str, published: PublicationDate | None) -> str | None:
    """Give the day that the news was sent on, where its head tells one just before a full date of publication.

    Where publication tells no day it is the day of the head, of the year of publication or of none (XXXX-06-12).
    """
    head = _WIRE.search(text, 0, _HEAD)
    if head is None or _HEARD.search(text[max(0, head.start() - 14) : head.start()]):
        return None
    day, known = f"{int(head[1]):02}-{int(head[2]):02}", published.value if published else "XXXX"
    if not calendar.bounds(f"2000-{day}"):
        return None
    if len(known) < len("2020-01-01"):
        return f"{known[:4]}-{day}" if day.startswith(known[5:]) and (known == "XXXX" or calendar.bounds(f"{known[:4]}-{day}")) else None
    before = (calendar.shift_day(known, -days) for days in range(_SENT_BEFORE + 1))
    return next((sent for sent in before if sent[5:] == day), None)


def _doubt(surface: str, timex: Timex) -> Doubt:
    missing = "year" if timex.value.startswith("XXXX") else "month or day"
    return Doubt("date_open", f"{surface} has no {missing} to hang on; its value stays {timex.value}.", timex.start, timex.end)
