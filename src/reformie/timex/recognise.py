"""From text to time expressions that are read but not yet resolved: all finders, overlaps settled, look-alikes dropped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reformie import numerals
from reformie.mention import longest_first
from reformie.numerals import Numeral
from reformie.regexes import regex
from reformie.timex import in_names, lengths, points
from reformie.timex.in_names import Gatherings, inside
from reformie.timex.model import Rough
from reformie.timex.named import NamedTimes

_TITLE = regex(r"《[^《》\n]{1,80}》|〔\d{4}〕|\[\d{4}\]\d+号")
_CALL = regex(r"“[^“”，。！？；：\n]{2,12}”")  # “一年十件实事”


def recognise(
    text: str, named: NamedTimes, found: Sequence[Numeral] | None = None, bounds: Sequence[tuple[int, int]] | None = None
) -> list[Rough]:
    """Read the time expressions of a text.

    Args:
        text: The text, as it is.
        named: The named times to know.
        found: Its numerals, if they have been found before.
        bounds: The stretches to look at; all of it without.
    """
    folded = points.fold(text)
    found = numerals.find(text) if found is None else found
    starts = [numeral.start for numeral in found]
    result: list[Rough] = []
    stretches = bounds if bounds is not None else [(0, len(text))]
    for (start, stop), scanned in zip(stretches, named.scan(folded, stretches), strict=True):
        within = found[bisect_left(starts, start) : bisect_left(starts, stop)]
        result += _stretch(folded, scanned, within, named.gatherings, start, stop)
    return result


def _stretch(text: str, scanned: list[Rough], found: Sequence[Numeral], gatherings: Gatherings, start: int, stop: int) -> list[Rough]:
    long = lengths.find(text, found, start, stop)
    # Of equals the first wins: read as a length, 7日 is no day of the month.
    days = [rough for rough in long if text[rough.end - 1] == "日"]
    read = [*days, *scanned, *long]
    if not read:
        return read
    titles = [match.span() for match in _TITLE.finditer(text, start, stop)]
    kept = [rough for rough in _join(text, longest_first(read)) if not inside(rough, titles)]
    if [rough for rough in kept if rough.rule == "dates.length"]:
        calls = [match.span() for match in _CALL.finditer(text, start, stop)]
        kept = [rough for rough in kept if not (rough.rule == "dates.length" and _part_of(rough, calls))]
    return in_names.outside(text, kept, gatherings, start, stop)


def _join(text: str, roughs: list[Rough]) -> list[Rough]:
    joined: list[Rough] = []
    for rough in roughs:
        made = points.join(text, joined[-1], rough) if joined else None
        if made is None:
            joined.append(rough)
        else:
            joined[-1] = made._replace(type=rough.type if rough.type == "TIME" else "DATE")
    return joined


def _part_of(rough: Rough, calls: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a length is a part of what something is called, in a few words between quotation marks."""
    return inside(rough, [(start, end) for start, end in calls if end - start - 2 > rough.end - rough.start])
