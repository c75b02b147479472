"""What an article's district makes of its bare level words (区, 市, 镇), its townships and its villages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import field
from operator import itemgetter

from reformie.divisions import MUNICIPALITIES, Division, Divisions
from reformie.findings import Place
from reformie.frozen import frozen
from reformie.mention import Mention

_BEGUN = itemgetter(0)
_NEAR = 300  # a village belongs to the township named at most so many characters before its first mention


@frozen
class Context:
    """The article's place in the hierarchy of divisions.

    Attributes:
        divisions: The table.
        on: When the article was published (ISO, as exactly as known), or None.
        district: Code of the division the article is about, or None.
        rivals: Codes of other divisions that compete for it.
        namesakes: Codes of the divisions that bear the district's name and that the article does not tell from it.
        townships: Townships named in the article with their offsets in the clean text, in order.
        villages: Villages likewise.
        items: Where the items of a round-up begin, each with the code of its county.
    """

    divisions: Divisions
    on: str | None
    district: str | None
    rivals: tuple[str, ...]
    namesakes: tuple[str, ...]
    townships: tuple[Mention[Place], ...]
    villages: tuple[Mention[Place], ...]
    items: tuple[tuple[int, str], ...] = ()
    _homes: dict[str, Place | None] = field(default_factory=dict, repr=False, compare=False)
    _codes: dict[tuple[Place, bool], str] = field(default_factory=dict, repr=False, compare=False)

    def code_of(self, place: Place, *, prefecture: bool = False) -> str | None:
        """Give the code that a named division stands for here: valid then, and near the article's district.

        With ``prefecture`` one that is no county is preferred (阿勒泰 before 地委).
        """
        if len(place.codes) < 2:
            return place.codes[0] if place.codes else None
        key = (place, prefecture)
        if key not in self._codes:
            self._codes[key] = self._likeliest(place, prefecture=prefecture)
        return self._codes[key]

    def _likeliest(self, place: Place, *, prefecture: bool) -> str:
        above = {d.code for d in self.divisions.line(self.district)} if self.district else set()
        named = {d.code for d in self.divisions.named(place.name, self.on) if d.valid(self.on)}
        return min(
            place.codes,
            key=lambda code: (
                prefecture and not code.endswith("00"),
                code not in named,
                -self._shared(code, above),
                place.codes.index(code),
            ),
        )

    def township_of(self, village: str) -> Place | None:
        """Give the township that stands right before a village, or else shortly before its first mention, or None."""
        if not self._homes:
            self._homes.update(self._all_homes())
        return self._homes.get(village)

    def _all_homes(self) -> dict[str, Place | None]:
        ends = {township.end: township.value for township in self.townships}
        streets = {township.value.name: township.value for township in self.townships}
        first: dict[str, int] = {}
        beside: dict[str, Place] = {}
        for village in self.villages:
            first.setdefault(village.value.name, village.start)
            if village.start in ends:
                beside.setdefault(village.value.name, ends[village.start])
        return {name: beside.get(name) or self._home(name, start, streets) for name, start in first.items()}

    def _home(self, village: str, start: int, streets: dict[str, Place]) -> Place | None:
        """Give the township named shortly before the first mention of a village, or the article's one sub-district, or None."""
        before = nearest(self.townships, start)
        if before is not None and start - before.end < _NEAR:
            return before.value
        # the communities of an article with one sub-district are that sub-district's
        return (
            next(iter(streets.values()))
            if len(streets) == 1 and village.endswith("社区") and next(iter(streets)).endswith("街道")
            else None
        )

    def _shared(self, code: str, above: set[str]) -> int:
        return sum(division.code in above for division in self.divisions.line(code, self.on))

    def at(self, position: int) -> str | None:
        """Give the code of the county that an item of a round-up is about at an offset, else that of the article's district."""
        item = bisect_left(self.items, position + 1, key=_BEGUN) if self.items else 0
        return self.items[item - 1][1] if item else self.district

    def level_code(self, word: str, position: int = -1) -> str | None:
        """Give the code that a bare level word means (at an offset), or None where the article does not tell."""
        district = self.at(position)
        line = self.divisions.line(district, self.on) if district else []
        if not line:
            return None
        own = line[-1]
        if word in ("省", "自治区") and line[0].name.endswith(word[-1]):
            return line[0].code
        if word == "市":
            return self._city(line)
        if word in ("州", "盟", "地区", "自治州", "地"):
            tail = "地区" if word == "地" else word[-1]
            return line[1].code if len(line) > 1 and line[1].name.endswith(tail) else None
        if word in ("区", "县", "旗", "自治县", "自治旗"):
            return own.code if own.name.endswith(word[-1]) and own.level == "county" else None
        return None

    @staticmethod
    def _city(line: Sequence[Division]) -> str | None:
        """The nearest division upwards that is a city: the county-level city itself, else its prefecture, else a municipality."""
        for division in reversed(line):
            if division.name.endswith("市") and (division.level != "province" or division.code in MUNICIPALITIES):
                return division.code
        return None


def nearest(places: tuple[Mention[Place], ...], position: int) -> Mention[Place] | None:
    """Give the last of ``places``, which are in text order, that begins before ``position``."""
    index = bisect_left(places, position, key=lambda place: place.start)
    return places[index - 1] if index else None
