"""Titles of documents without 《》: 印发关于…的通知, 下发某某镇某某工作方案, 批复某某改革方案, 出台做某事的若干措施."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reformie.documents.issuing import Act
from reformie.findings import Bounds
from reformie.lexicon import any_of
from reformie.regexes import regex

_QUOTED = "“[^“”，。；：！？、《》\\n]{1,14}”"
_ABOUT = rf"关于(?:[^，。；：！？《》“”（）\n]|{_QUOTED}){{2,50}}?的(?:若干|指导|实施|具体)?(?:意见|通知|决定|决议|办法|方案|规定|批复|通告|公告|措施)"
_SOME = r"(?![一二两三多各首这那该其本\d])[^，。；：、！？《》“”（）了等\d\n]{4,36}?的若干(?:政策|实施)?(?:措施|意见|规定|政策)"
_KIND = (
    "(?:(?:工作|实施|改革|行动|试点|总体|专项|整治|建设|管理|评定|考核)方案|(?:实施|指导)意见|(?:实施|考核|管理|工作|评定)细则"
    "|(?:管理|考核|实施|评定|暂行|试行|奖励|奖补|补助|监管|使用)办法|(?:管理|若干)规定|若干措施|(?:工作|操作|服务)规程|(?:工作|议事)规则|(?:服务|管理)规范|行动计划"
    "|(?:发展|保障|建设|专项|总体|空间)规划)"
)
_ANY_KIND = "(?:方案|办法|细则|规定|规程|规则|规范|规划|条例|导则|守则|章程|纲要|预案|三年计划|工作要点)"
_GENERIC = "(?:改革|试点|工作|专项|行动|实施|建设|管理|考核|评定|监管|全[省市区县旗]|年度|相应|相关|有关|整改|落实|综合|总体|详细|配套|具体|各自|本级|三年|五年|发展|若干|分工|任务|责任|重点|应急|绩效|资金|处置|优惠|扶持|学习教育|主题教育|宣传|项目|施工|设计)+"
_UNNAMED = r"(?![一二两三多各首这那该其本新我你他][份项套系批个些的]?|\d|相关|有关|配套|具体|详细|系列|自己)"
_WORDS = rf"(?:[^，。；：、！？《》“”（）的了等\d\n]|{_QUOTED}|20\d\d年)"
_NAMED = f"(?!{_GENERIC}{_KIND}){_UNNAMED}(?:{_QUOTED}|{_WORDS}{{4,36}}?){_KIND}"
_LOOSELY = f"(?!{_GENERIC}{_ANY_KIND}){_UNNAMED}(?:{_QUOTED}|{_WORDS}{{4,36}}?){_ANY_KIND}"
_ENDS = r"(?=[，。；！\n（]|$)"
_SAYS = r"(?=[，。；！\n（]|$|明确|提出|要求|规定)"
_ISSUES = ("印发", "出台", "下发", "发出", "发布", "制发", "颁布", "修订", "转发")
_PASSES = ("审议", "讨论", "表决", "研究", "投票", "通过", "审定", "批复", "批准")
_PASSED = "(?:(?<=审议|讨论|表决|研究|投票)并?通过|(?<=通过)(?=了)|(?<=批复)同意|(?<=审议|审定|批复|批准))"  # behind those verbs
_FIVE_YEARS = "(?:(?:全国|国家|自治区|[\\u4e00-\\u9fff]{2,5}[省市县旗州区])[^，。；：、！？《》“”的\\n]{2,24}“十[一二三四五六]五”[^，。；：、！？《》“”的\\n]{0,12}规划(?:纲要)?)"
_READINGS: tuple[tuple[tuple[str, ...], str, Act, bool], ...] = (  # verbs, what stands behind them, what they tell
    ((*_ISSUES, "制定"), f"(?:了|的|实施了?)?({_ABOUT}){_SAYS}", "issued", False),
    (_ISSUES, f"(?:了|的|实施了?)?({_NAMED}){_ENDS}", "issued", False),
    ((*_ISSUES, "施行"), f"的({_NAMED}){_SAYS}", "issued", True),
    (_ISSUES, f"了?({_SOME}){_ENDS}", "issued", True),
    (("印发", "下发", "出台", "制发", "颁布", "修订", "转发"), f"了?({_LOOSELY}){_ENDS}", "issued", True),
    (("制定", "制订", "拟定", "编制"), f"(?:出台|印发|实施)?了?({_NAMED}){_ENDS}", "issued", True),
    (_PASSES, f"{_PASSED}了?({_ABOUT}|{_LOOSELY}){_ENDS}", "considered", True),
    (("按照", "根据", "依据", "对照"), f"({_FIVE_YEARS}){_SAYS}", "named", False),
)
_VERB = regex(any_of(verb for verbs, *_ in _READINGS for verb in verbs))  # seldom in a text, and quickly seen
_PATTERNS = [(regex(f"(?:{any_of(verbs)}){behind}"), act, needs_body) for verbs, behind, act, needs_body in _READINGS]
TITLE = regex(f"了?(?:{_ABOUT}|{_SOME}|{_NAMED}){_ENDS}")  # behind the verb
_TWO_THINGS = regex("并[制出印建修完开组成明落推]|制定|印发|出台|按照|根据|要求|通过")
_DESCRIBES = regex(
    "史上|最[严强全细实美新]|切实|可行|行之有效|图文|人手一|通俗|简便|简明|详细|详尽|(?:覆盖|涵盖|惠及|适用|面向|针对)全?|(?:鼓励|引导|激励|动员)(?![^，。]*(?:措施|意见|规定)$)"
)  # what is said of a document, and not its title
_ANY_FIRM = regex("(?<![\u4e00-\u9fff])(?:该|这家)?(?:公司|企业|集团|工厂|酒店|超市|学校|医院|单位)$")
_OF_PEOPLE = regex("关于(?:撤销|免去|任命|接受|补选|任免|罢免|同意)")
_TO_COME = regex(
    "(?:将|拟|要(?!求)|应(?!急|对|用)|须|需|抓紧|加快|尽快|正在|正|准备|打算|计划|推动|争取|力争|建议|着手|督促|鼓励|有望|预计|希望|可以|有权|尚未|未(?!来)|没有?|如果|研究|参与|协助|起草)[^，。；：]{0,8}$"
)
_LATER = regex("下一步|接下来|今后|年内|明年")
_SOME_BODIES = regex(r"(?:\d[个家名余多]|各|多[个家地数]|一些|许多|不少|[省市县区旗镇乡村校厂院]里)[^，。；：]{0,12}$")
_REACH = 40


@dataclass(frozen=True, slots=True)
class PlainTitle:
    """A title that stands without marks.

    Attributes:
        verb: Where the verb before it begins.
        title: Its bounds.
        act: What was done with it.
        needs_body: Whether it counts only where the body that did so is told.
    """

    verb: int
    title: Bounds
    act: Act
    needs_body: bool


def plain_titles(text: str, start: int, end: int) -> Iterator[PlainTitle]:
    """Give the titles without marks in a stretch of text, those that are only planned or spoken of in general left out."""
    verbs = list(_verbs(text, start, end))
    for pattern, act, needs_body in _PATTERNS if verbs else ():
        for match in _behind(pattern, text, verbs, end):
            told = text[match.start() : match.start(1)].endswith("了")
            if _TWO_THINGS.search(match[1]) or _OF_PEOPLE.match(match[1]) or _DESCRIBES.match(match[1]):
                continue
            first = _sentence_start(text, start, match.start())
            unsaid = needs_body or _ANY_FIRM.search(text, first, match.start()) is not None
            if not (unsaid and _SOME_BODIES.search(text, first, match.start())) and (told or not _to_come(text, first, match.start())):
                yield PlainTitle(match.start(), match.span(1), act, unsaid)


def _verbs(text: str, start: int, end: int) -> Iterator[int]:
    """Give where the verbs stand, those inside the end of another too (发出台)."""
    while (verb := _VERB.search(text, start, end)) is not None:
        yield verb.start()
        start = verb.start() + 1


def _behind(pattern: re.Pattern[str], text: str, verbs: Sequence[int], end: int) -> Iterator[re.Match[str]]:
    """Give what a pattern that begins with a verb matches, none inside another."""
    done = 0
    for at in verbs:
        if at >= done and (match := pattern.match(text, at, end)) is not None:
            done = match.end()
            yield match


def _sentence_start(text: str, start: int, verb: int) -> int:
    first = max(start, verb - _REACH)
    return max(first, *(text.rfind(sign, first, verb) + 1 for sign in "。；！？"))


def _to_come(text: str, start: int, verb: int) -> bool:
    """Tell whether an act is planned or wanted: 正在编制…, 力争年底前出台…, 下一步印发…."""
    return bool(_TO_COME.search(text, start, verb) or _LATER.search(text, start, verb))
