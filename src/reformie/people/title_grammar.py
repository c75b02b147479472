"""The words behind title phrases: which posts there are in a text, and which bodies only a post shows."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from reformie.bodies.offices import Offices
from reformie.bodies.units import full_unit
from reformie.findings import Body, Place
from reformie.frozen import frozen
from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention
from reformie.people.wordlists import Endings
from reformie.regexes import regex

# Last of what the patterns of a body or of words before a post match right there; $ stands before a line feed too.
LASTS = frozenset(
    "一三乐乡二会出办区厂厅县口司团园地场坊堂处委室宿局届州市庄库店庭心房所旗来栈校格派点班的省矿社科站系级组联股行请进部铺镇间队院馆驻”\n"
)
_SHARED_TAIL = regex(r"[局部厅院所站处科社队行厂馆台校会团]$")
_BY_SYLLABLE = regex(r"(?:^|[、，。“”\s由])(省|市|县|区|州|旗|镇|乡)([\u4e00-\u9fff]{1,4}[办局委]|[\u4e00-\u9fff]{2,6}厅)$")
_INSTITUTE = regex(r"(?:^|[、，。；“”\s由])(省|市|县|区|州|旗)([\u4e00-\u9fff]{2,8}(?:研究所|研究院|工作站|试验站|示范站))$")
_UNION = regex(r"(社区|村|街道|镇|乡)(工会联合会|工会|妇联|(?:人民)?调解委员会|村务监督委员会)$")
_VILLAGE_TEAM = regex(
    r"(?:^|[、，。；和的])(驻村工作队|驻村帮扶工作队|驻村帮扶队|驻村工作组|村党群服务中心)$|第一书记[、兼和](帮扶工作队|帮扶队|工作队)$"
)
_OWN_UNION = regex(r"(公司|集团|企业|医院|学校|厂)工会$")
_OF_ZONE = regex(r"(?:示范区|开发区|高新区|经开区|合作区|保税区|园区|新区|度假区)[\u4e00-\u9fff]{0,7}$")  # 示范区现代农业和|乡村振兴局
_OF_STAFF = regex(
    r"(?:^|[，。；局院校司团馆社])党[委组](?:委员|成员|副书记)、工会$"
)  # of the institution itself, whose Party committee is told
_OF_FIRM = regex(
    r"(?:公司|集团|医院|学校|[大中小]学|学院|厂)(?:党委(?:常委|委员|副书记)、(?:副?(?:总经理|董事长|院长|校长)、)?)?纪委$"
    r"|(?:党委书记|董事长|总经理|院长|校长)[^。；\n]{0,50}任纪委$"
)  # of the institution itself, whose 书记 is no district's
_UNIT = regex(
    r"(?:^|[、，。；：“”\s由是任为])(?:[该本](?:中心|所|社)|[厅局](?!长|里|机关|党)(?=[\u4e00-\u9fff]{2,6}[科股处室]$))?(?:([该本]?(?:总?医院|总院|学校|公司|集团|银行|联社|法院|检察院)|[该本][院校局厂行])([\u4e00-\u9fff]{1,8}?(?:[科股处室系部所庭]|教研组|车间|病[房区]|[分校院][院校区]|分公司))"
    r"|((?![该本])[\u4e00-\u9fff]{2,6}[科股处室]|[骨儿内外妇产眼]科|第[一二三四五六七八九十]检察部|护理部|门诊部|住院部|药剂部|教务部|学工部)"
    r"|((?:人力资源|人事|财务|市场|销售|营销|生产|技术|研发|工程|质检|质量|品控|运营|运维|采购|企划|客服|售后|电商|外贸"
    r"|法务|审计|安环|设备|物资|物流|仓储|品牌|产品|设计|招商|投资|党群|(?:普惠|公司|零售|三农|乡村)?金融|信贷|风险管理|综合管理|企业服务|产业发展|规划建设|经济发展|培训|后勤|餐饮|客房|供应|信息|证券|仓配)[一二三四五六七八九十]?部|(?:(?![该本的])[\u4e00-\u9fff]){2,4}(?:支行|分理处))"
    r"|(执行局|(?:(?:立案|行政|刑事|民事|审监|环资|知产|少年|家事|破产)(?:审判)?(?:第[一二三四五])?|[民刑行][一二三四五]?)庭))$"
)
_FACULTY = regex(
    r"(?:^|[、，。；：“”\s由是任为和])((?:(?![该本的在和由任为兼]|大学)[\u4e00-\u9fff]){1,8}(?<!职业)(?<!技术)(?<!师范)(?<!理工)(?<!干部)(?<!主义)(?<!大学)(?:学院|(?<![联关体派])系))$"
)
_SCHOLAR = regex(r"(?:副?教授|讲师|助教|副?院长|副?系?主任|硕导|博导|研究生)")
_ZONE_UNITS = ("招商", "企业服务", "产业发展", "规划建设", "经济发展")  # that the administration of a zone has as well as a company
_OF_FIRMS = "公司|集团|银行|联社"
_OF_ZONES = f"{_OF_FIRMS}|管理委员会"
_SECRETARY = regex(r"(?:第一|常务)?副?书记")
_HAN = regex(r"[\u4e00-\u9fff]")
_ESTATE = regex(r"[区园苑城庭湾府家里轩]")  # ends the name of a housing estate
_OF_WORD = regex(r"[财文城科农工外卫教社民环资][经教建法科文农]委")  # 财|经委: no 经委
_OF_MATTER = regex(r"(?:[\u4e00-\u9fff](?<![任为由是兼的和与及原前])|(?<=[\u4e00-\u9fff])”)[教直]?工委")
_TRAINED = regex(
    r"(?:正高级|高级|中级|注册|执业|国家[一二三]级|首席)"
    r"(?:(?<!首席)(?!中学|职称|职业|技术职|工程|专家)(?:(?![师员的了在和与是为院校局厅所站县市区镇乡村])[\u4e00-\u9fff]){1,7}(?:师|(?<![人成会党队学雇议委动官职])员)"
    r"|(?<=首席)(?:(?![师员了在和与是为])[\u4e00-\u9fff]){1,4}师"
    r"|(?<=国家[一二三]级)(?:编剧|导演|作曲|作家|指挥))"
)  # a profession no table knows behind its grade (高级国际商务师)
_CLOSERS = r"(?=[说把骑，。、]|表示|介绍|告诉|坦言|笑[着道]|[每当][天日周月年]|正[在忙把]|从|[\u4e00-\u9fff][出着了过起]|$)"  # what tells that a name ended
_TENDS = regex(  # the last of what somebody tends or does, before his name (渠管员甲, 巡井员乙)
    r"员(?=[\u4e00-\u9fff]{2})(?<=(?:^|(?<=[，。；：、“”\s\d的名岁让是请]|[台站局院司社村镇乡]))(?!运动|公务|教职|共产|共青|社区|本村|全体|工作|专业|志愿|文艺|业务|服务|专职|现役|退役|参赛|参会|在职|在编|企业|农场|牧场|行政|司法|教研)"
    r"(?:(?![的了在和与及由任是为等各名位副老小男女该某本])[\u4e00-\u9fff])(?:(?![党团社会学队职店球议官演成委船雇人兵满全定超专海组动复要伤阁随病生盟教务长任记席])[\u4e00-\u9fff])员)"
)
_TENDING = len("渠管员")
_FIELD_HEADS = "总监|经理|主管"
_STAFF = regex(  # who leads a field of work in a company (营销总监)
    r"(?:^|(?<=[、，。；：“”\s任为是兼和])|(?<=公司|集团))(?![副总原兼时现担]|.{0,3}(?:公司|集团|企业|[部店厂行社院所站处该本任]|中心))"
    rf"(?:(?![的了在和与及由任是为副总兼])[\u4e00-\u9fff]){{2,4}}(?:{_FIELD_HEADS})"
)
_LEADS_FIELD = regex(_FIELD_HEADS)
_MEMBER = regex(r"成员(?<=[为任]成员)(?=[，。；\n])")  # behind the names of a group's members
_OF_TEAM = ("团队负责人", "团队带头人", "团队带领人")
_TEAM_NAME = regex(r"(?:(?![的和与及在了是等])[\u4e00-\u9fff]){2,8}")
_OF_VILLAGE = ("村会计", "村出纳", "村文书")
_TAUGHT = regex(r"(?:教师|干部|医师|护士)(?:发展|进修|培训|教育)(?:中心|学院|学校|部)")  # a house for those who hold the post
_NO_POST = regex(  # behind a post that nobody holds yet, or what is none: 河长|制, 技术|委员|会主任 holds no 委员, 协会|理事|会会长 no 理事, 大会|主席|团 no 主席, 业|主委|员会 no 主委
    r"候选人|人选|(?<=长)制|(?<=委员|[理监]事|[常执]委)会(?![见同晤])|(?<=主席)团(?!结)|(?<=主委)(?:员会|[托派培])"
)
_OF_GROUP = regex(r"[村居]民小组组长")
_NO_HEAD = regex(r"[成到标产]|[\u4e00-\u9fff]{1,4}?(?:嘎查|村)")  # behind 达: 苏木|达成, 苏木|达兰花嘎查


@frozen
class Role:
    """A post with its rank words, at half-open bounds."""

    start: int
    end: int
    text: str


class TitleGrammar:
    """The lexicons behind the title phrases.

    Args:
        lexicons: Gives ``posts``, ``ranks``, ``named_bodies``, ``general_bodies``, ``surnames``, ``given_characters`` and what ``Offices`` reads.

    Attributes:
        general: Finds a general word for a body (该校, 局) that ends a stretch.
        closing: What the words before a post end in that tell where it is held.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._posts = gazetteer_of(lexicons, lexicons.column("posts", "post"))
        surnames = any_of([row["surname"] for row in lexicons.rows("surnames") if row["surname"] not in "空向边明权从为和"])
        given = any_of([row["character"] for row in lexicons.rows("given_characters") if int(row["count"]) > 50])
        self._called = regex(rf"(?:{surnames})(?:{given}){{2}}{_CLOSERS}")  # no word is made of such characters alone
        self._ranks = Endings(lexicons.column("ranks", "rank"))
        self._offices = Offices(lexicons)
        self._general = {row["word"]: tuple(row["at"].split("|")) for row in lexicons.rows("general_bodies")}
        self.general = regex(rf"(?:^|[、，。；“”\s由任为是兼在])((?:该|本)?(?:{any_of(self._general)}))$")
        suffixes = (suffix for suffix in lexicons.column("named_bodies", "suffix") if len(suffix) > 2)
        self._forms = Endings([*(form for form in self._offices.levels if len(form) > 1), *suffixes])
        self.closing = LASTS.union(self._forms.lasts, [word[-1] for word in self._general])

    def roles(self, text: str, bodies: list[Mention[Body]], covered: Mapping[int, int], places: Container[int]) -> Iterator[Role]:
        """Find the posts of a text with their rank words, the longest at each end; none inside the name of a body.

        ``covered`` gives for each offset within a body where that body ends. ``places`` are the offsets at which a place ends: 嘎查达 shares
        its first syllables with that of the place (哈日苏台嘎查|达).
        """
        extended: dict[int, int] = {}
        for end, start in self._longest(text, covered).items():
            start = _begin(text, covered.get(start, start))
            start += 2 * (text.startswith(_OF_TEAM, start) and _is_named_team(text, covered, start))
            if start >= end or _is_none(text, start, end):
                continue
            if text[end - 1] == "达" and end - 1 in places:
                yield Role(end - 1, end, text[start:end])
                continue
            start = self._ranked(text, start, covered)
            if start not in extended or end > extended[start]:
                extended[start] = end
        for start, end in extended.items():
            start = _behind_group(text, start, end, places)
            if text.startswith("双组长", start - 1):
                yield Role(start - 1, end, text[start:end])  # 县委书记甲、县长乙任双组长
                continue
            quoted = text[start - 1 : start] + text[end : end + 1] == "“”"  # “科技副总”
            yield Role(start - quoted, end + quoted, text[start:end])
        for end in sorted({m.end for m in bodies if text.startswith("长", m.end)}):
            if _SHARED_TAIL.match(text[end - 1]):
                yield Role(end, end + 1, text[end - 1 : end + 1])

    def _ranked(self, text: str, start: int, covered: Container[int]) -> int:
        """Give where the rank words before a post begin, none of them inside the name of a body."""
        if text[start - 1 : start] not in self._ranks.lasts:
            return start
        floor = next((p + 1 for p in range(start - 1, max(start - 9, -1), -1) if p in covered), max(0, start - 8))
        while rank := self._ranks.before(text, start, floor):
            start -= len(rank)
        return start

    def _longest(self, text: str, covered: Mapping[int, int]) -> dict[int, int]:
        """Give where each post of the table or behind a grade ends, with where the longest at that end begins."""
        longest: dict[int, int] = {}
        for start, end, _ in self._posts.find_all(text):
            longest.setdefault(end, start)  # the longest comes first
        for start, end in self._trained(text):
            if covered.keys().isdisjoint(range(start, end)):
                longest[end] = min(start, longest.get(end, start))
        return longest

    def _trained(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the bounds of the posts that no table knows: behind a grade, of somebody who tends what his name tells, or in a company."""
        yield from (match.span() for match in _TRAINED.finditer(text))
        tends = (match.end() for match in _TENDS.finditer(text))
        yield from ((end - _TENDING, end) for end in tends if self._called.match(text, end))
        last = 0
        for field in _LEADS_FIELD.finditer(text):
            for start in range(max(last, field.start() - 4), field.start() - 1):  # the field takes two to four characters
                if (staff := _STAFF.match(text, start)) is not None:
                    yield staff.span()
                    last = staff.end()
                    break
        yield from (match.span() for match in _MEMBER.finditer(text))

    def is_office(self, form: str) -> bool:
        """Tell whether the table of bodies has an office of this form."""
        return form in self._offices.levels

    def endings(self, word: str) -> tuple[str, ...]:
        """Give the endings of the body that a general word (该校, 局) points at, none for any other word."""
        return self._general.get(word.lstrip("该本"), ())

    def body_before(self, text: str, end: int) -> Mention[Body] | None:
        """Give the body that ends at ``end`` and that only the post behind it shows.

        An office without its place (组织部), a general word for a body named before (合作社), one known by its last
        syllable (县水改办), or a unit of the body before (骨伤病科).
        """
        if (own := _union_before(text, end) or _institute_before(text, end)) is not None:
            return own
        if (faculty := _faculty_before(text, end)) is not None:
            return faculty
        form = self._forms.before(text, end)
        start = end - len(form)
        unit = _UNIT.search(text, max(0, end - 14), end)
        if form and not (unit and unit[1]) and not _of_unknown(text, form, end):
            if form not in self._offices.levels:
                return Mention(start, end, Body("short", form), "organisations.short")
            of_zone = _OF_ZONE.search(text, max(0, start - 12), start)  # no place tells whose
            return Mention(start, end, Body("office" if of_zone else "bare", form), "organisations.bare_office")
        office = _BY_SYLLABLE.search(text, max(0, end - 10), end)
        if office:
            place = Mention(office.start(1), office.end(1), Place("level", office[1]), "places.level")
            return Mention(office.start(1), end, _by_syllable(text, end, office[2], place), "organisations.by_syllable")
        if unit is None:
            return None
        whole = unit[1] and unit[1][0] not in "该本"  # 学校|陶瓷专业部 is a short form with the general word, 该院|急诊科 without it
        first = unit.start(1 if whole else unit.lastindex or 0)
        return Mention(
            first
            - (
                text[first - 1 : first] in ("厅", "局") and text[first - 2] not in "该本"
            ),  # 厅|审批处: the word for the office is no part of the unit's name
            end,
            Body("short", "", name=self._whole_of(unit), unit=full_unit("法院", unit[5]) if unit[5] else unit[unit.lastindex or 0]),
            "organisations.unit",
        )

    def _whole_of(self, unit: re.Match[str]) -> str:
        """Give what the names of the bodies end in that have such a unit, "" where any may."""
        if unit[5]:
            return "法院"
        if unit[4]:
            return _OF_ZONES if unit[4].startswith(_ZONE_UNITS) else _OF_FIRMS
        return "|".join(self.endings(unit[1].replace("总医院", "总院"))) if unit[1] else ""


def _of_unknown(text: str, form: str, end: int) -> bool:
    """Tell whether a form is the end of a body that no table knows (业主|委员会, 小区|业委会), or of some matter or place (法|工委, 物业|工委)."""
    if form[0] == "业" and _ESTATE.match(text, end - len(form) - 1):
        return True
    if len(form) == 2 and _OF_WORD.match(text, end - 3):
        return True
    if len(form) <= len("委员会") and text.endswith("委员会", 0, end):
        return _HAN.fullmatch(text[end - 4 : end - 3]) is not None
    return form in ("工委", "教工委", "直工委") and _OF_MATTER.match(text, max(0, end - len(form) - 1)) is not None


def _by_syllable(text: str, end: int, name: str, place: Mention[Place]) -> Body:
    """Give the office that its last syllable shows (水改办), or the committee that the Party has for some field (县茶产业|工委|书记)."""
    if name.endswith("工委") and _SECRETARY.match(text, end):
        whole = f"委员会{name.removeprefix('委').removesuffix('工委')}工作委员会"
        return Body("named", "工委", (place,), name=whole, type="party")
    kind = "government" if name[-1] in "局委厅" else "working_body"
    return Body("named", name[-1], (place,), name=name + "公室" * name.endswith("办"), type=kind)


def _begin(text: str, start: int) -> int:
    """Give where a post begins: behind the body whose last syllables its first ones are (专班|组长, 县|纪委|书记, 大药房|负责人)."""
    if text.startswith("纪委书记", start) and not _OF_FIRM.search(text, max(0, start - 60), start + 2):
        return start + 2
    if text.startswith("药房负责人", start) and text[start - 1 : start] == "大":
        return start + 2
    return start + (text[start - 1 : start + 3] == "专班组长")


def _is_named_team(text: str, covered: Container[int], start: int) -> bool:
    """Tell whether the words between a body and a team tell which of its teams it is (县法院|家事审判|团队负责人)."""
    body = next((p for p in range(start - 3, max(start - 10, -1), -1) if p in covered), None)
    return body is not None and _TEAM_NAME.fullmatch(text, body + 1, start) is not None


def _behind_group(text: str, start: int, end: int, places: Container[int]) -> int:
    """Give where a post begins behind its group of villagers or its village (桃花村|村民小组|组长, 桃花村|会计)."""
    if start + 1 in places and text.startswith(_OF_VILLAGE, start):
        return start + 1
    grouped = _OF_GROUP.match(text, start, end) and any(at in places for at in range(start - 4, start + 1))
    return start + 4 if grouped else start


def _is_none(text: str, start: int, end: int) -> bool:
    """Tell whether what looks like a post is none, or one that nobody holds yet (河长制, 会长候选人)."""
    no_head = text[end - 1] == "达" and _NO_HEAD.match(text, end)
    return bool(text[start:end] == "长" or _NO_POST.match(text, end) or _TAUGHT.match(text, start) or no_head)


def _union_before(text: str, end: int) -> Mention[Body] | None:
    """Give the union or committee of a company or a small place, which is not the district's (公司工会, 社区工会联合会, 村人民调解委员会)."""
    if (team := _VILLAGE_TEAM.search(text, max(0, end - 10), end)) is not None:
        first = team.start(team.lastindex or 1)
        village = Mention(first, first, Place("level", "村"), "places.level")
        name = f"驻村{team[2]}" if team[2] else team[1].removeprefix("村")
        return Mention(first, end, Body("named", name, (village,), name=name, type="other"), "organisations.village_team")
    if text[end - 1 : end] not in ("会", "联"):
        return None
    if _OF_STAFF.search(text, max(0, end - 10), end):
        return Mention(end - 2, end, Body("short", "", name="局|院|校|公司|集团|中学|小学|大学", unit="工会"), "organisations.union")
    own = _OWN_UNION.search(text, max(0, end - 4), end)
    if own is not None:
        return Mention(own.start(), end, Body("short", own[1], unit="工会"), "organisations.union")
    local = _UNION.search(text, max(0, end - 9), end)
    if local is None:
        return None
    place = Mention(local.start(1), local.end(1), Place("level", local[1]), "places.level")
    name = local[2].replace("妇联", "妇女联合会")
    body = Body("named", local[2], (place,), name=name, type="other" if local[2].endswith("委员会") else "people's_organisation")
    return Mention(local.start(1), end, body, "organisations.union")


def _faculty_before(text: str, end: int) -> Mention[Body] | None:
    """Give the faculty of the university told before (法学院|副教授)."""
    found = _FACULTY.search(text, max(0, end - 12), end) if text[end - 1 : end] in ("院", "系") and _SCHOLAR.match(text, end) else None
    if found is None:
        return None
    return Mention(found.start(1), end, Body("short", "", name="大学|学院", unit=found[1]), "organisations.unit")


def _institute_before(text: str, end: int) -> Mention[Body] | None:
    """Give the institute or station of a level that no table knows (县花椒研究所)."""
    found = _INSTITUTE.search(text, max(0, end - 14), end) if text[end - 1 : end] in ("所", "院", "站") else None
    if found is None:
        return None
    place = Mention(found.start(1), found.end(1), Place("level", found[1]), "places.level")
    body = Body("named", found[2][-3:], (place,), name=found[2], type="research")
    return Mention(found.start(1), end, body, "organisations.by_syllable")
