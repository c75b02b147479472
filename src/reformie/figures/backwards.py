"""The noun phrase that ends before a piece."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.compounds import by_work, hangs, one_word
from reformie.figures.leads import SERVED, led_up, without_lead
from reformie.figures.makings import BRINGING, HANDLED, HANDLING, asked, behind_deed, goes_out, kindred, licensed, made_of, of_event, trades
from reformie.figures.nouns import LONGEST, Phrase
from reformie.figures.phrases import clean, general
from reformie.figures.row import ACTOR, DEEDS, PARTING, SMALL, closes, is_kind, organised
from reformie.figures.subjects import attributive, lessened, manner, told_of, whose
from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

_REACH = 40
_SKIPPED: frozenset[PieceKind] = frozenset({"link", "qualifier", "function", "date", "light", "scope", "level"})
_SUFFIXES = frozenset("率额量值数比费会价款度")
# A deed before these is a part of the noun: 案件办结率, 成果转化交易额.
_RATES = ("率", "额", "量", "值", "人次", "数", "费", "比", "收入", "价")
_PEOPLE = regex(r"[人户名]")  # 供水管网已覆盖7万亩, but whom it reaches are people
_SPENT = frozenset({"投入", "支出", "投资", "到位", "补助"})
_TALLIED = frozenset({"存栏", "出栏", "在栏", "死亡", "超载", "超限", "超员", "出口", "进口"})  # 肉牛存栏300头: the deed is what is counted
_SORTS = frozenset("类型式")  # 申请类事项
# What is measured by its share or amount, though a figure's deed it is left out.
_RATED = frozenset({
    "使用", "利用", "运营", "管理", "服务", "办理", "受理", "采购", "种植", "养殖", "覆盖", "开放", "参与", "接入", "签订", "发放", "支付", "流失", "推广", "安装",
    "归集", "投用", "入库", "上线", "完工", "开工", "投产",
})  # fmt: skip
_SHARED = ("率", "占比", "比例", "比重", "总量", "数量", "次数", "人次", "总额", "金额", "余额")
_STEPS = frozenset({"时长", "天数", "次数", "环节", "时限", "时间", "流程", "期限", "程序", "窗口", "条件", "幅度", "力度"})
# 核桃种植面积, 车间建设规模: what a deed brought about, by size.
_SIZES = frozenset({"面积", "规模", "收益", "周期", "成本", "数量", "比例", "能力", "标准"})
# What a deed before it is measured by: 托管面积, 检测效率.
_MEASURED = (
    *_RATES, *_SIZES, "进度", "金额", "预算", "费用", "频次", "效率", "时间", "周期", "总额", "余额", "税收", "工资", "贷款", "投入", "支出", "金", "用时",
    "耗时", "缺口", "损耗", "里程", "时长", "车次", "班次",
)  # fmt: skip
_DID = regex(r"[掉出起通完成到上下走回满至来]$")  # 砍掉, 带出
# 非法捕捞案件: what was done; but what is done about it is left out (审理案件).
_CASES = ("案件", "纠纷", "事故")
_TRIED = frozenset({
    "审理", "立案调查", "立案侦查", "立案审查", "调查取证", "调查", "侦查", "速裁", "快审", "快办", "巡审", "审判", "立案查处", "立案", "侦办", "调解", "调处", "化解", "查处", "查办", "侦破", "处置", "处理", "查获", "排查", "摸排", "监督", "起诉", "移送", "审查",
    "评查", "督办", "交办", "核查", "抽查", "批捕", "新收", "登记", "录入", "上报", "接报", "接处", "受理", "办理", "办结", "审结", "结案", "排解", "疏导", "平息", "跟踪", "研判", "梳理", "督查", "领办", "包抓", "执结", "审执结", "破获", "侦结",
})  # fmt: skip
_DEALING = frozenset("收交缴付办补领雇装换发欠卖买租设借退罚拨挣赚花省摊贴取押")  # 收管理费: what is done to the thing
_WHOLES = (*_RATES, "中心", "平台", "机构", "基地", "市场")  # what the deeds before belong to
_HOSTS = regex(
    f"(?:{ACTOR.pattern}|法庭|[生利老察]院|煤矿|矿山|电厂|班子|支部|机关|部门|专班|[街区园楼馆店站镇队]|(?<![农乡])村|[村镇乡县市厂校院社店站所队局]里|市场|平台|大厦|中心|[理监]事会|委员会|[协商学工]会|合作社|银行|法院|[^厕场住处研]所)$"
)
_JOINING = frozenset({"流失", "回流", "注册", "入驻", "签约", "参展", "参会", "参训", "参赛", "就读", "在读"})
_TOWARDS = frozenset({"贡献率", "贡献度", "依存度", "拉动率"})  # 旅游业对农民增收的贡献率
PERSON = regex(r"(?:.[员师生者工民手徒]|村医|妇女|青年|学子|干部|代表|老人|人才|乡贤|能人|专家|群众|人员|劳动力|子女)们?$")
_KIN = regex(f"(?:{PERSON.pattern}|儿童|家庭)$")
_PORTIONS = frozenset({"比例", "比重", "占比", "份额", "满意度", "贡献率", "满意率"})
_PLAIN: frozenset[PieceKind] = frozenset({"noun", "level"})
_CLAUSE: frozenset[PieceKind] = frozenset({"noun", "act", "verb", "light", "link", "function", "level", "of", "and", "list"})
_BY_SIZE = "亩|公顷|平方米|立方米|平方公里|公里|千米|公斤|千克|吨|斤|方|度|千瓦时|升"
_PER = regex(rf"每(?:{_BY_SIZE}|件|桌|穴|趟|床|套|箱)")
# what is reckoned by land, length, weight or power keeps its 每
_PER_SIZE = regex(rf"每(?:{_BY_SIZE})")
_PRICES = (
    "费", "租金", "月租", "成本", "租", "收益", "产值", "收入", "菜金", "席面", "补助", "补贴", "加价", "售价", "单价", "票价", "运价",
)  # fmt: skip
_SIZED = ("面积", "规模", "里程", "库容", "产能", "能力", "投资", "长度", "高度")
_ROOMS = frozenset("室站点所厅馆园院店亭角岗库班队员区场棚桩柜")  # 特色调解室: one word with the deed before it
_STAYING = frozenset({"稳定", "保持", "控制", "维持"})
_MEANS = frozenset({"平均", "人均", "户均", "亩均", "年均", "月均", "日均", "次均", "村均", "落后", "滞后"})  # 检测费用人均50元
# 专列开行12趟: what runs is counted.
_RUN = frozenset({"开行", "发车", "开班", "开课", "开讲", "开演", "开诊", "新收", "落户", "互认", "成交"})
_CAME = frozenset({"来", "回来", "返乡", "走", "留下"})
_REACHING = frozenset({"惠及", "带动", "覆盖", "吸引", "辐射", "接待"})
_DESCRIBED: frozenset[PieceKind] = frozenset({"noun", "act", "verb", "light", "level", "of", "place", "body"})
_CONTENT = frozenset({"满意度", "满意率"})
_SUFFERING: frozenset[PieceKind] = frozenset({"noun", "figure", "function", "place", "body", "person"})
_EARLY = frozenset({"提前", "接连", "再次", "率先", "首次", "连续", "陆续", "相继", "先后", "一举", "已经", "往往"})  # 票房接连提前突破
_DONE = frozenset("做搞唱放办排发印卖售讲演播拍写修装刊收攒存寄送换改铺签订打采摘挖栽省")
_ENDED = frozenset({"到", "至", "为", "成", "在"})
_Held = dict[int, bool]  # by a deed's piece whether it belongs to the nouns behind it


def left(text: str, pieces: Sequence[Piece], index: int, first: int = 0) -> Phrase:
    """Read the noun phrase that ends before a piece and begins at ``first`` or later, verbs of being and reaching between them left out."""
    if index and (pieces[index - 1].text == "）" or pieces[index - 1].kind == "link"):
        index = _before_aside(pieces, index)
    at = index - 1
    floor = max(first, index - _REACH)
    listed = pieces[at].text in ("：", ":") and closes(pieces, index + 1)  # 总投资：3亿元，
    if (listed and is_kind(pieces, at - 1, "noun") and not pieces[at - 1].text.startswith("一")) or (  # 响了一声：
        at > 0 and pieces[at].kind == "etc" and pieces[at - 1].kind in ("noun", "act") and pieces[at - 1].text[-1] != "”"
    ):
        at -= 1  # 邻里纠纷等40起
    bodies = pieces[index].text.endswith("个") and (named := organised(pieces, at)) > floor  # 科普组织5个, 科协组织仅有3个
    at = named if bodies else at
    while (
        at >= floor
        and not bodies
        and (
            (pieces[at].kind in _SKIPPED and pieces[at].text != "国家")
            or pieces[at].text in _MEANS
            or (at + 1 < index and pieces[at].text in _EARLY)
            or (pieces[at].kind == "of" and at + 1 < index)
        )
    ):
        at -= 1
    if at > floor and at + 1 < index and _changing(pieces, at):
        before = SMALL | {"light"} if pieces[at].text in {"发展", *_STAYING} else frozenset({"link", "function"})
        at -= 1
        while at >= floor and (pieces[at].kind in before or pieces[at].tie == "adverb"):  # 接待量必须控制在900人次
            at -= 1
    at -= at + 1 == index and at > floor and lessened(pieces, at)
    at = last = _behind_verb(pieces, at, floor)
    if at >= floor and pieces[at].kind == "act" and at + 1 < index and pieces[at + 1].kind == "light" and len(pieces[at + 1].text) > 1:
        last = at + 1  # 排查整治34处: two deeds
    if last >= floor and pieces[last].kind in ("act", "verb") and len(pieces[last].text) > 1 and pieces[last].text[-1] in "给到成为向于":
        return Phrase()  # 商会还给减两成: a verb that wants what it is done to
    subject = told_of(pieces, last, index)
    held: _Held = {}
    at = _reach_back(pieces, at - bodies, last, floor, subject, held)
    if at < last:
        return _with_head(text, pieces, _told_wholly(pieces, at, last, floor), last, subject, held)
    body = clean(pieces[at].text) if at >= floor and pieces[at].kind == "body" else ""
    return Phrase(body, body)


def _before_aside(pieces: Sequence[Piece], index: int) -> int:
    """Give where brackets open that close right before a piece (吸纳会员（医师、护士）90名), else the piece's own index."""
    close = index - 1
    while close > 0 and pieces[close].kind == "link":
        close -= 1  # 民宿（不含农家乐）达90家
    if pieces[close].text != "）":
        return index
    opening = next((at for at in range(close - 1, max(-1, index - _REACH), -1) if pieces[at].text == "（"), 0)
    return opening if is_kind(pieces, opening - 1, "noun") else index


