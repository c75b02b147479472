"""The reform that an article is about: what its plan, its lead body, its standing as a pilot and its headline have in common."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from reformie.assemble.around import Around, acted
from reformie.assemble.claims import (
    CALLED,
    NAMES_REFORM,
    TOO_BROAD,
    YEAR,
    Claim,
    Found,
    akin,
    called_so,
    earliest,
    inside,
    like,
    merely_set_up,
    of_many,
    of_many_places,
    pairs_of,
    subjects,
    weightiest,
    well_named,
)
from reformie.assemble.claims import headline as headlines
from reformie.assemble.edges import Doers, alone, as_told, fuller_behind
from reformie.assemble.frames import Frames, above, completed, fuller, places, small_places, whole
from reformie.assemble.leading import has_head, is_aside, is_own, leader, leads, matter
from reformie.assemble.plainly import plainly
from reformie.assemble.plans import (
    MERE_RULES,
    OF_THE_PLACE,
    called_in_text,
    has_own_group,
    is_draft,
    is_no_reforms,
    is_only,
    is_usual,
    issued_there,
    of_many_plans,
    of_reform,
    own_plan,
    passed,
    planned_names,
    promised,
    without_issuer,
    yearly,
)
from reformie.assemble.practices import as_called, echoed, outdone, practices
from reformie.assemble.roles import Roles
from reformie.assemble.spans import spans
from reformie.assemble.spoken import named, opening, spoken
from reformie.layout.page import Page
from reformie.lexicon import Lexicons, any_of
from reformie.record import District, Organisation, Programme, Reform, Span
from reformie.regexes import regex

_PLAN = regex(
    r"(?:[\d一二三四五六七八九十]{1,3}[条项])?(?:方案|计划|意见|措施|办法|细则|规划|通知|决定|政策|要点|指引|规则|规程|规范)$|[\d一二三四五六七八九十]{1,3}条$|(?<=机制)$|(?<=制度)$|(?<=权力清单|事项清单|职责清单|服务清单|免罚清单|负面清单)$"
)
_NOTICE = regex(r"^.*?关于[印转]发|的通知$")
_RANKS = (
    ("实施方案", "试点方案", "行动方案", "工作方案"),
    ("方案", "行动计划"),
    ("意见", "计划", "条"),
    ("措施", "办法", "细则", "规划", "政策", "决定", "指引", "规则", "规程", "规范", "清单"),
)
_CAUSE = regex(
    r"[^“”\s]{4,24}?改革(?=\s)"
    r"|“[^“”]{2,16}”(?=加强|强化|优化|规范|完善|深化)"
    r"|(?:“[^“”]{2,16}”|[^“”]{3,16}?改革)(?=发展|壮大|提升|推动|促进|助力|助推|激活|撬动)"
    r"|[^“”]{2,14}?(?:治理|服务|制度|办学|托管|机制)(?=促进|助力|助推|撬动|激活|赋能|带动|引领)"
)  # what is done, without what it is for
_TERM = regex(r"[（(][^（）()]{0,20}[）)]$")
_ISSUER = regex(
    r"^(?:中共)?[\u4e00-\u9fff]{0,20}?(?:委|委员会|政府|办公[室厅]|局)关于"
    r"|^[\u4e00-\u9fff]{0,14}?(?:(?<![村居业]民|业主)委员会|人民政府|办公室|局|[学术]协会|联合社|总工会|联合会)(?=提升|深化|推进|全面|开展|加强|实施|进一步|建立)"
)
_PROPOSES = regex(r"(?:方案|意见|计划|措施|政策)$")
_STANDING = regex(r"(?:(?<!”)试点|(?<=改革)先行(?:[县市区旗州]|试点)?)$")
_LAUNCH = regex(
    r"^(?:正式|全面)?启动(?:实施|了)?|(?<=改革)[在于从自].{1,12}$|(?:正式|全面)?(?:落地|启动|铺开|推开|推行|试运行)$|启动(?=试点)|启动(?=改革)"
)
_PILOT_OF = regex(
    r"^(?:[^村校院园、]|(?<=农业农)村(?=[部厅局])){0,40}?(?:列[为入]|定为|获批|入选|成为|命名为|承担)了?(?:[全首第\d][国省市州区一二三四五六]?批?[个批]?|国家级?|自治[区州]级?|[^，。“”]{1,3}省级?|[省市州]级){0,4}"
    r"([^，。“”全]{4,24}?)(?:建设|工作)?(?:综合)?(?:试点|试验区)(?![校村院点])"
)  # what a district was named a pilot of
_GENERIC = regex(r"改革|综合|深化|试点|建设|工作|推进|示范区|实施|全面|管理|升级|提升|全国|地方|[“”的和与]")
_CALLED_ONLY = regex("“[^“”]*”")  # a body that is only called something tells not what it is for
_NAMED_PILOT = 2.4  # more than mere rules that were issued
_BESIDE_HEADLINE = 1.9  # and less than a headline that names a reform
_ENOUGH = 3.0
_OWN_GROUP = 2.0  # of both a plan and a group
_OF_THE_PROVINCE = 1.2
_ISSUED = 2.2  # a plan whose issuing is told of
_EVEN = regex(r"[、·，]")
_MOST = 6  # so many stretches of evidence are enough
_MANY = 60  # what tells of more plans or bodies than that is a directory; all names are compared with one another


class ReformFinder:
    """Finds the reform of an article.

    Args:
        lexicons: Gives ``reform_names``, ``reform_matters``, ``reform_status`` and ``lead_cues``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = lexicons.rows("reform_names")
        self._frames = Frames(lexicons)
        self._full = {row["frame"]: row["full"] for row in rows if row["place"] == "short"}
        self._short = regex(any_of(self._full))
        self._matters = [(row["word"], row["office"]) for row in lexicons.rows("reform_matters")]
        self._roles = Roles(lexicons)
        self._statuses = [(row["word"], row["status"]) for row in lexicons.rows("reform_status")]

    def __call__(self, page: Page, district: District | None, found: Found) -> Reform | None:
        """Give the reform, or None where nothing tells."""
        frames = places(district)
        bare = partial(self._frames.bare, frames=(*found.places, *frames))
        told = named(page, bare, found.cuts)
        opens = self._cored(next(well_named(filter(None, (opening(page, told, bare, found.cuts),))), None))
        headline = list(islice(well_named(headlines(page, (*frames, *small_places(found.places)), found.cuts)), _MANY))
        groups = [body for body in found.organisations if leads(body)]
        bodies = list(islice(self._leads(page, found, groups, frames), _MANY))
        kinds = (
            self._plans(page, district, found, (*small_places(found.places), *frames)), bodies, self._pilots(page, found, frames, _BESIDE_HEADLINE if headline else _NAMED_PILOT), headline, self._told(page, frames, found),
            self._begun(found, frames), spoken(page, found, told),
        )  # fmt: skip
        claims = [claim for kind in kinds for claim in islice(well_named(kind), _MANY)]
        doers = Doers(page, found.organisations, frames, found.places)
        names = {claim.name for claim in claims} | {one.name for one in told}
        for claim in (*headline, *filter(None, (opens,))):
            claim.name = doers.without(claim.name, names, found.cuts)
        for claim in claims:
            claim.note(self._core(claim.words or claim.name))
        calling = [claim for claim in claims if NAMES_REFORM.search(claim.name)]
        weights = self._weights(claims, headline)
        best, called = (self._best(some, claims, weights) for some in (called_so(claims, headline), calling))
        best = own_plan(page, called if best is None or (called and merely_set_up(best, claims)) else best, claims)
        first = next(iter(brought := self._brought(page, district, found, frames)), None)
        best = best or (first if first and echoed(page, first) else None) or self._planned(page, claims)
        if first and (self._carries(page, first, best, claims) if best else not outdone(page, first, opens)):
            best = first
        sooner = best if best and opens and called_in_text(page, opens, best, claims) else None
        best = (opens if sooner or best is None else best) or self._cored(plainly(page, district, bodies, found.dates))
        if best is None or (not headline and (of_many_places(page, found.places, district) or of_many_plans(page, claims))):
            return None
        claims += [*brought, *([replace(opens, weight=0.0)] if opens and opens is not best else [best] if best.date else [])]
        unnamed = [claim for claim in claims if not claim.name]
        side = [*(claim for claim in claims if claim is best or like(claim, best)), *unnamed]
        if best is first:
            side += [claim for claim in claims if claim not in side and self._together(page, first, claim)]
        if sooner is not None:
            side = [best, *(claim for claim in side if claim is not best), *([] if sooner in side else [sooner])]
        name = completed(
            page.text, best.name if best is first or sooner else whole(page.text, self._name(best, side, claims), planned_names(side))
        )
        name = alone(page.text, fuller_behind(page, as_told(page, name, [claim.name for claim in headline], found.organisations)))
        side += [claim for claim in claims if _PILOT_OF.search(claim.words) and claim not in side]
        side += [*self._plan_of(page, name, side, claims)]
        others = {body.id for body in groups if not is_own(page, body, district, found.places)}
        side, bodies = ([claim for claim in told if claim.body is None or claim.body.id not in others] for told in (side, bodies))
        own = [body for body in found.organisations if body.id not in others]
        offices = [office for word, office in self._matters if word in name]
        return self._reform(name, side, bodies, replace(found, organisations=own, matter=offices), page)

    def _brought(self, page: Page, district: District | None, found: Found, frames: tuple[str, ...]) -> list[Claim]:
        """Give what the district is said to have brought in, with no weight beside what names the reform."""
        told = list(well_named(practices(page, district, found.dates)))
        for claim in told:
            claim.name, claim.weight = as_called(self._frames.bare(claim.name, frames), found.programmes), 0.0
            claim.note(self._core(claim.name))
        return [claim for claim in told if len(claim.core) > 1]

    def _together(self, page: Page, first: Claim, claim: Claim) -> bool:
        """Tell whether a sentence goes on from what was brought in to a plan or to a body that was set up for it."""
        if not (claim.document or claim.body):
            return False
        return any(
            one.start <= two.start and not re.search("[。；！？]", page.raw[one.end : two.start])
            for one in first.evidence
            for two in claim.evidence
        )

    def _carries(self, page: Page, first: Claim, best: Claim, claims: Sequence[Claim]) -> bool:
        """Tell whether what was brought in is the reform rather than what was taken for it.

        That is a reform that every district has, or a mere plan or body, before which it is named in its sentence or whose name holds it.
        """
        if is_usual(best, page):
            return True
        side = [claim for claim in claims if claim is best or like(claim, best)]
        if any(NAMES_REFORM.search(claim.name) for claim in side) or not (best.document or best.body):
            return False
        quoted = _CALLED_ONLY.search(first.name)
        return self._together(page, first, best) or (quoted is not None and quoted[0] in best.name and like(first, best))

    def _cored(self, claim: Claim | None) -> Claim | None:
        """Note what the name of a claim has of its own."""
        if claim is not None:
            claim.note(self._core(claim.name))
        return claim

    def _told(self, page: Page, frames: tuple[str, ...], found: Found) -> Iterable[Claim]:
        for claim in subjects(page, found.dates):
            claim.name = self._frames.bare(claim.name, frames)
            if len(claim.name) >= 3 and not TOO_BROAD.fullmatch(claim.name):
                yield claim

    def _core(self, name: str) -> str:
        """Give what a name has of its own, its short forms written out."""
        return _GENERIC.sub("", self._short.sub(lambda short: self._full[short[0]], name))

    def _planned(self, page: Page, claims: Sequence[Claim]) -> Claim | None:
        """Give the plan that the district issued, or whose matter the title names, where nothing else tells."""
        title = self._core(page.title or "")
        every = [c for c in claims if c.document and c.core and not is_draft(c.document)]
        plans = [c for c in every if c.events or any(pair in title for pair in c.pairs)]
        if not plans and len(every) == 1 and is_only(page, every[0]):
            return every[0]
        return max(plans, key=lambda claim: claim.weight, default=None)

    def _plan_of(self, page: Page, name: str, side: Sequence[Claim], claims: Sequence[Claim]) -> Sequence[Claim]:
        """Give the one plan for a reform of another wording, where the side has mere rules at most.

        It shares words with the reform, or is told of as issued for one.
        """
        own = [claim for claim in side if claim.document]
        if any(claim.rank < MERE_RULES for claim in own):
            return ()
        plans = [claim for claim in claims if claim.document and claim.weight > 0 and claim not in own]
        if not plans:
            return ()
        pairs = pairs_of(self._core(name))
        alike = [claim for claim in plans if len(pairs & claim.pairs) > 1]
        if len(alike) == 1 and not own and alike[0].rank < MERE_RULES:
            return alike
        issued = [c for c in plans if c.rank < MERE_RULES and c.weight > OF_THE_PLACE and issued_there(page, c)]
        near = [claim for claim in issued if pairs & claim.pairs or of_reform(page, claim)]
        return next((plans for plans in (near, () if own else alike) if len(plans) == 1), ())

    def _plans(self, page: Page, district: District | None, found: Found, frames: tuple[str, ...]) -> Iterable[Claim]:
        issuers: Mapping[str | None, Organisation] = {body.id: body for body in found.organisations}
        of_province = district is not None and district.code.endswith("0000")
        around = Around(found.events)
        for document in found.documents:
            issuer = issuers.get(document.issuer)
            level = issuer.level if issuer else None
            title = without_issuer(_TERM.sub("", _NOTICE.sub("", document.title)), issuer, found.organisations)
            words = self._frames.bare(_ISSUER.sub("", YEAR.sub("", _PLAN.sub("", title))), frames)
            if not _PLAN.search(title) or level == "national" or is_no_reforms(title, words, frames):
                continue
            cause = _CAUSE.match(words)
            name = cause[0] if cause else words
            acts = around.those(document.mentions, lambda event, mention: acted(page, event, mention))
            rank = next((i for i, tails in enumerate(_RANKS) if title.endswith(tails)), len(_RANKS))
            if len(name) < 3:
                continue
            if (
                (level == "provincial" and not of_province) or promised(page, document) or above(title, district)
            ):  # it names the reform, and is not the district's plan
                yield Claim(name, _OF_THE_PROVINCE, document.mentions[:1], words=words)
            else:
                weight = (
                    3.0 - rank * 0.4 + 0.5 * bool(acts) - 2.0 * any(frame in name for frame in frames if len(frame) > 2) - yearly(document)
                )
                yield Claim(name, weight, document.mentions[:1], document=document, events=acts, words=words, rank=rank)

    def _leads(self, page: Page, found: Found, groups: Sequence[Organisation], frames: tuple[str, ...]) -> Iterable[Claim]:
        around = Around([event for event in found.events if event.type == "founding"])
        houses = {body.id: body.name for body in found.organisations if not body.name.endswith(("委员会", "人民政府"))}
        for body in groups:
            if is_aside(page, body):
                continue
            founded = around.those(body.mentions, lambda event, mention: inside(mention, event.evidence))
            own = self._frames.bare(
                matter(body).removeprefix(houses.get(body.parent or "", "")), frames
            )  # its house is no part of the name
            name = "" if own == "改革" else own if self._core(own) else self._frames.bare(matter(body), frames)
            if len(name) < 2 and (founded or has_head(page, body)):
                yield Claim("", 0.9, body.mentions[:1], body=body, events=founded)  # set up for the reform at hand
            elif len(name) >= 2:
                says = bool(founded) and _CALLED_ONLY.fullmatch(name) is None
                yield Claim(name, 1.0 + 2.0 * says, body.mentions[:1], body=body, events=founded)

    def _pilots(self, page: Page, found: Found, frames: tuple[str, ...], weight: float) -> Iterable[Claim]:
        named_at = sorted((m.start, at, m.end) for at, one in enumerate(found.programmes) if one.kind != "award" for m in one.mentions)
        for event in found.events:
            if event.type == "designation":
                there = named_at[bisect_left(named_at, (event.evidence.start,)) : bisect_left(named_at, (event.evidence.end,))]
                last = max(((end, number) for _, number, end in there if end <= event.evidence.end), default=None)  # what it was named for
                named = found.programmes[last[1]] if last is not None else None
                pilot = _PILOT_OF.match(event.name) if named is None else None
                name = self._frames.of_pilot(named.name if named else pilot[1] if pilot else "", frames)
                yield Claim(name, weight if pilot else 2.5, (event.evidence,), events=(event,), words=pilot[0] if pilot else "")
        for programme in found.programmes:
            called = programme.kind != "slogan" and programme.name.endswith("改革")
            if (called or programme.rule in ("programmes.pilot", "programmes.of_plan")) and not of_many(page, programme):
                name = self._frames.of_pilot(programme.name, frames)
                yield Claim(name, 1.5 + 0.2 * min(len(programme.mentions), 5), programme.mentions[:1], words=programme.name)

    def _begun(self, found: Found, frames: tuple[str, ...]) -> Iterable[Claim]:
        for event in found.events:
            if event.rule == "events.began":
                words = _LAUNCH.sub("", event.name)
                name = self._frames.bare(words, frames)
                if len(name) >= 3 and not TOO_BROAD.fullmatch(name):
                    weight = 1.5 if NAMES_REFORM.search(words) else 0.0
                    yield Claim(name, weight, (event.evidence,), events=(event,), words=words)

    def _best(self, candidates: Sequence[Claim], claims: Sequence[Claim], weights: Mapping[int, float]) -> Claim | None:
        """Give the candidate that most speaks for, or None where that is not enough."""
        best = max(candidates, key=lambda c: (weights[id(c)], c.body is None, not yearly(c.document)), default=None)
        return best if best is not None and best.core and self._sure(best, claims) else None

    def _weights(self, claims: Sequence[Claim], headline: Sequence[Claim]) -> Mapping[int, float]:
        """Give how much speaks for each claim."""
        own = {claim.core for claim in claims if has_own_group(claim, claims, headline)}
        support = ((claim, sum([other.weight for other in claims if other is claim or like(claim, other)])) for claim in claims)
        return {id(claim): weight + _OWN_GROUP * (claim.core in own) for claim, weight in support}

    def _sure(self, best: Claim, claims: Sequence[Claim]) -> bool:
        """Tell whether a reform is told of: it is called one, or plan and headline agree."""
        side = [claim for claim in claims if claim is best or like(claim, best)]
        called = any(NAMES_REFORM.search(claim.name) or _PILOT_OF.search(claim.words) for claim in side)
        issued = best.document is not None and bool(best.events) and _PROPOSES.search(best.document.title)
        alone = all(claim.body is not None for claim in side) and not any(claim.document for claim in claims)
        if alone and not called and akin(best, claims) is None:
            return False  # a body set up for some work makes no reform of it
        return sum(claim.weight for claim in side) >= (CALLED if called else _ISSUED if issued else _ENOUGH)

    def _name(self, best: Claim, side: Sequence[Claim], claims: Sequence[Claim]) -> str:
        """Of the names on one side give the weightiest that calls itself a reform, else a reform told of that shares a word with it."""
        ranked = sorted(
            {id(one): one for one in (*side, best)}.values(),
            key=lambda claim: (claim.body is not None, best.document is not None and claim.core != best.core, -claim.weight),
        )
        ruled = best.document is not None and best.rank >= MERE_RULES and any(claim.body and claim.name for claim in ranked)
        body = next((claim.name for claim in ranked if ruled and claim.name and not claim.document), None)
        called = (claim.name for claim in ranked if NAMES_REFORM.search(claim.name) and ("改革" in claim.name or "改革" not in best.name))
        name = next(called, body or akin(best, claims) or weightiest(ranked, best))
        if name.startswith("“"):  # what is reformed so stands before the marks
            name = next((claim.name for claim in ranked if claim.name.endswith(name) and claim.name != name), name)
        return _STANDING.sub("", name) if len(name) > 6 else fuller(name, [claim.name for claim in ranked])

    def _reform(self, name: str, side: Sequence[Claim], bodies: Sequence[Claim], found: Found, page: Page) -> Reform:
        plans = [
            claim
            for claim in side
            if claim.document is not None and (claim.rank < MERE_RULES or passed(claim) or name in claim.document.title)
        ]
        plan = min(plans, key=lambda claim: (claim.rank, -claim.weight), default=None)
        lead = leader(page, name, self._core(name), side, bodies, found, plan, self._roles)
        told = [*side, *([lead] if lead else [])]
        events = [event for claim in told for event in claim.events]
        documents = [claim.document for claim in plans if claim.document]
        ids = [*(event.date for event in events), *(document.date for document in documents), *(claim.date for claim in told)]
        dated = [(found.dates[key].start or "", key) for key in ids if key in found.dates]
        told_at = min((key for _, key in dated), key=lambda key: found.dates[key].span.start, default=None)
        vision = [p for p in found.programmes if p.kind == "slogan" and _EVEN.search(p.name)]
        return Reform(
            name=name,
            status=self._status(page, name, side),
            began=earliest([one for one in dated if one[0]], found.dates) or told_at,
            lead_body=lead.body.id if lead and lead.body else None,
            plan=plan.document.id if plan and plan.document else None,
            vision=tuple(slogan.name for slogan in vision),
            evidence=_evidence(page, name, [*([lead] if lead else []), *side], vision),
        )

    def _status(self, page: Page, name: str, side: Sequence[Claim]) -> str | None:
        told = [
            name,
            *(word for word, _ in self._statuses if f"{name}{word}" in page.text),
            *(e.name for claim in side for e in claim.events if e.type == "designation"),
        ]
        told += [
            claim.words or claim.name for claim in side if claim.body is None and (claim.document is None or "试点" not in claim.words)
        ]
        return next((status for word, status in self._statuses if any(word in text for text in told)), None)


def _evidence(page: Page, name: str, told: Sequence[Claim], vision: Sequence[Programme]) -> tuple[Span, ...]:
    """Give where the text names the reform, its plan and its lead body, then the slogans and whatever else speaks for it, in text order."""
    first = sorted(told, key=lambda claim: (claim.name != name, claim.document is None, claim.body is None))
    ranked = [*(span for claim in first for span in claim.evidence[:1]), *(slogan.mentions[0] for slogan in vision if slogan.mentions)]
    ranked += [span for claim in first for span in claim.evidence[1:]]
    if not any(name in span.text for span in ranked) and (at := page.text.find(name)) >= 0:
        ranked = [*spans(page, [(at, at + len(name))]), *ranked]
    kept = list({(span.start, span.end): span for span in ranked}.values())[:_MOST]
    return tuple(sorted(kept, key=lambda span: (span.start, span.end)))
