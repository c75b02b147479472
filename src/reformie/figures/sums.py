"""What a sum of money is, or a way, where a deed or an earlier noun tells it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reformie.figures.backwards import PERSON, left
from reformie.figures.candidate import Candidate
from reformie.figures.nouns import Nouns, Phrase
from reformie.figures.row import DEEDS, index_at, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

_FUND = regex(r"，?(?:设立|建立|成立|组建)了?([^，。；、]{2,16}?(?:金|资金池)”?)(?=[，。；])")
# 安排90万元支持技能大赛; 拿出60万元，给村医发放津贴: what the sum is for.
_CAUSE = regex(
    r"，?(?:专门|专项|重点|每年|全部)?(?:(?:支持|扶持)(?!力度)|(?:给|为|向|对)[^，。；、\d]{2,10}?(?:发放|兑现|缴纳|落实|购买)了?)"
)
# 拿出30万元奖励员工
_REWARDS = regex(
    r"(?:专门|专项|用于|用来){0,2}(?P<grant>重奖|奖励|奖补|补助|补贴|资助|慰问|救助)(?=[^，。；、资的]{2,12}[，。；])(?![^。；]{2,40}元用[于来])"
)
# 救灾专项经费列入预算，当年安排50万元
_BUDGETED = regex(r"([^，。；、的\d]{2,10}(?:经费|资金|基金))(?:列入|纳入)[^，。；、\d]{0,10}预算，[^，。；\d]{0,8}$")
_MONEY = regex(
    r"(?:收入|工资|薪酬|薪|产值|租金|价|价格|单价|成本|费|费用|开支|支出|补助|补贴|奖金|绩效|标的额?|[^零本]钱|分红|[赔货贷善药借]款|利润|税收|营收|收益|销售额|成交额|[补赔偿奖励证][偿励助贴金]金|补偿金|保证金|资金|[助奖]学金|奖教金|基金)$"
)
# 发放养老补贴，每人每年600元: the clause before names what each gets.
_EACH = regex(
    r"，(?:(?:每[^，。；、\d]{1,3}|一(?:个月|[天年月晚趟次亩斤顿节])|单程|往返|[人户月年]均|最[高低多少]的?|平均|标准|各|可|约|近|为|达到|达){1,4})$"
)
# 奖励船工9名，人均800元: the clause before names the deed.
_GRANTED = regex(r"(奖励|补助|补贴|资助|补偿|慰问)[^，。；、]*$")
# 下游每年补偿上游900万元: the deed, with whom it is done to.
_DEALT = regex(r"(补偿|补助|补贴|资助|赔偿)(?:给)?[^，。；、：\d的]{1,8}$")
_DEALING = 14  # characters
_SHARED = regex(r"(?:分红|补偿|补助|补贴|奖励|赔偿|救助|资助|救济|慰问|返还)(?=[，。；、后时])")
_PAID = regex(r"(?:安排|列支|拿出|腾出|挤出|筹集|筹措|筹得|下达|拨付|拨出|落实|整合|争取|下拨|单列)(?:到|了)?$")
_INVESTED = regex(r"(?:出资|投入|注资|(?:凑|募|筹)[起齐出集得])$")
_SET = frozenset({"标准", "总额", "金额", "资金", "额度"})
_FUND_FIRST = regex(r"(?P<fund>[^和、与及]{1,8}[金款费])(?:和|、|与|及|以及)(?:[^金款费贴助资]+)$")
_SHARES = ("分红", "返利", "提成", "增收")  # 社员分红80万元
_SAVED = frozenset({"节省", "节约"})
# Who has a sum, or where it lies: 单个村最高可得35万元, 账上有3万元.
_HOLDER = regex(r"(?:单个|每个|一个|单)(?:村|镇|乡|社区|街道|县|区|市|企业|项目|合作社)|[账卡手兜](?:上|里|头)|账户上")
# 从分红里拿出6万元: what it is taken from.
_TAKEN_FROM = regex(r"从(?P<source>[^，。；、\d从]{2,16}?)(?:里|中|当中)面?(?:拿出|列支|安排|提取|挤出|划出|切出|支出)了?$")
# 单次推拿由医保支付30元: what is paid for.
_PAID_BY = regex(r"(?<=[^，。；、：\d])由[^，。；、：\d由]{1,10}(?:支付|承担|负担|补贴|补助|兜底|报销|出资)$")
_PAYERS = ("老人", "群众", "村民", "居民", "农户", "学生", "患者", "职工", "牧民", "游客")
_IN_ALL = frozenset({"总价值", "总值"})
_WORTH = frozenset({"价值", "总价值", "市值", "估值", "总值"})
_FOR_MEAL = regex(r"[一每][顿餐份](?P<meal>[早午晚中]?[饭餐])[^，。；\d]{0,8}$")
_EATEN = regex(r"钱?[就能可便才]{0,2}吃[上到了]{0,2}[^，。；]{0,6}?(?P<meal>[早午晚中][饭餐]|饭菜?)")
# 种子、化肥加起来要花780元
_TOGETHER = regex(r"(?:加起来|加在一起|加一起)[^，。；\d]{0,6}$")
# 木耳每斤又卖到35元, 牛卖给商贩，每头9000元: a price.
_SOLD = regex(
    r"每(?:公斤|斤|吨|头|只|立方米|方|件|箱|盒|袋|瓶|株|棵|条|张|个)[又还再能可才只也就]{0,2}[多少]?(?:卖[到出了]{0,2}|进价)(?:约|近)?$"
    r"|卖给[^，。；、\d]{1,8}，每[^，。；、\d]{1,2}(?:约|近|只)?$"
)
_CALLED = regex(r"[老小][^\W\d_]")
_NEAR = 8
_LEAD = 26
# 山林流转给合作社，每亩35元: who stands before is not what is paid.
_HOUSE = regex(r"(?:合作社|公司|集团|银行|企业|[村镇乡户]|农户|”)$")
# 向市民发放调查问卷，并回收800份
_HANDED = regex(r"，[并且共已累计实际有效]{0,6}(?:回收|收回|发放|发出|送出|寄出|派发|收到|投放)了?$")
_BY = frozenset("用凭拿")
_SMALL = frozenset({"能", "可", "只", "就", "才", "仅", "已", "共", "多", "光", "要", "得"})
_ABLE = "能可要会需得只就才已共仅"
UNTOLD = "·"  # no words of the article tell it
# 户均分红3000元，最多的拿了9万元: the same is counted as before.
_OTHERS = regex(r"[最有][高多低少]?的[^，。；]{0,2}$")


def paid(text: str, pieces: Sequence[Piece], made: Candidate, before: Candidate | None, nouns: Nouns) -> str:
    """Give what a sum that was set aside is: the fund that it founds, what it is for, else what the sum before it was; "" for other sums."""
    lead = text[max(pieces[0].start, made.start - _LEAD) : made.start]
    if _INVESTED.search(lead) and (founded := _FUND.match(text, made.end)):
        return founded[1]
    if taken := source(text, pieces, made):
        return taken
    if by := _PAID_BY.search(lead):
        return left(text, pieces, index_at(pieces, made.start - len(lead) + by.start())).text
    if not _PAID.search(lead):
        return ""
    if fund := _FUND.match(text, made.end) or _BUDGETED.search(text[max(pieces[0].start, made.start - 40) : made.start]):
        return fund[1]
    if grant := _REWARDS.match(text, made.end):
        return grant["grant"]
    cause = _CAUSE.match(text, made.end)
    if cause and (given := nouns.right(text, pieces, index_at(pieces, cause.end()) - 1, False)):
        return given
    same = before is not None and before.kind == "money" and before.measure and "；" not in text[before.end : made.start]
    return (before.head if same and before is not None else None) or _said(text, pieces, made, "资金")


def source(text: str, pieces: Sequence[Piece], made: Candidate) -> str:
    """Read what a sum or share is taken from (从水费中提取两成: 水费), or ""."""
    lead = text[max(pieces[0].start, made.start - _LEAD) : made.start]
    match = _TAKEN_FROM.search(lead)
    return left(text, pieces, index_at(pieces, made.start - len(lead) + match.end("source"))).text if match else ""


def by_deed(text: str, pieces: Sequence[Piece], made: Candidate, deeds: Mapping[str, tuple[re.Pattern[str], dict[str, str]]]) -> str:
    """Give what the deed right before a sum or a way makes of it (挣了8万元: 收入, 跑40里: 路程), or the sum named before it.

    Args:
        text: The clean text. pieces: The sentence. made: The figure.
        deeds: ``Tables.deeds``.
    """
    if made.kind == "money" and (summed := _TOGETHER.search(text, max(pieces[0].start, made.start - _DEALING), made.start)):
        return left(text, pieces, index_at(pieces, summed.start())).text
    if made.kind not in deeds:
        return ""
    pattern, measures = deeds[made.kind]
    first = max(pieces[0].start, made.start - _NEAR)
    match = pattern.search(text[first : made.start])
    if match is None:
        return ""
    start = first + match.start()
    at = index_at(pieces, start + 1) - 1  # the piece that holds the deed's first character
    if text[pieces[at].start : start].strip(_ABLE) or _OTHERS.search(text[first:start]):
        return ""
    while at > 0 and (
        is_kind(pieces, at - 1, "date")
        or (is_kind(pieces, at - 1, "qualifier") and pieces[at - 1].text.startswith("每"))
        or pieces[at - 1].text in _SMALL
    ):
        at -= 1
    noun = at > 0 and pieces[at - 1].kind in ("noun", *DEEDS) and _MONEY.search(pieces[at - 1].text)
    if noun or (at > 1 and pieces[at - 1].text == "钱" and pieces[at - 2].kind == "noun"):  # 伙食费省了, but 物流成本节省
        return left(text, pieces, at).text + (match["deed"] if match["deed"] in _SAVED else "")
    index = index_at(pieces, made.start)
    spared = named(text, pieces, index, 0) if match["deed"].startswith("省") else ""  # 车费加误工费，每趟能省150元
    return _meal(text, pieces, index) or spared or _said(text, pieces, made, measures[match["deed"]])


def _said(text: str, pieces: Sequence[Piece], made: Candidate, word: str) -> str:
    """Give a general word for a sum or way, or UNTOLD where the sentence up to its end does not say it."""
    return word if word in text[pieces[0].start : pieces[-1].end] else UNTOLD


def handed(text: str, pieces: Sequence[Piece], made: Candidate) -> Phrase:
    """Read what came back or was dealt with of what the clause before tells that it was given (发放问卷，并回收800份)."""
    lead = text[max(pieces[0].start, made.start - _LEAD) : made.start]
    match = _HANDED.search(lead) if made.kind == "count" else None
    return left(text, pieces, index_at(pieces, made.start - len(lead) + match.start())) if match else Phrase()


def each(text: str, pieces: Sequence[Piece], made: Candidate) -> str:
    """Read what each gets so much of, where the clause before names it (发放养老补贴，每人每年600元)."""
    lead = text[max(pieces[0].start, made.start - 20) : made.start]
    match = _EACH.search(lead)
    if match is None:
        return ""
    given = _GRANTED.search(lead, 0, match.start())
    told = left(text, pieces, index_at(pieces, made.start - len(lead) + match.start())).head
    own = told if _HOUSE.search(told) is None and PERSON.search(told) is None else ""
    return own or (given and (named(text, pieces, index_at(pieces, made.start), 0) or given[1])) or ""


def last(text: str, pieces: Sequence[Piece], index: int) -> str:
    """Read the last noun for a sum before a figure in its sentence (房租降了，月均2000元), or its deed."""
    if noun := _meal(text, pieces, index) or named(text, pieces, index, 0):
        return noun
    dealt = _DEALT.search(text[max(pieces[0].start, pieces[index].start - _DEALING) : pieces[index].start])
    return dealt[1] if dealt else "投入" if pieces[index - 1].text == "投入" else ""


def _meal(text: str, pieces: Sequence[Piece], index: int) -> str:
    """Read the meal that a sum buys, told in its clause (一顿饭只掏4元, 花6元就吃上热乎的午餐), or ""."""
    told = _FOR_MEAL.search(text, max(pieces[0].start, pieces[index].start - _DEALING), pieces[index].start) or _EATEN.match(
        text, pieces[index].end
    )
    return told["meal"] if told else ""


def named(text: str, pieces: Sequence[Piece], index: int, first: int) -> str:
    """Read the last noun for a sum that stands at ``first`` or later before a figure in its sentence, or ""."""
    for at in range(index - 1, max(-1, index - 24), -1):
        if pieces[at].start < first:
            break
        among = is_kind(pieces, at - 1, "list") or is_kind(pieces, at + 1, "list")
        if pieces[at].kind == "noun" and not among and _MONEY.search(pieces[at].text):
            whole = at + 1 < len(pieces) and pieces[at + 1].text in _SET  # 补助标准
            told = left(text, pieces, at + 1 + whole).head
            return told.rpartition("”")[2] or told  # “春芽”助学金
    return ""


def shared(text: str, made: Candidate, right: str) -> str:
    """Give the noun behind a sum with the deed that ends its clause (2600元果园分红)."""
    if made.kind == "money" and (fund := _FUND_FIRST.match(right)):
        right = fund["fund"]  # 2000元慰问金和米面
    match = _SHARED.match(text, made.end + len(right)) if right and text.startswith(right, made.end) else None
    return right + match.group() if match else right


def worth(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None, nouns: Nouns) -> str:
    """Read what is worth so much: the thing behind (价值3万元的农具), else what the figure before counts (农具40台，价值3万元)."""
    if not index or pieces[index - 1].text not in _WORTH:
        return ""
    if is_kind(pieces, index + 1, "of"):
        return nouns.right(text, pieces, index, True)
    whole = pieces[index - 1].text in _IN_ALL or pieces[index - 2].text in ("总", "合计", "共")
    if whole and sum(piece.kind == "figure" for piece in pieces[:index]) > 1:
        return pieces[index - 1].text  # 绿豆900斤，药品6箱，总价值1800元: of them all
    bare = is_kind(pieces, index - 2, "break") or is_kind(pieces, index - 2, "list") or pieces[index - 2].text in ("总", "合计", "共")
    return before.head or "" if bare and before is not None and before.kind == "count" else ""


def sold(text: str, pieces: Sequence[Piece], made: Candidate) -> str:
    """Read what is sold or bought at a price (木耳每斤卖到35元: 木耳), or ""."""
    match = _SOLD.search(text, max(pieces[0].start, made.start - _LEAD), made.start)
    if match is None:
        return ""
    thing = left(text, pieces, index_at(pieces, match.start())).head
    return "" if PERSON.search(thing) or _CALLED.fullmatch(thing) else thing  # 老周每斤多卖2元


def given(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a verb stands right before a figure, as its deed (补发3000元奖金, 攥着3000元现金)."""
    at = index - 1
    done = at > 0 and pieces[at].text in ("了", "着")
    at -= done
    return at >= 0 and pieces[at].kind in DEEDS and (done or len(pieces[at].text) > 1)


