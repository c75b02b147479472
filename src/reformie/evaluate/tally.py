"""Counts of what was found rightly, missed and found in excess, with the items behind them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

GROUPS: tuple[tuple[str, ...], ...] = (
    ("people", "positions_role", "positions_organisation", "organisations", "organisations_name", "organisations_mention"),
    ("dates_span", "dates_value", "dates_mod", "published", "district", "look_alikes"),
    ("figures_span", "figures_value", "figures_measure", "figures_measure_core", "figures_measure_loose", "figures_owner"),
    ("documents", "events", "quotations", "quotations_speaker", "programmes"),
)
KINDS: tuple[str, ...] = tuple(kind for group in GROUPS for kind in group)


@dataclass(frozen=True, slots=True)
class Tally:
    """The items of one kind, each a line that a person can read.

    Attributes:
        hits: Gold items that were found. misses: gold items that were not. extras: found items that gold does not have.
    """

    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()

    @property
    def tp(self) -> int:
        """How many gold items were found."""
        return len(self.hits)

    @property
    def fp(self) -> int:
        """How many found items gold does not have."""
        return len(self.extras)

    @property
    def fn(self) -> int:
        """How many gold items were missed."""
        return len(self.misses)

    @property
    def empty(self) -> bool:
        """Whether there was nothing to find and nothing was found."""
        return not (self.hits or self.misses or self.extras)

    @property
    def precision(self) -> float:
        """The share of the found that is right; with nothing found 1 where nothing was missed, else 0."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else float(not self.fn)

    @property
    def recall(self) -> float:
        """The share of gold that was found; with no gold 1 where nothing was found, else 0."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else float(not self.fp)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 1.0 if self.empty else 2 * self.tp / (2 * self.tp + self.fp + self.fn)


@dataclass(frozen=True, slots=True)
class Scores:
    """A tally for every kind.

    Attributes:
        tallies: By kind, in the order of ``KINDS``. ``look_alikes`` holds the strings that were left alone as hits and
            those that were taken for figures as extras.
        digest: What was scored against: a SHA-256 over the gold annotation and the article's bytes.
    """

    tallies: dict[str, Tally]
    digest: str


def total(scores: Sequence[Scores]) -> Scores:
    """Add up the scores of several articles (micro-average); their order makes no difference to the counts or the digest."""
    tallies = {}
    for kind in KINDS:
        parts = [each.tallies[kind] for each in scores]
        tallies[kind] = Tally(
            tuple(item for part in parts for item in part.hits),
            tuple(item for part in parts for item in part.misses),
            tuple(item for part in parts for item in part.extras),
        )
    digest = hashlib.sha256("".join(sorted(each.digest for each in scores)).encode()).hexdigest()
    return Scores(tallies, digest)
