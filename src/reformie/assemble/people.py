"""From names to people: one entry a person, with the posts written beside every mention."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reformie.assemble.bodies import Register
from reformie.assemble.context import Context, nearest
from reformie.assemble.known import FullName
from reformie.assemble.nearest import Nearest
from reformie.assemble.place_names import place_name
from reformie.findings import Body, PersonName, Place, Post
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.record import Level, OrganisationType
from reformie.regexes import regex

_CHIEF = regex(r"(?:(?<![学片校园社街小网])[省市县区州旗盟镇乡]长|专员)(?:助理)?$|苏木达$")
_LEVEL = regex(r"[省市县区州旗盟镇乡](?=长)|苏木")
_ONE_AT_A_TIME = regex(r"副?(?:局|厅|县|区|市|镇|乡|州|旗|行)长")
_DEPUTY = regex(r"^(?:兼职|专职|挂职|常务|执行|名誉|第一)*副?")
_ADVISERS = frozenset({"首席专家", "首席科学家", "特聘专家"})  # named with the chief of a new body (甲任主任，乙受聘为首席专家)
_NEAR = 200  # characters between a chief's post and those of the deputies told behind it
_BEHIND_NAME = "positions.behind_name"  # 王慧梅副部长
_CLINICIAN = regex(r"[医护药技]师$")  # stands behind a ward of the hospital told before (儿科主任医师)
_OF_COMMITTEE = regex(r"党工?委(?=副?书记$)|党工委(?=委员$)")
_OF_BRANCH = regex(r"(?:临时|联合|流动|功能型?)?(?:党总支|党支部|支部)(?=副?书记$)")
_IN_BRANCH = regex(r"(?:(?:临时|联合)?党?支部)?副?书记|(?:组织|宣传|纪检)委员")  # posts that a Party branch has too
_BRANCH = ("支部委员会",)
_OF_TOWN = regex(r"(?:组织|宣传|统战|政法|纪检)委员$")  # of a township's Party committee
_VILLAGE_BRANCH = regex(r"(?<!团)支书$|支部副?书记$|老书记$")
_VILLAGE_HEADS = ("村主任", "村长", "嘎查达")
_RETIRED = ("退休教师", "退休医生", "退休村医", "退休干部")  # tell what somebody was where no body is told
_GROUP_OFFICE = "领导小组办公室"  # among the endings of the general word 办公室
_GROUPS = ("领导小组", "专班", "协调小组", "工作小组", "指挥部")
_COMMITTEES = tuple(f"{aim}委员会" for aim in ("促进", "推进", "领导", "协调", "改革", "建设", "指导", "发展", "治理", "服务"))
_GROUP_TAILS = (*_GROUPS, "办公室")  # have heads, but no advisers
_WORD_MORE = regex(r"(?:特邀|特聘|专职|兼职|义务|人民|金牌|首席|驻村|驻所|乡村)+")
_CENTRAL = FullName("中国共产党中央委员会", "party", "national")


@dataclass(slots=True)
class PersonEntry:
    """One person of the article while the record is being put together.

    Attributes:
        name: Full personal name. rule: the rule that found the first mention.
        mentions: Half-open bounds in the clean text.
        posts: (full name of the body or None, role, evidence start, evidence end, rule), each (body, role) once.
        honours: (name, start, end).
    """

    name: str
    rule: str
    mentions: list[tuple[int, int]] = field(default_factory=list)
    posts: list[tuple[str | None, str, int, int, str]] = field(default_factory=list)
    honours: list[tuple[str, int, int]] = field(default_factory=list)
    _held: dict[str, set[str | None]] = field(default_factory=dict)

    def hold(self, body: str | None, post: Post) -> None:
        """Enter a post once; one told without its body (王局长拍板) gives way to the same one with it."""
        known = self._held.setdefault(post.role, set())
        if body in known or (body is None and (known or self._holds_more(post.role))):
            return
        entry = (body, post.role, post.start, post.end, post.rule)
        known.add(body)
        if body is not None and None in known:
            known.discard(None)
            self.posts = [entry if held[:2] == (None, post.role) else held for held in self.posts]
        else:
            self.posts.append(entry)

    def _holds_more(self, role: str) -> bool:
        """Tell whether a post is held at a body with a word more that changes no rank (调解员, of a 特邀调解员)."""
        return any(body is not None and held.endswith(role) and _WORD_MORE.fullmatch(held[: -len(role)]) for body, held, *_ in self.posts)


class PostTable:
    """The table of posts with the bodies that can have each.

    Args:
        lexicons: Gives ``posts``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._rows = {row["post"]: (row["body"], tuple(filter(None, row["at"].split("|")))) for row in reversed(lexicons.rows("posts"))}
        self._lengths = sorted({len(post) for post in self._rows}, reverse=True)

    def row(self, role: str) -> tuple[str, tuple[str, ...]]:
        """Give the kind of body that holds the longest post that a role ends in, and the endings of bodies that can; nothing for others."""
        for length in self._lengths:
            if (found := self._rows.get(role[-length:])) is not None:
                return found
        return "", ()


