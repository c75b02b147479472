"""Quotations of the same words: what all places of them tell together is found out once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reformie.findings import Bounds
from reformie.frozen import frozen
from reformie.gazetteer import everywhere
from reformie.programmes.emphasis import called_otherwise, emphasised, likened
from reformie.regexes import regex

# 管理体制改革 is a reform of no field; 改革 behind what is done with it belongs to no name
_NO_FIELD = "综合|体制|机制|制度|体制机制|管理体制|管理制度|管理综合|配套|创新|试点|全面|系列|重大"
_NO_NOUN = "贯穿|融入|结合|纳入|落实|(?<=的)(?:理念|思路|原则|思想|精神|要求|目标|方针|办法|做法|经验|态度|作风|方式)|是(?!否)|因为?(?!地制|村施)|随着|用于|属于|来自|源于|为了|通过|在(?![线职岗校编建])"  # the marks hold how it is done, or a clause goes on
_FIELD = rf"(?![为与和及]|改革|[列作成]为|列入|纳入|写[入进]|当[作成]|摆[在上]|[获荣被]|入选|评[为上]|推[动进]|带动|助推|撬动|倒逼|引领)(?:(?!{_NO_NOUN})[\u4e00-\u9fff]){{2,8}}?改革"
_REFORM = regex(
    rf"(?:(?!(?:{_NO_FIELD})改革){_FIELD}|改革)(?:(?=[，。；、？\n]|试点[县市区旗州单])|(?=始于|起步|起源|发端|肇始|破题于|由此|由|从|开始|落地))"
)  # not 改革 that only says what a meeting or a crew is for
OF_FIELD = regex(rf"(?!(?:管理|{_NO_FIELD})改革){_FIELD}")
_CALLED = regex(
    r"改革(?!\d|试点|工作|实施|方案|意见|办法|领导|推进|协调|动员|宣|观察|专班|小组|小分队|志愿|服务|培训|会|案例|经验|成果|创新|实践|典型|优秀|与|和|及|之|政策|要求)"
)  # 改革 is part of the name, not of a meeting's, a crew's or a paper's
_USED = regex(
    r"(?:推[行出广开]|实[行施]|组织|开展|构建|建[立成起设好]|搭[建起]|打造|设立|[开创试]设|[开试创]办|办起|叫[它他她这][作做]?|[入进]驻|[住走]进|组建|探索|创新|运?用[上好]?|"
    r"[靠凭]|启动|创建|发放|[拿领]到|当[上起]?|加入|登上|[村乡镇县区街店口站桥头家里]的)[了出]?$"
)  # what stands before a thing that is brought in, used or somebody's; elsewhere it closes a clause or does something
_WORKS = regex(r"[，。；！？》（]|(?:刚|已|全面|正式)?(?:推行|推开|实行|实施|施行|上线|启用|运行|运转|成立|挂牌|为|让|使|给|把)")
_OFTEN = 2  # a phrase quoted so many times is a name, headings counted


@frozen
class Quote:
    """Something in quotation marks.

    Its own bounds without the marks, its words, whether they are also quoted without a kind behind them, how often in headings,
    what its own words say that it is, or None, and the kind that stands behind the marks, or None.
    """

    start: int
    end: int
    words: str
    alone: bool
    above: int
    kind: str | None
    behind: re.Match[str] | None


@dataclass(frozen=True)
class Alike:
    """The places at which an article quotes the same words, in text order; there is one at least.

    Args:
        text: The clean text. quotes: the places. part: whether the words are a part of what is quoted elsewhere.
    """

    text: str
    quotes: Sequence[Quote]
    part: bool

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where they start."""
        return frozenset(quote.start for quote in self.quotes)

    @cached_property
    def reform(self) -> Bounds | None:
        """The bounds, marks included, of the name that takes 改革 with it: a pilot so called, or where it closes a clause; or None."""
        pilot = next((q for q in self.quotes if self.text.startswith("改革试点", q.end + 1)), None)
        if pilot is not None and all(self.text.startswith("改革", q.end + 1) for q in self.quotes):
            return pilot.start - 1, pilot.end + 3
        direct = [q for q in self.quotes if _CALLED.match(self.text, q.end + 1)]
        if direct and not direct[0].above and 2 * len(direct) >= len(self.quotes):
            return direct[0].start - 1, direct[0].end + 3
        if len(self.quotes) >= _OFTEN and all(self.text.startswith("改革", q.end + 1) for q in self.quotes):
            first = next(iter(direct), self.quotes[0])
            return first.start - 1, first.end + 3
        own = (q for q in self.quotes if self.text[q.start - 2] != "的")
        told = ((q, _REFORM.match(self.text, q.end + 1)) for q in own)
        return next(((q.start - 1, reform.end()) for q, reform in told if reform is not None), None)

    @cached_property
    def often(self) -> bool:
        """Whether the words come back, in none that are longer, and are nowhere mere emphasis."""
        first = self.quotes[0]
        if self.part or len(self.quotes) + first.above < _OFTEN or len(first.words) < 3 or likened(first.words):
            return False
        if not any(_USED.search(self.text, max(0, q.start - 8), q.start - 1) or _WORKS.match(self.text, q.end + 1) for q in self.quotes):
            return False
        return not any(
            emphasised(self.text, q.start, q.end, named=False) or called_otherwise(self.text, q.start, q.end) for q in self.quotes
        )


def by_words(text: str, quotes: Iterable[Quote]) -> dict[str, Alike]:
    """Give quotations, taken in text order, by their words."""
    same: dict[str, list[Quote]] = {}
    for quote in quotes:
        same.setdefault(quote.words, []).append(quote)
    parts = held({words for words, places in same.items() if len(places) + places[0].above >= _OFTEN}, same)
    return {words: Alike(text, places, words in parts) for words, places in same.items()}


def held(names: Collection[str], others: Collection[str]) -> set[str]:
    """Give those of ``names`` that are a part of a longer one of ``others``; none holds a line break."""
    if not names or len(others) < 2:
        return set()
    lines = "\n".join(others)
    hits = everywhere(lines, list(names))
    return {name for start, end, name in hits if lines[start - 1 : start] not in ("", "\n") or lines[end : end + 1] not in ("", "\n")}
