"""What an article says about its own time: years told as past or still to come, this year's words, public events, days with an ordinal."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reformie import numerals
from reformie.regexes import regex
from reformie.timex import hints, occasions
from reformie.timex.ahead import FUTURE, ahead_as, last_month
from reformie.timex.evidence import EXACT, Clues, Undated
from reformie.timex.model import Point, Rough
from reformie.timex.named import NamedTimes
from reformie.timex.past import Past, came_of_it, is_news, is_of_a_thing, kind_of

# so many months at most lie between a month written out and one of 今年 that the sentence goes on to
_SOON_AFTER = 6
# from which month on the papers of the next year are prepared
_LATE = 10
# 三年来 and 27年来, but not 近三年来 nor 一年来, nor the round 三十年来
_SINCE_LONG = regex(r"(?:[二两三四五六七八九十]|[二三四五六]?十[一二三四五六七八九]|[2-9]|10|[1-6][1-9])年(?:以?来|过去|后的?今[天年日])")
# 新规实行三年来: since the deed of it, however far above that is told
_REFORMED = regex(r"(?:改革|试点|新制|新规|制度|机制)[^，。；\n]{0,6}(?:推行|实施|启动|实行|运行|施行|推开|落地|开展)(?:的|已)?$")
# 今年是试点的第三年, 如今已进入第四个年头
_NTH_YEAR = regex(
    r"(?:今年(?:已经?)?|如今(?:已经?)?|目前|眼下)(?:是|进入|步入|迈入|迎来)了?[^，。；\n“《]{0,12}?第([二三四五六七八九十]|[2-9]|10)个?年(?!级|度|[轻龄])"
)
# 2019年那会儿 is no year that is running
_THEN = regex(r"(?:那会儿|那阵|那时|的时候)")
# around a day of the past that is remembered on the same day
_LOOKED_BACK = regex(r"回想|回忆|回顾|回到|拨回|难忘|忘不了|记得|那一?天|年前|当年")
# how much of what is told of a year is compared, and by which words
_TOLD = 24
# and with how many of 去年 at most, which keeps the work linear
_COMPARED = 16
_FIGURE = regex(r"\d+(?:\.\d+)?")
_MEASURE = regex("[\u4e00-\u9fff]{4}")
# between a day and the feast that it is: 2月10日（正月初一）
_BESIDE_FEAST = regex(r"[(（，、,是]{0,2}(?:农历|正值|恰逢|适逢|时值|也是)?[)）]?")
# before an ordinal that counts this year: 今年的第35个…, 12月4日是第11个…
_BESIDE = regex(r"(?:今年|\d日)[^。；\n]{0,8}$")
# a range that has run its course: what it brought is told
_ELAPSED = regex(
    r"[^。；\n]{0,40}?(?:由[^。；\n]{1,24}[到至]|累计|年均|共|先后|受理|办理|办结|接待|发放|增长|增加|下降|减少|提高|完成|参加|达)"
)
# and one that is the name of a plan, or is planned for
_PLANNED = regex(r"[^。；\n]{0,16}?(?:行动|规划(?![队局院师馆处和及])|计划|方案|将|拟|力争|目标|任务|试点期|建设期)")
# 2023年是改革攻坚之年
_YEAR_IS = regex(r"(2(?<!\d2)0\d\d)年是[^，。；\n]{2,30}?(?:之年|的一年)")
# 今年是《…（2021—2023年）》的收官之年
_SPAN_YEAR = regex(
    r"今年[^，。；\n]{0,4}是[^。；\n]{0,16}?《[^》\n]{1,40}?(20\d\d)年?[-—至]{1,2}(20\d\d)年[^》\n]{0,6}》[^，。；\n]{0,4}?(?:(开局|首|第一)|收官|最后)"
)
# 《…方案（2021—2024年）》, and of it 规划明年期满
_SPAN = regex(r"[（(]20\d\d年?[-—至]{1,2}(20\d\d)年?[）)]")
_RUNS_OUT = regex(r"(今年|明年)[^，。；\n]{0,6}?(?:到期|期满|届满|收官)")
# 《2024年改革工作要点》, and 〔2024〕12号
_YEARLY = regex(r"《[^》\n]{0,30}?(20\d\d)年(?:度)?(?![-—至])[^》\n]{0,24}?(?:工作要点|工作方案|任务清单|工作计划|实施方案)》")
# 审议2025年工作要点, mostly of the year that has begun, in late autumn of the next
_YEARLY_PLAIN = regex(
    r"(?:审议|讨论|研究|印发|通过|部署|听取)了?[^，。；《》\n\d]{0,16}?(20\d\d)年度?[^，。；《》\n]{0,20}?(?:工作要点|工作计划|任务清单)"
)
_NUMBERED = regex(r"〔(20\d\d)〕\d{1,4}号")
# 发布《…名录（2024年版）》: an edition is new when it comes out, not where it is only named
_EDITION = regex(r"(?:发布|印发|出台|推出|公布)(?:了|的)?《[^》\n]{1,40}[（(](20\d\d)年?版[）)]》")
_WEEKDAY = regex(r"(?:星期|周)([一二三四五六日天])[)）]?$")
# 十九届二中、三中、四中全会精神
_PLENUM = regex(r"(十[七八九]届|二十届)(?:[一二三四五六七]中(?:全会)?[、和及]){0,6}([一二三四五六七]中全会)精神")
# 以下是2024年第5期访谈: in the head of what is its issue
_ISSUE = regex(r"(20\d\d)年第 ?\d{1,3} ?期(?:[^，。；\n]{0,4}(?:访谈|节目|简报|直播|栏目|专访|对话))")
_HEAD = 300
_NEW_YEAR = regex(r"新年(?:伊始|首月|首|开局)|新的一年|开年(?:以来|之际|第一)")


def gather(text: str, roughs: Sequence[Rough], named: NamedTimes, events: Sequence[occasions.Found]) -> Clues:
    """Read the clues of a text from its time expressions (unresolved, in text order), from ``named`` and from the public events that it names."""
    clues = Clues()
    clues.partial = [_partial(rough, rough.point) for rough in roughs if rough.point is not None and _is_partial(rough, rough.point)]
    clues.months = {month for month, day, _ in clues.partial if day is not None}
    clues.reached = max(clues.months, default=0)
    dated = [rough for rough in roughs if rough.point is not None and not rough.feast and rough.rule != "dates.clock"]
    clues.lead = bool(dated) and dated[0].point is not None and dated[0].point.day is not None and _is_partial(dated[0], dated[0].point)
    clues.loose = _is_loose(text, dated)
    clues.held = occasions.held(text, roughs, events)
    for start, end, event in events:
        occasions.note(text, start, end, event, clues)
    clues.weekdays = [
        (month, day, "一二三四五六日".index(said[1].replace("天", "日")) + 1, at)
        for month, day, at in clues.partial
        if day is not None and (said := _WEEKDAY.search(text, *at)) is not None
    ]
    for start, end, year in named.counted(text):
        if 1990 <= year <= 2100:
            beside = _BESIDE.search(text[max(0, start - 12) : start]) is not None
            (clues.told if beside else clues.counted).append((year, (start, end)))
    for rough in roughs:
        _note(text, rough, events, clues)
    _note_beside(text, roughs, clues)
    _note_contrasts(text, roughs, clues)
    _note_over(roughs, clues)
    _note_again(text, roughs, clues)
    spread = ((*known, match.span()) for match in _PLENUM.finditer(text) if (known := named.plenum(match[1] + match[2])) is not None)
    clues.plenum = max(spread, default=None, key=lambda known: known[1])
    _note_same_day(text, roughs, clues)
    _note_titles(text, clues)
    _note_this_year(text, roughs, clues)
    clues.told += [(int(match[1]), match.span()) for match in _ISSUE.finditer(text, 0, _HEAD)]
    clues.hints = list(hints.find(text, roughs, max([clues.reached, *(month for month, _, _ in clues.partial)])))
    clues.review = clues.review and not any(hint.held for hint in clues.hints)
    return clues


def _is_partial(rough: Rough, point: Point) -> bool:
    return point.month is not None and point.year is None and point.year_of is None and not rough.feast


def _partial(rough: Rough, point: Point) -> Undated:
    return Undated(point.month or 0, point.day, (rough.start, rough.end))


def _is_loose(text: str, dated: Sequence[Rough]) -> bool:
    """Tell whether a day without a year has no year before it in its paragraph to hang on."""
    hung, paragraph, seen = -1, 0, 0
    for rough in dated:
        paragraph = max(paragraph, text.rfind("\n", seen, rough.start) + 1)
        seen = max(seen, rough.start)
        if rough.point is None or rough.point.day is None or not _is_partial(rough, rough.point):
            hung = rough.start if rough.point and rough.point.year else hung
        elif hung < paragraph:
            return True
    return False


def _note_beside(text: str, roughs: Sequence[Rough], clues: Clues) -> None:
    """Note what stands side by side: a day and the feast that it is; a year and how long that is past (2021年启动…三年来)."""
    for one, two in pairwise(roughs):
        feast, day = (one, two.point) if one.feast else (two, one.point)
        if feast.feast is None or feast.relation is not None or feast.feast.endswith("/holiday"):
            continue
        if day is None or not day.month or not day.day or day.year is not None:
            continue
        if two.start - one.end <= 6 and _BESIDE_FEAST.fullmatch(text, one.end, two.start):
            clues.feasts.append((day.month, day.day, feast.feast, (one.start, two.end)))
    for match in _NTH_YEAR.finditer(text):
        _note_nth_year(match, clues)
    for rough in roughs:
        if rough.type == "DURATION" and rough.mod is None and (long := _SINCE_LONG.match(text, rough.start)) is not None:
            _note_passed(text, rough._replace(end=long.end()), clues)


def _note_contrasts(text: str, roughs: Sequence[Rough], clues: Clues) -> None:
    """Note the years that 去年 or 今年 is held against in one sentence (从2019年的860亩扩大到去年的2140亩), and those that turn within one."""
    told = {past.at: past for past in clues.past if past.kind == "base" or past.month}
    for one, two in pairwise(roughs) if told else ():
        for year_out, word in ((one, two), (two, one)):
            past = told.get((year_out.start, year_out.end))
            if past is None or word.point is None or word.point.year_of != "published" or re.search("[。；\n]", text[one.end : two.start]):
                continue
            at, shift = (one.start, two.end), word.point.shift
            if word is two and past.kind not in ("since", "base") and 12 + (word.point.month or 12) - past.month <= _SOON_AFTER:
                clues.turned.append((past.year + 1 - shift, at))
            if past.kind == "base" and shift == -1 and text.startswith("去年", word.start):
                clues.before_last.append((past.year, at))
            elif past.kind == "base" and not shift and text.startswith("今年", word.start) and text[year_out.end - 1] in "底末":
                clues.before_this.append((past.year, at))


def _note_over(roughs: Sequence[Rough], clues: Clues) -> None:
    """Note the years of which a later month is told as past than this year has reached, where a day without a year opens the text."""
    reached = max([clues.reached, *(month for month, _, _ in clues.partial)])
    told = {past.at: past.year for past in clues.past} if clues.lead else {}
    for rough in roughs if told else ():
        year = told.get((rough.start, rough.end))
        if year is not None and rough.point is not None and rough.until is None and (rough.point.month or 0) > reached:
            clues.over.append(year)


def _note_again(text: str, roughs: Sequence[Rough], clues: Clues) -> None:
    """Note the years of which the same is told as of 去年, with another figure (2019年，粮食产量达20万吨…去年，粮食产量达26万吨)."""
    last = [text[rough.end : rough.end + _TOLD] for rough in roughs if rough.rule == "dates.year" and text.startswith("去年", rough.start)]
    last = last[:_COMPARED]
    compared = (past for past in clues.past if past.kind in ("whole", "grown"))
    for past in compared if last else ():
        told = text[past.at[1] : past.at[1] + _TOLD]
        words = [word for i in range(len(told)) if _MEASURE.fullmatch(word := told[i : i + 4])]
        figures = set(_FIGURE.findall(told))
        if any(any(word in other for word in words) and figures.isdisjoint(_FIGURE.findall(other)) for other in last):
            clues.again.add(past.year)


def _note_passed(text: str, rough: Rough, clues: Clues) -> None:
    """Note 三年来 behind the year that it counts from; a large number counts from the one year that is told just before it."""
    number, unit = rough.span or ("", "")
    if unit != "Y" or not number.isdecimal() or text[rough.end : rough.end + 1] not in ("，", "、"):
        return
    large = int(number) > EXACT
    from_, to = (
        bisect_left(clues.past, place, key=lambda past: past.at[0]) for place in (rough.start - (80 if large else 400), rough.start)
    )
    begun = [past.year for past in clues.past[from_:to] if past.kind in ("moment", "day")]
    if not begun and _REFORMED.search(text, max(0, rough.start - 16), rough.start):
        begun = [past.year for past in clues.past[:to] if past.at in clues.deeds and past.month]
    # a small one may count from the first day of a rule too, or from either of the two years told last
    rules = [year for year, at in clues.begun if 0 < rough.start - at[0] <= 400]
    starts = dict.fromkeys(begun[-1:] if large else begun[-2:] + rules)
    if begun and not (large and len(set(begun)) > 1):
        clues.passed += [(start, int(number), (rough.start, rough.end)) for start in starts]
        # from September 2021 to August 2023 not even two years have passed
        reached = max([clues.reached, *(month for month, _, _ in clues.partial)])
        late = (past.year for past in clues.past[from_:to] if past.year in starts and past.month > reached > 0)
        clues.not_yet += [(start + int(number) - 1, (rough.start, rough.end)) for start in late]


def _note_nth_year(match: re.Match[str], clues: Clues) -> None:
    """今年是第三年 counts from the one year that is told of a beginning before it, that one included."""
    nth = numerals.parse(match[1])
    begun = {past.year for past in clues.past if match.start() - 400 <= past.at[0] < match.start() and past.kind in ("moment", "day")}
    if nth is not None and nth.value and len(begun) == 1:
        clues.counted.append((min(begun) + int(nth.value) - 1, match.span()))


def _note(text: str, rough: Rough, events: Sequence[occasions.Found], clues: Clues) -> None:
    _note_named(text, rough, clues)
    if rough.point is None or rough.feast:
        return
    if rough.point.month_of == "published" and not rough.point.shift:
        occasions.note_this_month(text, rough, events, clues)
    if rough.until is not None:
        _note_range(text, rough, rough.point, rough.until, clues)
    elif rough.point.year is not None:
        _note_point(text, rough, rough.point.year, rough.point, clues)
    elif rough.point.year_of is not None:
        _note_relative(text, rough, rough.point, events, clues)
    if rough.point.month == 2 and rough.point.day == 29 and rough.point.year is None and not rough.point.shift:
        clues.leap.append((rough.start, rough.end))


def _note_named(text: str, rough: Rough, clues: Clues) -> None:
    """Note what a plan or a jubilee tells of this year."""
    bounds = (rough.start, rough.end)
    if rough.rule == "dates.jubilee" and rough.mod is None:
        clues.counted.append((int(rough.value[:4]), bounds))
    whole = rough.rule in ("dates.plan", "dates.jubilee") and rough.mod is None and rough.type == "DATE"
    if whole and occasions.THIS_YEAR.search(text[max(0, rough.start - 18) : rough.start]):
        clues.told.append((int(rough.value[:4]), bounds))


def _note_relative(text: str, rough: Rough, point: Point, events: Sequence[occasions.Found], clues: Clues) -> None:
    """Note 今年, 去年 and 同年11月."""
    bounds = (rough.start, rough.end)
    if point.year_of == "published" and rough.rule != "dates.part" and point.shift in (0, -1):
        clues.now.append(bounds)
        clues.last |= point.shift == -1
        if not point.shift and ahead_as(text, rough) is None:
            clues.reached = max(clues.reached, point.month or 0)
        occasions.note_month(text, rough, point, events, clues)
    elif point.year_of == "context" and clues.past and _goes_on(text, rough, point):
        clues.past.append(Past(clues.past[-1].year + point.shift, bounds, "next" if point.shift else "moment", point.month or 0))
        if is_news(text, rough, point):
            clues.deeds.add(bounds)


def _goes_on(text: str, rough: Rough, point: Point) -> bool:
    """Tell whether the tale goes on from the year told last: 同年11月，方案印发; 次年，全县推开."""
    return (point.month is not None and not point.shift) or (point.shift == 1 and rough.mod is None and ahead_as(text, rough) is None)


def _note_point(text: str, rough: Rough, year: int, point: Point, clues: Clues) -> None:
    bounds = (rough.start, rough.end)
    if not 1990 <= year <= 2100:
        return
    ahead = ahead_as(text, rough)
    if ahead is not None or _follows_ahead(text, year, rough, clues):
        clues.ahead.append((year, ahead or "deadline", bounds))
        clues.later[year] = max(clues.later.get(year, 0), point.month or last_month(point.part))
    elif rough.relation == "from" and point.day is not None:
        # a rule's first day is written out in full in its own year too
        clues.begun.append((year, bounds))
    elif (
        rough.relation == "from" and not clues.months.isdisjoint((point.month or 0, (point.month or 0) - 1)) and not came_of_it(text, rough)
    ):
        # what begins in the month of the news begins this year
        clues.begun.append((year, bounds))
    elif rough.rule == "dates.year" and is_of_a_thing(text, rough):
        clues.things.append((year, bounds))
    else:
        if _THEN.match(text, rough.end):
            clues.over.append(year)
        kind = kind_of(text, rough, point, not clues.past and not clues.lead and not clues.ahead)
        clues.past.append(Past(year, bounds, kind, point.month or 0))
        if is_news(text, rough, point):
            clues.deeds.add(bounds)


def _note_range(text: str, rough: Rough, point: Point, until: Point, clues: Clues) -> None:
    bounds = (rough.start, rough.end)
    if text.startswith(("今年", "去年"), rough.start):
        clues.now.append(bounds)
        clues.last |= text.startswith("去年", rough.start)
    year = until.year or (point.year if until.month is not None else None)
    if year is None or not 1990 <= year <= 2100:
        return
    if ahead_as(text, rough) is not None or _follows_ahead(text, year, rough, clues):
        return
    if "学年" in text[rough.start : rough.end + 2]:
        clues.begun.append((year - 1, bounds))
    elif until.month is not None and point.month is not None and point.year == year:
        _note_months(text, rough, point, year, until.month or 0, clues)
    elif _ELAPSED.match(text, rough.end) and not _PLANNED.match(text, rough.end):
        if point.month is not None and point.year is not None and point.year < year:
            # the second year has to be named even where it is this one
            clues.past += [Past(point.year, bounds, "moment"), Past(year, bounds, "span")]
        else:
            clues.past.append(Past(year, bounds, "running" if until.month is not None and until.month < 12 else "years"))
            # a five-year plan's time may lie far back
            if is_news(text, rough, point, in_all=True) and not (year % 5 == 0 and point.year == year - 4):
                clues.deeds.add(bounds)


def _note_months(text: str, rough: Rough, point: Point, year: int, last: int, clues: Clues) -> None:
    """2024年1月至9月，办件增长 is this year's so far; 2023年3月至11月，调查队… was when that was done."""
    if _PLANNED.match(text, rough.end):
        return
    running = point.month == 1 and last < 12
    clues.past.append(Past(year, (rough.start, rough.end), "running" if running else "moment", last))


