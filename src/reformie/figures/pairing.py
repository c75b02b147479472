"""分别: several subjects and as many figures, told one to one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reformie.figures.candidate import Candidate
from reformie.figures.members import elliptical, joined, of_whole
from reformie.figures.modified import lent
from reformie.figures.phrases import against
from reformie.figures.pulling import pulled, whose
from reformie.figures.row import DOER
from reformie.figures.surroundings import Surroundings
from reformie.findings import Bounds
from reformie.regexes import regex

_SEPARATE = regex(r"分别|依次")
_SPLIT = regex(r"、|以及|和|与|及(?!以[上下])|(?<=”)(?=“)")
_MARKS = (_SPLIT, regex(r"、|和"), regex(r"、"))  # 汽车及零配件、船舶; 教育、社会保障和就业、住房支出
_EDGE = regex(r"[，。；：！？,;:!?\n]|其中|目前|现有")
_BETWEEN = regex(r"[、，,和与及以]{1,2}(?:增长|下降|上升|提高|减少|增加|回落|降低)?(?:每[人年月户亩天吨]){0,2}")
_ATTRIBUTE = regex(
    r"(?:[率额量值数费比价金]|费用|比例|比重|占比|收入|支出|补贴|补助|工资|患者|投入|投资|面积|规模|成本|余额|存款|贷款|资金|水平|年限|时间|案件|在校生|人口)$"
)
_TOLD_OF_ALL = regex(
    r"(?:产能|进出口|进口|出口|存栏|出栏|招生|从业人员|床位|学位|岗位|用户|人次|检察案件|检察建议|游客|旅客|(?<!消费)支出)$"
)
_CLAUSE_END = regex(r"[，。；：！？,;:!?\n]|$")
_DEED = regex(r"^(?:获得|获评|入选|获|来自|位于|分布在|在|为|是|用于|投向|落户|认定为|被认定为|达到|评为|授予)")
# What stands between figures and what they are compared with, as many.
_COMPARED = r"同比|环比|(?<!占)[比较](?![重例率值价高大多好强]){than}|[与同和]{than}相比|相[比较]于?{than}".format(
    than="[^，。；：！？、和与及]{1,12}"
)
_SAME = regex(rf"，?(?:(?:[均都也还并又且]|{_COMPARED})，?){{0,3}}")
_AGAIN = regex(
    r"，(?:[均都仍已现]|目前)?(?:达到?|为|[升降增减]至|[高低快慢]于[^，。；、\d]{2,10}|[比较][^，。；、\d]{2,10}(?:提高|下降|上升|回落|增加|减少|高|低))(?:了|出|近|约)?"
)
_COMPARED_LAST = regex(rf"(?:{_COMPARED})$")
_TREND = regex(
    r"(?:[均都也仍]|双双)?(?:增速|增幅|升幅|涨幅|降幅|增长(?!率)|表现|呈|保持|持续|稳步|快速|大幅|明显)[^，]{0,14}$"
)  # 客运、货运|均呈快速增长态势，分别…: no part of what grew
_BEING = regex(r"(?:分别|依次)(?:为|有|是|达到|达|共)?(?:了|约)?")
# 文化馆、图书馆分别|举办|活动30场、45场: what each did, without what only brings it about.
_DONE_THERE = regex(r"(?:分别|依次)(?:累计|共)?(?:完成|实现|达到?|设?有|拥有|建有|设|投入|安排|新增)?了?(?P<deed>[\u4e00-\u9fff]{0,4})$")
_PURPOSE = regex(r"(?:，)?(?:用于|用来|投向|投入)(?P<things>[^，。；！？\n]{4,40})")
_WHOLE = regex(r"全年|(?:全|我|该|本)[省市县区州盟旗镇乡村国]")
# 城镇和农村居民: the kind that both are of, which a dictionary has as a part of the second.
_OF_KIND = regex(r"(?:居民|职工|人口|企业|家庭|老人|儿童|教师|学生|用户|患者)$")
_SETTLED = frozenset({"城镇", "城市", "农村", "乡村"})  # kinds of places, and no names
_LEADING = regex(r"[带拉推]动(?=.{2})")  # 带动|蔬菜和水果产量分别增长
# 审结|危险驾驶、盗窃案件: what was done with all of them.
_DONE_WITH = regex(
    r"(?:审[结理判执]|受理|办[理结]|查[办处]|立案|破获|侦破|提出|发[出放]|参加|完成|落实|安排|拨付|化解|调[处解]|争取)(?=.{2})"
)
_OPENED = regex(r"对")
_DONE_TO = regex(r"(?:案件?|纠纷|建议|人数|[金款]|补贴|补助|保险|项目|线索|资金|面积)$")
_LIST_MARK = regex(r"、|以及|和(?!谐)|与|及")
# 对GDP的贡献率分别为10%、51%: of the same as the figures of the clause before, as many.
_OF_THEM = regex(
    r"[，；](?:其|各自|所)?(?P<tail>占[^，。；：、\d和与及]{2,14}?的?(?:比重|比例|份额)|(?:所占)?(?:占比|比重|比例|份额)|对[^，。；：、\d]{2,12}?的?(?:贡献率|贡献|拉动率)|[^，。；：、\d和与及]{0,6}率|总产量?|单产|产[量值]|增加值)"
)
_AGED = regex(r"\d岁(?:及?以[上下])?(?=人口)")
_PAYER = regex(r"(?:财政|^[省市州县区镇村]|中央|自治区|[省市州县区镇村]级|政府|集体)$")
_APART = 20
_WINDOW = 80
_MOST = 12  # figures that one 分别 may tell apart


class _Members(NamedTuple):
    """The members of a list, whose figures are told one by one.

    Attributes:
        stems: Each without the share that it takes or gives. owners: The places or bodies that they are, or None. end: Where their last figure ends.
    """

    stems: list[str]
    owners: list[Bounds] | None
    end: int


def pair(around: Surroundings, figures: Sequence[Candidate], start: int, end: int) -> None:
    """Give the figures behind or before each 分别 of a sentence the subject that belongs to them.

    Args:
        around: Places and bodies that may be owners.
        figures: The sentence's figures with their first readings.
        start, end: The sentence's bounds.
    """
    text = around.text
    last: _Members | None = None
    for match in _SEPARATE.finditer(text, start, end):
        split = bisect_left(figures, match.start(), key=lambda made: made.start)
        before = figures[max(0, split - _MOST) : split]
        behind = _run(text, figures[split : split + _MOST], match.end())
        if len(behind) > 1:
            last = _figures_last(around, behind, before, (start, *match.span()), last)
            _qualify(behind)
            _told_again(text, behind, _run(text, figures[split + len(behind) : split + 2 * len(behind) + 1], behind[-1].end))
            continue
        run = _run_before(text, before, match.start())
        if len(run) > 1:
            _figures_first(text, run, match.end(), min(end, match.end() + _WINDOW))


def _figures_last(
    around: Surroundings, run: list[Candidate], before: Sequence[Candidate], where: tuple[int, int, int], last: _Members | None
) -> _Members | None:
    """Give each of the figures behind a 分别 its subject, and tell who the subjects are.

    Args:
        around: Places and bodies that may be owners. run: The figures. before: Those before the word.
        where: Where the sentence begins, where the word begins, and where it ends.
        last: The members of the list that the 分别 before told of.
    """
    text, (start, position, first) = around.text, where
    gives = pulled(text, first, run[0].start)
    again = last._replace(end=run[-1].end) if last is not None and len(last.stems) == len(run) else None
    if last is not None and again is not None and _of_them(text, run, last, position, gives):
        return again
    if _told_before(text, run, before, position):
        return again
    if parts := joined(run[0].measure or "", len(run)):
        return _tell(run, *parts, "")
    members = _subjects_first(around, run, max(start, position - _WINDOW), position, before, gives)
    if members is None:
        _subjects_behind(text, run, first)
    return members


def _tell(run: Sequence[Candidate], stems: list[str], tail: str, gives: str) -> _Members:
    """Set the measures of figures whose members are known, with what is told of all of them."""
    for made, stem in zip(run, stems, strict=True):
        made.measure = made.head = f"{stem}{tail}{gives}"
    return _Members([whose(f"{stem}{tail}{gives}") for stem in stems], None, run[-1].end)


def _qualify(run: Sequence[Candidate]) -> None:
    """Give each of a row the qualifiers that stand before the first figure, but those that another member's own name holds (省、市、县级文物)."""
    told = [word for word in run[0].qualifiers if "、" not in word]
    for made in run:
        own = [word for word in told if word in (made.measure or "") or not any(word in (other.measure or "") for other in run)]
        rest = [word for word in made.qualifiers if word not in told and "、" not in word]
        if any(word[0] == "每" for word in rest):
            own = [word for word in own if word[0] != "每" or word in made.qualifiers]  # 每人每月760元和每人每年6240元
        made.qualifiers = [*own, *rest]


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


