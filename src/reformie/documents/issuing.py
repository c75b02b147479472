"""Who issued, considered or signed a document, and when: read off the clauses before and behind its title."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from reformie.bodies.pointed import pointed
from reformie.findings import Bounds, Findings
from reformie.lexicon import Lexicons, any_of
from reformie.regexes import regex

Act = Literal["issued", "considered", "agreed", "named"]

_REACH = 160  # a sentence is followed back this far
_CLAUSES = 5
_VERB_REACH = 16
_PASSIVE_REACH = 60
_END = regex(r"[。！？!?；;\n]")
_GAP = regex(r"(?:了|过|的|并|和|、|或|原则|一致|表决|实施|施行|执行|关于|新版|新|首个|首份)*")
_LEAD = regex(
    r"(?:[ ，、”’]|并|随后|随即|同时|此后|之后|接着|继而|为此|对此|近日|日前|当天|当日|当晚|会后|会上|会议|先后|相继|于是|经|由|自从|自(?=[\d去今前昨本上])|其中|上午|下午)+"
)
_BY = ("由", "经")
_CALLED = regex(r"(?:召开|举行|主持召开|主持)(?:了)?$")
_POST = regex(r"(?:党组|党委|党支部)?(?:常务)?副?(?:书记|主任|主席|常委|秘书长|理事长|会长|[局院部处科区县市州旗镇乡所校厅]长|负责人|领导)")
# who is brought to do it stands behind these (县检察院提请县委、县政府出台)
_BROUGHT = regex(
    "(?:提请|报请|促请|商请|推动|促成|促使|争取|督促|敦促|指导|帮助|协助|配合|支持|代)了?(?:本?[省市县区旗州])?$|(?:推动|促成|争取)由$"
)
_DOES_SO = regex(
    r"(?:[、和与及]|联合|共同|正式|专门|率先|及时|先后|首次|相继|研究|会议|办公会|常务会议?|常委会议?|全会|上|第?[一二三四五六七八九十\d]{1,3}次)*"
)
_OF_TITLE = regex(r"关于|(?:19|20)\d\d(?:[—-]20\d\d)?年")  # behind the body with which a title begins
_WORK = "(?:部署|布置|安排|谋划|研究|讨论|分析|总结|回顾|听取|通报|汇报|审议|学习|根据|按照|依据|对照|围绕|结合|立足|着眼|做[好实]|抓[好实]|完成|确保|迎接|关于)"
_TIME_OF_WORK = regex(f"{_WORK}了?(?:[^，。；《》]{{1,16}}[和与及、])?$")  # what a date behind it says is when the work is to be done
_ITS_WORK = regex("[度的]?[\u4e00-\u9fff]{0,4}?(?:工作(?!组|领导|委|专班)|任务|重点|要点)|[^，《》]*，")
_NEAR = 24
_BETWEEN = regex("[ 、和与]?")
_MOST_JOINED = 4
_JOINED = ("、", "和", "与", "会同", "联合", "及")


class Acts:
    """The verbs that tell what bodies do with documents.

    Args:
        lexicons: Gives ``document_acts``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._acts = {row["verb"]: row["act"] for row in lexicons.rows("document_acts")}
        verbs = any_of(self._acts)
        self._verb = regex(verbs)
        self._passive = regex(rf"({verbs})(?:了|实施|施行)?(?=[，。；、！\n]|$|以来|后|时)")

    def before(self, text: str, mark: int) -> tuple[Act, int] | None:
        """Read the verb right before the opening mark: the act (``named`` for 根据 and the like), and where the verb begins."""
        start = _clause_start(text, mark, _VERB_REACH)
        last = None
        for match in self._verb.finditer(text, start, mark):
            if last is None or match.start() >= last.end() + 4 or self._acts[match[0]] != self._acts[last[0]]:
                first = match.start()
            last = match
        if last is None or not _GAP.fullmatch(text, last.end(), mark):
            return None
        return self._act(last[0]), first

    def behind(self, text: str, end: int) -> tuple[Act, int] | None:
        """Read the verb of 《…》正式印发 and 《…》由…审议通过: the act, and where the verb begins."""
        stop = _END.search(text, end, end + _PASSIVE_REACH)
        limit = stop.start() if stop else min(len(text), end + _PASSIVE_REACH)
        comma = text.find("，", end, limit)
        match = self._passive.search(text, end, comma if comma >= 0 else limit)
        if match is None or self._act(match[1]) == "named":
            return None
        return self._act(match[1]), match.start()

    def _act(self, verb: str) -> Act:
        acts: dict[str, Act] = {"issued": "issued", "considered": "considered", "agreed": "agreed"}
        return acts.get(self._acts.get(verb, ""), "named")


