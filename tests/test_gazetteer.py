"""Lists of terms that share one pass over a text."""

from __future__ import annotations

import threading
from pathlib import Path

from reformie.gazetteer import Gazetteer, Scan, everywhere, gazetteer_of
from reformie.lexicon import Lexicons


def test_each_list_gives_its_own_terms() -> None:
    scan = Scan()
    bodies, suffixes = Gazetteer(["县政府", "政府"], scan), Gazetteer(["政府", "政府办", ""], scan)
    text = "县政府办"
    assert list(bodies.find_all(text)) == [(0, 3, "县政府"), (1, 3, "政府")]
    assert list(suffixes.find_all(text)) == [(1, 3, "政府"), (1, 4, "政府办")]
    assert suffixes.longest_at(text) == {1: "政府办"}
    assert list(bodies.find_all("政府")) == [(0, 2, "政府")]


def test_a_list_may_come_later_and_the_same_one_counts_once() -> None:
    scan = Scan()
    first = Gazetteer(["林场"], scan)
    text = "林场改革"
    assert list(first.find_all(text)) == [(0, 2, "林场")]
    later, again = Gazetteer(["改革"], scan), Gazetteer(["林场", "林场"], scan)
    assert list(later.find_all(text)) == [(2, 4, "改革")]
    assert first.find_all(text) is again.find_all(text)


def test_lists_of_other_lexicons_do_not_mix(tmp_path: Path) -> None:
    (tmp_path / "event_nouns.tsv").write_text("noun\ttype\tweak\n品茗会\tother\t\n", "utf-8")
    ours, theirs = Lexicons(), Lexicons(tmp_path)
    text = "品茗会"
    assert list(gazetteer_of(ours, ["论坛"]).find_all(text)) == []
    assert list(gazetteer_of(theirs, theirs.column("event_nouns", "noun")).find_all(text)) == [(0, 3, "品茗会")]


def test_an_empty_list_and_an_empty_text_give_nothing() -> None:
    assert list(Gazetteer([]).find_all("改革")) == []
    assert list(Gazetteer(["改革"]).find_all("")) == []


def test_few_terms_are_found_where_many_are() -> None:
    text, few = "青山青山青行动，青山行动“青山”", ["青山青", "青山", "行动", "“青山”"]
    many = [*few, *(f"无此词{number}" for number in range(40))]
    assert sorted(everywhere(text, few)) == sorted(everywhere(text, many))
    assert (2, 5, "青山青") in everywhere(text, few)


def test_lists_taken_on_while_others_are_read_lose_nothing() -> None:
    scan = Scan()
    first, text = Gazetteer(["林场"], scan), "林场改革12林场"
    failures: list[BaseException] = []

    def read() -> None:
        try:
            for number in range(2000):
                assert len(first.find_all(f"{text}{number}")) == 2
        except BaseException as error:  # noqa: BLE001 - told to the test's own thread
            failures.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    later = [Gazetteer([f"改革{number}"], scan) for number in range(200)]
    reader.join()
    assert not failures
    assert [number for number, each in enumerate(later) if each.find_all(text)] == [1, 12]
