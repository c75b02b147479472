"""What befell people or things that a figure counts (2人受伤, 其中3例死亡): a fate names nobody."""

from __future__ import annotations

from reformie.figures.candidate import PEOPLE, Candidate

FATES = frozenset({
    "死亡", "受伤", "遇难", "失踪", "失联", "受灾", "重伤", "轻伤", "获救", "受困", "被困", "伤亡", "死伤", "丧生", "身亡", "殉职",
    "牺牲", "溺亡", "溺水", "感染", "中毒", "确诊", "治愈", "脱险", "被捕", "被查", "落马", "到案", "落网", "归案", "立案", "立案侦查",
})  # fmt: skip
_CASES = PEOPLE | {"例", "户", "起"}


def befallen(text: str, made: Candidate, right: str, before: Candidate | None) -> tuple[str | None, str | None] | None:
    """Give who is counted where only a fate stands behind a figure: those of the figure before, of whom they are some, or nobody named.

    Args:
        text: The clean text. made: The figure.
        right: The phrase behind it. before: The figure before it in its sentence.

    Returns:
        Measure and head, both None where no word names them; None where no fate stands there.
    """
    if right not in FATES or made.unit not in _CASES:
        return None
    some = before is not None and made.unit == before.unit and "其中" in text[before.end : made.start]
    return (before.head, before.head) if some and before is not None and before.head not in FATES else (None, None)
