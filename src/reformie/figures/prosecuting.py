"""How many people the law was brought to bear on, where the clause names the deed alone: 批准逮捕32人，提起公诉60人，不起诉8人."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.figures.chains import CASE_UNITS
from reformie.regexes import regex

_ENDS = frozenset("捕诉查拘留审住置关")
_DEED = regex(
    r"(?:^|[，、；：]|依法|共|累计|其中|全年)"
    r"(?P<deed>(?:不?批准(?:[和、]决定)?|决定)?逮捕|不?批捕|(?:决定)?不?起诉|(?:移送)?(?:审查)?起诉|(?:提起)?公诉|立案侦查|刑(?:事拘留|拘)|取保候审|监视居住|留置|移送司法机关|(?:提出|提起)?抗诉)"
    r"(?:了|共|近|约)?$"
)


def charged(case: Case) -> str | None:
    """Give the deed alone as what a figure of people counts, be it behind a figure of cases (起诉60件88人)."""
    last = case.last
    lead = case.lead
    if last is not None and last.end == case.made.start and last.unit in CASE_UNITS:
        lead = lead[: last.start - last.end]
    elif not (case.ends or case.text.startswith(("、", "和"), case.made.end)):
        return None
    deed = _DEED.search(lead) if not _ENDS.isdisjoint(lead[-2:]) else None
    if deed is None:
        return None
    case.made.qualifiers = [word for word in case.made.qualifiers if word not in deed["deed"]]
    return deed["deed"]
