"""What is put right in a measure, whatever rule gave it."""

from __future__ import annotations

from reformie.figures import (
    aforesaid,
    among,
    aspects,
    compared,
    fits,
    grades,
    parties,
    payments,
    posts,
    relative,
    said,
    spent,
    tied,
    tiers,
    unnamed,
)
from reformie.figures.candidate import PEOPLE, TIMES
from reformie.figures.case import AFTER, BARE, DONE, ENDS, OPENS, SAME, TOLD, UNTOLD, Case
from reformie.figures.rules import Rule, Rules

_COMPARED = Rule(compared.compared)
_MORE = Rule(compared.compared, before="下了产低出到加升卖增多宜少快慢打挣掏收用省短约花贵赚超轻过近重长降高")
_BOASTED = Rule(aforesaid.boasted, before="达到了破超过至")
_SOME = Rule(relative.some, before="下也了仅到前剩占却又只均就已才有的真竟约超过近还都")
_SHARE = Rule(
    parties.share,
    before="上业东主也乡了交人仅付众会位体保先免再农出分则到助区县另只可台司各同员场多央套存就州工己市师底府庭得户担拿掏政方旗村构校民生用留盟省社筹约级纳缴者行补贴资近还道里金销镇长门队院险高",
)
_SUM = Rule(
    parties.sum_told,
    before="上业东主乡了人付众会位体保偿农助励区县台司员场央州工己市师府庭息户政方旗村构校民生盟省社约级者行补贴费近道里金镇长门问队院险",
)
_PART = Rule(aspects.of_part, TOLD)
_GOT = "上下了亏交出到剩午卖去回够天季宜年得挣损掉整日时晚晨月末来省约落要赔赚超足过近还里"
# What is wrong whatever rule gave it: a payer, a tier, what something is compared with.
_AMENDING = {
    "ratio": Rules(
        _BOASTED, Rule(among.aged, before="上下了到占有的约近"), Rule(relative.of_whole, AFTER | OPENS), _SHARE, _COMPARED, _SOME
    ),
    "growth": Rules(Rule(among.goes_on, before="了低减加升增少涨滑约跌近长降高"), _SHARE, _COMPARED, _PART),
    "money": Rules(
        _BOASTED,
        _SUM,
        _COMPARED,
        _PART,
        Rule(tiers.priced),
        Rule(fits.earned, TOLD, before="下了出到卖得挣掉约花赚超过近"),
        Rule(spent.untold, TOLD, before="上下了交付到剩卖去挣掉掏用约花要赚超过近进"),
        Rule(said.deed, TOLD | ENDS),
        Rule(said.fund, before="下了付出取实拨放款现理约账超过近还"),
        Rule(said.untold, TOLD, before=_GOT),
        Rule(payments.taken_home, UNTOLD, before="把将"),
        Rule(payments.worked, before="天月年时均能可有就也都还约挣赚拿得领到了近"),
    ),
    "mass": Rules(_BOASTED, _MORE, _PART),
    "area": Rules(_BOASTED, _MORE, Rule(fits.land, TOLD, units=fits.LAND), _PART),
    "other": Rules(_PART),
    "count": Rules(
        _BOASTED,
        Rule(tied.thing, BARE, but=PEOPLE | TIMES),
        Rule(among.fated, UNTOLD, units=PEOPLE),
        Rule(among.field, TOLD | SAME),
        Rule(among.sorted_out, but=TIMES),
        Rule(among.dealt, AFTER | ENDS, but=TIMES),
        Rule(among.sharer, TOLD | ENDS),
        Rule(posts.making_up, TOLD, units=PEOPLE),
        Rule(posts.titled, units=posts.HOUSED),
        Rule(posts.won, units=posts.OCCASIONS),
        Rule(posts.came, TOLD, units=PEOPLE, before="共计有约近"),
        Rule(tiers.counted, TOLD | SAME),
        _MORE,
        Rule(fits.part, TOLD | SAME),
        Rule(fits.came, ENDS, units=PEOPLE, before="下了住到剩加坐失少录招挤来用站约聘聚走超过近进集"),
        Rule(fits.headless, UNTOLD | ENDS, before="的"),
        Rule(fits.with_name, UNTOLD, units=PEOPLE),
        Rule(fits.others, TOLD, units=PEOPLE - {"人次"}),
        _SOME,
        Rule(unnamed.acts, before="为"),
        Rule(unnamed.papers, ENDS, units=unnamed.PAPER_UNITS, before="共告复定报明知示约警计议询请诺超过近醒"),
        Rule(unnamed.thing, ENDS | DONE, units=frozenset(unnamed.OF_UNIT)),
        Rule(grades.graded, TOLD),
        Rule(fits.inhabitants, units=frozenset({""})),
        Rule(said.of_one, TOLD),
        Rule(said.untold, TOLD | ENDS, units=frozenset({"块", "块钱"}), before=_GOT),
        Rule(aspects.of_part, TOLD, units=aspects.HERDS),
    ),
}


def amended(case: Case, shown: int) -> str | None:
    """Give the measure that a figure that shows so much ought to have, "" where no word tells it, or None where nothing is wrong."""
    rules = _AMENDING.get(case.made.kind)
    return rules.give(case, shown) if rules is not None else None
