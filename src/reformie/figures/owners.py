"""Whose a figure is: the body or division that its clause, its sentence or the sentences before are about."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from reformie.figures import pointing
from reformie.figures.candidate import Candidate
from reformie.figures.pointing import Pointing
from reformie.figures.surroundings import Surroundings
from reformie.figures.tables import Tables
from reformie.figures.voices import Voices
from reformie.findings import Body, Bounds, Findings

_LEAD = re.compile(r"(?:(?:我们|咱们|俺们|我|咱|俺)(?=合作社|公司|村|社区|镇|乡|厂|学校|医院|企业|园区|集团|街道|院|校|嘎查)|其中|辖区|目前|同时|此外|另外|如今|现在|截至|据|为此|在|“|”|\s|，|,|日?前|今年|全年|已|共)")
# Counts of districts are those of the province or prefecture that they lie in.
_DISTRICTS = re.compile(r"(?:区县|县区|市县|旗县|县市区|县\(市\)|县（市）|县（市、区）|试点县|示范县)$")
_LEADING = re.compile(r"(?:带着|带领|率领|带)(?:着|了)?$")
_FOUNDING = re.compile(r"成立|组建|建成|设立|创办|建立|打造|开办|创建|派出|共建|建设|办起|建起|挂牌|揭牌|开设")
_AND_OTHERS = re.compile(r"^(?:、[^，。；]{0,80})?等约?$")
# Bodies that speak and act for a division: what they count is the division's.
_AUTHORITY = frozenset({"party", "government"})
_PLACED = ("division", "township", "village")
_OWN = ("法院", "法庭", "检察院", "科", "股", "大队", "执法队", "支队", "派出所", "海关")  # what courts and single desks count is their own
# Whose members these are: the nearest body of that kind before them.
_MEMBER = re.compile(r"(?:成员单位|成员部门|会员单位|理事单位|监事会成员|会员|理事|监事)$")
_AS_MEMBERS = re.compile(
    r"[^，。；]{0,6}?(?:为|作为|担任)(?:其)?成员|(?:个|家)?(?:部门|单位)(?:共同)?(?:参与|参加|组成|各负其责|各司其职|各领其责|分工负责|协同推进)"
)
# 两家医院共同参与的医疗联盟: whose parts these are stands behind them.
_JOINED = re.compile(r"[^，。；]{0,30}(?:参与|参加|组成|组建|构成|加盟|联合发起)的")
_FORMED = re.compile(r"[^，。；\d]{0,20}(?:(?:和|、)\d+[家个所名户][^，。；\d]{0,20}){0,2}，?(?:共同)?(?:组建|组成|整合成立|整合为|整合成|合并组建)(?:了|成|成立)?")
# What a body tells of its own house, and what it gives out of its own hand, though it acts for its division.
_INTERNAL = re.compile(r"内设机构|内设科室|干部职工|职工|工作人员|机关干部|在岗人员|审批人员|中层干部|领导职数")
_OWN_DEED = re.compile(r"(?:先后|累计|另外|另|再|还|又|已|共){0,2}(?:拿出|选派|派出|抽调|下放|设在|下设|内设)")
_OWN_ACT = re.compile(r"(?:(?:走访|走遍|跑遍|深入|入户|聘请|抽调|选派|派出|邀请)了?[^，。；、]{0,6}|组织|联合|会同|该局(?!局长|副局长|党组|党委|会同|联合|协同)[^。；]*)$")
_ACT = 90  # characters
# Bodies of townships and villages, which have no code: what they tell is not the district's.
_SMALL = re.compile(r"[乡镇村]|街道|社区|苏木|嘎查")
_BRANCH = "分局"
_OFFICE = re.compile(r"(?:领导小组|专班|指挥部|协调小组|委员会)办公室$")
_HOMES = frozenset({"该村", "该社区"})  # what stands for these in a record is their committee
_WITH_MEMBERS = re.compile(
    r"(?:联盟|协会|商会|学会|促进会|联合会|领导小组|专项小组|协调小组|工作组|专班|委员会|理事会|指挥部|共同体|医共体|联合体|(?:医疗|健康|卫生|服务|教育)集团|总医院|合作社|联合社|红十字会|基金会|工商联)$"
)
_BACK = 200  # characters
_AGES = frozenset({"岁", "周岁", "虚岁"})
_BESIDE = 24
# 我家12亩地: what a household has is nobody's figure.
_HOUSEHOLD = re.compile(r"[我他她自俺咱]家[^，。；！？]{0,8}$")
_HOME = 10
# 是全省5个试点县之一: the five are not the one's.
_ONE_OF = re.compile(r"[^，。；]{0,24}(?:(?<!分)之一|中的(?:一|其中)[位个名家员所])")
# Clauses that tell who was elected, where a figure is from, or by whose help, and not whom the sentence is about.
_PASSING = re.compile(
    r"[^，。；：“”]{0,60}?(?:当选|(?<![责主信胜])任|兼任|担任|出任)(?:为|了)?[^，。；：“”的]{0,16}(?:长|主席|主任|秘书长|理事|委员|召集人|书记)，|"
    r"据[^，。；：“”]{2,24}(?:统计|测算|监测|估算|数据显示|数据)，|在[^，。；：“”]{2,30}下，"
)
_AGED = 12  # characters
_DESCRIBED = 24  # characters
_PLAIN = re.compile(
    r"[^，。；：、“”]{2,24}(?:所在|牵头|组建|组成|建设|创办|领办|开办|成立|落户|坐落于|位于|入驻|入股)[^，。；：、“”]{0,12}的|(?:落户|坐落于|坐落在|位于|地处|设在)[^，。；：、“”]{2,20}的"
)
_MADE = re.compile(
    r"[^，。；：！？]{2,40}?(?:共建|合建|组建|领衔|带队|牵头|组织|承建|运营|主办|捐建|创办|领办|打造|组成|开发|成立|设立|所在|就读|任教|供职|走出|引进)的(?=\S)"
)

_PROGRAMME = re.compile(r"[^“”，。；：\n]{2,16}”")  # “某市英才计划”人才: a name, and no one's speech


class Subject(NamedTuple):
    """Whom a stretch of text is about.

    Attributes:
        owner: Bounds of the mention, or None for the article's district.
    """

    owner: Bounds | None


Told = dict[tuple[int, int, int, int, bool, bool], Subject | None]


class Owners:
    """Finds the owners of figures.

    Args:
        tables: Cue words.
        types: Types of bodies by the form of their names.
    """

    def __init__(self, tables: Tables, types: dict[str, str]) -> None:
        self._scopes = re.compile(f"(?:{'|'.join(map(re.escape, sorted(tables.cue('scope'))))})(?!局|的?排名|的?位次|第|首位|排)")
        words = sorted(tables.cue("pronoun") | pointing.TOWNS.keys(), key=lambda word: (-len(word), word))
        self._pronouns = re.compile("|".join(map(re.escape, words)))
        self._general = frozenset(word[0] for word in (*tables.cue("scope"), *words))
        self._types = types
        self._whole = re.compile(r"[把将遍让助力使为对从在给覆盖](?:全[县市区旗州盟])(?!第|平均|首|排|的?(?:比|占))[^，。；、]{0,14}$")
        self._pointing = Pointing(self._type)

    def voices(self, findings: Findings) -> Voices:
        """Tell who speaks and acts in an article, and for whom."""
        return Voices(findings, lambda body: self._type(body) == "party")

    def owner(
        self, around: Surroundings, voices: Voices, made: Candidate, start: int, end: int, topic: Subject | None, told: Told
    ) -> Bounds | None:
        """Give the owner: whom the nearest clause before the figure opens with, else whom the sentences before are about.

        Args:
            around: People, places and bodies. voices: Its speakers.
            made: The figure. start, end: Its sentence.
            topic: Whom the sentences before are about, or None. told: What was found for the sentence's other figures.

        Returns:
            Bounds of a mention, or None for the article's district. An age is the person's, who owns no figures in the record, and so
            do neither townships nor villages: it says nobody's there, for the district's it is not.
        """
        if made.unit in _AGES:
            person = _person(around, made, start, end)
            if person is not None or "龄" not in around.text[max(start, made.start - _AGED) : made.start]:
                return person or (made.start, made.end)  # 60岁以上老人: a bound of age is nobody's figure
        if (house := _membered(around, made)) is not None:
            return house
        if made.unit == "个" and _DISTRICTS.search(made.measure or "") and (wider := _wider(around, start, made.start)) is not None:
            return wider
        if _LEADING.search(around.text[max(start, made.start - 4) : made.start]):
            head = voices.last(made.start)
            if head is not None and head.end > start and head.body is not None:  # a head's people, though the body acts for its district
                return head.body
        if (joined := _joined(around, made, end)) is not None:
            return joined
        if _HOUSEHOLD.search(around.text[max(start, made.start - _HOME) : made.start]):
            return (made.start, made.end)
        if _ONE_OF.match(around.text, made.end, end):
            return _among(around, start, made.start)
        if made.kind in ("count", "money", "area") and self._whole.search(around.text[max(start, made.start - _ACT) : made.start]):
            return None
        spoken = voices.quoted(made.start)
        own = _INTERNAL.search(made.measure or "") is not None or _OWN_ACT.search(around.text[max(start, made.start - _ACT) : made.start]) is not None
        first = max(start, spoken[0]) if spoken else start
        stop = made.start
        # No clause, body or 等 stands between figures with the same key, so that they have the same subject.
        key = (first, bisect_right(around.edges, stop), around.organisations.first(stop), around.people.first(stop), own, "等" in around.text[stop - 2 : stop])
        if key not in told:
            told[key] = self.subject(around, voices, first, stop, own)
        subject = told[key] or (self._of(around, spoken[1]) if spoken else topic)
        return subject.owner if subject is not None else None

    def subject(self, around: Surroundings, voices: Voices, start: int, stop: int, own: bool = False) -> Subject | None:
        """Give whom the stretch ``[start, stop)`` of a sentence is about at its end, or None where it does not tell.

        ``own`` tells that it is about the inside of a house (内设机构), which is not the division's.
        """
        text = around.text
        floor, behind = max(start, stop - 400), None
        first, last = bisect_right(around.edges, floor), bisect_right(around.edges, stop)
        clauses = around.edges[max(first, last - 12) : last]
        for edge in reversed(clauses if last - first >= 12 else [floor, *clauses]):
            if behind is not None and (new := _closing(around, edge, behind - 1)) is not None:
                return self._of(around, new)
            limit, behind = behind or stop, edge
            if text.startswith("其中", edge) and text.find("；", edge, stop) >= 0:
                continue
            if limit < stop and _PASSING.match(text, edge, limit):
                continue
            at = _skip(around, edge, stop)
            word = None
            if text[at : at + 1] in self._general:
                if self._scopes.match(text, at):
                    if text.startswith("其中", edge):  # a part of what was told before, whose it is
                        continue
                    return Subject(None)
                pointing = self._pronouns.match(text, at, stop)
                word = pointing.group() if pointing else None
            found = _opens(around, at, stop) or self._pointing.short(around, at, stop)
            if word is not None and (found is None or found[1] - at <= len(word) or word[0] == "该"):
                if (pointed := self._pointing.back(around, voices, word, at)) is not None:
                    return self._of(around, pointed, own or word in _HOMES)
                continue
            if (made := _headed(around, at, stop)) is not None:
                return self._of(around, made, own)
            actor = voices.acting(text, at, stop)
            if actor is not None and "我们" in text[actor.end : limit]:
                continue
            if actor is not None and actor.alone and not (actor.body and voices.says(text, actor)):
                others = _AND_OTHERS.search(text[actor.end : stop])
                return Subject(None if others else (actor.start, actor.end))
            if found is None and actor is not None and actor.body is not None:
                return self._of(around, actor.body, own)
            found = found or _described(around, at, stop)
            if found is not None:
                return Subject(None) if _AND_OTHERS.search(text[found[1] : stop]) else self._of(around, found, own)
        return None

    def _of(self, around: Surroundings, found: Bounds, own: bool = False) -> Subject:
        """Give a body itself, but the division of one that acts for it; ``own`` tells that the figure is the house's own."""
        text = around.text[slice(*found)]
        body = next((m for m in around.organisations.within(*found) if (m.start, m.end) == found), None)
        own = own or text.endswith(_OWN) or _OWN_DEED.match(around.text, found[1]) is not None
        if body is None or own or not (self._type(body.value) in _AUTHORITY or _OFFICE.search(text)):
            return Subject(found)
        places = [m for m in body.value.places if m.value.kind in _PLACED]
        if text.endswith(_BRANCH):
            places += [m for m in around.named.within(*found) if m.value.kind in _PLACED]
        if places:
            return Subject((places[-1].start, places[-1].end))
        small = _SMALL.match(text)
        return Subject(pointing.town(around, (small.group(),), found[0]) or (found[0], found[0] + small.end())) if small else Subject(None)

    def _type(self, body: Body) -> str:
        return body.type or self._types.get(body.form, "")

