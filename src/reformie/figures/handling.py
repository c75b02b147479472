"""What offices handle and whom they send: a bureau's cases and checks are its own, and what judges and police officers do is their house's."""

from __future__ import annotations

from reformie.figures import clauses
from reformie.figures.surroundings import Surroundings
from reformie.findings import Bounds
from reformie.regexes import regex

# 受理事项2150件, 检查场所230家: what an office does with its own staff; what comes of it (新增, 合格率达) is its division's.
_HANDLES = regex(
    r"(?:已|共计?|先后|累计|并|还|又|再|日均|每[天日月]|平均|依法|集中|现场|上门|及时|成功|主动|组织|开展){0,3}"
    r"(?:受理|办理|办结|立案|查[处获办封扣]|破获|侦破|抓获|检查|抽检|抽查|巡查|接待|接访|接处?警|接听|走访|调解|化解|调处|出动|核[查发]|征收|约谈|督办|督查|制发|发出|审[结查]|执结|解答|追[回缴]|代办|帮办|办证|检[测验]|监测|处[理置罚分]|责令|罚[款没]|收缴|追缴|清退|归集|接入|采集|录入|收集|梳理|抽审|回访|认定|备案|答复|"
    r"发放(?:宣传|资料|传单|手册|明白纸|倡议书))(?!率|量|窗口|时[间限]|环节|材料|的)"
)
OFFICERS = frozenset("法检干民交驻员")
_OFFICERS = regex(
    r"(?:驻(?:[村乡镇]|社区|[(（]社区[)）])+|员额|包[村联片]){0,2}(?P<who>法官|检察官|干警|民警|交警)们?"
    r"(?=(?:[已共还又先累分主]|[^，。；、的\d]{0,6}(?:走访|走进|深入|上门|调解|化解|排查|宣讲|巡|办|审|查|抓|接|开展))[^，。；]{0,30}\d)"
)
_HOUSES = {
    "法官": ("法院", "法庭"), "检察官": ("检察院",), "干警": ("法院", "检察院", "公安局"), "民警": ("公安局", "公安分局", "派出所"), "交警": ("大队", "支队"),
}  # fmt: skip
_FAR = 60  # houses looked through backwards


def handles(around: Surroundings, start: int, stop: int) -> bool:
    """Tell whether the clause before ``stop``, of the sentence from ``start`` on, begins with the handling of a case or a check."""
    clause = around.clause(start, stop)
    return _HANDLES.match(around.text, clauses.skip(around, clause, stop), stop) is not None


def officers(around: Surroundings, at: int) -> Bounds | None:
    """Give the house of the officers that the text tells of at ``at``, the last one of their kind named before, or None."""
    match = _OFFICERS.match(around.text, at) if around.text[at : at + 1] in OFFICERS else None
    if match is None:
        return None
    told = (m for m in around.organisations.before(at, _FAR) if around.text.endswith(_HOUSES[match["who"]], m.start, m.end))
    return next(((m.start, m.end) for m in told), None)
