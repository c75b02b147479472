"""Posts told behind a name: 甲任主席; 甲，是…院长; 甲从部队回乡后，担任…; 甲、乙分别担任…; 她是…."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from reformie.findings import PersonName, Place, Post
from reformie.mention import Mention
from reformie.people.attending import unheld
from reformie.people.leaving import left, left_by_him
from reformie.people.titles import Titles
from reformie.people.wordlists import Endings
from reformie.regexes import regex

_VERB = (
    r"(?:原是|原为|现任|曾任|担任了(?![\d一二两三四五六七八九十多好几哪什])|担任|出任|兼任|接任|转任|调任|升任|改任|续任|连任|就任|(?:当选|受聘|获聘)(?:担任|为|成为)?|(?:受邀|应邀)(?:担任|出任|兼任)|被(?:任命|[返回]?聘任?|聘请|推选|推举|选举|选|确定|增选)(?:为|担任)"
    r"|[受应][^，。；：“”\n]{2,24}?(?:聘请|聘任|选聘|邀请|特邀|委托|委派|选派|指派|推荐)，?(?:担任|出任|兼任|任|为)"
    r"|被[^，。；：“”\n]{2,24}?(?:聘|选聘|特聘|聘请|聘任|任命|推选|推举|选举)为|当(?:上了?|起了?|过|(?=[护队组团]长|护士|会计|出纳|副?(?:书记|主任)|[组宣][织传]委员|[院校所站厂]长))|代理|任|系|是|为|兼着?|挂职(?:担?任)?)(?!了|何|期|务|职|命|教(?!育|学|研|科|体|师)|锻炼)"
)
_IDENTITY = r"(?:有(?:着|了)?|多了)(?:另外?)?(?:一?[个重层])?(?:新的?|特殊的?)?身份[：，—是]{1,3}"  # 还有另一个身份——
_WHEN = r"(?:(?:今年|去年|前年|同年|\d{4}年)(?:\d{1,2}月)?|\d{1,2}月)(?:\d{1,2}日)?"
_TOLD = r"\d今去前同如还也又现均都全高双共一成原曾担代出兼接转调升改续连就当受获被任系是为挂应有多"  # what _HELD begins with behind a comma
_COUNTED = "同志|委员|代表|候选人|党员|干部|教师|老师|青年|人员|群众|村民"  # what a list of names counts itself as
_HELD = rf"(?:（(?:女|男|[\u4e00-\u9fff]{{1,4}}族|女，[\u4e00-\u9fff]{{1,4}}族|试用期[^，。；（）]{{1,6}}|挂职)）)?(?:同志|先生|女士|博士)?(?:等?(?:\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})[人名位](?:{_COUNTED})?)?(?:，|,)?(?:{_WHEN}(?![是为系兼]))?(?:还|也|又|同时|现|如今|均|都|全票|高票|双双|共同|一同|一并|一致)?(?:{_VERB}|成了|成为|{_IDENTITY})"
# A look at the first character, at what a number counts and at what a comma parts off spares most places the long pattern.
_HOLDS = regex(rf"(?=[（二两三四五六七八九十先女博等，,{_TOLD}])(?!\d(?!\d{{0,3}}[人名位年月]))(?![，,](?![{_TOLD}])){_HELD}")
_LATER = regex(  # what a subject told earlier holds, behind a comma or where he works: …，后任…; …在村里当…
    rf"(?<=[，后里村校院镇乡县区市学局会社司站所心馆科室店厂])(?:(?<=[，后])(?:第二年|次年|同年|当年|(?:去年|今年|前年|\d{{4}}年)(?:年?[底初]|\d{{1,2}}月)?)?(?:同时|自己|本人|还|又|先后?|历任|现在|现|如今|目前|眼下|当前|这些年|随后|后来|后|此后|并|也|开始){{0,3}}(?!为|系|兼(?![任着]))(?:{_VERB}|成为|由[^，。；：“”]{{2,8}}?成长为|成了|当上了?|当起了?|多了(?:一?个)?|{_IDENTITY})|(?<=[里村校院镇乡县区市学局会社司站所心馆])(?:任|担任|出任|兼任)(?![务期职教])|(?<=[里村校院学局会社司站所心馆科室店厂])当(?:过|上了?|(?![地天年日时场然前初事])))"
)
_PRONOUN = regex(
    rf"(?<=[。；，！？”\n])(?:[^，。；“”\n]{{0,8}}，)?(?:如今，?|现在，?|目前，?)?(?:[^，。；：“”\n]{{1,10}}的)?[他她]，?(?:还|也|又|同时|现在?|如今|目前|曾|既){{0,2}}(?!为|系)(?:{_VERB}|成了|成为)"
)
_THIS = regex(r"(?<=[。；！？”\n])(?:如今，?|现在，?)?这[位名](?:[^，。；：“”、\n]{1,14}?的)?(?=[\u4e00-\u9fff“])")  # 这位合作社理事长，…
_SIGNED = {_PRONOUN: regex("[他她]"), _THIS: regex("这[位名]")}  # what is quickly seen to be in no text of theirs
_BY_HIM = regex(rf"由(?<=[\u4e00-\u9fff，]由)(?:[他她其]|自己|本人)(?:亲自|牵头)?{_VERB}")  # 镇里成立由他任组长的专班
_PRONOUN_FIRST = regex(r"(?:[^，。；“”\n]{0,10}，)?[他她](?![们的])")  # 今年8月，她来到县里，|任…
_RESUME = regex(r"，(?:[男女](?:，[^，。；、]{1,12}){1,4}?|(?:今年|现年)?\d{2}岁)，(?:现任|时任|系|现为|曾任)?")
_THIS_ONE = regex(r"，这[位名](?:[^，。；：“”、\n]{1,16}?的)?")
_RESPECTIVELY = regex(r"，?分别(?:当选为?|受聘为|担任|出任|兼任|任|为|是)")
_GROUPED = regex(r"(?:等)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位)")
_AS_MEMBERS = frozenset(["委员", "代表"])  # who are chosen to hold another post
_ACTING = "代理"
_IS = regex(rf"(?:(?<![任选聘举命定请邀派托荐成认原现])为|{_ACTING})$")
_IS_DONE = regex(
    r"(?:职务|一职)?(?:[，。；：、！（）“”—\s并兼的和与及等]|$)"
)  # nobody is a post for which something is done (甲为县长|点赞)
_FILLED = regex(r"(?:共?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[名人位]，|一职)?(?:分别)?由")
_NAMES = regex(r"(?:分别|依次)?[为是]((?:(?!的)[\u4e00-\u9fff·、]){2,60})(?=[，。；\n])")
_SIGNS = frozenset("，。；\n")
_HOLDER = regex(r"同志|等|[、和与及，。；（\n]|[担兼出接连续]?任|当[，。]")  # behind one of those who hold the post before
_CLAUSE_END = regex(r"[；。\n]|$")
_GROUP = regex(r"(?:领导小组|专班|指挥部|协调小组|[\u4e00-\u9fff]{2}委员会)$")
_LIST_END = regex(r"[担兼出接连续]任|[任当](?=[，。；、])|[。；\n]")  # 组长由甲任
_APPOSED = regex(r"，((?:(?![了着过说让请由向对把被])[\u4e00-\u9fff、]){3,30})(?=，)")
_NO_TITLE = regex(r"[的在是和与、]|担任")  # in words before a post that are no body's name
_SERVES = regex(r"[在到回去](?:(?![当的了着])[\u4e00-\u9fff]){2,14}当(?:过|上了?|起了?)?")  # 甲|到卫生所当护士
_AS = regex(r"(?:作为|身为)(?:[^，。；：“”\n]{0,16}(?:派驻?|选派|驻|、))?$")  # 作为县水利局派驻|桃花村的第一书记，
_STOP = regex(r"[。；！？“”：\n]")
_OTHERS = regex(r"由|让|请|推荐|要求|提出|提议|选举|(?<!被)选派|选拔|安排|鼓励|动员|说|表示|介绍|建议|委派|组织|带领|各|都")
_HAN = regex(r"[\u4e00-\u9fff]*(?:（以下简称[^（）]{1,14}）[\u4e00-\u9fff]*)?")
_TEAM = regex(r"(?:(?![的个名位])[\u4e00-\u9fff]){1,12}([队社店厂院所站校会])副?\1长")
_CHOSEN = regex(r"(?:聘请|聘任|特聘|选聘|选举|推选|推举|任命|增选)[^，。；：！？“”\n]{1,40}$")
_NO_SUBJECT = regex(r"[了任说听跟和与对向给被由让把从在要]")
_APPOINTER = regex(r"(?:(?:特|选)?聘(?:请|任)?|特?邀请?)(?:为|，?(?:担任|出任|兼任|任))$")
_OBJECT = regex(r"(?:拜|师从|师承|跟着?|跟随)$")  # before one whom the sentence is not about
_LED = regex(r"(?:、|和|与|以?及)[\u4e00-\u9fff]{0,4}")  # before 大户 in a list of names
_UNKNOWN = regex(r"[、和与](?:(?![的了在是由和与及让请])[\u4e00-\u9fff]){2,10}")  # a body that no table knows, before a post
_DISMISSED = regex(r"(?:免[去除]|罢免|撤销)了?$")
_ENDED = regex(r"[。；\n]")
_FAR = 80  # characters between a name and 免去其
_REACH = 40  # characters within which a phrase of posts must lie


class Holdings:
    """Reads the posts told behind the names of one article.

    Args:
        text: The clean text.
        titles: Its title phrases.
        named: Tells whether a name begins at an offset; a post right before a name is that person's.
        appositions: Words for a person without a post (村民), which may stand before the names of a list.

    Attributes:
        lists: The bounds of the lists of those who hold the post before, by where that post ends.
    """

    def __init__(self, text: str, titles: Titles, named: Callable[[int], bool], appositions: Endings) -> None:
        self._text = text
        self._titles = titles
        self._named = named
        self._appositions = appositions
        self._sentences = _near_posts(text, titles)
        self._role_at = {role.start: role for _, role in sorted(titles.roles.items(), reverse=True)}
        self._left = left(text, titles)
        self.lists = {position: bounds for position in titles.roles if (bounds := self._list_behind(position)) is not None}

    def takings(self) -> dict[int, int]:
        """Give the offsets at which a verb of holding a post begins (李明|任组长), each with that at which the post's phrase does."""
        mark = self._titles.tentative()
        takings = {
            m.start(): m.end()
            for m in self._before_posts(_HOLDS)
            if self._titles.after(m.end(), m.end() + _REACH)[0] or (("任" in m[0] or _TEAM.match(self._text, m.end())) and self._loosely(m))
        }
        self._titles.forget(mark)
        starts = self._titles.role_starts
        takings |= self._left
        return takings | {m.start(): m.end() for m in self._before_posts(_SERVES) if m.end() in starts}

    def _before_posts(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Find a pattern that holds no full stop, where a post stands within reach of it."""
        for start, end in self._sentences:
            yield from pattern.finditer(self._text, start, end)

    def held(self, end: int) -> tuple[Post, ...]:
        """Read 甲任主席, 甲，是…院长, 选举甲为主席, 甲（…院长）, 免去甲的院长职务."""
        if end in self._left:
            return _former(self._titles.after(self._left[end], self._left[end] + _REACH)[0])
        verb = _HOLDS.match(self._text, end)
        if verb is not None:
            return self._told(verb)
        sign = self._text[end : end + 1]
        if sign not in ("，", "（"):
            return ()
        if sign == "，":
            formerly = self._text[end + 1 : end + 2] == "原"
            posts, last = self._titles.after(end + 1 + formerly, end + 1 + _REACH)
            if posts and (_CLAUSE_END.match(self._text, last) or (formerly and self._text[last : last + 1] == "，")):
                return self._own(posts)  # 甲，县教育局局长；乙，…; 甲，原县教育局局长，…
        if told := self.apposed(end):
            return told
        resume = _RESUME.match(self._text, end) or _THIS_ONE.match(self._text, end)  # 甲，这位干了三十年的院长
        start = resume.end() if resume else end + 1 if sign == "（" else None
        return self._own(self._titles.after(start, start + _REACH)[0]) if start is not None else ()

    def of_list(self, end: int) -> tuple[Post, ...]:
        """Read what is told of a whole list behind its last name; a note in brackets is told of that one alone (甲、乙（县法学会会长）)."""
        return self.held(end) if self._text[end : end + 1] != "（" or self._holds(end) else ()

    def _holds(self, start: int) -> bool:
        return _HOLDS.match(self._text, start) is not None

    def no_more(self, posts: tuple[Post, ...]) -> tuple[Post, ...]:
        """Give posts before a name as held no more where 免去 stands before them (免去|县水利局局长甲的职务)."""
        start = posts[0].start
        return _former(posts) if _DISMISSED.search(self._text, max(0, start - 3), start) else posts

    def apposed(self, end: int) -> tuple[Post, ...]:
        """Read 甲，桃花公司总工程师，… behind a name: a phrase between commas that ends with a post, of a body known or unknown."""
        phrase = _APPOSED.match(self._text, end)
        if phrase is None or phrase.end(1) not in self._titles.roles:
            return ()
        mark = self._titles.tentative()
        posts = self._titles.before(phrase.end(1))
        if posts[0].start >= phrase.start(1) and not _NO_TITLE.search(self._text, phrase.start(1), posts[0].start):
            return posts
        self._titles.forget(mark)
        return ()

    def behind(self, start: int, end: int) -> tuple[Post, ...]:
        """Read a post right behind a name (王慧梅副部长), at the body right before it (安徽大学的王慧梅教授)."""
        body = self._titles.body_at(start - (self._text[start - 1 : start] == "的"))
        role = self._role_at.get(end)
        return (Post(role.text, role.start, role.end, body, None, "positions.behind_name"), *self.held(role.end)) if role else ()

    def grouped(self, end: int) -> tuple[Post, ...]:
        """Read 甲、乙等5名副主席."""
        match = _GROUPED.match(self._text, end)
        posts = self._titles.after(match.end(), match.end() + 12)[0] if match else ()
        return () if posts and posts[-1].role in _AS_MEMBERS and self._holds(end) else posts  # 甲、乙等42名委员当选常务委员

    def _list_behind(self, position: int) -> tuple[int, int] | None:
        """Give the bounds of the list of those who hold the post that ends at an offset, or None."""
        named, filled = _NAMES.match(self._text, position), _FILLED.match(self._text, position)
        if named is not None:
            return named.span(1)
        end = _LIST_END.search(self._text, filled.end(), filled.end() + 400) if filled else None
        if filled is None or end is None or end[0] in _SIGNS:
            return None
        counted = "，" in filled[0]
        return (filled.end(), end.start()) if counted or "，" not in self._text[filled.end() : end.start()] else None

    def as_what(self, start: int) -> tuple[Post, ...]:
        """Read 作为县医院的院长，甲…: the post stands in the clause before the name."""
        if self._text[start - 1 : start] != "，" or start - 1 not in self._titles.roles:
            return ()
        mark = self._titles.tentative()
        posts = self._titles.before(start - 1)
        if _AS.search(self._text, max(0, posts[0].start - 24), posts[0].start):
            return posts
        self._titles.forget(mark)
        return ()

    def later(self, found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Give the mentions again, with the posts told further on in their sentence or of 他 and 她 in the next ones.

        Args:
            found: The mentions of people, in text order.
        """
        alone = unheld(self._text, found, self._joined, self._holds)
        shared = self._filled(self._respectively(self._shared(alone)))
        starts = [m.start for m in shared]
        patterns = [_LATER, *(pattern for pattern, sign in _SIGNED.items() if sign.search(self._text)), _BY_HIM]
        for match in chain.from_iterable(map(self._before_posts, patterns)):
            index = self._doer(shared, bisect_right(starts, match.start()) - 1)
            if index < 0 or not self._is_subject(shared, index, match):
                continue
            mention = shared[index]
            known = {post.start for post in mention.value.posts}
            posts = tuple(
                post for post in self._told(match) if post.start not in known and (match.re.pattern != _THIS.pattern or _is_bound(post))
            )
            shared[index] = replace(mention, value=replace(mention.value, posts=mention.value.posts + posts))
        return self._left_by(shared, starts)

    def _left_by(self, found: list[Mention[PersonName]], starts: list[int]) -> list[Mention[PersonName]]:
        """Read 任命甲为局长，免去其副局长职务."""
        for verb, start in left_by_him(self._text, self._titles):
            index = bisect_right(starts, verb) - 1
            if index < 0 or _ENDED.search(self._text, found[index].end, verb) or verb - found[index].end > _FAR:
                continue
            value = found[index].value
            posts = _former(self._titles.after(start, start + _REACH)[0])
            found[index] = replace(found[index], value=replace(value, posts=(*value.posts, *posts)))
        return found

    def _doer(self, found: list[Mention[PersonName]], index: int) -> int:
        """Give the index of the one told before a person who is only the object of a verb (甲拜乙为师，如今成了…)."""
        while index > 0:
            mention = found[index]
            first = min([mention.start, *(post.start for post in mention.value.posts)])
            if not _OBJECT.search(self._text, max(0, first - 2), first) or "。" in self._text[found[index - 1].end : first]:
                break
            index -= 1
        return index

    def _is_subject(self, found: list[Mention[PersonName]], index: int, match: re.Match[str]) -> bool:
        """Tell whether the person named last before a verb of holding a post is the one who holds it."""
        mention = found[index]
        last = max([mention.end, *(post.end for post in mention.value.posts)])
        between = self._text[last : match.start()] if last <= match.start() else self._text[mention.end : match.start()]
        clause = between[between.rfind("。") + 1 :]
        if match.re.pattern in (_PRONOUN.pattern, _THIS.pattern, _BY_HIM.pattern) or (
            "。" in between and _PRONOUN_FIRST.match(clause) and not _OTHERS.search(clause)
        ):
            alone = (
                index == 0 or "。" in self._text[found[index - 1].end : mention.start] or found[index - 1].value.name == mention.value.name
            )
            return alone and len(between) <= 120 and "\n" not in between and between.count("“") == between.count("”")
        if last > match.start() or len(between) > 50 or _STOP.search(between) or _OTHERS.search(between):
            return False
        return self._titles.role_between(last, match.start()) is None

    def _shared(self, found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Give a post that is told of several people in one list to each of them (A局副局长甲、B局副局长乙任副组长)."""
        shared = list(found)
        for index in range(len(shared) - 1, 0, -1):
            before, after = shared[index - 1], shared[index]
            of_all = self._text[after.end : after.end + 1] not in ("，", "（") or self._holds(after.end)
            told = tuple(p for p in after.value.posts if p.start >= after.end) if of_all else ()
            if told and self._joined(before, after) and not any(p.start >= before.end for p in before.value.posts):
                shared[index - 1] = replace(before, value=replace(before.value, posts=before.value.posts + told))
        return shared

    def _joined(self, before: Mention[PersonName], after: Mention[PersonName]) -> bool:
        """Tell whether two people stand in one list, perhaps each behind a post."""
        first = min([p.start for p in after.value.posts if p.start < after.start] + [after.start])
        between = self._text[before.end : first]
        if first == after.start and (word := self._appositions.before(self._text, first)) and _LED.fullmatch(between.removesuffix(word)):
            return True  # 返乡青年甲、种植大户乙任副理事长
        if first < after.start and _UNKNOWN.fullmatch(between):
            return True  # 甲小学校长乙、丙分校|副校长丁任副理事长
        # A list of people with their posts may part them by commas.
        return between in ("、", "和", "与", "及", "以及") or (
            between == "，" and first < after.start and any(p.end <= before.start for p in before.value.posts)
        )

    def _respectively(self, found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Read 甲、乙分别担任组长、副组长: one post each, or the one post of all."""
        shared = list(found)
        for index, mention in enumerate(found):
            match = _RESPECTIVELY.match(self._text, mention.end)
            if match is None:
                continue
            first = index
            while first and self._joined(found[first - 1], found[first]):
                first -= 1
            posts = self._told(match)
            if len(posts) not in (1, index - first + 1):
                continue
            for number in range(first, index + 1):
                value = shared[number].value
                own = posts[0] if len(posts) == 1 else posts[number - first]
                shared[number] = replace(shared[number], value=replace(value, posts=(*value.posts, own)))
        return shared

    def _filled(self, found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
        """Read 副主席3名，由甲、乙担任, 院长由副院长甲兼任, 总经理为甲: the post stands before the list of those who hold it."""
        shared = list(found)
        starts = [mention.start for mention in found]
        for position, (list_start, list_end) in sorted(self.lists.items()):
            first, last = bisect_left(starts, list_start), bisect_left(starts, list_end)
            if first == last or (self._text[list_end] in _SIGNS and shared[last - 1].end < list_end):
                continue
            posts = self._titles.before(position)
            for index in range(first, last):
                value = shared[index].value
                if _HOLDER.match(self._text, shared[index].end):
                    shared[index] = replace(shared[index], value=replace(value, posts=value.posts + posts))
        return shared

    def _told(self, verb: re.Match[str]) -> tuple[Post, ...]:
        """Read the posts behind a verb of holding; words that no table knows may stand between (任改革领导小组组长)."""
        acting = verb.end() - len(_ACTING)
        start = acting if verb[0].endswith(_ACTING) and acting in self._role_at else verb.end()  # 代理县长 is a post of the table
        posts, end = self._titles.after(start, start + _REACH)
        if posts and _IS.search(verb[0]) and not _IS_DONE.match(self._text, end):
            return ()
        posts = posts or self._loosely(verb)
        appointer = _APPOINTER.search(verb[0])
        host = (self._titles.body_at(verb.end() - len(appointer[0])), None) if appointer else self._titles.host(verb.start())
        posts = _hosted(posts, *host)
        if posts and self._text.startswith("（挂职）", end) and "挂职" not in posts[-1].role:
            posts = (*posts[:-1], replace(posts[-1], role=f"挂职{posts[-1].role}"))
        prefix = next((word for word in ("原", "挂职", _ACTING) if word in verb[0]), "")
        return self._own(tuple(replace(p, role=p.role if p.role.startswith(prefix) else prefix + p.role) for p in posts))

    def _loosely(self, verb: re.Match[str]) -> tuple[Post, ...]:
        match = _HAN.match(self._text, verb.end(), verb.end() + 24)
        mark = self._titles.tentative()
        first = None if match is None else self._titles.role_between(verb.end() + 1, match.end() + 1)
        for start in range(verb.end() + 1, min(first, verb.end() + 14) + 1 if first is not None else 0):
            skipped = self._text[verb.end() : start]
            posts, end = self._titles.after(start, verb.end() + _REACH)
            told = verb[0].endswith("是") and "的" in (skipped[-1], self._text[start])  # 甲是从车间走出来的|高级讲师
            if posts and ((_NO_SUBJECT.search(skipped) and not told) or not self._closed(verb, skipped, end)):
                break
            if posts:
                return self._in_group(posts, skipped)
        self._titles.forget(mark)
        return ()

    @staticmethod
    def _in_group(posts: tuple[Post, ...], skipped: str) -> tuple[Post, ...]:
        """Let the head of a group that is told in part only (改革领导小组|组长) stand for the one named before."""
        group = _GROUP.search(skipped)
        first = posts[0]
        loose = group is not None and first.body is None and first.place is None and not first.at
        return (replace(first, at=(group[0],)), *posts[1:]) if loose and group else posts

    def _closed(self, verb: re.Match[str], skipped: str, end: int) -> bool:
        """Tell whether the phrase ends with the post; behind 是 and 为 what is skipped must end in 的."""
        ended = re.match(r"[，。；、”）并\s]|$", self._text[end : end + 1]) is not None
        return ended and bool(
            not verb[0].endswith(("是", "为", "系", "兼", "了"))
            or re.search("的[省市县区旗镇乡村]?$|^[省市县区旗镇乡村]", skipped)
            or (verb[0].endswith("是") and _TEAM.fullmatch(self._text, verb.end(), end))  # 甲是流动调解队|队长
            or self._text[verb.end() + len(skipped)] == "的"
            or "选为" in verb[0]
            or "聘为" in verb[0]
            or _CHOSEN.search(self._text, max(0, verb.start() - 44), verb.start())  # 聘请甲为羊产业|首席专家
        )

    def _own(self, posts: tuple[Post, ...]) -> tuple[Post, ...]:
        return tuple(post for post in posts if not self._named(post.end) and not self._text.startswith("之一", post.end))


def _near_posts(text: str, titles: Titles) -> list[tuple[int, int]]:
    """Give the bounds of the sentences of which some part stands within reach of a post; those that follow each other are one stretch."""
    near: list[tuple[int, int]] = []
    end = -1
    while (post := titles.role_between(end + 1, len(text))) is not None:
        apart, stop = text.rfind("。", end + 1, max(post - _REACH, 0)), text.find("。", post)
        start = near.pop()[0] if apart < 0 and near else max(apart, end) + 1
        end = stop if stop >= 0 else len(text)
        near.append((start, end))
    return near


def _former(posts: tuple[Post, ...]) -> tuple[Post, ...]:
    """Tell posts as held no more."""
    return tuple(replace(post, role=post.role if post.role.startswith("原") else f"原{post.role}", rule="positions.left") for post in posts)


def _is_bound(post: Post) -> bool:
    """Tell whether a post tells its body: 这位局长 alone says nothing new."""
    return post.body is not None or post.place is not None or post.at != ()


def _hosted(posts: tuple[Post, ...], body: int | None, place: Mention[Place] | None) -> tuple[Post, ...]:
    """Let the first posts tell the body or the place, if they tell none themselves (被县职业中学聘为|兼职教师)."""
    if body is None and place is None:
        return posts
    own = next((n for n, post in enumerate(posts) if post.body is not None or post.place is not None or (n and post.at)), len(posts))
    return (*(replace(post, body=body, place=place, at=()) for post in posts[:own]), *posts[own:])
