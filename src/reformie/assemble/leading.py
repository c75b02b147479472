"""Who leads a reform: the body set up for it, the one that steers it or takes the lead of its plan, by what the text says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reformie.assemble.acting import town_of
from reformie.assemble.claims import SHORT_REFORM, Claim, Found, pairs_of
from reformie.assemble.roles import Roles
from reformie.assemble.sentence import words_before, words_behind
from reformie.assemble.spans import spans
from reformie.assemble.weighing import SURE, weigh
from reformie.layout.page import Page
from reformie.record import District, Organisation, Span
from reformie.regexes import regex

_GROUP = r"(?:(?:专项)?(?:领导|推进|协调|工作|攻坚|专责|统筹)|专项)小?组"
_KINDS = ("专班", "指挥部", "联席会议", "委员会", "办公室")
_BODY = regex(rf"(?:(?:协调|联合)?{_GROUP}|工作专班|管理委员会|{'|'.join(_KINDS)})$")
_ENDS = (_GROUP[-1], *_KINDS)
_LEADS = regex(rf"(?:{_GROUP}|专班|指挥部|联席会议|管理委员会)$")
_TOP = ("领导小组", "指挥部")
_OFFICE = regex(r"(?:改革|改造|试点|示范区建设)(?:工作)?办公室$")
_NOT_LEADING = regex(
    r"(?:开发区|园区|高新区|新区|景区|保护区|合作区)(?:工作)?管理委员会$|现场(?:工作)?指挥部$|全面深化改革(?:委员会|领导小组)$|财经委员会|常务委员会|编制委员会"
)  # it runs a zone or a site, or deliberates
_COUNCIL = regex("(?<!管理)委员会$")  # sits to decide, unless somebody heads it for the reform
_HEADS = regex(r"[任为][^，。；]{0,12}(?:组长|召集人|指挥长|总指挥)|办公室设在")
_ANOTHER = regex("(?:成立|组建|设立)了?由")  # who heads what is set up then is no head of what stands before
_HEADED_BY = regex(r"任[^，。；]{0,8}(?:组长|召集人|指挥长|总指挥)的?$")
_TAKES = regex(r"[任为]$")
_POST = regex(r"(?:第一|双)?(?:组长|召集人|指挥长|总指挥)")
_REFORMS = regex(f"改革|{SHORT_REFORM}")
_HEAD_REACH = 90
_NAMES = 3  # so many of a reform
_GIVEN_UP = regex(r"[^，。；]{0,6}(?:撤销|不再保留|解散|取消)(?!了?[\d一二三四五六七八九十两几多原旧各全所])")
_ENDED = regex(  # so a later clause says it of a group by its kind alone
    r"(?:，(?=已|早已|也已|现已|后来|随后|后))?(?:[^。]{0,60}[，；](?:那个|这个|该|此)?(?P<kind>领导小组|指挥部|专班|小组|工作组|联席会议|办公室))?[^，。；]{0,16}(?:撤销|解散|撤掉|取消)了?(?=[，。；]|$)"
)
_ONCE = regex(r"(?:成立|组建|设立|建立|设|有|搞)过[^，。；]{0,8}$")
_BESIDES = regex("另[外行]?(?:还)?(?:成立|组建|建立|设立|设有?|有|建)了?[^，。；]{0,6}$")
_ANOTHER_MATTER = regex("[^。]{0,16}(?:不在其内|另一回事|两码事|两回事|互不(?:交叉|相混|相干)|与[^，。]{0,10}无关)")
_THERE = regex("当地[^，。；]{0,12}$")
_SUPERVISION, _DISCIPLINE = "监察委员会", "纪律检查委员会"
_LEVELS = ("national", "provincial", "prefectural", "county")  # from the top
_LEVEL_OF_CODE = (("0000", "provincial"), ("00", "prefectural"), ("", "county"))  # by how a division's code ends


def leads(body: Organisation) -> bool:
    """Tell whether a body is of those that are set up to lead some work."""
    if not body.name.endswith(_ENDS) or not _BODY.search(body.name):
        return False
    leading = body.type == "working_body" or _LEADS.search(body.name) or _OFFICE.search(body.name)
    return bool(leading) and not _NOT_LEADING.search(body.name)


def is_aside(page: Page, body: Organisation) -> bool:
    """Tell whether a text first says of a group that it is there besides, for another matter (县里另成立…指挥部，那是另一回事)."""
    return any(
        _BESIDES.search(words_before(page, mention.start)) or _ANOTHER_MATTER.match(words_behind(page, mention.end))
        for mention in body.mentions[:1]
    )


def is_own(page: Page, body: Organisation, district: District | None, places: Iterable[str]) -> bool:
    """Tell whether a group may lead what a district does: it is not given up, of a level above, or set up where a sentence tells of another district.

    Args:
        page: Gives the text. body: a group of those that `leads` tells. district: the article's.
        places: Names of places as they are printed.
    """
    if any(_is_past(page, body, mention) for mention in body.mentions):
        return False
    if district is None or body.level not in _LEVELS:
        return True
    if body.mentions:
        said = words_before(page, body.mentions[0].start)
        there = _THERE.search(said) is not None  # 当地: where the sentence began to speak of
        told = ((said.rfind(name), name) for name in places if name in said and not (there and _is_of(name, district)))
        named = max(told, default=(0, ""))[1]
        if named.endswith(("县", "区", "旗", "市")) and not _is_of(named, district):
            return False
    own = next(level for end, level in _LEVEL_OF_CODE if district.code.endswith(end))
    return _LEVELS.index(body.level) >= _LEVELS.index(own) and (body.level != own or district.name in body.name)


def _is_past(page: Page, body: Organisation, mention: Span) -> bool:
    """Tell whether a sentence says of a group that there once was one, or that it was given up."""
    behind = words_behind(page, mention.end)
    ended = _ENDED.match(behind)
    if _GIVEN_UP.match(behind) or (ended and body.name.endswith(ended["kind"] or body.name)):
        return True
    return _ONCE.search(words_before(page, mention.start)) is not None


def _is_of(place: str, district: District) -> bool:
    """Tell whether a place is the district or one above it."""
    return place[:-1].removesuffix("自治") in district.full_name or district.name in place  # 肃北县 is 肃北蒙古族自治县


def matter(body: Organisation) -> str:
    """Give the name of a body without the words that say what sort of body it is."""
    return _BODY.sub("", _BODY.sub("", body.name))


def leader(
    page: Page, name: str, core: str, side: Sequence[Claim], bodies: Sequence[Claim], found: Found, plan: Claim | None, roles: Roles
) -> Claim | None:
    """Give the claim of the body that leads a reform, or None; the group itself where only its office was found to.

    Args:
        page: Gives the text. name: the reform's. core: what that has of its own.
        side: The claims that speak for the reform. bodies: those of all bodies that are set up to lead some work.
        found: What the record holds. plan: the claim of the reform's plan. roles: reads what clauses say.
    """
    lead = _leader(page, name, core, side, bodies, found, plan, roles)
    office = lead.body.name if lead and lead.body else ""
    lead = next((claim for claim in bodies if claim.body and f"{claim.body.name}办公室" == office and not _stands(claim.body)), lead)
    return _of_party(lead, found.organisations) if office.endswith(_SUPERVISION) else lead


def _stands(body: Organisation) -> bool:
    """Tell whether a group is a standing one of the Party's, whose office is an office of its own (县委农办)."""
    return body.name.startswith("中共")


