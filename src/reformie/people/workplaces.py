"""Words between a body and a post that tell of somebody who works there, or whom it has sent or been asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex

_SENT = regex(r"(?:(?:，?[则也还便])?(?:派出|派来|派驻|下派|选派)的?|驻[\u4e00-\u9fff]{0,6}(?:窗口|中心|大厅)的?)$")
SENT_POSTS = ("第一书记", "驻村第一书记")  # are held where somebody is sent, not at the body that sends
_ASKED = regex(r"(?:请来|聘来|聘请|引来|引进|调来)的?$")  # 从县农科所请来农艺师
_AT_WORK = regex(r"(?:工作|上班|任教|任职|服务|从事|坐诊|扎根|坚守|干|做|搞|教书|行医|当)[^，。；：、“”\n]{0,12}的")
_ON_SITE = regex(r"[内里]，正?在?[\u4e00-\u9fff]{2}的$")  # 县水质监测站|内，值守的工程师


def workplace(text: str, bodies: Sequence[Mention[Body]], body_ends: Mapping[int, int], start: int) -> int | None:
    """Give the body of a clause that tells where the holder of the post behind it works (在县医院工作了三十年的|护士长)."""
    scene = _ON_SITE.search(text, max(0, start - 10), start)
    if scene is not None and scene.start() in body_ends:
        return body_ends[scene.start()]
    for end in range(start - 3, max(start - 18, 0), -1):
        index = body_ends.get(end)
        if index is not None:
            told = text[bodies[index].start - 1] == "在" and _AT_WORK.fullmatch(text, end, start)
            return index if told else None
    return None


def sent_by(text: str, bodies: Sequence[Mention[Body]], body_ends: Mapping[int, int], start: int) -> re.Match[str] | None:
    """Give the words before a post that tell of somebody sent by the body before them, or asked for from it (从县农科所|请来|农艺师)."""
    asked = _ASKED.search(text, max(0, start - 4), start)
    host = body_ends.get(asked.start()) if asked else None
    if host is not None and text[bodies[host].start - 1] in "从由":
        return asked
    return _SENT.search(text, max(0, start - 10), start)
