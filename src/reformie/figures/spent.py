"""A sum that somebody spends, earns or is left with: what it went on is a deed, and who has it is no measure."""

from __future__ import annotations

from reformie.figures.backwards import PERSON
from reformie.figures.case import Case
from reformie.figures.parties import PARTY, SUM
from reformie.figures.row import DEEDS, index_at
from reformie.regexes import regex

_VERB = regex(
    r"(?:花|用|掏|交|付|要|[多少能可]卖|挣|赚|留下|剩|剩下|剩不下|落下|省下|搭进|贴进|赔进)(?:了|掉|到|去|上)?(?:近|约|超过?|不到)?$"
)
_WHO = regex(f"(?:{PERSON.pattern}|{PARTY}|保姆|孩子|父母)$")
_ADVERBS = "只就能可多少共仅才又还"
_KEPT = regex(r"(?:留下|剩|剩下|剩不下|落下|[花用掏]了?)(?:近|约|超过?)?$")
_DEED = regex(
    r"(?:[大维整翻检返]修|修缮|装修|修整|翻新|翻建|重建|扩建|改建|加固|迁坟|安葬|下葬|住院|看病|治病|进城|上学|读书|出行|搬迁|搬家|过户|办证|打官司)$"
)
_SEASON = regex(r"(?:周末|平时|平日|假期|节假日|假日|长假|旺季|淡季|农闲|农忙|暑期|暑假|寒假|年底|夜里|晚上)$")
_NEAR = 24
_NO_DEED = frozenset({"link", "function", "date", "qualifier"})


def untold(case: Case) -> str | None:
    """Give "" for a sum spent, earned or left, where the measure is a deed, a time, who has it, or a thing of another clause."""
    told = case.made.measure
    if not told or SUM.search(told) or "加起来" in case.clause or not _spends(case):
        return None
    if told not in case.clause:
        behind = told in case.text[case.made.end : case.made.end + _NEAR]
        return None if behind or "：" in case.lead or not _KEPT.search(case.lead) else ""
    if _WHO.search(told) or _SEASON.search(told) or _DEED.search(told):
        return ""
    return "" if _ends_in_deed(case, told) else None


def _spends(case: Case) -> bool:
    """Tell whether a verb of spending or earning stands right before the figure, as a word of its own (花, 只用, but not 棉花 or 垫付)."""
    verb = _VERB.search(case.lead)
    if verb is None:
        return False
    start = case.made.start - len(case.lead) + verb.start()
    piece = case.pieces[index_at(case.pieces, start + 1) - 1]
    return not case.text[piece.start : start].strip(_ADVERBS)


def _ends_in_deed(case: Case, told: str) -> bool:
    """Tell whether the last word of a measure right before the verb is a deed (坐车进城要25元)."""
    at = case.at - 1
    while at > 0 and (case.pieces[at].kind in _NO_DEED or not told.endswith(case.pieces[at].text)):
        if case.pieces[at].kind == "break":
            return False
        at -= 1
    return case.pieces[at].kind in DEEDS