def _of_party(lead: Claim | None, organisations: Sequence[Organisation]) -> Claim | None:
    """Give the Party's commission in place of the state's with which it sits as one (县纪委监委)."""
    party = [body for body in organisations if lead and lead.body and body.name.endswith(_DISCIPLINE) and body.level == lead.body.level]
    return Claim("", 0.0, party[0].mentions[:1], body=party[0]) if len(party) == 1 else lead


def _leader(
    page: Page, name: str, core: str, side: Sequence[Claim], bodies: Sequence[Claim], found: Found, plan: Claim | None, roles: Roles
) -> Claim | None:
    named = max(
        (claim for claim in side if claim.body is not None and not _sits(page, claim)),
        key=lambda claim: (_tops(page, claim), claim.weight),
        default=None,
    )
    if named is not None and not _in_passing(page, named):
        return named
    worker, told = weigh(page, _names(name, side), core, found, plan.document if plan else None, roles) or (None, set[str]())
    said = "leads" in told or "drafts" in told
    if named is not None and not said:
        return named
    beside = [claim for claim in bodies if plan and _set_up(page, claim, core, plan)]
    if len(beside) == 1 and not (said and _is_a_mere_crew(page, beside[0])):
        return beside[0]
    group = _of_matter(page, core, bodies)
    if group is not None and worker is not None and not has_head(page, group) and not pairs_of(core) & pairs_of(group.name):
        group = None  # it only speaks of the reform
    crew = group is not None and said and not group.name.endswith(_TOP) and "改革" not in group.name
    passing = _passing(side, bodies) if plan else None
    body = (worker if crew else group) or (passing if passing and not told & SURE else worker)
    return Claim("", 0.0, body.mentions[:1] or _by_town(page, body), body=body) if body else None


