"""Articles of our corpus, set in columns and on a web page, come back as they were: paragraphs whole, in order, no character lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from own_layouts import Outcome, outcomes, parts
from reformie.article import Article
from reformie.layout import lay_out
from reformie.read import read_articles

_CORPUS = Path(__file__).parents[1] / "corpus" / "articles"
_FLOOR = 0.99  # the share of paragraphs that come back exactly


@pytest.fixture(scope="module", params=["PDF, 3 columns", "PDF, 5 columns", "web page"])
def found(request: pytest.FixtureRequest) -> dict[str, Outcome]:
    pytest.importorskip("reportlab")
    pytest.importorskip("pypdfium2")
    pytest.importorskip("trafilatura")
    return dict(outcomes(_CORPUS, request.param))


def test_paragraphs_come_back(found: dict[str, Outcome]) -> None:
    assert len(found) >= 6
    assert sum(each.restored for each in found.values()) >= _FLOOR * sum(each.paragraphs for each in found.values())


def test_in_order_and_whole(found: dict[str, Outcome]) -> None:
    for name, each in found.items():
        assert (name, each.in_order, each.mixed, dict(each.lost)) == (name, True, False, {})


def test_what_is_compared_is_the_article() -> None:
    for article in read_articles([_CORPUS]):
        assert isinstance(article, Article)
        page = lay_out(article)
        assert sum(len(text) for _, text in parts(page)) > 0.9 * len("".join(article.raw.split()))
