"""The words of a sentence behind a place of the raw text, without the breaks of the layout."""

from __future__ import annotations

from reformie.layout.page import Page
from reformie.regexes import regex

SENTENCE = 120  # so many characters of a sentence are read
_GAP = regex(r"\s+")


def joined(text: str) -> str:
    """Give a stretch of the raw text without the breaks of the layout."""
    return _GAP.sub("", text)


def words_behind(page: Page, end: int, reach: int = SENTENCE) -> str:
    """Give the text behind a raw offset up to the end of the sentence."""
    return joined(page.raw[end : end + reach]).partition("。")[0]
