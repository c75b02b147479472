"""Where the noun behind a count ends: at the last word that its measure word goes with (3支施工队|报价, 4家企业|中标)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.edges import trimmed
from reformie.figures.phrases import clean
from reformie.figures.row import DEEDS, index_at, is_kind
from reformie.figures.welded import of_kind, welded
from reformie.figures.words import Piece
from reformie.regexes import regex

_ASIDE = regex(r"（[^（）]{1,8}）$")  # 县（市、区）
_WIDE = frozenset({"thing", "matter", "line"})  # kinds that so much belongs to that their nouns alone end no phrase
_SKIPPED = 8  # characters that a phrase may leave out behind its figure: 的, 市级, 各类
# 用药同城同价, 事项应办尽办: what is said of things in two even halves.
_EVEN = regex(
    r"(?<=..)(?:城乡|两地|三地|线上线下|[省市县区镇乡村]{2,3})?(?:同[^同]同[^同]|应[^应]尽[^尽]|随[^随]随[^随]|即[^即]即[^即]|能[^能][尽则快]能?[^能]|无[^无]无[^无]|各[^各]各[^各]|边[^边]边[^边]|可[^可]可[^可])$"
)
_TURNED = regex(r"(?<=..)(?:改[作为成]|变[成为作]|转[为成]|[划并]为|划归|升格|更名|升级为|提升为).*$")  # 厂房改作图书馆
_PLAIN = regex(r"(?<=.)(?:[路山地人水房屋车钱粮菜气井渠坡沟](?:[远高低多少小窄宽短浅深旧差弱穷贵偏陡薄硬]|不足)){1,2}$")  # 教学点路远
_SERVING = frozenset("当任做")  # 绣娘当评委
# Where somebody goes or settles, with the place behind: 企业落户园区.
_SETTLING = frozenset({
    "落户", "入驻", "进驻", "落地", "亮相", "登陆", "走进", "挺进", "扎根", "布局", "抢滩", "驻扎", "迁入", "搬入", "搬进", "迁往", "返回", "回到", "支援", "对接", "牵手", "结对", "进军",
})  # fmt: skip
_GRADES = frozenset({"以上", "以下", "及以上", "及以下"})
_STATIONED = regex(r"[和与及、](?:(?:中央|[中省市]?部?属)?驻)[^，。；、的和与及\d]{1,4}(?:单位|部队|企业|机构|院校|高校)")
_ON = 12  # characters that a phrase is read on
# measure words of few kinds of things: what they count is told by its own noun, so that a word that is none only opens it
_STRICT = frozenset({"名", "位", "家", "支", "亩", "公顷", "户", "间", "栋", "幢", "辆", "所", "台", "头", "匹", "羽", "艘", "架"})
_PIECES_ON = 5


class Fitting:
    """Fits phrases behind counts to their measure words.

    Args:
        units: By measure word the kinds of things that it counts. nouns: By kind how nouns of such things end.
        told: Words that are said of what is counted, though a dictionary has them as nouns.
        doing: By kind the verbs of one character that take a noun of it as their object (授|徒, 还|林).
    """

    def __init__(
        self,
        units: Mapping[str, Sequence[str]],
        nouns: Mapping[str, Sequence[str]],
        told: frozenset[str],
        doing: Mapping[str, Sequence[str]],
    ) -> None:
        self._nouns = {unit: _of(nouns, kinds) for unit, kinds in units.items()}
        self._sure = {unit: _of(nouns, (kind for kind in kinds if kind not in _WIDE)) for unit, kinds in units.items()}
        self._doing = {unit: frozenset(_of(doing, kinds)) for unit, kinds in units.items()}
        self._known = {unit: frozenset(some) for unit, some in self._nouns.items()}
        self._told = told

    def end(self, text: str, pieces: Sequence[Piece], made: Candidate, right: str) -> str:
        """Give the phrase behind a count up to where its noun ends, without what is said of those counted.

        Args:
            text: The clean text. pieces: The sentence. made: The figure. right: The phrase behind it, or "".

        Returns:
            The phrase to its last word that the measure word goes with, or as it was.
        """
        if not right or made.kind not in ("count", "area"):
            return right
        right = trimmed(made.unit, _PLAIN.sub("", _TURNED.sub("", _EVEN.sub("", right))))
        nouns = self._nouns.get(made.unit)
        if not nouns or not right:
            return right
        start = text.find(right, made.end, made.end + _SKIPPED + len(right))
        if start < 0:
            return right
        right = self._shed(text, pieces, made, start, right)
        if longer := self._on(text, pieces, made, start, right):
            return longer
        stop = start + len(right)
        if _ASIDE.sub("", right).endswith((*nouns, "”")) or text.startswith("的", stop):  # 5个水质好的断面, 96个乡村“便民铺”
            return right
        if welded(pieces, index_at(pieces, stop) - 2):
            return right
        parts = [right[:end] for end in range(len(right) - 1, 0, -1) if _parts(pieces, start + end) and clean(right[:end])]
        sure = next((part for part in parts if _ASIDE.sub("", part).endswith(self._sure[made.unit])), "")
        if not sure and (self._says(pieces, stop) or is_kind(pieces, index_at(pieces, stop), "figure")):
            sure = next((part for part in parts if part.endswith(nouns)), "")
        first, mark, _ = sure.partition("与")  # 9家卫生院与药企|签约率: a partner
        sure = first if mark and first.endswith(nouns) else sure
        return right if of_kind(right, len(sure)) else sure or right

    def names(self, unit: str, phrase: str) -> bool:
        """Tell whether a phrase ends in a noun that a measure word goes with."""
        return phrase.endswith(self._nouns.get(unit, ("\n",)))

    def _shed(self, text: str, pieces: Sequence[Piece], made: Candidate, start: int, right: str) -> str:
        """Take a verb and its object off the end of a phrase, though the object fits (艺人|授徒, 坡地|还林, 绣娘|当评委)."""
        nouns = self._nouns[made.unit]
        last = index_at(pieces, start + len(right)) - 1
        for at in range(last, max(last - 3, index_at(pieces, start)), -1):
            word = pieces[at].text
            done = word in _SERVING or word in _SETTLING if at < last else _does(pieces[at], self._doing[made.unit], self._known[made.unit])
            before = text[start : pieces[at].start]
            if done and pieces[last].end == start + len(right) and before.endswith(nouns):
                return before
        return right

    def _on(self, text: str, pieces: Sequence[Piece], made: Candidate, start: int, right: str) -> str:
        """Read on to the noun where a phrase only opens it: nothing in it fits, or it is a grade (医师以上|骨干, 品种比较|试验田); else ""."""
        stop = start + len(right)
        at = index_at(pieces, stop)
        if stationed := _STATIONED.match(text, stop):
            return right + stationed.group() if right.endswith(self._nouns[made.unit]) else ""
        graded = at < len(pieces) and pieces[at].text in _GRADES
        sure = self._sure[made.unit]
        if not graded and (
            made.unit not in _STRICT or any(right.endswith(self._nouns[made.unit], 0, end) for end in range(len(right), 0, -1))
        ):
            return ""
        for look in range(at, min(at + _PIECES_ON, len(pieces))):
            piece = pieces[look]
            if (
                (piece.kind not in ("noun", "act", "verb") and piece.text != "比较")
                or piece.tie in ("taking", "adverb")
                or piece.end - stop > _ON
            ):
                return ""
            done = piece.kind in DEEDS and len(piece.text) > 1 and piece.tie not in ("state", "sort")
            if done and len(right) > 1 and made.kind != "area" and not graded:
                return ""  # 尼姑照顾老人
            more = is_kind(pieces, look + 1, "noun") and pieces[look + 1].known and pieces[look + 1].text not in _SERVING
            if piece.kind == "noun" and text.endswith(sure, start, piece.end) and not more:
                return "" if is_kind(pieces, look + 1, "of") else text[start : piece.end]
        return ""

    def _says(self, pieces: Sequence[Piece], end: int) -> bool:
        """Tell whether the word before a position is said of what is counted: a deed, an attribute, or one that no dictionary has."""
        last = pieces[index_at(pieces, end) - 1]
        every = last.text[0] == "全" and len(last.text) == 2  # 生产线全开
        return every or not last.known or last.kind in DEEDS or last.text in self._told


def _does(piece: Piece, doing: frozenset[str], nouns: frozenset[str]) -> bool:
    """Tell whether a word of two characters is a verb and its object, and no noun of its own."""
    return len(piece.text) == len("授徒") and piece.text[0] in doing and piece.text not in nouns


def _of(nouns: Mapping[str, Sequence[str]], kinds: Iterable[str]) -> tuple[str, ...]:
    """Give the nouns of some kinds."""
    return tuple(noun for kind in kinds for noun in nouns.get(kind, ()))


def _parts(pieces: Sequence[Piece], position: int) -> bool:
    """Tell whether a word ends at a position, or may: no dictionary has the one around it (老歌|师录)."""
    at = index_at(pieces, position)
    return (at < len(pieces) and pieces[at].start == position) or (at > 0 and not pieces[at - 1].known)
