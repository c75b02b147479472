"""Calendar points: years, months, days and their parts, absolute and relative, and what may follow them."""

from __future__ import annotations

import re
from collections.abc import Callable

from reformie.regexes import regex
from reformie.timex.about import about_clock
from reformie.timex.backward import same_day
from reformie.timex.model import Base, Point, Relation, Rough, TimexMod
from reformie.timex.papers import names_paper
from reformie.timex.scan import DIGITS, HAN_DIGITS, Finder, behind

_FOLD = tuple(zip("０１２３４５６７８９．：–―～∼~−－○〇（）", "0123456789.:——————-零零()", strict=True))
CN = {char: i for i, char in enumerate("零一二三四五六七八九")}

_M = r"(?:1[0-2]|0?[1-9](?!\d)|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|0?[1-9](?!\d)|三十一?|[二廿]十?[一二三四五六七八九]|二十|十[一二三四五六七八九]?|[一二三四五六七八九])"
_ED = r"[初底](?!盘(?![活点])|中(?![国共央])|[步级心次期始衷审诊创验选评赛线蕴子色层板薪数气部价图一二三])|末(?![端梢位尾级])"
_SEASON = r"秋收|夏收|春耕(?=[后前时])|[春秋]上(?=[，,我他她咱家])|[春夏秋冬](?:季学期|[天季日末初](?![运学])|(?=[,，。、；)做他她我全]|开始|起[，,]))"
_QUARTER = r"第?[一二三四1-4]季(?:度末?|末(?![考端尾期]))|首季度?|[前头][一二两三1-3]个?季度|[一二三1-3][—\-至到][二三四2-4]季度"
_RELATIVE_YEAR = (
    r"(?<!如)今年(?!轻)|(?<=如)今年(?=[\d初底以上下前])|本年度?(?!报)|(?:(?<![过失除])|(?<=[超越]过))去年(?!轻)|(?<![以线网之])上年度?(?![产均龄销])|上一年度?|(?<![目之以年生提此当])前一年(?![级产均度轻])|(?<![目之以年生提此当])前年(?![产均度轻销])"
    r"|大前年|明年|(?<![此之以])后年(?![均产轻])|来年|当年(?!轻|度)|那年(?=[\d初底末春夏秋冬以]|十[一二]?月|[一二三四五六七八九]月)|(?<!不)同年(?![龄级代])|该年(?!度)|翌年|(?<![\d一二三四五六七八九十几多每首])次年(?!度)|(?<![的续])第二年"
)
_YEARS: dict[str, tuple[Base, int]] = {
    "今年": ("published", 0), "本年": ("published", 0), "去年": ("published", -1), "前年": ("published", -2), "大前年": ("published", -3),
    "明年": ("published", 1), "来年": ("published", 1), "后年": ("published", 2), "上年": ("context", -1), "上一年": ("context", -1), "前一年": ("context", -1),
    "当年": ("context", 0), "那年": ("context", 0), "同年": ("context", 0), "该年": ("context", 0), "翌年": ("context", 1), "次年": ("context", 1), "第二年": ("context", 1),
}  # fmt: skip
_MONTHS: dict[str, tuple[Base, int]] = {
    "本月": ("published", 0), "这个月": ("published", 0), "上月": ("published", -1), "上个月": ("published", -1), "下月": ("published", 1),
    "下个月": ("published", 1), "当月": ("context", 0), "同月": ("context", 0), "该月": ("context", 0), "次月": ("context", 1),
}  # fmt: skip
_QUARTERS = {"本": 0, "上": -1, "下": 1}
_DAYS: dict[str, tuple[Base, int]] = {
    "今天": ("published", 0), "今日": ("published", 0), "今晚": ("published", 0), "今晨": ("published", 0), "今早": ("published", 0), "即日": ("published", 0),
    "昨天": ("published", -1), "昨日": ("published", -1), "昨晚": ("published", -1), "昨晨": ("published", -1), "前天": ("published", -2),
    "前日": ("published", -2), "明天": ("published", 1), "明日": ("published", 1), "明晚": ("published", 1), "今夜": ("published", 0), "昨夜": ("published", -1), "后天": ("published", 2), "当天": ("context", 0),
    "今": ("published", 0), "昨": ("published", -1), "明": ("published", 1), "当日": ("context", 0), "同日": ("context", 0), "同一天": ("context", 0), "当晚": ("context", 0), "次日": ("context", 1),
    "翌日": ("context", 1), "第二天": ("context", 1), "那天": ("context", 0), "那一天": ("context", 0), "那晚": ("context", 0), "那一晚": ("context", 0),
}  # fmt: skip
_RELATIVE_DAY = (
    r"今[天日晚晨早夜](?!子|头条|(?<=[“‘\"]今日)[\u4e00-\u9fff]{2,4}[”’\"])|昨[天日晚晨夜]|(?<![目之以提此])前[天日](?![后线])|(?<![的好向创更福明光让])明[天日](?!会?更)|(?<=的)明天(?=[就再去来]|上午|下午|晚上|一早)|明晚|(?<![此之以最明])后天(?![性])|[今昨明](?=[(](?:\d{1,2}月)?\d{1,2}[日号][)])"
    r"|(?<![日节])(?<![日节][”\"])当[天日晚]|同日(?![方本韩])|同一天|即日(?=起)|次日(?!游)|翌日|(?<![的续入会期届])第二天|(?<![的到有])那一?[天晚](?![\u4e00-\u9fff]{0,3}(?:以后|之后|起|时))"
)
_YEAR = rf"(?P<year>(?<![\d.第])(?<!\d,)(?:1\d{{3}}|20\d\d|21\d\d)(?=年)|[一二][零一二三四五六七八九]{{3}}(?=年)|(?<![\d.])[0-9]\d(?=年(?:1[0-2]|0?[1-9])月(?!内))|(?<![\d.了近满干达有超过逾足约])[012]\d(?=年年?(?:{_ED})))年度?"
_IN_YEAR = (
    rf"(?P<month>{_M})月份?(?:(?P<day>{_D})[日号]|(?P<ten>[上中]?[上中下]旬)|(?P<edge>月?(?:{_ED})))?"
    rf"|(?P<yedge>年?(?:{_ED})|[岁年]末|年?中(?=[,，。、；)前后])|中期)|(?P<half>[上下]半年(?!度报))|(?P<quarter>{_QUARTER})"
    rf"|[前头](?P<months>(?:1[01]|[2-9]|十一?|[两二三四五六七八九])(?:个月|月(?=[,，全])))|(?P<season>{_SEASON})|全年|年?内|同期"
)
_LONG = regex(
    rf"(?:{_YEAR}|(?P<rel>{_RELATIVE_YEAR}))(?:的?(?=(?:1[0-2]|[1-9])月)(?!\d+月[龄饼])|年(?=[初底末]|中[，,。、；)前后]))?(?:{_IN_YEAR})?"
)
_OF_THE_YEAR = regex(rf"的(?={_M}月|[春夏秋冬])(?:{_IN_YEAR})")
_MONTH = regex(
    rf"(?<![\d.零一二三四五六七八九十百个半正闰])(?P<month>{_M})月份?(?![饼球亮光色租薪均度产供嫂子经嵌龄路街村]|桂花|兰花|社区|广场|小学|中学|革命|(?<=三月)三(?![日十])|(?:(?<=二月)二|(?<=四月)八|(?<=五月)五|(?<=六月)六|(?<=七月)七|(?<=九月)九)(?=[庙歌节灯赶那龙]|花会|前后|期间)|怀胎|(?<=一月)一(?![日号十至到—-]))"
    rf"(?:(?P<day>{_D})[日号]|(?P<ten>[上中]?[上中下]旬)|(?P<edge>月?(?:{_ED})))?"
)
_IN_SEASON = regex("(?:阳春|初春|仲春|暮春|初夏|仲夏|盛夏|炎夏|初秋|仲秋|金秋|深秋|初冬|隆冬|寒冬|严冬)$")  # 金秋十月
_RELATIVE_MONTH = regex(
    rf"(?P<rel>本月(?!度)|(?<![以年])上个?月(?![球])|(?<![以年])下个?月|这个月|当月|同月|该月|(?<![首每\d一二三四五六七八九十])次月(?![球度]))"
    rf"(?:(?P<day>{_D})[日号]|(?P<ten>[上中]?[上中下]旬)|(?P<edge>月?(?:{_ED})))?"
)
_DAY = regex(
    r"(?<![\d.月年第\-—近约续期达满足每逢过])(?P<day>3[01]|[12]\d|0?[1-9])日(?![均产游活龄元常志益程本化子内用后起]|报(?!道|告|到)|以内|之内)|(?<![\d.月年第\-—])(?P<from>3[01]|[12]\d|0?[1-9])日(?=起)"
    r"|(?<=[,，。；“])(?P<spoken>3[01]|[12]\d|0?[1-9])号(?=[就才那]|[上下]午|晚上|当天)"
)
_TODAY = regex(rf"(?P<rel>{_RELATIVE_DAY})(?:[(](?:(?P<month>{_M})月)?(?P<day>{_D})[日号][)])?")
_WEEK = regex(
    r"(?P<which>本|这个?|上个?|下个?)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天末](?!次))?(?![期岁边围年转])"
    r"|(?<![一二两三四五六七八九十\d每几多半同隔个])(?P<bare>周|星期)(?P<alone>[一二三四五六日天])"
    r"(?=上午|下午|晚|早|[,，。、；)至到—]|[的是又就起前]|$)"
)
_PART = regex(
    rf"(?<![\d零一二三四五六七八九十百千万几半整今去明前后当同本上每多学少青老中周近])(?:(?P<yedge>(?<!岁末)年(?:{_ED})|岁末(?!年初)|年中(?=[,，。、；前])|年内)|全年(?![无不开可供候均免3都龄]))"
    rf"|(?P<half>(?<![\d一二两三四五六七八九十])(?<![能要得会][跑等拖吵忙耗磨熬住干学])[上下]半年)|(?<![\d一二三四每个前])(?P<quarter>{_QUARTER}|[本上下]季(?:度末?|末(?![考端尾期])))"
    rf"|(?<![\d提从日])(?:前|头(?![一二两三1-3]个))(?P<months>(?:1[01]|[2-9]|十一?|[两二三四五六七八九])(?:个月|月(?=[,，全])(?:(?<=[,，。;；:：\n]前.月)|(?<=[,，。;；:：\n]前..月))))|(?<![\d本当上下岁个满年每])(?P<medge>月[初底末](?![线步级]))"
)
_ONSET = regex(
    r"(?<!年)(?P<onset>开年(?=以来|后)|(?:^|(?<=[，。；：、“,\s从自到刚待等]))开春(?=[以后前再时就，,])|入[春夏秋冬](?=以来|后|，))|(?<![如至])(?P<rel>[今去明])(?<![春夏秋冬暑寒]去)(?P<season>[春夏秋冬])(?![节运天眠风])"
)
_NEW_YEAR = regex(r"新年(?:伊始|首月|第一个月)")
_TWO_YEARS = regex(r"(?P<from>去今|今明|明后)两年|(?P<winter>[去今])冬[至到]?[今明]春")
_SCHOOL = regex(r"(?P<which>[本上下])学(?P<length>[年期])(?!度?[考末初])")
_ISO = regex(
    r"(?<![\d.\-/])(?P<year>(?:19|20)\d\d)(?P<dash>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=dash)(?P<day>3[01]|[12]\d|0?[1-9])日?(?![\d/]|\.\d|-(?!(?:19|20)\d\d))"
    r"|(?<![\d.\-/])(?P<year2>(?:19|20)\d\d)-(?P<month2>1[0-2]|0[1-9])(?![\d\-/.月年])"
)
_DECADE = regex(
    r"(?:(?P<century>(?:(?<!\d)(?:1\d|2[01])|上|本|[十二]?十[一七八九]?)个?世纪)(?:(?P<from>[1-9]0|[一二三四五六七八九]十)(?:[、和]|(?:年代)?[至到]))?)?(?P<decade>(?<!\d)(?:19|20)?\d0|[一二三四五六七八九]{1,2}十)年代(?P<edge>初期?|中期|末期?|后期|前期)?|(?P<whole>(?<!\d)(?:2[01]|1\d)|二十一?|十[九八七]|[本上](?=世纪(?:初|中叶|末|以来)))世纪(?!\d|[一二三四五六七八九]十)(?P<wedge>初|中叶|末)?"
)
_PERIOD = r"上午|下午|中午|正午|午后|傍晚|清晨|凌晨|早上|早晨|晚上|夜晚|晚间|一大清?早|大?清早|一早|深夜|夜间|夜里|晚(?![稻会宴熟期辈年婚餐自于清些]|报(?!道))|早(?![已稻在日熟期茶餐点市就些先])|夜(?![校大景宵市])"
_HOUR = r"(?P<hour>2[0-4]|1\d|0?\d(?!\d)|零(?=[点时][^一二三四五六七八九\d]|$)|十[一二]?|[一二两三四五六七八九])"
_CLOCK = rf"{_HOUR}(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])|[时点](?!间|期|代|候|评|赞|击)(?:(?P<minute2>[0-5]?\d|[一二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])分许?|(?P<minute3>[二三四五]?十五?(?=[，。；、”]|[放上下开准到出起回才就收]))|(?P<quarter>[一三])刻钟?|(?P<halfhour>半)|整|许|钟)?)"
PERIOD_OR_CLOCK = regex(rf"\s?(?P<period>(?:{_PERIOD}){{1,2}}\s?)?(?:{_CLOCK})?")
# By part of the day: hours of the twelve-hour clock, and how many to add to them; 深夜1点 is one in the morning, 晚12点 the day's end.
_HALVES: tuple[tuple[tuple[str, ...], range, int], ...] = (
    (("凌晨",), range(12, 13), -12), (("下午", "午后", "傍晚"), range(1, 12), 12), (("中午", "正午"), range(1, 4), 12),
    (("晚",), range(5, 12), 12), (("夜",), range(6, 12), 12), (("晚", "夜"), range(12, 13), 12),
)  # fmt: skip
_NAMED_DAY = regex(r"\s?(?:\((?:星期|周)[一二三四五六日天]\)|星期[一二三四五六日天])")
_AFFIX = regex(
    r"(?P<since>以来|[到至](?:现在|如今)|(?<=今年)来(?![自到看宾访临客])|以后(?=至今)|至今(?!年)|迄今)|(?P<from>起(?![草来步诉点源因到])|开始(?=[，,实施至])|伊始)"
    r"|(?P<after>之后|以后|后(?=[,，、。的]))|(?P<before>之?前(?![三两二四五六七八九十\d往来期后者述沿锋瞻一置端哨海进移行身年方线台景])|以前)|(?P<about>左右|前后|许(?![多可]))"
    r"|(?P<plain>期间|当[天日](?=[,，上下晚早])|全年|同期(?!声))"
)
_LINKED_SINCE = regex(
    r"(?![是为有的比到和与])[^\d,，。、；：:“”《》()\s]{1,16}?(?:成立|挂牌|揭牌|启动|实施|运行|开展|启用)以来"
    r"|(?![是为有的比到和与])[^\d,，。、；：:“”《》()\s]{1,8}以来"
)
_LINK = regex(r"\s?(?:[-—]{1,2}|[至到])\s?")
MODS: dict[str, TimexMod] = {"初": "START", "底": "END", "末": "END", "中": "MID", "上": "START", "下": "END", "期": "MID"}


