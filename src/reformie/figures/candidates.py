"""From numerals to candidates: the unit, the bound words behind it, the kind, and the sign of a growth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import cast

from reformie import bound_words
from reformie.bound_words import Bound
from reformie.figures.candidate import PIECES, TIMES, Candidate
from reformie.figures.elided import elided
from reformie.figures.spoken import coined, with_tenths
from reformie.figures.tables import Tables, Unit
from reformie.figures.unmeasured import unmeasured
from reformie.numerals import Numeral
from reformie.record import FigureKind
from reformie.regexes import regex

_WINDOW = 24
_CLAUSE = regex(r"[，。；：！？,;:!?\n（）()●]")
_UP_TO = regex(f"(?s:.*){_CLAUSE.pattern}")  # the last mark of a clause
_FILLER = regex(r"(?:了|约|近|超过|超|达到|高达|达|幅度|均|分别|将|也|已|更是?|甚至|仍|同比|环比)+$")
_NOUN_FILLER = regex(r"(?:为|是|至|到|仅|由|从|保持在|稳定在|控制在)+$")
_GROWTH_NOUN = regex(r"(?:[增涨升]幅|增速|增长率|增长速度|[降减跌]幅)$")
_DOUBLED = regex(r"翻(?:了)?番")
_HALVED = regex(r"减半")
_WORDED = regex(r"番|减半|首位|至[零0]|到[零0]|为[零0]")
_NOUGHT = regex(r"(?:[降减]|降低|减少)[至到为](零|0)(?=[，。；！？、）\n]|$)")  # 降至零下 and 减至0.5 tell more
_RATE = regex(r"率|比例|比重")
_AND_ONE = regex(r"(?:[\d两二三四五六七八九]|十)[名位个家][^，。；、\d一两]{1,8}[和与及]$")  # 两名评估员和一名医生
_FIRST = regex(r"(?<![放摆置])(?<!放在)(?<!摆在)(?<!置于)首位")
_PLACED = regex(r"[居列排][^，。；、]{0,10}$")
# 第一、二、三产业, 第一、第二季度 tell no order among many.
_RANK_END = regex(
    r"(?!(?:[、和及与]|以及)第?[一二三四五六七八九十](?:[、和及与一二三四五六七八九十第]|以及){0,8}(?:产业|季度|批|期|轮))[，。；、！？,;!?）)”』\n和与及的并且跃升上提前进降退到至]|$"
)
# 由第十一位升至第五位
_MOVED = regex(r"(?:(?:跃|上|提|攀|晋)?升|跃居|前[进移]|进位|(?:下|滑)?降|下?滑|后?退)(?:到|至|为)?(?:[全位居列][^，。；\d]{1,6})?第")
_TOP = regex(r"(?<![目之以日此眼跟提])前$")
_TOPPED = frozenset("前）)")  # what ends 前 and 前（含）
_NO_TOP = regex(r"[季个年届期批轮天月周次段半]")
_AMONG = regex(
    r"(?:全[国省市区县州盟旗球疆院校乡镇村班厂局]|全(?:公司|集团|行业|系统|年级|线|网)|[省市区县州国]内|同类|行业|系统|地区|县（市、区）|市（州）|区县|各县|县域|世界)[^，。；、]{0,6}$"
)
_LISTED = regex(r"、|和|与|及|以及")
_ONLY = regex(r"(?:只有|仅有|仅)$")
# 开春还想再招一名
# 三家变成了一家
_BECAME = regex(
    r"[二两三四五六七八九十\d](?P<unit>[家个所支座处])[^，。；、\d一二两三四五六七八九十]{0,14}(?:变|合并|整合|归并|兼并|撤并|缩减|压减|精简|重组|[合并减])(?:成|为|到|至)了?$"
)
_ANOTHER = regex(r"再(?:招聘|[聘请招派选添])$")
_RANGE = regex(r"[-—~]{1,2}|[至到]")
_OTHER_RANGED = frozenset({"℃", "摄氏度", "岁", "周岁"})
_MANY = regex(r"多元(?![化文素主])")
# 每村上门一次: a service or check done for each is counted, and so is all that is done so often (每半年评议一次) but putting out anew
_RENDERED = regex(
    r"每[^，。；]{1,16}(?:[抽巡核检普排督]查|巡[诊护检逻访]|[走家]访|回访|随访|上门|入户|[义坐]诊|体检|评估|维护|保养|清扫|清运|配送|开展)(?:了)?$"
)
_SO_OFTEN = regex(
    r"每(?:隔)?[一两二三四五六七八九十半几\d]{0,3}个?(?:年|季度|季|月|周|星期|礼拜|天|日|旬|学期)(?![一二三四五六日末])(?![^，。；]{0,12}(?:发布|更新|更换))[^，。；]{0,14}$"
)
# 每季度晒一次榜, 每半年作一轮评估: light verbs, for which 每 says all there is to count
_ROUND = regex(r"[作做搞晒亮排评列张]$")
# 一个多民族县, 50名多伦籍厨师: of them there is no part more, so 多 opens a word; but 两个多月, 3个多亿, 两个多球场大
_OPENS_A_WORD = regex(
    r"多(?![的一])[\u4e00-\u9fff](?:(?<!个多.)|(?<!个多[月小世钟星礼季学工亿百点])(?![^，。；、的]{0,6}[大高长宽深厚](?:小|度)?[，。；、的]))"
)
_INHABITANTS = regex(r"人口(?!普查|密度|信息|监测)")  # 50多万人口
_SPAN = regex(r"(?:[由从]|自(?![己家行主身种]))[^，。；]{0,12}$")
_ASIDE = regex(r"[（(][^（）()\d]{1,4}[）)]")
_REACHED = "突破"
_MORE_THAN = regex(r"还多(?=[，。；、！？”）\s]|$)")  # 翻了一番还多
# 压缩用电成本15%: the object stands between the verb of change and its share.
_OBJECT = regex(
    r"(压减|压缩|减少|降低|缩短|精简|削减|缩减|提高|提升|增加|(?:(?<=平均)|(?<=[、共])|^)减(?![税排灾贫]))[^，。；、●\s\d一二三四五六七八九十半的占达为至到率比于]{2,8}$"
)
_UNCHANGED = regex(r"(?:[最至不很许大众][多少]|[多少][达至](?:到|了)?)$")  # 至少, 多达: no change
# 粮食多打了一成, 化肥少用两成: a rise, a fall.
_DONE_MORE = regex(r"(?<![至不最许很])([多少])[打收卖产挣赚采摘用花交]了?$")
# 土层薄了三成, 流程短了一半
_THINNED = regex(r"(?<!不)[薄短窄浅轻]了(?:近|约|超过?|足足|整整)?$")
# What became less by so many, told against another time or thing, is a fall (比上年减少60人); money needs no comparison (成本降低80元).
_LESS = regex(r"(?:下降|下调|下浮|减少|降低|减轻|下跌|回落|下滑|缩小|少)(?:了)?$")
# 水位一年掉1米多: what sinks, falls by its length.
_SUNK = regex(r"(?:水位|水面|地面|地下水|湖面|冰川|雪线|气温|盐分)[^，。；]{0,8}?(?:掉|降|降了|沉|下降|下沉|下跌|退|后退|回落)(?:了|去)?$")
# 亩均增产50公斤, 河岸线增长3公里: an increase.
_MORE_BY = regex(r"(?:增产|增长|增加|增高|提高|多[打收产])了?$")
# 价格比上年提高0.2元/斤, 油价上涨300元: a rise needs no comparison; but 增加投资3亿元
_RAISED = regex(r"(?:提高|上涨|上调|上浮|抬高|(?<![上看高暴飞飙])涨)了?$")
_AGAINST = regex(r"同比|环比|反而|[比较](?!例|重|赛|为)")
_PRICED = regex(r"(?:成本|费|费用|收费|价|价格|单价|负担|支出|差距|租金|均价)[^，。；、]{0,4}$")
_LESSENED: frozenset[FigureKind] = frozenset({"count", "money", "area", "length", "mass", "other"})
_NEARLY = regex(r"[约近][占为是][^，。；]{0,16}$")
_AFTER_RATE = regex(r"[^\u4e00-\u9fff]|$|[的以左]")
# 提高2.1个、1.3个百分点: the last of a list names the unit of all.
_ELIDED = regex(r"个?(?=(?:(?:、|和|与|以?及)(?:增长|下降|上升|提高|回落|降低)?\d{1,3}(?:\.\d{1,4})?个?){1,6}(?P<unit>百分点|%|％))")
_DECIMAL_LEAD = regex(r"[为仅达到至由从约是过的近高低]$")
_EACH = regex(
    r"(?:每[^，。；]|各)[^，。；]{0,9}(?:配备|配有|配置|设立|设|建立|建|选派|派驻|派|明确|确定|安排|落实|联系|带动|培养|(?<!都)有|包|承包|中标|认领|负责|领|栽|种|派出|捐)(?:了|好)?$"
)


def find(text: str, start: int, end: int, tables: Tables, found: Sequence[Numeral]) -> list[Candidate]:
    """Find the candidates of one block, in text order; false friends are among them.

    Args:
        text: The clean text. start, end: the block's half-open bounds.
        tables: Units and cue words.
        found: The block's numerals, in text order.
    """
    made = [*_counted(text, start, end, tables, found), *_without_numeral(text, start, end, tables)]
    made.sort(key=lambda candidate: candidate.start)
    kept: list[Candidate] = []
    for candidate in made:
        if kept and _one_range(text, start, kept[-1], candidate):
            kept[-1] = _spanned(kept[-1], candidate)
        elif not kept or candidate.start >= kept[-1].end:
            if kept and kept[-1].kind == "growth":
                _inherit_growth(text, kept[-1], candidate)
            kept.append(candidate)
    return kept


def _spanned(one: Candidate, two: Candidate) -> Candidate:
    """Make one range of two amounts; below nought the larger figure is the lower end (-18℃至-22℃)."""
    ends = sorted(value for value in (one.value, two.value) if value is not None)
    return replace(one, end=two.end, value=None, low=ends[0], high=ends[-1])


def _one_range(text: str, start: int, one: Candidate, two: Candidate) -> bool:
    """Tell whether two amounts with the same unit are the ends of one range (500万元至800万元), not of a change."""
    ranged = one.kind in ("money", "area", "length", "mass", "count") or one.unit in _OTHER_RANGED
    raised = one.kind == "growth" and two.kind in ("money", "mass", "length")  # 提高500元至800元
    if one.unit != two.unit or not (raised or (ranged and two.kind == one.kind)):
        return False
    if (
        one.value is None
        or two.value is None
        or not (one.value < two.value or two.value < one.value < 0)
        or not one.bound == two.bound == "exact"
    ):
        return False
    if _RANGE.fullmatch(text, one.end, two.start) is None:
        return False
    return text.startswith("不等", two.end) or _SPAN.search(text[max(start, one.start - 14) : one.start]) is None  # 从2元到9元不等


def _counted(text: str, start: int, end: int, tables: Tables, found: Sequence[Numeral]) -> Iterator[Candidate]:
    behind = start
    for numeral in found:
        if numeral.core_start < behind or numeral.end > end:
            continue
        candidate = _candidate(text, start, end, numeral, tables)
        if candidate is not None:
            behind = candidate.end
            yield candidate


def _candidate(text: str, start: int, end: int, numeral: Numeral, tables: Tables) -> Candidate | None:
    if (made := _elided(text, start, end, numeral, tables) or elided(text, start, end, numeral, tables)) is not None:
        return made
    first = _unit_start(text, numeral)
    unit = tables.unit_at(text, first, end) if not (numeral.form == "mixed" and _INHABITANTS.match(text, first)) else None
    bare = unit is None and not numeral.ordinal and not numeral.percent and numeral.form not in ("fraction", "half")
    if bare and (told := unmeasured(text, numeral, end, _clause_before(text, start, numeral.start))):
        return told
    if bare and text[numeral.start - 1 : numeral.start] not in _TOPPED and "." not in text[numeral.core_start : numeral.core_end]:
        return None
    before = _clause_before(text, start, numeral.start)
    top = before.endswith("前") and _TOP.search(before) is not None
    if numeral.ordinal or (top and not numeral.percent):
        return _rank(text, end, numeral, before, tables)
    if numeral.percent:
        if top and _ranked(before[:-1], tables):
            return replace(Candidate.of(numeral, numeral.end, "%", "rank", "figures.rank"), start=numeral.start - 1, bound="at_most")
        return _signed(_and_more(text, end, Candidate.of(numeral, numeral.end, "%", "ratio", "figures.share")), before, tables)
    whole = numeral.form not in ("fraction", "half") or (numeral.form == "half" and unit is not None and unit.kind == "area")
    if unit is not None and (whole or unit.kind == "growth"):
        return _with_unit(text, end, numeral, unit, first, before, tables)
    if numeral.form == "fraction" or (numeral.form == "half" and text[numeral.core_end - 1] != "年"):
        return _part(text, numeral, before, tables)
    return _decimal(text, end, numeral, before, tables)


def _unit_start(text: str, numeral: Numeral) -> int:
    """Give where a unit may begin: behind the numeral, a layout space, or the 多 of 3亿多元, which alone might be 多元."""
    if text.startswith("多元", numeral.end) and _many(text, numeral):
        return numeral.end + 1
    return numeral.end if text[numeral.end : numeral.end + 1].strip() else numeral.end + 1


def _many(text: str, numeral: Numeral) -> bool:
    """Tell whether 多元 behind a numeral is "and more yuan" (3000多元), not a word of its own (2025多元发展)."""
    if _MANY.match(text, numeral.end) is None or (numeral.form == "arabic" and (numeral.value is None or numeral.value % 10)):
        return False
    return numeral.form in ("arabic", "mixed", "chinese", "vague", "bare")


def _with_unit(text: str, end: int, numeral: Numeral, unit: Unit, first: int, before: str, tables: Tables) -> Candidate:
    stop = first + len(unit.form)
    form = unit.form
    per = tables.per(text, stop, end)
    if unit.kind != "count" or _AFTER_RATE.match(text, per):
        form, stop = form + text[stop:per], per
    if unit.kind == "count" and (both := tables.aside(text, stop, end)) > stop:
        form, stop = form + text[stop:both], both
    made = _bounded(text, end, Candidate.of(numeral, stop, form, unit.kind, f"figures.{unit.kind}"))
    if made.bound == "exact" and text[numeral.end : first] == "多":
        made.bound = "more_than"
    if made.unit == "块" and (with_tenths(text, made, end) or coined(text, made, end, before)):
        made.kind, made.rule = "money", "figures.money"
    reached = text.startswith(_REACHED, made.start) and text[numeral.core_start] not in "百千万亿"
    made.start += len(_REACHED) + text.startswith("了", made.start + len(_REACHED)) if reached else 0
    if unit.kind == "growth" and unit.form == "番":
        made = _multiplied(text, made, before)
    elif unit.kind in ("ratio", "growth"):
        made = _signed(made, before, tables)
    elif _fell(made, unit, before):
        made = replace(made, kind="growth", shift=-1, rule="figures.fall")
    elif (unit.kind in ("mass", "length") and _MORE_BY.search(before)) or (unit.kind == "money" and _RAISED.search(before)):
        made = replace(made, kind="growth", shift=1, rule="figures.growth")
    lone = text[numeral.core_start : numeral.core_end] in ("一", "壹")
    made.weak = lone and (made.bound == "exact" or reached) and not _counts_one(text, made, unit, before)
    return made


def _elided(text: str, start: int, end: int, numeral: Numeral, tables: Tables) -> Candidate | None:
    """Read a number whose unit only the last of its list has (提高2.1个、1.3个百分点, 增长5.1、7.3%)."""
    match = _ELIDED.match(text, numeral.end, end) if numeral.form == "arabic" and not numeral.percent and not numeral.ordinal else None
    if match is None or (match.group() and match["unit"] != "百分点"):
        return None
    unit, kind = ("%", "ratio") if match["unit"] != "百分点" else ("个百分点", "growth")
    made = Candidate.of(numeral, match.end(), unit, cast("FigureKind", kind), f"figures.{kind}")
    return _signed(made, _clause_before(text, start, numeral.start), tables)


def _counts_one(text: str, made: Candidate, unit: Unit, before: str) -> bool:
    """Tell whether 一 counts and does not only mean "a": in a rate, for each, so often, or where nothing else is there."""
    return (
        (unit.kind in ("growth", "ratio") and (unit.form != "番" or "翻" in before))
        or _EACH.search(before) is not None
        or (made.unit in TIMES and _often(text, made, before))
        or (made.unit in ("位", "名", "人", "家", "所") and _ONLY.search(before) is not None)
        or _became_one(text, made, before)
        or (made.unit in ("位", "名", "个", "家") and _AND_ONE.search(before) is not None)
        or (made.unit in ("位", "名", "人") and _ANOTHER.search(before) is not None and _RANK_END.match(text, made.end) is not None)
    )


def _became_one(text: str, made: Candidate, before: str) -> bool:
    """Tell whether several are told to have become one."""
    became = _BECAME.search(before) if text[made.end : made.end + 1] in "，。；、”" else None
    return became is not None and became["unit"] == made.unit


def _fell(made: Candidate, unit: Unit, before: str) -> bool:
    """Tell whether an amount is what something fell by: against another time, in its price, or as water sinks."""
    fall = _LESS.search(before) if unit.kind in _LESSENED else None
    if fall and (_AGAINST.search(before) or _costs(made, before[: fall.start()])):
        return True
    return unit.kind == "length" and _SUNK.search(before) is not None


def _often(text: str, made: Candidate, before: str) -> bool:
    """Tell whether 一次 counts how often something is done in a time, or for each."""
    if text.startswith("性", made.end) or (_ROUND.search(before) and _RANK_END.match(text, made.end) is None):
        return False
    return _SO_OFTEN.search(before) is not None or (_RENDERED.search(before) is not None and _RANK_END.match(text, made.end) is not None)


def _costs(made: Candidate, subject: str) -> bool:
    """Tell whether a sum is what a price or cost fell by (单位成本降低80元), not what was saved (减少80元)."""
    return made.kind == "money" and _PRICED.search(subject) is not None


def _bounded(text: str, end: int, made: Candidate) -> Candidate:
    behind = bound_words.behind(text, made.end) if made.end < end else None
    if behind is None or behind[0] > end or (made.unit in PIECES and _OPENS_A_WORD.match(text, made.end)):
        return made
    made.end = behind[0]
    made.bound = behind[1] if made.bound in ("exact", "approx") else made.bound
    return made


def _and_more(text: str, end: int, made: Candidate) -> Candidate:
    """Take 还多 behind a share or multiple into it (九成还多, 翻了一番还多)."""
    more = _MORE_THAN.match(text, made.end, end)
    return replace(made, end=more.end(), bound="more_than") if more else made


def _multiplied(text: str, made: Candidate, before: str) -> Candidate:
    verb = re.search(r"翻(?:了)?$", before)
    made = _and_more(text, len(text), made) if verb else made
    return replace(made, start=made.start - len(verb.group()), shift=1, rule="figures.doubling") if verb else made


def _part(text: str, numeral: Numeral, before: str, tables: Tables) -> Candidate:
    """Read 三分之一 and 一半; 减少一半 is a fall of 50 %, as 减半 is."""
    made = _signed(Candidate.of(numeral, numeral.end, "", "ratio", "figures.part"), before, tables)
    halved = made.kind == "growth" and made.shift < 0 and numeral.form == "half"
    return replace(made, value=Decimal(50), unit="%") if halved else made


def _signed(made: Candidate, before: str, tables: Tables) -> Candidate:
    """Make a share or multiple a growth where a verb of change stands right before it; 提高到65% is none."""
    lead = _FILLER.sub("", before)
    word = None if _UNCHANGED.search(lead) or _UNCHANGED.search(before) else tables.growth.search(lead)
    word = word or _GROWTH_NOUN.search(_NOUN_FILLER.sub("", lead)) or _OBJECT.search(lead) or _DONE_MORE.search(before)
    if made.bound == "exact" and made.kind == "ratio" and _NEARLY.search(before):
        made.bound = "approx"
    if word is None and _THINNED.search(before):
        made.kind, made.rule, made.shift = "growth", "figures.growth", -1
    elif word is not None:
        made.kind, made.rule = "growth", "figures.growth"
        made.shift = -1 if word[word.lastindex or 0] in tables.cue("fall") else 1
    elif made.kind == "growth":
        made.shift = 1
    return made


def _inherit_growth(text: str, before: Candidate, made: Candidate) -> None:
    """Give the second of 分别增长8.7%、6.5% the kind and sign of the first, which is a growth."""
    if made.kind in ("ratio", "growth") and before.unit == made.unit and _LISTED.fullmatch(text, before.end, made.start):
        made.kind, made.shift, made.rule = "growth", before.shift, before.rule


def _rank(text: str, end: int, numeral: Numeral, before: str, tables: Tables) -> Candidate | None:
    if numeral.value is None or numeral.form in ("vague", "fraction", "half", "digits"):
        return None
    marked = numeral.start - 1
    stop = numeral.core_end
    unit = text[stop : stop + 1] if text[stop : stop + 1] in ("位", "名") else ""
    if not numeral.ordinal and text.startswith("强", stop):
        unit = "强"
    stop += len(unit)
    ends = _RANK_END.match(text, stop, end) is not None if numeral.ordinal else not _NO_TOP.match(text, stop)
    moved = numeral.ordinal and _MOVED.match(text, stop) is not None
    if not ends or numeral.value > 9999 or not (moved or _ranked(before[:-1], tables)):
        return None
    bound: Bound = "exact" if numeral.ordinal else "at_most"
    return Candidate(marked, stop, numeral.value, None, None, unit, bound, "rank", "figures.rank")


def _ranked(before: str, tables: Tables) -> bool:
    """Tell whether the words before 第 or 前 tell of an order among many (位居全省, 在全市)."""
    window = before[-14:]
    cued = any(word in window for word in tables.cue("rank") if len(word) > 1 or window.endswith(word) or f"{word}全" in window)
    return cued or _PLACED.search(before) is not None or _AMONG.search(before) is not None


def _decimal(text: str, end: int, numeral: Numeral, before: str, tables: Tables) -> Candidate | None:
    """Read a decimal fraction without a unit behind a noun that takes none (容积率2.5)."""
    if "." not in text[numeral.core_start : numeral.core_end] or not before:
        return None
    if text[numeral.end : numeral.end + 1].isalnum() and not re.match(
        r"[提增降升减下上调到至的缩扩压]", text[numeral.end : numeral.end + 1]
    ):
        return None
    lead = text[max(0, numeral.start - 40) : numeral.start]
    if text[numeral.end : numeral.end + 1] in (":", "：", "∶"):
        return None
    cue = tables.decimal.search(_CLAUSE.split(lead)[-1])
    if cue is None or not (_DECIMAL_LEAD.search(before) or tables.decimal.search(before[-2:])):
        return None
    kind: FigureKind = "other" if cue.group()[-1] in "分数值" else "ratio"
    return Candidate.of(numeral, numeral.end, "", kind, "figures.decimal")


def _without_numeral(text: str, start: int, end: int, tables: Tables) -> Iterator[Candidate]:
    if _WORDED.search(text, start, end) is None:
        return
    for match in _DOUBLED.finditer(text, start, end):
        yield Candidate(*match.span(), Decimal(1), None, None, "番", "exact", "growth", "figures.doubling", shift=1)
    for match in _HALVED.finditer(text, start, end):
        yield Candidate(*match.span(), Decimal(50), None, None, "%", "exact", "growth", "figures.halving", shift=-1)
    for match in _NOUGHT.finditer(text, start, end):
        kind: FigureKind = "ratio" if _RATE.search(_clause_before(text, start, match.start())) else "count"
        yield Candidate(*match.span(1), Decimal(0), None, None, "", "exact", kind, "figures.nought")
    for match in _FIRST.finditer(text, start, end):
        before = _clause_before(text, start, match.start())
        if re.search(r"[居列]", before[-20:]) or _AMONG.search(before):
            yield Candidate(*match.span(), Decimal(1), None, None, "位", "exact", "rank", "figures.rank")


def _clause_before(text: str, start: int, position: int) -> str:
    """Give what stands before a position in its clause, at most a window of it."""
    lead = text[max(start, position - _WINDOW) : position]
    lead = _ASIDE.sub("", lead) if "（" in lead or "(" in lead else lead
    passed = _UP_TO.match(lead)
    return lead[passed.end() :] if passed else lead
