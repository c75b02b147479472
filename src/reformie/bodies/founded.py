"""Groups that only their founding or their post shows: a group of schools with the name it is given, a commission's group posted at a body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reformie.findings import Body
from reformie.gazetteer import occurrences
from reformie.mention import Mention
from reformie.regexes import regex

_GIVEN = regex(
    r"(?:组建|成立|结成|组成)了?"
    r"(?P<name>(?:(?![的和与个所家是等各该第类由]|城乡|跨|紧密|优质|若干|学前|义务|中小学|高中|初中|小学|职业|一体|区域|新型|大型|[省市县区镇乡])[\u4e00-\u9fff]){2,4})"
    r"(?P<kind>教育集团|教育共同体|教育联盟|办学联盟)(?=[，。；、“”）\n]|由|首任)"
)
_POSTED = regex(r"(?:监委)?(?P<unit>(?:派?驻[\u4e00-\u9fff]{2,12}?|第[一二三四五六七八九十]{1,3}派驻)纪检监察组)")
_BEHIND = "纪检监察组"


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
