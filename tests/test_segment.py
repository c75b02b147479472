"""Words: token for token what jieba itself gives, by either engine."""

from __future__ import annotations

import logging
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reformie
from reformie import cli
from reformie.pipeline import load, records
from reformie.read.sources import read_articles
from reformie.segment import Engine, Segmenter, _dictionary, segmenter_of
from reformie.words.dictionary import TOTAL, Dictionary

ROOT = Path(__file__).parents[1]
CORPUS = sorted((ROOT / "corpus" / "articles").glob("*.txt"))
ENGINES: tuple[Engine, ...] = ("jieba", "rjieba") if find_spec("rjieba") else ("jieba",)
ADDED = ("肥西县", "卫健委", "副区长", "A股部", "第一书记", "·某", "办（室", "4S", "在", "x9", "共建 共治", "\U00020000某")
PIECES = (
    "在", "的", "一", "龘", "〇", "γ", "γ射线", "T恤", "4S店", "中国", "研究生", "中华人民共和国", "丂", "\u9fd5", "\u9fd6", "\u3400", "\U00020000",
    "3.5%", "2024", "1,000", "5-10", "C++", "a.b_c", "#", "&", "％", "１２", "·", "“", "。", "\r\n", "\r", "\n", " ", "\u3000", "\t", "😀", "\ud800", *ADDED,
)  # fmt: skip


@cache
def stock(words: tuple[str, ...] = ()) -> Any:
    """jieba itself with its own reading of its dictionary, and words added as it suggests."""
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as file:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(file)
    tokenizer.initialized = True
    for word, frequency in {word: tokenizer.suggest_freq(word) for word in words if len(word) > 1}.items():
        tokenizer.total -= tokenizer.FREQ.get(word, 0)  # add_word counts a word that is there twice over
        tokenizer.add_word(word, frequency)
    return tokenizer


def assert_like_jieba(text: str) -> None:
    """With and without added words, by every engine that is here."""
    for words in ((), ADDED):
        expected = stock(words).lcut(text)
        for engine in ENGINES:
            assert Segmenter(words, engine).cut(text) == expected


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_articles_are_cut_as_by_jieba(path: Path) -> None:
    text = path.read_text("utf-8")
    assert_like_jieba(text)
    for engine in ENGINES:
        own = segmenter_of(None, engine)
        assert own.cut(text) == stock(own.words).lcut(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_pieces_in_any_order_are_cut_as_by_jieba(text: str) -> None:
    assert_like_jieba(text)


@settings(max_examples=300, deadline=None)
@given(st.text(st.one_of(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FD6), st.characters()), max_size=40))
def test_any_characters_are_cut_as_by_jieba(text: str) -> None:
    assert_like_jieba(text)


@pytest.mark.parametrize("text", ["一九六五一九六五一九六五1", "一一一一一", "研究研究研究生，一步一步来", "上海自来水来自海上海自来水"])
def test_words_that_fit_in_two_orders_are_cut_as_by_jieba(text: str) -> None:
    assert_like_jieba(text)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_words_of_the_dictionary_run_together_are_cut_as_by_jieba(data: st.DataObject) -> None:
    words = _words()
    numbers = data.draw(st.lists(st.integers(0, len(words) - 1), max_size=12))
    assert_like_jieba("".join(words[number] for number in numbers))


@cache
def _words() -> list[str]:
    return sorted(stock().FREQ)


@pytest.mark.parametrize("unit", ["在", "的在", "丂", "9", "a", "3.", "在9", "·", "龘靐"])
def test_long_runs_are_cut_as_by_jieba(unit: str) -> None:
    assert_like_jieba(unit * 300)


def test_a_long_run_of_one_character_is_cut() -> None:
    text = "在" * 200_000  # jieba itself would copy some forty thousand million states here
    assert "".join(Segmenter().cut(text)) == text


def test_frequencies_are_those_of_the_dictionary() -> None:
    for word in ("中国", "大渡", "1", "γ射线", "没有这个词"):
        assert Segmenter().frequency(word) == stock().FREQ.get(word, 0)
    assert Segmenter(("肥西县科协",)).frequency("肥西县科协") == stock(("肥西县科协",)).FREQ["肥西县科协"]
    assert Segmenter().tag("推进") == "v" and Segmenter().tag("政府") == ""


def test_the_frequencies_add_up_to_the_total_that_is_written_down() -> None:
    assert stock().total == TOTAL


