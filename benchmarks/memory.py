"""How much memory a process holds when it makes the same records over and over: resident megabytes after each pass, and against the first.

Usage: python benchmarks/memory.py PATH [PASSES]; PATH is a file, .jsonl too, or a folder. 20 passes by default.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from reformie.errors import InputError
from reformie.pipeline import record_of
from reformie.read.sources import read_articles
from reformie.write import line

FLAT = 1.10  # more than this many times the first pass is a leak


def resident() -> float:
    """Give the megabytes that this process holds now."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() / 1e6


def one_pass(path: str) -> int:
    """Read everything once and make its lines, keeping none; give how many there were."""
    articles = (each for each in read_articles([path]) if not isinstance(each, InputError))
    return sum(bool(line(record_of(article))) for article in articles)


def main(path: str, passes: str = "20") -> int:
    """Print the table; give 1 when memory grows or there is nothing to read."""
    first = used = 0.0
    for number in range(1, int(passes) + 1):
        if not (records := one_pass(path)):
            print(f"{path}: no article that can be read", file=sys.stderr)
            return 1
        used = resident()
        first = first or used
        print(f"pass {number:>2}  {records:>6} records  {used:>7.1f} MB  {used / first:.3f}", flush=True)
    return int(used > FLAT * first)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
