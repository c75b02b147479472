"""Names by a surname that no table knows, or that is first of all another word, wedged between a post and what its holder does."""

from __future__ import annotations

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, MatchKind

from reformie.divisions import NATIONS
from reformie.lexicon import Lexicons, any_of
from reformie.people.characters import LEVELS, TAILS, is_told_to, of_thing
from reformie.people.names import NO_FIRST, NameShapes
from reformie.people.things import Things
from reformie.people.wordlists import Openings
from reformie.regexes import regex
from reformie.segment import Segmenter

_NAME = regex(r"[\u4e00-\u9fff]{3}")
_NO_FIRST = (NO_FIRST - {"由"}) | frozenset(
    "跟把将被到去随叫在给对让又也再还先后已曾正便就各本每全总副首原现老小大新女男多某亲自一二两三四五六七八九十"
)
_DOES = regex(r"记得|告诉|坦言|心里|(?:同时)?(?:任|兼任|担任|出任)(?=[\u4e00-\u9fff]{0,12}(?:长|主任|书记|组员|成员|召集人|指挥))")
_DEED = regex(
    r"把(?![关手握脉门式控])|将(?!军|来|士)|正(?=[\u4e00-\u9fff]{1,4}着|在)|一[边面](?!倒)|[\u4e00-\u9fff]{1,2}[着了过](?![去程硬往解如然实力手])|[坐站蹲住守走跑躺跪骑开卖]在"
    r"|是(?:[位个名](?![人子体])|[头第])|记得|觉得|告诉|提起|说起|谈起|想起|看到|听到|听说|开玩笑|(?:今年|现年)\d|对[^，。：]{1,6}说|给[他她我记大]|有[高糖冠慢老]|患[有了]?[\u4e00-\u9fff]{2}"
    r"|(?:[\d一二两三四五六七八九十]+|好?几|半)(?:多|来)?(?:分钟|个?小时|[天年岁口夜])|[也又却便就还才刚曾没不连直忙](?![是有])"
    r"|[翻打拉推拿掏端捧抱举拎提搬搭接领收捡扛背牵骑挑放点写画算念读看听走跑站坐爬蹲跳数摊擦抹][开起出到完好住上下回进来过](?=[\u4e00-\u9fff])"
)  # what somebody does
_OWN_DEED = regex(
    r"记得|告诉|坦言|心里|觉得|[提说谈想]起|听[说到]|看到|开玩笑|对[^，。：]{1,6}说|(?:今年|现年)\d{1,3}岁|[今去前]年\d{1,2}月(?:[评考当选][上为入]|拿到|学会|入党|退休|毕业)"
    r"|[微苦咧憨]笑|笑[着了道呵嘻眯]|叹[了着道]|皱[了着起]|[点摇](?:了[点摇])?头|[摆挥搓拍]了?[摆挥搓拍]?手|竖起|一[边面](?!倒)|[坐蹲跪][在着下](?!落)"
    r"|[拿掏拎提扛抱捧端举握攥挎递摸掀][出起开着过了]|[翻点划打]开(?=[手电账本子屏一微网页])|搬[出来着]|[牵骑赶穿戴挽][着上起]|接[过完通起](?!火)|签[了下]|[算数][了着](?:[算数]|一|笔)"
    r"|收到[^，。]{0,10}(?:短信|电话|微信|信息|通知书|工资|退款|补贴)|[当干做]了[\d一二两三四五六七八九十几半]+多?个?[年月天辈]"
    r"|有[高糖冠慢]|患[有了上]|住[了进]院|松了一?口气|舍不得|[犯发]愁|盘算|琢磨|[担放]心|红了眼|抹[了着]"
)  # what nobody but a person does
_SAID_SO = regex(r"说([\u4e00-\u9fff]{1,2})就\1|[说讲][得不]")  # nobody speaks here
_BESIDE = regex("在(?![于乎意])|的(?=[\u4e00-\u9fff])")  # stands behind other words too
_NO_GIVEN = regex("^[老阿]|[省市县区镇乡村路街汉]$")  # 林老汉, 石川县
_SAYS = regex("(?:笑着?)?(?:说|道)[。，：]")
_CALLED = regex(
    r"(?:大[姐嫂娘爷妈叔伯婶哥姨]|阿[姨婆公]|书记|主任|经理|医生|大夫|师傅|老师|先生|女士|会计|支书|嫂子|婶子|[姐嫂娘爷妈叔伯婶哥姨]{2}|[局镇乡县市区村组队校院所站厂科部]长|[人队匠员户者组班家们])$"
)
_POSTS_LAST = frozenset("长任记理席员师")
_OFTENER_WORDS = frozenset("那")  # surnames that are oftener another word
_LINKING = ("的", "”")  # may stand before a name too, the last only behind what is said
_SAID_BEFORE = frozenset("。！？，")  # before ”, behind which somebody may be told
_OPENS_NONE = _NO_FIRST - _OFTENER_WORDS
_USUAL = 40  # given names that a character is met in, at least
_KNOWN = 200  # so often may what is a given name too be met behind a surname that no table knows (寻|建军)
_NEVER = 1 << 30
_RARE = 20  # a word of the dictionary that is met less often may be part of a name


