"""Lone surrogates: Python's text can hold them, and no file, digest or JSON can."""

from __future__ import annotations

from reformie.regexes import regex

_SURROGATE = regex("[\ud800-\udfff]")


def replaced(text: str) -> str:
    """Give a text with U+FFFD for each lone surrogate, so that every offset stays."""
    return _SURROGATE.sub("\ufffd", text)


def spelled_out(name: str) -> str:
    """Give the name of an input with a backslash and its number for each lone surrogate, which a byte that is no UTF-8 becomes."""
    return name.encode("utf-8", "backslashreplace").decode()
