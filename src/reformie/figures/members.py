"""What the members of a list share: a noun told once for all of them, first or last, or half a word."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.backwards import PERSON
from reformie.regexes import regex

_SECTORS = ("第一产业", "第二产业", "第三产业")
# What one word joins, and how the parts are told one by one.
_JOINED = {
    "三次产业": _SECTORS, "三大产业": _SECTORS, "一二三产业": _SECTORS, "一二三产": _SECTORS, "二三产业": _SECTORS[1:], "城乡居民": ("城镇居民", "农村居民"),
    "城乡": ("城市", "农村"), "男女": ("男", "女"), "牛羊": ("牛", "羊"), "猪牛羊": ("猪", "牛", "羊"),
}  # fmt: skip
_SIDES = {"产销": ("产量", "销量"), "产销量": ("产量", "销量"), "收支": ("收入", "支出"), "存贷": ("存款", "贷款")}
# 第一、二、三产业增加值: numbers whose noun only the last has.
_NUMBER = regex(r"第?(?P<number>[一二三四五六七八九十])(?P<kind>产业?)?")
_NUMBERED = regex(
    r"(?P<nth>第?)(?P<number>[一二三四五六七八九十])(?P<kind>产业?(?!品|能|量|值|房|妇|假|权|教)|季度|[批期轮类组]|[^\W\d_]{2})"
)
# 内、外贸: single characters that stand for words, by what they have in common with what the last member opens with.
_HALVES = (
    ("内外", ("贸", "资")), ("公民", ("办", "立")), ("男女", ("性", "生", "工", "职工", "孩", "童", "婴")), ("大中小微", ("型",)), ("高中初", ("级",)),
    ("省市县区乡镇村", ("级",)), ("东中西南北", ("部",)), ("猪牛羊鸡鸭鹅禽", ("肉", "蛋")), ("一二三四五六七八九", ("级", "类", "等奖", "期", "号")), ("轻重", ("工业",)), ("国省县乡村", ("道",)),
)  # fmt: skip
# Kinds of one sort: what the last member has behind its kind is told of all (小学、初中教师; 1号、2号泵站).
_SORTS = tuple(
    regex(rf"(?:{'|'.join(sorted(sort.split(), key=len, reverse=True))})")
    for sort in (
        "“[^“”]{1,20}”",
        "小学 初中 高中 普通高中 职业高中 普高 职高 中职 中专 大专 本科 幼儿园 学前教育 义务教育 高中阶段",
        "城镇 农村 城市 乡村 城区 山区",
        "民事 刑事 行政 民商事 执行 国家赔偿 公益诉讼",
        "水稻 小麦 玉米 大豆 油菜 花生 棉花 蔬菜 水果 茶叶 油料 粮食 马铃薯 红薯 甘蔗 烟叶 药材 中药材 食用菌",
        "生猪 肉牛 肉羊 奶牛 家禽 能繁母猪",
        "线上 线下",
        "公办 民办 公立 民营 国有 集体 个体 私营 股份制 外资",
        "本地 外地 省内 省外 县内 县外 市内 市外",
    )
)
_OF_KIND = regex(r"[\dA-Z一二三四五六七八九十甲乙丙丁省市县区乡镇村]{1,2}(?P<kind>[号期级类组区队班])")
_POST = regex(r"[长任记员师工者]$")
_BOTH = regex(r"[^\W\d_]两(?P<kind>[^\W\d_]{1,3})")


def elliptical(words: Sequence[str]) -> tuple[list[str], str] | None:
    """Give the members of a list of which only the last is a whole word, and what is told of all of them, or None where they are whole.

    They are numbers (第一、二、三产业) or single characters (内、外贸吞吐量).
    """
    *firsts, last = words
    told = [match for word in firsts if (match := _NUMBER.fullmatch(word))]
    final = _NUMBERED.match(last) if told and len(told) == len(firsts) else None
    sectors = final is not None and final["kind"].startswith("产")
    if final is not None and (sectors or (words[0].startswith("第") and not any(one["kind"] for one in told))):
        kind = "产业" if sectors else final["kind"]
        return [f"第{one['number']}{kind}" for one in (*told, final)], last[final.end() :]
    for whole, halves in _HALVES:
        if last[:1] not in whole or not any(len(word) == 1 and word in whole for word in firsts):
            continue
        if half := next((half for half in halves if last.startswith(half, 1)), ""):
            stems = [word + half * (len(word) == 1 and word in whole) for word in (*firsts, last[0])]
            return stems, last[1 + len(half) :]
    return _of_one_sort(firsts, last)


def _of_one_sort(firsts: Sequence[str], last: str) -> tuple[list[str], str] | None:
    """Give members that are kinds of one sort, and what the last has behind its kind, or None."""
    if (both := _BOTH.fullmatch(last)) and all(len(word) == 1 for word in firsts):
        return [f"{word}{both['kind']}" for word in (*firsts, last[0])], ""  # 东、西两校区
    kind = _OF_KIND.match(last)
    told = [match["kind"] for word in firsts if (match := _OF_KIND.fullmatch(word))]
    if kind is not None and told == [kind["kind"]] * len(firsts):
        return [*firsts, kind.group()], last[kind.end() :]
    for sort in _SORTS:
        match = sort.match(last)
        if match is not None and match.end() < len(last) and all(sort.fullmatch(word) for word in firsts):
            return [*firsts, match.group()], last[match.end() :]
    return None


def of_whole(words: Sequence[str], whole: str) -> tuple[list[str], str] | None:
    """Give members whose last one ends in what the figure before counts, and that noun (公路2860公里，其中高速、一级公路), or None."""
    *firsts, last = words
    size = next((size for size in range(min(len(last) - 1, len(whole)), 1, -1) if last.endswith(whole[-size:])), 0)
    noun = last[len(last) - size :]
    if not size or any(word.endswith(noun) for word in firsts):
        return None
    ranked = all(len(word) == len(last) - size and not _POST.search(word) for word in firsts)
    return ([*firsts, last[:-size]], noun) if ranked or not PERSON.search(noun) else None  # 高级、中级教师, but 校长、骨干教师


def joined(word: str, count: int) -> tuple[list[str], str] | None:
    """Give the parts that a word joins (产销, 三次产业增加值), which are so many, and what is told of all of them; or None."""
    for whole, parts in _JOINED.items():
        if word.startswith(whole) and len(parts) == count:
            return list(parts), word[len(whole) :]
    for whole, parts in _SIDES.items():
        if word.endswith(whole) and len(parts) == count:
            return [f"{word[: -len(whole)]}{part}" for part in parts], ""
    return None
