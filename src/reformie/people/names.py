"""The shape of personal names, and how well a stretch of text fits it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from reformie.frozen import frozen
from reformie.lexicon import Lexicons
from reformie.people import characters as chars
from reformie.people.behind import GOING_ON, SAYS_AT, Behind
from reformie.people.parts import PLACE, PartNames
from reformie.people.surnames import Surnames
from reformie.people.wordlists import Openings
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

_HAN = regex(r"[\u4e00-\u9fff]+")
_FOREIGN = regex(r"[\u4e00-\u7683\u7685-\u9fff]{1,8}(?:·[\u4e00-\u7683\u7685-\u9fff]{1,8}){1,4}")  # 的 is no part of a name
LINKS = frozenset("由和从同为与向经")  # surnames, but nearly always another word
NO_FIRST = chars.NEVER | LINKS - {"向"} | frozenset("任兼及并都让请对给经以于因当")  # of a name without a surname
_OPENS_NO_NAME = NO_FIRST | frozenset("在叫跟把将被到去随")  # behind a word for a person (牧民叫甲·乙)
_FIGURE = 4.0
_STRENGTH = attrgetter("score", "end")
_WHOLE = 100  # as often as the dictionary has a word that a name may not cut in two
_SAYS = regex(r"说[，：。“]|说道|表示|介绍|原[是为任系]")
_USUAL = 0.7  # mean weight of the characters of a usual given name
_RARE_GIVEN = -1.2  # weight of a character that the table of given names does not hold
_LONGER = 0.8  # most names have a given name of two characters
_REMEMBERED = 50_000  # stretches; most of those of an article stand in others too
_SEEN, _KNOWN, _COMMON, _RARE_WORD = 3, 30, 500, 1500  # occurrences in the 60 million words behind jieba's dictionary


@frozen
class Candidate:
    """A stretch that may be a name, the weight of the evidence for it, and how much of that stands behind it."""

    end: int
    score: float
    right: float = 0.0


class NameShapes:
    """Judges whether a name begins at a place.

    Args:
        lexicons: Gives ``surnames``, ``given_characters``, ``traditional``, ``speech_verbs``, ``name_followers``, ``appositions``, ``not_names``,
            ``public_figures``, ``divisions``, ``transliteration_characters`` and what ``PartNames`` reads.
        segmenter: Tells which stretches are ordinary words.

    Attributes:
        surnames: Those known; ``common`` are the common ones, ``figures`` the names of public life.
        ends: Gives where a name with a known surname may end; ``opening`` finds them all, ``weight`` weighs a stretch by itself.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._surnames = {row["surname"]: int(row["weight"]) for row in lexicons.rows("surnames")}
        self.surnames = frozenset(self._surnames)
        self.common = frozenset(surname for surname, weight in self._surnames.items() if weight > 2)
        counts = {row["character"]: int(row["count"]) for row in lexicons.rows("given_characters")}
        for row in lexicons.rows("traditional"):  # names keep such characters in simplified text too (樑, 昇)
            if row["when"] == "traditional" and row["simplified"] in counts:
                counts.setdefault(row["traditional"], counts[row["simplified"]])
        self._given = {char: math.log10(count) - 1.5 for char, count in counts.items()}
        self._kin = frozenset(lexicons.column("appositions", "word"))
        long_places = [name[:-1] for name in lexicons.column("divisions", "name") if len(name) == 4]  # 若尔盖
        self._not_names = frozenset([*lexicons.column("not_names", "stretch"), *long_places])
        self.figures = frozenset(lexicons.column("public_figures", "name"))
        self.parts = PartNames(lexicons)
        self._sounds = self.parts.sounds
        known = Surnames(self.surnames)
        self.opening, self.ends = known.opening, known.ends
        self._segmenter = segmenter
        speech, followers = (Openings(lexicons.column(*column)) for column in (("speech_verbs", "verb"), ("name_followers", "word")))
        self._behind = Behind(speech, followers, segmenter, self._given, self.surnames)
        self._doubtful = chars.ABOUT | speech.firsts | {"傅"}
        self.verb_at = self._behind.verb_at
        self.weight = lru_cache(maxsize=_REMEMBERED)(self._weigh)

    def best_at(self, text: str, start: int, cuts: frozenset[int], posts: frozenset[int]) -> Candidate | None:
        """Give the best reading of a name that begins at ``start``, with its weight; ``posts`` are offsets at which a post begins."""
        if (foreign := self._foreign_end(text, start, posts)) is not None:
            return Candidate(foreign, 6.0, 3.0)
        found = [c for end in self.ends(text, start) if (c := self._judge(text, start, end, cuts, posts)) is not None]
        parts = self.parts.at(text, start)
        for end, weight in (*parts, *self.behind_surname(text, start)):
            right = self._behind.weigh(text, end, posts)
            found.append(Candidate(end, weight + right, right))
        if parts and (longer := self.prolonged(text, parts, posts)) is not None:
            found.append(longer)
        sound = self.transliterated(text, start, 2)
        if sound is not None and (weight := self.foreign_weight(text[start:sound])) > 0:
            right = self._behind.weigh(text, sound, posts)
            found.append(Candidate(sound, weight + right, right))
        return next((c for c in sorted(found, key=_STRENGTH, reverse=True) if not chars.of_thing(text, start, c.end)), None)

    def prolonged(self, text: str, parts: Sequence[tuple[int, float]], posts: frozenset[int]) -> Candidate | None:
        """Give a name that goes on behind known parts, where nothing closes it there and a clear sign does further on (巴音才次克说)."""
        first, *others = self.parts.longer(text, parts[-1][0])
        if not others or self._behind.weigh(text, first, posts) >= 1.0:
            return None
        for end in reversed(others):
            right, more = self._behind.weigh(text, end, posts), text[first:end]
            word = len(more) > 1 and self._segmenter.frequency(more) > _KNOWN and self._segmenter.tag(more)[:2] not in PROPER_TAGS
            if right >= 1.5 and not word and not self.cut_through(text, end):
                return Candidate(end, 3.0 + right, right)
        return None

    def unusual_at(self, text: str, start: int, cuts: frozenset[int], posts: frozenset[int], least: float = 1.5) -> Candidate | None:
        """Give a name without a known surname (阿依古丽, 扎西): two to six characters, none of them a word, closed by a clear sign.

        ``least`` is the evidence that must stand behind a name of two or three characters.
        """
        if start not in cuts or (first := text[start : start + 1]) in NO_FIRST or text[start + 1 : start + 3] in chars.ADDRESSES:
            return None
        linked = first in LINKS and (text[start + 1 : start + 2] in self.common or chars.is_told_to(text, start))  # 向|赵霞
        if linked or chars.goes_to(first, text[start + 1 : start + 3], self._segmenter.tag) or len(self._behind.speech.at(text, start)) > 1:
            return None
        if "分之" in text[start : start + 4] or self._segmenter.frequency(text[start : start + 4]):
            return None
        match = _HAN.match(text, start, start + 6)
        for length in range(2, 7):
            end = start + length
            if match is None or end > match.end() or end - 1 in posts or text[end - 1] in chars.NEVER:
                return None
            right = self._behind.weigh(text, end, posts)
            led = length > 2 and self.parts.led(text, start, end)
            if right >= (0.5 if led else 2.5 if length > 3 else least):
                if right < 1.5 and not led and not self._is_usual(text[start:end]):
                    return None
                surnamed = length == 3 and right >= 2.5 and self._is_usual(text[start + 1 : end])  # by a surname no table knows (踪大明说)
                known = led or all(char in self._given or char in chars.HIGHLAND for char in text[start + surnamed : end])
                strange = not known or (not led and self.cut_through(text, end) > 0) or self._holds_words(text, start, end, cuts)
                return None if strange else Candidate(end, 2.0, right)
        return None

    def is_foreign(self, name: str) -> bool:
        """Tell whether a name has a dot, is made of the parts of Mongolian, Tibetan, Uyghur, Kazakh or Yi names, or is a known one by sound."""
        return (
            "·" in name
            or any(end == len(name) for end, _ in self.parts.at(name, 0))
            or (self._sounds.fullmatch(name) is not None and self._segmenter.tag(name)[:2] == "nr")
        )

    def transliterated(self, text: str, start: int, least: int = 3) -> int | None:
        """Give where up to seven characters that write foreign names by sound end; two of them only make a known name."""
        match = self._sounds.match(text, start, start + 7)
        if match is None or match.end() - start < least or PLACE.match(text, match.end()):
            return None
        return match.end() if match.end() - start > 2 or self._segmenter.tag(match[0])[:2] == "nr" else None

    def behind_surname(self, text: str, start: int) -> list[tuple[int, float]]:
        """Give where a name of a surname and known parts may end, with a weight (包|额尔敦, 马|一不拉)."""
        if text[start : start + 1] not in self._surnames or text[start] in LINKS:
            return []
        return [(end, weight) for end, weight in self.parts.at(text, start + 1) if end - start > 3 or weight > 2.0]

    def strange_in(self, text: str) -> frozenset[int]:
        """Give the offsets at which ``parts``, ``behind_surname`` or ``transliterated`` may find a name."""
        parts = self.parts.starts(text)
        return parts.union([start - 1 for start in parts], [match.start() for match in self.parts.some_sounds.finditer(text)])

    def foreign_weight(self, word: str) -> float:
        """Weigh how well a word of such characters is known or unknown to the dictionary: a name, nothing at all, or (0) another word."""
        tag = self._segmenter.tag(word)[:2]
        if word in self._not_names or word.endswith(chars.FOREIGN_PLACES):
            return 0.0
        if tag == "nr":
            return 3.2
        return 1.6 if tag == "" and self._segmenter.frequency(word) == 0 else 0.0

    def as_words(self, text: str, start: int, end: int, cuts: frozenset[int]) -> float:
        """Weigh whether a surname is a word of its own here (都|来), perhaps with another behind it (来|食堂)."""
        surname, given = text[start], text[start + 1 : end]
        usual = surname in self.common
        if len(given) < 2 or start + 1 not in cuts:
            whole = len(given) > 1 and start in cuts and end in cuts and cuts.isdisjoint(range(start + 1, end))
            return 1.5 * (not usual and surname in chars.FUNCTION and not whole)
        known = 0 if self._segmenter.tag(given)[:2] == "nr" or self._is_usual(given) else self._segmenter.frequency(given)
        if usual:
            return 0.8 * (known > 10 * _KNOWN)
        often = self._segmenter.frequency(surname) > 100 * _KNOWN
        return 1.5 * (surname in chars.FUNCTION) + (1.5 * (known > _KNOWN) + 0.8 * often)

    def _is_usual(self, given: str) -> bool:
        return sum([self._given.get(char, _RARE_GIVEN) for char in given]) / len(given) > _USUAL

    def is_given(self, character: str) -> bool:
        """Tell whether a character is usual in given names and no particle that stands behind a name."""
        return self._given.get(character, _RARE_GIVEN) > 0 and character not in chars.PARTICLES

    def spoken(self, text: str, end: int) -> bool:
        """Tell whether a verb of speech follows."""
        return self._behind.speech.at(text, end) != ""

    def followed(self, text: str, end: int) -> bool:
        """Tell whether something follows that names stand before: a verb of speech, a sign, a particle, a word that joins."""
        return text[end : end + 1] in LINKS or self._behind.weigh(text, end, frozenset()) >= 1.0

    def foreign_start(self, text: str, dot: int, cuts: frozenset[int], role_ends: frozenset[int]) -> int:
        """Find where a name with a dot at ``dot`` begins: behind a post, a sign or a word that is no part of a name."""
        first = next((p for p in range(dot - 1, max(dot - 5, -1), -1) if p in cuts), dot)
        start, word = dot, text[first:dot]
        common = len(word) > 1 and self._segmenter.frequency(word) and self._segmenter.tag(word)[:2] not in PROPER_TAGS
        if dot in cuts and common and not self.is_foreign(word):
            return dot  # an ordinary word before the dot (办实事·作贡献)
        behind = (p for p in range(max(dot - 4, 2), dot) if p in cuts and self._called_before(text, p, dot))
        if (called := self.parts.filling(text, dot, cuts) or next(behind, None)) is not None:
            return called
        while self._sounds.fullmatch(text, start - 1, start) and start > max(0, dot - 7):
            start -= 1
        if start < dot and text[start - 1 : start] in chars.TRADES:
            return start
        start = dot
        while start > max(0, dot - 7) and _HAN.fullmatch(text[start - 1]):
            if start in role_ends or (start in cuts and start < dot and self._is_plain_word(text, start, cuts)):
                break
            start -= 1
        return start

    def _called_before(self, text: str, start: int, dot: int) -> bool:
        """Tell whether a word for a person ends at ``start``, and no word that joins or governs begins there (牧民|才次克·巴音)."""
        opens = text[start] not in _OPENS_NO_NAME and _HAN.fullmatch(text, start, dot) is not None
        return opens and not self._kin.isdisjoint((text[start - 2 : start], text[start - 3 : start]))

    def _is_plain_word(self, text: str, end: int, cuts: frozenset[int]) -> bool:
        start = next((p for p in range(end - 1, max(end - 5, -1), -1) if p in cuts), end)
        word, tag = text[start:end], self._segmenter.tag(text[start:end])
        return self._segmenter.frequency(word) > (3000 if len(word) == 1 else 10 if tag == "v" else 100) and tag[:2] != "nr"

    def _holds_words(self, text: str, start: int, end: int, cuts: frozenset[int]) -> bool:
        words = [text[a:b] for a, b in pairwise([p for p in range(start, end + 1) if p in cuts])]
        if text[start : start + 2] in self._not_names or (end - start == 2 and text[start] in chars.STANDING_IN):
            return True  # 晋升|中级前, 代点
        whole = text[start:end]
        if self._segmenter.frequency(whole) > (20 if len(whole) == 2 else 0) and self._segmenter.tag(whole)[:2] not in PROPER_TAGS:
            return True
        return any(len(w) > 1 and self._segmenter.frequency(w) > 20 and self._segmenter.tag(w)[:2] not in PROPER_TAGS for w in words)

    def _foreign_end(self, text: str, start: int, posts: frozenset[int]) -> int | None:
        match = _FOREIGN.match(text, start)
        joined = self.parts.joined(text, start, match.end()) if match else None
        if match is None or joined is not None or len(match[0]) > 24 or text[start] in LINKS:
            return joined
        last = match[0].rfind("·") + 1 + start
        if self.verb_at(text, last):
            return None
        made = self.parts.at(text, last)
        sound = self._sounds.match(text, made[-1][0] if made else last)
        if made or (sound and sound.end() - last > 1):
            end = self.parts.onward(text, sound.end() if sound else made[-1][0])
            end -= end > last + 2 and len(self._behind.speech.at(text, end - 1)) > 1  # 阿不都·哈力|坦言
            # One more syllable that no table holds belongs to the name where speech follows only behind it (托列根|说).
            return end + (
                not self._behind.speech.at(text, end)
                and self._behind.weigh(text, end, posts) < 0
                and self._behind.speech.at(text, end + 1) != ""
            )
        ends = range(last + 2 - (len(self._behind.speech.at(text, last + 1)) > 1), match.end() + 1)  # 乌里·巴|表示
        clear = (end for least in (2.5, 1.5) for end in ends if self._behind.weigh(text, end, posts) >= least)
        return self._behind.deed_in(text, last + 2, match.end()) or next(clear, match.end())

    def _judge(self, text: str, start: int, end: int, cuts: frozenset[int], posts: frozenset[int]) -> Candidate | None:
        if (score := self.shape(text, start, end, posts)) is None:
            return None
        right = self._behind.weigh(text, end, posts)
        score += right + (0.5 if start in cuts and end in cuts else 0.0)
        able = text[end - 1] == "为" and text[end - 2] in chars.ABLE and end - start > 2 and not GOING_ON.match(text, end - 1)
        score += 2.5 * (able and right < 0)  # 褟大为|全程
        score -= 2.0 * (end - start > 2 and chars.AT_ONE.match(text, end - 1) is not None)  # 洪涛|跑在前头
        score -= 2.0 * (end - start == 4 and len(self._behind.followers.at(text, end - 2)) == 2)  # 王明|一起
        if text[end - 1] in chars.ADVERBS and end - start > 2:
            score -= 1.2 if right < 2.0 or text[end - 1] in "还没却" else 0.6  # 晏青|则把, 陈影|还记得, 司马瑜|曾两次
        holds = text[end : end + 1] == "任" and end + 1 in posts and text[end - 1] not in chars.TAKING
        through = 0.0 if holds or able else self.cut_through(text, end)  # 桑立新|任组长
        if start in cuts and end in cuts and end - 1 not in cuts:
            through *= 0.3  # the segmenter, which sees the whole sentence, ends the name here too (叶伟达|到会)
            score += end - start > 2 and self._is_new_word(text, start, end, cuts)
        return Candidate(end, score - through - self.as_words(text, start, end, cuts) + chars.weigh_third(text, start, end), right)

    def _is_new_word(self, text: str, start: int, end: int, cuts: frozenset[int]) -> bool:
        """Tell whether the segmenter makes one word of a stretch that its dictionary does not hold."""
        known = self._segmenter.frequency(text[start:end]) or self._behind.followers.at(text, end - 1)
        return not known and cuts.isdisjoint(range(start + 1, end))

    def shape(self, text: str, start: int, end: int, posts: frozenset[int]) -> float | None:
        """Weigh a stretch in its place; None where it can be no name."""
        stretch = text[start:end]
        weight = self.weight(stretch)
        if weight is None or stretch in self.figures:
            return weight
        if text[start] in self._doubtful and self._is_other_word(text, start):
            return None
        if text[start - 1 : start].isdigit() or not posts.isdisjoint(range(start + 1, end)) or text[end : end + 2] == f"{stretch[-1]}长":
            return None  # 巴雁镇|镇长
        surname = self._surname(stretch)
        if (end in posts and surname == "任") or len(self._behind.speech.at(text, start + len(surname))) > 1:
            return None
        if len(stretch) < 3 or text[end - 1] not in chars.RUNNING_ON:
            return weight
        runs_on = chars.ends_in_verb(text, start, end, before_post=end in posts) or chars.joins_another(text, end, self.surnames)
        return None if runs_on else weight

    def _is_other_word(self, text: str, start: int) -> bool:
        """Tell whether a surname is the end or the beginning of another word here (五十|来米, 面点师傅|王强, 解释|道)."""
        about = text[start] in chars.ABOUT and text[start - 1 : start] in chars.ROUND
        master = text.startswith("师傅", start - 1) and text[start + 1 : start + 2] in self.common
        return about or master or len(self._behind.speech.at(text, start)) > 1

    def _surname(self, stretch: str) -> str:
        return stretch[:2] if stretch[:2] in self._surnames and len(stretch) > 2 else stretch[0]

    def _weigh(self, stretch: str) -> float | None:
        """Weigh a stretch by itself: surname, given characters, and how much it is an ordinary word; None where it can be no name."""
        if stretch in self.figures:
            return _FIGURE
        surname, given = self._surname(stretch), stretch[len(self._surname(stretch)) :]
        if stretch in self._not_names or stretch.endswith(chars.BANNER_PLACES) or not chars.NEVER.isdisjoint(given) or given[-1] in "地区":
            return None
        if self._is_calling(stretch, given) or chars.is_phrase(surname, given) or self._acts(surname, given):
            return None  # 管得住, 覃总, 买太多, 马方, 来查房
        if len(stretch) == 2 and surname not in self.common and self._is_plain(stretch):
            return None  # 拜年, 班子, 磨课
        if surname == "党" and self._segmenter.frequency(stretch[:2]) and not self._is_usual(given):
            return None  # 党课|领
        if (surname in LINKS and self._is_linked(surname, given)) or (surname in chars.STANDING_IN and self._given.get(given, -1.0) < 0):
            return None  # 由方敏, 代刷
        if len(given) == 1 and given in chars.COMPLEMENTS and self._segmenter.tag(surname)[:1] == "v":
            return None  # 剪上
        if self._segmenter.tag(stretch[:2])[:1] in ("p", "c", "r") and self._segmenter.frequency(stretch[:2]) > 1000:
            return None
        score = self._surnames[surname] * 0.5 + sum([self._given.get(char, _RARE_GIVEN) for char in given]) / len(given)
        score += _LONGER * (len(given) == 2) - 1.0 * sum([char in chars.SELDOM for char in given])
        score -= self._as_word(stretch) + self._made_of_words(stretch)
        score -= 1.5 * (stretch[-1] in chars.THINGS and len(stretch) == 3) + 1.5 * (surname in LINKS)
        if len(stretch) == 4:
            score -= (2.0 if len(surname) == 1 else 0.7) + (len(surname) == 1 and stretch[-1] in chars.SELDOM)  # 刘怀平|正
        return score

    def _acts(self, surname: str, given: str) -> bool:
        """Tell whether a given name is a verb, or ends in a word that stands in no name (来|查房, 尉迟|江刷) or behind a word (温室|里)."""
        common = len(surname) == len(given) == 2 and given[-1] not in self._given and self._segmenter.frequency(given[-1]) > 2 * _COMMON
        told = given[1:] in chars.TAILS and self._segmenter.frequency(surname + given[0]) > _KNOWN  # 毕业|后
        return told or (common and self._segmenter.tag(surname) == "nr") or chars.goes_to(surname, given, self._segmenter.tag)

    def _is_calling(self, stretch: str, given: str) -> bool:
        """Tell whether a stretch is or holds a word for a person (候选人, 石匠|王)."""
        trade = stretch[1] in "农匠" and stretch[:2] in self._kin
        return trade or stretch in self._kin or given in self._kin or given in chars.ADDRESSES

    def _is_plain(self, word: str) -> bool:
        """Tell whether a word of two characters is no name: a verb (揭榜, 磨课), or another word that is often met."""
        tag, frequency = self._segmenter.tag(word)[:2], self._segmenter.frequency(word)
        two = word[1] in self.surnames and self._segmenter.frequency(word[1]) < _RARE_WORD  # 习谭
        done = not two and word[1] not in self._given and self._segmenter.tag(word[0])[:1] == "v"
        return done or (tag not in PROPER_TAGS and frequency > (_SEEN if tag[:1] == "v" else _KNOWN))

    def _is_linked(self, surname: str, given: str) -> bool:
        """Tell whether a surname is a preposition or 和 before another name or word (由|方敏, 向|记者, 和|家人)."""
        if len(given) == 1 or given in chars.PERSONS or given[0] in chars.LEVELS or surname in chars.NEVER_BUT_BEFORE_TIMES:
            return surname not in chars.NEVER_BUT_BEFORE_TIMES or given not in chars.TIMES  # 局长|经向阳, 局长经|会议
        if surname not in chars.LINKS_AND_SURNAMES:
            return given[0] in self.surnames or self._segmenter.frequency(given) > _KNOWN
        return given[0] in self.common or (self._segmenter.frequency(given) > 50 and not self._is_usual(given))

    def _as_word(self, word: str) -> float:
        """Weigh how much a stretch is an ordinary word instead; jieba's tag for names is trusted for three characters, not for two (文明)."""
        frequency = self._segmenter.frequency(word)
        if not frequency or (len(word) > 2 and self._segmenter.tag(word)[:2] == "nr"):
            return 0.0
        return min(math.log10(frequency + 1), 4.0)

    def _made_of_words(self, stretch: str) -> float:
        """Weigh whether a three-character stretch is a common word with one more character (盘算|着, 乐|起来)."""
        if len(stretch) != 3:
            return 0.0
        halves = (stretch[:2], stretch[1:])
        # A usual given name that is also a word (建国, 海燕) tells nothing against the name.
        usual = self._is_usual(halves[1]) or (halves[1] in chars.TIMES and self._surnames.get(stretch[0], 0) > 1)
        common = map(self._segmenter.frequency, halves[:1] if usual else halves)
        return sum([1.5 + (frequency > 20 * _COMMON) * 1.5 for frequency in common if frequency > _COMMON])

    def cut_through(self, text: str, end: int) -> float:
        """Weigh whether ending here would cut an ordinary word in two (林杰告|诉)."""
        across = text[end - 1 : end + 1]
        frequency = self._segmenter.frequency(across)
        if frequency <= _WHOLE or len(across) < 2 or not _HAN.fullmatch(across) or self._segmenter.tag(across)[:2] == "nr":
            return 0.0
        others = chars.AND_OTHERS.match(text, end)
        if others or GOING_ON.match(text, end) or _SAYS.match(text, end) or (across == "正在" and SAYS_AT.match(text, end)):
            return 0.0
        if len(self._behind.followers.at(text, end)) > 2:
            return 0.0  # 春苗|头一回
        if chars.UNDERWAY.match(text, end) and (self._segmenter.tag(across)[:1] != "v" or text[end - 1] in self._given):
            return 0.0  # 建军|种着, 文选|举着
        behind = self._segmenter.frequency(text[end : end + 2]) * (10 if self._segmenter.frequency(text[end : end + 4]) else 1)
        return min(math.log10(frequency + 1), 4.0) if frequency > behind else 0.0
