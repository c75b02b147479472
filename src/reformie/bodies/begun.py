"""Working bodies whose whole name stands behind the verb of their founding, with words no other name holds (成立|县域重点项目联席会议)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_BEGUN = regex(
    r"(?:成立|组建|设立|建立)了?"
    r"(?P<name>(?:(?![的了由等各任及或是把将为对向从多跨几两三四五个名家]|部门|专门|专项?工作|联合|统一|临时|常态|相应|党政|主要|一把手|领导)[\u4e00-\u9fff]){5,16}?)"
    r"(?P<kind>联席会议|(?:领导|协调|推进|攻坚|工作|专项|专责|统筹)小组|工作专班|专班|指挥部|(?:推进|协调|攻坚|工作|领导|专责|统筹)组)"
    r"(?=[，。；、）]|制度|由|办公室|[\u4e00-\u9fff]{2,4}任)"
)
_TASK = regex(
    r"[\u4e00-\u9fff]*(?:建设|工程|改革|管理|治理|整治|保护|服务|发展|监管|改造|管护|保障|安全|托管|经营|流转|供水|养老|就业|工作|项目|机制|评价|试点)"
)
_CUT_OFF = regex(r"(?:小型|大型|中型|中小型|微型|村级|县域|镇域|市域|新型|重点|重大|全域|农村)+")  # words with which else no name begins
_EACH = regex(r"各[^，。；]{0,14}$")  # 各乡镇成立…: not the district's own
_OWN_LEVEL = regex(r"[县旗](?![域级城情乡镇区聘管])|区(?![域块位间])|市(?![场域政容民郊])|州(?!际)")
_LEVELS = regex(r"[省市县区州旗镇乡村]级$|[省市县乡镇村]{2,4}(?:级|两级|三级)?")  # 县级工作专班, 市县乡三级


def _begins(words: str) -> bool:
    """Tell whether words with which no other name begins, or those of a reform (渔港锚地管理|改革推进组), begin the name of a group."""
    return _CUT_OFF.fullmatch(words) is not None or len(words) > 3


def begun_groups(text: str, found: list[Mention[Body]], places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find them, where nothing or only their last words were found that end there; a place that the name begins with stays in it as its place."""
    ends = {mention.end: mention for mention in found}
    in_order = sorted(places, key=lambda place: place.start)
    starts = [place.start for place in in_order]
    for match in _BEGUN.finditer(text):
        start, known = match.start("name"), ends.get(match.end())
        if known is not None and (known.value.places or known.start <= start or not _begins(text[start : known.start])):
            continue
        if _EACH.search(text, max(0, start - 16), start):
            continue
        chain: list[Mention[Place]] = []
        index = bisect_right(starts, start) - 1
        while 0 <= index < len(in_order) and in_order[index].start == start:
            chain.append(in_order[index])
            start, index = in_order[index].end, index + 1
        if not chain and _OWN_LEVEL.match(text, start):
            start += 1  # whose it is, before its name
        own = text[start : match.end("name")]
        if len(own) > 3 and _TASK.fullmatch(own) and not _LEVELS.fullmatch(own):
            body = Body("named", match["kind"], tuple(chain), name=own + match["kind"], type="working_body")
            yield Mention(match.start("name"), match.end(), body, "organisations.begun")