def _membered(around: Surroundings, made: Candidate) -> Bounds | None:
    """Give the body that a figure's members belong to: the nearest one before it that has members."""
    text = around.text
    if not (_MEMBER.search(made.measure or "") or _AS_MEMBERS.match(text, made.end)):
        return None
    for mention in around.organisations.before(made.start, 8):
        if made.start - mention.end <= _BACK and _WITH_MEMBERS.search(text[mention.start : mention.end]):
            return (mention.start, mention.end)
    return None


def _joined(around: Surroundings, made: Candidate, end: int) -> Bounds | None:
    """Give the body behind a figure in its clause that is told to be made of what it counts."""
    if made.kind != "count":
        return None
    match = _JOINED.match(around.text, made.end, end) or _FORMED.match(around.text, made.end, end)
    if match is None:
        return None
    behind = [m for m in around.organisations.mentions[around.organisations.first(match.end()) :][:1] if m.start == match.end()]
    return (behind[0].start, behind[0].end) if behind and _WITH_MEMBERS.search(around.text[behind[0].start : behind[0].end]) else None


def _among(around: Surroundings, start: int, stop: int) -> Bounds | None:
    """Give the last place named before ``stop`` in its clause, or None for the article's district."""
    named = [m for m in around.named.within(around.clause(start, stop), stop) if not pointing.nameless(around.text, (m.start, m.end))]
    return (named[-1].start, named[-1].end) if named else None


