"""The house of a head whose post tells only what kind of house it is (企业负责人, 该社理事长): the last one of its kind that was named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from reformie.bodies.pointed import KINDS
from reformie.findings import Body, Bounds
from reformie.mention import Mention
from reformie.regexes import regex

_ENDINGS = {
    "企业": KINDS["公司"], "公司": KINDS["公司"], "集团": KINDS["集团"], "厂": KINDS["厂"] + KINDS["公司"], "合作社": KINDS["社"], "社": KINDS["社"],
    "学校": KINDS["校"], "校": KINDS["校"], "医院": ("医院", "卫生院"), "院": ("医院", "卫生院"),
}  # fmt: skip
# 一家企业负责人 and 参会企业负责人 head houses that nobody named.
_HEAD = regex(
    r"(?<![^，。；：！？“”、\n\s内里上中午日])该?(?P<kind>企业|公司|集团|合作社|学校|医院|(?<=该)[厂社校院])的?(?:(?:有关|相关|主要|一名|一位)?负责人|法定代表人|法人代表|法人|(?:副|常务副)?(?:董事长|总经理|经理|厂长|理事长|社长|总裁|院长|校长)|创始人)$"
)
_BACK = 24  # characters before a name in which the post stands
_FAR = 400
_START = attrgetter("start")


def house(text: str, at: int, bodies: Sequence[Mention[Body]]) -> Bounds | None:
    """Give the house that whoever is told of right before ``at`` heads, or None where their post is none of a house's kind.

    Args:
        text: The clean text. at: Where the post ends, and a name may begin. bodies: The bodies, in text order.
    """
    match = _HEAD.search(text, max(0, at - _BACK), at)
    if match is None:
        return None
    first, last = (bisect_left(bodies, offset, key=_START) for offset in (match.start() - _FAR, match.start()))
    endings = _ENDINGS[match["kind"]]
    return next(((body.start, body.end) for body in reversed(bodies[first:last]) if text.endswith(endings, body.start, body.end)), None)
