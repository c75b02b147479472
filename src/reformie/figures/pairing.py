"""分别: several subjects and as many figures, told one to one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reformie.figures.candidate import Candidate
from reformie.figures.phrases import against
from reformie.figures.surroundings import Surroundings
from reformie.findings import Bounds
from reformie.regexes import regex

_SEPARATE = regex(r"分别|依次")
_SPLIT = regex(r"、|以及|和|与|及(?!以[上下])")
_EDGE = regex(r"[，。；：！？,;:!?\n]|其中|目前|现有")
_BETWEEN = regex(r"[、，,和与及以]{1,2}")
_ATTRIBUTE = regex(
    r"(?:[率额量值数费比价]|费用|比例|比重|占比|收入|支出|补贴|补助|工资|患者|投入|投资|面积|规模|成本|余额|存款|贷款|资金|水平|年限|时间|案件|在校生|人口)$"
)
_CLAUSE_END = regex(r"[，。；：！？,;:!?\n]|$")
_DEED = regex(r"^(?:获得|获评|入选|获|来自|位于|分布在|在|为|是|用于|投向|落户|认定为|被认定为|达到|评为|授予)")
# What stands between figures and what they are compared with, as many.
_COMPARED = r"同比|环比|(?<!占)[比较](?![重例率值价高大多好强]){than}|[与同和]{than}相比|相[比较]于?{than}".format(
    than="[^，。；：！？、和与及]{1,12}"
)
_SAME = regex(rf"，?(?:(?:[均都也还并又且]|{_COMPARED})，?){{0,3}}")
_COMPARED_LAST = regex(rf"(?:{_COMPARED})$")
_TREND = regex(
    r"(?:[均都也仍]|双双)?(?:增速|增幅|升幅|涨幅|降幅|增长(?!率)|表现|呈|保持|持续|稳步|快速|大幅|明显)[^，]{0,14}$"
)  # 客运、货运|均呈快速增长态势，分别…: no part of what grew
_BEING = regex(r"(?:分别|依次)(?:为|有|是|达到|达|共)?(?:了|约)?")
_PURPOSE = regex(r"(?:，)?(?:用于|用来|投向|投入)(?P<things>[^，。；！？\n]{4,40})")
_WHOLE = regex(r"(?:全|我|该|本)[省市县区州盟旗镇乡村国]")
# 城镇和农村居民: the kind that both are of, which a dictionary has as a part of the second.
_OF_KIND = regex(r"(?:居民|职工|人口|企业|家庭|老人|儿童|教师|学生|用户|患者)$")
_SETTLED = frozenset({"城镇", "城市", "农村", "乡村"})  # kinds of places, and no names
_LIST_MARK = regex(r"、|以及|和(?!谐)|与|及")
_SIDES = {"产销": ("产量", "销量"), "收支": ("收入", "支出"), "存贷": ("存款", "贷款")}
_SECTORS = ("第一产业", "第二产业", "第三产业")
_JOINED = {"三次产业": _SECTORS, "三大产业": _SECTORS, "牛羊": ("牛", "羊"), "猪牛羊": ("猪", "牛", "羊")}
_AGED = regex(r"\d岁(?:及?以[上下])?(?=人口)")
_PAYER = regex(r"(?:财政|^[省市州县区镇村]|中央|自治区|[省市州县区镇村]级|政府|集体)$")
_APART = 20
_WINDOW = 80
_MOST = 12  # figures that one 分别 may tell apart


def pair(around: Surroundings, figures: Sequence[Candidate], start: int, end: int) -> None:
    """Give the figures behind or before each 分别 of a sentence the subject that belongs to them.

    Args:
        around: Places and bodies that may be owners.
        figures: The sentence's figures with their first readings.
        start, end: The sentence's bounds.
    """
    text = around.text
    for match in _SEPARATE.finditer(text, start, end):
        split = bisect_left(figures, match.start(), key=lambda made: made.start)
        behind = _run(text, figures[split : split + _MOST], match.end())
        if len(behind) > 1 and _told_before(text, behind, figures[max(0, split - _MOST) : split], match.start()):
            continue
        if len(behind) > 1 and _twofold(behind):
            continue
        if len(behind) > 1:
            floor = max(start, match.start() - _WINDOW)
            if not _subjects_first(around, behind, floor, match.start(), figures[max(0, split - _MOST) : split]):
                _subjects_behind(text, behind, match.end())
            continue
        before = _run_before(text, figures[max(0, split - _MOST) : split], match.start())
        if len(before) > 1:
            _figures_first(text, before, match.end(), min(end, match.end() + _WINDOW))


def _told_before(text: str, run: Sequence[Candidate], figures: Sequence[Candidate], position: int) -> bool:
    """Give each figure what the figures of the clauses before count (交易30笔、成交额5亿元，同比分别增长8%和9%), where they are as many."""
    told = figures[-len(run) :]
    if len(told) < len(run) or not _SAME.fullmatch(text, told[-1].end, position):
        return False
    if any(two.start - one.end > _APART for one, two in pairwise(told)):
        return False
    for made, other in zip(run, told, strict=True):
        made.measure, made.head, made.owner = other.measure, other.head, other.owner
    return True


def _twofold(run: Sequence[Candidate]) -> bool:
    """Part what a word like 产销 or 三次产业 joins between as many figures, and tell whether it was one."""
    whole = run[0].measure or ""
    joined = next((word for word, parts in _JOINED.items() if whole.startswith(word) and len(parts) == len(run)), "")
    if joined and all(made.measure == whole for made in run):
        for made, part in zip(run, _JOINED[joined], strict=True):
            made.measure = made.head = f"{part}{whole[len(joined) :]}"
        return True
    sides = _SIDES.get(whole[-2:])
    if sides is None or len(run) != len(sides):
        return False
    for made, side in zip(run, sides, strict=True):
        made.measure = made.head = f"{whole[:-2]}{side}"
    return True


def _run(text: str, figures: Sequence[Candidate], position: int) -> list[Candidate]:
    """Give the figures that follow each other from ``position`` on with nothing but list marks between them."""
    run: list[Candidate] = []
    for made in figures:
        if run and not _BETWEEN.fullmatch(text, run[-1].end, made.start):
            break
        if not run and made.start - position > 16:
            break
        run.append(made)
    return run


def _run_before(text: str, figures: Sequence[Candidate], position: int) -> list[Candidate]:
    run: list[Candidate] = []
    for made in reversed(figures):
        edge = run[0].start if run else position
        gap = text[made.end : edge]
        if (run and not _BETWEEN.fullmatch(gap) and len(gap) > 8) or len(gap) > 16 or re.search(r"[。；，]", gap):
            break
        run.insert(0, made)
    return run


def _subjects_behind(text: str, run: list[Candidate], first: int) -> None:
    """Pair 分别有6名和4名医生、护士 and 分别投入30万元、20万元用于修建校舍、购置设备: what the figures are for stands behind them."""
    head = run[-1].head or ""
    if purpose := _PURPOSE.match(text, run[-1].end):
        words = _LIST_MARK.split(purpose["things"])
        given = "投入" if "投入" in text[first : run[0].start] else "资金"
        words = [f"{word}{given}" for word in words]
    elif head and text.startswith(head, run[-1].end):
        words = _LIST_MARK.split(head)
    else:
        return
    if len(words) == len(run) and all(words):
        for made, word in zip(run, words, strict=True):
            made.measure = made.head = word


def _subjects_first(around: Surroundings, run: list[Candidate], floor: int, stop: int, figures: Sequence[Candidate]) -> bool:
    """Give each figure its subject before 分别, and tell whether there are as many."""
    text = around.text
    edges = [match.end() for match in _EDGE.finditer(text, floor, stop)]
    first = edges[-1] if edges else floor
    compared = _COMPARED_LAST.search(text, first, stop)
    last_told = compared.start() if compared else stop  # 工业和农业投资|比上年
    if first == last_told and len(edges) > 1:
        first, last_told = edges[-2], last_told - (text[last_told - 1] == "，")
        trend = _TREND.search(text, first, last_told)
        last_told = trend.start() if trend and trend.start() > first else last_told
    spans = _items(around, first, last_told)
    if len(spans) != len(run):
        return False
    words = _shared(text, spans, around.cuts)
    owners = [_owner(around, span) for span in spans]
    last = run[-1]
    if last.kind == "ratio" and last.measure and all(_PAYER.search(text, *span) for span in spans):
        return True  # 保费由省、市、县财政分别补贴: the fee is shared
    if last.kind == "count" and last.head and text.startswith(last.head, last.end) and not _BEING.fullmatch(text, stop, run[0].start):
        words = [last.measure or last.head] * len(run)  # 企业和合作社分别带动120户和80户农户
    previous = next((made for made in reversed(figures) if made.end <= first), None)
    for made, word, owner in zip(run, words, owners, strict=True):
        if owner is not None:
            made.owner = owner
            made.measure = made.head = (previous.measure if previous else None) or made.measure
        else:
            made.measure = made.head = word
    if all(owner is not None for owner in owners) and previous is None:
        _deed_between(text, run, stop)
    return True


def _deed_between(text: str, run: list[Candidate], stop: int) -> None:
    """Take what stands between 分别 and the first figure as the measure of all (A、B分别招商12家、8家)."""
    word = re.sub(r"^(?:分别|依次)", "", text[stop : run[0].start])
    word = re.sub(r"^(?:完成|实现)(?=..)", "", word)
    word = re.sub(r"(?:达到|达|为|有|完成|实现|了|约|占)+$", "", word)
    for made in run:
        made.measure = made.head = word or made.measure


def _items(around: Surroundings, first: int, stop: int) -> list[Bounds]:
    """Give the subjects of a list, never split inside a name; the district's own name before the first one is left out."""
    text = around.text
    named = [*around.named.within(first, stop), *around.organisations.within(first, stop)]
    spans: list[Bounds] = []
    position = first
    for match in _SPLIT.finditer(text, first, stop):
        whole = match.group() != "、" and not (match.start() in around.cuts and match.end() in around.cuts)
        if whole or any(mention.start <= match.start() and match.end() <= mention.end for mention in named):
            continue
        spans.append((position, match.start()))
        position = match.end()
    spans.append((position, stop))
    whose = _behind_names(around, first, spans[0][1])
    if whose < spans[0][1]:
        spans[0] = (whose, spans[0][1])
    return [(start + (text[start] in "从由在向但却"), end) for start, end in spans if end > start]


