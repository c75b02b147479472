"""What clauses and lists without any word for a person tell against a name that stands there on its shape alone."""

from __future__ import annotations

from collections.abc import Callable

from reformie.regexes import regex

_LEFT, _RIGHT = 0.5, 1.0  # evidence beside a name at which only its shape speaks for it
_COMMON, _RARE = 0.6, 1.7  # what such a name needs beyond that, by how usual its surname is
_SHORT, _LONG = (
    200,
    1000,
)  # characters of a text: the longer it is, the more stretches look like names, and the more often a person is told twice
_ITEM_BEFORE = regex(r"(?:^|[，。；：！？“”（\s、])([\u4e00-\u9fff]{2,4})、$")
_ITEM_BEHIND = regex(r"、([\u4e00-\u9fff]{2,4})(?=[，。；：！？“”）\s、])")
_ITEM = regex(
    r"[\u4e00-\u9fff](?!家)[\u4e00-\u9fff](?![局委部院社所站处镇乡村县市区州旗长员记任组队厂校会等办口路街桥湾沟坪岭店])[\u4e00-\u9fff](?=、)"
)
_WITHIN = regex(r"(?:在|到|进|往|放|装|塞|揣|藏|锁|存|从)[^，。；：！？“”]{0,8}$")
_CAUSED = regex(r"[一二三四五六七八九十]是[叫让请给]$")  # 三是叫砂石变金
_THEN = regex(
    r"如今|[今去前]年|当年|现在|当时|从前|以前|曾(?:经|是|在)|原(?:来|是|在)|每[天日周月年]|等(?:参加|出席|陪同|到会)|致[^，。]{0,2}[词辞]"
)  # what is told of somebody, at some time or at a meeting
_LED = regex(
    r"(?:(?:^|[，。；：！？“”\n])[^，。；：！？“”、\n是有]{2,12}的|[遇碰见找]到了?|遇[见上]了?|见着了?)$"
)  # 一旁的甲, 主攻手艺的乙; 是…有名的 tells what a thing is
_OPENED = frozenset({"", *"。，；！？“”\n"})  # before the first word of a clause, not of a byline
_AFTER = regex(r"[封关开停禁收改建修迁查][\u4e00-\u9fff][后前时]")  # the time of a deed (封江后)
_PSEUDONYM = regex(r"（(?:化名|小名|昵称|网名)）")


def needed(text: str, *, common: bool) -> float:
    """Give how much more evidence a name needs that stands once within a clause, beside no other name and no word that leads up to one."""
    return (_COMMON if common else _RARE) * min(1.0, max(0.0, (len(text) - _SHORT) / (_LONG - _SHORT)))


def is_loose(text: str, start: int, end: int, left: float, right: float) -> bool:
    """Tell whether only its shape speaks for a name: within a clause that neither leads up to it nor goes on as names do.

    A short one that opens the clause is loose too, unless something is told of it at some time (甲如今有了…).
    """
    if left > _LEFT or right > _RIGHT:
        return False
    if left == _LEFT:
        opened = text[start - 1 : start] in _OPENED and end - start > 2
        return not opened and not _THEN.match(text, end)
    return _LED.search(text, max(0, start - 14), start) is None


def is_no_name(text: str, start: int, end: int, tag: Callable[[str], str], surnames: frozenset[str]) -> bool:
    """Tell whether a stretch is one of a list of deeds, half of a doubled post, an effect, a pet name or a surname alone.

    打针、戴耳牌、量体温; 立大志、明大德; “林区长+检察长”; 三是叫沙地生金; 阿桂（化名）; 欧阳老师; 师傅明; 封江后; 干不长.
    """
    if text[end : end + 1] == "+" or text[start - 1 : start] == "+" or _CAUSED.search(text, max(0, start - 3), start):
        return True
    if end - start == 2 and text[start] in "阿小老" and _PSEUDONYM.match(text, end):
        return True
    if (text[start:end] in surnames and end - start == 2) or text.startswith("师傅", start):
        return True
    if end - start == 3 and text[start + 1] == "不":
        return True
    if _AFTER.fullmatch(text, start, end) or _in_parallel(text, start, end, surnames):
        return True
    return tag(text[start])[:1] == "v" and _among_deeds(text, start, end, tag, surnames)


def between_names(text: str, start: int, surnames: frozenset[str]) -> int | None:
    """Give where an item of a list ends that has a name's length and opens with one of the surnames, if another item follows it."""
    item = _ITEM.match(text, start) if text[start : start + 1] in surnames and text[start - 1] == "、" else None
    return item.end() if item is not None else None


def in_container(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch says in what something is put or kept (锁在会计|包里)."""
    return end - start == 2 and text[end - 1] == "里" and _WITHIN.search(text, max(0, start - 12), start) is not None


def _in_parallel(text: str, start: int, end: int, surnames: frozenset[str]) -> bool:
    """Tell whether what stands beside a stretch in a list is made as it is, around the same character, and begins with no surname (立大志、|明大德)."""
    beside = (_ITEM_BEFORE.search(text, max(0, start - 6), start), _ITEM_BEHIND.match(text, end)) if end - start == 3 else ()
    items = [match[1] for match in beside if match is not None]
    return any(len(item) == 3 and item[1] == text[start + 1] and item[0] not in surnames for item in items)


def _among_deeds(text: str, start: int, end: int, tag: Callable[[str], str], surnames: frozenset[str]) -> bool:
    """Tell whether what stands beside a stretch in a list is a verb with its object, and begins with no surname."""
    beside = (_ITEM_BEFORE.search(text, max(0, start - 6), start), _ITEM_BEHIND.match(text, end))
    items = [match[1] for match in beside if match is not None]
    return any(tag(item[0])[:1] == "v" and item[0] not in surnames and tag(item[1:])[:1] == "n" for item in items)
