"""What a record costs, against what jieba and spaCy take for the same text in the same run. Prints ratios, which machines share.

Usage: python benchmarks/speed.py PATH [ROUNDS]; PATH is a file or a folder.
"""

from __future__ import annotations

import logging
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import jieba
import jieba.posseg
import spacy

from reformie.article import Article
from reformie.errors import InputError
from reformie.layout import lay_out
from reformie.pipeline import load, records
from reformie.read.sources import read_articles
from reformie.segment import Engine, segmenter_of
from reformie.tokenizer import ArticleTokenizer
from reformie.write import line

LENGTHS = (250, 1_000, 4_000, 16_000)
COUNTS = (200, 2_000)
PASSES = 20


def best(rounds: int, work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Give the shortest time of ``rounds`` goes, in seconds, after one that does not count."""
    work()
    times = []
    for _ in range(rounds):
        began = clock()
        work()
        times.append(clock() - began)
    return min(times)


def against(rounds: int, base: Callable[[], object], work: Callable[[], object]) -> float:
    """Give how much longer ``work`` takes than ``base``, each at its best of ``rounds`` goes in turn, since a machine's speed may drift."""
    base()
    work()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for each, taken in zip((base, work), times, strict=True):
            began = time.process_time()
            each()
            taken.append(time.process_time() - began)
    return min(times[1]) / min(times[0])


def written(articles: list[Article], segmenter: Engine = "jieba") -> list[bytes]:
    """Give the lines of the articles' records."""
    return [line(result) for result in records(articles, segmenter=segmenter)]


def speed(articles: list[Article], rounds: int) -> None:
    """Print whole records, and what others take for the same text."""
    texts = [article.raw for article in articles]
    zh = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "jieba"}}})
    own = segmenter_of(None)

    def cut() -> object:
        return [jieba.lcut(text) for text in texts]

    others: dict[str, Callable[[], object]] = {
        "jieba.posseg.lcut": lambda: [jieba.posseg.lcut(text) for text in texts],
        "spaCy's blank zh with jieba": lambda: [zh(text) for text in texts],
        "reformie's words alone, the same as jieba's": lambda: [own.cut(text) for text in texts],
    }
    row("jieba.lcut", 1.0)
    for name, work in others.items():
        row(name, against(rounds, cut, work))
    if find_spec("rjieba"):
        row("whole record, with the segmenter rjieba", against(rounds, cut, lambda: written(articles, "rjieba")))
    row("whole record, from text to line", against(rounds, cut, lambda: written(articles)))
    whole = best(1, lambda: written(articles))
    characters = sum(map(len, texts))
    print(f"  on this machine: {len(articles) / whole:,.0f} records and {characters / whole:,.0f} characters a second in one process")


def stages(articles: list[Article], rounds: int) -> None:
    """Print which part of a record's time each stage takes."""
    nlp = load()
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, ArticleTokenizer)
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        began = time.process_time()
        made = work()
        spent[name] = spent.get(name, 0.0) + time.process_time() - began
        return made

    for _, article in ((each, article) for each in range(rounds) for article in articles):
        page = timed("layout", lambda article=article: lay_out(article))
        timed("words", lambda page=page: tokenizer.segmenter.cut(page.text))
        doc = timed("layout, words and Doc", lambda article=article: tokenizer.without_tokens(article))
        for name, component in nlp.pipeline:
            doc = timed(name.removeprefix("reformie_"), lambda component=component, doc=doc: component(doc))
        timed("line", lambda doc=doc: line(doc._.record))
    spent["Doc"] = max(spent.pop("layout, words and Doc") - spent["layout"] - spent["words"], 0.0)  # less than the noise without tokens
    for name, seconds in spent.items():
        print(f"  {name:<42}{seconds / sum(spent.values()):>7.0%}")


def lengths(articles: list[Article], rounds: int) -> None:
    """Print the cost of a character in articles of several lengths, that at 1,000 characters being 1."""
    text = "\n".join(article.raw for article in articles)
    text *= 1 + max(LENGTHS) * 2 // len(text)
    costs = {}
    for length in LENGTHS:
        cut = [Article.from_text(text[at : at + length]) for at in range(0, max(LENGTHS), length)]
        costs[length] = best(rounds, lambda cut=cut: written(cut))
    for length, cost in costs.items():
        row(f"{length:,} characters", cost / costs[1_000])


