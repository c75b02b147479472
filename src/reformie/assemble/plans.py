"""Which document is a reform's plan: what the text says of its issuing, and whether it speaks of reform there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from reformie.assemble.claims import NAMES_REFORM, OF_EVERY_DISTRICT, Claim, akin, like
from reformie.assemble.sentence import with_behind
from reformie.layout.page import Page
from reformie.record import Document, Organisation, Span
from reformie.regexes import regex

_ISSUES = regex(r"(?:出台|印发|制定|推出|发布|实施)了?$")
_WILL = regex(r"(?:[底月年]前|年内|年底|将|拟|计划|尽快|抓紧|适时)(?:研究|制定|正式){0,2}(?:出台|印发|制定|推出|发布)$")
_DRAFT = regex(r"[（(](?:征求意见稿|草案|讨论稿|送审稿|审议稿|初稿)[）)]$")
_YEARLY = regex(r"20\d\d年(?:度)?(?:重点)?工作(?:要点|计划|安排)")
_TITLES = regex("《[^》]*》")
_QUOTED = regex("“[^“”]*”")
_USUAL = regex(OF_EVERY_DISTRICT)
_OF_A_BODY = regex(r"(?:委员会|领导小组|常委会|党组)(?:20\d\d年)?[^，。]{0,8}(?:规则|细则|要点|计划|制度)$")  # how a body works
# how others support a body's own work
_SUPPORTS = regex(
    r"关于(?:进一步|全力|大力|依法)*支持(?:和?保障|和?配合)?(?:本?[省市县区旗州])?"
    r"(?:(?:人民)?(?:检察(?:机关|院)|法院)|(?:审判|监察|公安|司法|纪检监察|税务)机关|政协|人大|工会|总工会|共青团|妇联|科协|工商联)"
)
_ASIDE = regex(
    r"(?:述职|考核|考评|表彰|评选|宣传|督[查导]|值班|(?:主题|专题|学习)教育|教育实践活动|大讨论|大学习|(?:调研|走访|慰问|视察)(?:活动)?|(?:协作|协调|衔接)配合)(?:工作)?(?:实施)?$"
)  # how it is judged or told of
_CARRIES_ON = regex(
    "(?:贯彻|落实)[^“”]{2,40}?(?:精神|主线|要求|意识|决[定议]|讲话|[指批]示|部署|战略|思想|理念|方针|原则|条例)(?:的|工作|有关|若干|具体|实施)*(?:方案|意见|措施|办法|细则|计划|通知)$"
)  # what every place carries out
_SET_OUT = ("法治", "平安", "健康", "美丽", "幸福", "文明", "诚信")  # what every place wants to be (法治某某建设)
_NO_GROUP = regex(
    r"(?!(?:试点)?(?:工作)?(?:(?:领导|协调|推进|专项|工作)小组|领导|推进组|专班|指挥部|联席会|委员会|办公室)|试点[县市区旗州盟镇单地])"
)
_GENERIC = frozenset({"制度", "体制", "机制", "管理", "服务", "建设", "工作"})  # tell not what is reformed
MERE_RULES = 3  # documents of this rank and behind regulate a matter: the body that was set up for it tells better what it is
_SHORT_FORM = 3  # characters
_SYSTEM = "系统"  # 科协系统: what is reformed, and no issuer
_GROUPS = ("领导小组", "专班", "联席会议", "指挥部")
_ISSUED_NEAR = 6  # so near before a title stands the word that says it was issued
OF_THE_PLACE = 1.6  # what is weighed no more is on the district and not its own
_SHARED = 3  # so many characters at least are in both names
_REFORMING = regex("改革|试点|创新|治理")
_DECIDES = regex("(?:深改[委组]|全面深化改革(?:委员会|领导小组))[^，。]{0,12}会")
_OPENING = 80  # characters: what an article without a title is about
_FEW = 3  # titles; an article that names more has none that is the one plan
_SENTENCE = 160  # so far back of a plan what its paragraph speaks of is read


def is_no_reforms(title: str, words: str, frames: Collection[str]) -> bool:
    """Tell whether a document says how a body works, is helped or judged, or what every place wants to be.

    Args:
        title: The document's. words: what is left of it when its frame is taken off. frames: the forms of the district's name.
    """
    if _OF_A_BODY.search(title) or _SUPPORTS.search(title) or _ASIDE.search(words):
        return True
    if _CARRIES_ON.search(title) and NAMES_REFORM.search(words) is None:
        return True
    wished = words.partition("建设")[0]
    return wished.startswith(_SET_OUT) and wished[2:] in frames and NAMES_REFORM.search(words) is None


def passed(plan: Claim) -> bool:
    """Tell whether the text says that a document was issued or passed, and not only what it rules."""
    return bool(plan.events) or (plan.document is not None and plan.document.rule != "documents.named")


def without_issuer(title: str, issuer: Organisation | None, bodies: Iterable[Organisation]) -> str:
    """Give the title of a document without the name of the office that issued it, or of the body it begins with: places in front are framed off elsewhere."""
    issuer = issuer or next((body for body in bodies if title.startswith((body.name, *filter(_is_long, body.aliases)))), None)
    forms = (form for form in (issuer.name, *issuer.aliases) if title.startswith(form)) if issuer and issuer.type != "working_body" else ()
    rest = title[max(map(len, forms), default=0) :]
    return title if rest.startswith(_SYSTEM) else rest


def _is_long(form: str) -> bool:
    """Tell whether a form of a body's name is long enough to stand for it alone (青河中学)."""
    return len(form) > _SHORT_FORM


