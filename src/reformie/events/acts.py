"""Acts: what was issued, founded, signed, named a pilot, visited or opened, told by their verbs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reformie.documents.plain import TITLE
from reformie.events.deals import close, sign
from reformie.events.founding import found
from reformie.events.named import designate
from reformie.events.scene import AGAIN, ANNIVERSARY, CLOSED, Actor, Scene, Told, dated, make_event, skip
from reformie.events.turns import begin, elect, from_day, hear
from reformie.events.visits import come, examine, visit
from reformie.events.words import Telling
from reformie.events.works import build, depart, divide, finish, first, hand_over, launch, passed, rate
from reformie.findings import Bounds, Happening
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention
from reformie.regexes import regex

_TITLE = regex(r"(?:了)?(?:[^，。；：《》“”]{2,14}——)?(?:《[^《》\n]{2,80}》[、和]?){1,4}")
_THE_TITLE = regex(r"的《[^《》\n]{2,80}》")
_PASSIVE = regex(r"(《[^《》\n]{2,80}》)[^，。；：《》]{0,16}?由([^，。；：《》]{2,40})$")
_ADOPTED = regex(
    r"(《[^《》\n]{2,80}》)，?经([^，。；：《》]{2,40}?)(?:审[定议]|审议通过|研究|研究通过|讨论通过|通过|批准|同意|审定同意|审议同意)后(?:正式)?$"
)
_RESULT = regex(
    r"(?:了)?[^，。；：《》“”]{0,24}?(?:“[^“”]{2,12}”)?[^，。；：《》“”]{0,12}?(?:结果|名单|榜单|白皮书|(?:评估|监测|调查|审计|检查)报告|预警)(?=[，。；：:])"
)
_RATING = regex(r"的([^，。；：《》“”的]{4,20}?(?:评价|考核|考评|测评|评估|榜单|排行榜)(?:结果|名单)?)(?=[，。；中里上])")
_RESULTS = regex(r"[^，。；：《》]{4,40}?(?:结果|名单|榜单)(?:正式)?")
_MANY = regex(r"等[^，。；]{0,12}?\d{1,3}[余多]?[份个项件部]|等(?:系列|一系列|多)")
_JUST_FOUNDED = regex(r"(?:成立|组建|设立)了?(?:[由以][^。；：]{1,60}的)?[^，。；：]{0,12}$")
_FOLLOWS = regex(r"(?:根据|按照|依据|依托|对照)[^，。；]{0,6}$")
_FIRST = regex(r"(?:了)?(?:全[国省市区县州旗]|[^，。；]{0,6})首[批张本份单笔个][^，。；：]{2,20}")
_SINCE = regex(r"以来|后|至今|[前时的率]|培训|课")
_MAY = regex("(?:能|可|要|才|即将|有望)$")
_OPENED = regex(r"了?“[^“”，。；\n]{2,14}”(?:(?![和与及])[\u4e00-\u9fff]){0,8}|首[批位个][^，。；：]{1,12}(?=[，。；])")
_ALSO_OTHERWISE = ("开通", "开放")
_TO_WHOM = regex(r"[对向][^，。；对向]{1,8}$|免费$")
_CLOSES = regex("(?:暂停|停止|不再)[对向]")
_ATTENDED = regex("[^，。；]*(?:出席|参加)了?")
_FIRST_CAME = regex(r"首[批位个]")
_ALSO = regex(r"[还又也已再]|先后|近日|日前")
_CALLED_BEFORE = regex(r"“[^“”，。！？\n]{2,12}”[\u4e00-\u9fff]{0,8}$")
_CALLED = regex(r"“[^“”，。；！？\n]{2,12}”")
_WILL = regex(r"(?:还|也)?将(?:于|在)?[^，。；：计拟力争]{0,8}$")
LATER = regex("(?:随后|会后|其后|此后|次日|不久)，?$")  # what is issued then is no business of the meeting told before
_FOUND = 1  # place of the verbs of founding
_LONG = 80  # so far from the verb the body may stand that is founded
_LONGEST_TITLE = 140  # and so far its title, where a meeting passed it
_DOORS = ("开门", "正式开门", "开业", "正式开业", "开馆", "开园", "开张", "开街", "开市", "开诊", "开放", "正式开放", "开课")
_STOPPED = "，。；：\n"
_WEAKLY = ("制定", "公布")  # says too little by itself without a day
_HANDED_OUT = ("发放", "颁发")  # only the first of its kind is news
_NEAR = 200  # how far back the name of what opened may stand


class Acts:
    """Finds events by their verbs.

    Args:
        lexicons: Gives ``event_verbs``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = lexicons.rows("event_verbs")
        deeds: dict[str, Callable[[Scene, re.Match[str]], Mention[Happening] | None]] = {
            "issue": self._issue, "found": found, "sign": sign, "close": close,
            "name": designate, "visit": visit, "open": self._open, "begin": begin, "elect": elect, "hear": hear,
            "build": build, "depart": depart, "divide": divide, "hand": hand_over, "rate": rate,
            "first": first, "launch": launch, "pass": passed, "finish": finish, "come": come, "examine": examine,
        }  # fmt: skip
        verbs: dict[str, list[str]] = {deed: [] for deed in deeds}
        for row in rows:
            if row["deed"] in verbs:
                verbs[row["deed"]].append(row["verb"])
        self.tellings = [Telling(words, regex(any_of(words))) for words in verbs.values()]
        self._readers = list(deeds.values())

    def find(self, scene: Scene, told: Sequence[Told]) -> Iterator[Mention[Happening]]:
        """Give the acts that the verbs ``told`` of a sentence tell of, at most one a kind and clause."""
        deed, last = -1, scene.start
        for start, pattern, match in sorted(told, key=lambda t: (t.pattern, t.start)):
            deed, last = pattern, last if pattern == deed else scene.start
            if (
                start < last
                or scene.titled(start)
                or scene.denied(start)
                or ANNIVERSARY.match(scene.text, match.end())
                or (scene.planned_at(start) and not (deed == _FOUND and _to_come(scene, match)))
            ):
                continue
            if (found := self._readers[pattern](scene, match)) is not None:
                last = found.end
                yield found

    def _issue(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        text = scene.text
        if AGAIN.search(text, scene.clause(verb.start()), verb.start()):
            return None
        first = _FIRST.match(text, verb.end(), scene.end)
        if first is not None:
            return self._with_actor(scene, verb, first.end(), "issuing", "events.issued") if dated(scene, verb, fine=True) else None
        if verb[0] in _HANDED_OUT:
            return None
        if (result := self._result(scene, verb) or _issued_on(scene, verb)) is not None:
            return result
        if (passive := _PASSIVE.search(text, max(scene.start, verb.start() - _LONG), verb.start())) is not None and CLOSED.match(
            text, verb.end()
        ):
            return make_event(
                scene, (passive.span(1), verb.span()), "issuing", 0, "events.issued", organiser=scene.body_in(*passive.span(2)),
                date=scene.date_at(passive.end(1), verb.end()) or scene.date_at(passive.start(), verb.end()),
            )  # fmt: skip
        if (adopted := _ADOPTED.search(text, max(scene.start, verb.start() - _LONGEST_TITLE), verb.start())) is not None:
            date = scene.date_at(adopted.end(1), verb.end()) or scene.date_at(adopted.start(), verb.end())
            return make_event(scene, (adopted.span(1), verb.span()), "issuing", 0, "events.adopted", date=date)
        if text[verb.start() - 1] == "》" and _TITLE.match(text, verb.end(), scene.end) is None:
            start = text.rfind("《", scene.start, verb.start())
            follows = start < 0 or _FOLLOWS.search(text, scene.start, start)
            return None if follows or not dated(scene, verb) else make_event(scene, ((start, verb.end()),), "issuing", 0, "events.issued")
        title = self._title(scene, verb)
        if title is None or _MANY.match(text, title.end(), scene.end):
            return None
        actor = _issuer(scene, verb)
        far = None if actor or verb[0] in _WEAKLY else scene.opener(verb.start())
        if far is not None and not dated(scene, verb):
            return make_event(scene, ((verb.start(), title.end()),), "issuing", title.end(), "events.issued", organiser=far.body)
        sure = actor is not None and actor.body is not None and verb[0] not in _WEAKLY
        return self._with_actor(scene, verb, title.end(), "issuing", "events.issued") if sure or dated(scene, verb) else None

    def _title(self, scene: Scene, verb: re.Match[str]) -> re.Match[str] | None:
        """Read the title behind the verb: in 《》, or, where the verb has its date, without."""
        title = _TITLE.match(scene.text, verb.end(), scene.end) or self._told_aside(scene, verb)
        if title is None and verb[0] not in _WEAKLY and dated(scene, verb):
            return TITLE.match(scene.text, verb.end(), scene.end)
        return title

    def _told_aside(self, scene: Scene, verb: re.Match[str]) -> re.Match[str] | None:
        """Read the title in 根据2月12日县政府印发的《…》: its day stands right before who issued it."""
        actor = scene.subject(verb.start())
        day = scene.date_at(verb.start(), verb.end(), fine=True)
        told = day is not None and day.end == (actor.start if actor else verb.start())
        return _THE_TITLE.match(scene.text, verb.end(), scene.end) if told else None

    def _result(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        """Read 县政府通报某某评估结果 and “最美某某”名单公布, with their month or day."""
        if not verb[0].endswith(("公布", "通报", "发布", "揭晓")) or not dated(scene, verb, fine=True):
            return None
        rating = _RATING.match(scene.text, verb.end(), scene.end)
        if rating is not None and scene.date_ending(verb.start()) is not None:
            return make_event(scene, (verb.span(), rating.span(1)), "other", 0, "events.published")
        behind, clause = _RESULT.match(scene.text, verb.end(), scene.end), scene.clause(verb.start())
        if behind is not None:
            return self._with_actor(scene, verb, behind.end(), "issuing", "events.issued")
        start = skip(scene.text, clause, verb.start())
        start += 2 * scene.text.startswith("随着", start)
        told = _RESULTS.fullmatch(scene.text, start, verb.start()) and CLOSED.match(scene.text, verb.end())
        return make_event(scene, ((start, verb.end()),), "issuing", 0, "events.issued") if told else None

    def _with_actor(self, scene: Scene, verb: re.Match[str], end: int, kind: str, rule: str) -> Mention[Happening]:
        actor = _issuer(scene, verb)
        start = actor.start if actor else verb.start()
        apart = actor is not None and LATER.search(scene.text, max(actor.end, verb.start() - 6), verb.start()) is not None
        name = ((actor.start, actor.end), (verb.start(), end)) if actor and apart else _by_name(scene, start, end)
        return make_event(scene, name, kind, end, rule, organiser=actor.body if actor else None)

    def _open(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        when = scene.date_at(verb.start(), verb.end(), fine=True) or from_day(scene, verb)
        if (
            when is None
            or AGAIN.search(scene.text, scene.clause(verb.start()), verb.start())
            or _SINCE.match(scene.text, verb.end(), scene.end)
        ):
            return None
        if _MAY.search(scene.text, max(scene.start, verb.start() - 3), verb.start()) or not _truly_opens(scene, verb):
            return None
        start = skip(scene.text, scene.clause(verb.start()), verb.start())
        if (attended := _ATTENDED.match(scene.text, start, verb.start())) is not None:
            start = attended.end()
            if start == verb.start():
                return None  # who is there is no name
        what = _OPENED.match(scene.text, verb.end(), scene.end)
        if what is not None and (when.value.mod == "AFTER" or scene.text[verb.start() - 1] in _STOPPED):
            return None
        kind = "opening" if verb[0].startswith(_DOORS) else "other"
        if verb.start() - start >= 2:
            end = what.end() if what else verb.end()
            return make_event(scene, ((start, end),), kind, 0, "events.opened", date=when)
        if (what_opens := _before_date(scene, verb)) is not None:
            return make_event(scene, (what_opens, verb.span()), kind, 0, "events.opened", date=when)
        called = [m.span() for m in _CALLED.finditer(scene.text, max(0, start - _NEAR), start)]
        again = [bounds for bounds in called if scene.text.count(scene.text[slice(*bounds)]) > 1]
        name: tuple[Bounds, ...] = (*again[-1:], verb.span())
        return make_event(scene, name, kind, 0, "events.opened", date=when)


def _truly_opens(scene: Scene, verb: re.Match[str]) -> bool:
    """Tell whether a verb that is also said of other things tells of an opening: 对村民开放, 平台开通, 迎来首批."""
    if verb[0] == "迎来":
        return _FIRST_CAME.match(scene.text, verb.end()) is not None
    if scene.text[verb.start() - 1 : verb.end() + 1] == "线上线下":
        return False
    if verb[0] not in _ALSO_OTHERWISE:
        return True
    if _CLOSES.search(scene.text, scene.clause(verb.start()), verb.start()):
        return False
    to_whom = verb[0] == "开通" or _TO_WHOM.search(scene.text, scene.clause(verb.start()), verb.start())
    return bool(to_whom and CLOSED.match(scene.text, verb.end()))


def _before_date(scene: Scene, verb: re.Match[str]) -> Bounds | None:
    """Give the bounds of what opens in 新馆9月1日开馆, where its name stands right before the date."""
    date = scene.date_ending(verb.start())
    if date is None or date.start == scene.start:
        return None
    if scene.text[date.start - 1] in _STOPPED:
        called = _CALLED_BEFORE.search(scene.text, scene.clause(date.start - 1), date.start - 1)
        return called.span() if called and scene.text[date.start - 1] == "，" else None
    start = skip(scene.text, scene.clause(date.start), date.start)
    return (start, date.start) if date.start - start > 2 else None


def _by_name(scene: Scene, start: int, end: int) -> tuple[Bounds, ...]:
    """Give the parts of an event's name, the body that 该局 at ``start`` means in the place of that word."""
    meant = next(iter(scene.known.meant(start, start + 1)), None)
    if meant is None:
        return ((start, end),)
    _, last, (_, body) = meant
    also = _ALSO.match(scene.text, last, end)
    return ((body.start, body.end), (also.end() if also else last, end))


def _issuer(scene: Scene, verb: re.Match[str]) -> Actor | None:
    """Give who issues: not the body whose founding the clause before tells of (成立某某小组，印发《…》)."""
    actor = scene.subject(verb.start())
    if actor is None or "，" not in scene.text[actor.end : verb.start()]:
        return actor
    return None if _JUST_FOUNDED.search(scene.text, max(scene.start, actor.start - _LONG), actor.start) else actor


def _issued_on(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 《某某细则》今年9月印发: the title, its date and the verb that closes the clause."""
    day = scene.date_ending(verb.start())
    if day is None or scene.text[day.start - 1] != "》" or not CLOSED.match(scene.text, verb.end()):
        return None
    start = scene.text.rfind("《", scene.start, day.start)
    return make_event(scene, ((start, day.start), verb.span()), "issuing", 0, "events.issued", date=day) if start >= 0 else None


def _to_come(scene: Scene, founds: re.Match[str]) -> bool:
    """Tell whether a body is to be founded in a month that is told (3月，某某县将在某地设立…)."""
    dated_there = scene.date_at(founds.start(), founds.end(), fine=True) is not None
    return dated_there and _WILL.search(scene.text, scene.clause(founds.start()), founds.start()) is not None
