"""Programmes whose name needs no quotation marks: pilots, named plans, lists of platforms, registers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from reformie.findings import Bounds, Undertaking
from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention
from reformie.programmes.apps import APP, app
from reformie.programmes.made import undertaking
from reformie.regexes import regex

_Read = Callable[[str, re.Match[str], frozenset[int]], Iterator[Mention[Undertaking]]]
_WORD = r"[\u4e00-\u9fffA-Za-z]"
_PILOT = regex(
    r"(?:(?P<named>列[为入]|定为|确定[^，。；]{0,16}?(?:开展|为)|获批|入选|作为|成为)|(?:同意[^，。；]{0,12}?开展|启动建设|启动|开展|承担|推进|推行|在))"
    r"(?P<name>[^，。；：、《》\n的]{2,30}?(?:改革(?:创新)?|[\d+N]”|(?P<plain>建设|服务|管理|治理|流转|交易|方式|退出|发展))(?P<form>试点|试验区|示范区|先行区|实验区)(?:建设试点|试点)?)"
)
_ANY_REFORM = regex(r"(?:.|(?:综合|全面|深化|重点|专项|系统|体制|机制|制度|创新){1,3})?改革")
_FRAME = regex(r"(?:新一轮|全[国省市区县州旗盟]|[首第][批一]批?|\d{1,3}个|[国省市]家?级|自治区|[^，。；“]{2,8}?省(?=“))")
_AND = regex(r"(?<=[\u4e00-\u9fff]{4})[与和](?=[\u4e00-\u9fff]{4})")
_LEAD = regex(r"(?:[^“”]{0,14}(?:推[进行]|开展|承担)|建设|打造|创建)?(?:新一轮|首轮)?(?!示范|试点)")
_CARRIED = regex(rf"(?P<name>(?!了|以|好){_WORD}{{2,12}}?(?:计划|工程|行动))(?=[，。；、]|$)")
_PLATFORMS = regex(rf"(?:打造|建成|搭建)了?(?P<list>{_WORD}{{2,10}}平台(?:[、和]{_WORD}{{2,10}}平台){{2,6}})")
_REGISTER = regex(rf"(?:建立|建成|搭建)了?(?P<name>{_WORD}{{4,24}}?(?:信息库|人才库|数据库|目录))(?=[，。；、])")
_AMOUNT = r"投资[约近超逾]?[\d.]{1,8}[余多]?[万亿]元"
_WORKS = r"(?:项目|工程|园|基地|生产线)"
_INVESTED = regex(
    rf"{_AMOUNT}[的、，]?(?:在[^，。；]{{2,12}})?(?:建设|新建|兴建|打造|实施)?的?(?P<name>{_WORD}{{2,16}}?{_WORKS})(?=[，。；、]|[去今前明]年|\d|已|正|于|的|[开竣]工|落户|签约|投产)"
    rf"|(?:^|(?<=[，。；：、的司业团])|(?<=[。\n]))(?P<named>{_WORD}{{2,16}}?项目)(?:计划|预计)?总?{_AMOUNT}"
)
_HOME = regex(
    r"(?:[市区县旗州盟镇]|建[成设好]|打造|办好|成了?|设立|揭牌的|启用的|走进|来到)(?P<name>(?:科技工作者|科技人才|退役军人|户外劳动者|职工|工匠|人才|专家|青年|企业家|妇女|儿童|老兵)之家)"
)
_ANY_WORKS = regex(
    r"[这该此其个新本各等]|[一二三四五六七八]期|以[上下]|[工农]业项目|重[点大]|建设项目|改造项目|[技签]|[开竣完复]工|在建|续建|投产|落地|引进|储备|入库|配套|基础设施|全[国省市区县]"
)
_MERE_WORK = regex(
    "(?:改造|复建|扩建|新建|重建|迁建|维修|加固|提升|升级|修缮|绿化|亮化|美化|硬化|整治|治理|建设|搬迁|安置|拆迁|装修|修复|保护|抢险|收尾|配套|附属|示范|试点|重点|[一二三四]期|和|与|及)+"
)  # what is done, and to nothing that is named
_OWNER = regex(r".{0,12}?(?:公司|企业|集团|合作社|园区)的?(?=.{4})")
_OF_ITS_OWN = 5  # shorter, a project tells nothing without whose it is
_SMART = regex(
    rf"(?:实现|建成|打造|搭建|上线|开发|启用|推广|依托|建设|建立|开通)了?(?P<name>{_WORD}{{2,14}}?(?:智慧|数字化|信息化|智能化?|一体化){_WORD}{{0,4}}平台)"
)
_SMART_SUBJECT = regex(
    rf"(?:^|(?<=[，。；\n]))(?P<name>{_WORD}{{0,8}}?(?:智慧|数字化|信息化|智能化?|一体化){_WORD}{{2,10}}平台)(?=(?:已|共|累计)?(?:接入|覆盖|汇聚|归集|上线|启用|投用))"
)
_CONTEST = regex(rf"(?:首届|第[一二三四五六七八九十\d]{{1,3}}届)(?P<name>{_WORD}{{4,24}}?(?:创新|创业|创意|创客){_WORD}{{0,6}}大赛)")
_HALF_QUOTED = regex(
    r"(?:建立|建成|建起|搭建|建设|开发|开展|启动|实施|推[行进开]|深化|探索)了?(?P<name>[\u4e00-\u9fff]{2,8}“[一二三四五六七八九十两][\u4e00-\u9fff]{1,2}”[\u4e00-\u9fff]{2,6}(?P<form>平台|行动)"
    r"|[\u4e00-\u9fff]{3,8}“[一二三四五六七八九十两]权分[置离]”改革)(?=[，。；、])"
)
_CALLED_PLACE = regex(
    r"(?:建[成起设]?了?|新建|[开创]?设立?|打造|办起|在|到|走进|的|\d[个家处座])(?P<name>"
    r"(?:幸福|孝[善心]|敬老|长寿|石榴籽|红石榴|同心|连心|暖[心新]|乐龄|银龄)(?:食堂|议事厅|驿站|小院|书屋|餐厅|[讲课]堂|夜校|小屋|会?客厅)"
    r"|(?:企业服务|青年人才|人才|骑手|户外劳动者)驿站)"
)
_STORE = regex(
    r"(?:共建|建设|建成|建立|打造)[了的]?(?P<name>[\u4e00-\u9fff]{2,8}(?:种质资源[库圃]|基因库))"
    r"|(?:打造|建成|建设|创建)了?(?!国家|全[国省市]|[省市]级|特色|标准|高标准|现代|优质|绿色)(?P<base>[\u4e00-\u9fff]{4,14}(?:示范|发展|产教融合)基地)(?=[，。；])"
)
_OF_PLACE = regex(
    r"(?:在|建成|建设|打造|入住)(?P<name>[\u4e00-\u9fff]{2,6}人才社区)|(?:通过|登录|依托|开通)(?P<web>[\u4e00-\u9fff]{2,6}(?:英才|人才|招聘|就业)网)"
)
_FUND = regex(rf"(?:设立|组建|成立)了?总?规模[约达近超]?[\d.]{{1,8}}[余多]?[万亿]元的(?P<name>{_WORD}{{4,20}}?基金)(?=[，。；、])")
_SHOW = regex(r"(?P<name>《[^《》\n]{2,16}》[\u4e00-\u9fff]{0,8}?(?:演艺|演出|夜游|旅游)项目)")
# 上线了某某市…交易平台: what somebody made for a place, whose name it begins with
_MADE_FOR = regex(
    rf"(?:研发|开发|建成|搭建|打造|上线|推出|启用|开通){{1,3}}了?(?P<name>{_WORD}{{6,26}}?平台)(?=[，。；、]|(?:上线|启用|投用|运行)[，。；])"
)
# 林长+警长: whom two offices are joined in
_TWO_CHIEFS = regex(
    r"(?:推行|建立|探索|实行|创新|落实|健全|完善|构建|实施|推出|深化)了?(?P<name>[\u4e00-\u9fff]{1,3}长(?:\+[\u4e00-\u9fff]{1,4}长){1,2}(?:协作|协同|联动|工作|管理|共治)?(?:机制|模式|制度)?)(?=[，。；、])"
)
# 一枚印章管审批, 一支队伍管执法
_ONE_RULES = regex(
    r"(?P<name>一(?:枚印|颗印|枚公|支队伍|张网|张清单|个平台|个窗口|个中心)章?管(?:审批|执法|治理|服务|到底|监管|全[县市区域程]|便民))(?=[，。；、])"
)
_STOP = regex(r"[的了和与及或将把被等各该]|相关|一批|系列|重点|专项|三年|年度|有关|重大|这|其|新一轮")


class Plain:
    """Finds programmes without quotation marks.

    Args:
        lexicons: Gives ``programme_verbs`` and ``not_programmes``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        verbs = [row["verb"] for row in lexicons.rows("programme_verbs") if row["use"] == "carry"]
        carried = regex(f"(?:{any_of(verbs)}){_CARRIED.pattern}")
        self._not = frozenset(lexicons.column("not_programmes", "phrase"))
        self._rules: tuple[tuple[tuple[str, ...], re.Pattern[str], _Read], ...] = (
            (("改革", "试点"), _PILOT, self._pilot),
            (("计划", "工程", "行动"), carried, self._of_carried),
            (("平台",), _PLATFORMS, _platforms),
            (("平台",), _SMART, _smart),
            (("平台",), _SMART_SUBJECT, _smart),
            (("平台",), _MADE_FOR, _made_for),
            (("长+",), _TWO_CHIEFS, _chiefs),
            (("章管", "伍管", "网管", "单管", "台管", "口管", "心管"), _ONE_RULES, _one_rules),
            (("大赛",), _CONTEST, _contest),
            (("”",), _HALF_QUOTED, _half_quoted),
            (("投资",), _INVESTED, _invested),
            (("库", "目录"), _REGISTER, _register),
            (("之家",), _HOME, _home),
            (("基金",), _FUND, _fund),
            (("》",), _SHOW, _contest),
            (("堂", "厅", "驿站", "小院", "书屋", "夜校", "小屋"), _CALLED_PLACE, _home),
            (("资源库", "资源圃", "基因库", "基地"), _STORE, _store),
            (("APP", "小程序", "客户端"), APP, app),
            (("人才社区", "才网", "聘网", "业网"), _OF_PLACE, _of_place),
        )
        self._asking: defaultdict[str, list[int]] = defaultdict(list)
        for at, (triggers, _, _) in enumerate(self._rules):
            for word in triggers:
                self._asking[word].append(at)
        self._triggers = gazetteer_of(lexicons, self._asking)

    def find(self, text: str, readable: Sequence[Bounds], places: frozenset[int]) -> Iterator[Mention[Undertaking]]:
        """Give the programmes of the blocks ``readable``; ``places`` are the offsets at which the name of a place begins."""
        starts = [start for start, _ in readable]
        asked: list[set[int]] = [set() for _ in self._rules]
        for at, _, word in self._triggers.find_all(text):
            for rule in self._asking[word]:
                asked[rule].add(bisect_right(starts, at))
        rules = [(numbers, pattern, read) for numbers, (_, pattern, read) in zip(asked, self._rules, strict=True) if numbers]
        for number, (start, end) in enumerate(readable, 1):
            for numbers, pattern, read in rules:
                if number in numbers:
                    for match in pattern.finditer(text, start, end):
                        yield from read(text, match, places)

    def _of_carried(self, text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
        name = match["name"]
        if not _STOP.search(name) and not _MERE_WORK.fullmatch(name[:-2]) and name[:-2] not in self._not and name not in self._not:
            yield undertaking(text, *match.span("name"), "project" if name.endswith("工程") else "plan", "programmes.carried")

    def _pilot(self, text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
        start, end = match.span("name")
        frame = _FRAME.match(text, start, end) if match["named"] else None
        while frame is not None:
            start = frame.end()
            frame = _FRAME.match(text, start, end)
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        name = text[start:end]
        if (
            text[start] == "“"
            or _ANY_REFORM.match(name)
            or _STOP.search(_AND.sub("", name) if match["named"] else name)
            or text.startswith(("方案", "工作"), end)
            or (not match["named"] and text.startswith("的", end))
        ):
            return
        if (match["form"] == "试点" and len(name) < 6) or (
            match["plain"] and not (match["named"] and match["form"] == "试点" and len(name) > 8)
        ):
            return
        yield undertaking(text, start, end, "project", "programmes.pilot")


def _platforms(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    for part in re.finditer(r"[^、和]+", match["list"]):
        first = match.start("list") + part.start()
        yield undertaking(text, first, first + len(part[0]), "platform", "programmes.platforms")


def _smart(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    if not _STOP.search(match["name"]):
        yield undertaking(text, *match.span("name"), "platform", "programmes.smart")


def _half_quoted(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    """Give a name of which a common short form is quoted in the middle, so that only the whole names anything."""
    if not _STOP.search(match["name"].split("“")[0]):
        kind = "platform" if match["form"] == "平台" else "project"
        yield undertaking(text, *match.span("name"), kind, "programmes.half_quoted")


def _contest(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    yield undertaking(text, *match.span("name"), "project", "programmes.contest")


def _home(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    yield undertaking(text, *match.span("name"), "platform", "programmes.home")


def _fund(text: str, match: re.Match[str], places: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    return _begun_by_place(text, match, places, "other", "programmes.fund")


def _register(text: str, match: re.Match[str], places: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    return _begun_by_place(text, match, places, "platform", "programmes.register")


def _made_for(text: str, match: re.Match[str], places: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    return _begun_by_place(text, match, places, "platform", "programmes.made_for")


def _chiefs(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    yield undertaking(text, *match.span("name"), "other", "programmes.chiefs")


def _one_rules(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    yield undertaking(text, *match.span("name"), "slogan", "programmes.one_rules")


def _begun_by_place(text: str, match: re.Match[str], places: frozenset[int], kind: str, rule: str) -> Iterator[Mention[Undertaking]]:
    """Give a name that begins with a place."""
    if match.start("name") in places and not _STOP.search(match["name"]):
        yield undertaking(text, *match.span("name"), kind, rule)


def _store(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    group = "name" if match["name"] else "base"
    if not _STOP.search(match[group]):
        yield undertaking(text, *match.span(group), "platform" if match["name"] else "project", "programmes.store")


def _of_place(text: str, match: re.Match[str], places: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    """Give what is named by the place whose it is, and by what it is."""
    group = "name" if match["name"] else "web"
    if match.start(group) in places and not _STOP.search(match[group]):
        yield undertaking(text, *match.span(group), "project" if match["name"] else "platform", "programmes.of_place")


def _invested(text: str, match: re.Match[str], _: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    """Give a project that is named with the money put into it, without whose it is."""
    start, end = match.span("name" if match["name"] else "named")
    owner = _OWNER.match(text, start, end)
    start = owner.end() if owner else start
    name = text[start:end]
    if len(name) >= (_OF_ITS_OWN if owner else 4) and not _STOP.search(name) and not _ANY_WORKS.match(name):
        yield undertaking(text, start, end, "project", "programmes.invested")
