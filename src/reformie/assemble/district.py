"""Which district an article is about: the one named most, of several with one name the one that its surroundings point at."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from reformie.assemble import passing
from reformie.assemble.context import Context
from reformie.assemble.items import items
from reformie.assemble.passing import Named
from reformie.divisions import Division, Divisions
from reformie.findings import Findings, Place
from reformie.frozen import frozen
from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.regexes import regex

_LEAD = 200  # the first so many characters count double: articles name their district at once
_RIVAL = 0.7  # a second district named this often beside the first is worth a warning
_OWN, _SPOKEN = 4, 3  # a name that only one candidate bears tells most; bare level words (州教育局, 县委) count so often at most
_LEVEL_TAIL = regex(r"地区$|.$")
_OFTEN = 3  # a division named so often is what an article is about, named once in passing it is not
_OPENING = 12  # a place so near the beginning opens the article
_LINE = ("province", "prefecture", "county")  # 江苏省镇江市丹徒区
_MANY = 3  # what tells of so many provinces is about none of them
# 全县, 县委, 市政府: the level that an article speaks of; 社区, 市场 and 城市 are none
_SCOPE = regex(
    r"[全我该本省市县区州盟旗](?:(?<=[全我该本])([省市县区州盟旗])(?![场民])|(?<=([省市县区州盟旗]))(?<![社小园校城都].)(?:委|政府|人大|政协|财政|直|级)(?!员))"
)
_NATIONAL = regex(r"我国|全国(?!人大|政协|人民|劳|先进|优秀|模范|示范|文明|百|首|第|[一二三五十]|重点|试点)|全球|各地|多地")
# 《南京照相馆》, （均在成都市）, 新华社成都5月6日电, 昆明海埂会堂: titles, asides, wires and houses tell no place
_ASIDE = regex(
    r"[《（(新中](?:(?<=《)[^《》\n]{1,60}》|(?<=[（(])(?!记者|通讯员|来源|作者|供稿|撰稿)[^（()）\n]{1,60}[)）]"
    r"|(?:(?<=新)华社|(?<=中)新[社网])[^，。\n]{2,8}?\d{1,2}月\d{1,2}日电)"
)
_VENUE = regex(
    r"[^，。；、：\s]{0,8}?(?:会堂|礼堂|体育[馆场]|会展中心|会议中心|展览馆|机场|宾馆|酒店|(?:发射|测控)(?:中心|场))(?!馆|[^，。；：、\s]{0,16}(?:改革|方案|办法))"
)


@frozen
class _Scope:
    """How widely an article speaks.

    Attributes:
        named: How often each division is named, passing names left out. lead: Those named at the beginning. first: The one that opens the article.
        alone: How often each is named for itself, in no row nor as a part. titled: Those that the headline so names.
        levels: How often each level is spoken of (全县, 县委, 县教育局). provinces: In how many provinces the named divisions lie.
        ours: The prefecture that the article calls its own (我市平江县).
        national: Whether the beginning tells of all the country.
    """

    named: Counter[str]
    lead: frozenset[str]
    first: str | None
    alone: Counter[str]
    titled: frozenset[str]
    levels: Counter[str]
    provinces: int
    ours: str | None
    national: bool

    def is_about(self, division: Division) -> bool:
        """Tell whether the article is about a division, and does not only name it in passing."""
        code, spoken = division.code, self.levels[division.name[-1]]
        often = self.named[code] >= _OFTEN
        if self.provinces == 1 and self.named[code] > 1 and code in self.lead and division.level != "province":
            return True
        if self._is_sole(division) and (spoken >= _OFTEN or (not self.national and len(self.named) == len(_LINE))):
            return True
        if self.national and self.provinces < _MANY:
            return code in self.lead and (spoken > 0 or often or code == self.first)
        if self.provinces >= _MANY:
            around = sum(n for other, n in self.named.items() if other[:2] == code[:2])
            home = 2 * around > self.named.total() or (spoken >= _OFTEN and self._stands_out(division))
            return often and spoken > 0 and (code in self.lead or not self.national) and home
        return spoken > 0 or often or (code in self.lead and division.level != "province")

    def is_wider(self, division: Division, line: Sequence[Division]) -> bool:
        """Tell whether the article is about one of the divisions above ``division`` rather than it."""
        own = self.named[division.code]
        if self._is_of_row(division) or self._is_aside(division, line) or self._is_of_opener(division, line):
            return True
        if self.levels[division.name[-1]]:
            return division.level == "county" and any(self._outdoes(above, division) for above in line if above.level == "prefecture")
        if own == 1 and division.level != "province" and any(n > _OFTEN for code, n in self.named.items() if code.endswith("0000")):
            return True  # a city named once in what tells of a province again and again
        scene = division.level == "county" and own == 1 and self.levels["市"] >= _OFTEN  # 全市, 市委, and once where it was
        often = self.alone if division.level == "county" else self.named  # 湖南省平江县 tells of the county
        return scene or any(often[above.code] >= 2 * own for above in line if above != division)

    def _is_sole(self, division: Division) -> bool:
        """Tell whether an article names a county, its city or its province, and nothing else."""
        return division.level == "county" and len(self.named) > 1 and all(division.code.startswith(_stem(code)) for code in self.named)

    def _stands_out(self, division: Division) -> bool:
        """Tell whether a county is named for itself, and no other division half as often: neighbours named beside it are many, each once or twice."""
        others = [n for code, n in self.named.items() if code != division.code and not code.endswith("0000")]
        own = self.named[division.code]
        return division.level == "county" and self.alone[division.code] >= _OFTEN and all(2 * n <= own for n in others)

    def _is_of_row(self, division: Division) -> bool:
        """Tell whether an article names several counties of one prefecture, and each in a row with the others only."""
        beside = [code for code in self.named if code[:4] == division.code[:4] and not code.endswith("00")]
        return division.level == "county" and len(beside) >= _MANY and not any(self.alone[code] for code in beside)

    def _is_aside(self, division: Division, line: Sequence[Division]) -> bool:
        """Tell whether a county is named in passing only, and its prefecture for itself."""
        if division.level != "county" or self.alone[division.code]:
            return False
        cities = (above for above in line if above.level == "prefecture")
        return any(self.alone[city.code] and self.levels[city.name[-1]] >= self.levels[division.name[-1]] for city in cities)

    def _is_of_opener(self, division: Division, line: Sequence[Division]) -> bool:
        """Tell whether the prefecture above a county opens the article, speaks of itself (某市公安局 … 全市), and names the county as often as itself at most."""
        if division.level != "county" or division.code in self.titled:
            return False
        city = next((above for above in line if above.level == "prefecture" and above.code == self.first), None)
        return city is not None and self.levels[city.name[-1]] > 0 and self.alone[city.code] >= max(1, self.alone[division.code])

    def _outdoes(self, city: Division, county: Division) -> bool:
        """Tell whether an article that speaks of a county's level is about its prefecture; 市委 may be that of either of two cities."""
        if county.code in self.titled:
            return False
        own, above = self.alone[county.code], self.alone[city.code]
        if city.name[-1] == county.name[-1]:
            earlier = next((code for code in self.alone if code in (city.code, county.code)), None) == city.code
            return above > own if earlier or above > _OFTEN * own else city.code in self.titled and above == own
        spoken = self.levels[city.name[-1]] >= 2 * self.levels[county.name[-1]]
        return spoken and above >= max(2 * own, 2)


