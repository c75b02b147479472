"""The tables behind figures: units, cue words, false friends and political shorthand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons, any_of
from reformie.record import FigureKind
from reformie.regexes import regex

# What rises, falls or takes its share before 个点
_SHARED = regex(r"[增升提高涨降低减跌落扩收让占差返抽率缩掉加利费息]|比[例重]|上浮|下调")
# A unit's character that opens another word: by that character, one pattern for each.
_NO_UNIT = {
    pattern[0]: regex(pattern)
    for pattern in (
        "市[民场值]", "路线", "分[担摊配成钟]", "村民", "乡[亲愁音贤村]", "票房", "行[动业政]", "省道", "县道", "户[籍外]", "群[众体]", "院校", "穴位", "人民(?![事生警])", "所[列示述]",
        "毛(?!钱|多|左右|上下|以[上下内]|的|[到至就才和与]|[一二三四五六七八九])[\u4e00-\u9fff]", "股[东民]", "重[奖罚赏金点大要新修建组返]", "基(?!铁?塔|[电线水立木]?杆|水泥|左右|以[上下]|的)[\u4e00-\u9fff]",
    )
}  # fmt: skip
_NO_LOAD = regex(
    r"大(?:盆[地景栽]|包[袱保干装含括围容裹销揽扶]|锅[炉饭]|捆绑|桶装|堆[场积肥]|罐[区车头]|箱[包涵]|袋[装鼠]|壶口|篮[球子]|瓶[装颈]|盒[马装]|缸[套体])"
)  # 四大盆地: no loads told as large ones
_TIMES = frozenset("年月日天周夜")  # what a rate is told by besides units: 元/月, 元/人·天


@dataclass(frozen=True, slots=True)
class Unit:
    """A measure word or unit.

    Attributes:
        form: As written. kind: What it measures.
        lone: Whether one Chinese digit may stand before it (三个 may; 三步 and 两手 are set phrases more often).
    """

    form: str
    kind: FigureKind
    lone: bool


class Tables:
    """The tables of figures, indexed once.

    Args:
        lexicons: Gives ``units``, ``classifier_nouns``, ``figure_cues``, ``figure_deeds``, ``figure_false_friends`` and ``political_shorthand``.

    Attributes:
        deeds: By kind of figure what a deed right before it makes of it, and the pattern that finds such deeds.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self.units = {
            row["form"]: Unit(row["form"], cast("FigureKind", row["kind"]), row["lone"] != "no") for row in lexicons.rows("units")
        }
        self._unit_forms = _by_character(self.units, 0)
        self._cues: dict[str, frozenset[str]] = {}
        for role in dict.fromkeys(lexicons.column("figure_cues", "role")):
            self._cues[role] = frozenset(row["word"] for row in lexicons.rows("figure_cues") if row["role"] == role)
        self.deeds = _by_kind(lexicons.rows("figure_deeds"))
        self.counting: dict[str, tuple[str, ...]] = {}
        self.things: dict[str, list[str]] = {}
        self.doing: dict[str, list[str]] = {}
        for row in lexicons.rows("classifier_nouns"):
            if row["role"] == "unit":
                self.counting[row["form"]] = tuple(row["kinds"].split("|"))
            else:
                forms = self.doing if row["role"] == "verb" else self.things
                for kind in row["kinds"].split("|"):
                    forms.setdefault(kind, []).append(row["form"])
        friends = lexicons.rows("figure_false_friends")
        self.before = _by_character((row["form"] for row in friends if row["where"] == "before"), -1)
        self.after = _by_character((row["form"] for row in friends if row["where"] == "after"), 0)
        shorthand = lexicons.rows("political_shorthand")
        self.shorthand = frozenset(row["form"] for row in shorthand if row["kind"] == "noun")
        phrases = [row["form"] for row in friends if row["where"] == "phrase"] + [r["form"] for r in shorthand if r["kind"] == "whole"]
        self._phrases = gazetteer_of(lexicons, phrases)
        self.growth = _ending(self.cue("grow") | self.cue("fall"))
        self._names = gazetteer_of(lexicons, self.cue("name"))
        self._by_first = _by_character(self.cue("name"), 0)
        self.classes = regex(f".{{0,10}}?(?:{any_of(self.cue('class'))})")
        self.qualifier = regex(any_of(self.cue("qualifier")))
        self.wider = regex(any_of(word for word in self.cue("wider") if len(word) > 1))
        self.decimal = regex(any_of(self.cue("decimal")))

    def cue(self, role: str) -> frozenset[str]:
        """Give the words of a role; none where the tables name no such role."""
        return self._cues.get(role, frozenset())

    def unit_at(self, text: str, position: int, stop: int) -> Unit | None:
        """Give the longest unit that begins at ``position`` and ends by ``stop``."""
        for form in self._unit_forms.get(text[position : position + 1], ()):
            if text.startswith(form, position, stop) and not (
                (form == "个点" and not _is_a_share(text, position))
                or ((word := _NO_UNIT.get(form[0])) is not None and word.match(text, position))
                or (len(form) > 1 and form[0] == "大" and _NO_LOAD.match(text, position))
            ):
                return self.units[form]
        return None

    def per(self, text: str, position: int, stop: int) -> int:
        """Give where that ends which an amount is told by (/公里, /人·天), or ``position`` where nothing of it follows."""
        for mark in "/·":
            if not text.startswith(mark, position, stop):
                break
            unit = self.unit_at(text, position + 1, stop)
            if unit is None and text[position + 1 : position + 2] not in _TIMES:
                break
            position += 1 + (len(unit.form) if unit is not None else 1)
        return position

    def aside(self, text: str, position: int, stop: int) -> int:
        """Give where brackets end that hold nothing but another unit of counting (68万头（只）), or ``position`` where none follow."""
        if not text.startswith(("（", "("), position, stop):
            return position
        unit = self.unit_at(text, position + 1, stop)
        close = position + 1 + len(unit.form) if unit is not None else stop
        return close + 1 if unit is not None and unit.kind == "count" and text.startswith(("）", ")"), close, stop) else position

    def terms(self, text: str) -> list[tuple[int, int, str]]:
        """Give the terms in a text, the longest of those that begin alike and none that overlaps one before it: the start, the end, the term."""
        found: list[tuple[int, int, str]] = []
        for start, term in sorted(self._names.longest_at(text).items()):
            if not found or start >= found[-1][1]:
                found.append((start, start + len(term), term))
        return found

    def is_term(self, word: str, least: int) -> bool:
        """Tell whether a word is a term, or begins with one of at least so many characters."""
        return any(len(term) >= least or term == word for term in self._by_first.get(word[0], ()) if word.startswith(term))

    def phrases(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the bounds of the fixed phrases in a text; they may overlap."""
        for start, end, _ in self._phrases.find_all(text):
            yield start, end


def _is_a_share(text: str, position: int) -> bool:
    """Tell whether 个点 at ``position`` are percentage points (提高3个点) and no places (32个点, 5个点位)."""
    return not text.startswith("位", position + 2) and _SHARED.search(text, max(0, position - 16), position) is not None


def _by_character(words: Iterable[str], at: int) -> dict[str, tuple[str, ...]]:
    """Give words by their first (0) or last (-1) character, the longest first."""
    made: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        made.setdefault(word[at], []).append(word)
    return {character: tuple(group) for character, group in made.items()}


def _by_kind(rows: Iterable[Mapping[str, str]]) -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    measures: dict[str, dict[str, str]] = {}
    for row in rows:
        measures.setdefault(row["kind"], {})[row["deed"]] = row["measure"]
    return {kind: (regex(f"(?P<deed>{any_of(told)})(?:[了到出下过着掉]){{0,2}}$"), told) for kind, told in measures.items()}


def _ending(words: frozenset[str]) -> re.Pattern[str]:
    return regex(f"(?:{any_of(words)})$")
