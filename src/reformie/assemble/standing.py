"""What bodies are to a reform by themselves: who may lead one, who governs all of a place, who bears its words, who issued its plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from reformie.assemble.claims import pairs_of
from reformie.assemble.sentence import joined
from reformie.frozen import frozen
from reformie.layout.page import Page
from reformie.record import Document, Organisation, Span
from reformie.regexes import regex

_GOVERNMENT = "人民政府"
_COMMITTEE = r"^中共(?:(?!委员会).)*委员会"  # of a place, be it called 会理 or 会东
_GOVERNS = regex(rf"{_GOVERNMENT}$|{_COMMITTEE}$|人民代表大会常务委员会$")
_DELIBERATES = regex(r"全面深化改革委员会$|(?<!代表大会)常务委员会$|财经委员会$|编制委员会$")
_PASSES_ON = regex(rf"(?:{_COMMITTEE}|{_GOVERNMENT})办公[室厅]$")
_SPEAKS_OF_ALL = regex("(?:宣传部|财政局|审计局)$")
_OFFICE = regex(r"(?:局|委员会|办公室|联合社)$")
_HAS_ITS_PART = regex("司法局|公安局|消防|档案|气象|统计|信访|税务|纪律检查|监察|人民代表大会|政治协商|办公室$")  # in all sorts of work
_HALL = regex(r"(?:档案|图书|文化|博物|科技|美术|纪念)馆$")  # a venue that is an office as well
_HOUSE = regex(
    r"(?:(?<!创业)(?<!孵化)(?<!活动)(?<!文化)(?<!交易)(?<!融媒体)中心|局|联合社|总社|联合会|管理委员会|服务[处站所]|管理[处所]|交易所|仲裁院|调解院)$"
)  # works by itself, and may be set up for one matter
_SECTION = regex(r"(?<=局|会)[\u4e00-\u9fff]{1,8}(?<!办公室)[部科股处室]$")
_COUNTY = regex(r"(?:中共)?([^县市区旗]{1,8}[县市区旗])")
_BRANCH = regex("(?<=[局会])([\u4e00-\u9fff]{2,8}?)分局$")  # of a city's office, for a county of its own
_STEM = regex(r"(?:中心|办公室|办|站|所|局)$")
_USUAL = frozenset({"农村", "服务", "管理", "建设", "发展", "改革", "中心", "综合", "工作", "委员", "员会", "产业", "企业"})
_LEVELS = ("county", "prefectural", "provincial")  # the nearest first
_BELOW = frozenset({"township", "none"})
_ISSUES = ("documents.issued", "documents.agreed")
_ROW = regex(r"[、和与及]")
_TWO, _LONG_STEM = 2, 6


def candidates(every: Sequence[Organisation]) -> tuple[Sequence[Organisation], Sequence[Organisation]]:
    """Give the bodies that may lead what a text tells of: those of the lowest level and place told of; and those of the levels above."""
    names = {body.name for body in every}
    able = [body for body in every if _may_lead(body) and not _is_section(body.name, names)]
    own = next((level for level in _LEVELS if any(body.level == level for body in able)), _LEVELS[0])
    near = [body for body in able if body.level == own or body.level in _BELOW]
    places = {
        body.id: place[1][:_TWO] for body in near if body.level == own and (place := _BRANCH.search(body.name) or _COUNTY.match(body.name))
    }
    counts = Counter(dict.fromkeys(places.values(), 0))
    for body in near:
        if body.id in places:
            counts[places[body.id]] += len(body.mentions)
    most = max(counts, key=lambda place: counts[place], default="")
    return [body for body in near if places.get(body.id, most) == most or _branch(body).startswith(most)], [
        body for body in able if body.level != own and body.level not in _BELOW
    ]


def _branch(body: Organisation) -> str:
    """Give the place of which a body is the branch (某某市生态环境局某某分局), or ""."""
    branch = _BRANCH.search(body.name)
    return branch[1] if branch else ""


def _may_lead(body: Organisation) -> bool:
    named = body.level != "national" and body.type != "association"
    return named and (body.type != "venue" or _HALL.search(body.name) is not None)


def _is_section(name: str, names: Collection[str]) -> bool:
    """Tell whether a body is a section of an office that is told of as well (某某局某某科): it runs nothing by itself."""
    section = _SECTION.search(name)
    return section is not None and any(name[:at] in names for at in range(section.start(), len(name) - 1)) and not name.startswith("中共")


def governs(body: Organisation) -> bool:
    """Tell whether most that is done in a place is done by a body, and what it issues is often the work of one office."""
    return (body.level == _LEVELS[0] and _GOVERNS.search(body.name) is not None) or body.name.endswith("领导小组")


def is_charged_only(body: Organisation) -> bool:
    """Tell whether a body leads only what it is said to: it deliberates, passes on what others decide, or is a company."""
    aside = _PASSES_ON.search(body.name) or _DELIBERATES.search(body.name)
    return aside is not None or (body.type == "company" and not body.name.endswith("集团"))


def speaks_of_all(body: Organisation) -> bool:
    """Tell whether a body has to do with all that is done in a place."""
    return _SPEAKS_OF_ALL.search(body.name) is not None


def is_office(body: Organisation) -> bool:
    """Tell whether a body is one whose deeds may be a reform's: an office, and none that has its part in all sorts of work."""
    return _OFFICE.search(body.name) is not None and not (speaks_of_all(body) or _HAS_ITS_PART.search(body.name))


