from __future__ import annotations

import csv
import hashlib
import io
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import reformie
from data_dictionary import BEGIN, FILE, paths, tables_part
from reformie import cli
from reformie.dossier.models import Dossier
from reformie.errors import MissingExtraError
from reformie.record import Failure, Record
from reformie.tabular import as_excel, as_parquet
from reformie.tabular.as_frames import tables
from reformie.tabular.columns import EVIDENCE, TABLES
from reformie.tabular.rows import rows_of
from reformie.tabular.sink import TablesError
from reformie.tabular.write import write_tables
from reformie.write import line
from sample import TEXT, sample, span

COUNTS = {
    "districts": 1, "people": 1, "positions": 1, "organisations": 1, "dates": 1,
    "figures": 2, "events": 1, "documents": 1, "quotations": 1, "programmes": 1,
    "warnings": 1,
}  # fmt: skip


def full(**changes: Any) -> Record:
    """The sample with something in every list."""
    event = {
        "id": "e1",
        "name": "改革方案印发",
        "type": "issuing",
        "date": "d1",
        "place": "江城区",
        "organiser": "o1",
        "people": ["p1"],
        "evidence": span("印发"),
        "rule": "events.issued",
    }
    programme = {"id": "g1", "name": "科技企业", "kind": "project", "mentions": [span("科技企业")], "rule": "programmes.quoted"}
    reform = {
        "name": "科协改革",
        "status": "试点",
        "began": "d1",
        "lead_body": "o1",
        "plan": "t1",
        "vision": [],
        "evidence": [span("科协")],
    }
    return sample(**{"events": [event], "programmes": [programme], "reform": reform} | changes)


def named(text: str) -> Record:
    """A record whose organisation, figure measure and programme are called ``text``."""
    return full(
        organisations=[full().organisations[0].model_dump() | {"name": text}],
        programmes=[full().programmes[0].model_dump() | {"name": text}],
    )


def cells(record: Record, table: str) -> dict[str, Any]:
    columns = next(each.columns for each in TABLES if each.name == table)
    return dict(zip((column.name for column in columns), rows_of(record)[table][0], strict=True))


