"""Meetings, ceremonies and activities: events whose name ends in a noun that says what they are."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from reformie.events import bare
from reformie.events.scene import ANNIVERSARY, Actor, Scene, Told, make_event
from reformie.events.words import Telling
from reformie.findings import Bounds, Happening
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention
from reformie.regexes import regex

_LONGEST = 44
_DIVISION = 16  # and so near a verb of holding its year, the division between
_MONTH = 7  # so many characters of a value tell a month
_NOUNS = 1  # place of their pattern among the others
_FAR = 120  # so far before, a journey there is told
_OWN = 2  # so many are a name of their own behind 出席
_OWN_NAME = 6  # so many characters before its noun name one meeting even without a day
_AT = regex(r"在[^，。；：在]{2,20}$")
_NOT_BEHIND = r"(?!第[一二三四五六七八九十\d]{1,3}次(?:全体)?会议|启动仪式|启动大?会|议|同(?!意)|[见晤谈长计]|精神|室|厅|堂|员|场|馆|展|所|费|期|主义|地|化|平台|中心|制度|机制)"
_QUOTED = regex(r"[“《][^“”《》\n]{0,40}[”》]")
_WHEN = (
    r"(?:(?:也|还|即)?(?:将|定)?[于在](?:20\d\d年|今年|明年|本月|下月)?\d{0,2}月?(?:\d{1,2}日|[上中下]旬|底|初)?(?:[上下]午|晚上?)?"
    r"|(?:20\d\d年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚上?)?)?"
)
_PLACE = r"(?:，?(?:近日|日前|也?将)?在(?P<place>[^，。；：！？]{2,24}?))?"
_WHICH = r"(?:第[一二三四五六七八九十\d]{1,3}[场次期])?"
_DONE = r"(?:，?在?(?:圆满|顺利)?完成[^，。；]{2,10}(?:议程|任务)后?，?)?"
_AGENDA = r"完成了?[^，。；]{0,8}(?:议程|议题)(?=[，。；])"
_LATELY = regex("(?:近日|日前|近期|前不久|不久前)，?")
_ASIDE = r"(?:（[^（）\n]{1,24}）)?"
_AND_SO_ON = regex("(?:、[^，。；、]{1,12}){0,4}等(?![级候待])")  # 论坛、对接会等
_ORGANISE = "组织"
_ORGANISES = f"(?<![党团])(?<!基层)(?<!社会)(?<!自治)(?<!经济)(?<!合作)(?<![经上]合)(?<!科文)(?<!卫生)(?<!贸易)(?<!海关)(?<!海事){_ORGANISE}(?:召开|举办|开展)?(?!部|建设|生活|工作|法|者|体系|委员|关系|化|架构|振兴|力|机构|的)"  # and not the noun
_DURING = regex(r"上(?!述|级|报|午|海)|期间|现场")
_FAIRS = ("展销会", "博览会", "展览会", "交易会", "展评会", "推介会")
_WHICH_ONE = regex(r"第[一二三四五六七八九十百\d]{1,5}[次届]|首届")
_WON = regex(r"[^，。；]{0,8}?(?:[一二三金银铜特]等?奖|冠军|亚军|季军|优胜奖|第[一二三]名)")
_CUT = regex(
    r"[，。；：！？,;:!?\n“”]|召开|举行|举办|出席|参加|列席|乘着|喜迎|迎接|庆祝|圆满|完成|获得|荣获|拿下|斩获|夺得|捧回|随着|根据|按照|对照|提请|提交|自从|[了将由的于被]|表决通过|审议通过|方式通过|通过(?=大会)|图[为:：]|(?<!求)是(?!否)|(?:记者)?从(?![严业教军医事])|有一场|收听收看|收看|收听|在(?![渝京校职外线])|^经(?![济验营贸])|(?<=报)告(?=第)|(?:近日|日前|随即|当天)"
)
_COUNTED = regex(r"(?<![第\d])\d{1,4}[余多]?(?:场|次|期|届)|(?:先后|多次|定期|每[周月年季]|经常|不定期|陆续|相继|轮流)")
_COUNT_BEHIND = regex(r"(?:活动)?[”]?\d{1,4}[余多]?(?:场|次|期)")
_PLAIN = regex(
    r"(?:第[一二三四五六七八九十百\d]{1,5}次|[一二三四五六七八九十\d]{1,3}届[一二三四五六七八九十\d]{1,3}次|首次|专题|全体|工作|专题工作|有关|相关|这次|此次|本次|该)?"
)
_GRADED = regex(r"第?[一二三四五六七八九十百\d]{1,5}[届次]|首届|全[国省市区县旗州盟镇乡]|[省市区县旗州盟][委政人直级]|中央|党的|两[院会]")
_WHOSE_FEAST = "省市县区旗州盟镇乡校院"
_VILLAGE = regex(r"[\u4e00-\u9fff]{2,6}(?:[镇乡村场]|社区|街道|嘎查|苏木|合作社)$")
_WILL = regex("(?:即?将|计划)$")
_ONCE = ("举行", "举办")  # and not 开展, which goes on
_GENERIC = regex(r"(?:有关|相关|这次|此次|本次|该|各类|各种|重要|一次|系列|[多数几][个场项次]|一些|部分|大规模)")
_BESIDES = regex(
    "(?:实地|专题|深入|现场)*(?:调研|考察|视察|检查|督[导查]|走访|慰问|参观)[^，。；]{0,8}?(?:并|时|期间|后|和|、)$|并$"
)  # what else was done there
_ENLARGED = "（扩大）"
_HERE = ("这里", "此", "此地", "此间")
_BY_PARTS = regex("分(?:阶段|批|场|片|组|期|时段)$")  # how it is held, and no part of where
_REFERS = regex("(?:根据|按照|依据|遵照|对照|提请|提交)$")  # a meeting that was held before, or is to come
_MENTIONED = regex(
    r"上(?:所|曾)?(?:提出|强调|作出?|做出?|指出|明确|部署|发表|要求|宣布|安排|讲)?了?的(?!讲话[中时里]|同时)"
)  # what was said there is told of
_ATTENDS = regex("(?<![华离赴抵往京访])(?:出席|参加|列席)了?$")
_SETS_OUT = regex("赴|前往")
_TRAVELS = regex("离京|离开|启程|抵达|来华|将(?!军)|拟|计划")
_NO_MORE = regex("[，。；、！]|并|时|[及和暨]|$")  # of the name; 出席峰会的总统 is only spoken of
_SUCH = regex("[^、]+、.*等")  # several that are only counted up


class Meetings:
    """Finds events by their nouns.

    Args:
        lexicons: Gives ``event_nouns``, ``event_verbs`` and ``public_events``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = lexicons.rows("event_nouns")
        self._types = {row["noun"]: row["type"] for row in rows}
        self._weak = frozenset(row["noun"] for row in rows if row["weak"])
        deeds = lexicons.rows("event_verbs")
        ends, says, holds, considers = (
            [row["verb"] for row in deeds if row["deed"] in wanted]
            for wanted in (("end",), ("consider", "speak"), ("hold",), ("consider",))
        )
        self._noun = regex(f"({any_of(self._types)}){_NOT_BEHIND}")
        self._holding = regex(f"(?:{any_of(holds)}|{_ORGANISES})(?:了|过|的)?")
        self._and = regex(f"暨[^，。；：！？\\n]{{1,36}}?(?:{any_of(self._types)}){_NOT_BEHIND}")
        self._held = regex(
            f"[”]?{_ASIDE}{_WHICH}{_WHEN}{_PLACE}{_DONE}{_WHEN}(?:即?将)?(?:圆满|顺利|成功|隆重|正式|如期|盛大|火热){{0,2}}(?:(?:{any_of(ends)})(?!仪式|大?会)|{_AGENDA})"
        )
        self._said = regex(f"[”]?(?:(?:{any_of(says)})|上(?!述|级|报|午|海)|选举(?!办法|结果|委员|工作)|期间|时(?!代|间)|现场)")
        self._considers = regex(f"(?:{any_of(considers)})(?:了)?《[^《》\n]{{2,80}}》")
        called = regex(f"{self._holding.pattern}(“[^“”，。\\n]{{2,16}}”)(?=[，。])")
        names = [name for row in lexicons.rows("public_events") for name in row["names"].split("|")]
        public = regex(f"({any_of(names, '(?<![十一二三四五六七八九].)')})(?:胜利|顺利|隆重|成功)?(?:召开|开幕|闭幕)")
        self.tellings = [
            Telling(names, public), Telling(self._types, self._noun), Telling([*holds, _ORGANISE], called), Telling(considers, self._considers)
        ]  # fmt: skip

    def find(self, scene: Scene, told: Sequence[Told]) -> Iterator[Mention[Happening]]:
        """Give the meetings and ceremonies that the words ``told`` of a sentence tell of."""
        if not told:
            return
        public, nouns, called, considered = ([t.match for t in told if t.pattern == at] for at in range(len(self.tellings)))
        found: list[Mention[Happening]] = []
        for match in public:
            if self._noun.fullmatch(match[1][-2:]) is None:
                name = ((match.start(), match.end(1)),)
                found += [make_event(scene, name, "meeting", match.end(), "events.public")]
        found += [happening for happening in (self._at(scene, match) for match in nouns) if happening is not None]
        yield from found
        for match in called:
            if scene.date_at(match.start(), match.end(), fine=True) and not scene.planned_at(match.start()):
                yield make_event(scene, (match.span(1),), "other", match.end(), "events.called")
        if not any(m.value.type == "meeting" for m in found):
            yield from self._considered(scene, considered)

    def bare(self, scene: Scene, told: Sequence[Told]) -> Mention[Happening] | None:
        """Give the meeting or ceremony that a sentence opens with by its noun alone."""
        return bare.bare(scene, [t.match for t in told if t.pattern == _NOUNS], self._types) if told else None

    def _at(self, scene: Scene, match: re.Match[str]) -> Mention[Happening] | None:
        noun, text = match[1], scene.text
        if scene.titled(match.start()) or scene.within_body(match.start(), match.end()) or self._and.match(text, match.end(), scene.end):
            return None  # a meeting that is another one too (某大会暨某会议) has one name
        clause = self._clause(scene, match.start())
        holding = _last(self._holding, text, clause, match.start())
        if holding is not None and holding[0].startswith("组织") and (noun == "活动" or _AND_SO_ON.match(text, match.end())):
            holding = None  # that is everyday work, or things of many kinds
        if scene.denied(holding.start() if holding else match.start()):
            return None
        behind = self._held.match(text, match.end(), scene.end)
        if behind and ANNIVERSARY.match(text, behind.end()):
            return None
        won = _WON.match(text, match.end(), scene.end) if self._types[noun] == "competition" or noun.endswith(_FAIRS) else None
        during = _DURING.match(text, match.end(), scene.end) if _dated_attribute(scene, clause) else None
        held_on = behind or match
        feast = noun.endswith("节") and holding is not None  # a feast is held once a year
        dated = scene.date_at(match.start(), held_on.end(), fine=not feast) or scene.span_at(match.start())
        lately = _held_lately(scene, holding) if holding else behind is not None and noun not in self._weak and _opens_lately(scene)
        told_when = dated is not None or lately
        if won is None and self._weak_or_counted(scene, match, clause, (holding or behind or during) is not None and told_when):
            return None
        start = scene.whole(_left(text, max(clause, holding.end() if holding else clause), match.start()))
        said = None if _REFERS.search(text, clause, start) else self._said.match(text, match.end(), scene.end)
        told = holding or behind or won or during or said
        shown = scene.block == "caption" and self._types[noun] != "other" and match.start() - start >= 4
        attended = noun not in self._weak and _attended(scene, clause, start, match)
        elected = self._types[noun] == "election"
        if not (told or shown or elected or attended) or (said and not (holding or behind) and _mentioned(scene, match, clause)):
            return None
        name = self._name(scene, (start, match.end()), noun, holding)
        if name is None:
            return None
        organiser = self._organiser(scene, name, holding, new=self._types[noun] == "founding")
        held = holding is not None and organiser is not None and noun not in self._weak and match.start() - start >= _OWN_NAME
        date = scene.date_at(name[0][0], match.end()) or dated
        if not (_graded(scene, name) or date or shown or held or lately):
            return None
        passed = None if behind or _WHICH_ONE.search(text, *name[0]) else self._considers.match(text, match.end(), scene.end)
        if passed is not None:  # which of its meetings it was, only what it passed tells
            name = ((name[0][0], passed.end()),)
        last = (behind or passed or match).end()
        place = _place_behind(text, behind) if behind and behind["place"] else _place(scene, holding)
        return make_event(scene, name, self._types[noun], last, "events.noun", place=place, organiser=organiser, date=date)

    def _clause(self, scene: Scene, position: int) -> int:
        """Give where the clause of a noun begins; a date right behind a verb of holding (举行四季度…) is part of the name."""
        start = scene.clause(position)
        date = scene.date_ending(start)
        holding = _last(self._holding, scene.text, max(scene.start, date.start - _DIVISION), date.start) if date else None
        whose = scene.actors.get(date.start) if date else None
        if date is None or holding is None or holding.end() not in (date.start, whose[0] if whose else -1):
            return start
        return scene.clause(date.start)

    def _weak_or_counted(self, scene: Scene, match: re.Match[str], clause: int, held: bool) -> bool:
        """Tell whether a weak noun lacks its day or verb (``held`` tells of both), or meetings are only counted, planned or held again and again."""
        if _COUNT_BEHIND.match(scene.text, match.end()) or _COUNTED.search(scene.text, clause, match.start()):
            return True
        if scene.planned(clause, match.start()) and not (held and self._told_which(scene, match, clause)):
            return True  # what is to come counts with its month or day, and a name that says which it is
        return match[1] in self._weak and not held

    def _told_which(self, scene: Scene, match: re.Match[str], clause: int) -> bool:
        """Tell whether a name says which meeting it is: the first or a later one, or whose."""
        if _WHICH_ONE.search(scene.text, clause, match.start()):
            return True
        holding = _last(self._holding, scene.text, clause, match.start())
        if match[1] in self._weak or holding is None:
            return False
        will = _WILL.search(scene.text, clause, holding.start())
        return scene.begins(holding.end()) or (will is not None and scene.subject(will.start()) is not None)

    def _name(self, scene: Scene, bounds: Bounds, noun: str, holding: re.Match[str] | None) -> tuple[Bounds, ...] | None:
        """Give the stretches of the name: a plain one (第九次会议) takes the body that holds it in front."""
        start, end = bounds
        own = scene.text[start : end - len(noun)]
        if _GENERIC.match(own) or (noun in self._weak and (_SUCH.match(own) or ("、" in own and scene.text.startswith("等", end)))):
            return None
        if own == _ENLARGED and (whose := _whose(scene, start)) is not None:
            return ((whose, end),)
        actor = scene.subject(_before_place(scene, holding)) if holding else None
        if not own and self._types[noun] == "election" and scene.bodies and scene.bodies[0][1].end <= start:
            return ((scene.bodies[0][1].start, scene.bodies[0][1].end), (start, end))
        then = holding.start() if holding and holding.end() == start else start - 1
        if not own and len(noun) > 2 and scene.text[start - 1] == "的" and scene.date_ending(then) is not None:
            return ((start, end),)
        if _PLAIN.fullmatch(own):
            if actor is None and own:
                actor = scene.subject(start)
                return ((actor.start, end),) if actor else None
            village = _VILLAGE.search(scene.text, scene.clause(holding.start()), holding.start()) if holding and actor is None else None
            who = village.span() if village else (actor.start, actor.end) if actor else None
            if who is None and holding and not own and self._types[noun] in ("founding", "ceremony"):
                who = _words_before(scene, holding.start())
            return (who, (start, end)) if who else None
        if actor and actor.body is None and self._types[noun] != "other" and not _graded(scene, ((start, end),)):
            return ((actor.start, actor.end), (start, end))
        return ((start, end),)

    def _organiser(self, scene: Scene, name: tuple[Bounds, ...], holding: re.Match[str] | None, *, new: bool) -> int | None:
        """Give who holds it, or the body that its name begins with, unless that is the ``new`` one that it founds or unveils."""
        actor = scene.subject(_before_place(scene, holding)) if holding else None
        if actor and actor.body is not None:
            return actor.body
        return None if new else next((i for i, m in scene.bodies_from(name[0][0], name[0][0] + 1)), None)

    def _considered(self, scene: Scene, considered: Sequence[re.Match[str]]) -> Iterator[Mention[Happening]]:
        """Find a body that considers a document, which is a meeting even where no noun says so."""
        for match in considered:
            actor = scene.subject(match.start()) or _told_with_day(scene, match.start())
            during = scene.text[match.end() : match.end() + 1] == "时"
            if scene.planned_at(match.start()) or not ((actor and actor.body is not None) or during):
                continue
            start = actor.start if actor else match.start()
            if scene.date_at(start, match.end()) or _graded(scene, ((start, match.end()),)):
                apart = actor is not None and scene.date_ending(match.start()) is not None
                name = ((actor.start, actor.end), match.span()) if actor and apart else ((start, match.end()),)
                organiser = actor.body if actor else None
                yield make_event(scene, name, "meeting", match.end(), "events.considered", organiser=organiser)


