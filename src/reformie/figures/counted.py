"""What is counted where the words beside a figure hold more, or less, than that."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.candidate import PEOPLE, TIMES, Candidate
from reformie.figures.fits import FOLK
from reformie.figures.fitting import Fitting
from reformie.figures.nouns import Nouns, Phrase
from reformie.figures.row import ACTOR, DEEDS, index_at, is_kind, kind_at
from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

# 80个村集体年收入均超20万元: what is counted has the attribute that the next figure tells.
_WHOSE = regex(
    r"(.{0,6}?(?:村(?![民医干委])|社区|乡镇|街道|小区|企业|学校|医院|公司|合作社|园区|(?<!账)户))[^，。；]{0,10}?(?:收入|比例|率|产值|占比|营收|利润|成本)$"
)
# 技术需求总金额5亿元: the next figure's attribute, no part of what is counted before it.
_SUMMED = regex(
    r"(?P<thing>.*?)(?:总|年|合同|协议|月|户均|人均|平均){0,2}(?:年龄|工资|年薪|月薪|薪资|薪水|报酬|津贴|教龄|工龄|薪酬|金额|投资额?|产值|营收|营业收入|销售额|收入|利润|交易额|成交额|估值|占地(?:面积)?|建筑面积|总面积|总?库容|(?<=[镇乡村户业校院社司店园区县市]).{1,2}量)$"
)
# 821名股东总分红4.8万元: what those counted have or got together.
_SHARED = regex(r"(?P<thing>.{2,}?)(?:总|共|年|合计){0,2}(?:分红|红利|返利|收益|盈利|增收|创收|奖金|报酬|劳务费|股金|存款|捐款)$")
_SHARING = frozenset({"名", "人", "位", "户", "家"})
# 16家药店与诊所签约率达90%: what is counted has the rate.
_RATED = regex(r"(?P<thing>.{2,12}?)(?:与|和)[^、]{2,10}率$")
# 9名教师聘期2年: the date behind tells the term, which nobody counts.
_TERMED = regex(r"(?<=..)(?:任期|聘期|学制|工期|服务期|合同期|租期|试用期|期限|年限)$")
# 51个贫困村日间照料中心全覆盖: the places are counted.
_REACHED = regex(
    r"(?P<where>.{0,8}(?:村|社区|乡镇|街道|小区|学校|医院|卫生院|卫生室|园区|企业))[^（）]{1,10}(?:中心|馆|站|点|室|平台|食堂|驿站|服务|机制)"
)
# 12个乡镇党委书记, 9个系统数据: what 个 counts are the places and houses, and neither those who work there nor what they hold.
_STAFFED = regex(
    r"(?P<where>.{0,8}(?:村|社区|乡镇|街道|镇|县|区|市|旗|单位|部门|学校|医院|企业|国企|公司|系统|平台|合作社|站所)(?:（[^（）]{2,6}）)?)"
    r"(?:党政|党委|党组织|党支部|主要|分管|包联|[^（）]{0,6}?)(?:负责人|领导|书记|[局厅处镇乡村]长|主任|科技特派员|网格员|驻村干部|(?:干部|领导)?代表|校长|院长|所长|站长|成员|数据)(?:责任|代表)?"
)
# 19家医疗机构人员、财务统一管理: the houses are counted, and not what they have.
_POOLED = regex(
    r"(?P<where>[^、]{0,8}(?:机构|医院|卫生院|学校|企业|公司|单位|部门|合作社))(?:的)?(?:人员|财务|资金|药品|资产|编制|业务|师资|账目|信息|数据|人|财|物)、"
)
_GAINING = regex(r"(?<=..)(?:增收|增产|致富|脱贫|受益)+$")  # 带动80户农户增收
# 90亩的育苗基地、烘干厂: the area is the first one's.
_SITES = regex(
    r"(?P<first>[^、和与及]{2,}(?:基地|中心|市场|广场|[园场厂馆区库站]))(?:[、和与]|以及)[^、和与]*(?:基地|中心|市场|广场|[园场厂馆区库站])"
)
_LISTABLE = frozenset({"家", "所", "名", "户", "位"})
_ROLL = regex(r"(?<=..)(?:名单|名录)$")  # 公布11家示范基地名单
# 年产3万套门锁项目: what is made is counted, and not the project.
_YEARLY = ("年产", "日产", "月产", "年加工", "日加工")
_WORKS = regex(r"(?<=..)(?:(?:技改|扩建|新建|建设|加工|生产)?(?:项目|工程|生产线|产线|基地|工厂|车间))$")
_LISTED = regex(r"[国省市州县区]定|.{1,3}级")
_RATE = regex(r"(?:率|比例|占比|比重|满意度)$")
_HOUSE = regex(r"(?:医院|卫生院|幼儿园|养老院|学校|企业|公司|机构|单位|合作社)$")
_RANKS = regex(r"(?<=[员师者长生手])(?:队伍|团队)$")
# 3米宽的水渠: a size told behind its figure.
_DIMENSION = regex(r"[宽长高深厚]的")
# 其中急需修缮的80处: the noun of the figure before is left out.
_THOSE = regex(
    r"(?:[，；、里]|其中)(?:其中)?有?(?P<part>(?!其中)[^，；：、占由从是达有为\d]{2,10})(?<!以[上下内])的(?:有|约|近|共|只有|仅|仅有|不到|不足|已有){0,2}$"
)

# What a phrase behind a figure is told to be, or to have done, right behind it.
_TRYING = regex(r"(?:作为|列为|确定为|纳入)[^，。；]{0,12}试点")
_REFORM = regex(r"(?:改革|建设|制度)$")
_SIGNING = regex(r"(?:成功|现场|集中|当场|正式|顺利|全部)?签约(?![率额服金仪])")
_GRADED = regex(r"(?P<grade>(?:认定|评定)(?:职称|职级|等级|技能等级|职业技能等级))(?=[，。；])")
_STRETCHED = regex(r"(?P<way>.*[路道渠网线河堤岸桥沟隧坝溪巷街带墙林])(?:长|穿境)")
_ATTENDING = frozenset({"参加", "参与", "接受", "参加了", "参与了"})
_SIZE = regex(
    r"(?:总|全|共|均|平均|合计|单体|设计|预计|年|日){0,2}(?:长度?|宽度?|高度?|深度?|面积|建筑面积|占地面积|种植面积|占地|投资额?|造价|价值|库容|容量|装机容量|重量?|产能|产量|产值|营收)(?:达到?|约|近|超过?|为|有|逾|在|共){0,2}"
)
_WAYS_TO_MEASURE = frozenset({"高", "长", "宽", "深", "厚", "粗", "重", "大", "见方", "大小", "规模"})
_REACH = 40  # characters
_TOLD = 8  # pieces of what is told of people before 的
_PARTS: frozenset[PieceKind] = frozenset({"of", "break", "figure"})
_WAY = 10
# 进山区, 进校园, 下乡: where somebody goes before what they do there.
_THERE = regex(r"(?<![投加纳列收引推改促])(?:[到赴下进去在]|进入|深入)[^，。；、：\d的]{1,7}$")
_OCCASIONS = TIMES | {"场", "场次", "人次", "台", "节", "期", "课时"}
_BESIDE = 12
_PILOT = regex(r"试点(?:法院|检察院|单位|地区|学校|医院|企业|城市|项目|街道|社区|[省市县区旗镇乡村校](?!级|委))?")  # 家事审判改革试点法院
_PLACES = frozenset({"scope", "place"})
_OF_HOUSES = frozenset("家个所处座")
_SHARERS = 20  # figures of a list that share one noun; more are a table
# 带着出纳跑了三趟: who came along is not counted.
_LED = regex(r"(?:[带领陪跟]着|拉着|和|同)[^，。；、：\d]{1,8}(?:跑|去|来|走)[了过]?$")
_SIDES = ("与", "同", "和", "跟")
# 开展护工培训，全年培训600人次: the clause before tells what a deed is.
_LESSONS = regex(
    r"(?:开展|举办|组织|进行|开设|实施)(?P<topic>[^，。；、\d]{2,14}?)(?P<deed>[^，。；、]{2})(?:活动|班)?，[^，。；、\d]{0,6}$"
)


def counted(text: str, pieces: Sequence[Piece], index: int, made: Candidate, right: str) -> str:
    """Give what is counted of a phrase behind a figure, without an attribute of it that the next figure tells."""
    if made.kind == "area" and (site := _SITES.match(right)):
        return site["first"]
    if made.kind == "ratio" and right and (owner := _WHOSE.match(right)):
        return owner[1]  # 一半的村集体收入不足20万元
    if made.kind != "count" or not right:
        return right
    right = _GAINING.sub("", _unlisted(made, right))
    if held := _holder(text, made, right):
        return held
    if made.unit == "人":
        right = of_team(right)
    elif made.unit in ("家", "所") and _HOUSE.search(pieces[index + 1].text) and is_kind(pieces, index + 2, "noun"):
        right = pieces[index + 1].text if _holds_share(pieces, index + 3) else right
    after = index_at(pieces, pieces[index].end + len(right))
    while after < len(pieces) and pieces[after].kind in ("link", "qualifier", "function"):
        after += 1
    if is_kind(pieces, after, "date"):
        return _TERMED.sub("", right)
    if is_kind(pieces, after, "figure") and (summed := _without_sum(made, right)):
        return summed
    return _unrated(text, pieces, index, after, right) if is_kind(pieces, after, "figure") else right


def _without_sum(made: Candidate, right: str) -> str:
    """Give what is counted of a phrase that ends in what the next figure tells of it, a sum or a rate, or ""."""
    summed = _SUMMED.fullmatch(right) or _RATED.fullmatch(right) or (_SHARED.fullmatch(right) if made.unit in _SHARING else None)
    return summed["thing"] or right if summed else ""  # 这两样收入就有3万元


def _unlisted(made: Candidate, right: str) -> str:
    """Give those on a list of whom a phrase tells (11家示范基地名单: 示范基地)."""
    return _ROLL.sub("", right) if made.unit in _LISTABLE else right


def made_yearly(text: str, made: Candidate, right: str) -> str:
    """Give what is made where a figure tells how much of it a project makes a year (年产3万套门锁项目: 门锁), else the phrase."""
    return _WORKS.sub("", right) if text.endswith(_YEARLY, 0, made.start) else right


def _holder(text: str, made: Candidate, right: str) -> str:
    """Give the places or houses of a phrase that goes on with who works there, what reaches them or what they earn, or ""."""
    if made.unit in ("个", "家", "所", "户") and (staffed := _STAFFED.fullmatch(right)):
        return staffed["where"]
    if made.unit in ("家", "所", "个") and (pooled := _POOLED.match(right)):
        return pooled["where"]
    if text.startswith("全覆盖", made.end + len(right)) and (reached := _REACHED.fullmatch(right)):
        return reached["where"]
    owner = _WHOSE.match(right)
    return owner[1] if owner else ""


def _unrated(text: str, pieces: Sequence[Piece], index: int, stop: int, right: str) -> str:
    """Give the things of a phrase that ends in their rate, which the next figure tells (6个断面水质达标率95%: 断面)."""
    if not _RATE.search(right):
        return right
    start = pieces[index].end + text.startswith("的", pieces[index].end)
    first = index_at(pieces, start)
    heads = (piece for piece in pieces[first:stop] if piece.tie == "general" or _HOUSE.search(piece.text) or ACTOR.search(piece.text))
    head = next(heads, None)
    return text[start : head.end] if head is not None and text.startswith(right, start) and head.end < start + len(right) else right


def _holds_share(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a deed and what it is a share or rate of stand at ``at`` (两家医院人员|支出占比)."""
    return at + 1 < len(pieces) and pieces[at].kind in DEEDS and pieces[at + 1].text.endswith(("比", "率", "比例", "比重", "额", "量"))


