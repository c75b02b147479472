"""Programmes whose name stands in quotation marks: what stands beside the marks tells a name from a word of emphasis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reformie.findings import Bounds, Undertaking
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention
from reformie.programmes import schemes, slogans
from reformie.programmes.alike import OF_FIELD, Alike, Quote, by_words
from reformie.programmes.awards import awarded
from reformie.programmes.brands import known_brand
from reformie.programmes.contests import skilled
from reformie.programmes.counted import counted
from reformie.programmes.emphasis import describes, emphasised, likened, of_a_theme, spoken_of, title_of_place, urges
from reformie.programmes.fields import of_story
from reformie.programmes.figures import figurative
from reformie.programmes.made import undertaking
from reformie.programmes.patterned import patterned, scheme
from reformie.programmes.persons import become, crew, somebody
from reformie.programmes.stated import has_come, stated
from reformie.programmes.told import told
from reformie.regexes import regex
from reformie.segment import segmenter_of

_QUOTE = regex(r"“([^“”，。；！？：\n]{2,40}(?:，[^“”，。；！？：\n]{2,20})?)”|‘([^“”‘’，。；！？：\n]{2,24})’")
_SHORTHAND = regex(r"[\d一二三四五六七八九十两双几百千]{1,3}[个大]?[^，、+]{1,2}|[\d一二三四五六七八九十]+|[\d+×]+")
_SHORT_WORD = 3
_ONE_THING = regex(
    "(?!..(?:[心筋腿嘴脸头气龙路绳命线]|(?<![杯瓶].)水))一[碗盏张件颗粒杯袋瓶封本根条枚盒包束朵滴棵株顿餐块双针亩池湾渠勺篮筐担床桌][\u4e00-\u9fff]"
)  # “一碗菜”行动: a thing that stands for what is done
_NEVER = regex(
    r"十[一二三四五六]五|(?:(?:\d{1,3}|[十百])大)?(?:国家|[省市州区县])级[\u4e00-\u9fff]{2,14}(?:[县市区镇乡村点园]|园区|基地|单位|街区)"
)  # the last are found everywhere
_TASK = regex(r"(?:头号|一号|书记|区长|县长|市长|旗长|民心|首位)(?:工程|任务|项目|课题|改革)")
_COMMON_TASKS = frozenset({"头号工程", "一号工程"})
_POINTS = regex(
    r"[两三四五六七八九十]个(?!确立|维护|至上|自信|意识|全面|结合|允许|毫不动摇|务必|一样)[\u4e00-\u9fff]{2,4}"
)  # a title is made of them
_BESIDE = regex(r"(?:“[^“”，。\n]{2,12}”){1,2}$")
_MIDDLE = r"[\u4e00-\u9fffA-Za-z]{0,8}?"
_STOP = regex(
    r"[的了和与及或已将把被为是按等张份]|申报|在(?!线)|(?<!定|双)向|系列|^新|改革|开展|举办|组织|推[动出进]|参[加与]|接入|开通|开行|覆盖|实施|搭建|提供|完成|健全|要求|领域|所有|格局|附近|签约"
)
_PILOTS = "(?<=政策|改革|全国|首批|国家|综合|创新)试点"  # the noun, and not to try out
_SERIES = regex("系列(?!(?:主题)?(?:新闻)?发布会|报道|采访|主题采访|丛书|图书|纪录片|庆祝|纪念)")
_OCCASION = regex(r"第[\d一二三四五六七八九十]{1,3}[场次期届轮季站][\u4e00-\u9fff]{0,4}")
_MAKES = regex(r"(?:打造|建成|构建|建起|列[为入]|创建|划入)了?$")
_SEVERAL_KINDS = regex(r"(?:[2-9]|1\d|[两三四五六七八九十])[大个种项类款]")
_RATED_HIGH = regex(r"(?:综合|总体)?(?:满意|覆盖|好评|办结|使用|参与)率")
_IN_USE = regex(
    r"(?:已|共|累计|全年|目前|正式|将)?(?:上线|启用|投[入用]|办了|开了|火了|出圈|走红|摆[上进]|挂[上进]|开[到进]|驶[入进]|走进|收到|梳理|亮相|榜上有名|开[课张放工]|接入|归集|吸纳|覆盖|惠及|受理|接办|收集|化解|服务[了\d]|发放|运[营行]|举办|人气|每[日天周月季年])"
)
_BILLED = regex(r"(?:的|这块|这张|的?金字)?(?:牌子|招牌|名片)|叫响|打响|擦亮|唱响")
_MADE_KNOWN = regex(r"(?:叫响|打响|擦亮|唱响|[把将])了?$")
_NUMBER_CALLED = ("热线", "绿色通道")
_OF_THE_NAME = (
    "平台",
    "系统",
    "小程序",
    "APP",
    "客户端",
    "机制",
    "模式",
    "制度",
    "责任制",
    "工作法",
    "办法",
    "计划",
    "行动",
    "工程",
)  # what is never called without it
_BODY = regex(
    r"(?:医院|大学|公司|合作社|联盟|协会|研究院|技术|问卷|论坛|大会|峰会|博览会|展览?|招聘会|对话会|推介会|发布会|音乐会|晚会|联欢会|座谈会|研讨会|调查表|倡议书|宣传单|明白纸|告知书|通知书)$|^(?:有力|坚决|彻底|加快|大力)"
)
_BEGUN = "(?:(?P<new>推行|推出|推广|首创|创设|试行|开通|上线)|启动|设立|开设|办起|建起|创办|发起)了?"
_HAN = regex(r"[\u4e00-\u9fff]{3}")
_NO_NAME_BEGUN = regex("(?:[号节奖]|奖章|响应|精神|农田)$")
_SORT_OF = regex(r"(?:改革|管理|工作|生产|展厅|报道|品种|窗口|牌|一道|[水小]?[稻麦]|[^，。；]{0,4}(?:格局|局面|态势|精神|理念))")
_ITS_NOUN = regex(r"(?!改革|管理)[\u4e00-\u9fff]{2,6}(?=[，。；])")
_NO_KIND = regex(
    r"(?:书记领办|(?:[结互]|结对|赶|老|一|传)帮|[风保危抢探冒脱历排避]险|[联畅流交沟贯互普三]通|[密号代数]码|[怪]圈|[环医社确低担]保|活地图|风云|怎么办"
    r"|(?:[掌网线指][上尖]|马上|上门|就近|一[次窗网站地门]|异地|跨[省域市区]|延时|预约|自助|即时|随时|容缺|全程|集中|快速|当[场天]|夜间|周末|开)办"
    r"|(?:[专加上下晚早夜值跟]|领导|尖子|重点|火箭|快慢|补习|托管|辅导|培训|兴趣|毕业|实验)班)$"
)
_LIST_BEHIND = regex(
    r"(?:“[^“”\n]{2,20}”[、和]?){0,5}(?:等|(?:走?进|下)(?!一步)|(?:[2-9]|1\d|[两三四五六七八九十])[大个种项类])[^，。；]{0,8}?(?P<kind>模式|品牌|平台|活动|项目|计划|机制|载体|做法|实事|工程|举措)"
)
_CARRIED_BY = regex(
    r"(?<=计划.|行动.|工程.)(?:实施|管理)?(?:办法|方案|细则|意见)|(?:[三五两]年)?(?:实施|行动|工作|试点){1,2}方案"
)  # behind the closing mark
_CARRIED_OUT = regex(r"(?:推行|推进|推广|开展|实施|深化|实行|创建|建设|打造|试行|落实)$")
_PLANNED = regex(r"[\u4e00-\u9fff]{0,4}?(?P<noun>计划|工程|行动)(?=的)")
_ITS_REFORM = regex("改革(?!方案|意见|办法|领导|工作|试点|会|小组|专班)")
_INTEGRATED = "集成改革"
_RIGHTS = regex(r"[两三四五六]权|\d(?:\+\d){1,2}|[一二两三四五六七八九十][\u4e00-\u9fff]{1,2}(?<![项个大类种轮次步件])")
_LIKE_IT = regex("式的?(?=[\u4e00-\u9fff]{0,6}改革)")
_OF_ITSELF = regex(r"改革(?!(?:优秀|创新|典型|实践|十大)?(?:实践|案例|经验|成果)|宣[讲传]|政策宣|工作队|小分队|志愿|服务队)")
_OF_REFORM = regex(r"(?!列[入为]|纳入|写[入进])[\u4e00-\u9fff]{0,8}改革")
_CAME_TRUE = regex(
    r"(?:由此|就此|从此)?破题|(?:逐步|正在|已经?|真正|基本)?(?:成为?|变成|变为)了?(?:现实|常态)|从(?:口号|纸面|蓝图|设想|愿景|概念|梦想)|一体推进|成效(?:初显|明显|显著)|[初已]?[见显](?:成效|实效)|落地(?:生根|见效|开花)|落到实处|(?:已?实现)?全覆盖|的(?:新)?(?:格局|图景|承诺)"
)
_KIND_OF_WORKS = regex(r"项目(?=占|比|从|审批|[，。]?平均)")
_AT_COUNTER = regex(r"(?:服务|综合|办事)?区(?=[，。、的前里内])")
_WARES = regex(
    r"(?:“[^“”\n]{2,20}”[、和]?){0,6}等?[\d两三四五六七八九十]{0,3}[项款种道个台]?[^，。；“”]{0,4}?(?:体验产品|体验项目|文创(?![街园馆店集市空基村])|商品|菜品|菜肴|小吃|节目|剧目)"
)
_SERVED = regex("服务(?=[，。；、])")
_FOR_WARES = regex("(?!的)[\u4e00-\u9fff]{0,6}?(项目|工程|计划|行动|平台)(?=[，。；、])")
_WORKPLACE = regex("(?:工作室|工作站|服务站|驿站)(?=[，。；、\\d])")
_TRAINED = regex(r"(?:人才|队伍)?(?:培[育养训优植]|引育|选育|回[引归]|提升)(?:工程|计划|行动)")
_PLAN = regex(r"《[^《》\n]{0,60}(?:方案|计划|意见|办法|措施|通知|规划)[^《》\n]{0,24}》")


class Quoted:
    """Finds programmes in quotation marks.

    Args:
        lexicons: Gives ``programme_kinds``, ``programme_verbs`` and ``not_programmes``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        kinds = lexicons.rows("programme_kinds")
        self._kinds = {(row["suffix"], row["place"]): row["kind"] for row in kinds}
        self._inside = regex(f"(?:{any_of([r['suffix'] for r in kinds if r['place'] == 'inside'])})$")
        self._long = regex(f".{{3}}({any_of([r['suffix'] for r in kinds if r['place'] == 'long'])})$")
        behind = [r["suffix"] for r in kinds if r["place"] == "behind"]
        self._behind = regex(
            f"({_MIDDLE})({any_of([w for w in behind if len(w) > 1])}|(?<=[”’])(?:{any_of([w for w in behind if len(w) == 1])}))"
            "(?![制化者录]|体系|(?<=网)络|(?<=应用)场景|(?<=园)区|(?<=课)[程题时件外余]|(?<=码)头|(?<=卡)[口车点片]|(?<=贷)款|(?<=险)[情种]|(?<=券)商)"
        )
        led = any_of([r["suffix"] for r in kinds if r["place"] == "led"])
        self._led = regex(f"({_MIDDLE})(?:{led})(?=[，。；、：]|\\d)")
        self._sign = regex(f"({_MIDDLE})({any_of([r['suffix'] for r in kinds if r['place'] == 'sign'])})")
        verbs = lexicons.rows("programme_verbs")
        self._names = regex(
            f"(?<![的评认核鉴])(?!{_PILOTS})(?:{any_of([r['verb'] for r in verbs if r['use'] == 'name'])})(?:了)?(?:“[^“”\n]{{2,20}}”(?:[\u4e00-\u9fff]{{0,6}}[、和及])?){{0,4}}$"
        )
        self._begun = regex(f"{_BEGUN}(?:“[^“”\n]{{2,20}}”(?:[\u4e00-\u9fff]{{0,6}}[、和及])?){{0,4}}$")
        self._lists = regex(f"(?:{any_of([r['verb'] for r in verbs if r['use'] != 'slogan'])})(?:了)?(?:“[^“”\n]{{2,20}}”、?){{0,4}}$")
        self._slogans = regex(f"(?:{any_of([r['verb'] for r in verbs if r['use'] == 'slogan'])})(?:了)?(?:“[^“”\n]{{2,20}}”、?){{0,3}}$")
        nothing = lexicons.rows("not_programmes")
        self._not = frozenset(row["phrase"] for row in nothing if row["alone"] != "yes")
        self._alone = frozenset(row["phrase"] for row in nothing if row["alone"] == "yes")
        self._segmenter = segmenter_of(str(lexicons.folder) if lexicons.folder else None)

    def find(
        self, text: str, readable: Sequence[Bounds], headed: Sequence[Bounds], taken: frozenset[int]
    ) -> Iterator[Mention[Undertaking]]:
        """Give for each programme the first place that shows it to be one.

        Args:
            text: The clean text. readable: bounds of the blocks of the body. headed: those of titles and headings.
            taken: Offsets inside honours and names of bodies and people: what is quoted there is none.
        """
        plans = {at for start, end in readable for m in _PLAN.finditer(text, start, end) for at in range(m.start() + 1, m.end())}
        marked = [m for start, end in readable for m in _QUOTE.finditer(text, start, end)]
        heads = [m for start, end in headed for m in _QUOTE.finditer(text, start, end)]
        behind = {m.end(): self._behind.match(text, m.end()) for m in (*marked, *heads)}
        alone = {m[1] or m[2] for m in (*marked, *heads) if behind[m.end()] is None}
        above = Counter(m[1] or m[2] for m in heads)
        quotes = [
            Quote(m.start() + 1, m.end() - 1, w := m[1] or m[2], w in alone, above[w], self._kind(w), behind[m.end()]) for m in marked
        ]
        titled = {q.start: _carried_out(text, q) for q in quotes if q.start in plans}
        people = {q.words for q in quotes if become(text, q)}
        free = [q for q in quotes if not text.rfind("《", max(0, q.start - 60), q.start) > text.rfind("》", max(0, q.start - 60), q.start)]
        sorts = frozenset(quote.start for quote in quotes if _of_a_sort(text, quote))
        same = by_words(text, (quote for quote in free if quote.start not in sorts))
        bare = frozenset(quote.start for quote in free)
        reforms = list(
            schemes.titled(text, [m for m in heads if m[1] and (m[1] not in same or schemes.by_pattern(m[1])) and self._is_local(m[1])])
        )
        stories = of_story(text, heads)
        short = tuple(text[start + 1 : text.index("”", start)] for start, _ in reforms)
        for quote in quotes:
            found: Mention[Undertaking] | None = None
            if awarded(text, quote.start, quote.end):
                found = undertaking(text, quote.start, quote.end, "award", "programmes.award")
            elif quote.words in stories and quote.start in bare and text.startswith("改革", quote.end + 1):
                found = undertaking(text, quote.start - 1, quote.end + 3, "project", "programmes.story")
            elif (
                quote.words not in people
                and not taken.issuperset(range(quote.start, quote.end))
                and (found := self._told(text, quote)) is None
                and not self._no_name(text, quote, of_sort=quote.start in sorts)
            ):
                if quote.start not in titled:
                    found = self._read(text, quote, same) if quote.start in bare else None
                elif quote.words.startswith(short):
                    pass  # a plan's title only says it longer
                elif titled[quote.start] or quote.words in same or quote.above or schemes.names_itself(quote.words):
                    found = self._of_plan(text, quote, same)
            if found is not None:
                yield found
        yield from (undertaking(text, start, end, "project", "programmes.titled") for start, end in reforms)

    def _is_local(self, words: str) -> bool:
        """Tell whether a reform so called may be the district's own: national ones go by a short word (放管服)."""
        return not likened(words) and (len(words) > _SHORT_WORD or words not in self._not)

    def _told(self, text: str, quote: Quote) -> Mention[Undertaking] | None:
        return None if quote.words in self._not else scheme(text, quote) or told(text, quote)

    def _no_name(self, text: str, quote: Quote, *, of_sort: bool) -> bool:
        words, behind = quote.words, quote.behind
        if _LIKE_IT.match(text, quote.end + 1) or of_a_theme(text, quote.start, quote.end) or figurative(text, quote):
            return True
        if (words in self._not and (_TRAINED.match(text, quote.end + 1) or _WORKPLACE.match(text, quote.end + 1))) or _makes_title(quote):
            return False
        if somebody(text, quote) or (behind is None and describes(words)):
            return True
        if of_sort or _NEVER.fullmatch(words) or _WARES.match(text, quote.end + 1) or _of_occasion(text, quote):
            return True
        if words in self._not or (behind is None and (spoken_of(words) or words in self._alone)) or len(slogans.core(words)) < 2:
            return True
        if _SHORTHAND.fullmatch(words) and schemes.obeyed(text, quote.start):
            return True
        if behind is None:
            plain = not _reform_of_figures(text, quote)
        else:
            common = behind[2] in ("工程", "行动", "产品") and not (words.isdigit() and behind[1]) and _ONE_THING.fullmatch(words) is None
            plain = common or (words.isdigit() and behind[2] in _NUMBER_CALLED)
        if _SHORTHAND.fullmatch(words) and plain and not (words[0] in "百千" and quote.kind) and words[-1] != "制":
            return True
        said = behind is not None and not self._segmenter.frequency(words) and stated(text, quote.start, quote.end, behind[2], behind.end())
        if said or has_come(text, quote) or slogans.now_is(text, quote) or slogans.ruled_by(text, quote) or slogans.cried(text, quote):
            return False
        return emphasised(text, quote.start, quote.end, named=behind is not None or bool(_TASK.fullmatch(words)))

    def _of_plan(self, text: str, quote: Quote, quotes: Mapping[str, Alike]) -> Mention[Undertaking]:
        """Read a name that 改革 follows or the title of a plan holds; it takes 改革 with it where the text calls it so."""
        same = quotes.get(quote.words)
        told = same is not None and same.reform is not None and quote.start not in same.starts  # a plan's title only says it longer
        field = None if told else OF_FIELD.match(text, quote.end + 1)
        if field is not None and not _BESIDE.search(text, max(0, quote.start - 40), quote.start - 1):
            return undertaking(text, quote.start - 1, field.end(), "project", "programmes.of_field")
        carried = _PLANNED.match(text, quote.end + 1)
        if carried is not None:
            return undertaking(text, quote.start - 1, carried.end(), self._kinds[carried["noun"], "behind"], "programmes.carried_out")
        if same is not None and same.reform is not None:
            return undertaking(text, *same.reform, "project", "programmes.of_plan")
        where = same.quotes[0] if same else quote
        rule = "programmes.carried_by" if _CARRIED_BY.match(text, quote.end + 1) else "programmes.of_plan"
        return undertaking(text, where.start, where.end, quote.kind or "project", rule)

    def _kind(self, words: str) -> str | None:
        if "，" in words or _NO_KIND.search(words) or urges(words):
            return None
        if kind := schemes.by_pattern(words):
            return kind
        if len(words) > 2 and (suffix := self._inside.search(words)):
            return self._kinds[suffix[0], "inside"]
        long = self._long.search(words)
        return self._kinds[long[1], "long"] if long else None

    def _read(self, text: str, quote: Quote, quotes: Mapping[str, Alike]) -> Mention[Undertaking] | None:
        start, end, words = quote.start, quote.end, quote.words
        if _TASK.fullmatch(words):
            if words in _COMMON_TASKS and text.startswith("作为", start - 3):
                return None
            return undertaking(text, start, end, "slogan", "programmes.task")
        if len(words) >= 4 and _SERIES.match(text, end + 1):
            return undertaking(text, start, end, "other", "programmes.series")
        if _makes_title(quote):
            return undertaking(text, start, end, "slogan", "programmes.slogan")
        if title_of_place(words):
            return undertaking(text, start, end, "award", "programmes.title_of_place")
        if slogans.even(words) and not self._of_kind(text, quote):
            return self._slogan(text, quote)
        reform = quotes[words].reform or _OF_ITSELF.match(text, end + 1) or OF_FIELD.match(text, end + 1)
        if reform and not likened(words) and (not _SHORTHAND.fullmatch(words) or _reform_of_figures(text, quote)):
            return self._of_plan(text, quote, quotes)
        if (found := self._with_kind(text, quote)) is not None:
            return found
        kind = None if schemes.joined_to(text, start, end) else quote.kind
        if kind is not None:
            served = _SERVED.match(text, end + 1) and self._names.search(text, max(0, start - 60), start - 1)
            return undertaking(text, *((start - 1, end + 3) if served else (start, end)), kind, "programmes.quoted_kind")
        return patterned(text, quote) or self._by_verb(text, quote, quotes)

    def _slogan(self, text: str, quote: Quote) -> Mention[Undertaking] | None:
        urged = self._slogans.search(text, max(0, quote.start - 24), quote.start - 1) is not None
        if not slogans.shouted(text, quote, urged=urged):
            return None
        return undertaking(text, quote.start, quote.end, "slogan", "programmes.slogan")

    def _of_kind(self, text: str, quote: Quote) -> bool:
        """Tell whether a word that makes a name of what is quoted stands behind it, with what it is for (机制, 用工模式)."""
        behind, sign = quote.behind, self._sign.match(text, quote.end + 1)
        return bool((behind and not _STOP.search(behind[1])) or (sign and not sign[1]))

    def _by_verb(self, text: str, quote: Quote, quotes: Mapping[str, Alike]) -> Mention[Undertaking] | None:
        start, end, words = quote.start, quote.end, quote.words
        if _BODY.search(words):
            return None
        before = max(0, start - 60)
        closed = not likened(words) and (text[end + 1 : end + 2] in "，。；、:：“和等的" or text.startswith("服务", end + 1))
        made = len(words) >= 4 and text[end + 1 : end + 2] != "的" and _MAKES.search(text, max(0, start - 5), start - 1)
        if len(words) >= 3 and closed and (made or self._names.search(text, before, start - 1)):
            bounds = (start - 1, end + 3) if _SERVED.match(text, end + 1) else (start, end)
            return undertaking(text, *bounds, "other", "programmes.verb")
        several = _LIST_BEHIND.match(text, end + 1)
        if several and self._lists.search(text, before, start - 1):
            listed = [self._kinds[several["kind"], at] for at in ("behind", "sign") if (several["kind"], at) in self._kinds]
            return undertaking(text, start, end, (*listed, "project")[0], "programmes.listed")
        if (counting := counted(text, start, end)) is not None:
            return undertaking(text, *counting)
        if (founded := self._founded(text, quote)) is not None:
            return founded
        if self._is_begun(text, quote):
            return undertaking(text, start, end, "other", "programmes.verb")
        begins = text[start - 2] in "，。；:、\n" or (len(words) > 4 and text[start - 2] == "让")
        if len(words) >= 3 and not likened(words) and (_RATED_HIGH.match(text, end + 1) or (begins and _IN_USE.match(text, end + 1))):
            return undertaking(text, start, end, "project", "programmes.in_use")
        if len(words) >= 4 and _CAME_TRUE.match(text, end + 1) and ("、" not in words or slogans.even(words)):
            return undertaking(text, start, end, "slogan", "programmes.came_true")
        if quotes[words].often:
            return undertaking(text, start, end, "project", "programmes.often")
        return None

    def _is_begun(self, text: str, quote: Quote) -> bool:
        """Tell whether what is quoted is brought in, whatever is said of it behind; a short word needs a noun there (推行“局队合”执法，)."""
        behind, words = quote.end + 1, quote.words
        if likened(words) or _HAN.search(words) is None or _NO_NAME_BEGUN.search(words) or _SORT_OF.match(text, behind):
            return False
        begun = self._begun.search(text, max(0, quote.start - 60), quote.start - 1)
        return begun is not None and (len(words) > _SHORT_WORD or (begun["new"] is not None and _ITS_NOUN.match(text, behind) is not None))

    def _founded(self, text: str, quote: Quote) -> Mention[Undertaking] | None:
        """Read what is founded with the noun behind it (建立“…”督办), and a brand that is made known."""
        start, before = quote.start, max(0, quote.start - 60)
        if len(quote.words) >= 3 and _BILLED.match(text, quote.end + 1) and _MADE_KNOWN.search(text, max(0, start - 6), start - 1):
            return undertaking(text, start, quote.end, "other", "programmes.billed")
        led = None if likened(quote.words) or text[start - 2] == "”" else self._led.match(text, quote.end + 1)
        if led is None or _STOP.search(led[1]):
            return None
        founds = self._names.search(text, before, start - 1) or self._lists.search(text, before, start - 1)
        return undertaking(text, start - 1, led.end(), "other", "programmes.led") if founds else None

    def _with_kind(self, text: str, quote: Quote) -> Mention[Undertaking] | None:
        """Read “…”计划 and “…”产品: what the word behind the marks says."""
        behind, sign = quote.behind, self._sign.match(text, quote.end + 1)
        if behind is not None and not _STOP.search(behind[1]):
            kind = self._kinds[behind[2], "behind"]
            if behind[2] == "制度" and _ITS_REFORM.match(text, behind.end()):
                return undertaking(text, quote.start - 1, behind.end() + 2, "project", "programmes.of_field")
            if not behind[1] and len(behind[2]) > 1 and len(quote.words) > 6 and quote.words.endswith(behind[2]):  # it says its noun itself
                return undertaking(text, quote.start, quote.end, kind, "programmes.quoted_kind")
            wares = _FOR_WARES.match(text, behind.end()) if behind[2] == "产品" else None
            if wares is not None:  # a project for the produce, and no product
                return undertaking(text, quote.start - 1, wares.end(), self._kinds[wares[1], "behind"], "programmes.quoted_part")
            beside = _BESIDE.search(text, max(0, quote.start - 40), quote.start - 1)
            if (beside and _SEVERAL_KINDS.match(behind[1])) or (quote.alone and behind[1].startswith("示范")):
                return undertaking(text, quote.start, quote.end, kind, "programmes.listed")
            own = quote.kind
            done_there = (behind[2] == "活动" and behind[1] != "") or behind[2] == "课堂"
            if quote.alone and own and (own == "platform" != kind or done_there):
                return undertaking(text, quote.start, quote.end, own, "programmes.brand")
            circle = quote.words.endswith("圈")  # “…圈”点位: the noun behind tells a part of it
            own_brand = circle or (behind[2] == "品牌" and (own is not None or not behind[1]))
            known = not behind[1] and behind[2] not in _OF_THE_NAME and known_brand(text, quote, behind.end())
            if own_brand or known or "，" in quote.words or _OCCASION.fullmatch(behind[1]):
                return undertaking(text, quote.start, quote.end, (own_brand and own) or kind, "programmes.brand")
            return undertaking(text, beside.start() if beside else quote.start - 1, behind.end(), kind, "programmes.quoted_part")
        if sign is not None and not _STOP.search(sign[1]) and "、" not in quote.words:
            return undertaking(text, quote.start, quote.end, self._kinds[sign[2], "sign"], "programmes.signed")
        return None


