"""Deeds that are one word with the noun behind them, told by what kind of noun it is: a bound ending, people, a sum that is spent."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import ACTOR, DEEDS, is_kind
from reformie.figures.welded import may_be_done
from reformie.figures.words import Piece
from reformie.regexes import regex

# No word alone behind a deed: 看护|员, 收集|点, 配备|率.
_BOUND = frozenset("员点级率额量者师厂器具型式力区室馆厅局队组团网线带群链圈库场棚桩簿册度社站班箱仓柜牌亭屋坊")
_PERSONS = regex(
    r"(?:[^病伤成会党团队社]员|[^\W\d_]师|职工|学员|队员|成员|干部|专家|代表|骨干|[者户生民友客众方人](?<!法人|主人|用户|账户|农户)|家庭|人数|对象|群体|儿童|老人|青年|妇女|群众|家长|企业|单位)$"
)
_HOLDING = frozenset({"召开", "举行", "举办", "参加", "出席", "列席", "组织", "主持", "筹备"})  # 意见征求会 is one word, 召开会 is none
# What people do themselves: before people it tells which of them are meant (申请家庭, 领取人员), for it cannot be done to them.
_OWN = frozenset({
    "申请", "申领", "领取", "参观", "参加", "参与", "报名", "入住", "进场", "进馆", "到馆", "入馆", "到场", "就诊", "就医", "住院", "享受", "求助", "咨询", "使用", "租住", "承租", "缴费",
    "参保", "投保", "务工", "返乡", "创业", "就业", "失业", "务农", "乘坐", "乘车", "来访", "报考", "应聘", "求职", "应征", "投标", "竞标", "竞价", "捐款", "捐赠", "献血", "借阅", "阅读", "观看", "观影",
    "办事", "报案", "投诉", "举报", "上访", "信访", "候诊", "排队", "滞留", "辍学", "违规", "违法", "犯罪", "受灾", "受伤", "患病", "从业", "执业", "经营", "摆摊", "开店", "听课", "听证", "旁听",
    "观摩", "持证", "持卡", "持股", "入股", "出资", "欠费", "欠薪", "逾期", "超龄", "超载", "留守", "独居", "流动", "常住", "暂住", "居住", "过往", "来往", "路过", "陪护", "疑似",
})  # fmt: skip
_IN_NEED = frozenset({"困难", "贫困", "低保", "残疾", "老年", "农村"})  # 疑似困难家庭
_SUMS = ("费用", "支出", "开支", "经费", "预算", "成本", "开销")
# What is done with a sum, and never what it is spent on: 节约费用, 追回经费.
_MOVED = frozenset({
    "节约", "节省", "减免", "减少", "减轻", "免除", "免收", "收取", "支付", "缴纳", "缴存", "交纳", "投入", "追回", "收回", "退还", "退回", "返还", "结算", "产生", "发生", "核减", "扣减", "扣除", "报销", "垫付", "补交", "补缴",
    "承担", "分担", "负担", "安排", "列支", "拨付", "下拨", "下达", "发放", "统筹", "整合", "争取", "筹集", "筹措", "落实", "压缩", "压减", "降低", "控制", "增加", "追加", "预留", "预缴", "预付", "筹得", "募集", "取消",
    "花费", "需要", "包括", "涉及", "征收", "代收", "代缴", "拖欠", "清欠", "虚报", "套取", "挪用", "违规", "核定", "核算", "测算", "审减", "省下", "省去", "免去", "给予", "提供", "获得", "享受", "领取", "用于",
})  # fmt: skip
# What one character names, and what is done with it: 销售茶, 出动车.
_THINGS = frozenset("车船茶酒肉水菜货人书树麦草粮钱饭饼鱼虾蟹鸡鸭鹅猪牛羊蜂蜜果瓜豆花药煤油盐糖米面蛋奶苗种布床灯")
_TRADING = frozenset({
    "销售", "出售", "收购", "采购", "购置", "购买", "配送", "运送", "运输", "转运", "调运", "供应", "卸载", "装运", "代运", "带运", "捐赠", "发放", "赠送", "分拣", "打捞", "清运", "收运", "抢运", "寄递", "投递",
    "销毁", "收缴", "查获", "追回", "拦下", "签下", "调拨", "储备", "转移", "疏散", "营救", "解救", "抢救", "组织", "发动", "抽调",
})  # fmt: skip

# What an office does with what is handed in, and what it hands in or out: 工程项目审批预审, 抵押登记证明.
_OFFICIAL = frozenset({"审批", "登记", "备案", "审查", "审核", "核准", "许可", "立项", "注册", "报建", "规划", "评审", "验收"})
_HANDED_IN = frozenset({"预审", "初审", "业务", "证明", "证明书", "手续", "变更", "预约"})
# In what people say so: 咨询电话, 投诉工单.
_SAYING = frozenset({"报修", "投诉", "举报", "咨询", "求助", "报警", "报案", "申诉", "检举", "信访"})
_SAID_IN = frozenset({"电话", "来电", "热线", "线索", "工单", "信件", "来信", "邮件", "短信", "信箱"})
_OFFICE = regex(r"(?:[局委办厅处所室院站队部组]|中心|大厅|部门|单位|公司|企业)$")
# 培育乡村振兴带头人: whom a deed brought forth, by what they do
_TITLED = regex(
    r"带头人|领头[人雁羊]|明白人|先进(?:个人|集体|典型)|标兵|模范|能手|达人|骨干|特派员|[指辅]导员|讲解员|宣[传讲]员|志愿者|人才|工作者|传承人|领军人物"
)


def one_word(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed is a part of the noun behind it by what noun that is (收集点, 申请家庭, 运营费用)."""
    deed, noun = pieces[at], pieces[at + 1]
    if may_be_done(pieces, at) or _official(pieces, at, last) or (deed.text in _SAYING and noun.text in _SAID_IN):
        return True
    if at + 1 == last and len(deed.text) == 1 and not noun.known and len(noun.text) == 2 and noun.text[-1] == "率":
        return deed.kind in DEEDS  # 用信率, cut 用|信率
    if deed.kind not in DEEDS or len(deed.text) < len("收集") or noun.kind != "noun":
        return False
    if noun.text in _BOUND or (noun.text == "会" and deed.text not in _HOLDING):
        return True
    if deed.text in _OWN:
        whom = pieces[at + 2] if at + 2 <= last and noun.text in _IN_NEED else noun
        return _PERSONS.search(whom.text) is not None
    return at + 1 == last and noun.text.endswith(_SUMS) and deed.text not in _MOVED and deed.text[-1] not in "了过出到给下"


def _official(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed of an office belongs to the paper behind it: behind its kind or another deed, and no office that does it (受理工程审批申请)."""
    if at + 1 != last or at == 0 or pieces[last].text not in _HANDED_IN or pieces[at].text not in _OFFICIAL:
        return False
    before = pieces[at - 1]
    return before.kind in (*DEEDS, "list", "break", "link") or (before.kind == "noun" and _OFFICE.search(before.text) is None)


def hangs(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a noun of one character is one word with the deed before it (办结率, 充电桩), and not what is bought or sent out (出动车)."""
    done = pieces[at - 1].tie == "taking" or pieces[at - 1].text in _TRADING
    return len(pieces[at].text) == 1 and not (done and pieces[at].text in _THINGS)


def by_work(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed is the work that those are named by whom the deed before brought forth (培育|乡村|振兴|带头人)."""
    named = at + 1 == last and at > 1 and _TITLED.search(pieces[last].text) is not None
    return named and is_kind(pieces, at - 1, "noun") and pieces[at - 2].kind in DEEDS and ACTOR.search(pieces[at - 1].text) is None
