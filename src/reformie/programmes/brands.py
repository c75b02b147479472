"""Brands in quotation marks: short ones that are spoken of as known, and those that are made known."""

from __future__ import annotations

from reformie.regexes import regex

_BRAND = regex(r".{1,3}[云办通网宝e站贷家]|.{1,3}在线")
_KNOWN = regex(r"(?:[，。；:：！？\n“‘]|通过|依托|登录|打开|在)$")
_AT = regex(r"[前旁里内]|上(?![线报传级])")
_BILLED = regex(r"(?:的|这块|这张|的?金字)?(?:牌子|招牌|名片)|叫响|打响|擦亮|唱响")  # a brand that is made known
_MADE_KNOWN = regex(r"(?:叫响|打响|擦亮|唱响|[把将])了?$")


def known_brand(text: str, start: int, end: int, noun_end: int) -> bool:
    """Tell whether a short brand is spoken of as known, by what it does or is used for: where it is made, the noun belongs to the name."""
    used = _KNOWN.search(text, max(0, start - 4), start - 1) or _AT.match(text, noun_end)
    return used is not None and _BRAND.fullmatch(text, start, end) is not None


def made_known(text: str, start: int, end: int) -> bool:
    """Tell whether the brand quoted at ``start``:``end`` is said to be made known (擦亮“…”的牌子, 把“…”叫响)."""
    return _BILLED.match(text, end + 1) is not None and _MADE_KNOWN.search(text, max(0, start - 6), start - 1) is not None
