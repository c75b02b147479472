"""Which district an article is about: the one named most, of several with one name the one that its surroundings point at."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from reformie.assemble.context import Context
from reformie.divisions import Division, Divisions
from reformie.findings import Findings, Place
from reformie.gazetteer import Gazetteer
from reformie.lexicon import Lexicons

_LEAD = 200  # the first so many characters count double: articles name their district at once
_RIVAL = 0.7  # a second district named this often beside the first is worth a warning
_OWN, _SPOKEN = 4, 3  # a name that only one candidate bears tells most; bare level words (州教育局, 县委) count so often at most
_LEVEL_TAIL = re.compile(r"地区$|.$")


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What an article tells about where it plays.

    Attributes:
        own: How often each division is named by a name that stands for nothing else.
        around: How often each division is named, or one below it, or a newspaper of it.
        spoken: How often each bare level word stands before a body.
    """

    own: Counter[str]
    around: Counter[str]
    spoken: Counter[str]

    def score(self, line: tuple[Division, ...]) -> int:
        """Give how much speaks for the last division of a line."""
        above = sum(self.around[division.code] for division in line[:-1])
        tails = {_LEVEL_TAIL.findall(division.name)[0] for division in line[1:]} | ({"市"} if line[0].name.endswith("市") else set())
        return _OWN * self.own[line[-1].code] + 2 * above + sum(min(self.spoken[tail], _SPOKEN) for tail in sorted(tails))


class DistrictReader:
    """Decides which district an article is about.

    Args:
        lexicons: Gives ``mastheads``, newspapers whose names do not tell their place.
        divisions: The table of divisions.
    """

    def __init__(self, lexicons: Lexicons, divisions: Divisions) -> None:
        self._divisions = divisions
        self._papers = {row["paper"]: row["code"] for row in lexicons.rows("mastheads")}
        self._mastheads = Gazetteer(self._papers)

    def __call__(self, findings: Findings) -> Context:
        """Give the context of one article."""
        on = findings.published.first if findings.published else None
        named = [m for m in findings.places if m.value.kind == "division"]
        choices = {place: self._choices(place, on) for place in dict.fromkeys(m.value for m in named)}
        evidence = self._evidence(findings, choices, on) if any(len(codes) > 1 for codes in choices.values()) else None
        chosen = {place: self._chosen(codes, evidence, on) for place, codes in choices.items()}
        votes: Counter[str] = Counter()
        for mention in named:
            code = chosen[mention.value][0]
            if not code.endswith("0000"):
                votes[code] += (2 if mention.start < _LEAD else 1) * (2 if mention.value.full else 1)
        counties = Counter({code: n for code, n in votes.items() if not code.endswith("00")}) or votes
        ranked = sorted(
            self._succeeded(counties, on).items(), key=lambda item: (on is not None and not self._valid(item[0], on), -item[1], item[0])
        )
        district = ranked[0][0] if ranked else None
        rivals = tuple(code for code, n in ranked[1:] if n >= _RIVAL * ranked[0][1])
        small = {kind: tuple(m for m in findings.places if m.value.kind == kind) for kind in ("township", "village")}
        return Context(self._divisions, on, district, rivals, self._untold(chosen, district), small["township"], small["village"])

    def _valid(self, code: str, on: str | None) -> bool:
        return self._divisions.get(code, on).valid(on)

    def _choices(self, place: Place, on: str | None) -> tuple[str, ...]:
        """Give the codes that a place can stand for at the time of the article, the likeliest first."""
        valid = tuple(code for code in place.codes if self._valid(code, on)) if len(place.codes) > 1 else ()
        return valid or place.codes[:1]

    def _chosen(self, codes: tuple[str, ...], evidence: _Evidence | None, on: str | None) -> tuple[str, ...]:
        """Give the code that the article points at, and behind it those that it points at as much."""
        if evidence is None or len(codes) < 2:
            return codes
        codes = tuple(code for code in codes if not self._is_overshadowed(code, codes, evidence, on))
        scores = {code: evidence.score(tuple(self._divisions.line(code, on))) for code in codes}
        best = max(scores.values())
        return tuple(code for code in codes if scores[code] == best)

    def _is_overshadowed(self, code: str, codes: tuple[str, ...], evidence: _Evidence, on: str | None) -> bool:
        """Tell whether a county bears the name of its city, and the article names only other counties of that city in full."""
        above = {division.code for division in self._divisions.line(code, on)[:-1]}
        cities = above.intersection(codes)
        if not cities or evidence.own[code]:
            return False
        return any(
            own and not other.endswith("00") and not cities.isdisjoint(division.code for division in self._divisions.line(other, on))
            for other, own in evidence.own.items()
        )

    def _evidence(self, findings: Findings, choices: dict[Place, tuple[str, ...]], on: str | None) -> _Evidence:
        own: Counter[str] = Counter()
        around: Counter[str] = Counter()
        for mention in findings.places:
            codes = choices.get(mention.value, ())
            if len(codes) == 1:
                own[codes[0]] += 1
                around.update(division.code for division in self._divisions.line(codes[0], on))
            else:
                around.update(code for code in codes if code.endswith("00"))
        for _, _, paper in self._mastheads.find_all(findings.page.text):
            around.update(division.code for division in self._divisions.line(self._papers[paper], on))
        spoken = Counter(
            m.value.places[-1].value.name for m in findings.organisations if m.value.places and m.value.places[-1].value.kind == "level"
        )
        return _Evidence(own, around, spoken)

    def _succeeded(self, votes: Counter[str], on: str | None) -> Counter[str]:
        """Give the votes with those of a division that was no more added to what it became, where the article names that too."""
        moved = Counter(votes)
        for code in votes:
            heirs = [heir for heir in self._divisions.get(code, on).successors if heir in votes and heir != code]
            if heirs and not self._valid(code, on):
                moved[heirs[0]] += moved.pop(code)
        return moved

    def _untold(self, chosen: dict[Place, tuple[str, ...]], district: str | None) -> tuple[str, ...]:
        """Give the namesakes of the district, where no name in the article stands for it alone."""
        alike = [codes for codes in chosen.values() if district in codes]
        told = not alike or any(len(codes) == 1 for codes in alike)
        return () if told else tuple(dict.fromkeys(code for codes in alike for code in codes if code != district))
