"""Vague times (近年来, 目前) and repeated ones (每季度, 每年5月, 每周三)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.regexes import regex
from reformie.timex.model import Rough, TimexMod
from reformie.timex.points import MODS, PERIOD_OR_CLOCK, clock_of, number
from reformie.timex.scan import Finder, behind

_OPEN = r"(?:(?<=[，。、；：“‘,;:！？!?（(—\n\s])|^|(?<=[在从和与比跟同像把自]))"
# 可过去浇地靠抢, 搁过去: a word that joins clauses may stand before it
_JOINED = rf"(?:{_OPEN}|(?<=[，。；：！？\n“”][可但而])|(?<=搁)|(?<=可是|但是|然而|不过|其实|只是|换作|换成|因为|由于|虽然|毕竟|要说))"
_PAST = (
    r"(?<![临附])近[些几]?年来?(?![均产轻龄级会报夜味货])|近些年来?|这些年来?|这几年来?|连日来?|近几(?:[天日周]|个月)|[几数多](?:天|年|个月)(?:之|以)?前(?![三两方线])|过去[几数](?:年|个月|天)|前几[年天日](?![三两方线])|(?<![近这十好])几年来|前两[年天](?=[，还就才])|[前早]些年|前些(?:天|日子|时候)|前(?:一)?阵子?(?=[，就又还才])|多年来|多年以来|长期以来|一直以来|历年来|一段时间以来|一段时期以来|自古以来|此前|在此之前"
    rf"|(?<![可所难足加予给处])以前(?![所])|{_OPEN}之前|从前(?![线海年往期端方身面台三两])|以往|昔日|往年|(?<!发)往日(?![韩本])|日前|近日(?!点)|近期(?![目规再将拟]|[还就仍][将要会]|要(?![求点闻素]))|近来|不久前|前不久|前段时间|早年间?|当初|早先|{_OPEN}早前|(?<=[由从])过去(?=的(?!这|[\d一二两三四五六七八九十几数]{{1,3}}[多余]?年)[^，。；\n]{{1,16}}?(?:[到至]|[变缩改转][为成]))|(?<=[从自打])那(?:以后|之后)|[那彼]时候?|(?<![正恰适相担应不妥便充理])当时(?![代候间长])|起初(?=，)|原先|(?:(?<=[，。；：“])|^)原来(?![，如是就还才竟此这那我你他她它])"
    rf"|最近这?几(?:天|年|个月|日|周)|最近(?![的一][^年]|[\d一二两三四五六七八九十])|{_JOINED}过去(?![了时完的几瞧]|看[看了一]|问问|这一|(?:约|近|整整)?[\d一二两三四五六七八九十]{{1,6}}(?:多|余)?个?(?:多|半)?(?:年|月|周|天|日|晚|季|段|小时|世纪|星期|半))|(?<=[们我他她咱民众户业里上地村镇乡县区市旗站所院校厂店])过去(?=[是只总都常没靠曾]|主要|不[敢会]|一直|经常|全靠|多[是为]|大多|有(?!了)|要[跑办等交盖找填]|分成|叫)|曾几何时|{_OPEN}早期(?=[，,的])"
)
_PRESENT = r"这几[天日](?![之以]?[前后])|目前(?!(?<=项目前)[期景置])|(?<![出实体呈表展重发])现在|当今|(?<![假正又比犹例])如今(?!年[\d前初底末以上下，])|现如今|(?<![然])而今(?!年)|(?<![超提相])当前|眼下|现今(?!年)|时下|(?<!在)眼前(?=[，,])|当下|至今(?!年)|迄今(?:为止)?|此时此刻|此刻"
_FUTURE = rf"近期(?=[再将拟]|(?:还|就|仍)[将要会]|要(?![求点闻素]))|(?:今后|未来)[几数](?:年|个?月|天|周)|今后(?![\d一二两三四五六七八九十几的])|今后一[个段]时[期间]|{_OPEN}将来(?!临)|(?<!即)将来(?=[，、。；的会还要能可怎])|(?<![多数几当今次\d一二三四五六七八九十])日后(?!宫)|(?<=在)未来(?=[，,])|(?<![的向])未来(?=将(?!至))|{_OPEN}未来(?=[，,还仍要会]|将(?!至)|可(?![期知见]))"
_REFS = regex(rf"(?P<past>{_PAST})|(?P<present>{_PRESENT})|(?P<future>{_FUTURE})")

_BEGUN = (
    r"成立|组建|创建|建立|设立|挂牌|揭牌|启动|实施|施行|推行|推进|试行|试点|运行|运营|上线|启用|投用|投产|投运|开业|开馆|开园|开工|开通|通车|建成|落成|落户|入驻"
    r"|签订|签约|签署|出台|印发|换届|上任|履职|任职|到任|就任|驻村|建院|建校|建馆|建队|建县|建区|建市|创办|举办|开展|落地|入汛"
)
# 改革启动以来, 中心揭牌以来: what began stands before it, at the head of a clause
_BEGINNER = regex(
    r"(?:^|[，。；：、“”\n\u3000])(改革|主题教育|专项整治|试点|制度|政策|机制|项目|工程|行动|平台|中心|总院|集团|联盟|专班|学院|公司|园区|合作社|服务队|新政|条例|协议|合同|方案|办法)$"
)
_SOME = regex(r"好几(?:年|个月|[天周]|个小时)(?![前后])|一整[天年]")
# “清风行动”全面推行以来: what began, by its name
_BY_NAME = regex(r"“[^“”，。；\n]{2,20}”(?:改革|行动|工程|模式|机制|制度|体系|平台|活动|主题教育)?$")
# 自河长制推行以来: all between 自 and what it did; a time of its own is read elsewhere
_SINCE_WHAT = regex(r"(?:^|[，。；：！？“”（\n\u3000 ])自从?(?!从|己|主|动|行|身|然|觉|我[^们]|家)([^，。；：！？、“”\d\n]{2,20})$")
_SINCE = regex(rf"(?:(?:正式|全面)?(?:{_BEGUN}){{1,2}}|{_OPEN}改革)以来")

_M = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|[1-9]|三十一?|二?十[一二三四五六七八九]|二?十|[一二三四五六七八九])"
_EDGE = r"(?:[年月]?[初底末](?![步级心]|中(?![国共央]))|年中|月中(?!旬)|月?[上中下]旬)"
_WEEKDAY = r"[一二三四五六日天]"
_NOT_DAY = r"(?![次期报会课讲学练谈访刊问题歌个场件支篇更通调例评研巡督清])"
_TO = r"(?:\s?[-—]{1,2}\s?|[至到])"
_SETS = regex(
    rf"(?!(?<=[“‘])每[日天周月季年]一[\u4e00-\u9fff]{{1,2}}[”’])每(?:逢|到)?(?:一)?(?:(?P<school>个?学[年期](?!度?[末初]?考))|(?P<year>年)(?:的?(?:(?P<month>{_M})(?:月份?)?{_TO}(?P<month2>{_M})月份?|(?P<only>{_M})月份?(?:(?P<day>{_D})[日号](?:{_TO}(?P<until>{_M})月(?P<lastday>{_D})[日号])?)?"
    rf"|(?P<part>[上下]半年|[春夏秋冬][季天]|第?[一二三四1-4]季度)))?(?P<yedge>{_EDGE})?(?![级度])"
    rf"|(?P<alternate>[双单]月)(?:{_D}[日号])?(?!刊)"
    rf"|(?:个)?(?P<moon>月)(?:[的逢]?(?P<moondays>{_D}[日号]?(?:[、和]{_D}[日号]?){{0,5}})(?<=[日号])|第?(?P<nth>[一二三四1-4]|首|最后一)个(?:周|星期)(?P<nthday>{_WEEKDAY}|末)|(?P<medge>{_EDGE}))?(?![份亮])"
    rf"|(?:个)?(?P<week>周|星期)(?:(?P<weekdays>{_WEEKDAY}(?:(?:[、和](?:(?:周|星期){_WEEKDAY}|[二三四五六日](?![级项名位家人是种类方地区者]){_NOT_DAY}))+|{_NOT_DAY}))(?:{_TO}(?:周|星期)?(?P<last>{_WEEKDAY}))?|(?P<weekend>末))?(?![边围年])"
    rf"|(?:个)?(?P<quarter>季度?)(?P<qedge>[初末](?![考期]))?|(?P<half>半年|半个?月|旬)|(?P<daily>天|日(?![新经优])|晚|早|工作日|个工作日)|(?:个)?(?P<hour>(?<![米里转次数吨克升]每)小时)"
    rf"|(?P<count>\d{{1,3}}|[二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九])(?P<ge>个)?(?P<unit>年|月|周|星期|天|日|小时|分钟|季度))"
    rf"|(?<![每恰适正欣喜又相重遭巧])逢(?:(?P<met>[双单]月)(?:{_D}[日号])?(?!刊)|(?:周|星期)(?P<metdays>{_WEEKDAY}(?:[、和](?:周|星期)?{_WEEKDAY})*)(?!{_TO}|[岁年])|(?P<metweekend>周末))"
    rf"|每隔(?P<gap>\d{{1,3}}|[二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九])(?P<gapge>个)?(?P<gapunit>年|月|周|星期|天|日|小时|分钟|季度)"
    rf"|(?<![\d一二两三四五六七八九十每上下本这])(?:周|星期)(?P<listed>{_WEEKDAY}(?:[、和](?:周|星期)?{_WEEKDAY}(?![级项名位家人是种类方地区者次期报会课讲学练])){{1,6}})"
    rf"|(?<![\d一二两三四五六七八九十每])(?:周|星期)(?P<from>{_WEEKDAY}){_TO}(?:周|星期)?(?P<to>{_WEEKDAY})"
)
# 一月一评, and 按季发放
_EACH = regex(
    r"(?<![一二三四五六七八九十每第\d年月“‘])一(?P<one>[日天周月季年])(?=一[考评议访查报述调会检督通课讲学晒研练次])"
    r"|按(?P<by>[日周月季年]|季度|年度)(?=[考发支结拨缴付兑通公评报返核])"
)
# 一到春天，桃花就开: in any year
_SEASON = regex(r"(?<=[一每留等]到)[春夏秋冬][天季](?![\u4e00-\u9fff]?[会运])")
_BY = regex(r"之?前(?![往后来期])")
_POINTS = ("only", "moondays", "weekdays")  # what something can be done by
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
_PAST_HEADS = (
    "近些 近几 近年 这些 这几 连日 几天 几年 几个 数天 数年 数个 多天 多年 多个 过去 前几 前两 前些 早些 长期 一直 历年 一段 自古 此前 在此 以前 之前 从前 以往 昔日 往年 往日"
    " 日前 近日 近期 近来 不久 前不 前段 早年 早期 早先 早前 当初 那时 那以 那之 彼时 当时 起初 原先 原来 最近 曾几"
)
_NOW_HEADS = "这几 近期 目前 现在 当今 如今 现如 而今 当前 眼下 现今 时下 眼前 当下 至今 迄今 此时 此刻 今后 未来 将来 日后"


_BEGUN_FIRSTS = "".join(dict.fromkeys(word[0] for word in _BEGUN.split("|")))
_SINCE_HEADS = f"{behind('正式 全面', _BEGUN_FIRSTS)} {behind(_BEGUN.replace('|', ' '), '以' + _BEGUN_FIRSTS)} 改革以"


def _vague(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    value = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[match.lastgroup or ""]
    rule = "dates.then" if match.group() == "当时" else f"dates.{value.lower()}"
    yield Rough(*match.span(), rule, value=value)


def _some(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    """Read 好几年, whose number nobody tells, and 一整天."""
    number, unit = match.group()[:2], match.group()[2:].removeprefix("个")
    yield Rough(*match.span(), "dates.length", "DURATION", _UNITS[unit].format("X" if number == "好几" else "1"))


def _since(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    before = match.string[max(0, match.start() - 28) : match.start()]
    begun = _BY_NAME.search(before) or _SINCE_WHAT.search(before) or _BEGINNER.search(before[-4:])
    yield Rough(
        match.start() - (len(begun[begun.re.groups]) if begun else 0), match.end(), "dates.since_begun", value="PAST_REF", mod="AFTER"
    )


def _repeated(match: re.Match[str], stop: int) -> Iterator[Rough]:
    part = match.groupdict()
    value = _set(part)
    if not value:
        return
    end, text = match.end(), match.string
    edge = part["yedge"] or part["medge"] or part["qedge"]
    if part["week"] or part["metdays"] or part["nthday"] or part["moondays"] or part["daily"] or part["only"]:
        value, end = _at(text, value, match, stop)
    # 每年6月底前, 每年3月15日前, 每月10日前, 每周五前, 每季度末前
    by = _BY.match(text, end) if edge or (not part["until"] and any(map(part.get, _POINTS))) else None
    mod: TimexMod | None = "BEFORE" if by else MODS[edge.strip("年月旬")] if edge else None
    yield Rough(match.start(), by.end() if by else end, "dates.set", "SET", value, mod)


def _season(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    value = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}[match.group()[0]]
    yield Rough(*match.span(), "dates.set", "SET", f"XXXX-{value}")


def _each(match: re.Match[str], _stop: int) -> Iterator[Rough]:
    unit = (match["one"] or match["by"])[0]
    yield Rough(*match.span(), "dates.set", "SET", "P1Q" if unit == "季" else _UNITS[unit].format(1))


def _at(text: str, value: str, match: re.Match[str], stop: int) -> tuple[str, int]:
    """Add the part of the day, which changes nothing, or the time of day (每晚9点); opening hours stay dates of their own."""
    found = PERIOD_OR_CLOCK.match(text, match.end(), stop)
    if found is None or not found.group().strip():
        return value, match.end()
    clock = clock_of(found, match.group())
    if clock is None:
        return value, found.end()
    if re.match(_TO, text[found.end() : found.end() + 3]) or "/" in value:
        return value, match.end()
    return (f"XXXX-XX-XXT{clock}" if value == "P1D" else f"{value}T{clock}"), found.end()


def _set(part: dict[str, str | None]) -> str | None:
    if part["alternate"] or part["met"]:
        return "P2M"
    if part["school"]:
        return "P1Y" if "年" in part["school"] else "P6M"
    if part["year"]:
        return _yearly(part)
    if part["nthday"]:
        day = "WE" if part["nthday"] == "末" else f"{'一二三四五六日'.index(part['nthday'].replace('天', '日')) + 1}"
        return f"XXXX-XX-WXX-{day}"
    if part["moon"]:
        days = re.findall(_D, part["moondays"] or "")
        return "/".join(f"XXXX-XX-{number(day):02}" for day in days) or "P1M"
    if part["week"] or part["from"] or part["listed"] or part["metdays"] or part["metweekend"]:
        return _weekly(part)
    if part["count"] or part["gap"]:
        unit = part["unit"] or part["gapunit"] or ""
        # 每三月 without 个 is no period
        if unit == "月" and not (part["ge"] or part["gapge"]):
            return None
        return _UNITS[unit].format(number(part["count"] or part["gap"] or ""))
    if part["half"]:
        return {"半年": "P6M", "旬": "P10D"}.get(part["half"], "P0.5M")
    return "P1Q" if part["quarter"] else "P1D" if part["daily"] else "PT1H"


def _weekly(part: dict[str, str | None]) -> str:
    if part["weekend"] or part["metweekend"]:
        return "XXXX-WXX-WE"
    days = [
        *re.findall(_WEEKDAY, part["weekdays"] or part["from"] or part["listed"] or part["metdays"] or ""),
        *(part["last"] or part["to"] or ""),
    ]
    return "/".join(f"XXXX-WXX-{'一二三四五六日'.index(day.replace('天', '日')) + 1}" for day in days) or "P1W"


def _yearly(part: dict[str, str | None]) -> str:
    if part["month"] and part["month2"]:
        return f"XXXX-{number(part['month']):02}/XXXX-{number(part['month2']):02}"
    if part["only"]:
        day = f"-{number(part['day']):02}" if part["day"] else ""
        until = f"/XXXX-{number(part['until']):02}-{number(part['lastday'] or ''):02}" if part["until"] else ""
        return f"XXXX-{number(part['only']):02}{day}{until}"
    if part["part"]:
        if part["part"].endswith("季度"):
            return f"XXXX-Q{number(part['part'].removeprefix('第')[0])}"
        return "XXXX-" + {"上": "H1", "下": "H2", "春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}[part["part"][0]]
    return "P1Y"


FINDERS = (
    Finder(f"{_PAST_HEADS} {_NOW_HEADS}", _REFS, _vague),
    Finder(_SINCE_HEADS, _SINCE, _since),
    Finder("好几 一整", _SOME, _some),
    Finder("春天 春季 夏天 夏季 秋天 秋季 冬天 冬季", _SEASON, _season),
    Finder("一日 一天 一周 一月 一季 一年 按", _EACH, _each),
    Finder("每 星期 逢双 逢单 逢周 逢星 " + " ".join(f"周{day}" for day in "一二三四五六日天"), _SETS, _repeated),
)
"""The vague and the repeated times, and what has lasted since something began (成立以来)."""
