"""What reading costs: decoding and layout as a share of a whole record's time, and how both grow with the text.

Prints shares and ratios, which machines share, not seconds.

Usage: python benchmarks/reading.py FOLDER [MEGABYTES], the largest text, 10 by default.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reformie.article import Article
from reformie.errors import InputError
from reformie.layout import lay_out
from reformie.pipeline import records
from reformie.read import decode, read_articles
from reformie.write import line

ROUNDS = 5
DOUBLINGS = 5


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Give the shortest processor time of some goes, in seconds."""
    times = []
    for _ in range(rounds):
        gc.collect()
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def shares(articles: list[Article], data: list[bytes]) -> None:
    """Print the share of each stage of reading in the time of whole records."""
    list(records(articles))  # dictionaries are read at the first use
    whole = best(lambda: [line(result) for result in records(articles)])
    decoding = best(lambda: [decode(each) for each in data])
    layout = best(lambda: [lay_out(article) for article in articles])
    characters = sum(len(article.raw) for article in articles)
    print(f"{len(articles)} articles, {characters:,} characters; share of a whole record's time, best of {ROUNDS}")
    for name, cost in (("decoding", decoding), ("layout", layout), ("both", decoding + layout)):
        print(f"{name:<10}{cost / (whole + decoding):>8.2%}")


def growth(text: str, megabytes: float) -> None:
    """Print how the cost of reading grows when the text doubles, up to ``megabytes`` of UTF-8."""
    print(f"\n{'megabytes':>10}{'decoding':>10}{'layout':>10}   cost a character, against the smallest")
    first: tuple[float, float] | None = None
    for step in range(DOUBLINGS, -1, -1):
        data = _repeated(text, megabytes / 2**step)
        costs = _costs(data, Article.from_text(data.decode()))
        first = first or costs
        print(f"{len(data) / 1e6:>10.2f}{costs[0] / first[0]:>10.2f}{costs[1] / first[1]:>10.2f}")


def _costs(data: bytes, article: Article) -> tuple[float, float]:
    return best(lambda: decode(data), 3) / len(data), best(lambda: lay_out(article), 2) / len(data)


def _repeated(text: str, megabytes: float) -> bytes:
    unit = text.encode()
    return unit * max(1, round(megabytes * 1e6 / len(unit)))


def main(folder: str, megabytes: float = 10) -> int:
    """Measure the readable articles of ``folder`` and print two tables."""
    articles = [each for each in read_articles([folder]) if not isinstance(each, InputError)]
    if not articles:
        print(f"{folder}: no article that can be read", file=sys.stderr)
        return 1
    shares(articles, [Path(article.uri).read_bytes() for article in articles])
    growth("\n".join(article.raw for article in articles), megabytes)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(float, sys.argv[2:3])))
