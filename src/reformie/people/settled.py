"""What an article says elsewhere settles its names: where one of two or three characters ends, and whose first part a name is."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from reformie.findings import PersonName
from reformie.gazetteer import occurrences
from reformie.mention import Mention
from reformie.people.characters import ADVERBS
from reformie.people.names import LINKS, NameShapes

_ADVERBS = ADVERBS | frozenset("正来笑乐急愁慌")  # that may stand right behind a name of two characters


def settled(text: str, found: list[Mention[PersonName]], shapes: NameShapes) -> list[Mention[PersonName]]:
    """Give the mentions again, with names of two or three characters that end, and names that begin, where the whole article tells."""
    names = dict.fromkeys(m.value.name for m in found if m.end - m.start == len(m.value.name) in (2, 3))
    told = {m.value.name for m in found}
    lengths = {name: len(name) + _shift(text, name, names, shapes) for name in names}
    kept = []
    for m in found:
        end = m.start + lengths.get(m.value.name, m.end - m.start)
        if m.value.name[:1] in LINKS and _is_led(text, m.value.name, told):
            own = tuple(post for post in m.value.posts if post.start >= m.end)
            kept.append(replace(m, start=m.start + 1, value=replace(m.value, name=m.value.name[1:], posts=own)))
            continue
        kept.append(m if m.end == end else replace(m, end=end, value=replace(m.value, name=text[m.start : end])))
    return kept


def _is_led(text: str, name: str, told: Container[str]) -> bool:
    """Tell whether a name opens with a preposition: the article tells the same person without it oftener (由|文斌介绍 … 文斌说)."""
    return name[1:] in told and text.count(name[1:]) > text.count(name)


def _shift(text: str, name: str, names: Container[str], shapes: NameShapes) -> int:
    """Give how many characters a name is too short: none, -1 or 1.

    It may have an adverb at its end that it lacks elsewhere (石磊|正手把手教 … 石磊说), or everywhere one character behind it before
    words that change (马成|刚装好 … 马成|刚乐了), or one with which it is a name found elsewhere (石磊正说 … 石磊|正种了八亩).
    """
    if len(name) == 3:
        return -(name[-1] in _ADVERBS and text.count(name) < text.count(name[:-1]))
    ends = [start + len(name) for start in occurrences(text, name, 0)]
    last = {text[end : end + 1] for end in ends}
    return int(
        len(last) == 1 < len({text[end + 1 : end + 2] for end in ends}) and (shapes.is_given(*last) or name + "".join(last) in names)
    )


def whole(found: list[Mention[PersonName]]) -> list[Mention[PersonName]]:
    """Tell by the whole name those who are called by its first part only (吾热叶 for 吾热叶·别克)."""
    wholes = {m.value.name.partition("·")[0]: m.value.name for m in found if "·" in m.value.name}
    if not wholes:
        return found
    return [replace(m, value=replace(m.value, name=wholes.get(m.value.name, m.value.name))) for m in found]
