"""The state's builders by their number or trade (中铁十二局集团, 中交二航局, 中建三局一公司, 水电七局), with the site of theirs behind them."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex

_NUMBER = "[一二三四五六七八九十]{1,3}"
_BUREAU = (
    rf"(?:中国)?(?:中铁|铁建)(?:第?{_NUMBER}|隧道|大桥|电气化|港航|广州工程|北京工程|上海工程)局"
    rf"|中交(?:第?{_NUMBER}[航公]|隧道|路建|疏浚|天津航道|广州航道|上海航道)局"
    rf"|中(?:国)?建(?:筑)?第?{_NUMBER}(?:工程)?局"
    rf"|(?:中国(?:电建|能建|水电|水利水电)|中电建|中水|水电)(?:集团)?(?:水电)?第?{_NUMBER}(?:工程)?局"
)
_PART = rf"(?:第?{_NUMBER}|(?:(?![的了在与和及由为对向从到是把被等承项参派成组])[\u4e00-\u9fff]){{2,4}}?)(?:工程|建设)?(?:有限)?(?:分?公司)"
_SITE = r"(?:(?![的了在与和及由为对向从到是把被等承])[\u4e00-\u9fff]){0,10}?(?:项目经理部|项目部|指挥部)"
_BUILDER = regex(rf"(?<![\u4e00-\u9fff]中)(?:{_BUREAU})(?!域|限)(?:集团)?(?:股份)?(?:有限)?(?:公司)?(?:{_PART})?(?:{_SITE})?")


_HEAD = regex("中(?:铁|交|国|建|电|水)|铁建|水电")  # what a name begins with


def builders(text: str) -> Iterator[Mention[Body]]:
    """Find the builders; each is named as it is written."""
    if "局" not in text or _HEAD.search(text) is None:
        return
    for match in _BUILDER.finditer(text):
        yield Mention(match.start(), match.end(), Body("named", "局", name=match[0], type="company"), "organisations.builder")
