"""What a figure counts where its own clause tells only what was done: what was counted or paid before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from reformie.figures.backwards import PERSON
from reformie.figures.candidate import ACTORS, PEOPLE, TIMES, Candidate
from reformie.figures.modified import lent
from reformie.figures.nouns import Phrase
from reformie.figures.phrases import clean
from reformie.figures.row import DEEDS, SMALL
from reformie.figures.words import Piece
from reformie.regexes import regex

_OCCASIONS = TIMES | {"人次", "户次", "场", "场次", "批", "期"}
# What was paid out, collected or lent: a fund or grant that the text names before it.
_FUND = regex(
    r"“[^“”]{2,10}[贷保]”(?=[，。；])|(?:(?!给予|发放|享受|领取|提供|落实|申请|办理)[^\W\d_]{2})?(?:贷款|基金|助学金|奖学金|奖教金|公积金|专项资金|补助资金|保费|赔款|善款|捐款|租金|水费|补助|补贴|津贴|奖励|绩效|工资)(?=[，。；])"
    r"|[^\W\d_]{0,8}贷款(?=额度|利率|利息|期限|最高)"
)
_PAYING = frozenset(
    {
        "募集",
        "认捐",
        "兑付",
        "拨付",
        "发放",
        "放贷",
        "放款",
        "放出",
        "贷出",
        "贷到",
        "到账",
        "赔付",
        "拿到",
        "领到",
        "领取",
        "筹集",
        "筹得",
        "投放",
    }
)
_MOST = regex(r"^(?:最多|最少|至多|至少|每年|一年|累计|先后|才|只|仅|还|再|共){1,2}(?=.)")  # 最多修5座
_HARMING = frozenset({"造成", "导致", "致", "致使"})
_OF_THESE = frozenset({"其中", "有"})
_BACK = 90  # characters
_NEAR = 70
_STOCK = ("存栏", "出栏", "在栏")


def carry(text: str, pieces: Sequence[Piece], index: int, made: Candidate, told: Sequence[Candidate], earlier: Sequence[Candidate]) -> None:
    """Set the measure of a figure that tells only a deed, by what stands before it.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        told: The figures before it in its sentence. earlier: Those of the sentence before.
    """
    deed = pieces[index - 1] if index and pieces[index - 1].kind in DEEDS else None
    bare = made.head is None and (made.measure is None or (deed is not None and _MOST.sub("", made.measure) == deed.text))
    last = told[-1] if told else earlier[-1] if earlier else None
    served = last if last is not None and made.kind == "money" and last.kind == "count" and last.unit in ACTORS else None
    if served is not None and deed is not None and made.measure in (served.measure, served.head):
        made.measure, made.head, bare = None, None, True  # 向46户林农发放3800万元: who gets it
    if bare and deed is not None and deed.text in _PAYING and (made.kind == "money" or made.unit == "笔"):
        if funds := _FUND.findall(text, max(0, made.start - _BACK), deed.start):
            made.measure = made.head = clean(funds[-1])
    elif made.kind == "ratio" and made.head is None and last is not None and index and pieces[index - 1].text == "其中":
        made.measure = made.head = last.head  # 担保了其中近一半
    elif made.kind == "count" and _tells_which(pieces, index, made):
        same = _same(made, told, earlier)
        made.measure = made.head = same.head if same is not None else made.measure
    elif (
        bare
        and deed is not None
        and made.kind == "count"
        and made.unit not in _OCCASIONS
        and deed.tie != "state"
        and deed.text not in _HARMING
    ):
        same = _same(made, told, earlier)
        if same is not None and made.start - same.end <= _NEAR and (PERSON.search(same.head or "") is not None) == (made.unit in PEOPLE):
            made.measure = made.head = _stock(same.head or "", deed.text)


def _stock(counted: str, deed: str) -> str:
    """Give what was counted before, told by what became of it (生猪存栏12万头，出栏20万头: 生猪出栏)."""
    if deed in _STOCK and counted.endswith(_STOCK):
        return counted[: -len(deed)] + deed
    whose = lent(counted, deed)
    return f"{whose}{deed}" if whose else counted  # 专利申请96件，授权41件


def _same(made: Candidate, told: Sequence[Candidate], earlier: Sequence[Candidate]) -> Candidate | None:
    """Give the last count of the unit whose noun is known."""
    alike = (one for one in chain(reversed(told), reversed(earlier)) if one.unit == made.unit and one.kind == "count" and one.head)
    return next(alike, None)


def _tells_which(pieces: Sequence[Piece], index: int, made: Candidate) -> bool:
    """Tell whether a phrase only tells which of those counted before are meant (其中闲置600宗, 其中副高以上9名)."""
    if not index or made.measure is None or not made.measure.endswith(("以上", pieces[index - 1].text)):
        return False
    first = index - 1
    while first > 0 and made.start - pieces[first - 1].start <= len(made.measure) and pieces[first - 1].kind != "break":
        first -= 1
    alone = first == index - 1 and pieces[first].tie == "state"
    return (alone or made.measure.endswith("以上")) and first > 0 and pieces[first - 1].text in _OF_THESE


def only_does(pieces: Sequence[Piece], index: int, made: Candidate, phrase: Phrase) -> bool:
    """Tell whether a phrase before a figure that ends in a deed ends in a single verb that tells what somebody did with what is not named (乡里接了30项)."""
    if made.unit in TIMES:
        return False
    at = index - 1
    while at > 0 and pieces[at].kind in SMALL:
        at -= 1
    return len(pieces[at].text) == 1 and pieces[at].kind in ("act", "verb") and phrase.text.endswith(pieces[at].text)
