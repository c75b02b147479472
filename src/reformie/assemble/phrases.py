"""The phrases that tell a body's part in a reform, made of the words of ``lead_cues``."""

from __future__ import annotations

from collections.abc import Mapping

from reformie.lexicon import Lexicons, any_of
from reformie.regexes import regex

_TOGETHER = "(?:共同|联合(?![社会])|一道|携手|直接)"
_WITH = "(?:会同|携手|联合(?![印出下发制举开推打]))"
_TOLD = "(?:政策|经验|故事|消息|做法|成果|案例|意见|建议|问题|线索)"  # what is made of these is no part of a reform
_SET_UP_FOR = r"(?:领导小组|工作专班|专班|协调小组|指挥部)"
BY = "由"  # stands before who does it
SEAT = "设在"  # stands before the body that has an office in its house
_WORK = r"(?:这项|此项|该项|试点|改革|具体|日常|组织(?!部)|实施|统筹|推进|总体|牵头|协调){0,3}的?(?:工作|任务|事务|职责|调度|管理)?"


class Phrases:
    """Patterns for the words behind a body, or for those before it (they end in ``$``).

    Args:
        lexicons: Gives ``lead_cues``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        words: dict[str, list[str]] = {}
        for row in lexicons.rows("lead_cues"):
            words.setdefault(row["kind"], []).append(row["word"])
        cue = {kind: f"(?:{any_of(told)})" for kind, told in words.items()}
        often = f"{cue['adverb']}*"
        whole = f"(?![^，。；]{{0,10}}{cue['part']})"  # a part of the work is not the whole
        ends = f"(?:(?:[这此该][项场次轮])?改革)?(?=[，、；。”：]|{cue['light']}|$){whole}"
        deed = "|".join(cue[kind] for kind in ("leads", "steers", "begins", "founds", "issues"))
        unit = f"(?:{cue['role']}{{1,2}}{cue['unit']}|{cue['leader']})"
        of_it = r"(?:[^，。；]{0,6}(?:改革|试点)(?:工作)?的?|[该这此]项(?:工作|改革)?的?)?"
        self.row = regex(
            rf"^(?:[、和与及同](?:(?!都|均|分别)[^，。；：《》把将的]){{2,40}}?(?={_TOGETHER}|{deed}|[把将])"
            rf"|{_WITH}[^。；：《》把将]{{2,40}}?(?=，|{cue['begins']}|{cue['issues']}))?(?:{_TOGETHER}|负责(?={cue['issues']}))*"
        )  # who does it with the body
        self.leads = regex(
            rf"“?{often}(?:作为)?{cue['leads']}{ends}|{cue['becomes']}了?{of_it}“?{unit}”?(?=[，、；]|$)"
            r"|(?:自己|自行|自主)(?:设计|提出|谋划|推动|主导|组织|实施|牵头|动手|摸索|操刀)(?!的)"
            rf"|{often}{cue['takes']}了?{of_it}{cue['role']}(?:抓总|协调|总抓)?{cue['unit']}?的?(?:责任|职责|任务|作用|职能)"
        )
        self.drafts = regex(rf"{often}{cue['leads']}{cue['drafts']}[^，。；]{{0,40}}?(?:改革|试点|方案|意见)")
        self.drafts_other = regex(f"{often}{cue['leads']}{cue['drafts']}")
        self.steers = regex(f"{often}(?:负责)?{cue['steers']}{ends}")
        self.carries = regex(
            rf"(?:{cue['adverb']}|组织|牵头)*{cue['carries']}了?{_WORK}(?=[，；。、]|$){whole}|(?:{cue['adverb']}|组织)+{cue['carries']}{ends}"
        )
        self.manages = regex(f"{cue['manages']}(?!的){whole}")
        self.main = regex(r"为(?:主|主体|主力|龙头)(?=[，；]|$)")  # behind 以
        self.leader_is = regex(
            rf"(?:^|[，；：、。])(?:改革的?)?{unit}[是为：]?$|(?:{cue['leads']}|{cue['steers']})的(?:就|正)?[是为]$"
            rf"|作为(?:[这此该]项)?(?:改革|试点|工作)?的?“?{unit}”?，$"
        )
        self.under = regex(rf"的?(?:统一|具体|直接)?(?:{cue['leads']}|{cue['steers']})下")  # behind 在
        self.charged = regex(
            rf"(?P<by>{cue['charges']})[了由以]?(?:新(?:组建|成立|设立)的)?(?:[县市区旗州]属)?(?:国有|国资|龙头|专业)?(?:企业|公司|国企|平台公司)?$"
        )
        self.says_so = regex(rf"[^。]{{0,60}}作?为(?:[^，。；]{{0,12}}的)?{unit}，?[该我][局委办院处会]")
        self.helps = regex(f"{often}(?:负责)?{cue['helps']}")
        self.helped = regex(
            rf"{whole}[^，；]{{1,30}}，(?:[^，；]{{2,40}}，)?[^，；]{{1,50}}?(?:[局委办部院会社站]|中心|部门|单位|大队|公司|乡镇|街道)(?:、[^，；]{{2,40}}?)?"
            rf"{often}(?:负责)?{cue['helps']}"
            r"|牵头，(?:会同|联合)[^，。；]{2,40}?(?:[局委办部院会社站]|中心)[把将](?![^，。；]{0,24}[送发运捐])"
        )  # others help it
        self._deeds(cue, often)

    def _deeds(self, cue: Mapping[str, str], often: str) -> None:
        """Make the phrases of what is begun, issued, founded, handed over and said."""
        self.begins = regex(cue["begins"])
        self.place_begins = regex(
            f"(?!在)[^，。；全]{{1,10}}(?:[县市区旗州镇乡局委办院校]|中心|公司|集团|政府|街道|部门|单位){cue['begins']}"
        )  # another does
        self.paper_by = regex(rf"(?:^|[，；》])(?:改革|试点|实施|该|这份|这一)?{cue['paper']}{often}，?{BY}$")
        self.issues = regex(rf"(?:{cue['adverb']}|牵头|主导|负责|组织|研究)*{cue['issues']}")
        self.named_for = regex(
            r"(?:[自从于]?[^，。；把将]{0,10})?(?:被[^，。；]{0,24}?)?(?:确定为|确立为|列[为入]|获批|(?:成功)?入选|承担)(?P<told>[^。；]*)"
        )
        self.makes_it = regex(rf"[把将](?P<what>[^，。；]{{1,40}}?){cue['owns']}")
        self.chiefs = regex(
            rf"(?:书记|[县市区旗州镇乡院局校]长|主任|理事长)[^，。；]{{0,8}}?{cue['chief']}|直接领导|共同(?:来?抓|推[进动]|领[导衔]|研究)|一[起道同]抓|同抓"
        )
        self.found = regex(cue["founds"])
        self.founds = regex(
            rf"(?:{cue['founds']}|(?:整合|合并)[^，。；]{{2,30}}?[为成])[了的]?(?:[^，。；]{{0,6}}级的?|专门的?|[^，。；]{{1,8}}的)?$"
        )
        self.founded = regex(rf"{often}(?:{cue['founds']}|而生)(?:运[行营]|办公|并?投用)?(?=[，；、]|$)")
        self.handed = regex(
            rf"[把将][^，。；]{{1,30}}?{cue['duty']}(?:统一|全部|整体|一并)?{cue['hands']}了?(?:新(?:成立|组建)的|[局院委]?[所下直]?属的?)?$"
            rf"|(?:^|[，；：、。])[把将]?(?:[这该此][个副项])?(?:(?:改革|试点|牵头|推进|主体|主要)的?)?(?:任务|担子|重任|棒|责任|职责|职能|[这此][件项](?:事|活儿?|工作)){cue['hands']}了?(?:新(?:成立|组建)的|[局院委]?[所下直]?属的?)?$"
        )
        self.given_to = regex(rf"[把将](?P<what>[^，。；]{{2,40}}?){cue['hands']}了?$")
        self.seat = regex(
            rf"(?:^|[，。；：、])(?:改革|试点|推进|工作)?(?:{_SET_UP_FOR}(?:[^。；]{{2,40}}?(?:组长|指挥长|召集人)，)?(?:的|下设)?|改革)办(?:公室)?，?{SEAT}$"
            rf"|(?:^|[，。；])(?:改革|试点)(?:工作)?专班，?{SEAT}$"
        )
        self.tells = regex(
            rf"(?:党[组委工总支部]{{1,3}}(?:副?书记|成员)、?)?(?:{cue['post']}|(?<=书记))[\u4e00-\u9fff·]{{1,14}}?{cue['says']}"
        )
        self.works = regex(rf"{often}(?:{cue['works']}|与[^，。；]{{2,16}}签)(?!部|了?会|了)[^；]{{2,}}")
        self.shapes = regex(
            rf"，?(?:{_WITH[:-1]}|联手)[^，。；]{{2,24}}，)?{often}(?:{cue['arranges']}(?!了?[^，。；]{{0,6}}(?:思想|认识|资格|宣传))"
            rf"|{cue['sets']}了?[^，。；把将]{{0,14}}?{cue['rules']}|[把将](?![^，。；]{{0,14}}{_TOLD})[^。；]{{2,40}}?{cue['shapes']})"
        )
        self.rules_it = regex(
            rf"{often}{cue['issues']}了?(?P<what>[^，。；《》]{{2,40}}?)(?:改革|试点)?(?:实施|试点|工作)?(?:{cue['paper']}|办法|细则)(?=[，；]|$)"
        )
        self.meets = regex(cue["meets"])
