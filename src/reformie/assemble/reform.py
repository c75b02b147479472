"""The reform that an article is about: what its plan, its lead body, its standing as a pilot and its headline have in common."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from reformie.assemble.leading import drives, headed, steers
from reformie.layout.page import Page
from reformie.lexicon import Lexicons
from reformie.record import DateExpression, District, Document, Event, Organisation, Programme, Reform, Span

_PLAN = re.compile(r"(?:[\d一二三四五六七八九十]{1,3}条)?(?:方案|计划|意见|措施|办法|细则|规划|通知|决定|政策|要点)$")
_RANKS = (
    ("实施方案", "试点方案", "行动方案", "工作方案"),
    ("方案", "行动计划"),
    ("意见", "计划"),
    ("措施", "办法", "细则", "规划", "政策", "决定"),
)
_CAUSE = re.compile(
    r"(?:“[^“”]{2,16}”|[^“”]{3,16}?改革)(?=发展|壮大|提升|推动|促进|助力|助推|激活|撬动)"
)  # what is done, without what it is for
_TERM = re.compile(r"[（(][^（）()]{0,20}[）)]$")
_ISSUER = re.compile(r"^(?:中共)?[\u4e00-\u9fff]{0,20}?(?:委|委员会|政府|办公室|局)关于")
_SERIES = re.compile(
    r"(?:深化|推进|推行|实施)?([^，。！？—：·\s]{2,20}?改革)(?:在路上|在行动|进行时|看[县区市旗]域|之路|见闻|巡礼|纪行|系列报道)"
)
_PROPOSES = re.compile(r"(?:方案|意见|计划|措施|政策)$")
_STANDING = re.compile(r"(?:试点|(?<=改革)先行[县市区旗州])$")
_BYLINE = re.compile(r"本报|□|[（(]?(?:通讯员|记者)")
_YEAR = re.compile(r"20\d\d(?:[—-]20\d\d)?年?")
_BODY = re.compile(r"(?:领导小组|工作专班|专班|专项小组|推进小组|协调小组|工作小组|推进组|指挥部|管理委员会|委员会|办公室)$")
_LEADS = re.compile(r"(?:领导小组|专班|专项小组|推进小组|协调小组|工作小组|推进组|指挥部|管理委员会)$")
_ZONE = re.compile(r"(?:开发区|园区|高新区|新区|景区|保护区|合作区)(?:工作)?管理委员会$")
_OFFICE = re.compile(r"(?:改革|改造|试点|示范区建设)(?:工作)?办公室$")
_DELIBERATES = re.compile(r"全面深化改革委员会|财经委员会|常务委员会|编制委员会")
_LAUNCH = re.compile(r"^(?:正式|全面)?启动(?:实施|了)?|(?:正式|全面)?(?:落地|启动|铺开|推开|推行|试运行)$|启动(?=试点)|启动(?=改革)")
_SUBJECT = re.compile(
    r"以([^，。；：]{2,30}?)为(?:[总主]|重要|关键)?(?:突破口|突破|抓手|牵引|契机)"
    r"|把([^，。；：“”]{3,16}?)作为(?:全面)?(?:深化|推动|推进)?[^，。；“”]{0,12}改革的"
    r"|[市县区旗州](?:全面|持续|大力|纵深)?深化([^，。；：“”、]{2,16}?改革)(?=，)"
)
_HEAD = re.compile(
    r"(?:深化|推进|推行|启动|开展|实施)?([^，。！？—：\s]{2,24}?改革(?:试点|示范区)?|[^，。！？—：\s]{2,24}?(?:改造|试点|示范区建设))"
)
_GENERIC = re.compile(r"改革|综合|深化|试点|建设|工作|推进|示范区|实施|全面|管理|升级|提升|全国|地方|[“”的和与]")
_NAMES_REFORM = re.compile(r"改革|试点|示范区|先行区|试验区|实验区|改造")
_VERBS = re.compile(
    r".*(?:[的了来赴把以用]|抢抓[^改]{2,8}(?=推进|推动|深化)|(?<!稳步)推[进动行]|深化|我[省市区县旗州]|考察(?:交流)?|调研|交流|学习|聚焦|走进|解读|探索|见证|激活|撬动|赋能)"
)
_SPOKEN = re.compile(r"(?:“[^“”，。\n]{2,12}”)?[\u4e00-\u9fff]{2,14}改革(?!开放)")
_OPENING = re.compile(
    r".*(?:[的了和与及在是把将对从以到为由被等着过这此该各项年月日次]|深化|推进|推动|启动|开展|全面|实施|加快|围绕|抓好|负责|统筹|参与|支持|持续|通过)"
)
_TOO_BROAD = re.compile(
    r"(?:(?:全面)?(?:深化)?|生动|伟大|深刻|重大|系列|一系列|重点|各项|综合|体制|机制|制度|体制机制|机构|供给侧|供给侧结构性|经济体制)改革"
)
_OFTEN = 3  # a reform named so many times is the article's
_SUBTITLE = 60  # longer is no line below a title
_ENOUGH = 3.0
_ISSUED = 2.2  # a plan whose issuing is told of
_MERE_RULES = 3  # documents of this rank and behind regulate a matter: the body that was set up for it tells better what it is
_CALLED = 1.5
_SERIES_SAYS = 1.6  # enough by itself, and less than what a plan or a headline says
_NEAR = 60
_AUTONOMOUS = re.compile(r"(.{2,6}?)(?:[\u4e00-\u9fff]{1,5}族)+自治[县旗州]|(.{2,4})族自治[县旗州]")
_EVEN = re.compile(r"[、·，]")
_MOST = 6  # so many stretches of evidence are enough
_MANY = 60  # what tells of more plans or bodies than that is a directory; all names are compared with one another


@dataclass(slots=True)
class _Claim:
    """A name that one place gives the reform, with how much that place says."""

    name: str
    weight: float
    evidence: tuple[Span, ...]
    document: Document | None = None
    body: Organisation | None = None
    events: tuple[Event, ...] = ()
    words: str = ""
    rank: int = 0
    core: str = field(init=False)

    def __post_init__(self) -> None:
        self.core = _GENERIC.sub("", self.words or self.name)


class ReformFinder:
    """Finds the reform of an article.

    Args:
        lexicons: Gives ``reform_names`` and ``reform_status``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = lexicons.rows("reform_names")
        before, behind = ([row["frame"] for row in rows if row["place"] == place] for place in ("before", "behind"))
        self._before = re.compile(f"^(?:{_any(before)})+")
        self._behind = re.compile(f"(?:{_any(behind)})+$")
        self._statuses = [(row["word"], row["status"]) for row in lexicons.rows("reform_status")]

    def __call__(self, page: Page, district: District | None, found: Found) -> Reform | None:
        """Give the reform, or None where nothing tells."""
        frames = _frames(district)
        headline = list(islice(_headline(page, frames), _MANY))
        kinds = (
            self._plans(page, found, frames), self._leads(found, frames), self._pilots(found, frames), headline, _subjects(page),
            self._begun(found, frames), self._spoken(page, frames),
        )  # fmt: skip
        claims = [claim for kind in kinds for claim in islice(kind, _MANY)]
        calling = [claim for claim in claims if _NAMES_REFORM.search(claim.name)]
        best = self._best(_called(claims, headline), claims) or self._best(calling, claims)
        if best is None:
            return None
        unnamed = [claim for claim in claims if not claim.name]
        side = [*(claim for claim in claims if claim is best or _like(claim, best)), *unnamed]
        return self._reform(self._name(best, side, claims), side, found, page)

    def _plans(self, page: Page, found: Found, frames: Sequence[str]) -> Iterable[_Claim]:
        around = _Around(found.events)
        for document in found.documents:
            title = _TERM.sub("", document.title)
            if not _PLAN.search(title):
                continue
            words = self._bare(_YEAR.sub("", _PLAN.sub("", _ISSUER.sub("", title))), frames)
            cause = _CAUSE.match(words)
            name = cause[0] if cause else words
            acts = around.those(document.mentions, lambda event, mention: _acted(page, event, mention))
            rank = next((i for i, tails in enumerate(_RANKS) if title.endswith(tails)), len(_RANKS))
            if len(name) >= 3:
                weight = 3.0 - rank * 0.4 + 0.5 * bool(acts) - 2.0 * any(frame in name for frame in frames if len(frame) > 2)
                yield _Claim(name, weight, document.mentions[:1], document=document, events=acts, words=words, rank=rank)

    def _leads(self, found: Found, frames: Sequence[str]) -> Iterable[_Claim]:
        around = _Around([event for event in found.events if event.type == "founding"])
        for body in found.organisations:
            leads = body.type == "working_body" or _LEADS.search(body.name) or _OFFICE.search(body.name)
            if not leads or _ZONE.search(body.name) or _DELIBERATES.search(body.name) or not _BODY.search(body.name):
                continue
            founded = around.those(body.mentions, lambda event, mention: _inside(mention, event.evidence))
            name = self._bare(_BODY.sub("", _BODY.sub("", body.name)), frames)
            if len(name) >= 2:
                yield _Claim(name, 1.0 + 2.0 * bool(founded), body.mentions[:1], body=body, events=founded)

    def _pilots(self, found: Found, frames: Sequence[str]) -> Iterable[_Claim]:
        named_at = sorted((m.start, number, m.end) for number, programme in enumerate(found.programmes) for m in programme.mentions)
        for event in found.events:
            if event.type == "designation":
                there = named_at[bisect_left(named_at, (event.evidence.start,)) : bisect_left(named_at, (event.evidence.end,))]
                first = min((number for _, number, end in there if end <= event.evidence.end), default=None)
                named = found.programmes[first] if first is not None else None
                name = self._bare(named.name, frames) if named else ""
                yield _Claim(name, 2.5, (event.evidence,), events=(event,))
        for programme in found.programmes:
            if programme.rule in ("programmes.pilot", "programmes.of_plan") or programme.name.endswith("改革"):
                name = self._bare(programme.name, frames)
                yield _Claim(name, 1.5 + 0.2 * min(len(programme.mentions), 5), programme.mentions[:1], words=programme.name)

    def _begun(self, found: Found, frames: Sequence[str]) -> Iterable[_Claim]:
        for event in found.events:
            if event.rule == "events.began":
                name = self._bare(_LAUNCH.sub("", event.name), frames)
                if _NAMES_REFORM.search(name) and not _TOO_BROAD.fullmatch(name):
                    yield _Claim(name, 1.5, (event.evidence,), events=(event,))

    def _spoken(self, page: Page, frames: Sequence[str]) -> Iterable[_Claim]:
        """Give the reform that the running text names again and again, by the longest form that comes back."""
        if page.text.count("改革") < _OFTEN:
            return
        bodies = [(b.start, b.end) for b in page.blocks if b.kind in ("paragraph", "sidebar", "caption")]
        told = [m[0] for start, end in bodies for m in _SPOKEN.finditer(page.text, start, end)]
        names = Counter(self._bare(name if name[0] == "“" else _OPENING.sub("", name), frames) for name in told)
        tails: Counter[str] = Counter()
        for name, count in names.items():
            tails.update({name[at:]: count for at in range(len(name))})
        known = [name for name in names if tails[name] >= _OFTEN and len(name) >= 4 and not _TOO_BROAD.fullmatch(name)]
        best = max(known, key=lambda name: (tails[name], len(name), name), default=None)
        if best is not None:
            yield _Claim(best, 1.2 + 0.1 * min(tails[best], 5), ())

    def _bare(self, name: str, frames: Sequence[str]) -> str:
        """Take off the place before a name and the words that frame it."""
        for _ in range(4):
            start = next((len(frame) for frame in frames if frame and name.startswith(frame)), 0)
            shorter = self._behind.sub("", self._before.sub("", name[start:]))
            if shorter == name:
                break
            name = shorter
        return name

    def _best(self, candidates: Sequence[_Claim], claims: Sequence[_Claim]) -> _Claim | None:
        """Give the candidate that most speaks for, or None where that is not enough."""
        best = max(candidates, key=lambda claim: (self._support(claim, claims), claim.body is None), default=None)
        return best if best is not None and best.core and self._sure(best, claims) else None

    def _support(self, claim: _Claim, claims: Sequence[_Claim]) -> float:
        return sum(other.weight for other in claims if other is claim or _like(claim, other))

    def _sure(self, best: _Claim, claims: Sequence[_Claim]) -> bool:
        """Tell whether a reform is told of: it is called one, or plan and headline agree."""
        side = [claim for claim in claims if claim is best or _like(claim, best)]
        called = any(_NAMES_REFORM.search(claim.name) for claim in side)
        issued = best.document is not None and bool(best.events) and _PROPOSES.search(best.document.title)
        alone = all(claim.body is not None for claim in side) and not any(claim.document for claim in claims)
        if alone and not called and _akin(best, claims) is None:
            return False  # a body set up for some work makes no reform of it
        return sum(claim.weight for claim in side) >= (_CALLED if called else _ISSUED if issued else _ENOUGH)

    def _name(self, best: _Claim, side: Sequence[_Claim], claims: Sequence[_Claim]) -> str:
        """Of the names on one side give the weightiest that calls itself a reform, else a reform told of that shares a word with it."""
        ranked = sorted(side, key=lambda claim: (claim.body is not None, -claim.weight))
        body = (
            next((claim.name for claim in ranked if claim.body is not None), None) if best.document and best.rank >= _MERE_RULES else None
        )
        name = next((claim.name for claim in ranked if _NAMES_REFORM.search(claim.name)), body or _akin(best, claims) or best.name)
        return _STANDING.sub("", name) if len(name) > 6 else name

    def _reform(self, name: str, side: Sequence[_Claim], found: Found, page: Page) -> Reform:
        plans = [claim for claim in side if claim.document is not None]
        leads = [claim for claim in side if claim.body is not None] or (list(self._alone(page, found, side)) if plans else [])
        plan = min(plans, key=lambda claim: (claim.rank, -claim.weight), default=None)
        lead = max(leads, key=lambda claim: claim.weight, default=None)
        leading = None if lead else self._leading(page, name, found, plan.document if plan else None)
        events = [event for claim in [*side, *([lead] if lead else [])] for event in claim.events]
        dated = [(found.dates[e.date].start or "", e.date) for e in events if e.date in found.dates and found.dates[e.date].start]
        dated += [
            (found.dates[c.document.date].start or "", c.document.date)
            for c in plans
            if c.document and c.document.date in found.dates and found.dates[c.document.date].start
        ]
        spans = {(s.start, s.end): s for claim in [*side, *([lead] if lead else [])] for s in claim.evidence}
        return Reform(
            name=name,
            status=self._status(name, side),
            began=_earliest(dated, found.dates),
            lead_body=lead.body.id if lead and lead.body else leading.id if leading else None,
            plan=plan.document.id if plan and plan.document else None,
            vision=tuple(p.name for p in found.programmes if p.kind == "slogan" and _EVEN.search(p.name)),
            evidence=tuple(spans[key] for key in sorted(spans))[:_MOST],
        )

    def _alone(self, page: Page, found: Found, side: Sequence[_Claim]) -> Iterable[_Claim]:
        """Give the one body that is founded to lead beside the plan, or that passed it, whatever its name."""
        passed = {event.organiser for claim in side for event in claim.events}
        bodies = [(claim, claim.body) for claim in self._leads(found, ()) if claim.body]
        claims = [claim for claim, body in bodies if body.id in passed or (claim.events and (not claim.core or headed(page, body)))]
        return claims if len(claims) == 1 else ()

    def _leading(self, page: Page, name: str, found: Found, plan: Document | None) -> Organisation | None:
        """Give the body that steers the work; else the one with a head and a word of the reform, or of reforming; else the office behind the plan."""
        steering = [body for body in found.organisations if _LEADS.search(body.name) and steers(page, body)]
        if len(steering) == 1:
            return steering[0]
        core = _GENERIC.sub("", name)
        pairs = {core[at : at + 2] for at in range(len(core) - 1)}
        claims = [claim for claim in self._leads(found, ()) if claim.body and headed(page, claim.body)]
        near = [claim.body for claim in claims if any(pair in claim.name for pair in pairs)]
        reforming = [claim.body for claim in claims if claim.body and "改革" in claim.body.name]
        for one in (near, reforming):
            if len(one) == 1:
                return one[0]
        return drives(page, plan, found.organisations) if plan else None

    def _status(self, name: str, side: Sequence[_Claim]) -> str | None:
        told = [name, *(e.name for claim in side for e in claim.events if e.type == "designation")]
        told += [
            claim.words or claim.name for claim in side if claim.body is None and (claim.document is None or "试点" not in claim.words)
        ]
        return next((status for word, status in self._statuses if any(word in text for text in told)), None)


