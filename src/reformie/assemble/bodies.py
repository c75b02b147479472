"""From bodies as written to organisations: one entry a body, under its full official name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import get_args

from reformie.assemble.branches import main_hospital, of_bank, own_hospital
from reformie.assemble.context import Context
from reformie.assemble.known import FullName, Known, ends_in
from reformie.assemble.local import ZONE, is_local, is_printed
from reformie.assemble.place_names import below_province, division, of_province, place_name, told_again, with_namesake
from reformie.bodies.shorts import LEGAL
from reformie.bodies.units import full_unit
from reformie.bodies.zones import ZONES_IN_FULL
from reformie.divisions import short_forms
from reformie.findings import Body, Place
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.record import Level, OrganisationType
from reformie.regexes import regex

_BOUGHT = regex("政府(?:采购|购买|投资|债务|隐性|补贴|储备|引导|专项债)")  # what a group is for, and not whose it is
_KINDS: dict[str, OrganisationType] = {kind: kind for kind in get_args(OrganisationType)}
_OF_ZONE = regex(r"([^省市县]{2,8}(?:新片区|开发区|高新区|合作区|示范区|保税区|新区|园区))(管理委员会|[^区]{2,9}局)$")  # …新片区|管理委员会
_HEADS = (
    ("委员会", "中共{}委员会"),  # 县十七届委员会全面深化改革领导小组
    ("委", "中共{}委员会"),
    ("党委", "中共{}委员会"),
    ("政府", "{}人民政府"),
    ("人大常委会", "{}人民代表大会常务委员会"),
    ("人大", "{}人民代表大会"),
    ("政协", "中国人民政治协商会议{}委员会"),
)
_UNIT_LEVELS: tuple[tuple[str, Level], ...] = (("分局", "county"), ("派出所", "township"), ("税务所", "township"), ("司法所", "township"))
_GROUPS = ("小组", "专班", "指挥部", "联席会议")
_LETTERS: dict[str, str] = {"provincial": "p", "prefectural": "f", "township": "t"}  # as the table of bodies has these levels
_ZONE_HEADS = tuple(ZONES_IN_FULL)
_STATIONS = {"司法所": "司法局", "派出所": "公安局", "人民法庭": "人民法院", "巡回法庭": "人民法院"}
# One place's own, however short the place is written.
_OWN = regex(r"(?:小组|指导组|专班|联席会议?|专家团|(?:小组|专班)办公室|秘书组|[一二三四五六七八九十][中小高])$")
_ACADEMIES = frozenset({"农科院", "农业科学院", "社科院", "社会科学院", "林科院", "林业科学研究院", "科学院", "农林科学院", "畜牧科学院"})
_BRANCHES = frozenset({"分院", "分公司", "支公司", "分校", "支行", "分行"})  # …科学院齐齐哈尔分院, then 齐齐哈尔分院
_FIRMS = ("有限公司", "有限责任公司", "专业合作社")
_AUTONOMOUS = regex(r"自治([县旗])$")
_FREE_TRADE = regex(r"^(?:中国)?（?([\u4e00-\u9fff]{2,3}?)[省市]?）?(?:自贸|自由贸易)(?:试验)?区")
_AS_WRITTEN = frozenset({"大剧院", "军分区"})
_STANDING = ("农村工作领导小组办公室",)  # offices that no article means by 领导小组办公室
_OF_SCHOOL = regex(r"教[务导科研]|德育|政教|总务|学生|招生|年级")  # begins the name of a school's unit
_OF_UNIVERSITY = regex(r".*?大学(?:（[^（）]{2,6}）)?|.*?学院")
_UNIT = regex(r"(?:(?<!办公)[科股室处]|(?:护理|门诊|住院|药剂|教务|学工)部)$")


@dataclass(slots=True)
class Entry:
    """One body of the article while it is being put together.

    Attributes:
        name: Full official name. type, level: as in the record.
        mentions: Half-open bounds in the clean text with the rule that found each.
        parent: Full name of the body it belongs to, or None.
    """

    name: str
    type: OrganisationType
    level: Level
    mentions: list[tuple[int, int, str]] = field(default_factory=list)
    parent: str | None = None


class Namer:
    """Gives full official names.

    Args:
        lexicons: Gives ``bodies`` and ``provincial_forms``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._levels = {row["form"]: row["levels"] for row in reversed(lexicons.rows("bodies"))}
        self._forms = {row["form"]: (row["template"], row["type"]) for row in reversed(lexicons.rows("bodies"))}
        self._provincial = {(row["province"], row["form"]): row["template"] for row in lexicons.rows("provincial_forms")}
        self._at_level = {(row["form"], row["levels"]): (row["template"], row["type"]) for row in reversed(lexicons.rows("bodies"))}

    def names(self, mention: Mention[Body], context: Context, earlier: Known) -> list[FullName]:
        """Give the full name of a body as written, two for a form that names two, none where nothing tells which body is meant."""
        body = mention.value
        if body.kind == "fixed":
            types = body.type.split("|")
            return [FullName(name, _KINDS[types[min(i, len(types) - 1)]], "national") for i, name in enumerate(body.name.split("|"))]
        if body.kind == "short":
            return self._short(body, earlier)
        if body.kind in ("bare", "office") and "{city}" in self._forms[body.form][0]:
            return self._branch(body.form, _code(body, context), context)
        if body.kind == "bare":
            return self._bare(body, mention.start, context, earlier)
        body = with_namesake(body, context) if body.kind == "named" else body
        prefix, level = place_name(mention.start, body.places, context, prefecture=self._levels.get(body.form) == "f")
        if body.kind == "named":
            if body.places and not prefix and (body.name == body.form or body.name.startswith(tuple(head for head, _ in _HEADS))):
                return []  # 县工业园区, 县委…领导小组, where nothing tells which county
            school = self._leader(body, earlier)
            if school is not None:
                return [FullName(school.name + body.form, _KINDS[body.type], school.level)]
            whole = self._named(body, prefix, level, context)
            zone = _FREE_TRADE.match(whole.name)
            whole = whole._replace(name=f"中国（{zone[1]}）自由贸易试验区{whole.name[zone.end() :]}") if zone else whole
            return [FullName(whole.name + body.unit, whole.type, whole.level, whole.name) if body.unit else whole]
        if body.form == "生态环境局" and body.places[-1].value.kind == "division" and not body.places[-1].value.full:
            return self._environment(body, level, context)
        if not prefix:
            return earlier.of_zone(
                "".join(place.value.name for place in body.places[-1:]), (self._forms[body.form][0].format(""), body.form), body.unit
            )
        return self._hospital(body, prefix, level, earlier) if body.form == "医院" else self._office(body, prefix, level, context)

    @staticmethod
    def _hospital(body: Body, prefix: str, level: Level, earlier: Known) -> list[FullName]:
        """Name the hospital of a place, the people's hospital where that was named before."""
        own = "人民" if level == "prefectural" else ""  # a 县医院 may be called just that
        if len(body.places) > 1 and body.places[-1].value.kind == "division" and not body.places[-1].value.full:
            prefix = "".join(place.value.name for place in body.places)  # 南京市鼓楼医院 is a name, not the district's hospital
        whole = earlier.named(f"{prefix}人民医院") or FullName(f"{prefix}{own}医院", "hospital", level)
        return [FullName(whole.name + body.unit, whole.type, whole.level, whole.name) if body.unit else whole]

    @staticmethod
    def _leader(body: Body, earlier: Known) -> FullName | None:
        """Give the school named before that leads a group which carries its name without the place (第二中学教育集团)."""
        stem = body.name.removesuffix(body.form)
        if body.form != "教育集团" or body.places or len(stem) <= 3:
            return None
        return earlier.latest_with(stem, lambda full: full.type == "school" and full.name.endswith(stem))

    def _branch(self, form: str, code: str | None, context: Context) -> list[FullName]:
        """Name a district's branch of its city's body (岳塘区公安分局: 湘潭市公安局岳塘分局)."""
        line = context.divisions.line(code, context.on) if code else []
        if len(line) < 2:
            return []
        _, kind = self._forms[form]
        own = line[-1].name
        short = own.removesuffix("区") if line[-1].is_district and len(own) > 2 else own
        city, _, branch = self._template(form, context).format(city=line[-2].name + "|", own="|" + own, short="|" + short).partition("|")
        head, _, tail = branch.partition("|")
        return [FullName(city + head + tail, _KINDS[kind], "county", city + head)]

    @staticmethod
    def _environment(body: Body, level: Level, context: Context) -> list[FullName]:
        """Name a city's environment bureau in a county, which is written without 县 (永春生态环境局: 泉州市永春生态环境局)."""
        own = body.places[-1].value
        line = context.divisions.line(_code(body, context) or "", context.on)
        city = line[-2].name if level == "county" and len(line) > 2 else ""
        return [FullName(city + own.name + body.form, "government", level)]

    def _bureau(self, context: Context, place: Place | None, bureau: str) -> str:
        """Give the full name of the bureau to which a station belongs, that of the article's district where no place is told."""
        code = context.code_of(place) if place else context.district
        police = self._police(code, context) if bureau == "公安局" else ""
        return police or (context.divisions.official_prefix(code, context.on) + bureau if code else "")

    def _police(self, code: str | None, context: Context) -> str:
        """Give the full name of the police of a district, a branch of its city's; nothing for what is no district."""
        line = context.divisions.line(code, context.on) if code else []
        return self._branch("公安分局", code, context)[0].name if len(line) > 1 and line[-1].is_district else ""

    def _template(self, form: str, context: Context) -> str:
        return self._provincial.get((_province(context), form), self._forms[form][0])

    def _bare(self, body: Body, position: int, context: Context, earlier: Known) -> list[FullName]:
        """Name an office without its place: the one met before, else that of the township or village named last, else the district's."""
        template, _ = self._forms[body.form]
        head, _, tail = template.split("|")[0].partition("{}")

        def fits(full: FullName) -> bool:
            return full.name.startswith(head) and full.name.endswith(tail)

        if tail and (known := earlier.latest(("bare", head, tail), fits)) is not None:
            return [known]
        if body.form == "联社" and (union := earlier.latest("联社", lambda full: full.name.endswith("联社"))) is not None:
            return [union]  # 县农村信用合作联社
        word = {"t": "镇", "v": "村"}.get(self._levels[body.form])
        if word is not None:
            prefix, level = place_name(position, (Mention(position, position, Place("level", word), "places.level"),), context)
        else:
            prefix, level = division(context, context.at(position))
        return self._office(body, prefix, level, context) if prefix else []

    def _office(self, body: Body, prefix: str, level: Level, context: Context) -> list[FullName]:
        template, kind = self._at_level.get((body.form, _LETTERS.get(level, "")), self._forms[body.form])
        template = self._provincial.get((_province(context), body.form), template)
        last = body.places[-1].value if body.places else None
        printed = kind == "company" or body.form in _AS_WRITTEN
        below = len(body.places) > 1 and body.form.endswith("银行")  # 安徽|歙县农村商业银行: its province belongs to it
        if printed and last and last.kind == "division" and (below or not last.full):  # a bank's name carries no 县
            whole = "".join(place.value.name for place in body.places) + body.form
            return [FullName(whole + body.unit, _KINDS[kind], level, whole if body.unit else None)]
        if last and not last.full and ZONE.match(body.form):
            written = body.places[-1:] if body.form.startswith(_ZONE_HEADS) else body.places
            prefix = "".join(place.value.name for place in written)  # 青河经济开发区 is written so
        elif body.form in _ACADEMIES and prefix.endswith("自治区") and last and last.kind == "division" and not last.full:
            prefix = last.name  # 新疆农业科学院 is called so
        elif body.form.startswith((*_ZONE_HEADS, "军分区")):
            prefix = prefix.removesuffix("市")  # 咸宁高新技术产业开发区 carries no 市
        names = [part.format(prefix) for part in template.split("|")]
        if body.form == "公安局" and level == "county" and (last is None or last.kind in ("division", "level")):
            names = [self._police(_code(body, context), context) or names[0]]
        kinds: list[OrganisationType] = [_KINDS[kind], "government"]
        made = [FullName(name, kinds[min(i, 1)], level) for i, name in enumerate(names)]
        if body.unit:
            if (own := self._of_government(body, prefix)) is not None:
                return [FullName(own, made[0].type, level, made[0].name)]
            if body.form == "纪委" and body.unit.endswith("纪检监察组"):  # is the commission's and the supervisors' together
                return [FullName(f"{prefix}纪委监委{body.unit}", "party", level, made[0].name)]
            unit = full_unit(body.form, body.unit)
            own = next((level for tail, level in _UNIT_LEVELS if body.unit.endswith(tail)), level)
            group = unit.removesuffix("办公室").endswith(_GROUPS)
            return [FullName(made[0].name + unit, "working_body" if group else made[0].type, own, made[0].name)]
        return made

    def _of_government(self, body: Body, prefix: str) -> str | None:
        """Give the full name of a government's office that the table knows without it (县政府|金融办: …人民政府金融工作办公室)."""
        template = self._forms.get(body.unit, ("", ""))[0] if body.form == "政府" else ""
        return template.format(prefix) if template.startswith("{}人民政府") and "|" not in template else None

    def _named(self, body: Body, prefix: str, level: Level, context: Context) -> FullName:
        kind = _KINDS[body.type]
        whole = kind == "company" or of_province(body) or body.name.startswith("经济开发区")  # 江苏|青河经济开发区 is official
        body = body if whole else below_province(body, context)
        first = body.places[0].value if body.places else None
        if kind == "party":  # 中共…开发区工作委员会
            seated = self._named(replace(body, type="government"), prefix, level, context)
            return FullName(f"中共{seated.name.removeprefix('中共')}", kind, seated.level)
        if body.form == "海关":
            return FullName("中华人民共和国" + "".join(place.value.name for place in body.places) + body.form, kind, level)
        bureau = _STATIONS.get(body.form)
        seat = body.places[-1].value if body.places else None
        called = seat is not None and body.name == body.form and _is_short(body, seat)  # 桃源派出所, of the county of that name
        if bureau and bureau[-1] not in body.name and (first is None or (first.kind == "division" and (len(body.places) == 1 or called))):
            near = seat.name if seat and called else ""
            return FullName(self._bureau(context, first, bureau) + near + body.name, kind, "township")
        zone = next((short for short in ZONES_IN_FULL if body.name.startswith(short)), None)
        if zone and first is None:
            return FullName(_city(context) + ZONES_IN_FULL[zone] + body.name[len(zone) :], kind, "county")
        if first is None and context.district and is_local(body):
            prefix, level = division(context, context.district)
            prefix = prefix.removesuffix(told_again(prefix, body.name))
        elif body.form.endswith(_FIRMS) and first is not None and first.kind == "level" and (own := _AUTONOMOUS.search(prefix)):
            return FullName(_as_printed(context, own[1]) + body.name, kind, "none")
        elif first is None or (is_printed(body, first) if kind == "company" else _is_short(body, first)) or of_province(body):
            written = "".join(place.value.name for place in body.places) + body.name
            return FullName(written, kind, "none" if kind == "company" or first is None else level)
        elif first.kind == "village" and len(body.places) == 1 and context.township_of(first.name) is None:
            return FullName(first.name + body.name, kind, "none")
        head, template = next(((h, t) for h, t in _HEADS if body.name.startswith(h) and not _BOUGHT.match(body.name)), ("", "{}"))
        parent = template.format(prefix)
        return FullName(parent + body.name[len(head) :], kind, "none" if kind == "company" else level, parent if head else None)

    @staticmethod
    def _short(body: Body, earlier: Known) -> list[FullName]:
        if not body.form:
            at = tuple(filter(None, body.name.split("|")))  # endings of the body whose unit it is
            kinds = ("school",) if _OF_SCHOOL.match(body.unit) else ("hospital", "government")
            parent = earlier.latest(("unit", at, kinds), lambda full: ends_in(full, at) if at else full.type in kinds)
            if parent is None:
                return []
            if (faculty := _OF_UNIVERSITY.match(parent.name)) and body.unit.endswith(("学院", "系")):
                whole = FullName(faculty[0], parent.type, parent.level)
                return [
                    parent if parent.name.endswith(body.unit) else FullName(whole.name + body.unit, whole.type, whole.level, whole.name)
                ]
            beside = parent.parent is not None and bool(_UNIT.search(parent.name) or not parent.name.endswith(at or ""))  # another unit
            whole = FullName(parent.parent, parent.type, parent.level) if beside and parent.parent else parent
            return [FullName(whole.name + body.unit, whole.type, whole.level, whole.name) if body.unit else whole]

        def fits(full: FullName) -> bool:
            whole = LEGAL.sub("", full.name) if full.type == "company" and body.unit in ("", "工会") else full.name
            office = full.name.removesuffix("" if full.name.endswith(_STANDING) else "办公室")
            return whole.endswith(body.form) or office.endswith(body.form)

        found = earlier.latest(("short", body.form, body.unit), fits)
        if found is None:
            return []
        stem = found.name.removesuffix("办公室")
        if not stem.endswith(body.form):  # 集团, behind …集团有限公司
            return [FullName(found.name + body.unit, "people's_organisation", found.level, found.name) if body.unit else found]
        kind: OrganisationType = "other" if body.unit.endswith("中心") else found.type
        return [FullName(stem + body.unit, kind, found.level, stem if body.unit else None)]


def _as_printed(context: Context, word: str) -> str:
    """Give an autonomous county as companies carry it: its short name with 县 or 旗 (木槿族自治县: 木槿县)."""
    own = context.divisions.get(context.level_code(word) or context.district or "", context.on)
    return next((short for short in short_forms(own) if short.endswith(word) and not short.endswith("自治" + word)), own.name)


def _is_short(body: Body, first: Place) -> bool:
    """Tell whether a division is written without its level word, so that it is part of a name; 连南县 of an autonomous county is whole."""
    whole = first.full or (len(first.name) > 2 and first.name.endswith(("县", "旗")))
    return first.kind == "division" and not (whole or _OWN.search(body.form))


def _province(context: Context) -> str:
    return (context.district or "")[:2]


def _code(body: Body, context: Context) -> str | None:
    """Give the code of the place before a body, the article's own where none is told."""
    if not body.places:
        return context.district
    place = body.places[-1].value
    return context.code_of(place) if place.kind == "division" else context.level_code(place.name)


def _city(context: Context) -> str:
    """Give the article's city without 市, as zones carry it (重庆高新技术产业开发区)."""
    code = context.level_code("市")
    return context.divisions.get(code, context.on).name.removesuffix("市") if code else ""


class Register:
    """The article's bodies in the order in which they come up.

    Args:
        namer: Gives full names.
        context: The article's place.
    """

    def __init__(self, namer: Namer, context: Context) -> None:
        self._namer = namer
        self._context = context
        self.entries: dict[str, Entry] = {}
        self.by_index: dict[int, list[str]] = {}
        self._named = Known()
        self._at: dict[tuple[int, int], list[str]] = {}

    def add(self, index: int, mention: Mention[Body]) -> None:
        """Enter the body mentioned at ``index`` of the findings."""
        target = mention.value.target
        if target is not None:
            names = self._parts(self._at.get(target, []), mention.value)
            self.by_index[index] = self._at[mention.start, mention.end] = names
            for name in names:
                self.entries[name].mentions.append((mention.start, mention.end, mention.rule))
            return
        full_names = [self._fuller(full, mention.value) for full in self._namer.names(mention, self._context, self._named)]
        self.by_index[index] = self._at[mention.start, mention.end] = [full.name for full in full_names]
        for full in full_names:
            if full.parent and mention.value.kind == "named":
                self._named.add(FullName(full.parent, full.type, full.level))  # 林场, behind …林场护林队
            self._named.add(full)
            self.entry(full).mentions.append((mention.start, mention.end, mention.rule))

    def _parts(self, names: list[str], body: Body) -> list[str]:
        """Give the names of the part of a body that ``unit`` tells, or the names themselves."""
        if not body.unit or not names:
            return names
        whole = self.entries[names[-1]]
        kind = _KINDS[body.type] if body.type else whole.type
        beside = body.unit.endswith("项目部") and whole.name.endswith("项目部")  # another site of the same company
        name = whole.parent if beside and whole.parent else whole.name
        unit = full_unit("法院", body.unit) if name.endswith("法院") else re.sub("(?<=综合)办$", "办公室", body.unit)
        part = FullName(name + unit, kind, whole.level, name)
        if body.type == "working_body":
            self._named.add(part)  # 领导小组, behind a bureau's 警务改革领导小组
        return [self.entry(part).name]

    def _fuller(self, full: FullName, body: Body) -> FullName:
        """Give the fuller name met before of which this one is a short form (青穗合作社, behind …青穗小麦种植专业合作社), or the name itself."""
        if body.kind != "named":
            bank = body.kind == "office" and body.form.endswith("银行") and not body.unit
            return (self._named.first_with(full.name, lambda other: other.name.endswith(full.name)) if bank else None) or full
        if (whole := main_hospital(body, self._named)) is not None:
            printed = "".join(place.value.name for place in body.places) + body.name
            return FullName(whole.name + printed, full.type, whole.level, whole.name)
        if (branch := own_hospital(full, body, self._named)) is not None:
            return branch
        if body.places and body.form in _BRANCHES:
            return self._named.first_with(full.name, lambda other: other.name.endswith(full.name)) or of_bank(full, body, self._named)
        if body.form == "分院" and not body.places and full.name.startswith("总医院"):
            whole = self._named.first_with("总医院", lambda other: other.name.endswith("总医院"))
            return full._replace(name=whole.name + full.name.removeprefix("总医院"), parent=whole.name) if whole else full
        if full.type == "company" and body.places and body.places[0].value.kind != "division":
            return self._named.first_with(full.name, lambda other: other.type == "company" and other.name.endswith(full.name)) or full
        stem = body.name.removesuffix(body.form)
        if not body.places and (office := _OF_ZONE.match(full.name)):
            zone = office[1]
            park = self._named.first_with(zone, lambda other: other.type == "park" and other.name.endswith(zone))
            return full._replace(name=park.name + office[2]) if park else full
        if body.places or len(stem) < 2:
            return full
        tail = body.form if body.form not in ("集团", "公司") else ""
        known = self._named.first_with(stem, lambda other: other.type == full.type and other.name.endswith(tail)) or full
        own = known is not full and body.unit  # …有限公司, then …有限公司北坪项目部
        return full._replace(name=known.name + body.unit, parent=known.name) if own else known

    def entry(self, full: FullName) -> Entry:
        """Give the entry of a full name, made where there is none yet."""
        found = self.entries.get(full.name)
        if found is None:
            found = self.entries[full.name] = Entry(full.name, full.type, full.level, parent=full.parent)
        return found
