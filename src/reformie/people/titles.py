"""The grammar of title phrases: [place or body] [rank] post, joined by 、 and 兼, read leftwards from a name or rightwards from a verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from reformie.bodies.offices import Offices
from reformie.findings import Body, Place, Post
from reformie.gazetteer import Gazetteer
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.people.wordlists import Endings

_JOIN = re.compile(r"(?:、(?:现任|兼任|兼|挂职|时任|曾任|原任)|、|兼任|兼|，兼任?|和)$")
_HOLDER_OF = re.compile(r"(?:挂职|担任|兼任|现任|曾任|当选|身为|出任)$")
_BETWEEN = re.compile(r"(?:、|兼任?|，兼任?|和|的)?")
_BRANCH_OF_VILLAGE = re.compile(r"(?:^|[、，。；：“”（\s原任])村$")
_FORMER = re.compile(r"(?:原|前|代|候任|挂职)$")
_SHARED_TAIL = re.compile(r"[局部厅院所站处科社队行厂馆台校会团]$")
_WARD_HEAD = re.compile(r"副?主任(?!医|药|护|技)|护士长")
_PARTY_HEAD = re.compile(r"党(?:委|总支|支部)(?:副)?书记|第一书记|驻村第一书记|支部书记|村支书|支书|镇长|乡长|苏木达|嘎查达")
_SMALL = frozenset("村镇乡道区木查")  # last of a place that has one such body
_HEADS = ("组长", "指挥长", "总指挥", "召集人")
_GOVERNMENT = frozenset("县区市省州旗盟镇乡")
_OWN_LEVEL = re.compile(r"(?:^|[、，。“”\s])(省|市|县|区|州|旗|镇|乡)$")
_BY_SYLLABLE = re.compile(r"(?:^|[、，。“”\s由])(省|市|县|区|州|旗|镇|乡)([\u4e00-\u9fff]{1,4}[办局委]|[\u4e00-\u9fff]{2,6}厅)$")
_INSTITUTE = re.compile(r"(?:^|[、，。；“”\s由])(省|市|县|区|州|旗)([\u4e00-\u9fff]{2,8}(?:研究所|研究院|工作站|试验站|示范站))$")
_UNION = re.compile(r"(社区|村|街道|镇|乡)(工会联合会|工会|(?:人民)?调解委员会|村务监督委员会)$")
_OWN_UNION = re.compile(r"(公司|集团|企业|医院|学校|厂)工会$")
_GROUP = re.compile(r"(?:领导小组|专班|指挥部|协调小组|工作小组|委员会|联盟|[讲作务击团]团|[务作击疗]队|合作社|协会)$")
_SENT = re.compile(r"(?:派出|派来|派驻|下派|选派)的?$")
_NAMING = r"[^\W\d和与及的在了等派驻兼任到为由]"
_PART = re.compile(
    rf"{_NAMING}{{2,8}}(?:[处部科站股庭]|(?<![关联])系|教研组|(?<!办公)室)|{_NAMING}{{2,6}}与{_NAMING}{{2,6}}[处部科股]|{_NAMING}{{1,8}}研究所"
)
_WHERE = re.compile(r"(?:在|走进|来到|到)$")
_UNKNOWN = re.compile(r"(?:、|兼任|兼)([\u4e00-\u9fff]{2,12})$")
_TERM = re.compile(r"第[一二三四五六七八九十\d]{1,3}届(?:委员会|全委会|理事会|常委会|常务委员会|执委会)?$")
_UNIT = re.compile(
    r"(?:^|[、，。“”\s由])(?:[该本](?:中心|所|社))?(?:([该本]?(?:医院|学校|公司|集团)|[该本][院校局])([\u4e00-\u9fff]{2,6}?(?:[科股处室系部]|教研组|[分校院][院校区]|分公司))"
    r"|([\u4e00-\u9fff]{2,6}[科股处室]))$"
)
_WARD = re.compile(r"科室?$")
_CLINICIAN = re.compile(r"[医护药技]师$|教授$|研究员$")
_GROUP_OF_ALL = re.compile(r"[^。；\n]{1,70}?(?:组长|成员|指挥长|总指挥|召集人|指挥)的")
_OFFICE = re.compile(r"(?:办公室|局|中心|站|所|队|调解委员会|监督委员会)$")
_TEAM = re.compile(r"“[^“”，。]{2,8}”[\u4e00-\u9fff]{0,8}?(团队|[队社])$")
_NO_HEAD = re.compile(r"[成到标产]|[\u4e00-\u9fff]{1,4}?(?:嘎查|村)")  # behind 达: 苏木|达成, 苏木|达兰花嘎查
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_STOPPERS = re.compile(r"[。；！？\n]")


@dataclass(frozen=True, slots=True)
class Role:
    """A post with its rank words, at half-open bounds."""

    start: int
    end: int
    text: str


class Titles:
    """Reads the title phrases of one article.

    Args:
        text: The clean text.
        grammar: The lexicons' automata.
        bodies: The bodies found; offices that only the title phrase shows (组织部部长) are appended to it.
        places: The places found.
    """

    def __init__(self, text: str, grammar: TitleGrammar, bodies: list[Mention[Body]], places: list[Mention[Place]]) -> None:
        self.text = text
        self.bodies = bodies
        self._grammar = grammar
        self._body_ends = {m.end: i for i, m in enumerate(bodies)}
        self._group_starts = {m.start: i for i, m in enumerate(bodies) if _GROUP.search(text, m.start, m.end)}
        self._place_ends = {m.end: m for m in places}
        self.roles = {role.end: role for role in grammar.roles(text, bodies, self._place_ends)}
        self._in_order = sorted(self.roles.values(), key=lambda role: role.start)
        self._starts = [role.start for role in self._in_order]

    @property
    def role_starts(self) -> frozenset[int]:
        """Offsets at which a post begins."""
        return frozenset(role.start for role in self.roles.values())

    def tentative(self) -> int:
        """Mark the bodies known now; ``forget`` drops those that a phrase without a name has shown since."""
        return len(self.bodies)

    def forget(self, mark: int) -> None:
        """Drop the bodies entered since ``mark``."""
        if len(self.bodies) > mark:
            self._body_ends = {end: index for end, index in self._body_ends.items() if index < mark}
            del self.bodies[mark:]

    def before(self, end: int) -> tuple[Post, ...]:
        """Read the posts whose phrase ends at ``end``, first to last."""
        posts: list[tuple[Role, int | None, Mention[Place] | None, int]] = []
        while (role := self.roles.get(end)) is not None:
            body, place, start = self._holder(role.start)
            loose = start == role.start or (body is not None and self.bodies[body].value.kind == "short")
            unknown = _UNKNOWN.search(self.text, max(0, start - 14), start) if loose else None
            if unknown and unknown.start() in self.roles and bisect_left(self._starts, unknown.start()) == bisect_left(self._starts, start):
                start = unknown.start(1)  # 副组长、森林资源管理司|司长: a body that no table knows
            posts.insert(0, (role, body, place, start))
            end = self._joined_to(start)
        return self._settle(posts)

    def taken_by(self, end: int) -> int:
        """Give where the name of a post's holder begins: behind 的 if a verb of holding stands before the phrase (兼任理事长的甲)."""
        if self.text[end : end + 1] != "的":
            return end
        mark = self.tentative()
        posts = self.before(end)
        self.forget(mark)
        return end + bool(posts and _HOLDER_OF.search(self.text, max(0, posts[0].start - 2), posts[0].start))

    def _joined_to(self, start: int) -> int:
        """Give where the phrase ends that is joined to the one at ``start``; -1 where none is."""
        join = _JOIN.search(self.text, max(0, start - 3), start)
        if join is not None:
            return join.start()
        owner = self.roles.get(start - 1) if self.text[start - 1 : start] == "的" else None
        # 挂职甲医院副院长的乙大学教授
        return (
            start - 1
            if owner and _HOLDER_OF.search(self.text, max(0, self._holder(owner.start)[2] - 2), self._holder(owner.start)[2])
            else -1
        )

    def after(self, start: int, limit: int) -> tuple[tuple[Post, ...], int]:
        """Read the posts of the phrase that begins at ``start`` and ends before ``limit``; give them and where they end."""
        stop = _STOPPERS.search(self.text, start, limit)
        limit = stop.start() if stop else limit
        posts: list[tuple[Role, int | None, Mention[Place] | None, int]] = []
        end = start
        first_role, last_role = bisect_left(self._starts, start), bisect_left(self._starts, limit)
        for role in self._in_order[first_role:last_role]:
            body, place, first = self._holder(role.start)
            if not _BETWEEN.fullmatch(self.text, end, max(first, end)):
                break
            if body is None and place is None and self.text[role.end : role.end + 1] == "的":
                body = self._group_starts.get(role.end + 1)  # 由甲担任组长的改革领导小组
            if body is None and place is None and role.text.endswith(_HEADS) and (shared := _GROUP_OF_ALL.match(self.text, role.end)):
                body = self._group_starts.get(shared.end())  # 由甲任组长、乙任副组长的改革领导小组
            posts.append((role, body, place, max(first, start)))
            end = role.end
        return self._settle(posts), end

    def _holder(self, start: int) -> tuple[int | None, Mention[Place] | None, int]:
        """Find the body or the place right before a role, and where the phrase with it begins."""
        if start in self._body_ends:
            index = self._body_ends[start]
            return index, None, self.bodies[index].start
        if (village := self._village(start)) is not None:
            return None, village, village.start
        if start in self._place_ends:
            place = self._place_ends[start]
            first = place.start
            while first in self._place_ends:
                first = self._place_ends[first].start
            return None, place, first
        if (
            self.text[start - 1 : start] == "）"
            and (noted := self._body_ends.get(self.text.rfind("（", max(0, start - 30), start))) is not None
        ):
            return noted, None, self.bodies[noted].start  # 办公室（以下简称县股改办）主任
        if self.text[start - 1 : start] == "，" and (named := self._named_before(start)) is not None:
            return None, named, start
        if self.text[start - 1 : start] == "，" and (ward := self._ward_before(start)) is not None:
            return self._entered(ward, start), None, start
        term = _TERM.search(self.text, max(0, start - 12), start)
        sent = _SENT.search(self.text, max(0, start - 3), start)
        before = term.start() if term else sent.start() if sent else start - 1 if self.text[start - 1 : start] == "的" else start
        if before < start and before in self._body_ends:
            return self._body_ends[before], None, self.bodies[self._body_ends[before]].start  # 县科协第二届全委会主席, 县医院的院长
        if term:
            return None, None, before
        found = (
            self._quoted(start)
            or self._of_place(start)
            or self._part(start)
            or self._grammar.body_before(self.text, start)
            or self._run_together(start)
        )
        if found is not None:
            return self._entered(found, start), None, found.start
        level = _OWN_LEVEL.search(self.text, max(0, start - 4), start) or self._grammar.general.search(self.text, max(0, start - 5), start)
        return None, None, level.start(1) if level else start

    def _entered(self, body: Mention[Body], end: int) -> int:
        """Enter a body that only the post at ``end`` shows; give its index."""
        self.bodies.append(body)
        self._body_ends[end] = len(self.bodies) - 1
        return len(self.bodies) - 1

    def _ward_before(self, start: int) -> Mention[Body] | None:
        """Give the ward or department that the phrase of place before its head's post tells (在县医院急诊科，主任)."""
        part = self._part(start - 1) if _WARD_HEAD.match(self.text, start) else None
        return part if part is not None and _WHERE.search(self.text, max(0, part.start - 2), part.start) else None

    def _village(self, start: int) -> Mention[Place] | None:
        """Give the village of 村支书: the one named right before (桃花村|村支书), or the one that the article named last."""
        if self.text[start - 1 : start + 2] != "村支书" or start in self._place_ends:
            return None
        if start - 1 in self._place_ends:
            return self._place_ends[start - 1]
        bare = _BRANCH_OF_VILLAGE.search(self.text, max(0, start - 2), start)
        return Mention(start - 1, start, Place("level", "村"), "places.level") if bare else None

    def _named_before(self, start: int) -> Mention[Place] | None:
        """Give the place that the phrase of place before a party post tells (在桃花村，党支部书记)."""
        place = self._place_ends.get(start - 1)
        if place is None or not _PARTY_HEAD.match(self.text, start) or self.text[place.end - 1] not in _SMALL:
            return None
        return place

    def _run_together(self, start: int) -> Mention[Body] | None:
        """Give the office whose last syllable is the post's first (统战部长 for 统战部部长)."""
        if self.text[start : start + 1] not in ("部", "局"):
            return None
        found = self._grammar.body_before(self.text, start + 1)
        return found if found is not None and found.value.kind == "bare" else None

    def _part(self, end: int) -> Mention[Body] | None:
        """Give the part of the body right before it (县科协|组织人事部, 管委会|企业服务处)."""
        for first in range(end - 3, max(end - 15, 0), -1):
            index = self._body_ends.get(first)
            if index is not None and _PART.fullmatch(self.text, first, end):
                whole = self.bodies[index]
                body = Body("named", "", unit=self.text[first:end], target=(whole.start, whole.end))
                return Mention(whole.start, end, body, "organisations.part")
        return None

    def _quoted(self, end: int) -> Mention[Body] | None:
        """Give the team whose own name stands in quotes (桃花村“红管家”服务队), with the place before it."""
        team = _TEAM.search(self.text, max(0, end - 20), end)
        if team is None:
            return None
        place = self._place_ends.get(team.start())
        body = Body("named", team[1], (place,) if place else (), name=team[0], type="association")
        return Mention(place.start if place else team.start(), end, body, "organisations.quoted_team")

    def _of_place(self, end: int) -> Mention[Body] | None:
        """Give an office that no table knows, by the place before it and its last syllable (桃花镇卫生健康办公室)."""
        tail = _OFFICE.search(self.text, max(0, end - 12), end)
        place = next((self._place_ends[p] for p in range(end - 3, max(end - 12, 0), -1) if p in self._place_ends), None)
        if tail is None or place is None or not _HAN.fullmatch(self.text, place.end, end):
            return None
        kind = "government" if tail[0] in ("局", "办公室") else "other"
        body = Body("named", tail[0], (place,), name=self.text[place.end : end], type=kind)
        return Mention(place.start, end, body, "organisations.by_syllable")

    def _settle(self, posts: list[tuple[Role, int | None, Mention[Place] | None, int]]) -> tuple[Post, ...]:
        """Let a post without a body take the one before it in the phrase, and 原 carry over."""
        settled: list[Post] = []
        former = ""
        carried: tuple[str, ...] = ()
        body: int | None = None
        place: Mention[Place] | None = None
        for number, (role, own_body, own_place, start) in enumerate(posts):
            if own_body is not None or own_place is not None:
                if own_body is not None and self.bodies[own_body].value.kind in ("bare", "short"):
                    self._lend_places(own_body, body)
                body, place = own_body, own_place
            prefix = _FORMER.search(self.text, max(0, start - 2), start) if start < role.start or number == 0 else None
            former = "" if former == "挂职" or self.text[start - 2 : start] == "现任" else former
            former = prefix[0] if prefix and (start < role.start or not role.text.startswith(prefix[0])) else former
            text = role.text if role.text.startswith(former) else former + role.text
            at = () if own_place is not None else self._grammar.endings(self.text[start : role.start])
            if at or (own_body is None and own_place is None and role.start - start > 1):
                body = place = None  # 该校, or a body that no table knows
            if own_body is None and body is not None and _CLINICIAN.search(role.text) and self._is_ward(body):
                body, at = None, ("医院", "卫生院", "服务中心")  # 骨伤病科主任、副主任医师: the second is the hospital's
            settled.append(Post(text, start, role.end, body, place, "positions.phrase", at or carried))
            carried = at or (carried if body is None and place is None else ())
        return tuple(settled)

    def _is_ward(self, index: int) -> bool:
        return _WARD.search(self.bodies[index].value.unit) is not None

    def _lend_places(self, index: int, lender: int | None) -> None:
        if lender is not None and self.bodies[lender].value.places:
            mention = self.bodies[index]
            kind = "office" if mention.value.kind == "bare" else mention.value.kind
            self.bodies[index] = replace(mention, value=replace(mention.value, kind=kind, places=self.bodies[lender].value.places))


