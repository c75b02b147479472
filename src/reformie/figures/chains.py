"""What a figure is of that stands in a chain: of those counted before, of the fund it was taken from, of the fee that each kind pays."""

from __future__ import annotations

from reformie.figures.aforesaid import does
from reformie.figures.backwards import PERSON
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.case import Case
from reformie.figures.elsewhere import WHICH
from reformie.figures.parties import FEES
from reformie.figures.row import DEEDS, is_kind
from reformie.regexes import regex

# 后来7人去了街道, 且六成集中在县城: when or how, and no noun.
_ADVERBS = frozenset(
    {
        "后来",
        "且",
        "而且",
        "并且",
        "随后",
        "其后",
        "此后",
        "最后",
        "最终",
        "如今",
        "眼下",
        "同期",
        "另外",
        "其余",
        "余下",
        "剩下",
        "台下",
        "台上",
    }
)
CASE_UNITS = frozenset({"件", "起", "宗"})
_REST = frozenset({"其余", "余下", "剩下"})
# 专家评审分占三成
_MARKS = regex(
    r"(?P<marks>[^，。；：、“”\d的]{0,6}(?:评议|考核|测评|评价|打|得|总|基础|素质|面试|笔试|过程|评审|考评)分)(?:只|约|就)?占了?(?:近|约)?$"
)
# 11处敬老院由镇里管。…4处关停，3处改成食堂
STANDING = frozenset({"处", "家", "所", "座", "间", "栋", "幢", "支", "辆", "艘", "台", "眼", "口", "宗", "条"})
# 会外语、会记账的不到三成: those among them
_LISTED = regex(r"[，；](?P<part>[^，。；：、\d占为达]{2,8}(?:、[^，。；：、\d占为达]{2,8}){1,3})的(?:占了?|[就还只仅]?(?:有|占))?$")
# 有证没人的还有14处
_STILL = regex(r"[，；][^，。；：、\d占为达]{2,12}的(?:[还仍][就只仅]?有|还剩)$")
# 四成是线路老化: what is wrong, and no noun
_WRONG = regex(
    r"(?:都|也)?[是因][^，。；、\d]{2,4}(?:不清|不明|不足|不齐|不够|不全|不实|不准|不畅|不当|不稳|不好|不严|太[^，。；、]|过[大多小少高低重]|老化|混乱|缺失|滞后|重复)(?=[，。；、])"
)
# 磋商结案61件, 向法院起诉5件: what became of the cases counted before
_TRIED = regex(
    r"(?:结案|审结|办结|起诉|移[送交](?:法院|检察院|公安机关|司法机关|检察机关|纪委)?|撤诉|和解|判决|裁决|受理|立案|调解|化解|化解成功|调解成功|整改|退回|驳回|批捕|提起诉讼|转办|交办|督办)(?:了)?(?:近|约)?$"
)
_CASES = regex(r"(?:案件|纠纷|诉求|线索|投诉|举报|信访件|信访事项|积案|诉讼|事项|问题|隐患)$")
# 从提留中得到16万元
_OUT_OF = regex(
    r"(?:从|在)(?P<fund>[^，。；、\d]{2,12}?)(?:之?中|里面?|当中)(?:[拿领分得]|获得|领取|分得|拿出|列支|安排|提取|划出|划拨|挤出|拨付|支付|抽出)(?:到|出|走|了|得)?(?:近|约|超过?)?$"
)
_TOWARDS = frozenset("到在给成为了")
_WORDS = 6  # characters
# 评上的小店每家补助2万元; 对每间书屋补助4万元: not whose it is
_EACH = regex(
    r"每(?:[个家座台部所条处辆艘间栋支](?P<whose>[^，。；、\d每]{1,6}?)|家|户|人|名|个|村|社|组|队|所|亩|件|对|头|只|辆|艘|座|间)(?:一次性|最高|统一|平均|可|再|又|各){0,2}(?P<grant>补助|补贴|奖励|奖补|补偿|资助|分红|增收|减免|慰问)(?:了)?(?:约|近)?$"
)
_OVER = regex(r"比(?![赛例较武重价分拼])(?=..)")  # 比底价24万元高出52%
_MEAN = regex(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?)的?(?:人均|平均|月均|年均)(?:年龄|工资|月薪|年薪|收入|月收入|年收入|待遇|薪酬|工龄|教龄|学历)(?:[已均仅只]|达到?|为|是|有|约|近|不足|高达|降到|降至|升到){0,3}$"
)
_LONG = 20
_LOOSE = frozenset({"资金", "款项", "钱"})
_SUM = regex(r"(?:费|款|金|税|租|分成|收益|收入|利润|红利|补助|补贴|奖励|奖补|预算|结余|经费|投资|利息|财政)$")
# 每年保洁费四万元，镇里出一半
_BEARS = regex(
    r"[，；、](?:其中，?)?(?P<who>[^，。；、\d]{0,4}?(?:财政|政府|集体|企业|公司|单位|个人|农户|村民|家庭|家长|[县市区镇乡村省](?:里|上)?|群众|工会|民政局?|医保))(?:再|还|各|又|则)?(?:出|补|拿|贴|掏|担|承担|负担|补贴|补助|分担)(?:了)?(?:近|约)?$"
)
_BORNE = regex(r"(?:费|款|[租资薪奖押罚]金|工资|补贴|补助|保险|保费|成本|投资|开支|支出|价|钱)$")
# 采脂收益农户分五成、合作社分两成
_GETTING = ("得", "拿", "分", "占", "留", "分得", "留存")
_GETS = f"(?:{'|'.join(_GETTING)})$"
_SHARED = regex(
    r"(?:^|[，；。：“])(?P<sum>[^，。；：、“”\d]{0,6}(?:收益|利润|盈余|红利|租金收入|租金|收入|分红))(?:中|由)?，?(?P<who>[^，。；：、\d收益]{2,6}?)各?"
    + _GETS
)
_SHARED_TOO = regex(r"[、，][^，。；、\d]{1,8}?" + _GETS)
# 超产部分按两成返还
_PART = regex(r"(?:^|[，；。：“])(?P<part>[^，。；：、“”\d的]{2,8}部分)(?:由[^，。；\d]{2,6})?(?:按照?|以)?$")
# 管护费由县里兜底，县道每公里一万元，乡道五千元: of the fee told first
_FEE = regex(
    rf"(?:^|[。；，：])(?P<fee>[^，。；：、“”\d]{{1,8}}{FEES})"
    r"(?:由[^，。；：\d]{2,12}|分[^，。；：\d]{1,6}|按[^，。；：\d]{2,10})"
    r"[，：](?:[^，。；：、\d]{1,6}[\d.一二三四五六七八九十两百千万]{1,7}元[，、]){0,3}[^，。；：、\d]{1,4}(?:每[^，。；：、\d]{1,4})?$"
)
# 养老机构42家，公办9家，民办33家
_SORTS = regex(
    r"[，、；](?:其中)?(?P<sort>公办|民办|国有|民营|公立|私立|公益性|经营性|普惠性?|[镇乡村县市省][级属]|自办|合办|新建|改建|续建)(?:的)?(?:有|共|仅|只)?$"
)
# 教师轮岗90人，其中城区到乡村50人; 45岁以下40名
_PLACES = regex(r"城区|乡村|农村|县城|乡镇|城里|镇上|山区|城镇|外地|本地|市区|郊区")
_GAINED = regex(  # 考取证书72人
    r"(?:考取|取得|获得|拿到|领到|评上|考上|通过|持有)[^，。；、\d]{0,10}(?:证|证书|资格|职称|学历|称号|执照|考试|考核|大学|编制)(?:的)?(?:有|共|达)?$"
)
_AGED = regex(r"[，；、](?:其中)?\d{2}(?:周岁|岁)及?以[上下]的?[只仅]?(?:有|占|共)?$")
# “三长”进班子72名: who, not where to
_WHERE = r"(?:班子|“?两委”?|[党团]?支部|网格|理事会|委员会|社区|小区|专班|队伍|执委会)，?(?:共|一共|共有)?$"
_JOINS = regex(f"[进入兼]{_WHERE}")
_JOINED = regex(rf"(?P<who>[^，。；：、\d进]{{2,12}}?)(?:进|入|兼|加入){_WHERE}")
# 网格员148人当信息员, 警力86名充实一线: what they do stands behind
_DOING = regex(r"(?:[当做](?!选|地)|充实|担任|补充|加入|参与|下沉|进驻|[进驻赴下](?=[^，。；、]{1,4}[，。；]))")
_CREW = regex(rf"(?:{PERSON.pattern}|[员师士警]|警力|骨干|力量|“[^“”]{{1,4}}长”)$")


