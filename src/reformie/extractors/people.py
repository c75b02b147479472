"""People by evidence that adds up: a post before the name, the shape of the name, what follows it, and repetition."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from reformie.findings import Findings, PersonName, Post
from reformie.gazetteer import everywhere
from reformie.lexicon import Lexicons
from reformie.mention import Mention, longest_first, positions
from reformie.people import honours
from reformie.people.bare import BareNames
from reformie.people.characters import TOLD_LASTS, lends_name, of_thing
from reformie.people.holding import Holdings
from reformie.people.homonyms import outside_names
from reformie.people.listed import PLACED, WITH_POST, Listed
from reformie.people.names import LINKS, NameShapes
from reformie.people.settled import settled, whole
from reformie.people.title_grammar import TitleGrammar
from reformie.people.titles import Titles
from reformie.people.unpeopled import Unpeopled
from reformie.people.wedged import Before, Wedged, of_nation
from reformie.people.wordlists import Endings
from reformie.regexes import regex
from reformie.segment import Segmenter

_RARE = 0.8  # so much more evidence a name needs behind a bare post where its surname is none of the common ones
_PLAIN_END = 1.0  # evidence behind a name that begins like a place
_SURE = 6.0  # evidence for a bare name at which a place inside it counts for nothing
_NOTED = regex(
    r"（(挂职|挂任|援[疆藏青川]|兼职|专职|驻会|兼|兼任|代|代理|女|主持工作|主持日常工作|[正副][厅处科]级|[一二三四]级(?:主任科员|调研员|巡视员))）"
)
_DOCTRINE = regex(r"(?:新时代|同志为核心|[^，。]{0,4}思想|[^，。]{0,3}理论|强军|外交|文化|法治|生态文明)")
_LINKS = LINKS | frozenset("于任司党农商车门")  # surnames, but right before a post nearly always the end of another word
_CREDITED = regex(r" {1,3}摄(?![像影制])")  # behind who took the picture
_SPACED = regex(r"([\u4e00-\u9fff]) {1,2}[\u4e00-\u9fff](?=[，。、；）])")  # a name of two characters, set as wide as one of three
_TOLD_OF = regex(r"(?:岁的?|名叫|[他她的]叫|叫做|选举|推选|推举|聘请|任命|聘任|提名|免去|免除)$")  # before a name
_CALLED = regex(
    r"(?:名|医生|老师|师傅|姑娘|小伙子?|[儿妻孙]子|女儿|媳妇|丈夫|老伴|[孩汉女男]子|[男女]孩|同学|老人|大[爷妈娘姐哥叔]|青年|老板|村民|牧民|居民|徒弟|学生|干部|队员)叫$"
)  # 小伙子叫: what follows is a name
_END = attrgetter("end")
_HAN = regex(r"[\u4e00-\u9fff]+")
_AGED = regex(r"[、，](?:现年|今年)?\d{2}岁的?$")


class PeopleExtractor:
    """Fill ``findings.people``; may append to ``findings.organisations`` the offices that only a title shows.

    Args:
        lexicons: Gives ``sole_posts``, ``appositions`` and what ``NameShapes``, ``BareNames`` and ``TitleGrammar`` read.
        segmenter: Tells which stretches are ordinary words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._shapes = NameShapes(lexicons, segmenter)
        self._wedged = Wedged(lexicons, segmenter)
        self._grammar = TitleGrammar(lexicons)
        self._sole = frozenset(lexicons.column("sole_posts", "post"))
        words = lexicons.column("appositions", "word")
        self._appositions = Endings(words)
        self._bare = BareNames(self._shapes, lexicons, segmenter)
        self._before = Before(words)

    def __call__(self, findings: Findings) -> None:
        """Find the people of one article."""
        reader = _Reader(findings, self._shapes, self._wedged, self._grammar, self._appositions, self._sole)
        found = list(reader.behind_posts())
        found += reader.dotted(found)
        found += reader.bare(self._bare, found)
        found += reader.of_words(self._before, found)
        found += reader.ahead(found)
        found = settled(findings.page.text, longest_first(found), self._shapes)
        found = whole(found + reader.repeated(found))
        found = reader.holdings.later(sorted(found, key=lambda m: m.start))
        found += reader.by_surname(found)
        findings.people.extend(honours.with_honours(findings.page.text, sorted(found, key=lambda m: m.start)))
        findings.places[:] = outside_names(findings.page.text, findings.places, findings.people, reader.post_ends, self._shapes)


