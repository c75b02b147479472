"""What a row of pieces tells at a place: its kind, who acts there, where a clause stops, what is said of the nouns before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

DEEDS: frozenset[PieceKind] = frozenset({"act", "verb", "light"})
PARTING: frozenset[PieceKind] = frozenset({"break", "figure"})  # no noun phrase goes on beyond these
SMALL: frozenset[PieceKind] = frozenset({"link", "function", "qualifier", "date"})  # stand between a noun and its figure
# Who acts: behind such a noun a word that no dictionary holds tells what they do (12名老师留岗带徒).
ACTOR = regex(r"(?:[员师生者工民手弟户徒士家长]|企业|单位|学校|代表|民警|交警|辅警|干部|老人|医院|机构|公司|村医)”?$")
DOER = regex(f"(?:{ACTOR.pattern}|[村镇乡县区市州旗班院校社店厂站所]|社区|街道|部门|队伍|团队|地区|国家)”?$")
_ACTING = frozenset({"建设", "管理", "服务", "发展"})  # nouns, but what somebody does before a figure
_STANDING = frozenset({"长势", "进展", "走势", "涨势", "增势", "销路", "墒情"})
_BETTERED = frozenset({  # what is said of things: 8个环节提速
    "提速", "提质", "提效", "增效", "扩面", "扩容", "提档", "提标", "兜底", "减负", "见效",
    "通车", "通航", "通水", "通电", "通气", "通网", "贯通", "合龙", "封顶", "竣工", "达产", "收费", "免费", "停运", "停航", "停电", "停水", "断电", "断水", "断路",
    "受伤", "遇难", "丧生", "身亡", "失联", "获救", "被困", "脱险", "落水", "患病", "康复", "痊愈", "中断", "受损", "受阻", "倒塌", "开园", "开馆", "开业", "揭牌", "亮灯", "见底", "交房", "脱销", "售罄", "满员", "爆满", "走红", "出圈", "增产", "减产", "丰收",
    "成熟", "上市", "达标", "改善", "好转", "复苏", "落成", "换新", "翻新", "焕新", "蝶变", "蜕变", "晋级", "夺冠", "降级", "免职", "停职", "调离", "离岗", "辞职", "转正", "落榜", "摘帽", "出列", "脱困", "缺水", "缺电", "缺人", "缺药", "缺编", "缺员", "漏雨", "漏水", "积水", "断流", "干涸", "撂荒", "抛荒", "闲置", "空置", "老化", "破损", "失修", "超标", "超编", "亏损", "盈利", "停产",
    "齐全", "齐备", "完备", "完好", "健全", "缺失", "残缺", "短缺", "停业", "歇业", "倒闭", "出库", "离港", "到港", "起飞", "首飞",
})  # fmt: skip
_CAREERS = frozenset({"返乡创业", "就业创业", "创业就业", "转岗就业", "再就业", "灵活就业", "异地就医"})  # 90名工人转岗就业
# What people and teams do at their post: 6名话务员轮班.
_ON_DUTY = frozenset({
    "轮班", "值班", "轮值", "值守", "执勤", "站岗", "巡逻", "坐班", "坐诊", "坐镇", "把关", "挂帅", "牵头", "带队", "领队", "压阵", "打头阵", "蹲点", "蹲守",
    "驻点", "驻厂", "驻店", "驻校", "驻企", "驻站", "驻地", "驻岛", "驻船", "包片", "包村", "包户", "包企", "包校", "包组", "包案", "包联", "包保", "挂点", "挂联", "联户", "护航", "护学",
    "搭台", "唱戏", "候诊", "随船", "随车", "跟车", "跟班", "当班", "守夜", "掌勺", "掌灶", "授艺", "授课", "讲课", "上课", "讲解", "打分", "评分", "作画", "献艺", "助阵", "驻演", "领唱",
})  # fmt: skip
_CREW = regex(r"(?:[员师生者工民手弟徒士警医匠人]|师傅|骨干|干部|老人|专家|青年|妇女|群众|乡贤|能手|团队|队伍|小组|小队|分队|专班|班组)$")
_SERVING = frozenset("当任做帮")  # 13名村民当监督员
_PLAINLY = frozenset("小散弱少多大强穷远忙难累老旧")  # 13家粮食企业小、散、弱
_SHORT_OF = frozenset("不没未很太较")
_SINGLE = frozenset("管换带包搬迁占缺帮护")
_MEANING = frozenset({"计划", "拟", "力争", "打算", "准备", "预计"})
_BY_EACH = regex(r"([村户家人个乡镇校两双])\1(?!工程|计划|行动)")
_DEGREES = "高深低多少大小远窄宽长短厚薄陡急散广"
_QUALITIES = regex(rf"[^\W\d_][{_DEGREES}][^\W\d_][{_DEGREES}](?![\u4e00-\u9fff])")
_ONE_TO_ONE = frozenset({"一对一", "一对多", "面对面", "点对点", "手把手"})
_WAYS = frozenset({"网上", "线上", "掌上"})  # 30个事项网上可办
# How or where somebody does what the next word tells: 12名校长异地任职.
_OFFICE = regex(r".(?:[站室库馆厅点队]|中心|平台|大厅|窗口)$")
_MANNERS = frozenset({
    "限期", "按期", "如期", "逐一", "一对一", "一对多", "面对面", "点对点", "手把手", "专题", "分组", "分批", "分片", "分头", "轮番", "联合", "异地", "就地", "就近", "现场", "集中", "定点", "轮流", "全员", "全程", "带头", "主动", "高效", "快速", "一次", "一次性", "整体", "同步", "悉数", "综合", "统筹",
})  # fmt: skip


def kind_at(pieces: Sequence[Piece], index: int) -> PieceKind | None:
    """Give the kind of the piece at ``index``, which is not negative, or None behind the last."""
    return pieces[index].kind if index < len(pieces) else None


def is_kind(pieces: Sequence[Piece], index: int, kind: PieceKind) -> bool:
    """Tell whether there is a piece at ``index`` and it is of this kind."""
    try:  # hundreds of times an article, and hardly ever behind the last
        return pieces[index].kind == kind and index >= 0
    except IndexError:
        return False


def index_at(pieces: Sequence[Piece], position: int) -> int:
    """Give the index of the first piece that begins at or behind ``position``."""
    return bisect_left(pieces, (position,))


def predicates(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a noun opens what is said of the nouns before it (冬小麦长势良好, 9个县重点推广, 6个市建设30个)."""
    word, noun = pieces[at].text, pieces[at - 1].kind == "noun"
    if pieces[at].tie == "idiom" or (noun and word in _WAYS):
        return not is_kind(pieces, at + 1, "noun")  # 90支龙舟乘风破浪
    if noun and (_made_so(pieces, at) or _each_does(pieces, at) or _on_duty(pieces, at)):
        return True
    done = at + 1 < len(pieces) and pieces[at + 1].kind in DEEDS
    if word == "投入":  # 9座变电站投入运行
        return done
    if word in _MEANING:  # 20家旅行社计划每周发团
        return (done or is_kind(pieces, at + 1, "date")) and DOER.search(pieces[at - 1].text) is not None
    if word == "站" or word in _MANNERS:
        does = (done or is_kind(pieces, at + 1, "link")) and not _housed(pieces, at + 2)
        return does and (DOER.search(pieces[at - 1].text) is not None or (word in _MANNERS and stops(pieces, at + 2)))
    if word in _CAREERS:
        return ACTOR.search(pieces[at - 1].text) is not None and not is_kind(pieces, at + 1, "noun")
    if word in _BETTERED:
        ends = at + 1 == len(pieces) or pieces[at + 1].kind in ("break", "list", "of") or pieces[at + 1].text in _BETTERED
        return ends and pieces[at - 1].text[-1] != "性"  # 行政事业性收费
    if word == "重点":
        return noun and done and stops(pieces, at + 2)
    if word[:2] in _STANDING:
        return noun and at + 1 < len(pieces) and stops(pieces, at + 1 + (len(word) == 2))
    ends = is_kind(pieces, at + 1, "figure") or (stops(pieces, at + 1) and ACTOR.search(pieces[at - 1].text) is not None)
    return word in _ACTING and ends and DOER.search(pieces[at - 1].text) is not None


