"""What a figure counts where its own clause names only a part, a fate, a payer or a group: the clause or figure before, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.backwards import PERSON, closes, left
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.nouns import Phrase
from reformie.figures.row import DEEDS, index_at, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

_BACK = 60  # characters
_FAR = 90
_NEAR = 14
# 参加义诊记5分，乱停车扣2分: the deed that earns or costs points
_SCORED = regex(
    r"(?:^|[，；：。、“])(?:(?:主动|积极|按时|及时)?(?:参加|参与|完成|做好)|主动|积极|按时|及时)?(?P<deed>[^，。；：、“”\d]{2,12}?)"
    r"(?:达标|合格|优秀|到位|一次|一回|每次|的|者|可|再|就|一律|直接|各){0,2}(?:[记计加扣奖减]|倒扣|扣除|扣减|奖励)(?:了|掉)?$"
)
_TOTAL = regex(r"累计|合计|最高|最低|总共|平均|[每各单]|考核|评分|总分|得分")
# 追回八成: what became of what the figure before tells the amount of
_FATES = (
    r"追回|追缴|兑付|拨付|支付|归还|偿还|退还|返还|收回|到账|复耕|复垦|复绿|还田|销号|清零|清退|腾退|化解|整改|办结|交付|售出|卖出|建成|拆除|绝收|受灾|成灾|修复|验收|销售|发出|用掉|花掉|还清|清偿"
)
_FATE = regex(rf"[，；](?:其中|目前|现|如今|至今|已经?|仅|只|还|仍|先后|共|累计|基本|全部|提前|[^，。；\d]{{0,2}}治理){{0,3}}(?P<deed>{_FATES})(?:了|近|约|超)?$")
_AMOUNTS = frozenset({"money", "area", "count", "mass"})
# 其中县财政承担七成
_BORNE = regex(r"其中，?由?[^，。；\d]{2,8}(?:承担|负担|补助|兜底|出资|配套|自筹|自付|分担)(?:近|约|超过?)?$")
_PAYMENT = regex(r"补[贴助偿]|费|租金|奖金|津贴|[投出]资|资金|保险|保费|工资|价款")
# 城区覆盖率达九成，山区却只有五成: the same rate of another place
_CONTRAST = regex(r"[，；][^，。；\d]{2,12}?(?:却|则|也|仍|还|更)?(?:只有|仅有|只占|仅占|才|仅为?|只)?$")
_HOLDS_BACK = regex(r"(?:却|则|只有|仅有|仅|才)(?:只有|仅有|才|为)?$")
_RATE = regex(r"(?:率|占比|比重|比例|满意度)$")
# 招生只完成计划的七成: what was planned, not what the figure before tells
_PLANNED = regex(
    r"(?:^|[，；。])(?P<what>[^，。；\d]{2,14}?)(?:却|已|只|仅|才|也|均|都|提前|超额|累计|共){0,3}(?:完成|达到)了?(?:全年|年度|当年|今年|既定|序时)?"
    r"(?:计划|目标|任务){1,2}数?的$"
)
# 毕业生就业率达九成，六成留在本县: of those whose rate or wage was told
_THEIRS = regex(r"(?P<who>[\u4e00-\u9fff]{1,8}(?:[生员师民户工]|老人|干部|党员|妇女|儿童|青年))(?:人均|平均|月均|月|年)?(?:[\u4e00-\u9fff]{0,3}率|工资|收入|年龄|薪酬?)")
_LIVING = regex(r"(?:都|已|均|还|仍|常年|选择|是|来自|年)?(?:留在|留下|留乡|回到|返回|返乡|去了|走了|外出|超过\d|不满\d|不到\d|年过|年近|没有?|选择|来自|考[上入进]|进入|住在)")
# 收租金90万元，三成给老人交医保，两成修路: shares of the sum before
_USED = regex(r"(?:给|交|修|建|用|留|分|归|投|发|还|补|作|买|奖|返|付|存|办|养|入|批|送|销|卖|运|供)")
# 其中企业类19个、个人类23个
_KIND = regex(r"(?:其中|、|，|和)(?P<kind>[^，。；、\d]{1,8}[类型])(?:有|共|约|近)?$")
# 其中9件已解决, 有5家亏损, 剩下的12名
_SOME = regex(r"[，；](?:其中|目前|现在|如今|眼下|至今|已|还|另|仍|尚|只|仅|就|现|又){0,3}(?:有|其中|剩下?的?|余下的?|其余的?|剩下的?|余)(?:约|近|超|仅|只)?$")
# 石匾登记造册，一共32块; 买了台电脑，3800块: the clause is nothing but the figure
_ALONE = regex(r"(?P<clause>[^，。；：！？“”、]{3,24})，(?:(?:全[线县区镇乡村市州])?(?:一共|总共|共计?|共有|合计)|整整|足足)?$")
_MEASURED = regex(r"^[台辆部件套本张条只头个份架艘座把](?=[^\s]{2,})")
# 把商户分为红、黄、绿三类
_PARTED = regex(r"[将把对](?P<thing>[^，。；\d]{2,16}?)(?:按照?[^，。；\d]{1,10}?|依据?[^，。；\d]{1,10}?|根据[^，。；\d]{1,10}?|细)?(?:分为|分成|划分为|划为|评为|定为|归为)(?P<names>[^，。；\d]{2,24})$")
_CLASSES = frozenset({"类", "档", "等", "级", "组", "个等级", "个档次", "个类别", "个等次", "个级别", "种类型"})
# 从权责事项中，首批下放乡镇58项
_OUT_OF = regex(r"从(?P<whole>[^，。；\d]{2,20}?)(?:之|当)?中，[^，。；\d]{0,6}(?:赋予|下放|授予|移交|划转|交给|放给|委托|选出|选取|筛选|梳理|挑选|精选|遴选)(?:出|给|到|了)?[^，。；\d]{0,6}$")
# 收回乡镇接不住的9项
_HEADLESS = regex(r"[^，。；\d占为是达]{2,12}的$")
# 分了3万元, 最多的领了7万元: of the dividends told before
_GOT = regex(r"(?:(?:[领分拿得]|领取|分得|到手)(?:了|到|走)?|最[多高少低]的(?:一户|人家|一家|户)?(?:[领分拿得](?:了|到)?)?)(?:近|约|超过?)?$")
_DUES = regex(r"分红|补贴|补助|津贴|补偿款|奖金|工资|退休金|养老金|红利")
# 收购指导价：鲜叶每斤60元，干茶每斤300元
_LISTED = regex(r"(?P<topic>[^，。；：“”\d]{2,14}(?:价|标准|租金|工资|补助|补贴|奖励|费|薪酬|年薪))：[^。；：]{0,50}$")
_MONEY = regex(r"(?:价|标准|[租奖罚]?金|工资|补助|补贴|奖励|费|薪|薪酬|收入|款|成本)$")
# 报销完自己出三千元, 拿房本抵押，贷到40万元: no word tells what the sum is
# 一头牛犊卖到九千元
_TRADED = regex(r"一[头只匹峰亩棵株条件斤窝箱](?P<thing>[^，。；、\d一]{1,6}?)(?:最多|最少|能|可|就|才|要|也|还|只|得){0,3}[卖买赚挣][来到了出得]{0,2}(?:约|近)?$")
_RESOLD = regex(r"卖[到了出得]{0,2}(?:约|近)?$")
_OWN = regex(r"自己(?:只|再|就|还|要|得|才|只要|只需|又){0,2}[出掏付花拿](?:了|出)?$")
_LENT = regex(r"贷[到出了]{1,2}$")
# 来回要120公里, 跑了十七趟: only the way
_THERE_AND_BACK = regex(r"(?:来回|往返)(?:一趟|一次|一回)?(?:[就都也还]?[要得有]|足有|足足|将近|大概)?(?:走|跑)?$")
_RAN = regex(r"跑[了过]$")
_APART = regex(r"(?<!间)隔(?:约|近)?$")  # 每隔两三公里
# 省内8人、省外5人; 男12人: where or which those are that the figure before counts
_WHICH = regex(r"(?:其中|、|，|和)(?:[省县市区国境州镇乡村][内外]){1,2}$|(?:其中|、|，|和)(?:男性?|女性?|本地|外地|城镇|农村|城市)(?:有|共)?$")
# 玉米中有40亩受灾: what befell some of what the figure before counts
_HIT = regex(r"[中里]有(?:近|约|超过?)?$")
_HARM = regex(r"受灾|绝收|成灾|倒伏|受损|减产|撂荒|闲置|空置|荒芜|失管")
_VOTE = regex(r"赞成|反对|弃权|同意|支持")
# 七成的受访者最盼通车，两成提到看病: the same people
_ASKED = regex(
    r"(?:都|均|还|更|仍|则|已)?(?:最|认为|表示|希望|觉得|选择|提到|反映|反对|赞成|同意|支持|不满|愿|不愿|想|盼|担心|关注|关心|看重|知道|听说|没有?|对|把)"
)
_SOME_MORE = regex(r"[，；](?:还有|另有|只有|仅有|有|超|近|约|其余|另外){0,2}$")
# 修好奖10元，拖着不修扣20元: no word tells the sum
_CONDITION = regex(r"(?:[好成完到中]奖|罚|扣)$")
# 修水池花了9万元: what was paid for
_SPENT = regex(r"(?P<what>[^，。；：、“”\d]{3,12}?)(?:总共|一共|[就也还共才只要得又]){0,2}花(?:了|掉|去|费)?$")
_SHARED_OUT = regex(r"(?:每[人户股亩]|、|分别(?:为|是)?)$")
_VEHICLE = regex(r"[车船艇机]”?$")
_RIDDEN = regex(r"(?P<ride>[^，。；\d]{2,14}?[车船艇]”?)(?:，[^，。；]{0,10}|(?:还|又|也|已|就|一共|累计|先后){0,3})跑[了过]$")


def recall(text: str, pieces: Sequence[Piece], index: int, made: Candidate, told: Sequence[Candidate]) -> None:
    """Set the measure of a figure whose noun stands in another clause, or take one away that its clause does not tell.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        told: The figures before it in its sentence.
    """
    if not index:
        return
    start = max(pieces[0].start, made.start - _BACK)
    lead = text[start : made.start]
    if made.unit == "分":
        thing = _scored(lead)
    elif made.unit == "票" and (vote := _VOTE.match(text, made.end)):
        thing = vote.group()
    elif made.kind == "ratio":
        thing = _share(text, pieces, index, made, told, lead)
    elif made.kind == "money":
        thing = _sum(text, pieces, index, made, told, lead)
    elif made.unit == "趟" or made.kind == "length":
        thing = _way(text, pieces, made, lead)
    elif made.kind in ("count", "area"):
        thing = _count(text, pieces, index, made, told, lead)
    else:
        return
    if thing is not None:
        made.measure = made.head = thing or None


def _scored(lead: str) -> str | None:
    """Give the deed that so many points are for."""
    match = _SCORED.search(lead)
    return match["deed"] if match is not None and _TOTAL.search(match["deed"]) is None else None


def _share(text: str, pieces: Sequence[Piece], index: int, made: Candidate, told: Sequence[Candidate], lead: str) -> str | None:
    """Give what a share is of, where another clause tells it."""
    start = made.start - len(lead)
    if planned := _PLANNED.search(lead):
        return left(text, pieces, index_at(pieces, start + planned.end("what"))).text or None
    last = told[-1] if told else None
    if last is None or "。" in text[last.end : made.start]:
        return None
    if _FATE.search(lead) and closes(pieces, index + 1) and last.kind in _AMOUNTS:
        return last.head
    if last.kind == "money" and last.head and _PAYMENT.search(last.head) and _BORNE.search(lead):
        return last.head
    if last.kind == "ratio" and last.measure and _RATE.search(last.measure) and not _RATE.search(made.measure or ""):
        if _HOLDS_BACK.search(lead) and _CONTRAST.search(lead) and closes(pieces, index + 1):
            return last.measure
    asked = last.kind == "ratio" and last.measure and (text.startswith("的", last.end) or _ASKED.match(text, last.end))
    if asked and _SOME_MORE.search(lead) and _ASKED.match(text, made.end):
        return last.measure
    if last.measure and (theirs := _THEIRS.fullmatch(last.measure)) and _LIVING.match(text, made.end):
        return theirs["who"] if is_kind(pieces, index - 1, "break") else None
    if not _USED.match(text, made.end) or not is_kind(pieces, index - 1, "break"):
        return None
    if last.kind == "money":
        return last.measure if last.end == made.start - 1 else None
    same = next((one for one in reversed(told) if one.rule == made.rule and one.kind == "ratio"), None)
    opened = same is not None and text[same.start - 1] in "，；中" and _USED.match(text, same.end) and made.start - same.end < _BACK
    summed = opened and any(one.kind in ("money", "mass") and one.head and one.head == same.measure for one in told) if same is not None else False
    return same.measure if summed and same is not None else None


def _sum(text: str, pieces: Sequence[Piece], index: int, made: Candidate, told: Sequence[Candidate], lead: str) -> str | None:
    """Give what a sum is, where another clause tells it; "" where none does."""
    if _OWN.search(lead) or (_CONDITION.search(lead) and (made.measure or "").endswith(lead[-1])):
        return ""
    if traded := _TRADED.search(lead):
        return traded["thing"]
    if made.measure is None and _RESOLD.search(lead) and told and told[-1].kind in ("money", "mass"):
        return told[-1].head
    listed = _LISTED.search(lead) if "：" in lead and not _MONEY.search(made.measure or "") else None
    if listed is not None:
        return left(text, pieces, index_at(pieces, made.start - len(lead) + listed.end("topic"))).text or None
    if _FATE.search(lead):
        return next((one.head for one in reversed(told) if one.kind == "money" and one.head), None)
    if made.measure is None and _SHARED_OUT.search(lead) and (dues := _DUES.findall(text, pieces[0].start, made.start)):
        return dues[-1]
    if made.measure is None and (spent := _SPENT.search(lead)):
        return _object(text, pieces, made.start - len(lead) + spent.start("what"), made.start - len(lead) + spent.end("what"))
    if made.measure is None and _GOT.search(lead):
        dues = _DUES.findall(text, max(0, made.start - _FAR), made.start)
        return dues[-1] if dues else None
    return None


def _way(text: str, pieces: Sequence[Piece], made: Candidate, lead: str) -> str | None:
    """Give the vehicle that ran so far or so often, "" where only somebody's way is told."""
    if _RAN.search(lead):
        ride = _RIDDEN.search(lead)
        if ride is not None and (found := left(text, pieces, index_at(pieces, made.start - len(lead) + ride.end("ride"))).text):
            return found
        return "" if made.unit == "趟" and not _VEHICLE.search(made.measure or "") else None
    return "" if made.kind == "length" and (_THERE_AND_BACK.search(lead) or _APART.search(lead)) else None


