"""Numerals as Chinese official prose writes them: Arabic, Chinese, mixed, fractions, per cents, ranges, bounds.

Works on plain strings, without any model. ``find`` says where numerals stand and what they are worth; whether one
tells a quantity, belongs to a date or to a name is for others to say.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from itertools import pairwise
from math import prod
from typing import Literal, NamedTuple

from reformie import bound_words, integers, signs
from reformie.bound_words import AFTER, BEFORE, BEFORE_LASTS, BEHIND_FIRSTS, MORE, Bound
from reformie.regexes import regex

Form = Literal["arabic", "chinese", "mixed", "digits", "bare", "vague", "fraction", "half"]


class Numeral(NamedTuple):
    """A numeral in a text.

    Attributes:
        start, end: Half-open bounds, bound words that touch it, its sign and a per cent sign included (约30, 150余, 超过3, 超30%, 零下8).
        core_start, core_end: Bounds of the digits and scale words alone; they hold 百分之 and 成 but no % sign, and the 余 of 300余万.
        value: The number (1.2万 is 12000; 12.5% is 12.5 with percent True; 负3 is -3), None for a range.
        low, high: Ends of a range (3—5), else None.
        bound: How exact it is.
        percent: Whether it is a share of a hundred (%, 百分之, 成).
        form: How it is written: ``digits`` is read figure by figure (二〇二二, 五四), ``bare`` a scale word with no digit
            before it (百, 千万), ``vague`` 数千 and 十几, ``half`` 半. A range has the form of its upper end.
        ordinal: Whether 第 stands before it.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    percent: bool
    form: Form = "arabic"
    ordinal: bool = False


_ZERO, _ONE = Decimal(0), Decimal(1)
_EXACT = Context(prec=80)
_NEAR = Context(prec=28)
_SCALES = {char: Decimal(scale) for char, scale in integers.SCALES.items()}
# most Chinese numerals are one character; they need no grammar
_SINGLE = {char: Decimal(i) for char, i in integers.DIGITS.items()} | {"十": Decimal(10)}
_FOLD = str.maketrans("０１２３４５６７８９．％–―～∼−○〇", "0123456789.%——~~-零零")
_TO_FOLD = regex(f"[{''.join(map(chr, _FOLD))}]")
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參陸", "一二三四五六七八九十百千万亿两二三六")
_FORMAL_OR_SCALE = "[壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸零万亿]"
_AS_PLAIN = regex(f"{_FORMAL_OR_SCALE}{_FORMAL_OR_SCALE}+")

_D = integers.LEADING
_ARABIC = r"(?<!\d)(?<!\d\.)(?<!\d,)(?:[1-9]\d{0,2}(?:,\d{3}){1,6}|[1-9]\d{0,23}|0)(?:\.\d{1,12})?(?!\d|\.\d)"
_WAN = r"万(?![州盛]|达广场|科[集企地])"
_SMALL = r"百(?![分强佳年姓货日])|千(?![瓦克米伏帕赫卡焦字企])|十"
_SCALE = rf"(?:{_WAN}亿?|亿|[十百千](?=[万亿]){_WAN}亿?|[百千]亿)"
_SPLIT = rf"[十百千](?:{MORE})(?:{_WAN}亿?|亿)|万(?:{MORE})亿"  # 3千多万, 2万余亿
_MIXED = rf"{_ARABIC}(?:(?:{_SPLIT}|(?:{MORE})?{_SCALE})(?:\d{{1,4}}(?:\.\d{{1,12}})?(?:千(?=万)万|[万千百](?!\d)))*|(?<=\d)(?:{_SMALL})(?:[1-9](?:百|十))*)?"
_VAGUE = rf"(?:(?<![人户总件指参多少分函基个位倍次])数|几)[十百千万亿]{{1,3}}|[{_D}百千零]{{0,6}}十几[万亿]{{0,2}}"
_CHINESE = (
    rf"[零{_D}十百千万亿廿卅]{{1,40}}(?:(?:{MORE})(?:{_WAN}亿?|亿))?"
    rf"(?:点[零{_D[:2]}{_D[3:]}]{{1,12}}(?!十|分(?!之)|刻|半)(?:[百千]?[万亿]{{1,2}})?)?"
)
_HALF = r"一半|一[多大]半(?![天年夜路个截月])|半数|(?<=过)半(?![山程坡])|(?<![上下前后大多夜月年个天时对折])半(?=年|天|个|小时|亩(?!方|三)|月[内之后前左])"
_WORTH = rf"{_VAGUE}|{_CHINESE}|{_MIXED}"
_CORE = regex(
    rf"(?P<fraction>(?P<below>[百千万十{_D}零]{{1,7}}|[1-9]\d{{0,3}})分之(?P<above>{_WORTH}))"
    rf"|(?P<slash>(?<![\d/.])[1-9]\d?/[1-9]\d?(?![\d/.]))|(?P<half>{_HALF})|(?P<vague>{_VAGUE})|(?P<chinese>{_CHINESE})|(?P<mixed>{_MIXED})"
)
_PARTS = regex(r"([\d,]+(?:\.\d+)?)([余多来几十百千万亿]*)")
_ABOUT = regex("[余多来]")
_IS_WAN = regex(_WAN)
_OF_A_THOUSAND = frozenset("瓦伏克米帕赫")  # units that 千 makes others of
_TWO = regex(rf"(?<![{_D}零])([{_D[:-1]}])([{_D[1:]}])(?![{_D}零])")  # 两三, 三五
# what a numeral can begin with; looking for it first spares most of the text the long pattern
_FIRST = regex(rf"[0-9零{_D}十百千万亿廿卅数几半]")
_TENTHS = regex(
    rf"成([{_D}](?![{_D}十百千万亿])|半(?![年个天月小]))?(?![为立员功果长本就都效熟活品套形型人渝群绩因天]|不[变了]|交(?![给由到])|分(?![给到配红]))"
)
_TO = regex(r"[-—~]{1,2}|[至到]")
# 一、两万, 七、八百, 八、九成, 三、四个: neighbours guessed between; behind 第 they are ordinals, behind a full stop or line's end the first may be a list's mark
_GUESSED = regex(
    rf"(?<=[^第\s。；：！？、\d零{_D}十百千万亿])(?P<one>[{_D}])、(?P<two>[{_D}])(?:[十百千](?:[余多]?万)?亿?|万[余多]?亿?|亿|成(?![{_D}]|半)|(?=[个人户亩元块斤](?![民大月])))"
)
_NEXT = frozenset({(3, 5)} | {(one, one + 1) for one in range(1, 9)})
_MARKS = BEFORE_LASTS | {"第"}  # what may stand before a numeral and change it
_LOOSE = ("bare", "half")  # forms that 上 and 过 may stand before too


