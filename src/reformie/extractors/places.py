"""Places: divisions of the GB/T 2260 table by name and short form, townships and villages by their shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reformie.divisions import ETHNIC, Divisions
from reformie.findings import Findings, Place, PlaceKind
from reformie.gazetteer import Gazetteer
from reformie.lexicon import Lexicons
from reformie.mention import Mention, apart, longest_first, positions
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

_SURNAME = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石"
    "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)  # before 家乡 in the name of a township (昌平县罗家乡)
_SUFFIX = regex(
    r"(?=[街苏民镇乡嘎社村])(?:"  # most places are passed at this
    r"(?P<township>街道|苏木(?![达镇乡])|民族乡|镇(?=[长江海][^\W的]{0,3}[村社])|(?<![家城回返下离还思故老同])乡(?=长[^\W的]{0,3}[村社])"
    rf"|(?<!小)(?<!苏木)镇(?![长街乡静定痛守压江流村海级貌]|镇(?!长)|银行)|(?:(?<![家城回返下离还思故老同])|(?<=[县区市旗][{_SURNAME}]家))乡(?![长镇村贤亲愁情音土下级]))"
    r"|(?P<village>嘎查(?!达)|(?<![农乡渔每各全个驻总政])村社区(?!教|矫|治|工|服|居?民)|社区(?!教|矫|治|工|服)|(?<![农乡渔每村驻总])村(?![长庄镇干级落里支务域居医企子口头史容规组级貌])"
    r"|居民区(?=党|居委|书记)|(?<![农乡村渔每老秀轻美佳范女任届星生年职进强好各名位个])村(?=支书))"
    r")"
)
_LONGEST_NAME = 5
_LONGEST_BY_SOUND = 7
_OF_PEOPLE = regex(rf"(?:{ETHNIC})$")  # 兴旺鄂温克族乡
_TOWNS = regex(r"(?![全该我本各省市州县地城郊])[\u4e00-\u9fff]区$")  # 桐区|彝族乡, behind no district of the table
_FUNCTION = frozenset("vdpcruye")
_SYLLABLES = frozenset("都来尔于则和布过")  # words of their own that end names of townships as well
_BEFORE = frozenset("在到从由和与至向赴往离驻任对把被")  # stand before a name of which a particle is the last but one syllable
_BY_SOUND = regex(r"(?:(?![的和与及在至到了等各全该每个两多几是有为由从])[\u4e00-\u9fff])+")
_HEADS = ("红旗", "呼和")  # begin names of townships, though they look like a banner and a particle
_COUNTING = frozenset("一二两三四五六七八九十")
_TIES = frozenset("和与及任")
_UNCOMMON = 20  # what is rarer in jieba's dictionary may write the sounds of a name
_COMMON_FREQUENCY = 200  # in jieba's dictionary of 60 million words: 涪陵 has 82, 资源 8,000
_PLAIN = r"(?![的和与及在至到等各全该每个两多几所有辖属下内建以来中镇乡街第届])[\u4e00-\u9fff]"
_DOUBTFUL = regex(r"山村|.(?:社区居?民|村民)")  # 凤凰山村 and 桃园社区居民 behind their township; a 小山村, 该社区居民 name nothing
_INNER = regex(
    rf"(?!是|为|系|被|村民|居民|牧民|党员|干部|科协|妇联|工会|团委|党委|党工委|党支部|党总支|支部|[委变]){_PLAIN}和?(?:{_PLAIN}){{1,4}}|(?![村组户企党家校点办里外直]){_PLAIN}和|[前后左右中]所"
)  # 和 behind one character joins nothing (苏木|伊和宝力格|嘎查, 街道|清和|社区)
_NO_NAME = regex(r"[\d一二两三四五六七八九十几多数各][家个所座]|“[\u4e00-\u9fff]乡")  # 13家镇卫生院, “茶乡课堂”
_TAKING = regex(r"[\u4e00-\u9fff]{2,3}(?<!主)任(?![家庄村集店楼寨湾坪桥河城])(?=[\u4e00-\u9fff]{2})")
_JOINED_TO = regex(
    r"[长记任席员书](?![任到在赴调由是为去])[\u4e00-\u9fff]{2,3}[和与]$"
)  # 镇长甲|和|镇综治中心主任乙: a name, and no township
_OFFICE_HEAD = regex(r"[\u4e00-\u9fff]{2,8}?(?:主任|[所站队]长|主席|书记|委员|干事)")
_SORT = regex(
    r"(?:软弱涣散|任职|移民|城[中郊]|边境|城边|自?然|行政|(?:全?国)?文明|先进|后进|富裕|富民|帮扶|受援|结对)村|建制镇|[邻外同联跨回返走离进]村"
    r"|(?:人才|能人|产业|科技|文化|生态|旅游|项目|党建|电商|支部|教育|法治|工业|特色)[兴强富治美]村"
)  # says what sort of village one is, or what is done with villages, unless it stands behind its township
_POST = regex(r"副|党|村?支|第一|书记|主任|[镇乡村]长|人大|武装|政法|驻村|宣传|组织")
_HAN = regex(r"[\u4e00-\u9fff]")
_JOINTS = ("、", "和", "与", "及")
_ROW = 3  # so many bare names of one prefecture's counties in a row are no common words
# 该县, 全市, 县委: what an article says that is about a county and only calls it by its short name
_SPOKEN = regex(r"[该全我本]([县市区旗])(?![场民])|(?<![\u4e00-\u9fff])([县市旗])(?=委|政府|人大|政协|[\u4e00-\u9fff]{1,4}局)")
_OPENING = 30  # a name so near the beginning is in the headline or the dateline
_COUNTIES = regex(r"[两二三四五六]个?(?:[县区市旗]|地(?!区|方))")
_OWN = regex(
    r"(?:[一二三四五六七八九十]中|[一二三四五六]小)(?![学心等间国队组型])|(?:[\u4e00-\u9fff]{2}村镇|农商|农村商业)银行|农商行|供电公司|支行|支公司|分公司|援[疆藏青](?!建)"
)  # what a short form before it makes a county's
_OWN_OF_NAMED = regex(
    r"职业|中等|工业园|经济开发区|高新|产业园|税务|公安|法院|检察院|电视台|日报|分[局校院]"
)  # where the county is named in full


class PlacesExtractor:
    """Fill ``findings.places``.

    Args:
        lexicons: Gives ``place_stops``, words that cannot be part of a township's or village's name, and
            ``division_common_words``, names that count only behind the division above them.
        divisions: The table of divisions.
        segmenter: Tells how common a word is.
    """

    def __init__(self, lexicons: Lexicons, divisions: Divisions, segmenter: Segmenter) -> None:
        self._divisions = divisions
        self._segmenter = segmenter
        self._gazetteer = Gazetteer(name for name in divisions.names() if len(name) > 1)
        self._common = frozenset(lexicons.column("division_common_words", "name"))
        self._stops = frozenset(lexicons.column("place_stops", "word"))
        self._stop_lengths = sorted(set(map(len, self._stops)))

    def __call__(self, findings: Findings) -> None:
        """Find the places of one article."""
        text = findings.page.text
        named = self._trusted(text, longest_first(self._named(text, findings.cuts)), findings.cuts)
        ends = {mention.end for mention in named if mention.value.full or self._known_widely(mention.value.codes[0])}
        whole = positions(named)
        levelled = {p for m in named if m.value.full and len(m.value.name) > 2 for p in range(m.start, m.end)}
        wide = {m.end for m in named if self._known_widely(m.value.codes[0]) and not m.value.full}
        hits = (
            m
            for m in self._small(text, findings.cuts, ends)
            if not whole.issuperset(range(m.start, m.end)) and m.end - 1 not in wide  # 宁州|乡野公司
        )
        small = longest_first(m for m in hits if not (m.start not in levelled and m.end - 1 in levelled and m.end in levelled))  # 任东乡|县
        above = ends | {m.end for m in small}
        small = [m for m in small if not _is_sort(text, m, above)]
        findings.places.extend(sorted([*apart(named, small), *small], key=lambda m: m.start))

    def _named(self, text: str, cuts: frozenset[int]) -> Iterator[Mention[Place]]:
        for start, end, name in self._gazetteer.find_all(text):
            full = name in self._divisions.full_names
            ends = end in cuts or (len(name) > 2 and name[-1] in "县州旗区")  # jieba may tie 县 to an unknown word behind it
            tied = ends and text[start - 1 : start] in _TIES  # jieba may tie 和 to a name behind it (和平|果工业园区)
            if (not full or len(name) == 2) and not (ends and (start in cuts or tied)):
                continue
            if not full and "·" in (text[start - 1 : start], text[end : end + 1]):
                continue  # 吐尔逊·阿里木: part of a person's name
            if name in self._common and not self._after_parent(text, start, name):
                continue
            codes = tuple(division.code for division in self._divisions.named(name))
            yield Mention(start, end, Place("division", name, codes, full), "places.division" if full else "places.short_form")

    def _trusted(self, text: str, named: list[Mention[Place]], cuts: frozenset[int]) -> list[Mention[Place]]:
        """Drop short forms of counties that nothing supports: they are common words too often (资源, 合作)."""
        full = {code for m in named if m.value.full for code in m.value.codes}
        ends = {m.end: m.value.codes for m in named if m.value.full}
        below = {code for m in named if m.value.full and m.start in ends for code in m.value.codes if self._under(code, set(ends[m.start]))}
        doubtless = below | {code for m in named if m.value.full and not self._reads_as_word(m.value.name) for code in m.value.codes}
        county = any(not self._known_widely(code) for code in doubtless)
        around = {above.code for code in doubtless for above in self._divisions.line(code)[:-1]}
        only = None if any(not code.endswith("0000") for code in doubtless) else self._only_short(text, named)
        kept: list[Mention[Place]] = []
        rows = self._rows(text, named)
        for index, mention in enumerate(named):
            row = rows.get(index, " ")
            below_last = self._below_last(named, index, mention.value.codes)
            codes = tuple(
                sorted(
                    mention.value.codes,
                    key=lambda code: (
                        code not in full,
                        not code.startswith(row),
                        not self._under(code, around),
                        not self._known_widely(code),
                    ),
                )
            )
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
            alone = mention.value.full and (
                not doubtless or (not county and self._under(codes[0], around | doubtless) and mention.end in cuts)
            )
            supported = (
                trusted
                or alone
                or index in rows
                or bool(below_last)
                or codes[0] in doubtless
                or self._known_widely(codes[0])
                or mention.value.name == only
            )
            if not supported and codes[0] in full:
                supported = bool(_OWN.match(text, mention.end) or _OWN_OF_NAMED.match(text, mention.end))
            elif not supported and _OWN.match(text, mention.end):
                supported = len({code[:2] for code in codes}) == 1 and not self._is_common(mention.value.name)
            if not supported and self._under(codes[0], around):
                supported = self._listed(text, named, index) or (len(codes) == 1 and not self._is_common(mention.value.name))
            if supported:
                place = mention.value
                kept.append(Mention(mention.start, mention.end, Place(place.kind, place.name, codes, place.full), mention.rule))
        return kept

    def _only_short(self, text: str, named: list[Mention[Place]]) -> str | None:
        """Give the one short form of a county that an article without any full name repeats or opens with, if it speaks of its level or begins 某某：."""
        times = Counter(m.value.name for m in named if not m.value.full and not self._known_widely(m.value.codes[0]))
        spoken = {match[1] or match[2] for match in _SPOKEN.finditer(text)} if times else set()
        opens = {m.value.name for m in named if m.start < _OPENING}
        told = [name for name, n in times.items() if (n > 1 or name in opens) and self._is_told(text, name, spoken)]
        return told[0] if len(told) == 1 else None

    def _is_told(self, text: str, name: str, spoken: set[str]) -> bool:
        today = [division for division in self._divisions.named(name) if division.valid(None)]
        if len(today) != 1 or (self._is_common(name) and self._segmenter.tag(name) != "ns"):
            return False
        return today[0].name[-1] in spoken or text.startswith(name + "：")

    def _below_last(self, named: list[Mention[Place]], index: int, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Give the one county of today that a short form right behind the division above it stands for (湖北保康), or nothing."""
        mention, last = named[index], named[index - 1] if index else None
        if last is None or mention.value.full or last.end != mention.start or not self._known_widely(last.value.codes[0]):
            return ()
        if self._is_common(mention.value.name) and self._segmenter.tag(mention.value.name) != "ns":
            return ()
        below = tuple(code for code in codes if self._under(code, set(last.value.codes)) and self._divisions.get(code).valid(None))
        return below if len(below) == 1 and not self._known_widely(below[0]) else ()

    def _rows(self, text: str, named: list[Mention[Place]]) -> dict[int, str]:
        """Give the mentions that stand in a row of bare names of one prefecture's counties (甲、乙、丙; 甲、乙两县), with the codes' beginning."""
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
        return rows

    def _prefectures(self, codes: tuple[str, ...]) -> set[str]:
        """Give the beginnings of the codes of today's counties."""
        return {code[:4] for code in codes if not code.endswith("00") and self._divisions.get(code).valid(None)}

    def _as_written(self, codes: tuple[str, ...], full: set[str]) -> tuple[str, ...]:
        """Give what a bare name stands for without what the one that is written in full became or was before (某市, not 某区)."""
        written = [self._divisions.get(code) for code in codes if code in full]
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

    def _under(self, code: str, above: set[str]) -> bool:
        return any(division.code in above for division in self._divisions.line(code)[:-1])

    def _known_widely(self, code: str) -> bool:
        return self._divisions.get(code).level != "county"

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

    def _small(self, text: str, cuts: frozenset[int], ends: set[int]) -> Iterator[Mention[Place]]:
        """Find townships and villages: first those whose left edge is plain, whose names then settle the others."""
        hits = [(match.start(), match.end(), _kind(match)) for match in _SUFFIX.finditer(text)]
        edges = ends | {end for suffix, end, _ in hits if not _DOUBTFUL.match(text, suffix - 1)}
        plain = {end: self._plain_edge(text, suffix, cuts, edges) for suffix, end, _ in hits}
        known = {text[start:end] for end, start in plain.items() if start is not None}
        for suffix, end, kind in hits:
            start = plain[end]
            if start is None:
                inside = (p for p in range(max(0, suffix - _LONGEST_NAME), suffix) if text[p:end] in known)
                lengths = () if _DOUBTFUL.match(text, suffix - 1) else (2, 3, 1, 4)
                start = next(inside, next((suffix - n for n in lengths if suffix - n in cuts), None))
            if _JOINED_TO.search(text, max(0, suffix - 6), suffix) and _OFFICE_HEAD.match(text, end):
                continue
            if start is not None and suffix - start == 1 and self._is_coming(text, start, cuts, ends):
                start -= 1
            if start is not None and text[start] == "任" and suffix - start > 2 and start not in edges and not self._stops_at(text, start):
                start += 1  # 甲|任桃花镇|党委书记: a verb behind a name
            elif start is not None and (taking := _TAKING.match(text, start, suffix)) and _POST.match(text, end):
                start = taking.end()  # jieba ties the verb to the name before it
            if start is not None and text[suffix - 1] == "任" and suffix - start > 2:
                continue  # 甲任|镇…专班组长
            if start is not None and start < suffix and not _NO_NAME.match(text, max(0, start - 1)):
                yield Mention(start, end, Place(kind, text[start:end]), f"places.{kind}")

    def _plain_edge(self, text: str, suffix: int, cuts: frozenset[int], ends: set[int]) -> int | None:
        """Find where the name before a suffix begins: behind a place, a stop word, a verb or a sign; None where nothing tells."""
        tail = self._tail(text, suffix, ends)
        lowest = max(suffix - max(_LONGEST_NAME, tail + (_LONGEST_NAME - 1 if text[suffix - 1] == "族" else 1)), 0) - 1
        above = next((p for p in range(suffix - max(tail, 2), lowest, -1) if p in ends), None)
        if above is not None and (_INNER.fullmatch(text, above, suffix) or self._sounds(text, above, suffix, cuts)):
            return above
        if _DOUBTFUL.match(text, suffix - 1):
            return None
        if above is None and (far := self._far_edge(text, suffix, cuts, ends)) is not None:
            return far
        for start in range(suffix - (tail or self._known_tail(text, suffix, cuts)), lowest, -1):
            if start in ends or self._stops_at(text, start) or (start in cuts and self._governs(text, start, cuts)):
                if start == suffix and text[suffix - 1] in _SYLLABLES:
                    return self._written_by_sound(text, start, cuts, ends)  # 巴彦都|镇
                behind = start - 1 in ends or text[start - 2 : start - 1] in "的在到从往"  # …的|和平村: 和 joins nothing
                if suffix - start == 1 and behind and self._is_of_name(text, start, suffix):
                    return start - 1
                return self._written_by_sound(text, start, cuts, ends) if suffix - start == 1 and text[suffix] not in "社村街" else start
        return None

    def _far_edge(self, text: str, suffix: int, cuts: frozenset[int], ends: set[int]) -> int | None:
        """Give where the place above ends if a long name that writes the sounds of another language fills the way to it (镇|乌都勒吾斯塘村)."""
        first = next((p for p in range(suffix - _LONGEST_NAME - 1, max(suffix - _LONGEST_BY_SOUND - 2, -1), -1) if p in ends), None)
        if first is None or text[suffix] in "镇乡" or not _BY_SOUND.fullmatch(text, first, suffix):
            return None
        return first if self._unknown(text, first, suffix, cuts) else None

    def _sounds(self, text: str, first: int, suffix: int, cuts: frozenset[int]) -> bool:
        """Tell whether a stretch of some length behind a place writes the sounds of another language (县|依希来木其|乡)."""
        return (
            suffix - first > _LONGEST_NAME - 2
            and _BY_SOUND.fullmatch(text, first, suffix) is not None
            and self._unknown(text, first, suffix, cuts)
        )

    def _unknown(self, text: str, first: int, suffix: int, cuts: frozenset[int]) -> bool:
        """Tell whether no word of a stretch is one of the dictionary's common ones."""
        words = [p for p in range(first, suffix + 1) if p in cuts or p in (first, suffix)]
        return not any(len(text[a:b]) > 1 and self._segmenter.frequency(text[a:b]) > _UNCOMMON for a, b in pairwise(words))

    @staticmethod
    def _is_coming(text: str, start: int, cuts: frozenset[int], ends: set[int]) -> bool:
        """Tell whether a 来 before the one character left of a name is part of it: nobody stands before it who came (来榆镇, 走进来榆镇)."""
        if text[start - 1 : start] != "来" or start < 2:
            return False
        before = text[start - 2]
        return not _HAN.match(before) or before in _BEFORE or before in "进来" or start - 1 in ends

    def _is_of_name(self, text: str, start: int, suffix: int) -> bool:
        """Tell whether 和 before the one character that is left of a name behind a place is part of it (安县|和|日镇, 竹乡|和|平村)."""
        return text[start - 1] == "和" and (text[suffix] in "镇乡" or self._segmenter.frequency(text[start - 1 : suffix]) > 0)

    def _written_by_sound(self, text: str, start: int, cuts: frozenset[int], ends: set[int]) -> int:
        """Give where the name of a township begins of which one character alone would be left: 吉里于|孜镇, 巴彦温|都|尔苏木.

        What writes the sounds of another language may look like a particle; the words around it are in no dictionary then.
        """
        left, unknown = start, False
        while left and left not in ends and start - left < _LONGEST_BY_SOUND and _HAN.match(text, left - 1):
            before = next(p for p in range(left - 1, -1, -1) if p in cuts or p == 0)
            word = text[before:left]
            known = self._segmenter.frequency(word) > _UNCOMMON
            if (len(word) > 1 and known) or (left < start and word in _BEFORE):
                break
            unknown = unknown or len(word) > 1
            left = before
        # 两渡镇, where a sentence or a place ends before it; 某区多悦镇
        counted = start - left == 1 and (text[left] in _COUNTING or left in ends) and text[start] != "乡"
        return left if unknown or counted else start

    def _tail(self, text: str, suffix: int, ends: set[int]) -> int:
        """Give how many characters before a suffix surely belong to the name: 五里街镇, 花市镇, 壶镇镇 and 和州镇 end in what else stands before one."""
        if text.endswith("大街", 0, suffix) and suffix - 2 not in ends:
            return 4  # the street's own name may be a verb (建设大街街道)
        people = _OF_PEOPLE.search(text, max(0, suffix - 6), suffix) if text[suffix] == "乡" else None
        if (
            people
            and people.start() not in ends
            and (not self._stops_at(text, people.start()) or _TOWNS.search(text, max(0, people.start() - 2), people.start()))
        ):
            return suffix - people.start() + 2
        return 2 if text[suffix - 1] in "街市镇州" and suffix not in ends and not self._stops_at(text, suffix - 1) else 0

    def _known_tail(self, text: str, suffix: int, cuts: frozenset[int]) -> int:
        """Give how many characters a word before a suffix has that no verb or particle is, though it ends in one (悦来|镇), or 0."""
        word = text[suffix - 2 : suffix] if suffix in cuts and suffix - 2 in cuts and suffix - 1 not in cuts else ""
        return 2 if word and word not in self._stops and self._segmenter.tag(word)[:2] in PROPER_TAGS else 0

    def _governs(self, text: str, position: int, cuts: frozenset[int]) -> bool:
        """Tell whether the word that ends at a cut is a verb or a particle."""
        start = next((p for p in range(position - 1, max(position - 4, -1), -1) if p in cuts), position)
        return (
            position - start > 1 and not text.endswith(_HEADS, 0, position) and self._segmenter.tag(text[start:position])[:1] in _FUNCTION
        )

    def _stops_at(self, text: str, position: int) -> bool:
        if not position or not _HAN.match(text, position - 1):
            return True
        if text.endswith(_HEADS, 0, position) or text.startswith("各庄", position - 1):  # 李各庄镇
            return False
        return any(text[max(0, position - length) : position] in self._stops for length in self._stop_lengths)


def _is_sort(text: str, place: Mention[Place], above: set[int]) -> bool:
    """Tell whether what reads as a place says only what sort of village one is (“空心村”), or which post somebody takes (任村|第一书记)."""
    called = place.value.kind == "village" and text[place.start - 1 : place.start] + text[place.end : place.end + 1] == "“”"
    sort = place.start not in above and _SORT.fullmatch(text, place.start, place.end) is not None
    return called or sort or text.startswith("任村第一书记", place.start)


def _kind(match: re.Match[str]) -> PlaceKind:
    return "township" if match["township"] else "village"
