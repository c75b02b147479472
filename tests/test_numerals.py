"""Numerals: what is read, what is not, and the accepted language tested by writing it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reformie import bound_words, numerals

EXAMPLES = Path(__file__).parent / "examples" / "numerals.txt"


def examples() -> list[tuple[str, str]]:
    """Give (numeral, reading) pairs: a reading is ``value|low..high`` with `` bound``, ``%`` and form words, or ``-`` for no numeral."""
    lines = [line for line in EXAMPLES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines]


def reading(numeral: numerals.Numeral | None) -> str:
    if numeral is None:
        return "-"
    worth = f"{numeral.value}" if numeral.value is not None else f"{numeral.low}..{numeral.high}"
    return worth + ("%" if numeral.percent else "") + ("" if numeral.bound == "exact" else f" {numeral.bound}")


@pytest.mark.parametrize(("text", "expected"), examples())
def test_example(text: str, expected: str) -> None:
    assert reading(numerals.parse(text)) == expected


def chinese(number: int) -> str:
    """Write a number below 10^16 as a Chinese clerk would."""
    if number == 0:
        return "零"
    out, gap = "", False
    for scale, name in ((10**12, "万"), (10**8, "亿"), (10**4, "万"), (1, "")):
        section = number // scale % 10**4
        if section:
            written = four(section)
            out += ("零" if out and (gap or section < 1000) else "") + written + name
            gap = False
        else:
            gap = bool(out)
        if scale == 10**8 and "万" in out and "亿" not in out:
            out += "亿"
    return out


def four(section: int) -> str:
    out, gap = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = section // scale % 10
        if digit:
            out += ("零" if gap and out else "") + "零一二三四五六七八九"[digit] + name
            gap = False
        else:
            gap = True
    return out


def styles(number: int) -> list[str]:
    written = chinese(number)
    formal = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
    made = [str(number), f"{number:,}", written, written.replace("零", "〇")]
    made.append("".join(chr(ord(char) + 0xFEE0) for char in str(number)))
    if len(written) > 1:
        made.append(written.translate(formal))
    if 10 <= number < 20:
        made.append(written[1:])
    if number % 10**4 == 0 and number:
        made.append(f"{number // 10**4}万")
    if number % 10**8 == 0 and number:
        made.append(f"{number // 10**8}亿")
    return made


@pytest.mark.parametrize("first", range(0, 100_000, 25_000))
def test_every_integer_reads_back(first: int) -> None:
    for number in range(first, first + 25_000):
        # every style up to two thousand, then the Chinese one for all and the others in turn
        for text in styles(number) if number < 2_000 or number % 50 == 0 else [chinese(number)]:
            found = numerals.parse(text)
            assert found is not None and found.value == number, (text, number, found)


@given(st.integers(0, 10**16 - 1))
@settings(max_examples=200, deadline=None)
def test_large_integers_read_back(number: int) -> None:
    for text in styles(number):
        found = numerals.parse(text)
        assert found is not None and found.value == number, (text, number, found)


@given(st.decimals(min_value=0, max_value=9999, places=2, allow_nan=False, allow_infinity=False))
@settings(max_examples=100, deadline=None)
def test_decimals_are_exact(number: Decimal) -> None:
    found = numerals.parse(f"{number}亿")
    assert found is not None and found.value == number * 10**8


@given(st.text(alphabet="0123456789一二三十百千万亿零两几数多余约近超%.,—至点分之成半年 ", max_size=40))
@example("10几百")
@settings(max_examples=300, deadline=None)
def test_bounds_hold_on_any_text(text: str) -> None:
    last = 0
    for found in numerals.find(text):
        assert last <= found.start <= found.core_start < found.core_end <= found.end <= len(text)
        assert (found.value is None) == (found.low is not None) == (found.high is not None)
        last = found.end


def test_finds_in_a_sentence() -> None:
    text = "陆续安排63.4亿元，逐年提高9.2%，覆盖约三分之二的村，超过1,200名职工和近5万户居民受益，3—5家企业落户。"
    found = [(text[n.start : n.end], n.bound) for n in numerals.find(text)]
    assert found == [
        ("63.4亿", "exact"), ("9.2%", "exact"), ("约三分之二", "approx"), ("超过1,200", "more_than"), ("近5万", "approx"), ("3—5", "exact"),
    ]  # fmt: skip


def test_window_and_bound_behind() -> None:
    text = "共12个、34个以上"
    assert [n.value for n in numerals.find(text, 4)] == [34]
    assert bound_words.behind(text, 8) == (10, "more_than")
    assert bound_words.behind(text, 8, 9) is None
    assert bound_words.behind(text, 0) is None


@pytest.mark.parametrize(
    ("text", "word", "low", "high", "bound"),
    [
        ("每年多挣一、两万元", "一、两万", 10_000, 20_000, "exact"),
        ("来了五、六十人", "五、六十", 50, 60, "exact"),
        ("要交七、八百元", "七、八百", 700, 800, "exact"),
        ("共有四、五千多亩", "四、五千多", 4_000, 5_000, "more_than"),
        ("约有三、五个村", "三、五", 3, 5, "exact"),
        ("有八、九成的农户", "八、九成", 80, 90, "exact"),
        ("来了十几二十个人", "十几二十", 10, 20, "exact"),
    ],
)
def test_two_neighbours_are_a_range(text: str, word: str, low: int, high: int, bound: str) -> None:
    (found,) = numerals.find(text)
    assert (text[found.start : found.end], found.value, found.low, found.high, found.bound) == (word, None, low, high, bound)


@pytest.mark.parametrize(
    "text",
    [
        "获第三、四百名",
        "办了一、二、三十人的班",
        "有二十三、四十五人",
        "一、二十年来的做法",
        "先讲。二、三十户搬迁",
        "读三、四年级",
        "住了三、四个月",
        "得五、九百元",
    ],
)
def test_two_numbers_of_a_list_are_none(text: str) -> None:
    assert all(found.value is not None for found in numerals.find(text))


@pytest.mark.parametrize(
    ("text", "word", "value", "bound"),
    [
        ("拖走30几台", "30几", 30, "more_than"),
        ("花了20几万元", "20几万", 200_000, "more_than"),
        ("开了20来家店", "20来", 20, "approx"),
        ("住着百十来户", "百十来", 100, "approx"),
        ("来了百十号人", "百十", 100, "approx"),
        ("2020来家乡看看", "2020", 2020, "exact"),
        ("请了10来家长", "10", 10, "exact"),
    ],
)
def test_round_numbers_told_loosely(text: str, word: str, value: int, bound: str) -> None:
    (found,) = numerals.find(text)
    assert (text[found.start : found.end], found.value, found.bound) == (word, value, bound)


def test_ordinal_is_marked() -> None:
    assert [n.ordinal for n in numerals.find("第五次会议通过五项决定")] == [True, False]


@pytest.mark.parametrize("unit", ["1", "一", "零", "1,", "1-", "1.", "十", "万", "1、", "百分之", "约", "1万", "一万", "数", "几", "点"])
def test_hostile_text(unit: str) -> None:
    text = unit * (4_000 // len(unit))
    found = numerals.find(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