def _whose(scene: Scene, position: int) -> int | None:
    """Give where the body begins that stands right before a position, a year between (县委2023年（扩大）会议)."""
    year = scene.date_ending(position)
    actor = scene.actors.get(year.start if year else position)
    return actor[0] if actor else None


def _held_lately(scene: Scene, holding: re.Match[str]) -> bool:
    """Tell whether the sentence opens with 近日 and who holds something: a body or place, or a village."""
    if not _opens_lately(scene) or not holding[0].startswith(_ONCE):
        return False
    edge = _before_place(scene, holding)
    return scene.subject(edge) is not None or _VILLAGE.search(scene.text, scene.start, edge) is not None


def _mentioned(scene: Scene, match: re.Match[str], clause: int) -> bool:
    """Tell whether only what was said at a meeting is told of (落实县长在座谈会上提出的要求), without its day."""
    day = scene.date_ending(clause)
    return _MENTIONED.match(scene.text, match.end(), scene.end) is not None and (day is None or len(day.value.value) < _MONTH)


def _attended(scene: Scene, clause: int, start: int, noun: re.Match[str]) -> bool:
    """Tell whether somebody takes part, on a day or 近日, in what has a name of its own (县长出席某某捐赠仪式)."""
    text = scene.text
    if (
        noun.start() - start < _OWN
        or not _ATTENDS.search(text, max(scene.start, start - 4), start)
        or not _NO_MORE.match(text, noun.end(), scene.end)
    ):
        return False
    day = scene.date_at(start, noun.start(), fine=True)
    told = _opens_lately(scene) or (day is not None and day.start >= scene.start)
    return told and not (_SETS_OUT.search(text, clause, start) or _TRAVELS.search(text, max(scene.start, start - _FAR), start))


