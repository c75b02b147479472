"""Which body a post is held at."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from reformie.assemble.bodies import Register
from reformie.assemble.context import Context, nearest
from reformie.assemble.known import FullName
from reformie.assemble.nearest import Nearest
from reformie.assemble.place_names import place_name
from reformie.findings import Body, Place, Post
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.record import Level, OrganisationType
from reformie.regexes import regex

_CHIEF = regex(r"(?:(?<![学片校园社街小网])[省市县区州旗盟镇乡]长|专员)(?:助理)?$|苏木达$")
_LEVEL = regex(r"[省市县区州旗盟镇乡](?=长)|苏木")
NEAR = 200  # characters between a chief's post and those of the deputies told behind it
BEHIND_NAME = "positions.behind_name"  # 王慧梅副部长
_LEFT = "positions.left"  # 免去甲|副县长职务: the word before the post is a name
_CLINICIAN = regex(r"[医护药技]师$")  # stands behind a ward of the hospital told before (儿科主任医师)
_IN_BRANCH = regex(r"(?:(?:临时|联合)?党?支部)?副?书记|(?:组织|宣传|纪检)委员")  # posts that a Party branch has too
_SPECIALIST = regex(
    r"(?:工程|农艺|畜牧|兽医|园艺|规划|建筑|测绘|设计|会计|统计|审计|经济)师$|(?:技术|农技|审批|帮办|导办|代办|质检|化验|检测|检验)员$"
)
_BRANCH = ("支部委员会",)
_OF_TOWN = regex(r"(?:组织|宣传|统战|政法|纪检)委员$")  # of a township's Party committee
_VILLAGE_BRANCH = regex(r"(?:[原老村]|前任|时任)*(?:支书|党?支部副?书记|(?<=老)书记)")
_VILLAGE_HEADS = ("村主任", "村长", "嘎查达", "嘎查长")
_CONFERENCE, _OF_CONFERENCE = "中国人民政治协商会议", ("主席", "秘书长")  # which the end of its name does not tell
_GROUP_OFFICE = "领导小组办公室"  # among the endings of the general word 办公室
GROUPS = ("领导小组", "专班", "协调小组", "工作小组", "指挥部")
_TEAM = regex(r"(?!领导|工作|协调)[\u4e00-\u9fff]{2}组")  # of a working group
_COMMITTEES = tuple(f"{aim}委员会" for aim in ("促进", "推进", "领导", "协调", "改革", "建设", "指导", "发展", "治理", "服务"))
_CENTRAL = FullName("中国共产党中央委员会", "party", "national")


class PostTable:
    """The table of posts with the bodies that can have each.

    Args:
        lexicons: Gives ``posts``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._rows = {row["post"]: (row["body"], tuple(filter(None, row["at"].split("|")))) for row in reversed(lexicons.rows("posts"))}

    def row(self, role: str) -> tuple[str, tuple[str, ...]]:
        """Give the kind of body that holds the longest post that a role ends in, and the endings of bodies that can; nothing for others."""
        for at in range(len(role)):
            if (found := self._rows.get(role[at:])) is not None:
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
        self._parts: dict[tuple[str, ...], list[tuple[int, str]]] = {}

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

    def own_ward(self, post: Post, held: list[str | None]) -> str | None:
        """Give the body of a post before the name at which a clinician told behind it works as well (县中医院院长甲是主任医师)."""
        tails = self._posts.row(post.role)[1]
        bare = post.body is None and post.place is None and not post.at
        if not bare or not tails or not _CLINICIAN.search(post.role):
            return None
        return next((name for name in reversed(held) if name is not None and name.endswith(tails)), None)

    def _whole_before(self, position: int, tails: tuple[str, ...]) -> str | None:
        """Give the body with such an ending of which the article has named only parts so far, the last of them (…有限公司桃花项目部, then 公司)."""
        parts = self._parts.get(tails)
        if parts is None:
            entries = self._register.entries.items()
            told = ((name, e.mentions) for name, e in entries if e.parent is not None and e.parent.endswith(tails))
            parts = self._parts[tails] = sorted((start, name) for name, mentions in told for start, _, _ in mentions)
        last = bisect_left(parts, (position,))
        return self.whole_of(parts[last - 1][1], tails) if last else None

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
        holds, tails = self._posts.row(post.role)
        if holds == "none" and not own:
            return None
        if post.body is not None and bodies[post.body].value.kind == "short" and post.start < bodies[post.body].start:
            return None  # 新闻办公室, of which only 办公室 is known
        names = self._names_of(post, own=own, lent=post.body is not None and bodies[post.body].start < before)
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
            at = post.start if self.nearest.points(post.start) else before
            return self._team_of(post) or self.nearest.body(at, *post.at, pointed=True) or self._whole_before(at, post.at)
        if post.rule != BEHIND_NAME and (led := self.nearest.led(post.end, *tails)) is not None:
            return led
        joined = self.nearest.joined(behind, post.start, *tails) if post.body is None else None
        return joined or self._implied(post, before, taken=post.start >= behind)

    def _names_of(self, post: Post, *, own: bool, lent: bool) -> list[str]:
        """Give the full names of the body of a post; none of one lent by another person, or of a Party committee, that cannot have it."""
        names = self._register.by_index.get(post.body, []) if post.body is not None else []
        doubtful = names and not own and (lent or self._register.entries[names[0]].type == "party")
        return [] if doubtful and self._is_anothers(names[0], post.role) else names

    def _is_anothers(self, name: str, role: str) -> bool:
        """Tell whether a body lent by the person told before is none that can have a post (县财政局局长甲、农机合作社|理事长)."""
        tails = self._posts.row(role)[1]
        fits = name.endswith(tails) or (name.startswith(_CONFERENCE) and role.endswith(_OF_CONFERENCE))
        return bool(tails) and not fits and self.nearest.knows(*tails)

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
        return near if near is not None and post.start - near.end < NEAR else None

    def _team_of(self, post: Post) -> str | None:
        """Give the team of the working group told last in the sentence (指挥部…，任施工组|组长), if that is what a head is told of."""
        if not post.role.endswith("组长") or not _TEAM.fullmatch(post.at[0]) or self.nearest.knows(*post.at):
            return None
        whole = self.nearest.in_sentence(post.start, *GROUPS)
        if whole is None:
            return None
        group = self._register.entries[whole]
        return self._register.entry(FullName(whole + post.at[0], group.type, group.level, whole)).name

    def _heads_branch(self, post: Post) -> bool:
        """Tell whether a post heads the Party branch of a village: the one told shortly before, or the only one of the article."""
        if post.body is not None or post.at or not _VILLAGE_BRANCH.fullmatch(post.role) or self.is_elsewhere(post):
            return False
        if self.nearest.in_sentence(post.start, *_BRANCH):
            return False
        near, tails = nearest(self._context.villages, post.start), self._posts.row(post.role)[1]
        if self.nearest.knows(*tails) and (near is None or not self.nearest.in_own_paragraph(near.start, post.start, *tails)):
            return False
        return near is not None and (post.start - near.end < NEAR or len({m.value.name for m in self._context.villages}) == 1)

    def _group_office(self, post: Post) -> str | None:
        """Give the office that a bare 办公室 means: that of the group named last, or one named behind it."""
        committees = _COMMITTEES if self.nearest.says(post.start, "委员会办公室") else ()
        latest = self.nearest.body(post.start, *GROUPS, *committees, *post.at)
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
        seat = "行政公署" if "盟长" in post.role else "人民政府"  # a 盟 is no level of its own and has no congress
        return self._enter(places, post, f"{{}}{seat}", "government")

    def _at_place(self, post: Post, place: Mention[Place]) -> str | None:
        if post.role.startswith("党组"):
            return self._enter((place,), post, "{}人民政府", "government")  # 县长、党组书记
        if post.role.endswith(("书记", "支书")):
            village = post.role.endswith("第一书记") and place.value.name.endswith(("村", "嘎查"))
            branch = (
                "总支部"
                if "总支" in post.role
                else "支部"
                if village or "支部" in post.role or _VILLAGE_BRANCH.fullmatch(post.role)
                else ""
            )
            return self._enter((place,), post, f"中共{{}}{'工作' if '工委' in post.role else branch}委员会", "party")
        if place.value.kind == "township" and _OF_TOWN.search(post.role):
            return self._enter((place,), post, "中共{}工作委员会" if place.value.name.endswith("街道") else "中共{}委员会", "party")
        if place.value.kind == "township" and post.role.endswith("助理"):
            return self._enter((place,), post, "{}办事处" if place.value.name.endswith("街道") else "{}人民政府", "government")
        if post.role.endswith(_VILLAGE_HEADS):
            name = place.value.name.replace("村村", "村")  # 夏潭村村|主任
            return self._enter((replace(place, value=replace(place.value, name=name)),), post, "{}村民委员会", "other")
        return None

    def _enter(self, places: tuple[Mention[Place], ...], post: Post, template: str, kind: OrganisationType) -> str | None:
        prefix, level = place_name(post.start, places, self._context)
        return self._register.entry(FullName(template.format(prefix), kind, level)).name if prefix else None

    def _whose(self, post: Post) -> str:
        """Give the end of the word right before a post that tells whose it is (景区负责人), or ""."""
        own = post.rule in (BEHIND_NAME, _LEFT) or post.role.startswith("代理")  # the name stands before it (甲|代理县长)
        return "" if own else self.nearest.whose(post.start)

    def _implied(self, post: Post, before: int, *, taken: bool) -> str | None:
        """Find the body of a bare post: the district's party committee or the nearest body that can have it; ``taken`` behind 甲任."""
        kind, tails = self._posts.row(post.role)
        if taken and _IN_BRANCH.fullmatch(post.role) and self.nearest.told_branch(post.start):
            return self.nearest.in_sentence(post.start, *_BRANCH)  # none, if the branch has no name: no district's
        if post.rule == BEHIND_NAME and kind != "national_party":
            return None  # 习近平主席, 周主任: told with its body elsewhere, if at all
        if self.is_elsewhere(post) or _SPECIALIST.search(post.role):
            return None if taken or self.is_elsewhere(post) else self.nearest.subject(post.start)
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
        led = self.nearest.league(post.start, elected=taken) if kind == "party" else None
        nearest = self.nearest.body(before, *tails, party=kind == "party") if tails else led
        if other:
            return nearest if nearest is not None and self.nearest.means(nearest, post.start) else None  # 协会会长, but not 景区负责人
        if nearest is not None or kind != "party" or self._context.district is None:
            return nearest
        prefix = self._context.divisions.official_prefix(self._context.district, self._context.on)
        level: Level = "county" if not self._context.district.endswith("00") else "prefectural"
        return self._register.entry(FullName(f"中共{prefix}委员会", "party", level)).name
