"""Whose a figure is, when it holds, and the words that change its reading."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reformie.figures.candidate import Candidate
from reformie.figures.tables import Tables
from reformie.findings import Bounds, Findings
from reformie.mention import BoundsT

_CLAUSE = re.compile(r"[，；：,;:。！？!?\n]")
_LEAD = re.compile(r"(?:其中|目前|同时|此外|另外|如今|现在|截至|据|为此|“|”|\s|，|,|日?前|今年|全年|已|共)")
_COMPARED = re.compile(r"[比较]$")
_LEVEL = re.compile(
    r"(?:国家|省|市|区|县|州|盟|旗|自治区|乡|镇|村|部|厅|世界|自治州)级(?:及以上|以上)?|大专及以上|本科及以上|高中及以上|省部级|中级及以上|高级"
)
_REACH = 60
_FAR = 300
_LOOSE = frozenset({"他们", "她们", "它们", "我们"})  # whom they mean is seldom the last body named
_FOUNDING = re.compile(r"成立|组建|建成|设立|创办|建立|打造|开办|创建|派出")
_AND_OTHERS = re.compile(r"^(?:、[^，。；]{0,80})?等约?$")
# What a general word can point back at: the endings of such bodies' names; other words point at the last body named.
_KIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("公司", ("公司", "集团", "厂")), ("企业", ("公司", "集团", "厂", "企业")), ("集团", ("集团", "公司")),
    ("校", ("校", "小学", "中学", "大学", "学院", "一中", "二中")), ("医院", ("医院", "卫生院")), ("院", ("院", "中心")), ("中心", ("中心",)),
    ("协会", ("协会", "商会", "学会", "联合会")), ("联盟", ("联盟",)), ("园区", ("园", "园区", "开发区", "基地")), ("基地", ("基地", "园")),
    ("局", ("局",)), ("社区", ("社区", "合作社")), ("村", ("村", "合作社")), ("镇", ("镇", "镇政府")), ("街道", ("街道", "街道办事处")),
)  # fmt: skip


class Hints:
    """Fills owner, period and qualifiers.

    Args:
        tables: Cue words.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._scopes = tuple(sorted(tables.cue("scope"), key=lambda word: (-len(word), word)))
        self._pronouns = tuple(sorted(tables.cue("pronoun"), key=lambda word: (-len(word), word)))

    def qualifiers(self, text: str, made: Candidate, before: Candidate | None, start: int) -> None:
        """Collect the qualifiers between the figure and the clause's or the last figure's edge, and those of its noun phrase.

        Args:
            text: The clean text. made: The figure. before: The figure before it in its sentence, or None.
            start: The sentence's beginning.
        """
        edge = max(start, made.start - _REACH, before.end if before else start)
        clause = _CLAUSE.split(text[edge : made.start])[-1]
        words = [match.group() for match in self._tables.qualifier.finditer(clause)]
        words += [match.group() for match in _LEVEL.finditer(clause)]
        behind = _LEVEL.match(text, made.end)
        if behind:
            words.append(behind.group())
        if made.kind == "rank":
            words += [word for word in self._tables.cue("wider") if len(word) > 1 and word in clause][:1]
        made.qualifiers.extend(word for word in dict.fromkeys(words) if word not in made.qualifiers)

    def period(self, findings: Findings, made: Candidate, start: int, end: int) -> None:
        """Set the period: the nearest date before the figure in its sentence that it is not compared with, else one in its clause."""
        text, dates = findings.page.text, findings.dates
        low = bisect_left(dates, start, key=lambda m: m.start)
        high = bisect_right(dates, made.start, key=lambda m: m.start)
        for mention in reversed(dates[max(low, high - 20) : high]):
            if not _COMPARED.search(text[max(start, mention.start - 1) : mention.start]):
                made.period = (mention.start, mention.end)
                return
        for mention in dates[high : high + 1]:
            if mention.end <= end and not _CLAUSE.search(text[made.end : mention.start]):
                made.period = (mention.start, mention.end)

    def owner(self, findings: Findings, made: Candidate, start: int) -> Bounds | None:
        """Give the owner: the body or division that opens the nearest clause before the figure.

        Args:
            findings: Places and bodies.
            made: The figure. start: Its sentence's beginning.

        Returns:
            Bounds of the mention, or None for the article's district.
        """
        text = findings.page.text
        floor = max(start, made.start - 400)
        edges = [floor] + [match.end() for match in _CLAUSE.finditer(text, floor, made.start)]
        for number, edge in reversed(list(enumerate(edges))[-12:]):
            if number + 1 < len(edges) and (new := _founded(findings, edge, edges[number + 1] - 1)) is not None:
                return new
            at = self._skip(findings, edge, made.start)
            if text.startswith(self._scopes, at):
                return None
            word = next((word for word in self._pronouns if text.startswith(word, at, made.start)), None)
            if word is not None:
                return _pointed(findings, word, at)
            found = _opens(findings, at, made.start)
            if found is not None:
                return None if _AND_OTHERS.search(text[found[1] : made.start]) else found
        return None

    @staticmethod
    def _skip(findings: Findings, position: int, stop: int) -> int:
        """Skip dates and small words at a clause's beginning."""
        text, dates = findings.page.text, findings.dates
        while position < stop:
            index = bisect_left(dates, position, key=lambda m: m.start)
            if index < len(dates) and dates[index].start == position and dates[index].end <= stop:
                position = dates[index].end
                continue
            match = _LEAD.match(text, position, stop)
            if match is None:
                break
            position = match.end()
        return position


def _opens(findings: Findings, position: int, stop: int) -> Bounds | None:
    """Give the body, else the innermost place, of the chain that begins at ``position`` and ends before the figure."""
    found: Bounds | None = None
    while (step := _longest_at(findings, position, stop)) is not None:
        found, position = step, step[1]
    return found


def _longest_at(findings: Findings, position: int, stop: int) -> Bounds | None:
    ends = [m.end for m in _starting(findings.organisations, position)]
    ends += [m.end for m in _starting(findings.places, position) if m.value.kind not in ("level", "national")]
    longest = max((end for end in ends if end <= stop), default=position)
    return (position, longest) if longest > position else None


def _starting(mentions: Sequence[BoundsT], position: int) -> Iterator[BoundsT]:
    index = bisect_left(mentions, position, key=lambda m: m.start)
    while index < len(mentions) and mentions[index].start == position:
        yield mentions[index]
        index += 1


def _founded(findings: Findings, start: int, end: int) -> Bounds | None:
    """Give the body that a clause says was founded and ends with: what follows is told of it (成立茶艺学堂，开课90场)."""
    if not _FOUNDING.search(findings.page.text[start:end]):
        return None
    index = bisect_left(findings.organisations, end, key=lambda m: m.start)
    for mention in reversed(findings.organisations[max(0, index - 3) : index]):
        if mention.end == end and mention.start > start:
            return (mention.start, mention.end)
    return None


def _pointed(findings: Findings, word: str, position: int) -> Bounds | None:
    """Give the body before ``position`` that 该院, 公司 or 他们 points back at, or None where none of its kind is near."""
    if word in _LOOSE:
        return None
    text, bodies = findings.page.text, findings.organisations
    endings = next((endings for key, endings in _KIN if key in word), (word,) if word[0] not in "他她它我该" else None)
    index = bisect_left(bodies, position, key=lambda m: m.start)
    for mention in reversed(bodies[max(0, index - 8) : index]):
        if mention.end > position or position - mention.end > _FAR:
            continue
        if endings is None or text[mention.start : mention.end].endswith(endings):
            return (mention.start, mention.end)
    return None
