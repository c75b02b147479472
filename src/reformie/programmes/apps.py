"""Apps that go by a coined name without quotation marks: 装的是…通APP, 记在…码APP里."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.findings import Undertaking
from reformie.mention import Mention
from reformie.programmes.made import undertaking
from reformie.regexes import regex

APP = regex("(?P<run>[\u4e00-\u9fffe]{3,16})(?:APP|小程序|客户端)")
_LEAD = regex(
    "装[的了着有]?是?|[下加]载了?|打开了?|点[开进]|登[录陆]了?|使用|用[上好]?|通过|依托|利用|借助|[记存传录写晒挂汇][到进入在]|在|进|上线了?|推出了?|[开研]发[的了]?|注册了?|启用了?|绑定|点击"
)  # what is done with an app
_COINED = regex(
    "[\u4e00-\u9fffe]{1,9}(?:(?<![交普卡流贯联中圆申沟直畅接开])通|(?<![维数密编条康程付款])码|云|(?<!付)宝|慧?眼|管家|[事易快好掌e]办|e[家站]|(?<![支收缴交])付|在线|随手拍)"
)
_STOP = regex(
    "[的了和与及某这那该各类款个]|官方|公司|银行|医院|国家|全国|手机|微信|支付|政务|普通|学习|联通|移动|电信|阿里|腾讯|百度|华为|钉钉|云闪|全民|天翼"
)
_PROVINCES = frozenset("冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕秦甘陇青宁")  # by one character
_MADE = regex("上线了?$|推出了?$|[开研]发[的了]?$|启用了?$")
_CLAUSE = "，。；、：！？“\n"
_LONGEST = 5  # longer, a name without its place is a description


def app(text: str, match: re.Match[str], places: frozenset[int]) -> Iterator[Mention[Undertaking]]:
    """Give the app at a match of ``APP``, if what stands before its noun is a coined name that somebody uses or that opens a clause.

    It is the place's own: named after one by a character at least, or brought in there.

    Args:
        text: The clean text. match: where the noun stands. places: the offsets at which the name of a place begins.
    """
    run, end = match.start("run"), match.end("run")
    leads = [lead.end() for lead in _LEAD.finditer(text, run, end)]
    starts = leads[-1:] if leads else [run] if text[run - 1 : run] in _CLAUSE else []
    firsts = _PROVINCES.union(text[at] for at in places)
    for start in starts:
        if start not in places and text[start] not in firsts and _MADE.search(text, run, start) is None:
            continue  # anybody's app, and not the place's
        longest = 2 * _LONGEST if start in places else _LONGEST
        if 3 <= end - start <= longest and _COINED.fullmatch(text, start, end) and not _STOP.search(text, start, end):
            yield undertaking(text, start, match.end(), "platform", "programmes.app")
