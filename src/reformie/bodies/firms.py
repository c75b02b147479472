"""Firms that only their branch tells (安华农险|石泉支公司, 人行|石泉县支行), and those that stand behind the park they lie in."""

from __future__ import annotations

from dataclasses import replace

from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

_BRANCH = regex(r"(?:支公司|分公司|[支分]行|营业部)$")
_FIRM = regex(
    r"(?:(?![的了和与由及向从对被让经把将在到是等各家])[\u4e00-\u9fff]){2,12}"
    r"(?<=保险|财险|寿险|人寿|农险|产险|证券|期货|烟草|石油|石化|铁塔|广电|燃气|供水|公司|集团)(?:相互|股份|有限|责任){0,3}(?:公司|集团)?$"
)
_LEADS = regex(
    r".*(?:(?<!中华)联合|引入|引进|委托|依托|会同|协调|通过|邀请|组织|指导|鼓励|支持|推动|促成|携手|动员|来自|[省市县区州旗]|以及|选择|确定|明确|入驻|落户)"
)  # what may stand right before a firm
_SHORT = regex(r"(?:人行|中行|交行|邮储|国开行)$")
_NETWORK = regex(r"(?:邮政|电信|移动|联通)$")
_FIRMS = {
    "人行": ("中国人民银行", "government"),
    "中行": ("中国银行", "company"),
    "交行": ("交通银行", "company"),
    "邮储": ("中国邮政储蓄银行", "company"),
    "国开行": ("国家开发银行", "company"),
    "邮政": ("中国邮政集团有限公司", "company"),
    "电信": ("中国电信集团有限公司", "company"),
    "移动": ("中国移动通信集团有限公司", "company"),
    "联通": ("中国联合网络通信集团有限公司", "company"),
}
_LONGEST = 18
_RARE = 60  # what jieba's dictionary counts more often is a common word
_PARK = regex(r".*(?:园区|产业园|工业园|科技园|物流园|示范园|集中区|开发区|高新区|经开区|示范区|产业城|科技城|工业城)$")
_OF_PARK = regex(
    r"建设|投资|开发|运营|管理|服务|物业|发展|供水|供热|供电|排水|污水|水务|环保|热力|燃气|国有|国资|资产|资本|城投|城建|产投|控股|实业|置业|市政|招商|物流|人力|融资|担保|科创|孵化|集团|公司|企业|内|里|的|某|[一多几两各有]|\d"
)  # begins what a park's own company is called, or what is no company's name

_PARTY_TO = regex(
    r"(?:运营|经营|建设|承建|施工|投资|出资|管理|开发|承包|供应|供货|供电|承运|合作|代建|主办|承办|协办|托管|受托|委托|服务|实施|牵头|业主|中标|收购|销售|项目|第三|发起|设计|监理|用工|采购|甲|乙)(?:方|商|单位|企业|主体|机构)"
)  # 运营方|清泉导览服务有限公司: what a company is to a matter


def behind_party(text: str, start: int, end: int) -> int:
    """Give where a firm's name begins behind what it is to a matter (运营方|清泉导览服务有限公司), else ``start``."""
    party = _PARTY_TO.match(text, start, end)
    return party.end() if party else start


def of_branch(text: str, branch: Mention[Body]) -> Mention[Body] | None:
    """Give a branch under the name of its firm, where that stands right before the branch's place and is no body by itself."""
    body = branch.value
    placed = body.kind == "named" and body.places and body.places[0].value.kind == "division"
    if not placed or not _BRANCH.search(body.name):
        return None
    first = max(0, branch.start - _LONGEST)
    if (short := (_NETWORK if body.name.endswith("分公司") else _SHORT).search(text, first, branch.start)) is not None:
        firm, kind = _FIRMS[short[0]]
        start = short.start()
    else:
        told = _FIRM.search(text, first, branch.start)
        if told is None:
            return None
        led = _LEADS.match(told[0])
        start, kind = told.start() + (led.end() if led else 0), "company"
        firm = text[start : branch.start]
    if branch.start - start < 2:
        return None
    whole = replace(body, name=firm + text[branch.start : branch.end], places=(), unit="", type=kind)
    return Mention(start, branch.end, whole, "organisations.branch")


def out_of_parks(text: str, found: list[Mention[Body]], segmenter: Segmenter) -> list[Mention[Body]]:
    """Part a company with a coined name from the park before it (石泉工业园区|云山铝业有限公司); a park's own company keeps its name."""
    parks: dict[int, list[int]] = {}
    for mention in found:
        if (mention.value.type == "park" or mention.value.kind == "office") and _PARK.match(text, mention.start, mention.end):
            parks.setdefault(mention.start, []).append(mention.end)
    return [_parted(text, mention, parks[mention.start], segmenter) if mention.start in parks else mention for mention in found]


def _parted(text: str, mention: Mention[Body], ends: list[int], segmenter: Segmenter) -> Mention[Body]:
    body = mention.value
    park = max((end for end in ends if end < mention.end), default=None)
    if park is None or body.kind != "named" or body.type != "company" or body.unit:
        return mention
    own = text[park : mention.end]
    if _OF_PARK.match(own) or not _is_coined(own.removesuffix(body.form), segmenter):
        return mention
    return Mention(park, mention.end, replace(body, name=own, places=()), mention.rule)


def _is_coined(stem: str, segmenter: Segmenter) -> bool:
    """Tell whether a stem begins with an unknown or proper word, or is cut into single characters."""
    words = list(segmenter.cut(stem))
    first = words[0] if words else ""
    return len(first) == 1 or segmenter.frequency(first) <= _RARE or segmenter.tag(first)[:2] in PROPER_TAGS