def test_added_words_are_as_frequent_as_jieba_suggests() -> None:
    # Words that other words begin with, in letters too (AT&T), words that are there already, and parts so common that they must be outweighed.
    odd = ("AT", "AT&T", "BB", "T恤店", "中国", "中国的", "一个", "的是", "我在一个", "是，在", ",,", "\r\n", "是\r\n")
    own = Segmenter((*segmenter_of(None).words, *odd))
    for word in own.words:
        assert own.frequency(word) == stock(own.words).FREQ.get(word, 0)


def test_threads_that_ask_for_the_same_words_at_once_get_the_same() -> None:
    words = [word for word in _words() if word[0] in "一中大"]
    own = Segmenter(("没有别人用过的词",))
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(own.frequency, words)) == [stock().FREQ[word] for word in words]


def test_words_whose_reading_was_broken_off_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Segmenter(("没有别人用过的别的词",))
    text = "学校附近的中华人民共和国科学技术协会代表大会"
    read, begun = Dictionary._number, list[str]()

    def broken(self: Dictionary, frequencies: dict[str, int], first: str) -> Any:
        begun.append(first)
        if len(begun) == 3:
            raise KeyboardInterrupt
        return read(self, frequencies, first)

    monkeypatch.setattr(Dictionary, "_number", broken)
    with pytest.raises(KeyboardInterrupt):
        own.cut(text)
    dictionary = _dictionary(own.words)
    assert not any(dictionary.seconds[ord(first)] for first in begun)  # another thread would have looked for words that are not all there
    assert own.cut(text) == stock(own.words).lcut(text)


def test_another_tokenizer_s_forced_cuts_change_nothing() -> None:
    text = "杭研大厦"
    before = Segmenter().cut(text)
    other = jieba.Tokenizer()
    other.FREQ, other.total, other.initialized = dict(stock().FREQ), stock().total, True
    other.del_word("杭研")
    try:
        assert Segmenter().cut(text) == before != stock().lcut(text)
    finally:
        jieba.finalseg.Force_Split_Words.clear()


def test_a_segmenter_can_be_pickled() -> None:
    for engine in ENGINES:
        copy = pickle.loads(pickle.dumps(Segmenter(ADDED, engine)))
        assert (copy.words, copy.engine) == (Segmenter(ADDED).words, engine)
        assert copy.cut("肥西县卫健委") == ["肥西县", "卫健委"]


@pytest.mark.skipif("rjieba" not in ENGINES, reason="rjieba is not installed")
def test_records_are_the_same_by_either_engine() -> None:
    articles = [*read_articles([str(path) for path in CORPUS[::3]])]
    assert list(records(articles, segmenter="rjieba")) == list(records(articles))
    text = CORPUS[0].read_text("utf-8")
    assert load(segmenter="rjieba")(text)._.record == load()(text)._.record
    assert (
        reformie.extract(text, segmenter="rjieba")
        == next(iter(reformie.extract_many([text], segmenter="rjieba")))
        == reformie.extract(text)
    )


def test_an_engine_that_is_not_installed_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rjieba", None)
    with pytest.raises(ImportError, match=r"pip install '\.\[fast\]'"):
        Segmenter(("一个没有用过的词",), "rjieba")


@pytest.mark.skipif("rjieba" not in ENGINES, reason="rjieba is not installed")
def test_the_command_writes_the_same_by_either_engine(tmp_path: Path) -> None:
    written = []
    for engine in ENGINES:
        output = tmp_path / f"{engine}.jsonl"
        assert cli.main(["extract", *map(str, CORPUS[:3]), "-o", str(output), "--segmenter", engine]) in (0, cli.SOME_FAILED)
        written.append(output.read_bytes())
    assert written[0] == written[1] != b""


def test_the_command_says_how_to_install_an_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "rjieba", None)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "posts.tsv").write_text(
        "post\tbody\tat\n没有用过的职务\t\t\n", "utf-8"
    )  # so that no other test has made this segmenter
    output = tmp_path / "records.jsonl"
    arguments = ["extract", str(CORPUS[0]), "-o", str(output), "--lexicon", str(tmp_path / "own"), "--segmenter", "rjieba"]
    assert cli.main(arguments) == cli.USAGE
    assert "pip install '.[fast]'" in capfd.readouterr().err
    assert not output.exists()
