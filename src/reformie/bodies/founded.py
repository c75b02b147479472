"""Bodies told with their founding: a team called by the body that founded it, and a group of schools with the name it is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reformie.findings import Body
from reformie.gazetteer import occurrences
from reformie.mention import Mention
from reformie.regexes import regex

_BY = regex(r"(?:在[\u4e00-\u9fff]{2,10}?)?(?:牵头|联合)?(?:设立|组建|成立|创办|创建|打造|开设|建立|挂牌成立)的")
_TEAM = regex(r"“[^“”]{2,10}”[\u4e00-\u9fff]{0,4}(?:工作室|[队站团])")
_GIVEN = regex(
    r"(?:组建|成立|结成|组成)了?"
    r"(?P<name>(?:(?![的和与个所家是等各该第类由]|城乡|跨|紧密|优质|若干|学前|义务|中小学|高中|初中|小学|职业|一体|区域|新型|大型|[省市县区镇乡])[\u4e00-\u9fff]){2,4})"
    r"(?P<kind>教育集团|教育共同体|教育联盟|办学联盟)(?=[，。；、“”）\n]|由|首任)"
)
_HEADED = regex(r"(?:^|[在，。、；“\n])(?P<name>(?![在由是各大跨本该全每]|优质|城区|中心)[\u4e00-\u9fff]{2,3}学区)，?学区(?:长|主任)")
_POSTED = regex(r"(?:监委)?(?P<unit>派?驻[\u4e00-\u9fff]{2,12}?纪检监察组)")


def of_founders(text: str, found: list[Mention[Body]]) -> list[Mention[Body]]:
    """Give the bodies again, a team with a name in quotes as part of the office that founded it (县法院在桃花镇设立的|“桃花和事”工作室)."""
    offices = {m.end: m for m in found if m.value.kind == "office" and not m.value.unit}
    teams = [m for m in found if m.value.kind == "named" and not m.value.unit and _TEAM.fullmatch(text, m.start, m.end)]
    founders = {text[m.start : m.end]: office for m in reversed(teams) if (office := _founder(text, m.start, offices)) is not None}
    return [_under(text[m.start : m.end], m, founders) for m in found]


def _founder(text: str, start: int, offices: dict[int, Mention[Body]]) -> Mention[Body] | None:
    if not text.endswith("的", 0, start):
        return None
    near = (offices[p] for p in range(start - 3, max(start - 18, 0), -1) if p in offices)
    return next((m for m in near if _BY.fullmatch(text, m.end, start)), None)


def _under(team: str, mention: Mention[Body], founders: dict[str, Mention[Body]]) -> Mention[Body]:
    office = founders.get(team)
    return mention if office is None else replace(mention, value=replace(office.value, unit=team), rule="organisations.founded_by")


def founded_groups(text: str) -> Iterator[Mention[Body]]:
    """Find groups of schools under the names that they are given (结成|青禾教育集团) or that their heads show (青禾学区，学区长), wherever named."""
    shown = {match["name"]: "学区" for match in _HEADED.finditer(text)} | {
        match["name"] + match["kind"]: "" for match in _GIVEN.finditer(text)
    }
    for name, form in shown.items():
        for start in occurrences(text, name, 0):
            yield Mention(start, start + len(name), Body("named", form, name=name, type="school"), "organisations.founded_group")


def posted_groups(text: str, found: list[Mention[Body]]) -> Iterator[Mention[Body]]:
    """Find the groups that a discipline commission keeps at another body (县纪委监委|派驻县水利局纪检监察组)."""
    for office in found:
        posted = _POSTED.match(text, office.end) if office.value.kind == "office" and office.value.form.startswith("纪") else None
        if posted is not None:
            yield Mention(office.start, posted.end(), replace(office.value, unit=posted["unit"]), "organisations.posted_group")
