"""Who wrote an article and when it was printed, as bylines and datelines tell it. All text here is folded text."""

from __future__ import annotations

import re
from functools import cache

from reformie.divisions import divisions_of
from reformie.layout import shares
from reformie.layout.printed import COMPACT_DATE, DATE, DATE_LABEL, DAY_FIRST, LEAP, YEARLESS, iso
from reformie.lexicon import lexicons_of
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, segmenter_of

_H = r"[\u3007\u3400-\u9fff]"
# 某某日报·某某网记者: houses that print it together
_HOUSES = rf"(?:{_H}{{2,12}}(?:报|网|社|台|新闻|客户端|融媒|融媒体|中心|在线|发布|传媒) ?[·/丨|] ?){{1,3}}"
_ROLE = (
    rf"(?:(?:{_HOUSES})?{_H}{{0,12}}?(?:记者|通讯员|实习生|报道员|报道组|评论员|撰稿人|撰稿|特派员|主播)"
    r"|(?:作者|撰文|采写|采访|执笔|供稿|文/图|图/文|文字|文|图)(?=[ ：:/]))"
)
_NOT_NAME = rf"(?!报道|摄影|整理|综合|采写|供图|文图|(?:{_HOUSES})?{_H}{{0,10}}?(?:通讯员|实习生|报道员|记者(?!{_H})))"
# (?>…): what can be read in two ways is read in one, or a list of twenty would be read in a million
_BODY = rf"(?>{_H}{{1,14}}(?:局|委|办|协|部|院|社|报|台|网|处|站|队|公司|中心|集团|融媒|融媒体|大学|学校|党校|团委|办公室)(?!{_H}))"
_NAME = rf"{_NOT_NAME}(?>{_H}{{1,8}}(?:·{_H}{{1,10}}){{1,3}}|{_BODY}|{_H} {_H}(?!{_H})|{_H}{{2,4}}(?!{_H}))"
_PART = regex(rf"(?P<role>{_ROLE})[ ：:/|]*(?P<names>{_NAME}(?:[ 、，,]+(?!{_H}{{0,10}}(?:记者|通讯员|实习生)){_NAME}){{0,11}})?")
_WIDENED = regex(rf"(?<!{_H})({_H}) ({_H})(?!{_H})")  # a name of two characters, spaced to the width of three
_BETWEEN_NAMES, _BETWEEN_LISTED = regex("[ 、，,]+"), regex("[ 、，]+")
_BARE = regex(rf"{_NAME}(?:[ 、，]+{_NAME}){{0,7}}")
_MARKS = " □■◎●○◆☆★▲△—-|丨"
_AFTER = regex(
    rf"[ ，,]*(?:(?:{_H}{{2,6}} ?)?(?:报道|摄影报道|采写|综合报道|整理)|文/图|图/文|文/摄|文图|摄影(?!记者|通讯员)|/文|/图|/摄|文|/|\||、|，|；|;)[ ：:]*"
)
_NOT_PREFIX = regex(r"[对向告诉说据让给由答]")
_MARKED = regex(rf"(?:[□■] ?)?(?P<names>(?:{_NAME}[ 、，,]+)+)(?={_H}{{0,6}}(?:记者|通讯员|实习生))")
_BODY_WORD = regex(_BODY)
_USUAL, _COMMONEST = 160, 31  # how many surnames of the table, which has the commonest first, part names that stand without a space
_MOST_NAMES, _SIGNERS, _OFFICE = 6, 3, 16
# a body before or behind the names, and what they did
_NO_NAMES = regex(rf"^(?:(?={_H}{{3}}){_BODY} +)+|(?: +(?={_H}{{3}}){_BODY})+$|[ /]*(?:文/图|图/文|文/摄|图文|文图|文|供稿)$")
_BY_HOUSE = regex(
    rf"{_H}{{1,12}}(?:融媒|融媒体|融媒体中心|新闻中心|传媒中心|日报|晚报|报社|电视台|广播电视台|新闻网|记者站|报道组|宣传部)[ ：:]+"
)
_FROM = regex(rf"^{_BODY} ?[：:] ?")  # the body of who signs (县融媒体中心：张三)
_SENTENCE_ENDS = "。！？!?”’…"
_KNOWN, _COMMON = 30, 200  # occurrences in the 60 million words behind jieba's dictionary
# last of a body or a place, and what else stands in brackets behind an article
_NO_PERSON = regex(r"[区县市州旗镇乡村局委办部院社报台网处站队司团校所厅馆组协府库室路街庄]$|[完载版]$|供稿|综合|挂职|[组左右上下配]图$")
_LINKS = frozenset("和同从由向但应当时")  # surnames that mostly are something else
_NOT_CHINESE = frozenset("阿买艾古")  # what many names that are not Chinese begin with
_RUN = regex(
    rf"(?P<role>(?:记者|通讯员|实习生)[ ：:]*)(?P<run>{_H}{{2,9}}?)(?=$|[ ，,、/）)]|(?:本报|特约|首席|见习)?(?:记者|通讯员|实习生)|报道|摄影)"
)
# 李博|通讯员: a line ended between them
_GLUED = regex(rf"(?<= ){_H}{{2,3}}(?=(?:(?:本报|特约|首席|见习|实习|全媒体)记者|(?:特约|骨干)?通讯员|实习生)[ ：:]|(?:摄影)?报道$)")
# （某某报 记者 甲）, 《某某日报》记者 甲: whose reporters they are
_WHOSE = regex(
    rf"(?:来源[：:] ?)?(?:《{_H}{{2,14}}》|{_H}{{1,13}}(?:报|网|社|台|中心|新闻|发布|在线|客户端) )[ ,，]*(?={_H}{{0,6}}(?:记者|通讯员|实习生))"
)
_AGENCY = regex(rf"{_H}{{2,14}}(?:\d{{1,2}}月\d{{1,2}}日)?(?:[讯电]|消息) ?[（(]([^（）()]{{2,60}})[）)]")
# 记 者, 通 讯 员: set apart to the width of the names
_APART = regex("记 {1,3}者|通 {0,3}讯 {0,3}员|作 {1,3}者|实 {0,3}习 {0,3}生")
_KEYWORD = regex(
    r"记者|记 {1,3}者|通 {1,3}讯 {0,3}员|作 {1,3}者|通讯员|实习生|报道员|作者|撰文|采写|执笔|供稿|文/图|图/文|[文图] ?[：:]|评论员|撰稿|报道组|特派员|主播"
)
_NAMELESS = regex(rf"(?:本报|本刊|本网|本台|新华社|{_H}{{2,5}}[报社网台])?(?:特约)?(?:记者|评论员|报道组|通讯员|记者站)(?: .{{2,20}})?")
_PHOTO = regex(r"(?:摄|摄影|供图|制图)[）)]?$")
_TAKEN_BY = regex("(?:图片|图|摄影|供图|制图) ?[：:/|丨] ?([^，。：:/]{2,24})")
_PICTURES = regex("(?:本[报刊网台])?(?:摄影|摄像|图片|视频)(?:记者|通讯员)")
_WHOSE_PHOTO = regex("记者|通讯员|图片|照片")

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
    r"(?: ?(?P<names>[^。，\n]{2,40}?)(?:报道|消息)[：:]?)?"
)
SHUT = ("）", ")", "） ", ") ")  # what a stretch ends with that `tail`, `signature` or `citation` finds something in
_SHUT = rf"(?:{'|'.join(map(re.escape, SHUT))})$"
_TAIL = regex(rf" ?[（(](?P<inner>[^（）()。\n]{{3,60}}){_SHUT}")
_SIGNED = regex(rf" ?[（(](?P<inner>[^（）()。，\n]{{2,24}}){_SHUT}")
# 某某网8月24日讯: the day tells it from a power grid or a message, what may follow from a call on the 24th
_WIRE = regex(
    rf"(?:本报|本刊|本网|本台|{_H}{{1,8}}?(?:网|报|社|台|新闻|客户端|融媒|在线|发布)){_H}{{0,10}}?"
    r"(?:(?P<y>20\d\d)年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>[12]\d|3[01]|0?[1-9])日(?:专?电(?![话力影视子商站价量网梯动台脑缆费报])|讯(?![问息号]))(?: ?[：:])?"
)