def _count(text: str, pieces: Sequence[Piece], index: int, made: Candidate, told: Sequence[Candidate], lead: str) -> str | None:
    """Give what is counted, where another clause or figure tells it."""
    start = made.start - len(lead)
    same = next((one for one in reversed(told) if one.unit == made.unit and one.kind == made.kind and one.head), None)
    ends = closes(pieces, index + 1)
    if made.unit in _CLASSES and (parted := _PARTED.search(lead)):
        return left(text, pieces, index_at(pieces, start + parted.end("thing"))).head or None
    if same is not None and (ends or is_kind(pieces, index + 1, "list")) and _KIND.search(lead) and "其中" in text[told[0].end : made.start]:
        return same.head
    if same is not None and (fate := _FATE.search(lead)) and ends and (made.measure is None or fate["deed"].endswith(made.measure)):
        return same.head
    if same is not None and _HIT.search(lead) and _HARM.match(text, made.end):
        return same.head
    if same is not None and _WHICH.search(lead) and (ends or is_kind(pieces, index + 1, "list")):
        return same.head
    if made.measure is None and same is not None and _SOME.search(lead) and index + 1 < len(pieces):
        return same.head
    if made.unit not in PEOPLE and ends and (whole := _OUT_OF.search(lead)):
        return left(text, pieces, index_at(pieces, start + whole.end("whole"))).text or None
    if same is not None and ends and is_kind(pieces, index - 1, "of") and index > 1 and pieces[index - 2].kind in DEEDS and _HEADLESS.search(lead):
        return same.head
    if made.measure is None and ends and made.kind == "count" and (alone := _ALONE.search(lead)) and not (told and told[-1].end > start + alone.start()):
        return _topic(text, pieces, start + alone.start("clause"), start + alone.end("clause"))
    return None


def _topic(text: str, pieces: Sequence[Piece], start: int, end: int) -> str | None:
    """Give the thing that a clause ends with, else what it says something of (買了书; 书买好了)."""
    at, first = index_at(pieces, end), index_at(pieces, start)
    done_to = next((look + 1 for look in range(first, at) if pieces[look].text in ("把", "将")), first)  # 把书编号上架
    found = left(text, pieces, at, first)
    if found.head and not found.deed and done_to == first:
        return _MEASURED.sub("", found.head)
    deed = next((look for look in range(done_to + 1, at) if pieces[look].kind in DEEDS or pieces[look].kind == "link"), at)
    return _MEASURED.sub("", left(text, pieces, deed, done_to).head) or None


def _object(text: str, pieces: Sequence[Piece], start: int, end: int) -> str | None:
    """Give the thing that a clause tells something is done to (修水池), or None where it tells of somebody."""
    first, at = index_at(pieces, start), index_at(pieces, end)
    done = any(piece.kind in DEEDS for piece in pieces[first : at - 1])
    found = left(text, pieces, at, first) if done and is_kind(pieces, at - 1, "noun") else Phrase()
    return found.head if found.head and not PERSON.search(found.head) else None
