"""Person spans against a file of tagged sentences, beside what jieba's own tags would give.

Names in a byline, and those of reporters within the text (（新华社记者…摄）, 本报讯记者…报道), are authors, not people, by the annotation
guidelines; they are left out on both sides.

Usage: python benchmarks/people.py FILE, a JSON Lines file of {"text", "entities": [{"start", "end", "type"}]}; type PER counts.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import jieba
import jieba.posseg

from reformie.pipeline import load
from reformie.tokenizer import findings_of

_REPORTED = re.compile(r"记者(?:[\u4e00-\u9fff]{2,4}、?){1,3}(?=报道|摄|）)")
Spans = set[tuple[int, int, int]]


def scores(found: Spans, gold: Spans) -> str:
    """Give precision, recall and F1 as one line."""
    right = len(found & gold)
    precision, recall = right / max(len(found), 1), right / max(len(gold), 1)
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {2 * right / max(len(found) + len(gold), 1):.3f}"


def ours(texts: Iterable[str]) -> tuple[Spans, Spans]:
    """Give the person spans that reformie finds, with the number of each text, and the bounds of its bylines."""
    nlp = load()
    found: Spans = set()
    bylines: Spans = set()
    for number, text in enumerate(texts):
        findings = findings_of(nlp(text))
        bylines.update((number, *match.span()) for match in _REPORTED.finditer(text))
        for block in findings.page.blocks:
            if block.kind == "byline":
                bylines.add((number, *findings.page.raw_bounds(block.start, block.end)))
        for mention in findings.people:
            start, end = findings.page.raw_bounds(mention.start, mention.end)
            if mention.rule != "people.surname_title":
                found.add((number, start, end))
    return found, bylines


def outside(spans: Spans, bylines: Spans) -> Spans:
    """Give the spans that lie in no byline."""
    return {(n, s, e) for n, s, e in spans if not any(n == m and first <= s and e <= last for m, first, last in bylines)}


def by_tags(texts: Iterable[str]) -> Spans:
    """Give the words that jieba.posseg tags nr."""
    found: Spans = set()
    for number, text in enumerate(texts):
        start = 0
        for word, tag in jieba.posseg.cut(text):
            if tag == "nr":
                found.add((number, start, start + len(word)))
            start += len(word)
    return found


def main() -> None:
    """Print both scores over the file named on the command line."""
    jieba.setLogLevel(logging.WARNING)
    items = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    texts = [item["text"] for item in items]
    gold = {(number, e["start"], e["end"]) for number, item in enumerate(items) for e in item["entities"] if e["type"] == "PER"}
    found, bylines = ours(texts)
    found, gold = outside(found, bylines), outside(gold, bylines)
    print(f"reformie        {scores(found, gold)}")
    print(f"jieba.posseg nr {scores(outside(by_tags(texts), bylines), gold)}")


if __name__ == "__main__":
    main()