_LINE_REST = regex(
    rf"\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?|(?:星期|周)[一二三四五六日天]|第? ?[A-Z]?\d{{1,3}} ?[版期页]|农历{_H}{{3,9}}"
    rf"|{_H}{{0,6}}(?:时间|日期|发布于|刊于)"
    r"|(?:来源|稿源|作者|编辑|责任编辑|记者|通讯员|浏览次数|浏览量|阅读量?|点击数?|字号|字体|栏目|版次|版面|分类|发布机构|发布单位"
    r"|打印|分享|(?<![\u3400-\u9fff])[大中小](?![\u3400-\u9fff]))(?:[：: ]+[^ ：:]{0,20})?|(?<!\S)\d{1,7}(?!\S)"
    r"|[\s|｜丨·/:：,，（）()【】\[\]—-]+"
)
_LABELS = ("作者", "记者", "通讯员", "实习生")
_LABELLED_NAMES = regex(rf"(?:{'|'.join(_LABELS)})[：: ]+(?:本报)?(?:记者 ?)?({_NAME}(?:[ 、，]{_NAME}){{0,5}})(?=[ |）)]|$)")
_NO_AUTHORS = frozenset(
    {"本报记者", "管理员", "本站", "佚名", "编辑部", "来源", "编辑", "责编", "审核", "校对", "浏览", "点击", "字号", "发布", "打印", "分享"}
)
_ADDRESS = regex(r"(?:https?://|www\.)[\w./?=&%#~-]+", re.ASCII | re.IGNORECASE)
_NOT_IN_DATELINE = regex("[。；！？、]|，(?!星期)")
_DATE_SURE = regex(r"\d[:：]\d\d|星期|周[一二三四五六日]|第 ?[A-Z]?\d{1,3} ?版|来源|" + DATE_LABEL.pattern)
_LABELLED_DATE = regex(rf"(?:{DATE_LABEL.pattern})[：:] ?(?=(?:19|20)\d\d[-/.年] ?\d{{1,2}}[-/.月] ?\d{{1,2}})")
_PAPER = regex(
    r"(?:[报网刊社台版]|(?<![新大格布全开破结棋僵时])局|调查队|人民政府|委员会|办公室|宣传部|要闻|发布|客户端|中心|在线|新闻|时讯|专题|专版)》?$"
)


