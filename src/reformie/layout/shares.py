"""Lines that tell who did the words and who the pictures: 文/甲 图/乙, 文字：甲 摄影：乙, 甲/文 乙/图. Writers are authors, takers of pictures are none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reformie.regexes import regex

_WORDS = "文字|文图|图文|文/图|图/文|文/摄|文稿|文|撰文|撰稿人?|采写|采访|执笔|作者|供稿人?|记者|通讯员|信息员|实习生"
_OTHERS = (
    "图片|图|摄影|摄像|摄|拍摄|供图|配图|制图|绘图|漫画|视频|剪辑|编辑|责编|责任编辑|美编|主编|编审|排版|校对|审核|审稿人?|签发|监制|统筹|策划|编导|配音"
    "|供稿单位|(?:作者)?单位|(?:联系)?电话|来源|[初复终一二三]审"
)
_LABEL = regex(rf"(?:^|(?<=[ ，,；;|）)]))(?:(?P<words>{_WORDS})|{_OTHERS}) ?[：:/|丨]+ ?|^(?P<both>文/图|图/文|文/摄|图文|文图) ")
_BEHIND = regex(r"(?P<who>[^/：:]{2,40}?) ?/ ?(?:(?P<words>文字|文)|图片|图|摄影|摄)(?:[ ，,；;]+|$)")
_BOTH_BEHIND = regex(r"(?P<who>[^/：:]{2,40}?)(?: (?:文/图|图/文|文/摄|图文|文图)| ?摄影报道)$")
_LIKELY = regex(rf"^(?:{_WORDS}|{_OTHERS}) ?[：:/|丨]|/ ?(?:文|图|摄)|^(?:图文|文图) |摄影报道$")
_BEHIND_TEXT = regex(rf"(?:[。！？”]|(?<!实习)(?<!见习)(?<!实习生)(?<!习记者)[）)]) ?(?=(?:{_WORDS}|{_OTHERS}) ?[：:])")
_LONGEST = 40
_LONGEST_TAIL = 100
_EDGE = " ，,；;|"


def looks_shared(text: str) -> bool:
    """Tell whether a line is worth giving to `writers`: a cheap test."""
    return _LIKELY.search(text) is not None


def writers(text: str, names_of: Callable[[str], tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """Give the writers that a whole line names beside what they did, or None when it is something else.

    Args:
        text: The line, folded, without marks around it.
        names_of: Reads 本报记者 甲 乙, or 甲 乙; None when it is something else.
    """
    both = _BOTH_BEHIND.fullmatch(text)
    if both is not None:
        return names_of(both["who"])
    shares = _before(text) or list(_behind(text))
    read = [names_of(who) for wrote, who in shares if wrote]
    if not read or None in read or any(len(who) > _LONGEST for _, who in shares):
        return None
    return tuple(dict.fromkeys(name for names in read if names for name in names))


def tail(text: str, start: int, end: int, names_of: Callable[[str], tuple[str, ...] | None]) -> tuple[int, tuple[str, ...]] | None:
    """Find the shares that stand behind the last sentence of a paragraph, …。编辑：甲 审核：乙: where they begin, and the writers among them."""
    for match in _BEHIND_TEXT.finditer(text, max(start, end - _LONGEST_TAIL), end):
        shares = [(wrote, names_of(who)) for wrote, who in _before(text[match.end() : end])]
        if shares and all(names is not None for _, names in shares):
            return match.start() + 1, tuple(dict.fromkeys(name for wrote, names in shares if wrote for name in names or ()))
    return None


def _before(text: str) -> list[tuple[bool, str]]:
    """Cut 文/甲 图/乙 into its shares: whether it is one in the words, and whose."""
    labels = list(_LABEL.finditer(text))
    if not labels or labels[0].start():
        return []
    ends = [*(label.start() for label in labels[1:]), len(text)]
    return [(bool(label["words"] or label["both"]), text[label.end() : end].strip(_EDGE)) for label, end in zip(labels, ends, strict=True)]


def _behind(text: str) -> Iterator[tuple[bool, str]]:
    """Cut 甲/文 乙/图 into its shares; an end that is none is a share of nobody."""
    at = 0
    while at < len(text):
        match = _BEHIND.match(text, at)
        yield (match["words"] is not None, match["who"].strip(_EDGE)) if match else (True, "")
        at = match.end() if match else len(text)
