"""What a sum is that is laid down for each of several kinds, or that each piece of what was counted costs."""

from __future__ import annotations

from reformie.figures.backwards import PERSON
from reformie.figures.case import Case
from reformie.figures.row import DOER
from reformie.regexes import regex

# 按大库每座3万元、小库9000元的标准拨付管护费: every sum of the list is what is given at that rate.
_STANDARD = regex(
    r"(?:、[^，。；、\d]{0,8}[\d.]{1,8}[万亿]?元){0,5}的标准(?:每[年月季度]{1,2}|逐年|分别|足额|统一|及时|按时|全部|给予|予以|进行){0,2}(?:安排|发放|拨付|落实|核定|配套|列支|提取|收取|缴纳|补助|兑现|支付|拨给|下拨|筹集|配备)(?:了|给)?(?P<what>[^，。；、\d]{2,12})(?=[，。；])"
)
_BY = regex(r"(?:按照?|依照|以)[^，。；]{0,56}$")
# 按每车50元交清运费: the fee that is paid at that rate
_PAID_BY = regex(
    r"(?:交[存纳]|缴[存纳]|收取|计收|征收|支付|给付|发放|结算|计提|提取|领取|[交收缴付发])(?P<what>[^，。；、\d的]{1,7}(?:费|[款金租税薪]|补[贴助偿]|工资|奖励|津贴))(?=[，。；])"
)
# 卫生费按每户6元、每店30元结算
_BASED_ON = regex(
    r"(?:^|[，。；：“])(?P<fee>[^，。；：“”、\d按]{1,12}?(?:费用?|[款金租税薪价]|资金|价格|补[贴助偿]|工资|奖励|津贴))(?:统一|一律|[均都可就]|分别)?按(?:照)?[^，。；：“”]{2,40}$"
)
_RECKONED = regex(
    r"(?:、[^，。；\d]{1,8}[\d.]{1,8}[万亿]?元){0,4}(?:的标准)?(?:统一|分别|逐[年月]|[按]?[年月季]度?)?(?:核算|结算|计算|收取|计收|征收|发放|支付|缴纳|执行|核定|给付|拨付|计发|兑付|列支|安排|[收交缴付发])(?![^，。；]{1,8}(?:费|[款金租税]|补[贴助偿])[，。；])"
)
# 酒席9桌，每桌400元: what is bought by the piece.
_PIECES = frozenset("桌台套只头斤件盒瓶张本棵株箱袋份羽匹条辆把扇盏")
_WEIGHTS = frozenset({"斤", "吨", "公斤", "千克", "克", "担"})
_EACH = regex(r"，(?:平均)?每(?P<unit>公斤|千克|[\u4e00-\u9fff])(?:也|就|还|才|只|仅|要|得|花|不过|约|近){0,3}$")

# 每年租金6000元，每月又有2800元: another sum than the one before
_ANOTHER = regex(r"，(?:每[年月天季]|一[年月天]|自己|平时)?(?:又|另|还|再)(?:有|能|可|会)?(?:挣|赚|拿|领|收|有)?(?:到|了|入)?(?:近|约)?$")
# 一桌能省, 还掏, 我只花: no noun
_VERBAL = regex(r"[\u4e00-\u9fff]{0,4}[能可会还多少只就才都也要得净][卖省赚挣花掏拿领补贴赔付交亏攒][到下出了]?")
_ENDS_VERBAL = regex(r"[卖能可会还多少只就才都也要得净省赚挣花掏拿领补贴赔付交亏攒]$")
_FEE = regex(r"[下了出]?的?(?P<fee>[\u4e00-\u9fff]{1,5}(?:费|租金|利息|工资|补贴|补助|租|钱|税|款))(?=[，。；！？”])")
_PAYER = regex(
    r"(?:^|[，；：。“、])(?P<who>[^，。；：“”、\d]{1,8}?)(?:再|还|也|各|只|共|就){0,2}(?<![支贷拨付拿投卖借放发列租输演突退推提])[出掏垫]了?$"
)