@dataclass(frozen=True, slots=True)
class Found:
    """What the record already holds: its lists, and its dates by id."""

    documents: Sequence[Document]
    events: Sequence[Event]
    organisations: Sequence[Organisation]
    programmes: Sequence[Programme]
    dates: Mapping[str | None, DateExpression]


class _Around:
    """The events of an article by where their evidence ends, so that a mention is held against those near it only."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._in_order = sorted(enumerate(events), key=lambda pair: pair[1].evidence.end)
        self._ends = [event.evidence.end for _, event in self._in_order]
        self._longest = max((event.evidence.end - event.evidence.start for event in events), default=0)

    def those(self, mentions: Iterable[Span], dealt: Callable[[Event, Span], bool]) -> tuple[Event, ...]:
        """Give, in their order, the events whose evidence holds a mention or ends at most ``_NEAR`` before it, and that ``dealt`` with it."""
        found = {number: event for mention in mentions for number, event in self._near(mention) if dealt(event, mention)}
        return tuple(found[number] for number in sorted(found))

    def _near(self, mention: Span) -> Sequence[tuple[int, Event]]:
        first, last = bisect_left(self._ends, mention.start - _NEAR), bisect_right(self._ends, mention.start + self._longest)
        return self._in_order[first:last]


def _earliest(dated: Sequence[tuple[str, str | None]], dates: Mapping[str | None, DateExpression]) -> str | None:
    """Give the id of the earliest date, or of the finer one that lies in it."""
    if not dated:
        return None
    first = dates[min(dated)[1]]
    inside = [
        (-len(dates[key].value), start, key) for start, key in dated if first.value[:4] in ("", start[:4]) and start <= (first.end or start)
    ]
    return min(inside)[2] if len(first.value) == 4 and first.mod is None and inside else first.id


def _headline(page: Page, frames: Sequence[str]) -> Iterable[_Claim]:
    for block in page.blocks:
        below = block.kind in ("heading", "paragraph") and page.text[block.start] in "—-"
        if block.kind not in ("title", "series") and not below:
            continue
        if block.kind == "series" and (told := _SERIES.match(page.text, block.start, block.end)) and not _TOO_BROAD.fullmatch(told[1]):
            yield _Claim(told[1], _SERIES_SAYS, ())
        byline = _BYLINE.search(page.text, block.start, block.end) if below else None
        for match in _HEAD.finditer(page.text, block.start, byline.start() if byline else min(block.end, block.start + _SUBTITLE)):
            name = match[1]
            start = max((name.rfind(frame) + len(frame) for frame in frames if len(frame) > 1 and frame in name), default=0)
            name = re.sub(r"^(?:深化|推进|推行|启动|开展)", "", _VERBS.sub("", _YEAR.sub("", name[start:])))
            if len(name) >= 4 and block.kind != "series" and not _TOO_BROAD.fullmatch(name):
                yield _Claim(name, 2.0, ())


def _subjects(page: Page) -> Iterable[_Claim]:
    for match in _SUBJECT.finditer(page.text):
        name = page.surface(*match.span(match.lastindex or 1))
        if match.lastindex == 2 and name.endswith("制度"):
            name += "改革"
        if not _TOO_BROAD.fullmatch(name):
            yield _Claim(name, _CALLED if match.lastindex == 2 or name.endswith("改革") else 1.0, ())


def _frames(district: District | None) -> list[str]:
    """Give the names of the places that may stand before a name, the longest first."""
    if district is None:
        return []
    names = {district.full_name, district.name, district.province, district.prefecture or "", district.name[:-1]}
    if (own := _AUTONOMOUS.match(district.name)) is not None:
        plain = own[1] or own[2]
        names |= {plain, plain + district.name[-1]}
    ranked = sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name))
    return [*ranked, "自治区", "自治州", "自治县", "自治旗", "全区", "全市", "全县", "全州", "全旗", "区", "县", "市", "州", "旗"]


def _called(claims: Sequence[_Claim], headline: Sequence[_Claim]) -> Sequence[_Claim]:
    """Where the headline names a reform keep only what calls itself one, or has a like that does: another plan told of is not it."""
    if not any("改革" in claim.name for claim in headline):
        return claims
    named = [claim for claim in claims if _NAMES_REFORM.search(claim.name)]
    return [claim for claim in claims if any(claim is other or _like(claim, other) for other in named)]


def _like(one: _Claim, two: _Claim) -> bool:
    """Tell whether two names are of one reform: what they have of their own is much the same."""
    short, long = sorted((one.core, two.core), key=len)
    if len(short) < 2:
        return False
    pairs = {short[i : i + 2] for i in range(len(short) - 1)}
    return sum(pair in long for pair in pairs) >= 0.6 * len(pairs)


def _akin(best: _Claim, claims: Sequence[_Claim]) -> str | None:
    """Give the reform that the article calls its subject (以某某改革为突破口) where it shares a word with what stands for the reform."""
    pairs = {best.core[i : i + 2] for i in range(len(best.core) - 1)}
    told = (c.name for c in claims if c.name.endswith("改革") and not _TOO_BROAD.fullmatch(c.name))
    return next((name for name in told if any(pair in name for pair in pairs)), None)


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _acted(page: Page, event: Event, document: Span) -> bool:
    """Tell whether an event dealt with a document: it names it, or the sentence goes on to it."""
    between = page.raw[event.evidence.end : document.start] if event.evidence.end <= document.start else "。"
    near = event.type in ("meeting", "issuing") and len(between) <= _NEAR and not re.search(r"[。；！？]", between)
    return _inside(document, event.evidence) or near


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))))