def later(case: Case) -> str | None:
    """Give what the last figure for such things counts, where the measure tells only when or how (后来7人去了街道)."""
    return _last_alike(case) if case.made.measure in _ADVERBS else None


def goes(case: Case) -> str | None:
    """Give what the last figure of the unit counts, where the measure is only the deed behind the figure that those did (其中70户种上了百合, 三家设在牧区)."""
    told = case.made.measure or ""
    if not case.text.startswith(told, case.made.end):
        return None
    deed = case.pieces[case.at + 1] if case.at + 1 < len(case.pieces) else None
    if deed is None or not (deed.kind in DEEDS or deed.text == "发展") or not told.startswith(deed.text):
        return None
    done = deed.text[-1] in _TOWARDS or (case.at + 2 < len(case.pieces) and case.pieces[case.at + 2].text in ("了", "过", "到", "着", "在"))
    if not (done and (case.opens or case.lead.endswith(("其中", "，剩下", "，余下", "，其余", "，另有", "，还有")))):
        return None
    last = case.before(case.made.unit)
    return last.head if last is not None else None


def stands(case: Case) -> str | None:
    """Give what the last figure of the unit counts, where a clause opens with this one and tells only what was done (…4处关停)."""
    last = case.before(case.made.unit) if does(case) else None
    return last.head if last is not None else None


