"""Foundings: what is founded, unveiled or joined from several, told by their verbs."""

from __future__ import annotations

import re

from reformie.events.scene import AGAIN, CLOSED, Scene, dated, make_event, skip
from reformie.findings import Body, Bounds, Happening
from reformie.lexicon import any_of
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

_OBJECT_BEHIND = regex(r"[^，。；于在]")
_SIGNED = regex(r"签(?:约|[订署]了?[^，。；：]{0,16}(?:协议|合同|意向书|备忘录)|订)，$")  # what is built jointly then is part of the deal
_JOINED = regex("[、和与及]")
_AT_ONCE = regex(r"同[时日]|现场|当[天日]")
_UNVEILING = regex(r"(?:共同|一同|一起)?为")  # 某某为某某基地揭牌
_HEAD = regex(r"[任为][^，。；]{0,8}(?:[组队会社站院]长|理事长|召集人|主任|负责人)")
_NEEDS_HEAD = ("专班", "评议小组", "议事小组", "监督小组", "工作小组", "理事会", "议事会")
_STRONG = regex(r"(?:领导小组|专项小组|推进组|专班|指挥部|管理委员会|工作委员会)[”]?$")
_BODY = regex(
    r"[了起]?(?:由[^。；：]{1,60}?的)?(?!专门|相应|[由以])([^，。；：、\d《》的]{2,30}?(?:领导小组|专项小组|专班|指挥部|管理委员会|管委会|联席会议|联席会|工作组|(?:评议|议事|监督|工作)小组|执法局|审批局|监管局|执法大队|执法队|医共体|医疗集团|教育集团|总医院|总院|联合体|飞地))(?!办公室|成员|会议)"
)
_TEAM = regex(
    r"[了起]?(“[^“”，。；\n]{2,14}(?:(?:队|团|联盟|专班|中心|[站社会组]|订单班|班)”|”[\u4e00-\u9fff]{0,8}?(?:专班|小?分?队|服务团|讲师团|宣讲团|联盟|小组|工作室)))(?=[，。；])"
)
_FUND = regex(r"了?(?:总?规模[约达近]?[\d.]{1,8}[余多]?[万亿]元的)?([^，。；：、“”\d的]{4,20}基金)(?=[，。；])")
_NEW = (
    "联盟", "协会", "学会", "联合会", "商会", "基金会", "研究院", "研究所", "研究中心", "集团", "公司", "合作社", "联合社", "学院", "联合体", "医共体", "医联体", "服务队",
    "工作专班", "专班", "领导小组", "委员会", "党支部", "党委", "工作站", "服务站", "服务中心", "工作室", "法庭", "检察室", "学校", "分校", "医院", "总院", "分院", "产业园",
    "实验室", "基地", "综合体", "试验区", "片区", "新区", "合作区",
)  # fmt: skip
_ENDS_NEW = regex(rf"(?:^|(?<=[的，：]))([\u4e00-\u9fff]{{2,18}}(?:{any_of((*_NEW, '科协', '工会'))}))$")
_BEGINS_NEW = regex(rf"([\u4e00-\u9fff]{{2,18}}?(?:{any_of((*_NEW, '科协', '工会'))}))(?!联合社|联社)")
_NEW_PLACE = regex(
    r"(?![一二三四五六七八九十两几多]+[余多]?[个家所座处]|各|全|所有|有的)[^，。；：、《》\d]{4,24}(?<![目试要重难特优]点)(?<!网站)(?:中心|市场|驿站|平台|[站点室庭园馆所院团队社局])"
)
_PLAIN_BODY = regex(
    rf"了?(?:[由以][^。；：\d]{{1,40}}的)?((?:[\u4e00-\u9fff]{{0,6}}?首[个家支所])?[\u4e00-\u9fff“”]{{4,30}}?(?:{any_of(_NEW)}|中心|市场|驿站|联合党委|讲师团|宣讲团))(?=[，。；（(])"
)
_COUNTED = regex(
    r"了?(?:[由以][^。；：]{1,60}?的)?((?:[两二三四五六七八九十]|\d{1,3})[个支家][^，。；：、\d的]{0,12}?(?:医共体|医联体|医疗集团|教育集团|团队|专班|工作组|联盟|党支部))"
)
_ALL_AT_ONCE = regex(r"(\d{1,3}[余多]?[个家支所][^，。；：、\d]{2,16}?)(?:全部|同时|集中|统一|同步)")
_JOINT = regex(r"了?(“[^“”，。；\n]{2,16}”[\u4e00-\u9fff]{0,10})(?<!平台)(?<!系统)(?<!小程序)(?=[，。；])")
_BY_WHOM = regex(r"((?:“[^“”，。；\n]{2,16}”)?[\u4e00-\u9fff]{0,20}?)由([^，。；：、的]{4,40}?)于?$")
_BY_LEAVE = regex(
    r"，?(?:经[^，。；]{2,16}(?:批准|同意|批复|批复同意)，)?(?:(?:以|由|整合|覆盖|联合|涵盖|吸纳|总?投资|占地)[^。；：！？“”《》]{2,48}的)?"
)
_AT_PLACE = regex(r"在[^，。；：、在的了内]{2,10}$")
_PLACE = 12  # so far before the verb its place may begin
_HEAD_REACH = 60  # and so near who heads it
_DEAL = 24  # and so near the deal of which it is a part
_LONGEST = 28  # and so long is its name
_PLAIN_NEW = regex("公司$|(?:服务|帮办|代办|小分|先锋|志愿|宣讲|突击)队”?$")
_JOINING = ("组建", "联合组建", "牵头组建", "共同组建")  # from several a body is made, which is told once
_PROCLAIMED = ("宣告", "宣布", "正式")
_FULL_NAME = 8  # so long is a body's name that says whose it is
_ASIDE = regex(
    r"以来|后|至今|初期|于|之[初际]|时间|大会|仪式|会议|典礼|[了]?(?:[\d一二三四五六七八九十两]{1,4}[余多]?(?:[个家支年月名周]|周年))|条件|初衷|转让|出让|交易|竞价|竞拍|拍卖|出租|招租|督[战办]|销号|认领|作战|上阵|量刑"
)
_COORDINATES = regex(r"了?[^，。；：、的]{2,20}?(?:联席会议|联席会)(?=[，。；])")
_FOSTERED = regex(
    "(?:[我全]?[县市区旗州镇乡][里委]?)?(?:进一步|积极|大力|持续|着力)?(?:推动|促进|支持|鼓励|引导|加快|指导|推进|抓好)(?!会|中心)"
)
_BY_SO_MANY = regex(r"\d{1,4}[余多]?个(?!(?:部门|单位|委办局|成员单位)(?:联合|共同)?$)[^，。；：、]{1,14}$")
_BODY_LEAD = regex(r"[了起]?(?:[由以][^。；：]{1,60}的)?(?:全[国省市区县州旗]首[个家支])?[“]?[^，。；：、“”\d由以的]{0,8}")
_BY_WHOM_LED = regex(r"[了起]?[由以][^。；：]{1,60}的")  # what a name in short leaves out
_LONG = 80  # so far from the verb the body may stand that is founded