def fold(text: str) -> str:
    """Make full-width figures and the many dashes and zeros one of a kind; offsets stay."""
    for char, plain in _FOLD:
        text = text.replace(char, plain)
    return text


def number(word: str) -> int:
    """Read a small Arabic or Chinese number (1 to 99, or a year figure by figure)."""
    if word.isdecimal():
        return int(word)
    word = word.replace("廿", "二十").replace("两", "二")
    if "十" not in word:
        return int("".join(str(CN[char]) for char in word))
    tens, _, ones = word.partition("十")
    return (CN[tens] if tens else 1) * 10 + (CN[ones] if ones else 0)


def affixed(text: str, rough: Rough, stop: int) -> Rough:
    """Add what follows a point and changes its reading (以来, 起, 前, 后, 左右)."""
    match = _AFFIX.match(text, rough.end, stop)
    if match is None:
        last = min(stop, rough.end + 20)
        linked = _LINKED_SINCE.match(text, rough.end, last) if text.find("以来", rough.end, last) >= 0 else None
        return rough._replace(end=linked.end(), relation="since", rule="dates.since") if linked else rough
    kind, end = match.lastgroup, match.end()
    if kind == "about":
        return rough._replace(end=end, mod="APPROX")
    if kind == "plain":
        same = match.group() == "同期" and rough.rule == "dates.year"
        return rough._replace(end=end, rule="dates.same_period" if same else rough.rule)
    relation: Relation = {"since": "since", "from": "from", "after": "after", "before": "before"}[kind or ""]  # type: ignore[assignment]
    return rough._replace(
        end=end, relation=relation, mod="BEFORE" if relation == "before" else rough.mod or "AFTER", rule=f"dates.{relation}"
    )


