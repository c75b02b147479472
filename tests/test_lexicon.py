from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from inspect import isclass, signature
from pathlib import Path
from pkgutil import walk_packages

import pytest

import reformie
from reformie.divisions import divisions_of
from reformie.errors import LexiconError
from reformie.lexicon import Lexicons, Row, any_of
from reformie.lexicon_cells import cells_of
from reformie.people.names import NameShapes
from reformie.segment import segmenter_of

ROOT = Path(__file__).parent.parent
TABLES = sorted((ROOT / "src" / "reformie" / "lexicons").glob("*.tsv"))


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder


def test_a_users_rows_stand_behind_ours(tmp_path: Path) -> None:
    ours = Lexicons().rows("posts")
    rows = Lexicons(put(tmp_path, "posts.tsv", "# mine\npost\tbody\n首席科普官\tnone\n总科普师\n".encode())).rows("posts")
    assert rows[: len(ours)] == ours
    assert [dict(row) for row in rows[len(ours) :]] == [
        {"post": "首席科普官", "body": "none", "at": ""},
        {"post": "总科普师", "body": "", "at": ""},
    ]


def test_a_table_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    folder = put(tmp_path, "surnames.tsv", b"\xef\xbb\xbf" + "surname\tweight\r\n禤\t1\r\n".encode())
    assert dict(Lexicons(folder).rows("surnames")[-1]) == {"surname": "禤", "weight": "1"}


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("post.tsv", b"post\n", r"post\.tsv: .*did you mean posts\.tsv\?"),
        ("zzzz.tsv", b"post\n", r"zzzz\.tsv: .*docs/lexicons\.md"),
        ("post.csv", b"post\n", r"post\.csv: .*did you mean posts\.tsv\?"),
        ("posts.csv", b"post,body,at\n", r"posts\.csv: only \.tsv tables are read; save it as posts\.tsv"),
        ("posts.txt", b"post\tbody\tat\n", r"posts\.txt: only \.tsv tables"),
        ("readme.txt", b"mine\n", r": no \.tsv table in this folder"),
        ("posts.tsv", "post\n首席".encode("gb18030"), r"posts\.tsv: not UTF-8 at byte 5"),
        ("posts.tsv", b"poste\nx\n", r"posts\.tsv: no column 'poste'"),
        ("posts.tsv", "首席科普官\n".encode(), r"posts\.tsv: no column '首席科普官'.*its first line names the columns, of post, body, at"),
        ("posts.tsv", b"", r"posts\.tsv: no column ''"),
        ("posts.tsv", b"post\tbody\tat\nx\ty\tz\tw\n", r"posts\.tsv, line 2: 4 cells, but only 3 columns"),
        ("posts.tsv", b"# mine\npost\tbody\n\tnone\n", r"posts\.tsv, line 3, column post: '' does not fit; it takes at least one character"),
        ("posts.tsv", "post\tbody\n首席科普官\t政府\n".encode(), r"posts\.tsv, line 2, column body: '政府' .*one of government, national_party, .*nothing"),
        ("surnames.tsv", "surname\tweight\n褟\tabc\n".encode(), r"surnames\.tsv, line 2, column weight: 'abc' does not fit; it takes one of 1, 2, 3"),
        ("surnames.tsv", "surname\tweight\n褟\n".encode(), r"surnames\.tsv, line 2, column weight: ''"),
        ("bodies.tsv", "form\ttemplate\ttype\tlevels\n夜办\t{}夜办\tgovernement\tc\n".encode(), r"line 2, column type: 'governement' .*government"),
        ("bodies.tsv", "form\ttemplate\ttype\tlevels\n夜办\t{}夜办\tgovernment\tXYZ\n".encode(), r"line 2, column levels: 'XYZ' .*n p f c t v"),
        ("bodies.tsv", "form\ttemplate\ttype\tlevels\n夜办\t夜间办公室\tgovernment\tc\n".encode(), r"line 2, column template: '夜间办公室' .*\{\}"),
        ("bodies.tsv", "form\ttemplate\ttype\tlevels\n夜办\t{x}夜办\tgovernment\tc\n".encode(), r"line 2, column template"),
        ("bodies.tsv", "form\n夜办\n".encode(), r"line 2, column (template|type|levels): ''"),
        ("units.tsv", "form\tkind\n桶\tblah\n".encode(), r"line 2, column kind: 'blah' .*count, money"),
        ("public_events.tsv", "names\tfirst\n夜博会\t2024-02-30\n".encode(), r"line 2, column first: '2024-02-30' .*a day such as"),
        ("layout_labels.tsv", "label\tkind\tform\n夜编\tcredit\tfront\n".encode(), r"layout_labels\.tsv: .*only its own rows"),
    ],
)  # fmt: skip
def test_a_wrong_table_is_refused_before_any_is_read(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        Lexicons(put(tmp_path, name, data))


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"no \.tsv table in this folder"):
        Lexicons(tmp_path)