class Before:
    """Finds what may stand before a name without a known surname: a word for a person, and 的 or ” behind words of its own.

    Args:
        words: Words for a person (村民).
    """

    def __init__(self, words: Iterable[str]) -> None:
        known = [word for word in words if word and word not in _LINKING]
        self._nations = regex(f"(?:{NATIONS})族(?:{any_of(known)})")
        self._words = AhoCorasick([*known, *_LINKING], matchkind=MatchKind.LeftmostLongest)
        self._linking = len(known)

    def ends(self, text: str) -> list[tuple[int, bool, bool]]:
        """Give where each ends that no other follows at once, whether it is 的 or ”, and whether it tells somebody's nation (傣族姑娘)."""
        found = self._words.find_matches_as_indexes(text)
        begun = {start for word, start, _ in found if word <= self._linking or text[start - 1 : start] in _SAID_BEFORE}
        nations = {match.end() for match in self._nations.finditer(text)} if "族" in text else ()
        return [(end, word >= self._linking, end in nations) for word, start, end in found if start in begun and end not in begun]


def of_nation(shapes: NameShapes, text: str, start: int, cuts: frozenset[int], posts: frozenset[int]) -> int | None:
    """Give where a name without a known surname ends, if no usual one begins there."""
    name = shapes.unusual_at(text, start, cuts, posts, least=0.5)
    return name.end if name is not None and shapes.best_at(text, start, cuts, posts) is None else None


