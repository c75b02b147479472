"""Whole records against plain ``jieba.lcut`` over the same text in the same run. Prints ratios, which machines share, not seconds.

Usage: python benchmarks/speed.py FOLDER [ROUNDS]
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable

import jieba

from reformie.article import Article
from reformie.errors import InputError
from reformie.pipeline import records
from reformie.read.sources import read_articles
from reformie.write import line


def best(rounds: int, work: Callable[[], object]) -> float:
    """Give the shortest processor time of ``rounds`` goes, in seconds, after one that does not count."""
    work()
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def main(folder: str, rounds: int = 5) -> int:
    """Measure the readable articles of ``folder`` and print a table."""
    articles = [each for each in read_articles([folder]) if not isinstance(each, InputError)]
    if not articles:
        print(f"{folder}: no article that can be read", file=sys.stderr)
        return 1
    jieba.setLogLevel(logging.WARNING)
    cut = best(rounds, lambda: [jieba.lcut(article.raw) for article in articles])
    whole = best(rounds, lambda: written(articles))
    print(f"{len(articles)} articles, {sum(len(article.raw) for article in articles):,} characters, best of {rounds} rounds")
    print(f"{'jieba.lcut, its own dictionary':<40}{1:>8.2f}")
    print(f"{'whole record, from text to line':<40}{whole / cut:>8.2f}")
    return 0


def written(articles: list[Article]) -> list[bytes]:
    """Give the lines of the articles' records."""
    return [line(result) for result in records(articles)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:3])))
