"""The modifier that a row tells once for its members: 专利申请量96件、授权量41件; 粮食播种面积20万亩，产量8万吨; 小学45所，招生2100人."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.regexes import regex

# Deeds that are counted of the same things, in one row; of other deeds the second has a noun of its own (新生儿死亡率、绿化率).
_ROWS = tuple(
    frozenset(row.split("|"))
    for row in (
        "申请|授权|注册|受理|审查|转让|转化|拥有|登记|注销|核准|公开",
        "进口|出口|进出口",
        "招生|毕业生|在校生|录取|毕业|报考|招录|在读",
        "受理|新收|审结|办结|结案|执结|收案|立案|化解|调解|撤诉|上诉|登记|满意|知晓|服判|参与|整改|回访|响应|好评",
        "进货|交易|销售|采购|成交|出货|订货|库存|发货|批发|零售|周转|吞吐|生产|消费|收购|储备|供应|需求|外销|出口",
        "客运|货运|客流|货物周转|旅客周转|周转",
        "出生|死亡|自然增长",
        "入学|巩固|升学|辍学|毕业|完成|毛入学|净入学|完学",
        "合格|达标|优良|优秀|及格|抽检",
        "参保|续保|缴费|参合|报销|参加",
        "入住|续租|出租|空置|使用|出租",
        "借阅|借还|阅读|下载|注册|访问|浏览|点击|使用|活跃|关注|转发|评论",
        "施工|竣工|新开工|销售|待售",
        "门诊|住院|急诊|出院|体检|手术|诊疗",
        "建档|随访|管理|规范管理|签约|接种|控制",
    )
)
_DEED = rf"(?P<deed>{'|'.join(sorted({word for row in _ROWS for word in row}))})(?P<what>量|数|额|率|人次|人数|面积)?"
_BARE_RATED = regex(_DEED)
_RATED = regex(rf"(?P<whose>[^“”《》的]{{2,}}?)(?:一次性?|首次|按[期时]|及时|当[场庭]|提前|限时|[线网]上)?{_DEED}")
# What is measured of a crop, a trade or goods never stands without them.
_SIZES = r"产量|总产量|总产|产值|总产值|单产|亩产|平均亩产|销量|销售额|销售收入|成交额|增加值|售价|均价|利润总额|利润"
_BARE = regex(rf"(?:{_SIZES})")
_SIZED = regex(
    rf"(?P<whose>[^“”《》的]{{2,}}?)(?:播种|种植|养殖|栽培|栽植|定植|收获|采收|采摘|销售|成交|总|年|亩均?){{0,2}}(?:面积|数量|总?产量|总?产值|单产|亩产|销量|售价|均价|价格|{_SIZES}|存栏|出栏)"
)
_LAND = regex(
    r"(?:土地|耕地|林地|草地|建筑|占地|绿化|造林|房屋|住宅|规划|流转|受灾|森林|湿地|水域|辖区|国土|经营|托管|服务|灌溉|整治|复垦|高标准农田|农田)$"
)
_INCOME = regex(r"(?P<whose>[^“”《》的]{0,8}(?:居民|农民|牧民|职工|农牧民|渔民))(?P<each>人均)?(?:可支配收入|纯收入|工资性收入|收入)")
_SPENT = regex(r"(?P<each>人均)?(?:生活)?消费(?:性)?支出")
_SCHOOL = regex(
    r"(?P<whose>[^“”《》的]{0,8}(?:小学|初中|高中|中学|大学|高校|幼儿园|教育|职业学校|技工学校|特殊教育学校|中专|中职|高职))(?:招生|在校生|毕业生|在校学生|专任教师|教职工|在园幼儿|入园幼儿|班级|教学班)?(?:总?数|人数)?"
)
_PUPILS = regex(r"(?:招生|在校生|毕业生|在校学生|专任教师|教职工|在园幼儿|入园幼儿)(?:总?数|人数)?")
_HOUSES = frozenset({"所", "个", "家"})
_FAR = 24  # characters between two of one row
# What stands between the figure before and this one, where they are of one row.
_NEXT = regex(
    r"[，、；和与及](?:其中|实现|完成|共有|共|有|年){0,2}(?P<own>[^\W\d_]{2,6}?)(?:分别|[均约为有共达近]|达到|超过?|突破|提高到|完成|高达|只有|仅){0,3}"
)
# 专利授权实现新突破，授权量为6件: the clause before tells what the deed was done with.
_DEED_FIRST = regex(
    r"(?P<deed>[^\W\d_]{2})(?:工作|成果)?(?:实现|取得|创下?|创历史|再创|迎来|稳步|持续|快速|大幅|不断|加快|再上|迈上|有|增势|成效|势头)[^，。；\d]{0,12}，(?:全年|全县|全市|全区|年|共)?(?P=deed)[量数额率][为达到约近共有]{0,3}$"
)


def lent(first: str, other: str) -> str:
    """Give what the measure of one of a row lends the next, which would not be clear alone, or ""."""
    if rated := _BARE_RATED.fullmatch(other):
        before = _RATED.fullmatch(first)
        if before and before["what"] == rated["what"] and any(before["deed"] in row and rated["deed"] in row for row in _ROWS):
            return before["whose"]
    if _BARE.fullmatch(other):
        sized = _SIZED.fullmatch(first)
        return sized["whose"] if sized and not _LAND.search(sized["whose"]) else ""
    if spent := _SPENT.fullmatch(other):
        income = _INCOME.fullmatch(first)
        each = "" if income is None or spent["each"] else income["each"] or ""
        return f"{income['whose']}{each}" if income else ""
    if _PUPILS.fullmatch(other):
        school = _SCHOOL.fullmatch(first)
        return school["whose"] if school else ""
    if other == "总收入":
        return "旅游" if first.startswith("旅游") else ""
    return ""


def completed(case: Case) -> str | None:
    """Give the measure of a figure with what the one right before it in a row lends it, or None."""
    told, last = case.made.measure, case.last
    if told is None:
        return None
    if len(told) == len("授权量") and told[-1] in "量数额率" and case.lead.find(told[:2]) < case.lead.rfind(told[:2]):
        deed = _DEED_FIRST.search(case.lead)
        noun = case.noun(deed.end("deed")) if deed else None
        if noun and len(noun) > len(told[:2]) and noun.endswith(told[:2]):
            return f"{noun}{told[-1]}"
    if last is None or not last.measure or case.made.start - last.end > _FAR:
        return None
    row = _NEXT.fullmatch(case.text, last.end, case.made.start)
    if row is None or told not in (row["own"], last.measure):
        return None
    if len(case.told) > 1 and case.told[-2].unit == last.unit in _HOUSES:
        return None  # 小学12所、初中3所，在校生1.2万人: of both
    whose = lent(last.measure, row["own"])
    return f"{whose}{row['own']}" if whose else None