def _wider(around: Surroundings, start: int, stop: int) -> Bounds | None:
    """Give the last province or prefecture named between two offsets."""
    first, last = around.places.first(start), around.places.first(stop)
    for mention in reversed(around.places.mentions[first:last]):
        if mention.value.codes and mention.value.codes[0].endswith("00"):
            return (mention.start, mention.end)
    return None


def _skip(around: Surroundings, position: int, stop: int) -> int:
    """Skip dates and small words at a clause's beginning."""
    dates = around.dates.ends
    while position < stop:
        ends = dates.get(position)
        if ends and ends[0] <= stop:
            position = ends[0]
        elif match := _LEAD.match(around.text, position, stop):
            position = match.end()
        else:
            break
    return position


def _person(around: Surroundings, made: Candidate, start: int, end: int) -> Bounds | None:
    """Give the person beside an age."""
    index = around.people.first(made.start)
    beside = [m for m in around.people.mentions[max(0, index - 1) : index + 1] if start <= m.start and m.end <= end]
    near = [(m.start, m.end) for m in beside if -_BESIDE < m.start - made.end < _BESIDE]
    return near[-1] if near else None


def _opens(around: Surroundings, position: int, stop: int) -> Bounds | None:
    """Give the body, else the innermost place, of the chain that begins at ``position`` and ends before the figure."""
    found: Bounds | None = None
    if around.text[position - 1 : position] == "“" and (name := _PROGRAMME.match(around.text, position, stop)):
        return (position, name.end() - 1) if around.named_end(position, stop) == name.end() - 1 else None
    while (end := around.named_end(position, stop)) > position:
        found, position = (position, end), end
    return None if found and pointing.nameless(around.text, found) else found


