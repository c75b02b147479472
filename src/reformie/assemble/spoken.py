"""What the running text calls a reform: by the name that comes back, and by the one with which the article opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from reformie.assemble.claims import TOO_BROAD, Claim, Found, pairs_of
from reformie.assemble.edges import SAID_OF, behind
from reformie.assemble.spans import spans
from reformie.frozen import frozen
from reformie.layout.page import Page
from reformie.regexes import regex

_REFORM = "改革"
_REACH = 34  # characters before 改革 that its name may take up
_BEFORE = regex(r"(?:[\u4e00-\u9fffA-Za-z\d+]++|[（(][^（()）]{1,8}[)）]|“[^“”。\n]{2,24}”)*+$")
_PARTS = regex(r"(.*?)((?:“[^“”]*”)++)([^“”]*)$|([^“”]*)$")
_NOT = regex(
    "开放|创新|发展(?:稳定|大局|任务|要求|成果|工作|中的|大计|蓝图|事业|良策|共识|新篇)|[委办局科]|者|家|先锋|的春风|大潮|发展局|和发展"
)
_LEADS_UP = regex(
    rf"(?:{SAID_OF}|(?:坚持|始终|继续|必须|要)以(?!房)|深化|推进|推[行动开出]|(?<!技)(?<!技术)推广(?!体系|机构|服务|制度|机制|模式)|启动|开展|(?<!组织)实施|加快|围绕|抓[好住实紧]?|狠抓|负责|通过|贯彻|落实|[召开]开|调研|收[看听]|听取|汇报|部署|举[行办]|着手|谋划|开始|督[察查导]|考察|观摩"
    r"|借鉴|介绍|总结|讨论|审议|解读|聚焦|关注|作为|公布|发布|当[作成]|视[作为]|成为|列[入为]|纳入|确定|标志|根据|按照|依托|借助|随着|完成|承担|强化|稳步|有序|大力|着力|积极|不断|持续|继续|坚持|加强"
    r"|(?<=全[国省市州])试点(?!改革)|带动|助[力推]|探索|制定|起草|拟定|(?:试|(?<!实)施|(?<!落)实)行(?!政)|(?<!推)进行|进入|牵头|涉及|参与(?![式度率])|参加|出席|主持|强调|指出|要求|表示|认为|认识|重视|了解|充分|认真|扎实|切实|全力|全面|深入|纵深|一[场轮项]|新一轮|[本这][轮场项次]|此[次项]|[各多几两三四五\d]项|\d+[个批家名]|各类"
    r"|相关|有关|重[大点]|[全我该][国省市县区州旗](?!域)|[省市国州]家?级|[为入批选]国家(?!储备|公园|安全|重点|级)|首[批个次轮]|头一[个家批次回]|[搞干抓办][起出开](?!来)|拿出|担任|成立|组建|设立|获批|入选|率先|先行|实现|依靠|关键靠|开启|迈[上入]|打造|构建|建立|健全|完善|支撑|走向|抢抓|迎来|破解"
    r"|撬动|激活|赋能|力推|厘清|理清|形成|打[响好赢]|拉开|吹响|奏响|按下|试水|破局|主攻|聚力|做[好实]|搞好|抓实|主题|年度|工作(?!者|站|室)|[年月日]以?来|年[初末底]|[今去明前\d]年|\d[月日]|[近昨]日|第?\d+次|第[一二三四五六七八九十\d]{1,2}[轮批届]|[这那]一"
    r"|国务院|党中央|[的了把将]|(?<!行)为(?![农民企侨])|过(?![渡程度境户剩敏桥磅关滤冬闸秤堂塘])|[来源]自|[源缘始]于|得益于|受益于|归功|靠的是|着(?![力手])|获评|荣获|出台|印发|下发|评为|评上|获奖|[叫称][作做为之]|(?<!职)称(?=$)|叫$|名为|俗称|所谓|(?:十佳|十大|百佳|优秀|典型|先进|最佳|获奖)$)"
    r"|(?P<soft>统筹(?!城乡)|促进|支持(?!起诉)|通报|学习|研究(?!生|院|所)|系列|试点(?!改革)|开放|决定|核心|重要|情况|任务|目标|问题|方面|领域(?!内)|现场"
    r"|[被此该于让抓]|(?<!普)及|(?<!参)与(?!会)|和(?!谐|美|解)|从(?!业|教)|(?<!自)由(?!于)|是(?!否)|在(?!线|职|编)|(?<![相绝配结成应])对(?!外|口)|以|到(?!户|期)|(?<!行)为(?=[农民企侨])|(?<!平)等(?!级)|就(?!业|医|学|近|地)"
    r"|(?:[委局厅]|(?<![通代帮联主承协督经包领举公民])办|(?<![支干内])部)(?!分|门)|府(?!采购|购买|投资|补贴|雇员|职能|债|性))"
)  # what stands before a reform's name and is no part of it; what is soft may begin one behind another such word (着手|统筹区合并改革)
_SAID = regex("(?:^|[：:，。！？；])“[^“”]{2,}(?:“[^“”]*”[^“”]*)*$")  # speech that is not over
_SPEECH = 120  # so far back it is looked for
_TITLED = regex("《[^》]*$")
_LISTED_BEFORE = regex("[、和与及”]$")
_LISTED_BEHIND = regex("、|和(?!发展)|与|及|以及|等(?!级)")
_WIDE = regex(
    r"(?:[^“”]{0,2}(?:教育|农村|农业|农业农村|经济|科技|医疗|社会|司法|政治|文化|金融|城市|乡村|财税|行政|政府|企业|机关|体制|机制|制度|国家机构|党政机构|机构|结构性|综合|配套|重点领域|关键环节|自我))改革"
)
_ZONE = regex(r"“[^“”。\n]{2,16}(?:试验区|示范区|先行区|先导区)”")
_CALLED = regex(r"“[^“”。\n]{2,12}”(?=试点(?![县市区旗州村镇乡])|(?:管理)?工作)")
_LEVER = regex(
    r"以(?:强化|深化|推进|推行|加强|做[实好]|优化|完善)?(?P<name>[\u4e00-\u9fff]{3,10}?)为(?:重要|主要)?(?:总?抓手|突破口|牵引|切入点)"
)
_CHIEFS = regex(r"(?P<name>“?(?P<who>(?:[河湖林田路街链楼巷片警园]|河湖|[三四五六])长)”?制)")
_BODY_OF_TEXT = ("paragraph", "sidebar", "caption")
_OPENING = 400  # so many characters from the first paragraph on an article says what it is about
_MANY = 200  # reforms named; more is a directory
_TWICE = 2  # and so often where a meeting is on it
_OFTEN = 3  # a reform named so many times is the article's
_OPENS = 1.5  # what the article opens with is enough by itself, and less than a plan or a headline
_SHORTEST = 4
_STOP = regex("[。！？\n]")
_ROW = 3  # so many reforms in one sentence are told of together
_ALIKE = 2  # so many pairs are more than 制度改革 has


@frozen
class Named:
    """A name of a reform in the running text: the offset of its end, and whether it stands in a row with other things, or in somebody's speech."""

    name: str
    end: int
    listed: bool
    said: bool = False


