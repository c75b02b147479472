"""Which found item answers which gold item: folded strings and one-to-one pairing."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from reformie.evaluate.places import Place, flatten
from reformie.evaluate.tally import Tally

_MARKS = str.maketrans("", "", "“”‘’\"'「」『』《》〈〉")
_OVERLAP = 4
G = TypeVar("G")
F = TypeVar("F")


def plain(text: str) -> str:
    """Fold a name for comparison: no whitespace, full-width and half-width forms alike."""
    return flatten(unicodedata.normalize("NFKC", text))


def bare(text: str) -> str:
    """Fold as ``plain`` does and take quotation and title marks out."""
    return plain(text).translate(_MARKS)


def one_to_one(gold: Sequence[G], found: Sequence[F], weight: Callable[[G, F], float]) -> dict[int, int]:
    """Pair gold with found items, each at most once, as many as can be; a pair needs a weight above 0, heavier ones come first.

    Returns:
        Index of a gold item → index of the found item.
    """
    edges = [[(weight(g, f), j) for j, f in enumerate(found)] for g in gold]
    choices = [[j for w, j in sorted(row, key=lambda edge: (-edge[0], edge[1])) if w > 0] for row in edges]
    order = sorted(range(len(gold)), key=lambda i: (-max((w for w, _ in edges[i]), default=0), i))
    taken: dict[int, int] = {}
    for i in order:
        _augment(i, choices, taken, set())
    return {i: j for j, i in sorted(taken.items(), key=lambda pair: pair[1])}


def _augment(i: int, choices: list[list[int]], taken: dict[int, int], seen: set[int]) -> bool:
    free = next((j for j in choices[i] if j not in taken), None)
    if free is not None:
        taken[free] = i
        return True
    for j in choices[i]:
        if j not in seen:
            seen.add(j)
            if _augment(taken[j], choices, taken, seen):
                taken[j] = i
                return True
    return False


def keyed(gold: Sequence[str], found: Sequence[str], fold: Callable[[str], str] = plain) -> Tally:
    """Compare two lists of names: equal after folding, each as often as it is listed."""
    hits, misses = _split(gold, Counter(map(fold, found)), fold)
    _, extras = _split(found, Counter(map(fold, gold)), fold)
    return Tally(hits, misses, extras)


def _split(names: Sequence[str], others: Counter[str], fold: Callable[[str], str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    held, alone = [], []
    for name in names:
        if others[fold(name)] > 0:
            others[fold(name)] -= 1
            held.append(name)
        else:
            alone.append(name)
    return tuple(held), tuple(alone)


def overlap(one: Place, two: Place) -> int:
    """How many characters two places share."""
    return max(0, min(one[1], two[1]) - max(one[0], two[0]))


def alikeness(one: str, two: str) -> float:
    """The share of characters that two strings have in common (Dice), between 0 and 1."""
    shared = sum((Counter(one) & Counter(two)).values())
    return 2 * shared / (len(one) + len(two)) if one or two else 0.0


def touching(one: str, two: str) -> bool:
    """Whether two names overlap: a stretch of four characters, or one whole name, stands in both."""
    size = SequenceMatcher(None, one, two, autojunk=False).find_longest_match().size
    return size >= min(_OVERLAP, len(one), len(two)) > 0
