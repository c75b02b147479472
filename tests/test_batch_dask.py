"""The same chunks on a real Dask cluster."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from batch_hooks import articles, counted, order
from reformie import cli
from reformie.batch import plan
from reformie.batch.command import carry_out
from reformie.batch.job import BatchError, Settings
from reformie.batch.progress import Bar
from reformie.batch.run import all_at_the_end

pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals"),
    # A cluster whose workers are killed leaves sockets for the collector.
    pytest.mark.filterwarnings("default"),
]


def test_a_killed_dask_worker_and_a_killing_article_lose_nothing(tmp_path: Path) -> None:
    from reformie.batch.cluster import Cluster

    folder = articles(tmp_path / "in", 200, n003="退出", n100="自杀")
    expected = _without_003_and_100(tmp_path)
    wanted = order(folder, tmp_path / "records.jsonl", extract=counted)
    parts = tmp_path / "parts"
    parts.mkdir()
    tasks = plan.tasks(plan.units(wanted.paths, wanted.settings), wanted.settings, parts, {})
    with Cluster(None, 2) as cluster:
        killer = threading.Thread(target=_kill_one, args=(cluster, parts))
        killer.start()
        entries = list(all_at_the_end(tasks, cluster, parts, Bar(print, lambda articles, failures: None)))
        killer.join()
    assert b"".join(entry.line for entry in entries if entry.row) == expected
    assert [b'"killed"' in entry.line for entry in entries if entry.row is None] == [True, True]


def _without_003_and_100(tmp_path: Path) -> bytes:
    plain = tmp_path / "expected.jsonl"
    carry_out(order(articles(tmp_path / "in2", 200), plain, workers=1, apart=False))
    lines = plain.read_bytes().replace(b"/in2/", b"/in/").splitlines(keepends=True)
    return b"".join(line for number, line in enumerate(lines) if number not in (3, 100))


def _kill_one(cluster: object, parts: Path) -> None:
    """Kill a Dask worker as soon as the first shard is there."""
    while not any(parts.iterdir()):
        time.sleep(0.01)
    workers = cluster._own.workers.values()  # type: ignore[attr-defined]
    os.kill(next(iter(workers)).pid, signal.SIGKILL)


def test_by_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reformie.batch.work.extract", counted)
    folder = articles(tmp_path / "in", 60)
    alone, cluster = tmp_path / "alone.jsonl", tmp_path / "cluster.jsonl"
    assert cli.main(["extract", str(folder), "-o", str(alone), "--workers", "1"]) == 0
    assert cli.main(["extract", str(folder), "-o", str(cluster), "--workers", "1", "--engine", "dask"]) == 0
    assert cluster.read_bytes() == alone.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"in", alone.name, cluster.name}


def test_a_worker_with_another_version_is_refused(tmp_path: Path) -> None:
    from dataclasses import replace

    from reformie.batch.cluster import on_worker

    task = next(plan.tasks(["a.txt"], replace(Settings.of(counted), fingerprint="other"), tmp_path, {}))
    with pytest.raises(BatchError, match="another version of reformie"):
        on_worker(task)


def test_what_dask_cannot_do_is_said(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["extract", str(tmp_path), "--engine", "dask"]) == cli.USAGE
    assert cli.main(["extract", str(tmp_path), "--scheduler", "tcp://127.0.0.1:1"]) == cli.USAGE
    err = capfdbinary.readouterr().err.decode()
    assert "--engine dask needs -o FILE" in err
    assert "--scheduler needs --engine dask" in err
