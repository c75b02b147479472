"""Bodies of one place that help another far away (湖南省援藏指挥部, 浙江省第九批援藏指挥部): the helper's place comes first, the helped one's inside."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_AID = regex(
    r"(?:第[一二三四五六七八九十]{1,3}批)?(?:对口支援|对口援|援)(?:新疆|西藏|青海|(?P<helped>[疆藏青]))"
    r"(?:[\u4e00-\u9fff]{0,6}?(?P<body>(?:前方|前线)?[总分]?指挥部)|(?:工作|医疗|支教)队|工作组)"
)
_PAIRED = regex(r"对口(?:支援|帮扶|协作)[\u4e00-\u9fff]{2,8}?(?:前方|前线)?(?:工作[组队]|指挥部)")  # 江州市|对口支援河谷县工作组
_TITLE = regex(r"(?:人民政府|政府|委|[\u4e00-\u9fff]{1,8}[局厅委办])副?[\u4e00-\u9fff]{1,6}、")
_REACH = 20
CUES = ("援", "对口")  # without which nothing is found
_HELPED = {"疆": "65", "藏": "54", "青": "63"}  # the province by its code


def aid_bodies(text: str, places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find the headquarters and teams that tell whose they are, or stand behind another post there (某省政府副秘书长、援疆指挥部指挥长)."""
    by_end = {place.end: place for place in places}
    for match in _AID.finditer(text):
        chain: list[Mention[Place]] = []
        start = match.start()
        while start in by_end:
            chain.insert(0, by_end[start])
            start = chain[0].start
        if not chain and match["body"] and match["helped"]:
            ends = (end for end in range(start - 1, max(start - _REACH, 0), -1) if end in by_end and _TITLE.fullmatch(text, end, start))
            chain = [by_end[end] for end in ends if not _lies_in(by_end[end].value, match["helped"])][:1]
        if chain:
            name = text[max(chain[-1].end, match.start()) : match.end()]
            body = Body("named", match["body"] or "工作队", tuple(chain), name=name, type="working_body")
            yield Mention(start, match.end(), body, "organisations.aid")
    for match in _PAIRED.finditer(text):
        if match.start() in by_end:
            helper = by_end[match.start()]
            body = Body("named", "工作队", (helper,), name=match[0], type="working_body")
            yield Mention(helper.start, match.end(), body, "organisations.aid")


def _lies_in(place: Place, helped: str) -> bool:
    return any(code.startswith(_HELPED[helped]) for code in place.codes)
