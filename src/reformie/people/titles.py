"""The grammar of title phrases: [place or body] [rank] post, joined by 、 and 兼, read leftwards from a name or rightwards from a verb."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cached_property
from itertools import chain, repeat

from reformie.findings import Body, Place, Post
from reformie.mention import Mention, positions
from reformie.people.fitted import fitted
from reformie.people.lending import LENT, lend_places, lend_township
from reformie.people.shown import SERVING, ShownBodies, is_bare_part
from reformie.people.title_grammar import Role, TitleGrammar
from reformie.people.workplaces import SENT_POSTS, sent_by, workplace
from reformie.regexes import regex

_RUN_ON = regex(r"(?:书记|常委|委员|党组成员)$")  # 党委副书记|镇长甲
_JOIN = regex(r"(?:、(?:现任|现|兼任|兼|挂职|时任|曾任|原任)|、|兼任|兼|，兼任?|和)(?:[省市县区旗州镇乡]级)?$")
_HOLDER_OF = regex(r"(?:挂职|担任|兼任|现任|曾任|时任|原任|前任|当选|身为|出任)$")
_HOLDER_OF_ALL = regex(
    _HOLDER_OF.pattern.removesuffix("$") + rf"(?:[\u4e00-\u9fff]{{2,10}}(?:代表|委员|成员|党员|带头人)、)?$|{SERVING}$"
)  # 身为县人大代表、, 当了三年
_BETWEEN = regex(r"(?:、|兼任?|，兼任?|和|的)?(?:[新首]任|新一任)?(?:[该本](?:[局校院厂行社所站]|中心|公司|集团))?“?")
_BRANCH_OF_VILLAGE = regex(r"(?:^|[、，。；：“”（\s原任和与及同跟由])村$")
_FORMER = regex(r"(原|(?<![\u4e00-\u9fff])前|(?<=[由是被与和对向])前|代|候任|挂职)$")
_FORMERLY = regex(r"(?<![\u4e00-\u9fff])(原)(?![的本则料有先])(?:(?![的了在是和与、])[\u4e00-\u9fff]){2,9}$")  # 原桃花山片区林长
_WARD_HEAD = regex(r"副?主任(?!医|药|护|技)|护士长")
_PARTY_HEAD = regex(r"党(?:工?委|总支|支部)(?:副)?书记|第一书记|驻村第一书记|支部书记|村支书|支书|镇长|乡长|苏木达|嘎查[达长]")
_SMALL = frozenset("村镇乡道区木查")  # last of a place that has one such body
_CLAUSE_OPEN = ("。”", "！”", "？”", "上，", "中，", "时，", "后，", "日，", "天，", "午，")  # behind a quotation, or when and where it was
_HEADS = ("组长", "指挥长", "总指挥", "召集人")
_NAMED_FOR = regex(r"[\u4e00-\u9fff]{2}(?<![兼现曾原时历出升调接转后连就选担])(?:担任|任)$")
_TAKES = regex(r"[\u4e00-\u9fff]{2,3}[担兼]?任")
_FOUNDS = regex(r"(?<![\u4e00-\u9fff])([县市区旗镇乡村])里?(?:专门|已经|已|还)?(?:成立|组建|设立)了?由[\u4e00-\u9fff]{1,6}任$")
_LED_GROUP = regex(r"(?:(?![的由任])[\u4e00-\u9fff]){2,14}?(专班|领导小组|指挥部|工作组)")
_OWN_LEVEL = regex(r"(?:^|[、，。“”\s])(省|市|县|区|州|旗|镇|乡)$")
_GROUP = regex(r"(?:领导小组|专班|指挥部|协调小组|工作小组|委员会|联盟|[讲作务击团]团|[务作击疗]队|合作社|协会|议事会)$")
_SENT_TO = regex(r"(?:派驻|下派|选派|派|驻)[到至在]?$")
_WHERE = regex(r"(?:在|走进|来到|到)$")
_UNKNOWN = regex(r"(?:、|兼任|兼)((?:(?![兼任])[\u4e00-\u9fff]){2,16})$")
_TERM = regex(
    r"第[一二三四五六七八九十\d]{1,3}届(?:委员会|全委会|(?:常务|执行)?理事会|监事会|常委会|常务委员会|执行委员会|执委会|主席团)?$|(?:[一二三四五六七八九]年级|[高初][一二三](?:年级)?)(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)]?班)?$"
)
_WARD = regex(r"(?:科室?|护理部)$")
_CLINICIAN = regex(r"[医护药技]师$|教授$|研究员$")
_TITLE = regex(r"(?:副?主任|主管|主治|执业)?[医护药技]师")
_GROUP_OF_ALL = regex(r"[^。；\n]{1,70}?(?:组长|成员|指挥长|总指挥|召集人|指挥)的")
_NEXT = regex(r"[、，；和与及]{1,2}")
_DEPUTY = regex(r"^(?:常务|兼职|挂职)?副")
_STOPPERS = regex(r"[。；！？\n]")


class Titles:
    """Reads the title phrases of one article.

    Args:
        text: The clean text.
        grammar: The lexicons' automata.
        bodies: The bodies found; offices that only the title phrase shows (组织部部长) are appended to it.
        places: The places found.

    Attributes:
        roles: The posts of the text, by where each ends; ``role_starts`` are the offsets at which they begin.
    """

    def __init__(self, text: str, grammar: TitleGrammar, bodies: list[Mention[Body]], places: list[Mention[Place]]) -> None:
        self.text = text
        bodies[:] = [fitted(text, body) for body in bodies]
        self.bodies = bodies
        self._grammar = grammar
        self._body_ends = {m.end: i for i, m in enumerate(bodies)}
        self._place_ends = {m.end: m for m in places}
        self._covered = dict(chain.from_iterable(zip(range(m.start, m.end), repeat(m.end)) for m in bodies))
        self.roles = {role.end: role for role in grammar.roles(text, bodies, self._covered, self._place_ends)}
        self._in_order = sorted(self.roles.values(), key=lambda role: role.start)
        self._starts = [role.start for role in self._in_order]
        self.role_starts = frozenset(self._starts)
        self._by_post = ShownBodies(text, grammar, bodies, self._body_ends, self._place_ends)
        self._first_shown = len(bodies)
        self._shown_ends: list[int] = []

    @cached_property
    def _group_starts(self) -> dict[int, int]:
        """Where the groups begin that the text names, with their index among the bodies; few articles are asked for them."""
        named = self.bodies[: self._first_shown]
        return {m.start: i for i, m in enumerate(named) if _GROUP.search(self.text, m.start, m.end)}

    def role_between(self, first: int, last: int) -> int | None:
        """Give where the first post begins that begins at ``first`` or behind and before ``last``, or None."""
        index = bisect_left(self._starts, first)
        return self._starts[index] if index < len(self._starts) and self._starts[index] < last else None

    def body_at(self, end: int) -> int | None:
        """Give the index of the body that ends at ``end``, or None."""
        return self._body_ends.get(end)

    def host(self, end: int) -> tuple[int | None, Mention[Place] | None]:
        """Give the body or the place right before an offset to which somebody went (甲到县第二中学|任副校长, 甲到桃花镇|任镇长)."""
        index, place = self._body_ends.get(end), self._place_ends.get(end)
        start = self.bodies[index].start if index is not None else place.start if place is not None else 0
        if not start or self.text[start - 1] not in "到在去回赴":
            return None, None
        return index, None if index is not None else place

    def owned(self, start: int) -> float:
        """Weigh that a village or township, or less telling a body, and 的 stand before an offset (桃花村的|甲, 县农商银行的|甲)."""
        end = start - 1 if self.text[start - 1 : start] == "的" else -1
        small = end in self._place_ends and self._place_ends[end].value.kind in ("village", "township")
        return 2.0 if small else float(end in self._body_ends and "、" not in self.text[start : start + 5])  # its goods stand in lists

    def in_bodies(self) -> set[int]:
        """Give the offsets that the bodies known now cover."""
        return positions(self.bodies[self._first_shown :]).union(self._covered)

    def tentative(self) -> int:
        """Mark the bodies known now; ``forget`` drops those that a phrase without a name has shown since."""
        return len(self.bodies)

    def forget(self, mark: int) -> None:
        """Drop the bodies entered since ``mark``."""
        if len(self.bodies) > mark:
            for end in self._shown_ends[mark - self._first_shown :]:
                if self._body_ends.get(end, -1) >= mark:
                    del self._body_ends[end]
            del self.bodies[mark:], self._shown_ends[mark - self._first_shown :]

    def before(self, end: int) -> tuple[Post, ...]:
        """Read the posts whose phrase ends at ``end``, first to last."""
        posts: list[tuple[Role, int | None, Mention[Place] | None, int]] = []
        while (role := self.roles.get(end)) is not None:
            body, place, start = self._holder(role.start)
            another = role.text.endswith(_HEADS) or _TAKES.match(self.text, posts[-1][0].end) if posts else None
            if another and _NAMED_FOR.search(self.text, max(0, start - 4), start):
                break  # 甲任组长、|县长乙任副组长
            start = self._sender(start)
            loose = start == role.start or (body is not None and self.bodies[body].value.kind in ("short", "bare"))
            unknown = _UNKNOWN.search(self.text, max(0, start - 18), start) if loose else None
            if unknown and unknown.start() in self.roles and bisect_left(self._starts, unknown.start()) == bisect_left(self._starts, start):
                body = None if body is not None and self.bodies[body].value.kind == "bare" else body
                start = unknown.start(1)  # 副组长、森林资源管理司|司长: a body that no table knows
            posts.insert(0, (role, body, place, start))
            end = self._joined_to(start)
            if end < 0 and (start < role.start or body is None) and self._opens_before(start):
                end = start - 1
        if posts and posts[0][1:3] == (None, None):
            posts[0] = self._by_post.served(*posts[0])
        return self._settle(posts)

    def _sender(self, start: int) -> int:
        """Give where the phrase begins of a post at a place to which somebody is sent (县财政局|派驻|桃花村…), else ``start``."""
        sent = _SENT_TO.search(self.text, max(0, start - 4), start)
        if sent is None:
            return start
        sender = self._body_ends.get(sent.start())
        return self.bodies[sender].start if sender is not None else sent.start() if self.text[sent.start() - 1] == "、" else start

    def _opens_before(self, start: int) -> bool:
        """Tell whether a phrase of posts that opens its sentence ends with the comma before ``start`` (县委常委、宣传部部长，县文明委副主任甲)."""
        if self.text[start - 1 : start] != "，":
            return False
        end = start - 1
        while end in self.roles:
            start = self._holder(self.roles[end].start)[2]
            end = self._joined_to(start)
        return self.text[start - 1] in "。\n“；" or self.text[start - 2 : start] in _CLAUSE_OPEN

    def taken_by(self, end: int) -> int:
        """Give where the name of a post's holder begins: behind 的 if a verb of holding stands before the phrase (兼任理事长的甲)."""
        if self.text[end : end + 1] != "的":
            return end
        mark = self.tentative()
        posts = self.before(end)
        self.forget(mark)
        return end + bool(posts and _HOLDER_OF_ALL.search(self.text, max(0, posts[0].start - 14), posts[0].start))

    def borrowed(self, posts: tuple[Post, ...], end: int, lender: tuple[Post, ...]) -> tuple[Post, ...]:
        """Let a post take the body of the person named right before it, who holds ``lender`` (A局局长甲、副局长乙).

        An office without a place takes no more than the township (桃花镇镇长甲、纪委书记乙).
        """
        first = posts[0]
        if "村" in self.text[first.start - 1 : first.start + 1] or not _NEXT.fullmatch(self.text[end : first.start] if end > 0 else ""):
            return posts
        last = next((p for p in reversed(lender) if p.body is not None or p.place is not None or p.at), None)
        if last is not None and first.body is not None and self.bodies[first.body].value.kind == "bare":
            places = self.bodies[last.body].value.places if last.body is not None else (last.place,) if last.place else ()
            if places and places[-1].value.kind == "township":
                office = replace(self.bodies[first.body].value, kind="office", places=places)
                self.bodies[first.body] = replace(self.bodies[first.body], value=office)
            return posts
        if self._is_of_part(last, first):
            return posts
        self._lend_section(first, last)
        # 儿科主任医师, behind 骨科主任甲、
        own = first.body is not None or first.place is not None or first.at or first.end - first.start > len(first.role) + 1
        if own or last is None:
            return posts
        bare = next((n for n, p in enumerate(posts) if p.body is not None or p.place is not None), len(posts))
        return (*(replace(p, body=last.body, place=last.place, at=last.at) for p in posts[:bare]), *posts[bare:])

    def _lend_section(self, first: Post, last: Post | None) -> None:
        """Tell a section by the body of the post told right before, not by one named elsewhere (县委政研室副主任甲、督导科|科长乙)."""
        if first.body is None or last is None or last.body is None or _CLINICIAN.search(first.role):
            return
        own = self.bodies[first.body]
        if own.rule == "organisations.unit" and not own.value.name:
            self.bodies[first.body] = self._by_post.section(self.bodies[last.body], own.start, own.end) or own

    def _is_of_part(self, last: Post | None, first: Post) -> bool:
        """Tell whether somebody heads a part of a body, which another who is told next does not belong to (财务部经理甲，车间主任)."""
        part = last is not None and last.body is not None and self.bodies[last.body].value.unit
        return bool(part and last and _DEPUTY.sub("", first.role) != _DEPUTY.sub("", last.role))

    def _joined_to(self, start: int) -> int:
        """Give where the phrase ends that is joined to the one at ``start``; -1 where none is."""
        start -= self.text[start - 1 : start] == "“"
        join = _JOIN.search(self.text, max(0, start - 5), start)
        if join is not None:
            return join.start()
        owner = self.roles.get(start - 1) if self.text[start - 1 : start] == "的" else None
        if owner is None and self._runs_on(start):
            return start
        # 挂职甲医院副院长的乙大学教授
        return (
            start - 1
            if owner and _HOLDER_OF.search(self.text, max(0, self._holder(owner.start)[2] - 2), self._holder(owner.start)[2])
            else -1
        )

    def _runs_on(self, start: int) -> bool:
        """Tell whether a post in the Party ends right where another one begins (县委副书记|县长甲)."""
        return start in self.role_starts and start in self.roles and _RUN_ON.search(self.roles[start].text) is not None

    def after(self, start: int, limit: int) -> tuple[tuple[Post, ...], int]:
        """Read the posts of the phrase that begins at ``start`` and ends before ``limit``; give them and where they end."""
        if self.role_between(start, limit) is None:
            return (), start
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
                body = self._founded(start, role)  # 由甲担任组长的改革领导小组
            if body is None and place is None and role.text.endswith(_HEADS) and (shared := _GROUP_OF_ALL.match(self.text, role.end)):
                body = self._group_starts.get(shared.end())  # 由甲任组长、乙任副组长的改革领导小组
            posts.append((role, body, place, max(first, start)))
            end = role.end
        return self._settle(posts), end

    def _founded(self, start: int, role: Role) -> int | None:
        """Give the group that a post leads, behind 的; one that a level founds in the same words is its own (镇里成立由他任|组长的用水专班)."""
        known = self._group_starts.get(role.end + 1)
        level = _FOUNDS.search(self.text, max(0, start - 16), start) if role.text.endswith(_HEADS) else None
        place = Mention(level.start(1), level.end(1), Place("level", level[1]), "places.level") if level else None
        if known is not None:
            body = self.bodies[known]
            if place is not None and body.value.kind == "named" and not body.value.places:
                self.bodies[known] = replace(body, value=replace(body.value, places=(place,)))
            return known
        group = _LED_GROUP.match(self.text, role.end + 1) if place else None
        if place is None or group is None:
            return None
        own = Body("named", group[1], (place,), name=group[0], type="working_body")
        return self._entered(Mention(group.start(), group.end(), own, "organisations.founded_group"), group.end())

    def _holder(self, start: int) -> tuple[int | None, Mention[Place] | None, int]:
        """Find the body or the place right before a role, and where the phrase with it begins."""
        if start in self._body_ends:
            index = self._body_ends[start]
            return index, None, self.bodies[index].start
        if (village := self._village(start)) is not None:
            return None, village, village.start
        owned = self.text[start - 1 : start] == "的" and self.text.startswith(SENT_POSTS, start)  # 派驻桃花村的|第一书记
        if start - owned in self._place_ends:
            place = self._place_ends[start - owned]
            return None, place, self._by_post.chain(place)[0].start
        if (
            self.text[start - 1 : start] == "）"
            and (noted := self._body_ends.get(self.text.rfind("（", max(0, start - 30), start))) is not None
        ):
            return noted, None, self.bodies[noted].start  # 办公室（以下简称县股改办）主任
        if self.text[start - 1 : start] == "，" and (where := self._where(start)) is not None:
            return *where, start
        told = self.text[start - 1 : start] in self._grammar.closing
        term = _TERM.search(self.text, max(0, start - 14), start) if told else None
        sent = None if not told or self.text.startswith(SENT_POSTS, start) else sent_by(self.text, self.bodies, self._body_ends, start)
        before = term.start() if term else sent.start() if sent else start - _between(self.text, start)
        if before < start and before in self._body_ends:
            index = self._body_ends[before]
            return index, None, self.bodies[index].start  # 县科协第二届全委会主席, 县医院的院长, “桑田学院”院长, 县政协机关一级调研员
        if term:
            return None, None, before
        if self._runs_on(start):
            return None, None, start
        if (shown := self._shown(start)) is not None or not told:
            return shown or (None, None, start)
        level = _OWN_LEVEL.search(self.text, max(0, start - 4), start) or self._grammar.general.search(self.text, max(0, start - 6), start)
        return None, None, level.start(1) if level else start

    def _shown(self, start: int) -> tuple[int | None, None, int] | None:
        """Find the body that only the role behind it shows; a clinician's title at a ward is held at the hospital (该院儿科|主任医师)."""
        if self.text[start - 1 : start] == "的":
            if (at_work := workplace(self.text, self.bodies, self._body_ends, start)) is not None:
                return at_work, None, start
            owned = self._by_post.of_place(start - 1) or self._by_post.of_own_name(start - 1)  # 桃花镇康宁药房的|负责人
            return (self._entered(owned, start), None, owned.start) if owned is not None else None
        found = self._by_post.before(start)
        if found is None:
            return None
        if found.value.unit and _TITLE.match(self.text, start):
            if found.value.target:
                return self._body_ends.get(found.value.target[1]), None, found.start
            found = replace(found, value=replace(found.value, unit=""))
        return self._entered(found, start), None, found.start

    def _entered(self, body: Mention[Body], end: int) -> int:
        """Enter a body that only the post at ``end`` shows; give its index."""
        shown = self._body_ends.get(end)
        if shown is not None and body.start == self.bodies[shown].start and is_bare_part(self.bodies[shown]):
            self.bodies[shown] = body
            return shown
        self.bodies.append(body)
        self._shown_ends.append(end)
        self._body_ends[end] = len(self.bodies) - 1
        return len(self.bodies) - 1

    def _village(self, start: int) -> Mention[Place] | None:
        """Give the village of 村支书: the one named right before (桃花村|村支书), or the one that the article named last."""
        if self.text[start - 1 : start + 1] not in ("村支", "村党", "村书") or start in self._place_ends:
            return None
        if start - 1 in self._place_ends:
            return self._place_ends[start - 1]
        if not self.text.startswith("支书", start):
            return None
        bare = _BRANCH_OF_VILLAGE.search(self.text, max(0, start - 2), start)
        return Mention(start - 1, start, Place("level", "村"), "places.level") if bare else None

    def _where(self, start: int) -> tuple[int | None, Mention[Place] | None] | None:
        """Give the body or the place that the phrase of place before a head's post tells (在县医院急诊科，主任; 在桃花村，党支部书记)."""
        place = self._place_ends.get(start - 1)
        if place is not None:
            party = _PARTY_HEAD.match(self.text, start) and self.text[place.end - 1] in _SMALL
            return (None, place) if party else None
        ward = self._by_post.part(start - 1) if _WARD_HEAD.match(self.text, start) else None
        told = ward is not None and _WHERE.search(self.text, max(0, ward.start - 2), ward.start)
        return (self._entered(ward, start), None) if ward is not None and told else None

    def _settle(self, posts: list[tuple[Role, int | None, Mention[Place] | None, int]]) -> tuple[Post, ...]:
        """Let a post without a body take the one before it in the phrase, and 原 carry over."""
        settled: list[Post] = []
        former = ""
        carried: tuple[str, ...] = ()
        body: int | None = None
        place: Mention[Place] | None = None
        for number, (role, own_body, own_place, start) in enumerate(posts):
            last_body = body
            if own_body is not None or own_place is not None:
                if own_body is not None and self.bodies[own_body].value.kind in ("bare", "short"):
                    lend_places(self.text, self.bodies, own_body, body)
                    lend_township(self.bodies, own_body, place)
                body, place = own_body, own_place
            prefix = _FORMER.search(self.text, max(0, start - 2), start) if start < role.start or number == 0 else None
            loose = number == 0 and (
                start == role.start or (own_body is not None and self.bodies[own_body].value.kind in ("bare", "short"))
            )
            prefix = prefix or (_FORMERLY.search(self.text, max(0, start - 12), start) if loose else None)
            former = "" if former == "挂职" or self.text[start - 2 : start] == "现任" else former
            former = prefix[1] if prefix and (start < role.start or not role.text.startswith(prefix[1])) else former
            text = role.text if role.text.startswith(former) else former + role.text
            of_town = own_body is not None and self.bodies[own_body].rule == LENT
            unit = own_body is not None and self.bodies[own_body].rule == "organisations.unit" and number > 0
            own_part = unit or (own_body is not None and is_bare_part(self.bodies[own_body]))  # 团市委副书记、宣传部部长
            whole = last_body if own_part else body if own_body is None else None
            section = self._by_post.section(self.bodies[whole], start, role.start) if whole is not None else None
            if section is not None:
                own_body = body = self._entered(section, role.start)  # 总工程师兼改革股|股长
            at = () if section or own_place is not None or of_town else self._grammar.endings(self.text[start : role.start])
            if own_body is None and own_place is None and not at:
                at = self._by_post.untold(start, role.start)
            if at or (own_body is None and own_place is None and role.start - start > 1):
                body = place = None  # 该校, or a body that no table knows
            if own_body is None and body is not None and _CLINICIAN.search(role.text) and _WARD.search(self.bodies[body].value.unit):
                body, at = None, ("医院", "卫生院", "服务中心")  # 骨伤病科主任、副主任医师: the second is the hospital's
            settled.append(Post(text, start, role.end, body, place, "positions.phrase", at or carried))
            carried = at or (carried if body is None and place is None else ())
        return tuple(settled)


def _between(text: str, start: int) -> int:
    """Give the length of what stands between a body and a post and is no part of either (县医院|的|院长, 县政协|机关|一级调研员)."""
    return 1 if text[start - 1 : start] in ("的", "”") else 2 if text.endswith("机关", 0, start) else 0
