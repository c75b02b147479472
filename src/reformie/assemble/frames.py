"""What frames a reform's name and is no part of it: the place before it, and what a title or a body's name says around it."""

from __future__ import annotations

from collections.abc import Iterable

from reformie.assemble.sentence import with_behind
from reformie.lexicon import Lexicons, any_of
from reformie.record import District
from reformie.regexes import regex

_GOES_ON = regex(
    r"[属域级直情]|管(?![理网道护线廊])|聘(?!任)|招(?![商聘生标投录引])|办(?![公学事证件案])"
)  # 区属, 县域, 市级, 县管: no name of the place
_SHORT = 4  # 农村改革 and the like are too broad to be told by one such phrase
_A_NOUN = "建设(?:工程|项目|用地|市场|领域|行业)"
_OF_ALL = ("区镇", "县镇")  # and no name of the place either
_SITES = ("古城", "古镇", "故城", "古村落", "石窟", "港区", "机场", "大峡谷")  # behind a bare name these are called so: 某某古城
_BETTER = regex(
    "(?<=建设|改革|治理|服务|制度|体系|机制)(?:提质(?:增效|扩面|升级|提速|提升)|扩面(?:提质|增效)|提档升级|提标扩面|增效|优化提升)$|(?<=改革)创新$"
)  # that it is done better
_JOINED = regex(
    "(?<=改革)(?<!综合改革)(?<!机制改革)(?<!体制改革)(?<=[\u4e00-\u9fff”]{4})[和与暨及](?!改革|开放)(?:[\u4e00-\u9fff](?!改革)){2,14}$"
)  # what a plan is for beside the reform
_RUN = regex("(?<=”)(?:经营|运营|运行|资金|使用)$")  # how what is quoted is run
_STATE = regex("^国家(?!储备|公园|安全|重点|机关|机构|通用|级)")
_WHOSE = regex("^[以把将]?(?:[我本全该]?[省市县区旗州盟]{1,3}|国家|中央)(?=“)")  # 省市“…”改革: whose it is
_LED_BY = ("党建引领", "党建统领")  # how it is done and not what
_AUTONOMOUS = regex(r"(.{2,6}?)(?:[\u4e00-\u9fff]{1,5}族)+自治[县旗州]|(.{2,4})族自治[县旗州]")


_SYSTEM = regex("制(?![度定作造约止品成])")
_MARKED = regex("“[^“”，。\\n]{2,12}”改革")
_SMALL = ("镇", "乡", "村", "街道", "苏木", "嘎查")
_ANY_OF = regex(
    "[县市区旗](?:城镇|乡镇|村镇|集镇|农村|乡村)$|县乡$|^(?:推进|推行|推动|深化|启动|实施|开展|探索)"
)  # 青河区|城镇住宅: no town of that name
_ANY_PLACE = (
    *(whose + kind for whose in "我该本" for kind in "省市县区州旗"),
    *("自治区", "自治州", "自治县", "自治旗", "全区", "全市", "全县", "全州", "全旗", "区", "县", "市", "州", "旗"),
)  # of whichever district
_BARE = 2  # characters of what is no name but a sort of place


class Frames:
    """Takes off a name what frames it.

    Args:
        lexicons: Gives ``reform_names``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = lexicons.rows("reform_names")
        before, behind = ([row["frame"] for row in rows if row["place"] == place] for place in ("before", "behind"))
        self._before = regex(f"^(?:(?!{_A_NOUN})(?:{any_of(before)}|创新(?=“)))+")
        self._behind = regex(f"(?<![\\dN]”)(?:(?<!自[主我治])(?:{any_of(behind)}))+$")  # figures alone name nothing

    def bare(self, name: str, frames: tuple[str, ...]) -> str:
        """Take off the place before a name and the words that frame it."""
        for _ in range(4):
            framed = (frame for frame in frames if name.startswith(frame) and not of_site(name, frame)) if name.startswith(frames) else ()
            start = next((len(frame) for frame in framed if _GOES_ON.match(name, len(frame)) is None and not name.startswith(_OF_ALL)), 0)
            shorter = _RUN.sub(
                "", _BETTER.sub("", _JOINED.sub("", self._behind.sub("", self._before.sub("", _WHOSE.sub("", name[start:])))))
            )
            if shorter == name:
                break
            name = shorter
        return name

    def of_pilot(self, name: str, frames: tuple[str, ...]) -> str:
        """Give the bare name of what something was named a pilot of, without whose pilot it is (国家)."""
        return self.bare(_STATE.sub("", name), frames)


def of_site(name: str, frame: str) -> bool:
    """Tell whether a place's bare name is part of what a site is called (某某古城)."""
    return frame[-1:] not in "县市区旗州省" and name.startswith(_SITES, name.rfind(frame) + len(frame))


def small_places(names: Iterable[str]) -> tuple[str, ...]:
    """Give the names of townships and villages among those of places: they stand before a reform's name in a headline."""
    return tuple(sorted({name for name in names if len(name) > _BARE and name.endswith(_SMALL) and not _ANY_OF.search(name)}))


def completed(text: str, name: str) -> str:
    """Give a name with what the text always says behind it: 某某代建制, 某某制改革, 某某改革试验, and with what it quotes: 某某“…”改革."""
    system = with_behind(text, name, _SYSTEM) if name[-1:] not in "制革”" else None
    name += "制" if system and text.count(f"{name}制") >= text.count(f"{name}试点") else ""
    marked = with_behind(text, name[:-2], _MARKED) if len(name) > _SHORT and name.endswith("改革") and "“" not in name else None
    name = marked or name
    name += "改革" if name.endswith(("制", "制”")) and f"{name}改革" in text else ""
    return name + ("试验" if name.endswith("改革") and 2 * text.count(f"{name}试验") > text.count(name) else "")


def whole(text: str, name: str, planned: Iterable[str]) -> str:
    """Give the name of a reform with the first part that its plan has before it, where the text calls the reform so as well."""
    heart = name.removesuffix("改革")
    longer = (f"{told[: told.find(heart)]}{name}" for told in planned if heart != name and told.find(heart) > 1)
    return next((called for called in longer if called in text and not called.startswith(_LED_BY)), name)


def fuller(name: str, told: Iterable[str]) -> str:
    """Give a name that is too short to tell much (水价改革) in the first fuller form that is told (农业水价综合改革)."""
    heart = name.removesuffix("改革")
    short = name.endswith("改革") and len(name) <= _SHORT and len(heart) > 1
    return next((one for one in told if short and heart in one and one.endswith("改革") and len(one) > len(name)), name)


def places(district: District | None) -> tuple[str, ...]:
    """Give the names of the places that may stand before a name, the longest first."""
    if district is None:
        return ()
    names = {district.full_name, district.name, district.province, district.prefecture or "", district.name[:-1]}
    names.update((*_plain(district.name), *_plain(district.prefecture or "")))
    ranked = sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name))
    return (*ranked, *_ANY_PLACE)


def above(title: str, district: District | None) -> bool:
    """Tell whether a title begins with what lies above the district: its prefecture or its province, and not with the district in it."""
    if district is None or district.name in title:
        return False
    wider = [name for name in (district.prefecture, district.province) if name and name != district.name]
    return title.startswith(tuple(name for one in wider for name in (one, *_plain(one))))


def _plain(name: str) -> tuple[str, ...]:
    """Give the short names of an autonomous county or prefecture (黔西南, 黔西南州)."""
    own = _AUTONOMOUS.match(name)
    return (own[1] or own[2], (own[1] or own[2]) + name[-1]) if own else ()
