"""Visits: who inspects, looks at or learns from what, told by their verbs."""

from __future__ import annotations

import re

from reformie.events.scene import AGAIN, Scene, dated, make_event, skip
from reformie.findings import Bounds, Happening, PersonName
from reformie.mention import Mention
from reformie.regexes import regex

_WHERE = regex(r"到(?![年月期]|\d)|[来赴在沿]|深入|走进|率|带队|组织|开展|一行")
_VISITED = regex(r"[^，。；：！？“”]{2,20}(?=[，。；])")
_OVERSEES = regex(r"(?:组织|开展|组织开展|带队开展|进行)了?(?:[^，。；]{0,8}(?:委员|代表)(?:开展|进行)?)?$")
_NOT_ONE = regex(r"[\d组报点的]|活动\d|成果|工作")
_NO_VISIT = regex(
    r"[时中]，?发现|(?<=评估)中[，得名位荣获列居排]|调研成果|组|报告|课题|员|论文|问卷|提纲|成果|活动|结果|站|室|点(?!评)|(?<=经验收)[获集录编]"
)
_BODILY = regex(r"身体|出|发现|确诊|诊断|治疗|单|费|[了过]?[一几两]?[次下遍趟]|[了过]?，(?:医生|大夫|确诊)")
_AT_WORK = regex(r"(?:正在?|忙着|逐[一个户项]|仔细|认真|上门|入户|工作人员|医生|护士|技术员)$")
_CLINIC = regex(r"(?:医院|卫生院|卫生室|诊所|门诊|诊室|科|体检中心)(?:做|接受)?$")
# whose work it is to go round, or who is nobody's officer: 网格员甲巡查至8号楼
_ON_ROUNDS = regex(
    r"(?:网格员|网格长|护林员|护河员|巡河员|护草员|管水员|水管员|护水员|保洁员|保安|环卫工人?|志愿者|村民|居民|业主|住户|民警|辅警|交警|社工|社区工作者|楼[栋门]?长"
    r"|单元长|巡[查护检逻线]员|协管员|代办员|信息员|安全员|安监员|防火员|调解员|联络员|护路员|护士|医生|医师|村医|老师|教师|快递员|外卖员|骑手|司机|电工|检修工|党员|牧民|农户|店主)$"
)
_SENT_OUT = regex("组织|选派|带队|率队|带领|率领|代表")
_NOTHING = regex(r"[了过后时的]?(?:[，。；]|$)")
_LED = regex(
    r"(?:一行(?:\d{1,3}人|人)?|(?:带队|率队|率|带领)[^，。；]{0,16}?)(?:到|来|赴|莅临|深入|前往)[^，。；]{2,16}?(?:，就[^，。；]{2,40}?)?(?:开展|进行|专题|实地){0,3}$"
)
_TAKING_ALONG = regex(r"(?:同志)?(?:带领|率领?|带着|会同|陪同|在)[^，。；]{4,40}?(?:陪同下)?，?(?=来到|到|赴|深入|前往|走进|莅临|来)")
_LATELY = regex("近日|日前")
_LED_FAR = 70  # so near before the verb is the visitor who leads others
_POST = 24  # so long is the post before a visitor's name
_LEARNS = ("跟岗学习", "跟岗研修", "跟班学习", "取经")
_SENT = regex(r"组织|选派|派|率|带队|\d[余多]?[名位]|教师|校长|干部|医生|医师|团")
_WENT = regex(r"(?:组织|选派|带[着领]?|率领?)[^，。；]{1,20}[赴去到][^，。；、]{2,14}$")  # it is news even of a year
_FINER = 7  # so long is the value of a month, or of half a year
_OVERSIGHT = ("专题视察", "执法检查", "专题调研")

_BY_CONGRESS = ("视察", "专题视察", "调研", "专题调研", "执法检查")

_PLACE = regex(r"了?[^，。；：、了的]{2,14}(?=[，。；])")
_EXAMINED = regex(r"对([^，。；：“”]{2,30})$")
_BEHIND = regex(r"(?=[，。；])")


