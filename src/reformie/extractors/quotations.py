"""Quotations: direct speech between quotation marks, told from names, slogans and scare quotes, with its speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from reformie.findings import Findings, Speech
from reformie.frozen import frozen
from reformie.layout.page import Block
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.quotations.callings import Callings
from reformie.quotations.heard import RINGS, SHOWN
from reformie.quotations.marks import Quoted, quoted
from reformie.quotations.speakers import Speakers
from reformie.quotations.verbs import Verbs
from reformie.quotations.voices import Speaker
from reformie.quotations.words import subjects
from reformie.regexes import regex

_HAN = regex(r"[\u3400-\u9fff\d]")
_TERMINAL = regex(r"[。！？…!?][”’）]*$")
_CLAUSAL = regex(r"[，。；！？：…]")
_NO_SPEECH = regex(
    r"(?:口号|(?<!直奔)主题|理念|标语|横幅|目标|原则|题目|标题|宗旨|精神|定位|愿景|名称|对联|公式|模式|歌词|格言|校训|院训|村训|家训"
    r"|短信|微信|纸条|字条|锦旗|来信|写着|写有|挂着|印着|题为|名为|叫做|概括为|归纳为|总结为|就是|即|包括|分别是|打造|推行|建立)[是为：]*(?:“[^“”]{1,8}”)?$"
)
# 文章全文如下： opens what somebody wrote, and speech in it is that of others
_REPRINTED = regex(r"(?:全文|原文|正文|报道|文章|通讯|评论|来稿|摘[要编录登发]|[刊编转]发|刊[登载]|转载)[^，。：“”]{0,4}如下：$")
_NOBODY = regex(
    r"俗话|常言|老话|古语|民谣|谚语|歌谣|古诗|句话|所[说言]|会议|报告|文件|方案|意见|标语|横幅|条幅|招牌|公告|通知|条例|目标|主题|理念|原则|口号|问题|疑问|难题"
    r"|做法|经验|思路|写[着道有得明]|民约|公约|规定|刻|印|挂|贴|墙|碑|歌|曲|诗|词|名为|叫|包括|指出|强调|要求|提出|短信|来信|屏"
)
_SAYING = regex(
    r"，?(?:在[^，。“”]{1,10}，)?(?:这[是句]|这样的话|成[为了]|已成为|是)[^，。“”]{0,24}?(?:座右铭|导向|顺口溜|口号|理念|原则|俗语|民谣|谚语|标语|民歌|准则|工作法|宗旨)[，。]"
)
_NOTICE = regex(r"(?:你|贵)(?:单位|公司|[镇乡县区市局委办村校院所站厅])(?![说们])")  # opens what is written to a body
_ALOUD = "说道喊问答笑叹"  # only people do so
_STILL_HIM = regex(r"(?:老人家?|老汉|老奶奶|大[爷妈娘]|小伙子?|姑娘)(?![们家])")  # whom the sentence before names
_FAMILY = regex(r"老([\u4e00-\u9fff])(?![人板师乡])")
_CALL = regex(r"(?:[老小阿]([\u4e00-\u9fff])|([\u4e00-\u9fff])[\u4e00-\u9fff]{1,3})[，！]")  # 小周，… 周老师，…
_TOLD_HIM = regex(r"[^，。；：“”]{2,30}告诉[他她]，")  # who is told something new has spoken before
_REACTS = regex(
    r"话音[刚未]落|话[刚一还][没未]?(?:说完|说出口|出口|落)|此[话言]一出|闻言|(?:听[到了罢完见]|一听)(?:[这那此“他她]|[^，。]{0,8}(?:话|答复|回答|解释|承诺|表态|保证))"
    r"|[^，。：“”]{2,24}(?:(?:接完|放下|挂[了断掉]?)(?:了)?电话|被[^，。：“”]{0,6}话[^，。：“”]{0,3}(?:打动|说动|说服|问住|逗[乐笑]|噎))"
)  # what whoever has heard the speech does
_BRINGS_IN = regex(r"(?![^，。]{0,16}[说讲喊问话道默])[^，。：“”]{2,16}的，?是")  # somebody who has not spoken (竞得鱼塘的是甲)
_LEADS_UP = regex("[^。！？；：“”\n]{2,60}：“")
_DESCRIBES = regex(r"[来去]?(?:形容|描述|概括|比喻|总结|评价|比方)")  # behind words that somebody uses
_NO_LINK = regex(r"[。！？；\n“]")  # stands between no two halves of one speech
_LEAST = 4
_HALF = 2  # “以前，”他说，“…”: a half may be as short as this
_BETWEEN = 80
_BELOW = 120  # characters that more speech may take between speech and the paragraph that tells whose it is
_BROKEN = regex(r"([^。！？；\n“”]{2,80}?)[，：]“(?:[^”\n]{8}|[^”\n]{3,7}[。！？]”)")
_BROKEN_OFF = 6  # characters that speech at the end of a told sentence has at least
_WORDED = regex("才[是能会有]|[我你您他她咱俺这那人了就不没都也还吧呢啊哪啥来]|得更|些$")  # speech has such small words
_SLOGAN = regex(
    r"(?![^”]*(?:[我你您咱俺了吧呢咋]|肯定|怕|没人|才[是能会有]|不行|只能|反正|[还就]得|哪能|要不|可不|才行|怎么|[^，、]的[，、]|[也都]不|[也都]没))[^，、]{3,7}[，、][^，、]{3,7}"
)
_JUDGES = ("认为", "觉得", "评价", "感叹", "感慨", "坦言", "直言")  # what follows may be a name too
_JUDGED = regex(r"[我你您他她咱俺这那就没都还吧呢啊][\u4e00-\u9fff]|[出上成住活好顺通对]了|了[。！？]?$")
_SAID_SO = regex(r"，[^，。；：“”]{2,24}(?:$|[。！\n])")
_OWN = regex("[我俺咱]|心里")  # only somebody who speaks of himself says so
_NAME = 8  # few names and slogans that hold a comma are longer


@frozen
class _Judged:
    """A quotation that is direct speech: its speaker, where known, and the rule that showed it."""

    speaker: Speaker | None
    rule: str


class QuotationsExtractor:
    """Fills ``findings.quotations``.

    Args:
        lexicons: Gives ``quotation_verbs``, ``surnames`` and ``appositions``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._verbs = Verbs(lexicons)
        self._callings = Callings(lexicons)
        self._subject = subjects(lexicons.column("appositions", "word"))

    def __call__(self, findings: Findings) -> None:
        """Find the direct speech of one article."""
        marks = quoted(findings.page.text, findings.page.blocks)
        if not marks:
            return
        reader = _Reader(findings, Speakers(findings, self._callings.people(findings), self._verbs, marks, self._subject))
        for mark in marks:
            judged = reader.judge(mark)
            if judged is not None:
                who = judged.speaker
                speech = Speech(who.name if who else None, who.text if who else None, mark.parts)
                findings.quotations.append(Mention(mark.start, mark.end, speech, judged.rule))


