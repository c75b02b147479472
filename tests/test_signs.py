"""Signs: what makes a numeral negative, and the dashes and 负 that do not."""

from __future__ import annotations

import pytest

from reformie import numerals, signs

NEGATIVE = [
    ("净利润-3万元", "-3万"),
    ("净利润：-3万元", "-3万"),
    ("利润为负3万元", "负3万"),
    ("余额为-3元、-3元", "-3"),
    ("夜间-3℃", "-3"),
    ("（-3℃）", "-3"),
    ("增速-3%", "-3%"),
    ("室外零下3度", "零下3"),
]
POSITIVE = [
    "引进10-3家", "桥梁项目-3万元", "推广A-3型农机", "减负3万元", "减负3%", "背负3万元", "正负3℃", "建在负3层", "为期为-3天", "到-3月",
    "\n-3家", "升到零上3度", "增速转为正3%", "示范店——3家",
]  # fmt: skip


@pytest.mark.parametrize(("text", "written"), NEGATIVE)
def test_a_sign_makes_a_numeral_negative(text: str, written: str) -> None:
    for numeral in numerals.find(text):
        assert numeral.value is not None and numeral.value < 0
        assert text[numeral.start : numeral.end] == written


@pytest.mark.parametrize("text", POSITIVE)
def test_no_sign_leaves_a_numeral_as_it_is(text: str) -> None:
    found = numerals.find(text)
    assert found
    assert all(numeral.value is not None and numeral.value > 0 for numeral in found)


def test_degrees_below_nought_need_a_number() -> None:
    assert numerals.find("气温降到零下，工地停工") == []


def test_a_sign_tells_where_it_begins() -> None:
    assert signs.before("约零下近8", 0, 4, 5, False) == signs.Sign(1, True, "近")


@pytest.mark.parametrize(
    ("text", "ends"), [("零下5至8", (-8, -5)), ("由-5—-8%", (-8, -5)), ("-5%至8%", (-5, 8)), ("零下5至零上8", (-5, 8))]
)
def test_a_range_below_nought(text: str, ends: tuple[int, int]) -> None:
    (numeral,) = numerals.find(text)
    assert (numeral.low, numeral.high) == ends
