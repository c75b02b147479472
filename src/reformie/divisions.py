"""China's administrative divisions with their hierarchy and periods of validity (GB/T 2260).

Source: the tables ``divisions.tsv`` and ``division_aliases.tsv``; their heads name origin and licence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal

from reformie.frozen import frozen
from reformie.lexicon import lexicons_of
from reformie.regexes import regex

DivisionLevel = Literal["province", "prefecture", "county"]
MUNICIPALITIES = frozenset({"110000", "120000", "310000", "500000"})

# whose divisions' names may leave 族 out, and all others
_LONG_NATIONS = "蒙古|哈萨克|维吾尔|柯尔克孜|达斡尔|锡伯|塔吉克|乌孜别克|俄罗斯|鄂伦春"
NATIONS = (
    f"{_LONG_NATIONS}|回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|土|仫佬|羌|布朗|撒拉|毛南"
    "|仡佬|阿昌|普米|怒|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|赫哲|门巴|珞巴|基诺"
)
ETHNIC = rf"(?:{NATIONS}|各)族|{_LONG_NATIONS}"
_AUTONOMOUS = regex(rf"(?P<stem>.{{2,}}?)(?:{ETHNIC})+自治(?P<kind>[州县旗])$")
_SELF_NAMED = regex(r"(?P<stem>.{2,}?)族?自治(?P<kind>[旗县])$")  # 东乡族自治县, 鄂伦春自治旗
_ETHNIC_DISTRICT = regex(rf"(?P<stem>.{{2,}}?)(?:{ETHNIC})(?P<kind>区)$")  # 瀍河回族区
_PLAIN = regex(r"(?P<stem>.{2,}?)(?:特别行政区|(?<=神农架)林区|特区|新区|地区|[省市县区旗盟])$")  # 碑林区 and 万柏林区 are no 林区
_REGIONS = {"150000": "内蒙古", "450000": "广西", "540000": "西藏", "640000": "宁夏", "650000": "新疆"}


@frozen
class Division:
    """One division in one period.

    Attributes:
        code: Six digits of GB/T 2260. name: Its official name in the period. level: province, prefecture or county.
        parent: Code of the division above, empty for a province.
        valid_from, valid_to: ISO dates or years, the second exclusive; empty where open.
        successors: Codes of what it became.
    """

    code: str
    name: str
    level: DivisionLevel
    parent: str
    valid_from: str
    valid_to: str
    successors: tuple[str, ...]

    def valid(self, on: str | None) -> bool:
        """Tell whether it existed at any time of ``on`` (ISO year, month or day); None asks for today's divisions."""
        if on is None:
            return not self.valid_to
        began = not self.valid_from or self.valid_from[: len(on)] <= on[: len(self.valid_from)]
        # A bare year is some day of it, so that both the old and the new division count in it.
        ended = bool(self.valid_to) and (
            on >= self.valid_to if len(on) == len(self.valid_to) == 10 else on[: len(self.valid_to)] > self.valid_to
        )
        return began and not ended

    @property
    def is_district(self) -> bool:
        """Whether it is an urban district, whose bodies carry their city's name."""
        return self.level == "county" and self.name.endswith("区") and not self.name.endswith(("神农架林区", "特区"))


_KEPT_LINES = 8192  # an article asks for the same few divisions again and again