def spoken(page: Page, found: Found, told: Sequence[Named]) -> Iterable[Claim]:
    """Give the reform that the running text names again and again.

    By the longest form that comes back, or by who answers for it (林长制) where title or a meeting is on that.
    Twice is enough for what a meeting is on.
    """
    met = [event.name for event in found.events if event.type == "meeting"]
    yield from _chiefs(page, [page.title or "", *met])
    names = Counter(named.name for named in told)
    tails: Counter[str] = Counter()
    for name, count in names.items():
        tails.update({name[at:]: count for at in range(len(name))})
    known = [n for n in names if tails[n] >= _OFTEN or (tails[n] >= _TWICE and any(n in meeting for meeting in met))]
    best = max(known, key=lambda name: (tails[name], len(name), name), default=None)
    if best is not None:
        longer = [n for n in known if n.endswith(best) and tails[n] >= max(_OFTEN, tails[best] / 2)]
        best = max(longer, key=len, default=best)
        where = next(named for named in told if named.name.endswith(best))
        yield Claim(best, 1.3 + 0.1 * min(tails[best], 5), spans(page, [(where.end - len(best), where.end)]))


def opening(page: Page, told: Sequence[Named], bare: Callable[[str], str], cuts: frozenset[int]) -> Claim | None:
    """Give what the article opens with as a reform: of several the one that the rest of the text shares most with, the first of equals.

    What is only quoted before 试点 or 工作, or as a zone in the title, counts as well; what somebody says, only where the writer names none.
    """
    told = [*_called(page, bare, cuts), *told]
    first = next((block.start for block in page.blocks if block.kind in _BODY_OF_TEXT), 0)
    in_rows = set(_in_rows(page.text, told))
    opens = [
        named
        for named in told
        if named.end <= first + _OPENING and not (named.listed or named.end in in_rows) and not _WIDE.fullmatch(named.name)
    ]
    opens = [named for named in opens if not named.said] or opens
    pairs = [pairs_of(named.name) for named in told] if len(opens) > 1 else ()
    best = max(opens, key=lambda one: (_alike(pairs_of(one.name), pairs), -one.end), default=None)
    return Claim(best.name, _OPENS, spans(page, [(best.end - len(best.name), best.end)])) if best else None