def described(text: str, pieces: Sequence[Piece], made: Candidate, right: str, nouns: Nouns, fitting: Fitting) -> str:
    """Give the people whom a phrase behind a count of people only describes (9名戴红帽的队员, 9名山区学校从教多年的教师), else the phrase."""
    if made.unit not in PEOPLE or not right or not text.startswith(right, made.end) or fitting.names("名", right):
        return right
    at = index_at(pieces, made.end + len(right))
    if (ACTOR if is_kind(pieces, at, "of") else FOLK).search(right):
        return right
    of = next((look for look in range(at, min(at + _TOLD, len(pieces))) if pieces[look].kind in _PARTS), at)
    who = nouns.right(text, pieces, of, False) if is_kind(pieces, of, "of") else ""
    return who if ACTOR.search(who) or fitting.names("名", who) else right


def told_behind(text: str, made: Candidate, right: str) -> str:
    """Give the phrase behind a count with what tells right behind it which of the things are meant (9个县作为试点: 试点县).

    Args:
        text: The clean text. made: The figure. right: The phrase behind it.

    Returns:
        The phrase with what tells so, or as it was.
    """
    start = made.end + text.startswith("的", made.end)
    if made.kind != "count" or not right or not text.startswith(right, start):
        return right
    end = start + len(right)
    if "试点" in right:
        return right
    if (trying := _PILOT.match(text, end)) and _REFORM.search(right):
        return f"{right}{trying.group()}"
    if _TRYING.match(text, end):
        return f"试点{right}"
    if _SIGNING.match(text, end) and not text.startswith(_SIDES, made.start - 1):
        return f"签约{right}"
    graded = _GRADED.match(text, end) if made.unit in PEOPLE and text.startswith("为", made.start - 1) else None
    if graded:
        return f"{graded['grade']}{right}"
    return f"遴选{right}" if made.unit in PEOPLE and text.startswith("遴选", made.start - 2) else right


