"""Deeds that are a part of the noun behind them, told by what stands before: what makes a thing, or tells its kind."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.row import DEEDS, DOER
from reformie.figures.welded import may_be_done
from reformie.figures.words import Piece
from reformie.regexes import regex

# What brings a thing about or hands it out takes no deed behind it but one that tells the thing's kind: 提出纠正意见, 配备帮办代办员.
_MAKING = frozenset({
    "责令", "提出", "发出", "开辟", "配备", "配置", "配齐", "聘请", "聘用", "聘任", "选聘", "建立", "设立", "设置", "增设", "布设", "布置", "签订", "签署", "出台", "印发",
    "制定", "形成", "提供", "购置", "添置", "采购", "颁发", "核发", "出具", "制发", "收到", "接到", "编制", "招聘", "招募", "选派", "选配", "组建", "搭建", "构建",
    "遴选", "选取", "评选", "推选", "推举", "拨打", "接听", "发送", "推送", "架设", "铺设", "埋设", "悬挂", "推出", "打造", "创建", "创办", "开办", "开设", "开通", "列支", "安排", "筹集", "筹措", "申报",
    "争取", "获批", "吸纳", "接纳", "接收", "收治", "收养", "发现", "查获", "赔付", "赔偿", "补偿", "救治", "慰问", "走访", "看望", "公布", "发布", "现有", "拥有", "审核", "登记", "追回", "追缴", "收回", "退回", "驳回", "查出", "查明", "缴纳", "征求", "征集", "归集", "受理", "批复", "新增", "增加", "减少", "精简", "压减", "削减", "裁减", "撤销", "取消", "下放", "承接", "兑现", "拨付", "投入", "支付", "补齐", "清退", "雇用", "招收", "返聘", "租用", "有", "共有", "仅有", "只有",
})  # fmt: skip
# 查出, 修通, 卖出: verbs that end in how they ended are done, whatever deed stands behind them.
_ENDED = regex(r"[^\W\d_][出通掉入起]")
_SENT = frozenset(
    {"上报", "流失", "提交", "公开", "共享", "讲解", "策划", "诊断", "测评", "监控", "护理", "照护", "陪护", "执行", "贡献", "创造"}
)
_GRANTS = ("补贴", "补助", "津贴", "补偿", "补偿款", "奖励")
_GIVING = frozenset({
    "争取", "领取", "享受", "给予", "予以", "得到", "获取", "申领", "核发", "补发", "追加", "增发", "拖欠", "截留", "挪用", "骗取", "冒领", "套取", "侵吞", "克扣", "停发", "取消", "落实", "发给", "索要", "索赔", "垫付",
    "包括", "没有", "给足", "签领", "下发", "扣发", "扣减", "收回", "追回", "打卡", "代发", "直发",
})  # fmt: skip
_WRONGING = frozenset({"拖欠", "克扣", "挪用", "骗取", "侵吞", "私分", "冒领", "截留", "套取", "侵占", "倒卖", "盗取"})
_EXTENTS = frozenset({"面积", "里程", "长度"})
_TRADED = frozenset({"运营", "运行", "运转", "管理", "养殖", "种植", "采购", "购置", "服务", "支持", "推广"})  # 安排养殖补贴
_BATCH = regex(r"(?:第.{1,2}|首)[批期]")
# Deeds that are done with the thing as well: 建立完善制度12项, 收到办理建议90件.
_FINISHING = frozenset({
    "完善", "修改", "修订", "投用", "启用", "开放", "兑现", "落实", "处理", "办理", "处置", "化解", "解决", "整改", "培训", "引进", "派驻", "下派", "落地", "投产", "受理",
    "答复", "回复", "交办", "转办", "查处", "培育", "发布", "推广", "取消", "完成", "发放", "返还", "涉嫌", "登记", "认定",
})  # fmt: skip
_CARING = frozenset({"托养", "照护", "护理", "看护", "托管", "托育", "养护", "住院", "急救", "救助", "寄宿", "停靠", "停车", "充电"})
_BEDS = frozenset({"床位", "托位", "泊位", "车位", "病床", "铺位"})
# Deeds before another deed, which alone is counted: 撮合上岗900人次, 促成就业.
BRINGING = frozenset({"扶持", "促进", "拉动", "撮合", "促成", "引导", "推动", "助推", "助力", "介绍"})
# Deeds that are things too, and what is done about them: 处理报修, 解答咨询.
HANDLED = frozenset({
    "报修", "投诉", "举报", "咨询", "求助", "来访", "信访", "上访", "报案", "报警", "申请", "申报", "检举", "预约", "提问", "报名", "反馈", "留言",
})  # fmt: skip
HANDLING = frozenset({
    "处理", "受理", "办理", "接到", "收到", "解决", "答复", "回应", "化解", "处置", "办结", "接听", "接收", "登记", "转办", "交办", "督办", "回复", "接待", "核实", "查办",
    "调查", "解答", "响应", "跟踪", "汇总", "收集", "分办", "承办", "审核", "审批", "驳回", "接受", "提供", "开展",
})  # fmt: skip
# What is asked for by naming a deed: 登记申请, 审批咨询. 登记 and 审批 are done with other things that people say (登记投诉).
_SOUGHT = frozenset({"申请", "申报", "咨询", "预约"})
_GRANTED = frozenset({"登记", "审批"})
_ASKED = 4  # pieces of what is asked about
# What is held: the deeds before it tell what it is about (阅读推广活动), but not that it was held.
_EVENTS = frozenset({"活动", "行动", "会", "讲座", "比赛", "竞赛", "大赛", "培训班"})
_HOLDING = frozenset({
    "开展", "举办", "组织", "召开", "举行", "进行", "实施", "安排", "策划", "承办", "主办", "协办", "参加", "参与", "启动", "推出", "引导", "邀请", "发动", "动员", "带领", "累计",
    "吸引", "提供", "支持", "创新", "推进", "深入", "完成", "通过", "利用", "围绕", "结合", "针对", "走进", "带动", "承接", "惠及", "覆盖", "集中", "取消", "联合", "观看", "出席",
})  # fmt: skip

# What somebody is made to do stands behind these, and is done with the thing: 督促恢复耕地.
_URGING = frozenset(
    {"督促", "责令", "帮助", "引导", "推动", "支持", "协助", "组织", "促成", "动员", "推进", "促进", "监督", "指导", "参与"}
)
_SECOND = frozenset(
    {"修改", "批准", "保障", "审查", "清查", "盘活", "整治", "提升", "改造", "恢复", "清理", "更新", "制定", "汇总", "办结", "转移"}
)
_DONE_WITH = frozenset("清净好掉活开过给进入住破断光")
_PEOPLE = regex(r"[员师生者工民手徒户众]$|老人|家庭|儿童")

_HANDING = frozenset("发办理领取换放补持得审核交")
_TRADES = frozenset({"运输", "加工", "养殖", "种植", "托管", "制造", "育种", "收割", "烘干", "维修", "建筑", "餐饮", "检测"})
_TRADERS = ("公司", "企业", "合作社", "机构", "服务站", "服务队", "车间", "大户", "龙头", "基地")
_YIELDS = (
    "收入", "产值", "空间", "水体", "产量", "成本", "能力", "密度", "周期", "规模", "面积", "水面", "海域", "池", "塘", "棚", "户", "网箱", "工船",
)  # fmt: skip


_CRAFTS = frozenset("舞绣雕编染绘刻")
# Verbs that are done to nothing: the noun behind is what they befell (停电用户).
_STRUCK = frozenset({
    "停电", "停水", "停气", "停暖", "停工", "停产", "停业", "停航", "停运", "停课", "断电", "断水", "断网", "断流", "断路", "缺水", "缺电", "漏水", "漏雨", "渗水",
    "积水", "进水", "落水", "落榜", "失业", "失学", "失独", "失联", "遇难", "遇险", "受伤", "受灾", "受困", "受损", "患病", "残疾", "走失", "溺水", "中毒", "倒塌",
})  # fmt: skip
_PLAINLY_DONE = frozenset("吃喝喂养种栽修办买卖收发用装建开打做送拉运搬换放带领交补洗烧挖盖")
# 大雪压塌大棚, but 山洪预警广播
_FORCES = frozenset({
    "台风", "暴雨", "大雨", "洪水", "山洪", "洪峰", "大风", "狂风", "龙卷风", "冰雹", "暴雪", "大雪", "积雪", "泥石流", "滑坡", "地震", "山火", "大火", "雷击", "寒潮", "霜冻",
})  # fmt: skip
_RUINED = frozenset("塌毁断倒坏没垮走伤淹损破翻死灭")
_WHEN_OR_WHO = frozenset("年月日周季天晚村镇县乡市区省州旗组队户人家我你他她男女每各该本新老大小再头")


def kindred(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed is a part of the noun behind it by any of the signs below."""
    if made_of(pieces, at) or granted_for(pieces, at) or turned(pieces, at) or crafted(pieces, at) or pieces[at].text in _STRUCK:
        return True
    return of_event(pieces, at, last) or licensed(pieces, at, last) or _part_of_whole(pieces, at, last) or _against_storm(pieces, at)


