"""What an article is about that is told by its standing only: a brand that was named a model of reform, a trial of which the text tells."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.assemble.claims import CALLED, Claim
from reformie.assemble.spans import spans
from reformie.layout.page import Page
from reformie.regexes import regex

_AWARDED = regex(
    r"(“[^“”，。\n]{2,12}”(?:改革|模式|机制|制度|工作法|做法|服务|治理)?)[^，。；：“”\n]{0,12}?(?:入选|获评|被评为|评为|荣获|获得?|斩获|跻身|列入|被列为|当选)了?"
    r"[^，。；“”\n]{0,24}?(?:(?:改革|治理|创新|共同富裕|民生|乡村振兴|营商环境|服务|实践|法治|党建|优秀|典型|十佳|最佳|示范)(?:案例|实践|经验|做法|成果|项目|创新奖|奖))"
)
_TRIED = regex(
    r"(?<![社小园校])[县市区旗州]的([^，。；：、的《》\s]{2,16}?(?:“[^“”，。\n]{2,12}”)?[^，。；：、的“”《》\s]{0,10}?)试点(?=，|[，]?(?:从|始于|自|起步|开始|已|先)|走过)"
)
_OFTEN = 2


def branded(page: Page, start: int) -> Iterator[Claim]:
    """Give the brand that comes back and was named a model (“某某”获评全市十佳改革案例), else the trial that comes back (某某县的某某试点，).

    Args:
        page: Gives the text. start: where its running text begins.
    """
    for told in _AWARDED.finditer(page.text, start):
        quoted = told[1][: told[1].index("”") + 1]
        if page.text.count(quoted[1:-1]) >= _OFTEN:
            yield Claim(_longest(page.text, quoted, told[1]), CALLED, spans(page, [told.span(1)]))
    for told in _TRIED.finditer(page.text, start):
        if page.text.count("试点") >= _OFTEN:
            yield Claim(told[1], CALLED, spans(page, [told.span(1)]))


def _longest(text: str, quoted: str, told: str) -> str:
    """Give a brand with the noun that the text has behind it somewhere (“某某”模式)."""
    nouns = ("改革", "模式", "机制", "制度", "工作法", "服务", "治理")
    return next((quoted + noun for noun in nouns if quoted + noun in text), told)