def is_house(body: Organisation) -> bool:
    """Tell whether a body is one that may be set up for one matter."""
    return _HOUSE.search(body.name) is not None


@frozen
class Own:
    """What of a body's name is a reform's: words of the title, words of what it has of its own (``core``), words of offices of its ``matter``."""

    title: str
    core: str
    matter: Sequence[str]

    def of(self, body: Organisation) -> Iterator[str]:
        """Give what a body's name has of the reform."""
        if any(form in self.title for form in (body.name, *body.aliases)):
            yield "title"
        if (pairs_of(self.core) - _USUAL) & pairs_of(body.name) or self._is_short(_STEM.sub("", body.name)):
            yield "words"
        if any(word in body.name for word in self.matter):
            yield "matter"

    def _is_short(self, stem: str) -> bool:
        """Tell whether a name is short for words of the reform (快维中心: 快速维权)."""
        rest = iter(self.core)
        return 1 < len(stem) <= _LONG_STEM and all(char in rest for char in stem)  # in this order


def issuer(page: Page, core: str, plan: Document, bodies: Sequence[Organisation]) -> Organisation | None:
    """Give who issued a plan: in a row the first where a government is among them, else the most named of two, of more only whose name tells the matter."""
    first = next((body for body in bodies if body.id == plan.issuer), None)
    if plan.issuer is None and plan.rule in _ISSUES:
        places = ((body, body.name.removesuffix(_GOVERNMENT)) for body in bodies if body.name.endswith(_GOVERNMENT))
        return next((body for body, place in places if plan.title.startswith(place)), None)
    if first is None or not plan.mentions or _PASSES_ON.search(first.name):
        return None
    if plan.rule not in _ISSUES and not _GOVERNS.search(first.name):
        return None  # what is only considered there is another's
    before = [mention for mention in first.mentions if mention.end <= plan.mentions[0].start]
    row = [first, *_row(page, before[-1], bodies)] if before else [first]
    if any(body.name.endswith(_GOVERNMENT) for body in row):
        return first
    pairs = pairs_of(core) - _USUAL
    own = [body for body in row if any(pair in body.name for pair in pairs)] if len(row) > _TWO else row
    return max(own, key=lambda body: len(body.mentions)) if 0 < len(own) <= _TWO else None


def _row(page: Page, first: Span, bodies: Sequence[Organisation]) -> Iterator[Organisation]:
    """Give the bodies that stand in a row with the first behind it."""
    later = sorted(((m, body) for body in bodies for m in body.mentions if m.start >= first.end), key=lambda told: told[0].start)
    end = first.end
    for mention, body in later:
        if not _ROW.fullmatch(joined(page.raw[end : mention.start])):
            return
        end = mention.end
        yield body
