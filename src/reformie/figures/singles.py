"""Words of one character, read by what stands beside them: 75亩地, but 高兴地; 租户换了5茬, but 5户."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reformie.figures.candidate import PIECES
from reformie.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reformie.figures.words import Piece, PieceKind

# 地 behind these is ground, and no particle.
_LANDED = regex(r"[源场籍]$|(?:安置|所在|所属|居住|务工|就业|消费|发生|出生|原产|[流输][入出])$")
_WRONG = frozenset("坏破光断")
_DOWN = frozenset("录留记拍写种撒签买租攒打拿接定立许埋刻画印卸摘砍割省揽")
BY_PLACE = _WRONG | frozenset("地所高包干多")  # those that are read so, besides nouns
_DRIED = tuple("木香海辣豆果花枣粮草鱼虾姜椒茶菇菜笋蘑")  # 干木耳
_CUTTING = frozenset("核调缩精裁锐递")
_MOSTLY = frozenset("是为在由靠从以被于属来的")  # behind 多, which then means mostly
_CHANGED = frozenset("减降增")
_MODALS = frozenset({"要", "能", "会", "可", "需", "应", "须", "将", "能够", "可以", "需要", "就要"})
_SPARING = frozenset({"就", "还", "又", "多", "共", "一年", "光"})
_SPARED = frozenset("级内外里直属城会份市道财政厅委")


def read(word: str, kind: PieceKind, made: Sequence[Piece], behind: str) -> PieceKind | None:
    """Give what a word of one character is by what stands beside it, as land behind a figure (75亩|地), or None where that changes nothing."""
    kind_before, before = (made[-1].kind, made[-1].text) if made else (None, "")
    if word == "地" and _is_land(made, behind):
        return "noun"
    if word == "多" and kind_before == "figure":  # 12个多|民族村; but 30个多在山区
        return "noun" if before.endswith(PIECES) and "\u4e00" <= behind <= "\u9fff" and behind not in _MOSTLY else None
    if word == "所" and kind_before == "noun" and (behind.isdigit() or not made[-1].known):  # 初制所12个
        return "noun"
    if kind == "noun":
        if behind == "了" or (behind == "下" and word in _DOWN):  # 租户换了5茬, 录下唱腔
            return "verb"
        saved = word == "省" and behind not in _SPARED and (before in _SPARING or before.startswith("每"))
        if before in _MODALS or before == "被" or saved:  # 车要管1200平方公里, 被处罚款, 每趟省工资
            return "verb"
    if word in _WRONG and kind_before in ("act", "verb", "light") and len(before) == 1:  # 用坏钢钎
        return "light"
    if (word in _CUTTING and behind in _CHANGED and kind_before == "noun") or (word == "高" and behind == "达"):  # 巡逻车辆核减至135辆
        return "link"
    packed = word == "包" and behind.isdigit() and kind_before in ("noun", "verb", "act")  # 服务包80个
    return "noun" if packed or (word == "干" and behind in _DRIED) else None


def _is_land(made: Sequence[Piece], behind: str) -> bool:
    """Tell whether 地 is a noun: beside a figure (75亩地, 20亩荒坡地, 草料地90亩), or a word's end (生源地助学贷款, 羽毛球场地收费)."""
    if behind.isdigit() or any(piece.kind == "figure" for piece in made[-2:]):
        return True
    return bool(made) and _LANDED.search(made[-1].text) is not None
