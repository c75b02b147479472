from __future__ import annotations

import io

from rich.console import Console

from reformie.record import Failure
from reformie.summary import SHOWN, Summary
from sample import sample


def rendered(summary: Summary) -> str:
    console = Console(file=io.StringIO(), width=120)
    for part in summary.render():
        console.print(part, markup=False)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def failure(uri: str) -> Failure:
    return Failure(uri=uri, sha256=None, error="empty", message="The file is empty.")


def test_each_article_has_its_counts_and_the_foot_the_totals() -> None:
    summary = Summary()
    summary.add(sample())
    summary.add(sample())
    lines = rendered(summary).splitlines()
    assert lines[0].split() == ["article", "district", "published", "people", "bodies", "dates", "figures", "warnings"]
    assert lines[1].split() == ["sample.txt", "江城区", "2024-06-18", "(given)", "1", "1", "1", "2", "1"]
    assert lines[3].split() == ["total", "2", "2", "2", "4", "2"]
    assert lines[-1] == "2 records, 0 failures"


def test_failures_are_named() -> None:
    summary = Summary()
    summary.add(sample())
    summary.add(failure("bad[1].txt"))
    assert "failed: bad[1].txt: The file is empty. [empty]" in rendered(summary)
    assert summary.outcome() == "1 record, 1 failure"


def test_unknown_district_and_date_show_as_a_dash() -> None:
    summary = Summary()
    summary.add(sample(district=None, source=sample().source.model_copy(update={"published": None})))
    assert rendered(summary).splitlines()[1].split()[1:3] == ["–", "–"]


def test_a_large_batch_is_cut_but_counted() -> None:
    summary = Summary()
    for number in range(SHOWN + 20):
        summary.add(sample())
        summary.add(failure(f"{number}.txt"))
    text = rendered(summary)
    assert text.count("sample.txt") == SHOWN
    assert "… and 20 more, counted in the total" in text
    assert "… and 20 more failures" in text
    assert f"{SHOWN + 20} records, {SHOWN + 20} failures" in text


def test_nothing_at_all() -> None:
    assert rendered(Summary()) == "0 records, 0 failures\n"


def test_a_folder_that_all_share_is_not_repeated() -> None:
    summary = Summary()
    for uri in ("corpus/articles/a.txt", "corpus/articles/b/a.txt"):
        summary.add(sample(source=sample().source.model_copy(update={"uri": uri})))
    assert [line.split()[0] for line in rendered(summary).splitlines()[1:3]] == ["a.txt", "b/a.txt"]
