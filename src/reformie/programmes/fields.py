"""The field that a reform's name begins with (农业保险“…”改革), and reforms that the headline is about (记某县“…”改革)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reformie.findings import Bounds, Undertaking
from reformie.mention import Mention
from reformie.programmes.made import undertaking
from reformie.regexes import regex

_REFORM = regex("“[^“”，。；！？：+＋\\n]{3,20}”改革")  # a sum stands for itself
_VERB = "推行|推进|推开|推广|启动|实施|开展|探索|进行|听取|牵头|召开|深化|承接|推出|试行|试点|落实|承担|参与|支持|建立|打造|组织|搞起?|率先"
_FIELD = regex(
    rf"(?:{_VERB}|[省市县区旗州为《，。])(?:全[省市县区旗])?((?:(?!{_VERB}|随后|去年|今年|集团|公司|医院|学校|先后|正式)(?![的了和与及在把将由对为是省市县旗获批《》，。；：“”、着])[\u4e00-\u9fff]){{4,14}})$"
)
_STORY = regex(
    "改革(?:(?:一线|工作|的)?(?:见闻|观察|纪实|纪事|纪行|调查|走笔|探访|实录|追踪|侧记|手记|采访|笔记|扫描|透视|速写|录)?|记)(?:记者.{0,8})?(?:\\n|$)"
)
_PLACES = "省市县区旗镇乡村城"  # a place so called is what is made, not the reform
_REACH = 24


def of_story(text: str, heads: Iterable[re.Match[str]]) -> frozenset[str]:
    """Give the words quoted in headlines that say that the article is about the reform so called."""
    return frozenset(m[1] for m in heads if m[1] and m[1][-1] not in _PLACES and _STORY.match(text, m.end()))


def with_fields(text: str, found: Iterable[Mention[Undertaking]], blocks: Sequence[Bounds]) -> Iterator[Mention[Undertaking]]:
    """Give what was found, a reform with the field before its quotation marks where every place in the body has the same."""
    fields: dict[str, set[str]] = {}
    for start, end in blocks:
        for match in _REFORM.finditer(text, start, end):
            fields.setdefault(match[0], set()).add(_field(text, match.start()))
    for mention in found:
        told = fields.get(text[mention.start : mention.end], set())
        field = next(iter(told)) if len(told) == 1 else ""
        if field and text.endswith(field, 0, mention.start):
            yield undertaking(text, mention.start - len(field), mention.end, mention.value.kind, mention.rule)
        else:
            yield mention


def _field(text: str, mark: int) -> str:
    """Give the nouns between a verb or a place and the quotation mark, if there are such."""
    found = _FIELD.search(text, max(0, mark - _REACH), mark)
    return found[1] if found else ""