def part_of(case: Case) -> str | None:
    """Give the whole that a count is a part of, told only by its state, its sort, or what came of the cases."""
    whole = case.same.head if case.same is not None else None
    if _STILL.search(case.lead):
        return whole
    if case.made.unit in CASE_UNITS and _TRIED.search(case.lead) and (cases := _cases(case)):
        return cases
    sort = _SORTS.search(case.lead)
    return whole if sort is not None and case.made.measure == sort["sort"] else None


def people(case: Case) -> str | None:
    """Give the people who are told only by place, age, or what they joined or serve as."""
    made, told = case.made, case.made.measure or ""
    moved = (
        _PLACES.fullmatch(told) and not WHICH.search(case.lead) and case.clause.endswith(told) and not case.text.startswith("的", made.end)
    )
    gained = case.ends and not PERSON.search(told) and _GAINED.search(case.lead)
    if moved or gained or (made.measure is None and _AGED.search(case.lead)):
        counted = (one.head for one in reversed(case.told) if one.unit in PEOPLE and PERSON.search(one.head or ""))
        return next(counted, None) or (whose(case) if not moved else None)
    if case.ends and _JOINS.search(case.lead) and (joined := _JOINED.search(case.lead)):
        return case.thing(joined.end("who")) if _CREW.search(joined["who"]) else None
    after = told and case.text.startswith(told, made.end) and _DOING.match(case.text, made.end)
    if after and is_kind(case.pieces, case.at - 1, "noun") and _CREW.search(case.pieces[case.at - 1].text):
        return case.thing(len(case.lead))
    return None


def whose(case: Case) -> str | None:
    """Read the people whose mean age, wage or rate the figures before tell (厨师平均年龄44岁，30岁以下的只有2人)."""
    for one in reversed(case.told):
        told = _MEAN.search(case.text, max(case.pieces[0].start, one.start - _WORDS - _LONG), one.start)
        if told is not None and one.kind != "count":
            who = case.thing(told.end("who") - case.made.start + len(case.lead))
            return who if who is not None and _CREW.search(who) else None
    return None


def portion(case: Case) -> str | None:
    """Give what a share is of that was told before in the chain."""
    last, made = case.last, case.made
    if made.measure in _ADVERBS:
        rest = made.measure in _REST and last is not None and last.kind == "ratio"
        return last.measure or "" if rest and last is not None else _last_alike(case)
    if "占" in case.lead[-4:] and (scored := _MARKS.search(case.lead)):
        return scored["marks"]
    if "部分" in case.lead and (part := _PART.search(case.lead)):
        return part["part"]
    if case.ends and last is not None and last.kind == "count" and last.head and _LISTED.search(case.lead):
        return last.head
    if case.opens and last is not None and last.kind == "count" and last.head and _WRONG.match(case.text, made.end):
        return last.head
    if not (case.ends or is_kind(case.pieces, case.at + 1, "list")):
        return None
    if case.lead.endswith(_GETTING) and (shared := _SHARED.search(case.lead)):
        return shared["sum"]
    if last is not None and last.kind == "ratio" and (last.measure or "").endswith(("收益", "利润", "盈余", "红利", "租金", "分红")):
        return last.measure if _SHARED_TOO.fullmatch(case.text, last.end, made.start) else None
    sums = [one for one in case.told if one.kind == "money"]
    if sums and (bears := _BEARS.search(case.lead)):
        fee = next((one for one in reversed(sums) if one.start < made.start - len(bears.group())), None)
        return fee.measure or "" if fee is not None and (fee.measure is None or _BORNE.search(fee.measure)) else None
    return None


def taken(case: Case) -> str | None:
    """Give the fund that a sum is taken from, or the fee that one of several kinds pays so much of."""
    told = case.made.measure or ""
    out = _OUT_OF.search(case.lead) if case.made.measure is None or not _SUM.search(told) or told in _LOOSE else None
    if out is not None and _SUM.search(out["fund"]):
        return out["fund"] if len(out["fund"]) <= _WORDS and "的" not in out["fund"] else case.thing(out.end("fund"))
    if _OVER.match(told):
        return told[1:]
    if (each := _EACH.search(case.lead)) and (not told.endswith(each["grant"]) or (each["whose"] and told != each["grant"])):
        return each["grant"]
    fee = _FEE.search(case.lead) if told and not _SUM.search(told) else None
    return case.noun(fee.end("fee")) if fee is not None else None


def _last_alike(case: Case) -> str:
    """Give what the last figure for such things counts, of this sentence or the one before, or ""."""
    made = case.made
    last = (one for one in (*reversed(case.told), *reversed(case.earlier)) if one.kind == "count" and _alike(made, one))
    return next((one.head or "" for one in last), "")


def _alike(made: Candidate, one: Candidate) -> bool:
    """Tell whether two figures may count the same."""
    return made.kind == "ratio" or made.unit == one.unit or (made.unit in PEOPLE and one.unit in PEOPLE)


def _cases(case: Case) -> str | None:
    """Give the cases that an earlier figure of the sentence counts."""
    if _CASES.search(case.made.measure or ""):
        return None
    alike = (one.measure for one in reversed(case.told) if one.unit == case.made.unit and one.kind == "count" and one.head)
    return next((told for told in alike if told and _CASES.search(told)), None)