def join(text: str, one: Rough, two: Rough) -> Rough | None:
    """Make one range of two points that a dash or 至 joins, or None."""
    if one.point is None or two.point is None or one.relation or one.until or two.until or not 0 < two.start - one.end <= 4:
        return None
    if one.feast or two.feast:
        return None
    if _LINK.fullmatch(text, one.end, two.start) is None or two.relation == "since":
        return None
    return two._replace(start=one.start, point=_at_edge(one), until=_at_edge(two), mod=None, rule="dates.range")


def _at_edge(rough: Rough) -> Point | None:
    """Give the point of an end of a range, the month where it tells an edge of a year (去年底到今年3月)."""
    point, month = rough.point, {"START": 1, "END": 12}.get(rough.mod or "")
    bare = point is not None and point.month is None and point.part is None and (point.year or point.year_of) is not None
    return point._replace(month=month) if point is not None and bare and month else point


def _timed(text: str, rough: Rough, stop: int) -> Rough:
    point = rough.point
    if point is None or (point.day is None and point.day_of is None and not (point.part or "").startswith("D")):
        return rough
    if weekday := _NAMED_DAY.match(text, rough.end, stop):
        rough = rough._replace(end=weekday.end())
    match = PERIOD_OR_CLOCK.match(text, rough.end, stop)
    if match is None or not match.group().strip():
        return rough
    clock = clock_of(match, text[rough.start : rough.end])
    if clock is None:
        return rough._replace(end=match.end())
    last, until = clock_until(text, match.end(), stop, text[rough.start : match.end()], clock)
    return rough._replace(end=last, type="TIME", point=point._replace(clock=clock), until=until)


