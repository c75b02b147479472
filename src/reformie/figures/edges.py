"""Where a noun phrase behind a figure ends: what follows tells who leads the houses that are counted, how they were rated, or asks what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import ACTOR, is_kind, kind_at
from reformie.figures.words import Piece
from reformie.regexes import regex

_HOUSED = ("家", "户", "个", "所", "支")  # what counts houses and groups
# Who leads or speaks for a house: 5户国企主要负责人, 11个县区代表.
_LEADERS = frozenset({
    "主要负责人", "党政主要负责人", "主要负责同志", "主要领导", "负责人", "负责同志", "一把手", "法定代表人", "法人代表", "经理层", "领导班子", "班子成员", "管理层", "高管", "主官",
    "党政", "代表", "联络员", "联系人",
})  # fmt: skip
_OPENING = frozenset({"党政", "经理层", "领导班子", "管理层"})  # and a noun of theirs may follow: 经理层成员
_WHOLE = regex(r"(?:企业|单位|学校|机构|公司|医院)”?$")  # act, but are no people
_WHEN = frozenset({"中期", "年度", "季度", "月度", "半年", "年终", "年中", "综合", "专项", "绩效", "目标"})
_RATINGS = frozenset({"考核", "考评", "评估", "评比", "评价", "测评", "排名", "排位", "评选", "竞赛", "打分", "总评", "考察", "验收"})
_AMID = ("中", "里", "时", "上")
_ASKED = frozenset(
    {
        "怎么办",
        "怎么管",
        "怎么建",
        "怎么选",
        "怎么分",
        "为何",
        "为什么",
        "何以",
        "如何",
        "何去何从",
        "到底",
        "究竟",
        "各自为战",
        "各自为政",
        "全开",
        "全都",
    }
)


def runs_on(pieces: Sequence[Piece], first: int, at: int) -> bool:
    """Tell whether a piece behind the nouns that a figure counts is none of them, but leads them, rates them or asks about them."""
    word = pieces[at].text
    if word in _ASKED:
        return True
    if first == 0 or pieces[first - 1].kind != "figure" or pieces[at - 1].kind != "noun":
        return False
    if word in _RATINGS or (word in _WHEN and at + 1 < len(pieces) and pieces[at + 1].text in _RATINGS):
        rated = at + (word not in _RATINGS)
        return rated + 1 < len(pieces) and pieces[rated + 1].text.startswith(_AMID) and kind_at(pieces, rated + 1) == "function"
    if word == "主要" and at + 1 < len(pieces):
        word += pieces[at + 1].text
        at += 1
    people = ACTOR.search(pieces[first].text) is not None and _WHOLE.search(pieces[first].text) is None
    led = word in _LEADERS and not people and pieces[first - 1].text.endswith(_HOUSED)
    return led and (word in _OPENING or not is_kind(pieces, at + 1, "noun"))