def parse(text: str) -> Numeral | None:
    """Read ``text`` as one numeral, whole, bound words included, or give None."""
    found = find(text)
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(text):
        return found[0]
    return None


def find(text: str, start: int = 0, end: int | None = None) -> list[Numeral]:
    """Find the numerals of ``text[start:end]``, longest first, in text order; offsets are those of ``text``."""
    folded = _plain(text)
    stop = len(text) if end is None else end
    cores: list[Numeral] = []
    position = start
    while first := _FIRST.search(folded, position, stop):
        at = first.start()
        match = None if folded[at] == "零" and folded.startswith(signs.DEGREES, at) else _CORE.match(folded, at, stop)
        if match is None:
            position = first.end()
            continue
        core = _read(folded, match)
        position = match.end()
        if core is not None:
            if core.end < stop and folded[core.end] in "成% ":
                core = _shared_out(folded, core, stop)
            sign = signs.before(folded, start, core.start, core.end, core.percent)
            cores.append(core if sign is None else _signed(core, sign))
            position = core.end
    return [
        _bounded(folded, numeral, start, stop)
        if folded[numeral.start - 1 : numeral.start] in _MARKS
        or folded[numeral.end : numeral.end + 1] in BEHIND_FIRSTS
        or numeral.form in _LOOSE
        else numeral  # as most are
        for numeral in _join_ranges(folded, cores)
    ]


def _shared_out(text: str, core: Numeral, stop: int) -> Numeral:
    """Read the sign of a share of ten or of a hundred behind a numeral."""
    if text[core.end] == "成":
        core = _tenths(text, core, stop)
    sign = next((len(sign) for sign in ("%", " %") if text.startswith(sign, core.end, stop)), 0)  # 10.5 %, as web pages have it
    return core._replace(end=core.end + sign, percent=True) if sign else core


def _plain(text: str) -> str:
    folded = text.translate(_FOLD) if _TO_FOLD.search(text) else text
    return _AS_PLAIN.sub(lambda m: m.group().translate(_FORMAL), folded)


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    word = match.group()
    value = Decimal(word) if word.isdecimal() else _SINGLE.get(word)
    if value is not None:  # 2022 and 三, which most numerals are, need no grammar
        return Numeral(start, end, start, end, value, None, None, "exact", False, "chinese" if word in _SINGLE else "arabic")
    kind = match.lastgroup
    if kind == "mixed":
        return _mixed(word, start)
    if kind == "chinese":
        return _chinese(text, start, end)
    if kind == "half":
        return _exact(start, end, Decimal("0.5"), "half", "more_than" if word in ("一多半", "一大半") else "exact")
    if kind == "vague":
        return _vague(word, start, end)
    if kind == "fraction":
        return _fraction(match)
    above, below = word.split("/")
    return _exact(start, end, _NEAR.divide(Decimal(above), Decimal(below)), "fraction") if int(above) < int(below) else None