def clock_of(match: re.Match[str], before: str = "") -> str | None:
    """Give the time of day of a match of ``PERIOD_OR_CLOCK`` as HH:MM (or HH), or None where it names a part of the day only.

    ``before`` are words in front of it that may say which half of the day (今晚).
    """
    if match["hour"] is None:
        return None
    hour, told = number(match["hour"]), before + (match["period"] or "")
    hour += next((shift for words, hours, shift in _HALVES if hour in hours and any(word in told for word in words)), 0)
    minute = match["minute"] or match["minute2"] or match["minute3"]
    past = 30 if match["halfhour"] else 15 * number(match["quarter"]) if match["quarter"] else number(minute) if minute else 0
    return f"{hour:02}:{past:02}"


def clock_until(text: str, end: int, stop: int, before: str, first: str) -> tuple[int, Point | None]:
    """Read the time of day that a range ends at whose first time, ``first``, ends at ``end``; gives the range's end, and the time, where there is one.

    ``before`` are words that may say for both which half of the day they are in (晚7时至9时), unless that led backwards (夜里10点到6点).
    """
    link = _LINK.match(text, end, stop)
    second = PERIOD_OR_CLOCK.match(text, link.end(), stop) if link else None
    if second is None:
        return end, None
    told = clock_of(second, "" if second["period"] else before)
    clock = clock_of(second) if told and told < first else told
    return (second.end(), Point(day_of="context", clock=clock)) if clock else (end, None)


