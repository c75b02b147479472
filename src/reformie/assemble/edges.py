"""Where the name of a reform begins and ends: not in the middle of a word, and without whoever carries it out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from reformie.assemble.sentence import with_behind
from reformie.layout.page import Page
from reformie.record import Organisation
from reformie.regexes import regex

_SYSTEM = {
    "法院": "法院",
    "人民法院": "法院",
    "人民检察院": "检察院",
    "检察": "检察院",
    "检察院": "检察院",
    "检方": "检察院",
    "公安": "公安",
    "警方": "公安",
    "税务": "税务",
    "海关": "海关",
    "交警": "交警",
    "消防": "消防",
}  # a whole system, by whose name its house is called for short
_WHOLE = regex("(?:系统|机关|部门)$")
_SORT = regex(
    "派出所|司法所|财政所|卫生[院室]|[中小]?学校?|中小学|幼儿园|医院|法庭|企业|公司|银行|社区|[乡村]|乡镇|街道|供销社|合作社|工会|科协|妇联|图书馆|文化馆|[林农]场|[园景]区|开发区"
)  # a sort of body of which there are many: what is reformed may be all of them
_ZONE = regex("[\u4e00-\u9fff]{2,12}(?:示范区|开发区|高新区|产业园|工业园|园区|新区|度假区|保税区|合作区|试验区)")  # with a name of its own
_BEGINS = regex("[\u4e00-\u9fff]{0,4}?(?:探索|推[行进开动广出]|启动|实施|实行|开展|试[行点]|开始|深化|部署|着手|谋划|首创|创新)[了起]?$")
_TITLES = regex("《[^》]*》")
_EMPTY = regex("综合|管理|体制|机制|制度|服务|工作|建设|系统|深化|改革|试点|[“”的]")
_GENERIC = ("制度", "体制", "机制", "服务", "管理", "工作")  # what a name loses before 改革 when it is spoken
_NOUN = regex("(?:(?![在的和等了是被列为])[\u4e00-\u9fff]){0,4}?(?:管理|治理|服务|体制|机制|制度|方式|模式|体系)改革")
_ZONED = regex("(?<=改革)(?:综合)?(?:实验|试验|示范|先行)区$")
_GOES_ON = regex(r"[\d和与及、]")  # 某某试验区77条, 某某试验区和某某港: a zone is a part of what is named
# what is said of a reform or done with it, and when, but not as a noun that a name has (宣传体制改革, 应急响应改革)
SAID_OF = (
    "(?:宣传(?!思想|文化|部|系统|舆论)|宣讲|讲解|解说|解释(?!权)|讲述|讲[好透清]|谈(?!判)|询问|倡导|倡议|号召|(?<!国防)动员|普及|提出|拥护|赞成|关心|响应|回应"
    "|配合(?!饲料)|投身|融入(?!式)|贯穿|投入(?!品)|紧盯|瞄准|对标|紧扣|紧跟|抢占|争取|享受|见证(?!人|员)|描绘|护航|守护|跟进|感受|分享|陈述|制订|引导(?!基金|员)|(?<![医产教体农旅])结合|赶上|学[透懂]|吃透|主导|主抓|分管|带来|凭借|加速|加力|力促|做[优强]|搞(?![活起出好开定])"
    "|顺应|适应(?!性|期)|迎合|呼应|查看|察看|视察|走访(?!慰问|制度)|检查(?!站|员|井)|各(?:地区?|部门|单位|[县市区旗州乡镇]{1,3})|(?:落实|应用|运用|体现|延伸|渗透)[到于](?![村户人])|多亏了?|幸亏|感谢|已经|一直|目前|当[初时年前下]|现在|如今|眼下|现阶段|后来|最初|起初|原来|此前|过去|再次|重新|以来|服务(?=(?:放管服|商事制度|供给侧))"
    ")[于到了着过]?(?=[\u4e00-\u9fffA-Za-z\\d（“]{2})(?!工作|体制|机制|制度|管理|方式|模式|服务|体系|队伍|网络|阵地|教育|平台|中心)"
)
_SHORT_FORM = regex(r"（“?([^（）“”]{2,8})”?）([^（）]*)$")  # by which the title of a plan calls its matter from then on
_REST = 2  # so many characters at least a name has besides the word that it begins with
_LONGEST = 4  # characters of what leads up to a name
_VERB = 10  # characters of what says that a reform begins
_SHORTEST = 5  # 某某改革 is no name by itself


def behind(leads: re.Pattern[str], text: str, start: int, end: int, cuts: frozenset[int]) -> int:
    """Give the offset behind the last words of a stretch that lead up to a name, or its start where there are none.

    Args:
        leads: What leads up to names; what its group ``soft`` holds may as well begin a name that others lead up to.
        start, end: bounds of the stretch. cuts: where words begin; no name begins elsewhere.
    """
    at = end
    while at > start:
        at -= 1
        found = leads.match(text, at, end)
        if found is None or not (found.end() in cuts or found.end() == end):
            continue
        if found.lastgroup != "soft" or end - found.end() < _REST or not _ends_there(leads, text, start, at):
            return found.end()
    return start


def _ends_there(leads: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Tell whether words that lead up to a name end at some offset."""
    near = (leads.match(text, at, end) for at in range(max(start, end - _LONGEST), end))
    return any(found is not None and found.end() == end and found.lastgroup != "soft" for found in near)