class Holder:
    """Finds the body at which a post is held.

    Args:
        posts: The table of posts.
        register: The article's bodies; one that only a post shows is entered.
        context: The article's place.
        nearest: Finds the body that a bare post points back at.
    """

    def __init__(self, posts: PostTable, register: Register, context: Context, nearest: Nearest) -> None:
        self._posts = posts
        self._register = register
        self._context = context
        self.nearest = nearest

    def has_body(self, role: str) -> bool:
        """Tell whether a post is one that is held at a body."""
        return self._posts.row(role)[0] != "none"

    def office_of(self, name: str, last: Post, post: Post) -> str | None:
        """Give the office of the party committee of which somebody is a standing member, if a bare 办公室 follows (县委常委、办公室主任)."""
        committee = self._register.entries[name]
        if committee.type != "party" or not last.role.endswith("常委") or _GROUP_OFFICE not in post.at:
            return None
        return self._register.entry(FullName(f"{name}办公室", "party", committee.level, name)).name

    def is_elsewhere(self, post: Post) -> bool:
        """Tell whether words of a body that no table knows stand before a post in its phrase (教授、蚕桑体系首席专家, 总书记、国家主席)."""
        bare = post.body is None and post.place is None and not post.at and not _CLINICIAN.search(post.role)
        return bare and post.end - post.start > len(post.role) + 1 and not self.nearest.says_term(post.start)

    def whole_of(self, name: str, tails: tuple[str, ...]) -> str | None:
        """Give the body of which the one of a full name is a part, if its own full name ends in one of ``tails``."""
        part = self._register.entries[name]
        if part.parent is None or not part.parent.endswith(tails):
            return None
        return self._register.entry(FullName(part.parent, part.type, part.level)).name

    def body_of(self, post: Post, bodies: list[Mention[Body]], before: int, behind: int) -> str | None:
        """Give the full name of the body of a post, or None where the article does not tell.

        Args:
            post: The post.
            bodies: The bodies of the article, into which ``post.body`` points.
            before: Where the person's own title phrase begins: a post told behind the name is held at a body named before that,
            behind: unless one that the person joined or founded stands between the name, which ends here, and the post.
        """
        own = post.body is not None and bodies[post.body].start == post.start
        if self._posts.row(post.role)[0] == "none" and not own:
            return None
        if post.body is not None and bodies[post.body].value.kind == "short" and post.start < bodies[post.body].start:
            return None  # 新闻办公室, of which only 办公室 is known
        names = self._names_of(post, own=own)
        if _CHIEF.search(post.role):
            places = bodies[post.body].value.places if post.body is not None else (post.place,) if post.place else ()
            other = bool(places) and self._is_of_other_level(post, places[-1].value)  # 省供销社主任甲、副市长乙
            return self._government(post, () if other else places, [] if other else names) if places or not self._whose(post) else None
        place = post.place or self._village_of(post, None if own or post.body is None else bodies[post.body].value)
        if place is not None:
            return self._at_place(post, place)
        if names:
            return self._committee_of(names[0]) if post.role.startswith("党工委") else names[0]
        if post.body is not None and self._is_unnamed(post.role, bodies[post.body].value):
            return None
        if _GROUP_OFFICE in post.at:
            return self._group_office(post)
        if post.at:
            return self.nearest.body(post.start if self.nearest.points(post.start) else before, *post.at, pointed=True)
        if post.rule != _BEHIND_NAME and (led := self.nearest.led(post.end, *self._posts.row(post.role)[1])) is not None:
            return led
        joined = self.nearest.joined(behind, post.start, *self._posts.row(post.role)[1]) if post.body is None else None
        return joined or self._implied(post, before)

    def _names_of(self, post: Post, *, own: bool) -> list[str]:
        """Give the full names of the body of a post; none of one that is lent and cannot have it."""
        names = self._register.by_index.get(post.body, []) if post.body is not None else []
        return [] if names and not own and self._is_anothers(names[0], post.role) else names

    def _is_anothers(self, name: str, role: str) -> bool:
        """Tell whether a body lent by the person told before is none that can have a post (县财政局局长甲、农机合作社|理事长)."""
        tails = self._posts.row(role)[1]
        return bool(tails) and not name.endswith(tails) and self.nearest.knows(*tails)

    def _is_unnamed(self, role: str, body: Body) -> bool:
        """Tell whether a body of which no full name is known is no other's: 村党支部 is not the district's committee, 业委会 not the residents'."""
        if body.kind == "short":
            return not body.form.endswith(self._posts.row(role)[1])
        return body.kind in ("bare", "office") or body.unit == "工会"

    def _committee_of(self, name: str) -> str:
        """Give the Party committee of a zone of which only the administration is told (管委会党工委委员)."""
        zone = name.removesuffix("管理委员会")
        if zone == name:
            return name
        return self._register.entry(FullName(f"中共{zone}工作委员会", "party", self._register.entries[name].level)).name

    def _village_of(self, post: Post, carried: Body | None) -> Mention[Place] | None:
        """Give the village of its head or first secretary: that of the body carried over from the post before, or the one named last."""
        head = post.role.endswith(_VILLAGE_HEADS) or (carried is None and self._heads_branch(post))
        if carried is not None:
            return carried.places[-1] if head and carried.places and carried.places[-1].value.kind == "village" else None
        if head and post.body is None:
            return Mention(post.start, post.end, Place("level", "村"), "places.level")
        near = nearest(self._context.villages, post.start) if post.role.endswith("第一书记") and post.body is None else None
        return near if near is not None and post.start - near.end < _NEAR else None

    def _heads_branch(self, post: Post) -> bool:
        """Tell whether a post heads the Party branch of a village: the one told shortly before, or the only one of the article."""
        if post.body is not None or post.at or not _VILLAGE_BRANCH.search(post.role) or self.is_elsewhere(post):
            return False
        if self.nearest.knows(*self._posts.row(post.role)[1]) or self.nearest.in_sentence(post.start, *_BRANCH):
            return False
        near = nearest(self._context.villages, post.start)
        return near is not None and (post.start - near.end < _NEAR or len({m.value.name for m in self._context.villages}) == 1)

    def _group_office(self, post: Post) -> str | None:
        """Give the office that a bare 办公室 means: that of the group named last, or one named behind it."""
        committees = _COMMITTEES if self.nearest.says(post.start, "委员会办公室") else ()
        latest = self.nearest.body(post.start, *_GROUPS, *committees, *post.at)
        if latest is None or latest.endswith("办公室"):
            return latest
        group = self._register.entries[latest]
        return self._register.entry(FullName(f"{latest}办公室", group.type, group.level, latest)).name

    def _is_of_other_level(self, post: Post, place: Place) -> bool:
        """Tell whether the chief that a post names is not one of such a place (a 市长 is none of a province)."""
        level = _LEVEL.search(post.role)
        if level is None or place.kind not in ("division", "level"):
            return False
        names = (
            [place.name] if place.kind == "level" else [self._context.divisions.get(code, self._context.on).name for code in place.codes]
        )
        return not any(name.endswith(level[0]) for name in names)

    def _government(self, post: Post, places: tuple[Mention[Place], ...], names: list[str]) -> str | None:
        if names and names[0].endswith(("人民政府", "行政公署")):
            return names[0]
        level = _LEVEL.search(post.role)
        if not places and level:
            places = (Mention(post.start, post.end, Place("level", level[0]), "places.level"),)
        return self._enter(places, post, "{}人民政府", "government")

    def _at_place(self, post: Post, place: Mention[Place]) -> str | None:
        if post.role.startswith("党组"):
            return self._enter((place,), post, "{}人民政府", "government")  # 县长、党组书记
        if post.role.endswith(("书记", "支书")):
            village = post.role.endswith("第一书记") and place.value.name.endswith(("村", "嘎查"))
            branch = "总支部" if "总支" in post.role else "支部" if village or _VILLAGE_BRANCH.search(post.role) else ""
            return self._enter((place,), post, f"中共{{}}{'工作' if '工委' in post.role else branch}委员会", "party")
        if place.value.kind == "township" and _OF_TOWN.search(post.role):
            return self._enter((place,), post, "中共{}工作委员会" if place.value.name.endswith("街道") else "中共{}委员会", "party")
        if post.role.endswith(_VILLAGE_HEADS):
            name = place.value.name.replace("村村", "村")  # 夏潭村村|主任
            return self._enter((replace(place, value=replace(place.value, name=name)),), post, "{}村民委员会", "other")
        return None

    def _enter(self, places: tuple[Mention[Place], ...], post: Post, template: str, kind: OrganisationType) -> str | None:
        prefix, level = place_name(post.start, places, self._context)
        return self._register.entry(FullName(template.format(prefix), kind, level)).name if prefix else None

    def _whose(self, post: Post) -> str:
        """Give the end of the word right before a post that tells whose it is (景区负责人), or ""."""
        return self.nearest.whose(post.start) if post.rule != _BEHIND_NAME else ""

    def _implied(self, post: Post, before: int) -> str | None:
        """Find the body of a bare post: the district's party committee or the nearest body that can have it."""
        kind, tails = self._posts.row(post.role)
        if _IN_BRANCH.fullmatch(post.role) and (branch := self.nearest.in_sentence(post.start, *_BRANCH)) is not None:
            return branch
        if post.rule == _BEHIND_NAME and kind != "national_party":
            return None  # 习近平主席, 周主任: told with its body elsewhere, if at all
        if self.is_elsewhere(post):
            return None
        other = self._whose(post)
        if other and kind:
            return None  # 越共中央总书记
        if "卫生室" in tails and self.nearest.says(post.start, "村卫生室"):
            village = Mention(post.start, post.end, Place("level", "村"), "places.level")
            return self._enter((village,), post, "{}卫生室", "hospital")
        if kind == "party" and "党" in post.role:
            kind = ""  # 党工委副书记 of a body that is not told
        if kind == "national_party":
            return self._register.entry(_CENTRAL).name
        nearest = self.nearest.body(before, *tails, party=kind == "party") if tails else None
        if other:
            return nearest if nearest is not None and self.nearest.means(nearest, post.start) else None  # 协会会长, but not 景区负责人
        if nearest is not None or kind != "party" or self._context.district is None:
            return nearest
        prefix = self._context.divisions.official_prefix(self._context.district, self._context.on)
        level: Level = "county" if not self._context.district.endswith("00") else "prefectural"
        return self._register.entry(FullName(f"中共{prefix}委员会", "party", level)).name


