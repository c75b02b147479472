"""Where a page names nobody that the article is about: bylines, the page's staff, reporters in brackets."""

from __future__ import annotations

from bisect import bisect_left

from reformie.layout.page import Page
from reformie.regexes import regex

CREDIT = regex(
    r"(?:责任编辑|责编|编辑|美编|校对|审核|版式|制图|终审|监制)[:：][ \u3000]?$|(?:责任编辑|责编|美编|校对|版式|制图|终审|监制)[ \u3000]{1,3}$"
)  # of the page's staff
CREDIT_LASTS = frozenset(":： \u3000\n")  # what it ends in; $ stands before a line feed too
_REPORTERS = regex(r"（[^，。；（）]{0,12}(?:记者|通讯员|实习生|供稿|摄影|作者|编辑)")
_NO_PEOPLE = frozenset({"byline", "dateline", "boilerplate", "credit"})


class Unpeopled:
    """Tells such places of one page.

    Args:
        page: The page.
    """

    def __init__(self, page: Page) -> None:
        self._text = page.text
        self._blocks = [(block.start, block.end) for block in page.blocks if block.kind in _NO_PEOPLE]

    def holds(self, position: int) -> bool:
        """Tell whether an offset lies there."""
        at = bisect_left(self._blocks, (position + 1,)) - 1
        if at >= 0 and position < self._blocks[at][1]:
            return True
        if self._text[position - 1 : position] in CREDIT_LASTS and CREDIT.search(self._text, max(0, position - 7), position):
            return True
        opened = self._text.rfind("（", max(0, position - 40), position)
        return opened >= 0 and "）" not in self._text[opened:position] and _REPORTERS.match(self._text, opened) is not None
