"""Whom the text shows at work on a reform that nobody is said to lead: whose acts its sentences tell, by name or as 该院, 学校, 街道."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reformie.assemble.claims import Found, pairs_of
from reformie.assemble.mandates import OF_ALL
from reformie.assemble.runners import COMMITTEE, HALL, mentions_of
from reformie.assemble.sentence import words_before, words_behind
from reformie.layout.page import Page
from reformie.record import Organisation, Span
from reformie.regexes import regex

_ASIDE = frozenset({"byline", "dateline", "credit", "boilerplate"})
_KINDS = {
    "院": "法院|检察院|医院|总医院|研究院",
    "校": "学校|中学|小学|学院|幼儿园",
    "局": "局",
    "委": "委员会",
    "中心": "中心",
    "集团": "集团|共同体",
    "管委会": "管理委员会",
    "街道": "街道工作委员会|街道办事处",
    "镇": "镇(?:委员会|人民政府)",
    "乡": "乡(?:委员会|人民政府)",
    "社": "联合社|合作社",
    "公司": "公司",
    "馆": "馆",
    "会": "协会|学会|联合会|总会",
    "场": "场",
    "办": "办公室",
    "台": "台",
}  # by what a body is called for short behind 该, and how its name ends
_CALLED = {
    "学校": "校", "校方": "校", "校党委": "校", "院里": "院", "院党组": "院", "法院": "院", "检察院": "院", "医院": "院", "局里": "局", "局党委": "局", "局党组": "局",
    "中心": "中心", "集团": "集团", "管委会": "管委会", "开发区": "管委会", "园区": "管委会", "示范区": "管委会", "经开区": "管委会", "高新区": "管委会",
    "街道": "街道", "镇里": "镇", "镇上": "镇", "乡里": "乡", "县社": "社", "联社": "社", "市社": "社", "区社": "社", "公司": "公司", "协会": "会",
}  # fmt: skip
_ANAPHOR = regex(
    rf"(?:该(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})|(?P<called>{'|'.join(sorted(_CALLED, key=len, reverse=True))}))(?!的|长|主任|书记|里的|外)"
)
_LEAD_IN = regex(
    r"(?:[^，。；]{0,14}(?:[年月日天季起来初底末后前]|期间)|同时|随后|随即|于是|为此|对此|接着|此后|后来|如今|眼下|在这里"
    r"|(?:[^，。；]{0,14}(?<![自理缘事情原来]))?由(?:新(?:组建|成立|设立)的)?)?$"
)
_CLAUSE = regex(r"[^，。；：！？“”\n]+")
_SENTENCE = regex(r"[^。！？\n]+[。！？\n]?")
_TITLE = regex("《[^》]*》")
_NOT_ACTING = regex(
    r"[的是、和与及+＋都均各]|分别|[^，。；]{0,4}(?:副?(?:局长|主任|院长|校长|书记|主席|镇长|乡长|检察长|理事长)|负责人|干部|党员|民警|法官|职工|教师)"
)
_ROW = regex(
    r"^(?:（[^（）]{2,20}）)?(?:[、和与及同][^，。；、把将]{2,16}?(?=共同|联合|一道|[把将]|牵头|推[进动行开]|启动|实施|出台|成立|组建|直接))*(?:共同|联合|一道|直接)*"
)  # who does it with it
_TOGETHER = regex("^(?:共同|联合|一道|直接)+")
_HELPS = regex(
    r"(?:则|也|还|便|同步|同期|主动|积极|密切|全程)?(?:配合|协助|协同|支持|保障|监督|跟进|派[员出人驻]|选派|抽调?查|拨付|安排[^，。]{0,8}(?:资金|经费|万元)|提供|给予|核[增定拨]|跟着)"
)
_DOES = "推[进行动开出]|启动|实施|试行|探索|开展|着手|部署|铺开|改起|创新|深化|率先|出台|拿出|制定|搭起|掀起|动[起了]"
_BEGINS = regex(_DOES)
_PLACE_DOES = regex(rf"[^，。；全]{{1,8}}[县市区旗州镇乡](?:{_DOES})")  # the place does it then
_STEERS = regex(
    r"(?:自己|具体|总|直接|亲自)?(?:操刀|动手|拍板|说了算|抓总|总抓|主抓|挑(?:起|大)|扛[起旗]|打头|领衔|主导|掌舵|统筹(?=$|推进|负责|抓|协调)|唱主角|挂帅"
    r"|牵头(?=$|、|抓|推[进行动]|负责|实施|统筹|协调|启动|起草|制定|落实|组织实施)|负责(?=$|推进|实施|组织实施|统筹|改革|牵头)|领导(?=$|、)|推动(?=$|、)|推进(?=$|、))"
)
_ANOTHER = regex(r"[^，。；]{0,10}牵头，(?P<what>[^，。；]{0,14}(?:推行|铺开|启动|推开|推广|举办)[^，。；]*)")  # what is led then is that
_MAKES_IT = regex(r"[把将](?P<what>[^，。；]{2,40}?)(?:列[为入]|当作|作为|摆[上在]|当成|放在)")
_CHIEFS = regex(
    r"(?:书记|[县市区旗州镇乡院局校]长|主任|理事长)[^，。；]{0,8}?(?:领衔|挂帅|亲自|牵头|带头|任组长|主持|会商|调度|联系|包抓)|直接领导|共同(?:推[进动]|领[导衔]|研究)"
)
_THIS = regex("(?:这|此|该|本)(?:场|项|次|轮|一)?(?:改革|试点)|改革")
_LOCAL = frozenset({"county", "township", "none"})
_OF_ALL = regex(rf"人民政府办公[室厅]$|{COMMITTEE}办公[室厅]$|常务委员会$|全面深化改革委员会$")
_NO_ACTOR = frozenset({"company", "association"})
_SETS_UP = regex(r"(?:组建|成立|设立|设置|新设|挂牌|重组为?)(?:了|的)?(?:[^，。；]{1,8}的)?$")
_SET_UP = regex(r"(?:正式|应运|随之|随即)?(?:挂牌|揭牌|成立|组建|而生|设立|运行)")
_USUAL = frozenset({"农村", "服务", "管理", "建设", "发展", "改革", "中心", "综合", "工作", "委员", "员会"})
_ENOUGH, _AHEAD = 6.0, 2.0
_OF_ALL_LEADS, _NEW, _BEGUN, _OWN_WORDS, _PER_ACT, _MOST_ACTS, _HEADLINE = 6.5, 2.5, 5.0, 1.5, 1.0, 4, 2.0
_MOST = 400


@dataclass(frozen=True, slots=True)
class _Act:
    """One clause whose subject is a body: the words behind the body to the end of its sentence, and that sentence with the one before."""

    body: Organisation
    sentence: int
    follows: str
    told: str


def acting(page: Page, name: str, core: str, found: Found) -> Organisation | None:
    """Give the body that is by far the most at work on the reform called ``name``, or None.

    What all that govern a place begin is theirs only where it is said to be their own or their chiefs'.
    """
    acts = list(islice(_acts(page, found.organisations), _MOST))
    scores = sorted(
        ((_score(page, body, name, core, acts), body.id, body) for body in {a.body.id: a.body for a in acts}.values()),
        key=lambda told: (-told[0], told[1]),
    )
    if not scores or scores[0][0] < _ENOUGH:
        return None
    second = scores[1][0] if len(scores) > 1 else 0.0
    return scores[0][2] if scores[0][0] >= second + _AHEAD else None


def _score(page: Page, body: Organisation, name: str, core: str, acts: Sequence[_Act]) -> float:
    own = [act for act in acts if act.body is body and not _HELPS.match(act.follows)]
    heart = name.removesuffix("改革")
    begun = max((_begins(act, name, heart) for act in own), default=0.0)
    shares = bool((pairs_of(core) - _USUAL) & pairs_of(body.name))
    named = (_OWN_WORDS + _NEW * any(_is_new(page, mention) for mention in body.mentions)) * shares
    told = 0.0 if of_all(body) else _PER_ACT * min(len({act.sentence for act in own}), _MOST_ACTS)
    title = _HEADLINE * any(form in (page.title or "") for form in (body.name, *body.aliases))
    return begun + named + told + title if own else 0.0


def of_all(body: Organisation) -> bool:
    """Tell whether a body governs all of a county, so that most of what is done there is done by it."""
    return body.level == "county" and OF_ALL.search(body.name) is not None


def _begins(act: _Act, name: str, heart: str) -> float:
    clause = act.follows.partition("，")[0]
    all_there = of_all(act.body)
    said, is_named, _ = act.follows.partition(heart)
    if is_named and _BEGINS.search(said) and not _PLACE_DOES.match(said.rpartition("，")[2] if "，" in said else ""):
        return _BEGUN if not all_there else 0.0
    if _STEERS.match(clause) and (heart in act.told or _THIS.search(act.told)):
        another = _ANOTHER.match(act.follows)
        return 0.0 if another and heart not in another["what"] else _OF_ALL_LEADS if all_there else _BEGUN
    made = _MAKES_IT.match(act.follows)
    if made and (heart in made["what"] or _THIS.search(made["what"])):
        chiefs = _CHIEFS.search(act.follows) is not None
        return _OF_ALL_LEADS * chiefs if all_there else _BEGUN - 1
    if not all_there and _BEGINS.search(clause) and _THIS.search(act.follows):
        return _BEGUN - 1
    return 0.0


def _is_new(page: Page, one: Span) -> bool:
    return bool(_SETS_UP.search(words_before(page, one.start)) or _SET_UP.match(words_behind(page, one.end)))


def _may_act(body: Organisation) -> bool:
    return (
        body.level in _LOCAL
        and body.type not in _NO_ACTOR
        and _OF_ALL.search(body.name) is None
        and (body.type != "venue" or HALL.search(body.name) is not None)
    )


def _acts(page: Page, organisations: Sequence[Organisation]) -> Iterator[_Act]:
    """Give what bodies do by the clauses that they open, in text order."""
    bodies = [body for body in organisations if _may_act(body)]
    named = {
        bisect_left(page.offsets, mention.start): (bisect_left(page.offsets, mention.end), body) for body, mention in mentions_of(bodies)
    }
    seen: dict[str, Organisation] = {}
    before = 0
    for number, (start, end) in enumerate(page.sentences()):
        block = page.block_at(start)
        if block is None or block.kind in _ASIDE:
            continue
        for clause in _CLAUSE.finditer(page.text, start, end):
            here = [at for at in range(clause.start(), clause.end()) if at in named]
            told = next(((named[at][1], named[at][0]) for at in here if _LEAD_IN.fullmatch(page.text, clause.start(), at)), None)
            told = told or _meant(page.text, clause, bodies, seen)
            for at in here:
                for kind, ends in _KINDS.items():
                    if re.search(f"(?:{ends})$", named[at][1].name):
                        seen[kind] = named[at][1]
            if told is not None:
                last = _row_end(page.text, told[1], named)
                follows = _TITLE.sub("", page.text[last:end])
                follows = _ROW.sub("", follows) if last == told[1] else _TOGETHER.sub("", follows)
                if not _NOT_ACTING.match(follows):
                    yield _Act(told[0], number, follows, page.text[before:end])
        before = start


def _row_end(text: str, end: int, named: dict[int, tuple[int, Organisation]]) -> int:
    """Give the end of the last body of a row that begins with the one that ends at ``end``: at most one more."""
    return named[end + 1][0] if text[end : end + 1] in ("、", "和", "与", "及") and end + 1 in named else end


def _meant(
    text: str, clause: re.Match[str], bodies: Sequence[Organisation], seen: dict[str, Organisation]
) -> tuple[Organisation, int] | None:
    """Give the body that opens a clause as 该院 or 学校, and where that ends."""
    for told in _ANAPHOR.finditer(text, clause.start(), clause.end()):
        if _LEAD_IN.fullmatch(text, clause.start(), told.start()):
            kind = told["kind"] or _CALLED[told["called"]]
            body = seen.get(kind) or _one(bodies, kind)
            return (body, told.end()) if body else None
    return None


def _one(bodies: Sequence[Organisation], kind: str) -> Organisation | None:
    told = [body for body in bodies if re.search(f"(?:{_KINDS[kind]})$", body.name)]
    return max(told, key=lambda body: len(body.mentions), default=None)