def _in_rows(text: str, told: Sequence[Named]) -> Iterator[int]:
    """Give where those names end of which a sentence has three or more (甲改革让…，乙改革让…，丙改革让…)."""
    row: list[Named] = []
    for one in sorted(told, key=lambda named: named.end):
        if row and _STOP.search(text, row[-1].end, one.end):
            row = []
        row.append(one)
        if len({named.name for named in row}) >= _ROW:
            yield from (named.end for named in row)


def _alike(own: set[str], others: Sequence[set[str]]) -> int:
    """Count the names that share much with one, by their pairs of characters."""
    return sum([len(own & other) > _ALIKE for other in others])


def _called(page: Page, bare: Callable[[str], str], cuts: frozenset[int]) -> Iterator[Named]:
    """Give what is quoted as a zone for trying things out or before 试点 or 工作, and a lever (以某某为抓手), where they come back."""
    for pattern in (_ZONE, _CALLED):
        for match in islice(pattern.finditer(page.text), _MANY):
            often = page.text.count(match[0]) >= _OFTEN and _REFORM in page.text
            if often or match[0] in (page.title or "") or page.text.startswith("试点", match.end()):
                first = match.start() if pattern is _ZONE else max(0, match.end() - _REACH)
                yield Named(bare(page.text[_own(page.text, first, match.end(), cuts) : match.end()]), match.end(), False)
    for match in islice(_LEVER.finditer(page.text), _MANY):
        if page.text.count(match["name"]) > _OFTEN:
            yield Named(bare(match["name"]), match.end("name"), False)


def named(page: Page, bare: Callable[[str], str], cuts: frozenset[int]) -> Sequence[Named]:
    """Give every name of a reform in the running text. ``bare`` takes place and frame off a name."""
    return list(islice(_named(page, bare, cuts), _MANY))


def _named(page: Page, bare: Callable[[str], str], cuts: frozenset[int]) -> Iterator[Named]:
    for block in page.blocks:
        if block.kind not in _BODY_OF_TEXT:
            continue
        at = page.text.find(_REFORM, block.start, block.end)
        while at >= 0:
            end = at + len(_REFORM)
            if not _NOT.match(page.text, end) and _TITLED.search(page.text, max(block.start, at - _REACH), at) is None:
                start = _own(page.text, max(block.start, at - _REACH), at, cuts)
                name = bare(page.text[start:end]) if start < at else ""
                if len(name) >= _SHORTEST and not TOO_BROAD.fullmatch(name):
                    first = end - len(name)
                    listed = _LISTED_BEFORE.search(page.text, max(block.start, first - 1), first) or _LISTED_BEHIND.match(page.text, end)
                    yield Named(
                        name, end, listed is not None, _SAID.search(page.text[max(block.start, first - _SPEECH) : first]) is not None
                    )
            at = page.text.find(_REFORM, end, block.end)


def _own(text: str, first: int, end: int, cuts: frozenset[int]) -> int:
    """Give where the words before 改革, of some stretch, begin that belong to its name."""
    words = _BEFORE.search(text, first, end)
    parts = _PARTS.match(text, words.start(), end) if words else None
    if parts is None:
        return end
    if parts[2] is None:
        return behind(_LEADS_UP, text, *parts.span(4), cuts)
    last = behind(_LEADS_UP, text, *parts.span(3), cuts)
    if last > parts.start(3):
        return last
    return behind(_LEADS_UP, text, max(parts.start(1), text.rfind("”", *parts.span(1)) + 1), parts.end(1), cuts)


def _chiefs(page: Page, above: Sequence[str]) -> Iterable[Claim]:
    told = list(_CHIEFS.finditer(page.text)) if "长制" in page.text or "长”制" in page.text else ()
    who = Counter(match["who"] for match in told)
    for match in told:
        if who[match["who"]] >= _TWICE and any(match["who"] in line for line in above):
            name = match["name"] if "”" in match["name"] else match["name"].lstrip("“")
            yield Claim(name, 1.3 + 0.1 * min(who[match["who"]], 5), spans(page, [(match.end() - len(name), match.end())]))
            return
