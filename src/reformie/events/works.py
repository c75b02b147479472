"""Works and changes: what is built, sets out or is handed over, what becomes of a division, what a survey finds, told by their verbs."""

from __future__ import annotations

import re

from reformie.events.scene import AGAIN, Scene, make_event, skip
from reformie.findings import Bounds, Happening
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.timex import Timex

_CLOSED = regex(r"[，。；、（）)\n]|并(?=[投网])|$")
_NOT_TOLD = regex(r"(?:[到至从未没不即可能才等待促保均多复]|尚未|没有|推动|促进|加快|实现|确保|集中|何时|陆续|相继|先后|如期)$")
_WORK = regex(
    r"[^，。；：、！？《》\n]{2,30}(?:项目|工程|生产线|[电水泵车]站|水库|[\u4e00-\u9fff]桥|隧道|公路|铁路|高速|[^业产商]园|基地|[工电水]厂|工坊|车间|加工厂|冷库|改造|扩建|校区|院区|大楼|中心|专线|展馆|[^，]期|市场|广场|码头|机场|食堂|驿站|渡槽|干渠|管网|电网|管道|平台|公寓|小区|[学医幼]院|学校|小学|中学|[一-龥](?:馆|湖|港|塔|闸|坝|渠))$"
)
_LEAD = regex(
    r".*(?:标志着|建设|新建|兴建|投资|引进|实施|推进|打造|启动|落户|牵头|的|了|由|在|对|将|把|这个|其中)(?=.{3})|.*?\d[余多]?[万亿]?元"
)
_COUNTED = regex(r"\d[余多]?个|[一二三四五六七八九十两]个")
_SINCE = regex(r"以来|之后|后|前|之前|时|的|[\d一二三四五六七八九十两]{1,3}[余多]?(?:年|周年)|工作|申报")
_MERGED = regex(r"撤销[^，。；：]{1,12}[县区市乡镇][，、]?设立[^，。；：]{1,12}(?:[市区镇]|街道)")
_RATED = regex(r"在[“]?([^，。；：、在]{5,30})$")
_WHOSE = regex(r"全[国省市区县州旗盟]|[省市县区州旗盟]|自治区|国家|20\d\d年|[\u4e00-\u9fff]{2,8}[省市县区州旗盟]")
_CARRIER = regex(r"[^，。；：、的“”\d]{0,8}?(?:班列|专列|列车|专车|货轮|航班|专机|包机|班机|货车|车队|航线)")
_MONTH = regex(r"[\dX]{4}-(?:\d\d|XX)")
_HANDED = regex(r"(?:给|至|到|入)?")
_PUT_OVER = regex(r"[将把]([^，。；：、将把]{2,24})$")
_MATTERS = regex(r"\d{1,4}[余多]?项([^，。；：、\d]{2,16})$")
_FIRST_ONES = regex(r"首[批笔单张本份个家宗例期台座艘列架枚款套]")
_FIRST_ONES_GET = regex(r"[了出]?(?![到至给过前后时的，])[^，。；：《》]{0,16}(?=[，。；])|了?(?=[，。；])")
_OFFER = regex(r"了?“[^“”，。；\n]{2,12}”[\u4e00-\u9fff]{0,8}(?=[，。；])")
_STEP = regex(
    r"(?!截至|目前|首次|全部|一次|已|预计|将|力争|确保)(?:(?![已将能可均都]|[\d]|陆续|相继|基本|超额|预计)[^，。；：“”《》]){4,20}"
)
_ENDED = regex(r"[，。；]")
_DONE = regex(r"(?:开工|动工|奠基|竣工|完工|建成|封顶)(?:建设|验收)?$")
_PASSED = regex(r"[^，。；：《》]{0,24}?(?:验收|评审|复审|认证|达标考核|现场评估)(?=[，。；])")
_EXAMINED = regex(r"(?:中心|项目|工程|学校|公司|平台|基地|示范[县市区镇村]|试点|[县市区旗镇村院站局馆园所室])$")
_COUNTED_PERSONS = regex(r"\d[余多]?[名位人户]")
_BACK = 48  # so far before its verb a work is named, and its date


