"""Turns: how a reform begins, who is elected, what a body hears, told by their verbs."""

from __future__ import annotations

import re

from reformie.events.scene import Scene, make_event
from reformie.findings import Bounds, Happening
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

_REFORM = r"(?:改革(?:创新)?(?:试点)?|试点(?:改革)?|试运行|普查|示范区建设|试点建设)"
_REFORMS = ("改革", "试点", "试运行", "普查", "示范区建设")
_LAUNCHES = ("启动", "推开")
_AROUND = 60  # the name of a reform stands no farther from its verb
_SUBJECT = regex(rf"[^，。；：！？、\n]{{2,36}}?{_REFORM}(?:工作)?(?:正式|全面|率先|同步|顺利|在[^，。；]{{2,16}})?$")
_OBJECT = regex(
    rf"(?:了|的)?([^，。；：！？、《》\n了]{{0,30}}?{_REFORM})(?!方案|办法|意见|的?经验|任务|专班|领导|单位|创新|[实试]验区|示范区|先行区|先导区)"
)
_ACTION = regex(r"(?:实施|开展)?了?(“[^“”，。\n]{2,16}”[\u4e00-\u9fff]{0,6}?(?:行动|计划|工程|改革))(?=[，。；])")
_CAMPAIGNS = regex(
    r"(?:实施|开展)?了?(?:以“[^“”，。\n]{2,30}”为主题的)?([^，。；：“”《》\d]{0,14}(?:“[^“”，。\n]{2,14}”)?(?:专项行动|专项整治|专项治理|攻坚行动|集中整治|宣传[月周](?:活动)?|主题活动|付费|结算|报名|申报|征集|评选|招募|编制|确权|登记|清算))(?=[，。；])"
)
_CALLED_SO = regex(r"“[^“”，。\n]{2,16}”[\u4e00-\u9fff]{0,8}$")
_KINDS = ("行动", "计划", "工程", "改革", "项目", "活动", "试点", "整治", "治理")
_CAMPAIGN = regex(r"”(?:专项|攻坚)[\u4e00-\u9fff]{0,4}$")
_CLOSED = regex(r"[，。；]|期间|以来|后")
_NAMED = regex(r"“[^“”，。\n]{2,12}”[^，。；：“”\n]{0,8}?改革")
_BARE = regex(r"(?:改革|试点|改革试点|试运行)(?:工作)?")
_BEHIND = 800  # how far back the name of the reform may stand that 试点 alone means
_BOARD = regex(
    r"(?:了)?(?:由[^，。；]{1,20}组成的)?[^，。；《》]{0,24}?(?:理事会|监事会|委员会|领导班子|领导机构|班子|主席团|主席|会长|理事长|主任|村委会)"
)
_CHOSEN = regex(r"(?:为)?[^，。；、《》”]{2,24}")
_FOUNDED = regex("成立|挂牌|揭牌|组建")
_RENEWED = regex(
    r"(?!全|所有|各)[^，。；：、的\d个家]{1,20}(?:科协|工会|妇联|联合会|协会|商会|学会|团委|党委|支部|[两村居]委?|委员会|组织)$"
)
_ALL_RENEWED = regex(
    r"(?P<who>(?:村|社区|村\(社区\)|村（社区）|嘎查|乡镇|镇街|镇村|基层)(?:级|居)?(?:“?两委”?|党组织|党支部|妇联|团组织|团支部|工会|科协|残协|村委会|村民委员会|合作社))(?:全部|全面|均已?|都已?)?$"
)
_IS_DONE = regex("(?:选举|工作)*(?:已?(?:全面|全部|圆满|顺利)){0,2}(?:完成|结束)[，。；]")
_MADE = regex(r"为[^，。；、《》”]{2,24}")
_POSTS = regex(r"主席|会长|理事长|监事长|院长|主任|书记|[省市区县旗州镇乡]长|秘书长")
_REPORT = regex(r"(?:了)?([^，。；《》“”]{2,36}?(?:报告|汇报))(?![会中里])")
_HEARERS = regex(r"人大常委会|人大|政协|常委会|常务会|[委府]|主任会议|主席会议")


