"""Rules in an order, of which a figure is asked only those that can apply to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
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
        before: The characters one of which stands right before every figure that it applies to; any where it is empty.
    """

    give: Give
    needs: int = 0
    units: frozenset[str] | None = None
    but: frozenset[str] = frozenset()
    before: str = ""


class Rules:
    """Asks rules in their order.

    Args:
        rules: The rules.
    """

    def __init__(self, *rules: Rule) -> None:
        self._rules = rules
        self._named = frozenset(unit for rule in rules for unit in rule.but | (rule.units or rule.but))
        self._applying: dict[tuple[str | None, int], int] = {}  # by unit, where a rule names it, and what is shown
        self._asked: dict[int, tuple[Give, ...]] = {}

    def give(self, case: Case, shown: int) -> str | None:
        """Give what the first rule gives that applies to a figure that shows so much, or None where none does."""
        unit = case.made.unit if case.made.unit in self._named else None
        applying = self._applying.get((unit, shown))
        if applying is None:
            applying = self._applying[unit, shown] = _bits(_applies(rule, unit, shown) for rule in self._rules)
        bits = applying & self._before.get(case.lead[-1:], self._anywhere)
        asked = self._asked.get(bits)
        if asked is None:
            asked = self._asked[bits] = tuple(rule.give for at, rule in enumerate(self._rules) if bits >> at & 1)
        for rule in asked:
            if (thing := rule(case)) is not None:
                return thing
        return None

    @cached_property
    def _anywhere(self) -> int:
        """The rules that may apply whatever stands before the figure."""
        return _bits(not rule.before for rule in self._rules)

    @cached_property
    def _before(self) -> dict[str, int]:
        """The rules that may apply, by the character before the figure, where one names it; their patterns end before a line feed, too."""
        named = {character for rule in self._rules for character in rule.before}
        told = {character: _bits(not rule.before or character in rule.before for rule in self._rules) for character in named}
        return {**told, "\n": _bits(True for _ in self._rules)}


def _applies(rule: Rule, unit: str | None, shown: int) -> bool:
    """Tell whether a rule applies to a figure of a unit that shows so much."""
    return unit not in rule.but and (rule.units is None or unit in rule.units) and not rule.needs & ~shown


def _bits(told: Iterable[bool]) -> int:
    """Give what is told of each rule as bits, of the first one as the lowest."""
    return sum(true << at for at, true in enumerate(told))
