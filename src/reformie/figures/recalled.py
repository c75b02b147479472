"""What is asked about a figure's noun in other clauses, for each kind of figure and in this order; what was told wrong is then put right."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures import aforesaid, amending, bare, chains, elsewhere, grades, implied, overlong, payments, ranks, visits, wholes
from reformie.figures.candidate import PEOPLE, TIMES, Candidate
from reformie.figures.case import AFTER, DEED, DONE, ENDS, HEADLESS, OPENS, SAME, TOLD, UNTOLD, Case
from reformie.figures.rules import Rule, Rules
from reformie.figures.standing import Back, Standing
from reformie.figures.words import Piece

_LAST = 40  # figures looked through backwards

_ONE_OF_SEVERAL = Rule(aforesaid.alone)
_MANNER = Rule(aforesaid.manner, TOLD)
_DONE_TO = Rule(aforesaid.done_to, ENDS)
_OFTEN = Rule(elsewhere.so_often, ENDS, units=TIMES | elsewhere.LESSONS)
_ALONE = Rule(elsewhere.alone, ENDS | UNTOLD, but=TIMES | elsewhere.LESSONS)
_NOTHING = Rule(aforesaid.nothing, TOLD)
_BEFORE = (
    _ONE_OF_SEVERAL,
    Rule(aforesaid.same_share),
    Rule(aforesaid.outcome, units=PEOPLE),
    Rule(aforesaid.fellows, AFTER, units=PEOPLE),
    Rule(aforesaid.gone, units=PEOPLE),
    Rule(aforesaid.handed, ENDS | TOLD),
    Rule(aforesaid.others, SAME),
    Rule(aforesaid.extreme, ENDS),
    _MANNER,
    Rule(aforesaid.having, ENDS | SAME),
    Rule(aforesaid.which, ENDS),
    Rule(aforesaid.named, ENDS | UNTOLD),
    Rule(aforesaid.into, ENDS | AFTER),
    Rule(aforesaid.listed, SAME | TOLD, units=aforesaid.ITEMS),
    Rule(aforesaid.staged, units=aforesaid.STAGES),
    Rule(aforesaid.lacking, ENDS | UNTOLD),
    _DONE_TO,
)
_OF_COUNTS = Rules(
    Rule(elsewhere.voted, units=frozenset({"票"})),
    Rule(elsewhere.called, TOLD, units=PEOPLE),
    Rule(chains.later, TOLD),
    Rule(chains.goes, TOLD),
    Rule(chains.stands, OPENS | UNTOLD, units=chains.STANDING),
    Rule(chains.part_of, ENDS | SAME),
    Rule(chains.people, units=PEOPLE),
    Rule(implied.school, TOLD, units=implied.TERMS),
    Rule(implied.same_deed, DEED),
    Rule(implied.dealt_with, TOLD),
    Rule(elsewhere.repeated, DEED, but=TIMES),
    Rule(elsewhere.divided, units=elsewhere.CLASSES),
    *_BEFORE,
    Rule(elsewhere.some, SAME, but=PEOPLE),
    Rule(elsewhere.some, units=PEOPLE),
    Rule(elsewhere.taken_out, ENDS, but=PEOPLE),
    _OFTEN,
    _ALONE,
    Rule(implied.by_unit, ENDS | HEADLESS, units=frozenset(implied.OF_UNIT)),
    Rule(bare.punished, TOLD, units=PEOPLE - {"人次"}),
    Rule(bare.untold, TOLD | HEADLESS | DONE, units=bare.UNITS),
    Rule(bare.by_doer, TOLD | DONE, units=bare.OF_BODIES | bare.OF_OFFICERS),
    Rule(bare.other_people, ENDS | TOLD | DONE, units=bare.OF_OFFICERS),
    _NOTHING,
)
_OF_TIMES = Rules(Rule(implied.school, TOLD), Rule(visits.often), Rule(elsewhere.told_of), *_BEFORE, _OFTEN, _NOTHING)
_OF_TURNS = Rules(Rule(aforesaid.talked), Rule(visits.often), _OFTEN)
_OF_WAYS = Rules(Rule(implied.sized, TOLD), Rule(visits.often), Rule(elsewhere.way), _OFTEN, _ALONE, _NOTHING)
_OF_SUMS = Rules(
    _ONE_OF_SEVERAL,
    Rule(payments.standard),
    Rule(payments.each_of, AFTER | UNTOLD),
    Rule(payments.back),
    Rule(payments.collected, UNTOLD),
    Rule(payments.laid_out, UNTOLD),
    Rule(payments.saved, TOLD),
    Rule(elsewhere.borne),
    Rule(payments.untold),
    Rule(bare.lent, TOLD | HEADLESS | DONE),
    Rule(chains.taken),
    Rule(implied.own_fund),
    Rule(elsewhere.untold),
    Rule(elsewhere.traded),
    Rule(elsewhere.priced),
    Rule(elsewhere.received),
    _DONE_TO,
)
_OF_SHARES = Rules(Rule(aforesaid.same_share), _MANNER, Rule(chains.portion), Rule(wholes.of_what))
_OF_RANKS = Rules(Rule(ranks.ranked))
_OF_POINTS = Rules(Rule(elsewhere.scored), _ONE_OF_SEVERAL)
_OF_KIND = {
    "ratio": _OF_SHARES, "growth": _OF_SHARES, "rank": _OF_RANKS, "money": _OF_SUMS, "length": _OF_WAYS, "count": _OF_COUNTS, "area": _OF_COUNTS,
}  # fmt: skip
_OF_UNIT = {"趟": _OF_WAYS, "回": _OF_TURNS, "遍": _OF_TURNS}


def recall(
    text: str,
    pieces: Sequence[Piece],
    index: int,
    made: Candidate,
    told: Sequence[Candidate],
    earlier: Sequence[Candidate],
    standing: Standing,
    back: Back,
) -> None:
    """Set the measure of a figure whose noun stands in another clause, or take one away that its clause does not tell.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        told: The figures before it in its sentence. earlier: The figures of the sentence before.
        standing: Knows what is being counted where the clause has no noun for it. back: Gives the sentence before in pieces.
    """
    if not index:
        return
    case = Case(text, pieces, index, made, told[-_LAST:], earlier[-_LAST:])
    rules, shown = _rules(made), case.shows()
    if rules is not None and (thing := rules.give(case, shown)) is not None:
        made.measure = made.head = thing or None
        shown = case.shows()
    if (other := amending.amended(case, shown)) is not None:
        made.measure, made.head = other or None, grades.ungraded(other) or None
    if (other := standing.recall(case, back)) is not None:
        made.measure = made.head = other or None
    overlong.trim(case)


def _rules(made: Candidate) -> Rules | None:
    """Give the rules for a figure's unit and kind."""
    if made.unit == "分":
        return _OF_POINTS
    if made.kind in ("ratio", "growth", "rank", "money"):
        return _OF_KIND[made.kind]
    if made.unit == "次" and made.kind == "count":
        return _OF_TIMES
    return _OF_UNIT.get(made.unit) or _OF_KIND.get(made.kind)
