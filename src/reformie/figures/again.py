"""What a figure counts by what the figure before it does: the same again, a part of it, or an attribute of it."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.backwards import left
from reformie.figures.candidate import ACTORS, DOERS, PEOPLE, TIMES, Candidate
from reformie.figures.nouns import Phrase
from reformie.figures.row import DEEDS, index_at, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

# 86户茶农，超七成签了合同; 新品种5个，其中2个通过审定: the clause opens with the figure and tells what some of them did.
Told = tuple[str | None, str | None]  # a measure and its head
_OPENING = regex(r"[，、；](?:其中|另有|还有|目前|眼下|如今|当时|当初|早些年|过去|去年|今年|现已|已|有|仅|约|近|超|过|的){0,3}")
# 选出良种4个，推广6万亩: the deed is done with what was counted before.
_SPREAD = frozenset({"推广", "示范推广", "示范", "应用", "推广应用", "推广种植", "种植"})
_SPREADABLE = ("品种", "良种", "技术", "模式", "成果")
# 保底价每公斤22元，比去年高3元; 巩固率99%，高于全省平均水平2个百分点: the clause only holds it against another one.
_AGAINST = regex(
    r"，(?:(?:比(?![例重率值赛])|较|接近|相当于|超出)[^，。；、]{0,14}(?:[高低多少快慢贵]|便宜|水平|均值|平均值|平均)[出了]?的?"
    r"|(?:均|都|仍|还|已|明显|平均|远|大大)?(?:[高低]于|[高低多]出)[^，。；、]{2,14}?)(?:近|约|超)?"
)
# 评为“差”的4个项目取消，“中”的压减一成: those of another mark.
_MARKED = regex(r"[，；](?:[评定考核价为]{1,4})?“[^”]{1,4}”的[^，。；、\d]{0,4}$")
# 每间月租6元，翻修后涨到15元: the clause only tells the change.
_LATER = regex(
    r"，(?:[^，。；、：\d]{1,4}[后来]|如今|现在|目前|眼下|今年|去年|已|又|再){0,2}(?:[涨升降减增扩缩]|增加|提高|下降|上升|减少|压缩|回落|发展|壮大|扩大|拓展)(?:到|至|为)了?(?:目前|现在|如今|去年底?|\d{4}年底?|的){0,2}"
)
# What stands between the two figures of a change (由20户发展到90户).
_INTO = regex(r"[^，。；、：:\d的]{0,6}(?:到|至|为|成|变)(?:了|约|近|目前|现在|如今|去年|今年|\d{4}年|底|年|的){0,4}")
_IN_EACH = regex(r"[，；](?:平均|其中|最多|最少)?每(?![年月日天周季])(?:个|家|所|户|支|座|间|条|批|期)?[^，。；、\d]{1,8}")
# 发证500本，其中学校200本: whose they are.
_SHARERS = regex(r"(?:[村镇乡类]|集体|企业|合作社|公司|单位|学校|医院|社区|农户|个人|家庭)$")
_SOME_OF = regex(r"(?:[里中]|当中)?[现今目前年已仅只]{0,4}有|(?:[里中]|当中)，?")
_AMID = regex(r"[，；]在[^，。；、\d]{0,10}$")
_SINCE = regex(r"^[（(](?!其中)[^（）()，。；\d]{0,14}(?:以来|累计|当年|今年|去年|同期)[^（）()，。；\d]{0,6}$")
_SELF_COUNTED = DOERS | {"家", "个", "处", "座", "所", "户", "人次", "户次"}  # units that sharers themselves are counted by
_PERSON = regex(r"(?:[员师生者工民徒手人]|干部|代表|专家|党员)$")
_GONE = "出入进回走掉"
_GRADES = frozenset({"高级", "中级", "初级", "正高级", "副高级", "正高", "副高", "特级"})
_AMOUNTS = frozenset({"总量", "总数", "存量"})
# Words that tell nothing of what is counted: 受理纠纷120件，调解成功101件.
HOLLOW = frozenset({"成功", "总数", "总量", "数量"})
BATCHES = frozenset({"批", "期", "轮", "类", "档"})
_PACE = frozenset({"增幅", "降幅", "涨幅", "跌幅", "减幅", "升幅"})
_SHARES = frozenset({"占比", "比重"})
_YIELDED = frozenset({"增产", "减产", "增收", "减收"})
_OUTPUT = ("产量", "产值", "收入", "单产", "亩产")
_GAINS = frozenset({"分红", "增收", "创收", "营收", "捐款", "出口", "进口"})
GRANTS = frozenset({"支持", "奖励", "补助", "补贴", "资助", "扶持", "奖补", "补偿", "赔偿", "贷款", "授信", "放贷"})
# 订单翻了一番，达2万单: the same is told as a number.
_REACHED = regex(r"，(?:[已现]|目前)?(?:已)?(?:达到?|为|增至|增加到|升至|增长到|扩大到|超过?|突破)了?")
_SUMS = ("支出", "投入", "投资", "开支")
_ALREADY = frozenset({"已", "已经", "均", "正", "均已"})
_NEAR = 32  # characters
_BEFORE = 14
_EACH_HAD = regex(
    r"，(?:(?:平均)?每?[户人亩社村店场次]均?|平均|最[多高低少]的(?:一[户人个家])?[领拿分得到了]{0,3})(?:约|近|为|达|达到|超)?$"
)


def amid(text: str, start: int, before: Candidate) -> bool:
    """Tell whether a figure before a rank counts only those among whom it is held (产量90吨，在全县20个村里排第一)."""
    return _AMID.search(text, max(start, before.start - _BEFORE), before.start) is not None


def within(text: str, made: Candidate, before: Candidate) -> bool:
    """Tell whether brackets behind a figure of the unit tell so many of the same (发证1万张（规定实施以来累计8000张）)."""
    counts = made.kind == before.kind == "count" and text.startswith(("（", "("), before.end)
    return counts and _SINCE.search(text[before.end : made.start]) is not None


def continues(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate) -> bool:
    """Tell whether a figure is the second of a change in one unit and has no noun of its own (9张变1张)."""
    if not before.measure:
        return False
    gap = text[before.end : min(made.start, before.end + 24)]
    if _INTO.fullmatch(gap) is None and _LATER.fullmatch(gap) is None:
        return False
    behind = pieces[index + 1].kind if index + 1 < len(pieces) else "break"
    return not (behind == "noun" or (behind in DEEDS and is_kind(pieces, index + 2, "noun")))


def same_again(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate) -> bool:
    """Tell whether a figure counts or measures again what the one close before does: a part of them, or held against another."""
    if made.kind == "rank":
        return False
    if text.startswith("，", before.end) and _AGAINST.fullmatch(text, before.end, made.start):
        ends = index + 1 == len(pieces) or pieces[index + 1].kind == "break"
        return ends and (made.unit == before.unit or made.kind in ("ratio", "growth"))
    told = before.measure or ""
    opened = before.end + len(told) * text.startswith(told, before.end)
    among = opened > before.end and _SOME_OF.fullmatch(text, opened, made.start) is not None  # 17家卫生院有9家入不敷出
    if before.kind not in ("count", "area") or not (among or _OPENING.fullmatch(text, opened, made.start)):
        return False
    bare = (
        not among and made.unit == before.unit and made.start - opened == 1
    )  # 特色场景2项，19个已上线事项: the clause has a noun of its own
    done = index + 1 < len(pieces) and pieces[index + 1].tie == "taking" and not is_kind(pieces, index + 2, "of")  # 12项优化流程
    if bare and not done and (is_kind(pieces, index + 2, "noun") or is_kind(pieces, index + 3, "noun")):
        return False
    if bare and done:
        return True
    at = index + 1
    while at < len(pieces) and (pieces[at].kind in ("date", "qualifier", "function") or pieces[at].text in _ALREADY):  # 七成常年在外打工
        at += 1
    said = among and at < len(pieces) and len(pieces[at].text) == 4 and (at + 1 == len(pieces) or pieces[at + 1].kind == "break")
    does = at < len(pieces) and (said or pieces[at].kind in ("verb", "light")) and not is_kind(pieces, at + 1, "of")
    return does and (made.unit == before.unit or (made.kind == "ratio" and made.unit in ("%", "")))


def marked(text: str, made: Candidate, before: Candidate) -> str:
    """Give the noun of the figure before, without its mark, where one close behind tells of those of another mark (“中”的压减一成); else ""."""
    if text.find("“", before.end, made.start) < 0:
        return ""
    return (before.head or "").rpartition("”")[2] if _MARKED.search(text, before.end, made.start) else ""


def shared_out(text: str, made: Candidate, before: Candidate) -> bool:
    """Tell whether a figure counts how many of what was counted before there are in each (推选院坝长420名，平均每个村5名)."""
    alike = made.unit == before.unit or (made.unit in PEOPLE and before.unit in PEOPLE)
    return alike and _IN_EACH.fullmatch(text, before.end, made.start) is not None


def of_all(text: str, pieces: Sequence[Piece], made: Candidate, told: Sequence[Candidate]) -> str | None:
    """Give what an earlier figure of the sentence with the same unit measures, where one only tells what each had of it, or the most (户均9万元)."""
    if _EACH_HAD.search(text[max(pieces[0].start, made.start - _BEFORE) : made.start]) is None:
        return None
    same = next((other.head or other.measure for other in reversed(told) if other.unit == made.unit and other.kind == made.kind), None)
    return same and same.removeprefix("户均").removeprefix("人均")


def spread(made: Candidate, before: Candidate) -> bool:
    """Tell whether an area is only told to be where the kinds or methods that the figure before counts were brought to use."""
    return made.measure in _SPREAD and (before.head or "").endswith(_SPREADABLE)


def complete(text: str, made: Candidate, before: Candidate, phrase: Phrase) -> None:
    """Complete a measure by what the figure before counts: nothing of its own, a pace or an amount alone, a deed alone."""
    if before.unit.endswith("岁") and (made.kind == "money" or (made.unit != before.unit and _tells_age(text, before))):
        return  # 60岁以上的7元
    if made.measure is None and _of_others(text, made, before):
        return
    amount = made.measure in _AMOUNTS and made.kind == "rank" and before.kind in ("count", "ratio", "money", "growth") and bool(before.head)
    share = made.measure in _SHARES and made.kind == "ratio" and before.kind != "ratio"
    share |= made.measure in _YIELDED and made.kind == "growth" and (before.head or "").endswith(_OUTPUT)  # 产量3万吨，减产2%
    voided = made.unit in PEOPLE and before.kind == "count" and before.unit in PEOPLE and _PERSON.search(before.head or "") is not None
    if voided and phrase.done and made.head and made.head.endswith(("资格", "职务", "身份")):
        made.measure = made.head = before.head  # 联审候选人1380人次，取消资格23人
        return
    if made.measure is None or (made.measure in _PACE and made.kind in ("growth", "ratio")) or amount or share:
        among = "其中" in text[before.end : min(made.start, before.end + 24)]
        made.measure, made.head = (before.head or before.measure if among else before.measure), before.head
    elif made.kind == before.kind == "count" and before.head and _of_whom(text, made, before):
        made.measure, made.head = f"{made.measure}{before.head}", before.head
    elif made.measure in _GRADES and made.unit == before.unit and before.head:
        made.measure = made.head = before.head
    elif (
        before.head
        and made.unit == before.unit
        and made.kind == before.kind
        and made.unit not in TIMES
        and made.measure not in _GAINS
        and not made.measure.endswith("诊")  # 下派医师90人次，接诊3600人次
        and not (made.kind == "money" and made.measure.endswith((*GRANTS, *_SUMS)))
        and (made.head is None or (phrase.deed and made.unit in ACTORS))
        and not (
            phrase.doer and made.kind != "count" and text[before.end : made.start] == f"、{phrase.text}"
        )  # 河道治理20公里、湿地修复30公里
        and not before.deed
    ):
        gone = text[made.start - 1] if text.startswith(made.measure, made.start - 1 - len(made.measure)) else ""
        made.qualifiers.append(made.measure + gone * (gone in _GONE))  # 多送出30人: no 送 alone
        made.measure = made.head = before.head  # 关停7处, 跨区调剂9名
        made.deed = False


def _tells_age(text: str, figure: Candidate) -> bool:
    """Tell whether a figure is somebody's age, and does not only describe who stands behind it."""
    return figure.measure == "年龄" and not text.startswith("的", figure.end)


