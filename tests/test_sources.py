"""Sources: every format becomes articles; whatever is wrong with one input becomes a failure of its own, and the rest goes on."""

from __future__ import annotations

import hashlib
import io
import json
import os
import sys
import zipfile
from pathlib import Path

import pytest

from reformie.article import Article
from reformie.errors import InputError
from reformie.layout import lay_out
from reformie.pipeline import record_of
from reformie.read import piece, read_articles, read_file, sources
from reformie.read.sources import passed_over, read_named, unread_columns

_TEXT = "大渡口区召开会议。\n"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_FAILURE = '{"uri":"a.txt","sha256":null,"error":"empty","message":"There is no text in it."}'


def _read(*paths: Path | str, **options: str) -> list[Article | InputError]:
    return list(read_articles(paths, **options))  # type: ignore[arg-type]


def _codes(*paths: Path | str) -> list[str]:
    return [getattr(found, "code", "ok") for found in _read(*paths)]


def _failure(path: Path) -> InputError:
    (found,) = read_file(path)
    assert isinstance(found, InputError)
    return found


def _article(path: Path) -> Article:
    (found,) = read_file(path)
    assert isinstance(found, Article), found.message
    return found


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(_TEXT.encode("gb18030"))
    found = _article(path)
    assert (found.raw, found.uri, found.encoding) == (_TEXT, str(path), "gb18030")
    assert found.sha256 == hashlib.sha256(_TEXT.encode("gb18030")).hexdigest()
    assert _read(path, published="2024-06")[0].published == "2024-06"  # type: ignore[union-attr]


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("甲\r\n乙\r丙\n".encode())
    assert _article(path).raw == "甲\r\n乙\r丙\n"


def test_folders_are_sorted_and_links_do_not_loop(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/z.md", ".hidden.txt", "photo.jpg", "b/notes.xyz"):
        (tmp_path / name).write_text(_TEXT, "utf-8")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "b" / "gone.txt").symlink_to("nowhere.txt")
    found = _read(tmp_path)
    assert [os.path.relpath(each.uri, tmp_path) for each in found] == ["a.txt", "b/gone.txt", "b/z.md", "c.txt"]
    assert [getattr(each, "code", "ok") for each in found] == ["ok", "missing", "ok", "ok"]
    assert [each.uri for each in _read(tmp_path)] == [each.uri for each in found]


def test_a_named_file_of_unknown_ending_is_text(tmp_path: Path) -> None:
    path = tmp_path / "article.xyz"
    path.write_text(_TEXT, "utf-8")
    assert _article(path).raw == _TEXT


def test_globs(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt", "3.md"):
        (tmp_path / name).write_text(_TEXT, "utf-8")
    assert [Path(each.uri).name for each in _read(tmp_path / "*.txt")] == ["1.txt", "2.txt"]
    assert _codes(tmp_path / "*.pdf") == ["missing"]


def test_a_file_with_a_star_in_its_name_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "a[1]*.txt"
    path.write_text(_TEXT, "utf-8")
    assert _codes(path) == ["ok"]


def test_failures_carry_uri_and_digest(tmp_path: Path) -> None:
    cases = {
        "empty.txt": (b"", "empty"),
        "latin.txt": (b"hello", "not_chinese"),
        "nul.txt": (b"a\x00b" * 9, "binary"),
        "bad.txt": (b"\x80\xff", "undecodable"),
    }
    for name, (data, _) in cases.items():
        (tmp_path / name).write_bytes(data)
    found = _read(*(tmp_path / name for name in cases), tmp_path / "none.txt", tmp_path)
    for each, (name, (data, code)) in zip(found, cases.items(), strict=False):
        assert isinstance(each, InputError)
        assert (each.uri, each.code, each.sha256) == (str(tmp_path / name), code, hashlib.sha256(data).hexdigest())
    assert getattr(found[4], "code", "ok") == "missing"
    assert len(found) == 9


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(_TEXT, "utf-8")
    path.chmod(0)
    assert _failure(path).code == "unreadable"


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 100)
    path = tmp_path / "a.txt"
    path.write_text(_TEXT * 10, "utf-8")
    assert _failure(path).code == "too_large"


