"""Sums told without a unit, as people speak of money (一个月挣三千多, 租金一年一万二, 贷了五万贷款) and papers of large sums (总投资26亿的项目)."""

from __future__ import annotations

from decimal import Decimal

from reformie.figures.candidate import Candidate
from reformie.numerals import Numeral
from reformie.regexes import regex

# What a sum is got or given by, or told for, right before it.
_DEALT = regex(
    r"(?:(?:[花卖赚挣补租借贷攒亏赔省欠掏贴罚]|[少多][收交付领拿得出]|交租|到手|补贴|补助|奖励|工资|收入|租金|房租|利润|分红|彩礼|学费"
    r"|[能可]?分)(?:到|了|下|上|出|去|得|给){0,2}"
    r"|(?<![\u4e00-\u9fff])(?:他|她|我|家里|每户|每人|每家)?[一每](?:年|个?月|亩|[头只匹口峰]\w{0,2}|趟|斤|户|人)"
    r"|[租卖]\w{0,2}一(?:年|个月|亩|头))"
    r"(?:就|才|也|还|都|能|要|得|有|差不多|大概|少说|足足|将近|近|约|只|是){0,2}$"
)
# 一万二, 九千三四, 三千多 are no counts of things where the clause ends behind them; 五万 alone is one only before a noun for money.
_SHORT = regex(r"[一二两三四五六七八九十]{1,3}[万千百][一二三四五六七八九]{1,2}|[一二两三四五六七八九十]{1,3}[万千百]多")
_ENDS = regex(r"[，。；！？、”）\s]|$|(?:的)?(?:贷款|借款|存款|补贴|补助|工资|租金|利息|彩礼|分红)")
_ROUND = regex(r"[一二两三四五六七八九十\d]{1,4}[万千]")
_SUM = regex(r"(?:的)?(?:贷款|借款|存款|欠款|赔款|彩礼|奖金|工资|年薪|学费|补贴|本钱|积蓄)")
# 50万重奖: what a body grants; whom or what it rewards may follow
_GRANTED = regex(r"(?:的)?(?:重奖|(?:奖励|善款|现金|红包|货款|定金|订金|慰问金|救助金)(?!对象|人|户|者|名|资金|机制|办法|政策))")

_SUM_OF = regex(r"的?(?:收入|利润|费用|工钱|零花|房租|地租|红包|现金)")
# 亏了4万, 一年净赚近三万: only money is earned and lost
_EARNED = regex(r"(?<![还倒包])(?:[赚挣亏]|赔(?=[了进]))(?:了|到|掉|进去|出去|得|回){0,2}(?:将近|近|约|差不多|有|不到|超过?){0,2}$")
_WAN = regex(r"[一二两三四五六七八九十几\d]{1,3}(?:\.\d{1,2})?[多来]?[万千](?:[多余来])?")
# 总投资26亿的项目, 揽金128.5亿: such words stand before nothing else in 万 or 亿
_FUNDED = regex(
    r"(?:投资(?:额|总额)?|揽金|吸金|(?:救助|补助|慰问|奖|基|保证|违约|赔偿|助学|救灾|补偿|扶贫)[金款]|资金|善款|产值|税收|营收|收入|利润|[销售成交易合同签约融资授信营业]{2}额|负债|欠款|债务|GDP)"
    r"(?:的)?(?:达到?|约|近|为|超过?|突破|共|累计|总计|合计|仅|只有|增至|降至|增加到|减少到){0,2}$"
)
_LARGE = regex(r"[一二两三四五六七八九十几\d]{1,5}(?:\.\d{1,3})?[多余]?[万亿][多余]?")
_SPENT_ON = regex(
    r"[，。；！？、”）\s]|$|的(?=[^，。；]{2,16}(?:项目|工程|园区?|基地|中心|工厂|电站))|(?:建设|打造|修建|新建|改造|用于|实施|建成)"
)
_CLOSES = regex(r"[，。；！？、”）\s]|$")
_DIGITS = "零一二三四五六七八九"
_TENTHS = regex(rf"([{_DIGITS[1:]}])毛?(?:钱)?(?=[，。；！？、”）\s]|$)")
_LEAST = 20  # 块, fewer may be pieces


def spoken(text: str, numeral: Numeral, end: int, before: str) -> Candidate | None:
    """Read a numeral without a unit as a sum of money, or give None.

    Args:
        text: The clean text. numeral: The numeral. end: Where its block ends.
        before: What stands before it in its clause.
    """
    if numeral.percent or numeral.ordinal or numeral.form not in ("chinese", "mixed"):
        return None
    if _ROUND.fullmatch(text, numeral.core_start, numeral.end) and _GRANTED.match(text, numeral.end, end):
        return Candidate.of(numeral, numeral.end, "", "money", "figures.money")
    told = _SHORT.fullmatch(text, numeral.core_start, numeral.end) and _ENDS.match(text, numeral.end, end) and _DEALT.search(before)
    round_sum = _ROUND.fullmatch(text, numeral.core_start, numeral.end) and _SUM.match(text, numeral.end, end)
    earned = _WAN.fullmatch(text, numeral.core_start, numeral.core_end) and _CLOSES.match(text, numeral.end, end) and _EARNED.search(before)
    large = _LARGE.fullmatch(text, numeral.core_start, numeral.end) and _SPENT_ON.match(text, numeral.end, end) and _FUNDED.search(before)
    return Candidate.of(numeral, numeral.end, "", "money", "figures.spoken") if told or round_sum or earned or large else None


def coined(text: str, made: Candidate, end: int, before: str) -> bool:
    """Tell whether so many 块 are money: told of what is spent, earned or got (花了600块), and more than one cuts things into.

    Args:
        text: The clean text. made: The figure. end: Where its block ends.
        before: What stands before it in its clause.
    """
    if (made.value or made.low or 0) < _LEAST:
        return False
    closes = _ENDS.match(text, made.end, end) or _SUM_OF.match(text, made.end, end)
    return closes is not None and _DEALT.search(before) is not None


def with_tenths(text: str, made: Candidate, end: int) -> bool:
    """Take the tenths behind so many 块 into a figure (十六块八), and tell whether there were such: only money has them."""
    tenths = _TENTHS.match(text, made.end, end) if made.value is not None else None
    if tenths is None or made.value is None:
        return False
    made.value += Decimal(_DIGITS.index(tenths[1])) / 10
    made.end = tenths.end()
    return True
