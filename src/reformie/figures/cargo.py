"""A verb and what it is done to, written as one word before a load or a count of things (送水460吨: 水; but 送水30次)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reformie.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reformie.figures.words import Piece

_LOADS = regex(r"[^，]{1,12}(?<!人)(?:吨|公斤|千克|[斤克方升件箱袋桶筐捆册本卷份盒瓶车头尾只株棵张])(?:左右|以上)?")
# 发票 and 收件 are things of their own, as are 用水 and 存粮, which tell a kind.
_LOADING = regex(
    r"[送运拉载驮卖售买购收抽捎带捐赠领借装卸采摘割挖淘发交][水货粮煤油菜肉奶药肥苗种豆果茶瓜沙石砖盐糖棉布饭餐草料书报卷衣被鱼虾蛋米面]"
)
_WORDS = frozenset({"收货", "卖肉", "发面", "发布", "发菜", "发药", "带鱼", "拉面", "挂面", "采油"})


def loads(pieces: Sequence[Piece]) -> bool:
    """Tell whether the word before a figure of a load or of things is a verb and what it is done to, written as one.

    Args:
        pieces: The last of them is the figure.
    """
    if len(pieces) < 2:
        return False
    word = pieces[-2].text
    if len(word) == 1 and len(pieces) > 2 and pieces[-3].kind == "verb":
        word = pieces[-3].text + word
    return word not in _WORDS and _LOADING.fullmatch(word) is not None and _LOADS.fullmatch(pieces[-1].text) is not None
