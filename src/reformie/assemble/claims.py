"""What places of an article call its reform: the claims that are weighed against each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reformie.assemble.edges import SAID_OF, behind
from reformie.assemble.frames import of_site
from reformie.assemble.spans import spans
from reformie.frozen import frozen
from reformie.layout.page import Page
from reformie.pairs import unbroken
from reformie.record import DateExpression, District, Document, Event, Organisation, Programme, Span
from reformie.regexes import regex

SHORT_REFORM = "(?:[医林宅课税]|农水)改(?![革造建进善])"  # so reforms are called for short
OF_EVERY_DISTRICT = "放管服|商事制度|供给侧"  # a pattern: reforms that each district has
NAMES_REFORM = regex(rf"改革|试点|示范区|先行区|试验区|实验区|改造|{SHORT_REFORM}|[\u4e00-\u9fff]长”?制”?$")
_MANY = r"(?:(?:[几多数好各][十百]?|若干|\d+|[一二两三四五六七八九十百]+[余多])(?:[批件桩类宗]|项(?!合一))|一批(?!一)|一揽子|一(?:件件|桩桩|项项)|一些|不少|许多|众多|诸多)"
_ONLY_SAID = "(?:(?!示范|管理|服务|模式|体系|治理)[^，。；改试制])*"  # behind what every district has: no reform of it is named
TOO_BROAD = regex(
    r"(?:(?:全面)?(?:深化)?|生动|伟大|深刻|重大|系列|一系列|重点|各项|综合|体制|机制|制度|体制机制|机构|供给侧|供给侧结构性|经济体制|中国|国内|国外|具体|大规模|有关|相关|各方面|各领域|重点领域|关键领域|不适应|系统(?:性|集成)?|自我|自身|先行先试|先试|差[别异]化|首创|集成|[头一]号|首位|书记|整[个体场轮]|(?:我|你|他|她|它)们|[\u4e00-\u9fff]{2,3}性)改革"
    r"|(?:各(?:地|级|方|行业|部门|单位|县区|区县|县市)|一切|所有|全部|任何|最高人民(?:法院|检察院)|最高[法检]|中央|国务院)(?:司法)?改革"
    r"|[^，。；“”]{0,10}(?:[共畅齐同细纵漫热座][话谈议聊商论叙说]|(?:急|期|热|渴|翘首以?)盼|呼唤|期待|建言|献策)改革"
    r"|[^，。；“”]{0,8}(?:委员会|[省市县区旗州盟]委)全面深化改革"
    r"|(?:(?:这|那|此|本|该|每)[些项场轮次个]?|[\d一二两三四五六七八九十百]+[项件批桩张道场篇盘份]|[^，。；“”]{0,5}好?几[项件批桩张道场篇盘份步])改革"
    rf"|{_MANY}[^，。；]*改革"
    r"|[^，。；“”]{0,8}(?:抓|搞|领[办衔]|(?<!参)谋|(?<!监)督?促|[主参]与|投身|扛起|书写|致力于?)改革|(?:举办|召开|举行|参加|(?:更加)?注重)改革"
    rf"|(?:经济社会)?(?:高质量|跨越式|绿色|创新|转型|协调)发展{_ONLY_SAID}|(?:全面从严治党|党[的风]|作风|精神文明|项目|平安|民生|政治|廉政|法治政府?|队伍)(?:建设)?(?:再[一-鿿]+)?"
    rf"|(?:乡村(?:全面)?振兴|营商环境|新型城镇化|共同富裕|安全生产|主题教育|以案促改|招商引资){_ONLY_SAID}"
)
_OF_MANY = regex(f"{_MANY}$")  # what stands before reforms that are told of together
YEAR = regex(r"20\d\d(?:[—-]20\d\d)?年?|(?:[去今]|(?<!目)前)年|全年(?!龄)|[上下]半年")
CALLED = 1.5
_COUNTIES = ("县", "区", "旗", "市")
_ROW = 3  # so many of a sort in a row, and an article is about none of them
_COUNT = 6  # characters that say how many there are
_QUOTED = regex("“[^“”]{3,}”")
_SERIES = regex(
    r"(?:深化|推进|推行|实施)?([^，。！？—：·\s]{2,20}?改革)(?:在路上|在行动|在一线|进行时|看[县区市旗]域|之路|见闻|巡礼|纪行|系列报道)"
)
_SERIES_SAYS = 1.6  # enough by itself, and less than what a plan or a headline says
_BYLINE = regex(r"本报|□|[（(]?(?:通讯员|记者)")
_TOO_SHORT = 3
_SUBTITLE = 60  # longer is no line below a title
# one of the first characters comes first, so that a search passes over all others at once
_SUBJECT = regex(
    r"[以把将市县区旗州场深推实开源得来是](?:"
    r"(?<=以)([^，。；：]{2,30}?)为(?:[总主]|重要|关键)?(?:突破口|突破|抓手|牵引|契机)"
    r"|(?<=把)([^，。；：“”]{3,16}?)作为(?:全面)?(?:深化|推动|推进)?[^，。；“”]{0,12}改革的"
    r"|(?<=[市县区旗州])(?:全面|持续|大力|纵深|稳步|率先)?(?:深化|推行|启动|推进|开展|探索)"
    r"((?:“[^“”，。]{2,12}”){0,2}[^，。；：“”、]{0,16}?(?:改革|试点))(?=[，。])"
    r"|(?<=场)(?:[^，。；“”]{0,24}|[^，。；“”]{0,8}“[^“”。]{2,40}”)的([^，。；：“”的]{3,14}改革)(?!开放)"
    r"|(?:(?<=深)化|(?<=推)[进行]|(?<=实)施|(?<=开)展)([^，。；：“”、的]{3,16}改革)的(?:[^，。；、“”]{0,6}的)?(?:又?一个)?(?:生动|鲜活|具体|最新|缩影|写照)?"
    r"(?:缩影|写照|实践|样本|窗口|注脚|成果|成效|典范|剪影|注解|探索)"
    r"|(?<=[把将])(?:深化|推进|推行)?([^，。；：]{3,24}?)(?:列[为入]|纳入)[^，。；]{0,16}?(?:改革|领办)”?[^，。；”]{0,4}(?:项目|事项|要点|清单|任务|工程|课题)"
    r"|(?:(?<=源)[于自]|(?<=得)益于|(?<=来)自)([^，。；：“”的]{3,20}?(?:改革|办学|治理|托管))(?=[，。])"
    r"|(?<=是)(?:国家|自治[区州]|[^，。；：“”]{1,3}[省市州盟]|全[国省市区州盟])(?:首批|第[一二三四]批)?(?:\d{1,3}个)?([^，。；：“”、的]{3,20}?改革)试点(?:[县市区旗州]|地区|单位)"
    r")"
)
_FROM_ABOVE = regex(
    "(?:全面|深入|认真|抢抓)*(?:学习|宣传)*(?:贯彻|落实|执行)+(?:好|党)?(?:中共)?(?:中央|国务院|国家|自治区|[省市州盟](?:委(?!党校|机关)|政府))"
)  # what those above do is a spur and not the reform
_LISTED = 6  # the group of what is put on a list
_UNDATED = regex(r"XXXX-\d\d")
_SENTENCE = 120  # so far back its sentence is read
_HEAD = regex(
    r"(?:深化|推进|推行|启动|开展|实施)?([^，。！？—：\s【】]{2,24}?改革(?!开放|[委者家]|发展委)(?:试点|示范区)?"
    rf"|[^【】，。！？—：\s]{{2,24}}?(?:改造|试点|示范区建设|{SHORT_REFORM}))"
)
_TOWNS = ("镇", "乡", "道")
_VILLAGE = regex(r"[\u4e00-\u9fff]{2,4}?(?:村|社区)(?![级民务集庄干医规容卫落居企社组道])")
KIND_OF_STORY = "观察|纪实|见闻|侧记|走笔|扫描|综述|调查|纪略|探访|记事|纪事|回眸|小记|实录|掠影|透视|巡礼"
_SUBTITLED = regex(rf"——[^—。\n]{{4,40}}(?:{KIND_OF_STORY})$")
_DOES = regex(
    rf"(?:深化|推进|推行|探索|实施|开展|做实|规范|加强|强化|优化|完善|健全|创新|改进|破解|抓实|抓好)(?!改革)([^，。！？—：\s“”]{{3,20}}?)(?:工作)?(?:新?(?:{KIND_OF_STORY}))?$"
)
_BY_MEANS = regex(r"以([^，。！？—：\s]{3,16}?)(?:促进|撬动|推动|赋能|激活|助力|助推|破解|带动|牵引|引领|走好|擦亮|壮大|打通)")
_TELLS_OF = regex(
    rf"([^，。！？—：\s]{{0,12}}“[^“”，。]{{2,10}}”[^，。！？—：\s“”]{{0,8}}?|[^，。！？—：\s“”]{{2,20}}?(?:治理|制度|机制|托管|办学|整治|养老))(?:{KIND_OF_STORY})$"
)
_LETS = regex(
    r"[:： ]?([^，。！？—：·\s“”]{2,16}?(?:建设|治理|服务|办学|制度|机制|托管|监督))(?=让|助力|托起|惠及|守护|[见显出][实成新]效)"
)
_LOOKS = regex("(?:探访|走进|解码|见证|直击|透视|细看|聚焦)(?=.{2})")
_LOOKED_AT = regex(r"([^，。！？—：\s“”的]{4,18}?(?:治理|制度|机制|托管|办学|整治|养老|服务))$")
_DEED = regex("^(?:创新|探索)?(?:推行|推广|推进|深化|实施|开展|建立|打造|构建|探索|创新)(?=“)")
_A_STORY = regex(rf"(?:{KIND_OF_STORY})$")
_OF_REFORM = regex("改革|试点|机制|制度|模式|创新|探索")  # elsewhere it is the day's work that a headline tells of
_STORY_SAYS = 3.0  # as much as a plan
_SUBTITLE_SAYS = 3.6  # more than a plan: a plan may be for a part of it
_MEANS_SAY = 1.4
_VERBS = regex(
    rf"(?:{SAID_OF}|[的了来赴把以]|在(?!线|职|编)|全[国省市县区州旗](?!域)|强调|指出|要求|调度|参加|出席|收[看听]|听取|贯彻|落实|汇报|(?<!信)用(?![水电地能工药])|抢抓[^改]{{2,8}}(?=推进|推动|深化)|(?<!稳步)推[进动行出开广]|启动|实施(?!方案|意见)|开展|试行|着手|牵头|首创|深化|我[省市区县旗州]|看(?![护守台病])|高举|加大|打开|书写|谱写|作出|作好|坚定(?:不移)?|奋力|迈出|蹚出|扛起|答好|交出|勇[立当]|回顾|考察(?:交流)?|调研|(?<![师部才长生])交流(?!轮岗|任职)|学习|聚焦|走进|解读|探索|见证|激活|撬动|赋能"
    r"|召开|举[行办]|启动|部署|助推|助力|督[导查]|主持)"
)


@dataclass(slots=True)
class Claim:
    """A name that one place gives the reform, with how much that place says.

    ``core`` is what the name has of its own, once it is weighed, and ``pairs`` that has of neighbouring characters;
    ``date`` the id of the date that stands beside it.
    """

    name: str
    weight: float
    evidence: tuple[Span, ...]
    document: Document | None = None
    body: Organisation | None = None
    events: tuple[Event, ...] = ()
    words: str = ""
    rank: int = 0
    core: str = ""
    pairs: set[str] = field(default_factory=set, compare=False)
    date: str | None = None

    def note(self, core: str) -> None:
        """Note what the name has of its own."""
        self.core, self.pairs = core, pairs_of(core)


@frozen
class Found:
    """What the record already holds: its lists, its dates by id, and the names of places as they are printed, and where words begin.

    ``matter`` is what names of offices in charge of the reform's matter have in them, once it has a name.
    """

    documents: Sequence[Document]
    events: Sequence[Event]
    organisations: Sequence[Organisation]
    programmes: Sequence[Programme]
    dates: Mapping[str | None, DateExpression]
    places: Sequence[str] = ()
    cuts: frozenset[int] = frozenset()
    matter: Sequence[str] = ()


def well_named(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Give the claims without half a pair of marks in their names, and none of which the rest is no name."""
    for claim in claims:
        name = unbroken(claim.name)
        if name == claim.name or (len(name) > _TOO_SHORT and not TOO_BROAD.fullmatch(name)):
            claim.name = name
            yield claim


