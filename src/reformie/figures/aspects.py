"""What is measured of a part where only the whole tells it (粮食总产量9万吨，其中玉米5万吨: 玉米产量)."""

from __future__ import annotations

from reformie.figures.candidate import Candidate
from reformie.figures.case import Case
from reformie.figures.row import DEEDS, index_at
from reformie.regexes import regex

# How the measure of a whole ends, 总 left out.
_ASPECT = regex(
    r"(?:(?:播种|种植|收获|养殖|施工|竣工|开工|销售|待售|受灾|成灾|绝收)面积|产量|增加值|产值|[用发售供]电量|[货客]运量|(?:货物|旅客)(?:运输|周转)量|消费品零售额|投资额?|存栏|出栏)$"
)
_YIELD = "总产"
# A part that tells itself what of it is measured, or is a place.
_SAID = regex(
    r"(?:[额量率值数费价款税利]|面积|收入|投[资入]|支出|[资金]金|存栏|出栏|里程|能力|规模|人口|[总单亩]产|营收|资产|负债|库存|[出进]口|(?<!城)[镇区]|(?<![农乡])村|[乡县市省]|街道|社区|[员师生者工民人户]|挂果|[投丰盛]产|嫁接|新[植栽种增建]|[改新]造|自筹|出资|注资|垫资|配套|贷款)$"
)
_GROUND = regex(r"[园田地林场棚]$")
_SOWN = ("播种面积", "种植面积", "收获面积")
_TRADE = regex(r"(?<![企就创作毕失行])业$|城镇$|[乡农]村$|[\u4e00-\u9fff]类$|[公铁]路$|水运$|航空$|居民生活$")
# What stands next to each other in a row of crops or herds, each of them so much of the same.
_CROPS = (
    "作物", "粮", "稻", "稻谷", "麦", "玉米", "豆", "豆类", "薯", "薯类", "土豆", "谷子", "高粱", "青稞", "油料", "油菜", "油菜籽", "花生", "芝麻", "胡麻", "葵花", "棉花", "麻类", "甘蔗", "甜菜", "糖料", "烟叶",
    "烤烟", "药材", "蔬菜", "食用菌", "香菇", "木耳", "瓜果", "西瓜", "甜瓜", "水果", "苹果", "梨", "葡萄", "柑橘", "香蕉", "桃", "枣", "核桃", "板栗", "茶叶", "饲料", "饲草", "苜蓿", "花卉",
    "猪肉", "牛肉", "羊肉", "禽肉", "肉类", "禽蛋", "鸡蛋", "牛奶", "奶类", "蜂蜜", "羊毛", "水产品", "鱼类", "猪", "牛", "羊", "家禽", "鸡", "鸭", "鹅", "马", "骆驼",
)  # fmt: skip
_SMALL = regex(r"(?:[达为约近超]|达到|超过)?")
_CHANGED = regex(r"[^，。；：、\d]{1,8}")
_AMONG = regex(r"其中|分[^，。；：\d]{1,8}看[，：]")
_OPENING = ("其中", "分")
_LISTED = "、：，；"
HERDS = frozenset({"头", "只", "羽"})
_BY_UNIT = frozenset({"count", "other"})  # kinds that hold more than one quantity
_GAP = 3  # characters
_BACK = 200


def of_part(case: Case) -> str | None:
    """Give the noun of a part with what is measured of the whole, where nothing but the noun leads up to the figure."""
    made, told = case.made, case.made.measure
    if not told or _SAID.search(told):
        return None
    own = _own(case)
    rest = _CHANGED if made.kind == "growth" else _SMALL
    if not own.startswith(told) or rest.fullmatch(own, len(told)) is None:
        return None
    end = case.made.start - len(own) + len(told)
    if case.pieces[index_at(case.pieces, end) - 1].kind in DEEDS:
        return None  # 其中市财政出资2亿元
    whole = _whole(case)
    aspect = _aspect(whole.measure) if whole is not None else ""
    if whole is None or not aspect or (aspect in _SOWN and _GROUND.search(told)):
        return None
    return told + aspect if _is_part(case, whole, aspect) else None


def _own(case: Case) -> str:
    """Give what stands between the figure before, or the edge of the clause, and the figure."""
    start = case.made.start - len(case.clause)
    start = max(start, case.last.end) if case.last is not None else start
    return case.text[start : case.made.start].rpartition("：")[2].lstrip(_LISTED).removeprefix("其中")


def _whole(case: Case) -> Candidate | None:
    """Give the last figure of the kind before, of the sentence before too where this one tells parts from its beginning on."""
    begins = case.text.startswith(_OPENING, case.pieces[0].start)
    before = (*reversed(case.told), *reversed(case.earlier)) if begins else reversed(case.told)
    return next((one for one in before if _alike(one, case.made)), None)


def _alike(one: Candidate, made: Candidate) -> bool:
    """Tell whether two figures may tell the same of different things."""
    return one.kind == made.kind and (one.kind not in _BY_UNIT or one.unit == made.unit or (one.unit in HERDS and made.unit in HERDS))


def _aspect(measure: str | None) -> str:
    """Give what of it a measure tells, without 总, or ""."""
    if measure is None or measure.endswith(_YIELD):
        return "产量" if measure else ""
    found = _ASPECT.search(measure.replace("总", ""))
    return found.group() if found is not None else ""


def _is_part(case: Case, whole: Candidate, aspect: str) -> bool:
    """Tell whether the figure is of a part: behind 其中, behind another part, or the next in a row of crops or herds."""
    text, noun = case.text, case.made.measure or ""
    if _AMONG.search(text, whole.end, case.made.start):
        return True
    if case.made.kind != "growth" and noun.endswith(_CROPS):
        return True
    alone = aspect not in text[max(0, whole.start - len(aspect) - _GAP) : whole.start]
    return _TRADE.search(noun) is not None and (
        alone or text.find("其中", max(case.pieces[0].start, whole.start - _BACK), whole.start) >= 0
    )
