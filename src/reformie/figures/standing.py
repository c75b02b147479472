"""What is being counted where a clause has a figure and no noun for it: the last thing told in the paragraph that the measure word goes with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from reformie.figures.backwards import PERSON, left
from reformie.figures.bare import THINGS
from reformie.figures.candidate import PEOPLE, TIMES, Candidate
from reformie.figures.case import Case
from reformie.figures.fits import FOLK
from reformie.figures.parties import SUM
from reformie.figures.row import DEEDS, DOER, closes, is_kind, predicates
from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

_MARKS = "，。；：！？“”…\n"
_EMPTY: frozenset[PieceKind] = frozenset(
    {"link", "function", "qualifier", "date", "scope", "level", "place", "body", "person", "pronoun", "etc"}
)
# Nouns that no such figure is of: when, where, in which turn, how, whole or rest.
_ASIDE = regex(
    r"(?:[头首前后]一?|第?[一二三四五])(?:批|期|轮|年|次|季度?|月|天|步|茬)|最初|起初|起先|最后|后来|其余|余下|剩下|周末|平日|平时|[淡旺]季|[忙闲]时|白天|夜里|夜间|晚上|早上|上午|下午|新|择优|择需|按需|就近|就地|分批|一口气|一下子?|全部|两批"
    r"|头|首|第|(?:[入出门路村山河]口|[\u4e00-\u9fff]{1,3}[里内外侧边旁]|[\u4e00-\u9fff]{1,2}口处|[上中下]游|城乡|县城|乡镇|镇上|[城山郊库牧林坝老新主东西南北肉菜粮果]{1,2}(?:城|类)?区|农村|[左右东西南北两]岸)"
)
# Words that tell with the noun behind them how, why or from whom.
_MANNERED = frozenset({
    "按", "按照", "因", "因为", "由于", "由", "在", "从", "向", "给", "靠", "经", "经过", "据", "依据", "根据", "依照", "参照", "通过", "被", "与", "同", "跟", "以", "遵循", "本着", "结合", "围绕",
})  # fmt: skip
_CALLED = regex(r"[老小阿大][^\W\d_]{1,2}|[^\W\d_](?:叔|婶|伯|哥|姐|嫂|爷|奶|总|工|书记|主任|师傅)")  # “老水，你家12亩”
_BESIDE = ("边", "旁", "附近", "对面", "门口", "周边", "四周")
_INTO = tuple("入到为成给在进往由作")  # 并入中心校: where, and no thing
# What else measure words go with, by how the nouns end.
_MORE = {
    "个": ("项目", "点", "站点", "群", "中心", "平台", "机构"),
    "盏": ("灯",), "口": ("井", "塘", "池", "窖", "锅"), "眼": ("井", "泉"), "桌": ("宴", "席", "宴席", "酒席", "饭"), "根": ("杆", "管", "桩"), "扇": ("门", "窗"), "顶": ("帽", "帐篷", "草帽"),
    "艘": ("船", "船舶", "艇", "舰"), "棵": ("树", "木", "苗"), "株": ("树", "木", "苗"), "尾": ("鱼", "鱼苗"), "床": ("被", "被子", "床位"), "幅": ("画", "作品", "照片"),
}  # fmt: skip
_BARE_UNITS = frozenset({"块", "件", "户", "起", "笔", "单", "家"})  # a deed alone may be what these count; of a house its doer is told
_WHO = regex(f"(?:{DOER.pattern}|{PERSON.pattern}|[局委办队厅厂会团娃们我他她家]|公司|集团|中心|政府|法院|师傅|集体)$")
_BROUGHT = regex(r"[^\W\d_]{1,2}[来出掉上下走回完好成]")
_EACH = regex(r"每[\u4e00-\u9fff]{0,6}(?:[只才仅就都]?有)?(?:约|近)?$")
_SEATED = regex(r"(?:理事|监事|委员|管理|评议|协|商|工|学|联合)会$")  # bodies, and no 场
_SUMMED = regex(r"(?:共|合计|总共|一共|总计|共计|共有)(?:近|约)?")
_NEAR = 12
# 一半无人问津: what became of some of those counted
_LEFT_ALONE = regex(r"(?:无人|没人|没有人|无法|没能|未能|还没|尚未|至今)")
# 开工先付两成, 剩下四成, 村集体拿两成
_PARTS = regex(
    r"(?:(?:预付|支付|兑付|兑现|拨付|付|拿|留|得|发|出|补|贴|担|承担|负担|分担|掏|让|交|给|返|提|拨|退|减|用|使用|统筹|报销|报|分|收)(?:了|到|给)?|剩下的?|余下的?|其余的?|剩余的?)$"
)
_REST = regex(r"(?:剩下|余下|其余|剩余)的?$")
_SUM = regex(rf"(?:{SUM.pattern}|[\u4e00-\u9fff](?<![五黄白镀合现])金)$")
# What is said of some: 9份质量不达标
_SAID = regex(r"[不未没无缺偏较过太]")
_WIDE = frozenset({"个", "项", "处", "条", "件"})  # these go with so much that only a topic of its sentence is meant
_SHUT: frozenset[PieceKind] = frozenset({"noun", "of", "list", "and"})
_AFTER: frozenset[PieceKind] = frozenset({*DEEDS, "link", "function", "date", "qualifier", "break", "noun"})
_HEADS = PEOPLE - {"人次"}
_AMONG = ("中", "里", "当中", "里面", "之中")
_MOST = 8  # pieces of a description
_BACK = 60  # pieces looked through backwards
_LONGEST = 10  # characters
Back = Callable[[], Sequence[Piece]]  # gives the sentence before in pieces


class Standing:
    """Knows what is being counted.

    Args:
        units: By measure word the kinds of things that it counts. nouns: By kind how nouns of such things end.
    """

    def __init__(self, units: Mapping[str, Sequence[str]], nouns: Mapping[str, Sequence[str]]) -> None:
        self._nouns = {unit: tuple(noun for kind in kinds for noun in nouns.get(kind, ())) for unit, kinds in units.items()}
        self._nouns.update({unit: self._nouns.get(unit, ()) + more for unit, more in _MORE.items()})

    def recall(self, case: Case, behind: Back) -> str | None:
        """Give what a count is of whose clause has no noun for it, or None.

        Args:
            case: The figure. behind: Gives the sentence before in pieces.
        """
        made = case.made
        if made.kind == "ratio" and made.unit != "倍":
            return self._share(case, behind)
        if made.kind not in ("count", "area") or made.unit in TIMES or made.unit.endswith("次"):
            return None
        told = made.measure
        each = told is not None and self._of_each(case, told)
        if told is not None and not each and self._fits(made.unit, told):
            if not told or case.text.find(told, case.pieces[0].start, case.pieces[-1].end) >= 0:
                return None
            return (
                self._topic(case) if self._nothing_behind(case) and self._nothing_before(case) else None
            )  # the sentence has its own topic
        if not self._lacks(case, each):
            return None
        return self._last(case, behind) or self._nothing(case)

    def _share(self, case: Case, behind: Back) -> str | None:
        """Give what a share is of that somebody only pays, keeps or gets, or of whose fate alone the clause tells."""
        told = case.made.measure or ""
        if (
            case.opens
            and case.last is not None
            and case.last.kind == "count"
            and case.last.head
            and _LEFT_ALONE.match(case.text, case.made.end)
        ):
            return case.last.head
        parts = _PARTS.search(case.clause)
        if parts is None or _SUM.search(told) or told.endswith("部分") or not (case.ends or _REST.search(case.clause)):
            return None
        last = case.last
        if last is not None and last.kind == "ratio" and _SUM.search(last.measure or ""):
            return last.measure
        first = _opening(case.pieces, case.at)
        return _sums(case.text, case.pieces, first) or _sums(case.text, behind(), None)

    def _nothing(self, case: Case) -> str | None:
        """Give "" where the measure is only when or where, or stands in another clause and is no such thing."""
        told = case.made.measure
        if not told:
            return None
        if _ASIDE.fullmatch(told) or (_CALLED.fullmatch(told) and case.text.endswith(f"“{told}，", 0, case.made.start - len(case.clause))):
            return ""
        summed = _SUMMED.fullmatch(case.clause) and case.text.endswith(
            f"{told}，", 0, case.made.start - len(case.clause)
        )  # 其他同志，共9人
        apart = not summed and told not in case.clause and told not in case.text[case.made.end : case.made.end + _NEAR + len(told)]
        other = not any(told in (one.measure, one.head) for one in (*case.told, *case.earlier))
        return "" if apart and other and (case.made.unit in PEOPLE or case.made.unit == "户") else None

    def _fits(self, unit: str, thing: str) -> bool:
        """Tell whether a measure word goes with a noun."""
        if unit in PEOPLE:
            return FOLK.search(thing) is not None
        return (unit != "场" or _SEATED.search(thing) is None) and thing.rstrip("”").endswith(self._nouns.get(unit, ("\n",)))

    def _lacks(self, case: Case, each: bool) -> bool:
        """Tell whether the clause of a figure has no noun that the figure may count, where the measure is none of the unit's or of each."""
        told = case.made.measure
        if told is not None and THINGS.search(told):
            return False
        if told and case.opens and case.text.endswith(f"{told}，", 0, case.made.start):
            return False  # 海域使用权证，300亩
        if told and not each and any(one.unit == case.made.unit and told in (one.measure, one.head) for one in case.told):
            return False
        return self._nothing_behind(case) and self._nothing_before(case)

    @staticmethod
    def _of_each(case: Case, told: str) -> bool:
        """Tell whether the measure was taken over from a figure that only tells how many each has."""
        taken = told not in case.clause and not case.text.startswith(told, case.made.end)
        return taken and any(told in (one.measure, one.head) and _each(case, one) for one in (*case.told, *case.earlier))

    def _nothing_behind(self, case: Case) -> bool:
        """Tell whether no noun stands behind the figure that it may count."""
        pieces, at = case.pieces, case.at + 1
        counted = self._counted(case, case.told) is not None
        if closes(pieces, at) or is_kind(pieces, at, "list"):
            return True
        if pieces[at].kind in ("of", "figure") or pieces[at].text in ("是", "为"):
            return False
        if pieces[at].kind == "noun" and pieces[at].tie != "adverb":
            if pieces[at].text[0] in "因被":
                return counted  # 7家因漏耕|被清退
            while is_kind(pieces, at, "noun"):
                at += 1
            thing = case.text[pieces[case.at + 1].start : pieces[at - 1].end]
            said = at < len(pieces) and _SAID.match(pieces[at].text) is not None
            return said and counted and case.made.unit in self._nouns and not self._fits(case.made.unit, thing)
        if pieces[at].kind not in _AFTER or pieces[at].text == "有":
            return False  # 9个全国文明城市
        if pieces[at].kind in DEEDS and (
            is_kind(pieces, at + 1, "of")
            or (is_kind(pieces, at + 1, "noun") and (len(pieces[at].text) > 1 or not counted) and not pieces[at].text.endswith(_INTO))
        ):
            return False  # 5个外出的年轻人, 12个疏散令
        done = pieces[at].kind in DEEDS and not pieces[at].text.endswith(_INTO)
        end = at if done else len(pieces)
        while end < len(pieces) and pieces[end].kind != "break":
            if is_kind(pieces, end, "noun") and self._fits(case.made.unit, pieces[end].text) and not is_kind(pieces, end + 1, "noun"):
                return False
            end += 1
        told = case.made.measure or ""
        return not told or not case.text.startswith(told, case.made.end) or counted

    def _nothing_before(self, case: Case) -> bool:
        """Tell whether what stands before the figure in its clause is only a deed, who did it, when, where, or which of them."""
        pieces = case.pieces
        at = case.at - 1
        while at >= 0 and pieces[at].kind in ("link", "function", "qualifier"):
            at -= 1
        first = _opening(pieces, case.at)
        if is_kind(pieces, at, "of") and at >= first and _describes(pieces[first:at]):
            return True
        lone = (
            at > first
            and case.made.measure == pieces[at].text
            and len(pieces[at].text) == 1
            and pieces[at - 1].kind in ("link", "function")
        )
        if lone:  # 还要|换20台
            return self._only_who(case, at - 1, first, done=True)
        return not self._beside(case, at, first) and self._only_who(case, at, first, done=False)

    def _only_who(self, case: Case, at: int, first: int, done: bool) -> bool:
        """Tell whether the pieces from ``first`` to ``at`` tell only a deed, and who did it, when or where; ``done`` where the deed stands behind them."""
        pieces = case.pieces
        while at >= first:
            piece = pieces[at]
            if piece.kind == "figure":
                return self._counted(case, case.told) is not None
            if piece.kind in ("list", "and", "of"):
                return piece.kind == "list" and is_kind(pieces, at - 1, "figure")  # 其中11幢、512户
            if _does(pieces, at):
                done = True
            elif piece.kind == "noun" and piece.tie != "adverb":
                if self._whole(case, piece.text) and pieces[at + 1].text in _AMONG:
                    return True
                if not self._aside(case, at, first, done):
                    return False
                at = _manner(pieces, at, first)
            at -= 1
        return True

    def _beside(self, case: Case, at: int, first: int) -> bool:
        """Tell whether the noun of the measure ends right before the figure."""
        told = case.made.head
        if not told or at < first or not case.text.endswith(told, 0, case.pieces[at].end) or _does(case.pieces, at):
            return False
        return not self._aside(case, at, first, done=False)

    def _aside(self, case: Case, at: int, first: int, done: bool) -> bool:
        """Tell whether a noun before a figure is no thing that it counts: when, where, how, or who did it."""
        word = case.pieces[at].text
        if _ASIDE.fullmatch(word):
            return True
        if self._fits(case.made.unit, word):
            return False
        if _manner(case.pieces, at, first) < at:
            return True
        return done and (_WHO.search(word) is not None or (at > first and case.pieces[at - 1].kind in DEEDS))  # 拨钱修好90盏

    def _whole(self, case: Case, word: str) -> bool:
        """Tell whether a noun in the clause of a figure is what an earlier figure counts the whole of (从89名管水员中聘用61人)."""
        one = case.last
        return one is not None and _alike(one, case.made) and (one.head or "").endswith(word) and len(word) > 1

    def _last(self, case: Case, behind: Back) -> str | None:
        """Give the last thing told that the unit goes with: counted in the sentence, its topic, or so in the sentence before."""
        if counted := self._counted(case, case.told):
            return counted
        if topic := self._topic(case):
            return topic
        before = behind()
        start = before[0].start if before else 0
        if case.made.unit in PEOPLE or case.made.unit == "户":
            return None  # who so many are is told anew in each sentence
        if counted := self._counted(case, [one for one in case.earlier if one.start >= start]):
            return counted
        if before and case.made.unit not in _WIDE and (topic := next(self._topics(case.text, before, len(before), case.made.unit), None)):
            return topic
        return self._counted(case, case.earlier)

    def _topic(self, case: Case) -> str | None:
        """Give the last noun of the clauses before in the sentence that the unit goes with."""
        return next(self._topics(case.text, case.pieces, _opening(case.pieces, case.at), case.made.unit), None)

    def _counted(self, case: Case, told: Sequence[Candidate]) -> str | None:
        """Give what the last of some figures with the unit counts."""
        alike = (one for one in reversed(told) if _alike(one, case.made) and one.measure and not _each(case, one))
        last = next(alike, None)
        return last.head or last.measure if last is not None and not THINGS.search(last.measure or "") else None

    def _topics(self, text: str, pieces: Sequence[Piece], end: int, unit: str) -> Iterator[str]:
        """Yield the nouns that the unit goes with, the last first."""
        if unit not in self._nouns or unit in PEOPLE or unit in _BARE_UNITS:
            return
        for at in range(end - 1, max(-1, end - 1 - _BACK), -1):
            if pieces[at].kind != "noun" or not self._fits(unit, pieces[at].text) or _shut(pieces, at + 1, end):
                continue
            if text.startswith(_BESIDE, pieces[at].end) or FOLK.search(pieces[at].text) or PERSON.search(pieces[at].text):
                continue  # 打谷场边: where; 老人说: who
            found = left(text, pieces, at + 1)
            if "和" in found.text or "、" in found.text:
                return  # either of them may be meant
            if len(found.head) < len("路灯") or found.deed or len(found.text) > _LONGEST or not self._fits(unit, found.text):
                continue
            if _placed(pieces, at, end, len(found.text)):
                yield found.text if found.head == found.text else found.head


