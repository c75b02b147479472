"""Verbs that stand right behind a body: what follows is another matter and no part of its name (县教育局|给予学校, 县公安局|推行派出所改革)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from typing import Literal

from reformie.findings import Body
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.segment import Segmenter

Strength = Literal["", "soft", "mild", "hard"]
"""How surely a verb governs what follows: no part of a body begins with a hard one; with a mild one only where it makes a word with
the ending (征缴|中心); with a soft one many do, but no school and no company."""

_HEADED = ("联合", "组织")  # begin names of parts too, before these words
_PART = regex(r"联合(?:执法|调解|实验|党|工会|会|体|中心|办公|接访|调度|指挥|行动)|组织(?:部|科|处|股|室|人事|宣传|建设|员)")
_COMPLEMENTS = frozenset(map("".join, [*product("转改交均", "由至"), *product("拨划转交移送", "给")]))  # verbs that no dictionary holds
_SINGLE = frozenset("抓把给让请帮派送搞办建管推领带")  # 县公安局|抓|派出所建设
_ALWAYS = frozenset("把给让请")  # and no part of a name begins with these
_ADVERBS = frozenset(
    {
        "全面",
        "率先",
        "正式",
        "积极",
        "持续",
        "深入",
        "大力",
        "主动",
        "先后",
        "再次",
        "同步",
        "全力",
        "随即",
        "还",
        "又",
        "也",
        "已",
        "将",
        "均",
        "都",
    }
)
_LEADS = frozenset(word[0] for word in _ADVERBS | _SINGLE)
URGING = _ADVERBS | frozenset(
    {
        "要",
        "需",
        "应",
        "须",
        "能",
        "可",
        "会",
        "想",
        "肯",
        "需要",
        "应当",
        "能够",
        "可以",
        "努力",
        "着力",
        "充分",
        "有效",
        "切实",
        "严格",
        "广泛",
        "扎实",
        "认真",
    }
)  # what stands before a verb and what it governs, and never in a body's name
_LEVEL_WORDS = tuple("省市县区州旗盟镇乡村")
_LOCAL = ("派出所", "税务所", "监管所", "监督管理所", "法庭", "分院", "院区", "分校", "支行", "分行", "校区")
_BRANCHES = (*_LOCAL, "分局", "支队", "大队", "中队")
_SOFT_KINDS = frozenset({"school", "hospital", "company", "association", "venue", "park", "media", "single"})
_SELDOM = 30  # what jieba's dictionary counts less often and takes for a verb may well be a name (沾化)
_COMMON = 500  # and what it counts more often is no part of a name even beside these endings
_TAILS = ("中心", "大队", "支队", "中队", "科", "股", "室", "站", "处")
_FIRM = ("mild", "hard")
_TASKS = ("working_body", "party")
_CONVENING = frozenset({"会同", "联合", "给予", "召开", "举行", "听取", "组织", "督促", "责成", "牵头"})  # no task of a group


class Governing:
    """Finds the verbs that govern what stands behind a body.

    Args:
        lexicons: Gives ``body_verbs``.
        segmenter: Tells kinds of words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._uses = {row["verb"]: row["use"] for row in lexicons.rows("body_verbs")}
        self._segmenter = segmenter

    def at(self, text: str, at: int, cuts: Sequence[int]) -> tuple[int, Strength]:
        """Give the length and strength of the governing verb that begins at ``at``; (0, "") where none does. ``cuts`` is ascending."""
        word = text[at : at + 2]
        if len(word) < 2:
            return 0, ""
        lead = self._word(text, at, cuts) if word[0] in _LEADS else ""
        if lead in _ADVERBS:
            length, strength = self.at(text, at + len(lead), cuts)
            return (length + len(lead), strength) if strength else (0, "")
        if lead in _SINGLE:
            return 1, "hard" if lead in _ALWAYS else "soft"
        if word in _HEADED and _PART.match(text, at):
            return 0, ""
        use = self._uses.get(word, "")
        governs = use == "governs" or word in _COMPLEMENTS
        verb = use or (self._segmenter.tag(word)[:1] == "v" and self._segmenter.frequency(word) >= _SELDOM)
        if not governs and (use == "place" or not verb):
            return 0, ""
        cut = self._word(text, at, cuts)
        county = use == "governs" and cut[2:] in _LEVEL_WORDS  # 会同|县茶叶协会, whatever county bears that name
        if len(cut) > 2 and self._segmenter.frequency(cut) and not county:
            return 0, ""  # 出入境
        if governs:
            names_part = word not in _CONVENING and text.startswith(_TAILS, at + 2)  # 县医保局稽查中心
            return 2, "mild" if names_part else "hard"
        return 2, "soft" if use == "part" else "mild" if self._segmenter.frequency(word) < _COMMON else "hard"

    def governs(self, text: str, at: int, cuts: Sequence[int]) -> bool:
        """Tell whether a verb that stands in no name begins at ``at`` and governs what follows (赋能|敬老院)."""
        return self._uses.get(text[at : at + 2]) == "governs" and self.at(text, at, cuts)[1] == "hard"

    @staticmethod
    def _word(text: str, at: int, cuts: Sequence[int]) -> str:
        """Give the word that begins at an offset, or "" where none does."""
        index = bisect_left(cuts, at)
        begins = index + 1 < len(cuts) and cuts[index] == at
        return text[at : cuts[index + 1]] if begins else ""

    def own_units(self, text: str, offices: Iterable[Mention[Body]], cuts: Sequence[int]) -> list[Mention[Body]]:
        """Give the offices, those without a branch whose branch begins with a governing verb (县公安局推行派出所: 县公安局)."""
        found: list[Mention[Body]] = []
        for office in offices:
            unit = office.value.unit
            strength = self.at(text, office.end - len(unit), cuts)[1] if unit.endswith(_BRANCHES) and not unit.startswith("派驻") else ""
            if strength in _FIRM or (strength == "soft" and unit.endswith(_LOCAL)):
                office = Mention(office.start, office.end - len(unit), replace(office.value, unit=""), office.rule)
            found.append(office)
        return found

    def without_run_ons(self, text: str, found: list[Mention[Body]], cuts: Sequence[int]) -> list[Mention[Body]]:
        """Give the bodies but those that begin with an office and run on over a verb that governs what follows."""
        offices: dict[int, set[int]] = {}
        for office in found:
            if office.value.kind == "office":
                offices.setdefault(office.start, set()).add(office.end)

        def runs_on(body: Mention[Body]) -> bool:
            return any(end < body.end and self.at(text, end, cuts)[1] == "hard" for end in offices[body.start])

        return [m for m in found if m.start not in offices or m.value.kind != "named" or m.value.type in _TASKS or not runs_on(m)]


