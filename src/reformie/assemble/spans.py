"""From bounds in the clean text to spans in the raw text."""

from __future__ import annotations

from collections.abc import Iterable

from reformie.layout.page import Page
from reformie.record import Span


def span(page: Page, start: int, end: int) -> Span | None:
    """Give the raw span of a clean stretch, or None where more than layout was dropped inside it (shadow print)."""
    if start >= end:
        return None
    first, last = page.offsets[start], page.offsets[end - 1] + 1
    text = page.raw[first:last]
    if last - first != end - start:
        text = "".join(text.split())
        if text != page.text[start:end]:  # more than white space was dropped or folded
            if not page.faithful(start, end):
                return None
            text = page.surface(start, end)
    elif not text.isprintable():
        text = page.surface(start, end)
    return Span(start=first, end=last, text=text)


def spans(page: Page, bounds: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Give the raw spans of clean stretches in text order, those that have none left out."""
    return tuple([made for start, end in sorted(set(bounds)) if (made := span(page, start, end)) is not None])
