"""Who is in charge of a reform for which no body was set up: who issued its plan, carries it out or explains it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from reformie.assemble.claims import Found, pairs_of
from reformie.assemble.runners import COMMITTEE, LEVELS
from reformie.assemble.sentence import joined, words_before, words_behind
from reformie.layout.page import Page
from reformie.record import Document, Organisation, Span
from reformie.regexes import regex

_GOVERNMENT = "人民政府"
_ORGANS = frozenset({"party", "government", "people's_organisation", "working_body"})
_COURT = regex(r"法院$|检察院$|管理委员会$|联合社$")
_USUAL = frozenset({"农村", "服务", "管理", "建设", "发展"})  # tell not whose matter it is
_DELIBERATES = regex(rf"全面深化改革委员会$|常务委员会$(?<!代表大会常务委员会)|财经委员会$|编制委员会$|(?:{COMMITTEE}|政府)办公[室厅]$")
_SECTION = regex(r"(?<=局|会)[\u4e00-\u9fff]{1,8}(?<!办公室)[部科股处室]$")
_ISSUES = ("documents.issued", "documents.agreed")
_PASSES = regex(rf"人民政府$|{COMMITTEE}$|人民代表大会常务委员会$")  # what these pass is theirs
_ROW = regex(r"[、和与及]")
_OPENS = regex(r"(?:^|[，。；：:)）来年日、和与及]|\d月|由)$")
_DOES = regex(r"推[进行动开]|深化|实施|开展|启动|探索|构建|强化|试行|创新|承担|抓好|批复|建立|共建|签订|率先|^(?:始终|坚持)?以$")
_NOT_DOING = regex(r"^(?:的|[^，。；]{0,4}?(?:副?书记|局长|主任|主席|[部院区县市州旗镇]长|组长|负责人|干部|党组|[介绍说]))")
_EXPLAINS = regex(
    r"(?:党[组委工]{1,2}(?:书记|成员)、)?(?:局长|主任|主席|部长|院长|检察长|理事长)[\u4e00-\u9fff·]{2,14}?(?:介绍|说|告诉|坦言|表示|解释)"
)
_SETS_UP = regex(r"(?:成立|组建|设立)了?$")
_SET_UP = regex(r"(?:正式)?(?:挂牌|揭牌|成立|组建)")
_JOINS = regex("(?:积极|主动)?(?:会同|携手|牵头|联合(?![印出下发制召举开推实打组成]))")  # who does it with others
_GOES_ON = regex("(?:作为[^，。；]{2,12}?)?(?:统一|负责|具体|会同|统筹|牵头|集中)(?!的)")
_OF_IT = regex(r"获悉，(?:[^，。]{1,8}，)?该(?:[院局委办会处]|中心)")
_QUOTED = regex("“[^“”]{3,}”")  # what all that speak of a reform say of its name
_SENTENCE = 90  # so near behind who carries it out the reform is named
_NEAR = 40
_TWO = 2
_ASIDE = frozenset({"byline", "dateline", "credit", "boilerplate"})
_MANY = 12  # places at which the reform is named


def in_charge(page: Page, name: str, core: str, plan: Document | None, found: Found) -> Organisation | None:
    """Give the organ that issued the plan, else the one said to carry the reform out, else the new or own one that tells of it.

    What all that govern a place issued or passed yields to the office of the reform's matter that is said to carry it out.

    Args:
        page: Gives the text. name: the reform's. core: what the name has of its own.
        plan: The reform's plan. found: what the record holds.
    """
    names = {body.name for body in found.organisations}
    organs = [body for body in found.organisations if _is_organ(body) and not _is_section(body.name, names)]
    named = ((mention, body) for body in organs for mention in body.mentions if not _is_aside(page, mention))
    named_at = sorted(named, key=lambda told: told[0].start)
    issuer = _issuer(page, core, plan, found.organisations, organs) if plan else None
    if issuer is not None and not _PASSES.search(issuer.name):
        return issuer
    doing = next(filter(None, (_carries_out(page, called, named_at) for called in (name, *_QUOTED.findall(name)[:1]))), None)
    if issuer is not None:  # what is issued by all that govern a place is often the work of one office
        return doing if doing and any(word in doing.name for word in found.matter) else issuer
    return doing or _goes_on(page, name, named_at) or _new(page, core, organs) or _explains(page, core, organs, found.matter)


def _is_aside(page: Page, mention: Span) -> bool:
    """Tell whether a body is named beside the text, as who sent it in."""
    block = page.block_at(bisect_left(page.offsets, mention.start))
    return block is not None and block.kind in _ASIDE


def _is_organ(body: Organisation) -> bool:
    """Tell whether a body is one that runs things by itself, and neither only considers nor only passes on what is issued."""
    kind = body.type in _ORGANS or _COURT.search(body.name) is not None
    return kind and body.level in LEVELS and not _DELIBERATES.search(body.name)


def _is_section(name: str, names: Collection[str]) -> bool:
    """Tell whether a body is a section of an office that is told of as well (某某局某某科): it runs nothing by itself."""
    section = _SECTION.search(name)
    return section is not None and any(name[:at] in names for at in range(section.start(), len(name) - 1)) and not name.startswith("中共")


def _issuer(page: Page, core: str, plan: Document, bodies: Sequence[Organisation], organs: Sequence[Organisation]) -> Organisation | None:
    """Give who issued a plan: in a row the first where a government is among them, else the most named of two, of more only whose name tells the matter."""
    issuer = next((body for body in bodies if body.id == plan.issuer), None)
    if plan.issuer is None and plan.rule in _ISSUES:
        return next(
            (body for body in organs if body.name.endswith(_GOVERNMENT) and plan.title.startswith(body.name[: -len(_GOVERNMENT)])), None
        )
    if issuer is None or issuer not in organs or not plan.mentions:
        return None
    if plan.rule not in _ISSUES and not _PASSES.search(issuer.name):
        return None  # what is only considered there is another's
    before = [m for m in issuer.mentions if m.end <= plan.mentions[0].start]
    row = [issuer, *_row(page, before[-1], organs)] if before else [issuer]
    if any(body.name.endswith(_GOVERNMENT) for body in row):
        return issuer
    pairs = pairs_of(core) - _USUAL
    own = [body for body in row if any(pair in body.name for pair in pairs)] if len(row) > _TWO else row
    return max(own, key=lambda body: len(body.mentions)) if len(own) <= _TWO and own else None


def _row(page: Page, first: Span, organs: Sequence[Organisation]) -> Iterator[Organisation]:
    """Give the organs that stand in a row with the first behind it."""
    later = sorted(((m, body) for body in organs for m in body.mentions if m.start >= first.end), key=lambda told: told[0].start)
    end = first.end
    for mention, body in later:
        if not _ROW.fullmatch(joined(page.raw[end : mention.start])):
            return
        end = mention.end
        yield body


def _carries_out(page: Page, name: str, named_at: Sequence[tuple[Span, Organisation]]) -> Organisation | None:
    """Give the organ that stands before what is done about the reform, its subject (某某局推行某某改革); none where several do."""
    for at in _places(page, name):
        start = page.raw_bounds(at, at + len(name))[0]
        near = [(m, body) for m, body in named_at if start - _SENTENCE <= m.start and m.end <= start and _acts(page, m, start)]
        joint = {body.id: body for mention, body in near if _JOINS.match(words_behind(page, mention.end))}
        doing = list((joint if len(joint) == 1 else {body.id: body for _, body in near}).values())
        nearest = min((LEVELS.index(body.level) for body in doing), default=0)
        doing = [body for body in doing if body.level == LEVELS[nearest]]
        if len(doing) == 1:
            return doing[0]
    return None


def _goes_on(page: Page, name: str, named_at: Sequence[tuple[Span, Organisation]]) -> Organisation | None:
    """Give the organ that first goes on behind the reform's name with what it does for it (推行某某，县某局统一招录)."""
    for at in _places(page, name):
        end = page.raw_bounds(at, at + len(name))[1]
        near = [(m, body) for m, body in named_at if end <= m.start <= end + _SENTENCE and "。" not in page.raw[end : m.start]]
        doing = next((body for m, body in near if _is_next(page, m)), None)
        if doing is not None:
            return doing
    return None