class Wedged:
    """Finds such names.

    Args:
        lexicons: Gives ``given_characters``, ``surnames``, ``speech_verbs`` and what ``Things`` reads.
        segmenter: Tells which stretches are words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._given = frozenset(lexicons.column("given_characters", "character"))
        self._usual = frozenset(row["character"] for row in lexicons.rows("given_characters") if int(row["count"]) >= _USUAL)
        self._things = Things(lexicons, segmenter)
        self._surnames = frozenset(lexicons.column("surnames", "surname"))
        self._speech = Openings(lexicons.column("speech_verbs", "verb"))
        self._segmenter = segmenter

    def end(self, text: str, start: int) -> int | None:
        """Give where the name ends that begins behind a post at ``start``: three characters, one of the last two met in given names, that make no ordinary word."""
        if (beside := self.beside(text, start)) is not None:
            return beside
        end = start + 3
        spoken = bool(self._speech.at(text, end))
        if not (spoken or _DOES.match(text, end)) or not _NAME.match(text, start) or text[start] in _NO_FIRST or is_told_to(text, start):
            return None
        given, whole = text[start + 1 : end], text[start:end]
        if self._given.isdisjoint(given) or any(map(self._is_word, (whole[:2], given, whole, text[end - 1 : end + 1]))):
            return None
        if text[start] == "由":  # the same person may be told elsewhere without the preposition
            return end if spoken and text.count(given) == text.count(whole) else None
        return end

    def beside(self, text: str, start: int, *, linked: bool = False) -> int | None:
        """Give where the name ends that begins behind a word for a person at ``start`` and goes over into what he does.

        ``linked`` tells that 的 or ” stands there instead: then only a known surname will do, before what nobody but a person does.
        Three characters of which the last two are usual in given names, one of them behind a known surname; they make no ordinary word, but
        the last two may behind a known surname.
        """
        end = start + 3
        given, whole = text[start + 1 : end], text[start:end]
        if not self._given.issuperset(given) or self._usual.isdisjoint(given):
            return None  # of a name that is none, mostly
        known = text[start] in self._surnames and text[start] not in _OFTENER_WORDS
        if not (known or self._usual.issuperset(given)) or text[start] in _OPENS_NONE or is_told_to(text, start):
            return None
        acts = self._speaks(text, end) or bool((_OWN_DEED if linked else _DEED).match(text, end))
        # Nothing but who speaks stands between speech and 说.
        speaker = text[start - 1] == "”" and _SAYS.match(text, end) is not None and not _CALLED.search(text, start, end)
        surnamed = (linked and not speaker) or not acts
        if not acts and (linked or not _BESIDE.match(text, end)):
            return None
        joined = text[start - 1] not in _POSTS_LAST and self._is_word(text[start - 1 : start + 1])  # 小工|程, but 站长|相…
        if joined or self._is_word(text[start - 2 : start + 1]):
            return None  # 工人|党
        if not _NAME.match(text, start) or _NO_GIVEN.search(given):
            return None
        if (surnamed and not known) or self._is_word(given, _RARE if surnamed else _NEVER if known else _KNOWN):
            return None
        if any(map(self._is_word, (whole[:2], whole, text[end - 1 : end + 1]))):
            return None
        return None if self._is_phrase(text, start, end) or self._things.holds(whole) else end

    def listed(self, text: str, start: int) -> int | None:
        """Give where a name ends that is an item of a list of names: made as one behind a word for a person, whatever follows."""
        end = start + 3
        given, whole = text[start + 1 : end], text[start:end]
        if not self._given.issuperset(given) or self._usual.isdisjoint(given) or not _NAME.match(text, start):
            return None
        known = text[start] in self._surnames and text[start] not in _OFTENER_WORDS
        if text[start] in _OPENS_NONE or text[start] in LEVELS or _NO_GIVEN.search(given) or text.startswith("长", end):
            return None
        words = (
            (whole[:2], _KNOWN if known else _RARE),
            (given, _NEVER if known else _KNOWN),
            (whole, _RARE),
            (text[end - 1 : end + 1], _RARE),
        )
        if any(self._is_word(word, least) for word, least in words):
            return None
        return None if self._is_phrase(text, start, end) or self._things.holds(whole) else end

    def _speaks(self, text: str, end: int) -> bool:
        """Tell whether a verb of speech stands here (but 说建就建)."""
        return bool(self._speech.at(text, end)) and not _SAID_SO.match(text, end)

    def _is_phrase(self, text: str, start: int, end: int) -> bool:
        """Tell whether a stretch says how, when or where something is done, or is part of a phrase of four characters (宁静地, 干得欢, 常来常|往)."""
        first, second, last = text[start], text[start + 1], text[end - 1]
        if last in TAILS or (second in "得不" and self._segmenter.tag(first)[:1] == "v"):
            return True
        if first in (second, last) or second == text[end : end + 1] or of_thing(text, start, end):
            return True  # 平平安|安, 常来常|往, 明来暗|来
        return any(self._segmenter.frequency(text[at : at + 4]) for at in range(max(0, end - 4), start + 1))

    def _is_word(self, stretch: str, least: int = _RARE) -> bool:
        """Tell whether a stretch is an ordinary word that is met oftener, and no name of the dictionary."""
        return self._segmenter.frequency(stretch) > least and self._segmenter.tag(stretch)[:2] != "nr"
