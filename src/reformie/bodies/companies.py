"""Companies by a short form made of their name's parts: 城建集团 behind …城市建设集团有限公司, 安泰担保公司 behind …安泰融资担保有限公司."""

from __future__ import annotations

from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex

_TAIL = regex(
    r"集团(?!有限|股份|控股|公司|化|军)|公司(?=党委|党支部|党总支|董事|总经理|副总|经理|负责人|(?![的与和])[\u4e00-\u9fff]{2,6}[部室科处](?:副?[部处科室]长|副?经理|副?主任|负责人|总监))"
)
_LEGAL = regex(r"(?:集团|控股|股份)*(?:有限(?:责任)?公司)?$")
_REACH = 4  # from one character of the short form to the next at most so many in the full name (城|市建设|投资: 城投)
_MANY = 8  # companies with the same pair of characters: more tell nothing
_LENGTHS = (6, 5, 4, 3, 2)
_KINDS = frozenset({"上市", "国有", "民营", "下属", "直属", "外资", "合资", "有关"})  # say what sort of company one is


def abbreviated(text: str, known: list[Mention[Body]], cuts: frozenset[int]) -> list[Mention[Body]]:
    """Find companies by the first characters of their name's parts; ``known`` is in text order.

    A form that fits two companies, or one that is named only behind it, points at none.
    """
    pairs: dict[str, dict[str, Mention[Body]]] = {}
    for full in known:
        if stem := _stem(full.value):
            for pair in _pairs(stem):
                pairs.setdefault(pair, {}).setdefault(stem, full)
    if not pairs:
        return []
    found = [made for mention in known if (made := _retold(text, mention, pairs)) is not None]
    taken = {mention.end for mention in known}
    for tail in _TAIL.finditer(text):
        if tail.end() not in taken:
            starts = (tail.start() - length for length in _LENGTHS if tail.start() >= length)
            begun = (at for at in starts if tail.start() - at > 2 or at in cuts or text[at - 1 : at] == "任")
            found += next(([made] for at in begun if (made := _made(text, at, at, tail.end(), pairs)) is not None), [])
    return found


def _retold(text: str, mention: Mention[Body], pairs: dict[str, dict[str, Mention[Body]]]) -> Mention[Body] | None:
    """Give a company found as written, without a place or behind a bare level word, as the one whose short form it is."""
    body = mention.value
    if body.unit or not text.endswith(("集团", "公司"), mention.start, mention.end) or any(p.value.kind != "level" for p in body.places):
        return None
    own = body.places[-1].end if body.places else mention.start
    return _made(text, mention.start, own, mention.end, pairs)


def _made(text: str, start: int, own: int, end: int, pairs: dict[str, dict[str, Mention[Body]]]) -> Mention[Body] | None:
    short, tail = text[own : end - 2], text[end - 2 : end]
    if not 2 <= len(short) <= max(_LENGTHS) or short[0] in "省市县区州旗" or short in _KINDS:
        return None
    around = pairs.get(short[:2], {})
    if len(around) > _MANY:
        return None
    fitting = [
        full for stem, full in around.items() if _fits(short, stem) and (tail != "集团" or "集团" in full.value.name + full.value.form)
    ]
    if len(fitting) != 1 or fitting[0].end > start:
        return None
    body = Body("short", text[own:end], type="company", target=(fitting[0].start, fitting[0].end))
    return Mention(start, end, body, "organisations.abbreviated")


def _stem(body: Body) -> str:
    """Give what makes the name of a company with its legal form, or nothing for any other body."""
    legal = body.type == "company" and body.kind == "named" and body.form.endswith(("有限公司", "有限责任公司"))
    return _LEGAL.sub("", body.name) if legal and not body.unit else ""


def _pairs(stem: str) -> set[str]:
    return {stem[at] + after for at in range(len(stem)) for after in stem[at + 1 : at + 1 + _REACH]}


def _fits(short: str, stem: str) -> bool:
    """Tell whether the characters of a short form stand in a name in their order, none far behind the one before."""
    ends = {at for at, character in enumerate(stem) if character == short[0]}
    for character in short[1:]:
        ends = {at for end in ends for at in range(end + 1, min(end + 1 + _REACH, len(stem))) if stem[at] == character}
    return bool(ends)
