"""Bodies that only the post behind them shows: parts of a body, teams with a name in quotes, offices that no table knows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.people.title_grammar import Role, TitleGrammar
from reformie.regexes import regex

_NAMING = r"(?:[^\W\d和与及的在了等派驻兼任到为由]|(?<=普)及|(?<=高)等|(?<=责)任)"  # 普及部, 高等教育处, 责任督学科
_PART = regex(
    rf"(?!旗下|下属|所属|附近|常委)(?:{_NAMING}{{2,12}}(?:服务队|突击队|先锋队|攻关队|工作室|团队)|{_NAMING}{{2,8}}(?:[处部科站股庭所厅]|(?<!公)司|(?<![关联])系|教研组|(?<!办公)室|[中大支]队|(?:环卫|执法|养护|维修|抢修|监察|稽查|巡查|绿化|勘测|测量|园林|保洁|护林|管护|施工|工程)队|分[局院校厂社]|[院校厂]区|(?<![公工])[厂矿]|车间|窗口|管理区|信用社|[支分]行|分理处|营业部)|{_NAMING}{{2,6}}[与和]{_NAMING}{{2,6}}[处部科股]|{_NAMING}{{2,6}}病[房区]|{_NAMING}{{1,8}}研究所|[骨儿内外妇产眼]科|[刑民]庭)"
)
_SECTION = regex(rf"{_NAMING}{{2,8}}[科股室处]")
_DISCIPLINE = "纪工委"  # of the zone whose Party committee is told before
_DEPARTMENT = regex(rf"(?!武装部|人武部){_NAMING}{{2,8}}部")
_PEOPLE_S = regex(  # bodies whose parts are called 部, as the Party committee's are
    r"(?:科协|科学技术协会|总工会|工会|妇联|妇女联合会|团委|团[省市县区州旗]委|共青团[\u4e00-\u9fff]{2,9}委|残联|残疾人联合会|工商联|工商业联合会|文联|侨联|社科联|红十字会|贸促会|慈善总会|记协|作协|商会|协会)$"
)
_OFFICE = regex(
    r"(?P<government>办公室|局)$|(?P<working_body>(?:推进|促进|协调|领导|改革|建设|发展|治理|保护)委员会|(?:推进|攻坚|协调|保障|督查|专家|指导|工作|顾问|评审|督导|监督小|理事小|评议小|议事小|管护小)组)$"
    r"|(?P<company>[\u4e00-\u9fff](?:厂|场|店|铺|行|药房|美容院|超市|公司|合作社|信用社|旅行社|基地|农家乐|民宿|客栈|餐馆|饭庄|工坊|作坊|酒坊|油坊|茶园|果园|庄园|酒庄|景区|营地|驿站|矿|车间|项目部|营业部|经营部|服务部))$"
    r"|(?P<association>协会|学会|商会|校友会|同乡会|联谊会|联合会|研究会|基金会|慈善会|互助会)$"
    r"|(?P<other>中心|站|所|队|团|馆|院|库|[园坊室栈庭]|(?<!分)校|互助社|合作总社|调解委员会|监督委员会|业主委员会|[议理监]事会|[促推]进会|[自共]管会|[推执组筹]委会|[村居]民小组|[一二三四五六七八九十\d]组|第[一二三四五六七八九十\d]{1,3}网格|(?:代办|服务|养老|收购|销售|监测|便民)点)$"
)
_LEVELLED = regex(
    r"(?:^|[、，。；：“”\s由和原任是为兼把被向请让据给])(地区|省|州|盟|市|县|区|旗|镇|乡|村|社区|嘎查)(?![村镇级域场块属]|第?[一二三四五六七八九十\d]{1,3}届)((?:(?!长|兼|书记|主任|委员(?!会))[\u4e00-\u9fff]){3,12})$"
)
_COMMISSION = regex(r"(?:^|[、，。；：“”\s任兼])((?:(?![的了与由在为任兼是、])[\u4e00-\u9fff]){1,9}?(?:工?委|委员会))$")
_PANELS = {  # what commissions of the people's congress and of the consultative conference are for
    "人大": regex(
        r"(?:法制|财经|财政经济|预算|农业[与和]?农村|农村|农|教科文卫|教育科学文化卫生|科教文卫|社会建设|社会|监察和?司法|监司|内司|内务司法|城建环保|城乡建设|城建|城环|环资|环境资源|代表|人代|选任联|人代选任|人事代表|联络"
        r"|民族|民宗|民侨外?|侨民宗?)(?:工?委|(?:工作)?委员会)|法工委"
    ),
    "政协": regex(
        r"(?:提案|经济|经科|科技|农业和?农村|农|人资环|人口资源环境|资环|资源环境|城建|城乡建设|城环|(?:科?教科?|文教)文?卫体?|科教|社会法制|社会和法制|社法|法制|民族宗教|民族和宗教|民宗|文史|文化文史(?:和学习)?|学习文史|文史(?:和)?学习|学习"
        r"|港澳台侨(?:外事|和外事)?|台侨|联谊|委员(?:工作|联络|履职)|联络)(?:工?委|委员会)"
    ),
}
_OF_PANELS = regex(r"(?:政协|人大常委会)(?:机关)?(?:党组(?:成员|(?:副?书记))|常委|常务委员|副?秘书长|副主[席任][\u4e00-\u9fff]{0,4})、$")
_TEAM = regex(
    r"“[^“”，。！？；：…]{2,8}”[\u4e00-\u9fff]{0,8}?(?:(?P<company>农家乐|民宿|客栈|超市|餐馆|饭店|合作社|工坊|作坊|基地|[店厂坊])|(?P<association>团队|[队社团会])|(?P<other>[馆站室院园]))$"
)
_OWN_NAME = regex(
    r"“([^“”，。！？；：…]{2,10}?(?P<association>联盟|协会|[队社团])|[^“”，。！？；：…]{2,10}?(?P<other>工作室|调解室|议事厅|议事会|驿站|工作站|服务站|小院|讲堂|中心|[室馆站院]))”$"
)
SERVING = r"(?:(?<![应相恰])当|做)(?:了[^，。；：的]{1,6}|过|上了?|起了?)?"  # before a post that somebody holds
_SERVING = regex(rf"{SERVING}$")
_BRANCH = regex(r"(?:临时|联合|流动|功能型?)?(?:党支部|党总支|(?<!党)支部)(?=副?书记|[组宣][织传]委员)")
_NO_BRANCH = regex(r"(?:公司|集团|[大中小]学|学校|学院|医院|合作社|委员会|[局厅院厂社所站])$")  # whose branch is told by the body itself
_OF_LEVEL = regex(r"(?:^|[、，。；：“”\s由是])([镇乡村]|街道|社区)[\u4e00-\u9fff]{2,8}$")
_SMALL = regex(  # what every village or community has, named without it
    r"(?:^|[、，。；：“”\s和与由跟请是])((?P<association>老年(?:人)?协会|业主委员会|业委会|红白理事会|乡贤理事会|志愿者协会|道德评议会"
    r"|(?:舞蹈|秧歌|合唱|文艺|腰鼓|锣鼓|广场舞|宣传|志愿服务|志愿者服务|(?:义务|治安)?巡逻|护村)队)"
    r"|(?P<other>(?:老年|幸福|便民|长者|爱心|助老)(?:食堂|餐厅)|老年活动(?:中心|室)|文化活动(?:中心|室)))$"
)
_UNTOLD = regex(r"(?:[\u4e00-\u9fff]{2}委员会|[业物家校院厂膳伙]委会|民管会|(?!工作小|[务济导长村合]小)[\u4e00-\u9fff]{2}组)$")
_TAIL = regex(r"[\u4e00-\u9fff]{2}(?:委员会|中心|协会|[局院站所组队])$")
_HAN = regex(
    r"(?!.*(?:[的了着在由和与及是从到把被将让为任兼]|成立|组建|建立|设立|负责|担任|组织|村民(?!小组)|会见|会晤|陪同|看望|拜[访会]|邀请|(?:慰问|走访)(?![组团队])))(?!.+联合)[\u4e00-\u9fff\d]+"
)


class ShownBodies:
    """Reads the bodies of one article that no table knows and that stand right before a post.

    Args:
        text: The clean text.
        grammar: The lexicons' automata.
        bodies: The bodies found so far.
        body_ends: Which of them ends at an offset.
        place_ends: The place that ends at an offset.
    """

    def __init__(
        self,
        text: str,
        grammar: TitleGrammar,
        bodies: Sequence[Mention[Body]],
        body_ends: Mapping[int, int],
        place_ends: Mapping[int, Mention[Place]],
    ) -> None:
        self._text = text
        self._grammar = grammar
        self._bodies = bodies
        self._body_ends = body_ends
        self._ends = sorted(body_ends)
        self._place_ends = place_ends

    def before(self, end: int) -> Mention[Body] | None:
        """Give the body that ends at ``end``, where a post begins, or None."""
        if self._text[end - 1 : end] not in self._grammar.closing:
            return self._branch(end) or self._run_together(end)
        return (
            self._branch(end)
            or self._quoted(end)
            or self.of_place(end)
            or self._of_village(end)
            or self._of_level(end)
            or self.part(end)
            or self._commission(end)
            or self._placed(self._grammar.body_before(self._text, end))
            or self._run_together(end)
        )

    def _branch(self, start: int) -> Mention[Body] | None:
        """Give the Party branch with words of its own before a post that begins with its kind (桃花社区|网格|党支部书记)."""
        form = _BRANCH.match(self._text, start)
        if form is None:
            return None
        place = next((self._place_ends[p] for p in range(start, max(start - 12, 0), -1) if p in self._place_ends), None)
        level = _OF_LEVEL.search(self._text, max(0, start - 12), start) if place is None else None
        place = Mention(level.start(1), level.end(1), Place("level", level[1]), "places.level") if level else place
        words = self._text[place.end : start] if place else ""
        kind = "总支部委员会" if "总支" in form[0] else "支部委员会"
        own = words + form[0].removesuffix("党总支").removesuffix("支部").removesuffix("党")
        if place is None or not own or _NO_BRANCH.search(words) or (words and not _HAN.fullmatch(words)):
            return None
        chain = self.chain(place)
        return Mention(chain[0].start, form.end(), Body("named", kind, chain, name=own + kind, type="party"), "organisations.by_post")

    def _of_village(self, end: int) -> Mention[Body] | None:
        """Give what the village or community of the text has and that is named without it (老年协会|会长); none that is told elsewhere."""
        found = _SMALL.search(self._text, max(0, end - 9), end)
        if found is None:
            return None
        name = found[1].replace("业委会", "业主委员会")
        told = (body.value for body in self._bodies if body.value.kind == "named")
        if any(body.name.endswith((name, found[1])) for body in told):
            return None
        village = Mention(found.start(1), found.start(1), Place("level", "社区"), "places.level")
        kind = found.lastgroup or "other"
        return Mention(found.start(1), end, Body("named", name, (village,), name=name, type=kind), "organisations.of_village")

    def _placed(self, found: Mention[Body] | None) -> Mention[Body] | None:
        """Give the body with the village or township whose last character is its level word (桃花村|妇联)."""
        level = found.value.places[0] if found is not None and found.value.places else None
        place = self._place_ends.get(level.end) if level is not None and level.value.kind == "level" else None
        if found is None or place is None or place.value.kind not in ("village", "township"):
            return found
        chain = self.chain(place)
        return replace(found, start=chain[0].start, value=replace(found.value, places=chain))

    def chain(self, place: Mention[Place]) -> tuple[Mention[Place], ...]:
        """Give a place with those that stand right before it, the widest first."""
        chain = [place]
        while chain[0].start in self._place_ends:
            chain.insert(0, self._place_ends[chain[0].start])
        return tuple(chain)

    def _commission(self, end: int) -> Mention[Body] | None:
        """Give the commission of the congress or conference told last (政协常委、提案委|主任); one that governments have too only behind a post there."""
        found = _COMMISSION.search(self._text, max(0, end - 14), end)
        if found is None or (
            self._grammar.is_office(found[1]) and not _OF_PANELS.search(self._text, max(0, found.start(1) - 18), found.start(1))
        ):
            return None
        for whole in reversed(self._bodies):
            form = whole.value.form.removesuffix("常委会")
            panels = _PANELS.get(form) if whole.end <= found.start(1) and whole.value.kind == "office" and not whole.value.unit else None
            if panels is not None and panels.fullmatch(found[1]):
                known = self._grammar.is_office(form + found[1])
                body = replace(whole.value, form=form + found[1]) if known else replace(whole.value, unit=found[1])
                return Mention(found.start(1), end, body, "organisations.panel")
        return None

    def _run_together(self, start: int) -> Mention[Body] | None:
        """Give the office or unit whose last syllable is the post's first (统战部长 for 统战部部长, 公司财务部长)."""
        if self._text[start : start + 1] not in ("部", "局"):
            return None
        found = self._grammar.body_before(self._text, start + 1)
        return found if found is not None and (found.value.kind == "bare" or found.value.unit) else None

    def part(self, end: int) -> Mention[Body] | None:
        """Give the part of the body right before it (县科协|组织人事部, 管委会|企业服务处)."""
        nearest, furthest = bisect_left(self._ends, end - 1), bisect_right(self._ends, max(end - 15, 0))
        for first in reversed(self._ends[furthest:nearest]):
            if _PART.fullmatch(self._text, first, end):
                whole = self._bodies[self._body_ends[first]]
                body = Body("named", "", unit=self._text[first:end], target=(whole.start, whole.end))
                return Mention(whole.start, end, body, "organisations.part")
        return None

    def served(
        self, role: Role, body: int | None, place: Mention[Place] | None, start: int
    ) -> tuple[Role, int | None, Mention[Place] | None, int]:
        """Give a post the body or the place at which somebody holds it whom the text calls so (在县医院|当|护士的甲)."""
        serving = _SERVING.search(self._text, max(0, start - 12), start) if self._text[role.end : role.end + 1] == "的" else None
        if serving is not None:
            body, place = self._body_ends.get(serving.start()), self._place_ends.get(serving.start())
        return role, body, place if body is None else None, start

    def section(self, whole: Mention[Body], start: int, end: int) -> Mention[Body] | None:
        """Give the section that fills a stretch, of the body at which the post before it is held (县林业局总工程师兼改革股|股长)."""
        if whole.value.kind == "bare" or whole.value.unit:
            return None
        if whole.value.kind == "named" and whole.value.type == "party" and self._text[start:end] == _DISCIPLINE:
            name = whole.value.name.removesuffix("工作委员会") + "纪律检查工作委员会"
            return Mention(start, end, replace(whole.value, form=_DISCIPLINE, name=name), "organisations.part")
        if not _SECTION.fullmatch(self._text, start, end) and not self._department(whole, start, end):
            return None
        return Mention(start, end, Body("named", "", unit=self._text[start:end], target=(whole.start, whole.end)), "organisations.part")

    def _department(self, whole: Mention[Body], start: int, end: int) -> bool:
        """Tell whether a stretch is a department of a people's organisation (市科协党组成员、国际部|部长)."""
        named = _DEPARTMENT.fullmatch(self._text, start, end) is not None
        return named and _PEOPLE_S.search(self._text, whole.start, whole.end) is not None

    def untold(self, start: int, end: int) -> tuple[str, ...]:
        """Give the end of the name of a body that no table knows, so that the post is not held at another one (业主委员会|主任, 社保中心|主任)."""
        if start < end:
            return (self._text[start:end],) if _TAIL.search(self._text, start, end) else ()
        unknown = _UNTOLD.search(self._text, max(0, start - 5), start)
        return (unknown[0],) if unknown else ()

    def _quoted(self, end: int) -> Mention[Body] | None:
        """Give the team whose own name stands in quotes (桃花村“红管家”服务队), with the place before it."""
        team = _TEAM.search(self._text, max(0, end - 20), end)
        if team is None:
            return self.of_own_name(end)
        place = self._place_ends.get(team.start())
        kind = team.lastgroup or "other"
        body = Body("named", team[kind], (place,) if place else (), name=team[0], type=kind)
        return Mention(place.start if place else team.start(), end, body, "organisations.quoted_team")

    def of_own_name(self, end: int) -> Mention[Body] | None:
        """Give what is named in quotes as a whole (“老把式调解室”副召集人)."""
        if self._text[end - 1 : end] != "”":
            return None
        named = _OWN_NAME.search(self._text, max(0, end - 14), end)
        if named is None:
            return None
        kind = named.lastgroup or "other"
        body = Body("named", named[kind], (), name=named[1], type=kind)
        return Mention(named.start() + 1, end - 1, body, "organisations.quoted_team")

    def of_place(self, end: int) -> Mention[Body] | None:
        """Give an office that no table knows, by the place before it and its last syllable (桃花镇卫生健康办公室)."""
        place = next((self._place_ends[p] for p in range(end - 2, max(end - 18, 0), -1) if p in self._place_ends), None)
        tail = _OFFICE.search(self._text, max(0, end - 12), end) if place is not None else None
        if place is None or tail is None or not (tail["working_body"] or end - place.end < 14):  # 桃花镇集团化办学专家指导组
            return None
        if not _HAN.fullmatch(self._text, place.end, end) or self._holds_body(place.end, end):
            return None
        chain = self.chain(place)
        body = Body("named", tail[0], chain, name=self._text[place.end : end], type=tail.lastgroup or "other")
        return Mention(chain[0].start, end, body, "organisations.by_syllable")

    def _of_level(self, end: int) -> Mention[Body] | None:
        """Give such an office behind a bare level word (县良种场, 村股份经济合作社); one with less of a name points at a body named before."""
        found = _LEVELLED.search(self._text, max(0, end - 16), end)
        tail = _OFFICE.search(self._text, max(0, end - 12), end) if found else None
        if found is None or tail is None or not _HAN.fullmatch(found[2]):
            return None
        if len(found[2]) - len(tail[0]) < (1 if tail["company"] else 2):
            return None
        if self._holds_body(found.start(2), end):
            return None
        level = Mention(found.start(1), found.end(1), Place("level", found[1]), "places.level")
        return Mention(
            level.start, end, Body("named", tail[0], (level,), name=found[2], type=tail.lastgroup or "other"), "organisations.by_syllable"
        )

    def _holds_body(self, start: int, end: int) -> bool:
        """Tell whether a body ends inside a stretch, of which the rest is then a part (县法院|家事审判团队)."""
        return any(inside in self._body_ends for inside in range(start + 1, end))


def is_bare_part(body: Mention[Body]) -> bool:
    """Tell whether a body is an office without its place that the body of the post before it may have (团市委副书记、宣传部|部长)."""
    return body.rule == "organisations.bare_office" and body.value.form.endswith(("部", _DISCIPLINE))
