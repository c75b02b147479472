"""Names of bodies that stand whole in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.bodies.walk import FOUNDED
from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex

_TEAM_NAME = regex(r"[\u4e00-\u9fff·]{2,}")
CUES = ("社会组织", "自治组织", "自治力量", "社团", "文艺团队", "志愿服务队")  # one of them closes a list of groups
_CLOSE = regex(rf"等(?:[\d一二两三四五六七八九十百多余]{{1,4}}[支个家])?(?:本土|特色|居民|村民|群众|基层|品牌)?(?:{'|'.join(CUES)})")
_NAMES = regex(r"(?:“[\u4e00-\u9fff·]{3,12}”[、和及]?)+$")
_NAME = regex(r"“([\u4e00-\u9fff·]{3,12})”")
_COLLEGE = regex(r"(?:(?![一几这那每][所个]|[的要了])[\u4e00-\u9fff·]){4,}")


def quoted_name(text: str, start: int, suffix: str) -> int | None:
    """Give where a name begins that stands whole in the quotation marks closed behind its suffix (“夕阳红小分队”, “银河矿工学院”), or None."""
    named = _TEAM_NAME if suffix[-1] in "队团" else _COLLEGE if suffix in ("学院", "研究院") else None
    if named is None:
        return None
    opened = text.rfind("“", max(0, start - 12), start)
    founding = opened >= 0 and FOUNDED.search(text, opened + 1, opened + 3)  # “组建健康服务队” is a task
    return opened + 1 if opened >= 0 and not founding and named.fullmatch(text, opened + 1, start) else None


def listed_groups(text: str) -> Iterator[Mention[Body]]:
    """Find the groups whose names a list in quotation marks gives that a word for groups of residents closes (“甲工坊”“乙帮手”等社会组织)."""
    for close in _CLOSE.finditer(text):
        named = _NAMES.search(text, max(0, close.start() - 80), close.start())
        for name in _NAME.finditer(text, named.start(), named.end()) if named else ():
            body = Body("named", "", name=name[1], type="association")
            yield Mention(name.start(1), name.end(1), body, "organisations.listed_group")
