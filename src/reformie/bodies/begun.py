"""Groups whose left edge is sure: behind the verb of their founding, or behind 县, 市 and the like where a name can begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_NAME = (
    r"(?P<name>(?:(?![的了由等各任及或是把将为对向从多跨名家里]|[几两三四五六七八九十\d][个名家支类级人方部]|部门|专门|专项?工作|联合|统一|临时|常态|相应|党政|主要|一把手|领导"
    r"|成立|组建|设立|建立|牵头|会同|召开|举行)[\u4e00-\u9fff]){4,16}?)"
)
_KIND = r"(?P<kind>联席会议|(?:工作)?领导小组|(?:协调|推进|攻坚|工作|专项|专责|统筹)小组|工作专班|专班|指挥部|(?:推进|协调|攻坚|工作|领导|专责|统筹)组)"
_BEGUN = regex(rf"(?:成立|组建|设立|建立)[了过]?{_NAME}{_KIND}(?=[，。；、）]|制度|由|办公室|[\u4e00-\u9fff]{{2,4}}任)")
_LED = regex(
    r"(?P<level>[县旗市州区])(?:(?<![\u4e00-\u9fff].)|(?<=[由找向到和与及被经报在据同归给是为让].))"  # looked at behind the level, where few stand
    r"(?:(?<=[县旗])(?![域级城情乡镇区聘管内外直属里长])|(?<=区)(?![域块位间级内外直属里长])|(?<=市)(?![场域政容民郊级内外直属里长])|(?<=州)(?![际级内外直属里长]))"
    rf"{_NAME}{_KIND}(?!会议|成员|组长)"
)
_HAS = regex(
    rf"(?P<level>[县市区州旗])里(?:(?:也|还|另外?|早就?|现|曾经?|一度)?(?:有|设立?|搞)(?:了|过(?![渡境]))?(?:一?个|专门的|专项的|专司其职的)?|的){_NAME}{_KIND}(?!会议|成员|组长)"
)  # 县里还有菜市场改造专班
_TASK = regex(
    r"[\u4e00-\u9fff]*(?:建设|工程|改革|管理|治理|整治|保护|服务|发展|监管|改造|管护|保障|安全|托管|经营|流转|供水|养老|就业|工作|项目|机制|评价|试点)"
)
_FIRM = ("领导小组", "指挥部", "联席会议", "专班", "协调小组", "推进小组")  # whatever their matter ends in
_CUT_OFF = regex(r"(?:小型|大型|中型|中小型|微型|村级|县域|镇域|市域|新型|重点|重大|全域|农村)+")  # words with which else no name begins
_EACH = regex(r"各[^，。；]{0,14}$")  # 各乡镇成立…: not the district's own
_OWN_LEVEL = regex(r"[县旗](?![域级城情乡镇区聘管])|区(?![域块位间])|市(?![场域政容民郊])|州(?!际)")
_LEVELS = regex(r"[省市县区州旗镇乡村]级$|[省市县乡镇村]{2,4}(?:级|两级|三级)?")  # 县级工作专班, 市县乡三级
_BODY = regex(
    r"^委|委员会|[一二三四五六七八九十]届|政府|党委|[局厅委办](?![\u4e00-\u9fff]?事|托|员)|人大|政协|医院|法院|检察|公司|学校|集团"
)  # another's group, or one found as its
_VAGUE = regex(
    r"(?:专门|专业|专项|日常|临时|综合|联合|相关|有关|强力|强有力|高规格|精干|专职|党员|干部|青年|村民|群众|基层|乡土|骨干)+(?:的|力量)?"
)


def begun_groups(text: str, found: list[Mention[Body]], places: list[Mention[Place]]) -> list[Mention[Body]]:
    """Give the bodies with those groups in place of what was found of their last words, or ran over their left edge."""
    ends = {mention.end: mention for mention in found}
    offices = {mention.start for mention in found if mention.value.kind == "office"}
    new = [*_begun(text, ends, places), *_led(text, ends, offices), *_had(text, ends, places)]
    told = {group.end for group in new}
    return [*(m for m in found if m.end not in told or m.value.type != "working_body"), *new]


def _begun(text: str, ends: dict[int, Mention[Body]], places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find those behind the verb of their founding; a place that the name begins with stays in it as its place."""
    in_order = sorted(places, key=lambda place: place.start)
    starts = [place.start for place in in_order]
    for match in _BEGUN.finditer(text):
        start, known = match.start("name"), ends.get(match.end())
        if known is not None and (known.value.places or known.start <= start or not _begins(text[start : known.start], match["kind"])):
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
        if _is_matter(own, match["kind"]):
            body = Body("named", match["kind"], tuple(chain), name=own + match["kind"], type="working_body")
            yield Mention(match.start("name"), match.end(), body, "organisations.begun")


def _led(text: str, ends: dict[int, Mention[Body]], offices: set[int]) -> Iterator[Mention[Body]]:
    """Find those behind the word for the place whose they are, where nothing or only some of their words were found."""
    for match in _LED.finditer(text):
        known = ends.get(match.end())
        if match.start() in offices or (known is not None and (known.value.places or known.start == match.start())):
            continue
        if _is_matter(match["name"], match["kind"]):
            place = Mention(match.start(), match.end("level"), Place("level", match["level"]), "places.level")
            body = Body("named", match["kind"], (place,), name=match["name"] + match["kind"], type="working_body")
            yield Mention(match.start(), match.end(), body, "organisations.led")


def _had(text: str, ends: dict[int, Mention[Body]], places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find those that a county or city is said to have, the one named there or the article's own."""
    named = {place.end: place for place in places if place.value.kind == "division"}
    for match in _HAS.finditer(text):
        known = ends.get(match.end())
        if (known is None or not known.value.places) and _is_matter(match["name"], match["kind"]):
            at = match.start()
            place = named.get(at + 1) or Mention(at, at + 1, Place("level", match["level"]), "places.level")
            body = Body("named", match["kind"], (place,), name=match["name"] + match["kind"], type="working_body")
            yield Mention(match.start("name"), match.end(), body, "organisations.had")


def _begins(words: str, kind: str) -> bool:
    """Tell whether words with which no other name begins, or those of a matter (渔港锚地管理|改革推进组), begin the name of a group."""
    return _CUT_OFF.fullmatch(words) is not None or len(words) > 3 or (kind.endswith(_FIRM) and _VAGUE.fullmatch(words) is None)


def _is_matter(own: str, kind: str) -> bool:
    """Tell whether the words before the kind of a group say what it is for."""
    told = len(own) > 3 and not _LEVELS.fullmatch(own) and not _BODY.search(own) and not _VAGUE.match(own)
    return told and (kind.endswith(_FIRM) or _TASK.fullmatch(own) is not None)
