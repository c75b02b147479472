"""Quotation marks that set off a word of emphasis, a figure of speech or a problem, and name nothing."""

from __future__ import annotations

import re

from reformie.regexes import regex

_LEFT = regex(
    r"(?:从|由|变|打破|避免|防止|克服|破解|摆脱|告别|不能|不是|不再|既要|是|(?<![形建])成了|成为|变成|变为|转为|有了|如同|好比|像|[变升得]到|当作|这[棵张本块个把]|[当做]好|[争甘勇来]当|一[幅首曲篇]|激活|曾[获是]?|所谓|啃[下掉]|端[稳牢上]|最怕|[守捧抱端]着|坐拥)$"
)
_FROM_TO = regex(r"从[^，。；]{1,24}到$|”到$|变[^，。；]{1,24}为$")
_MADE = regex(r"(?:打造|建[成设]|成为|当好|做好|作为|化身|变成)[^，。；]{0,24}的$|的“[^“”\n]{2,12}”、[^，。；“”]{2,10}的$")
_RIGHT = regex(
    r"(?:变|转变|升级|转|走)(?:成|为|向|到)|到“|等?(?:问题|现象|顾虑|难题|困境|怪圈)|效应|效果|分离|之[忧苦痛困]|之[称名]|的(?:位置|清单|美誉|称号|惯性|办法|局面|尴尬|说法|占)|等?的?(?:老|突出|现实|共性){0,2}(?:大难|难题|问题|[堵痛难卡]点|顽疾|瓶颈|弊端|乱象|怪象|烦恼|窘境)"
)
_MEMBER = regex(r"的(?:讲师|讲解员|辅导员|队员|成员|学员|会员|志愿者|常客|受益者|参与者|亲历者)")
_TITLE_OF_PLACE = regex(r"(?:中国|全国|世界|国家)[\u4e00-\u9fff]{1,10}(?:之乡|之都)")
_COMPLAINT = regex(r"[难怕苦差乱慢贵烦]$|怎么|如何|为[啥何]|什么|哪[里来儿个]|找谁|排长队|反复[跑交填]|多头[跑管]|来回跑|吗$")
_LIKENED = regex(r"(?:式|型|性|天候|距离)$")

_LEFT_REACH, _MADE_REACH = 5, 32


def emphasised(text: str, start: int, end: int, *, named: bool) -> bool:
    """Tell whether what stands around the words at ``start``:``end`` makes them mere emphasis.

    Args:
        text: The clean text. start, end: bounds of the words without their marks.
        named: Whether the noun behind the words, or the words' own pattern, speaks for a name.
    """
    opening = start - 1
    if _FROM_TO.search(text, max(0, start - _MADE_REACH), opening):
        return True
    if not named and _MADE.search(text, max(0, start - _MADE_REACH), opening):
        return True
    if _RIGHT.match(text, end + 1):
        return True
    left = _LEFT.search(text, max(0, start - _LEFT_REACH), opening)
    return left is not None and not (left[0] == "是" and _MEMBER.match(text, end + 1)) and not title_of_place(text[start:end])


def title_of_place(words: str) -> bool:
    """Tell whether words are a title that a place bears for what it grows or makes."""
    return _TITLE_OF_PLACE.fullmatch(words) is not None


def complains(words: str) -> bool:
    """Tell whether words name a trouble (办事慢、跑腿多、盖章难), or ask how it may be mended."""
    return any(_COMPLAINT.search(part) for part in re.split(r"[、，]", words))


def likened(words: str) -> bool:
    """Tell whether words only say in what manner something is done (保姆式)."""
    return _LIKENED.search(words) is not None
