"""The words of a sentence before and behind a place of the raw text, without the breaks of the layout."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from reformie.layout.page import Page
from reformie.regexes import regex

OPENS = regex(
    r"(?:^|[，；：])(?:[^，。；]{0,14}(?:[年月日来前起初底]|期间)，?|(?:为此|随后|当年|同年|对此)，)?$"
)  # words before a body that is the subject
NOT_DOING = regex(r"[是为的]|[^，。；]{0,6}(?:长|主任|书记|主席|负责人|组织部)")  # words behind a body that is not
SENTENCE = 120  # so many characters of a sentence are read
_GAP = regex(r"\s+")


def joined(text: str) -> str:
    """Give a stretch of the raw text without the breaks of the layout."""
    return _GAP.sub("", text)


def words_before(page: Page, start: int, reach: int = SENTENCE) -> str:
    """Give the text of its sentence before a raw offset: it begins with its block at most."""
    block = page.block_at(bisect_left(page.offsets, start))
    first = page.offsets[block.start] if block else 0
    return joined(page.raw[max(first, start - reach) : start]).rpartition("。")[2]


def words_behind(page: Page, end: int, reach: int = SENTENCE) -> str:
    """Give the text behind a raw offset up to the end of the sentence."""
    return joined(page.raw[end : end + reach]).partition("。")[0]


def named_before(page: Page, start: int, names: Collection[str], reach: int) -> bool:
    """Tell whether one of the names stands so far back of a raw offset at most, with one full stop between at most."""
    before = joined(page.raw[max(0, start - reach) : start])
    at = max(before.rfind(name) for name in names)
    return at >= 0 and before.count("。", at) <= 1
