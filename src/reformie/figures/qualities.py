"""What is said of things between their count and their noun (10个产业效益好、建设规范的合作社)."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

_MOST = 14  # pieces of such a clause
_DOERS = ("个", "家", "名", "位", "户", "所", "支")
# what ends each part of it; 长 does not, for a head of a village ends so too
_SAID = regex(
    r"(?![^、]*最)[^、]{1,8}(?:[好强高大多少优广足齐快低小差弱稳深重轻近远短]|(?<!安)全|规范|健全|完善|明显|突出|稳定|丰富|先进|良好|优美|扎实|合理|成熟|清晰|显著|雄厚|优越|便利|旺盛|积极|集中|适宜|完备|困难|贫困|薄弱|落后|过硬|精湛|优良)"
)


def behind_qualities(pieces: Sequence[Piece], at: int) -> int | None:
    """Give where the noun begins behind what is said of it up to 的, of which each part ends in a quality; None where nothing is said so."""
    stop = min(at + _MOST, len(pieces))
    of = next((look for look in range(at, stop) if pieces[look].kind in ("of", "break", "figure")), stop)
    if of < at + 2 or not is_kind(pieces, of, "of") or not is_kind(pieces, of + 1, "noun"):
        return None
    parts = "".join([piece.text for piece in pieces[at:of]]).split("、")
    if len(parts) == 1 and not (is_kind(pieces, at - 1, "figure") and pieces[at - 1].text.endswith(_DOERS)):
        return None  # 四类台账齐全的村
    return of + 1 if all(_SAID.fullmatch(part) for part in parts) else None
