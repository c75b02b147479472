"""Teams named in a list behind the title that they won (“十佳创新团队”甲公司乙产品研发团队、丙车间等)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reformie.findings import Body
from reformie.mention import Mention
from reformie.regexes import regex

CUES = tuple(f"{honoured}”" for honoured in ["团队", "集体", "班组", "组织", "单位", "企业", "科室"])  # without which nothing is found
_TITLE = regex(rf"(?:{'|'.join(CUES)})(?=[\u4e00-\u9fffA-Z])")
_LIST = regex(r"[\u4e00-\u9fffA-Za-z0-9·/ （）-]+?(?:、[\u4e00-\u9fffA-Za-z0-9·/ （）-]+?)*(?=等|[，。；]|$)")
_ITEM = regex(r"[^、]{4,50}(?:团队|班组|车间|中心|实验室|工作室|[^全各]部|科室|小组|服务队|小队)")
_NAMELESS = regex(r"(?:称号|荣誉|奖|的|和|及|由|为|是|评选|创建|表彰|获得者)")


def honoured_teams(text: str) -> Iterator[Mention[Body]]:
    """Find the teams; what follows a title otherwise (“先进集体”称号) gives none."""
    for title in _TITLE.finditer(text):
        listed = _LIST.match(text, title.end())
        if listed is None or _NAMELESS.match(text, title.end()):
            continue
        for item in re.finditer(r"[^、]+", listed[0]):
            if _ITEM.fullmatch(item[0]):
                start = title.end() + item.start()
                body = Body("named", "", name=item[0], type="other")
                yield Mention(start, start + len(item[0]), body, "organisations.honoured_team")
