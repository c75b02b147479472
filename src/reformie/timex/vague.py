"""Vague times (近年来, 目前) and repeated ones (每季度, 每年5月, 每周三)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.timex.model import Rough
from reformie.timex.points import number

_OPEN = r"(?:(?<=[，。、；：“‘,;:！？!?（(—\n\s])|^|(?<=[在从和与比跟同像把自]))"
_PAST = (
    r"(?<![临附])近[些几]?年来?(?![均产轻龄级会报夜味货])|近些年来?|这些年来?|这几年来?|连日来?|这几天|近几[天日]|[几数多](?:天|年|个月)前(?![三两方线])|过去[几数](?:年|个月|天)|前几年|前些年|多年来|多年以来|长期以来|一直以来|历年来|一段时间以来|一段时期以来|自古以来|此前|在此之前"
    rf"|(?<![可所难足加予给处])以前(?![所])|{_OPEN}之前|从前(?![线海年往期端方身面台三两])|以往|昔日|往年|(?<!发)往日(?![韩本])|日前|近日(?!点)|近期(?![目规])|近来|不久前|前不久|前段时间|早年间?|当初|那时候?|当时(?![间刻])"
    rf"|最近(?![的一][^年]|[\d一二两三四五六七八九十])|{_OPEN}过去(?![了时完的]|[\d一二两三四五六七八九十几])|曾几何时|早期"
)
_PRESENT = r"目前|(?<![出实体呈表展重发])现在|当今|(?<![假正又比犹例])如今(?!年[\d前初底末以上下，])|现如今|(?<![超提相])当前|眼下|现今(?!年)|时下|眼前(?=[，,])|当下|至今(?!年)|迄今(?:为止)?|此时此刻|此刻|这时候?"
_FUTURE = r"今后(?![\d一二两三四五六七八九十几的])|今后一[个段]时[期间]|未来[几数](?:年|个月|天)|将来|(?<![多数几当今次\d一二三四五六七八九十])日后(?!宫)|(?<=在)未来(?=[，,])"
_REFS = re.compile(rf"(?P<past>{_PAST})|(?P<present>{_PRESENT})|(?P<future>{_FUTURE})")

_M = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|[1-9]|三十一?|二?十[一二三四五六七八九]|二十|[一二三四五六七八九])"
_WEEKDAY = r"[一二三四五六日天]"
_NOT_DAY = r"(?![次期报会课讲学练谈访刊问题歌个场件支篇更通调例评研巡督清])"
_SETS = re.compile(
    rf"每(?:逢|到)?(?:一)?(?:(?P<year>年)(?:的)?(?:(?P<month>{_M})月份?(?:(?P<day>{_D})[日号])?|(?P<part>[上下]半年|[春夏秋冬][季天]))?(?![级度])"
    rf"|(?:个)?(?P<moon>月)(?:(?P<moonday>{_D})[日号]|[初底末中])?(?![份亮])"
    rf"|(?:个)?(?P<week>周|星期)(?:(?P<weekday>{_WEEKDAY}){_NOT_DAY}(?:[至到—](?:周|星期)?(?P<last>{_WEEKDAY}))?|(?P<weekend>末))?(?![边围年])"
    rf"|(?:个)?(?P<quarter>季度?)|(?P<half>半年|半个?月)|(?P<daily>天|日(?![新经优])|晚|早|工作日|个工作日)|(?:个)?(?P<hour>小时)"
    rf"|(?P<count>\d{{1,3}}|[两二三四五六七八九十]{{1,3}})(?P<ge>个)?(?P<unit>年|月|周|星期|天|日|小时|分钟|季度))"
    rf"|每隔(?P<gap>\d{{1,3}}|[一两二三四五六七八九十]{{1,3}})(?P<gapge>个)?(?P<gapunit>年|月|周|星期|天|日|小时|分钟|季度)"
    rf"|(?<![\d一二两三四五六七八九十每])(?:周|星期)(?P<from>{_WEEKDAY})[至到—](?:周|星期)?(?P<to>{_WEEKDAY})"
)
_UNITS = {
    "年": "P{}Y",
    "月": "P{}M",
    "周": "P{}W",
    "星期": "P{}W",
    "天": "P{}D",
    "日": "P{}D",
    "小时": "PT{}H",
    "分钟": "PT{}M",
    "季度": "P{}Q",
}


def find(text: str, start: int, stop: int) -> Iterator[Rough]:
    """Give the vague and the repeated times of folded text."""
    for match in _REFS.finditer(text, start, stop):
        value = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[match.lastgroup or ""]
        yield Rough(*match.span(), f"dates.{value.lower()}", value=value)
    for match in _SETS.finditer(text, start, stop):
        repeated = _set(match.groupdict())
        if repeated:
            yield Rough(*match.span(), "dates.set", "SET", repeated)


def _set(part: dict[str, str | None]) -> str | None:
    if part["year"]:
        return _yearly(part)
    if part["moon"]:
        return f"XXXX-XX-{number(part['moonday']):02}" if part["moonday"] else "P1M"
    if part["week"] or part["from"]:
        one, two = part["weekday"] or part["from"], part["last"] or part["to"]
        ends = [f"XXXX-WXX-{'一二三四五六日'.index(day.replace('天', '日')) + 1}" for day in (one, two) if day]
        return "XXXX-WXX-WE" if part["weekend"] else "/".join(ends) or "P1W"
    if part["count"] or part["gap"]:
        unit = part["unit"] or part["gapunit"] or ""
        # 每三月 without 个 is no period
        if unit == "月" and not (part["ge"] or part["gapge"]):
            return None
        return _UNITS[unit].format(number(part["count"] or part["gap"] or ""))
    if part["half"]:
        return "P6M" if "年" in part["half"] else "P0.5M"
    return "P1Q" if part["quarter"] else "P1D" if part["daily"] else "PT1H"


def _yearly(part: dict[str, str | None]) -> str:
    if part["month"]:
        day = f"-{number(part['day']):02}" if part["day"] else ""
        return f"XXXX-{number(part['month']):02}{day}"
    if part["part"]:
        return "XXXX-" + {"上": "H1", "下": "H2", "春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}[part["part"][0]]
    return "P1Y"
