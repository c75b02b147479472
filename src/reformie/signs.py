"""The sign before a numeral: 净利润-120万元, 增速为负2.3%, 零下8摄氏度.

A hyphen is far oftener a dash, a list mark or a part of a name (10-20家, A-5型, 道路硬化-300万元), so it is a sign only
behind a word that can stand before a negative number, before degrees, or before a share of a hundred.
"""

from __future__ import annotations

from typing import NamedTuple

from reformie.regexes import regex


class Sign(NamedTuple):
    """A sign: where it begins, whether it makes its numeral negative, and the bound word behind it (零下约8度) or ""."""

    start: int
    negative: bool
    bound: str


DEGREES = ("零下", "零上")
_REACH = 8  # characters
_LASTS = frozenset("-负正下上约近")
_DEGREES = regex(r"零(?P<side>[下上])(?P<bound>大约|约|近)?$")
# 正负5, 减负300万元, 背负30万元债务: parts of words.
_MINUS = regex(r"(?:(?<![\d%‰℃—-])-|(?<![正担肩背减胜抱自辜欺亏身增])负)$")
_PLUS = regex(r"(?:[转变]为|[转升回][至到])正$")
# What a negative number is told of, and what leads to it.
_TOLD = regex(
    r"(?:[为是达至到由从约近]|[年月期时]的|[低高超]于|、|(?<=[\u4e00-\u9fff])[和与及]"
    r"|(?:利润|盈利|盈余|结余|收益|所得|损益|权益|净资产|净?亏损|净[额值增]|净流入|[余差]额|[顺逆]差|现金流|增量|[增降]速|[增涨降跌]幅|增长|增加|增减"
    r"|变[化动]|同比|环比|误差|偏差|缺口|拉动|贡献|[气水室体低高夜地常]温|温度|海拔|高程|标高|水位|[^\W\d_]率)[:： |]{0,3})$"
)
_FREE = regex(r"[^\W\dA-Za-z_]|[ |:：(（]")  # what may stand before the sign of degrees
_DEGREE_UNIT = regex(r"(?:[-—~至到]{1,2}(?:\d{1,3}(?:\.\d{1,2})?))?(?:℃|°C|摄氏度)")
_UNSIGNED = regex(r"[层楼号级年月日天周点时]|个?(?:月|小时|季度|星期|世纪)|分钟|-\d")  # 建在负一层, 到-5月: no amounts


def before(text: str, low: int, start: int, end: int, percent: bool) -> Sign | None:
    """Read the sign that ends where a numeral begins.

    Args:
        text: Folded as numerals read it.
        low: Where the text to look at begins.
        start, end: The numeral's half-open bounds.
        percent: Whether it is a share of a hundred.
    """
    if start == low or text[start - 1] not in _LASTS:
        return None
    lead = text[max(low, start - _REACH) : start]
    if degrees := _DEGREES.search(lead):
        return Sign(start - len(lead) + degrees.start(), degrees["side"] == "下", degrees["bound"] or "")
    if percent and _PLUS.search(lead):
        return Sign(start - 1, False, "")
    if _MINUS.search(lead) is None or _UNSIGNED.match(text, end):
        return None
    told = percent or _TOLD.search(lead, 0, len(lead) - 1) or (_DEGREE_UNIT.match(text, end) and _FREE.fullmatch(lead[-2:-1]))
    return Sign(start - 1, True, "") if told else None


def shared(text: str, start: int, end: int, second: int) -> bool:
    """Tell whether the sign of a range's lower end is that of its upper one too (零下5至8℃, -5—-10℃).

    Args:
        text: Folded as numerals read it.
        start, end: Half-open bounds of the lower end, sign included. second: Where the upper one begins, sign included.
    """
    below = text.startswith("零下", start) and text[second] not in "零负-"
    return below or (text[start] == "-" and text[end:second] in ("--", "—-", "~-"))
