"""Sums that somebody tells without a unit, as people speak of money (一个月挣三千多, 租金一年一万二, 贷了五万贷款)."""

from __future__ import annotations

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

_SUM_OF = regex(r"的?(?:收入|利润|费用|工钱|零花|房租|地租|红包|现金)")
# 亏了4万, 一年净赚近三万: only money is earned and lost
_EARNED = regex(r"(?<![还倒包])(?:[赚挣亏]|赔(?=[了进]))(?:了|到|掉|进去|出去|得|回){0,2}(?:将近|近|约|差不多|有|不到|超过?){0,2}$")
_WAN = regex(r"[一二两三四五六七八九十几\d]{1,3}(?:\.\d{1,2})?[多来]?[万千](?:[多余来])?")
_CLOSES = regex(r"[，。；！？、”）\s]|$")
_LEAST = 20  # 块, fewer may be pieces


def spoken(text: str, numeral: Numeral, end: int, before: str) -> Candidate | None:
    """Read a numeral without a unit as a sum of money, or give None.

    Args:
        text: The clean text. numeral: The numeral. end: Where its block ends.
        before: What stands before it in its clause.
    """
    if numeral.percent or numeral.ordinal or numeral.form not in ("chinese", "mixed"):
        return None
    told = _SHORT.fullmatch(text, numeral.core_start, numeral.end) and _ENDS.match(text, numeral.end, end) and _DEALT.search(before)
    round_sum = _ROUND.fullmatch(text, numeral.core_start, numeral.end) and _SUM.match(text, numeral.end, end)
    earned = _WAN.fullmatch(text, numeral.core_start, numeral.core_end) and _CLOSES.match(text, numeral.end, end) and _EARNED.search(before)
    return Candidate.of(numeral, numeral.end, "", "money", "figures.spoken") if told or round_sum or earned else None


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
