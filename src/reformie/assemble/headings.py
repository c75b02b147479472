"""Displaced headings: which paragraph each of them stood above, told by the words they share, in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise

from reformie.regexes import regex

_SIGNS = regex(r"[^\u3400-\u9fffA-Za-z0-9]+")
_MUTE = frozenset("的了和与在所从到让把将为以一个每有不多上下中来年月日区县市")
_SINGLE = 0.35  # what a shared character weighs beside a shared pair
_LEAD = 1.5  # words of a part's opening sentence count so much more: parts open with what their heading says
_RARE = 1 / 3  # a pair tells where no more than three paragraphs hold it
_SENTENCE = regex(r"[^。！？]*[。！？]?")
_OPENING = 16  # an opening of so many characters says what the part is about
_MOST = 12  # so many headings are more than any page has; beyond, nothing is matched


def place(text: str, headings: Sequence[str], paragraphs: Sequence[tuple[int, int]]) -> list[int] | None:
    """Give for each heading the index of its part's first paragraph, in rising order; or None where the words do not tell.

    Args:
        text: The clean text.
        headings: Their words, in order.
        paragraphs: Half-open bounds of the undivided body's paragraphs.
    """
    if not 2 <= len(headings) <= _MOST or len(paragraphs) < 2 * len(headings):
        return None
    wanted = [_units(heading) for heading in headings]
    asked = frozenset[str]().union(*wanted)
    bodies = [_held(text[start:end], asked) for start, end in paragraphs]
    openings = [_held(_first(text[start:end]), body) for (start, end), body in zip(paragraphs, bodies, strict=True)]
    rarity = _rarity(bodies)
    scores = [[_score(heading, body, rarity) for body in bodies] for heading in wanted]
    leads = [[_lead(heading, opening, rarity) for opening in openings] for heading in wanted]
    firsts = _best(_net(scores), leads)
    return firsts if firsts is not None and _open(leads, firsts) else None


def _open(leads: list[list[float | None]], firsts: list[int]) -> bool:
    """Tell whether each part opens with its heading's words more than any later paragraph of it does."""
    ends = [*firsts[1:], len(leads[0])]
    return all(
        (row[first] or 0.0) >= max(lead or 0.0 for lead in row[first:end]) for row, first, end in zip(leads, firsts, ends, strict=True)
    )


def _lead(heading: set[str], opening: set[str], rarity: dict[str, float]) -> float | None:
    """Give what a paragraph's opening shares with a heading, or None where that is not even one telling pair of characters."""
    shared = sorted(heading & opening)
    telling = any(len(unit) == 2 and rarity.get(unit, 0.0) >= _RARE for unit in shared)
    return sum(rarity.get(unit, 0.0) for unit in shared) if telling else None


def _rarity(bodies: Sequence[set[str]]) -> dict[str, float]:
    """Give the weight of each pair and character of the headings: the fewer paragraphs hold it, the more it tells."""
    seen = Counter(chain.from_iterable(bodies))
    return {unit: (1.0 if len(unit) == 2 else _SINGLE) / count for unit, count in seen.items()}


def _units(words: str) -> set[str]:
    clean = _SIGNS.sub("", words)
    pairs = {first + second for first, second in pairwise(clean) if first not in _MUTE and second not in _MUTE}
    return pairs | (set(clean) - _MUTE)


def _held(words: str, units: AbstractSet[str]) -> set[str]:
    """Give those of some pairs and characters that some words hold."""
    clean = _SIGNS.sub("", words)
    return {unit for unit in units if unit in clean}


def _score(heading: set[str], body: set[str], rarity: dict[str, float]) -> float:
    return sum(rarity.get(unit, 0.0) for unit in sorted(heading & body))


def _first(body: str) -> str:
    """Give a paragraph's first sentence, and the next where that one is short: parts like to open with a question or a motto."""
    at = 0
    for sentence in _SENTENCE.finditer(body):
        at = sentence.end()
        if at >= _OPENING:
            break
    return body[:at]


def _net(scores: list[list[float]]) -> list[list[float]]:
    """Take off what a paragraph shares with all the headings alike."""
    count = len(scores)
    means = [sum(row[i] for row in scores) / count for i in range(len(scores[0]))]
    return [[value - mean for value, mean in zip(row, means, strict=True)] for row in scores]


def _best(net: list[list[float]], leads: list[list[float | None]]) -> list[int] | None:
    """Find the rising first paragraphs that give the highest sum, or None where some heading opens no part.

    A part may only begin with a paragraph that has a lead, one whose opening shares words with the heading.
    """
    heads, size = len(net), len(net[0])
    low = float("-inf")
    best = [[low] * (size + 1) for _ in range(heads + 1)]
    begun = [[0] * (size + 1) for _ in range(heads + 1)]
    best[0] = [0.0] * (size + 1)
    for k in range(1, heads + 1):
        for at in range(1, size + 1):
            own, lead = net[k - 1][at - 1], leads[k - 1][at - 1]
            stay = best[k][at - 1] + own
            begin = best[k - 1][at - 1] + own + _LEAD * lead if lead is not None else low
            best[k][at], begun[k][at] = (begin, at - 1) if begin > stay else (stay, begun[k][at - 1])
    if best[heads][size] == low:
        return None
    firsts: list[int] = []
    at = size
    for k in range(heads, 0, -1):
        at = begun[k][at]
        firsts.insert(0, at)
    return firsts
