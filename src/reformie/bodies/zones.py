"""Bodies of development zones: a zone's party committee, administration and people's organisations (开发区党工委, 管委会, 开发区科协)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reformie.findings import Body, Place
from reformie.gazetteer import occurrences
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention
from reformie.regexes import regex

_ZONE = regex(r".*?(?:开发区|高新区|经开区|园区|示范区|合作区|保税区|新区|[实试]验区|经济区|度假区|(?:产业|工业|科技|物流|创新)园(?!区))")
ZONES_IN_FULL = {"高新区": "高新技术产业开发区", "经开区": "经济技术开发区"}
_ALIKE = {
    "高新区": ("高新区", "高新技术产业开发区"),
    "经开区": ("经开区", "经济开发区", "经济技术开发区"),
    "园区": ("园区", "产业园", "工业园", "科技园", "物流园", "创新园"),
}  # the same zone in short and in full
_BARE_ZONES = ("开发区", "园区", "工业园", "产业园")
_LOOSE = regex(r"(?:新|园|开发|高新|经开|示范|合作|保税)区(?:管理委员会|工作委员会)")  # 新区管委会
_BUREAU = regex(
    r"(?:(?![、，。；的和与及在为由对将把])[\u4e00-\u9fff]){1,9}?(?:管理|[政育务安法保障源设水通化游业村境商计信康局])局(?![面势限域部])"
)  # …新片区|市场监督管理局
_OWN_UNIT = (
    r"(?:(?![、，。；的和与及在为由对将把各])[\u4e00-\u9fff]){2,8}?(?:(?:服务|促进|审批|孵化)中心|(?:发展|促进|建设|服务|财政|合作|审批)局)"
)
_OPENS = regex(r"(?:[^\u4e00-\u9fff]|[的和与及在为由对将把从向到是等原县区])$|^$")
_OFFICES = {"管理委员会": "管委会", "管委会": "管委会", "党工委": "党工委", "工委": "工委"}
_COMMITTEES = {
    "党工委": ("工作委员会", "party"),
    "工委": ("工作委员会", "party"),
    "纪工委": ("纪律检查工作委员会", "party"),
    "管委会": ("管理委员会", "government"),
}


_RUNNERS = ("管委会", "管理委员会", "党工委", "工委")
PARK_CUES = tuple(f"园{area}{runner}" for area in ("", "区") for runner in _RUNNERS)  # without which no park with one is found
_PARK = r"(?:产业|工业|科技|物流|创新)园区?"
_RUNS = rf"(?:{'|'.join(_RUNNERS)})"
_RUN_PARK = regex(rf"(?P<park>(?:(?![的和与及在为由对将把从向到是等原省市县区旗镇乡])[\u4e00-\u9fff]){{2,5}}?{_PARK}){_RUNS}")
_MOST_PARKS = 12  # no text tells of more that are its own
_OF_ZONES = "开发区|高新区|经开区|园区|示范区|合作区|保税区|新区"
_ALONE = {"党工委": "", "纪工委": "(?!书记)", "管委会": ""}  # what stands behind such an office without its zone
CUES = (*_OF_ZONES.split("|"), *_ALONE)
_SEAT = regex(r"(?<![城社园小片山校])[县区旗市](?=委|政府)")


def run_parks(text: str, places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find the parks that an administration of theirs shows (银滩产业园|管委会), wherever they are told without a place, and the administrations."""
    names = dict.fromkeys(match["park"] for match in _RUN_PARK.finditer(text) if _begins(text, match.start()))
    seats = Counter(_SEAT.findall(text)).most_common(1) if names else []
    before = {place.end for place in places}
    for name in list(names)[:_MOST_PARKS] if seats else ():
        for start in occurrences(text, name, 0):
            if start in before or not _begins(text, start):
                continue
            own = (Mention(start, start, Place("level", seats[0][0]), "places.level"),)
            end = start + len(name)
            yield Mention(start, end, Body("named", name[-3:], own, name=name, type="park"), "organisations.run_park")
            office = next((form for form in _OFFICES if text.startswith(form, end)), None)
            if office is not None:
                tail, kind = _COMMITTEES[_OFFICES[office]]
                body = Body("named", office, own, name=name + tail, type=kind)
                yield Mention(start, end + len(office), body, "organisations.zone_office")


def _begins(text: str, start: int) -> bool:
    """Tell whether a park's name can begin at an offset: behind a sign, or a word that is no part of it."""
    return _OPENS.search(text, max(0, start - 1), start) is not None


