"""Who leads a reform: the body set up for it, the one that steers it or takes the lead of its plan, by what the text says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from reformie.assemble.acting import acting
from reformie.assemble.charge import in_charge
from reformie.assemble.claims import Claim, Found, pairs_of
from reformie.assemble.doers import does
from reformie.assemble.houses import house_set_up
from reformie.assemble.mandates import OF_ALL, is_helped, takes_charge
from reformie.assemble.runners import HALL, answers, runs, worked_out
from reformie.assemble.sentence import SENTENCE, joined, words_before, words_behind
from reformie.assemble.tasked import tasked
from reformie.layout.page import Page
from reformie.record import District, Document, Organisation, Span
from reformie.regexes import regex

_GROUP = r"(?:(?:专项)?(?:领导|推进|协调|工作|攻坚|专责|统筹)|专项)小?组"
_BODY = regex(rf"(?:(?:协调|联合)?{_GROUP}|工作专班|专班|指挥部|联席会议|管理委员会|委员会|办公室)$")
_LEADS = regex(rf"(?:{_GROUP}|专班|指挥部|联席会议|管理委员会)$")
_TOP = ("领导小组", "指挥部")
_OFFICE = regex(r"(?:改革|改造|试点|示范区建设)(?:工作)?办公室$")
_NOT_LEADING = regex(
    r"(?:开发区|园区|高新区|新区|景区|保护区|合作区)(?:工作)?管理委员会$|现场(?:工作)?指挥部$|全面深化改革委员会|财经委员会|常务委员会|编制委员会"
)  # it runs a zone or a site, or deliberates
_STEERS = regex(r"(?:统筹|牵头|总体|负责统筹|负责推进|组织实施)")
_DRIVES = regex(r"(?:[是为]?总?牵头|主抓|会同|统筹|负责(?:牵头|统筹|组织实施|实施)|[、和与][^，。；]{2,24}(?:共同|联合)?(?:牵头|主抓))")
_HANDS_ON = regex("[是为]?总?牵头|主抓")  # beside one who only 统筹s
_WITH_OTHERS = regex(
    r"(?:[、和与][^，。；]{2,24}?)?(?:联合|共同)?(?:总?牵头|统筹)(?:抓总|推进|负责|实施|(?:制定|编制|梳理|起草)[^，。；]{0,10})?，[^；]{0,60}?(?:参与|协同|配合|联动|联合|会同|落实|\d[个家](?:部门|单位))"
)
_ANSWERS = regex(
    r"(?:[、和与][^，。；]{2,24}?)?(?:联合|共同)?(?:总?牵头|统筹|(?:具体|组织|负责|共同|联合)(?:实施|推进)|承担(?=[，；]|$))"
)  # 改革由某某局牵头
_IN_CHARGE = regex(
    r"[是为][^，。；]{0,6}?(?:改革|试点)(?:工作)?的?总?牵头(?:单位|部门)"
    r"|(?:具体|牵头|统筹|全面)?负责(?:全[县区市旗州])?(?:该项|这项|此项)?(?:改革|试点)(?:工作)?的?(?:日常|组织|具体|统筹|牵头){0,2}(?:实施|推进|组织|协调|开展|落实|工作)"
    r"|牵头(?:成立|组建)了?[^，。；]{0,16}(?:专班|小组)"
)
_ANSWERS_FOR = regex(r"(?:作?为|作)(?:该项|这项|此项)?(?:工作)?的?(?:主管|主责|牵头)(?:单位|部门)(?=[，；]|$)")
_OF_REFORM = regex("改革|试点")
_COUNCIL = regex("(?<!管理)委员会$")  # sits to decide, unless somebody heads it for the reform
_REFORM_BY = regex(r"(?:(?:改革|试点)(?:工作|(?:事项|项目|任务|清单)，?)?|[这该此]项(?:工作|制度|改革))由$")
_HEADS = regex(r"[任为][^，。；]{0,12}(?:组长|召集人|指挥长|总指挥)|办公室设在")
_ANOTHER = regex("(?:成立|组建|设立)了?由")  # who heads what is set up then is no head of what stands before
_HEADED_BY = regex(r"任[^，。；]{0,8}(?:组长|召集人|指挥长|总指挥)的?$")
_TAKES = regex(r"[任为]$")
_POST = regex(r"(?:第一|双)?(?:组长|召集人|指挥长|总指挥)")
_DRAFTS = regex(
    r"(?:作为)?(?:牵头|主导)(?:部门|单位)?(?:[，、]?(?:会同|联合)[^。；《》]{2,20})?(?:研究|制定|起草|编制|印发|出台|推出){1,2}[了的]?《?"
)
_STOP = regex(r"[。；](?!\s*(?:方案|意见|办法|措施|规定|计划)[^。，]{0,6}(?:明确|提出|要求|规定))")  # what the plan says goes on with it
_CALLED_SHORT = regex(r"^[（(][^（）()]{2,20}[）)]|^监察?委(?:员会)?")  # 县纪委监委 is two bodies, 县政府办公室（县金融局） one
_SEAT = regex(r"(?:^|[，。；：、])(?:改革|试点|推进|工作)?(?:领导小组|专班|工作专班|协调小组|指挥部)(?:的|下设)?办公室，?设在$")
_OPENS = regex(r"(?:^|由|以|明确|确定|，|；)$")
_AFTER_PLAN, _HEAD_REACH, _SEAT_REACH, _SEAT_NEAR = 60, 90, 24, 200
_NAMES = 3  # so many of a reform
_FEW = 8  # so many documents on the reform are asked who drafted them
_SUPERVISION, _DISCIPLINE = "监察委员会", "纪律检查委员会"
_LEVELS = ("national", "provincial", "prefectural", "county")  # from the top
_LEVEL_OF_CODE = (("0000", "provincial"), ("00", "prefectural"), ("", "county"))  # by how a division's code ends
_HOSTS = ("hospital", "school")
_NO_LEADER = frozenset({"company", "media", "venue", "school", "hospital", "association"})


def leads(body: Organisation) -> bool:
    """Tell whether a body is of those that are set up to lead some work."""
    if not (body.type == "working_body" or _LEADS.search(body.name) or _OFFICE.search(body.name)):
        return False
    return bool(_BODY.search(body.name)) and not _NOT_LEADING.search(body.name)


def of_place(body: Organisation, district: District | None) -> bool:
    """Tell whether a body may lead what a district does: it is none of a level above, nor another district's."""
    if district is None or body.level not in _LEVELS:
        return True
    own = next(level for end, level in _LEVEL_OF_CODE if district.code.endswith(end))
    return _LEVELS.index(body.level) >= _LEVELS.index(own) and (body.level != own or district.name in body.name)


