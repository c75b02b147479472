"""What a figure counts where its own clause names only a part, a fate or a payer: what another clause or figure tells, or nothing."""

from __future__ import annotations

from reformie.figures.backwards import PERSON, left
from reformie.figures.behind import CALLING
from reformie.figures.candidate import PEOPLE, TIMES, Candidate
from reformie.figures.case import Case
from reformie.figures.fates import FATES
from reformie.figures.nouns import Phrase
from reformie.figures.row import DEEDS, index_at, is_kind
from reformie.regexes import regex

_FAR = 90
_AROUND = 200
_LONGEST = 8
_LAST = 40  # pieces looked through backwards
# 参加义诊记5分，乱停车扣2分: the deed that earns or costs points
_SCORED = regex(
    r"(?:^|[，；：。、“])(?:[^，。；：、“”\d]{0,6}?(?:参加|参与)|(?:主动|积极|按时|及时)?(?:完成|做好)|主动|积极|按时|及时)?(?P<deed>[^，。；：、“”\d]{2,12}?)"
    r"(?:达标|合格|优秀|到位|一次|一回|每次|的|者|可|再|就|一律|直接|各){0,2}(?:[记计加扣奖减]|倒扣|扣除|扣减|奖励)(?:了|掉)?$"
)
_COSTS = regex(r"(?:[记计加扣奖减]|倒扣|扣除|扣减)(?:了|掉|去)?$")
_POINTS = regex(r"(?:信用|文明|道德|家庭|环境|志愿|服务|安全|诚信|劳动)?积分(?![兑超管制榜])|工分|学分|信用分|绩点")
_FULL = regex(r"(?:满分|总分|基准分|起评分|基础分|底分|平均分|最高分|最低分)(?=(?:仍|均|都|统一|共|共计)?[为是]?$)")
_TOTAL = regex(r"累计|合计|最高|最低|总共|平均|[每各单]|考核|评分|总分|得分")
# 其中企业类19个、个人类23个
_KIND = regex(r"(?:其中|、|，|和)(?P<kind>[^，。；、\d]{1,8}[类型])(?:有|共|约|近)?$")
# 其中9件已解决, 有5家亏损, 剩下的12名
_SOME = regex(
    r"[，；](?:其中|目前|现在|如今|眼下|至今|已|还|另|仍|尚|只|仅|就|现|又){0,3}(?:有|其中|剩下?的?|余下的?|其余的?|剩下的?|余)(?:约|近|超|仅|只)?$"
)
# 石匾登记造册，一共32块; 买了台电脑，3800块: the clause is nothing but the figure
_ALONE = regex(r"(?P<clause>[^，。；：！？“”、]{3,24})，(?:(?:全[线县区镇乡村市州])?(?:一共|总共|共计?|共有|合计)|整整|足足)?$")
_MEASURED = regex(r"^[^，。；]{0,6}[这那][条座栋段间片口幢道处](?=[^\s]{2,})|^[台辆部件套本张条只头个份架艘座把](?=[^\s]{2,})")
# 把商户分为红、黄、绿三类
_PARTED = regex(
    r"[将把对](?P<thing>[^，。；\d]{2,16}?)(?:按照?[^，。；\d]{1,10}?|依据?[^，。；\d]{1,10}?|根据[^，。；\d]{1,10}?|细)?(?:分为|分成|划分为|划为|评为|定为|归为)(?P<names>[^，。；\d]{2,24})$"
)
CLASSES = frozenset({"类", "档", "等", "级", "组", "个等级", "个档次", "个类别", "个等次", "个级别", "种类型"})
# 从权责事项中，首批下放乡镇58项
_OUT_OF = regex(
    r"从(?P<whole>[^，。；\d]{2,20}?)(?:之|当)?中，[^，。；\d]{0,6}(?:赋予|下放|授予|移交|划转|交给|放给|委托|选出|选取|筛选|梳理|挑选|精选|遴选)(?:出|给|到|了)?[^，。；\d]{0,6}$"
)
# 收回乡镇接不住的9项
_HEADLESS = regex(r"[^，。；\d占为是达]{2,12}的$")
# 分了3万元, 最多的领了7万元: of the dividends told before
_GOT = regex(
    r"(?:(?:[领分拿得]|领取|分得|到手)(?:了|到|走)?|最[多高少低]的(?:一户|人家|一家|户)?(?:[领分拿得](?:了|到)?)?)(?:近|约|超过?)?$"
)
_DUES = regex(r"分红|补贴|补助|津贴|补偿款|奖金|工资|退休金|养老金|红利")
# 收购指导价：鲜叶每斤60元，干茶每斤300元
_LISTED = regex(r"(?P<topic>[^，。；：“”\d]{2,14}(?:价|标准|租金|工资|补助|补贴|奖励|费|薪酬|年薪))：[^。；：]{0,50}$")
_MONEY = regex(r"(?:价|标准|[租奖罚]?金|工资|补助|补贴|奖励|费|薪|薪酬|收入|款|成本)$")
# 一头牛犊卖到九千元
_TRADED = regex(
    r"一[头只匹峰亩棵株条件斤窝箱](?P<thing>[^，。；、\d一]{1,6}?)(?:最多|最少|能|可|就|才|要|也|还|只|得){0,3}[卖买赚挣][来到了出得]{0,2}(?:约|近)?$"
)
_RESOLD = regex(r"卖[到了出得]{0,2}(?:约|近)?$")
# 减免完自己掏两千元: no word tells what the sum is
_OWN = regex(r"自己(?:只|再|就|还|要|得|才|只要|只需|又){0,2}[出掏付花拿](?:了|出)?$")
# 到户巡诊，每周两次: what is done so often stands in the clause before
_SO_OFTEN = regex(
    r"(?P<clause>[^，。；：！？“”、\d]{3,24})，(?:平均|至少|一般|坚持)?(?:每[周月天年日季][度天]?|一[周月天年日])(?:至少|平均)?$"
)
# 每两周抽查一次账目: what is told, not what it is told of
_EVERY = regex(
    r"每[^，。；]{1,10}(?:通报|公示|公布|公开|调整|更新|检查|抽查|督查|巡查|核查|考核|考评|评估|评议|测评|汇报|报告|反馈|调度|研究|听取|清扫|消毒|维护|检修|监测|检测|清洗|巡检|(?:只|就|才|都|要|至少)?[送捎收运])(?:了)?$"
)
LESSONS = frozenset({"节", "堂", "课时"})
# 来回要120公里, 跑了十七趟: only the way
_THERE_AND_BACK = regex(r"(?:来回|往返)(?:一趟|一次|一回)?(?:[就都也还]?[要得有]|足有|足足|将近|大概)?(?:走|跑)?$")
_RAN = regex(r"跑[了过]$")
_APART = regex(r"(?<!间)隔(?:约|近)?$")  # 每隔三四百米
# 省内8人、省外5人; 男12人: where or which those are that the figure before counts
_SOME_SORT = r"(?P<sort>(?:[省县市区国境州镇乡村][内外]){1,2}|男性?|女性?|本地|外地|城镇|农村|城市)"
WHICH = regex(rf"(?:其中|[、，；和]){_SOME_SORT}(?:有|共)?$")
_SORTED = regex(rf"{_SOME_SORT}(?P<rest>..)?")
# 玉米中有40亩受灾: what befell some of what the figure before counts
_HIT = regex(r"[中里]有(?:近|约|超过?)?$")
_HARM = regex(r"受灾|绝收|成灾|倒伏|受损|减产|撂荒|闲置|空置|荒芜|失管")
_VOTE = regex(r"赞成|反对|弃权|同意|支持")
# 修好奖10元，拖着不修扣20元: no word tells the sum
_CONDITION = regex(r"(?<!获)[奖补罚扣]$")
_PRIZE = regex(
    r"(?:绩效|年终|全勤|季度|质量|安全|效益|考核|目标|[特一二三四]等|优[秀胜]|贡献|专项|单项|综合|配套|高温|交通|生活|误工|住房|伙食|提名|入围|金|银|铜)[奖补]$|奖补$|贴补$"
)
# 总投资3亿元，其中财政承担1亿元; 兑现补偿金90万元，其中上游获补80万元，下游获赔10万元
_BEARING = r"(?:承担|负担|分担|获补|获赔|获偿|获奖补|自缴|自付|自掏|分得|领到|领取|拿到)(?:了)?(?:近|约|超过?)?$"
_BORNE = regex(rf"其中，?由?[^，。；\d]{{2,8}}{_BEARING}")
_BORNE_TOO = regex(
    rf"[、，](?:由)?[^，。；、\d]{{2,8}}{_BEARING}|，(?:群众|个人|村民|农户|居民|患者|家庭|老人|家长|学生|职工|参保人|社员)?(?:自己)?(?:只|仅|再|就|只需|只要|仅需){{0,2}}[掏出付交缴](?:了)?$"
)
_SHARED_OUT = regex(r"(?:每[人户股亩]|、|分别(?:为|是)?)$")
_VEHICLE = regex(r"[车船艇机]”?$")
_RIDDEN = regex(r"(?P<ride>[^，。；\d]{2,14}?[车船艇]”?)(?:，[^，。；]{0,10}|(?:还|又|也|已|就|一共|累计|先后){0,3})跑[了过]$")


