"""Who wrote an article and when it was printed, as bylines and datelines tell it. All text here is folded text."""

from __future__ import annotations

import re

from reformie.divisions import divisions_of
from reformie.layout import shares
from reformie.layout.names import (
    BODY_WORD,
    HOUSES,
    INTERN,
    NAME,
    apart,
    bare_names,
    fits,
    is_marked,
    labelled_names,
    listed_names,
    mostly_plain,
    names_alone,
    names_in,
    openers,
    stands_behind_role,
)
from reformie.layout.printed import COMPACT_DATE, DATE, DATE_LABEL, DAY_FIRST, YEARLESS
from reformie.regexes import regex

_H = r"[\u3007\u3400-\u9fff]"
_ROLE = (
    rf"(?:(?:{HOUSES})?{_H}{{0,12}}?(?:记者|通讯员|实习生|报道员|报道组|评论员|撰稿人|撰稿|特派员|主播)"
    r"|(?:作者|撰文|采写|采访|执笔|供稿|文/图|图/文|文字|文|图)(?=[ ：:/]))"
)
_PART = regex(rf"(?P<role>{_ROLE})[ ：:/|]*(?P<names>{NAME}(?:[ 、，,]+(?!{_H}{{0,10}}(?:记者|通讯员|实习生)){NAME}){{0,11}})?")
_MARKS = " □■◎●○◆☆★▲△—-|丨"
_AFTER = regex(
    rf"[ ，,]*(?:(?:{_H}{{2,6}} ?)?(?:报道|摄影报道|采写|综合报道|整理)|文/图|图/文|文/摄|文图|摄影(?!记者|通讯员)|/文|/图|/摄|文|/|\||、|，|；|;)[ ：:]*"
)
_NOT_PREFIX = regex(r"[对向告诉说据让给由答]")
# behind the writers: who edited, and whose the pictures are
_BESIDE = regex(
    rf"(?:[ ，,；;|/]+(?:(?:责任)?编辑|责编|审核|校对)[ ：:]*{_H}{{2,4}}(?:[ 、]{_H}{{2,4}})?|[ ，,；;|/]+受访者供图"
    r"|[ ，,；;|/]*(?:本[版文]|文中)?(?:图片|照片|配?图)均?由[^，。 ]{2,24}提供)+$"
)
_NOBODY = regex(r"(?:作者|撰稿人?|供稿人?)[：: ]+(?:[A-Za-z][\w.@-]{1,20}|佚名|匿名|未知|无|管理员|本站)$", re.ASCII)
# □甲|某某日报社记者乙: lines ran together
_RUNS_ON = regex(
    rf"(?P<place>{_H}{{2,3}}?)?(?:日报|晚报|报社|电视|融媒|新闻|传媒|本[报台网]|首席|见习|实习|特约){_H}{{0,12}}?(?:记者|通讯员)"
)
_MARKED = regex(rf"(?:[□■] ?)?(?P<names>(?:{NAME}[ 、，,]+)+)(?={_H}{{0,12}}?(?:记者|通讯员|实习生))")
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
_LINE_REST = regex(
    rf"\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?|(?:星期|周)[一二三四五六日天]|第? ?[A-Z]?\d{{1,3}} ?[版期页]|农历{_H}{{3,9}}"
    rf"|{_H}{{0,6}}(?:时间|日期|发布于|刊于)"
    r"|(?:来源|稿源|作者|编辑|责任编辑|记者|通讯员|浏览次数|浏览量|阅读量?|点击数?|字号|字体|栏目|版次|版面|分类|发布机构|发布单位"
    r"|打印|分享|(?<![\u3400-\u9fff])[大中小](?![\u3400-\u9fff]))(?:[：: ]+[^ ：:]{0,20})?|(?<!\S)\d{1,7}(?!\S)"
    r"|[\s|｜丨·/:：,，（）()【】\[\]—-]+"
)
_LABELS = ("作者", "记者", "通讯员", "实习生")
_LABELLED_NAMES = regex(rf"(?:{'|'.join(_LABELS)})[：: ]+(?:本报)?(?:记者 ?)?({NAME}(?:[ 、，]{NAME}){{0,5}})(?=[ |）)]|$)")
_NO_AUTHORS = frozenset(
    {"本报记者", "管理员", "本站", "佚名", "编辑部", "来源", "编辑", "责编", "审核", "校对", "浏览", "点击", "字号", "发布", "打印", "分享"}
)
_ADDRESS = regex(r"(?:https?://|www\.)[\w./?=&%#~-]+", re.ASCII | re.IGNORECASE)
_SIGNERS, _OFFICE = 3, 16  # so many offices sign beside a date, and a name is no longer
_NOT_IN_DATELINE = regex("[。；！？、]|，(?!星期)")
_DATE_SURE = regex(r"\d[:：]\d\d|星期|周[一二三四五六日]|第 ?[A-Z]?\d{1,3} ?版|来源|" + DATE_LABEL.pattern)
_LABELLED_DATE = regex(rf"(?:{DATE_LABEL.pattern})[：:] ?(?=(?:19|20)\d\d[-/.年] ?\d{{1,2}}[-/.月] ?\d{{1,2}})")
_PAPER = regex(
    r"(?:[报网刊社台版]|(?<![新大格布全开破结棋僵时])局|调查队|人民政府|委员会|办公室|宣传部|要闻|发布|客户端|中心|在线|新闻|时讯|专题|专版)》?\d{0,6}$"
)


