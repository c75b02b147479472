"""Whose a group is that tells no place: the house's that founded it or whose head leads it, the city's that is said to have founded it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_WHEN = r"(?:(?:[去今前当同本]年|\d{4}年|[上本当]月|\d{1,2}月|[初底末]|\d{1,2}日|已经?|还|又|也|曾|先后|随即|随后|随之|同期|专门|同步|率先|同时|为此|迅速|及时|此前|内部|党[委组]|近期|日前|在(?=[去今前\d]))){0,5}"
_SETS_UP = r"(?:牵头)?(?:成立|组建|设立|建立)"
_HEADED = r"(?:由[^，。；《》]{2,30}?[任为](?:组长|班长|召集人|指挥长|总指挥)(?:、[^，。；《》]{2,16}?任副(?:组长|班长|召集人|指挥长|总指挥))?的)?"
_FOUNDING = regex(rf"(?P<when>{_WHEN}){_SETS_UP}[了过的]?{_HEADED}$")
_LED_BY = regex(r"(?:牵头|主导)(?:组织|成立|组建|设立)?的$")  # 省水利厅牵头的…
_LEVEL = regex(rf"(?P<level>[省市州盟])里{_WHEN}(?:{_SETS_UP}|派[来出驻])[了过的]?(?:专门的)?$")
_POINTED = regex(
    rf"(?:[该本](?P<this>[院局校台行])|(?<![\u4e00-\u9fff])(?P<own>[院局校台行])(?:里|党委|党组|党总支))(?:{_WHEN}){_SETS_UP}[了过的]?{_HEADED}$"
)
_LEADER = r"(?:[院局校台行]?党(?:委|组|总支)?书记、)?(?P<head>[院局校台行])长[^，。；、]{0,10}"
_POST = r"(?:第一|双)?(?:组长|班长|总?召集人|指挥长|总指挥)"
_LED = regex(rf"由{_LEADER}[任为]{_POST}[^，。；]{{0,24}}的$")
_LEADS = regex(rf"，(?:由)?{_LEADER}(?:兼任|担任|任|为){_POST}")
_OTHERS_LEAD = regex(
    r"，(?:由)?(?:分管|常务|县委|市委|区委|州委|旗委|县政府|市政府|区政府|[、，])*副?(?:[县市区州旗]委(?:副?书记|常委)|[县市区州旗]长|书记)"
)
_ENDINGS = {
    "院": ("法院", "检察院", "医院", "研究院", "学院", "卫生院"),
    "局": ("局",),
    "校": ("学校", "中学", "小学", "大学"),
    "台": ("电视台",),
    "行": ("银行", "农商行", "支行", "分行"),
}
_HOUSE = (*(ending for endings in _ENDINGS.values() for ending in endings), "公司", "集团", "总工会", "厂", "公安", "监狱")
_KINDS = ("小组", "专班", "指挥部", "联席会议", "工作组", "推进组", "协调组", "办公室")  # but a team has a name of its own
_EACHS_OWN = regex(
    rf"(?:^|[，。；：、\n\u3000])各[^，。；：]{{1,10}}{_WHEN}(?:要|须|应当?|均|都|分别|相应|普遍)*{_SETS_UP}了?$"
)  # 各乡镇成立…: of no one of them
_EACH_REACH = 24
_JOINED = ("、", "和", "与", "同", "及", "会同", "联合")
_AFAR = regex(r"(?:在|到|赴|驻|为|对|给|与|和|由|把|将|向|从|经)$")
_BACK, _FAR, _AHEAD = 60, 600, 48


def without_eachs(text: str, known: Iterable[Mention[Body]]) -> list[Mention[Body]]:
    """Give the bodies without the groups that each of many sets up (各乡镇成立…工作组): they are of no one of them."""
    return [m for m in known if not (_is_open(m.value) and _EACHS_OWN.search(text, max(0, m.start - _EACH_REACH), m.start))]


def whose(text: str, known: list[Mention[Body]], places: Sequence[Mention[Place]], cuts: frozenset[int]) -> list[Mention[Body]]:
    """Give each group without a place the house or place whose it is, where the text tells; ``known`` is in text order."""
    ends = {place.end: place for place in places if place.value.kind in ("township", "division") and place.value.full}
    starts = [mention.start for mention in known]
    found: list[Mention[Body]] = []
    for mention in known:
        if _is_open(mention.value):
            near = known[bisect_left(starts, mention.start - _FAR) : bisect_left(starts, mention.start)]
            house = house_of(text, mention.start, mention.end, near)
            if house is not None:
                target = house.value.target or (house.start, house.end)
                mention = _without_head(mention, house, cuts)
                body = replace(mention.value, name="", unit=mention.value.name, target=target)
                mention = replace(mention, value=body, rule="organisations.of_house")
            elif chain := _places(text, mention, near, ends):
                mention = replace(mention, value=replace(mention.value, places=chain))
        found.append(mention)
    return found


def _without_head(group: Mention[Body], house: Mention[Body], cuts: frozenset[int]) -> Mention[Body]:
    """Give a group without the word for its house that stands before its name (成立院|执行机制改革领导小组); 校车 is a word of its own."""
    name = group.value.name
    its = (house.value.name or house.value.form).endswith(_ENDINGS.get(name[:1], ())) and {group.start, group.start + 1} <= cuts
    return replace(group, start=group.start + 1, value=replace(group.value, name=name[1:])) if its else group


def house_of(text: str, start: int, end: int, near: Sequence[Mention[Body]]) -> Mention[Body] | None:
    """Give the house that founded the group at the bounds or whose head leads it, or None; ``near`` are the bodies told not far before it."""
    first = max(start - _BACK, 0)
    first = max([first, *(text.rfind(mark, first, start) + 1 for mark in "。！？；\n")])
    if (pointed := _POINTED.search(text, first, start)) is not None:
        return _last(pointed["this"] or pointed["own"], near)
    lead = _LED.search(text, first, start) or _LEADS.match(text, end, end + _AHEAD)
    if lead is not None and (house := _last(lead["head"], near)) is not None:
        return house
    founding = _FOUNDING.search(text, first, start)
    if founding is None or _OTHERS_LEAD.match(text, end, end + _AHEAD):
        return None
    house = next((m for m in near if m.end == founding.start() and _is_house(text, m)), None)
    return house if house is not None and not text.endswith(_JOINED, 0, house.start) else None


def _last(head: str, near: Sequence[Mention[Body]]) -> Mention[Body] | None:
    """Give the house told last that has such a head (院长: a court, a hospital)."""
    return next((m for m in reversed(near) if not m.value.unit and (m.value.name or m.value.form).endswith(_ENDINGS[head])), None)


def _is_house(text: str, mention: Mention[Body]) -> bool:
    return text.endswith(_HOUSE, mention.start, mention.end) and not mention.value.unit


def _is_open(body: Body) -> bool:
    """Tell whether a body is a group that tells neither place nor house."""
    group = body.kind == "named" and body.type == "working_body" and body.name.endswith(_KINDS)
    return group and not body.places and not body.unit and body.target is None


def _places(text: str, group: Mention[Body], near: Sequence[Mention[Body]], ends: dict[int, Mention[Place]]) -> tuple[Mention[Place], ...]:
    """Give the place whose a group is: that of the upper office that leads it, the city's or township's that founded it."""
    first = max(group.start - _BACK, 0)
    if (led := _LED_BY.search(text, first, group.start)) is not None:
        office = next((m for m in near if m.end == led.start() and m.value.kind == "office"), None)
        return office.value.places if office is not None else ()
    if (level := _LEVEL.search(text, first, group.start)) is not None and level.start() + 1 not in ends:
        at = level.start("level")
        return (Mention(at, at + 1, Place("level", level["level"]), "places.level"),)
    founding = _FOUNDING.search(text, first, group.start)
    place = ends.get(founding.start()) if founding is not None else None
    return (place,) if place is not None and not _AFAR.search(text, max(0, place.start - 1), place.start) else ()
