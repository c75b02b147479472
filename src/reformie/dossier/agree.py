"""Whether what articles say of one thing can be true at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reformie.dossier.models import Attestation, FigureValue, When
from reformie.regexes import regex

_WRITTEN = regex(r"[0-9０-９]+(?:[.．]([0-9０-９]+))?([百千万亿]*)")
_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_APPROXIMATE = 0.1


def span_of(figure: FigureValue) -> tuple[float, float]:
    """Give the least and the greatest value that the figure can mean.

    A number that is written with a scale or a decimal point may be rounded (12.8万 is anything from 127,500 to 128,500).
    """
    if figure.value is None:
        return (-math.inf if figure.low is None else figure.low), (math.inf if figure.high is None else figure.high)
    value = float(figure.value)
    if figure.bound in {"more_than", "at_least"}:
        return value - _rounding(figure.text), math.inf
    if figure.bound in {"less_than", "at_most"}:
        return -math.inf, value + _rounding(figure.text)
    slack = max(_rounding(figure.text), abs(value) * _APPROXIMATE if figure.bound == "approx" else 0.0)
    return value - slack, value + slack


def _rounding(text: str) -> float:
    written = _WRITTEN.search(text)
    if written is None or not (written[1] or written[2]):
        return 0.0
    return math.prod(_SCALES[scale] for scale in written[2]) * 10.0 ** -len(written[1] or "") / 2


def contradictory(values: Iterable[FigureValue]) -> Iterator[list[FigureValue]]:
    """Give the values of each closed period of which two articles say what cannot both be true.

    An article that gives several values is at odds with another only where none of its values fits one of the other's.
    """
    periods: defaultdict[tuple[str, str, str], dict[str, list[FigureValue]]] = defaultdict(dict)
    for each in values:
        when = each.period
        if when is not None and when.start and when.end:
            periods[when.start, when.end, when.mod or ""].setdefault(each.record, []).append(each)
    for _, by_record in sorted(periods.items()):
        ranges = [[span_of(each) for each in said] for said in by_record.values()]
        if any(not _meet(one, other) for at, one in enumerate(ranges) for other in ranges[:at]):
            yield [each for said in by_record.values() for each in said]


def _meet(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> bool:
    # The edge of a rounding is no contradiction: compare with a little room for binary fractions.
    return any(a[0] <= b[1] + abs(b[1]) * 1e-12 and b[0] <= a[1] + abs(a[1]) * 1e-12 for a in one for b in other)


def held(attested: Iterable[Attestation]) -> tuple[str, str] | None:
    """Give the first and the last day between which the articles attest something for certain, or None where they are too vague."""
    dated = [each.date for each in attested if each.date]
    if not dated:
        return None
    first, last = min(date + "-12-31"[len(date) - 4 :] for date in dated), max(date + "-01-01"[len(date) - 4 :] for date in dated)
    return (first, last) if first <= last else None


def apart(one: When, other: When) -> bool:
    """Tell whether two times have no day in common."""
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.end < other.start or other.end < one.start