def starts(file: str) -> None:
    """Print how long a process takes until it ends, `import spacy` being 1, all with the compiled modules that a first start leaves."""
    python = [sys.executable, "-c"]
    commands = {
        "python, import spacy": [*python, "import spacy"],
        "python, jieba.lcut of one word, its cache there": [*python, "import jieba; jieba.setLogLevel(60); jieba.lcut('区')"],
        "reformie --help": [sys.executable, "-m", "reformie", "--help"],
        "reformie extract, one article": [sys.executable, "-m", "reformie", "extract", file],
    }
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as where it is installed
    times = {name: best(3, lambda command=command: quiet(command, compiled), time.perf_counter) for name, command in commands.items()}
    for name, seconds in times.items():
        row(name, seconds / times["python, import spacy"])


def workers(articles: list[Article], count: int) -> None:
    """Print how much faster two processes are than one, start-up and all, over ``count`` articles, the same ones repeated."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        for number, article in zip(range(count), chain.from_iterable(repeat(articles)), strict=False):
            (Path(folder) / f"{number:04d}.txt").write_text(article.raw, "utf-8")
        command = [sys.executable, "-m", "reformie", "extract", folder, "-o", f"{folder}/records.jsonl", "--workers"]
        for number in "12":
            began = time.perf_counter()
            quiet([*command, number])
            times.append(time.perf_counter() - began)
    row(f"{count:,} articles by two processes, speed", times[0] / times[1])


def memory(path: str) -> None:
    """Print the memory of a process after many passes over ever new words, that after the first pass being 1."""
    shown = subprocess.run([sys.executable, __file__, path, "memory"], check=True, capture_output=True, text=True)  # noqa: S603 - this very file
    first, last, peak = map(float, shown.stdout.split())
    row(f"after {PASSES} passes, each with new words", last / first)
    row("at the peak", peak / first)
    print(f"  on this machine: {first:,.0f} MB after the first pass")


def passes(articles: list[Article]) -> None:
    """Print the resident memory in MB after the first and the last pass, and at the peak; runs in a process of its own."""
    chance = random.Random(0)  # noqa: S311 - no secret
    used = []
    for _ in range(PASSES):
        for article in articles:
            letters = list(article.raw)
            for _ in range(len(letters) // 8):
                letters[chance.randrange(len(letters))] = chr(chance.randrange(0x4E00, 0x9FA5))
            written([Article.from_text("".join(letters))])
        used.append(int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() / 1e6)
    print(used[0], used[-1], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)


def quiet(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command, in an environment of its own where one is given, and drop what it prints."""
    subprocess.run(command, check=False, capture_output=True, env=environment)  # noqa: S603 - our own


def row(name: str, ratio: float) -> None:
    """Print a line of the table."""
    print(f"  {name:<50}{ratio:>7.2f}")


def readable(path: str) -> Iterator[Article]:
    """Give the articles of ``path`` that can be read."""
    return (each for each in read_articles([path]) if not isinstance(each, InputError))


def main(path: str, rounds: str = "5") -> int:
    """Measure the articles of ``path`` and print a table."""
    articles = list(readable(path))
    if not articles:
        print(f"{path}: no article that can be read", file=sys.stderr)
        return 1
    jieba.setLogLevel(logging.WARNING)
    if rounds == "memory":
        passes(articles)
        return 0
    print(f"{len(articles)} articles, {sum(len(article.raw) for article in articles):,} characters, best of {rounds} rounds\n")
    print("Processor time, jieba.lcut = 1")
    speed(articles, int(rounds))
    print("Shares of it by stage")
    stages(articles, int(rounds))
    print("Cost of a character by the article's length, 1,000 characters = 1")
    lengths(articles, int(rounds))
    print("A process from start to end, import spacy = 1")
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(articles[0].raw)
        file.flush()
        starts(file.name)
    print("Processes, one = 1")
    for count in COUNTS:
        workers(articles, count)
    print("Memory, after the first pass = 1")
    memory(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
