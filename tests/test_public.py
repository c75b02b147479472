from __future__ import annotations

import ast
import builtins
import re
import subprocess
import sys
from pathlib import Path

import pytest

import reformie

ROOT = Path(__file__).parent.parent

# Counts what an import opens apart from code, what it writes, and every socket and process that it makes.
AUDIT = """
import os, sys

seen = []

def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        if isinstance(path, int):
            return
        path = os.fsdecode(path)
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes or not path.endswith((".py", ".pyc", ".so", ".pyd", ".dylib")):
            seen.append(("write" if writes else "read", path))
    elif event.startswith(("socket.", "subprocess.", "os.mkdir", "os.remove", "os.rename", "os.system", "shutil.")):
        seen.append((event, str(arguments)))

sys.dont_write_bytecode = True
sys.addaudithook(watch)
{code}
print(sorted({{"spacy", "jieba", "numpy", "pydantic", "jinja2", "rich", "typer"}} & set(sys.modules)))
print(seen)
"""


def audited(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", AUDIT.format(code=code)], capture_output=True, text=True, check=True, timeout=120)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_importing_reformie_reads_writes_and_loads_nothing() -> None:
    assert audited("import reformie") == ["[]", "[]"]


def own_modules() -> list[str]:
    source = ROOT / "src"
    names = (".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__") for path in source.rglob("*.py"))
    return sorted(name for name in names if not name.endswith("__main__"))


def test_importing_any_module_reads_no_data_and_writes_nothing() -> None:
    lines = audited("\n".join(f"import {name}" for name in own_modules()))
    package = str(Path(reformie.__file__).parent)
    # spaCy and its relatives read their own metadata and try a local socket; that is theirs.
    seen = [(event, path) for event, path in ast.literal_eval(lines[-1]) if event in {"read", "write"}]
    assert [path for event, path in seen if event == "write" or path.startswith(package) or path.endswith(("dict.txt", ".cache"))] == []


def test_public_names_are_there_and_no_others() -> None:
    errors = ["InputError", "LexiconError", "MissingExtraError", "StoredError"]
    assert sorted(reformie.__all__) == sorted(["Failure", "Record", "__version__", "extract", "extract_many", "load", "tables", *errors])
    for name in reformie.__all__:
        assert getattr(reformie, name) is not None
        assert name in dir(reformie)
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        reformie.extrakt  # noqa: B018 - the look-up is the test


def test_every_public_name_has_a_docstring() -> None:
    for name in reformie.__all__:
        if name != "__version__":
            assert getattr(reformie, name).__doc__


def test_errors_that_docstrings_name_can_be_caught_by_that_name() -> None:
    told = " ".join(
        str(each.__doc__) for each in (reformie.extract, reformie.extract_many, reformie.load, reformie.tables, reformie.Record.from_json)
    )
    names = set(re.findall(r"\b[A-Z]\w+Error\b", told))
    assert {"InputError", "LexiconError"} <= names
    assert [name for name in sorted(names) if not hasattr(reformie, name) and not hasattr(builtins, name)] == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"x", "^not JSON: "),
        (b"", "^not JSON: "),
        ("[]", "^not a record of this version: the line: "),
        (b'{"schema": "reformie/dossier/1"}', "^not a record of this version: schema: 'reformie/dossier/1', not 'reformie/record/1'$"),
        (b'{"schema": ["x"]}', "^not a record of this version: schema: "),
        (b'{"uri": "a", "sha256": null, "error": "empty", "message": ""}', "^not a record of this version: id: Field required$"),
    ],
)
def test_a_line_that_is_no_record_gives_one_plain_error(line: bytes | str, message: str) -> None:
    with pytest.raises(reformie.StoredError, match=message) as caught:
        reformie.Record.from_json(line)
    assert isinstance(caught.value, ValueError)
    assert "\n" not in str(caught.value)


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(reformie.__file__).parent / "py.typed").is_file()


def python_blocks(name: str) -> list[str]:
    return [block.partition("```")[0] for block in (ROOT / name).read_text("utf-8").split("```python\n")[1:]]


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = python_blocks("README.md")
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})


def readme_table(first_column: str) -> str:
    return next(block for block in (ROOT / "README.md").read_text("utf-8").split("```\n") if block.startswith(first_column + "\t"))


def records(text: str, lexicons: Path) -> tuple[reformie.Record, reformie.Record]:
    """Give the records of ``text`` without and with a user's lexicons."""
    return reformie.load()(text)._.record, reformie.load(lexicons=lexicons)(text)._.record


def test_the_post_of_the_readme_is_found(tmp_path: Path) -> None:
    table = readme_table("post")
    post = table.splitlines()[1]
    (tmp_path / "posts.tsv").write_text(table, "utf-8")
    both = records(f"重庆市江津区科协{post}李建国说，科普是大事，要办好。", tmp_path)
    assert [[position.role for person in record.people for position in person.positions] for record in both] == [[], [post]]


def test_the_surname_of_the_readme_is_found(tmp_path: Path) -> None:
    table = readme_table("surname")
    name = table.splitlines()[1].split("\t")[0] + "志远"
    (tmp_path / "surnames.tsv").write_text(table, "utf-8")
    both = records(f"重庆市江津区副区长{name}到会。", tmp_path)
    assert [[person.name for person in record.people] for record in both] == [[], [name]]


def test_the_body_of_the_readme_is_found(tmp_path: Path) -> None:
    table = readme_table("form")
    form, template = table.splitlines()[1].split("\t")[:2]
    (tmp_path / "bodies.tsv").write_text(table, "utf-8")
    both = records(f"重庆市江津区召开会议，区{form}提出了办法。", tmp_path)
    names = [[body.name for body in record.organisations] for record in both]
    assert names == [[], [template.format("重庆市江津区")]]


def test_the_readmes_are_twins() -> None:
    assert python_blocks("README.md") == python_blocks("README.zh-CN.md")
    english, chinese = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh-CN.md"))
    for mark in ("## ", "```sh", "| `", "reformie extract PATH", "[-o FILE]"):
        assert english.count(mark) == chinese.count(mark), mark


def test_the_corpus_readme_lists_every_article() -> None:
    text = (ROOT / "corpus" / "README.md").read_text("utf-8")
    missing = [path.stem for path in sorted((ROOT / "corpus" / "articles").iterdir()) if f"| `{path.stem}` |" not in text]
    assert missing == []
