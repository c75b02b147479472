"""Which district an article is about, and what its bare level words (区, 市, 镇) therefore mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reformie.divisions import MUNICIPALITIES, Division, Divisions
from reformie.findings import Findings, Place
from reformie.mention import Mention

_LEAD = 200  # the first so many characters count double: articles name their district at once
_NEAR = 300  # a village belongs to the township named at most so many characters before its first mention
_RIVAL = 0.7  # a second district named this often beside the first is worth a warning


@dataclass(frozen=True, slots=True)
class Context:
    """The article's place in the hierarchy of divisions.

    Attributes:
        divisions: The table.
        on: When the article was published (ISO, as exactly as known), or None.
        district: Code of the division the article is about, or None.
        rivals: Codes of other divisions that compete for it.
        townships: Townships named in the article with their offsets in the clean text, in order.
        villages: Villages likewise.
    """

    divisions: Divisions
    on: str | None
    district: str | None
    rivals: tuple[str, ...]
    townships: tuple[Mention[Place], ...]
    villages: tuple[Mention[Place], ...]

    def code_of(self, place: Place, *, prefecture: bool = False) -> str | None:
        """Give the code that a named division stands for here: valid then, and near the article's district.

        With ``prefecture`` one that is no county is preferred (阿勒泰 before 地委).
        """
        if len(place.codes) < 2:
            return place.codes[0] if place.codes else None
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
        ends = {township.end: township.value for township in self.townships}
        named = [v for v in self.villages if v.value.name == village]
        beside = next((ends[v.start] for v in named if v.start in ends), None)
        if beside is not None or not named:
            return beside
        before = nearest(self.townships, named[0].start)
        return before.value if before is not None and named[0].start - before.end < _NEAR else None

    def _shared(self, code: str, above: set[str]) -> int:
        return sum(division.code in above for division in self.divisions.line(code, self.on))

    def level_code(self, word: str) -> str | None:
        """Give the code that a bare level word means, or None where the article does not tell."""
        line = self.divisions.line(self.district, self.on) if self.district else []
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


def read_context(findings: Findings, divisions: Divisions) -> Context:
    """Decide which district the article is about: the one named most, in its first lines above all."""
    on = findings.published.first if findings.published else None
    votes: Counter[str] = Counter()
    first = Context(divisions, on, None, (), (), ())
    above = Counter(m.value.codes[0] for m in findings.places if m.value.kind == "division" and m.value.codes[0].endswith("00"))
    for mention in findings.places:
        if mention.value.kind == "division":
            code = _likeliest(first, mention.value, above)
            if code and not code.endswith("0000"):
                votes[code] += (2 if mention.start < _LEAD else 1) * (2 if mention.value.full else 1)
    counties = Counter({code: n for code, n in votes.items() if not code.endswith("00")}) or votes
    ranked = sorted(counties.items(), key=lambda item: (-item[1], item[0]))
    district = ranked[0][0] if ranked else None
    rivals = tuple(code for code, n in ranked[1:] if n >= _RIVAL * ranked[0][1]) if ranked else ()
    small = {kind: tuple(m for m in findings.places if m.value.kind == kind) for kind in ("township", "village")}
    return Context(divisions, on, district, rivals, small["township"], small["village"])


def _likeliest(context: Context, place: Place, above: Counter[str]) -> str | None:
    """Give the code of a division, of several with one name (鼓楼区) the one whose province and prefecture the article names most."""
    codes = [code for code in place.codes if context.divisions.get(code, context.on).valid(context.on)] if len(place.codes) > 1 else []
    named = {code: sum(above[d.code] for d in context.divisions.line(code, context.on)[:-1]) for code in codes}
    best = max(codes, key=lambda code: named[code], default=None)
    return best if best is not None and named[best] else context.code_of(place)


def nearest(places: tuple[Mention[Place], ...], position: int) -> Mention[Place] | None:
    """Give the last of ``places`` that begins before ``position``."""
    before = [place for place in places if place.start < position]
    return before[-1] if before else None