def scored(case: Case) -> str | None:
    """Give what so many points are of, where the text names them (积分, 满分), else the deed that they are for."""
    if full := _FULL.search(case.lead):
        return full.group()
    match = _SCORED.search(case.lead)
    deed = match["deed"] if match is not None and _TOTAL.search(match["deed"]) is None else None
    if deed is None and not (_COSTS.search(case.lead) and case.made.head is None):
        return None
    told = _POINTS.findall(case.text, max(0, case.made.start - _AROUND), min(case.made.end + _AROUND, case.pieces[-1].end))
    return str(told[-1]) if told else deed


def untold(case: Case) -> str | None:
    """Give "" for a sum that somebody pays or is fined, which no word names."""
    fined = _CONDITION.search(case.lead) and not _PRIZE.search(case.lead) and (case.made.measure or "").endswith(case.lead[-1])
    return "" if fined or _OWN.search(case.lead) else None


def traded(case: Case) -> str | None:
    """Read the beast or thing that is bought or sold for so much."""
    if traded := _TRADED.search(case.lead):
        return traded["thing"]
    resold = case.made.measure is None and case.last is not None and case.last.kind in ("money", "mass") and _RESOLD.search(case.lead)
    return case.last.head if resold and case.last is not None and not (case.last.head or "").startswith("一") else None


