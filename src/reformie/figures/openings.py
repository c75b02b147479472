"""Words that a dictionary has as nouns, but that tell what was done where they open a clause before what is counted."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

_BEFORE: frozenset[PieceKind] = frozenset({"break", "date", "scope", "place", "body", "person", "qualifier", "link", "function", "level"})
_OPENING = frozenset({"发展", "服务"})
# What is called after growth, and is not what somebody grew: 发展资金, 发展目标.
_OF_GROWTH = regex(
    r"(?:资金|基金|经费|项目|规划|战略|目标|指标|水平|速度|指数|成果|成效|势头|空间|质量|模式|专班|报告|计划|任务|中心|公司|集团|银行|协会|委员会|促进会|研究院|论坛|大会|会议"
    r"|基础|环境|条件|动力|潜力|阶段|格局|理念|思路|问题|机遇|方向|路径|意见|政策|措施|方案|平台|瓶颈|短板|面积|规模|贡献率|率|示范区|先行区|试验区)$"
)
# Who is served, and what is called after serving: 服务低保对象, but 服务对象, 服务网点.
_SERVED = regex(r"(?:[^务]对象|[户民者众生客友商]|家庭|人群|群体|老人|儿童|人才|干部|专家|妇女|青年|学子|企业|园区|主体|合作社|项目|”)$")
_OF_SERVICE = regex(r"^(?:人员|队员|专员|商|团队|对象|业|单位|企业|机构|项目|专家)$")


def behind_nominal(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where a phrase begins behind a word that opens its clause and tells what was done (发展药师, 服务低保对象), else ``first``."""
    if first == last or pieces[first].text not in _OPENING or (first > 0 and pieces[first - 1].kind not in _BEFORE):
        return first
    word, rest = pieces[first].text, "".join(piece.text for piece in pieces[first + 1 : last + 1])
    if any(piece.kind in ("of", "break", "figure") for piece in pieces[first:last]) or len(rest) < len("药师"):
        return first
    if word == "发展" and _OF_GROWTH.search(rest) is None:
        return first + 1
    if word == "服务" and _SERVED.search(rest) and _OF_SERVICE.fullmatch(rest) is None:
        return first + 1
    return first
