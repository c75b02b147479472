import importlib
import pickle
import pkgutil
import re
from collections.abc import Iterator
from itertools import product
from re import _constants as codes  # what the library parses a pattern into has no public home
from re import _parser as parser

import pytest

import reformie
from reformie.bodies import begun, planned, whole
from reformie.bodies.groups import GROUPS
from reformie.figures import adjectives, beside, owners
from reformie.regexes import each_of, regex

_FEW, _MOST = 4, 3000  # repeats of up to so many cannot blow up; more words than so many are not written out


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


def test_each_of_finds_what_a_group_finds() -> None:
    text = "全县、全市和乡镇"
    assert re.findall(each_of("县|全市|乡", "(?=[、和镇])"), text) == re.findall("(?:县|全市|乡)(?=[、和镇])", text) == ["县", "全市", "乡"]


def test_what_joins_patterns_begins_with_plain_characters() -> None:
    for joint in (adjectives._ANY, beside._LEADS, owners._OWN_ACT):
        (code, (_, branches)), *rest = parser.parse(joint.pattern)
        assert (code, rest) == (codes.BRANCH, [])
        assert {branch[0][0] for branch in branches} == {codes.LITERAL}


def test_it_can_be_copied_between_processes() -> None:
    assert pickle.loads(pickle.dumps(regex("县+"))).fullmatch("县县")


def _patterns() -> Iterator[tuple[str, str]]:
    """Give the regular expressions that the modules hold, in tables too."""
    for module in pkgutil.walk_packages(reformie.__path__, "reformie."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                held = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
                yield from ((f"{module.name}.{name}", one.pattern) for one in held if isinstance(getattr(one, "pattern", None), str))


def _repeated(parsed) -> Iterator:
    """Give what a parsed pattern repeats more than a few times."""
    for code, value in parsed:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            if int(value[1]) > _FEW:
                yield value[2]
            yield from _repeated(value[2])
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from _repeated(branch)
        elif code in (codes.SUBPATTERN, codes.ASSERT, codes.ASSERT_NOT):
            yield from _repeated(value[-1])
        elif code is codes.ATOMIC_GROUP:
            yield from _repeated(value)


def _words(parsed) -> set[str] | None:
    """Write out the words that a parsed pattern matches; None where they are too many or are told by what they are not."""
    words = {""}
    for code, value in parsed:
        more: set[str] | None = None
        if code is codes.LITERAL:
            more = {chr(value)}
        elif code is codes.IN and all(kind is codes.LITERAL for kind, _ in value):
            more = {chr(char) for _, char in value}
        elif code is codes.SUBPATTERN:
            more = _words(value[-1])
        elif code is codes.BRANCH:
            branches = [_words(branch) for branch in value[1]]
            more = None if None in branches else set().union(*branches)
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and (once := _words(value[2])) is not None and int(value[1]) <= 2:
            more = {"".join(several) for times in range(value[0], int(value[1]) + 1) for several in product(once, repeat=times)}
        elif code in (codes.ASSERT, codes.ASSERT_NOT, codes.AT):
            more = {""}
        if more is None or len(words) * len(more) > _MOST:
            return None
        words = {begun + rest for begun in words for rest in more}
    return words


def _ways(word: str, parts: set[str]) -> int:
    """Count the ways to put a word together of parts."""
    ways = [1]
    for end in range(1, len(word) + 1):
        ways.append(sum(ways[start] for start in range(end) if word[start:end] in parts))
    return ways[-1]


def _doubled(source: str) -> list[str]:
    """Give the words that a repeat of a pattern can read in two ways, which a text full of them makes it try one by one."""
    written = (_words(part) for part in _repeated(parser.parse(source)))
    return sorted({word for words in written if words is not None for word in words if _ways(word, words) > 1})


def test_no_repeat_reads_the_same_words_in_two_ways() -> None:
    assert _doubled("(?:新|的|新的)*$") == ["新的"]
    assert _doubled("(?:并且?|[且，])+x") == ["并且"]
    assert _doubled("(?:新版|新|的)*$") == []
    patterns = dict(_patterns())
    assert len(patterns) > 1000
    assert {name: words for name, source in patterns.items() if (words := _doubled(source))} == {}


@pytest.mark.parametrize("kinds", [begun._KIND, whole._KIND, planned._KIND])
def test_a_word_that_calls_for_the_readers_of_groups_stands_in_every_group(kinds: str) -> None:
    words = _words(parser.parse(kinds))
    assert words and [word for word in words if not any(group in word for group in GROUPS)] == []


def test_no_pattern_is_made_of_what_an_article_says(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_it = re.compile

    def noted(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(str(source))
        return compile_it(source, flags)

    monkeypatch.setattr(re, "compile", noted)
    reform = reformie.extract("""长丰县推进农村自来水改革
　　2021年6月，长丰县探索“新村夜话”机制，被列为全省农村自来水改革试点。
　　2021年9月，县委、县政府印发《长丰县农村自来水改革实施方案》，县水利局牵头推进自来水改革，“新村夜话”改革也由其负责。
""").reform
    assert reform is not None
    assert reform.name == "农村自来水改革"
    assert not [source for source in compiled if "长丰" in source or "自来水改" in source or "新村夜话" in source]