def _reach_back(pieces: Sequence[Piece], at: int, last: int, floor: int, subject: bool, held: _Held) -> int:
    """Give the index before the first piece of the phrase that ends with ``last``, looking back from ``at``; a subject has its deeds inside."""
    whole = last >= floor and pieces[last].text.endswith(_WHOLES)
    furthest = pieces[last].end - LONGEST
    while at >= floor and (kind := pieces[at].kind) not in PARTING and pieces[at].start >= furthest:
        if subject and at < last:
            if whose(pieces, at, last):
                break
            if attributive(pieces, at, last) or manner(pieces, at):
                at -= 1
                continue
        if kind in ("noun", "level", "verb", "act") or _nominal(pieces, at, last):
            at -= 1
            deed = (
                kind in ("act", "verb")
                and not whole
                and not of_event(pieces, at + 1, last)
                and not _joins_list(pieces, at)
                and not _names_kind(pieces, at + 1, last, held)
            )
            if deed and (_opens_item(pieces, at) or (at + 2 == last and pieces[last].text in _ROOMS)):
                continue
            if at + 1 < last and (deed or pieces[at + 1].text in _REACHING):
                break
        elif floor <= at < last and ((kind in ("of", "and", "list") and at > floor and _joins(pieces, at, floor)) or _narrows(pieces, at)):
            at -= 1
        else:
            break
    return at


