"""Acts: what was issued, founded, signed, named a pilot, visited or opened, told by their verbs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reformie.events.deals import close, sign
from reformie.events.named import designate
from reformie.events.scene import Actor, Scene, Told, make_event, skip
from reformie.events.turns import begin, elect, hear
from reformie.events.works import build, depart, divide, hand_over, rate
from reformie.findings import Bounds, Happening
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention
from reformie.timex import Timex

_TITLE = re.compile(r"(?:了)?(?:《[^《》\n]{2,80}》[、和]?){1,4}")
_THE_TITLE = re.compile(r"的《[^《》\n]{2,80}》")
_PASSIVE = re.compile(r"(《[^《》\n]{2,80}》)[^，。；：《》]{0,16}?由([^，。；：《》]{2,40})$")
_ADOPTED = re.compile(
    r"(《[^《》\n]{2,80}》)，?经([^，。；：《》]{2,40}?)(?:审[定议]|审议通过|研究|研究通过|讨论通过|通过|批准|同意|审定同意|审议同意)后(?:正式)?$"
)
_RESULT = re.compile(r"(?:了)?[^，。；：《》“”]{0,24}?(?:“[^“”]{2,12}”)?[^，。；：《》“”]{0,12}?(?:结果|名单|榜单|白皮书)(?=[，。；])")
_RATING = re.compile(r"的([^，。；：《》“”的]{4,20}?(?:评价|考核|测评|评估|榜单|排行榜)(?:结果|名单)?)(?=[，。；中里上])")
_RESULTS = re.compile(r"[^，。；：《》]{4,40}?(?:结果|名单|榜单)(?:正式)?")
_MANY = re.compile(r"等[^，。；]{0,12}?\d{1,3}[余多]?[份个项件部]|等(?:系列|一系列|多)")
_AGAIN = re.compile(r"先后|陆续|相继|每[年月季]|多次|定期")
_JUST_FOUNDED = re.compile(r"(?:成立|组建|设立)了?(?:[由以][^。；：]{1,60}的)?[^，。；：]{0,12}$")
_FOLLOWS = re.compile(r"(?:根据|按照|依据|依托|对照)[^，。；]{0,6}$")
_FIRST = re.compile(r"(?:了)?(?:全[国省市区县州旗]|[^，。；]{0,6})首[批张本份单笔个][^，。；：]{2,20}")
_ASIDE = re.compile(
    r"以来|后|至今|初期|于|之[初际]|时间|大会|仪式|会议|典礼|[了]?(?:[\d一二三四五六七八九十两]{1,4}[余多]?(?:[个家支年月名周]|周年))|条件|初衷"
)
_BODY_LEAD = re.compile(r"[了起]?(?:[由以][^。；：]{1,60}的)?(?:全[国省市区县州旗]首[个家支])?[“]?[^，。；：、“”\d由以的]{0,8}")
_MANNER = re.compile(r"(?:同日|当[天日]|同时|正式|同步|集中)$")
_OBJECT_BEHIND = re.compile(r"[^，。；于在]")
_AT_ONCE = re.compile(r"同[时日]|现场|当[天日]")
_HEAD = re.compile(r"[任为][^，。；]{0,8}(?:组长|召集人|主任|负责人|队长)")
_NEEDS_HEAD = ("专班", "评议小组", "议事小组", "监督小组", "工作小组", "理事会", "议事会")
_STRONG = re.compile(r"(?:领导小组|专项小组|推进组|专班|指挥部|管理委员会|工作委员会)[”]?$")
_BODY = re.compile(
    r"[了起]?(?:由[^。；：]{1,60}?的)?([^，。；：、\d《》的]{2,30}?(?:领导小组|专项小组|专班|指挥部|管理委员会|管委会|联席会议|工作组|(?:评议|议事|监督|工作)小组|执法局|审批局|监管局|执法大队|执法队|医共体|医疗集团|教育集团|总医院|总院|联合体|飞地))(?!办公室|成员|会议)"
)
_TEAM = re.compile(
    r"[了起]?(“[^“”，。；\n]{2,14}(?:(?:队|团|联盟|专班|中心|[站社会组]|订单班|班)”|”[\u4e00-\u9fff]{0,8}?(?:专班|小?分?队|服务团|讲师团|宣讲团|联盟|小组|工作室)))(?=[，。；])"
)
_FUND = re.compile(r"了?(?:总?规模[约达近]?[\d.]{1,8}[余多]?[万亿]元的)?([^，。；：、“”\d的]{4,20}基金)(?=[，。；])")
_NEW = (
    "联盟", "协会", "学会", "联合会", "商会", "基金会", "研究院", "研究所", "研究中心", "集团", "公司", "合作社", "联合社", "学院", "联合体", "医共体", "医联体", "服务队",
    "工作专班", "专班", "领导小组", "委员会", "党支部", "党委", "工作站", "服务站", "服务中心", "工作室", "法庭", "检察室", "学校", "分校", "医院", "总院", "分院", "产业园",
    "实验室", "基地", "综合体",
)  # fmt: skip
_ENDS_NEW = re.compile(rf"(?:^|(?<=[的，：]))([\u4e00-\u9fff]{{2,18}}(?:{any_of((*_NEW, '科协', '工会'))}))$")
_BEGINS_NEW = re.compile(rf"([\u4e00-\u9fff]{{2,18}}?(?:{any_of((*_NEW, '科协', '工会'))}))(?!联合社|联社)")
_CLOSED = re.compile(r"[，。；]")
_WHERE = re.compile(r"[到来赴在沿]|深入|走进|率|带队|组织|开展|一行")
_VISITED = re.compile(r"[^，。；：！？“”]{2,20}(?=[，。；])")
_OVERSEES = re.compile(r"(?:组织|开展|组织开展|带队开展|进行)了?(?:[^，。；]{0,8}(?:委员|代表)(?:开展|进行)?)?$")
_NOT_ONE = re.compile(r"[\d组报点的]|活动\d|成果|工作")
_NO_VISIT = re.compile(r"[时中]，?发现|组|报告|课题|员|论文|问卷|提纲|成果|活动|结果|站|室|点(?!评)")
_BODILY = re.compile(r"身体|出|发现|确诊|诊断|治疗|单|费|[了过]?[一几两]?[次下遍趟]|[了过]?，(?:医生|大夫|确诊)")
_AT_WORK = re.compile(r"(?:正在?|忙着|逐[一个户项]|仔细|认真|上门|入户|工作人员|医生|护士|技术员)$")
_CLINIC = re.compile(r"(?:医院|卫生院|卫生室|诊所|门诊|诊室|科|体检中心)(?:做|接受)?$")
_NOTHING = re.compile(r"[了过后时的]?(?:[，。；]|$)")
_SINCE = re.compile(r"以来|后|至今|[前时的率]|培训|课")
_MAY = re.compile("(?:能|可|要|才|即将|有望)$")
_OPENED = re.compile(r"了?“[^“”，。；\n]{2,14}”[\u4e00-\u9fff]{0,8}|首[批位个][^，。；：]{1,12}(?=[，。；])")
_ALSO_OTHERWISE = ("开通", "开放")
_TO_WHOM = re.compile(r"[对向][^，。；对向]{1,8}$|免费$")
_FIRST_CAME = re.compile(r"首[批位个]")
_CALLED = re.compile(r"“[^“”，。；！？\n]{2,12}”")
_BY_LEAVE = re.compile(
    r"，?(?:经[^，。；]{2,16}(?:批准|同意|批复|批复同意)，)?(?:(?:以|由|整合|覆盖|联合|涵盖|吸纳|总?投资|占地)[^。；：！？“”《》]{2,48}的)?"
)
_AT_PLACE = re.compile(r"在[^，。；：、在的了内]{2,10}$")
_PLACE = 12  # so far before the verb its place may begin
_WILL = re.compile(r"(?:还|也)?将(?:于|在)?[^，。；：计拟力争]{0,8}$")
_FOUND = 1  # place of the verbs of founding
_POST = 24  # so long is the post before a visitor's name
_OVERSIGHT = ("专题视察", "执法检查", "专题调研")
_LONG = 80  # so far from the verb the body may stand that is founded
_LONGEST_TITLE = 140  # and so far its title, where a meeting passed it
_HEAD_REACH = 60  # and so near who heads it
_LONGEST = 28  # and so long is its name
_PLAIN_NEW = re.compile("公司$|(?:服务|帮办|代办|小分|先锋|志愿|宣讲)队”?$")
_JOINING = ("组建", "联合组建", "牵头组建", "共同组建")  # from several a body is made, which is told once
_PROCLAIMED = ("宣告", "宣布", "正式")
_STOPPED = "，。；：\n"
_WEAKLY = ("制定", "公布")  # says too little by itself without a day
_HANDED_OUT = ("发放", "颁发")  # only the first of its kind is news
_FULL_NAME = 8  # so long is a body's name that says whose it is
_NEAR = 200  # how far back the name of what opened may stand


class Acts:
    """Finds events by their verbs.

    Args:
        lexicons: Gives ``event_verbs``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = lexicons.rows("event_verbs")
        deeds: dict[str, Callable[[Scene, re.Match[str]], Mention[Happening] | None]] = {
            "issue": self._issue, "found": self._found, "sign": sign, "close": close,
            "name": designate, "visit": self._visit, "open": self._open, "begin": begin, "elect": elect, "hear": hear,
            "build": build, "depart": depart, "divide": divide, "hand": hand_over, "rate": rate,
        }  # fmt: skip
        self._verbs = [(re.compile(any_of(row["verb"] for row in rows if row["deed"] == deed)), read) for deed, read in deeds.items()]

    def told(self, text: str) -> list[Told]:
        """Give every verb of the text, in text order."""
        return sorted(
            (Told(m.start(), at, m) for at, (verbs, _) in enumerate(self._verbs) for m in verbs.finditer(text)), key=lambda t: t[:2]
        )

    def find(self, scene: Scene, told: Sequence[Told]) -> Iterator[Mention[Happening]]:
        """Give the acts that the verbs ``told`` of a sentence tell of, at most one a kind and clause."""
        deed, last = -1, scene.start
        for start, pattern, match in sorted(told, key=lambda t: (t.pattern, t.start)):
            deed, last = pattern, last if pattern == deed else scene.start
            if start < last or scene.titled(start) or (scene.planned_at(start) and not self._to_come(scene, match)):
                continue
            if (found := self._verbs[pattern][1](scene, match)) is not None:
                last = found.end
                yield found

    def _to_come(self, scene: Scene, verb: re.Match[str]) -> bool:
        """Tell whether a body is to be founded in a month that is told (3月，某某县将在某地设立…)."""
        return (
            verb.re is self._verbs[_FOUND][0]
            and scene.date_at(verb.start(), verb.end(), fine=True) is not None
            and _WILL.search(scene.text, scene.clause(verb.start()), verb.start()) is not None
        )

    def _issue(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        text = scene.text
        if _AGAIN.search(text, scene.clause(verb.start()), verb.start()):
            return None
        first = _FIRST.match(text, verb.end(), scene.end)
        if first is not None:
            return self._with_actor(scene, verb, first.end(), "issuing", "events.issued") if _dated(scene, verb, fine=True) else None
        if verb[0] in _HANDED_OUT:
            return None
        if (result := self._result(scene, verb)) is not None:
            return result
        if (passive := _PASSIVE.search(text, max(scene.start, verb.start() - _LONG), verb.start())) is not None and _CLOSED.match(
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
            return None if follows or not _dated(scene, verb) else make_event(scene, ((start, verb.end()),), "issuing", 0, "events.issued")
        title = _TITLE.match(text, verb.end(), scene.end) or self._told_aside(scene, verb)
        if title is None or _MANY.match(text, title.end(), scene.end):
            return None
        actor = _issuer(scene, verb)
        far = None if actor or verb[0] in _WEAKLY else scene.opener(verb.start())
        if far is not None and not _dated(scene, verb):
            return make_event(scene, ((verb.start(), title.end()),), "issuing", title.end(), "events.issued", organiser=far.body)
        sure = actor is not None and actor.body is not None and verb[0] not in _WEAKLY
        return self._with_actor(scene, verb, title.end(), "issuing", "events.issued") if sure or _dated(scene, verb) else None

    def _told_aside(self, scene: Scene, verb: re.Match[str]) -> re.Match[str] | None:
        """Read the title in 根据2月12日县政府印发的《…》: its day stands right before who issued it."""
        actor = scene.subject(verb.start())
        day = scene.date_at(verb.start(), verb.end(), fine=True)
        told = day is not None and day.end == (actor.start if actor else verb.start())
        return _THE_TITLE.match(scene.text, verb.end(), scene.end) if told else None

    def _result(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        """Read 县政府通报某某评估结果 and “最美某某”名单公布, with their month or day."""
        if not verb[0].endswith(("公布", "通报", "发布", "揭晓")) or not _dated(scene, verb, fine=True):
            return None
        rating = _RATING.match(scene.text, verb.end(), scene.end)
        if rating is not None and scene.date_ending(verb.start()) is not None:
            return make_event(scene, (verb.span(), rating.span(1)), "other", 0, "events.published")
        behind, clause = _RESULT.match(scene.text, verb.end(), scene.end), scene.clause(verb.start())
        if behind is not None:
            return self._with_actor(scene, verb, behind.end(), "issuing", "events.issued")
        start = skip(scene.text, clause, verb.start())
        told = _RESULTS.fullmatch(scene.text, start, verb.start()) and _CLOSED.match(scene.text, verb.end())
        return make_event(scene, ((start, verb.end()),), "issuing", 0, "events.issued") if told else None

    def _with_actor(self, scene: Scene, verb: re.Match[str], end: int, kind: str, rule: str) -> Mention[Happening]:
        actor = _issuer(scene, verb)
        start = actor.start if actor else verb.start()
        return make_event(scene, ((start, end),), kind, end, rule, organiser=actor.body if actor else None)

    def _found(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        text = scene.text
        if (born := self._born(scene, verb)) is not None:
            return born
        object_at = verb.end() - verb[0].endswith("“")
        if _ASIDE.match(text, verb.end(), scene.end) or _AGAIN.search(text, scene.clause(verb.start()), verb.start()):
            return None
        behind = self._new_body(scene, object_at) if _OBJECT_BEHIND.match(text, object_at) else None
        if verb[0].endswith("共建") and (behind is None or text.endswith("签约，", scene.start, verb.start())):
            return None
        if behind is None and (known := self._known_body(scene, verb)) is not None:
            return known
        new = next((m for _, m in scene.bodies_from(verb.start() - _LONG, verb.start()) if m.end == verb.start()), None)
        manner = _MANNER.search(text, scene.start, verb.start()) if verb[0].endswith("牌") else None
        edge = manner.start() if manner else verb.start()
        if new is None and behind is None and text.endswith(_NEW, scene.start, edge) and _dated(scene, verb):
            start = max(skip(text, scene.clause(edge), edge), edge - _LONGEST)
            start = max(start, text.rfind("的", start, edge - 5) + 1)
            if edge - start > 4 and "”" not in text[start:edge]:
                return make_event(scene, ((start, verb.end()),), "founding", 0, "events.founded")
        bounds = behind
        if bounds is None:
            return None
        headed = bool(_HEAD.search(text, bounds[1], bounds[1] + _HEAD_REACH))
        strong = bool(_STRONG.search(text, bounds[0], bounds[1]))
        joined = verb[0] in _JOINING and bounds[1] - bounds[0] >= _FULL_NAME and not _PLAIN_NEW.search(text, *bounds)
        strong = headed if text.endswith(_NEEDS_HEAD, *bounds) else strong
        registered = verb[0].startswith("注册") and bounds[1] - bounds[0] >= _FULL_NAME
        if not (strong or joined or registered or _dated(scene, verb) or scene.since(verb.start())):
            return None
        actor = scene.subject(verb.start())
        place = (actor.start, actor.end) if actor and actor.body is None else None
        start = actor.start if actor else verb.start()
        return make_event(
            scene, ((start, bounds[1]),), "founding", 0, "events.founded", place=place, organiser=actor.body if actor else None
        )

    def _born(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        """Read 某某合作社成立于2021年4月 and 2021年4月成立的某某合作社: a body whose age is told aside."""
        text, end = scene.text, verb.end()
        since = text.startswith("于", end)
        date = scene.date_starting(end + 1) if since else scene.date_ending(verb.start()) if text.startswith("的", end) else None
        if date is None or len(date.value.value) < 7:
            return None
        near = scene.bodies_from(verb.start() - _LONG, verb.start()) if since else scene.bodies_from(end, end + 2)
        new = next(((m.start, m.end) for _, m in near if (m.end == verb.start() if since else m.start == end + 1)), None)
        if new is None:
            plain = (
                _ENDS_NEW.search(text, scene.clause(verb.start()), verb.start()) if since else _BEGINS_NEW.match(text, end + 1, scene.end)
            )
            new = plain.span(1) if plain else None
        return make_event(scene, (new, verb.span()), "founding", 0, "events.founded", date=date) if new else None

    def _known_body(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        """Read 某某研究院揭牌, 某某研究院昨日上午揭牌: what is founded is named right before the verb, time and manner aside."""
        text, edge = scene.text, scene.before_adverbs(verb.start())
        edge -= edge < verb.start() and text[edge - 1] == "于"
        if edge == verb.start() and _CLOSED.match(text, verb.end()):
            place = _AT_PLACE.search(text, max(scene.start, edge - _PLACE), edge)
            edge = place.start() if place else edge
        end = edge - (text[edge - 1] == "”")
        new = next((m for _, m in scene.bodies_from(edge - _LONG, edge) if m.end in (edge, end)), None)
        told = edge + (text[edge] == "，")
        if new is None and verb[0].endswith("牌") and (date := scene.date_starting(told)) and (named := scene.named_before(told)):
            return make_event(scene, ((named.start, named.end), verb.span()), "founding", 0, "events.founded", date=date)
        once = verb[0].startswith(_PROCLAIMED) or _AT_ONCE.search(text, edge, verb.start())
        dated = scene.date_at(verb.start(), verb.end()) or (scene.opened if once else None)
        if new is None:
            return None
        formed = edge == verb.start() and bool(_STRONG.search(text, new.start, edge)) and text[new.start - 1] == "的"
        unveiled = (edge < verb.start() and verb[0].endswith("牌")) or (dated is not None and _stands_before(scene, dated, new.start))
        if not formed and (dated is None or not (unveiled or text[edge - 1] == "”" or new.value.kind == "named")):
            return None
        actor = scene.subject(edge)
        start = min(new.start, actor.start) if actor and text[actor.start : new.start].count("、") else new.start
        start -= end < edge and text[start - 1] == "“"
        return make_event(scene, ((start, edge), verb.span()), "founding", 0, "events.founded", date=dated)

    def _new_body(self, scene: Scene, position: int) -> Bounds | None:
        """Give the bounds of the body that is founded right behind ``position``."""
        text = scene.text
        for _, body in scene.bodies_from(position, position + _LONG):
            if body.value.kind in ("named", "office", "short"):
                lead = _BODY_LEAD.fullmatch(text, position, body.start)
                if lead is not None:
                    return body.start, body.end + (text[body.end : body.end + 1] == "”" and "“" in lead[0])
        plain = next((m for pattern in (_BODY, _TEAM, _FUND) if (m := pattern.match(text, position, scene.end))), None)
        return plain.span(1) if plain else None

    def _visit(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        text, clause = scene.text, scene.clause(verb.start())
        if _NO_VISIT.match(text, verb.end(), scene.end) or _everyday(scene, verb):
            return None
        if not _dated(scene, verb, fine=True):
            return _overseen(scene, clause, verb)
        visitor = next((p for p in scene.people if clause <= p.start < verb.start()), None)
        direct = visitor is not None and text[visitor.end : verb.start()] in ("", "带队", "率队")
        if not (direct or _WHERE.search(text, clause, verb.start())) or _AGAIN.search(text, clause, verb.start()):
            return None
        start = skip(text, clause, verb.start())
        start = visitor.start if visitor and (text[visitor.end] not in "带率" or visitor.start - start > _POST) else start
        what = _VISITED.match(text, verb.end(), scene.end) if direct else None
        end = what.end() if what else verb.end()
        return make_event(scene, ((start, end),), "other", 0, "events.visited", organiser=scene.body_in(clause, verb.start()))

    def _open(self, scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
        dated = scene.date_at(verb.start(), verb.end(), fine=True) or _from(scene, verb)
        if dated is None or _SINCE.match(scene.text, verb.end(), scene.end):
            return None
        if _MAY.search(scene.text, max(scene.start, verb.start() - 3), verb.start()) or not _truly_opens(scene, verb):
            return None
        start = skip(scene.text, scene.clause(verb.start()), verb.start())
        what = _OPENED.match(scene.text, verb.end(), scene.end)
        if what is not None and (dated.value.mod == "AFTER" or scene.text[verb.start() - 1] in _STOPPED):
            return None
        if verb.start() - start >= 2:
            end = what.end() if what else verb.end()
            return make_event(scene, ((start, end),), "other", 0, "events.opened", date=dated)
        if (what_opens := _before_date(scene, verb)) is not None:
            return make_event(scene, (what_opens, verb.span()), "other", 0, "events.opened", date=dated)
        called = [m.span() for m in _CALLED.finditer(scene.text, max(0, start - _NEAR), start)]
        again = [bounds for bounds in called if scene.text.count(scene.text[slice(*bounds)]) > 1]
        name: tuple[Bounds, ...] = (*again[-1:], verb.span())
        return make_event(scene, name, "other", 0, "events.opened", date=dated)


def _truly_opens(scene: Scene, verb: re.Match[str]) -> bool:
    """Tell whether a verb that is also said of other things tells of an opening: 对村民开放, 平台开通, 迎来首批."""
    if verb[0] == "迎来":
        return _FIRST_CAME.match(scene.text, verb.end()) is not None
    if verb[0] not in _ALSO_OTHERWISE:
        return True
    to_whom = verb[0] == "开通" or _TO_WHOM.search(scene.text, scene.clause(verb.start()), verb.start())
    return bool(to_whom and _CLOSED.match(scene.text, verb.end()))


def _before_date(scene: Scene, verb: re.Match[str]) -> Bounds | None:
    """Give the bounds of what opens in 新馆9月1日开馆, where its name stands right before the date."""
    date = scene.date_ending(verb.start())
    if date is None or date.start == scene.start or scene.text[date.start - 1] in _STOPPED:
        return None
    start = skip(scene.text, scene.clause(date.start), date.start)
    return (start, date.start) if date.start - start > 2 else None


def _from(scene: Scene, verb: re.Match[str]) -> Mention[Timex] | None:
    """Give the day in 1月15日起 that opens the sentence of what begins then."""
    first = scene.dates[0] if scene.dates else None
    opens = first is not None and first.start == scene.start and first.end < verb.start() and scene.text[first.end : first.end + 1] == "，"
    return first if first and opens and first.value.mod == "AFTER" and scene.text[first.end - 1] == "起" else None


def _overseen(scene: Scene, clause: int, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 县人大常委会组织专题视察: what a congress or the 政协 does by its office, which needs no date."""
    body = scene.body_in(clause, verb.start()) if verb[0] in _OVERSIGHT else None
    named = next((m for at, m in scene.bodies if at == body), None) if body is not None else None
    if (
        named is None
        or not scene.text.endswith(("人大常委会", "政协"), named.start, named.end)
        or _AGAIN.search(scene.text, clause, verb.start())
    ):
        return None
    if not _OVERSEES.search(scene.text, clause, verb.start()) or _NOT_ONE.match(scene.text, verb.end()):
        return None
    return make_event(scene, ((named.start, named.end), verb.span()), "other", 0, "events.visited", organiser=body)


def _issuer(scene: Scene, verb: re.Match[str]) -> Actor | None:
    """Give who issues: not the body whose founding the clause before tells of (成立某某小组，印发《…》)."""
    actor = scene.subject(verb.start())
    if actor is None or "，" not in scene.text[actor.end : verb.start()]:
        return actor
    return None if _JUST_FOUNDED.search(scene.text, max(scene.start, actor.start - _LONG), actor.start) else actor


def _everyday(scene: Scene, verb: re.Match[str]) -> bool:
    """Tell whether it is a patient who is looked at, or everyday work, and not an office that looks at something."""
    if verb[0] != "检查":
        return False
    if _BODILY.match(scene.text, verb.end(), scene.end) or _AT_WORK.search(scene.text, max(scene.start, verb.start() - 6), verb.start()):
        return True
    return bool(_CLINIC.search(scene.text, max(scene.start, verb.start() - 6), verb.start()) and _NOTHING.match(scene.text, verb.end()))


def _dated(scene: Scene, verb: re.Match[str], *, fine: bool = False) -> bool:
    return scene.date_at(verb.start(), verb.end(), fine=fine) is not None


def _stands_before(scene: Scene, date: Mention[Timex], position: int) -> bool:
    """Tell whether a month or day of the same sentence stands right before ``position``, or only a comma between."""
    return scene.start <= date.start and len(date.value.value) >= 7 and bool(_BY_LEAVE.fullmatch(scene.text, date.end, position))
