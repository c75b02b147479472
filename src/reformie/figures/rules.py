"""Rules in an order, of which a figure is asked only those that can apply to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reformie.figures.case import Case

Give = Callable[[Case], str | None]


class Rule(NamedTuple):
    """A rule that reads the measure of a figure elsewhere.

    Attributes:
        give: Gives a noun, "" where no word tells it, or None where the rule does not apply.
        needs: What a figure must show for it, as bits of ``Case.shows``.
        units: The only units that it applies to; all where it is None.
        but: The units that it never applies to.
    """

    give: Give
    needs: int = 0
    units: frozenset[str] | None = None
    but: frozenset[str] = frozenset()


class Rules:
    """Asks rules in their order.

    Args:
        rules: The rules.
    """

    def __init__(self, *rules: Rule) -> None:
        self._rules = rules
        self._named = frozenset(unit for rule in rules for unit in rule.but | (rule.units or rule.but))
        self._asked: dict[tuple[str | None, int], tuple[Give, ...]] = {}  # by unit, where a rule names it, and what is shown

    def give(self, case: Case, shown: int) -> str | None:
        """Give what the first rule gives that applies to a figure that shows so much, or None where none does."""
        unit = case.made.unit if case.made.unit in self._named else None
        asked = self._asked.get((unit, shown))
        if asked is None:
            asked = self._asked[unit, shown] = self._chosen(unit, shown)
        for rule in asked:
            if (thing := rule(case)) is not None:
                return thing
        return None

    def _chosen(self, unit: str | None, shown: int) -> tuple[Give, ...]:
        """Choose the rules for a unit that a figure is asked which shows so much."""
        of_unit = (rule for rule in self._rules if unit not in rule.but and (rule.units is None or unit in rule.units))
        return tuple(rule.give for rule in of_unit if not rule.needs & ~shown)
