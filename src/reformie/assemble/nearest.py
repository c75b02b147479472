"""Which of the bodies named before a bare post it is held at: the last that the text is about, not one named beside it."""

from __future__ import annotations

from bisect import bisect_left

from reformie.assemble.bodies import Register
from reformie.findings import Body
from reformie.frozen import frozen
from reformie.mention import Mention
from reformie.regexes import regex

_REACH = 500  # characters that a body told of may lie before one named beside it
_FROM = regex(r"(?:来自|向|毕业于|就读于|原)$")  # 原甲公司 is gone
_AWAY = regex(r"[^，。；]{0,8}?(?:毕业|调|引|请|聘|转|学|来|返|回|退休|辞|派)")  # behind 从 and a body
_OUT_OF = regex(r"(?:由|将|把|对)原?$")
_MERGED = regex(r"[^，。；]{0,40}?(?:合并|整合|重组|改制|改组|托管|代管|运营)")  # behind a body that is no more, or runs another
_ALSO = regex(r"(?:兼任|挂职|挂任)$")
_WITH = regex(r"(?:与|同|跟|找|依托|委托|联合|会同|携手|联手|牵手|对接|聘请|邀请|请来|把|将|被|对|给|带着|带动|帮扶|托管|结对)$")
_ADVERBS = regex(r"(?:还|又|也|便|就|已|先后|分别|每年|主动|正式|积极|率先|共同)*$")
_JOINED = regex(
    r"(?:(?:进|加入|入职|考入|考进|应聘到?|受聘于|加盟|来到|回到|调到|调入|创办|创立|创建|成立|注册|领办|开办|兴办|组建|办起|建起|开起|接手|接管|接过)了?)$"
)
_GENERAL = regex(r"(?:公司|集团|企业|学校|医院|中心|合作社|协会|联盟|研究院|研究所|[该本][校院局社所会馆厂])$")
_OPENING = regex(r"(?:^|[，。；：！？”“\n日月年天后前])$")
_NOUN = regex(r"[\u4e00-\u9fff][\u4e00-\u9fff”]")
_OWNED = regex(r"([\u4e00-\u9fff][房店厂院馆社园场司铺坊行]|超市|企业)的$")  # 福康药房的|负责人
_LEADS = regex(
    r"[任为是兼由的选举聘和与及跟同随对向据给让请邀叫问带着领派了过到在有把被将成当做作系说道也都又还就才便"
    r"天日前后时今年月里上下新老首现原该本其我你他她们咱男女位名双]$|[该本].$|(?:青年|年轻|优秀|当地|一线)$"
)  # before a post, and tells nothing of its body
_END = regex("[。！？\\n]")
_BRANCH = regex(r"(?:支部|党总支)(?![\u4e00-\u9fff]?书记)")
_OF_OTHERS = regex(r"聘|邀|请|引进|引来|来自|联系|对接|协调|公司|企业|合作社|学校|医院")  # in a sentence where others may have staff too
_LINKS = frozenset("、和及")
_LEAGUE = "中国共产主义青年团"
_SCENE = 60  # characters within which a place that needs no name (村卫生室) is the one meant
_CLAUSE = 40  # characters within which the subject stands before what it does with another body


@frozen
class _Told:
    """The mentions of some bodies in text order, each with the body's full name, and where they begin."""

    mentions: list[tuple[int, str]]
    starts: frozenset[int]

    def between(self, first: int, last: int) -> list[tuple[int, str]]:
        """Give those that begin at ``first`` or behind and before ``last``."""
        return self.mentions[bisect_left(self.mentions, (first,)) : bisect_left(self.mentions, (last,))]

    def last(self, position: int) -> str | None:
        """Give the name of the last that begins before ``position``, or None."""
        index = bisect_left(self.mentions, (position,))
        return self.mentions[index - 1][1] if index else None