def test_changed_while_it_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(_TEXT, "utf-8")
    stamps = iter([(1, 1), (1, 2)])
    monkeypatch.setattr(sources, "_stamp", lambda status: next(stamps))
    assert _failure(path).code == "unreadable"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_TEXT.encode())))
    (found,) = _read("-")
    assert isinstance(found, Article)
    assert (found.raw, found.uri) == (_TEXT, "-")


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ('{"text": "江城区召开会议。"}\n{"text": "江城区"}\n', ".jsonl"),
        ('\ufeff{"text": "江城区召开会议。"}', ".jsonl"),
        ("\ufeff\n <!DOCTYPE html>\n<title>江城区</title>", ".html"),
        ("<html lang='zh'>江城区</html>", ".html"),
    ],
)
def test_standard_input_is_plain_text_alone(monkeypatch: pytest.MonkeyPatch, text: str, ending: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    (found,) = _read("-")
    assert isinstance(found, InputError)
    assert (found.code, found.uri) == ("unsupported", "-")
    assert f"save it as a {ending} file" in found.message


@pytest.mark.parametrize("text", ["{江城区}召开会议。\n", "<江城区>召开会议。\n", "见<html>一节：江城区\n"])
def test_standard_input_that_only_begins_like_another_format_is_text(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    (found,) = _read("-")
    assert isinstance(found, Article)


def test_files_that_are_passed_over_are_counted_by_kind(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "old.doc", "sub/old.DOC", "pic.jpg", "README", ".hidden.jpg"):
        (tmp_path / name).write_text("江城区", "utf-8")
    assert passed_over([str(tmp_path)]) == {".doc": 2, ".jpg": 1, "": 1}
    assert passed_over([str(tmp_path / "s*")]) == {".doc": 1}
    assert passed_over([str(tmp_path / "old.doc"), str(tmp_path / "missing"), "-"]) == {}, "what is named itself is read"


def test_what_lies_beside_articles_without_being_one_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("江城区", "utf-8")
    (tmp_path / "~$荣成.docx").write_bytes(b"\x04user")
    for name, target in (("gone", "nowhere"), ("round", "round"), ("below", "a.txt/b")):
        (tmp_path / name).symlink_to(target)
    assert [getattr(found, "raw", None) for found in _read(tmp_path)] == ["江城区"]
    assert passed_over([str(tmp_path)]) == {"": 3}


def test_what_would_be_an_article_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "~a.txt").write_text("江城区", "utf-8")
    (tmp_path / "~$a.txt").write_text("江城区", "utf-8")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "round.txt").symlink_to("round.txt")
    assert [getattr(found, "code", "read") for found in _read(tmp_path)] == ["missing", "unreadable", "read"]
    assert [getattr(found, "code", "read") for found in _read(tmp_path / "~$a.txt")] == ["read"], "what is named itself is read"


@pytest.mark.parametrize("first", ['{"schema":"reformie/record/1","id":"x"}', '{"schema":"reformie/dossier/1"}', _FAILURE])
def test_what_reformie_wrote_is_one_failure(tmp_path: Path, first: str) -> None:
    path = tmp_path / "old.jsonl"
    path.write_text(f"{first}\n{first}\n", "utf-8")
    failure = _failure(path)
    assert (failure.code, failure.uri) == ("unsupported", str(path))
    assert "that reformie wrote" in failure.message


@pytest.mark.parametrize(
    "first", ['{"schema":"news/1","text":"江城区"}', '{"uri":"a","text":"江城区"}', '{"schema":"reformie/record/1","text":"江城区"}']
)
def test_articles_that_only_begin_like_records_are_read(tmp_path: Path, first: str) -> None:
    path = tmp_path / "new.jsonl"
    path.write_text(first, "utf-8")
    assert _article(path).raw == "江城区"


