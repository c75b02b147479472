"""Nouns that a figure is told of (参与银行由11家增至26家): no deed stands before them, so that the verbs inside tell their kind."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import ACTOR, DEEDS, DOER, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

# What is said of a subject; 达到 and 超过 end what somebody did as well (引进企业达到20家) and tell of amounts alone.
_SAID = frozenset({
    "由", "从", "占", "下降", "上升", "增长", "减少", "增加", "提高", "降低", "压缩", "缩短", "压减", "上涨", "下调", "上调", "上浮", "下浮", "回升", "攀升", "扩大", "翻", "升到", "升至",
    "降到", "降至", "减到", "减至", "增至", "增到", "涨到", "只有", "仅", "只", "仅有", "只占", "仅占", "居", "列", "位居", "位列", "排",
    "较", "比", "同比", "环比",
})  # fmt: skip
_REACHED = frozenset({"达", "达到", "高达", "多达", "突破", "超过", "为", "到", "至", "不足", "不到", "有"})
_SHARED = regex(r"[%％成半]|分之")
_AMOUNT = regex(
    r"(?:[率额量]|面积|规模|占比|比例|比重|密度|浓度|强度|进度|人次|次数|数量|[人件户总]数|费用?|收入|成本|利润|产值|价格?|[税薪水]|工资|标准|时限|时间|周期|时长|用时|水平|能力|缺口)$"
)
_STEPS = frozenset({"环节", "流程", "程序", "步骤", "时限", "时间", "期限", "周期", "手续", "材料", "表单", "跑动次数"})
# What is made to come about (推动办结率提高到95%), and what people do with it (申请担保贷款额度由…): no part of the subject.
_CAUSING = frozenset({
    "推动", "促使", "促进", "带动", "确保", "力争", "实现", "保障", "争取", "预计", "助力", "助推", "拉动", "使", "使得", "让", "令", "把", "将", "对", "向", "为", "给", "被", "导致", "造成", "引发", "保持",
    "推进", "带来", "促成", "坚持", "要求", "支持", "鼓励", "引导", "督促", "帮助", "明确", "规定", "发现", "追问", "询问", "看到", "提出", "完成", "达成", "开始", "通过", "经过", "围绕", "涉及", "作为", "意味着", "拉低", "拉高", "宣布", "公布", "开具",
})  # fmt: skip
_ASKING = frozenset({"申请", "申领", "办理", "享受", "领取", "获得", "取得", "缴纳", "发放"})
_LESSENED = frozenset({"节约", "节省", "扣减", "扣除", "缩水", "核减", "抵扣"})
_ABLE = frozenset("可未待已应")
# How a deed before a rate is done is a part of the rate: 一次性修复率.
_MANNERS = frozenset({
    "一次性", "按时", "按期", "及时", "如期", "就近", "就地", "现场", "集中", "自动", "主动", "统一", "定期", "当场", "当天", "当庭", "诉前", "线上", "足额", "全程", "有偿", "自愿", "直接",
})  # fmt: skip


def told_of(pieces: Sequence[Piece], last: int, index: int) -> bool:
    """Tell whether a noun that ends with ``last`` is the subject of what the figure at ``index`` tells, or the whole that it is a share of."""
    between = pieces[last + 1 : index + 1]  # a change is read from 由 or 较 on
    reached = index < len(pieces) and pieces[index].text.startswith(("不足", "超过", "突破", "不到"))
    for piece in between:
        if piece.text in _SAID and piece.kind != "noun":
            return True
        reached = reached or piece.text in _REACHED
    share = last + 2
    if is_kind(pieces, share - 1, "of") and is_kind(pieces, share, "figure") and index in (share - 1, share):
        return _SHARED.search(pieces[share].text) is not None
    return reached and _AMOUNT.search(pieces[last].text) is not None


def attributive(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed inside a subject tells its kind: no preposition, nothing that brings the subject about, nothing that is done with it."""
    deed = pieces[at]
    rated = pieces[at + 1].text == "率"  # 通过率
    if (
        deed.kind not in DEEDS
        or (deed.text in _CAUSING and not rated)
        or deed.tie == "taking"
        or (at and pieces[at - 1].text in ("到", "至"))
    ):
        return False  # 从投保到理赔平均用时
    if deed.text in _ASKING and pieces[at + 1].kind in DEEDS:
        return False
    if len(deed.text) == 1:
        able = at > 0 and pieces[at - 1].text in _ABLE
        return able or (len(pieces[at + 1].text) == len("种量") and pieces[at + 1].text.endswith("量"))  # 可办事项, 用种量
    if deed.kind != "light":
        return True
    close = (
        at + 1 == last or pieces[at + 1].tie in ("general", "sort") or _AMOUNT.search(pieces[at + 1].text) is not None
    )  # not 发布新品数量
    return close and (rated or deed.text[-1] not in "了着过出到")


def lessened(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word right before a figure tells what is saved or taken off the noun before it (每吨烘干用煤节约40公斤), which nobody is."""
    return pieces[at].text in _LESSENED and is_kind(pieces, at - 1, "noun") and not ACTOR.search(pieces[at - 1].text)


def manner(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word tells how a deed before a rate is done (一次性修复率), or that it can be (可办事项)."""
    if pieces[at].text in _MANNERS and pieces[at + 1].text.endswith("率") and len(pieces[at + 1].text) > 1:
        return True  # 一次性通过率
    if at + 2 >= len(pieces) or pieces[at + 1].kind not in DEEDS:
        return False
    return (pieces[at].text in _MANNERS and pieces[at + 2].text.endswith("率")) or (
        pieces[at].text in _ABLE and pieces[at + 2].kind == "noun"
    )


def whose(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a noun before a deed inside a subject is whose the things are (事业单位流失人才), and not what an amount is of (平台录入率)."""
    if pieces[last].text in _STEPS:
        return False  # 企业开办环节
    if at + 1 >= last or pieces[at].kind != "noun" or pieces[at + 1].kind not in DEEDS or _AMOUNT.search(pieces[last].text):
        return False
    return DOER.search(pieces[at].text) is not None