@cache
def _surnames() -> tuple[str, ...]:
    return lexicons_of(None).column("surnames", "surname")


@cache
def _all_surnames() -> frozenset[str]:
    return frozenset(_surnames())


@cache
def _openers() -> frozenset[str]:
    """Give the characters that the names of a byline may begin with."""
    surnames = _surnames()
    return _NOT_CHINESE.union(surnames[:_USUAL], (name[0] for name in surnames if len(name) == 2))


def looks_like_byline(text: str) -> bool:
    """Tell whether a line is worth giving to `byline`: a cheap test."""
    bare = text.endswith(("）", ")")) and _AGENCY.fullmatch(text) is not None
    bare = bare or shares.looks_shared(text.lstrip("（( "))
    return len(text) <= 90 and (bare or text.startswith(("□", "■")) or bool(_KEYWORD.search(text)))


def byline(text: str) -> tuple[str, ...] | None:
    """Read a whole line (or the inside of a bracket) as a byline.

    Returns:
        The names, reporters first; an empty tuple for a byline without personal names; None when the line is something else.
    """
    text = _APART.sub(lambda match: match[0].replace(" ", ""), text)
    text = text.strip("（）()") if text[:1] in ("（", "(") else text
    marked = _MARKED.match(text)
    first = (_bare_names if text[:1] in ("□", "■") else listed_names)(marked["names"].rstrip(" 、，,")) if marked else None
    if marked is not None and first:
        rest = byline(text[marked.end() :])
        return rest if rest is None else (*first, *rest)  # □ 甲 本报记者 乙, 甲 通讯员乙
    opening = _AGENCY.fullmatch(text)
    if opening and (bare := _bare_names(opening[1])):
        return bare
    text = (opening[1] if opening else text).strip(_MARKS).strip("（）()【】[] ")
    if shares.looks_shared(text) and (shared := shares.writers(text, _in_share)) is not None:
        return shared
    return _reporters(_WHOSE.sub("", text, count=1) if _WHOSE.match(text) else text)


