"""Round-ups: articles with an item for each of several counties, which stands before it (滦平：…县委书记甲… 隆化：…)."""

from __future__ import annotations

from reformie.regexes import regex

_OPENS = regex(r"(?:^|[\n。])[◆●■▲★☆□○◇▶►【]?[ \u3000]*$")
_HEADS = regex(r"】|(?:讯|消息)?：|[ \u3000]*\n")


def is_head(text: str, start: int, end: int) -> bool:
    """Tell whether what stands at ``[start, end)`` of a clean text may be the county before an item."""
    return _HEADS.match(text, end) is not None and _OPENS.search(text, max(0, start - 4), start) is not None