class Barriers:
    """Offsets behind governing verbs: no name reaches back over one.

    Args:
        text: The clean text.
        offices: Offsets at which offices end.
        others: Offsets at which other bodies may end; behind these only hard verbs count.
        governing: Finds the verbs.
        cuts: Offsets at which words begin and end, ascending.
    """

    def __init__(self, text: str, offices: Iterable[int], others: Iterable[int], governing: Governing, cuts: Sequence[int]) -> None:
        firm = frozenset(offices)
        found = sorted(
            (end + length, strength, text[end : end + length])
            for end in firm.union(others)
            for length, strength in [governing.at(text, end, cuts)]
            if strength in _FIRM or (strength and end in firm)
        )
        self.offsets = [at for at, _, _ in found]
        self._hard = [at for at, strength, _ in found if strength in _FIRM]
        self._mild = frozenset(at for at, strength, _ in found if strength == "mild" and text.startswith(_TAILS, at))
        self._convening = [at for at, _, verb in found if verb in _CONVENING]

    def inside(self, start: int, end: int) -> bool:
        """Tell whether a hard barrier lies between the bounds of a word."""
        return bisect_right(self._hard, start) < bisect_left(self._hard, end)

    def before(self, at: int, kind: str) -> int:
        """Give the last barrier at or before ``at`` for a body of a kind, or 0."""
        barriers = self.offsets if kind in _SOFT_KINDS else self._convening if kind in _TASKS else self._hard
        word = at in self._mild and barriers is self._hard
        index = bisect_left(barriers, at) if word else bisect_right(barriers, at)
        return barriers[index - 1] if index else 0