def _opens_lately(scene: Scene) -> bool:
    return _LATELY.match(scene.text, scene.start, scene.end) is not None


def _dated_attribute(scene: Scene, clause: int) -> bool:
    """Tell whether a clause begins with 的 right behind a day or month (9月22日的美食周上)."""
    date = scene.date_ending(clause)
    return date is not None and len(date.value.value) >= 7 and scene.text[clause] == "的"


def _told_with_day(scene: Scene, position: int) -> Actor | None:
    """Give who acts where only a comma and the day stand between them and their verb."""
    date = scene.date_ending(position)
    return scene.subject(date.start) if date is not None and scene.text[date.start - 1] == "，" else None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text, start, end), maxlen=1)), None)


def _left(text: str, floor: int, position: int) -> int:
    """Give where a name that ends in a noun at ``position`` begins: not before ``floor``, behind the last word that no name holds."""
    floor = max(floor, position - _LONGEST)
    masked = _QUOTED.sub(lambda m: "x" * len(m[0]), text[floor:position])
    start = floor
    for cut in _CUT.finditer(masked):
        celebrates = cut[0] == "庆祝" and (cut.start() == 0 or cut.end() == len(masked) or masked[cut.start() - 1] in _WHOSE_FEAST)
        start = start if celebrates else floor + cut.end()
    while start < position and text[start] in "、 ”":
        start += 1
    return start - 2 if text[max(floor, start - 2) : start] == "党的" else start


