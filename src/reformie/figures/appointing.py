"""Who was appointed, removed or elected: the deed belongs to the measure, and a list tells it once (免去庭长5人、副庭长3人)."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.regexes import regex

_DEEDS = ("任命", "免去", "任免", "免职", "罢免", "补选", "辞职")
_WHO = regex(r"了?(?P<who>[^，。；：、\d]{0,14}?)(?:共计?|有|近|约)?")
_SAYS_NOTHING = frozenset({"同志", "人员"})  # of what post they were
_LISTED = regex(r"[、和与及]")


def appointed(case: Case) -> str | None:
    """Give the deed with those that a figure counts, or None where none stands before them in their list."""
    told = case.made.measure or ""
    at, deed = max((case.lead.rfind(deed), deed) for deed in _DEEDS)
    if at >= 0 and (who := _WHO.fullmatch(case.lead, at + len(deed))):
        return _with_deed(case, deed, who["who"], told)
    last = case.last
    if last is None or last.unit != case.made.unit or not told or not _LISTED.match(case.text, last.end):
        return None
    first = next((deed for deed in _DEEDS if (last.measure or "").startswith(deed)), "")
    alone = case.text.startswith(told, last.end + 1) and last.end + 1 + len(told) == case.made.start
    return f"{first}{told}" if first and alone else None


def _with_deed(case: Case, deed: str, who: str, told: str) -> str | None:
    """Give a deed that stands right before who was counted, or whose figure or names stand between them."""
    case.made.qualifiers = [word for word in case.made.qualifiers if word != deed]
    thing = told.rpartition(deed)[2]
    named = who.endswith("等")  # 任命李小军等6人为庭长
    if not thing or thing in _SAYS_NOTHING or (named and case.text.startswith("的", case.made.end)):
        return deed if named or not who else None
    behind = case.text.startswith(thing, case.made.end)
    if not who and not behind:
        return deed if case.ends or case.text.startswith("、", case.made.end) else None
    return f"{deed}{thing}" if behind or named or who.endswith(thing) else None