def _may_lead(body: Organisation) -> bool:
    return body.type not in _NO_LEADER or HALL.search(body.name) is not None


def matter(body: Organisation) -> str:
    """Give the name of a body without the words that say what sort of body it is."""
    return _BODY.sub("", _BODY.sub("", body.name))


def leader(
    page: Page, name: str, core: str, side: Sequence[Claim], bodies: Sequence[Claim], found: Found, plan: Claim | None
) -> Claim | None:
    """Give the claim of the body that leads a reform, or None; the group itself where only its office was found to.

    Args:
        page: Gives the text. name: the reform's. core: what that has of its own.
        side: The claims that speak for the reform. bodies: those of all bodies that are set up to lead some work.
        found: What the record holds. plan: the claim of the reform's plan.
    """
    lead = _leader(page, name, core, side, bodies, found, plan)
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
    page: Page, name: str, core: str, side: Sequence[Claim], bodies: Sequence[Claim], found: Found, plan: Claim | None
) -> Claim | None:
    named = max(
        (claim for claim in side if claim.body is not None and not _sits(page, claim)),
        key=lambda claim: (_tops(page, claim), claim.weight),
        default=None,
    )
    driver = _drives(page, plan.document, found.organisations) if plan and plan.document else None
    worker = acting(page, name, core, found)
    if named is not None and named.body is not None and not (driver and _in_passing(page, named)):
        return named
    beside = [claim for claim in bodies if plan and _set_up(page, claim, core, plan)]
    if len(beside) == 1 and not (driver and _is_a_mere_crew(page, beside[0])):
        return beside[0]
    passed = {event.organiser for claim in side for event in claim.events}
    passing = [claim.body for claim in bodies if plan and claim.body and claim.body.id in passed]
    one = passing[0] if len(passing) == 1 else None
    group = _of_matter(page, core, bodies)
    if group is not None and worker is not None and not has_head(page, group) and not pairs_of(core) & pairs_of(group.name):
        group = None  # it only speaks of the reform
    organs = [body for body in found.organisations if _may_lead(body) and body.level != "national"]
    crew = group is not None and driver is not None and not group.name.endswith(_TOP) and "改革" not in group.name
    body = (
        _steering(page, found)
        or (driver if crew else group)
        or worker
        or driver
        or takes_charge(page, _called(name, plan), organs)
        or (worked_out(page, organs) if plan else None)
        or one
        or _in_charge(page, found.organisations)
        or _drives_others(page, found.organisations)
        or (_seat(page, plan.document, found.organisations) if plan and plan.document and not any(claim.core for claim in bodies) else None)
        or _drafts_rules(page, core, found)
        or next(filter(None, (_by_sentences(page, one, core, organs, found, plan) for one in _names(name, side))), None)
    )
    return Claim("", 0.0, body.mentions[:1], body=body) if body else None


