"""Who pays, gets or shares a sum is never what the figure is of: the sum or thing that is shared stands elsewhere, or nowhere."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.regexes import regex

# What money is called that is told by kind, tier or place (管护经费按县道每公里1万元).
FEES = r"(?:费用?|经费|资金|补[助贴偿]|奖[励补]|津贴|[租奖佣押薪]金|标准|工资|工价|价格?|成本|收费|报酬|薪酬|酬劳|分红|罚款|赔偿款?|预算|定额|额度|限额)"
# A sum, by its last word.
SUM = regex(
    r"(?:费用?|损失|款项?|[租资薪奖押罚保基贷本税佣酬现]金|收益|利润|盈余|红利|分红|收入|工资|绩效|补[贴助偿]|奖[励补]|津贴|成本|投资|开支|支出|坏账|风险|债务|税收|结余|本息|利息|差价|价差|电价|水价|房租|租|税|钱)$"
)
_SUM_IN = regex(
    r"(?:费用?(?!者|户)|损失|款项?|[租资奖押罚保基本佣酬]金|收益|利润|盈余|红利|分红|收入|工资|补[贴助偿]|成本|投资|支出|坏账|债务|税收|结余|利息|差价)"
)
# Who may pay or share.
PARTY = (
    r"(?:财政|政府|集体|银行|[支分]行|农商行|信用社|基金|企业|公司|单位|个人|业主|股东|机构|学校|医院|卫生院|户|[农牧渔果茶菜蚕烟瓜花粮棉蜂桑药林]农|[员民师生工者长]|家庭|群众|老人|患者|合作社|联合社|供销社"
    r"|部门|社会|保险|医保|社保|自己|本人|[甲乙双]方|[投供买卖]方|受让方|协会|工会|市场|平台|社区|队|[省市县区州旗盟镇乡村](?:里|上|级|本级)?|街道|中央)"
)
_ENDS_PARTY = regex(f"{PARTY}$")
_BORNE = (
    "承担", "负担", "分担", "自担", "兜底", "补贴", "补助", "配套", "自缴", "自筹", "自付", "自掏", "出资", "缴纳", "缴", "交", "付", "支付", "先付", "垫付", "减免", "报销", "赔付",
    "分得", "提留", "留用", "留存", "出", "掏", "担", "补", "拿", "贴", "得", "分",
)  # fmt: skip
_WHO = rf"(?P<who>[^，。；：“”、\d由按]{{0,8}}{PARTY})(?:再|各|还|也|则|只|仅|就|先|另|可|自行|共同|最多|最高){{0,2}}"
_LEAD = r"(?:^|[，；、。：“”由按]|其中)(?:其中|其余|剩下的?|另外)?，?"
_REACHED, _ABOUT = ("了", "到"), ("近", "约")
_BEARS = regex(rf"{_LEAD}{_WHO}(?:{'|'.join(_BORNE)})(?:{'|'.join(_REACHED)})?(?:{'|'.join(_ABOUT)})?$")
_BEARING = (*_BORNE, *_REACHED, *_ABOUT)  # what such a stretch ends in
_HAS = regex(rf"{_LEAD}{_WHO}$")
# 农户四成、企业三成分配: what is done with the whole stands behind the list
_DIVIDES = regex(
    r"(?:[、，][^，。；、\d]{1,8}[\d.一二三四五六七八九十两半%]{1,5}成?半?){0,4}(?:的?比例)?(?:进行|予以|来)?(?:分配|分成|分担|分享|分红|分账|分摊|分利|承担|负担|出资|共担|共享|返还)"
)
_DIVIDED = regex(r"(?P<what>[^，。；：“”、\d]{2,14}?)(?:[再则均全都可将须应]|统一|全部|一律|原则上|扣除成本后){0,3}(?:[由按以]|按照)$")
_WORD = 4  # characters
_BETWEEN = regex(r"[^，。；、\d]{0,4}[、，；](?:其中|其余|剩下的?)?，?$")
# 还欠着信用社6万元: whom it is owed
_OWES = regex(rf"(?:欠|借|贷|还)(?:着|了|下|过|给)?(?P<who>[^，。；：、\d]{{0,8}}{PARTY})$")
# 每箱返给蜂农20元: who gets it
_GIVES = regex(
    rf"(?:(?P<grant>补贴|补助|奖励|奖补|补偿|赔偿|资助|分红)|[补发付奖赔退返还拨分](?:发|放|付|还|回|偿)?)(?:给|到)了?(?P<who>[^，。；：、\d]{{0,8}}{PARTY})$"
)
# 每亩由县财政补贴30元
_GRANTS = regex(
    rf"由(?P<who>[^，。；、\d]{{0,10}}{PARTY})(?:一次性|统一|全额|再|各|另|发放|给予|按月|足额|每[月年人户亩台头]){{0,3}}"
    r"(?P<grant>补贴|补助|奖励|奖补|补偿|资助|救助|慰问|赔付|赔偿|津贴|贴息|生活费)(?:了)?(?:近|约)?$"
)


def share(case: Case) -> str | None:
    """Give the sum that somebody bears or gets so much of (市财政出八成; 结余按农户三成、商户七成分配), "" where no word tells it."""
    made = case.made
    bears = _BEARS.search(case.lead) if case.lead.endswith(_BEARING) else None
    bears = bears or (_HAS.search(case.lead) if _DIVIDES.match(case.text, made.end) else None)
    if bears is None or SUM.search(made.measure or ""):
        return None
    inside = list(_SUM_IN.finditer(bears["who"]))
    if inside:
        return case.noun(bears.start("who") + inside[-1].end())  # 坏账损失银行承担六成
    divided = _DIVIDED.search(case.lead[: bears.start("who")])
    if divided is not None and not _ENDS_PARTY.search(divided["what"]):
        what = divided["what"]
        if (made.measure or "\n") in divided["what"]:
            return None
        return what if len(what) <= _WORD else case.noun(divided.end("what")) or what
    last = case.last
    if (
        last is not None
        and last.kind == "ratio"
        and _BETWEEN.fullmatch(case.text, last.end, made.start - len(case.lead) + bears.start("who"))
    ):
        return last.measure or ""
    return _sum(case)


def sum_told(case: Case) -> str | None:
    """Give what a sum is that the measure tells only the giver, getter or lender of, "" where no word tells it."""
    told = case.made.measure or ""
    if granted := _GRANTS.search(case.lead):
        return granted["grant"] if not told.endswith(granted["grant"]) else None
    owes = _OWES.search(case.lead)
    if owes is not None and told and owes["who"].endswith(told):
        return ""
    gives = _GIVES.search(case.lead)
    if gives is None or not told.endswith(gives["who"][-2:]):
        return None
    return gives["grant"] or _sum(case)


def _sum(case: Case) -> str:
    """Give the last sum told before, of this sentence or the one before it, whose word tells a sum, or ""."""
    sums = [one for one in (*reversed(case.told), *reversed(case.earlier)) if one.kind == "money"]
    return next((one.measure for one in sums if one.measure and SUM.search(one.measure)), "")