def gather(names: list[Mention[PersonName]], bodies: list[Mention[Body]], holder: Holder) -> list[PersonEntry]:
    """Join the mentions of each person, in order of first appearance.

    Two who bear one name and hold one post at two bodies (县教育局局长甲, 县水利局局长甲) stay apart; a name alone is then the one told last.
    """
    people: list[PersonEntry] = []
    bearers: dict[str, list[PersonEntry]] = {}
    latest: dict[str, PersonEntry] = {}
    told = _Told()
    for mention in names:
        name = mention.value.name
        before = min([mention.start, *(post.start for post in mention.value.posts)])
        posts: list[tuple[str | None, Post]] = []
        for post in mention.value.posts:
            known = told.body_of(post, mention)
            posts.append((holder.body_of(post, bodies, before, mention.end) if known is None else known or None, post))
        posts = [(body, post) for body, post in posts if post.role not in _RETIRED or _is_told(body, post)]
        posts = _plain(_carry([(body or told.joint(post, mention, holder), post) for body, post in posts], holder))
        told.note(posts, mention)
        person = latest.get(name)
        if person is None or _is_another(person, posts, mention.start):
            namesakes = bearers.setdefault(name, [])
            person = next((p for p in namesakes if not _is_another(p, posts, mention.start)), None)
            if person is None:
                person = PersonEntry(name, mention.rule)
                people.append(person)
                namesakes.append(person)
            latest[name] = person
        person.mentions.append((mention.start, mention.end))
        person.honours += [honour for honour in mention.value.honours if honour not in person.honours]
        for body, post in posts:
            person.hold(body, post)
    return people


