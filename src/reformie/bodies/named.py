"""Bodies with names of their own: a suffix that tells the type, and the words before it that make the name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from reformie.bodies.coined import BLENDED, BRAND, HEADED, RARE, UNKNOWN, Coined
from reformie.bodies.firms import behind_party
from reformie.bodies.general import BEGUN, DRIVING, FIELDS, GENERIC, PREMISES, General
from reformie.bodies.governing import URGING, Barriers, Governing
from reformie.bodies.made import made
from reformie.bodies.nobodys import behind_role, is_any, is_counted_or_won, is_each, led_up
from reformie.bodies.quoted import quoted_name
from reformie.bodies.suffixes import Suffixes
from reformie.bodies.walk import FOUNDED, Walk, stands_behind_numeral
from reformie.findings import Body, Place
from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons, Row
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.segment import Segmenter

_LONGEST = 32
_SELDOM = 100  # a verb below this rarely governs a body's name
_FUNCTION = frozenset("dpcrmquye")
_OPENING = regex(r"[。；！？：\s]?$")
_ORDINAL = regex(r"第[一二三四五六七八九十\d]|[一二三四五六七八九〇]{3,4}$")
_TOWARDS = frozenset("向从把被让跟据受")  # jieba may tie these to a coinage (向恒|昌集团), and 为, with which a firm's name may begin
_SHAPE = regex(
    r"(?P<counting>各|每(?:季度?|个?月|周|旬|半?年|天|日)$|第[一二三四五六七八九十\d]+[家个所座届支]|[近这前每]?[一二两三四五六七八九十几\d]+年$|[一二三四五六七八九十][看查问访抓要是盯送比评靠帮进到]$)"
    rf"|(?P<ordinal>{_ORDINAL.pattern})|(?P<founded>(?:{FOUNDED.pattern})\Z)|(?P<plain>(?:第[一二三四五六七八九十\d]{{1,3}}|[\u4e00-\u9fffA-Za-z·&.+-]+)$)"
)  # 各县区, 第一家, 三年, 二看; what else a word is, or no word at all
_NOMINAL = frozenset(
    {"应用", "创新", "种植", "养殖", "预防", "预算", "审计", "采购", "调解", "急救", "租赁", "勘察", "扶贫", "互助"}
)  # verbs by their tag, nouns behind a place
_WHOLES = ("大学", "中学", "小学", "医院")  # no name of these joins two nouns with 与
_TEAMS = ("联盟", "联合体", "医共体", "医联体")  # no verb begins their names, as it may a leading group's
_CALLED_AFTER = regex(
    r"[、，。；：“由和与及\s]((?![省市县区州旗镇乡村各全该本每第从在])[\u4e00-\u9fff]{1,2}[场坝坪沟桥铺垭坎寨冲墩埠])$"
)  # 三河场小学: the place gives the name, whatever its syllables mean
_FOUNDED_KINDS = frozenset({"association", "working_body"})  # what the people of a village or township found
_TASKS = frozenset({"培育", "引进", "转化", "对接", "整合", "推动"})  # verbs with which a group's name may end (绣娘培育专班)
_DOING = regex(r"(?:力争|加快|加速|打造|助力|推进|推动|支持|帮助|建设(?![路街里村])|改造|扩建|改扩建|新建|筹建|援建|迁建)+")
# whose names begin with no verb of doing (县|建设|银星中学, 县|推进|青发集团)
_GOVERNING = {"school": _DOING, "hospital": _DOING, "company": DRIVING}
_FOLLOWING = {  # words that stand in the name before these: jieba parts 用能权 and 次中心
    "用": ("能权", "水权", "海权", "林权", "地"),
    "次": ("中心",),
    "评价": ("改革", "制度"),
    "方式": ("改革", "创新", "转变"),
    "机制": ("改革", "创新", "建设"),
    "模式": ("改革", "创新"),
}
_WALKED = {"party": "working_body"}  # a task may end the name of a Party branch set up for it (抢险救灾临时党支部)
_GOVERNED = ("school", "hospital", "company", "single")  # a common verb right before these governs them
_HOUSES = (*_GOVERNED, "other", "venue")
_BRANDING = frozenset({"联合", "统一", "协同", "协作", "携手", "突破"})  # with which firms are called too
_URGED = (*(word for word in URGING if len(word) > 1 and word != "全面"), "进一步")
_COURTS = ("人民法院", "检察院", "人民检察院")  # each has its place: 张贴|人民法院二维码
_AIMED = ("增效", "提升", "提速", "优化", "升级", "整治", "达标", "减负")  # 服务提质增效|和|便民服务中心建设: no parts of names
_TAUGHT = ("school", "hospital", "research")
_MANY = regex(r"(?:众?多|少|林立|云集|密集|扎堆)(?=[、，。；：而但却又])")
_SORTS = regex(_MANY.pattern + r"|[、和与及](?:小学|中学|初中|高中|幼儿园|学校|职校|医院)")  # 某县|中学、小学
_LED_BY = regex(
    r"，由[^，。；：]{2,16}?(?:牵头|带队|挂帅)|，?(?:副?会长|秘书长|理事长|负责人)|，[^，。；：]{0,24}?任(?:轮值)?(?:组长|召集人|会长|理事长|秘书长|总指挥|指挥长)"
)
_DEALT = regex(r"(?:[共一]同|一[起道]|联合|携手)?(?:起了?|签|续签|合作|达成|开展|建立|洽谈|协商|共建|对接|结成|商[谈定])")  # 同…公司签约
_QUOTED = regex(r"”[\u4e00-\u9fff]{0,4}$")
_BROUGHT = ("上", "闹到", "”到", "走进")  # where a dispute is brought, but no court
_AIMS = frozenset(
    {"深化", "推进", "推动", "加快", "优化", "创建", "整治", "治理", "防治"}
)  # verbs with which a leading group's name may begin
_GIVEN = regex(r"[\u4e00-\u9fff][给到着于由]|[^融引准介出进投收嵌]入|[^作行人]为")  # 资金打包付给医共体, 人员并入指挥部
_UNDERTAKEN = regex(r"组织(?!人事|部)|有“|建设(?:国际|国家|世界|高[水质]|区域性|全[国省球])")  # 县|组织农技专家组, 上海|建设国际金融中心
_MOUNT = regex(r"(?<![\u4e00-\u9fff])[^这那该本各每某几两座个][\u4e00-\u9fff]山")  # 幕|阜山
_PARTICLES = frozenset("的地得和与及或由从被把将向对在为以于是有了着过等第另又也还都均已再拟")
_RESULTS = ("到", "进", "毁", "塌", "垮", "掉", "住")  # what ends verbs that no dictionary holds, and no name
_HEAD_POST = regex(
    r"(?:主任医师|主治医师|研究员|农艺师|书记|主任|主席|经理|董事长|总裁|[部局院校县区市厅处科股所站场社队组庭馆园]长|秘书长|理事长)$"
)
_DIVIDED = "省市县区州旗盟"

Part = Literal["noun", "verb", "link", "group", "end"]
"""What a word before a suffix is to the body's name: part of it; part only behind a noun; between two parts; a group of people that a place
must lead; none of it."""


class NamedBodies:
    """The grammar of named bodies.

    Args:
        lexicons: Gives ``named_bodies``, ``name_stops``, ``speech_verbs``, ``posts``, ``group_words`` and what ``Coined`` and ``Governing`` read.
        segmenter: Tells kinds and frequencies of words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._suffixes = {row["suffix"]: row for row in lexicons.rows("named_bodies")}
        self._endings = Suffixes(self._suffixes, gazetteer_of(lexicons, self._suffixes))
        self._stops = frozenset(
            lexicons.column("name_stops", "word")
            + lexicons.column("speech_verbs", "verb")
            + tuple(filter(_HEAD_POST.search, lexicons.column("posts", "post")))
        )
        self._group_words = frozenset(lexicons.column("group_words", "word"))
        self._general = General(self._group_words, segmenter)
        self._coined = Coined(lexicons, segmenter)
        self._governing = Governing(lexicons, segmenter)
        self._segmenter = segmenter

    def find(self, text: str, places: list[Mention[Place]], cuts: list[int], offices: list[Mention[Body]]) -> Iterator[Mention[Body]]:
        """Find the named bodies of a text whose places and offices are known; ``cuts`` is ascending."""
        endings = list(self._endings.find(text))
        barriers = Barriers(text, (office.end for office in offices), (end for _, end, _ in endings), self._governing, cuts)
        walk = Walk(text, cuts, {place.end: place for place in places}, self._segmenter.frequency, barriers)
        for start, end, suffix in endings:
            if (body := self._at(walk, start, end, self._suffixes[suffix])) is not None:
                yield body

    def is_general(self, word: str) -> bool:
        """Tell whether a word only says what kind of body one is (农村小学), or is no part of a name."""
        return word in GENERIC or word in self._group_words or self._stops_at(word)

    def _at(self, walk: Walk, start: int, end: int, row: Row) -> Mention[Body] | None:
        """Give the body whose suffix stands at ``start``, or None."""
        text, suffix = walk.text, row["suffix"]
        if _is_no_suffix(text, start, end, row):
            return None
        if text.startswith("”", end) and (name := quoted_name(text, start, suffix)) is not None:
            return made(text, name, start, end, [], row)
        kind = "association" if suffix in _TEAMS else "single" if suffix in _WHOLES else _WALKED.get(row["type"], row["type"])
        chain, left = self._left(walk, start, kind)
        if (
            not chain
            and (row["type"] == "school" or suffix.endswith("有限公司"))
            and self._is_known(text, (known := walk.word(start + 1)), start, end)
        ):
            return replace(made(text, known, start, end, [], row), rule="organisations.known")
        left -= not chain and stands_behind_numeral(text, left, start)
        left += 2 * (not chain and kind in _GOVERNED and self._is_deed(walk, left, start))
        towards = text[left] in _TOWARDS or (text[left] == "为" and row["strength"] == "weak")
        left += towards and kind == "company" and not chain and start - left > 2 and not self._segmenter.frequency(text[left : left + 2])
        if not chain and (called := self._called_after(walk, start, row)):
            return made(text, start - called, start, end, [], row)
        first = chain[-1].end if chain else left
        governing = _GOVERNING.get(row["type"])
        doing = governing.match(text, first, start - 1) if governing else None
        appointed = doing or led_up(text, first, start, end, counted=not chain)
        chain, left = ([], appointed.end()) if appointed else (chain, left)
        behind = {"company": behind_party, "school": behind_role}.get(row["type"]) if not chain else None
        left = behind(text, left, start - 1) if behind else left
        if (
            (left == start and not chain and row["strength"] != "village")
            or is_counted_or_won(text, left, end)
            or is_each(text, left, chain)
            or (not chain and kind != "working_body" and self._governing.governs(text, left, walk.cuts))
        ):
            return None
        chain = chain or walk.tied_level(left)
        if not chain and row["type"] in PREMISES and is_any(text, left, end):
            return None  # 县级|养老服务中心, 办起共享|打版中心, 建成照护中心|1所
        if suffix == "议事会" and not chain and not (FOUNDED.search(text, max(0, left - 3), left) or _LED_BY.match(text, end)):
            return None  # a way to govern villages (“槐树议事会”模式)
        founded = not chain and row["type"] in _FOUNDED_KINDS and (row["strength"] == "village" or _LED_BY.match(text, end))
        founders = walk.founders(left) if founded else []
        if founders and not self._general(text[left:start], text[left:start], row):
            own = made(text, left, start, end, [], row)
            return replace(own, value=replace(own.value, places=tuple(founders)))
        if self._proper(walk, left, start, chain, row):
            dealt = row["type"] == "company" and not chain and text[left] == "同" and _DEALT.match(text, end)
            return made(text, left + bool(dealt), start, end, chain, row)
        return None

    def _is_known(self, text: str, first: int, start: int, end: int) -> bool:
        """Tell whether the dictionary holds a body's whole name from ``first`` on, with more than one character before its suffix."""
        return start - first > 1 and not self._says_kind(text[first:start]) and self._segmenter.tag(text[first:end]) == "nt"

    @staticmethod
    def _called_after(walk: Walk, start: int, row: Row) -> int:
        """Give the length of what a body without a place is called after: a hamlet (三河场|小学), a township's short name (竹园|供销社)."""
        if row["strength"] == "place":
            return walk.township(start)
        hamlet = _CALLED_AFTER.search(walk.text, max(0, start - 6), start) if row["suffix"] in _WHOLES else None
        return start - hamlet.start(1) if hamlet else 0

    def _left(self, walk: Walk, start: int, kind: str) -> tuple[list[Mention[Place]], int]:
        """Walk left from a suffix to where the name begins; give the places it begins with and its first offset.

        A verb belongs to the name only behind a noun (体外|诊断): behind a place or a sign it governs the name (成立…协会);
        和 belongs to it between two nouns (林业|和|草原). Only a working body's name may begin with a verb (审批制度改革领导小组).
        """
        left, governed, loose = start, start, False
        floor = walk.barriers.before(start, kind)
        while floor < left and start - left < _LONGEST:
            chain = walk.lead(left)
            if chain:
                noun = walk.text[left : left + 2] in _NOMINAL or (kind == "company" and BRAND.match(walk.text, left) is not None)
                own = governed == left or kind == "working_body" or loose or noun
                return (chain, chain[0].start) if own else ([], governed)
            before, part = walk.bracket(left), "noun"
            if before is None:
                before = walk.word(left)
                part = self._part(walk, before, left, kind, closest=left == start)
            if part == "end" or self._is_driven(walk, before, left, kind, verb=left < governed, closest=left == start):
                break
            left = before
            governed = before if part == "noun" else governed
            loose = part == "group" or (loose and part != "verb")
        if kind == "company" and (far := walk.far_lead(governed)) and far[0].start >= floor:
            return far, far[0].start
        founded = kind == "association" and FOUNDED.search(walk.text, max(0, left - 3), left) is not None  # 社区成立|停车自管会
        return [], left if founded or (kind == "working_body" and walk.text[left] not in "和与") else governed

    def _is_driven(self, walk: Walk, before: int, left: int, kind: str, *, verb: bool, closest: bool) -> bool:
        """Tell whether the word ``[before, left)`` governs the body, or stands before a deed, as one of a character can only before a ``verb``."""
        word = walk.text[before:left]
        if closest and kind in _GOVERNED and self._governing.at(walk.text, before, walk.cuts)[1] == "hard":
            return True  # 发挥|医院, 提升|学校
        if closest and kind in _HOUSES and word not in _BRANDING and self._governing.governs(walk.text, left - 2, walk.cuts):
            return True  # 要用|好|敬老院
        if not closest and kind in _GOVERNED and word not in _BRANDING and self._governing.governs(walk.text, before, walk.cuts):
            return not walk.lead(before)  # 洪水|冲毁|南江卫生院
        if word in URGING:
            deed = verb or len(word) > 1 or (kind in _GOVERNED and self._governing.at(walk.text, left, walk.cuts)[1])
            return bool(deed) and not walk.text.startswith("全面深化改革", before)
        return len(word) > 3 and word.startswith(_URGED)  # 充分发挥, 进一步提高: one word to jieba

    def _is_deed(self, walk: Walk, left: int, start: int) -> bool:
        """Tell whether a stretch begins with a verb and what follows is a name of its own (检查|南江|卫生院, but 创新实验学校)."""
        called = list(walk.words(left + 2, start)) if self._governing.at(walk.text, left, walk.cuts)[1] else []
        return bool(called) and all(len(word) > 1 and (self._coined.is_proper(word) or self._coined.is_rare(word, RARE)) for word in called)

    def _part(self, walk: Walk, before: int, left: int, kind: str, *, closest: bool) -> Part:
        """Tell what the word ``[before, left)`` is to a name; ``closest`` tells that the suffix follows."""
        word = walk.text[before:left]
        if word == "和" and self._opens_name(walk, before, kind):
            return "noun"
        if word in ("和", "与", "联合") and (word == "联合") == closest and self._may_join(walk, before, word, kind):
            return "link"  # 林业和草原局, 联合实验室
        if kind == "working_body" and word == "全面" and walk.text.startswith("深化改革", left):
            return "noun"
        if kind == "working_body" and self._links(walk, before, word):
            return "link"
        if self._opens_coinage(walk, before, left) or (kind == "working_body" and (word == "签约" or (closest and word in _TASKS))):
            return "noun"
        if word in self._group_words and kind != "working_body" and not (kind == "association" and closest) and not walk.lead(before):
            if kind in ("other", "association", "government", "research") and not closest:
                return "group"
            if self._stops_at(word):
                return "end"
        elif word not in self._group_words and self._stops_at(word):
            return "end"
        return "verb" if self._is_verb(walk, before, left, kind, closest=closest) else "noun"

    def _is_verb(self, walk: Walk, before: int, left: int, kind: str, *, closest: bool) -> bool:
        """Tell whether the word ``[before, left)`` is a verb that is neither part of a company's brand nor of a compound noun."""
        word = walk.text[before:left]
        if self._segmenter.tag(word)[:1] != "v" or len(word) > 3:
            return False
        coined = kind == "company" and (len(word) == 1 or self._segmenter.frequency(word) <= RARE) and bool(walk.lead(before))
        rare = len(word) == 2 and self._segmenter.frequency(word) < _SELDOM
        return not (coined or (rare and not closest and self._is_one_noun(walk, left)))  # 预制|菜|产业|联盟, but 推广|茶|产业|联盟

    def _links(self, walk: Walk, before: int, word: str) -> bool:
        """Tell whether a word may stand in a group's name, though no name ends or begins with it elsewhere.

        由县长任组长的深化…领导小组, 国企改革深化提升…领导小组, 数字治理暨“一张表”专班.
        """
        aims = word in _AIMS and (self._is_led(walk, before) or walk.text.endswith("改革", 0, before))
        return (
            aims or walk.text.startswith(_FOLLOWING.get(word, "\0"), before + len(word)) or (word == "暨" and walk.text[before - 1] != "会")
        )

    def _may_join(self, walk: Walk, before: int, word: str, kind: str) -> bool:
        """Tell whether 和 or 与 can stand in a name of this kind: in a company's, only as the second syllable of a brand (郑州|永和|物业)."""
        if kind == "company":
            return word == "联合" or (word == "和" and bool(walk.lead(before - 1)))
        return kind != "single" and not self._coined.ends_body(walk.text, before) and not walk.text.endswith(_AIMED, 0, before)

    @staticmethod
    def _opens_name(walk: Walk, before: int, kind: str) -> bool:
        """Tell whether 和 begins a name: it joins nothing at a sentence's beginning (和风街社区卫生服务中心), nor between a place and a trade."""
        opening = _OPENING.match(walk.text[before - 1 : before]) is not None
        return opening or (kind == "company" and BLENDED.match(walk.text, before) is not None and bool(walk.lead(before)))

    def _opens_coinage(self, walk: Walk, before: int, left: int) -> bool:
        """Tell whether one character behind a place belongs to the unknown word that follows (恭城|月|柿科创|联盟): jieba parted a coinage."""
        if left - before > 1 or walk.text[before] in _PARTICLES or not "一" <= walk.text[before] <= "鿿":
            return False
        if not (walk.lead(before) or _MOUNT.match(walk.text, before)):
            return False
        following = next(walk.words(left, left + 2), "")
        return len(following) > 1 and not self._segmenter.frequency(following)

    def _is_one_noun(self, walk: Walk, left: int) -> bool:
        """Tell whether a noun of one character begins at ``left``: with the verb before it, it makes a compound."""
        following = next(walk.words(left, left + 2), "")
        return len(following) == 1 and not self._segmenter.tag(following)

    @staticmethod
    def _is_led(walk: Walk, position: int) -> bool:
        """Tell whether a leading group's name may begin with a verb at ``position``: behind a place, a founding, or who heads it."""
        first = max(0, position - 4)
        return bool(walk.lead(position) or FOUNDED.search(walk.text, first, position) or HEADED.search(walk.text, first, position))

    def _stops_at(self, word: str) -> bool:
        shape = _SHAPE.match(word)
        if shape is not None and shape.lastgroup == "ordinal":
            return False
        if shape is None or shape.lastgroup != "plain" or word in self._stops:
            return True
        kind = self._segmenter.tag(word)[:1]
        if kind == "v" and (BEGUN.fullmatch(word) or _GIVEN.fullmatch(word)):
            return True
        if len(word) == 4 and word[2:] in self._stops and self._segmenter.tag(word[:2])[:1] == "v":
            return True  # 申请加入
        if word in ("到", "赴") or (word[1:] in _RESULTS and not self._segmenter.frequency(word)):
            return True  # 王大山|到|学院调研, 王大|山到|学院调研, 只|需进|政务中心, 刮垮|学校
        particle = kind in _FUNCTION and not word.endswith(("剧", "部件"))  # jieba's dictionary holds 越剧 for an adverb
        return particle or _HEAD_POST.search(word) is not None

    def _proper(self, walk: Walk, left: int, start: int, chain: list[Mention[Place]], row: Row) -> bool:
        """Tell whether what stands before the suffix makes a name: a place, Latin letters, an ordinal, a proper or unknown word."""
        strength, stretch = row["strength"], walk.text[left:start]
        stem = walk.text[chain[-1].end if chain else left : start]
        if self._general(stem, stretch, row) or _UNDERTAKEN.match(stem):
            return False
        if strength in ("place", "village", "quoted", "long"):
            quoted = bool(_QUOTED.search(stretch)) or self._is_founded_team(walk.text, left, stem)
            alone = chain[-1].value.kind if chain and not stem else ""
            return {"place": alone != "", "village": alone == "village", "quoted": quoted, "long": len(stem) > 2 - bool(chain)}[strength]
        if strength == "called":
            return self._coined.is_called(walk, chain[-1].end if chain else left, start)
        if row["suffix"] in ("局", "委员会", "办公室"):
            return bool(chain) and len(stem) > 1
        if not chain:
            return row["suffix"] not in _COURTS and self._coined.unplaced(walk, left, start, row)
        if row["suffix"] == "合作社" and chain[-1].value.kind == "division" and not self._is_called(walk, chain[-1].end, start):
            return False  # 某县香梨合作社 are all that grow pears there
        return chain[-1].value.kind != "level" or self._under_level(stem, stretch, row)

    def _is_founded_team(self, text: str, left: int, stem: str) -> bool:
        """Tell whether a team has a name of some length right behind the verb of its founding (组建高山茶叶专家团)."""
        founded = FOUNDED.search(text, max(0, left - 4), left - (text[left - 1 : left] == "的"))
        return founded is not None and len(stem) > 3 and stem[:2] not in self._group_words

    def _is_called(self, walk: Walk, left: int, start: int) -> bool:
        """Tell whether a word before a suffix is no common one, or the suffix is followed by who heads the body."""
        words = walk.words(left, start)
        called = any(len(word) == 1 or self._coined.is_proper(word) or self._coined.is_rare(word, RARE) for word in words)
        return called or walk.text.startswith(("理事长", "负责人", "社长", "党支部"), start + len("合作社"))

    def _says_kind(self, word: str) -> bool:
        """Tell whether a word before a school's suffix says what kind of school it is, when no place stands before it."""
        return word in self._group_words or word in FIELDS

    def _under_level(self, stem: str, stretch: str, row: Row) -> bool:
        """Tell whether a stem behind a bare level word (县, 区) is long enough for a name."""
        if row["type"] == "company" and len(stem) == 2:
            return self._segmenter.frequency(stem) <= UNKNOWN
        return (
            row["strength"] == "strong"
            or row["type"] == "working_body"
            or bool(_ORDINAL.match(stem))
            or (row["type"] == "school" and stem in FIELDS)  # 县民族中学, 市技工学校
            or (row["suffix"] in ("工业园区", "供电公司", "院士专家工作站", "专家工作站") and not stem)
            or (len(stem) > 1 and len(stretch) + len(row["suffix"]) > (4 if row["type"] in ("association", "research") else 5))
        )


def _is_no_suffix(text: str, start: int, end: int, row: Row) -> bool:
    """Tell whether a suffix ends no name: 桃花学区|学区长, 桃源大学|多、院所多, 闹上|法庭."""
    many = row["type"] in _TAUGHT and (_SORTS if text[start - 1 : start] in _DIVIDED else _MANY).match(text, end)
    return bool(many) or text.endswith(row["suffix"], 0, start) or (row["suffix"] == "法庭" and text.endswith(_BROUGHT, 0, start))
