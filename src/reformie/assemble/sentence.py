"""The words of a sentence behind a place of the raw text, without the breaks of the layout."""

from __future__ import annotations

import re
from bisect import bisect_left

from reformie.layout.page import Page

_SENTENCE = 120  # so many characters of a sentence are read


def joined(text: str) -> str:
    """Give a stretch of the raw text without the breaks of the layout."""
    return "".join(text.split())


def words_before(page: Page, start: int, reach: int = _SENTENCE) -> str:
    """Give the text of its sentence before a raw offset: it begins with its block at most."""
    block = page.block_at(bisect_left(page.offsets, start))
    first = page.offsets[block.start] if block else 0
    return joined(page.raw[max(first, start - reach) : start]).rpartition("。")[2]


def words_behind(page: Page, end: int, reach: int = _SENTENCE) -> str:
    """Give the text behind a raw offset up to the end of the sentence."""
    return joined(page.raw[end : end + reach]).partition("。")[0]


def with_behind(text: str, words: str, behind: re.Pattern[str]) -> str | None:
    """Give some words with what fits a pattern right behind them, where a text first has both, or None.

    To search for both at once would take a pattern of its own for each article, and to compile that takes far longer.
    """
    at = text.find(words)
    while at >= 0:
        if (found := behind.match(text, at + len(words))) is not None:
            return words + found[0]
        at = text.find(words, at + 1)
    return None
