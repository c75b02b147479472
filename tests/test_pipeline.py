"""The whole way: what every record promises, on every text there is."""

from __future__ import annotations

import datetime as dt
import pickle
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import cast

import pytest
from pydantic import BaseModel
from spacy.tokens import Doc
from spacy.vocab import create_vocab

import reformie
from reformie import pipeline, timex
from reformie.article import Article
from reformie.components import EXTRACTORS
from reformie.errors import InputError
from reformie.pipeline import load, record_of
from reformie.record import Failure, Record, Span
from reformie.segment import Engine
from reformie.tokenizer import ArticleTokenizer, findings_of

ROOT = Path(__file__).parents[1]
CORPUS = sorted((ROOT / "corpus" / "articles").glob("*.txt"))


def spans_of(value: object) -> Iterator[Span]:
    """Give every span anywhere inside a record."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans_of(getattr(value, name))


def assert_spans_hold(record: Record, raw: str) -> None:
    """Every span's text is its raw slice without line breaks and white space of the layout."""
    for span in spans_of(record):
        assert "".join(raw[span.start : span.end].split()) == "".join(span.text.split())
        assert not re.search(r"[\r\n]", span.text)
    for item in (*record.dates, *record.figures):
        assert item.text == item.span.text


def assert_ids_resolve(record: Record) -> None:
    """Every id that a record refers to is there, and ids are numbered in order of first appearance."""
    bodies = {body.id for body in record.organisations}
    dates = {date.id for date in record.dates}
    for person in record.people:
        assert {position.organisation for position in person.positions} <= bodies | {None}
    for date in record.dates:
        assert date.anchor in dates | {"published", None}
    for figure in record.figures:
        assert figure.period in dates | {None}
        assert getattr(figure.owner, "organisation", None) in bodies | {None}
    for items in (record.people, record.organisations, record.dates, record.figures):
        assert [item.id[1:] for item in items] == [str(number) for number in range(1, len(items) + 1)]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_record_keeps_its_promises(path: Path) -> None:
    record = reformie.extract(path)
    raw = path.read_text("utf-8")
    assert record.source.text == raw
    assert_spans_hold(record, raw)
    assert_ids_resolve(record)
    assert Record.from_json(record.to_json()) == record
    assert record.id.startswith(record.district.code if record.district else "000000")


@pytest.mark.parametrize(
    "text",
    [
        "【榜单】2024赛季第3轮\n青河队 2:1 白石队\n甲  12分  7篮板\n乙\t8分\n\n下一轮：6月18日19时30分",
        "■股市简报■  沪指收报3,021.45点，跌0.8%；“绿野股份”(600000.SH)涨停。\r\n\r\n　　（作者：王小 明）",
        "今日多云转晴，18℃—26℃，\n北风3到4级。Tips: 早晚温差大，\n\n请 及 时 添 衣 😀",
    ],
)
def test_spans_hold_on_news_of_another_kind(text: str) -> None:
    record = record_of(Article.from_text(text, published="2024-06-18"))
    assert_spans_hold(record, text)
    assert record.dates or record.figures


def test_the_pipeline_is_a_spacy_language_with_span_groups() -> None:
    nlp = load()
    doc = nlp("肥西县科学技术协会主席韩\n立新说，今年以来，全县已\n有48家企业。")
    assert doc.text == "肥西县科学技术协会主席韩立新说，今年以来，全县已有48家企业。"
    assert [span.text for span in doc.spans["people"]] == ["韩立新"]
    assert {"places", "dates", "organisations", "people", "figures"} <= set(doc.spans)
    assert isinstance(doc._.record, Record)
    assert doc._.record.people[0].mentions[0].text == "韩立新"


def test_the_tokenizer_can_be_pickled_and_saved(tmp_path: Path) -> None:
    nlp = load()
    assert isinstance(nlp.tokenizer, ArticleTokenizer)
    copy = pickle.loads(pickle.dumps(nlp.tokenizer))
    text = "肥西县卫健委印发通知。"
    assert [token.text for token in copy(text)] == [token.text for token in nlp.tokenizer(text)]
    nlp.to_disk(tmp_path / "saved")
    import spacy

    again = spacy.load(tmp_path / "saved")
    assert again(text)._.record == nlp(text)._.record