def found(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 成立某某小组, 某某合作社揭牌, 某某县与某某大学共建某某基地: what is founded, with its date or its head."""
    text = scene.text
    if verb[0] == "建立" and _COORDINATES.match(text, verb.end(), scene.end) is None:
        return None
    if (born := _born(scene, verb) or _by_whom(scene, verb)) is not None:
        return born
    if _ASIDE.match(text, verb.end(), scene.end) or AGAIN.search(text, scene.clause(verb.start()), verb.start()):
        return None
    object_at = verb.end() - verb[0].endswith("“")
    behind = _new_body(scene, object_at) if _OBJECT_BEHIND.match(text, object_at) else None
    if behind is None and dated(scene, verb, fine=True):
        behind = _plain_body(scene, verb)
    if behind is not None:
        return _founded_behind(scene, verb, behind)
    clause = scene.clause(verb.start())
    if verb[0].endswith("共建") or _FOSTERED.match(text, skip(text, clause, verb.start()), verb.start()):
        return None
    return _known_body(scene, verb) or _named_by_its_end(scene, verb)


def _founded_behind(scene: Scene, verb: re.Match[str], body: Bounds) -> Mention[Happening] | None:
    """Make the event of a body whose name stands behind the verb: it needs a date, or a head, or a name that says enough."""
    text = scene.text
    if verb[0].endswith("共建") and _SIGNED.search(text, max(scene.start, verb.start() - _DEAL), verb.start()):
        return None
    if _BY_SO_MANY.search(text, scene.clause(verb.start()), verb.start()):
        return None  # each has one of its own
    headed = bool(_HEAD.search(text, body[1], body[1] + _HEAD_REACH))
    registered = verb[0].startswith("注册") and body[1] - body[0] >= _FULL_NAME
    joined = registered or (verb[0] in _JOINING and body[1] - body[0] >= _FULL_NAME and not _PLAIN_NEW.search(text, *body))
    strong = headed if text.endswith(_NEEDS_HEAD, *body) else bool(_STRONG.search(text, *body))
    if not (strong or joined or dated(scene, verb) or scene.since(verb.start())):
        return None
    actor = scene.subject(verb.start())
    place = (actor.start, actor.end) if actor and actor.body is None else None
    start = actor.start if actor else verb.start()
    of_whom = _BY_WHOM_LED.match(text, verb.end(), body[0])
    name = ((start, verb.end()), (of_whom.end(), body[1])) if of_whom else ((start, body[1]),)
    return make_event(scene, name, "founding", 0, "events.founded", place=place, organiser=actor.body if actor else None)


def _named_by_its_end(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某巡回审判点正式挂牌: no body that is known, but the end of the words before the verb says that it is one."""
    text, edge = scene.text, scene.before_adverbs(verb.start())
    if CLOSED.match(text, verb.end()) and (place := _AT_PLACE.search(text, max(scene.start, edge - _PLACE), edge)):
        edge = place.start()
    if not dated(scene, verb) or "，" in text[edge : verb.start()]:
        return None
    start = max(skip(text, scene.clause(edge), edge), edge - _LONGEST)
    start = max(start, text.rfind("的", start, edge - 5) + 1)
    unveiling = _UNVEILING.search(text, start, edge)
    if unveiling is not None and scene.person_ending(unveiling.start(), unveiling.start()) is not None:
        start = unveiling.end()
    if all_at_once := _ALL_AT_ONCE.fullmatch(text, start, verb.start()):
        start, edge = all_at_once.span(1)
        return make_event(scene, ((start, edge), verb.span()), "founding", 0, "events.founded") if CLOSED.match(text, verb.end()) else None
    if edge - start <= 4 or "”" in text[start:edge] or not (text.endswith(_NEW, start, edge) or _is_new_place(scene, verb, (start, edge))):
        return None
    return make_event(scene, ((start, verb.end()),), "founding", 0, "events.founded")


def _is_new_place(scene: Scene, verb: re.Match[str], name: Bounds) -> bool:
    """Tell whether words that end like a place of work stand between a month or day and a verb that closes its clause."""
    when = scene.date_at(verb.start(), verb.end(), fine=True)
    unveiled = verb[0].endswith("牌") and name[0] == scene.clause(verb.start())
    told = when is not None and (unveiled or _stands_before(scene, when, name[0])) and CLOSED.match(scene.text, verb.end())
    return bool(told and _NEW_PLACE.fullmatch(scene.text, *name))


def _plain_body(scene: Scene, verb: re.Match[str]) -> Bounds | None:
    """Give the bounds of what is founded behind a verb with its month, told only by its end, or by quotation marks where two found it."""
    joint = _JOINT.match(scene.text, verb.end(), scene.end) if verb[0].endswith("共建") else None
    plain = (
        joint
        or _PLAIN_BODY.match(scene.text, verb.end(), scene.end)
        or (_COUNTED.match(scene.text, verb.end(), scene.end) if verb[0].endswith("成立") else None)
    )
    return plain.span(1) if plain else None


def _born(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某合作社成立于2021年4月 and 2021年4月成立的某某合作社: a body whose age is told aside."""
    text, end = scene.text, verb.end()
    since = text.startswith("于", end)
    date = scene.date_starting(end + 1) if since else scene.date_ending(verb.start()) if text.startswith("的", end) else None
    if date is None or len(date.value.value) < 7:
        return None
    edge = scene.before_adverbs(verb.start()) if text[verb.start() - 1] == "）" else verb.start()  # …公司（以下简称…）成立于…
    near = scene.bodies_from(edge - _LONG, edge) if since else scene.bodies_from(end, end + 2)
    new = next(((m.start, m.end) for _, m in near if (m.end == edge if since else m.start == end + 1)), None)
    if new is None:
        plain = _ENDS_NEW.search(text, scene.clause(verb.start()), verb.start()) if since else _BEGINS_NEW.match(text, end + 1, scene.end)
        new = plain.span(1) if plain else None
    return make_event(scene, (new, verb.span()), "founding", 0, "events.founded", date=date) if new else None


def _by_whom(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read “某某”门诊由某某医院与某某医院于3月共建: what is founded, who founds it and the month, right before the verb."""
    when = scene.date_ending(verb.start())
    if when is None or not CLOSED.match(scene.text, verb.end()):
        return None
    told = _BY_WHOM.search(scene.text, max(scene.clause(when.start), when.start - _LONG), when.start)
    if told is None or (who := scene.body_in(*told.span(2))) is None:
        return None
    return make_event(scene, (told.span(1), verb.span()), "founding", 0, "events.founded", organiser=who, date=when)


def _known_body(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某研究院揭牌, 某某研究院昨日上午揭牌: what is founded is named right before the verb, time and manner aside."""
    text, edge = scene.text, scene.before_adverbs(verb.start())
    edge -= edge < verb.start() and text[edge - 1] == "于"
    if edge == verb.start() and CLOSED.match(text, verb.end()):
        place = _AT_PLACE.search(text, max(scene.start, edge - _PLACE), edge)
        edge = scene.before_adverbs(place.start()) if place else edge
    end = edge - (text[edge - 1] == "”")
    new = next((m for _, m in scene.bodies_from(edge - _LONG, edge) if m.end in (edge, end)), None)
    told = edge + (text[edge] == "，")
    if new is None and verb[0].endswith("牌") and (date := scene.date_starting(told)) and (named := scene.named_before(told)):
        return make_event(scene, ((named.start, named.end), verb.span()), "founding", 0, "events.founded", date=date)
    once = verb[0].startswith(_PROCLAIMED) or _AT_ONCE.search(text, edge, verb.start())
    when = scene.date_at(verb.start(), verb.end()) or (scene.opened if once else None)
    if new is None:
        return None
    formed = edge == verb.start() and bool(_STRONG.search(text, new.start, edge)) and text[new.start - 1] == "的"
    actor = scene.subject(edge)
    start = min(new.start, actor.start) if actor and _JOINED.search(text, actor.start, new.start) else new.start
    unveiled = (edge < verb.start() and verb[0].endswith("牌")) or (when is not None and _stands_before(scene, when, start))
    if (
        not formed
        and not _opens_the_news(scene, verb, new)
        and (when is None or not (unveiled or text[edge - 1] == "”" or new.value.kind == "named"))
    ):
        return None
    start -= end < edge and text[start - 1] == "“"
    return make_event(scene, ((start, edge), verb.span()), "founding", 0, "events.founded", date=when)


def _opens_the_news(scene: Scene, verb: re.Match[str], new: Mention[Body]) -> bool:
    """Tell whether a paragraph opens with a body and its founding, with no day but 近日 or 日前: news is told so."""
    first = scene.dates[0].end if scene.dates and scene.dates[0].start == scene.start else scene.start
    opens = scene.start == scene.opening and skip(scene.text, first, new.start) == new.start
    return (
        opens
        and new.value.kind in ("named", "office")
        and verb[0].endswith(("成立", "揭牌"))
        and CLOSED.match(scene.text, verb.end()) is not None
    )


def _new_body(scene: Scene, position: int) -> Bounds | None:
    """Give the bounds of the body that is founded right behind ``position``."""
    text = scene.text
    for _, body in scene.bodies_from(position, position + _LONG):
        if body.value.kind in ("named", "office", "short"):
            lead = _BODY_LEAD.fullmatch(text, position, body.start)
            if lead is not None and not text.startswith(("筹备", "筹建", "筹组"), body.end):
                return body.start, body.end + (text[body.end : body.end + 1] == "”" and "“" in lead[0])
    plain = next((m for pattern in (_BODY, _TEAM, _FUND) if (m := pattern.match(text, position, scene.end))), None)
    return plain.span(1) if plain else None


def _stands_before(scene: Scene, date: Mention[Timex], position: int) -> bool:
    """Tell whether a month or day of the same sentence stands right before ``position``, or only a comma between."""
    return scene.start <= date.start and len(date.value.value) >= 7 and bool(_BY_LEAVE.fullmatch(scene.text, date.end, position))