def _called(name: str, plan: Claim | None) -> set[str]:
    """Give what a reform is called where a sentence on it stands right behind."""
    return {name, name.removesuffix("改革"), *([plan.document.title] if plan and plan.document else ())}


def _is_an_offices(plan: Claim | None, organs: Sequence[Organisation]) -> bool:
    """Tell whether an office issued the plan, and not one that governs the place."""
    return (
        plan is not None
        and plan.document is not None
        and any(body.id == plan.document.issuer and not OF_ALL.search(body.name) for body in organs)
    )


def _names(name: str, side: Sequence[Claim]) -> Sequence[str]:
    """Give the name of a reform, and those by which it is called elsewhere in the text."""
    return list(dict.fromkeys([name, *(claim.name for claim in side if claim.body is None and claim.name.endswith("改革"))]))[:_NAMES]


def _by_sentences(
    page: Page, name: str, core: str, organs: Sequence[Organisation], found: Found, plan: Claim | None
) -> Organisation | None:
    """Give who leads what is called by ``name`` by what single sentences say of it, the surest sort of sentence first."""
    return (
        _hosts(page, name, found.organisations)
        or runs(page, name, organs)
        or house_set_up(page, name, organs)
        or (None if _is_an_offices(plan, organs) or does(page, name, core, found) else is_helped(page, _called(name, plan), organs))
        or in_charge(page, name, core, plan.document if plan else None, found)
        or answers(page, name, organs, found.matter)
        or does(page, name, core, found)
        or tasked(page, name, core, found)
    )


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
    alike = any(pair in claim.core for pair in pairs_of(core))
    return not claim.core or apart == 0 or ((apart == 1 or alike) and has_head(page, claim.body))


def _stops(page: Page, one: Span, two: Span) -> int:
    """Count the full stops between two stretches."""
    first, second = sorted((one, two), key=lambda span: span.start)
    return page.raw.count("。", first.end, second.start)


def _steering(page: Page, found: Found) -> Organisation | None:
    """Give the one body set up for some work that is said to steer it (由某某领导小组统筹推进)."""
    steering = [b for b in found.organisations if _LEADS.search(b.name) and any(_says(page, m, _STEERS) for m in b.mentions)]
    return steering[0] if len(steering) == 1 else None


def _of_matter(page: Page, core: str, bodies: Sequence[Claim]) -> Organisation | None:
    """Give the one body with a head, or that speaks of the reform, whose name shares a word with it or calls itself reforming."""
    pairs = pairs_of(core)
    headed = [claim.body for claim in bodies if claim.body and has_head(page, claim.body)]
    near = [claim.body for claim in bodies if claim.body in headed and any(pair in claim.name for pair in pairs)]
    reforming = [body for body in headed if "改革" in body.name]
    speaking = [claim.body for claim in bodies if claim.body and "改革" in claim.body.name and _speaks(page, claim.body, pairs)]
    title = pairs_of(page.title or "")
    tops = [c.body for c in bodies if c.body in headed and _tops(page, c) and c.events and pairs_of(c.core) & title]
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