def _housed(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a house stands at a piece and ends its clause or does something there (15座社区老年助餐点, 9座乡镇综合运输服务站的数据)."""
    house = is_kind(pieces, at, "noun") and _OFFICE.search(pieces[at].text) is not None
    return house and (stops(pieces, at + 1) or pieces[at + 1].kind in (*DEEDS, "of", "link"))


def _on_duty(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word tells what people do at their post, or what the houses before it plainly are (骨干跟班授艺, 村民当监督员, 企业小、散、弱)."""
    word, before = pieces[at].text, pieces[at - 1].text
    if word in _PLAINLY:
        return DOER.search(before) is not None and (stops(pieces, at + 1) or is_kind(pieces, at + 1, "list"))
    if _CREW.search(before) is None:
        return False
    if word in _SERVING:
        return is_kind(pieces, at + 1, "noun")
    return word in _ON_DUTY and not (is_kind(pieces, at + 1, "noun") and _CREW.search(pieces[at + 1].text))  # 20名党员包片干部


def _each_does(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word opens what each of those before it does or is (16个街道两两结对, 70个村村村有书屋, 8个乡镇山高路远, 6名代表进站履职)."""
    word = pieces[at].text
    second = word[1] if len(word) > 1 else pieces[at + 1].text[0] if at + 1 < len(pieces) else ""
    if second == word[0] or second in _DEGREES:
        after = "".join(piece.text for piece in pieces[at : at + 5])
        if _BY_EACH.match(after) or _QUALITIES.match(after):
            return True
    if not DOER.search(pieces[at - 1].text) or is_kind(pieces, at + 1, "noun") or is_kind(pieces, at + 1, "of"):
        return False
    return word in _ONE_TO_ONE or (len(word) == 2 and word[0] in "进入驻赴返回" and is_kind(pieces, at + 1, "verb"))


def _made_so(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word in 化 tells how the deed behind it is done (9条专线常态化开行)."""
    word = pieces[at].text
    deed = at + 1 + (word[-1] != "化")
    told = len(word) > 1 and pieces[deed - 1].text[-1] == "化" if deed < len(pieces) else False
    return told and pieces[deed].kind in DEEDS and stops(pieces, deed + 1)


def lacks(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether places or people before a noun are told to be short of it, or to look after what stands behind it (9个村信号不好, 三个片区管全县)."""
    if at + 1 >= len(pieces) or pieces[at - 1].kind != "noun" or DOER.search(pieces[at - 1].text) is None:
        return False
    after = pieces[at + 1]
    if pieces[at].text[0] == "（":
        return False  # 12个镇（街道）不等通知
    short = after.text[0] in _SHORT_OF and not DOER.search(pieces[at].text) and not is_kind(pieces, at + 2, "of")
    return short or (pieces[at].text in _SINGLE and after.kind in ("scope", "noun", "place", "level"))


def stops(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a clause or the row ends before a piece."""
    return at == len(pieces) or is_kind(pieces, at, "break")


def closes(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a clause ends before a piece."""
    return at >= len(pieces) or pieces[at].kind == "break"


def describes(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a clause that begins at a piece ends in 的."""
    end = next((look for look in range(at, len(pieces)) if pieces[look].kind in ("break", "of")), len(pieces))
    return is_kind(pieces, end, "of")


def acts(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed stands at a piece that tells what was done, and describes nothing (28起当天赔了钱, not 30名当场录取的学生)."""
    if at >= len(pieces) or pieces[at].kind not in DEEDS:
        return False
    given = pieces[at].text[-1] in "给到" and len(pieces[at].text) > 1  # 12个专门留给村医
    return (given or is_kind(pieces, at + 1, "link")) and not describes(pieces, at)


def organised(pieces: Sequence[Piece], at: int) -> int:
    """Give where 组织 stands, a noun before it and only links behind it up to a piece (科协组织|仅有), else -1."""
    while at > 0 and pieces[at].kind == "link":
        at -= 1
    return at if at > 0 and pieces[at].text == "组织" and pieces[at - 1].kind == "noun" else -1
