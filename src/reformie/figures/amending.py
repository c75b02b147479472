"""What is put right in a measure, whatever rule gave it."""

from __future__ import annotations

from reformie.figures import among, compared, fits, grades, parties, relative, said, spent, tied, tiers, unnamed
from reformie.figures.candidate import PEOPLE, TIMES
from reformie.figures.case import AFTER, BARE, DONE, ENDS, OPENS, SAME, TOLD, UNTOLD, Case
from reformie.figures.rules import Rule, Rules

_COMPARED = Rule(compared.compared)
_SOME = Rule(relative.some)
# What is wrong whatever rule gave it: a payer, a tier, what something is compared with.
_AMENDING = {
    "ratio": Rules(Rule(among.aged), Rule(relative.of_whole, AFTER | OPENS), Rule(parties.share), _COMPARED, _SOME),
    "growth": Rules(Rule(among.goes_on), Rule(parties.share), _COMPARED),
    "money": Rules(
        Rule(parties.sum_told),
        _COMPARED,
        Rule(tiers.priced),
        Rule(fits.earned, TOLD),
        Rule(spent.untold, TOLD),
        Rule(said.deed, TOLD | ENDS),
        Rule(said.fund),
        Rule(said.untold, TOLD),
    ),
    "mass": Rules(_COMPARED),
    "area": Rules(_COMPARED, Rule(fits.land, TOLD, units=fits.LAND)),
    "count": Rules(
        Rule(tied.thing, BARE, but=PEOPLE | TIMES),
        Rule(among.fated, UNTOLD, units=PEOPLE),
        Rule(among.field, TOLD | SAME),
        Rule(among.sorted_out, but=TIMES),
        Rule(among.dealt, AFTER | ENDS, but=TIMES),
        Rule(among.sharer, TOLD | ENDS),
        Rule(tiers.counted, TOLD | SAME),
        _COMPARED,
        Rule(fits.part, TOLD | SAME),
        Rule(fits.came, ENDS, units=PEOPLE),
        Rule(fits.headless, UNTOLD | ENDS),
        Rule(fits.with_name, UNTOLD, units=PEOPLE),
        Rule(fits.others, TOLD, units=PEOPLE - {"人次"}),
        _SOME,
        Rule(unnamed.acts),
        Rule(unnamed.papers, ENDS, units=unnamed.PAPER_UNITS),
        Rule(unnamed.thing, ENDS | DONE, units=frozenset(unnamed.OF_UNIT)),
        Rule(grades.graded, TOLD),
        Rule(fits.inhabitants, units=frozenset({""})),
        Rule(said.of_one, TOLD),
        Rule(said.untold, TOLD | ENDS, units=frozenset({"块", "块钱"})),
    ),
}


def amended(case: Case, shown: int) -> str | None:
    """Give the measure that a figure that shows so much ought to have, "" where no word tells it, or None where nothing is wrong."""
    rules = _AMENDING.get(case.made.kind)
    return rules.give(case, shown) if rules is not None else None