def from_day(scene: Scene, verb: re.Match[str]) -> Mention[Timex] | None:
    """Give the day in 1月15日起 that opens the sentence of what begins then."""
    first = scene.dates[0] if scene.dates else None
    opens = first is not None and first.start == scene.start and first.end < verb.start() and scene.text[first.end : first.end + 1] == "，"
    return first if first and opens and first.value.mod == "AFTER" and scene.text[first.end - 1] == "起" else None


def begin(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read a reform that begins: 某某改革正式启动, 启动某某改革; 试点 alone takes the reform's name from what stands before."""
    if verb[0] in ("始于", "试行") or _dated_from(scene, verb):
        return _began_on(scene, verb)
    if (called := _action(scene, verb)) is not None or verb[0].startswith("部署"):
        return called
    text, near = scene.text, scene.text[max(scene.start, verb.start() - _AROUND) : verb.end() + _AROUND]
    if not any(word in near for word in _REFORMS):
        return None
    clause, dated = scene.clause(verb.start()), scene.date_at(verb.start(), verb.end()) or scene.opened
    if dated is None:
        return None
    name = _that_begins(scene, clause, verb)
    if name is None:
        return None
    place = re.search(r"在(?!全[国省市区县州盟旗])([^，。；在]{2,16})$", text[clause : verb.start()])
    where = (clause + place.start(1), verb.start()) if place else None
    start, end = name[0]
    name = ((start + 3 * text.startswith("标志着", start), end), *name[1:])
    return make_event(scene, name, "other", 0, "events.began", place=where, date=dated)


def _began_on(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read “某某”改革始于2021年4月6日, 某某改革自2021年4月启动 and “某某”于7月1日起试行."""
    text, clause = scene.text, scene.clause(verb.start())
    if verb[0] == "始于":
        date, subject = scene.date_starting(verb.end()), _SUBJECT.search(text, clause, verb.start())
    else:
        date = scene.date_ending(verb.start())
        edge = date.start - (text[date.start - 1] in "于从自") if date else clause
        subject = (_CALLED_SO if verb[0] == "试行" else _SUBJECT).search(text, max(scene.clause(edge), edge - _AROUND), edge)
    if date is None or len(date.value.value) < 7 or subject is None or not _CLOSED.match(text, max(date.end, verb.end())):
        return None
    name: tuple[Bounds, ...] = (subject.span(),) if verb[0] == "始于" else (subject.span(), verb.span())
    return make_event(scene, name, "other", max(date.end, verb.end()), "events.began", date=date)


def _dated_from(scene: Scene, verb: re.Match[str]) -> bool:
    """Tell whether 自, 从 or 于 and a date stand right before the verb."""
    date = scene.date_ending(verb.start())
    return date is not None and date.start > scene.start and scene.text[date.start - 1] in "自从于"


def _action(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 启动“某某”行动 with its month or day, a campaign with its year, and 省委部署“某某”改革 with its month or day."""
    ordered = verb[0].startswith("部署")
    actor = scene.subject(verb.start()) if ordered else None
    action = _ACTION.match(scene.text, verb.end(), scene.end) if verb[0].endswith("启动") or actor else None
    if action is None:
        return None if ordered else _campaign(scene, verb)
    dated = scene.date_at(verb.start(), verb.end(), fine=ordered or not _CAMPAIGN.search(action[1]))
    if dated is None:
        return None
    organiser = actor.body if actor else None
    return make_event(scene, (verb.span(), action.span(1)), "other", 0, "events.began", organiser=organiser, date=dated)


def _campaign(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 启动某某专项治理, and “某某”工程启动 where the clause ends: both with their month or day."""
    text = scene.text
    dated = scene.date_at(verb.start(), verb.end(), fine=True) or from_day(scene, verb) if verb[0].endswith(_LAUNCHES) else None
    if dated is None:
        return None
    if (campaign := _CAMPAIGNS.match(text, verb.end(), scene.end)) is not None:
        return make_event(scene, (verb.span(), campaign.span(1)), "other", 0, "events.began", date=dated)
    called = _CALLED_SO.search(text, max(scene.clause(verb.start()), verb.start() - 28), verb.start())
    if called is None or not called[0].replace("”", "").endswith(_KINDS) or not _CLOSED.match(text, verb.end()):
        return None
    return make_event(scene, ((called.start(), verb.end()),), "other", 0, "events.began", date=dated)


def _that_begins(scene: Scene, clause: int, verb: re.Match[str]) -> tuple[Bounds, ...] | None:
    text = scene.text
    if verb[0] == "试运行":
        return _with_reform(scene, verb.span()) if _CLOSED.match(text, verb.end()) else None
    if (subject := _SUBJECT.search(text, clause, verb.start())) and _CLOSED.match(text, verb.end()):
        bare = _BARE.fullmatch(subject[0])
        return _with_reform(scene, (subject.start(), verb.end())) if bare else ((subject.start(), verb.end()),)
    if (following := _OBJECT.match(text, verb.end(), scene.end)) and verb[0].endswith(_LAUNCHES):
        if _BARE.fullmatch(following[1]):
            return _with_reform(scene, (verb.start(), following.end()))
        return (verb.span(), following.span(1))
    return None


def _with_reform(scene: Scene, bounds: Bounds) -> tuple[Bounds, ...] | None:
    """Put the last reform named before in front of words that do not say which reform they mean."""
    text, floor, at = scene.text, max(0, bounds[0] - _BEHIND), bounds[0]
    named = None
    while named is None and (at := text.rfind("”", floor, at)) > 0:
        opening = text.rfind("“", floor, at)
        named = _NAMED.match(text, opening, bounds[0]) if opening >= 0 else None
    if named is None:
        return None
    start, end = named.span()
    return ((start, end - 2 if scene.text.startswith("改革", bounds[0]) else end), bounds)


def elect(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 选举产生某某理事会 and, with its day in the same sentence, 某某当选理事长."""
    text = scene.text
    within = scene.date_at(verb.start(), verb.end(), fine=True)
    if verb[0] == "当选":
        who = scene.person_ending(verb.start() - 2, verb.start())
        post = _CHOSEN.match(text, verb.end(), scene.end)
        if who is None or _FOUNDED.search(text, scene.start, who.start):
            return None  # the founding tells of the election
        if post is None or within is None or within.start < scene.start or not _POSTS.search(post[0]):
            return None
        return make_event(scene, ((who.start, post.end()),), "election", 0, "events.elected", date=within)
    if verb[0].endswith("换届"):
        return _renewed(scene, verb)
    if verb[0] == "选举":
        return _voted(scene, verb, within)
    board, dated = _BOARD.match(text, verb.end(), scene.end), within or scene.opened or scene.carried
    if board is None or dated is None:
        return None
    body = scene.body_in(scene.clause(verb.start()), verb.start())
    return make_event(scene, ((verb.start(), board.end()),), "election", 0, "events.elected", organiser=body, date=dated)


def _renewed(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 9个乡镇商会完成换届: the bodies that renewed their boards, with or without a date, and, with its month, those of all villages."""
    edge = scene.before_adverbs(verb.start())
    clause = max(scene.clause(verb.start()), edge - 24)
    told = _RENEWED.search(scene.text, clause, edge)
    who = told.span() if told else None
    when = scene.date_at(verb.start(), verb.end(), fine=True) or scene.span_at(verb.start())
    if who is None and when and (every := _ALL_RENEWED.search(scene.text, clause, edge)):
        who = every.span("who")
    if who is None or not (_CLOSED.match(scene.text, verb.end()) or _IS_DONE.match(scene.text, verb.end())):
        return None
    return make_event(scene, (who, (verb.end() - 2, verb.end())), "election", 0, "events.elected", date=when)


def _voted(scene: Scene, verb: re.Match[str], day: Mention[Timex] | None) -> Mention[Happening] | None:
    """Read 选举某某为县长."""
    dated = day or scene.opened or scene.carried
    who = next((p for p in scene.people if verb.end() <= p.start <= verb.end() + 1), None)
    post = _MADE.match(scene.text, who.end, scene.end) if who else None
    if dated is None or post is None or not _POSTS.search(post[0]):
        return None
    return make_event(scene, ((verb.start(), post.end()),), "election", 0, "events.elected", date=dated)


def hear(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read a body of the people's congress, the 政协 or a committee that hears a report: that is a meeting of it."""
    text = scene.text
    report = _REPORT.match(text, verb.end(), scene.end)
    actor = scene.subject(verb.start())
    if report is None or actor is None or actor.body is None or not scene.date_at(actor.start, verb.end(), fine=True):
        return None
    if not _HEARERS.search(text, actor.start, actor.end):
        return None
    return make_event(scene, ((actor.start, report.end()),), "meeting", 0, "events.heard", organiser=actor.body)