def _in_share(text: str) -> tuple[str, ...] | None:
    """Read 本报记者 甲, 甲 乙 or the body that did it, beside 文 or 图."""
    if _KEYWORD.search(text):
        return _reporters(text)
    return listed_names(text) or (() if _BODY_WORD.fullmatch(text) else None)


def _reporters(text: str) -> tuple[str, ...] | None:
    """Read 本报记者 甲 通讯员 乙: roles, each with its names; what `byline` gives."""
    text = _GLUED.sub(lambda match: match[0] + " " * (match[0][0] in _openers()), text)
    text = _RUN.sub(lambda match: match["role"] + " ".join(_apart(match["run"])) + " ", text).strip()
    found: list[tuple[bool, str]] = []
    at = parts = 0
    while at < len(text):
        match = _PART.match(text, at)
        if match is not None and match["names"] and match.end("role") == match.start("names") and match["names"][0] not in _openers():
            return None
        if match is None or _NOT_PREFIX.search(match["role"].replace("通讯", "")):
            return None
        if _PHOTO.search(text) and not match["names"]:
            return None
        parts += 1
        photo = match["role"] == "图" or _PICTURES.match(match["role"]) is not None
        found += [(match["role"].endswith("通讯员"), name) for name in _names(match["names"] or "") if not photo]
        at = match.end()
        while (after := _AFTER.match(text, at)) is not None:
            at = after.end()
        while at < len(text) and text[at] in " 、，,":
            at += 1
    if not parts or (not found and not _NAMELESS.fullmatch(text)):
        return None
    return tuple(dict.fromkeys(name for _, name in sorted(found, key=lambda pair: pair[0])))


def _apart(run: str) -> list[str]:
    """Part names that stand without a space, 刘代荣樊洁, where their surnames leave one way only; else give them as they are."""
    usual = frozenset(_surnames()[:_USUAL])
    if len(run) == 4:
        return [run[:2], run[2:]] if run[0] in usual and run[2] in _surnames()[:_COMMONEST] else [run]
    ways: list[list[list[str]]] = [[[]]]
    for end in range(1, len(run) + 1):
        ways.append([])
        for length in (2, 3):
            if end >= length and run[end - length] in usual:
                ways[end] += [[*way, run[end - length : end]] for way in ways[end - length]]
    return ways[-1][0] if len(ways[-1]) == 1 else [run]


def _names(text: str) -> list[str]:
    names = [name for name in _BETWEEN_NAMES.split(_WIDENED.sub(r"\1\2", text)) if name]
    return [name for name in names if len(name) > 1 and not (len(name) > 2 and _BODY_WORD.fullmatch(name.replace("·", "")))]


def _bare_names(text: str) -> tuple[str, ...] | None:
    """Read 张三 李四: names that the agency's word in front of the bracket makes authors of."""
    names = _names(text) if _BARE.fullmatch(text) else []
    return tuple(names) if names and all(name[0] in _openers() for name in names) else None


