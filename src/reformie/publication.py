"""When an article was published: as printed, as given, or inferred from what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reformie.findings import Doubt, Findings
from reformie.regexes import regex
from reformie.timex import PublicationDate, bulletins, calendar
from reformie.timex.ballot import Ballot, count
from reformie.timex.evidence import Clues, Undated
from reformie.timex.named import NamedTimes
from reformie.timex.past import Bounds

# characters from the beginning within which an article opens
_OPENING = 300
# 2015年9月16日上午，平江县召开…: news of a day that is written out in full
_NEWS_OF_DAY = regex(
    r"[^。\n\d年月自于从]{0,24}(?P<day>(?P<year>20\d\d)年1?\d月[1-3]?\d日)(?!起|以来|至|[前后])[^。\n]{0,120}?"
    r"(?:召开|举行|举办|开幕|闭幕|会议?上|慰问|调研|考察|视察|走访|督导|签约|揭牌|启动仪式|培训班|讲座|宣讲|座谈|开庭|巡查|演练)"
)
_LOOKS_BACK = regex(
    r"如今|现在|目前|现如今|至今|后来|当年|那年|那[一天]天|那一刻|回忆|回想|记得|[多几两三四五六七八九十]年[前后]|年过去|往事|历史上|去世|逝世|生前"
)
_SCENE = regex(r"的(?!时候)[^，。；：\n\d]{1,14}[，。]")


def stated(findings: Findings) -> PublicationDate | None:
    """Tell when the article says, or whoever gave it, that it was published, a printed date first; doubts are added to ``findings``."""
    return _printed(findings) or _given(findings)


def contradict(findings: Findings, published: PublicationDate, held: Iterable[tuple[str, str, Bounds]]) -> None:
    """Add a doubt for each event that the article tells as held (its name, its first day, where it stands), and that is later than the date of publication."""
    for name, first, bounds in held:
        if first > published.last:
            message = f"The article is dated {published.value}, but speaks of {name} ({first}) as held."
            findings.doubts.append(Doubt("publication_contradicted", message, *bounds))


def inferred(findings: Findings, clues: Clues, named: NamedTimes) -> PublicationDate | None:
    """Tell the year, and where it is told the month, in which an article without a date was published; doubts are added to ``findings``."""
    year = _infer(findings, clues, named)
    return year and _narrowed(findings, clues, year)


def _printed(findings: Findings) -> PublicationDate | None:
    printed = findings.page.published
    found = calendar.bounds(printed[0]) if printed else None
    if printed is None or found is None:
        return None
    return PublicationDate(printed[0], *found, "printed", "The date is printed in the article.", ((printed[1], printed[2]),))


def _given(findings: Findings) -> PublicationDate | None:
    given = findings.article.published
    if given is None:
        return None
    value = re.fullmatch(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ].*)?", given, re.DOTALL)
    found = calendar.bounds(value[1]) if value else None
    if value is None or found is None:
        findings.doubts.append(
            Doubt("publication_unreadable", f"The publication date given with the article, {given[:40]!r}, is not an ISO date.")
        )
        return None
    return PublicationDate(value[1], *found, "given", "The date came with the article.", ())


def _infer(findings: Findings, clues: Clues, named: NamedTimes) -> PublicationDate | None:
    if (year := bulletins.came_out(findings.page.title)) is not None:
        at = next((block.start, block.end) for block in findings.page.blocks if block.kind == "title")
        return _inferred(year, f"The bulletin on the figures of {year - 1} came out in the year after.", [at])
    if not (clues.now or clues.partial or clues.counted or clues.told):
        return _opened(findings, clues)
    if clues.told:
        told, bounds = clues.told[0]
        # a rule's first day and the title of a paper may be of next year
        latest = max(clues.past, default=None)
        if latest is not None and latest.year > told:
            _contradiction(findings, f"{findings.page.text[bounds[0] : bounds[1]]} makes it {told}", (latest.year, latest.at))
            return None
        return _inferred(told, "What is said of this year or the last beside a date that is known tells the year.", [bounds])
    ballot = count(clues, named)
    if clues.coming:
        return _before_coming(findings, ballot, clues)
    years = ballot.best()
    if len(years) > 1:
        message = f"No publication date: what the article says fits {' and '.join(map(str, years))} about equally well."
        findings.doubts.append(Doubt("publication_open", message, *ballot.reasons[0][2][0]))
    return _elected(ballot, years[0]) if len(years) == 1 else None if years else _opened(findings, clues)


def _opened(findings: Findings, clues: Clues) -> PublicationDate | None:
    """Take the year of the day, written out in full, on which what the first paragraph opens with is held, if nothing told is later or looks back."""
    text = findings.page.text
    first = next((block for block in findings.page.blocks if block.kind == "paragraph"), None)
    day = _NEWS_OF_DAY.match(text, first.start, first.end) if first is not None else None
    if day is None or _LOOKS_BACK.search(text):
        return None
    year, at = int(day["year"]), day.span("day")
    if max((past.year for past in clues.past), default=year) > year:
        return None
    return _inferred(year, f"It opens with a day of {year} on which something is held, and tells of nothing later.", [at])


def _elected(ballot: Ballot, year: int, *more: tuple[str, Bounds]) -> PublicationDate:
    said = [(reason, at) for years, reason, at in ballot.reasons if year in years] + [(reason, (at,)) for reason, at in more]
    reasons = "; ".join(dict.fromkeys(reason for reason, _ in said))
    return _inferred(year, f"{reasons}; so {year}.", [at for _, places in said for at in places])


def _before_coming(findings: Findings, ballot: Ballot, clues: Clues) -> PublicationDate | None:
    """Hold the years that fit best against the first event that is still to come: it is of that year, or of the one before."""
    name, first, at = min(clues.coming, key=lambda clue: clue[1])
    limit = int(first[:4])
    latest = max((past.year for past in clues.past), default=0)
    # a congress is looked forward to from November of the year before
    early = bool(clues.months) and max(clues.months) <= 10 and latest < limit - 1
    if latest > limit or any(held > first for _, held, _ in clues.held):
        _contradiction(findings, f"{name} ({first}) is still to come", (max(latest, limit), at))
        return None
    year = limit - 1 if ballot.leading() == [limit - 1] and not early else limit
    return _elected(ballot, year, (f"{name} ({first}) is still to come", at))


def _narrowed(findings: Findings, clues: Clues, inferred: PublicationDate) -> PublicationDate:
    """Add the month and day that a line without a year prints, or the month of an event of known time that was held 本月."""
    printed = findings.page.published
    line = f"{inferred.value}{printed[0][4:]}" if printed else ""
    if printed and (found := calendar.bounds(line)):
        reason = f"{inferred.because} The month and the day are printed."
        return PublicationDate(line, *found, "inferred", reason, (*inferred.evidence, (printed[1], printed[2])))
    for month, bounds in clues.this_month:
        if month[:4] == inferred.value and (found := calendar.bounds(month)):
            reason = f"{inferred.because} An event of {month} was held in the month of the news."
            return PublicationDate(month, *found, "inferred", reason, tuple(sorted({*inferred.evidence, bounds})))
    scene = _scene(findings.page.text, clues)
    if scene is not None and (found := calendar.bounds(month := f"{inferred.value}-{scene.month:02}")):
        reason = f"{inferred.because} It opens with a scene of that month, and no later one is told."
        return PublicationDate(month, *found, "inferred", reason, tuple(sorted({*inferred.evidence, scene.at})))
    return inferred


def _scene(text: str, clues: Clues) -> Undated | None:
    """Give the month of the scene that an article opens with (六月的草原，…), where it tells of no later one."""
    first = next((undated for undated in clues.partial if undated.day is None), None)
    if first is None or first.month < max([clues.reached, *(month for month, _, _ in clues.partial)]):
        return None
    start, end = first.at
    return first if start < _OPENING and text[start - 1 : start] in ("", "\n", "\u3000") and _SCENE.match(text, end) else None


def _inferred(year: int, because: str, evidence: Sequence[Bounds]) -> PublicationDate:
    return PublicationDate(f"{year}", f"{year}-01-01", f"{year}-12-31", "inferred", because, tuple(sorted(dict.fromkeys(evidence))))


def _contradiction(findings: Findings, one: str, other: tuple[int, Bounds]) -> None:
    message = f"No publication date: {one}, but the article speaks of {other[0]}."
    findings.doubts.append(Doubt("publication_contradicted", message, *other[1]))