def _against_storm(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed behind a storm is what is done about such storms (山洪预警广播), and not what one did (大雪压塌大棚)."""
    return at > 0 and pieces[at - 1].text in _FORCES and pieces[at].kind in DEEDS and pieces[at].text[-1] not in _RUINED


def _part_of_whole(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed that tells a kind stands inside what some of a whole are: 其中 opens no deed but with nobody who does it (其中土地承包档案)."""
    opens = at > 1 and pieces[at - 2].text == "其中" and pieces[at - 1].kind == "noun" and at + 1 == last
    return opens and pieces[at].tie == "sort" and DOER.search(pieces[at - 1].text) is None


def asked(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where that begins which people ask for or say and somebody deals with, told by what it is about (接到电梯投诉, 审核助学申请, 受理登记申请); ``last`` if nothing is."""
    if pieces[last].text not in HANDLED:
        return last
    sought = pieces[last].text in _SOUGHT
    start = next((at + 1 for at in range(last - 2, max(0, first - _ASKED) - 1, -1) if pieces[at].text in HANDLING), last)
    if start == last and sought:
        return last - 1 if pieces[last - 1].text + pieces[last].text == "登记申请" else _listed(pieces, last)
    return start if all(_of_asking(piece, sought) for piece in pieces[start:last]) else last


def _listed(pieces: Sequence[Piece], last: int) -> int:
    """Give where an item begins that people ask for, behind another's figure (审批咨询300次、登记咨询260人次), else ``last``."""
    at = last - 1
    while at > 0 and _of_asking(pieces[at], True):
        at -= 1
    return at + 1 if at and pieces[at].kind == "list" and pieces[at - 1].kind == "figure" else last


def _of_asking(piece: Piece, sought: bool) -> bool:
    """Tell whether a word tells what is asked about, or, where a deed is ``sought``, which."""
    if piece.kind == "noun":
        return DOER.search(piece.text) is None
    return sought and piece.kind in DEEDS and len(piece.text) > 1 and (piece.text in _GRANTED or piece.text not in HANDLING)


def behind_deed(pieces: Sequence[Piece], at: int) -> bool | None:
    """Tell whether a deed behind another one tells the kind of thing (改造健身步道, not 排查摸清隐患, 上门随访患者), or behind a storm (山洪预警, not 大雪压塌); None where there is no such one."""
    before = pieces[at - 1] if at else pieces[at]
    if at and before.text in _FORCES:
        return _against_storm(pieces, at)
    if at == 0 or before.kind not in DEEDS or len(before.text) < 2 or before.text in _URGING:
        return None
    if before.tie == "adverb" and not (at > 1 and pieces[at - 2].kind in DEEDS):
        return False  # 集中退还押金
    if pieces[at].text in _FINISHING | _MAKING | _SECOND or pieces[at].text[-1] in _DONE_WITH:
        return None
    return not any(_PEOPLE.search(piece.text) for piece in pieces[at + 1 : at + 3])


def turned(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed stands behind what a thing is turned into, with which it is one word (适老化改造家庭)."""
    told = at > 0 and pieces[at - 1].kind == "noun" and pieces[at - 1].text[-1] == "化"
    return told and pieces[at].kind in DEEDS and len(pieces[at].text) > 1


def crafted(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a verb of one character is one word with the noun before it, which no dictionary holds (盘绣工坊, 水毁点位, 广场舞队伍)."""
    if not at or len(pieces[at].text) != 1 or pieces[at].kind != "verb" or pieces[at - 1].kind != "noun":
        return False
    before = pieces[at - 1].text
    return DOER.search(before) is None and (
        pieces[at].text in _CRAFTS or (len(before) == 1 and before not in _WHEN_OR_WHO and pieces[at].text not in _PLAINLY_DONE)
    )


def granted_for(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed is what a grant is given for (取暖补贴, 禁牧补助), and not what is done with it."""
    deed = pieces[at]
    if at and pieces[at - 1].kind in ("and", "list"):
        return False  # 购置与应用补贴
    return deed.kind == "verb" and len(deed.text) > 1 and pieces[at + 1].text.endswith(_GRANTS) and deed.text not in _GIVING


def goes_out(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether the first deed of a clause is done with the thing, though it tells a kind elsewhere (上报隐患, 还清贷款, 治理水土流失面积)."""
    deed, whole = pieces[at].text, len(pieces[last].text) > 1
    before = pieces[at - 1] if at else pieces[at]
    if (deed in _WRONGING and before.text != "被") or may_be_done(pieces, at + 1) or deed[-1] == "给":
        return True  # 中间商拖欠货款, 公布可认养文物, 财政发给补偿金
    inside = (
        before.kind in ("of", "list", "and", "level", *DEEDS)
        or before.text in _MAKING
        or (before.kind == "noun" and DOER.search(before.text) is None)
    )
    if (at and inside) or not whole:
        return False
    if deed in _SENT or (deed[-1] in "清掉光尽" and at + 1 == last):
        return True
    return (
        at + 1 < last
        and pieces[last].text in _EXTENTS
        and pieces[at + 1].tie != "general"
        and pieces[at].kind in ("act", "verb")
        and len(deed) > 1
    )


def of_event(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed tells what an event is about (防溺水宣传教育活动)."""
    deed = pieces[at]
    if pieces[last].text not in _EVENTS or deed.kind not in ("act", "verb", "light"):
        return False
    single = len(deed.text) == 1 and deed.text not in "防反禁护爱读"
    held = deed.text in _HOLDING or _ENDED.fullmatch(deed.text) is not None
    return not held and not single


def made_of(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed can only be a part of the noun behind it (提出纠正意见, 保障性租赁住房)."""
    if at + 1 < len(pieces) and pieces[at].text in _CARING and pieces[at + 1].text in _BEDS:
        return True  # 托养床位
    told = pieces[at].kind in ("act", "verb") or pieces[at].text in _TRADED
    if len(pieces[at].text) < 2 or not told or pieces[at].text in _FINISHING or at == 0:
        return False
    if pieces[at - 1].kind == "noun":
        return len(pieces[at - 1].text) > 2 and pieces[at - 1].text.endswith("性")
    before = at - 1 - (pieces[at - 1].text == "了")
    if before < 0 or pieces[before].kind == "of" or _BATCH.fullmatch(pieces[before].text):
        return before >= 0 and pieces[at].tie in ("sort", "state")  # 全乡的返乡学生, 首批试办班级
    return pieces[before].text in _MAKING or (pieces[before].kind in DEEDS and _ENDED.fullmatch(pieces[before].text) is not None)


def trades(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed is the trade of the house that the next word names (运输公司, 养殖合作社)."""
    return at + 1 == last and pieces[at].text in _TRADES and pieces[last].text.endswith((*_TRADERS, *_YIELDS))


def licensed(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed is what a licence allows (养殖证), and not what is done with the licence."""
    deed = pieces[at]
    return at + 1 == last and pieces[last].text == "证" and deed.kind in DEEDS and len(deed.text) > 1 and deed.text[-1] not in _HANDING