def unpaid(text: str, pieces: Sequence[Piece], index: int, found: Phrase, before: Candidate | None) -> Phrase:
    """Give a phrase before a sum, unless it only tells who pays or has it; with none, the noun for a sum that stands behind the figure before."""
    if not found.text and before is not None:
        told = named(text, pieces, index, before.end)  # 补贴分为三档，最高的每月800元
        return Phrase(told, told)
    payer = found.text in [piece.text for piece in pieces[max(0, index - 8) : index] if piece.kind == "body"]
    payer = payer or (found.text.endswith(_PAYERS) and not found.done)  # 老人每餐只需8元
    first = index_at(pieces, text.rfind(found.text, pieces[0].start, pieces[index].start)) if found.text else 0
    payer = payer or (first > 0 and pieces[first - 1].text in _BY)  # 凭股权证领到800元
    payer = payer or (len(found.text) < 4 and found.text.endswith("里")) or _HOLDER.fullmatch(found.text) is not None
    payer = payer or (before is not None and found.text == "年龄")
    if found.deed and PERSON.search(found.doer) and not found.text.endswith(_SHARES):
        return Phrase()  # 给每名教师发300元
    same = before.head or "" if before is not None and before.kind == "money" else ""
    if not payer and PERSON.search(found.text) and (same or not found.done):
        return Phrase(same, same)  # 校长每月补贴800元，教师600元
    return Phrase() if payer or len(found.text) == 1 else found
