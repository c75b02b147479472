"""Names that stand behind no post: evidence of shape, neighbours, lists and repetition, added up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from reformie.lexicon import Lexicons
from reformie.people import characters as chars
from reformie.people.loose import is_loose, is_no_name, needed
from reformie.people.names import LINKS, NameShapes
from reformie.people.surnames import ends_of
from reformie.people.things import Things
from reformie.people.wordlists import Endings, Openings
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

_ENOUGH = 4.4  # evidence that a bare name needs
_WORTH_A_LOOK = 2.2  # evidence at which lists and repetition may still make it one
_BEST_RIGHT = 3.2
_PLAIN_RIGHT = 1.0  # the best that words can be behind a name which do not tell that it ends there
_WITHIN = -1.0  # jieba's voice where a name ends inside one of its words
_CUT = -0.2  # what jieba's cut through a name counts at most, where what stands behind it tells a name
_TITLED = 2.5  # evidence before a name that a clause or a word for a person leads up to
_OPEN = 0.5  # evidence before a name that opens its clause
_JOINING = chars.FUNCTION | LINKS  # surnames that are oftener small words
_HONORIFICS = "同志|先生|女士|老人|师傅|大娘|大爷|老师|同学|教授|博士(?=[，。、说在是的曾来为就已把将到拿领带从和与担任])"
_HONORIFIC = regex(f"老?(?:{_HONORIFICS})")
_HONORIFIC_FIRSTS = frozenset(["老", *(word[0] for word in _HONORIFICS.split("|"))])
_BRAND = regex(r"[\u4e00-\u9fff]{0,8}”(?![说道：])")
_TIME = regex(r"\d{1,4}(?:日|月|年|岁)")
_TRADES = frozenset("员家手师者将匠")  # last of a trade's name
_OFTEN = 500  # a word that is met so often may hold a surname
_MEASURES = frozenset("个家支座条项种批只头块处所辆台套件")
_COUNTED = regex(r"[\d一二两三四五六七八九十百千万余多几数].$")
_BANNER = regex(
    r"(?:(?![把将在对为到全各本该])[\u4e00-\u9fff]){0,3}?(?:苏木|嘎查)(?!达)"
)  # behind the first syllables of a place (巴彦|塔拉苏木)
_TRADE_LASTS = "员匠叫师"
_TRADE = regex(rf"(?!师傅)[{_TRADE_LASTS}](?=[\u4e00-\u9fff]{{2}})")
_LIVING = regex(
    r"(?:^|[，。；：！？、“”\n\d日月年天])[^，。；：！？、“”\n]{0,12}?"
    r"(?:(?:经营|从事|租住|居住|就读|住在|家住|来自|当了|[卖干跑][了着过])[^，。；：！？、的“”\n]{1,14}"
    r"|开[^，。；：！？、的“”\n]{0,8}(?:[店馆铺厂场坊行吧屋车]|超市|民宿|农家乐|诊所|公司)"
    r"|在[^，。；：！？、的“”\n]{1,12}(?:工作|上班|打工|务工|创业|经商|打拼|上学|读书)[^，。；：！？、的“”\n]{0,4}|正[在忙]着?[^，。；：！？、的“”\n]{1,8}|入学|毕业|入职|返乡|回乡|回村|退伍|退役|下岗|退休)的$"
)  # how somebody makes a living or where he lives, before his name (开理发店的)
_WORKERS = frozenset("员师匠")  # last of a trade's name, seldom of another word
_EPITHET = regex(r"“[^“”，。]{2,12}、[^“”，。]{2,12}”的$")  # “不等不靠、敢闯敢试”的甲
_HAN = regex(r"[\u4e00-\u9fff]+")
_NOTE = regex(r"（(?:女|男|[\u4e00-\u9fff]{1,4}族|女，[\u4e00-\u9fff]{1,4}族)）")
_AGED = regex(r"，(?:这[位名]|[男女](?:，|、)|(?:今年|现年)?\d{2}岁)")
_OPENING_SIGNS = frozenset({"", *"”。，\n、：“；（ "})
_NO_WORDS = frozenset({"", *"。，\n、：；（ “"})  # no word of honour or rank ends with these
_OF_LEVEL = "(?:[级直委、区市县]|四套|四大|有关|相关|主要|分管|党政|政府|人大|政协|纪委)*(?:领导|班子|干部)"  # 甲、乙等县四套班子领导
_PLACES_TAIL = regex(
    r"[等\d一二两三四五六七八九十](?:(?:(?<=等)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})|(?<=\d)\d{0,2}|(?<=[^等\d])[一二两三四五六七八九十]{0,2})"
    r"个?(?:乡镇|镇街|镇|乡|街道|社区|行政村|自然村|村(?![民干医])|片区|县|区|市|州|旗|苏木|嘎查|国|省|城市|园区|景区|景点|站点)"
    rf"|(?<=等)(?:方向|地区|乡镇|镇街|镇|乡|街道|社区|村(?![民干医])|片区|地|国|省市|县|区|市|州|旗|苏木|嘎查|城市|园区|景区|景点|站点)(?!{_OF_LEVEL}))"
)
_PLACES_NAMED = regex(
    r"(?:在|赴|到|位于|涉及|覆盖|分布于|走进|深入)((?:[\u4e00-\u9fff]{2,4}、){1,8}[\u4e00-\u9fff]{2,4}[和及与][\u4e00-\u9fff]{2,4}?(?:镇|乡|街道|苏木|嘎查)(?![长党]))"
)  # 在甲、乙和桃花镇
_PLACES_JOINERS = frozenset("、和及与")
_PLACES_BODY = regex(r"[\u4e00-\u9fff]{2,}(?:[、和及与][\u4e00-\u9fff]{2,5}){1,12}$")
_TELLING = frozenset("（，受和")  # what begins with these may tell that a name ends before it
_LISTING, _JOINERS = frozenset("、 "), frozenset("和与/")
_JOINING_SIGNS = _LISTING | _JOINERS | {"（"}  # what may stand between two names, or open the note behind the first


@dataclass(slots=True)
class Bare:
    """A candidate with the evidence for it; ``loose`` where only its shape speaks for it."""

    start: int
    end: int
    score: float
    loose: bool = False


@dataclass(slots=True)
class _Around:
    """What one article has around a name."""

    text: str
    cuts: frozenset[int]
    posts: frozenset[int]
    holding: frozenset[int]
    held: frozenset[int]  # where a post or a verb of holding one begins
    title: Callable[[int], float]
    apposed: Callable[[int], bool]
    begun: Counter[str] = field(default_factory=Counter)  # the first two characters of what may be a name

    def alone(self, start: int, end: int) -> bool:
        """Tell whether no other name can add to the evidence for a stretch: none is joined to it, and none begins like it."""
        joined = self.text[start - 1 : start] in _JOINING_SIGNS or self.text[end : end + 1] in _JOINING_SIGNS
        return not joined and self.begun[self.text[start : start + 2]] < 2


class BareNames:
    """Finds names without a post.

    Args:
        shapes: Judges the shape of names.
        lexicons: Gives ``name_leaders``, ``speech_verbs``, ``name_followers``, ``appositions`` and what ``Things`` reads.
        segmenter: Tells kinds and frequencies of words.
    """

    def __init__(self, shapes: NameShapes, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._shapes = shapes
        self._segmenter = segmenter
        self._things = Things(lexicons, segmenter)
        self._leaders = frozenset(lexicons.column("name_leaders", "word"))
        self._persons = Endings(lexicons.column("appositions", "word"))
        self._speech = Openings(lexicons.column("speech_verbs", "verb"))
        self._followers = Openings(lexicons.column("name_followers", "word"))
        self._leading = _WORKERS | _TRADES | {word[-1:] for word in self._leaders}
        titling = self._persons.lasts | chars.HONOUR_LASTS | chars.TOLD_LASTS
        self._weighty = self._leading | titling | _MEASURES | {"老", "小", "的"}
        self._led = self._persons.lasts.union(_TRADE_LASTS, "去除")
        self._opening = self._speech.firsts | self._followers.firsts | _HONORIFIC_FIRSTS
        self._telling = self._opening | _TELLING

    def find(
        self,
        text: str,
        cuts: frozenset[int],
        posts: frozenset[int],
        holding: frozenset[int],
        title: Callable[[int], float],
        apposed: Callable[[int], bool],
    ) -> list[Bare]:
        """Find the bare names of a text.

        Args:
            text: The clean text.
            cuts: Its word edges.
            posts: Offsets at which a post begins.
            holding: Offsets at which a verb of holding a post begins.
            title: Weighs a word of honour or rank that stands before an offset.
            apposed: Tells whether a comma and a phrase of posts stand at an offset.
        """
        around = _Around(text, cuts, posts, holding, posts | holding, title, apposed)
        strange = self._shapes.strange_in(text)
        opened = {match.start(): match for match in self._shapes.opening.finditer(text)}
        tag, surnames = self._segmenter.tag, self._shapes.surnames
        starts = [s for s in sorted(strange.union(opened)) if s in cuts or (text[s - 1] in self._led and self._is_led(text, s))]
        around.begun.update([text[start : start + 2] for start in (*starts, *strange)])  # two ways find a strange one
        found = [c for start in starts for c in self._at(around, start, opened.get(start), start in strange)]
        found = [
            c
            for c in found
            if not is_no_name(text, c.start, c.end, tag, surnames) and not self._things.begins_plainly(text[c.start : c.end])
        ]
        places = _listed_places(text)
        found = [c for c in found if text[c.end : c.end + 1] != "·" and not any(first <= c.start < last for first, last in places)]
        again = Counter(text[c.start : c.end] for c in found)
        begun = {c.start: c for c in found}
        ends = {c.end: c for c in found}
        kept = []
        for candidate in found:
            bonus = 1.6 * sum(self._neighbours(text, candidate, begun, ends)) + 0.8 * (again[text[candidate.start : candidate.end]] > 1)
            alone = candidate.loose and not bonus and not self._paired(text, candidate, begun, ends)
            more = needed(text, common=text[candidate.start] in self._shapes.common) if alone else 0.0
            if candidate.score + bonus >= _ENOUGH + more:
                kept.append(Bare(candidate.start, candidate.end, candidate.score + bonus))
        return _best(kept)

    def _is_led(self, text: str, start: int) -> bool:
        """Tell whether a word for a person or the last of one stands before, or 免去, so that a name may begin within a word."""
        return start > 0 and (
            text.startswith(("免去", "免除"), start - 2)
            or _TRADE.match(text, start - 1) is not None
            or self._persons.before(text, start) != ""
        )

    def _at(self, around: _Around, start: int, opening: re.Match[str] | None, strange: bool) -> list[Bare]:
        """Judge the names that may begin at an offset; most cannot be worth a look, whatever more is asked."""
        text = around.text
        left: float | None = None
        found: list[Bare] = []
        for end in ends_of(opening):
            if (weight := self._shapes.weight(text[start:end])) is None:
                continue
            left = self._left(around, start) if left is None else left
            voice = self._voice(around, start, end) if end in around.cuts else _WITHIN
            before = weight + left
            if before + max(_CUT, voice) + _BEST_RIGHT < _WORTH_A_LOOK:
                continue
            # No word that tells anything begins with most characters.
            told = text[end : end + 1] in self._telling or text[end + 1 : end + 2] in chars.UNDERWAY_SIGNS or end in around.held
            if not told and before + _PLAIN_RIGHT + voice < _WORTH_A_LOOK:
                continue
            if (candidate := self._by_shape(around, start, end, before, left, voice)) is not None:
                found.append(candidate)
        return found + self._strange(around, start, self._left(around, start) if left is None else left) if strange else found

    def _strange(self, around: _Around, start: int, left: float) -> list[Bare]:
        """Judge names of known parts, and those that write foreign sounds."""
        text = around.text
        parts = self._shapes.parts.at(text, start)
        made = (*parts, *self._shapes.behind_surname(text, start))
        found = [Bare(start, end, weight + left + self._right(around, end)) for end, weight in made]
        if left == _OPEN and len(found) == 1 and self._speech.at(text, found[0].end):
            found[0].score += 0.4  # a short part that opens the clause and speaks (宝音说)
        if parts and (longer := self._shapes.prolonged(text, parts, around.posts)) is not None:
            found.append(Bare(start, longer.end, 3.0 + left + self._right(around, longer.end)))
        sound = self._shapes.transliterated(text, start, 2)
        if sound is not None and sound - start < 3 and self._right(around, sound) < 2.6:
            sound = None  # two such characters are a name only where it speaks
        if sound is not None and sound in around.cuts and (weight := self._shapes.foreign_weight(text[start:sound])) > 0:
            found.append(Bare(start, sound, weight + left + self._right(around, sound)))
        return [c for c in found if c.score >= _WORTH_A_LOOK]

    def _by_shape(self, around: _Around, start: int, end: int, before: float, left: float, voice: float) -> Bare | None:
        """Judge a name with a known surname; None as soon as it can no longer be worth a look.

        ``before`` is the weight of the stretch with the evidence ``left`` of it, ``voice`` what jieba made of it.
        """
        text = around.text
        right = self._told(around, end)
        if not right and before + _PLAIN_RIGHT + voice < _WORTH_A_LOOK:
            return None
        right = right or self._plain(around, end)
        # Where the words behind a name are plain, jieba's cut through it counts for little.
        score = before + right + (max(_CUT, voice) if right > 2 else voice)
        if score < _WORTH_A_LOOK or (score < _ENOUGH and text[start : start + 2] not in self._shapes.surnames and around.alone(start, end)):
            return None
        if _BANNER.match(text, end) or self._shapes.shape(text, start, end, around.posts) is None or self._in_idiom(text, start, end):
            return None
        compound = text[start : start + 2] if end - start > 2 and start + 2 in around.cuts else ""
        score += compound in self._shapes.surnames and self._segmenter.tag(compound) == "nr"  # 尉迟, but not 东方
        acting = end in around.holding and text.startswith("代理", end)  # 启明|代理: no 明代
        score -= (0.0 if acting else self._shapes.cut_through(text, end)) + 1.2 * (end - start > 2 and text[end - 1] in chars.ADVERBS)
        score -= 2.0 * (end - start > 2 and chars.AT_ONE.match(text, end - 1) is not None)
        score += chars.weigh_third(text, start, end)
        if right < 2.2 and not (left >= 2.0 and text[start] in self._shapes.common):
            score -= self._shapes.as_words(text, start, end, around.cuts) * (
                0.5 if left >= _TITLED and end - start > 2 and text[start] not in _JOINING else 1.0
            )
        score -= 2.0 * (self._ends_word(text, start) and (not left or self._ends_word(text, start - 2)))
        if text[start - 1 : start] == "“" and _BRAND.match(text, end):
            score -= 2.0  # a word of its own (“双岗制”), or a name within another (“许明亮工作室”)
        return Bare(start, end, score, is_loose(text, start, end, left, right)) if score >= _WORTH_A_LOOK else None

    def _in_idiom(self, text: str, start: int, end: int) -> bool:
        """Tell whether a word of four characters in the dictionary holds the stretch and more (喜笑颜|开)."""
        return any(self._segmenter.frequency(text[first : first + 4]) for first in range(max(0, end - 4), start + 1))

    def _ends_word(self, text: str, start: int) -> bool:
        """Tell whether a surname is the last of an ordinary word of two characters (妇女儿童|维权)."""
        word = text[start - 1 : start + 1]
        return self._segmenter.frequency(word) > _OFTEN and self._segmenter.tag(word)[:2] not in PROPER_TAGS

    def _left(self, around: _Around, start: int) -> float:
        """Weigh what stands before a bare name."""
        before = around.text[start - 1 : start]
        if before in self._weighty:
            return self._weigh_before(around, start, before)
        return _OPEN if before in _OPENING_SIGNS else 0.0

    def _weigh_before(self, around: _Around, start: int, before: str) -> float:
        """Weigh what stands before a bare name and ends with a character that may tell for or against one."""
        if before in ("老", "小") and start - 1 in around.cuts:
            return -1.5  # 老龚|爱说
        if before in _MEASURES and _COUNTED.search(around.text, max(0, start - 3), start):
            return -2.5  # 18支|龙舟队
        if before not in _NO_WORDS and (titled := around.title(start)):
            return titled
        if before == "的" and any(pattern.search(around.text, max(0, start - 30), start) for pattern in (_LIVING, _EPITHET)):
            return _TITLED
        if before in _OPENING_SIGNS:
            return _OPEN
        if before not in self._leading:
            return 0.0
        word = _word_before(around, start)
        if word in self._leaders:
            return 0.8
        if word in _WORKERS and len(longer := _word_before(around, start - 1)) > 1:
            word = longer + word  # 木雕|师
        if before in _WORKERS and len(word) > 1 and _HAN.fullmatch(word) and self._segmenter.tag(word)[:1] != "v":
            return 1.5
        return 0.5 if before in _TRADES else 0.0

    def _right(self, around: _Around, end: int) -> float:
        """Weigh what stands behind a bare name."""
        return self._told(around, end) or self._plain(around, end)

    def _told(self, around: _Around, end: int) -> float:
        """Weigh what tells that a name ends before it: who speaks, holds a post or is at work; 0.0 where nothing does."""
        text = around.text
        sign = text[end : end + 1]
        opens = sign in self._opening
        if opens and self._speech.at(text, end):
            return 2.6
        if end in around.holding:
            return 3.2
        noted = sign == "（" and _NOTE.match(text, end)
        if end in around.posts or noted or (sign == "，" and (_AGED.match(text, end) or around.apposed(end))):
            return 2.2
        if (sign in _HONORIFIC_FIRSTS and _HONORIFIC.match(text, end)) or (sign == "受" and chars.CHARGED.match(text, end)):
            return 2.6
        another = sign == "和" and chars.joins_another(text, end + 1, self._shapes.surnames)
        underway = text[end + 1 : end + 2] in chars.UNDERWAY_SIGNS and chars.UNDERWAY.match(text, end)
        follows = another or underway or (opens and len(self._followers.at(text, end)) > 2)
        return 2.2 if follows else 0.0  # 举着, 蹲着, 头一回

    def _plain(self, around: _Around, end: int) -> float:
        """Weigh what stands behind a bare name and might stand anywhere."""
        text = around.text
        sign = text[end : end + 1]
        if sign in chars.BOUNDARIES or sign.isspace():
            return 0.8
        if sign.isdecimal() and _TIME.match(text, end):
            return _PLAIN_RIGHT
        return _PLAIN_RIGHT if self._followers.at(text, end) or self._shapes.verb_at(text, end) else -0.5

    def _voice(self, around: _Around, start: int, end: int) -> float:
        """Weigh what jieba made of a stretch that ends with a word: one word that it knows as a name or does not know, or pieces of others."""
        word = around.text[start:end]
        if word in self._shapes.figures:
            return 1.0
        tag = self._segmenter.tag(word)[:2]
        if tag == "nr":
            return 0.0 if len(word) < 3 or word[-1] in chars.THINGS else 1.0 if self._holds_word(word) else 2.0
        if tag in PROPER_TAGS:
            return -4.0
        if self._segmenter.frequency(word):
            return -2.0
        if not around.cuts.isdisjoint(range(start + 1, end)):
            return 0.4
        return 2.2 if len(word) == 3 else 0.6

    def _holds_word(self, stretch: str) -> bool:
        """Tell whether a rare word that the dictionary has as a name is a surname and a common word (金|白银)."""
        return self._segmenter.frequency(stretch) <= 3 and self._segmenter.frequency(stretch[1:]) > 300

    @staticmethod
    def _paired(text: str, candidate: Bare, starts: dict[int, Bare], ends: dict[int, Bare]) -> bool:
        """Tell whether 和 or a stroke joins another candidate (甲和乙, 甲/乙)."""
        behind = text[candidate.end : candidate.end + 1] in _JOINERS and candidate.end + 1 in starts
        return behind or (text[candidate.start - 1 : candidate.start] in _JOINERS and candidate.start - 1 in ends)

    @staticmethod
    def _neighbours(text: str, candidate: Bare, starts: dict[int, Bare], ends: dict[int, Bare]) -> tuple[bool, bool]:
        """Tell whether another candidate stands before and behind, parted by 、 or a space and a note such as （女）."""
        note = _NOTE.match(text, candidate.end)
        behind = note.end() if note else candidate.end
        after = text[behind : behind + 1] in _LISTING and behind + 1 in starts
        joined = text[candidate.start - 1 : candidate.start] in _LISTING
        opened = (
            text.rfind("（", max(0, candidate.start - 10), candidate.start)
            if text[candidate.start - 2 : candidate.start - 1] == "）"
            else -1
        )
        before = joined and (candidate.start - 1 in ends or opened in ends)
        return before, after


def _word_before(around: _Around, end: int) -> str:
    """Give the last word of what stands before an offset, or ""."""
    start = end - 1
    while start > 0 and start not in around.cuts:
        start -= 1
    return around.text[max(start, 0) : end]


def _listed_places(text: str) -> list[tuple[int, int]]:
    """Give the bounds of the lists that their end shows to be of places (甲、乙、丙三个乡镇)."""
    tails = [match.start() for match in _PLACES_TAIL.finditer(text)]
    ends = [end for end in tails if not _PLACES_JOINERS.isdisjoint(text[max(0, end - 7) : end])]  # before the last, and a line's end
    bodies = [_PLACES_BODY.search(text, max(0, end - 60), end) for end in ends]
    named = [match.span(1) for match in _PLACES_NAMED.finditer(text)]
    return named + [match.span() for match in bodies if match is not None]


def _best(found: list[Bare]) -> list[Bare]:
    """Settle overlaps: the more evidence wins, of which every character beyond three is some (巴图巴特尔 holds 巴特尔)."""
    kept: list[Bare] = []
    taken: set[int] = set()
    for candidate in sorted(found, key=lambda c: (-c.score - 0.8 * max(c.end - c.start - 3, 0), c.start)):
        if taken.isdisjoint(range(candidate.start, candidate.end)):
            kept.append(candidate)
            taken.update(range(candidate.start, candidate.end))
    return sorted(kept, key=lambda c: c.start)