def _edge(word: str | None) -> TimexMod | None:
    return MODS[word[-1]] if word else None


def _within(match: re.Match[str], base: Point) -> tuple[Point, TimexMod | None]:
    """Read what narrows a year: month and day, quarter, half, season, edge; it is the last that the match tells."""
    last = match.lastgroup
    if last in ("month", "day", "ten", "edge"):
        day = number(match["day"]) if last == "day" else None
        mod = MODS.get(match["ten"][:-1]) if last == "ten" else _edge(match["edge"]) if last == "edge" else None
        return Point(base.year, number(match["month"]), day, base.year_of, shift=base.shift), mod
    if last == "half":
        return base._replace(part="H1" if match["half"][0] == "上" else "H2"), None
    if last == "quarter":
        return base._replace(part=_quarter(match["quarter"])), "END" if match["quarter"][-1] == "末" else None
    if last == "months":
        return base._replace(part=f"01/{number(match['months'].rstrip('个月')):02}"), None
    if last == "season":
        first, edge = match["season"][0], match["season"][-1]
        mod = MODS[edge] if edge in "初末" else None
        return base._replace(part={"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}[first]), mod
    return base, MODS.get(match["yedge"][-1]) if last == "yedge" else None


def of_the_year(text: str, start: int, stop: int, shift: int) -> Rough | None:
    """Read the month or season behind a year that is told by how long ago it was (两年前的9月), or None; ``start`` is where 的 stands."""
    match = _OF_THE_YEAR.match(text, start, stop)
    if match is None:
        return None
    point, mod = _within(match, Point(year_of="published", shift=shift))
    return Rough(*match.span(), "dates.ago", mod=mod, point=point)


def _quarter(word: str) -> str:
    digits = [number(char) for char in word if char.isdecimal() or char in "一二两三四"]
    if word.startswith("首"):
        return "Q1"
    if len(digits) == 2:
        return f"Q{digits[0]}/Q{digits[1]}"
    return f"Q1/Q{digits[0]}" if word[0] in "前头" and digits[0] > 1 else f"Q{digits[0]}"


def _long(match: re.Match[str]) -> Rough | None:
    if match["year"]:
        year = number(match["year"])
        base = Point(year=year if year > 99 else year + (2000 if year < 50 else 1900))
    else:
        of, shift = _YEARS[match["rel"].rstrip("度")]
        base = Point(year_of=of, shift=shift)
    point, mod = _within(match, base)
    rule = "dates.same_period" if match.group().endswith("同期") else "dates.year" if point == base else "dates.calendar"
    return Rough(*match.span(), rule, mod=mod, point=point)


def _bare(match: re.Match[str]) -> Rough:
    point, mod = _within(match, Point())
    season = _IN_SEASON.search(match.string, max(0, match.start() - 2), match.start())
    return Rough(season.start() if season else match.start(), match.end(), "dates.partial", mod=mod, point=point)


def _part(match: re.Match[str]) -> Rough | None:
    if match["medge"]:
        return Rough(*match.span(), "dates.partial", mod=_edge(match["medge"]), point=Point(month_of="context"))
    if (quarter := match["quarter"]) and (shift := _QUARTERS.get(quarter[0])) is not None:
        return Rough(*match.span(), "dates.quarter", mod=MODS.get(quarter[-1]), point=Point(part="Q", shift=shift))
    point, mod = _within(match, Point(year_of="published"))
    return Rough(*match.span(), "dates.part", mod=mod, point=point)


def _relative_month(match: re.Match[str]) -> Rough:
    of, shift = _MONTHS[match["rel"]]
    day = number(match["day"]) if match["day"] else None
    mod = MODS.get(match["ten"][:-1]) if match["ten"] else _edge(match["edge"])
    return Rough(*match.span(), "dates.relative", mod=mod, point=Point(month_of=of, shift=shift, day=day))


def _day(match: re.Match[str]) -> Rough:
    return Rough(*match.span(), "dates.partial", point=Point(day=int(match["day"] or match["from"] or match["spoken"])))


def _today(match: re.Match[str]) -> Rough | None:
    if match["rel"] in ("当天", "当日") and same_day(match.string, *match.span()):
        return None
    if match["rel"] == "今日" and names_paper(match.string, *match.span()):
        return None
    if match["day"]:
        month = number(match["month"]) if match["month"] else None
        point = Point(month=month, day=number(match["day"]), day_of="published", shift=_DAYS[match["rel"]][1])
        return Rough(*match.span(), "dates.relative", point=point)
    of, shift = _DAYS[match["rel"]]
    return Rough(*match.span(), "dates.relative", point=Point(day_of=of, shift=shift))


def _week(match: re.Match[str]) -> Rough | None:
    which, day = match["which"] or "", match["weekday"] or match["alone"]
    weeks = {"上": -1, "下": 1}.get(which[:1], 0)
    if day == "末":
        return Rough(*match.span(), "dates.relative", point=Point(part="D6/D7", shift=weeks))
    part = f"D{'一二三四五六日'.index(day.replace('天', '日')) + 1}" if day else "W"
    return Rough(*match.span(), "dates.relative", point=Point(part=part, shift=weeks))


def _onset(match: re.Match[str]) -> Rough:
    part = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}.get((match["season"] or match["onset"])[-1])
    shift = {"去": -1, "明": 1}.get(match["rel"] or "", 0)
    return Rough(*match.span(), "dates.relative", point=Point(year_of="published", shift=shift, part=part))


def _new_year(match: re.Match[str]) -> Rough:
    mod: TimexMod | None = "START" if match.group().endswith("始") else None
    return Rough(*match.span(), "dates.relative", mod=mod, point=Point(year_of="published", month=None if mod else 1))


def _two_years(match: re.Match[str]) -> Rough:
    first = "去今明".index(match.group()[0]) - 1
    parts = ("WI", "SP") if match["winter"] else (None, None)  # 今冬明春
    one, two = (Point(year_of="published", shift=shift, part=part) for shift, part in zip((first, first + 1), parts, strict=True))
    return Rough(*match.span(), "dates.range", point=one, until=two)


def _school(match: re.Match[str]) -> Rough:
    part = "SY" if match["length"] == "年" else "ST"
    return Rough(*match.span(), "dates.school", point=Point(part=part, shift="上本下".index(match["which"]) - 1))


def _iso(match: re.Match[str]) -> Rough:
    day = int(match["day"]) if match["day"] else None
    return Rough(
        *match.span(),
        "dates.iso",
        point=Point(year=int(match["year"] or match["year2"]), month=int(match["month"] or match["month2"]), day=day),
    )


def _decade(match: re.Match[str]) -> Rough:
    if match["whole"]:
        whole = {"本": 21, "上": 20}.get(match["whole"]) or number(match["whole"])
        return Rough(*match.span(), "dates.century", value=f"{whole - 1}", mod=_edge((match["wedge"] or "")[:1]))
    named = (match["century"] or "").replace("世纪", "").replace("个", "")
    century = 20 if named == "本" or not (named or match["decade"] != "00") else 19 if named in ("", "上") else number(named) - 1
    edge = (match["edge"] or "")[:1].replace("后", "末").replace("前", "初")
    if len(match["decade"]) == 4 and match["decade"].isdecimal():
        return Rough(*match.span(), "dates.decade", value=match["decade"][:3], mod=_edge(edge))
    written = [match["from"], match["decade"]] if match["from"] else [match["decade"]]
    tens = [ten for word in written for ten in ([CN[char] for char in word[:-1]] if word[-1] == "十" else [int(word) // 10])]
    return Rough(*match.span(), "dates.decade", value="/".join(f"{century}{ten}" for ten in tens), mod=_edge(edge))


def _finder(
    heads: str, pattern: re.Pattern[str], read: Callable[[re.Match[str]], Rough | None], digits: str = "", numbers: str = ""
) -> Finder:
    def finish(match: re.Match[str], stop: int) -> tuple[Rough, ...]:
        rough = read(match)
        return () if rough is None else (affixed(match.string, about_clock(match.string, _timed(match.string, rough, stop)), stop),)

    return Finder(heads, pattern, finish, digits, numbers)


_TODAY_HEADS = "今天 今日 今晚 今晨 今早 今夜 昨天 昨日 昨晚 昨晨 昨夜 前天 前日 明天 明日 明晚 后天 今( 昨( 明( 当天 当日 当晚 同日 同一 即日 次日 翌日 第二 那天 那一 那晚"
_WEEK_HEADS = "本周 本星 本礼 这周 这星 这礼 这个 上周 上星 上礼 上个 下周 下星 下礼 下个 周一 周二 周三 周四 周五 周六 周日 周天 星期"
_DECADE_UNITS = "年代 世纪 个世"
_PART_HEADS = (
    f"年初 年底 年末 年中 年内 岁末 全年 上半 下半 首季 {behind('第 前 头', DIGITS + HAN_DIGITS + '两')} 本季 上季 下季 月初 月底 月末"
)
FINDERS = (
    _finder("今年 本年 去年 上年 上一 前一 前年 大前 明年 后年 来年 当年 那年 同年 该年 翌年 次年 第二", _LONG, _long, "年", "年"),
    _finder("", _MONTH, _bare, "月", "月"),
    _finder("本月 上个 上月 下个 下月 这个 当月 同月 该月 次月", _RELATIVE_MONTH, _relative_month),
    _finder("", _DAY, _day, "日 号"),
    _finder(_TODAY_HEADS, _TODAY, _today),
    _finder(_WEEK_HEADS, _WEEK, _week),
    _finder(_PART_HEADS, _PART, _part, "季 - — 至 到", "季 - — 至 到"),
    _finder("新年", _NEW_YEAR, _new_year),
    _finder("去今 今明 明后 去冬 今冬", _TWO_YEARS, _two_years),
    _finder("本学 上学 下学", _SCHOOL, _school),
    _finder("", _ISO, _iso, "- / ."),
    _finder("开年 开春 入春 入夏 入秋 入冬 今春 今夏 今秋 今冬 去春 去夏 去秋 去冬 明春 明夏 明秋 明冬", _ONSET, _onset),
    _finder("上世 上个 本世 本个", _DECADE, _decade, _DECADE_UNITS, _DECADE_UNITS),
)
"""Calendar points, with affixes and clock times included; their matches may overlap."""
