"""Lone surrogates in a text, a title, an id or a file's name: the record can always be written, and no offset moves."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

import reformie
from reformie.article import Article
from reformie.pipeline import record_of

_TEXT = "肥西县渡口改革\n\n　　2024年6月18日，肥西县\ud800推行渡口\udfff值守改革，12个村受益。\n"
_CLEAN = _TEXT.replace("\ud800", "\ufffd").replace("\udfff", "\ufffd")
_DIGEST = hashlib.sha256(_CLEAN.encode()).hexdigest()


def _written(record: reformie.Record) -> reformie.Record:
    return reformie.Record.from_json(record.to_json())


def test_a_text_from_python_is_written_whichever_way_it_comes() -> None:
    ways = [
        reformie.extract(_TEXT),
        record_of(Article.from_text(_TEXT)),
        reformie.load()(_TEXT)._.record,
        next(iter(reformie.extract_many([_TEXT]))),
    ]
    for record in map(_written, ways):
        assert (record.source.text, record.source.sha256) == (_CLEAN, _DIGEST)
        places = [figure.span for figure in record.figures]
        assert places and all(_CLEAN[span.start : span.end] == span.text for span in places)


def test_a_title_and_a_name_from_python_are_written() -> None:
    article = Article.from_text(_CLEAN, uri="渡\udcff.txt", title="渡\ud800口")
    source = _written(record_of(article)).source
    assert (source.uri, source.title) == ("渡\\udcff.txt", "渡\ufffd口")


def test_a_line_of_json_with_half_a_pair_anywhere_gives_its_record(tmp_path: Path) -> None:
    file = tmp_path / "several.jsonl"
    lines = [{"text": _TEXT, "title": "渡\ud800口", "id": "甲\udc00"}, {"text": _TEXT, "id": "甲\udc01"}, {"text": "\ud800", "id": "乙"}]
    file.write_text("\n".join(map(json.dumps, lines)))
    first, second, third = reformie.extract_many([file])
    assert isinstance(first, reformie.Record)
    assert isinstance(second, reformie.Record)
    assert (_written(first).source.uri, first.source.title) == (f"{file}#甲\ufffd", "渡\ufffd口")
    assert _written(second).source.uri == f"{file}#甲\ufffd#2"
    assert isinstance(third, reformie.Failure) and third.error == "not_chinese"
    assert third.to_json()


def test_a_file_whose_name_is_no_text_gives_its_record(tmp_path: Path) -> None:
    name = os.path.join(os.fsencode(tmp_path), b"\xff.txt")
    try:
        with open(name, "w", encoding="utf-8") as stream:
            stream.write(_CLEAN)
    except OSError:
        pytest.skip("no such name can be given here")
    record = reformie.extract(Path(os.fsdecode(name)))
    assert _written(record).source.uri == f"{tmp_path}/\\udcff.txt"
