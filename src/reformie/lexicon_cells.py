"""What the cells of a user's tables may hold, by table and column. A column that stands nowhere here holds any text or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from reformie.record import DateMod, FigureKind, OrganisationType
from reformie.regexes import regex

UNREAD: Final = frozenset({"layout_labels", "radicals", "sole_posts", "traditional"})
"""Tables of which only our own rows are read: a page's layout and a dossier are the same whatever words a user adds."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What the cells of a column take.

    Attributes:
        takes: In words, for messages.
        fits: Tells whether a cell holds that.
    """

    takes: str
    fits: Callable[[str], object]

    def or_nothing(self) -> Cell:
        """Give the same for a column whose cells may be empty."""
        return Cell(f"{self.takes}, or nothing", lambda cell: not cell or self.fits(cell))


def one_of(words: Sequence[str]) -> Cell:
    """Give the cell of a closed column; "" among the words lets it be empty."""
    named = [word for word in words if word]
    cell = Cell(f"one of {', '.join(named)}" if len(named) > 1 else named[0], frozenset(named).__contains__)
    return cell if len(named) == len(words) else cell.or_nothing()


def cells_of(table: str, ours: Sequence[Mapping[str, str]]) -> Mapping[str, Cell]:
    """Give for each column of ``table`` that does not take everything what its cells take.

    Args:
        table: Its name.
        ours: The rows that come with reformie; the words of some columns are those that stand in them.
    """
    key = next(iter(ours[0]))
    words = {column: one_of(sorted({row[column] for row in ours})) for column in _OUR_WORDS.get(table, ())}
    return {key: _FILLED, **words, **_CELLS.get(table, {})}


def _matches(pattern: str) -> Callable[[str], object]:
    return regex(pattern, re.ASCII).fullmatch


def _is_day(cell: str) -> bool:
    with suppress(ValueError):
        return date.fromisoformat(cell).isoformat() == cell
    return False


def _is_part_of_year(cell: str) -> bool:
    return _is_day(cell + "-01-01"[len(cell) - 4 :]) if len(cell) in (4, 7) else _is_day(cell)


def _is_day_of_year(cell: str) -> object:
    return _is_day(f"2024-{cell}") or _WEEKDAY(cell) or _FEAST(cell)


def _is_template(cell: str) -> bool:
    return all(_PLACED(part) for part in cell.split("|"))


_WEEKDAY = _matches(r"(0[1-9]|1[0-2])-[1-7]#[1-5]")
_FEAST = _matches(r"@[^+]+(?:\+\d{1,3})?")
_PLACED = _matches(r"[^{}]*\{\}[^{}]*|[^{}]*\{city\}[^{}]*\{(?:own|short)\}[^{}]*")

_FILLED = Cell("at least one character", str.strip)
_COUNT = Cell("a whole number", _matches(r"\d{1,9}"))
_YEAR = Cell("a year such as 2024", _matches(r"\d{4}"))
_DAY = Cell("a day such as 2024-06-18", _is_day)
_TIME = Cell("a year, a month or a day such as 2024-06-18", _is_part_of_year)
_CODE = Cell("a division's code of six digits", _matches(r"\d{6}"))
_PROVINCE = Cell("the first two digits of a province's code", _matches(r"\d\d"))
_TEMPLATE = Cell("a full name with {} for the place, such as {}科学技术协会", _is_template)
_LEVELS = Cell("one or more of the letters n p f c t v", _matches(r"[npfctv]+"))
_TYPE = one_of(get_args(OrganisationType))
_TYPES = Cell(f"{_TYPE.takes}; two are parted by |", lambda cell: all(_TYPE.fits(part) for part in cell.split("|")))

_OUR_WORDS: Mapping[str, Sequence[str]] = {
    "annual_days": ("kind",),
    "classifier_nouns": ("role",),
    "divisions": ("level",),
    "document_acts": ("act",),
    "document_kinds": ("needs",),
    "event_nouns": ("type", "weak"),
    "event_verbs": ("deed",),
    "figure_cues": ("role",),
    "figure_false_friends": ("where",),
    "lead_cues": ("kind",),
    "level_words": ("level",),
    "named_bodies": ("strength",),
    "not_documents": ("where",),
    "not_programmes": ("alone",),
    "political_shorthand": ("kind",),
    "posts": ("body",),
    "programme_kinds": ("kind", "place"),
    "programme_verbs": ("use",),
    "provincial_congresses": ("level",),
    "public_events": ("spread",),
    "quotation_verbs": ("use",),
    "reform_names": ("place",),
    "surnames": ("weight",),
}
"""Closed columns: their words are those of our own rows."""

_CELLS: Mapping[str, Mapping[str, Cell]] = {
    "annual_days": {
        "day": Cell(
            "06-18, 05-7#3 (the third Sunday of May) or @ and a feast of lunar_feasts (@寒衣+15: so many days behind it)", _is_day_of_year
        ),
        "first": _YEAR.or_nothing(),
        "holiday": _COUNT.or_nothing(),
    },
    "bodies": {"template": _TEMPLATE, "type": _TYPE, "levels": _LEVELS},
    "classifier_nouns": {"kinds": _FILLED},
    "division_aliases": {"code": _CODE},
    "divisions": {
        "code": _CODE,
        "name": _FILLED,
        "parent": _CODE.or_nothing(),
        "valid_from": _TIME.or_nothing(),
        "valid_to": _TIME.or_nothing(),
        "successor": Cell("codes of six digits parted by |", _matches(r"\d{6}(\|\d{6})*")).or_nothing(),
    },
    "figure_deeds": {"kind": one_of(get_args(FigureKind)), "measure": _FILLED},
    "general_bodies": {"at": _FILLED},
    "given_characters": {"count": _COUNT},
    "lunar_feasts": {"year": _YEAR},
    "mastheads": {"code": _CODE},
    "named_bodies": {"type": _TYPE},
    "named_times": {
        "value": _FILLED,
        "mod": one_of(("", *get_args(DateMod))),
        "first": _DAY.or_nothing(),
        "last": _DAY.or_nothing(),
    },
    "national_bodies": {"name": _FILLED, "type": _TYPES},
    "provincial_congresses": {"province": _PROVINCE, "names": _FILLED, "nth": _COUNT, "first": _TIME},
    "provincial_forms": {"province": _PROVINCE, "form": _FILLED, "template": _TEMPLATE},
    "public_events": {"first": _DAY, "last": _DAY.or_nothing()},
    "public_holidays": {"year": _YEAR, "first": _DAY, "last": _DAY},
    "reform_matters": {"office": _FILLED},
    "reform_status": {"status": _FILLED},
    "units": {
        "kind": one_of(get_args(FigureKind)),
        "lone": one_of(("yes", "no", "")),
    },
}
