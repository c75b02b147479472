"""What a unit can count: people, houses, land. A noun that does not fit is none of the figure's, and what fits stands before."""

from __future__ import annotations

from reformie.figures.backwards import PERSON
from reformie.figures.candidate import PEOPLE
from reformie.figures.case import Case
from reformie.figures.parties import SUM
from reformie.figures.row import DEEDS, is_kind
from reformie.regexes import regex

# Whatever may be counted by 人 or 名.
FOLK = regex(
    r"(?:[员师生者工民手弟徒士警医匠人长友委播傅客商贩侨童妇夫娘嫂娃婴兵将官丁口户众属亲婆翁汉爷奶姐妹哥母父子女儿伴族军群队]|群众|专家|代表|青年|骨干|乡贤|力量|编制|岗位?|缺口|名额|缺额|对象|干部|领导|书记|主任|教授|博士|硕士|本科"
    r"|教练|裁判|客流量?|班子|两委|职称|学历|以上|以下|警力|教职|党组织|用工|就业|人数|数|量|[”）])$"
)
# Whatever may be counted by 家.
_HOUSES = regex(
    r"(?:企业|公司|店|社|厂|院|所|馆|校|场|户|站|中心|银行|行|机构|单位|园|坊|铺|商|组织|集团|部|局|市场|基地|酒店|宾馆|客栈|民宿|媒体|电视台|协会|主体|平台|车间|食堂|餐馆|饭庄|堡|楼|吧|作坊|门市|摊|[类型级档以上”）者人])$"
)
_CLASSES = {"家": _HOUSES}
# 其中内退263人、转岗安置702人: what became of them
_CAREER = regex(
    r"(?:内退|退养|转岗|转岗安置|分流|安置|返岗|上岗|待岗|下岗|离岗|退休|提前退休|辞职|调离|留任|落聘|落选|提拔|晋升|免职|返乡|升学|入伍|参军|进城|外出|务工|外出务工|自主择业|自谋职业|灵活就业|自主创业|公益性岗位安置|买断工龄|考录|招录|遴选|选调|轮岗|挂职)"
)
_PARTS = regex(r"(?:其中，?|其中[^，。；]{2,24}、)(?P<part>[^，。；、\d]{2,6})$")
# 游客来了两万人; 硕士三年只引进2名
_CAME = regex(
    r"(?P<who>[^，。；：“”、\d]{2,14}?)(?:[就只仅才共又已还都]|先后|累计|一共|总共|前后|一下子?){0,3}"
    r"(?:引进|招聘|招录|录用|流失|流走|挤|来|到|走|剩|剩下|留住|留下|招到|招来|招|进|聚了?集?|坐|站|涌进|涌来|增加|减少)(?:了|到|来)?(?:近|约|超过?)?$"
)
_GAINED = regex(r"(?:引进|招聘|招录|录用|流失|流走|走|剩|剩下|留住|留下|招到|招来|招)(?:了|到|来)?(?:近|约|超过?)?$")
# 管不好的6项，今春又退了回来
_HEADLESS = regex(r"(?:^|[。“])(?P<which>[^，。；：“”、\d占为是]{2,10})的$")
_INHABITANTS = "人口"
_OUT = frozenset({"出来", "下来", "回来", "上来", "出去"})
LAND = frozenset({"亩", "公顷"})
# 卖蜜就挣了四万元: no word for the sum
_SPENT = regex(r"(?:挣|[修建办装治盖改铺买做][^，。；\d]{2,10}(?:共|一共|总共|又)?花)(?:了|到|得|下|出|掉)?(?:近|约|超过?|将近)?$")
_EARNED = regex(r"(?:赚|[多少]卖)(?:了|到|得|下|出)?(?:近|约|超过?|将近)?$")
# 村民张三等12人
_LAST = 24  # pieces
_AND_OTHERS = 8  # characters that names take at most