def _exact(start: int, end: int, value: Decimal, form: Form, bound: Bound = "exact") -> Numeral:
    if value == value.to_integral_value(context=_EXACT):
        value = value.quantize(_ONE, context=_EXACT)
    return Numeral(start, end, start, end, value, None, None, bound, False, form)


def _fraction(match: re.Match[str]) -> Numeral | None:
    below, above = _whole(match["below"]), parse(match["above"])
    if below is None or above is None or above.value is None or below < 2:
        return None
    start, end = match.span()
    if below == 100:
        return Numeral(start, end, start, end, above.value, None, None, above.bound, True, "fraction")
    return _exact(start, end, _NEAR.divide(above.value, Decimal(below)), "fraction", above.bound)


def _whole(word: str) -> int | None:
    return int(word) if word.isdecimal() else integers.read(word)


def _vague(word: str, start: int, end: int) -> Numeral | None:
    lead, _, tail = word.rpartition("几") if word[0] not in "数几" else ("", "", word[1:])
    value = ((integers.read(lead) or 0) if lead else 1) * prod(integers.SCALES[char] for char in tail)
    return _exact(start, end, Decimal(value), "vague", "more_than") if value else None


def _mixed(word: str, start: int) -> Numeral | None:
    total = _ZERO
    bound: Bound = "exact"
    form: Form = "arabic"
    for figures, behind in _PARTS.findall(word):
        value = Decimal(figures.replace(",", ""))
        for char in behind:
            if char in _SCALES:
                value, form = _EXACT.multiply(value, _SCALES[char]), "mixed"
            else:
                bound = AFTER[char]
        total = _EXACT.add(total, value)
    return _exact(start, start + len(word), total, form, bound)


def _chinese(text: str, start: int, end: int) -> Numeral | None:
    word = text[start:end]
    if word[-1] == "千" and text[end : end + 1] in _OF_A_THOUSAND and text[end - 2 : end - 1] in _SCALES:
        word, end = word[:-1], end - 1
        if not word:
            return None
    if word[-1] == "万" and _IS_WAN.match(text, end - 1) is None:
        word, end = word[:-1], end - 1
    more = _ABOUT.search(word)
    body = _ABOUT.sub("", word) if more else word
    bound: Bound = AFTER[more.group()] if more else "exact"
    pair = _pair(body)
    if pair is not None:
        return Numeral(start, end, start, end, None, Decimal(pair[0]), Decimal(pair[1]), bound, False, "chinese")
    if body.startswith("百十"):
        body, bound = "百" + body[2:], "approx"  # 百十来户, 百十号人
    value = _decimal(body)
    if value is None:
        return None
    form: Form = "bare" if body[0] in "百千万亿" else "chinese"
    if len(body) > 1 and integers.DIGITS.keys() >= set(body):
        form = "digits"
    return _exact(start, end, value, form, bound)


def _pair(word: str) -> tuple[int, int] | None:
    match = _TWO.search(word)
    if match is None or "点" in word:
        return None
    one, two = integers.DIGITS[match[1]], integers.DIGITS[match[2]]
    if two != one + 1 and (one, two) != (3, 5):
        return None
    low, high = (integers.read(word[: match.start()] + char + word[match.end() :]) for char in match.groups())
    return (low, high) if low is not None and high is not None else None


def _decimal(word: str) -> Decimal | None:
    whole, dot, rest = word.partition("点")
    value = integers.read(whole)
    if value is None or not dot:
        return None if value is None else Decimal(value)
    digits = rest.rstrip("百千万亿")
    number = Decimal(f"{value}." + "".join(str(integers.DIGITS[char]) for char in digits))
    for char in rest[len(digits) :]:
        number = _EXACT.multiply(number, _SCALES[char])
    return number


def _tenths(text: str, core: Numeral, stop: int) -> Numeral:
    if core.form in ("fraction", "half", "digits", "bare", "vague"):
        return core
    match = _TENTHS.match(text, core.end, stop)
    top = core.value if core.value is not None else core.high
    if match is None or top is None or top > 10:
        return core
    more = Decimal(5) if match[1] == "半" else Decimal(integers.DIGITS[match[1]]) if match[1] else Decimal(0)
    value, low, high = (None if n is None else _EXACT.add(_EXACT.multiply(n, Decimal(10)), more) for n in (core.value, core.low, core.high))
    return core._replace(end=match.end(), core_end=match.end(), value=value, low=low, high=high, percent=True)


