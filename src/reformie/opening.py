"""The first step: an article is laid out and cut into words."""

from __future__ import annotations

from itertools import accumulate

from reformie.article import Article
from reformie.findings import Findings
from reformie.layout import lay_out
from reformie.segment import Segmenter


def opened(article: Article, segmenter: Segmenter) -> Findings:
    """Give the findings of an article in which nothing has been looked for yet: its page, and where words begin and end."""
    page = lay_out(article)
    cuts = accumulate(map(len, segmenter.cut(page.text)), initial=0)
    return Findings(article, page, cuts=frozenset(cuts))