def _told_again(text: str, run: Sequence[Candidate], after: Sequence[Candidate]) -> None:
    """Give each of as many figures close behind what those of a row measure (分别提高0.3个和0.5个百分点，达到40.3%、47.6%)."""
    if len(after) == len(run) and _AGAIN.fullmatch(text, run[-1].end, after[0].start):
        for made, other in zip(after, run, strict=True):
            made.measure, made.head, made.owner = other.measure, other.head, other.owner


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


def _subjects_first(
    around: Surroundings, run: list[Candidate], floor: int, stop: int, figures: Sequence[Candidate], gives: str
) -> _Members | None:
    """Give each figure its subject before 分别, and tell the subjects where there are as many."""
    text = around.text
    first, last_told = _subject_bounds(text, floor, stop)
    parted = (_items(around, first, last_told, marks) for marks in _MARKS)
    spans = next((spans for spans in parted if len(spans) <= len(run)), [])
    if not spans:
        return None
    words = [against(text[start:end]) for start, end in spans]
    if len(spans) == 1 and (parts := joined(words[0], len(run))):
        return _tell(run, *parts, gives)
    if len(spans) != len(run):
        return None
    gives = gives or _done(text, run[0], stop)
    if _dated(around, run, spans, gives):
        return None
    previous = next((made for made in reversed(figures) if made.end <= first), None)
    counted = previous.head if previous and previous.unit == run[-1].unit and "其中" in text[previous.end : first] else None
    parts = elliptical(words) or of_whole(words, counted or "")
    words = [f"{stem}{parts[1]}" for stem in parts[0]] if parts else _shared(text, spans, around.cuts)
    owners = [_owner(around, span) for span in spans]
    known = [owner for owner in owners if owner is not None]
    members = _Members([whose(f"{word}{gives}") for word in words], known if len(known) == len(owners) else None, run[-1].end)
    last = run[-1]
    if last.kind == "ratio" and last.measure and all(_PAYER.search(text, *span) for span in spans):
        return members  # 保费由省、市、县财政分别补贴: the fee is shared
    if last.kind == "count" and last.head and text.startswith(last.head, last.end) and not _BEING.fullmatch(text, stop, run[0].start):
        words = [last.measure or last.head] * len(run)  # 企业和合作社分别带动120户和80户农户
    for made, word, owner in zip(run, words, owners, strict=True):
        if owner is not None:
            made.owner = owner
            made.measure = made.head = (previous.measure if previous else None) or made.measure
        else:
            made.measure = made.head = f"{word}{gives}"
    if members.owners is not None and previous is None:
        _deed_between(text, run, stop)
    return members