def _is_next(page: Page, body: Span) -> bool:
    """Tell whether a body opens a clause and goes on with what it does."""
    return words_before(page, body.start).endswith(("，", "由")) and _GOES_ON.match(words_behind(page, body.end)) is not None


def _places(page: Page, name: str) -> Iterator[int]:
    at = page.text.find(name)
    for _ in range(_MANY):
        if at < 0:
            return
        yield at
        at = page.text.find(name, at + len(name))


def _acts(page: Page, body: Span, start: int) -> bool:
    between = joined(page.raw[body.end : start])
    opens = _OPENS.search(words_before(page, body.start)) is not None or _OF_IT.match(between) is not None
    return opens and not _NOT_DOING.match(between) and "。" not in between and "；" not in between and _DOES.search(between) is not None


def _new(page: Page, core: str, organs: Sequence[Organisation]) -> Organisation | None:
    """Give the one office that was set up and whose name shares a word with the reform."""
    pairs = pairs_of(core)
    own = [body for body in organs if body.type == "government" and any(pair in body.name for pair in pairs)]
    new = [body for body in own if any(_is_new(page, mention) for mention in body.mentions)]
    return new[0] if len(new) == 1 else None


def _is_new(page: Page, body: Span) -> bool:
    return _SETS_UP.search(words_before(page, body.start)) is not None or _SET_UP.match(words_behind(page, body.end)) is not None


def _explains(page: Page, core: str, organs: Sequence[Organisation], matter: Sequence[str]) -> Organisation | None:
    """Give the organ of the reform's own matter whose head tells of it."""
    pairs = pairs_of(core) - _USUAL
    told_by = {*pairs, *matter}
    own = [
        body for body in organs if body.level == "county" and any(word in form for form in (body.name, *body.aliases) for word in told_by)
    ]
    told = [body for body in own if any(_EXPLAINS.match(words_behind(page, m.end, _NEAR)) for m in body.mentions)]
    return told[0] if told else None
