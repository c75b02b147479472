"""From names to people: one entry a person, with the posts written beside every mention."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reformie.assemble.bodies import FullName, Register, place_name
from reformie.assemble.context import Context
from reformie.findings import Body, PersonName, Place, Post
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.record import Level, OrganisationType

_CHIEF = re.compile(r"[省市县区州旗盟镇乡]长$|苏木达$|专员$")
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


class Holder:
    """Finds the body at which a post is held.

    Args:
        lexicons: Gives ``posts`` with the bodies that can have each.
        register: The article's bodies; one that only a post shows is entered.
        context: The article's place.
    """

    def __init__(self, lexicons: Lexicons, register: Register, context: Context) -> None:
        rows = sorted(lexicons.rows("posts"), key=lambda row: -len(row["post"]))
        self._posts = [(row["post"], row["body"], tuple(filter(None, row["at"].split("|")))) for row in rows]
        self._register = register
        self._context = context

    def body_of(self, post: Post, bodies: list[Mention[Body]], before: int) -> str | None:
        """Give the full name of the body of a post, or None where the article does not tell.

        Args:
            post: The post.
            bodies: The bodies of the article, into which ``post.body`` points.
            before: Where the person's own title phrase begins: a post told behind the name is held at a body named before that.
        """
        own = post.body is not None and bodies[post.body].start == post.start
        if self._row(post.role)[1] == "none" and not own:
            return None
        names = self._register.by_index.get(post.body, []) if post.body is not None else []
        if _CHIEF.search(post.role):
            places = bodies[post.body].value.places if post.body is not None else (post.place,) if post.place else ()
            return self._government(post, places, names)
        if names:
            return names[0]
        if post.place is not None:
            return self._at_place(post, post.place)
        return self._register.latest(before, *post.at) if post.at else self._implied(post, before)

    def _row(self, role: str) -> tuple[str, str, tuple[str, ...]]:
        return next((row for row in self._posts if role.endswith(row[0])), ("", "", ()))

    def _government(self, post: Post, places: tuple[Mention[Place], ...], names: list[str]) -> str | None:
        if names and names[0].endswith("人民政府"):
            return names[0]
        level = re.search(r"[省市县区州旗盟镇乡]|苏木", post.role)
        if not places and level:
            places = (Mention(post.start, post.end, Place("level", level[0]), "places.level"),)
        return self._enter(places, post, "{}人民政府", "government")

    def _at_place(self, post: Post, place: Mention[Place]) -> str | None:
        if post.role.endswith("书记"):
            return self._enter((place,), post, "中共{}委员会", "party")
        return None

    def _enter(self, places: tuple[Mention[Place], ...], post: Post, template: str, kind: OrganisationType) -> str | None:
        prefix, level = place_name(post.start, places, self._context)
        return self._register.entry(FullName(template.format(prefix), kind, level)).name if prefix else None

    def _implied(self, post: Post, before: int) -> str | None:
        """Find the body of a bare post: the district's party committee or the nearest body that can have it."""
        _, kind, tails = self._row(post.role)
        if kind == "national_party":
            return self._register.entry(_CENTRAL).name
        nearest = self._register.latest(before, *tails, party=kind == "party") if tails else None
        if nearest is not None or kind != "party" or self._context.district is None:
            return nearest
        prefix = self._context.divisions.official_prefix(self._context.district, self._context.on)
        level: Level = "county" if not self._context.district.endswith("00") else "prefectural"
        return self._register.entry(FullName(f"中共{prefix}委员会", "party", level)).name


def gather(names: list[Mention[PersonName]], bodies: list[Mention[Body]], holder: Holder) -> list[PersonEntry]:
    """Join the mentions of each person, in order of first appearance."""
    people: dict[str, PersonEntry] = {}
    for mention in names:
        person = people.setdefault(mention.value.name, PersonEntry(mention.value.name, mention.rule))
        person.mentions.append((mention.start, mention.end))
        person.honours += [honour for honour in mention.value.honours if honour not in person.honours]
        before = min([mention.start, *(post.start for post in mention.value.posts)])
        for post in mention.value.posts:
            body = holder.body_of(post, bodies, before)
            if not any(known[1] == post.role and (body is None or known[0] in (body, None)) for known in person.posts):
                person.posts.append((body, post.role, post.start, post.end, post.rule))
    return list(people.values())
