"""Marks that stand in pairs, as quotation marks and brackets do: a headline may break off between the two."""

from __future__ import annotations

_CLOSED_BY = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "(": ")", "【": "】", "「": "」", "『": "』"}
_CLOSING = frozenset(_CLOSED_BY.values())


def unbroken(name: str) -> str:
    """Give a name without half a pair: what stands behind a mark that is never closed, and nothing where one closes that was never opened."""
    opened: list[int] = []
    for at, mark in enumerate(name):
        if mark in _CLOSED_BY:
            opened.append(at)
        elif mark in _CLOSING and (not opened or _CLOSED_BY[name[opened.pop()]] != mark):
            return ""
    return name[opened[-1] + 1 :] if opened else name
