"""What the sentences tell of bodies, be they called by name or as 该院, 学校, 街道: the words before and behind each, and whether it opens its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

from reformie.frozen import frozen
from reformie.layout.page import Page
from reformie.record import Organisation
from reformie.regexes import regex

_ASIDE = frozenset({"byline", "dateline", "credit", "boilerplate"})
_KINDS = {
    "院": ("法院", "检察院", "医院", "总医院", "研究院"),
    "校": ("学校", "中学", "小学", "学院", "幼儿园"),
    "局": ("局",),
    "委": ("委员会",),
    "中心": ("中心",),
    "集团": ("集团", "共同体"),
    "管委会": ("管理委员会",),
    "街道": ("街道工作委员会", "街道办事处"),
    "镇": ("镇委员会", "镇人民政府"),
    "乡": ("乡委员会", "乡人民政府"),
    "社": ("联合社", "合作社"),
    "公司": ("公司",),
    "馆": ("馆",),
    "会": ("协会", "学会", "联合会", "总会"),
    "场": ("场",),
    "办": ("办公室",),
    "台": ("台",),
}  # by what a body is called for short behind 该, and how its name ends
_CALLED = {
    "学校": "校", "校方": "校", "校党委": "校", "院里": "院", "院党组": "院", "法院": "院", "检察院": "院", "医院": "院", "局里": "局", "局党委": "局", "局党组": "局",
    "中心": "中心", "集团": "集团", "管委会": "管委会", "开发区": "管委会", "园区": "管委会", "示范区": "管委会", "经开区": "管委会", "高新区": "管委会",
    "街道": "街道", "镇里": "镇", "镇上": "镇", "乡里": "乡", "县社": "社", "联社": "社", "市社": "社", "区社": "社", "公司": "公司", "协会": "会",
}  # fmt: skip
_ITS = "其"  # behind 由
_SORTS = {
    "学校": "校",
    "中学": "校",
    "小学": "校",
    "学院": "校",
    "医院": "院",
    "法院": "院",
    "企业": "公司",
    "公司": "公司",
    "集团": "集团",
}  # behind 这所, 这家
# each alternative begins with a character of its own, so that a search passes over all others at once
_ANAPHOR = regex(
    rf"(?:该(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})|{'|'.join(sorted(_CALLED, key=len, reverse=True))}"
    rf"|这[所家][^，。；“”！\n]{{0,16}}?(?P<this>{'|'.join(_SORTS)})|{_ITS}(?<=由{_ITS}))(?!的|长|主任|书记|里的|外)"
)
LEAD_IN = (
    r"(?:[^，。；]{0,14}(?:[年月日天季起来初底末后前]|期间)|同时|同年|当年|随后|随即|于是|为此|对此|接着|此后|后来|如今|眼下|在这里|干脆|索性|最终|最后"
    r"|(?:[^，。；]{0,14}(?<![自理缘事情原来]))?由(?:新(?:组建|成立|设立)的)?)?"
)  # a pattern: what may stand before a body that opens its clause
_OPENS = regex(rf"(?s:.*[，。；：！？“”\n])?+{LEAD_IN}")  # fits what stands in a sentence before a body that opens a clause
_TOWN = regex(
    r"(?:^|[县市区旗])(?P<town>(?:(?![县市区旗])[\u4e00-\u9fff]){1,6}?(?:街道|镇|[^城]乡|苏木))(?:工作委员会|办事处|委员会|人民政府)$"
)  # whose own name stands for it as well (汶水镇推行…)
_SENTENCE = regex(r"[^。！\n]+[。！\n]?")
_AND = ("和", "与", "、")
_REACH = 160  # so many characters of a sentence are read on each side
_MOST = 400


@frozen
class Told:
    """One place at which a body is named or meant.

    Attributes:
        body: The body.
        sentence: The number of the sentence.
        said: The words of the sentence before it.
        follows: Those behind it.
        earlier: The sentence before.
        later: The sentence behind.
        opens: Whether the body opens its clause, words of time aside.
    """

    body: Organisation
    sentence: int
    said: str
    follows: str
    earlier: str
    later: str
    opens: bool


def town_of(body: Organisation) -> str:
    """Give the township or street by whose bare name its committee and its office are meant too, or ""."""
    town = _TOWN.search(body.name)
    return town["town"] if town else ""


def _is_office(body: Organisation) -> bool:
    """Tell whether a body is the government of a township or the office of a street: what the place does is its work."""
    return body.name.endswith(("人民政府", "办事处"))


def tellings(page: Page, bodies: Sequence[Organisation], above: Sequence[Organisation] = (), *, towns: bool = True) -> Sequence[Told]:
    """Give the first places at which bodies are named or meant, in text order: ``_MOST`` at most.

    Args:
        page: Gives the text.
        bodies: Those of which it is asked.
        above: Bodies of higher levels: 市政府和 before a county's own is passed over.
        towns: Whether the bare name of a township stands for its office.
    """
    return list(islice(_tellings(page, bodies, {end: start for start, end, _ in _named(page, above)}, towns=towns), _MOST))


def _named(page: Page, bodies: Sequence[Organisation]) -> Sequence[tuple[int, int, Organisation]]:
    """Give where in the clean text bodies are named, in text order."""
    told = ((bisect_left(page.offsets, m.start), bisect_left(page.offsets, m.end), body) for body in bodies for m in body.mentions)
    return sorted(told, key=itemgetter(0))


def _tellings(page: Page, bodies: Sequence[Organisation], above: Mapping[int, int], *, towns: bool) -> Iterator[Told]:
    named = _named(page, bodies)
    starts = [at for at, _, _ in named]
    blocks = [block for block in page.blocks if block.kind not in _ASIDE]
    sentences = [match.span() for block in blocks for match in _SENTENCE.finditer(page.text, block.start, block.end)]
    kinds = {body.id: [kind for kind, ends in _KINDS.items() if body.name.endswith(ends)] for body in bodies}
    often = sorted(bodies, key=lambda body: len(body.mentions))
    by_town = {town: body for body in sorted(often, key=_is_office) if towns and (town := town_of(body))}
    by_name = regex("|".join(map(re.escape, sorted(by_town, key=len, reverse=True)))) if by_town else None
    seen = {kind: body for body in often for kind in kinds[body.id]}  # by a short form the most named one is meant, until one was told of
    shorts = [found for block in blocks for found in _ANAPHOR.finditer(page.text, block.start, block.end)]  # each lies in one sentence
    short_at = [found.start() for found in shorts]
    for number, (start, end) in enumerate(sentences):
        here = named[bisect_left(starts, start) : bisect_left(starts, end)]
        if by_name is not None:
            here = [*here, *_apart(((m.start(), m.end(), by_town[m[0]]) for m in by_name.finditer(page.text, start, end)), here)]
            here.sort(key=itemgetter(0))
        pointed = shorts[bisect_left(short_at, start) : bisect_left(short_at, end)]
        every = sorted([*here, *_short_forms(pointed, here)], key=itemgetter(0)) if pointed else here
        for at, stop, told in every:
            body = seen.get(told) if isinstance(told, str) else told
            if body is None:
                continue
            seen.update(dict.fromkeys(kinds[body.id], body))
            first = above.get(at - 1, at) if page.text[at - 1 : at] in _AND else at
            said = page.text[max(start, first - _REACH) : first]
            yield Told(
                body,
                number,
                said,
                page.text[stop : min(end, stop + _REACH)].rstrip("。！\n"),
                _part(page.text, sentences[number - 1], last=True) if number else "",
                _part(page.text, sentences[number + 1]) if number + 1 < len(sentences) else "",
                _OPENS.fullmatch(said) is not None,
            )


def _apart(
    found: Iterator[tuple[int, int, Organisation]], here: Sequence[tuple[int, int, Organisation]]
) -> Iterator[tuple[int, int, Organisation]]:
    """Give those found that no body of a sentence overlaps."""
    return (one for one in found if all(one[1] <= start or end <= one[0] for start, end, _ in here))


def _part(text: str, sentence: tuple[int, int], *, last: bool = False) -> str:
    """Give the first or last so many characters of a sentence."""
    start, end = sentence
    return text[max(start, end - _REACH) : end] if last else text[start : min(end, start + _REACH)]


def _short_forms(
    found: Sequence[re.Match[str]], here: Sequence[tuple[int, int, Organisation]]
) -> Iterator[tuple[int, int, str | Organisation]]:
    """Give where a sentence says 该院 or 学校, outside of names, and what sort of body that is."""
    for told in found:
        start, end = told.span()
        before = bisect_left(here, end, key=itemgetter(0)) - 1
        if told[0] == _ITS:
            yield from [(start, end, here[before][2])] if before >= 0 else ()
        elif before < 0 or here[before][1] <= start:
            yield start, end, _SORTS[told["this"]] if told["this"] else told["kind"] or _CALLED[told[0]]