def _signed(core: Numeral, sign: signs.Sign) -> Numeral:
    """Give a numeral the sign before it (-3, 负3, 零下3)."""
    signed = _negative(core) if sign.negative else core
    return signed._replace(start=sign.start, bound=BEFORE.get(sign.bound, core.bound))


def _negative(numeral: Numeral) -> Numeral:
    value, low, high = (None if n is None else -n for n in (numeral.value, numeral.high, numeral.low))
    return numeral._replace(value=value, low=low, high=high)


def _join_ranges(text: str, cores: list[Numeral]) -> list[Numeral]:
    """Make one of each two numerals that a dash or 至 joins; of three and more in a row none are joined."""
    pairs = enumerate(pairwise(cores))
    linked = {at for at, (one, two) in pairs if two.start - one.end <= 2 and _linked(text, one, two)}
    if not linked:
        return cores
    alone = [at for at in linked if at - 1 not in linked and at + 1 not in linked]
    made = {at: whole for at in alone if (whole := _range(text, cores[at], cores[at + 1])) is not None}
    return [made.get(at, core) for at, core in enumerate(cores) if at - 1 not in made]


def _range(text: str, one: Numeral, two: Numeral) -> Numeral | None:
    if text[one.end] == "、":
        return _guessed(text, one, two)
    if signs.shared(text, one.start, one.end, two.start):
        two = _negative(two)
    low, high = one.value, two.value
    if low is None or high is None or "half" in (one.form, two.form) or (one.form == "fraction") != (two.form == "fraction"):
        return None
    if text[two.end - 1] == "成" and not one.percent and low < 10:
        low = _EXACT.multiply(low, Decimal(10))
    elif one.percent and not two.percent:
        return None
    else:
        low = _shared_scale(text[one.core_start : one.core_end], low, text[two.core_start : two.core_end], high)
    if high < low < 0:
        low, high = high, low
    if low >= high:
        return None
    return two._replace(start=one.start, core_start=one.core_start, value=None, low=low, high=high)


def _linked(text: str, one: Numeral, two: Numeral) -> bool:
    """Tell whether two numerals stand as the ends of one range may: with a dash or 至 between, or as neighbours (七、八百, 十几二十)."""
    if one.end == two.start:
        return text[one.end - 1] == "几" and _next_ten(one.value, two.value)
    return _TO.fullmatch(text, one.end, two.start) is not None or (text[one.end] == "、" and _guessed(text, one, two) is not None)


def _next_ten(low: Decimal | None, high: Decimal | None) -> bool:
    """Tell whether the second of two round numbers is the next ten (十几二十)."""
    return low is not None and high is not None and 10 <= low < 100 and high - low == 10


def _guessed(text: str, one: Numeral, two: Numeral) -> Numeral | None:
    """Make a range of two neighbours of which only the second has the scale, unit or 成 of both (一、两万, 七、八个); else None."""
    match = _GUESSED.match(text, one.start)
    if match is None or two.value is None or match.start("two") != two.start or match.end() != two.core_end:
        return None
    low, high = integers.DIGITS[match["one"]], integers.DIGITS[match["two"]]
    if (low, high) not in _NEXT:
        return None
    value = _EXACT.divide(_EXACT.multiply(two.value, Decimal(low)), Decimal(high))
    return two._replace(start=one.start, core_start=one.core_start, value=None, low=value, high=two.value)


def _shared_scale(one: str, low: Decimal, two: str, high: Decimal) -> Decimal:
    """Give 3 of 3—5万 the scale of its neighbour, unless it has one or is too large for it."""
    scale = _ONE
    if one[-1] not in "百千万亿":
        tail = two[len(two.rstrip("万亿" if len(one) > 1 else "百千万亿")) :]
        for char in tail:
            scale = _EXACT.multiply(scale, _SCALES[char])
    lifted = _EXACT.multiply(low, scale)
    return lifted if lifted < high else low


def _bounded(text: str, numeral: Numeral, start: int, stop: int) -> Numeral:
    first, before = bound_words.before(text, numeral.start, start, loose=numeral.form in _LOOSE)
    behind = bound_words.behind(text, numeral.end, stop) if numeral.form != "vague" else None
    last, after = behind or (numeral.end, None)
    inner = after if after is not None else (numeral.bound if numeral.bound != "exact" else None)
    bound = inner if inner is not None and before in (None, "approx") else before
    ordinal = text[numeral.start - 1 : numeral.start] == "第"
    if first == numeral.start and last == numeral.end and (bound or "exact") == numeral.bound and ordinal == numeral.ordinal:
        return numeral
    return numeral._replace(start=first, end=last, bound=bound or "exact", ordinal=ordinal)
