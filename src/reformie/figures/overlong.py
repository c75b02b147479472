"""What stands at the left edge of a measure and is no part of it: who gives or gets a sum, who does what is counted, and the clause's own verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reformie.figures.case import Case
from reformie.figures.row import DEEDS, DOER, index_at
from reformie.figures.words import Piece
from reformie.lexicon import any_of
from reformie.record import FigureKind
from reformie.regexes import regex

# What is given, by whom it is given or for what: 县财政投入, 村集体出资, 每件补助.
_GRANTS = (
    "投入", "出资", "注资", "垫资", "拨款", "列支", "贴息", "让利", "补助", "补贴", "奖励", "奖补", "补偿", "赔偿", "资助", "救助", "慰问", "捐款", "捐资", "捐赠", "分红", "返利",
)  # fmt: skip
_GIVEN = regex(
    rf"(?:(?!财政补[贴助]$)[^\W\d]{{0,4}}(?:财政|集体|政府|本级)(?:支出|资金|预算|全额|累计|共|再|另)?|每(?:件|起|例|宗|场|次|名|人|户|家|位|个|所|对|台|部))(?=(?:{any_of(_GRANTS)})$)"
)
# Who does what is counted, told by a name in marks or as a team, and the meeting that something is told to.
_NAMED_DOER = regex(
    r"“[^“”]{1,12}(?:[班队团组员站车船室院校号兵医]|医生|护士|课堂|夜校|书屋|小屋|驿站|中心|[馆厅])”(?:平台|系统|小程序|窗口|专线|服务|志愿)?[队团]?$"
)
_TEAM = regex(r"(?:[^巡排大]队|[小分]队|大队|分队|团队|专班|工作组|巡讲团|宣讲团|医疗船|巡诊车)$")
_MEETING = regex(r"(?:常务|常委|全体|联席|专题|工作|办公|调度)?会议?$")
_TELLING = frozenset({"通报", "汇报", "报告", "述职", "反馈"})
_SMALL = regex(r"(?:[达共约近超仅只有是为占已各由从的]|达到|超过|累计|合计|共计|不足|不到|最高|一共){0,3}$")
_GAP = 6  # characters that they take
_TIMES = frozenset({"人次", "次", "趟", "回", "户次", "车次", "轮"})
_OUTCOME = regex(r"[拦查揪挖揭理搜劝挡截办调审结破运送][出下成到住回结处]")
_CASES = ("纠纷", "案件", "事故", "隐患", "矛盾", "线索", "苗头", "问题")
_STAFF = "人员"
_PER_HEAD = regex(r"(?:人均|户均|日均|月均|年均|年人均)$")
# 跑冒滴漏白白损失热量: an adverb that stands right before what became of the thing
_LOST = regex(
    r"(?:白白|平白|凭空|悄悄|眼睁睁|无端|无谓)(?:地)?(?:损失|流失|浪费|丢失|损耗|消耗|流走|跑掉|漏掉|丢掉|扔掉|烧掉|流掉)?(?:了|掉)?(?=[^\W\d]{1,10}$)"
)
# What was done with projects, before the sum that they are chosen by: 新开工总投资1亿元以上的项目.
_SUM = "总投资"
_PROJECTS = regex(
    rf"^(?:新|已|拟|全年|当年|集中)?(?:开工建设|开工|竣工|签约|引进|落地|落户|建成|投产|实施|续建|在建|新建|储备|入库|谋划|招引|推介|洽谈|完工)(?={_SUM})"
)
_GLUED = frozenset("设聘配")
_EQUIPPED = regex(r"[员点站室岗台亭位柜箱屋桩栏车]$")
_EATEN = frozenset("吃喝烧加施撒喂采收买卖烘摘存晒磨榨酿")
_WITH = frozenset({"凭", "凭着", "凭借", "用", "靠", "依靠", "以", "拿", "依据", "根据", "通过", "借助", "利用"})
_AS = frozenset({"作", "做", "当", "充作", "充当", "当作", "用作", "算作", "当做", "留作"})


def trim(case: Case) -> None:
    """Cut from a figure's measure what only tells who gave, got or did it, or how."""
    made = case.made
    whole = made.measure
    if not whole or len(whole) < len("吃肉"):
        return
    for rule in _RULES.get(made.kind, ()):
        kept = rule(case, whole)
        if kept and kept != whole:
            made.measure = kept
            if made.head is None or made.head == whole or not kept.endswith(made.head):
                made.head = kept
            return


def _given(case: Case, told: str) -> str:
    """Leave out who gives a sum, or for each of what it is given, right before it."""
    giver = _GIVEN.match(told) if told.endswith(_GRANTS) and _ends(case, told) else None
    return told[giver.end() :] if giver is not None else told


def _ends(case: Case, told: str) -> bool:
    """Tell whether a measure stands before its figure with nothing but small words between."""
    at = case.lead.rfind(told, max(0, len(case.lead) - len(told) - _GAP))
    return at >= 0 and _SMALL.match(case.lead, at + len(told)) is not None


def _invested(_: Case, told: str) -> str:
    return _PROJECTS.sub("", told) if _SUM in told else told


