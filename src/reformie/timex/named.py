"""Named times: five-year plans, congresses, annual days and feasts, eras. The names are data; the grammar around them is here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from reformie import numerals
from reformie.frozen import frozen
from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons, any_of
from reformie.regexes import regex
from reformie.timex import bareranges, calendar, clock, points, vague
from reformie.timex.in_names import Gatherings
from reformie.timex.model import Point, Relation, Rough, TimexMod
from reformie.timex.scan import Finder, Scan, behind

_PLAN = regex(
    r"(?P<open>[“\"‘])?(?<![\d零一二三四五六七八九十百千万])(?P<nth>十[一二三四五六七八九]?|二十[一二三四五]?|[八九])五(?(open)[”\"’])(?!普法|[一二三四六七八九十])"
    r"(?P<tail>(?:时期|规划)?(?:实施)?以来|(?:时期|期间|规划)?的?(?:实施的)?(?:开局之年|开局起步之年|收官之年)|(?:时期|规划)?(?:实施)?的?第[一二三四五]年|时期?最后一年|时期末|期末|末期?|初期?|中期(?!评估|调整)|期间|时期|前夕)?"
)
_PLAN_HEADS = " ".join(
    [*(f"{mark}{nth}" for mark in '“"‘' for nth in "八九十二"), *(f"十{nth}" for nth in "一二三四五六七八九"), "二十 八五 九五"]
)
_PLAN_NAME = regex(r"[^，。；、“”《》\s]{0,14}?(?:规划|纲要|计划|课题|专项)")
# “七五”普法以来: the plans of teaching the law, which have numbers of their own and run with the others from 1986 on
_LAW = regex(r"[“\"]?(?P<nth>[一二三四五六七八九])五[”\"]?普法(?:规划)?(?:实施)?(?P<tail>以来|(?:工作)?(?:期间|时期))")
_LAW_HEADS = " ".join(f"{mark}{nth}五" for mark in ("", "“", '"') for nth in "一二三四五六七八九")
_EVENT_TAIL = (
    r"[”\"]?(?:胜利|成功|隆重|圆满|的)?(?P<verb>召开|开展|开幕|闭幕|举办|成立|举行|启动|实施|结束)?"
    r"(?P<tail>之后|以后|后(?!第|续)|以来|之际|前夕|期间|之前|前(?![三列沿方线])|之年|初期)"
)
_DAY_TAIL = r"(?:(?:小?长假|假期|放假)?后(?:的)?(?:首个|第一个)工作日|小?长假期间|假期期间|黄金周期间|双节期间|两节期间|双节|长假|小长假|假期|黄金周|前夕|期间|假日期间|日期间|当[天日晚]|夜(?![市色景宵晚])|这一?天|前后|(?:即将)?(?:来临|到来|临近)?之际|前(?![三两列沿方线])|以来|过?后(?!续)|刚过|将至|临近)"
_NOT_A_DAY = r"(?![”\"’]?(?:暨|活动|系列|主题|主场|晚会|联欢|文化|氛围|民俗|慰问|福利|宣传|启动|庆祝|表彰|座谈|大会|献礼|精神|勋章|奖|[路村镇街桥区])|(?<=月[二三六])[个家户名座条项所位处件人亩])"
_MARKED = regex(r"(?:恰逢|正值|适逢|时值|正是|欢度|喜迎|共度|[天日)]是(?:我国的?)?|又到|又逢|又是一年)$")
_HELD = regex(r"(?:举行|举办|开展|组织|启动|主办|承办)了?$")
_COMING = regex(r"(?:喜迎|迎接|献礼|庆祝|纪念|向)$")
_OCCASION = regex(r"[^，。；\n]{0,24}之际")
_THIS_YEAR_IS = regex("[年日天](?:[正恰也又]?是|[正恰]值|[迎喜]迎?来?)$")  # says what a year is, not when something was
_FORMAT = r"(?!大会|主题|文艺|征文|系列|活动|庆典|纪念|招待会|阅兵|美术|图片|成就)"
_JUBILEE = regex("周年|百年|100年")
# other countries and parties say these of themselves
_SHORT = ("建国", "建党")
_HELD_THEN = "(?:胜利)?(?:召开|举行|成立|颁布|施行|实施|发表)?"  # 党的二十大召开一周年
_COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,5})"
# the feast of known day in a lunar month, and which day of that month it is
_LUNAR_MONTHS = {
    "正月": ("春节", 1), "二月": ("二月二", 2), "三月": ("三月三", 3), "四月": ("四月八", 8), "五月": ("端午", 5), "六月": ("六月六", 6),
    "大年": ("春节", 1), "七月": ("七夕", 7), "八月": ("中秋", 15), "九月": ("重阳", 9), "十月": ("寒衣", 1), "十一月": ("冬月", 1), "冬月": ("冬月", 1),
    "十二月": ("腊八", 8), "腊月": ("腊八", 8),
}  # fmt: skip
_LUNAR = (
    r"(?P<lunar>农历(?P<written>\d{4}年|[一二][零一二三四五六七八九]{3}年)?)?(?P<month>正月|腊月|冬月|大年(?=初|三十)|(?(lunar)闰?(?:十[一二]?|[一二三四五六七八九])月|(?!)))"
    r"(?P<day>初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十)?"
    r"(?(day)(?P<tail>前后|前夕|之前|之后|过后|以后|以来)?)"
)
_LUNAR_HEADS = "农历 正月 腊月 冬月 大年"
_YEAR = r"(?:(?P<year>(?<!\d)(?:19|20)\d\d)年(?:度)?的?|(?P<rel>今年|去年|前年|明年)的?)?"
# 二十八大 of another body is no 十八大
_COUNTING = tuple("零一二三四五六七八九十百")
_NOT_COUNTED = rf"(?<![{''.join(_COUNTING)}])"
_BEFORE_ERA = "在从自到至于是的即早及与和为以建溯座株"
_NOT_ERA = r"(?<![\d说证声发美欧日万亿元])"
_RELATIVE = "今年 去年 前年 明年"
_SHIFT = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}


@frozen
class Event:
    """A public event: its key, its days (ISO; ``last`` may be empty), and whether a mere mention proves that it has begun."""

    key: str
    first: str
    last: str
    spread: bool


@frozen
class _Annual:
    key: str
    day: str
    first: int | None
    kind: str
    holiday: int


class NamedTimes:
    """The named times of a set of lexicons.

    Args:
        lexicons: Gives ``public_events``, ``annual_days``, ``public_holidays``, ``named_times``, ``lunar_feasts`` and ``event_nouns``.

    Attributes:
        scan: All that finds time expressions by their first characters, the named times among them.
        gatherings: Tells the names of events, in which no year places anything.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._events: dict[str, list[Event]] = {}
        self._days: dict[str, _Annual] = {}
        self._eras = {name: row for row in lexicons.rows("named_times") for name in row["names"].split("|")}
        self._feasts = {(name, row["year"]): row[name] for row in lexicons.rows("lunar_feasts") for name in row if name != "year"}
        self._holidays = {(row["feast"], row["year"]): (row["first"], row["last"]) for row in lexicons.rows("public_holidays")}
        for row in lexicons.rows("public_events"):
            key = row["names"].split("|")[0]
            for name in row["names"].split("|"):
                self._events.setdefault(name, []).append(Event(key, row["first"], row["last"], row["spread"] == "yes"))
        self._plenums = sorted({event.first for name, (event, *_) in self._events.items() if name.endswith("中全会")})
        for row in lexicons.rows("annual_days"):
            names = row["names"].split("|")
            made = _Annual(names[0], row["day"], int(row["first"]) if row["first"] else None, row["kind"], int(row["holiday"] or 0))
            self._days |= dict.fromkeys(names, made)
        self._ordinals = regex(rf"第(?P<nth>\d{{1,3}}|[一二三四五六七八九十百]{{1,5}})[个届次][“\"]?(?P<name>{any_of(self._days)})")
        founded = [name for name, dated in self._events.items() if len(dated) == 1 and not _JUBILEE.search(name) and name not in _SHORT]
        self._founding = regex(rf"(?P<of>{any_of(founded)}){_HELD_THEN}(?P<count>{_COUNT})周年")
        self._mentions = gazetteer_of(lexicons, self._events)
        nouns = lexicons.rows("event_nouns")
        self.gatherings = Gatherings((row["noun"] for row in nouns), (row["noun"] for row in nouns if not row["weak"]))
        self.scan = Scan((*points.FINDERS, *bareranges.FINDERS, *vague.FINDERS, *clock.FINDERS, *self._finders(founded)))

    def _finders(self, founded: Sequence[str]) -> tuple[Finder, ...]:
        days, events = any_of(self._days), any_of(self._events)
        feasts = any_of(name for name, annual in self._days.items() if annual.holiday and len(name.strip("“”")) == 2)
        nth = r"(?:第(?P<nth>\d{1,3}|[一二三四五六七八九十百]{1,5})[个届次](?P<quote>[“\"])?)?"
        other = rf"(?:(?P<other>{feasts})[、和及与 ]?)?"
        day = rf"{_YEAR}{nth}{other}(?P<name>{days})(?(quote)[”\"])(?P<tail>{_DAY_TAIL})?(?(tail)|(?(other)(?!)|{_NOT_A_DAY}))"
        event = rf"{_YEAR}{_NOT_COUNTED}(?P<name>{events}){_EVENT_TAIL}"
        jubilee = rf"(?:(?P<name>{any_of(n for n in self._events if _JUBILEE.search(n))})|(?P<of>{any_of(founded)}){_HELD_THEN}(?P<count>{_COUNT})周年){_FORMAT}(?:之际)?"
        return (
            Finder(_PLAN_HEADS, _PLAN, _plans),
            Finder(_LAW_HEADS, _LAW, _law_plan),
            _of_year(" ".join(self._events), self._events, regex(event), self._event),
            Finder(" ".join(self._events), regex(jubilee), self._jubilee),
            _of_year(" ".join(["第", *self._days]), ["第", *self._days], regex(day), self._day),
            _of_year(_LUNAR_HEADS, _LUNAR_HEADS.split(), regex(_YEAR + _LUNAR), _lunar),
            Finder(" ".join(self._eras), regex(rf"{_NOT_ERA}(?:{any_of(self._eras)})(?![诗词人街路镇村表])"), self._era),
        )

    def events(self, text: str) -> Iterator[tuple[int, int, list[Event]]]:
        """Give the bounds of each public event that a text names, with all its dates."""
        end = 0
        for start, name in sorted(self._mentions.longest_at(text).items()):
            if start >= end and text[start - 1 : start] not in _COUNTING:
                end = start + len(name)
                yield start, end, self._events[name]

    def plenum(self, name: str) -> tuple[str, str, str] | None:
        """Give name, first day and the first day of the next of a plenum such as 十九届四中全会, or None where the table does not tell."""
        event = next(iter(self._events.get(name, ())), None)
        later = next((day for day in self._plenums if event is not None and day > event.first), None)
        return (event.key, event.first, later) if event is not None and later is not None else None

    def counted(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Give the bounds and the year of each day that a text names by its ordinal or a jubilee, in the name of an activity too (第十一个国家宪法日宣传活动)."""
        for match in self._ordinals.finditer(text):
            annual, nth = self._days[match["name"]], numerals.parse(match["nth"])
            if annual.first is not None and nth is not None and nth.value:
                yield match.start(), match.end(), annual.first + int(nth.value) - 1
        end = 0
        for start in sorted(self._mentions.longest_at(text)) if "周年" in text else ():
            founding = self._founding.match(text, start) if start >= end else None
            if founding is None:
                continue
            end = founding.end()
            passed = numerals.parse(founding["count"])
            if passed is not None and passed.value:
                yield start, end, int(self._events[founding["of"]][0].first[:4]) + int(passed.value)

    def when(self, key: str, year: int) -> tuple[str, str] | None:
        """Give the days (ISO, inclusive) of an annual day or a recurring event in a year, or None where the tables do not tell."""
        if "+" in key:
            one, two = (self.when(f"{part}/holiday", year) for part in key.removesuffix("/holiday").split("+"))
            return (min(one[0], two[0]), max(one[1], two[1])) if one and two else None
        if key.endswith("/workday"):
            kept = self._holidays.get((self._days[key.removesuffix("/workday")].key, f"{year}"))
            return (calendar.shift_day(kept[1], 1),) * 2 if kept else None
        if key.endswith("/holiday"):
            annual = self._days[key.removesuffix("/holiday")]
            if (kept := self._holidays.get((annual.key, f"{year}"))) is not None:
                return kept
            day = self._day_in(annual.day, year)
            return (day, calendar.shift_day(day, max(annual.holiday, 1) - 1)) if day else None
        if (moved := re.fullmatch(r"(\D+)@(-?\d+)", key)) is not None:
            day = self._feasts.get((moved[1], str(year)))
            return (calendar.shift_day(day, int(moved[2])),) * 2 if day else None
        if key in self._days:
            day = self._day_in(self._days[key].day, year)
            return (day, day) if day else None
        dated = [event for event in self._events.get(key, ()) if event.first.startswith(str(year))]
        return (dated[0].first, dated[0].last) if dated else None

    def nearest(self, key: str, year: int, published: str, ahead: bool) -> int:
        """Give the year of the last such feast before publication, or of one at hand: within a month, within five where words look ``ahead``."""
        last = calendar.bounds(published)
        limit = calendar.shift_day(last[1], 150 if ahead else 31) if last else ""
        held = ((other, self.when(key, other)) for other in (year + 1, year, year - 1))
        return next((other for other, found in held if found and found[0] <= limit), year)

    def yearless(self, key: str) -> str:
        """Give an annual day without its year (XXXX-05-01), XXXX where the day is another every year."""
        annual = self._days.get(key.removesuffix("/holiday"))
        return f"XXXX-{annual.day}" if annual and re.fullmatch(r"\d\d-\d\d", annual.day) else "XXXX"

    def _day_in(self, rule: str, year: int) -> str | None:
        if rule.startswith("@"):
            feast, _, later = rule[1:].partition("+")
            day = self._feasts.get((feast, str(year)))
            return calendar.shift_day(day, int(later)) if day and later else day
        if "#" in rule:
            month, weekday, nth = (int(part) for part in re.split(r"[-#]", rule))
            return calendar.nth_weekday(year, month, weekday, nth)
        return f"{year:04}-{rule}"

    def _event(self, match: re.Match[str], _stop: int) -> Iterator[Rough]:
        yield self._read_event(match)

    def _jubilee(self, match: re.Match[str], _stop: int) -> Iterator[Rough]:
        text = match.string
        before = text[max(0, match.start() - 3) : match.start()]
        if _THIS_YEAR_IS.search(before) and not match[0].endswith("之际"):
            return
        if _COMING.search(before) and not _OCCASION.match(text, match.end()):
            return
        if match["name"]:
            event = self._events[match["name"]][0]
            yield Rough(*match.span(), "dates.jubilee", value=event.first, first=event.first, last=event.last)
            return
        count, first = numerals.parse(match["count"]), self._events[match["of"]][0].first
        if count is not None and count.value is not None and count.form != "digits":
            day = f"{int(first[:4]) + int(count.value):04}{first[4:]}"
            yield Rough(*match.span(), "dates.jubilee", value=day, first=day, last=day)

    def _day(self, match: re.Match[str], _stop: int) -> Iterator[Rough]:
        rough = self._read_day(match.string, match)
        if rough is not None:
            yield rough

    def _era(self, match: re.Match[str], _stop: int) -> Iterator[Rough]:
        text, start = match.string, match.start()
        # 冯明朝, who is a person
        if match.group().endswith("朝") and start and "\u4e00" <= text[start - 1] <= "\u9fff" and text[start - 1] not in _BEFORE_ERA:
            return
        row = self._eras[match.group()]
        mod: TimexMod | None = row["mod"] or None  # type: ignore[assignment]
        yield Rough(*match.span(), "dates.era", value=row["value"], mod=mod, first=row["first"] or None, last=row["last"] or None)

    def _read_event(self, match: re.Match[str]) -> Rough:
        events = self._events[match["name"]]
        ended = match["verb"] in ("闭幕", "结束")
        relation, mod = _relation(match["tail"])
        whole = match["tail"] == "期间"
        if len(events) > 1 or match["year"] or match["rel"]:
            key = events[0].key
            return Rough(
                *match.span(), "dates.event", mod=mod, point=_year_point(match), relation=relation, feast=key if whole else f"{key}/day"
            )
        day = (events[0].last if ended else events[0].first) or events[0].first
        rough = Rough(*match.span(), "dates.event", value=day, mod=mod, first=day, last=day)
        if relation == "since":
            return rough._replace(last=None)
        if relation == "before":
            return rough._replace(first=None)
        if whole and events[0].last:
            return rough._replace(value=f"{events[0].first}/{events[0].last}", last=events[0].last)
        return rough if match["tail"] != "初期" else rough._replace(mod="START", value=day[:4], first=None, last=None)

    def _read_day(self, text: str, match: re.Match[str]) -> Rough | None:
        annual, tail = self._days[match["name"]], match["tail"] or ""
        # 当天 behind a named day only points at it
        start, end = match.start(), match.start("tail") if tail.startswith("当") else match.end()
        if match["nth"] and _HELD.search(text[max(0, start - 3) : start]):
            return None
        if match["nth"] and annual.first is not None:
            nth = numerals.parse(match["nth"])
            day = self._day_in(annual.day, annual.first + int(nth.value) - 1) if nth and nth.value else None
            if day is not None:
                return Rough(start, end, "dates.annual_day", value=day, mod=_relation(tail)[1], first=day, last=day)
        marked = _MARKED.search(text[max(0, start - 4) : start]) is not None
        if match["nth"] and annual.kind == "feast":
            return None
        if tail or match["nth"] or match["year"] or match["rel"] or marked:
            workday = annual.holiday > 0 and tail.endswith("工作日")
            holiday = annual.holiday > 0 and not workday and any(word in tail for word in ("假", "黄金周", "期间", "节"))
            other = self._days[match["other"]].key if match["other"] else annual.key
            feast = annual.key if other == annual.key else f"{other}+{annual.key}"
            relation, mod = _relation(tail)
            return Rough(
                start, end, "dates.annual_day", mod=mod, point=_year_point(match), relation=relation,
                feast=f"{feast}/holiday" if holiday else f"{annual.key}/workday" if workday else feast,
            )  # fmt: skip
        if annual.kind == "feast":
            return None
        value = self.yearless(annual.key)
        return Rough(start, end, "dates.annual_day", "SET", "P1Y" if value == "XXXX" else value)


def _year_point(match: re.Match[str]) -> Point:
    if match["year"]:
        return Point(year=int(match["year"]))
    if match["rel"]:
        return Point(year_of="published", shift=_SHIFT[match["rel"]])
    return Point()


def _relation(tail: str) -> tuple[Relation | None, TimexMod | None]:
    if tail in ("之后", "以后", "后", "以来", "过后", "刚过"):
        return "since", "AFTER"
    if tail in ("前夕", "之前", "前", "将至", "临近") or "临近" in tail or tail.startswith("即将"):
        return "before", "BEFORE"
    return None, "APPROX" if tail == "前后" else None


def _of_year(heads: str, names: Iterable[str], pattern: re.Pattern[str], read: Callable[[re.Match[str], int], Iterable[Rough]]) -> Finder:
    """Make a finder of names before which ``_YEAR`` may stand."""
    firsts = {"度", "的", *(name[0] for name in names)}
    return Finder(f"{heads} {behind(_RELATIVE, firsts)}", pattern, read, behind("年", firsts))


def _lunar(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    feast, known = _LUNAR_MONTHS.get(match["month"], ("", 0))
    day = points.number(match["day"].removeprefix("初")) if match["day"] else 0
    if match["month"] == "大年" and day == 30:
        feast, known = "除夕", 30
    point = Point(year=points.number(match["written"][:-1])) if match["written"] else _year_point(match)
    relation, mod = _relation(match["tail"] or "")
    yield Rough(
        *match.span(), "dates.lunar", mod=mod, point=point, relation=relation, feast=f"{feast}@{day - known}" if feast and day else "lunar"
    )


def _plans(match: re.Match[str], stop: int) -> Iterator[Rough]:
    nth, tail = numerals.parse(match["nth"]), match["tail"] or ""
    if nth is None or nth.value is None or (not match["open"] and (not tail or nth.value < 10)):
        return
    if tail or not _PLAN_NAME.match(match.string, match.end(), stop):
        yield _plan(match, tail, 1966 + 5 * (int(nth.value) - 3))


def _law_plan(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    yield _plan(match, match["tail"], 1986 + 5 * points.CN[match["nth"]] - 5)


def _plan(match: re.Match[str], tail: str, first: int) -> Rough:
    start, end = match.span()
    one, two = f"{first}-01-01", f"{first + 4}-12-31"
    if tail.endswith("以来"):
        return Rough(start, end, "dates.plan", value=one, mod="AFTER", first=one)
    if tail[-3:-2] == "第":
        year = first + "一二三四五".index(tail[-2])
        return Rough(start, end, "dates.plan", value=f"{year}", first=f"{year}-01-01", last=f"{year}-12-31")
    if "开局" in tail or tail.startswith("初"):
        return Rough(start, end, "dates.plan", value=f"{first}", mod="START" if tail[0] == "初" else None, first=one, last=f"{first}-12-31")
    if "收官" in tail or "最后" in tail or "末" in tail:
        return Rough(
            start, end, "dates.plan", value=f"{first + 4}", mod="END" if "末" in tail else None, first=f"{first + 4}-01-01", last=two
        )
    if tail == "前夕":
        return Rough(start, end, "dates.plan", value=one, mod="BEFORE", last=one)
    return Rough(start, end, "dates.plan", "DURATION", "P5Y", "MID" if tail == "中期" else None, one, two)
