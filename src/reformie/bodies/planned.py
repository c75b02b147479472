"""Groups that the text names only by its plan: a 改革专班 or a bare 领导小组 beside 《…殡葬改革实施方案》 is the group for that reform."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from operator import itemgetter

from reformie.bodies.whole import whole_groups
from reformie.bodies.whose import house_of
from reformie.findings import Body, Place
from reformie.frozen import frozen
from reformie.gazetteer import matches_at
from reformie.mention import Mention, apart
from reformie.regexes import regex

_GROUP = regex(
    r"(?:工作|(?:(?:综合|专项|配套|系统|集成)?改革|试点|改革试点)(?:工作)?)(?:专班|(?:领导|协调|推进|工作|攻坚|专项)小组|指挥部|联席会议)(?:办公室)?"
)
_SORTS = ("综合改革", "专项改革", "配套改革", "系统改革", "集成改革")  # what the plan's reform may be called as well
_REFORM_PLAN = regex(r"《(?P<title>[^《》\n]{4,60}?改革)[^《》\n]{0,16}(?:方案|意见|办法|计划|措施|细则|通知)[^《》\n]{0,16}》")
_PLAN = regex(
    r"《(?P<title>[^《》\n]{4,40}?)(?:整[县市区旗]推进|[二两三五]年|专项|提升|攻坚|试点|工作|总体|行动|实施|推进|若干|试行|暂行|的){0,4}(?:方案|计划|意见|(?P<rules>办法|措施|细则|通知))(?:[（(][^《》\n（）()]{1,16}[）)])?》"
)
_REFORM = regex(
    r"(?:列[为入]|定为|获批|承担|启动|推[进行出开]|进行|深化|开展|实施|探索|试行|谋划|出台|制定|印发|召开|举行)了?(?:全[国省市区州]|自治[区州]|[\u4e00-\u9fff]{2,3}省|省(?![直管级])|(?:首|第[一二三四五六七八九十])批次?|[国省市]家?级|\d{4}年){0,3}"
    r"(?P<title>(?!(?:综合|全面|深化|系列|有关|相关|体制|机制|制度|各项)改革)[^，。；：、《》\d\n的]{2,20}?改革)(?=试点|(?:综合)?(?:实验|试验|示范|先行)区|(?:[一二两三四五]年|行动|攻坚|提升|实施|工作|总体){0,3}(?:方案|计划|意见|办法)|(?:动员|推进|启动|部署|(?!(?:工作)?联席)[\u4e00-\u9fff]{2,6}会)|[，。；\n 　])"
)  # where no plan tells what the group is for
_HEADLINE = regex(
    r"(?:^|\n|—)[^\S\n]*(?P<title>[^，。；：！？、《》—\d\s]{3,24}?改革)(?=[^\u4e00-\u9fff]|走笔|观察|调查|见闻|纪实|试点|侧记|一瞥|掠影|扫描|探访|记事|综述|小记|实录)"
)
_LISTED = regex(
    r"[把将](?P<title>“[^“”，。\n]{2,12}”(?:[\u4e00-\u9fff]{0,6}改革)?)(?:列[为入]|作为|纳入|确定为)[^，。；“”\n]{0,16}改革(?:任务|项目|事项|课题|清单|工作|攻坚)"
)  # what is quoted and put on the list of reforms
_ROUND = r"(?:首|第[一二三四五六七八九十\d]{1,3})批次?|首轮|[新又]一轮|[本这]一?轮|全[国省市区县州旗](?![域场])|国家级|省级(?!统筹)"  # no part of a reform's name
_PREFIX = regex(
    rf"^(?:人民政府)?(?:关于)?(?:印发)?(?:(?:新时[期代]|进一步|全面|深入|扎实|加快|深化|推进|推动|推行|推广|试行|启动|开展|实施|{_ROUND})*)(?:[县市区旗州]级)?"
)
_NEAR = 120  # characters between the plan and the group founded for it
_AROUND = 400  # and so many where the text says who heads the group
_FAR = 600  # characters from a house to what it founds
_CLOSE = 30  # and so many to the reform that it carries out
_LONGEST = 20
_MEETING = "联席会议"  # that of a reform only is named by its plan
_CAMPAIGN = regex(r"(?P<kind>(?:专项)?(?:行动|整治|工程))(?:工作)?(?:专班|领导小组|指挥部)(?:办公室)?")
_CALLED = regex(r"“[^“”。\n]{2,16}”(?=(?:专项)?(?:行动|整治|工程))")  # “清渠、护河”专项行动
_CAMPAIGN_BEGUN = regex(r"(?:启动|开展|打响|发起|部署)了?(?P<title>“[^“”。\n]{2,12}”(?:专项)?(?:行动|整治|工程))")
_OWN_OFFICE = "组办公室"
_OWN_LEVELS = tuple([word] for word in "县市区旗")
_GROUP_END = regex(r"(?:试点|改革|工作)*(?:领导|协调|推进|工作|攻坚|专项)小组$")
_TITLE = regex(r"《[^《》\n]{2,60}》")
_JOINTS = ("和", "与", "及", "以及", "、")
_KINDS = {
    **dict.fromkeys(("领导小组", "协调小组", "推进小组", "攻坚小组", "专班", "指挥部", "联席会议"), ""),
    "工作小组": "(?<=改革)",
}  # and what stands before them
_KIND = "|".join(before + kind for kind, before in _KINDS.items())
_MATTERS = ("改革", "试点", "推进")
CUES = tuple(map("".join, product(("", *_MATTERS), ("", "工作"), _KINDS)))  # what groups without a name are called
_BARE = regex(rf"(?:{'|'.join(_MATTERS)})?(?:工作)?(?:{_KIND})(?!办公室|成员|[的和与]?会议)")
_POST = r"(?:组长|召集人|指挥长|总指挥|班长)"
_FOUNDED = regex(r"(?:成立|组建|设立|组成)了?$")
_HEADED_BY = regex(rf"(?:[任为当][^，。；《》]{{0,12}}(?:{_POST}|政委|成员)|牵头|挂帅|领衔|主抓|“?双[组班]长制?”?)的$")
_TAKES = regex(r"[任为]$")
_HELD = regex(r"(?:召开|举行|举办|参加|出席|列席)了?[^，。；]*$")  # a meeting, not a body
_PURPOSE = regex(r"(?<![因作成列定])为了?(?P<what>[^，。；为]{2,20})，?[^，。；为]{0,8}(?:成立|组建|设立|组成)")
_GENERAL = ("好事", "实事", "难题", "骨头", "落地", "落实")  # purposes that tell no matter
_HEAD = regex(rf"(?:第一|常务|双)?副?{_POST}")
_HEADED = regex(rf"由[^，。；]{{2,24}}?任|{_POST}由|，[^。；]{{0,6}}由?[^，。；]{{2,24}}任(?:第一|双)?{_POST}")
_ACTS = regex(r"先后|[每随]|印发|出台|制定|召开|统筹|调度|牵头|推动|决定|明确|建立|开")  # what only a group that is there does
_OPENS = "，。；：\n\u3000 "
_OTHERS = regex(
    r"各|要求|应当|必须|省[里委]|派来|学校|医院|公司|集团|社区|(?:[镇乡村局院校厂站所]|街道)(?:里|党委|两委|也|还|都|则|成立|组建)"
)  # 各乡镇成立…, 镇里成立…: not the district's own group
_SENTENCE = 160  # so far back its sentence is read


@frozen
class _Plan:
    """The title of a plan, or what is said to be carried out: its bounds, and the reform that it names."""

    start: int
    end: int
    reform: str


def planned_groups(
    text: str, known: list[Mention[Body]], places: list[Mention[Place]], starts: Iterable[int], *, told_of: bool
) -> list[Mention[Body]]:
    """Give groups the name of the reform in the title beside them, those without any name included.

    Args:
        text: The clean text. known: the bodies found, in text order. places: the places found.
        starts: Where one of ``CUES`` begins.
        told_of: Whether one of ``GROUPS`` stands in the text; without it none is found that is not among the bodies.
    """
    if not told_of:
        return _campaigns(text, _called(text, known, places))
    told = [plan.reform for title in (_PLAN, _REFORM, _HEADLINE) for plan in _plans(title, text, places)]
    named = _campaigns(text, _called(text, whole_groups(text, told, known, places), places))
    return sorted([*named, *apart(list(_nameless(text, starts, named, places)), named)], key=lambda mention: mention.start)


def _called(text: str, known: list[Mention[Body]], places: list[Mention[Place]]) -> list[Mention[Body]]:
    """Name the groups that are only called 改革专班 or 改革领导小组 after the title of a reform right before them."""
    if not any(_is_bare(mention) for mention in known):
        return known
    plans = _with_listed(text, _plans(_REFORM_PLAN, text, places)) or _plans(_REFORM, text, places)
    ends = [plan.end for plan in plans]
    offices = () if plans else set(_with_office(text, known))
    told: str | None = None
    found: list[Mention[Body]] = []
    for mention in known:
        if _is_bare(mention) and (group := _of_office(mention.value.name, offices)):
            mention = replace(mention, value=replace(mention.value, name=group))
        elif _is_bare(mention):
            around = plans[bisect_right(ends, mention.start - _NEAR) : bisect_right(ends, mention.start)]
            told = around[-1].reform if around else told
            if told:
                own = next((sort for sort in _SORTS if told.endswith(sort) and mention.value.name.startswith(sort)), "改革")
                mention = replace(mention, value=replace(mention.value, name=told + mention.value.name.removeprefix(own)))
        found.append(mention)
    return found


def _with_office(text: str, known: Iterable[Mention[Body]]) -> Iterator[str]:
    """Give the groups of the district's own level whose office is named and whose matter is a word of the headline or of a title."""
    groups = {
        mention.value.name.removesuffix("办公室")
        for mention in known
        if mention.value.name.endswith(_OWN_OFFICE) and [place.value.name for place in mention.value.places] in _OWN_LEVELS
    }
    titles = "\n".join((text.partition("\n")[0], *_TITLE.findall(text))) if groups else ""
    for group in groups:
        matter = _GROUP_END.sub("", group).strip("“”")
        if len(matter) > 1 and matter in titles:
            yield group