def come(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 9月2日，某某局调研组来到某县，…: who came to look is told by what they are called, with the month or day."""
    place = _PLACE.match(scene.text, verb.end(), scene.end)
    clause = scene.clause(verb.start())
    if place is None or not dated(scene, verb, fine=True) or AGAIN.search(scene.text, clause, verb.start()):
        return None
    start = skip(scene.text, clause, verb.start())
    return make_event(scene, ((start, place.end()),), "inspection", 0, "events.came", organiser=scene.body_in(clause, verb.start()))


def examine(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 今年上半年，县审计局对某某资金开展专项审计: an office examines one thing, at a time finer than a year."""
    text, clause = scene.text, scene.clause(verb.start())
    what, when = _EXAMINED.search(text, clause, verb.start()), scene.date_at(verb.start(), verb.end())
    if what is None or when is None or len(when.value.value) < _FINER or not _BEHIND.match(text, verb.end()):
        return None
    organiser = scene.body_in(clause, what.start())
    if organiser is None or AGAIN.search(text, scene.start, verb.start()):
        return None
    return make_event(scene, ((skip(text, clause, verb.start()), verb.end()),), "inspection", 0, "events.examined", organiser=organiser)


def visit(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某带队到某镇督导某事, 某局组织农户赴某地考察: with a month or day, or by the office of a congress."""
    text, clause = scene.text, scene.clause(verb.start())
    if _NO_VISIT.match(text, verb.end(), scene.end) or _everyday(scene, verb):
        return None
    far = _WENT.search(text, clause, verb.start()) is not None
    if not dated(scene, verb, fine=not far):
        return _led(scene, verb) or _overseen(scene, clause, verb)
    visitor = next((p for p in scene.people if clause <= p.start < verb.start()), None)
    if verb[0] in _LEARNS and not _SENT.search(text, clause, verb.start()):
        return None
    direct = visitor is not None and text[visitor.end : verb.start()] in ("", "带队", "率队")
    oversees = _overseer(scene, verb) if verb[0] in _BY_CONGRESS else None
    if not (direct or oversees or _WHERE.search(text, clause, verb.start())) or AGAIN.search(text, clause, verb.start()):
        return None
    start = skip(text, clause, verb.start())
    start += text[start] in "他她"
    start = visitor.start if visitor and (text[visitor.end] not in "带率" or visitor.start - start > _POST) else start
    earlier = _before_day(scene, clause) if visitor is None else None
    what = _VISITED.match(text, verb.end(), scene.end) if direct or earlier else None
    end = what.end() if what else verb.end()
    name: tuple[Bounds, ...] = ((start, end),)
    if visitor is not None and (taken := _TAKING_ALONG.match(text, visitor.end, verb.start())) is not None:
        name = ((visitor.start, visitor.end), (taken.end(), end))
    organiser = scene.body_in(clause, verb.start())
    return make_event(scene, ((earlier.start, earlier.end), *name) if earlier else name, "other", 0, "events.visited", organiser=organiser)


def _led(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 近日，某某率调研组到我市调研, and 某某一行莅临某县，就某事进行调研 behind a sentence that opens with the day."""
    if scene.opened is None and _LATELY.search(scene.text, scene.start, verb.start()) is None:
        return None
    people = [p for p in scene.people if p.end <= verb.start() <= p.end + _LED_FAR]
    visitor = next((p for p in people if _LED.match(scene.text, p.end, verb.start())), None)
    if visitor is None:
        return None
    organiser = scene.body_in(scene.start, visitor.start)
    return make_event(scene, ((visitor.start, verb.end()),), "other", 0, "events.visited", organiser=organiser, date=scene.opened)


def _before_day(scene: Scene, clause: int) -> Mention[PersonName] | None:
    """Give the visitor whose name stands right before the day with which the clause begins (某某3月5日到某镇调研)."""
    day = scene.date_ending(clause)
    return scene.person_ending(day.start, day.start) if day is not None else None


def _overseen(scene: Scene, clause: int, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 县人大常委会组织专题视察: what a congress or the 政协 does by its office, which needs no date."""
    body = scene.body_in(clause, verb.start()) if verb[0] in _OVERSIGHT else None
    named = next((m for at, m in scene.bodies if at == body), None) if body is not None else None
    if (
        named is None
        or not scene.text.endswith(("人大常委会", "政协"), named.start, named.end)
        or AGAIN.search(scene.text, clause, verb.start())
    ):
        return None
    if not _OVERSEES.search(scene.text, clause, verb.start()) or _NOT_ONE.match(scene.text, verb.end()):
        return None
    return make_event(scene, ((named.start, named.end), verb.span()), "other", 0, "events.visited", organiser=body)


def _overseer(scene: Scene, verb: re.Match[str]) -> bool:
    """Tell whether a congress's office or the 政协 stands right before the verb (县人大常委会专题视察)."""
    actor = scene.subject(verb.start())
    return (
        actor is not None and actor.body is not None and scene.text[actor.start : actor.end].rstrip("，").endswith(("人大常委会", "政协"))
    )


def _everyday(scene: Scene, verb: re.Match[str]) -> bool:
    """Tell whether it is a patient who is looked at, or everyday work, and not an office that looks at something."""
    visitor = next((p for p in scene.people if scene.clause(verb.start()) <= p.start < verb.start()), None)
    if visitor is not None and _ON_ROUNDS.search(scene.text, max(scene.start, visitor.start - 8), visitor.start):
        return not _SENT_OUT.search(scene.text, scene.clause(verb.start()), verb.start())
    if verb[0] != "检查":
        return False
    if _BODILY.match(scene.text, verb.end(), scene.end) or _AT_WORK.search(scene.text, max(scene.start, verb.start() - 6), verb.start()):
        return True
    return bool(_CLINIC.search(scene.text, max(scene.start, verb.start() - 6), verb.start()) and _NOTHING.match(scene.text, verb.end()))
