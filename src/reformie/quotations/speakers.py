"""Who speaks: finds the verb of speech beside a quotation and its subject, a person, a pronoun or words such as 相关负责人."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reformie.findings import Bounds, Findings
from reformie.quotations.callings import Named
from reformie.quotations.heard import FACED, HEARD, HEARD_THERE, ITS_WORDS, MOUTH, RANG
from reformie.quotations.marks import Quoted
from reformie.quotations.sexes import clashes
from reformie.quotations.verbs import Verbs
from reformie.quotations.voices import Outside, Speaker, Spot, in_order, last_of, speaker_of
from reformie.quotations.words import AT_A_LOSS, CAME, SHORT, WHO, Words
from reformie.regexes import regex

_REACH = 160
_SENTENCE, _CLAUSE = regex(r"[。！？!?；;\n]"), regex("[，,：—…]")
_OF = regex(r"(?:的(?!话|说法)|等(?!人)|家(?=[的里中，])|(?:父亲|母亲|妻子|丈夫|爱人|老伴|儿子|女儿|儿媳|女婿)(?!们))")
_PRONOUN = regex(
    r"(?<![其吉排维])[他她](?![们人乡处山]|的(?!话|说法)|爱人|老[伴公婆]|妻子|丈夫|媳妇|[儿妻孙]子|孙?女儿|女婿|[父母]亲|[爸妈哥姐弟妹爷奶][爸妈哥姐弟妹爷奶]|家[人里]|徒弟|邻居|同事)"
)
_TO = regex(r"(?:在|向|对|与|和|跟|同|给|告诉|据|让|被|为|把|将|请|得知|看着|拉着|握着|指着|以|由于|谈起|说起|提起|随|受|经)$")
_SEES = regex("”?[一刚又]?(?:[见遇碰看望][到见着]了?|[望指拉握围]着|迎[来接]|送[走别]|目送|接过)")  # opens a clause on somebody else
_TO_POST = regex(r"[对向跟](?:[\u4e00-\u9fff]{0,10}(?:[员长民人师官]|书记|支书|主任|主席|经理))?$")
_TO_BODY = regex(r"[向对给跟与]$|据$|告诉$")
_DONE_TO = regex(r"[着了到在给对把被问向跟冲朝为陪劝喊夸见找]")  # between a subject and whom it does something to
_HEARS = regex(r"[对向跟冲朝给问回喊劝]着?$|[\u4e00-\u9fff]着$")  # before a pronoun that is no subject
_NEAR = 6  # so many people back one is still meant by words that stood before the name
_PASSED = 24  # so many people without a name in a row are passed over to find one who has a name
_POST = 16  # so far before a name its post may begin
_CLOSES = regex(r"(?:着|道|时|了|过|起(?:来|了.{1,6})?|了?一笔.{0,4}|了?一?个.{0,4}|记者|大家|大伙儿?|众人|[他她我你](?:们|俩)?|群众|说)?")
_SOMEBODY = regex(
    rf"(?<![是为给让被对向])一[位名][^，。；：“”的了在]{{0,12}}?{WHO.pattern[:-1]}(?=[曾正一还也都无苦笑指拿拉握摊算翻掰站抱捧将把连])"
)
_SOME = regex(f"有的?人(?=[\u4e00-\u9fff])(?!说?是|{AT_A_LOSS})")
_BY_SURNAME = regex(
    r"(?:[\u4e00-\u9fff]{1,6}[人员民户主者师])?(?![对有在由与和跟向把被给是的为以及])[\u4e00-\u9fff]某{1,2}(?=[\u4e00-\u9fff])(?![些个项位次天人种类地处年月日])"
)
_TO_SOMEBODY = regex(r"(?:[记笔]者|[大我他]们|大家|账)?[，：]|[^，。；：“”]{1,8}：")
_KIN = regex(r"的?(?:妻子|丈夫|爱人|老伴|儿子|女儿|儿媳|女婿|母亲|父亲|妈妈|爸爸|爷爷|奶奶|[哥姐弟妹][哥姐弟妹]|家人|家属|徒弟|邻居|同事)")
_BOTH = regex(r"一[边面](?=[\u4e00-\u9fff])")  # opens the second of two deeds done at once (老人一边选种，一边对孙女说)
_AGED = regex(r"(?:[6-9]\d|1\d\d)岁|退休|老人|老汉|老党员|老[大爷奶伯]")
_ELDER = regex(r"大[爷妈娘伯婶]|[爷奶婆]{2}|阿[婆公]|老")
_OLD = regex(r"(?:这位)?(?:老人家?|老汉|老太太?|老奶奶|老大[爷娘妈]|老爷子|大[爷妈娘])")
_STILL = regex(rf"{_OLD.pattern}|小伙子?|姑娘|小姑娘|汉子|后生|女孩|男孩|老两口|小两口")  # whom the text goes on to speak of
_OF_TWO = ("前者", "后者")
_THIS = regex(r"这[位名]")
_THIS_PERSON = regex(rf"这[位名](?:[^，。；：“”]{{1,14}}的)?[^，。；：“”的]{{0,8}}?{WHO.pattern[:-1]}")
_ANOTHER = regex(r"(?<!其中)(?<![头第])一[位名个](?!个)|有[位名个人]|某|[两几]位")


class Speakers:
    """Finds the speakers of one article's quotations; asked in text order, it remembers who spoke last.

    Args:
        findings: Gives the bodies and dates.
        people: Everybody named or called, in text order.
        verbs: The verbs of speech.
        marks: The article's quoted stretches: who is named inside is not there to speak.
        subject: What ``words.subjects`` makes.
    """

    def __init__(
        self, findings: Findings, people: Sequence[Named], verbs: Verbs, marks: Sequence[Quoted], subject: re.Pattern[str]
    ) -> None:
        self._text = findings.page.text
        self._verbs = verbs
        outside = Outside(marks)
        self._people = [named for named in people if outside(named.start)]
        self._starts = [m.start for m in self._people]
        self._first = {named.name: named.start for named in reversed(people) if named.name is not None}
        self._bodies = {m.start: m.end for m in findings.organisations}
        dates = {m.start: m.end for m in findings.dates}
        self._words = Words(self._text, findings.cuts, dates, self._bodies, self._people, subject)
        self._spoken: tuple[int, Speaker] | None = None

    def behind(self, start: int, limit: int) -> Speaker | None:
        """Read ”张三说: the speaker told between a closing mark and the end of the sentence."""
        if (words := HEARD.match(self._text, start, limit)) is not None:
            return Speaker(None, words.span(1))
        if (mouth := MOUTH.match(self._text, start, limit)) is not None:
            return self._in_mouth(mouth)
        if (faced := FACED.match(self._text, start, limit)) is not None:
            return (self._whose(faced) if faced[1] else None) or Speaker(None, None)
        stop = _SENTENCE.search(self._text, start, min(limit, start + _REACH))
        end = stop.start() if stop else min(limit, start + _REACH)
        quote = self._text.find("“", start, end)
        cut = _SENTENCE.search(self._text, start, quote) if quote >= 0 else None
        return self._told(start, end if quote < 0 or cut is None else cut.start(), forward=True)

    def ahead(self, start: int, mark: int) -> Speaker | None:
        """Read 张三说：“: the speaker told in the sentence before an opening mark, from ``start`` on."""
        end = mark - 1 if self._text[mark - 1 : mark] in ("：", "，") else mark
        return self._owner(start, end) or self._there(start, end) or self._told(start, end, forward=False)

    def said_last(self, start: int, end: int) -> re.Match[str] | None:
        """Give the verb of speech that closes a stretch, or None."""
        last = max(self._verbs.find(self._text, max(start, end - 24), end), key=lambda verb: verb.start(), default=None)
        return last if last is not None and _CLOSES.fullmatch(self._text, last.end(), end) else None

    def direct(self, match: re.Match[str]) -> bool:
        """Tell whether a quotation may follow the verb without a sign between."""
        return self._verbs.direct(match)

    def remember(self, position: int, speaker: Speaker) -> None:
        """Keep the speaker of the quotation at ``position`` for the pronouns behind it."""
        self._spoken = (position, speaker)

    def sentence_start(self, position: int, floor: int) -> int:
        """Give where the sentence that runs up to ``position`` begins, not before ``floor``."""
        floor = max(floor, position - _REACH)
        last = last_of(_SENTENCE, self._text, floor, position)
        return last + 1 if last >= 0 else floor

    def person_in(self, start: int, end: int) -> Speaker | None:
        """Give the first person who can be the subject of the first sentence of a stretch."""
        stop = _SENTENCE.search(self._text, start, end)
        return self._choose(spots).who if (spots := self._candidates(start, stop.start() if stop else end)) else None

    def somebody(self, start: int, limit: int) -> Speaker | None:
        """Give the person without a name whom the sentence at ``start`` brings in by what they do (近日，一位店主指着招牌), or by his surname (黄某在镇上修车)."""
        end = stop.start() if (stop := _SENTENCE.search(self._text, start, limit)) else limit
        words = _BY_SURNAME.match(self._text, start, end) or _SOME.match(self._text, start, end) or _SOMEBODY.search(self._text, start, end)
        return Speaker(None, words.span(), verb=False) if words else None

    def doer(self, start: int, limit: int) -> Speaker | None:
        """Give the first subject without a name in the sentence at ``start`` (“…”会上，有人拍了桌子), or None."""
        end = stop.start() if (stop := _SENTENCE.search(self._text, start, limit)) else limit
        if self._text.find("：“", start, end) >= 0:
            return None  # he speaks what follows
        while start < end:
            if (words := self._words.subject(start, end)) is not None:
                return self._meant(words)
            clause = _CLAUSE.search(self._text, start, end)
            start = clause.end() if clause else end
        return None

    def came(self, start: int, end: int) -> Speaker | None:
        """Give who is said to have come to speak before a colon without a verb of speech (有村民找到村部：), or None."""
        clause = self._clause_start(end, start)
        deed = RANG.search(self._text, clause, end) or CAME.search(self._text, clause, end)
        words = self._words.before(clause, deed.start()) if deed else None
        return self._called(words) or Speaker(None, words) if words else None

    def heard_there(self, start: int, end: int) -> bool:
        """Tell whether a voice is heard at the end of a stretch of which it is not told whose it is (院里传来喊声：)."""
        return HEARD_THERE.search(self._text, start, end) is not None

    def told_just_before(self, position: int, floor: int) -> bool:
        """Tell whether the sentence that ends at ``position`` has a pronoun for its subject, so that somebody is still spoken of."""
        return self.tells_of(self.sentence_start(position - 1, floor), position)

    def tells_of(self, start: int, end: int) -> bool:
        """Tell whether a stretch has a pronoun for a subject."""
        return any(not self._governed(start, m.start()) for m in _PRONOUN.finditer(self._text, start, end))

    def said_before(self, position: int, floor: int) -> Speaker | None:
        """Give who speaks in the sentence that ends at ``position`` by a verb that its clause ends with (该局负责人表示，…。“…”), or None."""
        start = self.sentence_start(position - 1, floor)
        for verb in self._verbs.find(self._text, start, position):
            if _TO_SOMEBODY.match(self._text, verb.end()) and (speaker := self._subject(start, verb.start())) is not None:
                return speaker
        return None

    def between(self, start: int, end: int) -> Speaker | None:
        """Give the speaker told between two halves of speech without a verb of speech: a person or pronoun, or None."""
        return self._told(start, end, forward=True)

    def told_below(self, start: int, limit: int) -> Speaker | None:
        """Give the person who speaks in the first sentence of the paragraph that follows speech (“…”⏎医师甲正在随访，并叮嘱…), or None."""
        stop = _SENTENCE.search(self._text, start, limit)
        for verb in self._verbs.find(self._text, start, stop.start() if stop else limit):
            if (speaker := self._subject(start, verb.start())) is not None:
                return speaker if speaker.name else None
        return None

    def last_named(self, position: int, floor: int = 0) -> Speaker | None:
        """Give whom a pronoun at ``position`` means: the subject of the last sentence that names somebody, or who spoke since."""
        at = bisect_left(self._starts, position) - 1
        here = max(floor, self.sentence_start(position, floor))
        last = max(0, at - _PASSED)
        while at > last and self._is_passed_over(at) and here > self._starts[at] and self._starts[at - 1] >= floor:
            at -= 1  # whom the article never names is seldom spoken of again
        if self._spoken is not None and self._spoken[0] >= floor and (at < 0 or self._spoken[0] > self._starts[at]):
            return self._spoken[1]
        if at < 0 or self._starts[at] < floor:
            return None
        start = self.sentence_start(self._people[at].start, floor)
        return self.person_in(start, min(position, self._people[at].end)) or speaker_of(self._people[at])

    def _still(self, start: int, end: int) -> Speaker | None:
        """Give the person named before of whom a clause goes on to speak without his name (小伙子抹了把汗), or None."""
        words = self._words.subject(start, end)
        return (self._called(words) or self._this_one(words)) if words else None

    def _who(self, spot: Spot) -> Speaker | None:
        """Give who stands at a spot: the person, or whom the pronoun means: the last one told whose sex does not speak against it."""
        if spot.who is not None:
            return spot.who
        if (one := self._one_before(spot.start)) is not None:
            return one
        meant, pronoun = self.last_named(spot.start), self._text[spot.start]
        if meant is None or meant.name is None or not clashes(pronoun, self._text, self._first[meant.name], meant.name):
            return meant
        at = bisect_left(self._starts, spot.start)
        for person in reversed(self._people[max(0, at - _NEAR) : at]):
            if person.name is not None and not clashes(pronoun, self._text, self._first[person.name], person.name):
                return speaker_of(person)
        return meant

    def _one_before(self, pronoun: int) -> Speaker | None:
        """Give the person without a name of whom the sentence right before speech tells, where a pronoun behind it means him."""
        mark = self._text.rfind("“", max(0, pronoun - _REACH), pronoun)
        if mark < 1 or self._text[mark - 1] not in "。！？" or "”" not in self._text[mark:pronoun]:
            return None
        start = self.sentence_start(mark - 1, 0)
        words = self._words.one(start, mark - 1)
        return Speaker(None, words) if words and not self._candidates(words[1], mark - 1) else None

    def _is_passed_over(self, at: int) -> bool:
        """Tell whether somebody is not named at all (孟大爷), not even by his surname (谢某)."""
        named = self._people[at]
        return named.name is None and self._text[named.end - 1] != "某"

    def _owner(self, start: int, end: int) -> Speaker | None:
        """Give whose words they are that somebody else hears before a mark (听到邻居老周的质疑：)."""
        heard = ITS_WORDS.search(self._text, max(start, end - 28), end)
        return self._whose(heard) if heard is not None and heard.end() == end else None

    def _whose(self, told: re.Match[str]) -> Speaker | None:
        """Give whose words the first group of a match tells: a person with whom it ends, or the words that tell who."""
        spot = next((spot for spot in self._candidates(*told.span(1)) if spot.end == told.end(1)), None)
        if spot is not None:
            return self._who(spot)
        return Speaker(None, told.span(1)) if WHO.search(self._text, *told.span(1)) else None

    def _in_mouth(self, mouth: re.Match[str]) -> Speaker | None:
        """Give who always says so: a person, or the words that tell who."""
        if spots := self._candidates(*mouth.span(1)):
            spot = self._choose(spots)
            return self._who(spot)
        return Speaker(None, mouth.span(1)) if WHO.search(mouth[1]) else None

    def _there(self, start: int, end: int) -> Speaker | None:
        """Give whom what somebody tells brings in, where a deed of his leads up to speech (甲说，有村民拍了桌子：), or None."""
        at = self._text.rfind("，有", start, end) + 1
        words = self._words.subject(at, end) if at and self._text.startswith("：", end) else None
        if words is None or any(spot.who for spot in self._candidates(words[1], end)) or any(self._verbs.find(self._text, words[1], end)):
            return None
        return Speaker(None, words)

    def _told(self, start: int, end: int, *, forward: bool) -> Speaker | None:
        verbs = list(self._verbs.find(self._text, start, end))
        order = verbs if forward else list(reversed(verbs))
        for verb in order:
            speaker = self._subject(start, verb.start())
            if speaker is not None:
                return speaker
        if not forward:
            meant = self._before_clause(start, end)
        else:
            spots = self._candidates(start, end)
            spot = self._choose(spots) if spots else None
            meant = (self._leading(self._clause_start(spot.start, start), spot) or self._who(spot)) if spot else self._still(start, end)
        return replace(meant, verb=False) if meant else None

    def _called(self, words: Bounds) -> Speaker | None:
        """Give the last person before whose name the same words stood (老人 after 苗族老人甲), or the post that a surname now bears (王支书)."""
        start, end = words
        if end - start > SHORT:
            return None
        called = self._text[start:end]
        at = bisect_left(self._starts, start)
        if called in _OF_TWO:
            two = self._people[max(0, at - 2) : at]
            return speaker_of(two[_OF_TWO.index(called)]) if len(two) == 2 else None
        for person in reversed(self._people[max(0, at - _NEAR) : at]):
            if person.name is None:
                continue
            titled = person.name[0] == called[0] and in_order(called[1:], self._text[max(0, person.start - _POST) : person.start])
            if titled or self._text.endswith(called, 0, person.start):
                return Speaker(person.name, None)
        return None

    def _this_one(self, words: Bounds) -> Speaker | None:
        """Give the person told last, whom 这位…, 老人 or 小伙子 means, if nobody without a name has come in since."""
        called = self._text[slice(*words)]
        at = bisect_left(self._starts, words[0]) - 1
        if at < 0 or not (_THIS.match(called) or _STILL.fullmatch(called)):
            return None
        far, old = words[0] - _REACH, _OLD.fullmatch(called) is not None
        while at >= 0 and self._people[at].end >= far and old and not self._is_old(at, words[0]):
            at -= 1
        if at < 0 or (named := self._people[at]).end < far or _ANOTHER.search(self._text, named.end, words[0]):
            return None
        return speaker_of(named)

    def _is_old(self, at: int, limit: int) -> bool:
        """Tell whether somebody is said to be old, in his own phrase or by what he is called."""
        named, before = self._people[at], self._people[at - 1].end if at else 0
        behind = self._starts[at + 1] if at + 1 < len(self._starts) else limit
        phrase = self._text[max(before, named.start - _POST) : min(limit, behind, named.end + _POST)]
        return _AGED.search(phrase) is not None or (named.name is None and _ELDER.search(phrase) is not None)

    def this_person(self, start: int, end: int) -> Speaker | None:
        """Give the person named last, whom a stretch goes on to speak of (听到结果，这位客商才笑了：), or None."""
        this = _THIS_PERSON.search(self._text, start, end)
        return self._this_one(this.span()) if this else None

    def _same_one(self, words: Bounds) -> Speaker | None:
        """Give the words by which somebody without a name was brought in, where 这位… means him (专班一位负责人, then 这位负责人)."""
        this = _THIS.match(self._text, words[0])
        told = self._text[words[0] + 1 : words[1]] if this else ""
        at = self._text.rfind(f"一{told}", max(0, words[0] - _REACH), words[0]) if told else -1
        end = at + 1 + len(told)
        if at < 0 or not any(verb.start() - end < SHORT for verb in self._verbs.find(self._text, end, end + 2 * SHORT)):
            return None
        before = self._words.before(self._clause_start(at, self.sentence_start(at, 0)), end)
        return Speaker(None, before) if before else None

    def _subject(self, start: int, verb: int) -> Speaker | None:
        """Give the subject of a verb: in its clause, else in the nearest clause before it."""
        clause = self._clause_start(verb, start)
        spots = self._candidates(clause, verb)
        if not spots:
            words = self._words.before(clause, verb)
            if (both := _BOTH.match(self._text, clause, verb)) is not None:
                first = self._text.find(both[0], start, clause)
                if first >= 0 and self._candidates(opened := self._clause_start(first, start), first):
                    return self._subject(opened, first)
                words = self._words.before(self._clause_start(first, start), first) if first >= 0 else None
            if words is not None:
                return self._meant(words)
            return self._before_clause(start, verb)
        spot = self._choose(spots)
        to = _TO_POST.search(self._text, max(clause, spot.start - 14), spot.start)
        if to is not None:
            words = self._words.before(clause, to.start())
            return self._meant(words) if words is not None else self._before_clause(start, clause)  # 一位老人对某某说
        return self._leading(clause, spot) or self._who(spot)

    def _leading(self, clause: int, spot: Spot) -> Speaker | None:
        """Give the subject without a name that does something to a person of its clause (孩子们围着甲问), or None."""
        words = self._words.subject(clause, spot.start)
        return self._meant(words) if words is not None and _DONE_TO.search(self._text, words[1], spot.start) else None

    def _before_clause(self, start: int, clause: int) -> Speaker | None:
        """Give who is the subject of the nearest clause before another that has one: a person, a pronoun or words such as 一位老人."""
        end = clause
        while end > start:
            opened = self._clause_start(end - 1, start)
            if spots := [
                spot for spot in self._candidates(opened, end) if spot.who is not None or not opened < spot.start < spot.end == end
            ]:
                spot = self._choose(spots)
                return self._leading(opened, spot) or self._who(spot)
            if (words := self._words.subject(opened, end)) is not None:
                return self._meant(words)
            end = opened
        return None

    def _meant(self, words: Bounds) -> Speaker:
        """Give whom words without a name mean: somebody named before, else who they are."""
        return self._called(words) or self._this_one(words) or self._same_one(words) or Speaker(None, words)

    def _candidates(self, start: int, end: int) -> list[Spot]:
        """Give people and pronouns between two offsets."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = [Spot(named.start, named.end, speaker_of(named)) for named in self._people[first:last] if named.end <= end]
        pronouns = (
            m for m in _PRONOUN.finditer(self._text, start, end) if not _HEARS.search(self._text, max(start, m.start() - 2), m.start())
        )
        found += [Spot(m.start(), m.end(), None) for m in pronouns]
        return sorted(found, key=lambda spot: spot.start)

    def _choose(self, spots: list[Spot]) -> Spot:
        """Give the first that can be a subject: not behind a preposition, not before 的 and no kin; else the last."""
        for spot in spots:
            phrase = max(spot.start - 24, self._clause_start(spot.start, 0))
            if not self._governed(phrase, spot.start) and not _OF.match(self._text, spot.end):
                return spot
        last = spots[-1]
        kin = _KIN.match(self._text, last.end)
        return last if kin is None else Spot(last.start, kin.end(), Speaker(None, (last.start, kin.end())))

    def _governed(self, phrase: int, name: int) -> bool:
        """Tell whether a preposition stands before the name, or before the body whose post stands before it."""
        if _TO.search(self._text, max(phrase, name - 3), name) or _SEES.match(self._text, phrase, name):
            return True
        body = next((at for at in range(phrase, name) if at in self._bodies), None)
        return body is not None and _TO_BODY.search(self._text[max(phrase, body - 2) : body]) is not None

    def _clause_start(self, position: int, floor: int) -> int:
        floor = max(floor, position - _REACH)
        last = last_of(_CLAUSE, self._text, floor, position)
        return last + 1 if last >= 0 else self.sentence_start(position, floor)
