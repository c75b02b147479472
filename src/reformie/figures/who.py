"""Who is counted where the words before a count of people tell what they did."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.backwards import PERSON, left
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.counted import of_team
from reformie.figures.nouns import Phrase
from reformie.figures.row import ACTOR, index_at
from reformie.figures.words import Piece
from reformie.regexes import regex

_SETTLED = regex(r"^(?:全|本|我们|该)?(?:社区|村|镇|乡|街道|小区|屯|寨|嘎查|苏木)$|^(?:当地|各地|现场|境内|基层|社会)$")  # 社区有2300户
_STATISTIC = "转移就业"  # 农村劳动力转移就业: a statistic of its own
_CALLED = regex(r"(?:抽调|借调|抽派|选调|商调)$")
# 退休医师到海岛坐诊30人: who went is counted.
_GONE = regex(r"(?:到|赴|去|向|在|下沉|退出|离开|走上|考取|报考)[^，。；、：\d]{2,12}$")
# 失业人员实现再就业50人: who did it.
_WHO = regex(r"(?:^|[，、；：])(?P<who>[^，、；：\d]{2,12}?)(?:实现|完成|稳定)[^，。；\d]{2,6}$")
_SITE = regex(r"(?:[馆站室屋园院厅堂]|基地|中心|景区|平台|窗口|热线)$")
_REACHING = frozenset({"惠及", "带动", "覆盖", "辐射", "受益", "吸引"})  # what is done to households tells of no other noun
_THINGS = frozenset({"套", "处", "栋", "座", "起", "宗", "份", "间", "幢", "所", "条", "台", "辆", "头", "只", "羽", "株", "项"})

# 全市商会清理8家, 税收入库3亿元: what was done with the houses or sums before it.
_CLEARED = regex(r"(?:清理|合并|撤并|撤销|关停|关闭|注销|取缔|出清|淘汰|搬迁|改制|重组|转型)$")
_PAID_IN = regex(r"(?:入库|到账|下达|兑付|兑现|拨付|上缴|征收|收缴|清收|回收|返还)$")
_PIECES = regex(r"(?:[具器仪机案]|纠纷|案件|衣物|物资|设备|家电)$")  # 辅具适配1760件
_SUMS = regex(r"(?:收入|[税费款金薪])$")


def went(text: str, pieces: Sequence[Piece], made: Candidate, lead: str, found: Phrase) -> Phrase:
    """Give the people who went or did what a phrase before a count of people tells, else the phrase."""
    at = index_at(pieces, made.start - len(lead) + max(0, lead.rfind(found.text)))
    if found.deed and not found.head and at > 0 and pieces[at - 1].kind == "noun" and PERSON.search(pieces[at - 1].text):
        who = left(text, pieces, at)  # 教师交流轮岗90人
        if found.text.endswith(_STATISTIC):
            return Phrase(who.text + found.text, who.text + found.text)
        return who
    did = _WHO.search(lead) if found.deed and not found.head else None
    went = did or _GONE.search(lead)
    if went is None:
        return found
    who = left(text, pieces, index_at(pieces, made.start - len(lead) + (went.end("who") if went is did else went.start())))
    if not PERSON.search(who.head):
        return found
    return Phrase(found.text + who.head, who.head) if went is did else who


def peopled(made: Candidate, phrase: Phrase, right: str, before: Candidate | None) -> Phrase:
    """Give who is counted where a phrase before a count of people tells what they did, or names their team."""
    if (made.unit in _THINGS and phrase.doer) or (not right and _done_with(made, phrase)):
        return Phrase(phrase.doer, phrase.doer)  # 老旧管道更换80处
    if right or not (made.unit in PEOPLE or made.unit == "户"):
        return phrase
    if made.unit == "人次" and phrase.deed and _SITE.search(phrase.doer):
        deed = phrase.text.removeprefix(phrase.doer)
        return Phrase(deed, deed=True)  # 海洋馆接待2.3万人次
    if phrase.text.endswith(_STATISTIC):
        return phrase
    if PERSON.search(phrase.doer):
        return Phrase(phrase.doer, phrase.doer)
    bodies = before is not None and before.kind == "count" and before.unit not in PEOPLE and phrase.text == before.measure
    if bodies and made.unit in ("人", "名") and ACTOR.search(phrase.text) is None:
        return Phrase()  # 6个部门合计52人
    if (made.unit in ("户", "人", "人次") and _SETTLED.search(phrase.text)) or (made.unit == "户" and phrase.text in _REACHING):
        return Phrase()
    if made.unit in ("人", "名") and (of_team(phrase.head) != phrase.head or _CALLED.search(phrase.text)):
        called = _CALLED.search(phrase.text)
        if not called and phrase.head.endswith("团队") and phrase.head != "团队":
            return phrase  # 演出团队由8人扩大到20人: the team grew
        return Phrase(called.group(), deed=True) if called else Phrase(of_team(phrase.head), of_team(phrase.head))  # 从水务所抽调8人
    return phrase


def _done_with(made: Candidate, phrase: Phrase) -> bool:
    """Tell whether a phrase tells what was done with the houses, things or sums that its nouns name."""
    if made.unit == "家":
        return phrase.doer != "" and _CLEARED.search(phrase.text) is not None
    if made.unit == "件":
        return _PIECES.search(phrase.doer) is not None
    return made.kind == "money" and _SUMS.search(phrase.doer) is not None and _PAID_IN.search(phrase.text) is not None