def paired(pieces: Sequence[Piece], index: int) -> int:
    """Give how many pieces behind a count stands a figure that tells of the same things, else 0.

    2批60名学员, 30名80岁以上老人, 12个亿元以上项目, 2个省定、6个市定任务.
    """
    after = kind_at(pieces, index + 1)
    if after == "break" and is_kind(pieces, index + 2, "figure") and _aside(pieces, index + 2):
        return 3  # 15亩（1公顷）草场
    if index > 1 and pieces[index - 2].kind == "figure" and _aside(pieces, index):
        return 1
    if after is None or after == "break":
        return 0
    told = pieces[index + 1].text
    if after == "figure":
        groups = pieces[index].text.endswith(("批", "批次", "期", "轮", "类", "方面", "组"))
        return int(groups or "岁" in told or told.endswith(("元以上", "元及以上"))) or _as_large(pieces, index)
    if told == "年龄":
        ages = (at for at in range(index + 2, index + 5) if is_kind(pieces, at, "figure") and is_kind(pieces, at + 1, "of"))
        if old := next(ages, 0):
            return old - index
    return _sized(pieces, index) or _sharing(pieces, index) - index


def _aside(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a figure alone stands in brackets, with a noun behind them."""
    return index > 0 and pieces[index - 1].text in "（(" and is_kind(pieces, index + 2, "noun") and pieces[index + 1].text in "）)"


def _sized(pieces: Sequence[Piece], index: int) -> int:
    """Give how many pieces behind a count the size stands that describes what is counted (3条总长12公里的公路), else 0."""
    at, last = index + 1, min(index + 4, len(pieces))
    while at < last and pieces[at].kind in ("noun", "act", "verb", "light", "link", "function"):
        at += 1
    if not (is_kind(pieces, at, "figure") and is_kind(pieces, at + 1, "of")):
        return 0
    return at - index if _SIZE.fullmatch("".join([piece.text for piece in pieces[index + 1 : at]])) else 0


def _as_large(pieces: Sequence[Piece], index: int) -> int:
    """Give how many pieces behind a count the words end that tell how large each is (8株近6米高的柏树, 10个50亩的果园), else 0."""
    last = index + 1 + (index + 2 < len(pieces) and pieces[index + 2].text in _WAYS_TO_MEASURE)
    return last - index if is_kind(pieces, last + 1, "of") and is_kind(pieces, last + 2, "noun") else 0


def _sharing(pieces: Sequence[Piece], index: int) -> int:
    """Give the piece behind which the noun stands that some figures share, else ``index``.

    They have one unit, and only ranks and list marks stand between, or each is told of a place of its own (全国200个、全省6个试验区).
    """
    last = index
    placed = index > 0 and pieces[index - 1].kind in _PLACES and not (index > 1 and pieces[index - 2].kind == "noun")
    for _ in range(_SHARERS):
        at = _behind_ranks(pieces, last)
        if kind_at(pieces, at) not in ("list", "and"):
            return at - 1 if last > index else index
        at = _behind_ranks(pieces, at)
        apart = placed and kind_at(pieces, at) in _PLACES
        at += apart
        if not is_kind(pieces, at, "figure") or not _alike(pieces[at].text[-1], pieces[index].text[-1], apart):
            return last
        last = at
    return index


def _alike(one: str, two: str, apart: bool) -> bool:
    """Tell whether two figures with these units may share a noun, told ``apart`` of a place each: 全国110家、全省5个试点法院."""
    return one == two or (apart and {one, two} <= _OF_HOUSES)


def _behind_ranks(pieces: Sequence[Piece], at: int) -> int:
    at += 1
    while at < len(pieces) and _LISTED.fullmatch(pieces[at].text):
        at += 1
    return at


def attended(text: str, pieces: Sequence[Piece], index: int) -> str:
    """Read what a count of attendances took part in, to the end of its clause (800人次参加急救培训: 急救培训), or ""."""
    if index + 1 == len(pieces) or pieces[index + 1].text not in _ATTENDING:
        return ""
    at = index + 2
    while at < len(pieces) and pieces[at].kind in ("noun", "act", "verb", "light"):
        at += 1
    told = text[pieces[index + 1].end : pieces[at - 1].end]
    return told if (at == len(pieces) or pieces[at].kind == "break") and 1 < len(told) <= _BESIDE else ""


def without_place(text: str, pieces: Sequence[Piece], index: int, made: Candidate, found: Phrase) -> Phrase:
    """Give what was done so many times without where it was done (到水库巡查5次: 巡查), or who came along."""
    if made.unit in TIMES and found.text and _LED.search(text[max(pieces[0].start, made.start - _BESIDE) : made.start]):
        return Phrase()
    if not found.deed or made.unit not in _OCCASIONS:
        return found
    last = next((at for at in range(index - 1, -1, -1) if found.text.endswith(pieces[at].text)), 0)
    first = last
    while first > 0 and pieces[first - 1].kind in ("act", "verb") and not _THERE.fullmatch(pieces[first - 1].text):
        first -= 1
    start = pieces[first].start
    there = _THERE.search(text[max(pieces[0].start, start - _WAY) : start])
    deed = text[start : pieces[last].end]
    return Phrase(deed, "", deed=True) if there and pieces[last].kind in ("act", "verb") and found.text.endswith(deed) else found


def taught(text: str, pieces: Sequence[Piece], made: Candidate, deed: str) -> str:
    """Give a deed before a count of attendances with what the clause before tells of it (开展护工培训，培训600人次: 护工培训)."""
    start = made.start - len(deed)
    match = _LESSONS.search(text, max(pieces[0].start, start - _REACH), start) if text.startswith(deed, start) else None
    alike = match is not None and (match["deed"] == deed or (match["deed"], deed) == ("教育", "培训"))
    return f"{match['topic']}{deed}" if match is not None and alike else deed


def of_team(phrase: str) -> str:
    """Give who is counted where people are counted and a phrase names their ranks (网格员队伍: 网格员); other phrases stay."""
    return _RANKS.sub("", phrase)


def sized_behind(text: str, pieces: Sequence[Piece], made: Candidate, nouns: Nouns) -> str:
    """Read what a size told behind its figure is of (3米宽的水渠: 水渠), or ""."""
    match = _DIMENSION.match(text, made.end)
    return nouns.right(text, pieces, index_at(pieces, match.end()) - 1, False) if match else ""


def left_out(text: str, pieces: Sequence[Piece], made: Candidate) -> str:
    """Give what tells a part of what was counted before, where its noun is left out (其中急需修缮的80处: 急需修缮), or ""."""
    match = _THOSE.search(text[max(pieces[0].start, made.start - 16) : made.start])
    return match["part"] if match else ""


def occupied(made: Candidate, phrase: Phrase, before: Candidate | None) -> Phrase:
    """Give what takes an area or way where a phrase tells that it does (冷库占地30亩: 冷库, 大堤长12公里: 大堤), or what the figure before counts."""
    if made.kind == "length" and (ways := _STRETCHED.fullmatch(phrase.text)):
        return Phrase(ways["way"], ways["way"])
    thing = phrase.text.removesuffix("占地")
    if made.kind != "area" or thing == phrase.text:
        return phrase
    if not thing and before is not None and before.kind == "count" and made.start - before.end < _BESIDE:
        thing = before.head or ""
    return Phrase(thing, thing) if thing else phrase
