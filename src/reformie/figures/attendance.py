"""Who should have come and who did (应到委员150人，实到120人): the same people, and the words that tell the two numbers apart."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.surroundings import Surroundings
from reformie.regexes import regex

_CAME = r"到会|到场|到|出席|列席|参会|参加(?:会议|大会|表决|投票|选举|考试|培训|学习|体检)?|参选|参训|考"
_WHO = r"(?P<who>[^，。；：、\d“”]{0,12}?)(?:人数)?(?:总数|总计|总共|共计|共有|共|计|有)?(?:为|是)?"
_DUE = regex(rf"(?P<told>(?:应|实)(?:当|该|际)?(?:{_CAME})){_WHO}$")
# What is told beside who was due: 出席191人，因病请假2人
_BESIDE = regex(
    rf"(?:^|[，；、])(?:其中)?(?P<told>出席|列席|到会|参会|(?:因[病事公故][^，。；、\d]{{0,3}})?(?:请假|缺席)|未到会?|弃权){_WHO}$"
)
_MEETING = regex(r"^.*(?:会议|大会|全会|的)")
_BEFORE = regex(r"[^，。；：、\d“”的]{2,8}$")
_NOBODY = regex(r"(?:会议?|次|天|日|上午|下午|现场)$|^[全我本该][省市县区州旗盟镇乡村街校院]$")
_COUNTED = frozenset({"人", "名", "位"})
_REACH = 24  # characters


def mark(around: Surroundings, figures: Sequence[Candidate], start: int) -> None:
    """Give those who should come and those who came the same measure, and the words that tell them apart as their qualifiers.

    Args:
        around: The article. figures: Those of a sentence, in order. start: Where the sentence begins.
    """
    due: Candidate | None = None
    floor = start
    for made in figures:
        first = max(floor, made.start - _REACH)
        floor = made.end
        if made.unit not in _COUNTED or made.kind != "count":
            continue
        told = _DUE.search(around.text, first, made.start)
        if told is not None and told.start() not in around.cuts:
            told = None  # 落实到20人
        elif told is None and due is not None:
            told = _BESIDE.search(around.text, first, made.start)
        if told is None or (due is None and told["told"][0] != "应"):
            continue
        made.qualifiers[:] = [told["told"]]
        who = _MEETING.sub("", told["who"])
        if not who and told["told"] != "列席":  # others than those who were due
            who = (due.measure if due is not None else _subject(around.text, first, told.start("told"))) or ""
        made.measure = made.head = who or None
        due = made if told["told"].startswith("应") else due


def _subject(text: str, first: int, stop: int) -> str:
    """Give who stands right before what tells that they were due (常委应到20人), or "" where that is a meeting or place."""
    before = _BEFORE.search(text, first, stop)
    return before.group() if before is not None and _NOBODY.search(before.group()) is None else ""
