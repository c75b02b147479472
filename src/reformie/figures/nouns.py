"""Noun phrases in a row of pieces, read from their beginning on (``backwards`` reads those that end before a piece)."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.edges import runs_on
from reformie.figures.lists import alike, ends, goes_on, joint, of_trade, sorts
from reformie.figures.phrases import AVERAGES, LEVELLED, clean
from reformie.figures.qualities import behind_qualities
from reformie.figures.row import ACTOR, DEEDS, DOER, acts, closes, describes, index_at, is_kind, kind_at, lacks, predicates, stops
from reformie.figures.tables import Tables
from reformie.figures.welded import is_house, is_step, welded
from reformie.figures.words import Piece
from reformie.frozen import frozen
from reformie.regexes import regex

LONGEST = 26
_INNER = 12  # characters from a verb inside a noun to that noun's end
_TIERS = regex(r"(?:[省市州盟县区旗乡镇村组街][、和]?){2,5}(?:各级|[两二三四五]级)")
_PLACED = regex(r"(?:[镇村乡街县区州旗]|街道|社区|单位|部门)$")
_TOWARDS = frozenset({"向", "对", "给", "被", "把", "将", "让", "从"})
_BATCH = regex(r"(?:第.{1,2}|首)[批期届]")
_PUSHING = frozenset({"推动", "助推", "带动", "助力", "促使", "满足", "解决", "破解"})
_DOING = _PUSHING | {
    "参加", "参与", "享受", "加入", "接受", "获得", "取得", "考取", "签订", "签约", "领取", "走上", "用上", "提供",
    "开展", "进行", "举办", "实施", "拥有", "承担", "承接", "接入", "纳入", "列入", "并入", "转入", "加装", "完成",
}  # fmt: skip
_MADE = frozenset({"为", "作为", "列为", "成为", "是"})
_WHITHER = regex(r".[自于向至给为成作到]|[搬走迈驶跨送涌流]进|[走搬驶流]出")  # 章节出自车间, 作坊搬进园区
_INTO = frozenset({"进", "入", "到", "给", "往"})
_GROUNDS = frozenset("塘池渠田地棚圈林园井房站点场")  # 养殖塘, 灌溉渠: what the deed before names with one character
_BOUNDS = frozenset({"以上", "以下", "及以上", "及以下"})
_WORKS = frozenset({"工程", "项目", "行动", "计划", "活动"})
_BECOMING = regex(r"[改转变升并列划评化更建合][成为作到至]")
_PROPS = frozenset({"支撑", "保障", "跨越", "转变", "突破", "飞跃"})
_NEWLY = frozenset({"新增", "存量", "增量"})
_AFTER = frozenset({"后", "过", "好", "完"})  # 200亩改良后的盐碱地
_OFFICES = ("章", "中心", "站", "点", "平台", "窗口", "大厅")
_COMING = frozenset("来去赴到回返驻")
_HANDLING = frozenset(
    "被遭获装换建修设贴挂接通办领存取搬住用吃交缴禁停关清拆堆填挖占盖晒"
)  # single deeds that take a thing right behind (装表)
_QUALITIES = frozenset({
    "重要", "主要", "重点", "突出", "优秀", "典型", "困难", "特殊", "简单", "复杂", "严重", "常见", "先进", "珍贵", "普通", "破旧", "老旧", "陈旧", "危险", "闲置", "空置", "贫困",
    "崭新", "漂亮", "优质", "独特", "完整", "大型", "小型", "微型", "高效", "便捷",
})  # fmt: skip
_EVERY = frozenset({"各类", "各种", "各式", "各型", "各级各类", "各级"})
_OCCASIONAL = frozenset(
    {"专项", "专题", "主题", "业务", "技能", "岗前", "法治", "消防", "健康", "政策", "科普", "公益", "理论", "实操", "夜间", "义务"}
)
_LASTING = frozenset({"长期", "临时", "永久", "短期", "固定", "永久性", "临时性"})
_PREMISES = regex("(?:食堂|书屋|书房|驿站|铺|超市|菜场|市集|学堂|讲堂|课堂|之家|小院|小屋|食屋|中心|站|室|点)”$")
_MAKES = frozenset("制产式款牌版型")  # 12枚国产“某某”火箭


@frozen
class Phrase:
    """A noun phrase.

    Attributes:
        text: The phrase; empty where there is none. head: It without a deed before its nouns; empty where it is a deed alone.
        deed: Whether it ends in a deed (跨校上岗). doer: Where it does, who does it or what it is done to (学徒返岗: 学徒).
        done: The deeds before its nouns that are left out.
    """

    text: str = ""
    head: str = ""
    deed: bool = False
    doer: str = ""
    done: str = ""


class Nouns:
    """Reads noun phrases.

    Args:
        tables: Cue words.
    """

    def __init__(self, tables: Tables) -> None:
        self._heads = tables.cue("head") | tables.cue("final")
        self._endings = tuple(sorted(tables.cue("head")))
        self._adverbs = tables.cue("adverb")
        self._modifiers = tables.cue("modifier")

    def right(self, text: str, pieces: Sequence[Piece], index: int, open_end: bool) -> str:
        """Read the noun phrase that begins behind a figure; ``open_end`` lets a clause with 的 stand before it."""
        if closes(pieces, index + 1):  # nothing stands behind it
            return ""
        at = _opening(text, pieces, index, open_end)
        if at < len(pieces) and self._tells(pieces, at, open_end):
            return ""
        if is_kind(pieces, at + 1, "of") and self._idiom(pieces[at]):  # 5起久拖不决的遗留纠纷
            at += 2
        elif at < len(pieces) and pieces[at].tie == "idiom" and not is_kind(pieces, at + 1, "noun"):
            return ""  # 其余2人默默无闻
        if at < len(pieces) and pieces[at].text == "试点" and stops(pieces, at + 1):
            return pieces[at].text  # 设5个试点，
        if (
            at + 1 < len(pieces)
            and pieces[at].text in _LASTING
            and is_kind(pieces, at + 1, "noun")
            and pieces[at + 1].text.endswith(self._endings)
        ):
            return self._phrase(text, pieces, at + 1, at)  # 36个长期监测点
        if (first := _before_noun(pieces, at)) is not None:
            return self._phrase(text, pieces, first, at if pieces[at].text == "可" else first)
        done = is_kind(pieces, at, "act") and at + 2 < len(pieces) and pieces[at + 1].text in _AFTER and pieces[at + 2].kind == "of"
        if at < len(pieces) and (done or pieces[at].kind in ("verb", "light", "link", "function", "qualifier")) and open_end:
            if pieces[at].text in _NEWLY and is_kind(pieces, at + 1, "noun"):
                return self._phrase(text, pieces, at + 1, at)  # 七成新增订单
            at = _behind_clause(pieces, at)
        return self._phrase(text, pieces, _behind_attribute(pieces, at)) if at < len(pieces) else ""

    def _tells(self, pieces: Sequence[Piece], at: int, open_end: bool) -> bool:
        """Tell whether what opens at a piece tells how something was done, to whom, or what it became, and is no noun phrase."""
        word = pieces[at].text
        if word in self._adverbs:
            return not open_end or _ends_in_deed(pieces, at + 1) or is_kind(pieces, at + 1, "link") or acts(pieces, at + 1)
        if word in _TOWARDS and not (open_end and describes(pieces, at)):
            return True  # 50人次向法院起诉
        if word[-1] == "着" and not describes(pieces, at):
            return True  # 还有五家等着办
        return pieces[at].kind in DEEDS and _BECOMING.fullmatch(word) is not None and not describes(pieces, at)  # 3处改成照护站

    def _idiom(self, piece: Piece) -> bool:
        """Tell whether a word is a set phrase of four characters that names nothing."""
        names = ACTOR.search(piece.text) is not None or piece.text.endswith(self._endings)
        return piece.kind in ("noun", "verb") and len(piece.text) == 4 and not names

    def modifies(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether a deed stands right before the only noun that it describes (12个提升项目)."""
        return (
            at + 1 < len(pieces)
            and pieces[at + 1].text in self._heads
            and (at + 2 == len(pieces) or pieces[at + 2].kind not in ("noun", "verb", "act"))
        )

    def _phrase(self, text: str, pieces: Sequence[Piece], first: int, lead: int | None = None) -> str:
        """Read a noun phrase from its beginning on, with what stands from ``lead`` on before it.

        Verbs belong to it at its beginning and before a head that takes them.
        """
        if whole := joint(pieces, first, self._endings):
            return clean(text[pieces[first if lead is None else lead].start : pieces[whole - 1].end])
        last = at = first
        named = False
        deed = 0
        while at < len(pieces) and pieces[at].end - pieces[first].start <= LONGEST:
            piece = pieces[at]
            if at > first and self._stops_before(pieces, first, at):
                break
            name = piece.kind in ("place", "body") and (at == first or pieces[at - 1].kind == "level")
            aimed = piece.text == "目标" and is_kind(pieces, at + 1, "noun")  # 4个重点目标客户
            if piece.kind in ("noun", "level") or name or aimed or self._attributive(pieces, at, named):
                deed = deed or (at if named and piece.kind in DEEDS else 0)
                manner = piece.text[-1] == "化" and at + 1 < len(pieces) and pieces[at + 1].kind in DEEDS  # 规范化巡回诊疗点
                named = named or (piece.kind in ("noun", "place", "body") and not manner) or piece.text == "国家"
                at += 1
                last = at if piece.kind not in DEEDS or (named and self._turned(pieces, at - 1)) else last
            elif piece.kind in ("and", "list", "etc") and at > first and not alike(pieces, at) and goes_on(pieces, at):
                at += 1
            else:
                break
        if (
            deed and is_kind(pieces, last, "figure") and pieces[deed + 1].text != "率"
        ):  # 与14家企业签订合同23项: what follows the deed is the next figure's
            last = deed
        return clean(text[pieces[first if lead is None else lead].start : pieces[last - 1].end]) if named and last > first else ""

    def _stops_before(self, pieces: Sequence[Piece], first: int, at: int) -> bool:
        """Tell whether a phrase that begins at ``first`` ends before a piece, which says something of it."""
        piece, before = pieces[at], pieces[at - 1]
        quoted = piece.text[0] == "“" and before.kind == "noun" and before.text[0] != "“" and before.text[-1] not in _MAKES
        doer = before.text != "乡村" and DOER.search(before.text) is not None and _PREMISES.search(piece.text) is None  # 15家社区“老年食堂”
        named = at == first + 1 and stops(pieces, at + 1) and before.tie != "general" and not doer  # 23个高频“一件事”。
        single = len(piece.text) == 1 and at + 1 < len(pieces)
        return (
            (quoted and not named)  # 把24项事项“打包”下放
            or piece.text in self._adverbs
            or (piece.text in AVERAGES and before.text[-1] != "元")  # 亿元以上项目
            or self._does(pieces, at)
            or self._says(pieces, at)
            or (before.text == "地" and piece.kind == "noun" and pieces[first - 1].text.endswith("亩"))
            or (single and is_kind(pieces, at + 1, "function") and pieces[at + 1].text[0] == "一")  # 45名患者测一遍
            or (single and pieces[at + 1].text in ("到", "至", "成"))  # 38家果园并到一处
            or predicates(pieces, at)
            or lacks(pieces, at)
            or runs_on(pieces, first, at)
        )

    def _does(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether a word that no dictionary holds tells what the people or bodies before it do, and no noun of theirs."""
        if (
            pieces[at].known
            or pieces[at].kind != "noun"
            or pieces[at - 1].kind == "level"
            or not ACTOR.search(pieces[at - 1].text)
            or ACTOR.search(pieces[at].text)
        ):
            return False
        after = pieces[at + 1].text if at + 1 < len(pieces) else ""
        if len(pieces[at].text) == 2 and pieces[at].text[0] in _COMING:
            return True  # 大学生来县就业
        return not (pieces[at].text.endswith(self._endings) or is_house(pieces[at]) or after in self._heads)

    def _says(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether the word that closes a clause behind a noun is none of a dictionary's nouns, but says what is done (水泵换芯, 餐馆明码标价)."""
        word = pieces[at]
        if word.known or word.kind != "noun" or pieces[at - 1].kind != "noun" or not ends(pieces, at + 1) or is_kind(pieces, at + 1, "of"):
            return False
        return (len(word.text) == 4 or (len(word.text) == 2 and word.text[0] in _HANDLING)) and not word.text.endswith(self._endings)

    def _attributive(self, pieces: Sequence[Piece], at: int, named: bool) -> bool:
        """Tell whether a deed may stand here: before the first noun, or before a head."""
        word = pieces[at].text
        if named and (welded(pieces, at) or is_step(pieces, at)):
            return True
        if self._inner(pieces, at, named) or (named and (self._turned(pieces, at) or _told_by(pieces, at))) or sorts(pieces, at):
            return True
        if named and pieces[at].kind == "light" and len(word) > 1 and _PLACED.search(pieces[at - 1].text):
            return False  # 12个街镇开通网点
        if named and len(word) > 1 and pieces[at].kind == "light" and word[-1] in "起出":
            return False  # 5个安置点建起服务站
        if pieces[at].kind not in DEEDS or word in _MADE or (named and (word in _DOING or pieces[at].tie == "taking")):
            return False
        if named and word == "支持" and not (at + 1 < len(pieces) and pieces[at + 1].tie == "general" and ends(pieces, at + 2)):
            return False  # 5亿元国债支持设备更新, but 40项企业支持政策
        if named and _WHITHER.fullmatch(word):
            return False
        if at + 1 < len(pieces) and pieces[at + 1].text in _INTO:
            return False  # 印了300册送进企业
        if not named:
            return True
        return (
            len(word) > 1
            and at + 1 < len(pieces)
            and (pieces[at + 1].text in self._heads or self._modifying(pieces, at) or self._names(pieces, at))
        )

    def _names(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether a deed that tells a kind stands inside a name (土地流转服务中心)."""
        return pieces[at].tie == "sort" and pieces[at + 1].text.endswith(_OFFICES) and not DOER.search(pieces[at - 1].text)

    def _inner(self, pieces: Sequence[Piece], at: int, named: bool) -> bool:
        """Tell whether a verb stands inside a noun, whose head ends the phrase: what is before it neither acts nor is a head (单产提升引领区)."""
        if not named or not (pieces[at].kind in DEEDS or pieces[at].kind == "link"):
            return False
        if pieces[at].text in self._modifiers and at + 1 < len(pieces) and pieces[at + 1].text in _WORKS and ends(pieces, at + 2):
            return True  # 9个小区提升工程
        if not self._open(pieces[at - 1]):
            return False
        if pieces[at - 1].text.endswith("性") and pieces[at].kind != "link":
            return is_kind(pieces, at + 1, "noun") and ends(pieces, at + 2)  # 标志性开放场景
        end = at
        while end < min(at + 4, len(pieces)) and pieces[end].text in self._modifiers:
            end += 1
        while at < end < len(pieces) and pieces[end].kind == "noun" and pieces[end].end - pieces[at].start <= _INNER:
            end += 1
        return end > at + 1 and pieces[end - 1].text.endswith(self._endings) and pieces[end - 1].kind == "noun" and ends(pieces, end)

    def _turned(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether a verb is itself the head behind what tells its kind (历史性跨越, 要素保障)."""
        plain = pieces[at].kind in ("act", "verb") and len(pieces[at].text) > 1
        if not (plain or pieces[at].text in _PROPS) or is_kind(pieces, at + 1, "figure"):
            return False
        if is_kind(pieces, at + 1, "noun") and pieces[at + 1].tie != "adverb":
            return False
        if at + 1 < len(pieces) and pieces[at + 1].text in ("着", "起", "了"):
            return False  # 10条快线支撑着外贸
        if pieces[at - 1].text.endswith("性"):
            return True
        if DOER.search(pieces[at - 1].text):
            return False
        done = pieces[at - 1].text in _OCCASIONAL and is_kind(pieces, at - 2, "figure") and stops(pieces, at + 1)
        done = done or (
            pieces[at].tie == "sort"
            and is_kind(pieces, at - 2, "figure")
            and pieces[at - 2].text.endswith("项")
            and at + 1 < len(pieces)
            and pieces[at + 1].text in ("由", "均", "都")
        )  # 7项体检项目由医保付费
        return pieces[at].text in _PROPS or done  # 10项专项培训。

    def _open(self, piece: Piece) -> bool:
        """Tell whether a noun may go on with a verb: it is no head of its own, and nobody who acts."""
        return (
            piece.kind in ("noun", *DEEDS)
            and len(piece.text) > 1
            and not piece.text.endswith(self._endings)
            and not DOER.search(piece.text)
        )

    def _modifying(self, pieces: Sequence[Piece], at: int) -> bool:
        """Tell whether a verb stands inside the name of a place or team, whose head comes up to three pieces later (黑土保护科技示范区)."""
        if pieces[at].text not in self._modifiers:
            return False
        for piece in pieces[at + 1 : at + 4]:
            if piece.kind == "noun" and len(piece.text) > 1 and piece.text.endswith(self._endings):
                return True
            if piece.kind != "noun" and piece.text not in self._modifiers:
                return False
        return False


def _opening(text: str, pieces: Sequence[Piece], index: int, open_end: bool) -> int:
    """Give where the phrase behind a figure begins, behind ranks, tiers and batches, or the end of the pieces where none can."""
    at = index + 1
    of = is_kind(pieces, at, "of")
    if (of and not open_end) or (at < len(pieces) and pieces[at].text[0] in "（("):
        return len(pieces)  # 发证5.7万张（含开发区）
    at += of
    if at < len(pieces) and (tiers := _TIERS.match(text, pieces[at].start)):
        at = index_at(pieces, tiers.end())  # 90名市、县、镇三级河长
    if at + 1 < len(pieces) and pieces[at].text in _EVERY:
        at += 1  # 500台各类农机
    while at + 1 < len(pieces) and (level := LEVELLED.match(text, pieces[at].start)):
        behind = index_at(pieces, level.end())  # 县级以上 is two words
        if pieces[behind - 1].end != level.end() or kind_at(pieces, behind) not in ("noun", "act", "verb", "level"):
            break
        at = behind
    if is_kind(pieces, at, "scope") and is_kind(pieces, at + 1, "noun"):  # 5次全省性会议, 30家全国学会
        at += 1 + (pieces[at + 1].text == "性")
    if at + 1 < len(pieces) and _BATCH.fullmatch(pieces[at].text):  # 15名第三批学员
        at += 1
    return at


def _before_noun(pieces: Sequence[Piece], at: int) -> int | None:
    """Give where a phrase begins whose deed stands right before its noun: 可利用草原, 已上线事项, 养殖、加工企业; else None."""
    if at + 2 >= len(pieces):
        return None
    if pieces[at].text in ("可", "已") and pieces[at + 1].kind in DEEDS and is_kind(pieces, at + 2, "noun"):
        return at + 1
    return at if is_kind(pieces, at + 1, "list") and of_trade(pieces, at + 2) else None


def _behind_clause(pieces: Sequence[Piece], at: int) -> int:
    """Skip a clause before 的 (20名来自各地的专家); a verb right before a noun stays as its attribute (12个提升项目, 40亩养殖塘的水面)."""
    if len(pieces[at].text) > 1 and is_kind(pieces, at + 1, "noun") and pieces[at + 1].text in _GROUNDS and is_kind(pieces, at + 2, "of"):
        return at
    for look in range(at, min(at + 8, len(pieces))):
        again = look > at + 1 and pieces[at].text[-1] != "于" and pieces[look].kind in DEEDS and pieces[look - 1].kind == "noun"
        if pieces[look].kind in ("break", "figure") or again:
            break
        if pieces[look].kind == "of" and not is_kind(pieces, look + 1, "figure"):
            return look + 1
    noun = at + 1 if is_kind(pieces, at + 1, "noun") else at + 2
    follows = is_kind(pieces, noun, "noun") and all(piece.kind in DEEDS for piece in pieces[at:noun])
    return at if follows else len(pieces)


def _behind_attribute(pieces: Sequence[Piece], at: int) -> int:
    """Skip a clause that opens with its own noun (水电接通的厂房); where people or places do what it tells, they are counted themselves."""
    if (noun := behind_qualities(pieces, at)) is not None:
        return noun
    look = at
    while look < min(at + 3, len(pieces)) and pieces[look].kind == "noun":
        look += 1
    if look > at and pieces[look - 1].text in _BOUNDS and is_kind(pieces, look, "of") and is_kind(pieces, look + 1, "noun"):
        return look + 1  # 二级以上的综合医院
    if look == at or look == len(pieces) or DOER.search(pieces[look - 1].text):
        return at
    said = look == at + 1 and (pieces[at].text in _QUALITIES or (not pieces[at].known and len(pieces[at].text) == 2))
    if said and is_kind(pieces, look, "of") and is_kind(pieces, look + 1, "noun"):
        return look + 1  # 9处重要的遗址, 两间透风的仓库
    if pieces[look].text == "、" and is_kind(pieces, look + 1, "verb"):  # 专业精湛、善于管理的干部
        look = next((to for to in range(look + 1, min(look + 5, len(pieces))) if is_kind(pieces, to + 1, "of")), look)
    does = pieces[look].kind in (*DEEDS, "noun") and is_kind(pieces, look + 1, "of")
    return look + 2 if does and is_kind(pieces, look + 2, "noun") else at


def _ends_in_deed(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether one deed is all that follows in a clause (其余2项正在推进)."""
    return at < len(pieces) and pieces[at].kind in DEEDS and (at + 1 == len(pieces) or pieces[at + 1].kind == "break")


def _told_by(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed behind a noun belongs to the word behind it: a rate, or the last word of a phrase that nobody acts in (优质产业签约项目)."""
    if at + 1 >= len(pieces):
        return False
    deed, before, after = pieces[at], pieces[at - 1].text, pieces[at + 1]
    if after.text in ("率", "额", "量"):
        return True  # 物业费收缴率
    if deed.kind not in DEEDS or DOER.search(before) or not ends(pieces, at + 2):
        return False
    quoted = (
        before[-1] == "”" and deed.kind == "act" and deed.text not in _DOING and after.kind == "noun" and after.text[0] != "“"
    )  # “双减”试点学校
    return quoted or (after.tie == "general" and (deed.tie == "state" or before[-1] == "”"))