class Doers:
    """Who may carry a reform out: the bodies and places of a record, and whoever the text says does so.

    Args:
        page: Gives the text. bodies: those of the record. frames: the forms of the district's name. places: names of places, as they are printed.
    """

    def __init__(self, page: Page, bodies: Sequence[Organisation], frames: tuple[str, ...], places: Sequence[str]) -> None:
        self._text, self._frames, self._places = page.text, frames, (*frames, *places)
        self._forms = [form for body in bodies for form in (body.name, *body.aliases)]

    def _is_body(self, words: str) -> bool:
        """Tell whether a body is called so, with the district before it or without."""
        ending = [form for form in self._forms if form.endswith(words)]
        return words in ending or any(words == _without(form, self._frames) for form in ending)

    def without(self, name: str, told: Collection[str], cuts: frozenset[int]) -> str:
        """Give a headline's name without the body or place that stands before it, where the text names the reform without it.

        Args:
            told: names by which other places call reforms. cuts: where words begin.
        """
        first = self._text.find(name)
        for at in range(len(name) - _SHORTEST, 1, -1):
            words, rest = name[:at], name[at:]
            zone = self._is_zone(_without(words, self._places)) and len(_EMPTY.sub("", rest)) > _REST and _GOES_ON.match(rest) is None
            if zone or ((rest in told or first + at in cuts) and self._does(words, rest) and self._told(rest, told)):
                return rest
            longer = [name for name in told if name.endswith(rest) and name not in (rest, words + rest)]
            if len(longer) == 1 and first + at in cuts and self._does(words, rest):  # 法院|繁简分流改革: 民事案件繁简分流改革
                return longer[0]
        return name

    def _does(self, words: str, reform: str) -> bool:
        """Tell whether the words that a headline has before the name of a reform say who carries it out."""
        full, words = words, _without(words, self._places)
        if not words or self._is_zone(words):
            return True
        if any(self._is_body(form) and _SORT.fullmatch(form) is None for form in (full, words)):
            return True
        system = _SYSTEM.get(_WHOLE.sub("", words))
        if system and any(system in form for form in self._forms):
            return True
        return any(self._acts(words, at) for at in self._places_of(reform))

    def _is_zone(self, words: str) -> bool:
        """Tell whether words are the name of a zone that the text has again."""
        return _ZONE.fullmatch(words) is not None and self._text.count(words) > 1

    def _acts(self, words: str, at: int) -> bool:
        """Tell whether who is called so begins, by the words before an offset, the reform named there."""
        first = self._text.rfind(words, max(0, at - len(words) - _VERB), at)
        opens = first >= 0 and not "\u4e00" <= self._text[first - 1 : first] <= "\u9fff"
        return opens and _BEGINS.match(self._text, first + len(words), at) is not None

    def _places_of(self, reform: str) -> Iterator[int]:
        at = self._text.find(reform)
        while at >= 0:
            yield at
            at = self._text.find(reform, at + len(reform))

    def _told(self, reform: str, told: Collection[str]) -> bool:
        """Tell whether a name stands by itself elsewhere, or what it quotes and what follows that does; a mere 管理体制改革 is no name."""
        if len(_EMPTY.sub("", reform)) < 2:
            return False
        quoted = reform[reform.find("“") :] if "“" in reform else reform
        if reform in told or quoted in told:
            return True
        return any(_BEGINS.search(self._text, max(0, at - _VERB), at) for at in self._places_of(reform))


def _without(form: str, places: tuple[str, ...]) -> str:
    """Give a form without the longest of some places that it begins with."""
    return form[max(len(place) for place in places if form.startswith(place)) :] if form.startswith(places) else form


def as_told(page: Page, name: str, headline: Iterable[str], bodies: Sequence[Organisation]) -> str:
    """Give the shorter form by which the headline calls a reform, where only the title of its plan has the fuller one.

    That lacks what stands first in the fuller one, or a general noun before 改革 where the text says so again; what is only quoted needs its noun.
    """
    short = _SHORT_FORM.search(name)
    if short and any(told == short[1] + short[2] for told in headline):
        return short[1] + short[2]
    outside = _TITLES.sub("", page.text)
    if name in outside or not name.endswith("改革"):
        return name
    heart = name.removesuffix("改革")
    spoken = [f"{heart.removesuffix(noun)}改革" for noun in _GENERIC if heart.endswith(noun)]
    houses = [body for body in bodies if body.type != "working_body"]
    for told in headline:
        again = outside.count(told) > 1
        if _leaves_out(name, told, houses, outside) or (again and told in spoken):
            return told
        if again and not told.startswith("“") and any(_leaves_out(form, told, houses, outside) for form in spoken):
            return told
    return name


def _leaves_out(name: str, told: str, bodies: Sequence[Organisation], outside: str) -> bool:
    """Tell whether a name is another without what stands first there, and no body is called by both together (旅游|景区管理所)."""
    at = len(name) - len(told)
    if at < 2 or not name.endswith(told):
        return False
    both = name[at - 2 : at + 2]
    return not any(both in body.name and any(mention.text in outside for mention in body.mentions) for body in bodies)


def alone(text: str, name: str) -> str:
    """Give a name without the zone that a place was named for it (某某改革实验区), where the text calls the reform so by itself."""
    plain = _ZONED.sub("", name)
    return plain if len(plain) > _REST and text.count(plain) > text.count(name) else name


def fuller_behind(page: Page, name: str) -> str:
    """Give what is quoted alone (“…”) or before 改革 (“…”改革) with the noun that the running text has between the two (“…”管理体制改革)."""
    if not name.endswith(("”改革", "”")) or "“" not in name:  # a page may break off where the quotation begins
        return name
    ended = name.removesuffix("改革")
    quoted = ended[ended.rindex("“") :]
    told = with_behind(_TITLES.sub("", page.text), quoted, _NOUN)
    return ended.removesuffix(quoted) + told if told else name
