"""What a sum or share is of, where that stands behind it; and who is counted where another clause names them."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures import sums
from reformie.figures.again import GRANTS
from reformie.figures.backwards import left
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.nouns import Nouns
from reformie.figures.row import DEEDS, closes, index_at, is_kind
from reformie.figures.words import Piece
from reformie.regexes import regex

_SCALES = frozenset({"规模", "总规模", "额度"})
STEPS = frozenset({"台阶", "大关", "关口"})
FUNDS = (
    "资金",
    "经费",
    "补助",
    "补贴",
    "贷款",
    "投资",
    "基金",
    "债券",
    "国债",
    "专项债",
    "融资",
    "信贷",
    "授信",
    "贴息",
    "奖金",
    "预算",
    "额度",
)
_VOTING = regex(
    r"(?:的)?(?P<who>(?:到会|参会|与会|有表决权的?)?(?:全体)?(?:村民代表|户代表|成员代表|居民代表|业主代表|股东代表|社员代表|成员|业主|村民|居民|农户|住户|社员|股东|委员|党员|代表))"
    r"(?:同意|通过|赞成|签字|签名|表决|参加|参与|到会|出席|举手|投票)"
)
_FEES = ("费", "金", "款", "税", "工资", "补贴", "补助")
_DUES = (
    "车费",
    "路费",
    "运费",
    "油费",
    "电费",
    "水费",
    "学费",
    "药费",
    "医药费",
    "管理费",
    "服务费",
    "手续费",
    "成本",
    "利息",
    "押金",
    "彩礼",
    "礼金",
    "房租",
    "罚款",
)
_SUMS_GOT = (
    "分红款",
    "赔偿款",
    "补偿款",
    "赔款",
    "货款",
    "工程款",
    "奖金",
    "补偿金",
    "赔偿金",
    "分红金",
    "红包",
    "补助金",
    "慰问金",
    "定金",
    "订金",
    "违约金",
)  # 领到公司3万元的赔偿款
_CHARGED = frozenset({"提取", "计提", "收取", "征收", "缴纳", "交纳", "支付", "发放", "领取", "给予", "补缴", "结算"})
_BUYING = frozenset({"买下", "买来", "买进", "购得", "购买", "购入", "购置", "拍下", "租下", "竞得"})
_DRAWN = frozenset({"抽审", "抽查", "抽检", "抽取", "核查", "审计", "复核", "检查", "评查", "覆盖"})
_SPENT = regex(r"支出|开支|分红|投入|投资|花费|补偿|奖励|补助|补贴|赔付|报销|捐款|借款|存款|贷款|缺口")
_GRANTED = regex(
    r"(?:不等)?的(?:一次性)?(?:标准|额度)?(?:给予|予以|发放|兑现|支付|进行|落实)?([^，。；、的\d]{0,6}(?:奖励|奖补|补贴|补助|津贴|奖金|补偿))(?=[，。；、])"
)
# 46万元的个人与集体分红, 120万元的补助和奖励资金
_JOINT = regex(
    r"的([^，。；、的\d和与及得获享用给发拿领]{1,8}[和与及][^，。；、的\d和与及得获享用给发拿领]{0,8}"
    r"(?:分红|红利|资金|经费|奖励|奖补|补助|补贴|补偿|赔偿|损失|支出|投资|投入|费用|租金|利息))(?=[，。；、！”])"
)
_RATE = regex(r"(?:率|比例|占比|比重)(?:达到?|为|超过?|近|约)$")
_BACK = 40  # characters
# 像他这样的技师，全县还有3名; 带出的徒弟中，有三人获奖
_THIS_SORT = regex(r"像[^，。；]{1,8}[样种](?:[^，。；\d]{1,14})?的(?P<kind>[^，。；、的\d]{2,14})[，—][^。；\d]{0,24}有$")
_AMONG_THOSE = regex(r"(?:(?<=[^初高])中|(?<![村镇乡县市区校院家园心这那哪房室屋厂队组店棚地山城])里|[当之]中)，[现今已只仅又还就]{0,2}有$")
_MEMBERS = regex(r"组成的(?:新一[届任])?(?P<body>[^，。；、的\d]{2,8}(?:会|组|队|班|团))(?=[，。；、])")
# 抽调12人组成三支工作队: nothing else tells who they are
CALLING = frozenset({"抽调", "借调", "抽派", "选调", "商调", "抽组"})
_CALLED = regex(
    r"(?:组成|组建|成立)了?(?:[一二两三四五六七八九十\d]+[支个])?(?P<body>[^，。；、的\d]{0,10}(?:队伍?|组|专班|团))(?=[，。；、])"
)


def of_sum(text: str, pieces: Sequence[Piece], index: int, made: Candidate, beside: bool, nouns: Nouns) -> str:
    """Read what stands behind a sum or share, where that is what it is of (三成的农户, 500万元专项资金).

    Args:
        text: The clean text. pieces: The sentence. index: The figure's piece. made: The figure.
        beside: Whether a noun stands right before the figure. nouns: Reads noun phrases.

    Returns:
        The noun phrase, or "".
    """
    if text.startswith("的比例", made.end):
        return ""
    if made.kind == "ratio":
        return _of_share(text, pieces, index, made, beside, nouns)
    return _of_money(text, pieces, index, made, beside, nouns) if made.kind == "money" else ""


def _of_share(text: str, pieces: Sequence[Piece], index: int, made: Candidate, beside: bool, nouns: Nouns) -> str:
    if is_kind(pieces, index + 1, "link") and pieces[index + 1].text == "是" and not beside:
        return nouns.right(text, pieces, index + 1, False)  # 近三成是高频事项
    if is_kind(pieces, index + 1, "of"):
        rated = _RATE.search(text, max(pieces[0].start, made.start - len("占比超过")), made.start)  # 森林覆盖率达91%的县
        others = is_kind(pieces, index - 2, "figure")  # 9个乡镇六成的农户: the noun before is the other figure's
        return nouns.right(text, pieces, index, True) if not rated and (made.unit == "" or others or not beside) else ""
    if made.unit == "倍" and is_kind(pieces, index + 1, "noun") and pieces[index + 1].text.endswith(_FEES):
        return nouns.right(text, pieces, index, False)  # 加收两倍水费
    if made.bound != "exact" and (voters := _VOTING.match(text, made.end)):
        return voters["who"]  # 三分之二以上成员同意
    drawn = index > 0 and pieces[index - 1].kind in DEEDS and (pieces[index - 1].text in _DRAWN or text[made.end - 1] == "成")
    return nouns.right(text, pieces, index, False) if drawn and is_kind(pieces, index + 1, "noun") else ""  # 抽查两成行政村


def granted(text: str, made: Candidate) -> str:
    """Read the grant behind 的 that a sum is (给予5万元不等的奖励: 奖励), or ""."""
    match = _GRANTED.match(text, made.end) if made.kind == "money" else None
    return match[1] if match else ""


def _of_money(text: str, pieces: Sequence[Piece], index: int, made: Candidate, beside: bool, nouns: Nouns) -> str:
    behind = pieces[index + 1].text if index + 1 < len(pieces) else ""
    joint = None if beside else _JOINT.match(text, made.end)
    if grant_told := joint[1] if joint else granted(text, made):
        return grant_told  # 每款90万元的研发奖励
    if behind == "的":
        spent = pieces[index + 2].text if index + 2 < len(pieces) else ""
        if _SPENT.fullmatch(spent) and not is_kind(pieces, index + 3, "noun") and pieces[index - 1].text not in _SCALES:
            return spent  # 每年800元的分红
        right = nouns.right(text, pieces, index, True)
        if pieces[index - 1].text in _SCALES or not beside or right.endswith(_SUMS_GOT):
            return right
    grant = index + 1 + (behind in ("给予", "予以", "进行"))
    if grant < len(pieces) and ((pieces[grant].text in GRANTS and closes(pieces, grant + 1)) or pieces[grant].text == "重奖"):
        return pieces[grant].text
    if behind in _BUYING:
        at = index + 1
        while is_kind(pieces, at + 1, "date") or is_kind(pieces, at + 1, "of"):
            at += 1
        return nouns.right(text, pieces, at, True)  # 花90万元买下三年的经营权
    if behind in _CHARGED and (fee := nouns.right(text, pieces, index + 1, False)).endswith(_FEES):
        return fee  # 按每亩30元提取服务费
    founds = is_kind(pieces, index + 1, "light")  # 拿出50万元设立奖补资金
    if not beside and (paid := nouns.right(text, pieces, index + founds, False)).endswith((*FUNDS, *_DUES)):
        return paid
    given = sums.given(pieces, index) and is_kind(pieces, index + 1, "noun") and behind not in STEPS
    return sums.shared(text, made, nouns.right(text, pieces, index, False)) if given else ""


def apart(text: str, pieces: Sequence[Piece], index: int, made: Candidate) -> str:
    """Read who is counted where another clause names them (像他这样的技师，全县还有3名), or the body that they make up; else ""."""
    start = max(pieces[0].start, made.start - _BACK)
    if text.endswith("有", start, made.start):
        if sort := _THIS_SORT.search(text, start, made.start):
            return left(text, pieces, index_at(pieces, sort.end("kind"))).text
        if among := _AMONG_THOSE.search(text, start, made.start):
            return left(text, pieces, index_at(pieces, among.start())).text
    body = _MEMBERS.match(text, made.end) if made.unit in PEOPLE else None
    if made.unit in PEOPLE and index and pieces[index - 1].text in CALLING:
        body = body or _CALLED.match(text, made.end)
    return body["body"] if body else ""