def _subject_bounds(text: str, floor: int, stop: int) -> Bounds:
    """Give where the subjects begin and end that stand before a 分别, without what they are compared with and how they did."""
    edges = [match.end() for match in _EDGE.finditer(text, floor, stop)]
    first = edges[-1] if edges else floor
    compared = _COMPARED_LAST.search(text, first, stop)
    last_told = compared.start() if compared else stop  # 工业和农业投资|比上年
    if first == last_told and len(edges) > 1:
        first, last_told = edges[-2], last_told - (text[last_told - 1] == "，")
        trend = _TREND.search(text, first, last_told)
        last_told = trend.start() if trend and trend.start() > first else last_told
    return first, last_told


def _dated(around: Surroundings, run: Sequence[Candidate], spans: Sequence[Bounds], gives: str) -> bool:
    """Give each figure its own period where the members of a list are dates (2021年、2022年分别投入资金3亿元、2亿元), and tell whether they are."""
    ends = [max(around.dates.ends.get(start, ()), default=start) for start, _ in spans]
    if any(last != end for last, (_, end) in zip(ends[:-1], spans[:-1], strict=True)) or not spans[-1][0] < ends[-1] <= spans[-1][1]:
        return False
    told = against(around.text[ends[-1] : spans[-1][1]]) or (run[0].measure if gives else None)
    for made, (start, _), last in zip(run, spans, ends, strict=True):
        made.period = start, last
        made.measure = made.head = told or made.measure
    return True


def _done(text: str, made: Candidate, stop: int) -> str:
    """Give what stands between 分别 and its first figure and is counted there of each (第二、三产业分别完成投资), else ""."""
    counted = made.measure if made.kind not in ("ratio", "growth", "rank") else None
    at = text.find(counted, stop, made.start) if counted else -1
    done = _DONE_THERE.match(text, stop, at) if at >= 0 else None
    return f"{done['deed'] if done else ''}{counted}" if at >= 0 else ""


def _deed_between(text: str, run: list[Candidate], stop: int) -> None:
    """Take what stands between 分别 and the first figure as the measure of all (A、B分别招商12家、8家)."""
    word = re.sub(r"^(?:分别|依次)", "", text[stop : run[0].start])
    word = re.sub(r"^(?:完成|实现)(?=..)", "", word)
    word = re.sub(r"(?:达到|达|为|有|完成|实现|了|约|占)+$", "", word)
    for made in run:
        made.measure = made.head = word or made.measure