def _drives(page: Page, plan: Document, organisations: Sequence[Organisation]) -> Organisation | None:
    """Give the office that takes the lead in what a plan sets out, where the text says so right before or behind the plan's title."""
    if (drafter := _drafter(page, plan, organisations)) is not None:
        return drafter
    at = plan.mentions[0].end if plan.mentions else 0
    stop = _STOP.search(page.raw, at, at + _AFTER_PLAN)
    end = stop.start() if stop else at + _AFTER_PLAN
    return _first(page, organisations, _HANDS_ON, at, end) or _first(page, organisations, _DRIVES, at, end)


def _drafter(page: Page, plan: Document, organisations: Sequence[Organisation]) -> Organisation | None:
    """Give the office that is said to take the lead in drafting a document, right before its title."""
    start = plan.mentions[0].start if plan.mentions else 0
    drafting = (
        body
        for body in organisations
        if _may_lead(body)
        for mention in body.mentions
        if 0 < start - mention.end < _AFTER_PLAN and _DRAFTS.fullmatch(joined(page.raw[mention.end : start]))
    )
    return next(drafting, None)


def _drives_others(page: Page, organisations: Sequence[Organisation]) -> Organisation | None:
    """Give the office that takes the lead where others work with it (由某某局牵头，某某局、某某局协同)."""
    return _first(page, organisations, _WITH_OTHERS, 0, len(page.raw))


def _drafts_rules(page: Page, core: str, found: Found) -> Organisation | None:
    """Give the office that takes the lead in drafting rules whose title shares a word with the reform."""
    pairs = pairs_of(core)
    alike = (document for document in found.documents if any(pair in document.title for pair in pairs))
    return next((body for document in islice(alike, _FEW) if (body := _drafter(page, document, found.organisations))), None)


def _in_charge(page: Page, organisations: Sequence[Organisation]) -> Organisation | None:
    """Give the office by which the reform is said to be led (改革由某某局牵头, 某某局是改革的牵头单位)."""
    told = (
        body
        for body in organisations
        if _may_lead(body)
        for mention in body.mentions
        for behind in [_CALLED_SHORT.sub("", words_behind(page, mention.end))]
        if (_REFORM_BY.search(page.raw, max(0, mention.start - 8), mention.start) and _ANSWERS.match(behind))
        or _IN_CHARGE.match(behind)
        or (_ANSWERS_FOR.match(behind) and _OF_REFORM.search(words_before(page, mention.start) + behind))
    )
    return next(told, None)


def _hosts(page: Page, name: str, organisations: Sequence[Organisation]) -> Organisation | None:
    """Give the one body by which the sentence that names the reform says it is led (…改革，县某某局牵头), a hospital or school behind 由 only."""
    told = [
        body
        for body in organisations
        if body.type in _HOSTS or _may_lead(body)
        for mention in body.mentions
        for before in [joined(page.raw[max(0, mention.start - SENTENCE) : mention.start])]
        if before.endswith("由" if body.type in _HOSTS else ("由", "，"))
        and _ANSWERS.match(words_behind(page, mention.end))
        and name in before.rpartition("。")[2]
    ]
    return told[0] if len(told) == 1 else None


def _seat(page: Page, plan: Document, organisations: Sequence[Organisation]) -> Organisation | None:
    """Give the one office at which a leading group without a name of its own is seated, told of soon behind the plan."""
    start = plan.mentions[0].end if plan.mentions else 0
    near = [(body, m) for body in organisations if _may_lead(body) for m in body.mentions if 0 < m.start - start < _SEAT_NEAR]
    seats = [body for body, mention in near if _seated(page, mention)]
    return seats[0] if len(seats) == 1 else None


def _seated(page: Page, body: Span) -> bool:
    return _SEAT.search(joined(page.raw[max(0, body.start - _SEAT_REACH) : body.start])) is not None


def _first(page: Page, organisations: Sequence[Organisation], what: re.Pattern[str], start: int, end: int) -> Organisation | None:
    told = (
        (mention.start, body)
        for body in organisations
        if _may_lead(body)
        for mention in body.mentions
        if start < mention.start < end and _says(page, mention, what)
    )
    return min(told, key=lambda found: found[0], default=(0, None))[1]


def _says(page: Page, body: Span, what: re.Pattern[str]) -> bool:
    opens = _OPENS.search(words_before(page, body.start)) is not None
    return opens and what.match(_CALLED_SHORT.sub("", words_behind(page, body.end))) is not None