def part(case: Case) -> str | None:
    """Give what was counted before, where parts of it are told only by their trade or by what became of them (其中内退263人)."""
    made, same = case.made, case.same
    told = made.measure or ""
    parts = _PARTS.search(case.lead) if same is not None and told else None
    if same is None or parts is None or not parts["part"].endswith(told):
        return None
    head = same.head or ""
    if made.unit in PEOPLE:
        return head if PERSON.search(head) and _CAREER.fullmatch(parts["part"]) else None
    fitting = _CLASSES.get(made.unit)
    return head if fitting is not None and fitting.search(head) and not fitting.search(told) else None


def others(case: Case) -> str | None:
    """Give "" for people, where the measure was read in another clause and is nobody (组织考评67场，5214人参加)."""
    told = case.made.measure
    if not told or FOLK.search(told):
        return None
    behind = case.text[case.made.end : case.made.end + len(told) + _AND_OTHERS]
    if told in case.clause or told in behind:
        return None
    thing = any(one.measure == told and one.kind == "count" and one.unit not in PEOPLE for one in case.told)
    return "" if thing else None


def inhabitants(case: Case) -> str | None:
    """Give the word behind a number of people that has no measure word (50多万人口)."""
    return _INHABITANTS if case.text.startswith(_INHABITANTS, case.made.end) else None


def came(case: Case) -> str | None:
    """Read the people of whom a clause tells that so many came, left or were hired (游客来了两万人, 硕士三年只引进2名)."""
    made = case.made
    if PERSON.search(made.measure or ""):
        return None
    start = case.made.start - len(case.clause)
    first = next((at for at in range(case.at - 1, -1, -1) if case.pieces[at].start <= start), 0)
    dated = next((at for at in range(first + 1, case.at) if is_kind(case.pieces, at, "date")), None)
    if dated is not None and _GAINED.search(case.clause):
        end = case.pieces[dated].start
    elif (told := _CAME.fullmatch(case.clause)) is not None:
        end = start + told.end("who")
    else:
        return None
    who = case.thing(end - made.start + len(case.lead))
    return who if who and FOLK.search(who) and not any(piece.kind in DEEDS for piece in case.pieces[first : case.at - 4]) else None


def headless(case: Case) -> str | None:
    """Give what was counted in the sentence before, where this one opens with some of it that are told by a deed (接不住的8项)."""
    made = case.made
    which = _HEADLESS.search(case.lead) if not case.told else None
    if which is None or not case.deed_in(*which.span("which")):
        return None
    alike = [one for one in case.earlier if one.unit == made.unit and one.head]
    while len(alike) > 1 and "其中" in case.text[alike[0].end : alike[-1].start]:
        alike.pop()  # 减到126项，其中许可47项
    return alike[-1].head if alike else None


def land(case: Case) -> str | None:
    """Give the land told before, where a clause tells only how much came out of it (多出来31亩)."""
    made = case.made
    if made.measure not in _OUT:
        return None
    last = next((one for one in (*reversed(case.told), *reversed(case.earlier)) if one.unit in LAND and one.head), None)
    return last.head if last is not None else ""


def with_name(case: Case) -> str | None:
    """Read what people are called beside a name that stands for all of them (村民张三等12人)."""
    made = case.made
    if not case.lead.endswith("等"):
        return None
    for at in range(case.at - 2, max(-1, case.at - 8), -1):
        piece = case.pieces[at]
        if made.start - piece.end > _AND_OTHERS or piece.kind == "break":
            return None
        if piece.kind == "noun" and FOLK.search(piece.text):
            several = any(other.kind == "person" for other in case.pieces[max(0, at - _LAST) : at])
            return None if several else case.thing(piece.end - made.start + len(case.lead))
    return None


def earned(case: Case) -> str | None:
    """Give "" for a sum that somebody earned, sold for or spent, where the measure is no sum's word (修桥花了9万元, 赶集能卖三千元)."""
    told = case.made.measure
    if not told or SUM.search(told) or told not in case.clause:
        return None
    return "" if _SPENT.search(case.clause) or (case.made.head is None and _EARNED.search(case.clause)) else None
