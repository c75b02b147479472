"""Papers and sites that are called 今日 and a place (今日清河): no day."""

from __future__ import annotations

from reformie.regexes import regex

_PAGE_HEAD = regex(r"\d版[^\n，。]{0,12}$")
_OF_PLACE = r"(?![\u4e00-\u9fff]{0,3}[开立举揭启召挂发出到入起])[\u4e00-\u9fff]{2,4}?"
_NAMED = regex(rf"{_OF_PLACE}(?:(?:新闻)?网|报|在线|融媒)?(?:(?![^-_|—\n])|讯(?=[ （(]|记者))")


def names_paper(text: str, start: int, end: int) -> bool:
    """Tell whether 今日 begins the name of a paper or a site: in a line or part of its own, before its 讯, or in the head of a page.

    Args:
        text: The clean text. start, end: bounds of 今日.
    """
    if _PAGE_HEAD.search(text[max(0, start - 20) : start]):
        return True
    return text[max(0, start - 1) : start] in ("", "\n", "-", "_", "|", "—") and _NAMED.match(text, end) is not None