_FUND = r"(?:税|费|款|金|资|薪|酬|租|补贴|补助|津贴|奖励)"
_FUNDS = regex(rf"{_FUND}$")
# 少缴社保费，经约谈，公司补缴12万元: what was withheld before
_BACK = regex(
    rf"(?:少[报缴交发]|漏[报缴]|欠[缴付发]?|拖欠|克扣|多收|违规收取|截留|挪用|骗取|未缴)了?(?P<what>[^，。；、\d]{{0,10}}{_FUND})"
    r"(?:，[^，。；\d]{1,12})?，[^，。；\d]{0,12}(?:补[缴交发付足上]|退[还回赔]|返还|偿还|归还|支付|付清|结清|追[回缴]|缴清|(?:退[还回]|返还|支付|补发)[^，。；\d]{1,5})(?:了|回)?(?:近|约)?$"
)
# 收上来的73万元都归了街道: of the fee told before
_COLLECTED = regex(r"(?:收取|收缴|征收|收上来|拨付|筹集|募集|筹得|募得|发放|到账|入账|上缴|追回|兑付)的(?:近|约)?$")
# 每年拿出280万元，给驻村医生发岗位津贴
_LAYS_OUT = regex(r"(?:拿出|安排|列支|挤出|掏出|筹措|筹资|投入|出资|拨出|拨付)(?:近|约|超过?)?$")
_LAID_OUT = regex(
    rf"，(?:给|为|向|对)[^，。；、\d]{{2,12}}?(?:发放|发给|补发|兑现|购买|缴纳|代缴|增发|发)(?P<what>[^，。；、\d发的]{{0,6}}{_FUND})(?=[，。；])"
)
# 一份表省不了几分钱，一年光纸张就能省8万元
_SAVES = regex(r"[能可会]以?[多少]?[省赚挣](?:下|出|到)?(?:近|约|超过?)?$")
# 贷了15万元种花椒
_BORROWED = regex(r"[贷借]了?(?:近|约)?$")
_USED = regex(r"[种养买开办建盖搞修造包购租扩添](?!老|殖)")
_WHO = regex(rf"(?:{PERSON.pattern}|{DOER.pattern}|集体|财政|政府|里|人|方|[儿妻妹孩嫂]子|女儿|女婿|儿媳|[父母]亲|爸|妈|哥|姐|弟|妹)$")
# 分红大会上，有人把6万元抱回了家: the last sum that the clauses before name
_HELD = regex(r"[把将]$")
_HOME = regex(r"(?:[抱领拿带揣捧背装取]|[领拿]着)[^，。；、\d]{0,4}(?:[回走进到]|回家)")
_HANDED_OUT = regex(r"分红|红利|工资|奖金|补贴|货款|劳务费|报酬|薪酬|补偿款|赔偿款|租金")
_NEAR = 60  # characters
# 务工一天150元, 打工每月能挣3000元
_WORKED = regex(
    r"(?P<work>务工|打零工|打工|做工|干活|帮工|零工|上班)，?(?:[一每](?:天|月|年|个月|小时)|月均|日均|年均)(?:[能可有就也都还]|大约){0,3}(?:挣|赚|拿|得|领|有)?(?:到|了)?(?:近|约)?$"
)


def taken_home(case: Case) -> str | None:
    """Give the wage or share that was handed out before, where a clause tells only that somebody took so much home."""
    if not (_HELD.search(case.lead) and _HOME.match(case.text, case.made.end)):
        return None
    told = _HANDED_OUT.findall(case.text, max(0, case.made.start - _NEAR), case.made.start)
    return str(told[-1]) if told else None


def worked(case: Case) -> str | None:
    """Give what somebody earns by work so much of each day or month (务工一天150元)."""
    told = case.made.measure
    work = _WORKED.search(case.lead) if told is None or told.endswith("干活") else None
    return f"{work['work']}收入" if work is not None else None


def untold(case: Case) -> str | None:
    """Give "" for a sum of which a clause tells only who pays or saves it (村里出3万元, 一桌能省400元), or the fee behind it."""
    told = case.made.measure or ""
    if payer := _PAYER.search(case.lead):
        return "" if told and payer["who"].endswith(told) and _WHO.search(told) else None
    if case.last is not None and told == case.last.measure and _ANOTHER.search(case.lead):
        return ""
    at = case.lead.rfind(told) if _ENDS_VERBAL.search(told) else -1
    if at < 0 or not _VERBAL.fullmatch(case.lead, at):
        return None
    fee = _FEE.match(case.text, case.made.end)
    return fee["fee"] if fee is not None else ""


def back(case: Case) -> str | None:
    """Read the tax, fee or wage that was withheld before and is paid or given back by so much."""
    withheld = _BACK.search(case.lead) if not _FUNDS.search(case.made.measure or "") else None
    if withheld is None:
        return None
    told = case.noun(withheld.end("what")) or withheld["what"]
    return told if len(told) < len(withheld["what"]) else withheld["what"]


def collected(case: Case) -> str | None:
    """Give the fee or fund told before that so much was collected of (两年来，收上来的73万元都归了街道)."""
    if case.made.measure is not None or not _COLLECTED.search(case.lead):
        return None
    sums = (one for one in (*reversed(case.told), *reversed(case.earlier)) if one.kind == "money" and one.head)
    return next((one.head for one in sums if _FUNDS.search(one.head or "")), None)


def laid_out(case: Case) -> str | None:
    """Read the grant that a sum is laid out for in the clause behind (拿出280万元，给驻村医生发岗位津贴)."""
    if case.made.measure is not None or not _LAYS_OUT.search(case.lead):
        return None
    given = _LAID_OUT.match(case.text, case.made.end)
    return given["what"] if given is not None else None


def saved(case: Case) -> str | None:
    """Give "" for a sum that is saved or earned, or borrowed for a use, where its own clause has no word for it."""
    told = case.made.measure
    if told is None or _FUNDS.search(told):
        return None
    saves = _SAVES.search(case.clause) and told not in case.clause
    return "" if saves or (_BORROWED.search(case.clause) and _USED.match(case.text, case.made.end)) else None


def standard(case: Case) -> str | None:
    """Read what is given at a rate that the figure is one of."""
    if not _BY.search(case.lead):
        return None
    told = _STANDARD.match(case.text, case.made.end) or _PAID_BY.match(case.text, case.made.end)
    if told is not None:
        return told["what"]
    based = _BASED_ON.search(case.lead) if _RECKONED.match(case.text, case.made.end) else None
    return case.noun(based.end("fee")) if based is not None else None


def each_of(case: Case) -> str | None:
    """Give what the figure before counts, where the sum is what each piece of it costs and no word tells more."""
    last, each = case.last, _EACH.search(case.lead)
    if case.made.measure is not None or last is None or each is None or last.kind not in ("count", "mass"):
        return None
    weighed = last.kind == "mass" and each["unit"] in _WEIGHTS  # 榨油3吨，每斤30元
    return (last.head or last.measure) if weighed or (each["unit"] == last.unit and last.unit in _PIECES) else None