class _Reader:
    """Judges the quoted stretches of one article in text order."""

    def __init__(self, findings: Findings, speakers: Speakers) -> None:
        self._text = findings.page.text
        self._blocks = findings.page.blocks
        self._above = {below.start: block for block, below in pairwise(self._blocks)}
        self._speakers = speakers
        self._last: tuple[Quoted, _Judged] | None = None

    def judge(self, mark: Quoted) -> _Judged | None:
        """Tell whether a quoted stretch is direct speech, and whose."""
        inner = self._text[mark.start : mark.end]
        if self._text.startswith("的", mark.after) and not _TERMINAL.search(inner[-4:]):
            return None
        length = len(_HAN.findall(inner[: _NAME * 2]))
        if length < (_HALF if inner.endswith("，") else _LEAST):
            return None
        terminal, clausal = bool(_TERMINAL.search(inner[-4:])), bool(_CLAUSAL.search(inner))
        judged = (
            self._second_half(mark, terminal or clausal or length >= _NAME)
            or self._introduced(mark, terminal, clausal, length)
            or self._broken_off(mark, length)
            or self._described(mark, clausal, length)
            or self._followed(mark, terminal, clausal, length)
            or self._first_half(mark, length)
        )
        if judged is not None and judged.speaker is None and _NOTICE.match(inner):
            return None
        if judged is not None:
            self._last = (mark, judged)
            if judged.speaker is not None:
                self._speakers.remember(mark.start, judged.speaker)
        return judged

    def _first_half(self, mark: Quoted, length: int) -> _Judged | None:
        """Read “…，”张三话锋一转，“…”: a half breaks off with a comma, and the other follows in the same sentence, with no verb of speech between."""
        if not self._text.startswith("，", mark.end - 1):
            return None
        between = _BROKEN.match(self._text, mark.after, mark.last.end)
        speaker = self._speakers.between(*between.span(1)) if between else None
        fits = speaker is not None or (length >= _NAME and self._stands(mark))
        return _Judged(speaker, "quotations.followed") if between and fits else None

    def _second_half(self, mark: Quoted, speech: bool) -> _Judged | None:
        """Read “…”张三说，“…”: both halves have one speaker."""
        if self._last is None or not speech or self._last[0].last != mark.block:
            return None
        first, told = self._last
        if not 0 < mark.start - 1 - first.after <= _BETWEEN:
            return None
        between = self._text[first.after : mark.start - 1]
        if _NO_LINK.search(between) or between[-1] not in "，：":
            return None
        if self._new_speaker(between, first.after, told):
            return None
        return _Judged(told.speaker, "quotations.second_half")

    def _new_speaker(self, between: str, start: int, told: _Judged) -> bool:
        """Tell whether the words between two quotations bring somebody else in: a person of the last clause, before a colon."""
        if told.rule == "quotations.introduced":
            return between != "，"
        if told.speaker is None and between[-1] == "：":
            return True
        if between[-1] != "：":
            return False
        person = self._speakers.person_in(start, start + len(between))
        if person is not None and person.name and told.speaker is not None and told.speaker.name and person.name != told.speaker.name:
            return True
        clause = max(between.rfind("，", 0, -1), between.rfind("：", 0, -1)) + 1
        return clause > 0 and self._speakers.person_in(start + clause, start + len(between)) is not None

    def _introduced(self, mark: Quoted, terminal: bool, clausal: bool, length: int) -> _Judged | None:
        """Read 张三说：“…” and 张三强调，“…”."""
        opening, block = self._opening(mark)
        sign = self._text[opening - 1 : opening] if opening > block.start else ""
        floor = self._last[0].after if self._last is not None and self._last[0].last == block else block.start
        end = opening - 1 if sign in ("：", "，") else opening
        start = self._speakers.sentence_start(end, floor)
        if not sign or start >= end:
            return None
        verb = self._speakers.said_last(start, end)
        if sign == "：":
            fits = terminal or clausal or length >= 12 if verb is not None else terminal
        elif sign == "，":
            fits = terminal or (clausal and length > _LEAST) if verb is not None else terminal and clausal and self._ends(mark)
        else:
            fits = verb is not None and self._direct(verb, mark) and (terminal or clausal or verb[0] in _JUDGES) and length >= _NAME
        if not fits or _NO_SPEECH.search(self._text, max(start, end - 16), end):
            return None
        speaker = self._ahead(start, opening, floor, verb)
        if speaker is not None and sign == "，" and speaker.name is None and not speaker.verb and self._told_behind(mark):
            return None
        if speaker is None and sign == "：":
            speaker = self._speakers.came(start, end) or self._speakers.this_person(start, end)
        heard = speaker is None and sign == "：" and self._speakers.heard_there(start, end)
        if speaker is None and sign == "：" and terminal and clausal and (heard or self._spoken_by_somebody(start, end, verb)):
            voice = self._speakers.person_in(mark.after, mark.last.end) if heard else None
            return _Judged(voice, "quotations.introduced")
        return _Judged(speaker, "quotations.introduced") if speaker is not None else None

    def _direct(self, verb: re.Match[str], mark: Quoted) -> bool:
        """Tell whether words may follow a verb without a sign: speech, or what somebody holds of a thing, in a sentence of his own words."""
        if verb[0] not in _JUDGES:
            return self._speakers.direct(verb)
        return self._ends(mark) and _JUDGED.search(self._text, mark.start, mark.end) is not None

    def _ahead(self, start: int, opening: int, floor: int, verb: re.Match[str] | None) -> Speaker | None:
        """Give the speaker told in the sentence before an opening mark, or whom it goes on to tell of."""
        speaker = self._speakers.ahead(start, opening)
        if speaker is None and verb is not None and self._elided(start, verb.start()):
            return self._speakers.last_named(start)
        if speaker is None or speaker.name is not None or self._text[opening - 1] != "，":
            return speaker
        told = self._speakers.said_before(opening - 1, floor)  # 甲坦言，起初也有人骂，“…”
        return told if told is not None and told.name else speaker

    def _opening(self, mark: Quoted) -> tuple[int, Block]:
        """Give where the words before a mark end, and their paragraph: that above, where it ends with a colon before speech that opens its own."""
        opening = mark.start - 1
        if opening <= mark.block.start:
            above = self._above.get(mark.block.start)
            colon = above is not None and above.kind == mark.block.kind and self._text[above.end - 1 : above.end] == "："
            if above is not None and colon and not _REPRINTED.search(self._text, max(above.start, above.end - 16), above.end):
                return above.end, above
        return opening, mark.block

    def _told_behind(self, mark: Quoted) -> bool:
        """Tell whether a verb of speech behind the closing mark tells who speaks."""
        behind = self._speakers.behind(mark.after, mark.last.end) if mark.after < mark.last.end else None
        return behind is not None and behind.verb

    def _broken_off(self, mark: Quoted, length: int) -> _Judged | None:
        """Read 张三坦言，起初心里没底，“…”。: what somebody tells goes over into his own words, with which the sentence ends."""
        opening, inner = mark.start - 1, self._text[mark.start : mark.end]
        ends = mark.after >= mark.last.end or self._text[mark.after] in "。！？；"
        so = _SAID_SO.match(self._text, mark.after, mark.last.end)
        behind = self._speakers.behind(mark.after + 1, mark.last.end) if so else None
        ends |= behind is not None and behind.verb  # 只能凿四米，“…”，他说。
        if (
            self._text[opening - 1 : opening] != "，"
            or not ends
            or length < _BROKEN_OFF
            or not _WORDED.search(inner)
            or _SLOGAN.fullmatch(inner)
        ):
            return None
        floor = self._last[0].after if self._last is not None and self._last[0].last == mark.block else mark.block.start
        speaker = self._speakers.said_before(opening - 1, floor)
        if behind is not None and behind.verb:
            speaker = behind
        if speaker is None and floor != mark.block.start and _TERMINAL.search(inner[-4:]):
            speaker = self._same_still(floor, opening)
        own = length >= _NAME and _OWN.search(inner) and _CLAUSAL.search(inner)
        if speaker is None and own and not _NOBODY.search(self._text, max(floor, opening - 16), opening):  # 甲种了花椒，“…，心里踏实了”。
            speaker = self._speakers.person_in(self._speakers.sentence_start(opening - 1, floor), opening - 1)
        return _Judged(speaker, "quotations.introduced") if speaker is not None else None

    def _same_still(self, floor: int, opening: int) -> Speaker | None:
        """Give who spoke before in the paragraph, where nobody has come in since and no paper is told of (他说。这家厂头一回来，“…。”)."""
        last = self._last[1].speaker if self._last is not None else None
        named = self._speakers.last_named(opening)
        same = last is not None and last.name is not None and named is not None and named.name == last.name
        return last if same and not _NOBODY.search(self._text, max(floor, opening - 16), opening) else None

    def _described(self, mark: Quoted, clausal: bool, length: int) -> _Judged | None:
        """Read 张三用“…，…”形容从前: a whole sentence with which somebody who is named describes a thing."""
        opening = mark.start - 1
        if self._text[opening - 1 : opening] not in ("用", "以") or length < _NAME or not clausal:
            return None
        if not _DESCRIBES.match(self._text, mark.after, mark.last.end):
            return None
        speaker = self._speakers.person_in(self._speakers.sentence_start(opening, mark.block.start), opening)
        return _Judged(speaker, "quotations.introduced") if speaker is not None else None

    def _spoken_by_somebody(self, start: int, end: int, verb: re.Match[str] | None) -> bool:
        """Tell whether the words before a colon bring in somebody who speaks, though they do not tell whom: not a paper, sign or saying."""
        aloud = verb is not None and verb[0][-1] in _ALOUD
        clause = self._text.rfind("，", start, end) + 1 if aloud else 0
        return _NOBODY.search(self._text, max(start, clause), end) is None

    def _followed(self, mark: Quoted, terminal: bool, clausal: bool, length: int) -> _Judged | None:
        """Read “…”张三说, and speech that stands alone as a sentence."""
        if not self._stands(mark) or not (terminal or clausal):
            return None
        start, limit = mark.after, mark.last.end
        if self._text[start : start + 2] == "——":
            start += 2
        elif not terminal and self._text[start : start + 1] == "，":
            start += 1
        if _SAYING.match(self._text, start, limit):
            return None
        return (self._heard(mark, start) if terminal else None) or self._told_of(mark, start, terminal, clausal, length)

    def _heard(self, mark: Quoted, start: int) -> _Judged | None:
        """Read “…”老师告诉他，… and “…”话音刚落，…: who is told something new, or hears it, or whose hearing it is told, brings in the speaker."""
        if _TOLD_HIM.match(self._text, start, mark.last.end) and (listener := self._speakers.last_named(mark.start, mark.block.start)):
            return _Judged(listener, "quotations.followed")
        if _REACTS.match(self._text, start, mark.last.end):
            return _Judged(self._spoken_on(mark), "quotations.followed")
        return None

    def _told_of(self, mark: Quoted, start: int, terminal: bool, clausal: bool, length: int) -> _Judged | None:
        """Read who is told of behind a mark: by a verb of speech, else by what he does, if no sign or sound is what the words are of."""
        limit = mark.last.end
        speaker = self._speakers.behind(start, limit) if start < limit else None
        if speaker is not None and not speaker.verb and self._speaks_next(mark, start):
            speaker = self._spoken_on(mark) or speaker
        if speaker is not None and not speaker.verb and _BRINGS_IN.match(self._text, start, limit) and self._goes_on_from(mark):
            speaker = self._spoken_on(mark)
        said = speaker is not None and speaker.verb
        if not said and SHOWN.match(self._text, start, limit):
            return None
        if not said and RINGS.match(self._text, start, limit):
            return _Judged(None, "quotations.standing") if terminal else None
        if speaker is not None and (speaker.verb or (terminal and not self._calls(mark, speaker))):
            return _Judged(speaker, "quotations.followed")
        return self._standing(mark, start, clausal) if terminal and length >= _NAME else None

    def _speaks_next(self, mark: Quoted, start: int) -> bool:
        """Tell whether the sentence behind a mark leads up to speech of its own, and that before it goes on to tell of somebody (他捧起土。“…”甲吸吸鼻子：“…”)."""
        led = _LEADS_UP.match(self._text, start, mark.last.end) is not None
        return led and self._speakers.told_just_before(mark.start - 1, mark.block.start)

    def _goes_on_from(self, mark: Quoted) -> bool:
        """Tell whether the speech follows other speech and a short sentence that ends with a verb of speech (“…”张三说。“…”)."""
        first = self._last[0] if self._last is not None and self._last[0].last == mark.block else None
        near = first is not None and 0 < mark.start - 1 - first.after <= _BETWEEN
        return near and first is not None and self._speakers.said_last(first.after, mark.start - 2) is not None

    def _standing(self, mark: Quoted, start: int, clausal: bool) -> _Judged | None:
        """Read speech that stands alone as a sentence: whoever is named next speaks, else who spoke or was named before."""
        limit = mark.last.end
        if not (clausal or self._alone(mark)):
            return None
        following = self._speakers.person_in(start, limit)
        if following is not None and not self._calls(mark, following):
            return _Judged(following, "quotations.standing")
        if (somebody := self._speakers.somebody(start, limit)) is not None:
            return _Judged(somebody, "quotations.standing")
        if self._opens_paragraph(mark) and (somebody := self._speakers.doer(start, limit)) is not None:
            return _Judged(somebody, "quotations.standing")
        goes_on = start < limit and not self._still_him(mark) and not self._speakers.told_just_before(mark.start - 1, mark.block.start)
        before = None if goes_on else self._spoken_on(mark) or self._told_below(mark)
        return _Judged(None if before and self._calls(mark, before) else before, "quotations.standing")

    def _opens_paragraph(self, mark: Quoted) -> bool:
        """Tell whether nothing stands before speech in its paragraph that could tell who speaks."""
        return mark.start - 1 <= mark.block.start

    def _told_below(self, mark: Quoted) -> Speaker | None:
        """Give who speaks by the paragraph below speech that stands alone in its own, with which an article opens."""
        if not self._alone(mark):
            return None
        for at in range(bisect_right(self._blocks, mark.last.start, key=lambda block: block.start), len(self._blocks)):
            if (block := self._blocks[at]).start - mark.after >= _BELOW:
                break
            if self._text[block.start] not in "“…—":
                return self._speakers.told_below(block.start, block.end)
        return None

    def _calls(self, mark: Quoted, speaker: Speaker) -> bool:
        """Tell whether speech begins by calling somebody (“周老师，…”): he is spoken to."""
        called = _CALL.match(self._text, mark.start, mark.end)
        return called is not None and speaker.name is not None and speaker.name[0] in (called[1], called[2])

    def _still_him(self, mark: Quoted) -> bool:
        """Tell whether what follows speaks of whom the sentence before names (老人家, 老周家的 after 周某某)."""
        family = _FAMILY.match(self._text, mark.after, mark.last.end)
        before = self._speakers.last_named(mark.start, mark.block.start) if family else None
        same = bool(family and before and before.name and before.name[0] == family[1])
        return same or _STILL_HIM.match(self._text, mark.after, mark.last.end) is not None

    def _spoken_on(self, mark: Quoted) -> Speaker | None:
        """Give who goes on to speak: the speaker of the sentence before, else whom it names."""
        said = self._speakers.said_before(mark.start - 1, mark.block.start) if mark.start - 1 > mark.block.start else None
        if (named := said or self._speakers.last_named(mark.start, mark.block.start)) is not None:
            return named
        return self._speakers.last_named(mark.start) if self._speakers.tells_of(mark.block.start, mark.start) else None

    def _stands(self, mark: Quoted) -> bool:
        """Tell whether the opening mark begins a sentence."""
        opening = mark.start - 1
        return (
            opening <= mark.block.start or self._text[opening - 1] in "。！？；”…）) \n" or self._text.endswith(("日电", "讯"), 0, opening)
        )

    def _ends(self, mark: Quoted) -> bool:
        """Tell whether the sentence ends with the quotation."""
        return mark.after >= mark.last.end or self._text[mark.after] not in "，、的" or self._text[mark.end - 1] in "。！？"

    def _alone(self, mark: Quoted) -> bool:
        return mark.start - 1 <= mark.block.start and mark.after >= mark.last.end

    def _elided(self, start: int, verb: int) -> bool:
        """Tell whether the clause of a verb has no subject of its own (谈起变化，笑着说)."""
        return verb - start <= 12 and "》" not in self._text[start:verb]
