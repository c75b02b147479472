"""Short brands in quotation marks that are known without the noun behind them."""

from __future__ import annotations

from reformie.programmes.alike import Quote
from reformie.regexes import regex

_BRAND = regex(r".{1,3}[云办通网宝e站贷家]|.{1,3}在线")
_USED = regex(r"(?:通过|依托|登录|打开|在)$")
_KNOWN = regex(r"[，。；:：！？\n“‘]$")  # a platform that a clause begins with is called by its noun
_AT = regex(r"[前旁里内]|上(?![线报传级])")


def known_brand(text: str, quote: Quote, noun_end: int) -> bool:
    """Tell whether a short brand is spoken of as known, by what it does or is used for: where it is made, the noun belongs to the name."""
    before = max(0, quote.start - 4), quote.start - 1
    used = _USED.search(text, *before) or _AT.match(text, noun_end) or _KNOWN.search(text, *before)
    return used is not None and _BRAND.fullmatch(quote.words) is not None
