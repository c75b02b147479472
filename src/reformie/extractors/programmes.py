"""Programmes: named plans, platforms, slogans and projects, and every place where each is named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from reformie.findings import Bounds, Findings, Undertaking
from reformie.gazetteer import everywhere
from reformie.lexicon import Lexicons
from reformie.mention import Mention, longest_first, positions
from reformie.pairs import unbroken
from reformie.programmes.alike import held
from reformie.programmes.fields import with_fields
from reformie.programmes.persons import set_up
from reformie.programmes.plain import Plain
from reformie.programmes.quoted import Quoted
from reformie.regexes import regex

_BODY = frozenset({"paragraph", "sidebar", "caption"})
_HEADED = frozenset({"heading", "title", "series"})
_SHOPS = ("银行", "超市", "食堂")
_HOUSES = ("工作室", "调解室", "警务室", "服务站", "工作站", "联络站", "驿站", "服务点")
_NAMED_FOR = regex("“[^“”]{2,12}(?:行动|计划|工程)”[^“”]{0,6}(?:专班|小组|指挥部)$")  # a crew bears the name of what it carries out
_PILOT = "programmes.pilot"
_WITH_NOUN = "programmes.quoted_part"
_SHORT_FORMS = ("programmes.often", "programmes.quoted_kind")


class ProgrammesExtractor:
    """Fill ``findings.programmes``; reads places, people and organisations.

    Args:
        lexicons: Gives ``programme_kinds``, ``programme_verbs`` and ``not_programmes``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._quoted = Quoted(lexicons)
        self._plain = Plain(lexicons)

    def __call__(self, findings: Findings) -> None:
        """Find the programmes of one article."""
        text = findings.page.text
        body = [(b.start, b.end) for b in findings.page.blocks if b.kind in _BODY]
        places = frozenset(m.start for m in findings.places)
        headed = [(b.start, b.end) for b in findings.page.blocks if b.kind in _HEADED]
        found = [*with_fields(text, self._quoted.find(text, body, headed, _taken(findings)), body), *self._plain.find(text, body, places)]
        found = longest_first(_whole(text, [m for m in found if unbroken(text[m.start : m.end]) == text[m.start : m.end]]))
        findings.programmes.extend(longest_first([*found, *repeated(text, found, sorted([*body, *headed]))]))


def _taken(findings: Findings) -> frozenset[int]:
    """Give the offsets inside honours and the names of bodies, where no programme begins."""
    honours = (at for m in findings.people for _, start, end in m.value.honours for at in range(start, end))
    text = findings.page.text
    whole = (m for m in findings.organisations if "+" not in text[m.start : m.end] and not _so_called(text, m.start, m.end))
    whole = (m for m in whole if _NAMED_FOR.search(text, m.start, m.end) is None)
    return frozenset(honours) | positions(whole)


def _so_called(text: str, start: int, end: int) -> bool:
    """Tell whether what reads like a bank or a shop is only called so (“时间银行”), or is a house or crew with a name of its own (“…”调解室)."""
    inside = text[start - 1 : start] == "“" and text[end : end + 1] == "”" and text.endswith(_SHOPS, start, end)
    if inside or text[start] != "“":
        return inside
    mark = text.find("”", start, end)
    return text.endswith(_HOUSES, start, end) or (mark > 0 and set_up(text, start + 1, mark) is not None)


def _whole(text: str, found: list[Mention[Undertaking]]) -> list[Mention[Undertaking]]:
    """Leave out what is only a part of a longer name at the same place, and a pilot's short name beside its full one."""
    longest = {at: m for m in longest_first(found) for at in range(m.start, m.end)}
    over = [(m, longest[m.start]) for m in found if m.start in longest]
    parts = {m.value.key for m, o in over if m.end <= o.end and len(m.value.key) < len(o.value.key)}
    parts |= held({m.value.key for m in found if m.rule in _SHORT_FORMS}, {m.value.key for m in found})
    parts |= {part for m in found if (part := _quoted_part(text[m.start : m.end]))}
    parts |= _called_longer(text, found)
    pilots = {m.value.key for m in found if m.rule == _PILOT}
    parts |= held(pilots, pilots)
    return [m for m in found if m.value.key not in parts]


def _called_longer(text: str, found: list[Mention[Undertaking]]) -> set[str]:
    """Give the longer names of what is quoted with several nouns behind it (“…”活动, “…”主题活动, “…”长效机制): it is one programme."""
    named: dict[str, set[str]] = {}
    for m in found:
        if m.rule == _WITH_NOUN and (part := _quoted_part(text[m.start : m.end])):
            named.setdefault(part, set()).add(m.value.key)
    return {key for keys in named.values() for key in keys if key != min(keys, key=lambda key: (len(key), key))}


def _quoted_part(written: str) -> str | None:
    """Give what is quoted of a name that begins with it and takes the noun behind it along (“…”平台)."""
    quoted, mark, noun = written[1:].partition("”")
    return quoted if mark and noun and written[0] == "“" else None


def repeated(text: str, found: list[Mention[Undertaking]], blocks: list[Bounds]) -> Iterator[Mention[Undertaking]]:
    """Give every other place in the ``blocks`` at which a programme's name stands, with its quotation marks or, for a long name, without."""
    first = {m.value.key: (text[m.start : m.end], m) for m in reversed(found)}
    if not first:
        return
    forms = {form: m for named, m in first.values() for form in _forms(named, m.value.key)}
    done = 0
    for start, end, form in sorted(everywhere(text, list(forms)), key=lambda hit: (hit[0], -hit[1])):
        block = bisect_right(blocks, start, key=itemgetter(0)) - 1
        if start >= done and block >= 0 and end <= blocks[block][1]:
            done, origin = end, forms[form]
            inner = form[0] == "“" and form.index("”") == len(form) - 1
            yield Mention(start + inner, end - inner, origin.value, origin.rule)


def _forms(written: str, key: str) -> list[str]:
    if written != key:
        part = _quoted_part(written)
        return [written, *([key] if len(key) >= 6 else []), *([f"“{part}”"] if part else [])]
    return [f"“{key}”", key] if len(key) >= 4 else [f"“{key}”"]
