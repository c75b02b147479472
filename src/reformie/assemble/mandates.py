"""Who a sentence on the reform or its plan says has charge of it: who takes the lead, who steers, who carries it out, in that order."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reformie.assemble.runners import COMMITTEE, mentions_of, nearest
from reformie.assemble.sentence import NOT_DOING, named_before, words_before, words_behind
from reformie.layout.page import Page
from reformie.record import Organisation
from reformie.regexes import regex

_ROW = r"(?:[（(][^（）()]{2,20}[）)])?(?:[、和与及][^，。；]{2,40}?)?(?:联合|共同|负责)?"
_ENDS = r"(?=[，、；。”]|落实|推进|实施|组织|协调|抓|$)"
_NO_PART = r"(?![^，。；]{0,10}(?:资金|经费|补[助贴]|贷款|用地|培训|宣传|招标|招聘|考核))"  # a part of the work is not the whole
_UNIT = r"(?:单位|部门|主体)"
_LEADS = regex(
    rf"{_ROW}(?:(?:总|双)?牵头(?=[，、；。”]|抓|落实|推进|负责|统筹|协调|组建|成立|制定|起草|研究|组?织?实施|会同|$){_NO_PART}"
    rf"|“?(?:主抓|主导|抓总|总抓|操盘|挂帅|唱主角|扛旗|打头阵)"
    rf"|[为是作]{{1,2}}(?:该项|改革)?的?(?:总?牵头|主管|主责|(?:第一|主要)?责任|实施|召集){_UNIT})"
)
_STEERS = regex(rf"{_ROW}(?:统筹|总协调){_ENDS}{_NO_PART}")
_CARRIES_OUT = regex(
    rf"{_ROW}(?:(?:具体|组织|全面|全程)?(?:承办|实施|操作){_ENDS}{_NO_PART}|(?:具体|全面|全程)?负责(?=[，、；。]|$)|具体(?:抓|落实){_ENDS}{_NO_PART})"
)
_BY_WHOM = regex(rf"(?:归口|主管|经办|承办|统管|监管|组织|落实|推进|推动|管理|实施|承担|操作|日常)(?!的){_NO_PART}")  # behind 由
_THE_WORK = regex(
    r"(?:^|[，；：、](?=.))(?:[该这此]项)?(?:改革|试点|工作|任务|方案)?(?:工作|任务)?的?(?:具体|日常|组织|统筹)?(?:实施|推进|落实|管理|工作|事务|任务)?$"
)  # what is managed by somebody: the reform, and no other thing
_MAIN = regex("为(?:主|主体|主力|龙头)(?=[，；])")
_OPENS = regex(r"(?:^|[，；：]|由|明确|确定|(?:牵头|统筹|协调|负责|主抓|配合)、)$")
_ON_IT = regex(r"^(?:[^，。；]{0,2}[，：；])?(?:由|以|明确|确定)?$|改革|试点|方案|意见|[该这]项|任务|决定|统筹|牵头|主抓|负责")
_ANOTHER = regex(r"[^，。；]{0,10}牵头，[^，。；]{0,14}(?:推行|铺开|启动|推开|推广|举办)")  # what is led then is that
_NOUN_BEFORE = regex(
    rf"(?:^|[，；：、])(?:改革的?)?(?:总?牵头|主管|主责|实施){_UNIT}(?:是|为|：)?$|(?:^|[，；：、])[把将]?(?:[这该此][个副项])?(?:(?:改革|试点|牵头|推进|主体|主要)的?)?(?:任务|担子|重任|棒|责任|[这此][件项](?:事|活儿?|工作))(?:交给|落到|落在|压给|交到)了?(?:新(?:成立|组建)的)?$|(?:总?牵头|主抓|操盘|统筹|挑头|掌舵)的(?:就|正)?[是为]$"
    rf"|作为(?:[这此该]项)?(?:改革|试点|工作)?的?(?:操盘手|总?牵头人|牵头者|主力军?|主角|(?:总?牵头|主管|主责|实施|责任){_UNIT})，$"
)
_HELPS = (
    r"(?:密切|积极|主动|全力|共同|协同|全程|分头|负责|做好|具体|[\u4e00-\u9fff]{0,4}当)?"
    r"(?:配合|协同|协助|协办|参与|参加|跟进|支持|保障|监督|监管|为辅|派员|派人|各司其职|各负其责|联动|做好|提供|资金|经费|审核|宣传|业务指导|落实(?:资金|经费)|拨付|抽查|跟踪)"
)
_HELPED = regex(
    rf"{_NO_PART}(?!{_HELPS})[^，。；、“”]{{1,24}}(?:“[^“”]{{1,12}}”[^，。；、“”]{{0,12}})?，(?:[^，。；]{{2,40}}，){{0,1}}"
    rf"[^，。；]{{1,50}}?(?:局|委|办|部|院|会|社|站|中心|部门|单位|大队|公司|乡镇|街道)(?:、[^，。；]{{2,40}}?)?{_HELPS}"
)  # what it does is told before what others do for it
_ANSWERS = regex(
    r"领衔|领办|挑头|挂帅|总?牵头|统[筹揽领]|归口|总抓|抓总|主[抓导责办管](?!任)|(?:扛|担|挑)(?:起|负)?了?(?:总?牵头|主责|主体|总责|大梁)"
    r"|(?:具体|全面|全程|牵头|主要)负责(?:改革|试点|推进|实施|落实)?(?=[，；])|(?:具体|主要|全面)?(?:负责|承担|承办)(?:改革|试点)?的?(?:日常|总体|统筹|组织(?!部)|牵头|推进|实施)"
)  # what the one does whom others help
_HANDED = regex(r"(?:^|[，；：])(?:改革的?|试点的?)?(?:具体|日常)(?:工作|事务)由$")
_DOES_IT = regex(r"(?:承办|落实|负责|承担|实施)，")
OF_ALL = regex(rf"人民政府$|{COMMITTEE}$|常务委员会$|人民政府办公[室厅]$|{COMMITTEE}办公[室厅]$|全面深化改革委员会|编制委员会$")
_NEAR = 200  # so far before, and a full stop at most between, the reform or its plan is named


def takes_charge(page: Page, names: Collection[str], bodies: Sequence[Organisation]) -> Organisation | None:
    """Give the first body that is said to lead what is called by one of ``names`` right before, else to steer it, else to carry it out.

    Last comes one by whom (由某某局) it is managed or pushed on.
    """
    told = [
        (body, words_before(page, mention.start), words_behind(page, mention.end))
        for body, mention in mentions_of(nearest(bodies))
        if named_before(page, mention.start, names, _NEAR)
    ]
    told = [one for one in told if _is_on_it(one[1], one[2], names)]
    opening = [(body, follows) for body, said, follows in told if _OPENS.search(said)]
    leading = [body for body, said, follows in told if _NOUN_BEFORE.search(said) or (said.endswith("以") and _MAIN.match(follows))]
    tiers = ([body for body, follows in opening if does.match(follows)] for does in (_LEADS, _STEERS, _CARRIES_OUT))
    by_whom = [body for body, said, follows in told if _is_managed(said, names) and _BY_WHOM.match(follows)]
    return next((body for tier in (next(tiers), leading, *tiers, by_whom) for body in tier), None)


def _is_managed(said: str, names: Collection[str]) -> bool:
    """Tell whether words that end in 由 say of the reform by whom it is managed: it stands right before, or ends the clause before."""
    if not said.endswith("由"):
        return False
    told = said[:-1].removesuffix("，").rstrip("》") if said.endswith("，由") else said[:-1]
    return told.endswith(tuple(names)) or (not said.endswith("，由") and _THE_WORK.search(told) is not None)


def is_helped(page: Page, names: Collection[str], bodies: Sequence[Organisation]) -> Organisation | None:
    """Give the first office that right behind what is called by one of ``names`` is said to lead and others to help (某某局领衔，某某局跟进)."""
    told = (
        body
        for body, mention in mentions_of([body for body in nearest(bodies) if not OF_ALL.search(body.name)])
        if _opens_row(words_before(page, mention.start), words_behind(page, mention.end), names)
        and named_before(page, mention.start, names, _NEAR)
    )
    return next(told, None)


def _opens_row(said: str, follows: str, names: Collection[str]) -> bool:
    """Tell whether a body opens a row of what several do, and is said to lead, steer or manage: what else it does may be anything."""
    own = any(name in said for name in names) or _ON_IT.search(said) is not None
    leads = _ANSWERS.match(follows) or (_HANDED.search(said) and _DOES_IT.match(follows))
    return bool(own and leads and _OPENS.search(said) and not NOT_DOING.match(follows) and _HELPED.match(follows))


def _is_on_it(said: str, follows: str, names: Collection[str]) -> bool:
    """Tell whether a sentence speaks of no other work: nothing stands before the body, or what is named or planned does."""
    named = any(name in said for name in names)
    return named or (_ON_IT.search(said) is not None and (_ANOTHER.match(follows) is None or any(name in follows for name in names)))
