"""Words beside a numeral that tell how exact it is: 约30, 超过3万, 150余, 3万以上."""

from __future__ import annotations

from typing import Literal

from reformie.regexes import regex

Bound = Literal["exact", "approx", "more_than", "at_least", "less_than", "at_most"]
MORE = r"余(?![姚杭额款热粮干江])|(?<=[0十百千万亿])余(?=款(?!项))|多(?![元样彩功维渠媒式规措])|来(?=[个名位万亿人年天块元斤亩户岁里米吨次分小辆趟头只台件张条栋间座份项棵株箱])|(?<=[十百千])来(?=[种号家场道口段堆盏桶袋册幅辆匹枚根桌回遍门户所宗笔首部艘期届套])|(?<=[^\d年月][1-9]0)来(?=[种号家场道口段堆盏桶袋册幅辆匹枚根桌门所笔首部艘套])(?!家[乡门庭中里长电具]|场[内地])|(?<=\d0)几(?![乎何率十百千])"
BEFORE: dict[str, Bound] = dict.fromkeys(("约", "大约", "约为", "约占", "大概", "近", "将近", "接近", "近乎"), "approx")
BEFORE |= dict.fromkeys(
    ("超", "超过", "超过了", "超出", "逾", "突破", "突破了", "多于", "高于", "大于", "已过", "刚过", "远超"), "more_than"
)
BEFORE |= dict.fromkeys(("至少", "最少", "不少于", "不低于", "不小于", "不下", "不下于", "起码"), "at_least")
BEFORE |= dict.fromkeys(("不足", "不到", "未满", "不满", "少于", "低于", "小于", "不及"), "less_than")
BEFORE |= dict.fromkeys(("至多", "最多", "不超过", "不超", "不多于", "不高于", "不大于"), "at_most")
_BARE_BEFORE = regex(r"(?:(?<![线以网海地路山晚早身会市县事])(?<!^天)(?<![^一每两三今昨当几]天)上|(?<![通经不见])过)$")
_NOT_BOUND = regex(r"(?:[节合预签公条契制违履相邀特简北]约|[附最邻靠临远]近|[赶反高]超|(?<!其)中超|中超(?!\d)).$")
AFTER: dict[str, Bound] = {
    "余": "more_than", "多": "more_than", "几": "more_than", "来": "approx", "以上": "more_than", "及以上": "more_than", "开外": "more_than", "出头": "more_than",
    "左右": "approx", "上下": "approx", "以下": "less_than", "及以下": "less_than", "以内": "at_most", "+": "more_than",
}  # fmt: skip
_BEHIND = regex(
    rf"(?:{MORE})|及?以[上下](?!简称|称)|以内|左右(?!岸|两|江)|上下(?![游级联同班车贯一齐协衔对互结打])|开外|出头(?!鸟)|\+(?=[个家项名人种条款所户件次座台间处]|余|万)"
)
BEFORE_LASTS = frozenset(word[-1] for word in BEFORE)
BEHIND_FIRSTS = frozenset(word[0] for word in AFTER)


def behind(text: str, position: int, end: int | None = None) -> tuple[int, Bound] | None:
    """Read a bound word (以上, 左右, 余, 以内…) that begins at ``position``, say behind a unit, and stands before ``end``.

    Returns:
        The offset behind the word and its bound, or None where there is none.
    """
    stop = len(text) if end is None else end
    match = _BEHIND.match(text, position, stop) if text[position : position + 1] in BEHIND_FIRSTS else None
    return (match.end(), AFTER[match.group()]) if match else None


def before(text: str, position: int, start: int, *, loose: bool) -> tuple[int, Bound | None]:
    """Read the bound word that ends at ``position`` and begins at ``start`` or later.

    Args:
        text: The text. position: Where a numeral begins. start: Where the text to look at begins. loose: Whether 上 and 过 may stand before it.

    Returns:
        Where the word begins and its bound, or the position and None where there is none.
    """
    for length in (3, 2, 1) if text[max(position - 1, 0) : position] in BEFORE_LASTS else ():
        first = position - length
        if first >= start and (bound := BEFORE.get(text[first:position])):
            taken = _NOT_BOUND.search(text[max(first - 2, start) : position + 1])
            return (position, None) if taken and length == 1 else (first, bound)
    if loose and _BARE_BEFORE.search(text[max(start, position - 3) : position]):
        return position - 1, "more_than"
    return position, None
