"""Quotations: marked-up sentences with speakers, look-alikes, pairing of marks, and hostile input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from cProfile import Profile
from pathlib import Path

import pytest

import reformie
from pages import plain_page
from reformie.article import Article
from reformie.extractors.quotations import QuotationsExtractor
from reformie.findings import Findings
from reformie.lexicon import Lexicons
from reformie.quotations.marks import quoted
from reformie.quotations.voices import last_of
from reformie.record import Record

_MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def lines() -> Iterator[str]:
    for line in (Path(__file__).parent / "examples" / "quotations.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.replace("⏎", "\n")


def spoken(record: Record) -> list[tuple[int, int, str]]:
    names = {person.id: person.name for person in record.people}
    return [
        (q.span.start, q.span.end, names[q.speaker] if q.speaker else f"~{q.speaker_text}" if q.speaker_text else "-")
        for q in record.quotations
    ]


@pytest.mark.parametrize("sentence", list(lines()))
def test_example(sentence: str) -> None:
    plain = "南京市秦淮区召开会议。\n"
    wanted, position = [], 0
    for match in _MARK.finditer(sentence):
        plain += sentence[position : match.start()]
        wanted.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        position = match.end()
    assert spoken(reformie.extract(plain + sentence[position:])) == wanted


def test_a_span_holds_over_a_line_break() -> None:
    text = "秦淮区召开会议。\n区科协主席周明远在全区科技创新大会上说：“改革要见\n实效，不能走过场。”会后，他到街道走访。\n"
    (quotation,) = reformie.extract(text).quotations
    assert quotation.span.text == "改革要见实效，不能走过场。"
    assert text[quotation.span.start : quotation.span.end] == "改革要见\n实效，不能走过场。"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“甲‘乙’丙”丁", ["甲‘乙’丙"]),
        ("“甲“乙”丙”丁", ["甲“乙”丙"]),
        ("“甲。\n“乙。”", ["甲。\n“乙。"]),
        ("“甲，\n乙。”丙", ["甲，\n乙。"]),
        ("“甲，没有下文。\n乙。", ["甲，没有下文。"]),
        ("他要“甲，没有下文。\n乙。", []),
        ("甲”乙“丙”丁", ["丙"]),
        ("他“甲“乙”丙\n丁", ["乙"]),
        ("“”", []),
    ],
)
def test_pairs(text: str, wanted: list[str]) -> None:
    page = plain_page(text)
    assert [text[q.start : q.end] for q in quoted(page.text, page.blocks)] == wanted


def test_a_user_may_add_verbs(tmp_path: Path) -> None:
    (tmp_path / "quotation_verbs.tsv").write_text("verb\tuse\n唠叨\tany\n", "utf-8")
    findings = Findings(Article.from_text(""), plain_page("老邻居们唠叨：“路修好了，灯也装上了”。"))
    QuotationsExtractor(Lexicons(tmp_path))(findings)
    assert [m.value.text for m in findings.quotations] == [(0, 4)]


def test_a_name_that_nobody_knows_speaks_behind_its_post() -> None:
    findings = Findings(Article.from_text(""), plain_page("市场副经理庾桐华说：“先过秤再付钱，谁都一样。”"))
    QuotationsExtractor(Lexicons())(findings)
    assert [m.value.text for m in findings.quotations] == [(0, 8)]


@pytest.mark.parametrize("piece", ["“", "”", "“甲", "“甲。”", "“甲乙丙丁，”说，", "“\n", "说：“", "他说，“甲乙丙丁，戊。”", "，", "”他"])
def test_hostile_text_is_survived(piece: str) -> None:
    text = (piece * 5_000)[:5_000]
    findings = Findings(Article.from_text(text), plain_page(text))
    QuotationsExtractor(Lexicons())(findings)
    assert all(0 <= m.start < m.end <= len(text) for m in findings.quotations)


def test_pronouns_behind_many_people_cost_no_more_than_length_does() -> None:
    def calls(times: int) -> int:
        """Count what is called, which no other load of the machine changes."""
        findings = Findings(Article.from_text(""), plain_page("孟大爷来了，" * times + "他说：“今天路修好了。”" * times))
        findings.cuts = frozenset(range(len(findings.page.text) + 1))
        extractor, counted = QuotationsExtractor(Lexicons()), Profile()
        counted.runcall(extractor, findings)
        return sum(entry.callcount for entry in counted.getstats())

    calls(10)  # tables are read at the first use
    assert calls(2_000) < 6 * calls(500)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("铜鼓县林业局副局长令狐川坦言，还有近千户没谈拢，缺口800万元，“强来肯定不成，只能一户一户谈”。", "令狐川"),
        ("铜鼓县医院院长车海川掰着手指头数：今年院里做了64台手术，“比前面三年加起来还多”。", "车海川"),
        ("副研究员童文山给众人提了个醒：管子不换新，“机井打得再深也白打”。", "童文山"),
        ("村民武三川今年48岁，借了15万元养鹅，“头一批就出栏两千只，心里有底了”。", "武三川"),
    ],
)
def test_words_that_break_off_what_is_told(text: str, speaker: str) -> None:
    record = reformie.extract(text)
    names = {person.id: person.name for person in record.people}
    assert [names.get(quotation.speaker or "") for quotation in record.quotations] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "村民武三川加入合作社，“农户出地，公司出钱”。",
        "县长李明介绍，全县推行“一窗受理，只跑一次”。",
        "村民李大川唱起山歌，“我家住在山坡上，门前一条小河淌”。",
        "县委书记李明提出，要坚持问题导向，“刀刃向内，动真碰硬”。",
    ],
)
def test_ways_and_songs_are_no_words_of_whoever_is_told_before(text: str) -> None:
    assert not reformie.extract(text).quotations


def test_the_last_sign_of_a_stretch() -> None:
    text, stop = "甲说，乙来。丙走", re.compile("[，。]")
    assert last_of(stop, text, 0, len(text)) == 5
    assert last_of(stop, text, 0, 5) == 2
    assert last_of(stop, text, 3, 5) == -1
    assert last_of(stop, text, 0, -1) == -1  # of speech that opens the text