def _opens_item(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a noun that nobody is opens an item of a list (河道治理20公里、湿地修复养护30公里)."""
    return is_kind(pieces, at, "noun") and is_kind(pieces, at - 1, "list") and _HOSTS.search(pieces[at].text) is None


def _narrows(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a small word belongs to a name (县域外转诊率, 不规范合同, 在贷余额)."""
    if pieces[at].text in ("外", "内"):
        return is_kind(pieces, at - 1, "noun")
    if pieces[at].text == "在":
        return pieces[at + 1].kind in DEEDS and len(pieces[at + 1].text) == 1 and is_kind(pieces, at + 2, "noun")
    if pieces[at].text in ("规划", "设计"):
        return pieces[at + 1].text.endswith(_SIZED)  # 规划面积
    if pieces[at].text == "超":  # 超亿元项目, 超定额用水
        return pieces[at + 1].text.endswith(("元", "定额", "限额", "计划", "标准", "期"))
    if pieces[at].text == "再":  # 再流转率, not 再流转土地
        return any(piece.text.endswith("率") for piece in pieces[at + 1 : at + 3])
    if pieces[at].text == "被":  # 被侵占资金; but 3家被收回土地
        return pieces[at + 1].kind in ("act", "verb") and len(pieces[at + 1].text) > 1 and not (at and pieces[at - 1].kind in _SUFFERING)
    return pieces[at].text in ("不", "未", "非") and pieces[at + 1].kind in ("noun", "act", "verb")


def _nominal(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a verb that measures leave out is a part of the noun that it stands before (办理环节, 办结率)."""
    kind, long = pieces[at].kind, len(pieces[at].text) > 1
    if at < last and one_word(pieces, at, last):
        return True
    if at + 1 == last and pieces[at].text in _RATED and pieces[last].text.endswith(_SHARED):
        return True  # 绿电使用占比
    if trades(pieces, at, last) or of_event(pieces, at, last) or licensed(pieces, at, last) or (kind == "light" and made_of(pieces, at)):
        return True
    if at < last and pieces[at + 1].text in _SUFFIXES and kind in ("light", "link", "function") and long:
        return True
    if pieces[at].tie == "taking":  # 涉及面积
        return False
    return kind == "light" and long and at + 1 == last and (pieces[last].text in _STEPS or pieces[last].text in _SIZES)


def _behind_verb(pieces: Sequence[Piece], at: int, floor: int) -> int:
    """Give where the subject ends of a verb that is done to things (公开课办了, 通知书已发): the thing is counted, the deed is not."""
    first = at
    came = pieces[at].text in _CAME or pieces[at].text == "换"  # 物业公司换了5茬
    while at > floor and (
        pieces[at].text in _DONE or pieces[at].text in _CAME or pieces[at].text in _RUN or (at < first and pieces[at].kind in SMALL)
    ):
        at -= 1
    thing = at < first and pieces[at].kind in ("noun", "act") and len(pieces[at].text) > 1 and (came or not ACTOR.search(pieces[at].text))
    return at if thing else first


def _changing(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a piece and the next one tell a change and no thing (门店发展到, 编制核定为)."""
    after, kind = pieces[at + 1].text, pieces[at].kind
    if kind in ("verb", "act") or pieces[at].text in _STAYING:
        return after in _ENDED or (len(pieces[at].text) == 1 and after[-1] in "到至")  # 压|减至
    told = is_kind(pieces, at - 1, "noun") or (pieces[at].text == "发展" and pieces[at - 1].kind in SMALL | {"light"})
    return kind == "noun" and after in ("到", "至", "成") and len(pieces[at].text) == 2 and told  # 合作社已发展到18个


def _told_wholly(pieces: Sequence[Piece], at: int, last: int, floor: int) -> int:
    """Give where a phrase begins behind the piece at ``at``; a share begins with the clause that tells whose it is (企业参与办学的比例)."""
    if pieces[last].text in _PORTIONS and is_kind(pieces, last - 1, "of"):
        while at >= floor and pieces[at].kind in _CLAUSE:
            at -= 1
    if pieces[last].text in _CONTENT and at >= floor and pieces[at].text == "对":
        return last  # 群众对治水工作满意度
    if pieces[last].text in _TOWARDS and at > floor and pieces[at].text == "对" and is_kind(pieces, at - 1, "noun"):
        at -= 1
        while at >= floor and pieces[at].kind in ("noun", "act", "verb"):
            at -= 1
    return at + 1


def _with_head(text: str, pieces: Sequence[Piece], first: int, last: int, subject: bool, held: _Held) -> Phrase:
    """Give the phrase of some pieces, and what is left of it without the deeds before its nouns."""
    if first < last:
        first = without_lead(pieces, first, last)
    elif spent := _spent_on(text, pieces, last):
        return spent
    while first < last and pieces[last].kind == "act" and pieces[first].kind == "noun" and is_kind(pieces, first - 1, "figure"):
        first += 1  # 从7家单位抽调9人: the noun is the figure before's
    if first > last:
        return Phrase()
    if led_up(pieces, first, last, subject):
        first = next((at for at in range(first + 1, last + 1) if pieces[at].kind in DEEDS or is_kind(pieces, at, "link")), first)
    first = _behind_of(pieces, first, last)
    head = first
    while head <= last and (pieces[head].kind in ("act", "verb", "light", "list", "and") or _before_deed(pieces, head, last)):
        head += 1
    if head == last > first and hangs(pieces, last):  # 办结|率, 充电|桩
        head -= 1
    if (about := asked(pieces, first, last)) < last:
        request = clean(_written(pieces, about, last))
        return Phrase(request, request)
    whole, first = first, _without_deeds(pieces, first, head, last, subject, held)
    state = first == head - 1 and pieces[first].tie == "state"  # 结业学员210人，其中80人已上岗
    done = "".join([piece.text for piece in pieces[whole:first] if piece.kind in DEEDS and len(piece.text) > 1]) if whole < first else ""
    written = _written(pieces, first, last)
    tail = written if state or head == first else _written(pieces, head, last)
    per = pieces[first - 1].text if first > 0 and pieces[first - 1].text[0] == "每" and _PER.fullmatch(pieces[first - 1].text) else ""
    if per and pieces[first].text[0] != "比" and (_PER_SIZE.fullmatch(per) or written.endswith(_PRICES)):
        tail = per + tail if head == first else tail
        written = per + written  # 每亩租金, 每吨水价
        first -= 1
    told = clean(general(written))
    deed = pieces[last].kind in ("act", "verb")
    doer = _doer(pieces, first if first == head - 1 and pieces[first].tie == "state" else head, last) if deed else ""
    return Phrase(told, told if tail == written else clean(general(tail)), deed, doer, done)


def _spent_on(text: str, pieces: Sequence[Piece], last: int) -> Phrase | None:
    """Give what is told before the deed that a phrase only is (技改资金累计投入60亿元), if anything."""
    reached = pieces[last].text == "覆盖" and is_kind(pieces, last - 1, "link") and not _PEOPLE.search(pieces[last + 1].text)
    if reached or (pieces[last].text in _SPENT and is_kind(pieces, last - 1, "qualifier") and pieces[last - 1].text[0] != "最"):
        spent = left(text, pieces, last - 1)  # 技改资金累计投入60亿元: what was spent is told before the qualifier
        if spent.text and not _KIN.search(spent.text) and not SERVED.search(spent.text):
            return spent
    return None


def _without_deeds(pieces: Sequence[Piece], first: int, head: int, last: int, subject: bool, held: _Held) -> int:
    """Give where a phrase begins without the deeds before its nouns, of which only those stay that tell what the things are (注册用户)."""
    if head > last:
        handled = pieces[last].text in HANDLED and pieces[first].text in HANDLING  # 处理报修
        return last if handled else first + (first < last and pieces[first].text in (*_REACHING, *BRINGING))  # 带动就业
    while head > first:
        listed = head - 2 >= first and pieces[head - 1].kind in ("list", "and")  # 讲解、策划人才
        newly = head - 2 >= first and pieces[head - 2].text == "新" and pieces[head - 1].tie != "state"  # 新引进企业, but 新签约项目
        at = head - 1 - listed
        if newly or not ((subject and attributive(pieces, head - 1, last)) or (held[at] if at in held else _holds(pieces, at, last))):
            break
        head -= 1 + listed
    return head


def _before_deed(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a word only tells how or that something was newly done (新登记企业, 柔性引进专家)."""
    how = pieces[at].tie == "adverb" and pieces[last].text[-1] != "率"  # 线上申报率
    return at < last and (pieces[at].text == "新" or how) and pieces[at + 1].kind in ("act", "verb", "light")


def _names_kind(pieces: Sequence[Piece], at: int, last: int, held: _Held) -> bool:
    """Tell whether a deed is a part of a name that goes on before it (土地流转纠纷), and note in ``held`` whether it belongs to the nouns behind it."""
    if at >= last:
        return False
    held[at] = _holds(pieces, at, last)
    if not held[at]:
        return False
    if pieces[at].tie != "state" or at == 0 or pieces[last].text.endswith(_MEASURED) or _HOSTS.search(pieces[at - 1].text) is None:
        return True
    return pieces[at].text not in _JOINING and _KIN.search(pieces[last].text) is not None  # not 网格员上报问题, but 企业退休人员


def _holds(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell whether a deed belongs to the nouns behind it, and is not what was done with them (审批事项, 托管面积; not 取消事项)."""
    deed = pieces[at]
    if goes_out(pieces, at, last):
        return False
    if kindred(pieces, at, last) or one_word(pieces, at, last) or by_work(pieces, at, last):
        return True
    if trades(pieces, at, last) or (deed.kind in ("act", "verb") and pieces[at + 1].text in _SORTS):
        return True
    if at and pieces[at - 1].tie == "state" and deed.kind == "verb" and not deed.tie and pieces[at + 1].kind == "noun":
        return True  # 在编养路人员
    if deed.tie in ("state", "taking") or deed.kind not in ("act", "verb"):
        return deed.tie == "state" or _nominal(pieces, at, last)
    if deed.text in _DEALING and is_kind(pieces, at + 1, "noun") and len(pieces[at + 1].text) > 1:
        return False
    if pieces[last].text.endswith(_MEASURED):
        return True
    if pieces[last].text.endswith(_CASES):
        return deed.text not in _TRIED
    if deed.tie == "sort":
        return (
            pieces[at + 1].tie == "general"
            or pieces[at + 1].text.endswith(("补贴", "补助"))
            or (pieces[at + 1].text.endswith("员") and deed.text != "培训")
            or pieces[at + 1].text.startswith("示范")
        )
    return (
        deed.kind == "verb" and len(deed.text) > 1 and _DID.search(deed.text) is None and _within(pieces, at)
    )  # 专利质押合同, not 装卸煤炭


def _within(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a verb stands inside a name or a list, or only tells how, and is not what opens a clause or what somebody does."""
    if pieces[at].tie == "adverb" or pieces[at + 1].text == "部分" or is_kind(pieces, at - 1, "list") or is_kind(pieces, at + 1, "list"):
        return True
    if (behind := behind_deed(pieces, at)) is not None:
        return behind
    how = pieces[at - 1].tie == "adverb" or pieces[at - 1].text in _MEANS  # 优先录用残疾人
    return is_kind(pieces, at - 1, "noun") and not how and _HOSTS.search(pieces[at - 1].text) is None


def _behind_of(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give where the noun begins that a phrase with 的 describes (收不抵支的镇: 镇); a share stays with the clause that tells whose it is."""
    of = last
    while of > first and pieces[of].kind != "of":
        of -= 1
    clause = pieces[last].text in _PORTIONS and any(piece.kind not in _PLAIN for piece in pieces[first:of])
    return first if of in (first, last) or clause else of + 1


def _doer(pieces: Sequence[Piece], head: int, last: int) -> str:
    """Give the nouns of a phrase before the deeds that it ends in, "" where it has none of either."""
    noun = last
    while noun >= head and pieces[noun].kind in ("act", "verb"):
        noun -= 1
    return clean(_written(pieces, head, noun)) if head <= noun < last and pieces[last].text not in _TALLIED else ""


def _written(pieces: Sequence[Piece], first: int, last: int) -> str:
    return "".join([piece.text for piece in pieces[first : last + 1]])


def _joins(pieces: Sequence[Piece], at: int, floor: int) -> bool:
    """Tell whether what stands before 的 or 、 belongs to the same phrase: a noun that is not the figure before's."""
    if at == 0 or pieces[at - 1].kind not in ("noun", "act", "verb"):
        return False
    if pieces[at].kind == "of":
        return pieces[at - 1].kind == "noun"
    first = at - 1
    while first > floor and pieces[first].kind in _DESCRIBED:
        first -= 1
    if pieces[at].kind == "list" and pieces[at + 1].kind in DEEDS and is_kind(pieces, first, "figure"):
        return False  # 盖9个章、提交材料7份
    return not (is_kind(pieces, first, "figure") and is_kind(pieces, first + 1, "of"))  # 投资8亿元的甲项目、投资6亿元的乙项目


def _joins_list(pieces: Sequence[Piece], at: int) -> bool:
    return at >= 0 and (pieces[at].kind in ("list", "and", "act") or pieces[at].text in ("新", "被") or pieces[at].text[0] == "跨")
