"""What an article is about that is never called a reform: a work with a body of its own, or what two places build together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from reformie.assemble.brands import branded
from reformie.assemble.claims import CALLED, Claim
from reformie.assemble.leading import has_head
from reformie.assemble.spans import spans
from reformie.assemble.systems import systems
from reformie.layout.page import Page
from reformie.record import DateExpression, District
from reformie.regexes import regex

_DEED = regex("(?:启动|实施|推[进行动开]|开展|探索|试行|谋划)了?$")
_USUAL = regex(
    "防[汛火洪疫控]|抗[旱疫震洪]|疫情|救[灾援助]|应急|文明[城县]|卫生[城县]|创[建城文卫]|安全生产|扫黑|征兵|普查|换届|主题教育|巡[视察]|招商|重[大点]项目|征[地迁收]|拆迁|项目|考试|春运|督[查察]"
)  # every district has such bodies
_JOINT = regex(
    r"(?:共建|合建|共同建设|联合建[立设]|合作建[立设]|建[立设成]|设立|组建|成立)了?(?:[^，。；：“”\n]{0,24}?[两三四五六七八九\d]个)?"
    r"([^，。；：、“”的\d\n]{2,16}?(合作区|合作园区?|飞地(?:园区?)?|分中心|医联体|联合体|共同体|联营体))(?=[，。；])"
)
_SIGNED = regex(r"签[订署]了?([^，。；：《》“”]{0,10}“[^“”，。\n]{2,12}”)[^，。；：]{0,6}协议")
_WITH_A_CREW = regex(
    r"(?:开展|启动|推[行进]|实施|探索)了?([^，。；：“”《》、的]{4,20}?)(?:工作)?，(?:[^，。；]{0,12}，)?成立了?由[^，。；]{2,24}任(?:双|第一)?(?:组长|召集人|指挥长)的"
)
_REFORMS = regex(r"[县市区旗州](?:率先|全面|大胆|积极)?改革(?:创新|完善)?([^，。；：“”、的]{4,18}?(?:机制|体制|制度|模式|方式))(?=[，。])")
_AGREED = regex("签[订署约]|协议|合作|携手|联合|结对|共建")
_WITH = regex("[与和同]|携手")
_OPENING = 600  # so many characters from the first paragraph on say what an article is about
_BACK = 90
_OFTEN = 3
_SHORTEST = 4


def plainly(page: Page, district: District | None, bodies: Sequence[Claim], dates: Mapping[str | None, DateExpression]) -> Claim | None:
    """Give the work that the article opens with and that has its own body with a head, else what is built with another place, or None.

    Last comes a system that it is about.

    Args:
        page: Gives the text. district: whose work counts; without one nothing does. bodies: the claims of bodies set up to lead some work.
        dates: the record's dates by id.
    """
    start = next((block.start for block in page.blocks if block.kind in ("paragraph", "sidebar")), None)
    if district is None or start is None:
        return None
    return next(
        chain(
            _headed(page, start, bodies),
            _with_a_crew(page, start),
            _changed(page, start),
            _signed(page, start, district),
            _joint(page, start, district),
            branded(page, start),
            systems(page, start, district, dates),
        ),
        None,
    )


def _headed(page: Page, start: int, bodies: Sequence[Claim]) -> Iterator[Claim]:
    for claim in bodies:
        at = page.text.find(claim.name, start, start + _OPENING) if len(claim.name) >= _SHORTEST else -1
        if at < 0 or claim.body is None or not claim.events or _USUAL.search(claim.name):
            continue
        if _DEED.search(page.text, max(start, at - _BACK), at) and has_head(page, claim.body):
            yield Claim(claim.name, CALLED, spans(page, [(at, at + len(claim.name))]))


def _with_a_crew(page: Page, start: int) -> Iterator[Claim]:
    """Read 开展某某编制工作，成立由县委书记任组长的工作专班: a work for which a crew without a name was set up."""
    for told in _WITH_A_CREW.finditer(page.text, start, min(len(page.text), start + _OPENING)):
        if not _USUAL.search(told[1]):
            yield Claim(told[1], CALLED, spans(page, [told.span(1)]))


def _changed(page: Page, start: int) -> Iterator[Claim]:
    """Read 某某县改革某某管护机制."""
    for told in _REFORMS.finditer(page.text, start, min(len(page.text), start + _OPENING)):
        yield Claim(f"{told[1]}改革", CALLED, spans(page, [told.span(1)]))


def _signed(page: Page, start: int, district: District) -> Iterator[Claim]:
    """Read 某某县与某某县签订“跨省通办”合作协议."""
    for told in _SIGNED.finditer(page.text, start, min(len(page.text), start + _OPENING)):
        opens = max(page.text.rfind(mark, max(start, told.start() - _BACK), told.start()) for mark in "。！？\n") + 1
        if district.name in page.text[max(opens, start) : told.start()]:
            yield Claim(told[1], CALLED, spans(page, [told.span(1)]))


def _joint(page: Page, start: int, district: District) -> Iterator[Claim]:
    for built in _JOINT.finditer(page.text, start, min(len(page.text), start + _OPENING)):
        opens = max(page.text.rfind(mark, max(start, built.start() - _BACK), built.start()) for mark in "。！？\n") + 1
        told = page.text[max(opens, start) : built.end()]
        own = district.name in told or district.name[-1] in told[:3]
        if own and _AGREED.search(told) and _WITH.search(told) and page.text.count(built[2]) >= _OFTEN:
            yield Claim(built[1], CALLED, spans(page, [built.span(1)]))
