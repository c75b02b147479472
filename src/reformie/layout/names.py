"""Names of people who write, as lines of a page list them: 张三 李小四. All text here is folded text."""

from __future__ import annotations

from collections import Counter
from functools import cache

from reformie.divisions import divisions_of
from reformie.lexicon import lexicons_of
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, segmenter_of

_H = r"[\u3007\u3400-\u9fff]"
# 某某日报·某某网记者: houses that print it together
HOUSES = rf"(?:{_H}{{2,12}}(?:报|网|社|台|新闻|客户端|融媒|融媒体|中心|在线|发布|传媒) ?[·/丨|] ?){{1,3}}"
_NOT_NAME = (
    rf"(?!报道|摄影|整理|综合|采写|供图|文图|(?:责任)?编辑|责编|审核|校对|(?:{HOUSES})?{_H}{{0,10}}?(?:通讯员|实习生|报道员|记者(?!{_H})))"
)
# (?>…): what can be read in two ways is read in one, or a list of twenty would be read in a million
BODY = rf"(?>{_H}{{1,14}}(?:局|委|办|协|部|院|社|报|台|网|处|站|队|公司|中心|集团|融媒|融媒体|大学|学校|党校|团委|办公室)(?!{_H}))"
NAME = rf"{_NOT_NAME}(?>{_H}{{1,8}}(?:·{_H}{{1,10}}){{1,3}}|{BODY}|{_H} {_H}(?!{_H})|{_H}{{2,4}}(?!{_H})|{_H}{{5,9}}(?!{_H})(?<!报道|摄影|整理|采写))"
INTERN = regex(r"[（(](?:实习|见习)(?:生|记者)?[）)]")  # behind a name
_WIDENED = regex(rf"(?<!{_H})({_H}) ({_H})(?!{_H})")  # a name of two characters, spaced to the width of three
_BETWEEN_NAMES, _BETWEEN_LISTED = regex("[ 、，,]+"), regex("[ 、，]+")
_BARE = regex(rf"{NAME}(?:[ 、，]+{NAME}){{0,7}}")
BODY_WORD = regex(BODY)
_USUAL, _COMMONEST = 160, 31  # how many surnames of the table, which has the commonest first, part names that stand without a space
_MOST_NAMES = 6
# a body before or behind the names, and what they did
NO_NAMES = regex(rf"^(?:(?={_H}{{3}}){BODY} +)+|(?: +(?={_H}{{3}}){BODY})+$|[ /]*(?:文/图|图/文|文/摄|图文|文图|文|供稿)$")
_BY_HOUSE = regex(
    rf"{_H}{{1,12}}(?:融媒|融媒体|融媒体中心|新闻中心|传媒中心|日报|晚报|报社|电视台|广播电视台|新闻网|记者站|报道组|宣传部)[ ：:]+"
)
_KNOWN, _COMMON = 30, 200  # occurrences in the 60 million words behind jieba's dictionary
# last of a body or a place, and what else stands in brackets behind an article
_NO_PERSON = regex(r"[区县市州旗镇乡村局委办部院社报台网处站队司团校所厅馆组协府库室路街庄]$|[完载版]$|供稿|综合|挂职|[组左右上下配]图$")
_LINKS = frozenset("和同从由向但应当时")  # surnames that mostly are something else
_NOT_CHINESE = frozenset("阿买艾古")  # what many names that are not Chinese begin with
_USUAL_LENGTH = 4  # characters: a longer name is one of parts (乌云|毕力格)
_SYLLABLES = (4, 7)  # so many make such a name


@cache
def _surnames() -> tuple[str, ...]:
    return lexicons_of(None).column("surnames", "surname")


@cache
def _all_surnames() -> frozenset[str]:
    return frozenset(_surnames())


@cache
def openers() -> frozenset[str]:
    """Give the characters that the names of a byline may begin with."""
    surnames = _surnames()
    return _NOT_CHINESE.union(surnames[:_USUAL], (name[0] for name in surnames if len(name) == 2))


@cache
def _parts() -> tuple[frozenset[str], frozenset[str]]:
    """Give the parts of Mongolian, Tibetan and Uyghur names, and the characters that several of them have."""
    parts = frozenset(part for part in lexicons_of(None).column("name_parts", "part") if len(part) > 1)
    count = Counter("".join(parts))
    return parts, frozenset(char for char in count if count[char] > 1)


def of_parts(name: str) -> bool:
    """Tell whether a name is made of known parts, behind a surname or up to two syllables of such names (乌云|毕力格, 包|额尔敦)."""
    parts, syllables = _parts()
    ends = {
        0,
        *(1 for char in name[:1] if char in syllables or char in _all_surnames()),
        *(2 for two in [name[:2]] if syllables.issuperset(two)),
    }
    for start in range(len(name)):
        if start in ends:
            ends |= {end for end in range(start + 2, len(name) + 1) if name[start:end] in parts}
    return len(name) > 2 and len(name) in ends


def stands_behind_role(name: str) -> bool:
    """Tell whether a name may stand right behind 记者 or 通讯员, without a space: one with a rare surname where no word is in it (费|小锋)."""
    rare = len(name) == 3 and name[0] in _all_surnames() and name[0] not in _LINKS and not reads_as_words(name)
    return name[0] in openers() or of_parts(name) or rare


