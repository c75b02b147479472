"""The surroundings of figures as a row of classed pieces: words, and what other stages have made out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import Literal, NamedTuple, cast

from reformie.figures import singles
from reformie.figures.adjectives import undivided
from reformie.figures.candidate import Candidate
from reformie.figures.cargo import loads
from reformie.figures.phrases import MADE
from reformie.figures.surroundings import Surroundings
from reformie.figures.tables import Tables
from reformie.regexes import regex
from reformie.segment import Segmenter

PieceKind = Literal[
    "noun", "act", "verb", "light", "link", "function", "qualifier", "level", "scope", "pronoun", "of", "and", "list", "etc",
    "break", "figure", "date", "place", "body", "person",
]  # fmt: skip

_BOUNDS = itemgetter(0, 1)
_NAME = regex(r"“[^“”，。；！？\n]{1,24}”|《[^《》\n]{1,60}》|（(?!同比|环比|下同|不?含|较)[^（）\n]{1,6}）|\([^()\n]{1,6}\)")
_BREAK = regex(r"[\W_]+")
_ASIDE = regex(r"[（(][^\W\d_]{1,2}[）)]")  # 头（只）, 份（次）
_FIXED: dict[str, PieceKind] = {"的": "of", "之": "of", "、": "list", "等": "etc", "个": "function", "成": "light"}  # 建了个3亩的茶园
_FIXED |= dict.fromkeys(("虽", "则", "既", "皆"), "function")
_FIXED |= dict.fromkeys(("和", "与", "及", "以及", "或", "暨", "或者"), "and")
_GLUED = regex(r"(?<=[率额量值数比价费收])(?:[降升增减涨跌低高][至到为]?|[达为占由至超仅约已均在则居列排])$")
_PARTICLE = regex(
    r"[^\W\d_][已仅均由被有因共要为]|[车人酒户牛羊猪地饭田船]能|[季年月日周][只就]|[按比][^\W\d_]|[我你他她咱俺][^\W\d_]|事[办做]|[设建][大小]|[率][须要应需将可]|[有已没仍][^\W\d_]|[镇村乡县市区校院家户人][去来到为设建装]|共[设聘派辖配建办签招征评培调]|[村镇乡县市个][同跟]|人[帮扶抬搀陪]|[里中内]排|[社站店厂点地]设|[由被把让][县区市镇乡村省州旗校院园厂]|地[能可要都也只就还]|[^\W\d_]从"
)
_PRICED = regex(r"[价费率额量分数][比较]|[钱费][省花]")  # 团购价比门市低, 办结率较上年, 药钱省下
_RISEN = regex(
    r"(?:价格|收入|成本|产量|人数|数量|费用|利润|房价|粮价|油价|产值|销量|比例|比重)"
    r"(?:下降|上升|增长|提高|减少|降低|增加|上涨|下跌|控制|稳定|保持|维持)"
)
_DONE = regex(r"[^\W\d_]了")
_ADVERBED = regex(r"[再又已将只可仅才就还也都均各新要应须先能得曾现仍没不未少多][^\W\d_]")
# 另聘, 还省, 拟处: an adverb that opens no noun, and what is done or said. 还林, 并网 and 另册 are words.
_DEED_TOLD = regex(
    r"还[^\W\d_田林草湿湖绿园牧果房建贷款本息清耕原迁俗乡愿世阳魂童债]|[另拟又却仍][^\W\d_]|并[^\W\d_网轨联购发蒂存处列案行户线表]"
)
_WHENCE = regex(r"[由自从][^\W\d_][向而至到往及][^\W\d_]")  # 由南向北
_EACH = regex(r"[每逐这那][^\W\d_]")
# 一公斤18元, 一间18平方米的画室: a thing that is only measured, not counted.
_ONE = regex(
    r"一(?<!第一)(?:公斤|斤|吨|亩|张|间|件|台|头|只|度电|份|箱|袋|桶|盒|瓶|棵|株|杯|碗|节课|堂课|平方米|立方米|公里|块地|片|起|户|趟|块|艘|栋|幢|支|条|名|位|所|家|辆|座|根|匹|幅|眼|枚|批|架|颗|套|处|箱箱|个个|笔笔|个|笔|顿|遍)|几(?:天|周|年|个月|小时|分钟)"
)
_MEASURED = tuple("从由为达占比下上降增减仅只")
_WHERE = regex(r"林下|[棚园塘田村]里|[棚园校院]内|[山水海线镇]上|线下|路边")  # 林下|种植
_ABOUT = frozenset("约近超达一两二三四五六七八九十几数")  # what opens a figure
_ASPECTS = frozenset({"了", "着", "过", "给"})
_WELDED = frozenset({  # words of the dictionary whose noun is counted
    "解决问题", "发现问题", "整改问题", "反映问题", "提出问题", "协调问题", "征求意见", "听取意见", "收集意见", "提出意见", "采纳意见", "比例控制",
})  # fmt: skip
_GIVING = frozenset({"发放", "申领", "缴纳", "领取", "收取", "给予"})  # what is given stands behind
# 办手续, 雇老人: a single verb and the thing that it is done to.
_DEALING = frozenset("办雇收装补修换交领付做买")
_SELDOM = 3  # as often as the dictionary has a word that nobody counted
_USUAL = 100
# What is said of things, though a dictionary's tag is not kept: 状态良好 is no compound.
_SAID = frozenset({
    "良好", "稳定", "充足", "完善", "健全", "严重", "明显", "突出", "困难", "丰富", "齐全", "优良", "优异", "显著", "平稳", "活跃",
    "旺盛", "广泛", "严峻", "危急", "便利", "频繁", "不足", "齐备", "完备", "完好", "正常", "合格", "落后", "滞后", "薄弱", "紧张",
})  # fmt: skip
_JOINED = frozenset("和与及或")
_VISITING = ("通村", "联村", "走村", "进村", "入村", "驻村", "包村", "到村", "回村", "返村", "来村", "离村")
_DONE_BY = ("link", "light", "act", "verb")  # 少用化肥
_LONG = 4  # characters of a term that opens no place's name
_MOST = 50_000  # words whose readings are kept
_FUNCTION = frozenset("dprcuyef")
# 查出, 带出, 建起: verbs that only bring about what is counted; these end alike and are nouns.
_BROUGHT = regex(r".[出成起齐满下到往]$")
# 腾出来, 流转过来: where a deed goes; 对不上: what cannot be done.
_THITHER = regex(r"[^\W\d]{0,2}[出过起回下上进]来|[^\W\d]{0,2}[出下进上]去|[^\W\d]不[上下到住起成开完清动]|共[获得收发筹审调查拨赔]")
_DOING = regex(r"[^\W\d_]着[^\W\d_]{0,2}")  # 排着队
_ASPECTED = regex(r"[^\W\d_][过给得]")  # 找过, 贷给, 写得
_LIT = regex(r"[^\W\d_]{2}了")  # 灯亮了: a noun and what became of it
# 判决书, 建议书: a dictionary has them as verbs, but papers and such are nouns.
_NOMINAL = regex(r"[^\W\d_]{2,3}[书率表证器机仪计阀柜]")
# a cut behind it may be one character late
_LATE = regex(r"[省市县区镇乡村全](?:(?<!全)(?=级)|(?<=[居列排]全)(?=[省市县区镇乡村国州盟旗系地]))")
_LACKING = regex(r"[不没未][^\W\d_]|无[人力法处须需][^\W\d_]{1,2}")  # 灯不亮, 无人管
_PUT_ON = regex(r"[装用吃住种接穿戴盖搭坐端过喝搬抬扛摆挂送贴灌刷抹锁绑铺栽]上")
_FOUND = regex(r".[出到至往坏破进回掉走拢住成]$|[拉压降推抬调垫摊]低$|[推抬拉]高$")
_NOT_BROUGHT = frozenset(
    {"支出", "产出", "输出", "演出", "进出", "收成", "集成", "提成", "分成", "合成", "养成", "赞成", "组成", "构成", "外出"}
)
_WITHIN = ("县域", "市域", "区域", "州域", "旗域", "镇域", "乡域")
_OPENED = regex(r"(?:全部|现有)(?=.)|中[排列居]$")  # 现有企业, 9个县中排第二
_FOR_OTHERS = regex(r"代[投收发运卖购存储管养种耕烘售领取送交]")
_NEWLY = regex(r"新[立造划挖栽铺架添购打装]")
_MARKET = regex(r"市场(?!馆)")  # 江城市场经营主体: a city's market
_TOGETHER = regex(r"[^\W\d]共[获得收发筹审调查拨赔]|共[^\W\d_]{2}")
_LED = regex(r"[由在向把被将为给有从带靠][^\W\d]{2}|[率额量]控制|设[^计施备置立定区想法][^\W\d_]")


Tie = Literal["", "state", "sort", "taking", "general", "adverb", "idiom"]


class Piece(NamedTuple):
    """A stretch of a sentence.

    Attributes:
        start, end: Half-open bounds in the clean text. known: Whether a dictionary holds it. tie: How a deed holds to the noun behind it, or that
            a noun is a general one, or an adverb: the cue of that name; or that it is an idiom of four characters.
    """

    start: int
    end: int
    kind: PieceKind
    text: str
    known: bool = True
    tie: Tie = ""


# A NamedTuple's own constructor is a function of Python, and an article has hundreds of pieces.
_piece = cast("Callable[[tuple[int, int, PieceKind, str, bool, Tie]], Piece]", partial(tuple.__new__, Piece))
Part = tuple[PieceKind, str, bool, Tie]  # a piece without its bounds
Reading = tuple[Part, ...]  # the parts of a word


class Words:
    """Cuts sentences into classed pieces.

    Args:
        tables: Cue words.
        segmenter: Tells the class of a word.
    """

    def __init__(self, tables: Tables, segmenter: Segmenter) -> None:
        self._segmenter = segmenter
        self._tables = tables
        self._kinds: dict[str, PieceKind] = {}
        self._readings: dict[str, tuple[Part | None, Reading]] = {}  # of a word, and its only part where nothing beside it changes that
        roles: tuple[tuple[str, PieceKind], ...] = (
            ("verb", "verb"), ("light", "light"), ("rank", "link"), ("link", "link"), ("qualifier", "qualifier"), ("act", "act"),
            ("grow", "link"), ("fall", "link"), ("attribute", "noun"), ("pronoun", "pronoun"), ("wider", "scope"), ("scope", "scope"), ("level", "level"),
        )  # fmt: skip
        for role, kind in roles:
            self._kinds.update(dict.fromkeys(tables.cue(role), kind))
        for word in tables.cue("pronoun"):
            if word[0] not in "他她它该我":
                self._kinds[word] = "noun"
        self._kinds.update(dict.fromkeys(tables.cue("noun"), "noun"))
        ties: tuple[Tie, ...] = ("adverb", "general", "sort", "taking", "state")
        self._ties: dict[str, Tie] = {word: tie for tie in ties for word in tables.cue(tie)}

    def pieces(self, around: Surroundings, start: int, end: int, figures: Sequence[Candidate]) -> list[Piece]:
        """Cut ``[start, end)`` of the clean text into pieces.

        Args:
            around: Words, dates, places and bodies.
            start, end: A sentence.
            figures: Its candidates.
        """
        text = around.text
        fixed: list[tuple[int, int, PieceKind]] = [(c.start, -c.end, "figure") for c in figures]
        fixed += [(m.start, -m.end, "date") for m in around.dates.within(start, end)]
        if around.next_name(start) < end:
            fixed += self._named(around, start, end)
        fixed += [(match.start(), -match.end(), "noun") for match in _NAME.finditer(text, start, end)]
        terms = around.terms[bisect_left(around.terms, (start,)) : bisect_left(around.terms, (end,))]
        fixed += [(first, -last, self._kinds.get(term, "noun")) for first, last, term in terms]
        fixed += [(first, -last, "noun") for first, last in undivided(text, start, end, around.cuts)]
        fixed += [(match.start(), -match.end(), "function") for match in _ONE.finditer(text, start, end) if match.start() in around.cuts]
        cuts = around.bounds[bisect_left(around.bounds, start) : bisect_left(around.bounds, end)]
        late = frozenset([match.end() for match in _LATE.finditer(text, start, end)])
        made: list[Piece] = []
        position, starts = start, [c.start for c in figures]
        fixed.sort(key=_BOUNDS)
        for first, negative, kind in fixed:
            last = -negative
            if first >= position and (kind == "figure" or (at := bisect_left(starts, last)) == 0 or figures[at - 1].end <= first):
                if first > position:
                    self._words(made, around, position, first, cuts, late)
                aside = _ASIDE.match(text, last, end) if kind == "figure" else None
                last = aside.end() if aside else last
                whole = text[first:last]
                made.append(_piece((first, last, kind, whole, True, self._ties.get(whole, ""))))
                if kind == "figure" and loads(made):
                    self._unload(made)
                position = last
        if position < end:
            self._words(made, around, position, end, cuts, late)
        return made

    def _named(self, around: Surroundings, start: int, end: int) -> Iterator[tuple[int, int, PieceKind]]:
        """Give the bodies, places and people of a sentence as stretches, their ends negative."""
        text = around.text
        for body in around.organisations.within(start, end):
            if text[body.end : body.end + 1] != "化":  # 集团化办学
                yield body.start, -body.end, "body"
        for place in around.named.within(start, end):
            if not self._common(text[place.start : place.end]):
                within = text.startswith(_WITHIN, place.end - 1) or _MARKET.match(text, place.end - 1) is not None
                yield place.start, within - place.end, "place"
        for person in around.people.within(start, end):
            yield person.start, -person.end, "person"

    def _unload(self, made: list[Piece]) -> None:
        """Part the verb before a load from what is moved (班车发|货7.6万件)."""
        figure, thing = made.pop(), made.pop()
        whole = len(thing.text) > 1
        verb = thing._replace(end=thing.start + 1, text=thing.text[0]) if whole else made.pop()
        made.append(verb._replace(kind="light", tie=""))
        made.append(Piece(verb.end, thing.end, "noun", thing.text[-1]))
        made.append(figure)

    def _common(self, word: str) -> bool:
        """Tell whether a dictionary holds a place's name as a plain noun (行政村), or it is a term or opens with one (信用村, 常住人口城镇) or ends in a visit (教师走村)."""
        if word[0] in _JOINED and self._segmenter.frequency(word[1:]) > _SELDOM and not self._segmenter.tag(word[1:]):
            return True  # 82个村|和社区
        if self._tables.is_term(word, _LONG) or word.endswith(_VISITING):
            return True
        return (
            len(word) > len("下村") and word.endswith("村") and self._segmenter.frequency(word) > _SELDOM and not self._segmenter.tag(word)
        )

    def _words(self, made: list[Piece], around: Surroundings, start: int, end: int, cuts: Sequence[int], late: frozenset[int]) -> None:
        """Add the pieces of a stretch of words to ``made``; ``cuts`` are those of the sentence, ``late`` those that may be one character late."""
        text, readings = around.text, self._readings
        stops = [*cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)], end]
        if start not in around.cuts and len(stops) > 1 and self._segmenter.frequency(text[start : stops[1]]) > _SELDOM:
            del stops[0]  # 30家|中小商铺, cut 家中|小
        for cut in stops:
            stop = self._recut(text, start, cut) if cut in late and cut < end else cut
            word = text[start:stop]
            only, read = readings.get(word) or self._read(word)
            if only is not None:
                made.append(_piece((start, stop, *only)))
            else:
                for part in self._in_place(word, read, made, text[stop : stop + 1]) if len(read) == 1 else read:
                    made.append(_piece((start, start + len(part[1]), *part)))
                    start += len(part[1])
            start = stop

    def _recut(self, text: str, start: int, stop: int) -> int:
        """Give where a word that begins at ``start`` ends, where the cut at ``stop`` may be one character late."""
        if text[stop] == "级":
            return stop - (self._kind(text[start : stop - 1]) == "light")  # 建成|区级中心, cut 建成区|级中心
        return stop - (stop - start > 2)  # 安葬率居|全地区, cut 率居全|地区

    def _in_place(self, word: str, read: Reading, made: Sequence[Piece], behind: str) -> Reading:
        """Read a word by what stands beside it: a deed and the thing that it is done to, or what a single character is there."""
        if len(word) == 1:
            kind = singles.read(word, read[0][0], made, behind)
            return (self._part(word, kind, known=True),) if kind is not None else read
        if word == "花费" and made and made[-1].kind == "noun" and behind in _MEASURED:
            return (self._part(word, "noun", known=True),)  # 酒席花费从3万元降到1万元
        if word == "多年" and made and made[-1].kind == "figure":  # 20名多年从教的教师
            return (self._part(word, "function", known=True),)
        return self._parted(word, behind) or read

    def _parted(self, word: str, behind: str) -> Reading:
        """Read a word that is a noun and what became of it (戏演|了), or a deed and the thing that a figure counts (码头装货|900吨)."""
        if len(word) == 2 and behind in _ASPECTS and self._segmenter.tag(word[1])[:1] == "v":
            return self._part(word[0], self._kind(word[0]), known=True), self._part(word[1], "verb", known=True)
        if (behind.isdigit() or behind in _ABOUT) and (deed := MADE.match(word)):
            split = deed.end()
            return self._part(word[:split], "light", known=True), self._part(word[split:], "noun", known=True)
        return ()

    def _part(self, part: str, kind: PieceKind, *, known: bool) -> Part:
        idiom = len(part) == len("星罗棋布") and kind == "noun" and self._segmenter.tag(part) == "i" and part[2] != "之"  # not 后顾之忧
        return kind, part, known, "idiom" if idiom else self._ties.get(part, "")

    def _read(self, word: str) -> tuple[Part | None, Reading]:
        """Give the parts of a word, with their kinds and whether they are known; and the only one where nothing that stands beside it changes it."""
        split = self._split(word)
        parts = [word[:split]] if split else []
        rest = word[split:]
        glued = _GLUED.search(rest) if len(rest) > 1 and not (len(rest) > 2 and self._segmenter.frequency(rest)) else None
        parts += [rest[: glued.start()], glued.group()] if glued else [rest]
        if len(self._readings) >= _MOST:
            self._readings.clear()
        known = self._segmenter.frequency
        read = tuple(
            self._part(part, self._kind(part), known=part in self._kinds or known(part) > _SELDOM or self._compound(part)) for part in parts
        )
        if split == 1 and len(word) == 2 and read[1][0] == "noun" and _DEED_TOLD.fullmatch(word):
            read = (read[0], self._part(word[1], "link", known=True))  # 还旺, 拟处
        lone = word in singles.BY_PLACE or read[0][0] == "noun"
        by_place = len(read) == 1 and (
            lone if len(word) == 1 else not read[0][2] or word in ("花费", "多年") or MADE.match(word) is not None
        )
        only = read[0] if len(read) == 1 and not by_place else None
        self._readings[word] = only, read
        return only, read

    def _split(self, word: str) -> int:
        """Give where a word that no dictionary holds falls apart (量减少, 由村民, 课已, 签了, 再减), or 0."""
        if _NEWLY.fullmatch(word):
            return 1  # 新|造钢质渡船
        if _OPENED.match(word):
            return 2 - (word[0] == "中")
        if self._segmenter.frequency(word) > _SELDOM:
            return 2 * (word in _WELDED)
        if any(pattern.fullmatch(word) for pattern in (_PRICED, _DEED_TOLD, _PARTICLE, _DONE)):
            return 1
        if _ADVERBED.fullmatch(word) and (self._kinds.get(word[1]) in _DONE_BY or self._segmenter.tag(word[1])[:1] == "v"):
            return 1
        if len(word) == 4 and _WHERE.match(word) is not None and self._kinds.get(word[2:]) in ("act", "light"):
            return 2  # 林下|种植
        if (
            len(word) == 4
            and (self._kinds.get(word[:2]) == "act" or word[:2] in _GIVING)
            and self._segmenter.frequency(word[2:]) not in range(1, _SELDOM + 1)
        ):
            return 2  # 节省成本, 调解纠纷
        if len(word) != 3:
            return 2 * (_RISEN.fullmatch(word) is not None)
        return self._split_three(word)

    def _split_three(self, word: str) -> int:
        """Give where a word of three characters falls apart, or 0."""
        if _LIT.fullmatch(word) and self._segmenter.tag(word[1])[:1] in ("v", "a", ""):
            return 1
        if word[2] == "开" and self._segmenter.frequency(word[:2]) > _USUAL:
            return 2  # 桃花开
        if word[1] in "不没未" and word[2] not in "率者数":
            return 1  # 灯不亮
        if self._kinds.get(word[1:]) == "link":
            return 1
        if self._kinds.get(word[:2]) == "link":
            return 2
        return 1 if _LED.fullmatch(word) or _TOGETHER.fullmatch(word) or self._dealt(word) else 0

    def _dealt(self, word: str) -> bool:
        """Tell whether a word that no dictionary holds is a single verb and the thing that it is done to (办手续)."""
        frequency = self._segmenter.frequency
        return word[0] in _DEALING and frequency(word) <= _SELDOM < frequency(word[1:]) and self._kind(word[1:]) == "noun"

    def _compound(self, word: str) -> bool:
        """Tell whether a rare word of a dictionary is two words that it has, with a plain noun at its end (科研成果, 违法行为)."""
        frequency = self._segmenter.frequency
        if len(word) != len("科研成果") or not frequency(word) or self._segmenter.tag(word):
            return False
        return frequency(word[:2]) > _USUAL < frequency(word[2:]) and word[2:] not in _SAID and self._kind(word[2:]) == "noun"

    def _kind(self, word: str) -> PieceKind:
        known = _FIXED.get(word) or self._kinds.get(word)
        if known is not None:
            return known
        if _EACH.fullmatch(word) and not self._segmenter.frequency(word):
            return "qualifier"
        if _BREAK.fullmatch(word):
            return "noun" if word in ("·", "-", "/") else "break"
        tag = "" if _NOMINAL.fullmatch(word) else self._segmenter.tag(word)[:1]
        unknown = self._segmenter.frequency(word) == 0
        seldom = self._segmenter.frequency(word) <= _SELDOM and tag != "n"  # no name of a person
        if self._segmenter.frequency(word) <= _SELDOM and _WHENCE.fullmatch(word):
            return "function"
        if word not in _NOT_BROUGHT and (
            (tag == "v" and _BROUGHT.fullmatch(word))
            or (seldom and (_FOUND.fullmatch(word) or _FOR_OTHERS.fullmatch(word)))
            or _PUT_ON.fullmatch(word)
        ):
            return "light"
        if _THITHER.fullmatch(word) or (unknown and _ASPECTED.fullmatch(word)):
            return "light"
        if unknown and (_DOING.fullmatch(word) or _LACKING.fullmatch(word)):
            return "verb"
        if tag == "v" or (
            unknown and (len(word) == 4 or (word[0] == "跨" and len(word) == 2))
        ):  # unknown words of four characters are seldom nouns (走村入户)
            return "verb"
        return "function" if tag and tag in _FUNCTION else "noun"
