"""Titles that somebody has won: before a name (“十佳工匠”甲), and told in a clause with those who win them (甲荣获“…”称号, 将甲、乙等12人表彰为“…”, 授予甲优秀法官称号)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reformie.findings import PersonName
from reformie.mention import Mention
from reformie.people.characters import HONOUR_LASTS
from reformie.regexes import regex

Honour = tuple[str, int, int]

BEFORE = regex(r"“([^“”]{2,16})”(?:(?:荣誉)?称号(?:获得者|的)?)?$")
_SHOWN = regex(r"佳|最美|劳模|劳动模范|标兵|先进|优秀|模范|能手|工匠|之星|好人|奖章?$|带头人|榜样|道德|状元|百强|名师|名医")

_WORDS = ("获", "评", "授", "表彰", "命名", "追认", "表扬")  # what tells of an honour has one of them
_WON = regex(
    r"(?:荣获|获评|获授|获得|获颁|评选为|评定为|评为|授予|表彰为|表扬为|命名为|追认为|获)(?![奖利益悉取救知批准])(?:了|过)?"
    r"(?:[^，。；：“”（）《》\n]{1,20}(?:授予|颁发|评选)的)?"
)  # what tells a winner, and who gave it
_WEAK = regex(r"获得?[了过]?")  # somebody gets many a thing: what has no quotation marks must be called a title
_GIVES = regex(r"(?:授予|追授|评选|评定|表彰|命名|追认)")
_COUNTED = r"等(?:\d{1,4}|[一二两三四五六七八九十]{1,3})?[余多]?[名位人]?"
_TO_WHAT = regex(
    rf"(?:{_COUNTED}[\u4e00-\u9fff]{{0,6}}?)?(?:同志|老师)?为?(?:\d{{4}}年度?)?(?=[全省市县区镇乡级国]{{0,2}}“)"
    rf"|(?:{_COUNTED})?(?:同志|老师|教师|党员|干部)?为?"
)  # between the last of the winners and what is given
_AND = regex(r"[、和与及]|以及")
_QUOTED = regex(r"(?:[^，。；：“”（）《》、\n的和与及]|(?<![人手员师范星者])[和与及]){0,14}“([^“”，。；：！？]{2,26})”")
_PLAIN = regex(
    r"(?:\d{4}年度?|[今去当]年度?)?((?:(?![的了被]|等[\d一二两三四五六七八九十])[\u4e00-\u9fff\d]){3,26}?)"
    r"(?=等?(?:多项|[\d一二两三四五六七八九十]{1,3}项)?的?(?:荣誉|光荣)?(?:称号|殊荣)|等(?:荣誉|表彰)|[、，。；！\n和与及以]|$)"
)  # an honour without quotation marks,
_WORTH = regex(
    r"优秀|先进|模范|劳模|标兵|[十百]佳|十大|最美|美丽|杰出|好人|能手|英雄|工匠|红旗手|奖章|榜样|突出贡献|道德|见义勇为|金牌|[五三]好"
)  # which has one of these in it
_TITLE = regex(r"(?:等(?:多项|[\d一二两三四五六七八九十]{1,3}项)?)?(?:的?(?:荣誉|光荣)?称号|(?:的|等)?(?:荣誉|殊荣|表彰)(?![室墙证]))")
_ENDS = regex(r"[，。；！\n]|$")
# Words for whom an honour is won by a person; what ends otherwise counts before 称号 only.
_PERSONAL = regex(
    r"(?:者|人|手|员|师|士|兵|卫|范|模|匠|星|干部|青年|妇女|女性|女将|教师|医生|民警|警察|法官|检察官|书记|个人|榜样|先锋|父亲|母亲|儿媳|婆婆|夫妻|少年|学生|公民|校长|班主任|企业家|艺术家|奖章|勋章|工匠|英雄|烈士|代言人|人才|之友|专家)$"
)
# Ends of what a place or a body wins.
_OF_BODY = regex(
    r"(?:集体|单位|团队|组织|家庭|庭院|企业|班组|支部|党委|[村镇乡县区市州街]|街道|社区|小区|学校|医院|基地|项目|工程|公司|品牌|产品|机构|窗口|站|所|店|户|园|校|厂|社|队|杯|案例|作品|地|号)$"
)
_HOW = (
    r"(?:，?(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|[今去前当]年|近日|日前|此前|曾经?|先后|多次|连续[\d一二两三四五六七八九十多]{1,3}[年次届]|还|也|又|再次|再度|首次|均|都|一举|光荣|荣幸|成功|并|从而|分别|刚刚|刚)){0,4}"
    r"(?:被[^，。；：“”\n]{0,16})?"
)  # when and how often something is won, and who gives it
_BETWEEN = regex(rf"(?:同志|老师|医生|教授|先生|女士)?(?:{_COUNTED}[\u4e00-\u9fff]{{0,8}}?)?{_HOW}")  # the last of the winners and the verb
_BY_HER = regex(rf"(?:^|[。，；！？”\n])[他她](?:本人|自己)?{_HOW}$")
_ALSO = regex(rf"，{_HOW}$")
_DEEDS = regex(
    r"(?:(?!说|表示|介绍|称|带领|组织|[让请由派]|[其该我][\u4e00-\u9fff]|作品|团队|公司|学校|儿子?|女儿|妻|丈夫)[^。；！？“”：\n]){1,60}"
)
_OPENS = frozenset("。！？”\n\u3000 ")
_LED_TO = regex(r"(?:授予|追授)[^，。；：“”、\n]{0,16}|(?:评选|评定|表彰|命名|追认)了?")  # up to the first of those an honour is given to
_GIVEN_TO = regex(r"[\u4e00-\u9fff·]{2,12}(?:、[\u4e00-\u9fff·]{2,12}){0,20}“([^“”]{2,26})”")
_LIST = regex(r"[、和与及]|以及")
_REACH = 60
_FAR = 160  # so far back may stand whom 她 means, the only one of so many mentions in that line
_MANY, _LINE = 8, 1000


def before(text: str, start: int) -> tuple[Honour, ...]:
    """Give the title in quotation marks that stands right before a name, with its bounds."""
    match = BEFORE.search(text, max(0, start - 24), start) if text[start - 1 : start] in HONOUR_LASTS else None
    return ((match[1], match.start(1), match.end(1)),) if match and _SHOWN.search(match[1]) else ()


def with_honours(text: str, found: Sequence[Mention[PersonName]]) -> list[Mention[PersonName]]:
    """Give the mentions of a text, in its order, with the honours that the clause tells of each."""
    won: defaultdict[int, list[Honour]] = defaultdict(list)
    if found and any(word in text for word in _WORDS):
        starts = [mention.start for mention in found]
        for winners, honours in (*_winning(text, found, starts), *_given(text, found, starts)):
            for index in winners:
                won[index] += honours
    return [
        replace(m, value=replace(m.value, honours=tuple(dict.fromkeys((*m.value.honours, *won[n]))))) if n in won else m
        for n, m in enumerate(found)
    ]


def is_given(text: str, start: int) -> bool:
    """Tell whether an honour that a person wins is given to who stands at an offset (授予|甲“劳动模范”称号)."""
    given = _GIVEN_TO.match(text, start) if text.endswith(("授予", "追授"), 0, start) else None
    return given is not None and _PERSONAL.search(given[1]) is not None


def _winning(text: str, found: Sequence[Mention[PersonName]], starts: list[int]) -> Iterator[tuple[list[int], list[Honour]]]:
    """Find those who win by a verb behind them (甲、乙荣获“…”称号, 甲被县委评为“…”, 甲扎根乡村，荣获…, 她荣获…)."""
    for verb in _WON.finditer(text):
        last = bisect_left(starts, verb.start()) - 1
        honours = list(_honours(text, verb.end(), weak=_WEAK.fullmatch(verb[0]) is not None)) if last >= 0 else []
        if not honours:
            continue
        between = _BETWEEN.fullmatch(text, found[last].end, verb.start()) if verb.start() - found[last].end <= _REACH else None
        if between is not None and not (verb[0].startswith("授予") and "被" not in between[0]):
            winners = _listed(text, found, last)
            if "分别" in between[0] and len(honours) > 1:
                yield from (([winner], [honour]) for winner, honour in zip(winners, honours, strict=False) if len(winners) == len(honours))
            else:
                yield winners, honours
        elif between is None and _is_hers(text, found, last, verb):
            yield [last], honours


def _is_hers(text: str, found: Sequence[Mention[PersonName]], last: int, verb: re.Match[str]) -> bool:
    """Tell whether who is told last wins something behind 她, or behind a comma of the sentence that begins with the name."""
    person = found[last]
    if (pronoun := _BY_HER.search(text, max(person.end, verb.start() - 40), verb.start())) is not None:
        told = text[person.end : pronoun.start()]
        line = text.rfind("\n", max(0, person.start - _LINE), person.start)
        alone = all(m.value.name == person.value.name for m in found[max(0, last - _MANY) : last] if m.start > line)
        return alone and len(told) < _FAR and told.count("“") == told.count("”")
    also = _ALSO.search(text, max(person.end, verb.start() - 40), verb.start())
    opened = min([person.start, *(post.start for post in person.value.posts)])
    return also is not None and text[opened - 1 : opened] in _OPENS and _DEEDS.fullmatch(text, person.end, also.start()) is not None


def _given(text: str, found: Sequence[Mention[PersonName]], starts: list[int]) -> Iterator[tuple[list[int], list[Honour]]]:
    """Find those to whom an honour is given by a verb before them (授予甲、乙“…”称号, 评选甲为“…”, 表彰甲等10名优秀教师)."""
    for verb in _GIVES.finditer(text):
        first = bisect_left(starts, verb.end())
        if first == len(found):
            continue
        opened = min([found[first].start, *(post.start for post in found[first].value.posts if post.start >= verb.end())])
        on = _LED_TO.fullmatch(text, verb.start(), opened) is not None
        while on:
            last = first
            while last + 1 < len(found) and _LIST.fullmatch(text, found[last].end, found[last + 1].start):
                last += 1
            what = _TO_WHAT.match(text, found[last].end)
            honours = list(_honours(text, what.end(), starts[last + 1 : last + 2])) if what is not None else []
            yield list(range(first, last + 1)), honours
            end = honours[-1][2] if honours else -1
            on = last + 1 < len(found) and starts[last + 1] == end + 1 and text[end] == "、"  # 表彰甲等5名优秀教师、|乙等3名先进个人
            first = last + 1


def _listed(text: str, found: Sequence[Mention[PersonName]], last: int) -> list[int]:
    """Give the people of the list that ends with one, each perhaps behind a post."""
    first = last
    while first:
        after = found[first]
        opened = min([after.start, *(post.start for post in after.value.posts if post.start >= found[first - 1].end)])
        if _LIST.fullmatch(text, found[first - 1].end, opened) is None:
            break
        first -= 1
    return list(range(first, last + 1))


def _honours(text: str, start: int, names: Sequence[int] = (), *, weak: bool = False) -> Iterator[Honour]:
    """Give the honours that stand at an offset, one behind the other, if a person may win them.

    One without quotation marks is what persons are called for their worth; behind a ``weak`` verb it must be called a title.
    One of ``names`` may begin behind the last.
    """
    told: list[re.Match[str]] = []
    at: int | None = start
    while at is not None and (match := _QUOTED.match(text, at) or _PLAIN.match(text, at)) is not None:
        told.append(match)
        joint = _AND.match(text, match.end())
        at = (
            None if joint and joint.end() in names else joint.end() if joint else match.end() if text.startswith("“", match.end()) else None
        )
    end = told[-1].end() if told else start
    titled = _TITLE.match(text, end) is not None
    closed = _ENDS.match(text, end) is not None or end + 1 in names
    for match in told:
        personal = _PERSONAL.search(match[1]) is not None
        quoted = match.re.pattern == _QUOTED.pattern
        fits = titled or (closed and personal) if quoted else personal and _WORTH.search(match[1]) and (titled or (closed and not weak))
        if fits and not _OF_BODY.search(match[1]):
            yield (match[1], match.start(1), match.end(1))
