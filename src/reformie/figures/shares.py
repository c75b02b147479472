"""Shares of a whole: X占全镇的三成 is a share of X."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures import sums
from reformie.figures.backwards import left
from reformie.figures.candidate import Candidate
from reformie.figures.row import DEEDS, closes, index_at, is_kind, kind_at
from reformie.figures.words import Piece
from reformie.regexes import regex

# 存款20亿元，占全县市场份额的四成: the portion is told with its name.
_PORTION = regex(r"占[^，。；、\d]{0,12}?份额的$")
_SHARE_OF = regex(
    r"(?:约|仅|只|就|已|均|共|各|分别)?占(?!比|地(?![区方])|用|有|领|股)(?:到|了|据)?(?P<whole>[^，。；、占\d从由]{0,16}?)的?(?P<tail>比重|比例|份额)?(?:要|应|需)?(?:从|由)?(?:上年|去年|\d{4}年底?|[^，。；\d]{0,4}[前初时来])?的?(?:约|近|超过|超|达到|达|为)?$"
)
# 基层代表在全体代表中占七成: the whole stands before its part's verb.
_WITHIN = regex(r"在(?P<whole>[^，。；、在]{2,12})(?:当)?中(?:约|仅|只|就|已)?占(?:到|了|比)?(?:约|近|超过|超|达到|达|为)?$")
# 户籍人口的3%: reached, not held.
# The 达 of 达标率, 发达地区 and 达州 is no verb.
_REACHED = regex(r"(?:达到|(?<![发直到送传表通抵下上])达(?![标产成峰州县日茂拉斡])|相当于)(?P<whole>[^，。；、的达由从自]{2,12})的$")
# 出口额占全国的四成、全球的两成: the part is told once.
_LISTED = regex(r"[、，](?P<whole>(?:全[^，。；、的\d]|世界|国内|国际|[^，。；、的\d是为占达]{1,6}[省市县区州])[^，。；、的\d]{0,6})的$")
_MADE_UP = regex(r"(?:占|[等高低多少]于|相当于|达|超过?|不足|不到|约|是|为|仅|只有|比|有|至|到|完成)[^，。；]{0,20}的$")
_AMONG = regex(r"其中[^，。；：！？、]{0,24}$")
# 票价约为旺季的五分之四: measured against another thing.
_AGAINST = regex(r"(?:约|大约|仅|只|不过|却)?(?:(?:为|是|有|相当于|等于)[^，。；、的]{1,12}的|达(?:标准的|[^，。；、的到标]{2,10}))$")
# 租金为市价的六成
_COSTS = regex(
    r"(?:价格?|费用?|[租佣薪]金|成本|造价|工资|收入|产量|用量|耗时)(?:约|大约|仅|只|不过|却)?(?:为|是|有|相当于)(?!.{0,4}(?:收入|支出|费用))[^，。；、的]{1,12}的$"
)
# 住进新居的由两成升到六成, 其中走读的不足两成: the noun is left out, and a part of what was counted before is meant.
_HEADLESS = regex(
    r"(?:(?:^|[，；：])|其中)(?P<part>[^，。；：、占由从是达有为\d]{2,14}的)[由从]$|其中(?P<whole>[^，。；：、占由从是达有为\d]{2,14}的)$"
)
# 留在本地的占五成: the clause stands for its noun.
_NOMINAL = regex(r"(?:^|[，；：、中])(?P<part>[^，。；：、\d中占由从是达有为]{2,14}的)(?:约|只|仅)?占$")
_AMONG_THEM = regex(r"(?<![其初高])(?:中|里面?)，$")  # 受访的商户中，六成已续约
# 四成用于设备更新，两成留作风险金: where nothing in the sentence tells what is shared out, each share is its own purpose's.
_PURPOSE = regex(
    r"(?:将|再)?(?:用于|用作|返还(?:给)?|返给|分给|留作|作为|归|归还|投入|投向|划入|存入|缴入|奖励(?:给)?|补贴(?:给)?)(?P<what>[^，。；、\d]{2,14})(?=[，。；])"
)
# 净利润按比例分配，农户得七成; 利润怎么分？四成留作发展金: what is shared out, and what tells that a part of it is meant.
_WHOLE = regex(
    r"(?:净|纯|租金|交易|销售|经营|集体|流转|增值|经营性|村集体)?(?:利润|收益|盈余|红利|租金|收入|所得)"
    r"(?=(?:怎么|如何|怎样)分|(?:[^。；，]{0,12}，)?按(?:“[^”]{1,8}”)?[^。；，\d]{0,12}(?:分配|分成|比例|分享|分红)|[^。；，]{0,4}(?:分配|分成))"
)
_TAKES = regex(r"(?:^|[，；：、。？])[^，。；：、？\d]{1,10}(?:[得拿分占留归]|各得)$|(?:余下|剩余|剩下|其余)的?$")
_GIVEN = regex(r"(?:用于|用作|留作|作为|[分奖返留]给|返还|归|办|给|划入|投入|存入|按股|按[户人])")
# 租金收益农户得七成、村集体留两成: what is shared out stands right before who takes it.
_SPLIT = regex(
    r"(?P<whole>(?:收益|收入|利润|盈余|所得|红利|租金|结余|差价|溢价))(?!收益|收入|所得|利润)(?:由|按)?(?P<who>[^，。；、：\d的]{1,8}?(?:[户农民员工社村镇乡]|集体|公司|企业|个人))(?:各|可|能|只)?(?:分得|[分得拿留])(?:了|到|近|约){0,2}$"
)
# 工资三成固定、七成浮动
_EITHER = regex(r"[\u4e00-\u9fff]{1,4}、")
# 预留15%作为风险金: what is set aside is that fund.
_SET_ASIDE = regex(r"(?:预留|预拨|预提|提取|计提|提留|切出|划出|拿出|留出|留足|列支)(?:约|近|不低于|不少于)?$")
_AS_FUND = regex(r"的?(?:资金|部分)?(?:作为|用作|充作|转作|留作|作)(?P<what>[^，。；、\d]{1,8}(?:金|款|基金|资金|经费))(?=[，。；、])")
# 提取27%公积金, 扣除5%管理费: the fund or due stands right behind its share.
_DEDUCTED = regex(r"(?:预留|预提|提取|计提|提留|扣除|扣缴|代扣|收取|征收|缴纳|缴存)(?:了)?(?:约|近|不低于|不少于)?$")
_DUE = regex(r"的?(?P<what>[^，。；、：\d的用作为给到返]{0,5}[^，。；、：\d的现奖资罚押保][金费税])(?![额率用])")
_SPLIT_ON = regex(r"[、，；][^，。；、：\d]{1,8}(?:分得|[分得拿留])(?:了|到|近|约){0,2}")
# 水费收入，六成用于管护; 收益，扣除成本后，两成留作发展金: what is divided stands alone before.
_DIVIDED = regex(
    r"(?P<whole>(?:收益|收入|利润|盈余|所得|红利|租金|保费|水费|资金))(?:，扣除[^，。；\d]{1,8}后)?，(?:[^，。；\d]{0,2}[\d一二两三四五六七八九.]{1,5}[成%][^，。；\d]{2,14}，){0,2}$"
)
# 保费36元，市财政补贴三成，农户自缴三成: the fee that each bears a part of.
_BEARS = regex(r"(?:补贴|补助|承担|负担|自缴|自付|自掏|自担|自筹|分担|缴纳)(?:[\d.]{1,5}%、){0,4}$")
_FEE = regex(r"(?:[费租]|租金|利息|贷款|成本|投资)$")
_WAY = regex(r"分[配成红]?(?:法|办法|方案|模式|机制|原则)：(?:[^。：]{0,40}，)?[^。：，]{0,6}$")
_NEAR = 14  # characters
_REACH = 80  # so many pieces back a fee is told with its sum
_BACK = 90
# 棚膜费由镇里承担四成: what is paid for, not who pays.
_BORNE = regex(r"(?P<what>[^，。；、：\d]{2,20}?)由[^，。；、：\d由]{1,10}(?:承担|负担|补贴|补助|报销|兜底|支付|[补担评掏付])$")
_BEARING = regex(r"[、，][^，。；、：\d由]{1,10}(?:承担|负担|补贴|补助|报销|兜底|支付|[补担评掏付])")
_AMOUNTS = frozenset({"数量", "总数", "总量", "规模"})
_RATED = regex(r"(?:[率比量额值数度]|占比|比重|比例|份额)$")


def share(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None) -> str:
    """Read whose share a figure is: X占全镇三成, and 其中X三成 of what the figure before counts.

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece.
        made: The figure. before: The figure before it, or None.

    Returns:
        The measure, or "" where the figure is no share or its subject is not told.
    """
    if not (made.unit in ("%", "‰", "", "倍") or made.rule == "figures.part"):
        return ""
    given = (
        _set_aside(text, pieces, made)
        or sums.source(text, pieces, made)
        or _portion(text, pieces, index, made)
        or _borne(text, pieces, index, made)
    )
    if given := given or _parted(text, pieces, index, made, before) or _purpose(text, pieces, index, made, before):
        return given
    lead = text[max(pieces[0].start, made.start - 30) : made.start]
    start = made.start - len(lead)
    told = before.head or "" if before is not None else ""
    if "的" in lead[-2:] and (headless := _HEADLESS.search(lead)):
        counts = before is not None and before.kind == "count" and "，" not in lead[headless.end() :]
        return (told if counts else "") or headless["part"] or headless["whole"]
    if before is not None and before.kind == "ratio" and told and _LISTED.fullmatch(text, before.end, made.start):
        return told
    takes = "占" in lead
    placed = (_WITHIN.search(lead) if takes else None) or (_REACHED.search(lead) if made.unit == "%" and lead.endswith("的") else None)
    if placed is not None:
        return left(text, pieces, index_at(pieces, start + placed.start())).text
    if takes and (clause := _clause(pieces, lead, start)):
        return clause
    if takes and (match := _SHARE_OF.search(lead)):
        return _subject(text, pieces, index_at(pieces, start + match.start() - (lead[match.start() - 1 : match.start()] == "的")), before)
    if measured := _measured(text, pieces, made, before, lead):
        return measured
    among = told and before is not None and before.kind == "count"
    if not among or not (_AMONG.search(lead) or (before is not None and text.startswith(f"{told}中，", before.end))):
        return ""
    part = left(text, pieces, index)
    return "" if not part.head or part.deed or _RATED.search(part.text) else part.text


def _portion(text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> str:
    """Read the portion that a share is named to be (占全县市场份额的四成: 市场份额), or ""."""
    return left(text, pieces, index - 1).text if _PORTION.search(text, max(pieces[0].start, made.start - 30), made.start) else ""


def _set_aside(text: str, pieces: Sequence[Piece], made: Candidate) -> str:
    """Read the fund that a share is set aside as (提取5%作公积金, 提取5%公积金), or ""."""
    fund = _AS_FUND.match(text, made.end)
    aside = fund and _SET_ASIDE.search(text, max(pieces[0].start, made.start - _NEAR), made.start)
    if fund and aside:
        return fund["what"]
    due = _DUE.match(text, made.end)
    return due["what"] if due and _DEDUCTED.search(text, max(pieces[0].start, made.start - _NEAR), made.start) else ""


def _borne(text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> str:
    """Read the fee told with its sum earlier in the sentence that somebody bears a share of, or ""."""
    if not _BEARS.search(text, max(pieces[0].start, made.start - _NEAR), made.start):
        return ""
    for at in range(index - 2, max(-1, index - 2 - _REACH), -1):
        if is_kind(pieces, at, "noun") and is_kind(pieces, at + 1, "figure") and _FEE.search(pieces[at].text):
            return left(text, pieces, at + 1).text if pieces[at + 1].text.endswith("元") else ""
    return ""


def _clause(pieces: Sequence[Piece], lead: str, start: int) -> str:
    """Read the clause with a deed of its own that stands for what takes a share, or give ""."""
    match = _NOMINAL.search(lead)
    if match is None:
        return ""
    told = pieces[index_at(pieces, start + match.start("part")) : index_at(pieces, start + match.end("part"))]
    return match["part"] if any(piece.kind in DEEDS for piece in told) else ""


def _measured(text: str, pieces: Sequence[Piece], made: Candidate, before: Candidate | None, lead: str) -> str:
    """Read what others bear a share of, or what is held against another thing; ``lead`` ends at the figure."""
    start = made.start - len(lead)
    told = before.head or "" if before is not None else ""
    if (whole := _AMONG_THEM.search(lead)) and kind_at(pieces, index_at(pieces, made.end)) not in ("noun", "of"):
        return left(text, pieces, index_at(pieces, start + whole.start())).text
    if lead.endswith("按") and text.startswith("的比例", made.end):  # 结余按三成的比例返还
        by = index_at(pieces, made.start - 1)
        return left(text, pieces, by - (is_kind(pieces, by - 1, "break") and pieces[by - 1].text == "，")).text
    if "由" in lead and (borne := _BORNE.search(lead)):
        return left(text, pieces, index_at(pieces, start + borne.end("what"))).text or borne["what"]
    if before is not None and before.kind == "ratio" and _BEARING.fullmatch(text, before.end, made.start):
        return told
    held = made.rule == "figures.part" or _COSTS.search(lead) is not None or made.unit == "倍" or lead.endswith(("水平的", "标准的"))
    against = _AGAINST.search(lead) if held and "分别" not in lead else None
    if against is None:
        return ""
    thing = left(text, pieces, index_at(pieces, start + against.start())).text
    return told if told and thing in _AMOUNTS else thing


def _parted(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None) -> str:
    """Read what is shared out, where the text tells so right before, up to the sentence before; else ""."""
    near = text[max(pieces[0].start, made.start - 26) : made.start]
    if split := _SPLIT.search(near):
        return left(text, pieces, index_at(pieces, made.start - len(near) + split.end("whole"))).text
    again = before is not None and before.kind == "ratio" and before.head
    if again and before is not None and (_SPLIT_ON.fullmatch(text, before.end, made.start) or _either(text, pieces, index, before)):
        return before.head or ""
    opens = index == 0 or pieces[index - 1].kind == "break"
    if not (_TAKES.search(text, max(0, made.start - _NEAR), made.start) or (opens and _GIVEN.match(text, made.end))):
        return ""
    lead = text[max(0, made.start - _BACK) : made.start].rpartition("\n")[2]
    told = _DIVIDED.search(lead) if _GIVEN.match(text, made.end) else None
    if told and not _GIVEN.search(lead, lead.rfind("，", 0, told.start()) + 1, told.start()):
        at = index_at(pieces, made.start - len(lead) + told.end("whole"))
        if at and pieces[at - 1].end <= made.start - len(lead) + told.end("whole"):
            return left(text, pieces, at).text
    way = _WAY.search(lead) is not None  # 收益怎么分，最难。大家定下“622”分配法：六成归农户
    wholes = [match for match in _WHOLE.finditer(lead) if lead.count("。", match.end()) <= way]
    return wholes[-1].group() if wholes else ""


def _either(text: str, pieces: Sequence[Piece], index: int, before: Candidate) -> bool:
    """Tell whether a share is the rest of what the one before is a part of (工资三成固定、七成浮动)."""
    deed = index + 1 < len(pieces) and pieces[index + 1].kind in ("verb", "act", "noun")
    return deed and closes(pieces, index + 2) and _EITHER.fullmatch(text, before.end, pieces[index].start) is not None


def _purpose(text: str, pieces: Sequence[Piece], index: int, made: Candidate, before: Candidate | None) -> str:
    """Read what a share goes to, where its clause opens with it and the sentence tells of nothing else that it is a share of; else ""."""
    match = _PURPOSE.match(text, made.end)
    opens = index == 0 or pieces[index - 1].kind == "break" or (index == 1 and pieces[0].text == "其中")
    if match is None or not opens:
        return ""
    if before is None or before.end < pieces[0].start or index == 0:
        return match["what"]
    last = _PURPOSE.match(text, before.end)
    return match["what"] if last is not None and before.rule == made.rule and last["what"] == before.measure else ""


def _subject(text: str, pieces: Sequence[Piece], at: int, before: Candidate | None) -> str:
    """Read what takes a share, before the piece that tells so; else what the figure before counts."""
    subject = left(text, pieces, at).text
    if subject and is_kind(pieces, at - 1, "light") and text.startswith(subject + pieces[at - 1].text, pieces[at - 1].start - len(subject)):
        subject += pieces[at - 1].text  # 线上办理占八成
    if not subject and before is not None:
        subject = before.measure or ""
    return subject.removesuffix("占比").removesuffix("占")


def part_of(pieces: Sequence[Piece], index: int, lead: str) -> bool:
    """Tell whether 的 before a share joins it to what it is a part of (奖金的三成与出勤挂钩), and not to a whole that something else makes up."""
    noun = is_kind(pieces, index - 2, "noun") and not is_kind(pieces, index + 1, "noun")
    return noun and _MADE_UP.search(lead) is None
