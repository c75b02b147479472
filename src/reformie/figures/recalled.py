"""What is asked about a figure's noun in other clauses, for each kind of figure and in this order; what was told wrong is then put right."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures import (
    aforesaid,
    amending,
    appointing,
    bare,
    chains,
    elsewhere,
    grades,
    implied,
    modified,
    overlong,
    payments,
    prosecuting,
    pulling,
    ranks,
    visits,
    wholes,
)
from reformie.figures.candidate import PEOPLE, TIMES, Candidate
from reformie.figures.case import AFTER, DEED, DONE, ENDS, HEADLESS, OPENS, SAME, TOLD, UNTOLD, Case
from reformie.figures.rules import Rule, Rules
from reformie.figures.standing import Back, Standing
from reformie.figures.words import Piece

_LAST = 40  # figures looked through backwards

_ONE_OF_SEVERAL = Rule(aforesaid.alone)
_MANNER = Rule(aforesaid.manner, TOLD, before="中")
_DONE_TO = Rule(aforesaid.done_to, ENDS, before="了")
_OFTEN = Rule(elsewhere.so_often, ENDS, units=TIMES | elsewhere.LESSONS, before="周均天季少年度日月")
_ALONE = Rule(elsewhere.alone, ENDS | UNTOLD, but=TIMES | elsewhere.LESSONS, before="共整有计足，")
_SAME_SHARE = Rule(aforesaid.same_share, before="为也仅仍例值则别到却又只字就已度成才据数是曾有标比率约至超达过近还重")
_NOTHING = Rule(aforesaid.nothing, TOLD)
_SOME = "下中仅余共内剩只地型外女市性有村男的类约超过近镇"
_BEFORE = (
    _ONE_OF_SEVERAL,
    _SAME_SHARE,
    Rule(aforesaid.outcome, units=PEOPLE, before="后有来果终，"),
    Rule(aforesaid.fellows, AFTER, units=PEOPLE),
    Rule(aforesaid.gone, units=PEOPLE),
    Rule(aforesaid.handed, ENDS | TOLD, before="位关办台委安察局府心所法站门队院"),
    Rule(aforesaid.others, SAME),
    Rule(aforesaid.extreme, ENDS, before="个为也仅份只家就年张户所才时有次的约者达近还"),
    _MANNER,
    Rule(aforesaid.having, ENDS | SAME, before="有"),
    Rule(aforesaid.which, ENDS, before="也仅共又只就已有的还"),
    Rule(aforesaid.named, ENDS | UNTOLD, before="有约近"),
    Rule(aforesaid.into, ENDS | AFTER),
    Rule(aforesaid.listed, SAME | TOLD, units=aforesaid.ITEMS),
    Rule(aforesaid.staged, units=aforesaid.STAGES, before="为分成"),
    Rule(aforesaid.lacking, ENDS | UNTOLD, before="少差缺"),
    _DONE_TO,
)
_OF_COUNTS = Rules(
    Rule(elsewhere.voted, units=frozenset({"票"})),
    Rule(elsewhere.called, TOLD, units=PEOPLE),
    Rule(chains.later, TOLD),
    Rule(chains.goes, TOLD),
    Rule(chains.stands, OPENS | UNTOLD, units=chains.STANDING),
    Rule(chains.part_of, ENDS | SAME, before="了交仅共关决剩办功只回委属建性惠捕改有案理的立约级结营解讼诉近送院"),
    Rule(chains.people, units=PEOPLE),
    Rule(implied.school, TOLD, units=implied.TERMS),
    Rule(implied.same_deed, DEED),
    Rule(implied.dealt_with, TOLD),
    Rule(elsewhere.repeated, DEED, but=TIMES),
    Rule(elsewhere.divided, units=elsewhere.CLASSES),
    *_BEFORE,
    Rule(elsewhere.fated, ENDS | SAME, but=PEOPLE),
    Rule(elsewhere.fated, ENDS, units=PEOPLE),
    Rule(elsewhere.some, SAME, but=PEOPLE, before=_SOME),
    Rule(elsewhere.some, units=PEOPLE, before=_SOME),
    Rule(elsewhere.taken_out, ENDS, but=PEOPLE),
    _OFTEN,
    _ALONE,
    Rule(implied.by_unit, ENDS | HEADLESS, units=frozenset(implied.OF_UNIT)),
    Rule(bare.punished, TOLD, units=PEOPLE - {"人次"}),
    Rule(bare.untold, TOLD | HEADLESS | DONE, units=bare.UNITS),
    Rule(bare.reached, TOLD, units=bare.REACHED, before="盖及达射动边围了到省市县区州旗镇乡村已共近约超过"),
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
    Rule(payments.collected, UNTOLD, before="的约近"),
    Rule(payments.laid_out, UNTOLD, before="付入出排措支约资超过近"),
    Rule(payments.saved, TOLD, before="下了借出到挣省约贷赚超过近"),
    Rule(elsewhere.borne, before="了交付偿出到取得担掏约缴补赔超过近"),
    Rule(payments.untold, before="下了亏交付会入再出到卖又另可垫拿挣掏攒收有省约能花补贴赔赚近还领"),
    Rule(bare.lent, TOLD | HEADLESS | DONE),
    Rule(chains.taken),
    Rule(implied.own_fund, before="余款累费金"),
    Rule(elsewhere.untold, before="了付出奖扣拿掏罚花补"),
    Rule(elsewhere.traded, before="买了出到卖得挣来约赚近"),
    Rule(elsewhere.priced),
    Rule(elsewhere.received),
    _DONE_TO,
)
_OF_SHARES = Rules(
    Rule(pulling.given, before="率长速幅升降高约近了达到超过度为是至"), _SAME_SHARE, _MANNER, Rule(chains.portion), Rule(wholes.of_what)
)
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
    if made.unit in PEOPLE and made.kind == "count" and (deed := appointing.appointed(case) or prosecuting.charged(case)) is not None:
        made.measure = made.head = deed
    if (whole := modified.completed(case)) is not None:
        made.measure = made.head = whole
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
