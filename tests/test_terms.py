"""The Chinese words for codes: one for each code that a record can hold, none for others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from reformie import terms
from reformie.bound_words import Bound
from reformie.lexicon import Lexicons
from reformie.pipeline import extract
from reformie.record import Basis, DateMod, DateType, FigureKind, Level, OrganisationType

_SOURCE = Path(terms.__file__).parent


@pytest.mark.parametrize(
    ("vocabulary", "codes"),
    [
        (terms.BASES, Basis),
        (terms.BOUNDS, Bound),
        (terms.DATE_MODS, DateMod),
        (terms.DATE_TYPES, DateType),
        (terms.FIGURE_KINDS, FigureKind),
        (terms.LEVELS, Level),
        (terms.ORGANISATION_TYPES, OrganisationType),
    ],
)
def test_every_code_of_the_record_has_its_word(vocabulary: terms.Terms, codes: object) -> None:
    assert set(vocabulary) == set(get_args(codes))


@pytest.mark.parametrize(
    "vocabulary", [each for each in vars(terms).values() if not isinstance(each, type) and hasattr(each, "keys") and "other" in each]
)
def test_no_two_codes_share_a_word(vocabulary: terms.Terms) -> None:
    assert len(set(vocabulary.values())) == len(vocabulary)
    assert all(re.fullmatch(r"[\u4e00-\u9fff]{1,8}", word) for word in vocabulary.values())


def test_every_type_that_the_lexicons_give_has_its_word() -> None:
    lexicons = Lexicons()
    assert set(lexicons.column("event_nouns", "type")) <= set(terms.EVENT_TYPES)
    assert set(lexicons.column("programme_kinds", "kind")) <= set(terms.PROGRAMME_KINDS)


def test_every_type_that_the_code_gives_has_its_word() -> None:
    code = "".join(path.read_text("utf-8") for path in sorted((_SOURCE / "events").glob("*.py")))
    made = set(re.findall(r'make_event\(\s*scene,[^"\n]*"([a-z]+)"', code))
    assert len(made) > 5
    assert made <= set(terms.EVENT_TYPES)


def test_every_warning_has_its_word_and_its_reading() -> None:
    code = "".join(path.read_text("utf-8") for path in sorted(_SOURCE.rglob("*.py")))
    made = set(re.findall(r'Doubt\(\s*"([a-z_]+)"', code))
    assert made == set(terms.WARNINGS)
    assert all(terms.reading(warning, "甲县 is not 乙县.") != "甲县 is not 乙县." for warning in made)


def test_readings_name_what_the_message_names() -> None:
    told = "嫩江市 is named nearly as often as 黑河市; check which one the article is about."
    assert terms.reading("rival_district", told) == "嫩江市与黑河市被提及的次数相近，请核对本文讲的是哪一个。"
    assert terms.reading("rival_district", "No name here.") == "No name here."
    assert terms.reading("of_tomorrow", "Something new.") == "Something new."


def test_the_warnings_of_an_article_are_read() -> None:
    names = "平川区、白银区教育局牵头推进改革。平川区财政局和白银区财政局负责人说，平川区、白银区行动起来。"
    record = extract(f"{names}李明任平川区教育局局长，李明任白银区教育局局长。")
    read = {warning.code: terms.reading(warning.code, warning.message) for warning in record.warnings}
    assert {"rival_district", "no_publication_date"} <= set(read)
    assert "平川区" in read["rival_district"] and "白银区" in read["rival_district"]
    assert not [words for words in read.values() if re.search("[a-z]{2,}", words)]