class Nearest:
    """Finds the body that a post or a general word before it points back at.

    Args:
        text: The clean text.
        bodies: The bodies found, by whose bounds the words beside them are read.
        register: The article's bodies under their full names.
        own: What the full names of the district's own bodies begin with.
    """

    def __init__(self, text: str, bodies: list[Mention[Body]], register: Register, own: str) -> None:
        self._text = text
        self._register = register
        self._own = own
        self._before = {m.end: m.start for m in bodies}
        self._ends = {m.start: m.end for m in bodies}
        self._told: dict[tuple[tuple[str, ...], bool], _Told] = {}

    def body(self, position: int, *tails: str, party: bool = True, pointed: bool = False) -> str | None:
        """Give the body told of last before ``position`` whose full name ends in one of ``tails``.

        Without ``party`` it is no party committee; ``pointed`` where a word such as 该校 points at it, which may be another district's.
        """
        told = self._mentions(tails, party=party)
        named = told.between(position - _REACH + 1, position)[::-1]
        near = [(start, name) for start, name in named if not self._is_aside(start, position, told, tails)]
        own = (name for start, name in near if pointed or not self._is_outside(name) or "。" not in self._text[start:position])
        last = near[0][1] if near else None
        return next(own, last or told.last(position))

    def joined(self, first: int, last: int, *tails: str) -> str | None:
        """Give the body with such an ending that somebody joined or founded, told behind ``first`` and in the sentence in which ``last`` lies."""
        first = max(first, self._opening(last))
        if not tails or first >= last:
            return None
        told = self._mentions(tails, party=True).between(first, last)
        return next((name for start, name in reversed(told) if _JOINED.search(self._text, max(0, start - 5), start)), None)

    def led(self, position: int, *tails: str) -> str | None:
        """Give the body with such an ending that a post which ends at ``position`` leads (县长甲任组长|的|水价改革领导小组)."""
        if not tails or not self._text.startswith("的", position):
            return None
        return next((name for _, name in self._mentions(tails, party=False).between(position + 1, position + 2)), None)

    def in_sentence(self, position: int, *tails: str) -> str | None:
        """Give the last body with such an ending that is told before ``position`` and in its sentence, or None."""
        told = self._mentions(tails, party=True).between(self._opening(position), position)
        return told[-1][1] if told else None

    def in_own_paragraph(self, start: int, position: int, *tails: str) -> bool:
        """Tell whether ``start`` and ``position`` lie in one paragraph that tells before ``position`` of no body with such an ending."""
        opening = max(self._text.rfind("\n", max(0, position - _REACH), position) + 1, position - _REACH)
        return opening <= start and not self._mentions(tails, party=True).between(opening, position)

    def subject(self, position: int) -> str | None:
        """Give the body with which the sentence opens whose last clause opens at ``position``, where no other is told in between.

        县水利局先后跑了三趟，|工程师…
        """
        first = self._opening(position)
        if self._text[position - 1] != "，" or position - first > 2 * _CLAUSE:
            return None
        told = self._mentions(("",), party=False).between(first, position)
        alone = len({name for _, name in told}) == 1 and told[0][0] == first
        return told[0][1] if alone and not _OF_OTHERS.search(self._text, first, position) else None

    def league(self, position: int, *, elected: bool) -> str | None:
        """Give the Youth League's committee, if it is the last body told in the sentence, or of ``elected`` ones shortly before."""
        first = min(self._opening(position), position - _SCENE) if elected else self._opening(position)
        told = self._mentions(("",), party=True).between(first, position)
        return told[-1][1] if told and told[-1][1].startswith(_LEAGUE) else None

    def told_branch(self, position: int) -> bool:
        """Tell whether a Party branch without a name is told of before ``position`` in its sentence."""
        return _BRANCH.search(self._text, self._opening(position), position) is not None

    def _opening(self, position: int) -> int:
        return 1 + max(self._text.rfind(sign, 0, position) for sign in "。！？\n")

    def points(self, position: int) -> bool:
        """Tell whether a word such as 该校 stands at ``position``."""
        return self._text.startswith(("该", "本"), position)

    def _mentions(self, tails: tuple[str, ...], *, party: bool) -> _Told:
        told = self._told.get((tails, party))
        if told is None:
            told = self._told[tails, party] = self._ending(tails, party)
        return told

    def _ending(self, tails: tuple[str, ...], party: bool) -> _Told:
        """Give the mentions of the bodies whose full name ends in one of ``tails``, of which the tables of posts and words have only so many."""
        ending = [entry for name, entry in self._register.entries.items() if name.endswith(tails) and (party or entry.type != "party")]
        mentions = sorted([(start, entry.name) for entry in ending for start, _, _ in entry.mentions])
        return _Told(mentions, frozenset([start for start, _ in mentions]))

    def _is_outside(self, name: str) -> bool:
        """Tell whether a body is a school or a hospital of another district: it comes to help, and its staff is told with its name."""
        return self._register.entries[name].type in ("school", "hospital") and not name.startswith(self._own)

    def whose(self, position: int) -> str:
        """Give the last two characters of the word right before a post if it tells whose post it is (景区负责人, 药房的负责人), or ""."""
        owned = _OWNED.search(self._text, max(0, position - 3), position)
        last = owned[1] if owned else self._text[max(0, position - 2) : position]
        return last if _NOUN.fullmatch(last) and not _LEADS.search(last) else ""

    def means(self, body: str, position: int) -> bool:
        """Tell whether the word right before ``position`` means a body: its own last characters, or its short form in 协 (足协: 足球协会)."""
        word, more = self._text[max(0, position - 2) : position], self._text[max(0, position - 4) : position]
        if word[1:] == "协":
            return body.endswith("协会") and word[0] in body[:-2]
        named = _NOUN.fullmatch(more[:-2]) and not _LEADS.search(more[:-2])  # 国资|中心 is no other centre
        return body.endswith(more if named else word)

    def knows(self, *tails: str) -> bool:
        """Tell whether a body of the article has such an ending."""
        return bool(self._mentions(tails, party=True).mentions)

    def says_term(self, position: int) -> bool:
        """Tell whether a term of office is counted at ``position`` (第一届会长)."""
        return self._text.startswith("第", position)

    def in_one_sentence(self, start: int, end: int) -> bool:
        """Tell whether no sentence or paragraph ends between two offsets."""
        return not _END.search(self._text, start, end)

    def says(self, position: int, *words: str) -> bool:
        """Tell whether one of ``words`` stands shortly before ``position``."""
        return any(word in self._text[max(0, position - _SCENE) : position] for word in words)

    def _is_aside(self, start: int, position: int, told: _Told, tails: tuple[str, ...]) -> bool:
        """Tell whether a body is only one with which, from which or at which another does something (该公司与甲公司签约, 从甲大学毕业), or one of a list."""
        end = self._ends.get(start, start)
        listed = self._text[end : end + 1] == "、" and end + 1 in self._ends
        while self._text[start - 1 : start] in _LINKS and start - 1 in self._before:
            listed = listed or self._text[start - 1] == "、"
            start = self._before[start - 1]
        first = max(0, start - 5)
        if _FROM.search(self._text, first, start) or (self._text[start - 1 : start] == "从" and _AWAY.match(self._text, end)):
            return True
        if _OUT_OF.search(self._text, first, start) and _MERGED.match(self._text, end):
            return True
        if _ALSO.search(self._text, first, start):
            return "。" not in self._text[end:position]  # 甲医院院长兼任乙医院院长，副院长…
        if listed:
            return True
        match = _WITH.search(self._text, first, start)
        return match is not None and self._has_subject(match.start(), told, tails)

    def _has_subject(self, end: int, told: _Told, tails: tuple[str, ...]) -> bool:
        """Tell whether the subject before 与 or 联合 is a body that could have the post as well, or is left out."""
        adverbs = _ADVERBS.search(self._text, max(0, end - 8), end)
        end = adverbs.start() if adverbs else end
        if end in self._before:
            return self._before[end] in told.starts
        word = _GENERAL.search(self._text, max(0, end - 4), end)
        if word is not None:
            return any(tail.endswith(word[0][-1]) for tail in tails)
        if _OPENING.search(self._text, max(0, end - 1), end):
            return True
        clause = max(self._text.rfind("。", 0, end), self._text.rfind("\n", 0, end), end - _CLAUSE)
        return bool(told.between(clause + 1, end))
