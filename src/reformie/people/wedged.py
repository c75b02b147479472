"""Names by a surname that no table knows, or that is first of all another word, wedged between a post and what its holder does."""

from __future__ import annotations

from reformie.lexicon import Lexicons
from reformie.people.names import NO_FIRST
from reformie.people.wordlists import Openings
from reformie.regexes import regex
from reformie.segment import Segmenter

_NAME = regex(r"[\u4e00-\u9fff]{3}")
_NO_FIRST = (NO_FIRST - {"由"}) | frozenset("又也再还先后已曾正便就各本每全总副首原现老小大新女男多某亲自一二两三四五六七八九十")
_DOES = regex(r"记得|告诉|坦言|心里|(?:同时)?(?:任|兼任|担任|出任)(?=[\u4e00-\u9fff]{0,12}(?:长|主任|书记|组员|成员|召集人|指挥))")
_RARE = 20  # a word of the dictionary that is met less often may be part of a name


class Wedged:
    """Finds such names.

    Args:
        lexicons: Gives ``given_characters`` and ``speech_verbs``.
        segmenter: Tells which stretches are words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._given = frozenset(lexicons.column("given_characters", "character"))
        self._speech = Openings(lexicons.column("speech_verbs", "verb"))
        self._segmenter = segmenter

    def end(self, text: str, start: int) -> int | None:
        """Give where the name ends that begins behind a post at ``start``: three characters, one of the last two met in given names, that make no ordinary word."""
        end = start + 3
        spoken = bool(self._speech.at(text, end))
        if not (spoken or _DOES.match(text, end)) or not _NAME.match(text, start) or text[start] in _NO_FIRST:
            return None
        given, whole = text[start + 1 : end], text[start:end]
        if self._given.isdisjoint(given) or any(map(self._is_word, (whole[:2], given, whole, text[end - 1 : end + 1]))):
            return None
        if text[start] == "由":  # the same person may be told elsewhere without the preposition
            return end if spoken and text.count(given) == text.count(whole) else None
        return end

    def _is_word(self, stretch: str) -> bool:
        """Tell whether a stretch is an ordinary word, and no name of the dictionary."""
        return self._segmenter.frequency(stretch) > _RARE and self._segmenter.tag(stretch)[:2] != "nr"
