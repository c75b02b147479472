import pickle
import re

import pytest

from reformie.regexes import regex


def test_it_finds_what_the_pattern_finds() -> None:
    numbers = regex(r"(?P<n>\d+)个")
    text = "共5个镇、12个村"
    assert [match["n"] for match in numbers.finditer(text)] == ["5", "12"]
    assert numbers.search(text, 4).span() == re.compile(r"\d+个").search(text, 4).span()
    assert numbers.match(text) is None
    assert numbers.groupindex == {"n": 1}


def test_flags_hold() -> None:
    assert regex("<HTML>", re.IGNORECASE).fullmatch("<html>")
    assert regex(rb"a.b", re.DOTALL).fullmatch(b"a\nb")


def test_it_is_compiled_once_and_only_when_asked_for_more_than_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_it = re.compile

    def noted(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return compile_it(source, flags)

    monkeypatch.setattr(re, "compile", noted)
    town = regex("[镇乡]")
    assert town.pattern == "[镇乡]"
    assert compiled == []
    assert town.search("一个镇") and town.match("乡里") and town.search("乡")
    assert compiled == ["[镇乡]"]


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.search("区")


def test_it_can_be_copied_between_processes() -> None:
    assert pickle.loads(pickle.dumps(regex("县+"))).fullmatch("县县")
