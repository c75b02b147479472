"""What a clause says of a body's part in a reform: that it leads it, carries it out, begins it, was set up for it, or only helps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reformie.assemble.acting import LEAD_IN, Told
from reformie.assemble.claims import KIND_OF_STORY, SHORT_REFORM
from reformie.assemble.phrases import BY, SEAT, Phrases
from reformie.lexicon import Lexicons
from reformie.regexes import regex

_CALLED_SHORT = regex(r"[（(][^（）()]{2,20}[）)]|监察?委(?:员会)?")  # 县纪委监委 is two bodies, 县政府办公室（县金融局） one
_TITLE = regex("《[^》]*》")
_NOT_ACTING = regex(
    r"[的是为、和与及+＋都均各]|分别|(?!(?:率先|全面|正式|大力|着手|积极)*(?:启动|推[行进动开出广]|实施|实行|试行|探索|开展|深化|创新))[^，。；]{0,6}(?:局长|主任|[院校镇乡]长|检察长|理事长|书记|主席|负责人|干部|党员|民警|法官|职工|教师|组织部)"
)
_BESIDE = ("：", "，", "；", "牵头、", "统筹、", "协调、", "负责、", "主抓、", "配合、")
_FIRST = regex(rf"(?:[^，。；]{{0,14}}(?:指出|要求|强调|明确|提出|决定)|{LEAD_IN})，?")
_TOPIC = regex(
    r"(?:^|[，；：、。”])(?:[该这此新][项场次件套]?)?(?:改革|事|试点|工作|任务|方案|体制|机制|办法|制度|模式|做法)?(?:工作|任务)?的?(?:具体|日常|组织|统筹)?(?:实施|推进|落实|管理|操作|工作|事务|任务)?(?:明确|确定|决定|规定|要求|提出)?$"
)  # what is led by somebody: the reform, and no other thing
_ON_IT = regex(rf"改革|{SHORT_REFORM}|试点|方案|意见|[该这此]项|任务|决定|牵头|主抓|统筹|负责")
_RULES = regex(
    "(?:^|[，；：、])(?:[该这此][项套个]?|新(?:一轮)?|这一)?(?:体制|机制|办法|制度|规则|政策|方案|细则|意见|做法)的?$"
)  # of the reform, which somebody draws up
_WORKS = ("实施", "推进", "落实", "操作", "工作", "事务", "任务")
_WORK_OF_IT = regex(f"的?(?:具体|日常|组织|统筹|总体|整个)*(?:{'|'.join(_WORKS)})+$")  # 某某改革的具体操作
_THIS = regex("(?:这|此|该|本)(?:场|项|次|轮|一)?(?:改革|试点)|改革|^它$")
_THIS_ONE = regex(
    "[这此该][项场次轮]改革|(?:实施|推进|推动|落实|抓)改革(?=[，；]|$)|(?:制定|出台|拿出)改革方案|改革的?(?:大旗|大梁|重任|担子)|[是为]改革(?:工作)?的"
)
_SOON = 14
_ITSELF = regex("(?:自己|亲自|主动)牵头(?=，)")
_GOES_ON = regex("(?:统一|负责|具体|会同|集中)(?!的)")  # right behind the reform's name
_ANOTHER = regex(r"[^，。；]{0,10}牵头，(?P<what>[^，。；]{0,14}(?:推行|铺开|启动|推开|推广|举办)[^，。；]*)")  # what is led then is that
_CHIEFS_SEAT = regex(rf"(?P<chief>[河湖林田路湾]长)制?办(?:公室)?，?{SEAT}$")
_BUILT = regex(r"床位|平方米|占地|投资|[总共]?面积")  # behind a building
_AND = regex("[、和与及](?!.*会同)")
_FORMER = regex(
    "(?:^|[，；。])(?:过去|以前|此前|原先|原来|曾经?|改革前|试点前|[早前头]几年|早[年先]|早些年|最早)，?[^，；]*$|(?:曾经?|起初|初期|最初|早先|原)(?:曾经?)?由$"
)
_WHY = regex("改革的(?:由头|初衷|初心|缘由|原因|起因|来由|缘起|背景)")  # a head who tells why it came need not lead it
_BEHIND_IT = regex("[^，。；]{0,8}，")  # no more stands between a reform and who does it
_DENIED_BEFORE = tuple(no + by for no in ("不", "不再", "不是", "未", "没", "非") for by in ("", "由"))
_DENIED = regex(
    "(?:尚未|并未|[未没]|无法|不(?:再|愿|肯|想|敢|能|得|会|准|同意|赞成|支持|参与|承担|负责|牵头|推|搞|做|管|在|是)|拒绝|反对|暂缓|想(?!方|尽|群众|百姓|企业)|打算|若|建议|呼吁|希望)"
)  # behind a body: what it does not do
_PAPER = regex("(?:改革)?(?:试点)?的?(?:实施|工作|试行)?(?:方案|办法|意见|细则|规程)")
# behind a reform's name: what others do about it
_ON_SHOW = regex(
    "(?:改革)?(?:试点)?(?:项目|工作)?(?:[省市州盟县区旗]级)?(?:验收|督[查导]|调研|[检抽]查|评估|考核|评审|培训|宣讲|宣传(?!思想)|[^，。；]{0,4}(?:发布会|座谈会|推进会|调度会|现场会|研讨会|工作会))"
)
_LEVER = regex("(?:始终|坚持)?以")
_IT_IS = regex(r"[”　\s]*(?:这|此|该|由此)")
_OF_A_GROUP = regex(
    r"(?:领导小组|指挥部|专班|联席会议)[^，。；]{0,8}，[^，。；]{0,4}的(?:就|正)?[是为]$"
)  # who leads is its head, and not the reform's
_STORY = regex(rf"$|[，。：！？\s—]|(?:{KIND_OF_STORY})|的?(?:故事|实践|探索|答卷|启示)|[见显]成效|进行时|一(?:线|年间)")  # behind it
_DASHES = "—- \u3000"  # open a line below the headline
_NEXT = 60  # so much of the next sentence tells that this was it


class Matter:
    """The reform of which sentences may speak.

    Args:
        names: What it is called, its own name first.
        plan: The title of its plan, or None.
    """

    def __init__(self, names: Sequence[str], plan: str | None) -> None:
        self.names = names
        self.hearts = [name.removesuffix("改革") for name in names]  # without the word for reform
        self._told = [*self.hearts, *([] if plan is None else [plan])]
        self._tails = (*names, *([plan] if plan else ()))

    def named(self, text: str) -> bool:
        """Tell whether a text names the reform or its plan."""
        for name in self._told:  # noqa: SIM110 - asked several times for each body told of
            if name in text:
                return True
        return False

    def plain(self, text: str) -> str:
        """Give a text with 改革 for each name of the reform."""
        for name in self.names:
            text = text.replace(name, "改革")
        return text

    def ends(self, text: str) -> bool:
        """Tell whether a text ends in what the reform or its plan is called."""
        return text.rstrip("》").endswith(self._tails)


class Roles:
    """Reads what clauses say of bodies.

    Args:
        lexicons: Gives ``lead_cues``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._phrases = phrases = Phrases(lexicons)
        self._parts = (
            ("leads", phrases.leads),
            ("steers", phrases.steers),
            ("carries", phrases.carries),
            ("drafts", phrases.drafts),
            ("drafts_other", phrases.drafts_other),
        )

    def of(self, told: Told, matter: Matter) -> Iterator[str]:
        """Give the parts that the words around a body say it has in a reform."""
        short = _CALLED_SHORT.match(told.follows)
        follows = told.follows[short.end() :] if short else told.follows
        row = self._phrases.row.match(follows)
        own = follows[row.end() :] if row else follows
        if told.said.endswith(_DENIED_BEFORE) or _DENIED.match(own) or _FORMER.search(told.said):
            return
        near = matter.named(told.said) or matter.named(told.earlier)
        yield from self._charged(told, own, matter, near=near)
        yield from self._entrusted(told, follows, matter)
        if (told.opens or not told.said.strip(_DASHES)) and matter.names and self._is_its_story(follows, matter.names[0]):
            yield "whose"
        if near:
            yield from self._pointed_at(told, follows)
        if told.said.endswith("在") and self._phrases.under.match(follows) and (near or matter.named(follows)):
            yield "leads_far"
        yield from self._placed(told, follows, matter, near=near)
        if told.opens and not (_NOT_ACTING.match(own) or self._phrases.helps.match(own) or self._phrases.meets.match(own)):
            yield "acts"
            if self._phrases.works.match(follows):
                yield from ("works", "works_it") if near else ("works",)
            yield from self._shaped(told, follows, matter)
            alone = len(_AND.findall(follows[: len(follows) - len(own)])) < 2  # of three that do it none is the first
            yield from self._begun(_TITLE.sub("", own), matter) if alone else ()
            if alone and _IT_IS.match(told.later) and any(name in told.later[:_NEXT] for name in matter.names):
                yield "begins"
            if told.said.endswith("，") and matter.ends(told.said[:-1]) and _GOES_ON.match(own):
                yield "goes_on"
            yield from self._made_its_own(own, matter)

    def _entrusted(self, told: Told, follows: str, matter: Matter) -> Iterator[str]:
        """Read who is set up and leads right away (成立某某委员会，统一领导改革), and to whom the reform is given (把改革交给某某局主抓)."""
        if follows.startswith("，") and self._phrases.founds.search(told.said):
            yield from self._part(matter.plain(follows[1:]))
        given = self._phrases.given_to.search(told.said)
        if given and matter.named(given["what"]):
            yield from ("handed", *self._part(follows))

    @staticmethod
    def _is_its_story(follows: str, name: str) -> bool:
        """Tell whether a body stands before the name of a reform with which a line ends, or that a story is told of (某某局某某改革纪实)."""
        return follows.startswith(name) and _STORY.match(follows, len(name)) is not None

    def _charged(self, told: Told, own: str, matter: Matter, *, near: bool) -> Iterator[str]:
        """Read who is said to lead, steer or carry out: 由某某局牵头, and 某某局牵头 where nothing else is spoken of."""
        by = self._phrases.charged.search(told.said)
        another = _ANOTHER.match(own)
        if another and not matter.named(another["what"]):
            return
        apart = told.body.type == "company" and not matter.named(told.said)
        if by is None and (apart or not (told.opens or told.said.endswith(_BESIDE))):
            return
        topic = told.said[: by.start()] if by else told.said
        says, own = matter.named(own), matter.plain(own)
        bare = by is not None and (not topic or topic.endswith(("，", "：", "；")))
        is_led = (
            bare
            or (by is not None and _TOPIC.search(topic) is not None)
            or matter.ends(_WORK_OF_IT.sub("", topic) if topic.endswith(_WORKS) else topic)
        )
        helped = self._phrases.helped.match(own) is not None
        first = by is None and _FIRST.fullmatch(told.said) is not None
        on_it = is_led or first or _ON_IT.search(told.said) is not None or matter.named(told.said)
        on_it = on_it or (told.opens and "改革" in own[:_SOON])
        if (on_it and (near or says or _THIS_ONE.search(own[:_SOON]))) or (by and _THIS.search(topic[-8:])) or (helped and (first or bare)):
            yield from self._part(own)
            if by and by["by"].endswith("由") and is_led and self._phrases.manages.match(own):
                yield "manages"
            if by and told.said.endswith("以") and self._phrases.main.match(own):
                yield "leads"
        elif near and by is not None and _RULES.search(topic) and self._phrases.drafts_other.match(own):
            yield "drafts"
        elif _ITSELF.match(own) if by is None else self._leads_alone(told, own, bare=bare):
            yield "leads_far"

    def _leads_alone(self, told: Told, own: str, *, bare: bool) -> bool:
        """Tell whether a body is said to lead something that is not named, and that is no group's founding."""
        return bare and not self._phrases.found.search(told.said) and bool({"leads", "steers"}.intersection(self._part(own)))

    def _part(self, own: str) -> Sequence[str]:
        return next(((part,) for part, does in self._parts if does.match(own)), ())

    def _pointed_at(self, told: Told, follows: str) -> Iterator[str]:
        """Read 牵头单位是某某局, 任务交给某某局 and 某某局汇报：作为牵头部门，该局…."""
        if (self._phrases.leader_is.search(told.said) and not _OF_A_GROUP.search(told.said)) or self._phrases.says_so.match(follows):
            yield "leads"
        if self._phrases.handed.search(told.said):
            yield "handed"

    def _placed(self, told: Told, follows: str, matter: Matter, *, near: bool) -> Iterator[str]:
        """Read whose office leads, who was set up, who issued the plan and whose head tells of it."""
        if told.said.endswith(SEAT):
            chiefs = _CHIEFS_SEAT.search(told.said)
            if self._phrases.seat.search(told.said) or (chiefs and any(chiefs["chief"] in name for name in matter.names)):
                yield "seat"
        if (self._phrases.founds.search(told.said) or self._phrases.founded.match(follows)) and not (
            _BUILT.search(follows) or self._part(follows)
        ):
            yield from ("new", "new_here") if matter.named(told.said) or matter.named(follows) else ("new",)
        if (
            told.said.endswith(BY)
            and self._phrases.paper_by.search(told.said)
            and self._phrases.issues.match(self._phrases.row.sub("", follows))
        ):
            yield "issues"
        if (tells := self._phrases.tells.match(follows)) is not None and not _WHY.search(matter.plain(follows[tells.end() :])):
            yield from ("tells", "tells_it") if matter.named(follows[tells.end() :]) else ("tells",)

    def _begun(self, own: str, matter: Matter) -> Iterator[str]:
        """Read who begins or does what is named behind, takes it for a lever, or is named for it."""
        for heart in matter.hearts:
            said, is_named, rest = own.partition(heart)
            if not is_named:
                continue
            if self._phrases.issues.match(said) and _PAPER.match(rest):
                yield "begins"  # 拿出某某改革方案
            pilot = self._phrases.named_for.match(own)
            begins = (
                self._phrases.begins.search(said)
                and not _ON_SHOW.match(rest)
                and not ("，" in said and self._phrases.place_begins.match(said.rpartition("，")[2]))
            )
            if begins or (pilot and heart in pilot["told"]):
                yield "begins"
            elif _LEVER.fullmatch(said):
                yield "lever"
        if self._phrases.begins.search(own.partition("，")[0]) and _THIS.search(own):
            yield "begins_it"

    def _shaped(self, told: Told, follows: str, matter: Matter) -> Iterator[str]:
        """Read who does a reform's deeds right behind its name (某某局把三次检查并作一次), or drew up its plan."""
        rules = self._phrases.rules_it.match(follows)
        if rules and matter.named(rules["what"]):
            yield "issues"
        if not self._phrases.shapes.match(follows):
            return
        at, heart = max((told.said.rfind(heart), heart) for heart in matter.hearts)
        if at >= 0:
            here = _BEHIND_IT.fullmatch(told.said, at + len(heart)) is not None
        else:
            here = matter.named(told.earlier) and _FIRST.fullmatch(told.said) is not None
        yield from ("shapes", "shapes_it") if here else ("shapes",)

    def _made_its_own(self, own: str, matter: Matter) -> Iterator[str]:
        made = self._phrases.makes_it.match(own)
        if made and (matter.named(made["what"]) or _THIS.search(made["what"])):
            yield from ("makes_own", "chiefs") if self._phrases.chiefs.search(own) else ("makes_own",)