def _lost(_: Case, told: str) -> str:
    """Leave out how a thing was lost."""
    lost = _LOST.search(told)
    return told[lost.end() :] if lost is not None else told


def _used_as(case: Case, told: str) -> str:
    """Leave out the verb before what a sum serves as (提取2元作维修基金)."""
    after = case.pieces[case.at + 1 : case.at + 2]
    used = after[0].text if after and case.text.startswith(told, case.made.end) else ""
    return told[len(used) :] if used in _AS else told


def _eaten(case: Case, told: str) -> str:
    """Leave out the verb of one character before what is eaten or used up (多吃肉18克)."""
    row = _row(case, told)
    single = len(row) == 2 and row[0].kind in DEEDS and row[0].text in _EATEN and row[1].kind == "noun" and len(row[1].text) == 1
    return row[1].text if single else told


def _done(case: Case, told: str) -> str:
    """Give the deed that is counted, without who does it or the meeting that it is told to."""
    row = _row(case, told) if case.made.unit in _TIMES or _STAFF in told else ()
    if not row:
        return told
    behind = index_at(case.pieces, row[-1].end)
    if case.made.unit in _TIMES and behind + 1 == case.at and _deed(case.pieces[behind]) and _doer(row[-1].text, told):
        return case.pieces[behind].text
    for at in range(len(row) - 1, 0, -1):
        who, does = row[at - 1], "".join(piece.text for piece in row[at:])
        if _PER_HEAD.fullmatch(row[at].text) and who.text == _STAFF and at + 2 == len(row):
            return does  # 复议人员人均办案
        if case.made.unit not in _TIMES or not (row[at].kind in DEEDS and row[-1].kind in DEEDS and len(does) > 1):
            continue
        if who.kind == "noun" and (_doer(who.text, told) or (row[at].text in _TELLING and _MEETING.search(who.text))):
            return does
    return told


def _deed(piece: Piece) -> bool:
    return piece.kind in ("act", "verb") and len(piece.text) > 1


def _doer(word: str, told: str) -> bool:
    """Tell whether a word is a team, or a phrase ends in a name of those who serve."""
    return _TEAM.search(word) is not None or (told.startswith("“") and _NAMED_DOER.search(told[: told.index(word) + len(word)]) is not None)


def _named(case: Case, told: str) -> str:
    """Leave out the deed before a name in marks, and one with its outcome before cases (推出“某某险”, 拦下电信诈骗案件)."""
    row = _row(case, told) if "“" in told or told.endswith(_CASES) else ()
    if len(row) < 2 or not _deed(row[0]) or row[0].tie == "state" or row[1].kind != "noun":
        return told
    came = _OUTCOME.fullmatch(row[0].text) and told.endswith(_CASES)
    return told[len(row[0].text) :] if row[1].text[0] == "“" or came else told


def _equipped(case: Case, told: str) -> str:
    """Part the verb that a dictionary glued to the noun behind it, where a place is fitted out (乡镇设|快检点)."""
    if not _EQUIPPED.search(told):
        return told
    behind = case.text.startswith(told, case.made.end)
    first = case.made.end if behind else case.made.start - len(case.lead) + case.lead.rfind(told)
    if not behind and told not in case.lead:
        return told
    for at in range(index_at(case.pieces, first), index_at(case.pieces, first + len(told))):
        piece = case.pieces[at]
        if piece.text[0] in _GLUED and not piece.known and at and DOER.search(case.pieces[at - 1].text):
            cut = piece.start - first
            return told[:cut] if behind else told[cut + 1 :]
    return told


def _taken(case: Case, told: str) -> str:
    """Leave out what something was done with, and the deed that no noun keeps (凭这些合同追回承包费)."""
    first = _opening(case, told)
    if first is None or _WITH.isdisjoint([piece.text for piece in case.pieces[max(0, first - 2) : max(2, first)]]):
        return told
    row = _row(case, told)
    for at in range(len(row) - 2, 0, -1):
        if row[at].tie == "taking" and row[at - 1].kind == "noun" and row[at + 1].kind == "noun" and len(row[at + 1].text) > 1:
            return "".join(piece.text for piece in row[at + 1 :])
    return told


def _row(case: Case, told: str) -> Sequence[Piece]:
    """Give the pieces of a measure that stands before its figure, or none."""
    first = _opening(case, told)
    if first is None:
        return ()
    return case.pieces[first : index_at(case.pieces, case.pieces[first].start + len(told))]


def _opening(case: Case, told: str) -> int | None:
    """Give the index of the piece that a measure opens with which stands before its figure, or None."""
    offset = case.lead.rfind(told)
    if offset < 0:
        return None
    start = case.made.start - len(case.lead) + offset
    first = index_at(case.pieces, start)
    return first if case.pieces[first].start == start else None


# By kind of figure what gives what is left of a measure.
_SHARED: tuple[Callable[[Case, str], str], ...] = (_given, _lost)
_RULES: dict[FigureKind, tuple[Callable[[Case, str], str], ...]] = {
    "money": (_given, _invested, _used_as, _lost, _taken),
    "ratio": _SHARED,
    "growth": _SHARED,
    "mass": (_lost, _eaten, _taken),
    "count": (_invested, _done, _equipped, _named, _taken),
}