def _behind_names(around: Surroundings, first: int, stop: int) -> int:
    """Give where the chain of places ends that a subject opens with (某省某县粮食产量)."""
    while ends := [end for end in around.places.ends.get(first, ()) if end <= stop and around.text[first:end] not in _SETTLED]:
        first = max(ends)
    wide = _WHOLE.match(around.text, first)
    return wide.end() if wide else first


def _shared(text: str, spans: Sequence[Bounds], cuts: frozenset[int]) -> list[str]:
    """Give each subject the tail that the last one has for all (工业、农业产值; 甲类、乙类企业对增长贡献率)."""
    words = [against(text[start:end]) for start, end in spans]
    first, stop = spans[-1]
    edges = [at for at in range(first + 1, stop) if at in cuts]
    if not _ATTRIBUTE.search(words[-1]):
        return words
    made: list[str] = []
    for (start, end), word in zip(spans[:-1], words[:-1], strict=True):
        own = [start, *(at for at in range(start + 1, end) if at in cuts)]
        same = [at for at in edges if text.startswith(text[own[-1] : end], at - (end - own[-1]))]
        aged = _AGED.search(text, first, stop)
        edge = same[-1] if same else edges[len(own) - 1] if len(own) <= len(edges) else stop
        kind = _OF_KIND.search(text, first, edge)
        if aged:
            edge = aged.end()  # 0-14岁、60岁及以上|人口
        elif kind and kind.start() > first and not _OF_KIND.search(word):
            edge = kind.start()
        made.append(word if _ATTRIBUTE.search(word) else word + against(text[edge:stop]))
    return [*made, words[-1]]


def _owner(around: Surroundings, span: Bounds) -> Bounds | None:
    if around.text[slice(*span)] in _SETTLED:
        return None
    told = span[1] in around.organisations.ends.get(span[0], ()) or span[1] in around.places.ends.get(span[0], ())
    return span if told else None


def _figures_first(text: str, run: list[Candidate], first: int, stop: int) -> None:
    """Pair 3家、5家企业分别入选国家级、省级名单: the objects tell the figures apart."""
    end = _CLAUSE_END.search(text, first, stop)
    words = [word for word in _SPLIT.split(_DEED.sub("", text[first : end.start() if end else stop])) if word]
    if len(words) != len(run):
        return
    shared = next((made.measure for made in reversed(run) if made.measure), None)
    for made, word in zip(run, words, strict=True):
        made.measure = made.head = shared
        if len(word) <= 12:
            made.qualifiers.append(word)
