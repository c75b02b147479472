"""What is put right in a measure, whatever rule gave it."""

from __future__ import annotations

from collections.abc import Callable

from reformie.figures import among, compared, fits, grades, parties, relative, said, spent, tied, tiers, unnamed
from reformie.figures.case import Case

# What is wrong whatever rule gave it: a payer, a tier, what something is compared with.
_AMENDING: dict[str, tuple[Callable[[Case], str | None], ...]] = {
    "ratio": (among.aged, relative.of_whole, parties.share, compared.compared, relative.some),
    "growth": (among.goes_on, parties.share, compared.compared),
    "money": (parties.sum_told, compared.compared, tiers.priced, fits.earned, spent.untold, said.deed, said.fund, said.untold),
    "mass": (compared.compared,),
    "area": (compared.compared, fits.land),
    "count": (
        tied.thing,
        among.fated,
        among.field,
        among.sorted_out,
        among.dealt,
        among.sharer,
        tiers.counted,
        compared.compared,
        fits.part,
        fits.came,
        fits.headless,
        fits.with_name,
        fits.others,
        relative.some,
        unnamed.acts,
        unnamed.papers,
        unnamed.thing,
        grades.graded,
        fits.inhabitants,
        said.pieces_of_money,
    ),
}


def amended(case: Case) -> str | None:
    """Give the measure that a figure ought to have, "" where no word tells it, or None where nothing is wrong."""
    for amend in _AMENDING.get(case.made.kind, ()):
        if (other := amend(case)) is not None:
            return other
    return None