def names_alone(text: str) -> tuple[str, ...]:
    """Read a line that is nothing but names, 张三 李小四: empty where a place, a body or a heading in words (高起点 严要求) may be meant."""
    text = text.strip("（）() ")
    house = _BY_HOUSE.match(text)
    names = listed_names(text[house.end() :] if house else text)
    # a single name of two characters is a word too often, unless it was spaced to the width of three
    short = len(names) == 1 and len(names[0]) < 3 and " " not in text
    rare = [name for name in names if name[0] not in _openers()]
    # a surname that few have is one beside a media house, or beside a usual one where no word follows it (农|大川, but 农|产品)
    usual = not any(_reads_as_words(name) or name[0] in _LINKS or (len(name) < 3 and not house) for name in rare) and (
        house is not None or len(rare) < len(names)
    )
    return names if usual and not short and _mostly_plain(names) else ()


def is_by_house(text: str) -> bool:
    """Tell whether a line is nothing but a media house and names: 某县融媒 张三 李四."""
    return _BY_HOUSE.match(text) is not None and bool(names_alone(text))


def _mostly_plain(names: tuple[str, ...]) -> bool:
    return 2 * sum(not _reads_as_words(name) for name in names) > len(names)


def listed_names(text: str) -> tuple[str, ...]:
    """Give the names of a line of up to six, beside them a body or 文/图; empty where one of them is a word, a place or a body."""
    text = _NO_NAMES.sub("", text)
    if not _BARE.fullmatch(text):
        return ()
    names = _names(text)
    whole = len(names) == len(_BETWEEN_LISTED.split(_WIDENED.sub(r"\1\2", text))) <= _MOST_NAMES
    return tuple(names) if whole and all(map(_may_be_name, names)) else ()


def _may_be_name(name: str) -> bool:
    surnames = _all_surnames()
    compound = name[:2] in surnames
    shape = "·" in name or name[0] in _NOT_CHINESE or 2 <= len(name) <= 3 + compound
    known = name[0] in _NOT_CHINESE or "·" in name or compound or name[0] in surnames
    words = segmenter_of(None)
    word = words.frequency(name) > _KNOWN and words.tag(name)[:2] != "nr"
    return shape and known and not word and not _NO_PERSON.search(name) and not divisions_of(None).named(name)


def _reads_as_words(name: str) -> bool:
    """Tell whether an ordinary word stands behind the surname or begins the name (高|标准, 任务|书)."""
    return len(name) > 2 and (_is_word(name[1:]) or _is_word(name[:2]))


def _is_word(stretch: str) -> bool:
    words = segmenter_of(None)
    return words.frequency(stretch) > _COMMON and words.tag(stretch)[:2] not in PROPER_TAGS


