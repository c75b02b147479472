"""Sums beside a bare deed: the deed where it is a thing too (最高赔付20万元), else nothing (小摊一晚卖出五千元)."""

from __future__ import annotations

from reformie.figures.backwards import PERSON
from reformie.figures.case import Case
from reformie.figures.parties import PARTY, SUM
from reformie.figures.row import SMALL, index_at
from reformie.regexes import regex

_THINGS = frozenset({
    "赔付", "理赔", "投入", "投资", "出资", "补助", "补贴", "奖励", "奖补", "补偿", "罚款", "增收", "捐款", "捐赠", "分红", "自筹", "融资", "授信", "让利", "减税", "退税",
})  # fmt: skip
# What is got or spent, and no thing: 卖了, 净赚, 亏了
_GOT = regex(
    r"(?:卖(?:[了出得到掉过]){0,2}|[净多少只才]?[挣赚亏](?:了|到|下|掉|回|进去|出去){0,2}|净[得落剩]|赔(?:了|进去|掉)|捐(?:了|出)|获赔|减损|补回(?:了|来)?|返还|退还|找回|攒[够下了到]|要|[需只]交|还?便宜了?|省下?了?|省)(?:近|约|超过?|整整|足足|将近){0,2}$"
)
_TOTAL = regex(r"(?:卖(?:[了出掉过]){1,2}|[只才净多少]?[挣赚亏]|净[得落剩]|赔|补回|捐(?:了|出))")
# 早上两块、中午六块; 头一年亏了4万
_TIME = regex(
    r"(?:早上|早晨|上午|中午|晌午|下午|傍晚|晚上|夜里|白天|[头第前后][一二三两][年月天]|一[年月天晚季上午下]{1,2}|周末|旺季|淡季|平日|平时)$"
)
_EACH = regex(r"每|单价|均价|[一论按][斤吨亩箱袋盒串碗头只匹枚件张本瓶]")
_LESS = regex(r"(?:扣[掉除去]|刨[去掉]|除[去掉]|抛[去开])[^，。；、\d]{2,10}?净?[赚挣剩落](?:了|下|到)?(?:近|约)?$")  # 扣掉成本净赚4万元
_PAID = regex(
    r"(?P<fund>[^，。；、\d]{0,14}?(?:补[贴助偿]|津贴|奖励|贷款|基金|资金|[奖租养善赔捐]金|善款|赔款|捐款|保费|工资|学费))(?:[今去前]年|目前|至今|现在|\d{4}年|[已共均都]|累计|全部|先后|一共|陆续){0,4}"
    r"(?P<deed>兑付|发放|拨付|到账|支付|兑现|落实|办理|发出|放款|放出|收取|返还|退还|拨下|下拨)了?(?:近|约|超过?)?$"
)
_ALONE = frozenset({"每个人", *(f"{number}{who}" for number in "一每两" for who in "人户家天年月")})
_SELLER = regex(rf"(?:{PERSON.pattern}|{PARTY}|[摊馆店铺厂社家户园车坊台]|我|他|她|们)$")
_PRICE = regex(rf"(?:{SUM.pattern}|价格?|价钱|票价|运价)$")
_CHEAPER = regex(
    r"(?P<what>[^，。；：“”、\d每]{2,10}?)(?:每[^，。；、\d]{1,4}?)?(?:还|也|更|就|又|要|能|都){0,2}(?:便宜|贵|省)了?(?:近|约)?$"
)


def of_one(case: Case) -> str | None:
    """Give "" for what one alone does (一人要修九十台)."""
    return "" if case.made.measure in _ALONE else None


def deed(case: Case) -> str | None:
    """Give the deed right before a sum where the word is a thing too, and the measure was read in another clause or is who did it."""
    told = case.made.measure
    at = case.at - 1
    while at >= 0 and case.pieces[at].kind in SMALL:
        at -= 1
    if told is None or at < 0 or case.pieces[at].text not in _THINGS:
        return None
    word = case.pieces[at].text
    apart = told not in case.clause and not case.clause.endswith(told)
    return word if apart and not told.endswith(word) else None


def fund(case: Case) -> str | None:
    """Read the fund or grant that a clause opens with, where the measure is only the deed of paying it (护林补贴今年已兑付90万元)."""
    paid = _PAID.fullmatch(case.clause)
    if paid is None or (case.made.measure is not None and not paid["deed"].endswith(case.made.measure)):
        return None
    first = case.made.start - len(case.clause)
    named = case.pieces[index_at(case.pieces, first) : index_at(case.pieces, first + paid.end("fund"))]
    plain = all(piece.kind in ("noun", "act", "verb") and piece.tie != "taking" for piece in named)
    return paid["fund"] if plain else case.thing(paid.end("fund") - len(case.clause) + len(case.lead))


def untold(case: Case) -> str | None:
    """Give "" for a sum that is only earned, sold for or asked, and whose measure is who got it, when, or what another clause told."""
    told = case.made.measure
    if not told or case.text.startswith(told, case.made.end):
        return None
    own = told in case.clause
    if own and _TIME.search(told) and case.clause.endswith(told):
        return ""
    got = _GOT.search(case.lead)
    if got is not None and own and _LESS.search(case.clause):
        return ""
    if got is None or (own and SUM.search(told) and not told.endswith("便宜")):
        return None
    if told.endswith(("便宜", "贵")) and (cheaper := _CHEAPER.search(case.clause)):
        price = _PRICE.search(cheaper["what"])
        return case.thing(cheaper.end("what") - len(case.clause) + len(case.lead)) if price else ""
    if got.group().startswith("卖") and _EACH.search(case.clause[: len(case.clause) - len(got.group())]):
        return None
    topic = case.lead[: len(case.lead) - len(case.clause)].endswith(f"{told}，")  # 车费加误工费，每趟能省
    if not own and not topic and got.group().startswith("省"):
        return ""
    if not own:
        return "" if _TOTAL.match(got.group()) or got.group().startswith(("净", "返还", "攒")) else None
    last = case.last
    counted = last is not None and told in (last.measure, last.head) and case.text.startswith(told, last.end)  # 6亩枇杷卖了3万元
    alone = told in got.group() or told.endswith(got.group())
    return "" if alone or counted or _SELLER.search(told) or _TIME.search(told) else None
