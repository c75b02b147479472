"""What a figure counts that its unit, its deed or its school implies: 清走46辆 are the vehicles, 开班9期 the classes told before."""

from __future__ import annotations

from reformie.figures.backwards import left
from reformie.figures.case import Case
from reformie.figures.makings import HANDLED, HANDLING
from reformie.figures.row import index_at, is_kind
from reformie.lexicon import any_of
from reformie.regexes import regex

# What such a unit counts: the noun stands in a clause before.
OF_UNIT = {
    "辆": regex(r"车$"), "艘": regex(r"[船艇舰轮]$"), "栋": regex(r"[楼房院宅舍]$"), "幢": regex(r"[楼房院宅舍]$"), "盏": regex(r"灯$"), "株": regex(r"[树苗花木]$"),
    "棵": regex(r"[树苗木]$"), "册": regex(r"书刊?$|图书$"), "眼": regex(r"井$"), "口": regex(r"[井塘池]$"), "匹": regex(r"[马驹]$"), "间": regex(r"[房屋舍室铺]$"),
    "把": regex(r"[伞椅锁]$"), "扇": regex(r"[门窗]$"), "台": regex(r"(?:(?<!司)机|器|车|设备|电脑|空调)$"),
}  # fmt: skip
_REACH = 40  # pieces
_SHORT = 6  # characters
_TOLD_OF = 60  # characters
# 县里办起“牧民夜校”，已开班31期
_OPENED = regex(r"(?:开班|开课|开讲|办班|授课|开营|开学)$")
TERMS = frozenset({"期", "次", "场", "节", "堂", "讲", "轮", "批"})
_SCHOOL = regex(
    r"“[^“”]{2,10}”(?:实践课|公开课|大讲堂|大课堂|讲堂|课堂|夜校|课程)|“[^“”]{1,8}(?:校|班|课|课堂|学堂|讲堂|讲坛|营|讲习所|学院)”"
    r"|(?:[农牧渔居市村移]民|职工|妇女|老年|青年|家长|电商|乡村|周末|道德|创业|就业|劳务)?(?:技能)?(?:夜校|培训班|讲习班|训练营|大讲堂|实践课|公开课|学习班|技能班|学堂)"
)
# 处理报修683件, 受理咨询1530件: what was dealt with; but 登记申请 is one
_DEALT = regex(
    rf"(?:[\u4e00-\u9fff]{{2}}(?=登记|处理|受理|解答|接待|办理))?(?!(?:登记|审批)(?:申请|申报|咨询|预约))(?:{any_of(HANDLING)})"
    rf"(?P<thing>(?:群众)?(?:{any_of(HANDLED)}|投诉举报|诉求|来电|矛盾纠纷|矛盾|纠纷|警情))$"
)
# 又用村里积累150万元入股
_FUND = regex(r"(?:^|[，；。：“又再还])(?:用|靠|凭)(?P<fund>[^，。；、\d]{1,8}(?:资金|经费|基金|贷款|借款|存款|结余|积累|公积金|补偿款))$")
_SIZES = frozenset("宽长高深厚")
_TOPIC = regex(r"(?P<thing>[^，。；：、\d]{2,16})，(?:都|足|足足|已|最)?(?:有|达)?$")


def by_unit(case: Case) -> str | None:
    """Read the last thing of the unit's kind before, where a figure tells only what was done to so many."""
    kind = OF_UNIT[case.made.unit]
    told = case.made.measure
    if told is not None and not case.lead.endswith(told):
        return None
    for at in range(case.at - 1, max(-1, case.at - _REACH), -1):
        if case.pieces[at].kind == "noun" and kind.search(case.pieces[at].text):
            found = left(case.text, case.pieces, at + 1)
            return (found.head if found.deed or len(found.text) > _SHORT else found.text) or None
    return None


def school(case: Case) -> str | None:
    """Read the school or class that was held so many times (办起“牧民夜校”，已开班31期)."""
    made = case.made
    if not _OPENED.search(made.measure or ""):
        return None
    named = _SCHOOL.findall(case.text, max(case.pieces[0].start, made.start - _TOLD_OF), made.start)
    return str(named[-1]) if named else None


def same_deed(case: Case) -> str | None:
    """Read what the same deed was done to earlier in the sentence, where a figure tells the deed alone (每月抽查办件，今年抽查90件)."""
    deed = case.pieces[case.at - 1]
    for at in range(case.at - 2, max(-1, case.at - _REACH), -1):
        if case.pieces[at].text == deed.text and is_kind(case.pieces, at + 1, "noun") and not is_kind(case.pieces, at + 2, "noun"):
            return case.pieces[at + 1].text
    return None


def dealt_with(case: Case) -> str | None:
    """Read what was dealt with, without the deed (处理报修683件: 报修)."""
    dealt = _DEALT.fullmatch(case.made.measure or "")
    return dealt["thing"] if dealt is not None else None


def own_fund(case: Case) -> str | None:
    """Read the fund that a sum stands right beside (用集体资金180万元入股)."""
    fund = _FUND.search(case.lead)
    return fund["fund"] if fund is not None and not fund["fund"].endswith(case.made.measure or "·") else None


def sized(case: Case) -> str | None:
    """Read what is so wide or high, where the measure is only the word for it (一条1.2米宽的过道, 垃圾，有三米高)."""
    if case.made.measure is None or case.made.measure not in _SIZES:
        return None
    if case.text.startswith("的", case.made.end + 1):
        at = index_at(case.pieces, case.made.end + 2)
        return case.pieces[at].text if at < len(case.pieces) and len(case.pieces[at].text) > 1 else None
    topic = _TOPIC.search(case.lead) if case.text.startswith(case.made.measure, case.made.end) else None
    return case.thing(topic.end("thing")) if topic is not None else None
