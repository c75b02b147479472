"""Scores as plain aligned text."""

from __future__ import annotations

from collections.abc import Mapping

from reformie.evaluate.tally import GROUPS, KINDS, Scores, Tally, total

_ALL = "all"


def table(scores: Mapping[str, Scores]) -> str:
    """Lay out F1 by article and kind, then precision, recall and F1 of all articles together.

    Args:
        scores: By article, in the order wanted.

    Returns:
        Lines of text; a kind with nothing to find and nothing found shows as ``–``, look-alikes as taken/listed.
    """
    everything = total(list(scores.values()))
    rows = [*scores.items(), (_ALL, everything)]
    blocks = [[["F1", *group], *([name, *(_cell(kind, each.tallies[kind]) for kind in group)] for name, each in rows)] for group in GROUPS]
    blocks.append([[_ALL, "precision", "recall", "F1", "tp", "fp", "fn"], *_summary(everything)])
    return "\n\n".join(map(_aligned, blocks)) + "\n"


def _summary(scores: Scores) -> list[list[str]]:
    rows = []
    for kind in KINDS:
        tally = scores.tallies[kind]
        ratios = (tally.precision, tally.recall, tally.f1)
        cells = ["–"] * 3 if tally.empty else [f"{ratio:.3f}" for ratio in ratios]
        rows.append([kind, *cells, str(tally.tp), str(tally.fp), str(tally.fn)])
    return rows


def _cell(kind: str, tally: Tally) -> str:
    if tally.empty:
        return "–"
    return f"{tally.fp}/{tally.fp + tally.tp}" if kind == "look_alikes" else f"{tally.f1:.3f}"


def _aligned(rows: list[list[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(c.rjust(w) if n else c.ljust(w) for n, (c, w) in enumerate(zip(row, widths, strict=True))) for row in rows)
