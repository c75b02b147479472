"""Lists by tier, kind or place: what the figures of the list are stands before it, not the tier that each is told of."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.figures.parties import FEES, SUM
from reformie.regexes import regex

# A档, 五星级, 甲等, 红榜: a tier and no thing
_TIER = regex(
    r"(?:(?:国家)?\d?[A-EＡ-Ｅ]{1,5}|[甲乙丙丁戊特优]|[一二三四五六七八九十]{1,2}|[红黄绿蓝橙白黑金银铜]|[优良中差上下])[级档类等星色区](?:级|等|牌|榜|码|档|类)?"
)
_PRICE = regex(rf"(?:{SUM.pattern}|价格?|标准|价位|工价|收费|资助|救助|奖补|酬劳|额度|基数|限额|定额|[增创减]收)$")
_PER = r"(?:每[^，。；：、\d]{1,4}){0,3}"
# 支渠5000元; 果园深翻每亩60元: a kind, and how much for it
_ITEM = regex(rf"(?P<kind>[^，。；：、“”\d的每]{{1,8}}?)(?P<per>{_PER})(?:只?收|补|则|为|是|才|只要|按)?$")
_NAMED = regex(rf"(?P<fee>{FEES})(?:分别)?[为是按](?=.)")
_HEAD = regex(rf"(?P<fee>[^，。；：“”、\d]{{0,12}}{FEES})(?P<link>(?:分别)?[为是按]|：|，)$")
# 优抚补助按季发放，80至89岁的60元，90岁以上的120元
_PAID_OUT = regex(
    rf"(?:^|[。；“])(?P<fee>[^，。；：“”、\d]{{2,10}}{FEES})"
    r"(?:统一|按[^，。；\d]{1,6}|分[^，。；\d]{1,6})?(?:发放|发给|收取|执行|计发|计收|兑现|核定|确定|支付)?，"
    r"(?:[^，。；]{2,14}元[，、]){0,4}[^，。；、]{2,12}的$"
)
_LIST = regex(r"[、，；][^，。；、\d]{1,12}[\d.]{1,8}[万亿]?元")
_NEAR = 40  # characters


def counted(case: Case) -> str | None:
    """Give what was counted before, where a count tells only the tier of some of them (14家企业中A档5家)."""
    same, told = case.same, case.made.measure or ""
    tier = told in case.clause and _TIER.fullmatch(told)
    if same is None or not tier or same.measure == told:
        return None
    head = same.head or ""
    own = _TIER.match(head)  # 国家5A级景区2家、4A级6家
    return head[own.end() :] if own is not None and own.end() < len(head) - 1 else head


def priced(case: Case) -> str | None:
    """Give the price or grant that a list of sums is headed with, or that the first of them tells (县道补助1.2万元、乡道6000元)."""
    made = case.made
    told = made.measure or ""
    if not told and case.ends and (paid := _PAID_OUT.search(case.lead)):
        return case.noun(paid.end("fee"))
    item = _ITEM.search(case.clause.rpartition("、")[2].rpartition("：")[2]) if told and not _PRICE.search(told) else None
    if item is None or not (told in item["kind"] or told.endswith(item["kind"]) or told[:2] in item["kind"]):
        return None
    kind = item["kind"]
    headed = _HEAD.search(case.lead[: len(case.lead) - len(item.group())])
    if headed is None and kind[-1] in "为是" and (named := _HEAD.search(case.lead, 0, case.lead.rfind(kind) + len(kind))):
        return case.noun(named.end("fee"))
    if (named := _NAMED.search(kind)) is not None:
        return case.noun(len(case.lead) - len(item.group()) + named.end("fee"))
    if headed is not None and (headed["link"] != "，" or item["per"]) and (item["per"] or _LIST.match(case.text, made.end)):
        return case.noun(headed.end("fee"))
    return _as_first(case, kind, len(item.group()))


def _as_first(case: Case, kind: str, length: int) -> str | None:
    """Give the price of the sum before in the list, where that was told of another kind of the same."""
    last = case.last
    if last is None or last.kind != "money" or not last.measure or not _PRICE.search(last.measure):
        return None
    start = case.made.start - length
    if start - last.end != 1 or case.text[last.end] not in "、，；":
        return None
    before = case.text[max(case.pieces[0].start, last.start - _NEAR) : last.start]
    own = max(before.rfind(mark) for mark in "，；。：、") + 1
    at = before.find(last.measure, own)
    alike = at >= own and any(mark in before[own:].replace(last.measure, "") for mark in kind)
    return last.measure if at < 0 or alike else None
