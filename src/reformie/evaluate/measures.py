"""Whether two measures tell of one thing, though one is told in more words: the words that do not change what is counted are taken off."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from reformie.evaluate.matching import bare
from reformie.lexicon import any_of, lexicons_of
from reformie.regexes import regex

_LEAST = 2  # characters of a core
_OF = regex(r"(?<=.)的(?=.)")
# 占国土面积的比例 and 占国土面积 are one share; 企业总数 and 企业 are one count.
_SHARE = regex(r"(占.+?)(?:总数|总量|总额)?(?:比重|比例|份额)$")
# 女干部占全体干部 tells the whole too, which 女干部 leaves to the reader.
_WHOLE = regex(r"占(?![地用有领道]).*$")
# A rank's measure may say that it is one: 满意度全省排名.
_RANKED = regex(r"(?:在?全[国省市区县州盟旗疆])?排名$")
_COUNT = regex(r"(?:总数|总数量|数量|个数|总户数|户数|总人数|人数|人次|次数|数)$")


class _Words(NamedTuple):
    """Patterns of the words that a core does without: before it, and anywhere but at its end."""

    leading: re.Pattern[str]
    within: re.Pattern[str]


@cache
def _words() -> _Words:
    rows = lexicons_of(None).rows("figure_cues")
    roles = {
        role: {row["word"] for row in rows if row["role"] == role} for role in ("light", "act", "level", "qualifier", "scope", "wider")
    }
    deeds = {word for role in ("light", "act", "scope", "wider") for word in roles[role] if len(word) > 1}
    changing = {word for role in ("level", "qualifier") for word in roles[role] if len(word) > 1}
    return _Words(regex(f"(?:{any_of(deeds)})+"), regex(f"(?:{any_of(changing)})(?=.)"))


def core(measure: str, unit: str, names: Collection[str]) -> str:
    """Give what is left of a measure without the words that do not change what is counted.

    Args:
        measure: A measure. unit: Its figure's unit, which a count may end in (会员人数, 合同份数).
        names: Bodies and districts that may stand before it.

    Returns:
        The measure without marks and 的, ranks and qualifiers, leading deeds and names, and words for a number or rank at its end. What would
        leave fewer than two characters stays.
    """
    words = _words()
    text = _SHARE.sub(r"\1", _OF.sub("", bare(measure)))
    for name in sorted(names, key=lambda name: (-len(name), name)):
        text = _kept(text, text.removeprefix(name))
    text = _kept(text, words.within.sub("", text))
    lead = words.leading.match(text)
    text = _kept(text, text[lead.end() :]) if lead else text
    text = _kept(text, _RANKED.sub("", text))
    if unit:
        text = _kept(text, text.removesuffix(f"{unit}数"))
    return _kept(text, _COUNT.sub("", text))


def _kept(whole: str, rest: str) -> str:
    return rest if len(rest) >= _LEAST else whole


def same_thing(gold: str, found: str, unit: str, names: Collection[str]) -> bool:
    """Tell whether two measures have one core, or the core of one ends in the other's: a Chinese noun phrase has its head at its end.

    A share that is found with its whole (女干部占全体干部) is the one whose subject alone the gold names, not the other way round. Where the
    gold says that nothing is named, no measure is the right one.
    """
    if not gold:
        return not found
    if _WHOLE.search(gold) is None:
        found = _kept(found, _WHOLE.sub("", found))
    if any(bare(whole).endswith(f"的{bare(head)}") for whole, head in ((gold, found), (found, gold)) if head):
        return True  # 先行先试的镇 and 镇
    one, two = core(gold, unit, names), core(found, unit, names)
    return bool(one and two) and (one == two or (min(len(one), len(two)) >= _LEAST and (one.endswith(two) or two.endswith(one))))
