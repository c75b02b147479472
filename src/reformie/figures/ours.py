"""Whom 我局, 我院 or 我镇 mean: the house of whoever speaks, else the one whose own report it is."""

from __future__ import annotations

from reformie.bodies.pointed import KINDS
from reformie.figures import pointing
from reformie.figures.surroundings import Surroundings
from reformie.figures.voices import Voices
from reformie.findings import Bounds
from reformie.regexes import regex

_ENDINGS: dict[str, tuple[str, ...]] = KINDS | {
    "委": ("委", "委员会"), "司": ("公司", "集团"), "园": ("幼儿园", "产业园", "园区"), "联社": ("联社",),
    "镇": ("镇", "镇党委", "镇政府", "镇人民政府"), "乡": ("乡", "乡党委", "乡政府", "乡人民政府"), "村": ("村", "村党支部", "村党总支", "村委会", "村民委员会"),
    "街道": ("街道", "街道党工委", "街道办", "街道办事处"), "社区": ("社区", "社区党委", "社区居委会"),
}  # fmt: skip
_BARE = 2  # characters: 该局 and 县局 name nobody
_NEAR, _FAR = 60, 400  # characters
_LAST = 8  # places
_PLACES = frozenset({"镇", "乡", "村", "街道", "社区"})
# 我局, 我们委; what is a word of another kind (我会, 我行, 我所知) only before what a house does.
_OURS = regex(
    r"(?:(?:我|咱)们?|本(?=[局院校](?!土|部|级|内|外)|公司|中心))(?P<kind>局(?!长|面|势)|厅(?!长)|委(?!员|托|屈|书记)|院(?!长|士|子)|校(?!长)|中心|公司|集团|厂(?!长|家)|司(?!机)|馆(?!长)|联社|社(?!会|区|长)"
    r"|镇(?!长)|乡(?!长|亲|村)|村(?!民|长|支书)|街道|社区|园(?!长)|[办会所站队行](?=共|现有|累计|先后|已|今年|去年|坚持|积极|充分|认真|主动|全面|联合|全[体年]))"
)

LEVELLED = frozenset("我全本")  # what tells of a wider division begins with one of these
# 我市基地共有4个, 全省现有30家; 全市首批, 全省劳模 and 我市第一 tell of the district's own.
_WIDER = regex(
    r"(?:我[省市州盟](?![局委办级民场]|政府)|[全本][省市州盟](?=[^，。；：、“”\d的]{0,6}?(?:共(?!同)|现[有存]|已|累计|拥有|有|新增|总计|达)))"
    r"(?![^，。；]{0,10}?(?:第|首|最|唯一|率先|前列|排名|位次|平均|示范|试点|先进|优秀|典型|劳模|劳动模范|模范|名列|位居|位列|领先))"
)


def wider(around: Surroundings, at: int, stop: int) -> Bounds | None:
    """Give the bounds of the word at ``at`` for a province or prefecture as a whole (我省, 全市), or None; the record tells which it means.

    全省 is the last province told before, where one is near.
    """
    if _WIDER.match(around.text, at, stop) is None:
        return None
    if around.text.startswith("全省", at):
        for place in around.wide_places.before(at, _LAST):
            if place.value.codes[0].endswith("0000") and at - place.end <= _FAR:
                return (place.start, place.end)
    return (at, at + len("我市"))


def meant(around: Surroundings, voices: Voices, at: int, stop: int) -> Bounds | None:
    """Give the house or settlement that 我局 or the like at ``at`` stands for, or None where there is no such word.

    It is the speaker's, or the last told where a quotation tells no speaker; outside, the first told, since a house that writes 我局 names itself first.
    The bounds are the word's own where nothing of its kind is told: it is somebody's, but not the district's.
    """
    match = _OURS.match(around.text, at, stop)
    if match is None:
        return None
    text, kind = around.text, match["kind"]
    endings = _ENDINGS[kind]
    spoken, named = voices.quoted(at), voices.last(at)
    speaking = spoken[1] if spoken is not None else named.body if named is not None and at - named.end <= _NEAR else None
    if speaking is not None and text.endswith(endings, *speaking):
        return speaking
    told = [(m.start, m.end) for m in around.organisations.mentions if text.endswith(endings, m.start, m.end) and m.end - m.start > _BARE]
    if kind in _PLACES:
        places = [(m.start, m.end) for m in around.places.mentions if m.value.kind in ("township", "village")]
        told += [place for place in places if text.endswith(kind, *place) and not pointing.nameless(text, place)]
    if text.rfind("“", max(0, at - _FAR), at) > text.rfind("”", max(0, at - _FAR), at):
        return max((bounds for bounds in told if bounds[1] <= at), default=min(told, default=match.span()))
    return min(told, default=match.span())