class ZoneBodies:
    """The grammar of what a zone has of its own.

    Args:
        lexicons: Gives the people's organisations of ``bodies``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        organisations = {
            row["form"]: (row["template"].removeprefix("{}"), row["type"])
            for row in lexicons.rows("bodies")
            if row["type"] == "people's_organisation" and row["template"].startswith("{}") and "t" in row["levels"]
        }
        self._forms: Mapping[str, tuple[str, str]] = {**organisations, **_COMMITTEES}
        forms = any_of(self._forms)
        self._bare = regex(
            rf"(?:(?<![\u4e00-\u9fff])|(?<=[和由从向经任在对把将给到后来与同及是了于进取原]))(?:(?P<zone>(?:经济|高新技术|产业)?{_OF_ZONES})"
            rf"(?:(?P<office>{forms})|(?P<unit>{_OWN_UNIT}))|区?(?P<alone>{'|'.join(alone + behind for alone, behind in _ALONE.items())}))(?![+”和]?[+”])"
        )
        self._behind = regex(forms)

    def own(self, text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
        """Join a zone and the people's organisation behind its name (…经济开发区|科协)."""
        return [self._joined(text, m) if m.value.kind == "named" and m.value.type == "park" else m for m in known]

    def _joined(self, text: str, park: Mention[Body]) -> Mention[Body]:
        office = self._behind.match(text, park.end)
        bureau = _BUREAU.match(text, park.end)
        if bureau is not None:
            name = _full(park.value.name) + bureau[0]
            return Mention(
                park.start, bureau.end(), replace(park.value, form="局", name=name, type="government"), "organisations.zone_office"
            )
        if office is None or office[0] in _COMMITTEES:
            return park
        body = self._body(_full(park.value.name), park, office[0])
        return Mention(park.start, office.end(), body, "organisations.zone_office")

    def bare(self, text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
        """Find bodies of a zone that is named before, without the zone's name (开发区党工委, 管委会); ``known`` is in text order."""
        found: list[Mention[Body]] = []
        zones = [
            (m, match)
            for m in known
            if m.value.type not in ("working_body", "company") and not _is_loose(m.value) and (match := _ZONE.match(_written(m.value)))
        ]
        for match in self._bare.finditer(text) if zones else ():
            earlier = [
                (m, zone)
                for m, zone in zones
                if m.end <= match.start() and zone[0].endswith(_ALIKE.get(match["zone"], match["zone"] or ""))
            ]
            earlier = earlier or self._only(zones, match["zone"])
            if earlier:
                last, zone = earlier[-1]
                body = self._body(_full(zone[0]), last, match["office"] or match["alone"] or match["unit"])
                found.append(Mention(match.start(), match.end(), body, "organisations.zone_office"))
        return found

    @staticmethod
    def _only(zones: list[tuple[Mention[Body], re.Match[str]]], kind: str | None) -> list[tuple[Mention[Body], re.Match[str]]]:
        """Give the zone that a text names only further on, if it is the one zone of the text and of that kind."""
        one = len({zone[0] for _, zone in zones}) == 1
        return zones[:1] if one and kind and zones[0][1][0].endswith(_ALIKE.get(kind, kind)) else []

    def _body(self, zone: str, source: Mention[Body], form: str) -> Body:
        tail, kind = self._forms.get(form, (form, "other" if form.endswith("中心") else "government"))
        own = _is_of_new_area(source.value)
        return Body("named", form, source.value.places, name=tail if own else zone + tail, type=kind)


def fuller_zones(known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Give a place's zone told by its kind alone (桃源县开发区) the name of the one zone of that kind in the text (…先进制造业开发区)."""
    parks = [m.value.name for m in known if m.value.kind == "named" and m.value.type == "park"]
    fuller = {kind: {name for name in parks if name.endswith(kind) and name != kind} for kind in _BARE_ZONES if kind in parks}
    told = {kind: next(iter(names)) for kind, names in fuller.items() if len(names) == 1}
    return [replace(m, value=replace(m.value, name=told[m.value.name])) if m.value.name in told and _is_bare(m.value) else m for m in known]


def _is_bare(body: Body) -> bool:
    """Tell whether a zone stands behind the full word for its place (桃源县|开发区); 桃源开发区 is a name."""
    return body.kind == "named" and body.type == "park" and bool(body.places) and body.places[-1].value.full


def loose_offices(known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Give the offices of a zone that tell only what kind of zone it is (区党工委, 新区管委会) and stand behind the zone itself.

    No district has such an office: its committee is no 工委.
    """
    loose = [at for at, mention in enumerate(known) if _is_loose(mention.value)]
    if not loose:
        return []
    zone = next((at for at, m in enumerate(known) if at not in loose and _ZONE.match(_written(m.value)) is not None), len(known))
    return [known[at] for at in loose if at > zone]


def _is_loose(body: Body) -> bool:
    if body.kind == "office":
        level = body.places[0].value if len(body.places) == 1 and body.form in _COMMITTEES else None
        return level is not None and level.kind == "level" and level.name == "区"
    return body.kind == "named" and not body.places and _LOOSE.fullmatch(body.name) is not None


def _written(body: Body) -> str:
    """Give a body's name; for an office of a new area that is a division, the area's."""
    return body.places[-1].value.name if _is_of_new_area(body) else body.name or body.form


def _is_of_new_area(body: Body) -> bool:
    return body.kind == "office" and body.form in _COMMITTEES and bool(body.places) and body.places[-1].value.name.endswith("新区")


def _full(zone: str) -> str:
    return ZONES_IN_FULL.get(zone, zone)
