"""A run that was stopped, however it was, goes on where it was: the same bytes, nothing lost, nothing done twice."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from batch_hooks import articles, counted, order
from reformie import cli
from reformie.batch import work
from reformie.batch.command import carry_out
from reformie.batch.job import BatchError
from reformie.batch.parts import Parts
from reformie.together import TOGETHER

pytestmark = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")
KILLS = int(os.environ.get("REFORMIE_KILLS", "3"))  # 20 of them take a minute or two


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of 200 articles, which take two processes about a second."""
    return articles(tmp_path / "in", 200)


@pytest.fixture
def expected(folder: Path) -> bytes:
    """What an undisturbed run writes; leaves no marks behind."""
    output = folder.parent / "expected.jsonl"
    carry_out(order(folder, output, extract=counted, workers=1, apart=False))
    for mark in folder.glob("*.mark"):
        mark.unlink()
    return output.read_bytes()


def started(folder: Path, output: Path, *more: str, before: str = "pass") -> subprocess.Popen[bytes]:
    paths = [str(Path(__file__).parent), str(Path(cli.__file__).parents[1])]
    code = f"import sys; sys.path[:0] = {paths!r}; {before}; from batch_hooks import main; main(*sys.argv[1:])"
    command = [sys.executable, "-c", code, str(folder), str(output), *more]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n", process.stderr and process.stderr.read()
    return process


def shards_in(output: Path) -> int:
    return len(list(output.with_name(f"{output.name}.parts").glob("*.shard")))


def wait_for_shards(output: Path, number: int) -> None:
    for _ in range(2000):
        if shards_in(output) >= number:
            return
        time.sleep(0.01)
    raise AssertionError("no shard came")


def marks(folder: Path) -> dict[str, int]:
    return {path.stem: path.stat().st_size for path in sorted(folder.glob("*.mark"))}


def assert_nothing_lingers(output: Path) -> None:
    assert {path.name for path in output.parent.iterdir()} <= {"in", "expected.jsonl", output.name}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_again_and_again(folder: Path, expected: bytes, workers: str) -> None:
    output = folder.parent / "records.jsonl"
    output.write_bytes(b"old")
    pause = random.Random(workers)
    complete = 0
    for _ in range(KILLS if workers == "2" else 1):
        with started(folder, output, "counted", workers) as running:
            time.sleep(pause.uniform(0.1, 2.0))
            running.kill()
        assert output.read_bytes() in (b"old", expected)
        complete += output.read_bytes() == expected
    with started(folder, output, "counted", workers) as running:
        assert running.wait(timeout=60) == 0
    assert output.read_bytes() == expected
    assert_nothing_lingers(output)
    if not complete:
        # What was in the hands of a killed run is done again, and no more than that: a chunk a worker.
        assert sum(marks(folder).values()) <= 200 + (KILLS + 1) * 2 * TOGETHER
    assert len(marks(folder)) == 200


def test_a_stopped_run_does_nothing_twice_but_what_changed(folder: Path, expected: bytes) -> None:
    output = folder.parent / "records.jsonl"
    with started(folder, output) as running:
        wait_for_shards(output, 2)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert b"what is done is kept in records.jsonl.parts; the same command goes on from there" in err
    done = marks(folder)
    assert 0 < len(done) < 200
    (folder / "000.txt").write_text("江城区又一篇。", "utf-8")
    with started(folder, output) as running:
        assert running.wait(timeout=60) == 0
    after = marks(folder)
    again = [name for name, times in after.items() if times > 1]
    assert "000" in again
    assert len(again) <= 1 + 2 * TOGETHER, "the changed one, and those that the two workers had in hand"
    assert len(after) == 200
    lines = output.read_bytes().splitlines()
    assert orjson.loads(lines[0])["source"]["text"] == "江城区又一篇。"
    assert lines[1:] == expected.splitlines()[1:]
    assert_nothing_lingers(output)


def test_other_settings_or_damage_make_it_anew(folder: Path, expected: bytes) -> None:
    output = folder.parent / "records.jsonl"
    with started(folder, output) as running:
        wait_for_shards(output, 4)
        running.kill()
    shard = min(output.with_name("records.jsonl.parts").glob("*.shard"))
    shard.write_bytes(shard.read_bytes()[:-700])
    with started(folder, output, "quick") as running:
        assert running.wait(timeout=60) == 0
    assert output.read_bytes() == expected
    assert_nothing_lingers(output)


def test_two_runs_on_one_output_are_refused(folder: Path) -> None:
    output = folder.parent / "records.jsonl"
    with started(folder, output) as running:
        wait_for_shards(output, 1)
        with pytest.raises(BatchError, match=rf"records\.jsonl is being written by another run \(process {running.pid} on "):
            carry_out(order(folder, output))
        running.kill()
    with Parts(output) as parts:
        assert parts.left, "the lock of a process that is gone holds nobody off"


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "records.jsonl.parts"
    mine.mkdir()
    (mine / "thesis.txt").write_text("ten years of work")
    carry_out(order(articles(tmp_path / "in", 3), tmp_path / "records.jsonl"))
    assert [path.name for path in mine.iterdir()] == ["thesis.txt"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 100 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100k", "none", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("may not mount a file system here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk(folder: Path, expected: bytes, small_disk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    output = small_disk / "records.jsonl"
    with pytest.raises(OSError, match="No space left"):
        carry_out(order(folder, output, extract=counted))
    assert b"what is done is kept in records.jsonl.parts" in capfdbinary.readouterr().err
    assert shards_in(output) > 0
    assert not output.exists()
    subprocess.run(["mount", "-o", "remount,size=8m", small_disk], check=True)
    carry_out(order(folder, output, extract=counted))
    assert output.read_bytes() == expected
    assert list(small_disk.iterdir()) == [output]


def test_a_file_that_may_not_grow(folder: Path, expected: bytes) -> None:
    """The shards fit under the limit, the output does not: it is put together by the next run."""
    output = folder.parent / "records.jsonl"
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))"
    with started(folder, output, "quick", before=limit) as running:
        _, err = running.communicate(timeout=60)
    assert b"File too large" in err
    assert not output.exists()
    assert shards_in(output) == 13
    with started(folder, output, "quick") as running:
        assert running.wait(timeout=60) == 0
    assert output.read_bytes() == expected
    assert_nothing_lingers(output)


def test_a_folder_that_may_not_be_written(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    article = articles(tmp_path / "in", 1) / "000.txt"
    if os.geteuid() == 0:  # who may write everywhere
        tmp_path.chmod(0o700)
        os.seteuid(65534)
    try:
        assert cli.main(["extract", str(article), "-o", str(shut / "records.jsonl")]) == cli.USAGE
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
    assert "Permission denied" in capfdbinary.readouterr().err.decode()


def test_the_command_line_goes_on(folder: Path, expected: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "extract", counted)
    output = folder.parent / "records.jsonl"
    monkeypatch.setattr("reformie.batch.run._whole", _interrupted)
    assert cli.main(["extract", str(folder), "-o", str(output), "--workers", "2"]) == 130
    assert shards_in(output) == 13
    monkeypatch.undo()
    monkeypatch.setattr(work, "extract", counted)
    assert cli.main(["extract", str(folder), "-o", str(output), "--workers", "2"]) == 0
    assert output.read_bytes() == expected
    assert marks(folder) == {f"{number:03d}": 1 for number in range(200)}


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt
