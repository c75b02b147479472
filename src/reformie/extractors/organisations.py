"""Bodies as they are written: offices of a place, national bodies, bodies with names of their own, and short forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from reformie.bodies.aid import aid_bodies
from reformie.bodies.away import away_branches
from reformie.bodies.begun import begun_groups
from reformie.bodies.branded import branded
from reformie.bodies.builders import builders
from reformie.bodies.companies import abbreviated
from reformie.bodies.corps import corps_bodies
from reformie.bodies.cues import CUES
from reformie.bodies.firms import of_branch, out_of_parks
from reformie.bodies.founded import founded_groups, posted_groups, task_groups
from reformie.bodies.governing import Governing
from reformie.bodies.honoured import honoured_teams
from reformie.bodies.houses import belonging, branches_again, housed, in_township, sections
from reformie.bodies.introduced import introduced
from reformie.bodies.listed import ListedCompanies, listed_schools
from reformie.bodies.medical import clinics
from reformie.bodies.named import NamedBodies
from reformie.bodies.offices import Offices
from reformie.bodies.planned import planned_groups
from reformie.bodies.quoted import listed_groups
from reformie.bodies.selfsame import selfsame
from reformie.bodies.shorts import (
    again,
    bare_offices,
    brands,
    company_unions,
    inspections,
    nearby,
    placed,
    rosters,
    short_forms,
)
from reformie.bodies.sites import site_offices
from reformie.bodies.whose import whose, without_eachs
from reformie.bodies.zones import ZoneBodies, fuller_zones, loose_offices, run_parks
from reformie.findings import Body, Findings
from reformie.gazetteer import Cues, gazetteer_of, scan_of
from reformie.layout.page import Page
from reformie.lexicon import Lexicons
from reformie.mention import Mention, apart, longest_first
from reformie.regexes import regex
from reformie.segment import Segmenter

_TREASURIES = regex(
    r"[和与及、](?:省|市|地方|自治区|各级)[^，。；：]{0,6}?(?:级|资金|财政|补助|奖补|预算|媒体|企业|单位|投资|专项|主流)|(?:主流|新闻|驻[\u4e00-\u9fff]{1,3})?媒体|各?大?媒(?=[、，。])|新闻单位|工厂|仓|控制|处理器|[和与及、]地方|级|层面|本级|补助|奖补|专项|救灾|应急|转移支付|国债|基建|彩票|特大|衔接|农业|水利|林业|苏区|单位|在|驻|收入|税[收款]|预算内|库款"
)  # 中央和省级资金, 中央救灾物资: the state's money and stores
_ALLOWANCE = ("政府特殊津贴", "特殊津贴")  # an award named after the body
_PARTS_OF_WORDS = {"部": "门队署分落件", "中央": "公空商大街广厨储预企投电财资森台地深芭环生督巡", "局": "面部势限域长"}
_BANK_BRANCHES = ("支行", "分行")
_BRANCHES = (*_BANK_BRANCHES, "分公司", "支公司", "监管分局", "石油公司")
_ACADEMIES = ("农科院", "农业科学院", "林科院", "林业科学研究院")
_TELLING = 3  # characters; a longer fixed name is no part of another
_SURVEY = regex(r"[\u4e00-\u9fff]{2,8}?调查总?队")  # 国家统计局|江阴调查队
_WIRED = regex(r"(?:[\u4e00-\u9fff]{2,8})?\d{1,2}月\d{1,2}日电|记者|发(?=[（）。\s]|$)|客户端")  # 新华社北京5月2日电: who reports
_SOURCE = ("来源：", "原载", "转自")
_FOLIO = regex(r"[0-9A-Z]{1,3} ?(?:[\u4e00-\u9fff]{2,4})? ")  # 02 要闻 某某日报
_PAGE = regex(r"第?[0-9A-Z]{1,3}版")  # 某某日报 第03版: the head of a newspaper's page
_HEADLINE = 40  # characters; such a head is no longer
_PAPERS = ("日报", "晚报", "时报", "报社", "日报社")
_FACULTIES = ("学院", "研究院", "研究所", "试验站", "实验站", "试验示范站", "科技小院")
_ZONE_OFFICES = ("管委会", "管理委员会")
_BUREAU = regex(r".+(?:[局厅办]|(?<!党)委)|.*(?:法院|检察院)")
_PARTS = ("other", "research", "government", "working_body")
_NAMED = ("named", "fixed")
_UNIVERSITIES = ("大学", "学院")
_START = attrgetter("start")
_FAR = 10
_FACULTY = regex(r"(?:大学|学院)([^\W\d的和与及等在由为对向从到是把被了]{2,6}与?)$")
_DEPARTMENT = regex(
    r"(?:(?![的和与及等在由为对向从到是把被了各多每成组建设推通依以开举派联新将])[\u4e00-\u9fff]){1,6}?(?:[与和](?:(?![的和与及等在由为对向从到])[\u4e00-\u9fff]){1,5})?"
    r"(?:学部(?![门委])|(?<![联关体谱派])系(?=副?主任|教[师授]|副教授|讲师|学生|师生|[、，。）]))"
)
_COLLEGE = regex(
    r"(?:(?![的和与及等在由为对向从到是把被了各多每])[\u4e00-\u9fff]){2,8}?(?:[与和](?:(?![的和与及等在由为对向从到])[\u4e00-\u9fff]){1,5})?学院"
    r"(?=(?:党委)?副?书记|副?教授|讲师|副?院长|博士|硕士|研究生|师生|党委)"
)
_BANK = regex(r"[，。、；和与由]([\u4e00-\u9fff]{2,4}银行)$")


class OrganisationsExtractor:
    """Fill ``findings.organisations``.

    Args:
        lexicons: Gives ``national_bodies`` and what ``Offices``, ``NamedBodies``, ``Governing`` and ``ZoneBodies`` read.
        segmenter: Tells what kind of word may belong to a name.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._national = {row["form"]: (row["name"], row["type"]) for row in lexicons.rows("national_bodies")}
        self._gazetteer = gazetteer_of(lexicons, self._national)
        self._cues = Cues(CUES, scan_of(lexicons))
        self._offices = Offices(lexicons)
        self._named = NamedBodies(lexicons, segmenter)
        self._governing = Governing(lexicons, segmenter)
        self._listed = ListedCompanies(segmenter)
        self._zones = ZoneBodies(lexicons)
        self._segmenter = segmenter

    def __call__(self, findings: Findings) -> None:
        """Find the bodies of one article."""
        text, cuts, places = findings.page.text, sorted(findings.cuts), findings.places
        told, forms = self._cues.told(text), self._offices.forms(text)
        offices = self._governing.own_units(text, self._offices.find(text, places, forms), cuts)
        found = [
            *(founded_groups(text) if founded_groups in told else ()),
            *(aid_bodies(text, places) if aid_bodies in told else ()),
            *(away_branches(text, places) if away_branches in told else ()),
            *(corps_bodies(text, forms) if corps_bodies in told else ()),
            *self._fixed(text, findings.cuts),
            *offices,
            *self._named.find(text, places, cuts, offices),
            *self._listed.find(text),
            *(honoured_teams(text) if honoured_teams in told else ()),
            *(listed_groups(text) if listed_groups in told else ()),
            *(clinics(text, places) if clinics in told else ()),
            *builders(text, told.get(builders, ())),
            *(run_parks(text, places) if run_parks in told else ()),
            *(site_offices(text, places) if site_offices in told else ()),
        ]
        found = self._governing.without_run_ons(text, found, cuts)
        found += posted_groups(text, found)
        found = begun_groups(text, found, places) if begun_groups in told else found
        found = out_of_parks(text, _without_run_ons(found), self._segmenter)
        read = settle(
            _joined(text, within_offices(text, [m for m in found if _is_read(m, findings.page) and not self._tells_no_place(m.value)]))
        )
        read += apart(listed_schools(text, read, self._named.is_general), read)
        read = in_township(text, belonging(text, housed(text, sorted(read, key=_START))), places)
        planned = planned_groups(text, without_eachs(text, read), places, told.get(planned_groups, ()), told_of=begun_groups in told)
        groups = selfsame(without_eachs(text, planned), self._offices.levels)
        full = fuller_zones(self._zones.own(text, placed(text, whose(text, groups, places, findings.cuts))))
        aliases = list(introduced(text, full)) if introduced in told else []
        aliases += apart(abbreviated(text, full, findings.cuts), aliases)
        full = _in_order(apart(full, aliases), aliases)
        known = _in_order(full, bare_offices(text, full, forms, self._offices.levels))
        known = _in_order(known, rosters(text, known, forms, self._offices.levels))
        known += again(text, known)
        known += apart(company_unions(text, full), known) if company_unions in told else ()
        known += apart(inspections(text, full), known) if inspections in told else ()
        known = _without_loose(known)
        known += apart(self._zones.bare(text, known), known) if ZoneBodies.bare in told else ()
        known += apart(brands(text, known, self._segmenter), places)
        known += branded(text, known, places, self._segmenter, told_of=branded in told)
        known = sorted([*known, *short_forms(text, told.get(short_forms, ()), known, findings.cuts)], key=_START)
        known = _in_order(known, task_groups(text, known) if task_groups in told else ())
        known = _in_order(known, branches_again(text, known))
        known = _in_order(known, nearby(text, told.get(nearby, ()), known))
        findings.organisations.extend(longest_first([*known, *(sections(text, known) if sections in told else ())]))

    def _tells_no_place(self, body: Body) -> bool:
        """Tell whether a body is only what every county has (城投公司, 劳动监察大队), which a list or a post may give its place later."""
        return body.kind == "named" and body.type in ("company", "government") and not body.places and body.name in self._offices.levels

    def _fixed(self, text: str, cuts: frozenset[int]) -> Iterator[Mention[Body]]:
        for start, end, form in self._gazetteer.find_all(text):
            after = text[end : end + 1]
            if any(after and form.endswith(tail) and after in wrong for tail, wrong in _PARTS_OF_WORDS.items()):
                continue
            if form.endswith("社") and _WIRED.match(text, end):
                continue
            if (
                (len(form) == 2 and not (start in cuts and end in cuts))
                or text.startswith(_ALLOWANCE, end)
                or (form == "中央" and _TREASURIES.match(text, end))
            ):
                continue
            name, kind = self._national[form]
            survey = _SURVEY.match(text, end) if form == "国家统计局" else None
            if survey is not None:
                end, name = survey.end(), name + survey[0]
            yield Mention(start, end, Body("fixed", form, name=name, type=kind), "organisations.national")


def _in_order(known: list[Mention[Body]], more: Sequence[Mention[Body]]) -> list[Mention[Body]]:
    """Give bodies known, which are in text order, with more of them."""
    return sorted([*known, *more], key=_START) if more else known


def within_offices(text: str, found: list[Mention[Body]]) -> list[Mention[Body]]:
    """Tell a body whose name begins with that of a bureau by the bureau's full name (县人社局|就业中心)."""
    bureaus = {m.start: m for m in found if m.value.kind == "office" and not m.value.unit and _BUREAU.fullmatch(m.value.form)}
    if not bureaus:
        return found
    ends = {m.end for m in found if m.value.kind in ("office", "fixed")}
    around = {at: bureau for bureau in bureaus.values() for at in range(bureau.start + 1, bureau.end + 1)}
    joined: list[Mention[Body]] = []
    for mention in found:
        bureau = bureaus.get(mention.start) if mention.value.kind == "named" and mention.value.type in _PARTS else None
        if bureau is None and mention.start in around and _is_group(mention.value, inside=mention.start < around[mention.start].end):
            bureau = around[mention.start]
        if bureau is not None and bureau.end < mention.end and mention.end not in ends:
            whole = replace(bureau.value, unit=text[bureau.end : mention.end])
            mention = Mention(bureau.start, mention.end, whole, "organisations.within_office")
        joined.append(mention)
    return joined


def _is_group(body: Body, *, inside: bool) -> bool:
    """Tell whether a body is a group that a bureau ``inside`` whose name it begins, or right before it, has for its own."""
    return body.kind == "named" and body.type == "working_body" and (inside or not body.places) and not body.name.startswith("“")


def settle(found: Iterable[Mention[Body]]) -> list[Mention[Body]]:
    """Settle overlaps: an office or a fixed body beats a named body that ends with it and has no more places; else the longer wins."""
    mentions = list(found)
    offices = {m.end: m for m in mentions if m.value.kind == "office" or (m.value.kind == "fixed" and m.end - m.start > _TELLING)}
    kept = [
        m for m in mentions
        if m.value.kind != "named" or m.end not in offices or len(m.value.places) > len(offices[m.end].value.places)
    ]  # fmt: skip
    return longest_first(kept)


def _is_read(mention: Mention[Body], page: Page) -> bool:
    """Tell whether a body stands in the article itself: not in a byline, and no newspaper in the line that names the source."""
    block = page.block_at(mention.start)
    if block is None or mention.end > block.end or block.kind in ("byline", "boilerplate"):
        return False
    return mention.value.form not in _PAPERS or not (
        block.kind in ("dateline", "credit")
        or (mention.start, mention.end) == (block.start, block.end)
        or page.text.endswith(_SOURCE, 0, mention.start)
        or _is_page_head(page.text, mention)
    )


def _is_page_head(text: str, mention: Mention[Body]) -> bool:
    """Tell whether the line of a mention is short, begins or ends with it and numbers a newspaper's page."""
    start, end = max(0, min(mention.start, mention.end - _HEADLINE - 1)), max(mention.end, mention.start + _HEADLINE + 1)
    before, behind = text.rfind("\n", start, mention.start), text.find("\n", mention.end, end)  # a longer line is none
    first, last = (before + 1 if before >= 0 else start), (behind if behind >= 0 else min(end, len(text)))
    edge = not text[first : mention.start].strip() or not text[mention.end : last].strip()
    return (
        edge
        and last - first <= _HEADLINE
        and bool(_PAGE.search(text, first, last) or _FOLIO.match(text, first))
        and "。" not in text[first:last]
    )


def _joined(text: str, found: list[Mention[Body]]) -> list[Mention[Body]]:
    """Join what is one body: a bank and its branch (中国农业银行 and 剑川县支行), a university and a school of its (…大学附属…学校)."""
    firms = [m for m in found if m.value.kind in _NAMED and _has_branches(m.value)]
    by_start = {m.start: m for m in firms if m.value.kind == "fixed"}
    by_end = {m.end: m for m in sorted(firms, key=_START, reverse=True)}
    academies = {at: m for m in found if _is_academy(m.value) for at in (m.start, m.end)}
    universities = {m.end: m for m in found if m.value.type == "school" and m.value.kind in _NAMED and m.value.form.endswith(_UNIVERSITIES)}
    parks = {m.end: m for m in found if m.value.type == "park" and m.value.kind == "named"}
    joined: list[Mention[Body]] = []
    for mention in found:
        whole = None
        if mention.value.kind == "named" or mention.value.form in _BANK_BRANCHES:
            whole = _branch(text, mention, by_start, by_end) or _zone_office(text, mention, parks) or _institute(text, mention, academies)
        joined.append(whole or mention)
        if whole is None and universities:
            inner = _department(text, mention, universities), _affiliated(text, mention, universities)
            joined += [part for part in inner if part is not None]
    return joined


def _branch(
    text: str, mention: Mention[Body], by_start: Mapping[int, Mention[Body]], by_end: Mapping[int, Mention[Body]]
) -> Mention[Body] | None:
    """Give a branch with the bank or firm that it is one of, if that stands at its start or right before it."""
    body = mention.value
    firm = by_start.get(mention.start) or by_end.get(mention.start)
    if firm is not None and body.kind == "named" and body.name.endswith(_BRANCHES) and firm.end < mention.end:
        outer = by_end.get(firm.start) or firm  # 中国移动通信集团|浙江有限公司|安吉分公司
        name = (_written(outer) if outer is not firm else "") + _written(firm) + text[firm.end : mention.end]
        return Mention(outer.start, mention.end, replace(body, name=name, places=(), unit=""), "organisations.branch")
    lender = _BANK.search(text, max(0, mention.start - 8), mention.start) if body.form in _BANK_BRANCHES else None
    if lender is not None:
        name = text[lender.start(1) : mention.end]
        return Mention(lender.start(1), mention.end, replace(body, name=name, places=(), unit=""), "organisations.branch")
    return of_branch(text, mention) if firm is None else None


def _zone_office(text: str, mention: Mention[Body], parks: Mapping[int, Mention[Body]]) -> Mention[Body] | None:
    """Give the office of a zone in a park with that park (…科技园区|海滨园管委会)."""
    body = mention.value
    park = parks.get(mention.start) if body.kind == "named" and body.form in _ZONE_OFFICES and "园" in body.name else None
    if park is None:
        return None
    whole = replace(body, name=_written(park) + _written(mention), places=())
    return Mention(park.start, mention.end, whole, "organisations.zone")


def _institute(text: str, mention: Mention[Body], academies: Mapping[int, Mention[Body]]) -> Mention[Body] | None:
    """Give an institute with the academy at its start or right before it (省农科院|水稻研究所)."""
    body, academy = mention.value, academies.get(mention.start)
    if academy is None or body.kind != "named" or body.type != "research" or academy.end >= mention.end:
        return None
    tail = text[academy.end : mention.end]
    fixed = academy.value.kind == "fixed"
    whole = replace(body, name=academy.value.name + tail, places=()) if fixed else replace(academy.value, unit=tail)
    return Mention(academy.start, mention.end, whole, "organisations.institute")


def _department(text: str, mention: Mention[Body], universities: Mapping[int, Mention[Body]]) -> Mention[Body] | None:
    """Give the department whose name stands right behind its university (…大学|医学部, …学院|经济管理系)."""
    if universities.get(mention.end) is not mention:
        return None
    own = _DEPARTMENT.match(text, mention.end) or (_COLLEGE.match(text, mention.end) if mention.value.form == "大学" else None)
    if own is None:
        return None
    body = replace(mention.value, form=own[0], name=_written(mention) + own[0], places=(), type="school")
    return Mention(mention.start, own.end(), body, "organisations.department")


def _affiliated(text: str, mention: Mention[Body], universities: Mapping[int, Mention[Body]]) -> Mention[Body] | None:
    """Give a school, hospital or institute joined with the university that ends right before it (…大学|附属中学, …医科大学|深圳医院)."""
    body = mention.value
    hospital = body.kind == "office" and body.form == "医院"
    if not hospital and body.type not in ("school", "hospital", "research"):
        return None
    start = _name_start(text, mention)
    university = universities.get(mention.start) or universities.get(start)
    begun = start < mention.start or body.name.startswith("附属") or body.form in _FACULTIES
    if university is None or not (hospital or begun):
        return None
    own = text[mention.start : mention.end] if hospital else _written(mention)
    name = university.value.name + text[university.end : mention.start] + own
    whole = replace(university.value, form=body.form, name=name, type=body.type or "hospital")
    return Mention(university.start, mention.end, whole, "organisations.affiliated")


def _without_loose(known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Give the bodies but the offices of a zone that stand behind the zone itself and tell only its kind."""
    loose = {mention.start for mention in loose_offices(known)}
    return [mention for mention in known if mention.start not in loose]


def _without_run_ons(found: list[Mention[Body]]) -> list[Mention[Body]]:
    """Leave out companies without a place that end in a bank of the table: what stands before it is another's (张三及|中国银行)."""
    banks = {m.end: m.start for m in found if m.value.kind == "fixed" and m.value.name.endswith("银行")}
    return [m for m in found if m.value.kind != "named" or m.value.places or m.start >= banks.get(m.end, -1)]


def _name_start(text: str, mention: Mention[Body]) -> int:
    """Give where the own name of a university's part begins: 附属|中学, or words that the body's own walk left out (…艺术学院流行|音乐学院)."""
    if text.endswith("附属", 0, mention.start):
        return mention.start - 2
    gap = _FACULTY.search(text, max(0, mention.start - _FAR), mention.start) if mention.value.form == "学院" else None
    return gap.start(1) if gap else mention.start


def _has_branches(body: Body) -> bool:
    if body.kind == "fixed":
        return body.type == "company" or body.name.endswith(("银行", "监督管理总局"))
    return body.type == "company" and body.form.endswith(("银行", "集团", "公司"))


def _is_academy(body: Body) -> bool:
    return body.type == "research" if body.kind == "fixed" else body.kind == "office" and body.form in _ACADEMIES


def _written(mention: Mention[Body]) -> str:
    return "".join(place.value.name for place in mention.value.places) + mention.value.name
