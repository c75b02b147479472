"""Contests, and the tables of those who were judged: what a rank is told of."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import index_at, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

_JUDGING = ("考核", "考评", "评价", "测评", "评比", "指数")
_JUDGED = regex(
    r"[在的][^，。；]{2,24}?(?:评价|考核|考评|评比|评估|测评|大赛|比赛|竞赛|评选)(?=中(?![^。；]{0,14}\d(?![\d.分])[^，。；]{0,4}，)[^。；]{0,18}$)"
    r"|[在的][^，。；]{2,24}?(?:排名|排行榜?)(?=中，[^。；]{0,26}$)"
    r"|(?:^|[，；])[^，。；\d]{4,24}?(?:评价|考核|考评|评比|评估|测评|排名)(?=中，[^，。；\d]{2,16}$)"
)
# 得分90分，在16个试点县中排名第二: the things among which something is ranked are not ranked.
_RANKED_AMONG = regex(r"，在[^，。；]{0,8}\d+[个家所][^，。；]{1,12}[中里内](?:排名|位列|名列|位居|排在?|列|居)$")
# 年度考评结果公布，某县居全市首位
_ANNOUNCED = regex(r"(?<=考评|考核|评比|测评|评价|竞赛|大赛)结果(?:公布|揭晓|出炉|发布)?，[^，。；\d]{2,20}$")


def contested(pieces: Sequence[Piece], lead: str, start: int) -> int | None:
    """Give the index of the piece before which stands what is ranked, where ``lead``, from ``start`` on, tells a contest, else None."""
    if judged := _JUDGED.search(lead):
        return index_at(pieces, start + judged.end())
    if announced := _ANNOUNCED.search(lead):
        return index_at(pieces, start + announced.start())
    if among := _RANKED_AMONG.search(lead):
        end = index_at(pieces, start + among.start())
        return end - is_kind(pieces, end - 1, "figure")
    at = index_at(pieces, start + len(lead)) - 1
    while at > 0 and pieces[at].kind in ("link", "scope"):
        at -= 1
    return at + 1 if pieces[at].text.endswith(_JUDGING) else None  # 全省农业现代化考核排名第九
