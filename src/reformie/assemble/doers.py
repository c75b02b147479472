"""Who does a reform that no sentence says is led: the first of a row that does it together, the centre set up for it, the company charged with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reformie.assemble.claims import Found, pairs_of
from reformie.assemble.runners import COMMITTEE, HALL, LEVELS, mentions_of
from reformie.assemble.sentence import NOT_DOING, OPENS, joined, named_before, words_before, words_behind
from reformie.layout.page import Page
from reformie.record import Organisation, Span
from reformie.regexes import regex

_ROW = r"(?:(?:[、和与及同](?:(?!都[推在要把]|分别|均)[^，。；、《》]){2,20}?|(?:会同|联合|携手)[^，。；《》]{2,40}?))?"  # of three that do it none is the first
_WHEN = (
    r"(?:从|自|于|[去今前上]年|20\d\d年|近年来|近[\d两三]年|\d{1,2}月份?|[年月初底中末起来]|[下上]半年|以来"
    r"|率先|全面|正式|首创|积极|主动|大胆|先行|先试|共同|联合|牵头|携手|在全[县市区旗州国省]|，)*"
)
_DOES = r"(?:推[进行动开出]|深化|实施|开展|启动|探索|试行|试水|创新|构建|建立|试点|首推|承担|铺开|落实|抓好?)"
_ACTS = regex(rf"{_ROW}{_WHEN}(?:在[^，。；]{{2,24}}?)?{_WHEN}{_DOES}(?P<told>[^。；]*)")
_NAMED_FOR = regex(rf"{_WHEN}(?:被[^，。；]{{0,24}}?)?(?:确定为|确立为|列[为入]|获批|(?:成功)?入选|承担)(?P<told>[^。；]*)")
_THIS = regex(r"[^。；]{0,200}。[”　\s]*(?:这|此|该|由此)(?P<told>[^。；]{0,60})")  # what is told in a sentence is named in the next
_SETS_UP = regex(
    r"(?:组建|成立|设立|新设|挂牌|重组为?|建立|(?:整合|合并)[^，。；]{2,30}?[为成])(?:了|的)?(?:正[科处]级的?|[副正]?科级的?)?$"
)
_SET_UP = regex(r"(?:正式|应运)?(?:挂牌|揭牌|成立|组建|而生)")
_HOUSE = regex(r"(?:(?<!创业)(?<!孵化)(?<!活动)(?<!文化)(?<!交易)中心|局|联合社|总社|联合会|管理委员会)$")
_GROUP = regex(r"(?:医疗|健康|服务|卫生|教育)集团$|总医院$")
_CHARGED = regex(
    rf"{_ROW}(?:作?为(?:该项|这项|改革)?(?:工作)?的?(?:总?牵头|实施|责任)(?:单位|部门|主体)|(?:总?牵头|负责(?:具体|组织|统一|全面)?(?:实施|承担|推进)"
    r"|具体(?:实施|承担|负责)|组织实施|承办)(?=[，、；。的]|推|实施|$))"
)
_BY = regex(r"(?:^|[，；：])(?:由|明确|确定)$|(?:改革|试点|工作|方案)由$")
_TELLS = regex(
    r"(?:党[组委总支部]{1,3}书记、)?(?:主任|局长|理事长|院长|总经理|董事长|负责人)[\u4e00-\u9fff·]{1,12}?(?:介绍|说|告诉|坦言|表示|解释)"
)
_WORKS = regex(
    r"(?:主动|统一|专门)?(?:[把将给为对向](?!了)|统一|统管|专司|负责|组织(?!部)|建起|开发|依托|抽调|选派|聘请|打通|搭建)[^。；]{4,}"
)
_OF_ALL = regex(rf"人民政府$|{COMMITTEE}$|常务委员会$|办公[室厅]$|全面深化改革委员会|编制委员会$")
_FIRMS = ("company", "hospital", "school")
_OFFICES = frozenset({"party", "government", "people's_organisation", "working_body", "other", "park"})
_USUAL = frozenset({"农村", "服务", "管理", "建设", "发展", "改革", "中心", "综合"})
_BEFORE = 240  # so far back, and a full stop at most between, the reform is named

_Told = Sequence[tuple[Organisation, Span]]
_Test = Callable[[Organisation, Span], bool]


def does(page: Page, name: str, core: str, found: Found) -> Organisation | None:
    """Give the body that does what is called ``name``, those of a township last.

    By the first of these readings that gives one: it opens the sentence that says that the reform is done, be it only named so in the next
    (the first of a row of two leads); it was set up in it; a company is charged with it; its head tells of it, or it alone works in it, and its
    name shares a word with the reform; it alone works, and its name has in it a word of the office in charge of such a matter.
    """
    every = list(mentions_of(found.organisations))
    reader = _Reader(page, name, pairs_of(core) - _USUAL, found.matter)
    return reader.lead([told for told in every if _is_local(told[0])], every) or reader.lead(
        [told for told in every if told[0].level == "township" and told[0].type in _OFFICES], ()
    )


class _Reader:
    """Reads what sentences say of bodies and of one reform."""

    def __init__(self, page: Page, name: str, pairs: set[str], matter: Sequence[str]) -> None:
        self._page, self._name, self._pairs, self._matter = page, name, pairs, matter

    def lead(self, local: _Told, every: _Told) -> Organisation | None:
        """Give the one who leads of those of one level, and of companies and the like."""
        houses = [one for one in local if _HOUSE.search(one[0].name)]
        groups = [one for one in every if one[0].type in _FIRMS and _GROUP.search(one[0].name)]
        firms = [one for one in every if one[0].type in _FIRMS]
        own = [one for one in houses if any(pair in one[0].name for pair in self._pairs)]
        ours = [one for one in houses if any(word in one[0].name for word in self._matter)]
        return (
            next((body for body, mention in local if self._acts(body, mention)), None)
            or _only([*houses, *groups], self._is_new)
            or next((body for body, mention in firms if self._is_charged(mention)), None)
            or _only(own, self._tells)
            or _only(own, self._works)
            or _only(ours, self._works)
        )

    def _acts(self, body: Organisation, mention: Span) -> bool:
        said, follows = words_before(self._page, mention.start), words_behind(self._page, mention.end)
        if OPENS.search(said) is None or _OF_ALL.search(body.name) or NOT_DOING.match(follows):
            return False
        found = _ACTS.match(follows) or _NAMED_FOR.match(follows)
        this = _THIS.match(joined(self._page.raw[mention.end : mention.end + _BEFORE]))
        return any(told is not None and self._name in told["told"] for told in (found, this))

    def _is_new(self, _: Organisation, mention: Span) -> bool:
        new = _SETS_UP.search(words_before(self._page, mention.start)) or _SET_UP.match(words_behind(self._page, mention.end))
        return new is not None and self._is_near(mention)

    def _is_charged(self, mention: Span) -> bool:
        by = _BY.search(words_before(self._page, mention.start))
        return bool(by and _CHARGED.match(words_behind(self._page, mention.end))) and self._is_near(mention)

    def _tells(self, _: Organisation, mention: Span) -> bool:
        return _TELLS.match(words_behind(self._page, mention.end)) is not None

    def _works(self, _: Organisation, mention: Span) -> bool:
        opens = OPENS.search(words_before(self._page, mention.start))
        return opens is not None and _WORKS.match(words_behind(self._page, mention.end)) is not None

    def _is_near(self, mention: Span) -> bool:
        """Tell whether the sentence of a mention, or the one before it, names the reform."""
        return self._name in words_behind(self._page, mention.end) or named_before(self._page, mention.start, (self._name,), _BEFORE)


def _is_local(body: Organisation) -> bool:
    zone = body.type == "government" and body.name.endswith("管理委员会")
    return (body.level in LEVELS and (body.type in _OFFICES or HALL.search(body.name) is not None)) or zone


def _only(told: _Told, test: _Test) -> Organisation | None:
    held = {body.id: body for body, mention in told if test(body, mention)}
    return next(iter(held.values())) if len(held) == 1 else None