def looks_like_byline(text: str) -> bool:
    """Tell whether a line is worth giving to `byline`: a cheap test."""
    bare = text.endswith(("）", ")")) and _AGENCY.fullmatch(text) is not None
    bare = bare or shares.looks_shared(text.lstrip("（( "))
    return len(text) <= 90 and (bare or is_marked(text) or bool(_KEYWORD.search(text)))


def byline(text: str) -> tuple[str, ...] | None:
    """Read a whole line (or the inside of a bracket) as a byline.

    Returns:
        The names, reporters first; an empty tuple for a byline without personal names; None when the line is something else.
    """
    text = _APART.sub(lambda match: match[0].replace(" ", ""), text)
    text = INTERN.sub(" ", text).strip()
    text = text.strip("（）()") if text[:1] in ("（", "(") else text
    if _NOBODY.match(text):
        return ()
    text = _BESIDE.sub("", text)
    text = _parted(text) if is_marked(text) else text
    marked = _MARKED.match(text)
    first = (bare_names if is_marked(text) else listed_names)(marked["names"].rstrip(" 、，,")) if marked else None
    if marked is not None and first:
        rest = byline(text[marked.end() :])
        return rest if rest is None else (*first, *rest)  # □ 甲 本报记者 乙, 甲 通讯员乙
    opening = _AGENCY.fullmatch(text)
    if opening and (bare := bare_names(opening[1])):
        return bare
    text = (opening[1] if opening else text).strip(_MARKS).strip("（）()【】[] ")
    if shares.looks_shared(text) and (shared := shares.writers(text, in_share)) is not None:
        return shared
    return _reporters(_WHOSE.sub("", text, count=1) if _WHOSE.match(text) else text)


def _parted(text: str) -> str:
    """Set a space behind the first name of a marked line where lines ran together (□甲|某某日报社记者乙)."""
    start = 1 + (text[1:2] == " ")
    for end in (start + 2, start + 3):
        house = _RUNS_ON.match(text, end)
        if house is not None and (not house["place"] or divisions_of(None).named(house["place"])) and listed_names(text[start:end]):
            return f"{text[:end]} {text[end:]}"
    return text


def in_share(text: str) -> tuple[str, ...] | None:
    """Read 本报记者 甲, 甲 乙 or the body that did it, beside 文 or 图."""
    text = INTERN.sub("", text)
    if _KEYWORD.search(text):
        return _reporters(text)
    return labelled_names(text) or (() if BODY_WORD.fullmatch(text) else None)


def _reporters(text: str) -> tuple[str, ...] | None:
    """Read 本报记者 甲 通讯员 乙: roles, each with its names; what `byline` gives."""
    text = _GLUED.sub(lambda match: match[0] + " " * (match[0][0] in openers()), text)
    text = _RUN.sub(lambda match: match["role"] + " ".join(apart(match["run"])) + " ", text).strip()
    found: list[tuple[bool, str]] = []
    at = parts = 0
    while at < len(text):
        match = _PART.match(text, at)
        names = names_in(match["names"] or "") if match is not None else []
        if match is not None and names and match.end("role") == match.start("names") and not stands_behind_role(names[0]):
            return None
        if match is None or not all(map(fits, names)) or _NOT_PREFIX.search(match["role"].replace("通讯", "")):
            return None
        if _PHOTO.search(text) and not match["names"]:
            return None
        parts += 1
        photo = match["role"] == "图" or _PICTURES.match(match["role"]) is not None
        found += [(match["role"].endswith("通讯员"), name) for name in names if not photo]
        at = match.end()
        while (after := _AFTER.match(text, at)) is not None:
            at = after.end()
        while at < len(text) and text[at] in " 、，,":
            at += 1
    if not parts or (not found and not _NAMELESS.fullmatch(text)):
        return None
    return tuple(dict.fromkeys(name for _, name in sorted(found, key=lambda pair: pair[0])))


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
        if writers := byline(part) or (listed if len(listed) > 1 and mostly_plain(listed) else names_alone(part)):
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
    found = (name for match in labelled for name in names_in(match[1]))
    return tuple(name for name in found if name not in _NO_AUTHORS and fits(name))
