"""Counts that no measure word of the tables stands behind: people (常住人口42.6万, 5万职工), sums (总投资26亿), days of good air (优良天数340天)."""

from __future__ import annotations

from reformie.figures.candidate import Candidate
from reformie.figures.spoken import spoken
from reformie.numerals import Numeral
from reformie.regexes import regex
from reformie.timex.lengths import COUNTED_DAYS

_PEOPLE = regex(r"(?:人口(?:总数|总量)?|人数|人次|户数)(?:约|近|超过|超|达到|达|为|有|共){0,2}$")
_NUMBER = regex(r"(?:人数|人次|户数)(?:约|近|超过|超|达到|达|为|共){0,2}$")  # 献血人次5200
# 5万职工, 1亿多农户: who is counted without a measure word; 12345市民服务热线 is a number called
_PERSONS = regex(
    r"(?![^，。；、拨打接听]{2,8}(?:热线|专线))(?:各族|[农居村牧渔]?(?:困难|贫困|参保|受益)|在校|留守|城乡|农村|山区|库区|牧区|当地|全县|辖区|沿线)?(?:群众|乡亲|百姓|残疾人|低保对象|职工|干部|党员|居民|村民|农民|牧民|渔民|农户|牧户|住户|家庭|学生|师生|学子|教师|市民|游客|人民|儿童|老人|妇女|青年|用户|商户|劳动力|移民|[茶果菜蔗林棉粮烟药花蚕]农|股[民东]|社员|患者|考生|[旅乘]客|观众|消费者|业主|务工人员|劳动者|工人|网民|侨胞|参保人|市场主体|(?:农[村业]|城镇|城市|常住|户籍|老年|流动|脱贫|从业)?人口)(?!普查|密度|代表|活动|大会|路|节|日报|医院)"
)
# fewer are told with one; four digits that may be a year are none
_MANY_PEOPLE = 2100
_WINDOW = 40  # characters


def unmeasured(text: str, numeral: Numeral, end: int, before: str) -> Candidate | None:
    """Read a numeral without a measure word, or give None.

    Args:
        text: The clean text. numeral: The numeral. end: Where its block ends.
        before: What stands before it in its clause.
    """
    return _people(text, numeral, end, before) or spoken(text, numeral, end, before) or _days(text, numeral, end)


def _days(text: str, numeral: Numeral, end: int) -> Candidate | None:
    """Read days that are counted and last no time."""
    counted = text.startswith("天", numeral.end, end) and COUNTED_DAYS.search(text[max(0, numeral.start - _WINDOW) : numeral.start])
    return Candidate.of(numeral, numeral.end + 1, "天", "count", "figures.count") if counted else None


def _people(text: str, numeral: Numeral, end: int, before: str) -> Candidate | None:
    """Read people told without a unit: a population (常住人口42.6万), or those named right behind it (5万职工)."""
    ends = numeral.end == end or not text[numeral.end].isalnum()
    told = numeral.form == "mixed" and ends and _PEOPLE.search(before)
    reached = numeral.form == "arabic" and ends and _NUMBER.search(before)
    if reached and numeral.value is not None and numeral.value > _MANY_PEOPLE:
        return Candidate.of(numeral, numeral.end, "", "count", "figures.people")
    many = numeral.value is not None and numeral.value >= _MANY_PEOPLE and numeral.form in ("mixed", "arabic", "vague", "chinese")
    if told or (many and not numeral.ordinal and _PERSONS.match(text, numeral.end, end)):
        return Candidate.of(numeral, numeral.end, "", "count", "figures.people")
    return None