def _is_told(body: str | None, post: Post) -> bool:
    """Tell whether the body of somebody retired is told: it is not the one of the post before (关工委主任、退休教师)."""
    return body is not None and (post.body is None or post.end - post.start > len(post.role))


def _carry(posts: list[tuple[str | None, Post]], holder: Holder) -> list[tuple[str | None, Post]]:
    """Let a post that tells no body take that of the post it is joined to (副理事长兼财务总监), or the whole of which that is a part."""
    carried = posts[:1]
    for body, post in posts[1:]:
        lender, last = carried[-1]
        unknown = holder.is_elsewhere(post)
        bare = post.body is None and post.place is None and not post.at and not unknown
        if lender is not None and post.at and 0 <= post.start - last.end <= 2:
            body = holder.office_of(lender, last, post) or holder.whole_of(lender, post.at) or body  # 骨伤科主任、副主任医师
        if body is None and bare and 0 <= post.start - last.end <= 2 and holder.has_body(post.role):
            body = lender
        carried.append((body, post))
    return carried


def _plain(posts: list[tuple[str | None, Post]]) -> list[tuple[str | None, Post]]:
    """Take the committee out of the roles of those who head it (在桃花村，党支部书记: 书记 of the branch), even of a branch that is not known."""
    return [(body, replace(post, role=_bare_role(body, post.role))) for body, post in posts]


