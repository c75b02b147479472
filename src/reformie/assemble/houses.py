"""The house that was set up for a reform: a centre that is founded in the text and bears the reform's own words (先行赔付中心)."""

from __future__ import annotations

from collections.abc import Iterable

from reformie.assemble.runners import LEVELS
from reformie.assemble.sentence import words_before, words_behind
from reformie.layout.page import Page
from reformie.record import Organisation, Span
from reformie.regexes import regex

_HOUSE = regex(r"(?:中心|服务[处站所]|管理[处站所局]|交易所|仲裁院|调解院)$")
_SORT = regex(
    r"(?:服务|管理|联合|综合|指导|运行|运营|受理|处理|处置|协调|指挥|调度|监管|保障|发展|一体化|事务)+$"
)  # what sort of house it is
_SETS_UP = regex(
    r"(?:组建|成立|设立|设置|新设|新建|挂牌|重组为?|建立|建成|(?:整合|合并)[^，。；]{2,30}?[为成])(?:了|的)?(?:正[科处]级的?|[副正]?科级的?|专门的?)?$"
)
_SET_UP = regex(r"(?:正式|应运|随之|随即)?(?:挂牌|揭牌|成立|组建|而生|设立)(?!(?:以来|后|时))")
_LEVEL_WORDS = "省市县区州盟旗"
_LONG = 4  # so much of a name needs no place before it
_USUAL = frozenset(
    {
        "农村",
        "农业",
        "城市",
        "城乡",
        "政务",
        "企业",
        "项目",
        "产业",
        "社会",
        "公共",
        "综合",
        "行政",
        "改革",
        "文化",
        "教育",
        "医疗",
        "乡村",
        "社区",
    }
)


def house_set_up(page: Page, name: str, bodies: Iterable[Organisation]) -> Organisation | None:
    """Give the one house of the district that was set up and whose own words are the reform's."""
    own = [body for body in bodies if body.level in LEVELS and is_of(body.name, name)]
    new = [body for body in own if any(_is_new(page, mention) for mention in body.mentions)]
    return new[0] if len(new) == 1 else None


def is_of(house: str, name: str) -> bool:
    """Tell whether a house's name, its place and sort left out, is all of the words of a reform."""
    if _HOUSE.search(house) is None:
        return False
    stem = _SORT.sub("", _HOUSE.sub("", house))
    first = next((at for at in range(len(stem)) if stem[at:] in name), len(stem))
    own = stem[first:]
    placed = first > 0 and stem[first - 1] in _LEVEL_WORDS
    return len(own) > 1 and own not in _USUAL and (placed or len(own) >= _LONG)


def _is_new(page: Page, mention: Span) -> bool:
    return bool(_SETS_UP.search(words_before(page, mention.start)) or _SET_UP.match(words_behind(page, mention.end)))
