"""The state's builders by their number or trade (中铁十二局集团, 中交二航局, 中建三局一公司, 水电七局), with the site of theirs behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reformie.findings import Body
from reformie.gazetteer import matches_at
from reformie.mention import Mention
from reformie.regexes import regex

_NUMBER = "[一二三四五六七八九十]{1,3}"
_BUREAUS = {  # what their names begin with, parted by spaces, and what follows
    "中国中铁 中国铁建 中铁 铁建": rf"(?:第?{_NUMBER}|隧道|大桥|电气化|港航|广州工程|北京工程|上海工程)局",
    "中交": rf"(?:第?{_NUMBER}[航公]|隧道|路建|疏浚|天津航道|广州航道|上海航道)局",
    "中国建 中建": rf"(?:筑)?第?{_NUMBER}(?:工程)?局",
    "中国电建 中国能建 中国水电 中国水利水电 中电建 中水 水电": rf"(?:集团)?(?:水电)?第?{_NUMBER}(?:工程)?局",
}
CUES = tuple(head for heads in _BUREAUS for head in heads.split())
_BUREAU = "|".join(f"(?:{'|'.join(heads.split())}){tail}" for heads, tail in _BUREAUS.items())
_PART = rf"(?:第?{_NUMBER}|(?:(?![的了在与和及由为对向从到是把被等承项参派成组])[\u4e00-\u9fff]){{2,4}}?)(?:工程|建设)?(?:有限)?(?:分?公司)"
_SITE = r"(?:(?![的了在与和及由为对向从到是把被等承])[\u4e00-\u9fff]){0,10}?(?:项目经理部|项目部|指挥部)"
_BUILDER = regex(rf"(?<![\u4e00-\u9fff]中)(?:{_BUREAU})(?!域|限)(?:集团)?(?:股份)?(?:有限)?(?:公司)?(?:{_PART})?(?:{_SITE})?")


def builders(text: str, starts: Iterable[int]) -> Iterator[Mention[Body]]:
    """Find the builders, whose names begin at some of ``starts``, where one of ``CUES`` does; each is named as it is written."""
    for match in matches_at(_BUILDER, text, starts):
        yield Mention(match.start(), match.end(), Body("named", "局", name=match[0], type="company"), "organisations.builder")
