"""Titles that somebody has won: before a name (“十佳工匠”甲), and told in a clause with those who win them (甲荣获“…”称号, 将甲、乙等12人表彰为“…”, 授予甲“…”称号)."""

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

# What tells a winner; the words between it and the honour name a year, a level or who gives it.
_WON = regex(
    r"(?:荣获|获评|获授|获得|获颁|评选为|评定为|评为|授予|表彰为|表扬为|命名为|追认为|获)(?![奖利益悉取救知批准])"
    r"(?:了|过)?(?:[^，。；：“”（）《》、\n的]{0,14}|[^，。；：“”（）《》\n]{1,20}(?:授予|颁发|评选)的)(?=“)"
)
_GIVES = regex(r"(?:授予|追授|评选|评定|表彰|命名|追认)")
_TO_WHAT = regex(
    r"(?:等(?:\d{1,4}|[一二两三四五六七八九十]{1,3})?[余多]?[名位人]?[\u4e00-\u9fff]{0,6}?)?"
    r"(?:同志|老师)?为?(?:\d{4}年度?)?(?:全国|全省|全市|全县|全区|全镇|全乡|省级|市级|县级)?(?=“)"
)  # between the last of the winners and what is given
_QUOTED = regex(r"[、和及与]?(?:及|以及)?“([^“”，。；：！？]{2,26})”")
_TITLE = regex(r"(?:等(?:多项|[\d一二两三四五六七八九十]{1,3}项)?)?(?:的?(?:荣誉|光荣)?称号|(?:的|等)?(?:荣誉|殊荣|表彰)(?![室墙证]))")
_ENDS = regex(r"[，。；！\n]|$")
# Words for whom an honour is won by a person; what ends otherwise counts before 称号 only.
_PERSONAL = regex(
    r"(?:者|人|手|员|师|士|兵|卫|范|模|匠|星|干部|青年|妇女|女性|女将|教师|医生|民警|警察|法官|检察官|书记|个人|榜样|先锋|父亲|母亲|儿媳|婆婆|夫妻|少年|学生|公民|校长|奖章|勋章|工匠|英雄|烈士|代言人|人才|之友|专家)$"
)
# Ends of what a place or a body wins.
_OF_BODY = regex(
    r"(?:集体|单位|团队|组织|家庭|庭院|企业|班组|支部|党委|[村镇乡县区市州街]|街道|社区|小区|学校|医院|基地|项目|工程|公司|品牌|产品|机构|窗口|站|所|店|户|园|校|厂|社|队|杯|案例|作品|地|号)$"
)
_WINNER = (  # what may stand between the last of the winners and the verb
    r"(?:同志|老师|医生|教授|先生|女士)?(?:等(?:\d{1,4}|[一二两三四五六七八九十]{1,3})?[余多]?[名位人]?[\u4e00-\u9fff]{0,8}?)?"
    r"(?:，?(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|[今去前当]年|近日|日前|此前|曾经?|先后|多次|连续[\d一二两三四五六七八九十多]{1,3}[年次届]|还|也|又|再次|再度|首次|均|都|一举|光荣|荣幸|成功|并|从而|分别|刚刚|刚)){0,4}"
)
_BETWEEN = regex(_WINNER + r"(?:被[^，。；：“”\n]{0,16})?")
_LED_TO = regex(r"(?:授予|追授)[^，。；：“”、\n]{0,16}|(?:评选|评定|表彰|命名|追认)了?")  # up to the first of those an honour is given to
_GIVEN_TO = regex(r"[\u4e00-\u9fff·]{2,12}(?:、[\u4e00-\u9fff·]{2,12}){0,20}“([^“”]{2,26})”")
_LIST = regex(r"[、和与及]|以及")
_REACH = 60


def before(text: str, start: int) -> tuple[Honour, ...]:
    """Give the title in quotation marks that stands right before a name, with its bounds."""
    match = BEFORE.search(text, max(0, start - 24), start) if text[start - 1 : start] in HONOUR_LASTS else None
    return ((match[1], match.start(1), match.end(1)),) if match and _SHOWN.search(match[1]) else ()


def with_honours(text: str, found: Sequence[Mention[PersonName]]) -> list[Mention[PersonName]]:
    """Give the mentions of a text, in its order, with the honours that the clause tells of each."""
    won: defaultdict[int, list[Honour]] = defaultdict(list)
    if "“" in text and found:
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
    """Find those who win by a verb behind them (甲、乙荣获“…”称号, 甲被县委评为“…”)."""
    for verb in _WON.finditer(text):
        last = bisect_left(starts, verb.start()) - 1
        if last < 0 or verb.start() - found[last].end > _REACH:
            continue
        between = _BETWEEN.fullmatch(text, found[last].end, verb.start())
        if between is None or (verb[0].startswith("授予") and "被" not in between[0]):
            continue
        honours = list(_honours(text, verb.end()))
        winners = _listed(text, found, last)
        if "分别" in between[0] and len(honours) > 1:
            yield from (([winner], [honour]) for winner, honour in zip(winners, honours, strict=False) if len(winners) == len(honours))
        else:
            yield winners, honours


def _given(text: str, found: Sequence[Mention[PersonName]], starts: list[int]) -> Iterator[tuple[list[int], list[Honour]]]:
    """Find those to whom an honour is given by a verb before them (授予甲、乙“…”称号, 评选甲为“…”)."""
    for verb in _GIVES.finditer(text):
        first = bisect_left(starts, verb.end())
        if first == len(found) or _LED_TO.fullmatch(text, verb.start(), found[first].start) is None:
            continue
        last = first
        while last + 1 < len(found) and _LIST.fullmatch(text, found[last].end, found[last + 1].start):
            last += 1
        what = _TO_WHAT.match(text, found[last].end)
        if what is not None:
            yield list(range(first, last + 1)), list(_honours(text, what.end()))


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


def _honours(text: str, start: int) -> Iterator[Honour]:
    """Give the honours in quotation marks that stand at an offset, one behind the other, if a person may win them."""
    quoted: list[re.Match[str]] = []
    while (match := _QUOTED.match(text, quoted[-1].end() if quoted else start)) is not None:
        quoted.append(match)
    if not quoted:
        return
    titled = _TITLE.match(text, quoted[-1].end()) is not None
    closed = _ENDS.match(text, quoted[-1].end()) is not None
    for match in quoted:
        if not _OF_BODY.search(match[1]) and (titled or (closed and _PERSONAL.search(match[1]))):
            yield (match[1], match.start(1), match.end(1))
