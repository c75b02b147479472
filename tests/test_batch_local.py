"""Many processes on one machine: the same bytes as one, whatever happens to them."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import orjson
import pytest

from batch_hooks import articles, broken_lexicon, missing_extra, order, quick, slow, slow_together
from reformie import pipeline
from reformie.batch import command, plan, shards
from reformie.batch.command import carry_out
from reformie.batch.engine import Local
from reformie.batch.job import Entry, Settings
from reformie.errors import LexiconError, MissingExtraError


def one_worker(folder: Path, output: Path) -> bytes:
    """Give what one process that is never disturbed writes."""
    carry_out(order(folder, output, workers=1, apart=False))
    return output.read_bytes()


def without(lines: bytes, *uris: str) -> list[bytes]:
    return [line for line in lines.splitlines() if orjson.loads(line)["source"]["uri"] not in uris]


def failures(path: Path) -> list[tuple[str, str]]:
    return [(Path(each["uri"]).name, each["error"]) for each in map(orjson.loads, path.read_bytes().splitlines())]


def test_two_processes_write_what_one_writes(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    folder = articles(tmp_path / "in", 60, n005="", n050="no Chinese")
    lines = [orjson.dumps({"id": str(number), "text": f"江城区第{number}条。"}) for number in range(40)]
    (folder / "a.jsonl").write_bytes(b"\n".join([*lines, b"{"]))
    alone, together = tmp_path / "alone.jsonl", tmp_path / "together.jsonl"
    carry_out(order(folder, alone, workers=1, apart=False, failures=tmp_path / "alone.failures"))
    summary = carry_out(order(folder, together, failures=tmp_path / "together.failures"))
    assert (summary.records, summary.failures) == (98, 3)
    assert together.read_bytes() == alone.read_bytes()
    assert (tmp_path / "together.failures").read_bytes() == (tmp_path / "alone.failures").read_bytes()
    assert len(failures(tmp_path / "alone.failures")) == 3
    carry_out(order(folder, None, failures=tmp_path / "stream.failures"))
    assert capfdbinary.readouterr().out == alone.read_bytes()
    assert (tmp_path / "stream.failures").read_bytes() == (tmp_path / "alone.failures").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".parts" or path.name.startswith(".")) == []


def test_few_articles_and_one_worker_start_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "Local", None)
    carry_out(order(articles(tmp_path / "few", command.FEW), tmp_path / "few.jsonl", workers=2, apart=False))
    carry_out(order(articles(tmp_path / "more", command.FEW + 1), tmp_path / "more.jsonl", workers=1, apart=False))
    assert len((tmp_path / "more.jsonl").read_bytes().splitlines()) == command.FEW + 1


def test_an_article_costs_only_itself(tmp_path: Path) -> None:
    """One that exits, one that is killed, one that never ends and holds the interpreter, one that has too little memory."""
    folder = articles(tmp_path / "in", 30, n000="退出", n007="循环", n008="自杀", n029="内存")
    expected = one_worker(articles(tmp_path / "in2", 30), tmp_path / "expected.jsonl").replace(b"/in2/", b"/in/")
    output, failed = tmp_path / "records.jsonl", tmp_path / "failures.jsonl"
    carry_out(order(folder, output, failures=failed, limit=1.5))
    assert failures(failed) == [("000.txt", "killed"), ("007.txt", "too_slow"), ("008.txt", "killed"), ("029.txt", "internal")]
    assert output.read_bytes().splitlines() == without(expected, *(str(folder / f"{n:03d}.txt") for n in (0, 7, 8, 29)))
    assert all(orjson.loads(line)["sha256"] for line in failed.read_bytes().splitlines())


@pytest.mark.parametrize(("texts", "begun_together"), [({}, ["000"]), ({"n000": "循环", "n016": "循环"}, ["000", "016", "032"])])
def test_what_is_too_slow_side_by_side_is_tried_so_once(tmp_path: Path, texts: dict[str, str], begun_together: list[str]) -> None:
    """Not where a single one of them may have been it."""
    folder, output = articles(tmp_path / "in", 64, **texts), tmp_path / "records.jsonl"
    carry_out(order(folder, output, failures=tmp_path / "failures.jsonl", extract=slow_together, workers=1, limit=1.0))
    assert sorted(mark.stem for mark in folder.glob("*.mark")) == begun_together
    assert len(output.read_bytes().splitlines()) == 64 - len(texts)


def test_a_killed_worker_loses_nothing(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in", 300)
    expected = one_worker(folder, tmp_path / "expected.jsonl")
    output = tmp_path / "records.jsonl"
    wanted = order(folder, output, extract=slow)
    killed: list[int] = []

    def kill(engine: Local) -> None:
        while len(killed) < 4 and not engine.staff.stopping:
            time.sleep(0.5)
            for pid in engine.staff.pids()[:1]:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    with Local(2) as engine:
        thread = threading.Thread(target=kill, args=(engine,))
        thread.start()
        (tmp_path / "parts").mkdir()
        tasks = plan.tasks(plan.units(wanted.paths, wanted.settings), wanted.settings, tmp_path / "parts", {})
        done = sorted((each for each in _all(tasks, engine)), key=lambda each: each[0])
    thread.join()
    assert len(killed) >= 2
    assert b"".join(entry.line for _, name in done for entry in shards.read(tmp_path / "parts" / name)) == expected


def _all(tasks: object, engine: Local) -> list[tuple[int, str]]:
    from reformie.batch.run import chunks

    return [(done.number, done.shard) for done in chunks(tasks, engine)]  # type: ignore[arg-type]


def test_a_broken_lexicon_stops_the_run(tmp_path: Path) -> None:
    folder = articles(tmp_path / "in", 3)
    with pytest.raises(LexiconError, match=r"posts\.tsv, line 3"):
        carry_out(order(folder, tmp_path / "records.jsonl", extract=broken_lexicon))
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_extra_stops_the_run(tmp_path: Path, workers: int) -> None:
    folder = articles(tmp_path / "in", 3)
    with pytest.raises(MissingExtraError, match="pip install it"):
        carry_out(order(folder, tmp_path / "records.jsonl", extract=missing_extra, workers=workers, apart=workers > 1))
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_no_worker_outlives_the_run(tmp_path: Path) -> None:
    with Local(2) as engine:
        wanted = order(articles(tmp_path / "in", 40), None)
        tasks = plan.tasks(plan.units(wanted.paths, wanted.settings), wanted.settings, tmp_path, {})
        for task in tasks:
            engine.submit(task)
        engine.next()
        pids = engine.staff.pids()
        assert pids
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_chunks_grow_with_what_came_before_them_and_are_bounded(tmp_path: Path) -> None:
    made = list(plan.tasks([str(number) for number in range(20_000)], Settings.of(quick), tmp_path, {}))
    sizes = [len(task.units) for task in made]
    assert sizes[0] == 16 and max(sizes) == 192 and sum(sizes) == 20_000
    assert all(size % 16 == 0 and size <= max(16, sum(sizes[:number]) / 64) for number, size in enumerate(sizes[:-1]))
    assert [task.number for task in made] == list(range(len(made)))


def test_a_shard_reads_back_as_far_as_it_is_whole(tmp_path: Path) -> None:
    entries = [Entry("k1", b'{"a":1}\n', ("a.txt", "江城区", "2024", (1, 2, 3, 4, 5))), Entry("", b'{"b":1}\n', None)]
    name = shards.write(tmp_path, 7, entries)
    assert shards.left(tmp_path) == {7: (name,)}
    assert list(shards.read(tmp_path / name)) == entries
    whole = (tmp_path / name).read_bytes()
    for end in range(len(whole)):
        (tmp_path / name).write_bytes(whole[:end])
        assert list(shards.read(tmp_path / name)) == entries[: whole[:end].count(b'"b":1}\n') + (end >= whole.index(b'{"a":1}\n') + 8)]
    (tmp_path / name).write_bytes(whole.replace(b'{"a":1}', b'{"a":2}'))
    assert list(shards.read(tmp_path / name)) == []
    assert list(shards.read(tmp_path / "missing")) == []


def test_settings_have_one_fingerprint_for_one_outcome(tmp_path: Path) -> None:
    (tmp_path / "posts.tsv").write_text("post\n首席科普官\n", "utf-8")
    plain = Settings.of(quick)
    assert Settings.of(quick, limit=1).fingerprint == plain.fingerprint
    others = [Settings.of(quick, text=False), Settings.of(quick, published="2024"), Settings.of(quick, lexicon=tmp_path)]
    assert len({each.fingerprint for each in (plain, *others)}) == 4


def test_records_leave_the_vocabulary_as_small_as_it_was() -> None:
    texts = [
        f"肥西县第{number}中学校长王建国说，{chr(0x4E00 + 7 * number)}{chr(0x5E00 + 3 * number)}项目投资{number}亿元。"
        for number in range(30)
    ]
    vocab = pipeline._shared(None, "jieba").vocab
    words = len(vocab)
    assert all(pipeline.extract(text).people for text in texts)
    assert len(vocab) == words
