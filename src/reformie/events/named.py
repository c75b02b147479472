"""Named: what is made a pilot, enters a list, or who is given a title, told by their verbs."""

from __future__ import annotations

import re

from reformie.events.scene import AGAIN, Scene, dated, make_event, skip
from reformie.findings import Happening
from reformie.mention import Mention
from reformie.regexes import regex

_PILOT = regex(
    r"[^。；！？《》\n]{0,40}?(?:试点|示范区|示范[县市镇村点]|先行区|先行[县市]|先导区|试验区|实验区|创新区)(?:[县市区]县?|单位|地区|城市|之一|建设|任务|名单){0,2}"
)
_CONFERRED = regex(r"(?:了)?“[^“”，。\n]{2,16}”(?:荣誉)?称号")
_SEVERAL = regex(r"[\d一二三四五六七八九十]{1,4}[余多]?[名位个家][^，。；]{1,12}被$")
_HERITAGE = regex(
    r"(?:了)?(?:《[^《》\n]{2,30}名录》|(?:[首第][一二三四五六七八九十\d]{0,3}批)?(?:联合国|世界|全球|中国|国家)[^，。；：“”《》]{0,20}?(?:遗产名录|遗产|名录))(?=[，。；])"
)
_HONOUR = regex(r"(?:了)?“?(?:全国|国家级?|[\u4e00-\u9fff]{0,3}省级?|自治区级?)[^，。；“”]{3,20}[村镇乡县区市旗]”?(?=[，。；])")
_OF_RANK = regex(
    r"(?:了)?[“《]?(?:(?:[首第][一二三四五六七八九十\d]{0,3}批|20\d\d年度?|[\u4e00-\u9fff]{2,5}部)?(?:国家级?|全国|中国|省级|全省|自治区级?|全区|[\u4e00-\u9fff]{2,3}省)[^，。；：《》“”]{4,36})[”》]?(?=[，。；])"
)
_PERSONS = regex(r"\d[余多]?[名位人个家项]|[他她]")
_PLAN = regex(r"了?(?:《[^《》\n]{4,60}》|[^，。；：《》]{3,30}?(?:方案|规划|请示))(?=[，。；])")
_RECOGNISED = regex(
    r"[^，。；：]{2,24}?为(?:国家级?|全国|省级|全省|自治区级?|市级|全市|[\u4e00-\u9fff]{2,3}省)[^，。；：《》]{4,30}(?=[，。；])"
)
_ANSWERS = ("批复", "批复同意", "批准")
_NEAR = 60
_PRAISES = ("表彰", "表扬")
_SO_MANY = regex(r"了?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?[名位个家户]([^，。；：、“”]{2,16}|“[^“”\n]{2,14}”)(?=[，。；])")
_ENTERS = ("入选", "获批", "列入", "获评")
_PLACE_ENDS = "村镇乡县区市旗"
_GIVEN = "被授予"
_WINS = ("荣获", "荣膺", _GIVEN, "获授", "获得")
_WON = regex(
    r"了?(?:[首第][一二三四五六七八九十\d]{1,3}[届批]|20\d\d年?度?)?(?:“[^“”，。\n]{4,24}”、?){1,4}(?:等)?(?:荣誉)?(?:称号|荣誉|牌匾|奖牌)(?=[，。；])"
)  # several titles may be won at once


def designate(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read what is named a pilot, enters a list of the country or is given a title, with its date."""
    if (listed := _listed(scene, verb)) is not None:
        return listed
    if verb[0] in _WINS and verb[0] != _GIVEN:
        return None  # 获得示范区建设资金: a sum that is got names no pilot
    if verb[0] in _PRAISES:
        return _praise(scene, verb)
    if (title := _CONFERRED.match(scene.text, verb.end(), scene.end)) and verb[0] == "授予":
        return _confer(scene, verb, title)
    pilot = _PILOT.match(scene.text, verb.end(), scene.end)
    if pilot is None and verb[0] in _ANSWERS:
        return _approved(scene, verb)
    if pilot is None or scene.text.startswith("的", pilot.end()) or not dated(scene, verb):
        return None
    start = skip(scene.text, scene.clause(verb.start()), verb.start())
    actor = scene.body_in(start, verb.start())
    closed = scene.text.startswith("”", pilot.end()) and scene.text[verb.end() : pilot.end()].count("“") == 1
    return make_event(scene, ((start, pilot.end() + closed),), "designation", 0, "events.designated", organiser=actor)


def _listed(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某系统入选世界…遗产 and 某某村被评为“省级…村”: what enters a list of the country or the world, with its date."""
    named = _HERITAGE.match(scene.text, verb.end(), scene.end) if verb[0] in ("入选", "列入") else None
    start = skip(scene.text, scene.clause(verb.start()), verb.start())
    if verb[0] in ("被评为", "获评") and scene.text[verb.start() - 1] in _PLACE_ENDS:
        named = _HONOUR.match(scene.text, verb.end(), scene.end)
    if named is None and verb[0] in _ENTERS and dated(scene, verb, fine=True) and not _PERSONS.search(scene.text, start, verb.start()):
        pilot = _PILOT.match(scene.text, verb.end(), scene.end)
        named = None if pilot else _OF_RANK.match(scene.text, verb.end(), scene.end)
    if verb[0] in _WINS and dated(scene, verb, fine=True) and _is_winner(scene, start, verb.start()):
        named = _WON.match(scene.text, verb.end(), scene.end)
    if verb[0] == "认定":
        named = _RECOGNISED.match(scene.text, verb.end(), scene.end) if dated(scene, verb, fine=True) else None
    if named is None or verb.start() - start < 3 or not dated(scene, verb):
        return None
    return make_event(scene, ((start, named.end()),), "other", 0, "events.listed")


def _is_winner(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a place or body wins here: a title that a person wins is his honour."""
    alone = not _PERSONS.search(scene.text, start, end) and scene.person_ending(start, end) is None
    once = AGAIN.search(scene.text, start, end) is None
    return alone and once and (scene.text[end - 1] in _PLACE_ENDS or scene.body_in(start, end) is not None)


def _approved(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 县委编委批复某某改革方案, with its month or day."""
    plan, actor = _PLAN.match(scene.text, verb.end(), scene.end), scene.subject(verb.start())
    if plan is None or actor is None or actor.body is None or not dated(scene, verb, fine=True):
        return None
    return make_event(scene, ((actor.start, plan.end()),), "other", 0, "events.approved", organiser=actor.body)


def _praise(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 县某局表彰10名“…”: whom a body told by name praises on a day, so many."""
    several, actor = _SO_MANY.match(scene.text, verb.end(), scene.end), scene.subject(verb.start())
    day = scene.date_at(verb.start(), verb.end(), fine=True)
    if (
        several is None
        or actor is None
        or actor.body is None
        or day is None
        or AGAIN.search(scene.text, max(scene.start, verb.start() - _NEAR), verb.start())
    ):
        return None
    return make_event(scene, ((actor.start, verb.end()), several.span(1)), "ceremony", 0, "events.praised", organiser=actor.body, date=day)


def _confer(scene: Scene, verb: re.Match[str], title: re.Match[str]) -> Mention[Happening] | None:
    """Read 5名农技员被县委授予“…”称号: what a body told by name confers on several, with its month."""
    actor, dated = scene.subject(verb.start()), scene.date_at(verb.start(), verb.end(), fine=True)
    if actor is None or actor.body is None or dated is None or not _SEVERAL.search(scene.text, scene.start, actor.start):
        return None
    return make_event(scene, ((verb.start(), title.end()),), "ceremony", 0, "events.conferred", organiser=actor.body, date=dated)