def inside(inner: Span, outer: Span) -> bool:
    """Tell whether one span lies in another."""
    return outer.start <= inner.start and inner.end <= outer.end


def like(one: Claim, two: Claim) -> bool:
    """Tell whether two names are of one reform: what they have of their own is much the same."""
    short, long = (one, two) if len(one.core) <= len(two.core) else (two, one)
    if len(short.core) < 2:
        return False
    if "“" in one.name and (quoted := _QUOTED.search(one.name)) and quoted[0] in two.name:
        return True
    return len(short.pairs & long.pairs) >= 0.6 * len(short.pairs)


def akin(best: Claim, claims: Sequence[Claim]) -> str | None:
    """Give the reform that the article calls its subject (以某某改革为突破口) where it shares a word with what stands for the reform."""
    told = (c.name for c in claims if c.name.endswith("改革") and not TOO_BROAD.fullmatch(c.name))
    return next((name for name in told if not best.pairs.isdisjoint(pairs_of(name))), None)


def merely_set_up(best: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether nothing but a body, or a plan that is still to come, speaks for a name: what is called a reform says more."""
    side = (claim for claim in claims if claim is best or like(claim, best))
    return not any(claim.document or (claim.body is None and claim.weight >= CALLED) for claim in side)


def called_so(claims: Sequence[Claim], headline: Sequence[Claim]) -> Sequence[Claim]:
    """Where the headline names a reform keep only what calls itself one, or has a like that does: another plan told of is not it."""
    if not any("改革" in claim.name for claim in headline):
        return claims
    named = [claim for claim in claims if NAMES_REFORM.search(claim.name)]
    return [claim for claim in claims if any(claim is other or like(claim, other) for other in named)]


def of_many(page: Page, programme: Programme) -> bool:
    """Tell whether a name is that of many reforms told of together (一批“小切口”改革), wherever it is quoted."""
    starts = [bisect_left(page.offsets, mention.start) for mention in programme.mentions if mention.text.startswith("“")]
    return bool(starts) and all(_OF_MANY.search(page.text, max(0, at - _COUNT), at) for at in starts)


def of_many_places(page: Page, places: Sequence[str], district: District | None) -> bool:
    """Tell whether paragraphs begin with different places each, the first too where one is the district: reforms of many are told of in a row."""
    texts = [page.text[block.start : block.end] for block in page.blocks if block.kind == "paragraph"]
    whose = [next((place for place in places if place.endswith(_COUNTIES) and text.startswith(place)), "") for text in texts]
    named = [place for place in whose if place]
    return len(set(named)) >= _ROW and (district is None or named[0] == whose[0])


def pairs_of(words: str) -> set[str]:
    """Give the pairs of neighbouring characters."""
    return {words[at : at + 2] for at in range(len(words) - 1)}


def headline(page: Page, frames: Sequence[str], cuts: frozenset[int]) -> Iterable[Claim]:
    """Give what the title, the lines below it and the series call a reform, or say is done."""
    for block in page.blocks:
        below = block.kind in ("heading", "paragraph") and (
            page.text[block.start] in "—-" or _SUBTITLED.search(page.text, block.start, block.end)
        )
        if block.kind not in ("title", "series") and not below:
            continue
        if block.kind == "series":
            if (told := _SERIES.match(page.text, block.start, block.end)) and not TOO_BROAD.fullmatch(told[1]):
                yield Claim(told[1], _SERIES_SAYS, spans(page, [told.span(1)]))
            continue
        byline = _BYLINE.search(page.text, block.start, block.end) if below else None
        end = byline.start() if byline else min(block.end, block.start + _SUBTITLE)
        reforms = [claim for match in _HEAD.finditer(page.text, block.start, end) if (claim := _called(page, match.span(1), frames, cuts))]
        yield from reforms or (claim for claim in _done(page, (block.start, end), frames) if not TOO_BROAD.fullmatch(claim.name))


def _called(page: Page, bounds: tuple[int, int], frames: Sequence[str], cuts: frozenset[int]) -> Claim | None:
    first, end = bounds
    told = page.text[first:end]
    whose = (frame for frame in frames if len(frame) > 1 and frame in told and not of_site(told, frame))
    first += max((told.rfind(frame) + len(frame) for frame in whose), default=0)
    village = _VILLAGE.match(page.text, first, end) if page.text[first - 1 : first] in _TOWNS else None
    first = _behind_verbs(page.text, village.end() if village else first, end, cuts)
    name = re.sub(r"^(?:深化|推进|推行|启动|开展)", "", YEAR.sub("", page.text[first:end]))
    evidence = spans(page, [(max(bounds[0], page.text.rfind(name, *bounds)), end)])
    return Claim(name, 2.0, evidence) if len(name) >= 4 and not TOO_BROAD.fullmatch(name) else None


def _behind_verbs(text: str, first: int, end: int, cuts: frozenset[int]) -> int:
    """Give where a name begins behind what leads up to it; what it quotes stays whole."""
    start = behind(_VERBS, text, first, end, cuts)
    closes = text.find("”", start, end)
    if closes < 0 or text.find("“", start, closes) >= 0:
        return start
    return behind(_VERBS, text, first, max(first, text.find("“", first, end)), cuts)


def _done(page: Page, bounds: tuple[int, int], frames: Sequence[str]) -> Iterable[Claim]:
    """Read ——某某区推进某某见闻, 某某县：某某让群众… and ——某某区以某某促进某某: what is done without being called a reform."""
    part = page.text[slice(*bounds)].rpartition("—")[2]
    first = bounds[1] - len(part)
    looks = _LOOKS.match(part)
    first, part = (first + looks.end(), part[looks.end() :].rstrip()) if looks else (first, part.rstrip())
    whose = max((part.find(frame) + len(frame) for frame in frames if len(frame) > 2 and frame in part), default=0)
    short = next((len(frame) for frame in frames if len(frame) == 2 and part.startswith(frame)), 0)
    named = whose or short
    whose = whose or (short if part[short : short + 1] in (":", "：") else 0)
    if not named:
        return
    story = first > bounds[0] or _A_STORY.search(part) or _OF_REFORM.search(page.text)
    if whose and (does := (_DOES.match(part, whose) if story else None) or _LETS.match(part, whose)):
        yield Claim(does[1], _SUBTITLE_SAYS, spans(page, [(does.start(1) + first, does.end(1) + first)]))
    elif whose and (means := _BY_MEANS.match(part, whose)):
        yield Claim(means[1], _MEANS_SAY, spans(page, [(means.start(1) + first, means.end(1) + first)]))
    elif tells := _TELLS_OF.match(part, named) or (_LOOKED_AT.match(part, named) if looks and story else None):
        name = _DEED.sub("", tells[1])
        yield Claim(name, _STORY_SAYS, spans(page, [(tells.end(1) - len(name) + first, tells.end(1) + first)]))


def subjects(page: Page, dates: Mapping[str | None, DateExpression]) -> Iterable[Claim]:
    """Give what the text calls its lever (以某某为抓手), says is deepened, or where it says that a change comes from.

    What was put on the list of reforms (把某某列为…) has the date of its sentence.
    """
    for match in _SUBJECT.finditer(page.text):
        name = page.surface(*match.span(match.lastindex or 1))
        if match.lastindex == 2 and name.endswith("制度"):
            name += "改革"
        if not TOO_BROAD.fullmatch(name) and _FROM_ABOVE.match(name) is None:
            reforms = match.lastindex == 2 or name.endswith("改革") or page.text.startswith("的改革", match.end())
            evidence = spans(page, [match.span(match.lastindex or 1)])
            sentence = max(page.text.rfind(mark, max(0, match.start() - _SENTENCE), match.start()) for mark in "。\n") + 1
            listed = match.lastindex == _LISTED and evidence
            date = last_date(dates, page.raw_bounds(sentence, match.end())[0], evidence[0].start) if listed else None
            yield Claim(name, CALLED if reforms or name.endswith("试点") else 1.0, evidence, date=date)


def weightiest(ranked: Sequence[Claim], best: Claim) -> str:
    """Give the name of the claim that says most, be it not the body's."""
    first = ranked[0] if ranked else best
    return first.name if first.name and first.body is None and first.weight > best.weight else best.name


def last_date(dates: Mapping[str | None, DateExpression], start: int, end: int) -> str | None:
    """Give the id of the last point of time that stands in a stretch of the raw text."""
    points = [(key, date.span) for key, date in dates.items() if key and (date.start or _UNDATED.match(date.value))]
    told = [(span.end, key) for key, span in points if start <= span.start and span.end <= end]
    return max(told, default=(0, None))[1]


def earliest(dated: Sequence[tuple[str, str | None]], dates: Mapping[str | None, DateExpression]) -> str | None:
    """Give the id of the earliest date, or of the finer one that lies in it."""
    if not dated:
        return None
    first = dates[min(dated)[1]]
    inside = [
        (-len(dates[key].value), start, key) for start, key in dated if first.value[:4] in ("", start[:4]) and start <= (first.end or start)
    ]
    return min(inside)[2] if len(first.value) == 4 and first.mod is None and inside else first.id