@frozen
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
        self._mastheads = gazetteer_of(lexicons, self._papers)

    def __call__(self, findings: Findings) -> Context:
        """Give the context of one article."""
        on = findings.published.first if findings.published else None
        named = [m for m in findings.places if m.value.kind == "division"]
        full = {code for mention in named if mention.value.full for code in mention.value.codes}
        choices = {place: self._choices(place, full, on) for place in dict.fromkeys(m.value for m in named)}
        evidence = self._evidence(findings, choices, on) if any(len(codes) > 1 for codes in choices.values()) else None
        chosen = {place: self._chosen(codes, evidence, on) for place, codes in choices.items()}
        told = self._at_home(findings.page.text, self._told(findings, named), chosen, on)
        votes: dict[str, int] = {}
        for mention, place in told:
            votes[place.code] = votes.get(place.code, 0) + (2 if mention.start < _LEAD else 1) * (2 if mention.value.full else 1)
        ranked = self._ranked(votes, self._scope(findings, [place for _, place in told]), on)
        district = ranked[0][0] if ranked else None
        rivals = tuple(code for code, n in ranked[1:] if n >= _RIVAL * ranked[0][1])
        small = {kind: tuple(m for m in findings.places if m.value.kind == kind) for kind in ("township", "village")}
        each = items(findings.page.text, named, {place: codes[0] for place, codes in chosen.items() if codes})
        return Context(self._divisions, on, district, rivals, self._untold(chosen, district), small["township"], small["village"], each)

    def _told(self, findings: Findings, named: list[Mention[Place]]) -> list[Mention[Place]]:
        """Give the names of places that are no aside nor short in a title (《南京照相馆》, but 《肥西县…方案》), nor belong to a venue."""
        text = findings.page.text
        asides = [match.span() for match in _ASIDE.finditer(text)]

        def passing(mention: Mention[Place]) -> bool:
            """Tell whether a name stands in an aside."""
            index = bisect_right(asides, (mention.start, len(text)))
            start, end = asides[index - 1] if index else (0, 0)
            return mention.end <= end and not (mention.value.full and text[start] == "《")

        return [mention for mention in named if not passing(mention) and _VENUE.match(text, mention.end) is None]

    def _at_home(
        self, text: str, told: list[Mention[Place]], chosen: dict[Place, tuple[str, ...]], on: str | None
    ) -> list[tuple[Mention[Place], Named]]:
        """Give the names of places without those that the article's people visit, and what lies there."""
        named = [(m, Named(m.start, m.end, code, tuple(self._divisions.line(code, on)))) for m in told for code in chosen[m.value][:1]]
        abroad = passing.abroad(text, [place for _, place in named])
        return [(mention, place) for mention, place in named if place.code not in abroad]

    def _scope(self, findings: Findings, told: list[Named]) -> _Scope:
        text = findings.page.text
        alone, titled = passing.alone(text, told)
        return _Scope(
            Counter([place.code for place in told]),
            frozenset([place.code for place in told if place.start < _LEAD]),
            told[0].code if told and told[0].start < _OPENING else None,
            alone,
            titled,
            Counter([*(match[1] or match[2] for match in _SCOPE.finditer(text)), *_spoken(findings)]),
            len({place.code[:2] for place in told}),
            passing.own_prefecture(text, told),
            _NATIONAL.search(text, 0, _LEAD) is not None,
        )

    def _ranked(self, votes: dict[str, int], scope: _Scope, on: str | None) -> list[tuple[str, int]]:
        """Give the divisions that the article is about with their votes, the likeliest first: counties before cities, these before provinces."""
        if scope.ours is not None:
            return [(scope.ours, sum(votes.values()))]
        for tail in ("county", "prefecture", "province"):
            level = {code: n for code, n in votes.items() if self._divisions.get(code, on).level == tail}
            ranked = sorted(
                self._succeeded(level, on).items(), key=lambda item: (on is not None and not self._valid(item[0], on), -item[1], item[0])
            )
            first = self._divisions.get(ranked[0][0], on) if ranked else None
            if first and scope.is_about(first) and not scope.is_wider(first, self._divisions.line(first.code, on)):
                return ranked
        return self._city(votes, scope, on)

    def _city(self, votes: dict[str, int], scope: _Scope, on: str | None) -> list[tuple[str, int]]:
        """Give the city that an article speaks of (全市, 市委) and does not name, where all that it names lies in it."""
        lines = [self._divisions.line(code, on) for code in sorted(votes) if self._divisions.get(code, on).level != "province"]
        rows = len(lines) >= _MANY and not any(scope.alone[line[-1].code] for line in lines)
        cities = {line[1].code for line in lines if len(line) > 1 and (rows or line[1].name.endswith("市"))}
        told = (rows or scope.levels["市"] >= _OFTEN) and not scope.national and len(cities) == scope.provinces == 1
        return [(code, sum(votes.values())) for code in cities] if told else []

    def _valid(self, code: str, on: str | None) -> bool:
        return self._divisions.get(code, on).valid(on)

    def _choices(self, place: Place, full: set[str], on: str | None) -> tuple[str, ...]:
        """Give the codes that a place can stand for at the time of the article, the likeliest first.

        A name without its level (西安) is the city's, where no county of that name is named in full.
        """
        valid = tuple(code for code in place.codes if self._valid(code, on)) if len(place.codes) > 1 else ()
        cities = tuple(code for code in valid if code.endswith("00"))
        if cities and not place.full and full.isdisjoint(code for code in valid if code not in cities):
            return cities
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
        return _Evidence(own, around, Counter(_spoken(findings)))

    def _succeeded(self, votes: dict[str, int], on: str | None) -> dict[str, int]:
        """Give the votes with those of a division that was no more added to what it became, where the article names that too."""
        moved = dict(votes)
        for code in votes:
            heirs = [heir for heir in self._divisions.get(code, on).successors if heir in votes and heir != code]
            if heirs and not self._valid(code, on):
                moved[heirs[0]] = moved.get(heirs[0], 0) + moved.pop(code)
        return moved

    def _untold(self, chosen: dict[Place, tuple[str, ...]], district: str | None) -> tuple[str, ...]:
        """Give the namesakes of the district, where no name in the article stands for it alone."""
        alike = [codes for codes in chosen.values() if district in codes]
        told = not alike or any(len(codes) == 1 for codes in alike)
        return () if told else tuple(dict.fromkeys(code for codes in alike for code in codes if code != district))


def _stem(code: str) -> str:
    """Give the digits that a division's code shares with those below it (321100: 3211)."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def _spoken(findings: Findings) -> list[str]:
    """Give the bare level words before bodies (州教育局, 县委)."""
    last = [m.value.places[-1].value for m in findings.organisations if m.value.places]
    return [place.name for place in last if place.kind == "level"]
