"""What a bare deed was done to so many of, where the sentences before name one thing, and only one, that the unit counts (图纸…改了200份)."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.figures.row import DEEDS, SMALL
from reformie.regexes import regex

# What such units count, as the text may have named it before.
OF_UNIT = {
    "份": regex(r"图纸|合同|协议|问卷|档案|保单|判决书|遗嘱|试卷|简历"), "剂": regex(r"汤药|中药|草药"), "副": regex(r"汤药|中药|草药|眼镜"),
    "座": regex(r"水电站|变电站|电站|水库|桥梁|廊桥|石桥|泵站|大棚|公厕|煤矿|矿山|公墓"), "起": regex(r"纠纷|事故|警情|火灾|险情|投诉"),
    "所": regex(r"幼儿园|村小|教学点|卫生室|中小学"), "盏": regex(r"路灯"), "块": regex(r"地块|展板|牌匾"), "根": regex(r"电线杆|钢管"),
    "艘": regex(r"渔船|货船|船舶|游船"), "节": regex(r"车厢"), "匹": regex(r"马匹"), "羽": regex(r"蛋鸡|肉鸡|鸡苗|鸭苗|信鸽"), "尾": regex(r"鱼苗|虾苗"),
}  # fmt: skip
_BACK = 90  # characters
# 查处占道行为6起
_ACTS = regex(
    r"(?:查处|制止|纠正|劝阻|劝导|发现|曝光|整治|打击|惩处|取缔|抓拍|查获|处理)(?:了|各类|各种|此类)?(?P<acts>[\u4e00-\u9fff]{2,10}行为)$"
)

# 发出催缴通知90份, though 通知 is a deed to the segmenter
_PAPERS = regex(
    r"(?:发出|下发|签发|印发|送达|出具|提交|收到|下达|制发|开具|递交|张贴|发放|送出)(?:了|各类|书面)?"
    r"(?P<paper>[^，。；、“”\d的]{2,10}(?:通知|报告|公告|建议|批复|证明|申请|决定|通报|提示|承诺|协议|预警|提醒|问询|声明))(?:累计|共|近|约|超过?){0,2}$"
)
PAPER_UNITS = frozenset({"份", "件", "封", "条", "张", "则"})


def thing(case: Case) -> str | None:
    """Give the one thing of the unit's kind that was named before, where the clause tells only what was done to so many."""
    at = case.at - 1
    while at > 0 and case.pieces[at].kind in SMALL:
        at -= 1
    deed = case.pieces[at]
    told = case.made.measure
    if deed.kind not in DEEDS or not (told is None or told == deed.text):
        return None
    named = set(OF_UNIT[case.made.unit].findall(case.text, max(0, case.made.start - _BACK), deed.start))
    return str(named.pop()) if len(named) == 1 else None


def acts(case: Case) -> str | None:
    """Read the offences that were dealt with (查处乱停车行为62起), however the words are cut."""
    told = _ACTS.search(case.lead) if case.lead.endswith("行为") else None
    if told is None or (case.made.measure or "行为") != "行为":
        return None
    return told["acts"]


def papers(case: Case) -> str | None:
    """Read the notices that were given out, where their last word may be a deed (修复期通知264份)."""
    told = _PAPERS.search(case.clause)
    return told["paper"] if told is not None and (case.made.measure or told["paper"]) in told["paper"] else None
