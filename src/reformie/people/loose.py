"""What clauses and lists without any word for a person tell against a name that stands there on its shape alone."""

from __future__ import annotations

from collections.abc import Callable

from reformie.regexes import regex

_LEFT, _RIGHT = 0.5, 1.0  # evidence beside a name at which only its shape speaks for it
_COMMON, _RARE = 5.0, 6.1  # what such a name needs, by how usual its surname is
_LONG = 600  # characters of a text in which whoever matters is told twice, or with a word for what he is
_ITEM_BEFORE = regex(r"(?:^|[，。；：！？“”（\s、])([\u4e00-\u9fff]{2,4})、$")
_ITEM_BEHIND = regex(r"、([\u4e00-\u9fff]{2,4})(?=[，。；：！？“”）\s、])")
_WITHIN = regex(r"(?:在|到|进|往|放|装|塞|揣|藏|锁|存|从)[^，。；：！？“”]{0,8}$")
_CAUSED = regex(r"[一二三四五六七八九十]是[叫让请给]$")  # 三是叫砂石变金
_THEN = regex(
    r"如今|[今去前]年|当年|现在|当时|从前|以前|曾(?:经|是|在)|原(?:来|是|在)|每[天日周月年]|等(?:参加|出席|陪同|到会)|致[^，。]{0,2}[词辞]"
)  # what is told of somebody, at some time or at a meeting
_PSEUDONYM = regex(r"（(?:化名|小名|昵称|网名)）")


def needed(text: str, *, common: bool) -> float:
    """Give the least evidence for a name which stands once, beside no other name and no word that leads up to one; little is enough in a short text."""
    return 0.0 if len(text) < _LONG else _COMMON if common else _RARE


def is_loose(text: str, end: int, left: float, right: float) -> bool:
    """Tell whether only its shape speaks for a name, by the evidence beside it and by what is told of somebody at some time (甲如今有了…)."""
    return left <= _LEFT and right <= _RIGHT and not (left == _LEFT and _THEN.match(text, end))


def is_no_name(text: str, start: int, end: int, tag: Callable[[str], str], surnames: frozenset[str]) -> bool:
    """Tell whether a stretch is one of a list of deeds, half of a doubled post, an effect, a pet name or a surname alone.

    打针、戴耳牌、量体温; “林区长+检察长”; 三是叫沙地生金; 阿桂（化名）; 欧阳老师.
    """
    if text[end : end + 1] == "+" or text[start - 1 : start] == "+" or _CAUSED.search(text, max(0, start - 3), start):
        return True
    if end - start == 2 and text[start] in "阿小老" and _PSEUDONYM.match(text, end):
        return True
    if text[start:end] in surnames and end - start == 2:
        return True
    return tag(text[start])[:1] == "v" and _among_deeds(text, start, end, tag, surnames)


def in_container(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch says in what something is put or kept (锁在会计|包里)."""
    return end - start == 2 and text[end - 1] == "里" and _WITHIN.search(text, max(0, start - 12), start) is not None


def _among_deeds(text: str, start: int, end: int, tag: Callable[[str], str], surnames: frozenset[str]) -> bool:
    """Tell whether what stands beside a stretch in a list is a verb with its object, and begins with no surname."""
    beside = (_ITEM_BEFORE.search(text, max(0, start - 6), start), _ITEM_BEHIND.match(text, end))
    items = [match[1] for match in beside if match is not None]
    return any(tag(item[0])[:1] == "v" and item[0] not in surnames and tag(item[1:])[:1] == "n" for item in items)
