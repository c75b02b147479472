"""What stands behind a personal name: verbs of speech, signs, particles and other words that follow names."""

from __future__ import annotations

from collections.abc import Mapping

from reformie.people import characters as chars
from reformie.people.wordlists import Openings
from reformie.regexes import regex
from reformie.segment import Segmenter

GOING_ON = regex(r"为(?:[\d一二三四五六七八九十百千大我他她你群企师徒]|全(?![程力天面心]))")  # what 为 behind a name begins
SAYS_AT = regex(
    r"在[^，。：；“”]{1,12}[上中时里后](?:[说称]|表示|强调|指出|要求|坦言|感慨|提出|宣布)"
)  # no deed in progress (惟正|在会上说)
_DEED = regex(r"[\u4e00-\u9fff](?:了(?![解如然])|过(?![去程硬往来])|着(?![手力眼重急陆想实装火迷凉落笔色]))")  # 补了, 看过, 举着
_DOING = frozenset("vdpc")  # tags of verbs, adverbs, prepositions and conjunctions
_VISITS = regex(r"[来赴到去在][\u4e00-\u9fff]{2,8}?(?:调研|考察|视察|检查|督导|指导|走访|慰问|视导|巡察|开展|召开|主持)")  # 来桃花县调研
_SIGNS = (chars.UNDERWAY, GOING_ON, chars.REPORTS, chars.AND_OTHERS, chars.AT_ONE, chars.CHARGED, _VISITS, regex("时，"))
# What tells by itself that a name stands before it, in one look; the first of them points back at its own group, so that it stays the first.
_TELLING = regex("|".join(sign.pattern for sign in _SIGNS))
_SPOKEN = frozenset("了，：:“说道")  # behind a verb of what somebody did say
_COMING = ("正", "来")  # a word of its own before a verb (正忙着, 来驻点)


class Behind:
    """Weighs whether what stands behind an offset stands behind names.

    Args:
        speech: Verbs of speech.
        followers: Other words that follow names.
        segmenter: Tells kinds and frequencies of words.
        given: The weights of the characters of given names.
        surnames: The surnames.
    """

    def __init__(
        self, speech: Openings, followers: Openings, segmenter: Segmenter, given: Mapping[str, float], surnames: frozenset[str]
    ) -> None:
        self.speech = speech
        self.followers = followers
        self._segmenter = segmenter
        self._given = given
        self._surnames = surnames

    def weigh(self, text: str, end: int, posts: frozenset[int]) -> float:
        """Weigh what stands behind a name."""
        if self.speech.at(text, end):
            return 3.0
        sign = text[end : end + 1]
        if sign == "会" and (said := self.speech.at(text, end + 1)) and text[end + 1 + len(said) : end + 2 + len(said)] in _SPOKEN:
            return -1.5  # 付石会|介绍了: nobody would have said
        if sign == "和":
            if self.speech.at(text, end + 1) or self._acts(text, end + 1):
                return -1.5  # 图门孟和说, 周正和带着
            if chars.joins_another(text, end + 1, self._surnames):
                return 2.0
        if sign in chars.BOUNDARIES or sign.isspace() or end in posts:
            return 2.5
        under_way = text.startswith("正在", end)
        if SAYS_AT.match(text, end + under_way):
            return -1.5 if under_way else 3.0
        coming = sign in _COMING and (self.verb_at(text, end + 1) or self._acts(text, end + 1))
        if coming or _TELLING.match(text, end):
            return 2.0
        if follower := self.followers.at(text, end):
            # A single particle that is also a given-name character (如, 成, 行) may as well be the name's last.
            return 0.5 if len(follower) == 1 and self._given.get(follower, -1.0) > 0.2 else 1.5
        return 1.0 if self.verb_at(text, end) else -1.5

    def deed_in(self, text: str, start: int, end: int) -> int | None:
        """Give where within the next few characters a verb of one begins that is done, or under way (那生|补了一句)."""
        deeds = (p for p in range(start, min(start + 4, end - 1)) if _DEED.match(text, p) and self._segmenter.tag(text[p])[:1] == "v")
        return next(deeds, None)

    def _acts(self, text: str, start: int) -> bool:
        """Tell whether a follower of names begins here that is a verb, or that no dictionary knows (带着, 掰着)."""
        word = self.followers.at(text, start)
        return len(word) > 1 and (self._segmenter.tag(word) or "v")[:1] == "v"

    def verb_at(self, text: str, start: int) -> bool:
        """Tell whether a common verb, adverb or preposition of two characters begins here (牵线, 签发, 主动), or a verb with its complement (拄着)."""
        word = text[start : start + 2]
        if self._segmenter.tag(word)[:1] in _DOING and self._segmenter.frequency(word) > 20:
            return True
        return word[1:] in chars.COMPLEMENTS and self._segmenter.tag(word[:1])[:1] == "v"