def priced(case: Case) -> str | None:
    """Read the price or wage that a list of sums is headed with."""
    if "：" not in case.lead or _MONEY.search(case.made.measure or ""):
        return None
    listed = _LISTED.search(case.lead)
    return case.noun(listed.end("topic")) if listed is not None else None


def received(case: Case) -> str | None:
    """Give the sum or grant told before that this one is a part or a share of."""
    if case.fate():
        return next((one.head for one in reversed(case.told) if one.kind == "money" and one.head), None)
    if case.made.measure is not None:
        return None
    if _SHARED_OUT.search(case.lead) and (
        dues := _DUES.findall(case.text, max(case.pieces[0].start, case.made.start - _FAR), case.made.start)
    ):
        return str(dues[-1])
    dues = _DUES.findall(case.text, max(0, case.made.start - _FAR), case.made.start) if _GOT.search(case.lead) else []
    return str(dues[-1]) if dues else None


def borne(case: Case) -> str | None:
    """Give the sum told before that somebody bears or gets a part of (其中财政承担1亿元，村民只掏6000元)."""
    if _BORNE.search(case.lead):
        return next((one.measure for one in reversed(case.told) if one.kind == "money" and one.head), None)
    last = case.last
    return last.measure if last is not None and _BORNE_TOO.search(case.lead) and _is_part(case, last) else None


def _is_part(case: Case, one: Candidate) -> bool:
    """Tell whether a sum of the sentence is told as a part of another one before it (其中财政承担1亿元)."""
    parts = one.kind == "money" and "其中" in case.text[case.told[0].end : one.start]
    return parts and any(other.kind == "money" and other.measure == one.measure for other in case.told if other.end < one.start)


def way(case: Case) -> str | None:
    """Give the vehicle that ran so far or so often, "" where only somebody's way is told."""
    if _RAN.search(case.lead):
        ride = _RIDDEN.search(case.lead)
        found = case.noun(ride.end("ride")) if ride is not None else None
        return found or ("" if case.made.unit == "趟" and not _VEHICLE.search(case.made.measure or "") else None)
    return "" if case.made.kind == "length" and (_THERE_AND_BACK.search(case.lead) or _APART.search(case.lead)) else None


def told_of(case: Case) -> str | None:
    """Give what is told or checked every so often, where the thing that it is done to stands behind (每两周抽查一次账目: 抽查)."""
    behind = case.text.startswith(case.made.measure or "\n", case.made.end) and _EVERY.search(case.lead)
    if not behind:
        return None
    way = case.pieces[case.at - 2]
    joined = way.text in ("联合", "交叉", "集中", "随机", "专题", "现场") or way.kind in ("act", "verb")
    return (way.text if joined else "") + case.pieces[case.at - 1].text


def voted(case: Case) -> str | None:
    """Give how so many voted."""
    vote = _VOTE.match(case.text, case.made.end)
    return vote.group() if vote is not None else None


def called(case: Case) -> str | None:
    """Give "" for people who were only called together."""
    return "" if case.made.measure in CALLING else None


def divided(case: Case) -> str | None:
    """Read what is divided into so many classes that are named before the figure."""
    parted = _PARTED.search(case.lead)
    return (
        left(case.text, case.pieces, index_at(case.pieces, case.made.start - len(case.lead) + parted.end("thing"))).head if parted else None
    )


def fated(case: Case) -> str | None:
    """Give what a figure before counts, where this one tells what became of some of them."""
    fate = case.fate()
    same = _whole(case) if fate is not None and fate["deed"].endswith(case.made.measure or "") else None
    return same.head if same is not None else None


