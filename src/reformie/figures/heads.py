"""Whom heads stand for whose posts name no body: the last house named of the kind that they tell (企业负责人), or the township or village told right before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from reformie.bodies.pointed import KINDS
from reformie.findings import Body, Bounds, Place
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
# 某镇镇长, 某村第一书记: whom a post right behind a place speaks for
_LEADS = regex(
    r"(?:(?:党[委支工总][^，。；、的]{0,4}|[村居]委会|驻村)?(?:常务)?副?(?:第一书记|书记|镇长|乡长|村长|主任|支书|苏木达|嘎查达)|党支部书记、[村居]委会主任)$"
)
_POST = 14  # characters of such a post
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


def town(text: str, at: int, places: Sequence[Mention[Place]]) -> Bounds | None:
    """Give the township or village that whoever is told of right before ``at`` heads by a post right behind its name, or None.

    Args:
        text: The clean text. at: Where the post ends. places: The places, in text order.
    """
    post = _LEADS.search(text, max(0, at - _POST), at)
    if post is None:
        return None
    last = bisect_left(places, post.start(), key=_START)
    place = next((place for place in reversed(places[max(0, last - 3) : last]) if place.end == post.start()), None)
    return (place.start, place.end) if place is not None and place.value.kind in ("township", "village") else None