def fits(name: str) -> bool:
    """Tell whether a name is as long as names are, or of parts, of syllables of such names alone (乌日嘎拉图), or with a dot."""
    return len(name) <= _USUAL_LENGTH or "·" in name or of_parts(name) or _of_syllables(name)


def _of_syllables(name: str) -> bool:
    return _SYLLABLES[0] <= len(name) <= _SYLLABLES[1] and _parts()[1].issuperset(name) and not divisions_of(None).named(name)


def labelled_names(text: str) -> tuple[str, ...]:
    """Give the names behind a word for who wrote (作者：甲 乙), where a long one may be no more than syllables of such names."""
    names = _BETWEEN_LISTED.split(text)
    return listed_names(text) or (tuple(names) if all(_of_syllables(name) or listed_names(name) for name in names) else ())


def apart(run: str) -> list[str]:
    """Part names that stand without a space, 刘代荣樊洁, where their surnames leave one way only; else give them as they are."""
    usual = frozenset(_surnames()[:_USUAL])
    if len(run) == 4:
        return [run[:2], run[2:]] if run[0] in usual and run[2] in _surnames()[:_COMMONEST] else [run]
    ways: list[list[list[str]]] = [[[]]]
    for end in range(1, len(run) + 1):
        ways.append([])
        for length in (2, 3):
            if end >= length and run[end - length] in usual:
                ways[end] += [[*way, run[end - length : end]] for way in ways[end - length]]
    return ways[-1][0] if len(ways[-1]) == 1 else [run]


def names_in(text: str) -> list[str]:
    """Part a list of names, and leave out what is a body or a single character."""
    names = [name for name in _BETWEEN_NAMES.split(_WIDENED.sub(r"\1\2", text)) if name]
    return [name for name in names if len(name) > 1 and not (len(name) > 2 and BODY_WORD.fullmatch(name.replace("·", "")))]


def bare_names(text: str) -> tuple[str, ...] | None:
    """Read 张三 李四: names that the agency's word in front of the bracket makes authors of."""
    names = names_in(text) if _BARE.fullmatch(text) else []
    return (
        tuple(names)
        if names and all((name[0] in openers() and fits(name)) or of_parts(name) or _of_syllables(name) for name in names)
        else None
    )


def names_alone(text: str) -> tuple[str, ...]:
    """Read a line that is nothing but names, 张三 李小四: empty where a place, a body or a heading in words (高起点 严要求) may be meant."""
    marked = is_marked(text)
    text = INTERN.sub("", text).strip("（）() □■")
    house = _BY_HOUSE.match(text)
    names = listed_names(text[house.end() :] if house else text)
    # a single name of two characters is a word too often, unless it has a mark or was spaced to the width of three
    short = len(names) == 1 and len(names[0]) < 3 and " " not in text and not marked
    rare = [name for name in names if name[0] not in openers()]
    # a surname that few have is one beside a media house, or beside a usual one where no word follows it (农|大川, but 农|产品)
    usual = not any(reads_as_words(name) or name[0] in _LINKS or (len(name) < 3 and not house) for name in rare) and (
        house is not None or len(rare) < len(names)
    )
    return names if usual and not short and mostly_plain(names) else ()


def is_marked(text: str) -> bool:
    """Tell whether a line begins with the mark of a byline (□ 张三)."""
    return text.startswith(("□", "■"))


def is_by_house(text: str) -> bool:
    """Tell whether a line is nothing but a media house and names: 某县融媒 张三 李四."""
    return _BY_HOUSE.match(text) is not None and bool(names_alone(text))


def mostly_plain(names: tuple[str, ...]) -> bool:
    """Tell whether most names of a list hold no ordinary word."""
    return 2 * sum(not reads_as_words(name) for name in names) > len(names)


def listed_names(text: str) -> tuple[str, ...]:
    """Give the names of a line of up to six, beside them a body or 文/图; empty where one of them is a word, a place or a body."""
    text = INTERN.sub("", NO_NAMES.sub("", text))
    if not _BARE.fullmatch(text):
        return ()
    names = names_in(text)
    whole = len(names) == len(_BETWEEN_LISTED.split(_WIDENED.sub(r"\1\2", text))) <= _MOST_NAMES
    return tuple(names) if whole and all(map(_may_be_name, names)) else ()


def _may_be_name(name: str) -> bool:
    surnames = _all_surnames()
    compound = name[:2] in surnames
    made = "·" in name or of_parts(name)
    shape = made or (name[0] in _NOT_CHINESE and fits(name)) or 2 <= len(name) <= 3 + compound
    known = made or name[0] in _NOT_CHINESE or compound or name[0] in surnames
    words = segmenter_of(None)
    word = words.frequency(name) > _KNOWN and words.tag(name)[:2] != "nr"
    return shape and known and not word and not _NO_PERSON.search(name) and not divisions_of(None).named(name)


def reads_as_words(name: str) -> bool:
    """Tell whether an ordinary word stands behind the surname or begins the name (高|标准, 任务|书)."""
    return len(name) > 2 and (is_word(name[1:]) or is_word(name[:2]))


def is_word(stretch: str) -> bool:
    """Tell whether a stretch is an ordinary word."""
    words = segmenter_of(None)
    return words.frequency(stretch) > _COMMON and words.tag(stretch)[:2] not in PROPER_TAGS
