"""Some of those counted before, told by a clause that ends in 的 and no noun (下过矿井的只有4人, 查出隐患的还有21处)."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.figures.backwards import PERSON
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.case import Case
from reformie.regexes import regex

_WHICH = regex(
    r"(?:^|[，；。：“里中内])(?P<which>(?:(?!占|[是为比从])[^，。；：“”\d]){2,18})的(?:目前|大约|[已还也却又才均都竟真就]){0,2}"
    r"(?P<link>(?:[仅只就才](?=[有占剩]))?(?:[有占剩]|剩下|占了|占到)|只|仅)?(?:近|约|超过?)?$"
)
_FEW = regex(r"不足|不到|超过|接近")
# 校车由外包公司运营的, 阅览室有书没人的: whose the clause is stands before its preposition or 有
_OWN = regex(r"(?P<own>[^，。；：、\d由被有没未]{2,8})(?=(?:由|被|有|没有|未)[^的]{2,})")
_GRADES = ("学历", "职称", "文凭")
_PLACES = regex(r"[里中时后前下上边间年月日天内]$")
_NEAR = 110


def some(case: Case) -> str | None:
    """Give what the figures before count, or the subject of the clause, where the measure is only a word of what tells which of them."""
    made, told = case.made, case.made.measure
    which = _WHICH.search(case.lead) if "的" in case.lead[-8:] else None
    if which is None or which["which"].endswith(_GRADES) or not (which["link"] or _FEW.match(case.text, made.start)):
        return None
    own = _subject(case, which.start("which"), which["which"])
    if own is not None:
        return own
    if told is not None and told not in which["which"] and told != f"{which['which']}的":
        return None
    whole = next(_wholes(case), None)
    return whole.head if whole is not None else None


def of_whole(case: Case) -> str | None:
    """Give the whole that a list of parts was told of, where a share behind the list tells what all of them do (其中甲5处、乙9处，七成在山区)."""
    told = case.told
    if not case.opens or case.text[case.made.start - 1] != "，" or len(told) < len("整部分") or case.made.measure != told[-1].head:
        return None
    parts = [one for one in told if "其中" in case.text[told[0].end : one.start]]
    whole = told[len(told) - len(parts) - 1]
    listed = len(parts) > 1 and all(one.unit == whole.unit and one.kind == "count" for one in parts)
    return whole.head if listed and whole.end < parts[0].start and case.text[parts[-2].end] == "、" else None


def _subject(case: Case, start: int, which: str) -> str | None:
    """Read the noun that the clause opens with, where it is what the rest of it tells of."""
    own = _OWN.match(which)
    thing = case.thing(start + own.end("own")) if own is not None else None
    if thing is None or own is None or not own["own"].endswith(thing) or _PLACES.search(own["own"]):
        return None
    return thing if case.made.kind == "ratio" or (PERSON.search(thing) is not None) == (case.made.unit in PEOPLE) else None


def _wholes(case: Case) -> Iterator[Candidate]:
    """Yield the figures before whose things may be meant, the nearest first."""
    made = case.made
    for one in (*reversed(case.told), *reversed(case.earlier)):
        if made.start - one.end > _NEAR:
            return
        alike = one.unit == made.unit or (one.unit in PEOPLE and made.unit in PEOPLE)
        if one.kind == "count" and one.head and (alike or made.kind == "ratio") and one.unit != "人次":
            yield one
