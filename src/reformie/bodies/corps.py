"""Bodies of the Xinjiang Production and Construction Corps: its divisions, regiments, committees and bureaus (第八师一四三团党委, 兵团教育局)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex

CUES = ("兵团",)  # without which nothing is found
_CORPS = "新疆生产建设兵团"
_UNIT = regex(
    r"(?P<corps>(?:新疆生产建设|新疆)?兵团)?(?:(?P<division>第?[一二三四五六七八九十]{1,2}师)(?P<city>[^\W\d]{2,4}?市)?)?"
    r"(?P<regiment>第?(?:[一二三四五六七八九十百〇○零]{1,5}|\d{2,3})团)?"
)
_COMMITTEE = regex(r"党委(?![员会])")
_HEAD = regex(r"副?(?:团长|政委|师长|司令员)")


def corps_bodies(text: str, forms: Mapping[int, str]) -> Iterator[Mention[Body]]:
    """Find the bodies of the Corps in a text that speaks of it; ``forms`` are the forms of offices by where they begin."""
    division = ""
    for match in _UNIT.finditer(text):
        if not match[0] or not (match["corps"] or match["division"] or match["regiment"]):
            continue
        division = f"第{match['division'].removeprefix('第')}" if match["division"] else division
        unit = _CORPS + (division if match["division"] or match["regiment"] else "") + (match["regiment"] or "")
        committee = _COMMITTEE.match(text, match.end())
        form = forms.get(match.end()) if match["corps"] and not match["division"] and not match["regiment"] else None
        if committee:
            yield _made(match.start(), committee.end(), f"{unit}委员会", "党委", "party")
        elif form is not None and len(form) > 1:
            yield _made(match.start(), match.end() + len(form), unit + form, form, "government")
        elif (match["corps"] == _CORPS and not match["city"]) or (match[0] != match["corps"] and _HEAD.match(text, match.end())):
            yield _made(match.start(), match.end(), unit, "兵团", "government")


def _made(start: int, end: int, name: str, form: str, kind: str) -> Mention[Body]:
    return Mention(start, end, Body("named", form, name=name, type=kind), "organisations.corps")
