"""Lengths of time: 5年, 两个多小时, 1小时40分钟, 今后5年, 近三年, 五年前, 45天内, 半个世纪."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from reformie import bound_words
from reformie.numerals import Numeral
from reformie.regexes import regex
from reformie.timex import points
from reformie.timex.model import Rough, TimexMod

_UNITS = {
    "年": "Y", "载": "Y", "季度": "Q", "月": "M", "周": "W", "星期": "W", "礼拜": "W", "天": "D", "日": "D", "昼夜": "D", "工作日": "D", "自然日": "D",
    "小时": "TH", "钟头": "TH", "分钟": "TM", "刻钟": "TK", "秒": "TS", "秒钟": "TS", "世纪": "C",
}  # fmt: skip
_WITH_GE = ("月", "季度", "世纪")  # units that stand behind 个 alone
_UNIT_FIRSTS = frozenset("多余个").union(unit[0] for unit in _UNITS if unit not in _WITH_GE)
_BEHIND_GE = frozenset("多半个").union(unit[0] for unit in _UNITS)
_UNIT = regex(
    r"(?P<some>[多余])?(?:(?P<ge>个)(?P<more>多)?(?P<half>半)?)?"
    r"(?P<unit>(?<=个)季度|(?<=个)月|(?<=个半)月|(?<=个多)月|(?<=个)世纪|(?<=个半)世纪|(?<=个多)世纪|年(?![级代轮龄度产均生薪租检期磨树年味]|轻(?![松装易])|货(?!运)|幼(?!儿)|长者|奋斗目标|又一年|接着|一度|四季|之计|到头|比一年|(?:滚动)?(?:行动|规划|计划|攻坚|倍增)|制(?![定订作造约])|制?义务教育|一贯|[一二两三]熟|[一不]遇|[一两]?[小大]变|[九十][旱涝灾荒]|树[木人]|磨一剑|寒窗|河[东西])"
    r"|载(?![重人货客体歌荷入有誉着明运])|周(?![边年围岁转密详长家庄刊报末])|星期|礼拜|天(?![天然下空气津府河窗价文生使际台线安性元眼宫山麻赋赐地高上桥门柱]|无理由|又一天|比一天|两头)"
    r"|个?工作日|自然日|日|昼夜|小时|钟头|[分刻]钟|秒钟?(?!\d))(?P<behindhalf>半(?![数山径导月个]))?(?P<over>多|余)?"
)
_HISTORY = regex(r"的?[^，。、\d]{0,4}(?:历史(?![性上最首新同])|建城史|建县史|文明史|文化史|风雨|沧桑|积淀|传承)|之久|文明")
_CIRCLE = regex(
    r"[^，。；、\s]{0,7}圈|(?:自助|服务|营业|值守|值班|不打烊|不间断|在线|热线|开放|巡逻|监控|全天|便利|“|警务|政务|无人|城市书房|书房|药店)"
)
_AHEAD = regex(r"(?:今后|未来|往后|接下来)(?:的|这)?$")
_BEHIND = regex(r"(?:刚刚)?过去的?(?:这)?$|最近的?$|这$|前(?=$)")
# 的头三年, 创业头两年, and not 龙头, 街头 or a head of cattle
_FIRST = regex(r"(?:^|[\s,，。、；：“(的在是这后业期了员任职])头$")
# 一周来了11拨人, 一年来过两回, 一天来三趟: the verb
_CAME = r"了(?!解)|过(?![上去得着渡])|[一两二三四五几\d]{1,2}[趟回拨]|(?<=[天周]来)[一两二三四五几\d]{1,2}次"
_TAIL = regex(
    rf"(?P<since>以来|来(?![自到临访看说源客]|{_CAME}))|(?P<between>(?<=年)间(?![隔歇断接距谍]))|(?P<within>[以之]内|内(?![部容外生蒙需地心涵环江]))|(?P<ago>[之以]前|前(?![三两二四五六七八九十\d往来沿列茅后端景者期线方台]))|(?P<hence>[之以]后|后(?![续来备勤果者期台方顾盾]))"
)
_SPED = tuple("加更最赶尽变提还比前")  # 提前加快两年 is no length of nearly two years
_ABLE = tuple("看说拿分查道找猜想认听搞做退卖")  # 看不出三年来的变化: what cannot be done
_CONSUMING = tuple("时达用了过有长前满要在均早短晚迟为需到于比至从由")
_NOT_LENGTH = regex(
    r"(?:[没有某同那新第每哪隔另整终头早晚]|[早晚][\u4e00-\u9fff]{1,2}|[年天]比|接着|又是|(?<!过去)这|最后|新的|美好的|的|×)$"
)
# 由7日压缩到2日: what is cut short is a length, and elsewhere 7日 is a day of the month
_CUT = r"(?:压缩|缩短|压减|缩减)(?:到|至|为|成)了?"
_DAY_INSIDE = regex(rf"[以之]?内|{_CUT}[\d一二两三四五六七八九十半]")
_CUT_TO = regex(rf"{_CUT}$")
# 半年不到，…
_SHORT_OF = regex(r"不到(?=[，。、；：,;:])")
_DONE_FOR = regex(r"[^在到于从以是约近过了的，。、；：“”（）()\s\d]$")
# units that are so many of another
_MULTIPLES = {"C": ("Y", 100), "TK": ("TM", 15)}
# half of a unit, alone and behind a whole number
_HALVES = {"Y": ("P6M", "6M"), "TH": ("PT30M", "30M"), "TM": ("PT30S", "30S")}
_FEW = 5  # years
_CLAUSES = 40  # characters of the clauses before a length
# 看了半天: for long, and no half of a day
_LONG = regex(r"(?:[看想愣瞅盯说劝瞧听讲聊争问]|琢磨|解释|比划|端详|打量|念叨|犹豫|寻思|沉默|思量|盘算|合计)了(?:[好大老]|足足)?$")
# 优良天数340天, 优良天数203天，同比增加12天: so many days are counted, and no time lasts so long
COUNTED_DAYS = regex(
    r"(?:优良|优|达标|污染|超标|蓝天|晴好)天数(?:达到?|为|共|有|累计|约|已|近|超过?){0,2}$|(?:优良|优|达标|污染|超标|蓝天|晴好)天数[^。；]{0,18}(?:增加|减少|增|减|多|少)了?$"
)
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")


def find(text: str, found: Iterable[Numeral], start: int, stop: int) -> list[Rough]:
    """Give the lengths of time that begin with one of the numerals ``found``, none of which begins before ``start``, in folded text."""
    result: list[Rough] = []
    for numeral in found:
        first, second = text[numeral.end : numeral.end + 1], text[numeral.end + 1 : numeral.end + 2]
        if first not in _UNIT_FIRSTS or (first == "个" and second not in _BEHIND_GE):
            continue
        last = result[-1] if result else None
        rough = _one(text, numeral, last, start, stop)
        if rough is None:
            continue
        joined = _compound(last, rough) if last is not None else None
        if joined is None:
            result.append(rough)
        else:
            result[-1] = joined
    return result


def _one(text: str, numeral: Numeral, last: Rough | None, start: int, stop: int) -> Rough | None:
    match = _UNIT.match(text, numeral.end, stop)
    if match is not None:
        # 零六个月 goes on from 三年
        if text.startswith("零", numeral.core_start) and (last is None or last.end != numeral.start):
            return None
        return _read(text, numeral, match, start, stop) if _is_length(text, numeral, match) else None
    # the 分 of 1小时40分; alone it may be a score
    if last is None or last.end != numeral.start or not last.value.endswith("H") or numeral.value is None or numeral.bound != "exact":
        return None
    minutes = text.startswith("分", numeral.end) and not text.startswith("分之", numeral.end)
    return Rough(numeral.start, numeral.end + 1, "dates.length", "DURATION", f"PT{numeral.value}M") if minutes else None


def _compound(one: Rough, two: Rough) -> Rough | None:
    """Make one length of two that stand side by side, the larger unit first (1小时40分钟, 三年零六个月), or None."""
    if one.end != two.start or one.rule != "dates.length" or two.rule != "dates.length" or one.mod not in (None, "APPROX"):
        return None
    if not (_simple(one.value) and _simple(two.value) and _ORDER.index(_simple(one.value)) < _ORDER.index(_simple(two.value))):
        return None
    head, tail = one.value, two.value.removeprefix("P")
    value = head + (tail.removeprefix("T") if "T" in head else tail)
    return two._replace(start=one.start, value=value, mod=two.mod or one.mod)


def _simple(value: str) -> str:
    """Give the unit of a length in one whole unit, or nothing."""
    match = re.fullmatch(r"P(T?)\d+([YMWDHS])", value)
    return match[1] + match[2] if match else ""


def _is_counted(text: str, numeral: Numeral) -> bool:
    """Tell whether so many days are a count (24小时365天, 优良天数340天)."""
    return numeral.value == 365 or COUNTED_DAYS.search(text[max(0, numeral.start - _CLAUSES) : numeral.start]) is not None


def _is_length(text: str, numeral: Numeral, match: re.Match[str]) -> bool:
    unit, value = match["unit"], numeral.value
    # 零六 in 三年零六个月
    linked = numeral.form == "digits" and text.startswith("零", numeral.core_start) and numeral.core_end - numeral.core_start == 2
    if (
        (unit == "日" and not _counts_days(text, numeral, match.end()))
        or numeral.ordinal
        or numeral.percent
        or (numeral.form in ("digits", "fraction") and not linked)
    ):
        return False
    if numeral.form == "bare" and numeral.bound == "exact":
        return False
    if unit == "年" and numeral.form == "arabic" and value is not None and 1000 <= value <= 2199 and text[numeral.core_end] == "年":
        return numeral.bound == "exact" and _HISTORY.match(text, match.end()) is not None
    if (
        (unit == "载" and numeral.form != "chinese")
        or (unit == "小时" and numeral.form == "mixed")
        or (unit == "天" and _is_counted(text, numeral))
    ):
        return False
    if (
        unit == "周"
        and text[numeral.core_start : match.end()] == "四周"
        and not re.match(r"[内后前以左的时]", text[match.end() : match.end() + 1])
    ):
        return False
    if unit == "年" and numeral.form == "arabic" and value is None and numeral.high is not None and numeral.high > 1000:
        return False
    if unit in ("天", "年", "个工作日", "工作日") and value == 1 and _NOT_LENGTH.search(text[max(0, numeral.start - 3) : numeral.start]):
        return False
    if text[max(0, numeral.start - 1) : numeral.start] in ("×", "第", "每"):
        return False
    # 一分一秒, 分分秒秒: no time that is measured
    if unit == "秒" and value == 1 and text[max(0, numeral.start - 2) : numeral.start].endswith("分"):
        return False
    for_long = numeral.form == "half" and unit == "天" and _LONG.search(text[max(0, numeral.start - 6) : numeral.start])
    return not (for_long or (unit in ("小时", "分钟", "刻钟") and _CIRCLE.match(text, match.end())))


def _counts_days(text: str, numeral: Numeral, end: int) -> bool:
    """Tell whether 日 counts days (7日内, 由7日压缩到2日) and names none."""
    return _DAY_INSIDE.match(text, end) is not None or _CUT_TO.search(text, max(0, numeral.start - 5), numeral.start) is not None


def _read(text: str, numeral: Numeral, match: re.Match[str], floor: int, stop: int) -> Rough | None:
    unit = _UNITS[match["unit"].removeprefix("个")]
    value = _value(numeral, unit, bool(match["half"] or match["behindhalf"]))
    if value is None:
        return None
    end, mod, tail = _tail(text, match, numeral, stop)
    start, toward, mod = _head(text, numeral, unit, end, tail, mod, floor)
    span = (str(numeral.value), unit) if numeral.value is not None and unit in ("Y", "M", "Q", "W", "D") else None
    if match["half"] or match["behindhalf"]:
        span = None
    if tail in ("ago", "hence"):
        # a working day is no calendar day, and a length under a day is no date
        if tail == "ago" and unit in ("Y", "M", "W", "D", "C") and (span is None or mod is not None):
            return Rough(start, end, "dates.ago", value="PAST_REF")
        # 还田三年后: how long it was done, from no time that is told
        run = tail == "hence" and unit == "Y" and _DONE_FOR.search(text[max(floor, start - 1) : start]) is not None
        if span is None or mod is not None or run or "工作" in match["unit"] or text[start] == "零":
            end, tail = match.end(), ""
        elif (
            tail == "ago"
            and unit == "Y"
            and span[0].isdecimal()
            and (dated := points.of_the_year(text, end, stop, -int(span[0]))) is not None
        ):
            return dated._replace(start=start)
        else:
            return Rough(start, end, f"dates.{tail}", mod=mod, span=span, toward="ago" if tail == "ago" else "hence")
    if tail == "since" or toward == "behind":
        return Rough(start, end, "dates.length_behind", "DURATION", value, mod, span=span, toward="behind")
    if toward == "ahead":
        return Rough(start, end, "dates.length_ahead", "DURATION", value, mod, span=span, toward="ahead")
    if text[max(floor, start - 1) : start] == "用" and text.startswith("时间", end):
        return Rough(start, end, "dates.length_planned", "DURATION", value, mod, span=span, toward="planned")
    return Rough(start, end, "dates.length", "DURATION", value, mod, span=span)


def _value(numeral: Numeral, unit: str, half: bool) -> str | None:
    unit, times = _MULTIPLES.get(unit, (unit, 1))
    if numeral.value is None:
        return f"{_period(numeral.low, unit, times)}/{_period(numeral.high, unit, times)}"
    smaller = _HALVES.get(unit) if times == 1 else None
    if numeral.form == "half":
        return smaller[0] if smaller else _period(numeral.value, unit, times)
    if not half:
        return _period(numeral.value, unit, times)
    return _period(numeral.value, unit) + smaller[1] if smaller else _period(numeral.value + Decimal("0.5"), unit, times)


def _period(number: Decimal | None, unit: str, times: int = 1) -> str:
    plain = format(((number or Decimal(0)) * times).normalize(), "f")
    return f"P{'T' if unit[0] == 'T' else ''}{plain}{unit[-1]}"


def _tail(text: str, match: re.Match[str], numeral: Numeral, stop: int) -> tuple[int, TimexMod | None, str]:
    """Read what stands behind the unit: its end, the mod so far, and which tail it is."""
    end = match.end()
    mod: TimexMod | None = None
    if numeral.bound == "approx":
        mod = "APPROX"
    elif numeral.bound != "exact":
        mod = "MORE_THAN" if numeral.bound in ("more_than", "at_least") else "LESS_THAN"
    if match["some"] or match["more"] or match["over"]:
        mod = "MORE_THAN"
    tail = _TAIL.match(text, end, stop)
    if tail is not None:
        kind = tail.lastgroup or ""
        return tail.end(), mod or ("LESS_THAN" if kind == "within" else None), kind
    if mod is None and _SHORT_OF.match(text, end, stop):
        return end + 2, "LESS_THAN", ""
    behind = bound_words.behind(text, end, stop) if end < stop and text[end] in "以左及上" else None
    if behind is not None:
        return behind[0], {"approx": "APPROX", "more_than": "MORE_THAN"}.get(behind[1], "LESS_THAN"), ""  # type: ignore[return-value]
    return end, mod, ""


def _leading(before: str, numeral: Numeral, unit: str, tail: str) -> tuple[int, TimexMod] | None:
    """Read a word before the number that belongs to the length (不出三个月, 快两年, 小半天): how many characters, and the mod."""
    if not tail and before.endswith("不出") and before[-3:-2] not in _ABLE:
        return 2, "LESS_THAN"
    if not tail and unit in ("Y", "M") and before[-1:] == "快" and before[-2:-1] not in _SPED:
        return 1, "APPROX"
    return (1, "LESS_THAN") if numeral.form == "half" and before[-1:] == "小" else None


def _head(
    text: str, numeral: Numeral, unit: str, end: int, tail: str, mod: TimexMod | None, floor: int
) -> tuple[int, str | None, TimexMod | None]:
    """Read what stands before the number: the new start, the direction, and the mod (近三年 is no approximation)."""
    start = numeral.start
    before = text[max(floor, start - 8) : start]
    if match := _AHEAD.search(before):
        return start - (len(before) - match.start()), "ahead", mod
    if unit in ("Y", "M", "W", "D") and not tail and (_FIRST.search(before) or (numeral.form == "half" and before[-1:] == "头")):
        return start - 1, None, mod
    if match := _BEHIND.search(before):
        if match.group() != "前":
            return start - (len(before) - match.start()), "behind" if match.group() != "这" else None, mod
        return start, None, mod
    if mod is None and (leading := _leading(before, numeral, unit, tail)) is not None:
        return start - leading[0], None, leading[1]
    if text[start] == "近" and mod == "APPROX" and tail not in ("ago", "hence"):
        # 近30年的旧园区 tells an age, 近三年投入 and 近五年的合同 a stretch up to now
        few = unit == "Y" and numeral.value is not None and numeral.value <= _FEW
        if not tail and not few and text[end : end + 1] == "的":
            return start, None, mod
        long = unit == "Y" and not before.endswith(_CONSUMING)
        if long or tail == "since" or (unit != "Y" and (not before or before[-1] in "，。、；：“,;:\n ")):
            return start, "behind", None
    return start, None, mod
