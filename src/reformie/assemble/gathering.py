"""From the mentions of people to one entry a person, with the posts written beside every mention."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reformie.assemble.people import BEHIND_NAME, GROUPS, NEAR, Holder
from reformie.findings import Body, PersonName, Post
from reformie.mention import Mention
from reformie.regexes import regex

_ONE_AT_A_TIME = regex(r"副?(?:局|厅|县|区|市|镇|乡|州|旗|行)长")
_DEPUTY = regex(r"^(?:兼职|专职|挂职|常务|执行|名誉|第一)*副?")
_ADVISERS = frozenset({"首席专家", "首席科学家", "特聘专家"})  # named with the chief of a new body (甲任主任，乙受聘为首席专家)
_OF_COMMITTEE = regex(r"党工?委(?=副?书记$)|党工委(?=委员$)")
_OF_BRANCH = regex(r"(?:临时|联合|流动|功能型?)?(?:党总支|党支部|支部)(?=副?书记$)")
_MEMBER = "成员"  # of the group whose heads are told before (甲任组长，乙、丙为成员)
_RETIRED = ("退休教师", "退休医生", "退休村医", "退休干部")  # tell what somebody was where no body is told
_GROUP_TAILS = (*GROUPS, "办公室")  # have heads, but no advisers
_WORD_MORE = regex(r"(?:特邀|特聘|专职|兼职|义务|人民|金牌|首席|驻村|驻所|乡村)+")


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
        posts = _held(mention, bodies, holder, told) if mention.value.posts else []
        person = latest.get(name)
        if person is None or (posts and _is_another(person, posts, mention.start)):
            namesakes = bearers.setdefault(name, [])
            person = next((p for p in namesakes if not _is_another(p, posts, mention.start)), None)
            if person is None:
                person = PersonEntry(name, mention.rule)
                people.append(person)
                namesakes.append(person)
            latest[name] = person
        person.mentions.append((mention.start, mention.end))
        won = {name for name, _, _ in person.honours}
        person.honours += [honour for honour in mention.value.honours if honour[0] not in won]
        for body, post in posts:
            person.hold(body, post)
    return people


def _held(mention: Mention[PersonName], bodies: list[Mention[Body]], holder: Holder, told: _Told) -> list[tuple[str | None, Post]]:
    """Give the posts written beside a name, each with the full name of its body, or None where the article does not tell."""
    before = min(mention.start, *[post.start for post in mention.value.posts])
    posts: list[tuple[str | None, Post]] = []
    for post in mention.value.posts:
        known = told.body_of(post, mention)
        if known is None and post.start >= mention.end:
            known = holder.own_ward(post, [body for body, other in posts if other.start < mention.start])
        posts.append((holder.body_of(post, bodies, before, mention.end) if known is None else known or None, post))
    posts = [(body, post) for body, post in posts if post.role not in _RETIRED or _is_told(body, post)]
    posts = [(None if post.role.startswith("退休") and not _is_told(body, post) else body, post) for body, post in posts]
    posts = _plain(_carry([(body or told.joint(post, mention, holder), post) for body, post in posts], holder))
    told.note(posts, mention)
    return posts


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
    bare = ((body, post, _bare_role(body, post.role)) for body, post in posts)
    return [(body, post if role == post.role else replace(post, role=role)) for body, post, role in bare]


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
        if self._last is None or not self._is_open(post, mention) or not (post.role == _MEMBER or _DEPUTY.match(post.role)):
            return None
        base, body, end = self._last
        if post.role == _MEMBER:
            return body if post.start - end < NEAR else None
        if post.role in _ADVISERS:
            return body if 0 <= post.start - end < NEAR // 2 and not body.endswith(_GROUP_TAILS) else None
        return body if _DEPUTY.sub("", post.role) == base and post.start - end < NEAR else None

    def joint(self, post: Post, mention: Mention[PersonName], holder: Holder) -> str | None:
        """Give the body of the post told last, for another that nothing else tells the body of, in the same sentence (甲任院长，乙任理事长)."""
        if self._last is None or not self._is_open(post, mention) or not holder.has_body(post.role) or "书记" in post.role:
            return None
        _, body, end = self._last
        if not body or body.endswith(_GROUP_TAILS):
            return None
        return body if 0 <= post.start - end < NEAR and holder.nearest.in_one_sentence(end, post.start) else None

    def note(self, posts: list[tuple[str | None, Post]], mention: Mention[PersonName]) -> None:
        """Remember the posts told behind this mention."""
        for body, post in posts:
            if (body is not None or post.at) and post.start >= mention.end and post.rule != BEHIND_NAME:
                self._last = (_DEPUTY.sub("", post.role), body or "", post.end)

    @staticmethod
    def _is_open(post: Post, mention: Mention[PersonName]) -> bool:
        open_ = post.body is None and post.place is None and not post.at
        return open_ and post.start >= mention.end and post.rule != BEHIND_NAME
