"""Names in quotation marks that their own pattern shows: figures, sums, even steps, a way of managing."""

from __future__ import annotations

from reformie.findings import Undertaking
from reformie.mention import Mention
from reformie.programmes import schemes
from reformie.programmes.alike import Quote
from reformie.programmes.emphasis import complains, likened
from reformie.programmes.made import undertaking
from reformie.programmes.persons import set_up
from reformie.regexes import regex

_MANIFOLD = regex(r"[两双三四五多]重|收入|收益|的?(?:进一步)?(?:深度|跨界)?融合|[两双三四五]?(?:方面|双向|双控)")
_YEAR = regex("[\u4e00-\u9fff]{3,9}(?<![周新元之局官胜键折收青少老中成百千万同去今明前后往历])年")
_THEME = regex("为(?:工作|活动|年度)?(?:主题|主线|抓手|载体|牵引)|主题")
# “村社联建”的发展模式: how it is done where it is called a way
_BY_ITSELF = regex("[\u4e00-\u9fff]{4,8}")
_IS_A_WAY = regex(
    "的(?:发展|经营|运营|运行|管理|治理|合作|联建|帮扶|用工|办学|养老|监管|分配|联结|利益联结)(?:新)?(?:模式|机制|路子|办法)(?=[，。；、])"
)
_NO_WAY = regex(
    "(?:传统|过去|以往|以前|原来|老|旧|改变|打破|告别|摆脱|不同于|区别于|由|从|变|不再|不是|避免|类似|常见|所谓)[^，。；“”]{0,6}$"
)
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
    if _YEAR.fullmatch(words) and _THEME.match(text, end + 1):
        return undertaking(text, start, end, "project", "programmes.theme_year")
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
    if _is_a_way(text, quote):
        return undertaking(text, start, end, "other", "programmes.way")
    return None


def _is_a_way(text: str, quote: Quote) -> bool:
    """Tell whether what is quoted is called the way in which something is run (“村社联建”的发展模式), and is no old way."""
    if _BY_ITSELF.fullmatch(quote.words) is None or likened(quote.words) or complains(quote.words):
        return False
    return _IS_A_WAY.match(text, quote.end + 1) is not None and _NO_WAY.search(text, max(0, quote.start - 12), quote.start - 1) is None