def _follows_ahead(text: str, year: int, rough: Rough, clues: Clues) -> bool:
    """Tell whether the same sentence has told an earlier time as still to come."""
    return any(ahead <= year and rough.start - at <= 80 and "。" not in text[at : rough.start] for ahead, _, (at, _) in clues.ahead[-1:])


def _note_same_day(text: str, roughs: Sequence[Rough], clues: Clues) -> None:
    """A day written out in full that the article also tells without its year is this year's."""
    days = {(month, day): bounds for month, day, bounds in reversed(clues.partial) if day is not None}
    for rough in roughs:
        point = rough.point
        if (
            point is not None
            and point.year is not None
            and point.year >= 1990
            and point.day is not None
            and (point.month, point.day) in days
            and clues.lead
            and not _LOOKED_BACK.search(text, max(0, rough.start - 12), rough.end + 12)
            and "周年" not in text
        ):
            clues.told.append((point.year, (rough.start, rough.end)))


def _note_titles(text: str, clues: Clues) -> None:
    clues.papers += [(int(match[1]), match.span(1)) for match in _YEARLY.finditer(text)]
    plain = clues.things if clues.reached > _LATE else clues.papers
    plain += [(int(match[1]), match.span(1)) for match in _YEARLY_PLAIN.finditer(text)]
    # that of the last year comes out until spring
    editions = clues.papers if clues.reached > 3 else clues.things
    editions += [(int(match[1]), match.span(1)) for match in _EDITION.finditer(text)]
    clues.past += [Past(int(match[1]), match.span(1), "moment") for match in _NUMBERED.finditer(text)]


def _note_this_year(text: str, roughs: Sequence[Rough], clues: Clues) -> None:
    """Note what is said of this year as a whole: its place in a plan, and whether it has only begun."""
    for match in _SPAN_YEAR.finditer(text):
        clues.told.append((int(match[1] if match[3] else match[2]), match.span()))
    ends = {int(match[1]) for match in _SPAN.finditer(text)}
    for match in _RUNS_OUT.finditer(text) if len(ends) == 1 else ():
        clues.told.append((min(ends) - (match[1] == "明年"), match.span()))
    this_year = [
        rough
        for rough in roughs
        if rough.point and rough.point.year_of == "published" and rough.rule != "dates.part" and not rough.point.shift
    ]
    planned = all(rough.relation == "before" or ahead_as(text, rough) is not None for rough in this_year)
    if this_year and not planned:
        latest = max((past.year for past in clues.past), default=0)
        clues.told += [(latest, match.span()) for match in _YEAR_IS.finditer(text) if int(match[1]) == latest]
    late = any(month >= 11 and not FUTURE.search(text[max(0, at[0] - 6) : at[0]].removesuffix("截至")) for month, _, at in clues.partial)
    clues.review = bool(this_year) and planned and (late or _NEW_YEAR.search(text) is not None)
