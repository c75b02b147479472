"""Names in quotation marks that their own pattern shows: figures, sums, even steps, a way of managing."""

from __future__ import annotations

from reformie.findings import Undertaking
from reformie.mention import Mention
from reformie.programmes import schemes
from reformie.programmes.alike import Quote
from reformie.programmes.emphasis import likened
from reformie.programmes.made import undertaking
from reformie.programmes.persons import set_up
from reformie.regexes import regex

_MANIFOLD = regex(r"[两双三四五多]重|收入|收益|的?(?:进一步)?(?:深度|跨界)?融合|[两双三四五]?(?:方面|双向|双控)")
_WAY_OF = regex(r"的[\u4e00-\u9fff]{0,4}(?:模式|机制)(?=[，。；、])")


def scheme(text: str, quote: Quote) -> Mention[Undertaking] | None:
    """Read a scheme of figures, or of a quoted half, that takes the noun behind the marks with it, and a sum of what is listed."""
    end = schemes.numbered(text, quote.start, quote.end)
    if end is not None:
        return undertaking(text, quote.start - 1, end, "other", "programmes.numbered")
    if (crew_end := set_up(text, quote.start, quote.end)) is not None:
        return undertaking(text, quote.start - 1, crew_end, "other", "programmes.crew")
    if schemes.in_row(text, quote.start, quote.end):
        return undertaking(text, quote.start, quote.end, "other", "programmes.in_row")
    if schemes.summed_up(text, quote.start, quote.end):
        return undertaking(text, quote.start, quote.end, "other", "programmes.summed_up")
    return None


def patterned(text: str, quote: Quote) -> Mention[Undertaking] | None:
    """Read a name by the pattern of its words, and a way of managing of which only the first half is quoted."""
    start, end, words = quote.start, quote.end, quote.words
    if schemes.articles(words):
        return undertaking(text, start, end, "plan", "programmes.articles")
    if schemes.joined(words) and (way := _WAY_OF.match(text, end + 1)) is not None:
        return undertaking(text, start - 1, way.end(), "other", "programmes.pattern")
    if (joined_to := schemes.joined_to(text, start, end)) is not None:
        return undertaking(text, start - 1, joined_to, "other", "programmes.pattern")
    joined = schemes.joined(words) and not _MANIFOLD.match(text, end + 1) and schemes.tried(text, start, end)
    if joined or schemes.one_by_one(words) or schemes.kept_each(text, start, end):
        return undertaking(text, start, end, "other", "programmes.pattern")
    if not likened(words) and schemes.leads_on(text, start, end):
        return undertaking(text, start, end, "project", "programmes.leading")
    if not likened(words) and (managed_to := schemes.managed(text, start, end)) is not None:
        return undertaking(text, start - 1, managed_to, "other", "programmes.managed")
    return None