class Divisions:
    """Look-up by code and by name.

    Args:
        divisions: Every division in every period.
        aliases: Pairs of a usual short form and a code, beside those that follow from the names.
    """

    def __init__(self, divisions: Iterable[Division], aliases: Iterable[tuple[str, str]] = ()) -> None:
        self._by_code: dict[str, list[Division]] = defaultdict(list)
        self._by_name: dict[str, list[Division]] = defaultdict(list)
        for division in divisions:
            self._by_code[division.code].append(division)
            self._by_name[division.name].append(division)
        full = frozenset(self._by_name)
        for division in [d for periods in self._by_code.values() for d in periods]:
            for form in dict.fromkeys(short_forms(division)):
                self._by_name[form].append(division)  # 东乡县 is the short form of one county and was the name of another
        for form, code in aliases:
            self._by_name[form].extend(self._by_code.get(code, ()))
        self.full_names = full
        autonomous = (form for periods in self._by_code.values() for division in periods for form in self._without_nations(division))
        self.sole_names = frozenset(autonomous) - full
        self._lines = lru_cache(maxsize=_KEPT_LINES)(self._line)
        self.above = lru_cache(maxsize=_KEPT_LINES)(self._above)
        self._prefixes = lru_cache(maxsize=_KEPT_LINES)(self._prefix)
        self._candidates = lru_cache(maxsize=_KEPT_LINES)(self._ranked)
        self.codes = lru_cache(maxsize=_KEPT_LINES)(self._codes)

    def _without_nations(self, division: Division) -> Iterator[str]:
        """Give an autonomous county's or banner's name without its nations (循化县), where no other division bears that name or is so called for short."""
        match = (_AUTONOMOUS.match(division.name) or _SELF_NAMED.match(division.name)) if "自治" in division.name else None
        if match and match["kind"] != "州" and all(other.name == division.name for other in self._by_name[match["stem"]]):
            yield match["stem"] + match["kind"]

    def names(self) -> Iterator[str]:
        """Give every name and short form."""
        return iter(self._by_name)

    def named(self, name: str, on: str | None = None) -> list[Division]:
        """Give what ``name`` can stand for, those valid at ``on`` first; each code once."""
        return list(self._candidates(name, on))

    def _codes(self, name: str) -> tuple[str, ...]:
        """Give the codes of what ``name`` can stand for, today's first."""
        return tuple(division.code for division in self._candidates(name, None))

    def _ranked(self, name: str, on: str | None) -> tuple[Division, ...]:
        best: dict[str, Division] = {}
        for division in self._by_name.get(name, ()):
            rival = best.get(division.code)
            if rival is None or (division.valid(on), division.valid_to or "9999") > (rival.valid(on), rival.valid_to or "9999"):
                best[division.code] = division
        return tuple(sorted(best.values(), key=lambda d: (not d.valid(on), -int(d.valid_to[:4] or 9999), d.code)))

    def get(self, code: str, on: str | None = None) -> Division:
        """Give the division of ``code``, in the period of ``on`` where there is one, else in its last.

        Raises:
            KeyError: when no period of the table has the code.
        """
        periods = self._by_code.get(code)
        if not periods:
            raise KeyError(code)
        if len(periods) == 1:
            return periods[0]
        return next((d for d in periods if d.valid(on)), periods[-1])

    def line(self, code: str, on: str | None = None) -> Sequence[Division]:
        """Give the division and those above it, the highest first."""
        return self._lines(code, on)

    def _line(self, code: str, on: str | None) -> tuple[Division, ...]:
        above: list[Division] = []
        while code in self._by_code:
            above.append(self.get(code, on))
            code = above[-1].parent
        return tuple(above[::-1])

    def _above(self, code: str) -> frozenset[str]:
        """Give the codes of the divisions above one."""
        return frozenset(division.code for division in self.line(code)[:-1])

    def full_name(self, code: str, on: str | None = None) -> str:
        """Give the name with all the divisions above it (重庆市大渡口区)."""
        return "".join(division.name for division in self.line(code, on))

    def official_prefix(self, code: str, on: str | None = None) -> str:
        """Give the name as official bodies carry it: a district with its city, every other division alone."""
        return self._prefixes(code, on)

    def _prefix(self, code: str, on: str | None) -> str:
        line = self.line(code, on)
        if line and line[-1].is_district and len(line) > 1:
            return line[-2].name + line[-1].name
        return line[-1].name if line else ""

    def prefecture(self, code: str, on: str | None = None) -> Division | None:
        """Give the prefecture that ``code`` is or lies in."""
        return next((d for d in self.line(code, on) if d.level == "prefecture"), None)

    def province(self, code: str, on: str | None = None) -> Division | None:
        """Give the province that ``code`` is or lies in."""
        return next((d for d in self.line(code, on) if d.level == "province"), None)


def short_forms(division: Division) -> Iterator[str]:
    """Give the usual short forms of a division's name, each of two characters or more."""
    if division.code in _REGIONS:
        yield _REGIONS[division.code]
        return
    match = next(filter(None, (form.match(division.name) for form in (_AUTONOMOUS, _SELF_NAMED, _ETHNIC_DISTRICT))), None)
    if match:
        yield match["stem"]
        yield match["stem"] + match["kind"]
        if "自治" in division.name:
            yield f"{match['stem']}自治{match['kind']}"
        return
    match = _PLAIN.match(division.name)
    if match:
        yield match["stem"]


@cache
def divisions_of(folder: str | None) -> Divisions:
    """Give the divisions of our tables and of a user's lexicon folder, read at most once a process."""
    lexicons = lexicons_of(folder)
    rows = (
        Division(
            row["code"], row["name"], _level(row["level"]), row["parent"], row["valid_from"], row["valid_to"],
            tuple(filter(None, row["successor"].split("|"))),
        )
        for row in lexicons.rows("divisions")
    )  # fmt: skip
    return Divisions(rows, [(row["alias"], row["code"]) for row in lexicons.rows("division_aliases")])


def _level(text: str) -> DivisionLevel:
    levels: dict[str, DivisionLevel] = {"province": "province", "prefecture": "prefecture", "county": "county"}
    return levels[text]
