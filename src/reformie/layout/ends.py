"""How a paragraph opens and closes that is not its own text: 本报讯（记者 甲）, 。（通讯员：甲）, 。编辑：甲. All text here is folded text."""

from __future__ import annotations

import re

from reformie.layout import shares, source
from reformie.layout.names import BODY, NO_NAMES, bare_names, is_word, listed_names, openers, reads_as_words
from reformie.layout.printed import LEAP, iso
from reformie.regexes import regex

_H = r"[\u3007\u3400-\u9fff]"
_FROM = regex(rf"^{BODY} ?[：:] ?")  # the body of who signs (县融媒体中心：张三)
_SENTENCE_ENDS = "。！？!?”’…"
_SIGNERS = 3
_LEAD = regex(
    rf"(?:(?:本报|本刊|本网|本台|本站|{_H}{{1,8}}?(?:网|报|社|台|新闻|客户端|融媒))"
    rf"(?:[（(]{_H}{{2,12}}[）)](?={_H}{{0,8}}?[讯电]))?[^（(，。\n]{{0,16}}?(?:讯|电|消息|报道|(?=[（(][^（）()。\n]{{2,20}}[）)]{_H}{{2,6}}[电讯] )))?"
    rf" ?[（(](?P<inner>[^（）()。\n]{{2,60}})[）)](?:{_H}{{2,6}}[电讯](?= ))?(?: ?[：:—]{{1,2}})?"
)
# 平江讯（记者 甲）: a place, and no 通讯 or 喜讯
_FROM_PLACE = regex(
    rf"{_H}{{2,8}}?(?:\d{{1,2}}月\d{{1,2}}日)?(?<![通资喜快简捷腾音问审短电警传提闻信刑])讯 ?[（(](?P<inner>[^（）()。\n]{{2,60}})[）)](?: ?[：:])?"
)
_LEAD_WORD = regex(
    rf"(?:本报|本刊|本网|本台|{_H}{{2,8}}?(?:网|社|报))(?:[^（(，。：:\n]{{0,14}})?(?:(?<!通)讯|电)(?=[ ：:]) ?[：:]?"
    r"(?: ?[^。，\n]{2,40}?(?:报道|消息)[：:]?)?"
)
# 某某讯 记者甲、通讯员乙 报道：, and without the place 记者甲报道：
_TOLD_BY = regex(
    rf"(?P<place>[^（(，。：:\n]{{2,24}}?(?:讯|电|消息)[ ：:]*)?(?P<names>{_H}{{0,8}}?(?:记者|通讯员|实习生)(?:[^。，\n：:]|，(?={_H}{{0,6}}(?:记者|通讯员))){{2,36}}?)"
    r" ?(?:(?:综合|摄影)?报道[：:]|(?(place)(?:[：:]|报道(?=\d)|(?:报道)? (?=\d|近日|日前|[今昨][天日]))|(?!)))"
)
_TELLERS = ("记者", "通讯员", "实习生")
SHUT = ("）", ")", "） ", ") ")  # what a stretch ends with that `tail`, `signature` or `citation` finds something in
_SHUT = rf"(?:{'|'.join(map(re.escape, SHUT))})$"
_INNER = r"(?:[^（）()。\n]|[（(](?:实习|见习)(?:生|记者)?[）)])"
_TAIL = regex(rf" ?[（(](?P<inner>{_INNER}{{3,60}}){_SHUT}")
_SIGNED = regex(rf" ?[（(](?P<inner>(?:[^（）()。，\n]|[（(](?:实习|见习)(?:生|记者)?[）)]){{2,24}}){_SHUT}")
# 某某网8月24日讯: the day tells it from a power grid or a message, what may follow from a call on the 24th
_WIRE = regex(
    rf"(?:本报|本刊|本网|本台|{_H}{{1,8}}?(?:网|报|社|台|新闻|客户端|融媒|在线|发布)){_H}{{0,10}}?"
    r"(?:(?P<y>20\d\d)年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>[12]\d|3[01]|0?[1-9])日(?:专?电(?![话力影视子商站价量网梯动台脑缆费报])|讯(?![问息号]))(?: ?[：:])?"
)


