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
from reformie.people.names import NameShapes
from reformie.segment import segmenter_of

ROOT = Path(__file__).parent.parent
TABLES = sorted((ROOT / "src" / "reformie" / "lexicons").glob("*.tsv"))


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder


def test_a_users_rows_stand_behind_ours(tmp_path: Path) -> None:
    ours = Lexicons().rows("surnames")
    rows = Lexicons(put(tmp_path, "surnames.tsv", "# mine\nsurname\tweight\n禤\t1\n妫\n".encode())).rows("surnames")
    assert rows[: len(ours)] == ours
    assert [dict(row) for row in rows[len(ours) :]] == [{"surname": "禤", "weight": "1"}, {"surname": "妫", "weight": ""}]


def test_a_table_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    folder = put(tmp_path, "surnames.tsv", b"\xef\xbb\xbf" + "surname\tweight\r\n禤\t1\r\n".encode())
    assert dict(Lexicons(folder).rows("surnames")[-1]) == {"surname": "禤", "weight": "1"}


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("post.tsv", b"post\n", r"post\.tsv: .*did you mean posts\.tsv\?"),
        ("zzzz.tsv", b"post\n", r"zzzz\.tsv: .*docs/lexicons\.md"),
        ("radicals.tsv", b"radical\tideograph\n", r"radicals\.tsv: .*cannot be added to"),
        ("posts.tsv", "post\n首席".encode("gb18030"), r"posts\.tsv: not UTF-8 at byte 5"),
        ("posts.tsv", b"poste\nx\n", r"posts\.tsv: no column 'poste'"),
        ("posts.tsv", b"post\tbody\tat\nx\ty\tz\tw\n", r"posts\.tsv, line 2: 4 cells, but only 3 columns"),
    ],
)
def test_a_wrong_table_is_refused_by_name(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        Lexicons(put(tmp_path, name, data)).rows("posts")


def test_any_of_some_words() -> None:
    assert any_of(["乙", "甲", "甲乙", "甲", ""]) == "甲乙|乙|甲"
    assert re.fullmatch(any_of(["甲(乙", "甲|乙"]), "甲(乙")
    assert not re.search(any_of([]), "甲") and not re.search(any_of([""]), "")


def test_a_bracket_in_a_users_row_is_no_pattern(tmp_path: Path) -> None:
    for name in ("appositions", "document_kinds", "event_nouns", "general_bodies", "level_words", "programme_verbs", "quotation_verbs"):
        row = Lexicons().rows(name)[-1]
        lines = row, ["甲(乙", *list(row.values())[1:]]
        put(tmp_path, f"{name}.tsv", "\n".join("\t".join(cells) for cells in lines).encode())
    assert reformie.load(tmp_path)("云岭县科协主席王明说，全县有30家企业。")._.record.figures[0].unit == "家"


def test_weights_may_be_left_out(tmp_path: Path) -> None:
    put(tmp_path, "surnames.tsv", "surname\n妫\n".encode())
    put(tmp_path, "given_characters.tsv", "character\n龘\n".encode())
    assert reformie.load(tmp_path)("云岭县科协主席妫晓明到会。")._.record.people[0].name == "妫晓明"


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
