"""Any bytes in any format give a record that keeps its promises, or a failure; never an exception, and never for long.

No test of the suite: `python tests/fuzz_bytes.py [MINUTES]`. It builds inputs from pieces of the corpus and of what has broken
programs before, and prints what fails as a Python literal.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from reformie.batch.job import Settings
from reformie.batch.work import entries, extract
from reformie.record import Failure, Record, Span

ROOT = Path(__file__).parents[1]
SUFFIXES = (".txt", ".txt", ".txt", ".txt", ".txt", ".txt", ".txt", ".md", ".html", ".pdf", ".docx", ".jsonl", ".csv", ".tsv")
CODECS = ("utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be", "big5")
SLOW = 0.002  # seconds a character, above a floor of five seconds
NASTY = (
    "\ufeff", "\x00", "\u200b", "\u3000", "\r\n", "\r", "\n\n", "\t", "\ud800", "\U0010ffff", "e\u0301", "́", "①", "〇", "㎡", "％", "½",
    "0" * 400, "9" * 30, "一" * 300, "亿" * 50, "、" * 500, "年" * 300, "（" * 200, "“" * 200, "《" * 200, "-" * 300, "２０２４年２月３０日",
    "今年13月45日", "前年底", "近三年来", "负负3.14.15%", "1e999", "百分之百分之", "上上上周", "0年0月0日", "99999年", "党委书记" * 40, "区" * 100,
    '{"text":"', '"}', "<p>", "</p><script>", "&#x110000;", "&amp;", ",", '"', "=HYPERLINK(", "\\u0000",
)  # fmt: skip


def texts(corpus: list[str], chance: random.Random) -> str:
    """Make a text of pieces of articles and of what breaks programs."""
    parts = []
    for _ in range(chance.randrange(1, 9)):
        article = chance.choice(corpus)
        start = chance.randrange(len(article))
        piece = article[start : start + chance.randrange(1, 400)]
        kind = chance.random()
        if kind < 0.2:
            piece = chance.choice(NASTY)
        elif kind < 0.3:
            piece = "".join(chance.sample(piece, len(piece)))
        elif kind < 0.4:
            piece = piece.replace(chance.choice(piece), chance.choice(NASTY)[:3])
        elif kind < 0.45:
            piece = "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(1, 60)))
        parts.append(piece)
    return "".join(parts)


def inputs(corpus: list[str], chance: random.Random) -> bytes:
    """Make the bytes of an input, sometimes with some of them changed."""
    if chance.random() < 0.02:
        return chance.randbytes(chance.randrange(500))
    data = bytearray(texts(corpus, chance).encode(chance.choice(CODECS), "replace"))
    if chance.random() < 0.3:
        for _ in range(chance.randrange(1, 10)):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(3)) or b"?"
    return bytes(data)


def spans(value: object) -> Iterator[Span]:
    """Give every span anywhere inside a record."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans(getattr(value, name))


def check(file: Path, settings: Settings) -> str:
    """Give "record" or the failure's code.

    Raises:
        Exception: A promise is broken.
    """
    began = time.process_time()
    kind, length = "nothing", 0
    for entry in entries([str(file)], settings)[0]:
        assert not isinstance(entry, str), "nothing is known"
        if entry.row is None:
            kind = Failure.model_validate_json(entry.line).error
            assert kind != "internal", entry.line.decode()
            continue
        kind, record = "record", Record.from_json(entry.line)
        raw = record.source.text
        assert raw is not None and record.source.characters == len(raw)
        length += len(raw)
        for span in spans(record):
            assert "".join(raw[span.start : span.end].split()) == "".join(span.text.split()), span
    taken = time.process_time() - began
    assert taken < 5 + SLOW * length, f"{taken:.1f} s for {length} characters"
    return kind


def main(minutes: float = 10.0, seed: int = 0) -> int:
    """Try inputs for some minutes and print what fails."""
    corpus = [path.read_text("utf-8") for path in sorted((ROOT / "corpus" / "articles").iterdir())]
    chance, settings = random.Random(seed), Settings.of(extract)
    seen: Counter[str] = Counter()
    broken: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        end = time.monotonic() + 60 * minutes
        while time.monotonic() < end:
            data, suffix = inputs(corpus, chance), chance.choice(SUFFIXES)
            file = Path(folder) / f"input{suffix}"
            file.write_bytes(data)
            try:
                seen[check(file, settings)] += 1
            except Exception as error:  # noqa: BLE001 - that is what is looked for
                seen["BREAKS"] += 1
                name = f"{suffix} {type(error).__name__}: {error}".replace(str(file), "")
                key = name[:60]
                if key not in broken or len(data) < len(broken[key]):
                    broken[key] = data
                    sys.stdout.write(f"{name[:600]}\n    {data[:3000]!r}\n")
                    sys.stdout.flush()
    sys.stdout.write(f"{seen.total()} inputs: {dict(seen.most_common())}; {len(broken)} kinds of breakage\n")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main(*map(float, sys.argv[1:2]), *map(int, sys.argv[2:3])))