def test_notes_may_lie_beside_tables(tmp_path: Path) -> None:
    put(tmp_path, "README.md", b"mine")
    assert dict(Lexicons(put(tmp_path, "posts.tsv", "post\n首席科普官\n".encode())).rows("posts")[-1])["post"] == "首席科普官"


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_our_own_cells_hold_what_is_asked_of_a_users(path: Path) -> None:
    rows = Lexicons().rows(path.stem)
    cells = cells_of(path.stem, rows)
    assert cells.keys() <= rows[0].keys()
    assert [(column, row[column]) for row in rows for column, cell in cells.items() if not cell.fits(row[column])] == []


def test_any_of_some_words() -> None:
    assert any_of(["乙", "甲", "甲乙", "甲", ""]) == "甲(?:乙|)|乙"
    assert re.fullmatch(any_of(["甲(乙", "甲|乙"]), "甲(乙")
    assert not re.search(any_of([]), "甲") and not re.search(any_of([""]), "")
    told = re.compile(any_of(["甲乙", "甲丙", "丁"], "(?<!戊.)"))  # a condition on what stands before, looked at behind the first character
    assert [match.span() for match in told.finditer("甲乙戊甲乙戊丁，丁甲丙")] == [(0, 2), (8, 9), (9, 11)]


def test_a_bracket_in_a_users_row_is_no_pattern(tmp_path: Path) -> None:
    for name in ("appositions", "document_kinds", "event_nouns", "general_bodies", "level_words", "programme_verbs", "quotation_verbs"):
        row = Lexicons().rows(name)[-1]
        lines = row, ["甲(乙", *list(row.values())[1:]]
        put(tmp_path, f"{name}.tsv", "\n".join("\t".join(cells) for cells in lines).encode())
    assert reformie.load(tmp_path)("云岭县科协主席王明说，全县有30家企业。")._.record.figures[0].unit == "家"


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_each_table_tells_its_source_and_stands_in_the_docs(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    columns = next(line for line in lines if not line.startswith("#")).split("\t")
    assert any(word in " ".join(head) for word in ("MIT", "Licen", "CC-BY")), "the head of the table names no licence"
    row = re.search(rf"^\| `{path.stem}` \| (.*?) \|", (ROOT / "docs" / "lexicons.md").read_text("utf-8"), re.MULTILINE)
    assert row, "not in docs/lexicons.md"
    assert row[1] == " ".join(f"`{column}`" for column in columns)


def test_a_provincial_form_stands_in_the_table_of_bodies_with_another_name() -> None:
    bodies = {row["form"]: row["template"] for row in Lexicons().rows("bodies")}
    assert all(bodies[row["form"]] != row["template"] for row in Lexicons().rows("provincial_forms"))


class Recorder(Lexicons):
    """Lexicons that note which tables they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def rows(self, table: str) -> tuple[Row, ...]:
        self.asked.add(table)
        return super().rows(table)


def readers() -> Iterator[type]:
    """Give the classes that are built from lexicons."""
    for module in walk_packages(reformie.__path__, "reformie."):
        if not module.name.endswith("__main__"):
            for kind in vars(import_module(module.name)).values():
                if isclass(kind) and kind.__module__ == module.name and "lexicons" in getattr(kind.__init__, "__annotations__", ()):
                    yield kind


READERS = list(readers())
BY_NAME = {kind.__name__: kind for kind in READERS}


def read_by(kind: type) -> set[str]:
    """Give the tables that a class asks for when it is built."""
    lexicons = Recorder()
    shapes = NameShapes(Lexicons(), segmenter_of(None))
    given = {"lexicons": lexicons, "segmenter": segmenter_of(None), "divisions": divisions_of(None), "shapes": shapes}
    kind(**{name: given[name] for name in signature(kind).parameters})
    return lexicons.asked


@pytest.mark.parametrize("kind", READERS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_docstrings_name_the_tables_that_are_read(kind: type) -> None:
    """They name tables, and classes for the tables of these."""
    told = re.search(r"^ +lexicons: (.*?)(?=\n +\w+(?:, \w+)*: |\n *\n|\Z)", kind.__doc__ or "", re.MULTILINE | re.DOTALL)
    assert told, "its docstring has no entry for lexicons"
    names = re.findall(r"``(\w+)``", told[1])
    assert len(READERS) > 20
    assert set().union(*(read_by(BY_NAME[each]) if each in BY_NAME else {each} for each in names)) == read_by(kind)