def _items(around: Surroundings, first: int, stop: int, marks: re.Pattern[str]) -> list[Bounds]:
    """Give the subjects of a list, never split inside a name; the district's own name before the first one is left out."""
    text = around.text
    named = [*around.named.within(first, stop), *around.organisations.within(first, stop)]
    spans: list[Bounds] = []
    position = first
    for match in marks.finditer(text, first, stop):
        whole = match.group() != "、" and not (match.start() in around.cuts and match.end() in around.cuts)
        if whole or any(mention.start <= match.start() and match.end() <= mention.end for mention in named):
            continue
        spans.append((position, match.start()))
        position = match.end()
    spans.append((position, stop))
    behind = _behind_names(around, first, spans[0][1])
    if behind < spans[0][1]:
        spans[0] = (behind, spans[0][1])
    if _DONE_TO.search(text, first, stop) and len(spans) > 1 and (done := _DONE_WITH.match(text, *spans[0])):
        spans[0] = (done.end(), spans[0][1])
    opened = [(start + (text[start] in "从由在向但却" and start + 1 in around.cuts), end) for start, end in spans if end > start]
    return [(led.end() if (led := _LEADING.match(text, start, end)) else start, end) for start, end in opened]


def _behind_names(around: Surroundings, first: int, stop: int) -> int:
    """Give where the date and the chain of places end that a subject opens with (去年某省某县粮食产量)."""
    first = max([end for end in around.dates.ends.get(first, ()) if end < stop], default=first)
    while ends := [end for end in around.places.ends.get(first, ()) if end <= stop and around.text[first:end] not in _SETTLED]:
        first = max(ends)
    wide = _WHOLE.match(around.text, first)
    return wide.end() if wide else first


def _shared(text: str, spans: Sequence[Bounds], cuts: frozenset[int]) -> list[str]:
    """Give each subject with the tail that the last one has for all (工业、农业产值; 甲类、乙类企业对增长贡献率)."""
    words = [against(text[start:end]) for start, end in spans]
    for at in range(1, len(words)):
        words[at] = f"{lent(words[at - 1], words[at])}{words[at]}"  # 专利申请量、授权量
    first, stop = spans[-1]
    edges = [at for at in range(first + 1, stop) if at in cuts]
    alone = _TOLD_OF_ALL.search(words[-1])
    attribute = alone or _ATTRIBUTE.search(words[-1])
    if attribute is None or (alone is not None and alone.start() == 0):
        return words
    owns = [[start, *(at for at in range(start + 1, end) if at in cuts)] for start, end in spans[:-1]]
    tails = [text[own[-1] : end] for own, (_, end) in zip(owns, spans[:-1], strict=True)]
    same = [at for at in edges if any(text.startswith(tail, at - len(tail)) for tail in tails)]  # 养老产业、数字产业|贷款余额
    aged = _AGED.search(text, first, stop)
    made: list[str] = []
    for own, word in zip(owns, words[:-1], strict=True):
        alike = same[-1:] or [at for at in edges if text[at - 1] == word[-1]][:1]  # 中晚籼稻、粳稻|最低收购价
        if not alike and DOER.search(word):
            alike = [at for at in edges if DOER.search(text, first, at)][:1]  # 企业、个体工商户|贷款
        edge = alike[0] if alike else edges[min(len(own), len(edges)) - 1] if edges else stop
        kind = _OF_KIND.search(text, first, edge)
        if aged:
            edge = aged.end()  # 0-14岁、60岁及以上|人口
        elif kind and kind.start() > first and not _OF_KIND.search(word):
            edge = kind.start()
        elif alone or (not edges and len(word) == attribute.start()):
            edge = stop - len(attribute.group())  # 电动汽车、船舶等产品|出口; 民事、刑事|案件
        whole = _ATTRIBUTE.search(word) and text[edge - 1] != word[-1]  # but 存款、贷款|余额
        made.append(word if whole else f"{word}{against(text[edge:stop])}")
    if opened := _OPENED.match(words[0]):  # 对拉美、非洲出口
        made[1:], words[-1] = [f"{opened.group()}{word}" for word in made[1:]], f"{opened.group()}{words[-1]}"
    return [*made, words[-1]]


def _of_them(text: str, run: Sequence[Candidate], last: _Members, position: int, gives: str) -> bool:
    """Tell whether figures are of the members that the 分别 before told of, and then set what they measure of them."""
    tail = gives if gives and _SAME.fullmatch(text, last.end, position) else ""
    if not tail and (match := _OF_THEM.fullmatch(text, last.end, position)):
        tail = match["tail"]
    if not tail:
        return False
    for at, made in enumerate(run):
        if last.owners is not None:
            made.owner = last.owners[at]
        made.measure = made.head = tail if last.owners is not None else f"{lent(last.stems[at], tail) or last.stems[at]}{tail}"
    return True


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