def build(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某项目去年11月开工 and 建设某某项目，去年11月开工，今年5月投产: a work that begins or is done, with its month."""
    text = scene.text
    dated = scene.date_at(verb.start(), verb.end(), fine=True)
    if dated is None or not _near(scene, dated, verb) or not _CLOSED.match(text, verb.end(), scene.end):
        return None
    if scene.planned(max(scene.start, *(scene.text.rfind(stop, scene.start, dated.start) for stop in "，。；")), verb.start()):
        return None
    if _NOT_TOLD.search(text, max(scene.start, verb.start() - 4), verb.start()):
        return None
    edge = scene.before_adverbs(verb.start())
    told = edge < verb.start() and dated.end > edge
    floor = max(scene.start, edge - _BACK, dated.end if not told else scene.start)
    work = _work_before(text, floor, edge) or (_last_work(text, max(scene.start, edge - _BACK), edge) if told else None)
    if work is None:
        return None
    return make_event(scene, (work, verb.span()), "other", 0, "events.built", date=dated)


def _near(scene: Scene, date: Mention[Timex], verb: re.Match[str]) -> bool:
    """Tell whether a date stands in the sentence, not far before its verb."""
    return date.start >= scene.start and verb.start() - date.end <= _BACK


def _work_before(text: str, floor: int, edge: int) -> Bounds | None:
    """Give the name of the work that ends at ``edge``, or stands before a verb there (二期竣工，6月投用), without what is said of it before."""
    done = _DONE.search(text, floor, edge)
    edge = done.start() if done else edge
    found = _WORK.search(text, floor, edge)
    if found is None:
        return None
    lead = _LEAD.match(found[0])
    start = found.start() + (lead.end() if lead else 0)
    return (start, edge) if 3 <= edge - start <= 26 and not _COUNTED.search(text, max(floor, start - 4), edge) else None


def _last_work(text: str, floor: int, edge: int) -> Bounds | None:
    """Give the last work named in a clause before ``edge``."""
    while (comma := text.rfind("，", floor, edge)) > 0:
        if (work := _work_before(text, floor, comma)) is not None:
            return work
        edge = comma
    return None


def first(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 全县首笔碳汇贷款落地 and 首批32户村民搬进新居, right behind their month or day: the first of its kind is news."""
    start, when = _day_before(scene, verb)
    if when is None or AGAIN.search(scene.text, start, verb.start()):
        return None
    behind = _FIRST_ONES_GET.match(scene.text, verb.end(), scene.end)
    if not _FIRST_ONES.search(scene.text, start, verb.start()) or behind is None:
        return None
    return make_event(scene, ((start, behind.end()),), "other", 0, "events.first", date=when)


def passed(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 县人民医院通过二级甲等医院评审, with its month or day."""
    what = _PASSED.match(scene.text, verb.end(), scene.end)
    when = scene.date_at(verb.start(), verb.end(), fine=True) if what else None
    start = skip(scene.text, scene.clause(verb.start()), verb.start())
    if what is None or when is None or when.start < scene.start or verb.start() - start < 4:
        return None
    if scene.subject(verb.start()) is None and not _EXAMINED.search(scene.text, start, verb.start()):
        return None
    if _COUNTED_PERSONS.search(scene.text, start, verb.start()) or AGAIN.search(scene.text, start, verb.start()):
        return None
    return make_event(scene, ((start, what.end()),), "other", 0, "events.passed", date=when)


def finish(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 3月，全员聘任完成 and 1月15日，选聘的班子到任: a step that is done, right behind its month or day."""
    start, when = _day_before(scene, verb)
    if when is None or not _ENDED.match(scene.text, verb.end(), scene.end):
        return None
    what = _STEP.fullmatch(scene.text, start, verb.start())
    return make_event(scene, ((start, verb.end()),), "other", 0, "events.finished", date=when) if what else None


def _day_before(scene: Scene, verb: re.Match[str]) -> tuple[int, Mention[Timex] | None]:
    """Give where a verb's clause begins, and the month or day that stands right before it, if one does."""
    start = skip(scene.text, scene.clause(verb.start()), verb.start())
    when = scene.date_at(verb.start(), verb.end(), fine=True)
    near = when is not None and when.start >= scene.start and scene.text[when.end : start] in ("", "，")
    return start, when if near else None


def launch(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 县医保局推出“某某保”: what a body offers under a name, with its month or day."""
    when, actor = scene.date_at(verb.start(), verb.end(), fine=True), scene.subject(verb.start())
    named = _OFFER.match(scene.text, verb.end(), scene.end)
    if when is None or when.start < scene.start or actor is None or actor.body is None or named is None:
        return None
    return make_event(scene, ((actor.start, named.end()),), "issuing", 0, "events.launched", organiser=actor.body, date=when)


def divide(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 某某撤县设市 and 撤销某某县，设立某某市 with their year."""
    text = scene.text
    dated = scene.date_at(verb.start(), verb.end())
    if dated is None or not _near(scene, dated, verb) or _SINCE.match(text, verb.end(), scene.end):
        return None
    if verb[0] == "撤销":
        merged = _MERGED.match(text, verb.start(), scene.end)
        return make_event(scene, (merged.span(),), "other", 0, "events.divided", date=dated) if merged else None
    clause = scene.clause(verb.start())
    start = max(clause, verb.start() - 12)
    edge = scene.before_adverbs(verb.start())
    name: tuple[Bounds, ...] = (verb.span(),) if edge <= start else ((start, verb.end()),)
    return make_event(scene, name, "other", 0, "events.divided", date=dated)


def rate(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 在某某满意度测评中得分…: a survey or rating by somebody named, with its month."""
    dated = scene.date_at(verb.start(), verb.end(), fine=True)
    named = _RATED.search(scene.text, max(scene.start, verb.start() - 34), verb.start())
    if dated is None or named is None or not _near(scene, dated, verb) or not _WHOSE.match(named[1]):
        return None
    return make_event(scene, ((named.start(1), verb.end() - 1),), "other", 0, "events.rated", date=dated)


def depart(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 6月3日，满载…的冷链专列从某地驶出: a train, ship or plane that sets out on a day."""
    dated = scene.date_at(verb.start(), verb.end(), fine=True)
    if dated is None or dated.start < scene.start or len(dated.value.value) < 10 or _SINCE.match(scene.text, verb.end(), scene.end):
        return None
    carrier = _CARRIER.search(scene.text, dated.end, verb.start())
    if carrier is None or _COUNTED.search(scene.text, dated.end, verb.start()):
        return None
    return make_event(scene, (carrier.span(), verb.span()), "other", 0, "events.departed", date=dated)


def hand_over(scene: Scene, verb: re.Match[str]) -> Mention[Happening] | None:
    """Read 4月起，某某局的58项许可事项划转某某审批局: matters that pass to another body from a month or day on."""
    text = scene.text
    at = next((d for d in reversed(scene.dates) if d.end <= verb.start()), None)
    floor, edge = max(scene.start, verb.start() - _BACK), scene.before_adverbs(verb.start())
    put = _PUT_OVER.search(text, floor, edge)
    matters = put if put and scene.subject(put.start()) else _MATTERS.search(text, floor, edge)
    behind = _HANDED.match(text, verb.end(), scene.end)
    to = next((m for _, m in scene.bodies_from(behind.end(), behind.end() + 1)), None) if behind else None
    if at is None or matters is None or to is None or at.value.type != "DATE" or not _MONTH.match(at.value.value):
        return None
    return make_event(scene, ((matters.start(1), to.end),), "other", 0, "events.handed_over", date=at)
