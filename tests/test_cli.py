from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson
import pytest

from reformie import __version__, cli
from reformie.batch import command
from reformie.batch.command import Order
from reformie.batch.job import Entry
from reformie.errors import LexiconError
from reformie.record import Failure, Record
from reformie.summary import row_of
from reformie.write import line
from sample import TEXT, sample

FAILURE = Failure(uri="bad.txt", sha256=None, error="empty", message="The file is empty.")
Results = Sequence[Record | Failure]


class Fake:
    """Stands for reading and extracting: gives ``results`` and keeps what it was asked for."""

    def __init__(self) -> None:
        self.results: Results = [sample(), sample()]
        self.trouble: BaseException | None = None
        self.asked: dict[str, Any] = {}

    def __call__(self, paths: Sequence[str], **options: Any) -> Iterator[Record | Failure]:
        self.asked = {"paths": list(paths), **options}
        yield from self.results
        if self.trouble is not None:
            raise self.trouble


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    made = Fake()

    def entries(order: Order, bar: object) -> Iterator[Entry]:
        settings = order.settings
        lexicon = Path(settings.lexicon) if settings.lexicon else None
        for result in made(order.paths, published=settings.published, encoding=settings.encoding, lexicon=lexicon):
            yield Entry("", line(result, text=settings.text), row_of(result) if isinstance(result, Record) else None)

    monkeypatch.setattr(cli, "_results", made)
    monkeypatch.setattr(command, "_plainly", entries)
    return made


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def test_records_go_to_standard_output(fake: Fake, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("extract", "a.txt", "folder") == 0
    out, err = capfdbinary.readouterr()
    assert [Record.from_json(line) for line in out.splitlines()] == [sample(), sample()]
    assert err == b"", "no bar and no summary in a pipe"
    assert fake.asked == {"paths": ["a.txt", "folder"], "published": None, "encoding": None, "lexicon": None}


def test_options_reach_the_work(fake: Fake, tmp_path: Path) -> None:
    (tmp_path / "posts.tsv").write_text("post\n首席科普官\n", "utf-8")
    assert run("extract", "-", "--published", "2024-06", "--encoding", "GBK", "--lexicon", tmp_path) == 0
    assert fake.asked == {"paths": ["-"], "published": "2024-06", "encoding": "gbk", "lexicon": tmp_path}


def test_without_the_text(fake: Fake, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("extract", "a.txt", "--no-text") == 0
    assert orjson.loads(capfdbinary.readouterr().out.splitlines()[0])["source"]["text"] is None


def test_an_output_file_comes_with_a_summary(fake: Fake, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    target = tmp_path / "records.jsonl"
    assert run("extract", "a.txt", "-o", target) == 0
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert len(target.read_bytes().splitlines()) == 2
    assert "江城区" in err.decode()
    assert "2 records, 0 failures" in err.decode()


def test_failures_go_to_standard_error_as_lines(fake: Fake, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    fake.results = [FAILURE, sample()]
    assert run("extract", "a", "b") == cli.SOME_FAILED
    out, err = capfdbinary.readouterr()
    assert len(out.splitlines()) == 1
    assert orjson.loads(err.splitlines()[0]) == FAILURE.model_dump()
    assert err.splitlines()[-1] == b"reformie: 1 record, 1 failure"


def test_failures_go_to_their_file(fake: Fake, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    fake.results = [sample(), FAILURE]
    target, failures = tmp_path / "records.jsonl", tmp_path / "failures.jsonl"
    assert run("extract", "a", "b", "-o", target, "--failures", failures) == cli.SOME_FAILED
    assert orjson.loads(failures.read_bytes()) == FAILURE.model_dump()
    assert "failed: bad.txt: The file is empty. [empty]" in capfdbinary.readouterr().err.decode()


def test_a_failure_is_told_once_and_in_one_line(fake: Fake, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    long = FAILURE.model_copy(update={"uri": "文件夹 a b c/" * 30 + "bad.txt"})
    fake.results = [sample(), long]
    target = tmp_path / "records.jsonl"
    assert run("extract", "a", "b", "-o", target) == cli.SOME_FAILED
    err = capfdbinary.readouterr().err.decode()
    assert err.count("bad.txt") == 1
    assert [orjson.loads(line) for line in err.splitlines() if line.startswith("{")] == [long.model_dump()]
    assert run("extract", "a", "b", "-o", target, "--failures", tmp_path / "failures.jsonl") == cli.SOME_FAILED
    assert f"failed: {long.uri}: The file is empty. [empty]" in capfdbinary.readouterr().err.decode().splitlines()


def test_a_failures_file_of_an_earlier_run_does_not_linger(fake: Fake, tmp_path: Path) -> None:
    failures = tmp_path / "failures.jsonl"
    failures.write_bytes(b"old")
    assert run("extract", "a", "--failures", failures) == 0
    assert failures.read_bytes() == b""


@pytest.mark.parametrize("into", [(), ("-o", "records.jsonl")])
def test_files_of_a_folder_that_are_not_read_are_told(
    fake: Fake, into: Sequence[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.doc", "c.doc", "d.jpg"):
        (tmp_path / "in" / name).write_text("江城区", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("extract", "in", *into) == 0
    assert "passed over 3 files of kinds that are not read: 2 .doc, 1 .jpg\n" in capfdbinary.readouterr().err.decode()


def test_a_wrong_lexicon_stops_the_run_before_it_begins(fake: Fake, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    table = tmp_path / "surnames.tsv"
    table.write_text("surname\tweight\n褟\tabc\n", "utf-8")
    assert run("extract", "a", "--lexicon", tmp_path) == cli.USAGE
    assert f"reformie: {table}, line 2, column weight: 'abc'" in capfdbinary.readouterr().err.decode()
    assert fake.asked == {}


@pytest.mark.parametrize("results", [[], [FAILURE]])
def test_nothing_read(fake: Fake, results: Results, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    fake.results = results
    assert run("extract", "a") == cli.NOTHING_READ
    assert capfdbinary.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("extract",),
        ("nonsense",),
        ("extract", "a", "--nonsense"),
        ("extract", "a", "--published", "yesterday"),
        ("extract", "a", "--published", "2024-02-30"),
        ("extract", "a", "--published", "2024-6-1"),
        ("extract", "a", "--published", "20240601"),
        ("extract", "a", "--encoding", "klingon"),
        ("extract", "a", "--lexicon", "no-such-folder"),
        ("extract", "a", "-o", "same.jsonl", "--failures", "same.jsonl"),
        ("extract", "a", "-o", "no-such-folder/records.jsonl"),
        ("extract", "a", "-o", "."),
        ("extract", "a", "--workers", "-1"),
        ("extract", "a", "--limit", "0"),
        ("extract", "a", "--engine", "abacus"),
        ("extract", "a", "--scheduler", "tcp://127.0.0.1:1"),
        ("evaluate", "no-such-folder"),
        ("evaluate", ".", "--update-floors"),
    ],
)
def test_a_wrong_command_line(
    fake: Fake, arguments: Sequence[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == cli.USAGE
    out, err = capfdbinary.readouterr()
    assert b"Traceback" not in out + err
    assert out + err, "it says what is wrong"
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "a", "-o", "nodir/out.jsonl"),
        ("extract", "a", "--failures", "nodir/out.jsonl"),
        ("dossier", "a", "-o", "nodir/out.jsonl"),
        ("tables", "a", "-o", "nodir/out.jsonl"),
    ],
)
def test_a_missing_folder_is_told_by_its_name(
    fake: Fake, arguments: Sequence[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == cli.USAGE
    message = f"reformie: out.jsonl: there is no folder {tmp_path / 'nodir'} to write it into; make it first\n"
    assert capfdbinary.readouterr().err.decode() == message


def test_an_input_is_not_overwritten(fake: Fake, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("江城区", "utf-8")
    assert run("extract", article, "-o", article) == cli.USAGE
    assert article.read_text("utf-8") == "江城区"


@pytest.mark.parametrize("options", ["", "-o r.jsonl", "-o r.jsonl --workers 1 --limit 60", "--workers 2"])
def test_columns_that_are_not_read_are_told_once(
    options: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.csv").write_text("正文,作者,来源\n" + "江城区开会。,甲,乙\n" * 60, "utf-8")
    (tmp_path / "in" / "b.csv").write_text("正文,标题\n江城区开会。,甲\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("extract", "in", *options.split()) == 0
    told = capfdbinary.readouterr().err.decode()
    assert told.count("columns that are not read") == 1
    assert f"reformie: {Path('in', 'a.csv')}: columns that are not read: 作者, 来源\n" in told


@pytest.mark.parametrize(
    "into", ["-o records.jsonl --failures failures.jsonl", "-o sub/r.jsonl", "> records.jsonl", "> r.jsonl 2> told.txt"]
)
@pytest.mark.parametrize("named", [".", "'*.*'"])
def test_what_a_run_writes_is_no_input_of_it(into: str, named: str, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("江城区召开会议。", "utf-8")
    code = "import sys; from reformie import cli; sys.exit(cli.main(sys.argv[1:]))"
    for _ in range(2):
        done = subprocess.run(
            ["sh", "-c", f'"$0" -c "$1" extract {named} {into}', sys.executable, code], cwd=tmp_path, check=False, timeout=120
        )
        assert done.returncode == 0
    (output,) = (path for path in tmp_path.rglob("r*.jsonl"))
    assert [Record.from_json(line).source.uri.removeprefix("./") for line in output.read_bytes().splitlines()] == ["a.txt"]


def test_an_output_that_is_named_as_input_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("江城区召开会议。", "utf-8")
    code = "import sys; from reformie import cli; sys.exit(cli.main(sys.argv[1:]))"
    shell = ["sh", "-c", '"$0" -c "$1" extract a.txt >> a.txt', sys.executable, code]
    done = subprocess.run(shell, cwd=tmp_path, stderr=subprocess.PIPE, check=False, timeout=120)
    assert done.returncode == cli.USAGE
    assert done.stderr == b"reformie: standard output goes to a file that would be read in the same run; write to another file\n"


def test_what_a_stopped_run_left_is_not_told(fake: Fake, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "a.txt").write_text("江城区", "utf-8")
    (tmp_path / "r.jsonl.parts").mkdir()
    (tmp_path / "r.jsonl.parts" / "00000000-0.shard").write_bytes(b"")
    (tmp_path / "other.doc").write_bytes(b"")
    assert run("extract", tmp_path, "-o", tmp_path / "r.jsonl", "--workers", "1") in (0, cli.NOTHING_READ)
    assert "passed over 1 file of kinds that are not read: 1 .doc" in capfdbinary.readouterr().err.decode()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("extract a.txt", cli.NOTHING_READ),
        ("extract . --failures f.jsonl", cli.NOTHING_READ),
        ("text a.txt", cli.NOTHING_READ),
        ("extract x.txt -o a.txt", cli.USAGE),
        ("extract x.txt --failures a.txt", cli.USAGE),
        ("tables a.txt -o x.xlsx", cli.USAGE),
        ("tables x.txt -o a.txt", cli.USAGE),
        ("dossier a.txt", cli.USAGE),
        ("dossier x.txt -o a.txt", cli.USAGE),
    ],
)
def test_links_that_lead_in_a_circle_are_told(
    arguments: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    monkeypatch.chdir(tmp_path)
    assert run(*arguments.split()) == code
    told = capfdbinary.readouterr().err.decode() + "".join(path.read_text("utf-8") for path in tmp_path.glob("f.jsonl"))
    assert "a.txt" in told
    assert "symbolic links" in told


def test_a_broken_lexicon_is_named(fake: Fake, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    fake.trouble = LexiconError("posts.tsv, line 3: 4 cells, but only 2 columns")
    assert run("extract", "a") == cli.USAGE
    assert b"posts.tsv, line 3" in capfdbinary.readouterr().err


def test_strict_lets_warnings_count_and_says_so(fake: Fake, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("extract", "a", "--strict") == cli.SOME_FAILED
    assert capfdbinary.readouterr().err == b"reformie: 2 records have warnings; with --strict the exit code is 1\n"
    fake.results = [sample(), sample(warnings=[])]
    assert run("extract", "a", "--strict", "-o", tmp_path / "r.jsonl") == cli.SOME_FAILED
    assert capfdbinary.readouterr().err.endswith(b"reformie: 1 record has warnings; with --strict the exit code is 1\n")
    fake.results = [sample(warnings=[])]
    assert run("extract", "a", "--strict") == 0
    assert run("extract", "a") == 0
    assert capfdbinary.readouterr().err == b""


def test_an_interrupted_run_leaves_the_old_output(fake: Fake, tmp_path: Path) -> None:
    target = tmp_path / "records.jsonl"
    target.write_bytes(b"old")
    fake.trouble = KeyboardInterrupt()
    assert run("extract", "a", "-o", target) == 130
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl"]


def test_schemas_are_printed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("schema") == 0
    assert orjson.loads(capfdbinary.readouterr().out)["title"] == "Record"
    assert run("schema", "--failure") == 0
    assert orjson.loads(capfdbinary.readouterr().out)["title"] == "Failure"


def test_exit_codes_are_documented(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("extract", "--help") == 0
    listed = [line.split()[0] for line in capfdbinary.readouterr().out.decode().partition("Exit codes:")[2].splitlines() if line.strip()]
    assert listed == ["0", "1", "2", "3", "130", "141"]


def test_the_version_is_printed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("--version") == 0
    assert capfdbinary.readouterr().out.decode() == f"reformie {__version__}\n"


def process(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from reformie.cli import main; main(['extract', '--help']);"
        "print({'spacy', 'jieba', 'numpy', 'reformie.record', 'rich'} & set(sys.modules), file=sys.stderr)"
    )
    out, err = process(code).communicate(timeout=60)
    assert b"--published" in out
    assert err.strip() == b"set()"


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    file = tmp_path / "line"
    file.write_bytes(line(sample()))
    code = (
        "import sys, itertools, pathlib; from reformie import cli; from reformie.batch import command; from reformie.batch.job import Entry;"
        f"entry = Entry('', pathlib.Path({str(file)!r}).read_bytes(), ('', '', '', (0,) * 5));"
        "command._plainly = lambda order, bar: itertools.repeat(entry);"
        "sys.exit(cli.main(['extract', 'a']))"
    )
    with process(code) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(timeout=60) == cli.PIPE_CLOSED


@pytest.mark.skipif(os.name != "posix", reason="closes a POSIX descriptor")
@pytest.mark.parametrize("command", [["extract", "a"], ["text", "a.txt"], ["schema"]])
def test_a_standard_output_that_was_closed_before_the_start_is_told(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("江城区", "utf-8")
    code = f"import sys; from reformie import cli; sys.exit(cli.main({command!r}))"
    shell = ["sh", "-c", 'exec "$0" -c "$1" >&-', sys.executable, code]
    done = subprocess.run(shell, stderr=subprocess.PIPE, cwd=tmp_path, check=False, timeout=60)
    assert done.stderr == b"reformie: standard output: it is closed\n"
    assert done.returncode == cli.USAGE


@pytest.mark.skipif(os.name != "posix", reason="sends a POSIX signal")
def test_an_interrupt_gives_130() -> None:
    code = (
        "import sys, time; from reformie import cli; from reformie.batch import command;"
        "command._plainly = lambda order, bar: (time.sleep(60) for _ in print('ready', flush=True) or [1]);"
        "sys.exit(cli.main(['extract', 'a']))"
    )
    with process(code) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"ready\n"
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
        assert running.returncode == 130
        assert err == b"reformie: interrupted\n"


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    file = tmp_path / "stored.jsonl"
    file.write_bytes(line(sample()) * 300)
    (tmp_path / "a.txt").write_text("江城区召开会议。", "utf-8")
    for name in ("full.jsonl", "full.xlsx"):
        (tmp_path / name).symlink_to("/dev/full")
    return file


def told_of(arguments: str, folder: Path, before: str = "pass") -> str:
    """Give what the command says on standard error when it cannot write."""
    code = f"import sys; {before}; from reformie import cli; sys.exit(cli.main(sys.argv[1:]))"
    shell = ["sh", "-c", f'"$0" -c "$1" {arguments}', sys.executable, code]
    done = subprocess.run(shell, cwd=folder, capture_output=True, check=False, timeout=120)
    assert done.returncode == cli.USAGE
    return done.stderr.decode()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="has no full device")
@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ("extract a.txt -o full.jsonl", "full.jsonl"),
        ("extract a.txt > /dev/full", "standard output"),
        ("schema > /dev/full", "standard output"),
        ("dossier stored.jsonl -o full.jsonl", "full.jsonl"),
        ("dossier stored.jsonl > /dev/full", "standard output"),
        ("tables stored.jsonl -o full.xlsx", "full.xlsx"),
    ],
)
def test_what_is_full_is_named_and_nothing_else_is_said(stored: Path, arguments: str, name: str) -> None:
    assert told_of(arguments, stored.parent) == f"reformie: {name}: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="sets a POSIX limit")
@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ("extract stored -o sub/r.jsonl", "sub/r.jsonl"),
        ("extract stored -o r.jsonl --failures sub/f.jsonl", "sub/f.jsonl"),
        ("dossier stored.jsonl -o sub/d.jsonl", "sub/d.jsonl"),
        ("tables stored.jsonl -o csv", "csv/districts.csv"),
    ],
)
def test_what_may_not_grow_is_named_as_asked_for(stored: Path, arguments: str, name: str) -> None:
    (stored.parent / "sub").mkdir()
    (stored.parent / "stored").mkdir()
    for number in range(20 if name.startswith("sub/f") else 3):
        text = "x" if name.startswith("sub/f") else "江城区召开会议。" * 400
        (stored.parent / "stored" / f"{number}.txt").write_text(text, "utf-8")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))"
    assert told_of(arguments, stored.parent, limit).splitlines()[-1] == f"reformie: {name}: File too large"


@pytest.mark.skipif(os.name != "posix", reason="sets POSIX permissions")
@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ("extract a.txt -o shut/r.jsonl", "shut/r.jsonl"),
        ("extract a.txt --failures shut/f.jsonl", "shut/f.jsonl"),
        ("dossier stored.jsonl -o shut/d.jsonl", "shut/d.jsonl"),
        ("tables stored.jsonl -o shut/x.xlsx", "shut/x.xlsx"),
        ("tables stored.jsonl -o shut/x.db", "shut/x.db"),
        ("tables stored.jsonl -o shut/csv", "shut/csv"),
    ],
)
def test_what_may_not_be_written_is_named_as_asked_for(
    stored: Path, arguments: str, name: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with tempfile.TemporaryDirectory() as folder:  # whose parents everybody may pass
        shutil.copytree(stored.parent, Path(folder, "in"), symlinks=True)
        monkeypatch.chdir(Path(folder, "in"))
        Path("open").mkdir()
        assert run(*arguments.replace("shut", "open").split()) == 0  # loads all that another user might not read
        Path("shut").mkdir(mode=0o555)
        capfdbinary.readouterr()
        if os.geteuid() == 0:  # who may write everywhere
            for path in (Path(folder), Path(), *(path for path in Path().iterdir() if path.is_file())):
                path.chmod(path.stat().st_mode | 0o055)
            os.seteuid(65534)
        try:
            assert run(*arguments.split()) == cli.USAGE
        finally:
            if os.getuid() == 0:
                os.seteuid(0)
        assert capfdbinary.readouterr().err.decode() == f"reformie: {name}: Permission denied\n"


def test_text_prints_what_spans_point_into(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    article = tmp_path / "a.txt"
    text = "江城区召开\r\n会议。\r\n"
    article.write_bytes(text.encode("gb18030"))
    assert run("text", article) == 0
    assert capfdbinary.readouterr().out == text.encode()


def test_text_shows_the_blocks_with_their_kinds(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    article = tmp_path / "a.txt"
    text = "江城区召开会议部署改革\n2024-06-18　来源：江城日报\n\n　　江城区近日召开会议，部署工作。\n　　会议要求抓好落实。\n"
    article.write_text(text, "utf-8")
    assert run("text", article, "--blocks") == 0
    lines = [line.split("\t") for line in capfdbinary.readouterr().out.decode().splitlines()]
    assert lines[0] == ["title", "江城区召开会议部署改革"]
    assert [line[1] for line in lines[-2:]] == ["江城区近日召开会议，部署工作。", "会议要求抓好落实。"]


def test_text_of_what_cannot_be_read(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("text", tmp_path / "missing.txt") == cli.NOTHING_READ
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert b"missing.txt: There is no such file. [missing]" in err


def test_text_of_a_table_wants_one_of_its_articles(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    table = tmp_path / "a.csv"
    table.write_text("text\n江城区甲。\n江城区乙。\n", "utf-8")
    assert run("text", table) == cli.USAGE
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert f"name one of them, as its record does: {table}#1" in err.decode()
    assert run("text", f"{table}#2") == 0
    assert capfdbinary.readouterr().out.decode() == "江城区乙。"
    assert run("text", f"{table}#3") == cli.NOTHING_READ


@pytest.fixture
def gold(tmp_path: Path, fake: Fake) -> Path:
    """A gold folder for the sample, with its article beside it, and an extraction that gives the sample."""
    folder = tmp_path / "gold"
    folder.mkdir()
    lists = ("people", "organisations", "dates", "figures", "documents", "events", "quotes", "programmes", "not_figures")
    person: dict[str, Any] = {"name": "方明", "positions": [], "honours": [], "mentions": 1}
    about = {"title": None, "series": None, "authors": [], "published": None}
    whole = {key: [] for key in lists} | {"doc": "sample", "source": about, "district": None, "people": [person]}
    (folder / "sample.json").write_bytes(orjson.dumps(whole))
    (folder / "sample.txt").write_text(TEXT, "utf-8")
    fake.results = [sample()]
    return folder


def test_evaluate_prints_scores(gold: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("evaluate", gold) == 0
    out = capfdbinary.readouterr().out.decode()
    assert "people" in out
    assert "1.000" in out


def test_floors_rise_and_hold(gold: Path, fake: Fake, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    floors = tmp_path / "floors.json"
    assert run("evaluate", gold, "--floors", floors) == cli.USAGE, "there is no such file yet"
    assert run("evaluate", gold, "--floors", floors, "--update-floors") == 0
    assert run("evaluate", gold, "--floors", floors) == 0
    capfdbinary.readouterr()
    fake.results = [sample(people=[], quotations=[])]
    assert run("evaluate", gold, "--floors", floors) == cli.SOME_FAILED
    assert b"people: F1 0.0000 is below its floor 1.000" in capfdbinary.readouterr().err


def test_evaluate_lists_gains_and_losses(gold: Path, fake: Fake, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    old = tmp_path / "old.jsonl"
    old.write_bytes(sample(people=[], quotations=[]).to_json() + b"\n")
    assert run("evaluate", gold, "--diff", old) == 0
    assert "+ found    方明" in capfdbinary.readouterr().out.decode()
    old.write_bytes(b"no record")
    assert run("evaluate", gold, "--diff", old) == cli.USAGE


def test_an_article_that_fails_counts_and_is_said(gold: Path, fake: Fake, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    fake.results = [FAILURE]
    assert run("evaluate", gold) == cli.SOME_FAILED
    assert b"failed: bad.txt" in capfdbinary.readouterr().err


def test_broken_gold_is_named(gold: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (gold / "sample.json").write_bytes(b"{")
    assert run("evaluate", gold) == cli.USAGE
    assert b"sample.json: not JSON" in capfdbinary.readouterr().err
