"""What a figure measures where its own clause tells only what became of it: the clause before, or an earlier count, names it."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.backwards import PERSON, left
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.nouns import Phrase
from reformie.figures.row import DEEDS, index_at, is_kind
from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

_THEN = regex(r"[^，。；\d]{1,14}，(?:另外?|另有|其余)?$")
# 参保率偏低，只有43%: the clause before tells the rate and how it is.
_RATED = regex(
    r"(?P<topic>[^，。；：\d]{1,16}?(?:率|比例|占比|比重|满意度))"
    r"(?:[偏较还仍很不过最太][^，。；\d]{1,3}|明显[^，。；\d]{1,3}|[^，。；\d]{0,3}(?:高企|不足|不够|滞后|落后|不高|不低))，[仅只才不已达为有到足约近超过目前还]{0,5}$"
)
# 队员选好了，总数达90名
_SUMMED = regex(r"，(?:目前|现在|如今|眼下)?(?:总数|总量|人数|数量|总人数)(?:已|现)?(?:达到?|增至|增加到|有|为|超过?|突破)(?:了|近|约)?$")
# “两张清单”印发，共90项
_ISSUED = regex(
    r"(?P<thing>[^，。；、：\d]{2,16}?)(?:正式)?(?:印发|施行|实施|出台|发布|公布|推出|上线|公示|下发)(?:实施)?，(?:共|共计|总计|合计|一共|总共|共有|共列|列有)(?:列出|梳理出)?(?:近|约)?$"
)
_DIVIDING = frozenset({"分为", "分成", "划分为", "划分成", "划为", "分", "评为", "定为", "归为", "归成", "细分为"})
_GRADES = frozenset({"类", "档", "等", "级", "批", "组", "类型", "个等级", "个档次", "个类别", "个等次", "个级别"})
_PARTED = regex(r"[将把对](?P<thing>[^，。；\d]{2,16}?)(?:按照?|依据?|根据|实行|分|划|评|归)")
_BACK = 40  # characters
_NEAR = 70
_TOPIC = 8  # pieces
_ALONE: frozenset[PieceKind] = frozenset({"noun", "act", "of", "function", "pronoun", "level"})


def told_before(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None) -> str:
    """Read what a share is of, or is, where the clause before tells it, or "".

    Either a rate and how it is (参保率偏低，只有43%), or what has parts of whose use alone the figure's clause tells (帮扶资金中，四成用于修路，三成用于治水).
    """
    if match := _RATED.search(text, max(pieces[0].start, made.start - _BACK), made.start):
        return left(text, pieces, index_at(pieces, match.end("topic"))).text
    used = is_kind(pieces, index - 1, "break") and index + 1 < len(pieces) and pieces[index + 1].kind in DEEDS
    if not used or text[made.start - 1] != "，":
        return ""
    if before is not None and before.kind == "ratio" and _THEN.fullmatch(text, before.end, made.start):
        return "" if before.measure is None or text.find(before.measure, before.end, made.start) >= 0 else before.measure
    among = index > 1 and pieces[index - 2].text in ("中", "里", "当中", "之中")
    return (left(text, pieces, index - 1) if among else topic(text, pieces, index)).text


def recall(text: str, pieces: Sequence[Piece], index: int, made: Candidate, told: Sequence[Candidate]) -> None:
    """Set the measure of a count that only sums up, divides or tells the fate of what was named before it.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece, not the first. made: The figure.
        told: The figures before it in its sentence.
    """
    thing = None
    if made.unit in _GRADES and pieces[index - 1].text in _DIVIDING:
        thing = _parted(text, pieces, index, told)
    elif summed := _SUMMED.search(text, max(pieces[0].start, made.start - _BACK), made.start):
        found = left(text, pieces, index_at(pieces, summed.start()))
        person = PERSON.search(found.doer) is not None
        thing = found.doer if person else found.head
        if told and told[-1].measure and text.startswith(thing, told[-1].end):
            thing = thing.removeprefix(told[-1].measure)  # 90个村农技员全覆盖，总数达110名
        thing = None if made.unit in PEOPLE and PERSON.search(thing) is None else thing
    elif (
        made.measure is None
        and made.unit not in PEOPLE
        and (issued := _ISSUED.search(text, max(pieces[0].start, made.start - _BACK), made.start))
    ):
        thing = left(text, pieces, index_at(pieces, issued.end("thing"))).head
    elif made.measure is None and made.unit in PEOPLE and is_kind(pieces, index - 1, "break") and _does(pieces, index + 1):
        people = (one for one in reversed(told) if one.unit in PEOPLE and one.head and made.start - one.end <= _NEAR)
        thing = next((one.head for one in people if PERSON.search(one.head or "")), None)
    if thing:
        made.measure = made.head = thing


def _parted(text: str, pieces: Sequence[Piece], index: int, told: Sequence[Candidate]) -> str | None:
    """Give what is divided into so many classes (将商户按信用分为四类: 商户)."""
    start = max(pieces[0].start, pieces[index].start - _BACK)
    match = _PARTED.search(text, start, pieces[index].start)
    if match is not None:
        return left(text, pieces, index_at(pieces, match.end("thing"))).head or None
    counted = told[-1] if told and told[-1].kind == "count" and pieces[index].start - told[-1].end <= _BACK else None
    return counted.head if counted is not None else None


def _does(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether only deeds stand between a piece and the end of its clause (18人落聘分流)."""
    first = at
    while at < len(pieces) and pieces[at].kind in ("act", "verb"):
        at += 1
    return at > first and (at == len(pieces) or pieces[at].kind == "break")


def topic(text: str, pieces: Sequence[Piece], index: int) -> Phrase:
    """Read the noun phrase that alone makes up the clause before a figure's own (这类讲座，去年共办了30场)."""
    end = next((at for at in range(index - 1, -1, -1) if pieces[at].kind in ("break", "figure")), -1)
    if end < 1 or pieces[end].text != "，":
        return Phrase()
    if pieces[end - 1].text[-1] in "后时":  # 名单公布后，
        return Phrase()
    start = next((at for at in range(end - 1, max(-1, end - _TOPIC), -1) if pieces[at].kind not in _ALONE), -1)
    if (start >= 0 and pieces[start].kind != "break") or end - start >= _TOPIC:
        return Phrase()
    return left(text, pieces, end)
