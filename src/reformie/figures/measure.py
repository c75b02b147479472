"""What a figure counts: the noun phrase right or left of it, or what an earlier figure of the sentence counted."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures import again, behind, carried, recalled, shares, sums, topics, totals
from reformie.figures.again import GRANTS, Told
from reformie.figures.ages import AGES, aged
from reformie.figures.backwards import PERSON, left
from reformie.figures.candidate import ACTORS, OFFICES, PEOPLE, TIMES, Candidate
from reformie.figures.contests import contested
from reformie.figures.counted import (
    attended,
    counted,
    described,
    left_out,
    made_yearly,
    occupied,
    paired,
    sized_behind,
    taught,
    told_behind,
    without_place,
)
from reformie.figures.fates import befallen
from reformie.figures.fitting import Fitting
from reformie.figures.handouts import handed_out
from reformie.figures.lone import WAYS, fill_lone
from reformie.figures.nouns import Nouns, Phrase
from reformie.figures.occasions import deed_right, done_alone, ends_with_deed, held
from reformie.figures.posts import became
from reformie.figures.row import ACTOR, DEEDS, closes, index_at, is_kind, kind_at
from reformie.figures.standing import Back, Standing
from reformie.figures.tables import Tables
from reformie.figures.thresholds import bounded, selected
from reformie.figures.who import peopled, went
from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

_COMPARED = regex(r"(?:(?<!占)比(?![例重率值赛])|较|与|(?<![合共协])同(?!期)|扣除)[^，。；]{1,14}$")
# 团购价比门市低3元, 收购价高出门市价3元: more than another thing by so much.
_MORE = regex(r"(?:(?:(?<!占)比(?![例重率值赛])|较)[^，。；、]{1,14}[高低多少贵省][了出下]?|(?:高[出于]|低于|超出)[^，。；、\d]{2,10})$")
# 收入8万元，比改革前增加2万元
_INCREASED = regex(r"(?:比(?![例重率值赛])|较)[^，。；、]{1,16}(?:增加|减少|提高|降低|增长|下降|上升)了?(?:约|近)?$")
_DEEP = regex(r".[长宽高深厚]")  # 井深
_MEASURING: frozenset[PieceKind] = frozenset({"figure", "date"})
# 时间由2小时压缩至1小时，降幅达一半: the clause before names what changed, though its own figures are none.
_PACED = regex(
    r"[；，](?P<subject>[^；，。]{2,24}?)(?:由|从)[^；，。]{2,24}，(?:[增降涨跌减升]幅(?:达到|达|为|约)?|(?:压缩|缩短|减少|提速|压减|节省|下降|降低)了?(?:近|约|超)?)$"
)
# 把纯利润的四成用于分红: a part is taken of it.
_TAKEN = regex(r"(?:把|将|发(?=[^，]{0,4}工资)|拿出|来源于|来自|提取|取出|惠及|覆盖)[^，。；、]{1,14}的$")
# 税收的四成来自茶业: whose part it is stands before it, though more follows.
_GOES = regex(
    r"[将均都直接可全部要须应]{0,3}(?:来自|来源于|出自|产自|源自|取自|销往|运往|集中在|分布在|流向|用于|用作|用来|留作|留给|返给|作为|归|由|投入|投向|划入|分[给到]|发[给到]|奖给|留在|返还|反哺|靠)"
)
_FROM = regex(r"(?:由|从(?![业事属]))(?:最初|原来|原先|过去|当初|此前|之前|改革前|开始)?(?:的)?[^，。；、]{0,12}$")
_CHANGED = regex(
    r"[^，。；\d一二三四五六七八九十]{0,8}?，?(?:增|提高|提升|提至|提到|降|减|扩|上升|下降|跃|升|涨|变|并|合|压|缩|调整|整合|归并|拓展|发展|壮大|谈到|到|至|精简)"
)
_RANKED = regex(
    r"(?:稳居|位居|位列|名列|列居|跃居|跃升|上升|排名|排在|(?<![安减])排|(?<![系行])列|(?<![人民定宜])居(?![民住家])|升至|从|由|在全|获|夺|取得|进入|跻身|(?<![亩户人村日月年])均|分别|(?<![安健完齐保])全)(?:[^，。；、]|(?<=[县市区州盟旗])、){0,16}$"
)
_MADE_GOOD = regex(
    r"(?:[补填堵还付结]上|[补填]齐|[补填]平|还清|[付结]清|[用花吃卖死烂坏跑丢]掉|收回|追回|卖出|流失|烂在地里|(?<=[费药用])报销)$"
)
_DWELLING = frozenset({"人", "户", "口人"})
_FARMED = regex(r"[养种栽][^\W\d]")
_SETTLEMENT = regex(r"[村镇乡县市区寨屯旗]$|街道$|社区$|嘎查$")
_PLANTED = frozenset({"发展", "建设", "打造", "新建"})
_GAINS = frozenset({"分红", "奖励", "补贴", "补助", "补偿", "赔偿"})
_SHORT = 10  # characters
_YIELDED = regex(r"((?:[亩户人村次]均)?(?:增产|减产|增收|减收))(?:了)?(?:约|近)?$")
_HONOURED = regex(r"(?:(?:被|荣|喜)?(?:获评|获|评为|授予|评选为|命名为|认定为|当选|当选为))(“[^”，。；]{2,20}”)")
_RIGHT_KINDS = frozenset({"count", "area", "mass"})
_SUBJECTS = frozenset({"length", "money", "ratio"})
# What fills a room or net, or what a line or engine is made for: its noun stands behind.
_FILLING = frozenset({"立方米", "立方", "升", "毫升", "千瓦", "兆瓦", "吉瓦", "千瓦时", "度", "千伏", "千伏安", "马力", "GB", "TB"})
_TIERS = frozenset({"镇", "乡", "乡镇", "街道", "村", "社区", "县", "市", "区"})
_DONE = TIMES | {"人次"}
_HELD = TIMES | {"场", "场次", "期", "节", "堂", "批次"}  # what counts deeds: 开展3场培训
_FOLK = frozenset({"群众", "居民", "家庭", "农户", "住户", "村民", "牧民", "渔民", "职工", "老人"})
_STANDING_FOR: frozenset[PieceKind | None] = frozenset({"noun", "of", "verb", "act"})


class Measures:
    """Gives the figures of a sentence their measures.

    Args:
        tables: Cue words.
    """

    def __init__(self, tables: Tables) -> None:
        self._attributes = tables.cue("attribute")
        self._adverbs = tables.cue("adverb")
        self._classes = tables.classes
        self._deeds = tables.deeds
        self._nouns = Nouns(tables)
        self._standing = Standing(tables.counting, tables.things)
        self._fitting = Fitting(tables.counting, tables.things, tables.cue("attribute") | tables.cue("said"), tables.doing)

    def fill(self, text: str, pieces: Sequence[Piece], figures: Sequence[Candidate], earlier: Sequence[Candidate], back: Back) -> None:
        """Set ``measure`` and ``head`` of each figure.

        Args:
            text: The clean text. pieces: The sentence in pieces, figures among them. figures: Those figures, in order.
            earlier: The figures of the sentence before. back: Gives the sentence before in pieces.
        """
        last = before = earlier[-1] if earlier else None
        told: list[Candidate] = []
        tallied: dict[str, Told] = {}
        for made in figures:
            index = index_at(pieces, made.start)
            before = told[-2] if made.kind == "rank" and len(told) > 1 and again.amid(text, pieces[0].start, told[-1]) else before
            self._one(text, pieces, index, made, before, inside=before is not last)
            if before is not None and made.kind == "area" and again.spread(made, before):
                made.measure = made.head = before.head
            if made.measure is None and (whole := again.of_all(text, pieces, made, told)) is not None:
                made.measure = made.head = whole
            if made.kind == "count" and (same := tallied.get(made.unit)) is not None:
                _tell_same(text, pieces, index, made, before, same)
            carried.carry(text, pieces, index, made, told, earlier)
            if made.kind == "count" and index:
                topics.recall(text, pieces, index, made, told)
            recalled.recall(text, pieces, index, made, told, earlier, self._standing, back)
            if told and (got := handed_out(text, pieces[0].start, made, told)) is not None:
                made.measure = made.head = got or None
            if len(told) > 1 and (summed := totals.total(text, made, told)) is not None:
                made.measure = made.head = summed or None
            if made.kind == "count":
                tallied[made.unit] = (made.head or made.measure, made.head)
            before = made
            told.append(made)

    def _one(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None, inside: bool) -> None:
        near = before if inside else None
        age = aged(text, pieces, index, made, near) if made.unit in AGES else ""
        told: Told | None = (age, age) if age else ("路", "路") if made.unit.endswith("里路") else None
        if told is None and near is not None:
            told = again.as_before(text, pieces, index, made, near)
        right = ""
        if told is None and made.kind in _SUBJECTS:
            same = self._subject(text, pieces, index, made, before, near)
            told = (selected(text, pieces, index, made, Phrase(same, same)).text, same) if same else None
        if told is None and made.kind == "count" and (apart := behind.apart(text, pieces, index, made)):
            told = (apart, apart)
        if told is None:
            right = self._right(text, pieces, index, made)
            told = (befallen(text, made, right, before) if right else None) or self._as_deed(text, pieces, made, right, near)
        if told is not None:
            made.measure, made.head = told
            return
        phrase = Phrase(right, right) if right else self._noun_left(text, pieces, index, made, near)
        phrase = Phrase() if phrase.deed and carried.only_does(pieces, index, made, phrase) else phrase
        phrase = occupied(made, peopled(made, phrase, right, near), near)
        phrase = self._completed(text, pieces, index, made, phrase, inside)
        made.measure, made.head, made.deed = phrase.text or None, phrase.head or None, phrase.deed
        if phrase.done:
            made.qualifiers.append(phrase.done)  # 取消证明材料312项 is not 收取证明材料5000份
        if before is not None and (inside or made.kind in ("rank", "growth")):
            again.complete(text, made, before, phrase)
        fill_lone(text, pieces, index, made)
        made.measure = done_alone(made.measure) if made.measure and made.unit in _DONE else made.measure
        if made.unit == "人次" and made.measure and made.head is None:
            made.measure = taught(text, pieces, made, made.measure)

    def _subject(
        self, text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None, near: Candidate | None
    ) -> str:
        """Read what is so long, is worth or sold for so much, or takes such a share, where a rule of its own tells it, or ""."""
        if made.kind == "length":
            return sized_behind(text, pieces, made, self._nouns)
        if made.kind == "money":
            return sums.worth(text, pieces, index, made, near, self._nouns) or sums.sold(text, pieces, made)
        return topics.told_before(text, pieces, index, made, near) or shares.share(text, pieces, index, made, before)

    def _right(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> str:
        """Read what stands behind a figure, if anything does."""
        apart = paired(pieces, index)
        if apart or not closes(pieces, index + 1):
            return self._behind(text, pieces, index, made, apart)
        return made.unit if made.unit in OFFICES else ""

    def _behind(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate, apart: int) -> str:
        """Read what is counted behind a figure, what was done so many times, or what people were made; a noun stands ``apart`` pieces on."""
        named = index > 0 and pieces[index - 1].kind == "noun" and PERSON.search(pieces[index - 1].text)  # 聘请乡贤46名担任顾问
        if made.unit in PEOPLE and not named and (role := became(text, pieces, index, self._nouns)):
            return role
        if named and made.unit == "人次" and index + 1 < len(pieces) and pieces[index + 1].kind in DEEDS:
            return ""  # 选派教师71人次下乡送课
        if selects := bounded(text, pieces, index, made, self._nouns):
            return selects
        if apart and is_kind(pieces, index + 1, "noun"):  # 3条总长12公里的公路
            return self._nouns.right(text, pieces, index + apart, True)
        right = self._right_first(text, pieces, index + apart, made)
        right = "" if right[:1].isdigit() and made.unit in _TIERS else right  # 5镇2农场
        if right:
            right = self._fitting.end(text, pieces, made, described(text, pieces, made, right, self._nouns, self._fitting))
            right = made_yearly(text, made, counted(text, pieces, index, made, right))
        if (made.unit in TIMES and right) or (made.unit in _HELD and not right and ends_with_deed(pieces, index + 1)):
            right = deed_right(text, pieces, index + 1) or right
        if made.unit in _HELD and right and (event := held(text, pieces, index + 1)).startswith(right):
            right = event
        if made.unit == "人次":
            right = attended(text, pieces, index) or right
        if made.unit in OFFICES and not ACTOR.search(right):
            return made.unit  # 四部门部署开展活动
        return told_behind(text, made, right) if right and right != "钱" else ""

    def _as_deed(self, text: str, pieces: Sequence[Piece], made: Candidate, right: str, before: Candidate | None) -> Told | None:
        """Give what the deed before a sum or a way makes of it."""
        told = ""
        if made.kind == "money":
            start = made.end + text.startswith("的", made.end) + len(right)
            closed = text.startswith(right, start - len(right)) and text.startswith(("，", "。", "、"), start)
            thing = right.endswith(behind.FUNDS) or (right != "" and closed)
            told = "" if thing else sums.paid(text, pieces, made, before, self._nouns)  # 拿出60万元教具，
        told = told or ("" if right else sums.by_deed(text, pieces, made, self._deeds))
        return (None, None) if told == sums.UNTOLD else (told, told) if told else None

    def _completed(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate, phrase: Phrase, inside: bool) -> Phrase:
        """Give what a treasury put in its deed, and what has no noun before it the noun behind."""
        lone = made.kind in _RIGHT_KINDS and (not phrase.text or (phrase.deed and not phrase.head))
        if phrase.text and not lone and made.kind != "money":
            return phrase
        if phrase.text and made.kind == "money" and (put := _put_in(text, pieces, made, phrase.text)):
            return Phrase(put, put)
        if (
            made.kind in ("growth", "mass", "money")
            and not phrase.text
            and (told := _YIELDED.search(text[max(pieces[0].start, made.start - 6) : made.start]))
        ):
            return Phrase(told[1], told[1])
        if (
            lone and phrase.text and made.unit not in ACTORS and is_kind(pieces, index + 1, "act") and closes(pieces, index + 2)
        ):  # 每天做30例检查
            return Phrase(pieces[index + 1].text, pieces[index + 1].text)
        if (
            lone and not phrase.text and made.kind == "count" and is_kind(pieces, index - 1, "light") and closes(pieces, index + 2)
        ) and kind_at(pieces, index + 1) in ("act", "verb"):  # 出现三处损毁, 造成4人死伤
            return Phrase(pieces[index + 1].text, pieces[index + 1].text)
        if lone and phrase.deed and (given := sums.handed(text, pieces, made)).head:
            return given
        if lone and (alone := topics.topic(text, pieces, index)).head:
            return alone
        shared = made.kind == "ratio" and inside and index + 1 < len(pieces) and pieces[index + 1].kind in DEEDS  # 六成用于分红
        spent = made.kind == "money" and index + 1 < len(pieces) and pieces[index + 1].text == "用于"
        paid = pieces[index + 1].text if made.kind == "money" and index + 1 < len(pieces) else ""
        if paid in _GAINS and not phrase.text and closes(pieces, index + 2):  # 领了6000元分红
            return Phrase(paid, paid)
        if phrase.text or made.kind in _RIGHT_KINDS or shared or spent:
            return phrase
        other = sums.shared(text, made, self._nouns.right(text, pieces, index + is_kind(pieces, index + 1, "light"), True))
        other = counted(text, pieces, index, made, other) if made.kind == "ratio" else other
        return Phrase() if other in behind.STEPS else Phrase(other, other)

    def _right_first(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> str:
        if self._changes(text, pieces, index, made):
            return ""
        if text.startswith("不等的", made.end):
            return behind.granted(text, made) or self._nouns.right(text, pieces, index_at(pieces, made.end + 2) - 1, True)
        sized = made.kind in ("area", "length") and is_kind(pieces, index + 1, "of") and self._sized(pieces, index)
        beside = (
            index > 0
            and pieces[index - 1].kind == "noun"
            and not sized
            and not (made.unit.endswith("方面") and is_kind(pieces, index + 1, "of"))
        )
        if made.kind == "length" and (way := self._way(text, pieces, index)):
            return way
        if made.kind not in _RIGHT_KINDS and not sized and not (made.unit in _FILLING and kind_at(pieces, index + 1) in _STANDING_FOR):
            return behind.of_sum(text, pieces, index, made, beside, self._nouns)
        if self._put_to_use(pieces, index, made, beside):
            return ""
        if honoured := _HONOURED.match(text, made.end):
            return honoured[1] if made.unit in PEOPLE else ""
        found = self._nouns.right(text, pieces, index, not beside)
        if made.unit == "大" and (close := self._classes.match(found)):
            found = close.group()
        if made.unit in _DWELLING and is_kind(pieces, index + 1, "of") and _SETTLEMENT.search(found):
            return ""  # 900人的石桥村
        return self._whose(text, pieces, index, found)

    def _put_to_use(self, pieces: Sequence[Piece], index: int, made: Candidate, beside: bool) -> bool:
        """Tell whether a deed stands right behind a figure that its noun is put to (流转林地900亩种植油茶, 抽调20人组成专班)."""
        behind_it = pieces[index + 1] if index + 1 < len(pieces) else None
        if behind_it is None or (behind_it.text in GRANTS and is_kind(pieces, index + 2, "figure")):
            return behind_it is not None  # 为农户80户授信3000万元
        if made.unit in _DWELLING and _FARMED.fullmatch(behind_it.text) and closes(pieces, index + 2):
            return True  # 带动20户养羊
        if behind_it.kind in DEEDS:
            told = made.unit in ("人", *OFFICES) or ((beside or made.unit == "户") and not self._nouns.modifies(pieces, index + 1))
            who = is_kind(pieces, index + 2, "noun") and (
                behind_it.tie in ("state", "sort") or pieces[index + 2].text in _FOLK
            )  # 34户返乡创业家庭
            if told and not (who and made.unit == "户") and not made.unit.endswith("次"):
                return True
        return beside and made.kind == "area" and behind_it.text in _PLANTED  # 流转土地900亩发展水果

    def _way(self, text: str, pieces: Sequence[Piece], index: int) -> str:
        """Read the way or place right behind a length (走40里山路, 提水至1900米水池), or ""."""
        described = is_kind(pieces, index + 1, "verb") and is_kind(pieces, index + 2, "noun")  # 3公里受损道路
        if not (described or is_kind(pieces, index + 1, "noun")):
            return ""
        found = self._nouns.right(text, pieces, index, False)
        return found if found.endswith(WAYS) or (index > 0 and pieces[index - 1].text in ("至", "到")) else ""

    def _whose(self, text: str, pieces: Sequence[Piece], index: int, found: str) -> str:
        """Give a general word behind a figure with the short phrase before 的 that tells whose or which it is (基层治理的三大难题)."""
        if not is_kind(pieces, index - 1, "of") or self._classes.fullmatch(found) is None:
            return found
        first = index - 1
        while first > 0 and pieces[first - 1].kind == "noun" and pieces[index - 1].start - pieces[first - 1].start <= _SHORT:
            first -= 1
        free = first == 0 or pieces[first - 1].kind in ("break", "etc", "verb", "light", "act", "link")
        return f"{text[pieces[first].start : pieces[index - 1].start]}{found}" if free else found

    def _sized(self, pieces: Sequence[Piece], index: int) -> bool:
        """Tell whether a size only describes what stands behind it (后院200平方米的仓库); 流域面积90平方公里的河流 has its own noun."""
        before = pieces[index - 1].text if index else ""
        return before in ("占地", "投资") or not (before.endswith(tuple(self._attributes)) or _DEEP.fullmatch(before))

    @staticmethod
    def _changes(text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> bool:
        """Tell whether a figure opens a change (由20户发展到90户)."""
        lead = text[max(pieces[0].start, made.start - 30) : made.start]
        match = _CHANGED.match(text, made.end) if _FROM.search(lead) is not None else None
        if match is None or _MEASURING.isdisjoint([piece.kind for piece in pieces[index + 1 : index + 9]]):
            return False
        named = kind_at(pieces, index + 1) in ("noun", "act") and pieces[index + 1].end < match.end()
        return not named  # 由6道手续减为2道

    def _noun_left(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate, near: Candidate | None) -> Phrase:
        """Read the phrase before a figure; where it only tells how, the noun is that of the figure before (诉求800件，其中当场办结620件)."""
        found = self._left(text, pieces, index, made, near)
        if made.kind == "ratio" and found.doer and _MADE_GOOD.search(found.text):
            return Phrase(thing := _MADE_GOOD.sub("", found.text), thing)  # 亏空补上两成
        only_how = found.text in self._adverbs and near is not None and near.head and near.unit == made.unit
        return Phrase() if only_how else selected(text, pieces, index, made, found)

    def _left(self, text: str, pieces: Sequence[Piece], index: int, made: Candidate, near: Candidate | None) -> Phrase:
        position = made.start
        lead = text[max(pieces[0].start, position - 40) : position]
        if made.kind == "rank" and (before := contested(pieces, lead, position - len(lead))) is not None:
            return left(text, pieces, before)
        match = None
        if made.kind == "growth":
            if paced := _PACED.search(f"；{lead}"):
                return left(text, pieces, index_at(pieces, position - len(lead) + paced.end("subject") - 1))
            match = _COMPARED.search(lead)
        elif made.kind == "rank":
            match = _RANKED.search(lead, max(0, len(lead) - 30))
        elif _CHANGED.match(text, made.end):
            match = _FROM.search(lead, max(0, len(lead) - 30))
        else:
            match = (_MORE.search(lead) if made.kind == "money" else None) or _INCREASED.search(lead)
        if match:
            index = index_at(pieces, position - len(lead) + match.start())
        if (
            made.kind == "ratio"
            and is_kind(pieces, index - 1, "of")
            and (
                _TAKEN.search(lead)
                or (_GOES.match(text, made.end) and not lead.endswith("钱的"))
                or (made.unit != "倍" and shares.part_of(pieces, index, lead))
            )
        ):
            index -= 1
        found = without_place(text, pieces, index, made, again.behind_thing(text, pieces, index, near))
        if made.unit in PEOPLE and found.text and not PERSON.search(found.text):
            return went(text, pieces, made, lead, found)
        return sums.unpaid(text, pieces, index, found, near) if made.kind == "money" else found


def _put_in(text: str, pieces: Sequence[Piece], made: Candidate, who: str) -> str:
    """Give what a sum is that a treasury put in or that somebody raised themselves, else ""."""
    if who.endswith("财政") and "投入" in text[max(pieces[0].start, made.start - 6) : made.start]:
        whose = who if f"{who}投入" in text[max(pieces[0].start, made.start - 12) : made.start] else ""
        return f"{whose}投入"  # 县财政累计投入3亿元 is plainly put in
    return f"{who}自筹" if text.startswith(f"{who}自筹", made.start - len(who) - 2) else ""


def _tell_same(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None, same: Told) -> None:
    """Give a count what an earlier one of the unit counts, as in ``same``, where its own words tell only which of those, a batch or nothing."""
    of = is_kind(pieces, index - 1 - is_kind(pieces, index - 1, "link"), "of")
    if of and before is not None and before.kind != "count" and made.head == before.head:
        made.measure, made.head = same  # 合同40份，金额2亿元，其中百万元以上的15份: contracts are counted, not their sums
    batched = before is not None and before.unit in again.BATCHES and made.measure == before.measure  # 82所学校分两批：第一批40所
    if made.measure in again.HOLLOW or batched:
        made.measure = made.head = same[1] or same[0]  # 认定企业9家，总数达80家
    if of and (thing := same[1]) and (part := left_out(text, pieces, made)):
        made.head = thing.rpartition("”")[2] or thing
        made.measure = part if part.endswith(("学历", "职称")) else made.head