class Clauses:
    """The bodies, people, places and dates of one article, by where they begin."""

    def __init__(self, findings: Findings) -> None:
        self._text = findings.page.text
        self._bodies = {m.start: m.end for m in sorted(findings.organisations, key=lambda m: m.end)}
        self._body_starts = sorted(self._bodies)
        self._body_ends = {end: start for start, end in sorted(self._bodies.items(), reverse=True)}
        known = sorted(findings.organisations, key=lambda m: m.start)
        self._pointed = {start: (known[at].start, known[at].end) for start, _, at in pointed(self._text, known)}
        self._people = sorted(m.start for m in findings.people)
        self._places = {m.start for m in findings.places if m.value.kind == "division"}
        self._dates = sorted(findings.dates, key=lambda m: m.start)
        self._date_starts = [m.start for m in self._dates]
        self._date_ends = {m.start: m.end for m in self._dates}

    def right_before(self, mark: int) -> Bounds | None:
        """Give the body that stands directly before a title, of several joined ones the first."""
        end = mark - 1 if self._text[mark - 1 : mark] in ("的", "关") else mark
        start = self._body_ends.get(end)
        if start is None:
            return None
        found = (start, end)
        for _ in range(4):
            joint = next((j for j in _JOINED if self._text.endswith(j, 0, found[0])), None)
            start = self._body_ends.get(found[0] - len(joint)) if joint else None
            if joint is None or start is None:
                break
            found = (start, found[0] - len(joint))
        return found

    def subject(self, verb: int) -> Bounds | None:
        """Give the body that is the subject of the verb at ``verb``: in its own clause, or in one before it that it goes on from."""
        for first, last in self._clauses_before(verb):
            brought = self._brought(first, verb) if last == verb else None
            found, settled = (brought, True) if brought else self._subject_in(first, last)
            if settled:
                return found
        return None

    def _brought(self, start: int, verb: int) -> Bounds | None:
        """Give the body that another brings to do it, of several joined ones the first."""
        for at in self._starting(start, verb):
            if at > start and _BROUGHT.search(self._text, start, at):
                rest = "".join(self._text[a:b] for a, b in self._gaps(self._bodies[at], verb))
                return (at, self._bodies[at]) if _DOES_SO.fullmatch(rest) else None
        return None

    def _gaps(self, start: int, end: int) -> Iterator[Bounds]:
        """Give the stretches between the bodies of a stretch."""
        for at in self._starting(start, end):
            if at >= start:
                yield start, at
                start = self._bodies[at]
        yield start, end

    def in_title(self, start: int, end: int) -> Bounds | None:
        """Give the body with which a title begins as its issuer (某县人民政府关于…), of several the first."""
        at = start
        for _ in range(_MOST_JOINED):
            if at not in self._bodies or self._bodies[at] >= end:
                return None
            after = self._bodies[at]
            if _OF_TITLE.match(self._text, after, end):
                return (start, self._bodies[start])
            joint = _BETWEEN.match(self._text, after)
            at = joint.end() if joint else after
        return None

    def agent(self, start: int, end: int) -> Bounds | None:
        """Give the body behind 由 or 经, or at the head of the stretch between a title and its verb."""
        for at in self._starting(start, end):
            if self._text[at - 1] in _BY or at == start:
                return (at, self._bodies[at])
        return None

    def date(self, start: int, end: int) -> Bounds | None:
        """Give the last date in a stretch that tells when something was done."""
        first, last = bisect_left(self._date_starts, start), bisect_left(self._date_starts, end)
        for mention in reversed(self._dates[first:last]):
            timex = mention.value
            told = timex.type in ("DATE", "TIME") and mention.end <= end and timex.mod != "AFTER" and not timex.value.endswith("_REF")
            if told and not self._is_of_work(start, mention.start, mention.end, end):
                return (mention.start, mention.end)
        return None

    def _is_of_work(self, start: int, first: int, last: int, end: int) -> bool:
        """Tell whether a date between two offsets is that of the work told of (部署2017年工作，), and not of what is done with a title behind it."""
        if _ITS_WORK.match(self._text, last, end) is None:
            return False
        return _TIME_OF_WORK.search(self._text, max(start, first - _NEAR), first) is not None

    def sentence_start(self, position: int) -> int:
        """Give where the sentence, or the part of it that a semicolon closes, begins."""
        start = max(0, position - _REACH)
        return max((m.end() for m in _END.finditer(self._text, start, position)), default=start)

    def _clauses_before(self, verb: int) -> Iterator[tuple[int, int]]:
        start, end = self.sentence_start(verb), verb
        for _ in range(_CLAUSES):
            comma = self._text.rfind("，", start, end)
            yield (comma + 1 if comma >= 0 else start), end
            if comma < 0:
                return
            end = comma

    def _subject_in(self, start: int, end: int) -> tuple[Bounds | None, bool]:
        """Look for the subject of a clause; the second value tells whether the clause has one, so that no other need be looked at."""
        at = self._skip(start, end)
        if at in self._pointed:
            return self._pointed[at], True
        person = self._person_in(start, end)
        bodies = list(self._starting(start, end))
        called = next((b for b in reversed(bodies) if _CALLED.search(self._text, max(start, b - 5), b)), None)
        if person or self._holder(at):
            return ((called, self._bodies[called]) if called is not None else None), True
        if at in self._bodies and self._bodies[at] <= end:
            return (at, self._bodies[at]), True
        given = next((b for b in bodies if b > start and self._text[b - 1] in _BY), called)
        if given is not None:
            return (given, self._bodies[given]), True
        return None, at in self._places

    def _holder(self, at: int) -> bool:
        """Tell whether the body at the head of a clause only tells whose secretary or head the subject is."""
        return at in self._bodies and bool(_POST.match(self._text, self._bodies[at]))

    def _skip(self, start: int, end: int) -> int:
        """Step over dates, connectives and 经 or 由 at the head of a clause."""
        at = start
        while at < end:
            lead = _LEAD.match(self._text, at, end)
            after = self._date_ends.get(at) or (lead.end() if lead and at not in self._bodies else at)
            if after == at:
                break
            at = after
        return at

    def _person_in(self, start: int, end: int) -> bool:
        at = bisect_left(self._people, start)
        return at < len(self._people) and self._people[at] < end

    def _starting(self, start: int, end: int) -> Iterator[int]:
        for at in self._body_starts[bisect_left(self._body_starts, start) : bisect_left(self._body_starts, end)]:
            if self._bodies[at] <= end:
                yield at


def _clause_start(text: str, position: int, reach: int) -> int:
    start = max(0, position - reach)
    return max(start, *(text.rfind(sign, start, position) + 1 for sign in "，。；！？\n：》"))
