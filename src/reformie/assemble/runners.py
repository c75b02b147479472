"""Who runs a reform by what single sentences say: whose plan it is, who takes the lead of it, at whom its group is seated, who tells of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reformie.assemble.sentence import joined, words_before, words_behind
from reformie.layout.page import Page
from reformie.record import Organisation, Span
from reformie.regexes import regex

COMMITTEE = r"^中共(?:(?!委员会).)*委员会"  # of a place, be it called 会理 or 会东
_ROW = r"(?:[、和与及][^，。；]{2,40})?"
_PLAN_BY = regex(r"(?:^|[，；》])(?:改革|试点|实施|该|这份|这一)?(?:方案|意见|计划|文件)(?:随后|随即|已|，)?由$")
_ISSUES = regex(_ROW + r"(?:牵头|联合|共同|正式|负责|组织)?(?:印发|出台|下发|发布|制定|起草|编制)")
_BY = regex(r"(?:^|[，；：])由$")
_WORKS_OUT = regex(r"(?:牵头|负责|会同|联合)?[^，。；]{0,30}?(?:制定|起草|编制|印发|出台)的[^，。；]{0,20}?改革(?:实施|试点)?(?:方案|意见)")
_TAKES_LEAD = regex(_ROW + r"(?:联合|共同)?(?:总?牵头|主抓|统筹|负责(?:牵头|统筹|组织|实施|推进))")
_GROUP = r"(?:领导小组|工作专班|专班|协调小组|指挥部)"
_SEAT = regex(
    rf"(?:^|[，；：、])(?:改革|试点|推进|工作)?(?:{_GROUP}(?:[^。；]{{2,40}}?(?:组长|指挥长|召集人)，)?(?:的|下设)?|改革)办公室，?设在$|(?:^|[，；])(?:改革|试点)(?:工作)?专班，?设在$"
)
_CHIEFS_SEAT = regex(r"(?P<chief>[河湖林田路湾]长)制?办(?:公室)?，?设在$")
_LEAD_ROLE = regex(
    r"(?:主动)?(?:扛起|担起|肩负起?|履行好?|承担起?)了?(?:总?牵头|主责|牵头抓总)(?:的)?(?:责任|职责|任务)"
    r"|要?(?:充分|切实)?发挥好?了?(?:总?牵头|主管|主责)(?:抓总|协调|总抓|部门|单位)?(?:的?作用|职责|职能)"
    r"|作为(?:该项|这项|此项)?(?:工作|改革)?的?总?(?:牵头|主管|主责)(?:单位|部门)[，；]"
)
_HELPED = regex(r"[^。；]{4,80}?，[^，。；]{2,40}?[局委办部会院](?:协同|配合|各负其责|各司其职)")
_GOES_ON = regex(
    r"(?:积极|主动)?会同[^，。；]{2,40}?[局委办部会院]|(?:随后|随即|及时)?(?:制定|出台)了?(?:《[^》]*》|(?:实施|操作|试点)?(?:细则|方案))"
)  # what an office does in its own matter
_NOT_DOING = regex(r"[是为的]|[^，。；]{0,6}(?:长|主任|书记|主席|负责人)")
_NAMED_FOR = regex(r"(?:自[^，。；]{0,10})?(?:被[^，。；]{2,24}?)?(?:确定为|确立为|列[为入]|获批|(?:成功)?入选|承担)")
_OPENS = regex(r"(?:^|[，；])(?:[^，。；]{0,12}[年月日来前起]，?)?$")
_TELLS = regex(r"(?![^，。；]{0,12}副(?!书记))[^，。；“”]{2,36}?(?:介绍|告诉|表示|坦言|解释|说)")
_OF_ALL = regex(rf"人民政府$|{COMMITTEE}$|常务委员会$|宣传部$|财政局$|审计局$|编制委员会")  # speak of all that is done
LEVELS = ("county", "prefectural", "provincial")  # the nearest first
HALL = regex(r"(?:档案|图书|文化|博物|科技|美术|纪念)馆$")  # a venue that is an office as well
_NEAR, _MOST = 200, 400

_Test = Callable[[str, str], bool]


def worked_out(page: Page, bodies: Sequence[Organisation]) -> Organisation | None:
    """Give who issued or worked out the plan by a sentence of its own (方案由某某局、某某局联合印发, 由某某局会同某某局制定的改革方案)."""
    for body, mention in mentions_of(nearest(bodies)):
        said, follows = words_before(page, mention.start), words_behind(page, mention.end)
        if (_PLAN_BY.search(said) and _ISSUES.match(follows)) or (_BY.search(said) and _WORKS_OUT.match(follows)):
            return body
    return None


def runs(page: Page, name: str, bodies: Sequence[Organisation]) -> Organisation | None:
    """Give the one organ that a sentence says takes the lead of the reform: 由某某局牵头，推行某某; 办公室设在某某局; 某某局发挥牵头作用."""
    tests: tuple[_Test, ...] = (
        lambda said, follows: said.endswith("由") and _TAKES_LEAD.match(follows) is not None and name in follows,
        lambda said, follows: _LEAD_ROLE.match(follows) is not None,
        lambda said, _: _SEAT.search(said) is not None,
        lambda said, _: (seat := _CHIEFS_SEAT.search(said)) is not None and seat["chief"] in name,
    )
    return next((one for test in tests if (one := _only(page, nearest(bodies), test))), None)


def answers(page: Page, name: str, bodies: Sequence[Organisation], matter: Sequence[str]) -> Organisation | None:
    """Give the organ that was itself named a pilot, that goes on in its own ``matter``, that others help, or whose people tell of the reform."""
    organs = nearest(bodies)
    own = [body for body in organs if not _OF_ALL.search(body.name)]
    helped = [body for body in own if any(name in joined(page.raw[max(0, one.start - _NEAR) : one.start]) for one in body.mentions)]
    return (
        _only(page, organs, lambda said, follows: bool(_OPENS.search(said) and _NAMED_FOR.match(follows)) and name in follows)
        or _only(page, [body for body in helped if any(word in body.name for word in matter)], lambda *told: _subject(_GOES_ON, *told))
        or _only(page, helped, lambda *told: _subject(_HELPED, *told))
        or _only(page, own, lambda _, follows: (told := _TELLS.match(follows)) is not None and name in follows[told.end() :])
    )


def _subject(does: re.Pattern[str], said: str, follows: str) -> bool:
    """Tell whether a body opens a clause and does something."""
    return bool(_OPENS.search(said) and does.match(follows)) and not _NOT_DOING.match(follows)


def nearest(bodies: Sequence[Organisation]) -> Sequence[Organisation]:
    """Give the bodies of the lowest level that has any: a county's own where there are such."""
    return next((own for level in LEVELS if (own := [body for body in bodies if body.level == level])), ())


def _only(page: Page, bodies: Sequence[Organisation], test: _Test) -> Organisation | None:
    """Give the one body of which a test holds, by the words of its sentence before and behind it."""
    told = mentions_of(bodies)
    held = {body.id: body for body, mention in told if test(words_before(page, mention.start), words_behind(page, mention.end))}
    return next(iter(held.values())) if len(held) == 1 else None


def mentions_of(bodies: Sequence[Organisation]) -> Iterator[tuple[Organisation, Span]]:
    """Give the first places at which bodies are named, in text order: ``_MOST`` at most."""
    named = sorted(((mention.start, body.id, body, mention) for body in bodies for mention in body.mentions), key=lambda told: told[:2])
    return ((body, mention) for _, _, body, mention in named[:_MOST])