def _words_before(scene: Scene, position: int) -> Bounds | None:
    """Give the words of the clause before a verb of holding behind a day, where they are no body that is known (两所学校举行揭牌仪式)."""
    day = scene.dates[0] if scene.dates else None
    start = day.end + (scene.text[day.end] == "，") if day else position
    told = day is not None and len(day.value.value) >= 10 and day.start == scene.start
    return (start, position) if told and 4 <= position - start <= _LONGEST and "，" not in scene.text[start:position] else None


def _graded(scene: Scene, name: tuple[Bounds, ...]) -> bool:
    """Tell whether a name begins with whose meeting it is, or which."""
    start, end = name[0]
    if _GRADED.match(scene.text, start) or re.search(r"第[一二三四五六七八九十百\d]{1,5}[次届]", scene.text[start:end]):
        return True
    return scene.begins(start)


def _before_place(scene: Scene, holding: re.Match[str]) -> int:
    """Give where 在 and a place begin that stand right before the verb, or else where the verb does."""
    at = _AT.search(scene.text, max(scene.clause(holding.start()), holding.start() - 24), holding.start())
    return at.start() if at else holding.start()


def _place_behind(text: str, held: re.Match[str]) -> Bounds | None:
    """Give where what is named before its verb is held, unless only 在这里 tells."""
    start, end = held.span("place")
    parts = _BY_PARTS.search(text, start, end)
    return None if held["place"] in _HERE else (start, parts.start() if parts else end)


def _place(scene: Scene, holding: re.Match[str] | None) -> Bounds | None:
    """Give where the event is held: what 在 names before the verb, else the division that holds it."""
    if holding is None:
        return None
    at = _before_place(scene, holding)
    if at < holding.start():
        besides = _BESIDES.search(scene.text, at + 1, holding.start())
        end = besides.start() if besides else holding.start()
        return (at + 1, end) if end > at + 1 and (besides is None or besides[0] != "并") else None  # some deed that is not known
    actor = scene.subject(at)
    return (actor.start, actor.end) if actor and actor.body is None else None
