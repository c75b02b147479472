"""What a figure counts where no noun tells it: a deed done so many times, people, the unit itself."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures import sums
from reformie.figures.candidate import ACTORS, OFFICES, TIMES, Candidate
from reformie.figures.occasions import deed_right, deed_there
from reformie.figures.row import ACTOR, DEEDS, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

_WHO = regex(f"(?:{ACTOR.pattern}|书记|[局主镇乡县市区州厅省部院校所站队组会]长|主任|领导|[他她我你]们?)$")
WAYS = ("路", "道", "渠", "管网", "管线", "河", "堤")
_VISITED = regex(r"[到赴下进在][^，。；、\d]{1,10}$")
_APART = regex(
    r"(?:距|相距|(?<![直线])距离(?![^，。；\d]*[高宽深长厚]度)(?=[^，。；、\d]{2})|(?<![分偏脱撤逃隔远距])离(?![开任职休不]))(?!离)(?:最近的)?[^，。；、\d的]{0,10}$"
)  # 小学离村部足有12公里
_NEAR = 14
# 位于县城西南30公里, 县城以东20公里: where a place lies; but 南北90公里 is a size.
_SIDE = regex(
    r"(?:(?:位于|地处|坐落[于在]|[建设处落住]在)[^，。；、\d]{1,12}|[往向朝以之正])(?:[东西][南北]?|[南北])(?:部|面|方向?|侧|边|郊)?$"
)
_WHERE = 24
_SELF = OFFICES | frozenset({"票", "村", "镇", "乡", "街道", "乡镇", "社区", "县", "市", "区", "车次", "班次", "户次"})


def _lies_apart(text: str, start: int, stop: int) -> bool:
    """Tell whether a length that stands at ``stop`` of a sentence is how far a place is from another."""
    near = _APART.search(text[max(start, stop - _NEAR) : stop]) is not None
    return near or _SIDE.search(text[max(start, stop - _WHERE) : stop]) is not None


def fill_lone(text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> None:
    """Fill what no noun tells: a deed done so many times, people, the unit itself."""
    far = made.kind == "length" and _lies_apart(text, pieces[0].start, made.start)
    beyond = made.kind == "length" and text.startswith(("外", "以外", "之外"), made.end)
    if beyond or (far and not (made.measure or "").endswith(WAYS)):
        said = not beyond and "距离" in text[pieces[0].start : pieces[-1].end]
        made.measure = made.head = "距离" if said else None
    if made.unit in TIMES and (made.measure is None or _WHO.search(made.measure)):  # 局长三次到现场办公
        made.measure = made.head = deed_there(pieces, index + 1) or deed_right(text, pieces, index + 1) or None
    if (
        made.unit in TIMES
        and is_kind(pieces, index - 1, "light")
        and _VISITED.search(text[max(pieces[0].start, made.start - _NEAR) : pieces[index - 1].start])
    ):
        made.measure = made.head = pieces[index - 1].text  # 每月到田间指导2次
    if made.unit == "人" and text.startswith("口", made.end):
        made.measure = made.head = "人口"
    if made.unit == "口人" or (made.unit == "口" and text.startswith("人", made.end)):
        made.measure = made.head = "人"
    deed = pieces[index - 1] if index else None
    if (
        made.measure is None
        and deed is not None
        and deed.kind in DEEDS
        and len(deed.text) > 1
        and (made.kind, deed.kind) != ("money", "light")  # 领到800元
        and not (beyond or pieces[index - 2].text == "每")  # 每吸纳1人
        and (made.unit, deed.tie) != ("户", "taking")
    ):
        made.measure = deed.text
    if (
        made.unit in ACTORS
        and text.startswith("组成", made.end)
        and made.measure not in (None, made.unit)
        and is_kind(pieces, index - 1, "link")
    ):
        made.measure = made.head = made.measure if (made.measure or "").endswith(("成员", "队员")) else f"{made.measure}成员"
    if made.measure is None and made.unit in _SELF:
        made.measure = made.head = made.unit
    if made.measure is None and (made.kind == "money" or made.unit == "块"):
        made.measure = made.head = sums.each(text, pieces, made) or sums.last(text, pieces, index) or None