class _Reader:
    """The steps of the search in one article."""

    def __init__(
        self, findings: Findings, shapes: NameShapes, wedged: Wedged, grammar: TitleGrammar, appositions: Endings, sole: frozenset[str]
    ) -> None:
        self._appositions = appositions
        self._sole = sole
        self._text = findings.page.text
        self._cuts = findings.cuts
        self._shapes = shapes
        self._wedged = wedged
        self._is_blocked = Unpeopled(findings.page).holds
        self._titles = Titles(self._text, grammar, findings.organisations, findings.places)
        self.holdings = Holdings(self._text, self._titles, lambda start: self._name_at(start, WITH_POST) is not None, appositions)
        takings = self.holdings.takings()
        self._takings = frozenset(takings)
        self.post_ends = self._titles.roles
        self._starts = self._titles.role_starts.union(takings.values())
        self._in_roles = frozenset[int]().union(*(range(role.start + 1, role.end) for role in self._titles.roles.values()))
        self._short_places = frozenset([m.start for m in findings.places if m.rule == "places.short_form"])
        self._named = {m.start: m.end for m in sorted([*findings.organisations, *findings.places], key=_END)}
        self._lists = Listed(self._text, shapes, wedged, appositions, self._starts, self._takings, self._named, self._name_at)

    def behind_posts(self) -> Iterator[Mention[PersonName]]:
        """Find names behind a post, and the names listed behind them."""
        before: tuple[int, tuple[Post, ...]] = (-1, ())
        yield from self._filling()
        for _, role in sorted(self._titles.roles.items()):
            noted = _NOTED.match(self._text, role.end)
            start = noted.end() if noted else self._titles.taken_by(role.end) + (self._text[role.end : role.end + 1] in (" ", "："))
            if not _HAN.match(self._text, start) or self._is_blocked(start) or role.end in self._in_roles:
                continue
            mark = self._titles.tentative()
            posts = self._titles.before(role.end)
            placed = posts[0].body is not None or posts[0].place is not None or self._goes_on(posts[0], *before)
            name = None if not placed and self._after_surname(posts[0].start) else self._behind_post(start, placed=placed)
            if name is None:
                self._titles.forget(mark)
                continue
            if noted and noted[1] == "挂职" and not posts[-1].role.startswith("挂职"):
                posts = (*posts[:-1], replace(posts[-1], role=f"挂职{posts[-1].role}"))  # 副县长（挂职）甲
            posts = self._titles.borrowed(self.holdings.no_more(posts), *before)
            for mention in self._with_list(start, name, posts, "people.behind_post"):
                before = (mention.end, mention.value.posts)
                yield mention

    def _goes_on(self, post: Post, end: int, lender: tuple[Post, ...]) -> bool:
        """Tell whether a post follows somebody told with his post in one list (甲局局长乙、|副局长丙)."""
        known = any(p.body is not None or p.place is not None for p in lender)
        return known and end + 1 == post.start and self._text[end] in "、和与及"

    def _filling(self) -> Iterator[Mention[PersonName]]:
        """Find names in lists of those who hold the post before (组长由鲁琼担任)."""
        for start, last in self.holdings.lists.values():
            told = self._text[start - 1] in "由是" or self._text.endswith("分别为", 0, start)  # 站长为鲁琼送行
            begins = start < last and told and not self._is_blocked(start)
            name = self._behind_post(start, placed=False) if begins else None
            if name is not None and name <= last:
                yield from self._with_list(start, name, (), "people.behind_post")

    def _behind_post(self, start: int, *, placed: bool) -> int | None:
        if placed:
            name = self._name_at(start, PLACED, unusual=True)
            return name if name is not None or start in self._named else self._wedged.end(self._text, start)
        name = self._name_at(start, WITH_POST, unusual=True)
        if name is not None and self._text[start] not in self._shapes.common and not self._shapes.is_foreign(self._text[start:name]):
            name = self._name_at(start, WITH_POST + _RARE, unusual=True)
        if name is None:
            return None if start in self._named else self._wedged.beside(self._text, start)
        surnamed = not self._shapes.surnames.isdisjoint((self._text[start], self._text[start : start + 2]))
        known = surnamed or self._shapes.is_foreign(self._text[start:name]) or self._shapes.spoken(self._text, name)
        return name if known else None

    def _after_surname(self, start: int) -> bool:
        """Tell whether a surname or a name and title stand here (杨书记): what follows is then no name."""
        before = self._text[start - 1 : start]
        if any(self._text[start - length : start] in self._shapes.figures for length in (2, 3)):
            return True
        return before in self._shapes.surnames and before not in _LINKS and start - 1 in self._cuts

    def of_words(self, before: Before, found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Find names behind a word for a person: by no known surname (傣族姑娘月香), or wedged before a deed."""
        more: list[Mention[PersonName]] = []
        taken: set[int] | None = None
        for start, linked, national in before.ends(self._text):
            if (linked and start not in self._cuts) or start in self._named:
                continue
            if national:
                end, rule = of_nation(self._shapes, self._text, start, self._cuts, self._starts), "people.of_nation"
            else:
                end, rule = self._wedged.beside(self._text, start, linked=linked), "people.wedged"
            if end is None or self._is_blocked(start):
                continue
            taken = self._taken(found) if taken is None else taken
            if taken.isdisjoint(range(start, end)):
                more += self._with_list(start, end, (), rule)
        return more

    def dotted(self, found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Find names with a dot that stand behind no post."""
        more: list[Mention[PersonName]] = []
        if "·" not in self._text:
            return more
        taken = positions(found)
        for match in re.finditer("·", self._text):
            start = self._shapes.foreign_start(self._text, match.start(), self._cuts, frozenset(self._titles.roles))
            start = self._lists.past_apposition(start + (self._text[start] in LINKS))
            end = self._name_at(start, 6.0) if start < match.start() else None
            quoted = end is not None and self._text[start - 1 : start] == "“" and self._text[end : end + 1] == "”"
            if end is None or quoted or end <= match.end() or self._is_blocked(start):
                continue
            if taken.isdisjoint(range(start, end)) and (
                self._left(start) > 1
                or (self._shapes.followed(self._text, end) and self._shapes.parts.sounds_foreign(self._text[start:end]))
            ):
                listed = list(self._with_list(start, end, (), "people.dotted"))
                more += listed
                taken |= positions(listed)
        return more

    def bare(self, names: BareNames, known: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Find names behind no post, by all the evidence there is for them."""
        found, taken = list[Mention[PersonName]](), self._taken(known)
        told = frozenset(m.value.name for m in known)
        parts = {part: name for name in sorted(told) for part in name.split("·")[:-1]}
        seen = set(told)
        for candidate in names.find(self._text, self._cuts, self._titles.role_starts, self._takings, self._left, self._apposed):
            start, end = candidate.start, candidate.end
            overlaps = not taken.isdisjoint(range(start, end)) or start < (found[-1].end if found else 0)
            if overlaps or _CREDITED.match(self._text, end) or of_thing(self._text, start, end):
                continue
            name = self._text[start:end]
            if name in parts and name not in told:  # 古丽娜 after 古丽娜·买合木提
                found.append(Mention(start, end, PersonName(parts[name]), "people.repeated"))
                continue
            if name not in told and (name[:-1] in told or self._inside(start, end, seen)):
                continue  # 罗成|边听边记, where 区委书记罗成 stands before
            free = self._place_free(start, end) or (
                candidate.score >= _SURE and self._left(start) > 2 and self._text[start] in self._shapes.common and self._within(start, end)
            )
            if start not in self._in_roles and free and not self._is_blocked(start) and not _DOCTRINE.match(self._text, end):
                found += self._with_list(start, end, (), "people.by_evidence")
                seen.add(name)
        return found

    def ahead(self, known: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Find names without a known surname that open a list of which the next two names are known (力小霞、|甲、乙)."""
        begun, taken, found = {m.start for m in known}, self._taken(known), list[Mention[PersonName]]()
        for m in known:
            listed = self._text[m.end : m.end + 1] in ("、", "和") and m.end + 1 in begun
            for start in self._lists.ahead(m.start) if listed else ():
                if not taken.isdisjoint(range(start, start + 3)) or self._is_blocked(start):
                    break
                told = tuple(post for post in m.value.posts if post.start >= m.end)
                found.append(Mention(start, start + 3, PersonName(self._text[start : start + 3], told), "people.in_list"))
        return found

    def _apposed(self, end: int) -> bool:
        """Tell whether a comma and a phrase of posts stand at an offset (甲，桃花乡乡长。 甲，林投公司董事长，…)."""
        if self._text[end : end + 1] != "，":
            return False
        mark = self._titles.tentative()
        posts = self.holdings.held(end) if end + 1 in self._named else self.holdings.apposed(end)
        self._titles.forget(mark)
        return bool(posts)

    def _inside(self, start: int, end: int, names: set[str]) -> bool:
        """Tell whether one of the names begins ahead of a stretch and reaches into it (由孙|宪周|任会长)."""
        ahead = range(max(0, start - 2), start)
        return any(self._text[first:last] in names for first in ahead for last in range(start + 1, first + 4))

    def _place_free(self, start: int, end: int) -> bool:
        """Tell whether no place or body begins inside the stretch and fills it to the end or beyond (来|库车|市)."""
        return all(self._named.get(position, 0) < end for position in range(start, end))

    def _within(self, start: int, end: int) -> bool:
        """Tell whether the places inside a stretch end with it at the latest (村民|马|福海)."""
        return start not in self._named and all(self._named.get(position, 0) <= end for position in range(start, end))

    def repeated(self, found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Find further places of the names found, and names listed with them; inside a doctrine's or a body's name they are no mentions."""
        names = sorted({m.value.name for m in found if len(m.value.name) > 1})
        more, taken = list[Mention[PersonName]](), self._taken(found)
        last = 0
        for start, before in sorted((start, -end) for start, end, _ in everywhere(self._text, names)):
            end = -before
            if start < last:
                continue  # within a longer name, or one that begins ahead
            last = end
            inside = _DOCTRINE.match(self._text, end) or lends_name(self._text, end)
            if taken.isdisjoint(range(start, end)) and not self._is_blocked(start) and not inside:
                more += [m for m in self._with_list(start, end, (), "people.repeated") if taken.isdisjoint(range(m.start, m.end))]
        return more

    def by_surname(self, found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Find surname and title (王局长) where it can mean one person of the article only."""
        more, taken, owners = list[Mention[PersonName]](), positions(found), defaultdict[str, set[str]](set)
        for mention in found:
            owners[mention.value.name[:1]].add(mention.value.name)
        for role in self._titles.roles.values():
            start = role.start - 1
            names = owners.get(self._text[start : role.start], set())
            if len(names) == 1 and start in self._cuts and taken.isdisjoint(range(start, role.end)) and not self._is_blocked(start):
                more.append(Mention(start, role.end, PersonName(next(iter(names))), "people.surname_title"))
        return more

    def _with_list(self, start: int, end: int, posts: tuple[Post, ...], rule: str) -> Iterator[Mention[PersonName]]:
        """Give the name and those listed behind it, which share its posts; posts written behind the list go to all."""
        bounds = [(start, end)]
        while (following := self._lists.behind(bounds[-1][1])) is not None:
            bounds.append(following)
        last = bounds[-1][1]
        while not posts and (leader := self._lists.leader(bounds[0][0])) is not None and self.holdings.of_list(last):
            bounds.insert(0, leader)
        after = self.holdings.grouped(last) if len(bounds) > 1 else ()
        for first, end in bounds:
            own = (
                (() if first > start and self._is_sole(posts) else posts)
                + after
                + (self.holdings.held(end) or (self.holdings.of_list(last) if end < last else ()))
                + (self.holdings.behind(first, end) if not posts else ())
            )
            own = own or self._over_apposition(first) or self.holdings.as_what(first)
            yield Mention(first, end, PersonName(self._text[first:end].replace(" ", ""), own, honours.before(self._text, first)), rule)

    def _is_sole(self, posts: tuple[Post, ...]) -> bool:
        """Tell whether the last post before a name is one that another, named behind it, cannot hold too (局长甲与乙)."""
        return bool(posts) and posts[-1].role in self._sole and (posts[-1].body is not None or posts[-1].place is not None)

    def _over_apposition(self, start: int) -> tuple[Post, ...]:
        """Read 名誉主席、旅外侨胞甲: a post before the word that says what else the person is."""
        aged = _AGED.search(self._text, max(0, start - 8), start)
        if aged is not None and aged.start() in self._titles.roles:
            return self._titles.before(aged.start())  # 甲公司骑手、29岁的乙
        honour = honours.BEFORE.search(self._text, max(0, start - 24), start) if honours.before(self._text, start) else None
        if honour is not None and self._text[honour.start() - 1] == "、" and honour.start() - 1 in self._titles.roles:
            return self._titles.before(honour.start() - 1)  # 甲公司高级工程师、“桃花工匠”乙
        word = self._appositions.before(self._text, start)
        comma = self._text.rfind("、", max(0, start - 12), start - len(word) + 1) if word else -1
        return self._titles.before(comma) if comma in self._titles.roles and _HAN.fullmatch(self._text, comma + 1, start) else ()

    def _name_at(self, start: int, needed: float, *, unusual: bool = False) -> int | None:
        if start in self._named and not (unusual and self._outlasts_place(start)):
            return None
        spaced = _SPACED.match(self._text, start) if unusual else None
        if spaced and spaced[1] in self._shapes.surnames:
            return spaced.end()
        best = self._shapes.best_at(self._text, start, self._cuts, self._starts)
        unsure = best is None or best.right < 0 or best.score < needed
        other = self._shapes.unusual_at(self._text, start, self._cuts, self._starts) if unusual and unsure else None
        if other is not None and best is not None and best.right < 0 < other.right and other.end > best.end:
            best = other  # nothing closes the name with a known surname, a clear sign closes the longer one (图门孟和说)
        if best is not None and best.score >= needed:
            return None if self._holds_post(start, best.end) else best.end
        return other.end if other is not None and other.score >= needed else None

    def _outlasts_place(self, start: int) -> bool:
        """Tell whether a name that plainly ends there begins with what may also be a place's short form (站长|白银川说)."""
        best = self._shapes.best_at(self._text, start, self._cuts, self._starts) if start in self._short_places else None
        return best is not None and best.end > self._named[start] and best.right >= _PLAIN_END

    def _holds_post(self, start: int, end: int) -> bool:
        """Tell whether a post or a name ends inside a name with a dot (旅游部长|卡尔·韦拉)."""
        if "·" not in self._text[start:end]:
            return False
        return self._text[start : start + 3] in self._shapes.figures or not self._titles.roles.keys().isdisjoint(range(start + 1, end))

    def _left(self, start: int) -> float:
        """Weigh whether an honour, a word such as 村民 or a verb of electing stands before a name."""
        if honours.before(self._text, start) or self._appositions.before(self._text, start) or honours.is_given(self._text, start):
            return 3.0
        if self._text[start - 1 : start] in TOLD_LASTS and _TOLD_OF.search(self._text, max(0, start - 3), start):
            return 3.5 if _CALLED.search(self._text, max(0, start - 4), start) else 2.0
        if self._text[start] in self._shapes.surnames and (owned := self._titles.owned(start)):
            # An ordinary word that begins with a surname weighs less than nothing (银杏|叶).
            return owned if (self._shapes.weight(self._text[start : start + 2]) or 0.0) > 0 else 0.0
        return 0.0

    def _taken(self, found: list[Mention[PersonName]]) -> set[int]:
        """Give the offsets that people or bodies cover."""
        return positions(found) | self._titles.in_bodies()
