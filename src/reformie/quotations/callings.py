"""Callings: how an article speaks of people without their full name (老周, 小周, 周大爷, 周总), and whom it means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from reformie.findings import Findings, PersonName
from reformie.frozen import frozen
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention, positions
from reformie.regexes import regex

_ADDRESS = r"(?:师傅|老师|嫂子|婶子|大[爷妈娘姐叔哥嫂伯婶]|[爷奶]{2}|[叔伯婶嬢姨]{2}|阿[姨婆公]|老[汉伯人]|老太太?|先生|女士|医生|大夫|嬢|叔|婶|姐|哥|伯|总|老)"
_IN_OFFICE = regex(r"(?:书记|主任|主席|经理|[格局市县区旗镇乡村校院所科部厅处会组]长)$")
_POST = 16  # so far before a name its post may begin
_KIN = regex(
    r"[嫂婶]子|大[爷妈娘姐叔哥嫂伯婶]|[爷奶]{2}|[叔伯婶嬢姨]{2}|阿[姨婆公]|老[汉太]|[嬢叔婶姐哥伯]$"
)  # of whom one is not in office
_ANOTHER = regex(r"(?:[居村市牧渔]民|住户|业主|老人|群众|患者|[果茶菜烟林棉]农|农户|顾客|[楼室号栋组])$")  # before one who is not named yet
_OLD = r"(?:嫂子|婶子|大[爷妈娘姐叔哥嫂伯婶]|[爷奶]{2}|阿[姨婆公]|老[汉伯]|老太太?)"  # of somebody who is never named in full,
_ALONE = r"(?:师傅|老师|先生|女士|医生|大夫|总)"  # and only behind the commonest surnames
_NOT_OF = "向和同从"  # surnames that are first of all prepositions
_ENDS = r"(?![工支部队体站局署共额量价经裁编结会算览院师傅])"
_GOES_ON = "说笑告介回想算指拿把也就还是又则在一每爱常总摆摇挥端抱掏扛牵拉站蹲坐走忙乐赶挠搓抹拍咧叹喊嚷问答点接递翻打扯凑抬低回转进跑骑开提背挑挥竖伸皱眯瞪吸吐喝咳哼急愣怔听看，"  # opens what somebody does, whatever the words are cut into
_SO_AND_SO = r"(?![对有在由与和跟向把被给是的为以及])[\u4e00-\u9fff]某{1,2}(?![些个项位次天人种类地处年月日某镇乡村县市区局公])"
_TRADES = ("员", "工", "户", "农", "匠")  # before 老 and a surname, whatever the words are cut into
_WORDS = frozenset("时计项包苗家年党人板乡旧化龄百车区路房路水花")  # surnames that make words with 老 and 小


@frozen
class Named:
    """Somebody of whom the text speaks.

    Attributes:
        start, end: Half-open bounds in the clean text.
        name: The full name, or None where the article never gives it.
    """

    start: int
    end: int
    name: str | None


class Callings:
    """Finds those who are spoken of by surname.

    Args:
        lexicons: Gives ``surnames`` and ``appositions``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = [row for row in lexicons.rows("surnames") if len(row["surname"]) == 1 and row["surname"] not in _NOT_OF]
        some, known, common = (f"[{''.join(row['surname'] for row in rows if row['weight'] >= least)}]" for least in "123")
        # A place where none can begin is passed over quickly, as each pattern begins with a character.
        self._called = regex(f"[老小阿{some[1:]}(?:(?<=[老小阿])({some})(?![\u4e00-\u9fff]?[、和])|(?<=({some})){_ADDRESS}{_ENDS})")
        words = lexicons.column("appositions", "word")
        first = re.escape("".join(dict.fromkeys(word[:1] for word in words)))  # looked at before each of them
        self._so_and_so = regex(rf"(?:(?<=[，。！？”“：；\n])|(?=[{first}])(?:{any_of(words)})){_SO_AND_SO}")
        self._unnamed = regex(f"{known}(?:{_OLD}|(?<={common}){_ALONE}{_ENDS})")

    def people(self, findings: Findings) -> list[Named]:
        """Give everybody named or called in an article, in text order."""
        text, cuts, owners = findings.page.text, findings.cuts, _owners(findings.people)
        found = [Named(m.start, m.end, m.value.name) for m in findings.people]
        taken = positions(found)
        if owners:
            calls = [match for match in self._called.finditer(text) if taken.isdisjoint(range(*match.span()))]
            called = [named for match in calls if (named := _meant(match, owners, cuts)) is not None]
            found += called
            taken |= positions(called)
        if "某" in text:
            ends = {m.end: m.start for m in (*findings.places, *findings.organisations)}  # 某村|村民甲某 is one phrase
            matches = [m for m in self._so_and_so.finditer(text) if taken.isdisjoint(range(*m.span()))]
            found += [Named(ends.get(m.start(), m.start()), m.end(), None) for m in matches]
            taken |= positions(found)
        spans = [match.span() for match in self._unnamed.finditer(text)]
        found += [Named(*span, None) for span in spans if cuts.issuperset(span) and taken.isdisjoint(range(*span))]
        return sorted(found, key=lambda named: named.start)


def _meant(call: re.Match[str], owners: Mapping[str, list[Mention[PersonName]]], cuts: frozenset[int]) -> Named | None:
    """Give whom a surname with 老, 小 or an address means, or None where it is no calling or nobody bears the surname."""
    text, (start, end) = call.string, call.span()
    if (surname := call[1] or call[2]) not in owners or (call[1] and surname in _WORDS):
        return None
    kin = call[1] is None and _KIN.search(text, start, end) is not None
    if kin and _ANOTHER.search(text, max(0, start - 2), start):
        return Named(start, end, None)
    if (start not in cuts and text[start - 1 : start] not in _TRADES) or not (end in cuts or text[end : end + 1] in _GOES_ON):
        return None
    owner = _owner(owners[surname], start, text, private=kin)
    return Named(start, end, owner) if owner is not None else None


def _owners(people: Sequence[Mention[PersonName]]) -> dict[str, list[Mention[PersonName]]]:
    owners: dict[str, list[Mention[PersonName]]] = defaultdict(list)
    for mention in people:
        if 2 <= len(mention.value.name) <= 4 and "·" not in mention.value.name:
            owners[mention.value.name[0]].append(mention)
    return owners


def _owner(owners: list[Mention[PersonName]], start: int, text: str, *, private: bool) -> str | None:
    """Give who of one surname is called at an offset: the only one, else the one named last before."""
    posted = {m.value.name for m in owners if private and _IN_OFFICE.search(text, max(0, m.start - _POST), m.start)}
    fit = [m for m in owners if m.value.name not in posted]
    names = {m.value.name for m in fit}
    before = [m for m in fit if m.start < start]
    return next(iter(names)) if len(names) == 1 else before[-1].value.name if before else None