def _whole(case: Case) -> Candidate | None:
    """Give the figure before that this one may count some of."""
    return case.same or (case.before("") if case.made.unit in PEOPLE else None)


def some(case: Case) -> str | None:
    """Give what a figure before counts, where this one counts some of them by their kind, place or deed."""
    same, made = _whole(case), case.made
    if same is None:
        return None
    item = case.ends or is_kind(case.pieces, case.at + 1, "list")
    kind = item and _KIND.search(case.lead) and "其中" in case.text[max(case.told[0].end, made.start - _FAR) : made.start]
    kind = kind and not case.lead.endswith(same.head or made.unit)  # 其中国家级保护鸟类5种: itself a noun in 类
    hit = _HIT.search(case.lead) and _HARM.match(case.text, made.end)
    which = item and WHICH.search(case.lead)
    does = made.measure is None and not case.ends and _SOME.search(case.lead) and case.pieces[case.at + 1].text not in FATES
    of = case.ends and case.at > 1 and is_kind(case.pieces, case.at - 1, "of") and case.pieces[case.at - 2].kind in DEEDS
    if which and same.head:
        return _of_sort(which["sort"], same.head)
    return same.head if kind or hit or which or does or (of and _HEADLESS.search(case.lead)) else None


def _of_sort(sort: str, whole: str) -> str:
    """Give some of what was counted before with what tells them apart (教师30人，其中男12人、女18人: 男教师)."""
    told = _SORTED.match(whole)
    if told is not None and told.end("sort") == len(whole):
        return sort
    if told is not None and told["rest"]:
        whole = whole[told.end("sort") :]  # those before were some too
    return f"{sort}性{whole}" if whole.endswith("人口") and sort in ("男", "女") else f"{sort}{whole}"


def taken_out(case: Case) -> str | None:
    """Read what so many were chosen from and handed on."""
    whole = _OUT_OF.search(case.lead)
    return case.noun(whole.end("whole")) if whole is not None else None


def so_often(case: Case) -> str | None:
    """Read the deed or the lesson that the clause before tells of, where the figure's own clause tells only how often."""
    often = _SO_OFTEN.search(case.lead) if case.made.kind in ("count", "length") else None
    if often is None:
        return None
    start = case.made.start - len(case.lead)
    told = _deed if case.made.unit in TIMES else _topic
    return told(case, start + often.start("clause"), start + often.end("clause"))


def alone(case: Case) -> str | None:
    """Read what the clause before tells of, where the figure's own clause is nothing but the figure."""
    told = _ALONE.search(case.lead) if case.made.kind in ("count", "length") else None
    start = case.made.start - len(case.lead)
    if told is None or (case.last is not None and case.last.end > start + told.start()):
        return None
    return _topic(case, start + told.start("clause"), start + told.end("clause"))


def _topic(case: Case, start: int, end: int) -> str | None:
    """Give the thing that a clause ends with, else what it says something of (買了书; 书买好了)."""
    text, pieces = case.text, case.pieces
    at, first = index_at(pieces, end), index_at(pieces, start)
    done_to = next((look + 1 for look in range(first, at) if pieces[look].text in ("把", "将")), first)  # 把书编号上架
    found = left(text, pieces, at, first)
    if found.head and not found.deed and done_to == first:
        return _MEASURED.sub("", found.head)
    deed = next((look for look in range(done_to + 1, at) if pieces[look].kind in DEEDS or pieces[look].kind == "link"), at)
    return _MEASURED.sub("", left(text, pieces, deed, done_to).head) or None


def _deed(case: Case, start: int, end: int) -> str | None:
    """Give what a clause tells was done: its last deed with what stands behind it, without a word that only says that something was done."""
    text, pieces = case.text, case.pieces
    first, at = index_at(pieces, start), index_at(pieces, end)
    deed = next((look for look in range(at - 1, first - 1, -1) if pieces[look].kind in DEEDS), None)
    if deed is None:
        return None
    while deed > first and pieces[deed - 1].kind in ("act", "verb"):
        deed -= 1
    deed += pieces[deed].kind == "light" and deed + 1 < at
    told = text[pieces[deed].start : pieces[at - 1].end]
    return told if len(told) <= _LONGEST else None


def repeated(case: Case) -> str | None:
    """Give what the same deed was told of earlier in the sentence, where a figure tells only the deed (推进旧房盘活，三年盘活90套)."""
    text, pieces, index = case.text, case.pieces, case.at
    deed = pieces[index - 1]
    at = next((look for look in range(index - 2, max(0, index - _LAST), -1) if pieces[look].text == deed.text), 0)
    found = left(text, pieces, at) if is_kind(pieces, at - 1, "noun") else Phrase()
    return found.head if found.head and not found.deed and not PERSON.search(found.head) else None
