"""What the text says of a body that leads a reform: who heads it, that it steers, or that an office takes the lead of a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reformie.layout.page import Page
from reformie.record import Document, Organisation, Span

_STEERS = re.compile(r"(?:统筹|牵头|总体|负责统筹|负责推进|组织实施)")
_DRIVES = re.compile(r"(?:总?牵头|会同|统筹|负责牵头)")
_HEADS = re.compile(r"[任为][^，。；]{0,12}(?:组长|召集人|指挥长)|办公室设在")
_HEADED_BY = re.compile(r"任[^，。；]{0,8}(?:组长|召集人|指挥长)的$")
_GAP = re.compile(r"\s+")
_OPENS = ("由", "，", "。", "；", "\n", "\u3000")
_AFTER_PLAN, _HEAD_REACH = 60, 90
_NO_LEADER = frozenset({"company", "media", "venue", "school", "hospital", "association"})


def steers(page: Page, body: Organisation) -> bool:
    """Tell whether the text says of a body that it steers the work (由某某领导小组统筹推进)."""
    return any(_says(page, mention, _STEERS) for mention in body.mentions)


def headed(page: Page, body: Organisation) -> bool:
    """Tell whether the text says who heads a body, or where its office is."""
    return any(
        _HEADS.search(_behind(page, mention.end, _HEAD_REACH)) or _HEADED_BY.search(page.raw[max(0, mention.start - 20) : mention.start])
        for mention in body.mentions
    )


def drives(page: Page, plan: Document, organisations: Sequence[Organisation]) -> Organisation | None:
    """Give the office that takes the lead in what a plan sets out, where the text says so right behind the plan's title."""
    at = plan.mentions[0].end if plan.mentions else 0
    told = (
        (mention.start, body)
        for body in organisations
        if body.type not in _NO_LEADER
        for mention in body.mentions
        if at < mention.start < at + _AFTER_PLAN and _says(page, mention, _DRIVES)
    )
    return min(told, key=lambda found: found[0], default=(0, None))[1]


def _says(page: Page, body: Span, what: re.Pattern[str]) -> bool:
    opens = page.raw[body.start - 1 : body.start] in _OPENS
    return opens and what.match(_behind(page, body.end, 12)) is not None


def _behind(page: Page, end: int, reach: int) -> str:
    """Give the text behind an offset up to the end of the sentence, without the breaks of the layout."""
    return _GAP.sub("", page.raw[end : end + reach]).partition("。")[0]
