"""Where a noun phrase behind a figure ends: what follows tells who leads the houses that are counted, how they were rated, or asks what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.candidate import PEOPLE
from reformie.figures.row import ACTOR, DEEDS, DOER, describes, is_kind, kind_at
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
# What something has more or less of, and what is said of that: 6车蜜瓜|糖度不够, 9个村|集体收入不足2万元
_QUALITY = regex(
    r"(?:[^制态角进年季月额维幅]度|率|信号|收入|质量|品质|水质|成色|含量|浓度|水位|价格|售价|年限|成绩|手续|资质|标识|证照|资料|产量|销量|亩产|口感|卖相|位置|地势|底数|家底|产权|权属|客源|货源|师资|编制)$"
)
_WHOSE = frozenset({"集体", "村集体", "手机", "平均", "人均", "户均", "年均", "年"})
_TOLD = regex(r"[不没未偏欠]|较[高低差大小]|过[高低大小硬]|太|超标|达标?|模糊|参差|吃紧|紧张|低于|高于|下滑")
_SORTED = ("项", "类", "种", "条", "组")  # qualities may be counted by these: 3项收入
_WITHIN = regex(r"(?<=[^\W\d_])(?<![邻故公乡千海英])里$")  # 52支参赛队|里
_ROLLS = regex(r"(?<=[员家才师者手部])(?:库|名录|名册|花名册|台账|通讯录|微信群)$")  # 86人的评审专家|库
_FIRMS = regex(r"(?<=企业)家(?:家|底|中|里|当)?$")  # 14家企业|家底

# What is told of houses and places that now have something: 29个村卫生室|配齐设备, 5个小区|通上天然气
_GOT = regex(
    r"[配补备建设]齐|[换装通安接贴挂用喝住吃种养配盖铺连搭穿戴供]上|[接修铺架拉]通|[修盖建铺办设备装整种]好|[配建]强|[配备]足|建全|[架竖搭立盖]起|新添"
)
_GETS = frozenset(
    {"配备", "配置", "配有", "添置", "购置", "更换", "更新", "安装", "加装", "开通", "完善"}
)  # so only behind a house or place
_HOUSE = regex(r"(?:[室站馆园楼棚库场点桥]|中心|小区)$")
_TASKS = regex(r"(?:项目|工程|行动|计划|活动|任务|事项|方案|合同|费|资金|问题|率|点|员)$")


def _gets(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed behind a noun tells what it now has, and no kind of the noun behind the deed (安装项目)."""
    word, before = pieces[at].text, pieces[at - 1].text
    if not is_kind(pieces, at + 1, "noun") or (pieces[at].known and pieces[at].kind not in DEEDS):
        return False
    if _GOT.fullmatch(word):
        return True
    last = at + 1 + is_kind(pieces, at + 2, "noun")
    return word in _GETS and (DOER.search(before) or _HOUSE.search(before)) is not None and _TASKS.search(pieces[last].text) is None


def trimmed(unit: str, phrase: str) -> str:
    """Take off a phrase behind a count what tells that something is in them, on which roll people are, or what belongs to the firms."""
    phrase = _WITHIN.sub("", phrase)
    if unit in PEOPLE:
        return _ROLLS.sub("", phrase)
    return _FIRMS.sub("", phrase) if unit == "家" else phrase


def _has_quality(pieces: Sequence[Piece], first: int, at: int) -> bool:
    """Tell whether a noun behind those counted tells a quality of theirs that is then told more of."""
    joined = any(piece.kind in ("and", "list") for piece in pieces[first:at])  # 9家卫生院与药企签约率
    if joined or pieces[first - 1].text.endswith(_SORTED) or pieces[at].kind != "noun":
        return False
    look = at + (pieces[at].text in _WHOSE)
    if not is_kind(pieces, look, "noun") or not _QUALITY.search(pieces[look].text) or look + 1 >= len(pieces):
        return False
    said = is_kind(pieces, look + 1, "figure") or _TOLD.match(pieces[look + 1].text) is not None
    return said and not describes(pieces, look)


def runs_on(pieces: Sequence[Piece], first: int, at: int) -> bool:
    """Tell whether a piece behind the nouns that a figure counts is none of them, but leads them, rates them or asks about them."""
    word = pieces[at].text
    if word in _ASKED:
        return True
    if first == 0 or pieces[first - 1].kind != "figure" or pieces[at - 1].kind != "noun":
        return False
    if _has_quality(pieces, first, at) or _gets(pieces, at):
        return True
    if word in _RATINGS or (word in _WHEN and at + 1 < len(pieces) and pieces[at + 1].text in _RATINGS):
        rated = at + (word not in _RATINGS)
        return rated + 1 < len(pieces) and pieces[rated + 1].text.startswith(_AMID) and kind_at(pieces, rated + 1) == "function"
    if word == "主要" and at + 1 < len(pieces):
        word += pieces[at + 1].text
        at += 1
    people = ACTOR.search(pieces[first].text) is not None and _WHOLE.search(pieces[first].text) is None
    led = word in _LEADERS and not people and pieces[first - 1].text.endswith(_HOUSED)
    return led and (word in _OPENING or not is_kind(pieces, at + 1, "noun"))
