"""Groups that only their founding or their post shows: of schools, a commission's posted at a body, those into which a 专班 is parted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reformie.findings import Body
from reformie.gazetteer import occurrences
from reformie.mention import Mention, apart, longest_first
from reformie.regexes import regex

CUES = ("教育集团", "教育共同体", "教育联盟", "办学联盟")  # what a group of schools is called
_GIVEN = regex(
    r"(?:组建|成立|结成|组成)了?"
    r"(?P<name>(?:(?![的和与个所家是等各该第类由]|城乡|跨|紧密|优质|若干|学前|义务|中小学|高中|初中|小学|职业|一体|区域|新型|大型|[省市县区镇乡])[\u4e00-\u9fff]){2,4})"
    rf"(?P<kind>{'|'.join(CUES)})(?=[，。；、“”）\n]|由|首任)"
)
_POSTED = regex(r"(?:监委)?(?P<unit>(?:派?驻[\u4e00-\u9fff]{2,12}?|第[一二三四五六七八九十]{1,3}派驻)纪检监察组)")
_BEHIND = "纪检监察组"
_TASK = r"(?:(?![的了等和与及由任各几工作领导小专])[\u4e00-\u9fff]){2,6}组"
_PARTED = regex(rf"(?:[下分内]?设|分[为成])(?:立|了|有)?(?P<tasks>{_TASK}(?:[、和]{_TASK})+)(?=[，。；等]|[\d三四五六七八九十]{{1,2}}个)")
_HEADED = regex(
    r"兼?任(?P<task>(?!督|巡|考|调研|检查|验收|评|推进|协调|技术专|党|[双副])(?:(?![的了等和与及由任作导小专])[\u4e00-\u9fff]){2,4}组)(?=副?组长)"
)
TASK_CUES = ("组、", "组和", "组组长", "组副组长")  # where two tasks meet, and behind one its head
_GROUPS = regex(r"(?:专班|领导小组|协调小组|推进小组|指挥部)$")
_REACH = 300  # characters from a group to what is told of its parts


def founded_groups(text: str) -> Iterator[Mention[Body]]:
    """Find groups of schools under the names that they are given (结成|青禾教育集团), wherever named."""
    for name in dict.fromkeys(match["name"] + match["kind"] for match in _GIVEN.finditer(text)):
        for start in occurrences(text, name, 0):
            yield Mention(start, start + len(name), Body("named", "", name=name, type="school"), "organisations.founded_group")


def posted_groups(text: str, found: list[Mention[Body]]) -> Iterator[Mention[Body]]:
    """Find the groups that a discipline commission keeps at another body (县纪委监委|派驻县水利局纪检监察组, 驻县水利局纪检监察组)."""
    for office in found:
        posted = _POSTED.match(text, office.end) if office.value.kind == "office" and office.value.form.startswith("纪") else None
        if posted is not None:
            yield Mention(office.start, posted.end(), replace(office.value, unit=posted["unit"]), "organisations.posted_group")
        elif office.value.kind == "office" and text.startswith(_BEHIND, office.end) and text[office.start - 1 : office.start] == "驻":
            start, end = office.start - 1, office.end + len(_BEHIND)
            commission = replace(office.value, form="纪委", unit=text[start:end])
            yield Mention(start, end, commission, "organisations.posted_group")


def task_groups(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Find the groups for its tasks into which the working group told last is parted (专班下设综合组、技术组); ``known`` is in text order."""
    whole = [m for m in known if not m.value.unit and _GROUPS.search(m.value.name or m.value.form)]
    if not whole:
        return []
    tasks = [
        (listed.start("tasks") + m.start(), m[0]) for listed in _PARTED.finditer(text) for m in re.finditer("[^、和]+", listed["tasks"])
    ]
    tasks += [(headed.start("task"), headed["task"]) for headed in _HEADED.finditer(text)]
    found: list[Mention[Body]] = []
    for start, name in tasks:
        group = next((m for m in reversed(whole) if start - _REACH < m.end <= start), None)
        if group is not None:
            target = group.value.target or (group.start, group.end)
            body = Body("named", "", unit=name, type="working_body", target=target)
            found.append(Mention(start, start + len(name), body, "organisations.task_group"))
    return longest_first(apart(found, known))
