"""Deeds that are a part of the noun behind them, told by what stands before: what makes a thing, or tells its kind."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.words import Piece

# What brings a thing about or hands it out takes no deed behind it but one that tells the thing's kind: 提出纠正意见, 配备帮办代办员.
_MAKING = frozenset({
    "提出", "发出", "开辟", "配备", "配置", "配齐", "聘请", "聘用", "聘任", "选聘", "建立", "设立", "设置", "增设", "布设", "布置", "签订", "签署", "出台", "印发",
    "制定", "形成", "提供", "购置", "添置", "采购", "颁发", "核发", "出具", "制发", "收到", "接到", "编制", "招聘", "招募", "选派", "选配", "组建", "搭建", "构建",
})  # fmt: skip
# Deeds that are done with the thing as well: 建立完善制度12项, 收到办理建议90件.
_FINISHING = frozenset({
    "完善", "修订", "投用", "启用", "开放", "兑现", "落实", "处理", "办理", "处置", "化解", "解决", "整改", "培训", "引进", "派驻", "下派", "落地", "投产", "受理",
    "答复", "回复", "交办", "转办", "查处", "培育", "发布", "推广", "取消", "完成", "发放", "返还",
})  # fmt: skip
# Deeds before another deed, which alone is counted: 撮合上岗900人次, 促成就业.
BRINGING = frozenset({"扶持", "促进", "拉动", "撮合", "促成", "引导", "推动", "助推", "助力", "介绍"})


def made_of(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed can only be a part of the noun behind it (提出纠正意见, 保障性租赁住房)."""
    if len(pieces[at].text) < 2 or pieces[at].kind not in ("act", "verb") or pieces[at].text in _FINISHING or at == 0:
        return False
    if pieces[at - 1].kind == "noun":
        return len(pieces[at - 1].text) > 2 and pieces[at - 1].text.endswith("性")
    before = at - 1 - (pieces[at - 1].text == "了")
    return before >= 0 and pieces[before].text in _MAKING
