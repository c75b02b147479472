"""Mongolian, Tibetan, Uyghur, Kazakh and Yi names by the parts that they are made of, foreign names by what writes their sounds."""

from __future__ import annotations

import re
from collections import Counter

from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons
from reformie.people.wordlists import Openings
from reformie.regexes import regex

_WORDS = frozenset("一二三四五六七八九十百的不和都说里来买同且要让有到以又也已从给者并与跟先当")  # syllables that are first of all words
_LAST = "图加吉措太杰本卓毛东才旦江莫嫫"  # a syllable that may close a Mongolian, Tibetan or Yi name behind a part
_JOINS = regex("以及|[和与及跟同]")  # between two names
PLACE = regex(
    r"(?:(?![把将在对为到全各本该])[\u4e00-\u9fff]){0,3}?(?:苏木(?!苏)|嘎查)|草原|牧骑|信用社|供电所|派出所|卫生院|支行|法庭|街道|社区|小学|中学|学校|公司|机场|车站|广场|新区|大道|水库|[县旗盟州市镇乡村路街山湖河沟泉寺庙沙滩]"
)


class PartNames:
    """Reads names made of known parts (那顺|乌力吉, 更登|加).

    Args:
        lexicons: Gives ``name_parts`` and ``transliteration_characters``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        parts = lexicons.column("name_parts", "part")
        self._parts = Openings(parts)
        self._gazetteer = gazetteer_of(lexicons, parts)
        written = re.escape("".join(lexicons.column("transliteration_characters", "character")))
        self.sounds = regex(rf"[{written}]+")
        self.some_sounds = regex(rf"[{written}](?=[{written}])(?:(?=[{written}]{{2}})|(?<![^，。；“\n].))")
        counts = Counter(char for part in parts for char in part if char not in _WORDS)
        sounds = "".join([char for char, count in counts.items() if count > 1])
        self._syllables = regex(rf"[{sounds}]{{1,3}}")

    def starts(self, text: str) -> frozenset[int]:
        """Give the offsets at which a part begins."""
        return frozenset(self._gazetteer.longest_at(text))

    def at(self, text: str, start: int) -> list[tuple[int, float]]:
        """Give where a name of parts that begins at ``start`` may end, with a weight: 4.5 for two parts of five characters or more, 3.0 for other two or one long one, 1.0 for one short part."""
        first = text[start : start + 1]
        if first not in self._parts.firsts or first == "的":
            return []  # 的 is a particle far more often than the first syllable of a name
        found: list[tuple[int, float]] = []
        end, parts = start, 0
        while parts < 3 and (part := self._parts.at(text, end)):
            end, parts = end + len(part), parts + 1
            found = [(end, 4.5 if parts > 1 and end - start > 4 else 3.0 if end - start > 2 else 1.0)]
        if found and text[end : end + 1] and text[end] in _LAST:
            found.append((end + 1, 2.0 if parts == 1 else 2.8 if end - start < 4 else 4.3))
        return [(end, weight) for end, weight in found if not PLACE.match(text, end)]

    def onward(self, text: str, end: int) -> int:
        """Give where a known part ends that goes on behind a name with a dot (甲·胡安|别克), or ``end``."""
        part = self._parts.at(text, end)
        return end + len(part) * (len(part) > 1)

    def filling(self, text: str, dot: int, cuts: frozenset[int]) -> int | None:
        """Give where parts of five characters or more begin that fill a stretch up to ``dot`` (牧民|巴合提别克|·), or None."""
        starts = (start for start in range(max(1, dot - 8), dot - 4) if start in cuts)
        return next((start for start in starts if any(end == dot for end, _ in self.at(text, start))), None)

    def sounds_foreign(self, name: str) -> bool:
        """Tell whether a name with a dot is mostly made of known parts, or of characters that write names by sound (not 同心·筑梦)."""
        pieces = name.split("·")
        if any(end == len(piece) for piece in pieces for end, _ in self.at(piece, 0)):
            return True
        return 10 * sum([self.sounds.fullmatch(char) is not None for char in name]) >= 6 * (len(name) - len(pieces) + 1)

    def joined(self, text: str, start: int, end: int) -> int | None:
        """Give where the first of two names with a dot ends, in a stretch in which a word joins them (甲·吐尔逊|和阿卜杜拉·乙), or None."""
        own = text.find("·", start, end) + 1
        other = text.find("·", own, end)
        return next((join.start() for join in _JOINS.finditer(text, own + 2, other - 1) if self._are(text, own, join, other)), None)

    def _are(self, text: str, own: int, join: re.Match[str], other: int) -> bool:
        """Tell whether what stands before or behind a word that joins is made of known parts or sounds."""
        sides = ((own, join.start()), (join.end(), other))
        return any(self.sounds.fullmatch(text, a, b) or any(known == b for known, _ in self.at(text, a)) for a, b in sides)

    def longer(self, text: str, end: int) -> range:
        """Give the end of known parts, and where a name may end that goes on behind them with syllables of such names (巴音|才次克)."""
        more = self._syllables.match(text, end)
        return range(end, end + 1 if more is None else more.end() + 1)

    def led(self, text: str, start: int, end: int) -> bool:
        """Tell whether a stretch is one or two syllables of such names and then parts (甲阿|次仁)."""
        first = self._syllables.match(text, start, start + 2)
        return first is not None and any(
            known == end and end - begin > 1 for begin in range(start + 1, first.end() + 1) for known, _ in self.at(text, begin)
        )