class TitleGrammar:
    """The lexicons behind the title phrases.

    Args:
        lexicons: Gives ``posts``, ``ranks``, ``bodies``, ``named_bodies`` and ``general_bodies``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._posts = Gazetteer(lexicons.column("posts", "post"))
        self._ranks = Endings(lexicons.column("ranks", "rank"))
        self._offices = Offices(lexicons)
        self._general = {row["word"]: tuple(row["at"].split("|")) for row in lexicons.rows("general_bodies")}
        words = "|".join(sorted(self._general, key=len, reverse=True))
        self.general = re.compile(rf"(?:^|[、，。；“”\s由任为是兼在])((?:该|本)?(?:{words}))$")
        self._suffixes = frozenset(lexicons.column("named_bodies", "suffix"))
        tails = sorted({form for form in self._offices.levels if len(form) > 1}, key=len, reverse=True)
        self._longest = len(tails[0])

    def roles(self, text: str, bodies: list[Mention[Body]], places: Container[int]) -> Iterator[Role]:
        """Find the posts of a text with their rank words, the longest at each end; none inside the name of a body.

        ``places`` are the offsets at which a place ends: 嘎查达 shares its first syllables with that of the place (哈日苏台嘎查|达).
        """
        covered: dict[int, int] = {position: m.end for m in bodies for position in range(m.start, m.end)}
        longest: dict[int, int] = {}
        for start, end, _ in self._posts.find_all(text):
            longest[end] = min(start, longest.get(end, start))
        extended: dict[int, int] = {}
        for end, start in longest.items():
            start = covered.get(start, start + (text[start - 1 : start + 3] == "专班组长"))  # 专班|组长
            if start >= end or text[start:end] == "长" or (text[end - 1] == "达" and _NO_HEAD.match(text, end)):
                continue
            if text[end - 1] == "达" and end - 1 in places:
                yield Role(end - 1, end, text[start:end])
                continue
            floor = next((p + 1 for p in range(start - 1, max(start - 9, -1), -1) if p in covered), max(0, start - 8))
            while rank := self._ranks.before(text, start, floor):
                start -= len(rank)
            if start not in extended or end > extended[start]:
                extended[start] = end
        for start, end in extended.items():
            quoted = text[start - 1 : start] + text[end : end + 1] == "“”"  # “科技副总”
            yield Role(start - quoted, end + quoted, text[start:end])
        for end in sorted({m.end for m in bodies}):
            if text[end : end + 1] == "长" and _SHARED_TAIL.match(text[end - 1]):
                yield Role(end, end + 1, text[end - 1 : end + 1])

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
        for length in range(min(self._longest, end), 1, -1):
            form = text[end - length : end]
            if form in self._offices.levels:
                return Mention(end - length, end, Body("bare", form), "organisations.bare_office")
            if form in self._suffixes and length > 2:
                return Mention(end - length, end, Body("short", form), "organisations.short")
        office = _BY_SYLLABLE.search(text, max(0, end - 10), end)
        if office:
            place = Mention(office.start(1), office.end(1), Place("level", office[1]), "places.level")
            kind = "government" if office[0][-1] in "局委厅" else "working_body"
            return Mention(
                office.start(1), end, Body("named", office[0][-1], (place,), name=office[2], type=kind), "organisations.by_syllable"
            )
        unit = _UNIT.search(text, max(0, end - 14), end)
        if unit is None:
            return None
        at = "|".join(self.endings(unit[1])) if unit[1] else ""
        whole = at and unit[1][0] not in "该本"  # 学校|陶瓷专业部 is a short form with the general word, 该院|急诊科 without it
        return Mention(
            unit.start(1 if whole else 2 if at else 3), end, Body("short", "", name=at, unit=unit[2] or unit[3]), "organisations.unit"
        )


def _union_before(text: str, end: int) -> Mention[Body] | None:
    """Give the union or committee of a company or a small place, which is not the district's (公司工会, 社区工会联合会, 村人民调解委员会)."""
    if text[end - 1 : end] != "会":
        return None
    own = _OWN_UNION.search(text, max(0, end - 4), end)
    if own is not None:
        return Mention(own.start(), end, Body("short", own[1], unit="工会"), "organisations.union")
    local = _UNION.search(text, max(0, end - 9), end)
    if local is None:
        return None
    place = Mention(local.start(1), local.end(1), Place("level", local[1]), "places.level")
    body = Body("named", local[2], (place,), name=local[2], type="other" if local[2].endswith("委员会") else "people's_organisation")
    return Mention(local.start(1), end, body, "organisations.union")


def _institute_before(text: str, end: int) -> Mention[Body] | None:
    """Give the institute or station of a level that no table knows (县花椒研究所)."""
    found = _INSTITUTE.search(text, max(0, end - 14), end) if text[end - 1 : end] in ("所", "院", "站") else None
    if found is None:
        return None
    place = Mention(found.start(1), found.end(1), Place("level", found[1]), "places.level")
    body = Body("named", found[2][-3:], (place,), name=found[2], type="research")
    return Mention(found.start(1), end, body, "organisations.by_syllable")
