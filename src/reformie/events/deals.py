"""Deals: what is signed, and what is sold or let at an auction or exchange, told by their verbs."""

from __future__ import annotations

import re

from reformie.events.scene import Scene, make_event, skip
from reformie.findings import Happening
from reformie.mention import Mention
from reformie.regexes import regex

_PAPER = regex(
    r"(?:了)?[^，。；：《]{0,30}?(?:《[^《》\n]{0,40}(?:协议|备忘录|合同|意向书|意见|办法|机制|纪要|宣言|公约|协定|框架)[^《》\n]{0,10}》|协议书|协议|备忘录|意向书|合同|责任[书状]|承诺书)(?!仪式)|(?:了)?首[单笔](?=[，。：；])"
)
_AGREED = regex(r"[，。；]|共建|合作|组建|联合")
_HERE = regex("[镇乡村县区市旗州校院]里(?:还|又|也)?[与和同跟]$")  # 镇里还与某某公司签订…
_TO_BUILD = regex(r"，(?:共建|共同建设|合作共建|合作建设|联合组建|共同组建)[^，。；：]{3,24}(?=[，。；])")
_PROJECTS = regex(r"\d{1,4}[余多]?个[^，。；]{0,12}项目(?:现场|集中|成功|当场)$")
_BOTH = regex(r"[与和同跟]")
_PRIVATE = regex(r"劳动|当事人|调解协议|承诺书|[农牧住每各][户家][^，。]{0,12}责任[书状]|层层|家庭医生|服务协议|\d{1,4}[余多]?[项份单]")
_OF_FIRMS = regex(r"\d{1,4}[余多]?家[^，。；]{0,12}(?:企业|公司|机构|单位|商[户家])")
_FIRST_OF_THEM = regex(r"首批\d{1,4}[余多]?[名位户家个][^，。；]{2,10}(?:集中|现场|正式)$")
_COUNT = regex(r"\d{1,4}[余多]?个")
_BY_PERSONS = regex(r"\d[余多]?[名位户对组][^，。]{0,8}$|[一二三四五六七八九]成[余多]?[已都]?[与和同跟][^，。]{0,8}$|农户$")
_AT_SIGNING = regex(r"签约(?:会|仪式|活动|大会)")


def sign(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某县与某某公司签订…协议, with a month or day, or with both who sign, and 现场签约 of counted projects."""
    text, clause = scene.text, scene.clause(verb.start())
    paper = _PAPER.match(text, verb.end(), scene.end)
    agreed = verb[0] == "签约" and _AGREED.match(text, verb.end()) and _BOTH.search(text, clause, verb.start())
    end = paper.end() if paper else verb.end()
    dated = scene.date_at(verb.start(), verb.end(), fine=True) or scene.opened
    if dated is not None and verb[0] == "签约" and (projects := _PROJECTS.search(text, clause, verb.start())):
        if _AT_SIGNING.search(text, scene.start, clause):
            return None  # is what the ceremony was held for
        return make_event(scene, ((projects.start(), verb.end()),), "signing", 0, "events.signed", date=dated)
    if dated is not None and verb[0] == "签约" and (first := _FIRST_OF_THEM.search(text, clause, verb.start())):
        return make_event(scene, ((first.start(), verb.end()),), "signing", 0, "events.signed", date=dated)
    if _BY_PERSONS.search(text, clause, verb.start()):
        return None
    if _COUNT.search(text, verb.start(), end if text.startswith("，", end) else end + 4):
        return None
    if (
        not (paper or agreed)
        or not (dated or (not text.startswith("的", end) and _between_two(scene, clause, verb)))
        or (
            _PRIVATE.search(text, clause, end if text.startswith("，", end) else end + 6)
            and not (dated and paper and _among_firms(scene, clause, verb, paper[0]))
        )
    ):
        return None
    start = skip(text, clause, verb.start())
    organiser = scene.body_in(start, verb.start())
    build = _TO_BUILD.match(text, end, scene.end)
    end = build.end() if build else end
    return make_event(scene, ((start, end),), "signing", 0, "events.signed", organiser=organiser, date=dated)


def _among_firms(scene: Scene, clause: int, verb: re.Match[str], paper: str) -> bool:
    """Tell whether a service agreement is signed by two named bodies, or a promise by so many firms: that is no private paper."""
    if paper.endswith("承诺书"):
        return _OF_FIRMS.search(scene.text, clause, verb.start()) is not None
    return paper.endswith("服务协议") and "家庭医生" not in paper and _between_two(scene, clause, verb)


def close(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某地块成功出让: a deal that is closed on a day or in a month."""
    start = skip(scene.text, scene.clause(verb.start()), verb.start())
    dated = scene.date_at(verb.start(), verb.end(), fine=True) or scene.opened
    if (
        dated is None
        or verb.start() - start < 4
        or scene.text.startswith(("随着", "伴随"), start)
        or scene.text[verb.end() : verb.end() + 1] not in "，。；："
    ):
        return None
    at = scene.text.rfind("在", start, verb.start())
    place = (at + 1, verb.start()) if 0 < at < verb.start() - 2 else None
    return make_event(scene, ((start, verb.end()),), "signing", 0, "events.closed", place=place, date=dated)


def _between_two(scene: Scene, clause: int, verb: re.Match[str]) -> bool:
    """Tell whether the two who sign are both named (某某医院与某某县签订…): that needs no date."""
    last = scene.subject(verb.start())
    ends = {first for first in scene.actors if clause < first < verb.start() and scene.text[first] in "与和同"}
    if last is None:
        return False
    here = _HERE.search(scene.text, max(clause, last.start - 6), last.start) if last.body is not None else None
    return here is not None or any(scene.begins(end + 1) for end in ends)
