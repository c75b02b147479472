from __future__ import annotations

import re
from pathlib import Path

import pytest

from reformie.errors import LexiconError
from reformie.lexicon import Lexicons

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
        ("posts.tsv", "post\n首席".encode("gb18030"), r"posts\.tsv: not UTF-8 at byte 5"),
        ("posts.tsv", b"poste\nx\n", r"posts\.tsv: no column 'poste'"),
        ("posts.tsv", b"post\tbody\tat\nx\ty\tz\tw\n", r"posts\.tsv, line 2: 4 cells, but only 3 columns"),
    ],
)
def test_a_wrong_table_is_refused_by_name(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        Lexicons(put(tmp_path, name, data)).rows("posts")


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