def _of_others(text: str, made: Candidate, before: Candidate) -> bool:
    """Tell whether a figure without a noun does not count or measure what the one before does."""
    if (made.unit == "户" and before.unit not in ACTORS) or before.measure == before.unit != made.unit:
        return True
    other = made.kind not in ("ratio", "growth", "rank", before.kind) and made.unit != before.unit
    people = (
        made.kind == "count" and made.unit in PEOPLE and before.kind == "count" and before.unit not in PEOPLE and before.unit not in ACTORS
    )
    reached = before.kind in ("growth", "ratio") and _REACHED.fullmatch(text, before.end, made.start)
    return (other or people) and made.start - before.end > 1 and not reached


def _of_whom(text: str, made: Candidate, before: Candidate) -> bool:
    """Tell whether a phrase only names whose some of the things are that the figure before counts."""
    if made.unit != before.unit or made.unit in _SELF_COUNTED or not _SHARERS.search(made.measure or ""):
        return False
    if (made.measure or "").endswith(before.head or before.unit):
        return False  # 鸟类134种，其中国家级保护鸟类5种
    shared = _SHARERS.search((before.measure or "").removesuffix(before.head or ""))
    return "其中" in text[before.end : made.start] or (shared is not None and text[before.end] == "、")


def behind_thing(text: str, pieces: Sequence[Piece], index: int, near: Candidate | None) -> Phrase:
    """Read the phrase before a piece, without the noun that the figure before counts (90户茶农户均增收3000元: 户均增收)."""
    thing = near.measure if near is not None and near.kind == "count" else None
    if near is not None and thing and len(thing) > 1 and text.startswith(thing, near.end):
        found = left(text, pieces, index, index_at(pieces, near.end + len(thing)))
        if found.text and not (near.unit in PEOPLE and found.text.endswith("率")):  # 90名毕业生就业率: whose rate it is stays
            return found
    return left(text, pieces, index)


def as_before(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate) -> Told | None:
    """Give what the figure before counts, where a figure counts or measures it again."""
    alike = made.unit == before.unit
    if alike and before.head and within(text, made, before):
        return before.head, before.head
    if alike and continues(text, pieces, index, made, before):
        return before.measure, before.head
    if before.head and made.kind == "count" == before.kind and shared_out(text, made, before):
        return before.head, before.head
    if made.start - before.end > _NEAR:
        return None
    if plain := marked(text, made, before):
        return plain, plain
    if before.measure and same_again(text, pieces, index, made, before):
        return (before.measure if made.kind != before.kind else before.head or before.measure), before.head
    return None
