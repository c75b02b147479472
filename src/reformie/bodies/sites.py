"""Who runs a site that is no place of the gazetteer: 某某古城景区管理委员会, 某某公园管理处."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_KINDS = [
    "景区",
    "风景区",
    "名胜区",
    "度假区",
    "保护区",
    "港区",
    "古城",
    "古镇",
    "公园",
    "石窟",
    "水库",
    "灌区",
    "步行街",
    "商业街",
    "机场",
]
_RUNNERS = ["管理委员会", "管委会", "管理处", "管理局", "管理中心", "管理所"]
CUES = tuple(kind + runner for kind in _KINDS for runner in _RUNNERS)  # without which nothing is found
_SITE = rf"(?:古城|古镇|老街)?(?:{'|'.join(_KINDS)})"
_RUNS = rf"(?P<runs>{'|'.join(_RUNNERS)})"
_NO_NAME = r"[各该全本某这那每原新老其两多我你他]|国家|按照|依照|根据|通过|经过|推行|实行|试行|依托|走进|走访|联合|会同|成立|设立|组建|建立|配合|作为|加强|取消|撤销|整合|协调|支持|负责|具体|牵头|目前|如今|过去|以前"  # what leads up to a site without a name of its own (按照古城管委会…)
_OFFICE = regex(
    r"(?<=[，。；：、（“\n \u3000由])"
    rf"(?P<site>(?!{_NO_NAME})(?:(?![的和与及在为由对将把从向到是等了])[\u4e00-\u9fff]){{2,8}}?{_SITE}){_RUNS}"
)
_FULL = {"管委会": "管理委员会"}
_OF_STATE = frozenset({"管理委员会", "管委会", "管理局"})


def site_offices(text: str, places: list[Mention[Place]]) -> Iterator[Mention[Body]]:
    """Find the offices that are called by the site that they run; one that tells its county first is found as an office of the county."""
    counties = {place.start for place in places if text[place.end - 1] in "省市县区旗州盟"}
    for match in _OFFICE.finditer(text):
        if match.start() in counties:
            continue
        kind = "government" if match["runs"] in _OF_STATE else "other"
        name = match["site"] + _FULL.get(match["runs"], match["runs"])
        yield Mention(match.start(), match.end(), Body("named", match["runs"], name=name, type=kind), "organisations.site_office")