def of_reform(page: Page, plan: Claim) -> bool:
    """Tell whether the sentence in which a plan is issued, or the one before it in the paragraph, speaks of reform."""
    _, at = _before(page, plan)
    first = page.text.rfind("\n", max(0, at - _SENTENCE), at) + 1
    stops = [stop.start() for stop in re.finditer("。", page.text[first:at])]
    return "改革" in page.text[first + (stops[-2] + 1 if len(stops) > 1 else 0) : at]


def issued_there(page: Page, plan: Claim) -> bool:
    """Tell whether the word that says that a plan was issued stands right before its title."""
    return _ISSUES.search(page.text, *_before(page, plan)) is not None


def of_many_plans(page: Page, claims: Sequence[Claim]) -> bool:
    """Tell whether an article is about a meeting of those who decide on all reforms, which had plans of two and more before it."""
    if _DECIDES.search(page.title or page.text[:_OPENING]) is None:
        return False
    plans = [claim for claim in claims if claim.document and claim.core]
    return any(not like(one, two) for one in plans[:1] for two in plans[1:])


def is_only(page: Page, plan: Claim) -> bool:
    """Tell whether a plan is said to be issued in an article that speaks of reform and names no more than a few papers."""
    return page.text.count("《") <= _FEW and _REFORMING.search(page.text) is not None and issued_there(page, plan)


def is_usual(claim: Claim, page: Page) -> bool:
    """Tell whether a name is that of a reform that every district has, and neither the title's nor a plan's."""
    usual = _USUAL.search(claim.name)
    return usual is not None and claim.document is None and usual[0] not in (page.title or "")


def promised(page: Page, document: Document) -> bool:
    """Tell whether a document is only to be issued (年底前出台《…》)."""
    at = page.text.find(f"《{document.title}》")
    return at > 0 and _WILL.search(page.text, max(0, at - 2 * _ISSUED_NEAR), at) is not None


def _before(page: Page, plan: Claim) -> tuple[int, int]:
    """Give the bounds of the few characters of the clean text before the title of a plan."""
    at = page.text.find(f"《{plan.document.title}》") if plan.document else -1
    return max(0, at - _ISSUED_NEAR), max(0, at)


def is_draft(document: Document) -> bool:
    """Tell whether a document's title says that it is still to be agreed on."""
    return _DRAFT.search(document.title) is not None


def called_in_text(page: Page, opens: Claim, best: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether the running text opens with a reform that it calls so, where the other name stands in the title of a plan only.

    A shorter form of the plan's own words is no other name; what is not quoted has to share a word with it.
    """
    if best.document is None or not opens.name.endswith("改革") or _USUAL.search(opens.name):
        return False
    told = akin(best, [claim for claim in claims if claim.document is None and claim.name != opens.name])
    if told or page.text.count(best.name) > sum(title.count(best.name) for title in _TITLES.findall(page.text)):
        return False
    if with_behind(page.text, opens.name, _NO_GROUP) is None:
        return False  # a group is called so, or what one above has tried out in many places, and no more
    quoted = _QUOTED.match(opens.name)
    shared = [pair in best.name for pair in opens.pairs - _GENERIC]
    return quoted[0] not in best.name if quoted else any(shared) and not all(shared)


def planned_names(side: Sequence[Claim]) -> Sequence[str]:
    """Give what the plans on one side call the reform, mere rules left out."""
    return [claim.name for claim in side if claim.document and claim.rank < MERE_RULES]


def own_plan(page: Page, best: Claim | None, claims: Sequence[Claim]) -> Claim | None:
    """Give the one plan of the district's own that calls itself a reform in place of what only a group or a designation names otherwise.

    A group is called for short, and a designation tells the sort of thing that a place tries out; the plan tells what it is there.
    """
    if best is None or best.name in (page.title or ""):
        return best
    side = [claim for claim in claims if claim is best or like(claim, best)]
    if any(claim.document and claim.rank < MERE_RULES for claim in side) or not any(claim.body or claim.events for claim in side):
        return best
    plans = [c for c in claims if c.document and c.rank < MERE_RULES and c.weight > OF_THE_PLACE and "改革" in c.name and passed(c)]
    if len(plans) != 1 or plans[0].document is None or is_draft(plans[0].document):
        return best
    shared = len(set(best.core) & set(plans[0].core))
    together = any(_in_one(page, one, two) for claim in side if claim.body for one in claim.evidence for two in plans[0].evidence)
    return plans[0] if shared >= (1 if together else _SHARED) else best


def _in_one(page: Page, one: Span, two: Span) -> bool:
    """Tell whether one sentence holds both stretches, or the one that follows it at once."""
    first, second = sorted((one, two), key=lambda span: span.start)
    return page.raw.count("。", first.end, second.start) <= 1 and second.start - first.end < _SENTENCE


def has_own_group(claim: Claim, claims: Sequence[Claim], headline: Sequence[Claim]) -> bool:
    """Tell whether two of a plan, a group and a headline bear a reform's own name: it is the whole, and another told of is a part of it."""
    same = [other for other in claims if other.core == claim.core]
    if len(same) < 2:
        return False
    titled = any(other in headline and NAMES_REFORM.search(other.name) for other in same)
    named = same if titled else [other for other in same if NAMES_REFORM.search(other.name)]
    planned = any(c.document and not c.rank for c in named)
    grouped = any(c.body and c.body.name.endswith(_GROUPS) for c in named)
    return planned + titled + grouped > 1


def yearly(document: Document | None) -> bool:
    """Tell whether a document says what is done in one year: the plan of a reform is another."""
    return document is not None and _YEARLY.search(document.title) is not None
