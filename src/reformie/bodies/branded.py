"""Companies that a text names only by their brand: shown by who heads one or by its plant (云锐光电董事长, 走进云锐光电的车间), or by a list."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.findings import Body, Place
from reformie.gazetteer import occurrences
from reformie.mention import Mention, apart, longest_first
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

_TRADES = (
    r"(?:科技|医疗|医药|药业|生物|电气|电器|电子|光电|光伏|电缆|电工|电力|智能|智造|半导体|微电|新材料?|材料|能源|新能源|储能|锂电|重工|机械|精密|精工|精机|装备|汽车|汽配"
    r"|轴承|模具|铝业|铜业|钢业|纸业|水业|矿业|乳业|酒业|茶业|牧业|食品|农业|农牧|种业|股份|控股|环保|环境|生态|通信|软件|信息|网络|传媒|文旅|物流|纺织|服饰|家纺|家居|家具|化工"
    r"|制药|制造|实业|动力|航空|航天|机器人|无人机|陶瓷|建材|玻璃|塑业|橡胶|包装|印刷|物业|置业|担保|数科|云仓)"
)
_HEADS = {  # by a word of theirs
    "董事长": "副?董事长", "总裁": "副?总裁", "总经理": "(?:常务)?副?总经理", "创始人": "(?:联合)?创始人", "创办人": "创办人",
    "首席": r"首席[\u4e00-\u9fff]{2,3}官", "CEO": "CEO", "总监": "(?:技术|研发|生产|销售|市场|运营)总监",
}  # fmt: skip
_PLANTS = ("车间", "厂区", "厂房", "展厅", "展台", "生产线", "生产基地", "研发中心")
CUES = (*_HEADS, *_PLANTS)
_HEAD = rf"(?:党委书记、|执行)?(?:{'|'.join(_HEADS.values())})"
_PLANT = rf"的?(?:(?![的了是在和与、])[\u4e00-\u9fff]){{0,6}}?(?:{'|'.join(_PLANTS)})"
_SHOWN = regex(rf"{_TRADES}{_TRADES}{{0,2}}(?:(?P<head>{_HEAD})|(?={_PLANT}))")
_OPEN = regex(r"(?:^|[^\u4e00-\u9fffA-Za-z0-9·&-]|[了由与和到于]|走[进访]|来到|探访|(?<=[市县区镇园])的)$")
_VISITED = regex(r"(?:走[进访]|来到|探访|参观|考察)了?$")  # what only goods are made in is no company: 银耳食品生产线
_STEM = regex(
    r"(?:(?!走[进访]|来到|探访|参观|考察|[的了在与和及由为对向从到是把被等某一两几这那该各每个家其原前新老大小我你他她它全国省市县区本外内])[\u4e00-\u9fff]){2,4}|[A-Z][A-Za-z]{1,9}"
)
_LENGTHS = (4, 3, 2)
_COMMON = 5  # what jieba's dictionary counts more often is a common word
_TELLING = 3  # characters of a brand in a list that tell it anywhere


def branded(
    text: str, known: list[Mention[Body]], places: list[Mention[Place]], segmenter: Segmenter, *, told_of: bool
) -> list[Mention[Body]]:
    """Find the companies so shown, and all their places in the text; ``told_of`` tells that one of ``CUES`` stands in it."""
    names = dict.fromkeys(_shown(text, {place.end for place in places}, segmenter) if told_of else ())
    for mention in known:
        name = mention.value.name
        if mention.rule == "organisations.listed_company" and len(name) > _TELLING and not segmenter.frequency(name):
            names.setdefault(name)
    found = [
        Mention(start, start + len(name), Body("named", "", name=name, type="company"), "organisations.branded")
        for name in names
        for start in occurrences(text, name, 0)
    ]
    return apart(longest_first(found), known)


def _shown(text: str, place_ends: set[int], segmenter: Segmenter) -> Iterator[str]:
    for match in _SHOWN.finditer(text):
        tail = match.start("head") if match["head"] else match.end()
        starts = (match.start() - length for length in _LENGTHS if match.start() >= length)
        start = next((at for at in starts if _STEM.fullmatch(text, at, match.start()) and _OPEN.search(text, max(0, at - 3), at)), None)
        visited = start is not None and match.start() not in place_ends and _VISITED.search(text, max(0, start - 3), start)
        if (
            start is not None
            and (match["head"] or visited)
            and _is_coined(text[start : match.start()], segmenter, strictly=not match["head"])
        ):
            yield text[start:tail]


def _is_coined(stem: str, segmenter: Segmenter, *, strictly: bool) -> bool:
    """Tell whether a brand's first part is an unknown or proper word, or is cut into single characters; ``strictly`` no word is known."""
    words = [word for word in segmenter.cut(stem) if len(word) > 1]
    if strictly:
        return not any(segmenter.frequency(word) for word in words)
    return not words or any(segmenter.frequency(word) <= _COMMON or segmenter.tag(word)[:2] in PROPER_TAGS for word in words)