def _bare_role(body: str | None, role: str) -> str:
    if body is not None and not body.startswith("中共"):
        return role
    return _OF_BRANCH.sub("", role if body is None else _OF_COMMITTEE.sub("", role)).replace("老支书", "老书记")


def namesakes(people: list[PersonEntry]) -> list[PersonEntry]:
    """Give those who bear the name of somebody named before."""
    first = {person.name: number for number, person in reversed([*enumerate(people)])}
    return [person for number, person in enumerate(people) if first[person.name] < number]


def _is_another(person: PersonEntry, posts: list[tuple[str | None, Post]], start: int) -> bool:
    """Tell whether a post before the name is one that the person known by this name holds elsewhere."""
    return any(
        _ONE_AT_A_TIME.fullmatch(post.role) and post.end <= start and body is not None
        and any(role == post.role and known not in (None, body) and end <= person.mentions[0][0] for known, role, _, end, _ in person.posts)
        and not any(role == post.role and known == body for known, role, *_ in person.posts)
        for body, post in posts
    )  # fmt: skip


class _Told:
    """Remembers at which body the last post told behind a name is held, for the deputies named next (甲任院长，乙任副院长)."""

    def __init__(self) -> None:
        self._last: tuple[str, str, int] | None = None

    def body_of(self, post: Post, mention: Mention[PersonName]) -> str | None:
        """Give the body of the chief whose deputy is told of right behind ("" where it is one that nobody knows), or None."""
        if self._last is None or not self._is_open(post, mention) or not _DEPUTY.match(post.role):
            return None
        base, body, end = self._last
        if post.role in _ADVISERS:
            return body if 0 <= post.start - end < _NEAR // 2 and not body.endswith(_GROUP_TAILS) else None
        return body if _DEPUTY.sub("", post.role) == base and post.start - end < _NEAR else None

    def joint(self, post: Post, mention: Mention[PersonName], holder: Holder) -> str | None:
        """Give the body of the post told last, for another that nothing else tells the body of, in the same sentence (甲任院长，乙任理事长)."""
        if self._last is None or not self._is_open(post, mention) or not holder.has_body(post.role) or "书记" in post.role:
            return None
        _, body, end = self._last
        if not body or body.endswith(_GROUP_TAILS):
            return None
        return body if 0 <= post.start - end < _NEAR and holder.nearest.in_one_sentence(end, post.start) else None

    def note(self, posts: list[tuple[str | None, Post]], mention: Mention[PersonName]) -> None:
        """Remember the posts told behind this mention."""
        for body, post in posts:
            if (body is not None or post.at) and post.start >= mention.end and post.rule != _BEHIND_NAME:
                self._last = (_DEPUTY.sub("", post.role), body or "", post.end)

    @staticmethod
    def _is_open(post: Post, mention: Mention[PersonName]) -> bool:
        open_ = post.body is None and post.place is None and not post.at
        return open_ and post.start >= mention.end and post.rule != _BEHIND_NAME
