"""Folding keeps every offset and gives each character the form that the matchers expect."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformie.layout.fold import INVISIBLE, fold, unify_punctuation

_ANY = st.text(
    st.one_of(
        st.sampled_from("，。“”‘’（）()\"',.:;?! \n\r\t\u3000１２ＡＢ％大渡口區後乾⼤⻋○二〇\u200b\ufeff\ud800ab12.-—·"),
        st.characters(),
    ),
    max_size=200,
)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("１２月３１日", "12月31日"),
        ("ＩＶＤ在线", "IVD在线"),
        ("８７．１％", "87.1%"),
        ("⼤⼝⼯⼀⺠⻄⻋⻔⻅⻩⻢", "大口工一民西车门见黄马"),
        ("⻑江", "长江"),
        ("臺灣區人民政府", "台湾区人民政府"),
        ("“科创”「甲『乙』」", "“科创”“甲‘乙’”"),
        ("买买提•依明・江", "买买提·依明·江"),
        ("大渡口\u3000区\xa0委", "大渡口 区 委"),
        ("甲\r\n乙\r丙\u2028丁\x0c戊", "甲 \n乙\n丙\n丁\n戊"),
        ("金\u200b鳌\ufeff", f"金{INVISIBLE}鳌{INVISIBLE}"),
        ("、。，：；！？（）《》", "、。，：；！？（）《》"),
    ],
)
def test_fold(raw: str, folded: str) -> None:
    assert fold(raw) == folded


@pytest.mark.parametrize("text", ["乾县", "乾安县", "於潜镇", "徵集", "徐国樑", "李昇"])
def test_simplified_text_keeps_its_own_rare_characters(text: str) -> None:
    assert fold(text) == text


def test_doubtful_characters_fold_in_traditional_text() -> None:
    assert fold("會議結束後，關於經濟發展的報告") == "会议结束后，关于经济发展的报告"


@pytest.mark.parametrize(
    ("text", "unified"),
    [
        ("纽带,我们", "纽带，我们"),
        ("增长8.7%,达到1,234亩", "增长8.7%，达到1,234亩"),
        ("15：30开始", "15:30开始"),
        ("比分为3:2", "比分为3:2"),
        ("图1:重庆.", "图1：重庆。"),
        ("联盟(IVD)在线(in vitro)", "联盟（IVD）在线（in vitro）"),
        ('他说:"好."', "他说：“好。”"),
        ('"甲"和"乙"', "“甲”和“乙”"),
        ("建设'一区五城'", "建设‘一区五城’"),
        ("农场(县属),1956年;社员(含退休):30人", "农场（县属），1956年；社员（含退休）：30人"),
        ('改称"石岭农场",1956年', "改称“石岭农场”，1956年"),
        ("(a),1,234 (b);5", "(a),1,234 (b);5"),
        ("it's a (test), ok; yes", "it's a (test), ok; yes"),
        ("二○二三年○三月", "二〇二三年〇三月"),
        ('甲"乙\n丙"丁', "甲“乙\n丙“丁"),
    ],
)
def test_punctuation(text: str, unified: str) -> None:
    assert unify_punctuation(text) == unified


@given(_ANY)
def test_same_length_and_stable(raw: str) -> None:
    folded = fold(raw)
    assert len(folded) == len(raw)
    assert len(unify_punctuation(folded)) == len(raw)
    assert fold(folded) == folded


@given(st.characters(categories=["Lu", "Ll", "Nd", "Lo"]))
def test_letters_and_digits_stay_what_they_are(char: str) -> None:
    folded = fold(char)
    assert len(folded) == 1
    if char.isascii():
        assert folded == char
    if unicodedata.category(char) == "Nd" and folded != char:
        assert unicodedata.digit(folded) == unicodedata.digit(char)
