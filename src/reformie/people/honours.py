"""Titles that somebody has won: before a name (“十佳工匠”甲), and behind it (甲荣获“十佳工匠”称号)."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.people.characters import HONOUR_LASTS
from reformie.regexes import regex

BEFORE = regex(r"“([^“”]{2,16})”(?:(?:荣誉)?称号(?:获得者|的)?)?$")
_TITLE = regex(r"佳|最美|劳模|劳动模范|标兵|先进|优秀|模范|能手|工匠|之星|好人|奖章?$|带头人|榜样|道德|状元|百强|名师|名医")
_WON = regex(
    r"(?:，?(?:曾|先后|也|还|又|已|多次|同年|当年|连续[两三四五六七八九十\d]{1,2}[年届次]|[去今前]年|20\d\d年(?:\d{1,2}月)?)){0,3}"
    r"(?:荣获|获评为?|获得|荣膺|获授|被(?:[^，。；“”]{2,14})?(?:评为|授予|评选为|命名为|表彰为)|获)了?"
    r"(?:20\d\d年度?|第[一二三四五六七八九十\d]{1,3}[届批])?(?:全国|国家级|[\u4e00-\u9fff]{0,3}[省市县区州旗]级?|自治区级?)?(?=“)"
)
_WINNING = frozenset("，曾先也还又已多同当连去今前2荣获被")
_QUOTED = regex(r"[、和及]?“([^“”]{2,20})”")
_CALLED = regex("(?:等[^，。；“”]{0,8})?(?:荣誉)?(?:称号|奖章|证书|奖项)")
_MOST = 6  # titles told of one person together

Title = tuple[str, int, int]


def before(text: str, start: int) -> tuple[Title, ...]:
    """Give the title in quotation marks that stands right before a name, with its bounds."""
    match = BEFORE.search(text, max(0, start - 24), start) if text[start - 1 : start] in HONOUR_LASTS else None
    return ((match[1], match.start(1), match.end(1)),) if match and _TITLE.search(match[1]) else ()


def behind(text: str, end: int) -> tuple[Title, ...]:
    """Give the titles that whoever is named before an offset is told to have won; each is called one, or its words show it."""
    won = _WON.match(text, end) if text[end : end + 1] in _WINNING else None
    told = list(_row(text, won.end())) if won else []
    if not told:
        return ()
    called = _CALLED.match(text, told[-1][2] + 1) is not None
    return tuple(title for title in told if called or _TITLE.search(title[0]))


def _row(text: str, at: int) -> Iterator[Title]:
    for _ in range(_MOST):
        if (quoted := _QUOTED.match(text, at)) is None:
            return
        at = quoted.end()
        yield quoted[1], quoted.start(1), quoted.end(1)
