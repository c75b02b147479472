"""Names of bodies that stand whole in quotation marks."""

from __future__ import annotations

from reformie.bodies.walk import FOUNDED
from reformie.regexes import regex

_TEAM_NAME = regex(r"[\u4e00-\u9fff·]{2,}")
_COLLEGE = regex(r"(?:(?![一几这那每][所个]|[的要了])[\u4e00-\u9fff·]){4,}")


def quoted_name(text: str, start: int, end: int, suffix: str) -> int | None:
    """Give where a name begins that stands whole in quotation marks (“夕阳红小分队”, “银河矿工学院”), or None."""
    named = _TEAM_NAME if suffix[-1] in "队团" else _COLLEGE if suffix in ("学院", "研究院") else None
    if named is None or not text.startswith("”", end):
        return None
    opened = text.rfind("“", max(0, start - 12), start)
    founding = opened >= 0 and FOUNDED.search(text, opened + 1, opened + 3)  # “组建健康服务队” is a task
    return opened + 1 if opened >= 0 and not founding and named.fullmatch(text, opened + 1, start) else None