def _by_town(page: Page, body: Organisation) -> tuple[Span, ...]:
    """Give where a town stands by its bare name whose office only a post tells (镇长)."""
    at = page.text.find(town_of(body))
    return spans(page, [(at, at + len(town_of(body)))]) if town_of(body) and at >= 0 else ()


def _passing(side: Sequence[Claim], bodies: Sequence[Claim]) -> Organisation | None:
    """Give the one group that is told to have passed the plan."""
    passed = {event.organiser for claim in side for event in claim.events}
    passing = [claim.body for claim in bodies if claim.body and claim.body.id in passed]
    return passing[0] if len(passing) == 1 else None


def _names(name: str, side: Sequence[Claim]) -> Sequence[str]:
    """Give the name of a reform, and those by which it is called elsewhere in the text."""
    return list(dict.fromkeys([name, *(claim.name for claim in side if claim.body is None and claim.name.endswith("改革"))]))[:_NAMES]


def _tops(page: Page, claim: Claim) -> bool:
    """Tell whether a body is of the sort under which crews work (领导小组, not 专班), and is founded or has a head."""
    return claim.body is not None and claim.body.name.endswith(_TOP) and (bool(claim.events) or has_head(page, claim.body))


def _sits(page: Page, claim: Claim) -> bool:
    """Tell whether a body is a committee that is neither founded nor headed in the text."""
    return claim.body is not None and bool(_COUNCIL.search(claim.body.name)) and not claim.events and not has_head(page, claim.body)


def _in_passing(page: Page, claim: Claim) -> bool:
    """Tell whether a crew that only the plan names is neither founded nor headed in the text."""
    return claim.body is not None and claim.body.rule == "organisations.planned" and not claim.events and not has_head(page, claim.body)


def _is_a_mere_crew(page: Page, claim: Claim) -> bool:
    """Tell whether a body works without a head of its own and is not named for a reform (“项目长”服务专班)."""
    name = claim.body.name if claim.body else ""
    return not name.endswith(_TOP) and "改革" not in name and not (claim.body and has_head(page, claim.body))


def _set_up(page: Page, claim: Claim, core: str, plan: Claim) -> bool:
    """Tell whether a body is founded beside the plan, or for a matter that shares a word with the reform, and has a head."""
    if not claim.events or claim.body is None:
        return False
    apart = min(_stops(page, event.evidence, span) for event in claim.events for span in plan.evidence)
    alike = not claim.pairs.isdisjoint(pairs_of(core))
    return not claim.core or apart == 0 or ((apart == 1 or alike) and has_head(page, claim.body))


def _stops(page: Page, one: Span, two: Span) -> int:
    """Count the full stops between two stretches."""
    first, second = sorted((one, two), key=lambda span: span.start)
    return page.raw.count("。", first.end, second.start)


def _of_matter(page: Page, core: str, bodies: Sequence[Claim]) -> Organisation | None:
    """Give the one body with a head, or that speaks of the reform, whose name shares a word with it or calls itself reforming."""
    pairs = pairs_of(core)
    headed = [claim.body for claim in bodies if claim.body and has_head(page, claim.body)]
    near = [claim.body for claim in bodies if claim.body in headed and any(pair in claim.name for pair in pairs)]
    reforming = [body for body in headed if _REFORMS.search(body.name)]
    speaking = [claim.body for claim in bodies if claim.body and "改革" in claim.body.name and _speaks(page, claim.body, pairs)]
    title = pairs_of(page.title or "")
    tops = [c.body for c in bodies if c.body in headed and _tops(page, c) and c.events and c.pairs & title]
    return next((bodies[0] for bodies in (near, reforming, speaking, tops) if len(bodies) == 1), None)


def has_head(page: Page, body: Organisation) -> bool:
    """Tell whether the text says who heads a body, or where its office is."""
    return any(
        _HEADS.search(_ANOTHER.split(behind)[0]) or _HEADED_BY.search(before) or (_TAKES.search(before) and _POST.match(behind))
        for mention in body.mentions
        for before, behind in [(page.raw[max(0, mention.start - 20) : mention.start], words_behind(page, mention.end, _HEAD_REACH))]
    )


def _speaks(page: Page, body: Organisation, pairs: Iterable[str]) -> bool:
    """Tell whether what a sentence says behind a body's name shares a word with the reform."""
    told = [words_behind(page, mention.end) for mention in body.mentions]
    return any(pair in words for pair in pairs for words in told)
