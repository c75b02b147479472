"""Whose a figure is: the body or division that its clause, its sentence or the sentences before are about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reformie.figures import clauses, handling, ours, pointing
from reformie.figures.about import Topic
from reformie.figures.acting import Acting
from reformie.figures.beside import HIGHER, House, Subject, told
from reformie.figures.candidate import Candidate
from reformie.figures.plainly import plainly
from reformie.figures.pointing import Pointing
from reformie.figures.surroundings import Surroundings
from reformie.figures.tables import Tables
from reformie.figures.voices import Voices
from reformie.findings import Bounds, Findings
from reformie.lexicon import any_of
from reformie.regexes import each_of, regex

_AND_OTHERS = regex(r"(?:、[^，。；]{0,80})?等约?(?=\d|[一二三四五六七八九十两]|$)")  # 甲镇、乙镇等8个乡镇
_ALIKE = regex(r"(?:、[^，。；]{0,80})?等(?:有关|相关)?(?:部门|单位)")  # 县水务局等部门在此设4个窗口: none's alone
# What a body tells of its own house, and what it gives out of its own hand, though it acts for its division.
_INTERNAL = regex(r"内设机构|内设科室|干部职工|职工|工作人员|机关干部|在岗人员|审批人员|窗口人员|中层干部|领导职数")
_COURTS, _WITH = ("法院", "检察院"), regex("会同|联合")  # 县法院会同县司法局建立机制，调解90件: the county's
_TEAMS = regex(r"组成|组建|成立|分成|编成")  # 县住建局抽调干部60人，组成8个组，整改隐患900处: only the teams are the bureau's
_OWN_ACT = regex(
    rf"{each_of('走访|走遍|跑遍|深入|入户|聘请|抽调|选派|派出|派驻|邀请|听取', '了?[^，。；、]{0,6}$')}|召开了?[^，。；、]{{0,8}}$|在(?:此|这里|这儿|大厅)[^，。；、]{{0,2}}(?:设[置立]?|开设|安排|投放|配备|派驻)了?$|组织$|联合$|会同$"
    r"|该局(?!局长|副局长|党组|党委|会同|联合|协同)[^。；]*$"
)
_DRAFTING = regex(r"(?:抽调|选派|派出|抽派)")
_ACT, _JUST = 90, 9  # characters before a figure in which 该局 tells what it did, and any other deed stands
_FAR = 400  # characters of its sentence that a figure is read with
_AROUND = "辖区"  # a district's as well as a township's
_WITHIN = "(?:我们|咱们|俺们|咱|俺)[县市区旗州盟](?![^，。；]{0,6}[局委办院校])|[县市旗州]域|[县市区旗州]级?财政|(?:本级|各级)财政|区域内|城区(?!委|政府|分|街道|中学|小学|幼儿园|医院|支)|基层(?:门急诊|门诊|诊疗|就诊|首诊|医疗)|(?:各)?(?:乡镇|镇街|街镇|镇村)(?:卫生院|卫生所|医疗机构|学校)|家庭医生签约|医保(?:基金|资金)|转外就医|城乡居民|居民人均|农村居民|城镇居民|义务教育巩固"
# What a medical group has as well as a division.
_LOOSELY = regex("医保(?:基金|资金)")
_MEDICAL = regex(r"(?:医院|总院|卫生院|集团|医共体|医联体|共同体|联合体)$")
# 会长今年种了20亩, 队员走过山头30座: what somebody does with their own hands is theirs, whatever they head.
_BY_HAND = regex(
    r"家(?!庭|乡|长|属)|(?:[今去前每]年|[这那]些年|一年|一共|自己|自家|先后|累计|共){0,2}(?:种|养|喂|挣|赚|领到|拿到|领衔的|走过|走坏|跑坏|骑坏|穿坏|磨[坏破])[了下着]?"
)
# 自己只花了64元, 今天巡了26公里: somebody's own, where nobody is told.
_ONES_OWN = regex(r"(?:(?<!配)[花掏]|[挣赚走跑巡]|往返|奖金拿|能省)(?:到|下|去|掉)?了?$")
# 医生每两周上门一次
_HABIT = regex(r"(?:还|也|都|又)?(?:每[一两三几]?(?:周(?![一二三四五六日末])|月|天|日|个月|季度)|(?:一|半)(?:天|个月|年))(?!平均)")
# 县医院、12家卫生院加入: what stands beside the counted is not their owner.
_BESIDE = regex(r"(?:、[^，。；、和\d]{2,14}){0,4}(?:、|和|及|以及)")
# What only a school that trains for work has, where nobody else is told.
_GRADUATES = regex(r"毕业生|在校生|订单班|产业导师|双师型")
# What only a court has, where nobody else is told.
_TRIALS = regex(r"案件|结案率|速裁|调撤率|服判息诉率|退休法官")
# What only a procuratorate has, likewise.
_PROSECUTIONS = regex(r"检察建议|公益诉讼|批准?逮捕|批捕|审查起诉|提起公诉|量刑建议|认罪认罚|羁押必要性|立案监督|抗诉")
# Centres and stations that serve all of a division: what their heads tell is the division's.
_SERVING = regex(
    r"(?:(?<!卫生|养老|便民|家庭)服务|运行|指挥|监管|推广|促进|审批|治理|信息|监测|发展|交易|数据|管理|网格化服务管理)中心$|(?:推广|管理|服务|监测|监督|植保|畜牧|农机|林业|农业|水利)站$"
)
# 专家帮我们攻下难题, 教授驻村指导，产量达到: whoever speaks, or was told of before, has it.
_FOR_OTHERS = regex(
    r"教(?:大家|大伙|农户|村民|乡亲|牧民|渔民)|手把手|指导|帮助|帮(?=社里|村里|厂里|企业|公司|合作社|农户|果农)|帮扶|带队|驻[村点塘厂企]"
)
# 教授受聘为该校顾问，首场授课110人: the school's
_HIRED = regex(r"(?:受聘|被?聘任?)(?:为|担任)|受聘于")
# What only a division has, where its sentence tells of nobody else.
_OF_ALL = regex(r"(?:产业集群|产业链产值|(?:主导|支柱|优势)产业|生产总值|公共预算收入|可支配收入|常住人口|城镇化率|(?:经营|市场)主体)$")
_TELLING = regex(r"说|介绍|表示|告诉|透露|坦言|一笔账")
# 会议明确，方案提出: what a meeting or a paper lays down is the district's.
_LAID_DOWN = regex(
    r"(?:《[^》\n]{2,40}》|(?:该|此次|本次|这次|这份|上述)?(?:大会|会议|全会|方案|意见|办法|通知|规划|文件|细则|条例|规定|措施|行动计划|工作要点))"
    r"(?:还|同时|进一步|就此|对此){0,2}(?:提出|明确|规定|要求|确定|部署|指出|强调)"
    r"|会上，|《[^》\n]{2,40}》(?:正式|随后|近日){0,2}(?:印发|出台|发布|施行|实施)[：，]"
)
_LAYING = frozenset("《该此本这上大会全方意办通规文细条措行工")
_HOMES = frozenset({"该村", "该社区"})  # what stands for these in a record is their committee
# 企业开办时间, 企业和群众: enterprises at large, and none that was told of
_NOT_ONE = "(?!企业(?:开办|登记|注册|准入|注销|退出|群众|[和与及、]|办事|满意|负担|总?数|诉求|职工|用工|融资|贷款|投诉|反映|满意度))"


Told = dict[tuple[int, int, int, int, bool, bool], Subject | None]


def _untold(around: Surroundings, made: Candidate, start: int) -> Bounds | None:
    """Give the one court, procuratorate or school of the article that alone can have what a figure counts, where nobody is told."""
    if _PROSECUTIONS.search(made.measure or ""):
        return around.procuratorate
    if _TRIALS.search(made.measure or ""):
        return around.court
    return around.trade_school if _GRADUATES.search(around.text, start, made.end) else None


class Owners:
    """Finds the owners of figures.

    Args:
        tables: Cue words.
        types: Types of bodies by the form of their names.
    """

    def __init__(self, tables: Tables, types: dict[str, str]) -> None:
        scope = tables.cue("scope") - {_AROUND}
        self._scopes = regex(f"(?:{any_of(scope)}|{_WITHIN})(?!局|的?排名|的?位次|第|首位|排(?!查|放|除|摸))")
        words = tables.cue("pronoun") | pointing.TOWNS.keys() | pointing.HOUSES
        self._pronouns = regex(f"{_NOT_ONE}(?:{any_of(words)})")
        self._general = frozenset("县市区旗州本各基乡镇街家城居农义医转") | frozenset(word[0] for word in (*scope, *words))
        self._openers, self._acting = clauses.PLAIN_FIRSTS | _LAYING | self._general | handling.OFFICERS, Acting(types)
        self._pointing = Pointing(self._acting.type_of)

    def voices(self, findings: Findings) -> Voices:
        """Tell who speaks and acts in an article, and for whom."""
        return Voices(findings, lambda body: self._acting.type_of(body) == "party")

    def owner(
        self, around: Surroundings, voices: Voices, made: Candidate, start: int, end: int, topic: Topic, known: Told
    ) -> Bounds | None:
        """Give the owner: whom the nearest clause before the figure opens with, else whom the sentences before are about.

        Args:
            around: People, places and bodies. voices: Its speakers.
            made: The figure. start, end: Its sentence.
            topic: Whom the sentences before are about. known: What was found for the sentence's other figures.

        Returns:
            Bounds of a body, division, township or village, or None for the article's district. Bounds of anything else, as of a
            person, say that it is nobody's, and not the district's.
        """
        if made.rule == "figures.spoken":
            return (made.start, made.end)  # people tell their own money so
        stop = made.start
        near = max(start, stop - _FAR)
        if (beside := told(around, voices, made, near, end)) is not None:
            return beside.owner
        spoken = voices.quoted(stop)
        first = max(start, spoken[0]) if spoken else start
        own = self._is_own(around, made, start) and not self._jointly(around, first, stop)
        # No clause, body or 等 stands between figures with the same key, so that they have the same subject.
        key = (
            first,
            bisect_right(around.edges, stop),
            bisect_left(around.organisations.starts, stop),
            bisect_left(around.people.starts, stop),
            own,
            "等" in around.text[stop - 2 : stop],
        )
        if key not in known:
            known[key] = self.subject(around, voices, first, stop, own)
        subject = known[key]
        if subject is None and _OF_ALL.search(made.measure or ""):
            return None
        if (lender := clauses.lender(around, near, stop)) is not None:
            return lender
        if subject is not None and clauses.towns(around.text, near, stop, made.end):
            return None  # 县医院、县中医院和12个乡镇卫生院合成一家: the towns are the division's
        subject = subject or (self._acting.of(around, spoken[1]) if spoken else topic.subject(handling.handles(around, near, stop)))
        untold = subject is None or (spoken and subject.owner is None)
        if untold and made.kind in ("money", "length") and _ONES_OWN.search(around.text, near, stop):
            return (stop, made.end)
        if subject is None or (known[key] is None and not spoken and subject.owner is None):
            return _untold(around, made, near)
        return subject.owner

    def subject(self, around: Surroundings, voices: Voices, start: int, stop: int, own: bool = False) -> Subject | None:
        """Give whom the stretch ``[start, stop)`` of a sentence is about at its end, or None where it does not tell.

        ``own`` tells that it is about the inside of a house (内设机构), which is not the division's.
        """
        text, floor, limit = around.text, max(start, stop - _FAR), stop
        first, last = bisect_right(around.edges, floor), bisect_right(around.edges, stop)
        edges = around.edges[max(first, last - 12) : last]
        closed, named = around.bracketed(floor, stop), around.last_name(stop)
        passed = False
        for edge in reversed(edges if last - first >= 12 else [floor, *edges]):
            if closed and any(opening < edge < closing for opening, closing in closed):
                continue
            if passed and (text[limit - 2] == "”" or around.body_ends(limit - 1)):
                new = clauses.closing(around, edge, limit - 1)
                if new is not None:
                    return self._acting.of(around, new)
            at = clauses.skip(around, edge, stop)
            if (  # somebody is named from the clause on, or its first words may tell without a name
                edge - 1 <= named
                or text[at : at + 1] in self._openers
                or clauses.may_tell(text, edge, at)
                or self._pointing.short(around, at, stop)
            ):
                subject = self._told(around, voices, (start, edge, limit, stop), at, own)
                if subject is not None:
                    return subject
            limit, passed = edge, True
        return None

    @staticmethod
    def _is_own(around: Surroundings, made: Candidate, start: int) -> bool:
        """Tell whether a figure of the sentence from ``start`` on is of the inside of a house, or of what it gives out of its own hand."""
        if made.measure is not None and _INTERNAL.search(made.measure):
            return True
        text, stop = around.text, made.start
        reach = _ACT if text.find("该局", max(start, stop - _ACT), stop) >= 0 else _JUST
        return _OWN_ACT.search(text, max(start, stop - reach), stop) is not None

    def _jointly(self, around: Surroundings, start: int, stop: int) -> bool:
        """Tell whether several authorities draft what a figure counts (县水务局、县财政局抽调20人): the division does."""
        match = _DRAFTING.search(around.text, max(start, stop - _JUST), stop)
        if match is None:
            return False
        bodies = around.organisations.within(around.clause(start, match.start()), match.start())
        return sum(self._acting.acts(around.text, m.value, (m.start, m.end)) for m in bodies) > 1

    def _told(self, around: Surroundings, voices: Voices, bounds: tuple[int, int, int, int], at: int, own: bool) -> Subject | None:
        """Give whom a clause is about, whose first words begin at ``at``, or None where it does not tell."""
        text = around.text
        start, edge, limit, stop = bounds
        first = text[at : at + 1]
        part = text.startswith("其中", edge)
        if first in clauses.PLAIN_FIRSTS and (plain := plainly(around, at, limit, stop)) is not None:
            return plain
        if (part and text.find("；", edge, stop) >= 0) or (
            (limit < stop or text[limit - 1] == "。") and clauses.passing(text, edge, limit)
        ):
            return self._source(around, edge, limit) if text.startswith("据", edge) else None
        if (household := clauses.household(text, at, limit)) is not None:
            return Subject(household)
        if (first in "我咱本" or text[at - 1] in "我咱们") and (house := ours.meant(around, voices, at, stop)) is not None:
            return self._acting.of(around, house, own=True)
        if first in _LAYING and _LAID_DOWN.match(text, at, limit):
            return self.subject(around, voices, max(start, edge - _ACT), edge) or Subject(None)
        if first in ours.LEVELLED and not part and (wider := ours.wider(around, at, stop)) is not None:
            return House(wider)
        if (doer := self._doer(around, voices, (start, edge, stop), at)) is not None:
            return doer
        word = None
        if first in self._general:
            if (scope := self._scopes.match(text, at)) is not None and clauses.COMPARED.match(text, scope.end()) is None:
                # a part is whose the whole is that was told before
                return None if part else self._whole(around, voices, (start, edge, at))
            general = self._pronouns.match(text, at, stop)
            word = general.group() if general else None
        return self._opener(around, voices, (edge, at, limit, stop), word, own)

    def _doer(self, around: Surroundings, voices: Voices, bounds: tuple[int, int, int], at: int) -> Subject | None:
        """Give the house of the officers that a clause opens with, or who builds something where it tells only the place."""
        if (house := handling.officers(around, at)) is not None:
            return Subject(house)
        start, edge, stop = bounds
        if around.text[at - 1] != "在" or edge == start or not clauses.builds(around, at, stop):
            return None
        return self.subject(around, voices, start, edge)

    def _opener(
        self, around: Surroundings, voices: Voices, bounds: tuple[int, int, int, int], word: str | None, own: bool
    ) -> Subject | None:
        """Give what a clause opens with, or the general word there points at: a body, a place or a person.

        ``bounds`` are the clause's beginning, that of its first words, its end, and where the sentence is read up to.
        """
        text = around.text
        edge, at, limit, stop = bounds
        named = edge - 1 <= around.last_name(stop)
        found = (clauses.opens(around, at, stop) if named else None) or self._pointing.short(around, at, stop)
        if word is not None and (found is None or found[1] - at <= len(word) or word[0] == "该"):
            return self._pointed(around, voices, word, (at, stop), own)
        if found is None and not named:
            return None  # no body, place or person can open the clause
        if (headed := clauses.headed(around, at, stop)) is not None:
            return self._acting.of(around, headed, own)
        if found is not None and (clauses.aside(around, at, found) or _BESIDE.fullmatch(text, found[1], stop)):
            return None
        return self._actor(around, voices, (at, limit, stop), found, own)

    def _whole(self, around: Surroundings, voices: Voices, bounds: tuple[int, int, int]) -> Subject:
        """Give the division as what 全县 stands for, but the hospital or group before whose insurance money is told of.

        ``bounds`` are the beginning of the sentence, of the clause, and where the word stands.
        """
        start, edge, at = bounds
        if edge > start and _LOOSELY.match(around.text, at):
            told = self.subject(around, voices, max(start, edge - _ACT), edge - 1)
            if told is not None and told.owner is not None and _MEDICAL.search(around.text, *told.owner):
                return told
        return Subject(None)

    def _pointed(self, around: Surroundings, voices: Voices, word: str, bounds: Bounds, own: bool) -> Subject | None:
        """Give what a general word points back at, but the house that 他是 names."""
        at, stop = bounds
        if word in ("他", "她") and _BY_HAND.match(around.text, at + 1, stop):
            return Subject((at, at + 1))
        if word in ("他", "她") and around.text.startswith("是", at + 1) and (house := self._house(around, voices, at + 2, stop)):
            return self._acting.of(around, house, own)
        pointed = self._pointing.back(around, voices, word, at)
        return self._acting.of(around, pointed, own or word in _HOMES or word == "他们") if pointed is not None else None

    def _actor(self, around: Surroundings, voices: Voices, bounds: tuple[int, int, int], found: Bounds | None, own: bool) -> Subject | None:
        """Give the person that a clause begins with, the house they stand for, or the body or place that it opens with."""
        text = around.text
        at, limit, stop = bounds
        actor = voices.acting(text, at, stop)
        if actor is not None:
            if _AND_OTHERS.match(text, actor.end, stop):
                return Subject(None)
            if (hired := limit < stop and _HIRED.search(text, actor.end, limit)) and (
                house := self._house(around, voices, hired.end(), limit)
            ):
                return self._acting.of(around, house, own)
            if _BY_HAND.match(text, actor.end, limit) or (_HABIT.match(text, actor.end, limit) and "累计" not in text[limit:stop]):
                return Subject((actor.start, actor.end))
            if "我们" in text[actor.end : limit] or (actor.alone and limit < stop and _FOR_OTHERS.search(text, actor.end, limit)):
                return None
            if actor.alone and not (actor.body and voices.says(text, actor)):
                return Subject((actor.start, actor.end))
            if actor.body is not None and not own and (told_by := self._told_by(around, actor.end, limit, actor.body)) is not None:
                return told_by
            if found is None and actor.body is not None:
                return self._acting.of(around, actor.body, own)
        return self._opened(around, bounds, found or clauses.described(around, at, stop), own)

    def _told_by(self, around: Surroundings, at: int, limit: int, body: Bounds) -> Subject | None:
        """Give whose it is what the head of a centre that serves all of a division, or of a single desk, tells."""
        if _TELLING.search(around.text, at, limit) is None:
            return None
        if _SERVING.search(around.text, *body):
            return Subject(None)
        house = clauses.house_of(around, body)
        return self._acting.of(around, house) if house is not None else None

    def _opened(self, around: Surroundings, bounds: tuple[int, int, int], found: Bounds | None, own: bool) -> Subject | None:
        """Give the body or place that a clause opens with, or the division where it opens with several."""
        text = around.text
        _, limit, stop = bounds
        if found is None or (text.startswith("设在", found[1]) and text.endswith("办公室", *found)):
            return None  # 专班办公室设在县林业局，抽调14人: the board does
        if clauses.spreads(around, found, limit, stop):
            return Subject(None)
        others = _AND_OTHERS.match(text, found[1], stop) or (own and _ALIKE.match(text, found[1], stop))
        several = others or clauses.listed(around, found, stop)
        if several:
            return Subject(found if around.body_ends(found[1]) and text.startswith(HIGHER, found[0]) else None)
        unnamed = clauses.unnamed(around, found, stop)
        if unnamed is not None:
            return Subject(unnamed)
        if (house := handling.officers(around, found[1])) is not None and not around.body_ends(found[1]):
            return Subject(house)
        if not own and clauses.alone(around, found, stop) and (limit == stop or handling.handles(around, limit, stop)):
            return House(found)
        if limit < stop and (
            (text.endswith(_COURTS, *found) and _WITH.match(text, found[1]))
            or (text.startswith("抽调", found[1]) and not _TEAMS.match(text, around.clause(found[1], stop)))
        ):
            return Subject(None)
        return self._acting.of(around, found, own)

    def _source(self, around: Surroundings, edge: int, limit: int) -> Subject | None:
        """Give the firm that tells its own figures; an office or association counts for others."""
        found = clauses.source(around, edge, limit)
        return Subject((found.start, found.end)) if found is not None and self._acting.type_of(found.value) == "company" else None

    def _house(self, around: Surroundings, voices: Voices, at: int, stop: int) -> Bounds | None:
        """Give the body or place that is named or pointed at right at an offset."""
        if (end := around.named_end(at, stop)) > at:
            return (at, end)
        general = self._pronouns.match(around.text, at, stop)
        return self._pointing.back(around, voices, general.group(), at) if general else None
