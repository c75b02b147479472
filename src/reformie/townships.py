"""Townships and villages by their shape: a word for one (镇, 街道, 村) and the name before it, whose left edge is to be found."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import pairwise

from reformie.divisions import ETHNIC
from reformie.findings import Place, PlaceKind
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

_SURNAME = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石"
    "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)  # before 家乡 in the name of a township (昌平县罗家乡)
_SUFFIX = regex(
    r"(?=[街苏民镇乡嘎社村])(?:"  # most places are passed at this
    r"(?P<township>街道|苏木(?![达镇乡])|民族乡|镇(?=[长江海][^\W的]{0,3}[村社])|(?<![家城回返下离还思故老同撤并])乡(?=长[^\W的]{0,3}[村社])"
    r"|镇(?=江苏(?!宁)|(?:江西|海南)(?:省|产业|工业|商会|援))"
    rf"|(?<![小撤])(?<!苏木)镇(?![长街乡静定痛守压江流村海级貌]|镇(?!长)|银行)|(?:(?<![家城回返下离还思故老同撤并])|(?<=[县区市旗][{_SURNAME}]家))乡(?![长镇村贤亲愁情音土下级]))"
    r"|(?P<village>嘎查(?!达)|(?<![农乡渔每各全个驻总政])村社区(?!教|矫|治|工|服|居?民)|社区(?!教|矫|治|工|服)|(?<![农乡渔每村驻总])村(?!落(?![了下实户地])|[长庄镇干级里支务域居医企子口头史容规组级貌]|(?<=归村)(?:集体|里|民|所有))"
    r"|居民区(?=党|居委|书记)|(?<![农乡村渔每老秀轻美佳范女任届星生年职进强好各名位个])村(?=支书))"
    r")"
)
_LONGEST_NAME = 5
_LONGEST_BY_SOUND = 7
_OF_PEOPLE = regex(rf"(?:{ETHNIC})$")  # 青河鄂温克族乡
_TOWNS = regex(r"(?![全该我本各省市州县地城郊])[\u4e00-\u9fff]区$")  # 桐区|彝族乡, behind no district of the table
_FUNCTION = frozenset("vdpcruye")
_SYLLABLES = frozenset("都来尔于则和布过")  # words of their own that end names of townships as well
_BEFORE = frozenset("在到从由和与至向赴往离驻任对把被")  # stand before a name of which a particle is the last but one syllable
_BY_SOUND = regex(r"(?:(?![的和与及在至到了等各全该每个两多几是有为由从])[\u4e00-\u9fff])+")
_HEADS = ("红旗", "呼和", "伊和")  # begin names of townships, though they look like a banner and a particle
_FIRSTS = "来沿通望过才更本"  # verbs and prepositions that begin names of townships (来榆镇, 沿溪镇)
_COUNTING = frozenset("一二两三四五六七八九十")
_UNCOMMON = 20  # what is rarer in jieba's dictionary may write the sounds of a name
_PLAIN = r"(?![的和与及在至到等各全该每个两多几所有辖属下内建以来中镇乡街第届])[\u4e00-\u9fff]"
_DOUBTFUL = regex(r"山村|.(?:社区居?民|村民)")  # 凤凰山村 and 桃园社区居民 behind their township; a 小山村, 该社区居民 name nothing
_INNER = regex(
    r"(?!是|为|系|被|[成设建]立$|组建$|村民|居民|牧民|党员|干部|科协|妇联|工会|团委|党委|党工委|党支部|党总支|支部|[委变]"
    rf"|[里上](?:[把为将让给以对向也都还就又已正请]|来的?)|[\u4e00-\u9fff]{{0,2}}(?:[商协]会|合作社|供销社|学校|医院|卫生院|派出所|公司)[\u4e00-\u9fff]){_PLAIN}和?(?:{_PLAIN}){{1,4}}|(?![村组户企党家校点办里外直]){_PLAIN}和|[前后左右中]所"
)  # 和 behind one character joins nothing (苏木|伊和浩特|嘎查, 街道|永和|社区)
_NO_NAME = regex(r"[\d一二两三四五六七八九十几多数各][家个所座]|“[\u4e00-\u9fff]乡")  # 13家镇卫生院, “茶乡课堂”
_VIA = regex(
    r"(?:[\u4e00-\u9fff]{0,3}?经|受)与?(?=[\u4e00-\u9fff]{2,4}(?:[镇乡村]|街道|社区)[^，。；\n]{0,24}(?:审[核批查定]|批准|同意|调解|协[调商]|介绍|推荐|核[实查准]|评[定议估审]|认定|确认|初审|验收|研究|牵线|多次|反复|邀请|委托|指派|沟通))"
)
_VIA_SIGNS = frozenset("经受")
_TAKING = regex(r"[\u4e00-\u9fff]{2,3}(?<!主)任(?![家庄村集店楼寨湾坪桥河城])(?=[\u4e00-\u9fff]{2})")
_JOINED_TO = regex(
    r"[长记任席员书](?![任到在赴调由是为去])[\u4e00-\u9fff]{2,3}[和与]$"
)  # 镇长甲|和|镇综治中心主任乙: a name, and no township
_OFFICE_HEAD = regex(r"[\u4e00-\u9fff]{2,8}?(?:主任|[所站队]长|主席|书记|委员|干事)")
_POST = regex(r"副|党|村?支|第一|书记|主任|[镇乡村]长|人大|武装|政法|驻村|宣传|组织")
_HAN = regex(r"[\u4e00-\u9fff]")
_TIME_ENDS = frozenset("年月日号时点分初底末起晚午")
_TIME = regex(
    r"(?:\d|[年月][一二三四五六七八九十]{1,3})(?:[年月][初底末]?|[日号]|[时点分](?!\d))(?:[上中下]午|[早当]?晚|起)?$"
)  # 5月8日|长寿镇
_OWN_BODY = regex(r"党委|党工委|政府|人大|中心|综合|便民|卫生院|纪委|司法所|派出所|农业|学校")  # what only a township has
_OF_VILLAGE = regex(
    r"[镇乡](?![镇村内里各])[\u4e00-\u9fff]{2,4}?(?<![各个的和两山])(?:村(?![里民级庄])|社区|嘎查)"
)  # a township, and a village of it


class SmallPlaces:
    """The grammar of townships and villages.

    Args:
        lexicons: Gives ``place_stops``, words that cannot be part of a township's or village's name, and ``transliteration_characters``.
        segmenter: Tells kinds and frequencies of words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._segmenter = segmenter
        self._stops = frozenset(lexicons.column("place_stops", "word"))
        self._written = regex("[" + "".join(lexicons.column("transliteration_characters", "character")) + "依鄂]{4,9}$")
        self._stops_by_last = {
            last: tuple(stop for stop in self._stops if stop[-1:] == last) for last in {stop[-1:] for stop in self._stops}
        }

    def find(self, text: str, cuts: frozenset[int], ends: set[int]) -> Iterator[Mention[Place]]:
        """Find townships and villages: first those whose left edge is plain, whose names then settle the others."""
        hits = [(match.start(), match.end(), _kind(match)) for match in _SUFFIX.finditer(text)]
        edges = ends | {end for suffix, end, _ in hits if not _DOUBTFUL.match(text, suffix - 1)}
        plain = {end: self._plain_edge(text, suffix, cuts, edges) for suffix, end, _ in hits}
        known = {text[start:end] for end, start in plain.items() if start is not None}
        for suffix, end, kind in hits:
            start = plain[end]
            if start is None or start == suffix:
                inside = (p for p in range(max(0, suffix - _LONGEST_NAME), suffix) if text[p:end] in known)
                lengths = () if start == suffix or _DOUBTFUL.match(text, suffix - 1) else (2, 3, 1, 4)
                start = next(inside, next((suffix - n for n in lengths if suffix - n in cuts), start))
            start = self._opened(text, start, suffix, cuts, ends, known) if start == suffix - 1 else start
            if _JOINED_TO.search(text, max(0, suffix - 6), suffix) and _OFFICE_HEAD.match(text, end):
                continue
            if start is not None and suffix - start == 1 and self._is_coming(text, start, ends):
                start -= 1
            start = self._behind_verb(text, start, suffix, end, edges) if start is not None else None
            if start is not None and text[suffix - 1] == "任" and suffix - start > 2:
                continue  # 甲任|镇…专班组长
            if start is None or self._is_none(text, start, suffix, end):
                continue
            if start < suffix and not _NO_NAME.match(text, max(0, start - 1)):
                yield Mention(start, end, Place(kind, text[start:end]), f"places.{kind}")

    def _behind_verb(self, text: str, start: int, suffix: int, end: int, edges: set[int]) -> int:
        """Give where a name begins behind a verb before it: what somebody takes (甲|任桃花镇|党委书记), by whom a matter goes (项目经|桃花镇政府审核)."""
        if text[start] == "任" and suffix - start > 2 and start not in edges and not self._stops_at(text, start):
            return start + 1
        if not _VIA_SIGNS.isdisjoint(text[start:suffix]) and (via := _VIA.match(text, start)) and suffix - via.end() > 1:
            return via.end()
        taking = _TAKING.match(text, start, suffix) if _POST.match(text, end) else None
        return taking.end() if taking else start

    def _is_none(self, text: str, start: int, suffix: int, end: int) -> bool:
        """Tell whether what reads as a place is towns in general, or a verb before 村集体 (桃花镇|壮大|村集体经济) and no village that is named elsewhere."""
        name, word = text[start:end], text[start:suffix]
        if not text.startswith("集体", end):
            return name == "城镇"
        verb = len(word) == 2 and (word in self._stops or self._segmenter.tag(word)[:1] == "v")
        return verb and text.count(name) == text.count(f"{name}集体")

    def _plain_edge(self, text: str, suffix: int, cuts: frozenset[int], ends: set[int]) -> int | None:
        """Find where the name before a suffix begins: behind a place, a stop word, a verb or a sign; None where nothing tells."""
        if (foreign := self._foreign(text, suffix, ends)) is not None:
            return foreign
        tail = self._tail(text, suffix, ends)
        lowest = max(suffix - max(_LONGEST_NAME, tail + (_LONGEST_NAME - 1 if text[suffix - 1] == "族" else 1)), 0) - 1
        above = _last_of(ends, suffix - max(tail, 2), lowest)
        if above is not None and (_INNER.fullmatch(text, above, suffix) or self._sounds(text, above, suffix, cuts)):
            return above
        if _DOUBTFUL.match(text, suffix - 1):
            return None
        if above is None and (far := self._far_edge(text, suffix, cuts, ends)) is not None:
            return far
        for start in range(suffix - (tail or self._known_tail(text, suffix, cuts)), lowest, -1):
            stopped = self._stops_at(text, start) and not self._opens_word(text, start - 1, suffix, cuts)
            stopped = (stopped and not self._ends_word(text, start, suffix, cuts)) or _ends_time(text, start)
            if start in ends or stopped or (start in cuts and self._governs(text, start, cuts)):
                if start == suffix and self._ends_in_former(text, suffix, ends):
                    return suffix - 2
                if start == suffix and text[suffix - 1] in _SYLLABLES:
                    return self._written_by_sound(text, start, cuts, ends)  # 巴彦都|镇
                behind = start - 1 in ends or text[start - 2 : start - 1] in "的在到从往"  # …的|和平村: 和 joins nothing
                if suffix - start == 1 and behind and self._is_of_name(text, start, suffix):
                    return start - 1
                return self._written_by_sound(text, start, cuts, ends) if suffix - start == 1 and text[suffix] not in "社村街" else start
        return None

    @staticmethod
    def _ends_in_former(text: str, suffix: int, ends: set[int]) -> bool:
        """Tell whether 原 before 乡 or 镇 ends the name that opens a clause of what is plainly a township (，柏原乡赵家坪村)."""
        first = suffix - 2
        if first <= 0 or text[suffix - 1] != "原" or text[suffix] not in "镇乡":
            return False
        opens = first in ends or not _HAN.match(text, first - 1)
        return opens and (_OF_VILLAGE.match(text, suffix) or _OWN_BODY.match(text, suffix + 1)) is not None

    def _far_edge(self, text: str, suffix: int, cuts: frozenset[int], ends: set[int]) -> int | None:
        """Give where the place above ends if a long name that writes the sounds of another language fills the way to it (镇|库木吾斯塔勒村)."""
        if text[suffix] in "镇乡":
            return None
        first = _last_of(ends, suffix - _LONGEST_NAME - 1, max(suffix - _LONGEST_BY_SOUND - 2, -1))
        if first is None or not _BY_SOUND.fullmatch(text, first, suffix):
            return None
        return first if self._unknown(text, first, suffix, cuts) else None

    def _sounds(self, text: str, first: int, suffix: int, cuts: frozenset[int]) -> bool:
        """Tell whether a stretch of some length behind a place writes the sounds of another language (县|塔希来木其|乡)."""
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
    def _is_coming(text: str, start: int, ends: set[int]) -> bool:
        """Tell whether one of ``_FIRSTS`` before the one character left of a name is part of it: nobody before it came, went or is (来榆镇, 走进来榆镇)."""
        if start < 2 or text[start - 1] not in _FIRSTS:
            return False
        before = text[start - 2]
        return not _HAN.match(before) or before in _BEFORE or before in "进来是" or start - 1 in ends

    def _opened(self, text: str, start: int, suffix: int, cuts: frozenset[int], ends: set[int], known: set[str]) -> int:
        """Give where a name begins of which a verb at the opening of a clause is part (。出头|岭镇卫生院), or where it is known from there."""
        first = start - 2
        if first < 1 or text[suffix] not in "镇乡" or not (first in cuts and start in cuts) or text[first:start] in self._stops:
            return start
        whole = text[first : suffix + 1]
        opens = first in ends or not _HAN.match(text, first - 1)
        if opens and _BY_SOUND.fullmatch(text, first, start) and _OWN_BODY.match(text, suffix + 1):
            known.add(whole)
        return first if whole in known else start

    def _foreign(self, text: str, suffix: int, ends: set[int]) -> int | None:
        """Give where a name of some length begins that from a clause's opening on writes the sounds of another language (。奥依亚拉克|镇)."""
        written = self._written.search(text, max(0, suffix - 9), suffix) if text[suffix] in "镇乡民苏" else None
        if written is None:
            return None
        start = written.start()
        opens = not start or start in ends or (not _HAN.match(text, start - 1) and text[start - 1 : start] != "·")
        return start if opens else None

    def _is_of_name(self, text: str, start: int, suffix: int) -> bool:
        """Tell whether 和 before the one character that is left of a name behind a place is part of it (某县|和|丰镇, 竹乡|和|平村)."""
        return text[start - 1] == "和" and (text[suffix] in "镇乡" or self._segmenter.frequency(text[start - 1 : suffix]) > 0)

    def _written_by_sound(self, text: str, start: int, cuts: frozenset[int], ends: set[int]) -> int:
        """Give where the name of a township begins of which one character alone would be left: 塔里于|孜镇, 赛罕温|都|尔苏木.

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
        # 三桥镇, where a sentence or a place ends before it; 某区多安镇
        counted = start - left == 1 and (text[left] in _COUNTING or left in ends) and text[start] != "乡"
        return left if unknown or counted else start

    def _tail(self, text: str, suffix: int, ends: set[int]) -> int:
        """Give how many characters before a suffix surely belong to the name: 五里街镇, 花市镇, 柳镇镇 and 和州镇 end in what else stands before one."""
        if text.endswith("大街", 0, suffix) and suffix - 2 not in ends:
            return 4  # the street's own name may be a verb (创业大街街道)
        people = _OF_PEOPLE.search(text, max(0, suffix - 6), suffix) if text[suffix] in "乡民" else None
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
        if not word or word in self._stops:
            return 0
        opens = suffix < 3 or not _HAN.match(text, suffix - 3)
        named = opens and _OF_VILLAGE.match(text, suffix) is not None  # 。进化|镇石槽村
        rare = opens and _BY_SOUND.fullmatch(word) is not None and self._segmenter.frequency(word) <= _UNCOMMON
        named |= rare and _OWN_BODY.match(text, suffix + 1) is not None  # 。才纳|乡卫生院
        return 2 if named or self._segmenter.tag(word)[:2] in PROPER_TAGS else 0

    def _governs(self, text: str, position: int, cuts: frozenset[int]) -> bool:
        """Tell whether the word that ends at a cut is a verb or a particle."""
        start = _last_of(cuts, position - 1, max(position - 4, -1))
        return (
            start is not None
            and position - start > 1
            and not text.endswith(_HEADS, 0, position)
            and self._segmenter.tag(text[start:position])[:1] in _FUNCTION
        )

    def _opens_word(self, text: str, position: int, suffix: int, cuts: frozenset[int]) -> bool:
        """Tell whether a stop word of one character begins a proper word of two that the name before a suffix begins with (向阳|坡村)."""
        begins = position in cuts and position + 1 not in cuts and suffix - position > 2
        return begins and self._segmenter.tag(text[position : position + 2])[:2] in PROPER_TAGS

    def _ends_word(self, text: str, position: int, suffix: int, cuts: frozenset[int]) -> bool:
        """Tell whether 和 ends a proper word of two that opens a clause, and with it the name before a suffix (。仁和|集镇)."""
        ends = text[position - 1] == "和" and position in cuts and position - 2 in cuts and position < suffix
        opens = ends and (position < 3 or not _HAN.match(text, position - 3))
        return opens and self._segmenter.tag(text[position - 2 : position])[:2] in PROPER_TAGS

    def _stops_at(self, text: str, position: int) -> bool:
        if not position or not "\u4e00" <= text[position - 1] <= "\u9fff":
            return True
        if text.endswith(_HEADS, 0, position) or text.startswith("各庄", position - 1):  # 李各庄镇
            return False
        return text.endswith(self._stops_by_last.get(text[position - 1], ()), 0, position)


def _last_of(offsets: Container[int], first: int, floor: int) -> int | None:
    """Give the greatest of some offsets that is at most ``first`` and above ``floor``, or None."""
    for offset in range(first, floor, -1):
        if offset in offsets:
            return offset
    return None


def _ends_time(text: str, position: int) -> bool:
    """Tell whether a date or a clock time in figures ends at a position."""
    return text[position - 1 : position] in _TIME_ENDS and _TIME.search(text, max(0, position - 8), position) is not None


def _kind(match: re.Match[str]) -> PlaceKind:
    return "township" if match["township"] else "village"
