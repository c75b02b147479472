"""Bodies that only a list shows: companies by their brand (引进了云锐、智禾生物等一批龙头企业), a school among schools (施家湾小学、光明小学)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

_CLOSE = regex(
    r"等(?:[\d一二两三四五六七八九十百余多几]+[家个户])?(?:一?大?批|众多|多家|数家|大量)?(?:[国省市区县]内外?|本[土地]|国家?级|省级|市级)?的?"
    r"(?:行业|知名|龙头|头部|骨干|领军|重点|创新|标杆|优质|优秀|规上|大型|高新技术|上市|科技型?|民营|链主|独角兽|专精特新|品牌|瞪羚|500强|百强)*"
    r"(?:企业(?!负责人|代表|家)|公司|集团|[车药酒茶乳粮油种农果纺鞋服陶石化钢铝矿电房民国央科]企)"
)
_ITEMS = regex(r"(?:(?!等)[\u4e00-\u9fffA-Za-z0-9·&、]){2,80}$")
_BEFORE = regex(
    r".*(?:[了为着过的]|确保|保障|引进|引入|招引|建成|引育|培育|壮大|涌现|落户|入驻|签约|吸引|携手|联合|聚集|集聚|依托|支持|推动|扶持|打造|以|有|与|和|由|如)"
)
_TRADES = regex(r"[业菇纺菜能具材品茶粮果酒花木竹石纸布鞋服帽灯浴饰电池件料剂造工备药务售育游]$|产品|制造|加工|信息|智能|经济")
_BRAND_TAIL = regex(
    r"(?:控股|电气|医疗|光伏|机械|精密|装备|通信|软件|环境|物流|纺织|化工|制药|实业|航空|新能源|材料|电缆|智电|锂电|储能|半导体|微电子|智造|机器人|文旅|生物|科技|医药|药业|传媒|路桥|重工|股份|集团|新材|食品|能源|电子|光电|智能|汽车|农业|动力|乳业|酒业|环保|电器|信息)$"
)
_POST = regex(r"(?:委员|代表|常委|主席|书记|主任|经理|董事长|[局会校院部]长)[\u4e00-\u9fff]{0,4}$")  # of a person named in the list
_SCHOOLS = ("小学", "中学", "学校", "幼儿园")
_SCHOOL_BEFORE = regex(rf"(?:^|[，、；：“由和与及])((?![省市县区州旗镇乡])[\u4e00-\u9fff]{{2,4}}?)({'|'.join(_SCHOOLS)})$")
_SCHOOL_BEHIND = regex(rf"((?![省市县区州旗镇乡])[\u4e00-\u9fff]{{2,4}}?)({'|'.join(_SCHOOLS)})(?=[，、；。”和与及以等])")
_LIST_JOINER = regex(r"[、和与及]")
_LONGEST = 10
_COMMON = 5  # what jieba's dictionary counts more often is a common word


class ListedCompanies:
    """The grammar of such lists.

    Args:
        segmenter: Tells kinds and frequencies of words.
    """

    def __init__(self, segmenter: Segmenter) -> None:
        self._segmenter = segmenter

    def find(self, text: str) -> Iterator[Mention[Body]]:
        """Find the companies; a list of trades (电子信息、家纺等企业) gives none."""
        for close in _CLOSE.finditer(text):
            stretch = _ITEMS.search(text, max(0, close.start() - 80), close.start())
            items = list(_split(text, stretch.start(), close.start())) if stretch else []
            brands = sum(self._is_brand(text[start:end]) for start, end in items)
            if brands < 2 or 3 * brands < 2 * len(items):
                continue
            for start, end in items:
                yield Mention(start, end, Body("named", "", name=text[start:end], type="company"), "organisations.listed_company")

    def _is_brand(self, item: str) -> bool:
        """Tell whether an item is a coined or proper word, alone or before what such companies' names end in."""
        stem = _BRAND_TAIL.sub("", item)
        if len(stem) < 2 or (stem == item and _TRADES.search(item)):
            return False
        return bool(re.search(r"[A-Z]{2}", stem)) or any(self._is_coined(word) for word in self._segmenter.cut(stem) if len(word) > 1)

    def _is_coined(self, word: str) -> bool:
        return self._segmenter.frequency(word) <= _COMMON or self._segmenter.tag(word)[:2] in PROPER_TAGS


def listed_schools(text: str, known: list[Mention[Body]], is_general: Callable[[str], bool]) -> list[Mention[Body]]:
    """Find the schools whose names are common words beside one in a list of schools; ``is_general`` tells what names none (农村小学)."""
    found: dict[int, Mention[Body]] = {}
    taken = {m.start: m for m in known} | {m.end: m for m in known}
    for school in known:
        if school.value.kind != "named" or school.value.type != "school" or not school.value.name.endswith(_SCHOOLS):
            continue
        at = school.start
        while _LIST_JOINER.match(text, at - 1) and at - 1 not in taken and (match := _SCHOOL_BEFORE.search(text, max(0, at - 10), at - 1)):
            at = match.start(1)
            if at in found or is_general(match[1]):
                break
            found[at] = _school(match)
        at = school.end
        while _LIST_JOINER.match(text, at) and at + 1 not in taken and (match := _SCHOOL_BEHIND.match(text, at + 1)):
            at = match.end()
            if match.start() in found or is_general(match[1]):
                break
            found[match.start()] = _school(match)
    return [found[at] for at in sorted(found)]


def _school(match: re.Match[str]) -> Mention[Body]:
    body = Body("named", match[2], name=match[1] + match[2], type="school")
    return Mention(match.start(1), match.end(2), body, "organisations.listed_school")


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the bounds of a list's items; the first begins behind the word that governs the list."""
    for item in re.finditer(r"[^、]+", text[start:end]):
        left = start + item.start()
        if item.start() == 0:
            governed = _BEFORE.match(item[0])
            left += governed.end() if governed else 0
        right = start + item.end()
        if 2 <= right - left <= _LONGEST and not _POST.search(text, left, right):
            yield left, right
