"""Whom the first words of a clause tell of that no name begins: the country, villagers, a zone."""

from __future__ import annotations

from reformie.figures import clauses
from reformie.figures.beside import Country, House, Subject
from reformie.figures.surroundings import Surroundings


def plainly(around: Surroundings, at: int, limit: int, stop: int) -> Subject | None:
    """Give the country, the villagers, or the zone that others settle in, which a clause that begins at ``at`` tells of, or None."""
    if (country := clauses.country(around, at, stop)) is not None:
        return Country(country)
    if (folk := clauses.folk_sums(around.text, at, limit)) is not None:
        return House(folk)
    zone = clauses.settled(around, at, stop)
    return Subject(zone) if zone is not None else None
