"""Counts and sums that a bare deed stands beside: no word tells what they are of."""

from __future__ import annotations

from reformie.figures.backwards import PERSON
from reformie.figures.case import Case
from reformie.figures.row import DEEDS
from reformie.regexes import regex

# What such a count is of is told by its unit alone: 走访1130户, 救助1702人, 查处6起.
UNITS = frozenset({"户", "人", "名", "位", "口人", "起", "宗", "处", "辆", "台", "栋", "座", "艘", "头", "只", "笔"})
# Deeds that are things too: 招生45人, 投诉6起, 授信386户.
THINGS = regex(
    r"(?:招生|招聘|理赔|赔付|出险|报案|投诉|举报|报修|诉求|信访|上访|来访|求助|咨询|授信|贷款|存款|借款|捐款|捐赠|捐资|缺编|缺口|缺员|超编|空编|编制|上线|脱贫|返贫|贫困|就业|创业|失业|参保|投保|立案"
    r"|申请|申报|报名|提案|建议|交易|订单|接单|死亡|伤亡|受伤|出生|入学|留守|留学|存栏|出栏|在栏|宴请|培训|轮训|体检|义诊|流转|确权|上岗|空缺|违建|改造|建设|违规|违法|违章|超标"
    r"|事故|火灾|案件|投资|支出|结余|分红|奖励|补助|补贴|养殖|种植|托管|管护|监测|录取|毕业|退休|离职)$"
)
# 处分22人: what was done to persons, though a dictionary has it as a noun
_PUNISHED = regex(
    r"(?:共|累计|先后|已|并|行政|治安|刑事|依法|立案){0,2}(?:处分|处罚|处理|拘留|刑拘|逮捕|诫勉|警告|警示|批评|通报|谈话|提醒|教育|批评教育|问责|追责|表彰|嘉奖|慰问|救助|资助|帮扶|搜救|营救)"
)
# Who does it, and the units of what such never are: a bureau is no 户, an officer no 起.
_BODY = regex(
    r"(?:局|学校|职校|技校|法院|检察院|医院|卫生院|派出所|司法所|专班|[^群小]组|队|支行|分行|银行|[县市区州旗省镇乡][办委]|法庭|监委|纪委|联合会|工会|妇联|残联|供电所|工作站)$"
)
_BODIES = frozenset({"支行", "分行", "专班", "大队", "支队", "中队"})
_OFFICER = regex(
    r"(?:干部|民警|交警|辅警|法官|检察官|网格员|调解员|代办员|联络员|执法人员|执法员|工作人员|工作队员|志愿者|书记|镇长|乡长|局长|主任|律师)$"
)
_PEOPLE = regex(rf"(?:{PERSON.pattern}|负责人|[局镇乡村矿厂院校所站队组会]长|书记|主任|嫌疑人)$")
OF_BODIES = frozenset({"户", "人", "名", "位", "起", "笔", "件", "条", "项", "份", "宗", "辆", "台", "栋", "处", "亩"})
OF_OFFICERS = frozenset({"户", "起", "处", "笔", "件", "宗", "家", "座", "台", "辆", "栋", "条", "项", "份", "亩"})
_NOUNS = frozenset("户员人长手生师者工匠徒医警兵民")  # 组长1名: a noun, though the dictionary takes it for a deed
# 管网已覆盖全镇386户: whom a thing reaches
_REACHED = regex(r"(?:覆盖|惠及|通达|辐射|带动)(?:了|到)?(?:周[边围]|附近|全[省市县区州旗镇乡村])?(?:[已共近约]|超过?)?$")
REACHED = frozenset({"户", "人", "名", "口人"})
_FOLK = regex(r"(?:[户民员众生者]|老人|家庭)$")
_LENT = regex(r"(?:放款|放贷|倒赔|倒贴|垫付|垫资|借到|借了|贷到|借给|贷给|贷了)$")


def punished(case: Case) -> str | None:
    """Give "" for persons of whom only what was done to them is told (处分22人)."""
    told = case.made.measure or ""
    return "" if _PUNISHED.fullmatch(told) and case.lead.endswith(told) else None


def untold(case: Case) -> str | None:
    """Give "" for a count of persons, households or things beside which nothing but a deed stands."""
    told = case.made.measure
    if told is None or THINGS.search(told) or (told[-1] in _NOUNS and not told.endswith("入户")):
        return None
    return "" if _does(case, told) else None


def reached(case: Case) -> str | None:
    """Give "" for those whom a thing reaches, but the insurance that they have, and "" for all in a place to whom something was done (走访全镇120户)."""
    told = case.made.measure or ""
    if _FOLK.search(told) or case.text.startswith(told, case.made.end):
        return None
    all_over = case.at > 1 and case.pieces[case.at - 1].kind == "scope" and case.pieces[case.at - 2].kind in DEEDS
    done = all_over and told == case.pieces[case.at - 2].text and THINGS.search(told) is None
    if done or not _REACHED.search(case.lead):
        return "" if done else None
    return insured if (insured := told.removesuffix("覆盖")).endswith(("保险", "医保")) else ""


def lent(case: Case) -> str | None:
    """Give "" for a sum that was lent or lost, which no word names (累计放款18亿元)."""
    told = case.made.measure or ""
    return "" if _LENT.search(told) and _does(case, told) else None


def other_people(case: Case) -> str | None:
    """Give the deed, or nothing, where the measure is of people told in another clause and the unit counts none (约谈负责人9人，立案3起)."""
    made, told = case.made, case.made.measure or ""
    if not _PEOPLE.search(told) or told in case.clause:
        return None
    deed = case.pieces[_before(case)]
    if deed.kind not in DEEDS or case.text.startswith(told, made.end):
        return None
    return deed.text if THINGS.search(deed.text) else ""


def by_doer(case: Case) -> str | None:
    """Give what a deed is done to, where the measure is nothing but who does it: what was counted before, or nothing (市场监管局查处6起)."""
    made, told = case.made, case.made.measure or ""
    deed = last = _before(case)
    while deed > 0 and case.pieces[deed].kind in DEEDS and case.pieces[deed].text not in _BODIES:
        deed -= 1
    if not told or deed < 0 or deed == last or case.pieces[deed].kind not in ("noun", "verb", "body"):
        return None
    who, deeds = case.pieces[deed].text, case.text[case.pieces[deed + 1].start : case.pieces[last].end]
    body = _BODY.search(who) is not None or who in _BODIES
    fits = (body and made.unit in OF_BODIES) or (_OFFICER.search(who) is not None and made.unit in OF_OFFICERS)
    if not fits or not told.endswith((who, f"{who}{deeds}")):
        return None
    if THINGS.search(deeds) and len(deeds) > 1:
        return deeds
    same = case.same
    return same.head if same is not None and same.head and who not in same.head else ""


def _before(case: Case) -> int:
    """Give the index of the piece before the figure, words of reach and number left out."""
    at = case.at - 1
    while at > 0 and case.pieces[at].kind in ("link", "qualifier", "function"):
        at -= 1
    return at


def _does(case: Case, told: str) -> bool:
    """Tell whether a measure is a deed right before the figure."""
    at = _before(case)
    return at >= 0 and case.pieces[at].kind in DEEDS and told.endswith(case.pieces[at].text)
