from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from reformie.record import Failure, Record
from reformie.write import line, whole_file
from sample import sample


def test_a_line_reads_back() -> None:
    written = line(sample())
    assert written.endswith(b"\n")
    assert written.count(b"\n") == 1
    assert Record.from_json(written) == sample()


def test_a_line_without_the_text() -> None:
    assert Record.from_json(line(sample(), text=False)).source.text is None


def test_a_failure_is_one_line() -> None:
    written = line(Failure(uri="a\nb.txt", sha256=None, error="missing", message="No such\nfile."))
    assert written.count(b"\n") == 1


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "records.jsonl"
    target.write_bytes(b"old")
    with whole_file(target) as stream:
        stream.write(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl"]


@pytest.mark.parametrize("trouble", [RuntimeError, KeyboardInterrupt])
def test_what_fails_leaves_nothing_behind(tmp_path: Path, trouble: type[BaseException]) -> None:
    def write_half() -> None:
        with whole_file(tmp_path / "records.jsonl") as stream:
            stream.write(b"half")
            raise trouble

    with pytest.raises(trouble):
        write_half()
    assert not any(tmp_path.iterdir())


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with whole_file(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    with whole_file(pipe) as stream:
        stream.write(b"new")
    reader.join(timeout=10)
    assert got == [b"new"]
    assert pipe.is_fifo()


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "no" / "records.jsonl"):
        pass
