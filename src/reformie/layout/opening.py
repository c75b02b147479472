"""How a piece of news opens, 本报讯（记者 甲 通讯员 乙）: told from one line of it, which may end anywhere in that."""

from __future__ import annotations

from reformie.layout import ends
from reformie.regexes import regex

_H = r"[\u3007\u3400-\u9fff]"
_OPENS = regex(
    rf"(?:本[报刊网台]|{_H}{{2,10}}?(?:网|报|社|台|新闻|客户端|融媒|融媒体|在线|发布)){_H}{{0,8}}?(?:(?<!通)讯|电|消息)"
    rf"(?:$|[（(]| ?(?:记者|通讯员|实习生))|本[报刊网台]{_H}{{0,8}}?(?:(?<!通)讯|电|消息)[ ：:]"
    rf"|[（(]{_H}{{0,10}}?(?:记者|通讯员|实习生|报道员)[ ：:\u3400-\u9fff]"
)
# the opening and nothing behind it: a line of its own
_WHOLE = regex(rf"{_H}{{2,16}}(?:\d{{1,2}}月\d{{1,2}}日)?(?:讯|电|消息)(?: ?[（(][^（）()]*[）)])? ?[：:]?$")
_TAKEN = regex("摄(?:影)?[）)/]|[供制]图")  # （记者 甲 摄）: below a picture
_MARK = regex("[，。）)]")
_HEAD = 40  # characters: what tells an opening stands in them
OPENING = 3
"""Lines: an opening takes no more, in a narrow column either."""


def opens_news(text: str) -> bool:
    """Tell whether a line begins as a piece of news does: with a media house and 讯 or 电, or with its reporters in a bracket, and goes on."""
    head = text[:_HEAD]
    if not (text[0] in "（(" or "讯" in head or "电" in head or "消息" in head) or _TAKEN.search(head):
        return False
    return (_OPENS.match(text) is not None or ends.is_wire_head(text)) and not _WHOLE.match(text)


def unclosed(text: str) -> bool:
    """Tell whether a bracket or a quotation mark stands open at the end of a text."""
    return any(text.rfind(opening) > text.rfind(closing) for opening, closing in ("《》", "（）", "()", "“”", "‘’"))


def inside(lines: int, text: str) -> bool:
    """Tell whether a text of so many lines that opens a piece of news may stop inside the opening: before its bracket closes, or its first mark."""
    return lines <= OPENING and (unclosed(text) or not _MARK.search(text))