def lead(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Find the agency line that opens a paragraph, 本报讯（记者 甲）: where it ends, and the names in it."""
    match = _LEAD.match(text, start, end)
    if match is not None and match.end() < end:
        inner = NO_NAMES.sub("", match["inner"])
        names = source.byline(match["inner"]) if source.looks_like_byline(inner) else bare_names(inner)
        if names is not None or (match.end("inner") + 1 < match.end() and match.start("inner") - start > 3):
            return match.end(), names or ()
    match = _FROM_PLACE.match(text, start, end)
    if match is not None and match.end() < end and (names := source.byline(match["inner"]) or bare_names(match["inner"])):
        return match.end(), names
    if (told := _told_by(text, start, end)) is not None:
        return told
    match = _LEAD_WORD.match(text, start, end)
    if match is not None and match.end() < end:
        return match.end(), ()
    match = _WIRE.match(text, start, end)
    return (match.end(), ()) if match is not None and match.end() < end else None


def _told_by(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Find 某某讯 记者甲、通讯员乙 报道：."""
    if not any(teller in text[start : start + 40] for teller in _TELLERS):
        return None
    match = _TOLD_BY.match(text, start, end)
    names = source.byline(match["names"]) if match is not None and match.end() < end else None
    return (match.end(), names) if match is not None and names else None


def is_wire_line(text: str) -> bool:
    """Tell whether a line is the head of a wire report and nothing more, 某某社某地8月24日电 题：某某."""
    match = _WIRE.match(text)
    return match is not None and (match.end() == len(text) or text[match.end() :].lstrip().startswith(("题：", "题:")))


def is_wire_head(text: str) -> bool:
    """Tell whether a text begins with the head of a wire report, 某某社某地8月24日电."""
    return _WIRE.match(text) is not None


def wire_date(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Read the day of a wire report's head: ISO, XXXX-08-24 where the year is left out, and its bounds."""
    match = _WIRE.match(text, start, end)
    value = iso(int(match["y"] or LEAP), int(match["m"]), int(match["d"])) if match else None
    if match is None or value is None:
        return None
    return value if match["y"] else f"XXXX{value[4:]}", match.start("y" if match["y"] else "m"), match.end("d") + 1


def signature(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Find the names in brackets that sign an article behind its last sentence, …。（张三）: where they begin, and the names."""
    match = _SIGNED.search(text, max(start, end - 32), end)
    if match is None or (match.start() > start and text[match.start() - 1] not in _SENTENCE_ENDS):
        return None
    names = listed_names(_FROM.sub("", match["inner"]))
    if not 0 < len(names) <= _SIGNERS:
        return None
    begun = any(is_word(name[:2]) and len(name) > 2 for name in names)
    usual = all(name[0] in openers() or not reads_as_words(name) for name in names)
    return (match.start(), names) if usual and not begun else None


def tail(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Find the byline in brackets that closes a paragraph, （通讯员：甲）: where it begins, and the names in it."""
    match = _TAIL.search(text, max(start, end - 64), end)
    if match is None or match.start() == start or not source.looks_like_byline(match["inner"]):
        return None
    names = source.byline(match["inner"])
    return None if names is None else (match.start(), names)


def credits_behind(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Find who edited and checked behind the last sentence of a paragraph, …。编辑：甲 审核：乙: where that begins, and the writers told there."""
    return shares.tail(text, start, end, source.in_share)


def citation(text: str, start: int, end: int) -> int | None:
    """Find the paper and its day in brackets that close a paragraph, …。（某某日报2023年4月6日）: where they begin."""
    match = _TAIL.search(text, max(start, end - 64), end)
    whole = match is not None and match.start() > start and text[match.start() - 1] in _SENTENCE_ENDS and source.dateline(match["inner"])
    return match.start() if match is not None and whole else None