def _headed(around: Surroundings, position: int, stop: int) -> Bounds | None:
    """Give the body that a clause opens with, told who made, runs or leads it (甲学院与乙公司共建的丙学堂每年培训60人)."""
    match = _MADE.match(around.text, position, stop)
    end = around.named_end(match.end(), stop) if match else 0
    return (match.end(), end) if match and around.body_ends(end) and end > match.end() else None


def _described(around: Surroundings, position: int, stop: int) -> Bounds | None:
    """Give the body that a clause opens with, told where it is or who belongs to it (落户新区的某公司与30家农户签约)."""
    text = around.text
    first = around.organisations.first(position + 1)
    for mention in around.organisations.mentions[first : first + 2]:
        if mention.end >= stop or mention.start - position > _DESCRIBED:
            break
        if text[mention.start - 1] == "的" and _PLAIN.fullmatch(text, position, mention.start):
            return (mention.start, mention.end)
    return None


def _closing(around: Surroundings, start: int, end: int) -> Bounds | None:
    """Give the body that a clause ends with and leads up to: one that was founded (成立茶艺学堂，开课90场), or is described (坐落于园区的某公司，)."""
    if not around.body_ends(end):
        return None
    text = around.text
    for mention in around.organisations.before(end, 3):
        if mention.end == end and mention.start > start:
            described = text[mention.start - 1] == "的"
            return (mention.start, mention.end) if described or _FOUNDING.search(text, start, end) else None
    return None
