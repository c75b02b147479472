"""Rules that are asked about a figure only behind certain characters: no pattern of theirs ends otherwise."""

from __future__ import annotations

import pytest

from parsed import lasts
from reformie.figures import (
    aforesaid,
    amending,
    among,
    bare,
    chains,
    compared,
    elsewhere,
    fits,
    implied,
    parties,
    payments,
    posts,
    pulling,
    recalled,
    relative,
    said,
    spent,
    unnamed,
)
from reformie.figures.rules import Give, Rule, Rules

# By rule what a figure must stand right behind; a rule may need more.
_BEHIND: dict[Give, tuple[str, ...]] = {
    aforesaid.boasted: ("_BOASTED",),
    aforesaid.done_to: ("_DONE_TO",),
    aforesaid.extreme: ("_EXTREME",),
    aforesaid.handed: ("_HANDED",),
    aforesaid.having: ("_HAVING",),
    aforesaid.lacking: ("_LACKS",),
    aforesaid.named: ("_NAMED",),
    aforesaid.outcome: ("_RESULT",),
    aforesaid.same_share: ("_THIS",),
    aforesaid.staged: ("_STAGED",),
    aforesaid.which: ("_WHICH",),
    among.aged: ("_AGED",),
    among.goes_on: ("_GOES_ON",),
    bare.reached: ("_REACHED",),
    chains.part_of: ("_STILL", "_TRIED", "_SORTS"),
    compared.compared: ("_THAN", "_MORE"),
    elsewhere.alone: ("_ALONE",),
    elsewhere.borne: ("_BORNE", "_BORNE_TOO"),
    elsewhere.so_often: ("_SO_OFTEN",),
    elsewhere.some: ("_KIND", "_HIT", "WHICH", "_SOME", "_HEADLESS"),
    elsewhere.traded: ("_TRADED", "_RESOLD"),
    elsewhere.untold: ("_CONDITION", "_OWN"),
    fits.came: ("_GAINED", "_CAME"),
    fits.earned: ("_SPENT", "_EARNED"),
    fits.headless: ("_HEADLESS",),
    implied.own_fund: ("_FUND",),
    parties.share: ("_BEARS", "_HAS"),
    parties.sum_told: ("_GRANTS", "_OWES", "_GIVES"),
    payments.collected: ("_COLLECTED",),
    payments.laid_out: ("_LAYS_OUT",),
    payments.saved: ("_SAVES", "_BORROWED"),
    payments.worked: ("_WORKED",),
    payments.taken_home: ("_HELD",),
    payments.untold: ("_PAYER", "_ANOTHER", "_VERBAL"),
    posts.came: ("_IN_ALL",),
    pulling.given: ("_PULLED", "_SHARED"),
    relative.some: ("_WHICH",),
    said.fund: ("_PAID",),
    said.untold: ("_TIME", "_GOT"),
    spent.untold: ("_VERB",),
    unnamed.acts: ("_ACTS",),
    unnamed.papers: ("_PAPERS",),
}
_WORDS: dict[Give, str] = {aforesaid.manner: "其中"}


def _rules() -> list[Rule]:
    tables = [*vars(recalled).values(), *amending._AMENDING.values()]
    return [rule for table in tables if isinstance(table, Rules) for rule in table._rules if rule.before]


def test_rules_are_bound_to_characters() -> None:
    assert {rule.give for rule in _rules()} == _BEHIND.keys() | _WORDS.keys()


@pytest.mark.parametrize("rule", _rules(), ids=lambda rule: f"{rule.give.__module__}.{rule.give.__name__}")
def test_a_rule_is_asked_wherever_its_patterns_may_match(rule: Rule) -> None:
    module = vars(__import__(rule.give.__module__, fromlist=["_"]))
    told = [lasts(module[name].pattern) for name in _BEHIND.get(rule.give, ())]
    assert set().union(*told, _WORDS.get(rule.give, "")[-1:]) - {"\n"} == set(rule.before)
