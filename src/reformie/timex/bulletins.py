"""Bulletins that tell the figures of one year: the year stands in the title (2019年平江县国民经济和社会发展统计公报)."""

from __future__ import annotations

from reformie.regexes import regex

_OF_YEAR = regex(
    r"(?<!\d)(20\d\d)年度?(?![至到—-])[^，。；\n《]{0,24}?(?:公报|国民经济|经济运行|经济形势|经济社会发展情况|决算|年报|年度报告|工作总结)"
)
_WHOLE = regex(r"(?<!\d)(20\d\d)年度?(?!第?[一二三四1-4前]|上半)[^，。；\n《\d]{0,20}统计公报$")


def year_of(title: str | None) -> int | None:
    """Give the one year whose figures a title announces, or None."""
    found = _OF_YEAR.search(title) if title and "年" in title else None
    return int(found[1]) if found else None


def came_out(title: str | None) -> int | None:
    """Give the year in which the statistical bulletin of a title came out, the one after its own, or None."""
    found = _WHOLE.search(title) if title and title.endswith("公报") else None
    return int(found[1]) + 1 if found else None
