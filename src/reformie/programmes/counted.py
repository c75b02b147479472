"""Names in quotation marks of which so many are built, sent out or chosen."""

from __future__ import annotations

from reformie.programmes.emphasis import likened
from reformie.regexes import regex

_SINGLE_WORDS = regex(r".(?:、.)+")  # 按照“人、房、企”3个目标: what they are on
_COUNTED = regex(r"(?:要|将|已)?(?:达到?)?\d{1,5}[余多]?[个家处所座]")
_BUILT = regex(r"(?:建[成起立]|[设办开建](?=了)|设立|打造|布设|开设|布局|建设|培育)了?[^，。；“”]{0,12}?\d{1,5}[余多]?[个家处所座]$")
_PRAISED = regex(r"评选|表彰|命名|获评|授予|荣获|评出|获得")
_TEAMS = regex(r"(?:组成|组建|成立|派出|设立|建起)了?(?:[2-9]|\d{2,4}|[两二三四五六七八九十百]{1,3})[余多]?[支个]$")
_TEAM = "队团组"
_SORT_BUILT = regex(r"[\u4e00-\u9fff]{2,5}(?=\d{1,5}[余多]?[个家处所座支])")
_BUILDS = regex(r"(?:打造|建设|建成|培育|创建)了?$")
_PERSONS = regex(r"\d{1,5}[余多]?[名位]")
_CHOSEN = regex(r"(?:推选|选聘|选派|选任|选配|聘请|配备|设立?)了?$")
_PLAIN_WORD = regex(r"[的了和与及或等]|^新")
_CLOSES = regex(r"[，。；、:：“和等的]|服务")


def counted(text: str, start: int, end: int) -> tuple[int, int, str, str] | None:
    """Read words in marks with a number at their side.

    Args:
        text: The clean text. start, end: bounds of the words without their marks.

    Returns:
        Bounds of the name, its kind and the rule, or None.
    """
    before = max(0, start - 60)
    if end - start < 3 or _SINGLE_WORDS.fullmatch(text, start, end):
        return None
    if _COUNTED.match(text, end + 1) and not _PRAISED.search(text, max(0, start - 30), start):
        return start, end, "project", "programmes.counted"
    closed = _CLOSES.match(text, end + 1) and not likened(text[start:end])
    if closed and _BUILT.search(text, max(0, start - 40), start - 1):
        return start, end, "project", "programmes.counted"
    sort = _SORT_BUILT.match(text, end + 1)
    if sort and not _PLAIN_WORD.search(sort[0]) and _BUILDS.search(text, max(0, start - 6), start - 1):
        return start - 1, sort.end(), "project", "programmes.counted"
    if end - start >= 4 and _PERSONS.match(text, end + 1) and _CHOSEN.search(text, max(0, start - 8), start - 1):
        return start, end, "other", "programmes.posts"
    if text[end - 1] in _TEAM and _TEAMS.search(text, before, start - 1):
        return start, end, "other", "programmes.teams"
    return None
