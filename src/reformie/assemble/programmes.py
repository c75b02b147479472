"""From programmes as written to the record's programmes: one entry a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reformie.assemble.spans import spans
from reformie.findings import Undertaking
from reformie.layout.page import Page
from reformie.mention import Mention
from reformie.record import Programme
from reformie.regexes import regex

# what is held at a time and place; an activity, a contest or a course may be a programme too
_HELD = regex(
    r"(?:节|论坛|峰会|仪式|典礼|庆典|博览会|展销会|招聘会|座谈会|推介会|音乐会|晚会|灯会|庙会|交易会|洽谈会|双选会|对接会|大会|运动会|展览|展演|汇演)”?$"
)
_QUOTED = regex("“[^“”]+”")
_NOUN = 2  # characters at the end of a name that tell what is held


def programmes(page: Page, found: Sequence[Mention[Undertaking]], held: Collection[str] = ()) -> tuple[Programme, ...]:
    """Give the programmes in order of first appearance; the first mention that is whole gives the name.

    Args:
        page: Gives the article's own characters.
        found: The programmes as read.
        held: The names of the article's events: a festival or fair among them is no programme.
    """
    grouped: dict[str, list[Mention[Undertaking]]] = {}
    for mention in sorted(found, key=lambda m: (m.start, m.end)):
        grouped.setdefault(mention.value.key, []).append(mention)
    made: list[Programme] = []
    for same in grouped.values():
        mentions = spans(page, ((m.start, m.end) for m in same))
        if mentions:
            whole = max(mentions, key=lambda span: len(span.text))
            if _is_event(whole.text, held):
                continue
            made.append(Programme(id=f"g{len(made) + 1}", name=whole.text, kind=same[0].value.kind, mentions=mentions, rule=same[0].rule))
    return tuple(made)


def _is_event(name: str, held: Collection[str]) -> bool:
    """Tell whether a name is that of a festival, fair or the like that is one of the article's events, by the same quoted words."""
    if _HELD.search(name) is None:
        return False
    quoted = _QUOTED.search(name)
    own, noun = (quoted[0] if quoted else name), name.rstrip("”")[-_NOUN:]
    return any(own in event and event.rstrip("”").endswith(noun) for event in held)
