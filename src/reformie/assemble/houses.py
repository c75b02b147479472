"""The house set up for a reform: a centre of the county that the text says is founded and that bears words of the reform's name (先行赔付中心)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reformie.assemble.runners import mentions_of, nearest
from reformie.assemble.sentence import words_before, words_behind
from reformie.layout.page import Page
from reformie.record import Organisation, Span
from reformie.regexes import regex

_HOUSE = regex(r"(?:中心|服务[处站所]|管理[处站所局]|交易所|仲裁院|调解院)$")
_SORT = regex(
    r"(?:服务|管理|联合|综合|指导|运行|运营|受理|处理|处置|协调|指挥|调度|监管|保障|发展|一体化|事务)+$"
)  # what sort of house it is
_SETS_UP = regex(
    r"(?:组建|成立|设立|设置|新设|挂牌|重组为?|建立|(?:整合|合并)[^，。；]{2,30}?[为成])(?:了|的)?(?:正[科处]级的?|[副正]?科级的?|专门的?)?$"
)
_SET_UP = regex(
    r"(?:正式|应运|随之|随即)?(?:挂牌|揭牌|成立|组建|而生|设立)(?:运[行营]|办公|并?投用)?(?=[，；、]|$)"
)  # 成立党支部 is what a house does
_BUILT = regex(r"床位|平方米|占地|投资|[总共]?面积")  # behind a building
_COUNTY = regex(r"(?:中共)?(?P<county>[^县市区旗]{1,8}[县市区旗])")
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
    """Give the one house of the county most named that the text says was set up, and whose words without place and sort are the reform's."""
    local = nearest(list(bodies))
    county = _county(local)
    own = [body for body in local if is_of(body.name, name) and county and body.name.startswith(county)]
    new = [body for body in own if any(_is_new(page, mention) for mention in body.mentions)]
    return new[0] if len(new) == 1 else None


def _county(bodies: Sequence[Organisation]) -> str:
    """Give the place with which the names of most mentioned bodies begin, of two the one named first; "" where none has any."""
    counts: Counter[str] = Counter()
    for body, _ in mentions_of(bodies):
        if (told := _COUNTY.match(body.name)) is not None:
            counts[told["county"]] += 1
    return counts.most_common(1)[0][0] if counts else ""


def is_of(house: str, name: str) -> bool:
    """Tell whether a house's name, its sort left out, ends in words that stand so in a reform's name, behind its place or four characters long."""
    if _HOUSE.search(house) is None:
        return False
    stem = _SORT.sub("", _HOUSE.sub("", house))
    first = next((at for at in range(len(stem)) if stem[at:] in name), len(stem))
    own = stem[first:]
    placed = first > 0 and stem[first - 1] in _LEVEL_WORDS
    return len(own) > 1 and own not in _USUAL and (placed or len(own) >= _LONG)


def _is_new(page: Page, mention: Span) -> bool:
    """Tell whether a sentence says that a house was founded, and not that a building was."""
    said, follows = words_before(page, mention.start), words_behind(page, mention.end)
    return bool(_SETS_UP.search(said) or _SET_UP.match(follows)) and not _BUILT.search(follows)
