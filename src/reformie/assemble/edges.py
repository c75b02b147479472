"""Where the name of a reform begins: behind the words that lead up to it, and never in the middle of a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reformie.layout.page import Page
from reformie.record import Organisation
from reformie.regexes import regex

_SYSTEM = regex("(?:人民)?法院|(?:人民)?检察院?|公安|税务|海关")  # a whole system, by whose name its house is called for short
_ZONE = regex("[\u4e00-\u9fff]{2,12}(?:示范区|开发区|高新区|产业园|工业园|园区|新区|度假区|保税区|合作区|试验区)")  # with a name of its own
_BEGINS = "[\u4e00-\u9fff]{0,4}?(?:探索|推[行进开动广出]|启动|实施|开展|试行|深化|部署|着手|试点|实行|首创|创新|推出)了?"
_NOUN = "(?:[经运]营|警务|审[判批]|执法|办[学案]|用[人工]|人事|组织|教学|运行|服务|治理|监管|管理|工作){0,2}(?:管理|治理|服务|体制|机制|制度|方式|模式|体系)"
_TITLES = regex("《[^》]*》")
_GENERIC = ("制度", "体制", "机制", "服务", "管理", "工作")  # what a name loses before 改革 when it is spoken


def behind(leads: re.Pattern[str], text: str, start: int, end: int, cuts: frozenset[int]) -> int:
    """Give the offset behind the last words of a stretch that lead up to a name, or its start where there are none.

    Args:
        leads: What leads up to names. start, end: bounds of the stretch. cuts: where words begin; no name begins elsewhere.
    """
    for at in range(end - 1, start - 1, -1):
        found = leads.match(text, at, end)
        if found is not None and (found.end() in cuts or found.end() == end):
            return found.end()
    return start


def without_doer(name: str, told: Iterable[str], doers: Doers) -> str:
    """Give a headline's name without the body or place that stands before it, where the text names the reform without it.

    Args:
        told: names by which other places call reforms.
    """
    shorter = sorted({other for other in told if name.endswith(other) and len(other) < len(name)}, key=len, reverse=True)
    return next((other for other in shorter if doers.does(name.removesuffix(other), other)), name)


class Doers:
    """Who may carry a reform out: the bodies and places of a record, and whoever the text says does so.

    Args:
        bodies: those of the record. places: names of places, as they are printed.
    """

    def __init__(self, page: Page, bodies: Sequence[Organisation], places: Sequence[str]) -> None:
        self._text, self._places = page.text, places
        self._bodies = bodies

    def does(self, words: str, reform: str) -> bool:
        """Tell whether the words that a headline has before the name of a reform say who carries it out."""
        words = self._without_place(words)
        if not words or (_ZONE.fullmatch(words) and self._text.count(words) > 1):
            return True
        forms = {form for body in self._bodies for form in (body.name, *body.aliases)}
        if words in forms or any(self._without_place(form) == words for form in forms):
            return True
        if _SYSTEM.fullmatch(words) and any(words in form for form in forms):
            return True
        return regex(rf"(?<![\u4e00-\u9fff]){re.escape(words)}{_BEGINS}{re.escape(reform)}").search(self._text) is not None

    def _without_place(self, form: str) -> str:
        return form[max((len(place) for place in self._places if form.startswith(place)), default=0) :]


def as_told(page: Page, name: str, headline: Iterable[str], bodies: Sequence[Organisation]) -> str:
    """Give the shorter form by which the headline calls a reform, where only the title of its plan has the fuller one.

    That lacks what stands first in the fuller one, or a general noun before 改革 where the text says so again.
    """
    outside = _TITLES.sub("", page.text)
    if name in outside or not name.endswith("改革"):
        return name
    heart = name.removesuffix("改革")
    spoken = {f"{heart.removesuffix(noun)}改革" for noun in _GENERIC if heart.endswith(noun)}
    return next((told for told in headline if (told in spoken and outside.count(told) > 1) or _leaves_out(name, told, bodies)), name)


def _leaves_out(name: str, told: str, bodies: Sequence[Organisation]) -> bool:
    """Tell whether a name is another without what stands first there, and no body is called by both together (旅游|景区管理所)."""
    at = len(name) - len(told)
    return at > 1 and name.endswith(told) and not any(name[at - 2 : at + 2] in body.name for body in bodies)


def fuller_behind(page: Page, name: str) -> str:
    """Give what is only quoted before 改革 (“…”改革) with the noun that the running text has between the two (“…”管理体制改革)."""
    if not name.endswith("”改革"):
        return name
    quoted = name[name.rindex("“") : -2]
    told = regex(rf"{re.escape(quoted)}{_NOUN}改革").search(_TITLES.sub("", page.text))
    return name.removesuffix(quoted + "改革") + told[0] if told else name
