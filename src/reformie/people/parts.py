"""Mongolian, Tibetan, Uyghur, Kazakh and Yi names without a dot, by the parts that they are made of."""

from __future__ import annotations

import re

from reformie.gazetteer import Gazetteer
from reformie.lexicon import Lexicons
from reformie.people.wordlists import Openings

_LAST = "加吉措太杰本卓毛东才旦江"  # a syllable that may close a Tibetan name behind a part
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{0,3}?(?:苏木(?!苏)|嘎查)|草原|牧骑|街道|社区|小学|中学|学校|公司|机场|车站|广场|新区|大道|水库|[县旗盟州市镇乡村路街山湖河沟泉寺庙沙滩]"
)


class PartNames:
    """Reads names made of known parts (那顺|乌力吉, 更登|加).

    Args:
        lexicons: Gives ``name_parts``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        parts = lexicons.column("name_parts", "part")
        self._parts = Openings(parts)
        self._gazetteer = Gazetteer(parts)

    def starts(self, text: str) -> frozenset[int]:
        """Give the offsets at which a part begins."""
        return frozenset(self._gazetteer.longest_at(text))

    def at(self, text: str, start: int) -> list[tuple[int, float]]:
        """Give where a name of parts that begins at ``start`` may end, with a weight: 3.0 for two parts or one long one, 1.0 for one short part."""
        found: list[tuple[int, float]] = []
        if text[start : start + 1] == "的":
            return []  # a particle far more often than the first syllable of a name
        end, parts = start, 0
        while parts < 3 and (part := self._parts.at(text, end)):
            end, parts = end + len(part), parts + 1
            found = [(end, 3.0 if end - start > 2 else 1.0)]
        if found and text[end : end + 1] and text[end] in _LAST:
            found.append((end + 1, 2.0 if parts == 1 else 2.8))
        return [(end, weight) for end, weight in found if not _PLACE.match(text, end)]
