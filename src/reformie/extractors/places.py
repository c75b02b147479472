"""Places: divisions of the GB/T 2260 table by name and short form, townships and villages by their shape."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reformie.divisions import Divisions
from reformie.findings import Findings, Place
from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons
from reformie.mention import Mention, apart, longest_first, positions
from reformie.regexes import regex
from reformie.round_up import is_head
from reformie.segment import PROPER_TAGS, Segmenter
from reformie.townships import SmallPlaces

_NUMERALS = frozenset("一二三四五六七八九十百千万双两")
_COUNTABLE = regex(r"[课功学语技手生亲炮车机设电枪戏议]")  # 三门课, 三台机器
_SMALL_WORDS = frozenset("和新")  # 和县财政局, 新县城: begin no name in the middle of a clause
_OPENERS = frozenset({"", *"\n。，：；、（“ "})
_OPENED = regex(r"县(?<=(?:^|(?<=[\n。\u3000《]))([\u4e00-\u9fff]县))(?![城里内外域委长])")
_HOUSES = regex(r"融媒体中心|人民政府|人民法院|人民检察院|公安局|电视台")
_TIES = frozenset("和与及任")
_BODY_ENDS = frozenset("局委院部会府社队厅办所联")
_COMMON_FREQUENCY = 200  # in jieba's dictionary of 60 million words: 涪陵 has 82, 资源 8,000
_VERY_COMMON = 1_000  # 平遥, an adjective there, has 239
_SORT = regex(
    r"(?:软弱涣散|任职|移民|城[中郊]|边境|城边|自?然|行政|(?:全?国)?文明|先进|后进|富裕|富民|帮扶|受援|结对)村|建制镇|[邻外同联跨回返走离进]村"
    r"|(?:人才|能人|产业|科技|文化|生态|旅游|项目|党建|电商|支部|教育|法治|工业|特色)[兴强富治美]村"
)  # says what sort of village one is, or what is done with villages, unless it stands behind its township
_OF_TOWNSHIP = regex(
    r"党委|党工委|政府|人大|卫生院|中心(?:卫生院|小学|学校)|纪委|(?:(?![的和与及在到各等])[\u4e00-\u9fff]){2,4}?(?:村(?![级里镇])|社区|嘎查)"
)  # what only a township has, though it bears a city's name (山南|镇小井村)
_JOINTS = ("、", "和", "与", "及")
_ROW = 3  # so many bare names of one prefecture's counties in a row are no common words
# 该县, 全市, 县委: what an article says that is about a county and only calls it by its short name
_SPOKEN = regex(r"[该全我本]([县市区旗])(?![场民])|(?<![\u4e00-\u9fff])([县市旗])(?=委|政府|人大|政协|[\u4e00-\u9fff]{1,4}局)")
_OPENING = 30  # a name so near the beginning is in the headline or the dateline
_COUNTIES = regex(r"[两二三四五六]个?(?:[县区市旗]|地(?!区|方))")
_OFFICE = regex(r"总工会|工会|妇联|团委|人大|政协|法院|检察院|供销社|科协|残联|工商联")
_TOWN = regex(r"(?:(?![的了和与及在到为由是等各全多几个镇乡村街])[\u4e00-\u9fff]){2,4}(?:镇|乡(?!村|镇|亲|愁)|街道)")
_HAN = regex(r"[\u4e00-\u9fff]")
_ITSELF = regex(r"[，。、；）的位海地处现共有由]")  # behind a village that bears a city's name, but 贵州村超
_OWN = regex(
    r"(?:法院|检察院)(?!系统)|(?:[一二三四五六七八九十]中|[一二三四五六]小)(?![学心等间国队组型])|(?:[\u4e00-\u9fff]{2}村镇|农商|农村商业)银行|农商行|供电公司|支行|支公司|分公司|援[疆藏青](?!建)"
)  # what a short form before it makes a county's
_LENDS = regex(
    r"(?:农商|农村商业)银行|农商行|法院(?!系统)"
)  # what a short form before it makes a county's, though it is a common word as well (互助农商银行, 恒山法院)
_OWN_OF_NAMED = regex(
    r"职业|中等|工业园|经济开发区|高新|产业园|税务|公安|法院|检察院|电视台|日报|分[局校院]|[\u4e00-\u9fff]{0,6}?管(?:理委员|委)会"
)  # where the county is named in full


class PlacesExtractor:
    """Fill ``findings.places``.

    Args:
        lexicons: Gives what ``SmallPlaces`` reads and
            ``division_common_words``, names that count only behind the division above them.
        divisions: The table of divisions.
        segmenter: Tells how common a word is.
    """

    def __init__(self, lexicons: Lexicons, divisions: Divisions, segmenter: Segmenter) -> None:
        self._divisions = divisions
        self._segmenter = segmenter
        self._gazetteer = gazetteer_of(lexicons, (name for name in divisions.names() if len(name) > 1))
        self._common = frozenset(lexicons.column("division_common_words", "name"))
        self._small = SmallPlaces(lexicons, segmenter)

    def __call__(self, findings: Findings) -> None:
        """Find the places of one article."""
        text = findings.page.text
        named = self._trusted(text, longest_first(self._named(text, findings.cuts)), findings.cuts)
        told = {code for m in named if m.value.full for code in m.value.codes}
        ends = {mention.end for mention in named if mention.value.full or self._known_widely(mention.value.codes[0])}
        ends |= {
            m.end for m in named if _TOWN.match(text, m.end) and (m.start in ends or not told.isdisjoint(m.value.codes))
        }  # 滦平|虎什哈镇
        whole = positions(named)
        levelled = {p for m in named if m.value.full and len(m.value.name) > 2 for p in range(m.start, m.end)}
        wide = {m.end for m in named if self._known_widely(m.value.codes[0]) and not m.value.full}
        bearing = {end for end in wide if text.startswith("村", end) and _ITSELF.match(text, end + 1)}  # 大理|村
        hits = (
            m
            for m in self._small.find(text, findings.cuts, ends - bearing)
            if not whole.issuperset(range(m.start, m.end)) and (m.end - 1 not in wide or _bears(text, m))  # 宁州|乡野公司
        )
        small = longest_first(m for m in hits if not (m.start not in levelled and m.end - 1 in levelled and m.end in levelled))  # 任东乡|县
        above = ends | {m.end for m in small}
        villages = {(m.start, m.end - 1) for m in small if m.value.kind == "village"}
        named = [m for m in named if (m.start, m.end) not in villages]
        small = [m for m in small if not _is_sort(text, m, above)]
        findings.places.extend(sorted([*apart(named, small), *small], key=lambda m: m.start))

    def _named(self, text: str, cuts: frozenset[int]) -> Iterator[Mention[Place]]:
        called = _called(text)
        found = self._gazetteer.find_all(text)
        counted = {name[:-1] for _, _, name in found if len(name) == 3 and name[0] in _NUMERALS}
        for start, end, name in found:
            full = name in self._divisions.full_names
            # jieba may tie 县 to an unknown word behind it, or to an office (蒲|县总工会).
            ends = end in cuts or (name[-1] in "县州旗区" and (len(name) > 2 or _OFFICE.match(text, end) is not None))
            tied = ends and text[start - 1 : start] in _TIES  # jieba may tie 和 to a name behind it (和平|果工业园区)
            # jieba may read the short form of a county as a count (三门|海岸线)
            if (
                (not full or len(name) == 2)
                and not (ends and (start in cuts or tied))
                and (name not in counted or _COUNTABLE.match(text, end))
            ):
                continue
            if start not in cuts and ends and len(name) > 2 and self._is_astride(text, start, end, cuts, name):
                continue
            if not full and "·" in (text[start - 1 : start], text[end : end + 1]):
                continue  # 吐尔逊·阿里木: part of a person's name
            itself = name in called and (name[0] not in _SMALL_WORDS or text[start - 1 : start] in _OPENERS)
            lends = _LENDS.match(text, end) and not (name[0] == "任" and _HAN.match(text, start - 1))  # 甲任|县法院院长
            if name in self._common and not (itself or lends or self._after_parent(text, start, name)):
                continue
            sole = name in self._divisions.sole_names and not self._reads_as_word(name)  # 循化县 tells as much as 循化撒拉族自治县
            place = Place("division", name, self._divisions.codes(name), full or sole)
            yield Mention(start, end, place, "places.division" if full else "places.short_form")

    def _is_astride(self, text: str, start: int, end: int, cuts: frozenset[int], name: str) -> bool:
        """Tell whether what reads as a name begins inside one word and ends with another (其中|山区)."""
        inner = next((at for at in range(start + 1, end - 1) if at in cuts), None)
        before = next((at for at in range(start - 1, max(start - 4, -1), -1) if at in cuts), None)
        if inner is None or before is None or self._after_parent(text, start, name):
            return False
        return all(self._segmenter.frequency(word) > _COMMON_FREQUENCY for word in (text[before:inner], text[inner:end]))

    def _trusted(self, text: str, named: list[Mention[Place]], cuts: frozenset[int]) -> list[Mention[Place]]:
        """Drop short forms of counties that nothing supports: they are common words too often (资源, 合作)."""
        full = {code for m in named if m.value.full for code in m.value.codes}
        ends = {m.end: m.value.codes for m in named if m.value.full}
        below = {code for m in named if m.value.full and m.start in ends for code in m.value.codes if self._under(code, ends[m.start])}
        doubtless = below | {code for m in named if m.value.full and not self._reads_as_word(m.value.name) for code in m.value.codes}
        county = any(m.value.full and m.value.codes[0] in doubtless and not self._may_be_wide(m.value.codes) for m in named)
        around = set[str]().union(*map(self._divisions.above, doubtless))
        only = None if county else self._only_short(text, named, doubtless)
        kept: list[Mention[Place]] = []
        rows = self._rows(text, named)
        for index, mention in enumerate(named):
            row = rows.get(index, " ")
            below_last = self._below_last(named, index, mention.value.codes)
            codes = self._likeliest_first(mention.value.codes, full, row, around)
            if index in rows:
                codes = tuple(code for code in codes if code.startswith(row))
            elif below_last:
                codes = below_last
            elif not mention.value.full:
                codes = self._as_written(codes, full)
            levelled = len(mention.value.name) > 2 and mention.value.name[-1] in "县州旗区"  # 彭水县, 科左中旗
            trusted = (mention.value.full or levelled) and not self._reads_as_word(mention.value.name)
            if mention.start not in cuts and not mention.value.full and codes[0] not in full:
                continue
            supported = (
                trusted
                or index in rows
                or bool(below_last)
                or codes[0] in doubtless
                or self._known_widely(codes[0])
                or mention.value.name == only
                or (
                    mention.value.full
                    and not self._joins(text, mention)
                    and (not doubtless or (not county and self._under(codes[0], around | doubtless) and mention.end in cuts))
                )
            )
            if not supported and codes[0] in full and not self._reads_as_word(mention.value.name):  # no 会同县 that names itself
                supported = bool(_OWN.match(text, mention.end) or _OWN_OF_NAMED.match(text, mention.end))
            elif not supported and _OWN.match(text, mention.end):
                word = self._is_common(mention.value.name) and not _LENDS.match(text, mention.end)
                supported = len({code[:2] for code in codes}) == 1 and not word
            if not supported and self._under(codes[0], around):
                supported = self._listed(text, named, index) or (len(codes) == 1 and not self._is_common(mention.value.name))
            if supported:
                place = mention.value
                kept.append(Mention(mention.start, mention.end, Place(place.kind, place.name, codes, place.full), mention.rule))
        return kept

    def _likeliest_first(self, codes: tuple[str, ...], full: set[str], row: str, around: set[str]) -> tuple[str, ...]:
        """Order codes: what is named in full, what is of the row's prefecture, what is under a division named, what is known widely."""
        if len(codes) < 2:
            return codes
        return tuple(
            sorted(
                codes,
                key=lambda code: (code not in full, not code.startswith(row), not self._under(code, around), not self._known_widely(code)),
            )
        )

    def _only_short(self, text: str, named: list[Mention[Place]], doubtless: set[str]) -> str | None:
        """Give the one short form of a county that an article without any county's full name repeats or opens with, if it speaks of its level or begins 某某：.

        It lies in one of the ``doubtless`` prefectures, where there are such.
        """
        cities = {code for code in doubtless if not code.endswith("0000")}
        short = (m.value for m in named if not m.value.full and not self._known_widely(m.value.codes[0]))
        times = Counter(place.name for place in short if not cities or any(self._under(code, cities) for code in place.codes))
        spoken = {match[1] or match[2] for match in _SPOKEN.finditer(text)} if times else set()
        opens = {m.value.name for m in named if m.start < _OPENING}
        sure = {
            name for name, n in times.items() if cities and n >= _ROW and name in opens and self._segmenter.frequency(name) < _VERY_COMMON
        }
        told = [name for name, n in times.items() if (n > 1 or name in opens) and self._is_told(text, name, spoken, name in sure)]
        return told[0] if len(told) == 1 else None

    def _is_told(self, text: str, name: str, spoken: set[str], sure: bool) -> bool:
        today = [division for division in self._divisions.named(name) if division.valid(None)]
        if len(today) != 1:
            return False
        level = today[0].name[-1]
        sure = sure or (f"{name}全{level}" in text and self._segmenter.frequency(name) < _VERY_COMMON)  # 河间全市
        if self._is_common(name) and self._segmenter.tag(name) != "ns" and not sure:
            return False
        return level in spoken or text.startswith(name + "：")

    def _below_last(self, named: list[Mention[Place]], index: int, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Give the one county of today that a short form right behind the division above it stands for (湖北保康), or nothing."""
        mention, last = named[index], named[index - 1] if index else None
        if last is None or mention.value.full or last.end != mention.start or not self._known_widely(last.value.codes[0]):
            return ()
        if self._is_common(mention.value.name) and self._segmenter.tag(mention.value.name) != "ns":
            return ()
        below = tuple(code for code in codes if self._under(code, last.value.codes) and self._divisions.get(code).valid(None))
        return below if len(below) == 1 and not self._known_widely(below[0]) else ()

    def _rows(self, text: str, named: list[Mention[Place]]) -> dict[int, str]:
        """Give the mentions that stand in a row of bare names of one prefecture's counties (甲、乙、丙; 甲、乙两县) or head its items, with the codes' beginning."""
        rows: dict[int, str] = {}
        first = 0
        for index in range(1, len(named) + 1):
            if index < len(named) and text[named[index - 1].end : named[index].start] in _JOINTS:
                continue
            row = named[first:index]
            if len(row) >= _ROW or (len(row) > 1 and _COUNTIES.match(text, row[-1].end)):
                shared = set.intersection(*(self._prefectures(m.value.codes) for m in row))
                if len(shared) == 1 and len({m.value.name for m in row}) == len(row):
                    rows.update(dict.fromkeys((i for i in range(first, index) if not named[i].value.full), shared.pop()))
            first = index
        heads = [index for index, m in enumerate(named) if is_head(text, m.start, m.end)]
        shared = set.intersection(*(self._prefectures(named[index].value.codes) for index in heads)) if len(heads) >= _ROW else set()
        if len(shared) == 1:  # the counties of a round-up
            rows.update(dict.fromkeys((index for index in heads if not named[index].value.full), shared.pop()))
        return rows

    def _prefectures(self, codes: tuple[str, ...]) -> set[str]:
        """Give the beginnings of the codes of today's counties."""
        return {code[:4] for code in codes if not code.endswith("00") and self._divisions.get(code).valid(None)}

    def _as_written(self, codes: tuple[str, ...], full: set[str]) -> tuple[str, ...]:
        """Give what a bare name stands for without what the one that is written in full became or was before (某市, not 某区)."""
        written = [self._divisions.get(code) for code in codes if code in full]
        if not written:
            return codes
        kin = {heir for own in written for heir in own.successors}
        above = {own.parent for own in written}

        def became(code: str) -> bool:
            other = self._divisions.get(code)
            return code in kin or other.parent in above or any(own.code in other.successors for own in written)

        return tuple(code for code in codes if code in full or not became(code))

    def _reads_as_word(self, name: str) -> bool:
        """Tell whether a name is also a common word and a level word (会同县: together with the county)."""
        return (
            len(name) == 3
            and self._segmenter.frequency(name[:-1]) > _COMMON_FREQUENCY
            and self._segmenter.tag(name[:-1])[:2] not in PROPER_TAGS
        )

    def _joins(self, text: str, mention: Mention[Place]) -> bool:
        """Tell whether what reads as a name joins a body to the next (局会同县妇联)."""
        return self._reads_as_word(mention.value.name) and text[mention.start - 1 : mention.start] in _BODY_ENDS

    def _under(self, code: str, above: Iterable[str]) -> bool:
        return not self._divisions.above(code).isdisjoint(above)

    def _known_widely(self, code: str) -> bool:
        return self._divisions.get(code).level != "county"

    def _may_be_wide(self, codes: tuple[str, ...]) -> bool:
        """Tell whether one of the divisions that a name stands for is known widely (宁德市: today no county)."""
        return any(map(self._known_widely, codes))

    def _is_common(self, name: str) -> bool:
        return self._segmenter.frequency(name) > _COMMON_FREQUENCY

    @staticmethod
    def _listed(text: str, named: list[Mention[Place]], index: int) -> bool:
        mention = named[index]
        before = named[index - 1].end if index else -1
        after = named[index + 1].start if index + 1 < len(named) else -1
        return text[before : mention.start] in ("、", "和", "与") or text[mention.end : after] in ("、", "和", "与")

    def _after_parent(self, text: str, start: int, name: str) -> bool:
        parents = {above.name for division in self._divisions.named(name) for above in self._divisions.line(division.code)[:-1]}
        return any(text.endswith(parent, 0, start) for parent in parents)


def _bears(text: str, place: Mention[Place]) -> bool:
    """Tell whether a township or village bears the name of a city, and the city's name does not just stand before another word."""
    return (_ITSELF if place.value.kind == "village" else _OF_TOWNSHIP).match(text, place.end) is not None


def _called(text: str) -> frozenset[str]:
    """Give the counties named by two common words that open lines, sentences or titles again and again, or one with a house of their own (高县融媒体中心)."""
    found = [*_OPENED.finditer(text)]
    opened = Counter(match[1] for match in found)
    housed = {match[1] for match in found if _HOUSES.match(text, match.end())}
    return frozenset(name for name, n in opened.items() if n > 1 or name in housed)


def _is_sort(text: str, place: Mention[Place], above: set[int]) -> bool:
    """Tell whether what reads as a place says only what sort of village one is (“空心村”), or which post somebody takes (任村|第一书记)."""
    called = place.value.kind == "village" and text[place.start - 1 : place.start] + text[place.end : place.end + 1] == "“”"
    sort = place.start not in above and _SORT.fullmatch(text, place.start, place.end) is not None
    return called or sort or text.startswith("任村第一书记", place.start)
