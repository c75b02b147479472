"""What is put right in a measure, whatever rule gave it."""

from __future__ import annotations

from collections.abc import Callable

from reformie.figures import compared, fits, parties, relative, spent, tiers, unnamed
from reformie.figures.case import Case

# What is wrong whatever rule gave it: a payer, a tier, what something is compared with.
_AMENDING: dict[str, tuple[Callable[[Case], str | None], ...]] = {
    "ratio": (parties.share, compared.compared, relative.some),
    "growth": (parties.share, compared.compared),
    "money": (parties.sum_told, compared.compared, tiers.priced, fits.earned, spent.untold),
    "mass": (compared.compared,),
    "area": (compared.compared, fits.land),
    "count": (
        tiers.counted,
        compared.compared,
        fits.part,
        fits.came,
        fits.headless,
        fits.with_name,
        fits.others,
        relative.some,
        unnamed.acts,
        unnamed.thing,
    ),
}


def amended(case: Case) -> str | None:
    """Give the measure that a figure ought to have, "" where no word tells it, or None where nothing is wrong."""
    return next((other for amend in _AMENDING.get(case.made.kind, ()) if (other := amend(case)) is not None), None)