def _makes_title(quote: Quote) -> bool:
    """Tell whether a title is made of the points that are quoted (“五个盯紧”促…)."""
    return quote.above > 0 and _POINTS.fullmatch(quote.words) is not None


def _reform_of_figures(text: str, quote: Quote) -> bool:
    """Tell whether a number or a sum is the name of a reform (“一件事”集成改革, “四权”改革, “3+1”改革)."""
    of_rights = _RIGHTS.fullmatch(quote.words) and text.startswith("改革", quote.end + 1)
    return bool(of_rights) or text.startswith(_INTEGRATED, quote.end + 1)


def _of_a_sort(text: str, quote: Quote) -> bool:
    """Tell whether what is quoted only says of what sort projects are (一个“标准地”项目), what a counter is for (“一窗办”区), or who helps."""
    sort = text.startswith("项目", quote.end + 1) and (text[quote.start - 2] == "个" or _KIND_OF_WORKS.match(text, quote.end + 1))
    return bool(sort or _AT_COUNTER.match(text, quote.end + 1) or crew(text, quote))


def _of_occasion(text: str, quote: Quote) -> bool:
    """Tell whether what is quoted only names a contest that is not of skill, or what is held for the so-manyth time."""
    contest = skilled(text, quote.start, quote.end)
    return contest is False or (contest is None and text[quote.start - 2] == "届")


def _carried_out(text: str, quote: Quote) -> bool:
    """Tell whether the title of a plan says that what it quotes is a reform, or is put into practice."""
    behind = _OF_REFORM.match(text, quote.end + 1)
    return bool(behind or _CARRIED_BY.match(text, quote.end + 1) or _CARRIED_OUT.search(text, max(0, quote.start - 4), quote.start - 1))
