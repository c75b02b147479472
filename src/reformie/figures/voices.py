"""Who speaks and acts in an article, and for which body: the figures that a head tells are those of the house."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reformie.figures import heads
from reformie.findings import Body, Bounds, Findings, Post, Speech
from reformie.mention import Mention
from reformie.regexes import regex

_SAID = regex(r"[^，。；！？“”\n、任]{0,6}(?:说|介绍|表示|坦言|告诉|透露|回忆|算)")
_OPENING = 40
# Whoever holds such a post alone acts for no house; heads, doctors and officers do.
_OWN_MASTER = regex(
    r"(?:教授|讲师|研究员|院士|博士|教师|老师|导师|学者|农艺师|研究生|学生|村医|顾问|专家|特派员|传承人|护林员|管护员|队员|骑手|司机|机手|飞手|[农牧村居渔]民|农户|大户|社员)$"
)
# Who speaks for nobody, named or not.
_FOLK = regex(
    r"村民|居民|牧民|农民|渔民|[果茶菜烟棉粮药]农|农户|贫困?户|大户|养殖户|老人|老汉|大爷|大妈|群众|学生|家长|游客|患者|病人|护林员|管护员|司机|队员"
)
_FOLK_SAY = regex(
    rf"[^，。；！？“”\n]{{0,14}}?(?:{_FOLK.pattern})[^，。；！？“”\n]{{0,8}}(?:说|道|表示|坦言|感慨|(?:一边|边|抓起?|捧[起着]?|指着|望着|看着|摸着|拿[起着]|竖起|笑|乐|满脸|摆弄|忙着))"
)
# What stands between a clause's beginning and the name of somebody without a post: places and what they are (某村种粮大户).
_PRIVATE = regex(
    r"(?:\d+岁的|[^，。；：！？“”、的由对向给为把被与和跟让请在]{1,12}[村镇乡屯寨组]的)?(?:(?![由对向给为把被与和跟让请在])[^，。；：！？“”、的]{0,20}(?:民|农|户|工人|工匠|木匠|骑手|学生|女儿|儿子|妻子|丈夫|孙女|孙子|姑娘|小伙|小伙子|男孩|女孩|家长|老人|老汉|大爷|大妈|大娘|奶奶|爷爷|阿姨|大姐|大叔|青年|毕业生|老板|摊主|店主|业主|"
    r"能手|创客|司机|师傅|员工|职工|患者|游客|顾客|客商|传承人|手艺人|艺人|绣娘|厨师|主播|妇女|村医|护林员|网格员|队员|技术员|护士|医生|大夫|教授|研究员|讲师|博士|医师|工程师|农艺师|种植员|飞手|机手|人员|教师|老师))?"
)


class Named(NamedTuple):
    """A person where they are named.

    Attributes:
        start, end: Bounds of the name. body: The body that they stand for, or None.
        alone: Whether they act for themselves, since no post is told that they head a house with.
        bare: Whether no post is written beside the name there.
    """

    start: int
    end: int
    body: Bounds | None
    alone: bool
    bare: bool


class Voices:
    """The people of one article and the bodies that they stand for.

    Args:
        findings: People, with the posts written beside their names, and bodies.
        party: Tells whether a body is one of a party, which a head stands for only where no other post is told.
    """

    def __init__(self, findings: Findings, party: Callable[[Body], bool]) -> None:
        self._people = sorted(findings.people, key=lambda mention: mention.start)
        self._named = [mention.start for mention in self._people]
        self._bodies: dict[str, Bounds] = {}
        text, self._houses = findings.page.text, sorted(findings.organisations, key=lambda mention: mention.start)
        places = sorted(findings.places, key=lambda mention: mention.start)
        for mention in findings.people:
            at = mention.start
            body = _held(findings, mention.value.posts, party) or heads.house(text, at, self._houses) or heads.town(text, at, places)
            if body is not None:
                self._bodies.setdefault(mention.value.name, body)
        self._heads = {mention.value.name for mention in findings.people if any(map(_stands, mention.value.posts))}
        spoken = list(self._spoken(findings.page.text, findings.quotations))
        self._starts = [start for start, _, _ in spoken]
        self._spoken_by = spoken

    def last(self, position: int) -> Named | None:
        """Give the last person named before ``position``."""
        index = bisect_left(self._named, position) - 1
        return self._at(index) if index >= 0 else None

    def acting(self, text: str, position: int, stop: int) -> Named | None:
        """Give the person that a clause begins with at ``position``, told what they are, or None."""
        index = bisect_left(self._named, position)
        if index == len(self._people) or self._people[index].end > stop or self._people[index].start - position > _OPENING:
            return None
        person = self._people[index]
        posts = person.value.posts
        told = (posts and posts[0].start <= position) or _PRIVATE.fullmatch(text, position, person.start)
        return self._at(index) if told else None

    def says(self, text: str, named: Named) -> bool:
        """Tell whether what follows a name tells that they speak."""
        return _SAID.match(text, named.end) is not None

    def _at(self, index: int) -> Named:
        person = self._people[index]
        name = person.value.name
        return Named(person.start, person.end, self._bodies.get(name), name not in self._heads, not person.value.posts)

    def quoted(self, position: int) -> tuple[int, Bounds] | None:
        """Give where the quotation around ``position`` begins and whose body its speaker stands for, or None where neither is known."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or self._spoken_by[index][1] <= position:
            return None
        start, _, body = self._spoken_by[index]
        return start + 1, body

    def _spoken(self, text: str, told: Sequence[Mention[Speech]]) -> Iterator[tuple[int, int, Bounds]]:
        """Give the bounds of each quotation, marks included, and whose body its speaker stands for."""
        for mention in told:
            speech, end = mention.value, mention.end + 1
            body = self._of(speech.speaker) if speech.speaker else None
            if body is None and speech.text:
                body = heads.house(text, speech.text[1], self._houses)
            if body is None and speech.text and _FOLK.search(text, *speech.text):
                body = speech.text
            if body is None and (folk := _FOLK_SAY.match(text, end)):
                body = folk.span()
            if body is not None:
                yield mention.start - 1, end, body

    def _of(self, name: str) -> Bounds | None:
        """Give the body of somebody by name, or where they are named where they speak for none."""
        if name in self._bodies or name in self._heads:
            return self._bodies.get(name)
        return next(((person.start, person.end) for person in self._people if person.value.name == name), None)


def _stands(post: Post) -> bool:
    """Tell whether who holds a post acts for a house."""
    return _OWN_MASTER.search(post.role) is None


def _held(findings: Findings, posts: Sequence[Post], party: Callable[[Body], bool]) -> Bounds | None:
    """Give the bounds of the body that a person's posts are held at, one of government or an own house before the last one of a party."""
    heading = [post for post in posts if _stands(post) and not post.role.startswith("原")] or posts
    bodies = [findings.organisations[post.body] for post in heading if post.body is not None]
    own = next((body for body in bodies if not party(body.value)), bodies[-1] if bodies else None)
    return (own.start, own.end) if own is not None else None