def lead(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Find the agency line that opens a paragraph, 本报讯（记者 甲）: where it ends, and the names in it."""
    match = _LEAD.match(text, start, end)
    if match is not None and match.end() < end:
        inner = _NO_NAMES.sub("", match["inner"])
        names = byline(match["inner"]) if looks_like_byline(inner) else _bare_names(inner)
        if names is not None or (match.end("inner") + 1 < match.end() and match.start("inner") - start > 3):
            return match.end(), names or ()
    match = _FROM_PLACE.match(text, start, end)
    if match is not None and match.end() < end and (names := byline(match["inner"]) or _bare_names(match["inner"])):
        return match.end(), names
    match = _LEAD_WORD.match(text, start, end)
    if match is not None and match.end() < end:
        return match.end(), (byline(match["names"]) or ()) if match["names"] else ()
    match = _WIRE.match(text, start, end)
    return (match.end(), ()) if match is not None and match.end() < end else None


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
    begun = any(_is_word(name[:2]) and len(name) > 2 for name in names)
    usual = all(name[0] in _openers() or not _reads_as_words(name) for name in names)
    return (match.start(), names) if usual and not begun else None


def tail(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Find the byline in brackets that closes a paragraph, （通讯员：甲）: where it begins, and the names in it."""
    match = _TAIL.search(text, max(start, end - 64), end)
    if match is None or match.start() == start or not looks_like_byline(match["inner"]):
        return None
    names = byline(match["inner"])
    return None if names is None else (match.start(), names)


def credits_behind(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Find who edited and checked behind the last sentence of a paragraph, …。编辑：甲 审核：乙: where that begins, and the writers told there."""
    return shares.tail(text, start, end, _in_share)


def citation(text: str, start: int, end: int) -> int | None:
    """Find the paper and its day in brackets that close a paragraph, …。（某某日报2023年4月6日）: where they begin."""
    match = _TAIL.search(text, max(start, end - 64), end)
    whole = match is not None and match.start() > start and text[match.start() - 1] in _SENTENCE_ENDS and dateline(match["inner"])
    return match.start() if match is not None and whole else None


def is_photo_credit(text: str) -> bool:
    """Tell whether a line says who took a picture."""
    taken = _TAKEN_BY.fullmatch(text)
    if taken is not None and listed_names(taken[1]):
        return True
    return len(text) <= 40 and bool(_PHOTO.search(text)) and (len(text) <= 12 or bool(_WHOSE_PHOTO.search(text)))


def dateline(text: str) -> bool:
    """Tell whether a line is a publication line: a full date with nothing but labels, a time, a weekday, a page or a paper's name."""
    if len(text) > 120 or _NOT_IN_DATELINE.search(text):
        return False
    text = _ADDRESS.sub(" ", text)
    if (short := YEARLESS.match(text)) is not None:
        return len(_LINE_REST.sub("", text[short.end() :])) <= 14
    match = DATE.search(text) or DAY_FIRST.search(text) or (COMPACT_DATE.search(text) if DATE_LABEL.search(text) else None)
    if match is None:
        return False
    if _LABELLED_DATE.search(text) is not None:
        return True
    sure = bool(_DATE_SURE.search(text))
    if not (sure or match["d"] or match.groupdict().get("d2")):
        return False
    if _writers_beside(text, match):
        return True
    signed = [word for side in (text[: match.start()], text[match.end() :]) for word in _LINE_REST.sub(" ", side).split()]
    rest = "".join(signed)
    offices = len(signed) <= _SIGNERS and all(len(word) <= _OFFICE and _PAPER.search(word) for word in signed)
    return (len(rest) <= 14 and (sure or not rest or bool(_PAPER.search(rest)))) or (match.end() >= len(text) - 1 and offices)


def _writers_beside(text: str, date: re.Match[str]) -> tuple[str, ...]:
    """Read the names that stand alone behind or before the date of a publication line: 2023-04-06 本报记者 甲 乙, or 甲 乙 2023-04-06."""
    for side, space in ((text[date.end() :], text[date.end() : date.end() + 1]), (text[: date.start()], text[: date.start()][-1:])):
        part = side.strip(_MARKS)
        listed = listed_names(part) if space == " " else ()
        if writers := byline(part) or (listed if len(listed) > 1 and _mostly_plain(listed) else names_alone(part)):
            return writers
    return ()


def sure_dateline(text: str) -> bool:
    """Tell whether a line is a publication line even where running text could be: it has a time, a weekday, a page or a label."""
    return bool(_DATE_SURE.search(text)) and dateline(text)


def authors_in_dateline(text: str) -> tuple[str, ...]:
    """Read the names behind 作者： or 记者： in a publication line, or alone beside its date."""
    if (date := DATE.search(text)) is not None and (writers := _writers_beside(text, date)):
        return writers
    labelled = _LABELLED_NAMES.finditer(text) if any(label in text for label in _LABELS) else ()
    found = (name for match in labelled for name in _names(match[1]))
    return tuple(name for name in found if name not in _NO_AUTHORS)
