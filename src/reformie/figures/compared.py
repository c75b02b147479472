"""What is more or less than something else: its own noun, or the figure's before it, never the thing that it is compared with."""

from __future__ import annotations

from reformie.figures.backwards import PERSON
from reformie.figures.candidate import PEOPLE
from reformie.figures.case import Case
from reformie.regexes import regex

_HOW = r"(?:[多少][收产用卖赚挣花掏省打]?|[高低贵长短快慢重轻]|便宜|增加|减少|提高|降低|增长|下降|上升|节省|节约)"
# 运费还比旧路线贵一倍; 比修渠前多了8万方
_THAN = regex(
    rf"(?P<own>[^，。；：“”\d]{{0,16}}?)(?P<adverb>(?:[还却也又要都则就可能均总倒]|平均|反而|同样|足足){{0,3}})(?:(?<!占)比(?![例重率值分])|较)"
    rf"(?P<than>[^，。；、\d]{{1,16}}?)(?:[还要又都更可能均]|平均|每[亩斤吨户人年月]|整整|足足){{0,3}}(?P<how>{_HOW})(?:[出了下到])?(?:近|约|超)?$"
)
_BELOW = regex(
    r"(?P<own>[^，。；：“”\d]{2,16}?)(?:平均|明显|普遍|分别|反而|[却仍还也均都远已就又只]){0,2}(?:[高低]于|[高低]出)(?P<than>[^，。；、\d]{1,14}?)(?:近|约|超过?)?$"
)  # 成交价低于底价7%
# 比上年多出近两百家
_MORE = regex(
    r"(?P<lead>(?:同比|环比|[比较](?:上年|去年|前年|年初|上月|此前|改革前|以前)(?:同期)?|净|又|再|一年){0,2})(?P<how>增加|减少|净增|多出|少了|多了|增)(?:了|出)?(?:近|约|超过?)?$"
)
_SHORT = 4  # characters
_TRADED = regex(r"[卖赚挣花掏省]|节[省约]")
_VAGUE = regex(r"(?:来说|来讲|之后|以后|以来|[里上下中前后]|[年月天])$")


def compared(case: Case) -> str | None:
    """Give what is so much more or less, where the measure is only what it is compared with, or the growth itself."""
    made = case.made
    told = made.measure or ""
    than = _THAN.fullmatch(case.clause) if "比" in case.clause or "较" in case.clause else None
    if than is not None:
        return _own(case, than.start("own"), than["own"], than["than"] + than["how"], than["how"], told)
    if told not in case.clause:
        return None
    below = _BELOW.fullmatch(case.clause) if told and made.kind in ("ratio", "growth", "money") else None
    if below is not None and told in below["than"]:
        return below["own"] if len(below["own"]) <= _SHORT else case.thing(len(case.lead) - len(case.clause) + below.end("own"))
    return _same(case) if _MORE.fullmatch(case.clause) else None


def _own(case: Case, start: int, own: str, standard: str, how: str, told: str) -> str | None:
    """Read what stands before the comparison, else what the figure before is of."""
    if case.made.kind == "money" and _TRADED.search(how):
        return "" if told and told not in own else None
    wrong = not told or told in standard or standard.endswith(told)
    if not wrong or (told and told in own):
        return None
    if len(own) < len("价钱") or _VAGUE.search(own):
        return _same(case)
    return case.thing(len(case.lead) - len(case.clause) + start + len(own))


def _same(case: Case) -> str | None:
    """Give what the last figure of the kind is of, where the sentence tells it."""
    made, last = case.made, case.last
    if made.kind in ("ratio", "growth"):
        return last.measure if last is not None and last.kind in ("money", "mass", "area", "count", "ratio") else None
    alike = next((one for one in reversed(case.told) if one.unit == made.unit and one.measure), None)
    if alike is None or (PERSON.search(alike.measure or "") is not None) != (made.unit in PEOPLE):
        return None
    return alike.measure