def _of_office(name: str, groups: Iterable[str]) -> str:
    """Give the one group whose office the text names in full and whose name ends in a bare one (市“评定分离”改革领导小组办公室), or ""."""
    whole = [group for group in groups if group.endswith(name) and group != name]
    return whole[0] if len(whole) == 1 else ""


def _campaigns(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Name the groups that are only called 专项行动领导小组 after the campaign told last before them by its name in quotation marks."""
    bare = [mention for mention in known if mention.value.kind == "named" and _CAMPAIGN.fullmatch(mention.value.name)]
    if not bare:
        return known
    called = list(_CALLED.finditer(text))
    ends = [match.end() for match in called]
    found: list[Mention[Body]] = []
    for mention in known:
        campaign = _CAMPAIGN.fullmatch(mention.value.name) if mention.value.kind == "named" else None
        before = bisect_right(ends, mention.start) if campaign else 0
        if campaign and before and text.startswith(campaign["kind"], ends[before - 1]):
            mention = replace(mention, value=replace(mention.value, name=called[before - 1][0] + mention.value.name))
        found.append(mention)
    return found


def _nameless(text: str, starts: Iterable[int], known: list[Mention[Body]], places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find the first group of each sort that has no name but a founding or a head, and bears that of the plan nearest to it."""
    plans: list[list[_Plan]] = []
    done: set[str] = set()
    joined = -1
    first: dict[str, int] = {}
    small = sorted(place.start for place in places if place.value.kind in ("township", "village"))
    for match in matches_at(_BARE, text, starts):
        kind = match[0].removeprefix("改革").removeprefix("试点").removeprefix("推进").removeprefix("工作")
        if kind in done or not (_is_founded(text, match) or (joined >= 0 and text[joined : match.start()] in _JOINTS)):
            continue
        if kind not in first:
            first[kind] = min((m.end for m in known if (m.value.name or m.value.form).endswith(kind)), default=len(text))
        if first[kind] <= match.start():
            continue  # it points back at that one
        plans = plans or [
            _with_listed(text, _plans(_PLAN, text, places)),
            *(_plans(told, text, places) for told in (_REFORM, _CAMPAIGN_BEGUN)),
        ]
        near = [_beside(text, match, told) for told in plans]
        plan = next((p for p in near if p and p.reform.endswith("改革")), None) if match[0].startswith("改革") else None
        plan = plan or next(filter(None, near), None)
        mere = kind == _MEETING and plan is not None and not plan.reform.endswith("改革")
        theirs = plan is not None and _of_others(text, match.start(), plan, small) and not _of_its_house(text, match, plan, known)
        if plan is not None and not mere and not theirs:
            done.add(kind)
            joined = match.end()
            word = match[0].removeprefix("改革") if plan.reform.endswith("改革") else match[0]
            body = Body("named", kind, name=plan.reform + word, type="working_body")
            yield Mention(match.start(), match.end(), body, "organisations.planned")


def _is_founded(text: str, group: re.Match[str]) -> bool:
    """Tell whether the text says that a group was founded, or who heads it."""
    before, behind = text[max(0, group.start() - 24) : group.start()], text[group.end() : group.end() + 60]
    if group[0].endswith(_MEETING) and _HELD.search(before):
        return False
    if _FOUNDED.search(before) or _HEADED_BY.search(before) or (_TAKES.search(before) and _HEAD.match(behind)):
        return True
    own = group[0].startswith("改革") and _ACTS.match(behind)
    return before[-1:] in _OPENS and (own or _HEADED.match(behind)) is not None


def _beside(text: str, group: re.Match[str], plans: Sequence[_Plan]) -> _Plan | None:
    """Give the plan that stands last before a group, or next behind it in its sentence."""
    before = bisect_right(plans, group.start(), key=lambda plan: plan.end)
    if before and group.start() - plans[before - 1].end <= _AROUND:
        return plans[before - 1]
    after = plans[before] if before < len(plans) else None
    near = after is not None and after.start - group.end() <= _NEAR and "。" not in text[group.end() : after.start]
    return after if near else None


def _of_others(text: str, start: int, plan: _Plan, small: Sequence[int]) -> bool:
    """Tell whether the words of its sentence before a group, behind the plan, say that it is another's than the district's."""
    first = max(0, start - _SENTENCE)
    if _TAKES.search(text, first, start):  # who is told to head it stands in its own clause
        first = max(first, text.rfind("，", first, start) + 1)
    first = max(first, max(text.rfind(mark, first, start) for mark in "。！？\n") + 1)
    if first <= plan.start < start and text[plan.start] == "《":
        first = plan.end
    purpose = _PURPOSE.search(text, max(first, start - _SENTENCE), start)
    if purpose and not any(pair in purpose["what"] for pair in ("改革", "试点", "方案", "这", "此", *_GENERAL, *_pairs(plan.reform))):
        return True
    return bisect_left(small, first) < bisect_left(small, start) or _OTHERS.search(text, first, start) is not None


def _of_its_house(text: str, group: re.Match[str], plan: _Plan, known: Sequence[Mention[Body]]) -> bool:
    """Tell whether the house that founded a group is told right before the reform, so that it is the house's own (某某局推进某某改革。局党委成立专班)."""
    starts = (bisect_left(known, at, key=lambda mention: mention.start) for at in (group.start() - _FAR, group.start()))
    near = known[slice(*starts)]
    house = house_of(text, group.start(), group.end(), near)
    before = (m for m in near if m.end <= plan.start <= m.end + _CLOSE and "。" not in text[m.end : plan.start])
    return house is not None and any((m.value.name, m.value.form) == (house.value.name, house.value.form) for m in before)


def _pairs(name: str) -> set[str]:
    """Give every two characters that stand side by side in a name."""
    return {name[at : at + 2] for at in range(len(name) - 1)}


def _with_listed(text: str, plans: list[_Plan]) -> list[_Plan]:
    """Add what is quoted and put on the list of reforms (把“…”列为年度改革任务), called a reform."""
    listed = [_Plan(*told.span(), f"{told['title'].removesuffix('改革')}改革") for told in _LISTED.finditer(text)]
    return sorted((*plans, *listed), key=lambda plan: plan.end)


def _is_bare(mention: Mention[Body]) -> bool:
    return mention.value.kind == "named" and not mention.value.places and _GROUP.fullmatch(mention.value.name) is not None


def _plans(title: re.Pattern[str], text: str, places: Sequence[Mention[Place]]) -> list[_Plan]:
    """Give what ``title`` matches and names a reform, in text order."""
    matches = list(title.finditer(text))
    if not matches:
        return []
    in_order = sorted(((place.start, place.end) for place in places), key=itemgetter(0))
    starts = [start for start, _ in in_order]
    found = []
    for match in matches:
        inside = in_order[bisect_left(starts, match.start("title")) : bisect_right(starts, match.end("title"))]
        quoted = text.find("“", match.start("title") + 1, match.end("title"))  # a place in a quoted name is a part of it (“村档镇管”)
        last = match.end("title") if quoted < 0 else quoted
        start = max((end for _, end in inside if end <= last), default=match.start("title"))
        name = _PREFIX.sub("", text[start : match.end("title")])
        rules = title is _PLAN and match["rules"] is not None
        if 2 < len(name) <= _LONGEST and (name.endswith("改革") or not rules):
            found.append(_Plan(*match.span(), name))
    return found