def test_one_article_of_many_is_read_by_the_name_that_its_record_has(tmp_path: Path) -> None:
    path = tmp_path / "a#b.csv"
    path.write_text("id,text\n,江城区甲。\n七#八,江城区乙。\n", "utf-8")
    for article in _read(path):
        assert isinstance(article, Article)
        assert list(read_named(article.uri)) == [article]
    (missing,) = read_named(f"{path}#9")
    assert isinstance(missing, InputError)
    assert (missing.code, missing.uri) == ("missing", f"{path}#9")
    assert len(list(read_named(str(path)))) == 2


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        json.dumps({"text": _TEXT, "title": "标题", "published": "2024-06-18"}, ensure_ascii=False).encode(),
        json.dumps({"text": _TEXT, "id": "k7", "published": "2024年6月"}).encode(),
        b"",
        b"{broken",
        b'{"title": "x"}',
        json.dumps({"text": _TEXT, "published": ["soon"]}).encode(),
        b'{"text": "\\ud800\xe5\xa4\xa7"}',
        b'{"text": "latin"}',
        b"[" * 100_000,
        b'{"text": "\xff"}',
    ]
    path.write_bytes(b"\n".join(lines))
    found = _read(path)
    assert [each.uri.split("#")[1] for each in found] == ["1", "k7", "4", "5", "6", "7", "8", "9", "10"]
    assert [getattr(each, "code", "ok") for each in found] == [
        "ok",
        "ok",
        "broken",
        "broken",
        "broken",
        "ok",
        "not_chinese",
        "broken",
        "undecodable",
    ]
    first, second = found[:2]
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, first.published, second.published) == ("标题", "2024-06-18", "2024-06")
    assert first.sha256 == hashlib.sha256(_TEXT.encode()).hexdigest()
    assert found[5].raw == "\ufffd大"  # type: ignore[union-attr]
    assert all(each.sha256 for each in found)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ('{"text": "a\tb"}', "Line 1 is not JSON: Invalid control character at character 11."),
        ('{"text": "a', "Line 1 is not JSON: Unterminated string starting at character 9."),
        ('{"text" "a"}', "Line 1 is not JSON: Expecting ':' delimiter at character 8."),
    ],
)
def test_where_a_line_is_no_json_is_told(tmp_path: Path, written: str, message: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(written, "utf-8")
    (failure,) = _read(path)
    assert isinstance(failure, InputError)
    assert failure.message == message


def test_one_id_twice_gives_two_places(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([json.dumps({"text": _TEXT, "id": "x"})] * 2), "utf-8")
    assert [each.uri.split("#", 1)[1] for each in _read(path)] == ["x", "x#2"]


def test_tables(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes('标题,正文,日期\n甲,"大渡口区\n召开,会议。",2024/6/18\n,,\n乙,latin,\n'.encode("gb18030"))
    (tmp_path / "b.tsv").write_text("id\ttext\nk\t大渡口区\n", "utf-8")
    (tmp_path / "c.csv").write_text("a,b\n1,2\n", "utf-8")
    (tmp_path / "d.csv").write_bytes(b"text\n\xe5\xa4\xa7\n\xff\xff\n")
    (tmp_path / "e.csv").write_bytes("text\n大渡口区\n".encode("utf-16"))
    (tmp_path / "f.csv").write_text("标题;正文\n甲;大渡口区\n", "utf-8")
    found = _read(tmp_path)
    assert [getattr(each, "code", "ok") for each in found] == ["ok", "not_chinese", "ok", "broken", "undecodable", "ok", "ok"]
    first = found[0]
    assert isinstance(first, Article)
    assert (first.raw, first.title, first.published, first.encoding) == ("大渡口区\n召开,会议。", "甲", "2024-06-18", "gb18030")
    assert found[2].uri.endswith("b.tsv#k")
    assert "byte 9" in found[4].message  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("header", "day", "left"),
    [
        ("标题,发表时间,作者,正文", "2024-06-18", ["作者"]),
        ("新闻标题,见报日期,来源,版面,文章正文", "2024-06-18", ["来源", "版面"]),
        ("题名,时间,刊发日期, ,全文", "2024-06-19", ["时间"]),
        ("Title,PubDate,正文,内容,Text", "2024-06-18", ["正文", "内容"]),
        ("标题,更新日期,标题,text", None, ["更新日期", "标题"]),
    ],
)
def test_columns_by_their_usual_names(tmp_path: Path, header: str, day: str | None, left: list[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\n甲,2024-06-18,2024-06-19,大渡口区开会。,大渡口区开会。\n", "utf-8")
    article = _article(path)
    assert (article.title, article.published) == ("甲", day)
    assert unread_columns(str(path)) == left


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.jsonl", "none.csv"])
def test_nothing_is_left_of_what_is_read_whole_or_not_at_all(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.csv").write_text("标题,作者\n甲,乙\n", "utf-8")
    (tmp_path / "a.txt").write_text("标题,正文,作者\n", "utf-8")
    (tmp_path / "a.jsonl").write_text('{"作者": "甲"}', "utf-8")
    assert unread_columns(str(tmp_path / name)) == []


def test_a_table_without_text_says_which_names_would_do(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("标题,新闻\n甲,大渡口区\n", "utf-8")
    message = _failure(path).message
    assert "正文" in message
    assert "内容" in message
    assert message.endswith("the columns are 标题, 新闻.")


def test_a_long_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text\n" + "大" * 200_000 + "\n", "utf-8")
    assert _codes(path) == ["ok"]


def _docx(path: Path, body: str, name: str = "word/document.xml") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>')
    return path


def test_word(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>清河区</w:t></w:r><w:r><w:t>改革记</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>38家</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"
    )
    assert _article(_docx(tmp_path / "a.docx", body)).raw == "清河区改革记\n指标 | 38家\n甲\n乙"


def test_broken_and_hostile_word_files(tmp_path: Path) -> None:
    (tmp_path / "junk.docx").write_bytes(b"PK\x03\x04junk")
    _docx(tmp_path / "other.docx", "", name="xl/workbook.xml")
    cut = _docx(tmp_path / "cut.docx", "<w:p/>" * 2000)
    cut.write_bytes(cut.read_bytes()[:200])
    with zipfile.ZipFile(tmp_path / "entities.docx", "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "大大大大">]><a>&b;</a>')
    _docx(tmp_path / "deep.docx", "<w:p>" * 30_000 + "<w:r><w:t>大</w:t></w:r>" + "</w:p>" * 30_000)
    with zipfile.ZipFile(tmp_path / "packed.docx", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<a/>" * 2000)
    named = bytearray(_docx(tmp_path / "named.docx", "").read_bytes())
    entry = named.rfind(b"PK\x01\x02")
    named[entry + 9] |= 8  # the names are said to be UTF-8
    named[entry + 46] = 0xFF
    (tmp_path / "named.docx").write_bytes(named)
    codes = {Path(each.uri).name: getattr(each, "code", "ok") for each in _read(tmp_path)}
    assert codes.pop("deep.docx") in ("ok", "broken")
    assert set(codes.values()) == {"broken"}
    assert len(codes) == 6


def test_zip_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reformie.read import docx

    monkeypatch.setattr(docx, "_MAX_XML", 100_000)
    assert _failure(_docx(tmp_path / "a.docx", "<w:p/>" * 100_000)).code == "too_large"


def _pdf(lines: list[tuple[float, float, str]], size: int = 10) -> bytes:
    """Make a PDF of one page in a font that every reader has, each text at its place."""
    shown = "".join(f"BT /F {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n" for x, y, text in lines)
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}endstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo 7 0 R >>",
        "<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>",
    ]
    made, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    made += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer << /Root 1 0 R /Size {len(parts) + 1} >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made.encode("latin-1")


def test_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    first = ["清河区深入推进改革，", "着力打造科技创新高地，全", "区建成科普基地三十八家，", "成效显著。"]
    second = ["会议指出，改革没有完", "成时，只有进行时，各部门", "要抓好落实。"]
    left = [(70 if number == 0 else 50, 700 - 14 * number, text) for number, text in enumerate(first)]
    left.append((70, 700 - 14 * 4, second[0]))
    right = [(320, 700 - 14 * number, text) for number, text in enumerate(second[1:])]
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf([*left, *right]))
    page = lay_out(_article(path))
    assert [page.text[block.start : block.end] for block in page.blocks] == ["".join(first), "".join(second)]


def test_pdf_without_text_and_broken(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    (tmp_path / "scan.pdf").write_bytes(_pdf([]))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    assert _failure(tmp_path / "scan.pdf").code == "empty"
    assert "OCR" in _failure(tmp_path / "scan.pdf").message
    assert _failure(tmp_path / "broken.pdf").code == "broken"


_PAGE = """<!doctype html><html><head><meta charset="{charset}"><title>清河区改革记_某某网</title><script>var x = "脚本里的字";</script></head><body>
<div class="nav"><a href="/">首页</a><a href="/b">要闻</a></div><h1>清河区改革记</h1>
<div class="info">2024-06-18 09:30　来源：清河日报　作者：王小明</div><div class="article">
<p>清河区委召开全面深化改革工作会议，研究部署下一阶段的重点任务，区直各部门主要负责同志参加会议并作了发言。</p>
<h3>强化统筹</h3><p>会议指出，一年来全区上下锐意进取，改革工作取得了实实在在的成效，群众的获得感明显增强。</p>
<p>会议强调，要坚持问题导向，聚焦群众急难愁盼，把每一项改革举措落到实处，确保改革行稳致远。</p></div>
<div class="share">分享到：<a href="/w">微信</a></div><div class="footer">版权所有 清河日报社</div></body></html>"""


@pytest.mark.parametrize(("charset", "codec"), [("utf-8", "utf-8"), ("gb2312", "gb18030")])
def test_web_page(tmp_path: Path, charset: str, codec: str) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_bytes(_PAGE.replace("{charset}", charset).encode(codec))
    article = _article(path)
    page = lay_out(article)
    assert (page.title, page.authors, article.encoding) == ("清河区改革记", ("王小明",), codec)
    assert page.published is not None
    assert page.published[0] == "2024-06-18"
    assert [block.kind for block in page.blocks] == ["title", "dateline", "paragraph", "heading", "paragraph", "paragraph"]
    assert "脚本" not in article.raw
    assert "版权" not in article.raw


_BODY = (
    "清河区委召开全面深化改革工作会议，研究部署下一阶段的重点任务，区直各部门主要负责同志参加会议并作了发言。",
    "会议指出，一年来全区上下锐意进取，改革工作取得了实实在在的成效，群众的获得感明显增强。",
    "会议强调，要坚持问题导向，聚焦群众急难愁盼，把每一项改革举措落到实处，确保改革行稳致远。",
)


def _web(path: Path, body: str) -> list[str]:
    pytest.importorskip("trafilatura")
    path.write_text(f"<html><head><title>清河区改革记_清河新闻网</title></head><body>{body}</body></html>", "utf-8")
    return [line for line in _article(path).raw.split("\n") if line]


def test_what_a_page_shows_inside_the_article_is_kept(tmp_path: Path) -> None:
    first, second, third = _BODY
    lines = _web(
        tmp_path / "a.html",
        f"<div class=nav><a href=a>首页</a></div><div id=con><h1>清河区改革记</h1><div>2024-06-18 来源：清河日报</div><p>{first}</p>"
        f"<div>图为会议现场。王小明 摄</div><p>{second}</p><div class=share>分享到：微信</div><p style='display:none'>看不见</p>"
        f"<ul><li>建成科普基地8个。</li></ul><table><tr><td>指标</td><td>数量</td></tr><tr><td>企业</td><td>38家</td></tr></table><p>{third}</p>"
        "<div>（责任编辑：李四）</div><div class=related><a href=b>别的文章的标题</a></div></div><script>alert('坏')</script>",
    )
    assert lines == [
        "清河区改革记",
        "2024-06-18 来源：清河日报",
        first,
        "图为会议现场。王小明 摄",
        second,
        "建成科普基地8个。",
        "指标 | 数量",
        "企业 | 38家",
        third,
        "（责任编辑：李四）",
    ]


def test_a_page_laid_out_by_a_table(tmp_path: Path) -> None:
    first, second, third = _BODY
    lines = _web(
        tmp_path / "a.html",
        "<table><tr><td><h2>清河区改革记</h2></td></tr><tr><td>发布时间：2024年6月18日 作者：王小明</td></tr>"
        f"<tr><td>　　{first}<br><br>　　{second}<br>　　<b>一、抓统筹</b><br>　　{third}</td></tr></table>",
    )
    assert lines == ["清河区改革记", "发布时间：2024年6月18日 作者：王小明", first, second, "一、抓统筹", third]


def test_a_page_nested_too_deeply(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_text("<div>" * 5_000 + f"<p>{_BODY[0]}</p>" + "</div>" * 5_000, "utf-8")
    assert _failure(path).code == "broken"


def test_markdown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: 清河区改革记\ndate: 2024-06-18\n---\n\n# 清河区**改革**记\n\n> 本报记者 王小明\n\n**区委书记**[张三](http://x.cn/a)说，"
        "建成*科普基地*8个，面积5*3米。\n\n抓统筹\n------\n\n- 引进人才37名。\n\n![现场](a.jpg)\n\n***\n\n| 指标 | 数量 |\n|---|---:|\n| 企业 | 38家 |\n",
        "utf-8",
    )
    found = _article(path)
    assert (found.title, found.published) == ("清河区改革记", "2024-06-18")
    assert [line for line in found.raw.split("\n") if line] == [
        "# 清河区改革记",
        "本报记者 王小明",
        "区委书记张三说，建成科普基地8个，面积5*3米。",
        "## 抓统筹",
        "引进人才37名。",
        "指标 | 数量",
        "企业 | 38家",
    ]
    page = lay_out(found)
    assert (page.title, page.authors) == ("清河区改革记", ("王小明",))


@pytest.mark.parametrize("piece", ["[", "[大](", "*", "**大", "`", "<a ", "|", "> ", "![", "\\"])
def test_hostile_markdown(tmp_path: Path, piece: str) -> None:
    path = tmp_path / "a.md"
    path.write_text("大" + piece * 20_000, "utf-8")
    assert "大" in _article(path).raw


def test_a_page_without_an_article(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_text("<html><body><script>alert(1)</script></body></html>", "utf-8")
    assert _failure(path).code == "empty"


@pytest.mark.parametrize(("name", "module"), [("a.pdf", "pypdfium2"), ("a.html", "trafilatura")])
def test_a_missing_library_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    path = tmp_path / name
    path.write_bytes(b"<p>" + _TEXT.encode())
    failure = _failure(path)
    assert failure.code == "unsupported"
    assert "pip install '.[" in failure.message


@pytest.mark.parametrize(
    ("text", "value"),
    [("2024-06-18", "2024-06-18"), ("2024-06-18T09:30:00Z", "2024-06-18"), ("2024", "2024"), ("2024年6月18日", "2024-06-18"), (" ", None)],
)
def test_dates_beside_a_text(text: str, value: str | None) -> None:
    assert piece.iso_date(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("45461", "2024-06-18"), ("45461.4", "2024-06-18"), ("20240618", "2024-06-18"), ("2024-06", "2024-06"), ("", None), (" 昨天 ", "昨天")]
    + [(text, text) for text in ("19999", "60001", "2024-13-45", "6月18日", "a45461", "454617")],
)
def test_dates_that_came_with_an_article(text: str, value: str | None) -> None:
    assert piece.given_date(text) == value


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.md"])
def test_a_date_that_is_none_costs_only_itself(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    texts = {
        "a.csv": "正文,日期\n江城区开会。,2024-13-45\n",
        "a.jsonl": '{"text": "江城区开会。", "published": "2024-13-45"}',
        "a.md": "---\ndate: 2024-13-45\n---\n江城区开会。\n",
    }
    path.write_text(texts[name], "utf-8")
    record = record_of(_article(path))
    assert record.source.published is None
    assert "publication_unreadable" in [warning.code for warning in record.warnings]


@pytest.mark.parametrize("given", ["45461", "20240618", "2024届", "昨天"])
def test_a_number_that_only_begins_like_a_year_is_no_date(given: str) -> None:
    record = record_of(Article.from_text("江城区开会。", published=given))
    assert (record.source.published, record.warnings[0].code) == (None, "publication_unreadable")


@pytest.mark.parametrize("text", ["2024-13-01", "yesterday", "24-06-18"])
def test_no_dates(text: str) -> None:
    with pytest.raises(InputError):
        piece.iso_date(text)