def in_a_pool(path: Path) -> Record:
    return reformie.extract(path)


def test_an_unreadable_article_leaves_a_pool_of_processes_alive(tmp_path: Path) -> None:
    empty, good = tmp_path / "空.txt", tmp_path / "a.txt"
    empty.write_bytes(b"")
    good.write_text("肥西县科协召开会议。", "utf-8")
    with ProcessPoolExecutor(1) as pool:
        with pytest.raises(InputError, match=r"空\.txt: The file holds no text") as caught:
            pool.submit(in_a_pool, empty).result()
        assert pool.submit(in_a_pool, good).result().district is not None
    error = caught.value
    assert (error.code, error.uri, len(error.sha256 or "")) == ("empty", str(empty), 64)


def test_the_pipeline_can_be_pickled() -> None:
    nlp = load()
    text = "肥西县科协主席韩立新说，全县已有48家企业。"
    assert pickle.loads(pickle.dumps(nlp))(text)._.record == nlp(text)._.record


@pytest.mark.parametrize("name", ["文章/浏阳市改革.txt", "浏阳市改革.PDF", "in/*.md"])
def test_a_mistyped_path_is_no_article(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        reformie.extract(name)
    assert (caught.value.code, caught.value.uri) == ("missing", name)
    assert [each.error for each in reformie.extract_many([name]) if isinstance(each, Failure)] == ["missing"]


@pytest.mark.parametrize("text", ["肥西县科协召开会议。全文见a.html", "肥西县科协\n召开会议.txt", "肥西县科协召开会议.doc"])
def test_a_text_that_could_be_no_path_of_ours_is_an_article(text: str) -> None:
    assert reformie.extract(text).source.text == text


def test_a_folder_is_for_extract_many(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("肥西县科协召开会议。", "utf-8")
    for folder in (tmp_path, str(tmp_path)):
        with pytest.raises(InputError, match="It is a folder; use extract_many"):
            reformie.extract(folder)
    assert len(list(reformie.extract_many([str(tmp_path)]))) == 1


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (
            lambda: reformie.extract("肥西县", published=cast("str", dt.date(2024, 6, 18))),
            TypeError,
            "published is text such as '2024-06-18', not",
        ),
        (lambda: reformie.extract(cast("str", "肥西县".encode())), TypeError, "not bytes: decode them"),
        (lambda: reformie.extract(cast("str", None)), TypeError, "text or the path of a file, not None"),
        (lambda: reformie.extract("肥西县", segmenter=cast("Engine", "foo")), ValueError, "segmenter is one of jieba, rjieba, not 'foo'"),
        (lambda: list(reformie.extract_many("in")), TypeError, "put a single one into a list"),
        (lambda: list(reformie.extract_many(cast("list[str]", Path("in")))), TypeError, "put a single one into a list"),
        (lambda: list(reformie.extract_many([cast("str", None)])), TypeError, "not None"),
        (lambda: timex.find("今年", reference=cast("str", dt.date(2024, 6, 18))), ValueError, "give a year, a month or a day as text"),
    ],
)
def test_a_wrong_argument_is_told_plainly(call: Callable[[], object], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        call()


def test_extract_many_keeps_the_order_and_loses_nothing(tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("肥西县科协召开会议。", "utf-8")
    empty = tmp_path / "b.txt"
    empty.write_bytes(b"")
    results = list(reformie.extract_many([good, empty, tmp_path / "missing.txt", "肥西县教育局印发通知。"]))
    assert [type(result) for result in results] == [Record, Failure, Failure, Record]
    assert [result.error for result in results if isinstance(result, Failure)] == ["empty", "missing"]


@pytest.mark.parametrize(("text", "code"), [("", "empty"), ("   \n", "empty"), ("no Chinese here", "not_chinese")])
def test_a_text_that_is_no_article_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        reformie.extract(text)
    assert caught.value.code == code


def test_a_given_publication_date_is_used() -> None:
    record = reformie.extract("肥西县科协今年3月成立。", published="2024-06-18")
    assert record.source.published is not None
    assert (record.source.published.value, record.source.published.basis) == ("2024-06-18", "given")
    assert record.dates[0].value == "2024-03"


def test_a_given_publication_date_counts_the_same_for_a_text_and_a_file(tmp_path: Path) -> None:
    text = "肥西县科协今年3月成立。"
    file = tmp_path / "a.txt"
    file.write_text(text, "utf-8")
    for item in (text, file):
        (record,) = reformie.extract_many([item], published="2024年6月18日")
        assert isinstance(record, Record)
        for each in (record, reformie.extract(item, published="2024年6月18日")):
            assert each.source.published is not None
            assert each.source.published.value == "2024-06-18"
        with pytest.raises(InputError, match="published is 'gestern'; give a date such as"):
            reformie.extract(item, published="gestern")
        with pytest.raises(InputError, match="published is 'gestern'; give a date such as"):
            list(reformie.extract_many([item], published="gestern"))


def test_without_a_district_there_is_a_record_with_a_warning() -> None:
    record = reformie.extract("我们今天开会，大家都很高兴。")
    assert record.district is None and record.id.startswith("000000-")
    assert "no_district" in {warning.code for warning in record.warnings}


def test_span_groups_hold_every_token_that_a_mention_touches() -> None:
    nlp = load()
    doc = nlp("2024年6月18日  ABC  肥西县科协主席韩立新说，全县已有48家 企业，增长5.5%。\n重庆市大渡口区委书记王明。")
    findings = findings_of(doc)
    shown = 0
    for name in EXTRACTORS:
        mentions = getattr(findings, name)
        ours = [(span.start, span.end, span.label_, span.text) for span in doc.spans[name]]
        stock = [doc.char_span(m.start, m.end, label=m.rule, alignment_mode="expand") for m in mentions]
        assert ours == [(span.start, span.end, span.label_, span.text) for span in stock]
        shown += len(ours)
    assert shown >= 8


def test_a_record_is_that_of_the_doc() -> None:
    article = Article.from_text("2024年6月18日，肥西县科协主席韩立新说，全县已有48家 企业。")
    nlp = load()
    doc = nlp(article.raw)
    assert record_of(article) == doc._.record
    assert not nlp(nlp.tokenizer.without_tokens(article)).spans and doc.spans


def test_docs_hold_after_a_memory_zone_another_vocabulary_and_reading_back(tmp_path: Path) -> None:
    nlp = load()
    text = "肥西县卫健委印发《甲方案》。"
    with nlp.memory_zone():
        words = [token.text for token in nlp(text)]
    assert "".join(words) == text
    assert [token.text for token in nlp(text)] == words
    nlp.tokenizer.vocab = create_vocab(nlp.lang, nlp.Defaults)
    assert [token.text for token in nlp.tokenizer(text)] == words
    nlp.tokenizer.vocab = nlp.vocab
    load().to_disk(tmp_path / "saved")
    assert [token.text for token in nlp(text)] == words
    nlp.from_disk(tmp_path / "saved")
    assert [token.text for token in nlp(text)] == words


def test_what_was_read_before_the_source_failed_is_given() -> None:
    def source() -> Iterator[str]:
        yield "肥西县教育局印发通知。"
        yield "庐江县水务局公布结果。"
        raise OSError("the disk is gone")

    results = reformie.extract_many(source())
    assert [type(next(results)) for _ in range(2)] == [Record, Record]
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


def test_a_defect_costs_only_its_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(doc: Doc) -> Doc:
        if "庐江" in findings_of(doc).page.text:
            raise RecursionError("too deep")
        return doc

    steps = pipeline._steps
    monkeypatch.setattr(pipeline, "_steps", lambda *given: (*steps(*given)[:3], broken, *steps(*given)[3:]))
    texts = [f"{name}教育局印发通知。" for name in ("肥西县", "庐江县", "长丰县")]
    results = list(reformie.extract_many(texts * 9))
    assert [type(result) for result in results] == [Record, Failure, Record] * 9
    assert {(result.error, "RecursionError: too deep" in result.message) for result in results if isinstance(result, Failure)} == {
        ("internal", True)
    }
