"""What stands around words before a suffix and tells that they name no one body: each of many, so many, any of a sort, a title that is won."""

from __future__ import annotations

import re

from reformie.findings import Place
from reformie.mention import Mention
from reformie.regexes import regex

# to the very end: before a line feed a number counts nothing behind it
_COUNTED = regex(r"(?:[\d余多几两十百千万][家个所]?|(?<!第)一[家所名])\Z")
_APPOINTED = regex(
    r"任(?=“)|(?:[村组屯社镇乡县]?[里上])新?[建办设](?![设筑事])|[\u4e00-\u9fff]{2,12}?(?<![主责信担兼委])任(?![务期职用免命]|教(?!育))"
)  # 褟文清任…领导小组: jieba may tie 任 to what stands beside it
_WANTED = "办开建盘租找选挑换接买搞弄转设修盖筹养请"
_COUNTING = regex(
    rf"[\u4e00-\u9fff]{{0,16}}?(?:[{_WANTED}要想有](?:[了起过好成下]一?|一)?个(?![体人旧园性])|(?:[{_WANTED}](?:[了起过下]一?|一)[家间所座]|[办开盘租找挑接][家间]|(?<!福)[办建]所))"
)  # 以前办个|餐馆, 盘下间|茶馆: any of its sort
_BY = regex(r"以(?=[\u4e00-\u9fff]{2})")  # 某区|以桃源实验学校为核心校
_ASKED = regex(r"(?:受|经与?|应)(?![纬开典济贸营邀])(?=[\u4e00-\u9fff]{2})")
_ASKING = regex(
    r"的?(?:邀请|之邀|邀约|委托|指派|之托|所托|表彰|嘉奖|同意|协商|审[核批查]|批准|介绍|推荐|牵线|引荐|调解|认定|验收|评估|核[实查准]|鉴定|检测|研究|多次|反复|沟通|洽谈)"
)  # 受|青禾公司|邀请, 经与|恒昌集团|协商
_ANY = regex(r"级$|[办建开搞]起了?(?:共享|公共|联合|集中)?$")
_ONE_BEHIND = regex(r"[1一][家个所处座]")
_EACH = regex(r"各[省市县区旗乡镇村街道社、和及]{0,8}$")  # 各镇街|农服中心, 各|股室挂钩学校: of each of many, no one body
_SHARE = regex(r"）?的?(?:覆盖[面率]|(?:实现)?全覆盖)|）?(?:建成|普及|达标|建设)率")  # 惠农服务中心|覆盖面达到100%: all there are
_AWARDED = regex(r"(?:认定|评|确定|列|命名)为$|获评$|入选$|[被获]授予$|争创$|创建$")
_TITLE = regex(r"等?(?:光荣|荣誉)*(?:称号|牌|匾|奖)")
_ROLE = regex(
    r"(?:[\u4e00-\u9fff]{0,4}(?:成员|核心|牵头|联盟|结对|帮扶|受援|支援|龙头|加盟|薄弱|友好|试点|示范|领航|托管|合作|共建|兄弟|姊妹|优质|定点|对口|总|分))?(?:学校|校(?![场园尉门区]))(?=[\u4e00-\u9fff]{2})"
)  # 校场小学 lies at a place of that name
_LEVEL_CHARACTERS = "省市县区旗乡镇村街道社"


def is_each(text: str, left: int, chain: list[Mention[Place]]) -> bool:
    """Tell whether what begins at ``left`` is of each of many (各镇|街农服中心: jieba may part the words for the levels)."""
    if chain and chain[0].value.kind != "level":
        return False
    behind = left
    while behind < left + 3 and text[behind : behind + 1] in _LEVEL_CHARACTERS:
        behind += 1
    return _EACH.search(text, max(0, left - 8), behind) is not None


def led_up(text: str, first: int, start: int, end: int, *, counted: bool) -> re.Match[str] | None:
    """Give what leads up to a name between ``first`` and its suffix and is none of it: who takes a post, any of its sort (``counted``), 以 before …为, 受 before …邀请."""
    told = _APPOINTED.match(text, first, start) or (_COUNTING.match(text, first, start) if counted else None)
    told = told or (_ASKED.match(text, first, start) if _ASKING.match(text, end) else None)
    return told or (_BY.match(text, first, start) if text.startswith("为", end) else None)


def is_any(text: str, left: int, end: int) -> bool:
    """Tell whether a house without a place is any of its kind: one that is opened somewhere, or that so many have."""
    return bool(_ANY.search(text, max(0, left - 6), left) or _ONE_BEHIND.match(text, end) or _SHARE.match(text, end))


def behind_role(text: str, start: int, end: int) -> int:
    """Give where a school's name begins behind what it is to another (成员校|春晖小学), else ``start``."""
    role = _ROLE.match(text, start, end + 1)
    return role.end() if role else start


def is_counted_or_won(text: str, left: int, end: int) -> bool:
    """Tell whether what stands at the bounds is one of so many, or a title that somebody wins, and not who wins one (授予|桃源小学|“…”称号)."""
    if _COUNTED.search(text, max(0, left - 2), left) or _AWARDED.search(text, max(0, left - 6), left):
        return True
    return text.endswith("授予", 0, left) and _TITLE.match(text, end) is not None