def _describes(pieces: Sequence[Piece]) -> bool:
    """Tell whether a stretch before 的 tells by a deed, a state or a place which of them are meant (停用的, 室内的)."""
    done = any(piece.kind in (*DEEDS, "link") or piece.tie == "state" or not piece.known for piece in pieces)
    return 0 < len(pieces) <= _MOST and (done or all(_ASIDE.fullmatch(piece.text) for piece in pieces))


def _does(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a piece is a deed, though no dictionary has it (报来)."""
    piece = pieces[at]
    return piece.kind in DEEDS or (not piece.known and piece.kind == "noun" and _BROUGHT.fullmatch(piece.text) is not None)


def _manner(pieces: Sequence[Piece], at: int, first: int) -> int:
    """Give where a phrase opens that tells by a preposition how, why or where something is done and ends with a noun, or the noun's own index."""
    for look in range(at - 1, first - 1, -1):
        if pieces[look].text in _MANNERED:
            return look
        if pieces[look].kind in DEEDS or at - look > _MOST:
            break
    return at


def _sums(text: str, pieces: Sequence[Piece], end: int | None) -> str | None:
    """Give the last sum or fund that the clauses of a sentence are about."""
    stop = len(pieces) if end is None else end
    for at in range(stop - 1, max(-1, stop - 1 - _BACK), -1):
        if pieces[at].kind != "noun" or not _SUM.search(pieces[at].text) or (at + 1 < stop and pieces[at + 1].kind in _SHUT):
            continue
        found = left(text, pieces, at + 1)
        if len(found.head) > 1 and "、" not in found.text and not found.deed and _placed(pieces, at, stop, len(found.text)):
            return found.head
    return None


def _placed(pieces: Sequence[Piece], at: int, stop: int, length: int) -> bool:
    """Tell whether a noun phrase that ends with a piece is what its clause is about: it opens the clause, ends it, or follows 把."""
    if at + 1 >= stop or pieces[at + 1].kind == "break":
        return True
    start = pieces[at].end - length
    for look in range(at, max(-1, at - _BACK), -1):
        piece = pieces[look]
        if piece.kind == "break" or piece.text in ("把", "将", "对"):
            return True
        if piece.start < start and piece.kind not in _EMPTY | {"noun", "of"}:
            return False
    return True


def _shut(pieces: Sequence[Piece], at: int, end: int) -> bool:
    """Tell whether a noun goes on, or belongs to another one, at a piece."""
    if at >= end or pieces[at].kind not in _SHUT:
        return False
    if pieces[at].kind != "noun":
        return True
    return pieces[at].tie != "adverb" and len(pieces[at].text) > 1 and not predicates(pieces, at)  # 校车|全部, 项目|清|下来, 房|年久失修


def _alike(one: Candidate, made: Candidate) -> bool:
    """Tell whether two figures may count the same things."""
    return one.kind == made.kind and (one.unit == made.unit or (one.unit in _HEADS and made.unit in _HEADS))


def _each(case: Case, one: Candidate) -> bool:
    """Tell whether a figure tells only how many each has."""
    return _EACH.search(case.text, max(0, one.start - _NEAR), one.start) is not None


def _opening(pieces: Sequence[Piece], at: int) -> int:
    """Give the index of the first piece of the clause that a piece stands in."""
    floor = max(0, at - _BACK)
    while at > floor and not (pieces[at - 1].kind == "break" and pieces[at - 1].text[0] in _MARKS):
        at -= 1
    return at