def read_csv(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def sheet(file: Path, name: str) -> list[list[tuple[str, str]]]:
    """Give the cells of a sheet, row by row, each as (type, text); an independent reading of the XML."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(file) as book:
        names = [each.get("name") for each in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{space}sheet")]
        root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{names.index(name) + 1}.xml"))
    return [
        [(cell.get("t", "n"), "".join(cell.itertext())) for cell in row.iter(f"{space}c")] for row in root.iter(f"{space}row")
    ]  # fmt: skip


def test_rows_have_what_the_record_says_with_its_evidence() -> None:
    record = full()
    assert {name: len(rows) for name, rows in rows_of(record).items()} == COUNTS
    figure = cells(record, "figures")
    assert (figure["value"], figure["unit"], figure["owner"], figure["owner_id"]) == (30, "家", "江城区", "990101")
    assert (figure["period"], figure["period_value"], figure["period_last_day"]) == ("今年3月", "2024-03", date(2024, 3, 31))
    assert (figure["article"], figure["uri"], figure["published"]) == (record.id, "sample.txt", "2024-06-18")
    assert TEXT[figure["span_start"] : figure["span_end"]] == figure["quotation"] == "30"
    assert figure["context"] == "席方明说：“今年3月，科技企业达到<30".replace("30", "")[-15:] + "【30】>家，增长8.7%。”《江城区"
    assert cells(record, "positions")["organisation"] == "江城市江城区科学技术协会"
    assert cells(record, "events")["people"] == "方明"
    assert cells(record, "districts")["lead_body_id"] == "o1"
    assert cells(record, "quotations")["speaker"] == "方明"
    assert (
        cells(record, "quotations")["context"]
        == "江城区科协主席方明说：“【今年3月，科技企业达到<30>家，增长8.7%。】”《江城区科协改革方案》印发。"
    )


def test_an_article_without_district_text_or_date_still_has_its_rows() -> None:
    bare = full(district=None, reform=None)
    bare = bare.model_copy(update={"source": bare.source.model_copy(update={"text": None, "published": None})})
    assert {name: len(rows) for name, rows in rows_of(bare).items()} == COUNTS
    assert cells(bare, "figures")["context"] is None
    assert cells(bare, "districts")["quotation"] is None


def test_every_row_has_the_columns_of_its_table() -> None:
    for table in TABLES:
        assert len({column.name for column in table.columns}) == len(table.columns)
        assert len({column.heading for column in table.columns}) == len(table.columns)
        assert all(len(row) == len(table.columns) for row in rows_of(full())[table.name])


@pytest.mark.parametrize("value", [float("inf"), float("nan"), 10**400])
def test_numbers_that_no_file_holds_are_empty(value: float) -> None:
    figure = full().figures[0].model_copy(update={"value": value})
    record = full().model_copy(update={"figures": (figure,)})
    assert cells(record, "figures")["value"] is None


def test_csv_opens_right_in_excel_and_reads_back(tmp_path: Path) -> None:
    assert write_tables([full(), full()], tmp_path / "out") == (2, 2 * sum(COUNTS.values()))
    files = sorted((tmp_path / "out").iterdir())
    assert [file.stem for file in files] == sorted(COUNTS)
    assert all(file.read_bytes().startswith(b"\xef\xbb\xbf") for file in files)
    rows = read_csv(tmp_path / "out" / "figures.csv")
    assert len(rows) == 4
    assert (rows[1]["value"], rows[1]["period_first_day"], rows[1]["low"]) == ("8.7", "2024-03-01", "")


FORMULAS = ["=1+1", "+86", "-万元", "@SUM(A1)", "\t=1", "\r=1", "＝1", '=HYPERLINK("http://x","y")']


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_begins_like_a_formula_stays_text(tmp_path: Path, text: str) -> None:
    write_tables([named(text)], tmp_path / "out")
    assert read_csv(tmp_path / "out" / "programmes.csv")[0]["name"] == f"'{text}"
    write_tables([named(text)], tmp_path / "out.xlsx")
    kinds = [kind for kind, found in sheet(tmp_path / "out.xlsx", "项目")[1] if found.strip() == text.strip() or "_x000" in found]
    assert kinds == ["inlineStr"]
    with zipfile.ZipFile(tmp_path / "out.xlsx") as book:
        assert not any(b"<f>" in book.read(name) for name in book.namelist() if name.startswith("xl/worksheets"))
    write_tables([named(text)], tmp_path / "out.db")
    with sqlite3.connect(tmp_path / "out.db") as base:
        assert base.execute("SELECT name FROM programmes").fetchall() == [(text,)]
    base.close()


def test_negative_numbers_are_numbers_everywhere(tmp_path: Path) -> None:
    figures = tuple(figure.model_copy(update={"value": -3.2}) for figure in full().figures)
    record = full().model_copy(update={"figures": figures})
    write_tables([record], tmp_path / "out")
    assert read_csv(tmp_path / "out" / "figures.csv")[0]["value"] == "-3.2"
    write_tables([record], tmp_path / "out.xlsx")
    assert ("n", "-3.2") in sheet(tmp_path / "out.xlsx", "数值")[1]


def test_excel_has_chinese_headings_a_frozen_header_filters_and_real_dates(tmp_path: Path) -> None:
    write_tables([full()], tmp_path / "out.xlsx")
    rows = sheet(tmp_path / "out.xlsx", "日期")
    columns = next(table.columns for table in TABLES if table.name == "dates")
    assert [text for _, text in rows[0]] == [column.heading for column in columns]
    assert ("n", "45352") in rows[1], "1 March 2024 as Excel counts days"
    with zipfile.ZipFile(tmp_path / "out.xlsx") as book:
        for number in range(1, len(TABLES) + 1):
            xml = book.read(f"xl/worksheets/sheet{number}.xml").decode()
            assert 'state="frozen"' in xml and "<autoFilter" in xml and "<cols>" in xml


CODES = {
    "区县": ["给定"], "机构": ["群团组织", "县区级"], "日期": ["日期", "末", "发表日期"], "数值": ["准确值", "数量"], "事件": ["印发"], "项目": ["项目"],
    "提示": ["发表日期未知", "文中没有印出发表日期，也未给定，且无从推断。"],
}  # fmt: skip
WARNING = {"code": "no_publication_date", "message": "No publication date is printed or given, and none can be inferred.", "span": None}


def test_excel_says_codes_in_chinese_and_the_other_forms_keep_them(tmp_path: Path) -> None:
    date = full().dates[0].model_dump() | {"mod": "END"}
    event = full().events[0].model_dump() | {"type": "issuing"}
    record = full(dates=[date], events=[event], warnings=[WARNING])
    write_tables([record], tmp_path / "out.xlsx")
    for name, words in CODES.items():
        shown = [text for _, text in sheet(tmp_path / "out.xlsx", name)[1]]
        assert set(words) <= set(shown), name
    for table in TABLES:
        row = cells(record, table.name)
        for column in table.columns:
            assert column.terms is None or row[column.name] in (None, *column.terms), "a code is no word"


def test_every_column_of_codes_has_its_words() -> None:
    closed = {"kind", "type", "level", "mod", "bound", "anchor", "code", "published_basis"}
    columns = [(table.name, column) for table in TABLES for column in table.columns if column.name in closed]
    assert len(columns) == 11
    assert [(name, column.name) for name, column in columns if column.terms is None] == []
    assert all(column.example in column.terms for _, column in columns if column.terms)


def test_warnings_have_a_table_with_evidence_where_there_is_one() -> None:
    row = cells(full(), "warnings")
    assert (row["code"], row["message"], row["quotation"]) == ("date_without_year", "check <this>", "今年3月")
    row = cells(full(warnings=[WARNING]), "warnings")
    assert (row["quotation"], row["context"], row["span_start"]) == (None, None, None)
    assert (row["article"], row["reading"]) == (full().id, "文中没有印出发表日期，也未给定，且无从推断。")


def test_a_row_without_a_district_shows_the_title_in_excel_only(tmp_path: Path) -> None:
    bare = full(district=None)
    headless = bare.model_copy(update={"source": bare.source.model_copy(update={"title": None, "uri": "in/a.txt"})})
    write_tables([full(), bare, headless], tmp_path / "out.xlsx")
    for table in TABLES:
        first = [row[0][1] for row in sheet(tmp_path / "out.xlsx", table.sheet)[1:]]
        count = COUNTS[table.name]
        assert first == ["江城区"] * count + ["江城改革 & 实践"] * count + ["a.txt"] * count
    assert cells(bare, "people")["district"] is None
    assert cells(bare, "people")["article_title"] == cells(bare, "districts")["title"] == "江城改革 & 实践"


def test_excel_prints_one_page_wide_as_far_as_the_context(tmp_path: Path) -> None:
    write_tables([full()], tmp_path / "out.xlsx")
    with zipfile.ZipFile(tmp_path / "out.xlsx") as book:
        areas = re.findall(r"Print_Area[^>]*>'?([^'!<]+)'?!\$A\$1:\$([A-Z]+)\$(\d+)<", book.read("xl/workbook.xml").decode())
        xml = [book.read(f"xl/worksheets/sheet{number}.xml").decode() for number in range(1, len(TABLES) + 1)]
    assert all('fitToPage="1"' in each and 'fitToHeight="0"' in each and 'orientation="landscape"' in each for each in xml)
    assert len(areas) == len(TABLES)
    printed = {name: (column, int(last)) for name, column, last in areas}
    for table in TABLES:
        context = [each.name for each in table.columns].index("context")
        assert printed[table.sheet] == (chr(ord("A") + context), COUNTS[table.name] + 1)


def test_excel_goes_on_in_a_further_sheet_and_cuts_what_no_cell_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_excel, "SHEET_ROWS", 3)
    write_tables([named("长" * 40_000)] * 2 + [full()], tmp_path / "out.xlsx")
    assert [len(sheet(tmp_path / "out.xlsx", name)) for name in ("项目", "项目2")] == [3, 2]
    assert len(sheet(tmp_path / "out.xlsx", "项目")[1][3][1]) == 32_767


def test_excel_keeps_nothing_of_the_rows_that_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from xlsxwriter.worksheet import Worksheet

    made: list[Worksheet] = []
    monkeypatch.setattr(Worksheet, "freeze_panes", lambda self, *_: made.append(self))
    write_tables([full()] * 50, tmp_path / "out.xlsx")
    assert len(made) == len(TABLES)
    assert all(len(sheet.row_info) <= 2 and len(sheet.row_sizes) <= 2 for sheet in made)


def test_excel_writes_dates_before_its_calendar_as_text(tmp_path: Path) -> None:
    old = full().dates[0].model_copy(update={"start": "1898-06-11", "end": "1900-03-01"})
    write_tables([full().model_copy(update={"dates": (old,)})], tmp_path / "out.xlsx")
    row = sheet(tmp_path / "out.xlsx", "日期")[1]
    assert ("inlineStr", "1898-06-11") in row and ("n", "61") in row


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx", "a.db", "b.db", "a.parquet", "b.parquet"):
        write_tables([full()], tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()
    for file in (tmp_path / "a.parquet").iterdir():
        assert file.read_bytes() == (tmp_path / "b.parquet" / file.name).read_bytes()


def test_sqlite_has_typed_columns(tmp_path: Path) -> None:
    write_tables([full()], tmp_path / "out.db")
    base = sqlite3.connect(tmp_path / "out.db")
    types = {name: kind for _, name, kind, *_ in base.execute("PRAGMA table_info(figures)")}
    assert (types["value"], types["span_start"], types["period_first_day"], types["text"]) == ("NUMERIC", "INTEGER", "DATE", "TEXT")
    query = "SELECT f.value, p.name FROM figures f JOIN people p USING (article) WHERE f.period_first_day < '2024-03-02' ORDER BY f.value"
    assert base.execute(query).fetchall() == [(8.7, "方明"), (30, "方明")]
    base.close()


def test_parquet_has_typed_columns_and_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyarrow import parquet

    monkeypatch.setattr(as_parquet, "_GROUP", 3)
    write_tables([full()] * 5, tmp_path / "out.parquet")
    file = parquet.ParquetFile(tmp_path / "out.parquet" / "figures.parquet")
    assert file.metadata.num_rows == 10 and file.metadata.num_row_groups > 1
    first = file.read().to_pylist()[0]
    assert (first["value"], first["span_start"], first["period_last_day"]) == (30.0, span("30")["start"], date(2024, 3, 31))
    empty = parquet.read_table(tmp_path / "out.parquet" / "districts.parquet")
    assert str(empty.schema.field("published_first_day").type) == "date32[day]"


def test_frames_of_results_as_they_come() -> None:
    failure = Failure(uri="a", sha256=None, error="empty", message="The file is empty.")
    frames = reformie.tables([full(), failure, full()])
    assert {name: len(frame) for name, frame in frames.items()} == {name: 2 * count for name, count in COUNTS.items()}
    figures = frames["figures"]
    assert figures["value"].sum() == pytest.approx(77.4)
    assert str(figures["period_first_day"].dtype) == "datetime64[s]"
    assert str(figures["span_start"].dtype) == "Int64"
    assert list(tables([])["figures"].columns) == list(figures.columns)
    assert list(tables([])["figures"].dtypes) == list(figures.dtypes)


@pytest.mark.parametrize("wrong", ["records.jsonl", [{"schema": "reformie/record/1"}], full()])
def test_what_is_no_record_gives_no_empty_frames(wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"tables takes records, .* not (str|dict|tuple): .*reformie\.Record\.from_json"):
        tables(wrong)


def test_frames_without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match="pandas"):
        tables([])


@pytest.mark.parametrize(("target", "module"), [("out.xlsx", "xlsxwriter"), ("out.parquet", "pyarrow")])
def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, module: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(TablesError, match=r"pip install '\.\["):
        write_tables([full()], tmp_path / target)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.csv", "out.json", "out.xls"])
def test_a_name_that_asks_for_something_else_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(TablesError, match="eleven tables"):
        write_tables([full()], tmp_path / name)


@pytest.mark.parametrize("name", ["out", "out.xlsx", "out.db", "out.parquet"])
def test_what_fails_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    def broken() -> Iterator[Record]:
        yield full()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_tables(broken(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out", "out.xlsx", "out.db", "out.parquet"])
def test_a_second_run_takes_the_place_of_the_first(tmp_path: Path, name: str) -> None:
    for _ in range(2):
        write_tables([full()], tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_half_a_surrogate_pair_stops_no_format(tmp_path: Path) -> None:
    for name in ("out", "out.xlsx", "out.db", "out.parquet"):
        write_tables([named("甲\ud83d")], tmp_path / name)
    assert read_csv(tmp_path / "out" / "programmes.csv")[0]["name"] == "甲?"


# Counts the most memory that the process ever held, before and after many more records.
GROWTH = """
import resource, sys
from itertools import repeat
from pathlib import Path
from reformie.record import Record
from reformie.tabular.write import write_tables
record = Record.from_json(Path(sys.argv[1]).read_bytes())
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
def run(count):
    for name in ("out", "out.xlsx", "out.db"):
        write_tables(repeat(record, count), Path(sys.argv[2]) / name)
run(50)
before = peak()
run(400)
print(peak() - before)
"""


def test_memory_does_not_grow_with_the_records(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    # Several cells of each record hold 10,000 characters, each a copy of its own: 400 records kept would be 40 megabytes and more.
    (tmp_path / "record.json").write_bytes(named("长" * 10_000).to_json())
    command = [sys.executable, "-c", GROWTH, str(tmp_path / "record.json"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(done.stdout) * unit < 10_000_000


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


@pytest.fixture
def records(tmp_path: Path) -> Path:
    file = tmp_path / "records.jsonl"
    file.write_bytes(line(full()) + b"\n" + line(sample(), text=False))
    return file


def test_the_command_writes_tables(records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("tables", records, "-o", tmp_path / "out.xlsx") == 0
    assert capsys.readouterr().err == "reformie: 22 rows from 2 records\n"
    records.write_bytes(line(sample()))
    assert run("tables", records, "-o", tmp_path / "out.db") == 0
    assert capsys.readouterr().err.endswith(" rows from 1 record\n")
    assert len(sheet(tmp_path / "out.xlsx", "数值")) == 5


@pytest.mark.parametrize("name", ["in", "in.parquet"])
def test_a_folder_of_other_files_is_not_written_into(records: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / name
    folder.mkdir()
    (folder / "article.txt").write_text("江城区", "utf-8")
    assert cli.main(["tables", str(records), "-o", str(folder)]) == cli.USAGE
    assert f"{folder}: holds article.txt, which is no table of this command; name a new folder" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["article.txt"]
    (folder / "article.txt").rename(folder / ".hidden")
    assert [cli.main(["tables", str(records), "-o", str(folder)]) for _ in range(2)] == [0, 0]


def test_the_command_reads_standard_input(records: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reformie", "tables", "-", "-o", str(tmp_path / "out")]
    with records.open("rb") as stream:
        done = subprocess.run(command, check=True, stdin=stream, capture_output=True, timeout=120)
    assert done.stdout == b""
    assert len(read_csv(tmp_path / "out" / "people.csv")) == 2


@pytest.mark.parametrize(
    ("content", "target", "message"),
    [
        (b"{", "out", "records.jsonl, line 1: not JSON"),
        (b'{"schema": "reformie/dossier/1"}', "out.db", "records.jsonl, line 1: not a record of this version"),
        (b"", "out.csv", "there are eleven tables"),
        (b"", "records.jsonl", "would be read and written"),
        (b"", "nowhere/out.db", "out.db: there is no folder"),
        (b"", "nowhere/out", "out: there is no folder"),
    ],
)
def test_plain_messages(tmp_path: Path, content: bytes, target: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "records.jsonl").write_bytes(content)
    assert run("tables", tmp_path / "records.jsonl", "-o", tmp_path / target) == cli.USAGE
    assert message in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl"]


def test_no_records_is_told(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_bytes(b"\n")
    assert run("tables", tmp_path / "records.jsonl", "-o", tmp_path / "out") == cli.NOTHING_READ
    assert run("tables", tmp_path / "missing.jsonl", "-o", tmp_path / "out") == cli.USAGE


def test_the_data_dictionary_has_every_column() -> None:
    assert FILE.read_text("utf-8").partition(BEGIN)[2] == "\n" + tables_part(), (
        "run `python tests/data_dictionary.py` and commit what changed"
    )


@pytest.mark.parametrize(("title", "model"), [("Record", Record), ("Failure", Failure), ("Dossier", Dossier)])
def test_the_data_dictionary_has_every_field(title: str, model: Any) -> None:
    section = FILE.read_text("utf-8").partition(f"\n## {title}\n")[2].partition("\n## ")[0].partition("\n### ")[0]
    told = [row.split("`")[1] for row in section.splitlines() if row.startswith("| `")]
    assert sorted(told) == sorted(paths(model))


def test_examples_of_the_data_dictionary_are_of_their_type() -> None:
    for table in TABLES:
        for column in table.columns:
            if column.kind == "date":
                date.fromisoformat(column.example)
            elif column.kind in {"integer", "number"}:
                float(column.example)


def test_the_evidence_of_the_data_dictionary_stands_in_the_article_that_it_names() -> None:
    example = {column.name: column.example for column in EVIDENCE}
    raw = (FILE.parents[1] / example["uri"]).read_bytes()
    assert example["article"] == f"{example['district_code']}-{hashlib.sha256(raw).hexdigest()[:12]}"
    assert raw.decode()[int(example["span_start"]) : int(example["span_end"])] == example["quotation"]


def test_the_rules_of_the_data_dictionary_are_real() -> None:
    record = reformie.extract(FILE.parents[1] / "corpus" / "articles" / "liuyang.txt")
    real = set(re.findall(r'"rule":"([a-z_.]+)"', record.to_json().decode()))
    rows = [row for row in FILE.read_text("utf-8").splitlines() if re.match(r"\| `(?:\w.*\.)?rule` ", row)]
    assert len(rows) > 15
    assert [row for row in rows if row.split("|")[-2].strip(' `"') not in real] == []
